"""Guardians, whether each party has counsel, and by what means it files: FRCP 5(b)(1), 5(d)(3), 17(c)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.filing import Filing
from docket.procedure.motions import Motion, Ruling, motions_ruled
from docket.procedure.parties.counsel_orders import OrderSubstitutingAttorney
from docket.procedure.parties.filings import (
    MotionForConventionalFiling,
    MotionForGuardianAdLitem,
    MotionToFileElectronically,
    MotionToWithdrawAsAttorney,
    NoticeOfAppearance,
    SubstitutionOfCounsel,
)
from docket.procedure.pleading import GRANTED
from docket.region import AsTo, On, Region, Row, each

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "COUNSEL",
    "ELECTRONIC",
    "GUARDIAN",
    "client",
    "wards",
    "who_asked_to_file_electronically",
]


GUARDIAN = Region(
    "guardian",
    "Each party for whom a guardian ad litem is asked or appointed (FRCP 17(c)).",
    ("asked", "appointed", "refused"),
    final=("appointed",),
)


def _wards(case: Posture, ruling: Filing) -> Iterator[str]:
    for motion in motions_ruled(case, ruling, MotionForGuardianAdLitem):
        yield from motion.as_to


wards = AsTo("each for whom a guardian was asked", _wards, refers_to=(MotionForGuardianAdLitem,))
GUARDIAN.add(
    Row(MotionForGuardianAdLitem, "*", "asked", each("as_to"), "frcp-17-c-2"),
    Row(On(Ruling, GRANTED), "asked", "appointed", wards, "frcp-17-c-2"),
    Row(On(Ruling, ("denied",)), "asked", "refused", wards, "frcp-17-c-2"),
)

COUNSEL = Region(
    "counsel",
    "Whether each party has counsel, on whom papers are then served (FRCP 5(b)(1)).",
    ("represented", "withdrawn"),
)


def _clients(case: Posture, ruling: Filing) -> Iterator[str]:
    """Those whose counsel is let go: whom the ruling or the motion is about, if anyone named."""
    for motion in motions_ruled(case, ruling, MotionToWithdrawAsAttorney):
        yield from (
            n for n in (*(ruling.as_to or motion.as_to or motion.by),) if case.state("counsel", n) == "represented"
        )


client = AsTo("each for whom counsel appears", lambda case, filing: filing.by or filing.as_to)
COUNSEL.add(
    Row(NoticeOfAppearance, "*", "represented", client, "frcp-5-b-1"),
    Row(SubstitutionOfCounsel, "*", "represented", client, "frcp-5-b-1"),
    Row(OrderSubstitutingAttorney, "*", "represented", each("as_to"), "frcp-5-b-1"),
    Row(
        On(Ruling, GRANTED),
        "represented",
        "withdrawn",
        AsTo("each whose counsel is let go", _clients, refers_to=(MotionToWithdrawAsAttorney,)),
        "frcp-5-b-1",
    ),
)

ELECTRONIC = Region(
    "electronic filing",
    "By what means each party files: electronically where it has counsel, without counsel only by leave or local rule.",
    ("required", "allowed", "refused", "excused", "on paper"),
)


def _movants(kind: type[Motion]) -> AsTo:
    return AsTo(
        f"each who made the {kind.event}",
        lambda case, ruling: (name for motion in motions_ruled(case, ruling, kind) for name in motion.by),
        refers_to=(kind,),
    )


who_asked_to_file_electronically = _movants(MotionToFileElectronically)
who_asked_to_file_on_paper = _movants(MotionForConventionalFiling)
ELECTRONIC.add(
    Row(NoticeOfAppearance, "*", "required", client, "frcp-5-d-3-A"),
    Row(SubstitutionOfCounsel, "*", "required", client, "frcp-5-d-3-A"),
    Row(On(Ruling, GRANTED), "*", "excused", who_asked_to_file_on_paper, "frcp-5-d-3-A"),
    Row(On(Ruling, GRANTED), "*", "allowed", who_asked_to_file_electronically, "frcp-5-d-3-B"),
    Row(On(Ruling, ("denied",)), "*", "refused", who_asked_to_file_electronically, "frcp-5-d-3-B"),
)
