"""Stays: bankruptcy (11 USC 362), arbitration (9 USC 3), Landis, PSLRA, ADR."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from docket.clock import Clock, Running, Start
from docket.filing import CourtAct, Filing, filing
from docket.law import provision, versions
from docket.procedure.class_action import MotionToAppointLeadPlaintiff
from docket.procedure.commencement import CaseClosed, CaseReopened, role
from docket.procedure.motions import (
    Motion,
    Notice,
    Order,
    Ruling,
    Vacatur,
    WithdrawalOfMotion,
)
from docket.procedure.pleading import ClerksDefault, MotionToDismiss, RequestForDefault
from docket.procedure.pretrial import (
    HEARINGS,
    ON_CALENDAR,
    ORDER_TO_ACT,
    SCHEDULE,
    DiscoveryPaper,
    MotionToCompel,
    NoticeOfDeposition,
)
from docket.region import NEW, AsTo, Lapse, On, Region, Row, When, the_case
from docket.rule import Finding, Severity, not_shown, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject


@filing(
    "Motion to Stay",
    asks=(
        r"(?:stay\w*|hold(?: \S+){0,4}? in abeyance|abate\w*|abstain|suspend)(?! (?:pending|of judg|of exec"
        r"|execution|judgment)(?: \w+)? ?appeal)",
        r"defer(?: \S+){0,4}? pending",
    ),
)
class MotionToStay(Motion):
    """A motion to stay the case or a part of it."""


@filing(
    "Motion to Lift Stay",
    asks=(r"(?:lift\w*|vacat\w*|dissolv\w*|relief from|terminat\w*)(?: \w+){0,3}? stay",),
)
class MotionToLiftStay(Motion):
    """A motion to lift a stay."""


@filing(
    "Order Staying Case",
    reads=(
        r"order (?:\w+ ){0,3}?(?:staying|to stay|of stay|imposing stay|continuing stay)",
        r"order (?:\w+ )?stay",
        "(?:case|action|matter) stayed",
        "stay order",
    ),
    within=(
        "(?:case|action|matter|proceedings?|litigation|discovery|deadlines|cause"
        r"|briefing)(?: \S+){0,10}? (?:is|are|be|shall be|remain|remains|hereby) (?:hereby |temporarily "
        "|administratively )*stayed",
        "case stayed",
        "(?:hereby |court )?stay(?:s|ing) (?:this |the |all |these )?(?:case|action|proceedings?|matter"
        "|litigation|discovery|deadlines)",
        "(?:held|placed|hold) in abeyance(?! motion)",
    ),
)
class StayOrdered(Order):
    """A judge stays the case, a party's part of it, or a phase."""

    scope: str = "case"
    """ "case", "party" (those of `as_to`), or "phase"."""
    phase: str | None = None
    """Which phase, where only one is stayed: "discovery"."""
    effect: str | None = None
    """What it does to times that run: "toll", "vacate" or "none"; None where it does not say."""
    cause: str | None = None
    """Why, where it says so: "arbitration", "bankruptcy", "adr", "other proceedings"."""
    until: date | None = None


@filing(
    "Order Lifting Stay",
    reads=(
        r"order (?:\w+ ){0,3}?(?:lifting|vacating|dissolving|terminating) (?:the )?(?:\w+ )?stay",
        "stay (?:is )?lifted",
    ),
    within=(
        r"stay(?: \S+){0,6}? (?:is|are|be) (?:hereby )?(?:lifted|vacated|dissolved|terminated)",
        r"(?:lift|vacat|dissolv)(?:s|es|ing) (?:the |this )?(?:\S+ )?stay",
    ),
)
class StayLifted(Order):
    """A stay ends."""


@filing(
    "Suggestion of Bankruptcy",
    reads=(
        r"(?:notice (?:of )?|amended )?(?:suggestion|filing|ntc|notice)s? (?:of|in) (?:\w+ ){0,3}?bankruptcy",
        r"suggestion of bankr\w*",
        r"notice (?:of )?(?:\w+ ){0,4}?(?:automatic stay|chapter (?:7|11|13)|bankruptcy)",
        "bankruptcy (?:notice|petition)",
        "notice of (?:operation of )?(?:the )?automatic stay",
    ),
)
class SuggestionOfBankruptcy(Notice):
    """Notice that a party is a debtor; the automatic stay protects the debtor (11 USC 362).

    The debtor is whom it names, else who files it.
    """

    petition: date | None = None
    """The day of the petition, where stated: the stay began then, not when this court was told."""


@filing(
    "Motion to Compel Arbitration",
    asks=(
        r"(?:order )?compel\w*(?: \S+){0,4}? arbitrat\w*",
        r"(?:stay|dismiss)(?: \S+){0,8}? (?:compel )?arbitrat\w*",
        r"arbitrat\w*",
    ),
)
class MotionToCompelArbitration(Motion):
    """A motion to compel arbitration (9 USC 3, 4)."""


@filing(
    "Order Referring Case to ADR",
    reads=(
        "(?:mediation|adr)(?: referral| referral| conference)? order",
        r"order (?:\S+ ){0,5}?(?:refer|set|schedul|appoint|of|for|assign)\w*(?: \S+){0,6}? (?:mediat|adr"
        r"|arbitrat|settlement conf|early neutral|ene)\w*",
        r"(?:case|matter|action) (?:\S+ ){0,3}?(?:referred|selected)(?: \S+){0,3}? (?:to"
        r"|for) (?:\w+ )?(?:mediation|adr|arbitrat|early neutral)\w*",
        r"referral to (?:mediation|adr|arbitr)\w*",
        r"notice of (?:adr|mediat)\w* (?:referral|assign)\w*",
        "order scheduling mediation",
        "mediation order",
        "notice of (?:appointment|selection|assignment) of mediator",
    ),
    within=(
        r"(?:case|matter|action|part(?:y|ies))(?: \S+){0,8}? (?:is|are) (?:hereby )?(?:referred|directed"
        r"|ordered) to (?:\w+ )?(?:mediat|adr|arbitrat|private|settlement|non ?binding)\w*",
    ),
    titles=(
        "case referred to mediation",
        "case selected for mediation",
        "mediation referral order",
        "mediation order",
        "notice of mediator assignment",
    ),
)
class ADRReferral(Order):
    """The case is referred to mediation, a settlement conference or arbitration."""


@filing(
    "ADR Document",
    reads=(
        r"adr\b",
        "(?:notice of|stipulation (?:and|for|re)|joint notice of|consent to|election|designation of"
        r"|selection of|stip\w*)(?: (?!motion|appeal|order|dismiss)\S+){0,5}? (?:adr|mediat\w*|arbitrat\w*"
        "|early neutral|ene)",
        r"(?:notice (?:to|of) (?:\S+ ){0,4}?(?:adr|court directed adr)\w*)",
        "mediat(?:ion|or)s?(?! (?:report|order|conference held|referral|held))",
        r"(?:joint )?(?:adr|settlement) (?:cert\w*|status|conference (?:statement|questionnaire|request))",
        "early (?:mediation|neutral)",
        r"arbitrat\w+ (?:award|selec|demand)\w*",
        "alternative dispute",
        "settlement (?:conference )?(?:memorandum|statement|brief|proposal)",
        "selection of mediator",
    ),
    titles=(
        "adr certification (adr l.r. 3-5 b)of discussion of adr options",
        "notice of adr designation",
        "designation of mediator",
        "notice of mediator selection and/or hearing",
        "notice to parties of court-directed adr program (adr-8) - optional html form",
        "adr clerk's notice re: non-compliance with court order",
    ),
)
class ADRPaper(Filing):
    """A certification, designation or report about ADR."""


@filing(
    "Mediation Report",
    reads=(
        "(?:mediat(?:ion|or'?s?)|arbitrat(?:ion|or'?s?)|adr|neutral'?s?)(?: final| status"
        "| conference)* (?:report|result|outcome)",
        r"report (?:of|re|from) (?:the )?(?:mediat|adr|neutral)\w*",
        "(?:final )?mediation report",
        "mediation (?:held|completed|conference held|unsuccessful)",
        r"certification of (?:\w+ )?mediation(?: session)?",
        "arbitration award",
    ),
)
class MediatorsReport(Filing):
    """The outcome of a mediation as reported."""

    settled: bool | None = None


@filing(
    "Notice of Settlement",
    reads=(
        r"(?:joint )?(?:notice|suggestion|report|statement|stipulation|advis\w+)(?: \S+){0,4}? (?:of|re"
        r"|that|regarding|case)(?: \S+){0,3}? settle(?:ment|d)(?! conf)",
        r"notice (?:of )?(?:\w+ ){0,2}?settlement(?! conf)",
        "settlement (?:agreement|reached|notice)",
        r"(?:advised|case)(?: \S+){0,6}? settled",
        "advised by counsel",
        "(?:joint )?notice of (?:pending |conditional )*settlement",
    ),
)
class NoticeOfSettlement(Notice):
    """The parties say they have settled; it moots and tolls nothing by itself."""


@filing(
    "Motion to Enforce Settlement",
    asks=(r"enforc\w*(?: of)?(?: \S+){0,3}? settlement\w*",),
)
class MotionToEnforceSettlement(Motion):
    """A motion to enforce a settlement."""


# -- stays -----------------------------------------------------------------------------------------

STAY = Region(
    "stay",
    "Each stay: of the case, of a party's part of it, or of a phase; by order, or by statute.",
    ("in force", "lifted", "expired"),
    final=("lifted", "expired"),
)
DISCOVERY_ACTS = re.compile(r"discovery|disclosure|expert")


def fixed(running: Running) -> bool:
    """Whether no stay holds a time: it is jurisdictional, or may not be enlarged (FRCP 6(b)(2), FRAP 26(b))."""
    law = provision(running.clock.law, running.start.day) or versions(running.clock.law)[-1]
    return law.extendable == "no"


def scope_of(case: Posture, stay: Filing) -> tuple[str, str | None]:
    """How far a stay reaches: ("case", None), ("party", None), or ("phase", "discovery").

    An order says so itself; a motion granted is as wide as it asked; bankruptcy protects the debtor, and a motion to
    dismiss in a securities case stays discovery. An appeal from a refusal to compel arbitration stays the case.
    """
    if isinstance(stay, StayOrdered):
        return stay.scope, stay.phase
    if isinstance(stay, SuggestionOfBankruptcy):
        return "party", None
    if isinstance(stay, MotionToDismiss):
        return "phase", "discovery"
    asked = (motion.relief or "" for motion in case.referred(stay) if isinstance(motion, MotionToStay))
    return ("phase", "discovery") if any("discovery" in relief.lower() for relief in asked) else ("case", None)


def _reaches(case: Posture, stay: Filing, running: Running) -> bool:
    """Whether a running time lies in the scope of a stay. What the stay order itself sets does not."""
    starter = case.filing(running.by)
    if running.region == "stay" or fixed(running) or (starter is not None and starter.id == stay.id):
        return False
    scope, phase = scope_of(case, stay)
    if scope == "phase":
        phase = phase or "discovery"
        return phase in running.clock.act or (phase == "discovery" and bool(DISCOVERY_ACTS.search(running.clock.act)))
    if scope == "party":
        return not set(stay.as_to).isdisjoint(running.parties)
    return True


def _tolls(case: Posture, stay: Filing, subject: Subject, running: Running) -> bool:
    return getattr(stay, "effect", None) in (None, "toll") and _reaches(case, stay, running)


def _vacates(case: Posture, stay: Filing, subject: Subject, running: Running) -> bool:
    return _reaches(case, stay, running)


def debtors(case: Posture, notice: Filing) -> tuple[str, ...]:
    """Whom a suggestion of bankruptcy protects: the debtor it names, else who files it, unless that is a plaintiff."""
    named = notice.as_to or notice.by
    return tuple(name for name in named if role(case, name) != "plaintiff")


def _protects(case: Posture, notice: Filing, subject: Subject, running: Running) -> bool:
    return not fixed(running) and not set(debtors(case, notice)).isdisjoint(running.parties)


def _holds_discovery(case: Posture, motion: Filing, subject: Subject, running: Running) -> bool:
    return not fixed(running) and DISCOVERY_ACTS.search(running.clock.act) is not None


def _once_an_entry(case: Posture, order: Filing) -> Iterator[Subject]:
    """The stay itself, unless another act of the same entry has ordered it."""
    if not any(case.cell("stay", act.key) for act in case.entry(order.id) if act.key != order.key):
        yield order.key


def _to_lift(case: Posture, order: Filing) -> Iterator[Subject]:
    """The stays that an order lifts: those it refers to, else those ordered, else the automatic one."""
    standing = case.subjects("stay", "in force")
    named = [act.key for act in case.referred(order) if act.key in standing]
    by_order = [s for s in standing if isinstance(case.opened_by("stay", s), CourtAct)]
    yield from named or by_order or standing


def _of_securities(case: Posture, motion: MotionToDismiss) -> tuple[Subject, ...]:
    return (motion.key,) if case.latest(MotionToAppointLeadPlaintiff) is not None else ()


def _stayed_by_motion(case: Posture, act: Filing) -> Iterator[Subject]:
    for motion in case.referred(act):
        if isinstance(motion, MotionToDismiss) and case.state("stay", motion.key) == "in force":
            yield motion.key


def _until(case: Posture, order: Filing, subject: Subject) -> Start:
    return Start(order.day, what="order", set_to=getattr(order, "until", None))


STAY_ENDS = Clock(
    act="stay",
    law="case-landis",
    start=_until,
    party=lambda case, filing, subject: (),
    kind="may",
    silence="the stay ends by its own terms",
    ordered=True,
    when=lambda case, order, subject: getattr(order, "until", None) is not None,
)

stay_itself = AsTo("the stay itself", _once_an_entry)
stay_granted = AsTo("the stay that the ruling grants", _once_an_entry, refers_to=(MotionToStay,))
for_arbitration = AsTo(
    "the stay itself, where it is for arbitration",
    lambda case, order: (order.key,) if order.cause == "arbitration" else (),
)
of_the_debtor = AsTo(
    "the stay that protects the debtor", lambda case, notice: (notice.key,) if debtors(case, notice) else ()
)
of_discovery = AsTo("the motion, in a securities case under the PSLRA", _of_securities)
stays_to_lift = AsTo("each stay that it lifts", _to_lift)
stays_lifted_by_ruling = AsTo("each stay that the motion asks to lift", _to_lift, refers_to=(MotionToLiftStay,))
stay_of_the_motion = AsTo("the stay that the motion brought", _stayed_by_motion, refers_to=(MotionToDismiss,))
stay_vacated = AsTo(
    "the stay that it vacates",
    lambda case, order: (act.key for act in case.referred(order) if case.state("stay", act.key) == "in force"),
)
DECIDED = (
    "granted", "denied", "granted in part and denied in part", "denied as moot", "moot", "withdrawn", "terminated",
)  # fmt: skip

STAY.add(
    Row(StayOrdered, NEW, "in force", stay_itself, "case-landis", clock=STAY_ENDS, holds=_tolls),
    Row(StayOrdered, (NEW, "in force"), "in force", for_arbitration, "usc-9-16", clock=STAY_ENDS, holds=_tolls),
    Row(On(Ruling, ("granted",)), NEW, "in force", stay_granted, "case-landis", holds=_tolls),
    Row(SuggestionOfBankruptcy, NEW, "in force", of_the_debtor, "usc-11-362-a", holds=_protects),
    Row(MotionToDismiss, NEW, "in force", of_discovery, "usc-15-78u-4", holds=_holds_discovery),
    Row(On(Ruling, DECIDED), "in force", "lifted", stay_of_the_motion, "usc-15-78u-4"),
    Row(WithdrawalOfMotion, "in force", "lifted", stay_of_the_motion, "usc-15-78u-4"),
    Row(StayLifted, "in force", "lifted", stays_to_lift, "case-landis", ends="vacated"),
    Row(On(Ruling, ("granted",)), "in force", "lifted", stays_lifted_by_ruling, "case-landis", ends="vacated"),
    Row(Vacatur, "in force", "lifted", stay_vacated, "case-landis", ends="vacated"),
    Row(Lapse("stay"), "in force", "expired", stay_itself, "case-landis"),
)


# A debtor that has left the case, and an appeal from a refusal to compel arbitration, move stays without an order.


def _bankruptcies(case: Posture, filing: Filing) -> Iterator[Subject]:
    for subject in case.subjects("stay", "in force"):
        if isinstance(case.opened_by("stay", subject), SuggestionOfBankruptcy):
            yield subject


def _debtor_gone(case: Posture, subject: Subject) -> bool:
    notice = case.opened_by("stay", subject)
    left = ("dismissed", "terminated", "substituted")
    return notice is not None and all(case.state("party", name) in left for name in debtors(case, notice))


def _refused_arbitration(case: Posture, filing: Filing) -> Iterator[Subject]:
    for motion in case.filings(MotionToCompelArbitration):
        if case.state("motion", motion.key) == "denied":
            yield motion.key


def _appealed(case: Posture, subject: Subject) -> bool:
    """Whether an appeal taken since Coinbase v. Bielski is pending from the order that refused arbitration."""
    decided = date.fromisoformat(versions("case-coinbase")[-1].decided or "9999-12-31")
    refusal = case.moved_by("motion", subject)
    for appeal in case.subjects("appeal", "pending"):
        notice = case.opened_by("appeal", appeal)
        if (
            notice is not None
            and notice.day is not None
            and notice.day >= decided
            and refusal in tuple(case.referred(notice))
        ):
            return True
    return False


debtors_stays = AsTo("each stay that protects a debtor", _bankruptcies)
arbitration_refused = AsTo("each motion to compel arbitration that was denied", _refused_arbitration)
STAY.add(
    Row(
        When("the debtor is no longer a party", _debtor_gone, ("party",)),
        "in force", "lifted", debtors_stays, "usc-11-362-a",
    ),
    Row(
        When("the refusal to compel arbitration is on appeal", _appealed, ("appeal",)),
        NEW, "in force", arbitration_refused, "case-coinbase", holds=_vacates,
    ),
    Row(
        When("that appeal is over", lambda case, subject: not _appealed(case, subject), ("appeal",)),
        "in force", "lifted", arbitration_refused, "case-coinbase",
    ),
)  # fmt: skip

VACATED = Region(
    "vacated dates",
    "The times that a stay order vacates: they do not run again when the stay ends.",
    ("in effect",),
)
vacating = AsTo(
    "the order, where it vacates dates", lambda case, order: (order.key,) if order.effect == "vacate" else ()
)


def _all_of(region: str, *states: str) -> AsTo:
    def find(case: Posture, order: StayOrdered) -> Iterator[Subject]:
        if order.effect != "vacate" or order.scope == "party":
            return
        for subject in case.subjects(region, *states):
            opener = case.opened_by(region, subject)
            of_phase = order.scope == "case" or DISCOVERY_ACTS.search(str(subject)) is not None
            if of_phase and (opener is None or opener.id != order.id):
                yield subject

    return AsTo(f"each {region} that the order vacates", find)


VACATED.add(Row(StayOrdered, NEW, "in effect", vacating, "case-landis", holds=_vacates))
SCHEDULE.add(Row(StayOrdered, "set", "vacated", _all_of("schedule", "set"), "case-landis", ends="vacated"))
HEARINGS.add(Row(StayOrdered, ON_CALENDAR, "vacated", _all_of("hearing", *ON_CALENDAR), "case-landis"))
ORDER_TO_ACT.add(Row(StayOrdered, "open", "vacated", _all_of("order to act", "open"), "case-landis", ends="vacated"))


def protected(case: Posture, name: str) -> Filing | None:
    """The suggestion of bankruptcy by which a party is protected now; None where it is not."""
    for subject in case.subjects("stay", "in force"):
        notice = case.opened_by("stay", subject)
        if isinstance(notice, SuggestionOfBankruptcy) and name in debtors(case, notice):
            return notice
    return None


def _against_a_debtor(case: Posture, filing: Filing) -> str | None:
    """The protected debtor against whom alone a paper is aimed."""
    if not filing.as_to or not set(filing.as_to).isdisjoint(filing.by):
        return None
    return next((name for name in filing.as_to if all(protected(case, n) for n in filing.as_to)), None)


@rule("usc-11-362-a", RequestForDefault, Motion, severity=Severity.CURABLE)
def nothing_against_a_debtor(case: Posture, paper: Filing) -> Finding | None:
    """Nothing goes on against a debtor while the automatic stay is in force."""
    name = None if isinstance(paper, MotionToLiftStay) else _against_a_debtor(case, paper)
    return violated(f"the automatic stay protects {name}", "ask the bankruptcy court for relief") if name else None


@rule("usc-11-362-a", ClerksDefault, severity=Severity.NOTEWORTHY)
def no_default_of_a_debtor(case: Posture, default: ClerksDefault) -> Finding | None:
    """A default entered against a debtor while the automatic stay is in force is void or voidable: circuits differ."""
    name = _against_a_debtor(case, default)
    return violated(f"the automatic stay protects {name}; what was done against it may be set aside") if name else None


def _discovery_stayed(case: Posture, *openers: type[Filing]) -> Filing | None:
    for subject in case.subjects("stay", "in force"):
        stay = case.opened_by("stay", subject)
        if isinstance(stay, openers) and scope_of(case, stay) in (
            ("case", None),
            ("phase", None),
            ("phase", "discovery"),
        ):
            return stay
    return None


DISCOVERY_PAPERS = (DiscoveryPaper, NoticeOfDeposition)


@rule("case-landis", *DISCOVERY_PAPERS, severity=Severity.NOTEWORTHY)
def no_discovery_while_stayed(case: Posture, paper: Filing) -> Finding | None:
    """While the case, or discovery, is stayed by order nobody takes discovery, unless the order allows it."""
    stay = _discovery_stayed(case, StayOrdered, Ruling)
    if stay is None:
        return None
    return violated(f"discovery is stayed by {stay.label}")


@rule("usc-15-78u-4", *DISCOVERY_PAPERS, MotionToCompel, severity=Severity.CURABLE)
def no_discovery_pending_dismissal(case: Posture, paper: Filing) -> Finding | None:
    """In a securities case no discovery is taken while a motion to dismiss is pending, unless the court allows it."""
    motion = _discovery_stayed(case, MotionToDismiss)
    return (
        violated(f"{motion.label} is pending", "move for leave: undue prejudice, or evidence at risk")
        if motion
        else None
    )


# -- ADR and settlement ----------------------------------------------------------------------------

ADR = Region(
    "adr",
    "Mediation, settlement conference or arbitration that the court refers the case to.",
    ("referred", "settled", "impasse", "completed"),
    final=("settled", "impasse", "completed"),
)


def _reported(outcome: bool | None) -> AsTo:
    return AsTo(
        "the case, by the outcome reported",
        lambda case, report: ("",) if report.settled is outcome else (),
    )


ADR.add(
    Row(ADRReferral, "*", "referred", the_case, "frcp-16-c-2-I"),
    Row(MediatorsReport, "*", "settled", _reported(True), "frcp-16-c-2-I"),
    Row(MediatorsReport, "*", "impasse", _reported(False), "frcp-16-c-2-I"),
    Row(MediatorsReport, "*", "completed", _reported(None), "frcp-16-c-2-I"),
)

SETTLEMENT = Region(
    "settlement",
    "Whether the parties say that they have settled. It closes nothing, moots nothing and holds no time by itself.",
    ("noticed", "dismissed", "failed"),
    final=("dismissed",),
)
settled = _reported(True)
ENDED = ("closed", "transferred", "remanded")
the_settlement = AsTo("the settlement noticed", lambda case, filing: ("",))


settled_before = AsTo(
    "the settlement, where the case had ended by it",
    lambda case, filing: ("",) if case.state("settlement") == "dismissed" else (),
)


def _closed_since(case: Posture, subject: Subject) -> bool:
    return case.state("case") in ENDED


SETTLEMENT.add(
    Row(NoticeOfSettlement, "*", "noticed", the_case, "frcp-16-c-2-I"),
    Row(MediatorsReport, "*", "noticed", settled, "frcp-16-c-2-I"),
    Row(When("the case is closed", _closed_since, ("case",)), "noticed", "dismissed", the_settlement, "frcp-16-c-2-I"),
    Row(CaseReopened, "dismissed", "failed", settled_before, "frcp-16-c-2-I"),
)


@rule("case-kokkonen", MotionToEnforceSettlement, severity=Severity.CURABLE)
def power_to_enforce_kept(case: Posture, motion: MotionToEnforceSettlement) -> Finding | None:
    """After dismissal the court enforces a settlement only if its order kept the power to."""
    if case.state("case") not in ENDED:
        return None
    closing = case.latest(CaseClosed)
    ended_by = [act for act in case.referred(closing) if not isinstance(act, CourtAct)] if closing else []
    orders = [act for act in case.referred(closing) if isinstance(act, CourtAct)] if closing else []
    if orders or not ended_by:
        return not_shown("whether the order of dismissal kept jurisdiction stands in the order")
    return violated(
        f"the case ended by {ended_by[0].label}, without an order that could keep jurisdiction",
        "sue on the agreement, or move under Fed. R. Civ. P. 60(b)",
    )
