"""Summary judgment: FRCP 56."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from docket.clock import Clock, Running, Start
from docket.filing import Filing
from docket.law import provision
from docket.procedure.commencement import Complaint, role
from docket.procedure.disposition.default_judgment import last_day
from docket.procedure.disposition.filings import MotionForSummaryJudgment, MotionToDeferSummaryJudgment
from docket.procedure.motions import BRIEFING, Response, Ruling, motions_ruled
from docket.procedure.pleading import GRANTED, TARGET, AmendedComplaint, replaced, served_when_filed
from docket.procedure.pretrial import cutoff_passed
from docket.region import NEW, AsTo, Row
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = []


@rule("frcp-56-b", MotionForSummaryJudgment, severity=Severity.CURABLE)
def summary_judgment_in_time(case: Posture, motion: MotionForSummaryJudgment) -> Finding | None:
    """Unless the court sets another time, the motion comes until 30 days after the close of all discovery."""
    version = provision("frcp-56-b", motion.day)
    if version is None or version.n is None or motion.day is None or case.state("discovery") != "closed":
        return None
    if cutoff_passed(case, "dispositive motions", "motions") or _awaits(case, "dispositive", "motion", "expert"):
        return not_shown("the time that the court set for the motion")
    closed, expert = case.cell("discovery"), cutoff_passed(case, "expert discovery")
    day_before = closed.day - timedelta(days=1) if closed is not None and closed.day is not None else None
    ends = [d for d in (day_before, expert.date if expert else None) if d is not None]
    last = last_day(case, "frcp-56-b", max(ends)) if ends else None
    if last is None or motion.day <= last:
        return satisfied
    return violated(
        f"the time to move ran out on {last}, 30 days after discovery closed", "move for leave to file late"
    )


def _awaits(case: Posture, *words: str) -> bool:
    return any(word in str(subject) for subject in case.subjects("schedule", "set") for word in words)


@rule("frcp-56-a", MotionForSummaryJudgment, severity=Severity.CURABLE)
def claimant_waits(case: Posture, motion: MotionForSummaryJudgment) -> Finding | None:
    """Before 2009-12-01 a claimant moved only 20 days after the action began, or once the other side had moved."""
    begun = next(iter(reversed(list(case.filings(Complaint)))), None)
    if begun is None or begun.day is None or motion.day is None:
        return None
    if not any(role(case, name) == "plaintiff" for name in motion.by):
        return None
    if any(set(other.by).isdisjoint(motion.by) for other in case.filings(MotionForSummaryJudgment)):
        return satisfied
    clock = Running(
        clock=Clock(act="", law="frcp-56-a"), region="", subject="", parties=(), start=Start(begun.day), by=-1
    )
    first = clock.due(case.court).due
    if first is None or motion.day > first:
        return satisfied
    return violated(f"a claimant may not move until {first} has passed", "file it again then")


@rule("frcp-56-c", MotionForSummaryJudgment, severity=Severity.CURABLE)
def served_before_the_hearing(case: Posture, motion: MotionForSummaryJudgment) -> Finding | None:
    """Before 2009-12-01 the motion was served at least 10 days before the hearing."""
    hearing = next((d.date for d in motion.dates if "hearing" in d.what and d.date is not None), None)
    last = last_day(case, "frcp-56-c", hearing) if hearing is not None else None
    if last is None or motion.day is None or motion.day <= last:
        return None
    return violated(f"served after {last}, for a hearing on {hearing}", "renotice the hearing")


@rule("frcp-56-e", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionForSummaryJudgment,))
def summary_judgment_is_not_granted_by_silence(case: Posture, ruling: Ruling) -> Finding | None:
    """A motion that nobody opposes is granted only if the movant has shown that it is entitled to judgment."""
    if ruling.disposition not in GRANTED:
        return None
    for motion in motions_ruled(case, ruling, MotionForSummaryJudgment):
        if case.state("briefing", motion.key) == "unopposed":
            return violated(f"{motion.label} is unopposed: it is not granted for that alone")
    return None


@rule("frcp-56-d", MotionToDeferSummaryJudgment, severity=Severity.CURABLE)
def there_is_summary_judgment_to_defer(case: Posture, motion: MotionToDeferSummaryJudgment) -> Finding | None:
    """Relief for want of facts is asked by a nonmovant, while a motion for summary judgment is pending."""
    pending = [m for m in case.filings(MotionForSummaryJudgment) if case.state("motion", m.key) == "pending"]
    if not pending:
        return violated("no motion for summary judgment is pending", "move for discovery (Rule 26)")
    if all(set(m.by) & set(motion.by) for m in pending):
        return violated(f"{', '.join(motion.by)} is the movant")
    return None


# From 2009-12-01 to 2010-11-30 the rule itself had times for opposition and reply; since then no national rule has.


def _motion_opposed(case: Posture, paper: Filing) -> Iterator[str]:
    return (m.key for m in case.referred(paper) if isinstance(m, MotionForSummaryJudgment))


def _opponents(case: Posture, motion: Filing, subject: Any) -> tuple[str, ...]:
    movants = {side for name in motion.by if (side := role(case, name))}
    return tuple(
        str(n) for n in case.subjects("party", "in") if n not in motion.by and role(case, str(n)) not in movants
    )


def _movants(case: Posture, paper: Filing, subject: Any) -> tuple[str, ...]:
    motion = case.opened_by("motion", subject)
    return motion.by if motion is not None else ()


BRIEFING.add(
    Row(
        MotionForSummaryJudgment,
        NEW,
        "open",
        AsTo("the motion for summary judgment", lambda case, motion: (motion.key,)),
        "frcp-56-c-resp",
        clock=Clock(act="opposition", law="frcp-56-c-resp", start=served_when_filed, party=_opponents, kind="may"),
    ),
    Row(
        Response,
        ("open", "opposed"),
        "opposed",
        AsTo("the motion for summary judgment that it answers", _motion_opposed),
        "frcp-56-c-reply",
        clock=Clock(act="reply", law="frcp-56-c-reply", start=served_when_filed, party=_movants, kind="may"),
        irregular=None,
    ),
)

# An amended complaint leaves a motion for summary judgment on the old one pending, its target gone.


def _aimed_at_the_old(case: Posture, amended: Filing) -> Iterator[str]:
    if replaced(case, amended):
        for key in case.subjects("motion", "pending"):
            motion = case.opened_by("motion", key)
            if isinstance(motion, MotionForSummaryJudgment):
                yield motion.key


TARGET.add(
    Row(
        AmendedComplaint,
        NEW,
        "superseded",
        AsTo("each motion for summary judgment pending on the pleading replaced", _aimed_at_the_old),
        "frcp-15-a-3",
    )
)
