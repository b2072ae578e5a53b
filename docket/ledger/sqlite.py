"""The ledger as one SQLite file: write-ahead log, every commit on the disk before it is acknowledged."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, Literal

from eventsourcing.persistence import IntegrityError, InterfaceError, OperationalError, StoredEvent
from eventsourcing.sqlite import (
    SQLiteApplicationRecorder,
    SQLiteConnection,
    SQLiteConnectionPool,
    SQLiteDatastore,
    SQLiteFactory,
)

from docket.ledger.chain import BEGINNING, fact_hash, roll
from docket.ledger.tables import TABLES, Statement

__all__ = ["Recorder", "SQLiteLedger"]

WAIT = 30
"""Seconds that a writer waits for another to finish."""

_ROLLING = "CREATE TABLE IF NOT EXISTS rolling (first INTEGER PRIMARY KEY, hashes BLOB)"
_INSERT = "INSERT INTO stored_events VALUES (?, ?, ?, ?)"
_REWRITE = "UPDATE stored_events SET state = ? WHERE originator_id = ? AND originator_version = ?"
_LAST = "SELECT hashes FROM rolling ORDER BY first DESC LIMIT 1"


class Pool(SQLiteConnectionPool):
    """Connections that sync every commit, zero what is overwritten and keep their statements prepared."""

    def _create_connection(self) -> SQLiteConnection:
        made = None
        try:
            made = sqlite3.connect(
                self.db_name, uri=True, check_same_thread=False, isolation_level=None, timeout=self.lock_timeout or WAIT
            )
            if "mode=rwc" in self.db_name:
                made.execute("PRAGMA journal_mode=WAL")
            if "mode=ro" not in self.db_name:
                made.execute("PRAGMA synchronous=FULL")
                made.execute("PRAGMA secure_delete=ON")
        except sqlite3.Error as error:
            if made is not None:
                made.close()
            raise InterfaceError(str(error)) from error
        made.row_factory = sqlite3.Row
        return SQLiteConnection(sqlite_conn=made, max_age=self.max_age)


class Datastore(SQLiteDatastore):
    """A datastore with our connections."""

    def __init__(self, db_name: str, **settings: Any) -> None:
        super().__init__(db_name, **settings)
        self.pool.close()
        self.pool = Pool(db_name=db_name, lock_timeout=WAIT)


class Recorder(SQLiteApplicationRecorder):
    """Stores facts, and with them, in the same commit, the rolling hash over the log."""

    def construct_create_table_statements(self) -> list[str]:
        """The library's table of facts, ours of hashes, and those that may be made again."""
        return [*super().construct_create_table_statements(), _ROLLING, *TABLES]

    def insert_events(
        self,
        stored_events: Sequence[StoredEvent],
        *,
        hashes: Sequence[bytes] = (),
        rewrite: Sequence[StoredEvent] = (),
        **_: Any,
    ) -> Sequence[int]:
        """Store facts, and rewrite the words of others, in one commit; the positions of the new ones in the log."""
        with self.datastore.get_connection(commit=True) as connection:
            do = connection._sqlite_conn.execute
            try:
                do("BEGIN IMMEDIATE")
                rows = [(s.originator_id, s.originator_version, s.topic, s.state) for s in stored_events]
                connection._sqlite_conn.executemany(_INSERT, rows)
                last = do("SELECT max(rowid) FROM stored_events").fetchone()[0] or 0
                positions = range(last - len(rows) + 1, last + 1)
                for s in rewrite:
                    do(_REWRITE, (s.state, s.originator_id, s.originator_version))
                if positions:
                    before = do(_LAST).fetchone()
                    rolled = roll(before[0][-32:] if before else BEGINNING, hashes or map(_hash, stored_events))
                    do("INSERT INTO rolling VALUES (?, ?)", (positions[0], b"".join(rolled)))
                do("COMMIT")
            except sqlite3.IntegrityError as error:
                connection.rollback()
                raise IntegrityError(str(error)) from error
            except sqlite3.Error as error:
                connection.rollback()
                raise OperationalError(str(error)) from error
            return positions

    def case_ids(self) -> list[str]:
        """The ids of all cases, in order."""
        return [row[0] for row in self.select("SELECT DISTINCT originator_id FROM stored_events ORDER BY 1")]

    def rolling(self) -> list[tuple[int, bytes]]:
        """The rolling hashes: of each commit its first position, and the hash after each of its facts."""
        return [(row[0], bytes(row[1])) for row in self.select("SELECT first, hashes FROM rolling ORDER BY first")]

    def select(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows that a statement finds."""
        with self.datastore.transaction(commit=False) as c:
            c.execute(statement.replace("%s", "?"), values)
            rows: list[Any] = c.fetchall()
            return rows

    def write(self, statements: Sequence[Statement], only_if: Statement | None = None) -> bool:
        """Run statements in one commit; none of them where `only_if` changes no row. Whether they were run."""
        with self.datastore.get_connection(commit=True) as connection:
            do = connection._sqlite_conn.execute
            try:
                do("BEGIN IMMEDIATE")
                if only_if is not None and not do(only_if[0].replace("%s", "?"), only_if[1]).rowcount:
                    connection.rollback()
                    return False
                for statement, values in statements:
                    do(statement.replace("%s", "?"), values)
                do("COMMIT")
            except sqlite3.Error as error:
                connection.rollback()
                raise OperationalError(str(error)) from error
            return True

    def damage(self) -> list[str]:
        """What SQLite finds wrong with the file."""
        said = [str(row[0]) for row in self.select("PRAGMA integrity_check(20)")]
        return [] if said == ["ok"] else [f"the file is damaged: {line}" for line in said]

    def forget(self) -> bool:
        """Bring what was overwritten from the write-ahead log into the file, so that it is nowhere on the disk.

        False where another program is reading: the old bytes then stay in the log until the last one closes the file.
        """
        with self.datastore.get_connection(commit=True) as connection:
            do = connection._sqlite_conn.execute
            do("PRAGMA busy_timeout = 500")
            busy = do("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            do(f"PRAGMA busy_timeout = {WAIT * 1000}")
            return not busy


def _hash(s: StoredEvent) -> bytes:
    return fact_hash(str(s.originator_id), s.originator_version, s.topic, s.state)


class SQLiteLedger(SQLiteFactory):
    """Makes the parts of a ledger that is one file."""

    application_recorder_class = Recorder

    def __init__(self, env: Any) -> None:
        super().__init__(env)
        text: Literal["text"] = "text"
        name = self.datastore.pool.db_name
        self.datastore.close()
        self.datastore = Datastore(name, originator_id_type=text)
