"""`docket deadlines`: what is due, for whom, why, and what silence costs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from docket.cli.options import AsJSON, AsOf, AsOfECF, Sources
from docket.cli.source import position, taken_in

__all__ = ["deadlines"]


def deadlines(
    source: Sources,
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    party: Annotated[
        str | None, typer.Option("--for", metavar="PARTY", help="Only this party's; part of its name is enough.")
    ] = None,
    ics: Annotated[Path | None, typer.Option("--ics", metavar="FILE", help="Write a calendar file.")] = None,
    json: AsJSON = False,
    everything: Annotated[bool, typer.Option("--all", help="Also those that have ended, and every step.")] = False,
) -> None:
    """What is due, sorted by date: what started each, how long is left, what silence costs.

    Example: docket deadlines scenarios/cases/bosley-v-valasco.yaml --as-of-ecf 44
    """
    from docket.answer import answer
    from docket.cli.show import print_json, print_pairs, write_out
    from docket.views.calendar import calendar
    from docket.views.text import footer, said_deadlines

    intake = taken_in(*source)
    case = position(intake, as_of, as_of_ecf)
    said = answer(intake, case)
    found = [d for d in said["deadlines"] if party is None or party.casefold() in (d["for"] or "").casefold()]
    if ics is not None:
        write_out(calendar(found, case=said["case"], footer=footer(said)), ics, quiet=json)
    if json:
        print_json({"as_of": said["as_of"], "deadlines": found, "footer": footer(said)})
    else:
        standing = {"as_of": said["as_of"], "status": said["posture"]["status"]}
        silent_after = said["case"]["silent_after"]
        print_pairs(said_deadlines(found, **standing, silent_after=silent_after, everything=everything))
        print(footer(said))
