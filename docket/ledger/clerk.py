"""The clerk of a ledger: opens cases, dockets what is tendered or recorded, and says where each case stands.

    with Clerk("cases.db") as clerk:
        case = clerk.open("caed", "1:14-cv-00049", "Roe v. Acme")
        clerk.record(case, Entry(id="1", ecf=1, filed=date(2014, 1, 14)), [Complaint(...)])
        clerk.posture(case).state("case", "")

Every method that stores anything stores all of it, in one commit on the disk, or none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from itertools import count, repeat
from pathlib import Path
from typing import Any

import attrs

from docket.case import Case, replay
from docket.case import tender as try_tender
from docket.errors import BadLedger, Conflict, NotOnDocket
from docket.filing import Entry, Filing
from docket.intake import Intake
from docket.ledger.facts import Corrected, Filed, Opened, Read, Sealed, Unsealed
from docket.ledger.kept import KeptCase, Line, Make, Standing, collector_paused, made, numbered, stamped, stem_of
from docket.ledger.log import MANY, Log, about, now
from docket.ledger.privacy import masked, masks_of, reworded, shown_to, to_roles
from docket.ledger.stored import closed, opened
from docket.ledger.tables import Row
from docket.posture import Posture
from docket.sources.cells import docket_number_of

__all__ = ["Clerk", "Paper", "case_id"]

Paper = tuple[Entry, Sequence[Filing]]
"""A line of the docket with the acts it does."""

_WARM = 256
"""Replayed cases kept in memory; a cache that may be thrown away at any time."""


def case_id(court: str, docket_number: str) -> str:
    """The id of a case in a ledger: `caed/1:14-cv-00049`, without the judges' initials."""
    return f"{court}/{docket_number_of(docket_number) or docket_number.strip()}"


class Clerk(Log):
    """The clerk of one ledger: a file, or a PostgreSQL database.

    `ledger` is a path or a `postgresql://` address; without one the ledger is `DOCKET_LEDGER`, else a file in the
    user's data folder. Without `make` it must be there already; without `write` it is only read. `clock` gives the
    moment at which something is learned. Raises BadLedger where there is none that can be opened.
    """

    def __init__(
        self,
        ledger: str | Path | None = None,
        *,
        make: bool = True,
        write: bool = True,
        clock: Callable[[], datetime] = now,
    ) -> None:
        super().__init__(ledger, make=make, write=write, clock=clock)
        self._warm: dict[tuple[Any, ...], Intake] = {}

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
        with collector_paused(len(papers) > MANY):
            try:
                kept = self._at_hand(case)
                return self._file(kept, _stamped(kept, papers), "recorded")
            except Conflict:
                kept = self.kept(case)
                return self._file(kept, _stamped(kept, papers), "recorded")

    def _at_hand(self, case: str) -> KeptCase:
        """A case as it was last loaded, else as it is kept."""
        cache = self.repository.cache
        try:
            return cache.get(case) if cache is not None else self.kept(case)  # type: ignore[return-value]
        except KeyError:
            return self.kept(case)

    def _file(self, kept: KeptCase, papers: Sequence[tuple[Entry, tuple[Filing, ...]]], how: str) -> list[str]:
        self.append(kept, [_filed(entry, acts, how) for entry, acts in papers])
        return [entry.id for entry, _ in papers]

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

    def strike(
        self,
        case: str,
        of: str,
        *,
        filed: date,
        judge: str | None = None,
        ecf: int | None = None,
        note: str | None = None,
    ) -> str:
        """Record an order that strikes a line: from its own day, what that line did is undone. The order's id."""
        from docket.filing import Ref, kind_named

        kept = self.kept(case)
        struck = line_of(kept, of).entry
        order = kind_named("Order Striking")
        assert order is not None
        ref = Ref(ecf=struck.ecf) if struck.ecf is not None else Ref(id=struck.id)
        told: dict[str, Any] = {"judge": judge, "refs": (ref,), "note": note}
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
        shut = self._rows_about(kept, id, lambda state: closed(state, key))
        seal = made(Sealed, of=id, since=since or self.clock().date(), to=to_roles(to), why=why, by=by)
        self.append(kept, [seal], rewrite=shut)
        with self._faults:
            return bool(self.recorder.forget())  # type: ignore[attr-defined]

    def unseal(self, case: str, of: str, *, since: date | None = None, why: str = "", by: str = "") -> None:
        """Open a line's words again to everybody. Raises BadLedger where the key at hand does not open them."""
        kept = self.kept(case)
        id = line_of(kept, of).entry.id
        key = self._key()
        try:
            bare = self._rows_about(kept, id, lambda state: opened(state, key))
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
            self.forget(kept.id)

    def _rows_about(self, kept: KeptCase, id: str, change: Callable[[bytes], bytes]) -> list[Row]:
        """The stored facts that hold words of a line, each changed."""
        places = {fact.originator_version for fact in kept.facts if about(fact) == id}
        rows = self.rows(kept.id)
        return [(kept.id, place, topic, change(state)) for place, topic, state in rows if place in places]

    # -- where a case stands -------------------------------------------------------------------------

    def intake(self, case: str, *, role: str = "public", known_on: date | None = None) -> Intake:
        """A case with all that a role may see of it: what every view takes."""
        with collector_paused(True):
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
            kept = self.kept(case)
            for line in shown_to(role, kept.standing().lines, kept.seals, self.clock().date()):
                if wanted in line.entry.text.casefold():
                    yield case, line.entry

    def forget(self, case: str) -> None:
        """Load and replay a case anew when it is next asked for."""
        with self._lock:
            super().forget(case)
            for known in [known for known in self._warm if known[0] == case]:
                del self._warm[known]

    def _replayed(self, kept: KeptCase, role: str = "public", known_on: date | None = None) -> Intake:
        today = self.clock().date() if kept.seals else None
        key = (kept.id, kept.version, role, known_on, today)
        with self._lock:
            if key not in self._warm:
                while len(self._warm) >= _WARM:
                    self._warm.pop(next(iter(self._warm)))
                standing = kept.standing(known_on)
                masks = masks_of(standing.lines) if role == "public" else {}
                lines = shown_to(role, standing.lines, kept.seals, today or date.max, masks, names_of(kept, standing))
                intake = intake_of(kept, attrs.evolve(standing, lines=lines))
                if masks:
                    told = reworded((intake.name, intake.parties), lambda text: masked(text, masks))
                    intake = attrs.evolve(intake, name=told[0], parties=told[1])
                self._warm[key] = intake
            return self._warm[key]


def names_of(kept: KeptCase, standing: Standing) -> list[str]:
    """The names that are open in a case whatever is sealed: its own, and those of the clerk's list of parties."""
    head = standing.head
    named = (kept.opened.name, head.name if head else None, *(p.name for p in (head.parties if head else ())))
    return [name for name in named if name]


def intake_of(kept: KeptCase, standing: Standing) -> Intake:
    """The case that some lines come to."""
    acts = tuple([act for line in standing.lines for act in line.acts])
    entries = tuple([line.entry for line in standing.lines])
    head, opened = standing.head, kept.opened
    numbers = {e.ecf for e in entries if e.ecf}
    missing = tuple(n for n in range(1, max(numbers, default=0)) if n not in numbers)
    case: Case = replay(acts, court=opened.court)
    last = max(filter(None, [act.day for act in acts]), default=None)
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
        silent_after=captured,
        missing_numbers=missing,
        complete="yes" if (head.complete if head else not missing) else "no",
        partial=head.partial if head else None,
        header=head.header if head else None,
        parties=head.parties if head else (),
    )


def line_of(kept: KeptCase, of: str | int) -> Line:
    """A line of a case by its id or number. Raises NotOnDocket."""
    for line in kept.standing().lines:
        if line.entry.id == str(of) or (isinstance(of, int) and line.entry.ecf == of):
            return line
    raise NotOnDocket(f"{kept.id} has no entry {of!r}; `docket sheet` shows those it has")


def _stamped(kept: KeptCase, papers: Iterable[Paper]) -> list[tuple[Entry, tuple[Filing, ...]]]:
    """The papers with ids that no line has yet, and their acts with the number and dates of the entry."""
    lines = kept.lines
    taken: dict[str, int] = {}
    found = []
    for entry, acts in papers:
        name = stem_of(entry)
        taken[name] = taken.get(name, lines.get(name, 0)) + 1
        id = numbered(name, taken[name])
        if entry.id != id:
            entry = attrs.evolve(entry, id=id)
        found.append((entry, tuple(map(stamped, acts, repeat(entry), count()))))
    return found


def _filed(entry: Entry, acts: tuple[Filing, ...], how: str) -> Make:
    """`made` of the one sort of fact that is often stored by the hundred, in half the time."""
    return lambda case, place, at: Filed(
        originator_id=case, originator_version=place, at=at, entry=entry, acts=acts, how=how
    )
