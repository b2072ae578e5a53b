"""Whom a dismissal lets out: the parties that its words name, where it is not of the whole action."""

from __future__ import annotations

import re

from docket.reading.kinds import Hit
from docket.reading.listed import names
from docket.reading.patterns import sought

__all__ = ["amendable", "let_out", "who_is_dismissed"]

_WHOM = re.compile(
    r"\b(?:"
    r"(?:dismiss(?:al|ed|ing|es)?|discontinu(?:ance|ed|ing))(?:,? (?:with|without|w/o?) prej\w*)?(?: only)?"
    r"(?: pursuant to [^,;:]{0,60}?)?"
    r" (?:of|only as to|as to|as against|against|re:?|with respect to"
    r"|(?:filed )?by [^;:()]{2,80}? (?:as to|against|of(?= (?:the )?(?:defendant|deft|dft|plaintiff|pltf)s?\b)))"
    r"(?: (?:all|any|its|their|the|plaintiffs?'?s?'?))*?(?: claims? (?:of \w+ )?(?:against|as to))? "
    r"|(?:action|case|complaint|claims?)(?: of (?:the )?\w+| for relief)?(?: (?:with|without|w/o?) prej\w*)?(?: only)?"
    r" (?:as to|as against|against) "
    r"|dispose of (?:this|the) (?:action|case|matter) (?:as )?to "
    r"|dismiss(?:ing|es)? (?:the )?(?=(?:part(?:y|ies)|defendants?|defts?|dfts?|def'?s)\b)"
    r"|(?<=order )dismissing (?![^.;]{0,60}?\b(?:petition|indictment|charges?|appeal|(?:\w+-?)?claims?"
    r"|complaints?|motions?|actions?|case)\b)"
    r"|between (?:the )?plaintiffs?\b[^;.]{0,80}? and (?:the )?(?=defendants?\b)"
    r"|claims (?:asserted )?between (?:the )?plaintiffs? and (?:the )?"
    r")\s*(?:the )?(?=\S)"
)
_DIRECTLY = re.compile(_WHOM.pattern + r"|\bdismiss (?:the )?(?=[\w\"'])")
_ENDS = sought(
    r",?\s(?:(?:with|without|w/o?) prej|under |pursuant|by\b|filed|from\b|only\b|in (?:its|their|full)\b|without"
    r"|to the ext|as (?:set|to)\b|is\b|are\b|be\b|may\b|shall|signed|having|and \[?proposed|re\b|granting|for\b|on \d"
    r"|(?:dismissed|terminated)\b|who\b|which\b|that\b|each\b|subject|herein|in th(?:is|e)\b|should|hereby)"
    r"|\((?!\d+:\d\d-?[a-z]{2}|s\))|\[|;(?=\s*(?:granting|denying|and order|proposed|\[))"
    r"|(?<!\b\w)(?<!\b(?:jr|sr|dr|mr|ms|st|co|lp))(?<!\b(?:inc|ltd|mrs))(?<!\bcorp)\.\s|\.$"
)
_CASE_NUMBER = sought(r"\(\d+:\d\d-?[A-Za-z]{2}[^)]*\)")
_NOBODY = re.compile(
    r"(?i)(?:(?:the|this|that|an?|entire|above|captioned|civil|all|any|its|his|her|their|said|plaintiffs?'?s?'?"
    r"|defendants?'?s?'|remaining|second|first|amended|\d+)[\s-]+)*"
    r"(?:actions?|cases?|complaint|petition|lawsuit|suit|matter|prejudice|appeal|claims?|counts?|causes?|entire|all|it"
    r"|counter-?claims?|cross\w*|motions?|proceedings?|adversary|notice|order|stipulation|which|each other|one another"
    r"|with|without|w/o|for|under|pursuant|by|in|and|as|or|on|to|if|counsel|the parties|\d+|fed\w*|rule)\b"
)
_CLAIMS_ONLY = sought(
    r"\b(?:counts?|(?:certain|some|following|state law|federal|remaining) claims|claims? (?:\d|one|two|three|four|for\b"
    r"|under|arising|[ivx]+\b)|(?:first|second|third|fourth|fifth|sixth) (?:claim|cause)s?)"
)


def let_out(text: str, low: str, start: int, *, direct: bool = False) -> tuple[str, ...]:
    """The parties as to whom the text dismisses, as printed; none where it names none, or only claims or counts.

    With `direct`, a name that stands right after "dismiss" is one too ("Joint Motion to Dismiss Acme Corp.").
    """
    for m in (_DIRECTLY if direct else _WHOM).finditer(low, start):
        if _CLAIMS_ONLY.search(low, max(start, m.start() - 100), m.end()):
            continue
        end = _ENDS.search(low, m.end(), m.end() + 600)
        said = text[m.end() : end.start() if end else m.end() + 600]
        if not said.strip() or _NOBODY.match(said):
            continue
        printed = (
            re.sub(
                r"(?i)^(?:(?:party|and|the|co-?(?:defendants?|defts?|dfts?))\s+)+|^(?:defendants?|plaintiffs?|party|parties)$",
                "",
                n,
            )
            for n in names(_CASE_NUMBER.sub(";", said))
        )
        found = tuple(n for n in printed if n[:1].isupper() or n[:1].isdigit() or re.match(r"(?i)def|plai|pltf", n))
        if found:
            return found
    return who_is_dismissed(text, low, start)


_IS_DISMISSED = sought(
    r"\s(?P<several>are)?(?:is|shall be|stands|(?<=are))\s(?:(?:hereby|also|therefore|thus|now)\s)*dismissed\b"
)
_SENTENCE = sought(
    r"[;:]\s|\d\)\s|\b(?:that|ordered|hereby orders)\s"
    r"|(?<![ap]\.m)(?<!\b\w)(?<!\b(?:no|jr|sr|dr|mr|ms|st|co|lp))(?<!\b(?:inc|ltd|llc|mrs|mfg))(?<!corp)(?<!dept)\.\s"
)


def who_is_dismissed(text: str, low: str, start: int) -> tuple[str, ...]:
    """The parties of whom it is said that they are dismissed: "Acme Corp. is dismissed from this action"."""
    found: list[str] = []
    for m in _IS_DISMISSED.finditer(low, start) if " dismissed" in low else ():
        begins = [s.end() for s in _SENTENCE.finditer(low, max(start, m.start() - 300), m.start() + 1)]
        at = begins[-1] if begins else max(start, m.start() - 300)
        said = text[at : m.start()].strip()
        if said and not _NOBODY.match(said) and not _NO_PARTY.search(said):
            listed = _AND.sub("; ", said) if m["several"] else said
            found += [n for n in names(listed) if n[:1].isupper() or n[:1].isdigit()]
    return tuple(dict.fromkeys(found))


_AND = sought(r",? and (?:the )?(?=[A-Z])")


_NO_PARTY = sought(
    r"(?i)\b(?:claims?|counts?|causes?|actions?|cases?|complaints?|petitions?|motions?|matters?|suits?|proceedings?"
    r"|appeals?|allegations?|jur(?:y|ies|ors?)|panel|venire|witness(?:es)?|hearings?|requests?|demands?|issues?|objections?|unless|if|who|which|pursuant)\b"
)


_PLEADING = sought(r"\bcompl(?:aint|t)|\bpetition\b|\bpleading\b")
_LEAVE = sought(
    r"(?<!without )leave to (?:amend|file|re-?plead)|amended complaint (?:is |must |shall )?(?:due|be filed)"
    r"|\b(?:may|must|shall) file (?:an?|any|its|his|her|their|the)(?: \w+)? amended"
)


def amendable(low: str, hit: Hit) -> bool:
    """Whether what is dismissed is a complaint that may be amended, so that the case goes on."""
    said = low[hit.start : hit.end]
    return bool(_PLEADING.search(said)) and bool(_LEAVE.search(low, hit.start, hit.end + 240))
