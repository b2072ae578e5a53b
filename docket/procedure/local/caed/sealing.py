"""Sealing, redaction and protective orders: L.R. 140, 141, 141.1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.clock import Clock, ordered
from docket.filing import Filing
from docket.procedure.access import (
    DOCUMENT,
    IN_PART,
    OPPONENT,
    SECRET,
    MotionForProtectiveOrder,
    MotionToSeal,
    NoticeOfRequestToSeal,
    OrderUnsealing,
    RedactedDocument,
    SealedDocument,
    StipulatedProtectiveOrder,
    kept_from_opponent,
    lacking,
    on_a_protective_order_only,
    papers_refused,
    papers_sealed,
    papers_unsealed,
    requests_of,
    sealing_order_shown,
    submitted,
    unsealed_on_motion,
)
from docket.procedure.local import opponents
from docket.procedure.local.caed.motions import day_of_service
from docket.procedure.motions import BRIEFING, MOTION, STIPULATION, Ruling
from docket.region import NEW, AsTo, On, Row, itself
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "FOUR_PAPERS",
    "PROPOSED_ORDER",
    "REQUESTS",
    "goes_back",
    "stands_for_the_request",
]


REQUESTS = (MotionToSeal, NoticeOfRequestToSeal)


def _only_notice(case: Posture, notice: Filing) -> Iterator[Subject]:
    """A notice of a request that is itself not docketed: it stands for the request, which the court rules on."""
    request = case.latest(MotionToSeal)
    if request is None or not (request.filed == notice.filed or request in tuple(case.referred(notice))):
        yield notice.key


stands_for_the_request = AsTo("the notice itself, where the request is not docketed", _only_notice)
MOTION.add(Row(NoticeOfRequestToSeal, NEW, "pending", stands_for_the_request, "caed-141-b"))
goes_back = AsTo(
    "each paper submitted that the order does not seal; derived: the order need not say that it goes back",
    papers_refused.find,
)
SEALED_UNTIL = Clock(
    act="end of sealing", law="caed-141-d", start=ordered("sealed until"), party=lambda case, order, subject: (),
    kind="may", silence="the order no longer seals the paper", ordered=True,
    when=lambda case, order, subject: any(stated.what == "sealed until" for stated in order.dates),
)  # fmt: skip
DOCUMENT.add(
    *(Row(kind, NEW, "lodged", submitted, "caed-141-b") for kind in REQUESTS),
    Row(RedactedDocument, NEW, "redacted", itself, "caed-140-a"),
    Row(On(Ruling, ("granted", IN_PART)), "lodged", "sealed", papers_sealed, "caed-141-e-2", clock=SEALED_UNTIL),
    Row(On(Ruling, ("granted", IN_PART)), SECRET, "unsealed", unsealed_on_motion, "caed-141-f"),
    Row(OrderUnsealing, SECRET, "unsealed", papers_unsealed, "caed-141-f"),
    Row(On(Ruling, ("denied", IN_PART, "denied as moot")), "lodged", "returned", goes_back, "caed-141-e-1"),
)
MOTION.add(Row(MotionForProtectiveOrder, NEW, "pending", itself, "caed-141.1-b"))
STIPULATION.add(Row(StipulatedProtectiveOrder, NEW, "pending", itself, "caed-141.1-b"))
OPPONENT.add(Row(MotionToSeal, NEW, "excluded", kept_from_opponent, "caed-141-b"))
BRIEFING.add(
    Row(
        MotionToSeal, (NEW, "open"), "open", itself, "caed-141-c",
        clock=Clock(
            act="response",
            law="caed-141-c",
            start=day_of_service,
            party=opponents,
            kind="may",
            silence="nothing follows: silence does not show that sealing is justified",
        ),
    )
)  # fmt: skip
FOUR_PAPERS = (
    "authority", "duration", "persons with access", "basis for not serving", "notice", "proposed order", "documents",
)  # fmt: skip
PROPOSED_ORDER = ("types of information", "particularised need", "why an order")


@rule("caed-141-b", MotionToSeal, severity=Severity.CURABLE)
def request_complete(case: Posture, request: MotionToSeal) -> Finding:
    """A request states authority, duration and who has access; notice, proposed order and the papers come with it."""
    return lacking(request, FOUR_PAPERS, "supplement the request (L.R. 141(b))")


@rule("caed-141.1-c", StipulatedProtectiveOrder, MotionForProtectiveOrder, severity=Severity.CURABLE)
def proposed_order_complete(case: Posture, paper: Filing) -> Finding:
    """A proposed protective order says what it covers, why each type needs it, and why an agreement is not enough."""
    return lacking(paper, PROPOSED_ORDER, "submit a proposed order with all three (L.R. 141.1(c))")


@rule("caed-141-a", SealedDocument, severity=Severity.CURABLE)
def sealed_by_written_order(case: Posture, paper: SealedDocument) -> Finding | None:
    """A paper is sealed only by the court's written order, whatever protective order, statute or rule there is."""
    if paper.basis in ("unredacted copy", "reference list") or sealing_order_shown(case, paper):
        return satisfied
    refused = [r for r in requests_of(case, paper) if case.state("motion", r.key) in ("denied", "denied as moot")]
    if refused:
        return violated(
            f"the request to seal, {refused[0].label}, was denied", "file it publicly, or renew the request"
        )
    if paper.basis == "none" or on_a_protective_order_only(case, paper):
        return violated("no order seals it", "request sealing (L.R. 141(b))")
    return not_shown("on what order it rests")


@rule("caed-141.1-e", SealedDocument, severity=Severity.CURABLE)
def a_protective_order_seals_nothing(case: Posture, paper: SealedDocument) -> Finding | None:
    """A protective order does not allow a party to file a paper under seal."""
    if not on_a_protective_order_only(case, paper):
        return None
    return violated("it rests on a protective order alone", "request sealing (L.R. 141(b))")


@rule("caed-140-b", RedactedDocument, severity=Severity.CURABLE)
def redacted_by_leave(case: Posture, paper: RedactedDocument) -> Finding | None:
    """Beyond the identifiers of L.R. 140(a) nothing is redacted without an order."""
    if paper.redacts != "other":
        return None
    return (
        satisfied
        if sealing_order_shown(case, paper)
        else violated("no order allows the redaction", "ask leave to redact")
    )
