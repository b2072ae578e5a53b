"""The packs of single courts: they bind there only, and fit the chapters that they lie over."""

from __future__ import annotations

import pytest

import docket.procedure
from docket.forum import forum
from docket.procedure.local import localized
from docket.procedure.motions import BRIEFING, Motion, Reply

PACKS = ("caed", "cand", "nysd")


@pytest.mark.parametrize("court", PACKS)
def test_a_pack_binds_in_its_own_court_only(court: str) -> None:
    laws = {move.rows["new"].law for move in forum(court).plan_for(Motion).moves if "new" in move.rows}
    assert any(law.startswith(court) for law in laws)
    assert not any(law.startswith(other) for law in laws for other in PACKS if other != court)


def test_without_a_pack_there_is_no_local_time() -> None:
    for court in (None, "ilnd"):
        assert not any(rule.law.startswith(PACKS) for rule in forum(court).plan_for(Motion).rules)


def test_a_pack_that_no_longer_fits_is_a_bug() -> None:
    with pytest.raises(LookupError, match="0 rows of 'briefing'"):
        localized(BRIEFING, Reply, "open", "caed-110")


def test_a_pack_from_elsewhere_is_loaded_when_a_case_of_its_court_is_replayed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A court's rules need not live in this tree: a package names itself in the entry-point group `docket.local`."""
    loaded: list[str] = []

    class Pack:
        def load(self) -> None:
            loaded.append("vid")

    def found(*, group: str, name: str) -> tuple[Pack, ...]:
        return (Pack(),) if (group, name) == ("docket.local", "vid") else ()

    monkeypatch.setattr("importlib.metadata.entry_points", found)
    docket.procedure.load_local.cache_clear()
    assert docket.procedure.load_local("vid")
    assert loaded == ["vid"]
    assert not docket.procedure.load_local("gud")
    docket.procedure.load_local.cache_clear()
