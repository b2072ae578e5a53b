"""Motions and orders for provisional relief, and the security for it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from docket.filing import Filing, filing
from docket.procedure.motions import Motion, Order

if TYPE_CHECKING:
    pass

__all__ = [
    "TRO",
    "InjunctionBond",
    "InjunctionDissolved",
    "MotionForPermanentInjunction",
    "MotionForPreliminaryInjunction",
    "MotionForTRO",
    "MotionForWrit",
    "MotionToAppointReceiver",
    "MotionToDeposit",
    "MotionToDisburse",
    "MotionToDissolveInjunction",
    "OrderExtendingTRO",
    "PermanentInjunction",
    "PreliminaryInjunction",
]


@filing(
    "Motion for TRO",
    reads=(r"(?:emergency )?(?:application|motion) for (?:\w+ )?tro",),
    asks=(
        "temporary restraining(?: order)?",
        "tro",
        "(?:emergency )?restraining order",
        r"temp\.? restraining",
    ),
)
class MotionForTRO(Motion):
    """A motion for a temporary restraining order (FRCP 65(b))."""


@filing(
    "Motion for Preliminary Injunction",
    asks=(
        r"preliminary (?:and permanent )?injunct\w*",
        r"(?:prel|prelim)\.? inj\w*",
        r"injunct(?:ion|ive)\w*(?! (?:pending|on) appeal)",
        "enjoin",
    ),
)
class MotionForPreliminaryInjunction(Motion):
    """A motion for a preliminary injunction (FRCP 65(a))."""


@filing("Motion for Permanent Injunction", asks=(r"permanent(?:ly)? (?:injunct\w*|enjoin)",))
class MotionForPermanentInjunction(Motion):
    """A motion for the injunction that a final judgment gives (FRCP 65(d))."""


@filing(
    "Temporary Restraining Order",
    reads=(
        "(?:order )?(?:granting )?temporary restraining order",
        "tro(?! hear)",
        r"order (?:\S+ ){0,5}?temporary restraining",
    ),
    within=(
        "temporary restraining order (?:is )?(?:hereby )?(?:issued|entered|granted|extended)",
        "issu(?:es|ing) (?:a |the )?(?:tro|temporary restraining)",
    ),
)
class TRO(Order):
    """A temporary restraining order (FRCP 65(b)); it expires by the hour.

    `consent` says that the party restrained agreed to a longer time, `security` what security it asks ("none").
    """

    without_notice: bool | None = None
    expires: date | None = None
    consent: bool = False
    security: str | None = None


@filing(
    "Order Extending Temporary Restraining Order",
    reads=(r"order (?:\S+ ){0,3}?extending (?:\S+ ){0,3}?(?:temporary restraining|tro)\w*(?: order)?",),
    within=(
        r"(?:temporary restraining order|tro) (?:\S+ ){0,4}?(?:is|be) (?:hereby )?extended",
        "extend(?:s|ing) (?:the )?(?:temporary restraining order|tro)",
    ),
)
class OrderExtendingTRO(Order):
    """A restraining order is extended, for a like period or by consent (FRCP 65(b)(2))."""

    expires: date | None = None
    consent: bool = False


@filing(
    "Preliminary Injunction",
    reads=(
        r"(?:order (?:of|for|granting|re) )?(?:\w+ )?preliminary injunction(?! hear)",
        "injunction order",
        "injunction",
    ),
    within=(
        "preliminary injunction (?:is )?(?:hereby )?(?:issued|entered|granted)",
        "(?:is|are) (?:hereby )?preliminarily enjoined",
    ),
)
class PreliminaryInjunction(Order):
    """A preliminary injunction (FRCP 65(a))."""

    without_notice: bool | None = None
    security: str | None = None


@filing(
    "Permanent Injunction",
    reads=("permanent injunction",),
    within=(
        "permanent injunction (?:is )?(?:hereby )?(?:issued|entered|granted)",
        "(?:is|are) (?:hereby )?permanently enjoined",
    ),
)
class PermanentInjunction(Order):
    """A permanent injunction."""


@filing(
    "Motion to Dissolve Injunction",
    asks=(r"(?:dissol\w+|vacat\w+|modify|lift|terminat\w+)(?: \S+){0,5}? (?:injunct\w*|restraining order|tro)",),
)
class MotionToDissolveInjunction(Motion):
    """A motion to dissolve or modify an injunction."""


@filing(
    "Order Dissolving Injunction",
    reads=(r"order (?:\S+ ){0,3}?(?:dissolv|vacat|lift)\w+(?: \S+){0,4}? (?:injunct\w*|restraining|tro)",),
    within=(
        r"(?:injunction|restraining order|tro)(?: \S+){0,6}? (?:is|be) (?:hereby )?(?:dissolved|vacated"
        "|lifted|expired)",
        r"dissolv\w+ (?:the )?(?:\S+ ){0,3}?(?:injunction|restraining order|tro)",
    ),
)
class InjunctionDissolved(Order):
    """A restraining order or injunction is dissolved."""


@filing(
    "Security for Injunction",
    reads=(
        r"(?:bond|security|cash bond|surety|undertaking)(?: \S+){0,8}? ?(?:injunct\w*|tro|restraining)?",
        r"receipt (?:\S+ ){0,4}?bond",
        "injunction bond",
    ),
)
class InjunctionBond(Filing):
    """Security posted (FRCP 65(c))."""


@filing(
    "Motion for Writ",
    reads=(
        r"(?:application|request|praecipe|petition) (?:for|to issue) (?:\w+ ){0,3}?(?:writ|abstract|garnish"
        r"|attach)\w*",
    ),
    asks=(
        r"(?:issu\w+ (?:of )?)?(?:an? |the |pre ?judgment )*(?:writs?|garnish\w*|attach\w*|execution"
        r"|replevin|charging|possession|turnover|sequest\w*|examin\w+ (?:of )?(?:judgment )?debtor|mandamus"
        r"|foreclos\w*|warrant)(?: of \w+)?",
        r"judgment debtor\w*",
        r"debtor'?s? exam\w*",
        "order of sale",
        r"appear(?:ance)? (?:for|and) (?:\w+ )*examin\w+",
    ),
)
class MotionForWrit(Motion):
    """A motion for a writ of attachment, garnishment, execution or possession (FRCP 64, 69)."""


@filing(
    "Motion to Deposit Funds",
    asks=(
        r"(?:leave )?(?:to )?(?:make )?(?:an? )?(?:inter ?pleader )?deposit(?:ing)? (?:of )?(?:\S+ ){0,4}?"
        r"(?:funds?|money|registry|proceeds|sum|check)(?: \w+)?",
    ),
)
class MotionToDeposit(Motion):
    """A motion for leave to deposit money or a thing with the court (FRCP 67(a))."""


@filing(
    "Motion for Disbursement of Funds",
    asks=(
        r"(?:disburs\w+|withdraw\w*|releas\w+|payment)(?: of)? (?:\S+ ){0,3}?(?:funds?|money|monies)"
        r"(?: (?:held|deposited|on deposit|from|in)(?: \w+){0,3}? registry)?",
    ),
)
class MotionToDisburse(Motion):
    """A motion that money on deposit be paid out (FRCP 67(b); 28 USC 2042)."""


@filing(
    "Motion to Appoint Receiver",
    asks=(
        r"(?:appoint\w*|appointment)(?: of)?(?: \S+){0,5}? receiver\w*",
        r"(?:for |a |temporary |federal |equity )+receiver\w*",
    ),
)
class MotionToAppointReceiver(Motion):
    """A motion to appoint a receiver (FRCP 66)."""
