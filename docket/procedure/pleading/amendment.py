"""Amendment: as of course once, else by consent or leave (FRCP 15(a), 15(d))."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from docket.clock import Clock, Running, Start, ordered
from docket.filing import Filing, Unread
from docket.law import provision
from docket.procedure.authority import OrderOnFindings
from docket.procedure.commencement import InitiatingPaper, ScreeningOrder, condemnation
from docket.procedure.motions import (
    MinuteEntry,
    MinuteOrder,
    Motion,
    Order,
    OrderSettingTime,
    Ruling,
    RulingOnStipulation,
    Stipulation,
    appeared,
    motions_ruled,
    way_of_service,
)
from docket.procedure.pleading.filings import (
    GRANTED,
    SO_ORDERED,
    AmendedAnswer,
    AmendedComplaint,
    Answer,
    Counterclaim,
    Crossclaim,
    MotionToAmend,
    MotionToDismiss,
    OrderDismissingComplaint,
    ResponsivePleading,
    Rule12Motion,
    StipulationToAmend,
    SupplementalComplaint,
)
from docket.procedure.pleading.operative import (
    claimants,
    defendants,
    new_pleading,
    replaced,
    standing,
)
from docket.procedure.pleading.responses import answer_clock, responses, responses_in, served_when_filed, with_mail_days
from docket.region import NEW, AsTo, Need, On, Region, Row
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "AMENDED_WORDS",
    "AMENDMENT",
    "AS_OF_COURSE",
    "BY_LEAVE",
    "amend_by",
    "amended_by_agreement",
    "complaint_to_amend",
    "consented",
    "first_response",
    "leave",
    "leave_by_a_day",
    "leave_may_be_unread",
    "opponents_signed",
]


# -- amendment: as of course once, else by consent or leave (FRCP 15(a)) ---------------------------

AMENDMENT = Region(
    "amendment",
    "How each pleading may be amended: as of course, by consent, by leave, or by neither yet.",
    ("as of course", "closing", "spent", "consent", "leave"),
)

AS_OF_COURSE = "amend as of course"


def _ends_with_the_answer(on: date | None) -> bool:
    """Whether the law of a day (before 2009-12-01) ends the right with the answer itself, and not after some days."""
    version = provision("frcp-15-a-1", on)
    return version is not None and version.n is None


def _cut_off(at_once: bool) -> AsTo:
    """The pleadings that a response answers, whose amendment as of course it begins to end, or ends at once."""

    def find(case: Posture, response: Filing) -> Iterator[str]:
        if case.subjects("amendment", "as of course") and _ends_with_the_answer(response.day) is at_once:
            for key in dict.fromkeys(_stated_in(case, key) for key, _ in responses(case, response)):
                if case.state("amendment", key) == "as of course":
                    yield key

    return AsTo("the pleading that it answers", find)


def _stated_in(case: Posture, key: str) -> str:
    """The pleading that is amended: the answer, where what is answered is a counterclaim or crossclaim stated in it."""
    claim = case.opened_by("pleading", key)
    inside = case.entry(claim.id) if isinstance(claim, (Counterclaim, Crossclaim)) else ()
    return next((act.key for act in inside if isinstance(act, Answer)), key)


def _answer_of_the_claim(case: Posture, claim: Filing) -> Iterator[str]:
    for act in case.entry(claim.id):
        if isinstance(act, Answer) and case.clock("amendment", act.key, AS_OF_COURSE) is not None:
            yield act.key


def _until_it_is_answered(case: Posture, claim: Filing, subject: Any) -> Start:
    said = "the service of the answer to the claim that it states, or of a Rule 12 motion, 21 days from which it ends"
    return Start(None, known="assumed", what="service", missing=said)


def _pleader(case: Posture, filing: Filing, subject: Any) -> tuple[str, ...]:
    pleading = case.opened_by("pleading", subject) or case.opened_by("amendment", subject)
    return claimants(pleading) if pleading is not None else filing.by


def first_response(case: Posture, response: Filing, subject: Any) -> Start:
    """The day of the first response, conditional where several parties are to respond: courts differ on the rest."""
    pleading = case.opened_by("pleading", subject)
    several = len(defendants(pleading)) != 1 if pleading is not None else not _in_an_answer(case, subject)
    return Start(
        response.served or response.day,
        known="docketed" if response.served else "assumed",
        what="service",
        assumes=() if response.served else ("it was served on the day it was filed",),
        missing="whether each response starts a time of its own: courts differ" if several else None,
        service=way_of_service(case, response),
    )


def _in_an_answer(case: Posture, subject: Any) -> bool:
    return isinstance(case.opened_by("amendment", subject), Answer)


def _of_course(law: str, start: Callable[[Posture, Any, Any], Start]) -> Clock:
    return Clock(act=AS_OF_COURSE, law=law, start=start, party=_pleader, kind="may")


def _own_answer(law: str) -> AsTo:
    def find(case: Posture, answer: Filing) -> tuple[str, ...]:
        version = provision(law, answer.day)
        return (answer.key,) if version is not None and version.n is not None else ()

    return AsTo("the answer itself", find)


def _amendable(case: Posture) -> list[str]:
    """The complaint that may next be amended: the one that stands, or the last that was dismissed."""
    kept = [p.key for p in standing(case) if isinstance(p, InitiatingPaper)]
    return kept or [str(key) for key in case.subjects("pleading", "dismissed")][-1:]


def _by_leave(dated: bool) -> AsTo:
    """The pleading that an order gives leave to amend, told apart by whether the order sets a day for it.

    The day that a screening order sets is a clock of the screening.
    """

    def find(case: Posture, order: Filing) -> list[str]:
        given = getattr(order, "leave_to_amend", None) is True or getattr(order, "outcome", "") == "leave to amend"
        asked = (
            isinstance(order, Ruling)
            and order.disposition in GRANTED
            and any(motions_ruled(case, order, MotionToAmend))
        )
        if not (given or asked):
            return []
        screens = isinstance(order, ScreeningOrder)  # its day is the business of the screening
        sets_a_day = not screens and any(AMENDED_WORDS.search(stated.what) for stated in order.dates)
        return _amendable(case) if sets_a_day is dated else []

    return AsTo("the pleading that it gives leave to amend", find, dated=dated)


def _day_to_amend(case: Posture, order: Filing) -> list[str]:
    """Not a day for amended pleadings of all sorts, as schedules have it: that is for motions to amend (FRCP 16(b))."""
    sets_a_day = any(AMENDED_COMPLAINT.search(stated.what) and not stated.printed for stated in order.dates)
    screens = isinstance(order, ScreeningOrder)
    return _amendable(case) if sets_a_day and not screens and not leave_by_a_day.find(case, order) else []


AMENDED_COMPLAINT = re.compile(r"amended (?:[\w/-]+ ){0,5}?complaint$")
AMENDED_WORDS = re.compile(rf"{AMENDED_COMPLAINT.pattern}|amended pleading$")


def _amend_by(case: Posture, order: Filing, subject: Any) -> Start:
    stated = [d.what for d in order.dates if AMENDED_WORDS.search(d.what)]
    return ordered(*stated)(case, order, subject)


def opponents_signed(case: Posture, stipulation: Stipulation, subject: Any) -> Finding:
    """Written consent is that of the opposing parties who have appeared."""
    if not stipulation.signed_by:
        return not_shown("who signed the stipulation")
    pleading = case.opened_by("pleading", subject)
    opposing = defendants(pleading) if pleading is not None else ()
    without = [name for name in opposing if name not in stipulation.signed_by and appeared(case, name)]
    if not without:
        return satisfied
    return violated(f"{', '.join(without)} did not sign", "have every opposing party sign, or move for leave")


complaint_to_amend = AsTo("the complaint", lambda case, filing: _amendable(case))
consented = AsTo(
    "the complaint",
    lambda case, order: (
        _amendable(case) if any(isinstance(paper, StipulationToAmend) for paper in case.referred(order)) else []
    ),
)
amended_pleading = AsTo(
    "the pleading that it amends, standing or dismissed",
    lambda case, amended: (
        ()
        if getattr(amended, "lodged", False)
        else replaced(case, amended) or case.subjects("pleading", "dismissed")[-1:]
    ),
)
leave, leave_by_a_day = _by_leave(dated=False), _by_leave(dated=True)
day_to_amend = AsTo("the pleading for whose amendment it sets a day", _day_to_amend, dated=True)
amend_by = Clock(
    act="amended complaint", law="frcp-15-a-2", start=_amend_by, party=_pleader, kind="may",
    silence="the pleading stands as it is, or stays dismissed",
)  # fmt: skip
amended_by_agreement = AsTo(
    "the pleading itself, where consent or leave was given for it",
    lambda case, amended: (
        (amended.key,)
        if any(case.state("amendment", old) in ("consent", "leave") for old in replaced(case, amended))
        else ()
    ),
)

AMENDMENT.add(
    Row(InitiatingPaper, NEW, "as of course", new_pleading, "frcp-15-a-2"),
    Row(AmendedComplaint, NEW, "spent", new_pleading, "frcp-15-a-2"),
    Row(AmendedComplaint, NEW, "as of course", amended_by_agreement, "case-ramirez"),
    Row(ResponsivePleading, "as of course", "spent", _cut_off(at_once=True), "frcp-15-a-1"),
    *(
        Row(kind, "as of course", "closing", as_to, law, clock=_of_course(law, first_response))
        for law in ("frcp-15-a-1", "frcp-15-a-1-B")
        for as_to in (_cut_off(at_once=False),)
        for kind in (ResponsivePleading, Rule12Motion)
    ),
    *(
        row
        for law in ("frcp-15-a-1", "frcp-15-a-1-A", "frcp-15-a-1-unanswered")
        for own in (_own_answer(law),)
        for row in (
            Row(Answer, NEW, "as of course", own, law, clock=_of_course(law, served_when_filed)),
            Row(AmendedAnswer, NEW, "spent", own, law),
        )
    ),
    *(
        Row(
            claim,
            "as of course",
            None,
            with_a_claim,
            law,
            clock=_of_course(law, _until_it_is_answered),
            ends="superseded",
            irregular=None,
        )
        for law in ("frcp-15-a-1", "frcp-15-a-1-B")
        for with_a_claim in (AsTo("the answer that states it", _answer_of_the_claim),)
        for claim in (Counterclaim, Crossclaim)
    ),
    Row(
        StipulationToAmend,
        "*",
        "consent",
        complaint_to_amend,
        "frcp-15-a-2",
        needs=Need("frcp-15-a-2", opponents_signed),
    ),
    Row(On(RulingOnStipulation, SO_ORDERED), "*", "consent", consented, "frcp-15-a-2"),
    Row(Ruling, "*", "leave", leave, "frcp-15-a-2"),
    Row(Ruling, "*", "leave", leave_by_a_day, "frcp-15-a-2", clock=amend_by),
    Row(ScreeningOrder, "*", "leave", leave, "frcp-15-a-2"),
    Row(OrderDismissingComplaint, "*", "leave", leave, "frcp-15-a-2"),
    Row(OrderDismissingComplaint, "*", "leave", leave_by_a_day, "frcp-15-a-2", clock=amend_by),
    *(
        Row(kind, "*", "leave", day_to_amend, "frcp-15-a-2", clock=amend_by)
        for kind in (Order, Ruling, RulingOnStipulation, MinuteEntry)
    ),
    Row(AmendedComplaint, "*", "spent", amended_pleading, "frcp-15-a-2"),
)


UNREAD_IN_PART = (
    Order,
    MinuteOrder,
    MinuteEntry,
    OrderSettingTime,
    RulingOnStipulation,
    OrderOnFindings,
    Stipulation,
)
"""Orders and agreements of no sort in particular, in which leave or consent may stand."""


def leave_may_be_unread(case: Posture, since: date | None) -> bool:
    """Whether an order or a stipulation after a day may give leave or consent in words that the sheet does not show."""
    unread = case.latest(Unread)
    if unread is not None and _after(unread, since):
        return True
    for kind in (Order, MinuteEntry, RulingOnStipulation, Ruling, OrderOnFindings, Stipulation):
        for act in islice(case.filings(kind), 40):
            if not _after(act, since):
                break
            if type(act) in UNREAD_IN_PART:
                return True
            if isinstance(act, Ruling) and act.disposition in GRANTED and not _other_matter(case, act):
                return True
    return False


def _after(act: Filing, since: date | None) -> bool:
    return since is None or act.day is None or act.day >= since


def _other_matter(case: Posture, ruling: Ruling) -> bool:
    """Whether a ruling is on motions that cannot have asked to amend."""
    ruled = list(motions_ruled(case, ruling))
    return bool(ruled) and not any(type(m) is Motion or isinstance(m, (MotionToDismiss, MotionToAmend)) for m in ruled)


BY_LEAVE = "move for leave with the proposed pleading, or file the opposing parties' written consent"


def _right_ended(case: Posture, key: str, on: date | None) -> str | None:
    """Why a pleading may no longer be amended as of course on a day; None where it may, or that is not shown."""
    if case.state("amendment", key) == "spent":
        return "the right to amend once as of course is spent"
    clock = case.clock("amendment", key, AS_OF_COURSE)
    if clock is None or clock.start.missing or clock.start.day is None or on is None:
        return None
    last = with_mail_days(case, clock)
    return f"the time to amend as of course ran out by {last}" if last is not None and on > last else None


def _made_definite(case: Posture, amended: AmendedComplaint) -> bool:
    """Whether it is the more definite statement that the court ordered (FRCP 12(e))."""
    ordered = (case.opened_by("motion", subject) for subject in case.subjects("more definite statement", "ordered"))
    return any(asked is not None and not set(asked.by) & set(claimants(amended)) for asked in ordered)


@rule("frcp-15-a-2", AmendedComplaint, severity=Severity.CURABLE)
def amendment_as_of_course_by_consent_or_by_leave(case: Posture, amended: AmendedComplaint) -> Finding | None:
    """A pleading is amended once as of course, in time; otherwise only with written consent or the court's leave."""
    old = next(iter(replaced(case, amended) or _amendable(case)), None)
    if old is None or amended.lodged:
        return None
    state, pleading = case.state("amendment", old), case.opened_by("pleading", old)
    if state in ("consent", "leave") or (condemnation(case) and case.forum.binds("frcp-71.1-f")):
        return satisfied
    if _made_definite(case, amended):
        return satisfied
    ended = _right_ended(case, old, amended.day)
    if ended is None:
        return satisfied if state == "as of course" else not_shown("when the response was served")
    if not claimants(amended) and len([p for p in standing(case) if isinstance(p, InitiatingPaper)]) > 1:
        return not_shown("whose pleading it is")
    asked = next((m for m in case.filings(MotionToAmend) if case.state("motion", m.key) == "pending"), None)
    if asked is not None and not leave_may_be_unread(case, asked.day):
        return violated(f"{ended}, and leave is asked ({asked.label}) and not given", "wait", Severity.NOTEWORTHY)
    if leave_may_be_unread(case, pleading.day if pleading else None):
        return not_shown("whether the court gave leave")
    return violated(f"{ended}, and neither leave nor consent is on the docket", BY_LEAVE)


@rule("frcp-15-a-2", AmendedAnswer, severity=Severity.CURABLE)
def amended_answer_in_time(case: Posture, amended: AmendedAnswer) -> Finding | None:
    """An answer is amended once as of course within 21 days of serving it; otherwise by consent or leave."""
    for answer in islice(case.filings(Answer), 40):
        if set(answer.by) & set(amended.by):
            ended = _right_ended(case, answer.key, amended.day)
            if ended is None:
                return satisfied
            if leave_may_be_unread(case, answer.day):
                return not_shown("whether the court gave leave")
            return violated(f"{ended}, and neither leave nor consent is on the docket", BY_LEAVE)
    return None


@rule("frcp-15-a-1", AmendedComplaint, severity=Severity.NOTEWORTHY)
def amended_between_the_two_times(case: Posture, amended: AmendedComplaint) -> Finding | None:
    """From 2009 to 2023 the text left a gap between 21 days after service and the first response."""
    for old in replaced(case, amended):
        if _ends_with_the_answer(amended.day) or case.state("amendment", old) != "as of course":
            continue
        served_on = _first_service(case, old)
        version = provision("frcp-15-a-1", amended.day)
        if served_on is None or version is None or version.n is None or amended.day is None:
            continue
        last = Running(
            clock=_of_course("frcp-15-a-1", first_response), region="amendment", subject=old, parties=(),
            start=Start(served_on), by=-1,
        ).due(case.court).due  # fmt: skip
        if last is not None and amended.day > last:
            return violated(f"amended after {last}, before any response: on the words of the rule, in neither time")
    return None


def _first_service(case: Posture, pleading: str) -> date | None:
    days = [
        clock.start.day
        for subject in responses_in(case, "due")
        if subject[0] == pleading and (clock := answer_clock(case, subject)) is not None
        if clock.start.what == "service" and clock.start.day is not None
    ]
    return min(days, default=None)


@rule("frcp-15-d", SupplementalComplaint, severity=Severity.CURABLE)
def supplement_by_leave(case: Posture, supplement: SupplementalComplaint) -> Finding | None:
    """A supplemental pleading is filed on motion and by leave."""
    old = next(iter(_amendable(case)), None)
    if old is None or case.state("amendment", old) in ("leave", "consent"):
        return None
    pleading = case.opened_by("pleading", old)
    if leave_may_be_unread(case, pleading.day if pleading else None):
        return not_shown("whether the court gave leave")
    return violated("no leave to supplement is on the docket", "move for leave (Rule 15(d))")


@rule("frcp-8-c-1", MotionToAmend, severity=Severity.NOTEWORTHY)
def a_defense_left_out_is_pleaded_by_leave(case: Posture, motion: MotionToAmend) -> Finding | None:
    """An affirmative defense stands in the answer; one left out is waived unless the answer is amended."""
    if not re.search(r"affirmative defen[sc]e", motion.relief or "", re.I):
        return None
    answers = [a for a in islice(case.filings(Answer), 40) if set(a.by) & set(motion.by)]
    if not answers:
        return None
    return violated(f"{answers[-1].label} left the defense out: it is waived unless the amendment is let in")
