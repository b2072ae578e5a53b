"""The law as data and as enforced: dates without gaps, ids that exist, and a scenario for what bites."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from docket.casefile import CaseFile, play, play_docket, read_case
from docket.casefile.index import scenarios_of_law
from docket.clock import Clock, Running, Start, counted_by
from docket.counting import count
from docket.law import Provision, families, family_of
from docket.views.law import changes, citations, enforcement, law_answer

SCENARIOS = Path(__file__).parents[1] / "scenarios"
FILES = sorted(SCENARIOS.rglob("*.yaml"))
SHOWN = scenarios_of_law(FILES)
BITES = [(id, path) for id, paths in SHOWN.items() for path in paths]


@cache
def case_of(path: str) -> CaseFile:
    return read_case(path)


@pytest.mark.parametrize(("id", "path"), BITES, ids=[f"{id}-{Path(path).stem}" for id, path in BITES])
def test_without_the_provision_its_scenario_fails(id: str, path: str):
    case = case_of(path)
    if id in map(family_of, case.law):
        assert play(case, without=[id]), f"{path} does not show that {id} bites"
    for variation in case.variations:
        if id in map(family_of, variation.law):
            assert play_docket(variation.case, without=[id]), f"{path}:{variation.line}: {id} does not bite there"


def test_every_id_in_the_code_is_in_the_tables():
    unknown = {id: where for id, where in citations().items() if family_of(id) not in families()}
    assert unknown == {}


def test_rows_rules_and_clocks_name_families():
    """A row names a provision, not one version of it: the version is chosen by the day."""
    assert [law for law in enforcement() if law not in families()] == []


# -- windows ---------------------------------------------------------------------------------------

DATED = [known for known in families().values() if any(v.since or v.until for v in known)]


@pytest.mark.parametrize("known", DATED, ids=[known[0].family for known in DATED])
def test_versions_neither_gap_nor_overlap(known: tuple[Provision, ...]):
    for older, newer in pairwise(known):
        assert older.until is not None
        assert newer.since == older.until + timedelta(days=1)
    assert all(v.since is None or v.until is None or v.since <= v.until for v in known)


@pytest.mark.parametrize("known", DATED, ids=[known[0].family for known in DATED])
def test_the_day_before_of_and_after_each_change(known: tuple[Provision, ...]):
    """On each day one version at most is the law, and it is the one whose dates hold that day."""
    for edge in {day for v in known for day in (v.since, v.until) if day}:
        for day in (edge - timedelta(days=1), edge, edge + timedelta(days=1)):
            standing = [v for v in known if v.in_force(day)]
            assert len(standing) <= 1
            inside = known[0].since is None or day >= known[0].since
            assert bool(standing) == (inside and (known[-1].until is None or day <= known[-1].until))


def _around(edge: date | None) -> tuple[date, ...]:
    """The day before, the day of and the day after a change."""
    return () if edge is None else tuple(edge + timedelta(days=n) for n in (-1, 0, 1))


AUTHORITY = re.compile(
    r"Fed\. R\. (Civ|App|Bankr)\. P\. \d+"
    r"|\d+ (App\. )?U\.S\.C\. § \d+"
    r"|\d+ C\.F\.R\. § \d+"
    r"|[CENSW]\.D\. (Cal\.|N\.Y\.) "
    r"|S\.D\.N\.Y\. "
    r"|Supp\. (SS )?Rule "
    r"|(Habeas|JPML) R"
    r"|[\w'’.&, ]+ v\. [\w'’.&, ]+"
    r"|In re "
    r"|common law \("
    r"|Clerk's practice|Administrative closure \("
)


def test_every_cite_opens_with_an_authority_and_closes_its_brackets():
    cites = [v.cite for known in families().values() for v in known]
    assert [cite for cite in cites if not AUTHORITY.match(cite)] == []
    assert [cite for cite in cites if cite.count("(") != cite.count(")") or "FRCP" in cite] == []


def test_ids_are_unique():
    ids = [v.id for known in families().values() for v in known]
    assert len(ids) == len(set(ids))


# -- periods by date -------------------------------------------------------------------------------

PERIODS = [
    (version, day)
    for known in families().values()
    for version in known
    if version.n is not None and version.unit in ("days", "months", "years")
    for day in dict.fromkeys(
        day for edge in (version.since, version.until) for day in _around(edge) if version.in_force(day)
    )
]


@pytest.mark.parametrize(("version", "day"), PERIODS, ids=[f"{v.id}-{day}" for v, day in PERIODS])
def test_a_time_that_begins_on_a_day_is_counted_by_the_version_of_that_day(version: Provision, day: date):
    """A time begun under the old text runs by it to its end, in a pending case too (FRCP 86(a))."""
    court = version.jurisdiction if version.jurisdiction in ("caed", "cand", "nysd") else None
    started = Running(
        clock=Clock(act="it", law=version.family), region="", subject="", parties=(), start=Start(day), by=-1
    )
    rules = counted_by(version.family)
    counted = count(
        day, version.n, version.unit or "days", before=version.direction == "before", court=court, rules=rules
    )
    assert started.due(court).due == counted.due
    plain = day + timedelta(days=version.n or 0)
    by_days = version.unit == "days" and version.direction == "after"
    if by_days and (rules is None) and (day >= date(2009, 12, 1) or (version.n or 0) >= 11):
        assert counted.due is not None
        assert plain <= counted.due <= plain + timedelta(days=5)


# -- what docket law answers -----------------------------------------------------------------------


def test_every_version_is_listed_once_with_the_keys_of_the_contract():
    answer = law_answer(scenarios=SHOWN)
    assert len(answer) == sum(map(len, families().values()))
    keys = {"id", "citation", "effective_from", "effective_to", "jurisdiction", "verified"}
    keys |= {"enforced_by", "reason", "where", "scenarios"}
    assert all(keys <= set(each) for each in answer)
    assert {each["enforced_by"] for each in answer} <= {"row", "rule", "clock", "table", "none"}
    assert all(each["reason"] for each in answer)
    assert all(each["where"] for each in answer if each["enforced_by"] != "none")


def test_what_changed_between_two_days():
    (service,) = (c for c in changes(date(2015, 11, 30), date(2015, 12, 1)) if c["family"] == "frcp-4-m")
    assert (service["before"]["period"], service["after"]["period"]) == ("120 days", "90 days")
    assert changes(date(2016, 1, 5), date(2016, 1, 6)) == []


def test_on_a_day_only_what_was_law():
    before, after = (
        {each["id"] for each in law_answer(on=day)} for day in (date(2015, 11, 30), date(2015, 12, 1))
    )  # fmt: skip
    assert "frcp-4-m~to2015" in before - after
    assert "frcp-4-m" in after - before


def test_every_enforced_provision_has_a_scenario():
    enforced = [p for p in law_answer(scenarios=SHOWN) if p["enforced_by"] in ("row", "rule", "clock")]
    assert sorted({family_of(p["id"]) for p in enforced if not p["scenarios"]}) == []


def test_every_provision_that_bites_is_enforced():
    enforced = enforcement()
    left = [
        v.id for known in families().values() for v in known if v.docket_shows == "bites" and v.family not in enforced
    ]
    assert left == []


def test_the_rules_of_every_court_are_seen():
    """A court's pack may be a module or a package; what its rows and rules name is enforced by them, not looked up."""
    enforced = enforcement()
    assert {enforced[law][0].by for law in ("caed-230-b", "cand-6-1-a", "nysd-6.1-b")} <= {"row", "rule", "clock"}
