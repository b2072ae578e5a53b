"""Pleadings and responses to them: FRCP 7-15, 55(a), 55(c)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from docket.clock import Clock, Running, Start
from docket.filing import CourtAct, Filing, Ref, family, filing
from docket.law import provision
from docket.procedure.commencement import (
    BankruptcyAppeal,
    Complaint,
    HabeasPetition,
    InitiatingPaper,
    NoticeOfRemoval,
    ScreeningOrder,
    TransferIn,
    TrustAccountStatement,
)
from docket.procedure.motions import (
    MOTION,
    Motion,
    MotionForExtension,
    Order,
    OrderStriking,
    Ruling,
    RulingOnStipulation,
    Stipulation,
    Vacatur,
    WithdrawalOfMotion,
    motions_ruled,
)
from docket.procedure.service import ProofOfService, WaiverRequested, WaiverReturned
from docket.region import NEW, AsTo, Lapse, Need, On, Region, Row, itself, referenced
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Cell, Posture


@filing(
    "Amended Complaint",
    reads=(
        "(?:(?:first|second|third|fourth|fifth|sixth|seventh|1st|2nd|3rd|4th|5th|corrected|verified"
        "|consolidated|supplemental|substitute|joint|new|revised|unified|master) )*(?:am(?:ended|d"
        r"|end)?\.?|amd) (?:\w+ ){0,3}?(?:compl(?:aint|aints|t|\.)?|cmp)",
        "(?:(?:first|second|third|fourth|fifth|sixth|seventh|1st|2nd|3rd|4th|5th|corrected|verified"
        "|consolidated|supplemental|substitute|joint|new|revised|unified|master) )*(?:consolidated"
        r"|substitute|corrected|revised)(?: (?:amended|master|class|action))* (?:compl(?:aint|aints|t|\.)?"
        "|cmp)",
        "(?:(?:first|second|third|fourth|fifth|sixth|seventh|1st|2nd|3rd|4th|5th|corrected|verified"
        "|consolidated|supplemental|substitute|joint|new|revised|unified|master) )*amended (?:petition"
        "|notice of removal|class action|verified)",
        r"redacted (?:\w+ )?amended complaint",
        "amended pleading",
        r"amendment to (?:the )?(?:\w+ )?complaint",
        r"complaint (?:first |second |third |\(?first )?(?:\(?amended)",
    ),
    titles=("amended complaint/petition",),
)
class AmendedComplaint(InitiatingPaper):
    """An amended complaint; it supersedes the one before it (FRCP 15(a))."""

    ordinal: int | None = None
    lodged: bool = False


@filing(
    "Supplemental Complaint",
    reads=(
        r"supplement(?:al|s)?(?: to(?: the)?)? (?:\w+ )?(?:compl(?:aint|aints|t|\.)?|cmp)",
        "supplemental pleading",
    ),
)
class SupplementalComplaint(InitiatingPaper):
    """A supplemental pleading, by leave only (FRCP 15(d))."""


@filing(
    "Lodged Pleading",
    reads=(
        r"(?:lodged|proposed|\[?proposed\]?) (?:\w+ ){0,3}?(?:complaint|answer|counterclaim|petition)",
        "(?:complaint|answer) (?:lodged|received)",
        r"notice of lodg\w+ (?:\S+ ){0,4}?(?:complaint|answer)",
    ),
)
class LodgedPleading(Filing):
    """A proposed pleading lodged, not filed."""

    ordinal: int | None = None


@family
class ResponsivePleading(Filing):
    """A pleading that answers another."""

    jury_demand: bool = False


@filing(
    "Answer to Complaint",
    reads=(
        r"(?:amended |joint |first amended |second amended |corrected )*(?:ans(?:wer|wers|\.)?(?! due"
        r"| to (?:\w+ ){0,3}?(?:interrog|motion|writ of garn|garn|objection|local rule|counter|cross"
        "|third)))",
        "answer(?:s)? (?:and|&|,|with|to)",
        r"(?:amended )?response to (?:the )?(?:\W*\d+\W+)?(?:\w+ ){0,3}?(?:complaint|petition)",
        "return (?:and answer|to (?:petition|writ))",
        "affirmative defenses?",
        "denial",
        "general denial",
        r"answer to (?:\w+ )*complaint",
    ),
    titles=("answer to complaint (notice of removal)",),
)
class Answer(ResponsivePleading):
    """An answer to a complaint or amended complaint (FRCP 8(b), 12(a))."""


@filing(
    "Answer to Counterclaim",
    reads=(
        r"(?:amended )?(?:answer|reply|response|ans)(?: and [\w ]{0,30})?(?: to"
        r"| of)+(?: \S+){0,6}? counter ?claims?",
        "counter ?claim answer",
        r"(?:reply|answer) to (?:\w+ ){0,3}?counter ?claim",
    ),
)
class AnswerToCounterclaim(ResponsivePleading):
    """An answer to a counterclaim."""


@filing(
    "Answer to Crossclaim",
    reads=(
        r"(?:amended )?(?:answer|reply|response|ans)(?: to| of)+(?: \S+){0,6}? cross ?claims?",
        "cross ?claim answer",
    ),
)
class AnswerToCrossclaim(ResponsivePleading):
    """An answer to a crossclaim."""


@filing(
    "Answer to Third Party Complaint",
    reads=(
        r"(?:amended )?(?:answer|ans)(?: to| of)+(?: \S+){0,5}? (?:third|3rd) ?party ?(?:\w+ )?complaint",
        "third party answer",
    ),
)
class AnswerToThirdPartyComplaint(ResponsivePleading):
    """An answer to a third-party complaint."""


@filing(
    "Reply to Answer",
    reads=(r"reply to (?:\w+ ){0,3}?answer(?: to complaint)?",),
)
class ReplyToAnswer(ResponsivePleading):
    """A reply to an answer, only if the court orders one (FRCP 7(a)(7))."""


@filing(
    "Counterclaim",
    reads=("(?:amended |first amended )?counter ?(?:claim|complaint|petition)s?(?! answer)",),
)
class Counterclaim(Filing):
    """A counterclaim (FRCP 13)."""

    against: tuple[str, ...] = ()


@filing(
    "Crossclaim",
    reads=("(?:amended )?cross ?(?:claim|complaint)s?(?! answer)",),
)
class Crossclaim(Filing):
    """A crossclaim against a coparty (FRCP 13(g))."""

    against: tuple[str, ...] = ()


@filing(
    "Third Party Complaint",
    reads=(r"(?:amended )?(?:third|3rd) ?party ?(?:\w+ )?complaint",),
)
class ThirdPartyComplaint(Filing):
    """A third-party complaint (FRCP 14)."""

    defendants: tuple[str, ...] = ()


@family
class Rule12Motion(Motion):
    """A motion under FRCP 12(b), (e) or (f): it suspends the time to answer (FRCP 12(a)(4))."""


@filing(
    "Motion to Dismiss",
    asks=(
        "(?:partial(?:ly)? )?dismiss(?:al|ing|ed)?(?! for (?:lack|failure|want)(?: of| to) prosec)",
        "quash service",
        r"quash (?:\w+ )?return",
        r"lack of (?:\w+ )?jurisdiction",
        "failure to state",
        r"12 ?\(b\)",
    ),
)
class MotionToDismiss(Rule12Motion):
    """A motion to dismiss before pleading (FRCP 12(b))."""

    grounds: tuple[str, ...] = ()


@filing(
    "Motion for More Definite Statement",
    asks=(
        "more definite(?: statement)?",
        "(?:a )?more definite",
        "definite statement",
    ),
)
class MotionForMoreDefiniteStatement(Rule12Motion):
    """A motion for a more definite statement (FRCP 12(e))."""


@filing(
    "Motion to Strike Pleading",
    asks=(
        r"strike (?:\S+ ){0,8}?(?:complaint|answer|affirmative|defenses?|counterclaims?|allegations?"
        "|pleadings?|demand|petition)",
    ),
)
class MotionToStrikePleading(Rule12Motion):
    """A motion to strike matter from a pleading (FRCP 12(f))."""


@filing(
    "Motion for Judgment on the Pleadings",
    asks=(
        r"(?:partial )?judgm?e?n?t? on (?:the )?(?:\w+ )?pleadings?",
        r"12 ?\(c\)",
    ),
)
class MotionForJudgmentOnPleadings(Motion):
    """A motion after the pleadings are closed (FRCP 12(c))."""


@filing(
    "Motion to Amend/Correct",
    asks=(
        r"(?:leave (?:of court )?to (?:\w+ )?)?(?:amend|correct|supplement)\w*(?! (?:the )?(?:judgment"
        "|findings|scheduling|order (?:of|to)))(?: correct)?(?: supplement)?",
        r"leave (?:of court )?to (?:\w+ ){0,3}?(?:amend|file (?:\S+ ){0,5}?(?:amended|supplemental|second"
        r"|third|first|counterclaim|crossclaim|cross|third party|answer)(?: \w+)?(?: complaint| answer"
        "| counterclaim)?)",
        r"file (?:an? |its |his |their )?(?:\w+ ){0,2}?amended",
        r"add (?:a )?(?:claim|count|part)\w*",
        "(?:join|joinder of) additional",
        r"leave to file (?:\S+ ){0,6}?(?:complaint|pleading|answer|counterclaim)",
    ),
)
class MotionToAmend(Motion):
    """A motion for leave to amend or supplement a pleading or paper (FRCP 15)."""


@filing(
    "Motion for Extension of Time to File Answer",
    asks=(
        "(?:ext(?:ension|en|n|nd|end|ending|ensions)?(?: the| its| their| his| her| of| all| certain"
        r"| defendant'?s?'?| plaintiff'?s?'?)*(?: time| deadlines?| periods?| date)?|enlarg\w*(?: the"
        "| of)*(?: time| deadlines?)?|(?:more|additional|further) time)(?: in which| within which)?(?: to"
        r"| for)?(?: [\w'.]+){0,12}? (?:answer|plead|complaint|responsive pleading|answering)\w*",
        "(?:ext(?:ension|en|n|nd|end|ending|ensions)?(?: the| its| their| his| her| of| all| certain"
        r"| defendant'?s?'?| plaintiff'?s?'?)*(?: time| deadlines?| periods?| date)?|enlarg\w*(?: the"
        "| of)*(?: time| deadlines?)?|(?:more|additional|further) time)(?: to| for)? (?:respond|response"
        r"|move)(?: \S+){0,6}? (?:complaint|petition|plead)\w*",
        "(?:ext(?:ension|en|n|nd|end|ending|ensions)?(?: the| its| their| his| her| of| all| certain"
        r"| defendant'?s?'?| plaintiff'?s?'?)*(?: time| deadlines?| periods?| date)?|enlarg\w*(?: the"
        "| of)*(?: time| deadlines?)?|(?:more|additional|further) time) (?:to )?(?:ans|answer)",
        r"deadline to (?:answer|respond to (?:\w+ )?complaint)",
    ),
    titles=(
        "unopposed application for extension of time to answer complaint",
        "extension of time to file answer",
    ),
)
class MotionToExtendAnswer(MotionForExtension):
    """A motion for more time to respond to a pleading."""


@filing(
    "Stipulation Extending Time to Answer",
    reads=(
        r"stip(?:ulation|ulated|\.)?(?: \S+){0,12}? (?:ext|enlarg|for time|clarify time"
        r"|time)\w*(?: \S+){0,10}? (?:answer|respond to (?:\w+ ){0,3}?complaint|plead|responsive pleading"
        r"|respond to (?:the )?(?:initial|amended) |complaint)\w*",
        r"stip\w*(?: \S+){0,6}? time to (?:answer|respond to (?:\w+ ){0,3}?complaint|move)",
    ),
    titles=("stipulation for extension of time to answer",),
)
class StipulationToExtendAnswer(Stipulation):
    """A stipulation for more time to respond to a pleading."""


@filing(
    "Request for Entry of Default",
    reads=(
        r"(?:request|application|motion|affidavit|praecipe|petition|declaration)(?: \S+){0,4}? (?:for|to"
        r"|of)(?: the)?(?: an?)?(?: \w+){0,2}? (?:entry of default|enter default|default"
        "|clerk'?s? (?:entry of )?(?:default|certificate of default))(?! judg)",
        "request to enter default",
        "proposed clerk'?s? (?:entry of |certificate of )?default",
        "praecipe for default",
    ),
    asks=(
        "(?:the )?(?:clerk'?s? )?(?:entry of|enter) (?:the )?(?:clerk'?s? )?default(?! judg)",
        "clerk'?s? (?:entry of )?default",
        "default(?! judg)",
        "certificate of default",
    ),
    titles=(
        "motion for clerk's entry of default",
        "request for default",
    ),
)
class RequestForDefault(Filing):
    """A request that the clerk enter default (FRCP 55(a))."""


@filing(
    "Clerk's Entry of Default",
    reads=(
        "clerk'?s? (?:entry of|certificate of|order of)? ?default",
        "entry of default(?! judg)",
        "default (?:entered|by clerk)",
        "certificate of default",
        r"order (?:\w+ ){0,3}?(?:entry of|entering|of) default(?! judg)",
        "clerk'?s? entry",
    ),
    within=(
        "default (?:is |has been |was )?(?:hereby )?entered (?:as to|against)",
        "(?:clerk )?enter(?:s|ed|ing) default (?:as to|against)",
    ),
)
class ClerksDefault(CourtAct):
    """The clerk enters default (FRCP 55(a))."""


@filing(
    "Entry of Default Declined",
    reads=(
        r"(?:clerk'?s? )?(?:notice of )?(?:refusal|declin\w+|denial)(?: \w+){0,4}? default",
        r"(?:clerk'?s? )?(?:order|notice) (?:declining|denying|refusing)(?: \S+){0,6}? default",
        "default (?:not entered|denied|declined)",
        r"notice (?:re|of) (?:\w+ ){0,4}?default(?: \w+)* (?:declin|not)\w*",
    ),
)
class DefaultDeclined(CourtAct):
    """The clerk declines to enter default."""


@filing(
    "Motion to Set Aside Default",
    asks=(r"(?:set(?:ting)? aside|vacat\w+|lift\w*)(?: the)?(?: clerk'?s?)?(?: entry of)? default(?! judgm)",),
)
class MotionToSetAsideDefault(Motion):
    """A motion to set aside an entry of default (FRCP 55(c))."""


# -- pleadings: which one stands -------------------------------------------------------------------

PLEADING = Region(
    "pleading",
    "Each pleading that states a claim, and whether the case rests on it.",
    ("operative", "superseded", "lodged", "stricken", "dismissed"),
    final=("superseded", "stricken", "dismissed"),
)

Subject = tuple[str, str]
"""A response: the key of the pleading, and who has to answer it."""


def claimants(pleading: Filing) -> tuple[str, ...]:
    """Who pleads the claim, where shown. A notice of removal is filed by those against whom it is pleaded."""
    named: tuple[str, ...] = getattr(pleading, "plaintiffs", ())
    return named or (() if isinstance(pleading, NoticeOfRemoval) else pleading.by)


def defendants(pleading: Filing) -> tuple[str, ...]:
    """Against whom the claim is pleaded, where shown."""
    return getattr(pleading, "defendants", ()) or getattr(pleading, "against", ()) or pleading.as_to


def standing(case: Posture) -> list[Filing]:
    """The operative pleadings, oldest first: the complaint, counterclaims, crossclaims, third-party complaints."""
    opened = (case.opened_by("pleading", key) for key in case.subjects("pleading", "operative"))
    return [pleading for pleading in opened if pleading is not None]


def pleading_against(case: Posture, name: str, kind: type[Filing] = Filing) -> Filing | None:
    """The operative pleading that a party has to answer: the newest that names it, else the complaint."""
    candidates = [p for p in standing(case) if isinstance(p, kind) and name not in claimants(p)]
    for shown in (
        [p for p in candidates if name in defendants(p)],
        [p for p in candidates if isinstance(p, InitiatingPaper)],
        [p for p in candidates if not defendants(p)],
    ):
        if shown:
            return shown[-1]
    return None


def _replaced(case: Posture, pleading: Filing) -> list[str]:
    """The operative pleading whose place a new one takes: that of the same claimants, as far as they are shown."""
    if getattr(pleading, "lodged", False) or isinstance(pleading, SupplementalComplaint):
        return []
    ours = set(claimants(pleading))
    complaints = [p for p in standing(case) if isinstance(p, InitiatingPaper)]
    same = [p for p in complaints if not ours or not claimants(p) or not ours.isdisjoint(claimants(p))]
    if not same and isinstance(pleading, AmendedComplaint):
        same = complaints[-1:]
    return [p.key for p in same]


def _brought_here(case: Posture, filing: Filing) -> bool:
    """A complaint docketed after a removal or transfer is the pleading that came with it (FRCP 81(c)(1))."""
    return isinstance(filing, Complaint) and any(isinstance(p, (NoticeOfRemoval, TransferIn)) for p in standing(case))


new_pleading = AsTo(
    "the pleading itself",
    lambda case, filing: () if getattr(filing, "lodged", False) or _brought_here(case, filing) else (filing.key,),
)
lodged_pleading = AsTo(
    "the pleading itself, where it is lodged",
    lambda case, filing: (filing.key,) if getattr(filing, "lodged", True) else (),
)
replaced_pleading = AsTo(
    "the pleading it takes the place of",
    lambda case, filing: () if _brought_here(case, filing) else _replaced(case, filing),
)
the_pleading = referenced("pleading")


def _screened(case: Posture, order: Filing) -> Iterator[str]:
    """The pleading that a screening order is about: the one it refers to, else the complaint that stands."""
    meant = [act.key for act in case.referred(order) if case.cell("pleading", act.key) is not None]
    yield from meant or [p.key for p in standing(case) if isinstance(p, InitiatingPaper)][-1:]


screened_pleading = AsTo("the pleading screened", _screened)

PLEADING.add(
    Row(InitiatingPaper, NEW, "operative", new_pleading, "frcp-7-a"),
    Row(InitiatingPaper, "operative", "superseded", replaced_pleading, "frcp-15-a-2"),
    Row(AmendedComplaint, NEW, "lodged", lodged_pleading, "frcp-15-a-2"),
    Row(LodgedPleading, NEW, "lodged", lodged_pleading, "frcp-15-a-2"),
    Row(Counterclaim, NEW, "operative", itself, "frcp-13-a"),
    Row(Crossclaim, NEW, "operative", itself, "frcp-13-g"),
    Row(ThirdPartyComplaint, NEW, "operative", itself, "frcp-7-a"),
    Row(OrderStriking, "*", "stricken", the_pleading, "frcp-12-f-2"),
    Row(
        On(ScreeningOrder, ("leave to amend", "dismissed")),
        ("operative", "dismissed"),
        "dismissed",
        screened_pleading,
        "usc-28-1915A-b",
    ),
)


# -- responses: who has to answer what, and by when ------------------------------------------------

PENDING = "rule 12 motion pending"
OPEN = ("due", PENDING, "default requested")

RESPONSE = Region(
    "response",
    "Each party's response to each pleading against it.",
    (*OPEN, "answered", "default entered", "default judgment", "superseded", "excused", "moot"),
    final=("answered", "default judgment", "superseded", "excused", "moot"),
)

SILENCE = "default may be requested (Fed. R. Civ. P. 55(a))"
ANSWER_WORDS = ("answer", "answer or response", "response to complaint", "responsive pleading")
_ANSWERS: dict[type[Filing], type[Filing]] = {
    AnswerToCounterclaim: Counterclaim,
    AnswerToCrossclaim: Crossclaim,
    AnswerToThirdPartyComplaint: ThirdPartyComplaint,
}


def responders(case: Posture, filing: Filing) -> tuple[str, ...]:
    """Who files a response: those the docket names, else the one party of whom a response is awaited."""
    if filing.by:
        return filing.by
    awaited = {subject[1] for subject in case.subjects("response", *OPEN)}
    return tuple(awaited) if len(awaited) == 1 else ()


def responses(case: Posture, filing: Filing) -> Iterator[Subject]:
    """The responses that a paper makes or concerns: for each who files it, to the pleading it refers to, if that
    stands, else to the pleading that stands against that party.
    """
    meant = [p for p in case.referred(filing) if case.state("pleading", p.key) == "operative"]
    for name in responders(case, filing):
        told = next((p for p in meant if name not in claimants(p)), None)
        pleading = told or pleading_against(case, name, _ANSWERS.get(type(filing), Filing))
        if pleading is not None:
            yield pleading.key, name


def awaited_of(case: Posture, names: Iterable[str]) -> Iterator[Subject]:
    """The responses of these parties to the pleadings that stand against them."""
    for name in names:
        if (pleading := pleading_against(case, name)) is not None:
            yield pleading.key, name


def answer_clock(case: Posture, subject: Subject) -> Running | None:
    """The clock on which a response has to be made, in its present state."""
    return case.clock("response", subject, "answer")


the_response = AsTo("the response of each who files it", responses)
nobody_named = AsTo(
    "every response awaited, where who files it is not shown",
    lambda case, filing: () if responders(case, filing) else case.subjects("response", "due"),
)


def _not_computable(what: str) -> Callable[[Posture, Any, Any], Start]:
    """A start that the docket does not show: the response is due, on no day that can be named."""
    return lambda case, filing, subject: Start(None, known="assumed", what="order", missing=what)


def answer_due(law: str, start: str | Callable[[Posture, Any, Any], Start]) -> Clock:
    """The clock on an answer: by which provision's number, and from when."""
    return Clock(act="answer", law=law, start=start, silence=SILENCE)


who_is_not_shown = answer_due("frcp-12-a-1-A-i", _not_computable("an answer is on file; by whom is not shown"))
defaulted = ("default entered", "default judgment")

RESPONSE.add(
    Row(ResponsivePleading, defaulted, None, the_response, "frcp-12-a-1-A-i", irregular=None),
    Row(ResponsivePleading, "*", "answered", the_response, "frcp-12-a-1-A-i"),
    Row(ResponsivePleading, "due", "due", nobody_named, "frcp-12-a-1-A-i", clock=who_is_not_shown, ends="superseded"),
    Row(Lapse("answer"), "due", None, the_response, "frcp-12-a-1-A-i"),
)

# Service and waiver start the time. Whose time, and which, depends on who is served and in what sort of suit.

_UNITED_STATES = re.compile(
    r"(?i)^(?:the )?(?:u\.?\s?s\.?a?\.?|united states(?: of america)?(?: government)?)$"
    r"|^(?:the )?(?:u\.?\s?s\.?|united states) (?:dep(?:artmen|')?t\b|attorney|army|navy|air force|marine|coast guard"
    r"|postal service|marshal|forest service|citizenship|customs|immigration|environmental|securities and|patent"
    r"|small business|equal employment|office of|bureau of|fish and|food and|district court|government)"
    r"|commissioner of (?:the )?social security|social security administration|internal revenue|\bsecretary of (?:the )?"
    r"(?:army|navy|air force|interior|labor|veterans|homeland|health and human|housing and urban|education|agriculture"
    r"|defense|energy|treasury|commerce|transportation)|department of (?:homeland security|veterans affairs"
    r"|health and human services|housing and urban development)|federal bureau of|attorney general of the united states"
)
_UNSHOWN_SERVICE = re.compile(r"(?i)substitut|mail|publi|post(?:ed|ing)|secretary of state|alternat|leaving|affix")


def of_the_united_states(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether a party is the United States, its agency, or its officer sued as such, by its name."""
    return _UNITED_STATES.search(name) is not None


def court_sets_the_time(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether no rule gives a time to answer: prisoner suits (42 USC 1997e(g)), habeas, bankruptcy appeals."""
    return prisoner_suit(case) or isinstance(pleading, (HabeasPetition, BankruptcyAppeal))


def prisoner_suit(case: Posture) -> bool:
    """Whether the docket shows that a prisoner brought the action."""
    if case.latest(TrustAccountStatement) is not None:
        return True
    return any(pleading.prisoner for pleading in case.filings(InitiatingPaper))


def private(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether the ordinary time runs."""
    return not court_sets_the_time(case, pleading, name) and not of_the_united_states(case, pleading, name)


def federal(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether the time of the United States runs."""
    return not court_sets_the_time(case, pleading, name) and of_the_united_states(case, pleading, name)


Sort = Callable[["Posture", Filing, str], bool]


def served_parties(case: Posture, proof: Filing) -> tuple[str, ...]:
    """Who was served: those the return names, else the only defendant there is."""
    if proof.as_to:
        return proof.as_to
    sued = {name for pleading in standing(case) for name in defendants(pleading)}
    return tuple(sued) if len(sued) == 1 else ()


def _timed(case: Posture, subject: Subject) -> bool:
    """Whether the time of a response already runs from a day that is known: the first service counts."""
    clock = answer_clock(case, subject)
    return clock is not None and (clock.start.day is not None or clock.start.set_to is not None)


def served(sort: Sort) -> AsTo:
    """The responses of those served for whom this sort of time runs."""

    def find(case: Posture, proof: Filing) -> Iterator[Subject]:
        for name in served_parties(case, proof):
            pleading = pleading_against(case, name)
            if pleading is not None and sort(case, pleading, name) and not _timed(case, (pleading.key, name)):
                yield pleading.key, name

    return AsTo(f"the response of each who was served, {sort.__name__.replace('_', ' ')}", find)


def service_shown(case: Posture, proof: ProofOfService, subject: Subject) -> Start:
    """The day of service on the return; conditional where state law says when that sort of service is complete."""
    if proof.served is None:
        return Start(None, known="assumed", what="service", missing="the day of service")
    if proof.method and _UNSHOWN_SERVICE.search(proof.method):
        said = "the day on which state law holds service of this sort to be complete"
        return Start(proof.served, what="service", missing=said)
    return Start(proof.served, what="service")


def service_on_the_us_attorney(case: Posture, proof: ProofOfService, subject: Subject) -> Start:
    """The day of service, conditional: the time of the United States runs from service on its attorney."""
    if proof.served is None:
        return Start(None, known="assumed", what="service", missing="the day of service on the United States attorney")
    return Start(
        proof.served,
        known="assumed",
        what="service",
        assumes=("the United States attorney was served on the day shown",),
    )


def request_sent(case: Posture, waiver: WaiverReturned, subject: Subject) -> Start:
    """The day on which the request to waive was sent, from the waiver or from the request on file."""
    if waiver.sent is not None:
        return Start(waiver.sent, what="request to waive sent")
    for request in case.filings(WaiverRequested):
        if request.sent is not None and (not request.as_to or subject[1] in request.as_to):
            return Start(request.sent, what="request to waive sent")
    return Start(None, known="assumed", what="request to waive sent", missing="the day on which the request was sent")


no_rule_gives_it = _not_computable("the court sets the time to respond, and no date of its own is shown")
ordinary, of_the_us, by_order = served(private), served(federal), served(court_sets_the_time)
awaiting = (NEW, "due", "default requested")


def _on_service(kind: type[Filing], as_to: AsTo, law: str, *clock: Clock) -> tuple[Row, Row]:
    """Service makes a response due, where none was made yet."""
    return (
        Row(kind, awaiting, "due", as_to, law, clock=clock, ends="superseded"),
        Row(kind, "*", None, as_to, law, irregular=None),
    )


RESPONSE.add(
    *_on_service(ProofOfService, ordinary, "frcp-12-a-1-A-i", answer_due("frcp-12-a-1-A-i", service_shown)),
    *_on_service(ProofOfService, of_the_us, "frcp-12-a-2", answer_due("frcp-12-a-2", service_on_the_us_attorney)),
    *_on_service(WaiverReturned, ordinary, "frcp-12-a-1-A-ii", answer_due("frcp-12-a-1-A-ii", request_sent)),
    *(
        row
        for kind in (ProofOfService, WaiverReturned)
        for row in _on_service(
            kind, by_order, "usc-42-1997e-g-clock", answer_due("usc-42-1997e-g-clock", no_rule_gives_it)
        )
    ),
)


def _removers(case: Posture, removal: Filing) -> Iterator[Subject]:
    names = removal.by or (defendants(removal) if len(defendants(removal)) == 1 else ())
    return ((removal.key, name) for name in names)


def removal_received(case: Posture, removal: NoticeOfRemoval, subject: Subject) -> Start:
    """The notice of removal, conditional: two of the three times of FRCP 81(c)(2) run from days in the state court."""
    return Start(
        removal.filed,
        known="assumed",
        what="removal",
        assumes=("it had not answered in the state court",),
        missing="the days of receipt and of service in the state court, from which a longer time may run",
    )


RESPONSE.add(
    Row(
        NoticeOfRemoval,
        NEW,
        "due",
        AsTo("the response of each who removes", _removers),
        "frcp-81-c-2",
        clock=answer_due("frcp-81-c-2", removal_received),
    )
)

# A counterclaim or crossclaim is served like any paper, on parties who are in the case (FRCP 5).


def served_when_filed(case: Posture, filing: Filing, subject: Any) -> Start:
    """The day of filing, as the day of service under FRCP 5 that the sheet does not show."""
    if filing.served is not None:
        return Start(filing.served, what="service")
    return Start(filing.day, known="assumed", what="service", assumes=("it was served on the day it was filed",))


def opposing(case: Posture, claim: Filing) -> Iterator[Subject]:
    """Those against whom a counterclaim or crossclaim is pleaded; the sole plaintiff where none is named."""
    names = defendants(claim)
    if not names and isinstance(claim, Counterclaim):
        plaintiffs = {name for p in standing(case) if isinstance(p, InitiatingPaper) for name in claimants(p)}
        names = tuple(plaintiffs - set(claim.by)) if len(plaintiffs) == 1 else ()
    return ((claim.key, name) for name in names)


the_opposing = AsTo("each against whom it is pleaded", opposing)
answer_to_claim = answer_due("frcp-12-a-1-B", served_when_filed)
RESPONSE.add(
    Row(Counterclaim, NEW, "due", the_opposing, "frcp-12-a-1-B", clock=answer_to_claim),
    Row(Crossclaim, NEW, "due", the_opposing, "frcp-12-a-1-B", clock=answer_to_claim),
)

# A Rule 12 motion suspends the time until the court acts on it (FRCP 12(a)(4)).


def raised(case: Posture, subject: Subject) -> Iterator[Rule12Motion]:
    """The Rule 12 motions that a party has made against a pleading, newest first."""
    cell = case.cell("response", subject)
    for past in cell.history() if cell is not None else ():
        filing = case.filing(past.by)
        if isinstance(filing, Rule12Motion):
            yield filing


def acted_on(*kinds: type[Motion]) -> AsTo:
    """The responses that wait for the motion ruled on, and for no other Rule 12 motion of the same party."""

    def find(case: Posture, act: Filing) -> Iterator[Subject]:
        ruled = {motion.key for motion in motions_ruled(case, act, *kinds)}
        if not ruled:
            return
        for subject in case.subjects("response", PENDING):
            waits = {m.key for m in raised(case, subject) if case.state("motion", m.key) == "pending"}
            if waits and waits <= ruled:
                yield subject

    return AsTo("the response of each whose motion is ruled on", find, "motion")


def notice_of_the_ruling(case: Posture, ruling: Filing, subject: Subject) -> Start:
    """The date the ruling sets, else the day it was entered, when the clerk gives notice of it (FRCP 77(d))."""
    if (day := _stated(ruling, subject[1])) is not None:
        return Start(ruling.day, what="order", set_to=day)
    if ruling.entered is not None:
        return Start(ruling.entered, what="notice of the ruling")
    return Start(
        ruling.day, known="assumed", what="notice of the ruling", assumes=("notice was given on the day it was filed",)
    )


def after_a_grant(case: Posture, ruling: Filing, subject: Subject) -> Start:
    """As after a denial, conditional: FRCP 12(a)(4) speaks of a motion denied or postponed."""
    begun = notice_of_the_ruling(case, ruling, subject)
    if begun.set_to is not None:
        return begun
    return Start(begun.day, known="assumed", what=begun.what, missing="Rule 12(a)(4)(A) is silent on a motion granted")


any_rule_12, to_dismiss = acted_on(Rule12Motion), acted_on(MotionToDismiss)
for_statement, to_strike = acted_on(MotionForMoreDefiniteStatement), acted_on(MotionToStrikePleading)
BARRED = ("answered", *defaulted)
answer_again = answer_due("frcp-12-a-4-A", notice_of_the_ruling)
not_by_withdrawal = answer_due(
    "frcp-12-a-4-A", _not_computable("Rule 12(a)(4) does not say when the answer is due once the motion is withdrawn")
)
GRANTED = ("granted", "granted in part and denied in part")

RESPONSE.add(
    Row(Rule12Motion, BARRED, None, the_response, "frcp-12-a-4-A", irregular=None),
    Row(Rule12Motion, "*", PENDING, the_response, "frcp-12-a-4-A", ends="tolled"),
    Row(
        On(Ruling, ("denied", "denied as moot", "granted in part and denied in part", "not adopted", "deferred")),
        PENDING,
        "due",
        any_rule_12,
        "frcp-12-a-4-A",
        clock=answer_again,
    ),
    Row(On(Ruling, ("granted",)), PENDING, "excused", to_dismiss, "frcp-12-a-4-A"),
    Row(
        On(Ruling, ("granted",)),
        PENDING,
        "due",
        to_strike,
        "frcp-12-a-4-A",
        clock=answer_due("frcp-12-a-4-A", after_a_grant),
    ),
    Row(
        On(Ruling, ("granted",)),
        PENDING,
        "due",
        for_statement,
        "frcp-12-a-4-B",
        clock=answer_due("frcp-12-a-4-B", _not_computable("the day on which the more definite statement is served")),
    ),
    *(
        Row(trigger, PENDING, "due", any_rule_12, "frcp-12-a-4-A", clock=not_by_withdrawal)
        for trigger in (WithdrawalOfMotion, On(Ruling, ("withdrawn", "terminated", "moot", "stricken")))
    ),
)

# The time moves by order: on a motion, on a stipulation, or of the court's own accord (FRCP 6(b)).


def _stated(filing: Filing, name: str) -> date | None:
    """The date that a paper states for a party's answer, and no clerk merely printed."""
    for stated in filing.dates:
        if stated.what in ANSWER_WORDS and not stated.printed and stated.party in (None, name):
            return stated.date
    return None


def _extended(case: Posture, order: Filing) -> Iterator[Subject]:
    """The responses whose time a granted motion or stipulation was to enlarge."""
    for paper in case.referred(order):
        if isinstance(paper, (MotionToExtendAnswer, StipulationToExtendAnswer)):
            signed = paper.signed_by if isinstance(paper, Stipulation) else ()
            yield from awaited_of(case, order.as_to or paper.as_to or responders(case, paper) or signed)


def new_day(case: Posture, order: Filing, subject: Subject) -> Start:
    """The date that the order sets; else, conditional, the one asked for; else none."""
    if (day := _stated(order, subject[1])) is not None:
        return Start(order.day, what="order", set_to=day)
    for paper in case.referred(order):
        if (day := _stated(paper, subject[1])) is not None:
            return Start(order.day, what="order", set_to=day, missing="the order itself shows no date")
    return Start(None, known="assumed", what="order", missing="the day that the order sets is not shown")


def _told_to_answer(case: Posture, order: Filing) -> Iterator[Subject]:
    """The responses for which an order sets a day: of those it names, else of all from whom one is awaited."""
    for stated in order.dates:
        if stated.what in ANSWER_WORDS and not stated.printed:
            names = (stated.party,) if stated.party else order.as_to
            yield from awaited_of(case, names) if names else case.subjects("response", "due")  # type: ignore[misc]


extended = AsTo("the response whose time is enlarged", _extended)
told_to_answer = AsTo("the response for which the order sets a day", _told_to_answer)
ordered_day = answer_due("frcp-12-a-1-A-i", new_day)
SO_ORDERED = ("so ordered", "modified")

RESPONSE.add(
    *(
        row
        for trigger, as_to in (
            (On(Ruling, GRANTED), extended),
            (On(RulingOnStipulation, SO_ORDERED), extended),
            (On(Order), told_to_answer),
        )
        for row in (
            Row(trigger, awaiting, "due", as_to, "frcp-6-b-1-A", clock=ordered_day, ends="extended"),
            Row(trigger, "*", None, as_to, "frcp-6-b-1-A", irregular=None),
        )
    )
)

# An amended pleading has to be answered anew, within what is left of the old time or 14 days (FRCP 15(a)(3)).

ANSWER_TIMES = ("frcp-12-a-1-A-i", "frcp-12-a-1-A-ii", "frcp-12-a-2", "frcp-12-a-1-B", "frcp-81-c-2", "frcp-12-a-4-A")


def _still_named(case: Posture, amended: Filing) -> Iterator[tuple[Subject, Subject]]:
    """Each response to the pleading replaced, with that to the new one, of parties whom the new one still names."""
    for old in _replaced(case, amended):
        if _brought_here(case, amended):
            return
        for name in _answering(case, old):
            if not defendants(amended) or name in defendants(amended):
                yield (old, name), (amended.key, name)


def _answering(case: Posture, pleading: str) -> list[str]:
    return [
        subject[1]
        for subject in case.subjects("response", *OPEN, "answered", "excused")
        if subject[0] == pleading
    ]


def _ends_last(case: Posture, amended: Filing, subject: Subject) -> Running | None:
    """The clock on the old response, where it runs out later than the 14 days."""
    clock = answer_clock(case, subject)
    if clock is None or clock.state != "running":
        return None
    anew = Running(
        clock=answer_anew,
        region="response",
        subject=subject,
        parties=(),
        start=served_anew(case, amended, subject),
        by=-1,
    )
    old, new = clock.due(case.court).due, anew.due(case.court).due
    return clock if old is not None and new is not None and old > new else None


def time_left(law: str | None) -> AsTo:
    """The new responses of those to whom longer time was left under a provision; with None, of all others."""

    def find(case: Posture, amended: Filing) -> Iterator[Subject]:
        for old, new in _still_named(case, amended):
            longer = _ends_last(case, amended, old)
            if (longer.clock.law if longer else None) == law:
                yield new

    return AsTo("the response anew of each who had to answer the old pleading", find)


def as_it_ran(case: Posture, amended: Filing, subject: Subject) -> Start:
    """The start of the time that was running on the old pleading."""
    for old, new in _still_named(case, amended):
        if new == subject and (clock := answer_clock(case, old)) is not None:
            return clock.start
    return Start(None, known="assumed", missing="the time left on the old pleading")


def served_anew(case: Posture, amended: Filing, subject: Subject) -> Start:
    """The day the amended pleading was served on those in the case; none where the court sets the time."""
    if court_sets_the_time(case, amended, subject[1]):
        return no_rule_gives_it(case, amended, subject)
    return served_when_filed(case, amended, subject)


answer_anew = answer_due("frcp-15-a-3", served_anew)
old_responses = AsTo(
    "each response to the pleading replaced",
    lambda case, amended: (
        (old, name)
        for old in (() if _brought_here(case, amended) else _replaced(case, amended))
        for name in _answering(case, old)
    ),
)
RESPONSE.add(
    Row(InitiatingPaper, "*", "superseded", old_responses, "frcp-15-a-3", ends="superseded"),
    Row(AmendedComplaint, NEW, "due", time_left(None), "frcp-15-a-3", clock=answer_anew),
    *(
        Row(AmendedComplaint, NEW, "due", time_left(law), "frcp-15-a-3", clock=answer_due(law, as_it_ran))
        for law in ANSWER_TIMES
    ),
)
