"""What may be filed next, as plain values: due, responsive, available, the court's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docket.ask import Step
from docket.ask import next_steps as steps_of
from docket.posture import Posture

__all__ = ["next_steps", "said_next"]


def next_steps(case: Posture, party: str | None = None) -> list[dict[str, Any]]:
    """The steps open to each party and to the court, by the contract's keys."""
    return [_plain(step) for step in steps_of(case, party)]


def _plain(step: Step) -> dict[str, Any]:
    because = step.because
    return {
        "party": step.party,
        "tier": step.tier,
        "filing": step.kind.event,
        "re": [str(ref) for ref in step.example.refs],
        "as_to": list(step.example.as_to),
        "by": step.by.isoformat() if step.by else None,
        "must": step.must,
        "certainty": step.certainty,
        "cite": step.cite,
        "needs": list(step.needs),
        "silence": step.silence or None,
        "others": [kind.event for kind in step.others],
        "because": because.id if because is not None else None,
        "because_of": because.label if because is not None else None,
    }


TIER = {
    "due": "has to file",
    "responsive": "may answer",
    "available": "may file",
    "court": "has before it",
}
SHOWN = 12


def said_next(
    steps: list[dict[str, Any]], *, as_of: str | None = None, everything: bool = False
) -> Iterator[tuple[str, str]]:
    """The steps in words: what is due first; what is open at any time only on request."""
    shown = [s for s in steps if everything or s["tier"] in ("due", "responsive")]
    rest = steps[len(shown) :] if everything else [s for s in steps if s not in shown]
    cut = shown if everything else shown[:SHOWN]
    for step in cut:
        re = f" re ECF No. {', '.join(step['re'])}" if step["re"] else ""
        yield f"{step['party']} {TIER[step['tier']]}", f"{step['filing']}{re}{_when(step, as_of)}; {step['cite']}"
        if step["because_of"]:
            yield "", f"because of {step['because_of']}"
        if step["needs"]:
            yield "", f"needs: {'; '.join(step['needs'])}"
        if step["silence"]:
            yield "", f"if it passes: {step['silence']}"
        if step["others"]:
            few = step["others"] if everything else step["others"][:4]
            more = f" and {len(step['others']) - len(few)} more" if len(step["others"]) > len(few) else ""
            yield "", f"or: {', '.join(few)}{more}"
    if not shown:
        yield "", "nothing that the docket shows is due, and no paper awaits an answer"
    if len(shown) > len(cut):
        yield "", f"and {len(shown) - len(cut)} more that are due or answer a paper (--all)"
    court = sum(step["tier"] == "court" for step in rest)
    if rest:
        said = [f"{len(rest) - court} that are open"] if len(rest) > court else []
        said += [f"{court} before the court"] if court else []
        yield "", f"and {', '.join(said)} (--all)"


def _when(step: dict[str, Any], as_of: str | None) -> str:
    if step["by"] is None:
        return "" if step["certainty"] is None else "; until when is not shown"
    over = ", now past" if as_of is not None and step["by"] < as_of else ""
    doubt = "" if step["certainty"] == "firm" else f" ({step['certainty']})"
    return f" by {step['by']}{doubt}{over}"
