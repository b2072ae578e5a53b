"""Provisional relief: FRCP 64-66."""

from __future__ import annotations

from datetime import date

from docket.filing import Filing, filing
from docket.procedure.motions import Motion, Order


@filing("Motion for TRO")
class MotionForTRO(Motion):
    """A motion for a temporary restraining order (FRCP 65(b))."""


@filing("Motion for Preliminary Injunction")
class MotionForPreliminaryInjunction(Motion):
    """A motion for a preliminary injunction (FRCP 65(a))."""


@filing("Temporary Restraining Order")
class TRO(Order):
    """A temporary restraining order (FRCP 65(b)); it expires by the hour."""

    without_notice: bool | None = None
    expires: date | None = None


@filing("Preliminary Injunction")
class PreliminaryInjunction(Order):
    """A preliminary injunction (FRCP 65(a))."""


@filing("Permanent Injunction")
class PermanentInjunction(Order):
    """A permanent injunction."""


@filing("Motion to Dissolve Injunction")
class MotionToDissolveInjunction(Motion):
    """A motion to dissolve or modify an injunction."""


@filing("Order Dissolving Injunction")
class InjunctionDissolved(Order):
    """A restraining order or injunction is dissolved."""


@filing("Security for Injunction")
class InjunctionBond(Filing):
    """Security posted (FRCP 65(c))."""


@filing("Motion for Writ")
class MotionForWrit(Motion):
    """A motion for a writ of attachment, garnishment, execution or possession (FRCP 64, 69)."""


@filing("Motion to Appoint Receiver")
class MotionToAppointReceiver(Motion):
    """A motion to appoint a receiver (FRCP 66)."""
