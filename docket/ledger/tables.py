"""The rows of the log, and the tables beside it: what a ledger may lose and make again from the log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docket.views.rows import COLUMNS

__all__ = ["TABLES", "Row", "Statement", "table_of"]

Row = tuple[str, int, str, bytes]
"""A fact as it is stored: its case, its place there, its topic, its state."""

Statement = tuple[str, Sequence[Any]]
"""A statement of SQL with its values, each of which %s stands for."""


def table_of(what: str) -> str:
    """The table that keeps the rows of something asked about: `motions` -> `motion_rows`."""
    return f"{what.removesuffix('s')}_rows"


def _created(what: str) -> str:
    columns = (f'"{name}" {"INTEGER" if kind is int else "TEXT"}' for name, kind in COLUMNS[what].items())
    return f"CREATE TABLE IF NOT EXISTS {table_of(what)} ({', '.join(columns)})"


TABLES = (
    "CREATE TABLE IF NOT EXISTS imported (digest TEXT, case_id TEXT, PRIMARY KEY (digest, case_id))",
    "CREATE TABLE IF NOT EXISTS projected (edition TEXT, position BIGINT)",
    *(_created(what) for what in COLUMNS),
    *(f"CREATE INDEX IF NOT EXISTS {what}_by_case ON {table_of(what)} (case_id)" for what in COLUMNS),
    "CREATE INDEX IF NOT EXISTS motions_by_state ON motion_rows (state, filed)",
    "CREATE INDEX IF NOT EXISTS deadlines_by_day ON deadline_rows (state, due)",
)
