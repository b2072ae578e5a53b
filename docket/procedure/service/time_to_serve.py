"""The time to serve, and what holds it back: FRCP 4(m); 28 USC 1915(d), 1915A."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from docket.clock import Clock, Start, ordered
from docket.filing import Filing
from docket.procedure.commencement import (
    SCREENING,
    BankruptcyAppeal,
    HabeasPetition,
    InitiatingPaper,
    MotionForIFP,
    NoticeOfRemoval,
    ScreeningOrder,
    TransferIn,
    a_paupers_case,
    filed,
    plaintiffs_in,
    prisoner_suit,
)
from docket.procedure.motions import Order, Ruling, appeared
from docket.procedure.service.filings import (
    MotionToExtendService,
    OrderForService,
    ProofOfService,
    SummonsIssued,
    WaiverRequested,
    WaiverReturned,
)
from docket.procedure.service.process import concerned, those_served
from docket.region import NEW, AsTo, On, Region, Row, Subject, When
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "DOE",
    "NEEDS_NO_SUMMONS",
    "OPEN",
    "SERVE",
    "SILENCE",
    "TIME_TO_SERVE",
    "asked_abroad",
    "awaiting_leave",
    "awaiting_screening",
    "excused_from_the_fee",
    "extended",
    "given_time",
    "held_back",
    "held_back_by_poverty",
    "still_to_serve",
    "sued",
    "sued_before_screening",
]


TIME_TO_SERVE = Region(
    "time to serve",
    "The time to serve each defending party (FRCP 4(m)); none is computed while the court screens the pleading.",
    ("running", "held back", "done"),
    final=("done",),
)
NEEDS_NO_SUMMONS = (HabeasPetition, BankruptcyAppeal, TransferIn)


def _screened_first(case: Posture, paper: InitiatingPaper) -> bool:
    return paper.prisoner or case.state("screening") in ("pending", "leave to amend")


def _sued(case: Posture, paper: InitiatingPaper, screened_first: bool) -> Iterator[str]:
    if filed(paper) and not isinstance(paper, NEEDS_NO_SUMMONS) and _screened_first(case, paper) is screened_first:
        unserved = (name for name in paper.defendants if case.cell("time to serve", name) is None)
        yield from (name for name in unserved if not appeared(case, name))


def _while_open(case: Posture, *states: str) -> tuple[str, ...]:
    return tuple(str(party) for party in case.subjects("time to serve", *states))


sued = AsTo(
    "each party that it is the first to sue and that has not appeared", lambda case, paper: _sued(case, paper, False)
)
sued_before_screening = AsTo("each party sued, before screening", lambda case, paper: _sued(case, paper, True))
awaiting_leave = AsTo(
    "each party to be served, where leave to sue without the fee is asked at the start",
    lambda case, motion: _while_open(case, "running") if tuple(a_paupers_case(case, motion)) else (),
)
held_back = AsTo("each party whose service was held back", lambda case, order: _while_open(case, "held back"))
held_back_by_poverty = AsTo(
    "each party whose service was held back, now that the fee is excused",
    lambda case, summons: (
        _while_open(case, "held back") if case.state("fee") == "ifp granted" and not prisoner_suit(case) else ()
    ),
)
extended = AsTo(
    "each party still to be served",
    lambda case, ruling: _while_open(case, "running", "held back"),
    refers_to=(MotionToExtendService,),
)
still_to_serve = AsTo("each party still to be served", lambda case, filing: _while_open(case, "running", "held back"))
given_time = AsTo(
    "each party still to be served, where the order sets the time",
    lambda case, order: (
        _while_open(case, "running", "held back")
        if any(stated.what == SERVE and not stated.printed for stated in order.dates)
        else ()
    ),
)

SERVE = "service of process"
SILENCE = "dismissal without prejudice as to that party, after notice, or a time set for service (Fed. R. Civ. P. 4(m))"


def _from_the_order(case: Posture, order: Filing, subject: Subject) -> Start:
    return Start(
        order.day,
        known="assumed",
        what="order for service",
        assumes=("counted from the order that let process be served: case law, no rule text says so",),
    )


DOE = re.compile(r"\bdoes?\b", re.IGNORECASE)


def _from_the_complaint(case: Posture, paper: Filing, subject: Subject) -> Start:
    unnamed = DOE.search(str(subject)) is not None
    if paper.filed is not None and not unnamed:
        return Start(paper.filed)
    said = "nobody can be served under the name of Doe" if unnamed else "filed on the day on which it was docketed"
    return Start(paper.day, known="assumed", assumes=(said,))


def _tolled_until_the_order(case: Posture, order: Filing, subject: Subject) -> Start:
    return Start(
        order.day,
        known="assumed",
        what="order for service",
        assumes=("the time was tolled until the order let process be served (Robinson v. Clipse)",),
    )


def _from_removal(case: Posture, notice: Filing, subject: Subject) -> Start:
    return Start(
        notice.day,
        known="assumed",
        what="removal",
        assumes=("not served in the state court: the docket does not show what was done there",),
    )


def _abroad(case: Posture, request: WaiverRequested) -> Iterator[str]:
    """Whom a request to waive was sent to outside the United States, while the time to serve runs."""
    still = _while_open(case, "running")
    named = [name for name in request.as_to if name in still]
    yield from (named or (still if len(still) == 1 else ())) if request.abroad else ()


def _unless_served_abroad(case: Posture, request: Filing, subject: Subject) -> Start:
    clock = case.clock("time to serve", subject, SERVE)
    said = "whether it is served in a foreign country, where no time limits service (Fed. R. Civ. P. 4(m))"
    return evolve(clock.start, missing=clock.start.missing or said) if clock is not None else Start(None)


asked_abroad = AsTo("each party asked abroad to waive service", _abroad)


def _clock(start: Callable[[Posture, Filing, Subject], Start]) -> Clock:
    return Clock(
        act=SERVE, law="frcp-4-m", start=start, party=plaintiffs_in, silence=SILENCE,
        undocketed="service may be made and not yet proved (Fed. R. Civ. P. 4(l)(3)), or be abroad, without a time",
    )  # fmt: skip


OPEN = ("running", "held back")
TIME_TO_SERVE.add(
    Row(InitiatingPaper, NEW, "running", sued, "frcp-4-m", clock=_clock(_from_the_complaint)),
    Row(NoticeOfRemoval, NEW, "running", sued, "usc-28-1448", clock=_clock(_from_removal)),
    Row(InitiatingPaper, NEW, "held back", sued_before_screening, "frcp-4-m-screening"),
    Row(MotionForIFP, "running", "held back", awaiting_leave, "frcp-4-m-screening", ends="superseded"),
    Row(
        On(ScreeningOrder, ("leave to amend",)), "running", "held back", still_to_serve, "frcp-4-m-screening",
        ends="superseded", irregular=None,
    ),
    *(
        Row(trigger, "held back", "running", as_to, law, clock=_clock(start), ends="superseded")
        for law, start in (
            ("case-robinson-clipse", _tolled_until_the_order),
            ("frcp-4-m-screening", _from_the_order),
        )
        for trigger, as_to in (
            (On(OrderForService), held_back),
            (On(ScreeningOrder, ("service ordered",)), held_back),
            (On(SummonsIssued), held_back_by_poverty),
        )
    ),
    Row(
        On(Ruling, ("granted", "granted in part and denied in part")), OPEN, "running", extended, "frcp-6-b-1-A",
        clock=_clock(ordered(SERVE)), ends="extended",
    ),
    Row(Order, OPEN, "running", given_time, "frcp-4-m", clock=_clock(ordered(SERVE)), ends="extended"),
    Row(WaiverRequested, "running", None, asked_abroad, "frcp-4-f", clock=_clock(_unless_served_abroad),
        ends="superseded", irregular=None),
    Row(ProofOfService, "*", "done", concerned, "frcp-4-c-1"),
    Row(WaiverReturned, "*", "done", concerned, "frcp-4-d-4"),
    Row(
        When(
            "the party has appeared",
            lambda case, party: appeared(case, str(party)),
            ("appearance",),
        ),
        OPEN, "done", still_to_serve, "frcp-4-m", ends="moot",
    ),
    Row(
        When("the party has left", lambda case, party: case.state("party", party) not in ("in", NEW), ("party",)),
        OPEN, "done", still_to_serve, "frcp-4-m", ends="moot",
    ),
)  # fmt: skip


# -- screening ends --------------------------------------------------------------------------------

awaiting_screening = AsTo(
    "the case, while its screening is not over",
    lambda case, order: ("",) if case.state("screening") in ("pending", "leave to amend", "partial") else (),
)
excused_from_the_fee = AsTo(
    "the case, where a pauper and no prisoner brings it",
    lambda case, summons: ("",) if any(held_back_by_poverty(case, summons)) else (),
)
SCREENING.add(
    Row(OrderForService, "*", "service ordered", awaiting_screening, "frcp-4-c-3"),
    Row(SummonsIssued, "pending", "service ordered", excused_from_the_fee, "usc-28-1915-d", irregular=None),
    Row(ProofOfService, "pending", "not shown", awaiting_screening, "usc-28-1915A-a", irregular=None),
)


@rule("frcp-4-c-1", ProofOfService, severity=Severity.CURABLE)
def served_in_time(case: Posture, proof: ProofOfService) -> Finding | None:
    """The summons is served with the complaint within the time of Rule 4(m), or as the court extended it."""
    served = proof.served if case.forum.binds("frcp-4-l-3") else proof.filed
    if served is None:
        return not_shown("the day of service")
    if proof.abroad and case.forum.binds("frcp-4-f"):
        return satisfied
    for party in those_served(case, proof):
        running = case.clock("time to serve", party, SERVE)
        if running is None or running.certainty != "firm":
            continue
        due = running.due(case.court)
        last = due.latest or due.due
        if last is not None and served > last and not any(case.filings(MotionToExtendService)):
            return violated(
                f"{party} was served on {served}; the last day was {last}, and no extension is shown",
                "move for an extension of the time to serve, for good cause or in the court's discretion",
            )
    return satisfied


@rule("frcp-4-c-2", ProofOfService, severity=Severity.CURABLE)
def served_by_one_who_is_no_party(case: Posture, proof: ProofOfService) -> Finding | None:
    """Process is served by a person who is at least 18 years old and not a party."""
    if proof.server is None:
        return not_shown("who served it")
    if case.cell("party", proof.server) is None:
        return satisfied
    return violated(f"served by {proof.server}, a party", "have it served again by someone who is not a party")


@rule("frcp-4-d-2", ProofOfService, severity=Severity.NOTEWORTHY)
def served_after_a_request_to_waive(case: Posture, proof: ProofOfService) -> Finding | None:
    """A defendant who does not return a waiver without good cause bears the expenses of service made later."""
    for party in those_served(case, proof):
        asked = case.clock("service", party, "return of the waiver")
        due = asked.due(case.court).due if asked is not None and asked.certainty == "firm" else None
        if due is not None and proof.served is not None and proof.served > due:
            return violated(f"{party} did not return the waiver by {due}: the expenses of service may be imposed")
    return None


@rule("frcp-4-d-3", WaiverReturned, severity=Severity.NOTEWORTHY)
def waived_before_being_served(case: Posture, waiver: WaiverReturned) -> Finding | None:
    """The longer time to answer is for a defendant who returns the waiver before being served with process."""
    for party in those_served(case, waiver):
        if case.state("service", party) == "served":
            return violated(f"{party} had been served with process before: its time to answer runs from that service")
    return None
