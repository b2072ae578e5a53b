"""Actions by a relator for the United States under the False Claims Act (31 USC 3730(b))."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.clock import Clock, Start, ordered
from docket.filing import Filing, filing
from docket.procedure.access import DOCUMENT, OrderUnsealing
from docket.procedure.commencement import Complaint, plaintiffs_in
from docket.procedure.disposition import LIMITS
from docket.procedure.motions import MotionForExtension, Notice, Ruling
from docket.procedure.service import SERVE, SILENCE, TIME_TO_SERVE, OrderForService, ProofOfService, sued
from docket.region import NEW, AsTo, On, Region, Row, Subject, itself, the_case
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = ["QUI_TAM", "NoticeOfElection", "QuiTamComplaint"]


@filing(
    "Qui Tam Complaint",
    reads=(
        r"(?:sealed |original )*qui tam (?:\w+ ){0,2}?compl(?:aint|t)",
        r"compl(?:aint|t) (?:\S+ ){0,4}?\W?(?:qui tam|false claims act|31 u\.?s\.?c\.? ?\S* ?37(?:29|30))",
    ),
)
class QuiTamComplaint(Complaint):
    """A private person sues in the name of the United States: filed in camera, under seal, and not served."""


@filing(
    "Notice of Election to Intervene",
    reads=(
        r"(?:notice of )?(?:united states'? |government'?s? )*(?:notice of )?election (?:to|not to|of) (?:\w+ ){0,3}?"
        r"(?:interven|declin)\w*",
        r"notice (?:of|that) (?:\S+ ){0,6}?(?:declin\w+ to interven\w+|not interven\w+)",
    ),
)
class NoticeOfElection(Notice):
    """The United States takes over the action, or says that it does not (31 USC 3730(b)(4)).

    `intervenes` is None where the docket does not show which.
    """

    intervenes: bool | None = None


# -- under seal, until the government elects -------------------------------------------------------

QUI_TAM = Region(
    "qui tam",
    "An action by a relator for the United States: under seal until the government elects to intervene or declines.",
    ("under seal", "intervened", "declined", "elected", "unsealed"),
    initial="none",
)
ELECTION = "election to intervene"


def government_received(case: Posture, complaint: Filing, subject: Subject) -> Start:
    """The day on which the government received complaint and disclosure statement, which is not docketed."""
    return Start(
        complaint.served or complaint.filed,
        known="docketed" if complaint.served else "assumed",
        what="receipt",
        missing="the day on which the government received the complaint and the statement of material evidence",
    )


def _elects(*answers: bool | None) -> AsTo:
    return AsTo("the action", lambda case, notice: ("",) if notice.intervenes in answers else ())


def _more_time(case: Posture, ruling: Filing) -> tuple[str, ...]:
    stated = any(date.what == ELECTION and not date.printed for date in ruling.dates)
    return ("",) if stated and case.state("qui tam") == "under seal" else ()


def _government(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    return ("United States",)


def _elect(start: object) -> Clock:
    return Clock(
        act=ELECTION,
        law="usc-31-3730",
        start=start,  # type: ignore[arg-type]
        party=_government,
        kind="may",
        silence="more time under seal is asked for good cause (31 U.S.C. § 3730(b)(3))",
    )


more_time = AsTo("the action, where the order gives the government a day", _more_time, refers_to=(MotionForExtension,))
election_over = AsTo(
    "the action, whose election is made", lambda case, order: () if case.state("qui tam") == "none" else ("",)
)
QUI_TAM.add(
    Row(QuiTamComplaint, "none", "under seal", the_case, "usc-31-3730", clock=_elect(government_received)),
    Row(On(Ruling, ("granted", "granted in part and denied in part")), "under seal", "under seal", more_time,
        "usc-31-3730", clock=_elect(ordered(ELECTION)), ends="extended"),
    Row(NoticeOfElection, ("under seal", "unsealed"), "intervened", _elects(True), "usc-31-3730"),
    Row(NoticeOfElection, ("under seal", "unsealed"), "declined", _elects(False), "usc-31-3730"),
    Row(NoticeOfElection, ("under seal", "unsealed"), "elected", _elects(None), "usc-31-3730"),
    Row(OrderUnsealing, "under seal", "unsealed", election_over, "usc-31-3730"),
    Row(OrderUnsealing, ("intervened", "declined", "elected", "unsealed"), None, election_over, "usc-31-3730"),
)  # fmt: skip
DOCUMENT.add(Row(QuiTamComplaint, NEW, "sealed", itself, "usc-31-3730"))

# Until the government elects, the relator ends the action only with written consent of court and attorney general;
# whether that lasts longer the circuits answer differently.
LIMITS.add(
    Row(QuiTamComplaint, "*", "attorney general and court approve", the_case, "usc-31-3730"),
    Row(NoticeOfElection, "attorney general and court approve", "none", the_case, "usc-31-3730", irregular=None),
)

# -- served only when the court says so ------------------------------------------------------------


def _kept_back(case: Posture, order: Filing) -> Iterator[str]:
    if case.state("qui tam") != "none":
        yield from (str(name) for name in case.subjects("time to serve", "held back"))


def _from_the_order(case: Posture, order: Filing, subject: Subject) -> Start:
    said = "counted from the order that lifted the seal or let the complaint be served"
    return Start(order.day, known="assumed", what="order", assumes=(said,))


kept_back = AsTo("each party from whom the sealed complaint was kept", _kept_back)
serve = Clock(act=SERVE, law="frcp-4-m", start=_from_the_order, party=plaintiffs_in, silence=SILENCE)
TIME_TO_SERVE.add(
    Row(QuiTamComplaint, NEW, "held back", sued, "usc-31-3730"),
    *(
        Row(kind, "held back", "running", kept_back, "usc-31-3730", clock=serve, ends="superseded")
        for kind in (OrderUnsealing, OrderForService)
    ),
)


@rule("usc-31-3730", ProofOfService, severity=Severity.CURABLE)
def not_served_under_seal(case: Posture, proof: ProofOfService) -> Finding | None:
    """A relator's complaint is not served on the defendant until the court so orders."""
    if case.state("qui tam") != "under seal" or case.latest(OrderForService) is not None:
        return None
    return violated("the complaint is under seal, and no order lets it be served", "ask the court to lift the seal")
