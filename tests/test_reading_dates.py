"""Which days an act sets, and which days only name a thing."""

from __future__ import annotations

from datetime import date

import pytest

from docket.filing import Entry
from docket.reading import read_entries, read_text


def test_a_hearing_called_off_has_the_day_for_which_it_was_set() -> None:
    acts = read_text("ORDER by Judge Mary Major: the motion hearing set for 9/13/2020 is vacated.")
    (off,) = [a for a in acts if a.event == "Terminate Hearings"]
    assert [d.date for d in off.dates] == [date(2020, 9, 13)]


def test_a_hearing_called_off_and_set_anew_is_first_called_off() -> None:
    acts = read_text("ORDER: the hearing set for 9/13/2020 is vacated and continued to 10/4/2020 at 2:00 PM.")
    stated = [(a.event, [d.date for d in a.dates]) for a in acts[-2:]]
    assert stated == [("Terminate Hearings", [date(2020, 9, 13)]), ("Set/Reset Hearings", [date(2020, 10, 4)])]


@pytest.mark.parametrize(
    "text",
    [
        "ORDER continuing the 10/5/2020 trial.",
        "ORDER on the plaintiff's January 9, 2020, motion to compel.",
        "ORDER adopting the report filed on 3/4/2020.",
    ],
)
def test_a_day_that_only_names_a_thing_is_set_for_nothing(text: str) -> None:
    assert [a.dates for a in read_text(text) if a.dates] == []


def test_what_may_be_done_by_a_day_is_leave_and_no_duty() -> None:
    (order, *_) = read_text("ORDER: Plaintiff may file a supplemental brief by 3/4/2020.")
    assert [(d.what, d.must) for d in order.dates] == [("supplemental brief", False)]


def test_a_stay_between_two_parties_is_not_one_of_the_case() -> None:
    acts = read_text("ORDER: All deadlines as between Roe LLC and John Doe are stayed until 3/28/2020.")
    (stay,) = [a for a in acts if a.event == "Order Staying Case"]
    assert (getattr(stay, "scope", None), getattr(stay, "until", None)) == ("party", date(2020, 3, 28))


def test_a_ruling_for_one_party_is_on_that_partys_motion() -> None:
    def entry(n: int, text: str) -> Entry:
        return Entry(id=str(n), ecf=n, text=text, filed=date(2020, 5, n))

    sheet = [
        entry(1, "COMPLAINT against Sample Tronics, Inc., Acme Works, Inc. filed by Jane Poe."),
        entry(
            2, "Defendant's Unopposed Application for Extension of Time to Answer Complaint re Sample Tronics, Inc.."
        ),
        entry(
            3,
            "Defendant's Application for Extension of Time to Answer is granted for Acme Works, Inc. to 6/1/2020.",
        ),
        entry(
            4,
            "Defendant's Application for Extension of Time to Answer is granted for Sample Tronics, Inc. to 6/1/2020.",
        ),
    ]
    other, own = (acts[0] for _, acts in read_entries(sheet)[2:])
    assert [r.ecf for r in other.refs] == [None]
    assert [r.ecf for r in own.refs] == [2]
