"""Counting time: worked examples on both sides of every amendment, and properties."""

from __future__ import annotations

import csv
import shlex
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket.counting import LONGEST, Counted, count, edition, editions
from docket.errors import OutOfRange
from docket.holidays import legal_holidays
from docket.law import families


def day(text: str) -> date:
    return date.fromisoformat(text)


def counted(start: str, n: int, unit: str = "days", **more: Any) -> Counted:
    law = day(more.pop("law")) if "law" in more else None
    at = datetime.fromisoformat(start) if "T" in start else day(start)
    return count(at, n, unit, law=law, **more)


def due(start: str, n: int, unit: str = "days", **more: Any) -> str:
    """The one reading of a settled computation."""
    found = counted(start, n, unit, **more)
    assert found.latest is None, found.reason
    return found.due.isoformat()


def both(start: str, n: int, unit: str = "days", **more: Any) -> tuple[str, str]:
    """The safe reading and the other of an unsettled one."""
    found = counted(start, n, unit, **more)
    assert found.latest is not None
    assert found.reason
    return found.due.isoformat(), found.latest.isoformat()


# -- 6(a)(1): days and longer units ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "n", "unit", "last"),
    [
        ("2023-01-03", 21, "days", "2023-01-24"),
        ("2024-04-30", 60, "days", "2024-07-01"),  # Saturday
        ("2024-05-01", 60, "days", "2024-07-01"),  # Sunday
        ("2022-05-30", 21, "days", "2022-06-21"),  # Juneteenth observed on a Monday
        ("2023-05-23", 28, "days", "2023-06-20"),
        ("2021-12-10", 14, "days", "2021-12-27"),  # the Friday before a Saturday Christmas
        ("2015-12-04", 21, "days", "2015-12-28"),  # Christmas, then a weekend
        ("2023-05-31", 3, "months", "2023-08-31"),
        ("2024-03-15", 3, "months", "2024-06-17"),
        ("2023-12-31", 2, "months", "2024-02-29"),
        ("2022-11-30", 3, "months", "2023-02-28"),
        ("2023-01-31", 1, "months", "2023-02-28"),
        ("2020-02-29", 1, "years", "2021-03-01"),  # February 28 is a Sunday
        ("2020-03-02", 1, "years", "2021-03-02"),
        ("2010-03-19", 1, "years", "2011-03-21"),  # a Saturday
    ],
)
def test_days_months_and_years(start: str, n: int, unit: str, last: str) -> None:
    assert due(start, n, unit) == last


@pytest.mark.parametrize(
    ("start", "n", "last"),
    [
        ("2024-12-02", 30, "2024-11-01"),  # a Saturday: back to Friday
        ("2025-02-03", 14, "2025-01-17"),  # Monday, the King holiday: back to Friday
        ("2026-07-17", 14, "2026-07-02"),  # the Friday before a Saturday July 4
        ("2020-11-25", 14, "2020-11-10"),
        ("2024-05-28", 35, "2024-04-23"),
    ],
)
def test_a_period_counted_backward_runs_back(start: str, n: int, last: str) -> None:
    found = counted(start, n, before=True)
    assert (found.due.isoformat(), found.latest) == (last, None)
    assert found.cite.startswith("Fed. R. Civ. P. 6(a)(1)")


# -- before and after each amendment -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("law", "n", "last"),
    [
        # from Wednesday, June 1, 2005, a week with no holiday
        ("2009-12-01", 10, "2005-06-13"),  # every day is counted: Saturday, June 11
        ("2009-11-30", 10, "2005-06-15"),  # ten working days
        ("2009-11-30", 11, "2005-06-13"),  # eleven days are counted as they come: Sunday, June 12
        ("1985-08-01", 10, "2005-06-15"),
        ("1985-07-31", 10, "2005-06-13"),  # not less than 7 days: Saturday, June 11
        ("1985-07-31", 7, "2005-06-08"),
        ("1985-07-31", 6, "2005-06-09"),
        ("1963-07-01", 10, "2005-06-13"),
        ("1963-06-30", 10, "2005-06-11"),  # a Saturday was a day like another
        ("1963-06-30", 6, "2005-06-08"),  # Sunday alone left out
    ],
)
def test_the_length_of_a_short_period_changed_three_times(law: str, n: int, last: str) -> None:
    assert due("2005-06-01", n, law=law) == last


@pytest.mark.parametrize(
    ("law", "n", "last"),
    [
        ("2009-12-01", 10, "2005-06-13"),
        ("2009-11-30", 10, "2005-06-15"),
        ("2002-12-01", 10, "2005-06-15"),
        ("2002-11-30", 10, "2005-06-13"),
        ("2002-11-30", 6, "2005-06-09"),
    ],
)
def test_the_appellate_rules_changed_on_days_of_their_own(law: str, n: int, last: str) -> None:
    found = counted("2005-06-01", n, law=law, rules="appellate")
    assert found.due.isoformat() == last
    assert found.cite.startswith("Fed. R. App. P. 26(a)(1)")


def test_the_law_is_that_of_the_event_unless_another_day_is_named() -> None:
    assert due("2009-11-30", 10) == "2009-12-14"
    assert due("2009-12-01", 10) == "2009-12-11"
    assert due("2009-11-30", 10, law="2009-12-01") == "2009-12-10"


@pytest.mark.parametrize(
    ("service", "law", "days"),
    [
        ("mail", "2016-11-30", 3),
        ("mail", "2024-01-01", 3),
        ("mail", "2005-12-01", 3),
        ("clerk", "2001-11-30", 0),
        ("clerk", "2001-12-01", 3),
        ("clerk", "2024-01-01", 3),
        ("other", "2001-11-30", 0),
        ("other", "2001-12-01", 3),
        ("electronic", "2001-11-30", 0),
        ("electronic", "2001-12-01", 3),
        ("electronic", "2016-11-30", 3),
        ("electronic", "2016-12-01", 0),
        ("hand", "2001-12-01", 0),
        ("hand", "2024-01-01", 0),
        (None, "2024-01-01", 0),
    ],
)
def test_which_service_adds_three_days_on_which_day(service: str | None, law: str, days: int) -> None:
    # 20 days from Wednesday, June 1, 2005 end on Tuesday, June 21: nothing rolls, so every method of adding agrees
    assert due("2005-06-01", 20, service=service, law=law) == str(date(2005, 6, 21) + timedelta(days=days))


def test_the_period_rolls_before_the_three_days_are_added_and_after() -> None:
    found = counted("2023-06-13", 21, service="mail", court="caed")
    assert found.due == date(2023, 7, 10)
    assert [step.split(" (")[0] for step in found.steps] == [
        "Tuesday, June 13, 2023 is the day of the event and is not counted",
        "Every day is counted: day 21 after it is Tuesday, July 4, 2023",
        "Tuesday, July 4, 2023 is Independence Day",
        "Service by mail adds 3 days after the period would otherwise expire: Saturday, July 8, 2023",
        "Saturday, July 8, 2023 is a Saturday: the period runs on to Monday, July 10, 2023",
    ]
    assert found.cite == "Fed. R. Civ. P. 6(a)(1), (d)"


@pytest.mark.parametrize(
    ("start", "n", "law", "safe", "other"),
    [
        # 30 days end on a Saturday: 33 days as one period end on Tuesday; rolled first, on Thursday
        ("2003-05-01", 30, "2003-05-01", "2003-06-03", "2003-06-05"),
        # ten working days end on a Thursday; three days later is a Sunday, three working days later a Tuesday
        ("1995-01-26", 10, "1995-01-26", "1995-02-13", "1995-02-14"),
    ],
)
def test_before_december_2005_the_three_days_could_be_added_in_two_ways(
    start: str, n: int, law: str, safe: str, other: str
) -> None:
    assert both(start, n, service="mail", law=law) == (safe, other)
    assert due(start, n, service="mail", law="2005-12-01") in (safe, other)


def test_before_december_2009_a_period_counted_backward_could_run_either_way() -> None:
    assert both("2008-12-09", 30, before=True) == ("2008-11-07", "2008-11-10")
    assert due("2008-12-09", 30, before=True, law="2009-12-01") == "2008-11-07"
    assert due("2008-12-02", 5, before=True) == "2008-11-24"  # a short one ends on a working day


# -- legal holidays ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "court", "before", "last"),
    [
        ("2019-04-01", "mad", False, "2019-04-16"),  # Patriots' Day
        ("2019-04-01", "nysd", False, "2019-04-15"),
        ("2024-10-22", "nysd", False, "2024-11-06"),  # general election day
        ("2023-07-10", "utd", False, "2023-07-25"),
        ("2024-04-02", "dcd", False, "2024-04-17"),
        ("2021-01-06", "dcd", False, "2021-01-21"),  # Inauguration Day
        ("2021-01-06", "cand", False, "2021-01-20"),
        ("2026-03-17", "caed", False, "2026-04-01"),  # Cesar Chavez Day
        ("2026-04-14", "caed", True, "2026-03-31"),  # not for a period counted backward
        ("2017-02-03", "dcd", True, "2017-01-20"),
    ],
)
def test_a_states_holidays_count_forward_only(start: str, court: str, before: bool, last: str) -> None:
    assert due(start, 14, court=court, before=before) == last


def test_until_2009_a_states_holidays_counted_in_both_directions() -> None:
    assert due("2008-04-30", 9, before=True, court="mad") == "2008-04-16"  # nine working days, but for Patriots' Day
    assert due("2008-04-30", 9, before=True, court="nysd") == "2008-04-17"


def test_an_appeal_keeps_the_holidays_of_its_district_and_of_its_circuit() -> None:
    # February 28, 2017 was Mardi Gras: in Louisiana, where the clerk of the Fifth Circuit sits, but not in Texas
    assert due("2017-01-29", 30, court="txsd") == "2017-02-28"
    assert due("2017-01-29", 30, court="txsd", rules="appellate") == "2017-03-01"
    assert due("2017-01-29", 30, court="ca5") == "2017-03-01"
    assert "26(a)" in counted("2017-01-29", 30, court="ca5").cite


@pytest.mark.parametrize(
    ("start", "n", "safe", "other"),
    [
        ("2024-12-10", 14, "2024-12-24", "2024-12-26"),
        ("2018-11-21", 14, "2018-12-05", "2018-12-06"),
        ("2025-12-12", 14, "2025-12-26", "2025-12-29"),
        ("2004-05-12", 30, "2004-06-11", "2004-06-14"),
    ],
)
def test_a_day_on_which_the_executive_closed_is_counted_both_ways(start: str, n: int, safe: str, other: str) -> None:
    assert both(start, n) == (safe, other)
    assert both(start, n, gate=True) == (other, safe)
    assert "On the other reading" in counted(start, n).steps[-1]


def test_backward_the_safe_reading_takes_a_doubted_day_for_a_holiday() -> None:
    assert both("2025-01-07", 14, before=True) == ("2024-12-23", "2024-12-24")


def test_the_friday_before_a_saturday_holiday() -> None:
    """Since 2007-12-01 the Rule names the days set aside for observing; before, both answers come back."""
    assert both("2004-12-10", 14) == ("2004-12-24", "2004-12-27")
    found = counted("2020-06-12", 21)
    assert (found.due, found.latest) == (date(2020, 7, 6), None)
    assert found.reason is not None
    assert "§ 6103(b)(1)" in found.reason
    assert counted("2020-06-13", 21).reason is None


def test_a_state_day_in_doubt_is_counted_both_ways() -> None:
    assert both("2024-03-15", 14, court="flsd") == ("2024-03-29", "2024-04-01")  # Good Friday in Florida
    assert both("2023-11-03", 21, court="kywd") == ("2023-11-24", "2023-11-27")


# -- 6(a)(3): the clerk's office ------------------------------------------------------------------------------------


def test_an_inaccessible_office_extends_forward_whichever_way_the_period_runs() -> None:
    storm = [day(f"2021-02-{n}") for n in (16, 17, 18, 19)]
    assert due("2021-02-01", 14, inaccessible=storm) == "2021-02-22"
    assert due("2007-09-11", 10, before=True, law="2009-12-01", inaccessible=[day("2007-08-31")]) == "2007-09-04"
    assert due("2021-02-01", 14, inaccessible=[day("2021-02-12")]) == "2021-02-16"  # not the last day


def test_until_august_1985_nothing_was_extended_for_it() -> None:
    assert due("1985-08-05", 15, inaccessible=[day("1985-08-20")]) == "1985-08-21"
    found = counted("1985-07-16", 15, inaccessible=[day("1985-07-31")])
    assert found.due == day("1985-07-31")
    assert "did not extend" in found.steps[-1]


# -- 6(a)(2): hours ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "n", "zone", "before", "last"),
    [
        ("2007-11-02T10:23", 72, "America/New_York", False, "2007-11-05T09:23:00"),  # the clocks went back
        ("2024-03-08T16:30", 48, "America/Los_Angeles", False, "2024-03-11T17:30:00"),  # forward, and a Sunday
        ("2024-03-08T16:30", 48, "America/Phoenix", False, "2024-03-11T16:30:00"),  # no daylight saving time
        ("2024-05-24T09:15", 72, "America/Chicago", False, "2024-05-28T09:15:00"),  # Memorial Day
        ("2025-07-02T14:05", 48, "America/New_York", False, "2025-07-07T14:05:00"),
        ("2024-05-28T09:15", 24, "America/Chicago", True, "2024-05-24T09:15:00"),
        ("2024-06-04T09:15", 1, "America/Chicago", False, "2024-06-04T10:15:00"),
    ],
)
def test_hours(start: str, n: int, zone: str, before: bool, last: str) -> None:
    assert due(start, n, "hours", zone=zone, before=before, law="2009-12-01") == last


def test_the_court_gives_its_zone_and_its_holidays() -> None:
    assert due("2024-03-08T16:30", 48, "hours", court="cand") == "2024-03-11T17:30:00"
    assert due("2023-07-22T09:00", 48, "hours", court="utd") == "2023-07-25T09:00:00"


def test_a_time_with_a_zone_is_put_on_the_courts_clock() -> None:
    utc = datetime(2024, 3, 9, 0, 30, tzinfo=UTC)
    assert count(utc, 48, "hours", court="cand").due == datetime(2024, 3, 11, 17, 30)
    assert count(utc, 14, "days", court="cand").due == date(2024, 3, 22)
    assert count(utc, 14, "days").due == date(2024, 3, 25)  # the 9th by its own clock; the 23rd is a Saturday


def test_hours_and_a_closed_office() -> None:
    closed = [day("2024-06-05")]
    assert due("2024-06-04T09:15", 24, "hours", court="ilnd", inaccessible=closed) == "2024-06-06T09:15:00"


# -- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "n", "unit", "more", "said"),
    [
        ("2024-01-02", 0, "days", {}, "1 or more"),
        ("2024-01-02", -3, "days", {}, "1 or more"),
        ("2024-01-02", 1.5, "days", {}, "whole number"),
        ("2024-01-02", True, "days", {}, "whole number"),
        ("2024-01-02", 100_000, "days", {}, "longer than any period"),
        ("2024-01-02", 14, "weeks", {}, "not a unit"),
        ("1800-01-02", 14, "days", {}, "1938-09-16"),
        ("1938-09-15", 14, "days", {}, "1938-09-16"),
        ("2101-01-01", 14, "days", {}, "2100-12-31"),
        ("2100-12-20", 14, "days", {}, "2100-12-31"),
        ("1938-09-20", 14, "days", {"before": True}, "1938-09-16"),
        ("2050-01-01", 100, "years", {}, "2100-12-31"),
        ("2024-01-02", 14, "days", {"law": "1900-01-01"}, "1938-09-16"),
        ("1960-01-04", 14, "days", {"rules": "appellate"}, "1968-07-01"),
        ("2024-01-02", 14, "days", {"rules": "criminal"}, "civil, appellate, bankruptcy"),
        ("2024-01-02", 14, "days", {"court": "nysx"}, "'nysd'"),
        ("2024-01-02", 14, "days", {"zone": "Mars/Olympus"}, "no time zone"),
        ("2024-01-02", 14, "days", {"service": "fax"}, "not a way of service"),
        ("2024-01-02", 14, "days", {"service": "mail", "before": True}, "leave the service out"),
        ("2024-01-02", 48, "hours", {"court": "cand"}, "time of day"),
        ("2024-01-02T10:00", 48, "hours", {}, "needs the court"),
        ("2024-03-10T02:30", 48, "hours", {"court": "cand"}, "does not exist"),
        ("2005-01-03T10:00", 48, "hours", {"court": "cand"}, "did not say how hours"),
    ],
)
def test_what_cannot_be_counted_is_refused(start: str, n: Any, unit: str, more: dict[str, Any], said: str) -> None:
    with pytest.raises(OutOfRange) as refused:
        counted(start, n, unit, **more)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_start_that_is_no_day_is_refused() -> None:
    with pytest.raises(OutOfRange, match="not a day"):
        count("2024-01-02", 14, "days")  # type: ignore[arg-type]


def test_ten_days_of_the_bankruptcy_rules_took_in_weekends_and_holidays() -> None:
    """Ballard v. Tamojira, Inc., No. 96-1745 (4th Cir. Jan. 29, 1997): from December 26, 1995, it was January 5."""
    assert counted("1995-12-26", 10, rules="bankruptcy").due == day("1996-01-05")
    assert counted("1995-12-26", 7, rules="bankruptcy").due == day("1996-01-05")
    assert counted("1995-12-26", 8, rules="bankruptcy").due == day("1996-01-03")


# -- the editions -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rules", ["civil", "appellate", "bankruptcy"])
def test_each_edition_begins_on_its_day(rules: Any) -> None:
    known = editions(rules)
    for one, following in pairwise(known):
        assert edition(following.since - timedelta(days=1), rules) == one
        assert edition(following.since, rules) == following
        assert one != following


def test_the_provisions_of_each_edition_were_in_force_with_it() -> None:
    inventory = {version.id: version for found in families().values() for version in found}
    for rules in ("civil", "appellate", "bankruptcy"):
        for one in editions(rules):
            for law in one.laws:
                until = inventory[law].until
                assert until is None or until > one.since, (one.since, law)


def test_every_step_has_its_citation() -> None:
    for found in (
        counted("2024-12-10", 14),
        counted("2003-05-01", 30, service="mail"),
        counted("2008-12-19", 10, court="dcd"),
        counted("2024-03-08T16:30", 48, "hours", court="cand"),
        counted("2021-02-01", 14, inaccessible=[day("2021-02-16")]),
    ):
        assert all("Fed. R. " in step for step in found.steps if not step.startswith("On the other reading"))
        assert all(step.endswith(".") for step in found.steps)


# -- worked examples with a source ------------------------------------------------------------------------------------

VECTORS = Path(__file__).parents[2] / "shared" / "law" / "time_vectors.csv"


def test_worked_computations() -> None:
    if not VECTORS.is_file():
        pytest.skip("the worked computations are not beside this checkout")
    wrong = []
    with VECTORS.open(newline="") as file:
        for row in csv.DictReader(file):
            found = counted(*_args(row["args"])[0], **_args(row["args"])[1])
            answers = {found.due, found.latest} if row["contested"] == "yes" else {found.due}
            last = row["expected_date"]
            if not any(str(a).replace(" ", "T").startswith(last) for a in answers):
                wrong.append((row["id"], row["args"], last, found.due, found.latest))
    assert not wrong


def _args(text: str) -> tuple[tuple[str, int, str], dict[str, Any]]:
    words, more = iter(shlex.split(text)), {}
    start, n, unit = "", 0, ""
    for word in words:
        name = word.removeprefix("--")
        if name == "before":
            more["before"] = True
        elif name == "from":
            start = next(words)
        elif name in LONGEST:
            n, unit = int(next(words)), name
        elif name == "inaccessible":
            more.setdefault(name, []).append(day(next(words)))
        else:
            more[name] = next(words)
    return (start, n, unit), more


# -- properties -------------------------------------------------------------------------------------------------------

todays = st.dates(date(2009, 12, 1), date(2060, 1, 1))
any_day = st.dates(date(1995, 1, 1), date(2060, 1, 1))
lengths = st.integers(1, 400)
courts_of_many_days = st.sampled_from([None, "nysd", "laed", "txsd", "prd", "flsd", "dcd", "ca9"])


@given(todays, lengths, courts_of_many_days, st.sampled_from([None, "mail", "hand"]))
def test_forward_never_ends_on_a_weekend_or_a_settled_holiday(start: date, n: int, court: Any, service: Any) -> None:
    found = count(start, n, "days", court=court, service=service)
    for end in (found.due, found.latest):
        if end is not None:
            assert end.weekday() < 5
            holiday = legal_holidays(end.year).get(end)
            assert holiday is None or holiday.doubt
    assert isinstance(found.due, date)
    assert found.due >= start + timedelta(days=n)
    assert found.latest is None or found.latest > found.due


@given(any_day, st.integers(1, 120), st.booleans(), st.sampled_from([None, "laed", "prd"]))
def test_a_longer_period_never_ends_sooner(start: date, n: int, before: bool, court: Any) -> None:
    law = max(start, date(2009, 12, 1))  # of old, a period of 10 working days could end after one of 11 days
    shorter, longer = (count(start, m, "days", before=before, court=court, law=law).due for m in (n, n + 1))
    assert longer <= shorter if before else longer >= shorter


@given(any_day, st.integers(1, 120), courts_of_many_days)
def test_mail_never_shortens_a_period(start: date, n: int, court: Any) -> None:
    plain, mailed = (count(start, n, "days", court=court, service=by) for by in (None, "mail"))
    assert mailed.due >= plain.due  # until 2005 the three days could be spent on a weekend that a holiday follows
    assert (mailed.latest or mailed.due) >= (plain.latest or plain.due)
    if start >= date(2005, 12, 1):
        assert mailed.due > plain.due


@given(any_day, st.integers(1, 120), st.booleans(), courts_of_many_days)
def test_a_gate_is_the_mirror_of_a_deadline(start: date, n: int, before: bool, court: Any) -> None:
    must = count(start, n, "days", before=before, court=court)
    gate = count(start, n, "days", before=before, court=court, gate=True)
    assert (gate.due, gate.latest) == ((must.latest, must.due) if must.latest else (must.due, None))


@given(todays, st.integers(1, 60), st.sets(st.integers(-3, 12), max_size=6))
def test_the_last_day_is_never_one_on_which_the_office_was_inaccessible(start: date, n: int, near: set[int]) -> None:
    open_end = count(start, n, "days").due
    shut = {open_end + timedelta(days=d) for d in near}
    end = count(start, n, "days", inaccessible=shut).due
    assert end not in shut
    assert end >= open_end
    assert (end == open_end) is (open_end not in shut)


@given(st.dates(date(1995, 1, 1), date(2009, 11, 30)), st.integers(1, 10))
def test_of_old_a_short_period_was_never_shorter_than_it_is_today(start: date, n: int) -> None:
    assert count(start, n, "days").due >= count(start, n, "days", law=date(2009, 12, 1)).due or _doubted(start, n)


def _doubted(start: date, n: int) -> bool:
    return count(start, n, "days").latest is not None


@given(st.datetimes(datetime(2010, 1, 1), datetime(2060, 1, 1)), st.integers(1, 500))
def test_hours_and_back_again(start: datetime, n: int) -> None:
    end = count(start, n, "hours", zone="America/Phoenix").due  # no daylight saving time, so the clock is plain
    assert isinstance(end, datetime)
    assert end >= start + timedelta(hours=n)
    assert end.time() == (start + timedelta(hours=n)).time()
