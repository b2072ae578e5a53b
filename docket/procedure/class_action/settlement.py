"""Settlement of class claims, its notices and objections: FRCP 23(e); 28 USC 1715."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import evolve

from docket.clock import Clock, Start, ordered
from docket.filing import Filing
from docket.law import provision
from docket.procedure.class_action.certification import (
    CLASS,
    EXCLUSION,
    GRANTED,
    OPT_OUT,
    class_certified,
    dated,
    is_class_action,
    nobody,
)
from docket.procedure.class_action.filings import (
    CAFANotice,
    MotionForSettlementApproval,
    ObjectionToFees,
    ObjectionToSettlement,
)
from docket.procedure.motions import Motion, Ruling, WithdrawalOfMotion, motions_ruled
from docket.procedure.pretrial import hearing_set, sort_of_hearing
from docket.region import NEW, AsTo, Lapse, On, Region, Row, Subject, itself, the_case
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "APPROVAL",
    "MEMBERS",
    "OBJECT",
    "OBJECTIONS",
    "OBJECT_TO_FEES",
    "OFFICIALS",
    "SECOND_EXCLUSION",
    "SETTLEMENT",
    "class_of_settlement",
    "final_approval",
    "final_stage",
    "notice_served",
    "preliminary_approval",
    "settlement_proposed",
]


SETTLEMENT = Region(
    "class settlement",
    "A settlement of class claims, from proposal to final approval (FRCP 23(e)).",
    ("proposed", "preliminarily approved", "approved", "rejected"),
    initial="none",
)
OFFICIALS = Region(
    "notice to officials",
    "The notices of a class settlement to federal and State officials (28 USC 1715).",
    ("due", "given"),
    initial="none",
)
OBJECT_TO_FEES = (
    "objection to fees",
    "objections to fees",
    "objection to attorney fees",
    "objections to attorney fees",
)
OBJECT = ("objection", "objections", "objection to settlement", "objections to settlement")


def final_stage(case: Posture, motion: Motion) -> bool:
    """Whether a motion asks final approval: as it says, else as one that follows preliminary approval."""
    if isinstance(motion, MotionForSettlementApproval) and motion.stage is not None:
        return motion.stage.startswith("final")
    return case.state("class settlement") in ("preliminarily approved", "approved")


def _proposed(case: Posture, motion: MotionForSettlementApproval) -> tuple[str, ...]:
    of_a_class = is_class_action(case) or motion.stage is not None
    return ("",) if of_a_class and not final_stage(case, motion) else ()


def _approving(final: bool) -> Callable[[Posture, Filing], tuple[str, ...]]:
    def find(case: Posture, ruling: Filing) -> tuple[str, ...]:
        asked = list(motions_ruled(case, ruling, MotionForSettlementApproval))
        known = case.state("class settlement") != "none"
        return ("",) if known and any(final_stage(case, m) == final for m in asked) else ()

    return find


def _notices_may_be_off_the_docket(case: Posture, motion: Filing, subject: Subject) -> Start:
    return Start(motion.filed, missing="whether the notices, which need not be docketed, were sent")


def notice_served(case: Posture, notice: Filing, subject: Subject) -> Start:
    """The day of the notices to officials: of their service, where shown."""
    if notice.served is not None:
        return Start(notice.served, what="served")
    return Start(
        notice.filed, known="assumed", what="served", assumes=("the notices went out no later than this paper",)
    )


APPROVAL = (MotionForSettlementApproval,)
settlement_proposed = AsTo("the settlement, where it is of class claims", _proposed)
preliminary_approval = AsTo("the settlement, on preliminary approval", _approving(False), refers_to=APPROVAL)
final_approval = AsTo("the settlement, on final approval", _approving(True), refers_to=APPROVAL)
class_of_settlement = AsTo(
    "the class, by final approval",
    lambda c, r: () if class_certified(c) else _approving(True)(c, r),
    refers_to=APPROVAL,
)


def _first_chance(case: Posture, order: Filing, subject: Subject) -> bool:
    return case.state("class") != "certified" and dated(*OPT_OUT)(case, order, subject)


def _second_chance(case: Posture, order: Filing, subject: Subject) -> bool:
    return case.state("class") == "certified" and dated(*OPT_OUT)(case, order, subject)


SECOND_EXCLUSION = evolve(
    EXCLUSION, act="second opt out", law="frcp-23-e-4", when=_second_chance,
    silence="who stayed in the class before is bound by the settlement",
)  # fmt: skip
MEMBERS = (
    evolve(EXCLUSION, when=_first_chance),
    SECOND_EXCLUSION,
    Clock(act="objection to settlement", law="frcp-23-e-5-A", start=ordered(*OBJECT), party=nobody, kind="may",
          ordered=True, when=dated(*OBJECT), silence="no objection is heard"),
    Clock(act="objection to fees", law="frcp-23-h-2", start=ordered(*OBJECT_TO_FEES), party=nobody, kind="may",
          ordered=True, when=dated(*OBJECT_TO_FEES), silence="no objection to the fees is heard"),
)  # fmt: skip
SETTLEMENT.add(
    Row(MotionForSettlementApproval, ("none", "proposed", "rejected"), "proposed", settlement_proposed, "frcp-23-e"),
    Row(MotionForSettlementApproval, ("preliminarily approved", "approved"), None, settlement_proposed, "frcp-23-e"),
    Row(On(Ruling, GRANTED), ("proposed", "preliminarily approved"), "preliminarily approved", preliminary_approval,
        "frcp-23-e-1", clock=MEMBERS),
    Row(Lapse("opt out"), "preliminarily approved", None, the_case, "frcp-23-c-2-B"),
    Row(Lapse("second opt out"), "preliminarily approved", None, the_case, "frcp-23-e-4"),
    Row(Lapse("objection to settlement"), "preliminarily approved", None, the_case, "frcp-23-e-5-A"),
    Row(Lapse("objection to fees"), "preliminarily approved", None, the_case, "frcp-23-h-2"),
    Row(On(Ruling, ("denied",)), "*", "rejected", preliminary_approval, "frcp-23-e-1"),
    Row(On(Ruling, GRANTED), "*", "approved", final_approval, "frcp-23-e-2"),
    Row(On(Ruling, ("denied",)), "*", "rejected", final_approval, "frcp-23-e-2"),
)  # fmt: skip
CLASS.add(Row(On(Ruling, GRANTED), "*", "certified for settlement", class_of_settlement, "frcp-23-e-2"))
OFFICIALS.add(
    Row(MotionForSettlementApproval, "none", "due", settlement_proposed, "usc-28-1715", irregular=None,
        clock=Clock(act="notice of class settlement to officials", law="usc-28-1715", party=nobody,
                    start=_notices_may_be_off_the_docket)),
    Row(CAFANotice, ("none", "due", "given"), "given", the_case, "usc-28-1715",
        clock=Clock(act="final approval of class settlement", law="usc-28-1715-d", party=nobody, kind="not-before",
                    start=notice_served)),
)  # fmt: skip

OBJECTIONS = Region(
    "objection to settlement",
    "Each class member's objection, to the settlement (FRCP 23(e)(5)) or to the fees of class counsel (23(h)(2)).",
    ("pending", "overruled"),
)
OBJECTIONS.add(
    Row(ObjectionToSettlement, NEW, "pending", itself, "frcp-23-e-5-A"),
    Row(ObjectionToFees, NEW, "pending", itself, "frcp-23-h-2"),
    Row(On(Ruling, GRANTED), "pending", "overruled",
        AsTo("each objection, by final approval",
             lambda c, r: c.subjects("objection to settlement", "pending") if _approving(True)(c, r) else (),
             refers_to=APPROVAL),
        "frcp-23-e-2"),
)  # fmt: skip


@rule("usc-28-1715-d", Ruling, severity=Severity.NOTEWORTHY, refers_to=APPROVAL)
def final_approval_waits_for_officials(case: Posture, ruling: Ruling) -> Finding | None:
    """A class settlement is finally approved no earlier than 90 days after the notices to officials."""
    if ruling.disposition not in GRANTED or not _approving(True)(case, ruling):
        return None
    clock = case.clock("notice to officials", "", "final approval of class settlement")
    if clock is None:
        return not_shown("the notices to officials")
    gate = clock.due(case.court).due
    if gate is None or ruling.day is None or ruling.day >= gate or clock.certainty != "firm":
        return satisfied
    return violated(f"approved before {gate}, 90 days after the notices to officials")


@rule("frcp-23-e-2", Ruling, severity=Severity.NOTEWORTHY, refers_to=APPROVAL)
def approved_after_the_hearing(case: Posture, ruling: Ruling) -> Finding | None:
    """A class settlement is finally approved only after a hearing."""
    if ruling.disposition not in GRANTED or not _approving(True)(case, ruling):
        return None
    for subject in case.subjects("hearing", "set", "continued"):
        stated = hearing_set(case, subject)
        fair = stated is not None and sort_of_hearing(stated.what) == "fairness hearing"
        if fair and stated and stated.date and ruling.day and ruling.day < stated.date:
            return violated(f"approved before the hearing set for {stated.date}")
    return not_shown("whether a hearing was held")


def _objects_in_time(case: Posture, objection: Filing, act: str) -> Finding:
    clock = case.clock("class settlement", "", act)
    due = clock.due(case.court).due if clock else None
    if clock is None or due is None or clock.certainty != "firm" or objection.day is None:
        return not_shown("the day by which to object")
    if objection.day <= due:
        return satisfied
    return violated(f"filed after {due}, the day set for objections", "leave of court")


@rule("frcp-23-e-5-A", ObjectionToSettlement, severity=Severity.CURABLE)
def objection_is_in_time(case: Posture, objection: ObjectionToSettlement) -> Finding:
    """A class member objects by the day that the court sets."""
    return _objects_in_time(case, objection, "objection to settlement")


@rule("frcp-23-h-2", ObjectionToFees, severity=Severity.CURABLE)
def objection_to_fees_is_in_time(case: Posture, objection: ObjectionToFees) -> Finding:
    """A class member, or who is to pay, objects to the fees of class counsel by the day that the court sets."""
    return _objects_in_time(case, objection, "objection to fees")


@rule("frcp-23-e-5-B", WithdrawalOfMotion, severity=Severity.CURABLE, refers_to=(ObjectionToSettlement,))
def objection_is_withdrawn_by_leave(case: Posture, notice: WithdrawalOfMotion) -> Finding | None:
    """From 2003 to 2018 an objection was withdrawn only by leave; since then leave is needed where anything is paid."""
    version = provision("frcp-23-e-5-B", notice.day)
    if version is None or version.until is None:
        return not_shown("whether anything is paid for withdrawing the objection")
    return violated("it withdraws an objection to the settlement, and no approval is shown", "move for approval")
