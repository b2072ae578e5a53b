"""What the package offers, and that the README's tour runs as written."""

from __future__ import annotations

import doctest
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import docket
import docket.ask

ROOT = Path(__file__).parents[1]


def test_every_public_name_is_there_and_has_a_docstring() -> None:
    for name in docket.__all__:
        public = getattr(docket, name)
        if callable(public):
            assert public.__doc__, name


def test_a_name_that_is_not_there_is_refused() -> None:
    with pytest.raises(AttributeError):
        _ = docket.Barrister


def test_the_tour_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failures, tests = doctest.testfile(str(ROOT / "README.md"), module_relative=False, verbose=False)
    assert tests > 12
    assert failures == 0


def test_the_tour_of_the_questions_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failures, tests = doctest.testmod(docket.ask)
    assert tests > 15
    assert failures == 0


def test_importing_the_package_loads_none_of_it() -> None:
    code = "import sys, docket; print([m for m in sys.modules if m.startswith('docket.')])"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[]"


def _commands() -> list[list[str]]:
    """The README's commands that need nothing but the project."""
    lines = (line[2:] for line in (ROOT / "README.md").read_text("utf-8").splitlines() if line.startswith("$ docket "))
    return [shlex.split(line) for line in lines if "cases.db" not in line and ">" not in line]


@pytest.mark.parametrize("words", _commands(), ids=" ".join)
def test_a_command_of_the_readme_runs(words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "scenarios").symlink_to(ROOT / "scenarios")
    code = "from docket.cli import main; main()"
    told = subprocess.run([sys.executable, "-c", code, *words[1:]], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert told.stdout or told.stderr
