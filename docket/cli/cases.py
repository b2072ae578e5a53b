"""`docket cases`, `query`, `search`: what the cases of a ledger come to, one by one and over all of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from docket.cli.options import AsJSON, AsOf, AsOfECF, Court, Everything, KnownOn, Ledger, Role
from docket.cli.replay import a_day, position

if TYPE_CHECKING:
    from docket.ledger.clerk import Clerk
    from docket.ledger.projection import Projection

__all__ = ["cases", "query", "search"]

Judge = Annotated[str | None, typer.Option("--judge", metavar="NAME", help="Only cases before this judge.")]


class What(StrEnum):
    """What can be asked about over all cases."""

    cases = "cases"
    motions = "motions"
    deadlines = "deadlines"


def cases(
    case: Annotated[str | None, typer.Argument(metavar="[CASE]", help="One case; without it, all are listed.")] = None,
    ledger: Ledger = None,
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    known_on: KnownOn = None,
    sheet: Annotated[bool, typer.Option("--sheet", help="The docket, line by line, not where it stands.")] = False,
    role: Role = "public",
    json: AsJSON = False,
    everything: Everything = False,
) -> None:
    """List the cases of a ledger, or show where one of them stands.

    --known-on is by what this ledger had learned by a day; --as-of is where the case stood on a day.

    Example: docket cases caed/1:14-cv-00049 --known-on 2016-02-08
    """
    from docket.ledger.clerk import Clerk

    clerk = Clerk(ledger, make=False)
    if case is None:
        _show(_up_to_date(clerk).cases(), json, _said_case)
    else:
        _show_case(clerk, case, (as_of, as_of_ecf, known_on), sheet, role, json, everything)


def query(
    what: Annotated[What, typer.Argument(help="What to look for over all cases.")],
    ledger: Ledger = None,
    pending_over: Annotated[
        int | None, typer.Option("--pending-over", metavar="DAYS", help="Motions pending for more than so many days.")
    ] = None,
    state: Annotated[str | None, typer.Option("--state", help="Only what is in this state.")] = None,
    within: Annotated[int | None, typer.Option("--within", metavar="DAYS", help="Due in so many days.")] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="Counted from this day, else today.")] = None,
    judge: Judge = None,
    court: Court = None,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="First make the tables anew from the log.")] = False,
    json: AsJSON = False,
) -> None:
    """Ask about every case of a ledger at once: motions long pending, what is due this week, cases of a judge.

    Example: docket query motions --pending-over 90 --judge Vane
    Example: docket query deadlines --within 7
    """
    from docket.ledger.clerk import Clerk

    tables = _up_to_date(Clerk(ledger, make=False), rebuild)
    day = a_day(on) if on else date.today()
    if what is What.cases:
        _show(tables.cases(court=court, judge=judge, status=state), json, _said_case)
    elif what is What.motions:
        found = tables.motions(state=state or "pending", over=pending_over, on=day, court=court, judge=judge)
        _show(found, json, _said_motion)
    else:
        first, last = (day, day + timedelta(days=within)) if within is not None else (None, None)
        found = tables.deadlines(first=first, last=last, court=court, state=state or "running")
        _show(found, json, _said_deadline)


def search(
    words: Annotated[str, typer.Argument(help="Words to look for in the dockets.")],
    ledger: Ledger = None,
    role: Role = "public",
    json: AsJSON = False,
) -> None:
    """Find the entries of a ledger in which these words stand; sealed words are not searched.

    Example: docket search "ex parte" --role party
    """
    from docket.ledger.clerk import Clerk

    found = Clerk(ledger, make=False).search(words, role=role)
    rows = [{"case_id": case, "id": e.id, "ecf": e.ecf, "text": e.text} for case, e in found]
    _show(rows, json, lambda row: (f"{row['case_id']} {row['id']}", row["text"]))


def _up_to_date(clerk: Clerk, rebuild: bool = False) -> Projection:
    from docket.ledger.projection import Projection

    tables = Projection(clerk)
    if rebuild:
        tables.rebuild()
    else:
        tables.update()
    return tables


def _show(rows: list[dict[str, Any]], json: bool, said: Any) -> None:
    from docket.cli.show import print_json, print_pairs

    if json:
        print_json(rows)
    else:
        print_pairs([*map(said, rows), ("", f"{len(rows)} found")])


def _joined(*parts: Any) -> str:
    return " · ".join(str(part) for part in parts if part)


def _said_case(row: dict[str, Any]) -> tuple[str, str]:
    unread = f"{row['unread']} of {row['entries']} entries unread" if row["unread"] else f"{row['entries']} entries"
    return row["case_id"], _joined(row["name"], row["status"], row["stage"], row["judge"], unread)


def _said_motion(row: dict[str, Any]) -> tuple[str, str]:
    number = f"ECF No. {row['ecf']}" if row["ecf"] is not None else row["id"]
    return row["case_id"], _joined(f"{number} {row['kind']}", row["by"], row["filed"], row["state"], row["judge"])


def _said_deadline(row: dict[str, Any]) -> tuple[str, str]:
    due = f"{row['due']} or {row['latest']}" if row["latest"] and row["latest"] != row["due"] else row["due"]
    return row["case_id"], _joined(due or "not shown", row["act"], row["party"], row["certainty"], row["cite"])


def _show_case(
    clerk: Clerk,
    case: str,
    at: tuple[str | None, int | None, str | None],
    sheet: bool,
    role: str,
    json: bool,
    everything: bool,
) -> None:
    from docket.answer import answer
    from docket.cli.show import print_json, print_pairs
    from docket.views.sheet import said_sheet, sheet_lines
    from docket.views.text import summary

    as_of, as_of_ecf, known_on = at
    intake = clerk.intake(case, role=role, known_on=a_day(known_on) if known_on else None)
    intake, posture = position(intake, as_of or known_on, as_of_ecf, None)
    said: Any = sheet_lines(intake.entries, posture) if sheet else answer(intake, posture)
    if json:
        print_json(said)
        return
    pairs: Iterator[tuple[str, str]] = (
        said_sheet(said, everything=everything) if sheet else summary(said, everything=everything)
    )
    print_pairs(pairs)
