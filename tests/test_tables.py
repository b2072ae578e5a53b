"""What holds of every table of the law, and of walks along them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import docket.procedure
from docket.case import evolve, new_case
from docket.filing import KINDS, CourtAct
from docket.procedure.commencement import Complaint
from docket.procedure.motions import Motion, NonOpposition, Opposition, Reply, Ruling, WithdrawalOfMotion
from docket.procedure.pleading import Answer, Rule12Motion
from docket.procedure.service import ProofOfService
from docket.region import REGIONS
from docket.rule import RULES, Severity

for _court in ("caed", "cand", "nysd"):
    docket.procedure.load_local(_court)


@pytest.mark.parametrize("name", sorted(REGIONS))
def test_every_state_is_reached_by_some_row(name: str) -> None:
    region = REGIONS[name]
    reached = {row.to for row in region.rows} | {region.initial}
    assert set(region.states) <= reached
    assert region.final <= set(region.states)


def test_no_row_or_rule_calls_an_act_of_the_court_worse_than_noteworthy() -> None:
    for region in REGIONS.values():
        for row in region.rows:
            kind = getattr(row.trigger, "kind", None)
            if kind is not None and issubclass(kind, CourtAct):
                assert row.irregular in (None, Severity.NOTEWORTHY), (region.name, str(row.trigger))
    for rule in RULES:
        if rule.severity is not Severity.NOTEWORTHY:
            assert not any(issubclass(kind, CourtAct) for kind in rule.on), rule.name


def test_every_kind_can_be_docketed_in_an_empty_case() -> None:
    for court in (None, "caed", "cand", "nysd"):
        for kind in KINDS.values():
            after = evolve(new_case(court), kind(id="1", ecf=1, filed=date(2024, 3, 4)))
            assert after.length == 1


MOTIONS = [k for k in KINDS.values() if issubclass(k, Motion) and k.__module__.split(".")[2] in ("motions", "pretrial")]
ENDINGS = ("granted", "denied", "denied as moot", "granted in part and denied in part")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_legal_walk_along_the_motion_tables_is_clean(data: st.DataObject) -> None:
    """Complaint, service, answer, then motions each opposed, answered and ruled on in order: nothing is deficient."""
    day, number = date(2024, 3, 4), 3
    case = new_case()
    case = evolve(case, Complaint(id="1", ecf=1, filed=day, by="Roe", plaintiffs="Roe", defendants="Acme"))
    case = evolve(case, ProofOfService(id="2", ecf=2, filed=day, as_to="Acme", served=day))
    case = evolve(case, Answer(id="3", ecf=3, filed=day + timedelta(days=5), by="Acme", refs=1))
    for _ in range(data.draw(st.integers(1, 5))):
        kind = data.draw(st.sampled_from([k for k in MOTIONS if not issubclass(k, Rule12Motion)]))
        motion, number = number + 1, number + 1
        case = evolve(case, kind(id=str(motion), ecf=motion, filed=day + timedelta(days=10), by="Acme"))
        papers = data.draw(
            st.sampled_from([(), (Opposition,), (Opposition, Reply), (NonOpposition,), (WithdrawalOfMotion,)])
        )
        for paper in papers:
            number += 1
            by = "Acme" if paper in (Reply, WithdrawalOfMotion) else "Roe"
            filed = day + timedelta(days=number + 10)
            case = evolve(case, paper(id=str(number), ecf=number, filed=filed, by=by, refs=motion))
        if papers[:1] != (WithdrawalOfMotion,):
            number += 1
            said = data.draw(st.sampled_from(ENDINGS))
            filed = day + timedelta(days=60 + number)
            case = evolve(case, Ruling(id=str(number), ecf=number, filed=filed, refs=motion, disposition=said))
        assert case.state("motion", str(motion)) in REGIONS["motion"].final
    assert [d for d in case.deficiencies if d.severity is not Severity.NOTEWORTHY] == []
