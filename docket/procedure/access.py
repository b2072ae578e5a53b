"""Public access: redaction, protective orders, sealing. FRCP 5.2, 26(c)."""

from __future__ import annotations

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import Motion, Notice, Order, Stipulation


@filing("Motion to Seal")
class MotionToSeal(Motion):
    """A request that papers be filed under seal (FRCP 5.2(d), 26(c))."""

    documents: tuple[str, ...] = ()
    relates_to: str | None = None
    ex_parte: bool = False


@filing("Notice of Request to Seal")
class NoticeOfRequestToSeal(Notice):
    """The public notice of a request to seal."""


@filing("Sealed Document")
class SealedDocument(Filing):
    """A paper filed or lodged under seal."""


@filing("Redacted Document")
class RedactedDocument(Filing):
    """The public, redacted version of a paper."""


@filing("Order Sealing")
class OrderSealing(Order):
    """An order that seals papers, other than as a ruling on a motion to seal."""


@filing("Motion to Unseal")
class MotionToUnseal(Motion):
    """A motion to unseal (FRCP 5.2(d))."""


@filing("Order Unsealing")
class OrderUnsealing(Order):
    """Papers are unsealed (FRCP 5.2(d))."""


@filing("Document Returned")
class DocumentReturned(CourtAct):
    """The clerk returns a paper that was never filed."""


@filing("Motion to Redact")
class MotionToRedact(Motion):
    """A motion to redact a paper or transcript (FRCP 5.2(e))."""


@filing("Motion for Protective Order")
class MotionForProtectiveOrder(Motion):
    """A motion for a protective order (FRCP 26(c))."""


@filing("Stipulated Protective Order")
class StipulatedProtectiveOrder(Stipulation):
    """A protective order proposed by stipulation; without a judge's order it binds nobody."""


@filing("Protective Order")
class ProtectiveOrder(Order):
    """A protective order (FRCP 26(c)): it binds people, and seals nothing."""
