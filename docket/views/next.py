"""What may be filed next, as plain values: due, responsive, available, the court's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docket.ask import Step
from docket.ask import next_steps as steps_of
from docket.posture import Posture
from docket.views.words import several

__all__ = ["next_steps", "said_next"]

Answer = dict[str, Any]


def next_steps(case: Posture, party: str | None = None) -> list[Answer]:
    """The steps open to each party and to the court, by the contract's keys."""
    return [_plain(step) for step in steps_of(case, party)]


def _plain(step: Step) -> Answer:
    because = step.because
    return {
        "party": step.party,
        "tier": step.tier,
        "filing": step.kind.event,
        "re": [str(ref) for ref in step.example.refs],
        "as_to": list(step.example.as_to),
        "by": step.by.isoformat() if step.by else None,
        "latest": step.latest.isoformat() if step.latest else None,
        "must": step.must,
        "certainty": step.certainty,
        "cite": step.cite,
        "needs": list(step.needs),
        "silence": step.silence or None,
        "others": [kind.event for kind in step.others],
        "because": because.id if because is not None else None,
        "because_of": because.label if because is not None else None,
    }


TIER = {"due": "Due", "responsive": "In response", "available": "Open", "court": "Before the court"}
SHOWN = 12


def said_next(steps: list[Answer], *, as_of: str | None = None, everything: bool = False) -> Iterator[tuple[str, str]]:
    """The steps in words: what is due first; what is open at any time only on request."""
    shown = [s for s in steps if everything or s["tier"] in ("due", "responsive")]
    grouped = _alike(shown)
    heading = ""
    for step, parties in grouped if everything else grouped[:SHOWN]:
        tier = TIER[step["tier"]]
        yield "" if tier == heading else tier, _line(step, parties, as_of)
        heading = tier
        if step["because_of"]:
            yield "", f"  because of {step['because_of']}"
        if step["needs"]:
            yield "", f"  needs: {'; '.join(step['needs'])}"
        if step["silence"]:
            yield "", f"  if it passes: {step['silence']}"
        if step["others"]:
            yield "", f"  or: {', '.join(step['others'])}"
    if not shown:
        yield "Due", "nothing that the docket shows is due, and no paper awaits an answer"
    if len(grouped) > SHOWN and not everything:
        yield "", f"and {len(grouped) - SHOWN} more that are due or answer a paper (--all)"
    yield from _hidden([s for s in steps if s not in shown])


def _alike(steps: list[Answer]) -> list[tuple[Answer, list[str]]]:
    """Steps that differ only in who takes them, or as to whom, once: with the parties, and all whom they concern."""
    found: dict[tuple[Any, ...], tuple[Answer, list[str]]] = {}
    for step in steps:
        key = (step["tier"], step["filing"], *step["re"], step["by"], step["cite"], step["because"])
        first, parties = found.setdefault(key, ({**step, "as_to": []}, []))
        parties += [step["party"]] if step["party"] not in parties else []
        first["as_to"] += [name for name in step["as_to"] if name not in first["as_to"]]
    return list(found.values())


def _few(names: list[str]) -> str:
    more = len(names) - 3
    return ", ".join(names[:3]) + (f" and {more} other{'s' if more > 1 else ''}" if more > 0 else "")


def _line(step: Answer, parties: list[str], as_of: str | None) -> str:
    re = f" re ECF No. {', '.join(step['re'])}" if step["re"] else ""
    about = f" as to {_few(step['as_to'])}" if step["as_to"] else ""
    return f"{_few(parties)}: {step['filing']}{re}{about}{_when(step, as_of)} ({step['cite']})"


def _hidden(rest: list[Answer]) -> Iterator[tuple[str, str]]:
    court = sum(step["tier"] == "court" for step in rest)
    said = [f"{several(len(rest) - court, 'step')} open at any time"] if len(rest) > court else []
    said += [f"{court} before the court"] if court else []
    if said:
        yield "", f"and {', '.join(said)} (--all)"


def _when(step: Answer, as_of: str | None) -> str:
    if step["by"] is None:
        return "" if step["certainty"] is None else "; until when is not shown"
    over = ", now past" if as_of is not None and step["by"] < as_of else ""
    latest = f", at the latest {step['latest']}" if step["latest"] else ""
    doubt = "" if step["certainty"] == "firm" else f" ({step['certainty']})"
    return f" by {step['by']}{over}{latest}{doubt}"
