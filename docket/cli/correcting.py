"""`docket correct`, `read-as`, `strike`: what a person knows better, and what an order takes back."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from docket.cli.options import CaseId, EntryId, Ledger, Re, Whom, Why, a_day, whoever

__all__ = ["correct", "read_as", "strike"]


def correct(
    case: CaseId,
    entry: EntryId,
    why: Annotated[str, typer.Option("--why", help="How it is known: a notice, the paper itself.", show_default=False)],
    ledger: Ledger = None,
    text: Annotated[str | None, typer.Option("--text", help="What the line says.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="The court's own title of the event.")] = None,
    ecf: Annotated[int | None, typer.Option("--ecf", metavar="N", help="Its number.")] = None,
    filed: Annotated[str | None, typer.Option("--filed", metavar="DATE", help="When it was filed.")] = None,
    entered: Annotated[str | None, typer.Option("--entered", metavar="DATE", help="When it was entered.")] = None,
    remove: Annotated[bool, typer.Option("--remove", help="No line of this case: a duplicate, or another's.")] = False,
    by: Whom = None,
) -> None:
    """Correct the record of an entry, as it should have been from the first; what was stored before stays in the log.

    What an order strikes or vacates is no mistake of the record: that is `docket strike`.

    Example: docket correct caed/1:14-cv-00049 12 --filed 2015-03-02 --why "the paper's own stamp"
    """
    from docket.errors import OutOfRange
    from docket.ledger.clerk import Clerk
    from docket.ledger.importing import reread

    told = {
        "text": text,
        "title": title,
        "ecf": ecf,
        "filed": filed and a_day(filed),
        "entered": entered and a_day(entered),
    }
    changes: dict[str, Any] = {name: value for name, value in told.items() if value is not None}
    if bool(changes) == remove:
        raise OutOfRange("say what is corrected (--text, --title, --ecf, --filed, --entered), or --remove")
    clerk = Clerk(ledger, make=False)
    clerk.correct(case, entry, by=whoever(by), why=why, **(changes or {"entry": None}))
    typer.echo(f"{case} {entry}: {'taken off' if remove else ', '.join(f'{name} corrected' for name in changes)}")
    if text is not None:
        for read in reread(clerk, case, only=entry):
            typer.echo(f"{case} {entry}: {read}")


def read_as(
    case: CaseId,
    entry: EntryId,
    reading: Annotated[str, typer.Argument(help='An event name ("motion to compel"), or a case file with the acts.')],
    ledger: Ledger = None,
    party: Annotated[str | None, typer.Option("--filer", metavar="PARTY", help="Who filed it.")] = None,
    re: Re = None,
    by: Whom = None,
) -> None:
    """Say what an entry does, as a person who has looked: it counts before whatever the reader makes of it.

    Example: docket read-as caed/1:14-cv-00049 12 "motion to compel" --filer Bosley
    """
    from docket.ask import objections
    from docket.casefile import read_case
    from docket.ledger.clerk import Clerk

    clerk = Clerk(ledger, make=False)
    if reading.endswith((".yaml", ".yml")):
        acts = list(read_case(reading).acts)
    else:
        acts = [objections(clerk.posture(case), reading, party, re).filing]
    clerk.read_as(case, entry, acts, by=whoever(by))
    typer.echo(f"{case} {entry}: {' + '.join(act.event for act in acts)}")


def strike(
    case: CaseId,
    entry: EntryId,
    filed: Annotated[str, typer.Option("--filed", metavar="DATE", help="The day of the order.", show_default=False)],
    ledger: Ledger = None,
    judge: Annotated[str | None, typer.Option("--judge", metavar="NAME", help="Who ordered it.")] = None,
    ecf: Annotated[int | None, typer.Option("--ecf", metavar="N", help="The number of the order.")] = None,
    why: Why = "",
) -> None:
    """Record an order that strikes an entry: from its own day on, what the entry did is undone.

    Example: docket strike caed/1:14-cv-00049 34 --filed 2016-01-08 --ecf 36
    """
    from docket.ledger.clerk import Clerk

    id = Clerk(ledger, make=False).strike(case, entry, filed=a_day(filed), judge=judge, ecf=ecf, note=why or None)
    typer.echo(f"{case} {entry}: stricken by {id}")
