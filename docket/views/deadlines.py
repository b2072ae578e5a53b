"""Every deadline of a case, in the contract's words: from the clocks that its rows started, by the law of their day.

A date that is not firm is not shown as firm, and silence is a missed deadline only where the date is firm and the
docket complete; else it says that no filing was seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from docket.clock import Due, Running
from docket.law import family_of, provision
from docket.posture import Posture
from docket.views.printed import Line, set_beside

__all__ = ["deadlines"]

Answer = dict[str, Any]


def deadlines(case: Posture, *, complete: bool = True) -> list[Answer]:
    """Every deadline that some filing has started, however it ended, in the order of their dates.

    `complete` says whether the sheet shows the whole docket: without that, nothing is said to be missed.
    """
    ours = [line for running in case.deadlines() for line in _deadlines(case, running, complete)]
    found = [line.told for line in set_beside(case, ours)]
    return sorted(found, key=lambda d: (d["due"] or "9999", d["act"], d["for"] or ""))


def _deadlines(case: Posture, running: Running, complete: bool) -> Iterator[Line]:
    """One deadline for each party for whom a clock runs; one for nobody named where the docket does not say."""
    due, start, clock = running.due(case.court), running.start, running.clock
    version = provision(clock.law, start.day) or provision(clock.law)
    for party in running.parties or (None,):
        told = {
            "act": clock.act,
            "for": party or None,
            "kind": clock.kind,
            "basis": "ordered" if _ordered(running) else "computed",
            "certainty": running.certainty,
            "due": _iso(due.due),
            "latest": _iso(due.latest),
            "printed": None,
            "printed_because": None,
            "cite": version.cite if version else clock.law,
            "law": family_of(clock.law),
            "trigger": {"what": start.what, "date": _iso(start.day), "known": start.known},
            "assumes": [*start.assumes, *([start.missing] if start.missing else [])],
            "because": _because(case, running),
            "state": _state(running, due, case.today, complete),
            "silence": clock.silence,
            "steps": list(due.steps),
        }
        yield Line(running, told)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _ordered(running: Running) -> bool:
    return running.clock.ordered or running.start.set_to is not None or running.start.what == "order"


def _because(case: Posture, running: Running) -> list[str]:
    positions = [running.by, *(hold.by for hold in running.held), running.ended_by]
    filings = (case.filing(n) for n in positions if n is not None)
    return list(dict.fromkeys(filing.id for filing in filings if filing is not None))


def _state(running: Running, due: Due, today: date | None, complete: bool) -> str:
    """How a deadline stands as of a day: as it ended, or running, held, or run out.

    On its own day it still runs: the sheet may have been captured before midnight.
    """
    last = due.latest or due.due
    if running.state not in ("running", "missed", "lapsed"):
        return running.state
    if any(hold.until is None for hold in running.held):
        return "tolled"
    if last is None:
        return "unknown"
    if today is None or today <= last:
        return "running"
    if running.clock.kind != "must":
        return "lapsed"
    return "missed" if running.certainty == "firm" and complete else "no filing seen"
