"""Dates that clerks print, beside our own: equal, explained, listed as a disagreement, or standing alone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from docket.case import as_of, replay
from docket.filing import DateSet, Filing
from docket.procedure.commencement import Complaint
from docket.procedure.motions import Order, Ruling
from docket.procedure.pleading import AmendedComplaint, MotionToDismiss, MotionToExtendAnswer, StipulationToExtendAnswer
from docket.procedure.pretrial import DeadlinesSet
from docket.procedure.service import ProofOfService
from docket.reading import read_text
from docket.views.deadlines import deadlines

SUIT = Complaint(id="1", ecf=1, filed=date(2007, 1, 2), by="Roe", plaintiffs=("Roe",), defendants=("Acme",))


def served(day: date, printed: date) -> ProofOfService:
    """A return of service beside which the clerk printed the day to answer."""
    dates = [DateSet("answer", printed, party="Acme", must=True, printed=True)]
    return ProofOfService(id="2", ecf=2, filed=day, as_to="Acme", served=day, dates=dates)


def shown(*acts: Filing, act: str, on: date = date(2007, 12, 3), court: str | None = None) -> list[dict[str, Any]]:
    """The deadlines for an act that have a printed date."""
    case = as_of(replay((SUIT, *acts), court=court), on)
    return [d for d in deadlines(case) if d["act"] == act and d["printed"]]


def test_our_own_day_is_found_without_looking():
    with_date, without = (
        served(date(2007, 1, 10), date(2007, 1, 30)),
        ProofOfService(id="2", ecf=2, filed=date(2007, 1, 10), as_to="Acme", served=date(2007, 1, 10)),
    )
    (answer,) = shown(with_date, act="answer")
    assert (answer["due"], answer["printed"], answer["printed_because"]) == ("2007-01-30", "2007-01-30", None)
    bare = [d for d in deadlines(as_of(replay((SUIT, without)), date(2007, 12, 3))) if d["act"] == "answer"]
    assert [d["due"] for d in bare if d["due"]] == ["2007-01-30"]


@pytest.mark.parametrize(
    ("day", "printed", "court", "because"),
    [
        (date(2007, 1, 15), date(2007, 2, 4), None, "the last not moved"),  # a Sunday
        (date(2014, 3, 10), date(2014, 3, 31), "cand", "the last not moved"),  # a holiday of the state
        (date(2007, 1, 10), date(2007, 2, 2), None, "service by mail"),
    ],
    ids=["a Sunday", "a holiday of the state", "as if mailed"],
)
def test_another_way_of_counting_is_named(day: date, printed: date, court: str | None, because: str):
    (answer,) = shown(served(day, printed), act="answer", on=date(2015, 1, 5), court=court)
    assert answer["due"] != answer["printed"] == printed.isoformat()
    assert because in answer["printed_because"]


def test_a_difference_that_nothing_explains_is_left_unexplained():
    (answer,) = shown(served(date(2007, 1, 10), date(2007, 2, 14)), act="answer")
    assert (answer["due"], answer["printed"], answer["printed_because"]) == ("2007-01-30", "2007-02-14", None)


def test_a_motions_printed_schedule_in_a_court_without_rules_here_stands_alone():
    motion = MotionToDismiss(
        id="5", ecf=5, filed=date(2007, 3, 1), by="Acme", refs=[1],
        dates=[DateSet("response", date(2007, 3, 15), printed=True)],
    )  # fmt: skip
    (response,) = shown(motion, act="response", court="txed", on=date(2007, 3, 2))
    assert (response["basis"], response["certainty"], response["due"]) == ("printed", "conditional", None)
    assert "E.D. Tex." in response["printed_because"]
    (response,) = shown(motion, act="response", court="txed", on=date(2007, 4, 2))
    assert response["state"] == "lapsed"


def test_a_motions_printed_schedule_is_held_against_the_courts_own_rules():
    def motion(printed: date) -> MotionToDismiss:
        dates = [DateSet("response", printed, printed=True), DateSet("reply", date(2015, 3, 23), printed=True)]
        return MotionToDismiss(id="5", ecf=5, filed=date(2015, 3, 2), by="Acme", refs=[1], dates=dates)

    (response,) = shown(motion(date(2015, 3, 16)), act="response", court="cand", on=date(2015, 3, 3))
    assert response["due"] == response["printed"] == "2015-03-16"
    (response,) = shown(motion(date(2015, 4, 1)), act="response", court="cand", on=date(2015, 3, 3))
    assert (response["due"], response["printed_because"]) == ("2015-03-16", None)
    (reply,) = shown(motion(date(2015, 3, 16)), act="reply", court="cand", on=date(2015, 3, 3))
    assert (reply["due"], reply["certainty"]) == ("2015-03-23", "conditional")


def test_the_day_that_an_order_gives_is_ordered_and_printed():
    asked = MotionToExtendAnswer(id="3", ecf=3, filed=date(2007, 1, 24), by="Acme")
    given = Ruling(
        id="4", ecf=4, filed=date(2007, 1, 26), refs=[3], disposition="granted",
        dates=[DateSet("answer", date(2007, 2, 21), party="Acme")],
    )  # fmt: skip
    found = shown(served(date(2007, 1, 10), date(2007, 1, 30)), asked, given, act="answer")
    assert [(d["due"], d["printed"], d["basis"]) for d in found if d["due"] == "2007-02-21"] == [
        ("2007-02-21", "2007-02-21", "ordered")
    ]


def test_an_order_that_times_briefs_for_a_motion_to_come():
    order = Order(id="6", ecf=6, filed=date(2007, 3, 1), dates=[DateSet("response", date(2007, 5, 1))])
    (response,) = shown(order, act="response", on=date(2007, 3, 2))
    assert (response["due"], response["basis"], response["certainty"]) == ("2007-05-01", "ordered", "firm")


@pytest.mark.parametrize(
    ("refs", "certainty"), [([7], "firm"), ([], "conditional")], ids=["on a stipulation", "on nothing that it names"]
)
def test_the_clerks_own_entry_of_a_day_to_answer(refs: list[int], certainty: str):
    stipulation = StipulationToExtendAnswer(id="7", ecf=7, filed=date(2007, 1, 24), signed_by=("Roe", "Acme"))
    entry = DeadlinesSet(
        id="8", filed=date(2007, 1, 25), refs=refs, dates=[DateSet("answer", date(2007, 3, 1), party="Acme")]
    )
    found = shown(served(date(2007, 1, 10), date(2007, 1, 30)), stipulation, entry, act="answer", on=date(2007, 2, 1))
    assert [(d["due"], d["certainty"], d["state"]) for d in found if d["because"][0] == "8"] == [
        ("2007-03-01", certainty, "running")
    ]


def test_an_amended_complaints_printed_days_are_of_each_party_named():
    amended = AmendedComplaint(
        id="9", ecf=9, filed=date(2007, 3, 1), by="Roe", plaintiffs=("Roe",), defendants=("Acme", "Bolt"),
        dates=[DateSet("answer", date(2007, 3, 11), party=name, printed=True) for name in ("Bolt", "Carr")],
    )  # fmt: skip
    found = shown(amended, act="answer")
    assert {d["for"] for d in found} >= {"Bolt", "Carr"}
    assert all("Fed. R. Civ. P. 15(a)" in d["printed_because"] for d in found if d["due"] is None)


READ = [
    ("Set/Reset Deadlines: Bolt Works, Inc. answer due 9/10/2007.", [("answer", "2007-09-10", "Bolt Works, Inc")]),
    ("AMENDED COMPLAINT (Answer due 5/30/02 for Ann Poe, for Jo Q. Doe)", [("answer", "2002-05-30", "Jo Q. Doe")]),
    ("MOTION to Dismiss by Bolt Works, Inc. Responses due by 6/10/2009", [("response", "2009-06-10", None)]),
    ("ORDER. Plaintiff's opposition is due by 4/4/2008; replies due by 4/25/2008.",
     [("response", "2008-04-04", "Plaintiff"), ("reply", "2008-04-25", None)]),
    ("REPORT AND RECOMMENDATIONS re 9. Objections to R&R due by 1/11/2021", [("objections", "2021-01-11", None)]),
    ("ORDER granting 4 Motion for Extension of Time. Responses due by 3/13/2009.", [("response", "2009-03-13", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ)
def test_what_the_clerk_prints_is_read(text: str, expected: list[Any]):
    stated = {(d.what, d.date.isoformat(), d.party) for act in read_text(text) for d in act.dates if d.date}
    assert set(expected) <= stated


def test_discovery_and_orders_to_show_cause_are_no_briefs():
    acts = read_text("ORDER. Discovery responses due by 3/1/2020. Response to order to show cause due by 4/1/2020.")
    assert not {d.what for act in acts for d in act.dates} & {"response", "reply", "answer"}
