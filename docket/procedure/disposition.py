"""Disposition without trial: FRCP 41, 55(b), 56; settlement."""

from __future__ import annotations

from datetime import date

from docket.filing import Filing, filing
from docket.procedure.motions import Motion, Notice, Order, Stipulation


@filing("Notice of Voluntary Dismissal")
class NoticeOfVoluntaryDismissal(Notice):
    """A plaintiff dismisses by notice (FRCP 41(a)(1)(A)(i))."""

    prejudice: str | None = None


@filing("Stipulation of Dismissal")
class StipulationOfDismissal(Stipulation):
    """All who appeared stipulate to dismissal (FRCP 41(a)(1)(A)(ii))."""

    prejudice: str | None = None


@filing("Motion for Voluntary Dismissal")
class MotionForVoluntaryDismissal(Motion):
    """A motion to dismiss by court order (FRCP 41(a)(2))."""


@filing("Motion to Dismiss for Lack of Prosecution")
class MotionToDismissForFailureToProsecute(Motion):
    """A motion under FRCP 41(b)."""


@filing("Motion for Summary Judgment")
class MotionForSummaryJudgment(Motion):
    """A motion for summary judgment (FRCP 56)."""

    partial: bool = False


@filing("Statement of Undisputed Facts")
class StatementOfFacts(Filing):
    """A statement of facts for or against summary judgment."""


@filing("Motion for Default Judgment")
class MotionForDefaultJudgment(Motion):
    """A motion for default judgment (FRCP 55(b)(2)), or a request to the clerk (55(b)(1))."""

    to_clerk: bool = False


@filing("Motion for Approval of Settlement")
class MotionForSettlement(Motion):
    """A motion to approve a settlement of no class."""


@filing("Order Dismissing Case")
class OrderDismissingCase(Order):
    """The action is dismissed by order."""

    prejudice: str | None = None
    ground: str | None = None
    reopen_until: date | None = None


@filing("Order Dismissing Parties")
class OrderDismissingParty(Order):
    """Some parties, or claims, are dismissed by order."""

    prejudice: str | None = None
