"""The chain of filings and provisions behind a fact, and what the law says against a filing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docket.ask import Reason, spoken
from docket.clock import Subject
from docket.rule import Deficiency, Severity

__all__ = ["plain", "plain_findings", "said_findings", "said_why"]


def plain(region: str, subject: Subject, reasons: Sequence[Reason]) -> dict[str, Any]:
    """A chain of reasons as plain values."""
    return {
        "fact": f"{region} {spoken(subject)}".strip(),
        "state": reasons[0].state if reasons else None,
        "because": [
            {
                "state": r.state,
                "id": r.filing.id if r.filing else None,
                "ecf": r.filing.ecf if r.filing else None,
                "day": r.day.isoformat() if r.day else None,
                "what": r.filing.label if r.filing else r.trigger,
                "trigger": r.trigger,
                "cite": r.cite,
            }
            for r in reasons
        ],
    }


def said_why(region: str, subject: Subject, reasons: Sequence[Reason]) -> Iterator[tuple[str, str]]:
    """A chain of reasons in words, newest first."""
    yield f"{region} {spoken(subject)}".strip(), reasons[0].state if reasons else "nothing has moved it"
    for reason in reasons:
        who = reason.filing.label if reason.filing else reason.trigger
        inferred = sorted(reason.filing.inferred) if reason.filing else []
        worked_out = f" [inferred: {', '.join(inferred)}]" if inferred else ""
        yield f"  {reason.state}", f"{who}{worked_out}; {reason.cite}"


def plain_findings(found: Sequence[Deficiency]) -> list[dict[str, Any]]:
    """What the law says against a filing, as plain values."""
    return [
        {"rule": d.rule, "cite": d.cite, "severity": str(d.severity), "what": d.what, "cure": d.cure} for d in found
    ]


def said_findings(kind: str, found: Sequence[Deficiency]) -> Iterator[tuple[str, str]]:
    """What the law says against a filing, in words."""
    grave = [d for d in found if d.severity is not Severity.NOTEWORTHY]
    yield kind, "would be refused" if grave else "nothing that the docket shows is against it"
    for d in found:
        yield f"  {d.severity}", f"{d.what} ({d.cite}){f'. Cure: {d.cure}' if d.cure else ''}"
