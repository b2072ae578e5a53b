"""The papers of pleading: complaints, answers, Rule 12 motions."""

from __future__ import annotations

from typing import ClassVar

from docket.filing import Filing, family, filing
from docket.procedure.commencement import InitiatingPaper
from docket.procedure.motions import Motion, MotionForExtension, Order, Stipulation

__all__ = [
    "GRANTED",
    "SO_ORDERED",
    "AmendedAnswer",
    "AmendedComplaint",
    "Answer",
    "AnswerToCounterclaim",
    "AnswerToCrossclaim",
    "AnswerToThirdPartyComplaint",
    "Counterclaim",
    "Crossclaim",
    "LodgedPleading",
    "MoreDefiniteStatement",
    "MotionForJudgmentOnPleadings",
    "MotionForMoreDefiniteStatement",
    "MotionToAmend",
    "MotionToDismiss",
    "MotionToDismissForFailureToState",
    "MotionToDismissForLackOfJurisdiction",
    "MotionToExtendAmendment",
    "MotionToExtendAnswer",
    "MotionToStrikePleading",
    "OrderDismissingComplaint",
    "ReplyToAnswer",
    "ResponsivePleading",
    "Rule12Motion",
    "StipulationToAmend",
    "StipulationToExtendAnswer",
    "SupplementalComplaint",
    "ThirdPartyComplaint",
]


_OF_A_PLEADING = (
    r"(?:(?!(?:to|re|of|in|on|for|with|regarding|(?:answer|motion|exhibit|response|reply|notice|certificate|summons|memo"
    r"|brief|declaration|affidavit|order|stipulation|statement|document|attachment|disclosure)\w*)\b)\w+ ){0,3}?"
)
"""What the title of a pleading has before its noun; not the title of a paper that is about a pleading."""


@filing(
    "Amended Complaint",
    reads=(
        "(?:(?:first|second|third|fourth|fifth|sixth|seventh|1st|2nd|3rd|4th|5th|corrected|verified"
        "|consolidated|supplemental|substitute|joint|new|revised|unified|master) )*(?:am(?:ended|d"
        rf"|end)?\.?|amd) {_OF_A_PLEADING}(?:compl(?:aint|aints|t|\.)?|cmp)",
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
    complete: bool | None = None
    """Whether it is complete without the pleading that it replaces; None where nobody has read it."""


@filing(
    "Order Dismissing Complaint",
    reads=(
        r"order (?:\w+ ){0,3}?dismissing (?:\S+ ){0,5}?(?:compl\w*|petition|pleading)(?: without prejudice)?(?: and)?"
        r" (?:with|granting) (?:\w+ )?leave to (?:amend|re ?plead|file)",
    ),
)
class OrderDismissingComplaint(Order):
    """A complaint is dismissed with leave to amend it: the pleading falls, the case goes on (FRCP 15(a)(2))."""

    prejudice: str | None = None
    leave_to_amend: bool | None = True


@filing(
    "Supplemental Complaint",
    reads=(
        rf"supplemental {_OF_A_PLEADING}(?:compl(?:aint|aints|t|\.)?|cmp)",
        "supplemental pleading",
    ),
)
class SupplementalComplaint(InitiatingPaper):
    """A supplemental pleading, by leave only (FRCP 15(d))."""


@filing(
    "Lodged Pleading",
    reads=(
        rf"(?:lodged|proposed|\[?proposed\]?) {_OF_A_PLEADING}(?:complaint|answer|counterclaim|petition)",
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
        r"| to (?:(?!compl|am|petit)\w+ ){0,3}?(?:interrog|motion|writ of garn|garn|objection|local rule|counter|cross"
        "|third)))",
        "answer(?:s)? (?:and|&|,|with|to)",
        rf"(?:amended )?response to (?:the )?(?:\W*\d+\W+)?{_OF_A_PLEADING}(?:complaint|petition)",
        "return (?:and (?:answer|memorandum)|to (?:petition|writ))",
        "affirmative defenses?",
        r"(?:master )?(?:short|long) ?form ans(?:wer)?",
        "denial",
        "general denial",
        rf"answer to {_OF_A_PLEADING}complaint",
    ),
    titles=("answer to complaint (notice of removal)",),
)
class Answer(ResponsivePleading):
    """An answer to a complaint or amended complaint (FRCP 8(b), 12(a))."""


@filing(
    "Amended Answer to Complaint",
    reads=(
        r"(?:(?:first|second|third|1st|2nd|3rd|corrected) )*amended ans(?:wer|wers|\.)?"
        r"(?! to (?:(?!compl|am|petit)\w+ ){0,3}?(?:counter|cross|third|interrog))"
        r"(?: to (?:\W*\d+\W+)?(?:amended )?complaint)?",
    ),
    titles=("amended answer to complaint",),
)
class AmendedAnswer(Answer):
    """An answer amended (FRCP 15(a))."""


@filing(
    "Answer to Counterclaim",
    reads=(
        r"(?:amended )?(?:answer|reply|response|ans)(?: and [\w ]{0,30})?(?: to| of)+(?: (?!compl|cmp|and\b"
        r"|cross|mot|mtn|order|resp|repl)\S+){0,6}? counter ?claims?",
        "counter ?claim answer",
        r"(?:answer|response) to \W?\d{1,4}\W+(?:amended )?answer to (?:\w+ ){0,3}?complaint,?(?: and)?"
        r" counter ?claims?",
        r"(?:reply|answer) to (?:(?!compl|cmp|mot|resp|order)\w+ ){0,3}?counter ?claim",
        r"(?:reply|response|answer) re \d{1,4} (?:\S+ ){0,8}?(?:reply|answer) to (?:(?!compl|cmp"
        r"|cross)\S+ ){0,4}?counter ?claims?",
    ),
)
class AnswerToCounterclaim(ResponsivePleading):
    """An answer to a counterclaim."""


@filing(
    "Answer to Crossclaim",
    reads=(
        r"(?:amended )?(?:answer|reply|response|ans)(?: to| of)+(?: (?!compl|cmp|and\b"
        r"|counter|mot|mtn|order|resp|repl)\S+){0,6}? cross ?claims?",
        "cross ?claim answer",
    ),
)
class AnswerToCrossclaim(ResponsivePleading):
    """An answer to a crossclaim."""


@filing(
    "Answer to Third Party Complaint",
    reads=(
        r"(?:amended )?(?:answer|ans)(?: to| of)+"
        r"(?: (?!compl|cmp|with\b|cross|counter)\S+){0,5}? (?:third|3rd) ?party ?(?:\w+ )?complaint",
        "third party answer",
    ),
)
class AnswerToThirdPartyComplaint(ResponsivePleading):
    """An answer to a third-party complaint."""


@filing(
    "Reply to Answer",
    reads=(
        r"reply to (?:\w+ ){0,3}?answer(?: to complaint)?",
        rf"(?:reply|response) to (?:\W*\d+\W+)?{_OF_A_PLEADING}answer(?: to complaint)?(?! to)",
    ),
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
        "(?:partial(?:ly)? )?dism(?:iss(?:al|ing|ed)?)?(?! for (?:lack|failure|want)(?: of| to) prosec)",
        "quash service",
        r"quash (?:\w+ )?return",
        r"(?<!\d-)12 ?\(b\)",
    ),
)
class MotionToDismiss(Rule12Motion):
    """A motion to dismiss before pleading (FRCP 12(b)); `grounds` are the numbers of its paragraphs ("2", "6").

    `partial` where it attacks some claims only: granted, it leaves the others to be answered.
    """

    grounds: tuple[str, ...] = ()
    partial: bool = False


_DISMISS = r"(?:partial(?:ly)? )?dism(?:iss(?:al|ing|ed)?)?(?: (?!mot|resp|opp|memo|brief|lack|want|fail)\S+){0,14}?"


@filing(
    "Motion to Dismiss for Failure to State a Claim",
    asks=(rf"(?:{_DISMISS} )?fail(?:ure|s|ed|ing) to (?:properly |adequately )?state (?:an? )?(?:claim|cause)?",),
)
class MotionToDismissForFailureToState(MotionToDismiss):
    """A motion to dismiss that says in its title that the pleading states no claim (FRCP 12(b)(6))."""


@filing(
    "Motion to Dismiss for Lack of Jurisdiction",
    asks=(rf"(?:{_DISMISS} )?(?:lack|want)(?:s|ing)? (?:of )?(?:in )?(?:(?!and\b|fail)\S+ ){{0,4}}?jurisdiction",),
)
class MotionToDismissForLackOfJurisdiction(MotionToDismiss):
    """A motion to dismiss that says in its title that jurisdiction is lacking (FRCP 12(b)(1), (2))."""


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
        r"(?:leave (?:of court )?to (?:\w+ )?)?(?:am(?:en)?d\w*|correct\w*|supplement\w*(?= (?:\S+ ){0,6}?(?:complaint"
        r"|pleading|answer|counter ?claim|petition)))(?! (?:the )?(?:judgment"
        "|findings|scheduling|order (?:of|to)))(?: correct)?(?: supplement)?",
        r"leave (?:of court )?to (?:\w+ ){0,3}?(?:amend|file (?:\S+ ){0,5}?(?:amended"
        r"|supplemental(?= (?:\S+ ){0,4}?(?:compl|plead|answer|counter|cross|petition|third))|second"
        r"|third|first|counterclaim|crossclaim|cross|third party)(?: \w+)?(?: complaint| answer"
        "| counterclaim)?)",
        r"file (?:an? |its |his |their )?(?:\w+ ){0,2}?amended",
        r"add (?:a )?(?:claim|count|part)\w*",
        "(?:join|joinder of) additional",
        r"(?:leave|permission) to file (?:(?!(?:re|to|regarding|response|reply|brief|memo\w*|exhibits?"
        r"|under)\b)\S+ ){0,6}?"
        r"(?:complaint|pleading|counterclaim)",
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
        r"| for)?(?: (?!service\b|serv\w+ (?:(?:the|a|summons|and) )*(?:summons|compl|process|defend))[\w'.]+){0,12}?"
        r" (?:answer|plead|complaint|responsive pleading|answering)\w*(?!\.? (?:(?:the|all|any|its|their"
        r"|outstanding|written|pending|first|second|third|set|of|plaintiff\S*|defendant\S*) )*(?:disc\b"
        r"|discovery|interrog\w*|requests? for (?:prod|adm)))",
        "(?:ext(?:ension|en|n|nd|end|ending|ensions)?(?: the| its| their| his| her| of| all| certain"
        r"| defendant'?s?'?| plaintiff'?s?'?)*(?: time| deadlines?| periods?| date)?|enlarg\w*(?: the"
        "| of)*(?: time| deadlines?)?|(?:more|additional|further) time)(?: to| for)? (?:respond|response"
        r"|move)(?: \S+){0,6}? (?:complaint|petition|plead)\w*",
        "(?:ext(?:ension|en|n|nd|end|ending|ensions)?(?: the| its| their| his| her| of| all| certain"
        r"| defendant'?s?'?| plaintiff'?s?'?)*(?: time| deadlines?| periods?| date)?|enlarg\w*(?: the"
        "| of)*(?: time| deadlines?)?|(?:more|additional|further) time)"
        r"(?: (?:until|till|thru|through|to) \d+ \d+ \d+)? (?:(?:in which |within which )?to )?(?:ans"
        r"|answer)(?!\.? (?:(?:the|all|any|its|their|outstanding|written|pending|first|second|third|set|of"
        r"|plaintiff\S*|defendant\S*) )*(?:disc\b|discovery|interrog\w*|requests? for (?:prod|adm)))",
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
    "Motion for Extension of Time to Amend",
    asks=(
        r"(?:ext(?:ension|end|ending|en|n|nd|\.)?|enlarg\w*|(?:more|additional|further) time)"
        r"(?: (?!answer|respon)\S+){0,6}?"
        r" (?:amend(?!ed)|file (?:(?!answer|respon)\S+ ){0,4}?amended)(?: (?!answer\b|respon)\S+){0,4}?"
        r"(?: (?:complaint|pleadings?|petition|counterclaims?|answer))?",
    ),
)
class MotionToExtendAmendment(MotionForExtension):
    """A motion for more time to amend a pleading."""


@filing(
    "Stipulation Extending Time to Answer",
    reads=(
        r"stip(?:ulation|ulated|\.)?(?: \S+){0,12}? (?:ext|enlarg|for time|clarify time"
        r"|time)\w*(?: \S+){0,10}? (?:answer|respond to (?:[\w']+ ){0,4}?complaint|plead|responsive pleading"
        r"|respond to (?:the |plaintiffs? )?[fst]ac\b|respond to (?:the )?(?:initial|amended) |complaint)\w*",
        r"stip\w*(?: \S+){0,6}? time to (?:answer|respond to (?:\w+ ){0,3}?complaint|move)",
        r"notice of (?:(?:parties'?|automatic|agreed|initial|first|consent|stipulated) )*(?:extension|enlargement)"
        r"(?: of time)?(?: (?:to|for|within which)(?: \S+){0,6}? (?:answer|plead|respond|responsive pleading)\w*)?",
    ),
    titles=("stipulation for extension of time to answer",),
)
class StipulationToExtendAnswer(Stipulation):
    """A stipulation for more time to respond to a pleading."""


@filing(
    "Stipulation to Amend Pleading",
    reads=(
        r"(?:joint )?(?:stip(?:ulation|ulated|\.)?|consent)(?: (?!motion)\S+){0,8}? "
        r"(?:amend|file (?:(?!answer|respon|repl)\S+ ){0,4}?amended)"
        r"(?: \S+){0,6}? (?:complaint|answer|pleadings?|counterclaims?)",
        r"stip\w*(?: \S+){0,8}? (?:filing|leave)(?: \S+){0,6}? amended (?:complaint|answer|pleading)",
    ),
)
class StipulationToAmend(Stipulation):
    """The opposing parties' written consent to an amendment (FRCP 15(a)(2))."""


GRANTED = ("granted", "granted in part and denied in part")


SO_ORDERED = ("so ordered", "modified")
