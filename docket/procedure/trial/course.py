"""The trial, from its setting to its end: FRCP 39-52."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from docket.clock import Clock
from docket.filing import Filing
from docket.procedure.commencement import CaseClosed
from docket.procedure.disposition import OrderDismissingCase
from docket.procedure.motions import Ruling
from docket.procedure.trial.filings import (
    FindingsOfFact,
    Mistrial,
    MotionForJudgmentAsMatterOfLaw,
    MotionForMistrial,
    MotionForRemoteTestimony,
    ObjectionToInstructions,
    OrderAdvancingTrial,
    ProposedInstructions,
    TrialHeld,
    Verdict,
)
from docket.procedure.trial.jury import ruled_on
from docket.region import NEW, AsTo, On, Region, Row, Subject, When, itself, referenced, the_case
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "DAY_OF_TRIAL",
    "JMOL",
    "SUBMISSION",
    "TESTIMONY",
    "TRIAL",
    "a_bench_trial",
    "a_binding_verdict",
    "an_advisory_verdict",
    "awaited",
    "on_partial_findings",
    "over",
    "trial_date",
]


TRIAL = Region(
    "trial",
    "The trial: set, in progress, and how it ended.",
    ("set", "in progress", "verdict", "mistrial", "decided"),
    initial="none",
)
DAY_OF_TRIAL = re.compile(r"\btrial(?: date)?$")


def trial_date(case: Posture) -> date | None:
    """The day for which trial is set; None where none is."""
    for what in case.subjects("schedule", "set", "passed"):
        cell = case.cell("schedule", what)
        for past in cell.history() if cell and DAY_OF_TRIAL.search(str(what)) else ():
            order = case.filing(past.by)
            for stated in order.dates if order else ():
                if stated.what.lower() == what and stated.date is not None:
                    return stated.date
    return None


def _on_calendar(case: Posture, subject: Subject) -> bool:
    return any(DAY_OF_TRIAL.search(str(what)) for what in case.subjects("schedule", "set"))


def _set_anew(case: Posture, subject: Subject) -> bool:
    """Whether trial is set again, once the judgment that followed the first one has been set aside."""
    return case.state("finality") == "vacated" and _on_calendar(case, subject)


def _off_calendar(case: Posture, subject: Subject) -> bool:
    return not any(DAY_OF_TRIAL.search(str(what)) for what in case.subjects("schedule", "set", "passed"))


def _while(*states: str) -> AsTo:
    return AsTo("the trial, " + " or ".join(states), lambda case, act: ("",) if case.state("trial") in states else ())


def _bench(case: Posture, findings: Filing) -> tuple[str, ...]:
    """Findings follow a trial to the court; those that support an injunction follow none."""
    return ("",) if case.state("trial") in ("in progress", "decided") else ()


def _advisory(case: Posture, verdict: Verdict) -> bool:
    return verdict.form == "advisory" and case.forum.binds("frcp-39-c")


def _to_the_court(case: Posture, ruling: Filing) -> tuple[str, ...]:
    """The trial in progress, where it is held without a jury: judgment on partial findings ends it."""
    held = case.latest(TrialHeld)
    without = case.state("jury") == "waived" or (held is not None and held.jury is False)
    return ("",) if without and case.state("trial") == "in progress" else ()


over = ("verdict", "decided")
a_binding_verdict = AsTo("the case", lambda case, verdict: () if _advisory(case, verdict) else ("",))
an_advisory_verdict = AsTo(
    "the case, which the court decides", lambda case, verdict: ("",) if _advisory(case, verdict) else ()
)
on_partial_findings = AsTo(
    "the trial to the court, by judgment on partial findings",
    _to_the_court,
    refers_to=(MotionForJudgmentAsMatterOfLaw,),
)
awaited = _while("set")
a_bench_trial = AsTo("the trial, held without a jury", _bench)
TRIAL.add(
    Row(When("a day is set for trial", _on_calendar, ("schedule",)), ("none", "mistrial"), "set", the_case, "frcp-40"),
    Row(When("a day is set for a new trial", _set_anew, ("schedule", "finality")), over, "set", the_case, "frcp-40"),
    Row(When("no day is set for trial", _off_calendar, ("schedule",)), "set", "none", the_case, "frcp-40"),
    Row(OrderDismissingCase, "set", "none", awaited, "frcp-40"),
    Row(CaseClosed, "set", "none", awaited, "frcp-40"),
    Row(TrialHeld, ("none", "set", "in progress", "mistrial"), "in progress", the_case, "frcp-39-a"),
    Row(TrialHeld, over, None, the_case, "frcp-39-a"),
    Row(Verdict, "*", "verdict", a_binding_verdict, "frcp-48-b"),
    Row(Verdict, "*", None, an_advisory_verdict, "frcp-39-c"),
    Row(Mistrial, "*", "mistrial", the_case, "frcp-48-b", clock=Clock(
        act="motion for judgment as a matter of law after mistrial", law="frcp-50-b-jury", start="filed", kind="may",
        party=lambda case, filing, subject: ())),
    Row(On(Ruling, ("granted",)), "*", "mistrial", ruled_on(MotionForMistrial), "frcp-48-b"),
    Row(FindingsOfFact, "*", "decided", a_bench_trial, "frcp-52-a-1"),
    Row(On(Ruling, ("granted",)), "in progress", "decided", on_partial_findings, "frcp-52-c"),
    Row(OrderAdvancingTrial, ("none", "mistrial"), "set", the_case, "frcp-65-a-2"),
    Row(OrderAdvancingTrial, ("set", "in progress"), None, the_case, "frcp-65-a-2"),
)  # fmt: skip


JMOL = Region(
    "judgment as a matter of law",
    "Whether a Rule 50(a) motion was made at trial, which Rule 50(b) can renew after the verdict.",
    ("moved at trial",),
    initial="none",
)


SUBMISSION = Region(
    "submission",
    "To whom the case is given to decide at the end of the trial: to the jury that retires, or to the judge.",
    ("to the jury", "to the judge"),
    initial="none",
)


def _given_to(jury: bool) -> AsTo:
    def find(case: Posture, held: TrialHeld) -> tuple[str, ...]:
        before_a_jury = {"demanded": True, "waived": False}.get(case.state("jury")) if held.jury is None else held.jury
        return ("",) if held.ended and before_a_jury is jury else ()

    return AsTo("the case, given to the jury" if jury else "the case, given to the judge", find)


def _to_be_held_again(case: Posture, subject: Subject) -> bool:
    return case.state("trial") in ("none", "set", "mistrial")


SUBMISSION.add(
    Row(TrialHeld, ("none", "to the jury"), "to the jury", _given_to(jury=True), "frcp-50-a-2"),
    Row(TrialHeld, ("none", "to the judge"), "to the judge", _given_to(jury=False), "frcp-52-a-1"),
    Row(When("the trial is to be held again", _to_be_held_again, ("trial",)), ("to the jury", "to the judge"), "none",
        the_case, "frcp-40"),
)  # fmt: skip


def _before_submission(case: Posture, motion: Filing) -> tuple[str, ...]:
    unsubmitted = not _after_submission(case, motion)
    return ("",) if unsubmitted and case.state("trial") in ("none", "set", "in progress", "mistrial") else ()


def _after_submission(case: Posture, motion: Filing) -> bool:
    """Whether the case was with the jury already on a day before a motion."""
    given = case.cell("submission")
    earlier = given is not None and given.day is not None and motion.day is not None and given.day < motion.day
    return earlier and case.state("submission") == "to the jury"


JMOL.add(
    Row(
        MotionForJudgmentAsMatterOfLaw,
        ("none", "moved at trial"),
        "moved at trial",
        AsTo("the motion of the trial", _before_submission),
        "frcp-50-a-2",
    )
)


def _after_the_verdict(case: Posture, paper: Filing) -> Finding | None:
    """What a party files about the instructions on a later day than the verdict."""
    verdict = case.cell("trial")
    late = verdict is not None and verdict.state == "verdict" and verdict.day and paper.day and paper.day > verdict.day
    return violated("the jury had already returned its verdict") if late and paper.by else None


TESTIMONY = Region(
    "remote testimony",
    "Each request that a witness testify at trial by transmission; without leave testimony is taken in open court.",
    ("asked", "allowed", "refused"),
)
on_remote_testimony = referenced("remote testimony", kinds=(MotionForRemoteTestimony,))
TESTIMONY.add(
    Row(MotionForRemoteTestimony, NEW, "asked", itself, "frcp-43-a"),
    Row(On(Ruling, ("granted", "granted in part and denied in part")), "asked", "allowed", on_remote_testimony,
        "frcp-43-a"),
    Row(On(Ruling, ("denied",)), "asked", "refused", on_remote_testimony, "frcp-43-a"),
)  # fmt: skip


@rule("frcp-50-a-2", MotionForJudgmentAsMatterOfLaw, severity=Severity.INEFFECTIVE)
def judgment_is_asked_before_the_jury_has_the_case(case: Posture, motion: Filing) -> Finding | None:
    """A motion for judgment as a matter of law is made at any time before the case is submitted to the jury."""
    if case.state("trial") != "in progress" or not _after_submission(case, motion):
        return None
    given = case.cell("submission")
    return violated(f"the jury has had the case since {given.day if given else None}", "a motion under Rule 59")


@rule("frcp-51-a-1", ProposedInstructions, severity=Severity.INEFFECTIVE)
def instructions_are_asked_before_the_jury_retires(case: Posture, paper: ProposedInstructions) -> Finding | None:
    """Requests for instructions are filed at the close of the evidence or at the earlier time that the court orders."""
    return _after_the_verdict(case, paper)


@rule("frcp-51-c-2", ObjectionToInstructions, severity=Severity.INEFFECTIVE)
def instructions_are_objected_to_before_the_verdict(case: Posture, paper: ObjectionToInstructions) -> Finding | None:
    """An objection to an instruction is made when the court gives the opportunity, before the jury has it."""
    return _after_the_verdict(case, paper)


@rule("frcp-50-a-1", MotionForJudgmentAsMatterOfLaw, severity=Severity.NOTEWORTHY)
def judgment_as_a_matter_of_law_once_heard(case: Posture, motion: MotionForJudgmentAsMatterOfLaw) -> Finding | None:
    """Judgment as a matter of law is given in a jury trial, once the party against whom it goes has been heard."""
    return violated("the trial is set and has not begun") if case.state("trial") == "set" else None
