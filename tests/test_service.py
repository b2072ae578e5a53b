"""Service: the day before, of and after each change of the time to serve."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from docket.case import replay
from docket.law import provision, versions
from docket.procedure.commencement import Complaint
from docket.procedure.service import SERVE, ProofOfService


@pytest.mark.parametrize("version", [v for v in versions("frcp-4-m") if v.since], ids=lambda v: v.id)
def test_the_time_to_serve_is_that_of_the_day_of_the_complaint(version: object) -> None:
    since = version.since  # type: ignore[attr-defined]
    for day in (since - timedelta(days=1), since, since + timedelta(days=1)):
        complaint = Complaint(id="1", ecf=1, filed=day, by="Roe", plaintiffs=("Roe",), defendants=("Acme",))
        clock = replay([complaint]).posture.clock("time to serve", "Acme", SERVE)
        law = provision("frcp-4-m", day)
        assert clock is not None
        assert law is not None
        assert law.n is not None
        due = clock.due(None).due
        assert due is not None
        assert due - day >= timedelta(days=law.n)
        assert due - day <= timedelta(days=law.n + 4), "a last day moves past a weekend and a holiday at most"


@pytest.mark.parametrize(("late", "found"), [(-1, []), (0, []), (1, ["frcp-4-c-1"])])
def test_service_is_late_from_the_day_after_the_last(late: int, found: list[str]) -> None:
    filed = date(2018, 1, 8)
    complaint = Complaint(id="1", ecf=1, filed=filed, by="Roe", plaintiffs=("Roe",), defendants=("Acme",))
    clock = replay([complaint]).posture.clock("time to serve", "Acme", SERVE)
    assert clock is not None
    last = clock.due(None).due
    assert last is not None
    served = last + timedelta(days=late)
    proof = ProofOfService(id="2", ecf=2, filed=served + timedelta(days=3), as_to="Acme", served=served)
    assert [d.law for d in replay([complaint, proof]).posture.deficiencies] == found
