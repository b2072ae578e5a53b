"""What each side, and the court, may file next: by the clocks that run, and the rows that have a place for a filing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from docket.ask.example import adverse, example, words
from docket.ask.owed import by_clock, overtaken
from docket.ask.steps import (
    COURT,
    TIERS,
    Step,
    amends_its_own,
    apt,
    clean,
    declared_for,
    leading,
    likeness,
    moving,
    step_of,
)
from docket.clock import Subject
from docket.filing import Filing
from docket.posture import Posture
from docket.procedure.motions import UNDECIDED, Motion, WithdrawalOfMotion
from docket.region import Region, Row

__all__ = ["TIERS", "Step", "next_steps"]


def next_steps(case: Posture, party: str | None = None) -> list[Step]:
    """What each party, and the court, may do next; for one party only, if given. Sorted by tier, then by date."""
    parties = [party] if party is not None else [str(p) for p in case.subjects("party", "in")]
    steps = [*by_clock(case, parties), *_responsive(case, parties), *_open(case, parties), *_motions(case, parties)]
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


# -- what answers another's paper ------------------------------------------------------------------


def _responsive(case: Posture, parties: list[str]) -> Iterator[Step]:
    """Oppositions, replies and objections to papers that are open, by those whom they concern and who have not made
    them."""
    for region in case.forum.regions.values():
        if not any(row.as_to.region for row in region.rows):
            continue
        for subject in case.subjects(region.name, *(s for s in region.states if s not in region.final)):
            opener = case.opened_by(region.name, subject)
            if opener is None or _timed(case, region.name, subject) or overtaken(case, region.name, subject):
                continue
            if isinstance(opener, Motion) and case.state("motion", opener.key) not in UNDECIDED:
                continue
            for party in parties:
                found = list(_answers(case, region, subject, opener, party))
                if found:
                    made, row = found[0]
                    takes_back = isinstance(made, WithdrawalOfMotion) or (row is not None and row.to in region.final)
                    tier = "available" if takes_back and party in opener.by else "responsive"
                    yield step_of(case, party, tier, apt(found), opener, row.law if row is not None else "")


def _timed(case: Posture, region: str, subject: Subject) -> bool:
    cell = case.cell(region, subject)
    return any(case.clocks[key].state == "running" for key in (cell.clocks if cell else ()))


def _answers(
    case: Posture, region: Region, subject: Subject, opener: Filing, party: str
) -> Iterator[tuple[Filing, Row | None]]:
    state = case.state(region.name, subject)
    for kind, row in leading(case.forum, region, state, False):
        if (
            row.as_to.region is None
            or kind.answers is None
            or "*" in row.frm
            or not _may_answer(case, kind, opener, party)
        ):
            continue
        made = moving(case, kind, row, party, region.name, subject)
        if made is not None and clean(case, made):
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
            if overtaken(case, region.name, subject):
                continue
            state = case.state(region.name, subject)
            for kind, row in leading(case.forum, region, state, False):
                if (
                    declared_for(row) is not kind
                    or kind.answers is not None
                    or row.as_to.region
                    or issubclass(kind, Motion)
                ):
                    continue
                for party in _whose(case, region.name, subject, parties):
                    if ("*" in row.frm and party != subject) or not amends_its_own(case, kind, party):
                        continue
                    made = moving(case, kind, row, party, region.name, subject)
                    if made is not None and clean(case, made, spotless=True):
                        yield step_of(
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
        if clean(case, made):
            yield step_of(case, party, "available", [(made, None)], None, "frcp-7-b-1")


# -- the court -------------------------------------------------------------------------------------

AWAITING = re.compile(r"\b(?:pending|requested|asked|under review|issued|objected|claimed|sought|lodged|complete)$")
"""The states that await an act of the court, by the words in which the chapters name them."""


def _courts(case: Posture) -> Iterator[Step]:
    """What is before the court: one step for each paper or matter that awaits its act."""
    before: set[object] = set()
    for region in case.forum.regions.values():
        waiting = [s for s in region.states if AWAITING.search(s) and s not in region.final]
        for subject in case.subjects(region.name, *waiting) if waiting else ():
            if overtaken(case, region.name, subject):
                continue
            found = list(_rulings(case, region, subject))
            about = case.opened_by(region.name, subject)
            matter = about.key if about is not None and subject else (region.name, subject)
            if found and matter not in before:
                before.add(matter)
                found.sort(key=lambda pair: -likeness(type(pair[0]), words(f"order {region.name}")))
                yield step_of(case, COURT, "court", found, about, found[0][1].law if found[0][1] else "")


def _rulings(case: Posture, region: Region, subject: Subject) -> Iterator[tuple[Filing, Row | None]]:
    for kind, row in leading(case.forum, region, case.state(region.name, subject), True):
        named_by = row.as_to.region is not None or subject == ""
        if not named_by or "*" in row.frm or declared_for(row) is not kind:
            continue
        made = moving(case, kind, row, COURT, region.name, subject)
        if made is not None and clean(case, made):
            yield made, row
