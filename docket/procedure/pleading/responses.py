"""Who has to answer what, and from when the time runs: FRCP 12(a)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from attrs import evolve

from docket.clock import Clock, Running, Start
from docket.filing import DateSet, Filing
from docket.procedure.commencement import (
    InitiatingPaper,
    is_entity,
)
from docket.procedure.motions import period_end, way_of_service
from docket.procedure.pleading.filings import (
    AnswerToCounterclaim,
    AnswerToCrossclaim,
    AnswerToThirdPartyComplaint,
    Counterclaim,
    Crossclaim,
    ResponsivePleading,
    ThirdPartyComplaint,
)
from docket.procedure.pleading.operative import (
    Subject,
    against_whom,
    claimants,
    defendants,
    in_an_amended_answer,
    pleading_against,
    standing,
)
from docket.procedure.pleading.sorts import Sort, court_sets_the_time, of_the_united_states
from docket.procedure.service import ProofOfService, WaiverRequested, WaiverReturned
from docket.region import NEW, AsTo, Lapse, Region, Row

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "ANSWER_WORDS",
    "OPEN",
    "PENDING",
    "RESPONSE",
    "SILENCE",
    "answer_clock",
    "answer_due",
    "answer_set",
    "answer_to_claim",
    "awaited_of",
    "awaiting",
    "claim_on_the_us",
    "defaulted",
    "no_rule_gives_it",
    "nobody_named",
    "not_computable",
    "officers_served",
    "on_service",
    "opposing",
    "request_sent",
    "responders",
    "responses",
    "responses_in",
    "served",
    "served_parties",
    "served_when_filed",
    "service_on_an_officer",
    "service_on_both",
    "service_on_the_us_attorney",
    "service_shown",
    "the_opposing",
    "the_response",
    "who_is_not_shown",
    "with_mail_days",
]


# -- responses: who has to answer what, and by when ------------------------------------------------

PENDING = "rule 12 motion pending"
OPEN = ("due", PENDING, "default requested")

RESPONSE = Region(
    "response",
    "Each party's response to each pleading against it.",
    (*OPEN, "answered", "default entered", "default judgment", "superseded", "excused", "moot"),
    final=("answered", "default judgment", "superseded", "excused", "moot"),
)

SILENCE = "default may be requested (Fed. R. Civ. P. 55(a))"
FOR_THE_US = ("united states attorney", "attorney general", "agency")
"""Who takes process for the United States, as a return says it (FRCP 4(i))."""
ANSWER_WORDS = ("answer", "answer or response", "response to complaint", "responsive pleading")
_ANSWERS: dict[type[Filing], type[Filing]] = {
    AnswerToCounterclaim: Counterclaim,
    AnswerToCrossclaim: Crossclaim,
    AnswerToThirdPartyComplaint: ThirdPartyComplaint,
}


def responses_in(case: Posture, *states: str) -> list[Subject]:
    """The responses in these states, in the order in which they came to be due."""
    return cast("list[Subject]", case.subjects("response", *states))


def responders(case: Posture, filing: Filing) -> tuple[str, ...]:
    """Who files a response: those the docket names, else the one party of whom a response is awaited."""
    if filing.by:
        return filing.by
    awaited = {subject[1] for subject in responses_in(case, *OPEN)}
    return tuple(awaited) if len(awaited) == 1 else ()


def responses(case: Posture, filing: Filing) -> tuple[Subject, ...]:
    """The responses that a paper makes or concerns: for each who files it, to the pleading it refers to, if that
    stands, else to the pleading that stands against that party.
    """
    return case.once(_responses, filing)


def _responses(case: Posture, filing: Filing) -> tuple[Subject, ...]:
    return tuple(_responses_made(case, filing))


def _responses_made(case: Posture, filing: Filing) -> Iterator[Subject]:
    meant = [p for p in case.referred(filing) if case.state("pleading", p.key) == "operative"]
    for name in responders(case, filing):
        pleading = against_whom(meant, name) or pleading_against(case, name, _ANSWERS.get(type(filing), Filing))
        if pleading is not None:
            yield pleading.key, name


def awaited_of(case: Posture, names: Iterable[str]) -> Iterator[Subject]:
    """The responses of these parties to the pleadings that stand against them."""
    for name in names:
        if (pleading := pleading_against(case, name)) is not None:
            yield pleading.key, name


def answer_clock(case: Posture, subject: Subject) -> Running | None:
    """The clock on which a response has to be made, in its present state."""
    return case.clock("response", subject, "answer")


the_response = AsTo("the response of each who files it", responses)


def _by_nobody_known(case: Posture, filing: Filing) -> list[Subject]:
    if any(case.cell("party", name) is not None for name in responders(case, filing)):
        return []
    return [subject for subject in responses_in(case, "due") if _timed(case, subject)]


nobody_named = AsTo("every response awaited, where which party files it is not shown", _by_nobody_known)


def not_computable(what: str) -> Callable[[Posture, Any, Any], Start]:
    """A start that the docket does not show: the response is due, on no day that can be named."""
    return lambda case, filing, subject: Start(None, known="assumed", what="not shown", missing=what)


def answer_due(
    law: str,
    start: str | Callable[[Posture, Any, Any], Start],
    when: Callable[[Posture, Any, Any], bool] | None = None,
) -> Clock:
    """The clock on an answer: by which provision's number, from when, and in which case."""
    bare = Clock(act="answer", law=law, start=start)

    def of_a_party(case: Posture, filing: Filing, subject: Any) -> Start:
        begun = bare.begin(case, filing, subject)
        if begun.missing or case.cell("party", subject[1]) is not None:
            return begun
        return evolve(begun, missing="which party this name means")

    return Clock(act="answer", law=law, start=of_a_party, silence=SILENCE, when=when)


who_is_not_shown = answer_due("frcp-12-a-1-A-i", not_computable("a response is on file; of which party is not shown"))
defaulted = ("default entered", "default judgment")

RESPONSE.add(
    Row(ResponsivePleading, defaulted, None, the_response, "frcp-12-a-1-A-i", irregular=None),
    Row(ResponsivePleading, "*", "answered", the_response, "frcp-12-a-1-A-i"),
    Row(ResponsivePleading, "due", "due", nobody_named, "frcp-12-a-1-A-i", clock=who_is_not_shown, ends="superseded"),
    Row(Lapse("answer"), "due", None, the_response, "frcp-12-a-1-A-i"),
)

# Service and waiver start the time. Whose time, and which, depends on who is served and in what sort of suit.

_UNSHOWN_SERVICE = re.compile(r"(?i)substitut|mail|publi|post(?:ed|ing)|secretary of state|alternat|leaving|affix")


def served_parties(case: Posture, proof: Filing) -> tuple[str, ...]:
    """Who was served: those the return names, else the only defendant there is."""
    if proof.as_to:
        return proof.as_to
    sued = {name for pleading in standing(case) for name in defendants(pleading)}
    return tuple(sued) if len(sued) == 1 else ()


def _timed(case: Posture, subject: Subject) -> bool:
    """Whether the time of a response runs from a day that is known: the first service counts."""
    clock = answer_clock(case, subject)
    return clock is not None and (clock.start.day is not None or clock.start.set_to is not None)


def _untimed(case: Posture, proof: Filing) -> tuple[tuple[Filing, str], ...]:
    """Those served to whose response no time runs yet, each with the pleading against it."""
    officers = {name for _, name in officers_served(case, proof)}
    against = ((pleading_against(case, name), name) for name in served_parties(case, proof) if name not in officers)
    return tuple((p, name) for p, name in against if p is not None and not _timed(case, (p.key, name)))


# Who is served through the United States attorney is its officer, whatever its name says: FRCP 4(i)(2)-(3), 12(a)(3).


def _returns_on(case: Posture, name: str) -> Iterator[ProofOfService]:
    return (proof for proof in islice(case.filings(ProofOfService), 40) if name in proof.as_to)


def officers_served(case: Posture, proof: Filing) -> Iterator[Subject]:
    """The responses of those, not the United States by name, for whom its attorney or Attorney General was served."""
    if not isinstance(proof, ProofOfService):
        return
    for name in proof.as_to:
        if not any(one.upon in FOR_THE_US for one in (proof, *_returns_on(case, name))):
            continue
        pleading = pleading_against(case, name)
        others = (of_the_united_states, court_sets_the_time)
        if pleading is not None and not any(sort(case, pleading, name) for sort in others):
            yield pleading.key, name


def service_on_both(case: Posture, proof: ProofOfService, subject: Subject) -> Start:
    """The later of the days of service on the officer and on the United States attorney, conditional on capacity."""
    returns = list(_returns_on(case, subject[1]))
    attorney = min((p.served for p in returns if p.upon == FOR_THE_US[0] and p.served), default=None)
    own = min((p.served for p in returns if p.upon not in FOR_THE_US and p.served), default=None)
    if attorney is None:
        return Start(None, known="assumed", what="service", missing="the day of service on the United States attorney")
    if own is None:
        return Start(attorney, what="service", missing="whether, and when, it was itself served (Rule 12(a)(3))")
    said = "whether it is sued as an officer of the United States, or over its duties as one (Rule 12(a)(2)-(3))"
    return Start(attorney, what="service", missing=said, also=own if own > attorney else None)


def served(sort: Sort) -> AsTo:
    """The responses of those served for whom this sort of time runs."""

    def find(case: Posture, proof: Filing) -> Iterator[Subject]:
        for pleading, name in case.once(_untimed, proof):
            if sort(case, pleading, name):
                yield pleading.key, name

    return AsTo(f"the response of each who was served, {sort.__name__.replace('_', ' ')}", find)


def service_shown(case: Posture, proof: ProofOfService, subject: Subject) -> Start:
    """The day of service on the return; conditional where state law says when that sort of service is complete."""
    if proof.served is None:
        return Start(None, known="assumed", what="service", missing="the day of service")
    manner = "frcp-4-h" if is_entity(subject[1]) else "frcp-4-e"
    if proof.method and _UNSHOWN_SERVICE.search(proof.method) and case.forum.binds(manner):
        said = "the day on which state law holds service of this sort to be complete"
        return Start(proof.served, what="service", missing=said)
    return Start(proof.served, what="service")


def service_on_the_us_attorney(case: Posture, proof: ProofOfService, subject: Subject) -> Start:
    """The day of service on the United States attorney, from which its time runs; conditional where not so shown."""
    if proof.upon == "united states attorney" and case.forum.binds("frcp-4-i-1"):
        return Start(proof.served, what="service")
    if proof.served is None or proof.upon is not None:
        return Start(None, known="assumed", what="service", missing="the day of service on the United States attorney")
    return Start(
        proof.served,
        known="assumed",
        what="service",
        assumes=("the United States attorney was served on the day shown",),
    )


def service_on_an_officer(case: Posture, proof: ProofOfService, subject: Subject) -> Start:
    """The day of service, conditional: an officer of the United States has longer, and the capacity is not shown."""
    begun = service_shown(case, proof, subject)
    said = "whether it is an officer of the United States sued over its duties, who has 60 days (Rule 12(a)(3))"
    return evolve(begun, missing=begun.missing or said)


def request_sent(case: Posture, waiver: WaiverReturned, subject: Subject) -> Start:
    """The day on which the request to waive was sent, from the waiver or from the request on file."""
    if waiver.sent is not None:
        return Start(waiver.sent, what="request to waive sent")
    for request in case.filings(WaiverRequested):
        if request.sent is not None and (not request.as_to or subject[1] in request.as_to):
            return Start(request.sent, what="request to waive sent")
    return Start(None, known="assumed", what="request to waive sent", missing="the day on which the request was sent")


RESPONSE.add(
    Row(
        ProofOfService,
        (NEW, "due", "default requested"),
        "due",
        AsTo("the response of each served through the United States attorney", officers_served),
        "frcp-12-a-3",
        clock=answer_due("frcp-12-a-3", service_on_both),
        ends="superseded",
        irregular=None,
    ),
)


no_rule_gives_it = not_computable("the court sets the time to respond, and no date of its own is shown")
awaiting = (NEW, "due", "default requested")


def on_service(kind: type[Filing], sort: Sort, law: str, clock: Clock | tuple[Clock, ...]) -> Row:
    """Service makes a response due, where none was made yet."""
    return Row(kind, awaiting, "due", served(sort), law, clock=clock, ends="superseded", irregular=None)


# A counterclaim or crossclaim is served like any paper, on parties who are in the case (FRCP 5).


def served_when_filed(case: Posture, filing: Filing, subject: Any) -> Start:
    """The day of service under FRCP 5, or that of filing where the sheet does not show it; and the way, if shown."""
    way = way_of_service(case, filing)
    if filing.served is not None:
        return Start(filing.served, what="service", service=way)
    assumes = ("it was served on the day it was filed",)
    return Start(filing.day, known="assumed", what="service", assumes=assumes, service=way)


def opposing(case: Posture, claim: Filing) -> Iterator[Subject]:
    """Those against whom a counterclaim or crossclaim is pleaded; the sole plaintiff where none is named."""
    names = defendants(claim)
    if not names and isinstance(claim, Counterclaim):
        plaintiffs = {name for p in standing(case) if isinstance(p, InitiatingPaper) for name in claimants(p)}
        names = tuple(plaintiffs - set(claim.by)) if len(plaintiffs) == 1 else ()
    return ((claim.key, name) for name in names)


def _of_the_us(case: Posture, claim: Filing, subject: Any) -> bool:
    return of_the_united_states(case, claim, subject[1])


def claim_on_the_us(case: Posture, claim: Filing, subject: Any) -> Start:
    """The day of service, conditional: the 60 days of the United States run from service on its attorney."""
    said = "the United States attorney was served on the day shown"
    return Start(claim.served or claim.day, known="assumed", what="service", assumes=(said,))


the_opposing = AsTo(
    "each against whom it is pleaded",
    lambda case, claim: () if in_an_amended_answer(case, claim) else opposing(case, claim),
)
answer_to_claim = (
    answer_due("frcp-12-a-1-B", served_when_filed, lambda case, claim, subject: not _of_the_us(case, claim, subject)),
    answer_due("frcp-12-a-2", claim_on_the_us, _of_the_us),
)
RESPONSE.add(
    Row(Counterclaim, NEW, "due", the_opposing, "frcp-12-a-1-B", clock=answer_to_claim),
    Row(Crossclaim, NEW, "due", the_opposing, "frcp-12-a-1-B", clock=answer_to_claim),
)


def answer_set(filing: Filing, name: str) -> DateSet | None:
    """The date or the time that a paper states for a party's answer, and no clerk merely printed."""
    for stated in filing.dates:
        if stated.what in ANSWER_WORDS and not stated.printed and stated.party in (None, name):
            return stated if stated.date or stated.period else None
    return None


def with_mail_days(case: Posture, clock: Running) -> date | None:
    """The last day of a time that runs from service under FRCP 5, by mail where the way of it is not shown."""
    if clock.start.day is None:
        return None
    counted = period_end(case, clock.clock.law, clock.start.day, service=clock.start.service or "mail")
    return counted.latest or counted.due
