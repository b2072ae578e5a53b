"""What holds of every table of the law."""

from __future__ import annotations

from datetime import date

import pytest

import docket.procedure
from docket.case import evolve, new_case
from docket.filing import KINDS, CourtAct
from docket.region import REGIONS
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
