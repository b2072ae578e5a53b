"""What an appeal leaves the district court no power over: the rule of Griggs, FRCP 60(a), 62.1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.filing import CourtAct, Filing
from docket.procedure.appeal.filings import AppealDocketed, IndicativeRuling
from docket.procedure.class_action import MotionToCertifyClass, MotionToPayObjector
from docket.procedure.disposition import (
    MotionForDefaultJudgment,
    MotionForSummaryJudgment,
    MotionForVoluntaryDismissal,
    OrderDismissingCase,
    OrderDismissingParty,
)
from docket.procedure.judgment import AmendedJudgment, MotionForReliefFromJudgment, carries_out_a_ruling, clerical
from docket.procedure.motions import MOTION, Ruling, motions_ruled, the_motion
from docket.procedure.pleading import AmendedComplaint, MotionForJudgmentOnPleadings, MotionToAmend, Rule12Motion
from docket.procedure.trial import FindingsOfFact, Verdict
from docket.region import Row, Subject
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "MERITS",
    "divested",
]


MERITS = (
    Rule12Motion, MotionForJudgmentOnPleadings, MotionForSummaryJudgment, MotionToAmend, MotionForDefaultJudgment,
    MotionForVoluntaryDismissal, MotionToCertifyClass,
)  # fmt: skip


def divested(case: Posture) -> Subject | None:
    """The appeal from the judgment that is before the court of appeals; None where there is none."""
    found = case.subjects("divestiture", "divested")
    return found[0] if found and case.state("finality") != "partial" else None


def _not_over_what_is_appealed(case: Posture) -> Finding | None:
    appeal = divested(case)
    if appeal is None:
        return None
    notice = case.opened_by("appeal", appeal)
    said = notice.label if notice is not None else "a notice of appeal"
    return violated(f"{said} has taken the judgment to the court of appeals, and no mandate has come back")


@rule("case-griggs", Ruling, severity=Severity.NOTEWORTHY, refers_to=MERITS)
def no_ruling_on_the_merits_during_an_appeal(case: Posture, ruling: Ruling) -> Finding | None:
    """An effective appeal from the final judgment leaves the district court no power over what is appealed."""
    return _not_over_what_is_appealed(case)


@rule("case-griggs", AmendedJudgment, OrderDismissingCase, OrderDismissingParty, FindingsOfFact, Verdict,
      severity=Severity.NOTEWORTHY)  # fmt: skip
def no_decision_of_the_merits_during_an_appeal(case: Posture, act: CourtAct) -> Finding | None:
    """An effective appeal from the final judgment leaves the district court no power over what is appealed."""
    if clerical(case, act) or (isinstance(act, AmendedJudgment) and carries_out_a_ruling(case, act)):
        return None  # what was ruled before the notice took effect is only set out
    return _not_over_what_is_appealed(case)


@rule("case-griggs", AmendedComplaint, severity=Severity.INEFFECTIVE)
def no_amendment_during_an_appeal(case: Posture, complaint: AmendedComplaint) -> Finding | None:
    """While the judgment is on appeal there is no action in the district court to amend."""
    return None if complaint.lodged else _not_over_what_is_appealed(case)


def _barred_by_the_appeal(case: Posture, ruling: Ruling) -> list[Filing]:
    """The motions for relief that a ruling grants although a pending appeal from the judgment bars it."""
    if divested(case) is None or ruling.disposition != "granted":
        return []
    asked = motions_ruled(case, ruling, MotionForReliefFromJudgment)
    return [motion for motion in asked if not case.cell("tolling motion", motion.key)]


def _indicated(case: Posture, motion: Filing) -> bool:
    return any(motion in tuple(case.referred(order)) for order in case.filings(IndicativeRuling))


@rule("frcp-62.1-a", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionForReliefFromJudgment,))
def relief_barred_by_an_appeal_is_not_granted(case: Posture, ruling: Ruling) -> Finding | None:
    """On a motion that a docketed appeal bars, the court may defer, deny, or say what it would do; not grant it."""
    if all(_indicated(case, motion) for motion in _barred_by_the_appeal(case, ruling)):
        return None
    return violated(
        "the motion is granted while the judgment is on appeal: the rule lets the court defer, deny or indicate",
        "an indicative ruling, and remand under Fed. R. App. P. 12.1",
    )


@rule("frcp-62.1-c", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionForReliefFromJudgment,))
def what_was_indicated_is_granted_on_remand(case: Posture, ruling: Ruling) -> Finding | None:
    """What the court said it would grant it decides if the court of appeals remands for that purpose."""
    if not any(_indicated(case, motion) for motion in _barred_by_the_appeal(case, ruling)):
        return None
    return violated("the court of appeals has not remanded the case for that ruling")


@rule("frcp-23-e-5-C", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionToPayObjector,))
def payment_is_not_approved_during_an_appeal(case: Posture, ruling: Ruling) -> Finding | None:
    """Once an appeal is docketed, payment for giving up an objection is approved by way of an indicative ruling."""
    pending = case.subjects("appeal", "pending") and case.latest(AppealDocketed) is not None
    if not pending or ruling.disposition != "granted":
        return None
    return violated("an appeal is docketed: the rule lets the court defer, deny, or say what it would do")


@rule("frcp-60-a", AmendedJudgment, severity=Severity.NOTEWORTHY)
def correction_during_an_appeal_needs_leave(case: Posture, judgment: AmendedJudgment) -> Finding | None:
    """Once an appeal is docketed, a clerical mistake is corrected only with leave of the court of appeals."""
    if not clerical(case, judgment) or divested(case) is None or case.latest(AppealDocketed) is None:
        return None
    return violated("the appeal is docketed, and no leave of the court of appeals is shown")


MOTION.add(Row(IndicativeRuling, "pending", None, the_motion, "frcp-62.1-a"))
