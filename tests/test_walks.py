"""Random walks through every chapter: along the tables nothing is deficient, off them nothing breaks."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st
from strategies import courts
from walks import (
    a_lawless_step,
    a_legal_step,
    a_step_further,
    found_by_search,
    numbered,
    openings,
    postures,
    rows_behind,
    serious,
    sound,
    the_same_from_scratch,
    too_firm,
)

from docket.case import advance, evolve, new_case, review, tender
from docket.filing import Filing
from docket.region import REGIONS

walk = settings(
    deadline=None, phases=(Phase.explicit, Phase.generate), suppress_health_check=[HealthCheck.too_slow]
)  # a walk is told filing by filing; to shrink one takes minutes
dice = st.randoms(use_true_random=False)


@pytest.mark.slow
@pytest.mark.parametrize(("court", "paper"), openings(), ids=lambda value: getattr(value, "event", value))
@settings(walk, max_examples=12)
@given(rng=dice)
def test_a_legal_walk_is_clean(court: str | None, paper: Filing, rng: Random) -> None:
    """Each step is one that is offered, or in order by some row: it is accepted, and the posture stays sound."""
    case = evolve(new_case(court), numbered(paper, 1, filed=paper.day or date(2020, 1, 6)))
    for n in range(2, 14):
        assert case.today is not None
        case = advance(case, case.today + timedelta(days=rng.choice((0, 0, 1, 5, 14, 30, 90))))
        step = a_legal_step(case, rng)
        if step is not None:
            note(repr(step))
            case = tender(case, numbered(step, n))
            assert serious(case.deficiencies) == []
    sound(case)
    assert list(too_firm(case)) == []
    the_same_from_scratch(case)


@pytest.mark.slow
@settings(walk, max_examples=400)
@given(court=courts, rng=dice)
def test_a_lawless_walk_breaks_nothing(court: str | None, rng: Random) -> None:
    """Any kinds, by anyone, about anything, on any day, in any court: what is noted is what review foretold."""
    began = [paper for of, paper in openings() if of == court]
    case = new_case(court)
    if rng.random() < 0.8:
        case = evolve(case, numbered(rng.choice(began), 1))
    for n in range(2, 12):
        step = numbered(a_lawless_step(case, rng), n)
        note(repr(step))
        foretold = review(case, step)
        after = evolve(case, step)
        assert after.deficiencies[len(case.deficiencies) :] == foretold
        assert after.length == case.length + 1
        case = after
    sound(case)


@pytest.mark.slow
def test_every_row_is_fired_and_every_state_reached() -> None:
    """By a scenario, or by a filing drawn up for the case as some scenario leaves it; the posture is sound then too."""
    fired = {row for case in postures() for row in rows_behind(case)}
    reached = {(region, cell.state) for case in postures() for (region, _), cell in case.cells.items()}
    never = []
    for region in REGIONS.values():
        for row in region.rows:
            if row not in fired:
                case = found_by_search(region, row, a_step_further())
                if case is None:
                    never.append(f"{region.name}: {row.trigger}, {row.frm} -> {row.to}, {row.as_to.says} ({row.law})")
                    continue
                sound(case)
                fired.update(rows_behind(case))
                reached |= {(name, cell.state) for (name, _), cell in case.cells.items()}
    assert never == []
    states = {(region.name, state) for region in REGIONS.values() for state in region.states if state != region.initial}
    assert states - reached == set()
