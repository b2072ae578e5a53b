"""Fees, the clerk's transmittal, certificates of appealability, stays pending appeal: FRAP 3(d), 8, 24."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.procedure.appeal.filings import (
    AmendedNoticeOfAppeal,
    AppealFee,
    AppealTransmitted,
    CertificateOfAppealability,
    CertificationOfBadFaith,
    Mandate,
    MotionForAppealIFP,
    MotionForCertificateOfAppealability,
    MotionForStayPendingAppeal,
    NoticeOfAppeal,
    TranscriptOrder,
)
from docket.procedure.appeal.notices import awaiting_mandate, the_appeal
from docket.procedure.appeal.timeliness import OPEN_APPEAL, order_entry, same_appeal
from docket.procedure.commencement import HabeasPetition
from docket.procedure.judgment import EXECUTION, LIVE_EXECUTION
from docket.procedure.motions import Ruling
from docket.procedure.relief import INJUNCTION
from docket.procedure.special import MotionToPerpetuate
from docket.region import NEW, AsTo, On, Region, Row, Subject, When, the_case
from docket.rule import Finding, Severity, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "APPEAL_FEE",
    "CERTIFICATE",
    "TRANSCRIPT",
    "TRANSMITTAL",
    "appeals_sent",
    "execution_stayed",
    "fees_ruled",
    "injunctions_reversed",
    "injunctions_stayed",
    "on_a_certificate",
]


APPEAL_FEE = Region(
    "appeal fee",
    "The fee of each appeal, or leave to appeal without prepaying it (FRAP 24).",
    ("due", "ifp pending", "ifp granted", "ifp denied", "paid"),
    final=("ifp granted", "paid"),
)


def _fee_of(pauper: bool) -> Callable[[Posture, Filing], tuple[str, ...]]:
    def find(case: Posture, notice: Filing) -> tuple[str, ...]:
        free = case.state("fee") == "ifp granted" and case.latest(CertificationOfBadFaith) is None
        return (notice.key,) if free == pauper and same_appeal(case, notice) is None else ()

    return find


def _fees(*states: str) -> AsTo:
    return AsTo("the fee of each appeal " + " or ".join(states), lambda c, f: c.subjects("appeal fee", *states))


def _fees_ruled(case: Posture, ruling: Filing) -> list[Subject]:
    return case.subjects("appeal fee", "due", "ifp pending", "ifp denied")


fees_ruled = AsTo("the fee of each appeal for which leave is asked", _fees_ruled, refers_to=(MotionForAppealIFP,))
APPEAL_FEE.add(
    Row(NoticeOfAppeal, NEW, "due", AsTo("its fee", _fee_of(False)), "frap-3-a-1"),
    Row(NoticeOfAppeal, NEW, "ifp granted", AsTo("its fee, waived in the district court", _fee_of(True)), "frap-24-a"),
    Row(MotionForAppealIFP, "due", "ifp pending", _fees("due"), "frap-24-a"),
    Row(On(Ruling, ("granted",)), ("due", "ifp pending", "ifp denied"), "ifp granted", fees_ruled, "frap-24-a"),
    Row(On(Ruling, ("denied",)), ("due", "ifp pending", "ifp denied"), "ifp denied", fees_ruled, "frap-24-a"),
    Row(CertificationOfBadFaith, ("due", "ifp pending", "ifp granted"), "ifp denied",
        _fees("due", "ifp pending", "ifp granted"), "usc-28-1915-a-3"),
    Row(AppealFee, ("due", "ifp pending", "ifp denied"), "paid", _fees("due", "ifp pending", "ifp denied"),
        "frap-3-a-1"),
)  # fmt: skip

TRANSCRIPT = Region(
    "transcript of appeal",
    "The transcript that each appellant orders, or certifies that it does not (FRAP 10(b)).",
    ("due", "waiting", "ordered", "moot"),
    final=("ordered", "moot"),
)


def _appellants(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    notice = filing if isinstance(filing, NoticeOfAppeal) else case.opened_by("appeal", subject)
    return notice.by if notice is not None else ()


def _noticed_or_ruled(case: Posture, filing: Filing, subject: Subject) -> Start:
    """The filing of the notice, or the entry of the ruling on the last motion that held it back, if that is later."""
    if isinstance(filing, NoticeOfAppeal):
        return Start(filing.filed, what="filed")
    return order_entry(case, filing, subject)


ORDER_IT = Clock(
    act="transcript order", law="frap-10-b", start=_noticed_or_ruled, party=_appellants,
    silence="the appeal may be dismissed (Fed. R. App. P. 3(a)(2))",
)  # fmt: skip


def _transcripts(*states: str) -> AsTo:
    said = " or ".join(states)
    return AsTo(f"each transcript {said}", lambda c, f: c.subjects("transcript of appeal", *states), among=states)


def _asleep(case: Posture, appeal: Subject) -> bool:
    return case.state("appeal", appeal) == "dormant"


def _awake(case: Posture, appeal: Subject) -> bool:
    return case.state("appeal", appeal) == "pending"


def _decided(case: Posture, appeal: Subject) -> bool:
    return case.state("appeal", appeal) not in OPEN_APPEAL


def _ordered(case: Posture, paper: Filing) -> list[Subject]:
    """The transcripts of those who file the paper; of everyone, where it does not show who files it."""
    due = case.subjects("transcript of appeal", "due", "waiting")
    openers = {appeal: case.opened_by("appeal", appeal) for appeal in due}
    return [a for a, notice in openers.items() if not paper.by or notice is None or set(paper.by) & set(notice.by)]


transcripts_ordered = AsTo("the transcript of each who files it", _ordered, among=("due", "waiting"))
TRANSCRIPT.add(
    Row(NoticeOfAppeal, NEW, "due", the_appeal, "frap-10-b", clock=ORDER_IT),
    Row(AmendedNoticeOfAppeal, ("due", "waiting", "ordered"), None, the_appeal, "frap-10-b"),
    Row(TranscriptOrder, ("due", "waiting"), "ordered", transcripts_ordered, "frap-10-b"),
    Row(When("the appeal is over", _decided, ("appeal",)), ("due", "waiting"), "moot",
        _transcripts("due", "waiting"), "frap-10-b", ends="moot"),
    Row(When("its notice sleeps", _asleep, ("appeal",)), "due", "waiting", _transcripts("due"), "frap-10-b",
        ends="superseded"),
    Row(When("its notice wakes", _awake, ("appeal",)), "waiting", "due", _transcripts("waiting"), "frap-10-b",
        clock=ORDER_IT),
)  # fmt: skip

TRANSMITTAL = Region(
    "transmittal of appeal",
    "Each notice of appeal that the clerk is shown to have sent to the parties and the court of appeals.",
    ("sent",),
    final=("sent",),
)


def _appeals_sent(case: Posture, transmittal: Filing) -> list[Subject]:
    named = [act.key for act in case.referred(transmittal) if isinstance(act, NoticeOfAppeal)]
    waiting = [key for key in case.subjects("appeal") if case.cell("transmittal of appeal", key) is None]
    return list(named) or (waiting if len(waiting) == 1 else [])


appeals_sent = AsTo("each notice of appeal that it sends on", _appeals_sent)
TRANSMITTAL.add(Row(AppealTransmitted, "*", "sent", appeals_sent, "frap-3-d"))

CERTIFICATE = Region(
    "certificate of appealability",
    "Whether a habeas petitioner may appeal (28 USC 2253(c)).",
    ("needed", "issued", "denied"),
)


def _issued(issued: bool) -> AsTo:
    said = "issued" if issued else "refused"
    return AsTo(f"the certificate, {said}", lambda case, order: ("",) if order.issued is issued else ())


on_a_certificate = AsTo(
    "the certificate asked for", lambda case, ruling: ("",), refers_to=(MotionForCertificateOfAppealability,)
)
CERTIFICATE.add(
    Row(HabeasPetition, NEW, "needed", the_case, "usc-28-2253-c", irregular=None),
    Row(CertificateOfAppealability, "*", "issued", _issued(True), "usc-28-2253-c"),
    Row(CertificateOfAppealability, "*", "denied", _issued(False), "usc-28-2253-c"),
    Row(On(Ruling, ("granted",)), "*", "issued", on_a_certificate, "usc-28-2253-c"),
    Row(On(Ruling, ("denied",)), "*", "denied", on_a_certificate, "usc-28-2253-c"),
)


def _injunctions_stayed(case: Posture, ruling: Filing) -> list[Subject]:
    return case.subjects("injunction", "in force")


def _execution_stayed(case: Posture, ruling: Filing) -> list[Subject]:
    return [] if case.subjects("injunction", "in force") else case.subjects("execution", *LIVE_EXECUTION)


def _injunctions_reversed(case: Posture, mandate: Mandate) -> Iterator[Subject]:
    """The injunctions appealed from that the court of appeals reversed or vacated."""
    for appeal in awaiting_mandate(case, mandate):
        notice = case.opened_by("appeal", appeal)
        undone = {mandate.disposition, case.state("appeal", appeal)} & {"reversed", "vacated"}
        for act in case.referred(notice) if notice is not None and undone else ():
            if case.cell("injunction", act.key) is not None:
                yield act.key


injunctions_reversed = AsTo("each injunction reversed on appeal", _injunctions_reversed)
injunctions_stayed = AsTo("each injunction", _injunctions_stayed, refers_to=(MotionForStayPendingAppeal,))
execution_stayed = AsTo("execution", _execution_stayed, refers_to=(MotionForStayPendingAppeal,))
INJUNCTION.add(
    Row(On(Ruling, ("granted",)), "in force", "stayed", injunctions_stayed, "frcp-62-d"),
    Row(Mandate, ("in force", "stayed"), "dissolved", injunctions_reversed, "frap-41-b", ends="vacated"),
)
EXECUTION.add(Row(On(Ruling, ("granted",)), LIVE_EXECUTION, "stayed by order", execution_stayed, "frcp-62-b"))


@rule("usc-28-2253-c", NoticeOfAppeal, severity=Severity.NOTEWORTHY)
def habeas_appeal_has_a_certificate(case: Posture, notice: NoticeOfAppeal) -> Finding | None:
    """An appeal from a final order in habeas corpus goes on only with a certificate of appealability."""
    if case.state("certificate of appealability") != "denied":
        return None
    return violated("a certificate of appealability was refused here; only the court of appeals can still issue one")


@rule("frap-8-a-1", MotionForStayPendingAppeal, severity=Severity.NOTEWORTHY)
def stay_pending_appeal_follows_an_appeal(case: Posture, motion: MotionForStayPendingAppeal) -> Finding | None:
    """A stay pending appeal is asked first of the district court, in a case that is appealed."""
    if case.subjects("appeal") or case.subjects("permission to appeal"):
        return satisfied
    return violated("no notice of appeal is on the docket yet")


@rule("frcp-27-b", MotionToPerpetuate, severity=Severity.CURABLE)
def testimony_is_perpetuated_while_an_appeal_may_come(case: Posture, motion: MotionToPerpetuate) -> Finding | None:
    """Testimony for further proceedings is perpetuated once judgment is rendered, while it is or may be appealed."""
    if case.subjects("appeal", *OPEN_APPEAL) or case.subjects("appeal time", "running", "suspended", "extended"):
        return satisfied
    if case.subjects("appeal time"):
        return violated("the time to appeal has run out and no appeal is pending", "a petition under Rule 27(a)")
    return violated("no judgment has been rendered", "notice the deposition in the action (Rule 30)")
