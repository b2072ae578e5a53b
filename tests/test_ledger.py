"""The clerk: cases opened, papers tendered and recorded, corrected, read again, where a case stood and when."""

from __future__ import annotations

import json
import random
import sqlite3
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from strategies import snapshot
from typer.testing import CliRunner

import docket.procedure
from docket.case import replay
from docket.casefile import read_case
from docket.errors import BadLedger, Conflict, NotOnDocket, OutOfRange, Refused
from docket.filing import Entry, Filing, Ref, Unread, kind_named
from docket.ledger.clerk import Clerk, case_id
from docket.ledger.integrity import verify
from docket.sources.sheet import Line, sheet_of

assert docket.procedure.CHAPTERS

BOSLEY = Path(__file__).parents[1] / "scenarios" / "cases" / "bosley-v-valasco.yaml"
START = datetime(2020, 1, 2, 12, tzinfo=UTC)


class Hands:
    """A clock that stands where it is put."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


def act(slug: str, **fields: object) -> Filing:
    kind = kind_named(slug)
    assert kind is not None, slug
    return kind(**fields)


def complaint() -> tuple[Entry, list[Filing]]:
    entry = Entry(id="1", ecf=1, filed=date(2020, 1, 2), text="COMPLAINT against Acme, filed by Roe.")
    return entry, [act("Complaint", by="Roe", plaintiffs=("Roe",), defendants=("Acme",))]


def motion(ecf: int, day: date, **fields: object) -> tuple[Entry, list[Filing]]:
    entry = Entry(id=str(ecf), ecf=ecf, filed=day, text=f"MOTION to Compel by Roe (ECF No. {ecf}).")
    return entry, [act("Motion to Compel", by="Roe", **fields)]


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def clerk(ledger: str, hands: Hands) -> Clerk:
    return Clerk(ledger, clock=hands)


@pytest.fixture
def case(clerk: Clerk) -> str:
    found = clerk.open("caed", "1:20-cv-00001", "Roe v. Acme")
    clerk.record(found, *complaint())
    return found


# -- keeping -----------------------------------------------------------------------------------------


def test_a_case_is_known_by_court_and_number_without_the_judges_initials() -> None:
    assert case_id("caed", "1:14-cv-00049-MJS (PC)") == "caed/1:14-cv-00049"


def test_a_case_file_recorded_in_a_ledger_replays_to_the_same_posture(clerk: Clerk, ledger: str) -> None:
    told = read_case(BOSLEY)
    assert told.court is not None
    assert told.docket_number is not None
    case = clerk.open(told.court, told.docket_number, told.name)
    clerk.record_all(case, [(e, [a for a in told.acts if a.id == e.id]) for e in told.entries])
    again = Clerk(ledger)
    assert again.intake(case).acts == told.acts
    assert snapshot(again.intake(case).case.posture) == snapshot(replay(told.acts, court=told.court).posture)


def test_an_act_whose_fields_are_not_of_their_types_is_not_stored(clerk: Clerk, case: str) -> None:
    with pytest.raises(TypeError, match="plaintiffs"):
        clerk.record(case, Entry(id="", ecf=2), [act("Complaint", plaintiffs="Roe")])
    assert clerk.kept(case).version == 2


def test_opening_a_case_twice_opens_it_once(clerk: Clerk, case: str) -> None:
    version = clerk.kept(case).version
    assert clerk.open("caed", "1:20-cv-00001-ABC") == case
    assert clerk.kept(case).version == version


def test_a_court_that_is_none_is_refused(clerk: Clerk) -> None:
    with pytest.raises(OutOfRange, match="xxxx"):
        clerk.open("xxxx", "1:20-cv-00001")


def test_a_case_that_is_not_there_is_said_to_be_not_there(clerk: Clerk) -> None:
    with pytest.raises(NotOnDocket, match="docket cases"):
        clerk.posture("caed/1:99-cv-99999")


def test_entries_that_share_a_number_or_have_none_keep_ids_of_their_own(clerk: Clerk, case: str) -> None:
    day = date(2020, 2, 3)
    unnumbered = (Entry(id="", filed=day, text="MINUTES of the hearing."), [])
    ids = clerk.record_all(case, [motion(7, day), motion(7, day), unnumbered, unnumbered])
    assert ids == ["7", "7~2", "2020-02-03#1", "2020-02-03#2"]
    assert clerk.record(case, *motion(7, day)) == "7~3"


def test_every_commit_is_on_the_disk_before_it_is_acknowledged(tmp_path: Path) -> None:
    clerk = Clerk(tmp_path / "a.db")
    (mode,), (sync,) = (clerk.recorder.select(f"PRAGMA {name}")[0] for name in ("journal_mode", "synchronous"))
    assert (mode, sync) == ("wal", 2)


def test_the_machines_variables_do_not_change_how_a_ledger_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PERSISTENCE_MODULE", "DOCKET_PERSISTENCE_MODULE", "COMPRESSOR_TOPIC", "IS_SNAPSHOTTING_ENABLED"):
        monkeypatch.setenv(name, "eventsourcing.popo")
    Clerk(tmp_path / "a.db").open("caed", "1:20-cv-00001")
    assert Clerk(tmp_path / "a.db").kept("caed/1:20-cv-00001").version == 1


def test_the_setting_that_skips_the_table_lock_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTGRES_ENABLE_DB_FUNCTIONS", "y")
    with pytest.raises(BadLedger, match="unset it"):
        Clerk(tmp_path / "a.db")


def test_a_program_that_imports_only_the_clerk_knows_every_kind(clerk: Clerk, case: str, ledger: str) -> None:
    look = f"from docket.ledger.clerk import Clerk; print(*(a.slug for a in Clerk({ledger!r}).intake({case!r}).acts))"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["complaint"], done.stderr


# -- tendering ---------------------------------------------------------------------------------------


def test_a_paper_that_the_law_makes_ineffective_is_refused_and_nothing_is_stored(clerk: Clerk, case: str) -> None:
    version = clerk.kept(case).version
    stipulation = act("Stipulation of Dismissal", by="Roe", signed_by=("Roe",))
    appeared = act("Answer to Complaint", by="Acme", refs=1)
    clerk.record(case, Entry(id="2", ecf=2, filed=date(2020, 1, 20)), [appeared])
    with pytest.raises(Refused, match="41"):
        clerk.tender_all(
            case, [motion(3, date(2020, 2, 3)), (Entry(id="4", ecf=4, filed=date(2020, 2, 4)), [stipulation])]
        )
    assert clerk.kept(case).version == version + 1


def test_a_paper_in_order_is_docketed(clerk: Clerk, case: str, ledger: str) -> None:
    assert clerk.tender(case, *motion(2, date(2020, 3, 2))) == "2"
    assert Clerk(ledger).intake(case).entries[-1].ecf == 2


def test_of_two_who_write_at_once_one_can_try_again(clerk: Clerk, case: str, ledger: str) -> None:
    other = Clerk(ledger)
    behind = other.kept(case)
    clerk.record(case, *motion(2, date(2020, 3, 2)))
    with pytest.raises(Conflict, match="try again"):
        other._file(behind, [motion(3, date(2020, 3, 3))], "recorded")
    assert other.record(case, *motion(3, date(2020, 3, 3))) == "3"
    assert [e.ecf for e in clerk.intake(case).entries] == [1, 2, 3]


def test_what_is_recorded_by_two_is_docketed_by_both(clerk: Clerk, case: str, ledger: str) -> None:
    other = Clerk(ledger)
    for n in range(2, 8, 2):
        assert clerk.record(case, *motion(n, date(2020, 3, n))) == str(n)
        assert other.record(case, *motion(n, date(2020, 3, n))) == f"{n}~2"
    assert len(clerk.intake(case).entries) == len(other.intake(case).entries) == 7
    assert verify(clerk).faults == ()


# -- when it stood, and when we knew -----------------------------------------------------------------


def test_a_back_dated_filing_answers_both_questions(clerk: Clerk, case: str, hands: Hands) -> None:
    hands.at = START + timedelta(days=100)
    clerk.record(case, *motion(2, date(2020, 1, 20)))
    assert clerk.as_of(case, date(2020, 2, 1)).latest(kind_named("Motion to Compel")) is not None
    assert clerk.as_known_on(case, date(2020, 2, 1)).latest(kind_named("Motion to Compel")) is None
    assert clerk.as_known_on(case, date(2020, 5, 1), as_of=date(2020, 2, 1)).length == 2


def test_a_corrected_date_answers_both_questions(clerk: Clerk, case: str, hands: Hands) -> None:
    clerk.record(case, *motion(2, date(2020, 1, 20)))
    hands.at = START + timedelta(days=100)
    clerk.correct(case, "2", by="A. Clerk", why="docketed under the wrong day", filed=date(2020, 1, 10))
    told = clerk.as_of(case, date(2020, 1, 15)).entry(2)
    assert [a.filed for a in told] == [date(2020, 1, 10)]
    assert clerk.as_of(case, date(2020, 1, 15)).length == 2
    assert clerk.as_known_on(case, date(2020, 2, 1), as_of=date(2020, 1, 15)).length == 1


def test_a_line_taken_off_the_docket_never_happened_but_was_once_believed(
    clerk: Clerk, case: str, hands: Hands
) -> None:
    clerk.record(case, *motion(2, date(2020, 1, 20)))
    hands.at = START + timedelta(days=100)
    clerk.correct(case, "2", by="A. Clerk", why="filed in another case", entry=None)
    assert [e.ecf for e in clerk.intake(case).entries] == [1]
    assert [e.ecf for e in clerk.intake(case, known_on=date(2020, 2, 1)).entries] == [1, 2]
    with pytest.raises(NotOnDocket, match="no entry '2'"):
        clerk.correct(case, "2", by="A. Clerk", why="again", ecf=3)


def test_a_person_who_has_looked_is_believed_before_a_machine(clerk: Clerk, case: str) -> None:
    clerk.record(case, Entry(id="2", ecf=2, filed=date(2020, 1, 20), text="SOMETHING by Roe."), [])
    assert isinstance(clerk.intake(case).acts[-1], Unread)
    clerk.read_as(case, "2", [act("Motion to Compel", by="Roe")], by="A. Clerk")
    found = clerk.intake(case).acts[-1]
    assert (found.event, found.id, found.ecf, found.filed) == ("Motion to Compel", "2", 2, date(2020, 1, 20))


def test_an_order_that_strikes_undoes_from_its_own_day(clerk: Clerk, case: str) -> None:
    clerk.record(case, *motion(2, date(2020, 1, 20)))
    clerk.strike(case, "2", filed=date(2020, 2, 3), ecf=3)
    order = clerk.intake(case).acts[-1]
    assert (order.event, order.refs) == ("Order Striking", (Ref(2),))
    assert clerk.as_of(case, date(2020, 2, 1)).state("motion", "2") == "pending"
    assert clerk.as_of(case, date(2020, 2, 3)).state("motion", "2") == "stricken"


def test_a_clock_set_back_does_not_put_new_facts_before_old_ones(clerk: Clerk, case: str, hands: Hands) -> None:
    hands.at = START - timedelta(days=1000)
    clerk.record(case, *motion(2, date(2020, 1, 20)))
    assert clerk.kept(case).facts[-1].at == START
    assert clerk.as_known_on(case, date(2018, 1, 1)).length == 0


@pytest.mark.parametrize("seed", range(6))
def test_what_is_kept_warm_never_changes_an_answer(
    clerk: Clerk, case: str, ledger: str, hands: Hands, seed: int
) -> None:
    """Whatever is docketed, corrected, struck or read anew, a clerk who remembers answers as one who does not."""
    told = random.Random(seed)

    def some_day() -> date:
        return date(2020, 1, 2) + timedelta(days=told.randrange(200))

    for step in range(8):
        hands.at += timedelta(days=told.randrange(30), hours=1)
        lines = [entry.id for entry in clerk.intake(case).entries]
        line = told.choice(lines)
        what = told.choice(("record", "record", "correct", "remove", "strike", "read"))
        if what == "record" or len(lines) < 3:
            clerk.record(case, *motion(step + 2, some_day()))
        elif what == "correct":
            clerk.correct(case, line, by="A. Clerk", why="the wrong day", filed=some_day())
        elif what == "remove":
            clerk.correct(case, lines[-1], by="A. Clerk", why="another case's", entry=None)
        elif what == "strike":
            clerk.strike(case, line, filed=some_day())
        else:
            clerk.read_as(case, line, [act("Motion for Sanctions", by="Roe")], by="A. Clerk")
        forgetful = Clerk(ledger, clock=hands)
        day, known = some_day(), some_day()
        assert snapshot(clerk.posture(case)) == snapshot(forgetful.posture(case))
        assert snapshot(clerk.as_of(case, day)) == snapshot(forgetful.as_of(case, day))
        assert snapshot(clerk.as_known_on(case, known, as_of=day)) == snapshot(
            forgetful.as_known_on(case, known, as_of=day)
        )
    assert verify(clerk).faults == ()


def test_what_was_known_then_is_still_said_to_have_been_known_then(clerk: Clerk, case: str, hands: Hands) -> None:
    """Nothing learned later changes what we would have said before: the answer then, asked for now, is the same."""
    told, said = random.Random(1), []
    for step in range(12):
        today = hands.at.date()
        said.append((today, snapshot(clerk.as_known_on(case, today))))
        hands.at += timedelta(days=3)
        if step % 4 == 3:
            clerk.correct(case, str(step), by="A. Clerk", why="the wrong day", filed=date(2020, 1, 5))
        else:
            clerk.record(case, *motion(step + 2, date(2020, 1, 2) + timedelta(days=told.randrange(40))))
    for today, answer in said:
        assert snapshot(clerk.as_known_on(case, today)) == answer


# -- places ------------------------------------------------------------------------------------------


def test_without_a_name_the_ledger_is_that_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCKET_LEDGER", str(tmp_path / "b.db"))
    Clerk().open("caed", "1:20-cv-00001")
    assert (tmp_path / "b.db").exists()


def test_a_folder_a_missing_folder_and_another_file_are_said_to_be_no_ledger(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not a database at all, but long enough to look for a header in it" * 20)
    for place, said in ((tmp_path, "folder"), (tmp_path / "no" / "x.db", "folder exist"), (text, "not a ledger")):
        with pytest.raises(BadLedger, match=said):
            Clerk(place)


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as made:
        made.execute("CREATE TABLE stored_events (x)")
    with pytest.raises(BadLedger):
        Clerk(tmp_path / "other.db").kept("caed/1:20-cv-00001")


def test_a_commit_of_megabytes_returns(clerk: Clerk, case: str, ledger: str) -> None:
    papers = [(Entry(id="", ecf=n, filed=date(2020, 2, 3), text="x" * 1_000), []) for n in range(2, 3_000)]
    clerk.record_all(case, papers)
    assert len(Clerk(ledger).intake(case).entries) == 2_999


def test_a_server_that_is_not_there_is_named_without_the_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docket.ledger.postgres.PATIENCE", 1)
    with pytest.raises(BadLedger, match=r"postgresql://127\.0\.0\.1:1/none: ") as told:
        Clerk("postgresql://roe:hunter2@127.0.0.1:1/none").case_ids()
    assert "hunter2" not in str(told.value)


# -- asked from the command line -------------------------------------------------------------------------------


def asked(ledger: str, *args: str) -> str:
    from docket.cli import app

    got = CliRunner().invoke(app, [*args, "--ledger", ledger], catch_exceptions=False)
    assert got.exit_code == 0, got.output
    return got.stdout


@pytest.mark.parametrize(
    "command",
    [
        ("replay",), ("next",), ("pending",), ("deadlines",), ("parties",), ("why", "motion 2"), ("fjc",), ("sheet",),
        ("ask", "who decides 2"), ("why-not", "answer to complaint"), ("step",), ("page",),
        ("diff", "--from", "2020-01-02", "--to", "2020-04-01"),
        ("what-if", "--file", "motion to dismiss", "--by", "Roe"),
    ],
)  # fmt: skip
def test_every_question_can_be_asked_of_a_case_of_a_ledger(
    clerk: Clerk, case: str, ledger: str, command: tuple[str, ...]
) -> None:
    clerk.record(case, *motion(2, date(2020, 3, 2)))
    name, *rest = command
    assert asked(ledger, name, case, *rest).strip()


def test_the_path_of_a_case_of_a_ledger_is_drawn(clerk: Clerk, case: str, ledger: str) -> None:
    clerk.record(case, *motion(2, date(2020, 3, 2)))
    assert asked(ledger, "diagram", "motion 2", "--case", case).startswith("stateDiagram")


def test_a_case_is_asked_about_by_what_was_known_and_as_whom(
    clerk: Clerk, case: str, ledger: str, hands: Hands
) -> None:
    hands.at = START + timedelta(days=100)
    clerk.record(case, *motion(2, date(2020, 1, 20)))
    assert json.loads(asked(ledger, "pending", case, "--json", "--as-of", "2020-02-01"))
    assert json.loads(asked(ledger, "pending", case, "--json", "--known-on", "2020-02-01")) == []
    (entry,) = (row for row in json.loads(asked(ledger, "sheet", case, "--json")) if row["ecf"] == 2)
    assert "MOTION to Compel" in entry["text"]
    with pytest.raises(BadLedger, match="public, party, court"):
        asked(ledger, "sheet", case, "--role", "judge")


def test_the_name_of_a_case_is_enough_where_the_ledger_is_that_of_the_environment(
    clerk: Clerk, case: str, ledger: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docket.cli import app

    monkeypatch.setenv("DOCKET_LEDGER", ledger)
    assert "Complaint" in CliRunner().invoke(app, ["sheet", case]).stdout


def test_what_a_person_knows_better_is_corrected_from_the_command_line(clerk: Clerk, case: str, ledger: str) -> None:
    clerk.record(case, *motion(2, date(2020, 1, 20)))
    clerk.record(case, Entry(id="3", ecf=3, filed=date(2020, 1, 20), text="SOMETHING by Roe."), [])
    asked(ledger, "correct", case, "2", "--filed", "2020-01-10", "--why", "its own stamp", "--by", "A. Clerk")
    assert clerk.as_of(case, date(2020, 1, 15)).length == 2
    assert asked(ledger, "read-as", case, "3", "motion for sanctions", "--filer", "Roe").endswith(
        "Motion for Sanctions\n"
    )
    assert clerk.posture(case).state("motion", "3") == "pending"
    assert "stricken by 4" in asked(
        ledger, "strike", case, "3", "--filed", "2020-02-03", "--ecf", "4", "--judge", "Vane"
    )
    assert clerk.posture(case).state("motion", "3") == "stricken"
    asked(ledger, "correct", case, "2", "--remove", "--why", "another case's")
    assert [e.id for e in clerk.intake(case).entries] == ["1", "3", "4"]
    assert verify(clerk).faults == ()
    with pytest.raises(OutOfRange, match="--remove"):
        asked(ledger, "correct", case, "3", "--why", "no reason")


def test_a_line_whose_text_is_corrected_is_read_again(clerk: Clerk, ledger: str) -> None:
    from docket.ledger.importing import import_sheet

    lines = [
        Line("COMPLAINT by Rita Roe.", 1, date(2020, 1, 2)),
        Line("NOTICE of errata by Rita Roe.", 2, date(2020, 1, 9)),
    ]
    case = str(import_sheet(clerk, sheet_of(lines, source="a", court="caed", docket_number="1:20-cv-00009")).case)
    said = asked(
        ledger, "correct", case, "2", "--text", "MOTION to COMPEL by Rita Roe.", "--why", "a notice of correction"
    )
    assert "-> Motion to Compel" in said
    assert clerk.posture(case).state("motion", "2") == "pending"
