"""What an order or minutes do besides ruling on motions: dismiss, close, refer, set a hearing, open or end a stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import attrs

from docket.filing import DateSet, Filing
from docket.procedure import (
    access,
    authority,
    commencement,
    disposition,
    judgment,
    motions,
    pleading,
    pretrial,
    stay,
)
from docket.reading.dates import dates_of, days_called_off
from docket.reading.details import _what, assignment_of, details_of
from docket.reading.dismissals import amendable, let_out, who_is_dismissed
from docket.reading.due import PAPERS
from docket.reading.free_words import REOPENING
from docket.reading.kinds import Hit, done_within
from docket.reading.not_done import DISMISSALS, not_done
from docket.reading.parts import Parts
from docket.reading.patterns import sought
from docket.reading.rulings import recommended
from docket.reading.said import make, prejudice_of, refs_between

__all__ = ["effects_of"]

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
_THE_CASE_TOO = sought(r"\breferring (?:the |this )?case\b|\bcase (?:is |be )?(?:hereby )?referred\b")
_ENTIRE = sought(r"\bentire\b|in (?:its|their) entirety|\ball (?:parties|defendants)\b|this (?:case|action) is closed")
_SOME_OF_IT = sought(r"\bas to\b|\bagainst\b|\bcounts?\b|\bclaims? (?:one|two|\d|[ivx]+)\b")
_DATED = (
    pretrial.HearingReset,
    motions.OrderSettingTime,
    pretrial.OrderToAct,
    pretrial.OrderToShowCause,
    pretrial.SchedulingOrder,
    pretrial.OrderModifyingSchedule,
)
"""What sets days by its phrase."""
_OF_ENTRIES = (motions.Vacatur, authority.OrderOnFindings, authority.OrderReferringMotion, motions.OrderStriking)
"""What is done to the entries that are named beside its phrase."""


def effects_of(p: Parts, start: int, skip: Sequence[type[Filing]] = ()) -> list[Filing]:
    """What an order or minutes do besides ruling on motions."""
    low, end = p.lead, len(p.lead)
    found: dict[type[Filing], Filing] = {}
    only_recommended = recommended(low, start, end)
    for hit in done_within(low, start, end):
        if hit.kind in found or issubclass(hit.kind, tuple(skip)):
            continue
        if any(a <= hit.start < b for a, b in only_recommended) or not_done(p, hit, start):
            continue
        act = _dismissal(p, hit, start) if hit.kind in DISMISSALS else _done(p, hit, start)
        if act is not None:
            found[type(act)] = act
    if " dismissed" in low and not found.keys() & {*DISMISSALS, pleading.OrderDismissingComplaint}:
        dismissed = _who_are_dismissed(p, start, only_recommended)
        found.update({type(a): a for a in dismissed})
    case_too = authority.OrderReferringMotion in found and _THE_CASE_TOO.search(low, start) is not None
    return _reconciled(found, case_too=case_too) if found else []


def _dismissal(p: Parts, hit: Hit, start: int) -> Filing | None:
    """What a phrase of dismissal dismisses: the case, the complaint with leave to amend, or parties and claims."""
    said = p.lead[hit.start : hit.end]
    if hit.kind is disposition.OrderDismissingCase:
        if amendable(p.lead, hit):
            return _done(p, Hit(pleading.OrderDismissingComplaint, hit.start, hit.end), start)
        if _of_some(p, hit, start):
            hit = Hit(disposition.OrderDismissingParty, hit.start, hit.end)
        elif _SOME_OF_IT.search(said):
            return None
    told = _told(p, hit)
    told["prejudice"] = prejudice_of(p.lead[max(start, hit.start - 60) : hit.end + 80])
    if hit.kind is disposition.OrderDismissingParty:
        named = p.as_to if "as to" in said or "against" in said else ()
        told["as_to"] = let_out(p.text, p.low, start) or named
    else:
        days = dates_of(p, start, len(p.lead), printed=False)
        told |= {"as_to": None, "dates": tuple(d for d in days if d.what == REOPENING)}
    return make(hit.kind, (hit.start, hit.end), **told)


def _done(p: Parts, hit: Hit, start: int) -> Filing | None:
    """What any other phrase does; None for a schedule that it would change without a day."""
    end, told = len(p.lead), _told(p, hit)
    if issubclass(hit.kind, authority.CaseAssigned):
        told |= assignment_of(p)
    if hit.kind in _DATED:
        days = _set_by(p, hit, start, end)
        heard = next((d.what for d in days if pretrial.is_hearing(d)), None)
        told |= {"dates": days, "what": heard or _what(p, hit)}
        if hit.kind is pretrial.HearingReset and not days and _ON_A_LETTER.match(p.low):
            return None  # what a letter asks, and the judge has not written that it is granted
        if hit.kind is pretrial.OrderToAct and not days and _only_if(p.lead, hit):
            return None
        if hit.kind is pretrial.OrderModifyingSchedule and not told["dates"]:
            return None  # the time of a brief or of service is no date of the schedule
        if hit.kind is pretrial.HearingReset and days and not heard and all(d.must for d in days):
            return make(pretrial.DeadlinesSet, (hit.start, hit.end), **told)
    if hit.kind is pretrial.HearingVacated:
        told |= {"dates": days_called_off(p.body, hit.start, hit.end), "what": _what(p, hit)}
    if hit.kind is access.OrderSealing:
        stop = _SEALED_NO_MORE.search(p.lead, hit.end, min(end, hit.end + 160))
        since = max(p.lead.rfind(". ", 0, hit.start) + 1, hit.start - 60)
        told["refs"] = refs_between(p, since, stop.start() if stop else min(end, hit.end + 160))
    if hit.kind in _OF_ENTRIES:
        told["refs"] = refs_between(p, hit.start - 8 if hit.start > 8 else 0, min(end, hit.end + 24))
    return make(hit.kind, (hit.start, hit.end), **told)


def _told(p: Parts, hit: Hit) -> dict[str, Any]:
    return {"judge": p.judge, "signed": p.signed, **details_of(p, hit.kind, hit)}


def _reconciled(found: dict[type[Filing], Filing], *, case_too: bool) -> list[Filing]:
    """The acts that stand beside each other: the special for the general, what is called off before what is set."""
    vacated, reset = found.get(pretrial.HearingVacated), found.get(pretrial.HearingReset)
    if vacated and reset:
        del found[pretrial.HearingReset]
        if not {d.date for d in reset.dates} <= {d.date for d in vacated.dates}:
            found[pretrial.HearingReset] = reset  # first called off, then set anew
    for kind, beaten in _OVER.items():
        if kind in found and not (kind is authority.OrderReferringMotion and case_too):
            for other in beaten:
                found.pop(other, None)
    _each_day_once(found)
    return list(found.values())


def _who_are_dismissed(p: Parts, start: int, only_recommended: Sequence[tuple[int, int]]) -> list[Filing]:
    """The dismissal of parties who are only named: "Acme Corp. is dismissed with prejudice"."""
    who = () if only_recommended else who_is_dismissed(p.text, p.low, start)
    said = {"judge": p.judge, "signed": p.signed, "prejudice": prejudice_of(p.lead[start:])}
    return [make(disposition.OrderDismissingParty, (start, len(p.lead)), as_to=who, **said)] if who else []


def _set_by(p: Parts, hit: Hit, start: int, end: int) -> tuple[DateSet, ...]:
    """The dates that an order sets by the words of `hit`: a schedule or a calendar all of them, else those near."""
    if issubclass(hit.kind, pretrial.SchedulingOrder):
        return tuple(d for d in dates_of(p, start, end, printed=False) if d.what not in _OF_NO_SCHEDULE)
    acts = hit.kind in (pretrial.OrderToAct, pretrial.OrderToShowCause)
    since = max(start, p.lead.rfind(". ", start, hit.start) + 1) if acts else hit.start
    reach = min(end, hit.end + (180 if acts else 90))
    until = p.lead.find(". ", hit.end, reach) + 1 or reach
    if hit.kind is pretrial.HearingReset and (
        hearings := tuple(d for d in dates_of(p, 0, end, printed=False) if pretrial.is_hearing(d))
    ):
        return hearings
    near = dates_of(p, start, end, printed=False, since=since, until=until)
    return tuple(d for d in near if "cause" in d.what) if hit.kind is pretrial.OrderToShowCause else near


_OF_NO_SCHEDULE = (*PAPERS, "service of process")
_IF = sought(r"\W*(?:\w{1,2}[.)]\s+)?(?:if|should|in the event|will|would|does|is the)\b")


def _only_if(low: str, hit: Hit) -> bool:
    """Whether somebody has to act only in some event, or is asked: "If the case is moved, counsel shall"."""
    since = max(low.rfind(". ", 0, hit.start), low.rfind("; ", 0, hit.start)) + 1
    return _IF.match(low, since, hit.start) is not None


_ON_A_LETTER = sought(r"[\s*(]*(?:memo(?:randum)?[ -]endors|endors)")
_SEALED_NO_MORE = sought(r"\.\s|\b(?:in support|pending|until|related|relating|which|that)\b")
"""Where the list of what is sealed ends: "seal 8 Memorandum in support of 7 Motion"."""
_SETS_A_TIME = (pretrial.HearingReset, pretrial.OrderModifyingSchedule, motions.OrderSettingTime, pretrial.OrderToAct)


def _each_day_once(found: dict[type[Filing], Filing]) -> None:
    """What an order has done by a day stands in one of its acts: "shall file a response by" sets a time."""
    borne: set[DateSet] = set()
    for kind in _SETS_A_TIME:
        act = found.get(kind)
        if act is not None and act.dates:
            own = tuple(d for d in act.dates if d not in borne)
            borne.update(d for d in own if kind is not pretrial.HearingReset or pretrial.is_hearing(d))
            if own:
                found[kind] = attrs.evolve(act, dates=own)
            else:
                del found[kind]


_A_CASE_ITSELF = sought(
    r"[,;] (?:it is ordered that )?(?:this|the) (?:above[- ]|entitled |captioned |entire |civil )*$"
)
"""What stands before the case that is dismissed in a main clause: "all claims being settled, this action is ..."."""


def _of_some(p: Parts, hit: Hit, start: int) -> bool:
    """Whether what reads like a dismissal of the case is one of claims, or as to parties that it names."""
    low = p.lead
    if not _A_CASE_ITSELF.search(low, max(start, hit.start - 40), hit.start) and re.search(
        r"(?<!favor of )(?<!favor of the )\b(?:claims?|counts?|defendants?)\b[^.;]{0,40}$",
        low[max(start, hit.start - 60) : hit.start],
    ):
        return True
    behind = low[hit.end : hit.end + 50]
    if re.match(
        r"\W*(?:with|without|w/o|w/)?\s*(?:prej\w*)?[\s,]*(?:only )?(?:as to|against) (?!all\b|the entire)", behind
    ):
        return True
    entire = _ENTIRE.search(low, hit.start, hit.end + 80)
    return not entire and bool(let_out(p.text, p.low, max(start, hit.start - 400)))
