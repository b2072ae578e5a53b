"""Regions drawn from their rows."""

from __future__ import annotations

import re

import pytest

import docket.procedure
from docket.errors import OutOfRange
from docket.region import REGIONS
from docket.views.diagram import mermaid, region_answer, region_named

REGIONS_BY_NAME = sorted(REGIONS)
ARROW = re.compile(r"    (\w+|\[\*\]) --> (\w+|\[\*\])(?: : [^:;]+)?")
DECLARED = re.compile(r'    state "([^"]+)" as (\w+)')


@pytest.mark.parametrize("name", REGIONS_BY_NAME)
def test_every_region_can_be_drawn(name: str):
    head, about, *rest = mermaid(REGIONS[name]).splitlines()
    assert head == "stateDiagram-v2"
    assert about.startswith("    %% ")
    assert all(ARROW.fullmatch(line) or DECLARED.fullmatch(line) for line in rest)


def test_the_law_stands_on_the_arrows():
    assert "    new --> pending : Motion, Fed. R. Civ. P. 7(b)(1)" in mermaid(region_named("motion")).splitlines()


def test_every_row_that_binds_is_listed():
    region = region_named("Motion")
    assert len(region_answer(region)["rows"]) <= len(region.rows)
    assert {row["law"] for row in region_answer(region)["rows"]} <= {row.law for row in region.rows}


def test_a_region_that_is_not_there():
    with pytest.raises(OutOfRange, match="did you mean 'stipulation'"):
        region_named("stipulaton")


def test_a_court_brings_its_own_rows():
    docket.procedure.load_local("caed")
    national, local = (len(region_answer(region_named("document"), court)["rows"]) for court in (None, "caed"))
    assert local >= national
