"""A forum asks a filing only what can concern it, and leaves nothing out by that."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import courts, dockets

from docket.case import advance, evolve, fold_order, new_case
from docket.casefile import read_case
from docket.filing import Filing
from docket.forum import Move, Plan, forum
from docket.posture import Posture
from docket.rule import Finding

SCENARIOS = sorted((Path(__file__).parents[1] / "scenarios").rglob("*.y*ml"))


def found(case: Posture, filing: Filing, moves: tuple[Move, ...]) -> list[tuple[Move, object]]:
    return [(move, subject) for move in moves for subject in move.as_to(case, filing)]


def asked(case: Posture, filing: Filing) -> Plan:
    """What is asked of a filing where the case has anybody for it to find."""
    plan = case.forum.plan(filing, case.referred(filing))
    there = [m for m in plan.moves if not m.awaits or any(case.subjects(r, state) for r, state in m.awaits)]
    return Plan(tuple(there), plan.rules)


def leaves_nothing_out(case: Posture, filing: Filing) -> None:
    whole = case.forum.plan_of(type(filing), getattr(filing, filing.variant) if filing.variant else None)
    part = asked(case, filing)
    assert found(case, filing, part.moves) == found(case, filing, whole.moves)
    for rule in set(whole.rules) - set(part.rules):
        said: Finding | None = rule.ask(case, filing)
        other = not any(isinstance(paper, rule.refers_to) for paper in case.referred(filing))
        assert other, f"{rule.name} was not asked of {filing.label}, and said {said}"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dockets(), courts)
def test_what_is_not_asked_of_a_random_docket_would_find_nobody(filings: list[Filing], court: str | None) -> None:
    case = new_case(court)
    for filing in filings:
        day = filing.day
        case = advance(case, day) if day is not None and (case.today is None or day > case.today) else case
        leaves_nothing_out(case, filing)
        case = evolve(case, filing)


@pytest.mark.parametrize("folder", sorted({path.parent.name for path in SCENARIOS}))
def test_what_is_not_asked_in_a_scenario_would_find_nobody(folder: str) -> None:
    for path in SCENARIOS:
        if path.parent.name == folder:
            told = read_case(path)
            case = new_case(told.court)
            for _, act in fold_order(told.acts):
                leaves_nothing_out(case, act)
                case = evolve(case, act)


def test_a_ruling_is_asked_nothing_about_motions_of_other_kinds() -> None:
    from docket.procedure.motions import Ruling
    from docket.procedure.pretrial import MotionToCompel

    ruling = Ruling(id="9", refs=4)
    whole = forum("caed").plan_of(Ruling, ruling.disposition)
    part = forum("caed").plan(ruling, [MotionToCompel(id="4")])
    assert {m.as_to.refers_to for m in whole.moves if m not in part.moves} > {()}
    assert all(not m.as_to.refers_to or issubclass(MotionToCompel, m.as_to.refers_to) for m in part.moves)
    assert len(part.moves) < len(whole.moves) / 3
