"""Plain questions of a posture: what is pending, who is in the case, what is sealed, who may decide."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from attrs import frozen

from docket.ask.example import cite_of
from docket.ask.why import day_of
from docket.clock import Running, Subject
from docket.errors import NotOnDocket
from docket.filing import KINDS, Filing
from docket.posture import Cell, Posture
from docket.procedure.access import MotionForProtectiveOrder
from docket.procedure.authority import (
    DISPOSITIVE,
    CaseAssigned,
    OrderReferringCase,
    OrderReferringMotion,
    outstanding,
)
from docket.procedure.commencement import role
from docket.procedure.judgment import MotionForAttorneyFees, PostJudgmentMotion
from docket.procedure.motions import (
    MotionForExcessPages,
    MotionForExtension,
    NonOpposition,
    Opposition,
    Reply,
    StipulationToExtendTime,
)
from docket.procedure.parties import MotionForProHacVice, MotionToWithdrawAsAttorney
from docket.procedure.pleading import StipulationToExtendAnswer
from docket.procedure.pretrial import MotionForDiscovery, MotionToCompel, MotionToExtendDiscovery, MotionToQuash
from docket.procedure.service import how_served

__all__ = [
    "ROUTINE",
    "Decider",
    "Owed",
    "Party",
    "Pending",
    "Sealed",
    "decider",
    "issue",
    "motion_named",
    "parties",
    "pending",
    "routine_events",
    "sealed",
]

ROUTINE: tuple[type[Filing], ...] = (
    MotionForProHacVice, MotionForExtension, MotionForExcessPages, MotionToWithdrawAsAttorney,
    StipulationToExtendTime, StipulationToExtendAnswer,
)  # fmt: skip
"""Motions and stipulations that seldom matter to where a case stands: they are folded where people read."""


@cache
def routine_events() -> frozenset[str]:
    """The event names of the routine motions and stipulations."""
    return frozenset(kind.event for kind in KINDS.values() if issubclass(kind, ROUTINE))


@frozen
class Owed:
    """A paper that somebody owes or may still file: what, from whom, by when (None: no day is shown), how certainly."""

    what: str
    party: str | None
    by: date | None
    certainty: str
    must: bool
    cite: str


@frozen
class Decider:
    """Who may decide a matter, what that judge may do with it ("decide", "recommend" or "unknown"), and why."""

    judge: str | None
    office: str
    may: str
    because: str
    cite: str


@frozen
class Pending:
    """A motion or stipulation before the court.

    `days` is its age on the day of the posture; `opposed` True, False or None (not shown); `ripe` "yes" where it is
    fully briefed or submitted, "no" where a paper is still owed, else "not shown"; `owed` the papers still to come.
    """

    filing: Filing
    days: int | None
    opposed: bool | None
    submitted: date | None
    ripe: str
    owed: tuple[Owed, ...]
    routine: bool
    decider: Decider


def pending(case: Posture) -> list[Pending]:
    """Every motion and stipulation that awaits a ruling, oldest first."""
    found = []
    for region in ("motion", "stipulation"):
        for subject in case.subjects(region, "pending"):
            filing = case.opened_by(region, subject)
            if filing is not None:
                found.append(_pending(case, filing, subject))
    return sorted(found, key=lambda p: p.filing.day or date.max)


def _pending(case: Posture, filing: Filing, subject: Subject) -> Pending:
    briefing = case.cell("briefing", subject)
    history = list(briefing.history()) if briefing else []
    owed = tuple(_owed(case, briefing)) if briefing else ()
    submitted = next((past.day for past in history if past.state == "submitted"), None)
    if briefing is None:
        ripe = "not shown"
    elif briefing.state in ("briefed", "submitted", "unopposed"):
        ripe = "yes"
    else:
        ripe = "no" if any(o.by is not None for o in owed) else _by_lapse(case, briefing)
    days = (case.today - filing.day).days if case.today is not None and filing.day is not None else None
    return Pending(
        filing, days, _opposed(case, history), submitted, ripe, owed, isinstance(filing, ROUTINE), decider(case, filing)
    )


def _opposed(case: Posture, history: list[Cell]) -> bool | None:
    papers = [case.filing(past.by) for past in history]
    if any(isinstance(paper, (Opposition, Reply)) for paper in papers):
        return True
    return False if any(isinstance(paper, NonOpposition) for paper in papers) else None


def _owed(case: Posture, briefing: Cell) -> Iterator[Owed]:
    """The papers for which time still runs."""
    for key in briefing.clocks:
        running = case.clocks[key]
        due = running.due(case.court)
        last = due.latest or due.due
        if running.state == "running" and not (last and case.today and last < case.today):
            law = running.clock.law
            cite, must = cite_of(law, running.start.day), running.clock.kind == "must"
            for party in running.parties or (None,):
                yield Owed(running.clock.act, party, due.due, running.certainty, must, cite)


def _by_lapse(case: Posture, briefing: Cell) -> str:
    """A motion whose time to oppose has run out is ripe, where the day of it is firm."""
    clocks: list[Running] = [case.clocks[key] for key in briefing.clocks]
    over = [
        c
        for c in clocks
        if c.certainty == "firm" and case.today and (due := c.due(case.court).due) and due < case.today
    ]
    return "yes" if over and len(over) == len(clocks) else "not shown"


# -- who decides -----------------------------------------------------------------------------------


def decider(case: Posture, filing: Filing | None = None) -> Decider:
    """Who may decide a motion, or the case: and why a magistrate judge may only recommend (28 U.S.C. § 636)."""
    state = case.state("authority")
    assigned, reference = case.latest(CaseAssigned), case.latest(OrderReferringCase)
    judge = assigned.judge if assigned else None
    referred = (reference.referred_to if reference else None) or (assigned.referred_to if assigned else None)
    office, may, because, law = "magistrate judge", "decide", "", "usc-28-636-b-1-A"
    if state == "by consent":
        because = "every named party has consented, so the magistrate judge decides all of it and enters judgment"
        law = "usc-28-636-c-1"
    elif state in ("direct assignment", "suspended"):
        because = f"a matter that needs no consent; for the dispositive ones {_unconsenting(case)}"
        if _dispositive(filing):
            may, law = "recommend", "usc-28-636-b-1-B"
            because = f"a dispositive motion, and {_unconsenting(case)}: a district judge must decide it"
    elif _handed_over(case, filing) or (state in ("referred", "consents complete") and _within(reference, filing)):
        judge = referred or (judge if state == "consents complete" else None)
        because = "nondispositive and within the reference: set aside only if clearly erroneous or contrary to law"
        if kept := _kept_from_magistrates(case, filing):
            may, (law, because) = "recommend", kept
    elif state in ("district judge", "referred", "consents complete"):
        office, law = "district judge", "frcp-78-b"
        because = "the case is a district judge's, and no reference is shown"
        if reference is not None and reference.scope is not None:
            because = f"what is referred to {referred or 'a magistrate judge'} is {reference.scope}, and no more"
    elif state == "three judges":
        office, because, law = "three judges", "a three-judge court was convened", "usc-28-2284"
    else:
        office = may = "unknown"
        because = "the judge withdrew, and no other is shown" if state == "recused" else "no assignment is shown"
    return Decider(judge, office, may, because, cite_of(law, case.today))


_DE_NOVO = "a district judge decides de novo the parts of the report objected to"


def _kept_from_magistrates(case: Posture, filing: Filing | None) -> tuple[str, str] | None:
    """Why a magistrate judge without consent only recommends on a motion, and by what law; None where nothing does."""
    if isinstance(filing, MotionForAttorneyFees):
        return "frcp-54-d-2-D", f"a motion for fees is treated as a dispositive one: {_DE_NOVO}"
    if _dispositive(filing):
        return "usc-28-636-b-1-B", f"a dispositive motion: {_DE_NOVO}"
    if isinstance(filing, PostJudgmentMotion) and case.subjects("judgment", "entered", "amended"):
        return "usc-28-636-b-1-A", "what may be referred for decision is pretrial, and judgment has been entered"
    return None


def _dispositive(filing: Filing | None) -> bool:
    """Whether a motion is of those that 28 USC 636(b)(1)(A) keeps from a magistrate judge without consent."""
    kinds = type(filing).__mro__ if filing is not None else ()
    return not DISPOSITIVE.isdisjoint(kind.__dict__.get("slug", "") for kind in kinds)


def _unconsenting(case: Posture) -> str:
    missing = list(outstanding(case))
    return f"{', '.join(missing[:3])}{f' and {len(missing) - 3} others' if len(missing) > 3 else ''} had not consented"


DISCOVERY = (MotionToCompel, MotionForDiscovery, MotionForProtectiveOrder, MotionToQuash, MotionToExtendDiscovery)


def _within(reference: OrderReferringCase | None, filing: Filing | None) -> bool:
    """Whether a matter is within what the newest reference of the case refers."""
    scope = reference.scope if reference is not None else None
    return scope is None or (scope == "discovery" and isinstance(filing, DISCOVERY))


def _handed_over(case: Posture, filing: Filing | None) -> bool:
    """Whether this one motion was referred."""
    return filing is not None and any(filing in case.referred(order) for order in case.filings(OrderReferringMotion))


def motion_named(case: Posture, ecf: int) -> Filing:
    """The motion or stipulation of an entry. Raises NotOnDocket where that entry holds none."""
    for act in case.entry(ecf):
        if any(case.cell(region, act.key) for region in ("motion", "stipulation")):
            return act
    asked = ", ".join(str(p.filing.ecf) for p in pending(case) if p.filing.ecf is not None)
    raise NotOnDocket(f"ECF No. {ecf} holds no motion; pending are: {asked or 'none'}")


# -- who is in the case ----------------------------------------------------------------------------


@frozen
class Party:
    """A party: its role, whether it is still in the case, how it was served, what it has answered, who has appeared."""

    name: str
    role: str | None
    status: str
    since: date | None
    service: str
    response: str
    joined: bool
    appeared: bool
    consent: str
    because: Filing | None


def parties(case: Posture, *, still: bool = False) -> list[Party]:
    """Every party in the order in which it came in; only those still in the case with `still`."""
    responses: dict[str, str] = {}
    for subject in case.subjects("response"):
        state = case.state("response", subject)
        if subject[-1] not in responses or state not in ("moot", "superseded"):
            responses[subject[-1]] = state
    found = []
    for subject in case.subjects("party", *(["in"] if still else [])):
        name, cell = str(subject), case.cell("party", subject)
        said = role(case, name)
        defends = said is not None and "defendant" in said
        found.append(
            Party(
                name, said, cell.state if cell else "in", day_of(case, cell) if cell else None,
                how_served(case, name) if defends else "not required", responses.get(name, "none due"),
                case.cell("issue", name) is not None, case.cell("appearance", name) is not None,
                case.state("consent", name), case.moved_by("party", subject),
            )
        )  # fmt: skip
    return found


def issue(case: Posture) -> tuple[str, list[Party]]:
    """Whether issue is joined: "yes" where every defending party still in the case has answered, "no", or "in part".

    With it the defending parties that have not. "not shown" where the docket names no defending party.
    """
    defending = [p for p in parties(case, still=True) if p.role is not None and "defendant" in p.role]
    waiting = [p for p in defending if not p.joined]
    if not defending:
        return "not shown", []
    return ("yes" if not waiting else "no" if len(waiting) == len(defending) else "in part"), waiting


# -- what is sealed --------------------------------------------------------------------------------


@frozen
class Sealed:
    """A paper that the public cannot read, and the order (or the paper itself) that made it so."""

    paper: str
    filing: Filing | None
    state: str
    since: date | None
    by: Filing | None
    cite: str


def sealed(case: Posture) -> list[Sealed]:
    """The papers that are kept from the public now, and by which order."""
    found = []
    for subject in case.subjects("document", "sealed", "provisionally sealed", "lodged", "restricted"):
        cell = case.cell("document", subject)
        if cell is not None and cell.row is not None:
            name = subject if isinstance(subject, str) else " / ".join(subject)
            by = case.filing(cell.by)
            opener = case.opened_by("document", subject)
            found.append(Sealed(name, opener, cell.state, day_of(case, cell), by, cite_of(cell.row.law, cell.day)))
    return found
