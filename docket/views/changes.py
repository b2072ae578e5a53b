"""What changed between two positions of a case, or would change by a filing: as plain values and in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from docket.ask import Change, DeadlineChange, Difference, Supposed
from docket.rule import Severity
from docket.views.why import plain_conditions, plain_findings
from docket.views.words import several

__all__ = [
    "plain_difference",
    "plain_edits",
    "plain_supposed",
    "said_difference",
    "said_edits",
    "said_supposed",
]

Answer = dict[str, Any]
SHOWN = 40
BOOKKEEPING = ("appearance", "briefing", "sealing standard", "time to serve", "issue")
"""Regions that follow from others: shown behind `--all`."""


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def plain_difference(said: Difference) -> Answer:
    """A difference as plain values."""
    return {
        "facts": [_change(c) for c in said.facts],
        "deadlines": [_deadline(c) for c in said.deadlines],
        "deficiencies": [{"id": d.id, "ecf": d.ecf, **plain_findings([d])[0]} for d in said.deficiencies],
        "filings": [{"id": f.id, "ecf": f.ecf, "what": f.label, "day": _iso(f.day)} for f in said.filings],
    }


def _change(c: Change) -> Answer:
    return {
        "fact": c.fact,
        "before": c.before,
        "after": c.after,
        "by": list(dict.fromkeys(f.label for f in reversed(c.by))),
    }


def _deadline(c: DeadlineChange) -> Answer:
    return {
        "change": c.what, "act": c.act, "for": list(c.parties), "before": _iso(c.before), "after": _iso(c.after),
        "certainty": c.certainty, "state": c.state, "by": c.by.label if c.by else None,
    }  # fmt: skip


def said_difference(said: Answer, *, everything: bool = False) -> Iterator[tuple[str, str]]:
    """A difference in words: facts, then deadlines, then what is newly out of order."""
    facts = [c for c in said["facts"] if everything or not c["fact"].startswith(BOOKKEEPING)]
    heading = "Changed"
    lines = [(c["fact"], _became(c)) for c in facts]
    lines = lines if everything else _together(lines)
    for fact, became in lines if everything else lines[:SHOWN]:
        yield heading, f"{fact}: {became}"
        heading = ""
    if not said["facts"]:
        yield "Changed", f"nothing; {several(len(said['filings']), 'filing')} came in" if said["filings"] else "nothing"
    elif (more := len(said["facts"]) - len(facts) + max(0, len(lines) - SHOWN)) and not everything:
        yield "", f"and {more} more (--all)"
    heading = "Deadlines"
    for d in said["deadlines"]:
        whom = f" ({', '.join(d['for'])})" if d["for"] else ""
        by = f", by {d['by']}" if d["by"] else ""
        yield heading, f"{d['act']}{whom}: {_moved(d)}{by}"
        heading = ""
    heading = "Deficiencies"
    for f in said["deficiencies"]:
        if everything or f["severity"] != str(Severity.NOTEWORTHY):
            yield heading, f"{f['id']}, {f['severity']}: {f['what']} ({f['cite']})"
            heading = ""


def _became(c: Answer) -> str:
    by = f" by {', '.join(c['by'])}" if c["by"] else ", by the running out of time"
    return f"{c['before'] or 'not there'} → {c['after'] or 'gone'}{by if c['after'] else ''}"


_ALIKE = 4
"""So many facts of one region that became the same are told in one line."""


def _together(lines: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Changes in their order, with many of one region that became the same by the same filings in one line."""
    alike: dict[tuple[str, str], list[str]] = {}
    for fact, became in lines:
        alike.setdefault((fact.partition(" ")[0], became), []).append(fact)
    out: dict[tuple[str, str], None] = {}
    for fact, became in lines:
        facts = alike[fact.partition(" ")[0], became]
        told = f"{facts[0]} and {len(facts) - 1} others" if len(facts) >= _ALIKE else fact
        out[told, became] = None
    return list(out)


def _moved(d: Answer) -> str:
    before, after = d["before"] or "no date shown", d["after"] or "no date shown"
    doubt = f" ({d['certainty']})" if d["after"] and d["certainty"] != "firm" else ""
    if d["change"] == "began":
        return f"began, due {after}{doubt}" if d["after"] else "began, no date shown"
    if d["change"] == "moved":
        return f"{before} → {after}{doubt}"
    return f"{d['state']} ({f'was due {before}' if d['before'] else before})"


def plain_supposed(said: Supposed) -> Answer:
    """A supposed branch as plain values."""
    return {
        "supposed": [
            {
                "filing": f.event,
                "signed_by": list(getattr(f, "signed_by", ())),
                "against": plain_findings(found),
                "not_shown": plain_conditions(unshown),
            }
            for (f, found), unshown in zip(said.against, said.unshown, strict=True)
        ],
        **plain_difference(said.difference),
    }


def said_supposed(said: Answer, *, everything: bool = False) -> Iterator[tuple[str, str]]:
    """A supposed branch in words: what would be refused, then what would differ."""
    heading = "Supposed"
    for f in said["supposed"]:
        grave = [d for d in f["against"] if d["severity"] != str(Severity.NOTEWORTHY)]
        unshown = [] if grave else f["not_shown"]
        taken = "would be taken, if what follows is so" if unshown else "would be taken"
        signed = f", if signed by {', '.join(f['signed_by'])}" if f["signed_by"] else ""
        yield heading, f"{f['filing']}{signed}: {'would be refused' if grave else taken}"
        for a in unshown:
            yield "", f"  not shown: {a['what'] or a['asks']} ({a['cite']}): {a['asks']}"
        for d in grave:
            cure = f"; cure: {d['cure']}" if d["cure"] else ""
            yield "", f"  {d['severity']}: {d['what']} ({d['cite']}){cure}"
        heading = ""
    yield from said_difference(said, everything=everything)


def plain_edits(old: str, new: str) -> list[Answer]:
    """What the clerk changed between two sheets of a case, as plain values; nothing where a source is a case file."""
    if old.endswith((".yaml", ".yml")) or new.endswith((".yaml", ".yml")):
        return []
    from docket.sources import diff_sheets, read_sheet

    return [
        {
            "what": c.what,
            "id": c.id,
            "ecf": c.ecf,
            "field": c.field,
            "before": c.before,
            "after": c.after,
            "said": str(c),
        }
        for c in diff_sheets(read_sheet(old), read_sheet(new))
    ]


def said_edits(edits: list[Answer]) -> Iterator[tuple[str, str]]:
    """What the clerk changed on the sheet, in words; entries that were only added are counted."""
    added = [e for e in edits if e["what"] == "added"]
    heading = "Sheet"
    for e in edits:
        if e["what"] != "added":
            yield heading, e["said"]
            heading = ""
    if added:
        yield heading, f"{several(len(added), 'entry', 'entries')} added"
