"""The Civil Local Rules of the Northern District of California."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.law import provision
from docket.procedure.access import (
    AWAITING,
    DOCUMENT,
    IN_PART,
    MotionToSeal,
    RedactedDocument,
    SealedDocument,
    lacking,
    on_a_protective_order_only,
    papers_refused,
    requests_of,
    submitted,
)
from docket.procedure.authority import AppealOfMagistrateOrder, OrderOnMagistrateAppeal
from docket.procedure.commencement import MotionToRelateCase
from docket.procedure.local import (
    MAIL,
    answers_put_off,
    answers_stipulated,
    effective_alone,
    filed_on,
    late_brief,
    mail_rows,
    motion_filed_on,
    motions_answered,
    movants,
    opponents,
    stipulated_day,
    timed_by_hearing,
    unanswered,
)
from docket.procedure.motions import (
    BRIEFED_SO_FAR,
    BRIEFING,
    STIPULATION,
    Brief,
    Declaration,
    Exhibit,
    Motion,
    MotionForExcessPages,
    MotionForExtension,
    MotionForHearing,
    MotionForLeaveToFile,
    MotionForMiscellaneousRelief,
    MotionForReconsideration,
    NonOpposition,
    Order,
    OtherPaper,
    Reply,
    Response,
    Ruling,
    Stipulation,
    period_end,
)
from docket.procedure.parties import MotionForProHacVice
from docket.procedure.pleading import RESPONSE
from docket.procedure.pretrial import HearingNotice, HearingReset, hearings_in
from docket.region import NEW, AsTo, Lapse, On, Region, Row, itself, referenced
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

# -- motions: Civil L.R. 7-2, 7-3, 7-11 -------------------------------------------------------------


def administrative(case: Posture, motion: Filing) -> bool:
    """Whether a motion is an administrative one: to seal, to exceed page limits, to relate cases (7-11, 3-12(b))."""
    return isinstance(motion, (MotionToSeal, MotionForExcessPages, MotionToRelateCase))


def noticed(case: Posture, motion: Filing) -> bool:
    """Whether a motion is briefed under Civil L.R. 7-3: one that the rules do not time otherwise."""
    other = (
        MotionForExtension, MotionForHearing, MotionForLeaveToFile, MotionForProHacVice, MotionForReconsideration,
    )  # fmt: skip
    alone = getattr(motion, "unopposed", False) or getattr(motion, "joint", False) or getattr(motion, "oral", False)
    unnamed = isinstance(motion, MotionForMiscellaneousRelief) and not hearings_in(motion)
    return not (administrative(case, motion) or isinstance(motion, other) or alone or unnamed)


def opposition_due_on(case: Posture, filing: Filing, subject: Subject) -> Start:
    """The day on which the opposition was due: the reply is counted from it, not from the filing."""
    cell = case.cell("briefing", subject)
    keys = [key for before in (cell.history() if cell else ()) for key in before.clocks if key[2] == "response"]
    running = case.clocks[keys[0]] if keys else None
    due = running.due(case.court).due if running is not None else None
    missing = None if due is not None and running is not None and running.certainty == "firm" else "the day it was due"
    return Start(due, known="docketed" if due else "assumed", what="opposition due", missing=missing)


noticed_motion = AsTo(
    "the motion itself, where it is noticed", lambda case, motion: (motion.key,) if noticed(case, motion) else ()
)
administrative_motion = AsTo(
    "the motion itself, where it is administrative",
    lambda case, motion: (motion.key,) if administrative(case, motion) else (),
)
noticed_answered = motions_answered(noticed, "noticed motion")
administrative_answered = motions_answered(administrative, "administrative motion")
OPPOSITION = Clock(
    act="response",
    law="cand-7-3-a",
    start=timed_by_hearing("cand-7-3-a", motion_filed_on),
    party=opponents,
    silence="the motion is decided without an opposition",
)
REPLY = Clock(
    act="reply",
    law="cand-7-3-c",
    start=timed_by_hearing("cand-7-3-c", opposition_due_on),
    party=movants,
    kind="may",
)


def _opposition_to_come(case: Posture, motion: Filing, subject: Subject) -> Start:
    day = period_end(case, "cand-7-3-a", motion.filed).due if motion.filed else None
    return Start(day, known="docketed" if day else "assumed", what="opposition due")


def if_opposed(case: Posture, motion: Filing, subject: Subject) -> Start:
    """The time to reply as the motion itself gives it: counted from the day on which an opposition is due."""
    begun = timed_by_hearing("cand-7-3-c", _opposition_to_come)(case, motion, subject)
    return evolve(begun, missing=begun.missing or "whether the motion is opposed")


REPLY_IF_OPPOSED = evolve(REPLY, start=if_opposed)
TO_ADMINISTRATIVE = Clock(
    act="response", law="cand-7-11-b", start=motion_filed_on, party=opponents, kind="may",
    silence="the motion is deemed submitted the next day (Civil L.R. 7-11(c))",
)  # fmt: skip


def _opposition_closes(case: Posture, filing: Filing, subject: Subject) -> Start:
    motion = case.opened_by("briefing", subject) or filing
    day = period_end(case, "cand-7-11-b", motion.filed).due if motion.filed else None
    return Start(day, known="docketed" if day else "assumed", what="opposition due")


SUBMISSION = Clock(
    act="submission", law="cand-7-11-c", start=_opposition_closes, party=lambda case, filing, subject: (), kind="may"
)

BRIEFING.add(
    Row(Motion, (NEW, "open"), "open", noticed_motion, "cand-7-3-a", clock=(OPPOSITION, REPLY_IF_OPPOSED)),
    Row(Motion, (NEW, "open"), "open", administrative_motion, "cand-7-11-b", clock=(TO_ADMINISTRATIVE, SUBMISSION)),
    Row(Response, BRIEFED_SO_FAR, "opposed", noticed_answered, "cand-7-3-c", clock=REPLY),
    Row(Response, ("open", "opposed"), "opposed", administrative_answered, "cand-7-11-c", clock=SUBMISSION),
    Row(Lapse("submission"), ("open", "opposed"), "submitted", administrative_motion, "cand-7-11-c", ends="lapsed"),
)


def _under_the_old_rule(case: Posture, motion: Filing) -> bool:
    version = provision("cand-7-3-a", motion.day)
    return noticed(case, motion) and version is not None and version.direction == "before"


set_for_hearing = unanswered(_under_the_old_rule, "motion briefed by its hearing")
for _kind in (HearingNotice, HearingReset, Order):
    BRIEFING.add(
        Row(_kind, "open", "open", set_for_hearing, "cand-7-3-a", clock=(OPPOSITION, REPLY_IF_OPPOSED), ends="extended")
    )


@rule("cand-7-2-a", Motion, severity=Severity.NOTEWORTHY)
def noticed_in_time(case: Posture, motion: Motion) -> Finding | None:
    """Unless the court sets another day, a motion is noticed for 35 days after it was filed (before 2011: served)."""
    stated = next(iter(hearings_in(motion)), None) if noticed(case, motion) else None
    if stated is None or stated.date is None or motion.filed is None or stated.date < motion.filed:
        return None
    first = period_end(case, "cand-7-2-a", motion.filed).due
    version = provision("cand-7-2-a", motion.filed)
    if version is not None and version.direction == "before":
        last = period_end(case, "cand-7-2-a", stated.date).due
        late = last is not None and motion.filed > last
    else:
        late = first is not None and stated.date < first
    return violated(f"noticed on {motion.filed} for {stated.date}", "notice it for a later day") if late else satisfied


@rule("cand-7-11-c", Reply, severity=Severity.NOTEWORTHY)
def no_reply_on_an_administrative_motion(case: Posture, reply: Reply) -> Finding | None:
    """No reply is provided for on an administrative motion."""
    about = [motion for motion in case.referred(reply) if administrative(case, motion)]
    return violated("the local rule provides for no reply on an administrative motion") if about else None


@rule("cand-7-9", MotionForReconsideration, severity=Severity.CURABLE)
def leave_to_seek_reconsideration(case: Posture, motion: MotionForReconsideration) -> Finding | None:
    """Before judgment nobody moves to reconsider an interlocutory order without leave of court."""
    if case.subjects("judgment", "entered", "amended"):
        return None
    for leave in case.filings(MotionForLeaveToFile):
        if case.state("motion", leave.key).startswith("granted"):
            return satisfied if "reconsider" in (leave.relief or "") else not_shown("what the leave granted was for")
    return violated("no leave to move for reconsideration is on the docket", "move for leave (Civil L.R. 7-9)")


# -- relief from a magistrate judge's order: Civil L.R. 72-2 -----------------------------------------

RELIEF = Region(
    "relief from magistrate order",
    "Each motion for relief from a nondispositive order of a magistrate judge; silence for 14 days denies it.",
    ("pending", "response ordered", "deemed denied", "decided"),
    final=("deemed denied", "decided"),
)
the_relief = referenced("relief from magistrate order")
RELIEF.add(
    Row(
        AppealOfMagistrateOrder, NEW, "pending", itself, "cand-72-2",
        clock=Clock(
            act="ruling",
            law="cand-72-2",
            start=filed_on,
            party=lambda case, filing, subject: ("court",),
            kind="may",
            silence="the motion is deemed denied",
        ),
    ),
    Row(Lapse("ruling"), "pending", "deemed denied", itself, "cand-72-2"),
    Row(OrderOnMagistrateAppeal, ("pending", "response ordered", "deemed denied"), "decided", the_relief, "cand-72-2"),
    Row(Ruling, ("pending", "response ordered", "deemed denied"), "decided", the_relief, "cand-72-2"),
    Row(Order, "pending", "response ordered", the_relief, "cand-72-2", ends="superseded"),
)  # fmt: skip

# -- stipulations: Civil L.R. 6-1, 7-12 --------------------------------------------------------------


def _new_answer_day(case: Posture, paper: Filing, subject: Subject) -> Start:
    day = stipulated_day(paper)
    return Start(paper.day, what="stipulation", set_to=day, missing=None if day else "the day agreed on is not shown")


STIPULATION.add(
    Row(Stipulation, NEW, "pending", itself, "cand-7-12"),
    effective_alone("cand-6-1-a", "the stipulation itself, where it puts off only the answer", answers_stipulated),
)
RESPONSE.add(
    *answers_put_off(
        "cand-6-1-a",
        "cand-7-12",
        "the response that it puts off, where no day of the court is touched",
        answers_stipulated,
        _new_answer_day,
    )
)

# -- sealing: Civil L.R. 79-5 ------------------------------------------------------------------------


def _with_a_request(case: Posture, paper: SealedDocument) -> Iterator[Subject]:
    """A sealed paper whose request is pending: one that it refers to, or that was filed with it."""
    pending = [m for m in requests_of(case, paper) if case.state("motion", m.key) == "pending"]
    latest = case.latest(MotionToSeal)
    beside = latest is not None and latest.filed == paper.filed and case.state("motion", latest.key) == "pending"
    if pending or (beside and not any(case.referred(paper))):
        yield paper.key


def _refiled(case: Posture, paper: Filing) -> Iterator[Subject]:
    """The papers not sealed that this paper makes public: it refers to the request, or to the order that refused it."""
    for subject in case.subjects("document", "provisionally sealed"):
        refusal, request = case.moved_by("document", subject), case.opened_by("document", subject)
        if isinstance(refusal, Ruling) and any(act in (refusal, request) for act in case.referred(paper)):
            yield subject


def _submitters(case: Posture, ruling: Filing, subject: Subject) -> tuple[str, ...]:
    request = case.opened_by("document", subject)
    return request.by if request is not None else ()


provisional = AsTo("the paper itself, while a request to seal it is pending", _with_a_request)
made_public = AsTo("each paper that was not sealed and that it makes public", _refiled)
DOCUMENT.add(
    Row(MotionToSeal, NEW, "provisionally sealed", submitted, "cand-79-5-b"),
    Row(SealedDocument, (NEW, "sealed"), "provisionally sealed", provisional, "cand-79-5-b"),
    Row(
        On(Ruling, ("denied", IN_PART)), AWAITING, "provisionally sealed", papers_refused, "cand-79-5-g",
        clock=Clock(
            act="public filing",
            law="cand-79-5-g",
            start=filed_on,
            party=_submitters,
            kind="may",
            silence="the paper is not considered",
        ),
    ),
    Row(Lapse("public filing"), "provisionally sealed", "not considered", papers_refused, "cand-79-5-g"),
    *(
        Row(kind, "provisionally sealed", "filed", made_public, "cand-79-5-g")
        for kind in (Exhibit, RedactedDocument, Declaration, Brief, OtherPaper)
    ),
)  # fmt: skip

DESIGNATION = Region(
    "designating statement",
    "Where another party's designation is the only reason to seal: that party's statement (Civil L.R. 79-5(f)).",
    ("awaited", "filed", "not filed"),
)


def _designating(case: Posture, paper: Filing) -> Iterator[Subject]:
    for motion in case.referred(paper):
        if isinstance(motion, MotionToSeal) and set(paper.by) & set(motion.designated_by):
            yield motion.key


on_anothers_designation = AsTo(
    "the motion itself, where another party designated the material",
    lambda case, motion: (motion.key,) if motion.designated_by else (),
)
designating_statement = AsTo("the motion that the designating party speaks to", _designating)
DESIGNATION.add(
    Row(
        MotionToSeal, NEW, "awaited", on_anothers_designation, "cand-79-5-f-3",
        clock=Clock(
            act="statement in support of sealing",
            law="cand-79-5-f-3",
            start=filed_on,
            party=lambda case, motion, subject: motion.designated_by,
            silence="the paper may be unsealed without further notice",
        ),
    ),
    *(
        Row(
            kind, ("awaited", "not filed"), "filed", designating_statement, "cand-79-5-f-3",
            clock=Clock(
                act="response to statement in support of sealing", law="cand-79-5-f-4", start=filed_on,
                party=lambda case, paper, subject: (), kind="may",
                no_end="whoever objects to the sealing may respond, and what one files ends it for no other",
            ),
        )
        for kind in (Response, Declaration, OtherPaper)
    ),
    Row(Lapse("statement in support of sealing"), "awaited", "not filed", on_anothers_designation, "cand-79-5-f-3"),
)  # fmt: skip

CONTENTS = ("legal standard", "interests", "injury", "less restrictive alternative")


@rule("cand-79-5-c", MotionToSeal, severity=Severity.CURABLE)
def contents_of_the_motion(case: Posture, motion: MotionToSeal) -> Finding:
    """A motion to seal states the standard, the interests, the injury, and why nothing less restrictive is enough."""
    return lacking(motion, CONTENTS, "supplement the motion")


@rule("cand-79-5-c", SealedDocument, severity=Severity.CURABLE)
def a_protective_order_is_not_enough(case: Posture, paper: SealedDocument) -> Finding | None:
    """That a protective order lets a party designate a paper confidential does not make the paper sealable."""
    if not on_a_protective_order_only(case, paper):
        return None
    return violated("it rests on a protective order alone", "move to seal (Civil L.R. 79-5)")


MAIL.add(*mail_rows("cand-3-11"))


@rule("cand-7-3-a", Response, severity=Severity.CURABLE)
def opposed_in_time(case: Posture, paper: Response) -> Finding | None:
    """An opposition is filed by the day that the rule counts from the motion, or back from its hearing."""
    return None if isinstance(paper, NonOpposition) else late_brief(case, paper, "response", "cand-7-3-a")


@rule("cand-7-3-c", Reply, severity=Severity.CURABLE)
def replied_in_time(case: Posture, paper: Reply) -> Finding | None:
    """A reply is filed by the day that the rule counts from the opposition, or back from the hearing."""
    return late_brief(case, paper, "reply", "cand-7-3-c")
