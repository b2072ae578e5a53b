"""The motions of one paper, and what each of them asks."""

from __future__ import annotations

import re
from typing import Any

from docket.filing import Filing
from docket.procedure import disposition, motions, pleading, stay
from docket.reading.decisions import disposed_as
from docket.reading.dismissals import let_out
from docket.reading.kinds import Hit, asked
from docket.reading.particulars import particulars_of
from docket.reading.parts import Parts
from docket.reading.patterns import sought
from docket.reading.said import make, said_of

__all__ = ["TOLD_APART", "asks", "motions_of"]

_NEW_MOTION = sought(
    r"(?:[,;&]|\band\b|\bor\b)\s*(?:(?:and|or|in the alternative|alternatively|alternative|for)[\s,]+){0,3}"
    r"(?:(?:joint|unopposed|first|second|third|amended|emergency|cross|opposed|agreed|renewed|request"
    r"|also|further|then|partial|defendants?'?s?'?|plaintiffs?'?s?'?)[\s-]+){0,3}"
    r"(?:(?P<again>motions?|applications?|request)\s+(?:(?:to|for|in)\s+)?(?:an?\s+|the\s+)?|(?:to"
    r"|for)\s+(?:an?\s+|the\s+)?|(?<=and )(?=(?:stay|compel arb|strike|dismiss|transfer|remand|quash"
    r"|preliminary inj\w*|permanent inj\w*|reopen|extend|continue"
    r"|sanctions|expedited?|consolidate|unseal|appoint|modify (?:the )?sched\w*"
    r"|re(?:set|schedule) (?:\w+ ){0,2}?(?:hearing|conference|trial))\b)"
    r"|(?:(?<=or )|(?<=alternative )|(?<=alternative, )|(?<=alternatively )|(?<=alternatively, ))"
    r"(?=(?:stay|compel arb\w*|strike|dismiss|transfer|remand|quash)\b))"
)
_MOTION_ENDS = sought(
    r"\bregarding (?:[\w']+,? ){1,4}\d"
    r"|\b(?:re:?\s*\[?#?\d|in (?:support|opposition|response)\b|by (?=\s)|filed\b"
    r"|with (?:brief|memorandum|exhibit|affidavit|decl|cert|attach|proposed|summons|supp)"
    r"|pursuant to\b|memorandum\b|declaration\b|set for\b|hearing set|return\w* (?:date"
    r"|by)|motions? (?:referred|hearing))|\.\s|\((?!s\))"
)
_OF_ANOTHER = sought(r"\b(?:as to|re:?|regarding) \W?\d{1,4}\W+(?:[a-z'-]+ ){0,3}?(?:motion|application|request)s?\b")
"""The title of a motion that another is about: what it asks, this one does not."""
_WRAPPED = re.compile(r"(?:(?:entry|enter|issu(?:e|ance)|order)[\s,]+(?:of\s+)?(?:(?:an?|the|its)\s+)?)+")
"""What is said around what a motion asks: "for entry of an order", "for issuance of a"."""
_BY_WHAT_RULE = sought(
    r"[\s,:]*(?:(?:purs\b|pursuant|under|in accordance with)(?! seal)[^;]*?)?"
    r"[\s,\[]*(?:(?:to|for|seeking|permission|leave|proposed|entirely)[\s,\]\[]+)*"
)
"""What can stand between the order that is asked for and what it is to do: "pursuant to Rule 9(b), for"."""
_JOINS = re.compile(r"join(?:der|ing)?\b[^.;]{0,30}\bmot")
_A_DEFENDANT = sought(r"(?i:dismiss (?:the )?(?:defendants?|defts?|dfts?|party)) (?=[A-Z])(?![^(;:]{0,90}?(?:'s|s') )")
"""Whom a plaintiff asks to let out: "Motion to Dismiss Defendant Roe"; not "Defendant Roe's Counterclaim"."""
_NOTED = sought(r"(?:approved|granted)(?<!disapproved)\s+(?:on\s+)?\d{1,2}/\d{1,2}/\d{2,4}")
_ORAL = sought(r"(?:oral|ore tenus)\s+motion")
_UNOPPOSED = sought(
    r"\b(?:un-?opposed|unresisted|uncontested|consented|consent|agreed|assented|stipulated|not opposed)\b"
)
_ASIDE = sought(
    r"\((?:(?P<joint>joint|agreed)|un-?opposed|not opposed|assented to|consented to|by consent)(?: motion)?\)"
)
"""What a filer adds in parentheses behind what the motion asks."""
_JOINT = sought(r"\b(?:joint(?:ly)?|agreed|stipulated)\b")
_TOO_COMMON = (motions.MotionForMiscellaneousRelief, motions.MotionForLeaveToFile, motions.MotionForHearing)
"""Kinds whose words stand so often in the reasons of a motion that "and to ..." alone makes no second motion."""


TOLD_APART = (pleading.MotionToDismiss, disposition.MotionForSummaryJudgment)
"""Kinds of motion that have kinds of their own by ground or extent, and are often named without it."""


def asks(text: str, lead: Hit) -> list[Hit]:
    """What the motions of one paper ask, each with its stretch of the text."""
    end = min(len(text), lead.end + 400)
    if other := _OF_ANOTHER.search(text, lead.end, end):
        end = other.start()
    informs = text.endswith("informative ", 0, lead.start)  # it tells the court something, and asks for nothing yet
    begin = lead.start if text.startswith("ext", lead.start) else lead.end  # "EXTENSION of Time to File Answer" itself
    hit = lead if informs else asked().first(text, begin, min(end, lead.end + 260))
    if hit is None:
        return []
    if hit.kind is motions.MotionForMiscellaneousRelief and (wrapped := _WRAPPED.match(text, hit.start, end)):
        within = asked().first(text, wrapped.end(), end)
        if within is not None and within.kind in _TOO_COMMON:
            within = asked().first(text, within.end, end)
        hit = within if within is not None and _BY_WHAT_RULE.fullmatch(text, wrapped.end(), within.start) else hit
    hits = [Hit(motions.MotionForMiscellaneousRelief if informs else hit.kind, lead.start, hit.end)]
    if _JOINS.match(text, hit.start, end):
        return hits  # what the motion joined in asks is not asked again
    stop = _MOTION_ENDS.search(text, hit.end, end)
    at, end = hit.end, stop.start() if stop else end
    while m := _NEW_MOTION.search(text, at, end):
        more = asked().first(text, m.end(), min(end, m.end() + (60 if m["again"] else 24)))
        near = more and (m["again"] or not re.search(r"\w+\s+\w+\s+\w", text[m.end() : more.start]))
        if (
            more
            and near
            and not _asked_already(more, hits, m["again"])
            and (m["again"] or more.kind not in _TOO_COMMON)
        ):
            hits.append(Hit(more.kind, m.start(), more.end))
            at = more.end
        else:
            at = m.end()
    return hits


def _asked_already(more: Hit, hits: list[Hit], again: str | None) -> bool:
    """Whether a title asks this already; "to Dismiss for one reason and for another" does not ask two things."""
    general = next((one for one in TOLD_APART if issubclass(more.kind, one)), None)
    if general is None:
        return more.kind in {h.kind for h in hits}
    before = [h.kind for h in hits if issubclass(h.kind, general)]
    return bool(before) if not again else any(issubclass(more.kind, k) or issubclass(k, more.kind) for k in before)


_RE_ANOTHER = re.compile(r"\s*re:?\s*\[?#?\d[^;]*;")
"""A paper that a motion is about, by number and title: what that one asks, it does not ("MOTION re 6 Motion; to")."""


def motions_of(p: Parts, lead: Hit) -> list[Filing]:
    """The motions of one paper, numbered where they are several, and a ruling that the clerk noted on their entry."""
    said = said_of(p, lead.start, motions.Motion)
    if lead.kind is motions.Motion and (other := _RE_ANOTHER.match(p.lead, lead.end)):
        lead = Hit(lead.kind, lead.start, other.end())
    hits = [lead] if lead.kind is not motions.Motion and issubclass(lead.kind, motions.Motion) else asks(p.lead, lead)
    begin = max(0, lead.start - 60)
    said_so = begin + 60 + lead.end - lead.start
    aside = _ASIDE.search(p.low, lead.end)
    flags = {
        "unopposed": bool(_UNOPPOSED.search(p.lead, begin, said_so) or (aside and aside[0][1:6] != "joint")) or None,
        "joint": bool(_JOINT.search(p.lead, begin, said_so) or (aside and aside["joint"])) or None,
        "oral": _ORAL.search(p.lead, begin, lead.end + 200) is not None or None,
    }
    if not hits:
        hits = [Hit(motions.MotionForMiscellaneousRelief, lead.start, lead.end)]
    several = len(hits) > 1
    acts = []
    for i, hit in enumerate(hits):
        relief = " ".join(p.text[hit.start : hit.end].split())[:200] or None
        some = _PARTIAL.search(p.lead, begin, hit.end) or _SOME_CLAIMS.match(p.lead, hit.end)
        extra: dict[str, Any] = {"partial": True} if some else {}
        if issubclass(hit.kind, pleading.MotionToDismiss) and (
            flags["joint"] or _A_DEFENDANT.search(p.text, hit.start, hit.end + 60)
        ):
            extra["as_to"] = let_out(p.text, p.low, lead.start, direct=True)
        acts.append(
            make(
                hit.kind,
                (hit.start, hit.end),
                **{**said, **flags, **extra, **particulars_of(p, hit.kind, lead.start)},
                relief=relief,
                part=i + 1 if several else None,
            )
        )
    if settled := _AND_SETTLED.search(p.body, lead.end):
        acts.append(make(stay.NoticeOfSettlement, settled.span(), by=said.get("by")))
    if approved := _NOTED.search(p.body, lead.end):
        acts.append(make(motions.Ruling, approved.span(), disposition="granted", note=_ON_ITS_OWN))
    elif flags["oral"] and (verdict := _VERDICT.search(p.body, lead.end)):
        how = disposed_as(verdict["how"])
        acts.append(make(motions.Ruling, verdict.span(), judge=p.judge, disposition=how, note=_ON_ITS_OWN))
    return acts


_AND_SETTLED = sought(r"(?<=\band )(?:joint )?notice of settlement\b")
_PARTIAL = sought(r"\bpartial(?:ly)? (?:motion|mtn|summary|judgm|dismiss)")
_SOME_CLAIMS = sought(
    r",? in part\b|(?: \S+){0,4}? (?:counts? (?:[ivx]+|\d+|one|two|three|four|five|six|seven)"
    r"|(?:certain|some) (?:claims|counts))\b"
)
_ON_ITS_OWN = "noted on the motion's own entry"
_VERDICT = sought(
    r"(?:[-;:.,]\s+|\b(?:is|are|was|motion|court) )(?:hereby )?"
    r"(?P<how>(?:granted|denied)(?: (?:in part|as moot))?|(?:grants|denies)(?= (?:the |said )?(?:motion|request)))\b"
)
"""What the court says of an oral motion where it was made."""
