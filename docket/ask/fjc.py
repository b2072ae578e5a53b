"""The Federal Judicial Center's codes for how a civil case ended, derived from the filings, termination by termination.

The integers are those of the FJC Integrated Database's civil codebook. A code is given only where the docket shows it;
`alternatives` are the other codes that it leaves room for, and where none of them is shown to be the one, `code` is
None. Official codes are themselves often wrong: they are a vocabulary and a weak check, never the truth.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from attrs import frozen

from docket.ask.ending import DISPOSING, SETTLEMENT, Ending, adopted, ending_of, sides
from docket.ask.terminations import Termination, terminations
from docket.filing import Filing
from docket.posture import Posture
from docket.procedure.appeal import Mandate
from docket.procedure.commencement import (
    CondemnationComplaint,
    HabeasPetition,
    InitiatingPaper,
    NoticeOfRemoval,
    OrderRemanding,
    OrderTransferring,
    ScreeningOrder,
    TransferIn,
)
from docket.procedure.disposition import (
    MotionForDefaultJudgment,
    MotionForSummaryJudgment,
    MotionForVoluntaryDismissal,
    MotionToDismissForFailureToProsecute,
    NoticeOfVoluntaryDismissal,
    OrderDismissingCase,
    OrderDismissingParty,
    StipulationOfDismissal,
)
from docket.procedure.judgment import ConsentJudgment, DefaultJudgment, Judgment, RenewedMotionForJudgment
from docket.procedure.motions import Motion, Order, Ruling
from docket.procedure.pleading import Answer, MotionForJudgmentOnPleadings, MotionToDismiss
from docket.procedure.pretrial import hearing_name, sort_of_hearing
from docket.procedure.relief import PermanentInjunction
from docket.procedure.special import ForfeitureComplaint
from docket.procedure.stay import SuggestionOfBankruptcy
from docket.procedure.trial import FindingsOfFact, MotionForJudgmentAsMatterOfLaw, TrialHeld, Verdict

__all__ = ["DISP", "JUDGMENT", "NOJ", "ORIGIN", "PROCPROG", "Code", "Coded", "coded", "origin"]

DISP = {
    0: "Transferred to another district",
    1: "Remanded to state court",
    2: "Dismissed: want of prosecution",
    3: "Dismissed: lack of jurisdiction",
    4: "Judgment on default",
    5: "Judgment on consent",
    6: "Judgment on motion before trial",
    7: "Judgment on jury verdict",
    8: "Judgment on directed verdict",
    9: "Judgment on court trial",
    10: "Multidistrict litigation transfer",
    11: "Remanded to U.S. agency",
    12: "Dismissed: voluntarily",
    13: "Dismissed: settled",
    14: "Dismissed: other",
    15: "Judgment on award of arbitrator",
    16: "Stayed pending bankruptcy",
    17: "Judgment on other",
    18: "Statistical closing",
    19: "Appeal affirmed (magistrate judge)",
    20: "Appeal denied (magistrate judge)",
}
"""Disposition, by the FJC's official integers."""

PROCPROG = {
    1: "Before issue joined: no court action",
    2: "Before issue joined: order entered",
    3: "After issue joined: no court action",
    4: "After issue joined: judgment on motion",
    5: "After issue joined: pretrial conference held",
    6: "After issue joined: during court trial",
    7: "After issue joined: during jury trial",
    8: "After issue joined: after court trial",
    9: "After issue joined: after jury trial",
    10: "After issue joined: other",
    11: "Before issue joined: hearing held",
    12: "Before issue joined: order decided",
    13: "After issue joined: request for trial de novo after arbitration",
}
"""Procedural progress at termination, by the FJC's official integers."""

JUDGMENT = {0: "not applicable", 1: "plaintiff", 2: "defendant", 3: "both plaintiff and defendant", 4: "unknown"}
"""For whom final judgment was given, by the FJC's official integers; 0 where the case ended by no judgment."""

NOJ = {
    0: "No monetary award",
    1: "Monetary award only",
    2: "Monetary award and other",
    3: "Injunction",
    4: "Forfeiture, foreclosure, condemnation",
    5: "Costs only",
    6: "Costs and attorney fees",
}
"""Nature of the judgment, by the FJC's official integers; 0 also where the case ended by no judgment."""

ORIGIN = {
    1: "Original proceeding",
    2: "Removed from state court",
    3: "Remanded for further action",
    4: "Reinstated or reopened",
    5: "Transferred from another district",
    6: "Multidistrict litigation transfer",
    7: "Appeal to a district judge from a magistrate judge",
    8: "Second reopen",
    9: "Third reopen",
    10: "Fourth reopen",
    11: "Fifth reopen",
    12: "Sixth reopen",
    13: "Multidistrict litigation originating in the district",
}
"""How the case, or this life of it, came before the court, by the FJC's official integers."""

DISMISSED = frozenset({0, 1, 2, 3, 10, 11, 12, 13, 14, 16, 18})
"""The dispositions that are no judgment: of them there is nobody for whom judgment was given."""
REOPENED = (4, 8, 9, 10, 11, 12)
GROUNDS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("supplemental", (3, 14)), ("prosecut", (2,)), ("obey", (2, 14)), ("comply", (2, 14)), ("jurisdiction", (3,)),
    ("arbitrat", (14,)), ("exhaust", (14, 3)), ("state a claim", (6, 14)), ("frivolous", (14,)), ("malicious", (14,)),
    ("settle", (13,)), ("stipulat", (12,)), ("voluntar", (12,)),
)  # fmt: skip
"""The dispositions that a ground stated in an order may be, by a word of it; one code where it can be no other."""


@frozen
class Code:
    """A code, the others that the docket leaves room for, and the filings that show it. None where none is shown."""

    code: int | None
    alternatives: tuple[int, ...] = ()
    why: tuple[Filing, ...] = ()


@frozen(eq=False)
class Coded:
    """A termination with its codes: disposition, procedural progress, for whom judgment, its nature, its origin."""

    termination: Termination
    disposition: Code
    progress: Code
    judgment: Code
    nature: Code
    origin: Code


def coded(case: Posture) -> list[Coded]:
    """Every termination of a case's life with the FJC's codes for it, oldest first."""
    found: list[Coded] = []
    for term in terminations(case):
        before = {one.termination.begins for one in found} - {term.begins}
        found.append(_coded(case, term, len(before)))
    return found


def _coded(case: Posture, term: Termination, reopenings: int) -> Coded:
    ending = ending_of(case, term)
    disposition = _disposition(ending)
    winner = _judgment_for(ending, disposition)
    return Coded(
        term,
        disposition,
        _progress(ending),
        winner,
        _nature(ending, disposition, winner),
        origin(case, term.begins, reopenings),
    )


def _code(code: int | None, *why: Filing | None, but: tuple[int, ...] = ()) -> Code:
    return Code(code, but, tuple(dict.fromkeys(act for act in why if act is not None)))


# -- disposition -----------------------------------------------------------------------------------


def _disposition(ending: Ending) -> Code:
    how, closing = ending.term.how, ending.case.filing(ending.term.closing.by)
    if how == "transferred":
        transfer = ending.act(OrderTransferring)
        return _code(10 if transfer is not None and transfer.mdl else 0, transfer or closing)
    remand = ending.act(OrderRemanding) or _set_out(ending)
    if how == "remanded" or remand is not None:
        return _code(11 if remand is not None and remand.to_agency else 1, remand or closing)
    if how == "administratively closed":
        return _stayed(ending, closing) or _code(18, closing)
    judged = _judged(ending) if ending.shown else None
    return judged or _dismissed(ending, closing)


_SOON = timedelta(days=7)


def _set_out(ending: Ending) -> OrderRemanding | None:
    """The remand to an agency that a judgment on the same days sets out (42 USC 405(g))."""
    remand, judgment = ending.before(OrderRemanding), ending.act(Judgment)
    if remand is None or judgment is None or not remand.to_agency or remand.day is None or judgment.day is None:
        return None
    return remand if judgment.day - remand.day <= _SOON else None


def _stayed(ending: Ending, closing: Filing | None) -> Code | None:
    """A case closed while it is stayed, on nothing that disposes of it: a closing for statistics."""
    for subject, cell in ending.term.states(ending.case, "stay"):
        stay = ending.case.opened_by("stay", subject)
        if cell.state == "in force" and stay is not None:
            bankrupt = isinstance(stay, SuggestionOfBankruptcy) or getattr(stay, "cause", None) == "bankruptcy"
            return _code(16, stay, closing, but=(18,)) if bankrupt else _code(18, stay, closing)
    return None


def _judged(ending: Ending) -> Code | None:
    """A judgment on default, on consent, after trial, or on a motion."""
    judgment = ending.act(Judgment)
    for kind, code in ((DefaultJudgment, 4), (ConsentJudgment, 5)):
        if (found := ending.act(kind)) is not None:
            return _code(code, found)
    if (asked := ending.motion(MotionForDefaultJudgment)) is not None:
        return _code(4, asked[1], judgment)
    if (verdict := ending.before(Verdict)) is not None and judgment is not None:
        renewed = ending.motion(RenewedMotionForJudgment)
        return _code(7, verdict, judgment) if renewed is None else _code(None, renewed[1], judgment, but=(7, 8))
    if (directed := _directed(ending)) is not None and judgment is not None:
        return _code(8, directed, judgment)
    if (findings := ending.before(FindingsOfFact)) is not None and _tried(ending):
        return _code(9, findings, judgment)
    if (asked := ending.motion(MotionForSummaryJudgment, MotionForJudgmentOnPleadings)) is not None:
        return _code(6, asked[1], judgment)
    return None


def _directed(ending: Ending) -> Ruling | None:
    """The ruling that granted judgment as a matter of law at a jury's trial, before a verdict."""
    for act in ending.term.acts(ending.case):
        if isinstance(act, Ruling) and act.disposition == "granted":
            asked = ending.case.referred(act)
            if any(isinstance(m, MotionForJudgmentAsMatterOfLaw) for m in asked):
                return act
    return None


def _tried(ending: Ending) -> bool:
    return any(cell.state == "decided" for _, cell in ending.term.states(ending.case, "trial"))


def _dismissed(ending: Ending, closing: Filing | None) -> Code:
    settled, order, judgment = ending.settled, ending.act(OrderDismissingCase), ending.act(Judgment)
    stated = _stated(order)
    approved = ending.motion(*SETTLEMENT)
    if not ending.shown:
        return _unexplained(ending, closing)
    if approved is not None:
        return _code(13, approved[1], judgment or order, but=(5, 17) if judgment else ())
    if len(stated) > 1:
        return _code(None, order, but=stated)
    if stated and stated != (12,):
        return _code(stated[0], order, but=(12,) if stated == (13,) else ())
    paper = _voluntary(ending) or (order if stated else None)
    if paper is not None:
        if settled is not None:
            return _code(13, settled, paper, but=(12,))
        agreed = isinstance(paper, StipulationOfDismissal)
        return _code(None, paper, but=(12, 13)) if agreed else _code(12, paper, but=(13,))
    if (asked := ending.motion(MotionToDismissForFailureToProsecute)) is not None:
        return _code(2, asked[1])
    if (asked := ending.motion(MotionToDismiss)) is not None:
        return _code(6, asked[1], judgment, but=(14, 3)) if judgment else _code(None, asked[1], but=(6, 14, 3))
    return _of_the_court(ending, settled, closing)


def _stated(order: OrderDismissingCase | None) -> tuple[int, ...]:
    ground = (order.ground or "").lower() if order is not None else ""
    return next((codes for word, codes in GROUNDS if word in ground), ())


def _voluntary(ending: Ending) -> Filing | None:
    """The paper by which the plaintiff, or the parties together, ended the case."""
    asked = ending.motion(MotionForVoluntaryDismissal)
    joint = next((m for m, _ in ending.granted if isinstance(m, MotionToDismiss) and _its_own(ending, m)), None)
    return ending.act(StipulationOfDismissal, NoticeOfVoluntaryDismissal) or (asked[0] if asked else joint)


def _its_own(ending: Ending, motion: MotionToDismiss) -> bool:
    """Whether a motion to dismiss is by those who sue, or by both sides."""
    return motion.joint or (bool(motion.by) and sides(ending.case, ", ".join(motion.by)) == {"plaintiff"})


def _of_the_court(ending: Ending, settled: Filing | None, closing: Filing | None) -> Code:
    """A dismissal, judgment or closing by the court that names no motion."""
    judgment, order = ending.act(Judgment), ending.act(OrderDismissingCase, OrderDismissingParty)
    screened, report = ending.act(ScreeningOrder), adopted(ending)
    if screened is not None:
        return _code(14, screened, but=(3, 6))
    if report is not None:
        return _code(None, report, judgment, but=(6, 14, 3, 2))
    if ending.act(HabeasPetition) is not None or ending.before(HabeasPetition) is not None:
        return _code(None, judgment or order or closing, but=(17, 6, 14))
    if (joined := ending.consolidated) is not None:
        return _code(None, joined, closing, but=(18, 14))
    if settled is not None and (order is not None or (judgment is not None and judgment.prejudice)):
        return _code(13, settled, order or judgment, but=(12, 5, 17) if judgment else (12,))
    if judgment is not None and order is None:
        return _code(None, judgment, but=(6, 17, 13) if settled else (6, 17))
    return _code(None, order or closing, but=(2, 3, 12, 13, 14) if order is not None else ())


def _unexplained(ending: Ending, closing: Filing | None) -> Code:
    """A closing that no act explains: what it may be, by the last act that disposed of a part of the case."""
    stayed = _stayed(ending, closing)
    if stayed is not None:
        return _code(None, *stayed.why, but=(stayed.code or 18, *stayed.alternatives))
    last = next((act for act in ending.acts if isinstance(act, DISPOSING)), None)
    if isinstance(last, Judgment):
        return _code(None, closing, last, but=(6, 17))
    return _code(None, closing, last, but=(12, 13, 14, 18) if last is not None else ())


# -- procedural progress ---------------------------------------------------------------------------

CONFERENCES = ("pretrial conference", "scheduling conference", "status conference")


def _progress(ending: Ending) -> Code:
    """How far the case had come. Issue is joined when an answer has closed the pleadings on a claim."""
    answer = ending.ever(Answer)
    if (verdict := ending.before(Verdict)) is not None:
        return _code(9, verdict)
    if (findings := ending.before(FindingsOfFact)) is not None and _tried(ending):
        return _code(8, findings)
    if (tried := ending.before(TrialHeld)) is not None:
        return _code(None, tried, but=(6, 7)) if tried.jury is None else _code(7 if tried.jury else 6, tried)
    return _not_joined(ending) if answer is None else _joined(ending, answer)


def _joined(ending: Ending, answer: Filing) -> Code:
    decided = ending.motion(MotionForSummaryJudgment, MotionForJudgmentOnPleadings, MotionToDismiss)
    if decided is not None and ending.shown and not _agreed(ending, decided[0]):
        return _code(4, answer, decided[1])
    for kinds in (CONFERENCES[:1], CONFERENCES[1:]):
        if (held := _held(ending, kinds)) is not None:
            return _code(5, answer, held, but=() if kinds == CONFERENCES[:1] else (10,))
    acted = ending.before(Order, Ruling)
    return _code(None, answer, acted, but=(5, 10)) if acted is not None else _code(3, answer)


def _agreed(ending: Ending, motion: Motion) -> bool:
    return isinstance(motion, MotionToDismiss) and _its_own(ending, motion)


def _held(ending: Ending, sorts: tuple[str, ...]) -> Filing | None:
    """The minutes of a conference of some sort that was held."""
    case = ending.case
    for subject, cell in ending.term.states(case, "hearing"):
        held = cell.state == "held" and cell.by >= ending.term.begins
        if held and (not sorts or sort_of_hearing(hearing_name(case, subject)) in sorts):
            return case.filing(cell.by)
    return None


def _not_joined(ending: Ending) -> Code:
    decided = next((ruling for motion, ruling in ending.granted if not _agreed(ending, motion)), None)
    if decided is not None and ending.shown:
        return _code(12, decided, but=(2,))
    held, ruled, ordered = _held(ending, ()), ending.before(Ruling), ending.before(Order)
    if held is not None:
        return _code(None, held, ruled or ordered, but=(11, 2, 12) if ruled else (11, 2))
    if ruled is not None:
        return _code(None, ruled, but=(2, 12))
    return _code(2, ordered) if ordered is not None else _code(1)


# -- judgment --------------------------------------------------------------------------------------


def _judgment_for(ending: Ending, disposition: Code) -> Code:
    """For whom final judgment was given; nobody, where the case ended by no judgment."""
    if disposition.code in DISMISSED or (disposition.alternatives and disposition.code is None):
        codes = {disposition.code} - {None} or set(disposition.alternatives)
        if codes <= DISMISSED:
            return _code(0, *disposition.why, but=() if set(disposition.alternatives) <= DISMISSED else (4,))
    judgment = ending.judgment
    for said, why in _winners(ending, judgment):
        if said:
            code = 3 if len(said) == 2 else 1 if "plaintiff" in said else 2
            return _code(code, why, judgment, but=() if disposition.code is not None else (0,))
    return _code(None, judgment, but=() if disposition.code is not None else (0,))


def _winners(ending: Ending, judgment: Judgment | None) -> Iterator[tuple[set[str], Filing]]:
    """On which side the winner stands: as the judgment says, the verdict, or by whose motion was granted."""
    case, verdict = ending.case, ending.before(Verdict)
    if judgment is not None:
        yield sides(case, judgment.winner), judgment
    if verdict is not None:
        yield sides(case, verdict.winner), verdict
    for motion, ruling in ending.granted:
        if motion.by and not _agreed(ending, motion):
            yield sides(case, ", ".join(motion.by)), ruling
    if (default := ending.act(DefaultJudgment)) is not None:
        yield {"plaintiff"}, default


def _nature(ending: Ending, disposition: Code, winner: Code) -> Code:
    """What the judgment gives, as far as its words are on the docket."""
    judgment = ending.judgment
    if winner.code == 0 and 0 not in winner.alternatives:
        return _code(0, *disposition.why)
    if judgment is None:
        return _code(None)
    judgment = next((j for j in ending.judgments if j.awards), judgment)
    given = {award for j in ending.judgments for award in j.awards}
    if (enjoined := ending.act(PermanentInjunction)) is not None:
        given.add("injunction")
    if winner.code == 1 and (seized := ending.before(ForfeitureComplaint, CondemnationComplaint)) is not None:
        return _code(4, seized, judgment)
    if "money" in given:
        return _code(2 if "injunction" in given else 1, judgment, enjoined)
    if "injunction" in given:
        return _code(3, judgment, enjoined)
    if "attorney fees" in given:
        return _code(6, judgment, but=(1,))
    if "costs" in given:
        return _code(5, judgment, but=(6,))
    return _code(None, judgment, but=(0, 5, 6) if winner.code == 2 else ())


# -- origin ----------------------------------------------------------------------------------------


def origin(case: Posture, begins: int, reopenings: int) -> Code:
    """How a life of the case that begins at a position of the log came before the court."""
    by = case.filing(begins)
    if isinstance(by, TransferIn):
        return _code(None, by, but=(5, 6))
    if isinstance(by, Mandate):
        return _code(3, by)
    if reopenings:
        return _code(REOPENED[min(reopenings, len(REOPENED)) - 1], by)
    if isinstance(by, NoticeOfRemoval):
        return _code(2, by)
    return _code(1, by) if isinstance(by, InitiatingPaper) else Code(None)
