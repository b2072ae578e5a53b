"""`docket replay`: where a case stands, how it got there, and by what authority."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from docket.cli.options import AsJSON, AsOf, AsOfECF, Court, Everything, KnownOn, Sources

if TYPE_CHECKING:
    from docket.intake import Intake
    from docket.posture import Posture

__all__ = ["a_day", "position", "replay", "standing"]


def replay(
    source: Sources,
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    known_on: KnownOn = None,
    json: AsJSON = False,
    everything: Everything = False,
    court: Court = None,
) -> None:
    """Replay a case from its docket and show where it stands, and why.

    Example: docket replay scenarios/cases/bosley-v-valasco.yaml --as-of-ecf 44
    """
    from docket.answer import answer
    from docket.cli.show import show
    from docket.intake import open_case
    from docket.views.text import summary

    intake = open_case(*source, court=court)
    intake, posture = position(intake, as_of, as_of_ecf, known_on)
    said = answer(intake, posture)
    show(said, lambda: summary(said, everything=everything), json)


def position(intake: Intake, as_of: str | None, as_of_ecf: int | None, known_on: str | None) -> tuple[Intake, Posture]:
    """The posture at the position that the options name; the source's own last day where they name none."""
    if known_on is not None:
        intake = intake.known_on(a_day(known_on))
    if as_of_ecf is not None:
        return intake, intake.as_of_ecf(as_of_ecf)
    return intake, intake.as_of(a_day(as_of)) if as_of is not None else intake.posture


def standing(source: str, as_of: str | None, as_of_ecf: int | None) -> Posture:
    """The posture of one source at the position that the options name."""
    from docket.intake import open_case

    return position(open_case(source), as_of, as_of_ecf, None)[1]


def a_day(text: str) -> date:
    """A date as a user types it. Raises OutOfRange."""
    from docket.errors import OutOfRange

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise OutOfRange(f"{text!r} is not a date; write it as 2016-02-04") from None
