"""A court's RSS feed of recent entries: for each case the few lines of the last day, with title but no text.

The feed gives the hour of entry; the filing date is not shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from docket.courts import court as court_of
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
            [_line(e, court) for d in dockets for e in d["docket_entries"]],
            source=source,
            format=FORMAT,
            court=court,
            docket_number=number,
            name=caption_of(dockets[0].get("case_name")),
            partial="a feed shows only the entries of its last day",
        )
        for number, dockets in cases.items()
    ]


def _line(entry: Mapping[str, Any], court: str | None) -> Line:
    return Line(
        ecf=entry_number(entry.get("document_number")),
        entered=_local_day(entry.get("date_filed"), court),
        title=entry.get("short_description"),
        text=entry.get("description") or "",
    )


def _local_day(stamp: Any, court: str | None) -> date | None:
    """The day at the courthouse: feeds stamp in Greenwich time, where a filing of the evening is of the next day."""
    if court and isinstance(stamp, datetime) and stamp.tzinfo:
        stamp = stamp.astimezone(ZoneInfo(court_of(court).zone))
    return day_of(stamp)
