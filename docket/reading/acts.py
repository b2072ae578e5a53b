"""From the parts of a text to its acts: the kinds it names, and what each of them says."""

from __future__ import annotations

import re

import attrs

from docket.filing import KINDS, CourtAct, Filing, Unread
from docket.procedure import appeal, authority, commencement, judgment, motions, pretrial, service, special
from docket.reading.dates import dates_of
from docket.reading.due import PAPERS
from docket.reading.kinds import Hit, opening
from docket.reading.orders import court_acts
from docket.reading.papers import papers_of, services_of
from docket.reading.parts import Parts, marked, parse
from docket.reading.patterns import sought
from docket.reading.requests import motions_of
from docket.reading.said import counted, make, refs_between, said_of
from docket.reading.stipulations import stipulations_of
from docket.reading.titles import acts_of_title, title_kinds

__all__ = ["acts_of"]

_ANNOTATION = sought(
    r"^[\s>]*(?:\*{2,}[^*\n]{3,120}\*+[\s.:-]*|\[(?!\s*proposed)[^\]]{6,120}\][\s.:-]*"
    r"|\((?:[^)]{0,40}(?:error|disregard|stricken|vacated|deleted|entered on"
    r"|refiled)[^)]{0,80})\)[\s.:-]*"
    r"|(?:document |docketed |entry )?(?:filed|docketed|entered"
    r"|submitted) in error[^a-z]*(?:disregard[^a-z]*|see [^-:.]{1,50}|please [^-:.]{1,50})?[-:.*]+\s*"
    r"|(?:(?:\w+[ -]){0,3}error|stricken|vacated|disregard|deleted"
    r"|incorrect \w+|deficient (?:docket entry|document|filing)(?: error)?)\b[^a-z]{0,4}"
    r"(?:[-:.*]+|per [^-:.]{1,60}[-:.]+|pursuant to [^-:.]{1,60}[-:.]+"
    r"|by [^-:.]{1,60}[-:.]+)\s*|(?<=- )"
    r"(?:wrong|incorrect|electronic filing for|posting|not|no)\b[^-(.]{3,60}(?:-ecf[^-(.]{2,40})?"
    r"\s-+\s*|(?<=- )\([^)]{3,60}\)\s*-+\s*)+"
)
_BESIDE = ("*", "[", "(", " ", ">", "-", "stricken", "vacated", "disregard", "deleted", "incorrect", "deficient")
"""How a clerk's note before an entry begins, where it does not speak of an error."""
_AHEAD_OF_THE_ORDER = re.compile(r"[A-Z][\w .,&'-]{2,60}\.\s+(?=ORDERS? (?i:granting|denying)\b)")
"""A line of the clerk's own before an order's heading: "Pro Hac Vice mtns. ORDER granting ..."."""
_AGAIN = re.compile(
    r"(?:(?:amended|corrected|second|third|revised|modified|supplemental|renewed|final|1st|2nd"
    r"|consent|agreed|stipulated|joint|unopposed)\W+)+(?=order)"
)
"""What stands before an order that is made again, of whatever kind: "AMENDED ORDER REFERRING CASE"."""
_ENTERED = re.compile(r"\s*entered[.:]\s+")
"""What a clerk writes before an order's own heading: "Judge Roe: ORDER entered. ORDER OF DISMISSAL"."""
_NUMBERED = re.compile(r"\s*(?:no\.?\s*|number\s*)?#?\s*\d{1,3}[a-z]?\s*[:-]\s+")
"""What stands between the number of an order and its own heading: "PRETRIAL ORDER #5: CASE MANAGEMENT ORDER"."""
_HEADINGS = (motions.Order, judgment.Judgment)
_EVENT_BY = re.compile(r"\b[A-Z]{4,}(?: [A-Z]+){0,3}(?= by [A-Z])")
"""The event's own name behind a filer's title for the paper: "Joint Submission of the Expert STATEMENT by Acme"."""
_NOTICE_AGAIN = re.compile(r"[\s,:;-]*(?=(?:(?:joint|amended|second|first) )?notice (?:of|to)\b)")
"""What stands before the paper's own title in "NOTICE by Acme Corp. Notice of Bankruptcy"."""
_IN_ERROR = sought(
    r"\b(?:filed|entered|docketed|submitted) in error\b|\b(?:filing|pdf|docketing|entry) error\b|\bdisregard|\bignore\b"
)
_TEXT_ONLY = re.compile(
    r"^[\s*(\[]*(?:text(?:[ -]only)?|no pdf|this is a|paperless|electronic|minute|public|docket|virtual)",
    re.I,
)


def acts_of(text: str, court: str | None = None, title: str | None = None) -> tuple[Filing, ...]:
    """The acts of one docket text, without id and dates of entry; the event title decides where the text is vague.

    What a title means is the court's: `court` is its id.
    """
    named = title_kinds(title, court) if title else ()
    if not text.strip():
        return counted(acts_of_title(title or "", court)) or (Unread(),)
    p = parse(text)
    start = 0
    annotated = _ANNOTATION.match(p.low) if p.low.startswith(_BESIDE) or "error" in p.low[:60] else None
    marks: list[Filing] = []
    if annotated and not _TEXT_ONLY.match(p.low):
        start = annotated.end()
    if "ORDER" in text and (ahead := _AHEAD_OF_THE_ORDER.match(text)):
        start = ahead.end()
    lead = opening(p.lead, start)
    lead = _own_heading(p, lead) if lead else None
    if start and lead and marked(p.low, 0, start):
        error = bool(_IN_ERROR.search(p.low, 0, start)) or None
        said = {"note": _note(text, start), "refs": refs_between(p, 0, start), "in_error": error}
        marks = [make(motions.DocketCorrection, (0, start), **said)]
    elif start and lead is None:
        lead = opening(p.lead, 0)
    acts = _read(p, lead, named) if lead else []
    if not acts and named:
        acts = [
            make(
                k, (0, len(text)), **said_of(p, 0, k), disposition="unknown" if issubclass(k, motions.Ruling) else None
            )
            for k in named
        ]
    acts = acts + marks if acts else marks
    if not acts:
        return (Unread(span=(0, len(text))),)
    acts = _timed(p, lead.start if lead else 0, acts)
    return counted(acts)


def _own_heading(p: Parts, lead: Hit) -> Hit:
    """What a text opens with, or the heading of its own that an order or a notice prints behind its event's name."""
    if lead.kind is motions.Order:
        if again := _AGAIN.match(p.lead, lead.start):
            said_again = opening(p.lead, again.end())
            of_a_kind = said_again and said_again.start == again.end() and said_again.kind is not pretrial.OrderToAct
            if said_again and of_a_kind and issubclass(said_again.kind, CourtAct):
                return said_again
        if entered := _ENTERED.match(p.lead, lead.end) or _NUMBERED.match(p.lead, lead.end):
            headed = opening(p.lead, entered.end())
            if headed and issubclass(headed.kind, _HEADINGS) and len(p.lead[entered.end() : headed.start].split()) < 3:
                return headed
    elif lead.kind is motions.Notice and p.by and (named_again := _NOTICE_AGAIN.match(p.lead, lead.end)):
        titled = opening(p.lead, named_again.end())
        return Hit(titled.kind, lead.start, titled.end) if titled else lead
    elif lead.kind is motions.OtherPaper and (event := _EVENT_BY.search(p.text, lead.end, lead.end + 80)):
        titled = opening(p.lead, event.start())
        return Hit(titled.kind, lead.start, titled.end) if titled and titled.start == event.start() else lead
    return lead


def _timed(p: Parts, start: int, acts: list[Filing]) -> list[Filing]:
    """What a ruling says of when papers are due, and its first one of all else for which no other act has the day."""
    ruled = [a for a in acts if isinstance(a, (motions.Ruling, motions.RulingOnStipulation)) and not a.dates]
    if not ruled:
        return acts
    stated = dates_of(p, start, len(p.body), printed=False, given=True)
    if not stated:
        return acts
    due = tuple(d for d in stated if d.what in PAPERS)
    borne = {(d.date, d.period) for a in acts for d in a.dates}
    first = tuple(d for d in stated if d in due or (d.date, d.period) not in borne)
    return [attrs.evolve(a, dates=first if a is ruled[0] else due) if a in ruled else a for a in acts]


def _note(text: str, start: int) -> str:
    return " ".join(text[:start].strip(" *[]().:->").split())[:160]


_IN_SUPPORT = re.compile(
    r"(?:(?P<affidavit>affidavit|aff)|declaration)\b"
    r"(?=\W+(?:re|to|regarding)\W{1,3}\d|[^.;]{0,160}\[\d+-\d+\]|[^.;]{0,160}\bin support\b)"
)


def _read(p: Parts, lead: Hit, named: tuple[type[Filing], ...]) -> list[Filing]:
    lead = _as_the_rest_says(p, lead)
    kind = lead.kind
    if issubclass(kind, motions.Motion) and (proves := _IN_SUPPORT.match(p.lead, lead.start)):
        kind = motions.AffidavitInSupport if proves["affidavit"] else motions.DeclarationInSupport
        lead = Hit(kind, lead.start, lead.end)
    if issubclass(kind, motions.Motion) and not p.by and _ITS_HEARING.match(p.lead, lead.end):
        return court_acts(p, Hit(pretrial.HearingReset, lead.start, lead.end), named)
    if issubclass(kind, motions.Motion) and p.judge and _AND_ORDER.match(p.lead, lead.start):
        return _asked_and_ordered(p, lead, named)
    if issubclass(kind, motions.Motion):
        acts = court_acts(p, Hit(motions.Order, lead.start, lead.end), named) if _ruled(p, lead) else []
        if any(isinstance(a, motions.Ruling) for a in acts):
            return acts
        also = _AND_OPPOSITION.search(p.lead, lead.end)
        opposed = papers_of(p, Hit(motions.Opposition, also.start("paper"), also.end())) if also else []
        return [*motions_of(p, lead), *opposed]
    if issubclass(kind, motions.Stipulation) or kind is motions.RulingOnStipulation:
        return stipulations_of(p, lead)
    if issubclass(kind, _SERVICES):
        return services_of(p, lead)
    if kind is pretrial.SchedulingOrder and p.by and p.judge is None and _PLAN.match(p.lead, lead.start):
        return papers_of(p, Hit(pretrial.Rule26fReport, lead.start, lead.end))
    if kind is pretrial.PretrialStatement and p.judge and not p.by and _FINAL_ORDER.match(p.lead, lead.start):
        return court_acts(p, Hit(pretrial.PretrialOrder, lead.start, lead.end), named)
    if kind in _SIGNED_AS_ORDERS and p.signed and (not p.by or issubclass(kind, motions.Brief)):
        return court_acts(p, Hit(motions.Order, lead.start, lead.end), named)  # what a judge signs is an order
    if issubclass(kind, CourtAct):
        return court_acts(p, lead, named)
    return papers_of(p, lead)


_TOLD_BY_THE_REST = {
    authority.Consent,
    commencement.Complaint,
    appeal.AppealFee,
    *(kind for kind in KINDS.values() if issubclass(kind, motions.Brief)),
}


def _as_the_rest_says(p: Parts, lead: Hit) -> Hit:
    """What opens an entry, as the kind that the rest of its words makes of it."""
    kind, end = lead.kind, lead.end
    if kind not in _TOLD_BY_THE_REST:
        return lead
    if kind is authority.Consent and _CONSENTS_NOT.search(p.low, end):
        kind = authority.Declination
    elif kind is commencement.Complaint and _EX_REL.search(p.low, end):
        kind = special.QuiTamComplaint
    elif issubclass(kind, motions.Brief) and p.judge and _REFERRED.search(p.lead, end):
        kind = authority.OrderReferringMotion
    elif kind is appeal.AppealFee and p.by and p.lead.startswith("notice of appeal", lead.start):
        kind, end = appeal.NoticeOfAppeal, lead.start + len("notice of appeal")
    return lead if kind is lead.kind else Hit(kind, lead.start, end)


def _asked_and_ordered(p: Parts, lead: Hit, named: tuple[type[Filing], ...]) -> list[Filing]:
    """The acts of a paper that asks and, as the judge has signed it, is granted: "REQUEST AND ORDER by Judge ..."."""
    acts = court_acts(p, Hit(motions.Order, lead.start, lead.end), named)
    if not acts or type(acts[0]) is not motions.Order:
        return acts
    said = {**said_of(p, lead.start, motions.Ruling), "inferred": frozenset({"disposition"})}
    return [make(motions.Ruling, (lead.start, lead.end), **said, disposition="granted"), *acts[1:]]


_AND_OPPOSITION = sought(
    r"\band (?:\w+ )?(?P<paper>(?:response|memorandum|brief) in opposition|opposition)"
    r"(?= (?:to|re) \W{0,2}\d{1,4}\W{1,3}(?:\w+ ){0,3}?motion)"
)
"""The opposition that comes with a cross motion: "Cross MOTION ... and RESPONSE in Opposition re 9 MOTION"."""
_PLAN = re.compile(r"(?:joint |proposed |stipulated |uniform )*(?:discovery|case management) plan\b")
"""What begins the plan that parties file, though its title names the order they ask for."""
_FINAL_ORDER = re.compile(r"(?:joint |stipulated |final )*pre-?\s?trial order\b(?!\W{1,3}proposed)")
"""What begins the final pretrial order, which parties file as theirs and a judge signs."""
_AND_ORDER = re.compile(r"(?:\w+ )?(?:motion|request|application)s?(?: (?:to|for) [^.;:()\d]{3,60}?)?,? and order\b")
"""What begins a party's paper on which the judge has signed the order asked for: "REQUEST AND ORDER by Judge ..."."""
_ITS_HEARING = re.compile(r"[^.;()\d]{0,120}?\bhearings? (?:is |are )?(?:re-?)?(?:set|scheduled|continued|noticed)\b")
"""What follows a motion's name where the entry sets its hearing: "Motion to Dismiss Hearing set for ..."."""
_CONSENTS_NOT = sought(r"\b(?:do|does) not consent\b")
"""What a form of consent says that is not one: "CONSENT to Jurisdiction of Magistrate Judge ... do not consent"."""
_EX_REL = sought(r"\bunited states(?: of america)?,? (?:ex\.? ?rel\b|on the relation of)")
"""For whom a relator sues."""
_REFERRED = sought(r"\bmotions?(?:\(s\))? (?:is |are )?(?:hereby )?referred to\b")
"""What makes a judge's memorandum about a motion a reference of it."""
_SERVICES = (service.ProofOfService, service.WaiverReturned, service.ServiceUnexecuted, service.WaiverRequested)
_SIGNED_AS_ORDERS = (
    motions.Notice,
    motions.OtherPaper,
    motions.Statement,
    motions.Brief,
    motions.Memorandum,
    motions.Letter,
    motions.ProposedOrder,
)
_IS_RULED = sought(r"\b(?:is|are|was) (?:hereby )?(?:granted|denied|moot)")


def _ruled(p: Parts, lead: Hit) -> bool:
    """Whether what begins like a motion is a line of the court's: "Defendant's First Application ... is granted"."""
    m = _IS_RULED.search(p.lead, lead.end, min(len(p.lead), lead.end + 240))
    return bool(m) and not re.search(r"\.\s|\bfiled by\b", p.body[lead.end : m.start()] if m else "")
