"""`docket next`, `why`, `why-not`, `sheet`, `step`: the questions that people open a docket for."""

from __future__ import annotations

from typing import Annotated

import typer

from docket.cli.replay import AsJSON, AsOf, AsOfECF, position

__all__ = ["next_", "sheet", "step", "why", "why_not"]

Source = Annotated[str, typer.Argument(help="A docket sheet, a case file (.yaml), or -")]
Party = Annotated[str | None, typer.Argument(help="Only what this party may do.")]
Everything = Annotated[bool, typer.Option("--all", help="Also what is open to everybody at any time.")]


def next_(
    source: Source,
    party: Party = None,
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    json: AsJSON = False,
    everything: Everything = False,
) -> None:
    """What each side, and the court, may do next: what is due, what answers the other side, what is open.

    Example: docket next scenarios/cases/bosley-v-valasco.yaml Valasco --as-of-ecf 44
    """
    from docket.cli.show import print_json, print_pairs
    from docket.intake import open_case
    from docket.views.next import next_steps, said_next

    _, case = position(open_case(source), as_of, as_of_ecf, None)
    steps = next_steps(case, party)
    if json:
        print_json(steps)
    else:
        print_pairs(said_next(steps, as_of=case.today.isoformat() if case.today else None, everything=everything))


def why(
    source: Source,
    fact: Annotated[str, typer.Argument(help='"authority", "motion 41", "response 13 / Valasco", or a region')],
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    json: AsJSON = False,
) -> None:
    """Why a fact is so: the filings and provisions that made it, newest first.

    Example: docket why scenarios/cases/bosley-v-valasco.yaml authority
    """
    from docket.ask import find_fact
    from docket.ask import why as reasons
    from docket.cli.show import print_json, print_pairs
    from docket.intake import open_case
    from docket.views.why import plain, said_why

    _, case = position(open_case(source), as_of, as_of_ecf, None)
    region, subject = find_fact(case, fact)
    found = reasons(case, region, subject)
    if json:
        print_json(plain(region, subject, found))
    else:
        print_pairs(said_why(region, subject, found))


def why_not(
    source: Source,
    kind: Annotated[str, typer.Argument(help='A CM/ECF event name: "motion for summary judgment"')],
    party: Annotated[str | None, typer.Option("--by", metavar="PARTY", help="Who would file it.")] = None,
    re: Annotated[int | None, typer.Option("--re", metavar="N", help="The entry it would refer to.")] = None,
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    json: AsJSON = False,
) -> None:
    """Why a filing would not do what it says, if it were made now: each failed condition, and what would cure it.

    Example: docket why-not scenarios/cases/bosley-v-valasco.yaml "answer to complaint" --by Valasco --as-of-ecf 4
    """
    from docket.ask import against
    from docket.cli.show import print_json, print_pairs
    from docket.intake import open_case
    from docket.views.why import plain_findings, said_findings

    _, case = position(open_case(source), as_of, as_of_ecf, None)
    found = against(case, kind, party, re)
    if json:
        print_json(plain_findings(found))
    else:
        print_pairs(said_findings(kind, found))


def sheet(
    source: Source,
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    json: AsJSON = False,
    everything: Everything = False,
) -> None:
    """The docket as clerks print it, with what each entry was read as, did, and lacks beneath it.

    Example: docket sheet scenarios/cases/bosley-v-valasco.yaml --as-of-ecf 44
    """
    from docket.cli.show import print_json, print_pairs
    from docket.intake import open_case
    from docket.views.sheet import said_sheet, sheet_lines

    intake, case = position(open_case(source), as_of, as_of_ecf, None)
    lines = sheet_lines(intake.entries, case)
    if json:
        print_json(lines)
    else:
        print_pairs(said_sheet(lines, everything=everything))


def step(source: Source, json: AsJSON = False) -> None:
    """Step through a case: what each filing changed, in the order of the fold.

    Example: docket step scenarios/cases/bosley-v-valasco.yaml
    """
    from docket.cli.show import print_json, print_pairs
    from docket.intake import open_case
    from docket.views.sheet import said_steps, steps

    found = steps(open_case(source).case)
    if json:
        print_json(found)
    else:
        print_pairs(said_steps(found))
