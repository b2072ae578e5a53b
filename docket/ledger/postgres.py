"""The ledger in a PostgreSQL database, for an office where many write at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from eventsourcing.persistence import StoredEvent
from eventsourcing.postgres import PostgresApplicationRecorder, PostgresDatastore, PostgresFactory

from docket.ledger.chain import BEGINNING, fact_hash, roll
from docket.ledger.tables import TABLES, Row, Statement

__all__ = ["PostgresLedger", "Recorder", "settings"]

PATIENCE = 10
"""Seconds to wait for a server that does not answer."""

_MIGRATION = 7133145
"""The advisory lock under which one process at a time makes the tables: those that start together race otherwise."""

_ROLLING = "CREATE TABLE IF NOT EXISTS rolling (first BIGINT PRIMARY KEY, hashes BYTEA)"
_REWRITE = "UPDATE stored_events SET state = %s WHERE originator_id = %s AND originator_version = %s"
_LAST = "SELECT hashes FROM rolling ORDER BY first DESC LIMIT 1"
_STORED = (
    "SELECT originator_version, topic, state FROM stored_events"
    " WHERE originator_id = %s AND originator_version > %s ORDER BY originator_version"
)


def settings(address: str) -> dict[str, str]:
    """The library's settings for `postgresql://user:password@host:port/name?host=/socket`."""
    url = urlsplit(address)
    asked = {name: values[-1] for name, values in parse_qs(url.query).items()}
    return {
        "PERSISTENCE_MODULE": "docket.ledger.postgres:PostgresLedger",
        "POSTGRES_DBNAME": unquote(url.path.lstrip("/")) or "postgres",
        "POSTGRES_HOST": asked.get("host") or url.hostname or "127.0.0.1",
        "POSTGRES_PORT": str(url.port or asked.get("port") or 5432),
        "POSTGRES_USER": unquote(url.username or asked.get("user") or "postgres"),
        "POSTGRES_PASSWORD": unquote(url.password or asked.get("password") or ""),
        "POSTGRES_ENABLE_DB_FUNCTIONS": "n",
        "POSTGRES_CONNECT_TIMEOUT": str(PATIENCE),
        "POSTGRES_POOL_SIZE": "1",
        "POSTGRES_MAX_OVERFLOW": "4",
    }


class Recorder(PostgresApplicationRecorder):
    """Stores facts, and with them, in the same commit, the rolling hash over the log."""

    def __init__(self, datastore: PostgresDatastore, *, events_table_name: str = "stored_events") -> None:
        super().__init__(datastore, events_table_name="stored_events")

    def create_table(self) -> None:
        """Make the tables, one process at a time."""
        with self.datastore.get_connection() as connection, connection.cursor() as c:
            c.execute("SELECT pg_advisory_lock(%s)", (_MIGRATION,))
            try:
                super().create_table()
                for table in (_ROLLING, *TABLES):
                    c.execute(table)
            finally:
                c.execute("SELECT pg_advisory_unlock(%s)", (_MIGRATION,))

    def insert_events(self, stored_events: Sequence[StoredEvent], **_: Any) -> None:
        """Store facts as the library has them."""
        rows = [(str(s.originator_id), s.originator_version, s.topic, s.state) for s in stored_events]
        self.store(rows, [fact_hash(*row) for row in rows])

    def store(self, rows: Sequence[Row], hashes: Sequence[bytes], rewrite: Sequence[Row] = ()) -> None:
        """Store facts, each with its hash, and rewrite the words of others, in one commit.

        Not in pipeline mode, in which one large commit over a Unix socket never returns.
        """
        with self.datastore.get_connection() as connection, connection.transaction(), connection.cursor() as c:
            self._lock_table(c)
            self._notify_channel(c)
            for case, place, _, state in rewrite:
                c.execute(_REWRITE, (state, case, place))
            if rows:
                c.execute(self.insert_events_statement, ([self.construct_pg_stored_event(*row) for row in rows],))
                first = min(row["notification_id"] for row in c.fetchall())
                c.execute(_LAST)
                last = c.fetchone()
                rolled = roll(bytes(last["hashes"])[-32:] if last else BEGINNING, hashes)
                c.execute("INSERT INTO rolling VALUES (%s, %s)", (first, b"".join([*hashes, rolled])))

    def stored(self, case: str, after: int = 0) -> list[tuple[int, str, bytes]]:
        """The facts of a case after a place, as they are stored: place, topic, state."""
        return [(place, topic, bytes(state)) for place, topic, state in self.select(_STORED, (case, after))]

    def case_ids(self) -> list[str]:
        """The ids of all cases, in order."""
        rows = self.select("SELECT DISTINCT originator_id FROM stored_events ORDER BY 1")
        return [str(row[0]) for row in rows]

    def rolling(self) -> list[tuple[int, bytes]]:
        """Of each commit its first position, and the hash of each of its facts with the rolling hash after them."""
        rows = self.select("SELECT first, hashes FROM rolling ORDER BY first")
        return [(row[0], bytes(row[1])) for row in rows]

    def select(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows that a statement finds."""
        with self.datastore.get_connection() as connection, connection.cursor() as c:
            c.execute(statement, values or None)
            return [tuple(row.values()) for row in c.fetchall()]

    def write(self, statements: Sequence[Statement], only_if: Statement | None = None) -> bool:
        """Run statements in one commit; none of them where `only_if` changes no row. Whether they were run."""
        with self.datastore.get_connection() as connection, connection.transaction(), connection.cursor() as c:
            if only_if is not None and not c.execute(*only_if).rowcount:
                return False
            for statement, values in statements:
                c.execute(statement, values)
            return True

    def damage(self) -> list[str]:
        """Nothing: the server keeps checksums of its own."""
        return []

    def forget(self) -> bool:
        """False: a server keeps old rows until it vacuums, and its own write-ahead log, which its operator rotates."""
        return False


class PostgresLedger(PostgresFactory):
    """Makes the parts of a ledger in PostgreSQL."""

    application_recorder_class = Recorder
