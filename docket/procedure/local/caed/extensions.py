"""Stipulations and more time: L.R. 143, 144."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.clock import Start
from docket.filing import Filing
from docket.law import provision
from docket.procedure.local import answers_put_off, answers_stipulated, effective_alone, stipulated_day
from docket.procedure.motions import STIPULATION, MotionForExtension, Stipulation, appeared
from docket.procedure.pleading import RESPONSE, StipulationToExtendAnswer, awaited_of
from docket.region import NEW, Row, itself
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "signatories_missing",
]


def signatories_missing(case: Posture, stipulation: Stipulation) -> list[str] | None:
    """The parties who have appeared, are affected, and did not sign; None where the docket does not show."""
    if not stipulation.signed_by:
        return None
    if stipulation.as_to:
        return [n for n in stipulation.as_to if appeared(case, n) and n not in stipulation.signed_by]
    if len(stipulation.signed_by) > 1:
        return None
    here = [str(n) for n in case.subjects("party", "in") if appeared(case, str(n))]
    others = [n for n in here if n not in stipulation.signed_by]
    return others if len(others) == 1 else None


@rule("caed-143-a-1", Stipulation, severity=Severity.INEFFECTIVE)
def signed_by_all_affected(case: Posture, stipulation: Stipulation) -> Finding:
    """A stipulation that an appearing party affected did not sign is not recognised, save for manifest injustice."""
    if stipulation.on_record and case.forum.binds("caed-143-a"):
        return satisfied
    missing = signatories_missing(case, stipulation)
    if missing is None:
        return not_shown("who signed, or whom it affects")
    if not missing:
        return satisfied
    return violated(
        f"{', '.join(missing)} appeared, is affected, and did not sign", "have every party affected sign it"
    )


def _initial(case: Posture, paper: StipulationToExtendAnswer) -> Iterator[Subject]:
    """The responses that a first stipulation puts off by no more than the rule allows."""
    law = provision("caed-144-a", paper.day)
    for subject in answers_stipulated(case, paper):
        running = case.clock("response", subject, "answer")
        before = running.due(case.court).due if running is not None else None
        agreed = stipulated_day(paper)
        earlier = running is not None and running.clock.law == "caed-144-a"
        if earlier or law is None or law.n is None:
            continue
        if agreed is None or before is None or (agreed - before).days <= law.n:
            yield subject


def _put_off(case: Posture, paper: StipulationToExtendAnswer, subject: Subject) -> Start:
    """The day agreed on; where it is not shown, the most that the rule allows, conditional."""
    agreed = stipulated_day(paper)
    if agreed is not None:
        return Start(paper.day, what="stipulation", set_to=agreed)
    running = case.clock("response", subject, "answer")
    due = running.due(case.court).due if running is not None else None
    return Start(due, known="assumed", what="original due date", missing="the number of days agreed on, at most 28")


STIPULATION.add(
    Row(Stipulation, NEW, "pending", itself, "caed-143-b"),
    Row(StipulationToExtendAnswer, NEW, "pending", itself, "caed-144-b"),
    effective_alone("caed-144-a", "the stipulation itself, if it is the first and within the time allowed", _initial),
)
RESPONSE.add(
    *answers_put_off("caed-144-a", "caed-144-b", "the response that a first stipulation puts off", _initial, _put_off)
)


@rule("caed-144-d", MotionForExtension, StipulationToExtendAnswer, severity=Severity.NOTEWORTHY)
def more_time_asked_on_the_last_day(case: Posture, paper: Filing) -> Finding | None:
    """More time is sought as soon as the need is apparent; a request on the day that a paper is due is disfavored."""
    for name in paper.as_to or paper.by:
        for subject in awaited_of(case, (name,)):
            running = case.clock("response", subject, "answer")
            if running is not None and running.state == "running" and running.due(case.court).due == paper.filed:
                return violated(f"the answer of {name} was due the same day")
    return None
