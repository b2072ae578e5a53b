"""The options and arguments that several commands share, each declared once."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

__all__ = [
    "AsJSON",
    "AsOf",
    "AsOfECF",
    "By",
    "CaseId",
    "Court",
    "EntryId",
    "Everything",
    "From",
    "KnownOn",
    "Ledger",
    "Re",
    "Role",
    "Source",
    "Sources",
    "To",
    "Whom",
    "Why",
    "a_day",
    "whoever",
]

Source = Annotated[
    str, typer.Argument(help="A docket sheet, a case file (.yaml), a case of the ledger, or -", show_default=False)
]
Sources = Annotated[
    list[str],
    typer.Argument(help="A docket sheet, several of one case, a case file (.yaml), a case of the ledger, or -"),
]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="Where the case stood at the end of a day.")]
AsOfECF = Annotated[int | None, typer.Option("--as-of-ecf", metavar="N", help="Where it stood when ECF No. N stood.")]
KnownOn = Annotated[
    str | None,
    typer.Option("--known-on", metavar="DATE", help="Only what had been entered by a day, or learned by the ledger."),
]
From = Annotated[str | None, typer.Option("--from", metavar="DATE", help="The earlier day.")]
To = Annotated[str | None, typer.Option("--to", metavar="DATE", help="The later day; else the last.")]
AsJSON = Annotated[bool, typer.Option("--json", help="The whole answer, as JSON.")]
Everything = Annotated[bool, typer.Option("--all", help="Everything, remarks and routine papers too, not the summary.")]
By = Annotated[str | None, typer.Option("--by", metavar="PARTY", help="Who would file it.")]
Re = Annotated[int | None, typer.Option("--re", metavar="N", help="The entry it would refer to.")]
Court = Annotated[str | None, typer.Option("--court", metavar="ID", help="The court, where the source does not say.")]
CaseId = Annotated[str, typer.Argument(metavar="CASE", help="The case in the ledger: caed/1:14-cv-00049")]
EntryId = Annotated[str, typer.Argument(metavar="ENTRY", help="The entry's id: 41, or 2016-02-08#1.")]
Why = Annotated[str, typer.Option("--why", help="The order or rule: ECF No. 41, L.R. 141.")]
Whom = Annotated[str | None, typer.Option("--by", metavar="PERSON", help="Who says so; else whoever is logged in.")]
Ledger = Annotated[
    str | None,
    typer.Option("--ledger", metavar="PATH|postgresql://...", help="The ledger; else DOCKET_LEDGER, else your own."),
]
Role = Annotated[
    str, typer.Option("--role", envvar="DOCKET_ROLE", help="Who looks: public, party or court; sealed words stay shut.")
]


def a_day(text: str) -> date:
    """A date as a user types it. Raises OutOfRange."""
    from docket.errors import OutOfRange

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise OutOfRange(f"{text!r} is not a date; write it as 2016-02-04") from None


def whoever(named: str | None) -> str:
    """Who gives the command: as named, else the user of the machine."""
    from getpass import getuser

    return named or getuser()
