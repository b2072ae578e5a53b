"""More time to appeal: FRAP 4(a)(5)-(6), 28 USC 2107(c); motions against an order that can be appealed at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.procedure.appeal.filings import MotionToExtendAppeal, MotionToReopenAppeal
from docket.procedure.appeal.notices import APPEALABLE_ORDER
from docket.procedure.appeal.timeliness import appeal_clock, longest_extension, order_entry
from docket.procedure.judgment import (
    APPEAL_TIME,
    MotionToAlterJudgment,
    anyone,
    attacked,
    entry,
    last_day,
    mailed_from_prison,
    time_to_appeal,
)
from docket.procedure.motions import Motion, MotionForReconsideration, Ruling, motions_ruled
from docket.region import AsTo, On, Row, Subject
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "AGAINST_AN_ORDER",
    "MAY_SUSPEND",
    "extended_to",
]


def _more_time(kind: type[Motion]) -> AsTo:
    def find(case: Posture, ruling: Filing) -> Iterator[str]:
        for motion in motions_ruled(case, ruling, kind):
            if (against := attacked(case, motion)) is not None:
                yield against

    return AsTo(f"the decision, by a {kind.event}", find, refers_to=(kind,))


def _stated(ruling: Filing) -> date | None:
    return next((d.date for d in ruling.dates if "appeal" in d.what and d.date and not d.printed), None)


def extended_to(case: Posture, ruling: Filing, subject: Subject) -> Start:
    """The day to which an order extends the time to appeal, as far as it can."""
    longest, stated = longest_extension(case, ruling, str(subject)), _stated(ruling)
    if stated is None:
        missing = f"the day that the order sets, which can be no later than {longest or 'the rule allows'}"
        return Start(None, known="assumed", what="order", missing=missing)
    return Start(ruling.day, what="order", set_to=min(stated, longest) if longest else stated)


APPEAL_TIME.add(
    Row(On(Ruling, ("granted",)), "*", "extended", _more_time(MotionToExtendAppeal), "usc-28-2107-c", ends="extended",
        clock=Clock(act="appeal", law="frap-4-a-5-C", start=extended_to, party=anyone, kind="may")),
    Row(On(Ruling, ("granted",)), "*", "reopened", _more_time(MotionToReopenAppeal), "frap-4-a-6", ends="extended",
        clock=Clock(act="appeal", law="frap-4-a-6", start=order_entry, party=anyone, kind="may")),
)  # fmt: skip


# A motion to reconsider an order that can be appealed at once, within the time of Rule 59, may suspend the time to
# appeal from it as one against a judgment does: "judgment" includes such an order (FRCP 54(a); FRAP 4(a)(4)(A)).

AGAINST_AN_ORDER = (MotionForReconsideration, MotionToAlterJudgment)
MAY_SUSPEND = "whether a motion to reconsider the order suspends the time to appeal from it"


def _appealable(case: Posture, motion: Filing) -> Iterator[str]:
    """The orders that a motion is against, where the time to appeal from them runs and it is made in 28 days."""
    for order in case.referred(motion):
        if case.state("appealable order", order.key) != "running" or order.day is None or motion.day is None:
            continue
        last = last_day(case, "frcp-59-e", order_entry(case, order, ""))
        if last is None or motion.day <= last:
            yield order.key


def _reconsidered(case: Posture, ruling: Filing) -> Iterator[str]:
    for motion in motions_ruled(case, ruling, *AGAINST_AN_ORDER):
        yield from _appealable(case, motion)


def _no_longer_firm(case: Posture, motion: Filing, subject: Subject) -> Start:
    clock = case.clock("appealable order", subject, "appeal")
    return evolve(clock.start, missing=clock.start.missing or MAY_SUSPEND) if clock is not None else Start(None)


def _from_either(case: Posture, ruling: Filing, subject: Subject) -> Start:
    """The entry of the order, or that of the ruling on the motion to reconsider it."""
    first, again = _no_longer_firm(case, ruling, subject), order_entry(case, ruling, subject)
    return evolve(first, also=again.day)


APPEALABLE_ORDER.add(
    *(
        Row(kind, "running", None, AsTo("each order that can be appealed at once and that it is against", _appealable),
            "frap-4-a-4-A", clock=time_to_appeal(_no_longer_firm), ends="superseded", irregular=None)
        for kind in AGAINST_AN_ORDER
    ),
    Row(Ruling, "running", None, AsTo("each order that it was asked to reconsider", _reconsidered,
        refers_to=AGAINST_AN_ORDER), "frap-4-a-4-A", clock=time_to_appeal(_from_either), ends="superseded",
        irregular=None),
)  # fmt: skip


@rule("frap-4-a-5", MotionToExtendAppeal, severity=Severity.INEFFECTIVE)
def more_time_to_appeal_is_asked_in_time(case: Posture, motion: MotionToExtendAppeal) -> Finding | None:
    """More time to appeal is asked no later than 30 days after the prescribed time has run out."""
    against = attacked(case, motion)
    clock = appeal_clock(case, against) if against else None
    due = clock.due(case.court) if clock else None
    if clock is None or due is None or due.due is None or motion.day is None or clock.certainty != "firm":
        return not_shown("when the time to appeal ran out")
    last = last_day(case, "frap-4-a-5", Start(due.latest or due.due))
    if last is None or motion.day <= last or mailed_from_prison(case, motion, "frap-4-c"):
        return satisfied
    return violated(
        f"filed after {last}, 30 days after the time to appeal ran out",
        "a motion under FRAP 4(a)(6), if notice never came",
    )


@rule("frap-4-a-5-C", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionToExtendAppeal,))
def extension_to_appeal_has_an_end(case: Posture, ruling: Ruling) -> Finding | None:
    """No extension may exceed 30 days past the prescribed time or 14 days past the order, whichever is later."""
    stated = _stated(ruling) if ruling.disposition == "granted" else None
    for motion in motions_ruled(case, ruling, MotionToExtendAppeal):
        longest = longest_extension(case, ruling, attacked(case, motion) or "")
        if stated is not None and longest is not None and stated > longest:
            return violated(f"the order gives until {stated}; no extension can go beyond {longest}")
    return None


@rule("frap-4-a-6-B", MotionToReopenAppeal, severity=Severity.INEFFECTIVE)
def reopening_is_asked_within_180_days(case: Posture, motion: MotionToReopenAppeal) -> Finding | None:
    """A motion to reopen the time to appeal is filed within 180 days after entry, or sooner after notice."""
    against = attacked(case, motion)
    decision = case.opened_by("appeal time", against) if against else None
    start = entry(case, decision) if decision is not None else None
    if start is None or start.known != "docketed" or motion.day is None or mailed_from_prison(case, motion, "frap-4-c"):
        return not_shown("when the judgment was entered")
    last = last_day(case, "frap-4-a-6-B", start)
    return satisfied if last is None or motion.day <= last else violated(f"filed after {last}, 180 days after entry")
