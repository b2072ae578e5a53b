"""Where the case as a whole stands: its status, finality and stage, and who decides it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import islice

from docket.ask import opened, terminations
from docket.filing import CourtAct, Filing
from docket.posture import Posture
from docket.procedure.authority import CaseAssigned, Consent, OrderReferringCase, ReferenceToMagistrateByConsent
from docket.procedure.disposition import MotionForSummaryJudgment
from docket.procedure.judgment import Judgment
from docket.procedure.pleading import MotionForJudgmentOnPleadings, MotionToDismiss
from docket.procedure.stay import scope_of
from docket.views.posture.cells import Answer, because, began, cells, numbered, plain, touching

__all__ = ["authority", "finality", "stages", "status"]

STATUS = {
    "new": "open",
    "open": "open",
    "closed": "closed",
    "administratively closed": "administratively closed",
    "transferred": "transferred",
    "remanded": "remanded",
    "consolidated": "consolidated",
}


def status(case: Posture) -> Answer:
    """What the clerk's office made of the case; a stay of the whole of an open case makes it stayed."""
    cell = case.cell("case")
    said = STATUS.get(cell.state if cell else "new", "open")
    if said == "open":
        for _, stay in cells(case, "stay", "in force"):
            filing = case.filing(stay.by)
            if filing is not None and scope_of(case, filing)[0] == "case":
                return {"status": "stayed", "status_since": plain(stay.day), "status_why": because(case, stay)}
    entered = began(cell)
    if said in ("open", "closed"):
        since = terminations(case)[-1].day if said == "closed" else opened(case)
    else:
        since = entered.day if entered else None
    return {"status": said, "status_since": plain(since), "status_why": because(case, cell)}


FINAL = {"final": "yes", "by notice or stipulation": "yes", "decided": "unknown", "unknown": "unknown"}


def finality(case: Posture) -> Answer:
    """Whether the case is finally decided (FRCP 54(b), 58): another question than what the clerk did."""
    cell = case.cell("finality")
    filing = case.filing(cell.by) if cell else None
    return {
        "final": FINAL.get(cell.state, "no") if cell else "no",
        "state": cell.state if cell else "none",
        "since": plain(cell.day) if cell else None,
        "id": filing.id if filing else None,
        "why": because(case, cell),
    }


STAGES = (
    "appeal",
    "post-judgment",
    "judgment",
    "trial",
    "pretrial",
    "dispositive motions",
    "discovery",
    "pleading",
    "screening",
)
"""The order of precedence in which one stage stands for those that overlap."""

DISPOSITIVE = (MotionToDismiss, MotionForSummaryJudgment, MotionForJudgmentOnPleadings)


def stages(case: Posture) -> list[str]:
    """The stages that the case is in, by the published precedence."""
    pending = [case.opened_by("motion", subject) for subject, _ in cells(case, "motion", "pending")]
    judged = any(cells(case, "judgment", "entered", "amended"))
    trial = case.state("trial")
    going_on = case.state("case") not in ("closed", "transferred", "remanded")
    found = {
        "appeal": any(cells(case, "appeal", "pending", "dormant")),
        "post-judgment": judged and any(m is not None and _after_judgment(case, m) for m in pending),
        "judgment": judged or case.state("case") in ("closed", "transferred", "remanded"),
        "trial": trial in ("in progress", "verdict"),
        "pretrial": going_on and trial == "set",
        "dispositive motions": any(isinstance(m, DISPOSITIVE) for m in pending),
        "discovery": going_on and case.state("discovery") == "open",
        "screening": going_on and case.state("screening") in ("pending", "leave to amend"),
        "pleading": True,
    }
    said = [stage for stage in STAGES if found[stage]]
    return said if len(said) == 1 else [stage for stage in said if stage != "pleading" or _awaiting_response(case)]


def _after_judgment(case: Posture, motion: Filing) -> bool:
    judgment = case.latest(Judgment)
    return judgment is not None and judgment.day is not None and motion.day is not None and motion.day >= judgment.day


def _awaiting_response(case: Posture) -> bool:
    return any(cells(case, "response", "due", "rule 12 motion pending", "default requested"))


# -- who decides -----------------------------------------------------------------------------------

BASIS = {
    "unassigned": "unassigned",
    "district judge": "district judge",
    "referred": "district judge with magistrate reference",
    "consents complete": "district judge with magistrate reference",
    "direct assignment": "magistrate judge, direct assignment, consents outstanding",
    "by consent": "magistrate judge by consent",
    "suspended": "magistrate judge, direct assignment, consents outstanding",
    "three judges": "three judges",
    "recused": "unassigned",
}


def authority(case: Posture) -> Answer:
    """Who decides the case, and by what authority (28 U.S.C. § 636; Fed. R. Civ. P. 72, 73)."""
    cell = case.cell("authority")
    consents = []
    given = []
    for party, consent in cells(case, "consent", "consented"):
        filing = next(touching(case, consent, Consent), None)
        given.append(consent)
        consents.append(
            {
                "party": party,
                **numbered(filing),
                "filed": plain(filing.filed) if filing else None,
                "inferred": sorted(filing.inferred) if filing else [],
            }
        )
    reference = next(case.filings(OrderReferringCase), None)
    assigned = next((a for a in case.filings(CaseAssigned) if a.referred_to), None)
    return {
        "judge": judge(case),
        "basis": BASIS.get(cell.state, "unknown") if cell else "unknown",
        "consents": consents,
        "outstanding": [party for party, _ in cells(case, "consent", "outstanding")],
        "referred_to": (reference.referred_to if reference else None) or (assigned.referred_to if assigned else None),
        "why": because(case, cell, *given),
    }


def judge(case: Posture) -> str | None:
    """The judge who has the case: to whom it was last assigned or referred on consent, else who signs most of late."""
    assigned = next((a for a in case.filings(CaseAssigned) if a.judge), None)
    consented = next((a for a in case.filings(ReferenceToMagistrateByConsent) if a.to), None)
    signed = islice(((act.id, act.judge) for act in case.filings(CourtAct) if act.judge), 30)
    signers = [name for _, name in dict.fromkeys(signed)]  # an entry counts once, however much it does
    if consented is not None and (assigned is None or (assigned.day or date.min) <= (consented.day or date.min)):
        return _in_full(consented.to or "", signers)
    if assigned is not None:
        return _in_full(assigned.judge or "", signers)
    reference = next((r for r in case.filings(OrderReferringCase) if r.judge and r.referred_to), None)
    signers = [s for s in signers if reference is None or s != reference.referred_to] or signers
    return Counter(signers).most_common(1)[0][0] if signers else None


def _in_full(name: str, signers: list[str]) -> str:
    """A judge's name as the orders are signed, where an entry gives the last name alone."""
    return next((s for s in signers if " " not in name and s.lower().split()[-1:] == [name.lower()]), name)
