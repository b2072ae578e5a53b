"""Magistrate judges: L.R. 302-305, App. A(k)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from docket.clock import Clock, Start
from docket.procedure.authority import (
    AUTHORITY,
    CONSENT_NOTICE,
    FINDINGS,
    MAGISTRATE_ORDER,
    AppealOfMagistrateOrder,
    CaseAssigned,
    FindingsAndRecommendations,
    NoticeOfRightToConsent,
    ObjectionToFindings,
    OrderOnMagistrateAppeal,
    ReferenceToMagistrateByConsent,
)
from docket.procedure.commencement import InitiatingPaper
from docket.procedure.local import localized, opponents
from docket.procedure.local.caed.motions import day_of_service
from docket.procedure.motions import Ruling
from docket.region import AsTo, Row, the_case
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "TO_OPPOSE_RECONSIDERATION",
    "prisoners_case",
]


prisoners_case = AsTo(
    "the case, where a prisoner brings it",
    lambda case, paper: ("",) if paper.prisoner and case.state("authority") == "unassigned" else (),
)
AUTHORITY.add(
    Row(InitiatingPaper, "unassigned", "referred", prisoners_case, "caed-302-a"),
    localized(AUTHORITY, CaseAssigned, "direct assignment", "caed-appA-k"),
)
FINDINGS.add(
    localized(FINDINGS, FindingsAndRecommendations, "issued", "caed-304-b"),
    localized(FINDINGS, ObjectionToFindings, "objected", "caed-304-d"),
)
TO_OPPOSE_RECONSIDERATION = Clock(
    act="opposition to request for reconsideration", law="caed-303-d", start=day_of_service, party=opponents, kind="may"
)
MAGISTRATE_ORDER.add(
    localized(MAGISTRATE_ORDER, Ruling, "entered", "caed-303-b"),
    evolve(
        localized(MAGISTRATE_ORDER, AppealOfMagistrateOrder, "under review", "caed-303-d"),
        clock=TO_OPPOSE_RECONSIDERATION,
    ),
)


def _day_to_choose(case: Posture, notice: NoticeOfRightToConsent, subject: Subject) -> Start:
    """The day by which the clerk asks each party to consent or decline; no rule gives one."""
    stated = next((d.date for d in notice.dates if "consent" in d.what and d.date is not None), None)
    missing = None if stated else "the day that the clerk's notice gives"
    return Start(notice.day, what="notice of consent", set_to=stated, missing=missing)


AUTHORITY.add(localized(AUTHORITY, ReferenceToMagistrateByConsent, "by consent", "caed-305-b"))
CONSENT_NOTICE.add(
    Row(
        NoticeOfRightToConsent, "*", "given", the_case, "caed-305-a",
        clock=Clock(
            act="consent or declination",
            law="caed-305-a",
            start=_day_to_choose,
            party=lambda case, notice, subject: tuple(str(name) for name in case.subjects("consent", "outstanding")),
            kind="may",
            silence="nothing: a party is free to withhold consent (28 U.S.C. § 636(c)(2))",
        ),
    )
)  # fmt: skip


@rule("caed-303-f", OrderOnMagistrateAppeal, severity=Severity.NOTEWORTHY)
def reviewed_for_clear_error(case: Posture, order: OrderOnMagistrateAppeal) -> Finding | None:
    """A magistrate judge's order is set aside only where it is clearly erroneous or contrary to law."""
    if order.standard is None:
        return not_shown("by what standard it was reviewed")
    if "de novo" not in order.standard.lower():
        return satisfied
    return violated("it was reviewed de novo; the standard is clear error, or an order contrary to law")
