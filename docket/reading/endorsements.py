"""What a judge writes on a party's letter or motion: "ENDORSEMENT: Granted." rules on the paper that it stands on."""

from __future__ import annotations

from docket.filing import Filing, Ref
from docket.procedure import motions
from docket.reading.decisions import disposed_as
from docket.reading.parts import Parts
from docket.reading.patterns import sought
from docket.reading.refs import find
from docket.reading.said import make

__all__ = ["endorsed", "endorsement", "of_a_letter"]

_ENDORSES = sought(r"\W*(?:text |electronic |so ordered )?(?:memo\w*\W{0,3})?endorse")
_SAYS = sought(r"\bendorse(?:ments?|d)\s*:\s*")
_VERDICT = sought(
    r"\W*(?:(?:the|this|that|these|your|said|foregoing|above|joint|letter|parties'?|plaintiffs?'?s?'?|defendants?'?s?'?"
    r"|proposed|requested|counsel'?s?)\s+)*"
    r"(?:(?:applications?|requests?|motions?|letter-?motions?|extensions?|adjournments?|relief|schedule|proposal)\W+)?"
    r"(?:(?:is|are|be)\s+)?(?:hereby\s+)?"
    r"(?P<how>(?:granted|denied)\W+in\W+part|(?:denied|dismissed)\W+(?:as\W+)?moot|moot|so\W+ordered|granted|approved"
    r"|allowed"
    r"|adopted|denied)\b"
)
_ON = sought(r"\b(?:re|on)\b\s*:?\s*(?:re\s*:\s*)?\W?(?:copy of (?:the )?)?|\b(?=letter\b)")
_REST_DENIED = sought(r"\b(?:otherwise|in (?:all )?other respects) denied\b")
_LETTER = sought(r"\bletters?\b(?! motion)")


def endorsement(p: Parts, start: int) -> int | None:
    """Where the judge's own words on an endorsed paper begin; None where the entry is none or does not mark them."""
    if "endors" not in p.lead or not _ENDORSES.match(p.lead, start):
        return None
    said = [m.end() for m in _SAYS.finditer(p.body, start)]
    return said[-1] if said else None


def of_a_letter(p: Parts, start: int, at: int) -> bool:
    """Whether what is endorsed is a letter: what stands before the endorsement are then a party's words."""
    return bool(_LETTER.search(p.lead, start, at))


def endorsed(p: Parts, start: int, at: int) -> list[Filing]:
    """The ruling of an endorsement that names no paper: on the one that it stands on, by number or as described."""
    verdict = _VERDICT.match(p.body, at)
    if verdict is None:
        return []
    numbered = [f.ref for f in find(p.lead, start)]
    in_each = [ref for ref in numbered if ref.case] if numbered and numbered[0].case else numbered[:1]
    rest = _REST_DENIED.search(p.body, verdict.end(), min(len(p.body), verdict.end() + 160))
    how = disposed_as(f"{verdict['how']} in part" if rest else verdict["how"])
    said = {"judge": p.judge, "signed": p.signed, "disposition": how}
    refs = in_each or [Ref(title=_paper(p, start, at))]
    return [make(motions.Ruling, verdict.span(), **said, refs=(ref,)) for ref in refs]


def _paper(p: Parts, start: int, at: int) -> str:
    """What an endorsed paper without a number is called: "Letter re: Request for an extension of time"."""
    says = p.body.rfind("endorse", start, at)
    on = _ON.search(p.body, start, says)
    asks = " ".join(p.text[on.end() : says].split()).strip(" .:;,[") if on else ""
    named = asks if not of_a_letter(p, start, says) or asks.lower().startswith("letter") else f"Letter re: {asks}"
    return named[:120].strip() or "Letter"
