"""The questions that people open a docket for, asked of Bosley, of scenarios and of random dockets."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import courts, dockets

from docket.ask import (
    Difference,
    Step,
    against,
    decider,
    difference,
    explain,
    find_fact,
    issue,
    motion_named,
    next_steps,
    objections,
    parties,
    pending,
    sealed,
    suppose,
    why,
)
from docket.ask.example import asked
from docket.case import advance, evolve, new_case, record, replay, tender
from docket.casefile import read_case
from docket.errors import NotOnDocket
from docket.filing import CourtAct, Filing
from docket.intake import Intake, open_case
from docket.posture import Posture
from docket.procedure.authority import CaseAssigned, OrderReferringCase
from docket.procedure.commencement import Complaint
from docket.procedure.disposition import StipulationOfDismissal
from docket.procedure.judgment import Judgment, MotionForAttorneyFees, MotionToAlterJudgment
from docket.procedure.motions import Motion, Opposition, Reply, Ruling
from docket.procedure.pleading import Answer, MotionToAmend, MotionToDismiss
from docket.procedure.pretrial import MotionToCompel
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
    (reply,) = [s for s in next_steps(opposed, "Acme") if s.kind is Reply]
    assert "Traverse" not in {kind.event for kind in reply.others}


def test_a_decided_motion_awaits_nobody() -> None:
    moved = suit(Motion(id="5", ecf=5, filed=date(2020, 2, 3), by="Acme"))
    assert ("the court", "court", "Order on Motion", ["5"]) in said(next_steps(moved))
    ruled = evolve(moved, Ruling(id="7", ecf=7, filed=date(2020, 3, 1), refs=5, disposition="denied"))
    assert not [s for s in next_steps(ruled) if [str(ref) for ref in s.example.refs] == ["5"]]


def test_to_take_back_ones_own_motion_is_open_and_answers_nobody() -> None:
    suit = Complaint(id="1", ecf=1, filed=date(2020, 1, 2), by="Roe", plaintiffs="Roe", defendants="Acme")
    motion = MotionToDismiss(id="3", ecf=3, filed=date(2020, 1, 20), by="Acme", refs=1)
    case = replay((suit, motion)).posture
    tiers = {step.tier for step in next_steps(case, "Acme") if step.kind.event == "Notice of Withdrawal of Motion"}
    assert tiers == {"available"}


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


@pytest.mark.parametrize("chapter", sorted(p.name for p in (ROOT / "scenarios").iterdir() if p.is_dir()))
def test_what_next_offers_tender_accepts_in_every_chapter(chapter: str) -> None:
    """Wherever a scenario of a chapter ends, each paper offered there is taken."""
    offered = 0
    for path in sorted((ROOT / "scenarios" / chapter).rglob("*.yaml")):
        told = read_case(path)
        case = replay(told.acts, court=told.court).posture
        for step in next_steps(case):
            assert tender(case, step.example).length == case.length + 1, f"{path.name}: {step.kind.event}"
            offered += 1
    assert offered > 10


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


# -- why -------------------------------------------------------------------------------------------


def test_authority_rests_on_the_consents_of_every_named_party() -> None:
    fact = explain(at(26), "authority")
    assert fact.state == "by consent"
    newest = fact.reasons[0]
    assert newest.filing is not None
    assert newest.filing.ecf == 26
    causes = {cause.name: cause for cause in newest.causes}
    assert {"consent Bosley", "consent Valasco"} <= set(causes)
    assert [reason.filing.ecf for reason in causes["consent Bosley"].reasons if reason.filing] == [4]
    assert "636(c)(1)" in newest.cite


def test_a_day_that_the_docket_does_not_show_is_not_given_to_a_reason() -> None:
    (consent,) = why(at(26), "consent", "Bosley")[:1]
    assert consent.day is None


def test_facts_go_by_the_posture_s_own_words() -> None:
    case = at(44)
    for fact, state in (
        ("status", "open"),
        ("motion 41", "denied"),
        ("party Valasco", "in"),
        ("party valas", "in"),
        ("stipulation 37", "not adopted"),
        ("operative pleading", "operative"),
        ("response Valasco", "answered"),
        ("finality", "none"),
    ):
        assert explain(case, fact).state == state, fact
    assert explain(case, "deadline further briefing").state == "running, due 2016-02-08"


def test_a_fact_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(NotOnDocket, match="did you mean 'motion'"):
        find_fact(at(44), "motoin")
    with pytest.raises(NotOnDocket, match="41"):
        find_fact(at(44), "motion 99")


def test_silence_names_the_time_that_ran_out() -> None:
    case = at(44)
    lapsed = advance(case, date(2016, 2, 9))
    (newest, *_) = explain(lapsed, "leave 39").reasons
    assert newest.filing is None
    assert newest.clock is not None
    assert newest.clock.clock.act == "further briefing or motions"


def test_what_another_circuit_asks_is_not_asked_here() -> None:
    def asks(court: str) -> list[str]:
        suit = Complaint(id="1", ecf=1, filed=date(2020, 1, 2), plaintiffs="Roe", defendants="Acme")
        case = record(new_case(court), suit)
        signed = ("Roe", "Acme")
        return [a.cite for a in asked(case, StipulationOfDismissal(id="2", ecf=2, by="Roe", signed_by=signed))]

    assert any("Cheeks" in cite for cite in asks("nysd"))
    assert not any("Cheeks" in cite for cite in asks("cand"))


def test_why_not_tells_what_fails_with_its_cure_and_what_is_not_shown() -> None:
    dismissal = objections(at(44), "notice of voluntary dismissal", "Bosley")
    assert any("41(a)(1)(A)(i)" in d.cite and "stipulation" in d.cure for d in dismissal.against)
    amended = objections(at(44), "amended complaint", "bosley")
    assert not amended.against
    assert any("leave" in asked.finding.what and "15(a)(2)" in asked.cite for asked in amended.unshown)
    with pytest.raises(NotOnDocket, match="amended complaint"):
        against(at(44), "amend complaint")


# -- what is pending, who is in, who decides -------------------------------------------------------


def test_pending_tells_who_owes_what_and_folds_the_routine() -> None:
    found = {p.filing.ecf: p for p in pending(at(41))}
    assert set(found) == {33, 35, 41}
    assert [p.routine for p in found.values()].count(True) == 1
    assert found[33].routine
    assert [(o.party, o.must) for o in found[35].owed] == [("Bosley", True)]
    assert found[35].decider.may == "decide"
    assert pending(at(44)) == []


def test_a_magistrate_judge_without_consents_may_only_recommend_on_what_ends_the_case() -> None:
    case = evolve(at(14), MotionToDismiss(id="15", ecf=15, filed=date(2014, 9, 1), by="Valasco", refs=13))
    on_dismissal = decider(case, motion_named(case, 15))
    assert (on_dismissal.may, on_dismissal.office) == ("recommend", "magistrate judge")
    assert "Valasco had not consented" in on_dismissal.because
    assert decider(case, Motion(id="16")).may == "decide"
    assert decider(at(48), motion_named(at(48), 48)).may == "decide"
    with pytest.raises(NotOnDocket, match="holds no motion"):
        motion_named(case, 1)


@pytest.mark.parametrize(
    ("scope", "kind", "office"),
    [
        (None, MotionToCompel, "magistrate judge"),
        ("discovery", MotionToCompel, "magistrate judge"),
        ("discovery", MotionToAmend, "district judge"),
        ("settlement", MotionToCompel, "district judge"),
    ],
)
def test_a_reference_of_one_thing_refers_no_other(scope: str | None, kind: type[Filing], office: str) -> None:
    motion = kind(id="9", ecf=9, filed=date(2020, 3, 2), by="Roe")
    referred = OrderReferringCase(id="4", ecf=4, filed=date(2020, 2, 3), referred_to="Vane", scope=scope)
    said = decider(suit(CaseAssigned(id="2", ecf=2, filed=date(2020, 1, 3), judge="Marsh"), referred, motion), motion)
    assert said.office == office
    assert said.judge == ("Vane" if office == "magistrate judge" else "Marsh")


def test_on_fees_and_after_judgment_a_magistrate_judge_only_recommends() -> None:
    assigned = CaseAssigned(id="2", ecf=2, filed=date(2020, 1, 3), judge="Marsh", referred_to="Vane")
    judgment = Judgment(id="50", ecf=50, filed=date(2020, 9, 1), entered=date(2020, 9, 1))
    for kind, may in (
        (MotionForAttorneyFees, "recommend"),
        (MotionToAlterJudgment, "recommend"),
        (MotionToCompel, "decide"),
    ):
        motion = kind(id="60", ecf=60, filed=date(2020, 9, 10), by="Roe")
        said = decider(suit(assigned, judgment, motion), motion)
        assert (said.office, said.may) == ("magistrate judge", may), kind


def test_parties_say_who_left_and_by_what() -> None:
    found = {p.name: p for p in parties(at(44))}
    assert found["Fresno County"].status == "terminated"
    assert found["Fresno County"].because is not None
    assert found["Fresno County"].because.ecf == 13
    assert [p.name for p in parties(at(44), still=True)] == ["Bosley", "Valasco"]
    assert found["Valasco"].response == "answered"


def test_issue_is_joined_when_every_defending_party_has_answered() -> None:
    assert issue(at(44))[0] == "yes"
    state, waiting = issue(at(14))
    assert (state, [p.name for p in waiting]) == ("no", ["Valasco"])
    assert issue(new_case())[0] == "not shown"


def test_what_is_sealed_names_the_paper_that_made_it_so() -> None:
    (lodged,) = sealed(at(41))
    assert (lodged.state, lodged.since) == ("lodged", None)
    assert lodged.by is not None
    assert lodged.by.ecf == 41
    assert sealed(at(44)) == []


# -- what changed, what if -------------------------------------------------------------------------


def test_a_difference_names_the_filings_that_made_it() -> None:
    found = difference(bosley().as_of(date(2016, 1, 8)), at(44))
    changed = {c.fact: c for c in found.facts}
    assert (changed["motion 35"].before, changed["motion 35"].after) == ("pending", "denied")
    assert [f.ecf for f in changed["motion 35"].by] == [42]
    assert "stipulation 37" not in changed
    assert {f.ecf for f in found.filings} == {41, 42, 44}


def test_nothing_differs_from_itself() -> None:
    found = difference(at(44), at(44))
    assert found == Difference((), (), (), ())


def test_a_supposed_filing_changes_a_branch_and_not_the_case() -> None:
    case = at(14)
    before = case.state("response", ("13", "Valasco"))
    found = suppose(case, [MotionToDismiss(id="x", filed=date(2014, 9, 1), by="Valasco", refs=13)])
    changed = {c.fact: c.after for c in found.difference.facts}
    assert changed["response of Valasco to 13"] == "rule 12 motion pending"
    assert not found.against[0][1] or all(d.severity == "noteworthy" for d in found.against[0][1])
    assert case.state("response", ("13", "Valasco")) == before
