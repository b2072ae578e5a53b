"""Random dockets, legal or not, dated or not, in any court; and texts that no clerk wrote."""

from __future__ import annotations

import random
from datetime import date, timedelta

from hypothesis import strategies as st

import docket.procedure
from docket.case import Case, replay
from docket.filing import KINDS, Filing, Ref
from docket.posture import Posture
from docket.region import variants_of

assert docket.procedure.CHAPTERS

NAMES = ("Roe", "Acme", "Bolt", "City of Elm")
START = date(2008, 1, 2)


def _days(draw: st.DrawFn, count: int) -> list[date | None]:
    day, days = START, []
    for _ in range(count):
        day += timedelta(days=draw(st.sampled_from((0, 0, 1, 3, 10, 25, 60, 400))))
        days.append(draw(st.sampled_from((day, day, day, day, None))))
    return days


@st.composite
def dockets(draw: st.DrawFn, max_size: int = 14) -> list[Filing]:
    """Filings in the order of a sheet, of any kinds, referring to whatever is there and to what is not."""
    kinds = draw(st.lists(st.sampled_from(list(KINDS.values())), max_size=max_size))
    days = _days(draw, len(kinds))
    found = []
    for n, (kind, day) in enumerate(zip(kinds, days, strict=True), start=1):
        fields: dict[str, object] = {"id": str(n), "ecf": n, "filed": day}
        fields["by"] = draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True))
        fields["as_to"] = draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True))
        fields["refs"] = [Ref(r) for r in draw(st.lists(st.integers(1, n + 2), max_size=3, unique=True))]
        if kind.variant and (values := variants_of(kind)):
            fields[kind.variant] = draw(st.sampled_from(values))
        names = {a.name for a in kind.__attrs_attrs__}
        if "plaintiffs" in names:
            fields["plaintiffs"] = ("Roe",)
        if "defendants" in names:
            fields["defendants"] = draw(st.lists(st.sampled_from(NAMES[1:]), max_size=3, unique=True))
        if day is not None and draw(st.booleans()):
            fields["served"] = day - timedelta(days=draw(st.integers(0, 20)))
        found.append(kind(**fields))
    return found


courts = st.sampled_from((None, "caed", "cand", "nysd"))


def snapshot(case: Posture) -> dict[str, object]:
    """All that a posture says, as plain values that can be compared."""
    return {
        "today": case.today,
        "cells": {key: (cell.state, cell.by, cell.day, cell.clocks) for key, cell in case.cells.items()},
        "clocks": {key: (c.state, c.ended_by, c.ended_on, c.held, c.start) for key, c in case.clocks.items()},
        "deficiencies": case.deficiencies,
        "length": case.length,
    }


def replayed(filings: list[Filing], court: str | None) -> Case:
    """A random docket, replayed."""
    return replay(filings, court=court)


def mutilated(text: str, rng: random.Random) -> str:
    """A text cut off, shuffled, repeated, with other marks or in capitals, as no clerk wrote it."""
    words = text.split(" ")
    how = rng.randrange(6)
    if how == 0:
        return text[: rng.randrange(len(text) + 1)]
    if how == 1:
        rng.shuffle(words)
        return " ".join(words)
    if how == 2:
        return " ".join(words * rng.randrange(2, 6))
    if how == 3:
        return text.translate({ord(c): rng.choice(["", c * 3, " ", "("]) for c in rng.sample("()[].,;:-", 3)})
    if how == 4:
        return text.upper() + text.lower()
    at = rng.randrange(len(text) + 1)
    return text[at:] + rng.choice(["(", "[", " by ", " and ", "12 ", " re "]) * rng.randrange(40) + text[:at]
