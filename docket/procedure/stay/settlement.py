"""ADR and settlement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.filing import CourtAct
from docket.procedure.commencement import CaseClosed, CaseReopened
from docket.procedure.stay.filings import ADRReferral, MediatorsReport, MotionToEnforceSettlement, NoticeOfSettlement
from docket.region import AsTo, Region, Row, When, the_case
from docket.rule import Finding, Severity, not_shown, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "ADR",
    "ENDED",
    "SETTLEMENT",
    "settled",
    "settled_before",
    "the_settlement",
]


ADR = Region(
    "adr",
    "Mediation, settlement conference or arbitration that the court refers the case to.",
    ("referred", "settled", "impasse", "completed"),
    final=("settled", "impasse", "completed"),
)


def _reported(outcome: bool | None) -> AsTo:
    return AsTo(
        "the case, by the outcome reported",
        lambda case, report: ("",) if report.settled is outcome else (),
    )


ADR.add(
    Row(ADRReferral, "*", "referred", the_case, "frcp-16-c-2-I"),
    Row(MediatorsReport, "*", "settled", _reported(True), "frcp-16-c-2-I"),
    Row(MediatorsReport, "*", "impasse", _reported(False), "frcp-16-c-2-I"),
    Row(MediatorsReport, "*", "completed", _reported(None), "frcp-16-c-2-I"),
)

SETTLEMENT = Region(
    "settlement",
    "Whether the parties say that they have settled. It closes nothing, moots nothing and holds no time by itself.",
    ("noticed", "dismissed", "failed"),
    final=("dismissed",),
)
settled = _reported(True)
ENDED = ("closed", "transferred", "remanded")
the_settlement = AsTo("the settlement noticed", lambda case, filing: ("",))


settled_before = AsTo(
    "the settlement, where the case had ended by it",
    lambda case, filing: ("",) if case.state("settlement") == "dismissed" else (),
)


def _closed_since(case: Posture, subject: Subject) -> bool:
    return case.state("case") in ENDED


SETTLEMENT.add(
    Row(NoticeOfSettlement, "*", "noticed", the_case, "frcp-16-c-2-I"),
    Row(MediatorsReport, "*", "noticed", settled, "frcp-16-c-2-I"),
    Row(When("the case is closed", _closed_since, ("case",)), "noticed", "dismissed", the_settlement, "frcp-16-c-2-I"),
    Row(CaseReopened, "dismissed", "failed", settled_before, "frcp-16-c-2-I"),
)


@rule("case-kokkonen", MotionToEnforceSettlement, severity=Severity.CURABLE)
def power_to_enforce_kept(case: Posture, motion: MotionToEnforceSettlement) -> Finding | None:
    """After dismissal the court enforces a settlement only if its order kept the power to."""
    if case.state("case") not in ENDED:
        return None
    closing = case.latest(CaseClosed)
    ended_by = [act for act in case.referred(closing) if not isinstance(act, CourtAct)] if closing else []
    orders = [act for act in case.referred(closing) if isinstance(act, CourtAct)] if closing else []
    if orders or not ended_by:
        return not_shown("whether the order of dismissal kept jurisdiction stands in the order")
    return violated(
        f"the case ended by {ended_by[0].label}, without an order that could keep jurisdiction",
        "sue on the agreement, or move under Fed. R. Civ. P. 60(b)",
    )
