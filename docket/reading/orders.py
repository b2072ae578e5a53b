"""The acts of judges and clerks: what an order or minutes are, with the rulings and effects that stand in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import attrs

from docket.filing import DateSet, Filing, Ref
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
    trial,
)
from docket.reading.dates import days_once_set, only_day
from docket.reading.decisions import given, numbered, rulings_of, submitted
from docket.reading.details import assignment_of, details_of, recommended_in
from docket.reading.dismissals import amendable
from docket.reading.effects import effects_of
from docket.reading.endorsements import endorsed, endorsement, of_a_letter
from docket.reading.held import also_held
from docket.reading.kinds import Hit
from docket.reading.not_done import APPEALS_COURT, ORDERS_ONLY
from docket.reading.parts import Parts
from docket.reading.patterns import sought
from docket.reading.refs import find
from docket.reading.rulings import Disposed, rulings
from docket.reading.said import make, prejudice_of, said_of

__all__ = ["TO_A_DIVISION", "court_acts"]

_NO_RULINGS = (
    commencement.CaseOpened,
    commencement.FilingFee,
    motions.ClerksNotice,
    motions.NoticeOfDeficiency,
    motions.DocketCorrection,
    service.SummonsIssued,
    service.ClerksMailing,
    commencement.LetterOfTransmittal,
    pretrial.HearingNotice,
)
_CALENDAR = (pretrial.HearingHeld, pretrial.HearingReset, pretrial.HearingVacated, authority.CaseAssigned)
"""What a notice of a hearing can do besides; the motions whose titles it prints, it does not decide."""
_FROM_ABOVE = (appeal.AppellateOrder, appeal.Mandate)
_DONE_ABOVE = (
    judgment.Judgment,
    disposition.OrderDismissingCase,
    disposition.OrderDismissingParty,
    motions.Vacatur,
    commencement.OrderRemanding,
)
"""What the words of the court of appeals do there: its orders rule on no motion of this case, and do not end it."""
_RULINGS = (motions.Ruling, motions.RulingOnStipulation)
_VAGUE = (motions.Order, motions.MinuteOrder)
_PLAIN = (*_VAGUE, motions.MinuteEntry, pretrial.HearingHeld)
_TELLS_ALL = (
    parties.OrderOnCounsel,
    authority.OrderReferringCase,
    authority.OrderReferringMotion,
    commencement.OrderConsolidating,
)
"""What an order does that does nothing else: it is an order of that kind, whatever its heading."""
_ABOUT_A_MOTION = sought(r"\b(?:motion|application|stipulation)")
_SAID_OF_MOTIONS = (
    authority.OrderReferringMotion,
    authority.OrderVacatingReference,
    motions.OrderSettingTime,
    pretrial.SchedulingOrder,
    pretrial.OrderToShowCause,
    pretrial.OrderToAct,
    motions.MinuteOrder,
)
_SOME_PARTIES = re.compile(
    r"[^\w.]*+(?:w/o?\s*+)?(?:with|without)?\s*+(?:prej\w*)?[\s,]*+(?:only\s+)?(?:as to|as against|against|of"
    r"|the)?\s*+(?:the\s+)?"
    r"(?:following|remaining|co-?)?\s*+(?:def|deft|part(?:y|ies)\b|pltf|claims?\b|counts?\b|third|counter|cross)"
)
_ADMITTED = sought(
    r"(?<!not )\b(?:is|are|hereby|inc\.?|corp\.?|(?!be\b)\w+\.?|(?:shall|hereby) be) admitted pro\s+hac\s+vice\b"
    r"|\bgranting (?:the )?admissions? (?:of|to)\b[^;]{0,90}?\bpro hac vice\b"
)
_PHV_ORDER = re.compile(
    r"pro\s+hac\s+vice\s+order|order\s+(?:(?:for|of)\s+(?:admission\s+)?|admitting\s+(?:[\w.,'-]+\s+){0,8}?)pro\s+hac"
)
_ORDER_ON = re.compile(
    r"(?:(?:memorandum|opinion|decision|ruling|and|&)[\s,]+)*(?:orders?|opinion|decision|ruling|memorandum)"
    r"(?: \(\w+\))?\s+(?:(?:on|re:?|regarding|as to)\s+(?:\W*\d+(?:-\d+)?\W+)?"
    r"|(?:noted\s+)?\[\d+-\d+\]\s+)(?:\w+'?s?'?\s+){0,5}?(?:motion|application)\b"
)

_ON_STIPULATION = sought(
    r"orders?(?: \(\w+\))?\W+(?:on|re:?|regarding|as to)\s+(?:the )?\W*(?:\d+(?:-\d+)?\W+)?"
    r"(?:[\w-]+'?s?'? ){0,3}?stipulat\w+"
)
_ORDERED_BESIDES = sought(
    r"\b(?:shall|must|den(?:y|ied|ying)|not|revised?|(?:is|are) directed|court (?:will|finds|has)|however|but)\b"
)
"""What is said in an order on a stipulation that does not simply adopt it."""


def court_acts(p: Parts, lead: Hit, named: tuple[type[Filing], ...]) -> list[Filing]:
    """The acts of an entry of the court's; the kinds that its event title names decide where the text is vague."""
    kind = _narrowed(p, lead.kind, lead)
    said = said_of(p, lead.start, kind)
    if issubclass(kind, authority.CaseAssigned):
        return [
            make(kind, (lead.start, lead.end), **{**said, **assignment_of(p)}),
            *rulings_of(p, _numbered_rulings(p, lead.start)),
            *effects_of(p, lead.end, skip=(authority.CaseAssigned,)),
        ]
    if issubclass(kind, _NO_RULINGS):
        return _noted(p, kind, lead, said)
    if issubclass(kind, _FROM_ABOVE):
        received = make(kind, (lead.start, lead.end), **said, **details_of(p, kind, lead))
        return [received, *effects_of(p, lead.end, skip=(*_FROM_ABOVE, *ORDERS_ONLY, *_DONE_ABOVE))]
    begin = lead.start
    at = endorsement(p, lead.start) if kind is motions.Order else None
    if at and of_a_letter(p, lead.start, at):
        begin, said = at, {**said_of(p, at, kind), "refs": said["refs"]}
    about = issubclass(kind, motions.Order) and not issubclass(kind, _SAID_OF_MOTIONS)
    if about and _ABOUT_A_MOTION.search(p.lead, lead.start, lead.end):
        kind, lead = motions.Order, Hit(motions.Order, lead.start, lead.start + 5)
    if kind is authority.FindingsAndRecommendations:
        return _recommended(p, kind, lead, begin, said)
    return _ordered(p, kind, lead, _decided(p, kind, lead, begin, at), begin, said, named)


def _numbered_rulings(p: Parts, start: int) -> list[Disposed]:
    """The rulings on motions that are named by number: where a text is none of an order, all that it can decide."""
    return [ruled for ruled in rulings(p.lead, start, len(p.lead)) if ruled.ref]


def _noted(p: Parts, kind: type[Filing], lead: Hit, said: dict[str, Any]) -> list[Filing]:
    """A line of the clerk's, and what it notes besides; the motions whose titles it prints, it does not decide."""
    known = details_of(p, kind, lead, said["dates"])
    if kind is pretrial.HearingNotice and not said["dates"]:
        said = {**said, "dates": only_day(p, lead.start, known["what"])}
    noted = make(kind, (lead.start, lead.end), **{**said, **known})
    if kind is commencement.FilingFee:
        return [noted, *(a for a in effects_of(p, lead.end) if isinstance(a, authority.CaseAssigned))]
    if issubclass(kind, (motions.DocketCorrection, motions.NoticeOfDeficiency)):
        return [noted]
    announced = (authority.CaseAssigned,) if kind is authority.NoticeOfImpendingReassignment else ()
    effects = effects_of(p, lead.end, skip=(kind, *announced, *ORDERS_ONLY))
    return [noted, *(a for a in effects if kind is not pretrial.HearingNotice or isinstance(a, _CALENDAR))]


def _recommended(p: Parts, kind: type[Filing], lead: Hit, begin: int, said: dict[str, Any]) -> list[Filing]:
    """Findings and recommendations, and what an order that goes with them decides."""
    order = re.search(r"\border\b", p.lead[lead.start : lead.start + 60])
    ruled = _numbered_rulings(p, begin) if order and "recommend" in p.lead[lead.end :] else []
    return [make(kind, (lead.start, lead.end), **said, recommends=recommended_in(p)), *rulings_of(p, ruled)]


def _decided(p: Parts, kind: type[Filing], lead: Hit, begin: int, at: int | None) -> list[Filing]:
    """What an order or minutes decide; `at` is where an endorsement begins."""
    acts = [numbered(p, a, begin) for a in rulings_of(p, list(rulings(p.lead, begin, len(p.lead))))]
    told_before = any(r.ecf and a.span and a.span[0] < (at or 0) for a in acts for r in a.refs)
    if at and not told_before and (own := endorsed(p, lead.start, at)):
        how = getattr(own[0], "disposition", None)
        acts = [*own, *(a for a in acts if a.refs and a.refs[0].ecf and getattr(a, "disposition", None) != how)]
    if not acts and _admits(p, kind, begin):
        said = {"judge": p.judge, "signed": p.signed, "refs": (Ref(title="pro hac vice"),), "disposition": "granted"}
        acts = [make(motions.Ruling, (lead.start, lead.end), **said, inferred=frozenset({"disposition"}))]
    acts = acts or given(p, begin)
    return submitted(p, begin) if not acts and issubclass(kind, _PLAIN) else acts


def _admits(p: Parts, kind: type[Filing], begin: int) -> bool:
    """Whether an order lets counsel appear pro hac vice, in words that name no motion."""
    if _PHV_ORDER.match(p.lead, begin):
        return True
    return kind in _VAGUE and "admi" in p.lead and _ADMITTED.search(p.lead, begin) is not None


def _ordered(
    p: Parts,
    kind: type[Filing],
    lead: Hit,
    decided: list[Filing],
    begin: int,
    said: dict[str, Any],
    named: tuple[type[Filing], ...],
) -> list[Filing]:
    """An order or minutes with what they decide and do: themselves first, unless they are nothing but a ruling."""
    heard = kind is motions.MinuteOrder and _HELD.search(p.body, lead.start, lead.end + 120)
    minutes = issubclass(kind, (motions.MinuteEntry, pretrial.HearingHeld))
    effects = effects_of(p, begin, skip=() if minutes or issubclass(kind, motions.Order) else ORDERS_ONLY)
    if not heard and not minutes:
        effects = [a for a in effects if not isinstance(a, (pretrial.HearingHeld, trial.TrialHeld))]
    if any(isinstance(a, motions.Ruling) for a in decided):  # what lets counsel go is the ruling
        effects = [a for a in effects if not isinstance(a, parties.OrderOnCounsel)]
        kind = motions.Order if issubclass(kind, parties.OrderOnCounsel) else kind
    if kind is pretrial.SchedulingOrder and any(type(a) is pretrial.OrderModifyingSchedule for a in effects):
        kind = pretrial.OrderModifyingSchedule
        effects = [a for a in effects if type(a) is not kind]
    if kind is pretrial.OrderToShowCause and any(type(a) is pretrial.OrderDischargingShowCause for a in effects):
        kind = pretrial.OrderDischargingShowCause
    if kind is pretrial.OrderModifyingSchedule and _only_hearings(said["dates"]) and begin == lead.start:
        kind, lead = motions.Order, Hit(motions.Order, lead.start, lead.start + 5)
    base = _itself(p, kind, lead, decided, effects, said, named)
    effects += _dismissed_by_judgment(p, kind, lead, effects)
    ends = type(base) is disposition.OrderDismissingCase or (isinstance(base, judgment.Judgment) and not base.partial)
    if ends:  # "all claims are dismissed" says the same again
        effects = [a for a in effects if a.as_to or not isinstance(a, disposition.OrderDismissingParty)]
    if base is None:
        return decided + effects
    if (
        type(base) is pretrial.HearingReset
        and not base.dates
        and any(type(a) is pretrial.HearingVacated for a in effects)
    ):
        return decided + effects  # "Jury trial set for 3/4/2020 is vacated"
    kept = (a for a in decided + effects if isinstance(a, _RULINGS) or not issubclass(type(base), type(a)))
    acts = [base, *kept]
    return [*acts, *also_held(p, begin, acts)] if minutes else acts


def _only_hearings(days: Sequence[DateSet]) -> bool:
    """Whether all that is moved are hearings: the schedule of the case stays as it is."""
    return bool(days) and all(pretrial.is_hearing(d) and not d.what.endswith("trial") for d in days)


def _itself(
    p: Parts,
    kind: type[Filing],
    lead: Hit,
    decided: list[Filing],
    effects: list[Filing],
    said: dict[str, Any],
    named: tuple[type[Filing], ...],
) -> Filing | None:
    """The order or minutes as an act of their own; None for an order that is nothing but its rulings."""
    ruled_on = any(isinstance(a, _RULINGS) for a in decided)
    if kind in _VAGUE and ruled_on:
        return None
    said = {**said, "dates": _own_days(p, kind, lead, effects, said["dates"])}
    if kind is motions.Order and effects and all(isinstance(a, _TELLS_ALL) for a in effects):
        borne = {ref for a in effects for ref in a.refs}
        refs = effects[0].refs or tuple(ref for ref in said["refs"] if ref not in borne)
        return attrs.evolve(effects[0], refs=refs, dates=said["dates"])
    if kind in (motions.OrderStriking, motions.Vacatur):
        ruled_upon = {ref for act in decided if isinstance(act, _RULINGS) for ref in act.refs}
        said["refs"] = tuple(ref for ref in said["refs"] if ref not in ruled_upon) or said["refs"]
    if kind in _VAGUE and not any(isinstance(a, motions.MotionTakenUnderAdvisement) for a in decided):
        if kind is motions.Order and (m := _ORDER_ON.match(p.lead, lead.start)):
            on = tuple(f.ref for f in find(p.lead, lead.start, min(len(p.lead), m.end() + 90)))[:1]
            return make(motions.Ruling, m.span(), **{**said, "refs": on, "disposition": "unknown"})
        if kind is motions.Order and p.judge and (stipulated := _ON_STIPULATION.match(p.lead, lead.start)):
            so = {**said, "disposition": "so ordered", "inferred": frozenset({"disposition"})}
            if not _ORDERED_BESIDES.search(p.lead, stipulated.end()):
                return make(motions.RulingOnStipulation, stipulated.span(), **so)
        if any(issubclass(k, motions.Ruling) for k in named):
            return make(motions.Ruling, (lead.start, lead.end), **said, disposition="unknown")
    return make(kind, (lead.start, lead.end), **{**said, **details_of(p, kind, lead, said["dates"])})


def _own_days(
    p: Parts, kind: type[Filing], lead: Hit, effects: list[Filing], said: tuple[DateSet, ...]
) -> tuple[DateSet, ...]:
    """The days that the order itself bears: in plain orders none that one of its effects bears."""
    done = {d for a in effects if isinstance(a, ORDERS_ONLY) for d in a.dates} if kind in _PLAIN else ()
    days = tuple(d for d in said if d not in done)
    if kind is pretrial.HearingVacated:
        return tuple(d for d in days if not d.must) or days_once_set(p.body, lead.start, len(p.body))
    return days


def _dismissed_by_judgment(p: Parts, kind: type[Filing], lead: Hit, effects: list[Filing]) -> list[Filing]:
    """The dismissal that a judgment's own heading speaks of: of the case, or of some parties or claims."""
    if not issubclass(kind, judgment.Judgment) or any(isinstance(a, disposition.OrderDismissingCase) for a in effects):
        return []
    m = re.search(r"\bdismiss(?:al|ing)\b", p.lead[lead.start : lead.end + 26])
    if not m:
        return []
    at = lead.start + m.end()
    some = "partial" in p.lead[lead.start : lead.end] or _SOME_PARTIES.match(p.lead, at)
    dismissed = disposition.OrderDismissingParty if some else disposition.OrderDismissingCase
    if any(isinstance(a, dismissed) for a in effects):
        return []
    return [make(dismissed, (lead.start, at), judge=p.judge, signed=p.signed, prejudice=prejudice_of(p.body))]


TO_A_DIVISION = sought(r"\bto (?:the )?(?:(?:[\w.'-]+ ){1,3}division\b(?! of)|section \W?[a-z]\b)")
_TO_A_JUDGE = sought(
    r"\bto (?:the )?(?:calendar|docket) of\b"
    r"|\bto (?:the )?(?:honorable |hon\. |chief |senior |magistrate )*judge\b"
)
_OF_ANY_COURT = (motions.OrderSettingTime, pretrial.SchedulingOrder, pretrial.DeadlinesSet)
_RULES = sought(r"\b(?:granting|denying|withdrawing|striking|terminating|mooting)\b|\d\W+(?:\w+\s){0,3}motion\b")
_HELD = sought(r"\bheld (?:by \w+ )?(?:on )?(?:before|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_WAS_HELD = sought(r"\bheld\b|\bheard\b|\bconducted\b|\bminutes?\b(?! (?:entry|order))|\bconvened\b")
_DEADLINES_TOO = re.compile(r"(?:set|reset|set/reset) (?:[\w&]+ ){0,4}deadlines\W{1,4}(?:set|reset)\b")
"""Two events in one entry, of which the days of the second are among those of the first."""
_NOT_HELD = sought(r"(?:[\w-]+ ){1,5}?(?:was )?not held\b")
_WAS_CALLED_OFF = sought(r"\b(?:is|are|has been) (?:hereby )?(?:vacated|cancell?ed|stricken|taken off)\b")
_WAS_SET = sought(r"\b(?:set|scheduled) (?:for|at|on)\b|\b(?:reset|rescheduled|continued) (?:for|to|from|on)\b")


_FOR_STATISTICS = re.compile(r"\W*(?:administratively|statistically|for (?:administrative|statistical))\b")
_GOES_ON = sought(
    r"\b(?:case|action|matter) (?:remains?|continues?|(?:shall|will) (?:remain|proceed|continue))"
    r" (?:open|pending|against|as to|with)\b"
)
"""What is said of a case that a dismissal does not end: "the case remains pending against the other defendants"."""
_TO_BE_FILED = sought(r"\border(?:ing|ed|s)\b[^;]*[^.]*(?<!not )to be filed and processed\b")
"""What a judge says who lets a paper be filed in spite of what is wrong with it."""


def _narrowed(p: Parts, kind: type[Filing], lead: Hit) -> type[Filing]:
    """The kind of an order whose heading says more than it does: some parties dismissed, another judge, a date set."""
    if kind is commencement.CaseClosed and _FOR_STATISTICS.match(p.lead, lead.end):
        return commencement.AdministrativeClosure
    if kind is disposition.OrderDismissingCase and amendable(p.lead, lead):
        return pleading.OrderDismissingComplaint
    if kind is disposition.OrderDismissingCase and (
        _SOME_PARTIES.match(p.lead, lead.end)
        or _GOES_ON.search(p.lead, lead.end)
        or re.search(r"\bdismissed from\b", p.lead[lead.end : lead.end + 400])
    ):
        return disposition.OrderDismissingParty
    if kind is commencement.OrderTransferring and (to := TO_A_DIVISION.search(p.body, lead.start, lead.end + 80)):
        return commencement.IntradistrictTransfer if "division" in to[0] else motions.Order
    if kind is disposition.OrderDismissingCase and APPEALS_COURT.search(p.body, lead.start, lead.end):
        return appeal.AppellateOrder
    if issubclass(kind, _OF_ANY_COURT) and APPEALS_COURT.search(p.body, 0, lead.end + 60):
        return appeal.AppellateOrder
    if kind is commencement.OrderTransferring and _TO_A_JUDGE.search(p.body, lead.start, lead.end + 120):
        return authority.CaseAssigned
    if kind is access.DocumentReturned and _TO_BE_FILED.search(p.body, lead.end):
        return motions.Order
    if kind is pretrial.OrderToAct and _RULES.search(p.lead, lead.start, lead.end):
        return motions.Order
    if kind is pretrial.HearingReset and _DEADLINES_TOO.match(p.lead, lead.start):
        return pretrial.DeadlinesSet
    if kind in (pretrial.HearingHeld, pretrial.HearingReset) and _NOT_HELD.match(p.body, lead.start):
        return pretrial.HearingVacated
    if kind is pretrial.HearingHeld and not _WAS_HELD.search(p.body):
        if _WAS_SET.search(p.body):
            return pretrial.HearingReset
        return motions.MinuteEntry if _WAS_CALLED_OFF.search(p.body) else kind
    return kind
