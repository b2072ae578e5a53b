"""Sheets into a ledger: the same sheet changes nothing, a newer one adds and corrects, an older one only adds."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from typer.testing import CliRunner

import docket.procedure
from docket.errors import UnreadableSource
from docket.filing import Entry, kind_named
from docket.ledger.clerk import Clerk
from docket.ledger.facts import Corrected, Read
from docket.ledger.importing import import_files, import_sheet, reread, sheets_under
from docket.reading import READER
from docket.sources.sheet import Line, Sheet, SheetParty, sheet_of

assert docket.procedure.CHAPTERS

CASE = "caed/1:20-cv-00001"
LINES = (
    Line("COMPLAINT against Acme Co. by Rita Roe. (Entered: 01/02/2020)", 1, date(2020, 1, 2)),
    Line("SUMMONS ISSUED as to Acme Co.", 2, date(2020, 1, 2)),
    Line("ANSWER to 1 Complaint by Acme Co.", 3, date(2020, 2, 3)),
    Line("MOTION to COMPEL responses by Rita Roe.", 4, date(2020, 3, 2)),
    Line("MINUTES of a telephone conference about discovery held before Judge Ada Vane.", None, date(2020, 3, 9)),
)
PARTIES = (SheetParty("Rita Roe", ("Plaintiff",)), SheetParty("Acme Co.", ("Defendant",)))


def sheet(*lines: Line, captured: date = date(2020, 4, 1), **facts: Any) -> Sheet:
    told = {"court": "caed", "docket_number": "1:20-cv-00001", "name": "Roe v. Acme Co.", "parties": PARTIES}
    return sheet_of(lines, source="a.html", captured=captured, **{**told, **facts})


@pytest.fixture
def clerk(ledger: str) -> Clerk:
    return Clerk(ledger)


def shown(clerk: Clerk) -> list[tuple[str, str]]:
    return [(e.id, e.text) for e in clerk.intake(CASE).entries]


def test_a_sheet_is_read_and_every_line_is_a_fact(clerk: Clerk) -> None:
    done = import_sheet(clerk, sheet(*LINES))
    assert (done.case, done.opened, done.added) == (CASE, True, ("1", "2", "3", "4", "2020-03-09#1"))
    assert shown(clerk)[3] == ("4", LINES[3].text)
    assert clerk.posture(CASE).state("motion", "4") == "pending"
    assert clerk.intake(CASE).parties == PARTIES


def test_the_same_sheet_again_changes_nothing(clerk: Clerk) -> None:
    import_sheet(clerk, sheet(*LINES))
    version = clerk.kept(CASE).version
    assert import_sheet(clerk, sheet(*LINES)).added == ()
    assert clerk.kept(CASE).version == version


def test_a_newer_sheet_adds_what_is_new_and_reads_only_that(clerk: Clerk) -> None:
    import_sheet(clerk, sheet(*LINES[:4]))
    before = clerk.kept(CASE).version
    order = Line("ORDER granting 4 Motion to Compel. Signed by Judge Ada Vane.", 5, date(2020, 4, 6))
    done = import_sheet(clerk, sheet(*LINES, order, captured=date(2020, 5, 1)))
    assert done.added == ("2020-03-09#1", "5")
    assert clerk.posture(CASE).state("motion", "4") == "granted"
    again = [f.of for f in clerk.kept(CASE).facts[before:] if isinstance(f, Read)]
    assert again == ["2020-03-09#1", "5"]


def test_a_line_that_is_found_late_stands_where_the_sheet_has_it(clerk: Clerk) -> None:
    import_sheet(clerk, sheet(*LINES[:1], *LINES[2:]))
    import_sheet(clerk, sheet(*LINES, captured=date(2020, 5, 1)))
    assert [id for id, _ in shown(clerk)] == ["1", "2", "3", "4", "2020-03-09#1"]


def test_replaced_text_is_a_correction_and_is_read_again(clerk: Clerk) -> None:
    import_sheet(clerk, sheet(*LINES[:4]))
    modified = evolve(LINES[3], text="MOTION for SANCTIONS by Rita Roe. (Modified on 3/5/2020)")
    done = import_sheet(clerk, sheet(*LINES[:3], modified, captured=date(2020, 5, 1)))
    assert done.corrected == (("4", "text replaced"),)
    assert shown(clerk)[3] == ("4", modified.text)
    assert clerk.intake(CASE).acts[-1].event != "Motion to Compel"
    first = next(f for f in clerk.kept(CASE).facts if isinstance(f, Corrected))
    assert first.entry is not None
    assert (first.of, first.why) == ("4", "a sheet captured 2020-05-01")


def test_a_renumbered_line_stays_the_same_line(clerk: Clerk) -> None:
    import_sheet(clerk, sheet(*LINES[:4]))
    moved = evolve(LINES[3], ecf=6)
    done = import_sheet(clerk, sheet(*LINES[:3], moved, captured=date(2020, 5, 1)))
    assert done.corrected == (("4", "renumbered"),)
    assert [(e.id, e.ecf) for e in clerk.intake(CASE).entries][3] == ("4", 6)
    assert clerk.intake(CASE).acts[-1].ecf == 6


def test_a_vanished_line_is_off_the_docket_and_may_come_back(clerk: Clerk) -> None:
    import_sheet(clerk, sheet(*LINES))
    done = import_sheet(clerk, sheet(*LINES[:2], *LINES[3:], captured=date(2020, 5, 1)))
    assert done.corrected == (("3", "vanished"),)
    assert [id for id, _ in shown(clerk)] == ["1", "2", "4", "2020-03-09#1"]
    done = import_sheet(clerk, sheet(*LINES, captured=date(2020, 6, 1)))
    assert (done.added, done.corrected) == ((), (("3", "reappeared"),))
    assert [id for id, _ in shown(clerk)] == ["1", "2", "3", "4", "2020-03-09#1"]


def test_an_older_sheet_adds_what_is_missing_and_corrects_nothing(clerk: Clerk) -> None:
    import_sheet(clerk, sheet(*LINES[1:], captured=date(2020, 6, 1)))
    older = evolve(LINES[3], text="MOTION to compel, as it was first worded, by Rita Roe.")
    done = import_sheet(clerk, sheet(*LINES[:3], older, captured=date(2020, 4, 1)))
    assert (done.added, done.corrected) == (("1",), ())
    assert [id for id, _ in shown(clerk)][:2] == ["1", "2"]


def test_a_case_whose_sheet_leaves_out_the_office_is_the_same_case(clerk: Clerk) -> None:
    import_sheet(clerk, sheet(*LINES))
    assert import_sheet(clerk, sheet(*LINES, docket_number="20-cv-00001")).case == CASE


def test_a_sheet_without_court_or_number_is_refused(clerk: Clerk) -> None:
    with pytest.raises(UnreadableSource, match="which court"):
        import_sheet(clerk, sheet(*LINES, court=None))


def test_a_persons_reading_and_what_was_filed_here_outlive_an_import(clerk: Clerk) -> None:
    import_sheet(clerk, sheet(*LINES[:4]))
    motion = kind_named("Motion for Sanctions")
    assert motion is not None
    clerk.read_as(CASE, "4", [motion(by="Rita Roe")], by="A. Clerk")
    clerk.record(CASE, Entry(id="5", ecf=5, filed=date(2020, 4, 6)), [motion(by="Rita Roe")])
    reworded = evolve(LINES[3], text="MOTION to COMPEL by Rita Roe, reworded.")
    fifth = Line("NOTICE of something by Rita Roe.", 5, date(2020, 4, 6))
    import_sheet(clerk, sheet(*LINES[:3], reworded, fifth, captured=date(2020, 5, 1)))
    assert [act.event for act in clerk.intake(CASE).acts[-2:]] == [motion.event, motion.event]
    assert shown(clerk)[-1] == ("5", fifth.text)


def test_rereading_shows_and_appends_what_is_read_otherwise(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    from docket.ledger import importing

    import_sheet(clerk, sheet(*LINES[:4]))
    assert reread(clerk, CASE) == ()
    real = importing.read_entries
    sanctions = kind_named("Motion for Sanctions")
    assert sanctions is not None

    def better(*sheet: Any) -> Any:
        return [
            (e, (sanctions(id=e.id, ecf=e.ecf, filed=e.filed),) if e.ecf in (2, 4) else acts)
            for e, acts in real(*sheet)
        ]

    monkeypatch.setattr(importing, "read_entries", better)
    monkeypatch.setattr(importing, "READER", "reader/2")
    clerk.read_as(CASE, "2", [sanctions(note="really")], by="A. Clerk")
    only_shown = reread(clerk, CASE, store=False)
    assert [(r.id, r.by, r.stored) for r in only_shown] == [("2", "A. Clerk", False), ("4", READER, False)]
    assert [(r.id, r.stored) for r in reread(clerk, CASE)] == [("2", False), ("4", True)]
    last = clerk.kept(CASE).facts[-1]
    assert isinstance(last, Read)
    assert (last.of, last.by) == ("4", "reader/2")
    replaced = clerk.kept(CASE).facts[(last.supersedes or 0) - 1]
    assert isinstance(replaced, Read)
    assert (replaced.of, replaced.by) == ("4", READER)
    assert [r.id for r in reread(clerk, CASE)] == ["2"]


def test_what_was_learned_when_may_be_said(clerk: Clerk) -> None:
    import_sheet(clerk, sheet(*LINES[:4]), learned=datetime(2020, 4, 2, tzinfo=UTC))
    assert clerk.as_known_on(CASE, date(2020, 4, 1)).length == 0
    assert clerk.as_known_on(CASE, date(2020, 4, 2)).state("motion", "4") == "pending"


# -- files and the command ---------------------------------------------------------------------------


def table(path: Path, number: str, *texts: str) -> Path:
    rows = [
        json.dumps({"court": "caed", "docket_number": number, "ecf": n, "filed": f"2020-01-{n + 1:02}", "text": text})
        for n, text in enumerate(texts, start=1)
    ]
    path.write_text("\n".join(rows) + "\n")
    return path


def test_files_are_imported_one_by_one_and_those_that_fail_say_why(clerk: Clerk, tmp_path: Path) -> None:
    folder = tmp_path / "sheets"
    folder.mkdir()
    table(folder / "a.jsonl", "1:20-cv-00001", "COMPLAINT by Rita Roe.")
    (folder / "b.html").write_text("<html>Please log in</html>")
    table(folder / "c.jsonl", "1:20-cv-00002", "COMPLAINT by Max Moe.")
    done = list(import_files(clerk, sheets_under([folder])))
    assert [(one.case, one.failed is not None) for one in done] == [
        ("caed/1:20-cv-00001", False),
        (None, True),
        ("caed/1:20-cv-00002", False),
    ]
    again = list(import_files(clerk, sheets_under([folder])))
    assert [one.known for one in again] == [True, False, True]


def run(*args: str, tmp_path: Path) -> Any:
    from docket.cli import app

    return CliRunner().invoke(app, [*args, "--ledger", str(tmp_path / "cli.db")], catch_exceptions=False)


def test_the_command_reports_each_file_that_failed_and_exits_1(tmp_path: Path) -> None:
    good = table(tmp_path / "a.jsonl", "1:20-cv-00001", "COMPLAINT by Rita Roe.", "ANSWER by Acme Co.")
    bad = tmp_path / "b.html"
    bad.write_text("<html>Please log in</html>")
    got = run("import", str(good), str(bad), tmp_path=tmp_path)
    assert got.exit_code == 1
    assert "1 sheet (1 new case): 2 entries added, 0 corrections; 1 file failed" in got.output
    assert "b.html" in got.output
    assert run("import", str(bad), tmp_path=tmp_path).exit_code == 2
    assert run("reread", tmp_path=tmp_path).output == "1 case read, 0 entries read otherwise\n"


PAPER = """
court: caed
case number: 1:20-cv-00001
parties: {Roe: plaintiff, Acme: defendant}
docket:
- {ecf: 1, filed: 2020-01-02, complaint: {by: Roe, plaintiffs: [Roe], defendants: [Acme]}}
"""


def test_a_tendered_paper_is_docketed_or_refused_with_exit_3(tmp_path: Path) -> None:
    (tmp_path / "complaint.yaml").write_text(PAPER)
    got = run("tender", "caed/1:20-cv-00001", str(tmp_path / "complaint.yaml"), "--json", tmp_path=tmp_path)
    assert got.exit_code == 0, got.output
    assert json.loads(got.stdout)["docketed"] == ["1"]
    answered = "parties: {Roe: plaintiff, Acme: defendant}\ndocket:\n"
    answered += "- {ecf: 2, filed: 2020-01-20, answer to complaint: {by: Acme, re: 1}}\n"
    answered += "- {ecf: 3, filed: 2020-02-03, stipulation of dismissal: {by: Roe, signed by: [Roe]}}\n"
    (tmp_path / "early.yaml").write_text(answered)
    got = run("tender", "caed/1:20-cv-00001", str(tmp_path / "early.yaml"), tmp_path=tmp_path)
    assert got.exit_code == 3
    assert "41(a)(1)" in got.output
    assert Clerk(tmp_path / "cli.db").kept(CASE).version == 2
    got = run("record", "caed/1:20-cv-00001", str(tmp_path / "early.yaml"), "--json", tmp_path=tmp_path)
    assert "ineffective" in [d["severity"] for d in json.loads(got.stdout)["deficiencies"]]


def test_a_case_is_opened_only_from_a_file_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "complaint.yaml").write_text(PAPER)
    from docket.errors import NotOnDocket

    with pytest.raises(NotOnDocket, match="to open it"):
        run("record", "caed/1:20-cv-00077", str(tmp_path / "complaint.yaml"), tmp_path=tmp_path)


def dockets(folder: Path, count: int, first: int = 1) -> Path:
    folder.mkdir(exist_ok=True)
    for n in range(first, first + count):
        table(folder / f"{n:05}.jsonl", f"1:21-cv-{n:05}", *(f"NOTICE {k} of case {n} by Rita Roe." for k in range(8)))
    return folder


def started(folder: Path, tmp_path: Path) -> subprocess.Popen[str]:
    told = [sys.executable, "-c", "from docket.cli import main; main()", "import", str(folder)]
    place = ["--ledger", str(tmp_path / "cli.db")]
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # what is started in the background is born deaf to it
    pipe = subprocess.PIPE
    return subprocess.Popen([*told, *place], stdout=pipe, stderr=pipe, text=True, preexec_fn=heed)


def imported(ledger: Path) -> int:
    """How many sheets stand in a ledger by now, read past the one who writes it."""
    try:
        with closing(sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)) as there:
            return int(there.execute("SELECT COUNT(*) FROM imported").fetchone()[0])
    except sqlite3.OperationalError:
        return 0  # not there, or nothing in it yet


@pytest.mark.slow
def test_a_long_import_is_interrupted_and_goes_on_where_it_stood(tmp_path: Path) -> None:
    folder = dockets(tmp_path / "sheets", 800)
    bad = [folder / "00007.html", folder / "00300.html"]
    for path in bad:
        path.write_text("<html>Please log in</html>")
    broken = started(folder, tmp_path)
    there = tmp_path / "cli.db"
    while broken.poll() is None and imported(there) < 50:
        time.sleep(0.01)
    broken.send_signal(signal.SIGINT)
    out, err = broken.communicate(timeout=60)
    assert (broken.returncode, "broken off: the same command goes on from here" in out) == (130, True), out + err
    brought = len(Clerk(there).case_ids())
    assert 50 <= brought < 800
    again = started(folder, tmp_path)
    out, err = again.communicate(timeout=240)
    assert again.returncode == 1
    assert f"800 sheets ({800 - brought} new cases)" in out
    assert f"{brought} imported before" in out or f"{brought - 1} imported before" in out
    failed = [line for line in err.splitlines() if line.startswith("docket: ")]
    assert [str(path) in line for path, line in zip(bad, failed, strict=True)] == [True, True]
    assert len(Clerk(there).case_ids()) == 800


@pytest.mark.slow
def test_what_an_import_needs_in_memory_does_not_grow_with_the_dockets(tmp_path: Path) -> None:
    few, many = dockets(tmp_path / "few", 300), dockets(tmp_path / "many", 900, first=1000)
    measure = """
import resource, sys
from docket.cli import app
app(["import", sys.argv[1], "--ledger", sys.argv[2]], standalone_mode=False)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
    peaks = []
    for folder in (few, many):
        told = [sys.executable, "-c", measure, str(folder), str(folder / "ledger.db")]
        peaks.append(int(subprocess.run(told, capture_output=True, text=True, check=True).stdout.splitlines()[-1]))
    assert peaks[1] - peaks[0] < 15, f"{peaks} MB"


def test_a_fault_of_the_program_fails_one_file_and_no_more(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docket.ledger import importing

    folder, real = dockets(tmp_path / "sheets", 3), importing.read_cases

    def broken(file: Path, **told: Any) -> Any:
        return 1 / 0 if file.name == "00002.jsonl" else real(file, **told)

    monkeypatch.setattr(importing, "read_cases", broken)
    done = list(import_files(clerk, sheets_under([folder])))
    assert [one.failed is not None for one in done] == [False, True, False]
    assert "fault of docket" in str(done[1].failed)


def test_a_ledger_that_can_take_no_more_ends_the_import(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docket.errors import BadLedger
    from docket.ledger import importing

    def full(*_: Any, **__: Any) -> Any:
        raise BadLedger("the disk is full")

    monkeypatch.setattr(importing, "import_sheet", full)
    with pytest.raises(BadLedger, match="full"):
        list(import_files(clerk, sheets_under([dockets(tmp_path / "sheets", 3)])))
