"""From what a notice of appeal is, and whether it comes in time: FRAP 4(a), 28 USC 2107."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from docket.clock import Due, Running, Start
from docket.filing import Filing
from docket.procedure.appeal.filings import (
    AmendedNoticeOfAppeal,
    MotionToExtendAppeal,
    MotionToReopenAppeal,
    NoticeOfAppeal,
    NoticeOfInterlocutoryAppeal,
)
from docket.procedure.judgment import attacked, last_day, mailed_from_prison
from docket.region import Subject
from docket.rule import Finding, not_shown, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "OPEN_APPEAL",
    "appeal_clock",
    "appeal_clocks",
    "decision_appealed",
    "in_time",
    "in_time_with_the_united_states",
    "is_interlocutory",
    "longest_extension",
    "order_entry",
    "ruling_taken_up_in_time",
    "same_appeal",
    "taken_up",
]

OPEN_APPEAL = ("dormant", "pending")
"""States of an appeal that is not decided."""
PRESCRIBED = ("frap-4-a-1-A", "frap-4-a-1-B")
"""The provisions that prescribe the time to appeal, before any extension."""
DAY_RAN_OUT = "the day on which the time to appeal ran out, or on which the notice was handed over for mailing"


def same_appeal(case: Posture, notice: Filing) -> str | None:
    """The appeal that an amended notice amends: the one it refers to, else the same party's."""
    if not isinstance(notice, AmendedNoticeOfAppeal):
        return None
    for paper in case.referred(notice):
        if case.cell("appeal", paper.key) is not None:
            return paper.key
    for appeal in case.subjects("appeal", *OPEN_APPEAL):
        first = case.opened_by("appeal", appeal)
        if first is not None and (not notice.by or set(notice.by) & set(first.by)):
            return str(appeal)
    return None


def is_interlocutory(notice: NoticeOfAppeal) -> bool:
    """Whether a notice says that it is from an order that ends nothing."""
    return notice.interlocutory or isinstance(notice, NoticeOfInterlocutoryAppeal)


def decision_appealed(case: Posture, notice: Filing) -> str | None:
    """The decision that ends the action and that a notice takes up; None for an appeal from another order."""
    if isinstance(notice, NoticeOfAppeal) and is_interlocutory(notice):
        return None
    named = {paper.id for paper in case.referred(notice)}
    others = {paper.id for paper in case.referred(notice) if case.cell("appealable order", paper.key) is not None}
    return None if named and named == others else attacked(case, notice)


def taken_up(case: Posture, notice: Filing) -> frozenset[str]:
    """What a notice is from: the decision that ends the action, else the orders it names that can be appealed."""
    if (against := decision_appealed(case, notice)) is not None:
        return frozenset((against,))
    return frozenset(act.key for act in case.referred(notice) if case.cell("appealable order", act.key) is not None)


def appeal_clocks(case: Posture, decision: str, region: str = "appeal time") -> Iterator[Running]:
    """The clocks on the time to appeal from a decision, or an order in that region, the newest first."""
    cell = case.cell(region, decision)
    for past in cell.history() if cell else ():
        yield from (case.clocks[key] for key in past.clocks if key[2] == "appeal")


def appeal_clock(case: Posture, decision: str, region: str = "appeal time") -> Running | None:
    """The clock on the time to appeal from a decision, or an order in that region, running or the last that ran."""
    return next(appeal_clocks(case, decision, region), None)


def order_entry(case: Posture, order: Filing, subject: Subject) -> Start:
    """Entry of an order that needs no separate document."""
    if order.entered is not None or order.day is None:
        return Start(order.entered, what="entry")
    stand_in = "filing" if order.filed else "signing"
    assumes = (f"its {stand_in} date counted as the day it was entered",)
    return Start(order.day, known="assumed", what="entry", assumes=assumes)


def longest_extension(case: Posture, ruling: Filing, decision: str) -> date | None:
    """The last day that an extension may reach: 30 days past the prescribed time or 14 past the order, the later."""
    prescribed_by = (c for c in appeal_clocks(case, decision) if c.clock.law in PRESCRIBED)
    due = next((clock.due(case.court) for clock in prescribed_by), Due(None))
    prescribed = due.latest or due.due
    by_time = last_day(case, "frap-4-a-5", Start(prescribed)) if prescribed else None
    by_order = last_day(case, "frap-4-a-5-C", order_entry(case, ruling, ""))
    return max((day for day in (by_time, by_order) if day is not None), default=None)


def _crossing(case: Posture, notice: Filing) -> bool:
    """Whether the time that another party's notice gives for a further one still runs (FRAP 4(a)(3))."""
    for appeal in case.subjects("appeal", *OPEN_APPEAL):
        first = case.opened_by("appeal", appeal)
        if first is None or not taken_up(case, first) & taken_up(case, notice):
            continue
        clock = case.clock("appeal", appeal, "cross-appeal")
        due = clock.due(case.court) if clock else None
        if due is not None and due.due is not None and notice.day is not None and notice.day <= (due.latest or due.due):
            return True
    return False


def _past_any_extension(case: Posture, notice: Filing, clock: Running, decision: str) -> date | None:
    """The last day to which an order of no day shown can have extended the time, where a notice comes after it."""
    by = case.filing(clock.by) if clock.clock.law == "frap-4-a-5-C" else None
    prescribed = [c for c in appeal_clocks(case, decision) if c.clock.law in PRESCRIBED]
    if by is None or any(c.certainty != "firm" for c in prescribed) or mailed_from_prison(case, notice, "frap-4-c"):
        return None
    longest = longest_extension(case, by, decision)
    return longest if longest is not None and notice.day is not None and notice.day > longest else None


def _timely(case: Posture, notice: Filing, law: str) -> Finding:
    """Whether a notice is within the time to appeal, where this provision gives it."""
    against = decision_appealed(case, notice)
    clock = appeal_clock(case, against) if against else None
    federal = clock is not None and clock.clock.law == "frap-4-a-1-B"
    if against is None or clock is None or notice.day is None or federal != (law == "usc-28-2107-b"):
        return satisfied
    due = clock.due(case.court)
    last = due.latest or due.due
    if last is None and (longest := _past_any_extension(case, notice, clock, against)) is not None:
        return violated(f"no order could extend the time to appeal past {longest}: the appeal is without jurisdiction")
    if (
        last is None
        or notice.day <= last
        or case.state("appeal time", against) == "suspended"
        or _crossing(case, notice)
    ):
        return satisfied
    if clock.certainty != "firm" or mailed_from_prison(case, notice, "frap-4-c"):
        return not_shown(DAY_RAN_OUT)
    if any(case.state("motion", m.key) == "pending" for m in case.filings(MotionToExtendAppeal)):
        return not_shown("the ruling on the motion for more time to appeal")
    return violated(
        f"the time to appeal ran out on {last}, and no order extends or reopens it: the appeal is without jurisdiction",
        "a motion under Fed. R. App. P. 4(a)(5) or (6), where its own time has not run",
    )


def _order_timely(case: Posture, notice: Filing, law: str) -> Finding:
    """Whether a notice from orders that end nothing, or follow the judgment, is within the time of one of them."""
    clocks = [appeal_clock(case, order.key, "appealable order") for order in case.referred(notice)]
    known = [clock for clock in clocks if clock is not None]
    federal = any(clock.clock.law == "frap-4-a-1-B" for clock in known)
    if not known or len(known) < len(clocks) or notice.day is None or federal != (law == "usc-28-2107-b"):
        return satisfied
    ends = [due.latest or due.due for due in (clock.due(case.court) for clock in known)]
    last = max((day for day in ends if day is not None), default=None)
    if last is None or notice.day <= last or _crossing(case, notice):
        return satisfied
    more = [*case.filings(MotionToExtendAppeal), *case.filings(MotionToReopenAppeal)]
    unsure = any(clock.certainty != "firm" for clock in known) or mailed_from_prison(case, notice, "frap-4-c")
    if unsure or any(case.state("motion", motion.key) in ("pending", "granted") for motion in more):
        return not_shown(DAY_RAN_OUT)
    return violated(
        f"the time to appeal from the order ran out on {last}",
        "a motion under Fed. R. App. P. 4(a)(5) or (6); what merges in the judgment is reviewed with it",
    )


def in_time(case: Posture, notice: Filing, subject: Subject) -> Finding:
    """A notice of appeal is filed within 30 days after entry of the judgment or order."""
    timely = _timely if decision_appealed(case, notice) is not None else _order_timely
    return timely(case, notice, "usc-28-2107-a")


def in_time_with_the_united_states(case: Posture, notice: Filing, subject: Subject) -> Finding:
    """With the United States a party, a notice of appeal is filed within 60 days after entry of judgment or order."""
    timely = _timely if decision_appealed(case, notice) is not None else _order_timely
    return timely(case, notice, "usc-28-2107-b")


def ruling_taken_up_in_time(case: Posture, notice: Filing, subject: Subject) -> Finding:
    """A ruling on a motion that suspended the time to appeal is taken up within that time, counted from its entry."""
    if not any(_disposed_of_one(case, act) for act in case.referred(notice)):
        return not_shown("whether a ruling on a motion against the judgment is taken up")
    first = case.opened_by("appeal", subject)
    against = decision_appealed(case, first) if first is not None else None
    clock = appeal_clock(case, against) if against else None
    due = clock.due(case.court) if clock else Due(None)
    last = due.latest or due.due
    if clock is None or last is None or notice.day is None or notice.day <= last:
        return satisfied
    if clock.certainty != "firm" or mailed_from_prison(case, notice, "frap-4-c"):
        return not_shown("the day on which the time to appeal ran out, or on which the notice was handed over")
    return violated(
        f"the time to take up the ruling ran out on {last}: the appeal is from the judgment alone",
        "a motion under Fed. R. App. P. 4(a)(5), where its own time has not run",
    )


def _disposed_of_one(case: Posture, act: Filing) -> bool:
    ended = (case.moved_by("tolling motion", motion) for motion in case.subjects("tolling motion", "ruled on"))
    return any(by is not None and by.key == act.key for by in ended)
