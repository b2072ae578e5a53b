"""Motions that suspend the time to appeal: FRCP 50(b), 52(b), 59; FRAP 4(a)(4)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.procedure.authority import OrderOnFindings
from docket.procedure.commencement import HabeasPetition, prisoner_suit, role
from docket.procedure.judgment.entry import (
    APPEAL_TIME,
    SEPARATE,
    attacked,
    day_150,
    entry,
    reckoned,
    reviews_the_bankruptcy_court,
    time_to_appeal,
)
from docket.procedure.judgment.filings import (
    AmendedJudgment,
    DefaultJudgment,
    MotionForAttorneyFees,
    MotionForNewTrial,
    MotionForPrejudgmentInterest,
    MotionForReliefFromJudgment,
    MotionToAlterJudgment,
    MotionToAmendFindings,
    MotionToVacate,
    PostJudgmentMotion,
    RenewedMotionForJudgment,
)
from docket.procedure.judgment.finality import GRANTED, dispositive
from docket.procedure.motions import (
    Motion,
    MotionForExtension,
    MotionForReconsideration,
    OrderStriking,
    Ruling,
    StipulationToExtendTime,
    WithdrawalOfMotion,
    motions_ruled,
)
from docket.procedure.pleading import MotionToSetAsideDefault
from docket.procedure.trial import FindingsOfFact, MotionForJudgmentAsMatterOfLaw, Verdict
from docket.region import NEW, AsTo, Need, On, Region, Row, Subject, When, referenced
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "EARLY",
    "EXTENDS_TIME",
    "ONE_EACH",
    "OPPOSING",
    "PERHAPS",
    "SUSPENDED",
    "TIMES",
    "TOLLING",
    "each_time",
    "early",
    "first_of_its_party",
    "in_time",
    "last_day",
    "mailed_from_prison",
    "on_fees_alone",
    "perhaps",
    "rehearing",
    "rule_60",
    "successive",
    "suspending",
    "the_tolling_motion",
    "timeliness",
]


TIMES: dict[type[Motion], str] = {
    RenewedMotionForJudgment: "frcp-50-b",
    MotionToAmendFindings: "frcp-52-b",
    MotionForNewTrial: "frcp-59-b",
    MotionToAlterJudgment: "frcp-59-e",
    MotionForPrejudgmentInterest: "frcp-59-e",
    MotionForJudgmentAsMatterOfLaw: "frcp-50-b",
}
"""The provision that gives each motion against a judgment its time: 28 days, 10 working days before 2009-12-01."""


PERHAPS = (
    PostJudgmentMotion, MotionForReliefFromJudgment, MotionForReconsideration, MotionToVacate, MotionToSetAsideDefault,
)  # fmt: skip
"""The motions that may suspend the time to appeal, where their day, or what they are against, leaves it open."""


def timeliness(case: Posture, motion: Filing, law: str) -> str | None:
    """Whether a motion against a judgment is "in time", "late" or "not shown"; None before there is a judgment.

    Late is only what the docket shows: the entry date has to be there, unless twice the time has gone by, and the paper
    of a prisoner is filed when it is handed over for mailing, which a docket does not show (Houston v. Lack).
    """
    against = attacked(case, motion)
    decision = case.opened_by("appeal time", against) if against else None
    if decision is None:
        return "in time" if case.state("trial") in ("verdict", "decided") else None
    start = entry(case, decision)
    last = last_day(case, "frbp-8022" if reviews_the_bankruptcy_court(case) else law, start)
    if last is None or start.day is None or motion.day is None:
        return "not shown"
    if motion.day <= last:
        return "in time"
    unsure = start.known != "docketed" and motion.day <= last + (last - start.day)
    enlarged = reviews_the_bankruptcy_court(case)  # an order or a local rule may give longer (FRBP 8022)
    return "not shown" if unsure or enlarged or mailed_from_prison(case, motion) else "late"


def last_day(case: Posture, law: str, start: Start) -> date | None:
    """The last day of a period that begins with a start, by the later reading."""
    due = reckoned(case, law, start)
    return due.latest or due.due


def mailed_from_prison(case: Posture, filing: Filing, law: str = "case-houston-v-lack") -> bool:
    """Whether the mailbox rule may make a prisoner's paper earlier than its filing date."""
    if not (prisoner_suit(case) or case.latest(HabeasPetition)) or not case.forum.binds(law):
        return False
    return not filing.by or any(role(case, name) == "plaintiff" for name in filing.by)


def in_time(case: Posture, motion: PostJudgmentMotion, subject: Subject) -> Finding:
    """A motion against a judgment suspends the time to appeal only if it is filed within its own time."""
    if timeliness(case, motion, TIMES[type(motion)]) != "late" or successive(case, motion):
        return satisfied
    return violated(
        "it was filed after its time had run out, and no order can enlarge that time (Fed. R. Civ. P. 6(b)(2)): "
        "it does not suspend the time to appeal",
        "a notice of appeal in time, or a motion under Rule 60(b)",
    )


def successive(case: Posture, motion: Filing) -> bool:
    """Whether the same party has had such a motion denied, and the judgment has not been altered since."""
    for earlier in case.subjects("tolling motion", "ruled on"):
        filed, by = case.opened_by("tolling motion", earlier), case.moved_by("tolling motion", earlier)
        same = filed is not None and bool(set(filed.by) & set(motion.by))
        if same and isinstance(by, Ruling) and by.disposition == "denied" and _stood_then(case, motion, by):
            return not any(new.day and by.day and new.day >= by.day for new in case.filings(AmendedJudgment))
    return False


def _stood_then(case: Posture, motion: Filing, ruling: Ruling) -> bool:
    """Whether the decision that a motion is against had been made when an earlier motion was ruled on."""
    against = attacked(case, motion)
    decision = case.opened_by("appeal time", against) if against else None
    return decision is not None and decision.day is not None and ruling.day is not None and decision.day <= ruling.day


def first_of_its_party(case: Posture, motion: Filing, subject: Subject) -> Finding:
    """A second motion, against the denial of the first, does not suspend the time to appeal again."""
    if not successive(case, motion):
        return satisfied
    return violated(
        "a motion of the same party against this judgment was ruled on before: a second one does not suspend the "
        "time to appeal again",
        "a notice of appeal within the time that runs from the first ruling",
    )


def _suspending(case: Posture, motion: Motion) -> tuple[str, ...]:
    known = not motion.oral and timeliness(case, motion, TIMES[type(motion)]) in ("in time", "late")
    return (motion.key,) if known else ()


def _rehearing(case: Posture, motion: Motion) -> tuple[str, ...]:
    """A motion to be heard again on an appeal from the bankruptcy court, in time."""
    told = timeliness(case, motion, "frbp-8022") if reviews_the_bankruptcy_court(case) else None
    return (motion.key,) if told == "in time" and attacked(case, motion) else ()


def _rule_60(case: Posture, motion: Motion) -> tuple[str, ...]:
    """A Rule 60 motion within the time of Rule 59; a later one leaves the judgment final (60(c)(2))."""
    told = timeliness(case, motion, "frap-4-a-4-A-vi")
    suspends = told == "in time" or (told == "late" and not case.forum.binds("frcp-60-c-2"))
    return (motion.key,) if suspends and not motion.oral else ()


def _perhaps(case: Posture, motion: Motion) -> tuple[str, ...]:
    """Made orally, or named so that it may be of either sort, or on a day not shown: whether it suspends is open."""
    told = timeliness(case, motion, TIMES.get(type(motion), "frap-4-a-4-A-vi"))
    against = any(case.cell("appeal time", paper.key) for paper in case.referred(motion))
    if isinstance(motion, MotionForReconsideration) and _rehearing(case, motion):
        return ()
    if isinstance(motion, MotionForReconsideration) or (isinstance(motion, MotionToVacate) and against):
        return (motion.key,) if told in ("in time", "not shown") and attacked(case, motion) else ()
    if isinstance(motion, MotionToVacate):
        return ()
    if isinstance(motion, MotionToSetAsideDefault):  # from a default judgment it asks relief under Rule 60(b) (55(c))
        entered = isinstance(case.opened_by("appeal time", attacked(case, motion) or ""), DefaultJudgment)
        return (motion.key,) if entered and told in ("in time", "not shown") else ()
    return (motion.key,) if told == "not shown" or (motion.oral and told == "in time") else ()


def _early(case: Posture, motion: Motion) -> tuple[str, ...]:
    """A motion against a ruling that decides claims, before a judgment sets it out: its time has not begun to run."""
    if motion.oral or timeliness(case, motion, "frcp-59-e") is not None or case.state("finality") != "none":
        return ()
    made = (act for kind in (Ruling, OrderOnFindings) for act in case.filings(kind))
    return (motion.key,) if any(dispositive(case, act) for act in made) else ()


def _entered_since(case: Posture, subject: Subject) -> bool:
    motion = case.opened_by("tolling motion", subject)
    return motion is not None and attacked(case, motion) is not None


TOLLING = Region(
    "tolling motion",
    "Each motion that suspends the time to appeal until it is ruled on, or may do so (FRAP 4(a)(4)(A)).",
    (
        "before entry",
        "suspends",
        "may suspend",
        "ruled on before entry",
        "ruled on",
        "may have suspended",
        "appealed",
    ),
    final=("ruled on before entry", "ruled on", "may have suspended", "appealed"),
)
suspending = AsTo("the motion, where its day is shown", _suspending)
rule_60 = AsTo("the motion, within the time of Rule 59", _rule_60)
rehearing = AsTo("the motion, for a rehearing of an appeal from the bankruptcy court", _rehearing)
EARLY = (*(kind for kind in TIMES if kind is not MotionForJudgmentAsMatterOfLaw), MotionForReconsideration)
early = AsTo("the motion, made before the judgment is entered", _early)
perhaps = AsTo("the motion, where it is open whether it suspends", _perhaps)
the_tolling_motion = referenced(
    "tolling motion",
    kinds=(
        *TIMES, *PERHAPS, MotionForAttorneyFees,
    ),
)  # fmt: skip
ONE_EACH = Need("frap-4-a-4-A", first_of_its_party)


def _motion_served(case: Posture, motion: Filing, subject: Subject) -> Start:
    if motion.served is not None:
        return Start(motion.served, what="served")
    assumes = ("it was served on the day it was filed",)
    return Start(motion.filed, known="assumed", what="served", assumes=assumes,
                 missing="whether the motion is based on affidavits")  # fmt: skip


OPPOSING = Clock(
    act="opposing affidavits", law="frcp-59-c", start=_motion_served, kind="may",
    party=lambda case, motion, subject: tuple(str(n) for n in case.subjects("party", "in") if n not in motion.by),
    when=lambda case, motion, subject: isinstance(motion, MotionForNewTrial),
)  # fmt: skip


def _again(case: Posture, ruling: Filing, subject: Subject) -> Start:
    """The time to appeal from a judgment, after the last motion that suspended it: from the entry of that ruling."""
    decision = case.opened_by("appeal time", subject)
    first = entry(case, decision) if decision is not None else Start(None)
    day, docketed = ruling.entered or ruling.day, ruling.entered is not None
    assumes = () if docketed else ("the filing date of the ruling counted as the day it was entered",)
    known = "docketed" if docketed else "assumed"
    if not isinstance(ruling, Ruling) or ruling.disposition in ("withdrawn", "terminated", "stricken"):
        ended = "whether the time begins anew with the withdrawal of the motion"
        return Start(first.day, known=known, what="entry", assumes=assumes, missing=ended, also=day)
    if ruling.disposition in GRANTED and not on_fees_alone(case, ruling):
        return Start(day, known=known, what="entry", assumes=assumes, missing=SEPARATE, also=day_150(case, day))
    later = first.also if first.also and day and first.also > day else None
    return Start(day, known=known, what="entry", assumes=assumes, missing=SEPARATE if later else None, also=later)


def on_fees_alone(case: Posture, ruling: Filing) -> bool:
    """Whether a ruling disposes of a motion for fees only: it alters no judgment and needs no separate document."""
    ruled = [motion for motion in motions_ruled(case, ruling) if case.cell("tolling motion", motion.key) is not None]
    return bool(ruled) and all(isinstance(motion, MotionForAttorneyFees) for motion in ruled)


def _if_suspended(case: Posture, ruling: Filing, subject: Subject) -> Start:
    """The time to appeal from the judgment where it is open whether the motion suspended it: both days."""
    motion = case.opened_by("tolling motion", subject)
    against = attacked(case, motion) if motion else None
    decision = case.opened_by("appeal time", against) if against else None
    first = entry(case, decision) if decision is not None else Start(None, known="assumed")
    return Start(first.day, known=first.known, what="entry", assumes=first.assumes,
                 missing="whether the motion suspended the time to appeal (Fed. R. App. P. 4(a)(4)(A))",
                 also=ruling.entered or ruling.day)  # fmt: skip


TOLLING.add(
    *(
        Row(kind, NEW, "suspends", suspending, "frap-4-a-4-A", needs=(ONE_EACH, Need(law, in_time)), clock=OPPOSING)
        for kind, law in TIMES.items()
        if kind is not MotionForPrejudgmentInterest
    ),
    Row(MotionForPrejudgmentInterest, NEW, "suspends", suspending, "case-osterneck",
        needs=(ONE_EACH, Need("frcp-59-e", in_time))),
    Row(MotionForReliefFromJudgment, NEW, "suspends", rule_60, "frap-4-a-4-A-vi", needs=ONE_EACH),
    Row(MotionForReconsideration, NEW, "suspends", rehearing, "frap-6-b-2-A", needs=ONE_EACH),
    *(
        Row(kind, NEW, "may suspend", perhaps, "frap-4-a-4-A")
        for kind in PERHAPS
    ),
    *(Row(kind, NEW, "before entry", early, "frap-4-a-4-A") for kind in EARLY),
    Row(When("the judgment is entered", _entered_since, ("appeal time",)), "before entry", "may suspend",
        AsTo("each motion made before entry", lambda c, f: c.subjects("tolling motion", "before entry")),
        "frap-4-a-4-A"),
    Row(On(Ruling, ("under advisement", "deferred")), "*", None, the_tolling_motion, "frap-4-a-4-A"),
    *(
        row
        for kind in (Ruling, WithdrawalOfMotion, OrderStriking)
        for row in (
            Row(kind, "suspends", "ruled on", the_tolling_motion, "frap-4-a-4-A"),
            Row(kind, "before entry", "ruled on before entry", the_tolling_motion, "frap-4-a-4-A"),
            Row(kind, "may suspend", "may have suspended", the_tolling_motion, "frap-4-a-4-A",
                clock=time_to_appeal(_if_suspended)),
            Row(kind, ("ruled on before entry", "ruled on", "may have suspended"), None, the_tolling_motion,
                "frap-4-a-4-A"),
        )
    ),
)  # fmt: skip


def _any_suspends(case: Posture, subject: Subject) -> bool:
    return bool(case.subjects("tolling motion", "suspends"))


def _none_suspends(case: Posture, subject: Subject) -> bool:
    return not case.subjects("tolling motion", "suspends")


SUSPENDED = "whether the motion suspends the time to appeal (Fed. R. App. P. 4(a)(4)(A))"


def _may_be_suspended(case: Posture, subject: Subject) -> bool:
    clock = case.clock("appeal time", subject, "appeal")
    return clock is not None and clock.start.missing is None and bool(case.subjects("tolling motion", "may suspend"))


def _as_it_ran(case: Posture, motion: Filing, subject: Subject) -> Start:
    """The time to appeal as it ran, no longer firm: of a motion made in time it is open whether it suspends."""
    clock = case.clock("appeal time", subject, "appeal")
    return evolve(clock.start, missing=clock.start.missing or SUSPENDED) if clock is not None else Start(None)


def each_time(*states: str) -> AsTo:
    """Each time to appeal in one of these states."""
    return AsTo("each time to appeal that " + " or ".join(states), lambda c, f: c.subjects("appeal time", *states))


APPEAL_TIME.add(
    Row(When("a motion that suspends it is pending", _any_suspends, ("tolling motion", "appeal time")),
        ("running", "noticed"), "suspended", each_time("running", "noticed"), "frap-4-a-4-A", ends="tolled"),
    Row(When("a motion that may suspend it is pending", _may_be_suspended, ("tolling motion", "appeal time")),
        "running", "running", each_time("running"), "frap-4-a-4-A",
        clock=time_to_appeal(_as_it_ran), ends="superseded"),
    Row(When("the last motion that suspends it is ruled on", _none_suspends, ("tolling motion",)),
        "suspended", "running", each_time("suspended"), "frap-4-a-4-A", clock=time_to_appeal(_again)),
)  # fmt: skip


EXTENDS_TIME = re.compile(r"(?i)\b(?:50|52|60) ?\(b\)|\b59\b|alter or amend|amend (?:the )?findings|new trial")


def _bars_extension(filing: Filing) -> Finding | None:
    asked = " ".join((getattr(filing, "relief", None) or "", *(stated.what for stated in filing.dates)))
    if not EXTENDS_TIME.search(asked):
        return None
    return violated(
        "the time for motions under Rules 50(b), 52(b), 59 and 60(b) cannot be enlarged, by order or by agreement",
        "the motion itself, in time; or a motion under Rule 60(b)",
    )


@rule("frcp-6-b-2", MotionForExtension, StipulationToExtendTime, severity=Severity.INEFFECTIVE)
def no_more_time_for_motions_after_judgment(case: Posture, filing: Filing) -> Finding | None:
    """The time for a motion against a judgment cannot be enlarged (FRCP 6(b)(2))."""
    return _bars_extension(filing)


@rule("frcp-6-b-2", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionForExtension,))
def more_time_given_for_motions_after_judgment(case: Posture, ruling: Ruling) -> Finding | None:
    """An order that enlarges the time for a motion against a judgment does not make a late motion suspend anything."""
    asked = (_bars_extension(motion) for motion in motions_ruled(case, ruling, MotionForExtension))
    return next(filter(None, asked), None) if ruling.disposition == "granted" else None


@rule("frcp-50-b-pre", RenewedMotionForJudgment, severity=Severity.INEFFECTIVE)
def renews_a_motion_made_at_trial(case: Posture, motion: RenewedMotionForJudgment) -> Finding | None:
    """A Rule 50(b) motion renews one made before the case went to the jury; without a jury there is none to renew."""
    if case.state("trial") == "decided" and case.latest(FindingsOfFact) is not None and case.latest(Verdict) is None:
        return violated("the action was tried to the court, without a jury: there is no motion to renew",
                        "a motion under Rule 52(b) or 59 within the same time")  # fmt: skip
    moved = case.state("judgment as a matter of law") == "moved at trial"
    return satisfied if moved else not_shown("a motion made before the case was submitted to the jury")
