"""Costs and fees: FRCP 54(d)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.clock import Clock
from docket.filing import Filing
from docket.procedure.disposition import MotionForSummaryJudgment
from docket.procedure.judgment.entry import anyone, entry
from docket.procedure.judgment.filings import (
    BillOfCosts,
    CostsTaxed,
    Judgment,
    MotionForAttorneyFees,
    MotionForNewTrial,
    MotionToRetaxCosts,
    RenewedMotionForJudgment,
)
from docket.procedure.judgment.finality import GRANTED, clerical
from docket.procedure.motions import (
    Motion,
    MotionForSanctions,
    Ruling,
)
from docket.procedure.pretrial import under
from docket.procedure.trial import TRIAL
from docket.region import NEW, AsTo, On, Region, Row, Subject, itself, referenced
from docket.rule import Finding, Severity, not_shown, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "COSTS",
    "VERDICT_SET_ASIDE",
    "after_judgment_as_matter_of_law",
    "bills_reviewed",
    "new_trials_pending",
    "the_bill",
]


COSTS = Region(
    "costs",
    "Each bill of costs: claimed, taxed by the clerk, reviewed by the judge.",
    ("claimed", "taxed", "review sought", "fixed"),
    final=("fixed",),
)


def _open_bills(case: Posture, filing: Filing) -> list[Subject]:
    named: list[Subject] = [p.key for p in case.referred(filing) if case.cell("costs", p.key) is not None]
    return named or case.subjects("costs", "claimed", "taxed", "review sought")[-1:]


def _bills_reviewed(case: Posture, ruling: Filing) -> list[Subject]:
    return case.subjects("costs", "review sought")


the_bill = AsTo("the bill of costs", _open_bills)
bills_reviewed = AsTo("the bill of costs whose taxing is reviewed", _bills_reviewed, refers_to=(MotionToRetaxCosts,))
COSTS.add(
    Row(BillOfCosts, NEW, "claimed", itself, "usc-28-1920",
        clock=Clock(act="taxing of costs", law="frcp-54-d-1", kind="not-before", party=anyone)),
    Row(CostsTaxed, "claimed", "taxed", the_bill, "frcp-54-d-1",
        clock=Clock(act="motion to review the taxing of costs", law="frcp-54-d-1-review", start="entered", kind="may",
                    party=anyone, silence="the clerk's taxing stands (Fed. R. Civ. P. 54(d)(1))")),
    Row(MotionToRetaxCosts, ("claimed", "taxed"), "review sought", the_bill, "frcp-54-d-1-review"),
    Row(Ruling, "review sought", "fixed", bills_reviewed, "frcp-54-d-1-review"),
)  # fmt: skip

# A new trial of what a judge tried opens the judgment: more evidence is taken, and new findings made.

TRIAL.add(
    Row(On(Ruling, GRANTED), "decided", "in progress",
        AsTo("the trial to the court", lambda case, ruling: ("",) if case.state("trial") == "decided" else (),
             refers_to=(MotionForNewTrial,)), "frcp-59-a-2"),
)  # fmt: skip


# -- a verdict set aside (FRCP 50(c), 50(d)) ---------------------------------------------------------

VERDICT_SET_ASIDE = Region(
    "verdict set aside",
    "What follows where judgment as a matter of law takes the place of a verdict.",
    ("conditional ruling due", "ruled on conditionally", "new trial may be asked", "new trial asked"),
    final=("ruled on conditionally", "new trial asked"),
)


def _new_trials_pending(case: Posture, ruling: Ruling) -> list[str]:
    """The motions for a new trial that the court, granting judgment as a matter of law, rules on conditionally."""
    return [m.key for m in case.filings(MotionForNewTrial) if case.state("motion", m.key) == "pending"]


def _after_judgment_as_matter_of_law(case: Posture, judgment: Judgment) -> tuple[str, ...]:
    granted = (case.moved_by("motion", motion.key) for motion in case.filings(RenewedMotionForJudgment))
    won = any(isinstance(by, Ruling) and by.disposition == "granted" for by in granted)
    return (judgment.key,) if won and not clerical(case, judgment) else ()


new_trials_pending = AsTo(
    "each motion for a new trial still pending", _new_trials_pending, refers_to=(RenewedMotionForJudgment,)
)
after_judgment_as_matter_of_law = AsTo("the judgment that takes the verdict's place", _after_judgment_as_matter_of_law)
a_new_trial_may_be_asked = AsTo(
    "each judgment that took a verdict's place",
    lambda case, motion: case.subjects("verdict set aside", "new trial may be asked"),
    among=("new trial may be asked",),
)
VERDICT_SET_ASIDE.add(
    Row(On(Ruling, ("granted",)), NEW, "conditional ruling due", new_trials_pending, "frcp-50-c-1"),
    Row(Ruling, "conditional ruling due", "ruled on conditionally",
        referenced("verdict set aside", kinds=(MotionForNewTrial,)), "frcp-50-c-1"),
    Row(Judgment, NEW, "new trial may be asked", after_judgment_as_matter_of_law, "frcp-50-d",
        clock=Clock(act="motion for a new trial by the party whose verdict was set aside", law="frcp-50-d", start=entry,
                    kind="may", party=anyone)),
    Row(MotionForNewTrial, "new trial may be asked", "new trial asked", a_new_trial_may_be_asked, "frcp-50-d"),
)  # fmt: skip


@rule("frcp-37-c-2", MotionForSanctions, MotionForAttorneyFees, severity=Severity.CURABLE)
def what_was_not_admitted_is_proved_first(case: Posture, motion: Motion) -> Finding | None:
    """Who would not admit a matter pays for the proof of it: the motion follows the proof."""
    if not under(motion, "37(c)(2)", "failure to admit"):
        return None
    proved = case.state("trial") in ("in progress", "verdict", "decided") or case.state("finality") != "none"
    if proved or any(case.state("motion", m.key).startswith("granted") for m in case.filings(MotionForSummaryJudgment)):
        return not_shown("whether the matter was proved, and had not been admitted")
    return violated("nothing has been proved: no trial has begun and no summary judgment is granted",
                    "move again once the matter is proved")  # fmt: skip


@rule("frcp-54-d-1", CostsTaxed, severity=Severity.NOTEWORTHY)
def costs_are_taxed_on_notice(case: Posture, taxed: CostsTaxed) -> Finding | None:
    """The clerk taxes costs on 14 days' notice (one day's before 2009-12-01)."""
    for bill in _open_bills(case, taxed):
        clock = case.clock("costs", bill, "taxing of costs")
        gate = clock.due(case.court).due if clock else None
        if gate is not None and taxed.day is not None and taxed.day < gate:
            return violated(f"taxed before {gate}, when the notice ran out")
    return None


@rule("frcp-54-d-1-review", MotionToRetaxCosts, severity=Severity.CURABLE)
def review_of_costs_is_asked_in_time(case: Posture, motion: MotionToRetaxCosts) -> Finding | None:
    """A motion to review the clerk's taxing is served within 7 days after it."""
    for bill in _open_bills(case, motion):
        clock = case.clock("costs", bill, "motion to review the taxing of costs")
        last = clock.due(case.court) if clock else None
        if clock is None or last is None or last.due is None or clock.certainty != "firm":
            continue
        if motion.served is None:
            return not_shown("the day the motion was served")
        if motion.served > (last.latest or last.due):
            return violated(
                f"served after {last.latest or last.due}", "more time under Rule 6(b)(1)(B), for excusable neglect"
            )
    return None
