"""Class and derivative actions: FRCP 23-23.2; 28 USC 1711-1715."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from docket.clock import Clock, Start, ordered
from docket.filing import Filing, filing
from docket.law import provision
from docket.procedure.commencement import Complaint
from docket.procedure.motions import Motion, Notice, Order, Ruling, WithdrawalOfMotion, motions_ruled
from docket.procedure.pleading import of_the_united_states
from docket.region import NEW, AsTo, Lapse, On, Region, Row, Subject, itself, the_case
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture


@filing(
    "Class Action Complaint",
    reads=(
        r"class action (?:\w+ ){0,2}?compl(?:aint|t)",
        r"complaint (?:and jury demand )?(?:\W*)class action",
    ),
)
class ClassActionComplaint(Complaint):
    """A complaint on behalf of a class (FRCP 23)."""


@filing(
    "Derivative Complaint",
    reads=(
        r"(?:verified |shareholder'?s? |stockholder'?s? |class action and )*derivative (?:\w+ ){0,3}?compl(?:aint|t)",
        r"(?:verified )?compl(?:aint|t) (?:\S+ ){0,3}?derivative",
    ),
)
class DerivativeComplaint(Complaint):
    """A shareholder or member sues on a right of the corporation or association (FRCP 23.1)."""


@filing(
    "Motion to Certify Class",
    asks=(
        r"certif(?:y|ication|ying)(?: of)?(?: the| a| as)*(?: \w+)? (?:class|collective)(?: action)?",
        r"class certif\w*",
        r"class action (?:cert\w*|status)",
        r"(?:conditional|preliminar\w+) certif\w+",
    ),
)
class MotionToCertifyClass(Motion):
    """A motion to certify a class (FRCP 23(c))."""


@filing(
    "Order Certifying Class",
    reads=(
        r"order (?:\w+ ){0,3}?certifying (?:\w+ ){0,2}?(?:class|collective)",
        "class certification order",
    ),
    within=(
        r"(?:class|collective)(?: \S+){0,6}? (?:is|are) (?:hereby )?(?:\w+ )?certified",
        r"certif(?:ies|ying) (?:the |a |this )?(?:\S+ )?(?:class|action|case) (?:as|pursuant|under)?",
    ),
)
class OrderOnClassCertification(Order):
    """A class is certified, other than as a ruling on a motion."""


@filing(
    "Motion to Decertify Class",
    asks=(
        r"decertif\w*",
        r"(?:strike|deny)(?: \S+){0,4}? class(?: cert\w*| allegations?)?",
    ),
)
class MotionToDecertifyClass(Motion):
    """A motion to decertify or to strike class allegations."""


@filing(
    "Motion for Settlement",
    asks=(
        r"(?:final |preliminar\w+ |order )*(?:approv\w+|settlement"
        r"|judicial approval)(?: of)?(?: \S+){0,6}? (?:class|settlement|notice|preliminar\w+)\w*",
        r"(?:preliminar\w+|final) (?:\w+ )*approv\w+",
        "settlement(?! conf)",
    ),
    titles=("motion for settlement",),
)
class MotionForSettlementApproval(Motion):
    """A motion to approve a settlement (FRCP 23(e)), preliminarily or finally."""

    stage: str | None = None


@filing(
    "Motion to Appoint Lead Plaintiff",
    asks=(
        r"(?:appoint\w*|appt\w*\.?)(?: of| as| for)?(?: \S+){0,14}? (?:lead|co lead|liaison"
        r"|interim)\w*(?: pl\w+| counsel| couns\w*| cnsl)?",
        "lead (?:plaintiff|pltf|counsel|cnsl)s?",
        "be appointed lead",
    ),
)
class MotionToAppointLeadPlaintiff(Motion):
    """A motion under the PSLRA (15 USC 78u-4(a)(3))."""


@filing(
    "CAFA Notice",
    reads=(r"(?:notice|certif\w+|declaration)(?: \S+){0,8}? (?:cafa|class action fairness|1715)\w*",),
)
class CAFANotice(Notice):
    """Notice of a proposed class settlement to officials (28 USC 1715)."""


@filing(
    "Notice of Rule 23(f) Petition",
    reads=(r"notice (?:\S+ ){0,6}?(?:23 ?\(f\)|permission to appeal)",),
)
class Rule23fPetition(Notice):
    """Notice that permission to appeal a class order was sought (FRCP 23(f))."""


@filing(
    "Objection to Settlement",
    reads=(r"objections? (?:\S+ ){0,6}?settlement\w*",),
)
class ObjectionToSettlement(Filing):
    """A class member's objection (FRCP 23(e)(5))."""


@filing(
    "Motion to Appoint Class Counsel",
    asks=(
        r"appoint\w*(?: of| interim| lead| \S+){0,6}? class counsel",
        "(?:interim )?class counsel",
    ),
)
class MotionToAppointClassCounsel(Motion):
    """A motion to appoint counsel for the class, or interim counsel before certification (FRCP 23(g))."""


# -- the class --------------------------------------------------------------------------------------

CLASS = Region(
    "class",
    "Whether the action is, or may become, a class action (FRCP 23).",
    ("putative", "certified", "certified for settlement", "denied", "decertified"),
    initial="none",
)
GRANTED = ("granted", "granted in part and denied in part")
CERTIFIED = ("certified", "certified for settlement")
NOT_CERTIFIED = ("none", "putative", "denied", "decertified")


def is_class_action(case: Posture) -> bool:
    """Whether the docket shows class allegations."""
    return case.state("class") != "none"


def class_certified(case: Posture) -> bool:
    """Whether a class is certified, for all purposes or for settlement: its claims end only with approval (23(e))."""
    return case.state("class") in CERTIFIED


def _ruled(*kinds: type[Motion]) -> AsTo:
    names = " or ".join(kind.event for kind in kinds)
    return AsTo(f"the class, by a {names}", lambda case, order: ("",), refers_to=kinds)


first_shown = AsTo("the class, where nothing showed one before", lambda c, f: () if is_class_action(c) else ("",))
on_certification = _ruled(MotionToCertifyClass)
on_decertification = _ruled(MotionToDecertifyClass)
PUTATIVE = (
    ClassActionComplaint,
    MotionToCertifyClass,
    MotionToAppointLeadPlaintiff,
    MotionToAppointClassCounsel,
    CAFANotice,
)
CLASS.add(
    *(Row(kind, "none", "putative", first_shown, "frcp-23-c-1-A") for kind in PUTATIVE),
    Row(On(Ruling, GRANTED), "*", "certified", on_certification, "frcp-23-c-1-A"),
    Row(On(Ruling, ("denied",)), ("putative", "denied", "decertified"), "denied", on_certification, "frcp-23-c-1-A"),
    Row(OrderOnClassCertification, "*", "certified", the_case, "frcp-23-c-1-A"),
    Row(On(Ruling, ("granted",)), CERTIFIED, "decertified", on_decertification, "frcp-23-c-1-C"),
    Row(On(Ruling, ("granted",)), NOT_CERTIFIED, "denied", on_decertification, "frcp-23-c-1-C"),
)  # fmt: skip

# -- appeal from an order on certification, by permission (23(f)) -------------------------------------

CLASS_APPEAL = Region(
    "class appeal",
    "Leave to appeal from an order that grants or denies certification (FRCP 23(f)); asking stays nothing.",
    ("may be asked", "asked"),
)


def _order_entry(case: Posture, order: Filing, subject: Subject) -> Start:
    if order.entered is not None or order.day is None:
        return Start(order.entered, what="entry")
    assumes = ("its filing date counted as the day it was entered",)
    return Start(order.day, known="assumed", what="entry", assumes=assumes)


def _united_states(case: Posture, order: Filing, subject: Subject) -> bool:
    federal = any(of_the_united_states(case, order, str(name)) for name in case.subjects("party", "in"))
    return federal and provision("frcp-23-f-45", order.day) is not None and case.forum.binds("frcp-23-f-45")


def _others(case: Posture, order: Filing, subject: Subject) -> bool:
    return not _united_states(case, order, subject)


def _nobody(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    return ()


PETITION = tuple(
    Clock(
        act="petition for permission to appeal class certification", law=law, start=_order_entry, party=_nobody,
        kind="may", when=when, silence="the order is reviewed on appeal from the judgment",
    )
    for law, when in (("frcp-23-f", _others), ("frcp-23-f-45", _united_states))
)  # fmt: skip
CLASS_APPEAL.add(
    *(
        Row(
            trigger,
            (NEW, "may be asked", "asked"),
            "may be asked",
            as_to,
            "frcp-23-f",
            clock=PETITION,
            ends="superseded",
        )
        for trigger, as_to in (
            (On(Ruling, (*GRANTED, "denied")), on_certification),
            (On(Ruling, ("granted",)), on_decertification),
            (OrderOnClassCertification, the_case),
        )
    ),
    Row(Rule23fPetition, "may be asked", "asked", the_case, "frcp-23-f"),
)

# -- settlement -----------------------------------------------------------------------------------------

SETTLEMENT = Region(
    "class settlement",
    "A settlement of class claims, from proposal to final approval (FRCP 23(e)).",
    ("proposed", "preliminarily approved", "approved", "rejected"),
    initial="none",
)
OFFICIALS = Region(
    "notice to officials",
    "The notices of a class settlement to federal and State officials (28 USC 1715).",
    ("due", "given"),
    initial="none",
)
OPT_OUT = ("opt out", "opt-out", "exclusion", "request for exclusion")
OBJECT = ("objection", "objections", "objection to settlement", "objections to settlement")


def final_stage(case: Posture, motion: Motion) -> bool:
    """Whether a motion asks final approval: as it says, else as one that follows preliminary approval."""
    if isinstance(motion, MotionForSettlementApproval) and motion.stage is not None:
        return motion.stage.startswith("final")
    return case.state("class settlement") in ("preliminarily approved", "approved")


def _proposed(case: Posture, motion: MotionForSettlementApproval) -> tuple[str, ...]:
    of_a_class = is_class_action(case) or motion.stage is not None
    return ("",) if of_a_class and not final_stage(case, motion) else ()


def _approving(final: bool) -> Callable[[Posture, Filing], tuple[str, ...]]:
    def find(case: Posture, ruling: Filing) -> tuple[str, ...]:
        asked = list(motions_ruled(case, ruling, MotionForSettlementApproval))
        known = case.state("class settlement") != "none"
        return ("",) if known and any(final_stage(case, m) == final for m in asked) else ()

    return find


def _dated(*words: str) -> Callable[[Posture, Filing, Subject], bool]:
    return lambda case, order, subject: any(stated.what in words for stated in order.dates)


def _notices_may_be_off_the_docket(case: Posture, motion: Filing, subject: Subject) -> Start:
    return Start(motion.filed, missing="whether the notices, which need not be docketed, were sent")


def notice_served(case: Posture, notice: Filing, subject: Subject) -> Start:
    """The day of the notices to officials: of their service, where shown."""
    if notice.served is not None:
        return Start(notice.served, what="served")
    return Start(
        notice.filed, known="assumed", what="served", assumes=("the notices went out no later than this paper",)
    )


APPROVAL = (MotionForSettlementApproval,)
settlement_proposed = AsTo("the settlement, where it is of class claims", _proposed)
preliminary_approval = AsTo("the settlement, on preliminary approval", _approving(False), refers_to=APPROVAL)
final_approval = AsTo("the settlement, on final approval", _approving(True), refers_to=APPROVAL)
class_of_settlement = AsTo(
    "the class, by final approval",
    lambda c, r: () if class_certified(c) else _approving(True)(c, r),
    refers_to=APPROVAL,
)
MEMBERS = (
    Clock(act="opt out", law="frcp-23-c-2-B", start=ordered(*OPT_OUT), party=_nobody, kind="may", ordered=True,
          when=_dated(*OPT_OUT), silence="a class member is bound by the judgment"),
    Clock(act="objection to settlement", law="frcp-23-e-5-A", start=ordered(*OBJECT), party=_nobody, kind="may",
          ordered=True, when=_dated(*OBJECT), silence="no objection is heard"),
)  # fmt: skip
SETTLEMENT.add(
    Row(MotionForSettlementApproval, ("none", "proposed", "rejected"), "proposed", settlement_proposed, "frcp-23-e"),
    Row(MotionForSettlementApproval, ("preliminarily approved", "approved"), None, settlement_proposed, "frcp-23-e"),
    Row(On(Ruling, GRANTED), ("proposed", "preliminarily approved"), "preliminarily approved", preliminary_approval,
        "frcp-23-e-1", clock=MEMBERS),
    Row(Lapse("opt out"), "preliminarily approved", None, the_case, "frcp-23-c-2-B"),
    Row(Lapse("objection to settlement"), "preliminarily approved", None, the_case, "frcp-23-e-5-A"),
    Row(On(Ruling, ("denied",)), "*", "rejected", preliminary_approval, "frcp-23-e-1"),
    Row(On(Ruling, GRANTED), "*", "approved", final_approval, "frcp-23-e-2"),
    Row(On(Ruling, ("denied",)), "*", "rejected", final_approval, "frcp-23-e-2"),
)  # fmt: skip
CLASS.add(Row(On(Ruling, GRANTED), "*", "certified for settlement", class_of_settlement, "frcp-23-e-2"))
OFFICIALS.add(
    Row(MotionForSettlementApproval, "none", "due", settlement_proposed, "usc-28-1715", irregular=None,
        clock=Clock(act="notice of class settlement to officials", law="usc-28-1715", party=_nobody,
                    start=_notices_may_be_off_the_docket)),
    Row(CAFANotice, ("none", "due", "given"), "given", the_case, "usc-28-1715",
        clock=Clock(act="final approval of class settlement", law="usc-28-1715-d", party=_nobody, kind="not-before",
                    start=notice_served)),
)  # fmt: skip

OBJECTIONS = Region(
    "objection to settlement", "Each class member's objection (FRCP 23(e)(5)).", ("pending", "overruled")
)
OBJECTIONS.add(
    Row(ObjectionToSettlement, NEW, "pending", itself, "frcp-23-e-5-A"),
    Row(On(Ruling, GRANTED), "pending", "overruled",
        AsTo("each objection, by final approval",
             lambda c, r: c.subjects("objection to settlement", "pending") if _approving(True)(c, r) else (),
             refers_to=APPROVAL),
        "frcp-23-e-2"),
)  # fmt: skip

COUNSEL = Region("class counsel", "Counsel for the class (FRCP 23(g)).", ("interim", "appointed"), initial="none")


def _counsel(certified: bool) -> AsTo:
    def find(case: Posture, ruling: Filing) -> tuple[str, ...]:
        ready = class_certified(case) or any(motions_ruled(case, ruling, MotionToCertifyClass))
        return ("",) if ready == certified else ()

    says = "counsel for the class" if certified else "counsel before certification"
    return AsTo(says, find, refers_to=(MotionToAppointClassCounsel, MotionToCertifyClass))


COUNSEL.add(
    Row(On(Ruling, GRANTED), "*", "appointed", _counsel(True), "frcp-23-g"),
    Row(On(Ruling, GRANTED), "*", "interim", _counsel(False), "frcp-23-g"),
)

# -- what else the law asks -------------------------------------------------------------------------


@rule("usc-28-1715-d", Ruling, severity=Severity.NOTEWORTHY, refers_to=APPROVAL)
def final_approval_waits_for_officials(case: Posture, ruling: Ruling) -> Finding | None:
    """A class settlement is finally approved no earlier than 90 days after the notices to officials."""
    if ruling.disposition not in GRANTED or not _approving(True)(case, ruling):
        return None
    clock = case.clock("notice to officials", "", "final approval of class settlement")
    if clock is None:
        return not_shown("the notices to officials")
    gate = clock.due(case.court).due
    if gate is None or ruling.day is None or ruling.day >= gate or clock.certainty != "firm":
        return satisfied
    return violated(f"approved before {gate}, 90 days after the notices to officials")


@rule("frcp-23-e-5-A", ObjectionToSettlement, severity=Severity.CURABLE)
def objection_is_in_time(case: Posture, objection: ObjectionToSettlement) -> Finding | None:
    """A class member objects by the day that the court sets."""
    clock = case.clock("class settlement", "", "objection to settlement")
    due = clock.due(case.court).due if clock else None
    if clock is None or due is None or clock.certainty != "firm" or objection.day is None:
        return not_shown("the day by which to object")
    return (
        satisfied
        if objection.day <= due
        else violated(f"filed after {due}, the day set for objections", "leave of court")
    )


@rule("frcp-23-c-1-C", MotionToDecertifyClass, severity=Severity.CURABLE)
def certification_is_altered_before_judgment(case: Posture, motion: MotionToDecertifyClass) -> Finding | None:
    """An order on certification may be altered before final judgment, not after."""
    if "finality" not in case.forum.regions or case.state("finality") != "final" or not class_certified(case):
        return None
    return violated("final judgment has been entered", "a motion under Rule 59(e) or 60(b)")


@rule("frcp-23-e-5-B", WithdrawalOfMotion, severity=Severity.CURABLE, refers_to=(ObjectionToSettlement,))
def objection_is_withdrawn_by_leave(case: Posture, notice: WithdrawalOfMotion) -> Finding | None:
    """From 2003 to 2018 an objection was withdrawn only by leave; since then leave is needed where anything is paid."""
    version = provision("frcp-23-e-5-B", notice.day)
    if version is None or version.until is None:
        return not_shown("whether anything is paid for withdrawing the objection")
    return violated("it withdraws an objection to the settlement, and no approval is shown", "move for approval")
