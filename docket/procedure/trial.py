"""Trial: FRCP 38-53."""

from __future__ import annotations

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import Motion, Order


@filing("Jury Demand")
class JuryDemand(Filing):
    """A demand for a jury (FRCP 38(b))."""


@filing("Waiver of Jury")
class JuryWaiver(Filing):
    """A demand is withdrawn by consent of the parties (FRCP 38(d), 39(a))."""


@filing("Trial Held")
class TrialHeld(CourtAct):
    """Minutes of a day of trial."""

    jury: bool | None = None
    trial_day: int | None = None
    ended: bool = False


@filing("Verdict")
class Verdict(CourtAct):
    """The verdict of a jury (FRCP 48, 49)."""

    winner: str | None = None


@filing("Mistrial")
class Mistrial(CourtAct):
    """A mistrial is declared."""


@filing("Motion for Mistrial")
class MotionForMistrial(Motion):
    """A motion for a mistrial."""


@filing("Findings of Fact and Conclusions of Law")
class FindingsOfFact(Order):
    """A judge's findings after a bench trial (FRCP 52(a))."""


@filing("Motion for Judgment as a Matter of Law")
class MotionForJudgmentAsMatterOfLaw(Motion):
    """A motion during a jury trial (FRCP 50(a))."""


@filing("Trial Document")
class TrialPaper(Filing):
    """Jury instructions, voir dire, deposition designations and other papers for trial."""
