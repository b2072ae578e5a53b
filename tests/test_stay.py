"""Stays: how far each reaches."""

from __future__ import annotations

from datetime import date

import pytest

from docket.case import new_case, record
from docket.filing import Filing, Ref
from docket.procedure.commencement import Complaint
from docket.procedure.motions import Ruling
from docket.procedure.pleading import MotionToDismiss
from docket.procedure.stay import MotionToStay, StayLifted, StayOrdered, SuggestionOfBankruptcy, debtors, scope_of

BEGUN = record(
    new_case(), Complaint(id="1", ecf=1, filed=date(2020, 1, 6), plaintiffs=("Roe",), defendants=("Acme", "Bolt"))
)


@pytest.mark.parametrize(
    ("stay", "scope"),
    [
        (StayOrdered(id="5"), ("case", None)),
        (StayOrdered(id="5", scope="phase", phase="discovery"), ("phase", "discovery")),
        (SuggestionOfBankruptcy(id="5", by=("Acme",)), ("party", None)),
        (MotionToDismiss(id="5"), ("phase", "discovery")),
    ],
)
def test_a_stay_says_how_far_it_reaches(stay: Filing, scope: tuple[str, str | None]) -> None:
    assert scope_of(BEGUN, stay) == scope


@pytest.mark.parametrize(("relief", "scope"), [("stay discovery", ("phase", "discovery")), (None, ("case", None))])
def test_a_stay_granted_on_a_motion_is_as_wide_as_it_asked(relief: str | None, scope: tuple[str, str | None]) -> None:
    case = record(BEGUN, MotionToStay(id="4", ecf=4, filed=date(2020, 2, 3), relief=relief))
    assert scope_of(case, Ruling(id="5", refs=(Ref(ecf=4),))) == scope


def test_the_debtor_is_whom_the_suggestion_names_unless_that_is_a_plaintiff() -> None:
    assert debtors(BEGUN, SuggestionOfBankruptcy(id="5", by=("Bolt",), as_to=("Acme",))) == ("Acme",)
    assert debtors(BEGUN, SuggestionOfBankruptcy(id="5", by=("Roe",))) == ()


def test_an_order_lifting_the_stay_lifts_what_was_ordered_and_not_what_the_statute_gives() -> None:
    case = BEGUN
    for act in (
        SuggestionOfBankruptcy(id="5", ecf=5, filed=date(2020, 2, 3), by=("Acme",)),
        StayOrdered(id="6", ecf=6, filed=date(2020, 2, 4)),
        StayLifted(id="7", ecf=7, filed=date(2020, 3, 4)),
    ):
        case = record(case, act)
    assert (case.state("stay", "5"), case.state("stay", "6")) == ("in force", "lifted")
    assert record(case, StayLifted(id="8", ecf=8, filed=date(2020, 4, 1))).state("stay", "5") == "lifted"
