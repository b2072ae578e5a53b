"""Relief from a judgment: FRCP 59, 60."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from docket.filing import Filing
from docket.procedure.commencement import CASE
from docket.procedure.judgment.entry import APPEAL_TIME, FINALITY, JUDGMENT, POST_JUDGMENT, STANDING, attacked, entry
from docket.procedure.judgment.filings import (
    DefaultJudgment,
    MotionForNewTrial,
    MotionForReliefFromJudgment,
    MotionToVacate,
    OrderForNewTrial,
    PostJudgmentMotion,
    RenewedMotionForJudgment,
)
from docket.procedure.judgment.finality import DAY_150, GRANTED
from docket.procedure.judgment.suspending import last_day, mailed_from_prison
from docket.procedure.motions import Motion, MotionForReconsideration, Ruling, Vacatur, motions_ruled
from docket.procedure.pleading import AmendedComplaint, MotionToSetAsideDefault
from docket.region import NEW, AsTo, On, Row
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "FINAL",
    "judgment_altered",
    "judgment_in_doubt",
    "sets_aside",
]


def sets_aside(
    trigger: On | type[Filing],
    law: str,
    says: str,
    find: Callable[[Posture, Any], Iterable[str]],
    refers_to: tuple[type[Filing], ...] = (),
) -> None:
    """Declare what takes a judgment away: it is vacated, nothing is final, no time runs from it, the case is open."""

    def decisions(case: Posture, filing: Filing) -> Iterable[str]:
        return find(case, filing) if case.cell("finality") is not None else ()

    def judgments(case: Posture, filing: Filing) -> list[str]:
        return [key for key in decisions(case, filing) if case.cell("judgment", key) is not None]

    def the_action(case: Posture, filing: Filing) -> tuple[str, ...]:
        return ("",) if any(decisions(case, filing)) else ()

    def closed(case: Posture, filing: Filing) -> tuple[str, ...]:
        return ("",) if case.state("case") == "closed" and any(decisions(case, filing)) else ()

    decision = AsTo(f"the decision, by {says}", decisions, refers_to=refers_to)
    judgment = AsTo(f"the judgment, by {says}", judgments, refers_to=refers_to)
    action = AsTo(f"the case, by {says}", the_action, refers_to=refers_to)
    reopened = AsTo(f"the case, reopened by {says}", closed, refers_to=refers_to)
    JUDGMENT.add(Row(trigger, ("entered", "amended"), "vacated", judgment, law))
    FINALITY.add(Row(trigger, "*", "vacated", action, law))
    APPEAL_TIME.add(Row(trigger, STANDING, "moot", decision, law, ends="moot"))
    POST_JUDGMENT.add(Row(trigger, "open", "vacated", decision, law, ends="moot"))
    CASE.add(Row(trigger, "closed", "open", reopened, law))


def _granted(*kinds: type[Motion]) -> Callable[[Posture, Filing], Iterator[str]]:
    def find(case: Posture, ruling: Filing) -> Iterator[str]:
        for motion in motions_ruled(case, ruling, *kinds):
            if (against := attacked(case, motion)) is not None:
                yield against

    return find


def _tried_anew(case: Posture, ruling: Filing) -> Iterator[str]:
    """The decisions that a new trial takes away: not one granted on condition, beside judgment as a matter of law."""
    beside = any(motions_ruled(case, ruling, RenewedMotionForJudgment))
    for motion in motions_ruled(case, ruling, MotionForNewTrial):
        conditional = beside or case.state("verdict set aside", motion.key) != NEW
        if not conditional and (against := attacked(case, motion)) is not None:
            yield against


def _default_set_aside(case: Posture, ruling: Filing) -> Iterator[str]:
    for key in _granted(MotionToSetAsideDefault)(case, ruling):
        if isinstance(case.opened_by("appeal time", key), DefaultJudgment):
            yield key


def _named_and_vacated(case: Posture, ruling: Filing) -> Iterator[str]:
    for motion in motions_ruled(case, ruling, MotionToVacate):
        yield from (paper.key for paper in case.referred(motion) if case.cell("appeal time", paper.key) is not None)


def _vacated(case: Posture, order: Filing) -> Iterator[str]:
    yield from (paper.key for paper in case.referred(order) if case.cell("appeal time", paper.key) is not None)


for _values, _law, _says, _find, _kind in (
    (GRANTED, "frcp-59-b", "a new trial", _tried_anew, MotionForNewTrial),
    (("granted",), "frcp-60-b", "relief from it", _granted(MotionForReliefFromJudgment), MotionForReliefFromJudgment),
    (("granted",), "frcp-55-c", "a default judgment set aside", _default_set_aside, MotionToSetAsideDefault),
    (("granted",), "frcp-60-b", "an order that vacates it", _named_and_vacated, MotionToVacate),
):
    sets_aside(On(Ruling, _values), _law, _says, _find, (_kind,))
sets_aside(Vacatur, "frcp-60-b", "a vacatur", _vacated)


# A dismissal by notice or stipulation leaves no judgment; relief from it sets the action going again.


def _given_up(case: Posture, ruling: Filing) -> tuple[str, ...]:
    return ("",) if case.state("finality") == "by notice or stipulation" and case.state("case") == "closed" else ()


for _kind in (MotionForReliefFromJudgment, MotionToVacate):
    _resumed = AsTo(f"the action given up, by a {_kind.event}", _given_up, refers_to=(_kind,))
    FINALITY.add(Row(On(Ruling, ("granted",)), "by notice or stipulation", "vacated", _resumed, "frcp-60-b"))
    CASE.add(Row(On(Ruling, ("granted",)), "closed", "open", _resumed, "frcp-60-b"))


def _tried_again(case: Posture, order: Filing) -> Iterator[str]:
    if (against := attacked(case, order)) is not None:
        yield against


sets_aside(OrderForNewTrial, "frcp-59-d", "a new trial that the court orders on its own", _tried_again)


def _judgment_altered(case: Posture, ruling: Filing) -> tuple[str, ...]:
    altering = (m for m in motions_ruled(case, ruling, PostJudgmentMotion) if not isinstance(m, MotionForNewTrial))
    pending = any(case.state("tolling motion", motion.key) == "suspends" for motion in altering)
    return ("",) if pending and case.state("finality") in ("final", "decided") else ()


def _altered_somehow(case: Posture, ruling: Ruling) -> tuple[str, ...]:
    """A judgment reconsidered, or relieved from in part: what is left of it the docket does not show."""
    if case.state("finality") not in ("final", "decided"):
        return ()
    for motion in motions_ruled(case, ruling, MotionForReconsideration, MotionForReliefFromJudgment):
        reconsidered = isinstance(motion, MotionForReconsideration) and case.cell("tolling motion", motion.key)
        in_part = isinstance(motion, MotionForReliefFromJudgment) and ruling.disposition != "granted"
        if reconsidered or in_part:
            return ("",)
    return ()


judgment_altered = AsTo("the case, whose judgment is altered", _judgment_altered, refers_to=(PostJudgmentMotion,))
judgment_in_doubt = AsTo(
    "the case, whose judgment is altered in a way not shown",
    _altered_somehow,
    refers_to=(MotionForReconsideration, MotionForReliefFromJudgment),
)
FINALITY.add(
    Row(On(Ruling, GRANTED), ("final", "decided"), "decided", judgment_altered, "frcp-54-a", clock=DAY_150),
    Row(On(Ruling, GRANTED), ("final", "decided"), "unknown", judgment_in_doubt, "frcp-54-b"),
)


FINAL = ("decided", "final", "partial", "unknown")


@rule("frcp-60-b", MotionForReliefFromJudgment, severity=Severity.NOTEWORTHY)
def relief_only_from_what_is_final(case: Posture, motion: MotionForReliefFromJudgment) -> Finding | None:
    """Rule 60(b) reaches a final judgment, order or proceeding; an interlocutory order is revised under Rule 54(b)."""
    final = (*FINAL, *(("by notice or stipulation",) if case.forum.binds("case-waetzig") else ()))
    if case.state("finality") in (*final, "vacated") or case.state("case") not in ("open", NEW, "closed"):
        return satisfied
    if case.state("case") == "closed" and case.state("finality") == "none":
        return not_shown("what ended the case")
    return violated("nothing final is on the docket: an interlocutory order is revised under Rule 54(b)",
                    "a motion to reconsider under Rule 54(b)")  # fmt: skip


@rule("frcp-59-d", OrderForNewTrial, severity=Severity.NOTEWORTHY)
def new_trial_is_ordered_in_time(case: Posture, order: OrderForNewTrial) -> Finding | None:
    """On its own the court orders a new trial within 28 days after entry of judgment (10 before 2009-12-01)."""
    against = attacked(case, order)
    decision = case.opened_by("appeal time", against) if against else None
    if decision is None or any(case.state("motion", m.key) == "pending" for m in case.filings(MotionForNewTrial)):
        return None
    start = entry(case, decision)
    last = last_day(case, "frcp-59-d", start)
    if last is None or order.day is None or order.day <= last or start.known != "docketed":
        return satisfied
    return violated(f"ordered after {last}, when the court's own time to order one had run out")


@rule("frcp-60-b", AmendedComplaint, severity=Severity.CURABLE)
def no_amendment_over_a_final_judgment(case: Posture, complaint: AmendedComplaint) -> Finding | None:
    """After final judgment a pleading is amended only once the judgment is set aside under Rule 59(e) or 60(b)."""
    on_appeal = case.subjects("divestiture", "divested")
    if complaint.lodged or on_appeal or case.state("finality") != "final" or case.state("case") != "closed":
        return None
    return violated("a final judgment stands: until it is set aside there is nothing to amend",
                    "a motion under Rule 59(e) or 60(b)")  # fmt: skip


@rule("frcp-60-c-1", MotionForReliefFromJudgment, severity=Severity.INEFFECTIVE)
def within_a_year_for_mistake_evidence_or_fraud(case: Posture, motion: MotionForReliefFromJudgment) -> Finding | None:
    """A motion for mistake, new evidence or fraud, 60(b)(1)-(3), is made within a year after entry."""
    against = attacked(case, motion)
    decision = case.opened_by("appeal time", against) if against else None
    if decision is None or not motion.grounds or not set(motion.grounds) <= {"1", "2", "3"}:
        return not_shown("on which ground relief is asked")
    start = entry(case, decision)
    last = last_day(case, "frcp-60-c-1", start)
    if last is None or motion.day is None or motion.day <= last or mailed_from_prison(case, motion):
        return satisfied
    return violated(
        f"more than a year after entry, which ended on {last}; no order can enlarge it",
        "relief on another ground of Rule 60(b)",
    )
