"""What every case of a ledger comes to, kept in tables: one fast question over all of them.

The tables follow the log: `update` brings in the cases that have new facts, and notes in the same commit how far it has
come, so a crash loses nothing and repeats nothing. They may be thrown away and made again at any time, and are, when
the engine or its law is another than that which made them. They hold nothing that the public may not see.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from importlib.metadata import version
from threading import Lock
from typing import Any

from docket.law import law_hash
from docket.ledger.clerk import Clerk
from docket.ledger.tables import Statement
from docket.views.deadlines import deadlines
from docket.views.posture import posture_answer

__all__ = ["Overview", "Projection"]

Row = dict[str, Any]

_SHAPE = 1
"""Version of the tables; raised when a column changes its meaning."""

_PAGE = 1000

_COLUMNS = {
    "case_rows": (
        "case_id", "court", "docket_number", "name", "filed", "status", "stage", "judge", "as_of", "entries", "unread",
    ),
    "motion_rows": ("case_id", "id", "ecf", "part", "kind", "by", "filed", "state", "decided"),
    "deadline_rows": ("case_id", "act", "party", "due", "latest", "kind", "certainty", "state", "cite"),
}  # fmt: skip


@cache
def edition() -> str:
    """What made the tables: the version of the engine, the hash of its law, the shape of the tables."""
    return f"{version('civil-docket')}/{law_hash()}/{_SHAPE}"


class Projection:
    """The postures, motions and deadlines of every case of a ledger, as tables."""

    def __init__(self, clerk: Clerk) -> None:
        self.clerk = clerk

    # -- following the log -------------------------------------------------------------------------

    def update(self) -> int:
        """Bring in every case that has facts which the tables do not know; how many there were."""
        done: dict[str, int] = {}
        position = self._position()
        while page := self.clerk.facts_after(position, _PAGE):
            statements: list[Statement] = []
            for case in dict.fromkeys(case for _, case in page):
                kept = self.clerk.kept(case)
                if done.get(case) != kept.version:
                    done[case] = kept.version
                    statements += self._rows(case)
            if self.clerk.follow(position, page[-1][0], statements):
                position = page[-1][0]
            else:
                # Somebody else brought the tables further: go on from there, and believe nothing done so far.
                position, done = self._position(), {}
        return len(done)

    def rebuild(self) -> int:
        """Throw the tables away and make them again from the log; how many cases there are."""
        self._empty()
        return self.update()

    def _position(self) -> int:
        """How far the tables have come; 0, with empty tables, where another edition made them."""
        rows = self.clerk.select("SELECT edition, position FROM projected")
        if len(rows) != 1 or rows[0][0] != edition():
            self._empty()
            return 0
        return int(rows[0][1])

    def _empty(self) -> None:
        clear: list[Statement] = [(f"DELETE FROM {table}", ()) for table in ("projected", *_COLUMNS)]
        self.clerk.write([*clear, ("INSERT INTO projected VALUES (%s, %s)", (edition(), 0))])

    def _rows(self, case: str) -> list[Statement]:
        made = _derived(self.clerk, case)
        out: list[Statement] = [(f"DELETE FROM {table} WHERE case_id = %s", (case,)) for table in _COLUMNS]
        for table, rows in made.items():
            names = _COLUMNS[table]
            into = f"INSERT INTO {table} VALUES ({', '.join(['%s'] * len(names))})"
            out += [(into, tuple(row.get(name) for name in names)) for row in rows]
        return out

    # -- questions ---------------------------------------------------------------------------------

    def cases(self, *, court: str | None = None, judge: str | None = None, status: str | None = None) -> list[Row]:
        """Every case, with its status, stage and judge; those of a court, before a judge, of a status."""
        where = [("c.court = %s", court), ("lower(c.judge) LIKE %s", _like(judge)), ("c.status = %s", status)]
        return self._ask("case_rows", "case_rows c", where, "c.case_id")

    def motions(
        self,
        *,
        state: str | None = "pending",
        over: int | None = None,
        on: date | None = None,
        court: str | None = None,
        judge: str | None = None,
    ) -> list[Row]:
        """Motions in a state over all cases, the oldest first; those filed more than `over` days before a day."""
        before = (on or date.today()) - timedelta(days=over) if over is not None else None
        where = [
            ("m.state = %s", state),
            ("m.filed < %s", before.isoformat() if before else None),
            ("c.court = %s", court),
            ("lower(c.judge) LIKE %s", _like(judge)),
        ]
        source = "motion_rows m JOIN case_rows c ON c.case_id = m.case_id"
        return self._ask("motion_rows", source, where, "m.filed, m.case_id, m.id", "m", ("c.name", "c.judge"))

    def deadlines(
        self, *, first: date | None = None, last: date | None = None, court: str | None = None, state: str = "running"
    ) -> list[Row]:
        """What is due over all cases from one day to another, the earliest first."""
        where = [
            ("d.state = %s", state),
            ("d.due >= %s", first.isoformat() if first else None),
            ("d.due <= %s", last.isoformat() if last else None),
            ("c.court = %s", court),
        ]
        source = "deadline_rows d JOIN case_rows c ON c.case_id = d.case_id"
        return self._ask("deadline_rows", source, where, "d.due, d.case_id, d.act", "d", ("c.name",))

    def _ask(
        self,
        table: str,
        source: str,
        where: Iterable[tuple[str, Any]],
        order: str,
        short: str = "c",
        more: tuple[str, ...] = (),
    ) -> list[Row]:
        asked = [(clause, value) for clause, value in where if value is not None]
        names = [*(f"{short}.{name}" for name in _COLUMNS[table]), *more]
        clauses = f" WHERE {' AND '.join(clause for clause, _ in asked)}" if asked else ""
        statement = f"SELECT {', '.join(names)} FROM {source}{clauses} ORDER BY {order}"
        rows = self.clerk.select(statement, tuple(value for _, value in asked))
        keys = [name.partition(".")[2] for name in names]
        return [dict(zip(keys, row, strict=True)) for row in rows]


def _derived(clerk: Clerk, case: str) -> dict[str, list[Row]]:
    intake = clerk.intake(case)
    standing = intake.posture
    told = posture_answer(standing)
    own = {
        "case_id": case, "court": intake.court, "docket_number": intake.docket_number, "name": intake.name,
        "filed": intake.filed.isoformat() if intake.filed else None, "status": told["status"],
        "stage": told["stage"], "judge": told["authority"]["judge"],
        "as_of": standing.today.isoformat() if standing.today else None,
        "entries": len(intake.entries), "unread": len(intake.unread),
    }  # fmt: skip
    motions = [{**m, "case_id": case, "by": ", ".join(m["by"] or ())} for m in told["motions"]]
    due = [{**d, "case_id": case, "party": d["for"]} for d in deadlines(standing)]
    return {"case_rows": [own], "motion_rows": motions, "deadline_rows": due}


class Overview:
    """The rows of the tables as the log now stands, in memory: for who may only read.

    What the tables lack is derived anew, once, and again for a case that has new facts.
    """

    def __init__(self, clerk: Clerk) -> None:
        self.clerk = clerk
        self._by_case: dict[str, dict[str, list[Row]]] = {}
        self._position = self._stored()
        self._lock = Lock()

    def rows(self, table: str) -> list[Row]:
        """Every row of a table (`case_rows`, `motion_rows`, `deadline_rows`), case by case."""
        with self._lock:
            self._follow()
            return [row for _, tables in sorted(self._by_case.items()) for row in tables[table]]

    def _stored(self) -> int:
        """Take over what the tables know; how far they have come."""
        rows = self.clerk.select("SELECT edition, position FROM projected")
        if len(rows) != 1 or rows[0][0] != edition():
            return 0
        for table, names in _COLUMNS.items():
            for values in self.clerk.select(f"SELECT {', '.join(names)} FROM {table}"):
                row = dict(zip(names, values, strict=True))
                self._by_case.setdefault(row["case_id"], {name: [] for name in _COLUMNS})[table].append(row)
        return int(rows[0][1])

    def _follow(self) -> None:
        while page := self.clerk.facts_after(self._position, _PAGE):
            for case in dict.fromkeys(case for _, case in page):
                made = _derived(self.clerk, case)
                self._by_case[case] = {
                    table: [{name: row.get(name) for name in names} for row in made[table]]
                    for table, names in _COLUMNS.items()
                }
            self._position = page[-1][0]


def _like(words: str | None) -> str | None:
    return f"%{words.lower()}%" if words else None
