"""Dates in a docket text: what is due or set, and on which day; and for which day a hearing called off was set."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import attrs

from docket.filing import DateSet
from docket.reading.days import HOUR, TIME, Day, Said, days, days_and_periods, first_day, words_before
from docket.reading.due import OF_A_SIDE, actor, parties_due
from docket.reading.free_words import REOPENING, allowed_until, day_first, given_time, kept_open, listed, within
from docket.reading.labels import trimmed
from docket.reading.parts import DAY, MONTH_DAY, Parts
from docket.reading.patterns import lowered, sought
from docket.reading.verbs import A_HEARING, by_its_verb

__all__ = ["dates_of", "days_called_off", "days_once_set", "only_day"]

_CLAUSE = 160
"""Letters before a day within which it is said what the day is for."""
_CALLED_OFF = (
    r"(?:vacat|strick|cancel|reset|re-set|continued|resched|adjourn|moved|postpon|advanc|taken off|off calendar"
    r"|removed|submitted (?:without|on the)|not held)"
)
_HAS_BEEN = r"(?:is|are|be|has been|have been|was|shall be|will be)(?: hereby)?"
_BEFORE_WHOM = r"(?:\s++before (?:[\w.]+ ){1,6}?(?=is|are|has|was))?"
_NO_LONGER = sought(
    rf"{HOUR}{_BEFORE_WHOM},?\s*+(?:(?:on|re|as to) (?:[^\s.;]+ ){{1,9}}?)?(?:[\w-]+ ){{0,3}}?"
    rf"(?:(?:hearing|conference|trial|argument)s?(?: date)? )?{_HAS_BEEN} {_CALLED_OFF}"
    rf"|{HOUR}\s*+(?:vacated|stricken|cancell?ed)\b"
)
"""What stands after the day for which a hearing was set, and is no longer."""
_SORT_OF_DISCOVERY = sought(r"(?i)\s*\((fact|expert)s?\b[^)]{0,20}\)")
"""What kind of discovery a day is for, behind it: "Discovery due by 5/1/2019 (fact), 8/1/2019 (expert)"."""
_CLOSING = (")", ".", ";", "")
_SIGNED_BY = sought(
    r"\b(?:signed by|by (?:(?:the|chief|senior|u\.?s\.?|district|magistrate|mag\.?) )*(?:judge|hon\.?|honorable|clerk))"
    r"(?: (?:(?!\b(?:due|follow[- ]?up|deadline|set|held) )[^:;,])*)?$"
)
_BEFORE_ITS_DAY = ("from ", "the ", "its ", "'s ", "s' ")
_OF_ITS_DAY = sought(r"(?:\bfrom|\bthe|\bits|\w's|s') $")


_ALSO_ON = sought(r"\s*(?:[ap]\.?m\.?)?\s*(?:,|,? ?and|&|;)\s*(?:and )?(?:on |for |at )?")
_CALENDAR = sought(r" (?:civil |jury |trial |court )*(?:calendar|docket|term|trailing)")
_ONCE_SET = sought(
    r"\b(?:currently|presently|previously|originally|formerly|initially) (?:due|set|scheduled)\b[^.;\d]{0,30}$"
    r"|\b(?:moved?|asks?|asked|requests?|requested) (?:that )?(?:the court )?to"
    r" (?:adjourn|continue|postpone|reschedule) (?:the |its )?[\w -]{3,50} (?:set|scheduled) for (?:\w+day,? )?$"
)
_ONCE_EXTENDED = sought(
    r"\b(?:previously|already|once) (?:been )?(?:extended|continued) (?:from|to|until)"
    rf"(?:\s*(?:{DAY}|{MONTH_DAY})(?:[\s,]|and\b|then\b|thereafter\b|to\b|until\b)*)*\s*$"
)
"""What stands before the days to which a time was extended before: "previously extended to 7/1/2006, then 8/1/2006"."""
_MOVES = sought(
    r"\b(?:continu|mov|re-?set|re-?schedul|adjourn|postpon|advanc|chang)(?:e?[sd]|ing|es|ted|ts)?\b[^.;]{0,60}"
    r"\b(?:set|scheduled|calendared|noticed|hearing|conference|trial|argument|of|date) (?:(?:for|on"
    r"|of) )?(?:\w+day,? )?$"
)
_TO_ANOTHER = sought(rf"{HOUR},?\s+to\s+(?:\w+day,? )?(?:{DAY}|{MONTH_DAY})")
"""What stands behind a day from which something is moved: the day to which it is."""
_OFF = ("vacating ", "cancelling ", "canceling ", "terminating ", "striking ")
"""How what is called off begins: "vacating the motion hearing on 48 Motion set for"."""
_PRONOUNS = ("which", "that", "it", "this", "these")
_AUXILIARIES = ("shall", "must", "will", "to")
_SIDES = ("plaintiff", "plaintiffs", "defendant", "defendants", "petitioner", "respondent")


def _is_its_day(low: str, start: int, at: int, after: int) -> bool:
    """Whether a day only names a thing, or is the one for which it once was set: "the 5/11/2009 hearing"."""
    if low.endswith(_BEFORE_ITS_DAY, start, at) and _OF_ITS_DAY.search(low, max(start, at - 8), at):
        return not _CALENDAR.match(low, after)
    if low.startswith((" to ", ", to "), after) or " to " in low[after : after + 24]:
        moved = _MOVES.search(low, max(start, at - 120), at)
        if moved and _TO_ANOTHER.match(low, after):
            return True  # "continuing the hearing set for 11/24/2008 to 12/22/2008"
    if low.find("ly ", max(start, at - 120), at) < 0 and low.find(" for ", max(start, at - 16), at) < 0:
        return False
    if "extended" in low[max(start, at - 120) : at] and _ONCE_EXTENDED.search(low, max(start, at - 120), at):
        return True
    return _ONCE_SET.search(low, max(start, at - 120), at) is not None


def _no_longer(low: str, after: int, end: int) -> bool:
    """Whether what follows a day calls off what was set for it; a day that ends its sentence or list is not."""
    return low[after : after + 1] not in _CLOSING and _NO_LONGER.match(low, after, end) is not None


def dates_of(
    p: Parts,
    start: int,
    end: int,
    printed: bool,
    since: int | None = None,
    given: bool | None = None,
    until: int | None = None,
) -> tuple[DateSet, ...]:
    """What the text sets or prints a date for, between `start` and `end`: the days from `since` on and before `until`.

    Where the court names no day but gives a time (`given`: by default, wherever dates are not merely printed), that is
    stated with its `period` and no date.
    """
    stated = _stated(p.body, p.text, start, end, printed, not printed if given is None else given)
    if not stated:
        return ()
    first, last = start if since is None else since, end if until is None else until
    found = _each_once(dict.fromkeys(date for at, date in stated if first <= at < last))
    named = [lowered(name) for name in (*p.by, p.judge) if name]
    surnames = [words[-1] for name in named if (words := name.split())]
    if not any(surname in date.what for surname in surnames for date in found):
        return tuple(found)
    return tuple(_without_names(named, date) for date in found)


def _each_once(found: Iterable[DateSet]) -> list[DateSet]:
    """The days without those that are said again: a hearing by a shorter name, a paper without whose it is."""
    kept: list[DateSet] = []
    for one in found:
        again = next((i for i, other in enumerate(kept) if other.date == one.date and _same(other, one)), None)
        if again is None:
            kept.append(one)
        elif len(one.what.split()) > len(kept[again].what.split()) or (one.party and not kept[again].party):
            kept[again] = one
    return kept


def _same(a: DateSet, b: DateSet) -> bool:
    """Whether two settings for one day are one: "conference" at 4:00 p.m. and "initial conference" at 04:00 PM."""
    if a.date is None or None not in (a.party, b.party):
        return False
    if A_HEARING.search(a.what) and A_HEARING.search(b.what):
        words, others = ({*d.what.split()} for d in (a, b))
        return (words <= others or others <= words) and _hour(a) == _hour(b) is not None
    return a.what == b.what and a.party != b.party


def _hour(stated: DateSet) -> str | None:
    return re.sub(r"^0|[\s.]", "", stated.time) if stated.time else None


def _without_names(named: list[str], date: DateSet) -> DateSet:
    """A day whose hearing is not called by the filer or the judge whom the words before it name.

    "filed by Ann Roe Status Conference set for", "by Judge Ann Roe Pretrial Conference set".
    """
    what = date.what
    if A_HEARING.search(what):
        for name in named:
            what = _after_name(what, name)
    return date if what == date.what else attrs.evolve(date, what=what)


def _after_name(what: str, name: str) -> str:
    """A label without a name that stands before it, or the end of one: what follows the name's last word."""
    surname = name.split()[-1]
    before, found, after = f" {what}".partition(f" {surname} ")
    ends_it = not before or name.endswith(f"{before.strip()} {surname}") or f"{before} {surname}".endswith(f" {name}")
    return trimmed(after) if found and after and ends_it else what


@lru_cache(8)
def _stated(low: str, text: str, start: int, end: int, printed: bool, given: bool) -> tuple[tuple[int, DateSet], ...]:
    """What the text sets or prints a date for, each with the place of its day."""
    found: list[tuple[int, DateSet]] = []
    last = told = start
    before: Said | None = None
    for at, after, day, period in days_and_periods(low, start, end, given):
        if at < last:
            continue
        window = max(last, at - _CLAUSE)
        if "previously" in low[window:at]:  # an aside of earlier days stands between
            window = max(last, at - 2 * _CLAUSE)
        if period is None and _is_its_day(low, start, at, after):
            continue  # "from 5/11/2009 to 6/29/2009", "the 5/11/2009 hearing": the day that it was
        last = last if period else after
        if low[at - 4 : at] == " on " and _SIGNED_BY.search(low, max(window, at - 60), at):
            continue  # the day on which the judge signed
        if (day is None and period is None) or _no_longer(low, after, end):
            continue
        where = Day(low, text, window, words_before(low[window:at]), at, after, start, end)
        hour = TIME.match(low, after, min(end, after + 24)) if period is None else None
        last = hour.end() if hour else last
        said = _said_within(where) if period else _said(where, printed)
        if said is None and found and period is None and _ALSO_ON.fullmatch(low, told, at):
            said = before  # "due 5/1/2020, 8/1/2020 and 11/1/2020"
        if said and said.what in _AUXILIARIES and found:
            said = said._replace(what=found[-1][1].what)  # "depositions shall commence by ... and shall end by"
        if said and said.what in _SIDES and found:  # "plaintiff shall disclose experts by 6/1, and defendant by 7/1"
            said = said._replace(what=found[-1][1].what, whose=(said.what.capitalize(),))
        if (
            said is None
            or said.what in _SIDES
            or said.what in _PRONOUNS
            or (not printed and said.what.startswith(_OFF))
        ):
            continue
        told, before = max(last, after), said
        if said.what == "discovery" and (sort := _SORT_OF_DISCOVERY.match(text, told)):
            said = said._replace(what=f"{sort[1].lower()} discovery")
        last, what = told, said.what.replace("<", "(").replace(">", ")")
        time, known = hour[1].strip() if hour else said.hour, printed and not said.firm
        found += [(at, DateSet(what, day, party, said.must, known, time, period)) for party in said.whose]
    return tuple(found)


def _said(where: Day, printed: bool) -> Said | None:
    """What the words around a day say of it."""
    if printed:
        return by_its_verb(where, printed)
    said = kept_open(where) or allowed_until(where) or day_first(where) or by_its_verb(where, printed) or listed(where)
    return _whose(where, said) if said and said.whose == (None,) else said


def _said_within(where: Day) -> Said | None:
    """What the words around a time that is given say of it: what has to be done within it."""
    said = kept_open(where) or given_time(where) or day_first(where) or within(where)
    return _whose(where, said) if said and said.whose == (None,) else said


def _whose(where: Day, said: Said) -> Said:
    """What is said of a day, with whose it is where the words before it say who has to act."""
    if A_HEARING.search(said.what) or said.what in _NOBODYS:
        return said
    if own := OF_A_SIDE.match(said.what):
        return said._replace(whose=(own["side"].capitalize(),))
    named = where.low.rfind(said.what, where.window, where.at)
    if named > 0 and (own := OF_A_SIDE.search(where.low, max(where.window, named - 24), named)) and own.end() == named:
        return said._replace(whose=(own["side"].capitalize(),))
    listed = parties_due(where.low, where.text, where.after, where.end) if " for " in where.low[where.after :] else ()
    several = listed if len(listed) > 1 and all(name[0].isupper() for name in listed) else ()
    who = several or actor(where.low, where.text, where.window, where.at)
    return said._replace(whose=who) if who else said


_NOBODYS = (REOPENING, "discovery", "stay")


def days_called_off(low: str, start: int, end: int) -> tuple[DateSet, ...]:
    """The days for which what is called off between `start` and `end` was set."""
    found = [
        (a, b)
        for a, b in days(low, max(0, start - 40), start)
        if _OF_ITS_DAY.search(low, max(0, a - 8), a) and _THE_HOUR.fullmatch(low, b, start)
    ]
    ahead = _SET_FOR.match(low, end, min(len(low), end + 90))
    found += [*days(low, start, end), *(days(low, ahead.start(), ahead.end() + 20) if ahead else ())]
    called_off = (first_day(low[a:b]) for a, b in found)
    return tuple(DateSet("hearing", day) for day in dict.fromkeys(called_off) if day)


def days_once_set(low: str, start: int, end: int) -> tuple[DateSet, ...]:
    """The days for which what an order calls off is said to have been set, where it sets nothing anew."""
    if _ANEW.search(low, start, end):
        return ()
    found = (day for m in _SET_FOR_A_DAY.finditer(low, start, end) for day in days(low, m.end(), m.end() + 24))
    called_off = (first_day(low[a:b]) for a, b in found)
    return tuple(DateSet("hearing", day) for day in dict.fromkeys(called_off) if day)


def only_day(p: Parts, start: int, what: str | None) -> tuple[DateSet, ...]:
    """The day of the hearing of which a notice is given, where its text prints one day and no verb: "Hearing 3/4"."""
    low = p.body
    found = [(a, b) for a, b in days(low, start, len(low)) if not _OF_A_PAPER.search(low, max(start, a - 24), a)]
    day = first_day(low[slice(*found[0])]) if len(found) == 1 else None
    if day is None:
        return ()
    hour = TIME.match(low, found[0][1], found[0][1] + 24)
    return (DateSet(what or "hearing", day, None, None, False, hour[1].strip() if hour else None),)


_OF_A_PAPER = sought(r"\b(?:dated|filed|signed|entered|served|issued|held|from)(?: on)? $")
_ANEW = sought(r"\b(?:re-?set|re-?scheduled|continued|adjourned|moved|postponed|advanced)\b")
_SET_FOR_A_DAY = sought(r"\b(?:set|scheduled|noticed|calendared) (?:for|on)(?: \w+day,?)? (?=\d|[a-z]{3,9}\.? \d)")
_THE_HOUR = sought(rf"{HOUR},?\s*(?:[\w-]+\s+){{0,2}}")
_SET_FOR = sought(r"[^;.]{0,80}\b(?:set|scheduled|noticed|calendared) (?:for|on)\b")
