"""Who is served, how, and who has waived: FRCP 4(b)-(f), 4(l)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.procedure.commencement import PARTY, Complaint, InitiatingPaper, NoticeOfRemoval, prisoner_suit, role
from docket.procedure.motions import appeared
from docket.procedure.service.filings import (
    ProofOfService,
    ServiceUnexecuted,
    SummonsIssued,
    WaiverRequested,
    WaiverReturned,
)
from docket.region import NEW, AsTo, Region, Row, Subject
from docket.rule import Finding, Severity, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "SERVICE",
    "concerned",
    "defending",
    "how_served",
    "summoned",
    "those_served",
    "without_summons",
]


def defending(case: Posture) -> list[str]:
    """The parties in the case against whom a claim is made, as far as the docket names them."""
    return [str(party) for party in case.subjects("party", "in") if role(case, str(party)) != "plaintiff"]


def those_served(case: Posture, filing: Filing) -> Iterator[str]:
    """The parties that a paper on service concerns; where it names none, the only party that there is to serve."""
    if filing.as_to:
        yield from filing.as_to
    elif len(only := defending(case)) == 1:
        yield from only


def _without_summons(case: Posture, filing: Filing) -> Iterator[str]:
    yield from (party for party in those_served(case, filing) if case.state("service", party) == "unserved")


concerned = AsTo("each party that it concerns", those_served)
without_summons = AsTo("each party to whom no summons had issued", _without_summons)


def _summoned(case: Posture, paper: Filing) -> Iterator[str]:
    pleading = case.latest(InitiatingPaper)
    if pleading is not None and not pleading.defendants:
        yield from (name for name in paper.as_to if case.cell("party", name) is None)


summoned = AsTo("each whom it names, where the docket text of the pleading names no defendant", _summoned)
PARTY.add(*(Row(kind, NEW, "in", summoned, "frcp-4-b") for kind in (SummonsIssued, ProofOfService, WaiverReturned)))

SERVICE = Region(
    "service",
    "Whether each defending party was served with process, or waived service (FRCP 4).",
    ("unserved", "summons issued", "served", "waived", "not required"),
    initial="unserved",
)


def how_served(case: Posture, name: str) -> str:
    """How a defending party was served: "unknown" where no paper on service is docketed and yet it may have been.

    A party that has appeared need not have waited for process (FRCP 12(h)(1)), and what was served before removal is
    not on this docket (28 USC 1448).
    """
    if case.cell("service", name) is None and (appeared(case, name) or case.latest(NoticeOfRemoval) is not None):
        return "unknown"
    return case.state("service", name)


def _sent(case: Posture, request: WaiverRequested, subject: Subject) -> Start:
    if request.sent is not None:
        return Start(request.sent, what="sending of the request")
    return Start(
        request.day, known="assumed", what="sending of the request", missing="the day the request was sent is not shown"
    )


def _return_of_waiver(law: str, *, abroad: bool) -> Clock:
    return Clock(
        act="return of the waiver",
        law=law,
        start=_sent,
        kind="may",
        silence="expenses of service may be imposed (Fed. R. Civ. P. 4(d)(2))",
        when=lambda case, request, subject: request.abroad is abroad,
    )


SERVICE.add(
    Row(SummonsIssued, "unserved", "summons issued", without_summons, "frcp-4-b"),
    Row(
        WaiverRequested,
        ("unserved", "summons issued"),
        None,
        concerned,
        "frcp-4-d-1-F",
        irregular=None,
        clock=(_return_of_waiver("frcp-4-d-1-F", abroad=False), _return_of_waiver("frcp-4-d-1-F-foreign", abroad=True)),
    ),
    Row(ProofOfService, ("served", "waived", "not required"), None, concerned, "frcp-4-l-1"),
    Row(ProofOfService, "*", "served", concerned, "frcp-4-l-1"),
    Row(WaiverReturned, ("served", "waived"), None, concerned, "frcp-4-d-4"),
    Row(WaiverReturned, "*", "waived", concerned, "frcp-4-d-4"),
    Row(ServiceUnexecuted, "summons issued", "unserved", concerned, "frcp-4-l-1", irregular=None),
)


# -- rules -----------------------------------------------------------------------------------------


@rule("frcp-4-b", Complaint, severity=Severity.NOTEWORTHY)
def summons_after_the_complaint(case: Posture, complaint: Complaint) -> Finding | None:
    """A summons issues on or after the filing of the complaint."""
    summons = case.latest(SummonsIssued)
    if summons is None or summons.day is None or complaint.day is None or case.latest(InitiatingPaper) is not None:
        return None
    if summons.day >= complaint.day:
        return satisfied
    return violated(f"a summons had issued on {summons.day}, before any complaint was on the docket")


@rule("usc-28-1915A-a", SummonsIssued, ProofOfService, severity=Severity.NOTEWORTHY)
def process_before_screening(case: Posture, paper: Filing) -> Finding | None:
    """A prisoner's complaint is screened as soon as practicable; process before that is unusual, not barred."""
    if case.state("screening") != "pending" or not prisoner_suit(case):
        return None
    return violated("the court had not yet screened the prisoner's complaint")


@rule("frcp-4-f", ProofOfService, severity=Severity.NOTEWORTHY)
def served_abroad(case: Posture, proof: ProofOfService) -> Finding | None:
    """The time of Rule 4(m) does not run for service in a foreign country."""
    return satisfied if proof.abroad else None
