"""Dismissal: what is the whole of an action, and what one order does to many parties."""

from __future__ import annotations

from datetime import date

import pytest

from docket.case import replay
from docket.filing import Filing
from docket.procedure.commencement import Complaint
from docket.procedure.disposition import NoticeOfVoluntaryDismissal, of_the_whole
from docket.procedure.parties import PartiesChanged
from docket.procedure.pleading import AmendedComplaint

SUED = ("Acme", "Bolt", "Cog")
COMPLAINT = Complaint(
    id="1", ecf=1, filed=date(2020, 1, 2), by=("Roe", "Doe"), plaintiffs=("Roe", "Doe"), defendants=SUED
)


@pytest.mark.parametrize(
    ("as_to", "gone", "whole"),
    [
        ((), (), True),
        (SUED, (), True),
        (("Acme",), (), False),
        (("Acme",), ("Bolt", "Cog"), True),
        (("Roe", "Doe"), (), True),
        (("Roe",), (), False),
    ],
)
def test_the_whole_is_nobody_named_or_all_that_are_left_on_one_side(
    as_to: tuple[str, ...], gone: tuple[str, ...], whole: bool
) -> None:
    left = PartiesChanged(id="2", ecf=2, filed=date(2020, 2, 3), terminated=gone)
    notice = NoticeOfVoluntaryDismissal(id="3", ecf=3, filed=date(2020, 3, 2), by=("Roe", "Doe"), as_to=as_to)
    assert of_the_whole(replay([COMPLAINT, left]).posture, notice) is whole


def test_a_notice_dismisses_those_who_have_not_answered_and_no_others() -> None:
    acts: list[Filing] = [COMPLAINT]
    for n, name in enumerate(SUED[:2], start=2):
        acts.append(
            NoticeOfVoluntaryDismissal(id=str(n), ecf=n, filed=date(2020, 2, n), by=("Roe", "Doe"), as_to=(name,))
        )
    case = replay(acts).posture
    assert [case.state("party", name) for name in SUED] == ["dismissed", "dismissed", "in"]
    assert case.state("case") == "open"


def test_an_amended_complaint_that_names_nobody_drops_nobody() -> None:
    amended = AmendedComplaint(id="2", ecf=2, filed=date(2020, 1, 20), by=("Roe", "Doe"))
    case = replay([COMPLAINT, amended]).posture
    assert {case.state("party", name) for name in SUED} == {"in"}
