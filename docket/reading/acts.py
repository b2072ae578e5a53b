"""From the parts of a text to its acts: the kinds it names, and what each of them says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from docket.filing import CourtAct, DateSet, Filing, Ref, Unread
from docket.procedure import (
    access,
    appeal,
    authority,
    commencement,
    disposition,
    judgment,
    motions,
    parties,
    pleading,
    pretrial,
    service,
    stay,
    trial,
)
from docket.reading import rulings as words
from docket.reading.dates import dates_of, papers_due, served_of
from docket.reading.dismissals import let_out
from docket.reading.kinds import Hit, asked, done_within, leading, titled
from docket.reading.parts import Parts, judge_named, marked, names, parse
from docket.reading.refs import find

__all__ = ["acts_of", "title_kinds", "worked_out"]

_LEAD = 320
"""Letters within which an entry says what it is."""

_ANNOTATION = re.compile(
    r"^[\s>]*(?:\*{2,}[^*\n]{3,120}\*+[\s.:-]*|\[(?!\s*proposed)[^\]]{6,120}\][\s.:-]*"
    r"|\((?:[^)]{0,40}(?:error|disregard|stricken|vacated|deleted|entered on"
    r"|refiled)[^)]{0,80})\)[\s.:-]*"
    r"|(?:document |docketed |entry )?(?:filed|docketed|entered"
    r"|submitted) in error[^a-z]*(?:disregard[^a-z]*|see [^-:.]{1,50}|please [^-:.]{1,50})?[-:.*]+\s*"
    r"|(?:(?:\w+[ -]){0,3}error|stricken|vacated|disregard|deleted"
    r"|incorrect \w+)\b[^a-z]{0,4}(?:[-:.*]+|per [^-:.]{1,60}[-:.]+|pursuant to [^-:.]{1,60}[-:.]+"
    r"|by [^-:.]{1,60}[-:.]+)\s*)+"
)
_IN_ERROR = re.compile(r"\b(?:filed|entered|docketed|submitted) in error\b|\bdisregard|\bignore\b")
_TEXT_ONLY = re.compile(
    r"^[\s*(\[]*(?:text(?:[ -]only)?|no pdf|this is a|restricted|paperless|electronic|minute|public|docket|virtual)",
    re.I,
)
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
_ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "fifth": 5,
    "sixth": 6,
}
_PROPOSED = re.compile(r"\bproposed\W{1,3}(?:\w+ ){0,2}order\b|\(proposed\)|\[proposed\]")
_ORDERED = re.compile(
    r"\bsigned\b|\bso ordered\b|\border(?:ed)? by\b|\bit is (?:hereby )?(?:so )?ordered"
    r"|\bapproved by\b|\bgranted\b|\bby (?:the )?(?:chief |senior |magistrate |mag\.? |district "
    r"|u\.?s\.? )*(?:judge|hon)"
)


_known: dict[type[Filing], frozenset[str]] = {}


def _fields(kind: type[Filing]) -> frozenset[str]:
    """The names of a kind's fields."""
    known = _known.get(kind)
    if known is None:
        known = _known[kind] = frozenset(attrs.fields_dict(kind))
    return known


def _make(kind: type[Filing], span: tuple[int, int] | None, **said: Any) -> Filing:
    known = _fields(kind)
    return kind(span=span, **{k: v for k, v in said.items() if k in known and v not in (None, ())})


def worked_out(act: Filing, *refs: Ref) -> Filing:
    """The act with references that its text does not state but its surroundings do."""
    changes: dict[str, Any] = {"refs": refs, "inferred": act.inferred | {"refs"}}
    return attrs.evolve(act, **changes)


# -- titles --------------------------------------------------------------------------------------------------------
_ON = re.compile(
    r"^(?:sealed )?orders? (?:granting |on |re |regarding )(?:\w+ ){0,4}?(?:motions?|applications?"
    r"|verified petition|ex parte|request|petition)\b"
)


def title_kinds(title: str) -> tuple[type[Filing], ...]:
    """The kinds that a court's event title names: `Order on Motion to Dismiss AND ~Util - Set Hearings` names two."""
    found: list[type[Filing]] = []
    for one in re.split(r"\s+AND\s+", title.strip()):
        low = re.sub(r"^(?:\(termed\)|\d+ -|~util -)\s*", "", one.lower().strip()).strip()
        exact = titled().get(one.lower().strip()) or titled().get(low)
        if exact:
            found += exact
        elif _TO_A_DIVISION.search(low):
            found.append(motions.Order)
        elif _ON.match(low):
            found.append(access.RulingOnSealing if _SEALING.search(low) else motions.Ruling)
        else:
            lead = _lead(low, 0)
            if lead and lead.kind is motions.Motion:
                found += [h.kind for h in _asks(low, lead, lambda _: True)] or [motions.MotionForMiscellaneousRelief]
            elif lead:
                found.append(lead.kind)
            elif hit := asked().first(low):
                found.append(hit.kind)
    return tuple(dict.fromkeys(found))


def _of_title(title: str) -> list[Filing]:
    """The acts that a title alone shows: "Order on Motion to Stay" rules on a motion to stay, how it does not say."""
    acts: list[Filing] = []
    for one in re.split(r"\s+AND\s+", title.strip()):
        if _TERMINATES.search(one):
            acts.append(_make(motions.Ruling, None, disposition="terminated", refs=(Ref(title="motions"),)))
            continue
        for kind in title_kinds(one):
            on = re.sub(r"(?i)^\W*(?:sealed )?orders? (?:granting |on |re |regarding )", "", one)
            if issubclass(kind, motions.Ruling):
                acts.append(_make(kind, None, disposition="unknown", refs=(Ref(title=on),)))
            else:
                acts.append(_make(kind, None, wordless=bool(_BARE_ORDER.fullmatch(one)) or None))
    return acts


_TERMINATES = re.compile(r"(?i)^(?:~util - )?terminat(?:e|ed|ing) motions?$")
_BARE_ORDER = re.compile(
    r"(?i)(?:(?:memorandum|memo|opinion|order|decision|ruling|endorsement|so ordered|and|&)[\s,]*)+"
)


# -- the lead ------------------------------------------------------------------------------------------------------
def _lead(text: str, start: int) -> Hit | None:
    return leading().first(text, start, min(len(text), start + _LEAD))


_TOO_COMMON = (motions.MotionForMiscellaneousRelief, motions.MotionForLeaveToFile, motions.MotionForHearing)
"""Kinds whose words stand so often in the reasons of a motion that "and to ..." alone makes no second motion."""


def _asks(text: str, lead: Hit, keep: Any) -> list[Hit]:
    """What the motions of one paper ask, each with its stretch of the text."""
    end = min(len(text), lead.end + 400)
    hit = asked().first(text, lead.end, min(end, lead.end + 260))
    if hit is None:
        return []
    hits = [Hit(hit.kind, lead.start, hit.end)]
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


# -- acts ----------------------------------------------------------------------------------------------------------
def acts_of(text: str, court: str | None = None, title: str | None = None) -> tuple[Filing, ...]:
    """The acts of one docket text, without id and dates of entry; the event title decides where the text is vague."""
    named = title_kinds(title) if title else ()
    if not text.strip():
        return tuple(attrs.evolve(a, n=i) for i, a in enumerate(_of_title(title or ""))) or (Unread(),)
    p = parse(text)
    start = 0
    annotated = _ANNOTATION.match(p.low)
    marks: list[Filing] = []
    if annotated and not _TEXT_ONLY.match(p.low):
        start = annotated.end()
    lead = _lead(p.lead, start)
    if start and lead and marked(p.low, 0, start):
        error = bool(_IN_ERROR.search(p.low, 0, start)) or None
        said = {"note": _note(text, start), "refs": _refs(p, 0, start), "in_error": error}
        marks = [_make(motions.DocketCorrection, (0, start), **said)]
    elif start and lead is None:
        lead = _lead(p.lead, 0)
    acts = _read(p, lead, named) if lead else []
    if not acts and named:
        acts = [
            _make(k, (0, len(text)), **_said(p, 0, k), disposition="unknown" if issubclass(k, motions.Ruling) else None)
            for k in named
        ]
    acts = acts + marks if acts else marks
    if not acts:
        return (Unread(span=(0, len(text))),)
    acts = _timed(p, lead.start if lead else 0, acts)
    return tuple(attrs.evolve(a, n=i) if i else a for i, a in enumerate(acts))


def _timed(p: Parts, start: int, acts: list[Filing]) -> list[Filing]:
    """What a ruling says of when papers are due, wherever in the entry it says so."""
    if not (" due" in p.body or "deadline" in p.body) or not any(
        isinstance(a, motions.Ruling) and not a.dates for a in acts
    ):
        return acts
    due = papers_due(p.body, p.text, start, len(p.body))
    return [attrs.evolve(a, dates=due) if isinstance(a, motions.Ruling) and not a.dates else a for a in acts]


def _note(text: str, start: int) -> str:
    return " ".join(text[:start].strip(" *[]().:->").split())[:160]


def _refs(p: Parts, start: int, end: int) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys(f.ref for f in find(p.body, start, end)))


def _said(p: Parts, start: int, kind: type[Filing]) -> dict[str, Any]:
    """What every act says: who, as to whom, to what it refers, what it dates."""
    end = len(p.body)
    court = issubclass(kind, CourtAct)
    orders = issubclass(
        kind,
        (
            motions.Order,
            motions.Ruling,
            motions.RulingOnStipulation,
            pretrial.DeadlinesSet,
            pretrial.HearingReset,
            pretrial.HearingNotice,
            motions.MinuteEntry,
            pretrial.HearingHeld,
        ),
    )
    said: dict[str, Any] = {
        "refs": _refs(p, start, end),
        "as_to": let_out(p.text, p.low, start) if issubclass(kind, _DISMISSALS) else p.as_to,
        "dates": dates_of(p.body, p.text, start, end, printed=not orders),
    }
    if court:
        said |= {"judge": p.judge, "signed": p.signed}
    else:
        said["by"] = p.by or _possessor(p)
    return said


_DISMISSALS = (
    disposition.NoticeOfVoluntaryDismissal,
    disposition.StipulationOfDismissal,
    disposition.MotionForVoluntaryDismissal,
    disposition.OrderDismissingParty,
)
_POSSESSOR = re.compile(r"^\W*((?:plaintiff|defendant|petitioner|respondent)s?)(?:'s?|s')\s", re.I)


def _possessor(p: Parts) -> tuple[str, ...]:
    m = _POSSESSOR.match(p.text)
    return (m[1].capitalize(),) if m else ()


def _read(p: Parts, lead: Hit, named: tuple[type[Filing], ...]) -> list[Filing]:
    kind = lead.kind
    if issubclass(kind, motions.Motion) and _IN_SUPPORT.match(p.lead, lead.start):
        kind, lead = motions.Declaration, Hit(motions.Declaration, lead.start, lead.end)
    if issubclass(kind, motions.Motion):
        return (_rulings(p, words.rulings(p.lead, lead.start, len(p.lead))) if _ruled(p, lead) else []) or _motions(
            p, lead
        )
    if issubclass(kind, motions.Stipulation) or kind is motions.RulingOnStipulation:
        return _stipulations(p, lead)
    if issubclass(
        kind, service.ProofOfService | service.WaiverReturned | service.ServiceUnexecuted | service.WaiverRequested
    ):
        return _services(p, lead)
    if kind is motions.OtherPaper and p.judge and p.signed:
        return _court(p, Hit(motions.Order, lead.start, lead.end), named)  # what a judge signs is an order
    if issubclass(kind, CourtAct):
        return _court(p, lead, named)
    return _papers(p, lead)


_IN_SUPPORT = re.compile(r"(?:affidavit|declaration|aff)\b(?=[^.;]{0,160}\[\d+-\d+\]|[^.;]{0,160}\bin support\b)")
_IS_RULED = re.compile(r"\b(?:is|are|was) (?:hereby )?(?:granted|denied|moot)")


def _ruled(p: Parts, lead: Hit) -> bool:
    """Whether what begins like a motion is a line of the court's: "Defendant's First Application ... is granted"."""
    m = _IS_RULED.search(p.lead, lead.end, min(len(p.lead), lead.end + 240))
    return bool(m) and not re.search(r"\.\s|\bfiled by\b", p.body[lead.end : m.start()] if m else "")


_BELONGS = re.compile(
    r"\s*[-:;,(]+\s*(?:(?P<declaration>(?:\w+ )?verifications?)|(?P<exhibit>exhibits?|appendix)|(?P<errata>errata))"
    r" (?:of|to|for|re)\b"
)
_BELONGING = {"declaration": motions.Declaration, "exhibit": motions.Exhibit, "errata": motions.Errata}


def _papers(p: Parts, lead: Hit) -> list[Filing]:
    if issubclass(lead.kind, commencement.InitiatingPaper) and (about := _BELONGS.match(p.lead, lead.end)):
        # "AMENDED COMPLAINT - Verification of ...": the event is the complaint's, the paper only belongs to it
        lead = Hit(_BELONGING[about.lastgroup or ""], lead.start, about.end())
    kind, said = lead.kind, _said(p, lead.start, lead.kind)
    low = p.low
    extra: dict[str, Any] = {}
    if issubclass(kind, commencement.InitiatingPaper):
        removed = issubclass(kind, commencement.NoticeOfRemoval)
        extra = {
            "plaintiffs": () if removed else p.by,
            "defendants": p.by if removed else p.as_to,
            "jury_demand": "jury" in p.body,
            "prisoner": "prisoner" in p.body,
        }
        m = re.search(r"\b(" + "|".join(_ORDINALS) + r")\b[\s\w]{0,24}$", p.lead[: lead.start + 24]) or re.match(
            r"\W*(\w+)", p.lead[lead.start :]
        )
        extra["ordinal"] = _ORDINALS.get(m[1]) if m and kind is pleading.AmendedComplaint else None
    elif issubclass(kind, pleading.ResponsivePleading):
        extra["jury_demand"] = "jury" in p.body
    if "prejudice" in _fields(kind):
        extra["prejudice"] = _prejudice(low)
    if kind is stay.MediatorsReport:
        extra["settled"] = (
            True
            if re.search(r"\b(?:has been |case |fully )?settled\b|settlement reached", low)
            else (False if re.search(r"impasse|unsuccessful|not settle|did not", low) else None)
        )
    acts = [_make(kind, (lead.start, lead.end), **said, **extra)]
    if issubclass(kind, (pleading.ResponsivePleading, commencement.Complaint)):
        acts += _with_answer(p, lead, said)
    if issubclass(kind, commencement.InitiatingPaper) and (m := _ASSIGNED.search(p.body, lead.end)):
        acts.append(_make(authority.CaseAssigned, m.span(), **_assignment(p)))
    if kind is motions.Letter and re.search(r"\bletter motions?\b", p.lead[lead.start : lead.start + 40]):
        acts = _motions(p, lead)
    return acts


_ASSIGNED = re.compile(r"\b(?:case (?:is |has been )?|filed,? )assigned to (?=(?:the )?(?:\w+ )*(?:judge|hon))")
_CLAIMS = re.compile(
    r"(?:,|;|\band\b|&|\bwith\b)\s*(?:\w+\s+){0,2}?(?P<claim>counter-?\s?claim|cross-?\s?claim"
    r"|third[- ]party\s+complaint|cross-?\s?complaint)s?\b(?!\s+(?:defendant|plaintiff))"
)


def _with_answer(p: Parts, lead: Hit, said: dict[str, Any]) -> list[Filing]:
    out: list[Filing] = []
    for m in _CLAIMS.finditer(p.lead, lead.end, min(len(p.lead), lead.end + 300)):
        claim = m["claim"]
        kind: type[Filing] = (
            pleading.Counterclaim
            if claim.startswith("counter")
            else pleading.ThirdPartyComplaint
            if claim.startswith("third")
            else pleading.Crossclaim
        )
        if kind not in {type(a) for a in out}:
            out.append(_make(kind, m.span(), by=said.get("by"), against=p.as_to, defendants=p.as_to))
    return out


def _prejudice(low: str) -> str | None:
    if re.search(r"without\s+prej|w/o\s+prej", low):
        return "without"
    return "with" if re.search(r"with\s+prej|w/\s*prej", low) else None


# -- motions -------------------------------------------------------------------------------------------------------
def _motions(p: Parts, lead: Hit) -> list[Filing]:
    said = _said(p, lead.start, motions.Motion)
    hits = (
        [lead]
        if lead.kind is not motions.Motion and issubclass(lead.kind, motions.Motion)
        else _asks(p.lead, lead, None)
    )
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
            _make(
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
            _make(
                motions.Ruling,
                (at, lead.end + approved.end()),
                disposition="granted",
                note="noted on the motion's own entry",
            )
        )
    return acts


# -- stipulations --------------------------------------------------------------------------------------------------
def _stipulations(p: Parts, lead: Hit) -> list[Filing]:
    kind: type[Filing] = lead.kind
    body = p.body[lead.start :]
    proposed = bool(_PROPOSED.search(p.low[max(0, lead.start - 20) : lead.start + 220]))
    ordered = bool(_ORDERED.search(body)) or p.judge is not None
    order = kind is motions.RulingOnStipulation or bool(
        re.match(r"[\s\w.,&/()\[\]-]{0,80}?\b(?:and|&|/)\s*(?:final\s+)?(?:order|judgment)\b", body)
    )
    if kind is motions.RulingOnStipulation:
        kind = _stipulation_kind(p, lead)
    said = _said(p, lead.start, kind)
    acts: list[Filing] = []
    if issubclass(kind, motions.Stipulation):
        acts.append(
            _make(
                kind,
                (lead.start, lead.end),
                **said,
                prejudice=_prejudice(body) if "prejudice" in _fields(kind) else None,
            )
        )
    signed = ordered and not (proposed and p.judge is None)
    if signed and (order or p.signed or re.search(r"so[\s-]ordered|it is (?:hereby |so )*ordered", body)):
        ruled = [w for w in words.rulings(p.lead, lead.start, len(p.lead)) if w.paper == "motion" and w.ref]
        acts.append(
            _make(
                motions.RulingOnStipulation,
                (lead.start, len(p.body.rstrip())),
                disposition="so ordered",
                judge=p.judge,
                signed=p.signed,
                refs=said["refs"],
                dates=tuple(attrs.evolve(d, printed=False) for d in said["dates"]),
                prejudice=_prejudice(body),
            )
        )
        acts += _rulings(p, ruled)
        acts += [
            a for a in _effects(p, lead.start) if not isinstance(a, (motions.OrderSettingTime, pretrial.OrderToAct))
        ]
    elif order and not proposed and not signed and re.search(r"\border\b", p.lead[lead.start : lead.end]) and not p.by:
        acts.append(
            _make(
                motions.RulingOnStipulation,
                (lead.start, lead.end),
                disposition="so ordered",
                refs=said["refs"],
                dates=said["dates"],
                prejudice=_prejudice(body),
            )
        )
        acts += [
            a for a in _effects(p, lead.start) if not isinstance(a, (motions.OrderSettingTime, pretrial.OrderToAct))
        ]
    return acts or [_make(motions.Order, (lead.start, lead.end), **_said(p, lead.start, motions.Order))]


def _stipulation_kind(p: Parts, lead: Hit) -> type[Filing]:
    text = re.sub(r"motions?\s+to\s+dis?miss", "", p.lead[lead.start : lead.start + 300])
    if re.match(r"order|so", text):
        return motions.Order
    if re.search(r"\bdismiss|\bdiscontinu", text):
        return disposition.StipulationOfDismissal
    if re.search(r"\bprotective order|\bconfidential", text):
        return access.StipulatedProtectiveOrder
    if re.search(
        r"\b(?:extend|extension|enlarg)\w*\b.{0,80}\b(?:answer|respond to (?:\w+ ){0,3}complaint|plead)", text
    ):
        return pleading.StipulationToExtendAnswer
    if re.search(r"\b(?:extend|extension|enlarg|continu|adjourn|resched)", text):
        return motions.StipulationToExtendTime
    return motions.Stipulation


_PROCESS = re.compile(
    r"summons|complaint|\bexecuted|answer (?:is )?due|process|petition|\bwrit\b|acceptance"
    r"|\bs ?& ?c\b|returned|acknowledg"
)


# -- service -------------------------------------------------------------------------------------------------------
def _services(p: Parts, lead: Hit) -> list[Filing]:
    said = _said(p, lead.start, lead.kind)
    kind = lead.kind
    if kind is service.ProofOfService and not _PROCESS.search(p.body, lead.start):
        return [_make(motions.CertificateOfService, (lead.start, lead.end), **said)]
    if kind is service.ProofOfService and re.search(
        r"\bun-?executed\b|\bnot served\b", p.lead[lead.start : lead.start + 200]
    ):
        kind = service.ServiceUnexecuted
    acts: list[Filing] = []
    for s in served_of(p.body, p.text, lead.start, len(p.body), p.as_to):
        due = (
            tuple(DateSet("answer", s.due, party=who, must=True, printed=True) for who in (s.party or (None,)))
            if s.due
            else ()
        )
        day = {"sent": s.day} if kind in (service.WaiverReturned, service.WaiverRequested) else {"served": s.day}
        acts.append(_make(kind, (lead.start, lead.end), **{**said, "as_to": s.party, "dates": due, **day}))
    return acts or [_make(kind, (lead.start, lead.end), **said)]


# -- acts of the court ---------------------------------------------------------------------------------------------
_NO_RULINGS = (
    commencement.CaseOpened,
    commencement.FilingFee,
    motions.ClerksNotice,
    motions.NoticeOfDeficiency,
    motions.DocketCorrection,
    service.SummonsIssued,
    commencement.LetterOfTransmittal,
    pretrial.HearingNotice,
)
_ORDERS_ONLY = (motions.OrderSettingTime, pretrial.OrderToAct, pretrial.SchedulingOrder, pretrial.OrderToShowCause)
_VAGUE = (motions.Order, motions.MinuteOrder)
_OVER: dict[type[Filing], tuple[type[Filing], ...]] = {
    disposition.OrderDismissingCase: (disposition.OrderDismissingParty,),
    authority.ReferenceToMagistrateByConsent: (authority.OrderReferringCase, authority.CaseAssigned),
    authority.OrderReferringMotion: (authority.OrderReferringCase,),
    commencement.AdministrativeClosure: (commencement.CaseClosed, disposition.OrderDismissingCase),
    pretrial.OrderDischargingShowCause: (pretrial.OrderToShowCause,),
    stay.StayLifted: (stay.StayOrdered,),
    access.OrderUnsealing: (access.OrderSealing,),
    pretrial.OrderModifyingSchedule: (pretrial.SchedulingOrder,),
    commencement.CaseReopened: (commencement.CaseClosed,),
    judgment.DefaultJudgment: (judgment.Judgment,),
    judgment.ConsentJudgment: (judgment.Judgment,),
    judgment.AmendedJudgment: (judgment.Judgment,),
}
_ASKED = re.compile(r"\b(?:motion|request|application|stipulation|petition)s?\s+(?:to|for|of)\s+$")
_RULED = {
    "granted",
    "denied",
    "granted in part and denied in part",
    "denied as moot",
    "withdrawn",
    "deferred",
    "terminated",
    "stricken",
}


def _court(p: Parts, lead: Hit, named: tuple[type[Filing], ...]) -> list[Filing]:
    kind = _narrowed(p, lead.kind, lead)
    said = _said(p, lead.start, kind)
    if issubclass(kind, authority.CaseAssigned):
        return [
            _make(kind, (lead.start, lead.end), **{**said, **_assignment(p)}),
            *_effects(p, lead.end, skip=(authority.CaseAssigned,)),
        ]
    if issubclass(kind, _NO_RULINGS):
        acts = [_make(kind, (lead.start, lead.end), **said)]
        if kind is commencement.FilingFee:
            acts += [a for a in _effects(p, lead.end) if isinstance(a, authority.CaseAssigned)]
        if not issubclass(kind, (motions.DocketCorrection, motions.NoticeOfDeficiency, commencement.FilingFee)):
            acts += _effects(p, lead.end, skip=(kind, *_ORDERS_ONLY))
        return acts
    begin = lead.start
    if (
        issubclass(kind, motions.Order)
        and not issubclass(kind, _SAID_OF_MOTIONS)
        and _ABOUT_A_MOTION.search(p.lead, lead.start, lead.end)
    ):
        kind, lead = motions.Order, Hit(motions.Order, lead.start, lead.start + 5)
    if kind is authority.FindingsAndRecommendations:
        order = re.search(r"\border\b", p.lead[lead.start : lead.start + 60])
        ruled = (
            [w for w in words.rulings(p.lead, begin, len(p.lead)) if w.ref]
            if order and "recommend" in p.lead[lead.end :]
            else []
        )
        return [_make(kind, (lead.start, lead.end), **said, recommends=_recommends(p)), *_rulings(p, ruled)]
    disposed = list(words.rulings(p.lead, begin, len(p.lead)))
    acts = [_numbered(p, a, begin) for a in _rulings(p, disposed)]
    if not acts and (_PHV_ORDER.match(p.lead, begin) or (kind in _VAGUE and _ADMITTED.search(p.lead, begin))):
        acts = [
            _make(
                motions.Ruling,
                (lead.start, lead.end),
                judge=p.judge,
                signed=p.signed,
                refs=(Ref(title="pro hac vice"),),
                disposition="granted",
                inferred=frozenset({"disposition"}),
            )
        ]
    acts = acts or _given(p, begin)
    ruled_on = any(isinstance(a, (motions.Ruling, motions.RulingOnStipulation)) for a in acts)
    effects = _effects(
        p,
        begin,
        skip=() if issubclass(kind, (motions.Order, motions.MinuteEntry, pretrial.HearingHeld)) else _ORDERS_ONLY,
    )
    if not issubclass(kind, (motions.MinuteEntry, pretrial.HearingHeld)):
        effects = [a for a in effects if not isinstance(a, (pretrial.HearingHeld, trial.TrialHeld))]
    base: list[Filing] = []
    if not (kind in _VAGUE and ruled_on):
        base = [_make(kind, (lead.start, lead.end), **{**said, **_court_details(p, kind, lead)})]
    if kind is motions.Order and not ruled_on and (m := _ORDER_ON.match(p.lead, lead.start)):
        on = tuple(f.ref for f in find(p.lead, lead.start, min(len(p.lead), m.end() + 90)))[:1]
        base = [_make(motions.Ruling, m.span(), **{**said, "refs": on, "disposition": "unknown"})]
    elif not ruled_on and any(issubclass(k, motions.Ruling) for k in named) and kind in _VAGUE:
        base = [_make(motions.Ruling, (lead.start, lead.end), **said, disposition="unknown")]
    effects += _dismissed_by_judgment(p, kind, lead)
    kinds = {type(a) for a in base}
    return base + [
        a
        for a in acts + effects
        if type(a) not in kinds or isinstance(a, (motions.Ruling, motions.RulingOnStipulation))
    ]


_UPON = re.compile(
    r"\b(?:in light|(?:up)?on (?:due )?consideration|in consideration) of (?:the |[\w.]+'?s?'? )*?(?P<consent>consent |"
    r"unopposed |joint |agreed )?(?P<motion>motion for [^;.]{0,160}?), it is (?:hereby )?(?:so )?ordered that"
    r"(?=[^;.]{0,120}\b(?:due|extended|on or before|by)\b)"
)


def _given(p: Parts, start: int) -> list[Filing]:
    """The ruling of an order that, in view of a motion for more time, sets the time: it grants the motion."""
    m = _UPON.search(p.lead, start)
    hit = asked().first(m["motion"]) if m else None
    if not m or not hit or not issubclass(hit.kind, motions.MotionForExtension):
        return []
    said = {"judge": p.judge, "signed": p.signed, "inferred": frozenset({"disposition"})}
    return [_make(motions.Ruling, m.span(), **said, refs=(Ref(title=m["motion"]),), disposition="granted")]


_ABOUT_A_MOTION = re.compile(r"\b(?:motion|application|stipulation)")
_SAID_OF_MOTIONS = (
    authority.OrderReferringMotion,
    motions.OrderSettingTime,
    pretrial.SchedulingOrder,
    pretrial.OrderToShowCause,
    pretrial.OrderToAct,
    motions.MinuteOrder,
)
_NOT_THE_CASE = re.compile(r"\bmember\b|motions?|hearing|conference|deadline|discovery|referr")
_ENTIRE = re.compile(
    r"\bentire\b|in (?:its|their) entirety|\ball (?:parties|defendants)\b|this (?:case|action) is closed"
)
_SOME_PARTIES = re.compile(
    r"\W*+(?:w/o?\s*+)?(?:with|without)?\s*+(?:prej\w*)?[\s,]*+(?:only\s+)?(?:as to|as against|against|of"
    r"|the)?\s*+(?:the\s+)?"
    r"(?:following|remaining|co-?)?\s*+(?:def|deft|part(?:y|ies)\b|pltf|claims?\b|counts?\b|third|counter|cross)"
)
_TO_A_DIVISION = re.compile(r"\bto (?:the )?(?:[\w.'-]+ ){1,3}division\b(?! of)")
_TO_A_JUDGE = re.compile(
    r"\bto (?:the )?(?:calendar|docket) of\b"
    r"|\bto (?:the )?(?:honorable |hon\. |chief |senior |magistrate )*judge\b"
)


def _dismissed_by_judgment(p: Parts, kind: type[Filing], lead: Hit) -> list[Filing]:
    """The dismissal that a judgment's own heading speaks of: of the case, or of some parties or claims."""
    m = re.search(r"\bdismiss(?:al|ing)\b", p.lead[lead.start : lead.end + 12])
    if not m or not issubclass(kind, judgment.Judgment):
        return []
    at = lead.start + m.end()
    some = "partial" in p.lead[lead.start : lead.end] or _SOME_PARTIES.match(p.lead, at)
    dismissed = disposition.OrderDismissingParty if some else disposition.OrderDismissingCase
    return [_make(dismissed, (lead.start, at), judge=p.judge, signed=p.signed, prejudice=_prejudice(p.body))]


def _narrowed(p: Parts, kind: type[Filing], lead: Hit) -> type[Filing]:
    """The kind of an order whose heading says more than it does: some parties dismissed, another judge, a date set."""
    if kind is disposition.OrderDismissingCase and (
        _SOME_PARTIES.match(p.lead, lead.end) or re.search(r"\bdismissed from\b", p.lead[lead.end : lead.end + 400])
    ):
        return disposition.OrderDismissingParty
    if kind is commencement.OrderTransferring and _TO_A_DIVISION.search(p.body, lead.start, lead.end + 80):
        return motions.Order
    if issubclass(kind, _OF_ANY_COURT) and _APPEALS_COURT.search(p.body, 0, lead.end + 60):
        return appeal.AppellateOrder
    if kind is commencement.OrderTransferring and _TO_A_JUDGE.search(p.body, lead.start, lead.end + 120):
        return authority.CaseAssigned
    if kind is pretrial.HearingHeld and not _WAS_HELD.search(p.body) and _WAS_SET.search(p.body):
        return pretrial.HearingReset
    return kind


_OF_ANY_COURT = (motions.OrderSettingTime, pretrial.SchedulingOrder, pretrial.DeadlinesSet)
_APPEALS_COURT = re.compile(
    r"\b(?:usca\d*|court of appeals|(?:\w+th|first|second|third|federal|d\.?c\.?) circuit|c/a)(?!\w)"
)
"""The words by which a schedule is another court's: when briefs on appeal are due is no deadline in this case."""
_WAS_HELD = re.compile(r"\bheld\b|\bheard\b|\bconducted\b|\bminutes?\b|\bconvened\b")
_WAS_SET = re.compile(r"\b(?:set|scheduled) (?:for|at|on)\b")
_ADMITTED = re.compile(r"(?<!not )\b(?:is|are|be|hereby|inc\.?|corp\.?|\w+) admitted pro\s+hac\s+vice\b")
_PHV_ORDER = re.compile(r"pro\s+hac\s+vice\s+order|order\s+(?:for|of)\s+(?:admission\s+)?pro\s+hac")
_ITS_MOTION = re.compile(
    r"\b(?:on|re:?|regarding)\s+\W*(?P<ecf>\d{1,4})\W+(?:\w+\W+){0,3}?(?:motion|application|request)"
)


def _numbered(p: Parts, act: Filing, start: int) -> Filing:
    """A ruling that names no number, when the order says on which one motion it is an order."""
    if not isinstance(act, motions.Ruling) or any(r.ecf for r in act.refs):
        return act
    on = {int(m["ecf"]) for m in _ITS_MOTION.finditer(p.lead, start)}
    return worked_out(act, Ref(ecf=on.pop())) if len(on) == 1 else act


_ORDER_ON = re.compile(
    r"orders?\s+(?:on|re:?|regarding|as to)\s+(?:\W*\d+\W+)?(?:\w+'?s?'?\s+){0,5}?(?:motion|application)\b"
)


_AS_TO_SOME = re.compile(
    r"\s*(?:is |be )?(?:hereby )?(?:entered )?(?:only )?(?:as to|dismissing|in favor of|for|against)"
    r" (?:those|these|the following|certain|some of|\w+ of the)\b"
)
_ADDED = re.compile(
    r"\b(?:(?:defendants?|plaintiffs?|part(?:y|ies)|defts?|pltfs?) added:"
    r"|add(?:ed|ing) (?:as )?(?:party|parties|defendants?|plaintiffs?):?)\s*(?=\S)"
)


_54B = re.compile(r"\b54\(b\)(?!\w)|\bno just (?:reason|cause) for delay\b")
_COMBINED = re.compile(
    r"(?:(?:memorandum|opinion|decision|order|findings|conclusions|final|of|fact|law|dismissal|and|&)[\s,]+)+(?:final\s+)?"
    r"judgment\b|(?:final\s+)?judgment\s+(?:and|&)\s+(?:final\s+)?(?:order|opinion|decree of dismissal)\b"
)
"""A heading of an order and a judgment in one: no separate document (FRCP 58(a))."""


def _court_details(p: Parts, kind: type[Filing], lead: Hit) -> dict[str, Any]:
    low, known = p.body, _fields(kind)
    out: dict[str, Any] = {}
    if "prejudice" in known:
        out["prejudice"] = _prejudice(low)
    if "what" in known:
        out["what"] = _what(p, lead)
    if issubclass(kind, judgment.Judgment):
        out["by_clerk"] = (
            True if re.search(r"\bclerk'?s judgment|signed by (?:deputy )?clerk|judgment[ -]+clerk", low) else None
        )
        certified = _54B.search(low, lead.start)
        some = certified or _AS_TO_SOME.match(low, lead.end) or "partial" in low[lead.start : lead.end + 20]
        out["certified"] = True if certified else None
        out["partial"] = True if some else None
        out["separate_document"] = False if _COMBINED.match(low, lead.start) else None
        if m := re.search(r"\bin favor of\s+(?:the\s+)?([^.;()]{3,80}?)(?:\s+(?:and\s+)?against|[.;(]|$)", low):
            out["winner"] = p.text[m.start(1) : m.end(1)].strip()
    if kind is authority.OrderOnFindings:
        out["disposition"] = _on_findings(low)
    if kind is parties.PartiesChanged and (m := _ADDED.search(low, lead.start)):
        end = re.search(r"\.\s|\.?$", low[m.end() :])
        out["added"] = names(p.text[m.end() : m.end() + end.start() if end else len(low)])
    if kind is disposition.OrderDismissingParty:
        out["action"] = bool(re.search(r"\b(?:case|action|lawsuit|suit)\b", low[lead.start : lead.end + 60])) or None
    if kind is authority.ReferenceToMagistrateByConsent:
        out["to"] = judge_named(p.text, r"\b(?:re)?(?:assign|refer)\w*(?:[^.;]{0,80}?)\bto")
    if kind is commencement.OrderRemanding:
        out["to_agency"] = (
            True if re.search(r"commissioner|social security|agency|sentence (?:four|six)", low) else None
        )
    if kind is commencement.OrderTransferring:
        out["mdl"] = True if re.search(r"\bmdl|multidistrict|jpml|jpmdl|conditional transfer|1407", low) else None
    if kind is stay.StayOrdered and (
        m := re.search(r"\buntil\s+(\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|[a-z]{3,9}\.? \d{1,2},? \d{4})", low)
    ):
        from docket.reading.parts import day_of

        out["until"] = day_of(m[1])
    if kind is commencement.ScreeningOrder:
        out["leave_to_amend"] = True if "leave to amend" in low and "without leave to amend" not in low else None
    if (
        "disposition" in known
        and kind is not authority.OrderOnFindings
        and (m := re.search(r"\b(affirm|revers|vacat|dismiss|remand)", low))
    ):
        word = {
            "affirm": "affirmed",
            "revers": "reversed",
            "vacat": "vacated",
            "dismiss": "dismissed",
            "remand": "remanded",
        }[m[1]]
        if kind.__module__.endswith("appeal"):
            out["disposition"] = word
    return out


def _on_findings(low: str) -> str:
    if re.search(r"\breject|\bdeclin\w+ to adopt|not adopt", low):
        return "adopted in part" if "in part" in low else "rejected"
    if re.search(r"in part", low) and re.search(r"adopt", low):
        return "adopted in part"
    if re.search(r"\bmodif", low):
        return "modified"
    return "recommitted" if re.search(r"recommit|re-?refer|remand\w* to (?:the )?magistrate", low) else "adopted"


def _recommends(p: Parts) -> str | None:
    m = re.search(
        r"\b(?:recommend(?:s|ed|ing|ation)?(?: that)?|re:?)\s+(.{8,160}?)(?:\.\s|;|objections|signed|$)", p.body
    )
    return p.text[m.start(1) : m.end(1)].strip() if m else None


_HEARING = re.compile(
    r"\b((?:[a-z/()'-]+\s){0,3}?(?:[a-z/'-]+\s+)?(?:hearing|conference|conf|argument|trial|mediation|call))\b"
)


def _what(p: Parts, hit: Hit) -> str | None:
    m = re.search(
        r"\b((?:(?:motion|status|telephon\w*|scheduling|settlement|pretrial|pre-trial|discovery|case"
        r"|management|initial|final|show|cause|evidentiary|oral|jury|bench|markman|claim|construction"
        r"|fairness|preliminary|injunction|tro|further|video|rule|16|in|court|chambers|early|neutral"
        r"|default|sentencing|daubert|charging|premotion|pre-motion|telephone|planning|order|to)\s+)*"
        r"(?:hearing|conference|argument|trial|mediation|call))\b",
        p.lead[hit.start : hit.start + 300],
    )
    return " ".join(m[1].split()) if m else None


_JUDGE_ADDED = re.compile(r"(?:\w+ ){0,3}?judge .{3,60}? (?:added|assigned)\b")


def _assignment(p: Parts) -> dict[str, Any]:
    judge = judge_named(
        p.text,
        r"(?:re-?assigned|assignment|re-?assign|transferred|assigned|designated|assigning case"
        r"|reassigning case)(?: (?:this |the )?(?:case|action"
        r"|matter))?(?:[^.;]{0,80}?)\bto(?: the (?:docket|calendar) of)?|judges? assigned|added",
    )
    if judge is None and _JUDGE_ADDED.match(p.low):
        judge = judge_named("to " + p.text, "^to")
    referred = judge_named(
        p.text, r"refer(?:red|ral|ring)?(?:[^.;]{0,60}?)\bto|\band(?: to)?(?=\s+(?:the )?(?:Hon\w* )?Mag)"
    )
    both = judge or judge_named(p.text, r"\b(?:judge|to|by|case)") or p.judge
    magistrate = (
        bool(
            re.search(
                r"(?i)assign\w*(?: case)?(?: \w+){0,3}? to (?:the )?(?:honorable |hon\.? |u\.?s\.? "
                r"|united states )*magistrate",
                p.text,
            )
        )
        or None
    )
    return {"judge": both, "referred_to": referred if referred != both else None, "magistrate": magistrate}


def _asked_kind(title: str) -> type[Filing] | None:
    """What kind of motion a title means, where it says so."""
    hit = asked().first(title.lower())
    return hit.kind if hit else None


_SEALING = re.compile(r"\b(?:un)?seal(?:ing)?\b|\bunder\s+seal\b")


def _rulings(p: Parts, disposed: Iterable[words.Disposed]) -> list[Filing]:
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
        if kind is motions.Ruling and _SEALING.search(clause):
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
        note = None
        if len(w.candidates) > 1 and w.ref:
            others = [c for c in w.candidates if c != w.ref]
            note = None if not others else "also names " + ", ".join(map(str, others))
        found[key] = _make(
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


def _of_some(p: Parts, hit: Hit, start: int) -> bool:
    """Whether what reads like a dismissal of the case is one of claims, or as to parties that it names."""
    low = p.lead
    if re.search(r"\b(?:claims?|counts?|defendants?)\b[^.;]{0,40}$", low[max(start, hit.start - 60) : hit.start]):
        return True
    behind = low[hit.end : hit.end + 50]
    if re.match(
        r"\W*(?:with|without|w/o|w/)?\s*(?:prej\w*)?[\s,]*(?:only )?(?:as to|against) (?!all\b|the entire)", behind
    ):
        return True
    entire = _ENTIRE.search(low, hit.start, hit.end + 80)
    return not entire and bool(let_out(p.text, p.low, max(start, hit.start - 400)))


_SET_ANEW = re.compile(r"\b(?:re-?set|continued|re-?scheduled|adjourned|moved|advanced|postponed)\b")
_ABOVE = re.compile(_APPEALS_COURT.pattern + r"|\bmandate\b")


def _effects(p: Parts, start: int, skip: Sequence[type[Filing]] = ()) -> list[Filing]:
    """What an order or minutes do besides ruling on motions."""
    low, end = p.lead, len(p.lead)
    found: dict[type[Filing], Filing] = {}
    recommended = words._recommended(low, start, end)
    for hit in done_within(low, start, end):
        if hit.kind in found or issubclass(hit.kind, tuple(skip) or ()):
            continue
        if any(a <= hit.start < b for a, b in recommended):
            continue
        if not issubclass(hit.kind, _ORDERS_ONLY) and words._HEDGED.search(low, max(start, hit.start - 60), hit.start):
            continue
        said = low[hit.start : hit.end]
        if "appeal" in said and issubclass(hit.kind, disposition.OrderDismissingCase) and _ABOVE.search(p.body):
            continue
        if _ASKED.search(low, max(start, hit.start - 24), hit.start):
            continue
        if issubclass(
            hit.kind, (disposition.OrderDismissingCase, commencement.CaseClosed, judgment.Judgment)
        ) and re.search(
            r"\b(?:should|may|might|will|would|could|not|if|motion to|request to|why|whether|cannot"
            r"|subject to|result in|failure)\b",
            said,
        ):
            continue
        if hit.kind is disposition.OrderDismissingCase:
            if re.search(r"\bcomplaint\b|\bpetition\b", said) and re.search(
                r"leave to (?:amend|file)|amended complaint (?:is |must |shall )?(?:due|be filed)",
                low[hit.end : hit.end + 240],
            ):
                continue
            if _of_some(p, hit, start):
                hit = Hit(disposition.OrderDismissingParty, hit.start, hit.end)
            elif re.search(r"\bas to\b|\bagainst\b|\bcounts?\b|\bclaims? (?:one|two|\d|[ivx]+)\b", said):
                continue
        if hit.kind is commencement.CaseClosed and _NOT_THE_CASE.search(low, hit.start, min(end, hit.end + 14)):
            continue
        extra: dict[str, Any] = {"judge": p.judge, "signed": p.signed}
        extra |= _court_details(p, hit.kind, hit)
        if issubclass(hit.kind, authority.CaseAssigned):
            extra |= _assignment(p)
        if hit.kind is disposition.OrderDismissingCase or hit.kind is disposition.OrderDismissingParty:
            extra["prejudice"] = _prejudice(low[max(start, hit.start - 60) : hit.end + 80])
            some = hit.kind is disposition.OrderDismissingParty
            extra["as_to"] = (let_out(p.text, p.low, start) or (p.as_to if "as to" in said else ())) if some else None
        if hit.kind in (
            pretrial.HearingReset,
            pretrial.HearingVacated,
            motions.OrderSettingTime,
            pretrial.OrderToAct,
            pretrial.SchedulingOrder,
            pretrial.OrderModifyingSchedule,
        ):
            extra["dates"] = dates_of(p.body, p.text, hit.start, min(end, hit.end + 60), printed=False)
            extra["what"] = _what(p, hit)
        if hit.kind in (
            motions.Vacatur,
            authority.OrderOnFindings,
            authority.OrderReferringMotion,
            motions.OrderStriking,
        ):
            extra["refs"] = _refs(p, hit.start - 8 if hit.start > 8 else 0, min(end, hit.end + 24))
        found[hit.kind] = _make(hit.kind, (hit.start, hit.end), **extra)
    vacated = pretrial.HearingVacated in found and not _SET_ANEW.search(low, start, end)
    if vacated and not getattr(found.get(pretrial.HearingReset), "dates", True):
        found.pop(pretrial.HearingReset)  # what was set is vacated, and nothing new is set
    for kind, beaten in _OVER.items():
        if kind in found:
            for other in beaten:
                found.pop(other, None)
    return list(found.values())
