"""Every deadline of a case, in the contract's words: from the clocks that its rows started, by the law of their day.

A date that is not firm is not shown as firm, and silence is a missed deadline only where the date is firm and the
docket complete; else it says that no filing was seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import frozen

from docket.clock import Due, Running, Subject
from docket.filing import Filing
from docket.law import family_of, provision
from docket.posture import Posture
from docket.views.printed import Line, set_beside

__all__ = ["deadlines"]

Answer = dict[str, Any]

WITH_THE_CASE = frozenset((
    "amendment", "brief ordered", "briefing", "constitutional question", "death", "discovery", "findings", "impleader",
    "jury", "later party's disclosures", "leave", "magistrate order", "more definite statement", "order to act",
    "planning conference", "response", "schedule", "screening", "service", "social security review", "stay", "subpoena",
    "time to serve", "trial", "trial disclosure",
))  # fmt: skip
"""The regions whose times end with the case: what still ran when it closed is moot."""


def deadlines(case: Posture, *, complete: bool = True, silent_after: date | None = None) -> list[Answer]:
    """Every deadline that some filing has started, however it ended, in the order of their dates.

    `complete` says whether the sheet shows the whole docket: without that, nothing is said to be missed; nor is what
    ran out on the last day that the sheet shows (`silent_after`), or later.
    """
    standing = _standing(case, complete, silent_after)
    ours = [line for running in case.deadlines() for line in _deadlines(case, running, standing)]
    found = [line.told for line in set_beside(case, ours)]
    return sorted(found, key=lambda d: (d["due"] or "9999", d["act"], d["for"] or ""))


def _deadlines(case: Posture, running: Running, standing: _Standing) -> Iterator[Line]:
    """One deadline for each party for whom a clock runs; one for nobody named where the docket does not say."""
    due, start, clock = running.due(case.court), running.start, running.clock
    version = provision(clock.law, start.day) or provision(clock.law)
    because = _because(case, running)
    for party in running.parties or (None,):
        told = {
            "act": clock.act,
            "what": _words_of_the_order(case, running),
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
            "because": list(dict.fromkeys(filing.id for filing in because)),
            "because_of": list(dict.fromkeys(filing.label for filing in because)),
            "state": _state(case, running, due, standing),
            "subject": [running.region, *_parts(running)],
            "silence": clock.silence,
            "undocketed": clock.undocketed,
            "steps": list(due.steps),
        }
        yield Line(running, told)


def _words_of_the_order(case: Posture, running: Running) -> str | None:
    """What an order has somebody do, in its own words; upon whom process is served; on which motion a brief is."""
    if running.region == "time to serve":
        return f"upon {running.subject}"
    if running.region == "briefing":
        motion, began = case.opened_by("briefing", running.subject), case.filing(running.by)
        return f"on {motion.label}" if motion is not None and motion is not began else None
    order, day, period = case.filing(running.by), running.start.set_to, running.start.period
    if running.region not in ("order to act", "leave", "schedule") or order is None or not (day or period):
        return None
    set_to = [stated.what for stated in order.dates if stated.date == day and stated.period == period]
    said = next((what for what in set_to if what in running.subject), next(iter(set_to), None))
    return said if said != running.clock.act else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _ordered(running: Running) -> bool:
    return running.clock.ordered or running.start.set_to is not None or running.start.what == "order"


def _because(case: Posture, running: Running) -> list[Filing]:
    """What began the time, what held it, what ended it."""
    positions = [running.by, *(hold.by for hold in running.held), running.ended_by]
    filings = (case.filing(n) for n in positions if n is not None)
    return [filing for filing in filings if filing is not None]


def _parts(running: Running) -> tuple[str, ...]:
    return (running.subject,) if isinstance(running.subject, str) else running.subject


@frozen
class _Standing:
    """What the case as a whole says of its deadlines: whether the docket is complete, when it ended, what ran anew.

    `ended` is the position and day of the last act that ended the case, where it has not been opened since. `last`
    gives the filing that last started each time of each subject.
    """

    complete: bool
    silent_after: date | None
    ended: tuple[int, date | None] | None
    last: dict[tuple[str, Subject, str], int]


def _standing(case: Posture, complete: bool, silent_after: date | None) -> _Standing:
    cell = case.cell("case")
    ended = (cell.by, cell.day) if cell and cell.state in ("closed", "transferred", "remanded") else None
    last: dict[tuple[str, Subject, str], int] = {}
    for running in case.deadlines():
        which = (running.region, running.subject, running.clock.act)
        last[which] = max(running.by, last.get(which, -1))
    return _Standing(complete, silent_after, ended, last)


def _state(case: Posture, running: Running, due: Due, standing: _Standing) -> str:
    """How a deadline stands as of the day of the posture: as it ended, or running, held, or run out.

    On its own day it still runs: the sheet may have been captured before midnight. What the end of the case overtook
    is moot; what was tolled, and has run anew since, superseded.
    """
    last, today = due.latest or due.due, case.today
    if running.state not in ("running", "missed", "lapsed", "tolled"):
        return running.state
    if running.region in WITH_THE_CASE and _overtaken(running, last, standing):
        return "moot"
    if running.state == "tolled":
        which = (running.region, running.subject, running.clock.act)
        over = case.state(running.region, running.subject) in case.forum.regions[running.region].final
        return "superseded" if over or standing.last[which] > running.by else "tolled"
    if any(hold.until is None for hold in running.held):
        return "tolled"
    if last is None:
        return "unknown"
    if today is None or today <= last:
        return "running"
    if running.clock.kind != "must":
        return "lapsed"
    shown = standing.complete and (standing.silent_after is None or last < standing.silent_after)
    firm = running.certainty == "firm" and not running.clock.undocketed
    return "missed" if firm and shown and not _apart(case, last) else "no filing seen"


def _apart(case: Posture, last: date) -> bool:
    """Whether on a day the case was administratively closed, or part of another on whose docket a paper may stand."""
    cell = case.cell("case")
    before = (past for past in (cell.history() if cell is not None else ()) if past.day is None or past.day <= last)
    stood = next(before, None)
    return stood is not None and stood.state in ("consolidated", "administratively closed")


def _overtaken(running: Running, last: date | None, standing: _Standing) -> bool:
    """Whether the case ended while a time yet ran."""
    if standing.ended is None:
        return False
    position, day = standing.ended
    return running.by <= position and (last is None or day is None or last >= day or running.state == "tolled")
