"""What holds of every docket, legal or not: the two verbs are pure, total and agree with each other."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import START, courts, dockets, replayed, snapshot

from docket.case import advance, evolve, new_case, record, replay, review, tender
from docket.errors import NotOnDocket, Refused
from docket.filing import CourtAct, Filing
from docket.region import REGIONS
from docket.rule import Severity

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(dockets(), courts)
def test_evolve_is_total_and_leaves_its_parent_untouched(filings: list[Filing], court: str | None) -> None:
    case = new_case(court)
    for filing in filings:
        before = snapshot(case)
        after = evolve(case, filing)
        assert snapshot(case) == before
        assert after.length == case.length + 1
        case = after


@quick
@given(dockets(), courts)
def test_review_changes_nothing_and_foretells_what_evolve_notes(filings: list[Filing], court: str | None) -> None:
    case = new_case(court)
    for filing in filings:
        before = snapshot(case)
        foretold = review(case, filing)
        assert snapshot(case) == before
        after = evolve(case, filing)
        assert after.deficiencies[len(case.deficiencies) :] == foretold
        case = after


@quick
@given(dockets(), courts)
def test_an_act_of_the_court_is_at_most_noteworthy(filings: list[Filing], court: str | None) -> None:
    case = new_case(court)
    for filing in filings:
        if isinstance(filing, CourtAct):
            assert {d.severity for d in review(case, filing)} <= {Severity.NOTEWORTHY}
        case = evolve(case, filing)


@quick
@given(dockets(), courts, st.data())
def test_two_branches_of_a_case_do_not_meet(filings: list[Filing], court: str | None, data: st.DataObject) -> None:
    case = replayed(filings, court)
    trunk = case.after(data.draw(st.integers(0, len(filings))))
    one, other = data.draw(dockets(4)), data.draw(dockets(4))
    left, kept = trunk, snapshot(trunk)
    for filing in one:
        left = evolve(left, filing)
    said = snapshot(left)
    right = trunk
    for filing in other:
        right = evolve(right, filing)
    assert snapshot(left) == said
    assert snapshot(trunk) == kept


@quick
@given(dockets(), courts, st.lists(st.integers(0, 300), max_size=5))
def test_advance_in_one_step_or_many_agrees(filings: list[Filing], court: str | None, steps: list[int]) -> None:
    case = replayed(filings, court).posture
    day = case.today or START
    stepped = case
    for step in steps:
        day += timedelta(days=step)
        stepped = advance(stepped, day)
    assert snapshot(stepped) == snapshot(advance(case, day) if steps else case)


@quick
@given(dockets(), courts)
def test_the_prefix_in_fold_order_is_the_case_as_of_its_day(filings: list[Filing], court: str | None) -> None:
    case = replayed(filings, court)
    for n, day in enumerate(case.days):
        last_of_day = n + 1 == len(case.days) or case.days[n + 1] is None or case.days[n + 1] > day  # type: ignore[operator]
        if day is not None and last_of_day:
            prefix = replay(case.acts[: n + 1], court=court)
            assert snapshot(case.as_of(day)) == snapshot(advance(prefix.posture, day))


@quick
@given(dockets(), courts)
def test_what_tender_takes_record_takes_too(filings: list[Filing], court: str | None) -> None:
    case = new_case(court)
    for filing in filings:
        against = [d for d in review(case, filing) if d.severity is not Severity.NOTEWORTHY]
        if against:
            with pytest.raises(Refused) as refused:
                tender(case, filing)
            assert against[0].cite in str(refused.value)
        else:
            assert snapshot(tender(case, filing)) == snapshot(record(case, filing))
        case = record(case, filing)


def test_a_question_about_an_entry_that_is_not_there_names_the_nearest() -> None:
    with pytest.raises(NotOnDocket, match="not on this docket"):
        replay([]).as_of_ecf(7)


@pytest.mark.parametrize("name", sorted(REGIONS))
def test_the_table_step_agrees_with_the_stock_trigger(name: str) -> None:
    """Our event answers by table what `transitions` itself would do with a model and a trigger."""
    from transitions import Machine

    region = REGIONS[name]
    table = region.machine()
    for trigger, event in table.events.items():
        for state in region.states:
            row = event.row_from(state)
            stock = Machine(
                states=list(region.states),
                initial=state,
                auto_transitions=False,
                transitions=[
                    {"trigger": "go", "source": source, "dest": one.to or source}
                    for one in region.rows
                    if str(one.trigger) == trigger
                    for source in region.sources(one)
                ],
                ignore_invalid_triggers=True,
            )
            moved = stock.go()  # type: ignore[attr-defined]
            assert moved == (row is not None)
            assert stock.state == ((row.to or state) if row else state)  # type: ignore[attr-defined]
