"""The views on the command line: summaries for people, JSON for programs, and one line for what is wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
BOSLEY = ROOT / "scenarios" / "cases" / "bosley-v-valasco.yaml"
SHEET = """court,docket_number,ecf,filed,entered,text
cand,3:20-cv-00001,1,2020-01-02,2020-01-02,COMPLAINT against Acme Inc. filed by Jane Roe.
cand,3:20-cv-00001,2,2020-02-03,2020-02-03,MOTION to Dismiss re 1 Complaint filed by Acme Inc.
"""
LATER = SHEET + "cand,3:20-cv-00001,3,2020-04-01,2020-04-01,ORDER denying 2 Motion to Dismiss.\n"


def docket(*args: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from docket.cli import main; main()", *map(str, args)]
    return subprocess.run(command, capture_output=True, cwd=ROOT, check=False)


def said(*args: object) -> str:
    told = docket(*args)
    assert told.returncode == 0, told.stderr.decode()
    return told.stdout.decode()


def told(*args: object) -> Any:
    return json.loads(said(*args, "--json"))


@pytest.mark.parametrize(
    "command",
    [
        ("pending", BOSLEY, "--as-of-ecf", 41),
        ("parties", BOSLEY),
        ("ask", BOSLEY, "is issue joined"),
        ("ask", BOSLEY, "what is sealed", "--as-of-ecf", 41),
        ("ask", BOSLEY, "who may decide 48", "--as-of-ecf", 48),
        ("diff", BOSLEY, "--from", "2016-01-08", "--to", "2016-02-05"),
        ("what-if", BOSLEY, "--file", "motion to dismiss", "--by", "Valasco", "--as-of-ecf", 14),
        ("why", BOSLEY, "deadline", "answer"),
        ("step", BOSLEY, "--ecf", 26),
    ],
)
def test_each_answer_speaks_to_people_and_to_programs(command: tuple[object, ...]) -> None:
    assert said(*command).strip()
    assert told(*command)


def test_next_begins_with_what_counts() -> None:
    lines = said("next", BOSLEY, "--as-of-ecf", 44).splitlines()
    assert lines[0].startswith("In response  Valasco: Motion for Release of Records by 2016-02-08")
    assert any("Bosley: Motion to Amend/Correct" in line for line in lines)
    steps = told("next", BOSLEY, "val", "--as-of-ecf", 44)
    assert {step["party"] for step in steps} == {"Valasco"}
    assert steps[0] | {"filing": "Motion for Release of Records", "must": False, "because": "39"} == steps[0]


def test_why_is_a_tree() -> None:
    tree = said("why", BOSLEY, "authority", "--as-of-ecf", 26)
    assert "├─ by consent" in tree
    assert "│  consent Bosley: consented" in tree


def test_what_follows_from_other_facts_is_folded_and_counted() -> None:
    days = ("--from", "2016-01-07", "--to", "2016-02-04")
    lines, every = said("diff", BOSLEY, *days).splitlines(), said("diff", BOSLEY, *days, "--all").splitlines()
    assert len(every) > len(lines)
    assert "           and 4 more (--all)" in lines
    assert not any("(--all)" in line for line in every)


def test_routine_motions_are_folded() -> None:
    short = said("pending", BOSLEY, "--as-of-ecf", 41)
    assert "ECF No. 33" not in short
    assert "1 routine" in short
    assert "ECF No. 33" in said("pending", BOSLEY, "--as-of-ecf", 41, "--all")


def test_two_sheets_of_a_case_are_compared(tmp_path: Path) -> None:
    (old := tmp_path / "old.csv").write_text(SHEET)
    (new := tmp_path / "new.csv").write_text(LATER.replace("MOTION to Dismiss re", "MOTION to Dismiss (amended) re"))
    found = told("diff", old, new)
    assert [(c["before"], c["after"]) for c in found["facts"] if c["fact"] == "motion 2"] == [("pending", "denied")]
    assert {"text replaced", "added"} <= {e["what"] for e in found["edits"]}
    assert "motion 2: pending → denied by ECF No. 3" in said("diff", old, new)


def test_a_day_that_would_begin_to_run_is_told_with_its_certainty_and_the_paper_as_this_one() -> None:
    appeal = said("what-if", BOSLEY, "--file", "notice of appeal", "--by", "Bosley")
    assert "appeal of this filing: not there → pending" in appeal
    assert "next" not in appeal
    motion = said("what-if", BOSLEY, "--file", "motion to dismiss", "--by", "Valasco", "--as-of-ecf", 14)
    assert "response (Bosley): began, due 2014-03-24 (conditional)" in motion


def test_what_is_owed_by_a_day_that_is_not_firm_is_told_with_its_certainty(tmp_path: Path) -> None:
    (path := tmp_path / "sheet.csv").write_text(SHEET)
    owed = [(o["what"], o["by"], o["certainty"]) for o in told("pending", path)[0]["owed"]]
    assert owed == [("response", "2020-02-18", "firm"), ("reply", "2020-02-25", "conditional")]
    lines = said("pending", path)
    assert "Jane Roe owes the response, by 2020-02-18 (N.D." in lines
    assert "Acme Inc. may still file the reply, by 2020-02-25 (conditional) (N.D." in lines


@pytest.mark.parametrize(
    ("rows", "service"),
    [
        ("1,2020-01-02,2020-01-02,COMPLAINT against Acme Inc. filed by Jane Roe.", "unserved"),
        ("1,2020-01-02,2020-01-02,NOTICE OF REMOVAL from Superior Court filed by Acme Inc.", "unknown"),
        (
            "1,2020-01-02,2020-01-02,COMPLAINT against Acme Inc. filed by Jane Roe.\n"
            "cand,3:20-cv-00001,2,2020-01-09,2020-01-09,ANSWER to 1 Complaint by Acme Inc.",
            "unknown",
        ),
    ],
    ids=["nothing happened", "removed", "answered"],
)
def test_a_party_that_may_have_been_served_is_not_said_to_be_unserved(tmp_path: Path, rows: str, service: str) -> None:
    (path := tmp_path / "sheet.csv").write_text(f"{SHEET.splitlines()[0]}\ncand,3:20-cv-00001,{rows}\n")
    of_posture = {p["name"]: p["service"] for p in told("replay", path)["posture"]["parties"]}
    assert of_posture["Acme Inc."] == service
    assert {p["name"]: p["service"] for p in told("parties", path)} == of_posture
    assert f"service: {'not shown' if service == 'unknown' else service}" in said("parties", path)


def test_sheets_of_two_cases_are_not_compared(tmp_path: Path) -> None:
    (one := tmp_path / "one.csv").write_text(SHEET)
    (other := tmp_path / "other.csv").write_text(SHEET.replace("20-cv-00001", "20-cv-00002"))
    found = docket("diff", one, other)
    assert found.returncode == 2
    assert b"two cases, not two sheets of one: cand 3:20-cv-00001 and cand 3:20-cv-00002" in found.stderr
    (initials := tmp_path / "initials.csv").write_text(SHEET.replace("20-cv-00001", "20-cv-00001-ABC"))
    assert docket("diff", one, initials).returncode == 0


def test_a_posture_says_in_words_what_is_not_shown(tmp_path: Path) -> None:
    (path := tmp_path / "sheet.csv").write_text(SHEET.splitlines()[0] + "\n" + SHEET.splitlines()[2] + "\n")
    lines = said("replay", path).splitlines()
    assert "Finality   no" in lines
    assert "Status     open, as far as the docket shows" in lines
    assert "Authority  judge not shown: by what authority is not shown" in lines
    assert "Reading    1 entry, all read; complete: no" in lines
    assert not any("unknown" in line for line in lines)


def test_codes_that_are_not_certain_are_said_to_be_perhaps() -> None:
    codes = " ".join(said("replay", BOSLEY).split())
    assert "DISP perhaps 2 (Dismissed: want of prosecution) or 14 (Dismissed: other)" in codes


def test_a_deadline_names_the_filing_that_began_it_and_what_is_to_come_stands_first() -> None:
    summary = " ".join(said("replay", BOSLEY).split())
    assert "Fed. R. Civ. P. 59(e); from Order Dismissing Case of 2016-11-30" in summary
    assert "from entry 2016-12-09, ECF No. 102 (" in said("deadlines", BOSLEY)
    after = said("replay", BOSLEY, "--as-of", "2016-12-20")
    assert after.index("December 28, 2016") < after.index("December 14, 2016 (past), at the latest May 15, 2017")


def test_a_step_whose_day_is_past_tells_the_latest() -> None:
    assert "by 2016-12-14, now past, at the latest 2017-05-15 (conditional)" in " ".join(
        said("next", BOSLEY, "--as-of", "2016-12-20").split()
    )


def test_no_party_is_told_to_file_what_a_mediator_or_a_master_reports() -> None:
    from docket.ask.steps import kinds_filed
    from docket.procedure.authority import MastersReport
    from docket.procedure.stay import MediatorsReport

    assert not {MastersReport, MediatorsReport} & set(kinds_filed(court=False))


def test_what_comes_out_of_order_is_told_by_the_paper_not_by_its_key(tmp_path: Path) -> None:
    more = "cand,3:20-cv-00001,4,2020-04-02,2020-04-02,REPLY re 2 Motion to Dismiss filed by Acme Inc.\n"
    (path := tmp_path / "sheet.csv").write_text(LATER + more)
    found = told("replay", path, "--all")["deficiencies"]
    assert [d["what"] for d in found if d["ecf"] == 4] == [
        "Reply to Response to Motion comes out of order: the briefing of ECF No. 2 (Motion to Dismiss) is submitted; "
        "in order it would be opposed or briefed"
    ]


def test_what_a_supposed_filing_rests_on_is_said_with_it(tmp_path: Path) -> None:
    (path := tmp_path / "sheet.csv").write_text(SHEET)
    supposed = said("what-if", path, "--file", "stipulation of dismissal")
    assert "Stipulation of Dismissal, if signed by" in supposed


def test_a_fact_is_found_by_the_name_under_which_it_is_told() -> None:
    assert "response of Valasco to 13" in said("why", BOSLEY, "response of Valasco")
    assert b"say which motion; the case has: 5," in docket("why", BOSLEY, "motion").stderr


def test_papers_supposed_may_come_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "papers.yaml"
    path.write_text(
        "court: caed\nparties: {Bosley: plaintiff, Valasco: defendant}\ndocket:\n"
        "- {ecf: 45, filed: 2016-02-05, notice of voluntary dismissal: {by: Bosley}}\n"
    )
    found = told("what-if", BOSLEY, path, "--as-of-ecf", 44)
    assert [d["severity"] for d in found["supposed"][0]["against"]] == ["ineffective"]
    assert "would be refused" in said("what-if", BOSLEY, path, "--as-of-ecf", 44)


@pytest.mark.parametrize(
    ("command", "hint"),
    [
        (("why", BOSLEY, "motoin 41"), "motion"),
        (("next", BOSLEY, "Nobody"), "Bosley"),
        (("ask", BOSLEY, "is it raining"), "is issue joined"),
        (("ask", BOSLEY, "who may decide 44"), "pending are"),
        (("diff", BOSLEY), "--from"),
        (("what-if", BOSLEY), "--file"),
        (("step", BOSLEY, "--ecf", "999"), "nearest"),
        (("page", BOSLEY, "-o", f"{BOSLEY}/all.html"), "cannot be written"),
    ],
)
def test_a_question_that_cannot_be_answered_gets_one_line_that_helps(command: tuple[object, ...], hint: str) -> None:
    found = docket(*command)
    assert found.returncode == 2
    assert found.stderr.count(b"\n") == 1
    assert hint in found.stderr.decode()


def test_help_is_grouped_and_a_typo_is_met_with_the_right_name() -> None:
    whole = said("--help")
    for heading in ("Ask a case", "Follow and look at it", "The law", "Keep cases in a ledger", "Examples"):
        assert heading in whole
    assert b"Did you mean 'next'" in docket("nxt").stderr
    for command in ("pending", "parties", "ask", "diff", "what-if", "page", "step", "diagram"):
        assert "xample" in said(command, "--help"), command


def test_a_diagram_marks_the_path_of_a_case() -> None:
    drawn = said("diagram", "motion 41", "--case", BOSLEY)
    assert "class pending passed" in drawn
    assert "class denied here" in drawn


def test_the_page_is_written_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "case.html"
    assert docket("page", BOSLEY, "-o", path).returncode == 0
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")
