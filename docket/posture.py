"""The posture of a case: where every party, motion, paper and clock of it stands, and what made it so.

A posture is a value. It shares its log and its maps with the posture before it, so a prefix of a case, a branch, and
the case as of a day are each a posture of their own at little cost. Rules look things up in it by kind and subject;
nothing scans the docket.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple, TypeVar

from immutables import Map

from docket.clock import Running, Subject
from docket.errors import NotOnDocket
from docket.filing import Filing, Ref
from docket.forum import Forum
from docket.log import Key, Log
from docket.region import Row
from docket.rule import CURES, Deficiency

__all__ = ["Cell", "Posture"]

K = TypeVar("K", bound=Filing)
V = TypeVar("V")
ClockKey = tuple[str, Subject, str, int]


class Cell(NamedTuple):
    """Where one subject of a region stands: its state, the row and filing that put it there, and what was before.

    `by` is the filing's position in the log (-1: no filing, time ran out or the case began); `day` when it took effect.
    """

    state: str
    by: int
    row: Row | None
    day: date | None
    prior: Cell | None
    clocks: tuple[ClockKey, ...] = ()

    def history(self) -> Iterator[Cell]:
        """This cell and those before it, newest first."""
        cell: Cell | None = self
        while cell is not None:
            yield cell
            cell = cell.prior


class Posture:
    """The derived state of a case after some filings and up to a day.

    `today` is the day to which time has advanced; `length` the number of acts replayed. Instances are made by
    `docket.case`; nothing changes one after it is made.
    """

    __slots__ = (
        "_found",
        "_referred",
        "cells",
        "clocks",
        "forum",
        "holding",
        "lapsing",
        "length",
        "log",
        "members",
        "next_lapse",
        "remarks",
        "running",
        "today",
    )

    forum: Forum
    today: date | None
    log: Log
    length: int
    remarks: int
    cells: Map[Key, Cell]
    members: Map[tuple[str, str], Map[Subject, int]]
    clocks: Map[ClockKey, Running]
    running: Map[ClockKey, None]
    lapsing: Map[ClockKey, date]
    holding: Map[Key, int]
    next_lapse: date | None
    _referred: tuple[Filing, int, tuple[Filing, ...]] | None
    _found: tuple[Map[Key, Cell], int, dict[tuple[object, ...], Any]]

    def __init__(self, forum: Forum) -> None:
        self.forum, self.today = forum, None
        self.log, self.length, self.remarks = Log(), 0, 0
        self.cells, self.members = Map(), Map()
        self.clocks, self.running, self.lapsing = Map(), Map(), Map()
        self.holding, self.next_lapse = Map(), None
        self._referred = None
        self._found = (self.cells, 0, {})

    def copy(self) -> Posture:
        """A posture equal to this one, sharing all that it holds."""
        twin: Posture = object.__new__(Posture)
        twin.forum = self.forum
        twin.today = self.today
        twin.log = self.log
        twin.length = self.length
        twin.remarks = self.remarks
        twin.cells = self.cells
        twin.members = self.members
        twin.clocks = self.clocks
        twin.running = self.running
        twin.lapsing = self.lapsing
        twin.holding = self.holding
        twin.next_lapse = self.next_lapse
        twin._referred = self._referred
        twin._found = self._found
        return twin

    # -- the log -----------------------------------------------------------------------------------

    @property
    def court(self) -> str | None:
        """The court whose law binds."""
        return self.forum.court

    def __len__(self) -> int:
        return self.length

    def __iter__(self) -> Iterator[Filing]:
        return iter(self.log.filings[: self.length])

    def filing(self, position: int) -> Filing | None:
        """The filing at a position in the log; None for -1, where no filing stands."""
        return self.log.filings[position] if 0 <= position < self.length else None

    def filings(self, kind: type[K]) -> Iterator[K]:
        """The filings of a kind or family so far, newest first."""
        for position in reversed(self.log.by_kind.get(kind, ())):
            if position < self.length:
                found: Any = self.log.filings[position]  # `cast` would cost a call for each
                yield found

    def latest(self, kind: type[K]) -> K | None:
        """The newest filing of a kind or family; None when there is none."""
        return next(self.filings(kind), None)

    def entry(self, ecf_or_id: int | str) -> tuple[Filing, ...]:
        """The acts of an entry, by its ECF number or its id; empty when the docket has none."""
        log = self.log
        found = log.by_ecf.get(ecf_or_id) if isinstance(ecf_or_id, int) else log.by_id.get(ecf_or_id)
        return tuple([log.filings[n] for n in found if n < self.length]) if found else ()

    def act(self, key: str) -> Filing | None:
        """The act that a key names (`44`, `44.1`); None where it is no key: the name of a party, or of a date."""
        acts = (*self.entry(key), *self.entry(key.rpartition(".")[0]))
        return next((act for act in acts if act.key == key), None)

    def moves(self, act: Filing) -> list[Key]:
        """The subjects of regions that an act of this case moved."""
        for position in self.log.by_id.get(act.id, ()):
            if position < self.length and self.log.filings[position].n == act.n:
                return self.log.moved[position]
        return []

    def resolve(self, ref: Ref) -> tuple[Filing, ...]:
        """The acts that a reference means: none for another case's entry or one that this sheet does not have."""
        if ref.case is not None:
            return ()
        acts = self.entry(ref.id) if ref.id is not None else self.entry(ref.ecf) if ref.ecf is not None else ()
        if ref.part is not None:
            exact = tuple(act for act in acts if act.part == ref.part)
            return exact or acts
        return acts

    def referred(self, filing: Filing) -> tuple[Filing, ...]:
        """The acts of this case that a filing refers to; resolved once, until a filing comes."""
        known = self._referred
        if known is not None and known[0] is filing and known[1] == self.length:
            return known[2]
        refs = filing.refs
        found = self.resolve(refs[0]) if len(refs) == 1 else tuple([act for ref in refs for act in self.resolve(ref)])
        self._referred = (filing, self.length, found)
        return found

    # -- regions -----------------------------------------------------------------------------------

    def cell(self, region: str, subject: Subject = "") -> Cell | None:
        """The cell of a subject; None where nothing has moved it."""
        return self.cells.get((region, subject))

    def state(self, region: str, subject: Subject = "") -> str:
        """The state of a subject: the region's initial state where nothing has moved it.

        Raises NotOnDocket for a region that there is not.
        """
        cell = self.cells.get((region, subject))
        if cell is not None:
            return cell.state
        if (known := self.forum.regions.get(region)) is None:
            raise NotOnDocket(f"no region is called {region!r}; they are {', '.join(self.forum.regions)}")
        return known.initial

    def subjects(self, region: str, *states: str) -> list[Subject]:
        """The subjects of a region in the order in which they came into the case; only those in `states`, if given."""
        members, there = self.members, []
        for state in states or self.forum.regions[region].states:
            if found := members.get((region, state)):
                there.append(found)
        if not there:
            return []
        if len(there) == 1 and len(there[0]) == 1:
            return list(there[0])
        ordered = sorted((order, subject) for found in there for subject, order in found.items())
        return [subject for _, subject in ordered]

    def nobody_in(self, states: Iterable[tuple[str, str]]) -> bool:
        """Whether no subject is in any of these states, each given with its region."""
        members = self.members
        for state in states:  # noqa: SIM110 (asked several times a filing: `any` would take twice as long)
            if members.get(state):
                return False
        return True

    def once(self, find: Callable[..., V], *of: object) -> V:
        """What a function of the case and some values finds: found once, until a filing comes or something moves."""
        cells, length, found = self._found
        if cells is not self.cells or length != self.length:
            found = {}
            self._found = (self.cells, self.length, found)
        key = (find, *of)
        if key not in found:
            found[key] = find(self, *of)
        value: V = found[key]
        return value

    def opened_by(self, region: str, subject: Subject) -> Filing | None:
        """The filing that first brought a subject into a region."""
        cell = self.cells.get((region, subject))
        if cell is None:
            return None
        first = None
        for first in cell.history():  # noqa: B007
            pass
        return self.filing(first.by) if first else None

    def moved_by(self, region: str, subject: Subject) -> Filing | None:
        """The filing that put a subject where it stands."""
        cell = self.cells.get((region, subject))
        return self.filing(cell.by) if cell is not None else None

    # -- clocks and deficiencies -------------------------------------------------------------------

    def clock(self, region: str, subject: Subject, act: str) -> Running | None:
        """The clock for an act that runs in a subject's present state."""
        cell = self.cells.get((region, subject))
        for key in cell.clocks if cell else ():
            if key[2] == act:
                return self.clocks[key]
        return None

    @property
    def deficiencies(self) -> tuple[Deficiency, ...]:
        """All that the docket shows to be out of order so far, remarks included."""
        noted = self.log.remarks[: self.remarks]
        return tuple(d.cured(by.id) if (cure := CURES.get(d.rule)) and (by := cure(self, d)) else d for d in noted)

    def deadlines(self) -> list[Running]:
        """Every clock that was started, however it ended, in the order in which they started."""
        return sorted(self.clocks.values(), key=_started)

    def still_running(self) -> list[Running]:
        """Every clock that runs, in the order in which they started."""
        return sorted((self.clocks[key] for key in self.running), key=_started)


def _started(running: Running) -> tuple[int, str]:
    """Of the clocks that one filing starts the order is that of their names: a map of strings has none of its own."""
    return running.by, str(running.key)
