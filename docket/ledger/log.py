"""The log of a ledger: facts in, cases out, whatever the database; what is under the clerk's desk.

Facts are stored at the end of a case, each with the hash of the one before it, all of a commit or none. What a database
says when something is wrong becomes one clear line here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Any

import msgspec
from eventsourcing.application import AggregateNotFoundError, Application
from eventsourcing.persistence import (
    EventStore,
    IntegrityError,
    Mapper,
    PersistenceError,
    Recording,
    StoredEvent,
    Transcoder,
)
from eventsourcing.utils import Environment, EnvType

from docket.errors import BadLedger, Conflict, NotOnDocket
from docket.ledger.chain import fact_hash
from docket.ledger.facts import Docketed, Fact, Filed, Sealed
from docket.ledger.kept import KeptCase, Make, collector_paused, keep
from docket.ledger.place import cipher_at_hand, environment, ledger_at, may_be_written, without_password
from docket.ledger.stored import Cipher, closed, dumps, loads, salts, topic_of
from docket.ledger.tables import Row, Statement

__all__ = ["MANY", "Log", "about", "now"]

MANY = 50
"""Facts in one commit from which on it pays to hold the collector back."""


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def about(fact: Fact) -> str | None:
    """The id of the line of whose words a fact holds any."""
    return fact.entry.id if isinstance(fact, (Docketed, Filed)) else getattr(fact, "of", None)


class _Mapper(Mapper[str]):
    """Between facts and how they are stored: the topic is a fact's slug and version."""

    def __init__(self, cipher: Cipher | None) -> None:
        self.cipher = cipher  # type: ignore[assignment]

    def to_domain_event(self, stored_event: StoredEvent) -> Any:
        s = stored_event
        return loads(str(s.originator_id), s.originator_version, s.topic, s.state, self.cipher)


class _Store(EventStore[str]):
    """Stores facts of one case, each with the hash of the one before it, and loads them again."""

    mapper: _Mapper

    def get(self, originator_id: str, *, gt: int | None = None, **_: Any) -> Iterator[Any]:
        """The facts of a case after a place."""
        cipher = self.mapper.cipher
        for place, topic, state in self.recorder.stored(originator_id, gt or 0):  # type: ignore[attr-defined]
            yield loads(originator_id, place, topic, state, cipher)

    def put(self, domain_events: Sequence[Any], **kwargs: Any) -> list[Recording[str]]:
        self.append(domain_events, **kwargs)
        return []

    def append(
        self,
        facts: Sequence[Fact],
        *,
        head: str,
        close: Callable[[Fact, bytes], bytes] | None = None,
        rewrite: Sequence[Row] = (),
    ) -> str:
        """Store facts after the one whose hash is `head`, and rewrite the words of others; the hash of the last."""
        rows: list[Row] = []
        hashes = []
        for fact, salt in zip(facts, salts(len(facts)), strict=True):
            case, place, topic = fact.originator_id, fact.originator_version, topic_of(fact)
            state = dumps(fact, head, salt)
            own = fact_hash(case, place, topic, state)
            head = own.hex()
            hashes.append(own)
            rows.append((case, place, topic, close(fact, state) if close else state))
        self.recorder.store(rows, hashes, rewrite)  # type: ignore[attr-defined]
        return head


class _Faults:
    """What the database says when something is wrong, as one clear line."""

    __slots__ = ("ledger",)

    def __init__(self, ledger: str) -> None:
        self.ledger = ledger

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        if error is None:
            return
        if isinstance(error, IntegrityError):
            raise Conflict("somebody else wrote to this case first; nothing was stored: look, then try again") from None
        if isinstance(error, (PersistenceError, sqlite3.Error, OSError)):
            raise BadLedger(_said(without_password(self.ledger), str(error))) from error
        if isinstance(error, msgspec.MsgspecError):
            raise BadLedger(_said(without_password(self.ledger), f"malformed: {error}")) from error


class Log(Application[str]):
    """The facts of every case of one ledger, and the cases that they come to.

    `ledger`, `make`, `write` and `clock` are those of `docket.ledger.clerk.Clerk`.
    """

    name = "docket"

    def __init__(
        self,
        ledger: str | Path | None = None,
        *,
        make: bool = True,
        write: bool = True,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self.ledger = ledger_at(ledger)
        self.may_write = write and may_be_written(self.ledger)
        self.clock = clock
        self.cipher = cipher_at_hand()
        self._lock = RLock()
        self._faults = _Faults(self.ledger)
        with self._faults:
            super().__init__(environment(self.ledger, make, write))

    # -- the parts of the application ----------------------------------------------------------------

    def construct_env(self, name: str, env: EnvType | None = None) -> Environment:
        """Our own settings alone: no variable of the machine changes how a ledger is kept."""
        return Environment(name, dict(env or {}))

    def construct_transcoder(self) -> Transcoder:
        """The library's own, which nothing uses: facts are written by `docket.ledger.stored`."""
        return self.factory.transcoder()

    def construct_mapper(self) -> Mapper[str]:
        """Facts to stored facts and back."""
        return _Mapper(self.cipher)

    def construct_event_store(self) -> EventStore[str]:
        """The store that chains what it stores."""
        return _Store(self.mapper, self.recorder)

    # -- keeping -------------------------------------------------------------------------------------

    def kept(self, case: str) -> KeptCase:
        """A case as it is kept. Raises NotOnDocket for one that this ledger does not have."""
        known = self.repository.cache is not None and case in self.repository.cache.cache
        with self._lock, self._faults, collector_paused(not known):
            try:
                found: KeptCase = self.repository.get(case, projector_func=keep, deepcopy_from_cache=False)
            except AggregateNotFoundError:
                raise NotOnDocket(
                    f"no case {case!r} in {without_password(self.ledger)}; `docket cases` lists those it has"
                ) from None
            return found

    def append(self, kept: KeptCase, facts_made: Sequence[Make], rewrite: Sequence[Row] = ()) -> None:
        """Store facts at the end of a case, all or none: each is made with its case, its place and the moment.

        Raises Conflict where somebody else wrote to the case since it was loaded, BadLedger where it cannot be written.
        """
        self._may_write()
        with self._lock, self._faults, collector_paused(len(facts_made) > MANY):
            at, id, place = self.clock(), kept.id, kept.version + 1
            if kept.facts and at < kept.facts[-1].at:
                at = kept.facts[-1].at  # the clock was set back
            facts = [make(id, n, at) for n, make in enumerate(facts_made, start=place)]
            log: _Store = self.events  # type: ignore[assignment]
            try:
                head = log.append(facts, head=self._head(kept), close=self._closer(kept, facts), rewrite=rewrite)
            except IntegrityError:
                if self.repository.cache is not None:
                    self.repository.cache.cache.pop(kept.id, None)
                raise
            keep(kept, facts)
            kept.head = head

    def rows(self, case: str, after: int = 0) -> list[tuple[int, str, bytes]]:
        """The facts of a case after a place, as they are stored: place, topic, state."""
        with self._faults:
            found: list[tuple[int, str, bytes]] = self.recorder.stored(case, after)  # type: ignore[attr-defined]
            return found

    def _may_write(self) -> None:
        if not self.may_write:
            raise BadLedger(_said(without_password(self.ledger), "readonly"))

    def _closer(self, kept: KeptCase, facts: Sequence[Fact]) -> Callable[[Fact, bytes], bytes] | None:
        """What encrypts the words of lines that are sealed, now or with these facts; None where none is."""
        sealed = {*kept.seals, *[fact.of for fact in facts if isinstance(fact, Sealed)]}
        if not sealed:
            return None
        return lambda fact, state: closed(state, self._key()) if about(fact) in sealed else state

    def _key(self) -> Cipher:
        if self.cipher is None:
            raise BadLedger(
                "sealed words are encrypted: put the key into DOCKET_KEY (`docket seal --new-key` makes one)"
            )
        return self.cipher

    def _head(self, kept: KeptCase) -> str:
        if kept.version and not kept.head:
            place, topic, state = self.rows(kept.id, kept.version - 1)[0]
            kept.head = fact_hash(kept.id, place, topic, state).hex()
        return kept.head

    # -- which cases there are -----------------------------------------------------------------------

    def case_ids(self) -> list[str]:
        """The ids of all cases, in order."""
        with self._faults:
            found: list[str] = self.recorder.case_ids()  # type: ignore[attr-defined]
            return found

    def cases_like(self, pattern: str) -> list[str]:
        """The ids that a pattern fits, in which % stands for any text."""
        return [
            row[0]
            for row in self.select(
                "SELECT DISTINCT originator_id FROM stored_events WHERE originator_id LIKE %s", (pattern,)
            )
        ]

    def imported(self, digest: str) -> list[str]:
        """The cases that came from a file with these bytes; none where it was not imported."""
        return [row[0] for row in self.select("SELECT case_id FROM imported WHERE digest = %s ORDER BY 1", (digest,))]

    def note_imported(self, digest: str, cases: Iterable[str]) -> None:
        """Remember that a file was imported whole."""
        once = "INSERT INTO imported VALUES (%s, %s) ON CONFLICT DO NOTHING"
        self.write([(once, (digest, case)) for case in dict.fromkeys(cases)])

    def facts_after(self, position: int, limit: int) -> list[tuple[int, str]]:
        """The facts that were stored after a position of the log: the position of each, and its case."""
        with self._faults:
            page = self.recorder.select_notifications(position, limit, inclusive_of_start=False)
            return [(n.id, str(n.originator_id)) for n in page]

    def follow(self, before: int, after: int, statements: Sequence[Statement]) -> bool:
        """Write what follows from the log up to a position, if it still stood where it did; whether it was written."""
        moved = ("UPDATE projected SET position = %s WHERE position = %s", (after, before))
        self._may_write()
        with self._lock, self._faults:
            return bool(self.recorder.write(statements, moved))  # type: ignore[attr-defined]

    def write(self, statements: Sequence[Statement]) -> None:
        """Run statements in one commit, whichever the database; %s stands for a value."""
        self._may_write()
        with self._lock, self._faults:
            self.recorder.write(statements)  # type: ignore[attr-defined]

    def damage(self) -> list[str]:
        """What the database itself finds wrong with its file."""
        try:
            return list(self.recorder.damage())  # type: ignore[attr-defined]
        except (PersistenceError, sqlite3.Error) as error:
            return [f"the file is damaged: {error}"]

    def select(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows that a statement finds, whichever the database; %s stands for a value."""
        with self._faults:
            rows: list[Any] = self.recorder.select(statement, values)  # type: ignore[attr-defined]
            return rows

    def forget(self, case: str) -> None:
        """Load a case anew when it is next asked for: its words may be open now that were not."""
        if self.repository.cache is not None:
            self.repository.cache.cache.pop(case, None)


def _said(ledger: str, wrong: str) -> str:
    """What is wrong with a ledger, and what would help."""
    low = wrong.lower()
    for sign, told in _SIGNS:
        if sign in low:
            return f"{ledger}: {told}"
    return f"{ledger}: {wrong}"


_SIGNS = (
    ("not a database", "is not a ledger; name a file that `docket import` or `docket record` made"),
    ("malformed", "is damaged; `docket verify` says how far it is sound, then restore a copy"),
    (
        "disk i/o error",
        "cannot be read or written to the end; is the disk full, or the file cut off? Try `docket verify`",
    ),
    ("disk is full", "the disk is full; nothing of this was stored: make room and try again"),
    ("readonly", "may only be read here; nothing was stored: is the file writable, and its folder?"),
    ("unable to open", "cannot be opened; does the folder exist, and may you read and write it?"),
    ("locked", "another program is writing to it; try again in a moment"),
)
