"""`docket cases`, `search`: what the cases of a ledger come to, and where words stand in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from docket.cli.options import AsJSON, AsOf, AsOfECF, Everything, KnownOn, Ledger, Role, a_day
from docket.cli.source import position

if TYPE_CHECKING:
    from docket.ledger.clerk import Clerk

__all__ = ["cases", "search"]


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
    from docket.cli.query import said_case
    from docket.cli.show import with_progress
    from docket.ledger.clerk import Clerk
    from docket.ledger.projection import Projection

    clerk = Clerk(ledger, make=False)
    if case is None:
        tables = Projection(clerk)
        for _ in with_progress(tables.follow(), "Replaying"):
            pass
        _show(tables.cases(), json, said_case)
    else:
        _show_case(clerk, case, (as_of, as_of_ecf, known_on), sheet, role, json, everything)


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


def _show(rows: list[dict[str, Any]], json: bool, said: Any) -> None:
    from docket.cli.show import print_json, print_pairs

    if json:
        print_json(rows)
    else:
        print_pairs([*map(said, rows), ("", f"{len(rows)} found")])


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
    posture = position(intake, as_of or known_on, as_of_ecf)
    said: Any = sheet_lines(intake.entries, posture) if sheet else answer(intake, posture)
    if json:
        print_json(said)
        return
    pairs: Iterator[tuple[str, str]] = (
        said_sheet(said, everything=everything) if sheet else summary(said, everything=everything)
    )
    print_pairs(pairs)
