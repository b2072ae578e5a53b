"""What is asked of the rule: a period, checked against the law of its day, and the readings that are open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from itertools import product
from typing import NamedTuple

from attrs import frozen

from docket.counting.days import FIRST, LAST, zone_named
from docket.counting.rule_6 import Edition, adds_days, edition
from docket.errors import OutOfRange

__all__ = ["LONGEST", "SERVICES", "Period", "Question", "Reading", "check_length", "on_the_clock"]

LONGEST: Mapping[str, int] = {"hours": 24 * 366, "days": 36_600, "months": 1_200, "years": 100}
"""The longest period of each unit that is counted; beyond it the number is a slip."""

SERVICES: Mapping[str, str] = {
    "mail": "by mail",
    "electronic": "by electronic means",
    "hand": "by hand",
    "clerk": "by leaving it with the clerk",
    "other": "by other means consented to",
}
"""Each way of service, as a sentence has it."""


class Reading(NamedTuple):
    """One answer to each question that the law leaves open."""

    doubted: bool  # whether days in doubt are legal holidays
    adding: str  # "after" the period has expired, "within" it, or "in kind": as days of the same count
    forward: bool  # whether a period counted backward runs on to the next day


@frozen
class Period:
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

    def readings(self) -> tuple[Reading, ...]:
        """Every reading of the law that is open, the safest for most first."""
        adding: tuple[str, ...] = ("after",)
        if self.adds and self.edition.adding == "disputed":
            adding = ("after", "in kind") if self.short else ("within", "after")
        forward = (False, True) if self.before and "next" not in self.edition.cites else (False,)
        return tuple(Reading(*open) for open in product((False, True), adding, forward))


class Question(NamedTuple):
    """A period as it is asked for, not yet checked. The fields are those of `docket.counting.count`."""

    start: date | datetime
    n: int
    unit: str
    before: bool
    court: str | None
    zone: str | None
    service: str | None
    inaccessible: frozenset[date]
    law: date | None
    rules: str | None

    def period(self) -> Period:
        """The period that is asked for. Raises OutOfRange where the rules have none such."""
        day, at = _day_and_time(self.start, self.unit)
        _check_service(self.service, self.before)
        places, its_zone, its_rules = _of_court(self.court)
        zone, rules = self.zone or its_zone, self.rules or its_rules
        if zone != its_zone and zone is not None:
            zone_named(zone)
        if not FIRST <= day <= LAST:
            raise OutOfRange(f"{day}: the Federal Rules took effect on {FIRST}, and nothing is counted beyond {LAST}")
        law = self.law or day
        text = edition(law, rules)
        if self.unit == "hours":
            _check_hours(zone, text, law)
        if rules == "appellate" and self.court is not None:
            places += _seat_of_appeals(self.court)
        return Period(
            day=day,
            at=at,
            n=self.n,
            unit=self.unit,
            before=self.before,
            places=() if self.before and not text.either else tuple(dict.fromkeys(places)),
            zone=zone,
            service=self.service,
            adds=self.service is not None and adds_days(self.service, law, rules),
            inaccessible=self.inaccessible,
            law=law,
            edition=text,
        )


def on_the_clock(start: datetime, zone: str | None, court: str | None) -> datetime:
    """A time with a zone as the court's clock shows it; as its own clock does where no court or zone is given."""
    zone = zone or _of_court(court)[1]
    return (start.astimezone(zone_named(zone)) if zone else start).replace(tzinfo=None)


def check_length(n: int, unit: str) -> None:
    """Raises OutOfRange for a unit that there is not, and for a number that no period has."""
    if unit not in LONGEST:
        raise OutOfRange(f"{unit!r} is not a unit of time; periods are counted in {', '.join(LONGEST)}")
    if type(n) is not int or n < 1:
        raise OutOfRange(f"{n!r} {unit}: a period is a whole number, 1 or more; one counted back is `before`")
    if n > LONGEST[unit]:
        raise OutOfRange(f"{n} {unit} is longer than any period of procedure; at most {LONGEST[unit]} are counted")


def _day_and_time(start: date | datetime, unit: str) -> tuple[date, time | None]:
    if isinstance(start, datetime):
        return start.date(), start.time() if unit == "hours" else None
    if not isinstance(start, date):
        raise OutOfRange(f"{start!r} is not a day; a period is counted from a date, or a date and a time")
    if unit == "hours":
        raise OutOfRange(f"{start}: hours are counted from a time of day, as in {start}T14:30")
    return start, None


def _check_hours(zone: str | None, text: Edition, law: date) -> None:
    if zone is None:
        raise OutOfRange("a period in hours needs the court or its time zone, for daylight saving time")
    if "hours" not in text.cites:
        raise OutOfRange(
            f"the rules of {law} did not say how hours are counted; Rule 6(a)(2) does from 2009-12-01 "
            "(law=2009-12-01 counts by it)"
        )


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
