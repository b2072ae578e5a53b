"""The whole answer: what it says of itself, and how the law of a day is chosen."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from docket.answer import answer, local_rules
from docket.clock import governing
from docket.intake import open_case
from docket.views.text import footer

BOSLEY = Path(__file__).parents[1] / "scenarios" / "cases" / "bosley-v-valasco.yaml"


def test_where_there_is_no_pack_the_posture_says_so(tmp_path: Path) -> None:
    assert (local_rules("caed"), local_rules("ded"), local_rules(None)) == ("caed", None, None)
    bosley = open_case(BOSLEY)
    assert "with the local rules of caed" in footer(answer(bosley, bosley.posture))
    path = tmp_path / "elsewhere.yaml"
    path.write_text("court: ded\ndocket:\n- ecf: 1\n  filed: 2024-01-02\n  complaint: {by: Roe, plaintiffs: [Roe]}\n")
    elsewhere = open_case(path)
    said = answer(elsewhere, elsewhere.posture)
    assert said["engine"]["local_rules"] is None
    assert "no local rules of ded: no local deadline" in footer(said)


@pytest.mark.parametrize(("day", "days"), [(date(2009, 11, 30), 20), (date(2009, 12, 1), 21), (date(2015, 12, 1), 21)])
def test_time_is_that_of_the_day_on_which_it_began_in_pending_cases_too(day: date, days: int) -> None:
    version = governing("frcp-12-a-1-A-i", day)
    assert version is not None
    assert version.n == days


def test_a_provision_that_was_no_law_yet_governs_nothing() -> None:
    assert governing("frcp-5.2-c", date(2007, 11, 30)) is None
    assert governing("frcp-5.2-c", date(2007, 12, 1)) is not None
