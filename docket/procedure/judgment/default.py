"""Default judgments, and who enters a judgment: FRCP 55(b), 58(b)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.procedure.commencement import InitiatingPaper
from docket.procedure.disposition import MotionForDefaultJudgment, OrderDismissingCase, demanded
from docket.procedure.judgment.entry import certified
from docket.procedure.judgment.filings import (
    BillOfCosts,
    DefaultJudgment,
    Judgment,
    MotionForEntryOfJudgment,
    SupersedeasBond,
)
from docket.procedure.judgment.finality import undecided
from docket.procedure.motions import MOTION, appeared
from docket.procedure.pleading import RESPONSE, awaited_of, of_the_united_states
from docket.procedure.trial import Verdict
from docket.region import AsTo, Row, Subject
from docket.rule import Finding, Severity, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "by_court",
    "by_the_clerk",
]


def _defaulted(case: Posture, judgment: DefaultJudgment) -> list[Subject]:
    """The responses that a default judgment ends: of the parties it names, else of all who are in default."""
    if not judgment.as_to:
        return case.subjects("response", "default entered")
    return list(awaited_of(case, judgment.as_to))


by_court = AsTo("each party in default", lambda case, j: () if j.by_clerk else _defaulted(case, j))
by_the_clerk = AsTo("each party in default", lambda case, j: _defaulted(case, j) if j.by_clerk else ())
RESPONSE.add(
    Row(DefaultJudgment, "default entered", "default judgment", by_court, "frcp-55-b-2"),
    Row(DefaultJudgment, "default entered", "default judgment", by_the_clerk, "frcp-55-b-1"),
)


def _granted_by_it(case: Posture, judgment: DefaultJudgment) -> Iterator[Subject]:
    """The motions for default judgment that wait for a ruling, against those whom the judgment is against."""
    for subject in case.subjects("motion", "pending"):
        motion = case.opened_by("motion", subject)
        against = set(motion.as_to) if motion is not None else set()
        if isinstance(motion, MotionForDefaultJudgment) and not (
            against and judgment.as_to and against - {*judgment.as_to}
        ):
            yield subject


MOTION.add(
    Row(
        DefaultJudgment, "pending", "granted",
        AsTo("each motion for it that waits for a ruling", _granted_by_it, among=("pending",)), "frcp-55-b-2",
    ),
)  # fmt: skip


# -- what else the law asks -------------------------------------------------------------------------


@rule("frcp-55-b-1", DefaultJudgment, severity=Severity.NOTEWORTHY)
def clerk_enters_only_against_one_who_never_appeared(case: Posture, judgment: DefaultJudgment) -> Finding | None:
    """The clerk enters judgment by default only against a party that has not appeared, for a sum certain."""
    there = [name for name in judgment.as_to if appeared(case, name)]
    if not judgment.by_clerk or not there:
        return None
    return violated(f"the clerk entered judgment by default against {', '.join(there)}, who had appeared",
                    "application to the judge under Rule 55(b)(2), on notice")  # fmt: skip


@rule("frcp-54-c", DefaultJudgment, severity=Severity.NOTEWORTHY)
def judgment_no_more_than_the_demand(case: Posture, judgment: DefaultJudgment) -> Finding | None:
    """A judgment by default does not exceed in amount what the pleadings demand."""
    most = demanded(case)
    if most is None or judgment.amount is None or judgment.amount <= most:
        return None
    return violated(f"judgment by default is for ${judgment.amount:,}; the pleading demands ${most:,}")


@rule("frcp-58-b-1", Judgment, severity=Severity.NOTEWORTHY)
def clerk_enters_without_direction_only_on_every_claim(case: Posture, judgment: Judgment) -> Finding | None:
    """Without the court's direction the clerk enters judgment only where it leaves no claim (54(b))."""
    if not judgment.by_clerk or isinstance(judgment, DefaultJudgment):
        return None
    if certified(case, judgment):
        return satisfied
    left = undecided(case, judgment)
    if not judgment.partial and not left:
        return satisfied
    return violated(
        "the clerk entered a judgment that leaves claims or parties undecided"
        + (f": {', '.join(left)}" if left else "")
    )


@rule("frcp-58-b-2", Judgment, severity=Severity.NOTEWORTHY)
def court_approves_judgment_on_special_verdict(case: Posture, judgment: Judgment) -> Finding | None:
    """On a special verdict the court approves the form of the judgment before the clerk enters it."""
    verdict = case.latest(Verdict)
    if not judgment.by_clerk or verdict is None or verdict.form != "special":
        return None
    return violated("the clerk entered judgment on a special verdict, whose form the court has to approve")


@rule("frcp-54-b", Judgment, severity=Severity.NOTEWORTHY)
def judgment_names_fewer_than_all(case: Posture, judgment: Judgment) -> Finding | None:
    """A judgment on fewer than all claims or parties ends nothing without an express determination (54(b))."""
    left = undecided(case, judgment)
    if not left or judgment.partial or certified(case, judgment):
        return None
    return violated(f"it leaves {', '.join(left)} in the case and no determination under Rule 54(b) is shown: "
                    "it may be revised until the last claim is decided, and no time to appeal runs")  # fmt: skip


@rule("frcp-58-d", MotionForEntryOfJudgment, severity=Severity.NOTEWORTHY)
def a_separate_document_is_asked_where_there_is_none(case: Posture, motion: MotionForEntryOfJudgment) -> Finding | None:
    """A party may ask that judgment be set out in a separate document, where it has not been."""
    if case.state("finality") != "final" or not case.subjects("judgment", "entered", "amended"):
        return None
    return violated("a judgment on every claim is on the docket already, in a document of its own")


@rule("frcp-62-e", SupersedeasBond, severity=Severity.NOTEWORTHY)
def the_united_states_gives_no_security(case: Posture, bond: SupersedeasBond) -> Finding | None:
    """The United States, its officers and agencies give no bond for a stay on appeal."""
    if (opening := case.latest(InitiatingPaper)) is None:
        return None
    federal = [name for name in bond.by if of_the_united_states(case, opening, name)]
    return violated(f"{', '.join(federal)} need give none") if federal else None


@rule("usc-28-1919", BillOfCosts, severity=Severity.NOTEWORTHY)
def just_costs_where_there_was_no_jurisdiction(case: Posture, bill: BillOfCosts) -> Finding | None:
    """Where an action is dismissed for want of jurisdiction nobody prevails: the court may order just costs."""
    order = case.latest(OrderDismissingCase)
    ground = (order.ground or "").lower() if order is not None else ""
    if "jurisdiction" not in ground or "supplemental" in ground:
        return None
    return violated("the action was dismissed for want of jurisdiction: no costs are taxed as of course")
