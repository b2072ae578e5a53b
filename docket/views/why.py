"""The tree of filings and provisions behind a fact, and what the law says against a filing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docket.ask import Fact, Objections, Reason
from docket.ask.example import Asked
from docket.rule import Deficiency, Severity

__all__ = ["plain", "plain_findings", "plain_objections", "said_objections", "said_why"]

Answer = dict[str, Any]


def plain(fact: Fact) -> Answer:
    """A fact and its reasons as plain values."""
    return {
        "fact": fact.name,
        "state": fact.state,
        "because": [_reason(reason) for reason in fact.reasons],
        "steps": list(fact.steps),
    }


def _reason(reason: Reason) -> Answer:
    filing = reason.filing
    return {
        "state": reason.state,
        "id": filing.id if filing else None,
        "ecf": filing.ecf if filing else None,
        "day": reason.day.isoformat() if reason.day else None,
        "what": filing.label if filing else reason.trigger,
        "inferred": sorted(filing.inferred) if filing else [],
        "trigger": reason.trigger,
        "law": reason.law,
        "cite": reason.cite,
        "ran_out": reason.clock.clock.act if reason.clock else None,
        "because": [plain(cause) for cause in reason.causes],
    }


def said_why(fact: Answer, indent: str = "") -> Iterator[str]:
    """A fact and its reasons as a tree, newest first; what follows from other facts has them beneath it."""
    yield f"{indent}{fact['fact']}: {fact['state'] or 'nothing has moved it'}"
    if not fact["because"]:
        yield f"{indent}└─ no filing on this docket has moved it"
    for n, reason in enumerate(fact["because"]):
        last = n == len(fact["because"]) - 1
        yield f"{indent}{'└─' if last else '├─'} {_said(reason)}"
        under = indent + ("   " if last else "│  ")
        for cause in reason["because"]:
            yield from said_why(cause, under)
    for step in fact["steps"]:
        yield f"{indent}   {step}"


def _said(reason: Answer) -> str:
    follows = f", {reason['trigger']}" if reason["trigger"].startswith(("when ", "time runs out")) else ""
    day = f" on {reason['day']}" if reason["day"] else ", day not shown"
    inferred = f" [inferred: {', '.join(reason['inferred'])}]" if reason["inferred"] else ""
    by = "" if reason["what"] == reason["trigger"] else f": {reason['what']}{inferred}"
    return f"{reason['state']}{day}{by}{follows} ({reason['cite']})"


def plain_findings(found: Sequence[Deficiency]) -> list[Answer]:
    """What the law says against a filing, as plain values."""
    return [
        {"rule": d.rule, "cite": d.cite, "severity": str(d.severity), "what": d.what, "cure": d.cure} for d in found
    ]


def plain_conditions(asked: Sequence[Asked]) -> list[Answer]:
    """What the law asks of a filing and the docket does not show, as plain values."""
    return [{"asks": a.asks, "cite": a.cite, "what": a.finding.what} for a in asked]


def plain_objections(said: Objections) -> Answer:
    """The whole answer to "why not", as plain values."""
    grave = [d for d in said.against if d.severity is not Severity.NOTEWORTHY]
    return {
        "filing": said.filing.event,
        "refused": bool(grave),
        "against": plain_findings(said.against),
        "not_shown": plain_conditions(said.unshown),
        "would_move": list(said.moves),
    }


def said_objections(said: Answer) -> Iterator[tuple[str, str]]:
    """What the law says against a filing, in words: what fails and its cure, what is not shown, what it would do."""
    if said["refused"]:
        yield said["filing"], "would be refused"
    elif not said["would_move"]:
        yield said["filing"], "nothing is against it, and nothing on this docket awaits it"
    else:
        yield said["filing"], "nothing that the docket shows is against it"
    for d in said["against"]:
        yield f"  {d['severity']}", f"{d['what']} ({d['cite']})"
        if d["cure"]:
            yield "  cure", d["cure"]
    for a in said["not_shown"]:
        yield "  not shown", f"{a['what'] or a['asks']} ({a['cite']}): {a['asks']}"
    if said["would_move"] and not said["refused"]:
        yield "  would do", "; ".join(said["would_move"])
