"""Pleadings and responses to them: FRCP 7-15, 55(a), 55(c)."""

from __future__ import annotations

from docket.filing import CourtAct, Filing, family, filing
from docket.procedure.commencement import InitiatingPaper
from docket.procedure.motions import Motion, MotionForExtension, Stipulation


@filing("Amended Complaint")
class AmendedComplaint(InitiatingPaper):
    """An amended complaint; it supersedes the one before it (FRCP 15(a))."""

    ordinal: int | None = None
    lodged: bool = False


@filing("Supplemental Complaint")
class SupplementalComplaint(InitiatingPaper):
    """A supplemental pleading, by leave only (FRCP 15(d))."""


@filing("Lodged Pleading")
class LodgedPleading(Filing):
    """A proposed pleading lodged, not filed."""

    ordinal: int | None = None


@family
class ResponsivePleading(Filing):
    """A pleading that answers another."""

    jury_demand: bool = False


@filing("Answer to Complaint")
class Answer(ResponsivePleading):
    """An answer to a complaint or amended complaint (FRCP 8(b), 12(a))."""


@filing("Answer to Counterclaim")
class AnswerToCounterclaim(ResponsivePleading):
    """An answer to a counterclaim."""


@filing("Answer to Crossclaim")
class AnswerToCrossclaim(ResponsivePleading):
    """An answer to a crossclaim."""


@filing("Answer to Third Party Complaint")
class AnswerToThirdPartyComplaint(ResponsivePleading):
    """An answer to a third-party complaint."""


@filing("Reply to Answer")
class ReplyToAnswer(ResponsivePleading):
    """A reply to an answer, only if the court orders one (FRCP 7(a)(7))."""


@filing("Counterclaim")
class Counterclaim(Filing):
    """A counterclaim (FRCP 13)."""

    against: tuple[str, ...] = ()


@filing("Crossclaim")
class Crossclaim(Filing):
    """A crossclaim against a coparty (FRCP 13(g))."""

    against: tuple[str, ...] = ()


@filing("Third Party Complaint")
class ThirdPartyComplaint(Filing):
    """A third-party complaint (FRCP 14)."""

    defendants: tuple[str, ...] = ()


@family
class Rule12Motion(Motion):
    """A motion under FRCP 12(b), (e) or (f): it suspends the time to answer (FRCP 12(a)(4))."""


@filing("Motion to Dismiss")
class MotionToDismiss(Rule12Motion):
    """A motion to dismiss before pleading (FRCP 12(b))."""

    grounds: tuple[str, ...] = ()


@filing("Motion for More Definite Statement")
class MotionForMoreDefiniteStatement(Rule12Motion):
    """A motion for a more definite statement (FRCP 12(e))."""


@filing("Motion to Strike Pleading")
class MotionToStrikePleading(Rule12Motion):
    """A motion to strike matter from a pleading (FRCP 12(f))."""


@filing("Motion for Judgment on the Pleadings")
class MotionForJudgmentOnPleadings(Motion):
    """A motion after the pleadings are closed (FRCP 12(c))."""


@filing("Motion to Amend/Correct")
class MotionToAmend(Motion):
    """A motion for leave to amend or supplement a pleading or paper (FRCP 15)."""


@filing("Motion for Extension of Time to File Answer")
class MotionToExtendAnswer(MotionForExtension):
    """A motion for more time to respond to a pleading."""


@filing("Stipulation Extending Time to Answer")
class StipulationToExtendAnswer(Stipulation):
    """A stipulation for more time to respond to a pleading."""


@filing("Request for Entry of Default")
class RequestForDefault(Filing):
    """A request that the clerk enter default (FRCP 55(a))."""


@filing("Clerk's Entry of Default")
class ClerksDefault(CourtAct):
    """The clerk enters default (FRCP 55(a))."""


@filing("Entry of Default Declined")
class DefaultDeclined(CourtAct):
    """The clerk declines to enter default."""


@filing("Motion to Set Aside Default")
class MotionToSetAsideDefault(Motion):
    """A motion to set aside an entry of default (FRCP 55(c))."""
