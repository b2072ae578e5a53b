"""Who comes into a case and who goes out of it: parties added, terminated, joined, substituted, dead."""

from __future__ import annotations

import re
from typing import Any

from docket.filing import Filing
from docket.procedure import parties
from docket.reading.listed import names
from docket.reading.parts import Parts
from docket.reading.patterns import sought

__all__ = ["parties_changed"]

_PARTY = r"(?:part(?:y|ies)|defendants?|plaintiffs?|defts?|pltfs?|dfts?|respondents?|petitioners?|intervenors?)"
_ADDED = sought(
    rf"\b(?:{_PARTY} added:|add(?:ed|ing) (?:as )?(?:new )?{_PARTY}:?)\s*(?=[\w\"])"
    rf"|\b{_PARTY} (?P<before>[^;:]{{2,160}}?)(?: \((?:\w+ ?){{1,3}}\))? (?:is |are |was |were )?(?:hereby )?added\b"
)
_TERMINATED = sought(
    rf"\bterminat(?:e|es|ed|ing) (?:the )?{_PARTY}:?\s*(?=[\w\"])"
    rf"|\b{_PARTY}:? (?P<before>(?:(?!\.\s+{_PARTY}\b)[^;:]){{2,200}}?)(?: \((?:\w+ ?){{1,3}}\))? "
    r"(?:is |are |was |were |has been |have been )?(?:hereby )?terminated\b"
)
_ENDS = sought(r"\.\s|\.?$|\s(?:per|pursuant|as|from|and (?:add|terminat)ing|on \d|by order)\b")
_JOINED = sought(
    r"\b(?:joining|to join|joinder of|that)\s+(\S[^;()]{2,80}?)\s+(?:(?:shall |must )?be joined\s+)?as (?:an? )?"
    r"(?:necessary |required |indispensable |involuntary )*(part|defendant|plaintiff)"
)
_SUBSTITUTED = sought(
    r"(?:^|[.;:]\s+|\bthat\s+)(?P<new>[^.;:]{3,160}?)\s+(?:is|are|be|shall be)\s+"
    r"(?:hereby\s+|automatically\s+)?substituted"
    r"(?:\s+as\s+(?:an?\s+|the\s+)?\w+)?\s+(?:for|in\s+(?:the\s+)?place\s+of|in\s+lieu\s+of)\s+(?P<old>[^.;:(]{3,160})"
    r"|\bsubstituting\s+(?P<by>[^.;:(]{3,120}?)\s+(?:as\s+(?:an?\s+|the\s+)?\w+\s+)?(?:for|in\s+(?:the\s+)?place\s+of)\s+"
    r"(?P<gone>[^.;:(]{3,120})"
)
_DEATH_OF = sought(
    r"\bdeath(?: up\s?on the record)?(?: of| as to| re|:)\s+(?P<who>\S[^;(\[]{2,100}?)(?=\s+by\b|,? filed\b|[.;(]|$)"
)

_CLIENT = sought(
    r"\b(?:(?:attorneys?|counsel)(?: of record)? (?:for|of)|representing) (?P<who>(?!record\b)\S[^;(\[]{2,100}?)"
    r"(?=\.?\s+signed\b|\s(?:and|in|is|by|due|pursuant|only|as|who|for|effective|from|with)\b|\.?\s*[;(\[]|(?<!\b\w)(?<!\bcorp)(?<!\binc)\.(?:\s|$)|$)"
)
"""Whose counsel leaves: "relieved as counsel for Acme Corp."."""


def parties_changed(p: Parts, kind: type[Filing], start: int) -> dict[str, Any]:
    """The parties whom an act of this kind lets in or out, as far as the text names them."""
    if kind is parties.PartiesChanged:
        return {"added": _listed(p, _ADDED, start), "terminated": _listed(p, _TERMINATED, start)}
    if kind is parties.OrderJoiningParty and (m := _JOINED.search(p.body, start)):
        return {"plaintiffs" if m[2] == "plaintiff" else "defendants": names(p.text[m.start(1) : m.end(1)])}
    if kind in (parties.OrderSubstitutingParty, parties.NoticeOfSubstitution):
        return _substituted(p, start)
    if issubclass(kind, parties.OrderOnCounsel) and not p.as_to and (m := _CLIENT.search(p.body, start)):
        return {"as_to": names(p.text[m.start("who") : m.end("who")])}
    if kind is parties.SuggestionOfDeath and not p.as_to and (m := _DEATH_OF.search(p.body, start)):
        return {"as_to": names(p.text[m.start("who") : m.end("who")])}
    return {}


def _listed(p: Parts, words: re.Pattern[str], start: int) -> tuple[str, ...]:
    found: list[str] = []
    for m in words.finditer(p.body, start):
        if m["before"]:
            said = p.text[m.start("before") : m.end("before")]
        else:
            end = _ENDS.search(p.body, m.end())
            said = p.text[m.end() : end.start() if end else len(p.text)]
        found += names(said) if said[:1].isupper() or said[:1].isdigit() else ()
    return tuple(dict.fromkeys(found))


def _substituted(p: Parts, start: int) -> dict[str, Any]:
    m = _SUBSTITUTED.search(p.body, max(0, start - 170))
    if m is None:
        return {}
    new, old = ("new", "old") if m["new"] else ("by", "gone")
    return {"substituted": names(p.text[m.start(new) : m.end(new)]), "as_to": names(p.text[m.start(old) : m.end(old)])}
