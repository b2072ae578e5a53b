"""Sealed words reach nobody they are sealed from, in no output and on no disk; the posture stays the same."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from strategies import snapshot
from typer.testing import CliRunner

import docket.procedure
from docket.answer import answer
from docket.errors import BadLedger, DocketError
from docket.filing import Entry, Ref, kind_named
from docket.ledger.clerk import Clerk
from docket.ledger.importing import import_sheet, reread
from docket.ledger.integrity import exported, receipt, verify
from docket.ledger.place import new_cipher_key
from docket.ledger.privacy import identifiers, masked
from docket.ledger.stored import SEALED_TEXT
from docket.sources.sheet import Line, SheetParty, sheet_of
from docket.views.page import page

assert docket.procedure.CHAPTERS

CASE = "caed/1:20-cv-00001"
SECRET = "Zanzibar"
DAY = date(2020, 1, 2)


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> str:
    made = new_cipher_key()
    monkeypatch.setenv("DOCKET_KEY", made)
    return made


@pytest.fixture
def path(ledger: str) -> str:
    return ledger


@pytest.fixture
def clerk(path: str) -> Clerk:
    clerk = Clerk(path, clock=lambda: datetime(2020, 6, 1, tzinfo=UTC))
    clerk.open(*CASE.split("/"), "Roe v. Acme")
    complaint, motion, order = (kind_named(k) for k in ("Complaint", "Motion to Compel", "Order on Motion"))
    assert complaint
    assert motion
    assert order
    papers: list[Any] = [
        (
            Entry(id="", ecf=1, filed=DAY, text="COMPLAINT"),
            [complaint(plaintiffs=("Roe",), defendants=("Acme",), by="Roe")],
        ),
        (
            Entry(
                id="", ecf=2, filed=DAY + timedelta(days=40), text=f"MOTION about {SECRET}", title=f"{SECRET} motion"
            ),
            [motion(by="Roe", note=f"{SECRET} noted", refs=(Ref(1, title=f"{SECRET} complaint"),))],
        ),
        (
            Entry(id="", ecf=3, filed=DAY + timedelta(days=90), text="ORDER granting 2 Motion"),
            [order(refs=2, disposition="granted")],
        ),
    ]
    clerk.record_all(CASE, papers)
    return clerk


def outputs(clerk: Clerk, role: str) -> Iterator[str]:
    """Everything that a role can get out of a ledger."""
    intake = clerk.intake(CASE, role=role)
    yield repr(intake.entries) + repr(intake.acts)
    yield json.dumps(answer(intake, intake.posture), default=str)
    yield json.dumps(list(exported(clerk, CASE, role=role)))
    yield repr(list(clerk.search("a", role=role)))
    yield repr(list(clerk.search(SECRET, role=role)))
    yield repr(clerk.intake(CASE, role=role, known_on=date(2020, 5, 1)).entries)


def on_disk(path: str) -> bytes:
    """All that is stored: the bytes of the files, or what a server has in its tables."""
    if path.startswith("postgresql:"):
        import psycopg

        with psycopg.connect(path) as made:
            return b"".join(row[0] for row in made.execute("SELECT state FROM stored_events"))
    folder = Path(path).parent
    return b"".join(part.read_bytes() for part in folder.iterdir() if part.is_file())


def test_sealed_words_reach_those_they_are_open_to_and_nobody_else(clerk: Clerk) -> None:
    assert all(SECRET in out for out in list(outputs(clerk, "public"))[:2])
    clerk.seal(CASE, "2", to=("party",), why="ECF No. 3")
    for out in outputs(clerk, "public"):
        assert SECRET not in out
    for role in ("party", "court"):
        assert clerk.intake(CASE, role=role).entries[1].text == f"MOTION about {SECRET}"
        assert [e.id for _, e in clerk.search(SECRET.lower(), role=role)] == ["2"]
    clerk.seal(CASE, "2", to=("court",))
    for out in outputs(clerk, "party"):
        assert SECRET not in out


READ_IN_SEALED_WORDS = (
    "ORDER: Plaintiff shall produce the zanzibar memoranda by 3/16/2020. Zanzibar Hearing set for 4/20/2020.",
    "MOTION to Compel zanzibar records by Zane Zanzibar. Zanzibar Hearing set for 5/20/2020.",
    "SCHEDULING ORDER: Zanzibar expert reports due by 6/1/2020; zanzibar pretrial statement due 7/1/2020.",
    "NOTICE by Zanzibar Works of a settlement. Response due by 6/1/2020 for Zanzibar Works.",
    "ORDER dismissing case without prejudice: the parties shall submit their zanzibar claims to binding arbitration.",
)


def test_what_was_read_in_sealed_words_is_shown_in_words_of_ours_only(path: str) -> None:
    clerk = Clerk(path, clock=lambda: datetime(2020, 6, 1, tzinfo=UTC))
    lines = [Line("COMPLAINT against Acme Corp filed by Ann Roe.", 1, DAY)]
    lines += [Line(text, n, DAY + timedelta(days=n)) for n, text in enumerate(READ_IN_SEALED_WORDS, 2)]
    sheet = sheet_of(lines, source="a", court="caed", docket_number="1:20-cv-00001", captured=date(2020, 6, 1))
    import_sheet(clerk, sheet)
    assert sum(SECRET.lower() in out.lower() for out in outputs(clerk, "public")) > 1
    open_one = clerk.intake(CASE)
    before = answer(open_one, open_one.posture)
    for line in lines[1:]:
        clerk.seal(CASE, str(line.ecf))
    for out in outputs(clerk, "public"):
        assert SECRET.lower() not in out.lower()
    shown = clerk.intake(CASE)
    assert SECRET.lower() not in repr(shown.acts).lower()
    assert SECRET.lower() not in page(answer(shown, shown.posture), shown.posture, shown.entries).lower()
    after = answer(shown, shown.posture)
    for told in ("deadlines", "deficiencies"):
        assert [(d["act"], d.get("due")) for d in after[told]] == [(d["act"], d.get("due")) for d in before[told]]
    assert [m["kind"] for m in after["posture"]["motions"]] == [m["kind"] for m in before["posture"]["motions"]]
    assert [h["at"] for h in after["posture"]["hearings"]] == [h["at"] for h in before["posture"]["hearings"]]
    known = clerk.intake(CASE, role="court")
    assert SECRET.lower() in json.dumps(answer(known, known.posture)).lower()


def test_the_posture_without_the_words_is_the_same_posture(clerk: Clerk) -> None:
    before = snapshot(clerk.posture(CASE))
    clerk.seal(CASE, "2")
    for role in ("public", "party", "court"):
        assert snapshot(clerk.intake(CASE, role=role).posture) == before


def test_sealed_words_are_encrypted_where_they_are_stored_and_nowhere_else_on_the_disk(clerk: Clerk, path: str) -> None:
    assert SECRET.encode() in on_disk(path)
    clerk.seal(CASE, "2")
    assert SECRET.encode() not in on_disk(path)
    assert verify(clerk).faults == ()
    assert Clerk(path).intake(CASE, role="court").entries[1].text == f"MOTION about {SECRET}"


def test_it_is_said_where_old_bytes_may_still_be_on_the_disk(tmp_path: Path) -> None:
    clerk = Clerk(tmp_path / "a.db")
    clerk.open(*CASE.split("/"))
    for n in (1, 2):
        clerk.record(CASE, Entry(id=str(n), ecf=n, filed=DAY, text=f"{SECRET} {n}"), [])
    assert clerk.seal(CASE, "1") is True
    with sqlite3.connect(tmp_path / "a.db", isolation_level=None) as reading:
        reading.execute("BEGIN")
        reading.execute("SELECT * FROM stored_events").fetchall()
        assert clerk.seal(CASE, "2") is False
    reading.close()
    clerk.close()
    assert SECRET.encode() not in on_disk(str(tmp_path / "a.db"))


def test_a_paper_filed_under_seal_is_never_stored_in_the_clear(clerk: Clerk, path: str) -> None:
    clerk.record(CASE, Entry(id="", ecf=4, filed=date(2020, 5, 1), text="DECLARATION of Yolanda"), [], sealed_to=())
    assert b"Yolanda" not in on_disk(path)
    assert clerk.intake(CASE, role="party").entries[-1].text == SEALED_TEXT
    assert clerk.intake(CASE, role="court").entries[-1].text == "DECLARATION of Yolanda"


def test_what_is_learned_later_of_a_sealed_line_is_sealed_too(clerk: Clerk, path: str) -> None:
    clerk.seal(CASE, "2")
    lines = [
        Line("COMPLAINT", 1, DAY),
        Line(f"MOTION about {SECRET} and Yolanda", 2, DAY + timedelta(days=40)),
        Line("ORDER granting 2 Motion", 3, DAY + timedelta(days=90)),
    ]
    sheet = sheet_of(lines, source="a", court="caed", docket_number="1:20-cv-00001", captured=date(2020, 6, 1))
    assert import_sheet(clerk, sheet).corrected == (("2", "text replaced"),)
    assert b"Yolanda" not in on_disk(path)
    for out in outputs(clerk, "public"):
        assert "Yolanda" not in out


def test_a_lost_key_loses_the_sealed_words_and_nothing_else(
    clerk: Clerk, path: str, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    before = snapshot(clerk.posture(CASE))
    clerk.seal(CASE, "2")
    for lost in ("", new_cipher_key()):
        monkeypatch.setenv("DOCKET_KEY", lost)
        without = Clerk(path)
        texts = [e.text for e in without.intake(CASE, role="court").entries]
        assert texts == ["COMPLAINT", SEALED_TEXT, "ORDER granting 2 Motion"]
        assert snapshot(without.posture(CASE)) == before
        verdict = verify(without)
        assert (verdict.faults, verdict.unopened) == ((), 1)
        assert all(r.id != "2" for r in reread(without, CASE, store=False))
        with pytest.raises(BadLedger, match="DOCKET_KEY"):
            without.unseal(CASE, "2")
    assert without.record(CASE, Entry(id="", filed=date(2020, 5, 2), text="NOTICE"), [])
    monkeypatch.setenv("DOCKET_KEY", key)
    assert Clerk(path).intake(CASE, role="court").entries[1].text == f"MOTION about {SECRET}"


def test_without_a_key_nothing_is_sealed_and_nothing_stored(
    clerk: Clerk, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DOCKET_KEY")
    without = Clerk(path)
    version = without.kept(CASE).version
    with pytest.raises(BadLedger, match="docket seal --new-key"):
        without.seal(CASE, "2")
    with pytest.raises(BadLedger, match="DOCKET_KEY"):
        without.record(CASE, Entry(id="", text="x"), [], sealed_to=())
    assert Clerk(path).kept(CASE).version == version


def test_a_key_that_is_none_is_refused(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCKET_KEY", "hunter2")
    with pytest.raises(BadLedger, match="not a key"):
        Clerk(path)


def test_unsealed_words_are_open_again(clerk: Clerk, path: str) -> None:
    clerk.seal(CASE, "2")
    clerk.unseal(CASE, "2", why="ECF No. 9")
    assert clerk.intake(CASE).entries[1].text == f"MOTION about {SECRET}"
    assert Clerk(path).intake(CASE).entries[1].text == f"MOTION about {SECRET}"
    assert verify(clerk).faults == ()
    with pytest.raises(BadLedger, match="is not sealed"):
        clerk.unseal(CASE, "2")


def test_a_seal_may_begin_on_a_later_day(path: str, clerk: Clerk) -> None:
    clerk.seal(CASE, "2", since=date(2020, 7, 1))
    assert SECRET in clerk.intake(CASE).entries[1].text
    clerk.clock = lambda: datetime(2020, 7, 1, tzinfo=UTC)
    assert clerk.intake(CASE).entries[1].text == SEALED_TEXT
    clerk.seal(CASE, "2", since=date(2020, 7, 1))
    clerk.clock = lambda: datetime(1990, 1, 1, tzinfo=UTC)
    assert clerk.intake(CASE).entries[1].text == SEALED_TEXT


def test_errors_and_commands_show_no_sealed_word(clerk: Clerk, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from docket.cli import app

    clerk.seal(CASE, "2")
    said = []
    for args in (
        ["cases", CASE], ["cases", CASE, "--json", "--all"], ["cases", CASE, "--sheet"], ["cases"], ["export", CASE],
        ["query", "motions", "--state", "granted", "--json"], ["search", "motion"], ["verify"], ["receipt", CASE],
        ["reread"], ["seal", CASE, "77"], ["cases", CASE, "--as-of-ecf", "99"],
    ):  # fmt: skip
        try:
            got = CliRunner().invoke(app, [*args, "--ledger", path], catch_exceptions=False)
            said.append(got.output)
        except DocketError as error:
            said.append(str(error))
    assert all(said)
    assert SECRET not in "".join(said)
    shown = CliRunner().invoke(app, ["cases", CASE, "--sheet", "--role", "court", "--ledger", path])
    assert SECRET in shown.output


def test_a_role_that_is_none_is_refused(clerk: Clerk) -> None:
    with pytest.raises(BadLedger, match="public, party, court"):
        clerk.intake(CASE, role="judge")
    with pytest.raises(BadLedger, match="no role"):
        clerk.seal(CASE, "2", to=("counsel",))


# -- FRCP 5.2 ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown", "cite"),
    [
        ("his SSN 123-45-6789 appears", "his SSN xxx-xx-6789 appears", "5.2(a)(1)"),
        ("Social Security No. 123 45 6789.", "Social Security No. xxx xx 6789.", "5.2(a)(1)"),
        ("EIN: 12-3456789", "EIN: xx-xxx6789", "5.2(a)(1)"),
        ("DOB 3/14/1990", "DOB 1990", "5.2(a)(2)"),
        ("was born on March 14, 1990 in Ohio", "was born on 1990 in Ohio", "5.2(a)(2)"),
        ("on behalf of minor child Jane Q. Doe", "on behalf of minor child J.Q.D.", "5.2(a)(3)"),
        ("John Smith, a minor, by his guardian", "J.S., a minor, by his guardian", "5.2(a)(3)"),
        ("Account No. 0012-3456-7890 at the bank", "Account No. xxxx-xxxx-7890 at the bank", "5.2(a)(4)"),
    ],
)
def test_an_identifier_is_masked_to_what_the_rule_leaves(text: str, shown: str, cite: str) -> None:
    assert masked(text) == shown
    (found,) = identifiers(text)
    assert found.cite.endswith(cite)
    assert masked(shown) == shown


@pytest.mark.parametrize(
    "text",
    [
        "ORDER granting 12 Motion. Signed on 3/14/2019. (Entered: 03/15/2019)",
        "case 1:14-cv-00049, receipt number 0972-5113425, filing fee $ 400",
        "MOTION to Approve Minor Settlement Agreement by Acme",
        "a minor Scheduling Order dispute",
        "xxx-xx-6789, account ending in 7890, telephone 559-499-5680",
    ],
)
def test_what_is_no_identifier_stays(text: str) -> None:
    assert masked(text) == text


def test_identifiers_are_reported_and_masked_for_the_public_alone(clerk: Clerk) -> None:
    lines = [Line("COMPLAINT of Rita Roe, SSN 123-45-6789", 1, DAY)]
    sheet = sheet_of(lines, source="a", court="caed", docket_number="1:20-cv-00002", captured=DAY)
    done = import_sheet(clerk, sheet)
    assert done.identifiers == (("1", "Social Security number"),)
    other = str(done.case)
    assert "xxx-xx-6789" in clerk.intake(other).entries[0].text
    assert "123-45-6789" in clerk.intake(other, role="party").entries[0].text
    assert "123-45" not in json.dumps(list(exported(clerk, other)))
    assert list(clerk.search("123-45")) == []


def test_what_is_once_known_for_an_identifier_is_masked_wherever_the_case_has_it(clerk: Clerk) -> None:
    """The number is read as a part of the filer's name; the minor is named without a mark in the parties."""
    lines = [
        Line("COMPLAINT by Rita Roe on behalf of minor child Jane Doe", 1, DAY),
        Line("MOTION to COMPEL by Rita Roe, SSN 123-45-6789.", 2, DAY),
        Line("NOTICE by Jack Dill, a minor, and Joan Dill, a minor.", 3, DAY),
    ]
    parties = (SheetParty("Jane Doe", ("Plaintiff",)), SheetParty("Joan Dill", ("Plaintiff",)))
    told = {"court": "caed", "docket_number": "1:20-cv-00003", "name": "Jane Doe v. Acme", "parties": parties}
    case = str(import_sheet(clerk, sheet_of(lines, source="a", captured=DAY, **told)).case)
    intake = clerk.intake(case)
    shown = json.dumps(answer(intake, intake.posture), default=str) + repr(intake) + repr(intake.acts)
    shown += page(answer(intake, intake.posture), intake.posture, intake.entries)
    shown += json.dumps(list(exported(clerk, case)))
    assert not [found for found in ("123-45-6789", "Jane Doe", "Jack Dill", "Joan Dill") if found in shown]
    assert intake.entries[2].text == "NOTICE by J.D. (2), a minor, and J.D. (3), a minor."
    assert clerk.intake(case, role="court").entries[1].text.endswith("123-45-6789.")
    withheld = [row["line"] is None for row in exported(clerk, case)]
    assert any(withheld)
    assert not all(withheld)
    assert is_proved(receipt(clerk, case), list(exported(clerk, case)))


def is_proved(given: dict[str, Any], rows: list[dict[str, Any]]) -> bool:
    """Whether the README's own check finds a receipt in an export."""
    readme = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    check = readme.partition("<!-- the check -->\n```python\n")[2].partition("```")[0]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "receipt.json").write_text(json.dumps(given))
        (folder / "export.jsonl").write_text("\n".join(map(json.dumps, rows)))
        (folder / "check.py").write_text(check)
        told = [sys.executable, "check.py", "receipt.json", "export.jsonl"]
        return subprocess.run(told, cwd=folder, check=False).returncode == 0
