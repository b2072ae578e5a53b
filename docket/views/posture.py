"""The posture in the words of the contract: one plain mapping, the same for every source, ready for JSON.

Each function answers one key of the posture from the regions of the law. What the docket does not show is None.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from docket.clock import Subject
from docket.filing import CourtAct, Filing
from docket.law import provision
from docket.posture import Cell, Posture
from docket.procedure.appeal import NoticeOfAppeal
from docket.procedure.authority import CaseAssigned, Consent, OrderReferringCase, ReferenceToMagistrateByConsent
from docket.procedure.commencement import CaseClosed, InitiatingPaper, role
from docket.procedure.judgment import Judgment
from docket.procedure.motions import (
    Motion,
    NonOpposition,
    Opposition,
    Reply,
    Ruling,
    Stipulation,
)
from docket.procedure.parties import NoticeOfAppearance
from docket.procedure.pleading import AmendedComplaint
from docket.procedure.pretrial import hearing_set
from docket.procedure.stay import scope_of
from docket.region import NEW, REGIONS

__all__ = ["because", "posture_answer"]

Answer = dict[str, Any]


def because(case: Posture, *cells: Cell | None) -> list[Answer]:
    """The filings and provisions that put subjects where they stand."""
    found: list[Answer] = []
    for cell in cells:
        if cell is None or cell.row is None:
            continue
        filing = case.filing(cell.by)
        version = provision(cell.row.law, cell.day) or provision(cell.row.law)
        found.append(
            {
                "id": filing.id if filing else None,
                "ecf": filing.ecf if filing else None,
                "cite": version.cite if version else cell.row.law,
                "what": filing.label if filing else str(cell.row.trigger),
            }
        )
    return found


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _cells(case: Posture, region: str, *states: str) -> Iterator[tuple[Subject, Cell]]:
    for subject in case.subjects(region, *states):
        cell = case.cell(region, subject)
        if cell is not None and cell.state != NEW:
            yield subject, cell


def _history(case: Posture, cell: Cell, *kinds: type[Filing]) -> Iterator[Filing]:
    """The filings of these kinds that touched a subject, newest first."""
    for past in cell.history():
        filing = case.filing(past.by)
        if isinstance(filing, kinds):
            yield filing


# -- the case --------------------------------------------------------------------------------------

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
        for _, stay in _cells(case, "stay", "in force"):
            filing = case.filing(stay.by)
            if filing is not None and scope_of(case, filing)[0] == "case":
                return {"status": "stayed", "status_since": _day(stay.day), "status_why": because(case, stay)}
    since = _closed_since(case, cell) if said == "closed" else next((past.day for past in _since(cell)), None)
    return {"status": said, "status_since": _day(since), "status_why": because(case, cell)}


def _closed_since(case: Posture, cell: Cell | None) -> date | None:
    """The day of the closing: the clerk's entry where there is one, else the court's act, else the parties' paper."""
    spell: list[Cell] = []
    while cell is not None and cell.state == "closed":
        spell.insert(0, cell)
        cell = cell.prior
    for kinds in (CaseClosed, CourtAct, Filing):
        for past in spell:
            if isinstance(case.filing(past.by), kinds):
                return past.day
    return spell[0].day if spell else None


def _since(cell: Cell | None) -> Iterator[Cell]:
    """The cell in which the present state began: later rows that left the state as it was do not count."""
    while cell is not None and cell.prior is not None and cell.prior.state == cell.state:
        cell = cell.prior
    if cell is not None:
        yield cell


FINAL = {"final": "yes", "by notice or stipulation": "yes", "decided": "unknown", "unknown": "unknown"}


def finality(case: Posture) -> Answer:
    """Whether the case is finally decided (FRCP 54(b), 58): another question than what the clerk did."""
    cell = case.cell("finality")
    filing = case.filing(cell.by) if cell else None
    return {
        "final": FINAL.get(cell.state, "no") if cell else "no",
        "state": cell.state if cell else "none",
        "since": _day(cell.day) if cell else None,
        "id": filing.id if filing else None,
        "why": because(case, cell),
    }


STAGES = (
    "appeal",
    "post-judgment",
    "judgment",
    "trial",
    "pretrial",
    "dispositive motion",
    "discovery",
    "pleading",
    "screening",
)
"""The order of precedence in which one stage stands for those that overlap."""

DISPOSITIVE = ("Motion to Dismiss", "Motion for Summary Judgment", "Motion for Judgment on the Pleadings")


def stages(case: Posture) -> list[str]:
    """The stages that the case is in, by the published precedence."""
    pending = [case.opened_by("motion", subject) for subject, _ in _cells(case, "motion", "pending")]
    judged = any(_cells(case, "judgment", "entered", "amended"))
    trial = case.state("trial")
    going_on = case.state("case") not in ("closed", "transferred", "remanded")
    found = {
        "appeal": any(_cells(case, "appeal", "pending", "dormant")),
        "post-judgment": judged and any(m is not None and _after_judgment(case, m) for m in pending),
        "judgment": judged or case.state("case") in ("closed", "transferred", "remanded"),
        "trial": trial in ("in progress", "verdict"),
        "pretrial": going_on and trial == "set",
        "dispositive motion": any(m is not None and m.event in DISPOSITIVE for m in pending),
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
    return any(_cells(case, "response", "due", "rule 12 motion pending", "default requested"))


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
    cells = []
    for party, consent in _cells(case, "consent", "consented"):
        filing = next(_history(case, consent, Consent), None)
        cells.append(consent)
        consents.append(
            {
                "party": party,
                "id": filing.id if filing else None,
                "ecf": filing.ecf if filing else None,
                "filed": _day(filing.filed) if filing else None,
                "inferred": sorted(filing.inferred) if filing else [],
            }
        )
    reference = next(case.filings(OrderReferringCase), None)
    assigned = next((a for a in case.filings(CaseAssigned) if a.referred_to), None)
    return {
        "judge": judge(case),
        "basis": BASIS.get(cell.state, "unknown") if cell else "unknown",
        "consents": consents,
        "outstanding": [party for party, _ in _cells(case, "consent", "outstanding")],
        "referred_to": (reference.judge if reference else None) or (assigned.referred_to if assigned else None),
        "why": because(case, cell, *cells),
    }


def judge(case: Posture) -> str | None:
    """The judge who has the case: to whom it was last assigned or referred on consent, else who signs most of late."""
    assigned = next((a for a in case.filings(CaseAssigned) if a.judge), None)
    consented = next((a for a in case.filings(ReferenceToMagistrateByConsent) if a.to), None)
    signers = [act.judge for act in islice((act for act in case.filings(CourtAct) if act.judge), 30) if act.judge]
    if consented is not None and (assigned is None or (assigned.day or date.min) <= (consented.day or date.min)):
        return _in_full(consented.to or "", signers)
    if assigned is not None:
        return _in_full(assigned.judge or "", signers)
    return Counter(signers).most_common(1)[0][0] if signers else None


def _in_full(name: str, signers: list[str]) -> str:
    """A judge's name as the orders are signed, where an entry gives the last name alone."""
    return next((s for s in signers if " " not in name and s.lower().split()[-1:] == [name.lower()]), name)


# -- who is in the case ----------------------------------------------------------------------------

RESPONSE = {
    "due": "due",
    "rule 12 motion pending": "rule 12 motion pending",
    "answered": "answered",
    "default requested": "due",
    "default entered": "default entered",
    "default judgment": "default judgment",
}
SERVICE = ("unserved", "summons issued", "served", "waived", "contested", "not required")


def parties(case: Posture) -> list[Answer]:
    """Every party, by role: how it was served, what response is due from it, whether it is still in the case."""
    counsel: dict[str, list[str]] = {}
    for appearance in case.filings(NoticeOfAppearance):
        for name in (*appearance.by, *appearance.as_to):
            counsel.setdefault(name, []).append(appearance.note or "")
    responses: dict[Subject, Cell] = {}
    for subject, cell in _cells(case, "response"):
        if cell.state in RESPONSE and isinstance(subject, tuple):
            responses[subject[-1]] = cell
    found = []
    for subject, cell in _cells(case, "party"):
        name = str(subject)
        said = role(case, name)
        service = case.state("service", name)
        response = responses.get(name)
        defends = said is not None and "defendant" in said
        found.append(
            {
                "name": name,
                "role": said,
                "pro_se": None,
                "service": (service if service in SERVICE else "unknown") if defends else "not required",
                "response": RESPONSE[response.state] if response else "none due",
                "status": cell.state if cell.state in ("in", "dismissed", "terminated", "settled") else "terminated",
                "counsel": [c for c in counsel.get(name, []) if c],
                "why": because(case, cell, response),
            }
        )
    return found


def operative_pleading(case: Posture) -> Answer | None:
    """The pleading on which the case now rests (Fed. R. Civ. P. 15)."""
    operative = list(_cells(case, "pleading", "operative"))
    ours = [(s, c) for s, c in operative if isinstance(case.opened_by("pleading", s), InitiatingPaper)]
    if not ours:
        return None
    subject, cell = ours[-1]
    filing = case.opened_by("pleading", subject)
    assert filing is not None
    ordinal = filing.ordinal if isinstance(filing, AmendedComplaint) else None
    return {"id": filing.id, "ecf": filing.ecf, "kind": filing.event, "ordinal": ordinal, "why": because(case, cell)}


# -- what was asked, and what was done -------------------------------------------------------------


def _prejudice(filing: Filing | None) -> str | None:
    said = getattr(filing, "prejudice", None)
    if said is None or filing is None:
        return None
    if "prejudice" in filing.inferred:
        return "inferred"
    return "yes" if said == "without" else "no"


def _number(decision: Filing | None) -> int | str | None:
    """The number of the entry that decided: None where nothing has, "" where that entry has no number."""
    if decision is None:
        return None
    return decision.ecf if decision.ecf is not None else ""


MOTION_STATES = {"new": "unknown"}


def motions(case: Posture) -> list[Answer]:
    """Every motion, oldest first: pending or how it ended, who decided it, whether it was opposed and is ripe."""
    found = []
    for subject, cell in _cells(case, "motion"):
        filing = case.opened_by("motion", subject)
        if filing is None:
            continue
        ended = cell.state in REGIONS["motion"].final
        decision = case.filing(next(_since(cell)).by) if ended else None
        if cell.state == "unknown" and not isinstance(decision, Ruling):
            decision = None  # an order of which no word is shown: whether it decided this motion is not known
        briefing = case.cell("briefing", subject)
        submitted = next(
            (past.day for past in (briefing.history() if briefing else ()) if past.state == "submitted"), None
        )
        found.append(
            {
                "id": subject,
                "ecf": filing.ecf,
                "part": filing.part,
                "kind": filing.event,
                "by": list(filing.by),
                "filed": _day(filing.filed),
                "state": MOTION_STATES.get(cell.state, cell.state),
                "without_prejudice": _prejudice(decision),
                "decided": _day(decision.day) if decision else None,
                "decided_by": decision.id if decision else None,
                "decided_by_ecf": _number(decision),
                "standard": decision.standard if isinstance(decision, Ruling) else None,
                "opposed": _opposed(case, briefing),
                "ripe": None if ended else briefing is not None and briefing.state in ("briefed", "submitted"),
                "submitted_since": _day(submitted),
                "oral": isinstance(filing, Motion) and filing.oral,
                "note": filing.note,
                "why": because(case, cell),
            }
        )
    return found


def _opposed(case: Posture, briefing: Cell | None) -> bool | None:
    """Whether an opposition is on the docket, or a statement that there is none; else not shown."""
    if briefing is None:
        return None
    if any(_history(case, briefing, Opposition, Reply)):
        return True
    return False if any(_history(case, briefing, NonOpposition)) else None


def stipulations(case: Posture) -> list[Answer]:
    """Every stipulation: effective by itself, so ordered, not adopted, or still before the judge."""
    found = []
    for subject, cell in _cells(case, "stipulation"):
        filing = case.opened_by("stipulation", subject)
        if filing is None:
            continue
        ended = cell.state in REGIONS["stipulation"].final
        decision = case.filing(cell.by) if ended else None
        found.append(
            {
                "id": subject,
                "ecf": filing.ecf,
                "kind": filing.event,
                "signed_by": list(filing.signed_by) if isinstance(filing, Stipulation) else list(filing.by),
                "state": cell.state,
                "without_prejudice": _prejudice(decision),
                "decided_by": decision.id if decision else None,
                "decided_by_ecf": _number(decision),
                "why": because(case, cell),
            }
        )
    return found


PUBLIC = {
    "sealed": "no",
    "provisionally sealed": "no",
    "not considered": "no",
    "lodged": "no",
    "returned": "no",
    "redacted": "redacted",
    "restricted": "restricted",
}
DOCUMENT = {
    "provisionally sealed": "sealed",
    "not considered": "sealed",
    "redacted": "filed",
    "restricted": "filed",
    "unsigned": "filed",
}


def documents(case: Posture) -> list[Answer]:
    """Papers whose access or standing is other than an ordinary public filing's."""
    found = []
    for region, states in (("document", ()), ("paper", ("unsigned", "stricken"))):
        for subject, cell in _cells(case, region, *states):
            filing = case.opened_by(region, subject)
            found.append(
                {
                    "id": subject if isinstance(subject, str) else " / ".join(subject),
                    "ecf": filing.ecf if filing else None,
                    "public": PUBLIC.get(cell.state, "yes"),
                    "opposing_party": "no" if case.state("opponent's access", subject) == "excluded" else "yes",
                    "state": DOCUMENT.get(cell.state, cell.state),
                    "access": cell.state,
                    "why": because(case, cell),
                }
            )
    return found


def _each(case: Posture, region: str, *fields: str, states: tuple[str, ...] = ()) -> list[Answer]:
    """The subjects of a region (in `states`) with their state and the named fields of the filing that opened them."""
    found = []
    for subject, cell in _cells(case, region, *states):
        filing = case.opened_by(region, subject)
        said: Answer = {"id": filing.id if filing else None, "ecf": filing.ecf if filing else None}
        said |= {name: _plain(getattr(filing, name, None)) for name in fields}
        found.append({**said, "state": cell.state, "since": _day(cell.day), "why": because(case, cell)})
    return found


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value


def stays(case: Posture) -> list[Answer]:
    """Every stay: of the case, a party or a phase, why, from when until when, and what it does to time."""
    found = []
    for subject, cell in _cells(case, "stay"):
        filing = case.opened_by("stay", subject)
        first = list(cell.history())[-1]
        found.append(
            {
                "id": filing.id if filing else None,
                "scope": scope_of(case, filing)[0] if filing else "case",
                "party": next(iter(filing.as_to), None) if filing else None,
                "cause": filing.event if filing else str(cell.row.trigger if cell.row else ""),
                "since": _day(first.day),
                "until": _day(cell.day) if cell.state != "in force" else _plain(getattr(filing, "until", None)),
                "effect": getattr(filing, "effect", None),
                "state": cell.state,
                "why": because(case, cell),
            }
        )
    return found


def hearings(case: Posture) -> list[Answer]:
    """Hearings and conferences: set, continued, vacated, held."""
    found = []
    for subject, cell in _cells(case, "hearing"):
        filing, at = case.opened_by("hearing", subject), hearing_set(case, subject)
        named = (at.what if at else None) or getattr(filing, "what", None)
        found.append(
            {
                "what": named or (subject if isinstance(subject, str) else subject[-1]),
                "at": _day(at.date) if at else None,
                "time": at.time if at else None,
                "state": cell.state,
                "id": filing.id if filing else None,
                "ecf": filing.ecf if filing else None,
                "why": because(case, cell),
            }
        )
    return found


ORDER_STATES = {"discharged": "met"}


def orders_to_act(case: Posture) -> list[Answer]:
    """Orders that someone do something by a day, and whether the docket shows it done."""
    found = []
    for subject, cell in _cells(case, "order to act"):
        filing = case.opened_by("order to act", subject)
        stated = next((d for d in filing.dates if d.date is not None), None) if filing else None
        found.append(
            {
                "who": list(filing.as_to) if filing else [],
                "what": stated.what if stated else (filing.event if filing else None),
                "due": _day(stated.date) if stated else None,
                "must": stated.must if stated else None,
                "id": filing.id if filing else None,
                "ecf": filing.ecf if filing else None,
                "state": ORDER_STATES.get(cell.state, cell.state),
                "why": because(case, cell),
            }
        )
    return found


def schedule(case: Posture) -> Answer:
    """The dates in force: cut-offs, hearings and trial as the court last set them."""
    found: Answer = {}
    for subject, cell in _cells(case, "schedule", "set", "passed"):
        for filing in _history(case, cell, Filing):
            stated = next((d for d in filing.dates if d.what == subject and d.date is not None), None)
            if stated is not None:
                found[str(subject)] = {
                    "date": _day(stated.date),
                    "time": stated.time,
                    "id": filing.id,
                    "ecf": filing.ecf,
                    "state": cell.state,
                }
                break
    return found


def trial(case: Posture) -> Answer:
    """The jury demand and where the trial stands."""
    dates = schedule(case)
    day = next((dates[what]["date"] for what in ("jury trial", "bench trial", "trial") if what in dates), None)
    state = case.state("trial")
    if state == "none" and day is not None:
        state = "set"
    return {"jury_demand": case.state("jury"), "state": state, "date": day}


def judgment(case: Posture) -> Answer | None:
    """The judgment in force, and whether it stands on a separate document (Fed. R. Civ. P. 58)."""
    entered = list(_cells(case, "judgment", "entered", "amended", "satisfied"))
    if not entered:
        return None
    subject, cell = entered[-1]
    filing = case.opened_by("judgment", subject)
    separate = getattr(filing, "separate_document", None)
    return {
        "id": filing.id if filing else None,
        "ecf": filing.ecf if filing else None,
        "entered": _day((filing.entered or filing.filed) if filing else None),
        "separate_document": {True: "yes", False: "no", None: "unknown"}[separate],
        "for": getattr(filing, "winner", None),
        "kind": filing.event if filing else None,
        "state": cell.state,
        "why": because(case, cell),
    }


def appeals(case: Posture) -> list[Answer]:
    """Every appeal noticed, and what became of it."""
    found = []
    for subject, cell in _cells(case, "appeal"):
        filing = case.opened_by("appeal", subject)
        found.append(
            {
                "id": subject,
                "ecf": filing.ecf if filing else None,
                "by": list(filing.by) if filing else [],
                "interlocutory": filing.interlocutory if isinstance(filing, NoticeOfAppeal) else None,
                "noticed": _day(filing.day) if filing else None,
                "state": cell.state,
                "why": because(case, cell),
            }
        )
    return found


def posture_answer(case: Posture) -> Answer:
    """All of the posture, by the contract's keys."""
    said = stages(case)
    from docket.views.fjc import fjc

    return {
        **status(case),
        "finality": finality(case),
        "stage": said[0] if said else "pleading",
        "stages": said,
        "authority": authority(case),
        "parties": parties(case),
        "operative_pleading": operative_pleading(case),
        "motions": motions(case),
        "stipulations": stipulations(case),
        "documents": documents(case),
        "protective_orders": _each(case, "protective order", states=("granted", "modified", "vacated")),
        "stays": stays(case),
        "hearings": hearings(case),
        "orders_to_act": orders_to_act(case),
        "schedule": schedule(case),
        "trial": trial(case),
        "judgment": judgment(case),
        "appeals": appeals(case),
        "fjc": fjc(case),
    }
