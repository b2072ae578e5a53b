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
    trial,
)
from docket.reading.dates import dates_of, days_called_off
from docket.reading.details import _what, assignment_of, details_of
from docket.reading.dismissals import amendable, let_out, who_is_dismissed
from docket.reading.due import PAPERS
from docket.reading.free_words import REOPENING
from docket.reading.kinds import Hit, done_within
from docket.reading.parts import Parts
from docket.reading.patterns import sought
from docket.reading.rulings import HEDGED, recommended
from docket.reading.said import make, prejudice_of, refs_between

__all__ = ["APPEALS_COURT", "ORDERS_ONLY", "effects_of"]

ORDERS_ONLY = (motions.OrderSettingTime, pretrial.OrderToAct, pretrial.SchedulingOrder, pretrial.OrderToShowCause)
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
_ASKED = sought(
    r"\b(?:(?:motion|request|application|stipulation|petition)s?\s+(?:to|for|of)|endors\w*\s+on(?: the)?)\s+$"
)
_ASKED_JUDGMENT = sought(
    r"\b(?:motion|application|request)s?\s(?:of \S+ )?for (?:an? |the )?(?:\w+ (?:of|from) )?(?:default|summary) $"
)
_CALENDAR = (pretrial.HearingReset, pretrial.HearingVacated)
_WISHED = sought(
    r"\b(?:motion|application|request|stipulation|letter)s?\b[^.;]{0,20}\bto (?:adjourn|continue|reschedule|vacate"
    r"|postpone|reset|move|extend|cancel) (?:the |its |his )?(?:\w+ )?$"
)
"""What stands before a hearing that somebody asks to have moved: "application to adjourn the conference"."""
_NEW_TRIAL = sought(r"\bmotions? for (?:an? )?(?:new )?$")
"""What stands before a trial or hearing that a motion asks for, and that is not what is terminated."""
_ANOTHER_SENTENCE = sought(r"(?:\.|;)\s+(?:this|the|that|it|case|matter|action)\b")
_UPON_A_VERDICT = sought(r"\b(?:judgment|order|motion)\b[^.;]{0,30}$")
_MOTION_FOR = sought(
    r"(?:terminat|vacat|cancel|withdraw|strik)\w*[^.;]{0,60}?\b(?:motion|application|request)s? (?:for|to)\b"
)
"""What a clerk ends where a motion asks for the hearing: "terminating 14 Letter Motion for Conference"."""
_NUMBERED = sought(r"(?<![\d/])\d{1,4}\]?\W{1,3}(?:\w+ )?(?:order|judgment)s?[\s,]{1,2}$")
"""What stands before the rest of another entry's title: "vacating 4 Order Dismissing Case"."""
_NOT_THE_CASE = sought(r"\bmember\b|motions?|hearing|conference|deadline|discovery|referr")
_ENTIRE = sought(r"\bentire\b|in (?:its|their) entirety|\ball (?:parties|defendants)\b|this (?:case|action) is closed")
APPEALS_COURT = sought(
    r"\b(?:usca\d*|court of appeals|(?:\w+th|first|second|third|federal|d\.?c\.?) circuit|c/a)(?!\w)"
)
"""The words by which a schedule is another court's: when briefs on appeal are due is no deadline in this case."""
_CALLING_OFF = sought(r"\b(?:vacat|cancel|strik|terminat)\w* (?:the |all |this )?(?:[\w-]+ ){0,4}$")
_STOPPED = sought(r"(?<![ap]\.m)(?<!\b\w)(?<!\b(?:no|jr|dr))(?<!\b(?:hon|nos|dkt|doc|ecf|inc|ltd|llc))\.\s")
_DISMISSALS = (disposition.OrderDismissingCase, disposition.OrderDismissingParty)
_ENDED = sought(
    r"(?<!\b\w)(?<!\b(?:no|jr|sr|dr|mr|ms|st|co|lp))(?<!\b(?:inc|ltd|llc|mrs|mfg|hon|nos|dkt|doc|ecf|fed|civ))"
    r"(?<!corp)(?<!dept)\.\s"
)
"""The end of a sentence: what the next one dismisses is not what this one named."""
_OF_A_HEARING = sought(r"\b(?:hearing|conference|argument|trial) ?(?:date)?s?\b")
_IF = sought(r"\W*(?:\w+ ){0,2}?(?:if|unless|in the event) ")
_MAY_BE = sought(r"\b(?:the right|leave|may|good cause|any party|either party|(?:prejudice|subject) to)\b[^.;]*$")
"""A case that is dismissed, to be reopened if it is asked for in time, is not reopened."""
_ASKED_TO_MOVE = sought(
    r"\b(?:motion|application|request|letter)s?(?: \S+){0,4}? (?:to|for|seeking) (?:adjourn|continu|reschedul|postpon"
    r"|vacat"
    r"|mov|reset|extend)\w*(?: of)? (?:the |this |its )?(?:[\w-]+ ){0,3}?$"
)
"""A hearing that a party would have moved."""
_ABOVE = sought(APPEALS_COURT.pattern + r"|\bmandate\b")


def effects_of(p: Parts, start: int, skip: Sequence[type[Filing]] = ()) -> list[Filing]:
    """What an order or minutes do besides ruling on motions."""
    low, end = p.lead, len(p.lead)
    found: dict[type[Filing], Filing] = {}
    only_recommended = recommended(low, start, end)
    for hit in done_within(low, start, end):
        if hit.kind in found or issubclass(hit.kind, tuple(skip) or ()):
            continue
        if any(a <= hit.start < b for a, b in only_recommended):
            continue
        if not issubclass(hit.kind, ORDERS_ONLY) and HEDGED.search(low, max(start, hit.start - 60), hit.start):
            continue
        said = low[hit.start : hit.end]
        if "appeal" in said and issubclass(hit.kind, disposition.OrderDismissingCase) and _ABOVE.search(p.body):
            continue
        if hit.kind in _CALENDAR and (
            _WISHED.search(low, max(start, hit.start - 40), hit.start)
            or (_NEW_TRIAL.search(low, max(start, hit.start - 24), hit.start) and "terminated" in said)
        ):
            continue
        if hit.kind is authority.OrderReferringMotion and _ANOTHER_SENTENCE.search(low, hit.start, hit.end):
            continue
        if hit.kind is trial.Verdict and _UPON_A_VERDICT.search(low, max(start, hit.start - 40), hit.start):
            continue
        if hit.kind is pretrial.HearingVacated and _MOTION_FOR.match(said):
            continue
        if (
            hit.kind is stay.StayOrdered
            and "abeyance" in said
            and "motion" in low[max(start, hit.start - 60) : hit.end]
        ):
            continue
        if hit.kind is motions.Vacatur and _ASKED_JUDGMENT.search(low, max(start, hit.start - 60), hit.start):
            continue
        if _ASKED.search(low, max(start, hit.start - 24), hit.start) or _NUMBERED.search(
            low, max(start, hit.start - 60), hit.start
        ):
            continue
        if issubclass(
            hit.kind,
            (
                disposition.OrderDismissingCase,
                disposition.OrderDismissingParty,
                commencement.CaseClosed,
                judgment.Judgment,
            ),
        ) and re.search(
            r"\b(?:should|may|might|will|would|could|not|if|motion to|request to|why|whether|cannot"
            r"|subject to|result in|failure)\b",
            said,
        ):
            continue
        if issubclass(hit.kind, _DISMISSALS) and _ENDED.search(said):
            continue
        if hit.kind is commencement.CaseClosed and _IF.match(low, hit.end, end):
            continue
        if hit.kind is disposition.OrderDismissingCase:
            if amendable(low, hit):
                hit = Hit(pleading.OrderDismissingComplaint, hit.start, hit.end)
            elif _of_some(p, hit, start):
                hit = Hit(disposition.OrderDismissingParty, hit.start, hit.end)
            elif re.search(r"\bas to\b|\bagainst\b|\bcounts?\b|\bclaims? (?:one|two|\d|[ivx]+)\b", said):
                continue
        if hit.kind is motions.Vacatur and _OF_A_HEARING.search(low, hit.start, min(end, hit.end + 30)):
            continue
        if hit.kind is pretrial.HearingVacated and _STOPPED.search(said):
            continue
        if hit.kind is commencement.CaseReopened and _MAY_BE.search(low, max(start, hit.start - 120), hit.start):
            continue
        if hit.kind is pretrial.HearingReset and _ASKED_TO_MOVE.search(low, max(start, hit.start - 80), hit.start):
            continue
        if hit.kind is pretrial.HearingReset and _CALLING_OFF.search(low, max(start, hit.start - 40), hit.start):
            continue
        if hit.kind is commencement.CaseClosed and _NOT_THE_CASE.search(low, hit.start, min(end, hit.end + 14)):
            continue
        extra: dict[str, Any] = {"judge": p.judge, "signed": p.signed}
        extra |= details_of(p, hit.kind, hit)
        if issubclass(hit.kind, authority.CaseAssigned):
            extra |= assignment_of(p)
        if hit.kind is disposition.OrderDismissingCase or hit.kind is disposition.OrderDismissingParty:
            extra["prejudice"] = prejudice_of(low[max(start, hit.start - 60) : hit.end + 80])
            some = hit.kind is disposition.OrderDismissingParty
            if hit.kind is disposition.OrderDismissingCase:
                said_of_it = dates_of(p.body, p.text, start, end, printed=False)
                extra["dates"] = tuple(d for d in said_of_it if d.what == REOPENING)
            extra["as_to"] = (
                (let_out(p.text, p.low, start) or (p.as_to if "as to" in said or "against" in said else ()))
                if some
                else None
            )
        if hit.kind in (
            pretrial.HearingReset,
            motions.OrderSettingTime,
            pretrial.OrderToAct,
            pretrial.OrderToShowCause,
            pretrial.SchedulingOrder,
            pretrial.OrderModifyingSchedule,
        ):
            extra |= {"dates": _set_by(p, hit, start, end), "what": _what(p, hit)}
            if hit.kind is pretrial.OrderModifyingSchedule and not extra["dates"]:
                continue  # the time of a brief is no date of the schedule
            if hit.kind is pretrial.OrderModifyingSchedule and not extra["dates"]:
                continue  # the time of a brief is no date of the schedule
        if hit.kind is pretrial.HearingVacated:
            extra |= {"dates": days_called_off(p.body, hit.start, hit.end), "what": _what(p, hit)}
        if hit.kind in (
            motions.Vacatur,
            authority.OrderOnFindings,
            authority.OrderReferringMotion,
            motions.OrderStriking,
        ):
            extra["refs"] = refs_between(p, hit.start - 8 if hit.start > 8 else 0, min(end, hit.end + 24))
        found[hit.kind] = make(hit.kind, (hit.start, hit.end), **extra)
    if " dismissed" in low and not found.keys() & {*_DISMISSALS, pleading.OrderDismissingComplaint}:
        dismissed = _who_are_dismissed(p, start, only_recommended)
        found.update({type(a): a for a in dismissed})
    vacated, reset = found.get(pretrial.HearingVacated), found.get(pretrial.HearingReset)
    if vacated and reset and {d.date for d in reset.dates} <= {d.date for d in vacated.dates}:
        found.pop(pretrial.HearingReset)  # what was set is vacated, and nothing new is set
    if pretrial.HearingVacated in found and pretrial.HearingReset in found:
        found[pretrial.HearingReset] = found.pop(pretrial.HearingReset)  # first called off, then set anew
    for kind, beaten in _OVER.items():
        if kind in found and not (kind is authority.OrderReferringMotion and _THE_CASE_TOO.search(low, start)):
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
        return tuple(d for d in dates_of(p.body, p.text, start, end, printed=False) if d.what not in PAPERS)
    acts = hit.kind in (pretrial.OrderToAct, pretrial.OrderToShowCause)
    since = max(start, p.lead.rfind(". ", start, hit.start) + 1) if acts else hit.start
    reach = min(end, hit.end + (180 if acts else 90))
    until = p.lead.find(". ", hit.end, reach) + 1 or reach
    if hit.kind is pretrial.HearingReset and (
        hearings := tuple(d for d in dates_of(p.body, p.text, 0, end, printed=False) if pretrial.is_hearing(d))
    ):
        return hearings
    near = dates_of(p.body, p.text, start, end, printed=False, since=since, until=until)
    return tuple(d for d in near if "cause" in d.what) if hit.kind is pretrial.OrderToShowCause else near


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


def _of_some(p: Parts, hit: Hit, start: int) -> bool:
    """Whether what reads like a dismissal of the case is one of claims, or as to parties that it names."""
    low = p.lead
    if re.search(
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
