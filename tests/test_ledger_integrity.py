"""Whatever is altered, removed, added or moved in a ledger, `verify` names; a receipt needs only an export."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import docket.procedure
from docket.errors import BadLedger
from docket.filing import Entry
from docket.ledger.chain import fact_hash
from docket.ledger.clerk import Clerk
from docket.ledger.integrity import Verdict, receipt, verify

assert docket.procedure.CHAPTERS

ONE, TWO = "caed/1:20-cv-00001", "nysd/1:21-cv-00002"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two cases, their facts in turn: positions 1, 3, 5, 7 and 9 are of the one, the rest of the other."""
    clerk = Clerk(tmp_path / "ledger.db")
    for case in (ONE, TWO):
        clerk.open(*case.split("/"))
    for n in range(1, 5):
        for case in (ONE, TWO):
            clerk.record(case, Entry(id="", ecf=n, filed=date(2021, 1, n), text=f"NOTICE {n}"), [])
    clerk.close()
    return tmp_path / "ledger.db"


def alter(path: Path, statement: str, *values: Any) -> None:
    with sqlite3.connect(path) as made:
        made.execute(statement, values)


def found(path: Path) -> Verdict:
    return verify(Clerk(path, make=False))


def test_a_whole_ledger_is_whole(path: Path) -> None:
    verdict = found(path)
    assert (verdict.facts, verdict.cases, verdict.faults, verdict.sound_to) == (10, 2, (), 10)


def test_an_altered_fact_is_named(path: Path) -> None:
    alter(path, "UPDATE stored_events SET state = replace(state, '2021-01-02', '2021-01-03') WHERE rowid = 5")
    faults = found(path).faults
    assert (faults[0].position, faults[0].case, faults[0].place) == (5, ONE, 3)
    assert "altered" in faults[0].what
    assert found(path).sound_to == 4


def test_altered_words_are_named(path: Path) -> None:
    alter(path, "UPDATE stored_events SET state = replace(state, 'NOTICE 2', 'NOTICE 9') WHERE rowid = 5")
    (fault,) = found(path).faults
    assert (fault.position, fault.place, fault.what) == (5, 3, "its words are not those that were stored")


@pytest.mark.parametrize("position", range(1, 11))
def test_any_removed_fact_is_named(path: Path, position: int) -> None:
    alter(path, "DELETE FROM stored_events WHERE rowid = ?", position)
    assert (position, "a fact was stored here and is gone") in [(f.position, f.what) for f in found(path).faults]


@pytest.mark.parametrize("position", range(1, 11))
def test_any_fact_of_another_sort_or_time_is_named(path: Path, position: int) -> None:
    alter(path, "UPDATE stored_events SET state = replace(state, 'Z\"', '1Z\"') WHERE rowid = ?", position)
    assert position in [f.position for f in found(path).faults]
    alter(path, "UPDATE stored_events SET topic = 'sealed/1' WHERE rowid = ?", position)
    assert position in [f.position for f in found(path).faults]


def test_an_added_fact_is_named_even_with_the_right_hash_before_it(path: Path) -> None:
    clerk = Clerk(path)
    last = receipt(clerk, ONE)
    forged = json.dumps({"at": "2021-01-01T00:00:00Z", "prev": last["hash"], "entry": {"id": "5", "ecf": 5}})
    alter(path, "INSERT INTO stored_events VALUES (?, 6, 'docketed/1', ?)", ONE, forged.encode() + b"\n")
    (fault,) = found(path).faults
    assert (fault.position, fault.case, fault.place) == (11, ONE, 6)
    assert "added" in fault.what


def test_facts_that_changed_places_are_named(path: Path) -> None:
    for before, after in ((5, 99), (6, 5), (99, 6)):
        alter(path, "UPDATE stored_events SET rowid = ? WHERE rowid = ?", after, before)
    assert {5, 6} <= {f.position for f in found(path).faults}


def test_a_hash_that_was_put_in_its_place_is_named_by_the_rolling_hash(path: Path) -> None:
    """Whoever alters a fact and the hash that was stored for it leaves a rolling hash that does not follow."""
    alter(path, "UPDATE stored_events SET state = replace(state, 'Z\"', '1Z\"') WHERE rowid = 10")
    (case, place, topic, state) = Clerk(path).select("SELECT * FROM stored_events WHERE rowid = 10")[0]
    (rolled,) = Clerk(path).select("SELECT substr(hashes, -32) FROM rolling WHERE first = 10")[0]
    own = fact_hash(case, place, topic, state.encode())
    alter(path, "UPDATE rolling SET hashes = ? WHERE first = 10", own + rolled)
    assert [(f.position, f.what) for f in found(path).faults] == [
        (10, "the hashes do not follow from those before them")
    ]


def test_hashes_that_are_no_bytes_are_named(path: Path) -> None:
    alter(path, "UPDATE rolling SET hashes = 'none' WHERE first = 10")
    assert (10, "the hashes do not follow from those before them") in [(f.position, f.what) for f in found(path).faults]


@pytest.mark.parametrize("first", range(1, 10))
def test_a_commit_that_was_taken_out_of_the_hashes_is_named(path: Path, first: int) -> None:
    alter(path, "DELETE FROM rolling WHERE first = ?", first)
    faults = [(f.position, f.what) for f in found(path).faults]
    assert (first, "was added: the log has no hash of it") in faults
    assert (first + 1, "the hashes do not follow from those before them") in faults


def test_a_chain_forged_from_one_fact_on_is_named(path: Path) -> None:
    """Whoever rewrites a fact, the chain after it and the rolling hashes is still caught by a receipt."""
    before = receipt(Clerk(path), ONE, 3)
    forged = path.with_name("forged.db")
    clerk = Clerk(forged)
    for case in (ONE, TWO):
        clerk.open(*case.split("/"))
    for n in range(1, 5):
        for case in (ONE, TWO):
            clerk.record(case, Entry(id="", ecf=n, filed=date(2021, 1, n), text=f"NOTICE {n}, forged"), [])
    assert verify(clerk).faults == ()
    (fault,) = verify(clerk, (before,)).faults
    assert (fault.case, fault.place) == (ONE, 3)


def test_a_ledger_cut_back_is_caught_by_a_receipt(path: Path) -> None:
    last = receipt(Clerk(path), TWO)
    alter(path, "DELETE FROM stored_events WHERE rowid = 10")
    alter(path, "DELETE FROM rolling WHERE first = 10")
    assert found(path).faults == ()
    (fault,) = verify(Clerk(path), (last,)).faults
    assert (fault.case, fault.place, fault.what) == (TWO, 5, "a receipt was given for it, and it is gone")


def test_a_place_that_a_case_does_not_have_has_no_receipt(path: Path) -> None:
    with pytest.raises(BadLedger, match="facts 1 to 5"):
        receipt(Clerk(path), ONE, 6)


README = Path(__file__).parents[1] / "README.md"
CHECK = README.read_text("utf-8").partition("<!-- the check -->\n```python\n")[2].partition("```")[0]
"""The README's own check: the test runs what the reader sees."""


def run(*args: str) -> Any:
    from docket.cli import app

    return CliRunner().invoke(app, list(args), catch_exceptions=False)


def test_a_third_party_checks_a_receipt_with_twenty_lines(path: Path, tmp_path: Path) -> None:
    assert len(CHECK.strip().splitlines()) <= 20
    given, export, check = tmp_path / "receipt.json", tmp_path / "export.jsonl", tmp_path / "check.py"
    given.write_text(run("receipt", ONE, "--ledger", str(path)).stdout)
    export.write_text(run("export", ONE, "--ledger", str(path)).stdout)
    check.write_text(CHECK)

    def checked() -> subprocess.CompletedProcess[str]:
        done = [sys.executable, str(check), str(given), str(export)]
        return subprocess.run(done, capture_output=True, text=True, check=False)

    assert checked().returncode == 0, checked().stderr
    whole = export.read_text()
    export.write_text(whole.replace("NOTICE 3", "NOTICE 7"))
    assert "fact 4" in checked().stderr
    export.write_text(whole.replace("2021-01-03", "2021-01-04"))
    assert checked().returncode == 1
    export.write_text("\n".join(whole.splitlines()[:-1]) + "\n")
    assert "another case" in checked().stderr


def test_the_command_says_what_is_wrong_and_exits_1(path: Path, tmp_path: Path) -> None:
    given = tmp_path / "receipt.json"
    given.write_text(run("receipt", ONE, "--ledger", str(path)).stdout)
    whole = run("verify", "--ledger", str(path), "--receipt", str(given))
    assert (whole.exit_code, whole.stdout.startswith("10 facts of 2 cases: whole")) == (0, True)
    alter(path, "DELETE FROM stored_events WHERE rowid = 7")
    got = run("verify", "--ledger", str(path), "--json")
    told = json.loads(got.stdout)
    assert (got.exit_code, told["whole"], told["faults"][0]["position"]) == (1, False, 7)
    assert run("verify", "--ledger", str(tmp_path / "none.db")).exit_code == 1
    assert not (tmp_path / "none.db").exists()
