"""Pages of CM/ECF as trees: the words and the lines of an element, PACER's receipt, where a page breaks off."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from attrs import frozen

from docket.sources.cells import day_of, plain, printable

__all__ = ["Receipt", "breaks_off", "lines", "receipt_in", "tree_of", "words"]

_BREAK = "\u2028"
"""Stands in the text where the page starts a new line or cell; `plain` reads it as a space."""

_BLOCKS = ("br", "p", "div", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "center")

_RECEIPT = re.compile(r"Transaction Receipt (\d\d/\d\d/\d{4}) \d\d:\d\d:\d\d(.*)", re.DOTALL)
_CRITERIA = re.compile(r"Search Criteria: (.*?) ?(?:Billable Pages|$)", re.DOTALL)
_RANGES = re.compile(r"(Starting with document|Ending with document|Start date|End date): (\S+)")


def tree_of(text: str) -> Any:
    """The page as an lxml tree, without scripts and styles, with its line breaks kept as marks in the text."""
    from lxml import etree, html

    # A str with an encoding declaration is refused by lxml; the declaration says nothing once the text is decoded.
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    tree = html.document_fromstring(text, parser=html.HTMLParser(huge_tree=True, remove_comments=True))
    etree.strip_elements(tree, "script", "style", "noscript", with_tail=False)
    # A reference such as &#12; brings back what the text itself was cleared of, and what lxml refuses to write.
    clean = printable if "&#" in text else str
    for element in tree.iter(*_BLOCKS):
        element.text = _BREAK + clean(element.text or "")
        element.tail = _BREAK + clean(element.tail or "")
    return tree


def words(element: Any) -> str:
    """All the words of an element, as `plain` has them."""
    return plain(str(element.text_content()))


def lines(element: Any) -> list[str]:
    """The lines that an element shows, without the blank ones."""
    return [line for part in str(element.text_content()).split(_BREAK) if (line := plain(part))]


def breaks_off(text: str) -> bool:
    """Whether the page ends inside a table, be it one that holds others: a download that was cut off."""
    low = text.lower()
    return low.count("<table") > low.count("</table") or low.rfind("<tr") > low.rfind("</table")


@frozen
class Receipt:
    """PACER's receipt at the foot of a report: the day of the report, and the range that was asked for."""

    day: date
    first: int | None = None
    last: int | None = None
    since: date | None = None
    until: date | None = None

    def filter(self, filed: date | None) -> str | None:
        """What the request left out, in words; None when the whole docket was asked for."""
        if self.last is not None or (self.first or 1) > 1:
            return f"only documents {self.first or 1} to {self.last or 'the last'} were asked for"
        if self.until and self.until < self.day:
            return f"only entries up to {self.until} were asked for"
        if self.since and (filed is None or self.since > filed):
            return f"only entries from {self.since} were asked for"
        return None


def receipt_in(tree: Any) -> Receipt | None:
    """The last receipt on the page; None where there is none."""
    text = words(tree)
    found = _RECEIPT.search(text, max(text.rfind("Transaction Receipt"), 0))
    if not found or not (day := day_of(found[1])):
        return None
    criteria = _CRITERIA.search(found[2])
    asked = dict(_RANGES.findall(criteria[1])) if criteria else {}
    number = {k: int(v) for k, v in asked.items() if v.isdigit()}
    return Receipt(
        day=day,
        first=number.get("Starting with document"),
        last=number.get("Ending with document"),
        since=day_of(asked.get("Start date")),
        until=day_of(asked.get("End date")),
    )
