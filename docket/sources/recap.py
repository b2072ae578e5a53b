"""CourtListener and RECAP dockets (JSON): an API v4 docket or a page of its entries, a bulk file, or the same docket
as juriscraper writes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from docket.sources.cells import caption_of, day_of, docket_number_of, entry_number, plain
from docket.sources.idb import idb_row
from docket.sources.scraper import parties_of
from docket.sources.sheet import Header, Line, Sheet, sheet_of

__all__ = ["FORMAT", "read"]

FORMAT = "RECAP docket"


def read(docket: Mapping[str, Any], source: str) -> Sheet:
    """The sheet of one docket object with its `docket_entries`."""

    def said(key: str) -> str | None:
        return plain(docket.get(key)) or None

    lines = [_line(e) for e in _in_sequence(docket["docket_entries"])]
    return sheet_of(
        lines,
        source=source,
        gathered=True,
        format=FORMAT,
        court=_last_part(docket.get("court_id") or docket.get("court")),
        docket_number=docket_number_of(said("docket_number")) or said("docket_number"),
        name=caption_of(docket.get("case_name")),
        filed=day_of(docket.get("date_filed")),
        header=Header(
            terminated=day_of(docket.get("date_terminated")),
            assigned_to=said("assigned_to_str"),
            referred_to=said("referred_to_str"),
            nature_of_suit=said("nature_of_suit"),
            cause=said("cause"),
            jury_demand=said("jury_demand"),
            jurisdiction=said("jurisdiction_type") or said("jurisdiction"),
            demand=said("demand"),
            idb=idb_row(docket.get("idb_data")),
        ),
        parties=parties_of(row for party in docket.get("parties") or () for row in _roles(party)),
        partial=_partial(docket, lines),
    )


def _in_sequence(entries: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    """In the order of RECAP's own sequence numbers (`2014-02-26.001`), where every entry has one."""
    if all(e.get("recap_sequence_number") for e in entries):
        return sorted(entries, key=lambda e: str(e["recap_sequence_number"]))
    return entries


def _line(entry: Mapping[str, Any]) -> Line:
    number = entry.get("entry_number")
    return Line(
        text=entry.get("description") or "",
        ecf=entry_number(entry.get("document_number") if number is None else number),
        filed=day_of(entry.get("date_filed")),
        entered=day_of(entry.get("date_entered")),
        title=_title(entry),
    )


def _title(entry: Mapping[str, Any]) -> str | None:
    """The court's event title, which RECAP keeps as the description of the main document."""
    papers = entry.get("recap_documents") or ()
    main = next((p for p in papers if isinstance(p, Mapping) and not p.get("attachment_number")), {})
    title = entry.get("short_description") or main.get("description") or ""
    return None if title.lower() in ("", "main document") else str(title)


def _roles(party: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """One row a role; CourtListener nests roles under the party, juriscraper lists them so."""
    lawyers = [
        {"name": a["name"], "roles": [_role(r) for r in a.get("roles") or ()]}
        for a in party.get("attorneys") or ()
        if isinstance(a, Mapping) and a.get("name")
    ]
    kinds = {k.get("name"): k for k in party.get("party_types") or ()} or {party.get("type"): party}
    for role, kind in kinds.items():
        yield {
            "name": party.get("name"),
            "type": role,
            "date_terminated": kind.get("date_terminated"),
            "extra_info": kind.get("extra_info"),
            "attorneys": lawyers,
        }


def _role(role: Any) -> str:
    if not isinstance(role, Mapping):
        return str(role)
    return str(role.get("role_raw") or "")


def _partial(docket: Mapping[str, Any], lines: list[Line]) -> str | None:
    if docket.get("next") or docket.get("previous"):
        return "one page of the entries; the API has more"
    last = day_of(docket.get("date_last_filing"))
    shown = [day for line in lines if (day := line.day)]
    if last and shown and last > max(shown):
        return f"the last filing was on {last}, the last entry here is of {max(shown)}"
    return None


def _last_part(court: Any) -> str | None:
    """`caed` out of `caed` or of the API's `https://.../courts/caed/`."""
    return str(court).rstrip("/").rsplit("/", 1)[-1] if court else None
