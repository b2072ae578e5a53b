"""The rows of the log, and the tables beside it: what a ledger may lose and make again from the log."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, Protocol

from docket.views.rows import COLUMNS

__all__ = ["TABLES", "InMemory", "Row", "Statement", "Tables", "table_of"]

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


class Tables(Protocol):
    """Where those tables are: beside the log, or in memory. In a statement %s stands for a value."""

    def select(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows that a statement finds."""

    def write(self, statements: Sequence[Statement]) -> None:
        """Run statements in one commit."""

    def follow(self, before: int, after: int, statements: Sequence[Statement]) -> bool:
        """Write what follows from the log up to a position, if it still stood where it did; whether it was written."""


class InMemory:
    """Those tables in memory, empty at first and gone with the program: where nothing may or need be written."""

    def __init__(self) -> None:
        self._made = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        for table in TABLES:
            self._made.execute(table)

    def select(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows that a statement finds."""
        return self._made.execute(statement.replace("%s", "?"), values).fetchall()

    def write(self, statements: Sequence[Statement]) -> None:
        """Run statements."""
        for statement, values in statements:
            self._made.execute(statement.replace("%s", "?"), values)

    def follow(self, before: int, after: int, statements: Sequence[Statement]) -> bool:
        """Write what follows from the log up to a position: nobody else writes here."""
        self.write([*statements, ("UPDATE projected SET position = %s WHERE position = %s", (after, before))])
        return True
