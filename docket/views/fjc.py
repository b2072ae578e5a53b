"""The Federal Judicial Center's codes for how a civil case ended, derived from the filings.

The integers are those of the FJC Integrated Database's civil codebook. A code is given only where the docket shows it;
where it could be one of several, `alternatives` lists them and `code` is None.
"""

from __future__ import annotations

from typing import Any

from docket.filing import Filing
from docket.posture import Posture
from docket.procedure.commencement import OrderRemanding, OrderTransferring
from docket.procedure.disposition import (
    MotionForSummaryJudgment,
    NoticeOfVoluntaryDismissal,
    OrderDismissingCase,
    StipulationOfDismissal,
)
from docket.procedure.judgment import ConsentJudgment, DefaultJudgment, Judgment
from docket.procedure.motions import Ruling
from docket.procedure.pleading import MotionForJudgmentOnPleadings, MotionToDismiss
from docket.procedure.stay import NoticeOfSettlement
from docket.procedure.trial import FindingsOfFact, TrialHeld, Verdict

__all__ = ["DISP", "JUDGMENT", "PROCPROG", "fjc"]

DISP = {
    0: "Transfer to another district",
    1: "Remanded to state court",
    2: "Dismissed: want of prosecution",
    3: "Dismissed: lack of jurisdiction",
    4: "Judgment on default",
    5: "Judgment on consent",
    6: "Judgment on motion before trial",
    7: "Judgment on jury verdict",
    9: "Judgment on court trial",
    10: "Multidistrict litigation transfer",
    11: "Remanded to U.S. agency",
    12: "Dismissed: voluntarily",
    13: "Dismissed: settled",
    14: "Dismissed: other",
    17: "Judgment on other",
    18: "Statistical closing",
}
"""Disposition, by the FJC's official integers."""

PROCPROG = {
    1: "Before issue joined: no court action",
    2: "Before issue joined: order entered",
    3: "After issue joined: no court action",
    4: "After issue joined: judgment on motion",
    5: "After issue joined: pretrial conference held",
    7: "During jury trial",
    8: "After court trial",
    9: "After jury trial",
    10: "After issue joined: other",
}
"""Procedural progress at termination, by the FJC's official integers."""

JUDGMENT = {1: "plaintiff", 2: "defendant", 3: "both plaintiff and defendant", 4: "unknown"}
"""For whom judgment was given, by the FJC's official integers."""

Code = dict[str, Any]


def _code(code: int | None, why: list[Filing | None], *alternatives: int) -> Code:
    because = [{"id": f.id, "ecf": f.ecf, "what": f.label} for f in why if f is not None]
    return {"code": code, "alternatives": list(alternatives), "why": because}


def fjc(case: Posture) -> dict[str, Code]:
    """DISP, PROCPROG and JUDGMENT of the case's last termination; empty while it is open."""
    if case.state("case") not in ("closed", "transferred", "remanded", "administratively closed"):
        return {}
    return {"DISP": _disposition(case), "PROCPROG": _progress(case), "JUDGMENT": _judgment_for(case)}


def _disposition(case: Posture) -> Code:
    state, closing = case.state("case"), case.moved_by("case", "")
    if state == "transferred":
        transfer = case.latest(OrderTransferring)
        return _code(10 if transfer and transfer.mdl else 0, [transfer or closing])
    if state == "remanded":
        remand = case.latest(OrderRemanding)
        return _code(11 if remand and remand.to_agency else 1, [remand or closing])
    if state == "administratively closed":
        return _code(18, [closing])
    for kind, code in ((DefaultJudgment, 4), (ConsentJudgment, 5)):
        if (judged := case.latest(kind)) is not None:
            return _code(code, [judged])
    for tried, code in ((Verdict, 7), (FindingsOfFact, 9)):
        if (act := case.latest(tried)) is not None and case.latest(Judgment) is not None:
            return _code(code, [act, case.latest(Judgment)])
    return _dismissal(case, closing)


def _dismissal(case: Posture, closing: Filing | None) -> Code:
    settled = case.latest(NoticeOfSettlement)
    voluntary = case.latest(StipulationOfDismissal) or case.latest(NoticeOfVoluntaryDismissal)
    if voluntary is not None:
        return _code(13, [settled, voluntary]) if settled else _code(None, [voluntary], 12, 13)
    granted = _granted(case)
    if granted is not None:
        return _code(6, [granted, case.latest(Judgment)]) if case.latest(Judgment) else _code(None, [granted], 6, 3, 14)
    dismissal = case.latest(OrderDismissingCase)
    if settled is not None:
        return _code(13, [settled, dismissal or closing])
    if dismissal is not None:
        code = {"want of prosecution": 2, "jurisdiction": 3, "settlement": 13, "voluntary": 12}.get(
            dismissal.ground or ""
        )
        return _code(code, [dismissal]) if code else _code(None, [dismissal], 2, 3, 12, 13, 14)
    if (judged := case.latest(Judgment)) is not None:
        return _code(None, [judged], 6, 17)
    return _code(None, [closing])


def _granted(case: Posture) -> Ruling | None:
    for ruling in case.filings(Ruling):
        if ruling.disposition == "granted" and any(
            isinstance(m, (MotionForSummaryJudgment, MotionToDismiss, MotionForJudgmentOnPleadings))
            for m in case.referred(ruling)
        ):
            return ruling
    return None


def _progress(case: Posture) -> Code:
    """Issue is joined when an answer has closed the pleadings on a claim."""
    answered = [case.moved_by("response", s) for s in case.subjects("response", "answered")]
    if (verdict := case.latest(Verdict)) is not None:
        return _code(9, [verdict])
    if (findings := case.latest(FindingsOfFact)) is not None:
        return _code(8, [findings])
    if (day := case.latest(TrialHeld)) is not None:
        return _code(None, [day], 6, 7)
    if not answered:
        ordered = case.latest(Ruling)
        return _code(None, [ordered], 2, 12) if ordered else _code(1, [])
    granted = _granted(case)
    return _code(4, [*answered[:1], granted]) if granted else _code(None, answered[:1], 3, 5, 10)


def _judgment_for(case: Posture) -> Code:
    judged = case.latest(Judgment)
    if judged is None or judged.winner is None:
        return _code(None, [judged])
    code = next((n for n, name in JUDGMENT.items() if name == judged.winner), None)
    return _code(code, [judged])
