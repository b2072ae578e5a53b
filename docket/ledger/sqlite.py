"""The ledger as one SQLite file: write-ahead log, every commit on the disk before it is acknowledged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from threading import RLock
from time import monotonic, sleep
from typing import Any, Literal, TypeVar

from eventsourcing.persistence import IntegrityError, InterfaceError, OperationalError, StoredEvent
from eventsourcing.sqlite import (
    SQLiteApplicationRecorder,
    SQLiteConnection,
    SQLiteConnectionPool,
    SQLiteDatastore,
    SQLiteFactory,
)

from docket.ledger.chain import BEGINNING, fact_hash, roll
from docket.ledger.tables import TABLES, Row, Statement

__all__ = ["Recorder", "SQLiteLedger"]

T = TypeVar("T")

WAIT = 30
"""Seconds that a writer waits for another to finish."""

LOG_PAGES = 256
"""Pages of write-ahead log that are brought into the file together: a short log is soon written over again, which needs
no new room on the disk, and a commit into room that is there already waits half as long."""

_ROLLING = "CREATE TABLE IF NOT EXISTS rolling (first INTEGER PRIMARY KEY, hashes BLOB)"
_INSERT = "INSERT INTO stored_events VALUES (?, ?, ?, ?)"
_REWRITE = "UPDATE stored_events SET state = ? WHERE originator_id = ? AND originator_version = ?"
_LAST = "SELECT substr(hashes, -32) FROM rolling ORDER BY first DESC LIMIT 1"
_ROLLED = "INSERT INTO rolling VALUES (last_insert_rowid() - ?, ?)"
_STORED = (
    "SELECT originator_version, topic, state FROM stored_events"
    " WHERE originator_id = ? AND originator_version > ? ORDER BY originator_version"
)


class Pool(SQLiteConnectionPool):
    """Connections that sync every commit, zero what is overwritten and keep their statements prepared."""

    def _create_connection(self) -> SQLiteConnection:
        made = None
        try:
            made = sqlite3.connect(
                self.db_name, uri=True, check_same_thread=False, isolation_level=None, timeout=self.lock_timeout or WAIT
            )
            if "mode=rwc" in self.db_name:
                _write_ahead(made)
            if "mode=ro" not in self.db_name:
                made.execute("PRAGMA synchronous=FULL")
                made.execute(f"PRAGMA wal_autocheckpoint={LOG_PAGES}")
                made.execute("PRAGMA secure_delete=ON")
        except sqlite3.Error as error:
            if made is not None:
                made.close()
            raise InterfaceError(str(error)) from error
        made.row_factory = sqlite3.Row
        return SQLiteConnection(sqlite_conn=made, max_age=self.max_age)


def _write_ahead(made: sqlite3.Connection) -> None:
    """Turn on the write-ahead log.

    Where several programs make a new file at once each may wait for the other's lock: SQLite then says at once that it
    is locked, whatever the timeout, and has to be asked again.
    """
    until = monotonic() + WAIT
    while True:
        try:
            made.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > until:
                raise
            sleep(0.01)


class Datastore(SQLiteDatastore):
    """A datastore with our connections: those of the pool read, and one writes."""

    def __init__(self, db_name: str, **settings: Any) -> None:
        super().__init__(db_name, **settings)
        self.pool.close()
        self.pool = Pool(db_name=db_name, lock_timeout=WAIT)
        self._writer: SQLiteConnection | None = None
        self._one_at_a_time = RLock()

    def commit(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run what writes in one commit, all or none. Others wait, here and in other programs."""
        with self._one_at_a_time:
            if self._writer is None:
                self._writer = self.pool._create_connection()
            made: sqlite3.Connection = self._writer._sqlite_conn
            try:
                made.execute("BEGIN IMMEDIATE")
                done = work(made)
                made.execute("COMMIT")
                return done
            except sqlite3.IntegrityError as error:
                self._writer.rollback()
                raise IntegrityError(str(error)) from error
            except sqlite3.Error as error:
                self._writer.rollback()
                raise OperationalError(str(error)) from error
            except BaseException:
                self._writer.rollback()
                raise

    def close(self) -> None:
        """Close every connection."""
        super().close()
        if (writer := getattr(self, "_writer", None)) is not None:
            writer.close()


class Recorder(SQLiteApplicationRecorder):
    """Stores facts, and with them, in the same commit, the rolling hash over the log."""

    datastore: Datastore

    def construct_create_table_statements(self) -> list[str]:
        """The library's table of facts, ours of hashes, and those that may be made again."""
        return [*super().construct_create_table_statements(), _ROLLING, *TABLES]

    def insert_events(self, stored_events: Sequence[StoredEvent], **_: Any) -> None:
        """Store facts as the library has them."""
        rows = [(str(s.originator_id), s.originator_version, s.topic, s.state) for s in stored_events]
        self.store(rows, [fact_hash(*row) for row in rows])

    def store(self, rows: Sequence[Row], hashes: Sequence[bytes], rewrite: Sequence[Row] = ()) -> None:
        """Store facts, each with its hash, and rewrite the words of others, in one commit."""

        def write(made: sqlite3.Connection) -> None:
            if rewrite:
                made.executemany(_REWRITE, [(state, case, place) for case, place, _, state in rewrite])
            if rows:
                made.executemany(_INSERT, rows)
                last = made.execute(_LAST).fetchone()
                rolled = roll(last[0] if last else BEGINNING, hashes)
                made.execute(_ROLLED, (len(rows) - 1, b"".join([*hashes, rolled])))

        self.datastore.commit(write)

    def stored(self, case: str, after: int = 0) -> list[tuple[int, str, bytes]]:
        """The facts of a case after a place, as they are stored: place, topic, state."""
        with self.datastore.get_connection(commit=False) as connection:
            try:
                made = connection._sqlite_conn.cursor()
                made.row_factory = None
                return made.execute(_STORED, (case, after)).fetchall()
            except sqlite3.Error as error:
                raise OperationalError(str(error)) from error

    def case_ids(self) -> list[str]:
        """The ids of all cases, in order."""
        return [row[0] for row in self.select("SELECT DISTINCT originator_id FROM stored_events ORDER BY 1")]

    def rolling(self) -> list[tuple[int, bytes]]:
        """Of each commit its first position, and the hash of each of its facts with the rolling hash after them."""
        rows = self.select("SELECT first, CAST(hashes AS BLOB) FROM rolling ORDER BY first")
        return [(row[0], bytes(row[1] or b"")) for row in rows]

    def select(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows that a statement finds."""
        with self.datastore.transaction(commit=False) as c:
            c.execute(statement.replace("%s", "?"), values)
            rows: list[Any] = c.fetchall()
            return rows

    def write(self, statements: Sequence[Statement], only_if: Statement | None = None) -> bool:
        """Run statements in one commit; none of them where `only_if` changes no row. Whether they were run."""

        def write(made: sqlite3.Connection) -> bool:
            if only_if is not None and not made.execute(only_if[0].replace("%s", "?"), only_if[1]).rowcount:
                return False
            for statement, values in statements:
                made.execute(statement.replace("%s", "?"), values)
            return True

        return self.datastore.commit(write)

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


class SQLiteLedger(SQLiteFactory):
    """Makes the parts of a ledger that is one file."""

    application_recorder_class = Recorder

    def __init__(self, env: Any) -> None:
        super().__init__(env)
        text: Literal["text"] = "text"
        name = self.datastore.pool.db_name
        self.datastore.close()
        self.datastore = Datastore(name, originator_id_type=text)
