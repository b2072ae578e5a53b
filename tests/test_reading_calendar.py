"""What the court does with its calendar and its judges: each entry of the golden file, its acts, days and names.

An act is written as its kind, the days that it sets with what each is for, its hour and whose it is, and the name that
it alone gives: of the judge to whom a case goes, of the magistrate judge designated, of who has judgment.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from docket.filing import DateSet, Filing
from docket.reading import read_text

LINES = (Path(__file__).parent / "golden/reading/calendar.txt").read_text().splitlines()
ENTRIES = list(zip(LINES[::2], (line.strip().split(" | ") for line in LINES[1::2]), strict=True))


def set_for(day: DateSet) -> str:
    """`status conference 2020-03-01 9am`, `answer 2020-03-01 of Acme Corp.`, `reply 7 days from the ruling`."""
    whose = f" of {day.party}" if day.party else ""
    return f"{day.what} {day.date or day.period}{f' {day.time}' if day.time else ''}{whose}"


def written(act: Filing) -> str:
    """`Set/Reset Hearings (status conference): status conference 2020-03-01 9am`, `Judgment (Acme Corp.)`."""
    named = [getattr(act, name, None) for name in ("what", "winner", "designated")]
    named += [act.judge] if act.event.startswith("Case Assigned") else []  # type: ignore[attr-defined]
    about = f" ({', '.join(filter(None, named))})" if any(named) else ""
    days = "; ".join(map(set_for, act.dates))
    return f"{act.event}{about}{f': {days}' if days else ''}"


@pytest.mark.parametrize(("text", "acts"), ENTRIES, ids=[text[:70] for text, _ in ENTRIES])
def test_what_the_court_sets_is_read_with_its_days_and_names(text: str, acts: list[str]) -> None:
    assert [written(act) for act in read_text(text)] == acts
