"""Appeals by permission: 28 USC 1292(b), 1453(c); FRAP 5."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.procedure.appeal.filings import (
    AppealFee,
    AppellateOrder,
    MotionForInterlocutoryAppeal,
    OrderCertifyingAppeal,
)
from docket.procedure.appeal.notices import ENDS, ruling_on
from docket.procedure.appeal.timeliness import order_entry
from docket.procedure.class_action import is_class_action
from docket.procedure.commencement import MotionToRemand, NoticeOfRemoval
from docket.procedure.judgment import anyone
from docket.procedure.motions import Ruling, motions_ruled
from docket.region import NEW, AsTo, Lapse, On, Region, Row, Subject, itself, the_case

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "PERMISSION",
    "PETITION_ON_REMAND",
    "may_be_asked",
    "remand_of_a_class_action",
    "the_certified_order",
]


PERMISSION = Region(
    "permission to appeal",
    "Each order that may be appealed only if the court of appeals permits (28 USC 1292(b), 1453(c); FRAP 5).",
    ("may be asked", "granted", "fee paid", "decided", "denied", "ran out"),
    final=("decided", "denied"),
)
ASKED_ELSEWHERE = ("may be asked", "ran out")  # the petition is on the docket of the court of appeals (FRAP 5(a)(1))
the_certified_order = ruling_on(MotionForInterlocutoryAppeal)
permitted = AsTo(
    "each order whose appeal is permitted",
    lambda c, f: c.subjects("permission to appeal", "granted", "fee paid"),
    among=("granted", "fee paid"),
)
may_be_asked = AsTo(
    "each order for which leave may be asked, or may have been, of the court of appeals",
    lambda c, f: c.subjects("permission to appeal", *ASKED_ELSEWHERE),
    among=ASKED_ELSEWHERE,
)


def _petition(law: str, when: Callable[[Posture, Any, Subject], bool] | None = None) -> Clock:
    return Clock(
        act="petition for permission to appeal", law=law, start=order_entry, party=anyone, kind="may", when=when
    )


def _by_cafa(case: Posture) -> bool:
    return case.state("jurisdiction") == "class action fairness act"


def _class_remand(case: Posture, ruling: Filing) -> tuple[str, ...]:
    of_a_class = is_class_action(case) or _by_cafa(case)
    return (ruling.key,) if of_a_class and case.latest(NoticeOfRemoval) is not None else ()


def _ruling_on_remand(case: Posture, subject: Subject) -> bool:
    ruling = case.opened_by("permission to appeal", subject)
    return isinstance(ruling, Ruling) and any(motions_ruled(case, ruling, MotionToRemand))


def _remand_entry(case: Posture, ruling: Filing, subject: Subject) -> Start:
    start = order_entry(case, ruling, subject)
    by_cafa = "whether the class action was removed under 28 U.S.C. § 1453"
    return Start(start.day, known=start.known, what=start.what, assumes=start.assumes, missing=by_cafa)


PETITION_ON_REMAND = Clock(
    act="petition for permission to appeal", law="usc-28-1453-c-1", start=_remand_entry, party=anyone, kind="may"
)


def _permitted(case: Posture, act: Filing, subject: Subject) -> Start:
    """The entry of the order that permits the appeal."""
    order = act if isinstance(act, AppellateOrder) else case.moved_by("permission to appeal", subject)
    if order is None or (order.entered or order.day) is None:
        return Start(None, known="assumed", what="entry", missing="the day on which leave to appeal was entered")
    return Start(order.entered or order.day, known="docketed" if order.entered else "assumed", what="entry")


DECISION_ON_REMAND = Clock(
    act="decision of the court of appeals on the remand", law="usc-28-1453-c-2", start=_permitted, kind="may",
    party=lambda case, order, subject: (), silence="the appeal is denied (28 U.S.C. § 1453(c)(4))",
    when=lambda case, order, subject: _ruling_on_remand(case, subject),
)  # fmt: skip
remand_of_a_class_action = AsTo("a ruling on the remand of a class action", _class_remand, refers_to=(MotionToRemand,))
PERMISSION.add(
    Row(OrderCertifyingAppeal, NEW, "may be asked", itself, "frap-5-a-3", clock=_petition("usc-28-1292-b")),
    Row(On(Ruling, ("granted",)), NEW, "may be asked", the_certified_order, "usc-28-1292-b",
        clock=_petition("usc-28-1292-b")),
    Row(On(Ruling, ("granted", "denied")), NEW, "may be asked", remand_of_a_class_action, "usc-28-1453-c-1",
        clock=PETITION_ON_REMAND),
    Row(Lapse("petition for permission to appeal"), "may be asked", "ran out", the_case, "frap-5-a"),
    Row(On(AppellateOrder, ("permission granted",)), ASKED_ELSEWHERE, "granted", may_be_asked, "frap-5-d",
        clock=(Clock(act="appeal fee", law="frap-5-d", start="entered", party=anyone), DECISION_ON_REMAND)),
    Row(On(AppellateOrder, ("permission denied",)), ASKED_ELSEWHERE, "denied", may_be_asked, "frap-5-a"),
    Row(AppealFee, "granted", "fee paid", permitted, "frap-5-d", clock=DECISION_ON_REMAND, irregular=None),
    *(
        Row(On(AppellateOrder, (end,)), ("granted", "fee paid"), "decided", permitted, "usc-28-1453-c-2",
            irregular=None)
        for end in ENDS
    ),
)  # fmt: skip
