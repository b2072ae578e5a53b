"""CM/ECF history reports (HTML): number, dates and the court's own event title; the docket text where asked for.

The report also shows, for a motion, the day on which the court terminated it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docket.sources import court as courts
from docket.sources import scraper
from docket.sources.cells import caption_of, day_of, docket_number_of, entry_number
from docket.sources.markup import breaks_off, lines, receipt_in, tree_of, words
from docket.sources.sheet import Header, Line, Sheet, sheet_of

__all__ = ["FORMAT", "read"]

FORMAT = "PACER history report"

_FILED = re.compile(r"(?i)\bfiled(?: & entered)?:\s*(\S+)")
_ENTERED = re.compile(r"(?i)\bentered:\s*(\S+)")
_TERMINATED = re.compile(r"(?i)\bterminated:\s*(\S+)")
_LAST = re.compile(r"(?i)last filing:\s*(\S+)")
_TEXT = re.compile(r"(?i)^docket text:\s*")


def read(text: str, source: str) -> list[Sheet]:
    """The sheet of a history report."""
    tree = tree_of(text)
    head = _head(tree)
    court = courts.court_at_host(text)
    receipt = receipt_in(tree)
    ours = list(_lines(tree))
    found = scraper.more_lines(ours, scraper.history_report(text, court, rows=len(ours)))
    return [
        sheet_of(
            found,
            source=source,
            format=FORMAT,
            court=court,
            docket_number=docket_number_of(head.get("number")),
            name=caption_of(head.get("name")),
            filed=day_of(head.get("filed")),
            header=Header(
                terminated=day_of(head.get("terminated")),
                assigned_to=head.get("assigned_to"),
                referred_to=head.get("referred_to"),
            ),
            captured=receipt.day if receipt else None,
            ended=receipt is not None or not breaks_off(text),
            partial=_partial(tree, head, found) or (receipt.filter(day_of(head.get("filed"))) if receipt else None),
        )
    ]


def _head(tree: Any) -> dict[str, str]:
    """The centred block over the table: number and name, judges, dates."""
    block = next((c for c in tree.iter("center") if re.search(r"(?i)date\s+filed:", c.text_content())), None)
    head: dict[str, str] = {}
    for line in lines(block) if block is not None else ():
        if ", presiding" in line:
            head["assigned_to"] = line.partition(", presiding")[0]
        elif ", referral" in line:
            head["referred_to"] = line.partition(", referral")[0]
        elif m := re.match(r"(?i)date (filed|terminated|of last filing):\s*(.*)", line):
            head[m[1].lower()] = m[2]
        elif docket_number_of(line) and "number" not in head:
            head["number"], _, head["name"] = line.partition(" ")
        elif line.lower().startswith("history"):
            break
    return head


def _lines(tree: Any) -> Iterator[Line]:
    top = next((c for c in tree.iter("th") if words(c).casefold() == "description"), None)
    table = next(top.iterancestors("table"), None) if top is not None else None
    if table is None:
        return
    pending: dict[str, Any] | None = None
    for row in table.xpath("./tr|./tbody/tr"):
        cells = [c for c in row if c.tag == "td"]
        if len(cells) >= 3:
            if pending:
                yield Line(**pending)
            pending = _entry([words(c) for c in cells])
        elif cells and pending and (said := _TEXT.sub("", words(cells[-1]))):
            pending["text"] = said
    if pending:
        yield Line(**pending)


def _entry(cells: list[str]) -> dict[str, Any]:
    dates = cells[1]
    together = re.search(r"(?i)filed & entered:", dates)
    filed = day_of(m[1]) if (m := _FILED.search(dates)) else None
    entered = day_of(m[1]) if (m := _ENTERED.search(dates)) else None
    return {
        "ecf": entry_number(cells[0]),
        "filed": filed,
        "entered": filed if together else entered,
        "title": cells[2],
        "terminated": day_of(m[1]) if (m := _TERMINATED.search(dates)) else None,
    }


def _partial(tree: Any, head: dict[str, str], found: list[Line]) -> str | None:
    if any(words(h).casefold() == "documents" for h in tree.iter("h2")):
        return "only entries with documents were asked for"
    last, shown = day_of(head.get("of last filing")), [day for line in found if (day := line.day)]
    if last and shown and last > max(shown):
        return f"the last filing was on {last}, the last entry here is of {max(shown)}"
    return None
