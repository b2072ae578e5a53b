"""The same case has the same answer in every run, whatever order memory happens to keep its names in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SCENARIOS = Path(__file__).parents[1] / "scenarios"

ASKED = """
import sys
from typer.testing import CliRunner
from docket.cli import app
for path in sys.argv[1:]:
    for question in ("replay", "next", "deadlines", "parties"):
        print(path, question, CliRunner().invoke(app, [question, path, "--json"]).stdout)
"""


def answers(seed: int, files: list[str]) -> str:
    asked = [sys.executable, "-c", ASKED, *files]
    return subprocess.run(
        asked, env={**os.environ, "PYTHONHASHSEED": str(seed)}, capture_output=True, text=True, check=True
    ).stdout


def test_the_same_case_has_the_same_answers_in_every_run() -> None:
    files = sorted(map(str, SCENARIOS.rglob("*.yaml")))
    busy = sorted(files, key=lambda path: -Path(path).stat().st_size)[:25]
    first, second = answers(1, busy), answers(2, busy)
    assert first
    assert first == second
