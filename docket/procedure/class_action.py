"""Class and derivative actions: FRCP 23-23.2; 28 USC 1711-1715."""

from __future__ import annotations

from docket.filing import Filing, filing
from docket.procedure.motions import Motion, Notice, Order


@filing("Motion to Certify Class")
class MotionToCertifyClass(Motion):
    """A motion to certify a class (FRCP 23(c))."""


@filing("Order Certifying Class")
class OrderOnClassCertification(Order):
    """A class is certified, other than as a ruling on a motion."""


@filing("Motion to Decertify Class")
class MotionToDecertifyClass(Motion):
    """A motion to decertify or to strike class allegations."""


@filing("Motion for Settlement")
class MotionForSettlementApproval(Motion):
    """A motion to approve a settlement (FRCP 23(e)), preliminarily or finally."""

    stage: str | None = None


@filing("Motion to Appoint Lead Plaintiff")
class MotionToAppointLeadPlaintiff(Motion):
    """A motion under the PSLRA (15 USC 78u-4(a)(3))."""


@filing("CAFA Notice")
class CAFANotice(Notice):
    """Notice of a proposed class settlement to officials (28 USC 1715)."""


@filing("Notice of Rule 23(f) Petition")
class Rule23fPetition(Notice):
    """Notice that permission to appeal a class order was sought (FRCP 23(f))."""


@filing("Objection to Settlement")
class ObjectionToSettlement(Filing):
    """A class member's objection (FRCP 23(e)(5))."""
