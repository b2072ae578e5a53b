"""Counting time: FRCP 6(a) and (d), FRAP 26(a) and (c), by the edition in force.

`count` is a pure function of a period and of the law. Where the law is unsettled it counts the period under each
reading: `due` is the safe one, `latest` the other. The editions are data (`law/calendar.toml`); the legal holidays are
those of `docket.holidays`.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from functools import lru_cache

from attrs import frozen

from docket.counting.days import told
from docket.counting.period import LONGEST, Question, check_length, on_the_clock
from docket.counting.rule_6 import Edition, edition, editions
from docket.counting.run import Run

__all__ = ["LONGEST", "Counted", "Edition", "count", "edition", "editions", "told"]


@frozen
class Counted:
    """A period counted.

    `due` is the last day (for hours, the last minute, by the court's clock). Where the law is unsettled `due` is the
    safe reading, the earlier for an act that must be done and the later for a not-before gate; `latest` is then the
    other, else None. `steps` are sentences with their citations, `cite` the provisions that were applied. `reason`
    says why there are two readings or, with `latest` None, what a careful filer should know of the one.
    """

    due: date | datetime
    latest: date | datetime | None
    steps: tuple[str, ...]
    cite: str
    reason: str | None = None


def count(
    start: date | datetime,
    n: int,
    unit: str,
    *,
    before: bool = False,
    court: str | None = None,
    zone: str | None = None,
    service: str | None = None,
    inaccessible: Collection[date] = (),
    law: date | None = None,
    gate: bool = False,
    rules: str | None = None,
) -> Counted:
    """When a period runs out that is measured from, or before, an event: FRCP 6(a) and (d).

    `start` is the day of the event (for hours, its minute; a time with a zone is put on the court's clock). `unit` is
    "days", "hours", "months" or "years"; `before` counts back from the event. `court` is a CM/ECF id: the holidays of
    its state count for a period after an event, its zone for hours; `zone` overrides the latter. `service` is how the
    paper was served ("mail", "electronic", "hand", "clerk", "other") whose service starts the period: only such a
    period gets the three days. `inaccessible` are the days on which the clerk's office was. `law` is the day whose
    rules apply, by default that of the event. `gate` marks a day before which nothing may be done. `rules` are "civil",
    "appellate" (FRAP 26: notices of appeal) or "bankruptcy" (FRBP 9006: appeals from that court), by default those of
    the court.

    Not for a date certain, to which Rule 6(a) does not apply, nor for a statute with a method of its own.

    Raises OutOfRange for a period, day, court, zone or way of service that does not exist or that the rules do not
    reach.
    """
    if isinstance(start, datetime) and start.tzinfo is not None:
        start = on_the_clock(start, zone, court)
    check_length(n, unit)
    shut = frozenset(inaccessible) if inaccessible else _NO_DAYS
    return _count(Question(start, n, unit, before, court, zone, service, shut, law, rules), gate)


_NO_DAYS: frozenset[date] = frozenset()


@lru_cache(maxsize=1 << 14)
def _count(question: Question, gate: bool) -> Counted:
    period = question.period()
    readings = period.readings()
    first = Run(period, readings[0])
    if len(readings) == 2 and not first.doubts:  # nothing but doubted days could make a difference, and none was met
        return Counted(first.end, None, tuple(first.steps), first.cite(), first.caution)
    return _both_ways([first, *(Run(period, reading) for reading in readings[1:])], gate)


def _both_ways(runs: list[Run], gate: bool) -> Counted:
    """The safe reading and the other of a period counted under every reading."""
    safe, other = (max, min) if gate else (min, max)
    run, against = safe(runs, key=lambda r: r.end), other(runs, key=lambda r: r.end)
    if run.end == against.end:
        return Counted(run.end, None, tuple(run.steps), run.cite(), run.caution)
    ends = {r.reading: r.end for r in runs}
    reasons: list[str] = []
    if any(end != ends[reading._replace(doubted=not reading.doubted)] for reading, end in ends.items()):
        reasons += dict.fromkeys(doubt for r in runs for doubt in r.doubts)
    if any(end != ends[reading._replace(adding=run.reading.adding)] for reading, end in ends.items()):
        reasons.append(_ADDING_DISPUTED)
    if any(end != ends[reading._replace(forward=run.reading.forward)] for reading, end in ends.items()):
        reasons.append(_NEXT_DISPUTED)
    reason = "; ".join(reasons)
    ends_otherwise = f"On the other reading the period ends {'at' if run.at else 'on'} {told(against.end)}: {reason}."
    return Counted(run.end, against.end, (*run.steps, ends_otherwise), run.cite(), reason)


_ADDING_DISPUTED = (
    "until 2005-11-30 Rule 6(e) did not say how the three days are added to the period (compare CNPq v. Inter-Trade, "
    "50 F.3d 56 (D.C. Cir. 1995), three calendar days after it, and Nalty v. Nalty Tree Farm, 654 F. Supp. 1315 (S.D. "
    "Ala. 1987), after weekends and holidays are left out)"
)
_NEXT_DISPUTED = (
    "until 2009-11-30 the Rule did not say whether a period counted backward runs back or on to the next day"
)
