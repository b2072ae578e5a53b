"""`docket sheet`, `step`, `diff`, `what-if`: the course of a case, entry by entry, and what changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from docket.cli.options import AsJSON, AsOf, AsOfECF, By, Everything, From, Re, Source, To, a_day
from docket.cli.source import position, standing, taken_in

if TYPE_CHECKING:
    from docket.filing import Filing
    from docket.intake import Intake
    from docket.posture import Posture

__all__ = ["diff", "sheet", "step", "what_if"]


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
    from docket.cli.show import show
    from docket.views.sheet import said_sheet, sheet_lines

    intake = taken_in(source)
    case = position(intake, as_of, as_of_ecf)
    lines = sheet_lines(intake.entries, case)
    show(lines, lambda: said_sheet(lines, everything=everything), json)


def step(
    source: Source,
    to: Annotated[int | None, typer.Option("--to", metavar="N", help="Only as far as ECF No. N.")] = None,
    ecf: Annotated[int | None, typer.Option("--ecf", metavar="N", help="Only the step of ECF No. N.")] = None,
    json: AsJSON = False,
) -> None:
    """Step through a case: what each filing changed, in the order of the fold.

    Example: docket step scenarios/cases/bosley-v-valasco.yaml --ecf 26
    """
    from docket.cli.show import show
    from docket.views.sheet import said_steps, steps

    found = steps(taken_in(source).case, to=to, ecf=ecf)
    show(found, lambda: said_steps(found), json)


def diff(
    source: Source,
    other: Annotated[str | None, typer.Argument(help="A later sheet of the same case.", show_default=False)] = None,
    since: From = None,
    until: To = None,
    json: AsJSON = False,
    everything: Everything = False,
) -> None:
    """What changed between two days of a case, or between two sheets of it, and by which filings.

    Example: docket diff scenarios/cases/bosley-v-valasco.yaml --from 2016-01-08 --to 2016-02-05
    """
    from docket.ask import difference
    from docket.cli.show import show
    from docket.errors import OutOfRange
    from docket.views.changes import plain_difference, plain_edits, said_difference, said_edits

    intake = taken_in(source)
    if other is not None:
        newer = taken_in(other)
        _one_case(intake, newer)
        found = plain_difference(difference(intake.posture, newer.posture)) | {"edits": plain_edits(source, other)}
    elif since is not None:
        later = intake.as_of(a_day(until)) if until else intake.posture
        found = plain_difference(difference(intake.as_of(a_day(since)), later))
    else:
        raise OutOfRange("give two days (--from DATE --to DATE) or a later sheet of the same case")
    show(found, lambda: [*said_edits(found.get("edits", [])), *said_difference(found, everything=everything)], json)


def _one_case(older: Intake, newer: Intake) -> None:
    """Two sheets may be compared that can be of one case. Raises OutOfRange."""
    from docket.errors import OutOfRange
    from docket.sources.cells import docket_number_of, same_case

    numbers = (docket_number_of(one.docket_number or "") for one in (older, newer))
    if len({older.court, newer.court} - {None}) > 1 or not same_case(*numbers):
        names = (" ".join(filter(None, (one.court, one.docket_number))) for one in (older, newer))
        raise OutOfRange(f"two cases, not two sheets of one: {' and '.join(names)}")


def what_if(
    source: Source,
    file: Annotated[
        str | None, typer.Argument(help="Papers supposed: a case file with `docket:`", show_default=False)
    ] = None,
    kind: Annotated[str | None, typer.Option("--file", metavar="EVENT", help="Or one paper, by its event.")] = None,
    party: By = None,
    re: Re = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day on which it would be filed.")] = None,
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    json: AsJSON = False,
    everything: Everything = False,
) -> None:
    """What if this were filed? A branch of the case: what would be refused, and what facts and deadlines would differ.

    Example: docket what-if scenarios/cases/bosley-v-valasco.yaml --file "motion to dismiss" --by Valasco --as-of-ecf 14
    """
    from docket.ask import suppose
    from docket.cli.show import show
    from docket.views.changes import plain_supposed, said_supposed

    case = standing(source, as_of, as_of_ecf)
    found = plain_supposed(suppose(case, _papers(case, file, kind, party, re, on)))
    show(found, lambda: said_supposed(found, everything=everything), json)


def _papers(
    case: Posture, file: str | None, kind: str | None, party: str | None, re: int | None, on: str | None
) -> list[Filing]:
    """The papers supposed: those of a file, or one made from its event name."""
    from attrs import evolve

    from docket.ask import objections
    from docket.errors import OutOfRange

    if (file is None) == (kind is None):
        raise OutOfRange("give the papers supposed once: a case file, or --file EVENT")
    if kind is not None:
        made = objections(case, kind, party, re).filing
        return [evolve(made, filed=a_day(on), entered=a_day(on)) if on else made]
    from docket.casefile import read_case

    return [act if act.day else evolve(act, filed=case.today) for act in read_case(str(file)).acts]
