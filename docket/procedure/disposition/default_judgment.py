"""Default judgment: FRCP 55(b)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from docket.clock import Clock, Running, Start
from docket.filing import Filing, Unread
from docket.law import provision
from docket.procedure.commencement import InitiatingPaper
from docket.procedure.disposition.filings import (
    AffidavitOfMilitaryStatus,
    MotionForDefaultJudgment,
    MotionForSummaryJudgment,
)
from docket.procedure.motions import Ruling, appeared, motions_ruled
from docket.procedure.parties import GUARDIAN
from docket.procedure.pleading import (
    GRANTED,
    RESPONSE,
    RequestForDefault,
    Subject,
    answer_due,
    awaited_of,
    defaulted,
    not_computable,
    of_the_united_states,
    responses,
    responses_in,
    standing,
)
from docket.procedure.stay import MotionToCompelArbitration
from docket.region import AsTo, On, Region, Row
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "MILITARY",
    "demanded",
    "last_day",
    "otherwise_defending",
    "response_awaited",
]


def _in_question(case: Posture, motion: Filing) -> list[Subject]:
    """The responses of those against whom default judgment is asked."""
    return list(awaited_of(case, motion.as_to)) if motion.as_to else responses_in(case, *defaulted)


def _judged(case: Posture, ruling: Filing) -> Iterator[Subject]:
    for motion in motions_ruled(case, ruling, MotionForDefaultJudgment):
        names = ruling.as_to or motion.as_to
        yield from awaited_of(case, names) if names else responses_in(case, "default entered")


otherwise_defending = answer_due(
    "frcp-12-a-1-A-i",
    not_computable("whether a motion of this kind, made before any answer, suspends the time to answer: courts differ"),
)
response_awaited = AsTo(
    "the response still due of each who files it",
    lambda case, motion: (subject for subject in responses(case, motion) if case.state("response", subject) == "due"),
)
RESPONSE.add(
    Row(
        On(Ruling, GRANTED),
        "default entered",
        "default judgment",
        AsTo("the default of each against whom judgment is granted", _judged, refers_to=(MotionForDefaultJudgment,)),
        "frcp-55-b-2",
    ),
    *(
        Row(kind, "due", "due", response_awaited, "frcp-55-a", clock=otherwise_defending, ends="superseded")
        for kind in (MotionForSummaryJudgment, MotionToCompelArbitration)
    ),
)


@rule("frcp-55-b-2", MotionForDefaultJudgment, severity=Severity.CURABLE)
def default_before_default_judgment(case: Posture, motion: MotionForDefaultJudgment) -> Finding | None:
    """Default is entered first (55(a)); judgment on it is the second step (55(b))."""
    subjects = _in_question(case, motion)
    missing = [name for key, name in subjects if case.state("response", (key, name)) not in defaulted]
    if subjects and not missing:
        return satisfied
    unsure = [name for name in missing if not _no_default_asked(case, name)]
    if unsure or not (missing or responses_in(case, "due")) or case.latest(Unread) is not None:
        return not_shown("whether default was entered")
    if any(isinstance(act, RequestForDefault) for act in case.entry(motion.id)):
        return not_shown("whether the clerk enters default first, as the same paper asks")
    whom = f" against {', '.join(missing)}" if missing else ""
    return violated(f"no default{whom} has been entered", "request entry of default first (Rule 55(a))")


def _no_default_asked(case: Posture, name: str) -> bool:
    """Whether a party of the case is shown never to have been the object of a request for default."""
    requested = {subject[1] for subject in responses_in(case, "default requested")}
    return case.cell("party", name) is not None and name not in requested


@rule("frcp-55-b-1", MotionForDefaultJudgment, severity=Severity.INEFFECTIVE)
def clerk_only_against_the_absent(case: Posture, motion: MotionForDefaultJudgment) -> Finding | None:
    """The clerk enters judgment only against a party who has not appeared, and is no minor or incompetent."""
    if not motion.to_clerk:
        return None
    present = [name for _, name in _in_question(case, motion) if appeared(case, name)]
    if present:
        return violated(f"{', '.join(present)} has appeared", "apply to the court (Rule 55(b)(2))")
    return None


@rule("frcp-55-b-2", MotionForDefaultJudgment, severity=Severity.CURABLE)
def notice_of_the_application(case: Posture, motion: MotionForDefaultJudgment) -> Finding | None:
    """A party who has appeared is served with notice of the application at least 7 days before the hearing."""
    version = provision("frcp-55-b-2", motion.day)
    present = [name for _, name in _in_question(case, motion) if appeared(case, name)]
    hearing = next((d.date for d in motion.dates if "hearing" in d.what and d.date is not None), None)
    if not present or hearing is None or motion.day is None or version is None or version.n is None:
        return None
    last = last_day(case, "frcp-55-b-2", hearing)
    if last is None or motion.day <= last:
        return satisfied
    return violated(f"notice to {', '.join(present)} is later than {last}, for a hearing on {hearing}", "renotice it")


@rule("frcp-55-b-2-minor", MotionForDefaultJudgment, severity=Severity.CURABLE)
def no_default_judgment_against_an_unrepresented_minor(
    case: Posture, motion: MotionForDefaultJudgment
) -> Finding | None:
    """Default judgment against a minor or incompetent needs a guardian or other representative who appeared."""
    alone = [name for _, name in _in_question(case, motion) if case.state(GUARDIAN.name, name) in ("asked", "refused")]
    return (
        violated(f"no guardian of {', '.join(alone)} has been appointed", "have one appointed (17(c))")
        if alone
        else None
    )


@rule("frcp-55-d", MotionForDefaultJudgment, severity=Severity.NOTEWORTHY)
def evidence_against_the_united_states(case: Posture, motion: MotionForDefaultJudgment) -> Finding | None:
    """Against the United States default judgment is entered only on evidence that satisfies the court."""
    federal = [name for name in motion.as_to if of_the_united_states(case, motion, name)]
    return violated(f"{', '.join(federal)}: the court must be satisfied by evidence") if federal else None


MILITARY = Region(
    "military service",
    "Each party who does not appear, and whether an affidavit says that it is in military service (50 USC 3931).",
    ("not in service", "in service", "affidavit filed"),
)


def _sworn(*said: bool | None) -> AsTo:
    def find(case: Posture, affidavit: AffidavitOfMilitaryStatus) -> list[str]:
        silent = [subject[1] for subject in responses_in(case, "due", "default requested", *defaulted)]
        return list(affidavit.as_to or dict.fromkeys(silent)) if affidavit.in_service in said else []

    return AsTo("each of whom it speaks, else all who are silent", find)


MILITARY.add(
    Row(AffidavitOfMilitaryStatus, "*", "in service", _sworn(True), "usc-50-3931"),
    Row(AffidavitOfMilitaryStatus, "*", "not in service", _sworn(False), "usc-50-3931"),
    Row(AffidavitOfMilitaryStatus, "*", "affidavit filed", _sworn(None), "usc-50-3931"),
)


@rule("usc-50-3931", MotionForDefaultJudgment, severity=Severity.CURABLE)
def affidavit_of_military_service(case: Posture, motion: MotionForDefaultJudgment) -> Finding | None:
    """Before judgment against one who does not appear, an affidavit says whether that party is in military service."""
    silent = [name for _, name in _in_question(case, motion) if not appeared(case, name)]
    serving = [name for name in silent if case.state("military service", name) == "in service"]
    if serving:
        said = f"{', '.join(serving)} is in military service and has no attorney here"
        return violated(said, "ask the court to appoint one; it may stay the action for 90 days or more")
    if silent and all(case.cell("military service", name) is not None for name in silent):
        return satisfied
    if motion.military_affidavit is False:
        return violated("no affidavit of military service comes with it", "file the affidavit (50 U.S.C. § 3931(b)(1))")
    return not_shown("whether the affidavit comes with the papers")


def demanded(case: Posture) -> int | None:
    """The most that a standing pleading demands, in dollars; None where one does not show its demand."""
    pleaded = [p.demand for p in standing(case) if isinstance(p, InitiatingPaper)]
    shown = [sum_ for sum_ in pleaded if sum_ is not None]
    return max(shown) if shown and len(shown) == len(pleaded) else None


@rule("frcp-54-c", MotionForDefaultJudgment, severity=Severity.CURABLE)
def no_more_than_the_demand(case: Posture, motion: MotionForDefaultJudgment) -> Finding | None:
    """A judgment by default may not exceed in amount what the pleadings demand."""
    most = demanded(case)
    if most is None or motion.amount is None:
        return not_shown("the sum demanded, or the sum asked")
    if motion.amount <= most:
        return satisfied
    said = f"it asks ${motion.amount:,}; the pleading demands ${most:,}"
    return violated(said, "ask no more, or amend the demand and serve it anew")


def last_day(case: Posture, law: str, day: date) -> date | None:
    """The last day of a provision's period, counted from (or back from) a day."""
    clock = Clock(act="", law=law)
    return Running(clock=clock, region="", subject="", parties=(), start=Start(day), by=-1).due(case.court).due
