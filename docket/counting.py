"""Counting time: FRCP 6(a) and (d), FRAP 26(a) and (c), by the edition in force.

`count` is a pure function of a period and of the law. Where the law is unsettled it counts the period under each
reading: `due` is the safe one, `latest` the other. The editions are data (`law/calendar.toml`); the legal holidays are
those of `docket.holidays`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from attrs import frozen

from docket.errors import OutOfRange
from docket.holidays import Holiday, legal_holidays

__all__ = ["Counted", "Edition", "count", "edition", "editions", "told"]

LONGEST: Mapping[str, int] = {"hours": 24 * 366, "days": 36_600, "months": 1_200, "years": 100}
"""The longest period of each unit that is counted; beyond it the number is a slip."""

LAST = date(2100, 12, 31)
"""No day after this one is computed."""

SERVICES = ("mail", "electronic", "hand", "clerk", "other")


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
    rules apply, by default that of the event. `gate` marks a day before which nothing may be done. `rules` are "civil"
    or "appellate" (FRAP 26: notices of appeal), by default those of the court.

    Not for a date certain, to which Rule 6(a) does not apply, nor for a statute with a method of its own.

    Raises OutOfRange for a period, day, court, zone or way of service that does not exist or that the rules do not
    reach.
    """
    if isinstance(start, datetime) and start.tzinfo is not None:
        start = _on_the_clock(start, zone, court)
    return _count(
        start,
        n,
        unit,
        before,
        court,
        zone,
        service,
        frozenset(inaccessible) if inaccessible else _NO_DAYS,
        law,
        gate,
        rules,
    )


_NO_DAYS: frozenset[date] = frozenset()


@lru_cache(maxsize=1 << 14, typed=True)
def _count(
    start: date | datetime,
    n: int,
    unit: str,
    before: bool,
    court: str | None,
    zone: str | None,
    service: str | None,
    inaccessible: frozenset[date],
    law: date | None,
    gate: bool,
    rules: str | None,
) -> Counted:
    period = _period(start, n, unit, before, court, zone, service, inaccessible, law, rules)
    readings = period.readings()
    first = _Run(period, readings[0])
    if len(readings) == 2 and not first.doubts:  # nothing but doubted days could make a difference, and none was met
        return Counted(first.end, None, tuple(first.steps), first.cite(), first.caution)
    return _both_ways([first, *(_Run(period, reading) for reading in readings[1:])], gate)


def _both_ways(runs: list[_Run], gate: bool) -> Counted:
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


# -- the editions of the Rule -------------------------------------------------------------------------------------


@frozen
class Edition:
    """The rule on computing time as it stood from one day to another.

    A period of fewer days than `short` leaves out intermediate `rest` days (0 Monday to 6 Sunday) and legal holidays.
    `observed`: its text names the days set aside for observing holidays. `either`: a state's holidays hold for periods
    counted backward too. `adding` is how three days are added after service. `cites` are its provisions, `laws` their
    ids in the tables.
    """

    since: date
    short: int
    rest: frozenset[int]
    observed: bool
    either: bool
    adding: str
    cites: Mapping[str, str]
    laws: tuple[str, ...]


@lru_cache(maxsize=1 << 12)
def edition(on: date, rules: str = "civil") -> Edition:
    """The edition of the "civil" or "appellate" rules in force on a day.

    Raises OutOfRange for a day before there were such rules.
    """
    if rules not in ("civil", "appellate"):
        raise OutOfRange(f"no rules are called {rules!r}; time is counted by the civil or the appellate rules")
    known = editions(rules)
    for one in reversed(known):
        if one.since <= on:
            return one
    name = "Appellate" if rules == "appellate" else "Civil"
    raise OutOfRange(f"{on}: the Federal Rules of {name} Procedure took effect on {known[0].since}; count from then on")


@cache
def editions(rules: str) -> tuple[Edition, ...]:
    """Every edition of the "civil" or "appellate" rules, oldest first; each keeps what it does not change."""
    row: dict[str, Any] = {"cites": {}}
    found = []
    for change in _table()[rules]:
        row = row | change | {"cites": row["cites"] | change.get("cites", {})}
        rest = frozenset(_WEEKDAYS.index(name) for name in row["rest"])
        found.append(Edition(**(row | {"rest": rest, "laws": tuple(row["laws"])})))
    return tuple(found)


@cache
def _adds_days(service: str, on: date, rules: str) -> bool:
    """Whether three days are added after service in a way, on a day: FRCP 6(d), 6(e) before 2007-12-01."""
    return any(
        row["rules"] == rules and row["by"] == service and row["since"] <= on <= row.get("until", LAST)
        for row in _table()["service"]
    )


@cache
def _table() -> dict[str, Any]:
    import tomllib

    return tomllib.loads((Path(__file__).parent / "law" / "calendar.toml").read_text(encoding="utf-8"))


# -- what is asked --------------------------------------------------------------------------------------------------


class _Reading(NamedTuple):
    """One answer to each question that the law leaves open."""

    doubted: bool  # whether days in doubt are legal holidays
    adding: str  # "after" the period has expired, "within" it, or "in kind": as days of the same count
    forward: bool  # whether a period counted backward runs on to the next day


@frozen
class _Period:
    """A period that can be counted: the words of the question, checked."""

    day: date
    at: time | None
    n: int
    unit: str
    before: bool
    places: tuple[str, ...]
    zone: str | None
    service: str | None
    adds: bool
    inaccessible: frozenset[date]
    law: date
    edition: Edition

    @property
    def short(self) -> bool:
        """Whether intermediate weekends and holidays are left out."""
        return self.unit == "days" and self.n < self.edition.short

    def readings(self) -> tuple[_Reading, ...]:
        """Every reading of the law that is open, the safest for most first."""
        adding: tuple[str, ...] = ("after",)
        if self.adds and self.edition.adding == "disputed":
            adding = ("after", "in kind") if self.short else ("within", "after")
        forward = (False, True) if self.before and "next" not in self.edition.cites else (False,)
        return tuple(_Reading(*open) for open in product((False, True), adding, forward))


def _period(
    start: date | datetime,
    n: int,
    unit: str,
    before: bool,
    court: str | None,
    zone: str | None,
    service: str | None,
    inaccessible: frozenset[date],
    law: date | None,
    rules: str | None,
) -> _Period:
    day, at = _day_and_time(start, unit)
    _check_length(n, unit)
    _check_service(service, before)
    places, its_zone, its_rules = _of_court(court)
    zone, rules = zone or its_zone, rules or its_rules
    if zone != its_zone and zone is not None:
        _zone(zone)
    if not date(1938, 9, 16) <= day <= LAST:
        raise OutOfRange(f"{day}: the Federal Rules took effect on 1938-09-16, and nothing is counted beyond {LAST}")
    law = law or day
    text = edition(law, rules)
    if unit == "hours":
        if zone is None:
            raise OutOfRange("a period in hours needs the court or its time zone, for daylight saving time")
        if "hours" not in text.cites:
            raise OutOfRange(
                f"the rules of {law} did not say how hours are counted; Rule 6(a)(2) does from 2009-12-01 "
                "(law=2009-12-01 counts by it)"
            )
    if rules == "appellate" and court is not None:
        places += _seat_of_appeals(court)
    return _Period(
        day=day,
        at=at,
        n=n,
        unit=unit,
        before=before,
        places=() if before and not text.either else tuple(dict.fromkeys(places)),
        zone=zone,
        service=service,
        adds=service is not None and _adds_days(service, law, rules),
        inaccessible=inaccessible,
        law=law,
        edition=text,
    )


def _day_and_time(start: date | datetime, unit: str) -> tuple[date, time | None]:
    if isinstance(start, datetime):
        return start.date(), start.time() if unit == "hours" else None
    if not isinstance(start, date):
        raise OutOfRange(f"{start!r} is not a day; a period is counted from a date, or a date and a time")
    if unit == "hours":
        raise OutOfRange(f"{start}: hours are counted from a time of day, as in {start}T14:30")
    return start, None


def _check_length(n: int, unit: str) -> None:
    if unit not in LONGEST:
        raise OutOfRange(f"{unit!r} is not a unit of time; periods are counted in {', '.join(LONGEST)}")
    if type(n) is not int or n < 1:
        raise OutOfRange(f"{n!r} {unit}: a period is a whole number, 1 or more; for one before the event say so")
    if n > LONGEST[unit]:
        raise OutOfRange(f"{n} {unit} is longer than any period of procedure; at most {LONGEST[unit]} are counted")


def _check_service(service: str | None, before: bool) -> None:
    if service is None:
        return
    if service not in SERVICES:
        raise OutOfRange(f"{service!r} is not a way of service; FRCP 5(b)(2) has {', '.join(SERVICES)}")
    if before:
        raise OutOfRange("a period counted backward from an event does not run from service; leave the service out")


@cache
def _of_court(id: str | None) -> tuple[tuple[str, ...], str | None, str]:
    """Whose holidays hold in a court, its time zone, and the rules by which it counts."""
    if id is None:
        return (), None, "civil"
    from docket.courts import court

    found = court(id)
    appeals = found.citation == found.circuit
    return (found.state, found.id), found.zone, "appellate" if appeals else "civil"


@cache
def _seat_of_appeals(id: str) -> tuple[str, ...]:
    """The state of the circuit clerk's principal office: its holidays count too, FRAP 26(a)(6)(C)."""
    from docket.courts import court, courts

    circuit = court(id).circuit
    return tuple(c.state for c in courts().values() if c.citation == circuit)


# -- the count ------------------------------------------------------------------------------------------------------


class _Run:
    """One count of a period under one reading: the day it has reached, the steps, and the doubts met on the way."""

    def __init__(self, period: _Period, reading: _Reading) -> None:
        self.period, self.reading, self.edition = period, reading, period.edition
        self.cites = period.edition.cites
        self.toward = -1 if period.before else 1
        self.day, self.at = period.day, period.at
        self.steps: list[str] = []
        self.used: list[str] = []
        self.doubts: dict[str, None] = {}
        self.caution: str | None = None
        self.run()

    @property
    def end(self) -> date | datetime:
        """Where the count stands."""
        return self.day if self.at is None else datetime.combine(self.day, self.at)

    def run(self) -> None:
        """Count, roll, add the days after service and roll again, and pass over a closed clerk's office."""
        if self.period.unit == "hours":
            self.count_hours()
        else:
            self.count_days()
        if not self.period.adds or self.reading.adding == "after":
            self.roll()
        if self.period.service:
            self.add_for_service()
        if self.day in self.period.inaccessible:
            self.pass_over_closed_office()
        if not date(1938, 9, 16) <= self.day <= LAST:
            raise OutOfRange(f"the period ends on {self.day}; nothing is counted before 1938-09-16 or beyond {LAST}")

    def say(self, sentence: str, provision: str) -> None:
        """Record a step and the provision it rests on."""
        cite = self.cites[provision]
        self.steps.append(f"{sentence} ({cite}).")
        self.used.append(cite)

    def count_days(self) -> None:
        """Leave out the day of the event and count every day, or in a short period of old every working day."""
        period = self.period
        side = "before" if period.before else "after"
        self.say(f"{told(self.day)} is the day of the event and is not counted", "event")
        if period.short:
            skipped = self.count_working_days(period.n)
            tail = f"; also left out: {', '.join(skipped)}" if skipped else ""
            self.say(
                f"A period of less than {self.edition.short} days leaves out intermediate {self.rest_days()} and legal "
                f"holidays: day {period.n} {side} it is {told(self.day)}{tail}",
                "each",
            )
            return
        if period.unit == "days":
            self.day += timedelta(days=period.n * self.toward)
            self.say(f"Every day is counted: day {period.n} {side} it is {told(self.day)}", "each")
            return
        months = period.n * (12 if period.unit == "years" else 1)
        self.day = _months_away(self.day, months * self.toward)
        unit = period.unit if period.n > 1 else period.unit[:-1]
        self.say(f"{period.n} {unit} {side} it is {told(self.day)}", "each")

    def count_working_days(self, n: int) -> list[str]:
        """Move on by days that are neither rest days nor legal holidays; the holidays left out."""
        skipped = []
        while n:
            self.day += timedelta(days=self.toward)
            why = self.at_rest(self.day)
            if why is None:
                n -= 1
            elif self.day.weekday() not in self.edition.rest:
                skipped.append(f"{told(self.day)}, {why}")
        return skipped

    def count_hours(self) -> None:
        """Count every hour from the event, over weekends, holidays and changes of the clock."""
        period = self.period
        assert period.at is not None
        assert period.zone is not None
        zone = _zone(period.zone)
        began = datetime.combine(period.day, period.at, zone)
        absolute = began.astimezone(UTC)
        if absolute.astimezone(zone).replace(tzinfo=None) != began.replace(tzinfo=None):
            raise OutOfRange(f"{began:%Y-%m-%dT%H:%M} does not exist in {period.zone}: the clocks went forward over it")
        ended = (absolute + timedelta(hours=period.n * self.toward)).astimezone(zone)
        self.day, self.at = ended.date(), ended.time()
        changed = ", the clocks having changed in between" if began.utcoffset() != ended.utcoffset() else ""
        back = " back" if period.before else ""
        self.say(
            f"Counting{back} from {told(began)}, every hour counts: {_hours(period.n)} end at {told(ended)}{changed}",
            "hours",
        )

    def roll(self) -> None:
        """From a rest day or legal holiday to the next day that is neither."""
        why = self.at_rest(self.day)
        if why is None:
            return
        fell, also = self.day, []
        toward = 1 if self.reading.forward else self.toward
        while True:
            self.day += timedelta(days=toward)
            passed = self.at_rest(self.day)
            if passed is None:
                break
            if self.day.weekday() not in self.edition.rest:
                also.append(f"{told(self.day)} is {passed}")
        to = "the same time on " if self.at else ""
        moves = "runs back to" if toward < 0 else "runs on to"
        over = "".join(f", and {holiday}" for holiday in also)
        provision = "hours" if self.at else "last"
        self.say(f"{told(fell)} is {why}{over}: the period {moves} {to}{told(self.day)}", provision)
        if self.period.before and "next" in self.cites:
            self.used.append(self.cites["next"])

    def add_for_service(self) -> None:
        """Three days after service by mail, with the clerk, or by other means consented to."""
        by = _BY[self.period.service or ""]
        if not self.period.adds:
            self.say(f"Service {by} on {self.period.law} adds no days", "service")
            return
        if self.reading.adding == "in kind":
            self.count_working_days(3)
            self.say(f"Service {by} adds 3 days, counted in the same way: {told(self.day)}", "service")
        else:
            self.day += timedelta(days=3)
            when = "to the period" if self.reading.adding == "within" else "after the period would otherwise expire"
            self.say(f"Service {by} adds 3 days {when}: {told(self.day)}", "service")
        self.roll()

    def pass_over_closed_office(self) -> None:
        """On to the first day on which the clerk's office can be reached, whichever way the period was counted."""
        shut = self.day
        if "closed" not in self.cites:
            self.steps.append(
                f"The clerk's office was inaccessible on {told(shut)}, but the rules of {self.period.law} did not "
                "extend the time for that."
            )
            return
        while self.day in self.period.inaccessible or self.at_rest(self.day):
            self.day += timedelta(days=1)
        to = "the same time on " if self.at else ""
        self.say(
            f"The clerk's office was inaccessible on {told(shut)}: the time for filing is extended to {to}"
            f"{told(self.day)}, the first accessible day that is not a {self.rest_days(' or ', '')} or legal holiday",
            "closed",
        )

    def at_rest(self, day: date) -> str | None:
        """Why no period ends on a day: the weekday, or the legal holiday under this reading; None if one may."""
        weekday = day.weekday()
        if weekday in self.edition.rest:
            return f"a {_WEEKDAYS[weekday]}"
        holiday = legal_holidays(day.year, self.period.places, self.edition.observed).get(day)
        if holiday is None:
            return None
        if holiday.doubt:
            self.doubts[f"{told(day)} is {self.name(holiday)}, and {holiday.doubt}"] = None
            if not self.reading.doubted:
                return None
        if holiday.caution:
            self.caution = f"{told(day)} is taken for a legal holiday; {holiday.caution}"
        return self.name(holiday)

    def name(self, holiday: Holiday) -> str:
        """A holiday with its authority and the clause that makes it one."""
        named = holiday.named is None or self.period.law >= holiday.named
        return f"{holiday.name} ({holiday.cite}; {self.cites[holiday.by if named else 'declared']})"

    def rest_days(self, joint: str = " and ", plural: str = "s") -> str:
        """ "Saturdays and Sundays"."""
        return joint.join(f"{_WEEKDAYS[day]}{plural}" for day in sorted(self.edition.rest))

    def cite(self) -> str:
        """The provisions applied, each once: "Fed. R. Civ. P. 6(a)(1), (a)(5), (d)"."""
        rule, found = "", []
        for cite in self.used:
            rule, parts = cite.split("(", 1)
            found.append("(" + ")(".join(parts.split(")(")[:2]).rstrip(")") + ")")
        return rule + ", ".join(dict.fromkeys(found))


# -- days and clocks --------------------------------------------------------------------------------------------------

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_BY = {
    "mail": "by mail",
    "electronic": "by electronic means",
    "hand": "by hand",
    "clerk": "by leaving it with the clerk",
    "other": "by other means consented to",
}


def told(day: date | datetime) -> str:
    """A day as a sentence has it: "Monday, July 1, 2024"; with its time, "9:23 a.m. on Monday, November 5, 2007"."""
    said = f"{_WEEKDAYS[day.weekday()]}, {_MONTHS[day.month - 1]} {day.day}, {day.year}"
    if not isinstance(day, datetime):
        return said
    return f"{day.hour % 12 or 12}:{day.minute:02} {'a.m.' if day.hour < 12 else 'p.m.'} on {said}"


def _hours(n: int) -> str:
    return f"{n} hours" if n > 1 else "1 hour"


def _months_away(day: date, months: int) -> date:
    """The same day of another month; its last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= LAST.year + 100:
        raise OutOfRange(f"{months} months from {day} is out of any calendar")
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def _on_the_clock(start: datetime, zone: str | None, court: str | None) -> datetime:
    """A time with a zone as the court's clock shows it; as its own clock does where no court or zone is given."""
    zone = zone or _of_court(court)[1]
    return (start.astimezone(_zone(zone)) if zone else start).replace(tzinfo=None)


@cache
def _zone(name: str) -> Any:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise OutOfRange(f"no time zone is called {name!r}; zones have names like 'America/New_York'") from None
