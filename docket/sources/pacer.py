"""PACER and CM/ECF docket reports (HTML).

Juriscraper lists the parties. The head of the sheet and the rows are read here: juriscraper has no flags, looks for a
missing judge in the docket text, and leaves out rows without a date. Where it finds more rows than we do, its rows
are taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from docket.errors import UnreadableSource
from docket.sources import court as courts
from docket.sources import scraper
from docket.sources.cells import caption_of, day_of, docket_number_of, entry_number, plain
from docket.sources.markup import Receipt, breaks_off, lines, receipt_in, tree_of, words
from docket.sources.sheet import Header, Line, Sheet, sheet_of

__all__ = ["FORMAT", "read"]

FORMAT = "PACER docket report"

_DATE = re.compile(r"\d/\d\d?/\d\d")
_CAPTION = re.compile(r"(?i)docket\s+for\s+case")
_HEADING = re.compile(r"(?i)<h[234]\b[^>]*>(?:[^<]|<(?!/h)){0,2000}</h")
_LABELS = {
    "assigned to": "assigned_to",
    "referred to": "referred_to",
    "nature of suit": "nature_of_suit",
    "cause": "cause",
    "jury demand": "jury_demand",
    "jurisdiction": "jurisdiction",
    "demand": "demand",
    "lead case": "lead_case",
    "lead docket": "lead_case",
    "related case": "related_cases",
    "related cases": "related_cases",
    "case in other court": "other_courts",
    "date filed": "filed",
    "date terminated": "terminated",
    "case title": "name",
    "member case": "",
    "mdl status": "",
    "date converted": "",
    "date discharged": "",
}
_LISTS = ("related_cases", "other_courts", "remarks")
_LABEL = re.compile(rf"(?i)({'|'.join(sorted(_LABELS, key=len, reverse=True))})\s*:\s*(.*)")


def read(text: str, source: str) -> list[Sheet]:
    """The sheets in a docket report: one, or one a case where the report was run over several."""
    if not _DATE.search(text):
        return []
    tree, pages = tree_of(text), _pages(text)
    receipt = receipt_in(tree)
    return [_sheet(page, tree if len(pages) == 1 else tree_of(page), source, receipt) for page in pages]


def _pages(text: str) -> list[str]:
    """The report cut at the head of each case, so that each page has its own flags, caption and rows."""
    heads: dict[str, int] = {}
    for m in _HEADING.finditer(text):
        number = docket_number_of(plain(re.sub(r"<[^>]*>", " ", m[0]))) if _CAPTION.search(m[0]) else None
        if number:
            # The flags stand in a table of their own, just above the caption.
            above = text[max(m.start() - 5000, 0) : m.start()].lower().rfind("<table")
            heads.setdefault(number, max(m.start() - 5000, 0) + max(above, 0))
    if len(heads) < 2:
        return [text]
    cuts = [0, *list(heads.values())[1:], len(text)]
    return [text[a:b] for a, b in pairwise(cuts)]


def _sheet(page: str, tree: Any, source: str, receipt: Receipt | None) -> Sheet:
    caption = _caption(tree)
    heading = words(caption) if caption is not None else ""
    if other := re.search(r"(?i)criminal\s+docket|bankruptcy\s+petition|adversary\s+proceeding", heading):
        raise UnreadableSource(f"{source}: a {other[0].lower()}, not the docket of a civil case in a district court")
    head = _head(tree, caption)
    court = courts.court_in_heading(heading) or courts.court_at_host(page)
    ours = list(_lines(tree))
    theirs = scraper.docket_report(page, court, rows=len(ours))
    return sheet_of(
        scraper.more_lines(ours, theirs),
        source=source,
        format=FORMAT,
        court=court,
        docket_number=docket_number_of(heading),
        name=caption_of(head.get("name")),
        filed=(filed := day_of(head.pop("filed", None))),
        header=_header(head, _flags(caption)),
        parties=scraper.parties_of(theirs.get("parties") or ()),
        captured=receipt.day if receipt else None,
        ended=receipt is not None or not breaks_off(page),
        partial=receipt.filter(filed) if receipt else None,
    )


def _caption(tree: Any) -> Any:
    return next((h for h in tree.iter("h2", "h3", "h4", "center") if _CAPTION.search(words(h))), None)


def _flags(caption: Any) -> tuple[str, ...]:
    """What stands top right, in a table just above the caption."""
    above = caption.xpath("preceding::table[1]//td[@align='right' or @align='RIGHT']") if caption is not None else []
    return tuple(flag for cell in above[:1] for part in words(cell).split(",") if (flag := part.strip()))


def _head(tree: Any, caption: Any) -> dict[str, Any]:
    """The labelled facts of the head, by field; the first line is the name of the case, the next a clerk's remark."""
    below = caption.itersiblings("table") if caption is not None else tree.iter("table")
    table = next((t for t in below if re.search(r"(?i)date\s+filed:", t.text_content())), None)
    head: dict[str, Any] = {}
    field = "remarks"
    for line in lines(table) if table is not None else ():
        if label := _LABEL.fullmatch(line):
            field, line = _LABELS[label[1].lower()], label[2]
        if field and line:
            head.setdefault(field, []).append(line)
    if first := head.get("remarks"):
        head.setdefault("name", [first.pop(0)])
    return {k: v if k in _LISTS else " ".join(v) for k, v in head.items()}


def _header(head: dict[str, Any], flags: tuple[str, ...]) -> Header:
    return Header(
        terminated=day_of(head.pop("terminated", None)),
        flags=flags,
        lead_case=docket_number_of(head.pop("lead_case", None)),
        related_cases=tuple(n for c in head.pop("related_cases", ()) if (n := docket_number_of(c))),
        other_courts=tuple(head.pop("other_courts", ())),
        remarks=tuple(head.pop("remarks", ())),
        **{k: v for k, v in head.items() if k != "name"},
    )


def _lines(tree: Any) -> Iterator[Line]:
    """The rows under `Date Filed | # | Docket Text`, in the order of the report."""
    top = next((c for c in tree.iter("td", "th") if len(c) < 4 and words(c).casefold() == "docket text"), None)
    if top is None:
        return
    head = top.getparent()
    by_entry = "filed" not in words(head[0]).casefold()
    for row in _rows(head):
        cells = [c for c in row if c.tag in ("td", "th") and (words(c) or c.find(".//input") is None)]
        if len(cells) < 3 or words(cells[-1]).casefold() == "docket text":
            continue
        day, number, text = day_of(words(cells[0])), words(cells[1]), words(cells[-1])
        if day is None and (not (number or text) or cells[-1].find(".//table") is not None):
            continue  # a spacer, or the list of attachments under an entry
        yield Line(
            text=text,
            ecf=entry_number(number),
            filed=None if by_entry else day,
            entered=day if by_entry else None,
        )


def _rows(head: Any) -> Iterator[Any]:
    """Every row after the heading: of its table, and of the tables into which CM/ECF breaks a long docket."""
    table = next(head.iterancestors("table"), None)
    if table is None:
        return
    below = False
    for row in table.xpath("./tr|./*[self::tbody or self::thead]/tr"):
        if below:
            yield row
        below = below or row is head
    for more in table.itersiblings("table"):
        for row in more.xpath("./tr|./tbody/tr"):
            if len(row) >= 3 and day_of(words(row[0])):
                yield row
