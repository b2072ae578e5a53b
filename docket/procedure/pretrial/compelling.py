"""Subpoenas, stipulations about discovery, motions to compel and their expenses: FRCP 29, 37, 45."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.procedure.access import MotionForProtectiveOrder
from docket.procedure.commencement import OrderTransferring
from docket.procedure.motions import MOTION, STIPULATION, MotionForSanctions, Objection, Order, Ruling, period_end
from docket.procedure.pretrial.filings import MotionToCompel, MotionToQuash, Subpoena
from docket.procedure.pretrial.settings import StipulationAboutDiscovery
from docket.region import NEW, AsTo, On, Region, Row, itself, referenced
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "EXPENSES",
    "SUBPOENA",
    "discovery_motions",
    "effective_alone",
    "subpoena_quashed",
    "the_subpoena",
]


SUBPOENA = Region(
    "subpoena",
    "Each subpoena that reached the docket (FRCP 45).",
    ("outstanding", "objected to", "quashed", "modified", "contempt asked", "contempt"),
)
the_subpoena = referenced("subpoena")


def _subpoenas_of(case: Posture, ruling: Filing) -> Iterator[Subject]:
    for motion in case.referred(ruling):
        if isinstance(motion, MotionToQuash):
            yield from (paper.key for paper in case.referred(motion) if case.cell("subpoena", paper.key))


def _objections_begin(case: Posture, paper: Subpoena, subject: Subject) -> Start:
    """The day of service, or the time for compliance where that comes before the 14 days are over."""
    if paper.compliance is None:
        missing = "whether the time for compliance comes first"
        return Start(paper.served, known="assumed", what="service", missing=missing)
    last = period_end(case, "frcp-45-d-2-B", paper.served).due if paper.served is not None else None
    if last is None or paper.compliance <= last:
        hour = "at what hour of that day compliance is asked: objections come before it, and within 14 days of service"
        return Start(paper.served, what="service", set_to=paper.compliance, missing=hour)
    return Start(paper.served, what="service")


subpoena_quashed = AsTo("the subpoena that the motion is about", _subpoenas_of, refers_to=(MotionToQuash,))
MOTION.add(
    Row(
        OrderTransferring,
        "pending",
        "terminated",
        AsTo(
            "each motion about a subpoena that goes to the issuing court",
            lambda case, order: (m.key for m in case.referred(order) if isinstance(m, MotionToQuash)),
        ),
        "frcp-45-f",
    )
)
SUBPOENA.add(
    Row(
        Subpoena, NEW, "outstanding", itself, "frcp-45-a-2",
        clock=Clock(
            act="objections to subpoena",
            law="frcp-45-d-2-B",
            start=_objections_begin,
            party=lambda case, paper, subject: (paper.to,) if paper.to else (),
            kind="may",
        ),
    ),
    Row(Objection, "outstanding", "objected to", the_subpoena, "frcp-45-d-2-B"),
    Row(On(Ruling, ("granted",)), "*", "quashed", subpoena_quashed, "frcp-45-d-3-A"),
    Row(On(Ruling, ("granted in part and denied in part",)), "*", "modified", subpoena_quashed, "frcp-45-d-3-A"),
)  # fmt: skip

effective_alone = AsTo(
    "the stipulation itself, where it is shown to touch no date of the court",
    lambda case, paper: (paper.key,) if paper.interferes is False else (),
)
STIPULATION.add(Row(StipulationAboutDiscovery, (NEW, "pending"), "effective", effective_alone, "frcp-29-b"))

EXPENSES = Region(
    "expenses",
    "Who owes the expenses of a discovery motion, once it is decided; a motion that is moot leaves the question open.",
    ("owed to the movant", "owed by the movant", "to be apportioned"),
)
discovery_motions = AsTo(
    "each motion to compel, or for a protective order, that it rules on",
    lambda case, order: (
        m.key for m in case.referred(order) if isinstance(m, (MotionToCompel, MotionForProtectiveOrder))
    ),
    refers_to=(MotionToCompel, MotionForProtectiveOrder),
)
EXPENSES.add(
    Row(On(Ruling, ("granted", "denied as moot")), NEW, "owed to the movant", discovery_motions, "frcp-37-a-5"),
    Row(On(Ruling, ("denied",)), NEW, "owed by the movant", discovery_motions, "frcp-37-a-5"),
    Row(
        On(Ruling, ("granted in part and denied in part",)), NEW, "to be apportioned", discovery_motions, "frcp-37-a-5"
    ),
)


@rule("frcp-37-a-1", MotionToCompel, severity=Severity.CURABLE)
def conferred_before_compelling(case: Posture, motion: MotionToCompel) -> Finding:
    """The motion must certify that the movant conferred, or tried to, before asking for court action."""
    if motion.certified is None:
        return not_shown("a certificate of conferring stands in the paper")
    return satisfied if motion.certified else violated("the motion carries no certification", "confer, and certify it")


@rule("frcp-37-b-2-A", MotionForSanctions, severity=Severity.CURABLE)
def an_order_was_disobeyed(case: Posture, motion: MotionForSanctions) -> Finding | None:
    """Sanctions under Rule 37(b) want an order that was disobeyed."""
    if "37(b)" not in (motion.relief or ""):
        return None
    if case.latest(Order) is not None or case.latest(Ruling) is not None:
        return not_shown("which order was disobeyed stands in the paper")
    return violated("no order of the court is on the docket", "move to compel first (Fed. R. Civ. P. 37(a))")


@rule("frcp-45-d-3-A", MotionToQuash, severity=Severity.CURABLE)
def moved_before_compliance(case: Posture, motion: MotionToQuash) -> Finding | None:
    """A motion to quash is timely only before the time for compliance."""
    days = [p.compliance for p in case.referred(motion) if isinstance(p, Subpoena) and p.compliance is not None]
    if not days or motion.filed is None:
        return not_shown("the time for compliance is not docketed")
    return (
        violated(f"compliance was due on {max(days)}", "show why the motion could not come sooner")
        if (motion.filed > max(days))
        else satisfied
    )
