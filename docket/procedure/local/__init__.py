"""Rules of single courts, each over the national rules: a module or package for each court, named by its CM/ECF id.

A court's row goes before the national one for the same filing, and stands in its place; what the court's rules leave
alone, national law keeps. Here is what the packs share: for whom briefs are due, and from which day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import evolve

from docket.clock import Clock, Start
from docket.filing import Filing, Unread
from docket.law import provision
from docket.procedure.commencement import role
from docket.procedure.motions import (
    MinuteEntry,
    Motion,
    MotionForExtension,
    NonOpposition,
    Order,
    Response,
    Ruling,
    RulingOnStipulation,
    Stipulation,
)
from docket.procedure.parties import ChangeOfAddress, MailReturned
from docket.procedure.pleading import (
    AmendedComplaint,
    MotionToExtendAnswer,
    StipulationToExtendAnswer,
    answer_due,
    as_before,
    as_it_ran,
    asked_to_move,
    awaited_of,
    awaiting,
    due_anew,
    extended,
    new_responses,
    pending_request,
    refused,
    runs_under,
    time_left,
    until_ruled_on,
)
from docket.procedure.pretrial import HearingReset, hearing_set, hearings_in
from docket.region import NEW, AsTo, On, Region, Row
from docket.rule import Finding, not_shown, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "MAIL",
    "all_clocks",
    "answers_put_off",
    "answers_stipulated",
    "effective_alone",
    "filed_on",
    "hearing_day",
    "late_brief",
    "localized",
    "mail_rows",
    "more_time_asked",
    "motion_filed_on",
    "motions_answered",
    "movants",
    "opponents",
    "stipulated_day",
    "timed_by_hearing",
    "unanswered",
]


def opponents(case: Posture, motion: Filing, subject: Subject) -> tuple[str, ...]:
    """The parties on the other side of a motion, as far as the docket shows who moves: also where it is reset."""
    if not isinstance(motion, Motion):
        motion = case.opened_by("briefing", subject) or motion
    if not motion.by:
        return ()
    sides = {role(case, name) == "plaintiff" for name in motion.by}
    parties = (str(name) for name in case.subjects("party", "in"))
    return tuple(name for name in parties if name not in motion.by and (role(case, name) == "plaintiff") not in sides)


def movants(case: Posture, paper: Filing, subject: Subject) -> tuple[str, ...]:
    """Who made the motion that a paper answers."""
    motion = case.opened_by("motion", subject)
    return motion.by if motion is not None else ()


def motions_answered(fits: Callable[[Posture, Filing], bool], says: str) -> AsTo:
    """The motions of some sort that a response is about; a statement of non-opposition wants no reply."""

    def find(case: Posture, paper: Filing) -> Iterator[Subject]:
        if isinstance(paper, NonOpposition) or not isinstance(paper, Response):
            return
        for motion in case.referred(paper):
            if isinstance(motion, Motion) and case.state("motion", motion.key) == "pending" and fits(case, motion):
                yield motion.key

    return AsTo(f"each {says} that it answers", find)


def unanswered(fits: Callable[[Posture, Filing], bool], says: str) -> AsTo:
    """The motions of some sort, without an opposition yet, that an act is about: to which it gives a hearing."""

    def find(case: Posture, act: Filing) -> Iterator[Subject]:
        if not act.dates or not hearings_in(act):
            return
        for motion in case.referred(act):
            if isinstance(motion, Motion) and case.state("briefing", motion.key) == "open" and fits(case, motion):
                yield motion.key

    return AsTo(f"each {says} that it sets for hearing", find)


def hearing_day(case: Posture, filing: Filing, subject: Subject) -> date | None:
    """The day for which a motion is set: by the act itself, else as it was last set."""
    stated = next(iter(hearings_in(filing)), None) or hearing_set(case, subject)
    return stated.date if stated is not None else None


def timed_by_hearing(
    law: str, forward: Callable[[Posture, Any, Subject], Start]
) -> Callable[[Posture, Any, Subject], Start]:
    """A start for briefs that an older version of a rule counts back from the hearing, and a newer one forward.

    The version is that of the day on which the motion was filed; where the hearing falls under another, the rule does
    not say which governs, and no day is shown.
    """

    def begin(case: Posture, filing: Filing, subject: Subject) -> Start:
        motion = case.opened_by("briefing", subject) or filing
        version = provision(law, motion.day)
        if version is None or version.direction != "before":
            return forward(case, filing, subject)
        hearing = hearing_day(case, filing, subject)
        if hearing is None:
            return Start(None, known="assumed", what="hearing", missing="the day of the hearing is not docketed")
        if provision(law, hearing) is not version:
            missing = "the rule changed between the motion and its hearing; which version governs is not settled"
            return Start(None, known="assumed", what="hearing", missing=missing)
        return Start(hearing, what="hearing")

    return begin


def filed_on(case: Posture, filing: Filing, subject: Subject) -> Start:
    """A start on the day a paper was filed."""
    day = filing.filed
    return Start(day or filing.day, known="docketed" if day else "assumed", what="filing")


def motion_filed_on(case: Posture, filing: Filing, subject: Subject) -> Start:
    """A start on the day the motion was filed that a paper or order is about."""
    return filed_on(case, case.opened_by("briefing", subject) or filing, subject)


GIVES_TIME = (Stipulation, RulingOnStipulation, MotionForExtension, Order, MinuteEntry, HearingReset, Unread)
"""Papers and orders that may have given more time for a brief, in words that the sheet does not show."""


def late_brief(case: Posture, paper: Filing, act: str, law: str) -> Finding | None:
    """Whether a brief comes after its last day under a local rule, and nothing shown may have given it more time."""
    for motion in case.referred(paper):
        running = case.clock("briefing", motion.key, act) if isinstance(motion, Motion) else None
        if running is None or running.clock.law != law or running.certainty != "firm" or paper.filed is None:
            continue
        due = running.due(case.court)
        last = due.latest or due.due
        if last is None or paper.filed <= last or not set(running.parties) & set(paper.by):
            continue
        printed = any(d.date is not None and d.date >= paper.filed for d in motion.dates if act in d.what)
        later = any((given := case.latest(kind)) is not None and _since(given, motion) for kind in GIVES_TIME)
        if printed or later:
            return not_shown("whether the court gave more time")
        cure = "ask leave to file it late, for excusable neglect (Fed. R. Civ. P. 6(b)(1)(B))"
        return violated(f"the {act} to {motion.label} was due on {last}", cure)
    return None


def _since(act: Filing, motion: Filing) -> bool:
    return act.day is None or motion.day is None or act.day >= motion.day


def stipulated_day(paper: Filing) -> date | None:
    """The day to which a stipulation puts off the answer, where its entry says so."""
    return next((stated.date for stated in paper.dates if stated.date is not None), None)


def answers_stipulated(case: Posture, paper: Stipulation) -> Iterator[Subject]:
    """The responses that a stipulation puts off before they are due, where the court has set them no day."""
    names = paper.as_to or tuple(n for n in (*paper.signed_by, *paper.by) if role(case, n) != "plaintiff")
    for subject in awaited_of(case, dict.fromkeys(names)):
        running = case.clock("response", subject, "answer")
        if running is None or running.start.set_to is not None:
            continue
        due = running.due(case.court)
        if running.state == "running" and (due.due is None or paper.day is None or paper.day <= due.due):
            yield subject


def more_time_asked(answer: str, law: str) -> tuple[Row, ...]:
    """The national rows on a pending request for more time, where the answer is due by a local stipulation already.

    `answer` is the provision under which a stipulated time runs, `law` the one that wants an order for any more.
    """
    asked = answer_due(answer, until_ruled_on, runs_under(answer))
    as_it_was = answer_due(answer, as_before, runs_under(answer))
    return (
        *(
            Row(kind, "due", "due", asked_to_move, law, clock=(*pending_request, asked), ends="superseded")
            for kind in (MotionToExtendAnswer, StipulationToExtendAnswer)
        ),
        *(
            Row(act, "due", "due", extended, law, clock=(*refused, as_it_was), ends="superseded", irregular=None)
            for act in (On(Ruling, ("denied", "denied as moot")), On(RulingOnStipulation, ("not adopted",)))
        ),
    )


Responses = Callable[["Posture", StipulationToExtendAnswer], Iterator["Subject"]]


def effective_alone(law: str, says: str, find: Responses) -> Row:
    """A stipulation about the time to answer takes effect without an order where it puts off some response."""
    itself = AsTo(says, lambda case, paper: (paper.key,) if any(find(case, paper)) else ())
    return Row(StipulationToExtendAnswer, (NEW, "pending"), "effective", itself, law)


def answers_put_off(
    law: str, otherwise: str, says: str, find: Responses, day: Callable[[Posture, Any, Any], Start]
) -> tuple[Row, ...]:
    """The responses that a stipulation puts off by a court's rule; any more time is the order of the court's to give.

    `law` lets the parties agree, `otherwise` wants an order; `find` gives the responses and `day` the time agreed on.
    An amended pleading is answered within what is left of that time, where it leaves more than 14 days (15(a)(3)).
    """
    put_off = Row(
        StipulationToExtendAnswer, awaiting, "due", AsTo(says, find), law, clock=answer_due(law, day), ends="extended"
    )
    on_the_new_pleading = (*due_anew, answer_due(law, as_it_ran, time_left(law)))
    kept = Row(AmendedComplaint, NEW, "due", new_responses, law, clock=on_the_new_pleading)
    return (*more_time_asked(law, otherwise), put_off, kept)


MAIL = Region(
    "mail",
    "Mail to a party that came back, until the party gives its address.",
    ("returned", "address given"),
    final=("address given",),
)


def _addressees(case: Posture, returned: Filing) -> Iterator[Subject]:
    plaintiffs = [str(name) for name in case.subjects("party", "in") if role(case, str(name)) == "plaintiff"]
    yield from returned.as_to or (plaintiffs if len(plaintiffs) == 1 else ())


def _day_of_return(case: Posture, returned: Filing, subject: Subject) -> Start:
    return Start(
        returned.day, known="assumed", what="return of mail", assumes=("returned on the day the return was docketed",)
    )


addressee = AsTo("the party whose mail came back", _addressees)
AFTER_RETURN = Clock(
    act="current address", law="frcp-41-b", start=_day_of_return, silence="dismissal without prejudice"
)


def mail_rows(law: str) -> tuple[Row, ...]:
    """What a court does about a pro se plaintiff's mail that comes back: a time to give the address, by its rule."""
    return (
        Row(MailReturned, "*", "returned", addressee, law, clock=evolve(AFTER_RETURN, law=law), ends="superseded"),
        Row(ChangeOfAddress, "returned", "address given", address_given, law),
    )


address_given = AsTo(
    "each party that gives its address after mail came back",
    lambda case, notice: (n for n in notice.by if case.cell("mail", n) is not None),
)


def localized(region: Region, kind: type[Filing], to: str | None, law: str, **clock: Any) -> Row:
    """The national row for a filing as a local rule repeats it: the same effect and time, by the court's own rule.

    Raises LookupError where there is no such row, or more than one: a pack that no longer fits the chapters is a bug.
    """
    found = [row for row in region.rows if getattr(row.trigger, "kind", None) is kind and row.to == to]
    if len(found) != 1:
        raise LookupError(f"{law}: {len(found)} rows of {region.name!r} lead from {kind.__name__} to {to!r}")
    row = found[0]
    clocks = tuple(evolve(each, **{"law": law, **clock}) for each in row.clock)
    return evolve(row, law=law, clock=clocks)


def all_clocks(clocks: tuple[Clock, ...], law: str, silence: str) -> tuple[Clock, ...]:
    """These clocks under a local rule, which says what follows from letting them pass."""
    return tuple(evolve(clock, law=law, silence=silence) for clock in clocks)
