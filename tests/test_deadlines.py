"""Deadlines in the contract's words, on the day before, of and after each."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from docket.case import as_of, replay
from docket.filing import DateSet
from docket.procedure.commencement import Complaint
from docket.procedure.pleading import Answer, MotionToDismiss
from docket.procedure.service import ProofOfService
from docket.views.deadlines import deadlines

OPENING = (
    Complaint(id="1", ecf=1, filed=date(2020, 1, 2), by="Roe", plaintiffs=("Roe",), defendants=("Acme",)),
    ProofOfService(
        id="2", ecf=2, filed=date(2020, 1, 20), as_to="Acme", served=date(2020, 1, 10),
        dates=[DateSet("answer", date(2020, 1, 31), printed=True)],
    ),
)  # fmt: skip
DUE = date(2020, 1, 31)


def to_answer(*more: Any, on: date, complete: bool = True) -> dict[str, Any]:
    """Acme's deadline to answer, as the case stands on a day; it is the last that was started."""
    case = as_of(replay((*OPENING, *more)), on)
    return [d for d in deadlines(case, complete=complete) if d["act"] == "answer" and d["for"] == "Acme"][-1]


@pytest.mark.parametrize(
    ("day", "state"),
    [(date(2020, 1, 30), "running"), (DUE, "running"), (date(2020, 2, 1), "missed")],
    ids=["the day before", "the day", "the day after"],
)
def test_a_firm_deadline_is_missed_the_day_after(day: date, state: str):
    assert to_answer(on=day)["state"] == state


def test_nothing_is_missed_on_a_docket_that_is_not_complete():
    assert to_answer(on=date(2020, 2, 1), complete=False)["state"] == "no filing seen"


def test_nothing_is_missed_on_a_day_that_the_docket_no_longer_shows():
    case = as_of(replay(OPENING), date(2020, 3, 1))
    for silent_after, state in ((date(2020, 1, 20), "no filing seen"), (DUE, "no filing seen"), (case.today, "missed")):
        found = [d["state"] for d in deadlines(case, silent_after=silent_after) if d["act"] == "answer"]
        assert found == [state], silent_after


def test_what_a_deadline_says():
    said = to_answer(on=date(2020, 1, 25))
    assert said["due"] == said["printed"] == "2020-01-31"
    assert (said["kind"], said["basis"], said["certainty"]) == ("must", "computed", "firm")
    assert said["cite"] == "Fed. R. Civ. P. 12(a)(1)(A)(i)"
    assert said["trigger"] == {"what": "service", "date": "2020-01-10", "known": "docketed"}
    assert said["because"] == ["2"]
    assert said["steps"]


def test_an_answer_meets_it():
    answer = Answer(id="3", ecf=3, filed=DUE, by="Acme")
    said = to_answer(answer, on=date(2020, 3, 1))
    assert said["state"] == "met"
    assert said["because"] == ["2", "3"]


def test_a_motion_takes_its_place():
    motion = MotionToDismiss(id="3", ecf=3, filed=date(2020, 1, 28), by="Acme", refs=[1])
    assert to_answer(motion, on=date(2020, 3, 1))["state"] not in ("missed", "no filing seen", "running")


def test_a_day_that_is_not_docketed_is_never_firm():
    unserved = ProofOfService(id="2", ecf=2, filed=date(2020, 1, 20), as_to="Acme")
    case = as_of(replay((OPENING[0], unserved)), date(2021, 1, 1))
    found = [d for d in deadlines(case) if d["act"] == "answer"]
    assert all(d["certainty"] != "firm" and d["state"] != "missed" for d in found)


KEYS = {
    "act", "for", "kind", "basis", "certainty", "due", "latest", "printed", "printed_because", "cite", "trigger",
    "assumes", "because", "state", "steps",
}  # fmt: skip


def test_the_keys_of_the_contract():
    case = as_of(replay(OPENING), date(2020, 2, 1))
    assert all(set(d) >= KEYS for d in deadlines(case))
    assert [d["due"] for d in deadlines(case)] == sorted((d["due"] for d in deadlines(case)), key=lambda x: x or "9")
