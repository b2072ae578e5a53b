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
    return {
        "party": step.party,
        "tier": step.tier,
        "filing": step.kind.event,
        "re": [str(ref) for ref in step.example.refs],
        "by": step.by.isoformat() if step.by else None,
        "cite": step.cite,
        "needs": list(step.needs),
    }


def said_next(steps: list[dict[str, Any]], *, everything: bool = False) -> Iterator[tuple[str, str]]:
    """The steps in words: what is due first; what is open at any time only on request."""
    hidden = 0
    for step in steps:
        if step["tier"] in ("available", "court") and not everything:
            hidden += 1
            continue
        re = f" re ECF No. {', '.join(step['re'])}" if step["re"] else ""
        by = f" by {step['by']}" if step["by"] else ""
        yield f"{step['party']} ({step['tier']})", f"{step['filing']}{re}{by}; {step['cite']}"
    if hidden:
        yield "", f"and {hidden} more that are open (--all)"
