"""The Local Rules of the Eastern District of California."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.law import provision
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
from docket.procedure.authority import (
    AUTHORITY,
    FINDINGS,
    MAGISTRATE_ORDER,
    AppealOfMagistrateOrder,
    CaseAssigned,
    FindingsAndRecommendations,
    ObjectionToFindings,
)
from docket.procedure.commencement import InitiatingPaper, TrustAccountStatement, prisoner_suit, role
from docket.procedure.local import (
    MAIL,
    all_clocks,
    answers_stipulated,
    filed_on,
    hearing_day,
    localized,
    mail_rows,
    more_time_asked,
    motion_filed_on,
    motions_answered,
    movants,
    opponents,
    stipulated_day,
    timed_by_hearing,
    unanswered,
)
from docket.procedure.motions import (
    BRIEFING,
    MOTION,
    STIPULATION,
    MinuteEntry,
    Motion,
    MotionForExcessPages,
    MotionForExtension,
    MotionForHearing,
    MotionForMiscellaneousRelief,
    Order,
    Response,
    Ruling,
    RulingOnStipulation,
    Stipulation,
    appeared,
)
from docket.procedure.parties import MotionForProHacVice
from docket.procedure.pleading import (
    RESPONSE,
    AmendedComplaint,
    LodgedPleading,
    MotionToAmend,
    StipulationToExtendAnswer,
    answer_due,
    awaited_of,
    awaiting,
)
from docket.procedure.pretrial import (
    COMMANDS,
    ORDER_TO_ACT,
    DiscoveryPaper,
    HearingNotice,
    HearingReset,
    MotionForDiscovery,
    MotionToCompel,
    commanded,
    hearings_in,
)
from docket.procedure.stay import SETTLEMENT, NoticeOfSettlement
from docket.region import NEW, AsTo, Lapse, On, Row, itself, the_case
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

# -- motions: L.R. 230, 233, 251 ---------------------------------------------------------------------


def a_prisoners_case(case: Posture) -> bool:
    """Whether a party is shown to be in prison and without counsel (L.R. 230(l))."""
    return prisoner_suit(case) or case.latest(TrustAccountStatement) is not None


def _timed_elsewhere(motion: Filing) -> bool:
    alone = getattr(motion, "unopposed", False) or getattr(motion, "joint", False) or getattr(motion, "oral", False)
    elsewhere = (
        MotionToSeal, MotionForExtension, MotionForExcessPages, MotionForHearing, MotionForMiscellaneousRelief,
        MotionForProHacVice,
    )  # fmt: skip
    return alone or isinstance(motion, elsewhere)


def of_a_prisoners_case(case: Posture, motion: Filing) -> bool:
    """Whether a motion is briefed under L.R. 230(l)."""
    return not _timed_elsewhere(motion) and a_prisoners_case(case)


def noticed(case: Posture, motion: Filing) -> bool:
    """Whether a motion is briefed under L.R. 230(b)-(d): one noticed for a hearing, and not about discovery."""
    if isinstance(motion, (MotionToCompel, MotionForDiscovery)) or hearing_day(case, motion, motion.key) is None:
        return False
    return not _timed_elsewhere(motion) and not a_prisoners_case(case)


def administrative(case: Posture, motion: Filing) -> bool:
    """Whether a motion is an administrative one (L.R. 233)."""
    return isinstance(motion, MotionForExcessPages)


def _served(case: Posture, filing: Filing, subject: Subject) -> Start:
    """The day of service; that of filing stands in for it. What is served on a prisoner goes by mail."""
    to_a_prisoner = a_prisoners_case(case) and any(role(case, name) == "defendant" for name in filing.by)
    return Start(
        filing.served or filing.day,
        known="assumed",
        what="service",
        assumes=("served on the day it was filed",),
        missing="when the prison took or gave the mail" if a_prisoners_case(case) else None,
        service="mail" if to_a_prisoner else None,
    )


def _in_cmecf(case: Posture, filing: Filing, subject: Subject) -> Start:
    """The day on which the opposition was filed in CM/ECF: its entry."""
    day = filing.entered
    return Start(day or filing.day, known="docketed" if day else "assumed", what="entry in CM/ECF")


WAIVED = "may be deemed a waiver of opposition (L.R. 230(l))"
NOT_HEARD = "no right to be heard at oral argument (L.R. 230(c))"
OPPOSITION = Clock(
    act="response", law="caed-230-c", start=timed_by_hearing("caed-230-c", motion_filed_on), party=opponents,
    silence=NOT_HEARD,
)  # fmt: skip
REPLY = Clock(act="reply", law="caed-230-d", start=timed_by_hearing("caed-230-d", filed_on), party=movants, kind="may")
PRISON_OPPOSITION = Clock(act="response", law="caed-230-l-opp", start=_served, party=opponents, silence=WAIVED)
PRISON_REPLY = Clock(act="reply", law="caed-230-l-reply", start=_in_cmecf, party=movants, kind="may")
PRISON_SUBMISSION = Clock(
    act="submission", law="caed-230-l-reply", start=_in_cmecf, party=lambda case, filing, subject: (), kind="may",
    silence="the motion is deemed submitted (L.R. 230(l))",
)  # fmt: skip
noticed_motion = AsTo(
    "the motion itself, where it is noticed for a hearing",
    lambda case, motion: (motion.key,) if noticed(case, motion) else (),
)
prisoners_motion = AsTo(
    "the motion itself, in a prisoner's case",
    lambda case, motion: (motion.key,) if of_a_prisoners_case(case, motion) else (),
)
administrative_motion = AsTo(
    "the motion itself, where it is administrative",
    lambda case, motion: (motion.key,) if administrative(case, motion) else (),
)

BRIEFING.add(
    Row(Motion, (NEW, "open"), "open", noticed_motion, "caed-230-c", clock=OPPOSITION),
    Row(Motion, (NEW, "open"), "open", prisoners_motion, "caed-230-l-opp", clock=PRISON_OPPOSITION),
    Row(
        Motion, (NEW, "open"), "open", administrative_motion, "caed-233",
        clock=Clock(act="response", law="caed-233", start=_served, party=opponents, kind="may"),
    ),
    Row(
        Response, ("open", "opposed", "unopposed"), "opposed",
        motions_answered(noticed, "noticed motion"), "caed-230-d", clock=REPLY,
    ),
    Row(
        Response, ("open", "opposed", "unopposed"), "opposed",
        motions_answered(of_a_prisoners_case, "motion in a prisoner's case"), "caed-230-l-reply",
        clock=(PRISON_REPLY, PRISON_SUBMISSION),
    ),
    Row(Lapse("submission"), "opposed", "submitted", prisoners_motion, "caed-230-l-submitted", ends="lapsed"),
)  # fmt: skip


def _by_its_hearing(case: Posture, motion: Filing) -> bool:
    version = provision("caed-230-c", motion.day)
    before = version is not None and version.direction == "before"
    return before and not a_prisoners_case(case) and not _timed_elsewhere(motion)


set_for_hearing = unanswered(_by_its_hearing, "motion briefed by its hearing")
for _kind in (HearingNotice, HearingReset, Order):
    BRIEFING.add(Row(_kind, "open", "open", set_for_hearing, "caed-230-c", clock=OPPOSITION, ends="extended"))


@rule("caed-230-b", Motion, severity=Severity.NOTEWORTHY)
def noticed_in_time(case: Posture, motion: Motion) -> Finding | None:
    """Unless the court sets another day, a motion is noticed for 35 days after filing (28 before 2022-03-01)."""
    stated = next(iter(hearings_in(motion)), None)
    if stated is None or stated.date is None or motion.filed is None or stated.date < motion.filed:
        return None
    if not noticed(case, motion):
        return None
    law = provision("caed-230-b", motion.filed)
    if law is None or law.n is None or (stated.date - motion.filed).days >= law.n:
        return satisfied
    return violated(
        f"filed on {motion.filed} for a hearing on {stated.date}; the rule wants {law.n} days",
        "notice it for a later day, or apply to shorten time (L.R. 144(e))",
    )


@rule("caed-251-e", MotionToCompel, severity=Severity.CURABLE)
def discovery_motion_noticed(case: Posture, motion: MotionToCompel) -> Finding | None:
    """Even where no joint statement is wanted, a discovery motion is heard on 14 days' notice."""
    return _discovery_notice(case, motion, "caed-251-e")


@rule("caed-251-a", MotionToCompel, severity=Severity.NOTEWORTHY)
def discovery_motion_with_joint_statement(case: Posture, motion: MotionToCompel) -> Finding | None:
    """A discovery motion is heard at the earliest 21 days after notice, with a joint statement before the hearing."""
    return _discovery_notice(case, motion, "caed-251-a")


def _discovery_notice(case: Posture, motion: Motion, rule_id: str) -> Finding | None:
    stated, law = next(iter(hearings_in(motion)), None), provision(rule_id, motion.day)
    if stated is None or stated.date is None or motion.filed is None or a_prisoners_case(case):
        return None
    if law is None or law.n is None or (stated.date - motion.filed).days >= law.n:
        return satisfied
    return violated(f"noticed on {motion.filed} for {stated.date}; the rule wants {law.n} days", "notice a later day")


# -- leave, proposed pleadings: L.R. 137(c) ----------------------------------------------------------


@rule("caed-137-c", LodgedPleading, AmendedComplaint, severity=Severity.CURABLE)
def attached_to_a_motion_for_leave(case: Posture, paper: Filing) -> Finding | None:
    """A paper that needs leave is attached to the motion for leave, and filed once leave is given."""
    if isinstance(paper, AmendedComplaint) and not paper.lodged:
        pending = [m for m in case.filings(MotionToAmend) if case.state("motion", m.key) == "pending"]
        ours = [m for m in pending if not paper.by or not m.by or set(m.by) & set(paper.by)]
        if not ours:
            return None
        return violated(f"{ours[0].label} is pending: the pleading comes before leave", "wait for leave, then file it")
    if case.latest(MotionToAmend) is not None:
        return not_shown("which motion the lodged pleading belongs to")
    return violated("no motion for leave is on the docket", "move for leave, with the pleading as an exhibit")


# -- stipulations and extensions: L.R. 143, 144 ------------------------------------------------------


def signatories_missing(case: Posture, stipulation: Stipulation) -> list[str] | None:
    """The parties who have appeared, are affected, and did not sign; None where the docket does not show."""
    if not stipulation.signed_by:
        return None
    if stipulation.as_to:
        return [n for n in stipulation.as_to if appeared(case, n) and n not in stipulation.signed_by]
    if len(stipulation.signed_by) > 1:
        return None
    here = [str(n) for n in case.subjects("party", "in") if appeared(case, str(n))]
    others = [n for n in here if n not in stipulation.signed_by]
    return others if len(others) == 1 else None


@rule("caed-143-a-1", Stipulation, severity=Severity.INEFFECTIVE)
def signed_by_all_affected(case: Posture, stipulation: Stipulation) -> Finding:
    """A stipulation that an appearing party affected did not sign is not recognised, save for manifest injustice."""
    missing = signatories_missing(case, stipulation)
    if missing is None:
        return not_shown("who signed, or whom it affects")
    if not missing:
        return satisfied
    return violated(
        f"{', '.join(missing)} appeared, is affected, and did not sign", "have every party affected sign it"
    )


def _initial(case: Posture, paper: StipulationToExtendAnswer) -> Iterator[Subject]:
    """The responses that a first stipulation puts off by no more than the rule allows."""
    law = provision("caed-144-a", paper.day)
    for subject in answers_stipulated(case, paper):
        running = case.clock("response", subject, "answer")
        before = running.due(case.court).due if running is not None else None
        agreed = stipulated_day(paper)
        earlier = running is not None and running.clock.law == "caed-144-a"
        if earlier or law is None or law.n is None:
            continue
        if agreed is None or before is None or (agreed - before).days <= law.n:
            yield subject


def _put_off(case: Posture, paper: StipulationToExtendAnswer, subject: Subject) -> Start:
    """The day agreed on; where it is not shown, the most that the rule allows, conditional."""
    agreed = stipulated_day(paper)
    if agreed is not None:
        return Start(paper.day, what="stipulation", set_to=agreed)
    running = case.clock("response", subject, "answer")
    due = running.due(case.court).due if running is not None else None
    return Start(due, known="assumed", what="original due date", missing="the number of days agreed on, at most 28")


answer_put_off = AsTo("the response that a first stipulation puts off", _initial)
effective_alone = AsTo(
    "the stipulation itself, where it is the first and within the time allowed",
    lambda case, paper: (paper.key,) if any(_initial(case, paper)) else (),
)
STIPULATION.add(
    Row(Stipulation, NEW, "pending", itself, "caed-143-b"),
    Row(StipulationToExtendAnswer, NEW, "pending", itself, "caed-144-b"),
    Row(StipulationToExtendAnswer, (NEW, "pending"), "effective", effective_alone, "caed-144-a"),
)
RESPONSE.add(
    *more_time_asked("caed-144-a", "caed-144-b"),
    Row(
        StipulationToExtendAnswer, awaiting, "due", answer_put_off, "caed-144-a",
        clock=answer_due("caed-144-a", _put_off), ends="extended",
    )
)  # fmt: skip


@rule("caed-144-d", MotionForExtension, StipulationToExtendAnswer, severity=Severity.NOTEWORTHY)
def more_time_asked_on_the_last_day(case: Posture, paper: Filing) -> Finding | None:
    """More time is sought as soon as the need is apparent; a request on the day that a paper is due is disfavored."""
    for name in paper.as_to or paper.by:
        for subject in awaited_of(case, (name,)):
            running = case.clock("response", subject, "answer")
            if running is not None and running.state == "running" and running.due(case.court).due == paper.filed:
                return violated(f"the answer of {name} was due the same day")
    return None


# -- sealing and protective orders: L.R. 140, 141, 141.1 ---------------------------------------------

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
DOCUMENT.add(
    *(Row(kind, NEW, "lodged", submitted, "caed-141-b") for kind in REQUESTS),
    Row(RedactedDocument, NEW, "redacted", itself, "caed-140-a"),
    Row(On(Ruling, ("granted", IN_PART)), "lodged", "sealed", papers_sealed, "caed-141-e-2"),
    Row(On(Ruling, ("granted", IN_PART)), SECRET, "unsealed", unsealed_on_motion, "caed-141-f"),
    Row(OrderUnsealing, SECRET, "unsealed", papers_unsealed, "caed-141-f"),
    Row(On(Ruling, ("denied", IN_PART, "denied as moot")), "lodged", "returned", goes_back, "caed-141-e-1"),
)
OPPONENT.add(Row(MotionToSeal, NEW, "excluded", kept_from_opponent, "caed-141-b"))
BRIEFING.add(
    Row(
        MotionToSeal, (NEW, "open"), "open", itself, "caed-141-c",
        clock=Clock(
            act="response",
            law="caed-141-c",
            start=_served,
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


# -- magistrate judges: L.R. 302-305, App. A(k) ------------------------------------------------------

prisoners_case = AsTo(
    "the case, where a prisoner brings it",
    lambda case, paper: ("",) if paper.prisoner and case.state("authority") == "unassigned" else (),
)
AUTHORITY.add(
    Row(InitiatingPaper, "unassigned", "referred", prisoners_case, "caed-302-a"),
    localized(AUTHORITY, CaseAssigned, "direct assignment", "caed-appA-k"),
)
FINDINGS.add(
    localized(FINDINGS, FindingsAndRecommendations, "issued", "caed-304-b"),
    localized(FINDINGS, ObjectionToFindings, "objected", "caed-304-d"),
)
TO_OPPOSE_RECONSIDERATION = Clock(
    act="opposition to request for reconsideration", law="caed-303-d", start=_served, party=opponents, kind="may"
)
MAGISTRATE_ORDER.add(
    localized(MAGISTRATE_ORDER, Ruling, "entered", "caed-303-b"),
    evolve(
        localized(MAGISTRATE_ORDER, AppealOfMagistrateOrder, "under review", "caed-303-d"),
        clock=TO_OPPOSE_RECONSIDERATION,
    ),
)

# -- settlement, mail, sanctions, discovery papers: L.R. 110, 160, 183, 250 --------------------------

SETTLEMENT.add(
    Row(
        NoticeOfSettlement, "*", "noticed", the_case, "caed-160-a",
        clock=Clock(
            act="dispositional documents",
            law="caed-160-b",
            start=filed_on,
            party=lambda case, filing, subject: tuple(str(name) for name in case.subjects("party", "in")),
            silence="sanctions; the notice itself closes nothing (L.R. 160(b))",
        ),
    )
)  # fmt: skip
MAIL.add(*mail_rows("caed-183-b"))
DISOBEDIENCE = "any sanction that statute, rule or the court's inherent power allows (L.R. 110; Fed. R. Civ. P. 41(b))"
for _act in (Order, Ruling, RulingOnStipulation, MinuteEntry):
    ORDER_TO_ACT.add(
        Row(
            _act,
            NEW,
            "open",
            commanded,
            "caed-110",
            clock=all_clocks(COMMANDS, "caed-110", DISOBEDIENCE),
            irregular=None,
        )
    )


@rule("caed-250", DiscoveryPaper, severity=Severity.NOTEWORTHY)
def discovery_is_not_filed(case: Posture, paper: DiscoveryPaper) -> Finding:
    """Discovery requests, responses and proofs of service are not filed until there is a proceeding about them."""
    return violated("discovery is on the docket with no proceeding about it shown")
