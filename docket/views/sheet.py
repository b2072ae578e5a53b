"""The docket as clerks print it, with what each entry was read as, what it moved, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docket.ask import named
from docket.case import Case, evolve
from docket.filing import Entry, Filing, Unread
from docket.posture import Posture

__all__ = ["said_sheet", "said_steps", "sheet_lines", "steps"]

Answer = dict[str, Any]


def sheet_lines(entries: Sequence[Entry], case: Posture) -> list[Answer]:
    """Every entry that stands, with its acts, the subjects that each moved, and its deficiencies."""
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
    }


def said_sheet(lines: Sequence[Answer], *, everything: bool = False) -> Iterator[tuple[str, str]]:
    """The sheet in words: date and number, text, and beneath it what was read and what is lacking."""
    for line in lines:
        when = line["filed"] or (f"signed {line['signed']}" if line["signed"] else "undated")
        number = f"{line['ecf']:>5}" if line["ecf"] is not None else "     "
        said = "; ".join(_said(act) for act in line["acts"])
        yield f"{when:17} {number}", line["text"] or said
        if line["text"]:
            yield "", f"→ {said}"
        for d in line["deficiencies"]:
            if everything or d["severity"] != "noteworthy":
                yield "", f"! {d['severity']}: {d['what']} ({d['cite']})"


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
