"""Dates that clerks print on the docket, kept beside our own: equal, explained, or listed as a disagreement.

They are checks, not truth: every deadline is computed before this looks at what was printed. A printed date for which
we compute nothing is a line of its own, without a due date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from attrs import frozen

from docket.clock import Running
from docket.courts import court
from docket.errors import OutOfRange
from docket.filing import CourtAct, DateSet, Filing
from docket.law import families, provision
from docket.posture import Posture
from docket.procedure.motions import MinuteEntry, Motion, Order, Ruling, RulingOnStipulation, Stipulation
from docket.procedure.pleading import AmendedComplaint
from docket.procedure.pretrial import DeadlinesSet

__all__ = ["Line", "set_beside"]

Answer = dict[str, Any]

PAPERS = ("answer", "response", "reply", "objections")
"""The papers for which clerks print a date, by the names that our deadlines have."""
DECIDES = (Order, Ruling, RulingOnStipulation)


@frozen(eq=False)
class Line:
    """One deadline as it is told, and the clock behind it: None where only a clerk printed it."""

    running: Running | None
    told: Answer


@frozen
class Printed:
    """A date for a paper, and the filing beside which the docket prints it."""

    filing: Filing
    stated: DateSet
    day: date


def set_beside(case: Posture, ours: list[Line]) -> list[Line]:
    """Our deadlines, each with the date that was printed for it, and after them those that were only printed."""
    by_filing: dict[str, list[Line]] = {}
    by_entry: dict[str, list[Line]] = {}
    by_subject: dict[Any, list[Line]] = {}
    for line in ours:
        running = line.running
        starter = case.filing(running.by) if running else None
        if running is None or starter is None or running.clock.act not in PAPERS:
            continue
        by_filing.setdefault(starter.key, []).append(line)
        by_entry.setdefault(starter.id, []).append(line)
        about = running.subject[1] if running.region == "response" else running.subject
        by_subject.setdefault(about, []).append(line)
    alone: dict[tuple[str, str, str | None, date], Line] = {}
    for printed in _printed(case):
        stated, filing = printed.stated, printed.filing
        found = _fitting(by_filing.get(filing.key, ()), stated)
        if isinstance(filing, CourtAct) and not stated.printed:
            set_here = _fitting(by_entry.get(filing.id, ()), stated)
            found = [line for line in set_here if line.told["due"] == printed.day.isoformat() or _went_by(line)]
        if not found:
            same = _fitting(_about_the_same(case, printed, by_subject), stated)
            found = [line for line in same if line.told["printed"] in (None, printed.day.isoformat())]
        for line in found:
            _compare(case, line, printed)
        if not found:
            alone.setdefault((filing.id, stated.what, stated.party, printed.day), _only_printed(case, printed))
    return [*ours, *alone.values()]


def _printed(case: Posture) -> Iterator[Printed]:
    for filing in case:
        for stated in filing.dates:
            if stated.what not in PAPERS or stated.date is None:
                continue
            if stated.printed or isinstance(filing, CourtAct):
                yield Printed(filing, stated, stated.date)


def _fitting(lines: Iterable[Line], stated: DateSet) -> list[Line]:
    fit = [line for line in lines if line.told["act"] == stated.what]
    return [line for line in fit if stated.party is None or line.told["for"] in (None, stated.party)]


def _about_the_same(case: Posture, printed: Printed, by_subject: dict[Any, list[Line]]) -> Iterator[Line]:
    """The last time that ran, up to then, for the party or on the paper that a printed date is about.

    A reply's time starts after the motion beside which the clerk prints it.
    """
    filing, stated = printed.filing, printed.stated
    subjects = [filing.key, *(act.key for act in case.referred(filing))]
    if stated.party is not None and stated.what == "answer":
        subjects.append(stated.party)
    for subject in dict.fromkeys(subjects):
        lines = _fitting(by_subject.get(subject, ()), stated)
        begun = [line for line in lines if _began(line) <= (filing.day or date.max)]
        if stated.what == "reply" and isinstance(filing, Motion):
            yield from [line for line in lines if line.told["due"] == printed.day.isoformat()] or lines[:1]
        elif begun:
            last = max(map(_began, begun))
            yield from (line for line in begun if _began(line) == last)


def _went_by(line: Line) -> bool:
    """Whether the day that an order set went by while the case was stayed."""
    return line.running is not None and bool(line.running.held) and line.told["due"] is None


def _began(line: Line) -> date:
    return (line.running.start.day if line.running else None) or date.min


def _compare(case: Posture, line: Line, printed: Printed) -> None:
    """Put a printed date beside a deadline, with what explains the difference."""
    told, day = line.told, printed.day.isoformat()
    if told["printed"] in (told["due"], told["latest"], day) and told["printed"] is not None:
        return
    told["printed"] = day
    told["printed_because"] = None
    if day not in (told["due"], told["latest"]):
        told["printed_because"] = _explained(case, line, printed)


# -- what explains a printed date ------------------------------------------------------------------


def _explained(case: Posture, line: Line, printed: Printed) -> str | None:
    """What makes a printed date another than ours: the paper that gives it, or a clerk's plainly other count."""
    if line.running is None:
        return None
    running = line.running
    return _given_by(case, printed) or _counted_otherwise(case, running.clock.law, running.start.day, printed)


def _given_by(case: Posture, printed: Printed) -> str | None:
    """The order or stipulation that gives the date: the entry itself, or one that the clerk's entry rests on."""
    filing = printed.filing
    if isinstance(filing, (*DECIDES, MinuteEntry)):
        return f"set by {filing.label}"
    if isinstance(filing, Stipulation):
        return f"stipulated in {filing.label}"
    if not isinstance(filing, DeadlinesSet):
        return None
    for act in case.referred(filing):
        if isinstance(act, (*DECIDES, Stipulation)):
            return f"entered by the clerk on {act.label}"
    return None


def _counted_otherwise(case: Posture, law: str, begun: date | None, printed: Printed) -> str | None:
    """How a clerk's own count of a period comes to the printed day, where it is plainly another count than ours."""
    version = provision(law, begun) if begun else None
    if begun is None or version is None or version.n is None or version.unit != "days" or version.direction == "before":
        return None
    n, said = version.n, f"{version.n} days from {begun.isoformat()} ({version.cite})"
    if begun + timedelta(days=n) == printed.day:
        return f"{said}, no day left out and the last not moved, which is not how Fed. R. Civ. P. 6(a) counts"
    if _end(begun, n) == printed.day:
        return f"{said}, without the holidays of the state, which Fed. R. Civ. P. 6(a) counts"
    if _end(begun, n, court=case.court, service="mail") == printed.day:
        return f"{said}, and days added as for service by mail (Fed. R. Civ. P. 6(d))"
    entered = printed.filing.entered
    if entered is not None and entered != begun and _end(entered, n, court=case.court) == printed.day:
        return f"{n} days from {entered.isoformat()}, the day of entry ({version.cite})"
    return None


def _end(begun: date, n: int, **counted: Any) -> date | None:
    """The last day of so many days; None where no time is counted from that day."""
    from docket.counting import count

    try:
        return count(begun, n, "days", **counted).due
    except OutOfRange:
        return None


def _schedule_of_the_court(case: Posture, printed: Printed) -> str | None:
    """The schedule that CM/ECF prints with a motion, in a court of whose rules for briefs nothing is known here."""
    if not isinstance(printed.filing, Motion) or printed.stated.what not in ("response", "reply") or case.court is None:
        return None
    if any(version.jurisdiction == case.court for versions in families().values() for version in versions):
        return None
    return f"the schedule that CM/ECF prints with a motion in {court(case.court)}, whose local rules are not known here"


# -- dates that were only printed ------------------------------------------------------------------


def _only_printed(case: Posture, printed: Printed) -> Line:
    """A date for which no time of ours runs: an order's is the court's own, a clerk's has no due date of ours."""
    filing, stated = printed.filing, printed.stated
    by_order = isinstance(filing, (*DECIDES, MinuteEntry))
    because = _given_by(case, printed) or _schedule_of_the_court(case, printed)
    if because is None and isinstance(filing, AmendedComplaint) and stated.what == "answer":
        because = _counted_otherwise(case, "frcp-15-a-3", filing.day, printed)
    day = printed.day.isoformat()
    return Line(
        None,
        {
            "act": stated.what,
            "what": None,
            "for": stated.party,
            "kind": "must" if stated.what == "answer" else "may",
            "basis": "ordered" if by_order else "printed",
            "certainty": "conditional",
            "due": day if by_order else None,
            "latest": None,
            "printed": day,
            "printed_because": because,
            "cite": "Fed. R. Civ. P. 6(b)(1)" if by_order else "no provision: printed by the clerk",
            "law": None,
            "trigger": {"what": "order" if by_order else "printed", "date": _iso(filing.day), "known": "docketed"},
            "assumes": ["which paper or party the date is for"] if by_order else ["the date that the clerk printed"],
            "because": [filing.id],
            "because_of": [filing.label],
            "state": _state(case, printed),
            "subject": ["printed", filing.key, stated.what],
            "silence": "",
            "steps": [],
        },
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _state(case: Posture, printed: Printed) -> str:
    """How a date that no clock keeps stands: it runs until its day, then nothing more is known of it."""
    if case.today is None or case.today <= printed.day:
        return "running"
    return "no filing seen" if printed.stated.what == "answer" else "lapsed"
