"""The command, as its users meet it: one clear line for what is wrong, JSON where asked, help that shows examples."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from importlib.metadata import version
from pathlib import Path

import pytest

from docket.cli import COMMANDS
from docket.reading import READER

ROOT = Path(__file__).parents[1]
BOSLEY = ROOT / "scenarios" / "cases" / "bosley-v-valasco.yaml"
DATA = ROOT.parent / "shared" / "data"
LOGIN = b"<html><head><title>PACER Login</title></head><body><form>Username Password</form></body></html>"


def docket(*args: object, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from docket.cli import main; main()", *map(str, args)]
    return subprocess.run(command, capture_output=True, input=stdin, cwd=ROOT, check=False)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.html", b""),
        ("login.html", LOGIN),
        ("binary.html", bytes(range(256)) * 40),
        ("essay.html", b"<html><body><p>On the whole, a pleasant day.</p></body></html>"),
        ("not.json", b"{ this is not json"),
        ("other.json", b'{"recipes": ["soup"]}'),
        ("cut.xml", b"<?xml version='1.0'?><docket><case_details><court>"),
        ("nothing.csv", b"a,b\n1,2\n"),
        ("nothing.jsonl", b"[]\n"),
        ("case.yaml", b"docket:\n- ecf: 1\n  complant: {by: Roe}\n"),
        ("list.yaml", b"- 1\n- 2\n"),
    ],
)
def test_bad_input_gives_one_clear_line_and_exit_code_2(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    told = docket("replay", path)
    said = told.stderr.decode()
    assert told.returncode == 2, said
    assert said.count("\n") == 1, said
    assert name in said
    assert "Traceback" not in said


def test_a_file_that_is_not_there_is_said_so() -> None:
    told = docket("replay", "nowhere.html")
    assert told.returncode == 2
    assert "nowhere.html" in told.stderr.decode()


def test_fifty_megabytes_of_junk_are_refused_quickly(tmp_path: Path) -> None:
    path = tmp_path / "junk.html"
    path.write_bytes(b"<p>lorem ipsum " * 3_500_000)
    told = docket("replay", path)
    assert told.returncode == 2
    assert told.stderr.count(b"\n") == 1


@pytest.mark.parametrize("option", [("--as-of", "soon"), ("--as-of-ecf", 1234)])
def test_a_position_that_is_not_there_is_refused(option: tuple[str, object]) -> None:
    told = docket("replay", BOSLEY, *option)
    assert told.returncode == 2
    assert told.stderr.count(b"\n") == 1


def test_the_answer_has_the_contracts_keys_at_every_position() -> None:
    keys = {"engine", "case", "as_of", "posture", "deadlines", "deficiencies", "next", "disagreements", "reading"}
    for position in ((), ("--as-of-ecf", 4), ("--as-of", "2016-03-01"), ("--known-on", "2015-01-01")):
        told = docket("replay", BOSLEY, *position, "--json")
        assert told.returncode == 0, told.stderr
        answer = json.loads(told.stdout)
        assert keys <= set(answer)
        assert {"status", "finality", "authority", "motions", "operative_pleading"} <= set(answer["posture"])


@pytest.mark.parametrize(
    "command",
    [
        ("next", BOSLEY, "Valasco", "--as-of-ecf", 44),
        ("why", BOSLEY, "authority"),
        ("why-not", BOSLEY, "answer to complaint", "--by", "Valasco", "--as-of-ecf", 44),
        ("sheet", BOSLEY),
        ("step", BOSLEY),
        ("deadlines", BOSLEY),
        ("diagram", "motion"),
        ("law",),
    ],
)
def test_every_view_speaks_to_people_and_to_programs(command: tuple[object, ...]) -> None:
    told = docket(*command)
    assert told.returncode == 0, told.stderr
    assert told.stdout.strip()
    as_json = docket(*command, "--json")
    assert as_json.returncode == 0, as_json.stderr
    json.loads(as_json.stdout)


SHORT = b"""court,docket_number,ecf,filed,text
caed,1:20-cv-00001,1,2020-01-02,COMPLAINT against Acme Corp filed by Ann Roe.
caed,1:20-cv-00001,2,2020-01-12,"SUMMONS RETURNED EXECUTED by Ann Roe. Acme Corp served on 1/10/2020."
"""


def test_a_day_after_the_docket_was_captured_is_told_with_what_it_does_not_show(tmp_path: Path) -> None:
    path = tmp_path / "short.csv"
    path.write_bytes(SHORT)
    said = docket("replay", path, "--as-of", "2020-03-01").stdout.decode()
    assert "the docket is of January 12, 2020" in said
    said = docket("deadlines", path, "--as-of", "2020-03-01").stdout.decode()
    assert "captured 2020-01-12" in said
    assert "no filing seen" in said
    assert "missed" not in said
    assert "no entry by that day" in docket("replay", path, "--as-of", "2019-03-01").stdout.decode()


def test_what_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    nowhere = tmp_path / "no" / "such" / "folder"
    for command in (("page", BOSLEY, "-o"), ("deadlines", BOSLEY, "--ics"), ("diagram", "motion", "-o")):
        told = docket(*command, nowhere / "out")
        assert told.returncode == 2, command
        assert told.stderr.decode().count("\n") == 1
        assert "cannot be written" in told.stderr.decode()


def test_the_calendar_keeps_a_deadlines_uid_while_it_moves(tmp_path: Path) -> None:
    from icalendar import Calendar

    events = []
    for position in (44, 46):
        path = tmp_path / f"{position}.ics"
        assert docket("deadlines", BOSLEY, "--as-of-ecf", position, "--ics", path).returncode == 0
        events.append({str(e["uid"]): str(e["summary"]) for e in Calendar.from_ical(path.read_bytes()).walk("VEVENT")})
    assert events[0]
    assert set(events[0]) & set(events[1])


def test_help_shows_an_example_for_each_command() -> None:
    without = [
        name for panel in COMMANDS.values() for name, of in panel.items() if "Example: " not in (of.__doc__ or "")
    ]
    assert without == []
    assert b"Example: docket replay" in docket("replay", "--help").stdout


def test_the_release_is_told_with_the_version_of_its_reading() -> None:
    assert docket("--version").stdout.decode().split(",")[0] == f"civil-docket {version('civil-docket')}"
    assert READER.encode() in docket("--version").stdout


def test_the_command_starts_quickly_because_it_imports_late() -> None:
    heavy = ("juriscraper", "rich.table", "ruamel", "rapidfuzz")
    code = f"import sys, docket.cli; print([m for m in {heavy} if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


@pytest.mark.slow
@pytest.mark.skipif(not DATA.is_dir(), reason="real dockets are not at hand (../shared/data)")
def test_every_real_docket_at_hand_can_be_replayed() -> None:
    from docket.answer import answer
    from docket.intake import open_case

    count = 0
    for path in sorted((*DATA.glob("*/*.html"), *DATA.glob("recap/*.json"), *DATA.glob("ia/*.xml"))):
        if path.parent.name in ("pacer", "history", "recap", "ia"):
            intake = open_case(path)
            said = answer(intake, intake.posture)
            assert said["reading"]["entries"] == len(intake.entries), path
            count += 1
    assert count > 50


# -- the sheet -------------------------------------------------------------------------------------

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def at_terminal(columns: int, *args: object) -> str:
    """What a command prints at a terminal of so many columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    command = [sys.executable, "-c", "from docket.cli import main; main()", *map(str, args)]
    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS")} | {"TERM": "xterm-256color"}
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, cwd=ROOT, env=environment) as running:
        os.close(theirs)
        said = b""
        with contextlib.suppress(OSError):  # the terminal closes when the command ends
            while more := os.read(ours, 65536):
                said += more
    os.close(ours)
    assert running.returncode == 0
    return said.decode()


@pytest.mark.parametrize("columns", [80, 120])
def test_the_sheet_fits_the_terminal_with_rulings_and_deficiencies_beneath(columns: int) -> None:
    said = at_terminal(columns, "sheet", BOSLEY, "--as-of-ecf", 44)
    lines = [ESCAPES.sub("", line).rstrip("\r\n ") for line in said.splitlines()]
    assert max(map(len, lines)) <= columns
    at = next(n for n, line in enumerate(lines) if line.startswith("undated       41"))
    assert lines[at + 1].strip() == "⇒ denied, ECF No. 44 (signed 2016-02-04)"
    at = next(n for n, line in enumerate(lines) if line.startswith("undated       37"))
    assert lines[at + 1].strip() == "⇒ not adopted, ECF No. 39 (signed 2016-01-07)"
    assert lines[at + 2].strip().startswith("! ineffective: Bosley appeared")
    assert ESCAPES.search(said)


def test_where_no_terminal_is_nothing_is_coloured_or_padded() -> None:
    said = docket("sheet", BOSLEY).stdout.decode()
    assert "\x1b" not in said
    assert [line for line in said.splitlines() if line != line.rstrip()] == []


def test_a_motion_of_which_no_ruling_is_shown_is_pending() -> None:
    lines = json.loads(docket("sheet", BOSLEY, "--as-of-ecf", 41, "--json").stdout)
    ruling = next(line for line in lines if line["ecf"] == 41)["acts"][0]["ruling"]
    assert ruling == {"state": "pending", "id": None, "ecf": None, "filed": None, "signed": None}


def test_a_fault_of_ours_is_one_line_without_the_words_of_a_docket(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import docket.cli

    def broken(**_: object) -> None:
        raise RuntimeError("SECRET words of a sealed paper")

    monkeypatch.setattr(docket.cli, "app", broken)
    with pytest.raises(SystemExit) as ended:
        docket.cli.main()
    told = capsys.readouterr().err
    assert ended.value.code == 70
    assert told.startswith("docket: a fault of the program, not of what you gave it (RuntimeError at test_cli.py:")
    assert "SECRET" not in told
    assert "Traceback" not in told
    monkeypatch.setenv("DOCKET_DEBUG", "1")
    with pytest.raises(RuntimeError):
        docket.cli.main()


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("not json", "line 2: JSON is malformed"),
        ("[1]", "line 2: Expected `object`"),
        ('{"txt": "ORDER"}', "line 2: Object missing required field `text`"),
        ('{"text": "ORDER", "event_title": 5}', "line 2: Expected `str | null`, got `int` - at `$.event_title`"),
        ('{"text": "ORDER", "court": 7}', "line 2: Expected `str | null`, got `int` - at `$.court`"),
    ],
)
def test_a_line_that_says_no_text_is_named(tmp_path: Path, line: str, hint: str) -> None:
    (path := tmp_path / "texts.jsonl").write_text('{"text": "ORDER", "more": 1}\n' + line + "\n")
    found = docket("read", path)
    assert (found.returncode, found.stderr.count(b"\n")) == (2, 1)
    assert hint in found.stderr.decode()
    path.write_bytes(b"\xff\xfe\n")
    assert b"line 1: not text in UTF-8" in docket("read", path).stderr
