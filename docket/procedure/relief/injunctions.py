"""Restraining orders and injunctions, how long they last, and their security: FRCP 65."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from docket.clock import Clock, Running, Start
from docket.filing import Filing
from docket.procedure.commencement import NoticeOfRemoval, prisoner_suit
from docket.procedure.motions import MOTION, Motion, Ruling, motions_ruled
from docket.procedure.pleading import of_the_united_states
from docket.procedure.pretrial import ORDER_TO_ACT, show_cause
from docket.procedure.relief.filings import (
    TRO,
    InjunctionBond,
    InjunctionDissolved,
    MotionForPreliminaryInjunction,
    MotionForTRO,
    MotionToDissolveInjunction,
    OrderExtendingTRO,
    PermanentInjunction,
    PreliminaryInjunction,
)
from docket.region import NEW, AsTo, Lapse, On, Region, Row, Subject
from docket.rule import Finding, Severity, not_shown, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "ENDS_IT",
    "EXTENDED_EXPIRES",
    "INJUNCTION",
    "PI_EXPIRES",
    "PRISON_STAY",
    "REMOVED_EXPIRES",
    "SECURITY",
    "TRO_EXPIRES",
    "asks_termination",
    "bound",
    "came_along",
    "extended_expiry",
    "free",
    "is_tro",
    "new_order",
    "orders_converted",
    "orders_extended",
    "orders_meant",
    "orders_merged",
    "pi_expiry",
    "pi_granted",
    "prison_orders",
    "removed_expiry",
    "tro_expiry",
    "tro_granted",
    "unsecured",
]


INJUNCTION = Region(
    "injunction",
    "Each restraining order and injunction, from entry until it ends.",
    ("in force", "expired", "converted", "dissolved", "merged", "stayed"),
    final=("expired", "converted", "dissolved", "merged"),
)


def _new(case: Posture, order: Filing) -> tuple[str, ...]:
    """An order, or a ruling that grants one, unless its entry holds the order as an act of its own."""
    here = any(case.cell("injunction", act.key) is not None for act in case.entry(order.id))
    return () if here else (order.key,)


def is_tro(case: Posture, subject: Subject) -> bool:
    """Whether an order in force is a temporary restraining order."""
    order = case.opened_by("injunction", subject)
    return isinstance(order, (TRO, NoticeOfRemoval)) or (
        order is not None and any(motions_ruled(case, order, MotionForTRO))
    )


def _restraining(*states: str) -> Callable[[Posture, Filing], list[Subject]]:
    return lambda case, filing: [s for s in case.subjects("injunction", *states) if is_tro(case, s)]


def _provisional(case: Posture, filing: Filing) -> list[Subject]:
    return [
        subject
        for subject in case.subjects("injunction", "in force", "stayed")
        if not isinstance(case.opened_by("injunction", subject), PermanentInjunction)
    ]


def _when_ruled(kind: type[Motion], find: Callable[[Posture, Filing], list[Subject]]) -> AsTo:
    return AsTo(f"each such order, by a ruling on a {kind.event}", find, refers_to=(kind,))


def _meant(case: Posture, order: Filing) -> list[Subject]:
    named: list[Subject] = [p.key for p in case.referred(order) if case.cell("injunction", p.key) is not None]
    return named or case.subjects("injunction", "in force", "stayed")


ENDS_IT = re.compile(r"dissol|vacat|lift|terminat")


def _asked(*, modify: bool) -> Callable[[Posture, Filing], list[Subject]]:
    """The orders that a motion asks to be dissolved, or only to be modified: one granted in part only modifies."""

    def find(case: Posture, ruling: Filing) -> list[Subject]:
        found: list[Subject] = []
        whole = isinstance(ruling, Ruling) and ruling.disposition == "granted"
        for motion in motions_ruled(case, ruling, MotionToDissolveInjunction):
            said = (motion.relief or "").lower()
            only_modified = not whole or ("modif" in said and not ENDS_IT.search(said))
            if only_modified == modify:
                found += _meant(case, motion)
        return found

    return find


def _stated(order: Filing) -> date | None:
    said = (stated.date for stated in order.dates if "expir" in stated.what and not stated.printed)
    return getattr(order, "expires", None) or next(said, None)


def tro_expiry(case: Posture, order: Filing, subject: Subject) -> Start:
    """When a restraining order runs out: on the day it states, else at the latest by the limit of the rule."""
    stated = _stated(order)
    if stated is not None:
        return Start(order.entered or order.day, what="order", set_to=stated)
    if getattr(order, "without_notice", None) is False:
        return Start(None, known="assumed", what="entry", missing="the day that the order, made on notice, sets")
    hour = "the day and hour that the order sets, and whether it is extended; it ends not later than this"
    docketed = order.entered is not None
    return Start(order.entered or order.day, known="docketed" if docketed else "assumed", what="entry", missing=hour)


def extended_expiry(case: Posture, order: Filing, subject: Subject) -> Start:
    """When an extended order runs out: on the day stated, else no later than a like period from its end before."""
    running = case.clock("injunction", subject, TRO_EXPIRES.act)
    ends = running.due(case.court) if running is not None else None
    if _stated(order) is not None or ends is None or ends.due is None:
        return tro_expiry(case, order, subject)
    day = "the day to which the order is extended; it ends not later than a like period after its first end"
    return Start(ends.latest or ends.due, known="assumed", what="expiry", missing=day)


def removed_expiry(case: Posture, notice: NoticeOfRemoval, subject: Subject) -> Start:
    """When a restraining order of the State court ends: at its own time, or at the limit of the rule after removal."""
    ends, limit = notice.restrained_until, _limit(case, notice.filed)
    sooner = ends is not None and (limit is None or ends <= limit)
    return Start(notice.filed, what="removal", set_to=ends if sooner else None)


def pi_expiry(case: Posture, order: Filing, subject: Subject) -> Start:
    """A preliminary injunction about prison conditions ends after 90 days unless made final before."""
    about = "that the suit is about prison conditions (18 U.S.C. § 3626(g)(2)), and that no final order follows"
    return Start(
        order.entered or order.day, known="docketed" if order.entered else "assumed", what="entry", missing=about
    )


def _nobody(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    return ()


TRO_EXPIRES = Clock(
    act="expiry of temporary restraining order", law="frcp-65-b-2", start=tro_expiry, party=_nobody, kind="may",
    silence="the order ends by itself, at its hour (Fed. R. Civ. P. 65(b)(2))",
)  # fmt: skip
REMOVED_EXPIRES = evolve(TRO_EXPIRES, start=removed_expiry)
EXTENDED_EXPIRES = evolve(TRO_EXPIRES, start=extended_expiry)
PI_EXPIRES = Clock(
    act="expiry of preliminary injunction", law="usc-18-3626-a-2", start=pi_expiry, party=_nobody, kind="may",
    silence="the injunction ends by itself (18 U.S.C. § 3626(a)(2))", when=lambda case, f, s: prisoner_suit(case),
)  # fmt: skip
new_order = AsTo("the order", _new)
tro_granted = AsTo("the ruling, where it grants a restraining order", _new, refers_to=(MotionForTRO,))
pi_granted = AsTo("the ruling, where it grants an injunction", _new, refers_to=(MotionForPreliminaryInjunction,))
came_along = AsTo(
    "the restraining order of the State court",
    lambda case, notice: (notice.key,) if notice.restrained_until is not None else (),
)
orders_converted = AsTo("each restraining order in force", _restraining("in force"))
orders_extended = AsTo(
    "the restraining order", lambda case, order: _restraining("in force", "expired")(case, order)[-1:]
)
orders_merged = AsTo("each provisional order", _provisional)
orders_meant = AsTo("each order meant", _meant)

prison_orders = AsTo(
    "each injunction in force about prison conditions",
    lambda case, motion: _lasting(case) if prisoner_suit(case) else (),
)


def _lasting(case: Posture) -> list[Subject]:
    return [s for s in case.subjects("injunction", "in force") if not is_tro(case, s)]


def asks_termination(case: Posture, motion: Filing, subject: Subject) -> Start:
    """The filing of the motion, where it is one to terminate prospective relief; its words do not always say so."""
    said = "that it asks to terminate or modify prospective relief about prison conditions (18 U.S.C. § 3626(b))"
    return Start(motion.filed, missing=said)


PRISON_STAY = Clock(
    act="automatic stay of prospective relief", law="usc-18-3626-e", start=asks_termination, party=_nobody, kind="may",
    silence="the injunction is stayed from then until the court rules (18 U.S.C. § 3626(e)(2))",
)  # fmt: skip


def _the_motion_for_it(kind: type[Motion]) -> AsTo:
    """The one motion of a kind that waits for a ruling: what it asks for is ordered, and so it is granted."""

    def find(case: Posture, order: Filing) -> list[Subject]:
        waiting = [s for s in case.subjects("motion", "pending") if isinstance(case.opened_by("motion", s), kind)]
        return waiting if len(waiting) == 1 else []

    return AsTo(f"the {kind.event} that waits for a ruling", find, among=("pending",))


ORDER_TO_ACT.add(
    Row(PreliminaryInjunction, "open", "discharged", show_cause, "frcp-65-a-1", ends="vacated", irregular=None)
)
MOTION.add(Row(TRO, "pending", "granted", _the_motion_for_it(MotionForTRO), "frcp-65-b-1", irregular=None))
INJUNCTION.add(
    Row(MotionToDissolveInjunction, "in force", None, prison_orders, "usc-18-3626-e", clock=PRISON_STAY),
    Row(TRO, NEW, "in force", new_order, "frcp-65-b-1", clock=TRO_EXPIRES),
    Row(On(Ruling, ("granted", "granted in part and denied in part")), NEW, "in force", tro_granted, "frcp-65-b-1",
        clock=TRO_EXPIRES),
    Row(NoticeOfRemoval, NEW, "in force", came_along, "usc-28-1450", clock=REMOVED_EXPIRES),
    Row(Lapse(TRO_EXPIRES.act), "in force", "expired", orders_converted, "frcp-65-b-2"),
    Row(OrderExtendingTRO, "in force", "in force", orders_extended, "frcp-65-b-2-ext", clock=EXTENDED_EXPIRES,
        ends="extended"),
    Row(PreliminaryInjunction, NEW, "in force", new_order, "frcp-65-a-1", clock=PI_EXPIRES),
    Row(On(Ruling, ("granted", "granted in part and denied in part")), NEW, "in force", pi_granted, "frcp-65-a-1",
        clock=PI_EXPIRES),
    Row(PreliminaryInjunction, "in force", "converted", orders_converted, "frcp-65-b-3", ends="superseded"),
    Row(On(Ruling, ("granted",)), "in force", "converted",
        _when_ruled(MotionForPreliminaryInjunction, _restraining("in force")), "frcp-65-b-3", ends="superseded"),
    Row(On(Ruling, ("denied",)), "in force", "dissolved",
        _when_ruled(MotionForPreliminaryInjunction, _restraining("in force")), "frcp-65-b-3", ends="vacated"),
    Row(PermanentInjunction, NEW, "in force", new_order, "frcp-65-d"),
    Row(PermanentInjunction, ("in force", "stayed"), "merged", orders_merged, "frcp-65-d", ends="superseded"),
    Row(InjunctionDissolved, ("in force", "stayed", "expired"), "dissolved", orders_meant, "frcp-65-b-4",
        ends="vacated"),
    Row(On(Ruling, ("granted",)), ("in force", "stayed"), "dissolved",
        _when_ruled(MotionToDissolveInjunction, _asked(modify=False)), "frcp-65-b-4", ends="vacated"),
    Row(On(Ruling, ("granted", "granted in part and denied in part")), ("in force", "stayed"), None,
        _when_ruled(MotionToDissolveInjunction, _asked(modify=True)), "frcp-65-b-4", irregular=None),
)  # fmt: skip

SECURITY = Region(
    "injunction security",
    "The security that an injunction asks of the party who has it (FRCP 65(c)); the United States gives none.",
    ("asked", "posted", "not asked"),
)


def _asks_security(asked: bool) -> Callable[[Posture, Filing], list[str]]:
    def find(case: Posture, order: Filing) -> list[str]:
        movants = [
            name
            for motion in motions_ruled(case, order, MotionForTRO, MotionForPreliminaryInjunction)
            for name in motion.by
        ]
        free = getattr(order, "security", None) == "none" or any(of_the_united_states(case, order, m) for m in movants)
        return list(_new(case, order)) if free != asked else []

    return find


bound = AsTo("the order, unless it asks no security", _asks_security(True))
free = AsTo("the order, where no security is asked", _asks_security(False))
unsecured = AsTo(
    "each order whose security is awaited", lambda case, bond: case.subjects("injunction security", "asked")
)
SECURITY.add(
    *(Row(kind, NEW, "asked", bound, "frcp-65-c") for kind in (TRO, PreliminaryInjunction)),
    *(Row(kind, NEW, "not asked", free, "frcp-65-c") for kind in (TRO, PreliminaryInjunction)),
    Row(InjunctionBond, "asked", "posted", unsecured, "frcp-65-c"),
)


def _limit(case: Posture, from_day: date | None) -> date | None:
    """The last day to which a restraining order may run from a day without consent."""
    if from_day is None:
        return None
    start = Start(from_day)
    due = Running(clock=TRO_EXPIRES, region="", subject="", parties=(), start=start, by=-1).due(case.court)
    return due.latest or due.due


def _too_long(case: Posture, order: Filing, from_day: date | None) -> Finding | None:
    stated, limit = _stated(order), _limit(case, from_day)
    if stated is None or limit is None or stated <= limit or getattr(order, "consent", False):
        return None
    return violated(
        f"it runs to {stated}, past {limit}, and no consent is shown: it may be appealed like an injunction"
    )


ON_NOTICE = "whether the limit, which the rule sets for orders issued without notice, reaches one issued on notice"


@rule("frcp-65-b-2", TRO, severity=Severity.NOTEWORTHY)
def restraining_order_ends_in_time(case: Posture, order: TRO) -> Finding | None:
    """A restraining order without notice ends within 14 days of entry (10 before 2009-12-01), unless extended."""
    return not_shown(ON_NOTICE) if order.without_notice is False else _too_long(case, order, order.entered or order.day)


def _extended_before(case: Posture, subject: Subject) -> OrderExtendingTRO | None:
    """The order that extended a restraining order last, if one did."""
    last = case.moved_by("injunction", subject)
    return last if isinstance(last, OrderExtendingTRO) else None


@rule("frcp-65-b-2-ext", OrderExtendingTRO, severity=Severity.NOTEWORTHY)
def extended_for_a_like_period(case: Posture, order: OrderExtendingTRO) -> Finding | None:
    """A restraining order is extended, before it ends, once for a like period; further only by consent."""
    for subject in _restraining("in force")(case, order)[-1:]:
        if getattr(case.opened_by("injunction", subject), "without_notice", None) is False:
            return not_shown(ON_NOTICE)
        if (earlier := _extended_before(case, subject)) is not None and not (order.consent or earlier.consent):
            return violated(
                f"{earlier.label} had extended it for a like period already, and no consent is shown: "
                "it may be appealed like an injunction"
            )
        clock = case.clock("injunction", subject, TRO_EXPIRES.act)
        ends = clock.due(case.court).due if clock else None
        return _too_long(case, order, ends)
    return None


@rule("frcp-65-a-1", PreliminaryInjunction, severity=Severity.NOTEWORTHY)
def injunction_is_on_notice(case: Posture, order: PreliminaryInjunction) -> Finding | None:
    """A preliminary injunction issues only on notice to the adverse party."""
    return violated("the injunction was issued without notice") if order.without_notice is True else None


@rule("frcp-65-b-4", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionToDissolveInjunction,))
def dissolution_is_on_two_days_notice(case: Posture, ruling: Ruling) -> Finding | None:
    """A motion to dissolve a restraining order issued without notice is heard on 2 days' notice, or less as ordered."""
    clock = Clock(act="notice", law="frcp-65-b-4", kind="not-before")
    without = [s for s in _restraining("in force")(case, ruling)
               if getattr(case.opened_by("injunction", s), "without_notice", None)]  # fmt: skip
    for motion in motions_ruled(case, ruling, MotionToDissolveInjunction):
        if not without or motion.filed is None or ruling.day is None:
            continue
        notice = Running(clock=clock, region="", subject="", parties=(), start=Start(motion.filed), by=-1)
        heard = notice.due(case.court).due
        if heard is not None and ruling.day < heard:
            return violated(f"ruled on before {heard}, two days after the motion")
    return None
