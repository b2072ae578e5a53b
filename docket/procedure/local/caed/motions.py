"""Motions and hearings: L.R. 137(c), 230, 233, 251."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.law import provision
from docket.procedure.access import MotionToSeal
from docket.procedure.commencement import TrustAccountStatement, prisoner_suit, role
from docket.procedure.local import (
    filed_on,
    hearing_day,
    late_brief,
    motion_filed_on,
    motions_answered,
    movants,
    opponents,
    timed_by_hearing,
    unanswered,
)
from docket.procedure.motions import (
    BRIEFED_SO_FAR,
    BRIEFING,
    Motion,
    MotionForExcessPages,
    MotionForExtension,
    MotionForHearing,
    MotionForMiscellaneousRelief,
    NonOpposition,
    Order,
    Reply,
    Response,
)
from docket.procedure.parties import MotionForProHacVice
from docket.procedure.pleading import AmendedComplaint, LodgedPleading, MotionToAmend
from docket.procedure.pretrial import HearingNotice, HearingReset, MotionForDiscovery, MotionToCompel, hearings_in
from docket.region import NEW, AsTo, Lapse, Row
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "NOT_HEARD",
    "OPPOSITION",
    "PRISON_OPPOSITION",
    "PRISON_REPLY",
    "PRISON_SUBMISSION",
    "REPLY",
    "WAIVED",
    "a_prisoners_case",
    "administrative",
    "administrative_motion",
    "day_of_service",
    "noticed",
    "noticed_motion",
    "of_a_prisoners_case",
    "prisoners_motion",
    "set_for_hearing",
]


def a_prisoners_case(case: Posture) -> bool:
    """Whether a party is shown to be in prison and without counsel (L.R. 230(l))."""
    return prisoner_suit(case) or case.latest(TrustAccountStatement) is not None


def _timed_elsewhere(motion: Filing) -> bool:
    alone = getattr(motion, "unopposed", False) or getattr(motion, "joint", False) or getattr(motion, "oral", False)
    elsewhere = (
        MotionToSeal, MotionForExtension, MotionForExcessPages, MotionForHearing, MotionForMiscellaneousRelief,
        MotionForProHacVice,
    )  # fmt: skip
    return alone or isinstance(motion, elsewhere)


def of_a_prisoners_case(case: Posture, motion: Filing) -> bool:
    """Whether a motion is briefed under L.R. 230(l)."""
    return not _timed_elsewhere(motion) and a_prisoners_case(case)


def noticed(case: Posture, motion: Filing) -> bool:
    """Whether a motion is briefed under L.R. 230(b)-(d): one noticed for a hearing, and not about discovery."""
    if isinstance(motion, (MotionToCompel, MotionForDiscovery)) or hearing_day(case, motion, motion.key) is None:
        return False
    return not _timed_elsewhere(motion) and not a_prisoners_case(case)


def administrative(case: Posture, motion: Filing) -> bool:
    """Whether a motion is an administrative one (L.R. 233)."""
    return isinstance(motion, MotionForExcessPages)


def day_of_service(case: Posture, filing: Filing, subject: Subject) -> Start:
    """The day of service; that of filing stands in for it. What is served on a prisoner goes by mail."""
    to_a_prisoner = a_prisoners_case(case) and any(role(case, name) == "defendant" for name in filing.by)
    return Start(
        filing.served or filing.day,
        known="assumed",
        what="service",
        assumes=("served on the day it was filed",),
        missing="when the prison took or gave the mail" if a_prisoners_case(case) else None,
        service="mail" if to_a_prisoner else None,
    )


def _in_cmecf(case: Posture, filing: Filing, subject: Subject) -> Start:
    """The day on which the opposition was filed in CM/ECF: its entry."""
    day = filing.entered
    return Start(day or filing.day, known="docketed" if day else "assumed", what="entry in CM/ECF")


WAIVED = "may be deemed a waiver of opposition (L.R. 230(l))"
NOT_HEARD = "no right to be heard at oral argument (L.R. 230(c))"
OPPOSITION = Clock(
    act="response", law="caed-230-c", start=timed_by_hearing("caed-230-c", motion_filed_on), party=opponents,
    silence=NOT_HEARD,
)  # fmt: skip
REPLY = Clock(act="reply", law="caed-230-d", start=timed_by_hearing("caed-230-d", filed_on), party=movants, kind="may")
PRISON_OPPOSITION = Clock(act="response", law="caed-230-l-opp", start=day_of_service, party=opponents, silence=WAIVED)
PRISON_REPLY = Clock(act="reply", law="caed-230-l-reply", start=_in_cmecf, party=movants, kind="may")
PRISON_SUBMISSION = Clock(
    act="submission", law="caed-230-l-reply", start=_in_cmecf, party=lambda case, filing, subject: (), kind="may",
    silence="the motion is deemed submitted (L.R. 230(l))",
)  # fmt: skip
noticed_motion = AsTo(
    "the motion itself, where it is noticed for a hearing",
    lambda case, motion: (motion.key,) if noticed(case, motion) else (),
)
prisoners_motion = AsTo(
    "the motion itself, in a prisoner's case",
    lambda case, motion: (motion.key,) if of_a_prisoners_case(case, motion) else (),
)
administrative_motion = AsTo(
    "the motion itself, where it is administrative",
    lambda case, motion: (motion.key,) if administrative(case, motion) else (),
)

BRIEFING.add(
    Row(Motion, (NEW, "open"), "open", noticed_motion, "caed-230-c", clock=OPPOSITION),
    Row(Motion, (NEW, "open"), "open", prisoners_motion, "caed-230-l-opp", clock=PRISON_OPPOSITION),
    Row(
        Motion, (NEW, "open"), "open", administrative_motion, "caed-233",
        clock=Clock(act="response", law="caed-233", start=day_of_service, party=opponents, kind="may"),
    ),
    Row(
        Response, BRIEFED_SO_FAR, "opposed",
        motions_answered(noticed, "noticed motion"), "caed-230-d", clock=REPLY,
    ),
    Row(
        Response, BRIEFED_SO_FAR, "opposed",
        motions_answered(of_a_prisoners_case, "motion in a prisoner's case"), "caed-230-l-reply",
        clock=(PRISON_REPLY, PRISON_SUBMISSION),
    ),
    Row(Lapse("submission"), "opposed", "submitted", prisoners_motion, "caed-230-l-submitted", ends="lapsed"),
)  # fmt: skip


def _by_its_hearing(case: Posture, motion: Filing) -> bool:
    version = provision("caed-230-c", motion.day)
    before = version is not None and version.direction == "before"
    return before and not a_prisoners_case(case) and not _timed_elsewhere(motion)


set_for_hearing = unanswered(_by_its_hearing, "motion briefed by its hearing")
for _kind in (HearingNotice, HearingReset, Order):
    BRIEFING.add(Row(_kind, "open", "open", set_for_hearing, "caed-230-c", clock=OPPOSITION, ends="extended"))


def _time_shortened(case: Posture) -> bool:
    """Whether an application to shorten time was granted (L.R. 144(e))."""
    asked = islice(case.filings(MotionForExtension), 20)
    return any("shorten" in (m.relief or "").lower() and case.state("motion", m.key) == "granted" for m in asked)


def countered(case: Posture, motion: Motion) -> list[Motion]:
    """The motions of others, noticed and still pending, that a motion refers to: it is a counter-motion to them."""
    if not motion.by or not case.forum.binds("caed-230-e"):
        return []
    return [
        other
        for other in case.referred(motion)
        if isinstance(other, Motion)
        and set(other.by).isdisjoint(motion.by)
        and case.state("motion", other.key) == "pending"
        and noticed(case, other)
    ]


def _short_notice(motion: Motion) -> bool:
    """Whether a motion is noticed for an earlier day than L.R. 230(b) allows."""
    stated, law = next(iter(hearings_in(motion)), None), provision("caed-230-b", motion.filed)
    if stated is None or stated.date is None or motion.filed is None or law is None or law.n is None:
        return False
    return motion.filed <= stated.date and (stated.date - motion.filed).days < law.n


@rule("caed-230-e", Motion, severity=Severity.CURABLE)
def counter_motion_comes_with_the_opposition(case: Posture, motion: Motion) -> Finding | None:
    """A counter-motion that is to be heard with the motion is filed by the day on which the opposition is due."""
    for other in countered(case, motion) if _short_notice(motion) else ():
        clock = case.clock("briefing", other.key, "response")
        due = clock.due(case.court).due if clock is not None and clock.certainty == "firm" else None
        if due is None or motion.filed is None:
            return not_shown("the day on which the opposition was due")
        if motion.filed > due:
            cure = "notice it as a motion of its own (L.R. 230(b))"
            return violated(f"the opposition to {other.label} was due on {due}", cure)
    return None


@rule("caed-230-b", Motion, severity=Severity.NOTEWORTHY)
def noticed_in_time(case: Posture, motion: Motion) -> Finding | None:
    """Unless the court sets another day, a motion is noticed for 35 days after filing (28 before 2022-03-01)."""
    stated, law = next(iter(hearings_in(motion)), None), provision("caed-230-b", motion.filed)
    if stated is None or not noticed(case, motion) or countered(case, motion):
        return None
    if not _short_notice(motion) or (case.forum.binds("caed-144-e") and _time_shortened(case)):
        return satisfied
    return violated(
        f"filed on {motion.filed} for a hearing on {stated.date}; the rule wants {law.n if law else None} days",
        "notice it for a later day, or apply to shorten time (L.R. 144(e))",
    )


@rule("caed-251-e", MotionToCompel, severity=Severity.CURABLE)
def discovery_motion_noticed(case: Posture, motion: MotionToCompel) -> Finding | None:
    """Even where no joint statement is wanted, a discovery motion is heard on 14 days' notice."""
    return _discovery_notice(case, motion, "caed-251-e")


@rule("caed-251-a", MotionToCompel, severity=Severity.NOTEWORTHY)
def discovery_motion_with_joint_statement(case: Posture, motion: MotionToCompel) -> Finding | None:
    """A discovery motion is heard at the earliest 21 days after notice, with a joint statement before the hearing."""
    return _discovery_notice(case, motion, "caed-251-a")


def _discovery_notice(case: Posture, motion: Motion, rule_id: str) -> Finding | None:
    stated, law = next(iter(hearings_in(motion)), None), provision(rule_id, motion.day)
    if stated is None or stated.date is None or motion.filed is None or a_prisoners_case(case):
        return None
    if law is None or law.n is None or (stated.date - motion.filed).days >= law.n:
        return satisfied
    return violated(f"noticed on {motion.filed} for {stated.date}; the rule wants {law.n} days", "notice a later day")


@rule("caed-137-c", LodgedPleading, AmendedComplaint, severity=Severity.CURABLE)
def attached_to_a_motion_for_leave(case: Posture, paper: Filing) -> Finding | None:
    """A paper that needs leave is attached to the motion for leave, and filed once leave is given."""
    if isinstance(paper, AmendedComplaint) and not paper.lodged:
        pending = [m for m in case.filings(MotionToAmend) if case.state("motion", m.key) == "pending"]
        ours = [m for m in pending if not paper.by or not m.by or set(m.by) & set(paper.by)]
        if not ours:
            return None
        return violated(f"{ours[0].label} is pending: the pleading comes before leave", "wait for leave, then file it")
    if case.latest(MotionToAmend) is not None:
        return not_shown("which motion the lodged pleading belongs to")
    return violated("no motion for leave is on the docket", "move for leave, with the pleading as an exhibit")


@rule("caed-230-c", Response, severity=Severity.CURABLE)
def opposed_in_time(case: Posture, paper: Response) -> Finding | None:
    """An opposition is filed by the day that the rule counts from the motion, or back from its hearing."""
    return None if isinstance(paper, NonOpposition) else late_brief(case, paper, "response", "caed-230-c")


@rule("caed-230-d", Reply, severity=Severity.CURABLE)
def replied_in_time(case: Posture, paper: Reply) -> Finding | None:
    """A reply is filed by the day that the rule counts from the opposition, or back from the hearing."""
    return late_brief(case, paper, "reply", "caed-230-d")
