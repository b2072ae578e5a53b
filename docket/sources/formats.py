"""What a file is, told by its content and never by its name alone; and for what is no docket, what it is instead."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from docket.errors import UnreadableSource
from docket.sources import feed, history, internet_archive, notice, pacer, recap, scales, search, table
from docket.sources.cells import printable
from docket.sources.sheet import Sheet

__all__ = ["sheets_in"]

KNOWN = (
    "a PACER docket or history report (HTML), CourtListener/RECAP or SCALES JSON, Internet Archive XML, a notice of "
    "electronic filing, an RSS feed, or entries as CSV, JSON Lines or Parquet"
)

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF; save the docket report from CM/ECF as HTML instead"),
    (b"PK\x03\x04", "a zip archive or office file; unpack it, or save the sheet as CSV"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old office file; save the sheet as CSV"),
    (b"\x89PNG", "a picture; save the docket report from CM/ECF as HTML instead"),
    (b"\xff\xd8\xff", "a picture; save the docket report from CM/ECF as HTML instead"),
)

Reader = Callable[[str, str], list[Sheet]]

# All of these are sought in lower case and begin with a literal, so that fifty megabytes of junk are soon refused.
# In this order: a docket report may quote a notice, and neither is a login page because it links to one.
_REPORT = re.compile(r"docket\s+(?:for\s+case\s*#|text\s*</t[dh])")
_HISTORY = re.compile(r"(?:history|documents)\s*</h2|history/documents")
_NOTICE = re.compile(r"notice\s+of\s+(?:electronic\s+filing|docket\s+activity)")

_NO_DOCKET: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"type=[\"']?password|loginform|pacer\.login\.uscourts\.gov|csologin"),
        "a PACER login page; log in and save the docket report itself",
    ),
    (
        re.compile(r"to accept charges shown below|the report may take a long time to run"),
        "PACER's page before the report; press View Report or Run Report and save what comes then",
    ),
    (
        re.compile(r"case not found|does not exist|not have permission|case is (?:currently )?sealed|under seal"),
        "CM/ECF's answer that it shows no such case; the case may be sealed or the number wrong",
    ),
    (re.compile(r"cgi-bin/iquery|iqquerymenu|document selection menu"), "a page of CM/ECF, but no docket report"),
)
_SHORT_PAGE = 200_000
"""Characters within which a login page or an answer of CM/ECF says what it is."""

_CASE_FILE = re.compile(r"(?m)^docket:\s*$")
_MAIL = re.compile(r"(?i)\A(?:From [^\n]*\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2}")


def sheets_in(raw: bytes, source: str) -> list[Sheet]:
    """The sheets, one a case, in the content of a file. Raises UnreadableSource for what is not a docket."""
    if not raw.strip():
        raise UnreadableSource(f"{source}: empty; expected {KNOWN}")
    if raw.startswith(b"PAR1"):
        return table.read_parquet(raw, source)
    for mark, what in _MAGIC:
        if raw.startswith(mark):
            raise UnreadableSource(f"{source}: {what}")
    text = printable(_decoded(raw, source))
    return _reader(text, source)(text, source)


def _decoded(raw: bytes, source: str) -> str:
    """UTF-8, UTF-16 with its mark or its pattern of zeros, or the Windows-1252 of older courts."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    head = raw[:4096]
    if b"\0" in head:
        odd, even = head[1::2].count(0), head[::2].count(0)
        if max(odd, even) > 0.4 * len(head) / 2:
            return raw.decode("utf-16-le" if odd > even else "utf-16-be", "replace")
        raise UnreadableSource(f"{source}: binary, not text; expected {KNOWN}")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    if sum(c < " " and c not in "\t\n\r\f" for c in text[:4096]) > 40:
        raise UnreadableSource(f"{source}: binary, not text; expected {KNOWN}")
    return text


def _reader(text: str, source: str) -> Reader:
    head = text[:4096].lstrip()
    if head[:1] in ("{", "["):
        return _read_json
    if "<gov_uscourts_docket" in head:
        return internet_archive.read
    if re.match(r"<(\?xml|rss|feed|rdf:RDF)\b", head) and re.search(r"<(rss|feed|rdf:RDF)\b", head):
        return feed.read
    low = text.lower()
    page = head[:1] == "<"
    if page and _REPORT.search(low):
        return pacer.read
    if page and _HISTORY.search(low):
        return history.read
    if table.delimiter_of(head.partition("\n")[0]):
        return table.read_csv
    if (_MAIL.match(head) and "uscourts.gov" in low) or (_NOTICE.search(low) and "docket text" in low):
        return notice.read
    if _CASE_FILE.search(head):
        raise UnreadableSource(
            f"{source}: a case file, no docket sheet; `docket record CASE FILE` keeps it in a ledger"
        )
    for sign, what in _NO_DOCKET if page else ():
        if sign.search(low[:_SHORT_PAGE]):
            raise UnreadableSource(f"{source}: {what}")
    if source.lower().endswith((".csv", ".tsv")):
        raise UnreadableSource(f"{source}, line 1: names no columns of a docket; they are {', '.join(table.COLUMNS)}")
    raise UnreadableSource(f"{source}: not a docket sheet; expected {KNOWN}")


def _read_json(text: str, source: str) -> list[Sheet]:
    try:
        found = json.loads(text)
    except json.JSONDecodeError as problem:
        if problem.msg == "Extra data" and table.is_object(text.lstrip().partition("\n")[0]):
            return table.read_jsonl(text, source)
        off = problem.pos >= len(text.rstrip()) - 1 or problem.msg.startswith("Unterminated")
        what = "breaks off" if off else "is not well-formed"
        raise UnreadableSource(
            f"{source}, line {problem.lineno}: JSON that {what} ({problem.msg}); fetch it again"
        ) from None
    sheets = _sheets(found, source)
    if sheets is None:
        raise UnreadableSource(
            f"{source}: JSON, but no docket; expected `docket_entries` (RECAP), `docket` (SCALES) or rows with `text`"
        )
    return sheets


def _sheets(found: Any, source: str) -> list[Sheet] | None:
    """The sheets in a JSON value, by the keys that each kind of docket has; None where it has none of them."""
    if isinstance(found, Mapping):
        if _rows(found.get("docket_entries")):
            return [recap.read(found, source)]
        if _rows(found.get("docket")) or ("ucid" in found and found.get("docket")):
            return [scales.read(found, source)]
        if _rows(found.get("dockets")):
            return notice.sheets_of(found["dockets"], court=found.get("court_id"), source=source)
        if _rows(found.get("results")):
            return _page_of(found, source)
        if "docket_number" in found and "case_name" in found:
            return [recap.read({**found, "docket_entries": ()}, source)]
        return _sheets([found], source) if "text" in found else None
    if not _rows(found):
        return None
    if all(_rows(x.get("docket_entries")) or _rows(x.get("docket")) for x in found):
        return [s for x in found for s in _sheets(x, source) or ()]
    if all(search.finds(x) for x in found):
        return search.read(found, source)
    if any("entry_number" in x for x in found):
        return [recap.read({"docket_entries": found}, source)]
    if all("pacer_doc_id" in x and "document_number" in x for x in found):
        raise UnreadableSource(
            f"{source}: documents (recap-documents) without the text and day of their entries; fetch docket-entries"
        )
    if all("docket_number" in x and "case_name" in x for x in found):
        return [s for x in found for s in _sheets(x, source) or ()]
    if all("text" in x or "title" in x for x in found):
        return table.sheets_of(((f"row {n}", row) for n, row in enumerate(found, 1)), source)
    return None


def _page_of(answer: Mapping[str, Any], source: str) -> list[Sheet] | None:
    """A page of CourtListener's API: entries of one docket, dockets, or what a search found."""
    if any("entry_number" in x for x in answer["results"]) and not search.finds(answer["results"][0]):
        return [recap.read({**answer, "docket_entries": answer["results"]}, source)]
    return _sheets(answer["results"], source)


def _rows(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str) and bool(value) and isinstance(value[0], Mapping)
