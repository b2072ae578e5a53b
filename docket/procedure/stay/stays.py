"""Each stay, what time it holds and what it forbids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from docket.clock import Clock, Running, Start, Subject
from docket.filing import CourtAct, Filing
from docket.law import provision, versions
from docket.procedure.class_action import MotionToAppointLeadPlaintiff
from docket.procedure.commencement import role
from docket.procedure.motions import Motion, Ruling, Vacatur, WithdrawalOfMotion
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
from docket.procedure.stay.filings import (
    MotionToCompelArbitration,
    MotionToLiftStay,
    MotionToStay,
    StayLifted,
    StayOrdered,
    SuggestionOfBankruptcy,
)
from docket.region import NEW, AsTo, Lapse, On, Region, Row, When
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "DECIDED",
    "DISCOVERY_ACTS",
    "DISCOVERY_PAPERS",
    "STAY",
    "STAY_ENDS",
    "VACATED",
    "arbitration_refused",
    "debtors",
    "debtors_stays",
    "fixed",
    "for_arbitration",
    "of_discovery",
    "of_the_debtor",
    "protected",
    "scope_of",
    "stay_granted",
    "stay_itself",
    "stay_of_the_motion",
    "stay_vacated",
    "stays_lifted_by_ruling",
    "stays_to_lift",
    "vacating",
]


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


def _notice_of_the_end(case: Posture, order: Filing, subject: Subject) -> Start:
    said = "the day on which notice was given that the stay had ended"
    return Start(order.day, known="assumed", what="notice", missing=said)


AGAINST_THE_DEBTOR = Clock(
    act="what the time against the debtor ran out for during the stay",
    law="usc-11-108-c",
    start=_notice_of_the_end,
    party=lambda case, order, subject: (),
    kind="may",
    silence="the time is not longer than it would have been without the stay",
    no_end="what may still be done against the debtor the docket does not name",
    when=lambda case, order, subject: isinstance(case.opened_by("stay", subject), SuggestionOfBankruptcy),
)
STAY.add(
    Row(StayOrdered, NEW, "in force", stay_itself, "case-landis", clock=STAY_ENDS, holds=_tolls),
    Row(StayOrdered, (NEW, "in force"), "in force", for_arbitration, "usc-9-16", clock=STAY_ENDS, holds=_tolls),
    Row(On(Ruling, ("granted",)), NEW, "in force", stay_granted, "case-landis", holds=_tolls),
    Row(SuggestionOfBankruptcy, NEW, "in force", of_the_debtor, "usc-11-362-a", holds=_protects),
    Row(MotionToDismiss, NEW, "in force", of_discovery, "usc-15-78u-4", holds=_holds_discovery),
    Row(On(Ruling, DECIDED), "in force", "lifted", stay_of_the_motion, "usc-15-78u-4"),
    Row(WithdrawalOfMotion, "in force", "lifted", stay_of_the_motion, "usc-15-78u-4"),
    Row(StayLifted, "in force", "lifted", stays_to_lift, "case-landis", ends="vacated", clock=AGAINST_THE_DEBTOR),
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
