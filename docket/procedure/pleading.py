"""Pleadings and responses to them: FRCP 7-15, 55(a), 55(c)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, ClassVar, cast

from attrs import evolve

from docket.clock import Clock, Running, Start, ordered
from docket.filing import CourtAct, Filing, Unread, family, filing
from docket.law import provision
from docket.procedure.commencement import (
    BankruptcyAppeal,
    Complaint,
    HabeasPetition,
    InitiatingPaper,
    NoticeOfRemoval,
    ScreeningOrder,
    TransferIn,
    prisoner_suit,
)
from docket.procedure.motions import (
    MinuteEntry,
    MinuteOrder,
    Motion,
    MotionForExtension,
    Order,
    OrderSettingTime,
    OrderStriking,
    Ruling,
    RulingOnStipulation,
    Stipulation,
    Vacatur,
    WithdrawalOfMotion,
    appeared,
    motions_ruled,
)
from docket.procedure.service import ProofOfService, WaiverRequested, WaiverReturned
from docket.region import NEW, AsTo, Lapse, Need, On, Region, Row, When, itself, referenced
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture


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
    "Amended Answer to Complaint",
    reads=(
        r"(?:(?:first|second|third|1st|2nd|3rd|corrected) )*amended ans(?:wer|wers|\.)?"
        r"(?! to (?:\w+ ){0,3}?(?:counter|cross|third|interrog))",
    ),
    titles=("amended answer to complaint",),
)
class AmendedAnswer(Answer):
    """An answer amended (FRCP 15(a))."""


@filing(
    "Answer to Counterclaim",
    reads=(
        r"(?:amended )?(?:answer|reply|response|ans)(?: and [\w ]{0,30})?(?: to| of)+(?: (?!compl|cmp|and\b"
        r"|cross)\S+){0,6}? counter ?claims?",
        "counter ?claim answer",
        r"(?:reply|answer) to (?:(?!compl|cmp)\w+ ){0,3}?counter ?claim",
    ),
)
class AnswerToCounterclaim(ResponsivePleading):
    """An answer to a counterclaim."""


@filing(
    "Answer to Crossclaim",
    reads=(
        r"(?:amended )?(?:answer|reply|response|ans)(?: to| of)+(?: (?!compl|cmp|and\b"
        r"|counter)\S+){0,6}? cross ?claims?",
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

    roles: ClassVar[dict[str, str]] = {"against": "counterclaim defendant"}

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

    roles: ClassVar[dict[str, str]] = {"defendants": "third-party defendant"}

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
    """A motion to dismiss before pleading (FRCP 12(b)); `grounds` are the numbers of its paragraphs ("2", "6")."""

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


@filing("More Definite Statement", reads=("(?:amended )?more definite statement",))
class MoreDefiniteStatement(Filing):
    """The more definite statement that the court ordered (FRCP 12(e))."""


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
    "Stipulation to Amend Pleading",
    reads=(
        r"(?:joint )?(?:stip(?:ulation|ulated|\.)?|consent)(?: \S+){0,8}? (?:amend|file (?:\S+ ){0,4}?amended)"
        r"(?: \S+){0,6}? (?:complaint|answer|pleadings?|counterclaims?)",
        r"stip\w*(?: \S+){0,8}? (?:filing|leave)(?: \S+){0,6}? amended (?:complaint|answer|pleading)",
    ),
)
class StipulationToAmend(Stipulation):
    """The opposing parties' written consent to an amendment (FRCP 15(a)(2))."""


@filing(
    "Request for Entry of Default",
    reads=(
        "(?:request|application|affidavit|praecipe|petition|declaration)(?: (?!set|vacat"
        r"|lift)\S+){0,4}? (?:for|to|of)(?: the)?(?: an?)?(?: (?!set|aside)\w+){0,2}? (?:entry of default"
        "|enter default|default|clerk'?s? (?:entry of )?(?:default|certificate of default))(?! judg)",
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
    named: tuple[str, ...] = getattr(pleading, "defendants", ()) or getattr(pleading, "against", ())
    return named or (() if isinstance(pleading, InitiatingPaper) else pleading.as_to)


def standing(case: Posture) -> list[Filing]:
    """The operative pleadings, oldest first: the complaint, counterclaims, crossclaims, third-party complaints."""
    return case.once(_standing)


def _standing(case: Posture) -> list[Filing]:
    opened = (case.opened_by("pleading", key) for key in case.subjects("pleading", "operative"))
    return [pleading for pleading in opened if pleading is not None]


def pleading_against(case: Posture, name: str, kind: type[Filing] = Filing) -> Filing | None:
    """The operative pleading that a party has to answer: the newest that names it, else the complaint."""
    return _against_whom([p for p in standing(case) if isinstance(p, kind)], name)


def _against_whom(pleadings: list[Filing], name: str) -> Filing | None:
    """Of some pleadings, the one that a party has to answer: the newest that names it, else the complaint."""
    others = [p for p in pleadings if name not in claimants(p)]
    for shown in (
        [p for p in others if name in defendants(p)],
        [p for p in others if isinstance(p, InitiatingPaper)],
        [p for p in others if not defendants(p)],
    ):
        if shown:
            return shown[-1]
    return None


def replaced(case: Posture, pleading: Filing) -> list[str]:
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
    lambda case, filing: () if _brought_here(case, filing) else replaced(case, filing),
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


def responses_in(case: Posture, *states: str) -> list[Subject]:
    """The responses in these states, in the order in which they came to be due."""
    return cast("list[Subject]", case.subjects("response", *states))


def responders(case: Posture, filing: Filing) -> tuple[str, ...]:
    """Who files a response: those the docket names, else the one party of whom a response is awaited."""
    if filing.by:
        return filing.by
    awaited = {subject[1] for subject in responses_in(case, *OPEN)}
    return tuple(awaited) if len(awaited) == 1 else ()


def responses(case: Posture, filing: Filing) -> Iterator[Subject]:
    """The responses that a paper makes or concerns: for each who files it, to the pleading it refers to, if that
    stands, else to the pleading that stands against that party.
    """
    meant = [p for p in case.referred(filing) if case.state("pleading", p.key) == "operative"]
    for name in responders(case, filing):
        pleading = _against_whom(meant, name) or pleading_against(case, name, _ANSWERS.get(type(filing), Filing))
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


def _by_nobody_known(case: Posture, filing: Filing) -> list[Subject]:
    if any(case.cell("party", name) is not None for name in responders(case, filing)):
        return []
    return [subject for subject in responses_in(case, "due") if _timed(case, subject)]


nobody_named = AsTo("every response awaited, where which party files it is not shown", _by_nobody_known)


def not_computable(what: str) -> Callable[[Posture, Any, Any], Start]:
    """A start that the docket does not show: the response is due, on no day that can be named."""
    return lambda case, filing, subject: Start(None, known="assumed", what="not shown", missing=what)


def answer_due(
    law: str,
    start: str | Callable[[Posture, Any, Any], Start],
    when: Callable[[Posture, Any, Any], bool] | None = None,
) -> Clock:
    """The clock on an answer: by which provision's number, from when, and in which case."""
    bare = Clock(act="answer", law=law, start=start)

    def of_a_party(case: Posture, filing: Filing, subject: Any) -> Start:
        begun = bare.begin(case, filing, subject)
        if begun.missing or case.cell("party", subject[1]) is not None:
            return begun
        return evolve(begun, missing="which party this name means")

    return Clock(act="answer", law=law, start=of_a_party, silence=SILENCE, when=when)


who_is_not_shown = answer_due("frcp-12-a-1-A-i", not_computable("a response is on file; of which party is not shown"))
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
    r"|commissioner of (?:the )?social security|social security administration|internal revenue"
    r"|\bsecretary of (?:the )?(?:army|navy|air force|interior|labor|veterans|homeland|health and human"
    r"|housing and urban|education|agriculture|defense|energy|treasury|commerce|transportation)"
    r"|department of (?:homeland security|veterans affairs|health and human services|housing and urban development)"
    r"|federal (?:bureau of|aviation|trade comm|communications comm|emergency management|election comm|energy reg)"
    r"|environmental protection agency|bureau of (?:prisons|land management|indian affairs)|drug enforcement admin"
    r"|fish and wildlife service|national (?:labor relations|park service|marine fisheries)"
    r"|attorney general of the united states"
)
_FOREIGN_STATE = re.compile(
    r"(?i)^(?:the )?(?:(?:islamic|arab|people'?s|democratic|federal|federative|bolivarian|socialist|plurinational) )*"
    r"(?:republic|kingdom|sultanate|principality|commonwealth of australia|state of (?:israel|qatar|kuwait|libya))\b"
    r"(?: of (?!texas|california|hawaii|bank)|$)|^(?:the )?russian federation"
)
_UNSHOWN_SERVICE = re.compile(r"(?i)substitut|mail|publi|post(?:ed|ing)|secretary of state|alternat|leaving|affix")


def of_the_united_states(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether a party is the United States, its agency, or its officer sued as such, by its name."""
    return _UNITED_STATES.search(name) is not None


def of_a_foreign_state(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether a party is a foreign state, by its name."""
    return _FOREIGN_STATE.search(name) is not None


def in_habeas(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether the paper to be answered is a habeas petition: nobody responds until ordered."""
    return isinstance(pleading, HabeasPetition)


def in_a_prisoners_suit(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether a prisoner brings the action: no time to reply runs from service alone (42 USC 1997e(g))."""
    return prisoner_suit(case) and not isinstance(pleading, HabeasPetition)


def court_sets_the_time(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether no rule gives a time to answer: prisoner suits, habeas, bankruptcy appeals."""
    return prisoner_suit(case) or isinstance(pleading, (HabeasPetition, BankruptcyAppeal))


def of_the_us(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether the time of the United States runs."""
    return of_the_united_states(case, pleading, name) and not court_sets_the_time(case, pleading, name)


def of_a_foreign_sovereign(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether the time of a foreign state runs."""
    return of_a_foreign_state(case, pleading, name) and not court_sets_the_time(case, pleading, name)


def perhaps_an_officer(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether a party is sued beside the United States, and may be its officer: 60 days then, else 21."""
    others = (court_sets_the_time, of_the_united_states, of_a_foreign_state)
    if any(sort(case, pleading, name) for sort in others):
        return False
    return any(of_the_united_states(case, pleading, other) for other in defendants(pleading))


def ordinary(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether the ordinary time runs."""
    others = (court_sets_the_time, of_the_united_states, of_a_foreign_state, perhaps_an_officer)
    return not isinstance(pleading, ThirdPartyComplaint) and not any(sort(case, pleading, name) for sort in others)


Sort = Callable[["Posture", Filing, str], bool]


def served_parties(case: Posture, proof: Filing) -> tuple[str, ...]:
    """Who was served: those the return names, else the only defendant there is."""
    if proof.as_to:
        return proof.as_to
    sued = {name for pleading in standing(case) for name in defendants(pleading)}
    return tuple(sued) if len(sued) == 1 else ()


def _timed(case: Posture, subject: Subject) -> bool:
    """Whether the time of a response runs from a day that is known: the first service counts."""
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


def service_on_an_officer(case: Posture, proof: ProofOfService, subject: Subject) -> Start:
    """The day of service, conditional: an officer of the United States has longer, and the capacity is not shown."""
    begun = service_shown(case, proof, subject)
    said = "whether it is an officer of the United States sued over its duties, who has 60 days (Rule 12(a)(3))"
    return evolve(begun, missing=begun.missing or said)


def request_sent(case: Posture, waiver: WaiverReturned, subject: Subject) -> Start:
    """The day on which the request to waive was sent, from the waiver or from the request on file."""
    if waiver.sent is not None:
        return Start(waiver.sent, what="request to waive sent")
    for request in case.filings(WaiverRequested):
        if request.sent is not None and (not request.as_to or subject[1] in request.as_to):
            return Start(request.sent, what="request to waive sent")
    return Start(None, known="assumed", what="request to waive sent", missing="the day on which the request was sent")


no_rule_gives_it = not_computable("the court sets the time to respond, and no date of its own is shown")
awaiting = (NEW, "due", "default requested")


def on_service(kind: type[Filing], sort: Sort, law: str, clock: Clock) -> tuple[Row, Row]:
    """Service makes a response due, where none was made yet."""
    as_to = served(sort)
    return (
        Row(kind, awaiting, "due", as_to, law, clock=clock, ends="superseded"),
        Row(kind, "*", None, as_to, law, irregular=None),
    )


_by_order = answer_due("usc-42-1997e-g-clock", no_rule_gives_it)
RESPONSE.add(
    *on_service(ProofOfService, ordinary, "frcp-12-a-1-A-i", answer_due("frcp-12-a-1-A-i", service_shown)),
    *on_service(ProofOfService, of_the_us, "frcp-12-a-2", answer_due("frcp-12-a-2", service_on_the_us_attorney)),
    *on_service(ProofOfService, of_a_foreign_sovereign, "usc-28-1608-d", answer_due("usc-28-1608-d", service_shown)),
    *on_service(
        ProofOfService, perhaps_an_officer, "frcp-12-a-3", answer_due("frcp-12-a-1-A-i", service_on_an_officer)
    ),
    *on_service(ProofOfService, in_a_prisoners_suit, "usc-42-1997e-g-clock", _by_order),
    *on_service(ProofOfService, in_habeas, "hc-5", answer_due("hc-5", no_rule_gives_it)),
    *on_service(WaiverReturned, ordinary, "frcp-12-a-1-A-ii", answer_due("frcp-12-a-1-A-ii", request_sent)),
    *on_service(WaiverReturned, in_a_prisoners_suit, "frcp-12-a-statute", _by_order),
)


def _commissioner(case: Posture, complaint: Filing) -> Iterator[Subject]:
    """The Commissioner of Social Security, sued alone: notice by the clerk takes the place of service."""
    if len(names := defendants(complaint)) == 1 and _COMMISSIONER.search(names[0]):
        yield complaint.key, names[0]


def notice_by_the_clerk(case: Posture, complaint: Filing, subject: Subject) -> Start:
    """The day of the clerk's notice to the agency, which is sent when the complaint is filed."""
    said = ("the clerk sent notice to the agency on the day the complaint was filed",)
    return Start(complaint.day, known="assumed", what="notice by the clerk", assumes=said)


_COMMISSIONER = re.compile(
    r"(?i)commissioner,? (?:of )?(?:the )?(?:social security|ssa)|social security administration"
)
RESPONSE.add(
    Row(
        Complaint,
        NEW,
        "due",
        AsTo("the response of the Commissioner", _commissioner),
        "supp-SS-4",
        clock=answer_due("supp-SS-4", notice_by_the_clerk),
    )
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
        for subject in responses_in(case, PENDING):
            waits = {m.key for m in raised(case, subject) if case.state("motion", m.key) == "pending"}
            if waits and waits <= ruled:
                yield subject

    return AsTo("the response of each whose motion is ruled on", find, "motion", refers_to=kinds)


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
    "frcp-12-a-4-A", not_computable("Rule 12(a)(4) does not say when the answer is due once the motion is withdrawn")
)
GRANTED = ("granted", "granted in part and denied in part")

RESPONSE.add(
    Row(Rule12Motion, BARRED, None, the_response, "frcp-12-a-4-A", irregular=None),
    Row(Rule12Motion, "*", PENDING, the_response, "frcp-12-a-4-A", ends="tolled"),
    Row(Rule12Motion, "due", "due", nobody_named, "frcp-12-a-4-A", clock=who_is_not_shown, ends="superseded"),
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
        clock=answer_due("frcp-12-a-4-B", not_computable("the day on which the more definite statement is served")),
    ),
    *(
        Row(trigger, PENDING, "due", any_rule_12, "frcp-12-a-4-A", clock=not_by_withdrawal)
        for trigger in (WithdrawalOfMotion, On(Ruling, ("withdrawn", "terminated", "moot", "stricken")))
    ),
)

ANSWER_TIMES = (
    "frcp-12-a-1-A-i",
    "frcp-12-a-1-A-ii",
    "frcp-12-a-2",
    "frcp-12-a-1-B",
    "frcp-81-c-2",
    "frcp-12-a-4-A",
    "frcp-15-a-3",
    "usc-28-1608-d",
    "supp-SS-4",
)
"""The provisions whose numbers give a time to answer."""

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


def _asked_to_move(case: Posture, paper: Filing) -> Iterator[Subject]:
    """The running times to answer that a paper asks to enlarge: of those it names, else, nobody being shown, all."""
    signed = paper.signed_by if isinstance(paper, Stipulation) else ()
    known = [n for n in paper.as_to or (*paper.by, *signed) if case.cell("party", n) is not None]
    for subject in list(awaited_of(case, known)) or responses_in(case, "due"):
        clock = answer_clock(case, subject)
        if clock is not None and clock.state == "running" and clock.certainty == "firm":
            yield subject


def runs_under(law: str) -> Callable[[Posture, Any, Any], bool]:
    """Whether the time of a response ran by this provision."""

    def test(case: Posture, filing: Filing, subject: Any) -> bool:
        clock = answer_clock(case, subject)
        return clock is not None and clock.clock.law == law

    return test


ASKED = "a request to enlarge the time is pending"


def until_ruled_on(case: Posture, paper: Filing, subject: Any) -> Start:
    """The time as it runs, conditional: a request made in time may be granted after it."""
    clock = answer_clock(case, subject)
    return evolve(clock.start, missing=clock.start.missing or ASKED) if clock else Start(None)


def as_before(case: Posture, ruling: Filing, subject: Any) -> Start:
    """The time as it ran before it was asked to enlarge it."""
    clock = answer_clock(case, subject)
    return (
        evolve(clock.start, missing=None if clock.start.missing == ASKED else clock.start.missing)
        if clock
        else Start(None)
    )


def _told_to_answer(prisoners: bool) -> AsTo:
    """The responses for which an order sets a day, told apart by whether a prisoner brings the action."""
    return AsTo(
        "the response for which the order sets a day",
        lambda case, order: _named_in_the_order(case, order) if prisoner_suit(case) is prisoners else (),
    )


def _named_in_the_order(case: Posture, order: Filing) -> Iterator[Subject]:
    """The responses of those whom an order tells to answer by a day, else of all from whom an answer is awaited."""
    for stated in order.dates:
        if stated.what in ANSWER_WORDS and not stated.printed:
            names = (stated.party,) if stated.party else order.as_to
            yield from awaited_of(case, names) if names else responses_in(case, "due")


extended = AsTo(
    "the response whose time is enlarged", _extended, refers_to=(MotionToExtendAnswer, StipulationToExtendAnswer)
)
told_to_answer, told_to_reply = _told_to_answer(prisoners=False), _told_to_answer(prisoners=True)
ordered_day = answer_due("frcp-12-a-1-A-i", new_day)
SO_ORDERED = ("so ordered", "modified")
asked_to_move = AsTo("the time to answer that it asks to enlarge", _asked_to_move)
pending_request = tuple(answer_due(law, until_ruled_on, runs_under(law)) for law in ANSWER_TIMES)
refused = tuple(answer_due(law, as_before, runs_under(law)) for law in ANSWER_TIMES)

RESPONSE.add(
    *(
        Row(kind, "due", "due", asked_to_move, "frcp-6-b-1-A", clock=pending_request, ends="superseded")
        for kind in (MotionToExtendAnswer, StipulationToExtendAnswer)
    ),
    *(
        Row(On(act, values), "due", "due", extended, "frcp-6-b-1-A", clock=refused, ends="superseded", irregular=None)
        for act, values in ((Ruling, ("denied", "denied as moot")), (RulingOnStipulation, ("not adopted",)))
    ),
    *(
        row
        for trigger, as_to, law in (
            (On(Ruling, GRANTED), extended, "frcp-6-b-1-A"),
            (On(RulingOnStipulation, SO_ORDERED), extended, "frcp-6-b-1-A"),
            (On(Order), told_to_answer, "frcp-6-b-1-A"),
            (On(Order), told_to_reply, "usc-42-1997e-g-2"),
        )
        for row in (
            Row(trigger, awaiting, "due", as_to, law, clock=ordered_day, ends="extended"),
            Row(trigger, "*", None, as_to, law, irregular=None),
        )
    ),
)


@rule("frcp-6-b-1-B", MotionToExtendAnswer, StipulationToExtendAnswer, severity=Severity.NOTEWORTHY)
def more_time_asked_after_the_time_to_answer(case: Posture, paper: Filing) -> Finding | None:
    """Once the time has run out, it is enlarged only on motion and for excusable neglect."""
    for subject in awaited_of(case, paper.as_to or responders(case, paper)):
        clock = answer_clock(case, subject)
        if clock is not None and clock.state == "missed":
            return violated(f"the time of {subject[1]} to respond ran out on {clock.due(case.court).due}")
    return None


# An amended pleading has to be answered anew, within what is left of the old time or 14 days (FRCP 15(a)(3)).


def _still_named(case: Posture, amended: Filing) -> Iterator[tuple[Subject, Subject]]:
    """Each response to the pleading replaced, with that to the new one, of parties whom the new one still names."""
    for old in _old_pleadings(case, amended):
        for name in _answering(case, old):
            if not defendants(amended) or name in defendants(amended):
                yield (old, name), (amended.key, name)


def _old_pleadings(case: Posture, pleading: Filing) -> list[str]:
    """The pleadings that one takes the place of: as the case stands before it, and while it takes effect."""
    moved = [str(key) for region, key in case.moves(pleading) if region == "pleading"]
    return [key for key in moved if key != pleading.key] or ([] if moved else replaced(case, pleading))


def _answering(case: Posture, pleading: str) -> list[str]:
    return [subject[1] for subject in responses_in(case, *OPEN, "answered", "excused") if subject[0] == pleading]


def _ends_last(case: Posture, amended: Filing, subject: Subject) -> Running | None:
    """The clock on the old response, where it runs out later than the 14 days."""
    clock = answer_clock(case, subject)
    if clock is None or clock.state != "running":
        return None
    anew = Running(
        clock=answer_due("frcp-15-a-3", served_anew),
        region="response",
        subject=subject,
        parties=(),
        start=served_anew(case, amended, subject),
        by=-1,
    )
    old, new = clock.due(case.court).due, anew.due(case.court).due
    return clock if old is not None and new is not None and old > new else None


def _left_of_the_old(case: Posture, amended: Filing, subject: Any) -> Running | None:
    """The clock that still runs on the old pleading for a party, where it leaves longer time."""
    old = next((old for old, new in _still_named(case, amended) if new == subject), None)
    return _ends_last(case, amended, old) if old is not None else None


def time_left(law: str | None) -> Callable[[Posture, Any, Any], bool]:
    """Whether longer time was left to a party under a provision; with None, whether none was."""

    def left(case: Posture, amended: Filing, subject: Any) -> bool:
        longer = _left_of_the_old(case, amended, subject)
        return (longer.clock.law if longer else None) == law

    return left


def as_it_ran(case: Posture, amended: Filing, subject: Any) -> Start:
    """The start of the time that was running on the old pleading."""
    longer = _left_of_the_old(case, amended, subject)
    return longer.start if longer else Start(None, known="assumed", missing="the time left on the old pleading")


def served_anew(case: Posture, amended: Filing, subject: Subject) -> Start:
    """The day the amended pleading was served on those in the case; none where the court sets the time."""
    if court_sets_the_time(case, amended, subject[1]):
        return no_rule_gives_it(case, amended, subject)
    return served_when_filed(case, amended, subject)


old_responses = AsTo(
    "each response to the pleading replaced",
    lambda case, amended: (
        (old, name)
        for old in (() if _brought_here(case, amended) else _old_pleadings(case, amended))
        for name in _answering(case, old)
    ),
)
new_responses = AsTo(
    "the response anew of each who had to answer the old pleading",
    lambda case, amended: (new for _, new in _still_named(case, amended)),
)
RESPONSE.add(
    Row(
        AmendedComplaint,
        NEW,
        "due",
        new_responses,
        "frcp-15-a-3",
        clock=(
            answer_due("frcp-15-a-3", served_anew, time_left(None)),
            *(answer_due(law, as_it_ran, time_left(law)) for law in ANSWER_TIMES),
        ),
    ),
    Row(InitiatingPaper, "*", "superseded", old_responses, "frcp-15-a-3", ends="superseded"),
    Row(
        OrderStriking,
        "*",
        "superseded",
        AsTo(
            "each response to the pleading stricken",
            lambda case, order: (
                (act.key, name)
                for act in case.referred(order)
                if case.cell("pleading", act.key) is not None
                for name in _answering(case, act.key)
            ),
        ),
        "frcp-12-f-2",
        ends="superseded",
    ),
)

# -- default ---------------------------------------------------------------------------------------


def _against(case: Posture, paper: Filing) -> Iterator[Subject]:
    """The responses of those against whom default is asked or entered: those named, else the only one in question."""
    if paper.as_to:
        yield from awaited_of(case, paper.as_to)
        return
    asked = [s for act in case.referred(paper) if isinstance(act, RequestForDefault) for s in _against(case, act)]
    waiting = asked or responses_in(case, "default requested") or responses_in(case, "due")
    if asked or len(waiting) == 1:
        yield from waiting


against = AsTo("the response of each against whom it is made", _against)


def in_default(case: Posture, request: Filing, subject: Any) -> Finding:
    """Default lies against a party who was served, whose time has run, and who has not pleaded or moved."""
    name, state = subject[1], case.state("response", subject)
    if state == "answered":
        return violated(f"{name} has answered", severity=Severity.INEFFECTIVE)
    if state == PENDING:
        return violated(f"a Rule 12 motion of {name} is pending", "wait for the ruling and the time it starts")
    clock = answer_clock(case, subject)
    if clock is None:
        return _no_service(case, name)
    if clock.state == "missed":
        return satisfied
    due = clock.due(case.court)
    last = due.latest or due.due
    if clock.certainty != "firm" or last is None or request.day is None:
        return not_shown(f"when the time of {name} to respond ran out")
    if request.day <= last:
        return violated(f"the time of {name} to respond runs until {last}", f"ask again after {last}")
    return satisfied


def _no_service(case: Posture, name: str) -> Finding:
    elsewhere = case.latest(NoticeOfRemoval) or case.latest(TransferIn)
    if elsewhere or case.cell("party", name) is None or case.state("service", name) in ("served", "waived"):
        return not_shown(f"when {name} was served")
    cure = f"file proof of service on {name} (Fed. R. Civ. P. 4(l)), then ask again once the time has run"
    return violated(f"no proof of service on {name} is on the docket", cure, Severity.CURABLE)


def a_reply_is_owed(case: Posture, request: Filing, subject: Any) -> Finding:
    """A defendant in a prisoner suit may waive reply; silence is a default only once the court has ordered a reply."""
    if not prisoner_suit(case):
        return satisfied
    clock = answer_clock(case, subject)
    if clock is not None and clock.start.set_to is not None:
        return satisfied
    return violated(
        f"{subject[1]} may waive a reply to a prisoner's action, and no order sets a day for one",
        "ask the court to order a reply (42 U.S.C. § 1997e(g)(2))",
    )


IN_DEFAULT = (Need("frcp-55-a", in_default), Need("usc-42-1997e-g-1", a_reply_is_owed))


def _defaults_ruled(*kinds: type[Filing]) -> AsTo:
    """The defaults that an order is about: by the parties it or the motion names, or by the entry of default itself."""

    def find(case: Posture, order: Filing) -> Iterator[Subject]:
        for paper in case.referred(order):
            if isinstance(paper, kinds):
                names = order.as_to or (paper.by if isinstance(paper, Motion) else paper.as_to)
                for subject in responses_in(case, *defaulted):
                    entered_by = case.moved_by("response", subject)
                    if subject[1] in names or (entered_by is not None and entered_by.key == paper.key):
                        yield subject

    return AsTo("each default that it sets aside", find, refers_to=kinds)


set_aside = answer_due("frcp-12-a-1-A-i", new_day)
RESPONSE.add(
    Row(RequestForDefault, defaulted, None, against, "frcp-55-a", irregular=None),
    Row(
        RequestForDefault,
        "*",
        "default requested",
        against,
        "frcp-55-a",
        needs=IN_DEFAULT,
        ends="superseded",
        irregular=None,
    ),
    Row(DefaultDeclined, "default requested", "due", against, "frcp-55-a", irregular=None),
    Row(ClerksDefault, ("due", "default requested"), "default entered", against, "frcp-55-a", ends="superseded"),
    Row(ClerksDefault, defaulted, None, against, "frcp-55-a", irregular=None),
    Row(
        On(Ruling, GRANTED),
        "default entered",
        "due",
        _defaults_ruled(MotionToSetAsideDefault),
        "frcp-55-c",
        clock=set_aside,
    ),
    Row(Vacatur, defaulted, "due", _defaults_ruled(ClerksDefault), "frcp-55-c", clock=set_aside),
)


@rule("frcp-55-c", Answer, severity=Severity.CURABLE)
def answer_after_default(case: Posture, answer: Answer) -> Finding | None:
    """Once default is entered, an answer needs it to be set aside for good cause."""
    late = [name for key, name in responses(case, answer) if case.state("response", (key, name)) in defaulted]
    if not late:
        return None
    return violated(f"default stands against {', '.join(late)}", "move to set the default aside (Rule 55(c))")


@rule("frcp-55-a", ResponsivePleading, Rule12Motion, severity=Severity.NOTEWORTHY)
def response_before_default(case: Posture, filing: Filing) -> Finding | None:
    """A late response that comes before default is entered has effect, and normally prevents default."""
    for subject in responses(case, filing):
        clock = answer_clock(case, subject)
        if clock is not None and clock.state == "missed":
            return violated(f"the time of {subject[1]} to respond ran out on {clock.due(case.court).due}")
    return None


# -- a party, or the case, that is gone owes no response -------------------------------------------


def _responses_of_the_gone(case: Posture, filing: Filing) -> Iterator[Subject]:
    for subject in responses_in(case, *OPEN):
        if case.state("party", subject[1]) in ("dismissed", "terminated", "substituted"):
            yield subject


def _all_open(case: Posture, filing: Filing) -> Iterator[Subject]:
    yield from responses_in(case, *OPEN)


def _over(case: Posture, subject: Any) -> bool:
    return case.state("case") in ("closed", "transferred", "remanded")


RESPONSE.add(
    Row(
        When("the party is out of the case", lambda case, subject: True, ("party",)),
        OPEN,
        "moot",
        AsTo("the response awaited of each who is out", _responses_of_the_gone),
        "frcp-12-a-1-A-i",
        ends="moot",
    ),
    Row(
        When("the case is over", _over, ("case",)),
        OPEN,
        "moot",
        AsTo("every response awaited", _all_open),
        "frcp-12-a-1-A-i",
        ends="moot",
    ),
)

# -- amendment: as of course once, else by consent or leave (FRCP 15(a)) ---------------------------

AMENDMENT = Region(
    "amendment",
    "How each pleading may be amended: as of course, by consent, by leave, or by neither yet.",
    ("as of course", "closing", "spent", "consent", "leave"),
)

AS_OF_COURSE = "amend as of course"


def _ends_with_the_answer(on: date | None) -> bool:
    """Whether the law of a day (before 2009-12-01) ends the right with the answer itself, and not after some days."""
    version = provision("frcp-15-a-1", on)
    return version is not None and version.n is None


def _cut_off(at_once: bool) -> AsTo:
    """The pleadings that a response answers, whose amendment as of course it begins to end, or ends at once."""

    def find(case: Posture, response: Filing) -> Iterator[str]:
        open_ones = any(
            case.state("amendment", key) == "as of course" for key in case.subjects("pleading", "operative")
        )
        if open_ones and _ends_with_the_answer(response.day) is at_once:
            for key in dict.fromkeys(key for key, _ in responses(case, response)):
                if case.state("amendment", key) == "as of course":
                    yield key

    return AsTo("the pleading that it answers", find)


def _pleader(case: Posture, filing: Filing, subject: Any) -> tuple[str, ...]:
    pleading = case.opened_by("pleading", subject) or case.opened_by("amendment", subject)
    return claimants(pleading) if pleading is not None else filing.by


def first_response(case: Posture, response: Filing, subject: Any) -> Start:
    """The day of the first response, conditional where several parties are to respond: courts differ on the rest."""
    pleading = case.opened_by("pleading", subject)
    several = pleading is None or len(defendants(pleading)) != 1
    return Start(
        response.served or response.day,
        known="docketed" if response.served else "assumed",
        what="service",
        assumes=() if response.served else ("it was served on the day it was filed",),
        missing="whether each response starts a time of its own: courts differ" if several else None,
    )


def _of_course(law: str, start: Callable[[Posture, Any, Any], Start]) -> Clock:
    return Clock(act=AS_OF_COURSE, law=law, start=start, party=_pleader, kind="may")


def _own_answer(law: str) -> AsTo:
    def find(case: Posture, answer: Filing) -> tuple[str, ...]:
        version = provision(law, answer.day)
        return (answer.key,) if version is not None and version.n is not None else ()

    return AsTo("the answer itself", find)


def _amendable(case: Posture) -> list[str]:
    """The complaint that may next be amended: the one that stands, or the last that was dismissed."""
    kept = [p.key for p in standing(case) if isinstance(p, InitiatingPaper)]
    return kept or [str(key) for key in case.subjects("pleading", "dismissed")][-1:]


def _by_leave(dated: bool) -> AsTo:
    """The pleading that an order gives leave to amend, told apart by whether the order sets a day for it.

    The day that a screening order sets is a clock of the screening.
    """

    def find(case: Posture, order: Filing) -> list[str]:
        given = getattr(order, "leave_to_amend", None) is True or getattr(order, "outcome", "") == "leave to amend"
        asked = (
            isinstance(order, Ruling)
            and order.disposition in GRANTED
            and any(motions_ruled(case, order, MotionToAmend))
        )
        if not (given or asked):
            return []
        screens = isinstance(order, ScreeningOrder)
        sets_a_day = not screens and any(stated.what in AMENDED_WORDS for stated in order.dates)
        return _amendable(case) if sets_a_day is dated else []

    return AsTo("the pleading that it gives leave to amend", find, dated=dated)


AMENDED_WORDS = ("amended complaint", "amended pleading")


def opponents_signed(case: Posture, stipulation: Stipulation, subject: Any) -> Finding:
    """Written consent is that of the opposing parties who have appeared."""
    if not stipulation.signed_by:
        return not_shown("who signed the stipulation")
    pleading = case.opened_by("pleading", subject)
    opposing = defendants(pleading) if pleading is not None else ()
    without = [name for name in opposing if name not in stipulation.signed_by and appeared(case, name)]
    if not without:
        return satisfied
    return violated(f"{', '.join(without)} did not sign", "have every opposing party sign, or move for leave")


complaint_to_amend = AsTo("the complaint", lambda case, filing: _amendable(case))
consented = AsTo(
    "the complaint",
    lambda case, order: (
        _amendable(case) if any(isinstance(paper, StipulationToAmend) for paper in case.referred(order)) else []
    ),
)
leave, leave_by_a_day = _by_leave(dated=False), _by_leave(dated=True)
amend_by = Clock(
    act="amended complaint", law="frcp-15-a-2", start=ordered(*AMENDED_WORDS), party=_pleader, kind="may",
    silence="the pleading stands as it is, or stays dismissed",
)  # fmt: skip
amended_by_agreement = AsTo(
    "the pleading itself, where consent or leave was given for it",
    lambda case, amended: (
        (amended.key,)
        if any(case.state("amendment", old) in ("consent", "leave") for old in replaced(case, amended))
        else ()
    ),
)

AMENDMENT.add(
    Row(InitiatingPaper, NEW, "as of course", new_pleading, "frcp-15-a-2"),
    Row(AmendedComplaint, NEW, "spent", new_pleading, "frcp-15-a-2"),
    Row(AmendedComplaint, NEW, "as of course", amended_by_agreement, "case-ramirez"),
    Row(ResponsivePleading, "as of course", "spent", _cut_off(at_once=True), "frcp-15-a-1"),
    *(
        Row(kind, "as of course", "closing", as_to, law, clock=_of_course(law, first_response))
        for law in ("frcp-15-a-1", "frcp-15-a-1-B")
        for as_to in (_cut_off(at_once=False),)
        for kind in (ResponsivePleading, Rule12Motion)
    ),
    *(
        row
        for law in ("frcp-15-a-1", "frcp-15-a-1-A")
        for own in (_own_answer(law),)
        for row in (
            Row(Answer, NEW, "as of course", own, law, clock=_of_course(law, served_when_filed)),
            Row(AmendedAnswer, NEW, "spent", own, law),
        )
    ),
    Row(
        StipulationToAmend,
        "*",
        "consent",
        complaint_to_amend,
        "frcp-15-a-2",
        needs=Need("frcp-15-a-2", opponents_signed),
    ),
    Row(On(RulingOnStipulation, SO_ORDERED), "*", "consent", consented, "frcp-15-a-2"),
    *(
        row
        for kind in (Ruling, Order)
        for row in (
            Row(kind, "*", "leave", leave, "frcp-15-a-2"),
            Row(kind, "*", "leave", leave_by_a_day, "frcp-15-a-2", clock=amend_by),
        )
    ),
    Row(AmendedComplaint, "*", "spent", replaced_pleading, "frcp-15-a-2"),
)


def leave_may_be_unread(case: Posture, since: date | None) -> bool:
    """Whether an order after a day may have given leave in words that the sheet does not show."""
    unread = case.latest(Unread)
    if unread is not None and _after(unread, since):
        return True
    for kind in (Order, MinuteEntry, RulingOnStipulation, Ruling):
        for act in islice(case.filings(kind), 40):
            if not _after(act, since):
                break
            if type(act) in (Order, MinuteOrder, MinuteEntry, OrderSettingTime, RulingOnStipulation):
                return True
            if isinstance(act, Ruling) and act.disposition in GRANTED and not _other_matter(case, act):
                return True
    return False


def _after(act: Filing, since: date | None) -> bool:
    return since is None or act.day is None or act.day >= since


def _other_matter(case: Posture, ruling: Ruling) -> bool:
    """Whether a ruling is on motions that cannot have asked to amend."""
    ruled = list(motions_ruled(case, ruling))
    return bool(ruled) and not any(type(m) is Motion or isinstance(m, (MotionToDismiss, MotionToAmend)) for m in ruled)


BY_LEAVE = "move for leave with the proposed pleading, or file the opposing parties' written consent"


def _right_ended(case: Posture, key: str, on: date | None) -> str | None:
    """Why a pleading may no longer be amended as of course on a day; None where it may, or that is not shown."""
    if case.state("amendment", key) == "spent":
        return "the right to amend once as of course is spent"
    clock = case.clock("amendment", key, AS_OF_COURSE)
    if clock is None or clock.start.missing or clock.start.day is None or on is None:
        return None
    last = _with_mail_days(case, clock)
    return f"the time to amend as of course ran out by {last}" if last is not None and on > last else None


def _with_mail_days(case: Posture, clock: Running) -> date | None:
    """The last day of a time that runs from service under FRCP 5, if that service was by mail."""
    from docket.counting import count

    version = provision(clock.clock.law, clock.start.day)
    if version is None or version.n is None or version.unit is None or clock.start.day is None:
        return None
    service: Any = "mail" if version.service_3day == "yes" else None
    counted = count(clock.start.day, version.n, version.unit, court=case.court, service=service)
    return counted.latest or counted.due


@rule("frcp-15-a-2", AmendedComplaint, severity=Severity.CURABLE)
def amendment_as_of_course_by_consent_or_by_leave(case: Posture, amended: AmendedComplaint) -> Finding | None:
    """A pleading is amended once as of course, in time; otherwise only with written consent or the court's leave."""
    old = next(iter(replaced(case, amended) or _amendable(case)), None)
    if old is None or amended.lodged:
        return None
    state, pleading = case.state("amendment", old), case.opened_by("pleading", old)
    if state in ("consent", "leave"):
        return satisfied
    ended = _right_ended(case, old, amended.day)
    if ended is None:
        return satisfied if state == "as of course" else not_shown("when the response was served")
    if not claimants(amended):
        return not_shown("whose pleading it is")
    if leave_may_be_unread(case, pleading.day if pleading else None):
        return not_shown("whether the court gave leave")
    return violated(f"{ended}, and neither leave nor consent is on the docket", BY_LEAVE)


@rule("frcp-15-a-2", AmendedAnswer, severity=Severity.CURABLE)
def amended_answer_in_time(case: Posture, amended: AmendedAnswer) -> Finding | None:
    """An answer is amended once as of course within 21 days of serving it; otherwise by consent or leave."""
    for answer in islice(case.filings(Answer), 40):
        if set(answer.by) & set(amended.by):
            ended = _right_ended(case, answer.key, amended.day)
            if ended is None:
                return satisfied
            if leave_may_be_unread(case, answer.day):
                return not_shown("whether the court gave leave")
            return violated(f"{ended}, and neither leave nor consent is on the docket", BY_LEAVE)
    return None


@rule("frcp-15-a-1", AmendedComplaint, severity=Severity.NOTEWORTHY)
def amended_between_the_two_times(case: Posture, amended: AmendedComplaint) -> Finding | None:
    """From 2009 to 2023 the text left a gap between 21 days after service and the first response."""
    for old in replaced(case, amended):
        if _ends_with_the_answer(amended.day) or case.state("amendment", old) != "as of course":
            continue
        served_on = _first_service(case, old)
        version = provision("frcp-15-a-1", amended.day)
        if served_on is None or version is None or version.n is None or amended.day is None:
            continue
        last = Running(
            clock=_of_course("frcp-15-a-1", first_response), region="amendment", subject=old, parties=(),
            start=Start(served_on), by=-1,
        ).due(case.court).due  # fmt: skip
        if last is not None and amended.day > last:
            return violated(f"amended after {last}, before any response: on the words of the rule, in neither time")
    return None


def _first_service(case: Posture, pleading: str) -> date | None:
    days = [
        clock.start.day
        for subject in responses_in(case, "due")
        if subject[0] == pleading and (clock := answer_clock(case, subject)) is not None
        if clock.start.what == "service" and clock.start.day is not None
    ]
    return min(days, default=None)


@rule("frcp-15-d", SupplementalComplaint, severity=Severity.CURABLE)
def supplement_by_leave(case: Posture, supplement: SupplementalComplaint) -> Finding | None:
    """A supplemental pleading is filed on motion and by leave."""
    old = next(iter(_amendable(case)), None)
    if old is None or case.state("amendment", old) in ("leave", "consent"):
        return None
    pleading = case.opened_by("pleading", old)
    if leave_may_be_unread(case, pleading.day if pleading else None):
        return not_shown("whether the court gave leave")
    return violated("no leave to supplement is on the docket", "move for leave (Rule 15(d))")


# A motion against a pleading that an amendment supersedes stays pending; its target is gone.

TARGET = Region(
    "target",
    "Whether the pleading at which a pending motion is aimed still stands.",
    ("superseded",),
    final=("superseded",),
)


def aimed_at(case: Posture, pleadings: Iterable[str]) -> Iterator[str]:
    """The Rule 12 motions that are pending against these pleadings."""
    keys = set(pleadings)
    found: dict[str, None] = {}
    for subject in responses_in(case, PENDING):
        if subject[0] in keys:
            for motion in raised(case, subject):
                if case.state("motion", motion.key) == "pending":
                    found[motion.key] = None
    yield from found


def _aimed(case: Posture, amended: Filing) -> Iterator[str]:
    return aimed_at(case, replaced(case, amended))


motions_aimed = AsTo("each Rule 12 motion pending against the pleading replaced", _aimed)
motions_aimed_elsewhere = AsTo(
    "each Rule 12 motion pending against the pleading replaced, where the circuit has not spoken",
    lambda case, amended: () if case.forum.circuit in ("2d Cir.", "9th Cir.") else _aimed(case, amended),
)
TARGET.add(
    Row(AmendedComplaint, NEW, "superseded", motions_aimed, "case-ferdik"),
    Row(AmendedComplaint, NEW, "superseded", motions_aimed, "case-pettaway"),
    Row(AmendedComplaint, NEW, "superseded", motions_aimed_elsewhere, "frcp-15-a-3"),
)


@rule("case-ramirez", Ruling, severity=Severity.NOTEWORTHY, refers_to=(Rule12Motion,))
def ruling_on_a_superseded_target(case: Posture, ruling: Ruling) -> Finding | None:
    """An amended complaint moots a motion to dismiss the old one: it is denied as moot, not decided."""
    if ruling.disposition not in (*GRANTED, "denied"):
        return None
    for motion in motions_ruled(case, ruling, Rule12Motion):
        if case.state("target", motion.key) == "superseded":
            held = provision("case-ramirez", ruling.day)
            before = held is not None and held.decided is not None and str(ruling.day) < held.decided
            said = "it was, as later held, moot" if before else "it was moot"
            return violated(f"{motion.label} is aimed at a pleading that an amendment superseded: {said}")
    return None


# -- the order of Rule 12 --------------------------------------------------------------------------

PRESERVED = {"1": "frcp-12-h-3", "6": "frcp-12-h-2", "7": "frcp-12-h-2"}
"""The defenses of FRCP 12(b), by paragraph, that a later motion may still raise, and what preserves them."""

WAIVABLE = ("2", "3", "4", "5")


def _lost(case: Posture, motion: Rule12Motion) -> tuple[str, ...] | None:
    """The grounds of a motion that no provision preserves; None where the motion's grounds are not shown."""
    grounds = getattr(motion, "grounds", ())
    if not grounds:
        return None
    return tuple(g for g in grounds if g not in PRESERVED or not case.forum.binds(PRESERVED[g]))


def _paragraphs(grounds: Iterable[str]) -> str:
    return ", ".join(f"12(b)({ground})" for ground in grounds)


def _after_pleading(case: Posture, motion: Rule12Motion) -> Iterator[str]:
    return (name for key, name in responses(case, motion) if case.state("response", (key, name)) == "answered")


@rule("frcp-12-b-before", MotionToDismiss, severity=Severity.CURABLE)
def motion_to_dismiss_before_pleading(case: Posture, motion: MotionToDismiss) -> Finding | None:
    """A motion asserting a Rule 12(b) defense is made before pleading, where a responsive pleading is allowed."""
    late, lost = list(_after_pleading(case, motion)), _lost(case, motion)
    if not late or lost == ():
        return None
    what = f"{', '.join(late)} moved to dismiss after answering"
    cure = "move for judgment on the pleadings (Rule 12(c)) on what the answer preserved"
    if lost is None:
        return violated(what, cure, Severity.NOTEWORTHY)
    return violated(f"{what}, on {_paragraphs(lost)}", cure)


@rule("frcp-12-h-2", MotionToDismiss, severity=Severity.NOTEWORTHY)
def preserved_defense_by_another_motion(case: Posture, motion: MotionToDismiss) -> Finding | None:
    """After the answer, failure to state a claim is raised on the pleadings (Rule 12(c)) or at trial."""
    if set(motion.grounds) & {"6", "7"} and (late := list(_after_pleading(case, motion))):
        return violated(f"{', '.join(late)} has answered: it is taken as a motion under Rule 12(c)")
    return None


@rule("frcp-12-e-before", MotionForMoreDefiniteStatement, severity=Severity.CURABLE)
def more_definite_statement_before_pleading(case: Posture, motion: MotionForMoreDefiniteStatement) -> Finding | None:
    """A motion for a more definite statement is made before a responsive pleading."""
    if late := list(_after_pleading(case, motion)):
        return violated(f"{', '.join(late)} had already answered the pleading said to be too vague to answer")
    return None


@rule("frcp-12-f-2", MotionToStrikePleading, severity=Severity.CURABLE)
def motion_to_strike_in_time(case: Posture, motion: MotionToStrikePleading) -> Finding | None:
    """A motion to strike comes before responding, or, where no response is allowed, within 21 days of service."""
    said = "the court may still strike on its own"
    if late := list(_after_pleading(case, motion)):
        return violated(f"{', '.join(late)} moved to strike after responding", said, Severity.NOTEWORTHY)
    version = provision("frcp-12-f-2", motion.day)
    for answer in case.referred(motion):
        if not isinstance(answer, Answer) or version is None or answer.day is None or motion.day is None:
            continue
        last = _with_mail_days(
            case,
            Running(
                clock=answer_due("frcp-12-f-2", served_when_filed), region="response", subject="", parties=(),
                start=Start(answer.day), by=-1,
            ),
        )  # fmt: skip
        if last is not None and motion.day > last:
            return violated(f"the time to move to strike the answer ran out by {last}", said)
    return None


@rule("frcp-12-g-2", Rule12Motion, severity=Severity.CURABLE)
def one_motion_for_all_defenses(case: Posture, motion: Rule12Motion) -> Finding | None:
    """A party that moves under Rule 12 may not move again on a defense that was available, save as preserved."""
    for subject in responses(case, motion):
        earlier = next((m for m in raised(case, subject) if m.id != motion.id), None)
        if earlier is None or case.state("motion", earlier.key) in ("withdrawn", "stricken"):
            continue
        lost = _lost(case, motion)
        if lost == ():
            return None
        what = f"{subject[1]} had already moved under Rule 12 against this pleading ({earlier.label})"
        return violated(what, "raise it in the answer, or under Rule 12(c)", None if lost else Severity.NOTEWORTHY)
    return None


@rule("frcp-12-h-1", MotionToDismiss, severity=Severity.INEFFECTIVE)
def defense_left_out_is_waived(case: Posture, motion: MotionToDismiss) -> Finding | None:
    """Personal jurisdiction, venue, process and service are waived when left out of the first Rule 12 motion."""
    if not set(motion.grounds) & set(WAIVABLE):
        return None
    for subject in _family_of(case, motion):
        first = [m for m in raised(case, subject) if isinstance(m, MotionToDismiss) and m.grounds and m.id != motion.id]
        if not first:
            continue
        waived = [g for g in motion.grounds if g in WAIVABLE and g not in first[-1].grounds]
        if waived:
            return violated(f"{subject[1]} left {_paragraphs(waived)} out of {first[-1].label}: waived")
    return None


def _family_of(case: Posture, motion: Filing) -> Iterator[Subject]:
    """The responses of those who move, to the pleading that stands and to those it superseded."""
    names = responders(case, motion)
    for key in case.subjects("pleading", "operative", "superseded"):
        for name in names:
            if case.cell("response", (str(key), name)) is not None:
                yield str(key), name


@rule("frcp-12-c", MotionForJudgmentOnPleadings, severity=Severity.CURABLE)
def judgment_on_the_pleadings_once_closed(case: Posture, motion: MotionForJudgmentOnPleadings) -> Finding | None:
    """A motion for judgment on the pleadings comes after the pleadings are closed."""
    awaited = responses_in(case, "due", PENDING)
    own = [subject[1] for subject in awaited if subject[1] in motion.by]
    cure = "answer first, or move under Rule 12(b)(6)"
    if own:
        return violated(f"the pleadings are open: {', '.join(own)} has not answered", cure)
    if awaited:
        names = ", ".join(dict.fromkeys(subject[1] for subject in awaited))
        return violated(f"the pleadings are open: a response of {names} is awaited", severity=Severity.NOTEWORTHY)
    return None


# A reply to an answer is a pleading only where the court orders it, within 21 days of the order (FRCP 12(a)(1)(C)).

REPLY_WORDS = ("reply to answer", "reply to the answer")


def _reply_ordered(case: Posture, order: Filing) -> Iterator[Subject]:
    """The reply of each plaintiff, or of those the order names, to the newest answer."""
    for stated in order.dates:
        answer = case.latest(Answer) if stated.what in REPLY_WORDS else None
        if answer is not None:
            complaints = [p for p in standing(case) if isinstance(p, InitiatingPaper)]
            names = (stated.party,) if stated.party else order.as_to or claimants(complaints[-1]) if complaints else ()
            yield from ((answer.key, name) for name in names)


def _replies(case: Posture, reply: Filing) -> Iterator[Subject]:
    """The replies that were ordered of those who file one."""
    for subject in responses_in(case, "due"):
        ordered_by = case.opened_by("response", subject)
        if subject[1] in reply.by and isinstance(ordered_by, Order) and case.cell("pleading", subject[0]) is None:
            yield subject


def order_to_reply(case: Posture, order: Filing, subject: Subject) -> Start:
    """The day the order sets for the reply, else the day it was entered and served."""
    for stated in order.dates:
        if stated.what in REPLY_WORDS and stated.date is not None and not stated.printed:
            return Start(order.day, what="order", set_to=stated.date)
    return notice_of_the_ruling(case, order, subject)


RESPONSE.add(
    Row(
        Order,
        NEW,
        "due",
        AsTo("the reply that it orders", _reply_ordered),
        "frcp-12-a-1-C",
        clock=answer_due("frcp-12-a-1-C", order_to_reply),
    ),
    Row(ReplyToAnswer, "due", "answered", AsTo("the reply that was ordered", _replies), "frcp-12-a-1-C"),
)


@rule("frcp-7-a", ReplyToAnswer, severity=Severity.CURABLE)
def reply_to_an_answer_by_order(case: Posture, reply: ReplyToAnswer) -> Finding | None:
    """No reply to an answer is allowed unless the court orders one."""
    if next(_replies(case, reply), None) is not None:
        return satisfied
    if any(isinstance(pleading, Counterclaim) for pleading in standing(case)):
        return not_shown("whether it replies to a counterclaim")
    answer = case.latest(Answer)
    if answer is None or leave_may_be_unread(case, answer.day):
        return not_shown("whether the court ordered a reply")
    return violated("no order for a reply is on the docket", "move for an order that a reply be filed")


# A more definite statement is due within 14 days of the order; served, it starts the time to answer again.

STATEMENT = Region(
    "more definite statement",
    "Each order for a more definite statement: whether it was obeyed (FRCP 12(e)).",
    ("ordered", "filed"),
    final=("filed",),
)


def _statement_ordered(case: Posture, ruling: Filing) -> Iterator[str]:
    return (motion.key for motion in motions_ruled(case, ruling, MotionForMoreDefiniteStatement))


def _pleader_of_it(case: Posture, ruling: Filing, subject: Any) -> tuple[str, ...]:
    return next((claimants(p) for p in reversed(standing(case)) if isinstance(p, InitiatingPaper)), ())


def _statement_awaited(case: Posture, statement: Filing) -> Iterator[Subject]:
    """The responses that wait for a more definite statement to be served."""
    for subject in responses_in(case, "due"):
        clock = answer_clock(case, subject)
        if clock is not None and clock.clock.law == "frcp-12-a-4-B" and clock.start.day is None:
            yield subject


def notice_of_the_order(case: Posture, ruling: Filing, subject: Any) -> Start:
    """The day the order for a statement sets, else the day of notice of it."""
    for stated in ruling.dates:
        if stated.what == "more definite statement" and not stated.printed and stated.date is not None:
            return Start(ruling.day, what="order", set_to=stated.date)
    return notice_of_the_ruling(case, ruling, ("", ""))


STATEMENT.add(
    Row(
        On(Ruling, GRANTED),
        NEW,
        "ordered",
        AsTo("the statement ordered", _statement_ordered, refers_to=(MotionForMoreDefiniteStatement,)),
        "frcp-12-e-14",
        clock=Clock(
            act="more definite statement",
            law="frcp-12-e-14",
            start=notice_of_the_order,
            party=_pleader_of_it,
            silence="the court may strike the pleading (Fed. R. Civ. P. 12(e))",
        ),
    ),
    Row(
        MoreDefiniteStatement,
        "ordered",
        "filed",
        AsTo("every statement ordered", lambda case, statement: case.subjects("more definite statement", "ordered")),
        "frcp-12-e-14",
    ),
)
RESPONSE.add(
    Row(
        MoreDefiniteStatement,
        "due",
        "due",
        AsTo("each response that awaits it", _statement_awaited),
        "frcp-12-a-4-B",
        clock=answer_due("frcp-12-a-4-B", served_when_filed),
        ends="superseded",
    ),
)
