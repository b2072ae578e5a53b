"""Summons, service and waiver: FRCP 4, 4.1, 5."""

from __future__ import annotations

from datetime import date

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import Motion, MotionForExtension, Order


@filing("Request for Issuance of Summons")
class SummonsRequest(Filing):
    """A request that the clerk issue a summons (FRCP 4(b))."""


@filing("Summons Issued")
class SummonsIssued(CourtAct):
    """The clerk issues a summons (FRCP 4(b))."""


@filing("Summons Returned Executed")
class ProofOfService(Filing):
    """Proof that summons and complaint were served (FRCP 4(l)); `served` is the day of service."""

    method: str | None = None


@filing("Summons Returned Unexecuted")
class ServiceUnexecuted(Filing):
    """A return that service failed."""


@filing("Waiver of Service Requested")
class WaiverRequested(Filing):
    """Requests to waive service, or a notice of intent to waive, sent to defendants (FRCP 4(d))."""

    sent: date | None = None


@filing("Waiver of Service Executed")
class WaiverReturned(Filing):
    """A waiver of service is filed (FRCP 4(d)); the answer is due from the day the request was sent."""

    sent: date | None = None


@filing("Order Directing Service")
class OrderForService(Order):
    """A judge orders service, by the marshal or otherwise (FRCP 4(c)(3))."""


@filing("USM-285")
class MarshalForm(Filing):
    """Papers to or from the marshal for service."""


@filing("Motion for Alternate Service")
class MotionForAlternateService(Motion):
    """A motion to serve by other means (FRCP 4(e)(1), 4(f)(3))."""


@filing("Motion for Extension of Time to Serve")
class MotionToExtendService(MotionForExtension):
    """A motion for more time to serve (FRCP 4(m))."""
