"""Commencement: who is in a case and in what role."""

from __future__ import annotations

from datetime import date

from docket.case import replay
from docket.procedure.commencement import Complaint, NoticeOfRemoval, prisoner_suit, role
from docket.procedure.pleading import ThirdPartyComplaint

DAY = date(2018, 1, 8)


def test_a_role_is_that_of_the_paper_that_first_names_the_party() -> None:
    case = replay(
        [
            Complaint(id="1", ecf=1, filed=DAY, by="Roe", plaintiffs=("Roe",), defendants=("Acme",)),
            NoticeOfRemoval(id="2", ecf=2, filed=DAY, by="Acme", plaintiffs=("Roe",), defendants=("Acme", "Bolt")),
        ]
    ).posture
    assert [role(case, name) for name in ("Roe", "Acme", "Bolt", "Nobody")] == [
        "plaintiff",
        "defendant",
        "defendant",
        None,
    ]


def test_a_third_party_defendant_is_no_plaintiff() -> None:
    case = replay(
        [
            Complaint(id="1", ecf=1, filed=DAY, by="Roe", plaintiffs=("Roe",), defendants=("Acme",)),
            ThirdPartyComplaint(id="2", ecf=2, filed=DAY, by="Acme", defendants=("Bolt",)),
        ]
    ).posture
    assert case.state("party", "Bolt") == "in"
    assert role(case, "Bolt") != "plaintiff"


def test_a_prisoners_suit_is_one_that_a_paper_says_a_prisoner_brings() -> None:
    free = Complaint(id="1", ecf=1, filed=DAY, plaintiffs=("Roe",), defendants=("Poe",))
    held = Complaint(id="1", ecf=1, filed=DAY, plaintiffs=("Roe",), defendants=("Poe",), prisoner=True)
    assert not prisoner_suit(replay([free]).posture)
    assert prisoner_suit(replay([held]).posture)
