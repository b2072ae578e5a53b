"""What a request to seal, to redact or for a protective order has to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.filing import Filing
from docket.procedure.access.filings import (
    MotionForProtectiveOrder,
    MotionToRedact,
    MotionToSeal,
    OrderSealing,
    SealedDocument,
    StipulatedProtectiveOrder,
)
from docket.procedure.access.sealing import IN_PART, requests_of
from docket.procedure.motions import Ruling
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "lacking",
    "on_a_protective_order_only",
    "sealing_order_shown",
]


def lacking(paper: Filing, wanted: tuple[str, ...], cure: str) -> Finding:
    """Whether a paper that somebody has read lacks what the law wants in it; a docket alone never shows that."""
    missing = [part for part in wanted if part in getattr(paper, "lacks", ())]
    if not missing:
        return not_shown("what the paper contains is not on the docket")
    return violated(f"the paper lacks: {', '.join(missing)}", cure)


@rule("frcp-26-c-1", MotionForProtectiveOrder, severity=Severity.CURABLE)
def conferred_before_moving(case: Posture, motion: MotionForProtectiveOrder) -> Finding:
    """The motion must certify that the movant conferred, or tried to, before asking for court action."""
    if motion.certified is None:
        return not_shown("a certificate of conferring stands in the paper")
    if motion.certified:
        return satisfied
    return violated("the motion carries no certification of a good-faith attempt to confer", "file the certification")


@rule("case-foltz", MotionToSeal, StipulatedProtectiveOrder, MotionForProtectiveOrder, severity=Severity.CURABLE)
def harm_shown_paper_by_paper(case: Posture, request: Filing) -> Finding:
    """The proponent shows, for each paper, the specific harm that disclosure would do."""
    return lacking(request, ("particularised harm",), "declare, paper by paper, what harm disclosure would do")


@rule("case-phillips-gm", MotionToSeal, MotionForProtectiveOrder, severity=Severity.CURABLE)
def interests_weighed(case: Posture, request: Filing) -> Finding:
    """Where harm is shown, public and private interests are weighed against each other."""
    return lacking(request, ("balance of interests",), "address the public interest in disclosure")


@rule("frcp-5.2-h", MotionToRedact, severity=Severity.NOTEWORTHY)
def own_identifiers_waived(case: Posture, motion: MotionToRedact) -> Finding | None:
    """Who files his own identifiers openly waives the protection of Rule 5.2(a) as to them."""
    if not motion.own or not motion.by:
        return None
    theirs = [paper for paper in case.referred(motion) if set(paper.by) & set(motion.by)]
    return violated("the movant filed the identifiers openly, and they are the movant's own") if theirs else None


def sealing_order_shown(case: Posture, paper: Filing) -> bool:
    """Whether a paper refers to an order that seals: one on a request granted, or one of the judge's own."""
    for act in case.referred(paper):
        if isinstance(act, OrderSealing) or case.state("motion", act.key) in ("granted", IN_PART):
            return True
        if isinstance(act, Ruling) and act.disposition in ("granted", IN_PART) and any(requests_of(case, act)):
            return True
    return False


def on_a_protective_order_only(case: Posture, paper: SealedDocument) -> bool:
    """Whether a sealed paper is shown to rest on a protective order, which binds people and seals nothing."""
    if sealing_order_shown(case, paper):
        return False
    refers = any(case.cell("protective order", act.key) for act in case.referred(paper))
    return paper.basis == "protective order" or (paper.basis is None and refers)
