"""Where days stand in a docket text, and the hour beside each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from docket.filing import Period
from docket.reading.parts import day_of
from docket.reading.patterns import sought
from docket.reading.periods import periods

__all__ = [
    "HOUR",
    "NEAR",
    "STOPPED",
    "TIME",
    "TIME_BEFORE",
    "WEEKDAY",
    "Day",
    "Said",
    "days",
    "days_and_periods",
    "first_day",
    "words_before",
]

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DATE = sought(
    r"[0-9](?<![\d/].)\d?(?:[/-]\d{1,2}[/-]\d{2,4}|(?P<year>(?:st|nd|rd|th)?,? \d{4})"
    rf"|(?:st|nd|rd|th)?(?: day of)? (?:{_MONTHS})[a-z]*\.?,? \d{{4}})(?![\d/])"
)
_MONTH = sought(
    rf"(?<![\d/])(?:{_MONTHS})[a-z]*\.? "
    r"(?P<first>\d{1,2}(?:st|nd|rd|th)?(?:(?:, \d{1,2})*,? ?(?:-|–|to|through|thru|and|&|or) ?))?$"
)
"""The month before a day of the month, with the first day of several: "September 3-6, 2019", "June 3 and 4, 2020"."""
_CLOCK = r"\d{1,2}[:.]\d\d(?:\s*[ap](?:\.\s?m\b\.?|\s?m\b))?|\d{1,2}\s*[ap](?:\.\s?m\b\.?|\s?m\b)|noon|midnight"
TIME = re.compile(rf"\s*+,?\s*+(?:at|@|by|from)?\s*+(?:12:00 )?({_CLOCK})")
TIME_BEFORE = sought(rf"({_CLOCK})(?:\s*\(?[cempa][sd]?t\)?)?\s*[,.]?\s*(?:on\s*)?$")
HOUR = rf"(?:\s*+(?:,|at|@)?\s*+(?:{_CLOCK}|\d{{1,2}}))?"
WEEKDAY = r"(?:\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day)?\W*$"
STOPPED = sought(
    r"(?<![ap]\.m)(?<!\d[ap]m)(?<!\b\w)(?<!\b(?:no|jr))(?<!\b(?:nos|dkt|doc|ecf|inc|ltd|llc|hon))(?<!corp)"
    r"(?<!\bco)\.\s"
)
"""Where a sentence ends, and no abbreviation."""
NEAR = 48
"""Letters before a day within which "by", "until" and a day of the week stand."""


class Said(NamedTuple):
    """What the words around a day say: what it is for, whether somebody must act, whose it is, the hour before it."""

    what: str
    must: bool | None = None
    whose: tuple[str | None, ...] = (None,)
    firm: bool = True
    hour: str | None = None


class Day(NamedTuple):
    """One day in a text: where it stands, and where the words before it begin that can say what it is for."""

    low: str
    text: str
    window: int
    before: str
    at: int
    after: int
    start: int
    end: int


def words_before(words: str) -> str:
    """The words before a day, letter for letter: a rule's number is one word, `26<f>`, and a table is a list."""
    if "|" in words:
        words = _LAST_BAR.sub(": ", words).replace("|", ";")
    if "ly " in words:
        words = _ONCE_DUE.sub(lambda m: " " * len(m[0]), words)
    if "of business" in words:
        words = _CLOSE_OF_BUSINESS.sub(lambda m: " " * len(m[0]), words)
    if "if any" in words:
        words = _IF_ANY.sub(lambda m: " " * len(m[0]), words)
    if " format" in words:
        words = _IN_A_FORMAT.sub(lambda m: " " * len(m[0]), words)
    return _OF_A_RULE.sub(lambda m: f"<{m[1]}>", words) if "(" in words else words


_CLOSE_OF_BUSINESS = sought(r"(?:the )?close of business,?(?: on)? ")
_IN_A_FORMAT = sought(r",? in (?:an? )?(?:[\w-]+,? (?:and |or )?){1,4}format\b,?")
_IF_ANY = sought(r",? if any,?")
_ONCE_DUE = sought(
    r",? (?:currently|presently|previously|originally|formerly|initially) (?:due|set"
    r"|scheduled)[^.;]{0,30}?\b\d{2,4},?(?= )"
    r"|,? (?:having |which (?:was|were|has been|had been) )?(?:previously|already) (?:been )?(?:extended|continued)"
    r"[^.;]{0,140}?\b\d{2,4},?(?= (?:is|are|be|shall)\b)"
)
_LAST_BAR = sought(r"\| $")
_OF_A_RULE = sought(r"(?<=[\d)>])\((\w{1,2})\)")


def days(low: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where days stand, found by their digits, as most words begin like a month; none is cut short by `end`."""
    for m in _DATE.finditer(low, start, min(len(low), end + 4)):
        if m.start() >= end:
            return
        if m["year"] is None:
            yield m.span()
        elif month := _MONTH.search(low, max(start, m.start() - 30), m.start()):
            yield month.start(), m.end()


@lru_cache(4096)
def first_day(printed: str) -> date | None:
    """The day that is printed; of several, as in "September 3-6, 2019", the first."""
    several = _SEVERAL.match(printed)
    return day_of(f"{several[1]}, {several[2]}" if several else printed)


_SEVERAL = sought(rf"((?:{_MONTHS})[a-z]*\.? \d{{1,2}})(?:st|nd|rd|th)?\W.*\b\d{{1,2}}(?:st|nd|rd|th)?,? (\d{{4}})$")


def days_and_periods(low: str, start: int, end: int, given: bool) -> list[tuple[int, int, date | None, Period | None]]:
    """Where days stand and, where the court gives any, times without a day: each with what it says."""
    found: list[tuple[int, int, date | None, Period | None]]
    found = [(a, b, first_day(low[a:b]), None) for a, b in days(low, start, end)]
    if given:
        found += [(a, b, None, period) for a, b, period in periods(low, start, end)]
        found.sort(key=lambda one: one[0])
    return found
