"""What the court has set, ordered and entered: stays, hearings, the schedule, trial, judgment, appeals."""

from __future__ import annotations

from docket.filing import Filing
from docket.posture import Posture
from docket.procedure.appeal import NoticeOfAppeal
from docket.procedure.pretrial import hearing_set
from docket.procedure.pretrial.orders_to_act import asked
from docket.procedure.stay import scope_of
from docket.views.posture.cells import Answer, because, cells, numbered, plain, touching

__all__ = ["appeals", "hearings", "judgment", "orders_to_act", "schedule", "stays", "trial"]


def stays(case: Posture) -> list[Answer]:
    """Every stay: of the case, a party or a phase, why, from when until when, and what it does to time."""
    found = []
    for subject, cell in cells(case, "stay"):
        filing = case.opened_by("stay", subject)
        first = list(cell.history())[-1]
        found.append(
            {
                "id": filing.id if filing else None,
                "scope": scope_of(case, filing)[0] if filing else "case",
                "party": next(iter(filing.as_to), None) if filing else None,
                "cause": filing.event if filing else str(cell.row.trigger if cell.row else ""),
                "since": plain(first.day),
                "until": plain(cell.day) if cell.state != "in force" else plain(getattr(filing, "until", None)),
                "effect": getattr(filing, "effect", None),
                "state": cell.state,
                "why": because(case, cell),
            }
        )
    return found


def hearings(case: Posture) -> list[Answer]:
    """Hearings and conferences: set, continued, vacated, held."""
    found = []
    for subject, cell in cells(case, "hearing"):
        filing, at = case.opened_by("hearing", subject), hearing_set(case, subject)
        named = (at.what if at else None) or getattr(filing, "what", None)
        found.append(
            {
                "what": named or (subject if isinstance(subject, str) else subject[-1]),
                "at": plain(at.date if at else getattr(filing, "held", None)),
                "time": at.time if at else None,
                "state": cell.state,
                **numbered(filing),
                "why": because(case, cell),
            }
        )
    return found


ORDER_STATES = {"discharged": "met"}


def orders_to_act(case: Posture) -> list[Answer]:
    """Orders that someone do something by a day, and whether the docket shows it done."""
    found = []
    for subject, cell in cells(case, "order to act"):
        filing = case.opened_by("order to act", subject)
        wanted = [d for d in asked(filing) if d.date is not None] if filing else []
        stated = next((d for d in wanted if filing and subject == (filing.key, d.what)), wanted[0] if wanted else None)
        found.append(
            {
                "who": list(filing.as_to) if filing else [],
                "what": stated.what if stated else (filing.event if filing else None),
                "due": plain(stated.date) if stated else None,
                "must": stated.must if stated else None,
                **numbered(filing),
                "state": ORDER_STATES.get(cell.state, cell.state),
                "why": because(case, cell),
            }
        )
    return found


def schedule(case: Posture) -> Answer:
    """The dates in force: cut-offs, hearings and trial as the court last set them."""
    found: Answer = {}
    for subject, cell in cells(case, "schedule", "set", "passed"):
        for filing in touching(case, cell, Filing):
            stated = next((d for d in filing.dates if d.what == subject and d.date is not None), None)
            if stated is not None:
                found[str(subject)] = {
                    "date": plain(stated.date),
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
    entered = list(cells(case, "judgment", "entered", "amended", "satisfied"))
    if not entered:
        return None
    subject, cell = entered[-1]
    filing = case.opened_by("judgment", subject)
    separate = getattr(filing, "separate_document", None)
    return {
        **numbered(filing),
        "entered": plain((filing.entered or filing.filed) if filing else None),
        "separate_document": {True: "yes", False: "no", None: "unknown"}[separate],
        "for": getattr(filing, "winner", None),
        "kind": filing.event if filing else None,
        "state": cell.state,
        "why": because(case, cell),
    }


def appeals(case: Posture) -> list[Answer]:
    """Every appeal noticed, and what became of it."""
    found = []
    for subject, cell in cells(case, "appeal"):
        filing = case.opened_by("appeal", subject)
        found.append(
            {
                "id": subject,
                "ecf": filing.ecf if filing else None,
                "by": list(filing.by) if filing else [],
                "interlocutory": filing.interlocutory if isinstance(filing, NoticeOfAppeal) else None,
                "noticed": plain(filing.day) if filing else None,
                "state": cell.state,
                "why": because(case, cell),
            }
        )
    return found
