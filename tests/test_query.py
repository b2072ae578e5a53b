"""One question over many cases: of docket sheets in a folder, in any form, with filters in the posture's own words."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from docket import query
from docket.cli import app
from docket.errors import DocketError, OutOfRange, UnreadableSource
from docket.views.rows import COLUMNS

HEAD = "court,docket_number,ecf,filed,entered,text\n"
TABLE = """cand,3:20-cv-00001,1,2020-01-02,2020-01-02,COMPLAINT against Acme Inc filed by Jane Roe.
cand,3:20-cv-00001,2,2020-02-03,2020-02-03,MOTION to Dismiss re 1 Complaint filed by Acme Inc.
cand,3:20-cv-00001,3,2020-06-01,2020-06-01,MOTION to Compel filed by Jane Roe.
caed,2:20-cv-00007,1,2020-01-02,2020-01-02,COMPLAINT against Zenith LLC filed by John Doe.
caed,2:20-cv-00007,2,2020-02-03,2020-02-03,NOTICE of Voluntary Dismissal by John Doe.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "two.csv").write_text(HEAD + TABLE)
    return tmp_path


def asked(*args: object) -> Result:
    return CliRunner().invoke(app, ["query", *map(str, args)])


def of(rows: list[dict[str, Any]], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in names) for row in rows]


def test_a_file_may_hold_many_cases(folder: Path) -> None:
    found = query("cases", folder)
    assert of(found, "case_id", "status") == [("caed/2:20-cv-00007", "closed"), ("cand/3:20-cv-00001", "open")]


@pytest.mark.parametrize(
    ("what", "filters", "count"),
    [
        ("motions", {}, 2),
        ("motions", {"court": "caed"}, 0),
        ("motions", {"kind": "compel"}, 1),
        ("motions", {"party": "acme"}, 1),
        ("motions", {"over": 90, "on": date(2020, 7, 1)}, 1),
        ("motions", {"state": "granted"}, 0),
        ("cases", {"state": "closed"}, 1),
        ("terminations", {"disp": 12}, 1),
        ("terminations", {"disp": 13}, 1),  # a voluntary dismissal may have been a settlement
        ("terminations", {"disp": 1}, 0),
        ("terminations", {"state": "closed", "court": "caed"}, 1),
    ],
)
def test_filters_are_in_the_posture_s_own_words(folder: Path, what: str, filters: dict[str, Any], count: int) -> None:
    assert len(query(what, folder, **filters)) == count


def test_a_motion_whose_filing_day_is_not_shown_is_as_old_as_its_entry(tmp_path: Path) -> None:
    row = "cand,3:20-cv-00001,3,,2020-03-02,MOTION to Compel filed by Jane Roe.\n"
    (tmp_path / "one.csv").write_text(HEAD + row)
    found = query("motions", tmp_path, over=90, on=date(2020, 7, 1))
    assert of(found, "filed", "entered") == [(None, "2020-03-02")]
    assert not query("motions", tmp_path, over=90, on=date(2020, 5, 1))
    assert "entered 2020-03-02" in asked("motions", tmp_path).stdout


def test_deadlines_due_in_so_many_days(folder: Path) -> None:
    due = query("deadlines", folder, on=date(2020, 2, 4), within=20)
    assert due
    assert all("2020-02-04" <= row["due"] <= "2020-02-24" for row in due)


def test_of_a_sheet_with_gaps_nothing_is_said_to_be_missed(folder: Path) -> None:
    served = "cand,3:20-cv-00001,2,2020-01-10,2020-01-10,SUMMONS Returned Executed. Acme Inc served on 1/6/2020.\n"
    late = "cand,3:20-cv-00001,{},2020-06-01,2020-06-01,NOTICE of Change of Address by Jane Roe.\n"
    found = {}
    for number in (3, 9):
        (folder / "two.csv").write_text(HEAD + TABLE.splitlines()[0] + "\n" + served + late.format(number))
        (case,) = query("cases", folder)
        found[number] = (
            case["complete"],
            case["missing"],
            *of(query("deadlines", folder, kind="answer", state=None), "state"),
        )
    assert found == {3: ("yes", 0, ("missed",)), 9: ("no", 6, ("no filing seen",))}


def test_of_several_sheets_of_a_case_the_fullest_counts(folder: Path) -> None:
    (folder / "earlier.csv").write_text(HEAD + TABLE.splitlines()[0] + "\n")
    assert len(query("motions", folder)) == 2
    assert len(query("cases", folder)) == 2


def test_a_filter_that_does_not_fit_is_refused(folder: Path) -> None:
    with pytest.raises(OutOfRange, match="cases are not asked for by kind; motions and deadlines are"):
        query("cases", folder, kind="summary judgment")
    with pytest.raises(OutOfRange, match="ask about cases, motions"):
        query("verdicts", folder)


def test_a_file_that_cannot_be_read_is_passed_over_unless_all_are(folder: Path) -> None:
    (folder / "bad.json").write_text("{")
    assert len(query("cases", folder)) == 2
    with pytest.raises(UnreadableSource):
        query("cases", folder / "bad.json")


def forms() -> Iterator[tuple[str, Any]]:
    yield "csv", lambda raw: list(csv.DictReader(io.StringIO(raw.decode())))
    yield "json", json.loads
    yield "jsonl", lambda raw: [json.loads(line) for line in raw.splitlines()]


@pytest.mark.parametrize(("form", "read"), list(forms()), ids=["csv", "json", "jsonl"])
def test_rows_are_written_as_asked(folder: Path, form: str, read: Any) -> None:
    out = folder.parent / f"terminations.{form}"
    assert asked("terminations", folder, "-o", out).exit_code == 0
    rows = read(out.read_bytes())
    assert [str(row["disp"]) for row in rows] == ["12"]
    assert set(COLUMNS["terminations"]) <= set(rows[0])


def test_parquet_has_dates_and_integers(folder: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    out = folder.parent / "terminations.parquet"
    assert asked("terminations", folder, "-o", out).exit_code == 0
    row = parquet.read_table(out).to_pylist()[0]
    assert (row["day"], row["disp"], row["disp_or"]) == (date(2020, 2, 3), 12, "13")


def test_motions_are_asked_for_that_are_pending_unless_any(folder: Path) -> None:
    rows = TABLE + "cand,3:20-cv-00001,4,2020-07-01,2020-07-01,ORDER denying 2 Motion to Dismiss.\n"
    (folder / "two.csv").write_text(HEAD + rows)
    assert "1 found" in asked("motions", folder).output
    assert "2 found" in asked("motions", folder, "--state", "any").output


def test_what_is_wrong_is_said_in_one_line(folder: Path) -> None:
    wrong = asked("cases", folder, "--disp", 3).exception
    assert isinstance(wrong, DocketError)
    assert str(wrong) == "cases are not asked for by disp; terminations are"


def test_a_file_whose_ending_tells_no_form_is_not_written(folder: Path) -> None:
    wrong = asked("cases", folder, "-o", folder / "cases.xlsx").exception
    assert "its ending tells no form; say --format" in str(wrong)
    assert not (folder / "cases.xlsx").exists()


def test_what_could_not_be_read_is_named_beside_the_answer(folder: Path) -> None:
    (folder / "bad.json").write_text("{")
    found = asked("cases", folder)
    assert "2 found" in found.stdout
    assert found.stderr.count("docket: not among these: ") == 1
    assert "bad.json" in found.stderr


def test_a_state_that_none_is_in_is_met_with_those_that_there_are(folder: Path) -> None:
    found = asked("motions", folder, "--state", "pendign")
    assert "0 found" in found.stdout
    assert found.stderr == "docket: none is 'pendign'; of those asked for, there are: pending\n"
    assert asked("motions", folder, "--kind", "vacate").stderr == ""


def test_a_court_that_there_is_not_is_refused(folder: Path) -> None:
    with pytest.raises(OutOfRange, match="no court has the id 'candd'"):
        query("motions", folder, court="candd")


def test_a_motion_in_a_line_is_told_by_its_number_where_it_has_one(folder: Path) -> None:
    rows = TABLE + "cand,3:20-cv-00001,,2020-06-02,2020-06-02,ORAL MOTION to Stay by Acme Inc.\n"
    (folder / "two.csv").write_text(HEAD + rows)
    said = asked("motions", folder).output
    assert "ECF No. 2 Motion to Dismiss · Acme Inc · filed 2020-02-03 · pending" in said
    assert "unnumbered Motion to Stay" in said


def test_terminations_say_what_their_codes_mean_and_which_are_not_certain(folder: Path) -> None:
    said = asked("terminations", folder).output
    assert "DISP 12 · " in said
    assert "12 Dismissed: voluntarily" in said
