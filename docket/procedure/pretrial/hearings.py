"""Hearings and conferences: set, moved, called off, held (FRCP 78(a))."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from docket.filing import DateSet, Filing
from docket.procedure.commencement import case_over
from docket.procedure.motions import MinuteEntry, Motion, Order, Ruling, RulingOnStipulation
from docket.procedure.pretrial.dates import CUTOFFS, HEARING, ORDERED, UNNAMED, is_hearing, is_paper, meant
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
    "in_our_words",
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

ON_CALENDAR = ("set", "continued")
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


ANY = "hearing"
"""The sort of a hearing of which nothing more is said: "telephone conference"."""
_UNSPECIFIC = re.compile(
    r"(?:(?:tele|telephon\w+|video|zoom|in[ -]person|in[ -]court)[ -]?)*(?:hearing|conference|call)"
)


def sort_of_hearing(what: str) -> str:
    """The sort of hearing that some words mean, so that "telephonic status conference" is a status conference."""
    low = what.lower()
    return next((sort for sort, words in _SORTS if words.search(low)), ANY if _UNSPECIFIC.fullmatch(low) else low)


_PAPERS = re.compile(
    r"amended (?:complaint|petition|pleading)|oppositions?|responses?|repl(?:y|ies)|objections?|sur-?reply|answer"
)


def in_our_words(stated: DateSet) -> str:
    """What a date is for, without a word of the text that states it but those by which the law's tables know it."""
    what = stated.what.lower()
    if trial := re.search(r"(?:(?:jury|bench) )?trial$", what):
        return trial[0]
    if is_hearing(stated):
        sort = sort_of_hearing(what)
        return sort if sort in dict(_SORTS) else ANY
    if is_paper(stated):
        paper = _PAPERS.search(what)
        return paper[0] if paper else UNNAMED
    return next((row.act for table in (CUTOFFS, ORDERED) if (row := meant(stated, table))), UNNAMED)


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
    return [d for n, d in enumerate(found) if not any(_is_same(d, before) for before in found[:n])]


def _is_same(one: DateSet, other: DateSet) -> bool:
    """Whether an act speaks twice of one hearing: of that day, and of that sort as far as it says."""
    sorts = {sort_of_hearing(one.what), sort_of_hearing(other.what)}
    return one.date == other.date and (len(sorts) == 1 or ANY in sorts)


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
    awaited = case.subjects("hearing", *ON_CALENDAR)
    if not awaited:
        return None
    sort, about = sort_of_hearing(what) if what else None, _about(case, act)
    names = {s: hearing_name(case, s).lower() for s in awaited}
    alike = [s for s in awaited if sort is None or sort_of_hearing(names[s]) in (sort, ANY)]
    for subject in alike:
        opener = case.opened_by("hearing", subject)
        if opener is not None and about & (_about(case, opener) | {opener.key}):
            return subject
    if (on_that_day := _set_for(case, awaited if sort == ANY else alike, day)) is not None:
        return on_that_day
    alike = [s for s in alike if sort_of_hearing(names[s]) == sort or names[s] == ANY]
    return alike[0] if len(alike) == 1 and sort is not None else None


def _set_for(case: Posture, subjects: list[Subject], day: date | None) -> Subject | None:
    """The first of some hearings that is set for a day."""
    if day is None:
        return None
    return next((s for s in subjects if (at := hearing_set(case, s)) is not None and at.date == day), None)


def _settings(case: Posture, act: Filing) -> Iterator[tuple[Subject, bool]]:
    """The hearings that an act sets, each with whether it was on calendar already, for another day."""
    stated = hearings_in(act)
    for hearing in stated:
        if isinstance(act, Motion):  # a motion may notice its own hearing; of one that is set, it moves nothing
            known = _set_for(case, case.subjects("hearing", *ON_CALENDAR), hearing.date)
        else:
            known = the_hearing(case, act, hearing.what, hearing.date)
        if known is None:
            yield act.key if len(stated) == 1 else (act.key, hearing.what), False
        elif (before := hearing_set(case, known)) is None or before.date != hearing.date:
            yield known, True


def _new_hearings(case: Posture, act: Filing) -> Iterator[Subject]:
    return (subject for subject, known in _settings(case, act) if not known)


def _moved_hearings(case: Posture, act: Filing) -> Iterator[Subject]:
    return (subject for subject, known in _settings(case, act) if known)


def _held(case: Posture, minutes: Filing) -> Iterator[Subject]:
    what, held = getattr(minutes, "what", None), getattr(minutes, "held", None)
    known = the_hearing(case, minutes, what, held or minutes.filed)
    if known is not None and _may_be_of(hearing_set(case, known), minutes, held):
        yield known
    elif isinstance(minutes, HearingHeld) and case.cell("hearing", minutes.key) is None:
        yield minutes.key


def _may_be_of(stated: DateSet | None, minutes: Filing, held: date | None) -> bool:
    """Whether minutes can be of the hearing set for a day: held on that very day, or noted on it or after it."""
    if stated is None or stated.date is None:
        return True
    return stated.date == held if held else minutes.filed is None or stated.date <= minutes.filed


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
    awaited = case.subjects("hearing", *ON_CALENDAR)
    if len(awaited) == 1 and what is None and not act.dates and not act.refs:
        yield awaited[0]


new_hearings = AsTo("each hearing that it sets", _new_hearings, dated=True)
moved_hearings = AsTo("each hearing that it moves to another day", _moved_hearings, dated=True)
hearing_held = AsTo("the hearing held", _held)
hearing_called_off = AsTo("the hearing called off", _called_off)
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
