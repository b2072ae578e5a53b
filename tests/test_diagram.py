"""Regions drawn from their rows."""

from __future__ import annotations

import re
import sys
from html import escape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

import docket.procedure
from docket.cli import app
from docket.errors import OutOfRange
from docket.intake import open_case
from docket.region import REGIONS
from docket.views.diagram import arrows, cite, mermaid, region_answer, region_named
from docket.views.drawing import drawing, marks

BOSLEY = Path(__file__).parents[1] / "scenarios" / "cases" / "bosley-v-valasco.yaml"

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


# -- as pictures -----------------------------------------------------------------------------------

BOX = re.compile(r'<rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"')
Area = tuple[float, float, float, float]


def areas(svg: str, sort: str) -> list[Area]:
    """Where the frames of a sort stand: left, top, right, bottom."""
    groups = re.findall(rf'<g class="{sort}[^"]*">.*?</g>', svg)
    found = [tuple(map(float, hit)) for group in groups for hit in BOX.findall(group)[:1]]
    return [(x, y, x + width, y + height) for x, y, width, height in found]


def overlap(a: Area, b: Area) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@pytest.mark.parametrize("name", REGIONS_BY_NAME)
def test_every_region_has_a_picture_in_which_nothing_lies_on_anything(name: str):
    pytest.importorskip("pygraphviz")
    region = REGIONS[name]
    svg = drawing(region)
    ElementTree.fromstring(svg)
    states, words = areas(svg, "state"), areas(svg, "ground")
    laid = [*states, *words]
    assert not [(a, b) for n, a in enumerate(laid) for b in laid[n + 1 :] if overlap(a, b)]
    for arrow in arrows(region):
        for row in arrow.rows:
            assert escape(cite(row), quote=False) in svg, row.law


def test_the_way_of_a_motion_is_marked():
    pytest.importorskip("pygraphviz")
    case = open_case(BOSLEY).posture
    svg = drawing(region_named("motion"), case.court, marks(case, "motion", ["41"]))
    here = re.findall(r'<g class="state here[^"]*"><title>([^<\n]*)', svg)
    taken = re.findall(r'<g class="lead taken"><title>([^<\n]*)', svg)
    assert here == ["denied"]
    assert sorted(taken) == ["new → pending", "pending → denied"]
    assert ">ECF No. 44, 2016-02-04<" in svg
    assert ">ECF No. 41, day not shown<" in svg


def test_pictures_go_into_a_folder_or_on_one_page(tmp_path: Path):
    pytest.importorskip("pygraphviz")
    runner = CliRunner()
    assert runner.invoke(app, ["diagram", "--all", "-o", str(tmp_path / "all")]).exit_code == 0
    assert len(list((tmp_path / "all").glob("*.svg"))) == len(REGIONS)
    page = tmp_path / "page.html"
    assert runner.invoke(app, ["diagram", "--all", "--case", str(BOSLEY), "-o", str(page)]).exit_code == 0
    html = page.read_text(encoding="utf-8")
    assert html.count("<svg") == html.count("<h2") > 10
    assert "41 Motion to Seal" in html
    assert not re.search(r"(?:src|href)=\"(?!#)", html)


def test_a_picture_of_one_region_goes_to_a_file_or_to_the_screen(tmp_path: Path):
    pytest.importorskip("pygraphviz")
    runner = CliRunner()
    path = tmp_path / "service.svg"
    assert runner.invoke(app, ["diagram", "service", "-o", str(path)]).exit_code == 0
    assert runner.invoke(app, ["diagram", "service", "--svg"]).stdout.strip() == path.read_text(encoding="utf-8")


def test_without_the_extra_the_cure_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    with pytest.raises(OutOfRange, match=r"pip install 'civil-docket\[diagram\]'"):
        drawing(region_named("service"))


def test_a_region_that_begins_in_a_state_begins_at_a_point():
    pytest.importorskip("pygraphviz")
    assert drawing(region_named("trial")).count("<circle") == 1
    assert "<title>→ none</title>" in drawing(region_named("trial"))
    assert drawing(region_named("motion")).count("<circle") == 1


def test_law_that_is_no_longer_in_force_says_until_when():
    assert any("(to 20" in row["cite"] for region in REGIONS.values() for row in region_answer(region)["rows"])
    assert not any(
        re.fullmatch(r"[a-z0-9-]+", row["cite"]) for r in REGIONS.values() for row in region_answer(r)["rows"]
    )
