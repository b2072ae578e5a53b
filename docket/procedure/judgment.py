"""Judgment, post-judgment motions, costs, fees, enforcement: FRCP 54, 57-62, 68-71."""

from __future__ import annotations

from docket.filing import CourtAct, Filing, family, filing
from docket.procedure.motions import Motion, Notice, Order


@filing("Judgment")
class Judgment(CourtAct):
    """A judgment (FRCP 54, 58)."""

    separate_document: bool | None = None
    winner: str | None = None
    partial: bool = False
    by_clerk: bool = False
    prejudice: str | None = None


@filing("Default Judgment")
class DefaultJudgment(Judgment):
    """A judgment by default (FRCP 55(b))."""


@filing("Consent Judgment")
class ConsentJudgment(Judgment):
    """A judgment or decree that the parties agreed."""


@filing("Amended Judgment")
class AmendedJudgment(Judgment):
    """An amended judgment."""


@filing("Order Certifying Final Judgment")
class OrderCertifying54b(Order):
    """An express determination under FRCP 54(b)."""


@family
class PostJudgmentMotion(Motion):
    """A motion of the 28-day kind (FRCP 50(b), 52(b), 59): timely, it suspends the appeal time."""


@filing("Motion to Alter Judgment")
class MotionToAlterJudgment(PostJudgmentMotion):
    """A motion to alter or amend a judgment (FRCP 59(e))."""


@filing("Motion for New Trial")
class MotionForNewTrial(PostJudgmentMotion):
    """A motion for a new trial (FRCP 59(a))."""


@filing("Renewed Motion for Judgment as a Matter of Law")
class RenewedMotionForJudgment(PostJudgmentMotion):
    """A motion after verdict (FRCP 50(b))."""


@filing("Motion to Amend Findings")
class MotionToAmendFindings(PostJudgmentMotion):
    """A motion to amend findings (FRCP 52(b))."""


@filing("Motion for Relief from Judgment")
class MotionForReliefFromJudgment(Motion):
    """A motion for relief from a judgment or order (FRCP 60(b))."""


@filing("Motion to Vacate")
class MotionToVacate(Motion):
    """A motion to vacate an order or judgment."""


@filing("Motion for Attorney Fees")
class MotionForAttorneyFees(Motion):
    """A motion for attorney's fees (FRCP 54(d)(2))."""


@filing("Bill of Costs")
class BillOfCosts(Filing):
    """A bill of costs (FRCP 54(d)(1))."""


@filing("Costs Taxed")
class CostsTaxed(CourtAct):
    """The clerk taxes costs (FRCP 54(d)(1))."""


@filing("Motion to Retax Costs")
class MotionToRetaxCosts(Motion):
    """A motion to review the taxing of costs (FRCP 54(d)(1))."""


@filing("Motion for Entry of Judgment")
class MotionForEntryOfJudgment(Motion):
    """A motion for entry of judgment (FRCP 54(b), 58(d))."""


@filing("Offer of Judgment Accepted")
class OfferOfJudgment(Notice):
    """An offer of judgment and its acceptance, filed (FRCP 68)."""


@filing("Writ Issued")
class Writ(CourtAct):
    """A writ of execution, garnishment or attachment, or an abstract of judgment (FRCP 69)."""


@filing("Enforcement of Judgment")
class EnforcementPaper(Filing):
    """A paper in aid of execution (FRCP 69)."""


@filing("Satisfaction of Judgment")
class SatisfactionOfJudgment(Filing):
    """A judgment is satisfied."""


@filing("Supersedeas Bond")
class SupersedeasBond(Filing):
    """Security for a stay of execution (FRCP 62(b))."""


@filing("Registration of Foreign Judgment")
class RegistrationOfJudgment(Filing):
    """A judgment of another district is registered (28 USC 1963)."""
