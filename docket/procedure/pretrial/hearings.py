"""Hearings and conferences: set, moved, called off, held (FRCP 78(a))."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from docket.filing import DateSet, Filing
from docket.procedure.commencement import case_over
from docket.procedure.motions import MinuteEntry, Motion, Order, Ruling, RulingOnStipulation
from docket.procedure.pretrial.dates import HEARING, is_hearing, is_paper
from docket.procedure.pretrial.settings import HearingHeld, HearingNotice, HearingReset, HearingVacated
from docket.region import NEW, AsTo, Region, Row

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "HEARINGS",
    "ON_CALENDAR",
    "SETTERS",
    "hearing_called_off",
    "hearing_held",
    "hearing_name",
    "hearing_set",
    "hearings_in",
    "moved_hearings",
    "new_hearings",
    "sort_of_hearing",
    "the_hearing",
]


HEARINGS = Region(
    "hearing",
    "Each hearing and conference, from the day it is set.",
    ("set", "continued", "vacated", "held"),
    final=("vacated", "held"),
)

_SORTS = tuple(
    (sort, re.compile(words))
    for sort, words in (
        ("motion hearing", r"motion|oral argument"),
        ("order to show cause hearing", r"show cause|\bosc\b"),
        ("pretrial conference", r"pre-?trial|trial (?:confirmation|setting|management)"),
        ("scheduling conference", r"schedul|rule 16|case management|initial conf"),
        ("settlement conference", r"settle|mediat|\badr\b"),
        ("status conference", r"status"),
        ("fairness hearing", r"fairness|final approval"),
    )
)


def sort_of_hearing(what: str) -> str:
    """The sort of hearing that some words mean, so that "telephonic status conference" is a status conference."""
    low = what.lower()
    return next((sort for sort, words in _SORTS if words.search(low)), low)


def hearings_in(act: Filing) -> list[DateSet]:
    """The hearings and conferences that an act gives a day; a trial has a region of its own."""
    if not act.dates:
        return []
    named = getattr(act, "what", None)
    found = [
        d for d in act.dates if d.date is not None and is_hearing(d) and not re.search(r"\btrial$", d.what.lower())
    ]
    if not found and named and HEARING.search(str(named).lower()):
        found = [d for d in act.dates if d.date is not None and not is_paper(d)][:1]
    return found


def hearing_name(case: Posture, subject: Subject) -> str:
    """What a hearing is called."""
    if not isinstance(subject, str):
        return subject[-1]
    opener = case.opened_by("hearing", subject)
    stated = hearings_in(opener) if opener else []
    return str(getattr(opener, "what", None) or (stated[0].what if stated else "hearing"))


def hearing_set(case: Posture, subject: Subject) -> DateSet | None:
    """The day and hour for which a hearing was last set."""
    cell = case.cell("hearing", subject)
    for before in cell.history() if cell else ():
        act = case.filing(before.by)
        for stated in hearings_in(act) if act else ():
            if isinstance(subject, str) or stated.what == subject[-1] or before is not cell:
                return stated
    return None


def _about(case: Posture, act: Filing) -> set[str]:
    return {paper.key for paper in case.referred(act)} | ({act.key} if isinstance(act, Motion) else set())


def the_hearing(case: Posture, act: Filing, what: str | None, day: date | None) -> Subject | None:
    """The hearing still to come that an act means: by its motion, by its day, or as the only one of its sort."""
    awaited = case.subjects("hearing", "set", "continued")
    if not awaited:
        return None
    sort, about = sort_of_hearing(what) if what else None, _about(case, act)
    alike = [s for s in awaited if sort is None or sort_of_hearing(hearing_name(case, s)) in (sort, "hearing")]
    for subject in alike:
        opener = case.opened_by("hearing", subject)
        if opener is not None and about & (_about(case, opener) | {opener.key}):
            return subject
    for subject in alike:
        stated = hearing_set(case, subject)
        if day is not None and stated is not None and stated.date == day:
            return subject
    return alike[0] if len(alike) == 1 and sort is not None else None


def _settings(case: Posture, act: Filing) -> Iterator[tuple[Subject, bool]]:
    """The hearings that an act sets, each with whether it was on calendar already, for another day."""
    stated = hearings_in(act)
    for hearing in stated:
        known = None if isinstance(act, Motion) else the_hearing(case, act, hearing.what, hearing.date)
        if known is None:
            yield act.key if len(stated) == 1 else (act.key, hearing.what), False
        elif (before := hearing_set(case, known)) is None or before.date != hearing.date:
            yield known, True


def _new_hearings(case: Posture, act: Filing) -> Iterator[Subject]:
    return (subject for subject, known in _settings(case, act) if not known)


def _moved_hearings(case: Posture, act: Filing) -> Iterator[Subject]:
    return (subject for subject, known in _settings(case, act) if known)


def _held(case: Posture, minutes: Filing) -> Iterator[Subject]:
    what = getattr(minutes, "what", None)
    known = the_hearing(case, minutes, what, minutes.filed)
    if known is not None:
        yield known
    elif isinstance(minutes, HearingHeld) and case.cell("hearing", minutes.key) is None:
        yield minutes.key


def _called_off(case: Posture, act: Filing) -> Iterator[Subject]:
    what = getattr(act, "what", None)
    days: list[date | None] = [stated.date for stated in act.dates] or [None]
    for day in days:
        known = the_hearing(case, act, what, day)
        stated = hearing_set(case, known) if known is not None else None
        moved = day is not None and stated is not None and stated.date is not None and stated.date > day
        if known is not None and not moved:  # what was called off was the earlier day, and another has been set
            yield known
            return
    awaited = case.subjects("hearing", "set", "continued")
    if len(awaited) == 1 and what is None and not act.dates and not act.refs:
        yield awaited[0]


new_hearings = AsTo("each hearing that it sets", _new_hearings, dated=True)
moved_hearings = AsTo("each hearing that it moves to another day", _moved_hearings, dated=True)
hearing_held = AsTo("the hearing held", _held)
hearing_called_off = AsTo("the hearing called off", _called_off)
ON_CALENDAR = ("set", "continued")
SETTERS: tuple[type[Filing], ...] = (
    HearingNotice, HearingReset, Order, Ruling, RulingOnStipulation, MinuteEntry, HearingHeld,
)  # fmt: skip

for _kind in SETTERS:
    HEARINGS.add(
        Row(_kind, NEW, "set", new_hearings, "frcp-78-a", irregular=None),
        Row(_kind, ON_CALENDAR, "continued", moved_hearings, "frcp-78-a"),
    )
HEARINGS.add(
    Row(Motion, NEW, "set", new_hearings, "frcp-78-a", irregular=None),
    Row(
        case_over,
        ON_CALENDAR,
        "vacated",
        AsTo("each hearing on the calendar", lambda case, filing: case.subjects("hearing", *ON_CALENDAR)),
        "clerk-closing",
    ),
)
HEARINGS.add(
    Row(HearingHeld, (NEW, *ON_CALENDAR), "held", hearing_held, "frcp-78-a"),
    Row(MinuteEntry, ON_CALENDAR, "held", hearing_held, "frcp-78-a"),
    Row(HearingVacated, ON_CALENDAR, "vacated", hearing_called_off, "frcp-78-b"),
)
