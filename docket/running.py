"""Time while it runs: a clock starts, stands on the calendar, ends, is held by a stay, runs on, runs again.

Each changes the posture in hand, which the engine has copied; what they mean in law stands with the rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import attrs

from docket.clock import Clock, Hold, Running, Subject, after_a_stay
from docket.filing import Filing
from docket.log import Key
from docket.posture import ClockKey, Posture
from docket.region import Region, Row

__all__ = ["hold", "release", "revive", "start", "stop", "unwatch", "watch"]


def start(case: Posture, clock: Clock, region: Region, subject: Subject, position: int, filing: Filing) -> ClockKey:
    """Start a clock for a subject, by the filing at a position of the log; its key."""
    began = clock.begin(case, filing, subject)
    if clock.party is not None:
        parties = clock.party(case, filing, subject)
    else:
        parties = (subject if isinstance(subject, str) else subject[-1],)
    running = Running(clock=clock, region=region.name, subject=subject, parties=parties, start=began, by=position)
    key = running.key
    case.clocks = case.clocks.set(key, running)
    watch(case, running)
    if case.holding:
        _held_from_the_start(case, running)
    return key


def watch(case: Posture, running: Running) -> None:
    """Put a clock on the calendar where its date is firm and something follows from its running out.

    Time has its whole last day: it has run out on the next.
    """
    key = running.key
    case.running = case.running.set(key, None)
    if (running.region, running.clock.act) not in case.forum.lapses or running.certainty != "firm":
        return
    reckoned = running.due(case.court)
    last = reckoned.latest or reckoned.due
    if last is not None:
        out = last + timedelta(days=1)
        case.lapsing = case.lapsing.set(key, out)
        if case.next_lapse is None or out < case.next_lapse:
            case.next_lapse = out


def unwatch(case: Posture, key: ClockKey) -> None:
    """Take a clock off the calendar."""
    if key in case.lapsing:
        case.lapsing = case.lapsing.delete(key)


def stop(case: Posture, keys: Iterable[ClockKey], how: str, position: int, day: date | None) -> None:
    """End what runs of some clocks: met, extended, tolled, vacated, superseded, moot, lapsed or missed."""
    for key in keys:
        running = case.clocks[key]
        if running.state == "running":
            ended = attrs.evolve(running, state=how, ended_by=position, ended_on=day)
            case.clocks = case.clocks.set(key, ended)
            case.running = case.running.delete(key)
            unwatch(case, key)


def hold(
    case: Posture, region: Region, row: Row, position: int, filing: Filing, subject: Subject, day: date | None
) -> None:
    """Hold the running clocks that a row stays, while its subject stays in that state."""
    assert row.holds is not None
    for key in list(case.running):
        running = case.clocks[key]
        if row.holds(case, filing, subject, running):
            _held(case, running, Hold(day, None, position))
    case.holding = case.holding.set((region.name, subject), position)


def _held(case: Posture, running: Running, hold: Hold) -> Running:
    """Hold a running clock: it has no date while the hold lasts."""
    held = attrs.evolve(running, held=(*running.held, hold))
    case.clocks = case.clocks.set(held.key, held)
    unwatch(case, held.key)
    return held


def _held_from_the_start(case: Posture, running: Running) -> None:
    """A clock that starts while stays are in force is held by each, in the order in which they were filed.

    Not one that an order sets meanwhile: the court that stayed the case means it to run.
    """
    if running.start.what == "order":
        return
    for (region, subject), position in sorted(case.holding.items(), key=lambda stay: (stay[1], str(stay[0]))):
        cell, order = case.cells[region, subject], case.filing(position)
        row = cell.row
        if row is not None and row.holds is not None and order is not None and row.holds(case, order, subject, running):
            running = _held(case, running, Hold(running.start.day, None, position))


def release(case: Posture, holder: Key, by: int, day: date | None) -> None:
    """Let the clocks run on that the filing at a position held."""
    if holder in case.holding:
        case.holding = case.holding.delete(holder)
    for key in list(case.running):
        running = case.clocks[key]
        if any(hold.by == by and hold.until is None for hold in running.held):
            held = tuple(attrs.evolve(h, until=day) if h.by == by and h.until is None else h for h in running.held)
            freed = attrs.evolve(running, held=held, start=after_a_stay(running.start, day))
            case.clocks = case.clocks.set(key, freed)
            watch(case, freed)


def revive(case: Posture, key: ClockKey, position: int, day: date | None) -> ClockKey:
    """A clock runs again when the act that ended it is undone; run out meanwhile it is superseded, never missed."""
    running = case.clocks[key]
    due = running.due(case.court).due
    past = due is not None and day is not None and due < day
    again = attrs.evolve(
        running, state="superseded" if past else "running", ended_by=position if past else None, ended_on=None
    )
    case.clocks = case.clocks.set(key, again)
    if not past:
        watch(case, again)
    return key
