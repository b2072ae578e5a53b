"""Who is in the case, and the pleading on which it rests."""

from __future__ import annotations

from docket.clock import Subject
from docket.posture import Cell, Posture
from docket.procedure.commencement import InitiatingPaper, role
from docket.procedure.parties import NoticeOfAppearance
from docket.procedure.pleading import AmendedComplaint
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
SERVICE = ("unserved", "summons issued", "served", "waived", "contested", "not required")


def parties(case: Posture) -> list[Answer]:
    """Every party, by role: how it was served, what response is due from it, whether it is still in the case."""
    counsel: dict[str, list[str]] = {}
    for appearance in case.filings(NoticeOfAppearance):
        for name in (*appearance.by, *appearance.as_to):
            counsel.setdefault(name, []).append(appearance.note or "")
    responses: dict[Subject, Cell] = {}
    for subject, cell in cells(case, "response"):
        if cell.state in RESPONSE and isinstance(subject, tuple):
            responses[subject[-1]] = cell
    found = []
    for subject, cell in cells(case, "party"):
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
    operative = list(cells(case, "pleading", "operative"))
    ours = [(s, c) for s, c in operative if isinstance(case.opened_by("pleading", s), InitiatingPaper)]
    if not ours:
        return None
    subject, cell = ours[-1]
    filing = case.opened_by("pleading", subject)
    assert filing is not None
    ordinal = filing.ordinal if isinstance(filing, AmendedComplaint) else None
    return {"id": filing.id, "ecf": filing.ecf, "kind": filing.event, "ordinal": ordinal, "why": because(case, cell)}
