"""The rows of the log, and the tables beside it: what a ledger may lose and make again from the log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

__all__ = ["TABLES", "Row", "Statement"]

Row = tuple[str, int, str, bytes]
"""A fact as it is stored: its case, its place there, its topic, its state."""

Statement = tuple[str, Sequence[Any]]
"""A statement of SQL with its values, each of which %s stands for."""

TABLES = (
    "CREATE TABLE IF NOT EXISTS imported (digest TEXT, case_id TEXT, PRIMARY KEY (digest, case_id))",
    "CREATE TABLE IF NOT EXISTS projected (edition TEXT, position BIGINT)",
    "CREATE TABLE IF NOT EXISTS case_rows (case_id TEXT PRIMARY KEY, court TEXT, docket_number TEXT, name TEXT,"
    " filed TEXT, status TEXT, stage TEXT, judge TEXT, as_of TEXT, entries INTEGER, unread INTEGER)",
    "CREATE TABLE IF NOT EXISTS motion_rows (case_id TEXT, id TEXT, ecf INTEGER, part INTEGER, kind TEXT, by TEXT,"
    " filed TEXT, state TEXT, decided TEXT)",
    "CREATE INDEX IF NOT EXISTS motions_by_state ON motion_rows (state, filed)",
    "CREATE INDEX IF NOT EXISTS motions_by_case ON motion_rows (case_id)",
    "CREATE TABLE IF NOT EXISTS deadline_rows (case_id TEXT, act TEXT, party TEXT, due TEXT, latest TEXT, kind TEXT,"
    " certainty TEXT, state TEXT, cite TEXT)",
    "CREATE INDEX IF NOT EXISTS deadlines_by_day ON deadline_rows (state, due)",
    "CREATE INDEX IF NOT EXISTS deadlines_by_case ON deadline_rows (case_id)",
)
