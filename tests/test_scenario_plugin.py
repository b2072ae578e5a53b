"""Scenarios as tests: what the plugin collects, what a failure prints, and what it costs those who have none."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from docket.casefile import play, read_case

GOOD = """\
holding: A motion is pending until it is ruled on.
docket:
- {ecf: 1, filed: 2020-01-02, complaint: {plaintiffs: [Roe], defendants: [Acme]}}
- ecf: 2
  filed: 2020-01-28
  motion to compel: {by: Roe}
  expect:
    state: {motion: {2: pending}}
but:
- it is ruled on:
    add: [{ecf: 3, filed: 2020-02-03, order on motion: {re: 2, disposition: denied}}]
    expect: {state: {motion: {2: denied}}}
"""


@pytest.fixture
def run(tmp_path: Path):
    """Runs pytest over files, in a process of its own, as a user of the package would."""

    def ran(files: dict[str, str]) -> tuple[int, str]:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-v", "-p", "no:cacheprovider", "--rootdir", str(tmp_path)]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    return ran


def test_a_docket_and_each_of_its_variations_are_tests(run):
    code, said = run({"mine/scenarios/motions/pending.yaml": GOOD})
    assert code == 0, said
    assert "pending.yaml::docket PASSED" in said
    assert "pending.yaml::it is ruled on PASSED" in said
    assert "2 passed" in said


def test_a_failure_prints_the_passage_and_no_traceback(run):
    code, said = run({"scenarios/wrong.yaml": GOOD.replace("{2: pending}", "{2: granted}")})
    assert code == 1
    assert ">    8 |     state: {motion: {2: granted}}" in said
    assert "expected  the motion of 2 is 'granted'" in said
    assert "found     'pending'" in said
    assert "Traceback" not in said
    assert ".py" not in said.partition("FAILURES")[2]


def test_a_mistyped_file_fails_alone_and_in_one_line(run):
    bad = GOOD.replace("motion to compel", "motion to compell")
    code, said = run({"scenarios/bad.yaml": bad, "scenarios/good.yaml": GOOD})
    assert code == 1
    assert "scenarios/bad.yaml:6: 'motion to compell' is neither" in said
    assert "did you mean 'motion to compel'" in said
    assert "1 failed, 2 passed" in said
    assert "Traceback" not in said


def test_other_files_are_left_alone(run):
    code, said = run(
        {
            "scenarios/playbook.yaml": "hosts: all\n",
            "cases/case.yaml": GOOD,
            "scenarios/notes.txt": "docket: none\n",
            "scenarios/good.yaml": GOOD,
        }
    )
    assert code == 0, said
    assert "2 passed" in said


def test_the_example_of_the_readme_holds_and_bites(tmp_path: Path):
    text = (Path(__file__).parents[1] / "scenarios" / "README.md").read_text("utf-8")
    example = tmp_path / "example.yaml"
    example.write_text(re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)[0], encoding="utf-8")
    case = read_case(example)
    assert play(case) == []
    assert all(play(case, without=[id]) for id in case.law)


def test_the_plugin_costs_others_almost_nothing():
    script = (
        "import pytest, sys; before = set(sys.modules); import docket.scenario;"
        "print('\\n'.join(sorted(set(sys.modules) - before)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    heavy = {"docket.case", "docket.procedure", "docket.region", "transitions", "ruamel", "attrs", "juriscraper"}
    assert not heavy & set(done.stdout.split())
