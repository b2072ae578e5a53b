"""What every case of a ledger comes to, kept in tables: one fast question over all of them.

The tables follow the log: `update` brings in the cases that have new facts, and notes in the same commit how far it has
come, so a crash loses nothing and repeats nothing. They may be thrown away and made again at any time, and are, when
the engine or its law is another than that which made them. They hold nothing that the public may not see.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from threading import RLock
from typing import Any

from docket.law import law_hash
from docket.ledger.clerk import Clerk
from docket.ledger.questions import Question, replaced
from docket.ledger.tables import TABLES, InMemory, Statement, Tables, table_of
from docket.views.rows import COLUMNS, Row

__all__ = ["Projection"]

_SHAPE = 3
"""Version of the tables; raised when a column changes its meaning."""

_PAGE = 1000


@cache
def edition() -> str:
    """What made the tables: the version of the engine, the hash of its law, the shape of the tables."""
    return f"{version('civil-docket')}/{law_hash()}/{_SHAPE}"


class Projection:
    """The postures, motions and deadlines of every case of a ledger, as tables.

    The tables are beside the log; where the ledger may only be read, in memory.
    """

    def __init__(self, clerk: Clerk) -> None:
        self.clerk = clerk
        self.tables: Tables = clerk if clerk.may_write else _copied(clerk)
        self._lock = RLock()

    # -- following the log -------------------------------------------------------------------------

    def update(self) -> int:
        """Bring in every case that has facts which the tables do not know; how many there were."""
        with self._lock:
            return len(set(self.follow()))

    def follow(self) -> Iterator[str]:
        """Bring in case after case that has facts which the tables do not know, and name each."""
        done: dict[str, int] = {}
        position = self._position()
        while page := self.clerk.facts_after(position, _PAGE):
            statements: list[Statement] = []
            for case in dict.fromkeys(case for _, case in page):
                kept = self.clerk.kept(case)
                if done.get(case) != kept.version:
                    done[case] = kept.version
                    statements += replaced(self.clerk.intake(case), case)
                    yield case
            if self.tables.follow(position, page[-1][0], statements):
                position = page[-1][0]
            else:
                # Somebody else brought the tables further: go on from there, and believe nothing done so far.
                position, done = self._position(), {}

    def rebuild(self) -> int:
        """Throw the tables away and make them again from the log; how many cases there are."""
        self.throw_away()
        return self.update()

    def throw_away(self) -> None:
        """Make the tables anew, and empty: what follows the log brings all of it in again."""
        gone: list[Statement] = [(f"DROP TABLE IF EXISTS {table_of(what)}", ()) for what in COLUMNS]
        anew: list[Statement] = [(table, ()) for table in TABLES]
        at_the_start: Statement = ("INSERT INTO projected VALUES (%s, %s)", (edition(), 0))
        self.tables.write([*gone, *anew, ("DELETE FROM projected", ()), at_the_start])

    def _position(self) -> int:
        """How far the tables have come; 0, with empty tables, where another edition made them."""
        rows = self.tables.select("SELECT edition, position FROM projected")
        if len(rows) != 1 or rows[0][0] != edition():
            self.throw_away()
            return 0
        return int(rows[0][1])

    # -- questions ---------------------------------------------------------------------------------

    def cases(self, *, court: str | None = None, judge: str | None = None, status: str | None = None) -> list[Row]:
        """Every case, with its status, stage and judge; those of a court, before a judge, of a status."""
        return self.ask(Question(what="cases", court=court, judge=judge, state=status))

    def motions(self, *, state: str | None = "pending", **filters: Any) -> list[Row]:
        """Motions in a state over all cases, the oldest first; the filters are those of `Question`."""
        return self.ask(Question(what="motions", state=state, **filters))

    def deadlines(self, *, state: str | None = "running", **filters: Any) -> list[Row]:
        """What is due over all cases, the earliest first; the filters are those of `Question`."""
        return self.ask(Question(what="deadlines", state=state, **filters))

    def ask(self, question: Question) -> list[Row]:
        """The answer to a question over all cases."""
        with self._lock:
            return question.asked(self.tables.select)


def _copied(clerk: Clerk) -> InMemory:
    """The tables beside the log, as far as they are of this edition, in memory."""
    made = InMemory()
    known = clerk.select("SELECT edition, position FROM projected")
    if [row[0] for row in known] == [edition()]:
        made.write([("INSERT INTO projected VALUES (%s, %s)", tuple(row)) for row in known])
        for what in COLUMNS:
            rows = [tuple(row) for row in clerk.select(f"SELECT * FROM {table_of(what)}")]
            made.write([(f"INSERT INTO {table_of(what)} VALUES ({', '.join(['%s'] * len(row))})", row) for row in rows])
    return made
