"""Days and clocks: how a day is told, months, time zones."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import Any

from docket.errors import OutOfRange

__all__ = ["FIRST", "LAST", "WEEKDAYS", "hours", "months_away", "told", "zone_named"]

FIRST = date(1938, 9, 16)
"""The day on which the Federal Rules took effect; no day before it is computed."""

LAST = date(2100, 12, 31)
"""No day after this one is computed."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def told(day: date | datetime) -> str:
    """A day as a sentence has it: "Monday, July 1, 2024"; with its time, "9:23 a.m. on Monday, November 5, 2007"."""
    said = f"{WEEKDAYS[day.weekday()]}, {_MONTHS[day.month - 1]} {day.day}, {day.year}"
    if not isinstance(day, datetime):
        return said
    return f"{day.hour % 12 or 12}:{day.minute:02} {'a.m.' if day.hour < 12 else 'p.m.'} on {said}"


def hours(n: int) -> str:
    """ "1 hour", "72 hours"."""
    return f"{n} hours" if n > 1 else "1 hour"


def months_away(day: date, months: int) -> date:
    """The same day of another month; its last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= LAST.year + 100:
        raise OutOfRange(f"{months} months from {day} is out of any calendar")
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


@cache
def zone_named(name: str) -> Any:
    """The time zone of a name. Raises OutOfRange where there is none."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise OutOfRange(f"no time zone is called {name!r}; zones have names like 'America/New_York'") from None
