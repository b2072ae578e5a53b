"""A forum: the rows and rules that bind in one court, arranged so that a filing is asked only what names its kind.

National law binds everywhere; a provision with a `jurisdiction` binds in its court or circuit only. A forum can be
made `without` named provisions, to show what each of them does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from importlib import import_module
from itertools import groupby
from typing import TYPE_CHECKING, Any

from attrs import frozen

from docket.filing import Filing
from docket.law import families, family_of
from docket.region import REGIONS, AsTo, Lapse, On, Region, Row, Subject, When
from docket.rule import RULES, Rule

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = ["Forum", "Move", "Plan", "forum"]


@frozen(eq=False)
class Move:
    """What one kind of filing does in one region: its subjects, the row that leads from each state, the default.

    `awaits` are the states, each with its region, of which one must have somebody in it for any subject to be found.
    """

    region: Region
    as_to: AsTo
    rows: Mapping[str, Row]
    default: Row
    find: Callable[[Posture, Any], Iterable[Subject]]
    awaits: tuple[tuple[str, str], ...] = ()


@frozen(eq=False)
class Plan:
    """All that is asked of one kind of filing: its moves, in the order of the chapters, and its rules."""

    moves: tuple[Move, ...]
    rules: tuple[Rule, ...]

    def narrowed(self, kinds: Iterable[type], dated: bool) -> Plan:
        """What of it is asked of a filing that refers to papers of these kinds alone, and states dates or none."""

        def concerned(wanted: tuple[type[Filing], ...]) -> bool:
            return not wanted or any(issubclass(kind, wanted) for kind in kinds)

        return Plan(
            tuple(m for m in self.moves if concerned(m.as_to.refers_to) and (dated or not m.as_to.dated)),
            tuple(rule for rule in self.rules if concerned(rule.refers_to)),
        )


class Forum:
    """The law as it binds in one court. Use `forum(court)`; `court` None is national law alone.

    `dated` has the first and last day of each provision that was not law on every day.
    """

    def __init__(
        self,
        court: str | None,
        without: frozenset[str] = frozenset(),
        regions: Mapping[str, Region] = REGIONS,
        rules: Iterable[Rule] = RULES,
    ) -> None:
        self.regions = regions
        self.court, self.without = court, frozenset(map(family_of, without))
        self.circuit = _circuit(court)
        self._binding: dict[str, bool] = {}
        self.machines = {region.name: region.machine(()) for region in regions.values()}
        self._rows = [(region, row) for region in regions.values() for row in region.rows if self.binds(row.law)]
        self._rules = [rule for rule in rules if self.binds(rule.law)]
        self.dated = _windows()
        self._plans: dict[tuple[type[Filing], str | None], Plan] = {}
        self._narrowed: dict[tuple[type[Filing], str | None, frozenset[type], bool], Plan] = {}
        self.lapses: dict[tuple[str, str], list[Row]] = {}
        self.whens: dict[str, list[tuple[Region, Row, tuple[tuple[str, str], ...]]]] = {}
        for region, row in self._rows:
            if isinstance(row.trigger, Lapse):
                self.lapses.setdefault((region.name, row.trigger.act), []).append(row)
            elif isinstance(row.trigger, When):
                anyone = "*" in row.frm or region.initial in row.frm
                awaits = () if anyone else tuple((region.name, state) for state in row.frm)
                for watched in row.trigger.watching:
                    self.whens.setdefault(watched, []).append((region, row, awaits))

    def binds(self, law: str) -> bool:
        """Whether a provision is law here."""
        known = self._binding.get(law)
        if known is None:
            where = _jurisdiction(family_of(law))
            here = where is None or where in (self.court, self.circuit)
            known = self._binding[law] = here and family_of(law) not in self.without
        return known

    def in_force(self, law: str, day: date | None) -> bool:
        """Whether a provision was law on a day."""
        window = self.dated.get(law)
        return window is None or day is None or window[0] <= day <= window[1]

    def plan(self, filing: Filing, referred: Sequence[Filing]) -> Plan:
        """What is asked of a filing that refers to these acts."""
        kind = type(filing)
        value = getattr(filing, kind.variant) if kind.variant else None
        key = kind, value, frozenset(map(type, referred)) if referred else _NOTHING, bool(filing.dates)
        try:
            return self._narrowed[key]
        except KeyError:
            plan = self._narrowed[key] = self.plan_of(kind, value).narrowed(*key[2:])
            return plan

    def plan_of(self, kind: type[Filing], value: str | None = None) -> Plan:
        """What is asked of a kind (of one value of its variant): found once, then kept."""
        try:
            return self._plans[kind, value]
        except KeyError:
            plan = self._plans[kind, value] = self.plan_for(kind, value)
            return plan

    def plan_for(self, kind: type[Filing], value: str | None = None) -> Plan:
        """The plan of a kind: rows of its family that it does not override, and the rules that name the family."""
        depth = {cls: n for n, cls in enumerate(kind.__mro__)}

        def named(row: Row) -> bool:
            on = row.trigger
            return isinstance(on, On) and on.kind in depth and (not on.values or value in on.values)

        moves = []
        ours = [(region, row) for region, row in self._rows if named(row)]
        for region, rows in _by_region(ours):
            groups: dict[AsTo, list[Row]] = {}
            for row in rows:
                groups.setdefault(row.as_to, []).append(row)
            for n, (as_to, group) in enumerate(groups.items()):
                group.sort(key=lambda row: (depth[row.trigger.kind], _jurisdiction(row.law) is None))  # type: ignore[union-attr]
                trigger = f"{kind.slug or kind.__name__}:{value}:{n}"
                machine = self.machines[region.name]
                for row in group:
                    for source in region.sources(row):
                        machine.add_transition(trigger, source, row.to or source, row=row)
                event: Any = machine.events[trigger]
                leads = {state: found for state in region.states if (found := event.row_from(state)) is not None}
                awaits = tuple((region.name, state) for state in as_to.among)
                moves.append(Move(region, as_to, leads, group[0], as_to.find, awaits))
        rules = tuple(rule for rule in self._rules if any(on in depth for on in rule.on))
        return Plan(tuple(moves), rules)


def _by_region(rows: Iterable[tuple[Region, Row]]) -> Iterator[tuple[Region, list[Row]]]:
    for region, group in groupby(rows, key=lambda pair: pair[0]):
        yield region, [row for _, row in group]


def _jurisdiction(law: str) -> str | None:
    return families()[law][-1].jurisdiction


@cache
def _windows() -> dict[str, tuple[date, date]]:
    """First and last day on which each provision was law, save for those that were law on every day."""
    spans = {law: (known[0].since, known[-1].until) for law, known in families().items()}
    return {law: (since or date.min, until or date.max) for law, (since, until) in spans.items() if since or until}


def _circuit(court: str | None) -> str | None:
    if court is None:
        return None
    from docket.courts import court as court_of

    return court_of(court).circuit


_NOTHING: frozenset[type] = frozenset()

LAW = "docket.procedure"
"""The package whose chapters declare rows and rules; named, not imported above, for the engine itself knows no law."""


@cache
def forum(court: str | None = None, without: frozenset[str] = frozenset()) -> Forum:
    """The law as it binds in a court (a CM/ECF court id, "caed"). Raises OutOfRange for a court that does not exist."""
    import_module(LAW).load_local(court)
    return Forum(court, without)
