"""Who is in the case, and the pleading on which it rests."""

from __future__ import annotations

from collections.abc import Iterator

from docket.posture import Cell, Posture
from docket.procedure.commencement import InitiatingPaper, role
from docket.procedure.parties import NoticeOfAppearance
from docket.procedure.pleading import AmendedComplaint, raised
from docket.procedure.service import how_served
from docket.procedure.stay import debtors, scope_of
from docket.views.posture.cells import Answer, because, cells

__all__ = ["operative_pleading", "parties"]

RESPONSE = {
    "due": "due",
    "rule 12 motion pending": "rule 12 motion pending",
    "answered": "answered",
    "default requested": "due",
    "default entered": "default entered",
    "default judgment": "default judgment",
}
GONE = {"substituted": "terminated"}
CONTESTED = {"4", "5"}
"""The grounds of a motion under FRCP 12(b) that say that process, or its service, was not good."""


def parties(case: Posture) -> list[Answer]:
    """Every party, by role: how it was served, what response is due from it, whether it is still in the case."""
    counsel: dict[str, list[str]] = {}
    for appearance in case.filings(NoticeOfAppearance):
        for name in (*appearance.by, *appearance.as_to):
            counsel.setdefault(name, []).append(appearance.note or "")
    responses: dict[str, tuple[tuple[str, str], Cell]] = {}
    for subject, cell in cells(case, "response"):
        if cell.state in RESPONSE and isinstance(subject, tuple):
            pleading, respondent = subject
            responses[respondent] = (pleading, respondent), cell
    outside = {**dict.fromkeys(_settled(case), "settled"), **dict.fromkeys(_stayed(case), "stayed")}
    found = []
    for subject, cell in cells(case, "party"):
        name = str(subject)
        said = role(case, name)
        owed, response = responses.get(name, (None, None))
        defends = said is not None and "defendant" in said
        found.append(
            {
                "name": name,
                "role": said,
                "pro_se": None,
                "service": _service(case, name, owed) if defends else "not required",
                "response": _response(case, owed, response),
                "status": outside.get(name, "in") if cell.state == "in" else GONE.get(cell.state, cell.state),
                "counsel": [c for c in counsel.get(name, []) if c],
                "why": because(case, cell, response),
            }
        )
    return found


def _response(case: Posture, owed: tuple[str, str] | None, response: Cell | None) -> str:
    """What response is due from a party; none where the motion that it made instead is decided, and no answer asked."""
    if owed is None or response is None:
        return "none due"
    said = RESPONSE[response.state]
    made = [case.state("motion", motion.key) for motion in raised(case, owed)] if "motion" in said else []
    return "none due" if made and "pending" not in made else said


def _service(case: Posture, name: str, owed: tuple[str, str] | None) -> str:
    """How a party was served; contested while its motion says that process or service was not good."""
    for motion in raised(case, owed) if owed is not None else ():
        if CONTESTED & set(getattr(motion, "grounds", ())) and case.state("motion", motion.key) == "pending":
            return "contested"
    return how_served(case, name)


def _stayed(case: Posture) -> Iterator[str]:
    """Those whom a stay of their own protects: of a party, or a debtor's in bankruptcy."""
    for _, cell in cells(case, "stay", "in force"):
        stay = case.filing(cell.by)
        if stay is not None and scope_of(case, stay)[0] == "party":
            yield from debtors(case, stay)


def _settled(case: Posture) -> Iterator[str]:
    """Those who have settled, by a notice that stands: those it names, or both sides where there are but two."""
    for _, cell in cells(case, "settlement", "noticed"):
        notice = case.filing(cell.by)
        there = [str(name) for name in case.subjects("party", "in")]
        if notice is not None and (notice.as_to or len(there) == 2):
            yield from notice.as_to or there


def operative_pleading(case: Posture) -> Answer | None:
    """The pleading on which the case now rests (Fed. R. Civ. P. 15)."""
    operative = list(cells(case, "pleading", "operative"))
    ours = [(s, c) for s, c in operative if isinstance(case.opened_by("pleading", s), InitiatingPaper)]
    if not ours:
        return None
    subject, cell = ours[-1]
    filing = case.opened_by("pleading", subject)
    assert filing is not None
    ordinal = filing.ordinal if isinstance(filing, AmendedComplaint) else None
    return {"id": filing.id, "ecf": filing.ecf, "kind": filing.event, "ordinal": ordinal, "why": because(case, cell)}
