"""The whole answer to `docket replay`, by the contract's keys: what every version must say, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from docket.filing import Unread
from docket.intake import Intake
from docket.law import law_hash
from docket.posture import Posture
from docket.procedure import load_local
from docket.rule import Deficiency
from docket.views.deadlines import deadlines
from docket.views.posture import posture_answer
from docket.views.text import PRINTED

__all__ = ["answer", "deficiencies", "idb"]

Answer = dict[str, Any]


def answer(intake: Intake, case: Posture) -> Answer:
    """Everything that is known of a case at a position, as one mapping ready for JSON."""
    posture = posture_answer(case)
    whole = intake.complete == "yes" and not intake.missing_numbers
    found = deadlines(case, complete=whole, silent_after=intake.silent_after)
    from docket.views.next import next_steps

    return {
        "engine": {"version": version("civil-docket"), "law": law_hash(), "local_rules": local_rules(intake.court)},
        "case": _case(intake),
        "as_of": case.today.isoformat() if case.today else None,
        "posture": posture,
        "deadlines": found,
        "deficiencies": deficiencies(case),
        "next": next_steps(case),
        "disagreements": [*_disagreements(intake, case, posture), *_printed_otherwise(case, found)],
        "reading": _reading(intake, case),
        "idb": idb(intake, posture["fjc"]),
    }


def idb(intake: Intake, found: Answer) -> Answer | None:
    """Agreement with the row of the FJC's Integrated Database that came with the docket; None where none did."""
    row = intake.header.idb if intake.header else None
    if row is None or intake.header is None:
        return None
    from docket.views.idb import agreement

    return agreement(row, found, intake.header, intake.parties)


def local_rules(court: str | None) -> str | None:
    """The court whose own rules were applied; None where there is no pack for it, and so no local deadline."""
    return court if load_local(court) else None


def _case(intake: Intake) -> Answer:
    header = intake.header
    return {
        "court": intake.court,
        "docket_number": intake.docket_number,
        "name": intake.name,
        "filed": intake.filed.isoformat() if intake.filed else None,
        "captured": intake.captured.isoformat() if intake.captured else None,
        "silent_after": intake.silent_after.isoformat() if intake.silent_after else None,
        "header": {
            "terminated": header.terminated.isoformat() if header and header.terminated else None,
            "flags": list(header.flags) if header else [],
            "assigned_to": header.assigned_to if header else None,
            "referred_to": header.referred_to if header else None,
        },
        "source": intake.source,
    }


def deficiencies(case: Posture) -> list[Answer]:
    """Every departure from the law that the docket shows, remarks included."""
    return [_deficiency(d) for d in case.deficiencies]


def _deficiency(d: Deficiency) -> Answer:
    return {
        "id": d.id,
        "ecf": d.ecf,
        "act": d.act,
        "rule": d.rule,
        "law": d.law,
        "cite": d.cite,
        "severity": str(d.severity),
        "what": d.what,
        "cure": d.cure,
        "cured_by": d.cured_by,
    }


def _reading(intake: Intake, case: Posture) -> Answer:
    standing = {act.id for act in case}
    unread = [act.id for act in case if isinstance(act, Unread)]
    return {
        "entries": sum(entry.id in standing for entry in intake.entries),
        "unread": len(dict.fromkeys(unread)),
        "unread_ids": list(dict.fromkeys(unread)),
        "missing_numbers": list(intake.missing_numbers),
        "complete": intake.complete,
        "partial": intake.partial,
    }


def _last_name(name: str | None) -> str:
    words = [
        w for w in (name or "").replace(",", " ").split() if w.rstrip(".").lower() not in {"jr", "sr", "ii", "iii"}
    ]
    return words[-1].lower() if words else ""


def _disagreements(intake: Intake, case: Posture, posture: Answer) -> list[Answer]:
    """Where the header and the entries say different things; the header is clerical and does not win."""
    header = intake.header
    if header is None:
        return []
    found: list[Answer] = []
    ended = posture["status"] in ("closed", "transferred", "remanded")
    terminated = header.terminated.isoformat() if header.terminated else None
    at_the_end = case.length == len(intake.acts)
    if at_the_end and bool(terminated) != ended:
        found.append(
            _differs("status", f"terminated {terminated}" if terminated else "open", posture["status"], posture)
        )
    elif at_the_end and terminated and terminated != posture["status_since"]:
        found.append(_differs("date terminated", terminated, posture["status_since"], posture))
    ours = posture["authority"]["judge"]
    named = {_last_name(header.assigned_to), _last_name(header.referred_to)} - {""}
    if ours and named and _last_name(ours) not in named:
        said = " / ".join(filter(None, (header.assigned_to, header.referred_to)))
        found.append({"fact": "judge", "header": said, "ours": ours, "why": posture["authority"]["why"]})
    if at_the_end and (unnamed := _unnamed(intake, case)):
        found.append({"fact": "parties", "header": "; ".join(dict.fromkeys(unnamed)), "ours": None, "why": []})
    return found


def _unnamed(intake: Intake, case: Posture) -> list[str]:
    """The parties of the clerk's list whom no entry brings into the case, with their roles."""
    brought = set(case.subjects("party"))
    return [f"{p.name} ({', '.join(p.roles).lower()})" for p in intake.parties if p.name not in brought]


def _printed_otherwise(case: Posture, found: list[Answer]) -> Iterator[Answer]:
    """Where a clerk printed another day than ours, and nothing on the docket explains it."""
    for d in found:
        if d["printed"] in (None, d["due"], d["latest"]) or d["printed_because"] or d["due"] is None:
            continue
        whose = f" of {d['for']}" if d["for"] else ""
        why = [
            {"id": act.id, "ecf": act.ecf, "cite": d["cite"], "what": act.label}
            for act in case.entry(d["because"][0])[:1]
        ]
        yield {
            "fact": f"{d['act']}{whose}{PRINTED}",
            "header": d["printed"],
            "ours": d["due"],
            "why": why,
        }


def _differs(fact: str, header: str | None, ours: str | None, posture: Answer) -> Answer:
    return {"fact": fact, "header": header, "ours": ours, "why": posture["status_why"]}
