"""Legal holidays by date: the first year of each, the days on either side, and data that keeps its own rules."""

from __future__ import annotations

from datetime import date

import pytest

from docket.courts import courts
from docket.holidays import _dates, _read, legal_holidays


def named(day: str, *places: str, observed: bool = True) -> str | None:
    at = date.fromisoformat(day)
    holiday = legal_holidays(at.year, places, observed).get(at)
    return holiday.name if holiday else None


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("1985-01-21", None),
        ("1986-01-20", "Martin Luther King, Jr.'s Birthday"),
        ("1970-02-16", None),
        ("1970-02-23", "Washington's Birthday, observed for Sunday, February 22"),
        ("1971-02-15", "Washington's Birthday"),
        ("1971-02-22", None),
        ("1969-05-30", "Memorial Day"),
        ("1971-05-31", "Memorial Day"),
        ("1970-10-12", None),
        ("1971-10-11", "Columbus Day"),
        ("1970-11-11", "Armistice Day (Veterans Day from 1954)"),
        ("1971-10-25", "Veterans Day"),
        ("1977-11-11", None),
        ("1977-10-24", "Veterans Day"),
        ("1978-10-23", None),
        ("1978-11-10", "Veterans Day, observed for Saturday, November 11"),
        ("2020-06-19", None),
        ("2021-06-17", None),
        ("2021-06-18", "Juneteenth National Independence Day, observed for Saturday, June 19"),
        ("2022-06-20", "Juneteenth National Independence Day, observed for Sunday, June 19"),
        ("1939-11-23", "Thanksgiving Day"),
        ("1939-11-30", None),
        ("1942-11-26", "Thanksgiving Day"),
        ("1951-12-24", None),
        ("1955-12-26", "Christmas Day, observed for Sunday, December 25"),
        ("1958-07-04", "Independence Day"),
        ("1954-12-24", None),  # a Saturday Christmas before the Friday stood for it
        ("1965-12-24", "Christmas Day, observed for Saturday, December 25"),
        ("2021-12-31", "New Year's Day, observed for Saturday, January 1"),
        ("2024-11-29", None),
        ("2024-02-12", None),
        ("2021-01-20", None),
    ],
)
def test_federal_days_hold_from_their_first_year(day: str, name: str | None) -> None:
    assert named(day) == name


@pytest.mark.parametrize(
    ("day", "place", "name"),
    [
        ("2021-01-20", "DC", "Inauguration Day"),
        ("2022-01-20", "DC", None),
        ("2013-01-21", "DC", "Martin Luther King, Jr.'s Birthday"),
        ("1985-01-21", "DC", "Inauguration Day"),
        ("2004-04-16", "DC", None),
        ("2005-04-15", "DC", "Emancipation Day"),
        ("2024-04-16", "DC", "Emancipation Day"),
        ("2019-04-15", "MA", "Patriots' Day"),
        ("2019-04-15", "NY", None),
        ("2024-11-05", "NY", "the general election day"),
        ("2023-11-07", "NY", "the general election day"),
        ("2023-11-07", "MD", None),
        ("2024-11-05", "MD", "General Election Day"),
        ("2023-07-24", "UT", "Pioneer Day"),
        ("2024-06-17", "UT", "Juneteenth National Freedom Day"),
        ("2017-02-28", "LA", "Mardi Gras"),
        ("2019-03-26", "HI", "Prince Jonah Kuhio Kalanianaole Day"),
        ("2006-10-27", "NV", "Nevada Day"),
        ("1999-10-27", "NV", None),
        ("1998-11-03", "SC", "the general election day"),
        ("2000-11-07", "SC", None),
        ("2008-12-24", "SC", None),
        ("2009-12-24", "SC", "Christmas Eve"),
        ("2020-01-17", "VA", "Lee-Jackson Day"),
        ("2021-01-15", "VA", None),
        ("2000-03-31", "CA", None),
        ("2024-04-01", "CA", "Cesar Chavez Day"),  # for Sunday, March 31
        ("2026-03-31", "CA", "Cesar Chavez Day"),
        ("2008-02-12", "NJ", "Lincoln's Birthday"),
        ("2009-02-12", "NJ", None),
        ("2024-03-29", "NJ", "Good Friday"),
    ],
)
def test_state_days(day: str, place: str, name: str | None) -> None:
    assert named(day, place) == name


@pytest.mark.parametrize("day", ["2004-06-11", "2007-01-02", "2018-12-05", "2025-01-09", "2001-12-24", "2025-12-26"])
def test_a_day_on_which_the_executive_departments_closed_is_in_doubt(day: str) -> None:
    at = date.fromisoformat(day)
    holiday = legal_holidays(at.year)[at]
    assert holiday.by == "declared"
    assert holiday.doubt is not None
    assert "courts differ" in holiday.doubt


def test_the_friday_before_is_in_doubt_until_the_rule_named_the_days_for_observing() -> None:
    friday = date(2004, 12, 24)
    assert legal_holidays(2004, observed=False)[friday].doubt
    assert not legal_holidays(2004, observed=True)[friday].doubt
    assert legal_holidays(2004, observed=True)[friday].caution


def test_what_is_settled_overrides_what_is_in_doubt() -> None:
    both = date(2021, 12, 24)  # Christmas Day observed, and Christmas Eve in Texas
    assert legal_holidays(2021, ("TX",))[both].doubt is None
    assert legal_holidays(2020, ("TX",))[date(2020, 12, 24)].doubt is not None


@pytest.mark.parametrize("year", range(1971, 2101))
def test_the_federal_days_agree_with_another_calendar(year: int) -> None:
    theirs = pytest.importorskip("holidays").US(years=year, observed=True)
    ours = {day for day, h in legal_holidays(year).items() if h.doubt is None}
    assert ours == {day for day in theirs if day.year == year}


ROWS = [
    *_read("holidays")["holiday"],
    *_read("holidays")["closing"]["days"],
    *(row for rows in _read("calendar_states")["days"].values() for row in rows),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['name']}, {row.get('since', '')}")
def test_each_row_of_the_tables_says_what_when_and_by_what_authority(row: dict[str, object]) -> None:
    allowed = {"name", "on", "dates", "years", "shift", "since", "until", "named", "cite", "doubt", "verified"}
    assert set(row) <= allowed
    assert row["name"]
    assert row["cite"]
    assert row.get("verified", "yes") in ("yes", "partly")
    if not isinstance(row.get("on"), date):
        assert any(_dates(row, year) for year in range(1938, 2030))
        for year in range(1938, 2030):
            assert all(day.year == year for day in _dates(row, year))


def test_the_state_lists_are_of_states_and_courts_that_exist() -> None:
    table = _read("calendar_states")
    assert set(table["days"]) <= {c.state for c in courts().values()} | set(courts())
    reasons = {row["doubt"] for rows in table["days"].values() for row in rows if "doubt" in row}
    assert reasons == set(table) - {"days"}


def test_a_year_has_no_day_of_another_year() -> None:
    for year in range(1938, 2031):
        assert all(day.year == year for day in legal_holidays(year, ("TX", "PR", "DC")))
