"""Fees, leave to proceed without them, and screening: 28 USC 1914, 1915, 1915A."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.clock import Clock, ordered
from docket.filing import Filing
from docket.procedure.commencement.case import begins, filed, if_in, if_new, prisoner_suit
from docket.procedure.commencement.filings import (
    BankruptcyAppeal,
    Complaint,
    FilingFee,
    HabeasPetition,
    InitiatingPaper,
    MotionForIFP,
    NoticeOfRemoval,
    OrderRevokingIFP,
    OtherPetition,
    ScreeningOrder,
    TrustAccountStatement,
)
from docket.procedure.commencement.removal import plaintiffs_in
from docket.procedure.motions import NoticeOfDeficiency, Ruling
from docket.region import NEW, AsTo, On, Region, Row

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "ACCOUNT",
    "FEE",
    "SCREENING",
    "a_paupers_case",
    "a_payers_case",
    "a_prisoners_case",
    "amended_case",
    "fee_at_the_start",
    "screened",
    "the_fee",
    "the_ifp_application",
    "the_unpaid_fee",
]


FEE = Region(
    "fee",
    "The filing fee, or leave to proceed without prepaying it.",
    ("due", "ifp pending", "ifp granted", "ifp denied", "paid"),
    final=("ifp granted", "paid"),
)


def _on_ifp(case: Posture, ruling: Filing) -> tuple[str, ...]:
    return ("",) if case.state("fee") in ("ifp pending", "ifp denied") else ()


the_fee = AsTo("the fee", lambda case, filing: ("",))
fee_at_the_start = AsTo(
    "the fee, where this paper begins the case", lambda case, paper: () if case.cell("fee") else if_new(case, paper)
)
the_unpaid_fee = AsTo("the fee, while it is unpaid", lambda case, motion: if_in(case, "fee", NEW, "due", "ifp denied"))
the_ifp_application = AsTo("the application to proceed in forma pauperis", _on_ifp, refers_to=(MotionForIFP,))

FEE.add(
    *(
        Row(kind, NEW, "due", fee_at_the_start, "usc-28-1914-a")
        for kind in (Complaint, HabeasPetition, OtherPetition, NoticeOfRemoval, BankruptcyAppeal)
    ),
    Row(FilingFee, "ifp granted", None, the_fee, "usc-28-1915-b"),
    Row(FilingFee, "*", "paid", the_fee, "usc-28-1914-a"),
    Row(MotionForIFP, (NEW, "due", "ifp denied"), "ifp pending", the_unpaid_fee, "usc-28-1915-a-1"),
    Row(On(Ruling, ("granted",)), "*", "ifp granted", the_ifp_application, "usc-28-1915-a-1"),
    Row(On(Ruling, ("denied",)), "*", "ifp denied", the_ifp_application, "usc-28-1915-a-1"),
    Row(OrderRevokingIFP, ("ifp granted", "ifp pending"), "ifp denied", the_fee, "usc-28-1915-g"),
)

ACCOUNT = Region(
    "account statement",
    "The certified statement of a prisoner's account that goes with an application to sue without the fee.",
    ("awaited", "missing", "filed"),
    final=("filed",),
)
with_the_application = AsTo(
    "the statement, which may come with the application",
    lambda case, motion: if_in(case, "account statement", NEW) if prisoner_suit(case) else (),
)
said_to_be_missing = AsTo(
    "the statement that the clerk finds missing",
    lambda case, notice: ("",) if "account statement" in notice.lacks else (),
)
ACCOUNT.add(
    Row(MotionForIFP, NEW, "awaited", with_the_application, "usc-28-1915-a-2"),
    Row(NoticeOfDeficiency, (NEW, "awaited"), "missing", said_to_be_missing, "usc-28-1915-a-2"),
    Row(TrustAccountStatement, "*", "filed", the_fee, "usc-28-1915-a-2"),
)

SCREENING = Region(
    "screening",
    "The court's review of a prisoner's or pauper's pleading before the case goes on.",
    ("pending", "leave to amend", "service ordered", "dismissed", "partial", "not required", "not shown"),
    final=("service ordered", "dismissed", "partial", "not required", "not shown"),
)


def _by_prisoner(case: Posture, paper: InitiatingPaper) -> tuple[str, ...]:
    return if_new(case, paper) if paper.prisoner else ()


def _by_pauper(case: Posture, motion: Filing) -> tuple[str, ...]:
    return ("",) if case.state("screening") == NEW and case.state("fee") in (NEW, "due") else ()


def _fee_in_place_of_screening(case: Posture, fee: Filing) -> tuple[str, ...]:
    return ("",) if case.state("screening") == "pending" and case.state("fee") != "ifp granted" else ()


a_prisoners_case = AsTo("the case, where a prisoner brings it", _by_prisoner)
a_paupers_case = AsTo("the case, where leave to sue without the fee is asked at its start", _by_pauper)
a_payers_case = AsTo(
    "the case, where no prisoner brings it",
    lambda case, fee: () if prisoner_suit(case) else _fee_in_place_of_screening(case, fee),
)
amended_case = AsTo(
    "the case, where the paper answers leave to amend",
    lambda case, paper: if_in(case, "screening", "leave to amend", "partial") if filed(paper) else (),
)
screened = AsTo("the case", lambda case, order: ("",))

SCREENING.add(
    Row(InitiatingPaper, NEW, "pending", a_prisoners_case, "usc-28-1915A-a"),
    Row(HabeasPetition, NEW, "pending", begins, "hc-4"),
    Row(InitiatingPaper, "*", "pending", amended_case, "usc-28-1915A-a"),
    Row(MotionForIFP, NEW, "pending", a_paupers_case, "usc-28-1915-e-2"),
    Row(FilingFee, "pending", "not required", a_payers_case, "usc-28-1915-e-2"),
    *(
        Row(On(ScreeningOrder, (outcome,)), "*", outcome, screened, "usc-28-1915A-b")
        for outcome in ("service ordered", "dismissed", "partial", "not shown")
    ),
    Row(
        On(ScreeningOrder, ("leave to amend",)),
        "*",
        "leave to amend",
        screened,
        "usc-28-1915A-b",
        clock=Clock(
            act="amended complaint",
            law="usc-28-1915A-b",
            start=ordered("amended complaint", "amended pleading"),
            party=plaintiffs_in,
            kind="may",
            silence="dismissal may be recommended (Fed. R. Civ. P. 41(b))",
        ),
    ),
)
