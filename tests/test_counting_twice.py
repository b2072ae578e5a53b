"""A second implementation of counting: numpy's business days over another library's holidays.

It knows no docket code. Each computation is made under every reading that was open on the day of its event; the
earliest and the latest of the answers must be the two that `count` gives.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise, product
from typing import Any, NamedTuple

import pytest

from docket.counting import count

np: Any = pytest.importorskip("numpy")
holidays: Any = pytest.importorskip("holidays")

OBSERVED = {str(d): name for d, name in holidays.US(years=range(1993, 2034), observed=True).items()}
FRIDAYS = {d for d, name in OBSERVED.items() if "(observed)" in name and date.fromisoformat(d).weekday() == 4}
CLOSED = {
    *("1994-04-27", "1997-12-26", "2001-12-24", "2003-12-26", "2004-06-11", "2007-01-02", "2007-12-24", "2008-12-26"),
    *("2012-12-24", "2014-12-26", "2018-12-05", "2018-12-24", "2019-12-24", "2020-12-24", "2024-12-24", "2025-01-09"),
    *("2025-12-24", "2025-12-26"),
}


class Era(NamedTuple):
    """What the Rule left open from one day on."""

    since: str
    short: int
    doubted: set[str]
    adding: tuple[str, ...]
    onward: tuple[bool, ...]


ERAS = (
    Era("1995-01-01", 11, CLOSED | FRIDAYS, ("after", "within", "in kind"), (False, True)),
    Era("2005-12-01", 11, CLOSED | FRIDAYS, ("after",), (False, True)),
    Era("2007-12-01", 11, CLOSED, ("after",), (False, True)),
    Era("2009-12-01", 0, CLOSED, ("after",), (False,)),
    Era("2031-01-01", 0, CLOSED, ("after",), (False,)),
)


def ends(start: Any, n: Any, mailed: Any, before: Any, era: Era, off: set[str], adding: str, onward: bool) -> Any:
    """The last day of each period under one reading."""
    calendar = np.busdaycalendar(holidays=sorted(off))

    def working(first: Any, days: Any) -> Any:
        back = np.busday_offset(first, -days, roll="forward", busdaycal=calendar)
        return np.where(before, back, np.busday_offset(first, days, roll="backward", busdaycal=calendar))

    def rolled(day: Any) -> Any:
        back = np.busday_offset(day, 0, roll="backward", busdaycal=calendar)
        forth = np.busday_offset(day, 0, roll="forward", busdaycal=calendar)
        return np.where(before & (not onward), back, forth)

    short = n < era.short
    plain = np.where(short, working(start, n), rolled(start + np.where(before, -n, n)))
    added = rolled(plain + 3)
    if adding == "within":
        added = np.where(short, added, rolled(start + n + 3))
    if adding == "in kind":
        added = np.where(short, working(plain, 3), added)
    return np.where(mailed, added, plain)


def test_it_agrees_on_100_000_random_computations_from_1995_to_2030() -> None:
    rng = np.random.default_rng(6)
    size, origin = 100_000, np.datetime64("1995-01-01")
    starts = origin + rng.integers(0, (np.datetime64("2031-01-01") - origin).astype(int), size)
    lengths = np.where(rng.random(size) < 0.5, rng.integers(1, 15, size), rng.integers(1, 181, size))
    by_mail = rng.random(size) < 0.4
    backward = ~by_mail & (rng.random(size) < 0.3)
    compared, wrong = 0, []
    for era, following in pairwise(ERAS):
        ours = (starts >= np.datetime64(era.since)) & (starts < np.datetime64(following.since))
        asked = (starts[ours], lengths[ours], by_mail[ours], backward[ours])
        settled = set(OBSERVED) - era.doubted
        readings = [
            ends(*asked, era, off, adding, onward)
            for off, adding, onward in product((settled, settled | era.doubted), era.adding, era.onward)
        ]
        first, last = np.minimum.reduce(readings), np.maximum.reduce(readings)
        for start, n, mailed, back, lo, hi in zip(*(a.tolist() for a in (*asked, first, last)), strict=True):
            found = count(start, n, "days", before=back, service="mail" if mailed else None)
            compared += 1
            if (found.due, found.latest or found.due) != (lo, hi):
                wrong.append((start, n, mailed, back, found.due, found.latest, lo, hi))
    assert compared == size
    assert not wrong, (len(wrong), wrong[:5])
