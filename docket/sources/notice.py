"""Notices of electronic filing: an e-mail as received, or its HTML or text alone. One entry, in one case or several."""

from __future__ import annotations

import email
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from docket.errors import UnreadableSource
from docket.sources import court as courts
from docket.sources import scraper
from docket.sources.cells import caption_of, day_of, docket_number_of, entry_number, printable
from docket.sources.markup import tree_of, words
from docket.sources.sheet import Line, Sheet, sheet_of

__all__ = ["FORMAT", "read", "sheets_of"]

FORMAT = "notice of electronic filing"

_HEADERS = re.compile(r"From |(?:[A-Z][A-Za-z]+-)*[A-Z][A-Za-z]+: ?\S")
_DATES = re.compile(
    r"(?i)transaction was (?:received|entered).{0,200}? on (\d+/\d+/\d+)(?:.{0,60}?filed on (\d+/\d+/\d+))?"
)

_LONGEST = 5_000_000
_HEADING = 120
"""Characters before `Notice of Electronic Filing` in which the notice names its court."""


def read(text: str, source: str) -> list[Sheet]:
    """The sheets that a notice adds an entry to; the case that the notice is sent in comes first."""
    if len(text) > _LONGEST:
        raise UnreadableSource(f"{source}: far longer than any notice of electronic filing; name one notice at a time")
    if not text.lstrip().startswith("<") and not _HEADERS.match(text):
        text = f"Content-Type: text/plain; charset=utf-8\n\n{text}"
    mail = bool(_HEADERS.match(text))
    body = printable(_body(text)) if mail else text
    if not body.strip():
        raise UnreadableSource(f"{source}: a message without a body; save the whole notice")
    shown = words(tree_of(body))
    if re.search(r"(?i)notice of docket activity|bankruptcy court", shown):
        raise UnreadableSource(f"{source}: a notice of an appellate or bankruptcy court, not of a district court")
    heading = shown.partition("Notice of Electronic Filing")[0][-_HEADING:]
    court = courts.court_in_heading(heading) or courts.court_at_host(body) or courts.court_at_host(text)
    facts = scraper.notices(text if mail else body, court, mail=mail)
    if not facts:
        raise UnreadableSource(f"{source}: a notice without its case or its docket text; save the whole notice")
    entered, filed = _dates(shown)
    return sheets_of(facts, court=court, source=source, entered=entered, filed=filed)


def sheets_of(
    dockets: Sequence[Mapping[str, Any]],
    *,
    court: str | None,
    source: str,
    entered: date | None = None,
    filed: date | None = None,
) -> list[Sheet]:
    """One sheet a docket, each with its one new entry."""
    numbers = [docket_number_of(d.get("docket_number")) or d.get("docket_number") or "" for d in dockets]
    return [
        sheet_of(
            [
                Line(
                    text=e.get("description") or "",
                    ecf=entry_number(e.get("document_number")),
                    filed=filed or day_of(e.get("date_filed")),
                    entered=entered,
                    title=e.get("short_description"),
                )
                for e in docket["docket_entries"]
            ],
            source=source,
            format=FORMAT,
            court=court,
            docket_number=number or None,
            name=caption_of(scraper.name_in(docket)),
            captured=entered,
            partial="a notice shows only what was filed that day",
            other_cases=tuple(n for n in numbers if n and n != number),
        )
        for docket, number in zip(dockets, numbers, strict=True)
    ]


def _body(text: str) -> str:
    """The HTML part of a mail, else its plain text."""
    parts = {p.get_content_type(): p for p in email.message_from_string(text).walk()}
    part = parts.get("text/html") or parts.get("text/plain")
    raw = part.get_payload(decode=True) if part is not None else b""
    return raw.decode("utf-8", "replace") if isinstance(raw, bytes) else ""


def _dates(shown: str) -> tuple[date | None, date | None]:
    """`entered ... on 6/10/2021 at 1:48 PM CDT and filed on 6/9/2021`; where one day is given it is both."""
    found = _DATES.search(shown)
    if not found:
        return None, None
    entered = day_of(found[1])
    return entered, day_of(found[2]) or entered
