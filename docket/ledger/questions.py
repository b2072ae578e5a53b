"""Questions over many cases at once, in the posture's own words: of a ledger, or of docket sheets in a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from docket.courts import court
from docket.errors import OutOfRange
from docket.intake import Intake, open_cases
from docket.ledger.tables import InMemory, Statement, table_of
from docket.views.rows import COLUMNS, Row, Type, rows_of

__all__ = ["STATED", "Gathered", "Question", "gathered", "query", "replaced"]

Select = Callable[[str, Sequence[Any]], list[Any]]

JOINED = {
    "cases": (),
    "motions": ("name", "judge"),
    "deadlines": ("name",),
    "terminations": ("name", "court", "docket_number", "filed", "judge", "nature_of_suit", "jurisdiction"),
}
"""Columns of the case that stand beside the rows of each table."""
ORDER = {
    "cases": "t.case_id", "motions": "coalesce(t.filed, t.entered), t.case_id, t.id",
    "deadlines": "t.due, t.case_id, t.act",
    "terminations": "t.case_id, t.n",
}  # fmt: skip
STATE = {"cases": "status", "motions": "state", "deadlines": "state", "terminations": "how"}
STATED = {"motions": "pending", "deadlines": "running"}
"""The state that is asked for where none is named."""
KIND = {"motions": "kind", "deadlines": "act"}
WHO = {"motions": "by", "deadlines": "party"}


@frozen(kw_only=True)
class Question:
    """What is asked over many cases: `what` is "cases", "motions", "deadlines" or "terminations".

    The filters are those of the posture. `court` is an id, `judge` and `party` parts of a name, `kind` a part of a
    motion's or a deadline's. `state` is a case's status, a motion's or a deadline's state, or how a case ended. `over`
    asks for motions filed more than so many days before `on` (today, where it is not given); `within` for deadlines
    due in so many days from it. `disp` is a disposition by the FJC's integer, given or left room for.
    Raises OutOfRange for a filter that what is asked about does not have, and for a court that there is not.
    """

    what: str
    court: str | None = None
    judge: str | None = None
    state: str | None = None
    kind: str | None = None
    party: str | None = None
    over: int | None = None
    within: int | None = None
    on: date | None = None
    disp: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.what not in COLUMNS:
            raise OutOfRange(f"nothing is kept of {self.what!r}; ask about {', '.join(COLUMNS)}")
        if self.court is not None:
            court(self.court)
        has = {"kind": KIND, "party": WHO, "over": {"motions"}, "within": {"deadlines"}, "disp": {"terminations"}}
        for name, whats in has.items():
            if getattr(self, name) is not None and self.what not in whats:
                raise OutOfRange(f"{self.what} are not asked for by {name}; {' and '.join(whats)} are")

    @property
    def columns(self) -> dict[str, Type]:
        """The columns of the answer and what they hold."""
        return {**COLUMNS[self.what], **{name: COLUMNS["cases"][name] for name in JOINED[self.what]}}

    def statement(self) -> Statement:
        """The question in SQL, with its values."""
        case = "t" if self.what == "cases" else "c"
        where = [
            (f"{case}.court = %s", self.court),
            (f"lower({case}.judge) LIKE %s", _like(self.judge)),
            (f"t.{STATE[self.what]} = %s", self.state),
            (f"lower(t.{KIND.get(self.what)}) LIKE %s", _like(self.kind)),
            (f'lower(t."{WHO.get(self.what)}") LIKE %s', _like(self.party)),
            ("coalesce(t.filed, t.entered) < %s", self._day(-self.over) if self.over is not None else None),
            ("t.due >= %s", self._day(0) if self.within is not None else None),
            ("t.due <= %s", self._day(self.within) if self.within is not None else None),
            (
                "' ' || coalesce(t.disp, -1) || ' ' || t.disp_or || ' ' LIKE %s",
                f"% {self.disp} %" if self.disp is not None else None,
            ),
        ]
        asked = [(clause, value) for clause, value in where if value is not None]
        beside = "" if case == "t" else " JOIN case_rows c ON c.case_id = t.case_id"
        names = [*(f't."{name}"' for name in COLUMNS[self.what]), *(f"c.{name}" for name in JOINED[self.what])]
        clauses = f" WHERE {' AND '.join(clause for clause, _ in asked)}" if asked else ""
        table = f"{table_of(self.what)} t{beside}"
        return (
            f"SELECT {', '.join(names)} FROM {table}{clauses} ORDER BY {ORDER[self.what]}",
            tuple(value for _, value in asked),
        )

    def states(self, select: Select) -> list[str]:
        """The states of those that the same question would find in every state."""
        asked, values = evolve(self, state=None).statement()
        return [
            row[0] for row in select(f"SELECT DISTINCT {STATE[self.what]} FROM ({asked}) AS found ORDER BY 1", values)
        ]

    def asked(self, select: Select) -> list[Row]:
        """The answer, by what runs a statement."""
        return [dict(zip(self.columns, row, strict=True)) for row in select(*self.statement())]

    def _day(self, after: int) -> str:
        return ((self.on or date.today()) + timedelta(days=after)).isoformat()


def _like(words: str | None) -> str | None:
    return f"%{words.lower()}%" if words else None


def case_rows(intake: Intake, case_id: str) -> dict[str, list[Row]]:
    """The rows of a case that was taken in, by table."""
    own = {
        "case_id": case_id, "court": intake.court, "docket_number": intake.docket_number, "name": intake.name,
        "filed": intake.filed.isoformat() if intake.filed else None, "entries": len(intake.entries),
        "unread": len(intake.unread), "missing": len(intake.missing_numbers), "complete": intake.complete,
    }  # fmt: skip
    return rows_of(intake.posture, intake.header, own)


def replaced(intake: Intake, case_id: str) -> list[Statement]:
    """What puts the rows of a case that was taken in where its old ones were."""
    out: list[Statement] = [(f"DELETE FROM {table_of(what)} WHERE case_id = %s", (case_id,)) for what in COLUMNS]
    for what, rows in case_rows(intake, case_id).items():
        names = COLUMNS[what]
        into = f"INSERT INTO {table_of(what)} VALUES ({', '.join(['%s'] * len(names))})"
        out += [(into, tuple(row.get(name) for name in names)) for row in rows]
    return out


class Gathered:
    """The rows of cases that no ledger keeps, for as long as a question takes."""

    def __init__(self) -> None:
        self._tables = InMemory()
        self._entries: dict[str, int] = {}
        self.failed: list[str] = []
        """What could not be read, and why."""

    @property
    def cases(self) -> int:
        """How many cases there are."""
        return len(self._entries)

    def add(self, intake: Intake) -> None:
        """Bring in a case; of several sheets of one case, the one with the most entries counts."""
        number = f"{intake.court or '?'}/{intake.docket_number or intake.source}"
        if self._entries.get(number, -1) >= len(intake.entries):
            return
        self._entries[number] = len(intake.entries)
        self._tables.write(replaced(intake, number))

    def select(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows that a statement finds."""
        return self._tables.select(statement, values)


def query(
    what: str,
    *sources: str | Path,
    ledger: str | None = None,
    each: Callable[[Iterable[Path]], Iterable[Path]] = iter,
    **filters: Any,
) -> list[Row]:
    """Ask about many cases at once: those of a ledger, or of the docket sheets and folders named.

    `what` is "cases", "motions", "deadlines" or "terminations"; the filters are those of `Question`. A file that cannot
    be read is passed over. `each` wraps the files as they are read (to show progress). Raises OutOfRange for a filter
    that does not fit, UnreadableSource where nothing could be read.
    """
    question = Question(what=what, **filters)
    if not sources:
        from docket.ledger.clerk import Clerk
        from docket.ledger.projection import Projection

        tables = Projection(Clerk(ledger, make=False))
        tables.update()
        return question.asked(tables.tables.select)
    return question.asked(gathered(sources, each).select)


def gathered(sources: Sequence[str | Path], each: Callable[[Iterable[Path]], Iterable[Path]] = iter) -> Gathered:
    """The cases of docket sheets and folders, taken in. Raises UnreadableSource where none could be."""
    from docket.errors import UnreadableSource
    from docket.ledger.importing import sheets_under

    found = Gathered()
    for file in each(list(sheets_under(list(map(str, sources))))):
        try:
            for intake in open_cases(file):
                found.add(intake)
        except UnreadableSource as error:
            found.failed.append(str(error))
    if found.failed and not found.cases:
        raise UnreadableSource(found.failed[-1])
    return found
