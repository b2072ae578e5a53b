"""Dismissal by order: FRCP 41(a)(2), 41(b)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from docket.clock import Clock, Running, Start, set_by
from docket.filing import DateSet, Filing
from docket.procedure.commencement import CASE, LIVE, PARTY, prisoner_suit, role
from docket.procedure.disposition.filings import (
    MotionForPriorCosts,
    MotionForVoluntaryDismissal,
    MotionToDismissForFailureToProsecute,
    OrderDismissingCase,
    OrderDismissingParty,
    StipulationOfDismissal,
)
from docket.procedure.disposition.without_order import by_plaintiffs, in_the_case, of_the_whole
from docket.procedure.motions import Ruling, RulingOnStipulation, motions_ruled
from docket.procedure.pleading import SO_ORDERED, MotionToDismiss
from docket.procedure.stay import STAY, fixed
from docket.region import NEW, AsTo, On, Region, Row, Subject, the_case
from docket.rule import Finding, Severity, not_shown, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "GROUNDS",
    "PRIOR_COSTS",
    "VOLUNTARY",
    "may_reopen",
    "movants_let_out",
    "parts_by_order",
    "prior_costs",
    "stayed_until_paid",
    "sue_in_state_court",
    "until_reopened",
    "whole_by_order",
]


GROUNDS = (
    (("supplemental",), "usc-28-1367-c"),
    (("exhaust",), "usc-42-1997e-a"),
    (("rule 8", "short and plain"), "frcp-8-a"),
    (("9(b)", "particularity"), "frcp-9-b"),
    (("frivolous", "malicious", "state a claim"), "usc-42-1997e-c-1"),
    (("jurisdiction",), "frcp-12-h-3"),
    (("voluntary", "stipulat", "settle"), "frcp-41-a-2"),
    (("prosecut", "comply", "obey"), "case-link"),
)
"""On what an order dismisses the action, by words of its ground; on any other, FRCP 41(b)."""

PRISONERS = ("usc-42-1997e-a", "usc-42-1997e-c-1")
"""Those on which a prisoner's action about prison conditions is dismissed, and no other."""


def _ordered_on(law: str) -> AsTo:
    """The case, by the ground the order states: want of jurisdiction, the plaintiff's wish, or any other."""

    def find(case: Posture, order: Filing) -> tuple[str, ...]:
        ground = (getattr(order, "ground", None) or "").lower()
        meant = next((provision for words, provision in GROUNDS if any(word in ground for word in words)), "frcp-41-b")
        if meant in PRISONERS and not prisoner_suit(case):
            meant = "frcp-41-b"
        if meant == "case-link" and any(motions_ruled(case, order, MotionToDismissForFailureToProsecute)):
            meant = "frcp-41-b"
        return ("",) if law == meant else ()

    return AsTo("the case", find)


def until_reopened(case: Posture, order: OrderDismissingCase, subject: Any) -> Start:
    """The day until which the order keeps the case open to be reopened, or the time that it gives for it."""
    if order.reopen_until is not None:
        return Start(order.day, what="order", set_to=order.reopen_until)
    return set_by(order, _time_to_reopen(order))


def _time_to_reopen(order: Filing) -> DateSet | None:
    return next((d for d in order.dates if d.what == "reopening" and not d.printed), None)


may_reopen = Clock(
    act="motion to reopen",
    law="case-kokkonen",
    start=until_reopened,
    party=lambda case, order, subject: tuple(in_the_case(case, claiming=True)),
    kind="may",
    silence="the court keeps no power over the settlement, unless its order says so",
    ordered=True,
    when=lambda case, order, subject: order.reopen_until is not None or _time_to_reopen(order) is not None,
)


def _claims_left_to_the_state(case: Posture, order: Filing, subject: Any) -> Start:
    return Start(
        order.entered or order.day,
        known="docketed" if order.entered else "assumed",
        what="dismissal",
        missing="whether the law of the State gives longer",
    )


sue_in_state_court = Clock(
    act="action in State court on supplemental claims",
    law="usc-28-1367-d",
    start=_claims_left_to_the_state,
    party=lambda case, order, subject: tuple(in_the_case(case, claiming=True)),
    kind="may",
    silence="the State's limitation period, which stood still while the claims were here, runs on",
    when=lambda case, order, subject: "supplemental" in (order.ground or "").lower(),
)
for _law in ("frcp-41-b", *(law for _, law in GROUNDS)):
    CASE.add(
        Row(
            OrderDismissingCase, LIVE, "closed", _ordered_on(_law), _law,
            clock=(may_reopen, sue_in_state_court), irregular=None,
        )
    )  # fmt: skip


VOLUNTARY = (MotionForVoluntaryDismissal, StipulationOfDismissal)


def _voluntarily(case: Posture, ruling: Filing) -> Iterator[Filing]:
    """The motions, and the stipulations that needed an order, on which a ruling dismisses."""
    for paper in case.referred(ruling):
        if isinstance(paper, VOLUNTARY) or (isinstance(paper, MotionToDismiss) and paper.joint):
            yield paper


def _whole_by_order(case: Posture, ruling: Filing) -> tuple[str, ...]:
    asked = next(_voluntarily(case, ruling), None)
    if asked is None or not by_plaintiffs(case, asked):
        return ()
    return ("",) if of_the_whole(case, ruling if ruling.as_to else asked) else ()


def _parts_by_order(case: Posture, ruling: Filing) -> Iterator[str]:
    for asked in _voluntarily(case, ruling):
        if ruling.as_to or not of_the_whole(case, asked):
            named = [n for n in ruling.as_to if case.state("party", n) == "in"]
            yield from named or (n for n in asked.as_to if case.state("party", n) == "in")


def _movants_let_out(case: Posture, ruling: Ruling) -> Iterator[str]:
    """Those whose motion to dismiss is granted for good: with prejudice, without leave to amend, or under 41(b)."""
    for motion in motions_ruled(case, ruling, MotionToDismiss, MotionToDismissForFailureToProsecute):
        for_good = ruling.leave_to_amend is False or (ruling.prejudice == "with" and not ruling.leave_to_amend)
        if getattr(motion, "partial", False):
            continue
        if for_good or isinstance(motion, MotionToDismissForFailureToProsecute):
            yield from (n for n in motion.by if case.state("party", n) == "in" and role(case, n) != "plaintiff")


movants_let_out = AsTo(
    "each movant let out", _movants_let_out, refers_to=(MotionToDismiss, MotionToDismissForFailureToProsecute)
)
whole_by_order = AsTo(
    "the case, where a voluntary dismissal of the whole is granted",
    _whole_by_order,
    refers_to=(*VOLUNTARY, MotionToDismiss),
)
parts_by_order = AsTo("each party dismissed by leave", _parts_by_order, refers_to=(*VOLUNTARY, MotionToDismiss))
for _by_order in (On(Ruling, ("granted",)), On(RulingOnStipulation, SO_ORDERED)):
    CASE.add(Row(_by_order, LIVE, "closed", whole_by_order, "frcp-41-a-2", irregular=None))
    PARTY.add(Row(_by_order, "in", "dismissed", parts_by_order, "frcp-41-a-2"))


def _nobody_left(case: Posture, order: OrderDismissingParty) -> tuple[str, ...]:
    """The case, where all who defend are named, or the one who defends goes by a name that no paper brought in."""
    defending = in_the_case(case, claiming=False)
    if len(defending) == 1 and order.action and order.as_to and not any(case.cell("party", n) for n in order.as_to):
        return ("",)
    if not defending:
        return ("",) if order.action and order.as_to and not case.subjects("party", "dismissed") else ()
    return ("",) if set(defending) <= set(order.as_to) else ()


def _all_movants(case: Posture, ruling: Ruling) -> tuple[str, ...]:
    defending = in_the_case(case, claiming=False)
    return ("",) if defending and set(defending) <= set(_movants_let_out(case, ruling)) else ()


CASE.add(
    Row(
        On(Ruling, ("granted",)),
        LIVE,
        "closed",
        AsTo(
            "the case, where all who defend are let out for good",
            _all_movants,
            refers_to=(MotionToDismiss, MotionToDismissForFailureToProsecute),
        ),
        "frcp-41-b",
        irregular=None,
    ),
    Row(
        OrderDismissingParty,
        LIVE,
        "closed",
        AsTo("the case, where the last who defend are dismissed", _nobody_left),
        "frcp-41-b",
        irregular=None,
    ),
)
PARTY.add(
    Row(On(Ruling, ("granted",)), "in", "dismissed", movants_let_out, "frcp-41-b"),
    Row(
        OrderDismissingParty,
        "in",
        "dismissed",
        AsTo("each party dismissed", lambda case, order: (n for n in order.as_to if case.state("party", n) == "in")),
        "frcp-41-b",
    ),
)


# -- costs of an action dismissed before (FRCP 41(d)) -----------------------------------------------

PRIOR_COSTS = Region(
    "costs of a prior action",
    "What a plaintiff who dismissed the same claim before owes for that action, where the court orders it paid.",
    ("asked", "owed", "refused"),
    initial="none",
)


def _stays_until_paid(case: Posture, ruling: Filing) -> Iterator[str]:
    for motion in motions_ruled(case, ruling, MotionForPriorCosts):
        if "stay" in (motion.relief or "").lower():
            yield ruling.key


def _held_until_paid(case: Posture, ruling: Filing, subject: Subject, running: Running) -> bool:
    return running.region != "stay" and not fixed(running)


prior_costs = AsTo("the costs of the action before", lambda case, ruling: ("",), refers_to=(MotionForPriorCosts,))
stayed_until_paid = AsTo(
    "the case until they are paid, where a stay was asked", _stays_until_paid, refers_to=(MotionForPriorCosts,)
)
PRIOR_COSTS.add(
    Row(MotionForPriorCosts, "*", "asked", the_case, "frcp-41-d"),
    Row(On(Ruling, ("granted", "granted in part and denied in part")), "asked", "owed", prior_costs, "frcp-41-d"),
    Row(On(Ruling, ("denied",)), "asked", "refused", prior_costs, "frcp-41-d"),
)
STAY.add(Row(On(Ruling, ("granted",)), NEW, "in force", stayed_until_paid, "frcp-41-d", holds=_held_until_paid))


@rule("frcp-41-d", MotionForPriorCosts, severity=Severity.NOTEWORTHY)
def asked_of_who_dismissed_before(case: Posture, motion: MotionForPriorCosts) -> Finding | None:
    """The costs of the action before are asked of a plaintiff who dismissed it, by whom it was brought against."""
    movers = [name for name in motion.by if role(case, name) == "plaintiff"]
    if not movers:
        return not_shown("whether the action before was dismissed, and by whom")
    return violated(f"{', '.join(movers)} is a plaintiff here: who dismissed the action before pays its costs")
