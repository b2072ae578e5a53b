"""Whether a ledger is whole: every fact where it was stored, as it was stored, and none too many or too few.

verify    lays every fact beside the hashes, and says which is not as it was stored
receipt   one fact of a case with its hash: proof, in another's hands, of what the case was then
exported  the lines that were hashed, with the words that a role may see: what a receipt is checked against
"""

from __future__ import annotations

import contextlib
import hashlib
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from attrs import field, frozen
from eventsourcing.persistence import Notification, PersistenceError

from docket.errors import BadLedger
from docket.ledger.chain import BEGINNING, fact_hash, roll
from docket.ledger.clerk import Clerk
from docket.ledger.log import about
from docket.ledger.privacy import masked, masks_of, sealed_from, to_roles
from docket.ledger.stored import is_closed, opened

__all__ = ["Fault", "Verdict", "exported", "receipt", "verify"]

_PAGE = 500


@frozen
class Fault:
    """One thing that is not as it was stored: where in the log, of which case, its place there, and what is wrong."""

    position: int | None
    case: str | None
    place: int | None
    what: str

    def __str__(self) -> str:
        where = f"{self.case}, fact {self.place}" if self.case else "the log"
        at = f" (position {self.position} of the log)" if self.position is not None else ""
        return f"{where}{at}: {self.what}"


@frozen(kw_only=True)
class Verdict:
    """What a verification found. `sound_to` is the last position up to which nothing is wrong; `unopened` counts
    sealed words that no key at hand opens, which are therefore not checked; `hash` is the rolling hash at the end.
    """

    facts: int
    cases: int
    hash: str
    sound_to: int
    unopened: int
    faults: tuple[Fault, ...] = field(default=())


def verify(clerk: Clerk, receipts: tuple[Mapping[str, Any], ...] = ()) -> Verdict:
    """Lay every fact beside the hashes, and the ledger beside receipts that were given out."""
    walk = _Walk(clerk)
    walk.run()
    for told in receipts:
        walk.check_receipt(told)
    first = min((f.position for f in walk.faults if f.position is not None), default=walk.last + 1)
    return Verdict(
        facts=walk.facts,
        cases=len(walk.heads),
        hash=walk.before.hex(),
        sound_to=first - 1,
        unopened=walk.unopened,
        faults=tuple(walk.faults),
    )


class _Walk:
    """One pass over the log, in its order."""

    def __init__(self, clerk: Clerk) -> None:
        self.clerk = clerk
        self.faults: list[Fault] = []
        self.heads: dict[str, tuple[int, bytes]] = {}
        self.given: dict[tuple[str, int], str] = {}
        self.facts = self.unopened = self.last = 0
        self.before = BEGINNING

    def run(self) -> None:
        self.faults.extend(Fault(None, None, None, said) for said in self.clerk.damage())
        stored = deque(self._hashes())
        for n in self._notifications():
            # What hashes there are between the last fact and this one belong to facts that are gone.
            while stored and stored[0][0] < n.id:
                self._gone(stored.popleft()[0])
            self._fact(n, stored.popleft()[1] if stored and stored[0][0] == n.id else None)
        for position, _ in stored:
            self._gone(position)

    def _hashes(self) -> list[tuple[int, bytes]]:
        """Each position and the hash that was stored for its fact, in order; each commit is laid beside the last."""
        found: dict[int, bytes] = {}
        try:
            for first, hashes in self.clerk.recorder.rolling():  # type: ignore[attr-defined]
                own = [hashes[n : n + 32] for n in range(0, len(hashes) - 32, 32)]
                if roll(self.before, own) != hashes[-32:]:
                    self.faults.append(Fault(first, None, None, "the hashes do not follow from those before them"))
                self.before = hashes[-32:]
                found.update(enumerate(own, start=first))
        except PersistenceError as error:
            self.faults.append(Fault(None, None, None, f"the hashes cannot be read: {error}"))
        return sorted(found.items())

    def _notifications(self) -> Iterator[Notification]:
        start, limit = 1, _PAGE
        while True:
            try:
                page = self.clerk.recorder.select_notifications(start, limit)
            except (PersistenceError, ValueError) as error:
                if limit > 1:
                    limit = 1
                    continue
                self.faults.append(Fault(start, None, None, f"cannot be read from here on: {error}"))
                return
            if not page:
                return
            yield from page
            start = page[-1].id + 1

    def _gone(self, position: int) -> None:
        self.faults.append(Fault(position, None, None, "a fact was stored here and is gone"))
        self.last = max(self.last, position)

    def _fact(self, n: Notification, stored: bytes | None) -> None:
        case, place, state = str(n.originator_id), n.originator_version, _bytes(n.state)
        own = fact_hash(case, place, n.topic, state)
        self.facts, self.last = self.facts + 1, n.id
        self.given[case, place] = own.hex()
        wrong = _against_log(own, stored) or self._against_case(case, place, state)
        if wrong is None:
            wrong = self._words(state)
        if wrong is not None:
            self.faults.append(Fault(n.id, case, place, wrong))
        self.heads[case] = (place, own)

    def _against_case(self, case: str, place: int, state: bytes) -> str | None:
        last, head = self.heads.get(case, (0, b""))
        try:
            prev = msgspec.json.decode(state.partition(b"\n")[0])["prev"]
        except (msgspec.DecodeError, KeyError, TypeError, UnicodeDecodeError):
            return "cannot be read"
        if place != last + 1:
            return f"stands after fact {last}: what was between is gone" if place > last else "stands out of order"
        return None if prev == head.hex() else f"does not follow from fact {last} as that now is"

    def _words(self, state: bytes) -> str | None:
        if is_closed(state):
            cipher = self.clerk.cipher
            with contextlib.suppress(ValueError):
                state = opened(state, cipher) if cipher else state
            if is_closed(state):
                self.unopened += 1
                return None
        body, _, words = state.partition(b"\n")
        told = msgspec.json.decode(body).get("words")
        found = hashlib.sha256(words).hexdigest() if words else None
        return None if told == found else "its words are not those that were stored"

    def check_receipt(self, told: Mapping[str, Any]) -> None:
        case, place, given = str(told.get("case")), int(told.get("place") or 0), told.get("hash")
        found = self.given.get((case, place))
        if found is None:
            self.faults.append(Fault(None, case, place, "a receipt was given for it, and it is gone"))
        elif found != given:
            self.faults.append(Fault(None, case, place, "is not the fact for which a receipt was given"))


def _against_log(own: bytes, stored: bytes | None) -> str | None:
    if stored is None:
        return "was added: the log has no hash of it"
    return None if own == stored else "is not the fact that was stored here: altered, moved, or put in its place"


def _bytes(state: Any) -> bytes:
    """What is stored, also where somebody's hand has made text of it."""
    return state.encode() if isinstance(state, str) else bytes(state or b"")


def receipt(clerk: Clerk, case: str, place: int | None = None) -> dict[str, Any]:
    """What proves a case as it is now, or as it was after one of its facts: `{case, place, hash, at}`.

    Raises NotOnDocket for a case that the ledger does not have, BadLedger for a place that the case does not have.
    """
    kept = clerk.kept(case)
    place = kept.version if place is None else place
    if not 1 <= place <= kept.version:
        raise BadLedger(f"{case} has facts 1 to {kept.version}, no fact {place}")
    _, topic, state = clerk.rows(case, place - 1)[0]
    own = fact_hash(case, place, topic, state)
    return {"case": case, "place": place, "hash": own.hex(), "at": kept.facts[place - 1].at.isoformat()}


def exported(clerk: Clerk, case: str, *, role: str = "public") -> Iterator[dict[str, Any]]:
    """The facts of a case as they were hashed: `{case, place, topic, line, words, hash}`, one after another.

    `words` are None where there are none, where they are sealed from the role, and, for the public, where they hold an
    identifier that FRCP 5.2 masks. Where the line itself holds one, or what was read in words that are sealed from the
    role, `line` is None, and `hash` stands for it. Raises NotOnDocket for a case that the ledger does not have.
    """
    kept = clerk.kept(case)
    to_roles((role,))
    today = clerk.clock().date()
    subjects = {fact.originator_version: about(fact) for fact in kept.facts}
    read = {fact.originator_version for fact in kept.facts if getattr(fact, "acts", ())}
    masks = masks_of(kept.standing().lines) if role == "public" else {}
    for place, topic, state in clerk.rows(case):
        seal = kept.seals.get(subjects.get(place) or "")
        closed = sealed_from(seal, role, today)
        words = None if closed else _legible(clerk, state)
        line: str | None = None if closed and place in read else state.partition(b"\n")[0].decode()
        if role == "public":
            words, line = (None if said and masked(said, masks) != said else said for said in (words, line))
        own = fact_hash(case, place, topic, state).hex()
        yield {"case": case, "place": place, "topic": topic, "line": line, "words": words, "hash": own}


def _legible(clerk: Clerk, state: bytes) -> str | None:
    if is_closed(state):
        if clerk.cipher is None:
            return None
        try:
            state = opened(state, clerk.cipher)
        except ValueError:
            return None
    return state.partition(b"\n")[2].decode() or None
