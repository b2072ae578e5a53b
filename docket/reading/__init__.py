"""Docket text to typed acts: kinds, references, dispositions, parties, dates, each with the words that gave it.

`read_text` reads one text, `read_entry` one line of a sheet, `read_entries` a whole sheet, whose other lines tell
what a name or a reference means. What no pattern truly fits is `Unread`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docket.compiled import use_compiled

if TYPE_CHECKING:
    from docket.filing import Entry, Filing
    from docket.sources.sheet import Header, SheetParty

__all__ = ["READER", "read_entries", "read_entry", "read_text"]

READER = "reader/1"
"""The version of this reading; a stored judgment says by which it was made."""

COMPILED = use_compiled(__name__, __path__)
"""Whether this process reads by machine code (`civil-docket[fast]`): the same readings, in less time."""


def read_text(text: str, *, court: str | None = None, title: str | None = None) -> tuple[Filing, ...]:
    """The acts of one docket text and, where the source has one, the court's event title."""
    from docket.reading.acts import acts_of

    return acts_of(text, court, title)


def read_entry(
    entry: Entry, parties: Sequence[SheetParty | str] = (), *, court: str | None = None
) -> tuple[Filing, ...]:
    """The acts of one line of a docket sheet, stamped with its id, number and dates."""
    from docket.reading.case import read_one

    return read_one(entry, parties, court)


def read_entries(
    entries: Sequence[Entry],
    parties: Sequence[SheetParty | str] = (),
    docket_number: str | None = None,
    caption: str | None = None,
    header: Header | None = None,
    court: str | None = None,
) -> list[tuple[Entry, tuple[Filing, ...]]]:
    """The acts of every line of one sheet, names and references resolved within the case.

    The number and the short title of the case tell a reference to its own number from one to another's, and the first
    parties where the paper that opened it names none; the court's id tells what it means by an event title. Of the
    `header`, what the plaintiff stated on the civil cover sheet is told by the papers that begin the case.
    """
    from docket.reading.case import read_case
    from docket.reading.cover_sheet import with_cover_sheet

    read = read_case(entries, parties, docket_number, caption, court)
    return with_cover_sheet(read, header) if header is not None else read
