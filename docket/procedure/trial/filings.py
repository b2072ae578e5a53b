"""Jury demands, days of trial, verdicts, findings, and motions at trial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import Motion, Order

if TYPE_CHECKING:
    pass

__all__ = [
    "DepositionDesignations",
    "FindingsOfFact",
    "JuryDemand",
    "JuryWaiver",
    "Mistrial",
    "MotionForJudgmentAsMatterOfLaw",
    "MotionForJuryTrial",
    "MotionForMistrial",
    "MotionForRemoteTestimony",
    "MotionToStrikeJuryDemand",
    "ObjectionToInstructions",
    "OrderAdvancingTrial",
    "ProposedFindings",
    "ProposedInstructions",
    "ProposedVoirDire",
    "TrialHeld",
    "TrialPaper",
    "Verdict",
]


@filing(
    "Jury Demand",
    reads=(
        "(?:demand|request|notice of demand|claim)(?: for| of)+ (?:a |trial by |demand for )*jury(?: trial)?",
        "jury (?:trial )?demand",
        "demand for (?:trial by )?jury",
    ),
)
class JuryDemand(Filing):
    """A demand for a jury (FRCP 38(b)); `issues` are those to which it is limited, where it says so (38(c))."""

    issues: str | None = None


@filing(
    "Waiver of Jury",
    reads=(r"(?:notice of |stipulat\w+ (?:of|to|re) )?(?:waiver|withdrawal)(?: of)?(?: \w+){0,3}? jury(?: \w+)?",),
)
class JuryWaiver(Filing):
    """A demand is withdrawn by consent of the parties (FRCP 38(d), 39(a))."""


@filing(
    "Motion for Jury Trial",
    asks=(
        "jury trial",
        "trial by jury",
    ),
)
class MotionForJuryTrial(Motion):
    """A motion to be tried by a jury although none was demanded in time (FRCP 39(b))."""


@filing(
    "Motion to Strike Jury Demand",
    asks=(r"strike (?:\S+ ){0,4}?jury(?: trial)?(?: demand)?",),
)
class MotionToStrikeJuryDemand(Motion):
    """A motion to try to the court what a party would try to a jury (FRCP 39(a)(2))."""


@filing(
    "Trial Held",
    reads=(
        r"(?:jury|bench|court|non ?jury|civil|continued|further)? ?trial(?: (?!order|set\b)\S+){0,6}? (?:held|begun"
        r"|began"
        "|day|completed|concluded|commenced|continued from|proceedings)",
        "(?:jury|bench|court|civil) trial(?! (?:brief|order|set|date|plan|demand|exhibit|sched))",
        r"(?:minutes? (?:of )?)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|\d+\w\w)"
        r" day of (?:\w+ )?(?:jury|bench|court)? ?trial",
        r"(?:jury|voir dire) (?:selection|empanel\w*|impanel\w*|deliberat\w*)",
        "voir dire (?:begun|held)",
        "bench trial",
    ),
    within=(
        r"(?:jury|bench|court|non ?jury) trial(?: \S+){0,8}? (?:held|begun|began|completed|concluded"
        r"|commenced|resumed|day \w+)",
        r"day \w+ of (?:\w+ )?(?:jury|bench|court) trial",
        r"jury (?:selected|sworn|empanel\w+|impanel\w+|deliberat\w+|retire\w*)",
        "trial (?:held|begun|completed|concluded|commenced)",
    ),
    titles=(
        "bench trial - held",
        "bench trial - begun",
        "bench trial - completed",
    ),
)
class TrialHeld(CourtAct):
    """Minutes of a day of trial; `ended` where the case is given to the jury, or to the judge, to decide."""

    jury: bool | None = None
    trial_day: int | None = None
    ended: bool = False


@filing(
    "Verdict",
    reads=("(?:jury |redacted |unredacted |special |general )*verdict(?! (?:form|sheet))",),
    within=(
        r"(?:jury )?(?:returns?|returned|renders?|rendered|reached)(?: \S+){0,4}? verdict",
        "jury (?:finds|found)",
        "verdict (?:for|in favor)",
    ),
)
class Verdict(CourtAct):
    """The verdict of a jury (FRCP 48, 49).

    `form` is "general", "special", "answers" (general, with answers), or "advisory" (FRCP 39(c)).
    """

    winner: str | None = None
    form: str | None = None


@filing(
    "Mistrial",
    reads=("mistrial",),
    within=(
        "mistrial (?:is )?(?:hereby )?declared",
        "declares? a mistrial",
    ),
)
class Mistrial(CourtAct):
    """A mistrial is declared."""


@filing(
    "Motion for Mistrial",
    asks=("mistrial",),
)
class MotionForMistrial(Motion):
    """A motion for a mistrial."""


@filing(
    "Order Advancing Trial on the Merits",
    reads=(r"order (?:\w+ ){0,3}?(?:advanc|consolidat)\w+ (?:the )?trial on the merits",),
    within=(
        r"(?:advanc|consolidat)\w+ (?:\S+ ){0,4}?trial on the merits",
        r"trial on the merits (?:\S+ ){0,4}?(?:advanced|consolidated) with",
    ),
)
class OrderAdvancingTrial(Order):
    """The trial on the merits is advanced and held with the hearing on a preliminary injunction (FRCP 65(a)(2))."""


@filing(
    "Findings of Fact and Conclusions of Law",
    reads=(
        r"findings (?:of fact)?(?: and| &|,)* (?:order|opinion|decision|conclusions? of law|conclusions?)(?: \w+)*?",
        "findings of fact",
    ),
    titles=("findings of fact & conclusions of law",),
)
class FindingsOfFact(Order):
    """A judge's findings after a bench trial (FRCP 52(a))."""


@filing(
    "Motion for Judgment as a Matter of Law",
    asks=(
        r"(?:renewed )?(?:judgment|jgm\w*)(?: as a| as)+ matter(?: of law)?",
        r"judgment (?:not ?withstanding|n\.?o\.?v)\w*",
        "jmol",
        "directed verdict",
        "jnov",
    ),
)
class MotionForJudgmentAsMatterOfLaw(Motion):
    """A motion during a jury trial (FRCP 50(a))."""


@filing(
    "Trial Document",
    reads=(
        "(?:proposed )?(?:jury )?(?:instructions?(?! (?:to|order))|verdict (?:form|sheet)"
        r"|special interrog\w*|statement of (?:the )?case)",
        r"(?:proposed |joint )*(?:jury instr\w*|verdict form\w*)",
        r"jury (?:list|note|question|instruct|notes|panel|charge)\w*",
        "note from jury",
        "requests? (?:for|to) charge",
        "(?:trial|jury) (?:notes?|exhibits?|questionnaire|material|stipulation)s?",
    ),
)
class TrialPaper(Filing):
    """Verdict forms, questions of the jury and other papers for trial."""


@filing("Proposed Voir Dire", reads=(r"(?:proposed |joint |requested |supplemental )*(?:jury )?voir dire\w*",))
class ProposedVoirDire(TrialPaper):
    """The questions that a party would have put to the jurors (FRCP 47(a))."""


@filing(
    "Deposition Designations",
    reads=(
        r"(?:counter )?designations? (?:of|and)(?: \S+){0,3}? (?:depo|testimony|discovery|transc)\w*",
        r"(?:notices? (?:of|re) (?:\w+ ){0,3}?)?deposition designations?",
        "counter ?designations?",
        r"designation of (?:\w+ )?(?:deposition|testimony)\w*",
    ),
    titles=("designation of deposition transcript",),
)
class DepositionDesignations(TrialPaper):
    """The parts of depositions that a party would have read at trial (FRCP 26(a)(3)(A)(ii))."""


@filing(
    "Proposed Findings of Fact and Conclusions of Law",
    reads=(
        r"(?:joint |amended |supplemental )*proposed (?:joint )?(?:findings|conclusions)(?: of (?:fact|law))?"
        r"(?: (?:and|&) (?:proposed )?conclusions)?(?: of law)?",
    ),
    titles=("proposed findings of fact",),
)
class ProposedFindings(TrialPaper):
    """What a party would have the court find after a trial without a jury (FRCP 52(a))."""


@filing(
    "Proposed Jury Instructions",
    reads=(
        r"(?:proposed |joint |requested |supplemental |edited |amended |agreed )*jury instr\w*",
        "requests? (?:for|to) charge",
    ),
)
class ProposedInstructions(TrialPaper):
    """A party's requests for instructions to the jury (FRCP 51(a))."""


@filing(
    "Objections to Jury Instructions",
    reads=(r"(?:amended |joint )?objections? (?:to|re|regarding) (?:\S+ ){0,5}?(?:jury )?instructions?",),
)
class ObjectionToInstructions(TrialPaper):
    """A party's objections to the instructions of the jury (FRCP 51(c))."""


@filing(
    "Motion for Remote Testimony",
    asks=(
        r"(?:(?:permit|allow|take|present)\w*(?: \S+){0,6}? )?testi\w+(?: \S+){0,8}? (?:video\w*|remote\w*|telephon\w*"
        r"|zoom|contemporaneous\w*)(?: transmission)?",
        r"(?:remote|video\w*|telephon\w+|contemporaneous|live)(?: video\w*)?(?: trial)? testimony",
        r"(?:leave to )?(?:appear|testify) (?:by|via|remotely|telephonically) ?(?:\w+ ){0,3}?(?:at|for|during) trial",
    ),
)
class MotionForRemoteTestimony(Motion):
    """A motion that a witness testify at trial by transmission from elsewhere (FRCP 43(a))."""
