"""One question over all cases: the tables follow the log exactly, through crashes, corrections and rebuilding."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from typer.testing import CliRunner

import docket.procedure
from docket.filing import Entry, kind_named
from docket.ledger import projection
from docket.ledger.clerk import Clerk
from docket.ledger.projection import Projection

assert docket.procedure.CHAPTERS

DAY = date(2020, 1, 2)
TABLES = ("case_rows", "motion_rows", "deadline_rows")


def file(clerk: Clerk, case: str, ecf: int, after: int, slug: str, **fields: Any) -> None:
    kind = kind_named(slug)
    assert kind is not None
    clerk.record(case, Entry(id=str(ecf), ecf=ecf, filed=DAY + timedelta(days=after), text=slug), [kind(**fields)])


def begin(clerk: Clerk, n: int) -> str:
    case = clerk.open("caed", f"1:20-cv-{n:05}", f"Roe {n} v. Acme")
    file(clerk, case, 1, 0, "Complaint", by="Roe", plaintiffs=("Roe",), defendants=("Acme",))
    file(clerk, case, 2, n * 10, "Motion to Compel", by="Roe")
    return case


@pytest.fixture
def clerk(ledger: str) -> Clerk:
    return Clerk(ledger)


def tables(clerk: Clerk) -> dict[str, list[Any]]:
    return {name: sorted(map(tuple, clerk.select(f"SELECT * FROM {name}")), key=str) for name in TABLES}


def test_motions_long_pending_are_found_over_all_cases(clerk: Clerk) -> None:
    cases = [begin(clerk, n) for n in range(1, 5)]
    file(clerk, cases[0], 3, 60, "Order on Motion", refs=2, disposition="granted")
    rows = Projection(clerk)
    assert rows.update() == 4
    long = rows.motions(over=90, on=DAY + timedelta(days=125))
    assert [(m["case_id"], m["ecf"], m["by"], m["state"]) for m in long] == [
        (cases[1], 2, "Roe", "pending"),
        (cases[2], 2, "Roe", "pending"),
    ]
    assert [m["case_id"] for m in rows.motions(state="granted")] == cases[:1]
    assert rows.motions(judge="Vane") == []
    assert [c["name"] for c in rows.cases(court="caed")] == [f"Roe {n} v. Acme" for n in range(1, 5)]


def test_what_is_due_is_found_over_all_cases(clerk: Clerk) -> None:
    cases = [begin(clerk, n) for n in (1, 2)]
    for n, case in enumerate(cases):
        file(clerk, case, 3, 5 + n * 100, "Summons Returned Executed", as_to="Acme", served=DAY + timedelta(days=5))
    rows = Projection(clerk)
    rows.update()
    expected = [
        (case, d.clock.act, str(due.due))
        for case in cases
        for d in clerk.posture(case).deadlines()
        if d.state == "running" and (due := d.due("caed")).due
    ]
    found = [(d["case_id"], d["act"], d["due"]) for d in rows.deadlines()]
    assert {f for f in found if f[2]} <= set(expected)
    days = [d["due"] for d in rows.deadlines(on=DAY, within=400)]
    assert days == sorted(days)
    assert days


def test_only_cases_with_new_facts_are_done_again(clerk: Clerk) -> None:
    cases = [begin(clerk, n) for n in range(1, 5)]
    rows = Projection(clerk)
    assert rows.update() == 4
    assert rows.update() == 0
    file(clerk, cases[2], 3, 60, "Order on Motion", refs=2, disposition="denied")
    assert rows.update() == 1
    assert [m["case_id"] for m in rows.motions(state="denied")] == [cases[2]]
    kept = tables(clerk)
    assert rows.rebuild() == 4
    assert tables(clerk) == kept


def test_a_correction_reaches_the_tables(clerk: Clerk) -> None:
    case = begin(clerk, 1)
    rows = Projection(clerk)
    rows.update()
    clerk.correct(case, "2", by="A. Clerk", why="another case's", entry=None)
    rows.update()
    assert rows.motions() == []


def test_another_edition_of_the_law_makes_the_tables_anew(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(clerk, 1)
    Projection(clerk).update()
    clerk.write([("UPDATE motion_rows SET state = 'granted'", ())])
    assert Projection(clerk).update() == 0
    monkeypatch.setattr(projection, "edition", lambda: "another")
    assert Projection(clerk).update() == 1
    assert [m["state"] for m in Projection(clerk).motions()] == ["pending"]


def test_two_who_bring_the_tables_up_to_date_do_not_undo_each_other(
    clerk: Clerk, ledger: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = begin(clerk, 1)
    slow, fast = Projection(clerk), Projection(Clerk(ledger))
    real = projection.replaced
    others = [fast]

    def overtaken(intake: Any, of: str) -> Any:
        made = real(intake, of)
        if others:
            others.clear()
            file(fast.clerk, case, 3, 60, "Order on Motion", refs=2, disposition="granted")
            fast.update()
        return made

    monkeypatch.setattr(projection, "replaced", overtaken)
    slow.update()
    assert [m["state"] for m in slow.motions(state=None)] == ["granted"]


def test_the_command_answers_over_every_case(clerk: Clerk, ledger: str) -> None:
    from docket.cli import app

    begin(clerk, 1)

    def asked(*args: str) -> Any:
        place = ["--ledger", ledger, "--json"]
        return json.loads(CliRunner().invoke(app, [*args, *place], catch_exceptions=False).stdout)

    (found,) = asked("query", "motions", "--pending-over", "90", "--on", "2021-01-01")
    assert (found["case_id"], found["kind"], found["name"]) == (
        "caed/1:20-cv-00001",
        "Motion to Compel",
        "Roe 1 v. Acme",
    )
    assert asked("query", "motions", "--pending-over", "90", "--on", "2020-02-01") == []
    assert [c["case_id"] for c in asked("cases")] == ["caed/1:20-cv-00001"]
    assert asked("query", "deadlines", "--within", "7", "--on", "1999-01-01") == []
    assert asked("query", "cases", "--rebuild")[0]["entries"] == 2
    assert asked("cases", "caed/1:20-cv-00001")["case"]["docket_number"] == "1:20-cv-00001"
