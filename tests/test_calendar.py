"""The calendar of a case: what is sure is confirmed, all else asks to be, and a deadline that moves keeps its name."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from docket.case import as_of, replay
from docket.filing import DateSet
from docket.procedure.authority import FindingsAndRecommendations
from docket.procedure.commencement import Complaint
from docket.procedure.motions import Ruling
from docket.procedure.pleading import Answer, MotionToDismiss, MotionToExtendAnswer
from docket.procedure.pretrial import SchedulingOrder
from docket.procedure.service import ProofOfService
from docket.views.calendar import calendar
from docket.views.deadlines import deadlines

icalendar = pytest.importorskip("icalendar")

CASE = {"court": "caed", "docket_number": "1:20-cv-00001", "name": "Roe v. Acme"}
FOOTER = "not the documents"
OPENING = (
    Complaint(id="1", ecf=1, filed=date(2020, 1, 2), by="Roe", plaintiffs=("Roe",), defendants=("Acme",)),
    ProofOfService(id="2", ecf=2, filed=date(2020, 1, 20), as_to="Acme", served=date(2020, 1, 10)),
)
ASKED = MotionToExtendAnswer(id="3", ecf=3, filed=date(2020, 1, 24), by="Acme")
GIVEN = Ruling(
    id="4", ecf=4, filed=date(2020, 1, 27), refs=[3], disposition="granted",
    dates=[DateSet("answer", date(2020, 2, 21), party="Acme")],
)  # fmt: skip


def events(*acts: Any, on: date) -> dict[str, Any]:
    """The events of the calendar as of a day, by their UIDs."""
    said = deadlines(as_of(replay(acts), on))
    told = calendar(said, case=CASE, footer=FOOTER, stamp=datetime(2020, 1, 1, tzinfo=UTC))
    return {str(event["uid"]): event for event in icalendar.Calendar.from_ical(told).walk("VEVENT")}


def of_act(found: dict[str, Any], words: str) -> list[tuple[str, Any]]:
    return [(uid, event) for uid, event in found.items() if words in str(event["summary"])]


def test_a_firm_deadline_is_confirmed_and_says_its_authority_and_what_silence_costs():
    ((_, event),) = of_act(events(*OPENING, on=date(2020, 1, 22)), "answer")
    assert event.decoded("dtstart") == date(2020, 1, 31)
    assert str(event["status"]) == "CONFIRMED"
    assert str(event["summary"]) == "answer (Acme) due [1:20-cv-00001]"
    assert "Fed. R. Civ. P. 12(a)(1)(A)(i)" in str(event["description"])
    assert "default may be requested" in str(event["description"])
    assert str(event["description"]).endswith(FOOTER)


def test_what_is_not_firm_is_tentative_and_asks_to_be_confirmed():
    found = events(*OPENING, on=date(2020, 1, 22))
    tentative = [event for event in found.values() if str(event["status"]) == "TENTATIVE"]
    assert tentative
    assert all(str(event["summary"]).startswith("CONFIRM: ") for event in tentative)
    assert not any(str(event["summary"]).startswith("CONFIRM") for event in found.values() if event not in tentative)


def test_an_extension_moves_the_event_under_its_name():
    ((before, _),) = of_act(events(*OPENING, on=date(2020, 1, 22)), "answer")
    ((asked, _),) = of_act(events(*OPENING, ASKED, on=date(2020, 1, 25)), "answer")
    ((after, event),) = of_act(events(*OPENING, ASKED, GIVEN, on=date(2020, 1, 28)), "answer")
    assert before == asked == after
    assert event.decoded("dtstart") == date(2020, 2, 21)
    assert str(event["status"]) == "CONFIRMED"


def test_a_cutoff_that_moves_keeps_its_name():
    schedule = SchedulingOrder(
        id="5", ecf=5, filed=date(2020, 2, 3), dates=[DateSet("expert disclosures", date(2020, 9, 1))]
    )
    anew = SchedulingOrder(id="6", ecf=6, filed=date(2020, 6, 1), dates=[DateSet("expert reports", date(2020, 11, 2))])
    ((before, _),) = of_act(events(*OPENING, schedule, on=date(2020, 3, 2)), "expert disclosure")
    ((after, event),) = of_act(events(*OPENING, schedule, anew, on=date(2020, 6, 2)), "expert disclosure")
    assert before == after
    assert event.decoded("dtstart") == date(2020, 11, 2)


@pytest.mark.parametrize(
    "act",
    [
        Answer(id="3", ecf=3, filed=date(2020, 1, 24), by="Acme"),
        MotionToDismiss(id="3", ecf=3, filed=date(2020, 1, 24), by="Acme", refs=[1]),
    ],
    ids=["met", "tolled"],
)
def test_what_no_longer_runs_is_in_no_calendar(act: Any):
    assert not of_act(events(*OPENING, act, on=date(2020, 1, 25)), "answer")


def test_two_of_one_sort_have_names_of_their_own():
    reports = [FindingsAndRecommendations(id=str(n), ecf=n, filed=date(2020, 2, n)) for n in (5, 6)]
    found = of_act(events(*OPENING, *reports, on=date(2020, 2, 10)), "objections (Roe)")
    assert len(found) == 2
