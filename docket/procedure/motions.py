"""Motions, the papers for and against them, rulings, stipulations: FRCP 5-7, 11, 78."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from docket.filing import CourtAct, Filing, filing
from docket.region import NEW, AsTo, On, Region, Row, itself, referenced

if TYPE_CHECKING:
    from docket.posture import Posture


@filing("Notice (Other)")
class Notice(Filing):
    """A paper that informs the court or a party and asks for nothing."""


@filing("Letter")
class Letter(Filing):
    """A letter to the court."""


@filing("Exhibit")
class Exhibit(Filing):
    """An exhibit, appendix or attachment filed on its own."""


@filing("Declaration")
class Declaration(Filing):
    """A declaration or affidavit, for or against something on file."""


@filing("Memorandum")
class Brief(Filing):
    """A brief or memorandum of law that opens, supports or supplements."""


@filing("Proposed Order")
class ProposedOrder(Filing):
    """A draft for the judge to sign; no order until one is signed."""


@filing("Certificate of Service")
class CertificateOfService(Filing):
    """A statement that a paper after the complaint was served (FRCP 5(d)(1)(B))."""


@filing("Status Report")
class StatusReport(Filing):
    """A report to the court on how the case stands."""


@filing("Errata")
class Errata(Filing):
    """A correction by the filer of a paper on file."""


@filing("Other Document")
class OtherPaper(Filing):
    """A paper of a sort that moves nothing in the posture."""


@filing("Motion")
class Motion(Filing):
    """A request for a court order (FRCP 7(b))."""

    unopposed: bool = False
    joint: bool = False
    oral: bool = False
    relief: str | None = None


@filing("Motion for Extension of Time")
class MotionForExtension(Motion):
    """A motion to enlarge a period (FRCP 6(b))."""


@filing("Motion for Extension of Time to File Response/Reply")
class MotionToExtendResponse(MotionForExtension):
    """A motion to enlarge the time to brief another motion."""


@filing("Motion for Leave to File")
class MotionForLeaveToFile(Motion):
    """A motion for leave to file a paper that needs it."""


@filing("Motion for Leave to File Excess Pages")
class MotionForExcessPages(Motion):
    """A motion to exceed a page limit."""


@filing("Motion for Reconsideration")
class MotionForReconsideration(Motion):
    """A motion to reconsider an interlocutory order (FRCP 54(b))."""


@filing("Motion for Sanctions")
class MotionForSanctions(Motion):
    """A motion for sanctions (FRCP 11, 37, or inherent power)."""


@filing("Motion for Hearing")
class MotionForHearing(Motion):
    """A motion for a hearing, conference or oral argument, or to move one."""


@filing("Motion to Strike")
class MotionToStrike(Motion):
    """A motion to strike a paper, or matter in one (FRCP 12(f), or the court's power over its docket)."""


@filing("Motion for Miscellaneous Relief")
class MotionForMiscellaneousRelief(Motion):
    """A motion for relief that has no event of its own."""


@filing("Response to Motion")
class Response(Filing):
    """A paper that answers a motion without saying, in its title, that it opposes."""

    answers: ClassVar[str | None] = "other"


@filing("Response in Opposition to Motion")
class Opposition(Response):
    """A paper that opposes a motion."""


@filing("Statement of Non-Opposition")
class NonOpposition(Response):
    """A statement that a motion is not opposed."""


@filing("Reply to Response to Motion")
class Reply(Filing):
    """The movant's reply."""

    answers: ClassVar[str | None] = "own"


@filing("Sur-Reply")
class SurReply(Filing):
    """An answer to a reply; by leave only."""

    answers: ClassVar[str | None] = "other"


@filing("Joinder")
class Joinder(Filing):
    """A party's joinder in another's motion or paper."""


@filing("Notice of Withdrawal of Motion")
class WithdrawalOfMotion(Notice):
    """The movant takes back a motion."""

    answers: ClassVar[str | None] = "own"


@filing("Objection")
class Objection(Filing):
    """An objection to a paper, evidence or order that has no event of its own."""


@filing("Stipulation")
class Stipulation(Filing):
    """An agreement of parties filed with the court; what it does without an order is law, not form."""

    signed_by: tuple[str, ...] = ()
    nonparties: tuple[str, ...] = ()


@filing("Stipulation to Extend Time")
class StipulationToExtendTime(Stipulation):
    """A stipulation that enlarges a time other than the time to answer."""


@filing("Order")
class Order(CourtAct):
    """An order of a judge that rules on no motion named."""


@filing("Minute Order")
class MinuteOrder(Order):
    """An order entered as a line of text, without a paper."""


@filing("Minute Entry")
class MinuteEntry(CourtAct):
    """The clerk's note of a proceeding held."""

    what: str | None = None


@filing("Order on Motion")
class Ruling(CourtAct):
    """A ruling on one motion; an order on several is several rulings."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "granted"
    prejudice: str | None = None
    leave_to_amend: bool | None = None
    standard: str | None = None


@filing("Order on Stipulation")
class RulingOnStipulation(CourtAct):
    """What a judge does with a stipulation: so ordered, modified, not adopted."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "so ordered"
    prejudice: str | None = None


@filing("Motion Taken Under Advisement")
class MotionTakenUnderAdvisement(CourtAct):
    """A motion is submitted; it stays pending."""


@filing("Order Striking")
class OrderStriking(CourtAct):
    """A judge strikes a paper from the record."""


@filing("Order Vacating")
class Vacatur(CourtAct):
    """A judge sets aside an earlier order or judgment of the same court."""


@filing("Order Setting Time")
class OrderSettingTime(Order):
    """An order that sets or enlarges a time for a paper, and rules on no motion named."""


@filing("Docket Annotation")
class DocketCorrection(CourtAct):
    """The clerk's correction of the docket: wrong event, wrong case, filed in error, modified text."""


@filing("Notice of Deficiency")
class NoticeOfDeficiency(CourtAct):
    """The clerk's notice that a paper is deficient in form; it decides nothing."""


@filing("Clerk's Notice")
class ClerksNotice(CourtAct):
    """A notice of the clerk that moves nothing in the posture."""


# -- regions ---------------------------------------------------------------------------------------

RULED = ("granted", "denied", "granted in part and denied in part", "denied as moot", "not adopted")

MOTION = Region(
    "motion",
    "Each motion, from filing to ruling.",
    ("pending", *RULED, "withdrawn", "stricken", "terminated", "superseded by order"),
    final=(*RULED, "withdrawn", "stricken", "terminated", "superseded by order"),
)
the_motion = referenced("motion")
"""The motions of this case that a paper refers to."""


def motions_ruled(case: Posture, order: Filing, *kinds: type[Motion]) -> Iterator[Motion]:
    """The motions that an order refers to, of these kinds or families."""
    for paper in case.referred(order):
        if isinstance(paper, kinds or Motion):
            yield paper


MOTION.add(
    Row(Motion, NEW, "pending", itself, "frcp-7-b-1"),
    Row(MotionTakenUnderAdvisement, "pending", None, the_motion, "frcp-78-b"),
    Row(On(Ruling, ("under advisement", "deferred")), "pending", None, the_motion, "frcp-78-b"),
    *(Row(On(Ruling, (ruling,)), "pending", ruling, the_motion, "frcp-7-b-1") for ruling in RULED),
    Row(On(Ruling, ("stricken",)), "pending", "stricken", the_motion, "frcp-7-b-1"),
    Row(On(Ruling, ("terminated", "moot")), "pending", "terminated", the_motion, "frcp-7-b-1"),
    Row(On(Ruling, ("withdrawn",)), "pending", "withdrawn", the_motion, "frcp-7-b-1"),
    Row(WithdrawalOfMotion, "pending", "withdrawn", the_motion, "frcp-7-b-1"),
    Row(OrderStriking, "*", "stricken", the_motion, "frcp-7-b-1"),
)

BRIEFING = Region(
    "briefing",
    "The papers for and against each motion; no national rule sets their times, local rules and orders do.",
    ("open", "opposed", "unopposed", "briefed", "submitted"),
    final=("submitted",),
)
BRIEFING.add(
    Row(Motion, NEW, "open", itself, "frcp-7-b-1"),
    Row(Opposition, ("open", "opposed"), "opposed", the_motion, "frcp-7-b-1"),
    Row(NonOpposition, "open", "unopposed", the_motion, "frcp-7-b-1"),
    Row(Response, ("open", "opposed"), "opposed", the_motion, "frcp-7-b-1"),
    Row(Reply, "opposed", "briefed", the_motion, "frcp-7-b-1"),
    Row(MotionTakenUnderAdvisement, "*", "submitted", the_motion, "frcp-78-b"),
)

STIPULATION = Region(
    "stipulation",
    "Each stipulation: effective by itself, or by a judge's order.",
    ("pending", "effective", "so ordered", "modified", "not adopted", "ineffective", "withdrawn"),
    final=("effective", "so ordered", "modified", "not adopted", "ineffective", "withdrawn"),
)
the_stipulation = referenced("stipulation")
STIPULATION.add(
    Row(Stipulation, NEW, "pending", itself, "frcp-7-b-1"),
    *(
        Row(On(RulingOnStipulation, (ruling,)), "pending", ruling, the_stipulation, "frcp-7-b-1")
        for ruling in ("so ordered", "modified", "not adopted", "withdrawn")
    ),
    Row(On(Ruling, ("granted",)), "pending", "so ordered", the_stipulation, "frcp-7-b-1"),
    Row(On(Ruling, ("granted in part and denied in part",)), "pending", "modified", the_stipulation, "frcp-7-b-1"),
    Row(
        On(Ruling, ("denied", "not adopted", "denied as moot")), "pending", "not adopted", the_stipulation, "frcp-7-b-1"
    ),
)

referenced_paper = AsTo("each paper it refers to", lambda case, filing: (act.key for act in case.referred(filing)))

PAPER = Region(
    "paper",
    "Papers whose standing on the record is other than filed: lodged, stricken, returned.",
    ("filed", "lodged", "stricken", "returned"),
)
PAPER.add(
    Row(
        OrderStriking, "*", "stricken", referenced_paper, "frcp-7-b-1", undoes=lambda case, order: case.referred(order)
    ),
)
