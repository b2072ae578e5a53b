"""Execution, stays of it, satisfaction, offers of judgment: FRCP 62, 68, 69; 28 USC 1963."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.law import provision
from docket.procedure.judgment.entry import JUDGMENT, anyone, certified, entry, reviews_the_bankruptcy_court
from docket.procedure.judgment.filings import (
    EnforcementPaper,
    Judgment,
    MotionAgainstSurety,
    OfferOfJudgment,
    OrderForSpecificAct,
    RegistrationOfJudgment,
    SatisfactionOfJudgment,
    SupersedeasBond,
    Writ,
)
from docket.procedure.judgment.finality import clerical
from docket.procedure.judgment.suspending import last_day
from docket.procedure.motions import Ruling
from docket.procedure.pretrial import ON_CALENDAR, hearing_name, hearing_set
from docket.procedure.relief import InjunctionBond, PermanentInjunction
from docket.procedure.special import GARNISHEE, SecurityForRelease
from docket.procedure.stay import StayOrdered
from docket.procedure.trial import trial_date
from docket.region import NEW, AsTo, Lapse, On, Region, Row, Subject, When, each, itself
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "EXECUTION",
    "EXTENT",
    "GATE",
    "LIVE_EXECUTION",
    "OFFER",
    "SURETY",
    "a_judgment_for_money",
    "each_accepted",
    "in_full",
    "judgment_gone",
    "the_execution",
    "under_execution",
    "until_the_rest",
]


LIVE_EXECUTION = ("stayed", "stayed by security", "stayed by order", "open", "writ issued", "act ordered done")
EXECUTION = Region(
    "execution",
    "Execution on each judgment: stayed for a time by rule, stayed by security or order, open, done.",
    (
        "stayed",
        "stayed by security",
        "stayed by order",
        "open",
        "writ issued",
        "act ordered done",
        "satisfied",
        "vacated",
    ),
    final=("satisfied", "vacated"),
)
LIVE_EXECUTION = ("stayed", "stayed by security", "stayed by order", "open", "writ issued", "act ordered done")
judgment_gone = When(
    "the judgment is vacated", lambda case, judged: case.state("judgment", judged) == "vacated", ("judgment",)
)
under_execution = AsTo(
    "each judgment that may be executed", lambda case, filing: case.subjects("execution", *LIVE_EXECUTION)
)
EXECUTION.add(Row(judgment_gone, LIVE_EXECUTION, "vacated", under_execution, "frcp-60-b", ends="vacated"))


def _for_money(case: Posture, judgment: Judgment) -> tuple[str, ...]:
    """A judgment other than one in an action for an injunction, which no rule stays (62(c))."""
    injunction = any(isinstance(act, PermanentInjunction) for act in case.entry(judgment.id))
    free = injunction and case.forum.binds("frcp-62-c")
    elsewhere = reviews_the_bankruptcy_court(case)  # its stay is that of FRBP 8025, and execution not this court's
    return () if free or elsewhere or clerical(case, judgment) else (judgment.key,)


def _enforced(case: Posture, filing: Filing) -> list[Subject]:
    named: list[Subject] = [p.key for p in case.referred(filing) if case.cell("execution", p.key) is not None]
    return named or case.subjects("execution", *LIVE_EXECUTION)[-1:]


def _bonded(newer: bool) -> Callable[[Posture, Filing], list[Subject]]:
    """Security stays execution under 62(b), or for bonds before its present text under 62(d)."""

    def find(case: Posture, bond: Filing) -> list[Subject]:
        version = provision("frcp-62-b", bond.day)
        return _enforced(case, bond) if (version is None or version.until is None) == newer else []

    return find


the_execution = AsTo("execution on the judgment", _enforced)
in_full = AsTo("execution on the judgment, satisfied in full", lambda case, s: [] if s.partial else _enforced(case, s))
a_judgment_for_money = AsTo("execution on the judgment, unless it is an injunction", _for_money)
GATE = Clock(act="execution", law="frcp-62-a", start=entry, kind="not-before", party=anyone)


def _until_the_rest(case: Posture, order: StayOrdered) -> list[Subject]:
    """Execution on judgments certified under 54(b), where the order stays enforcement until the rest is decided."""
    if order.phase is None or not re.search(r"enforce|execution|judgment", order.phase):
        return []
    made = {key: case.opened_by("judgment", key) for key in case.subjects("execution", "stayed", "open", "writ issued")}
    return [key for key, judgment in made.items() if isinstance(judgment, Judgment) and certified(case, judgment)]


until_the_rest = AsTo("execution on each judgment certified under Rule 54(b)", _until_the_rest)
EXECUTION.add(
    Row(StayOrdered, ("stayed", "open", "writ issued"), "stayed by order", until_the_rest, "frcp-62-h",
        ends="superseded"),
    Row(Judgment, NEW, "stayed", a_judgment_for_money, "frcp-62-a", clock=GATE),
    Row(Lapse("execution"), "stayed", "open", the_execution, "frcp-62-a"),
    Row(SupersedeasBond, ("stayed", "open", "writ issued"), "stayed by security",
        AsTo("execution on the judgment", _bonded(True)), "frcp-62-b", ends="superseded"),
    Row(SupersedeasBond, ("stayed", "open", "writ issued"), "stayed by security",
        AsTo("execution on the judgment", _bonded(False)), "frcp-62-d", ends="superseded"),
    Row(Writ, ("open", "stayed", "writ issued"), "writ issued", the_execution, "frcp-69-a-1"),
    Row(EnforcementPaper, LIVE_EXECUTION, None, the_execution, "frcp-69-a-2"),
    Row(OrderForSpecificAct, ("stayed", "open", "writ issued"), "act ordered done", the_execution, "frcp-70"),
    Row(SatisfactionOfJudgment, LIVE_EXECUTION, "satisfied", in_full, "frcp-69-a-1"),
)  # fmt: skip

GARNISHEE.add(Row(EnforcementPaper, "served", "answered", each("by"), "supp-B-3", irregular=None))


def _satisfied(case: Posture, paper: SatisfactionOfJudgment) -> list[Subject]:
    if paper.partial:
        return []
    named: list[Subject] = [p.key for p in case.referred(paper) if case.cell("judgment", p.key) is not None]
    return named or case.subjects("judgment", "entered")[-1:]


JUDGMENT.add(
    Row(SatisfactionOfJudgment, ("entered", "amended"), "satisfied", AsTo("the judgment", _satisfied), "frcp-69-a-1"),
    Row(RegistrationOfJudgment, NEW, "entered", itself, "usc-28-1963"),
)

EXTENT = re.compile(r"damages|prove.?up|inquest|extent of liability")
"""The words by which a hearing is one on how much is owed, once it is decided that something is."""
OFFER = Region("offer of judgment", "Each offer of judgment on the docket (FRCP 68).", ("accepted", "entered"))


def _accepted(case: Posture, offer: OfferOfJudgment) -> tuple[str, ...]:
    return () if offer.accepted is False else (offer.key,)


each_accepted = AsTo("each offer accepted", lambda c, j: c.subjects("offer of judgment", "accepted"))
OFFER.add(
    Row(OfferOfJudgment, NEW, "accepted", AsTo("the offer, accepted", _accepted), "frcp-68-a-accept"),
    Row(Judgment, "accepted", "entered", each_accepted, "frcp-68-a-accept"),
)  # fmt: skip


def _too_soon(case: Posture, filing: Filing) -> Finding | None:
    for judgment in _enforced(case, filing):
        clock = case.clock("execution", judgment, "execution")
        if clock is None or case.state("execution", judgment) != "stayed" or clock.certainty != "firm":
            continue
        gate = clock.due(case.court)
        if gate.due is not None and filing.day is not None and filing.day <= (gate.latest or gate.due):
            return violated(
                f"execution is stayed until after {gate.latest or gate.due}", "execution after the stay, or an order"
            )
    return None


@rule("frcp-62-a", Writ, severity=Severity.NOTEWORTHY)
def no_writ_during_the_stay(case: Posture, writ: Writ) -> Finding | None:
    """No writ of execution issues while the rule stays execution, unless the court orders otherwise."""
    return _too_soon(case, writ)


@rule("frcp-62-a", EnforcementPaper, severity=Severity.NOTEWORTHY)
def no_execution_during_the_stay(case: Posture, paper: EnforcementPaper) -> Finding | None:
    """No proceedings are taken to enforce a judgment while the rule stays execution."""
    return _too_soon(case, paper)


@rule("frcp-62-d", SupersedeasBond, severity=Severity.NOTEWORTHY)
def a_bond_stayed_execution_on_appeal(case: Posture, bond: SupersedeasBond) -> Finding | None:
    """Until 2018-11-30 a bond stayed execution on appeal, or by order while a motion after judgment was pending."""
    version = provision("frcp-62-d", bond.day)
    if version is None or version.until is None or case.subjects("appeal") or case.subjects("tolling motion"):
        return None
    return violated("no appeal is on the docket: until December 2018 a bond stayed execution on appeal only")


@rule("frcp-68-b", OfferOfJudgment, severity=Severity.CURABLE)
def no_offer_is_filed_unaccepted(case: Posture, offer: OfferOfJudgment) -> Finding | None:
    """An unaccepted offer of judgment is withdrawn and is not evidence; it is filed only with its acceptance."""
    return (
        violated("an offer of judgment is on file without an acceptance", "withdrawal")
        if offer.accepted is False
        else None
    )


@rule("frcp-68-a", OfferOfJudgment, severity=Severity.INEFFECTIVE)
def offer_comes_before_trial(case: Posture, offer: OfferOfJudgment) -> Finding | None:
    """An offer of judgment is served at least 14 days before the date set for trial."""
    trial = trial_date(case)
    if offer.served is None or trial is None:
        return not_shown("the day the offer was served, or the day of trial")
    last = last_day(case, "frcp-68-a", Start(trial))
    older = provision("frcp-68-a", trial)
    if last is not None and older is not None and older.until is not None:
        last -= timedelta(days=1)  # until December 2009 it was served more than 10 days before, now at least 14
    if last is None or offer.served <= last:
        return satisfied
    return violated(
        f"served after {last}, too near to the trial of {trial}", "an offer that the other side takes anyway"
    )


def _security_given(case: Posture, motion: Filing) -> list[Subject]:
    named = [act.key for act in case.referred(motion) if case.cell("security", act.key) is not None]
    return list(named) or case.subjects("security", "given")


SURETY = Region(
    "security",
    "Each security given in the case: a bond or undertaking, on which who gave it may be held liable (FRCP 65.1).",
    ("given", "liability asked", "enforced"),
)


def _asked_on(case: Posture, ruling: Filing) -> list[Subject]:
    return case.subjects("security", "liability asked")


liability_decided = AsTo("each security on which liability is asked", _asked_on, refers_to=(MotionAgainstSurety,))
SURETY.add(
    *(Row(kind, NEW, "given", itself, "frcp-65.1") for kind in (InjunctionBond, SupersedeasBond, SecurityForRelease)),
    Row(MotionAgainstSurety, "given", "liability asked", AsTo("the security", _security_given), "frcp-65.1"),
    Row(On(Ruling, ("granted",)), "liability asked", "enforced", liability_decided, "frcp-65.1"),
    Row(On(Ruling, ("denied",)), "liability asked", "given", liability_decided, "frcp-65.1"),
)


@rule("frcp-65.1", MotionAgainstSurety, severity=Severity.CURABLE)
def somebody_gave_security(case: Posture, motion: MotionAgainstSurety) -> Finding | None:
    """Who gave security in the case is liable on motion; where none was given there is nobody to move against."""
    if case.subjects("security"):
        return satisfied
    return violated("no security is on the docket", "an action against the surety")


@rule("frcp-70", OrderForSpecificAct, severity=Severity.NOTEWORTHY)
def a_judgment_told_the_party_to_act(case: Posture, order: OrderForSpecificAct) -> Finding | None:
    """An act is done for a party at its expense where a judgment requires it and the time it set has passed."""
    if case.subjects("judgment"):
        return not_shown("the time that the judgment set for the act")
    return violated("no judgment is on the docket")


@rule("frcp-68-c", OfferOfJudgment, severity=Severity.INEFFECTIVE)
def offer_comes_before_the_hearing_on_damages(case: Posture, offer: OfferOfJudgment) -> Finding | None:
    """Once liability is determined an offer is served at least 14 days before the hearing on its extent."""
    days = [
        stated.date
        for subject in case.subjects("hearing", *ON_CALENDAR)
        if (stated := hearing_set(case, subject)) is not None and EXTENT.search(hearing_name(case, subject).lower())
    ]
    hearing = min((day for day in days if day is not None), default=None)
    if offer.served is None or hearing is None:
        return not_shown("the day the offer was served, or of a hearing on the extent of liability")
    last = last_day(case, "frcp-68-c", Start(hearing))
    if last is None or offer.served <= last:
        return satisfied
    return violated(f"served after {last}, too near to the hearing of {hearing}", "an offer that is taken anyway")


@rule("usc-28-1963", RegistrationOfJudgment, severity=Severity.NOTEWORTHY)
def registered_once_final_by_appeal(case: Posture, paper: RegistrationOfJudgment) -> Finding | None:
    """A judgment is registered elsewhere once final by appeal or lapse of the time, or by order for good cause."""
    running = [s for s in case.subjects("appeal time", "running", "suspended") if case.cell("judgment", s) is not None]
    if not running or case.subjects("execution", "satisfied"):
        return None
    return violated("the time to appeal from the judgment has not run out, and no order for good cause is shown")
