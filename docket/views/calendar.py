"""Deadlines as a calendar (RFC 5545): firm and ordered ones as events, others tentative and titled CONFIRM.

A deadline keeps its UID while it moves, so that an extension moves the entry in the user's own calendar.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

__all__ = ["calendar"]

Answer = dict[str, Any]


def calendar(said: Iterable[Answer], *, case: Answer, footer: str, stamp: datetime | None = None) -> bytes:
    """The deadlines that run and have a date, as an iCalendar file.

    `case` names the court and docket number; `footer` is what was not read, and stands in every event. What was
    extended, tolled or has ended is left out: the time that took its place bears its UID.
    """
    from icalendar import Calendar, Event

    found = Calendar()
    found.add("prodid", "-//civil-docket//docket deadlines//EN")
    found.add("version", "2.0")
    found.add("x-wr-calname", f"Deadlines: {case['name'] or case['docket_number'] or 'case'}")
    seen: dict[str, int] = {}
    for deadline in said:
        if deadline["due"] is None or deadline["state"] != "running":
            continue
        firm = deadline["certainty"] == "firm"
        event = Event()
        event.add("uid", _uid(deadline, case, seen))
        event.add("dtstamp", stamp or datetime.now(UTC))
        due = date.fromisoformat(deadline["due"])
        event.add("dtstart", due)
        event.add("dtend", due + timedelta(days=1))
        event.add("summary", _title(deadline, case, firm))
        event.add("status", "CONFIRMED" if firm else "TENTATIVE")
        event.add("transp", "TRANSPARENT")
        event.add("description", "\n".join([*_about(deadline), footer]))
        found.add_component(event)
    return bytes(found.to_ical())


def _uid(deadline: Answer, case: Answer, seen: dict[str, int]) -> str:
    """The same for one act of one party on one subject of a case, whatever the date; a second such gets a number."""
    region, *subject = deadline["subject"]
    about = () if region == "schedule" else subject  # a cut-off may move under other words
    facts = [case["court"], case["docket_number"], deadline["act"], deadline["for"], region, *about]
    name = hashlib.sha256("\x1f".join(str(fact) for fact in facts).encode()).hexdigest()[:24]
    seen[name] = seen.get(name, 0) + 1
    return f"{name}{f'-{seen[name]}' if seen[name] > 1 else ''}@civil-docket"


def _title(deadline: Answer, case: Answer, firm: bool) -> str:
    what = f", {deadline['what']}" if deadline["what"] else ""
    whom = f" ({deadline['for']})" if deadline["for"] else ""
    may = {"may": " may be filed until", "not-before": " not before"}.get(deadline["kind"], " due")
    number = case["docket_number"] or ""
    return f"{'' if firm else 'CONFIRM: '}{deadline['act']}{what}{whom}{may} [{number}]"


def _about(deadline: Answer) -> Iterable[str]:
    yield f"Authority: {deadline['cite']}"
    if deadline["latest"]:
        yield f"On the other reading: {deadline['latest']}"
    yield from (f"Assumes: {assumed}" for assumed in deadline["assumes"])
    if deadline["printed"] not in (None, deadline["due"]):
        yield f"Printed on the docket as {deadline['printed']}"
    if deadline["silence"]:
        yield f"If it passes: {deadline['silence']}"
    yield from deadline["steps"]
