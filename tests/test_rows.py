"""What a row can say, each on a small law of its own: the shape is proved apart from the chapters that use it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest

from docket.case import advance, evolve
from docket.clock import Clock, Start, ordered
from docket.filing import CourtAct, DateSet, Filing
from docket.forum import Forum
from docket.posture import Posture
from docket.procedure.appeal import NoticeOfAppeal
from docket.procedure.authority import Consent
from docket.procedure.commencement import Complaint
from docket.procedure.disposition import OrderDismissingCase, StipulationOfDismissal
from docket.procedure.judgment import MotionToAlterJudgment
from docket.procedure.motions import Motion, OrderStriking, Ruling, WithdrawalOfMotion
from docket.procedure.pleading import AmendedComplaint, Answer, MotionToDismiss
from docket.procedure.relief import TRO
from docket.procedure.stay import StayLifted, StayOrdered
from docket.region import NEW, AsTo, Lapse, Need, On, Region, Row, When, each, itself, referenced, the_case
from docket.rule import Severity, satisfied, violated


def case_under(*regions: Region) -> Posture:
    return Posture(Forum(None, regions={region.name: region for region in regions}, rules=()))


def played(case: Posture, *filings: Filing) -> Posture:
    for filing in filings:
        case = evolve(case, filing)
    return case


def region(name: str, *states: str, initial: str = NEW) -> Region:
    return Region(name, "A toy.", states, initial=initial, registry={})


def no(n: int, kind: type[Filing], day: date | None = None, **fields: Any) -> Filing:
    return kind(id=str(n), ecf=n, filed=day, **fields)


def motions() -> Region:
    toy = region("motion", "pending", "granted", "denied", "withdrawn", "stricken", "superseded")
    moved = referenced("motion")
    toy.add(
        Row(Motion, NEW, "pending", itself, "frcp-7-b-1"),
        Row(On(Ruling, ("granted",)), "pending", "granted", moved, "frcp-7-b-1"),
        Row(On(Ruling, ("denied",)), "pending", "denied", moved, "frcp-7-b-1"),
        Row(WithdrawalOfMotion, "pending", "withdrawn", moved, "frcp-7-b-1"),
    )
    return toy


# 1. consent is complete only when all named parties consent, and is suspended when one joins


def consents() -> tuple[Region, Region, Region]:
    party, consent, power = region("party", "in"), region("consent", "given"), region("authority", "full", "suspended")

    def all_consented(case: Posture, subject: object) -> bool:
        named = case.subjects("party", "in")
        return bool(named) and all(case.state("consent", name) == "given" for name in named)

    party.add(
        Row(Complaint, NEW, "in", each("plaintiffs"), "frcp-3"), Row(Complaint, NEW, "in", each("defendants"), "frcp-3")
    )
    party.add(Row(AmendedComplaint, (NEW, "in"), "in", each("defendants"), "frcp-3"))
    consent.add(Row(Consent, NEW, "given", each("by"), "usc-28-636-c-1"))
    watching = ("party", "consent")
    joined = When("a named party has not consented", lambda c, s: not all_consented(c, s), watching)
    power.add(
        Row(
            When("all have consented", all_consented, watching), (NEW, "suspended"), "full", the_case, "usc-28-636-c-1"
        ),
        Row(joined, "full", "suspended", the_case, "usc-28-636-c-1"),
    )
    return party, consent, power


def test_consent_is_complete_when_all_named_parties_consent_and_suspended_when_one_joins() -> None:
    case = played(
        case_under(*consents()), no(1, Complaint, plaintiffs=("Roe",), defendants=("Acme",)), no(2, Consent, by="Roe")
    )
    assert case.state("authority") == NEW
    case = played(case, no(3, Consent, by="Acme"))
    assert case.state("authority") == "full"
    case = played(case, no(4, AmendedComplaint, defendants=("Acme", "Bolt")))
    assert case.state("authority") == "suspended"
    assert played(case, no(5, Consent, by="Bolt")).state("authority") == "full"


# 2. the time to answer: ruling -> motion -> movants; withdrawal is a disposition too


def answers() -> tuple[Region, Region]:
    toy = region("response", "due", "tolled", "answered")

    def movants(case: Posture, filing: Filing) -> Iterable[str]:
        return (name for motion in case.referred(filing) if isinstance(motion, MotionToDismiss) for name in motion.by)

    of_the_motion = AsTo("the movants of the motion ruled on", movants)
    unknown = Clock(act="answer", law="frcp-12-a-4-A", start=lambda c, f, s: Start(None, missing="the rule is silent"))
    toy.add(
        Row(
            Complaint,
            NEW,
            "due",
            each("defendants"),
            "frcp-12-a-1-A-i",
            clock=Clock(act="answer", law="frcp-12-a-1-A-i"),
        ),
        Row(MotionToDismiss, "due", "tolled", each("by"), "frcp-12-a-4-A", ends="tolled"),
        Row(
            On(Ruling, ("denied",)),
            "tolled",
            "due",
            of_the_motion,
            "frcp-12-a-4-A",
            clock=Clock(act="answer", law="frcp-12-a-4-A"),
        ),
        Row(WithdrawalOfMotion, "tolled", "due", of_the_motion, "frcp-12-a-4-A", clock=unknown),
        Row(Answer, "due", "answered", each("by"), "frcp-12-a-1-A-i"),
    )
    return motions(), toy


OPENED = (
    no(1, Complaint, date(2020, 1, 2), defendants=("Acme", "Bolt")),
    no(2, MotionToDismiss, date(2020, 1, 13), by="Acme"),
)


def test_a_motion_tolls_only_its_movant_and_a_ruling_starts_fourteen_days() -> None:
    case = played(case_under(*answers()), *OPENED)
    assert (case.state("response", "Acme"), case.state("response", "Bolt")) == ("tolled", "due")
    ruled = played(case, no(3, Ruling, date(2020, 2, 3), refs=2, disposition="denied"))
    clock = ruled.clock("response", "Acme", "answer")
    assert clock is not None
    assert clock.due(None).due == date(2020, 2, 18)  # fourteen days end on Monday the 17th, Washington's Birthday


def test_withdrawal_disposes_of_the_motion_and_shows_no_firm_answer_date() -> None:
    case = played(case_under(*answers()), *OPENED, no(3, WithdrawalOfMotion, date(2020, 2, 3), by="Acme", refs=2))
    clock = case.clock("response", "Acme", "answer")
    assert case.state("motion", "2") == "withdrawn"
    assert clock is not None
    assert (clock.certainty, clock.due(None).due) == ("unknown", None)


# 3. a stipulation of dismissal needs every signature


def test_an_effect_whose_precondition_fails_does_not_follow() -> None:
    toy = region("case", "open", "closed")

    def signed_by_all(case: Posture, filing: StipulationOfDismissal, subject: object) -> Any:
        return (
            satisfied if {"Roe", "Acme"} <= set(filing.signed_by) else violated("Acme did not sign", "have Acme sign")
        )

    needs = Need("frcp-41-a-1-A-ii", signed_by_all)
    toy.add(
        Row(Complaint, NEW, "open", the_case, "frcp-3"),
        Row(StipulationOfDismissal, "open", "closed", the_case, "frcp-41-a-1-A-ii", needs=needs),
    )
    case = played(case_under(toy), no(1, Complaint), no(2, StipulationOfDismissal, signed_by=("Roe",)))
    assert case.state("case") == "open"
    assert [(d.law, d.severity) for d in case.deficiencies] == [("frcp-41-a-1-A-ii", Severity.INEFFECTIVE)]
    assert played(case, no(3, StipulationOfDismissal, signed_by=("Roe", "Acme"))).state("case") == "closed"


# 4. a tolling motion, a late one, and the dormant notice of appeal that wakes


def appeals() -> tuple[Region, Region]:
    tolling, appeal = region("tolling", "pending", "ruled"), region("appeal", "dormant", "pending")

    def in_time(case: Posture, motion: Filing, subject: object) -> Any:
        judged = case.latest(OrderDismissingCase)
        late = (
            judged is not None
            and motion.filed is not None
            and judged.filed is not None
            and (motion.filed - judged.filed).days > 28
        )
        return violated("it was filed after 28 days") if late else satisfied

    def while_tolled(case: Posture, filing: Filing) -> Iterable[str]:
        return (filing.key,) if case.subjects("tolling", "pending") else ()

    dormant = AsTo("a notice filed while a tolling motion is pending", while_tolled)
    awake = AsTo("each dormant notice", lambda case, filing: case.subjects("appeal", "dormant"))
    ruled = When("no tolling motion is pending", lambda c, s: not c.subjects("tolling", "pending"), ("tolling",))
    tolling.add(
        Row(MotionToAlterJudgment, NEW, "pending", itself, "frap-4-a-4-A", needs=Need("frcp-59-e", in_time)),
        Row(Ruling, "pending", "ruled", referenced("tolling"), "frap-4-a-4-A"),
    )
    appeal.add(
        Row(NoticeOfAppeal, NEW, "dormant", dormant, "frap-4-a-4-B-i"),
        Row(ruled, "dormant", "pending", awake, "frap-4-a-4-B-i"),
    )
    return tolling, appeal


JUDGED = no(9, OrderDismissingCase, date(2020, 3, 2))


def test_a_notice_of_appeal_sleeps_while_a_timely_motion_is_pending_and_wakes_with_its_ruling() -> None:
    case = played(
        case_under(*appeals()),
        JUDGED,
        no(10, MotionToAlterJudgment, date(2020, 3, 30)),
        no(11, NoticeOfAppeal, date(2020, 4, 1)),
    )
    assert case.state("appeal", "11") == "dormant"
    assert (
        played(case, no(12, Ruling, date(2020, 5, 1), refs=10, disposition="denied")).state("appeal", "11") == "pending"
    )


def test_a_late_motion_tolls_nothing_even_if_the_court_takes_it_up() -> None:
    case = played(case_under(*appeals()), JUDGED, no(10, MotionToAlterJudgment, date(2020, 3, 31)))
    assert case.state("tolling", "10") == NEW
    assert [d.law for d in case.deficiencies] == ["frcp-59-e"]


# 5. entry on day 150 without a separate document; 6. a deadline missed in silence


def test_time_running_out_is_an_event_of_its_own() -> None:
    toy = region("finality", "decided", "entered")
    deemed = Clock(act="deemed entered", law="frcp-58-c-2", kind="not-before")
    toy.add(
        Row(OrderDismissingCase, NEW, "decided", the_case, "frcp-58-c-2", clock=deemed),
        Row(Lapse("deemed entered"), "decided", "entered", the_case, "frcp-58-c-2"),
    )
    case = played(case_under(toy), no(1, OrderDismissingCase, date(2016, 11, 30)))
    due = case.clock("finality", "", "deemed entered")
    assert due is not None
    runs_out = due.due(None).due
    assert runs_out is not None
    assert advance(case, date(2017, 4, 28)).state("finality") == "decided"
    assert advance(case, runs_out + timedelta(days=1)).state("finality") == "entered"


def overdue() -> Region:
    toy = region("response", "due", "overdue", "answered")
    toy.add(
        Row(
            Complaint,
            NEW,
            "due",
            each("defendants"),
            "frcp-12-a-1-A-i",
            clock=Clock(act="answer", law="frcp-12-a-1-A-i", start="served"),
        ),
        Row(Lapse("answer"), "due", "overdue", each("defendants"), "frcp-12-a-1-A-i"),
        Row(Answer, ("due", "overdue"), "answered", each("by"), "frcp-12-a-1-A-i"),
    )
    return toy


def test_a_firm_deadline_is_missed_in_silence_and_one_that_is_not_firm_never_is() -> None:
    firm = no(1, Complaint, date(2020, 1, 2), served=date(2020, 1, 3), defendants=("Acme",))
    case = played(case_under(overdue()), firm)
    assert advance(case, date(2020, 1, 24)).state("response", "Acme") == "due"
    assert advance(case, date(2020, 1, 25)).state("response", "Acme") == "overdue"
    unserved = played(case_under(overdue()), no(1, Complaint, date(2020, 1, 2), defendants=("Acme",)))
    assert advance(unserved, date(2021, 1, 2)).state("response", "Acme") == "due"


# 7. a restraining order that expires at an hour that is not shown


def test_an_expiry_whose_hour_is_not_shown_is_conditional_and_never_lapses() -> None:
    toy = region("injunction", "in force", "expired")
    hour = Clock(
        act="expiry",
        law="frcp-65-b-2",
        start=lambda c, f, s: Start(f.filed, known="docketed", missing="the hour stated in the order"),
    )
    toy.add(
        Row(TRO, NEW, "in force", itself, "frcp-65-b-2", clock=hour),
        Row(Lapse("expiry"), "in force", "expired", itself, "frcp-65-b-2"),
    )
    case = advance(played(case_under(toy), no(1, TRO, date(2020, 1, 2))), date(2020, 6, 1))
    clock = case.clock("injunction", "1", "expiry")
    assert clock is not None
    assert (clock.certainty, clock.due(None).due) == ("conditional", date(2020, 1, 16))
    assert case.state("injunction", "1") == "in force"


# 8. one order, many rulings; 9. striking; 10. an amendment that supersedes a motion's target


def test_one_order_rules_differently_on_many_motions() -> None:
    case = played(
        case_under(motions()),
        no(1, Motion),
        no(2, Motion),
        no(42, Ruling, refs=1, disposition="granted"),
        Ruling(id="42", n=1, ecf=42, refs=2, disposition="denied"),
    )
    assert (case.state("motion", "1"), case.state("motion", "2")) == ("granted", "denied")


def test_striking_takes_back_what_a_paper_did_from_its_own_date_and_leaves_later_moves() -> None:
    toy = motions()
    toy.add(Row(OrderStriking, "*", None, the_case, "frcp-12-f-2", undoes=lambda case, order: case.referred(order)))
    case = played(
        case_under(toy), no(1, Motion), no(2, Motion), no(3, WithdrawalOfMotion, refs=(1, 2)), no(4, Ruling, refs=2)
    )
    struck = played(case, no(5, OrderStriking, refs=3))
    assert struck.state("motion", "1") == "pending"
    assert struck.state("motion", "2") == "granted"
    assert case.state("motion", "1") == "withdrawn"


def test_a_subject_that_a_struck_paper_brought_in_is_struck_whole() -> None:
    toy = motions()
    toy.add(Row(OrderStriking, "*", None, the_case, "frcp-12-f-2", undoes=lambda case, order: case.referred(order)))
    case = played(case_under(toy), no(1, Motion), no(2, OrderStriking, refs=1))
    assert case.state("motion", "1") == NEW
    assert case.subjects("motion", "pending") == []


def test_a_clock_revived_by_striking_is_superseded_when_it_has_run_out_and_never_missed() -> None:
    toy = overdue()
    toy.add(Row(OrderStriking, "*", None, the_case, "frcp-12-f-2", undoes=lambda case, order: case.referred(order)))
    filed = no(1, Complaint, date(2020, 1, 2), served=date(2020, 1, 3), defendants=("Acme",))
    case = played(case_under(toy), filed, no(2, Answer, date(2020, 1, 20), by="Acme"))
    late = played(case, no(3, OrderStriking, date(2020, 3, 2), refs=2))
    clock = late.clock("response", "Acme", "answer")
    assert clock is not None
    assert (late.state("response", "Acme"), clock.state) == ("due", "superseded")
    assert advance(late, date(2020, 6, 1)).state("response", "Acme") == "due"
    early = played(case, no(3, OrderStriking, date(2020, 1, 22), refs=2))
    assert advance(early, date(2020, 6, 1)).state("response", "Acme") == "overdue"


def test_a_row_of_a_chapter_below_can_move_a_region_of_one_above() -> None:
    toy = motions()
    pending = AsTo(
        "every motion pending against the old pleading", lambda case, filing: case.subjects("motion", "pending")
    )
    toy.add(Row(AmendedComplaint, "pending", "superseded", pending, "frcp-15-a-2"))
    case = played(case_under(toy), no(1, MotionToDismiss), no(2, AmendedComplaint))
    assert case.state("motion", "1") == "superseded"


# 11. a stay that holds some clocks and not others; 12. responses per (pleading, respondent)


def test_a_stay_holds_the_clocks_of_its_party_and_no_others() -> None:
    stay = region("stay", "in force", "lifted")
    of_the_party = Row(
        StayOrdered,
        NEW,
        "in force",
        itself,
        "usc-11-362-a",
        holds=lambda case, order, subject, clock: clock.parties[0] in order.as_to,
    )
    stay.add(of_the_party, Row(StayLifted, "in force", "lifted", referenced("stay"), "usc-11-362-a"))
    opened = no(1, Complaint, date(2020, 1, 2), served=date(2020, 1, 3), defendants=("Acme", "Bolt"))
    case = played(case_under(overdue(), stay), opened, no(2, StayOrdered, date(2020, 1, 10), as_to="Acme"))
    acme = case.clock("response", "Acme", "answer")
    assert acme is not None
    assert acme.due(None).due is None
    later = advance(case, date(2020, 3, 2))
    assert (later.state("response", "Acme"), later.state("response", "Bolt")) == ("due", "overdue")
    lifted = played(case, no(3, StayLifted, date(2020, 1, 20), refs=2))
    clock = lifted.clock("response", "Acme", "answer")
    assert clock is not None
    assert clock.due(None).due == date(2020, 2, 3)  # ten days held


def test_a_clock_that_starts_during_a_stay_is_held_by_it() -> None:
    stay = region("stay", "in force", "lifted")
    stay.add(
        Row(StayOrdered, NEW, "in force", itself, "usc-11-362-a", holds=lambda case, order, subject, clock: True),
        Row(StayLifted, "in force", "lifted", referenced("stay"), "usc-11-362-a"),
    )
    opened = no(2, Complaint, date(2020, 1, 6), served=date(2020, 1, 6), defendants=("Acme",))
    case = played(case_under(overdue(), stay), no(1, StayOrdered, date(2020, 1, 2)), opened)
    assert advance(case, date(2020, 6, 1)).state("response", "Acme") == "due"
    lifted = played(case, no(3, StayLifted, date(2020, 1, 16), refs=1))
    clock = lifted.clock("response", "Acme", "answer")
    assert clock is not None
    assert clock.due(None).due == date(2020, 2, 6)  # ten days held


def test_a_response_is_owed_by_each_respondent_to_each_pleading() -> None:
    toy = region("response", "due", "answered", "superseded")
    to_this = AsTo(
        "each defendant, to this pleading", lambda case, filing: [(filing.key, name) for name in filing.defendants]
    )
    to_old = AsTo("each response due to an older pleading", lambda case, filing: case.subjects("response", "due"))

    def theirs(case: Posture, answer: Filing) -> Iterable[tuple[str, ...]]:
        return [s for s in case.subjects("response", "due") if isinstance(s, tuple) and s[-1] in answer.by]

    toy.add(
        Row(Complaint, NEW, "due", to_this, "frcp-12-a-1-A-i"),
        Row(AmendedComplaint, NEW, "due", to_this, "frcp-15-a-3"),
        Row(AmendedComplaint, "due", "superseded", to_old, "frcp-15-a-3", ends="superseded"),
        Row(Answer, "due", "answered", AsTo("each response due from those who answer", theirs), "frcp-12-a-1-A-i"),
    )
    case = played(
        case_under(toy),
        no(1, Complaint, defendants=("Acme", "Bolt")),
        no(2, Answer, by="Acme"),
        no(3, AmendedComplaint, defendants=("Acme",)),
    )
    states = {subject: case.state("response", subject) for subject in case.subjects("response")}
    assert states == {("1", "Acme"): "answered", ("1", "Bolt"): "superseded", ("3", "Acme"): "due"}


# -- the rest of the shape -------------------------------------------------------------------------


def test_out_of_order_still_takes_effect_and_is_noted() -> None:
    case = played(
        case_under(motions()), no(1, Motion), no(2, Ruling, refs=1), no(3, Ruling, refs=1, disposition="denied")
    )
    assert case.state("motion", "1") == "denied"
    assert [(d.ecf, d.severity) for d in case.deficiencies] == [(3, Severity.NOTEWORTHY)]


def test_a_kind_inherits_its_familys_rows_and_may_override_them() -> None:
    toy = region("motion", "pending", "lodged")
    toy.add(
        Row(Motion, NEW, "pending", itself, "frcp-7-b-1"), Row(MotionToDismiss, NEW, "lodged", itself, "frcp-7-b-1")
    )
    case = played(case_under(toy), no(1, MotionToAlterJudgment), no(2, MotionToDismiss))
    assert (case.state("motion", "1"), case.state("motion", "2")) == ("pending", "lodged")


def test_an_ordered_date_is_certain_and_an_order_without_one_leaves_it_unknown() -> None:
    toy = region("order", "open")
    toy.add(
        Row(
            CourtAct,
            NEW,
            "open",
            itself,
            "frcp-16-b-4",
            clock=Clock(act="brief", law="frcp-16-b-4", start=ordered("brief")),
        )
    )
    sunday = date(2016, 2, 7)
    case = played(case_under(toy), no(1, Ruling, dates=DateSet("brief", sunday)), no(2, Ruling))
    certain, open_ = case.clock("order", "1", "brief"), case.clock("order", "2", "brief")
    assert certain is not None
    assert open_ is not None
    assert (certain.due(None).due, certain.certainty) == (sunday, "firm")
    assert (open_.due(None).due, open_.certainty) == (None, "unknown")


def test_a_row_of_the_court_cannot_be_declared_worse_than_noteworthy() -> None:
    with pytest.raises(ValueError, match="at most noteworthy"):
        Row(Ruling, NEW, "x", itself, "frcp-7-b-1", irregular=Severity.CURABLE)


def test_a_row_to_a_state_that_the_region_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="no state"):
        region("toy", "a").add(Row(Motion, NEW, "b", itself, "frcp-7-b-1"))
