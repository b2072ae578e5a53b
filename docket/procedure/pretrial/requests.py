"""Discovery asked of a party, and what follows: FRCP 33, 34, 36, 37(d).

Requests and answers are served and not filed, and their time is put off by agreement (FRCP 29(b)): no deadline is shown
for them. What a docket can show is that an answer is called for before it could be due.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docket.procedure.access import MotionForProtectiveOrder
from docket.procedure.motions import (
    Motion,
    MotionForMiscellaneousRelief,
    MotionForSanctions,
    Ruling,
    motions_ruled,
    period_end,
)
from docket.procedure.pretrial.depositions import MotionOnSufficiency
from docket.procedure.pretrial.filings import (
    DiscoveryPaper,
    MotionForDiscovery,
    MotionToCompel,
    MotionToWithdrawAdmissions,
)
from docket.region import NEW, AsTo, On, Region, Row, itself
from docket.rule import Finding, Severity, not_shown, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = ["ADMISSIONS", "admissions_ruled_on"]

ANSWERED_BY = {
    "interrogatories": "frcp-33-b-2",
    "request for production": "frcp-34-b-2-A",
    "request for admission": "frcp-36-a-3",
}
"""The rule that gives the time to answer each sort of request."""

CALLS_FOR_AN_ANSWER = (MotionToCompel, MotionForDiscovery, MotionOnSufficiency, MotionForMiscellaneousRelief)


def _called_for_early(case: Posture, motion: Motion, law: str) -> Finding | None:
    """Whether a motion about requests of the movant's own comes before the last day to answer them."""
    for paper in case.referred(motion):
        if not isinstance(paper, DiscoveryPaper) or ANSWERED_BY.get(paper.what or "") != law:
            continue
        if not set(paper.by) & set(motion.by) or paper.served is None or motion.day is None:
            return not_shown("when the requests were served")
        if any(case.state("motion", m.key) == "granted" for m in case.filings(MotionForDiscovery)):
            return not_shown("whether an order shortened the time to answer")
        last = period_end(case, law, paper.served).due
        if last is not None and motion.day <= last:
            said = f"{paper.label} was served on {paper.served}; it need not be answered before {last}"
            return violated(said, f"wait until {last}, then confer")
    return None


@rule("frcp-33-b-2", *CALLS_FOR_AN_ANSWER, severity=Severity.CURABLE, refers_to=(DiscoveryPaper,))
def interrogatories_have_thirty_days(case: Posture, motion: Motion) -> Finding | None:
    """Answers to interrogatories are due 30 days after service: nothing is to be compelled before."""
    return _called_for_early(case, motion, "frcp-33-b-2")


@rule("frcp-34-b-2-A", *CALLS_FOR_AN_ANSWER, severity=Severity.CURABLE, refers_to=(DiscoveryPaper,))
def requests_for_production_have_thirty_days(case: Posture, motion: Motion) -> Finding | None:
    """A response to requests for production is due 30 days after service: nothing is to be compelled before."""
    return _called_for_early(case, motion, "frcp-34-b-2-A")


@rule("frcp-36-a-3", *CALLS_FOR_AN_ANSWER, severity=Severity.CURABLE, refers_to=(DiscoveryPaper,))
def requests_for_admission_have_thirty_days(case: Posture, motion: Motion) -> Finding | None:
    """A matter is admitted by silence once 30 days have passed since the request was served, and not before."""
    return _called_for_early(case, motion, "frcp-36-a-3")


@rule("frcp-37-d-2", MotionForSanctions, severity=Severity.NOTEWORTHY)
def excused_by_a_motion_for_a_protective_order(case: Posture, motion: MotionForSanctions) -> Finding | None:
    """A failure to attend a deposition or to answer is excused only by a pending motion for a protective order."""
    if not re.search(r"37\(d\)|(?:attend|appear)\w*(?: \S+){0,6}? depos", motion.relief or "", re.I):
        return None
    for key in case.subjects("motion", "pending"):
        other = case.opened_by("motion", key)
        if isinstance(other, MotionForProtectiveOrder) and other.by and not set(other.by) & set(motion.by):
            return violated(f"{other.label}, of {', '.join(other.by)}, is pending: it may excuse the failure")
    return None


ADMISSIONS = Region(
    "admissions",
    "Each motion to take back admissions: what is admitted is established until a court permits that (FRCP 36(b)).",
    ("established", "withdrawn"),
    final=("withdrawn",),
)
admissions_ruled_on = AsTo(
    "the admissions that the motion would take back",
    lambda case, ruling: (m.key for m in motions_ruled(case, ruling, MotionToWithdrawAdmissions)),
    refers_to=(MotionToWithdrawAdmissions,),
)
ADMISSIONS.add(
    Row(MotionToWithdrawAdmissions, NEW, "established", itself, "frcp-36-b"),
    Row(
        On(Ruling, ("granted", "granted in part and denied in part")),
        "established",
        "withdrawn",
        admissions_ruled_on,
        "frcp-36-b",
    ),
)
