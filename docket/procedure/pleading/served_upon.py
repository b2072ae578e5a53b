"""Upon whom process is served, and what a waiver of service gives up: FRCP 4(d)(5), 4(i)(1), 4(j)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING, Any

from docket.filing import Filing
from docket.procedure.pleading.filings import MotionToDismiss
from docket.procedure.pleading.responses import responders
from docket.procedure.pleading.sorts import of_a_foreign_state, of_a_state_or_locality, of_the_united_states
from docket.procedure.service import ProofOfService, WaiverRequested, WaiverReturned
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = ["served_on_both"]

BOTH = ("united states attorney", "attorney general")


def served_on_both(case: Posture, request: Filing, subject: Any) -> Finding:
    """The United States is served by service on its attorney for the district and on the Attorney General."""
    name = subject[1]
    if not of_the_united_states(case, request, name):
        return satisfied
    returns = [p for p in islice(case.filings(ProofOfService), 40) if not p.as_to or name in p.as_to]
    upon = {proof.upon for proof in returns}
    if not upon or None in upon:
        return not_shown("upon whom process was served")
    missing = [who for who in BOTH if who not in upon]
    if not missing:
        return satisfied
    cure = f"serve the {missing[0]} and file the return, in the time that Rule 4(i)(4) allows"
    return violated(f"no service on the {' or the '.join(missing)} is on the docket", cure, Severity.CURABLE)


@rule("frcp-4-j", WaiverRequested, WaiverReturned, severity=Severity.NOTEWORTHY)
def a_sovereign_is_served_and_waives_nothing(case: Posture, waiver: Filing) -> Finding | None:
    """A foreign state is served under 28 USC 1608, a State or its bodies under 4(j)(2); Rule 4(d) asks no waiver."""
    return _not_asked(case, waiver, of_a_foreign_state, of_a_state_or_locality)


@rule("frcp-4-i-1", WaiverRequested, WaiverReturned, severity=Severity.NOTEWORTHY)
def the_united_states_is_served_and_waives_nothing(case: Posture, waiver: Filing) -> Finding | None:
    """The United States, its agencies and officers are served under Rule 4(i); Rule 4(d) asks no waiver of them."""
    return _not_asked(case, waiver, of_the_united_states)


def _not_asked(case: Posture, waiver: Filing, *sorts: Callable[[Posture, Filing, str], bool]) -> Finding | None:
    bodies = [name for name in waiver.as_to if any(is_one(case, waiver, name) for is_one in sorts)]
    return violated(f"{', '.join(bodies)} need not waive service, and owes nothing if it does not") if bodies else None


@rule("frcp-4-d-5", MotionToDismiss, severity=Severity.INEFFECTIVE)
def a_waiver_gives_up_process_and_service_only(case: Posture, motion: MotionToDismiss) -> Finding | None:
    """Who waives service keeps its objections to personal jurisdiction and venue, and no others to process."""
    given_up = sorted(set(motion.grounds) & {"4", "5"})
    waived = [name for name in responders(case, motion) if case.state("service", name) == "waived"]
    if not waived:
        return None
    if not given_up:
        return satisfied
    said = ", ".join(f"12(b)({ground})" for ground in given_up)
    return violated(f"{', '.join(waived)} waived service, and with it {said}", "move on what the waiver keeps")
