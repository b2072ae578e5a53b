"""What a party's paper says of itself beyond what every paper says: its grounds, its basis, how it was served."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from docket.filing import Filing
from docket.procedure import (
    access,
    class_action,
    commencement,
    disposition,
    judgment,
    parties,
    pleading,
    pretrial,
    service,
    special,
)
from docket.reading.listed import names
from docket.reading.parts import DAY, MONTH_DAY, Parts, day_of
from docket.reading.patterns import sought

__all__ = ["particulars_of"]


def particulars_of(p: Parts, kind: type[Filing], start: int) -> dict[str, Any]:
    """The fields that a party's paper of this kind has of its own, as far as its words show them."""
    read = _read_of(kind)  # type: ignore[arg-type]  # a kind is a class, not an act: it is hashed by itself
    return read(p, start) if read else {}


@cache
def _read_of(kind: type[Filing]) -> Callable[[Parts, int], dict[str, Any]] | None:
    return next((read for family, read in _READ.items() if issubclass(kind, family)), None)


_PARAGRAPHS: dict[type[Filing], re.Pattern[str]] = {
    pleading.MotionToDismiss: sought(r"\b12 ?\(b\)((?:[\s,&]*(?:(?:and|or)\s)?(?:(?:rule )?12 ?\(b\))?\([1-7]\))+)"),
    judgment.MotionForReliefFromJudgment: sought(r"\b60 ?\(b\)((?:[\s,&]*(?:(?:and|or)\s)?(?:60 ?\(b\))?\([1-6]\))+)"),
}
_PARAGRAPH = sought(r"\((\d)\)")


def _grounds(kind: type[Filing]) -> Callable[[Parts, int], dict[str, Any]]:
    """The paragraphs of the rule that a motion cites; a title's one ground ("failure to state a claim") is not all."""

    def read(p: Parts, start: int) -> dict[str, Any]:
        cited = (n for m in _PARAGRAPHS[kind].finditer(p.low, start) for n in _PARAGRAPH.findall(m[1]))
        return {"grounds": tuple(dict.fromkeys(cited))}

    return read


_BASES = {
    "cafa": sought(r"\bcafa\b|class action fairness act"),
    "diversity": sought(r"\bdiversity\b(?! of (?:opinion|views))"),
    "federal question": sought(r"\bfederal question\b"),
}
_DEMAND = sought(
    r"\bdemand(?:ed|s|ing)?\W{1,3}(?:of |for |in the (?:amount|sum) of )?\$\s?(?P<sum>\d[\d,]*)(?:\.\d\d)?(?![\d,])"
)


def _brought(p: Parts, start: int) -> dict[str, Any]:
    named = [basis for basis, words in _BASES.items() if words.search(p.low, start)]
    asked = _DEMAND.search(p.low, start)
    return {
        "basis": named[0] if len(named) == 1 else None,
        "demand": int(asked["sum"].replace(",", "")) if asked else None,
    }


_WAYS = {
    "personal": sought(r"\bpersonal(?:ly)? (?:service|served|delivered)\b|\b(?:served|by) (?:in )?person(?:ally)?\b"),
    "substituted": sought(r"\bsubstitut(?:ed|e) service\b|\b(?:usual (?:place of )?abode|dwelling)\b"),
    "certified mail": sought(r"\b(?:certified|registered) mail\b|\bcert\.? mail\b"),
    "mail": sought(r"\b(?:by|via) (?:(?:first[- ]class|regular|u\.?s\.?|ordinary|priority) )*mail\b"),
    "publication": sought(r"\bby publication\b"),
    "posting": sought(r"\bby posting\b|\bposted (?:on|at)\b"),
    "secretary of state": sought(r"\b(?:by|via|through|upon) (?:the )?(?:\w+ )?secretary of state\b"),
}


def _served_how(p: Parts, start: int) -> dict[str, Any]:
    ways = [way for way, words in _WAYS.items() if words.search(p.low, start)]
    if "certified mail" in ways and "mail" in ways:
        ways.remove("mail")
    return {"method": ways[0] if len(ways) == 1 else None}


_DEPONENT = sought(
    r"\bdeposition\w*(?: duces tecum| upon (?:oral|written) \w+)* of (?:the )?"
    r"(?:(?:plaintiff|defendant|dr|mr|mrs|ms)\.?,? )?(?=\S)"
)
_DEPONENT_ENDS = sought(r",?\s(?:on|at|by|set|to|re|scheduled|pursuant|filed|taken|in|for)\b|[;(\[]|\.(?:\s|$)|$")


def _deposed(p: Parts, start: int) -> dict[str, Any]:
    m = _DEPONENT.search(p.body, start)
    if m is None or not p.text[m.end()].isupper():
        return {}
    end = _DEPONENT_ENDS.search(p.body, m.end())
    whom = names(p.text[m.end() : end.start() if end else None])
    return {"deponent": whom[0] if len(whom) == 1 else None}


_DOCUMENT = sought(
    r"\bseal (?:the )?(?:documents?|docs?\.?|docket entr\w+|ecf|dkt\.?)\W+(?:nos?\W+)?"
    r"(?P<numbers>\d{1,4}(?!\d)(?:(?:[\s,&\]\[]|and\b)+\d{1,4}(?!\d))*)"
)


def _sealed(p: Parts, start: int) -> dict[str, Any]:
    m = _DOCUMENT.search(p.body, start)
    return {
        "documents": tuple(re.findall(r"\d+", m["numbers"])) if m else (),
        "ex_parte": True if "ex parte" in p.low[max(0, start - 12) : start + 160] else None,
    }


_CONFERENCE = sought(rf"\bconference (?:was )?(?:held|conducted|took place)\W{{1,3}}(?:on )?(?P<day>{DAY}|{MONTH_DAY})")


def _conferred(p: Parts, start: int) -> dict[str, Any]:
    m = _CONFERENCE.search(p.low, start)
    day: date | None = day_of(m["day"]) if m else None
    return {"conference": day}


_TO_THE_CLERK = sought(
    r"\bby (?:the )?clerk\b|\bclerk'?s (?:entry of )?(?:default )?judgment|\bclerk to enter\b|\bto (?:the )?clerk\b"
)
_NOT_IN_SERVICE = sought(r"\bnon-?\s?military|\bnot (?:\w+ ){0,3}?(?:military|service)")
_PLEADING_WITH_IT = sought(
    r"#\s?\d+\s[^#]{0,40}?\b(?:proposed (?:\w+ ){0,3}?(?:complaint|answer|pleading|petition)"
    r"|(?:complaint|answer|pleading) in intervention|intervenor\S* (?:complaint|answer|pleading))\b"
)
_NO_JURISDICTION = sought(r"\b(?:lacks?|want|absence) (?:of )?(?:subject[- ]matter )?jurisdiction")
_STATUTE_OF_FEES = {
    "28 U.S.C. 2412": sought(r"\beaja\b|equal access to justice|28 u\.?\s?s\.?\s?c\.?(?: §+| section)? ?2412"),
    "42 U.S.C. 1988": sought(r"\b(?:42 u\.?\s?s\.?\s?c\.?(?: §+| section)? ?)1988\b|(?:section|§) ?1988\b"),
    "42 U.S.C. 406(b)": sought(r"\b406 ?\(b\)"),
}


def _fees(p: Parts, start: int) -> dict[str, Any]:
    named = [law for law, words in _STATUTE_OF_FEES.items() if words.search(p.low, start)]
    return {"statute": named[0] if len(named) == 1 else None}


def _approval(p: Parts, start: int) -> dict[str, Any]:
    early, late = (word in p.lead[start : start + 160] for word in ("preliminar", "final"))
    return {"stage": None if early == late else "preliminary" if early else "final"}


def _elected(p: Parts, start: int) -> dict[str, Any]:
    said = p.lead[start : start + 240]
    declines = "declin" in said or "not to intervene" in said
    return {"intervenes": None if "in part" in said else False if declines else "interven" in said or None}


def _if_said(field: str, words: re.Pattern[str], value: bool = True) -> Callable[[Parts, int], dict[str, Any]]:
    """A field that is so where the words stand in the text, and not shown elsewhere."""
    return lambda p, start: {field: value if words.search(p.low, start) else None}


_READ: dict[type[Filing], Callable[[Parts, int], dict[str, Any]]] = {
    pleading.MotionToDismiss: _grounds(pleading.MotionToDismiss),
    judgment.MotionForReliefFromJudgment: _grounds(judgment.MotionForReliefFromJudgment),
    commencement.InitiatingPaper: _brought,
    service.ProofOfService: _served_how,
    pretrial.NoticeOfDeposition: _deposed,
    pretrial.Rule26fReport: _conferred,
    access.MotionToSeal: _sealed,
    disposition.MotionForDefaultJudgment: _if_said("to_clerk", _TO_THE_CLERK),
    disposition.AffidavitOfMilitaryStatus: _if_said("in_service", _NOT_IN_SERVICE, value=False),
    commencement.MotionToRemand: _if_said("jurisdictional", _NO_JURISDICTION),
    parties.MotionToIntervene: _if_said("pleading_attached", _PLEADING_WITH_IT),
    judgment.OfferOfJudgment: _if_said("accepted", sought(r"\baccept(?:ed|ing|ance|s)\b")),
    judgment.MotionForAttorneyFees: _fees,
    class_action.MotionForSettlementApproval: _approval,
    special.NoticeOfElection: _elected,
}
