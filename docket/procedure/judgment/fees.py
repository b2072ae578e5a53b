"""Motions for attorney's fees: FRCP 54(d)(2), 58(e), 23(h); 28 USC 2412(d)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from docket.clock import Clock, Due, Start
from docket.filing import Filing
from docket.procedure.authority import by_magistrate
from docket.procedure.class_action import OBJECTIONS, ObjectionToFees
from docket.procedure.judgment.entry import (
    EAJA,
    FEES,
    OF_EACH,
    POST_JUDGMENT,
    UNAPPEALED,
    Starts,
    anyone,
    entry,
    fee_clocks,
    fee_time,
    ordinary_fees,
)
from docket.procedure.judgment.filings import MotionForAttorneyFees, OrderDelayingAppeal
from docket.procedure.judgment.finality import GRANTED
from docket.procedure.judgment.suspending import TOLLING, last_day, on_fees_alone
from docket.procedure.motions import (
    MotionForExtension,
    MotionForHearing,
    Order,
    OrderSettingTime,
    Ruling,
    motions_ruled,
)
from docket.procedure.pretrial import under
from docket.region import NEW, AsTo, On, Row, Subject, When
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = ["AS_SANCTIONS", "each_decision", "fee_motions"]


def _fee_objections(case: Posture, ruling: Filing) -> list[Subject]:
    return [
        key
        for key in case.subjects("objection to settlement", "pending")
        if isinstance(case.opened_by("objection to settlement", key), ObjectionToFees)
    ]


OBJECTIONS.add(
    Row(On(Ruling, GRANTED), "pending", "overruled",
        AsTo("each objection to the fees", _fee_objections, refers_to=(MotionForAttorneyFees,)), "frcp-23-h-2"),
)  # fmt: skip


AS_SANCTIONS = ("sanction", "1927", "rule 11", "rule 37")
"""The words of a claim for fees that Rule 54(d)(2)(A)-(D) leaves alone (54(d)(2)(E))."""


@rule("frcp-54-d-2-B", MotionForAttorneyFees, severity=Severity.CURABLE)
def fees_are_asked_in_time(case: Posture, motion: MotionForAttorneyFees) -> Finding | None:
    """A motion for fees is filed within 14 days after entry of judgment, unless a statute or order says otherwise."""
    judgments = case.subjects("judgment", "entered")
    judgment = case.opened_by("judgment", judgments[-1]) if judgments else None
    if judgment is None or motion.statute or not ordinary_fees(case, motion, ""):
        return None
    if under(motion, *AS_SANCTIONS):
        return None
    return _fee_time(case, motion, judgment)


def _fee_time(case: Posture, motion: MotionForAttorneyFees, judgment: Filing) -> Finding | None:
    if case.subjects("tolling motion") or case.subjects("appeal"):
        return not_shown("whether the time runs from a later ruling")
    for kind in (OrderSettingTime, Ruling, Order):
        for order in case.filings(kind):
            if order.day is None or judgment.day is None or order.day < judgment.day:
                break
            if any("fee" in stated.what for stated in order.dates) or any(
                motions_ruled(case, order, MotionForExtension)
            ):
                return not_shown("whether an order gave another time")
    start = entry(case, judgment)
    last = last_day(case, fee_time(case), start)
    if last is None or motion.day is None or motion.day <= last or start.known != "docketed" or start.missing:
        return satisfied
    return violated(
        f"filed after {last}, the last day for a motion for fees",
        "more time under Rule 6(b)(1)(B), for excusable neglect",
    )


@rule("frcp-54-d-2-C", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionForAttorneyFees,))
def who_asks_is_heard_on_fees(case: Posture, ruling: Ruling) -> Finding | None:
    """On a party's request the court gives an opportunity for adversary submissions on a motion for fees."""
    if ruling.disposition not in GRANTED:
        return None
    fees = {motion.key: set(motion.by) for motion in motions_ruled(case, ruling, MotionForAttorneyFees)}
    for kind in (MotionForExtension, MotionForHearing):
        for request in case.filings(kind):
            about = [act.key for act in case.referred(request) if act.key in fees]
            adverse = request.by and all(fees[key].isdisjoint(request.by) for key in about)
            if about and adverse and case.state("motion", request.key) == "pending":
                return violated(f"{request.label}, by which {', '.join(request.by)} asked to be heard, was pending")
    return None


@rule("frcp-54-d-2-D", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionForAttorneyFees,))
def magistrate_judge_recommends_on_fees(case: Posture, ruling: Ruling) -> Finding | None:
    """A motion for fees referred to a magistrate judge is treated as a dispositive matter: a report, not an order."""
    if case.state("authority") == "by consent" or by_magistrate(case, ruling) is not True:
        return None
    return violated("a magistrate judge decided a motion for fees without the parties' consent")


# A fee motion suspends the time to appeal only by an order, made before a notice of appeal takes effect, on a motion
# made in time (FRCP 58(e)).


def _fees_asked(case: Posture, order: Filing) -> list[Filing]:
    asked = list(motions_ruled(case, order, MotionForAttorneyFees)) or list(case.filings(MotionForAttorneyFees))[:1]
    return [motion for motion in asked if case.state("motion", motion.key) == "pending"]


def _why_not(case: Posture, order: Filing, motion: Filing) -> str | None:
    """Why an order cannot give a motion for fees the effect of one under Rule 59; None where nothing shows that."""
    for appeal in case.subjects("divestiture", "divested"):
        notice = case.opened_by("divestiture", appeal)
        return f"{notice.label if notice is not None else 'a notice of appeal'} had been filed and become effective"
    late = any(found.id == motion.id and found.law == "frcp-54-d-2-B" for found in case.deficiencies)
    return f"{motion.label} was not made in time" if late else None


def _fee_motions(case: Posture, order: Filing) -> list[str]:
    return [motion.key for motion in _fees_asked(case, order) if _why_not(case, order, motion) is None]


fee_motions = AsTo("the pending motion for fees, before a notice of appeal takes effect", _fee_motions)
TOLLING.add(Row(OrderDelayingAppeal, NEW, "suspends", fee_motions, "frcp-58-e"))


@rule("frcp-58-e", OrderDelayingAppeal, severity=Severity.NOTEWORTHY)
def fees_delay_an_appeal_by_an_order_in_time(case: Posture, order: OrderDelayingAppeal) -> Finding | None:
    """A motion for fees has the effect of one under Rule 59 by an order made before a notice of appeal is effective."""
    for motion in _fees_asked(case, order):
        if (reason := _why_not(case, order, motion)) is not None:
            return violated(f"{reason}: the time to appeal is not suspended")
    return None


# Fees under the Equal Access to Justice Act are asked 30 days after the judgment can no longer be appealed: while a
# motion suspends the time to appeal, or an appeal is pending, no day for them can be named (28 USC 2412(d)(2)(G)).


def _dated_though(state: str) -> Callable[[Posture, Subject], bool]:
    def test(case: Posture, subject: Subject) -> bool:
        clock = case.clock("post-judgment", subject, EAJA)
        return clock is not None and clock.start.day is not None and case.state("appeal time", subject) == state

    return test


def _undated_though_it_runs(case: Posture, subject: Subject) -> bool:
    clock = case.clock("post-judgment", subject, EAJA)
    return clock is not None and clock.start.day is None and case.state("appeal time", subject) == "running"


def _unappealable_again(case: Posture, ruling: Filing, subject: Subject) -> Start:
    clock = case.clock("appeal time", subject, "appeal")
    over = clock.due(case.court) if clock is not None else Due(None)
    return Start(over.due, known="assumed", what="final judgment", missing=UNAPPEALED, also=over.latest)


def _fees_after(start: Starts) -> Clock:
    return Clock(act=EAJA, law="usc-28-2412-d-1-B", start=start, party=anyone, kind="may", no_end=OF_EACH)


def _until(what: str) -> Clock:
    return _fees_after(lambda case, filing, subject: Start(None, known="assumed", what="final judgment", missing=what))


def _fees_before_the_ruling(case: Posture, subject: Subject) -> bool:
    """Whether the time for fees runs, or ran, from a day before the ruling from which the time to appeal now runs."""
    fees, appeal = (case.clock(of, subject, act) for of, act in (("post-judgment", FEES), ("appeal time", "appeal")))
    if fees is None or appeal is None or fees.start.day is None or appeal.start.day is None:
        return False
    ruling = case.filing(appeal.by)
    if ruling is not None and on_fees_alone(case, ruling):
        return False
    return case.state("appeal time", subject) == "running" and fees.start.day < appeal.start.day


def _fees_after_the_ruling(case: Posture, ruling: Filing, subject: Subject) -> Start:
    appeal = case.clock("appeal time", subject, "appeal")
    said = "whether the time for fees begins anew with the ruling on the motion against the judgment"
    return Start(appeal.start.day if appeal else None, known="assumed", what="entry", missing=said)


each_decision = AsTo("each decision", lambda case, filing: case.subjects("post-judgment", "open"))
POST_JUDGMENT.add(
    Row(When("a motion suspends the time to appeal", _dated_though("suspended"), ("appeal time",)), "open", None,
        each_decision, "usc-28-2412-d-1-B", clock=_until("the ruling on the motion against the judgment")),
    Row(When("an appeal is taken", _dated_though("noticed"), ("appeal time",)), "open", None, each_decision,
        "usc-28-2412-d-1-B", clock=_until("the end of the appeal")),
    Row(When("the time to appeal runs again", _undated_though_it_runs, ("appeal time",)), "open", None, each_decision,
        "usc-28-2412-d-1-B", clock=_fees_after(_unappealable_again)),
    Row(When("the time to appeal runs from a later day", _fees_before_the_ruling, ("appeal time",)), "open", None,
        each_decision, "frcp-54-d-2-B", clock=fee_clocks(_fees_after_the_ruling)),
)  # fmt: skip
