"""What was asked and what was done: motions, stipulations, and papers whose access is not the public's."""

from __future__ import annotations

from docket.filing import Filing
from docket.posture import Cell, Posture
from docket.procedure.motions import Motion, NonOpposition, Opposition, Reply, Ruling, Stipulation
from docket.region import REGIONS
from docket.views.posture.cells import Answer, because, began, cells, numbered, plain, touching

__all__ = ["documents", "motions", "protective_orders", "stipulations"]


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
    for subject, cell in cells(case, "motion"):
        filing = case.opened_by("motion", subject)
        if filing is None:
            continue
        ended = cell.state in REGIONS["motion"].final
        decision = case.filing((began(cell) or cell).by) if ended else None
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
                "filed": plain(filing.filed),
                "entered": plain(filing.entered),
                "state": MOTION_STATES.get(cell.state, cell.state),
                "without_prejudice": _prejudice(decision),
                "decided": plain(decision.day) if decision else None,
                "decided_by": decision.id if decision else None,
                "decided_by_ecf": _number(decision),
                "standard": decision.standard if isinstance(decision, Ruling) else None,
                "opposed": _opposed(case, briefing),
                "ripe": None if ended else briefing is not None and briefing.state in ("briefed", "submitted"),
                "submitted_since": plain(submitted),
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
    if any(touching(case, briefing, Opposition, Reply)):
        return True
    return False if any(touching(case, briefing, NonOpposition)) else None


STIPULATED = {"moot": "not adopted"}
"""The contract's word where ours says more: the case closed before a judge adopted it."""


def stipulations(case: Posture) -> list[Answer]:
    """Every stipulation: effective by itself, so ordered, not adopted, or still before the judge."""
    found = []
    for subject, cell in cells(case, "stipulation"):
        filing = case.opened_by("stipulation", subject)
        if filing is None:
            continue
        ended = cell.state in REGIONS["stipulation"].final
        decision = case.filing(cell.by) if ended and cell.state != "moot" else None
        found.append(
            {
                "id": subject,
                "ecf": filing.ecf,
                "kind": filing.event,
                "signed_by": list(filing.signed_by) if isinstance(filing, Stipulation) else list(filing.by),
                "state": STIPULATED.get(cell.state, cell.state),
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
        for subject, cell in cells(case, region, *states):
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


def protective_orders(case: Posture) -> list[Answer]:
    """Protective orders that were made: in force, modified, or vacated since."""
    found = []
    for subject, cell in cells(case, "protective order", "granted", "modified", "vacated"):
        order = numbered(case.opened_by("protective order", subject))
        found.append({**order, "state": cell.state, "since": plain(cell.day), "why": because(case, cell)})
    return found
