"""The times that begin with a judgment: the day before, of and after, under every version of the rule."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from docket.case import advance, evolve, new_case
from docket.clock import Start
from docket.filing import Filing
from docket.law import Provision, versions
from docket.posture import Posture
from docket.procedure.appeal import NoticeOfAppeal
from docket.procedure.commencement import Complaint
from docket.procedure.disposition import OrderDismissingCase
from docket.procedure.judgment import (
    TIMES,
    Judgment,
    Writ,
    day_150,
    last_day,
    reckoned,
)
from docket.procedure.trial import MotionForJudgmentAsMatterOfLaw, Verdict

FAMILIES = {kind: law for kind, law in TIMES.items() if kind is not MotionForJudgmentAsMatterOfLaw}
MOTIONS = [(kind, version) for kind, law in FAMILIES.items() for version in versions(law)]


def a_day(version: Provision) -> date:
    """A Tuesday in June, well inside the time in which a version was law."""
    year = version.since.year + 1 if version.since else version.until.year - 1 if version.until else 2015
    day = date(year, 6, 1)
    return day + timedelta(days=(1 - day.weekday()) % 7)


def after(*acts: Filing) -> Posture:
    case = new_case()
    for act in acts:
        case = evolve(case, act)
    return case


def judged(day: date) -> Posture:
    complaint = Complaint(id="1", ecf=1, filed=day - timedelta(days=300), plaintiffs="Roe", defendants="Acme")
    verdict = Verdict(id="18", ecf=18, filed=day - timedelta(days=3))
    return after(complaint, verdict, Judgment(id="20", ecf=20, filed=day, entered=day))


@pytest.mark.parametrize(("kind", "version"), MOTIONS, ids=[f"{k.__name__}-{v.id}" for k, v in MOTIONS])
def test_a_motion_suspends_until_its_last_day_and_not_after(kind: type[Filing], version: Provision):
    day = a_day(version)
    case = judged(day)
    last = last_day(case, version.family, Start(day))
    assert last is not None
    for filed, suspends in ((last - timedelta(days=1), True), (last, True), (last + timedelta(days=1), False)):
        moved = evolve(case, kind(id="25", ecf=25, filed=filed, by="Roe"))
        assert (moved.state("tolling motion", "25") == "suspends") is suspends
        late = [d for d in moved.deficiencies if d.severity == "ineffective"]
        assert [d.law.partition("~")[0] for d in late] == ([] if suspends else [version.family])


@pytest.mark.parametrize("version", versions("frcp-62-a"), ids=lambda v: v.id)
def test_execution_waits_until_the_day_after_the_stay(version: Provision):
    day = a_day(version)
    case = judged(day)
    last = last_day(case, "frcp-62-a", Start(day))
    assert last is not None
    for issued, early in ((last, True), (last + timedelta(days=1), False)):
        case_then = evolve(case, Writ(id="30", ecf=30, filed=issued))
        assert any(d.law.startswith("frcp-62-a") for d in case_then.deficiencies) is early


@pytest.mark.parametrize("year", [1999, 2005, 2008, 2010, 2020, 2024])
def test_thirty_days_to_appeal_in_every_year(year: int):
    day = date(year, 6, 1)
    case = judged(day)
    last = last_day(case, "frap-4-a-1-A", Start(day))
    assert last is not None
    for filed, effective in ((last, True), (last + timedelta(days=1), False)):
        noticed = evolve(advance(case, filed), NoticeOfAppeal(id="30", ecf=30, filed=filed, by="Roe"))
        assert (noticed.state("divestiture", "30") == "divested") is effective


def test_day_150_is_not_moved_by_a_weekend():
    assert day_150(new_case(), date(2016, 11, 30)) == date(2017, 4, 29)
    assert day_150(new_case(), date(2001, 11, 30)) is None


def test_two_days_from_which_a_time_may_run_give_both_ends():
    both = reckoned(new_case(), "frap-4-a-1-A", Start(date(2016, 11, 30), also=date(2017, 4, 29)))
    assert (both.due, both.latest) == (date(2016, 12, 30), date(2017, 5, 30))


def test_a_decision_is_not_lost_between_many_small_steps_of_time():
    case = after(
        Complaint(id="1", ecf=1, filed=date(2020, 1, 2), plaintiffs="Roe", defendants="Acme"),
        OrderDismissingCase(id="20", ecf=20, filed=date(2020, 6, 1), entered=date(2020, 6, 1)),
    )
    stepped = case
    for n in range(1, 200):
        stepped = advance(stepped, date(2020, 6, 1) + timedelta(days=n))
    at_once = advance(case, date(2020, 6, 1) + timedelta(days=199))
    assert stepped.state("finality") == at_once.state("finality") == "final"
