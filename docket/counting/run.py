"""One count of a period under one reading of the law."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from docket.counting.days import FIRST, LAST, WEEKDAYS, hours, months_away, told, zone_named
from docket.counting.period import SERVICES, Period, Reading
from docket.errors import OutOfRange
from docket.holidays import Holiday, legal_holidays

__all__ = ["Run"]


class Run:
    """One count of a period under one reading: the day it has reached, the steps, and the doubts met on the way."""

    def __init__(self, period: Period, reading: Reading) -> None:
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
        if not FIRST <= self.day <= LAST:
            raise OutOfRange(f"the period ends on {self.day}; nothing is counted before {FIRST} or beyond {LAST}")

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
        self.day = months_away(self.day, months * self.toward)
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
        zone = zone_named(period.zone)
        began = datetime.combine(period.day, period.at, zone)
        absolute = began.astimezone(UTC)
        if absolute.astimezone(zone).replace(tzinfo=None) != began.replace(tzinfo=None):
            raise OutOfRange(f"{began:%Y-%m-%dT%H:%M} does not exist in {period.zone}: the clocks went forward over it")
        ended = (absolute + timedelta(hours=period.n * self.toward)).astimezone(zone)
        self.day, self.at = ended.date(), ended.time()
        changed = ", the clocks having changed in between" if began.utcoffset() != ended.utcoffset() else ""
        back = " back" if period.before else ""
        self.say(
            f"Counting{back} from {told(began)}, every hour counts: {hours(period.n)} end at {told(ended)}{changed}",
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
        by = SERVICES[self.period.service or ""]
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
            return f"a {WEEKDAYS[weekday]}"
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
        return joint.join(f"{WEEKDAYS[day]}{plural}" for day in sorted(self.edition.rest))

    def cite(self) -> str:
        """The provisions applied, each once: "Fed. R. Civ. P. 6(a)(1), (a)(5), (d)"."""
        rule, found = "", []
        for cite in self.used:
            rule, parts = cite.split("(", 1)
            found.append("(" + ")(".join(parts.split(")(")[:2]).rstrip(")") + ")")
        return rule + ", ".join(dict.fromkeys(found))
