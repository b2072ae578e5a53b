"""Stipulations, and the orders that make one of them the court's."""

from __future__ import annotations

import re
from typing import Any

import attrs

from docket.filing import Filing
from docket.procedure import access, disposition, motions, pleading, pretrial
from docket.reading.decisions import ruling_on, rulings_of
from docket.reading.effects import effects_of
from docket.reading.kinds import Hit
from docket.reading.parts import Parts
from docket.reading.patterns import sought
from docket.reading.requests import motions_of
from docket.reading.rulings import rulings
from docket.reading.said import make, prejudice_of, said_of

__all__ = ["stipulations_of"]

_PROPOSED = sought(r"\bproposed\W{1,3}(?:\w+ ){0,2}order\b|\(proposed\)|\[proposed\]")
_AND_MOTION = sought(r"\bstip\w* (?:and|&|or) (?:\w+ ){0,2}?(?P<motion>motion)(?= (?:to|for)\b)")
"""The motion that a stipulation is at the same time: "STIPULATION and Unopposed MOTION for Extension of Time"."""
_ANSWER_DUE = sought(r"\bans(?:wer)?\b(?: to (?:\w+ ){0,3}compl\w*)? due\b")
_SIGNED = sought(
    r"so[\s-]ordered|it is (?:hereby |so )*ordered"
    r"|\bsigned by (?:the )?(?:hon\w*\.? |chief |senior |magistrate |mag\. |district )*judge\b"
)
_ORDERED = sought(
    r"\bsigned\b|\bso ordered\b|\border(?:ed)? by\b|\bit is (?:hereby )?(?:so )?ordered"
    r"|\bapproved by\b|\bgranted\b|\bby (?:the )?(?:chief |senior |magistrate |mag\.? |district "
    r"|u\.?s\.? )*(?:judge|hon)"
)


def stipulations_of(p: Parts, lead: Hit) -> list[Filing]:
    """A stipulation, the order that adopts it, or both, with what the order does besides."""
    kind: type[Filing] = lead.kind
    body = p.body[lead.start :]
    order = kind is motions.RulingOnStipulation or _AND_ORDER.match(body) is not None
    if kind is motions.RulingOnStipulation or (kind is motions.Stipulation and _ANSWER_DUE.search(body[:60])):
        kind = _stipulation_kind(p, lead)
    said = said_of(p, lead.start, kind)
    acts: list[Filing] = []
    if issubclass(kind, motions.Stipulation) and not _IS_RULED.match(p.lead, lead.end):
        acts = [make(kind, (lead.start, lead.end), **said, prejudice=prejudice_of(body))]
    if p.judge is None and not order and (also := _AND_MOTION.search(p.lead, lead.start, lead.start + 60)):
        acts += motions_of(p, Hit(motions.Motion, also.start("motion"), also.end()))
    proposed = bool(_PROPOSED.search(p.low[max(0, lead.start - 20) : lead.start + 220]))
    ordered = p.judge is not None or (not proposed and _ORDERED.search(body) is not None)
    if ordered and (order or p.signed or _SIGNED.search(body)):
        acts += _adopted(p, lead, said)
    elif order and not (proposed or ordered or p.by) and re.search(r"\border\b", p.lead[lead.start : lead.end]):
        told = {"refs": said["refs"], "dates": said["dates"], "prejudice": prejudice_of(body)}
        acts.append(make(motions.RulingOnStipulation, (lead.start, lead.end), **told, disposition="so ordered"))
        acts += _besides(p, lead)
    return acts or [make(motions.Order, (lead.start, lead.end), **said_of(p, lead.start, motions.Order))]


def _adopted(p: Parts, lead: Hit, said: dict[str, Any]) -> list[Filing]:
    """What the judge who signs a stipulation makes of it, and what the order does besides."""
    disposed = list(rulings(p.lead, lead.start, len(p.lead)))
    ruled_how = (ruling_on(w)[1] for w in disposed if w.paper == "stipulation")
    how = next((how for how in ruled_how if how in ("modified", "not adopted")), "so ordered")
    ruling = make(
        motions.RulingOnStipulation,
        (lead.start, len(p.body.rstrip())),
        disposition=how,
        judge=p.judge,
        signed=p.signed,
        refs=said["refs"],
        dates=tuple(attrs.evolve(d, printed=False) for d in said["dates"]),
        prejudice=prejudice_of(p.body[lead.start :]),
    )
    on_motions = rulings_of(p, [w for w in disposed if w.paper == "motion" and w.ref])
    return [ruling, *on_motions, *(_besides(p, lead) if how != "not adopted" else [])]


_AND_ORDER = re.compile(r"[\s\w.,&/()\[\]-]{0,80}?\b(?:and|&|/)\s*(?:final\s+)?(?:order|judgment)\b")
"""How a stipulation is called that the judge is to sign: "STIPULATION AND ORDER"."""


def _besides(p: Parts, lead: Hit) -> list[Filing]:
    """What the order does besides adopting the stipulation."""
    return [a for a in effects_of(p, lead.start) if not isinstance(a, (motions.OrderSettingTime, pretrial.OrderToAct))]


_IS_RULED = sought(
    r"\W*+(?:\(?(?:doc|dkt|ecf)\w*+\W*+(?:no\W*+)?)?\W*+\d{1,4}\W*\s(?:is|are|was) (?:hereby )?"
    r"(?:approved|granted|denied|so ordered|adopted)"
)
"""What follows where the court speaks of a stipulation by its number, and files none: "Stipulation 12 is GRANTED"."""


def _stipulation_kind(p: Parts, lead: Hit) -> type[Filing]:
    text = re.sub(r"motions?\s+to\s+dis?miss", "", p.lead[lead.start : lead.start + 300])
    if re.match(r"order|so", text):
        return motions.Order
    if re.search(r"\bdismiss|\bdiscontinu", text):
        return disposition.StipulationOfDismissal
    if re.search(r"\bprotective order|\bconfidential", text):
        return access.StipulatedProtectiveOrder
    if re.search(
        r"\b(?:extend|extension|enlarg)\w*\b.{0,80}\b(?:answer|respond to (?:\w+ ){0,3}complaint|plead)"
        rf"|{_ANSWER_DUE.pattern}",
        text,
    ):
        return pleading.StipulationToExtendAnswer
    if re.search(r"\b(?:extend|extension|enlarg|continu|adjourn|resched)", text):
        return motions.StipulationToExtendTime
    return motions.Stipulation
