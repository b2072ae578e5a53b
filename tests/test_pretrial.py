"""Pretrial: what the date of an order is for, in the words that orders use; which hearing an act means."""

from __future__ import annotations

from datetime import date

import pytest

from docket.case import new_case, record
from docket.filing import DateSet, Ref
from docket.procedure.commencement import Complaint
from docket.procedure.motions import StatusReport
from docket.procedure.pretrial import (
    CUTOFFS,
    ORDERED,
    HearingHeld,
    HearingNotice,
    HearingReset,
    MotionToCompel,
    OrderToAct,
    SchedulingOrder,
    hearing_set,
    in_our_words,
    is_hearing,
    meant,
    scheduled,
    sort_of_hearing,
    the_hearing,
)


def _on(what: str, **more: object) -> DateSet:
    return DateSet(what, date(2020, 3, 2), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("what", "act"),
    [
        ("amendment of pleadings", "amended pleadings"),
        ("amended pleadings", "amended pleadings"),
        ("joinder of parties", "joinder of parties"),
        ("discovery cutoff", "discovery"),
        ("close of discovery", "discovery"),
        ("non-expert discovery", "fact discovery"),
        ("expert discovery cutoff", "expert discovery"),
        ("rebuttal expert disclosures", "rebuttal expert disclosure"),
        ("expert reports", "expert disclosure"),
        ("dispositive motions", "dispositive motions"),
        ("motions in limine", "motions in limine"),
        ("proposed pretrial order", "pretrial statement"),
        ("joint status report", None),
        ("answer", None),
    ],
)
def test_a_cutoff_is_known_by_its_words(what: str, act: str | None) -> None:
    found = meant(_on(what), CUTOFFS)
    assert (found.act if found else None) == act


@pytest.mark.parametrize(
    ("what", "act"),
    [
        ("show cause", "response to order to show cause"),
        ("joint status report", "status report"),
        ("dispositional documents", "dispositional documents"),
        ("filing fee", "filing fee"),
        ("further briefing or motions", "further briefing or motions"),
        ("production of the records", "compliance"),
    ],
)
def test_what_an_order_asks_is_known_by_its_words(what: str, act: str) -> None:
    found = meant(_on(what), ORDERED)
    assert found is not None
    assert found.act == act


def test_every_act_of_a_schedule_or_an_order_is_known_by_its_own_name() -> None:
    for table in (CUTOFFS, ORDERED):
        for row in table:
            assert meant(_on(row.act), table) is row
    for row in CUTOFFS:
        assert in_our_words(_on(row.act)) in (row.act, sort_of_hearing(row.act))


@pytest.mark.parametrize(
    ("what", "hearing"),
    [("motion hearing", True), ("jury trial", True), ("trial brief", False), ("case management statement", False)],
)
def test_a_hearing_is_told_from_a_paper_for_one(what: str, hearing: bool) -> None:
    assert is_hearing(_on(what)) is hearing


def test_of_other_orders_only_known_cutoffs_belong_to_the_schedule() -> None:
    dates = (_on("discovery cutoff"), _on("lunch"), _on("answer"), _on("opposition", printed=True))
    assert [d.what for d in scheduled(SchedulingOrder(id="1", dates=dates))] == ["discovery cutoff", "lunch"]
    assert [d.what for d in scheduled(OrderToAct(id="1", dates=dates))] == ["discovery cutoff"]


def test_printed_dates_beside_an_order_set_nothing() -> None:
    printed = (_on("discovery cutoff", printed=True),)
    assert not list(scheduled(OrderToAct(id="1", dates=printed)))


def test_the_words_around_a_sort_of_hearing_do_not_make_another() -> None:
    assert sort_of_hearing("Telephonic Status Conference") == sort_of_hearing("further status conference")
    assert sort_of_hearing("final pretrial conference") != sort_of_hearing("status conference")


def test_a_hearing_is_found_by_its_motion_by_its_day_or_as_the_only_one_of_its_sort() -> None:
    case = new_case()
    first, second = date(2020, 3, 2), date(2020, 4, 6)
    for act in (
        MotionToCompel(id="5", ecf=5, filed=date(2020, 1, 6), dates=(DateSet("motion hearing", first),)),
        MotionToCompel(id="6", ecf=6, filed=date(2020, 1, 7), dates=(DateSet("motion hearing", second),)),
        HearingNotice(id="7", ecf=7, filed=date(2020, 1, 8), dates=(DateSet("status conference", second),)),
    ):
        case = record(case, act)
    assert the_hearing(case, HearingHeld(id="9", refs=(Ref(ecf=6),)), "motion hearing", None) == "6"
    assert the_hearing(case, HearingHeld(id="9"), "motion hearing", first) == "5"
    assert the_hearing(case, HearingHeld(id="9"), "telephonic status conference", None) == "7"
    assert the_hearing(case, HearingHeld(id="9"), "motion hearing", None) is None
    moved = HearingReset(
        id="8", ecf=8, filed=date(2020, 2, 3), refs=(Ref(ecf=5),), dates=(DateSet("motion hearing", second),)
    )
    case = record(case, moved)
    assert case.state("hearing", "5") == "continued"
    stated = hearing_set(case, "5")
    assert stated is not None
    assert stated.date == second


def test_an_order_that_sets_several_hearings_names_each() -> None:
    dates = (_on("status conference"), _on("final pretrial conference"))
    case = record(new_case(), SchedulingOrder(id="3", ecf=3, filed=date(2020, 1, 6), dates=dates))
    assert case.subjects("hearing", "set") == [("3", "status conference"), ("3", "final pretrial conference")]


@pytest.mark.parametrize(("by", "state"), [("Acme", "met"), ("Roe", "open")])
def test_what_an_order_asks_of_a_side_is_done_by_one_of_that_side(by: str, state: str) -> None:
    case = record(new_case("caed"), Complaint(id="1", ecf=1, by="Roe", plaintiffs=("Roe",), defendants=("Acme",)))
    asked_of = _on("joint status report", must=True, party="Defendants")
    case = record(case, OrderToAct(id="30", ecf=30, filed=date(2020, 2, 3), dates=(asked_of,)))
    case = record(case, StatusReport(id="33", ecf=33, filed=date(2020, 2, 28), by=by))
    assert case.state("order to act", "30") == state
