"""When discovery is open: FRCP 26(d)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.clock import Clock, Start, set_by
from docket.filing import DateSet, Filing
from docket.procedure.commencement import case_over
from docket.procedure.pretrial.dates import CUTOFFS, is_hearing, meant
from docket.procedure.pretrial.filings import Rule26fReport
from docket.procedure.pretrial.schedule import TIMETABLES, for_all, scheduled
from docket.procedure.service import ProofOfService
from docket.region import AsTo, Lapse, Region, Row, the_case

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "COMPLETE_DISCOVERY",
    "DISCOVERY",
    "conferred",
    "discovery_cutoff",
    "first_service",
    "opened_by_order",
]


DISCOVERY = Region(
    "discovery", "Whether discovery may be taken (FRCP 26(d)).", ("not open", "open", "closed"), initial="not open"
)


def discovery_cutoff(order: Filing) -> DateSet | None:
    """The day by which an order has discovery completed."""
    found = [d for d in scheduled(order) if (row := meant(d, CUTOFFS)) and row.act == "discovery" and not is_hearing(d)]
    return found[-1] if found else None


def _cutoff_start(case: Posture, order: Filing, subject: Subject) -> Start:
    return set_by(order, discovery_cutoff(order))


COMPLETE_DISCOVERY = Clock(
    act="discovery",
    law="frcp-16-b-3-A",
    start=_cutoff_start,
    party=for_all,
    kind="may",
    silence="later only by leave, for good cause (Fed. R. Civ. P. 16(b)(4))",
    ordered=True,
    when=lambda case, order, subject: discovery_cutoff(order) is not None,
)


def _opens(case: Posture, order: Filing) -> tuple[str, ...]:
    return ("",) if getattr(order, "opens_discovery", False) or discovery_cutoff(order) is not None else ()


opened_by_order = AsTo("the case, where the order opens discovery or says when it ends", _opens)
first_service = AsTo(
    "the case, where service is shown for the first time",
    lambda case, proof: (
        ("",) if proof.served and case.clock("discovery", "", "early request to produce") is None else ()
    ),
)
conferred = AsTo("the case, whose parties have conferred", lambda case, report: ("",))

for _kind in TIMETABLES:
    DISCOVERY.add(
        Row(_kind, ("not open",), "open", opened_by_order, "frcp-26-d-1", clock=COMPLETE_DISCOVERY),
        Row(
            _kind, ("open", "closed"), "open", opened_by_order, "frcp-16-b-4", clock=COMPLETE_DISCOVERY, ends="extended"
        ),
    )
DISCOVERY.add(Row(case_over, "open", "closed", the_case, "clerk-closing", ends="moot"))
DISCOVERY.add(
    Row(
        ProofOfService,
        "not open",
        "not open",
        first_service,
        "frcp-26-d-2-A",
        clock=Clock(
            act="early request to produce", law="frcp-26-d-2-A", start="served", party=for_all, kind="not-before"
        ),
    ),
    Row(Rule26fReport, "not open", "open", conferred, "frcp-26-d-1", irregular=None),
    Row(Rule26fReport, ("open", "closed"), None, conferred, "frcp-26-d-1"),
    Row(Lapse("discovery"), "open", "closed", conferred, "frcp-16-b-3-A"),
)
