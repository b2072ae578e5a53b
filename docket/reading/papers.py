"""The papers of parties and of process servers: complaints, answers, briefs, returns, waivers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import attrs

from docket.filing import DateSet, Filing
from docket.procedure import authority, commencement, judgment, motions, parties, pleading, pretrial, service, stay
from docket.reading.details import PANEL, assignment_of
from docket.reading.filers import against
from docket.reading.kinds import Hit, leading
from docket.reading.particulars import particulars_of
from docket.reading.parties_changed import parties_changed
from docket.reading.parts import Parts
from docket.reading.patterns import sought
from docket.reading.requests import motions_of
from docket.reading.said import fields_of, make, prejudice_of, refs_between, said_of
from docket.reading.served import for_the_nation, served_alone, served_of, upon

__all__ = ["papers_of", "services_of"]

_OWED = ("answer", "service of process")
"""What clerks print on a complaint as due from or upon each defendant."""
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
_BELONGS = re.compile(
    r"\s*[-:;,(]+\s*(?:(?P<declaration>(?:\w+ )?verifications?)|(?P<exhibit>exhibits?|appendix)|(?P<errata>errata))"
    r" (?:of|to|for|re)\b"
)
_BELONGING = {"declaration": motions.Declaration, "exhibit": motions.Exhibit, "errata": motions.Errata}
_SUMMONS_ISSUED = sought(r"(?<!\bno )\bsummons(?:es|\(?es\))? (?:\d+ )?iss(?:ue|'?)d\b(?! in blank)")
_ASSIGNED = sought(r"\b(?:case (?:is |has been )?|filed,? )assigned to (?=(?:the )?(?:\w+ )*(?:judge|hon))")


def papers_of(p: Parts, lead: Hit) -> list[Filing]:
    """The acts of a paper that asks for nothing: a pleading, a brief, a notice."""
    if issubclass(lead.kind, commencement.InitiatingPaper) and (about := _BELONGS.match(p.lead, lead.end)):
        # "AMENDED COMPLAINT - Verification of ...": the event is the complaint's, the paper only belongs to it
        lead = Hit(_BELONGING[about.lastgroup or ""], lead.start, about.end())
    kind, said = lead.kind, said_of(p, lead.start, lead.kind)
    if issubclass(kind, pleading.ResponsivePleading):
        said["as_to"] = p.as_to if "as to" in p.body else ()  # whom its claims are against, those say
    extra = _stated_in(p, lead, said["dates"])
    extra |= particulars_of(p, kind, lead.start)
    acts = [make(kind, (lead.start, lead.end), **{**said, **extra, **parties_changed(p, kind, lead.start)})]
    if issubclass(kind, (pleading.ResponsivePleading, commencement.Complaint)):
        acts += _with_answer(p, lead, said)
    if issubclass(kind, commencement.InitiatingPaper) and (m := _SUMMONS_ISSUED.search(p.body, lead.end)):
        acts.append(make(service.SummonsIssued, m.span()))
    if issubclass(kind, commencement.InitiatingPaper) and (m := _ASSIGNED.search(p.body, lead.end)):
        acts.append(make(authority.CaseAssigned, m.span(), **assignment_of(p)))
    if issubclass(kind, (*_WITH_A_MOTION, motions.Response, motions.Reply, motions.Brief)):
        acts += _cross_motion(p, lead)
    if issubclass(kind, (motions.Opposition, motions.MemorandumInSupport)):
        acts = _for_and_against(p, lead, acts)
    if issubclass(kind, _WITH_ANOTHER):
        acts += _another(p, lead)
    if kind is motions.Letter and re.search(r"(?<!\d )\bletter motions?\b", p.lead[lead.start : lead.start + 40]):
        acts = motions_of(p, lead)
    return acts


def _stated_in(p: Parts, lead: Hit, dates: Sequence[DateSet]) -> dict[str, Any]:
    """What a paper states of its own: the parties that a pleading names, a jury demand, prejudice, a settlement."""
    kind, extra = lead.kind, dict[str, Any]()
    if issubclass(kind, commencement.InitiatingPaper):
        extra = _begins(p, kind, dates)
    elif issubclass(kind, pleading.ResponsivePleading):
        extra["jury_demand"] = "jury" in p.body
    if kind is pleading.AmendedComplaint:
        ahead = _ORDINAL_BEFORE.search(p.lead[: lead.start + 24]) or re.match(r"\W*(\w+)", p.lead[lead.start :])
        extra["ordinal"] = _ORDINALS.get(ahead[1]) if ahead else None
    if "against" in fields_of(kind) or issubclass(kind, pleading.ThirdPartyComplaint):
        extra["against"] = extra["defendants"] = p.as_to
    if "prejudice" in fields_of(kind):
        extra["prejudice"] = prejudice_of(p.low)
    if kind is judgment.SatisfactionOfJudgment:
        extra["partial"] = True if "partial" in p.lead[lead.start : lead.end] else None
    elif kind is commencement.TransferIn:
        extra["mdl"] = True if PANEL.search(p.low) else None
    elif kind is stay.MediatorsReport:
        extra["settled"] = False if _NOT_SETTLED.search(p.low) else True if _SETTLED.search(p.low) else None
    return extra


def _begins(p: Parts, kind: type[Filing], dates: Sequence[DateSet]) -> dict[str, Any]:
    """Who sues whom, and on what, by the paper that begins a case."""
    removed = issubclass(kind, commencement.NoticeOfRemoval)
    owing = tuple(dict.fromkeys(d.party for d in dates if d.what in _OWED and d.party))
    return {
        "plaintiffs": () if removed else p.by,
        "defendants": p.by if removed else p.as_to or owing,
        "jury_demand": "jury" in p.body,
        "prisoner": "prisoner" in p.body,
        "cause": m[0] if (m := _STATUTE.search(p.body)) else None,
    }


_ORDINAL_BEFORE = re.compile(r"\b(" + "|".join(_ORDINALS) + r")\b[\s\w]{0,24}$")
_NOT_SETTLED = sought(r"impasse|unsuccessful|not settle|did not|no settlement")
_SETTLED = sought(r"\bsettled\b|settlement (?:was )?reached")


_WITH_ANOTHER = (
    commencement.CertificateOfInterestedParties,
    commencement.DisclosureStatement,
    motions.Brief,
    motions.Declaration,
    motions.Reply,
    motions.Response,
    parties.NoticeOfAppearance,
    pleading.RequestForDefault,
    pleading.ResponsivePleading,
    pretrial.ExhibitList,
    pretrial.WitnessList,
)
_ANOTHER = (
    commencement.CertificateOfInterestedParties,
    commencement.DisclosureStatement,
    motions.Brief,
    motions.Declaration,
    motions.RequestForJudicialNotice,
    pleading.RequestForDefault,
    pretrial.ExhibitList,
    pretrial.WitnessList,
)
_AND = sought(
    r"(?:[,;/&]|\band\b)\s*(?=certificat|corporate|disclosure|rule 7|declaration|affidavit|memorandum|brief|request for"
    r"|exhibit list|witness list)"
)
_OF_THE_FIRST = re.compile(
    r"(?:(?!\d|[.;]\s|\b(?:re|regarding|to|in|for|against|concerning|about|with|from|under|attach\w+|list\w+)\b).)*",
    re.S,
)
_OF_AN_APPEARANCE = re.compile(r"[^\d;()]*")
"""What can stand between a paper's name and a second paper's: whose it is, and nothing of what it is on."""


def _another(p: Parts, lead: Hit) -> list[Filing]:
    """A second paper that an entry names beside the first: "NOTICE of Appearance ... and CERTIFICATE of Interested"."""
    for_whom = lead.kind is parties.NoticeOfAppearance  # and its second paper stands behind the names
    text, of_the_first = (p.body, _OF_AN_APPEARANCE) if for_whom else (p.lead, _OF_THE_FIRST)
    for m in _AND.finditer(text, lead.start + 4, lead.start + 200):
        if not of_the_first.fullmatch(text, lead.start, m.start()):
            return []
        hit = leading().first(text, m.end())
        if hit and hit.start == m.end() and _other_sort(hit.kind, lead.kind):
            said = said_of(p, m.end(), hit.kind)
            return [make(hit.kind, (hit.start, hit.end), **{**said, **particulars_of(p, hit.kind, hit.start)})]
    return []


def _other_sort(kind: type[Filing], first: type[Filing]) -> bool:
    return any(issubclass(kind, sort) and not issubclass(first, sort) for sort in _ANOTHER)


_BY_WHAT_IT_IS_FOR: dict[str, type[Filing]] = {
    "opposition": motions.Opposition,
    "support": motions.MemorandumInSupport,
    "further support": motions.Reply,
}
_AND_FOR = sought(r"\band in (?P<how>opposition|support|further support)(?= (?:of|to|re)\b)")


def _for_and_against(p: Parts, lead: Hit, acts: list[Filing]) -> list[Filing]:
    """The acts of a brief that is for one motion and against another, each with what it is on."""
    m = _AND_FOR.search(p.lead, lead.start, lead.start + 300)
    if m is None or issubclass(lead.kind, other := _BY_WHAT_IT_IS_FOR[m["how"]]):
        return acts
    said = said_of(p, m.start(), other)
    first = attrs.evolve(acts[0], refs=refs_between(p, lead.start, m.start()) or acts[0].refs)
    return [first, *acts[1:], make(other, m.span(), **said)]


_CROSS = sought(r"(?:\band\b|&|;)\s+(?:in support of )?(?P<motion>(?:cross|counter)[- ]?motion)\s+(?=to\b|for\b)")


_WITH_A_MOTION = (
    commencement.InitiatingPaper,
    motions.StatusReport,
    pleading.ResponsivePleading,
    pretrial.ResponseToOrderToShowCause,
    stay.NoticeOfSettlement,
)
"""Papers with which a motion of one's own comes by its plain name: "ANSWER and MOTION to Dismiss"."""
_AND_MOTION = sought(
    r"\band (?:(?:joint|agreed|unopposed|consent|emergency)\s+)?(?P<motion>motion|application)\s+"
    r"(?=(?:of\b[^;:]{3,150}?\s)?(?:to|for)\b)"
)


def _cross_motion(p: Parts, lead: Hit) -> list[Filing]:
    """The motion that a paper on another's brings with it: "Opposition to 12 Motion ... and Cross Motion to Strike"."""
    words = _AND_MOTION if issubclass(lead.kind, _WITH_A_MOTION) else _CROSS
    m = words.search(p.lead, lead.end)
    if m is None or "in support" in m[0]:
        return []
    return motions_of(p, Hit(motions.Motion, m.start("motion"), m.end("motion")))


_STATUTE = sought(r"\bfreedom of information act\b|\bfoia\b|\bfair labor standards act\b|\bflsa\b")
_CLAIMS = sought(
    r"(?:,|;|\band\b|&|\bwith\b)\s*(?:\w+\s+){0,2}?(?P<claim>counter-?\s?claim|cross-?\s?claim"
    r"|third[- ]party\s+complaint|cross-?\s?complaint)s?\b(?!\s+(?:defendant|plaintiff))"
)


_REPLIES = (pleading.AnswerToCounterclaim, pleading.AnswerToCrossclaim, pleading.ReplyToAnswer)
"""Papers in whose titles a claim is the other side's, unless they bring one "with" it."""


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
        if issubclass(lead.kind, _REPLIES) and "with" not in m[0].split():
            continue
        if kind not in {type(a) for a in out}:
            whom = against(p.text, p.body, m.end())
            whom = p.as_to if whom is None else whom
            out.append(make(kind, m.span(), by=said.get("by"), against=whom, defendants=whom))
    return out


_PROCESS = sought(
    r"summons|complaint|\bexecuted|answer (?:is )?due|process|petition|\bwrit\b|acceptance"
    r"|\bs ?& ?c\b|returned|acknowledg"
)


_BY_WHOM_IT_WAS_TAKEN = sought(r"\b(?:as to|upon|served on)\b[^;]{2,200}?\sby\s")
"""A name after whom a return is as to: who took the papers ("as to Acme Corp. by Ann Doe, manager")."""
_WHO_FILES = sought(
    r"\b(?:filed|executed|submitted|requested) by\b|\bon behalf of\b|\bby (?:plaintiff|defendant|petitioner|pltf)"
)


_ACCEPTED = sought(r"\bacceptance of service\b")


def services_of(p: Parts, lead: Hit) -> list[Filing]:
    """A return or waiver of service: one act for each service that it shows."""
    said = said_of(p, lead.start, lead.kind)
    kind = lead.kind
    if kind is service.ProofOfService and not _PROCESS.search(p.body, lead.start):
        return [make(motions.CertificateOfService, (lead.start, lead.end), **said)]
    if kind is service.ProofOfService and re.search(
        r"\bun-?executed\b|\bnot served\b", p.lead[lead.start : lead.start + 200]
    ):
        kind = service.ServiceUnexecuted
    said |= particulars_of(p, kind, lead.start)
    taken = _BY_WHOM_IT_WAS_TAKEN.search(p.body, lead.start)
    if taken and " by " not in p.body[: taken.start()] and not _WHO_FILES.search(p.body, lead.start):
        said["by"] = ()
    accepted = not p.as_to and _ACCEPTED.search(p.lead, 0, lead.end + 20)
    whom = said["as_to"] = said["by"] if accepted else p.as_to  # who accepts is served
    acts: list[Filing] = []
    for s in served_of(p.body, p.text, lead.start, len(p.body), whom):
        day = {"sent": s.day} if kind in (service.WaiverReturned, service.WaiverRequested) else {"served": s.day}
        whom, officers = for_the_nation(s.party) if kind is service.ProofOfService else (s.party, ())
        due = tuple(DateSet("answer", s.due, party=who, must=True, printed=True) for who in (whom or (None,)) if s.due)
        acts += [
            make(kind, (lead.start, lead.end), **{**said, "as_to": whom, "upon": officer, "dates": due, **day})
            for officer in officers or (None,)
        ]
    whom = upon(said["as_to"]) or served_alone(p, lead.start)
    return acts or [make(kind, (lead.start, lead.end), **{**said, "as_to": whom})]
