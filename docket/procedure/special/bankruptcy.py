"""The reference of a case or proceeding to the bankruptcy court, and its withdrawal: 28 USC 157(d)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.filing import filing
from docket.procedure.authority import by_magistrate
from docket.procedure.motions import Motion, Ruling
from docket.region import AsTo, On, Region, Row, the_case
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = ["REFERENCE", "MotionToWithdrawReference"]


@filing(
    "Motion to Withdraw Bankruptcy Reference",
    reads=(r"(?:motion|notice of motion|application) (?:to|for) withdraw\w*(?: of)? (?:the )?(?:\w+ )?reference",),
    asks=(r"withdraw\w*(?: of)? (?:the )?(?:bankruptcy |automatic |order of )*reference",),
)
class MotionToWithdrawReference(Motion):
    """A motion that the district court take a case or proceeding back from the bankruptcy court (28 USC 157(d))."""


REFERENCE = Region(
    "bankruptcy reference",
    "Whether what the bankruptcy court had by reference is taken back by the district court (28 USC 157(d)).",
    ("withdrawal asked", "withdrawn", "left to the bankruptcy court"),
    initial="none",
)
the_reference = AsTo("the reference", lambda case, ruling: ("",), refers_to=(MotionToWithdrawReference,))
REFERENCE.add(
    Row(MotionToWithdrawReference, "*", "withdrawal asked", the_case, "usc-28-157-d"),
    Row(On(Ruling, ("granted", "granted in part and denied in part")), "withdrawal asked", "withdrawn", the_reference,
        "usc-28-157-d"),
    Row(On(Ruling, ("denied",)), "withdrawal asked", "left to the bankruptcy court", the_reference, "usc-28-157-d"),
)  # fmt: skip


@rule("usc-28-157-d", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionToWithdrawReference,))
def the_district_court_withdraws(case: Posture, ruling: Ruling) -> Finding | None:
    """It is the district court that withdraws a reference; a magistrate judge without consent reports on it."""
    if case.state("authority") == "by consent" or by_magistrate(case, ruling) is not True:
        return None
    return violated("a magistrate judge ruled on the withdrawal of the reference without the parties' consent")
