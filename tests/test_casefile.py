"""A case file: read with its lines, refused where mistyped, played position by position."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from docket.casefile import CaseFile, play, read_case
from docket.errors import BadCaseFile
from docket.filing import DateSet, Ref, Unread
from docket.procedure.commencement import Complaint
from docket.procedure.motions import MinuteEntry, Ruling

MOTIONS = """\
holding: One order rules on two motions.
law: [frcp-7-b-1]
court: caed
case number: 1:20-cv-00001
name: Roe v. Acme
parties: {Roe: plaintiff, Acme: defendant, Zeta: defendant}
docket:
- ecf: 1
  filed: 2020-01-02
  complaint: {by: plaintiff, plaintiffs: [Roe], defendants: defendants}
- ecf: 3
  filed: 2020-01-28
  motion to compel: {by: Acme}
- id: line
  text: Something not understood.
- filed: 2020-01-29
  minute entry: {what: conference, dates: [{what: Jury Trial, date: 2020-09-01, must: true}]}
- ecf: 4
  filed: 2020-01-30
  motion to quash: {by: Roe, re: [1, 85-2, line, 12 in 1:09-md-02036]}
  expect:
    state: {motion: {3: pending, 4: pending}}
- ecf: 9
  filed: 2020-03-02
  judge: Field
  signed: 2020-03-01
  acts:
  - order on motion: {re: 3, disposition: denied, inferred: [disposition]}
  - order on motion: {re: 4}
  expect:
    state: {motion: {3: denied, 4: granted}}
- as of: {ecf: 4, on: 2020-02-20}
  expect: {state: {motion: {3: pending}}}
- as of: 2020-04-01
  expect: {state: {motion: {3: denied}}}
but:
- the first motion is withdrawn:
    change: {9: {acts: [order on motion: {re: 4, disposition: denied}]}}
    add:
    - ecf: 8
      filed: 2020-02-02
      notice of withdrawal of motion: {by: Acme, re: 3}
    expect: {state: {motion: {3: withdrawn, 4: denied}}}
- there is no order:
    drop: [9]
    expect: {state: {motion: {3: pending}}}
"""


@pytest.fixture
def write(tmp_path: Path):
    """Writes a case file and gives its path."""

    def written(text: str) -> Path:
        path = tmp_path / "case.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.fixture
def motions(write) -> CaseFile:
    return read_case(write(MOTIONS))


def test_header(motions: CaseFile):
    assert (motions.court, motions.docket_number, motions.name) == ("caed", "1:20-cv-00001", "Roe v. Acme")
    assert motions.law == ("frcp-7-b-1",)
    assert motions.parties == {"Roe": "plaintiff", "Acme": "defendant", "Zeta": "defendant"}


def test_entries_are_named_as_on_any_sheet(motions: CaseFile):
    assert [e.id for e in motions.entries] == ["1", "3", "line", "2020-01-29#1", "4", "9"]
    assert [e.ecf for e in motions.entries] == [1, 3, None, None, 4, 9]


def test_an_entry_may_do_several_acts(motions: CaseFile):
    first, second = motions.acts[-2:]
    assert isinstance(first, Ruling)
    assert isinstance(second, Ruling)
    assert (first.key, second.key) == ("9", "9.1")
    assert {first.judge, second.judge} == {"Field"}
    assert first.signed == second.signed == date(2020, 3, 1)
    assert first.inferred == {"disposition"}
    assert second.disposition == "granted"


def test_parties_by_role(motions: CaseFile):
    complaint = motions.acts[0]
    assert isinstance(complaint, Complaint)
    assert (complaint.by, complaint.defendants) == (("Roe",), ("Acme", "Zeta"))


def test_references_and_dates(motions: CaseFile):
    quash = motions.acts[4]
    assert quash.refs == (Ref(ecf=1), Ref(ecf=85, part=2), Ref(id="line"), Ref(ecf=12, case="1:09-md-02036"))
    minutes = motions.acts[3]
    assert isinstance(minutes, MinuteEntry)
    assert minutes.dates == (DateSet("jury trial", date(2020, 9, 1), must=True),)


def test_text_without_an_act_is_unread(motions: CaseFile):
    assert isinstance(motions.acts[2], Unread)
    assert motions.entries[2].text == "Something not understood."


def test_expectations_hold_where_they_stand(motions: CaseFile):
    assert play(motions) == []


def test_a_provision_that_is_not_law_makes_it_fail(motions: CaseFile):
    failures = play(motions, without=["frcp-7-b-1"])
    assert failures
    assert {failure.variation for failure in failures} == {
        None, "the first motion is withdrawn", "there is no order"
    }  # fmt: skip


# -- failures --------------------------------------------------------------------------------------


def failing(write, **expect: str) -> list[str]:
    """What is said of a file whose last entry expects something else."""
    told = "\n".join(f"    {key}: {value}" for key, value in expect.items())
    return [str(failure) for failure in play(read_case(write(SHORT + "  expect:\n" + told + "\n")))]


SHORT = """\
parties: {Roe: plaintiff, Acme: defendant}
docket:
- ecf: 1
  filed: 2020-01-02
  complaint: {by: Roe, plaintiffs: [Roe], defendants: [Acme]}
- ecf: 2
  filed: 2020-01-28
  motion to compel: {by: Roe}
"""


def test_a_failure_shows_the_passage_what_was_expected_and_what_was_found(write):
    (said,) = failing(write, state="{motion: {2: granted}}")
    assert "case.yaml:10:" in said
    assert ">   10 |     state: {motion: {2: granted}}" in said
    assert "expected  the motion of 2 is 'granted'" in said
    assert "found     'pending'" in said


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("status", "closed"),
        ("motions", "{2: granted}"),
        ("motions", "{2: {state: pending, kind: Motion to Dismiss}}"),
        ("motions", "[]"),
        ("motions", "[{ecf: 3}]"),
        ("no motions", "[{state: pending}]"),
        ("finality", "{final: yes}"),
        ("judgment", "2"),
        ("operative pleading", "null"),
        ("motions", "{2: {by: Acme}}"),
        ("deficiencies", "[frcp-7-b-1]"),
        ("remarks", "[frcp-7-b-1]"),
        ("parties", "{Acme: {status: dismissed}}"),
        ("stages", "[trial]"),
    ],
)
def test_what_is_not_so_fails(write, key: str, value: str):
    assert len(failing(write, **{key: value})) == 1


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("status", "open"),
        ("motions", "{2: pending}"),
        ("motions", "{2: {state: pending, kind: Motion to Compel, by: [Roe]}}"),
        ("motions", "[{ecf: 2, filed: 2020-01-28}]"),
        ("no motions", "[{state: granted}, {ecf: 3}]"),
        ("finality", "{final: no}"),
        ("judgment", "null"),
        ("motions", "{2: {by: Roe, decided: null}}"),
        ("operative pleading", "1"),
        ("operative pleading", "{kind: Complaint}"),
        ("parties", "{Acme: {status: in}}"),
        ("stipulations", "[]"),
    ],
)
def test_what_is_so_passes(write, key: str, value: str):
    assert failing(write, **{key: value}) == []


# -- what is mistyped ------------------------------------------------------------------------------

MISTYPED = [  # right, wrong, what is said of it; it is said of the line where the mistake is
    ("motion to compel:", "motion to compell:", "did you mean 'motion to compel'"),
    ("judge: Field", "jugde: Field", "'jugde' stands beside `acts:`"),
    ("re: 3, disposition", "ree: 3, disposition", "did you mean 're'"),
    ("disposition: denied, inf", "disposition: deniid, inf", "did you mean 'denied'"),
    ("inferred: [disposition]", "inferred: [dispositon]", "did you mean 'disposition'"),
    ("filed: 2020-01-28", "filed: 2020-02-30", "2020-02-30 is not a date of the calendar"),
    ("filed: 2020-01-28", "filed: 2020-1-28", "'filed' is a date (YYYY-MM-DD), not 2020-1-28"),
    ("filed: 2020-01-28", "filled: 2020-01-28", "did you mean 'filed'"),
    ("ecf: 3", "ecf: three", "`ecf` is a number, not three"),
    ("motion to compel: {by: Acme}", "motion to compel: {by: Acmee}", "did you mean 'Acme'"),
    ("{3: denied, 4", "{3: denyed, 4", "did you mean 'denied'"),
    ("state: {motion: {3: pending}}", "state: {motoin: {3: pending}}", "did you mean 'motion'"),
    ("[frcp-7-b-1]", "[frcp-7-b-9]", "did you mean 'frcp-7-b-1'"),
    ("court: caed", "court: caedd", "caedd"),
    ("but:", "buts:", "did you mean 'but'"),
    ("drop: [9]", "drop: [10]", "numbered or called 10"),
    ("change: {9", "change: {19", "numbered or called 19"),
    ("change: {9: {acts", "change: {9: {atcs", "has several acts"),
    ("{ecf: 4, on", "{ecf: 5, on", "no such entry on this docket: 5"),
    ("line, 12 in", "lime, 12 in", "did you mean 'line'"),
    ("id: line", "id: 3", "two entries have the id '3'"),
    ("signed: 2020-03-01", "judge: Other", "'judge' is written twice; it first stands on line 25"),
    ("signed: 2020-03-01", "complaint: {}", "'complaint' stands beside `acts:`"),
    ("- id: line\n  text: Something not understood.\n", "- id: line\n", "this entry does nothing"),
    ("motion to quash: {by: Roe", "appeal: {by: Roe", "'appeal' may be any of: "),
    ("- order on motion: {re: 4}", "- order on motion: [4]", "the fields of 'order on motion' are a mapping"),
    ("must: true", "must: maybe", "'must' is true or false, not maybe"),
    ("- as of: 2020-04-01\n  expect: {state: {motion: {3: denied}}}", "- as of: 2020-04-01", "for its `expect:`"),
    ("- there is no order:\n    drop: [9]\n    expect:", "- there is no order:\n    expect:", "what changes"),
]


@pytest.mark.parametrize(("right", "wrong", "said"), MISTYPED, ids=[m[1].strip() or m[0].strip() for m in MISTYPED])
def test_what_is_mistyped_is_refused_with_its_line_and_the_right_word(write, right, wrong, said):
    line = MOTIONS[: MOTIONS.index(right)].count("\n") + 1
    with pytest.raises(BadCaseFile) as refused:
        read_case(write(MOTIONS.replace(right, wrong)))
    assert f"case.yaml:{line}: " in str(refused.value)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("expect", "said"),
    [
        ("stat: {}", "did you mean 'state'"),
        ("no motion: [{}]", "did you mean 'no motions'"),
        ("no motions: []", "`motions: []` says there is none"),
        ("deadlines: [{act: answre}]", "no clock runs for 'answre'"),
        ("deadlines: [{state: mised}]", "did you mean 'missed'"),
        ("deadlines: [{ackt: answer}]", "did you mean 'act'"),
        ("deficiencies: [frcp-12]", "is no provision of the tables"),
        ("deficiencies: [{severity: grave}]", "'grave' is no severity"),
        ("deficiencies: {}", "this is a list"),
    ],
)
def test_an_expectation_that_could_never_hold_is_refused(write, expect: str, said: str):
    with pytest.raises(BadCaseFile) as refused:
        read_case(write(f"{SHORT}  expect:\n    {expect}\n"))
    assert "case.yaml:10: " in str(refused.value)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b"- 1\n- 2\n", "a case file is a mapping"),
        (b"\xff\xfe\x00", "is not text in UTF-8"),
        (b"holding: x\n", "no `docket:`"),
        (b"docket: [a]\n", "an item here is an entry"),
        (b"docket: {}\n", "'docket' is a list"),
        (b"a: 1\n---\nb: 2\n", "not well-formed YAML"),
        (b"docket: &a [*a]\n", "contains itself"),
        (b"docket: \x00\x01\n", "not well-formed YAML"),
        (b"docket: " + b"[" * 5000, "nested too deeply"),
    ],
)
def test_what_is_no_case_file_is_refused_in_one_line(tmp_path: Path, content: bytes, said: str):
    path = tmp_path / "case.yaml"
    path.write_bytes(content)
    with pytest.raises(BadCaseFile) as refused:
        read_case(path)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_file_that_is_not_there(tmp_path: Path):
    with pytest.raises(BadCaseFile, match="cannot be read"):
        read_case(tmp_path / "none.yaml")


# -- variations ------------------------------------------------------------------------------------


def varied(write, body: str) -> CaseFile:
    """The case of the one variation of a short file."""
    text = f"{SHORT}but:\n- it is otherwise:\n    {body}\n    expect: {{status: open}}\n"
    return read_case(write(text)).variations[0].case


def test_a_variation_changes_the_entry(write):
    assert varied(write, "change: {2: {filed: 2020-01-29}}").acts[1].filed == date(2020, 1, 29)


def test_a_variation_changes_a_field_of_the_act(write):
    assert varied(write, "change: {2: {by: Acme}}").acts[1].by == ("Acme",)


def test_a_variation_changes_the_act(write):
    assert varied(write, "change: {2: {motion to quash: {by: Acme}}}").acts[1].event == "Motion to Quash"


def test_a_variation_changes_fields_of_the_same_act_and_keeps_the_others(write):
    motion = varied(write, "change: {2: {motion to compel: {joint: true}}}").acts[1]
    assert motion.by == ("Roe",)
    assert getattr(motion, "joint") is True  # noqa: B009


def test_a_variation_drops_an_entry(write):
    assert [act.id for act in varied(write, "drop: [1]").acts] == ["2"]


def test_a_variation_adds_an_entry_in_the_order_of_the_dates(write):
    case = varied(write, "add: [{filed: 2020-01-10, letter: {by: Roe}}]")
    assert [act.id for act in case.acts] == ["1", "2020-01-10#1", "2"]


def test_a_variation_moves_the_case_to_another_court(write):
    assert varied(write, "court: nysd").court == "nysd"


def test_a_variation_is_asked_at_the_end_of_the_docket_or_at_its_own_position(write):
    docket = SHORT + "- as of: 2020-06-01\n  expect: {motions: {2: pending}}\n"
    closed = "but:\n- the case is closed:\n    add: [{ecf: 3, filed: 2020-03-01, terminate civil case: {}}]\n"
    at_the_end = f"{docket}{closed}    expect: {{status: closed}}\n"
    assert play(read_case(write(at_the_end))) == []
    before = f"{docket}{closed}    as of: 2020-02-29\n    expect: {{status: open}}\n"
    assert play(read_case(write(before))) == []


# -- the command -----------------------------------------------------------------------------------


def check(*arguments: str | Path) -> tuple[int, str, str]:
    """`docket check` as a user runs it: the exit code, what it prints, what it says is wrong."""
    command = [sys.executable, "-c", "from docket.cli import main; main()", "check", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def test_check_exits_0_where_all_holds(write):
    assert check(write(MOTIONS))[:2] == (0, "1 played, 0 failed\n")


def test_check_exits_1_with_the_line_of_what_failed(write):
    path = write(MOTIONS)
    code, said, _ = check(path.parent, "--without", "frcp-7-b-1")
    assert code == 1
    assert f"{path}:22:" in said
    assert "1 played, 1 failed" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.yaml"], "there is no such file or folder"),
        (["--without", "frcp-0", "."], "'frcp-0' is no provision of the tables"),
    ],
)
def test_check_exits_2_in_one_line(arguments: list[str], said: str):
    code, _, wrong = check(*arguments)
    assert code == 2
    assert said in wrong
    assert wrong.count("\n") == 1


def test_check_reads_the_others_where_one_file_is_bad(write):
    good = write(MOTIONS)
    (good.parent / "bad.yaml").write_text("docket: [1]\n", encoding="utf-8")
    code, said, wrong = check(good.parent)
    assert code == 2
    assert "1 played, 0 failed, 1 not read" in said
    assert "bad.yaml:1: an item here is an entry" in wrong


LATE = """\
parties: {Roe: plaintiff, Acme: defendant}
docket:
- {ecf: 1, filed: 2016-02-01, complaint: {by: Roe, plaintiffs: [Roe], defendants: [Acme]}}
- {ecf: 2, filed: 2016-02-20, summons returned executed: {as to: Acme, served: 2016-02-10}}
- ecf: 3
  filed: 2016-03-03
  answer: {by: Acme}
  expect: {remarks: %s}
"""


@pytest.mark.parametrize(("remarks", "unmet"), [("[]", 1), ("[{ecf: 3}]", 0), ("[{ecf: 2}]", 1), ("[{what: x}]", 1)])
def test_remarks(write, remarks: str, unmet: int):
    """An answer a day late is a remark."""
    assert len(play(read_case(write(LATE % remarks)))) == unmet
