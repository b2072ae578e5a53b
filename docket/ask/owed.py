"""What has to be filed next, and by when: what the clocks of a case run for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import islice

from attrs import evolve

from docket.ask.example import adverse, asked, example, words
from docket.ask.steps import (
    COURT,
    Step,
    amends_its_own,
    apt,
    clean,
    declared_for,
    kinds_filed,
    leading,
    likeness,
    moving,
    step_of,
    worst,
)
from docket.clock import Running, Subject
from docket.filing import CourtAct, DateSet, Filing, kind_named
from docket.posture import Posture
from docket.procedure.access import MotionToSeal
from docket.procedure.commencement import InitiatingPaper
from docket.procedure.judgment import PostJudgmentMotion
from docket.procedure.motions import (
    Motion,
    MotionForExtension,
    MotionForLeaveToFile,
    Response,
    ResponseToPaper,
    Ruling,
    Stipulation,
)
from docket.procedure.pleading import MotionToAmend, ResponsivePleading
from docket.procedure.pretrial import CUTOFFS, meant
from docket.procedure.service import WaiverReturned
from docket.region import Row
from docket.rule import Severity

__all__ = ["by_clock", "overtaken"]


def by_clock(case: Posture, parties: list[str]) -> Iterator[Step]:
    """The step of each clock that runs, for each party that it runs for."""
    over_since = _over_since(case)
    for running in case.still_running():
        held = any(hold.until is None for hold in running.held)
        if running.clock.kind == "not-before" or held or running.by < over_since:
            continue
        due = running.due(case.court)
        last = due.latest or due.due
        over = last is not None and case.today is not None and last < case.today
        if over and (running.clock.kind != "must" or not running.clock.silence or running.region == "briefing"):
            continue  # a motion is decided without the opposition that did not come; an answer is still owed
        for party in _for_whom(case, running, parties):
            step = _clocked(case, running, party)
            if step is not None:
                must = running.clock.kind == "must"
                known, cost = running.certainty, running.clock.silence
                yield evolve(step, by=due.due, latest=due.latest, must=must, certainty=known, silence=cost)


def _over_since(case: Posture) -> int:
    """The position of the filing that ended the case, before which no time still matters; -1 in an open case."""
    cell = case.cell("case")
    return cell.by if cell is not None and cell.state in case.forum.regions["case"].final else -1


def overtaken(case: Posture, region: str, subject: Subject) -> bool:
    """Whether the end of the case came after what put a subject where it stands."""
    cell = case.cell(region, subject)
    return cell is not None and cell.by < _over_since(case)


def _for_whom(case: Posture, running: Running, parties: list[str]) -> list[str]:
    """For whom time runs: those named; else the movants of a ruling that gives it, or all whom an order binds."""
    if running.parties == ("court",):
        return [COURT] if len(parties) != 1 else []
    if any(running.parties):
        return [p for p in parties if p in running.parties]
    order = case.filing(running.by)
    if not isinstance(order, CourtAct):
        return []
    if running.region == "brief ordered" and (briefing := _briefing(case, running.clock.act, parties)):
        return briefing
    answered = {name for paper in case.referred(order) for name in paper.by}
    mine = isinstance(order, Ruling) or running.region == "leave"
    return [p for p in parties if p in answered] if mine and answered else parties


def _briefing(case: Posture, act: str, parties: list[str]) -> list[str]:
    """Who files a brief for which an order gives a day and names no motion: the movants reply, the others oppose."""
    open_ones = [case.opened_by("briefing", s) for s in case.subjects("briefing", "open", "opposed", "unopposed")]
    motions = [motion for motion in open_ones if motion is not None]
    if act == "reply":
        return [p for p in parties if any(p in motion.by for motion in motions)]
    return [p for p in parties if any(adverse(case, p, motion.by) for motion in motions)]


def _clocked(case: Posture, running: Running, party: str) -> Step | None:
    """The filing for which a clock runs, with those that would do as well and those that ask for more time."""
    court = party == COURT
    because = case.filing(running.by)
    found = _meeting(case, running, party, court)
    if not found:
        return None
    more = [] if court else list(_more_time(case, running, party))
    own = because is not None and party in because.by
    tier = "court" if court else "due" if running.clock.kind == "must" else "available" if own else "responsive"
    step = step_of(case, party, tier, [*found, *more], because, running.clock.law)
    if isinstance(step.example, MotionToAmend):
        step = evolve(step, needs=("the proposed pleading, with the motion", *step.needs))
    return step


def _more_time(case: Posture, running: Running, party: str) -> Iterator[tuple[Filing, Row | None]]:
    """The motions for more of a time, by the words of their names."""
    act = words(running.clock.act)
    for kind in kinds_filed(False):
        if not issubclass(kind, MotionForExtension) or kind is MotionForExtension:
            continue
        if running.clock.act in kind.extends or act <= words(kind.event):
            made = example(case, kind, (party,))
            if clean(case, made):
                yield made, None


def _meeting(case: Posture, running: Running, party: str, court: bool) -> list[tuple[Filing, Row | None]]:
    """The filings that meet a deadline, the one that its words name best first."""
    region, subject = case.forum.regions[running.region], running.subject
    opener = case.opened_by(running.region, subject)
    wildcard = False
    found: list[tuple[Filing, Row | None]] = []
    remarked: list[tuple[Filing, Row | None]] = []
    for kind, row in leading(case.forum, region, case.state(running.region, subject), court):
        if row.ends not in ("met", "tolled") or not amends_its_own(case, kind, party):
            continue
        if kind.answers == "other" and opener is not None and party in opener.by:
            continue
        if declared_for(row) is Filing:
            wildcard = True
            if issubclass(kind, (InitiatingPaper, Response)) or not words(kind.event) & words(running.clock.act):
                continue
        made = moving(case, kind, row, party, running.region, subject)
        if made is not None and (against := worst(case, made)) is not Severity.CURABLE:
            (found if against is None else remarked).append((made, row))
    found = found or remarked  # what draws a remark is offered only where nothing else would do
    said = words(_words_of(case, running, court))
    found.sort(key=lambda pair: _aptness(type(pair[0]), said))
    if wildcard:
        found = [*_announced(case, party, [type(made) for made, _ in found]), *found[:3]]
    return apt(found or _named(case, running, party, court))


def _aptness(kind: type[Filing], said: frozenset[str]) -> tuple[float, bool]:
    """The likest name first; what a party may do alone before what the other side has to sign."""
    like = likeness(kind, said)
    return (-like if like >= 0.5 else 0.0), issubclass(kind, (Stipulation, WaiverReturned, ResponseToPaper))


def _words_of(case: Posture, running: Running, court: bool) -> str:
    """The act for which time runs, the words of the order that set it, and the paper that it is about."""
    order, opener, due = case.filing(running.by), case.opened_by(running.region, running.subject), running.start.set_to
    said = [running.clock.act, *(d.what for d in (order.dates if order else ()) if due and d.date == due)]
    if opener is not None and not court:
        about = case.referred(opener) if isinstance(opener, CourtAct) else (opener,)
        said += [paper.event for paper in about[:1]]
    return " ".join(said)


def _announced(case: Posture, party: str, fitting: list[type[Filing]]) -> Iterator[tuple[Filing, Row | None]]:
    """A motion that a party has announced (by asking to seal what is to support it) and not made since."""
    for request in islice(case.filings(MotionToSeal), 8):
        kind = kind_named(request.relates_to) if request.relates_to else None
        if kind is None or party not in request.by or not any(issubclass(kind, k) or k is kind for k in fitting):
            continue
        if not any(
            party in made.by and (made.day or date.min) >= (request.day or date.min) for made in case.filings(kind)
        ):
            made = example(case, kind, (party,))
            if clean(case, made):
                yield made, None


def _named(case: Posture, running: Running, party: str, court: bool) -> list[tuple[Filing, Row | None]]:
    """The filing that the words of a deadline name, where no row ends it; by leave, where leave is needed."""
    found: list[tuple[Filing, Row | None]] = []
    for kind in _kinds_meant(running.clock.act, court):
        if not amends_its_own(case, kind, party) or _made_since(case, kind, party, running.by):
            continue
        made = example(case, kind, () if court else (party,))
        unmet = (a for a in asked(case, made) if a.finding.value != "satisfied")
        if any("leave" in f"{a.asks} {a.finding.what}" for a in unmet):
            made = example(case, MotionToAmend if "Amended" in kind.event else MotionForLeaveToFile, (party,))
        if clean(case, made):
            found.append((made, None))
    return found[:3]


def _made_since(case: Posture, kind: type[Filing], party: str, position: int) -> bool:
    """Whether a party has filed such a paper after a position of the log."""
    there = (n for n in reversed(case.log.by_kind.get(kind, ())) if position < n < case.length)
    return any(party in case.log.filings[n].by for n in there)


@cache
def _kinds_meant(act: str, court: bool) -> tuple[type[Filing], ...]:
    """The kinds that the words of an act name, or that the words of a schedule put under it; the likest first."""
    said = words(act)
    scheduled = {
        kind
        for kind in kinds_filed(court)
        if issubclass(kind, (Motion, InitiatingPaper, ResponsivePleading))
        and not issubclass(kind, PostJudgmentMotion)
        and (row := meant(DateSet(kind.event.lower(), None), CUTOFFS)) is not None
        and row.act == act
    }
    named = [
        k
        for k in kinds_filed(court)
        if k in scheduled or (len(words(k.event)) > 1 and words(k.event) <= said) or likeness(k, said) >= 0.7
    ]
    return tuple(sorted(named, key=lambda k: -likeness(k, said)))
