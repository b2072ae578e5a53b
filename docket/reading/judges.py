"""The judge whom a docket text names: who signs, who presides, to whom the case goes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docket.reading.patterns import sought

__all__ = ["judge_named", "judge_of"]

_NAME = (
    r"(?!(?:The|TO|WHOM|IT|Order|ORDER|Judge|JUDGE)\b)(?:[A-Z]\.|(?:Wm|Chas|Geo|Robt|Jos|Thos|St)\.|[A-Z][\w'’-]+|[A-Z]\b)(?:\s+(?!(?:GRANT|DEN|ON|RE"
    r"|FOR|SETTING|DATED|THAT|ORDER|ADOPT|DISMISS|AND|IN|IS|AS|TO|THE)\w*\b"
    r"|(?:Grant|Deny|Sett|Dismiss|Adopt|Order|Strik|Approv|Vacat|Continu|Set)(?:ing|s|ed)\b|(?:Re|On|Minutes|Order|Receipt|Motion|Notice|Case|Hrg|Location|Court)\b)"
    r"(?:[A-Z]\.|St\.|[A-Z][\w'’-]+|[A-Z]\b|(?:de|la|von|van|del|der)\b)){0,4}"
    r"(?:,?\s+(?:Jr|Sr|II|III|IV|JR|SR)\b\.?)?"
)
_TITLE = (
    r"(?i:(?:the\s+)?(?:(?:honorable|hon\b\.?|chief|senior|sr\.|united\s+states|u\.?s\.?|district"
    r"|dist\.?|magistrate|mag\.?"
    r"|visiting|presiding|usdj|usmj|dj|mj|judge|judges|justice|bankruptcy)[\s,.:]+)+)"
)
_JUDGE = re.compile(
    r"(?i:\b(?P<how>signed|ordered|approved|issued|entered|order|granted|by|before|b4)(?:\s+(?:by"
    r"|before|electronically))*|\b(?:deputy|clerk)\s+(?:[A-Z][\w.]*\s+){0,3}?for)\s+"
    r"(?P<title>" + _TITLE + r")(?P<name>" + _NAME + r")"
)
_JUDGE_BEGINS = sought(
    r"(?:signed|ordered|approved|issued|entered|order|granted|by|before|b4|deputy|clerk)\s", re.ASCII
)
_SIGNED_BY = sought(r"signed\s+by\s")
_JUDGE_AFTER = re.compile(
    r"(?i:\bsigned\s+by)\s+(?P<name>" + _NAME + r"),?\s+(?P<title>(?i:(?:chief |senior )?(?:u\.?s\.?|united states)?\s*"
    r"(?:district|magistrate|mag\.|bankruptcy)\s+judge|usdj|usmj))"
)
_JUDGE_ALONE = sought(
    r"(?:^\W*|(?i:\border|minutes|entry)\s+\()(?P<title>" + _TITLE + r")(?P<name>" + _NAME + r")\s*[:)]"
    r"|[.)\]\d]\s+(?P<last_title>" + _TITLE + ")(?P<last>" + _NAME + ")"
)
"""A judge named by no verb: "Judge A. Doe: ELECTRONIC ORDER entered", "ORDER (Judge Doe)", "... [12]. Judge A. Doe"."""
_OF_A_COURT = sought(r"(?i)judge|hon|justice|usdj|usmj|[dm]j")
_WEIGHT = {"signed": 4, "ordered": 4, "approved": 3, "issued": 3, "granted": 3, "entered": 3, "order": 2, "by": 2}


def _judges(text: str, low: str) -> Iterator[re.Match[str]]:
    """Where judges are named after a verb; the verb is looked for first, as it is quicker to find than a name."""
    last = 0
    for begins in _JUDGE_BEGINS.finditer(low):
        if begins.start() >= last and (m := _JUDGE.match(text, begins.start())):
            yield m
            last = m.end()
    for begins in _SIGNED_BY.finditer(low):
        if m := _JUDGE_AFTER.match(text, begins.start()):
            yield m


def judge_of(text: str, low: str) -> tuple[str | None, bool, int, list[tuple[int, int]]]:
    """Who signs or presides, whether a magistrate judge, where the name ends (-1 for none), and where names stand."""
    best: re.Match[str] | None = None
    spans, weight = [], 0
    for m in _judges(text, low):
        spans.append(m.span("name"))
        w = _WEIGHT.get((m.groupdict().get("how", "signed") or "by").lower(), 1)
        if w > weight and _OF_A_COURT.search(m["title"]):
            best, weight = m, w
    if best is None and (alone := _JUDGE_ALONE.search(text)):
        name = alone["name"] or alone["last"]
        spans.append(alone.span("name" if alone["name"] else "last"))
        return _name(name), "mag" in (alone["title"] or alone["last_title"]).lower(), alone.end(), spans
    if best is None:
        return None, False, -1, spans
    return _name(best["name"]), "mag" in best["title"].lower(), best.end(), spans


def _name(printed: str) -> str:
    """A judge's name without the capitals of a heading that follows it ("John Smith TELE CONF")."""
    words = printed.strip(" .,").split()
    if len(words) > 1 and not words[0].isupper():
        while len(words) > 1 and words[-1].isupper() and len(words[-1].strip(".")) > 3:
            words.pop()
    return " ".join(words)


def judge_named(text: str, lead_in: str) -> str | None:
    """The judge whose name follows the words of `lead_in`: "assigned to", "referred to"."""
    m = re.search(r"(?i:" + lead_in + r")\s*:?\s+" + r"(?P<title>" + _TITLE + r")(?P<name>" + _NAME + ")", text)
    return _name(m["name"]) if m else None
