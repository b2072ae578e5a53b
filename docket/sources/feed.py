"""A court's RSS feed of recent entries: for each case the few lines of the last day, with title but no text.

The feed gives the hour of entry; the filing date is not shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docket.errors import UnreadableSource
from docket.sources import court as courts
from docket.sources import scraper
from docket.sources.cells import caption_of, day_of, docket_number_of, entry_number
from docket.sources.sheet import Line, Sheet, sheet_of

__all__ = ["FORMAT", "read"]

FORMAT = "RSS feed"

_LONGEST = 10_000_000


def read(text: str, source: str) -> list[Sheet]:
    """One sheet a case of the feed."""
    if len(text) > _LONGEST:
        raise UnreadableSource(f"{source}: far longer than a court's feed of a day's entries; fetch the feed again")
    court = courts.court_at_host(text)
    cases: dict[str, list[Mapping[str, Any]]] = {}
    for docket in scraper.recent_entries(text, court):
        cases.setdefault(docket_number_of(docket["docket_number"]) or docket["docket_number"], []).append(docket)
    return [
        sheet_of(
            [_line(e) for d in dockets for e in d["docket_entries"]],
            source=source,
            format=FORMAT,
            court=court,
            docket_number=number,
            name=caption_of(dockets[0].get("case_name")),
            partial="a feed shows only the entries of its last day",
        )
        for number, dockets in cases.items()
    ]


def _line(entry: Mapping[str, Any]) -> Line:
    return Line(
        ecf=entry_number(entry.get("document_number")),
        entered=day_of(entry.get("date_filed")),
        title=entry.get("short_description"),
        text=entry.get("description") or "",
    )
