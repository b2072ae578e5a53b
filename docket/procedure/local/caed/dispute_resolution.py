"""Voluntary dispute resolution: L.R. 271."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.procedure.commencement import role
from docket.procedure.local.caed.motions import a_prisoners_case
from docket.procedure.stay import ADRReferral
from docket.rule import Finding, Severity, not_shown, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__: list[str] = []


@rule("caed-271", ADRReferral, severity=Severity.NOTEWORTHY)
def voluntary_dispute_resolution_wants_counsel(case: Posture, order: ADRReferral) -> Finding | None:
    """The Voluntary Dispute Resolution Program is for parties who all agree to it, and who all have counsel."""
    if order.program != "VDRP":
        return None
    alone = [str(name) for name in case.subjects("counsel", "withdrawn")]
    if a_prisoners_case(case):
        alone += [n for n in map(str, case.subjects("party", "in")) if role(case, n) == "plaintiff"]
    if not alone:
        return not_shown("whether all parties agreed to the referral")
    return violated(f"{', '.join(alone)} is without counsel")
