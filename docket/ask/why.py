"""Why a fact is so, as a tree: the filings and provisions that made it, and the facts that those rest on in turn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from attrs import frozen

from docket.ask.example import NEXT, Asked, asked, cite_of, example
from docket.case import review
from docket.clock import Running, Subject
from docket.errors import NotOnDocket
from docket.filing import KINDS, Filing, Ref, kind_named
from docket.posture import Cell, Posture
from docket.region import Lapse, When
from docket.rule import Deficiency

__all__ = [
    "Fact",
    "Objections",
    "Reason",
    "against",
    "day_of",
    "explain",
    "find_fact",
    "named",
    "objections",
    "party_named",
    "spoken",
    "why",
]


@frozen
class Reason:
    """One link in the chain behind a fact: the state, the filing (None where time ran out), and the provision.

    `causes` are the facts that made it follow, where it follows from facts and not from a filing alone; `clock` is the
    time that ran out, where it follows from silence.
    """

    state: str
    filing: Filing | None
    day: date | None
    trigger: str
    law: str
    cite: str
    causes: tuple[Fact, ...] = ()
    clock: Running | None = None


@frozen
class Fact:
    """A fact of the posture, in the posture's own words, and the reasons for it, newest first.

    `steps` are those of the computation, where the fact is a date.
    """

    name: str
    state: str
    reasons: tuple[Reason, ...]
    steps: tuple[str, ...] = ()


def why(case: Posture, region: str, subject: Subject = "") -> tuple[Reason, ...]:
    """The filings and provisions that brought a subject of a region to where it stands, newest first."""
    cell = case.cell(region, subject)
    return _reasons(case, region, subject, cell) if cell is not None else ()


def _reasons(case: Posture, region: str, subject: Subject, cell: Cell, depth: int = 2) -> tuple[Reason, ...]:
    return tuple(
        Reason(
            past.state, case.filing(past.by), day_of(case, past), str(past.row.trigger), past.row.law,
            cite_of(past.row.law, past.day), tuple(_causes(case, past, subject, depth)),
            _ran_out(case, region, subject, past),
        )
        for past in cell.history()
        if past.row is not None
    )  # fmt: skip


def _causes(case: Posture, past: Cell, subject: Subject, depth: int) -> Iterator[Fact]:
    """The facts that a row following from facts was made true by, as they stood then."""
    if past.row is None or not isinstance(past.row.trigger, When) or depth == 0:
        return
    mine = {subject} if isinstance(subject, str) else set(subject)
    told: set[Subject] = set()
    for region in past.row.trigger.watching:
        for other in case.subjects(region):
            theirs = {other} if isinstance(other, str) else set(other)
            if other in told or other == subject or (subject and other and not mine & theirs):
                continue
            cell = case.cell(region, other)
            then = next((c for c in cell.history() if c.by <= past.by and c.row is not None), None) if cell else None
            if then is not None and then.state != case.forum.regions[region].initial:
                told.add(other)
                yield Fact(named(region, other), then.state, _reasons(case, region, other, then, depth - 1)[:1])


def day_of(case: Posture, cell: Cell) -> date | None:
    """The day that the docket shows for a move: its filing's own, never the place of an undated one in the order."""
    filing = case.filing(cell.by)
    return filing.day if filing is not None else cell.day


def _ran_out(case: Posture, region: str, subject: Subject, past: Cell) -> Running | None:
    """The clock whose running out put a subject where it stood."""
    if past.row is None or not isinstance(past.row.trigger, Lapse):
        return None
    act = past.row.trigger.act
    before = past.prior.clocks if past.prior is not None else ()
    return next((case.clocks[key] for key in before if key[2] == act), None)


# -- what a fact is called -------------------------------------------------------------------------

CALLED = {
    "status": "case",
    "operative pleading": "pleading",
    "jury demand": "jury",
    "order": "order to act",
    "counsel": "counsel",
    "final": "finality",
    "judge": "authority",
}
"""Facts of the posture whose region has another name."""


def named(region: str, subject: Subject) -> str:
    """A fact as people write it: `motion 41`, `status`, `response Valasco to 13`."""
    if region == "case":
        return "status"
    if subject == NEXT:
        return f"{region} of {spoken(subject)}"
    if isinstance(subject, tuple) and region == "response":
        return f"response of {subject[-1]} to {spoken(subject[0])}"
    return f"{region} {spoken(subject)}".strip()


def spoken(subject: Subject) -> str:
    """A subject as people write it: `13 / Valasco`; what is only supposed has no number yet: `this filing`."""
    parts = (subject,) if isinstance(subject, str) else subject
    return " / ".join("this filing" if part == NEXT else part for part in parts)


def explain(case: Posture, fact: str) -> Fact:
    """Why a fact is so, by its name: `status`, `motion 41`, `party Valasco`, `deadline answer Valasco`.

    Raises NotOnDocket with the nearest right name when the case has no such fact.
    """
    if fact.startswith("deadline"):
        return _deadline(case, fact.removeprefix("deadlines").removeprefix("deadline").strip())
    region, subject = find_fact(case, fact)
    return Fact(named(region, subject), case.state(region, subject), why(case, region, subject))


def find_fact(case: Posture, fact: str) -> tuple[str, Subject]:
    """The region and subject that a fact names: `authority`, `motion 41`, `response Valasco`, `operative pleading`.

    A subject may be named by its entry number, by its party or in full. Raises NotOnDocket with the nearest right name
    when there is no such region, or no such subject in it.
    """
    regions = case.forum.regions
    low = fact.strip().lower()
    name = max((r for r in (*regions, *CALLED) if low == r or low.startswith(f"{r} ")), key=len, default=None)
    if name is None:
        near = get_close_matches(low, [*regions, *CALLED], n=1)
        hint = _meant(near[:1])
        there = sorted({*CALLED, *(r for r in regions if case.subjects(r))})
        raise NotOnDocket(f"no fact is called {fact!r}{hint}; this case has: deadline, {', '.join(there)}")
    region = CALLED.get(name, name)
    subject = fact.strip()[len(name) :].strip()
    if name == "operative pleading" and not subject:
        operative = case.subjects(region, "operative")
        if operative:
            return region, operative[-1]
    return region, _subject(case, region, subject)


def _subject(case: Posture, region: str, asked: str) -> Subject:
    there = case.subjects(region)
    low = asked.lower().removeprefix("ecf").removeprefix(" no.").removeprefix("no.").strip()
    exact = [s for s in there if spoken(s).lower() == low or (isinstance(s, tuple) and low in map(str.lower, s))]
    numbered = [s for s in there if low.isdigit() and _opened_by_ecf(case, region, s) == int(low)]
    part = [s for s in there if low and not low.isdigit() and low in spoken(s).lower()]
    if not part and len(low) > 3:  # as it is written elsewhere: `response of Roe to 13`
        part = [s for s in there if low in named(region, s).lower()]
    if found := exact or numbered or part:
        return found[-1]
    if not asked and (len(there) == 1 or not there):
        return there[0] if there else ""
    shown = ", ".join(spoken(s) for s in there[:12]) + (f" and {len(there) - 12} more" if len(there) > 12 else "")
    missing = f"the case has no {region} {asked!r}; it has" if asked else f"say which {region}; the case has"
    raise NotOnDocket(f"{missing}: {shown or 'none yet'}")


def _opened_by_ecf(case: Posture, region: str, subject: Subject) -> int | None:
    opener = case.opened_by(region, subject)
    return opener.ecf if opener is not None else None


def _deadline(case: Posture, asked: str) -> Fact:
    """Why a deadline is what it is: what started it, what moved or ended it, and the steps of the computation."""
    low = asked.lower()
    alike = [
        running
        for running in case.deadlines()
        if running.clock.act.lower() in low or low in running.clock.act.lower()
        if not running.parties or low == running.clock.act.lower() or any(p.lower() in low for p in running.parties)
    ] or [r for r in case.deadlines() if r.clock.act.lower() in low]
    if not alike:
        acts = sorted({running.clock.act for running in case.deadlines()})
        raise NotOnDocket(f"the case has no deadline {asked!r}; it has: {', '.join(acts) or 'none yet'}")
    running = max(alike, key=lambda r: (r.state == "running", r.state in ("met", "missed"), r.by))
    due = running.due(case.court)
    said = f"{running.state}, due {due.due}" if due.due else f"{running.state}, no date shown"
    if due.latest:
        said += f", at the latest {due.latest}"
    if due.due and running.certainty != "firm":
        said += f" ({running.certainty})"
    if running.start.missing:
        said += f" ({running.start.missing})"
    reasons = [_of_clock(case, running, running.by, f"began: {running.start.what}", running.start.day)]
    reasons += [_of_clock(case, running, hold.by, "held", hold.since) for hold in running.held]
    if running.ended_by is not None and running.ended_by >= 0:
        reasons.insert(0, _of_clock(case, running, running.ended_by, running.state, running.ended_on))
    whom = f" of {', '.join(filter(None, running.parties))}" if any(running.parties) else ""
    return Fact(f"deadline: {running.clock.act}{whom}", said, tuple(reasons), due.steps)


def _of_clock(case: Posture, running: Running, by: int, state: str, day: date | None) -> Reason:
    law = running.clock.law
    return Reason(state, case.filing(by), day, running.clock.act, law, cite_of(law, running.start.day))


# -- what the law says against a filing ------------------------------------------------------------


@frozen
class Objections:
    """What the law says against a filing if it were made now.

    `against` are the conditions that the docket shows to fail; `unshown` those of which it shows neither; `moves` says
    what it would do, empty where nothing on the docket awaits it.
    """

    filing: Filing
    against: tuple[Deficiency, ...]
    unshown: tuple[Asked, ...]
    moves: tuple[str, ...]


def against(case: Posture, kind: str, party: str | None = None, ecf: int | None = None) -> tuple[Deficiency, ...]:
    """What the law says against a kind of filing if it were made now, by a party, about an entry.

    Raises NotOnDocket for a kind, party or entry that does not exist.
    """
    return review(case, _supposed(case, kind, party, ecf))


def objections(case: Posture, kind: str, party: str | None = None, ecf: int | None = None) -> Objections:
    """The whole answer to "why not": failed conditions, conditions not shown, and what the filing would do.

    Raises NotOnDocket for a kind, party or entry that does not exist.
    """
    made = _supposed(case, kind, party, ecf)
    moves = [
        f"{named(move.region.name, subject)}: {row.to}"
        for move in case.forum.plan(made, case.referred(made)).moves
        for subject in move.find(case, made)
        if (row := move.rows.get(case.state(move.region.name, subject))) is not None and row.to is not None
    ]
    unshown = tuple(a for a in asked(case, made) if a.finding.value == "not shown")
    return Objections(made, review(case, made), unshown, tuple(dict.fromkeys(moves)))


def _supposed(case: Posture, kind: str, party: str | None, ecf: int | None) -> Filing:
    declared = kind_named(kind)
    if declared is None:
        events = [k.event.lower() for k in KINDS.values()]
        near = get_close_matches(kind.lower(), events, n=3) or [e for e in events if kind and kind.lower() in e][:3]
        raise NotOnDocket(f"no filing is called {kind!r}{_meant(near)}")
    party = party_named(case, party) if party is not None else None
    if ecf is not None and not case.entry(ecf):
        raise NotOnDocket(f"ECF No. {ecf} is not on this docket")
    by = (party,) if party else ()
    return example(case, declared, by, (Ref(ecf),) if ecf is not None else ())


def party_named(case: Posture, name: str) -> str:
    """The party that a name means, in full or in part. Raises NotOnDocket where none or several are meant."""
    names = [str(p) for p in case.subjects("party")]
    if not names or name in names:
        return name
    alike = [known for known in names if name.lower() in known.lower()]
    if len(alike) == 1:
        return alike[0]
    shown, near = ", ".join((alike or names)[:12]), get_close_matches(name, names, n=1) if not alike else []
    what = "several parties" if alike else "not a party"
    raise NotOnDocket(f"{name!r} is {what} of this case{_meant(near)}; the parties: {shown}")


def _meant(near: list[str]) -> str:
    return f"; did you mean {' or '.join(map(repr, near))}" if near else ""
