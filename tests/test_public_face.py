"""What the package offers, and that the README's tour runs as written."""

from __future__ import annotations

import doctest
import re
import shlex
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

import docket
import docket.ask
from docket.procedure.motions import Motion, Ruling

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


def test_what_no_entry_could_say_is_refused_with_what_would_do() -> None:
    case = docket.new_case("cand")
    for act, hint in (
        (Motion(id="1", by="Acme", filed="2024-03-01"), "filed of Motion: '2024-03-01' is not a date"),  # type: ignore[arg-type]
        (Motion(id="1", by="Acme", filed=datetime(2024, 3, 1)), "is not a date"),
        (Ruling(id="2", refs=1, disposition="grnated"), "never 'grnated'; did you mean 'granted'; it is converted, "),
    ):
        with pytest.raises(docket.OutOfRange, match=re.escape(hint)):
            docket.record(case, act)
        with pytest.raises(docket.OutOfRange, match=re.escape(hint)):
            docket.tender(case, act)
    with pytest.raises(docket.NotOnDocket, match="no region is called 'moton'; they are "):
        case.state("moton", "1")


def _commands() -> list[list[str]]:
    """The README's commands that need nothing but the project."""
    lines = (line[2:] for line in (ROOT / "README.md").read_text("utf-8").splitlines() if line.startswith("$ docket "))
    return [shlex.split(line) for line in lines if "cases.db" not in line and ">" not in line]


def test_the_ledger_of_the_readme_is_kept_as_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All but the import, for which the reader has a docket report, and the server, which does not end."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "scenarios").symlink_to(ROOT / "scenarios")
    text = (ROOT / "README.md").read_text("utf-8")
    lines = [line.removeprefix("$ docket ") for line in text.splitlines() if line.startswith("$ docket ")]
    lines = [line for line in lines if "cases.db" in line and not line.startswith(("import ", "serve "))]
    assert len(lines) > 6
    command = shlex.join([sys.executable, "-c", "from docket.cli import main; main()"])
    for line in lines:
        told = subprocess.run(f"{command} {line}", shell=True, capture_output=True, text=True, check=False)
        assert told.returncode == 0, (line, told.stderr)
    check = text.partition("<!-- the check -->\n```python\n")[2].partition("```")[0]
    checked = [sys.executable, "-c", check, "receipt.json", "export.jsonl"]
    assert subprocess.run(checked, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("words", _commands(), ids=" ".join)
def test_a_command_of_the_readme_runs(words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "scenarios").symlink_to(ROOT / "scenarios")
    code = "from docket.cli import main; main()"
    told = subprocess.run([sys.executable, "-c", code, *words[1:]], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert told.stdout or told.stderr
