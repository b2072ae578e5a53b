"""The rulings of an order as acts: one for each paper that it disposes of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import attrs

from docket.filing import Filing, Ref
from docket.procedure import access, motions
from docket.reading.dismissals import let_out
from docket.reading.kinds import asked
from docket.reading.parts import Parts
from docket.reading.patterns import sought
from docket.reading.rulings import Disposed
from docket.reading.said import make, worked_out

__all__ = ["SEALING", "given", "numbered", "rulings_of"]

SEALING = sought(r"\b(?:un)?seal(?:ing)?\b|\bunder\s+seal\b")


def _asked_kind(title: str) -> type[Filing] | None:
    """What kind of motion a title means, where it says so."""
    low = title.lower()
    noun = _MOTION_NOUN.search(low)
    hit = asked().first(low, noun.end() if noun else 0) or asked().first(low)
    return hit.kind if hit else None


_MOTION_NOUN = sought(r"\b(?:motion|application|request)s?\b(?=\s\w)")


def rulings_of(p: Parts, disposed: Iterable[Disposed]) -> list[Filing]:
    """One ruling for each paper disposed of."""
    found: dict[Any, Filing] = {}
    as_to = (let_out(p.text, p.low, 0) if "dismiss" in p.low else ()) or p.as_to
    common = {"judge": p.judge, "signed": p.signed, "as_to": as_to}
    for w in disposed:
        kind: type[Filing] | None = None
        how = w.disposition
        if how == "under advisement":
            kind = motions.MotionTakenUnderAdvisement if w.paper in ("motion", "") else None
        elif w.paper == "stipulation":
            if how in ("granted", "denied", "granted in part and denied in part"):
                kind, how = (
                    motions.RulingOnStipulation,
                    {"granted": "so ordered", "denied": "not adopted"}.get(how, "modified"),
                )
        elif w.paper in ("motion", "letter", "", "bill", "schedule", "settlement", "consent", "notice"):
            if how == "stricken" and w.paper != "motion":
                kind = motions.OrderStriking if w.ref else None
            elif how in ("terminated", "withdrawn", "stricken") and w.paper != "motion":
                kind = None
            elif w.paper in ("motion", "letter", "bill") or w.ref:
                kind = motions.Ruling
        elif w.paper in ("order", "exhibit") and how == "stricken" and w.ref:
            kind = motions.OrderStriking
        if kind is None:
            continue
        clause = p.lead[w.start : w.end] + re.split("[;.] ", p.lead[w.end : w.end + 70])[0]
        if kind is motions.Ruling and SEALING.search(clause):
            kind = access.RulingOnSealing
        ref = w.ref or Ref(title=" ".join(p.text[w.start : w.end].split())[:120])
        key = (kind, ref.ecf, ref.part, ref.case) if w.ref else (kind, None, _asked_kind(ref.title or ""))
        if key in found:
            old = found[key]
            if getattr(old, "disposition", None) in ("granted", "denied") and how.startswith(
                ("granted in part", "denied as moot")
            ):
                found[key] = attrs.evolve(old, disposition=how)  # type: ignore[call-arg]
            continue
        if not w.ref and any(k[0] is kind and (k[1] or not (k[2] and key[2])) for k in found):
            continue  # "the motion is granted": one that was ruled on above
        if w.ref and w.paper == "motion" and how == "granted":
            found.pop((kind, None, _asked_kind(p.lead[w.start : w.end + 60])), None)  # a heading's, named by number now
        note = None
        if len(w.candidates) > 1 and w.ref:
            others = [c for c in w.candidates if c != w.ref]
            note = None if not others else "also names " + ", ".join(map(str, others))
        found[key] = make(
            kind,
            (w.start, w.end),
            **common,
            refs=(ref,),
            disposition=how,
            prejudice=w.prejudice,
            leave_to_amend=w.leave_to_amend,
            note=note,
        )
    return list(found.values())


_ITS_MOTION = sought(r"\b(?:on|re:?|regarding)\s+\W*(?P<ecf>\d{1,4})\W+(?:\w+\W+){0,3}?(?:motion|application|request)")


def numbered(p: Parts, act: Filing, start: int) -> Filing:
    """A ruling that names no number, when the order says on which one motion it is an order."""
    if not isinstance(act, motions.Ruling) or any(r.ecf for r in act.refs):
        return act
    on = {int(m["ecf"]) for m in _ITS_MOTION.finditer(p.lead, start)}
    return worked_out(act, Ref(ecf=on.pop())) if len(on) == 1 else act


_UPON = sought(
    r"\b(?:in light|(?:up)?on (?:due )?consideration|in consideration) of (?:the |[\w.]+'?s?'? )*?(?P<consent>consent |"
    r"unopposed |joint |agreed )?(?P<motion>motion for [^;.]{0,160}?), it is (?:hereby )?(?:so )?ordered that"
    r"(?=[^;.]{0,120}\b(?:due|extended|on or before|by)\b)"
)


def given(p: Parts, start: int) -> list[Filing]:
    """The ruling of an order that, in view of a motion for more time, sets the time: it grants the motion."""
    m = _UPON.search(p.lead, start) if "ordered that" in p.lead else None
    hit = asked().first(m["motion"]) if m else None
    if not m or not hit or not issubclass(hit.kind, motions.MotionForExtension):
        return []
    said = {"judge": p.judge, "signed": p.signed, "inferred": frozenset({"disposition"})}
    return [make(motions.Ruling, m.span(), **said, refs=(Ref(title=m["motion"]),), disposition="granted")]
