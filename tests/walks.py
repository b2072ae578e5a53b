"""Walks along the tables: how cases begin, filings drawn up for a case as it stands, and what must hold after each.

Nothing here lists what the law has: kinds and their values come from the rows, openings and the words that a field may
say (the grounds of a motion, what a date is for) from the scenarios.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

from attrs import evolve, fields
from strategies import snapshot

import docket.procedure
from docket.ask import why
from docket.ask.example import example, examples, ref
from docket.ask.next import next_steps
from docket.case import Case, advance, new_case, record, replay, review
from docket.casefile import CaseFile, read_case
from docket.casefile.play import posture_at
from docket.casefile.words import types_of
from docket.clock import Running, Subject
from docket.filing import KINDS, CourtAct, DateSet, Filing
from docket.posture import Posture
from docket.procedure.commencement import InitiatingPaper, prisoner_suit
from docket.procedure.judgment import Judgment, set_out_separately
from docket.procedure.motions import Ruling
from docket.region import REGIONS, Lapse, On, Region, Row, variants_of
from docket.rule import Severity
from docket.views.deadlines import deadlines
from docket.views.posture import posture_answer

SCENARIOS = sorted((Path(__file__).parents[1] / "scenarios").rglob("*.yaml"))
COURTS = (None, "caed", "cand", "nysd")
FAR = date(2100, 12, 31)
"""No time is counted beyond it."""
LATER = timedelta(days=3 * 366)

for _court in COURTS:
    docket.procedure.load_local(_court)


# -- what the scenarios play -----------------------------------------------------------------------


@cache
def played() -> tuple[tuple[CaseFile, Case], ...]:
    """Every scenario and variation, replayed."""
    read = [read_case(path) for path in SCENARIOS]
    files = (one for file in read for one in (file, *(variation.case for variation in file.variations)))
    return tuple((file, replay(file.acts, court=file.court)) for file in files)


@cache
def postures() -> tuple[Posture, ...]:
    """Where the scenarios stand: after each act, wherever they expect something, and years after their end."""
    found = []
    for file, case in played():
        found += [case.after(count) for count in range(1, len(case.acts))]
        found += [posture_at(case, file, expectation.at) for expectation in file.expectations]
        found.append(case.posture)
        if case.posture.today is not None:
            found.append(advance(case.posture, case.posture.today + LATER))
    return tuple(found)


@cache
def openings() -> tuple[tuple[str | None, Filing], ...]:
    """The ways in which cases begin: each initiating paper that opens a scenario, once for what it says."""
    found: dict[object, tuple[str | None, Filing]] = {}
    for file, case in played():
        for act in case.acts[:1]:
            clean = not serious(review(new_case(file.court), act))
            if isinstance(act, InitiatingPaper) and act.plaintiffs and clean:
                said = {name: getattr(act, name) for name in types_of(type(act)) if name not in NAMES}
                found.setdefault((file.court, type(act), repr(said)), (file.court, act))
    return tuple(found.values())


NAMES = {"by", "as_to", "plaintiffs", "defendants", "note"}
EVERY = {field.name for field in fields(Filing)}


@cache
def words() -> dict[tuple[str, str], tuple[Any, ...]]:
    """The values that scenarios give to each field of a type, besides those that every filing has."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for file, _ in played():
        for act in file.acts:
            for name, kind in types_of(type(act)).items():
                if name not in EVERY:
                    value = getattr(act, name)
                    found.setdefault((name, str(kind)), {})[repr(value)] = value
    return {key: tuple(values.values()) for key, values in found.items()}


@cache
def occasions() -> tuple[str, ...]:
    """What the dates that scenarios state are for, and the acts for which some clock runs."""
    told = (stated.what for file, _ in played() for act in file.acts for stated in act.dates)
    acts = (row.trigger.act for region in REGIONS.values() for row in region.rows if isinstance(row.trigger, Lapse))
    return tuple(dict.fromkeys(chain(told, acts)))


# -- filings drawn up ------------------------------------------------------------------------------


def numbered(filing: Filing, n: int, **more: Any) -> Filing:
    """A filing as the n-th entry of a docket."""
    return evolve(filing, id=str(n), ecf=n, **more)


def in_some_words(
    case: Posture, made: Filing, rng: Random, value: str | None = None, what: str | None = None
) -> Filing:
    """A filing with its fields filled in at random, by what its kind has room for.

    Its `variant` is `value`, and it sets a date for `what`, where these are given.
    """
    kind, today, said = type(made), case.today or date(2020, 1, 6), {}
    if kind.variant and (values := [value] if value else variants_of(kind)):
        said[kind.variant] = rng.choice(values)
    for name, type_ in types_of(kind).items():
        if name in EVERY or name == kind.variant or rng.random() < 0.6:
            continue
        if type_ in (bool, bool | None):
            said[name] = rng.random() < 0.7
        elif type_ == date | None:
            said[name] = today + timedelta(days=rng.choice((-40, -10, 0, 10, 40)))
        elif known := words().get((name, str(type_))):
            said[name] = rng.choice(known)
    names = [str(name) for name in case.subjects("party")]
    if names and rng.random() < 0.3:
        said["as_to"] = rng.choice(names)
    if case.length and rng.random() < 0.4:
        papers = [case.log.filings[rng.randrange(case.length)] for _ in range(rng.choice((1, 1, 2)))]
        said["refs"] = tuple(map(ref, papers))
    if rng.random() < 0.1:
        said["by"] = ()
    if rng.random() < 0.1:  # known only from a later paper, by the day on which it was signed
        said |= {"filed": None, "entered": None, "signed": today}
    if what or rng.random() < 0.6:
        said["dates"] = tuple(_date_set(today, rng, what) for _ in range(rng.choice((1, 1, 2))))
    return evolve(made, **said)


def _date_set(today: date, rng: Random, what: str | None) -> DateSet:
    day = rng.choice((*(today + timedelta(days=n) for n in (7, 21, 60)), None))
    return DateSet(what or rng.choice(occasions()), day, must=rng.choice((True, False, None)))


def of_a_row(
    case: Posture, region: Region, row: Row, rng: Random, *, smallest: bool = False, what: str | None = None
) -> Filing | None:
    """A filing that a row names, about a subject from whose state it leads; None where there is none.

    It is the `smallest` that there is, or in some words; then it sets a date for `what`, where that is given.
    """
    assert isinstance(row.trigger, On)
    sources = region.sources(row)
    subjects: list[Subject] = [*case.subjects(region.name, *sources), *([""] if region.initial in sources else ())]
    if not subjects or not case.forum.binds(row.law) or not case.forum.in_force(row.law, case.today):
        return None
    if row.as_to.refers_to and not any(any(case.filings(kind)) for kind in row.as_to.refers_to):
        return None
    own = row.trigger.kind
    kinds = [own] if own in KINDS.values() and rng.random() < 0.7 else kinds_of(own)
    parties = [str(name) for name in case.subjects("party", "in")] or ["Roe"]
    found = list(examples(case, rng.choice(kinds), rng.choice(parties), region.name, rng.choice(subjects)))
    made, value = rng.choice(found), rng.choice(row.trigger.values) if row.trigger.values else None
    if not smallest:
        return in_some_words(case, made, rng, value, what)
    return evolve(made, **{type(made).variant: value}) if value and type(made).variant else made


@cache
def kinds_of(family: type[Filing]) -> list[type[Filing]]:
    """The kinds of a family."""
    return [kind for kind in KINDS.values() if issubclass(kind, family)]


@cache
def filed_rows() -> tuple[tuple[Region, Row], ...]:
    """Every row that a filing sets in motion, with its region."""
    return tuple((region, row) for region in REGIONS.values() for row in region.rows if isinstance(row.trigger, On))


def a_legal_step(case: Posture, rng: Random) -> Filing | None:
    """What the law has a place for next: something offered, or the smallest filing by a row whose state holds."""
    offered = next_steps(case) if rng.random() < 0.5 else ()
    if offered:
        return rng.choice(offered).example
    for region, row in rng.sample(filed_rows(), 60):
        made = of_a_row(case, region, row, rng, smallest=True)
        if made is not None and not serious(review(case, made)):
            return made
    return None


def a_lawless_step(case: Posture, rng: Random) -> Filing:
    """A filing of any kind, by anyone, about anything, on any day or none."""
    kind = rng.choice(list(KINDS.values()))
    about = rng.choice(list(case.cells)) if len(case.cells) and rng.random() < 0.7 else ("case", "")
    known = [str(name) for name in case.subjects("party")]
    party = rng.choice([*known, "A stranger"])
    made = rng.choice(list(examples(case, kind, party, *about)))
    today = case.today or date(2020, 1, 6)
    days = (today, today + timedelta(days=rng.randrange(90)), None, date(1938, 9, 16), FAR, date(2919, 1, 2))
    day = rng.choice((*days[:2] * 6, *days[2:]))
    return evolve(in_some_words(case, made, rng), filed=day, entered=rng.choice((day, None)), served=rng.choice(days))


def serious(found: Iterable[Any]) -> list[Any]:
    """Those deficiencies that are more than a remark."""
    return [deficiency for deficiency in found if deficiency.severity is not Severity.NOTEWORTHY]


def rows_behind(case: Posture) -> Iterator[Row]:
    """Every row that brought some subject of a case to where it stands or stood."""
    for cell in case.cells.values():
        yield from (past.row for past in cell.history() if past.row is not None)


def led_to(region: Region, row: Row) -> tuple[tuple[Row, str | None], ...]:
    """The filed rows by which a row can come about, with what they set a date for: itself, or what starts its time."""
    if isinstance(row.trigger, On):
        return ((row, None),)
    act = row.trigger.act if isinstance(row.trigger, Lapse) else None
    filed = (other for other in region.rows if isinstance(other.trigger, On))
    return tuple((other, act) for other in filed if any(clock.act == act for clock in other.clock))


@cache
def a_step_further() -> tuple[Posture, ...]:
    """The postures of the scenarios, and for each kind of filing some of them with one of it filed."""
    rng, found = Random(0), []
    for kind in KINDS.values():
        for case in rng.sample(postures(), 6):
            parties = [str(name) for name in case.subjects("party", "in")] or ["Roe"]
            made = example(case, kind, () if issubclass(kind, CourtAct) else (rng.choice(parties),))
            found.append(record(case, numbered(in_some_words(case, made, rng), case.length + 500)))
    return (*postures(), *found)


def found_by_search(region: Region, row: Row, pool: Sequence[Posture], tries: int = 40) -> Posture | None:
    """A case in which a row has fired: the first, a step beyond one of these, by filings drawn up for it."""
    rng = Random(f"{region.name}: {row.trigger} {row.frm} {row.law}")
    ways = led_to(region, row)
    for case in rng.sample(pool, len(pool)) if ways else ():
        for _ in range(tries):
            way, what = rng.choice(ways)
            made = of_a_row(case, region, way, rng, what=what)
            if made is None:
                break
            after = record(case, numbered(made, case.length + 1000))
            if what is not None and after.next_lapse is not None:
                after = advance(after, after.next_lapse + LATER)
            if row in rows_behind(after):
                return after
    return None


# -- what must hold --------------------------------------------------------------------------------


def sound(case: Posture) -> None:
    """What holds of every posture, however irregular its docket."""
    for key, running in case.clocks.items():
        alive = running.state == "running"
        assert alive == (key in case.running), key
        assert not alive or key in case.cells[running.region, running.subject].clocks, key
        assert key not in case.lapsing or alive, key
        assert alive or running.state in ENDS, running
    for (region, subject), cell in case.cells.items():
        assert subject in case.members[region, cell.state]
        assert all(reason.filing is None or reason.filing in case.log.filings for reason in why(case, region, subject))
    assert sum(map(len, case.members.values())) == len(case.cells)
    assert json.dumps([posture_answer(case), deadlines(case, complete=True)])


ENDS = {"met", "extended", "tolled", "vacated", "superseded", "moot", "lapsed", "missed"}


def the_same_from_scratch(case: Posture) -> None:
    """A posture that grew filing by filing is that of its docket replayed."""
    again = replay(list(case), court=case.court).posture
    assert snapshot(again) == snapshot(advance(case, again.today) if again.today else case)


def too_firm(case: Posture) -> Iterator[str]:
    """The times that are shown as firm, or missed, though what they run from, or how long, is off the docket."""
    for running in case.clocks.values():
        shown = running.state in ("running", "missed") and running.certainty == "firm"
        if shown and running.start.set_to is None and _off_the_docket(case, running):
            yield f"{running.clock.act} of {running.parties} by {running.clock.law}"


def _off_the_docket(case: Posture, running: Running) -> bool:
    act, law, by = running.clock.act, running.clock.law, case.filing(running.by)
    if act == "service of process":
        return case.state("screening") in ("pending", "leave to amend")
    if act == "answer":
        prisoners = prisoner_suit(case) and law == "frcp-12-a-1-A-i"
        return prisoners or (isinstance(by, InitiatingPaper) and by.served is None and law == "frcp-12-a-1-A-i")
    if running.region in ("appeal time", "post-judgment") and by is not None:
        return not (isinstance(by, Judgment) and set_out_separately(case, by)) and not isinstance(by, Ruling)
    return act in ("removal", "discovery response", "withdrawal", "motion to substitute") or "TRO" in act
