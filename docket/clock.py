"""Clocks: what time a row starts, for whom, and how it ends.

A `Clock` is declared on a row. When the row moves a subject the clock starts as a `Running` one, and it ends when the
subject leaves the state it entered. The number comes from the law's tables, by the version in force on the day of the
trigger; the due date is derived, never stored. A court's date certain (`set_to`) is not rolled by FRCP 6(a).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from docket.errors import OutOfRange
from docket.filing import Period
from docket.law import Provision, provision

if TYPE_CHECKING:
    from docket.filing import DateSet, Filing
    from docket.posture import Posture

__all__ = [
    "GOVERNS",
    "Clock",
    "Due",
    "Hold",
    "Running",
    "Start",
    "after_a_stay",
    "counted_by",
    "governing",
    "ordered",
    "set_by",
]

Subject = str | tuple[str, ...]


GOVERNS = "frcp-86-a"
"""The provision that says which version of a rule reaches a pending case."""


def governing(law: str, trigger: date | None) -> Provision | None:
    """The version of a provision that governs time begun on a day; None where it was not law then.

    An amendment governs what comes after its date, in pending cases too as far as just and practicable (FRCP 86(a)):
    a time that began under the old text is counted by it. An order that says otherwise sets a date certain.
    """
    return provision(law, trigger) if trigger is not None else None


@frozen
class Start:
    """The day a clock starts, and how well it is known.

    `known` is "docketed" where an entry shows the day, "assumed" where something stands in for it. `missing` says
    what the docket does not show: with it the deadline is conditional, and without a `day` it is unknown. `also` is
    the other day from which it may run, where the law or the docket leaves two. `period` is the time that an order
    itself gives, which is counted instead of the provision's.
    """

    day: date | None
    known: str = "docketed"
    what: str = "filing"
    assumes: tuple[str, ...] = ()
    missing: str | None = None
    set_to: date | None = None
    service: str | None = None
    also: date | None = None
    period: Period | None = None


NO_DAY = "the day that the order sets is not shown"


def set_by(order: Filing, stated: DateSet | None) -> Start:
    """The start of a time that an order sets: its date certain, or the period that it gives, from the event it names.

    A date certain is not moved by FRCP 6(a); a period is counted by it. A period that runs from the order itself is
    counted from the docket's days; one from an event that the docket does not tie to a day has no date.
    """
    if stated is not None and stated.date is not None:
        return Start(order.day, what="order", set_to=stated.date)
    if stated is None or stated.period is None:
        return Start(None, known="assumed", what="order", missing=NO_DAY)
    return _given(order, stated.period)


def _given(order: Filing, period: Period) -> Start:
    """The start of a period that an order gives: firm only where the docket shows the very day from which it runs."""
    if period.unit in ("hours", "business days"):
        uncounted = f"the end of {period}: the docket does not show how the order counts {period.unit}"
        return Start(None, known="assumed", what="order", missing=uncounted)
    entered, filed = order.entered or order.filed, order.filed or order.entered
    days: dict[str | None, tuple[date | None, date | None, str | None]] = {
        None: (filed, entered, "from when the order's time runs; counted from the order"),
        "this order": (order.signed or filed, entered or order.signed, None),
        "entry of this order": (entered, entered, None),
        "filing of this order": (filed, filed, None),
        "service of this order": (entered, entered, "the day on which the order was served; counted from its entry"),
    }
    if period.before and (set_for := _set_in(order, period.runs_from or "")) is not None:
        stays = f"that the {set_for.what} stays on its day"
        return Start(set_for.date, known="assumed", what="order", missing=stays, period=period)
    if period.before or period.runs_from not in days:
        return Start(None, known="assumed", what="order", missing=f"the day from which the order counts ({period})")
    day, other, missing = days[period.runs_from]
    if day != other and missing is None:
        missing = "whether the order's time runs from its own date or from its entry"
    also = other if other != day else None
    known = "assumed" if missing else "docketed"
    return Start(day, known=known, what="order", missing=missing, also=also, period=period)


def _set_in(order: Filing, event: str) -> DateSet | None:
    """The event from which an order counts back, where the order itself gives that one a day: "before trial"."""
    words = event.removeprefix("the ").removesuffix(" date")
    alike = [d for d in order.dates if d.date is not None and words and (words in d.what or d.what in words)]
    return alike[0] if len(alike) == 1 else None


def ordered(*what: str) -> Callable[[Posture, Any, Subject], Start]:
    """A start for a clock whose date the order itself sets: the date that the filing states for one of these acts.

    A date certain is not moved by FRCP 6(a). Where the order sets a time and the docket does not show the day, the
    deadline exists and has no date.
    """

    def begin(case: Posture, filing: Filing, subject: Subject) -> Start:
        wanted = [d for d in filing.dates if d.what in what and not d.printed and (d.date or d.period)]
        return set_by(filing, next((d for d in wanted if d.date is not None), wanted[0] if wanted else None))

    return begin


@frozen(eq=False, kw_only=True)
class Clock:
    """Time that a row starts.

    `act` is what has to be, or may be, done ("answer"). `law` is the provision whose number runs. `start` is the date
    field of the filing from which it runs ("filed", "entered", "served"), or a function of (posture, filing, subject)
    that gives a `Start`. `party` is a function of the same that gives for whom it runs; without one, the subject.
    `kind` is "must", "may" or "not-before". `silence` is the consequence of letting it pass. `ordered` marks a clock
    whose date the filing itself sets. `when` is a test of the same (posture, filing, subject): where it fails, this
    time does not start. `no_end` says why no filing ends it, so that it runs to its day. `undocketed` says why what is
    done under it need not be on the docket: then silence is never a missed deadline.
    """

    act: str
    law: str
    start: str | Callable[[Posture, Any, Subject], Start] = "filed"
    party: Callable[[Posture, Any, Subject], tuple[str, ...]] | None = None
    kind: str = "must"
    silence: str = ""
    ordered: bool = False
    no_end: str = ""
    undocketed: str = ""
    when: Callable[[Posture, Any, Subject], bool] | None = None

    def begin(self, case: Posture, filing: Filing, subject: Subject) -> Start:
        """The day this clock starts for a subject, by a filing."""
        if callable(self.start):
            return self.start(case, filing, subject)
        day = getattr(filing, self.start)
        if day is not None:
            return Start(day, what=self.start)
        stand_in = filing.day
        if stand_in is None:
            return Start(None, known="assumed", what=self.start, missing=f"the day it was {self.start}")
        said = "signing date" if filing.filed is None and filing.entered is None else "filing date"
        return Start(
            stand_in, known="assumed", what=self.start, assumes=(f"its {said} counted as the day it was {self.start}",)
        )


@frozen
class Hold:
    """A stay or tolling of a clock, from one day until another (None: still)."""

    since: date | None
    until: date | None
    by: int


NOT_SAID = "whether it goes on, by the days that the stay lasted: no rule says so, and the order that ends a stay may"
PASSED = "a new day: the one that the order set went by while the case was stayed"


def after_a_stay(start: Start, ended: date | None) -> Start:
    """How well a time is known that a stay has held: no provision says when it runs out, nor moves a date certain."""
    if start.set_to is not None and ended is not None and start.set_to <= ended:
        return evolve(start, day=None, known="assumed", set_to=None, missing=PASSED)
    return evolve(start, missing=start.missing or NOT_SAID)


@frozen
class Due:
    """A derived due date: the safe reading, the other where the law is unsettled, and the steps of the computation."""

    due: date | None
    latest: date | None = None
    steps: tuple[str, ...] = ()


@frozen(kw_only=True)
class Running:
    """A clock that was started, by which filing, for whom; and how it ended.

    `by` is the position in the log of the filing that started it. `state` is "running" until it ends: met, extended,
    tolled, vacated, superseded, lapsed, missed, moot, "no filing seen". `ended_by` is a position in the log.
    """

    clock: Clock
    region: str
    subject: Subject
    parties: tuple[str, ...]
    start: Start
    by: int
    held: tuple[Hold, ...] = ()
    state: str = "running"
    ended_by: int | None = None
    ended_on: date | None = None

    @property
    def key(self) -> tuple[str, Subject, str, int]:
        """What names it: region, subject, act, and the filing that started it."""
        return (self.region, self.subject, self.clock.act, self.by)

    @property
    def certainty(self) -> str:
        """ "firm" where the day is shown and nothing is missing, else "conditional" or, without a day, "unknown"."""
        if self.start.set_to:
            return "firm" if not self.start.missing else "conditional"
        if self.start.day is None:
            return "unknown"
        return "firm" if self.start.missing is None and self.start.known == "docketed" else "conditional"

    def due(self, court: str | None) -> Due:
        """When it runs out, by the law in force on the day it started; no date while it is held or not computable."""
        if self.start.set_to is not None:
            return Due(
                self.start.set_to,
                steps=(f"{self.start.set_to:%Y-%m-%d}: a date certain set by order; Rule 6(a) does not move it",),
            )
        began = day = self.start.day
        if day is None or began is None or any(h.until is None for h in self.held):
            return Due(None)
        for hold in self.held:
            if hold.since and hold.until:
                day += timedelta(days=(hold.until - max(hold.since, day)).days)
        counted, also = self._counted_from(day, began, court), self.start.also
        other = self._counted_from(also, also, court) if also is not None else Due(None)
        if also is None or other.due is None:
            return counted
        return _either(counted, other, also, self.clock.kind == "not-before")

    def _counted_from(self, day: date, began: date, court: str | None) -> Due:
        """The order's own period counted from a day, else that of the provision in force when it began; else none."""
        if (given := self.start.period) is not None:
            ends = self._count(day, began, given, court, self.start.service)
            return Due(ends.due, ends.latest, (f"The order gives {given}.", *ends.steps))
        version = governing(self.clock.law, began)
        if version is None or version.n is None:
            return Due(None)
        period = Period(version.n, version.unit or "days", before=version.direction == "before")
        return self._count(day, began, period, court, self.start.service if version.service_3day == "yes" else None)

    def _count(self, day: date, began: date, period: Period, court: str | None, service: str | None) -> Due:
        """A period counted from a day by the rule in force when it began; no date where that is beyond any calendar."""
        from docket.counting import count

        try:
            counted = count(
                day,
                period.n,
                period.unit,
                before=period.before,
                court=court,
                service=service,
                law=began,
                gate=self.clock.kind == "not-before",
                rules=counted_by(self.clock.law),
            )
        except OutOfRange as beyond:
            return Due(None, steps=(str(beyond),))
        return Due(counted.due, counted.latest, counted.steps)


ASKED_ABOVE = ("usc-28-1292-b", "usc-28-1453-c-1", "usc-28-1453-c-2")
"""Periods of statutes for what is asked of, or done by, the court of appeals: FRAP 26(a) counts them too."""


def counted_by(law: str) -> str | None:
    """Whose rule on computing time counts a provision's period, where not the court's own."""
    if law.startswith("frap-") or law in ASKED_ABOVE:
        return "appellate"
    return "bankruptcy" if law == "usc-28-158" or law.startswith("frbp-") else None


def _either(one: Due, other: Due, from_day: date, gate: bool) -> Due:
    """Two readings of when a time began: the safe end first, the other as the latest."""
    if one.due is None or other.due is None:
        return one
    ends = sorted({one.due, one.latest or one.due, other.due, other.latest or other.due}, reverse=gate)
    also = f"Counted from {from_day:%Y-%m-%d} instead, it ends on {other.latest or other.due:%Y-%m-%d}."
    return Due(ends[0], ends[-1] if len(ends) > 1 else None, (*one.steps, also))
