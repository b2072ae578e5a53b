"""The docket as clerks print it, with what each entry was read as, what it moved, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docket.ask import named
from docket.case import Case, evolve
from docket.filing import Entry, Filing, Unread
from docket.posture import Posture
from docket.views.words import outcome

__all__ = ["LACKS", "READ", "RULED", "said_ruling", "said_sheet", "said_steps", "sheet_lines", "steps"]

Answer = dict[str, Any]


def sheet_lines(entries: Sequence[Entry], case: Posture) -> list[Answer]:
    """Every entry that stands, with its acts, the subjects that each moved, how each was ruled on, its deficiencies."""
    lacks: dict[str, list[Answer]] = {}
    for d in case.deficiencies:
        said = {"severity": str(d.severity), "what": d.what, "cite": d.cite, "cure": d.cure}
        lacks.setdefault(d.id, []).append(said)
    found = []
    for entry in entries:
        acts = case.entry(entry.id)
        if acts:
            found.append(
                {
                    "id": entry.id,
                    "ecf": entry.ecf,
                    "filed": day.isoformat() if (day := entry.filed or entry.entered) else None,
                    "signed": next((act.signed.isoformat() for act in acts if act.signed), None),
                    "text": entry.text,
                    "acts": [_act(case, act) for act in acts],
                    "deficiencies": lacks.get(entry.id, []),
                }
            )
    return found


def _act(case: Posture, act: Filing) -> Answer:
    moved = [named(region, subject) for region, subject in case.moves(act)]
    return {
        "kind": act.event,
        "by": list(act.by),
        "re": [str(ref) for ref in act.refs],
        "disposition": getattr(act, "disposition", None),
        "moved": list(dict.fromkeys(moved)),
        "ruling": _ruling(case, act),
    }


def _ruling(case: Posture, act: Filing) -> Answer | None:
    """How a motion or stipulation stands that an act brought, and the filing that put it there; None for other acts."""
    for region in ("motion", "stipulation"):
        if case.cell(region, act.key) is not None and case.opened_by(region, act.key) is act:
            state, decision = case.state(region, act.key), case.moved_by(region, act.key)
            if state == "pending" or decision is None or decision is act:
                return {"state": state, "id": None, "ecf": None, "filed": None, "signed": None}
            filed = decision.filed or decision.entered
            return {
                "state": state,
                "id": decision.id,
                "ecf": decision.ecf,
                "filed": filed.isoformat() if filed else None,
                "signed": decision.signed.isoformat() if decision.signed else None,
            }
    return None


READ, RULED, LACKS = "→", "⇒", "!"
"""What stands before the lines beneath an entry: what it was read as, how it was ruled on, what it lacks."""


def said_sheet(lines: Sequence[Answer], *, everything: bool = False) -> Iterator[tuple[str, str]]:
    """The sheet in words: date and number, text, and beneath it what was read, the ruling, and what is lacking."""
    for line in lines:
        number = f"{line['ecf']:>5}" if line["ecf"] is not None else "     "
        said = "; ".join(_said(act) for act in line["acts"])
        signed = f" (signed {line['signed']})" if line["signed"] and not line["filed"] else ""
        yield f"{line['filed'] or 'undated':10} {number}", line["text"] or f"{said}{signed}"
        if line["text"]:
            yield "", f"{READ} {said}{signed}"
        for ruling in filter(None, (act["ruling"] for act in line["acts"])):
            yield "", f"{RULED} {said_ruling(ruling)}"
        for d in line["deficiencies"]:
            if everything or d["severity"] != "noteworthy":
                yield "", f"{LACKS} {d['severity']}: {d['what']} ({d['cite']})"


def said_ruling(ruling: Answer) -> str:
    """How a motion stands, and by what: `denied, ECF No. 44 (signed 2016-02-04)`."""
    when = f" ({ruling['filed']})" if ruling["filed"] else f" (signed {ruling['signed']})" if ruling["signed"] else ""
    by = f", ECF No. {ruling['ecf']}" if ruling["ecf"] is not None else ", by an entry without a number"
    return f"{outcome(ruling['state'])}{by}{when}" if ruling["id"] is not None else outcome(ruling["state"])


def _said(act: Answer) -> str:
    by = f" by {', '.join(act['by'])}" if act["by"] else ""
    re = f" re {', '.join(act['re'])}" if act["re"] else ""
    ruling = f": {act['disposition']}" if act["disposition"] else ""
    return f"{act['kind']}{ruling}{by}{re}"


def steps(case: Case, *, to: int | None = None, ecf: int | None = None) -> list[Answer]:
    """What each filing changed: every subject whose state is another after it than before.

    Only as far as an entry with `to`, or only that of one entry with `ecf`. Raises NotOnDocket for a number that the
    docket does not have.
    """
    for asked in (to, ecf):
        if asked is not None:
            case.as_of_ecf(asked)
    last = max((n for n, act in enumerate(case.acts) if act.ecf == to), default=-1) + 1 if to is not None else None
    found = []
    after = case.after(0)
    for act in case.acts[:last]:
        before, after = after, evolve(after, act)
        if ecf is None or act.ecf == ecf:
            found.append(_stepped(before, after, act))
    return found


def _stepped(before: Posture, after: Posture, act: Filing) -> Answer:
    changed = [
        {"what": named(region, subject), "from": before.state(region, subject), "to": state}
        for region, subject in dict.fromkeys(after.moves(act))
        if (state := after.state(region, subject)) != before.state(region, subject)
    ]
    return {"id": act.id, "ecf": act.ecf, "what": act.label, "changed": changed, "unread": isinstance(act, Unread)}


def said_steps(found: Sequence[Answer]) -> Iterator[tuple[str, str]]:
    """The steps of a case in words."""
    for step in found:
        changed = "; ".join(f"{c['what']}: {c['from']} → {c['to']}" for c in step["changed"])
        yield step["what"], changed or "changes nothing"
