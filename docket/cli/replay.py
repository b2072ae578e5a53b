"""`docket replay`: where a case stands, how it got there, and by what authority."""

from __future__ import annotations

from docket.cli.options import AsJSON, AsOf, AsOfECF, Court, Everything, Sources
from docket.cli.source import position, taken_in

__all__ = ["replay"]


def replay(
    source: Sources,
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    json: AsJSON = False,
    everything: Everything = False,
    court: Court = None,
) -> None:
    """Replay a case from its docket and show where it stands, and why.

    Example: docket replay scenarios/cases/bosley-v-valasco.yaml --as-of-ecf 44
    """
    from docket.answer import answer
    from docket.cli.show import show
    from docket.views.text import summary

    intake = taken_in(*source, court=court)
    said = answer(intake, position(intake, as_of, as_of_ecf))
    show(said, lambda: summary(said, everything=everything), json)
