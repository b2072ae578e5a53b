"""The law for people: provisions under the heading of their book, in the order of its numbers, in Bluebook form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from docket.law import bluebook

__all__ = ["said_changes", "said_law", "speaks_of"]

Answer = dict[str, Any]

BOOKS = {
    "frcp": "Federal Rules of Civil Procedure",
    "supp": "Supplemental Rules for Admiralty or Maritime Claims and Asset Forfeiture",
    "ssa": "Supplemental Rules for Social Security Actions",
    "hc": "Rules Governing Section 2254 Cases",
    "frap": "Federal Rules of Appellate Procedure",
    "frbp": "Federal Rules of Bankruptcy Procedure",
    "usc": "United States Code",
    "jpml": "Rules of the Judicial Panel on Multidistrict Litigation",
    "case": "Decisions",
    "clerk": "Practice of the clerks",
}
"""The books in which provisions stand, by the first word of their ids; any other is a court's own rules."""


def said_law(answer: list[Answer], on: date | None) -> Iterator[tuple[str, str]]:
    """Provisions with their dates, what enforces each and how many scenarios show it, book by book."""
    for provision in _by_book(answer, "id"):
        yield provision if isinstance(provision, tuple) else (provision["id"], _line(provision))
    at = f" in force on {on}" if on else ""
    yield "", f"{len(answer)} provisions{at}"


def _line(provision: Answer) -> str:
    since, until = provision["effective_from"], provision["effective_to"]
    dates = f" [{since or '...'} to {until or 'now'}]" if since or until else ""
    shown = len(provision["scenarios"])
    enforced = provision["enforced_by"] + (f", {shown} scenario{'s' if shown != 1 else ''}" if shown else "")
    return f"{bluebook(provision['citation'])}{dates}: {provision['title']}\n{enforced}: {provision['reason']}"


def said_changes(changed: list[Answer], before: date, after: date) -> Iterator[tuple[str, str]]:
    """What was law on each of two days where it differs: the old text, the new, and the period where it is another."""
    for change in _by_book(changed, "family"):
        yield change if isinstance(change, tuple) else (change["family"], "\n".join(_change(change)))
    new = sum(change["before"] is None for change in changed)
    gone = sum(change["after"] is None for change in changed)
    yield "", f"from {before} to {after}: {len(changed) - new - gone} amended, {new} new, {gone} gone"


def _change(change: Answer) -> Iterator[str]:
    old, new = change["before"], change["after"]
    if old is None or new is None:
        yield f"{'new' if old is None else 'gone'}: {_told(new or old)}"
        return
    yield _told(old)
    if old["title"] == new["title"] and old["period"] == new["period"]:
        yield "-> the same, in other words" + (f": {new['new_law']}" if new["new_law"] else "")
        return
    yield f"-> {_told(new, None if bluebook(new['citation']) != bluebook(old['citation']) else '')}"
    if old["period"] != new["period"]:
        yield f"   {old['period'] or 'no period'} -> {new['period'] or 'no period'}"


def _told(version: Answer, cite: str | None = None) -> str:
    said = bluebook(version["citation"]) if cite is None else cite
    return f"{said}: {version['title']}" if said else str(version["title"])


def speaks_of(provision: Answer, words: str) -> bool:
    """Whether a provision, or a change of one, is of these words: a part of its citation, id or title."""
    version = provision.get("after") or provision.get("before") or provision
    named = " ".join((provision.get("family") or provision["id"], version["citation"], version["title"]))
    return words.lower() in f"{named} {bluebook(version['citation'])}".lower()


def _by_book(provisions: list[Answer], key: str) -> Iterator[Any]:
    """The provisions in the order of the books and of the numbers in them, after a heading for each book."""
    heading = None
    for provision in sorted(provisions, key=lambda p: _place(p[key])):
        book = _book(provision[key])
        if book != heading:
            heading = book
            yield "", f"{book}:"
        yield provision


def _book(id: str) -> str:
    first = id.partition("-")[0]
    return BOOKS.get(first) or f"Rules of {first}"


def _place(id: str) -> tuple[Any, ...]:
    first = id.partition("-")[0]
    books = list(BOOKS)
    numbers = tuple((1, int(part), "") if part.isdigit() else (0, 0, part) for part in re.findall(r"\d+|[^\d-]+", id))
    return (books.index(first) if first in books else len(books), first, numbers)
