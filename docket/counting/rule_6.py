"""The rule on computing time, edition by edition: FRCP 6, FRAP 26 and FRBP 9006 (data: `law/calendar.toml`)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from attrs import frozen

from docket.counting.days import LAST, WEEKDAYS
from docket.errors import OutOfRange

__all__ = ["Edition", "adds_days", "edition", "editions"]

_RULES = ("civil", "appellate", "bankruptcy")


@frozen
class Edition:
    """The rule on computing time as it stood from one day to another.

    A period of fewer days than `short` leaves out intermediate `rest` days (0 Monday to 6 Sunday) and legal holidays.
    `observed`: its text names the days set aside for observing holidays. `either`: a state's holidays hold for periods
    counted backward too. `adding` is how three days are added after service. `cites` are its provisions, `laws` their
    ids in the tables.
    """

    since: date
    short: int
    rest: frozenset[int]
    observed: bool
    either: bool
    adding: str
    cites: Mapping[str, str]
    laws: tuple[str, ...]


@lru_cache(maxsize=1 << 12)
def edition(on: date, rules: str = "civil") -> Edition:
    """The edition of the "civil", "appellate" or "bankruptcy" rules in force on a day.

    Raises OutOfRange for a day before there were such rules.
    """
    if rules not in _RULES:
        raise OutOfRange(f"no rules are called {rules!r}; time is counted by the {', '.join(_RULES)} rules")
    known = editions(rules)
    for one in reversed(known):
        if one.since <= on:
            return one
    name = rules.capitalize()
    raise OutOfRange(f"{on}: the Federal Rules of {name} Procedure are kept from {known[0].since}; count from then on")


@cache
def editions(rules: str) -> tuple[Edition, ...]:
    """Every edition of the rules of that name, oldest first; each keeps what it does not change."""
    row: dict[str, Any] = {"cites": {}}
    found = []
    for change in _table()[rules]:
        row = row | change | {"cites": row["cites"] | change.get("cites", {})}
        rest = frozenset(WEEKDAYS.index(name) for name in row["rest"])
        found.append(Edition(**(row | {"rest": rest, "laws": tuple(row["laws"])})))
    return tuple(found)


@cache
def adds_days(service: str, on: date, rules: str) -> bool:
    """Whether three days are added after service in a way, on a day: FRCP 6(d), 6(e) before 2007-12-01."""
    return any(
        row["rules"] == rules and row["by"] == service and row["since"] <= on <= row.get("until", LAST)
        for row in _table()["service"]
    )


@cache
def _table() -> dict[str, Any]:
    import tomllib

    return tomllib.loads((Path(__file__).parents[1] / "law" / "calendar.toml").read_text(encoding="utf-8"))
