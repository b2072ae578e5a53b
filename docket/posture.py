"""The posture of a case: where every party, motion, paper and clock of it stands, and what made it so.

A posture is a value. It shares its log and its maps with the posture before it, so a prefix of a case, a branch, and
the case as of a day are each a posture of their own at little cost. Rules look things up in it by kind and subject;
nothing scans the docket.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeVar, cast

from attrs import frozen
from immutables import Map

from docket.clock import Running, Subject
from docket.filing import Filing, Ref
from docket.forum import Forum
from docket.region import Row
from docket.rule import Deficiency

__all__ = ["Cell", "Posture"]

K = TypeVar("K", bound=Filing)
Key = tuple[str, Subject]
ClockKey = tuple[str, Subject, str, int]
Link = tuple[int, Any]
_NOBODY: Map[Subject, int] = Map()


@frozen
class Cell:
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
        "_log",
        "_remarks",
        "_remarks_length",
        "by_ecf",
        "by_id",
        "by_kind",
        "cells",
        "clocks",
        "forum",
        "length",
        "members",
        "moved",
        "next_lapse",
        "running",
        "today",
    )

    forum: Forum
    today: date | None
    length: int
    cells: Map[Key, Cell]
    members: Map[tuple[str, str], Map[Subject, int]]
    clocks: Map[ClockKey, Running]
    running: Map[ClockKey, date | None]
    by_ecf: Map[int, tuple[int, ...]]
    by_id: Map[str, tuple[int, ...]]
    by_kind: Map[type[Filing], Link]
    moved: Map[str, tuple[Key, ...]]
    next_lapse: date | None
    _log: list[Filing]
    _remarks: list[Deficiency]
    _remarks_length: int

    def __init__(self, forum: Forum) -> None:
        self.forum, self.today, self.length = forum, None, 0
        self.cells, self.members, self.moved = Map(), Map(), Map()
        self.clocks, self.running, self.next_lapse = Map(), Map(), None
        self.by_ecf, self.by_id, self.by_kind = Map(), Map(), Map()
        self._log, self._remarks, self._remarks_length = [], [], 0

    def copy(self) -> Posture:
        """A posture equal to this one, sharing all that it holds."""
        twin = object.__new__(Posture)
        for name in Posture.__slots__:
            setattr(twin, name, getattr(self, name))
        return twin

    # -- the log -----------------------------------------------------------------------------------

    @property
    def court(self) -> str | None:
        """The court whose law binds."""
        return self.forum.court

    def __len__(self) -> int:
        return self.length

    def __iter__(self) -> Iterator[Filing]:
        return (self._log[n] for n in range(self.length))

    def filing(self, position: int) -> Filing | None:
        """The filing at a position in the log; None for -1, where no filing stands."""
        return self._log[position] if 0 <= position < self.length else None

    def filings(self, kind: type[K]) -> Iterator[K]:
        """The filings of a kind or family so far, newest first."""
        link: Link | None = self.by_kind.get(kind)
        while link is not None:
            yield cast(K, self._log[link[0]])
            link = link[1]

    def latest(self, kind: type[K]) -> K | None:
        """The newest filing of a kind or family; None when there is none."""
        return next(self.filings(kind), None)

    def entry(self, ecf_or_id: int | str) -> tuple[Filing, ...]:
        """The acts of an entry, by its ECF number or its id; empty when the docket has none."""
        found = self.by_ecf.get(ecf_or_id) if isinstance(ecf_or_id, int) else self.by_id.get(ecf_or_id)
        return tuple(self._log[n] for n in found or ())

    def resolve(self, ref: Ref) -> tuple[Filing, ...]:
        """The acts that a reference means: none for another case's entry or one that this sheet does not have."""
        if ref.case is not None:
            return ()
        acts = self.entry(ref.id) if ref.id is not None else self.entry(ref.ecf) if ref.ecf is not None else ()
        if ref.part is not None:
            exact = tuple(act for act in acts if act.part == ref.part)
            return exact or acts
        return acts

    def referred(self, filing: Filing) -> Iterator[Filing]:
        """The acts of this case that a filing refers to."""
        for ref in filing.refs:
            yield from self.resolve(ref)

    # -- regions -----------------------------------------------------------------------------------

    def cell(self, region: str, subject: Subject = "") -> Cell | None:
        """The cell of a subject; None where nothing has moved it."""
        return self.cells.get((region, subject))

    def state(self, region: str, subject: Subject = "") -> str:
        """The state of a subject: the region's initial state where nothing has moved it."""
        cell = self.cells.get((region, subject))
        return cell.state if cell is not None else self.forum.regions[region].initial

    def subjects(self, region: str, *states: str) -> list[Subject]:
        """The subjects of a region in the order in which they came into the case; only those in `states`, if given."""
        found: list[tuple[int, Subject]] = []
        for state in states or self.forum.regions[region].states:
            found.extend((order, subject) for subject, order in self.members.get((region, state), _NOBODY).items())
        return [subject for _, subject in sorted(found)]

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
        return tuple(self._remarks[: self._remarks_length])

    def deadlines(self) -> Iterable[Running]:
        """Every clock that was started, however it ended."""
        return self.clocks.values()
