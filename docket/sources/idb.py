"""A row of the FJC Integrated Database, where a source carries one beside the docket (CourtListener's `idb_data`)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import frozen

from docket.sources.cells import day_of, plain

__all__ = ["IDBRow", "idb_row"]

CODES = {
    "disposition": "disposition",
    "procedural_progress": "progress",
    "judgment": "judgment",
    "nature_of_judgement": "nature",
    "origin": "origin",
    "jurisdiction": "jurisdiction",
    "nature_of_suit": "nature_of_suit",
    "pro_se": "pro_se",
}
"""CourtListener's names of the coded fields, and ours."""


@frozen(kw_only=True, order=False)
class IDBRow:
    """What the clerk reported of one life of the case, by the FJC's official integers; None where it is missing."""

    filed: date | None = None
    terminated: date | None = None
    disposition: int | None = None
    progress: int | None = None
    judgment: int | None = None
    nature: int | None = None
    origin: int | None = None
    jurisdiction: int | None = None
    nature_of_suit: int | None = None
    pro_se: int | None = None


def idb_row(row: Any) -> IDBRow | None:
    """The row that a docket object carries; None where it carries none."""
    if not isinstance(row, Mapping):
        return None
    codes = {ours: _code(row.get(theirs)) for theirs, ours in CODES.items()}
    return IDBRow(filed=day_of(row.get("date_filed")), terminated=day_of(row.get("date_terminated")), **codes)


def _code(value: Any) -> int | None:
    """A code as an integer; -8 is the database's word for a missing one."""
    said = plain(str(value)) if value is not None else ""
    return int(said) if said.lstrip("-").isdigit() and said != "-8" else None
