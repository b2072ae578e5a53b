"""Times that an order gives without naming a day: so many days, and the event from which they are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docket.filing import Period
from docket.reading.patterns import sought

__all__ = ["periods"]

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {
    **{word: n for n, word in enumerate(_ONES, 1)},
    **{word: n * 10 for n, word in enumerate(_TENS, 2)},
    "fourty": 40,
    "ninty": 90,
    "fourtheen": 14,
    "a": 1,
}
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_LENGTH = sought(
    rf"(?<![\w$./-])(?:(?P<tens>{'|'.join(_TENS)})[ -](?P<ones>{'|'.join(_ONES[:9])})|(?P<hundred>one|two) hundred"
    rf"(?: (?:and )?(?P<rest>{_WORD}))?|(?P<word>{_WORD})|(?P<figure>\d{{1,3}}))(?:\s*[(\[]\s*(?P<digits>\d{{1,3}})\s*"
    r"[)\]])?[ -]?(?:(?P<sort>calendar|business|court|working|full|additional|more) )?(?P<unit>hour|day|week|month"
    r"|year)"
    r"s?'?(?![\w-])(?P<more> (?:extension|enlargement|continuance)(?: of (?:the )?(?:time|deadline))?)?"
)
_UNITS = (" day", "-day", " week", " month", " hour", ")day")
_MORE = ("additional", "more")
_LONGER = sought(
    r"\b(?:extended|enlarged|continued|extension|additional|another)(?: by| for| of)?(?: an?)? (?:additional )?$"
)
_LEADS = sought(
    r"\b(?:within|w/in|in|(?:no|not|any) (?:later|more|fewer|less|earlier) than|later than|by|until|till|up to|have|has"
    r"|had|give[ns]?"
    r"|granted|allowed|permitted|least|extended|enlarged|due|additional|another|than|with|for a period of"
    r"|extension of|by an)"
    r"\s+(?:(?:an?|the|the next|additional|another|up to|him|her|them|plaintiffs?|defendants?|petitioner"
    r"|respondent) )*$"
)
"""What stands before a time that is given; a three-day trial is none."""
_EVENT = sought(
    r"(?: time| period)?,?\s+(?:(?P<before>before|prior to|in advance of|preceding)|(?:from|of|after|following))"
    r"\s+(?P<event>(?:[\w'/&-]|(?<=\bno)\.|(?<=\bdkt)\.| |\([^)]{1,24}\)|[\[#]\d+\]?){2,90}?)"
    r"(?=\s*(?:[.,;:(\[]|$)|(?<!motion)(?<!motions)\s+(?:to|for)\s|\s+to (?:file|answer|respond|serve|submit|pay"
    r"|reply|oppose|object|show|move|complete|produce)\b|\s+(?:shall|must|may|will|are|in|within|which|that|and|or"
    r"|as|by|why|unless|if|until|before|advising|whether|addressing|stating|showing|regarding|via|with|signed|set"
    r"|scheduled"
    r"|(?:is|was) (?!entered|filed|issued|served|docketed))\b(?<!served with)(?<!decision on)"
    r"|(?<!of)(?<!on)(?<!against)(?<!by)(?<!the)\s+(?:the (?:plaintiff|defendant|part|court)\w*|plaintiffs?|defendants?"
    r"|petitioners?|respondents?|counsel|objections?)\b)"
)
_THEREAFTER = sought(
    r"\s+(?:thereafter|later|hence|(?P<before>prior|before|in advance|earlier)(?=\s*[.,;)]|\s*$))\b"
    r"|\s+(?P<now>from (?:today|now)|hereof)\b"
)
_ITSELF = sought(
    r"\b(?:(?:this|these|the within|the instant)(?: court'?s?)?|(?:date|entry|filing|issuance|service|receipt) of the"
    r"|^the)"
    r" (?:(?:and|of|order|memorandum|opinion|decision|ruling|entry|minute|text|paperless|electronic|endorse\w+|docket"
    r"|scheduling|findings|report|recommendations?|r ?& ?r|f ?& ?r|notice|judgment)[\s&/]*)+"
    r"(?:(?:is|was|being) (?:entered|filed|issued|served|docketed|received))?$"
)
"""The order itself, as its own words call it."""
_NOW = sought(
    r"(?:the )?(?:present )?(?:date |entry |filing |service )?(?:of )?(?:hereof|today(?:'s date)?|this date|now)$"
)
_THE_RULING = sought(r"^the (?:decision|ruling|judgment|notice|report)\b")
_AND_ORDER = sought(r" (?:and|&) (?:order|opinion|decision|recommendation)s?\b")
"""The rest of the order's own name: "14 days from the date of this Memorandum and Order"."""
_SINCE = (
    ("service of this order", re.compile(r"\bserv(?:ice|ed)\b|\brece(?:ipt|ived?)\b")),
    ("entry of this order", re.compile(r"\bentr(?:y of|ed\b)|\bentry hereof|\bdocket(?:ing of|ed\b)")),
    ("filing of this order", re.compile(r"\bfil(?:ing|ed)\b")),
    ("this order", re.compile(r"")),
)
"""From what of the order its time runs, by the words that say so; the first that fits is meant."""


def _event(low: str, at: int, end: int) -> tuple[int, str | None, bool]:
    """From what a time is counted: where the words end that say so, the event, and whether it is counted back."""
    if later := _THEREAFTER.match(low, at, end):
        return later.end(), "this order" if later["now"] else "the day named before it", later["before"] is not None
    m = _EVENT.match(low, at, end)
    if m is None:
        return at, None, False
    said = " ".join(m["event"].split())
    before = m["before"] is not None
    itself = _NOW.match(said) or (_ITSELF.search(said) if not _THE_RULING.match(said) else None)
    if itself and not before:
        and_order = _AND_ORDER.match(low, m.end(), end)
        return (and_order or m).end(), next(event for event, words in _SINCE if words.search(said)), False
    return m.end(), said, before


def periods(low: str, start: int, end: int) -> Iterator[tuple[int, int, Period]]:
    """Where times of so many days stand that are given, and what they are counted from."""
    for unit in _UNITS:
        if unit in low:
            break
    else:
        return
    for m in _LENGTH.finditer(low, start, end):
        leads = _LEADS.search(low, max(start, m.start() - 60), m.start())
        if not leads and not m["more"] and not _EVENT.match(low, m.end(), end):
            continue
        n = _number(m)
        unit = "days" if m["unit"] == "week" else m["unit"] + "s"
        if m["sort"] in ("business", "court", "working"):
            unit = "business days"
        after, runs_from, before = _event(low, m.end(), end)
        if runs_from is None and (
            m["more"] or m["sort"] in _MORE or _LONGER.search(low, max(start, m.start() - 40), m.start())
        ):
            runs_from = "the time as it was"
        if n:
            yield m.start(), after, Period(n * (7 if m["unit"] == "week" else 1), unit, runs_from, before)


def _number(m: re.Match[str]) -> int:
    if m["digits"] or m["figure"]:
        return int(m["digits"] or m["figure"])
    if m["hundred"]:
        return _WORDS[m["hundred"]] * 100 + _WORDS.get(m["rest"] or "", 0)
    return _WORDS[m["tens"]] + _WORDS[m["ones"]] if m["tens"] else _WORDS[m["word"]]
