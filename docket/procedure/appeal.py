"""Appeal: FRAP 3-5, 8, 12, 41; 28 USC 1291-1292, 2107."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from docket.clock import Clock, Running, Start
from docket.filing import CourtAct, Filing, filing
from docket.law import provision
from docket.procedure.authority import FindingsAndRecommendations
from docket.procedure.class_action import MotionToCertifyClass, is_class_action
from docket.procedure.commencement import HabeasPetition, MotionToRemand, NoticeOfRemoval
from docket.procedure.disposition import (
    MotionForDefaultJudgment,
    MotionForSummaryJudgment,
    MotionForVoluntaryDismissal,
    OrderDismissingCase,
    OrderDismissingParty,
)
from docket.procedure.judgment import (
    APPEAL_TIME,
    EXECUTION,
    LIVE_EXECUTION,
    STANDING,
    AmendedJudgment,
    Judgment,
    MotionForAttorneyFees,
    MotionForReliefFromJudgment,
    anyone,
    attacked,
    clerical,
    entry,
    last_day,
    mailed_from_prison,
    sets_aside,
    time_to_appeal,
)
from docket.procedure.motions import (
    MOTION,
    Motion,
    MotionForExtension,
    Notice,
    Order,
    Ruling,
    motions_ruled,
    the_motion,
)
from docket.procedure.pleading import (
    AmendedComplaint,
    MotionForJudgmentOnPleadings,
    MotionToAmend,
    Rule12Motion,
)
from docket.procedure.relief import (
    INJUNCTION,
    MotionForPreliminaryInjunction,
    MotionToAppointReceiver,
    MotionToDissolveInjunction,
    PreliminaryInjunction,
)
from docket.procedure.stay import MotionToCompelArbitration
from docket.procedure.trial import FindingsOfFact, Verdict
from docket.region import NEW, AsTo, Lapse, Need, On, Region, Row, Subject, When, itself, referenced, the_case
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture


@filing(
    "Notice of Appeal",
    reads=(
        r"(?:protective |joint |supplemental )*(?:notice|ntc)(?: of| to)* (?:\w+ )?appeal(?! (?:from"
        "|of) (?:the )?(?:bankr|mag|social)| fee| rights)",
        "(?:petition|application) for (?:permission|leave) to appeal",
    ),
    titles=(
        "notice of appeal to dc circuit court",
        "notice of appeal - federal circuit",
        "(termed) appeal - event converted from icms",
    ),
)
class NoticeOfAppeal(Notice):
    """A notice of appeal to the court of appeals (FRAP 3)."""

    interlocutory: bool = False
    cross: bool = False


@filing(
    "Notice of Interlocutory Appeal",
    reads=(r"notice (?:of )?(?:\w+ )?interlocutory appeal",),
)
class NoticeOfInterlocutoryAppeal(NoticeOfAppeal):
    """A notice of appeal from an order that ends nothing (28 USC 1292)."""


@filing(
    "Notice of Cross Appeal",
    reads=(
        r"notice (?:of )?(?:\w+ )?cross ?appeal",
        "cross ?appeal",
    ),
)
class NoticeOfCrossAppeal(NoticeOfAppeal):
    """A later notice by another party (FRAP 4(a)(3))."""


@filing(
    "Amended Notice of Appeal",
    reads=(r"(?:first |second |third )?amended (?:\w+ )?notice (?:of )?(?:\w+ )?appeal",),
)
class AmendedNoticeOfAppeal(NoticeOfAppeal):
    """An amended notice of appeal (FRAP 4(a)(4)(B)(ii))."""


@filing(
    "Appeal Fee Payment",
    reads=(
        "(?:appeal|appellate|usca|notice of appeal|docketing"
        r"|docket)(?: \S+){0,2}? (?:filing )?fees?(?: \S+){0,2}? ?(?:paid|received|payment)?",
        "payment of appeal",
        r"(?:filing )?fee (?:\S+ ){0,3}?(?:appeal|usca)",
    ),
)
class AppealFee(CourtAct):
    """The appeal fee is paid."""


@filing(
    "Transmission of Notice of Appeal",
    reads=(
        r"(?:transmi\w+|forward\w*|mailed|sent|certificat\w+|preliminary record"
        r"|letter of transm\w+)(?: \S+){0,8}? (?:appeal|usca|court of appeals|circuit|record on appeal"
        r"|roa)\w*",
        "(?:electronic |certified |supplemental |original |complete )*(?:index|record)(?: to| on"
        "| of)+ (?:the )?(?:record )?(?:on )?appeal",
        r"(?:usca )?appeal (?:record|transmi)\w*",
        r"(?:record|roa)(?: \S+){0,6}? (?:transmit|sent|mailed|forward)\w*(?: \S+){0,3}?(?: to)? (?:usca"
        r"|court of app|circuit|\w+ circuit|app)\w*",
        r"certified (?:copy|record)(?: \S+){0,4}? (?:appeal|usca)",
        "letter to (?:usca|court of appeals|circuit)",
        "certificate of readiness",
        "appeal (?:information|packet)",
    ),
    titles=("usca notice of docketing roa",),
)
class AppealTransmitted(CourtAct):
    """The notice or record goes to the court of appeals (FRAP 3(d), 11)."""


@filing(
    "USCA Case Number",
    reads=(
        "(?:usca|appeal|court of appeals|circuit|acknowledge?ment"
        r"|\d\w\w circuit)(?: \S+){0,5}? (?:case )?(?:number|no\.?|docket(?:ed|ing)?|assigned"
        "|acknowledge?ment)",
        r"notice of docket(?:ing|ed)(?: \S+){0,4}? ?(?:appeal|usca|circuit)?",
        "usca case",
        "appeal (?:number|docketed|assigned)",
        r"acknowledge?ment(?: of receipt)?(?: \S+){0,4}? (?:appeal|usca|circuit)",
        r"(?:letter|notice) from (?:usca|court of appeals|\w+ circuit)(?: \S+){0,6}? (?:docket|number"
        r"|assign|acknowl)\w*",
    ),
)
class AppealDocketed(CourtAct):
    """The court of appeals dockets the appeal (FRAP 12)."""

    number: str | None = None


@filing(
    "USCA Order",
    reads=(
        r"(?:certified copy of )?(?:orders?|opinion|judgment|letter|notice|decision)(?: \S+){0,3}? (?:of"
        r"|from|by)(?: the)? (?:usca|us ?ca|u\.?s\.? court of appeals|united states court of appeals"
        r"|court of appeals|\w+ circuit|federal circuit|us supreme court|supreme court)",
        r"(?:usca|court of appeals|appeals court|\d\w\w circuit|federal circuit"
        r"|supreme court)(?: \S+){0,3}? (?:order|opinion|judgment|decision|letter|notice|document"
        "|memorandum)s?",
        "opinion of (?:the )?usca",
        "usca",
    ),
    titles=(
        "usca judgment",
        "mandate recalled",
    ),
)
class AppellateOrder(CourtAct):
    """An order or opinion of the court of appeals received."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "order"


@filing(
    "USCA Mandate",
    reads=(
        "(?:certified (?:copy of )?|true copy (?:of )?|formal )*(?:usca )?mandate(?! recalled)",
        r"(?:usca|court of appeals|circuit)(?: \S+){0,3}? mandate",
        r"(?:judgment|order|opinion)(?: \S+){0,6}? (?:issued )?(?:as|and) (?:the )?mandate",
    ),
)
class Mandate(CourtAct):
    """The mandate issues or is received (FRAP 41)."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "mandate issued"


@filing(
    "Appeal Document",
    reads=(
        r"designation(?: of)?(?: \S+){0,4}? (?:record|contents|appeal)\w*",
        r"(?:appeal )?transcript (?:order|info\w*|desig\w*|purchase)(?: \S+){0,2}? ?(?:form|appeal|questionnaire)",
        "(?:statement|civil appeal|docketing|appeal|mediation)(?: of)? (?:issues|statement|questionnaire"
        r"|info\w*)(?: on appeal)?",
        r"(?:appellant|appellee)'?s? (?:\S+ ){0,3}?(?:desig|brief|statement|counter|record)\w*",
        "(?:bill of )?civil appeal",
        r"appeal (?:document|transcript|bond|questionnaire|certif)\w*",
        "representation statement",
        "counter designation",
        "appeal remark",
        "statement of (?:the )?evidence",
        r"transcript designation\w*",
    ),
    titles=(
        "transcript designation and order form",
        "transcript order",
        "appeal transcript request",
        "clerk's notice to parties re processing of bankruptcy appeals",
        "bankruptcy transmittal of designated record to district court",
    ),
)
class AppealPaper(Filing):
    """A designation of record, transcript order or other paper for an appeal."""


@filing(
    "Motion for Extension of Time to File Appeal",
    asks=(
        "(?:ext(?:ension|en|n|nd|end|ending|ensions)?(?: the| its| their| his| her| of| all| certain"
        r"| defendant'?s?'?| plaintiff'?s?'?)*(?: time| deadlines?| periods?| date)?|enlarg\w*(?: the"
        "| of)*(?: time| deadlines?)?|(?:more|additional"
        r"|further) time)(?: \w+){0,4}? (?:notice of )?appeal\w*",
    ),
)
class MotionToExtendAppeal(MotionForExtension):
    """A motion under FRAP 4(a)(5)."""


@filing(
    "Motion to Reopen Time to Appeal",
    asks=("re ?open(?: the)? time",),
)
class MotionToReopenAppeal(Motion):
    """A motion under FRAP 4(a)(6)."""


@filing(
    "Motion for Leave to Appeal in forma pauperis",
    reads=(
        r"(?:application|affidavit|motion) (?:\S+ ){0,5}?(?:appeal )(?:\S+ ){0,3}?(?:in forma|ifp)\w*(?: pauperis)?",
    ),
    asks=(
        r"(?:leave to )?(?:appeal|proceed)(?: \w+){0,4}? (?:in forma|ifp"
        r"|without prepay)\w*(?: pauperis)?(?: on appeal)",
        r"(?:leave to )?appeal (?:in forma|ifp|without)\w*(?: pauperis)?",
        "proceed on appeal in forma pauperis",
    ),
)
class MotionForAppealIFP(Motion):
    """A motion to appeal without prepaying fees (28 USC 1915; FRAP 24)."""


@filing(
    "Motion for Certificate of Appealability",
    asks=(
        "(?:issuance of )?(?:a )?certificate of appealability",
        "coa",
        r"certificate of (?:probable cause|appeal)\w*",
    ),
)
class MotionForCertificateOfAppealability(Motion):
    """A motion under 28 USC 2253(c)."""


@filing(
    "Certificate of Appealability",
    reads=(
        "certificate of appealability",
        r"order (?:\S+ ){0,4}?certificate of appealability",
    ),
    within=(
        "certificate of appealability (?:is|will|shall|be|should)?(?: not)? ?(?:be )?(?:hereby )?(?:denied"
        r"|issued|issue|granted|den\w+)",
        r"(?:deny|denying|denies|issue|declin\w+ to issue|grant\w*) (?:a |the )?certificate of appealability",
    ),
)
class CertificateOfAppealability(Order):
    """A certificate of appealability issued or refused (28 USC 2253(c)); None where the words do not say which."""

    issued: bool | None = None


@filing(
    "Certification that Appeal Is Not in Good Faith",
    within=(
        r"(?:certifies|certified|certifying)(?: \S+){0,14}? not (?:be )?(?:taken )?in good faith",
        r"appeal (?:\S+ ){0,8}?not (?:be )?(?:taken )?in good faith",
    ),
)
class CertificationOfBadFaith(Order):
    """A certification that bars an appeal in forma pauperis (28 USC 1915(a)(3); FRAP 24(a)(3)(A))."""


@filing(
    "Order Certifying Interlocutory Appeal",
    reads=(r"order (?:\S+ ){0,4}?certifying (?:\S+ ){0,4}?(?:interlocutory )?appeal",),
    within=(r"certif(?:ies|ying|ied)(?: \S+){0,10}? (?:interlocutory appeal|1292 ?\(b\))",),
)
class OrderCertifyingAppeal(Order):
    """An order, or an amendment of one, that certifies it for appeal (28 USC 1292(b); FRAP 5(a)(3))."""


@filing(
    "Indicative Ruling",
    reads=("indicative ruling",),
    within=(r"62\.1(?: \S+){0,10}? would grant",),
)
class IndicativeRuling(Order):
    """A statement that the court would grant a motion that a pending appeal keeps it from granting (FRCP 62.1)."""


@filing(
    "Motion for Leave to Appeal",
    asks=(
        "(?:leave|permission) to (?:file (?:an )?)?(?:interlocutory )?appeal",
        r"(?:certif\w*|interlocutory)(?: \S+){0,8}? (?:interlocutory )?appeal",
        r"certif\w*(?: \S+){0,10}? 1292(?: ?\(b\))?",
        r"interlocutory\w*",
        "certify (?:pursuant|(?:an )?order|for|question)",
    ),
)
class MotionForInterlocutoryAppeal(Motion):
    """A motion to certify an order under 28 USC 1292(b)."""


@filing(
    "Motion to Stay Pending Appeal",
    asks=(
        r"(?:stay\w*|injunction)(?: \S+){0,6}? (?:pending|on|during)(?: \w+){0,2} appeal",
        "stay (?:of )?(?:execution|judgment|enforcement)(?: of judgment)?",
    ),
)
class MotionForStayPendingAppeal(Motion):
    """A motion for a stay or injunction pending appeal (FRCP 62; FRAP 8)."""


# -- orders that can be appealed before, or apart from, the judgment ----------------------------------

APPEALABLE_ORDER = Region(
    "appealable order",
    "The time to appeal from an order that ends nothing, or that follows the judgment.",
    ("running", "noticed", "ran out"),
    final=("noticed", "ran out"),
)


def _order_entry(case: Posture, order: Filing, subject: Subject) -> Start:
    """Entry of an order that needs no separate document."""
    if order.entered is not None or order.day is None:
        return Start(order.entered, what="entry")
    stand_in = "filing" if order.filed else "signing"
    assumes = (f"its {stand_in} date counted as the day it was entered",)
    return Start(order.day, known="assumed", what="entry", assumes=assumes)


def _ruling_on(*kinds: type[Motion], after_judgment: bool | None = None) -> AsTo:
    """The ruling itself, where it is on a motion of these kinds."""
    names = " or ".join(kind.event for kind in kinds)

    def find(case: Posture, ruling: Filing) -> tuple[str, ...]:
        judged = bool(case.subjects("appeal time", *STANDING))
        return () if after_judgment is not None and after_judgment != judged else (ruling.key,)

    return AsTo(f"a ruling on a {names}", find, refers_to=kinds)


RULED = ("granted", "denied", "granted in part and denied in part")
TIME = time_to_appeal(_order_entry)
after_the_judgment = _ruling_on(MotionForReliefFromJudgment, MotionForAttorneyFees, after_judgment=True)
on_an_injunction = _ruling_on(MotionForPreliminaryInjunction, MotionToDissolveInjunction)
on_a_receiver = _ruling_on(MotionToAppointReceiver)
on_arbitration = _ruling_on(MotionToCompelArbitration)
APPEALABLE_ORDER.add(
    Row(On(Ruling, RULED), NEW, "running", after_the_judgment, "frap-4-a-4-B-ii", clock=TIME),
    Row(On(Ruling, RULED), NEW, "running", on_an_injunction, "usc-28-1292-a", clock=TIME),
    Row(On(Ruling, ("granted",)), NEW, "running", on_a_receiver, "usc-28-1292-a", clock=TIME),
    Row(On(Ruling, ("denied",)), NEW, "running", on_arbitration, "usc-9-16", clock=TIME),
    Row(PreliminaryInjunction, NEW, "running", itself, "usc-28-1292-a", clock=TIME),
    Row(Lapse("appeal"), "running", "ran out", the_case, "frap-4-a-1-A"),
)

# -- notices of appeal --------------------------------------------------------------------------------

OPEN_APPEAL = ("dormant", "pending")
APPEAL = Region(
    "appeal",
    "Each appeal, from its notice to the mandate.",
    (*OPEN_APPEAL, "dismissed", "affirmed", "reversed", "vacated", "mandate issued"),
    final=("mandate issued",),
)
DIVESTITURE = Region(
    "divestiture",
    "What each appeal takes from the district court: nothing yet, what is appealed, the judgment.",
    ("in part", "waiting", "divested", "returned"),
    final=("returned",),
)


def _same_appeal(case: Posture, notice: Filing) -> str | None:
    """The appeal that an amended notice amends: the one it refers to, else the same party's."""
    if not isinstance(notice, AmendedNoticeOfAppeal):
        return None
    for paper in case.referred(notice):
        if case.cell("appeal", paper.key) is not None:
            return paper.key
    for appeal in case.subjects("appeal", *OPEN_APPEAL):
        first = case.opened_by("appeal", appeal)
        if first is not None and (not notice.by or set(notice.by) & set(first.by)):
            return str(appeal)
    return None


def _announced(case: Posture, notice: Filing) -> bool:
    """Whether a decision is announced that is not yet entered: a verdict, or findings after a trial."""
    return case.state("finality") == "none" and case.state("trial") in ("verdict", "decided")


def _interlocutory(notice: NoticeOfAppeal) -> bool:
    return notice.interlocutory or isinstance(notice, NoticeOfInterlocutoryAppeal)


def decision_appealed(case: Posture, notice: Filing) -> str | None:
    """The decision that ends the action and that a notice takes up; None for an appeal from another order."""
    if isinstance(notice, NoticeOfAppeal) and _interlocutory(notice):
        return None
    named = {paper.id for paper in case.referred(notice)}
    others = {paper.id for paper in case.referred(notice) if case.cell("appealable order", paper.key) is not None}
    return None if named and named == others else attacked(case, notice)


def _from(sort: str) -> Callable[[Posture, Any], tuple[str, ...]]:
    def find(case: Posture, notice: NoticeOfAppeal) -> tuple[str, ...]:
        if _same_appeal(case, notice) is not None:
            return ()
        if decision_appealed(case, notice) is not None:
            told = "judgment"
        else:
            told = "too early" if _announced(case, notice) and not _interlocutory(notice) else "order"
        return (notice.key,) if told == sort else ()

    return find


def _notices(case: Posture, notice: Filing) -> tuple[str, ...]:
    return (_same_appeal(case, notice) or notice.key,)


def appeal_clock(case: Posture, decision: str) -> Running | None:
    """The clock on the time to appeal from a decision, running or the last that ran."""
    cell = case.cell("appeal time", decision)
    for past in cell.history() if cell else ():
        for key in past.clocks:
            if key[2] == "appeal":
                return case.clocks[key]
    return None


def _crossing(case: Posture, notice: Filing) -> bool:
    """Whether the time that another party's notice gives for a further one still runs (FRAP 4(a)(3))."""
    for appeal in case.subjects("appeal", *OPEN_APPEAL):
        clock = case.clock("appeal", appeal, "cross-appeal")
        due = clock.due(case.court) if clock else None
        if due is not None and due.due is not None and notice.day is not None and notice.day <= (due.latest or due.due):
            return True
    return False


def _timely(case: Posture, notice: Filing, law: str) -> Finding:
    """Whether a notice is within the time to appeal, where this provision gives it."""
    against = decision_appealed(case, notice)
    clock = appeal_clock(case, against) if against else None
    federal = clock is not None and clock.clock.law == "frap-4-a-1-B"
    if against is None or clock is None or notice.day is None or federal != (law == "usc-28-2107-b"):
        return satisfied
    due = clock.due(case.court)
    last = due.latest or due.due
    if (
        last is None
        or notice.day <= last
        or case.state("appeal time", against) == "suspended"
        or _crossing(case, notice)
    ):
        return satisfied
    if clock.certainty != "firm" or mailed_from_prison(case, notice, "frap-4-c"):
        return not_shown(
            "the day on which the time to appeal ran out, or on which the notice was handed over for mailing"
        )
    if any(case.state("motion", m.key) == "pending" for m in case.filings(MotionToExtendAppeal)):
        return not_shown("the ruling on the motion for more time to appeal")
    return violated(
        f"the time to appeal ran out on {last}, and no order extends or reopens it: the appeal is without jurisdiction",
        "a motion under Fed. R. App. P. 4(a)(5) or (6), where its own time has not run",
    )


def in_time(case: Posture, notice: Filing, subject: Subject) -> Finding:
    """A notice of appeal is filed within 30 days after entry of the judgment."""
    return _timely(case, notice, "usc-28-2107-a")


def in_time_with_the_united_states(case: Posture, notice: Filing, subject: Subject) -> Finding:
    """With the United States a party, a notice of appeal is filed within 60 days after entry of the judgment."""
    return _timely(case, notice, "usc-28-2107-b")


def from_something_appealable(case: Posture, notice: Filing, subject: Subject) -> Finding:
    """An appeal lies from a decision of the court, not from a magistrate judge's report on one."""
    named = list(case.referred(notice))
    if not named or not all(isinstance(act, FindingsAndRecommendations) for act in named):
        return not_shown("whether the order can be appealed")
    return violated("findings and recommendations decide nothing until a district judge adopts them",
                    "objections under Rule 72(b)(2), and a notice of appeal from the judgment")  # fmt: skip


the_appeal = AsTo("the appeal", _notices)
from_the_judgment = AsTo("an appeal from the judgment", _from("judgment"))
from_an_order = AsTo("an appeal from an order that ends nothing", _from("order"))
too_early = AsTo("an appeal from a decision announced and not yet entered", _from("too early"))


def open_appeals(case: Posture, filing: Filing) -> list[Subject]:
    """The appeals that a paper means: those it refers to, else all that are open, if they are of one sort."""
    named: list[Subject] = [act.key for act in case.referred(filing) if case.cell("appeal", act.key) is not None]
    live = case.subjects("appeal", *OPEN_APPEAL)
    return named or (live if len({case.state("divestiture", appeal) == "in part" for appeal in live}) <= 1 else [])


def _awaiting_mandate(case: Posture, mandate: Filing) -> list[Subject]:
    decided = case.subjects("appeal", "dismissed", "affirmed", "reversed", "vacated")
    return decided or open_appeals(case, mandate)


def _first_from_judgment(case: Posture, notice: Filing, subject: Subject) -> bool:
    return decision_appealed(case, notice) is not None and not isinstance(notice, NoticeOfCrossAppeal)


def _other_parties(case: Posture, notice: Filing, subject: Subject) -> tuple[str, ...]:
    return tuple(str(name) for name in case.subjects("party", "in") if name not in notice.by) if notice.by else ()


CROSS = Clock(
    act="cross-appeal", law="frap-4-a-3", start="filed", party=_other_parties, kind="may", when=_first_from_judgment,
    silence="no cross-appeal (Fed. R. App. P. 4(a)(3)), unless the party's own time still runs",
)  # fmt: skip
TRANSCRIPT = Clock(
    act="transcript order", law="frap-10-b", start="filed", party=lambda case, filing, subject: filing.by,
    silence="the appeal may be dismissed (Fed. R. App. P. 3(a)(2))",
)  # fmt: skip


def _taken(find: Callable[[Posture, Filing], list[Subject]]) -> Callable[[Posture, Filing], list[Subject]]:
    """Of these appeals those that took something: one noticed too late took nothing."""
    return lambda case, act: [appeal for appeal in find(case, act) if case.cell("divestiture", appeal) is not None]


open_ones = AsTo("each open appeal", open_appeals)
awaiting_mandate = AsTo("each appeal decided, else open", _awaiting_mandate)
dismissed_ones = AsTo("what each open appeal took", _taken(open_appeals))
returned_ones = AsTo("what each appeal took", _taken(_awaiting_mandate))
waiting_ones = AsTo("each appeal that waits", lambda case, f: case.subjects("divestiture", "waiting"))
divesting_ones = AsTo("each appeal from the judgment", lambda case, f: case.subjects("divestiture", "divested"))
dormant_ones = AsTo("each dormant appeal", lambda case, f: case.subjects("appeal", "dormant"))
pending_ones = AsTo("each pending appeal", lambda case, f: case.subjects("appeal", "pending"))


def _wakes(case: Posture, appeal: Subject) -> bool:
    entered = case.state("finality") in ("decided", "final", "partial")
    return entered and not case.subjects("tolling motion", "suspends")


def _waits(case: Posture, appeal: Subject) -> bool:
    return bool(case.subjects("tolling motion", "suspends"))


def _remanded_to_rule(case: Posture, order: Filing) -> list[Subject]:
    return case.subjects("divestiture", "divested") if case.latest(IndicativeRuling) else []


def _its_judgment_waits(case: Posture, appeal: Subject) -> bool:
    return case.state("divestiture", appeal) == "waiting"


def _its_judgment_waits_no_more(case: Posture, appeal: Subject) -> bool:
    return case.state("divestiture", appeal) == "divested"


DIVESTITURE.add(
    Row(NoticeOfAppeal, NEW, "divested", from_the_judgment, "case-griggs",
        needs=(Need("usc-28-2107-a", in_time), Need("usc-28-2107-b", in_time_with_the_united_states))),
    Row(NoticeOfAppeal, NEW, "in part", from_an_order, "usc-28-1291",
        needs=Need("usc-28-1291", from_something_appealable)),
    Row(NoticeOfAppeal, NEW, "waiting", too_early, "frap-4-a-2"),
    Row(When("a motion suspends the judgment appealed from", _waits, ("tolling motion", "divestiture")),
        "divested", "waiting", divesting_ones, "frap-4-a-4-B-i"),
    Row(When("the last such motion is ruled on, or the judgment entered", _wakes, ("tolling motion", "finality")),
        "waiting", "divested", waiting_ones, "frap-4-a-4-B-i"),
    Row(On(AppellateOrder, ("dismissed",)), ("in part", "waiting", "divested"), "returned", dismissed_ones,
        "frap-41-b"),
    Row(On(AppellateOrder, ("remanded",)), "divested", "returned",
        AsTo("each appeal remanded on an indicative ruling", _remanded_to_rule), "frap-12.1"),
    Row(Mandate, ("in part", "waiting", "divested", "returned"), "returned", returned_ones, "frap-41-b"),
)  # fmt: skip
ENDS = ("dismissed", "affirmed", "reversed", "vacated")
APPEAL.add(
    Row(NoticeOfAppeal, NEW, "pending", the_appeal, "frap-3-a-1", clock=(CROSS, TRANSCRIPT)),
    Row(AmendedNoticeOfAppeal, OPEN_APPEAL, None, the_appeal, "frap-4-a-4-B-ii"),
    Row(When("it waits for a ruling or the entry of judgment", _its_judgment_waits, ("divestiture", "appeal")),
        "pending", "dormant", pending_ones, "frap-4-a-4-B-i", ends="superseded"),
    Row(When("it waits no more", _its_judgment_waits_no_more, ("divestiture",)),
        "dormant", "pending", dormant_ones, "frap-4-a-4-B-i", clock=TRANSCRIPT),
    *(Row(On(AppellateOrder, (end,)), OPEN_APPEAL, end, open_ones, "frap-41-b", ends="moot") for end in ENDS),
    Row(Mandate, (*OPEN_APPEAL, *ENDS, "mandate issued"), "mandate issued", awaiting_mandate, "frap-41-b", ends="moot"),
)  # fmt: skip


def _decisions_appealed(case: Posture, notice: Filing) -> tuple[str, ...]:
    against = decision_appealed(case, notice)
    return (against,) if against is not None else ()


RUNS = ("running", "extended", "reopened")
STAYS_SO = ("suspended", "noticed", "ran out", "superseded", "moot")
decisions_appealed = AsTo("the decision appealed from", _decisions_appealed)
APPEAL_TIME.add(
    Row(NoticeOfAppeal, RUNS, "noticed", decisions_appealed, "frap-3-a-1"),
    Row(NoticeOfAppeal, STAYS_SO, None, decisions_appealed, "frap-3-a-1"),
)
APPEALABLE_ORDER.add(
    Row(NoticeOfAppeal, "running", "noticed", referenced("appealable order"), "frap-3-a-1", irregular=None),
)


def _reversed(case: Posture, mandate: Mandate) -> Iterator[str]:
    """The decisions that a mandate takes away: reversed or vacated on an appeal from the judgment."""
    for appeal in _awaiting_mandate(case, mandate):
        said = mandate.disposition in ("reversed", "vacated", "remanded")
        notice = case.opened_by("appeal", appeal)
        if notice is None or not (said or case.state("appeal", appeal) in ("reversed", "vacated")):
            continue
        if (against := decision_appealed(case, notice)) is not None:
            yield against


sets_aside(Mandate, "frap-41-b", "a mandate that reverses", _reversed)

# -- more time to appeal --------------------------------------------------------------------------------


def _more_time(kind: type[Motion]) -> AsTo:
    def find(case: Posture, ruling: Filing) -> Iterator[str]:
        for motion in motions_ruled(case, ruling, kind):
            if (against := attacked(case, motion)) is not None:
                yield against

    return AsTo(f"the decision, by a {kind.event}", find, refers_to=(kind,))


def longest_extension(case: Posture, ruling: Filing, decision: str) -> date | None:
    """The last day that an extension may reach: 30 days past the prescribed time or 14 past the order, the later."""
    clock = appeal_clock(case, decision)
    due = clock.due(case.court) if clock else None
    prescribed = (due.latest or due.due) if due else None
    by_time = last_day(case, "frap-4-a-5", Start(prescribed)) if prescribed else None
    by_order = last_day(case, "frap-4-a-5-C", _order_entry(case, ruling, ""))
    return max((day for day in (by_time, by_order) if day is not None), default=None)


def _stated(ruling: Filing) -> date | None:
    return next((d.date for d in ruling.dates if "appeal" in d.what and d.date and not d.printed), None)


def extended_to(case: Posture, ruling: Filing, subject: Subject) -> Start:
    """The day to which an order extends the time to appeal, as far as it can."""
    longest, stated = longest_extension(case, ruling, str(subject)), _stated(ruling)
    if stated is None:
        missing = f"the day that the order sets, which can be no later than {longest or 'the rule allows'}"
        return Start(None, known="assumed", what="order", missing=missing)
    return Start(ruling.day, what="order", set_to=min(stated, longest) if longest else stated)


APPEAL_TIME.add(
    Row(On(Ruling, ("granted",)), "*", "extended", _more_time(MotionToExtendAppeal), "usc-28-2107-c", ends="extended",
        clock=Clock(act="appeal", law="frap-4-a-5-C", start=extended_to, party=anyone, kind="may")),
    Row(On(Ruling, ("granted",)), "*", "reopened", _more_time(MotionToReopenAppeal), "frap-4-a-6", ends="extended",
        clock=Clock(act="appeal", law="frap-4-a-6", start=_order_entry, party=anyone, kind="may")),
)  # fmt: skip


@rule("frap-4-a-5", MotionToExtendAppeal, severity=Severity.INEFFECTIVE)
def more_time_to_appeal_is_asked_in_time(case: Posture, motion: MotionToExtendAppeal) -> Finding | None:
    """More time to appeal is asked no later than 30 days after the prescribed time has run out."""
    against = attacked(case, motion)
    clock = appeal_clock(case, against) if against else None
    due = clock.due(case.court) if clock else None
    if clock is None or due is None or due.due is None or motion.day is None or clock.certainty != "firm":
        return not_shown("when the time to appeal ran out")
    last = last_day(case, "frap-4-a-5", Start(due.latest or due.due))
    if last is None or motion.day <= last or mailed_from_prison(case, motion, "frap-4-c"):
        return satisfied
    return violated(
        f"filed after {last}, 30 days after the time to appeal ran out",
        "a motion under FRAP 4(a)(6), if notice never came",
    )


@rule("frap-4-a-5-C", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionToExtendAppeal,))
def extension_to_appeal_has_an_end(case: Posture, ruling: Ruling) -> Finding | None:
    """No extension may exceed 30 days past the prescribed time or 14 days past the order, whichever is later."""
    stated = _stated(ruling) if ruling.disposition == "granted" else None
    for motion in motions_ruled(case, ruling, MotionToExtendAppeal):
        longest = longest_extension(case, ruling, attacked(case, motion) or "")
        if stated is not None and longest is not None and stated > longest:
            return violated(f"the order gives until {stated}; no extension can go beyond {longest}")
    return None


@rule("frap-4-a-6-B", MotionToReopenAppeal, severity=Severity.INEFFECTIVE)
def reopening_is_asked_within_180_days(case: Posture, motion: MotionToReopenAppeal) -> Finding | None:
    """A motion to reopen the time to appeal is filed within 180 days after entry, or sooner after notice."""
    against = attacked(case, motion)
    decision = case.opened_by("appeal time", against) if against else None
    start = entry(case, decision) if decision is not None else None
    if start is None or start.known != "docketed" or motion.day is None or mailed_from_prison(case, motion, "frap-4-c"):
        return not_shown("when the judgment was entered")
    last = last_day(case, "frap-4-a-6-B", start)
    return satisfied if last is None or motion.day <= last else violated(f"filed after {last}, 180 days after entry")


# -- permission to appeal -------------------------------------------------------------------------------

PERMISSION = Region(
    "permission to appeal",
    "Each order that may be appealed only if the court of appeals permits (28 USC 1292(b), 1453(c); FRAP 5).",
    ("may be asked", "granted", "denied", "ran out"),
    final=("denied", "ran out"),
)
the_certified_order = _ruling_on(MotionForInterlocutoryAppeal)
may_be_asked = AsTo(
    "each order for which leave may be asked", lambda c, f: c.subjects("permission to appeal", "may be asked")
)


def _petition(law: str, when: Callable[[Posture, Any, Subject], bool] | None = None) -> Clock:
    return Clock(
        act="petition for permission to appeal", law=law, start=_order_entry, party=anyone, kind="may", when=when
    )


def _class_remand(case: Posture, ruling: Filing) -> tuple[str, ...]:
    return (ruling.key,) if is_class_action(case) and case.latest(NoticeOfRemoval) is not None else ()


def _remand_entry(case: Posture, ruling: Filing, subject: Subject) -> Start:
    start = _order_entry(case, ruling, subject)
    by_cafa = "whether the class action was removed under 28 U.S.C. § 1453"
    return Start(start.day, known=start.known, what=start.what, assumes=start.assumes, missing=by_cafa)


PETITION_ON_REMAND = Clock(
    act="petition for permission to appeal", law="usc-28-1453-c-1", start=_remand_entry, party=anyone, kind="may"
)
remand_of_a_class_action = AsTo("a ruling on the remand of a class action", _class_remand, refers_to=(MotionToRemand,))
PERMISSION.add(
    Row(OrderCertifyingAppeal, NEW, "may be asked", itself, "frap-5-a-3", clock=_petition("usc-28-1292-b")),
    Row(On(Ruling, ("granted",)), NEW, "may be asked", the_certified_order, "usc-28-1292-b",
        clock=_petition("usc-28-1292-b")),
    Row(On(Ruling, ("granted", "denied")), NEW, "may be asked", remand_of_a_class_action, "usc-28-1453-c-1",
        clock=PETITION_ON_REMAND),
    Row(Lapse("petition for permission to appeal"), "may be asked", "ran out", the_case, "frap-5-a"),
    Row(On(AppellateOrder, ("permission granted",)), "may be asked", "granted", may_be_asked, "frap-5-d",
        clock=Clock(act="appeal fee", law="frap-5-d", start="entered", party=anyone)),
    Row(On(AppellateOrder, ("permission denied",)), "may be asked", "denied", may_be_asked, "frap-5-a"),
)  # fmt: skip

# -- fees, certificates, stays ----------------------------------------------------------------------------

APPEAL_FEE = Region(
    "appeal fee",
    "The fee of each appeal, or leave to appeal without prepaying it (FRAP 24).",
    ("due", "ifp pending", "ifp granted", "ifp denied", "paid"),
    final=("ifp granted", "paid"),
)


def _fee_of(pauper: bool) -> Callable[[Posture, Filing], tuple[str, ...]]:
    def find(case: Posture, notice: Filing) -> tuple[str, ...]:
        free = case.state("fee") == "ifp granted" and case.latest(CertificationOfBadFaith) is None
        return (notice.key,) if free == pauper and _same_appeal(case, notice) is None else ()

    return find


def _fees(*states: str) -> AsTo:
    return AsTo("the fee of each appeal " + " or ".join(states), lambda c, f: c.subjects("appeal fee", *states))


def _fees_ruled(case: Posture, ruling: Filing) -> list[Subject]:
    return case.subjects("appeal fee", "due", "ifp pending", "ifp denied")


fees_ruled = AsTo("the fee of each appeal for which leave is asked", _fees_ruled, refers_to=(MotionForAppealIFP,))
APPEAL_FEE.add(
    Row(NoticeOfAppeal, NEW, "due", AsTo("its fee", _fee_of(False)), "frap-3-a-1"),
    Row(NoticeOfAppeal, NEW, "ifp granted", AsTo("its fee, waived in the district court", _fee_of(True)), "frap-24-a"),
    Row(MotionForAppealIFP, "due", "ifp pending", _fees("due"), "frap-24-a"),
    Row(On(Ruling, ("granted",)), ("due", "ifp pending", "ifp denied"), "ifp granted", fees_ruled, "frap-24-a"),
    Row(On(Ruling, ("denied",)), ("due", "ifp pending", "ifp denied"), "ifp denied", fees_ruled, "frap-24-a"),
    Row(CertificationOfBadFaith, ("due", "ifp pending", "ifp granted"), "ifp denied",
        _fees("due", "ifp pending", "ifp granted"), "usc-28-1915-a-3"),
    Row(AppealFee, ("due", "ifp pending", "ifp denied"), "paid", _fees("due", "ifp pending", "ifp denied"),
        "frap-3-a-1"),
)  # fmt: skip

CERTIFICATE = Region(
    "certificate of appealability",
    "Whether a habeas petitioner may appeal (28 USC 2253(c)).",
    ("needed", "issued", "denied"),
)


def _issued(issued: bool) -> AsTo:
    said = "issued" if issued else "refused"
    return AsTo(f"the certificate, {said}", lambda case, order: ("",) if order.issued is issued else ())


on_a_certificate = AsTo(
    "the certificate asked for", lambda case, ruling: ("",), refers_to=(MotionForCertificateOfAppealability,)
)
CERTIFICATE.add(
    Row(HabeasPetition, NEW, "needed", the_case, "usc-28-2253-c", irregular=None),
    Row(CertificateOfAppealability, "*", "issued", _issued(True), "usc-28-2253-c"),
    Row(CertificateOfAppealability, "*", "denied", _issued(False), "usc-28-2253-c"),
    Row(On(Ruling, ("granted",)), "*", "issued", on_a_certificate, "usc-28-2253-c"),
    Row(On(Ruling, ("denied",)), "*", "denied", on_a_certificate, "usc-28-2253-c"),
)


def _injunctions_stayed(case: Posture, ruling: Filing) -> list[Subject]:
    return case.subjects("injunction", "in force")


def _execution_stayed(case: Posture, ruling: Filing) -> list[Subject]:
    return [] if case.subjects("injunction", "in force") else case.subjects("execution", *LIVE_EXECUTION)


injunctions_stayed = AsTo("each injunction", _injunctions_stayed, refers_to=(MotionForStayPendingAppeal,))
execution_stayed = AsTo("execution", _execution_stayed, refers_to=(MotionForStayPendingAppeal,))
INJUNCTION.add(Row(On(Ruling, ("granted",)), "in force", "stayed", injunctions_stayed, "frcp-62-d"))
EXECUTION.add(Row(On(Ruling, ("granted",)), LIVE_EXECUTION, "stayed by order", execution_stayed, "frcp-62-b"))

# -- what else the law asks -------------------------------------------------------------------------------

MERITS = (
    Rule12Motion, MotionForJudgmentOnPleadings, MotionForSummaryJudgment, MotionToAmend, MotionForDefaultJudgment,
    MotionForVoluntaryDismissal, MotionToCertifyClass,
)  # fmt: skip


def divested(case: Posture) -> Subject | None:
    """The appeal from the judgment that is before the court of appeals; None where there is none."""
    found = case.subjects("divestiture", "divested")
    return found[0] if found and case.state("finality") != "partial" else None


def _not_over_what_is_appealed(case: Posture) -> Finding | None:
    appeal = divested(case)
    if appeal is None:
        return None
    notice = case.opened_by("appeal", appeal)
    said = notice.label if notice is not None else "a notice of appeal"
    return violated(f"{said} has taken the judgment to the court of appeals, and no mandate has come back")


@rule("case-griggs", Ruling, severity=Severity.NOTEWORTHY, refers_to=MERITS)
def no_ruling_on_the_merits_during_an_appeal(case: Posture, ruling: Ruling) -> Finding | None:
    """An effective appeal from the final judgment leaves the district court no power over what is appealed."""
    return _not_over_what_is_appealed(case)


@rule("case-griggs", AmendedJudgment, OrderDismissingCase, OrderDismissingParty, FindingsOfFact, Verdict,
      severity=Severity.NOTEWORTHY)  # fmt: skip
def no_decision_of_the_merits_during_an_appeal(case: Posture, act: CourtAct) -> Finding | None:
    """An effective appeal from the final judgment leaves the district court no power over what is appealed."""
    return None if clerical(case, act) else _not_over_what_is_appealed(case)


@rule("case-griggs", AmendedComplaint, severity=Severity.INEFFECTIVE)
def no_amendment_during_an_appeal(case: Posture, complaint: AmendedComplaint) -> Finding | None:
    """While the judgment is on appeal there is no action in the district court to amend."""
    return None if complaint.lodged else _not_over_what_is_appealed(case)


@rule("frcp-62.1-a", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionForReliefFromJudgment,))
def relief_barred_by_an_appeal_is_not_granted(case: Posture, ruling: Ruling) -> Finding | None:
    """On a motion that a docketed appeal bars, the court may defer, deny, or say what it would do; not grant it."""
    asked = [
        m for m in motions_ruled(case, ruling, MotionForReliefFromJudgment) if not case.cell("tolling motion", m.key)
    ]
    if divested(case) is None or not asked or ruling.disposition != "granted":
        return None
    return violated(
        "the motion is granted while the judgment is on appeal: the rule lets the court defer, deny or indicate",
        "an indicative ruling, and remand under Fed. R. App. P. 12.1",
    )


@rule("frcp-60-a", AmendedJudgment, severity=Severity.NOTEWORTHY)
def correction_during_an_appeal_needs_leave(case: Posture, judgment: AmendedJudgment) -> Finding | None:
    """Once an appeal is docketed, a clerical mistake is corrected only with leave of the court of appeals."""
    if not clerical(case, judgment) or divested(case) is None or case.latest(AppealDocketed) is None:
        return None
    return violated("the appeal is docketed, and no leave of the court of appeals is shown")


@rule("frap-3-c", NoticeOfAppeal, severity=Severity.NOTEWORTHY)
def notice_names_the_judgment(case: Posture, notice: NoticeOfAppeal) -> Finding | None:
    """Before 2021-12-01 a notice brought up only the judgment or order that it named; since then orders merge."""
    version = provision("frap-3-c", notice.day)
    named = [act for act in case.referred(notice) if isinstance(act, (Ruling, Order, Judgment))]
    if version is None or version.until is None or not named or decision_appealed(case, notice) is None:
        return None
    if any(case.cell("appeal time", act.key) is not None for act in named):
        return satisfied
    return violated(
        "it names an order and not the judgment: whether the judgment is appealed is open", "an amended notice"
    )


@rule("usc-28-2253-c", NoticeOfAppeal, severity=Severity.NOTEWORTHY)
def habeas_appeal_has_a_certificate(case: Posture, notice: NoticeOfAppeal) -> Finding | None:
    """An appeal from a final order in habeas corpus goes on only with a certificate of appealability."""
    if case.state("certificate of appealability") != "denied":
        return None
    return violated("a certificate of appealability was refused here; only the court of appeals can still issue one")


@rule("frap-8-a-1", MotionForStayPendingAppeal, severity=Severity.NOTEWORTHY)
def stay_pending_appeal_follows_an_appeal(case: Posture, motion: MotionForStayPendingAppeal) -> Finding | None:
    """A stay pending appeal is asked first of the district court, in a case that is appealed."""
    if case.subjects("appeal") or case.subjects("permission to appeal"):
        return satisfied
    return violated("no notice of appeal is on the docket yet")


MOTION.add(Row(IndicativeRuling, "pending", None, the_motion, "frcp-62.1-a"))
