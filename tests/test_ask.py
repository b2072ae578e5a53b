"""The questions that people open a docket for, asked of Bosley, of scenarios and of random dockets."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from strategies import courts, dockets

from docket.ask import Step, next_steps
from docket.case import evolve, new_case, tender
from docket.filing import CourtAct, Filing
from docket.intake import Intake, open_case
from docket.posture import Posture
from docket.procedure.commencement import Complaint
from docket.procedure.motions import Motion, Opposition, Reply, Ruling
from docket.procedure.pleading import Answer, MotionToDismiss
from docket.procedure.service import ProofOfService

ROOT = Path(__file__).parents[1]
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def bosley() -> Intake:
    return open_case(ROOT / "scenarios" / "cases" / "bosley-v-valasco.yaml")


def at(ecf: int) -> Posture:
    return bosley().as_of_ecf(ecf)


def suit(*more: Filing) -> Posture:
    case = new_case()
    for filing in (
        Complaint(id="1", ecf=1, filed=date(2020, 1, 2), by="Roe", plaintiffs=("Roe",), defendants=("Acme",)),
        ProofOfService(id="2", ecf=2, filed=date(2020, 1, 12), by="Roe", as_to="Acme", served=date(2020, 1, 10)),
        *more,
    ):
        case = evolve(case, filing)
    return case


def said(steps: list[Step]) -> list[tuple[str, str, str, list[str]]]:
    return [(s.party, s.tier, s.kind.event, [str(ref) for ref in s.example.refs]) for s in steps]


# -- next ------------------------------------------------------------------------------------------


def test_at_ecf_44_first_comes_the_motion_for_release_then_leave_to_amend() -> None:
    first, second, *rest = next_steps(at(44))
    assert (first.party, first.kind.event, first.by) == ("Valasco", "Motion for Release of Records", date(2016, 2, 8))
    assert not first.must
    assert first.silence
    assert first.because is not None
    assert first.because.ecf == 39
    assert (second.party, second.kind.event, second.by) == ("Bosley", "Motion to Amend/Correct", None)
    assert "the proposed pleading" in second.needs[0]
    assert {step.tier for step in rest} <= {"available", "court"}
    assert not [step for step in rest if step.example.refs]


def test_an_answer_is_due_from_whoever_was_served_with_what_else_would_do() -> None:
    (due,) = [s for s in next_steps(suit()) if s.tier == "due"]
    assert (due.party, due.kind, due.by, due.must) == ("Acme", Answer, date(2020, 1, 31), True)
    assert MotionToDismiss in due.others
    assert "Motion for Extension of Time to File Answer" in {kind.event for kind in due.others}
    assert "Amended Answer to Complaint" not in {kind.event for kind in due.others}
    assert "default" in due.silence


def test_only_the_adversary_opposes_and_only_the_movant_replies() -> None:
    moved = suit(Motion(id="5", ecf=5, filed=date(2020, 2, 3), by="Acme"))
    assert ("Roe", "responsive", "Response in Opposition to Motion", ["5"]) in said(next_steps(moved))
    assert not [s for s in next_steps(moved, "Acme") if s.kind is Opposition]
    opposed = evolve(moved, Opposition(id="6", ecf=6, filed=date(2020, 2, 10), by="Roe", refs=5))
    assert ("Acme", "responsive", "Reply to Response to Motion", ["5"]) in said(next_steps(opposed))
    assert not [s for s in next_steps(opposed, "Roe") if s.kind in (Opposition, Reply)]


def test_a_decided_motion_awaits_nobody() -> None:
    moved = suit(Motion(id="5", ecf=5, filed=date(2020, 2, 3), by="Acme"))
    assert ("the court", "court", "Order on Motion", ["5"]) in said(next_steps(moved))
    ruled = evolve(moved, Ruling(id="7", ecf=7, filed=date(2020, 3, 1), refs=5, disposition="denied"))
    assert not [s for s in next_steps(ruled) if [str(ref) for ref in s.example.refs] == ["5"]]


def test_nobody_answers_twice() -> None:
    answered = suit(Answer(id="4", ecf=4, filed=date(2020, 1, 30), by="Acme", refs=1))
    assert not [s for s in next_steps(answered) if s.kind is Answer]


@quick
@given(dockets(), courts)
def test_what_next_offers_tender_accepts(filings: list[Filing], court: str | None) -> None:
    case = new_case(court)
    for filing in filings:
        case = evolve(case, filing)
    for step in next_steps(case):
        assert tender(case, step.example).length == case.length + 1
        assert isinstance(step.example, CourtAct) == (step.tier == "court")


@quick
@given(dockets(), courts)
def test_a_step_that_is_taken_is_not_due_again(filings: list[Filing], court: str | None) -> None:
    case = new_case(court)
    for filing in filings:
        case = evolve(case, filing)
    for step in [s for s in next_steps(case) if s.tier == "due"][:3]:
        after = tender(case, step.example)
        again = [s for s in next_steps(after, step.party) if s.tier == "due" and s.because is step.because]
        done = (step.kind, step.example.refs, step.example.as_to)
        assert done not in [(s.kind, s.example.refs, s.example.as_to) for s in again]


@quick
@given(dockets(), courts)
def test_no_party_answers_its_own_paper_and_no_order_is_asked_for_twice(
    filings: list[Filing], court: str | None
) -> None:
    case = new_case(court)
    for filing in filings:
        case = evolve(case, filing)
    for step in next_steps(case):
        for paper in case.referred(step.example):
            if step.kind.answers == "other":
                assert step.party not in paper.by
            if step.kind is Ruling and isinstance(paper, Motion) and case.cell("motion", paper.key):
                assert case.state("motion", paper.key) not in case.forum.regions["motion"].final
