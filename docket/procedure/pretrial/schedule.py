"""The schedule of the case: FRCP 16(b), 16(e)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from docket.clock import Clock, Start, set_by
from docket.filing import CourtAct, DateSet, Filing
from docket.procedure.commencement import ScreeningOrder, case_over, role
from docket.procedure.motions import (
    MinuteEntry,
    Motion,
    MotionForExtension,
    Order,
    Ruling,
    RulingOnStipulation,
    Stipulation,
)
from docket.procedure.pleading import AmendedComplaint, MotionToAmend
from docket.procedure.pretrial.dates import AMENDMENT_CUTOFF, CUTOFFS, HEARING, DateFor, is_hearing, is_paper, meant
from docket.procedure.pretrial.filings import OrderModifyingSchedule, PretrialOrder, SchedulingOrder
from docket.procedure.pretrial.settings import DeadlinesSet, HearingReset
from docket.region import NEW, AsTo, Lapse, Region, Row
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "CUTOFF_CLOCKS",
    "LATE",
    "SCHEDULE",
    "TIMETABLES",
    "all_dates",
    "cutoff_passed",
    "dates_replaced",
    "dates_scheduled",
    "for_all",
    "leave_shown",
    "schedule_may_have_moved",
    "scheduled",
]


SCHEDULE = Region(
    "schedule",
    "The dates that the court has set for the case, each under the words of the order (FRCP 16(b)).",
    ("set", "passed", "kept", "vacated"),
    final=("passed", "kept", "vacated"),
)


def scheduled(order: Filing) -> Iterator[DateSet]:
    """The dates of an order that belong to the schedule: all of a scheduling order's, of others the known cut-offs."""
    whole = isinstance(order, SchedulingOrder)
    for stated in order.dates:
        amends = whole and "amend" in stated.what.lower()
        amends = amends or (isinstance(order, Ruling) and AMENDMENT_CUTOFF.search(stated.what.lower()) is not None)
        if (is_paper(stated) and not amends) or (
            stated.date is None and stated.period is None and meant(stated, CUTOFFS) is None
        ):
            continue
        if (stated.printed and not isinstance(order, (SchedulingOrder, DeadlinesSet, HearingReset))) or (
            not whole and meant(stated, CUTOFFS) is None and not is_hearing(stated)
        ):
            continue
        yield stated


def _subjects_scheduled(case: Posture, order: Filing) -> Iterator[Subject]:
    yield from dict.fromkeys(stated.what.lower() for stated in scheduled(order))


def _replaced(case: Posture, order: Filing) -> Iterator[Subject]:
    """Dates in force for the same thing under other words, which the order's own replaces."""
    new = list(scheduled(order))
    if not new or not (standing := case.subjects("schedule", "set", "passed")):
        return
    said = {stated.what.lower() for stated in new}
    acts = {row.act for stated in new if (row := meant(stated, CUTOFFS))}
    for subject in standing:
        row = meant(DateSet(str(subject), None), CUTOFFS)
        if subject not in said and row is not None and row.act in acts and not HEARING.search(str(subject)):
            yield subject


def _date_scheduled(case: Posture, order: Filing, subject: Subject) -> Start:
    return set_by(order, _stated_for(order, subject))


def for_all(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    """For whom a date of the schedule runs: for all, so that nobody is named."""
    return ()


def _stated_for(order: Filing, subject: Subject) -> DateSet | None:
    """The date that an order sets for a subject of the schedule: of several, the last."""
    return next((d for d in reversed(list(scheduled(order))) if d.what.lower() == subject), None)


def _is_for(row: DateFor, duty: bool) -> Callable[[Posture, Filing, Subject], bool]:
    """Whether a date of the schedule is for this, and whether by it the parties have to act, or may."""

    def fits(case: Posture, order: Filing, subject: Subject) -> bool:
        stated = DateSet(str(subject), None)
        if is_hearing(stated) or meant(stated, CUTOFFS) is not row:
            return False
        return row.duty(_stated_for(order, subject) or stated) is duty

    return fits


TIMED = tuple(row for row in CUTOFFS if row.act != "discovery")
"""The dates whose time runs here: discovery has a region, and so a clock, of its own."""


def _cutoff(row: DateFor) -> Clock:
    return Clock(
        act=row.act,
        law="frcp-16-b-3-A",
        start=_date_scheduled,
        party=for_all,
        kind="may",
        silence="later only by leave, for good cause (Fed. R. Civ. P. 16(b)(4))",
        ordered=True,
        when=_is_for(row, duty=False),
    )


SANCTIONS = "sanctions (Fed. R. Civ. P. 16(f)(1)(C))"
UNDISCLOSED = "what is not disclosed may not be used (Fed. R. Civ. P. 37(c)(1))"


def _direction(row: DateFor, law: str) -> Clock:
    return Clock(
        act=row.act,
        law=law,
        start=_date_scheduled,
        party=for_all,
        silence=f"{SANCTIONS}; {UNDISCLOSED}" if law.startswith("frcp-26-") else SANCTIONS,
        ordered=True,
        undocketed="what the parties exchange or hand to chambers is not always docketed",
        when=_is_for(row, duty=True),
    )


CUTOFF_CLOCKS = tuple(
    clock for row in TIMED for clock in (_cutoff(row), *([_direction(row, row.binds)] if row.binds else ()))
)


@cache
def _made_by(slug: str) -> frozenset[str]:
    """What is handed in under a schedule by a kind of paper."""
    return frozenset(row.act for row in TIMED if row.papers is not None and row.papers.search(slug))


def _handed_in(case: Posture, paper: Filing) -> Iterator[Subject]:
    """The dates of the schedule that a paper keeps: those for such a paper, of all or of the filer's own side."""
    made, own = _made_by(type(paper).slug), {stated.what.lower() for stated in paper.dates}
    for subject in case.subjects("schedule", "set") if made else ():
        stated = DateSet(str(subject), None)
        row = meant(stated, TIMED)
        if row and row.act in made and subject not in own and not _of_the_other_side(case, paper, stated):
            yield subject


dates_scheduled = AsTo("each date that it sets", _subjects_scheduled, dated=True)
dates_replaced = AsTo("each date that it replaces under another name", _replaced, dated=True)
dates_kept = AsTo("each date for such a paper", _handed_in, among=("set",))
all_dates = AsTo("each date set", lambda case, filing: case.subjects("schedule", "set"))
TIMETABLES: tuple[type[Filing], ...] = (Order, Ruling, RulingOnStipulation, MinuteEntry, DeadlinesSet, HearingReset)

for _kind in TIMETABLES:
    SCHEDULE.add(
        Row(_kind, (NEW, "vacated"), "set", dates_scheduled, "frcp-16-b-3-A", clock=CUTOFF_CLOCKS, irregular=None),
        Row(
            _kind,
            ("set", "passed", "kept"),
            "set",
            dates_scheduled,
            "frcp-16-b-4",
            clock=CUTOFF_CLOCKS,
            ends="extended",
        ),
        Row(_kind, ("set", "passed"), "vacated", dates_replaced, "frcp-16-b-4", ends="superseded"),
    )
SCHEDULE.add(Row(case_over, "set", "vacated", all_dates, "clerk-closing", ends="moot"))
SCHEDULE.add(
    Row(Filing, "set", "kept", dates_kept, "frcp-16-f"),
    *(Row(Lapse(row.act), "set", "passed", dates_scheduled, "frcp-16-b-3-A") for row in TIMED if not row.papers),
)


def cutoff_passed(case: Posture, *acts: str) -> DateSet | None:
    """The cut-off for one of these acts that has passed, with its day; None where none is shown to have."""
    for subject in case.subjects("schedule", "passed"):
        row = meant(DateSet(str(subject), None), CUTOFFS)
        if row is not None and row.act in acts:
            return _last_set(case, subject)
    return None


def _last_set(case: Posture, subject: Subject) -> DateSet | None:
    """The date that a subject of the schedule was last set to."""
    cell = case.cell("schedule", subject)
    for before in cell.history() if cell else ():
        for key in before.clocks:
            if (due := case.clocks[key].due(case.court).due) is not None:
                return DateSet(str(subject), due)
        order = case.filing(before.by)
        for stated in order.dates if order else ():
            if stated.what.lower() == subject and stated.date is not None:
                return stated
    return None


# -- what else the law asks ------------------------------------------------------------------------

LATE: dict[str, tuple[str, ...]] = {
    "motion-for-summary-judgment": ("dispositive motions",),
    "motion-in-limine": ("motions in limine",),
    "motion-to-exclude": ("motions in limine",),
    "motion-to-certify-class": ("class certification",),
}
"""Motions that a schedule cuts off, by their stored names: some of these kinds stand in chapters below."""


def leave_shown(case: Posture, paper: Filing, since: date | None) -> bool:
    """Whether the docket shows leave to amend after a day: a motion granted, a stipulation so ordered, an order."""
    for motion in case.filings(MotionToAmend):
        if case.state("motion", motion.key).startswith("granted"):
            return True
    for order in (case.latest(ScreeningOrder), *_recent(case.filings(Ruling), since)):
        if order is not None and order.leave_to_amend and (since is None or order.day is None or order.day >= since):
            return True
    return any(isinstance(act, (CourtAct, MotionToAmend)) for act in case.referred(paper))


def _recent(rulings: Iterable[Ruling], since: date | None) -> Iterator[Ruling]:
    for ruling in rulings:
        if since is not None and ruling.day is not None and ruling.day < since:
            return
        yield ruling


@rule("frcp-16-b-4", AmendedComplaint, severity=Severity.CURABLE)
def amended_after_the_cutoff(case: Posture, pleading: AmendedComplaint) -> Finding | None:
    """After the day that the schedule sets for amendments, a pleading is amended only by leave, for good cause."""
    passed = cutoff_passed(case, "amended pleadings")
    if passed is None or pleading.lodged:
        return None
    if leave_shown(case, pleading, passed.date):
        return satisfied
    return violated(
        f"the time to amend ended on {passed.date}; no leave is on the docket",
        "move for leave, with good cause for changing the schedule (Fed. R. Civ. P. 16(b)(4), 15(a)(2))",
    )


def schedule_may_have_moved(case: Posture, cutoff: DateSet) -> bool:
    """Whether something may have moved a date in a way that is not read: more time asked for, or agreed on."""
    since = next((order.day for order in case.filings(SchedulingOrder) if cutoff in order.dates), None)
    for paper in (*case.filings(MotionForExtension), *case.filings(Stipulation)):
        later = since is None or paper.day is None or paper.day >= since
        if later and case.state("motion", paper.key) in (
            NEW,
            "pending",
            "granted",
            "granted in part and denied in part",
        ):
            return True
    changed = case.latest(OrderModifyingSchedule)
    return changed is not None and cutoff not in changed.dates and (since is None or changed.day != since)


def _of_the_other_side(case: Posture, paper: Filing, cutoff: DateSet) -> bool:
    """Whether a day is for the papers of one side, and this paper is the other's."""
    whose = re.search(r"(?:^(?:the )?|\bfor (?:the )?)(plaintiff|defendant)s?'?s?'?(?: |$)", cutoff.what.lower())
    sides = {role(case, name) for name in paper.by}
    return whose is not None and bool(sides) and whose[1] not in sides


@rule("frcp-16-b-4", Motion, severity=Severity.CURABLE)
def moved_after_the_cutoff(case: Posture, motion: Motion) -> Finding | None:
    """A motion that the schedule cuts off is filed after its day only by leave, for good cause."""
    kinds = (kind.__dict__.get("slug", "") for kind in type(motion).__mro__)
    acts = next((LATE[slug] for slug in kinds if slug in LATE), ())
    passed = cutoff_passed(case, *acts) if acts else None
    if passed is None or _of_the_other_side(case, motion, passed):
        return None
    if schedule_may_have_moved(case, passed):
        return not_shown("whether the schedule was changed")
    return violated(f"the time for {passed.what} ended on {passed.date}", "move to change the schedule, for good cause")


@rule("frcp-16-b-4", MotionToAmend, severity=Severity.NOTEWORTHY)
def leave_asked_after_the_cutoff(case: Posture, motion: MotionToAmend) -> Finding | None:
    """Leave to amend that is asked after the schedule's day wants good cause first, and only then Rule 15(a)(2)."""
    passed = cutoff_passed(case, "amended pleadings")
    if passed is None or _of_the_other_side(case, motion, passed):
        return None
    if schedule_may_have_moved(case, passed):
        return not_shown("whether the schedule was changed")
    return violated(f"the time to amend ended on {passed.date}: the schedule is changed for good cause only")


@rule("frcp-16-e", MotionToAmend, AmendedComplaint, severity=Severity.NOTEWORTHY)
def the_pretrial_order_controls(case: Posture, paper: Filing) -> Finding | None:
    """After the final pretrial order, what is not in it is out, save to prevent manifest injustice."""
    order = case.latest(PretrialOrder)
    return violated(f"{order.label} controls; it is changed only to prevent manifest injustice") if order else None
