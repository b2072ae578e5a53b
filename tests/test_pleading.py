"""Pleadings and responses, where a scenario says too little: whose time it is by name, which number on which day."""

from __future__ import annotations

from datetime import date

import pytest

from docket.case import replay
from docket.filing import Ref
from docket.posture import Posture
from docket.procedure.commencement import Complaint
from docket.procedure.motions import Ruling
from docket.procedure.pleading import (
    ANSWER_TIMES,
    RESPONSE,
    AmendedComplaint,
    Answer,
    MotionToDismiss,
    answer_clock,
    of_a_foreign_state,
    of_the_united_states,
    pleading_against,
)
from docket.procedure.service import ProofOfService, WaiverReturned

COMPLAINT = Complaint(
    id="1", ecf=1, filed=date(2000, 1, 3), by=("Roe",), plaintiffs=("Roe",), defendants=("Acme", "Bolt")
)


def _due(case: Posture, pleading: str = "1", name: str = "Acme") -> date | None:
    clock = answer_clock(case, (pleading, name))
    return clock.due(None).due if clock is not None else None


@pytest.mark.parametrize(
    ("name", "is_federal"),
    [
        ("United States", True),
        ("United States of America", True),
        ("USA", True),
        ("U.S. Department of Justice", True),
        ("Commissioner of Social Security", True),
        ("Andrew Saul, Commissioner of the Social Security Administration", True),
        ("Internal Revenue Service", True),
        ("Secretary of the Army", True),
        ("Environmental Protection Agency", True),
        ("Federal Bureau of Investigation", True),
        ("U.S. Bank, N.A.", False),
        ("US Airways, Inc.", False),
        ("United States Steel Corporation", False),
        ("United Statesman Publishing", False),
        ("California Department of Corrections", False),
        ("Secretary of State of Ohio", False),
        ("Federal Express Corporation", False),
        ("Usain Poe", False),
    ],
)
def test_the_united_states_is_known_by_its_name(name: str, is_federal: bool) -> None:
    assert of_the_united_states(replay([COMPLAINT]).posture, COMPLAINT, name) is is_federal


@pytest.mark.parametrize(
    ("name", "is_foreign"),
    [
        ("Islamic Republic of Iran", True),
        ("Kingdom of Spain", True),
        ("The Russian Federation", True),
        ("Republic Services, Inc.", False),
        ("Republic of Texas Brewing", False),
        ("State of California", False),
        ("Burger Kingdom", False),
    ],
)
def test_a_foreign_state_is_known_by_its_name(name: str, is_foreign: bool) -> None:
    assert of_a_foreign_state(replay([COMPLAINT]).posture, COMPLAINT, name) is is_foreign


@pytest.mark.parametrize(
    ("served", "due"),
    [
        (date(2009, 11, 10), date(2009, 11, 30)),
        (date(2009, 11, 29), date(2009, 12, 21)),
        (date(2009, 11, 30), date(2009, 12, 21)),
        (date(2009, 12, 1), date(2009, 12, 22)),
        (date(2020, 1, 10), date(2020, 1, 31)),
        (date(2020, 1, 11), date(2020, 2, 3)),
    ],
)
def test_the_time_to_answer_is_that_of_the_day_of_service(served: date, due: date) -> None:
    proof = ProofOfService(id="2", ecf=2, filed=served, served=served, as_to=("Acme",))
    assert _due(replay([COMPLAINT, proof]).posture) == due


@pytest.mark.parametrize(
    ("entered", "due"),
    [
        (date(2009, 11, 30), date(2009, 12, 14)),
        (date(2009, 12, 1), date(2009, 12, 15)),
        (date(2020, 3, 3), date(2020, 3, 17)),
    ],
)
def test_the_time_after_a_ruling_is_that_of_the_day_of_notice(entered: date, due: date) -> None:
    motion = MotionToDismiss(id="3", ecf=3, filed=date(2009, 6, 1), by=("Acme",))
    ruling = Ruling(id="4", ecf=4, filed=entered, entered=entered, refs=(Ref(3),), disposition="denied")
    assert _due(replay([COMPLAINT, motion, ruling]).posture) == due


@pytest.mark.parametrize(
    ("sent", "amended", "due"),
    [
        (date(2020, 1, 10), date(2020, 2, 24), date(2020, 3, 10)),
        (date(2020, 1, 10), date(2020, 2, 25), date(2020, 3, 10)),
        (date(2020, 1, 10), date(2020, 2, 26), date(2020, 3, 11)),
    ],
)
def test_an_amended_complaint_leaves_the_longer_time(sent: date, amended: date, due: date) -> None:
    waiver = WaiverReturned(id="2", ecf=2, filed=date(2020, 1, 31), sent=sent, as_to=("Acme",))
    second = AmendedComplaint(id="3", ecf=3, filed=amended, by=("Roe",), defendants=("Acme",))
    assert _due(replay([COMPLAINT, waiver, second]).posture, "3") == due


def test_an_answer_meets_the_pleading_that_stands_whatever_number_it_prints() -> None:
    amended = AmendedComplaint(id="2", ecf=2, filed=date(2020, 1, 20), by=("Roe",), defendants=("Acme",))
    answer = Answer(id="3", ecf=3, filed=date(2020, 1, 31), by=("Acme",), refs=(Ref(1),))
    case = replay([COMPLAINT, amended, answer]).posture
    assert case.state("response", ("2", "Acme")) == "answered"


def test_a_party_whom_no_pleading_names_answers_the_complaint() -> None:
    case = replay([COMPLAINT]).posture
    against = pleading_against(case, "Somebody Else")
    assert against is not None
    assert against.key == "1"
    assert pleading_against(case, "Roe") is None


def test_every_time_to_answer_that_can_be_carried_over_has_a_number() -> None:
    from docket.law import versions

    assert all(version.n for law in ANSWER_TIMES for version in versions(law))


def test_every_time_to_answer_that_a_rule_gives_is_carried_over_to_an_amended_pleading() -> None:
    from docket.law import versions

    clocks = [clock for row in RESPONSE.rows for clock in row.clock if clock.act == "answer"]
    timed = {c.law for c in clocks if any(v.n and v.jurisdiction is None for v in versions(c.law))}  # not of one court
    assert timed - {"frcp-15-a-3"} <= set(ANSWER_TIMES)
