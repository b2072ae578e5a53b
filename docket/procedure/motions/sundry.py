"""Motions that courts have an event of their own for, and no rule a proceeding."""

from __future__ import annotations

from docket.filing import filing
from docket.procedure.motions.requests import Motion, MotionForHearing

__all__ = [
    "MotionForBond",
    "MotionForClarification",
    "MotionForConference",
    "MotionForDeclaratoryJudgment",
    "MotionForJudicialNotice",
    "MotionForOrderToShowCause",
    "MotionForRefund",
    "MotionForReturnOfProperty",
    "MotionToAppearByTelephone",
    "MotionToAppointExpert",
    "MotionToBifurcate",
    "MotionToCertifyQuestion",
    "MotionToDisqualifyCounsel",
    "MotionToEnforce",
    "MotionToReassignCase",
    "MotionToWithdrawPaper",
]


@filing(
    "Motion for Conference",
    asks=(
        r"(?:(?:an? |set |hold |schedule |local |rule |civil |16 |26 ?\(?f\)? |37\.\d |early |initial |final "
        r"|pre ?(?:trial|motion|hearing|discovery) |pre |status |settlement |case |management |telephon\w+ "
        r"|video |phone "
        r"|discovery |scheduling |emergency )+)?(?:tele)?conferences?",
    ),
)
class MotionForConference(MotionForHearing):
    """A motion that the judge confer with counsel: before a motion, on discovery, on the schedule."""


@filing(
    "Motion to Appear by Telephone",
    asks=(
        r"(?:leave (?:of court )?to |permission to |be (?:allowed|permitted) to |permit \S+ to |allow \S+ to )?"
        r"(?:appear|attend|participate)(?:ance)?(?: \S+){0,8}? (?:telephon\w*|by (?:tele)?phone|video\w*|remotely|zoom"
        r"|electronically)",
        r"(?:telephon\w*|remote|virtual|video\w*) (?:appearance|attendance|participation)",
    ),
)
class MotionToAppearByTelephone(MotionForHearing):
    """A motion to attend a hearing or conference by telephone or video."""


@filing("Motion for Clarification", asks=(r"(?:an? |order |for )*clarif\w*",))
class MotionForClarification(Motion):
    """A motion that the court say what an order of its own means."""


@filing(
    "Motion for Order to Show Cause",
    asks=(
        r"(?:(?:an? |the |issu\w+ |of |entry |enter )+)?(?:order|rule)(?: (?:directing|requiring|for|that))?"
        r"(?: \S+){0,8}? (?:to )?show(?:ing)? cause",
        "(?:to )?show cause",
    ),
)
class MotionForOrderToShowCause(Motion):
    """A motion that another be ordered to show cause; where it is for contempt, that is its kind."""


@filing("Motion to Bifurcate", asks=(r"bifurcat\w*", "(?:hold |order )?separate trials?", "trifurcate"))
class MotionToBifurcate(Motion):
    """A motion that issues or claims be tried apart (FRCP 42(b))."""


@filing(
    "Motion to Disqualify Counsel",
    asks=(
        r"disqualif\w*(?: of| as)?(?:(?! judge\b| magistrate\b| and\b) \S+){0,8}?"
        r" (?:counsel|attorneys?|lawyers?|law (?:firm|offices?))",
    ),
)
class MotionToDisqualifyCounsel(Motion):
    """A motion that counsel may not act for a party."""


@filing(
    "Motion to Reassign Case",
    asks=(
        r"(?:random\w* )?re ?assign\w*(?: of)?(?: (?:this |the )?(?:case|action|matter|judge)\w*)?",
        "assign(?:ment)?(?: of)?(?: an?| the| new| another| different| district)+ judge",
    ),
)
class MotionToReassignCase(Motion):
    """A motion that the case go to another judge of the court."""


@filing(
    "Motion to Appoint Expert",
    asks=(r"appoint\w*(?: of)?(?: an?| the| independent| neutral| medical| court| technical| psych\w+)* experts?\b",),
)
class MotionToAppointExpert(Motion):
    """A motion that the court appoint an expert witness (FRE 706)."""


@filing(
    "Motion to Enforce", asks=(r"enforc(?:e|ing|ement)(?: of)?(?! (?:the |a |parties'? |class |mediated )*settle)",)
)
class MotionToEnforce(Motion):
    """A motion to have an order, judgment or agreement carried out."""


@filing("Motion for Bond", asks=("(?:an? )?(?:security |surety |cash |cost )?bond", "security for costs"))
class MotionForBond(Motion):
    """A motion that a party give security, or have it set, changed or released."""


@filing(
    "Motion to Certify Question",
    asks=(r"certif\w*(?: of)?(?: \S+){0,5}? questions?(?: of (?:\w+ )?law)?(?: to (?:the )?(?:\w+ )?supreme court)?",),
)
class MotionToCertifyQuestion(Motion):
    """A motion that a question of state law be put to the highest court of the state."""


@filing("Motion for Refund of Fees", asks=(r"refund\w*(?: of)?(?: \w+){0,2}? (?:fees?|payments?)", "refund"))
class MotionForRefund(Motion):
    """A motion that a fee paid to the court be paid back."""


@filing("Motion for Return of Property", asks=(r"return(?: of)?(?: \w+){0,2}? property", "release of seized property"))
class MotionForReturnOfProperty(Motion):
    """A motion for property held by the government or the court."""


@filing(
    "Motion to Take Judicial Notice",
    asks=(r"(?:(?:the )?court (?:to )?)?(?:(?:to )?take )?judicial(?:ly)? notice?\w*",),
)
class MotionForJudicialNotice(Motion):
    """A motion that the court take notice of a fact not subject to reasonable dispute (FRE 201)."""


@filing(
    "Motion to Withdraw",
    asks=(
        r"(?:leave (?:of court )?to )?withdraw\w*(?: of)? (?:\W?\d+\W+)?"
        r"(?:(?!attorney|counsel|appear|as\b|admiss|refer|fund|from)\S+ ){0,4}?"
        r"(?:motions?|documents?|exhibits?|pleadings?|answer|briefs?|filings?|objections?|notices?|applications?"
        r"|jury demand|stipulations?|responses?|repl(?:y|ies)|declarations?|requests?)",
    ),
)
class MotionToWithdrawPaper(Motion):
    """A motion to take back a paper of the movant's own."""


@filing("Motion for Declaratory Judgment", asks=("declaratory (?:judgment|relief)",))
class MotionForDeclaratoryJudgment(Motion):
    """A motion that the court declare what the parties' rights are (28 USC 2201)."""
