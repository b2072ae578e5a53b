"""How time is counted, and from what service: FRCP 5(b), 6(a), 6(d)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from docket.clock import Clock, Due, Running, Start, set_by
from docket.filing import Filing
from docket.region import Subject

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "BY",
    "period_end",
    "served_or_ordered",
    "way_of_service",
]


def period_end(case: Posture, law: str, day: date, *, service: str | None = None, not_before: bool = False) -> Due:
    """When a provision's period, counted from a day, runs out by the version in force on that day.

    `service` is how the paper that starts it was served; `not_before` asks for the last day on which a step is barred.
    """
    clock = Clock(act=law, law=law, kind="not-before" if not_before else "must")
    start = Start(day, service=service)
    return Running(clock=clock, region="", subject="", parties=(), start=start, by=-1).due(case.court)


BY = {
    "mail": "frcp-5-b-2-C",
    "clerk": "frcp-5-b-2-D",
    "electronic": "frcp-5-b-2-E",
    "other": "frcp-5-b-2-F",
}
"""The provision for each way of service after which FRCP 6(d) adds days, or once did."""


def way_of_service(case: Posture, paper: Filing) -> str | None:
    """How a paper was served, in the words of counting; None where the docket does not show it."""
    way = getattr(paper, "served_by", None)
    return way if way is not None and (way not in BY or case.forum.binds(BY[way])) else None


_SERVED = (None, "service of this order")


def served_or_ordered(*what: str) -> Callable[[Posture, Filing, Subject], Start]:
    """A start for time that runs from being served with a paper, unless the paper itself sets the date.

    The day of service is seldom docketed: the day of docketing stands in for it, and the deadline is then conditional.
    """

    def begin(case: Posture, filing: Filing, subject: Subject) -> Start:
        wanted = [d for d in filing.dates if d.what in what and not d.printed]
        stated = next((d for d in wanted if d.date is not None), None)
        if stated is not None:
            return set_by(filing, stated)
        own = next((d for d in wanted if d.period and d.period.runs_from not in _SERVED), None)
        if own is not None:
            return set_by(filing, own)
        given = next((d.period for d in wanted if d.period), None)
        way = way_of_service(case, filing)
        if filing.served is not None:
            return Start(filing.served, what="service", service=way, period=given)
        if filing.day is None:
            return Start(None, known="assumed", what="service", missing="the day of service is not shown")
        return Start(
            filing.day,
            known="assumed",
            what="service",
            assumes=("served on the day it was docketed" + ("" if way else ", and not by mail"),),
            service=way,
            period=given,
        )

    return begin
