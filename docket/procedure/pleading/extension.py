"""The time to answer moves by order: on a motion, on a stipulation, of the court's own accord (FRCP 6(b))."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from attrs import evolve

from docket.clock import Start, set_by
from docket.filing import Filing
from docket.procedure.commencement import prisoner_suit
from docket.procedure.motions import Order, Ruling, RulingOnStipulation, Stipulation, WithdrawalOfMotion
from docket.procedure.pleading.filings import GRANTED, SO_ORDERED, MotionToExtendAnswer, StipulationToExtendAnswer
from docket.procedure.pleading.operative import Subject
from docket.procedure.pleading.responses import (
    ANSWER_WORDS,
    RESPONSE,
    answer_clock,
    answer_due,
    answer_set,
    awaited_of,
    awaiting,
    responders,
    responses_in,
)
from docket.procedure.service import ProofOfService
from docket.region import AsTo, On, Row
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "ANSWER_TIMES",
    "ASKED",
    "as_before",
    "asked_to_move",
    "earlier_service",
    "extended",
    "new_day",
    "ordered_day",
    "pending_request",
    "refused",
    "runs_under",
    "served_sooner",
    "sooner",
    "told_to_answer",
    "told_to_reply",
    "until_ruled_on",
]


ANSWER_TIMES = (
    "frcp-12-a-1-A-i",
    "frcp-12-a-1-A-ii",
    "frcp-4-d-3-foreign",
    "frcp-12-a-2",
    "frcp-12-a-3",
    "frcp-12-a-1-B",
    "frcp-12-a-1-C",
    "frcp-81-c-2",
    "frcp-81-c-2-A",
    "frcp-81-c-2-B",
    "frcp-71.1-e-2",
    "usc-5-552",
    "frcp-12-a-4-A",
    "frcp-12-a-4-B",
    "frcp-15-a-3",
    "usc-28-1608-d",
    "supp-SS-4",
    "supp-B-3-b",
)
"""The provisions whose numbers give a time to answer."""

# The time moves by order: on a motion, on a stipulation, or of the court's own accord (FRCP 6(b)).


def _extended(case: Posture, order: Filing) -> Iterator[Subject]:
    """The responses whose time a granted motion or stipulation was to enlarge."""
    for paper in case.referred(order):
        if isinstance(paper, (MotionToExtendAnswer, StipulationToExtendAnswer)):
            signed = paper.signed_by if isinstance(paper, Stipulation) else ()
            yield from awaited_of(case, order.as_to or paper.as_to or responders(case, paper) or signed)


def new_day(case: Posture, order: Filing, subject: Subject) -> Start:
    """The date that the order sets; else, conditional, the one asked for; else none."""
    if (stated := answer_set(order, subject[1])) is not None:
        return set_by(order, stated)
    for paper in case.referred(order):
        if (asked := answer_set(paper, subject[1])) is not None and asked.date is not None:
            return Start(order.day, what="order", set_to=asked.date, missing="the order itself shows no date")
    return set_by(order, None)


def _asked_to_move(case: Posture, paper: Filing) -> Iterator[Subject]:
    """The running times to answer that a paper asks to enlarge: of those it names, else, nobody being shown, all."""
    signed = paper.signed_by if isinstance(paper, Stipulation) else ()
    known = [n for n in paper.as_to or (*paper.by, *signed) if case.cell("party", n) is not None]
    for subject in list(awaited_of(case, known)) or responses_in(case, "due"):
        clock = answer_clock(case, subject)
        if clock is not None and clock.state == "running" and clock.certainty == "firm":
            yield subject


def runs_under(law: str) -> Callable[[Posture, Any, Any], bool]:
    """Whether the time of a response ran by this provision."""

    def test(case: Posture, filing: Filing, subject: Any) -> bool:
        clock = answer_clock(case, subject)
        return clock is not None and clock.clock.law == law

    return test


ASKED = "a request to enlarge the time is pending"


def until_ruled_on(case: Posture, paper: Filing, subject: Any) -> Start:
    """The time as it runs, conditional: a request made in time may be granted after it."""
    clock = answer_clock(case, subject)
    return evolve(clock.start, missing=clock.start.missing or ASKED) if clock else Start(None)


def as_before(case: Posture, ruling: Filing, subject: Any) -> Start:
    """The time as it ran before it was asked to enlarge it."""
    clock = answer_clock(case, subject)
    return (
        evolve(clock.start, missing=None if clock.start.missing == ASKED else clock.start.missing)
        if clock
        else Start(None)
    )


def _served_sooner(case: Posture, proof: ProofOfService) -> Iterator[Subject]:
    """The responses timed from a day of service before which another return shows one: the first service counts."""
    served = proof.served if proof.upon is None else None
    for subject in awaited_of(case, proof.as_to) if served is not None else ():
        clock = answer_clock(case, subject)
        if clock is None or clock.state != "running" or clock.certainty != "firm" or clock.start.what != "service":
            continue
        if served is not None and clock.start.day is not None and served < clock.start.day:
            yield subject


def earlier_service(case: Posture, proof: ProofOfService, subject: Any) -> Start:
    """The earlier of two days of service, conditional: one return may correct the other."""
    clock = answer_clock(case, subject)
    said = "which of two returns gives the day of service from which the time runs"
    return Start(proof.served, what="service", missing=said, also=clock.start.day if clock else None)


def _told_to_answer(prisoners: bool) -> AsTo:
    """The responses for which an order sets a day, told apart by whether a prisoner brings the action."""
    return AsTo(
        "the response for which the order sets a day",
        lambda case, order: _named_in_the_order(case, order) if prisoner_suit(case) is prisoners else (),
    )


def _named_in_the_order(case: Posture, order: Filing) -> Iterator[Subject]:
    """The responses of those whom an order tells to answer by a day, else of all from whom an answer is awaited."""
    for stated in order.dates:
        if stated.what in ANSWER_WORDS and not stated.printed:
            names = (stated.party,) if stated.party else order.as_to
            yield from awaited_of(case, names) if names else responses_in(case, "due")


extended = AsTo(
    "the response whose time is enlarged", _extended, refers_to=(MotionToExtendAnswer, StipulationToExtendAnswer)
)
told_to_answer, told_to_reply = _told_to_answer(prisoners=False), _told_to_answer(prisoners=True)
ordered_day = answer_due("frcp-12-a-1-A-i", new_day)
served_sooner = AsTo("the response of each whose earlier service it shows", _served_sooner)
sooner = tuple(answer_due(law, earlier_service, runs_under(law)) for law in ANSWER_TIMES)
asked_to_move = AsTo("the time to answer that it asks to enlarge", _asked_to_move)
pending_request = tuple(answer_due(law, until_ruled_on, runs_under(law)) for law in ANSWER_TIMES)
refused = tuple(answer_due(law, as_before, runs_under(law)) for law in ANSWER_TIMES)

RESPONSE.add(
    *(
        Row(kind, "due", "due", asked_to_move, "frcp-6-b-1-A", clock=pending_request, ends="superseded")
        for kind in (MotionToExtendAnswer, StipulationToExtendAnswer)
    ),
    *(
        Row(On(act, values), "due", "due", extended, "frcp-6-b-1-A", clock=refused, ends="superseded", irregular=None)
        for act, values in ((Ruling, ("denied", "denied as moot")), (RulingOnStipulation, ("not adopted",)))
    ),
    Row(WithdrawalOfMotion, "due", "due", extended, "frcp-6-b-1-A", clock=refused, ends="superseded", irregular=None),
    Row(ProofOfService, "due", "due", served_sooner, "frcp-4-l-1", clock=sooner, ends="superseded", irregular=None),
    *(
        Row(trigger, awaiting, "due", as_to, law, clock=ordered_day, ends="extended", irregular=None)
        for trigger, as_to, law in (
            (On(Ruling, GRANTED), extended, "frcp-6-b-1-A"),
            (On(RulingOnStipulation, SO_ORDERED), extended, "frcp-6-b-1-A"),
            (On(Order), told_to_answer, "frcp-6-b-1-A"),
            (On(Order), told_to_reply, "usc-42-1997e-g-2"),
        )
    ),
)


@rule("frcp-6-b-1-B", MotionToExtendAnswer, StipulationToExtendAnswer, severity=Severity.NOTEWORTHY)
def more_time_asked_after_the_time_to_answer(case: Posture, paper: Filing) -> Finding | None:
    """Once the time has run out, it is enlarged only on motion and for excusable neglect."""
    for subject in awaited_of(case, paper.as_to or responders(case, paper)):
        clock = answer_clock(case, subject)
        if clock is not None and clock.state == "missed":
            return violated(f"the time of {subject[1]} to respond ran out on {clock.due(case.court).due}")
    return None
