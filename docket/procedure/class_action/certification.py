"""Whether there is a class, its counsel, and appeal from certification by permission: FRCP 23(c), (f), (g)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from docket.clock import Clock, Due, Start, ordered
from docket.filing import Filing
from docket.law import provision
from docket.procedure.class_action.filings import (
    CAFANotice,
    ClassActionComplaint,
    MotionToAppointClassCounsel,
    MotionToAppointLeadPlaintiff,
    MotionToCertifyClass,
    MotionToDecertifyClass,
    MotionToStrikeClassAllegations,
    OrderOnClassCertification,
    Rule23fPetition,
)
from docket.procedure.commencement import sues_the_united_states
from docket.procedure.motions import MOTION, Motion, MotionForReconsideration, Ruling, motions_ruled
from docket.procedure.pleading import federal_officer, of_the_united_states
from docket.region import NEW, AsTo, Lapse, On, Region, Row, Subject, the_case
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "CERTIFIED",
    "CLASS",
    "CLASS_APPEAL",
    "COUNSEL",
    "EXCLUSION",
    "GRANTED",
    "NOT_CERTIFIED",
    "OPT_OUT",
    "PETITION",
    "PUTATIVE",
    "PUT_OFF",
    "RECONSIDERED",
    "class_certified",
    "dated",
    "first_shown",
    "is_class_action",
    "nobody",
    "on_certification",
    "on_decertification",
    "on_striking",
    "rival_motions",
]


CLASS = Region(
    "class",
    "Whether the action is, or may become, a class action (FRCP 23).",
    ("putative", "certified", "certified for settlement", "denied", "struck", "decertified"),
    initial="none",
)
GRANTED = ("granted", "granted in part and denied in part")
CERTIFIED = ("certified", "certified for settlement")
NOT_CERTIFIED = ("none", "putative", "denied", "struck", "decertified")


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
on_striking = _ruled(MotionToStrikeClassAllegations)
PUTATIVE = (
    ClassActionComplaint,
    MotionToCertifyClass,
    MotionToAppointLeadPlaintiff,
    MotionToAppointClassCounsel,
    CAFANotice,
)


def _rivals(case: Posture, ruling: Ruling) -> Iterator[str]:
    """The other motions to be appointed, pending when one is granted; those that the order names it decides itself."""
    named = case.referred(ruling)
    if any(isinstance(motion, MotionToAppointLeadPlaintiff) for motion in named):
        for key in case.subjects("motion", "pending"):
            motion = case.opened_by("motion", key)
            if isinstance(motion, MotionToAppointLeadPlaintiff) and motion not in named:
                yield str(key)


rival_motions = AsTo(
    "every other motion to be appointed lead plaintiff", _rivals, refers_to=(MotionToAppointLeadPlaintiff,)
)
MOTION.add(Row(On(Ruling, ("granted",)), "pending", "terminated", rival_motions, "usc-15-78u-4", irregular=None))
OPT_OUT = ("opt out", "opt-out", "exclusion", "request for exclusion")


def dated(*words: str) -> Callable[[Posture, Filing, Subject], bool]:
    """Whether an order sets a day for something that goes by one of these words."""
    return lambda case, order, subject: any(stated.what in words for stated in order.dates)


def nobody(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    """For whom a time runs that runs for nobody by name."""
    return ()


EXCLUSION = Clock(
    act="opt out", law="frcp-23-c-2-B", start=ordered(*OPT_OUT), party=nobody, kind="may", ordered=True,
    when=dated(*OPT_OUT), silence="a class member is bound by the judgment",
)  # fmt: skip
CLASS.add(
    *(Row(kind, "none", "putative", first_shown, "frcp-23-c-1-A") for kind in PUTATIVE),
    Row(On(Ruling, GRANTED), "*", "certified", on_certification, "frcp-23-c-1-A", clock=EXCLUSION),
    Row(On(Ruling, ("denied",)), ("putative", "denied", "decertified"), "denied", on_certification, "frcp-23-c-1-A"),
    Row(OrderOnClassCertification, "*", "certified", the_case, "frcp-23-c-1-A", clock=EXCLUSION),
    Row(Lapse(EXCLUSION.act), CERTIFIED, None, the_case, "frcp-23-c-2-B"),
    Row(On(Ruling, ("granted",)), ("putative", "denied", "decertified"), "struck", on_striking, "frcp-23-d-1-D"),
    Row(On(Ruling, ("granted",)), CERTIFIED, "decertified", on_decertification, "frcp-23-c-1-C", ends="vacated"),
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


FEDERAL = "whether the United States, its agency or officer is a party, which gives 45 days to ask leave"


def _entry_unless_federal(case: Posture, order: Filing, subject: Subject) -> Start:
    """The entry of the order, conditional where a party may be an officer of the United States: it has longer then."""
    start = _order_entry(case, order, subject)
    perhaps = sues_the_united_states(case) or any(federal_officer(str(name)) for name in case.subjects("party", "in"))
    longer = provision("frcp-23-f-45", order.day) is not None and case.forum.binds("frcp-23-f-45")
    return evolve(start, missing=FEDERAL) if perhaps and longer else start


def _united_states(case: Posture, order: Filing, subject: Subject) -> bool:
    federal = any(of_the_united_states(case, order, str(name)) for name in case.subjects("party", "in"))
    return federal and provision("frcp-23-f-45", order.day) is not None and case.forum.binds("frcp-23-f-45")


def _others(case: Posture, order: Filing, subject: Subject) -> bool:
    return not _united_states(case, order, subject)


PETITION = tuple(
    Clock(
        act="petition for permission to appeal class certification", law=law, start=begin, party=nobody,
        kind="may", when=when, silence="the order is reviewed on appeal from the judgment",
    )
    for law, begin, when in (
        ("frcp-23-f", _entry_unless_federal, _others), ("frcp-23-f-45", _order_entry, _united_states)
    )
)  # fmt: skip
PUT_OFF = "whether a motion to reconsider the order, made within the 14 days, puts the petition off"


def _reconsidering(case: Posture, motion: Filing) -> tuple[str, ...]:
    """The leave to appeal, where the motion is against the order that it would be from, and in time to ask for it."""
    clock = case.clock("class appeal", "", PETITION[0].act)
    due = clock.due(case.court) if clock is not None else Due(None)
    last = due.latest or due.due
    against = case.moved_by("class appeal", "") in tuple(case.referred(motion))
    return ("",) if against and last is not None and motion.day is not None and motion.day <= last else ()


def _reconsidered(case: Posture, ruling: Filing) -> tuple[str, ...]:
    clock = case.clock("class appeal", "", PETITION[0].act)
    return ("",) if clock is not None and clock.start.missing == PUT_OFF else ()


def _put_off(case: Posture, act: Filing, subject: Subject) -> Start:
    """The entry of the order, or of the ruling on the motion to reconsider it: no longer firm."""
    clock = case.clock("class appeal", subject, PETITION[0].act)
    start = clock.start if clock is not None else Start(None)
    again = _order_entry(case, act, subject).day if isinstance(act, Ruling) else None
    return evolve(start, missing=PUT_OFF, also=again)


RECONSIDERED = tuple(evolve(petition, start=_put_off) for petition in PETITION)
CLASS_APPEAL.add(
    Row(MotionForReconsideration, "may be asked", None, AsTo("the order on certification", _reconsidering),
        "frcp-23-f", clock=RECONSIDERED, ends="superseded", irregular=None),
    Row(Ruling, "may be asked", None,
        AsTo("the order that it was asked to reconsider", _reconsidered, refers_to=(MotionForReconsideration,)),
        "frcp-23-f", clock=RECONSIDERED, ends="superseded", irregular=None),
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


@rule("frcp-23-c-1-C", MotionToDecertifyClass, severity=Severity.CURABLE)
def certification_is_altered_before_judgment(case: Posture, motion: MotionToDecertifyClass) -> Finding | None:
    """An order on certification may be altered before final judgment, not after."""
    if "finality" not in case.forum.regions or case.state("finality") != "final" or not class_certified(case):
        return None
    return violated("final judgment has been entered", "a motion under Rule 59(e) or 60(b)")
