"""The days that orders and the clerk give for briefs and answers: FRCP 6(b), 78(b)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from docket.clock import Clock, Start, set_by
from docket.filing import CourtAct, DateSet, Filing
from docket.procedure.motions import (
    BRIEFING,
    RULED,
    UNDECIDED,
    MinuteEntry,
    MotionForExtension,
    Order,
    Reply,
    Response,
    Ruling,
    RulingOnStipulation,
    Stipulation,
    WithdrawalOfMotion,
)
from docket.procedure.pleading import RESPONSE, answer_clock, answer_due, awaited_of, awaiting
from docket.procedure.pretrial.settings import DeadlinesSet, HearingReset
from docket.region import NEW, AsTo, Lapse, On, Region, Row, referenced

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "BRIEF",
    "DECIDED",
    "ORDERED_OPPOSITION",
    "ORDERED_REPLY",
    "REPLIES",
    "RESPONSES",
    "UNBRIEFED",
    "briefs_set",
    "opposition_timed",
    "reply_timed",
]


RESPONSES = re.compile(r"oppos|respon")
REPLIES = re.compile(r"^(?:\w+ )?repl(?:y|ies)\b")


def _briefed(order: Filing, words: re.Pattern[str]) -> DateSet | None:
    by_order = not isinstance(order, DeadlinesSet)
    return next(
        (
            d
            for d in order.dates
            if (d.date or d.period) and words.search(d.what.lower()) and not (d.printed and by_order)
        ),
        None,
    )


def _motions_timed(words: re.Pattern[str], *states: str) -> Callable[[Posture, Filing], Iterator[Subject]]:
    """The motions that an order names and that are yet to be decided: of a decided one nothing is briefed any more."""

    def find(case: Posture, order: Filing) -> Iterator[Subject]:
        if not order.dates or _briefed(order, words) is None:
            return
        for paper in case.referred(order):
            meant_by = case.referred(paper) if isinstance(paper, MotionForExtension) else (paper,)
            for motion in meant_by:
                decided = case.state("motion", motion.key) not in UNDECIDED
                if case.state("briefing", motion.key) in states and not decided:
                    yield motion.key

    return find


def _brief_due(words: re.Pattern[str]) -> Callable[[Posture, Filing, Subject], Start]:
    def begin(case: Posture, order: Filing, subject: Subject) -> Start:
        return set_by(order, _briefed(order, words))

    return begin


def _briefing_party(words: re.Pattern[str]) -> Callable[[Posture, Filing, Subject], tuple[str, ...]]:
    """For whom the day of a brief is: whom the order names beside it, else whom it concerns."""

    def parties(case: Posture, order: Filing, subject: Subject) -> tuple[str, ...]:
        stated = _briefed(order, words)
        named = stated.party if stated is not None else None
        return (named,) if named is not None and case.cell("party", named) is not None else order.as_to

    return parties


UNBRIEFED = ("open", "unopposed")
opposition_timed = AsTo("each motion whose opposition it times", _motions_timed(RESPONSES, *UNBRIEFED), dated=True)
reply_timed = AsTo("each motion whose reply it times", _motions_timed(REPLIES, "open", "opposed"), dated=True)
ORDERED_OPPOSITION = Clock(
    act="response", law="frcp-6-b-1-A", start=_brief_due(RESPONSES), party=_briefing_party(RESPONSES), ordered=True
)
ORDERED_REPLY = Clock(
    act="reply", law="frcp-6-b-1-A", start=_brief_due(REPLIES), party=_briefing_party(REPLIES), kind="may", ordered=True
)
for _kind in (Order, Ruling, RulingOnStipulation, MinuteEntry, DeadlinesSet, HearingReset):
    BRIEFING.add(
        Row(
            _kind, UNBRIEFED, "open", opposition_timed, "frcp-6-b-1-A", clock=ORDERED_OPPOSITION, ends="extended"
        ),
        Row(_kind, ("open", "opposed"), None, reply_timed, "frcp-6-b-1-A", clock=ORDERED_REPLY, ends="extended"),
    )  # fmt: skip

BRIEF = Region(
    "brief ordered",
    "Each day that an order sets for a brief, where no motion that it names takes it up: the motion is still to come.",
    ("open", "filed", "lapsed"),
    final=("filed", "lapsed"),
)
_timed_motions = {
    "response": (RESPONSES, _motions_timed(RESPONSES, *UNBRIEFED)),
    "reply": (REPLIES, _motions_timed(REPLIES, "open", "opposed")),
}


def _briefs_set(case: Posture, order: Filing) -> Iterator[Subject]:
    for stated in order.dates:
        if stated.what not in _timed_motions or (stated.date is None and stated.period is None):
            continue
        if stated.printed and not isinstance(order, DeadlinesSet):
            continue
        words, timed = _timed_motions[stated.what]
        taken_up = _briefed(order, words)
        twice = _set_by_its_entry(case, order, stated)
        if not twice and (taken_up != stated or not any(timed(case, order))):
            yield order.key, stated.what, _day_or_period(stated)


def _set_by_its_entry(case: Posture, order: Filing, stated: DateSet) -> bool:
    """Whether another act of the order's own entry has set the brief that day already."""
    alike = [s for s in case.subjects("brief ordered", "open") if s[1:] == (stated.what, _day_or_period(stated))]
    return any((by := case.opened_by("brief ordered", s)) is not None and by.id == order.id for s in alike)


def _day_or_period(stated: DateSet) -> str:
    return stated.date.isoformat() if stated.date else str(stated.period)


def _brief_set_for(case: Posture, order: Filing, subject: Subject) -> Start:
    wanted = (d for d in order.dates if d.what == subject[1] and _day_or_period(d) == subject[2])
    return set_by(order, next(wanted, None))


def _is_brief(what: str) -> Callable[[Posture, Filing, Subject], bool]:
    return lambda case, order, subject: subject[1] == what


def _brief_of(what: str) -> AsTo:
    """The earliest day set for such a brief that is still open, by however many orders it was set."""

    def find(case: Posture, paper: Filing) -> list[Subject]:
        open_ones = [s for s in case.subjects("brief ordered", "open") if s[1] == what]
        earliest = min((s[2] for s in open_ones), default="")
        return [s for s in open_ones if s[2] == earliest]

    return AsTo(f"the earliest day set for a {what}", find, among=("open",))


briefs_set = AsTo("each brief for which it sets a day, and no motion that it names takes up", _briefs_set, dated=True)
for _kind in (Order, Ruling, RulingOnStipulation, MinuteEntry, DeadlinesSet, HearingReset):
    BRIEF.add(
        Row(
            _kind, NEW, "open", briefs_set, "frcp-6-b-1-A", irregular=None,
            clock=tuple(
                Clock(
                    act=what,
                    law="frcp-6-b-1-A",
                    start=_brief_set_for,
                    party=_briefing_party(_timed_motions[what][0]),
                    kind="may",
                    ordered=True,
                    when=_is_brief(what),
                )
                for what in _timed_motions
            ),
        )
    )  # fmt: skip
BRIEF.add(
    Row(Response, "open", "filed", _brief_of("response"), "frcp-6-b-1-A"),
    Row(Reply, "open", "filed", _brief_of("reply"), "frcp-6-b-1-A"),
    *(Row(Lapse(what), "open", "lapsed", _brief_of(what), "frcp-6-b-1-A") for what in _timed_motions),
)


# The clerk's own entry of a day to answer: a date that some order set, so far as the entry says which.


def _clerk_sets(case: Posture, entry: Filing) -> Iterator[Subject]:
    for stated in entry.dates:
        if stated.what == "answer" and stated.date is not None and stated.party is not None:
            for subject in awaited_of(case, (stated.party,)):
                running = answer_clock(case, subject)
                if running is None or running.start.set_to != stated.date:
                    yield subject


def _day_entered(case: Posture, entry: Filing, subject: Subject) -> Start:
    day = next(stated.date for stated in entry.dates if stated.what == "answer" and stated.party == subject[1])
    by_order = any(isinstance(act, (CourtAct, Stipulation)) for act in case.referred(entry))
    missing = None if by_order else "the order or stipulation that the clerk's entry rests on is not named"
    return Start(entry.day, what="order", set_to=day, missing=missing)


RESPONSE.add(
    Row(
        DeadlinesSet,
        awaiting,
        "due",
        AsTo("the response for which the clerk enters a day", _clerk_sets),
        "frcp-6-b-1-A",
        clock=answer_due("frcp-12-a-1-A-i", _day_entered),
        ends="extended",
        irregular=None,
    )
)

DECIDED = (*RULED, "stricken", "terminated", "moot", "withdrawn")
BRIEFING.add(
    Row(On(Ruling, DECIDED), "*", "submitted", referenced("briefing"), "frcp-78-b", ends="moot"),
    Row(WithdrawalOfMotion, "*", "submitted", referenced("briefing"), "frcp-78-b", ends="moot"),
)
