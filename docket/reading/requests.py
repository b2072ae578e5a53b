"""The motions of one paper, and what each of them asks."""

from __future__ import annotations

import re
from typing import Any

from docket.filing import Filing
from docket.procedure import motions, pleading
from docket.reading.dismissals import let_out
from docket.reading.kinds import Hit, asked
from docket.reading.parts import Parts
from docket.reading.said import make, said_of

__all__ = ["asks", "motions_of"]

_NEW_MOTION = re.compile(
    r"(?:[,;&]|\band\b|\bor\b)\s*(?:(?:and|or|in the alternative|alternatively|alternative|for)[\s,]+){0,3}"
    r"(?:(?:joint|unopposed|first|second|third|amended|emergency|cross|opposed|agreed|renewed|request"
    r"|also|further|then|partial)[\s-]+){0,3}"
    r"(?:(?P<again>motions?|applications?|request)\s+(?:(?:to|for|in)\s+)?(?:an?\s+|the\s+)?|(?:to"
    r"|for)\s+(?:an?\s+|the\s+)?)"
)
_MOTION_ENDS = re.compile(
    r"\bre:?\s*\[?#?\d|\bin (?:support|opposition|response)\b|\bby (?=\s)|\bfiled\b|\.\s|\((?!s\))"
    r"|\bwith (?:brief|memorandum|exhibit|affidavit|decl|cert|attach|proposed|summons|supp)"
    r"|\bpursuant to\b|\bmemorandum\b|\bdeclaration\b|\bset for\b|\bhearing set|\breturn\w* (?:date"
    r"|by)|\bmotions? (?:referred|hearing)"
)
_JOINS = re.compile(r"join(?:der|ing)?\b[^.;]{0,30}\bmot")
_TOO_COMMON = (motions.MotionForMiscellaneousRelief, motions.MotionForLeaveToFile, motions.MotionForHearing)
"""Kinds whose words stand so often in the reasons of a motion that "and to ..." alone makes no second motion."""


def asks(text: str, lead: Hit) -> list[Hit]:
    """What the motions of one paper ask, each with its stretch of the text."""
    end = min(len(text), lead.end + 400)
    hit = asked().first(text, lead.end, min(end, lead.end + 260))
    if hit is None:
        return []
    hits = [Hit(hit.kind, lead.start, hit.end)]
    if _JOINS.match(text, hit.start, end):
        return hits  # what the motion joined in asks is not asked again
    stop = _MOTION_ENDS.search(text, hit.end, end)
    at, end = hit.end, stop.start() if stop else end
    while m := _NEW_MOTION.search(text, at, end):
        more = asked().first(text, m.end(), min(end, m.end() + (60 if m["again"] else 24)))
        near = more and (m["again"] or not re.search(r"\w+\s+\w+\s+\w", text[m.end() : more.start]))
        if more and near and more.kind not in {h.kind for h in hits} and (m["again"] or more.kind not in _TOO_COMMON):
            hits.append(Hit(more.kind, m.start(), more.end))
            at = more.end
        else:
            at = m.end()
    return hits


def motions_of(p: Parts, lead: Hit) -> list[Filing]:
    """The motions of one paper, numbered where they are several, and a ruling that the clerk noted on their entry."""
    said = said_of(p, lead.start, motions.Motion)
    hits = [lead] if lead.kind is not motions.Motion and issubclass(lead.kind, motions.Motion) else asks(p.lead, lead)
    head = p.lead[max(0, lead.start - 60) : lead.end + 200]
    flags = {
        "unopposed": bool(
            re.search(
                r"\b(?:un-?opposed|uncontested|consented|consent|agreed|assented|stipulated|not opposed)\b",
                head[: 60 + lead.end - lead.start],
            )
        )
        or None,
        "joint": bool(re.search(r"\b(?:joint(?:ly)?|agreed|stipulated)\b", head[: 60 + lead.end - lead.start])) or None,
        "oral": bool(re.search(r"\b(?:oral|ore tenus)\s+motion", head)) or None,
    }
    if not hits:
        hits = [Hit(motions.MotionForMiscellaneousRelief, lead.start, lead.end)]
    several = len(hits) > 1
    acts = []
    for i, hit in enumerate(hits):
        relief = " ".join(p.text[hit.start : hit.end].split())[:200] or None
        extra: dict[str, Any] = {"partial": True} if "partial" in p.lead[hit.start : hit.end] else {}
        if flags["joint"] and hit.kind is pleading.MotionToDismiss:
            extra["as_to"] = let_out(p.text, p.low, lead.start, direct=True)
        acts.append(
            make(
                hit.kind,
                (hit.start, hit.end),
                **{**said, **flags, **extra},
                relief=relief,
                part=i + 1 if several else None,
            )
        )
    if approved := re.search(r"\b(?:approved|granted)\s+(?:on\s+)?\d{1,2}/\d{1,2}/\d{2,4}", p.body[lead.end :]):
        at = lead.end + approved.start()
        acts.append(
            make(
                motions.Ruling,
                (at, lead.end + approved.end()),
                disposition="granted",
                note="noted on the motion's own entry",
            )
        )
    return acts
