"""What holds of every table of the law."""

from __future__ import annotations

from datetime import date

import pytest

import docket.procedure
from docket.case import evolve, new_case
from docket.clock import Clock
from docket.filing import KINDS, CourtAct
from docket.region import REGIONS, Lapse
from docket.rule import RULES, Severity

for _court in ("caed", "cand", "nysd"):
    docket.procedure.load_local(_court)


@pytest.mark.parametrize("name", sorted(REGIONS))
def test_every_state_is_reached_by_some_row(name: str) -> None:
    region = REGIONS[name]
    reached = {row.to for row in region.rows} | {region.initial}
    assert set(region.states) <= reached
    assert region.final <= set(region.states)


def test_no_row_or_rule_calls_an_act_of_the_court_worse_than_noteworthy() -> None:
    for region in REGIONS.values():
        for row in region.rows:
            kind = getattr(row.trigger, "kind", None)
            if kind is not None and issubclass(kind, CourtAct):
                assert row.irregular in (None, Severity.NOTEWORTHY), (region.name, str(row.trigger))
    for rule in RULES:
        if rule.severity is not Severity.NOTEWORTHY:
            assert not any(issubclass(kind, CourtAct) for kind in rule.on), rule.name


def test_every_kind_can_be_docketed_in_an_empty_case() -> None:
    for court in (None, "caed", "cand", "nysd"):
        for kind in KINDS.values():
            after = evolve(new_case(court), kind(id="1", ecf=1, filed=date(2024, 3, 4)))
            assert after.length == 1


def _clocks() -> list[tuple[str, Clock, tuple[str, ...]]]:
    """Every clock of the tables, with its region and the states in which it runs."""
    return [
        (region.name, clock, (row.to,) if row.to is not None else tuple(region.sources(row)))
        for region in REGIONS.values()
        for row in region.rows
        for clock in row.clock
    ]


@pytest.mark.parametrize(("name", "clock", "states"), _clocks(), ids=lambda value: getattr(value, "act", str(value)))
def test_every_clock_has_an_ending_or_says_why_not(name: str, clock: Clock, states: tuple[str, ...]) -> None:
    """Time that is set going is met, or its day ends something, or its clock says why nothing else ends it."""
    region = REGIONS[name]
    leaving = [
        row
        for row in region.rows
        if row.to is not None and any(s in region.sources(row) and (row.to != s or row.clock) for s in states)
    ]
    met = [row for row in leaving if row.ends == "met" and not isinstance(row.trigger, Lapse)]
    own = [row for row in leaving if isinstance(row.trigger, Lapse) and row.trigger.act == clock.act]
    assert met or own or clock.no_end, f"{clock.act} ({clock.law}) in {name}"
