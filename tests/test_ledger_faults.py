"""What a ledger must survive: each fault is brought about, not simulated."""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import stat
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import attrs
import pytest

import docket.procedure
from docket.errors import BadLedger, Conflict
from docket.filing import Entry, kind_named
from docket.ledger.clerk import Clerk
from docket.ledger.importing import import_files
from docket.ledger.integrity import verify
from docket.ledger.projection import Projection

assert docket.procedure.CHAPTERS

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="brings faults about in forked processes")

CASE = "caed/1:20-cv-00001"
DAY = date(2020, 1, 2)


def paper(n: int, text: str = "NOTICE by Roe.") -> Entry:
    return Entry(id="", ecf=n, filed=DAY, text=text)


def in_child(work: Callable[[int], object]) -> tuple[int, int]:
    """Run work in a process of its own, which gets the end of a pipe to write to; its id and our end of the pipe."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        status = 1
        try:
            work(theirs)
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(theirs)
    return child, ours


def said(pipe: int) -> list[str]:
    with os.fdopen(pipe, "rb") as told:
        return told.read().decode().splitlines()


def killed(work: Callable[[int], None], lines: int, after: float) -> list[str]:
    """What a process acknowledged before kill -9, which came a moment after it had acknowledged so many lines."""
    child, pipe = in_child(work)
    told = b""
    while told.count(b"\n") < lines and (more := os.read(pipe, 1)):
        told += more
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return [*told.decode().splitlines(), *said(pipe)]


@pytest.fixture
def opened(ledger: str) -> str:
    """A ledger with one case, in either place."""
    clerk = Clerk(ledger)
    clerk.open(*CASE.split("/"))
    clerk.close()
    return ledger


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger with one case, in a file."""
    clerk = Clerk(tmp_path / "ledger.db")
    clerk.open(*CASE.split("/"))
    clerk.close()
    return tmp_path / "ledger.db"


# -- kill -9 -----------------------------------------------------------------------------------------


KILLS = 200


@pytest.mark.slow
def test_what_was_acknowledged_outlives_kill_9_in_the_midst_of_appends(opened: str) -> None:
    acknowledged: list[str] = []

    def append(pipe: int) -> None:
        clerk = Clerk(opened)
        while True:
            os.write(pipe, clerk.record(CASE, paper(1), []).encode() + b"\n")

    for n in range(KILLS):
        acknowledged += killed(append, n % 4, random.Random(n).uniform(0, 0.004))
    clerk = Clerk(opened)
    stored = [entry.id for entry in clerk.intake(CASE).entries]
    assert len(acknowledged) > KILLS
    assert set(acknowledged) <= set(stored)
    assert len(stored) == len(set(stored)) <= len(acknowledged) + KILLS
    assert verify(clerk).faults == ()


def sheets(folder: Path, count: int) -> list[Path]:
    """Small docket sheets, each of a case of its own with four lines."""
    for n in range(1, count + 1):
        told = {"court": "caed", "docket_number": f"1:21-cv-{n:05}", "filed": "2020-01-02"}
        rows = [json.dumps({**told, "ecf": k, "text": f"NOTICE {k} by Rita Roe of errata."}) for k in range(1, 5)]
        (folder / f"{n:05}.jsonl").write_text("\n".join(rows))
    return sorted(folder.glob("*.jsonl"))


@pytest.mark.slow
def test_an_import_broken_off_by_kill_9_leaves_whole_cases_and_goes_on(opened: str, tmp_path: Path) -> None:
    files = sheets(tmp_path, 600)
    acknowledged: list[str] = []
    assert list(import_files(Clerk(tmp_path / "other.db"), files[:1]))  # what reads is loaded once, and forked with

    def bring(pipe: int) -> None:
        for done in import_files(Clerk(opened), files[max(0, len(acknowledged) - 3) :]):
            os.write(pipe, f"{done.case}\n".encode() if not done.known else b"")

    for n in range(KILLS):
        acknowledged += killed(bring, n % 3, random.Random(n).uniform(0, 0.01))
    clerk = Clerk(opened)
    there = {case: len(clerk.intake(case).entries) for case in clerk.case_ids() if case != CASE}
    assert KILLS / 2 < len(acknowledged) < len(files)
    assert set(acknowledged) <= set(there)
    assert set(there.values()) == {4}
    assert verify(clerk).faults == ()
    before = len(there)
    done = list(import_files(clerk, files))
    assert sum(one.opened for one in done) == len(files) - before
    assert sum(len(one.added) for one in done) == 4 * (len(files) - before)
    assert sum(one.known for one in done) >= len(acknowledged)


@pytest.mark.slow
def test_the_tables_are_exact_after_kill_9_in_the_midst_of_following_the_log(opened: str) -> None:
    clerk = Clerk(opened)
    motion = kind_named("Motion for Sanctions")
    assert motion is not None
    cases = [clerk.open("caed", f"1:22-cv-{n:05}") for n in range(1, 9)]
    Projection(clerk).update()
    clerk.close()

    def follow(pipe: int) -> None:
        inside = Clerk(opened)
        while True:
            case = random.choice(cases)
            id = inside.record(case, paper(7), [motion(by="Acme")])
            Projection(inside).update()
            os.write(pipe, f"{case} {id}\n".encode())

    acknowledged: list[str] = []
    for n in range(KILLS):
        acknowledged += killed(follow, n % 3, random.Random(n).uniform(0, 0.01))
    again = Clerk(opened)
    stored = {f"{row[0]} {row[1]}" for row in again.select("SELECT case_id, id FROM motion_rows")}
    assert len(acknowledged) > KILLS / 2
    assert set(acknowledged) <= stored
    Projection(again).update()
    followed = [sorted(map(tuple, again.select(f"SELECT * FROM {table}")), key=str) for table in ROWS]
    Projection(again).rebuild()
    assert [sorted(map(tuple, again.select(f"SELECT * FROM {table}")), key=str) for table in ROWS] == followed
    assert verify(again).faults == ()


ROWS = ("case_rows", "motion_rows", "deadline_rows")

# -- several at once -----------------------------------------------------------------------------------


@pytest.mark.parametrize("writers", [2, 8])
def test_of_several_writers_one_wins_and_the_others_can_retry(opened: str, writers: int) -> None:
    go_out, go = os.pipe()
    children = []
    for n in range(writers):

        def write(pipe: int, n: int = n) -> None:
            os.close(go)
            clerk = Clerk(opened)
            loaded = clerk.kept(CASE)
            os.write(pipe, b".")
            os.read(go_out, 1)
            try:
                clerk._file(loaded, [(Entry(id=f"{n}", ecf=n, filed=DAY), [])], "tendered")
                os.write(pipe, b"won\n")
            except Conflict:
                os.write(pipe, b"conflict\n")
            while clerk.kept(CASE).lines[f"{n}"] == 0:
                try:
                    clerk.tender(CASE, Entry(id=f"{n}", ecf=n, filed=DAY), [])
                except Conflict:
                    continue

        children.append(in_child(write))
    os.close(go_out)
    for _, pipe in children:
        os.read(pipe, 1)
    os.close(go)
    told = [line for _, pipe in children for line in said(pipe)]
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child, _ in children] == [0] * writers
    assert (told.count("won"), told.count("conflict")) == (1, writers - 1)
    clerk = Clerk(opened)
    assert sorted(e.ecf or 0 for e in clerk.intake(CASE).entries) == list(range(writers))
    assert verify(clerk).faults == ()


# -- the disk ----------------------------------------------------------------------------------------


def test_a_disk_that_is_full_refuses_and_stores_nothing(path: Path) -> None:
    Clerk(path).record(CASE, paper(1), [])

    def write(pipe: int) -> None:
        clerk = Clerk(path)
        clerk.kept(CASE)
        used = max(p.stat().st_size for p in path.parent.iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, (used + 20_000, used + 20_000))
        try:
            for n in range(2, 500):
                clerk.record(CASE, paper(n, "x" * 5_000), [])
                os.write(pipe, f"{n}\n".encode())
        except BadLedger as error:
            os.write(pipe, f"{error}\n".encode())

    child, pipe = in_child(write)
    *done, error = said(pipe)
    assert os.waitpid(child, 0)[1] == 0
    assert "full" in error
    clerk = Clerk(path)
    assert [e.id for e in clerk.intake(CASE).entries] == ["1", *done]
    assert verify(clerk).faults == ()
    assert clerk.record(CASE, paper(900), []) == "900"


READING = (["cases"], ["cases", CASE], ["query", "motions"], ["search", "by Roe"], ["receipt", CASE], ["verify"])
WRITING = (["strike", CASE, "1", "--filed", "2020-02-03"], ["correct", CASE, "1", "--text", "x", "--why", "y"])


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may look into, which those of pytest are not."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@pytest.mark.parametrize("folder", [0o755, 0o555])
@pytest.mark.parametrize("projected", [True, False])
def test_a_ledger_that_may_only_be_read_is_read_by_every_command(
    path: Path, open_folder: Path, folder: int, projected: bool
) -> None:
    from typer.testing import CliRunner

    from docket.cli import app

    clerk = Clerk(path)
    clerk.record(CASE, paper(1), [])
    if projected:
        Projection(clerk).update()
        clerk.record(CASE, paper(2), [])
    clerk.close()
    closed = shutil.copy(path, open_folder / "ledger.db")
    closed.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    open_folder.chmod(folder)

    def ask(ledger: Path) -> list[str]:
        got = [(a[0], CliRunner().invoke(app, [*a, "--ledger", str(ledger)])) for a in (*READING, *WRITING)]
        return [f"{name} {one.exit_code} {one.exception}\n" for name, one in got]

    def look(pipe: int) -> None:
        ask(path)  # whoever is nobody may not read the modules that are not loaded yet
        if os.getuid() == 0:
            os.setuid(65534)
        os.write(pipe, "".join(ask(closed)).encode())

    child, pipe = in_child(look)
    told = said(pipe)
    assert os.waitpid(child, 0)[1] == 0
    assert told[: len(READING)] == [f"{asked[0]} 0 None" for asked in READING]
    assert ["may only be read" in line for line in told[len(READING) :]] == [True, True], told


@pytest.fixture
def long(path: Path) -> Path:
    clerk = Clerk(path)
    clerk.record_all(CASE, [(paper(n, f"NOTICE {n} " + "by Roe " * 100), []) for n in range(1, 400)])
    clerk.recorder.forget()
    clerk.close()
    return path


def test_a_truncated_file_is_a_clear_error_and_verify_says_how_far_it_is_sound(long: Path) -> None:
    size = long.stat().st_size
    with open(long, "r+b") as file:
        file.truncate(size // 2 // 4096 * 4096)
    with pytest.raises(BadLedger, match="verify"):
        Clerk(long).intake(CASE)
    verdict = verify(Clerk(long, make=False))
    assert 0 <= verdict.sound_to < 400
    assert any("damaged" in str(fault) for fault in verdict.faults)


def test_a_corrupted_file_is_never_believed(long: Path) -> None:
    pages = long.stat().st_size // 4096
    whole = long.read_bytes()
    for n in random.Random(7).sample(range(2, pages), 12):
        long.write_bytes(whole[: n * 4096] + random.Random(n).randbytes(4096) + whole[(n + 1) * 4096 :])
        assert verify(Clerk(long, make=False)).faults
    long.write_bytes(whole)
    assert verify(Clerk(long)).faults == ()


def test_a_header_that_is_gone_is_a_clear_error(long: Path) -> None:
    long.write_bytes(b"\0" * 4096 + long.read_bytes()[4096:])
    with pytest.raises(BadLedger, match="not a ledger"):
        Clerk(long)
    assert any("not a database" in str(fault) for fault in verify(Clerk(long, make=False)).faults)


def test_a_database_that_another_program_holds_is_a_clear_error(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docket.ledger.sqlite.WAIT", 0.2)
    clerk = Clerk(path)
    clerk.kept(CASE)
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(BadLedger, match="another program"):
        clerk.record(CASE, paper(1), [])
    other.rollback()
    assert clerk.record(CASE, paper(1), []) == "1"


# -- text --------------------------------------------------------------------------------------------

HOSTILE = [
    "x" * 1_000_000,
    "a\x00b\x1b[31mred\x07\r\nc",
    "\u202eesrever\u202c \u200bzero \ufeffwidth",
    "Robert'); DROP TABLE stored_events;--",
    "<script>alert(1)</script>&amp;",
    "a: &a [*a, *a]\n--- !!python/object/apply:os.system ['true']",
    "[bold]markup[/bold] [/]",
    "🏛️ naïve Åström 日本語",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_kept_as_it_is_and_shown_safely(path: Path, text: str) -> None:
    from typer.testing import CliRunner

    from docket.cli import app

    clerk = Clerk(path)
    motion, name = kind_named("Motion for Sanctions"), text[:80]
    assert motion is not None
    clerk.record(CASE, paper(1, text), [])
    clerk.record(CASE, attrs.evolve(paper(2), title=name), [motion(by=name, as_to=name, note=name)])
    assert Clerk(path).kept(CASE).standing().lines[0].entry.text == text
    assert Clerk(path).intake(CASE, role="court").acts[1].by == (name,)
    assert verify(clerk).faults == ()
    for asked in (["sheet"], ["replay", "--all"], ["parties"], ["why", "motion 2"], ["page"], ["next"]):
        got = CliRunner().invoke(app, [asked[0], CASE, *asked[1:], "--ledger", str(path)], catch_exceptions=False)
        assert got.exit_code == 0
        assert not {"\x00", "\x1b", "\x07", "\u202e", "\u200b"} & set(got.stdout), asked
        assert "<script>alert(1)" not in got.stdout or asked != ["page"]


def test_those_who_make_a_new_ledger_together_all_succeed(ledger: str) -> None:
    go_out, go = os.pipe()
    children = []
    for n in range(6):

        def begin(pipe: int, n: int = n) -> None:
            os.close(go)
            os.read(go_out, 1)
            Clerk(ledger).open("caed", f"1:20-cv-{n:05}")

        children.append(in_child(begin))
    os.close(go_out)
    os.close(go)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child, _ in children] == [0] * 6
    assert len(Clerk(ledger).case_ids()) == 6


def test_two_who_import_the_same_files_at_once_import_them_once(ledger: str, tmp_path: Path) -> None:
    for n in range(1, 6):
        told = {"court": "caed", "docket_number": f"1:20-cv-{n:05}", "filed": "2020-01-02"}
        rows = [json.dumps({**told, "ecf": k, "text": f"NOTICE {k}"}) for k in range(1, 20)]
        (tmp_path / f"{n}.jsonl").write_text("\n".join(rows))
    files = sorted(tmp_path.glob("*.jsonl"))
    Clerk(ledger).close()

    def bring(pipe: int) -> None:
        failed = [one.failed for one in import_files(Clerk(ledger), files) if one.failed]
        os.write(pipe, "\n".join(failed).encode())

    children = [in_child(bring) for _ in range(4)]
    assert [line for _, pipe in children for line in said(pipe)] == []
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child, _ in children] == [0] * 4
    clerk = Clerk(ledger)
    assert [len(clerk.intake(case).entries) for case in clerk.case_ids()] == [19] * 5
    assert verify(clerk).faults == ()


def test_a_fact_that_cannot_be_read_is_a_clear_error_and_named(path: Path) -> None:
    Clerk(path).record(CASE, paper(1), [])
    with sqlite3.connect(path) as made:
        made.execute("UPDATE stored_events SET state = x'7b00ff' WHERE originator_version = 2")
    with pytest.raises(BadLedger, match="docket verify"):
        Clerk(path).intake(CASE)
    assert [(fault.case, fault.place) for fault in verify(Clerk(path)).faults][:1] == [(CASE, 2)]
