"""Receivers, seizure before judgment, money deposited with the court: FRCP 64, 66, 67."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.procedure.motions import Ruling
from docket.procedure.relief.filings import MotionForWrit, MotionToAppointReceiver, MotionToDeposit, MotionToDisburse
from docket.region import AsTo, On, Region, Row, the_case

if TYPE_CHECKING:
    pass

__all__ = [
    "RECEIVERSHIP",
    "REGISTRY",
    "SEIZURE",
    "before_judgment",
    "leave_to_deposit",
    "payment",
    "receiver_appointed",
    "seizure_asked",
]


RECEIVERSHIP = Region(
    "receivership",
    "Whether a receiver is appointed: the action is then dismissed by order only (FRCP 66).",
    ("appointed",),
    initial="none",
)
receiver_appointed = AsTo("the case", lambda case, ruling: ("",), refers_to=(MotionToAppointReceiver,))
RECEIVERSHIP.add(Row(On(Ruling, ("granted",)), "none", "appointed", receiver_appointed, "frcp-66"))

SEIZURE = Region(
    "seizure",
    "Attachment, garnishment and other seizure before judgment, as the law of the State gives them (FRCP 64).",
    ("asked", "granted", "denied"),
    initial="none",
)
before_judgment = AsTo(
    "the property, before judgment",
    lambda case, motion: ("",) if case.state("finality") == "none" and case.state("case") == "open" else (),
)
seizure_asked = AsTo(
    "the seizure asked", lambda case, ruling: ("",) if case.state("seizure") == "asked" else (),
    refers_to=(MotionForWrit,),
)  # fmt: skip
SEIZURE.add(
    Row(MotionForWrit, "*", "asked", before_judgment, "frcp-64"),
    Row(On(Ruling, ("granted", "granted in part and denied in part")), "asked", "granted", seizure_asked, "frcp-64"),
    Row(On(Ruling, ("denied",)), "asked", "denied", seizure_asked, "frcp-64"),
)

REGISTRY = Region(
    "registry",
    "Money or a thing deposited with the court (FRCP 67): by leave, and paid out by order.",
    ("leave asked", "leave given", "payment asked", "paid out"),
    initial="none",
    final=("paid out",),
)
leave_to_deposit = AsTo("the deposit", lambda case, ruling: ("",), refers_to=(MotionToDeposit,))
payment = AsTo("the deposit", lambda case, ruling: ("",), refers_to=(MotionToDisburse,))
REGISTRY.add(
    Row(MotionToDeposit, "*", "leave asked", the_case, "frcp-67-a"),
    Row(On(Ruling, ("granted",)), "leave asked", "leave given", leave_to_deposit, "frcp-67-a"),
    Row(On(Ruling, ("denied",)), "leave asked", "none", leave_to_deposit, "frcp-67-a"),
    Row(MotionToDisburse, "*", "payment asked", the_case, "frcp-67-b"),
    Row(On(Ruling, ("granted",)), "payment asked", "paid out", payment, "frcp-67-b"),
    Row(On(Ruling, ("denied",)), "payment asked", "leave given", payment, "frcp-67-b"),
)
