"""Where each motion, its briefing, each stipulation and each paper stands; who has appeared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from docket.filing import CourtAct, Filing
from docket.procedure.motions.briefs import NonOpposition, Opposition, Reply, Response, Stipulation, WithdrawalOfMotion
from docket.procedure.motions.orders import (
    DocketCorrection,
    MotionTakenUnderAdvisement,
    NoticeOfDeficiency,
    Order,
    OrderStriking,
    Ruling,
    RulingOnStipulation,
    Vacatur,
)
from docket.procedure.motions.papers import CertificateOfService, Errata
from docket.procedure.motions.requests import Motion
from docket.region import NEW, AsTo, On, Region, Row, itself, referenced

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "APPEARANCE",
    "AWAITED",
    "BRIEFED_SO_FAR",
    "BRIEFING",
    "ENDED",
    "MOTION",
    "PAPER",
    "RULED",
    "SERVED",
    "STIPULATION",
    "UNDECIDED",
    "appeared",
    "corrected_paper",
    "filed_in_error",
    "first_paper_of",
    "may_be_ruled_on",
    "motions_ruled",
    "referenced_paper",
    "the_motion",
    "the_stipulation",
    "unsigned_paper",
    "vacated_order",
]


RULED = ("granted", "denied", "granted in part and denied in part", "denied as moot", "not adopted")

ENDED = (*RULED, "withdrawn", "stricken", "terminated", "unknown")
"""How a motion ends; "unknown" where an order on it is docketed and what it says is not."""

MOTION = Region(
    "motion",
    "Each motion, from filing to ruling.",
    ("pending", *ENDED),
    final=ENDED,
)
the_motion = referenced("motion")
"""The motions of this case that a paper refers to."""


def motions_ruled(case: Posture, order: Filing, *kinds: type[Motion]) -> Iterator[Motion]:
    """The motions that an order refers to, of these kinds or families."""
    for paper in case.referred(order):
        if isinstance(paper, kinds or Motion):
            yield paper


may_be_ruled_on = AsTo(
    "every motion pending, where no more than the order's title is shown",
    lambda case, order: case.subjects("motion", "pending") if order.wordless else (),
)
filed_in_error = AsTo(
    "the motion of its own entry, filed in error",
    lambda case, note: (
        act.key for act in (case.entry(note.id) if note.in_error else ()) if case.cell("motion", act.key) is not None
    ),
)
UNDECIDED = ("pending", "unknown")
"""The states in which a motion may yet be ruled on, as far as the docket shows."""
MOTION.add(
    Row(Motion, NEW, "pending", itself, "frcp-7-b-1"),
    Row(MotionTakenUnderAdvisement, "pending", None, the_motion, "frcp-78-b"),
    Row(On(Ruling, ("under advisement", "deferred")), "pending", None, the_motion, "frcp-78-b"),
    *(
        Row(On(Ruling, (ruling,)), ("pending", "terminated", "unknown"), ruling, the_motion, "frcp-7-b-1")
        for ruling in RULED
    ),
    Row(On(Ruling, ("unknown",)), UNDECIDED, "unknown", the_motion, "frcp-7-b-1"),
    Row(Order, "pending", "unknown", may_be_ruled_on, "frcp-7-b-1", irregular=None),
    Row(On(Ruling, ("stricken",)), UNDECIDED, "stricken", the_motion, "frcp-7-b-1"),
    Row(On(Ruling, ("terminated", "moot")), UNDECIDED, "terminated", the_motion, "frcp-7-b-1"),
    Row(On(Ruling, ("withdrawn",)), UNDECIDED, "withdrawn", the_motion, "frcp-7-b-1"),
    Row(DocketCorrection, "pending", "terminated", filed_in_error, "frcp-7-b-1", irregular=None),
    Row(WithdrawalOfMotion, UNDECIDED, "withdrawn", the_motion, "frcp-7-b-1"),
    Row(OrderStriking, "*", "stricken", the_motion, "frcp-7-b-1"),
)

BRIEFING = Region(
    "briefing",
    "The papers for and against each motion; no national rule sets their times, local rules and orders do.",
    ("open", "opposed", "unopposed", "briefed", "submitted"),
    final=("submitted",),
)
BRIEFED_SO_FAR = ("open", "unopposed", "opposed", "briefed")
"""The states in which one more party may oppose a motion: each opponent has its brief, and each its reply."""
BRIEFING.add(
    Row(Motion, NEW, "open", itself, "frcp-7-b-1"),
    Row(Opposition, BRIEFED_SO_FAR, "opposed", the_motion, "frcp-7-b-1"),
    Row(NonOpposition, "open", "unopposed", the_motion, "frcp-7-b-1"),
    Row(Response, BRIEFED_SO_FAR, "opposed", the_motion, "frcp-7-b-1"),
    Row(Reply, ("opposed", "briefed"), "briefed", the_motion, "frcp-7-b-1"),
    Row(MotionTakenUnderAdvisement, "*", "submitted", the_motion, "frcp-78-b"),
)

STIPULATION = Region(
    "stipulation",
    "Each stipulation: effective by itself, or by a judge's order.",
    ("pending", "effective", "so ordered", "modified", "not adopted", "withdrawn", "moot"),
    final=("effective", "so ordered", "modified", "not adopted", "withdrawn", "moot"),
)
the_stipulation = referenced("stipulation", kinds=(Stipulation,))
AWAITED = ("pending", "moot")
"""The states in which a judge may yet act on a stipulation: the clerk may have closed the case first."""


def _stipulations_ruled(case: Posture, order: Filing) -> Iterator[str]:
    for act in (*case.referred(order), *case.entry(order.id)):
        if isinstance(act, Stipulation) and case.state("stipulation", act.key) in AWAITED:
            yield act.key
            yield from _filed_before(case, act) if act.id == order.id and not order.refs else ()


_LATELY = timedelta(days=30)


def _filed_before(case: Posture, ordered: Stipulation) -> Iterator[str]:
    """The stipulation that the parties filed, and that the court now enters as one of its own with its order on it."""
    waiting = [case.opened_by("stipulation", subject) for subject in case.subjects("stipulation", "pending")]
    alike = [
        act
        for act in waiting
        if act is not None and act.id != ordered.id and type(act) is type(ordered)
        and act.day and ordered.day and ordered.day - act.day <= _LATELY
    ]  # fmt: skip
    if len(alike) == 1:
        yield alike[0].key


stipulation_ruled = AsTo(
    'each stipulation that it refers to, and that of its own entry ("Stipulation and Order")',
    lambda case, order: dict.fromkeys(_stipulations_ruled(case, order)),
    "stipulation",
    among=AWAITED,
)
STIPULATION.add(
    Row(Stipulation, NEW, "pending", itself, "frcp-7-b-1"),
    Row(WithdrawalOfMotion, "pending", "withdrawn", the_stipulation, "frcp-7-b-1"),
    *(
        Row(On(RulingOnStipulation, (ruling,)), AWAITED, ruling, stipulation_ruled, "frcp-7-b-1")
        for ruling in ("so ordered", "modified", "not adopted", "withdrawn")
    ),
    Row(On(Ruling, ("granted",)), AWAITED, "so ordered", the_stipulation, "frcp-7-b-1"),
    Row(On(Ruling, ("granted in part and denied in part",)), AWAITED, "modified", the_stipulation, "frcp-7-b-1"),
    Row(On(Ruling, ("denied", "not adopted", "denied as moot")), AWAITED, "not adopted", the_stipulation, "frcp-7-b-1"),
)

referenced_paper = AsTo("each paper it refers to", lambda case, filing: (act.key for act in case.referred(filing)))

PAPER = Region(
    "paper",
    "Papers whose standing on the record is other than filed: unsigned, stricken, vacated.",
    ("filed", "unsigned", "stricken", "vacated"),
)
unsigned_paper = AsTo(
    "each paper found unsigned",
    lambda case, notice: (act.key for act in case.referred(notice)) if notice.unsigned else (),
)
corrected_paper = AsTo(
    "each unsigned paper that it corrects",
    lambda case, paper: (act.key for act in case.referred(paper) if case.state("paper", act.key) == "unsigned"),
)
vacated_order = AsTo(
    "each order that it sets aside",
    lambda case, order: (act.key for act in case.referred(order) if isinstance(act, CourtAct)),
)
PAPER.add(
    Row(
        OrderStriking, "*", "stricken", referenced_paper, "frcp-7-b-1", undoes=lambda case, order: case.referred(order)
    ),
    Row(
        Vacatur,
        "*",
        "vacated",
        vacated_order,
        "frcp-54-b",
        undoes=lambda case, order: (act for act in case.referred(order) if isinstance(act, CourtAct)),
    ),
    Row(NoticeOfDeficiency, NEW, "unsigned", unsigned_paper, "frcp-11-a"),
    Row(Errata, "unsigned", "filed", corrected_paper, "frcp-11-a"),
)


SERVED = Region(
    "service of papers",
    "Each paper after the complaint of which a certificate of service is on file; silence shows nothing.",
    ("certified",),
    final=("certified",),
)
SERVED.add(Row(CertificateOfService, "*", "certified", referenced_paper, "frcp-5-d-1-B"))


# -- who has appeared ------------------------------------------------------------------------------

APPEARANCE = Region(
    "appearance", "Whether each person has appeared: a paper of its own is on the docket.", ("appeared",)
)


def _first_paper_of(case: Posture, paper: Filing) -> list[str]:
    if isinstance(paper, CourtAct):
        return []
    cells = case.cells
    return [name for name in paper.by if ("appearance", name) not in cells]


first_paper_of = AsTo("each person whose first paper it is", _first_paper_of)
APPEARANCE.add(Row(Filing, NEW, "appeared", first_paper_of, "frcp-5-a-2"))


def appeared(case: Posture, name: str) -> bool:
    """Whether a person has filed anything in the case. A paper whose filer is not shown counts for nobody."""
    return case.cell("appearance", name) is not None
