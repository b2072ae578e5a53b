"""Summons, service and waiver: FRCP 4, 4.1, 5."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from docket.clock import Clock, Start, ordered
from docket.filing import CourtAct, Filing, filing
from docket.procedure.commencement import (
    PARTY,
    SCREENING,
    BankruptcyAppeal,
    Complaint,
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
    role,
)
from docket.procedure.motions import Motion, MotionForExtension, Order, Ruling, appeared
from docket.region import NEW, AsTo, On, Region, Row, Subject, When
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture


@filing(
    "Request for Issuance of Summons",
    reads=(
        r"(?:request|praecipe|notice)(?: \w+){0,4}? (?:issu\w+|issuance|filing"
        r"|for)(?: of)?(?: an?)?(?: \w+){0,2} (?:alias )?summons(?:es|\W)*",
        "(?:proposed|submission of|request for(?: additional)?) summons(?:es)?",
        r"summons(?:es)? (?:request|submitted|proposed|re(?:ceived|quested))\w*",
        r"praecipe (?:for|to) (?:\w+ )*summons",
        r"request for (?:clerk to issue|summons)\w*",
        r"request (?:for )?clerk to issue(?: \w+)? summons",
    ),
    titles=(
        "summons - request for issue",
        "notice of filing proposed summons(es)",
        "summons request",
    ),
)
class SummonsRequest(Filing):
    """A request that the clerk issue a summons (FRCP 4(b))."""


@filing(
    "Summons Issued",
    reads=(
        r"(?:alias |amended |third party |electronic |original |\d+ day |pluries )*summons(?:es|\(es\)"
        r"|\(s\)|'?s)?(?: \S+){0,5}? (?:re)?issued",
        r"(?:alias |amended |third party |electronic |original |\d+ day |pluries )*summons(?:es|\(es\)"
        r"|\(s\)|'?s)?(?! \S{0,12} ?(?:returned?|request|return|and complaint return|executed|unexecuted"
        "|submitted|proposed))",
        "issued summons(?:es)?",
        "alias summons",
        "electronic summons issued",
        "summons issued",
        r"original summons\w*",
    ),
    titles=("summons reissued",),
)
class SummonsIssued(CourtAct):
    """The clerk issues a summons (FRCP 4(b))."""

    roles: ClassVar[dict[str, str]] = {"as_to": "defendant"}


@filing(
    "Summons Returned Executed",
    reads=(
        r"(?:amended |corrected )?(?:return|proof|affidavit|aff(?:idavit|t)?\.?|certificate"
        r"|acknowledge?ment|cert\.?|executed proof|declaration|acceptance"
        r"|admission)s?(?: of)? (?:personal )?service(?: \S+){0,4}? (?:of|on|for"
        r"|re)?(?: the)? ?(?:\S+ ){0,4}?(?:summons|complaint|summ?|process|s ?& ?c"
        r"|petition)(?: \S+){0,6}?(?: executed)?(?!\w| unexec)",
        r"(?:alias |amended |third party |electronic |original |\d+ day |pluries )*summons(?:es|\(es\)"
        r"|\(s\)|'?s)?(?: \S+){0,6}? returned?(?! unex|ed unex| un ex)(?: executed| of service)?",
        r"(?:return|proof|affidavit|certificate|acknowledge?ment)s? of service(?: \S+){0,3}? executed",
        "(?:returns?|proofs?) of (?:service|summons)",
        "affidavit of service",
        "proof of service executed",
        "process receipt (?:and return )?(?:returned )?(?:executed)?",
        r"summons (?:and|&) complaint (?:\S+ ){0,4}?(?:returned )?(?:served|executed)",
        r"usm 285(?: \S+){0,3}? executed",
        "acceptance of service",
        r"(?:acknowledge?ment|acknowledgment) of (?:\w+ )?(?:service|receipt of (?:summons|waiver))",
        "marshal'?s? (?:process )?return(?: of service)?(?: executed)?",
        "service (?:by|of) (?:summons|publication)",
        "service of summons",
        "executed",
        "service executed",
        "proof of service by",
        r"return receipt (?:\S+ ){0,3}?(?:summons|complaint|signed)",
    ),
    titles=(
        "affidavit of service",
        "summons/returned returned executed",
        "usm 285 returned executed",
        "affidavit of service other",
        "affidavit of service complaints",
        "certificate of service/summons returned executed",
    ),
)
class ProofOfService(Filing):
    """Proof that summons and complaint were served (FRCP 4(l)); `served` is the day of service.

    `server` is who served it, and `abroad` whether outside the United States, where the return says so.
    """

    roles: ClassVar[dict[str, str]] = {"as_to": "defendant"}

    method: str | None = None
    server: str | None = None
    abroad: bool = False


@filing(
    "Summons Returned Unexecuted",
    reads=(
        r"(?:(?:alias |amended |third party |electronic |original |\d+ day |pluries )*summons(?:es|\(es\)"
        r"|\(s\)|'?s)?|return(?: of service)?|proof of service|affidavit of service|process receipt|usm 285"
        r"|service|marshal'?s? (?:process )?return)(?: \S+){0,6}? (?:un ?executed|not executed|unserved"
        "|non ?est|not served)",
        "(?:unexecuted|unserved) (?:summons|return)",
        "(?:affidavit|certificate|declaration) of (?:non|no|attempted) ?service",
        "return of non ?service",
        "notice of failure to serve",
    ),
    titles=("usm 285 returned unexecuted",),
)
class ServiceUnexecuted(Filing):
    """A return that service failed."""


@filing(
    "Waiver of Service Requested",
    reads=(
        r"(?:notice (?:of lawsuit )?and )?request (?:for|to) waiv\w+(?: of)?(?: \w+)? (?:service|summons)",
        "notice of (?:lawsuit|intent to waive)",
        r"notice (?:to )?(?:of )?(?:\w+ )?(?:request|intent) (?:\w+ )*waiv\w+",
        r"waiver(?: of service)? (?:packet|request|sent|mailed)\w*",
    ),
)
class WaiverRequested(Filing):
    """Requests to waive service, or a notice of intent to waive, sent to defendants (FRCP 4(d)).

    `abroad` is True for a request sent outside the United States.
    """

    sent: date | None = None
    abroad: bool = False


@filing(
    "Waiver of Service Executed",
    reads=(
        r"waivers? of (?:\w+ )?(?:service|summons|the service)(?: \S+){0,8}?(?: (?:returned|executed|filed"
        "|signed))?(?: executed)?(?! unexec)",
        r"waiver(?: \S+){0,3}? (?:returned )?executed",
        "waivers?",
        "waiver of",
        r"notice of (?:filing )?(?:of )?waiver\w* of service",
        r"(?:stipulat\w+ )?(?:acceptance and )?waiver of",
    ),
    titles=(
        "waiver of",
        "waiver of service",
    ),
)
class WaiverReturned(Filing):
    """A waiver of service is filed (FRCP 4(d)); the answer is due from the day the request was sent."""

    roles: ClassVar[dict[str, str]] = {"as_to": "defendant"}

    sent: date | None = None


@filing(
    "Order Directing Service",
    reads=(
        r"order (?:\S+ ){0,4}?(?:directing|of|for|re|authorizing|requiring) (?:\w+ ){0,3}?service",
        r"order (?:directing|requiring) (?:\S+ ){0,6}?(?:marshal|usm|to serve)",
        r"order (?:to )?serv\w+",
        "order service",
    ),
    within=(
        r"(?:marshal'?s?|usms?|clerk)(?: \S+){0,10}? (?:to )?(?:serve|effect(?:uate)? service"
        "|issue (?:and serve )?(?:summons|process))",
        r"service (?:\S+ ){0,4}?(?:by|through) (?:the )?(?:u\.?s\.? |united states )?marshal",
    ),
    titles=(
        "order (plra) supplemental service order",
        "ddoc-ddoj 90 days service order",
        "order service - non-inmate",
        "order of service",
    ),
)
class OrderForService(Order):
    """A judge orders service, by the marshal or otherwise (FRCP 4(c)(3))."""


@filing(
    "USM-285",
    reads=(
        "(?:usm[ -]?)?285s?(?: forms?)?",
        r"(?:usm|us marshal|u\.s\. marshal|marshal)(?: \S+){0,4}? (?:forms?|285)",
        r"(?:exit|forward\w*|sent|transmi\w+)(?: \S+){0,6}? (?:usm|285|marshal)",
        r"service (?:documents|packet|papers)(?: \S+){0,5}?(?: marshal)?",
        "marshal",
        "(?:usm )?285 forms? (?:received|sent)",
    ),
    titles=(
        "285 forms received for non-party",
        "exit usm 285 forms to u.s. marshal",
    ),
)
class MarshalForm(Filing):
    """Papers to or from the marshal for service."""


@filing(
    "Motion for Alternate Service",
    asks=(
        r"(?:alternat\w+|substitut\w+) (?:means of |method of |form of )?service",
        r"(?:leave to )?(?:serv\w+|service)(?: of process| of summons| on)?(?: \S+){0,10}? (?:by|via"
        "|through|pursuant)",
        "service",
        r"serve (?!\w+ (?:disc|interr|supp))",
        r"appoint\w*(?: \S+){0,6}? process server",
        "special process server",
        "publication",
    ),
)
class MotionForAlternateService(Motion):
    """A motion to serve by other means (FRCP 4(e)(1), 4(f)(3))."""


@filing(
    "Motion for Extension of Time to Serve",
    asks=(
        "(?:ext(?:ension|en|n|nd|end|ending|ensions)?(?: the| its| their| his| her| of| all| certain"
        r"| defendant'?s?'?| plaintiff'?s?'?)*(?: time| deadlines?| periods?| date)?|enlarg\w*(?: the"
        "| of)*(?: time| deadlines?)?|(?:more|additional|further) time)(?: in which| within which)?(?: to"
        r"| for)?(?: \w+){0,4}? (?:serv\w+|service)(?! (?:its|their|his|disc|resp|expert))",
    ),
)
class MotionToExtendService(MotionForExtension):
    """A motion for more time to serve (FRCP 4(m))."""

    extends: ClassVar[tuple[str, ...]] = ("service of process",)


# -- who is served ---------------------------------------------------------------------------------


def defending(case: Posture) -> list[str]:
    """The parties in the case against whom a claim is made, as far as the docket names them."""
    return [str(party) for party in case.subjects("party", "in") if role(case, str(party)) != "plaintiff"]


def _served(case: Posture, filing: Filing) -> Iterator[str]:
    """The parties that a paper on service concerns; where it names none, the only party that there is to serve."""
    if filing.as_to:
        yield from filing.as_to
    elif len(only := defending(case)) == 1:
        yield from only


def _without_summons(case: Posture, filing: Filing) -> Iterator[str]:
    yield from (party for party in _served(case, filing) if case.state("service", party) == "unserved")


concerned = AsTo("each party that it concerns", _served)
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

# -- the time to serve -----------------------------------------------------------------------------

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
        yield from (name for name in paper.defendants if case.cell("time to serve", name) is None)


def _while_open(case: Posture, *states: str) -> tuple[str, ...]:
    return tuple(str(party) for party in case.subjects("time to serve", *states))


sued = AsTo("each party that it is the first to sue", lambda case, paper: _sued(case, paper, False))
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


def _clock(start: Callable[[Posture, Filing, Subject], Start]) -> Clock:
    return Clock(act=SERVE, law="frcp-4-m", start=start, party=plaintiffs_in, silence=SILENCE)


OPEN = ("running", "held back")
TIME_TO_SERVE.add(
    Row(InitiatingPaper, NEW, "running", sued, "frcp-4-m", clock=_clock(_from_the_complaint)),
    Row(NoticeOfRemoval, NEW, "running", sued, "usc-28-1448", clock=_clock(_from_removal)),
    Row(InitiatingPaper, NEW, "held back", sued_before_screening, "frcp-4-m-screening"),
    Row(MotionForIFP, "running", "held back", awaiting_leave, "frcp-4-m-screening", ends="superseded"),
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


@rule("frcp-4-c-1", ProofOfService, severity=Severity.CURABLE)
def served_in_time(case: Posture, proof: ProofOfService) -> Finding | None:
    """The summons is served with the complaint within the time of Rule 4(m), or as the court extended it."""
    served = proof.served if case.forum.binds("frcp-4-l-3") else proof.filed
    if served is None:
        return not_shown("the day of service")
    if proof.abroad and case.forum.binds("frcp-4-f"):
        return satisfied
    for party in _served(case, proof):
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
    for party in _served(case, proof):
        asked = case.clock("service", party, "return of the waiver")
        due = asked.due(case.court).due if asked is not None and asked.certainty == "firm" else None
        if due is not None and proof.served is not None and proof.served > due:
            return violated(f"{party} did not return the waiver by {due}: the expenses of service may be imposed")
    return None


@rule("frcp-4-d-3", WaiverReturned, severity=Severity.NOTEWORTHY)
def waived_before_being_served(case: Posture, waiver: WaiverReturned) -> Finding | None:
    """The longer time to answer is for a defendant who returns the waiver before being served with process."""
    for party in _served(case, waiver):
        if case.state("service", party) == "served":
            return violated(f"{party} had been served with process before: its time to answer runs from that service")
    return None
