"""Stays: bankruptcy (11 USC 362), arbitration (9 USC 3), Landis, PSLRA, ADR."""

from __future__ import annotations

from datetime import date

from docket.filing import Filing, filing
from docket.procedure.motions import Motion, Notice, Order


@filing("Motion to Stay")
class MotionToStay(Motion):
    """A motion to stay the case or a part of it."""


@filing("Motion to Lift Stay")
class MotionToLiftStay(Motion):
    """A motion to lift a stay."""


@filing("Order Staying Case")
class StayOrdered(Order):
    """A judge stays the case, a party's part of it, or a phase."""

    scope: str = "case"
    effect: str | None = None
    until: date | None = None


@filing("Order Lifting Stay")
class StayLifted(Order):
    """A stay ends."""


@filing("Suggestion of Bankruptcy")
class SuggestionOfBankruptcy(Notice):
    """Notice that a party is a debtor; the automatic stay protects the debtor (11 USC 362)."""


@filing("Motion to Compel Arbitration")
class MotionToCompelArbitration(Motion):
    """A motion to compel arbitration (9 USC 3, 4)."""


@filing("Order Referring Case to ADR")
class ADRReferral(Order):
    """The case is referred to mediation, a settlement conference or arbitration."""


@filing("ADR Document")
class ADRPaper(Filing):
    """A certification, designation or report about ADR."""


@filing("Mediation Report")
class MediatorsReport(Filing):
    """The outcome of a mediation as reported."""

    settled: bool | None = None


@filing("Notice of Settlement")
class NoticeOfSettlement(Notice):
    """The parties say they have settled; it moots and tolls nothing by itself."""


@filing("Motion to Enforce Settlement")
class MotionToEnforceSettlement(Motion):
    """A motion to enforce a settlement."""
