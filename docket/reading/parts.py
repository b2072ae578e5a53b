"""A docket text in its parts: what it leads with, who files, who signs, what the clerk wrote beside it.

Every part is a stretch of the text as printed. What is not the act itself (attachments, the clerk's initials,
"(Entered: ...)", a filer's or judge's name) is blanked with spaces in `body` and `lead`, so that places in all of
them agree with the text.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from docket.reading.filers import IN_THE_NAME, concerned, filer
from docket.reading.judges import judge_of
from docket.reading.patterns import lowered, sought

__all__ = ["DAY", "MONTH_DAY", "Parts", "day_of", "marked", "parse"]

DAY = r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_DAY = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
_MONTH_DAY = re.compile(r"([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?: day of)? ([a-z]{3})[a-z]*\.?,? (\d{4})")


class Parts(NamedTuple):
    """The parts of one docket text.

    `low` is the text in lower case; `body` is `low` without the clerk's tails; `lead` is `body` without names of
    filers and judges. `by` are the filers and `as_to` the parties concerned, as printed; `judge` signs or presides,
    `signed` is the day of signature.
    """

    text: str
    low: str
    body: str
    lead: str
    by: tuple[str, ...] = ()
    as_to: tuple[str, ...] = ()
    judge: str | None = None
    magistrate: bool = False
    signed: date | None = None


@lru_cache(4096)
def day_of(printed: str) -> date | None:
    """A day as clerks print it: `5/1/09`, `May 1, 2009`, `1st day of May, 2009`; None when it is no day there is."""
    try:
        if m := _MONTH_DAY.match(printed):
            return date(int(m[3]), _MONTHS.index(m[1]) + 1, int(m[2]))
        if m := _DAY_MONTH.match(printed):
            return date(int(m[3]), _MONTHS.index(m[2]) + 1, int(m[1]))
        month, day, year = (int(x) for x in re.split("[/-]", printed))
        return date(year + (1900 if year >= 70 else 2000) if year < 100 else year, month, day)
    except ValueError:
        return None


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


# -- what the clerk writes beside the act --------------------------------------------------------------------------
_TAIL = sought(
    r"(?:additional )?attachments?\b|entered:|filed on|date filed|main document|court reporter|filing fee|fee |modified"
    r"|receipt|attorney [^)]{3,60} added|document (?:replaced|attached)|replacement|related document"
    r"|rptr|cc[: ]|copy (?:to|mailed)"
    r"|pty:|docket correction|copies? |\d+ pgs?\b|\d+ pages?|mailed|phv fee|text entry|this is a text|no document"
)
_INITIALS = re.compile(
    r"(?!\d+\Z|e?s\Z|non-?motion\b|free\b|other\b|(?:docs?|dkts?|ecf|nos?|d\.?[ei])\b\.? ?\d|de\d)[\w.'-]{1,20}"
    r"(?:, ?[\w. '-]{0,24})?(?:, (?:court staff|deputy clerk))?(?: ?\d)?"
)
_MODIFIED = r"(?:(?:docket )?text )?(?:modified|edited|corrected)(?: (?:text|docket text|docket entry))?"
_EDITED = sought(
    rf"(?<!\b(?:as|is) )(?<!\b(?:are|was) )(?<!hereby )\b{_MODIFIED} on (?=\d).*"
    rf"|(?:(?<=[.)\]*;] )|(?<=  )){_MODIFIED} (?:on|by|to)\b.*",
    re.S,
)
"""The clerk's note of an edit, which runs to the end: not "a schedule as modified by the Court"."""
_ATTACHED = sought(
    r"(?<!\bre )(?<!\bre: )(?<!ing )(?<!\b(?:to|of|on|in|as) )(?<!\b(?:and|doc|dkt|ecf) )(?<!limine )(?<!strike )"
    r"# ?1 (?:(?<=[.;)\]] # 1 )(?<!no\. # 1 )(?=[^#;(]{3,80}# ?2 [a-z])"
    r"|(?=(?:exhibits?|ex|civil cover|cover sheet|proposed|affidavit|declaration|summons|certificate"
    r"|appendix|attachment"
    r"|text of|errata|envelope|memorandum|brief)\b))"
    r"(?:(?!\bfiled by\b|\bby (?:plaintiff|defendant))[^(])*"
)
"""Attachments that stand in the text itself: "filed by Jane Poe. # 1 Civil Cover Sheet, # 2 Exhibit A"."""
_BRACKET_TAIL = sought(r"\[(?:transferred from|entered:|original|orig)[^\]]*\]?")
_MARK = sought(
    r"\bstricken\b|\bstruck\b|\bdelet|\berror|\bincorrect|\berroneous|\bdisregard|\bignore\b"
    r"|\bwrong\b|\bre-?fil|\bvacated\b|nunc pro tunc"
)


_SIGNED = sought(rf"(?:dated?|on|issued|signed|:|,)\W{{0,3}}(?P<day>{DAY}|{MONTH_DAY})")


_SIGNED_COMMA = re.compile(rf"\s?,\s?(?P<day>{DAY}|{MONTH_DAY})(?!\d|\s?(?:hearing|conference|trial|at\b))")
"""The day behind the judge's name and a comma: "signed by Judge Mary Minor, 1/10/97"."""
_SIGNED_ON = sought(rf"\bsigned on (?P<day>{DAY}|{MONTH_DAY}),? by\b")
"""The day before the judge's name: "Signed on 1/10/2013 by Magistrate Judge Mary Minor"."""
_TOLD = re.compile(rf"\s?\.\s+on (?:{DAY}|{MONTH_DAY}),?\s+(?:the|this|plaintiffs?|defendants?|counsel|a|an)\s")
"""A sentence that begins after the judge's name with the day of what it tells: "On 8/30/07, the Court issued"."""

_HIS_TITLE = sought(
    r"(?:(?:chief |senior )?(?:u\.?s\.?|united states)? ?(?:district|magistrate) judge|u\.?s\.?[dm]\.?j\b\.?)"
)


def marked(low: str, start: int, end: int) -> bool:
    """Whether the clerk's note between `start` and `end` takes something back: stricken, filed in error, disregard."""
    return bool(_MARK.search(low, start, end))


def _groups(low: str) -> list[tuple[int, int]]:
    """Top-level parentheses, balanced; one left open runs to the end."""
    out: list[tuple[int, int]] = []
    start = low.find("(")
    while start >= 0:
        end, closed = low.find(")", start), 1
        while end >= 0 and low.count("(", start, end) > closed:
            end, closed = low.find(")", end + 1), closed + 1
        if end < 0:
            return [*out, (start, len(low))] if _TAIL.match(low, start + 1) else out
        out.append((start, end + 1))
        start = low.find("(", end)
    return out


def _initials(text: str, low: str, start: int, end: int) -> bool:
    """Whether what stands in parentheses are the initials or the name of the clerk who made the entry."""
    return (
        start > 0
        and end - start < 70
        and end > len(low) - 160
        and not (end - start == 3 and low[start - 1].isdigit())  # "26(f)"
        and _INITIALS.fullmatch(low, start + 1, end - 1) is not None
        and not IN_THE_NAME.match(text, start + 1)
    )


def _short_title(low: str) -> bool:
    """Whether a judge's title stands in its short form."""
    return "usdj" in low or "usmj" in low or "s.d.j" in low or "s.m.j" in low


def parse(text: str) -> Parts:
    """Take a docket text apart."""
    low = lowered(text)
    tails = []
    if "(" in low:
        for start, end in _groups(low):
            if _TAIL.match(low, start + 1) or _initials(text, low, start, end):
                tails.append((start, end))
    if "[" in low:
        tails += [m.span() for m in _BRACKET_TAIL.finditer(low)]
    if "# 1 " in low or "#1 " in low:
        tails += [m.span() for m in _ATTACHED.finditer(low)]
    body = _blank(low, tails)
    if "odified" in body or "dited on" in body or "orrected on" in body:
        m = _EDITED.search(body)
        if m and m.start() > 12:
            body = body[: m.start()] + " " * (len(body) - m.start())
    judge, magistrate, end, spans = (
        judge_of(text, low)
        if "udge" in low
        or "hon" in low
        or "held" in low
        or "signed by" in low
        or "by magistrate" in low
        or _short_title(low)
        else (None, False, -1, [])
    )
    signed = None
    if end >= 0:
        m = _SIGNED.match(_HIS_TITLE.sub("", low[end : end + 60].lstrip(" .,)"), count=1).lstrip(" .,)"))
        m = m or _SIGNED_COMMA.match(low, end)
        signed = day_of(m["day"]) if m and not _TOLD.match(low, end) else None
        if signed is None and "signed on " in low and (ahead := _SIGNED_ON.search(low, 0, end)):
            signed = day_of(ahead["day"])
    lead = _blank(body, spans)
    by, spans = filer(text, lead)
    return Parts(
        text=text,
        low=low,
        body=body,
        lead=_blank(lead, spans),
        by=by,
        as_to=concerned(text, body),
        judge=judge,
        magistrate=magistrate,
        signed=signed,
    )
