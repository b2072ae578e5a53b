"""What changed between two positions of a case, and what would change if something were filed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from docket.ask.example import Asked, asked
from docket.ask.why import named
from docket.case import evolve, review
from docket.clock import Running, Subject
from docket.filing import Filing
from docket.posture import Cell, Posture
from docket.rule import Deficiency

__all__ = ["Change", "DeadlineChange", "Difference", "Supposed", "difference", "suppose"]

Key = tuple[str, Subject]


@frozen
class Change:
    """A fact that is other than it was: the states, and the filings between that made it so (none: time ran out)."""

    fact: str
    before: str | None
    after: str | None
    by: tuple[Filing, ...]


@frozen
class DeadlineChange:
    """A deadline that began, ended or moved: `what` is "began", "ended" or "moved"; `certainty` is that of its day."""

    what: str
    act: str
    parties: tuple[str, ...]
    before: date | None
    after: date | None
    certainty: str
    state: str
    by: Filing | None


@frozen
class Difference:
    """All that changed between two positions: facts, deadlines, what is newly out of order, and the filings between."""

    facts: tuple[Change, ...]
    deadlines: tuple[DeadlineChange, ...]
    deficiencies: tuple[Deficiency, ...]
    filings: tuple[Filing, ...]


def difference(before: Posture, after: Posture) -> Difference:
    """What changed from one position of a case to another: a later one, or one of another reading of it."""
    new = {(act.id, act.n) for act in after} - {(act.id, act.n) for act in before}
    noted = set(before.deficiencies)
    return Difference(
        tuple(_facts(before, after)),
        tuple(_deadlines(before, after)),
        tuple(d for d in after.deficiencies if d not in noted),
        tuple(act for act in after if (act.id, act.n) in new),
    )


def _facts(before: Posture, after: Posture) -> Iterator[Change]:
    keys = dict.fromkeys([*_ordered(after), *_ordered(before)])
    for key in keys:
        old, new = before.cells.get(key), after.cells.get(key)
        if (old.state if old else None) == (new.state if new else None):
            continue
        yield Change(
            named(*key), old.state if old else None, new.state if new else None, tuple(_between(after, old, new))
        )


def _ordered(case: Posture) -> Iterator[Key]:
    """The subjects in the order of the chapters and of their coming into the case."""
    for region in case.forum.regions:
        for subject in case.subjects(region):
            yield region, subject


def _between(case: Posture, old: Cell | None, new: Cell | None) -> Iterator[Filing]:
    """The filings since the old cell that changed the state, newest first."""
    for past in new.history() if new is not None else ():
        if old is not None and past.by <= old.by and past.state == old.state:
            return
        filing = case.filing(past.by)
        if filing is not None and (past.prior is None or past.prior.state != past.state):
            yield filing


def _deadlines(before: Posture, after: Posture) -> Iterator[DeadlineChange]:
    """Deadlines by what they are for: a new clock for the same act and parties is the same deadline, moved."""
    old, new = _running(before), _running(after)
    for name in dict.fromkeys([*new, *old]):
        was, now = old.get(name), new.get(name)
        if now is not None and was is None:
            yield _changed("began", after, now, None, now.due(after.court).due)
        elif was is not None and now is None:
            ended = after.clocks.get(was.key, was)
            state = ended.state if ended.state != "running" else "run out"
            yield _changed("ended", after, ended, was.due(before.court).due, None, state)
        elif was is not None and now is not None:
            then, due = was.due(before.court).due, now.due(after.court).due
            if then != due:
                yield _changed("moved", after, now, then, due)


def _running(case: Posture) -> dict[tuple[str, Subject, str, tuple[str, ...]], Running]:
    found = {}
    for running in case.still_running():
        due = running.due(case.court)
        last = due.latest or due.due
        if last is None or case.today is None or last >= case.today:
            found[running.region, running.subject, running.clock.act, running.parties] = running
    return found


def _changed(
    what: str, case: Posture, running: Running, before: date | None, after: date | None, state: str | None = None
) -> DeadlineChange:
    by = running.ended_by if what == "ended" and running.ended_by is not None else running.by
    act, parties = running.clock.act, tuple(filter(None, running.parties))
    known = running.certainty
    return DeadlineChange(what, act, parties, before, after, known, state or running.state, case.filing(by))


@frozen
class Supposed:
    """A branch of the case: what would stand against each filing supposed, and what would differ after them all.

    `unshown` are, for each of the filings, the conditions of which the docket shows neither that they are met nor that
    they are not.
    """

    after: Posture
    against: tuple[tuple[Filing, tuple[Deficiency, ...]], ...]
    unshown: tuple[tuple[Asked, ...], ...]
    difference: Difference


def suppose(case: Posture, filings: Iterable[Filing]) -> Supposed:
    """What if these were filed? The case itself is untouched; what is irregular takes effect and is noted."""
    after, against, unshown = case, [], []
    for filing in filings:
        against.append((filing, review(after, filing)))
        unshown.append(tuple(a for a in asked(after, filing) if a.finding.value == "not shown"))
        after = evolve(after, filing)
    return Supposed(after, tuple(against), tuple(unshown), difference(case, after))
