"""What the acts of a court say beyond what every act says: for whom a judgment is, who is assigned, what is set."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from docket.filing import DateSet, Filing
from docket.procedure import (
    appeal,
    authority,
    commencement,
    disposition,
    judgment,
    motions,
    pretrial,
    relief,
    service,
    stay,
    trial,
)
from docket.reading.judges import judge_named
from docket.reading.kinds import Hit
from docket.reading.listed import names
from docket.reading.parties_changed import parties_changed
from docket.reading.parts import DAY, MONTH_DAY, Parts, day_of
from docket.reading.patterns import sought
from docket.reading.said import fields_of, prejudice_of
from docket.reading.served import mailing_of

__all__ = ["A_SORT", "PANEL", "assignment_of", "details_of", "recommended_in"]

_AS_TO_SOME = re.compile(
    r"\s*(?:is |be )?(?:hereby )?(?:entered )?(?:only )?(?:as to|dismissing|in favor of|for|against)"
    r" (?:those|these|the following|certain|some of|\w+ of the)\b"
)
_REFERRED_FOR = sought(
    r"\bfor (?:purposes of |a |all )*(?:settlement|mediation|discovery)\b(?! and)"
    r"|\breferring (?:all )?discovery (?:disputes|matters)"
)
"""A reference of one thing only; one for discovery and more is not."""
_54B = sought(r"\b54\(b\)(?!\w)|\bno just (?:reason|cause) for delay\b")
PANEL = sought(r"\bmdl|multidistrict|jpml|jpmdl|conditional transfer|1407")
"""The words by which a transfer is that of the Judicial Panel on Multidistrict Litigation (28 USC 1407)."""
_COMBINED = re.compile(
    r"(?!(?:final\s+)*judgment)(?:(?:memorandum|opinion|decision|order|findings|conclusions|final|of|fact|law"
    r"|dismissal|and"
    r"|&)[\s,]+)+(?:final\s+)?"
    r"judgment\b|(?:final\s+)?judgment\s+(?:and|&)\s+(?:final\s+)?(?:order|opinion|decree of dismissal)\b"
)
"""A heading of an order and a judgment in one: no separate document (FRCP 58(a))."""
_WON = sought(
    r"\bin favor of\s+(?:the\s+)?((?:[^.;()]|\.(?=,|\s+(?:and|against)\b)|(?<=\s\w)\.(?=\s\w)){3,200}?)"
    r"(?:\s+(?:and\s+)?against"
    r"|\s+(?:and|&)\s+(?:this|the (?:case|action|civil|matter|clerk)|close|mark|to|terminate|dismiss)\b"
    rf"|\s+(?:in the (?:amount|sum)|pursuant to|consistent with|as follows|on (?:{DAY}|{MONTH_DAY}|all|the|its|count"
    rf"|claim))\b|[;(]|(?<!\s\w)\.(?!,|\s+(?:and|against)\b)|$)"
    r"|\b(?:judgment|verdict)\b[^.;]{0,60}?\sfor\s+(?:the\s+)?(?!default|summary|entry|failure|lack|an?\s)"
    r"((?:(?!\s(?:for|in|on|as|with)\s)[^.;()]|\.(?=,|\s+(?:and|against)\b)){3,120}?)\s+(?:and\s+)?against\b"
    r"|\b(?:judgment|verdict):?\s+(?:is\s+)?(?:\w+\s+){0,2}?for\s+(?:the\s+)?((?:plaintiff|defendant|pltf|deft|dft)s?)\b"
    r"|\b((?:plaintiff|defendant|petitioner|pltf|deft|dft)s?(?:,? (?:[^.;()]|\.(?=,|\s)){2,60}?)?)\s+(?:shall\s+"
    r"|do(?:es)?\s+)?"
    r"(?:have\s+(?:and\s+)?)?recovers?\b"
)
_AWARD = sought(
    r"(?P<before>[^$.;]{0,60})\$\s?\d[\d,]*(?:\.\d+)?(?P<after>(?:\s+(?:in|for|as)\b(?:\s+(?!and\b)[\w'’]+){1,5})?)"
)
_FOR_FEES, _FOR_COSTS = sought(r"\b(?:attorneys?'?s?'?|atty'?s?) fees?\b"), sought(r"\bcosts?\b")
_BY_CLERK = sought(r"\bclerk'?s judgment|signed by (?:deputy )?clerk|judgment[ -]+clerk")
_ACTION = sought(r"\b(?:case|action|lawsuit|suit)\b")
_TO_AN_AGENCY = sought(r"commissioner|social security|agency|sentence (?:four|six)")
_VDRP = sought(r"\bvdrp\b|\bvoluntary dispute resolution program\b")
_ENJOINS = sought(r"\bpermanent(?:ly)? (?:injunction|enjoin\w*)\b")


_SETS_HEARINGS = (pretrial.HearingNotice, pretrial.HearingReset)


def details_of(p: Parts, kind: type[Filing], lead: Hit, days: Sequence[DateSet] = ()) -> dict[str, Any]:
    """The fields that a court's act of this kind has of its own, as far as the text and the days it sets show them."""
    known = fields_of(kind)
    out: dict[str, Any] = {}
    if "prejudice" in known:
        out["prejudice"] = prejudice_of(p.body)
    if "what" in known:
        heard = (d.what for d in days if issubclass(kind, _SETS_HEARINGS) and pretrial.is_hearing(d))
        out["what"] = next(heard, None) or _what(p, lead)
    if "winner" in known and (m := _WON.search(p.body, lead.start)):
        out["winner"] = p.text[m.start(m.lastindex or 0) : m.end(m.lastindex or 0)].strip()
    out |= parties_changed(p, kind, lead.start)
    for read in _read_of(kind):  # type: ignore[arg-type]  # a kind is a class, not an act: it is hashed by itself
        out |= read(p, lead)
    return out


def _judged(p: Parts, lead: Hit) -> dict[str, Any]:
    """Who entered a judgment, whether it ends the whole case (FRCP 54(b), 58), and what it awards."""
    low = p.body
    certified = _54B.search(low, lead.start)
    some = certified or _AS_TO_SOME.match(low, lead.end) or "partial" in low[lead.start : lead.end + 20]
    return {
        "by_clerk": True if _BY_CLERK.search(low) else None,
        "certified": True if certified else None,
        "partial": True if some else None,
        "separate_document": False if _COMBINED.match(low, lead.start) else None,
        "awards": tuple(_awarded(low[lead.start :])) if "$" in low else (),
    }


def _case_dismissed(p: Parts, lead: Hit) -> dict[str, Any]:
    """The ground of a dismissal, in words that name nobody; that it was stipulated only where nothing else is said."""
    grounds = [" ".join((m["alone"] or m[0]).split()) for m in _GROUND.finditer(p.body, max(0, lead.start - 400))]
    return {"ground": next((said for said in grounds if "stipulat" not in said), next(iter(grounds), None))}


def _parties_dismissed(p: Parts, lead: Hit) -> dict[str, Any]:
    return {"action": True if _ACTION.search(p.body, lead.start, lead.end + 60) else None}


def _deficient(p: Parts, lead: Hit) -> dict[str, Any]:
    lacks = ("account statement",) if _ACCOUNT.search(p.body) else None
    return {"unsigned": True if _UNSIGNED.search(p.body) else None, "lacks": lacks}


def _referred(p: Parts, lead: Hit) -> dict[str, Any]:
    """To which magistrate judge something is referred."""
    calendar = r"(?: the (?:calendar|docket) of)?"
    to = judge_named(p.text, rf"\brefer(?:red|ral|ring|s)?\b(?:[^.;]{{0,80}}?)\bto{calendar}")
    to = to or judge_named(p.text, r"\bmotions? referred to", titled=False)
    if to and p.judge and p.judge.endswith(f" {to}"):
        to = p.judge  # "referred to Magistrate Judge Roe", by Judge Ann Roe herself
    return {"referred_to": to}


def _referred_for(p: Parts, lead: Hit) -> dict[str, Any]:
    m = _REFERRED_FOR.search(p.body)
    return {"scope": "discovery" if "discovery" in m[0] else "settlement"} if m else {}


def _consented(p: Parts, lead: Hit) -> dict[str, Any]:
    return {"to": judge_named(p.text, r"\b(?:re)?(?:assign|refer)\w*(?:[^.;]{0,80}?)\bto")}


def _tried(p: Parts, lead: Hit) -> dict[str, Any]:
    """Whether a jury tries the case, on which day of the trial, and whether the trial ended."""
    tried_by = _TRIED_BY.search(p.body, lead.start)
    return {
        "jury": tried_by and tried_by["jury"] is not None,
        "trial_day": _trial_day(p.body),
        "ended": True if _SUBMITTED.search(p.body, lead.start) else None,
    }


def _screened(p: Parts, lead: Hit) -> dict[str, Any]:
    return {"leave_to_amend": True if _WITH_LEAVE.search(p.body) else None, "outcome": _screened_to(p.body)}


def _numbered_above(p: Parts, lead: Hit) -> dict[str, Any]:
    m = _ABOVE_NUMBER.search(p.body, lead.start)
    return {"number": m["number"]} if m else {}


def _issued(said: str) -> bool | None:
    """Whether a certificate of appealability is issued; None where the words do not say."""
    if re.search(r"^no\b|\bden(?:y|ies|ied|ying)\b|\bdeclin|\bnot (?:be )?issue|\brefus", said):
        return False
    return True if re.search(r"\bgrant|\bissue[sd]?\b|\bissuing", said) else None


_DAYS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TRIAL_DAY = sought(
    r"\bday\W{1,2}(?:no\.? )?(?P<n>\d{1,2}(?![\d/:])|" + "|".join(_DAYS) + r")\b"
    r"|\b(?P<nth>\d{1,2}(?=st|nd|rd|th)|" + "|".join(_ORDINALS) + r")(?:st|nd|rd|th)? day of (?:\w+ )?trial\b"
)
_FORMS = {"special": "special verdict", "general": "general verdict", "advisory": "advisory", "answers": "interrogator"}


def _trial_day(low: str) -> int | None:
    """Which day of the trial it is, where the minutes count them."""
    m = _TRIAL_DAY.search(low)
    if m is None:
        return None
    said = m["n"] or m["nth"]
    return int(said) if said.isdigit() else (_DAYS if m["n"] else _ORDINALS).index(said) + 1


_TRIED_BY = sought(r"\b(?:(?:bench|court|non-?\s?jury) trial|(?P<jury>jury))\b")
_SUBMITTED = sought(
    r"\bjur(?:y|ors) (?:\S+ ){0,4}?(?:retire[sd]?|deliberat\w+)|\bsubmitted to (?:the )?jury"
    r"|\b(?:taken|under) (?:\S+ )?(?:advisement|submission)|\b(?:bench|court) trial (?:is )?(?:concluded|completed)"
)
_ABOVE_NUMBER = sought(r"\b(?:nos?|numbers?|assigned|as)\b\W*(?:\w+ circuit\W+)?(?P<number>\d\d-\d{2,6})(?![\w/-])")
_EXPIRES = sought(
    rf"\b(?:expir(?:es?|ing)|(?:remains?|stays?|is|be) in (?:full )?(?:force|effect)|extend(?:ed|ing))\b[^.;]{{0,60}}?"
    rf"\b(?:on|until|through|at)\b[^.;\d]{{0,30}}?(?P<day>{DAY}|{MONTH_DAY})"
)
_UNHEARD = sought(r"\bex parte\b|\bwithout notice\b")
_SECURITY = sought(
    r"\b(?:bond|security|undertaking)\b[^.;$]{0,40}(?P<amount>\$\s?[\d,]+(?:\.\d\d)?)"
    r"|(?P<before>\$\s?[\d,]+(?:\.\d\d)?)\s+(?:cash\s+|surety\s+)?(?:bond|security|undertaking)\b"
    r"|\b(?:no|without|waiv\w+ (?:the )?)\s*(?:posting |requirement of (?:a )?)?(?:bond|security)\b"
)


def _restrained(p: Parts, lead: Hit) -> dict[str, Any]:
    """Until when a restraining order lasts, whether the other side had notice, and the security that it asks."""
    expires, security = _EXPIRES.search(p.body, lead.start), _SECURITY.search(p.body, lead.start)
    unheard = _UNHEARD.search(p.body, lead.start)
    asked = security["amount"] or security["before"] or "none" if security else None
    return {
        "expires": day_of(expires["day"]) if expires else None,
        "without_notice": True if unheard else None,
        "security": "".join(asked.split()) if asked else None,
    }


_ABOVE = sought(r"(?<!to )\b(affirm|revers|vacat|dismiss|remand)(?:ed|e?s|ing|ance|al)\b")
_APPEAL_DISMISSED = sought(
    r"\bdismiss(?:ing|es|ed) (?:\S+ ){0,4}?appeals?\b|\bappeals?(?: \S+){0,5}? dismissed\b"
    r"|\bdismissal of (?:\S+ ){0,3}?appeal"
    r"|\bmotions? (?:to dismiss|for (?:voluntary )?dismissal)(?: of)? (?:\S+ ){0,3}?(?:appeals?|case) is granted"
)
_LEAVE_TO_APPEAL = sought(
    r"\b(?:permission|leave) to appeal\b(?:[^;]{0,60}?)\b(?:is|are) (?:hereby )?(granted|denied)"
    r"|\b(grant|den)(?:ing|s|ies|ied|ed|ying) (?:\S+ ){0,5}?(?:permission|leave) to appeal\b"
)


def _done_above(low: str) -> str | None:
    """What the court of appeals did with the decision; what it changed of it, where it affirmed the rest."""
    if leave := _LEAVE_TO_APPEAL.search(low):
        return f"permission {'granted' if (leave[1] or leave[2]).startswith('grant') else 'denied'}"
    if _APPEAL_DISMISSED.search(low):
        return "dismissed"
    said = {m[1] for m in _ABOVE.finditer(low)}
    done = ("reversed", "vacated", "affirmed", "dismissed", "remanded")
    return next((word for word in done if word.removesuffix("ed").removesuffix("e") in said), None)


_GROUND = sought(
    r"\b(?:lack|want|absence) of (?:subject[- ]matter )?jurisdiction|\bsupplemental jurisdiction"
    r"|\bfail(?:ure|ed|s|ing)? to (?:comply with )?(?:(?:fed\S* ?r\S* ?civ\S* ?p\S*|rule) (?:8|9\(b\))"
    r"|plead with particularity)|\bfail(?:ure|ed|s|ing)? to (?:prosecute|comply|obey|exhaust|state a claim|serve)\w*"
    r"|\bnon-?exhaustion|\b(?:as )?(?:frivolous|malicious)\b|\bvoluntar(?:y|ily) dismiss\w*|\bstipulat\w+"
    r"|\bsettle(?:d|ment)\b|\b(?:lack|want|failure) of prosecution"
    r"|\b(?:submit\w*|proceed\w*|refer\w*)(?: \S+){0,8}? to (?:\w+ )?(?P<alone>arbitration)"
)
_UNSIGNED = sought(r"\bunsigned\b|\bnot signed\b|\b(?:missing|lacks?|without|no) (?:an? |the )?(?:\w+ )?signature")
_ACCOUNT = sought(r"\b(?:trust|prison\w*|inmate|institutional)(?: fund)? account\b|\baccount (?:statement|certif)")
_WITH_LEAVE = sought(r"(?<!without )\bleave to (?:file an? )?(?:\w+ )?amend|\bmay (?:file an )?amend")
_DISMISSED = sought(r"\bdismiss(?:ed|es|ing|al)\b")
_SERVED = sought(
    r"\b(?:marshal|clerk)\w*(?: \S+){0,8}? (?:serv|issue)|\bservice (?:is |be |shall |on |of |upon )*(?:appropriate"
    r"|order|direct|effect|process)|\border\w* (?:directing |re |for |of )?service\b|\bshall (?:be )?serve"
    r"|\b(?:may|shall) proceed on\b|\b(?:counts?|claims?) (?:[\w,&]+ ){1,9}?(?:may|shall|will) proceed\b"
)


def _screened_to(low: str) -> str:
    """What a screening order does with the pleading, as far as its words show."""
    if _SERVED.search(low):
        return "partial" if _DISMISSED.search(low) else "service ordered"
    if _WITH_LEAVE.search(low):
        return "leave to amend"
    return "dismissed" if _DISMISSED.search(low) else "not shown"


def _awarded(low: str) -> list[str]:
    """What a judgment gives: money, and fees or costs where the sums are for nothing else."""
    found: dict[str, None] = {}
    for m in _AWARD.finditer(low):
        near = m["after"] or m["before"]
        fees, costs = _FOR_FEES.search(near), _FOR_COSTS.search(near)
        found["attorney fees" if fees else "costs" if costs else "money"] = None
    if _ENJOINS.search(low):
        found["injunction"] = None
    return list(found)


_UNTIL = sought(rf"\b(?:until|through|(?:up )?to)(?: and including)?\s+(?:\w+day,? )?(?P<day>{DAY}|{MONTH_DAY})")
_STAYED_BETWEEN = sought(r"\bas (?:between|to) (?P<who>[^;]{3,160}?),? (?:is|are|be|shall|hereby)\b")
_AND = sought(r",? and ")
_THE_CASE = sought(r"\b(?:case|action|proceedings?|litigation|matter)\b")
_DISCOVERY = sought(
    r"^discovery\b|\bstay(?:s|ing) (?:all )?discovery\b|\border(?:s|ed|ing)(?: that)? (?:all )?discovery\b"
)


def _stayed(p: Parts, lead: Hit) -> dict[str, Any]:
    """Until when a stay lasts, and how far it reaches where it is not of the whole case."""
    out: dict[str, Any] = {}
    if until := _UNTIL.search(p.body, lead.start):
        out["until"] = day_of(until["day"])
    said = p.body[lead.start : lead.end]
    if between := _STAYED_BETWEEN.search(p.body, lead.start, lead.end):
        out |= {"scope": "party", "as_to": names(_AND.sub("; ", p.text[slice(*between.span("who"))]))}
    elif _DISCOVERY.search(said) and not _THE_CASE.search(said):
        out |= {"scope": "phase", "phase": "discovery"}
    return out


def _on_findings(low: str) -> str:
    in_part = re.search(r"\badopt\w*[^.;]{0,60}\bin part\b|\bin part[^.;]{0,30}\badopt", low)
    if re.search(r"\breject(?!\w* (?:[\w']+ ){0,3}?objection)|\bdeclin\w+ to adopt|not adopt", low):
        return "adopted in part" if in_part else "rejected"
    if in_part:
        return "adopted in part"
    if re.search(r"\bmodif", low):
        return "modified"
    return "recommitted" if re.search(r"recommit|re-?refer|remand\w* to (?:the )?magistrate", low) else "adopted"


def recommended_in(p: Parts) -> str | None:
    """What a report recommends, in its words."""
    m = re.search(
        r"(?:\brecommend(?:s|ed|ing|ations?)?(?: that)?"
        r"|\bre\b(?=:? (?:that|to|grant|den|dismiss|remand|affirm))|:(?=\s+that\b)):?\s+"
        r"(?!of\b|re\b|by\b|to\b|on\b|in\b|for\b|as to|signed|filed|issued|regarding|\W?\d|\()"
        r"(?:[\w ]{0,40}recommending that )?(.{8,160}?)(?:(?<!dkt)(?<!doc)(?<!\bno)(?<!u\.s\.c)\.\s|;"
        r"|\s(?:\[\d|\(issued|\(\d+ ?p)|objections|signed|$)",
        p.body,
    )
    return p.text[m.start(1) : m.end(1)].strip() if m else None


A_SORT = (
    r"(?:motion|status|telephon\w*|scheduling|settlement|pre-?settlement|pretrial|pre-trial|discovery|case"
    r"|management|initial|final|show|cause|evidentiary|oral|jury|bench|markman|claim|construction"
    r"|fairness|preliminary|injunction|tro|further|video|rule|16|in|court|in-chambers|chambers|early|neutral"
    r"|default|sentencing|daubert|charging|premotion|pre-motion|telephone|planning|order|to)\s+"
)
_HEARING = sought(rf"\b(?<!\bany )((?:{A_SORT})*(?:hearing|conference|argument|trial|mediation|call))\b")
_ITS_SORT = sought(rf"\b(?!(?:order|to|in(?! court)|court|chambers|and) )(?:{A_SORT})+$")
"""What sort of hearing it is, in the words before the phrase: "the initial status" before "conference is reset"."""


def _what(p: Parts, hit: Hit) -> str | None:
    sort = _ITS_SORT.search(p.lead, max(0, hit.start - 60), hit.start)
    m = _HEARING.search(p.lead, sort.start() if sort else hit.start, hit.start + 300)
    return " ".join(m[1].split()) if m else None


_JUDGE_ADDED = sought(
    r"(?:^\W*|\.\s+)(?P<judge>(?:\w+ ){0,3}?judge )(?:(?!no longer)[^:;]){3,60}? "
    r"(?:added|assigned\b(?=\W*$| to (?:the |this )?case\b|\.))"
)


_BESIDE = r"(?:,? and (?:(?:the )?(?:Hon\w*\.? )?Magistrate Judge )?|, (?:U\.?S\.? )?Magistrate Judge )"
_AND_ANOTHER = _BESIDE + r"(?P<who>(?:[A-Z][\w.'-]*\s?){2,4}?)(?=\s?(?:for\b|[.,;(]|$))"
"""The magistrate judge beside the judge to whom a case goes: "to Judge Ann Ode and Mary Major for all purposes"."""


def assignment_of(p: Parts) -> dict[str, Any]:
    """To which judge a case is assigned and to which magistrate judge it is referred."""
    judge = judge_named(
        p.text,
        r"(?:re-?assigned|assignment|re-?assign|transferred|assigned|designated|assigning case"
        r"|reassigning case)(?: (?:this |the )?(?:case|action"
        r"|matter))?(?:[^.;]{0,80}?)\bto(?: the (?:docket|calendar) of)?|judges? assigned|added",
    )
    if added := _JUDGE_ADDED.search(p.low):
        short = judge_named("to " + p.text[added.start("judge") :], "^to")
        judge = judge if judge and short and judge.endswith(short) else short or judge
    referred = judge_named(
        p.text, r"refer(?:red|ral|ring)?(?:[^.;]{0,60}?)\bto|\band(?: to)?(?=\s+(?:the )?(?:Hon\w* )?Mag)"
    )
    referred = referred or judge_named(p.text, r"\bassigned discovery")
    to_magistrate = judge_named(p.text, r"\bassign\w*\b(?: \w+){0,3}? to(?= (?:the )?(?:Hon\w*\.? |U\.?S\.? )*Mag)")
    if judge and to_magistrate and to_magistrate != judge:
        referred, to_magistrate = referred or to_magistrate, None
    both = judge or judge_named(p.text, r"\b(?:judge|to|by|case)") or p.judge
    if both and referred is None and (beside := re.search(re.escape(both) + _AND_ANOTHER, p.text)):
        referred = beside["who"].strip(" .")
    return {
        "judge": both,
        "referred_to": referred if referred != both else None,
        "magistrate": True if to_magistrate else None,
        "designated": judge_named(p.text, r"\bdesignated as magistrate judge"),
    }


_CASE_NUMBER = sought(r"(?i)\b(?:\d{1,2}:)?\d\d-?[a-z]{2,4}-?\d{2,6}(?:-[a-z]+)*\b")
_HELD_ON = sought(
    rf"\b(?:held|heard|conducted)\b(?: before [^;]{{3,60}}?)?(?: on)?:? (?:\w+day,? )?({DAY}|{MONTH_DAY})(?![/\d])"
)


def _held_on(p: Parts, lead: Hit) -> dict[str, Any]:
    """The day on which minutes say that a hearing was held."""
    m = _HELD_ON.search(p.body, 0, lead.start + 400)
    return {"held": day_of(m[1]) if m else None}


_READ: dict[type[Filing], Callable[[Parts, Hit], dict[str, Any]]] = {
    judgment.Judgment: _judged,
    authority.OrderOnFindings: lambda p, lead: {"disposition": _on_findings(p.body)},
    disposition.OrderDismissingCase: _case_dismissed,
    disposition.OrderDismissingParty: _parties_dismissed,
    motions.NoticeOfDeficiency: _deficient,
    authority.MagistrateDesignated: lambda p, lead: {
        "designated": judge_named(p.text, "magistrate judge", titled=False)
    },
    authority.OrderReferringMotion: _referred,
    authority.OrderReferringCase: lambda p, lead: _referred(p, lead) | _referred_for(p, lead),
    authority.ReferenceToMagistrateByConsent: _consented,
    stay.StayOrdered: _stayed,
    stay.ADRReferral: lambda p, lead: {"program": "VDRP" if _VDRP.search(p.body) else None},
    commencement.OrderRemanding: lambda p, lead: {"to_agency": True if _TO_AN_AGENCY.search(p.body) else None},
    commencement.MemberCaseClosed: lambda p, lead: {
        "cases": tuple(m[0] for m in _CASE_NUMBER.finditer(p.text, lead.start, lead.end + 90))
    },
    commencement.OrderTransferring: lambda p, lead: {"mdl": True if PANEL.search(p.body) else None},
    commencement.ScreeningOrder: _screened,
    pretrial.HearingHeld: _held_on,
    motions.MinuteEntry: _held_on,
    service.ClerksMailing: lambda p, lead: mailing_of(p, lead.start),
    trial.TrialHeld: _tried,
    trial.Verdict: lambda p, lead: {"form": next((form for form, words in _FORMS.items() if words in p.body), None)},
    appeal.AppellateOrder: lambda p, lead: {"disposition": _done_above(p.body)},
    appeal.Mandate: lambda p, lead: {"disposition": _done_above(p.body)},
    appeal.CertificateOfAppealability: lambda p, lead: {
        "issued": _issued(p.body[max(0, lead.start - 3) : lead.end + 40])
    },
    appeal.AppealDocketed: _numbered_above,
    relief.TRO: _restrained,
    relief.PreliminaryInjunction: _restrained,
    relief.OrderExtendingTRO: _restrained,
}
"""What reads the fields that acts of a family of kinds have of their own."""


@cache
def _read_of(kind: type[Filing]) -> tuple[Callable[[Parts, Hit], dict[str, Any]], ...]:
    return tuple(read for family, read in _READ.items() if issubclass(kind, family))
