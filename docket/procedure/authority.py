"""Who may decide: assignment, reference, consent, findings and recommendations.

28 USC 636, 144, 455; FRCP 53, 63, 72, 73.
"""

from __future__ import annotations

from typing import ClassVar

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import Motion, Order


@filing("Case Assigned/Reassigned")
class CaseAssigned(CourtAct):
    """The case is assigned or reassigned to a judge."""

    referred_to: str | None = None
    magistrate: bool = False


@filing("Notice of Magistrate Judge Assignment")
class DirectAssignment(CaseAssigned):
    """The case is assigned to a magistrate judge alone, subject to consent (28 USC 636(c))."""


@filing("Order Referring Case to Magistrate Judge")
class OrderReferringCase(Order):
    """Pretrial matters, or the case, are referred (28 USC 636(b))."""


@filing("Order Referring Motion")
class OrderReferringMotion(Order):
    """One motion is referred to a magistrate judge (28 USC 636(b))."""


@filing("Consent to Proceed Before a US Magistrate Judge")
class Consent(Filing):
    """A party's consent to a magistrate judge's jurisdiction (28 USC 636(c); FRCP 73)."""


@filing("Declination to Proceed Before a US Magistrate Judge")
class Declination(Filing):
    """A party declines; without consent of all, no magistrate judge decides the case."""


@filing("Withdrawal of Consent")
class WithdrawalOfConsent(Filing):
    """A party asks to take a consent back; only the court vacates a reference (28 USC 636(c)(4))."""


@filing("Order of Reference on Consent")
class ReferenceToMagistrateByConsent(Order):
    """The district court refers the case to a magistrate judge on the parties' consent."""


@filing("Order Vacating Reference")
class OrderVacatingReference(Order):
    """A reference to a magistrate judge is vacated (FRCP 73(b)(3))."""


@filing("Motion to Disqualify Judge")
class MotionToDisqualify(Motion):
    """A motion or affidavit to recuse a judge (28 USC 144, 455)."""


@filing("Order of Recusal")
class OrderOfRecusal(Order):
    """A judge recuses (28 USC 455)."""


@filing("Findings and Recommendations")
class FindingsAndRecommendations(CourtAct):
    """A magistrate judge's report on a matter that only a district judge decides (28 USC 636(b)(1)(B); FRCP 72(b))."""

    recommends: str | None = None


@filing("Objections to Findings and Recommendations")
class ObjectionToFindings(Filing):
    """Objections to a magistrate judge's report (FRCP 72(b)(2))."""


@filing("Response to Objections")
class ResponseToObjection(Filing):
    """A response to objections to a report (FRCP 72(b)(2))."""


@filing("Appeal of Magistrate Judge Decision")
class AppealOfMagistrateOrder(Filing):
    """Objections to a magistrate judge's order on a nondispositive matter (FRCP 72(a))."""


@filing("Order Adopting Findings and Recommendations")
class OrderOnFindings(CourtAct):
    """A district judge adopts, rejects, modifies or recommits a report (28 USC 636(b)(1))."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "adopted"


@filing("Order on Appeal of Magistrate Judge Decision")
class OrderOnMagistrateAppeal(CourtAct):
    """A district judge affirms or sets aside a magistrate judge's order (FRCP 72(a))."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "affirmed"


@filing("Order Appointing Master")
class OrderAppointingMaster(Order):
    """A master is appointed (FRCP 53)."""


@filing("Report of Special Master")
class MastersReport(Filing):
    """A master's report, order or recommendation (FRCP 53(e))."""
