"""What people open a docket for: why a fact is so, and what each side may do next.

Both answers come from the rows and rules that enforce order, never from a second list: a chain of cells is the why,
and a kind is offered when an example of it, tendered to the case as it stands, moves something and meets no objection.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from attrs import frozen

from docket.case import review
from docket.clock import Running, Subject
from docket.errors import NotOnDocket
from docket.filing import KINDS, CourtAct, Filing, Ref, Unknown, Unread, kind_named
from docket.forum import Move
from docket.law import provision
from docket.posture import Posture
from docket.region import NEW, Row
from docket.rule import Deficiency, Severity

__all__ = ["Reason", "Step", "against", "find_fact", "next_steps", "spoken", "why"]


@frozen
class Reason:
    """One link in the chain behind a fact: the state, the filing (None where time ran out), and the provision."""

    state: str
    filing: Filing | None
    day: date | None
    trigger: str
    law: str
    cite: str


def why(case: Posture, region: str, subject: Subject = "") -> tuple[Reason, ...]:
    """The filings and provisions that brought a subject of a region to where it stands, newest first."""
    cell = case.cell(region, subject)
    return tuple(
        Reason(
            past.state,
            case.filing(past.by),
            past.day,
            str(past.row.trigger),
            past.row.law,
            _cite(past.row.law, past.day),
        )
        for past in (cell.history() if cell else ())
        if past.row is not None
    )


def _cite(law: str, day: date | None) -> str:
    version = provision(law, day) or provision(law)
    return version.cite if version else law


@frozen
class Step:
    """A filing that the law has a place for as the case stands.

    `tier` is "due" (a clock runs for it), "responsive" (it answers another's paper), "available" or "court". `by` is
    the last day, None where there is none or it cannot be computed. `example` is the smallest filing that would do.
    """

    party: str
    tier: str
    kind: type[Filing]
    example: Filing
    cite: str
    by: date | None = None
    needs: tuple[str, ...] = ()


TIERS = ("due", "responsive", "available", "court")


def next_steps(case: Posture, party: str | None = None) -> list[Step]:
    """What each party, and the court, may do next; for one party only, if given. Sorted by tier, then by date."""
    parties = [party] if party is not None else [str(p) for p in case.subjects("party", "in")]
    found: dict[tuple[str, str, str], Step] = {}
    for kind in KINDS.values():
        if kind in (Unread, Unknown):
            continue
        if issubclass(kind, CourtAct):
            steps = _steps(case, kind, "the court") if party is None else iter(())
        else:
            steps = (step for name in parties for step in _steps(case, kind, name))
        for step in steps:
            key = (step.party, step.kind.slug, str(step.example.refs))
            known = found.get(key)
            if known is None or TIERS.index(step.tier) < TIERS.index(known.tier):
                found[key] = step
    return sorted(found.values(), key=lambda s: (TIERS.index(s.tier), s.by or date.max, s.party, s.kind.event))


def _steps(case: Posture, kind: type[Filing], party: str) -> Iterator[Step]:
    value = _default_variant(kind)
    for move in case.forum.plan_of(kind, value).moves:
        for example, subject in _examples(case, kind, party, move):
            row = move.event.row_from(case.state(move.region.name, subject))
            if (
                row is None
                or case.state(move.region.name, subject) == NEW
                or not case.forum.in_force(row.law, case.today)
            ):
                continue
            if any(d.severity is not Severity.NOTEWORTHY for d in review(case, example)):
                continue
            yield _step(case, example, party, move, row, subject)


def _default_variant(kind: type[Filing]) -> str | None:
    return getattr(kind(), kind.variant) if kind.variant else None


def _examples(case: Posture, kind: type[Filing], party: str, move: Move) -> Iterator[tuple[Filing, Subject]]:
    """The smallest filings of a kind that would move an open subject of the region, with that subject."""
    court = issubclass(kind, CourtAct)
    sources = [state for state in move.event.transitions if state != NEW and state not in move.region.final]
    if move.as_to.region is not None:
        for subject in case.subjects(move.region.name, *sources):
            target = case.opened_by(move.region.name, subject)
            if target is None or (not court and not _may_answer(kind, target, party)):
                continue
            yield _example(case, kind, () if court else (party,), (_ref(target),)), subject
        return
    example = _example(case, kind, () if court else (party,), ())
    for subject in move.as_to(case, example):
        if case.state(move.region.name, subject) in sources:
            yield example, subject


def _may_answer(kind: type[Filing], target: Filing, party: str) -> bool:
    """A response answers another's paper, a reply or a withdrawal follows one's own."""
    own = party in target.by
    return kind.answers is None or (own if kind.answers == "own" else not own)


def _ref(target: Filing) -> Ref:
    return Ref(target.ecf, target.part) if target.ecf is not None else Ref(id=target.id)


def _example(case: Posture, kind: type[Filing], by: tuple[str, ...], refs: tuple[Ref, ...]) -> Filing:
    return kind(id="next", filed=case.today, entered=case.today, served=case.today, by=by, refs=refs)


def _step(case: Posture, example: Filing, party: str, move: Move, row: Row, subject: Subject) -> Step:
    cell = case.cell(move.region.name, subject)
    clock = next((c for key in (cell.clocks if cell else ()) if _runs_for(c := case.clocks[key], party)), None)
    if isinstance(example, CourtAct):
        tier = "court"
    elif (
        clock is not None
        and clock.clock.kind == "must"
        and row.ends == "met"
        and row.to not in (None, cell and cell.state)
    ):
        tier = "due"
    elif example.refs and type(example).answers == "other":
        tier = "responsive"
    else:
        tier = "available"
    due = clock.due(case.court).due if clock is not None and tier != "court" else None
    needs = tuple(f"{_cite(need.law, case.today)}" for need in row.needs)
    return Step(party, tier, type(example), example, _cite(row.law, case.today), due, needs)


def _runs_for(clock: Running, party: str) -> bool:
    return clock.state == "running" and party in clock.parties


def find_fact(case: Posture, fact: str) -> tuple[str, Subject]:
    """The region and subject that a fact names: `authority`, `motion 41`, `response 13 / Valasco`.

    Raises NotOnDocket with the nearest right name when there is no such region, or no such subject in it.
    """
    regions = case.forum.regions
    name = max((r for r in regions if fact == r or fact.startswith(f"{r} ")), key=len, default=None)
    if name is None:
        near = get_close_matches(fact, regions, n=1)
        hint = f"; did you mean {near[0]!r}" if near else ""
        raise NotOnDocket(f"no region is called {fact!r}{hint}; there are: {', '.join(sorted(regions))}")
    asked = fact[len(name) :].strip()
    subjects = {spoken(subject): subject for subject in case.subjects(name)}
    if asked in subjects:
        return name, subjects[asked]
    if not asked and len(subjects) == 1:
        return name, next(iter(subjects.values()))
    raise NotOnDocket(f"the case has no {name} {asked!r}; it has: {', '.join(subjects) or 'none yet'}")


def spoken(subject: Subject) -> str:
    """A subject as people write it: `13 / Valasco`."""
    return subject if isinstance(subject, str) else " / ".join(subject)


def against(case: Posture, kind: str, party: str | None = None, ecf: int | None = None) -> tuple[Deficiency, ...]:
    """What the law says against a kind of filing if it were made now, by a party, about an entry.

    Raises NotOnDocket for a kind, party or entry that does not exist.
    """
    declared = kind_named(kind)
    if declared is None:
        near = get_close_matches(kind.lower(), [k.event.lower() for k in KINDS.values()], n=3)
        raise NotOnDocket(f"no filing is called {kind!r}{f'; did you mean {near}' if near else ''}")
    names = [str(p) for p in case.subjects("party")]
    if party is not None and names and party not in names:
        raise NotOnDocket(f"{party!r} is not a party of this case; the parties: {', '.join(names)}")
    if ecf is not None and not case.entry(ecf):
        raise NotOnDocket(f"ECF No. {ecf} is not on this docket")
    by = (party,) if party else ()
    return review(case, _example(case, declared, by, (Ref(ecf),) if ecf is not None else ()))
