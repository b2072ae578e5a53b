"""Papers under seal, requests to seal and to open them, protective orders."""

from __future__ import annotations

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import Motion, Notice, Order, Ruling, Stipulation

__all__ = [
    "DocumentReturned",
    "MotionForProtectiveOrder",
    "MotionToRedact",
    "MotionToSeal",
    "MotionToUnseal",
    "NoticeOfRequestToSeal",
    "OrderSealing",
    "OrderUnsealing",
    "ProtectiveOrder",
    "RedactedDocument",
    "RulingOnSealing",
    "SealedDocument",
    "StipulatedProtectiveOrder",
]


@filing(
    "Motion to Seal",
    asks=(
        r"(?:leave (?:of court )?to |permission to )?(?:electronically )?file (?:(?!and (?:to|for|motion"
        r"|request)\b)\S+ ){0,14}?(?:under seal"
        "|under restriction)",
        "seal(?:ing|ed)?(?: document)?",
        r"leave to (?:\w+ )?(?:file )?(?:\S+ ){0,3}?(?:sealed|seal)",
        r"restrict\w*",
        r"(?:maintain|keep)(?: \S+){0,6}? (?:under seal|confid\w*|sealed)",
        "under seal",
        "in camera",
    ),
    titles=(
        "motion for leave to file matters under seal",
        "sealed motion for leave to file document under seal",
    ),
)
class MotionToSeal(Motion):
    """A request that papers be filed under seal (FRCP 5.2(d), 26(c))."""

    documents: tuple[str, ...] = ()
    """The papers it asks to seal: their names, or the numbers of entries that are already on the docket."""
    relates_to: str | None = None
    """The matter for which they are submitted ("motion to compel"): it chooses the standard."""
    ex_parte: bool = False
    """They are kept from the opponent too, not only from the public."""
    lacks: tuple[str, ...] = ()
    """What the request is shown to lack, where somebody has read it."""
    designated_by: tuple[str, ...] = ()
    """The other parties who designated the material confidential, where that is the only reason given."""


@filing(
    "Notice of Request to Seal",
    reads=(
        r"notice of (?:\w+ )?(?:filing )?(?:\w+ )?(?:request to seal|sealing|seal|lodging under seal"
        r"|filing (?:\w+ )?(?:under seal|sealed))(?: motion)?",
        "notice of filing sealing motion",
    ),
)
class NoticeOfRequestToSeal(Notice):
    """The public notice of a request to seal."""


@filing(
    "Sealed Document",
    reads=(
        "sealed (?:patent )?(?:document|entry|event|material|filing|pleading|record)s?",
        "under seal",
        r"(?:(?:confidential )?documents?|papers?|exhibits?|materials?)?(?: \w+)? ?(?:filed|lodged"
        r"|submitted) under seal",
        "restricted document",
        "ex parte document",
        "placed under seal",
        r"notice of filing (?:of )?(?:\w+ )?(?:sealed|under seal)\w*",
        "notice of (?:manual|conventional) filing under seal",
    ),
)
class SealedDocument(Filing):
    """A paper filed or lodged under seal."""

    basis: str | None = None
    """On what it says it rests: "order", "protective order", "none", "unredacted copy", "reference list" (FRCP 5.2)."""


@filing(
    "Redacted Document",
    reads=(
        "redact(?:ed|ion)s?(?! request| of transc)(?: version| document| copy)?",
        r"notice of (?:filing )?(?:of )?(?:a )?redact(?:ed|ion)\w*(?! transc)",
        "public version",
    ),
    titles=("notice of filing redacted document",),
)
class RedactedDocument(Filing):
    """The public, redacted version of a paper."""

    redacts: str | None = None
    """What was struck out, where it says so: "identifiers" (FRCP 5.2(a)), or "other"."""


@filing(
    "Order Sealing",
    reads=(r"order (?:\w+ ){0,3}?(?:sealing|to seal|restricting)",),
    within=(
        r"(?:clerk|court)(?: \S+){0,6}? (?:to )?(?:seal|impound) (?:the|this|these|documents?|docs?|docket|ecf"
        r"|(?:plaintiff|defendant|petitioner|respondent)s?'?s?'? |\W?\d)",
        r"(?:directed|ordered|instructed)(?: \S+){0,30}? and to (?:seal|impound) (?:the|these|those)",
        "(?:is|are|be|shall be|remain) (?:hereby |placed |filed |maintained )*(?:sealed|under seal)",
    ),
)
class OrderSealing(Order):
    """An order that seals papers, other than as a ruling on a motion to seal."""


@filing("Order on Motion to Seal")
class RulingOnSealing(Ruling):
    """A ruling on a request to seal, paper by paper where the order says which."""

    sealed: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


@filing(
    "Motion to Unseal",
    asks=(
        r"unseal\w*",
        "(?:lift|remove|vacate) (?:the )?seal",
    ),
)
class MotionToUnseal(Motion):
    """A motion to unseal (FRCP 5.2(d))."""

    documents: tuple[str, ...] = ()
    relates_to: str | None = None


@filing(
    "Order Unsealing",
    reads=(
        r"order (?:\w+ ){0,3}?unsealing",
        "(?:document|case)s? unsealed",
    ),
    within=(
        "(?:is|are|be) (?:hereby )?unsealed",
        r"unseal(?:s|ing)? (?:the|this|case|doc)\w*",
        "seal is (?:hereby )?lifted",
    ),
)
class OrderUnsealing(Order):
    """Papers are unsealed (FRCP 5.2(d))."""


@filing(
    "Document Returned",
    reads=(
        r"(?:document|paper|pleading|filing|order)s? (?:\S+ ){0,4}?returned",
        r"return(?:ed|ing) (?:of )?(?:document|paper|filing|unfiled)\w*",
        "order returning",
        "discrepancy (?:order|notice)",
        r"notice of document discrepanc\w+",
        r"unfiled document\w*",
        "notice of magistrate assignment returned",
    ),
    titles=("notice of magistrate assignment returned",),
)
class DocumentReturned(CourtAct):
    """The clerk returns a paper that was never filed."""


@filing(
    "Motion to Redact",
    asks=(r"redact\w*",),
)
class MotionToRedact(Motion):
    """A motion to redact a paper or transcript (FRCP 5.2(e))."""

    own: bool | None = None
    """Whether the identifiers to be redacted are the movant's own (FRCP 5.2(h))."""


@filing(
    "Motion for Protective Order",
    asks=(
        r"(?:a |entry of |an? agreed |stipulated |joint |entry of (?:an? )?(?:\w+ ){0,2})*protective order",
        r"(?:order of )?protect(?:ion|ive)\w*",
        r"confidentiality (?:order|agree)\w*",
        r"(?:entry of )?(?:(?!(?:and|or|for|to)\b)\S+ ){0,5}?protective order",
    ),
)
class MotionForProtectiveOrder(Motion):
    """A motion for a protective order (FRCP 26(c))."""

    certified: bool | None = None
    """Whether it certifies that the movant conferred; None where the paper was not read."""
    lacks: tuple[str, ...] = ()
    """What the proposed order is shown to lack, where somebody has read it."""


@filing(
    "Stipulated Protective Order",
    reads=(
        r"(?:joint )?(?:stip(?:ulation|ulated|\.)?|agreed|joint|proposed stip\w*)"
        r"(?: (?!motions?\b|application|request)\S+){0,8}? (?:protective|confidentiality) (?:order|agree)\w*",
        r"stip\w* (?:re|regarding|for)(?: \S+){0,4}? confidential\w*",
    ),
)
class StipulatedProtectiveOrder(Stipulation):
    """A protective order proposed by stipulation; without a judge's order it binds nobody."""

    lacks: tuple[str, ...] = ()
    """What the proposed order is shown to lack, where somebody has read it."""


@filing(
    "Protective Order",
    reads=(
        "protective order",
        r"order (?:\S+ ){0,6}?protective order",
        "confidentiality order",
        r"(?:qualified|agreed|stipulated|consent|standing|hipaa|umbrella) (?:\w+ )?protective order",
    ),
    within=(
        "protective order (?:is |be )?(?:hereby )?(?:entered|approved|issued)",
        r"enters? (?:the |this )?(?:\w+ )?protective order",
    ),
)
class ProtectiveOrder(Order):
    """A protective order (FRCP 26(c)): it binds people, and seals nothing."""
