"""Sanctions and contempt: FRCP 11(c)(3), 37(b)(1), 37(f), 45(g); 28 USC 1927."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.filing import Filing, filing
from docket.procedure.commencement import role
from docket.procedure.motions import MotionForSanctions, Order, Ruling, motions_ruled
from docket.procedure.pretrial.compelling import EXPENSES, SUBPOENA, the_subpoena
from docket.procedure.pretrial.filings import MotionToCompel, NoticeOfDeposition, Subpoena
from docket.procedure.pretrial.planning import exempt
from docket.procedure.pretrial.settings import OrderToShowCause
from docket.region import NEW, AsTo, On, Row
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "MotionForContempt",
    "OrderOfContempt",
    "OrderToShowCauseUnderRule11",
    "OrderUnderRule11",
    "under",
]


@filing(
    "Motion for Contempt",
    asks=(
        r"(?:hold|find) (?:[\w'.]+ ){0,8}in contempt",
        "(?:civil )?contempt",
        r"(?:an )?(?:order of |finding of |adjudication of |citation for )contempt",
        r"(?:an )?order to show cause(?: \S+){0,40}? contempt",
    ),
)
class MotionForContempt(MotionForSanctions):
    """A motion that somebody be held in contempt (FRCP 37(b)(1), 45(g), 70(e))."""


@filing(
    "Order of Contempt",
    reads=(
        r"order (?:\w+ ){0,3}?(?:of (?:civil )?contempt|(?:holding|finding) (?:\S+ ){1,8}?in (?:civil )?contempt)",
        "contempt order",
    ),
    within=(
        r"(?:is|are) (?:hereby )?(?:held|found|adjudged)(?: to be)? in (?:civil )?contempt",
        r"(?:holds|finds) (?:\S+ ){1,8}?in (?:civil )?contempt",
    ),
)
class OrderOfContempt(Order):
    """Those of `as_to` are held in contempt of an order, a judgment or a subpoena."""


@filing(
    "Order to Show Cause under Rule 11",
    reads=(r"order (?:\S+ ){0,4}?to show cause(?: \S+){0,25}? (?:rule|r\.|p\.) 11",),
)
class OrderToShowCauseUnderRule11(OrderToShowCause):
    """The court orders someone, of its own motion, to show cause why Rule 11(b) has not been violated."""


@filing(
    "Order Imposing Rule 11 Sanctions",
    reads=(
        r"order (?:\w+ ){0,3}?(?:imposing|assessing) (?:\S+ ){0,8}?(?:rule|r\.|p\.) 11(?: sanctions)?",
        r"order (?:\w+ ){0,3}?(?:imposing|assessing) sanctions(?: \S+){0,8}? (?:rule|r\.|p\.) 11",
    ),
    within=(r"impos(?:es|ed|ing) (?:\w+ ){0,3}?(?:rule 11 sanctions|sanctions(?: \S+){0,8}? rule 11)",),
)
class OrderUnderRule11(Order):
    """A sanction under Rule 11 (FRCP 11(c))."""


def under(motion: Filing, *laws: str) -> bool:
    """Whether a motion says that it rests on one of these laws."""
    said = " ".join((getattr(motion, "relief", None) or "").lower().split())
    return any(law in said for law in laws)


# -- contempt ---------------------------------------------------------------------------------------


def _subpoenas_disobeyed(case: Posture, order: Filing) -> Iterator[Subject]:
    for paper in case.referred(order):
        about = case.referred(paper) if isinstance(paper, MotionForContempt) else (paper,)
        yield from (act.key for act in about if case.cell("subpoena", act.key) is not None)


disobeyed = AsTo("the subpoena that was disobeyed", _subpoenas_disobeyed, refers_to=(MotionForContempt, Subpoena))
OBEYED_OR_NOT = ("outstanding", "modified", "contempt asked")
OBJECTED = "move to compel compliance first: who objects in time is bound by an order only (45(d)(2)(B)(i))"
SUBPOENA.add(
    Row(MotionForContempt, OBEYED_OR_NOT, "contempt asked", the_subpoena, "frcp-45-g", irregular=Severity.CURABLE,
        cure=OBJECTED),
    Row(On(Ruling, ("denied",)), "contempt asked", "outstanding", disobeyed, "frcp-45-g"),
    Row(On(Ruling, ("granted",)), OBEYED_OR_NOT, "contempt", disobeyed, "frcp-45-g"),
    Row(OrderOfContempt, (*OBEYED_OR_NOT, "contempt"), "contempt", disobeyed, "frcp-45-g"),
)  # fmt: skip


def _ordered_to_answer(case: Posture, notice: Filing) -> bool:
    """Whether a motion to compel about a deposition was granted."""
    return any(
        notice in tuple(case.referred(motion)) and case.state("motion", motion.key).startswith("granted")
        for motion in case.filings(MotionToCompel)
    )


@rule("frcp-37-b-1", MotionForContempt, severity=Severity.CURABLE, refers_to=(NoticeOfDeposition,))
def deponent_disobeyed_an_order(case: Posture, motion: MotionForContempt) -> Finding | None:
    """A deponent is in contempt only of an order to be sworn or to answer, not of the notice of deposition."""
    for notice in case.referred(motion):
        if not isinstance(notice, NoticeOfDeposition) or _ordered_to_answer(case, notice):
            continue
        if any(paper.day and notice.day and paper.day >= notice.day for paper in case.filings(Order)):
            return not_shown("whether an order told the deponent to be sworn or to answer")
        return violated(f"no order follows {notice.label}", "move to compel the answer (Rule 37(a)(3)(B)(i))")
    return satisfied


# -- sanctions --------------------------------------------------------------------------------------


@rule("frcp-11-c-3", OrderUnderRule11, severity=Severity.NOTEWORTHY)
def cause_is_shown_before_sanctions(case: Posture, order: OrderUnderRule11) -> Finding | None:
    """On its own the court sanctions a breach of Rule 11 only after ordering the offender to show cause."""
    if case.latest(MotionForSanctions) is not None or case.latest(OrderToShowCauseUnderRule11) is not None:
        return satisfied
    if case.latest(OrderToShowCause) is not None:
        return not_shown("whether the order to show cause was one under Rule 11")
    return violated("nobody moved for sanctions, and no order to show cause is on the docket")


@rule("usc-28-1927", MotionForSanctions, severity=Severity.NOTEWORTHY)
def excess_costs_are_asked_of_counsel(case: Posture, motion: MotionForSanctions) -> Finding | None:
    """The excess costs of vexatious proceedings fall on an attorney personally, not on the party represented."""
    if not under(motion, "1927") or not motion.as_to:
        return None
    clients = [name for name in motion.as_to if role(case, name) and case.state("counsel", name) == "represented"]
    if not clients:
        return not_shown("whether those named are counsel, or parties without counsel")
    return violated(f"{', '.join(clients)} is a party with counsel; the statute reaches counsel",
                    "name the attorney, or rest it on Rule 11 or the inherent power")  # fmt: skip


def _planless(case: Posture, ruling: Filing) -> Iterator[str]:
    yield from (m.key for m in motions_ruled(case, ruling, MotionForSanctions) if under(m, "37(f)", "plan"))


EXPENSES.add(
    Row(On(Ruling, ("granted",)), NEW, "owed to the movant",
        AsTo("each motion about the framing of the discovery plan", _planless, refers_to=(MotionForSanctions,)),
        "frcp-37-f"),
)  # fmt: skip


@rule("frcp-37-f", MotionForSanctions, severity=Severity.CURABLE)
def a_plan_was_to_be_framed(case: Posture, motion: MotionForSanctions) -> Finding | None:
    """Expenses for not helping to frame a discovery plan want a case in which Rule 26(f) asks for one."""
    if not under(motion, "37(f)", "plan"):
        return None
    if not exempt(case):
        return not_shown("who took part in framing the plan")
    return violated("no plan is framed in a case of this sort (26(a)(1)(B), 26(f)(1))", "withdraw the motion")
