"""Motions: periods by the law of their day, and how service lengthens them."""

from __future__ import annotations

from datetime import date

import pytest

from docket.case import new_case
from docket.law import families
from docket.procedure.authority import FindingsAndRecommendations
from docket.procedure.motions import BY, period_end, served_or_ordered, way_of_service


@pytest.mark.parametrize(
    ("law", "day", "service", "due"),
    [
        ("frcp-72-b-2", date(2009, 11, 30), None, date(2009, 12, 14)),
        ("frcp-72-b-2", date(2009, 12, 1), None, date(2009, 12, 15)),
        ("frcp-72-b-2", date(2009, 12, 1), "mail", date(2009, 12, 18)),
        ("frcp-11-c-2", date(2018, 3, 5), None, date(2018, 3, 26)),
        ("frcp-6-c-1", date(2018, 3, 19), None, date(2018, 3, 5)),
    ],
)
def test_a_period_is_that_of_the_law_of_its_first_day(law: str, day: date, service: str | None, due: date) -> None:
    assert period_end(new_case(), law, day, service=service).due == due


def test_every_way_of_service_has_its_provision() -> None:
    assert set(BY.values()) <= set(families())


def test_a_way_of_service_counts_only_where_its_provision_is_law() -> None:
    report = FindingsAndRecommendations(id="1", ecf=1, filed=date(2015, 5, 4), served_by="mail")
    assert way_of_service(new_case(), report) == "mail"
    assert way_of_service(new_case(without=["frcp-5-b-2-C"]), report) is None


def test_a_start_says_what_it_assumes() -> None:
    begin = served_or_ordered("objections")
    shown = begin(new_case(), FindingsAndRecommendations(id="1", served=date(2015, 5, 4)), "1")
    stood_in = begin(new_case(), FindingsAndRecommendations(id="1", filed=date(2015, 5, 4)), "1")
    unknown = begin(new_case(), FindingsAndRecommendations(id="1"), "1")
    assert (shown.known, shown.assumes) == ("docketed", ())
    assert stood_in.known == "assumed"
    assert stood_in.assumes
    assert unknown.day is None
    assert unknown.missing
