"""The packs of single courts: they bind there only, and fit the chapters that they lie over."""

from __future__ import annotations

import pytest

from docket.forum import forum
from docket.procedure.local import localized
from docket.procedure.motions import BRIEFING, Motion, Reply

PACKS = ("caed", "cand", "nysd")


@pytest.mark.parametrize("court", PACKS)
def test_a_pack_binds_in_its_own_court_only(court: str) -> None:
    laws = {
        move.event.row_from("new").law for move in forum(court).plan_for(Motion).moves if move.event.row_from("new")
    }
    assert any(law.startswith(court) for law in laws)
    assert not any(law.startswith(other) for law in laws for other in PACKS if other != court)


def test_without_a_pack_there_is_no_local_time() -> None:
    for court in (None, "ilnd"):
        assert not any(rule.law.startswith(PACKS) for rule in forum(court).plan_for(Motion).rules)


def test_a_pack_that_no_longer_fits_is_a_bug() -> None:
    with pytest.raises(LookupError, match="0 rows of 'briefing'"):
        localized(BRIEFING, Reply, "open", "caed-110")
