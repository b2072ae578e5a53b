"""Pending motions, parties, what is sealed and who decides: as plain values and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from docket.ask import Decider, Owed, Party, Pending, Sealed, decider, issue, motion_named, parties, pending, sealed
from docket.errors import NotOnDocket
from docket.filing import Filing
from docket.posture import Posture
from docket.views.fjc import fjc, said_fjc
from docket.views.words import shown

__all__ = [
    "asked_in_words",
    "plain_decider",
    "plain_party",
    "plain_pending",
    "plain_sealed",
    "said_decider",
    "said_parties",
    "said_pending",
    "said_sealed",
    "said_when",
]

Answer = dict[str, Any]
SHOWN = 20


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _paper(filing: Filing | None) -> Answer | None:
    if filing is None:
        return None
    return {
        "id": filing.id, "ecf": filing.ecf, "kind": filing.event, "by": list(filing.by), "filed": _iso(filing.day),
        "day_of": "filed" if filing.filed else "entered" if filing.entered else "signed",
    }  # fmt: skip


def plain_decider(said: Decider) -> Answer:
    """Who may decide, as plain values."""
    return {"judge": said.judge, "office": said.office, "may": said.may, "because": said.because, "cite": said.cite}


def plain_pending(said: Pending) -> Answer:
    """A pending motion or stipulation as plain values."""
    return {
        **(_paper(said.filing) or {}), "part": said.filing.part, "days": said.days, "opposed": said.opposed,
        "submitted_since": _iso(said.submitted), "ripe": said.ripe, "owed": [_plain_owed(o) for o in said.owed],
        "routine": said.routine,
        "decider": plain_decider(said.decider),
    }  # fmt: skip


def _plain_owed(said: Owed) -> Answer:
    return {
        "what": said.what, "party": said.party, "by": _iso(said.by), "certainty": said.certainty, "must": said.must,
        "cite": said.cite,
    }  # fmt: skip


def said_pending(found: list[Answer], *, everything: bool = False) -> Iterator[tuple[str, str]]:
    """Pending motions in words: the number and age, the kind, whether it is ripe, who owes what, who decides."""
    shown = [p for p in found if everything or not p["routine"]]
    for p in shown if everything else shown[:SHOWN]:
        number = f"ECF No. {p['ecf']}" if p["ecf"] is not None else "unnumbered"
        part = f"-{p['part']}" if p["part"] else ""
        by = f" by {', '.join(p['by'])}" if p["by"] else ""
        yield number + part, f"{p['kind']}{by}, {_age(p)}"
        yield "", f"  {_ripeness(p)}"
        yield from (("", f"  {line}") for line in _owed(p["owed"]))
        yield "", f"  {said_decider(p['decider'])}"
    rest = len(found) - len(shown)
    if not found:
        yield "Pending", "nothing known is pending"
    if len(shown) > SHOWN and not everything:
        yield "", f"and {len(shown) - SHOWN} more (--all)"
    if rest:
        yield "", f"and {rest} routine (extensions, pages, pro hac vice, withdrawal of counsel): --all"


def _owed(owed: list[Answer]) -> Iterator[str]:
    """Who owes what: those who owe the same by the same day in one line."""
    alike: dict[tuple[Any, ...], list[str]] = {}
    for o in owed:
        alike.setdefault((o["what"], said_when(o), o["must"], o["cite"]), []).append(o["party"] or "the opponent")
    for (what, when, must, cite), who in alike.items():
        verb = ("owes" if len(who) == 1 else "owe") if must else "may still file"
        yield f"{', '.join(who)} {verb} the {what}, {when} ({cite})"


def said_when(owed: Answer) -> str:
    """By when a paper is owed, and, where that is not firm, that it is not."""
    if owed["by"] is None:
        return "until when is not shown"
    return f"by {owed['by']}" if owed["certainty"] == "firm" else f"by {owed['by']} ({owed['certainty']})"


def _age(p: Answer) -> str:
    if p["days"] is None:
        return "the day of filing not shown"
    ago = {0: "today", 1: "yesterday"}.get(p["days"], f"{p['days']} days ago")
    return f"{p['day_of']} {p['filed']}, {ago}"


def _ripeness(p: Answer) -> str:
    opposed = {True: "opposed", False: "not opposed", None: "no opposition is shown"}[p["opposed"]]
    if p["submitted_since"]:
        return f"{opposed}; under submission since {p['submitted_since']}"
    ripe = {"yes": "ripe for decision", "no": "not ripe", "not shown": "whether it is ripe is not shown"}[p["ripe"]]
    return f"{opposed}; {ripe}"


def said_decider(d: Answer) -> str:
    """Who may decide, in a sentence."""
    judge = f"{d['judge']} ({d['office']})" if d["judge"] else f"a {d['office']}" if d["office"] != "unknown" else "who"
    verb = {"decide": "may decide", "recommend": "may only recommend", "unknown": "may decide is not shown"}[d["may"]]
    return f"{judge} {verb}: {d['because']} ({d['cite']})"


def plain_party(said: Party) -> Answer:
    """A party as plain values."""
    return {
        "name": said.name, "role": said.role, "status": said.status, "since": _iso(said.since),
        "service": said.service, "response": said.response, "issue_joined": said.joined, "appeared": said.appeared,
        "consent": said.consent, "because": _paper(said.because),
    }  # fmt: skip


def said_parties(found: list[Answer], *, everything: bool = False) -> Iterator[tuple[str, str]]:
    """Parties in words, by role: who is in, how each was served, what response it owes."""
    shown = found if everything else found[:SHOWN]
    heading = None
    for p in shown:
        role = (p["role"] or "role not shown").capitalize()
        yield "" if role == heading else role, f"{p['name']}: {', '.join(_standing(p))}"
        heading = role
    if len(found) > len(shown):
        yield "", f"and {len(found) - len(shown)} more (--all)"
    if not found:
        yield "Parties", "the docket names none"


def _standing(p: Answer) -> Iterator[str]:
    because = p["because"]
    by = f" (ECF No. {because['ecf']})" if because and because["ecf"] is not None else ""
    yield f"{p['status']}{by}"
    if p["service"] != "not required":
        yield f"service: {shown(p['service'])}"
    if p["response"] != "none due":
        yield f"response: {p['response']}"
    if not p["appeared"]:
        yield "has not appeared"


def plain_sealed(said: Sealed) -> Answer:
    """A paper kept from the public, as plain values."""
    return {
        "paper": said.paper, "filing": _paper(said.filing), "state": said.state, "since": _iso(said.since),
        "by": _paper(said.by), "cite": said.cite,
    }  # fmt: skip


def said_sealed(found: list[Answer]) -> Iterator[tuple[str, str]]:
    """What is sealed, and by which order, in words."""
    for s in found:
        by = s["by"]
        who = (
            f"ECF No. {by['ecf']} ({by['kind']})" if by and by["ecf"] is not None else by["kind"] if by else "no filing"
        )
        kind = f" ({s['filing']['kind']})" if s["filing"] else ""
        yield s["state"], f"{s['paper']}{kind}, by {who} of {s['since'] or 'a day not shown'}; {s['cite']}"
    if not found:
        yield "sealed", "nothing that the docket shows is kept from the public"


QUESTIONS = (
    "pending, is issue joined, who is still in the case, what is sealed, who may decide (motion) N, how did it end"
)


def asked_in_words(case: Posture, question: str) -> tuple[Any, Iterator[tuple[str, str]]]:
    """The answer to a question in words: as plain values, and in words. Raises NotOnDocket for one not understood."""
    low = question.lower()
    number = re.search(r"\d+", low)
    if "seal" in low:
        kept = [plain_sealed(s) for s in sealed(case)]
        return kept, said_sealed(kept)
    if "issue" in low or "joined" in low:
        state, waiting = issue(case)
        late = [plain_party(p) for p in waiting]
        told: list[tuple[str, str]] = [("Issue joined", state), *(said_parties(late) if late else ())]
        return {"issue_joined": state, "waiting_for": late}, iter(told)
    if "decide" in low or "judge" in low:
        who = plain_decider(decider(case, motion_named(case, int(number[0])) if number else None))
        return who, iter([(f"ECF No. {number[0]}" if number else "The case", said_decider(who))])
    if re.search(r"\b(?:end(?:ed)?|clos\w+|terminat\w+|disposition)\b", low):
        codes = fjc(case)
        return codes, said_fjc(codes)
    if "pending" in low or "before the court" in low:
        awaiting = [plain_pending(p) for p in pending(case)]
        return awaiting, said_pending(awaiting)
    if "in the case" in low or "still in" in low or "part" in low:
        there = [plain_party(p) for p in parties(case, still="still" in low)]
        return there, said_parties(there)
    raise NotOnDocket(f"{question!r} is not a question that is understood; ask: {QUESTIONS}")
