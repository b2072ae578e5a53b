"""What each side, and the court, may file next: from the clocks that run and the rows that have a place for a filing.

A filing is offered when an example of it moves something that is open and the law, asked by `review`, has nothing
against it: so what is offered here, `tender` accepts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import islice
from typing import Any

from attrs import evolve, frozen

from docket.ask.example import adverse, asked, cite_of, example, examples, words
from docket.case import review
from docket.clock import Running, Subject
from docket.filing import KINDS, CourtAct, DateSet, Filing, Unknown, Unread, kind_named
from docket.forum import Forum
from docket.posture import Posture
from docket.procedure.access import MotionToSeal
from docket.procedure.commencement import InitiatingPaper
from docket.procedure.judgment import PostJudgmentMotion
from docket.procedure.motions import Motion, MotionForExtension, MotionForLeaveToFile, Response, Ruling
from docket.procedure.pleading import MotionToAmend, ResponsivePleading
from docket.procedure.pretrial import CUTOFFS, meant
from docket.region import On, Region, Row
from docket.rule import Severity

__all__ = ["TIERS", "Step", "next_steps"]

TIERS = ("due", "responsive", "available", "court")
COURT = "the court"


@frozen(kw_only=True)
class Step:
    """A filing that the law has a place for as the case stands.

    `tier` is "due" (it has to be made), "responsive" (it answers another's paper or takes up an order), "available" or
    "court". `by` is the last day, None where there is none or it cannot be computed; `must` says whether that day
    binds, `certainty` how well it is known, `silence` what letting it pass costs. `needs` are the conditions that the
    law sets and the docket cannot show met. `example` is the smallest filing that would do; `others` are kinds that
    would do as well. `because` is the filing that made room for it.
    """

    party: str
    tier: str
    kind: type[Filing]
    example: Filing
    cite: str
    by: date | None = None
    must: bool = False
    certainty: str | None = None
    silence: str = ""
    needs: tuple[str, ...] = ()
    others: tuple[type[Filing], ...] = ()
    because: Filing | None = None


def next_steps(case: Posture, party: str | None = None) -> list[Step]:
    """What each party, and the court, may do next; for one party only, if given. Sorted by tier, then by date."""
    parties = [party] if party is not None else [str(p) for p in case.subjects("party", "in")]
    steps = [*_by_clock(case, parties), *_responsive(case, parties), *_open(case, parties), *_motions(case, parties)]
    if party is None:
        steps += _courts(case)
    found: dict[tuple[object, ...], Step] = {}
    for step in steps:
        key = (step.party, step.kind, step.example.refs, step.example.as_to)
        if key not in found or _order(step) < _order(found[key]):
            found[key] = step
    return sorted(found.values(), key=_order)


def _order(step: Step) -> tuple[object, ...]:
    because = step.because.day if step.because is not None else None
    newest = -because.toordinal() if because is not None else 0
    return TIERS.index(step.tier), step.by or date.max, not step.must, newest, step.party, step.kind.event


# -- which kinds have a place ----------------------------------------------------------------------


@cache
def _kinds(court: bool) -> tuple[type[Filing], ...]:
    return tuple(k for k in KINDS.values() if issubclass(k, CourtAct) is court and k not in (Unread, Unknown, Motion))


@cache
def _leading(forum: Forum, region: Region, state: str, court: bool) -> tuple[tuple[type[Filing], Row], ...]:
    """The kinds that lead a subject of a region out of a state in order, each with its row."""
    rows = [
        row
        for row in region.rows
        if isinstance(row.trigger, On)
        and row.to not in (None, state)
        and state in region.sources(row)
        and forum.binds(row.law)
    ]
    return tuple((kind, row) for row in rows for kind in _kinds(court) if issubclass(kind, _declared_for(row)))


def _declared_for(row: Row) -> type[Filing]:
    assert isinstance(row.trigger, On)
    return row.trigger.kind


def _moving(case: Posture, kind: type[Filing], row: Row, party: str, region: str, subject: Subject) -> Filing | None:
    """An example of a kind by a party that would move a subject by a row; None where no example would."""
    assert isinstance(row.trigger, On)
    if not case.forum.in_force(row.law, case.today):
        return None
    value: dict[str, Any] = {kind.variant: row.trigger.values[0]} if kind.variant and row.trigger.values else {}
    for tried in examples(case, kind, party, region, subject):
        made = evolve(tried, **value) if value else tried
        if subject in row.as_to(case, made):
            return made
    return None


def _clean(case: Posture, filing: Filing, *, spotless: bool = False) -> bool:
    """Whether the law has nothing against a filing (`spotless`: not even a remark)."""
    return not any(spotless or d.severity is not Severity.NOTEWORTHY for d in review(case, filing))


def _worst(case: Posture, filing: Filing) -> Severity | None:
    """What the law has against a filing at worst: curable or more, noteworthy, or None."""
    said = {d.severity for d in review(case, filing)}
    if not said:
        return None
    return Severity.NOTEWORTHY if said == {Severity.NOTEWORTHY} else Severity.CURABLE


def _needs(case: Posture, filing: Filing) -> tuple[str, ...]:
    """The conditions that the law sets for a filing, save those that the docket already shows met."""
    return tuple(dict.fromkeys(f"{a.asks} ({a.cite})" for a in asked(case, filing) if a.finding.value != "satisfied"))


def _amends_its_own(case: Posture, kind: type[Filing], party: str) -> bool:
    """A paper that amends another is open to whoever filed the first."""
    if not kind.event.startswith("Amended"):
        return True
    bases: list[type[Filing]] = [
        k for k in kind.__mro__[1:] if k in (InitiatingPaper, ResponsivePleading) or k in KINDS.values()
    ]
    papers: Iterator[Filing] = (paper for base in bases for paper in case.filings(base))
    return any(party in (*paper.by, *getattr(paper, "plaintiffs", ())) for paper in papers)


def _fit(kind: type[Filing], meant: frozenset[str]) -> float:
    """How well the name of a kind says what is meant, from 0 to 1."""
    named = words(kind.event)
    return 2 * len(named & meant) / (len(named) + len(meant)) if named and meant else 0.0


def _step(
    case: Posture, party: str, tier: str, found: list[tuple[Filing, Row | None]], because: Filing | None, law: str
) -> Step:
    """The step of the first of these filings, with the kinds of the rest beside it."""
    made, _ = found[0]
    kinds = dict.fromkeys(type(other) for other, _ in found[1:])
    kinds.pop(type(made), None)
    return Step(
        party=party, tier=tier, kind=type(made), example=made, cite=cite_of(law, case.today),
        needs=_needs(case, made), others=tuple(kinds), because=because,
    )  # fmt: skip


def _apt(found: Iterable[tuple[Filing, Row | None]]) -> list[tuple[Filing, Row | None]]:
    """Without what is too general or aims at another paper: an opposition, not a response; one kind of answer."""
    there = list(found)
    kinds = [type(made) for made, _ in there]
    general = {Response} if any(issubclass(kind, Response) and kind is not Response for kind in kinds) else set()
    answers = [kind for kind in kinds if issubclass(kind, ResponsivePleading)]
    aside = {*general, *answers[1:]}
    return [(made, row) for made, row in there if type(made) not in aside]


# -- what a clock runs for -------------------------------------------------------------------------


def _by_clock(case: Posture, parties: list[str]) -> Iterator[Step]:
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
                yield evolve(step, by=due.due, must=must, certainty=running.certainty, silence=running.clock.silence)


def _over_since(case: Posture) -> int:
    """The position of the filing that ended the case, before which no time still matters; -1 in an open case."""
    cell = case.cell("case")
    return cell.by if cell is not None and cell.state in case.forum.regions["case"].final else -1


def _overtaken(case: Posture, region: str, subject: Subject) -> bool:
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
    answered = {name for paper in case.referred(order) for name in paper.by}
    mine = isinstance(order, Ruling) or running.region == "leave"
    return [p for p in parties if p in answered] if mine and answered else parties


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
    step = _step(case, party, tier, [*found, *more], because, running.clock.law)
    if isinstance(step.example, MotionToAmend):
        step = evolve(step, needs=("the proposed pleading, with the motion", *step.needs))
    return step


def _more_time(case: Posture, running: Running, party: str) -> Iterator[tuple[Filing, Row | None]]:
    """The motions for more of a time, by the words of their names."""
    act = words(running.clock.act)
    for kind in _kinds(False):
        if not issubclass(kind, MotionForExtension) or kind is MotionForExtension:
            continue
        if running.clock.act in kind.extends or act <= words(kind.event):
            made = example(case, kind, (party,))
            if _clean(case, made):
                yield made, None


def _meeting(case: Posture, running: Running, party: str, court: bool) -> list[tuple[Filing, Row | None]]:
    """The filings that meet a deadline, the one that its words name best first."""
    region, subject = case.forum.regions[running.region], running.subject
    opener = case.opened_by(running.region, subject)
    wildcard = False
    found: list[tuple[Filing, Row | None]] = []
    remarked: list[tuple[Filing, Row | None]] = []
    for kind, row in _leading(case.forum, region, case.state(running.region, subject), court):
        if row.ends not in ("met", "tolled") or not _amends_its_own(case, kind, party):
            continue
        if kind.answers == "other" and opener is not None and party in opener.by:
            continue
        if _declared_for(row) is Filing:
            wildcard = True
            if issubclass(kind, (InitiatingPaper, Response)) or not words(kind.event) & words(running.clock.act):
                continue
        made = _moving(case, kind, row, party, running.region, subject)
        if made is not None and (against := _worst(case, made)) is not Severity.CURABLE:
            (found if against is None else remarked).append((made, row))
    found = found or remarked  # what draws a remark is offered only where nothing else would do
    said = words(_words_of(case, running, court))
    found.sort(key=lambda pair: -fit if (fit := _fit(type(pair[0]), said)) >= 0.5 else 0)
    if wildcard:
        found = [*_announced(case, party, [type(made) for made, _ in found]), *found[:3]]
    return _apt(found or _named(case, running, party, court))


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
            if _clean(case, made):
                yield made, None


def _named(case: Posture, running: Running, party: str, court: bool) -> list[tuple[Filing, Row | None]]:
    """The filing that the words of a deadline name, where no row ends it; by leave, where leave is needed."""
    found: list[tuple[Filing, Row | None]] = []
    for kind in _kinds_meant(running.clock.act, court):
        if not _amends_its_own(case, kind, party) or _made_since(case, kind, party, running.by):
            continue
        made = example(case, kind, () if court else (party,))
        unmet = (a for a in asked(case, made) if a.finding.value != "satisfied")
        if any("leave" in f"{a.asks} {a.finding.what}" for a in unmet):
            made = example(case, MotionToAmend if "Amended" in kind.event else MotionForLeaveToFile, (party,))
        if _clean(case, made):
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
        for kind in _kinds(court)
        if issubclass(kind, (Motion, InitiatingPaper, ResponsivePleading))
        and not issubclass(kind, PostJudgmentMotion)
        and (row := meant(DateSet(kind.event.lower(), None), CUTOFFS)) is not None
        and row.act == act
    }
    named = [
        k
        for k in _kinds(court)
        if k in scheduled or (len(words(k.event)) > 1 and words(k.event) <= said) or _fit(k, said) >= 0.7
    ]
    return tuple(sorted(named, key=lambda k: -_fit(k, said)))


# -- what answers another's paper ------------------------------------------------------------------


def _responsive(case: Posture, parties: list[str]) -> Iterator[Step]:
    """Oppositions, replies and objections to papers that are open, by those whom they concern and who have not made
    them."""
    for region in case.forum.regions.values():
        if not any(row.as_to.region for row in region.rows):
            continue
        for subject in case.subjects(region.name, *(s for s in region.states if s not in region.final)):
            opener = case.opened_by(region.name, subject)
            if opener is None or _timed(case, region.name, subject) or _overtaken(case, region.name, subject):
                continue
            for party in parties:
                found = list(_answers(case, region, subject, opener, party))
                if found:
                    takes_back = found[0][1] is not None and found[0][1].to in region.final
                    tier = "available" if takes_back and party in opener.by else "responsive"
                    yield _step(case, party, tier, _apt(found), opener, found[0][1].law if found[0][1] else "")


def _timed(case: Posture, region: str, subject: Subject) -> bool:
    cell = case.cell(region, subject)
    return any(case.clocks[key].state == "running" for key in (cell.clocks if cell else ()))


def _answers(
    case: Posture, region: Region, subject: Subject, opener: Filing, party: str
) -> Iterator[tuple[Filing, Row | None]]:
    state = case.state(region.name, subject)
    for kind, row in _leading(case.forum, region, state, False):
        if (
            row.as_to.region is None
            or kind.answers is None
            or "*" in row.frm
            or not _may_answer(case, kind, opener, party)
        ):
            continue
        made = _moving(case, kind, row, party, region.name, subject)
        if made is not None and _clean(case, made):
            yield made, row


def _may_answer(case: Posture, kind: type[Filing], opener: Filing, party: str) -> bool:
    """A response answers an adverse paper that its maker has not answered; a reply or withdrawal follows one's own."""
    if kind.answers == "own":
        return party in opener.by
    return adverse(case, party, opener.by)


# -- what is open --------------------------------------------------------------------------------


def _open(case: Posture, parties: list[str]) -> Iterator[Step]:
    """Papers for which rows of their own have a place: on a party's own standing, on what it asked, on the case."""
    for region in case.forum.regions.values():
        if region.name == "party":
            continue
        for subject in case.subjects(
            region.name, *(s for s in region.states if s not in (*region.final, region.initial))
        ):
            if _overtaken(case, region.name, subject):
                continue
            state = case.state(region.name, subject)
            for kind, row in _leading(case.forum, region, state, False):
                if (
                    _declared_for(row) is not kind
                    or kind.answers is not None
                    or row.as_to.region
                    or issubclass(kind, Motion)
                ):
                    continue
                for party in _whose(case, region.name, subject, parties):
                    if ("*" in row.frm and party != subject) or not _amends_its_own(case, kind, party):
                        continue
                    made = _moving(case, kind, row, party, region.name, subject)
                    if made is not None and _clean(case, made, spotless=True):
                        yield _step(
                            case, party, "available", [(made, row)], case.moved_by(region.name, subject), row.law
                        )


def _whose(case: Posture, region: str, subject: Subject, parties: list[str]) -> list[str]:
    """The parties to whom it falls to move a subject: its own, those who brought it in, all for the case itself."""
    if subject == "":
        return parties
    opener = case.opened_by(region, subject)
    claims = case.opened_by("pleading", subject[0]) if isinstance(subject, tuple) else None
    mine = {subject} if isinstance(subject, str) else set(subject[1:])
    mine.update(opener.by if opener else (), claims.by if claims else (), getattr(claims, "plaintiffs", ()))
    return [p for p in parties if p in mine]


def _motions(case: Posture, parties: list[str]) -> Iterator[Step]:
    """A motion is always open (FRCP 7(b)): one step for each party stands for all of its kinds."""
    for party in parties:
        made = example(case, Motion, (party,))
        if _clean(case, made):
            yield _step(case, party, "available", [(made, None)], None, "frcp-7-b-1")


# -- the court -------------------------------------------------------------------------------------

AWAITING = re.compile(r"\b(?:pending|requested|asked|under review|issued|objected|claimed|sought|lodged|complete)$")
"""The states that await an act of the court, by the words in which the chapters name them."""


def _courts(case: Posture) -> Iterator[Step]:
    """What is before the court: one step for each paper or matter that awaits its act."""
    before: set[object] = set()
    for region in case.forum.regions.values():
        waiting = [s for s in region.states if AWAITING.search(s) and s not in region.final]
        for subject in case.subjects(region.name, *waiting) if waiting else ():
            if _overtaken(case, region.name, subject):
                continue
            found = list(_rulings(case, region, subject))
            about = case.opened_by(region.name, subject)
            matter = about.key if about is not None and subject else (region.name, subject)
            if found and matter not in before:
                before.add(matter)
                found.sort(key=lambda pair: -_fit(type(pair[0]), words(f"order {region.name}")))
                yield _step(case, COURT, "court", found, about, found[0][1].law if found[0][1] else "")


def _rulings(case: Posture, region: Region, subject: Subject) -> Iterator[tuple[Filing, Row | None]]:
    for kind, row in _leading(case.forum, region, case.state(region.name, subject), True):
        named_by = row.as_to.region is not None or subject == ""
        if not named_by or "*" in row.frm or _declared_for(row) is not kind:
            continue
        made = _moving(case, kind, row, COURT, region.name, subject)
        if made is not None and _clean(case, made):
            yield made, row
