"""The judge whom a docket text names: who signs, who presides, to whom the case goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from docket.reading.patterns import sought

__all__ = ["judge_named", "judge_of"]

_NAME = (
    r"(?!(?:The|TO|WHOM|IT|Order|ORDERS?|Judge|JUDGES?|DENIES|DENIED|DENYING|GRANT(?:S|ED|ING)|ADOPTS|Clerk|This|All"
    r"|Counsel|Consent|Plaintiff|Defendant|Assign(?:ed|ment)|ASSIGNED|ADDED|Signed|SIGNED|Entered|Dated|Pursuant|Unassigned)\b)"
    r"(?:(?:[A-Z]\.)+|(?:Wm|Chas|Geo|Robt|Jos|Thos|St)\.|[A-Z](?:[\w'’]++|-(?=\w))+"
    r"|[A-Z]\b)(?:\s+(?!(?:(?:GRANT|ORDER|ADOPT|DISMISS|REASSIGN|REFER+)(?:S|ES|ED|ING|AL)?|DEN(?:Y|IES|IED|YING)"
    r"|(?:RE-?)?(?:SETT|SCHEDUL|GARD|MAND|OPEN|COMMEND|CONSIDER)ING|DATED|THAT|THE|ON|RE|FOR|AND|IN|IS|AS|TO)\b"
    r"|(?:Grant|Deny|Sett|Dismiss|Adopt|Order|Strik|Approv|Vacat|Continu|Set|Reject|Direct|Appoint|Requir|Extend|Stay|Transfer|Refer|Remand)(?:ing|s|ed)\b|(?:Re|On|Minutes|Order"
    r"|Receipt|Motion|Notice|Case|Hrg|Location|Court|Pre-?[Tt]rial|Status|Tele(?:phon\w+)?|Settlement|Scheduling"
    r"|Jury|Trial|Hearing|Conference|Joint|Proposed|Initial|Discovery|Deadlines?|Answer|Response)\b)"
    r"(?:(?:[A-Z]\.)+|St\.|[A-Z](?:[\w'’]++|-(?=\w))+|[A-Z]\b|(?:de|la|von|van|del|der)\b)){0,4}"
    r"(?:,?\s+(?:Jr|Sr|II|III|IV|JR|SR)\b\.?)?"
)
_TITLE_WORD = (
    r"(?:honorable|hon\b\.?|chief|senior|sr\.|united\s+states|u\.?s\.?|district|dist\.?|magistrate|mag/judge|mag\.?"
    r"|visiting|presiding|usdj|usmj|dj|mj|judge|judges(?!\.)|justice|bankruptcy)"
)
_TITLE = rf"(?i:(?:the\s+)?(?:{_TITLE_WORD}[\s,.:]+)+)"
_JUDGE = re.compile(
    r"(?i:(?P<how>\b(?:signed|ordered|approved|issued|entered|order|granted|by|before|b4)|chambers\s+of|recommendations?\s+of|/s/)(?:\s+(?:by"
    r"|before|electronically))*|\b(?:deputy|clerk)\s+(?:[A-Z][\w.]*\s+){0,3}?for)\s+"
    r"(?P<title>" + _TITLE + r")(?P<name>" + _NAME + r")"
)
_JUDGE_BEGINS = sought(
    r"(?:signed|ordered|approved|issued|entered|order|granted|by|before|b4|chambers of|recommendations? of|/s/)\s"
    rf"(?=\W*(?:(?:by|before|electronically)\W+)*(?:the\W+)?{_TITLE_WORD})|(?:deputy|clerk)\s"
)
_SIGNED_BY = sought(r"(?:signed\s+by|order\s+(?:entered\s+)?by|/s/|so ordered[.:,])\s")
_JUDGE_AFTER = re.compile(
    r"(?i:\bsigned\s+by|\border\s+(?:entered\s+)?by|/s/|\bso ordered[.:,])\s+"
    rf"(?!(?i:{_TITLE_WORD})(?!\w))(?P<name>"
    + _NAME
    + r"),?\s+(?P<title>(?i:(?:chief |senior )?(?:u\.?s\.?|united states)?\s*"
    r"(?:district|magistrate|mag\.|bankruptcy)\s+judge|u\.?s\.?[dm]\.?j\b))"
)
_JUDGE_ALONE = sought(
    r"(?:^\W*|(?i:\border|minutes|entry)\s+\(|(?<=\w )\((?=[^()]{6,60}\)))(?P<title>"
    + _TITLE
    + r")(?P<name>"
    + _NAME
    + r")\s*[:)]"
    r"|[.)\]\d]\s+\(?(?P<last_title>" + _TITLE + ")(?P<last>" + _NAME + ")"
)
"""A judge named by no verb: "Judge A. Doe: ELECTRONIC ORDER entered", "ORDER (Judge Doe)", "... [12]. Judge A. Doe"."""
_HELD_BEFORE = re.compile(
    r"(?i:(?:conference|hearing|trial|proceedings?) held (?:on \d{1,2}/\d{1,2}/\d{2,4} )?before )"
    r"(?P<name>(?!(?i:[\w .]{0,30}(?:mediat|arbitrat|program)))" + _NAME + ")"
    r"(?=\s*[(.,;:]|\s*$)"
)
"""A judge without a title, before whom something was held: "Motion Hearing held on 1/8/2007 before Ada Vane (...)"."""
_SIGNED_WITHOUT_TITLE = re.compile(
    r"(?i:(?:\w+ )*?orders?\b[^;]*?(?<=[ .)])\(?signed(?: by)?) (?P<name>" + _NAME + r")(?=\.?\)? on \d)"
)
"""Who signs an order, where his title is not printed: "ORDER granting 12 Motion. Signed by Ann B. Vane on 3/4/2015"."""
_OF_A_COURT = sought(r"(?i)judge|hon|magistrate|justice|usdj|usmj|[dm]\.?j")
_WEIGHT = {
    "signed": 4,
    "ordered": 4,
    "approved": 3,
    "issued": 3,
    "granted": 3,
    "/s/": 3,
    "entered": 3,
    "order": 2,
    "by": 2,
}


def _judges(text: str, low: str) -> Iterator[re.Match[str]]:
    """Where judges are named after a verb; the verb is looked for first, as it is quicker to find than a name."""
    last = 0
    for begins in _JUDGE_BEGINS.finditer(low):
        if begins.start() >= last and (m := _JUDGE.match(text, begins.start())):
            yield m
            last = m.end()
    if "signed" in low or "/s/" in low or "so ordered" in low or "order by" in low or "order entered by" in low:
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
    if best is None and (alone := next(filter(_is_a_judge, _JUDGE_ALONE.finditer(text)), None)):
        name = alone["name"] or alone["last"]
        spans.append(alone.span("name" if alone["name"] else "last"))
        return _name(name), "mag" in (alone["title"] or alone["last_title"]).lower(), alone.end(), spans
    if best is None:
        return (*_without_title(text, low), spans)
    end = -1 if _PRESIDES.match(best[0]) else best.end()
    return _name(best["name"]), "mag" in best["title"].lower(), end, spans


def _without_title(text: str, low: str) -> tuple[str | None, bool, int]:
    """Who signs an order or holds a hearing, by his full name without a title."""
    held = _HELD_BEFORE.search(text) if " held " in low and " before " in low else None
    signed = _SIGNED_WITHOUT_TITLE.match(text) if held is None and "signed by " in low and "order" in low[:30] else None
    named = held or signed
    if named is None or " " not in named["name"]:
        return None, False, -1
    return _name(named["name"]), False, signed.end() if signed else -1


_PRESIDES = re.compile(r"(?i)before|b4")
"""How a judge is named who holds a hearing, of which the day stands behind his name; he signs nothing."""


def _is_a_judge(alone: re.Match[str]) -> bool:
    """Whether a title is a judge's: that of "28 U.S.C. Section 636" is not."""
    return _OF_A_COURT.search(alone["title"] or alone["last_title"]) is not None


def _name(printed: str) -> str | None:
    """A judge's name without the capitals of a heading that follows it: "John Smith TELE CONF"; a panel is none."""
    if "Panel" in printed:
        return None
    words = printed.strip(" .,-").split()
    if len(words) > 1 and not words[0].isupper():
        while len(words) > 1 and words[-1].isupper() and len(words[-1].strip(".")) > 3:
            words.pop()
    return " ".join(words)


@cache
def _named_after(lead_in: str, titled: bool) -> re.Pattern[str]:
    title = _TITLE if titled else f"(?:{_TITLE})?"
    return sought(rf"(?i:{lead_in})\s*:?\s+(?P<title>{title})(?:is\s+)?(?P<name>{_NAME})")


def judge_named(text: str, lead_in: str, *, titled: bool = True) -> str | None:
    """The judge whose name follows the words of `lead_in`: "assigned to", "referred to"; by title, unless said."""
    m = _named_after(lead_in, titled).search(text)
    if m is None or _ONLY_A_TITLE.match(m["name"]):
        return None
    return _name(m["name"]) if titled or " " in m["name"] else None


_ONLY_A_TITLE = re.compile(r"(?:District|Magistrate|Chief|Senior|Circuit)(?: Judge)?\W*$")
"""What a text can give instead of a name: "reassignment to a U.S. District Judge"."""
