"""What CourtListener's search found: dockets with some of their papers (`type=r`), or papers alone (`type=rd`).

A row of a paper carries the text of its docket entry, so that an entry with attachments comes several times: it is
one entry. A search finds some entries of a docket and never says that it found all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from docket.sources.cells import caption_of, day_of, docket_number_of, entry_number, plain
from docket.sources.sheet import Header, Line, Sheet, SheetParty, sheet_of

__all__ = ["FORMAT", "finds", "read"]

FORMAT = "CourtListener search"

_MARKED = re.compile(r"</?(?:mark|em)>")
"""How a highlighted result marks the words that were sought."""

Row = Mapping[str, Any]


def finds(row: Row) -> bool:
    """Whether a row is a search result: a docket found, or a paper with the day of its entry."""
    return "docketNumber" in row or "entry_date_filed" in row


def read(results: Sequence[Row], source: str) -> list[Sheet]:
    """The sheets, one a docket, of the entries that a search found."""
    dockets: dict[Any, dict[str, Any]] = {}
    papers: dict[Any, list[Row]] = {}
    for row in results:
        docket = row.get("docket_id") or row.get("docketNumber")
        dockets.setdefault(docket, {}).update(row)
        papers.setdefault(docket, []).extend(row.get("recap_documents") or () if "docketNumber" in row else [row])
    return [_sheet(docket, papers[key], source) for key, docket in dockets.items()]


def _sheet(docket: Row, papers: Iterable[Row], source: str) -> Sheet:
    def said(key: str) -> str | None:
        return plain(docket.get(key)) or None

    number = said("docketNumber")
    parties = docket.get("party") or ()
    return sheet_of(
        _lines(papers),
        source=source,
        gathered=True,
        format=FORMAT,
        court=docket.get("court_id"),
        docket_number=docket_number_of(number) or number,
        name=caption_of(docket.get("caseName")),
        filed=day_of(docket.get("dateFiled")),
        header=Header(
            terminated=day_of(docket.get("dateTerminated")),
            assigned_to=said("assignedTo"),
            referred_to=said("referredTo"),
            nature_of_suit=said("suitNature"),
            cause=said("cause"),
            jury_demand=said("juryDemand"),
            jurisdiction=said("jurisdictionType"),
        ),
        parties=tuple(SheetParty(name) for name in dict.fromkeys(map(plain, parties)) if name),
        partial="only what a search found; the docket may have more entries",
    )


def _lines(papers: Iterable[Row]) -> list[Line]:
    """One line an entry, in the order of their numbers and days; its title is the main document's."""
    entries: dict[Any, list[Row]] = {}
    for paper in papers:
        place = paper.get("docket_entry_id") or (paper.get("entry_number"), paper.get("entry_date_filed"))
        entries.setdefault(place, []).append(paper)
    lines = []
    for rows in entries.values():
        main = next((row for row in rows if not row.get("attachment_number")), None)
        line = Line(
            text=_MARKED.sub("", next((text for row in rows if (text := row.get("description"))), "")),
            ecf=entry_number(rows[0].get("entry_number")),
            filed=day_of(rows[0].get("entry_date_filed")),
            title=_MARKED.sub("", main.get("short_description") or "") if main else None,
        )
        lines.append(line)
    return sorted(lines, key=lambda line: (str(line.filed or ""), line.ecf or 0))
