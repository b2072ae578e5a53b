"""The clerk of a ledger: opens cases, dockets what is tendered or recorded, and says where each case stands.

    with Clerk("cases.db") as clerk:
        case = clerk.open("caed", "1:14-cv-00049", "Roe v. Acme")
        clerk.record(case, Entry(id="1", ecf=1, filed=date(2014, 1, 14)), [Complaint(...)])
        clerk.posture(case).state("case", "")

Every method that stores anything stores all of it, in one commit on the disk, or none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from threading import RLock
from typing import Any

import attrs
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

from docket.case import Case, replay
from docket.case import tender as try_tender
from docket.errors import NotOnDocket
from docket.filing import Entry, Filing
from docket.intake import Intake
from docket.ledger.chain import fact_hash
from docket.ledger.errors import BadLedger, Conflict
from docket.ledger.facts import Corrected, Docketed, Fact, Filed, Opened, Read, Sealed, Unsealed
from docket.ledger.kept import KeptCase, Line, Standing, collector_paused, fresh_id, keep, made, stamped, stem
from docket.ledger.place import cipher_at_hand, environment, ledger_at, without_password
from docket.ledger.privacy import shown_to, to_roles
from docket.ledger.stored import Cipher, closed, dumps, loads, opened, topic_of
from docket.ledger.tables import Statement
from docket.posture import Posture
from docket.sources.cells import docket_number_of

__all__ = ["Clerk", "Paper", "case_id", "now"]

Paper = tuple[Entry, Sequence[Filing]]
"""A line of the docket with the acts it does."""

_MANY = 50
"""Facts in one commit from which on it pays to hold the collector back."""

_WARM = 256
"""Replayed cases kept in memory; a cache that may be thrown away at any time."""


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def case_id(court: str, docket_number: str) -> str:
    """The id of a case in a ledger: `caed/1:14-cv-00049`, without the judges' initials."""
    return f"{court}/{docket_number_of(docket_number) or docket_number.strip()}"


class _Mapper(Mapper[str]):
    """Between facts and how they are stored: the topic is a fact's slug and version."""

    def __init__(self, cipher: Cipher | None) -> None:
        self.cipher = cipher  # type: ignore[assignment]

    def to_domain_event(self, stored_event: StoredEvent) -> Any:
        s = stored_event
        return loads(str(s.originator_id), s.originator_version, s.topic, s.state, self.cipher)


class _Log(EventStore[str]):
    """Stores facts of one case, each with the hash of the one before it."""

    def put(self, domain_events: Sequence[Any], **kwargs: Any) -> list[Recording[str]]:
        self.append(domain_events, **kwargs)
        return []

    def append(
        self,
        facts: Sequence[Fact],
        *,
        head: str,
        close: Callable[[Fact, bytes], bytes] | None = None,
        rewrite: Sequence[StoredEvent] = (),
    ) -> str:
        """Store facts after the one whose hash is `head`, and rewrite the words of others; the hash of the last."""
        stored, hashes = [], []
        for fact in facts:
            state, topic = dumps(fact, head), topic_of(fact)
            own = fact_hash(fact.originator_id, fact.originator_version, topic, state)
            hashes.append(own)
            head = own.hex()
            kept = close(fact, state) if close else state
            stored.append(StoredEvent(fact.originator_id, fact.originator_version, topic, kept))
        self.recorder.insert_events(stored, hashes=hashes, rewrite=rewrite)
        return head


class Clerk(Application[str]):
    """The clerk of one ledger: a file, or a PostgreSQL database.

    `ledger` is a path or a `postgresql://` address; without one the ledger is `DOCKET_LEDGER`, else a file in the
    user's data folder. Without `make` it must be there already. `clock` gives the moment at which something is learned.
    Raises BadLedger where there is none that can be opened.
    """

    name = "docket"

    def __init__(
        self, ledger: str | Path | None = None, *, make: bool = True, clock: Callable[[], datetime] = now
    ) -> None:
        self.ledger = ledger_at(ledger)
        self.clock = clock
        self.cipher = cipher_at_hand()
        self._lock = RLock()
        self._warm: dict[tuple[Any, ...], Intake] = {}
        with self._faults():
            super().__init__(environment(self.ledger, make))

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
        return _Log(self.mapper, self.recorder)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """What the database says, as one clear line."""
        try:
            yield
        except IntegrityError:
            raise Conflict("somebody else wrote to this case first; nothing was stored: look, then try again") from None
        except (PersistenceError, sqlite3.Error, OSError) as error:
            raise BadLedger(_said(without_password(self.ledger), str(error))) from error

    # -- keeping -------------------------------------------------------------------------------------

    def kept(self, case: str) -> KeptCase:
        """A case as it is kept. Raises NotOnDocket for one that this ledger does not have."""
        known = self.repository.cache is not None and case in self.repository.cache.cache
        with self._lock, self._faults(), collector_paused(not known):
            try:
                found: KeptCase = self.repository.get(case, projector_func=keep, deepcopy_from_cache=False)
            except AggregateNotFoundError:
                raise NotOnDocket(
                    f"no case {case!r} in {without_password(self.ledger)}; `docket cases` lists those it has"
                ) from None
            return found

    def append(
        self, kept: KeptCase, facts_made: Sequence[Callable[..., Fact]], rewrite: Sequence[StoredEvent] = ()
    ) -> None:
        """Store facts at the end of a case, all or none: each is made with its case, its place and the moment.

        Raises Conflict where somebody else wrote to the case since it was loaded, BadLedger where it cannot be written.
        """
        with self._lock, self._faults(), collector_paused(len(facts_made) > _MANY):
            at = max([self.clock(), *(fact.at for fact in kept.facts[-1:])])
            facts = [
                make(originator_id=kept.id, originator_version=kept.version + n, at=at)
                for n, make in enumerate(facts_made, start=1)
            ]
            log = self.events
            assert isinstance(log, _Log)
            try:
                head = log.append(facts, head=self._head(kept), close=self._closer(kept, facts), rewrite=rewrite)
            except IntegrityError:
                if self.repository.cache is not None:
                    self.repository.cache.cache.pop(kept.id, None)
                raise
            keep(kept, facts)
            kept.head = head

    def _closer(self, kept: KeptCase, facts: Sequence[Fact]) -> Callable[[Fact, bytes], bytes] | None:
        """What encrypts the words of lines that are sealed, now or with these facts; None where none is."""
        sealed = {*kept.seals, *(fact.of for fact in facts if isinstance(fact, Sealed))}
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
            last = self.recorder.select_events(kept.id, desc=True, limit=1)[0]
            kept.head = fact_hash(kept.id, last.originator_version, last.topic, last.state).hex()
        return kept.head

    # -- docketing -----------------------------------------------------------------------------------

    def open(self, court: str, docket_number: str, name: str | None = None) -> str:
        """Open a case; the id under which it is kept from now on. A case that is open already stays as it is.

        Raises OutOfRange for a court that is none.
        """
        from docket.courts import court as known_court

        known_court(court)
        id = case_id(court, docket_number)
        try:
            return self.kept(id).id
        except NotOnDocket:
            number = id.partition("/")[2]
            with suppress(Conflict):
                self.append(KeptCase(id), [made(Opened, court=court, docket_number=number, name=name)])
            return self.kept(id).id

    def tender(self, case: str, entry: Entry, acts: Sequence[Filing]) -> str:
        """Docket a paper if the law lets it do what it says; the id of its entry.

        Raises Refused, with each rule and cure, and stores nothing, where it is ineffective or curable; Conflict where
        somebody else wrote to the case meanwhile.
        """
        return self.tender_all(case, [(entry, acts)])[0]

    def tender_all(self, case: str, papers: Iterable[Paper]) -> list[str]:
        """Docket several papers, one after another, if the law lets every one of them; else none."""
        kept = self.kept(case)
        stamped = _stamped(kept, papers)
        standing = self._replayed(kept).posture
        for _, acts in stamped:
            for act in acts:
                standing = try_tender(standing, act)
        return self._file(kept, stamped, "tendered")

    def record(
        self, case: str, entry: Entry, acts: Sequence[Filing], *, sealed_to: tuple[str, ...] | None = None
    ) -> str:
        """Docket a paper, however irregular: what is docketed has happened. The id of its entry.

        With `sealed_to` it is filed under seal: its words are never stored in the clear, and only these roles see them.
        """
        if sealed_to is None:
            return self.record_all(case, [(entry, acts)])[0]
        kept = self.kept(case)
        ((entry, acts),) = _stamped(kept, [(entry, acts)])
        filed = made(Filed, entry=entry, acts=tuple(acts), how="recorded")
        seal = made(Sealed, of=entry.id, since=self.clock().date(), to=to_roles(sealed_to), why="filed under seal")
        self.append(kept, [filed, seal])
        return entry.id

    def record_all(self, case: str, papers: Iterable[Paper]) -> list[str]:
        """Docket several papers in one commit.

        What has happened does not depend on what others docketed meanwhile, so a case that is at hand is not asked for
        first; where others were quicker, it is loaded and the papers are docketed after theirs.
        """
        papers = list(papers)
        kept = self._at_hand(case)
        try:
            return self._file(kept, _stamped(kept, papers), "recorded")
        except Conflict:
            kept = self.kept(case)
            return self._file(kept, _stamped(kept, papers), "recorded")

    def _at_hand(self, case: str) -> KeptCase:
        """A case as it was last loaded, else as it is kept."""
        cache = self.repository.cache
        try:
            found: KeptCase = cache.get(case) if cache is not None else self.kept(case)  # type: ignore[assignment]
            return found
        except KeyError:
            return self.kept(case)

    def _file(self, kept: KeptCase, papers: Sequence[Paper], how: str) -> list[str]:
        self.append(kept, [made(Filed, entry=entry, acts=tuple(acts), how=how) for entry, acts in papers])
        return [entry.id for entry, _ in papers]

    # -- which cases there are -----------------------------------------------------------------------

    def case_ids(self) -> list[str]:
        """The ids of all cases, in order."""
        with self._faults():
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
        with self._faults():
            page = self.recorder.select_notifications(position, limit, inclusive_of_start=False)
            return [(n.id, str(n.originator_id)) for n in page]

    def follow(self, before: int, after: int, statements: Sequence[Statement]) -> bool:
        """Write what follows from the log up to a position, if it still stood where it did; whether it was written."""
        moved = ("UPDATE projected SET position = %s WHERE position = %s", (after, before))
        with self._lock, self._faults():
            return bool(self.recorder.write(statements, moved))  # type: ignore[attr-defined]

    def write(self, statements: Sequence[Statement]) -> None:
        """Run statements in one commit, whichever the database; %s stands for a value."""
        with self._lock, self._faults():
            self.recorder.write(statements)  # type: ignore[attr-defined]

    def damage(self) -> list[str]:
        """What the database itself finds wrong with its file."""
        try:
            return list(self.recorder.damage())  # type: ignore[attr-defined]
        except (PersistenceError, sqlite3.Error) as error:
            return [f"the file is damaged: {error}"]

    def select(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows that a statement finds, whichever the database; %s stands for a value."""
        with self._faults():
            rows: list[Any] = self.recorder.select(statement, values)  # type: ignore[attr-defined]
            return rows

    # -- judgments and corrections -------------------------------------------------------------------

    def read_as(self, case: str, of: str, acts: Sequence[Filing], *, by: str) -> None:
        """Say what a line does, as a person who has looked: it counts before whatever a reader makes of it."""
        kept = self.kept(case)
        line = line_of(kept, of)
        self.append(kept, [made(Read, of=line.entry.id, acts=tuple(acts), by=by, supersedes=line.reading)])

    def correct(self, case: str, of: str, *, by: str, why: str, **changes: Any) -> None:
        """Correct the record of a line: its text, number or dates as they should have been from the first.

        `entry=None` takes it off this docket (a duplicate, another case's). The old fact stays in the log. Raises
        NotOnDocket for a line that the case does not have.
        """
        kept = self.kept(case)
        old = line_of(kept, of).entry
        new = None if "entry" in changes and changes["entry"] is None else attrs.evolve(old, **changes)
        what = ("taken off",) if new is None else tuple(sorted(f"{name} corrected" for name in changes))
        self.append(kept, [made(Corrected, of=old.id, entry=new, what=what, why=why, by=by)])

    def strike(self, case: str, of: str, *, filed: date, judge: str | None = None, ecf: int | None = None) -> str:
        """Record an order that strikes a line: from its own day, what that line did is undone. The order's id."""
        from docket.filing import Ref, kind_named

        kept = self.kept(case)
        struck = line_of(kept, of).entry
        order = kind_named("Order Striking")
        assert order is not None
        ref = Ref(ecf=struck.ecf) if struck.ecf is not None else Ref(id=struck.id)
        told: dict[str, Any] = {"judge": judge, "refs": (ref,)}
        return self.record(case, Entry(id="", ecf=ecf, filed=filed), [order(**told)])

    # -- seals ---------------------------------------------------------------------------------------

    def seal(
        self,
        case: str,
        of: str,
        *,
        since: date | None = None,
        to: tuple[str, ...] = ("court",),
        why: str = "",
        by: str = "",
    ) -> bool:
        """Close a line's words from a day on to all but some roles, and encrypt them where they are stored.

        Nothing else changes: the line stays where it is, with its effects. False where the old bytes may still be on
        the disk, because another program has the file open or a server keeps them until it vacuums. Raises BadLedger
        without a key.
        """
        kept = self.kept(case)
        id = line_of(kept, of).entry.id
        key = self._key()
        shut = [_with_words(s, closed(s.state, key)) for s in self._stored_about(kept, id)]
        seal = made(Sealed, of=id, since=since or self.clock().date(), to=to_roles(to), why=why, by=by)
        self.append(kept, [seal], rewrite=shut)
        with self._faults():
            return bool(self.recorder.forget())  # type: ignore[attr-defined]

    def unseal(self, case: str, of: str, *, since: date | None = None, why: str = "", by: str = "") -> None:
        """Open a line's words again to everybody. Raises BadLedger where the key at hand does not open them."""
        kept = self.kept(case)
        id = line_of(kept, of).entry.id
        key = self._key()
        try:
            bare = [_with_words(s, opened(s.state, key)) for s in self._stored_about(kept, id)]
        except ValueError:
            raise BadLedger(
                f"the key in DOCKET_KEY does not open {kept.id}, entry {id}: it was sealed with another"
            ) from None
        if id not in kept.seals:
            raise BadLedger(f"{kept.id}, entry {id} is not sealed")
        with self._lock:
            sealed = kept.seals.pop(id)
            try:
                self.append(
                    kept, [made(Unsealed, of=id, since=since or self.clock().date(), why=why, by=by)], rewrite=bare
                )
            except BaseException:
                kept.seals[id] = sealed
                raise
            self._forget(kept.id)

    def _stored_about(self, kept: KeptCase, id: str) -> list[StoredEvent]:
        """The stored facts that hold words of a line."""
        places = {fact.originator_version for fact in kept.facts if about(fact) == id}
        with self._faults():
            return [s for s in self.recorder.select_events(kept.id) if s.originator_version in places]

    def _forget(self, case: str) -> None:
        """Load a case anew when it is next asked for: its words may be open now that were not."""
        if self.repository.cache is not None:
            self.repository.cache.cache.pop(case, None)
        self._warm = {key: value for key, value in self._warm.items() if key[0] != case}

    # -- where a case stands -------------------------------------------------------------------------

    def intake(self, case: str, *, role: str = "public", known_on: date | None = None) -> Intake:
        """A case with all that a role may see of it: what every view takes."""
        return self._replayed(self.kept(case), role, known_on)

    def posture(self, case: str) -> Posture:
        """Where a case stands after its last filing."""
        return self.intake(case).posture

    def as_of(self, case: str, day: date) -> Posture:
        """Where a case stood at the end of a day, by all that is known of it now."""
        return self.intake(case).as_of(day)

    def as_known_on(self, case: str, day: date, as_of: date | None = None) -> Posture:
        """Where we would have said on a day that the case stood (at the end of `as_of`, else of that day)."""
        return self.intake(case, known_on=day).as_of(as_of or day)

    def search(self, words: str, *, role: str = "public") -> Iterator[tuple[str, Entry]]:
        """The lines of all cases in which a role may read these words, in any case of letters."""
        wanted = words.casefold()
        for case in self.case_ids():
            for entry in self.intake(case, role=role).entries:
                if wanted in entry.text.casefold():
                    yield case, entry

    def _replayed(self, kept: KeptCase, role: str = "public", known_on: date | None = None) -> Intake:
        today = self.clock().date() if kept.seals else None
        key = (kept.id, kept.version, role, known_on, today)
        with self._lock:
            if key not in self._warm:
                while len(self._warm) >= _WARM:
                    self._warm.pop(next(iter(self._warm)))
                standing = kept.standing(known_on)
                lines = shown_to(role, standing.lines, kept.seals, today or date.max)
                self._warm[key] = intake_of(kept, attrs.evolve(standing, lines=lines))
            return self._warm[key]


def intake_of(kept: KeptCase, standing: Standing) -> Intake:
    """The case that some lines come to."""
    acts = tuple(act for line in standing.lines for act in line.acts)
    entries = tuple(line.entry for line in standing.lines)
    head, opened = standing.head, kept.opened
    numbers = {e.ecf for e in entries if e.ecf}
    missing = tuple(n for n in range(1, max(numbers, default=0)) if n not in numbers)
    case: Case = replay(acts, court=opened.court)
    last = max((act.day for act in acts if act.day), default=None)
    captured = max(filter(None, (last, head.captured if head else None)), default=None)
    return Intake(
        source=kept.id,
        court=opened.court,
        docket_number=opened.docket_number,
        name=(head.name if head else None) or opened.name,
        filed=(head.filed if head else None) or next((act.filed for act in acts if act.filed), None),
        case=case,
        entries=entries,
        acts=acts,
        captured=captured,
        missing_numbers=missing,
        complete="yes" if (head.complete if head else not missing) else "no",
        partial=head.partial if head else None,
        header=head.header if head else None,
        parties=head.parties if head else (),
    )


def about(fact: Fact) -> str | None:
    """The id of the line of whose words a fact holds any."""
    return fact.entry.id if isinstance(fact, (Docketed, Filed)) else getattr(fact, "of", None)


def _with_words(s: StoredEvent, state: bytes) -> StoredEvent:
    """A stored fact with other words."""
    return StoredEvent(s.originator_id, s.originator_version, s.topic, state)


def line_of(kept: KeptCase, of: str | int) -> Line:
    """A line of a case by its id or number. Raises NotOnDocket."""
    for line in kept.standing().lines:
        if line.entry.id == str(of) or (isinstance(of, int) and line.entry.ecf == of):
            return line
    raise NotOnDocket(f"{kept.id} has no entry {of!r}; `docket sheet` shows those it has")


def _stamped(kept: KeptCase, papers: Iterable[Paper]) -> list[Paper]:
    """The papers with ids that no line has yet, and their acts with the number and dates of the entry."""
    lines = kept.lines.copy()
    found: list[Paper] = []
    for entry, acts in papers:
        id = fresh_id(entry, lines)
        lines[stem(id)] += 1
        entry = entry if entry.id == id else attrs.evolve(entry, id=id)
        found.append((entry, [stamped(act, entry, n) for n, act in enumerate(acts)]))
    return found


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
    ("readonly", "may only be read; nothing was stored: make the file and its folder writable"),
    ("unable to open", "cannot be opened; does the folder exist, and may you read and write it?"),
    ("locked", "another program is writing to it; try again in a moment"),
)
