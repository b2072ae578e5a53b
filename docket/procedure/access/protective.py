"""Protective orders: FRCP 26(c)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.filing import Filing
from docket.procedure.access.filings import MotionForProtectiveOrder, ProtectiveOrder, StipulatedProtectiveOrder
from docket.procedure.access.sealing import IN_PART
from docket.procedure.motions import STIPULATION, Ruling, RulingOnStipulation, Vacatur
from docket.region import NEW, AsTo, On, Region, Row, itself, referenced

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "PROTECTIVE",
    "the_order_or_itself",
    "the_proposal",
    "the_stipulation_adopted",
]


PROTECTIVE = Region(
    "protective order",
    "Each protective order, proposed or made: it binds people and seals nothing.",
    ("pending", "granted", "modified", "not adopted", "denied", "vacated"),
    final=("not adopted", "denied", "vacated"),
)


def _order_proposed(case: Posture, order: Filing) -> Iterator[Subject]:
    """The proposal that a signed order adopts: the one it refers to, else the only one pending, else none."""
    named = [act.key for act in case.referred(order) if case.cell("protective order", act.key)]
    pending = case.subjects("protective order", "pending")
    yield from named or (pending if len(pending) == 1 else [order.key])


the_proposal = referenced(
    "protective order", kinds=(StipulatedProtectiveOrder, MotionForProtectiveOrder, ProtectiveOrder)
)
the_order_or_itself = AsTo("the proposal that it adopts, else the order itself", _order_proposed)
the_stipulation_adopted = AsTo(
    "the stipulation that it adopts",
    lambda case, order: (s for s in _order_proposed(case, order) if case.cell("stipulation", s) and s != order.key),
)

PROTECTIVE.add(
    Row(StipulatedProtectiveOrder, NEW, "pending", itself, "frcp-26-c-1"),
    Row(MotionForProtectiveOrder, NEW, "pending", itself, "frcp-26-c-1"),
    Row(ProtectiveOrder, (NEW, "pending"), "granted", the_order_or_itself, "frcp-26-c-1"),
    Row(ProtectiveOrder, ("granted", "modified"), "modified", the_order_or_itself, "frcp-26-c-1"),
    *(
        Row(On(kind, rulings), "pending", state, the_proposal, law)
        for kind, rulings, state, law in (
            (RulingOnStipulation, ("so ordered",), "granted", "frcp-26-c-1"),
            (RulingOnStipulation, ("modified",), "modified", "frcp-26-c-1"),
            (RulingOnStipulation, ("not adopted",), "not adopted", "frcp-26-c-1"),
            (Ruling, ("granted",), "granted", "frcp-26-c-1"),
            (Ruling, (IN_PART,), "modified", "frcp-26-c-1"),
            (Ruling, ("not adopted",), "not adopted", "frcp-26-c-1"),
            (Ruling, ("denied", "denied as moot", "moot"), "denied", "frcp-26-c-2"),
        )
    ),
    Row(Vacatur, ("granted", "modified"), "vacated", the_proposal, "frcp-26-c-1"),
)
STIPULATION.add(Row(ProtectiveOrder, "pending", "so ordered", the_stipulation_adopted, "frcp-26-c-1"))
