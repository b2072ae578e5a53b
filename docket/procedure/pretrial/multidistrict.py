"""Multidistrict proceedings in the transferee court: FRCP 16.1, since 2025-12-01."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docket.filing import Filing, filing
from docket.procedure.commencement import OrderTransferring, TransferIn, of_the_panel
from docket.procedure.motions import Notice
from docket.procedure.pretrial.filings import CaseManagementStatement, SchedulingOrder
from docket.procedure.pretrial.hearings import SETTERS, hearing_set, hearings_in
from docket.region import AsTo, Region, Row
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "MULTIDISTRICT",
    "InitialManagementOrder",
    "NoticeOfTagAlong",
    "ReportForManagementConference",
]


@filing(
    "Report for Initial Management Conference",
    reads=(
        r"(?:joint |parties'? |proposed )*report(?: \S+){0,6}? (?:16\.1|initial (?:mdl )?management conference)",
        r"(?:joint |parties'? )*rule 16\.1(?: ?\(b\))? (?:\w+ ){0,2}?report",
    ),
)
class ReportForManagementConference(CaseManagementStatement):
    """The parties' report for the initial management conference of a multidistrict proceeding (FRCP 16.1(b))."""


@filing("Initial Management Order", reads=(r"initial (?:mdl )?management order",))
class InitialManagementOrder(SchedulingOrder):
    """The order on a plan for a multidistrict proceeding after its initial management conference (FRCP 16.1(c))."""


@filing(
    "Notice of Potential Tag-Along Action",
    reads=(r"notice(?: \S+){0,4}? tag ?along(?: (?:actions?|cases?))?", "tag ?along notice"),
)
class NoticeOfTagAlong(Notice):
    """The notice that an action may belong to a multidistrict proceeding (JPML Rule 7.1)."""


MULTIDISTRICT = Region(
    "multidistrict proceeding",
    "The management of actions that the Judicial Panel transferred here for pretrial proceedings (28 USC 1407).",
    ("conference to be set", "conference set", "reported", "under an initial order"),
    initial="none",
)
INITIAL_CONFERENCE = re.compile(
    r"initial (?:mdl )?(?:management|status|case management)? ?(?:conf|hearing)|management conf"
)


def _received(case: Posture, paper: OrderTransferring | TransferIn) -> tuple[str, ...]:
    """The proceeding, where the paper that brings it here is the Panel's."""
    return ("",) if of_the_panel(case, paper) and case.state("multidistrict proceeding") == "none" else ()


def _sets_conference(case: Posture, act: Filing) -> tuple[str, ...]:
    if case.state("multidistrict proceeding") not in ("conference to be set", "conference set"):
        return ()
    return ("",) if any(INITIAL_CONFERENCE.search(stated.what.lower()) for stated in hearings_in(act)) else ()


received = AsTo("the proceeding that the Panel transfers here", _received)
conference_set = AsTo("the proceeding, where it sets the initial management conference", _sets_conference, dated=True)
under_management = AsTo(
    "the proceeding", lambda case, paper: ("",) if case.state("multidistrict proceeding") != "none" else ()
)
MULTIDISTRICT.add(
    *(Row(kind, "none", "conference to be set", received, "frcp-16.1-a") for kind in (OrderTransferring, TransferIn)),
    *(
        Row(kind, ("conference to be set", "conference set"), "conference set", conference_set, "frcp-16.1-a")
        for kind in SETTERS
    ),
    Row(
        ReportForManagementConference,
        ("conference to be set", "conference set", "reported"),
        "reported",
        under_management,
        "frcp-16.1-b",
    ),
    Row(
        InitialManagementOrder,
        ("conference set", "reported", "under an initial order"),
        "under an initial order",
        under_management,
        "frcp-16.1-c",
    ),
)


@rule("frcp-16.1-b", ReportForManagementConference, severity=Severity.CURABLE)
def reported_before_the_conference(case: Posture, report: ReportForManagementConference) -> Finding | None:
    """The report is submitted before the initial management conference."""
    days = [
        stated.date
        for subject in case.subjects("hearing")
        if (stated := hearing_set(case, subject)) is not None and INITIAL_CONFERENCE.search(stated.what.lower())
    ]
    held = max((day for day in days if day is not None), default=None)
    if held is None or report.filed is None:
        return not_shown("the day of the initial management conference")
    if report.filed <= held:
        return satisfied
    return violated(f"the conference was set for {held}", "ask leave to submit it late")
