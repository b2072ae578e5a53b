"""Regions and rows: what may follow what.

A region is a table of rows over flat states; its subjects (each defendant, each motion, each document) are keys. The
`transitions` library declares each region's machine from its rows and answers which row, if any, leads from a state;
the posture finds the subjects and applies the row's effects. This is the only file that knows transitions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import field, frozen
from transitions import Machine
from transitions.core import Event, Transition

from docket.clock import Clock, Subject
from docket.filing import CourtAct, Filing
from docket.rule import Finding, Severity

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "NEW",
    "REGIONS",
    "AsTo",
    "Lapse",
    "Need",
    "On",
    "Region",
    "Row",
    "Subject",
    "When",
    "each",
    "itself",
    "referenced",
    "the_case",
    "variants_of",
]

NEW = "new"
"""The state of a subject that no filing has yet brought into the case."""


@frozen
class On:
    """A trigger: a kind or family of filing; `values` narrow it to values of the kind's `variant` field."""

    kind: type[Filing]
    values: tuple[str, ...] = ()

    def __str__(self) -> str:
        name = self.kind.event or self.kind.__name__
        return f"{name}: {', '.join(self.values)}" if self.values else name


@frozen
class Lapse:
    """A trigger: the clock for this act, started in this region for the subject, has run out, and its date was firm."""

    act: str

    def __str__(self) -> str:
        return f"time runs out: {self.act}"


@frozen(eq=False)
class When:
    """A trigger: a fact about the case has become true. `watching` names the regions whose moves can make it so."""

    says: str
    condition: Callable[[Posture, Subject], bool]
    watching: tuple[str, ...]

    def __str__(self) -> str:
        return f"when {self.says}"


@frozen(eq=False)
class AsTo:
    """Whom or what a row moves: `find` gives the subjects; `region` names the region that the paper refers to.

    Three things say beforehand that nobody is found, so that `find` is not asked. `refers_to` names kinds or families:
    the filing refers to none of them. `dated`: the filing states no date. `among` names states of the row's region:
    no subject is in any of them.
    """

    says: str
    find: Callable[[Posture, Any], Iterable[Subject]]
    region: str | None = None
    refers_to: tuple[type[Filing], ...] = field(default=(), kw_only=True)
    dated: bool = field(default=False, kw_only=True)
    among: tuple[str, ...] = field(default=(), kw_only=True)

    def __call__(self, case: Posture, filing: Filing) -> Iterable[Subject]:
        """The subjects, for a filing, as the case stands before it."""
        if self.refers_to and not any(isinstance(paper, self.refers_to) for paper in case.referred(filing)):
            return ()
        if self.dated and not filing.dates:
            return ()
        return self.find(case, filing)


itself = AsTo("the filing itself", lambda case, filing: (filing.key,))
the_case = AsTo("the case", lambda case, filing: ("",))


@cache
def each(name: str) -> AsTo:
    """Each value of a field of the filing: `each("by")`, `each("defendants")`."""
    return AsTo(f"each of its {name.replace('_', ' ')}", lambda case, filing: getattr(filing, name))


@cache
def referenced(region: str, *states: str, kinds: tuple[type[Filing], ...] = ()) -> AsTo:
    """Each subject of a region that the filing refers to (in one of the states, where any are given).

    `kinds` names those that open the region, where they are few.
    """

    def find(case: Posture, filing: Filing) -> Iterator[Subject]:
        for other in case.referred(filing):
            if (cell := case.cell(region, other.key)) is not None and (not states or cell.state in states):
                yield other.key

    return AsTo(f"each {region} it refers to", find, region, refers_to=kinds)


@frozen(eq=False)
class Need:
    """A precondition of an effect: where the docket shows it is not met, the effect does not follow (ineffective).

    `ask` is a function of (posture, filing, subject). Acts of the court ignore it, unless it is `jurisdictional`.
    """

    law: str
    ask: Callable[[Posture, Any, Subject], Finding]
    jurisdictional: bool = False


def _trigger(value: Any) -> On | Lapse | When:
    return On(value) if isinstance(value, type) else value


def _many(value: Any) -> tuple[Any, ...]:
    return (value,) if isinstance(value, (str, Clock, Need)) else tuple(value)


@frozen(eq=False)
class Row:
    """One line of a region's table, to be read aloud: on this filing, from these states, to that one, by this law.

    `trigger` is a kind or family of filing, an `On`, a `Lapse` or a `When`. `frm` says which states are in order
    ("*" any); out of order, the row still takes effect and is noted as `irregular`; a row whose `irregular` is None is
    for those in order only. `to` None leaves the state as it is. `needs` are preconditions of this effect, `clock` the
    time it starts; `ends` how the clocks of the state it leaves end. `holds` is a test of (posture, filing, subject,
    running clock): it stays those clocks for as long as the subject remains in the state entered. `undoes` gives the
    filings whose effects it takes back, from its own day.
    """

    trigger: On | Lapse | When = field(converter=_trigger)
    frm: tuple[str, ...] = field(converter=_many)
    to: str | None
    as_to: AsTo
    law: str
    needs: tuple[Need, ...] = field(default=(), converter=_many, kw_only=True)
    clock: tuple[Clock, ...] = field(default=(), converter=_many, kw_only=True)
    ends: str = field(default="met", kw_only=True)
    holds: Callable[[Posture, Any, Subject, Any], bool] | None = field(default=None, kw_only=True)
    undoes: Callable[[Posture, Any], Iterable[Filing]] | None = field(default=None, kw_only=True)
    irregular: Severity | None = field(default=Severity.NOTEWORTHY, kw_only=True)
    cure: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        court = isinstance(self.trigger, On) and issubclass(self.trigger.kind, CourtAct)
        if court and self.irregular not in (None, Severity.NOTEWORTHY):
            raise ValueError(f"{self.law}: an act of the court is at most noteworthy")


class _RowTransition(Transition):
    """A transition that knows the row it was declared by."""

    def __init__(self, source: str, dest: str, *args: Any, row: Row | None = None, **more: Any) -> None:
        super().__init__(source, dest, *args, **more)
        self.row = row


class _TableEvent(Event):
    """An event that answers by table: the row that leads from a state, without a model and its callbacks."""

    def row_from(self, state: str) -> Row | None:
        """The first row declared from a state; None where none is."""
        found = self.transitions.get(state)
        first = found[0] if found else None
        return first.row if isinstance(first, _RowTransition) else None


class _TableMachine(Machine):
    event_cls = _TableEvent
    transition_cls = _RowTransition


REGIONS: dict[str, Region] = {}
"""Every region by its name, in the order of the chapters."""


class Region:
    """A table of rows over flat states.

    `initial` is the state of a subject that nothing has moved. `final` are the states in which nothing more is awaited.
    Chapters below add rows to a region of a chapter above with `add`. A region enters `registry` by its name; raises
    ValueError when the name is taken.
    """

    def __init__(
        self,
        name: str,
        about: str,
        states: Iterable[str],
        *,
        initial: str = NEW,
        final: Iterable[str] = (),
        registry: dict[str, Region] = REGIONS,
    ) -> None:
        if name in registry:
            raise ValueError(f"two regions are called {name!r}")
        self.name, self.about, self.initial = name, about, initial
        self.states = tuple(dict.fromkeys((initial, *states)))
        self.final = frozenset(final)
        self.rows: list[Row] = []
        registry[name] = self

    def add(self, *rows: Row) -> None:
        """Add rows to the table. Raises ValueError for a state that the region does not have."""
        for row in rows:
            wrong = {row.to, *row.frm} - {None, "*", *self.states}
            if wrong:
                raise ValueError(f"region {self.name!r} has no state {wrong}; it has {self.states}")
            self.rows.append(row)

    def sources(self, row: Row) -> tuple[str, ...]:
        """The states from which a row is in order."""
        return self.states if "*" in row.frm else row.frm

    def machine(self, rows: Iterable[Row] | None = None, **more: Any) -> Machine:
        """The region as a `transitions` machine: for stepping, introspection, drawing and walking."""
        machine = _TableMachine(
            model=None, states=list(self.states), initial=self.initial, auto_transitions=False, **more
        )
        for row in self.rows if rows is None else rows:
            for source in self.sources(row):
                machine.add_transition(str(row.trigger), source, row.to or source, row=row)
        return machine

    def __repr__(self) -> str:
        return f"<Region {self.name}>"


def variants_of(kind: type[Filing]) -> list[str]:
    """The values of a kind's `variant` that some row of the tables answers."""
    rows = (row.trigger for region in REGIONS.values() for row in region.rows if isinstance(row.trigger, On))
    found = {value for on in rows if issubclass(kind, on.kind) or issubclass(on.kind, kind) for value in on.values}
    return sorted(found)
