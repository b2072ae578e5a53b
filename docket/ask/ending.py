"""What ended a case: the act that did it, the papers it acts on, and what had come before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from attrs import frozen

from docket.ask.terminations import Termination
from docket.filing import Filing
from docket.posture import Posture
from docket.procedure.authority import OrderOnFindings
from docket.procedure.class_action import MotionForSettlementApproval
from docket.procedure.commencement import (
    AdministrativeClosure,
    CaseClosed,
    MotionToConsolidate,
    OrderConsolidating,
    OrderRemanding,
    ScreeningOrder,
    role,
)
from docket.procedure.disposition import (
    MotionForDefaultJudgment,
    MotionForSettlement,
    MotionForSummaryJudgment,
    MotionForVoluntaryDismissal,
    MotionToDismissForFailureToProsecute,
    NoticeOfVoluntaryDismissal,
    OrderDismissingCase,
    OrderDismissingParty,
    StipulationOfDismissal,
)
from docket.procedure.judgment import Judgment
from docket.procedure.motions import Motion, Ruling
from docket.procedure.pleading import MotionForJudgmentOnPleadings, MotionToDismiss
from docket.procedure.stay import MediatorsReport, NoticeOfSettlement
from docket.procedure.trial import FindingsOfFact, Verdict

__all__ = ["DISPOSING", "SETTLEMENT", "Ending", "adopted", "ending_of", "sides"]

A = TypeVar("A", bound=Filing)

DISPOSING = (
    Judgment, OrderDismissingCase, OrderDismissingParty, StipulationOfDismissal, NoticeOfVoluntaryDismissal,
    OrderConsolidating, OrderRemanding, ScreeningOrder,
)  # fmt: skip
"""Acts that by themselves dispose of the case, or of a part of it."""

SETTLEMENT = (MotionForSettlement, MotionForSettlementApproval)
DECISIVE = (
    MotionToDismiss, MotionForJudgmentOnPleadings, MotionForSummaryJudgment, MotionForDefaultJudgment,
    MotionForVoluntaryDismissal, MotionToDismissForFailureToProsecute, *SETTLEMENT,
)  # fmt: skip
"""Motions whose granting disposes of the case."""
REFUSED = ("denied", "denied as moot", "withdrawn", "stricken")


@frozen(eq=False)
class Ending:
    """What the docket shows of the end of a life of the case.

    `acts` are those that ended it, with the other acts of their entries; `papers` what they act on; `granted` the
    decisive motions granted by them, or on the same day, or, where a judgment sets out a ruling of before, by it: each
    with its ruling. `shown` is False where no act on the docket explains the closing, and `acts` are then the last
    that disposed of a part of the case.
    """

    case: Posture
    term: Termination
    acts: tuple[Filing, ...]
    papers: tuple[Filing, ...]
    granted: tuple[tuple[Motion, Ruling], ...]
    shown: bool = True

    def act(self, *kinds: type[A]) -> A | None:
        """An act of these kinds among those that ended it, else among the papers that they act on."""
        return next((a for a in (*self.acts, *self.papers) if isinstance(a, kinds)), None)

    def before(self, *kinds: type[A]) -> A | None:
        """The newest act of these kinds in the life that was ended."""
        return next((a for a in self.term.acts(self.case) if isinstance(a, kinds)), None)

    def motion(self, *kinds: type[Motion]) -> tuple[Motion, Ruling] | None:
        """A decisive motion of these kinds that was granted, with its ruling."""
        return next(((motion, ruling) for motion, ruling in self.granted if isinstance(motion, kinds)), None)

    def ever(self, *kinds: type[A]) -> A | None:
        """The newest act of these kinds before the case ended, in this life of it or one before."""
        log = self.case.log.filings[: self.term.last + 1]
        return next((a for a in reversed(log) if isinstance(a, kinds)), None)

    @property
    def judgments(self) -> list[Judgment]:
        """The judgment that ended it, and those that later set it out (FRCP 58), amend or add to it; oldest first."""
        return [a for a in (*self.acts, *self.term.acts_after(self.case)) if isinstance(a, Judgment)]

    @property
    def judgment(self) -> Judgment | None:
        """The judgment that ended it, or that set out afterwards what had ended it."""
        return next(iter(self.judgments), None)

    @property
    def settled(self) -> Filing | None:
        """What shows that the parties settled: the order's own words, a notice, or a motion to approve a settlement."""
        for act in self.acts:
            if isinstance(act, OrderDismissingCase) and "settle" in (act.ground or ""):
                return act
        if (approved := self.motion(*SETTLEMENT)) is not None:
            return approved[1]
        reported, asked = self.before(MediatorsReport), self.before(*SETTLEMENT)
        if reported is not None and reported.settled:
            return reported
        if asked is not None and self.case.state("motion", asked.key) not in REFUSED:
            return asked
        return self.before(NoticeOfSettlement)

    @property
    def consolidated(self) -> Filing | None:
        """The order that joined the case to another, where it ended so."""
        return self.act(OrderConsolidating) or next((a for a in self.acts if _joins(self.case, a)), None)


def ending_of(case: Posture, term: Termination) -> Ending:
    """What ended a life of the case, as far as the docket shows it."""
    did: list[Filing] = list(_moved(case, term)) or list(_of_the_day(case, term))
    shown = bool(did)
    if not shown:
        parts = (*term.acts(case), *term.acts_after(case))
        did += [act for act in parts if isinstance(act, DISPOSING)][:1]
    ids = dict.fromkeys([*(act.id for act in did), *((_closed(case, term),) if shown or not did else ())])
    acts = tuple(act for id in ids for act in case.entry(id))
    papers = tuple(dict.fromkeys(paper for act in acts for paper in case.referred(act)))
    return Ending(case, term, acts, papers, tuple(_granted(case, term, acts)), shown)


def _closed(case: Posture, term: Termination) -> str:
    filing = case.filing(term.closing.by)
    return filing.id if filing is not None else ""


def _moved(case: Posture, term: Termination) -> Iterator[Filing]:
    """The acts that ended the case up to its closing, save those of the clerk that explain nothing."""
    for cell in reversed(term.moves):
        act = case.filing(cell.by) if cell.by <= term.last else None
        if act is not None and not isinstance(act, (CaseClosed, AdministrativeClosure)):
            yield act


def _of_the_day(case: Posture, term: Termination) -> Iterator[Filing]:
    for act in term.acts(case):
        if act.day is not None and term.day is not None and act.day < term.day:
            return
        if isinstance(act, DISPOSING) or any(_decides(case, act)) or _joins(case, act):
            yield act


def _joins(case: Posture, act: Filing) -> bool:
    granted = isinstance(act, Ruling) and act.disposition == "granted"
    return granted and any(isinstance(m, MotionToConsolidate) for m in case.referred(act))


def _decides(case: Posture, act: Filing) -> Iterator[tuple[Motion, Ruling]]:
    """The decisive motions that a ruling grants, each with the ruling; an adopted report decides what it was about."""
    if isinstance(act, Ruling) and act.disposition == "granted":
        for motion in case.referred(act):
            if isinstance(motion, DECISIVE) and not getattr(motion, "partial", False):
                yield motion, act


def _granted(case: Posture, term: Termination, acts: tuple[Filing, ...]) -> Iterator[tuple[Motion, Ruling]]:
    days = {term.day, *(act.day for act in acts)} - {None}
    for act in (*acts, *(a for a in term.acts(case) if a.day in days and a not in acts)):
        yield from _decides(case, act)
    tried = any(isinstance(act, (Verdict, FindingsOfFact)) for act in term.acts(case))
    if not tried and any(isinstance(act, Judgment) for act in acts):
        before = (found for act in term.acts(case) for found in _decides(case, act))
        first = next(before, None)
        if first is not None:
            yield first


def adopted(ending: Ending) -> OrderOnFindings | None:
    """The order that adopted a magistrate judge's recommendation, where it ended the case."""
    found = ending.act(OrderOnFindings)
    return found if found is not None and found.disposition == "adopted" else None


def sides(case: Posture, said: str | None) -> set[str]:
    """On which side of the case those stand whom some words name: plaintiffs, defendants, or parties by name."""
    low = (said or "").lower()
    found = {side for side in ("plaintiff", "defendant") if side in low}
    for name in case.subjects("party") if low and not found else ():
        if str(name).lower() in low and (there := role(case, str(name))):
            found.add("plaintiff" if "plaintiff" in there else "defendant")
    return found
