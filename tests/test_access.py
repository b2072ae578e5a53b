"""Access: which standard a matter asks for, and what a reference to a sealed paper means."""

from __future__ import annotations

from datetime import date

import pytest

from docket.case import new_case, record
from docket.filing import Ref
from docket.procedure.access import MotionToSeal, MotionToUnseal, RulingOnSealing, on_the_merits


@pytest.mark.parametrize(
    ("matter", "merits"),
    [
        ("motion for summary judgment", True),
        ("Motion to Dismiss", True),
        ("class certification", True),
        ("trial", True),
        ("opposition to preliminary injunction", True),
        ("motion to compel", False),
        ("motion for release of records", False),
        ("discovery dispute about the complaint", False),
        ("pretrial conference", None),
        ("administrative matter", None),
        (None, None),
    ],
)
def test_the_matter_chooses_the_standard(matter: str | None, merits: bool | None) -> None:
    assert on_the_merits(new_case("caed"), MotionToSeal(id="9", relates_to=matter)) is merits


def test_the_motion_referred_to_is_the_matter_where_none_is_stated() -> None:
    from docket.procedure.pretrial import MotionToCompel

    case = record(new_case("caed"), MotionToCompel(id="8", ecf=8, filed=date(2020, 1, 6)))
    assert on_the_merits(case, MotionToSeal(id="9", refs=(Ref(ecf=8),))) is False


def test_a_paper_is_found_by_its_name_in_the_request_or_by_the_request() -> None:
    case = new_case("caed")
    for act in (
        MotionToSeal(id="10", ecf=10, filed=date(2020, 1, 6), documents=("formula", "price list")),
        RulingOnSealing(id="11", ecf=11, filed=date(2020, 1, 20), refs=(Ref(ecf=10),), disposition="granted"),
    ):
        case = record(case, act)
    assert case.subjects("document", "sealed") == [("10", "formula"), ("10", "price list")]
    motion = MotionToUnseal(id="12", ecf=12, filed=date(2020, 2, 3), refs=(Ref(ecf=10),), documents=("formula",))
    order = RulingOnSealing(id="13", ecf=13, filed=date(2020, 3, 2), refs=(Ref(ecf=12),), disposition="granted")
    case = record(record(case, motion), order)
    assert case.state("document", ("10", "formula")) == "unsealed"
    assert case.state("document", ("10", "price list")) == "sealed"
