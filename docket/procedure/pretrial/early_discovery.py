"""Discovery that comes before its time: before the parties' conference, without leave, on short notice, on file unused.

FRCP 5(d)(1)(A), 26(d), 30(a)(2), 32(a)(5)(A).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.filing import Filing
from docket.law import provision
from docket.procedure.commencement import prisoner_suit, role
from docket.procedure.motions import Motion, Order
from docket.procedure.pretrial.filings import DiscoveryPaper, MotionForDiscovery, NoticeOfDeposition, SchedulingOrder
from docket.procedure.pretrial.planning import conference_set, exempt
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = ["early_request"]


@rule("frcp-5-d-1-A", DiscoveryPaper, severity=Severity.NOTEWORTHY)
def discovery_is_not_filed_until_used(case: Posture, paper: DiscoveryPaper) -> Finding | None:
    """Requests and responses are not filed until used in the proceeding; before 2000-12-01 they were."""
    version = provision("frcp-5-d-1-A", paper.day)
    if version is None or version.until is not None:
        return satisfied
    if paper.what is None or "service" in paper.what:
        return not_shown("whether it is the request or response itself, or only says that one was served")
    if paper.refs or any(isinstance(act, Motion) for act in case.entry(paper.id)):
        return not_shown("whether it is used in the proceeding")
    return violated(f"{paper.what} on file, with no motion that uses it")


@rule("frcp-26-d-1", DiscoveryPaper, severity=Severity.CURABLE)
def discovery_after_the_conference(case: Posture, paper: DiscoveryPaper) -> Finding | None:
    """No discovery is sought from any source before the parties have conferred, save by agreement or order."""
    return _after_the_conference(case, paper)


@rule("frcp-30-a-2-A-iii", NoticeOfDeposition, severity=Severity.CURABLE)
def deposition_after_the_conference(case: Posture, notice: NoticeOfDeposition) -> Finding | None:
    """Before the parties have conferred a deposition is taken only by leave, or of one about to leave the country."""
    return _after_the_conference(case, notice)


def _after_the_conference(case: Posture, paper: Filing) -> Finding | None:
    if case.state("discovery") != "not open" or exempt(case):
        return None
    if early_request(case, paper):
        return satisfied
    to_come = case.latest(SchedulingOrder) or case.latest(Order)
    planned = conference_set(to_come).day if to_come else None
    if planned is None or paper.filed is None or paper.filed >= planned:
        return not_shown("the day of the parties' conference is not docketed")
    return violated(f"the parties' conference is set for {planned}", "serve it again after the conference")


def early_request(case: Posture, paper: Filing) -> bool:
    """Whether a request to produce was delivered more than 21 days after a defendant was served (FRCP 26(d)(2))."""
    clock = case.clock("discovery", "", "early request to produce")
    gate = clock.due(case.court) if clock is not None else None
    first = (gate.latest or gate.due) if gate is not None else None
    asks = "production" in (getattr(paper, "what", None) or "")
    return asks and first is not None and paper.filed is not None and paper.filed > first


@rule("frcp-30-a-2-B", NoticeOfDeposition, severity=Severity.CURABLE)
def leave_to_depose_a_prisoner(case: Posture, notice: NoticeOfDeposition) -> Finding | None:
    """A deponent who is in prison is deposed only by leave of court."""
    if notice.deponent is None or not prisoner_suit(case) or role(case, notice.deponent) != "plaintiff":
        return None
    granted = any(case.state("motion", m.key).startswith("granted") for m in case.filings(MotionForDiscovery))
    if granted or case.latest(SchedulingOrder) is not None:
        return not_shown("a scheduling order may give the leave")
    return violated(f"{notice.deponent} is in prison and no leave to depose is on the docket", "move for leave")


@rule("frcp-32-a-5-A", NoticeOfDeposition, severity=Severity.NOTEWORTHY)
def short_notice_of_deposition(case: Posture, notice: NoticeOfDeposition) -> Finding | None:
    """A deposition on short notice is not used against a party who had moved for a protective order in time."""
    law = provision("frcp-32-a-5-A", notice.day)
    taken = next((d.date for d in notice.dates if d.date), None)
    if law is None or law.n is None or taken is None or notice.filed is None:
        return not_shown("the day of the deposition is not docketed")
    if (taken - notice.filed).days >= law.n:
        return satisfied
    return violated(f"{(taken - notice.filed).days} days' notice; the rule speaks of {law.n}")
