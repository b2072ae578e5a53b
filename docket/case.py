"""Two verbs and the fold: `review` asks what the law says of a filing, `evolve` lets it take effect, `replay` folds.

`evolve` never refuses: what is docketed has happened. `tender` is the pre-filing check, which refuses what the law
makes ineffective or curable; `record` dockets a filing and notes its deficiencies. `as_of` is the case on a day.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date

import attrs
from attrs import frozen
from immutables import Map

from docket.clock import Subject
from docket.errors import NotOnDocket, OutOfRange, Refused
from docket.filing import CourtAct, Filing
from docket.forum import forum
from docket.law import provision
from docket.posture import Cell, ClockKey, Posture
from docket.region import NEW, Region, Row, When, variants_of
from docket.rule import Deficiency, Severity
from docket.running import hold, release, revive, start, stop, unwatch

__all__ = ["Case", "advance", "as_of", "evolve", "fold_order", "new_case", "record", "replay", "review", "tender"]


def new_case(court: str | None = None, *, without: Iterable[str] = ()) -> Posture:
    """The posture of a case in which nothing has been filed, in a court (a CM/ECF id such as "caed")."""
    return Posture(forum(court, frozenset(without)))


# -- review ----------------------------------------------------------------------------------------


Effect = tuple[Region, Subject, Row]
"""One row that a filing sets in motion, for one subject."""


def _examine(case: Posture, filing: Filing, day: date | None) -> tuple[list[Effect], list[Deficiency]]:
    """The effects a filing has on the case as it stands on a day, and what the law says against it."""
    effects: list[Effect] = []
    found: list[Deficiency] = []
    forum = case.forum
    plan = forum.plan(filing, case.referred(filing) if filing.refs else ())
    cells, nobody_in = case.cells, case.nobody_in
    dated, in_force = forum.dated, forum.in_force
    for move in plan.moves:
        if move.awaits and nobody_in(move.awaits):
            continue
        region = move.region
        for subject in move.find(case, filing):
            cell = cells.get((region.name, subject))
            state = cell.state if cell is not None else region.initial
            row = move.rows.get(state)
            if row is None:
                row = move.default
                if row.irregular is None:
                    continue
                if row.law not in dated or in_force(row.law, day):
                    found.append(_out_of_order(case, filing, region, subject, state, row))
            if row.law in dated and not in_force(row.law, day):
                continue
            if row.needs and (failed := _unmet(case, filing, subject, row)):
                found.extend(failed)
                continue
            effects.append((region, subject, row))
    for rule in plan.rules:
        if rule.law in dated and not in_force(rule.law, day):
            continue
        finding = rule.ask(case, filing)
        if finding is not None and finding.value == "violated":
            severity = finding.severity or rule.severity
            found.append(_deficiency(filing, rule.name, rule.law, severity, finding.what, finding.cure, day))
    return effects, found


def _deficiency(
    filing: Filing, rule: str, law: str, severity: Severity, what: str, cure: str, day: date | None
) -> Deficiency:
    version = provision(law, day) or provision(law)
    return Deficiency(
        id=filing.id, ecf=filing.ecf, act=filing.event, rule=rule, law=version.id if version else law,
        cite=version.cite if version else law, severity=severity, what=what, cure=cure,
    )  # fmt: skip


def _name(case: Posture, region: Region, subject: Subject) -> str:
    parts = (subject,) if isinstance(subject, str) else subject
    said = ", ".join(paper.label if (paper := case.act(part)) is not None else part for part in parts if part)
    return f"the {region.name} of {said}" if said else f"the {region.name}"


def _standing(state: str) -> str:
    return "not begun" if state == NEW else state


def _out_of_order(case: Posture, filing: Filing, region: Region, subject: Subject, state: str, row: Row) -> Deficiency:
    wanted = " or ".join(map(_standing, region.sources(row)))
    name = _name(case, region, subject)
    what = f"{filing.event} comes out of order: {name} is {_standing(state)}; in order it would be {wanted}"
    severity = row.irregular or Severity.NOTEWORTHY
    return _deficiency(filing, f"order of {region.name}", row.law, severity, what, row.cure, filing.day or case.today)


def _unmet(case: Posture, filing: Filing, subject: Subject, row: Row) -> list[Deficiency]:
    found, court = [], isinstance(filing, CourtAct)
    for need in row.needs:
        if (court and not need.jurisdictional) or not case.forum.binds(need.law):
            continue
        if not case.forum.in_force(need.law, filing.day):
            continue
        finding = need.ask(case, filing, subject)
        if finding.value == "violated":
            severity = Severity.NOTEWORTHY if court else finding.severity or Severity.INEFFECTIVE
            name = getattr(need.ask, "__name__", "need").replace("_", " ")
            found.append(_deficiency(filing, name, need.law, severity, finding.what, finding.cure, filing.day))
    return found


def review(case: Posture, filing: Filing) -> tuple[Deficiency, ...]:
    """What the law says against a filing, tendered to the case as it stands. Changes nothing."""
    day = filing.day
    if day is not None and (case.today is None or day > case.today or _runs_out(case, day)):
        case = advance(case, day)
    return tuple(_examine(case, filing, day or case.today)[1])


def _runs_out(case: Posture, day: date) -> bool:
    """Whether some time has run out by a day and has not taken effect yet."""
    return case.next_lapse is not None and case.next_lapse <= day


# -- evolve ----------------------------------------------------------------------------------------


def evolve(case: Posture, filing: Filing) -> Posture:
    """The posture after a filing. Never refuses; notes what is out of order. The posture given is untouched."""
    return _follow(case.copy(), filing)


def _follow(case: Posture, filing: Filing) -> Posture:
    """The posture after a filing, made out of one that nobody else holds."""
    day = filing.day
    if day is not None and _runs_out(case, day):
        case = advance(case, day)
    if day is None:
        day = case.today
    elif case.today is None or day > case.today:
        case.today = day
    effects, found = _examine(case, filing, day)
    log, position = case.log, case.length
    retraced = log.holds(position, filing)
    if not retraced:
        case.log = log = log.until(position, case.remarks)
        log.append(filing)
    case.length = position + 1
    if effects:
        moved: dict[str, None] = {}
        for region, subject, row in effects:
            _apply(case, region, subject, row, position, filing, day)
            moved[region.name] = None
        _run_whens(case, moved, position, filing)
    if found:
        if not retraced:
            log.remarks.extend(found)
        case.remarks += len(found)
    return case


def _apply(
    case: Posture, region: Region, subject: Subject, row: Row, position: int, filing: Filing, day: date | None
) -> None:
    """Let one row take effect on one subject: its clocks end and start, its state changes, its holds fall and rise."""
    key = (region.name, subject)
    prior = case.cells.get(key)
    state = row.to or (prior.state if prior else region.initial)
    moves = prior is None or prior.state != state
    kept: tuple[ClockKey, ...] = ()
    if prior is not None and prior.clocks:
        kept = _end_clocks(case, prior, row, position, day, moves)
    if moves:
        _enrol(case, region.name, subject, prior, state)
    if row.clock:
        forum = case.forum
        for clock in row.clock:
            binds = forum.binds(clock.law) and forum.in_force(clock.law, day)
            if binds and (clock.when is None or clock.when(case, filing, subject)):
                kept = (*kept, start(case, clock, region, subject, position, filing))
    case.cells = case.cells.set(key, Cell(state, position, row, day, prior, kept))
    if prior is not None and moves and prior.row is not None and prior.row.holds is not None:
        release(case, key, prior.by, day)
    if row.holds is not None:
        hold(case, region, row, position, filing, subject, day)
    if position >= 0:
        moved = case.log.moved[position]
        if key not in moved:
            moved.append(key)
        if row.undoes is not None:
            for undone in row.undoes(case, filing):
                _undo(case, undone, position, day)


def _end_clocks(
    case: Posture, prior: Cell, row: Row, position: int, day: date | None, moves: bool
) -> tuple[ClockKey, ...]:
    """End the clocks of the state that a row leaves, and those that it starts anew; the clocks that run on."""
    anew = {clock.act for clock in row.clock}
    again = [key for key in prior.clocks if key[2] in anew]
    others = tuple(key for key in prior.clocks if key[2] not in anew)
    stop(case, again, "superseded" if row.ends == "met" else row.ends, position, day)
    if not moves:
        return others
    stop(case, others, row.ends, position, day)
    return ()


NOBODY: Map[Subject, int] = Map()


def _enrol(case: Posture, region: str, subject: Subject, prior: Cell | None, state: str) -> None:
    """Keep the index of who is in which state."""
    members, order, place = case.members, len(case.cells), (region, state)
    if prior is not None:
        left = members[region, prior.state]
        order = left[subject]
        members = members.set((region, prior.state), left.delete(subject))
    case.members = members.set(place, members.get(place, NOBODY).set(subject, order))


def _undo(case: Posture, undone: Filing, position: int, day: date | None) -> None:
    """Take back, from `day`, what a filing did: each subject it moved last returns to the state it had before."""
    for key in case.moves(undone):
        cell = case.cells[key]
        by = case.filing(cell.by)
        if by is None or by.key != undone.key:
            continue
        stop(case, cell.clocks, "vacated", position, day)
        before = cell.prior
        state = before.state if before else case.forum.regions[key[0]].initial
        revived = tuple(revive(case, clock, position, day) for clock in before.clocks) if before else ()
        if state != cell.state:
            _enrol(case, *key, cell, state)
        case.cells = case.cells.set(key, Cell(state, position, before.row if before else None, day, cell, revived))


def _run_whens(case: Posture, moved: dict[str, None], position: int, filing: Filing) -> None:
    """Rows that follow from facts of chapters above: each at most once a subject."""
    done: set[tuple[int, Subject]] = set()
    queue = list(moved)
    while queue:
        for region, row, awaits in case.forum.whens.get(queue.pop(0), ()):
            assert isinstance(row.trigger, When)
            if awaits and case.nobody_in(awaits):
                continue
            for subject in list(row.as_to(case, filing)):
                state = case.state(region.name, subject)
                if (id(row), subject) in done or ("*" not in row.frm and state not in row.frm):
                    continue
                if case.forum.in_force(row.law, filing.day) and row.trigger.condition(case, subject):
                    done.add((id(row), subject))
                    _apply(case, region, subject, row, position, filing, filing.day or case.today)
                    if region.name not in queue:
                        queue.append(region.name)


# -- time ------------------------------------------------------------------------------------------


def advance(case: Posture, day: date) -> Posture:
    """The posture on a day: clocks that had run out before it take effect, in order of their dates."""
    if case.today is not None and day < case.today:
        return case
    after = case.copy()
    while after.next_lapse is not None and after.next_lapse <= day:
        out = after.next_lapse
        after.today = out if after.today is None else max(out, after.today)
        for key in sorted((key for key, when in after.lapsing.items() if when <= out), key=str):
            if key in after.lapsing:
                _lapse(after, key, out)
        after.next_lapse = min(after.lapsing.values(), default=None)
    after.today = day
    return after


def _lapse(case: Posture, key: ClockKey, out: date) -> None:
    """Let time that has run out take effect on the subject for which it ran."""
    running = case.clocks[key]
    unwatch(case, key)
    region, filing = case.forum.regions[running.region], case.filing(running.by)
    state = case.state(region.name, running.subject)
    how = "lapsed" if running.clock.kind != "must" else "missed"
    for row in case.forum.lapses.get((region.name, running.clock.act), ()):
        if filing is not None and state in region.sources(row):
            stop(case, (key,), how, -1, out)
            on_that_day = attrs.evolve(filing, filed=out)
            _apply(case, region, running.subject, row, -1, on_that_day, out)
            _run_whens(case, {region.name: None}, -1, on_that_day)
            return


# -- replay ----------------------------------------------------------------------------------------


def fold_order(filings: Sequence[Filing]) -> list[tuple[date | None, Filing]]:
    """The acts in the order of the fold, each with the day on which it stands.

    The order is that of the days, then of the sheet. An undated act stands where the sheet has it: from the day of the
    next dated act; None where no later act is dated.
    """
    days: list[date | None] = [None] * len(filings)
    later: date | None = None
    for n in range(len(filings) - 1, -1, -1):
        own = filings[n].day
        if own is not None and (later is None or own < later or filings[n].filed is not None):
            later = own
        days[n] = own or later
    order = sorted(range(len(filings)), key=lambda n: (days[n] or date.max, n))
    return [(days[n], filings[n]) for n in order]


EVERY = 32
"""One posture in so many is kept; those between are found again from the one before, so a case holds few of them."""


@frozen(eq=False)
class Case:
    """A case replayed: its acts in the order of the fold, the day each stands on, and the posture after any of them."""

    court: str | None
    acts: tuple[Filing, ...]
    days: tuple[date | None, ...]
    posture: Posture
    _kept: tuple[Posture, ...]

    def after(self, count: int) -> Posture:
        """The posture after the first `count` acts of the fold."""
        if count == len(self.acts):
            return self.posture
        case = self._kept[count // EVERY]
        for act in self.acts[count - count % EVERY : count]:
            case = evolve(case, act)
        return case

    def as_of(self, day: date) -> Posture:
        """Where the case stood at the end of a day. An undated filing stands once a later dated one does."""
        standing = next((n for n, own in enumerate(self.days) if own is None or own > day), len(self.days))
        return advance(self.after(standing), day)

    def as_of_ecf(self, ecf: int) -> Posture:
        """Where the case stood when an entry had been docketed. Raises NotOnDocket for a number it does not have."""
        last = max((n for n, act in enumerate(self.acts) if act.ecf == ecf), default=None)
        if last is None:
            known = sorted({act.ecf for act in self.acts if act.ecf is not None})
            near = min(known, key=lambda n: abs(n - ecf), default=None)
            raise NotOnDocket(f"ECF No. {ecf} is not on this docket; the nearest number that is: {near}")
        return self.after(last + 1)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """A replay makes many values, keeps them all and makes no cycles: the cyclic collector would only walk them.

    It would do so at once when it may work again, unless they are counted among the old ones, as they are here.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            if gc.get_freeze_count() == 0:
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def replay(filings: Iterable[Filing], *, court: str | None = None, without: Iterable[str] = ()) -> Case:
    """Replay a case from its acts, given in the order of the sheet."""
    ordered = fold_order(tuple(filings))
    posture = new_case(court, without=without)
    kept = [posture.copy()]
    with _collector_paused():
        for n, (_, act) in enumerate(ordered, start=1):
            posture = _follow(posture, act)
            if n % EVERY == 0:
                kept.append(posture.copy())
    return Case(court, tuple(act for _, act in ordered), tuple(day for day, _ in ordered), posture, tuple(kept))


def as_of(case: Case, day: date) -> Posture:
    """Where a case stood at the end of a day."""
    return case.as_of(day)


def record(case: Posture, filing: Filing) -> Posture:
    """Docket a filing, however irregular: what is docketed has happened. Its deficiencies are noted.

    Raises OutOfRange for what no entry could say: a day that is no date, a disposition that there is not.
    """
    _sayable(filing)
    return evolve(case, filing)


def tender(case: Posture, filing: Filing) -> Posture:
    """File a paper, if the law lets it do what it says.

    Raises Refused, with each rule and cure, where the law makes it ineffective or curable; form alone is never a
    reason (FRCP 5(d)(4)). A remark (noteworthy) is noted and does not refuse. Raises OutOfRange as `record` does.
    """
    _sayable(filing)
    against = [d for d in review(case, filing) if d.severity is not Severity.NOTEWORTHY]
    if against:
        said = "; ".join(f"{d.what} ({d.cite}){f'; cure: {d.cure}' if d.cure else ''}" for d in against)
        raise Refused(f"{filing.event} refused: {said}")
    return evolve(case, filing)


def _sayable(filing: Filing) -> None:
    """A filing made by hand says what an entry could say. Raises OutOfRange, with what would do."""
    for name in ("filed", "entered", "signed", "served"):
        day = getattr(filing, name)
        if day is not None and type(day) is not date:
            raise OutOfRange(f"{name} of {filing.event}: {day!r} is not a date; give datetime.date(2024, 3, 1)")
    if filing.variant is None:
        return
    said, allowed = getattr(filing, filing.variant), variants_of(type(filing))
    if allowed and said not in (*allowed, attrs.fields_dict(type(filing))[filing.variant].default):
        meant = _meant(said, allowed)
        raise OutOfRange(f"{filing.variant} of {filing.event} is never {said!r}{meant}; it is {', '.join(allowed)}")


def _meant(said: object, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(str(said), known, n=1)
    return f"; did you mean {near[0]!r}" if near else ""
