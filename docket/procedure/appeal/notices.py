"""What can be appealed, and what a notice of appeal does: FRAP 3, 4(a)(1)-(4), 12, 41."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.law import provision
from docket.procedure.appeal.filings import (
    AmendedNoticeOfAppeal,
    AppellateOrder,
    IndicativeRuling,
    Mandate,
    NoticeOfAppeal,
    NoticeOfCrossAppeal,
)
from docket.procedure.appeal.timeliness import (
    OPEN_APPEAL,
    decision_appealed,
    in_time,
    in_time_with_the_united_states,
    is_interlocutory,
    order_entry,
    ruling_taken_up_in_time,
    same_appeal,
    taken_up,
)
from docket.procedure.authority import FindingsAndRecommendations, by_magistrate
from docket.procedure.class_action import is_class_action
from docket.procedure.commencement import MotionToRemand, OrderRemanding, role
from docket.procedure.judgment import (
    APPEAL_TIME,
    CERTIFIED,
    DISPOSITIVE,
    STANDING,
    TOLLING,
    Judgment,
    MotionForAttorneyFees,
    MotionForReliefFromJudgment,
    certified,
    dispositive,
    mailed_from_prison,
    sets_aside,
    time_to_appeal,
)
from docket.procedure.motions import Motion, Order, Ruling, motions_ruled
from docket.procedure.relief import (
    MotionForPreliminaryInjunction,
    MotionToAppointReceiver,
    MotionToDissolveInjunction,
    PreliminaryInjunction,
)
from docket.procedure.stay import MotionToCompelArbitration
from docket.region import NEW, AsTo, Lapse, Need, On, Region, Row, Subject, When, itself, referenced, the_case
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "APPEAL",
    "APPEALABLE_ORDER",
    "CROSS",
    "DIVESTITURE",
    "ENDS",
    "RULED",
    "RUNS",
    "STAYS_SO",
    "TIME",
    "after_the_judgment",
    "awaiting_mandate",
    "decisions_appealed",
    "dismissed_ones",
    "divesting_ones",
    "dormant_ones",
    "from_an_order",
    "from_something_appealable",
    "from_the_judgment",
    "on_a_receiver",
    "on_an_injunction",
    "on_arbitration",
    "open_appeals",
    "open_ones",
    "pending_ones",
    "returned_ones",
    "ruling_on",
    "the_appeal",
    "too_early",
    "waiting_ones",
]


APPEALABLE_ORDER = Region(
    "appealable order",
    "The time to appeal from an order that ends nothing, or that follows the judgment.",
    ("running", "noticed", "ran out"),
    final=("noticed", "ran out"),
)


def ruling_on(*kinds: type[Motion], after_judgment: bool | None = None) -> AsTo:
    """The ruling itself, where it is on a motion of these kinds."""
    names = " or ".join(kind.event for kind in kinds)

    def find(case: Posture, ruling: Filing) -> tuple[str, ...]:
        judged = bool(case.subjects("appeal time", *STANDING))
        return () if after_judgment is not None and after_judgment != judged else (ruling.key,)

    return AsTo(f"a ruling on a {names}", find, refers_to=kinds)


RULED = ("granted", "denied", "granted in part and denied in part")
TIME = time_to_appeal(order_entry)
after_the_judgment = ruling_on(MotionForReliefFromJudgment, MotionForAttorneyFees, after_judgment=True)
on_an_injunction = ruling_on(MotionForPreliminaryInjunction, MotionToDissolveInjunction)
on_a_receiver = ruling_on(MotionToAppointReceiver)
on_arbitration = ruling_on(MotionToCompelArbitration)
APPEALABLE_ORDER.add(
    Row(On(Ruling, RULED), NEW, "running", after_the_judgment, "frap-4-a-4-B-ii", clock=TIME),
    Row(On(Ruling, RULED), NEW, "running", on_an_injunction, "usc-28-1292-a", clock=TIME),
    Row(On(Ruling, ("granted",)), NEW, "running", on_a_receiver, "usc-28-1292-a", clock=TIME),
    Row(On(Ruling, ("denied",)), NEW, "running", on_arbitration, "usc-9-16", clock=TIME),
    Row(PreliminaryInjunction, NEW, "running", itself, "usc-28-1292-a", clock=TIME),
    Row(Lapse("appeal"), "running", "ran out", the_case, "frap-4-a-1-A"),
)


# -- notices of appeal --------------------------------------------------------------------------------

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


def _announced(case: Posture, notice: Filing) -> bool:
    """Whether a decision is announced that is not yet entered: a verdict, findings, a ruling for all who defend."""
    if case.state("finality") != "none":
        return False
    return case.state("trial") in ("verdict", "decided") or any(_for_all(case, act) for act in case.referred(notice))


def _for_all(case: Posture, act: Filing) -> bool:
    """Whether a ruling decides the claims against every defending party: each of them moved for it."""
    if not isinstance(act, Ruling) or not dispositive(case, act):
        return False
    moved = {name for motion in motions_ruled(case, act, *DISPOSITIVE) for name in motion.by}
    return {str(n) for n in case.subjects("party", "in") if "defendant" in (role(case, str(n)) or "")} <= moved


def _from(sort: str) -> Callable[[Posture, Any], tuple[str, ...]]:
    def find(case: Posture, notice: NoticeOfAppeal) -> tuple[str, ...]:
        if same_appeal(case, notice) is not None:
            return ()
        if decision_appealed(case, notice) is not None:
            told = "judgment"
        else:
            told = "too early" if _announced(case, notice) and not is_interlocutory(notice) else "order"
        return (notice.key,) if told == sort else ()

    return find


def _notices(case: Posture, notice: Filing) -> tuple[str, ...]:
    return (same_appeal(case, notice) or notice.key,)


def _of_a_magistrate(case: Posture, act: Filing) -> bool:
    """Whether an act is an order of a magistrate judge, as far as the docket shows whose it is."""
    return isinstance(act, (Ruling, Order)) and by_magistrate(case, act) is True


def from_something_appealable(case: Posture, notice: Filing, subject: Subject) -> Finding:
    """An appeal lies from a decision of the court, not from a magistrate judge's report on one."""
    named = list(case.referred(notice))
    if named and case.state("authority") != "by consent" and all(_of_a_magistrate(case, act) for act in named):
        return violated("an order of a magistrate judge without full consent is reviewed by the district judge first",
                        "objections under Rule 72(a), and a notice of appeal from the judgment")  # fmt: skip
    if not named or not all(isinstance(act, FindingsAndRecommendations) for act in named):
        return not_shown("whether the order can be appealed")
    return violated("findings and recommendations decide nothing until a district judge adopts them",
                    "objections under Rule 72(b)(2), and a notice of appeal from the judgment")  # fmt: skip


the_appeal = AsTo("the appeal", _notices)
from_the_judgment = AsTo("an appeal from the judgment", _from("judgment"))
from_an_order = AsTo("an appeal from an order that ends nothing", _from("order"))
too_early = AsTo("an appeal from a decision announced and not yet entered", _from("too early"))


ENDS = ("dismissed", "affirmed", "reversed", "vacated")
"""How the court of appeals ends an appeal."""


def open_appeals(case: Posture, filing: Filing) -> list[Subject]:
    """The appeals that a paper means: those it refers to, else all that are open, if they are of one sort."""
    named: list[Subject] = [act.key for act in case.referred(filing) if case.cell("appeal", act.key) is not None]
    live = case.subjects("appeal", *OPEN_APPEAL)
    return named or (live if len({case.state("divestiture", appeal) == "in part" for appeal in live}) <= 1 else [])


def _awaiting_mandate(case: Posture, mandate: Filing) -> list[Subject]:
    """The appeals that a mandate means: those it refers to, else those decided, on the merits if it says how."""
    named: list[Subject] = [act.key for act in case.referred(mandate) if case.cell("appeal", act.key) is not None]
    decided = case.subjects("appeal", *ENDS)
    if isinstance(mandate, Mandate) and mandate.disposition in (*ENDS[1:], "remanded"):
        merits = [appeal for appeal in decided if case.state("appeal", appeal) != "dismissed"]
        return named or merits or open_appeals(case, mandate) or decided
    return named or decided or open_appeals(case, mandate)


def _first_in_time(case: Posture, notice: Filing, subject: Subject) -> bool:
    """Whether a notice is the first from what it takes up, and not shown to be late: no other gives the 14 days."""
    appealed = taken_up(case, notice)
    if not appealed or isinstance(notice, NoticeOfCrossAppeal):
        return False
    earlier = (case.opened_by("appeal", appeal) for appeal in case.subjects("appeal") if appeal != notice.key)
    if any(first is not None and taken_up(case, first) & appealed for first in earlier):
        return False
    asked = (in_time(case, notice, subject), in_time_with_the_united_states(case, notice, subject))
    return all(found.value != "violated" for found in asked)


def _noticed(case: Posture, notice: Filing, subject: Subject) -> Start:
    """The filing of the notice, or the docketing of a prisoner's; conditional where the judgment may not be final."""
    against = decision_appealed(case, notice)
    decision = case.opened_by("appeal time", against) if against is not None else None
    uncertified = isinstance(decision, Judgment) and decision.partial and not certified(case, decision)
    missing = CERTIFIED if uncertified else None
    if not mailed_from_prison(case, notice, "frap-4-c"):
        return Start(notice.filed, what="filed", missing=missing)
    day, known = notice.entered or notice.filed, "docketed" if notice.entered else "assumed"
    return Start(day, known=known, what="docketing", missing=missing)  # FRAP 4(c)(2)


def _other_parties(case: Posture, notice: Filing, subject: Subject) -> tuple[str, ...]:
    return tuple(str(name) for name in case.subjects("party", "in") if name not in notice.by) if notice.by else ()


CROSS = Clock(
    act="cross-appeal", law="frap-4-a-3", start=_noticed, party=_other_parties, kind="may", when=_first_in_time,
    silence="no cross-appeal (Fed. R. App. P. 4(a)(3)), unless the party's own time still runs",
    no_end="each other party has this time of its own, and what one files ends it for no other",
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
        needs=(Need("usc-28-1291", from_something_appealable), Need("usc-28-2107-a", in_time),
               Need("usc-28-2107-b", in_time_with_the_united_states))),
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
APPEAL.add(
    Row(NoticeOfAppeal, NEW, "pending", the_appeal, "frap-3-a-1", clock=CROSS),
    Row(AmendedNoticeOfAppeal, OPEN_APPEAL, None, the_appeal, "frap-4-a-4-B-ii",
        needs=Need("frap-4-a-4-B-ii", ruling_taken_up_in_time)),
    Row(When("it waits for a ruling or the entry of judgment", _its_judgment_waits, ("divestiture", "appeal")),
        "pending", "dormant", pending_ones, "frap-4-a-4-B-i", ends="superseded"),
    Row(When("it waits no more", _its_judgment_waits_no_more, ("divestiture",)),
        "dormant", "pending", dormant_ones, "frap-4-a-4-B-i"),
    *(Row(On(AppellateOrder, (end,)), OPEN_APPEAL, end, open_ones, "frap-41-b", ends="moot") for end in ENDS),
    Row(Mandate, (*OPEN_APPEAL, *ENDS, "mandate issued"), "mandate issued", awaiting_mandate, "frap-41-b", ends="moot"),
)  # fmt: skip


def _decisions_appealed(case: Posture, notice: Filing) -> tuple[str, ...]:
    against = decision_appealed(case, notice)
    return (against,) if against is not None else ()


RUNS = ("running", "extended", "reopened")
STAYS_SO = ("suspended", "noticed", "ran out", "superseded", "moot")
decisions_appealed = AsTo("the decision appealed from", _decisions_appealed)
perhaps_suspending = AsTo(
    "each motion that may have suspended the time",
    lambda case, notice: case.subjects("tolling motion", "may have suspended"),
    among=("may have suspended",),
)
APPEAL_TIME.add(
    Row(NoticeOfAppeal, RUNS, "noticed", decisions_appealed, "frap-3-a-1"),
    Row(NoticeOfAppeal, STAYS_SO, None, decisions_appealed, "frap-3-a-1"),
)
TOLLING.add(
    Row(NoticeOfAppeal, "may have suspended", "appealed", perhaps_suspending, "frap-3-a-1", irregular=None),
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


@rule("frap-3-c", NoticeOfAppeal, severity=Severity.NOTEWORTHY)
def notice_names_the_judgment(case: Posture, notice: NoticeOfAppeal) -> Finding | None:
    """Before 2021-12-01 a notice brought up only the judgment or order that it named; since then orders merge."""
    version = provision("frap-3-c", notice.day)
    named = [act for act in case.referred(notice) if isinstance(act, (Ruling, Order, Judgment))]
    if version is None or version.until is None or not named or decision_appealed(case, notice) is None:
        return None
    if same_appeal(case, notice) is not None:  # it adds to what the first notice names
        return None
    if any(case.cell("appeal time", act.key) is not None for act in named):
        return satisfied
    return violated(
        "it names an order and not the judgment: whether the judgment is appealed is open", "an amended notice"
    )


@rule("usc-28-1447-d", NoticeOfAppeal, severity=Severity.NOTEWORTHY)
def a_remand_to_a_state_court_is_not_reviewed(case: Posture, notice: NoticeOfAppeal) -> Finding | None:
    """An order remanding a removed case is not reviewed on appeal, save in a class action or an officer's removal."""
    if is_class_action(case) or case.state("jurisdiction") == "class action fairness act":
        return not_shown("whether the class action was removed under 28 U.S.C. § 1453")
    for order in case.referred(notice):
        by_order = isinstance(order, OrderRemanding) and not order.to_agency
        by_ruling = isinstance(order, Ruling) and order.disposition == "granted"
        if by_order or (by_ruling and any(motions_ruled(case, order, MotionToRemand))):
            return violated(
                f"{order.label} sends the case back: it is reviewed only if it rests on neither a defect of the "
                "removal nor a lack of jurisdiction, or the removal was under 28 U.S.C. § 1442 or 1443"
            )
    return None
