"""The reader compiled to machine code reads what the plain one reads, and only as long as it is of the same sources."""

from __future__ import annotations

import csv
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from strategies import mutilated

import docket
from docket.compiled import compile_package
from docket.errors import DocketError

SOURCES = Path(docket.__file__).parent / "reading"
DATA = Path(__file__).parents[2] / "shared/data"
GOLDEN = Path(__file__).parent / "golden/reading"
READ = """
import json, sys
from docket.reading import COMPILED, acts, read_text
print(COMPILED, not acts.__file__.endswith(".py"))
for line in sys.stdin:
    print(*((act, act.span) for act in read_text(json.loads(line))))
"""
TOY = """
def twice(day: int) -> int:
    return 2 * day
"""


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the reader, compiled by the command."""
    folder = tmp_path_factory.mktemp("compiled")
    command = [sys.executable, "-c", "from docket.cli import main; main()", "compile"]
    done = subprocess.run(command, env=os.environ | {"DOCKET_COMPILED": str(folder)}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert str(folder) in done.stdout
    return folder


def texts() -> list[str]:
    """Golden texts and, where they are here, real ones; each also cut off, shuffled or otherwise mutilated."""
    lines = [line for path in sorted(GOLDEN.iterdir()) for line in path.read_text().splitlines() if line.strip()]
    found = [json.loads(line).get("text", "") if line.startswith("{") else line for line in lines]
    for labels in DATA.glob("labels/*.csv"):
        with labels.open(newline="") as rows:
            found += [row["docket_text"] for row in csv.DictReader(rows) if row.get("docket_text")]
    rng = random.Random(7)
    return found + [mutilated(text, rng) for text in rng.sample(found, 1000)]


def read_by(folder: str, lines: list[str]) -> list[str]:
    """What a process says of these texts, with the compiled modules of a folder."""
    environment = os.environ | {"DOCKET_COMPILED": folder, "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [sys.executable, "-c", READ],
        env=environment,
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.mark.slow
def test_compiled_and_plain_readers_read_the_same(compiled: Path) -> None:
    lines = [json.dumps(text) for text in texts()]
    plain, quick = read_by("", lines), read_by(str(compiled), lines)
    assert (plain[0], quick[0]) == ("False False", "True True")
    assert len(plain) == len(lines) + 1
    for line, expected, read in zip(lines, plain[1:], quick[1:], strict=True):
        assert read == expected, line


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of one module, and a folder for what is made of it."""
    sources = tmp_path / "toy"
    sources.mkdir()
    (sources / "__init__.py").write_text("from docket.compiled import use_compiled\nuse_compiled(__name__, __path__)\n")
    (sources / "days.py").write_text(TOY)
    monkeypatch.setenv("DOCKET_COMPILED", str(tmp_path / "compiled"))
    return sources


def used(toy: Path, asked: str = "days.twice(21)") -> str:
    """What a new process answers, and by which file."""
    code = f"from toy import days; print({asked}, days.__file__.endswith('.py'))"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(toy.parent), str(SOURCES.parents[1])])}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_compiled_modules_are_used_while_their_sources_are_the_same(toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert used(toy) == "42 True"
    kept = compile_package("toy", toy)
    assert used(toy) == "42 False"
    assert compile_package("toy", toy) == kept
    monkeypatch.setenv("DOCKET_COMPILED", "")
    assert used(toy) == "42 True"
    monkeypatch.setenv("DOCKET_COMPILED", str(kept.parent))
    (toy / "days.py").write_text(TOY.replace("2 *", "3 *"))
    assert used(toy) == "63 True"


def test_what_cannot_be_compiled_is_said_and_nothing_kept(toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (toy / "days.py").write_text("def twice(day: int) -> int:\n    return 'x' * day\n")
    with pytest.raises(DocketError, match=r"toy could not be compiled \(.*expected \"int\""):
        compile_package("toy", toy)
    assert not any((toy.parent / "compiled").iterdir())
    monkeypatch.setenv("DOCKET_COMPILED", str(toy / "days.py"))
    with pytest.raises(DocketError, match="name a folder that can be written"):
        compile_package("toy", toy)
    monkeypatch.setenv("DOCKET_COMPILED", "")
    with pytest.raises(DocketError, match="turns compiled modules off"):
        compile_package("toy", toy)


def test_without_a_compiler_the_extra_is_named(toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(DocketError, match=r"pip install 'civil-docket\[fast\]'"):
        compile_package("toy", toy)
