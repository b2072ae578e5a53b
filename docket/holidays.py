"""Legal holidays by date, as FRCP 6(a)(6) and FRAP 26(a)(6) define them.

The days and their authority are data: `law/holidays.toml` for the United States, `law/calendar_states.toml` for the
states. This module only finds on which date each falls in a year, and which weekday stands for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

__all__ = ["Holiday", "legal_holidays"]


@frozen
class Holiday:
    """A day that is, or may be, a legal holiday.

    `by` says which clause makes it one: "statute", "declared" (by the President or Congress) or "state". `cite` is
    its own authority. `doubt` is why it is not settled that the day counts; `caution` what a careful filer should
    know of one that does. `named` is the day from which the Rule names it; until then Congress had declared it.
    """

    name: str
    cite: str
    by: str
    doubt: str | None = None
    caution: str | None = None
    named: date | None = None


@cache
def legal_holidays(year: int, places: tuple[str, ...] = (), observed: bool = True) -> Mapping[date, Holiday]:
    """The legal holidays of a year, on the dates on which they hold.

    `places` are postal codes and court ids whose own holidays hold too. `observed` says whether the Rule in force
    names the days set aside for observing a holiday (since 2007-12-01), so that the Friday before one that falls on a
    Saturday is a holiday; without it that Friday is in doubt.
    """
    found: dict[date, Holiday] = {}
    days = [*_state_days(year, places), *_closings(year), *_federal_days(year, observed)]
    for day, holiday in sorted(days, key=lambda pair: pair[1].doubt is None):  # what is settled overrides doubt
        if day.year == year:
            found[day] = holiday
    return found


def _federal_days(year: int, observed: bool) -> Iterator[tuple[date, Holiday]]:
    table = _read("holidays")
    for row in table["holiday"]:
        for day in (*_dates(row, year), *_dates(row, year + 1)):
            yield day, Holiday(row["name"], row["cite"], "statute", named=row.get("named"))
            stands = table[("saturday", "sunday")[day.weekday() - 5]] if day.weekday() >= 5 else None
            if stands and day >= stands["since"]:
                yield (
                    day + timedelta(days=stands["days"]),
                    Holiday(
                        f"{row['name']}, observed for {day:%A, %B} {day.day}",
                        stands["cite"],
                        "statute" if day.weekday() == 5 else "declared",
                        doubt=None if observed else stands.get("doubt"),
                        caution=stands.get("caution"),
                        named=row.get("named"),
                    ),
                )


def _closings(year: int) -> Iterator[tuple[date, Holiday]]:
    closing = _read("holidays")["closing"]
    for row in closing["days"]:
        if row["on"].year == year:
            yield row["on"], Holiday(row["name"], row["cite"], "declared", doubt=closing["doubt"])


def _state_days(year: int, places: tuple[str, ...]) -> Iterator[tuple[date, Holiday]]:
    table = _read("calendar_states") if places else {}
    for row in (row for place in places for row in table["days"].get(place, ())):
        holiday = Holiday(row["name"], row["cite"], "state", doubt=table[row["doubt"]] if "doubt" in row else None)
        for day in (*_dates(row, year), *_dates(row, year + 1)):
            yield day, holiday
            if stands := _SHIFTS[row.get("shift")].get(day.weekday()):
                yield day + timedelta(days=stands), holiday


_SHIFTS: Mapping[str | None, Mapping[int, int]] = {
    None: {},
    "weekend": {5: -1, 6: 1},
    "sunday": {6: 1},
    "monday": {1: -1, 2: -2, 3: -3, 4: -4, 5: 2, 6: 1},  # Utah: the Monday before, or after a weekend
}
"""From the weekday on which a holiday falls to the number of days by which another stands for it."""

_YEARS = {None: (1, 0), "even": (2, 0), "presidential": (4, 0), "inaugural": (4, 1)}
"""Every how many years, and which of them."""

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ORDINALS = ("first", "second", "third", "fourth")


def _dates(row: Mapping[str, Any], year: int) -> tuple[date, ...]:
    """When a row's holiday falls in a year: no date in a year in which it was not law."""
    if "dates" in row:
        return tuple(day for day in row["dates"] if day.year == year)
    every, phase = _YEARS[row.get("years")]
    if year % every != phase:
        return ()
    day, since, until = _date(row["on"], year), row.get("since"), row.get("until")
    if isinstance(since, date):
        return (day,) if day >= since else ()
    return (day,) if (since is None or year >= since) and (until is None or year <= until) else ()


def _date(on: str, year: int) -> date:
    """The date that a row's words name in a year: "July 4", "third Monday April", "last Friday April", "Easter -2"."""
    words = on.split()
    offset = int(words.pop()) if words[-1][0] in "+-" else 0
    if words == ["Easter"]:
        base = _easter(year)
    elif words[0] in _MONTHS:
        base = date(year, _MONTHS.index(words[0]) + 1, int(words[1]))
    else:
        weekday, month = _WEEKDAYS.index(words[1]), _MONTHS.index(words[2]) + 1
        if words[0] == "last":
            end = date(year, month + 1, 1) - timedelta(days=1) if month < 12 else date(year, 12, 31)
            base = end - timedelta(days=(end.weekday() - weekday) % 7)
        else:
            first = date(year, month, 1)
            base = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * _ORDINALS.index(words[0]))
    return base + timedelta(days=offset)


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus, as in Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


@cache
def _read(name: str) -> dict[str, Any]:
    import tomllib

    return tomllib.loads((Path(__file__).parent / "law" / f"{name}.toml").read_text(encoding="utf-8"))
