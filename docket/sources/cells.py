"""What a cell of a docket sheet says: plain words, a day, an entry number, a docket number.

Every source prints the same few things in its own way; they are read here, once.
"""

from __future__ import annotations

import html
import re
from datetime import date
from typing import Any

__all__ = ["caption_of", "day_of", "docket_number_of", "entered_in", "entry_number", "plain", "printable", "same_case"]

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_GAP = re.compile(r"[\s\x00-\x1f\x7f\u200b\ufeff]+")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_PADDING = re.compile(r"(?<=[(\[]) | (?=[)\],])")
_US_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})\b")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
_ENTERED = re.compile(r"\bEntered:?\s+(\d{1,2}/\d{1,2}/\d{2,4})")
_NUMBER = re.compile(r"\d{1,6}(?:\.0)?")
_DOCKET_NUMBER = re.compile(r"(?<![\d-])(?:(\d{1,2}):)?(\d{2})-([A-Za-z]{2,5})-(\d{1,6})(?!\d)")
_MDL = re.compile(r"MDL\s+(?:No\.?\s*|Docket No\.?\s*)?(\d{2,5})")

_ET_AL = re.compile(r",?\s+et\.?\s+al\b\.?,?", re.IGNORECASE)
_VERSUS = re.compile(r"\s(?:v|vs|vs\.)\s", re.IGNORECASE)

_PIVOT = 60
"""Two-digit years from here on are of the last century: no sheet on CM/ECF is older than 1960."""


def printable(text: str) -> str:
    """The text without control characters, which no docket means and no XML may hold."""
    return _CONTROL.sub(" ", text)


def plain(text: str | None) -> str:
    """The words of a cell: character references resolved, every run of white space one space, nothing dropped.

    The space that markup leaves inside brackets and before commas goes too, so that two captures of one entry agree.
    """
    if not text:
        return ""
    if "&" in text:
        # Only references closed by a semicolon: the lenient rules of HTML would read "AT&Notice" as a sign.
        text = _REFERENCE.sub(lambda m: html.unescape(m[0]), text)
    text = " ".join(text.split())
    if not text.isprintable():
        text = _GAP.sub(" ", text).strip()
    return _PADDING.sub("", text)


def day_of(value: Any) -> date | None:
    """The day that a cell states, as 12/31/2019, 12/31/19 or 2019-12-31 (with or without an hour); None otherwise."""
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    text = str(value or "").strip()
    if iso := _ISO_DAY.match(text):
        year, month, day = (int(x) for x in iso.groups())
    elif us := _US_DAY.search(text):
        month, day, year = (int(x) for x in us.groups())
        if year < 100:
            year += 1900 if year >= _PIVOT else 2000
    else:
        return None
    try:
        return date(year, month, day) if year >= 1789 else None
    except ValueError:
        return None


def entered_in(text: str) -> date | None:
    """The day of entry that the clerk's system prints at the end of the text: `(Entered: 01/02/2003)`."""
    stamps = _ENTERED.findall(text)
    return day_of(stamps[-1]) if stamps else None


def entry_number(value: Any) -> int | None:
    """The ECF number in a number cell (`12`, `13 (5 pgs)`, 12.0); None for a blank or a word such as `doc`."""
    words = str(value if value is not None else "").split()
    return int(float(words[0])) if words and _NUMBER.fullmatch(words[0]) else None


def docket_number_of(text: str | None) -> str | None:
    """The docket number in a caption or cell, without the judges' initials: `1:14-cv-00049`, `MDL No. 2967`."""
    if found := _DOCKET_NUMBER.search(text or ""):
        office, year, kind, number = found.groups()
        return (f"{office}:" if office else "") + f"{year}-{kind.lower()}-{number.zfill(5)}"
    if mdl := _MDL.search(text or ""):
        return f"MDL No. {mdl[1]}"
    return None


def caption_of(text: str | None) -> str | None:
    """The name of a case as it is cited: without "et al", and with "v."; None where none is given."""
    return _VERSUS.sub(" v. ", _ET_AL.sub("", plain(text))).strip() or None


def same_case(one: str | None, other: str | None) -> bool:
    """Whether two docket numbers can name one case: a sheet may leave out the office (`14-cv-00049`) or the number."""
    if one is None or other is None:
        return True
    if ":" in one and ":" in other:
        return one == other
    return one.split(":")[-1] == other.split(":")[-1]
