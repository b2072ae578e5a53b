"""The FJC's codes: every termination of a case's life, what the docket leaves room for, and the row beside it."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from docket import open_case, replay
from docket.answer import answer
from docket.filing import Filing
from docket.posture import Posture
from docket.procedure.appeal import Mandate, NoticeOfAppeal
from docket.procedure.commencement import (
    AdministrativeClosure,
    CaseClosed,
    CaseReopened,
    Complaint,
    NoticeOfRemoval,
    OrderConsolidating,
    OrderRemanding,
    OrderTransferring,
)
from docket.procedure.disposition import (
    MotionForDefaultJudgment,
    MotionForSummaryJudgment,
    NoticeOfVoluntaryDismissal,
    OrderDismissingCase,
    StipulationOfDismissal,
)
from docket.procedure.judgment import ConsentJudgment, Judgment
from docket.procedure.motions import Ruling
from docket.procedure.pleading import Answer, MotionToDismiss
from docket.procedure.pretrial import HearingHeld
from docket.procedure.stay import NoticeOfSettlement, SuggestionOfBankruptcy
from docket.procedure.trial import FindingsOfFact, TrialHeld, Verdict
from docket.views.fjc import FIELDS, fjc, said_fjc, termination_rows

DATA = Path(__file__).parents[2] / "shared" / "data"
SUIT = Complaint(id="1", ecf=1, filed=date(2020, 1, 2), by="Roe", plaintiffs=("Roe",), defendants=("Acme",))
ANSWER = Answer(id="3", ecf=3, filed=date(2020, 2, 3), by="Acme")


def at(kind: type[Filing], number: int, month: int, day: int = 1, **fields: Any) -> Filing:
    return kind(id=str(number), ecf=number, filed=date(2020, month, day), **fields)


def ended(*more: Filing, suit: Filing = SUIT) -> dict[str, Any]:
    return fjc(replay((suit, *more)).posture)


def codes(found: dict[str, Any]) -> dict[str, tuple[int | None, list[int]]]:
    return {name: (found[name]["code"], found[name]["alternatives"]) for name in FIELDS if name in found}


AGREED = at(StipulationOfDismissal, 9, 3, by="Roe", signed_by=("Roe", "Acme"))
MSJ = at(MotionForSummaryJudgment, 10, 5, by="Acme")
MTD = at(MotionToDismiss, 5, 2, by="Acme", refs=1)
DISPOSITIONS: list[tuple[str, tuple[Filing, ...], int | None, list[int]]] = [
    ("transferred", (at(OrderTransferring, 9, 3),), 0, []),
    ("sent to an MDL court", (at(OrderTransferring, 9, 3, mdl=True),), 10, []),
    ("remanded to the agency", (at(OrderRemanding, 9, 3, to_agency=True), at(CaseClosed, 10, 3)), 11, []),
    (
        "remanded to the agency by a judgment on a paper of its own",
        (
            at(OrderRemanding, 9, 3, to_agency=True),
            at(Judgment, 10, 3, 2, separate_document=True),
            at(CaseClosed, 11, 3, 3),
        ),
        11,
        [],
    ),
    ("joined to a lead case", (at(OrderConsolidating, 9, 3), at(CaseClosed, 10, 3)), None, [18, 14]),
    ("for want of prosecution", (at(OrderDismissingCase, 9, 3, ground="want of prosecution"),), 2, []),
    ("for disobedience", (at(OrderDismissingCase, 9, 3, ground="failure to obey orders"),), None, [2, 14]),
    ("without jurisdiction", (at(OrderDismissingCase, 9, 3, ground="lack of jurisdiction"),), 3, []),
    ("on no ground shown", (at(OrderDismissingCase, 9, 3),), None, [2, 3, 12, 13, 14]),
    ("by notice", (at(NoticeOfVoluntaryDismissal, 9, 3, by="Roe"),), 12, [13]),
    ("by stipulation", (AGREED,), None, [12, 13]),
    (
        "settled and dismissed",
        (at(NoticeOfSettlement, 8, 3, by="Roe"), at(NoticeOfVoluntaryDismissal, 9, 4, by="Roe")),
        13,
        [12],
    ),
    ("by consent", (at(ConsentJudgment, 9, 3),), 5, []),
    (
        "by default",
        (
            at(MotionForDefaultJudgment, 8, 3, by="Roe"),
            at(Ruling, 9, 4, refs=8, disposition="granted"),
            at(Judgment, 10, 4, separate_document=True),
        ),
        4,
        [],
    ),
    (
        "on summary judgment",
        (MSJ, at(Ruling, 11, 6, refs=10, disposition="granted"), at(Judgment, 12, 6, 2, separate_document=True)),
        6,
        [],
    ),
    (
        "on a motion to dismiss",
        (MTD, at(Ruling, 11, 6, refs=5, disposition="granted"), at(Judgment, 12, 6, separate_document=True)),
        6,
        [14, 3],
    ),
    (
        "on a verdict",
        (at(TrialHeld, 8, 5, jury=True), at(Verdict, 9, 5, 2), at(Judgment, 10, 5, 3, separate_document=True)),
        7,
        [],
    ),
    (
        "on findings",
        (at(TrialHeld, 8, 5, jury=False), at(FindingsOfFact, 9, 5, 2), at(Judgment, 10, 5, 3, separate_document=True)),
        9,
        [],
    ),
    ("for statistics", (at(AdministrativeClosure, 9, 3),), 18, []),
    ("for bankruptcy", (at(SuggestionOfBankruptcy, 8, 3, by="Acme"), at(AdministrativeClosure, 9, 3)), 16, [18]),
    ("on nothing shown", (at(CaseClosed, 9, 3),), None, []),
]


@pytest.mark.parametrize(("how", "more", "code", "others"), DISPOSITIONS, ids=[how for how, *_ in DISPOSITIONS])
def test_disposition(how: str, more: tuple[Filing, ...], code: int | None, others: list[int]) -> None:
    found = ended(*more)
    assert (found["DISP"]["code"], found["DISP"]["alternatives"]) == (code, others), how
    assert all(reason["cite"] for reason in found["DISP"]["why"])
    for line in said_fjc(found):
        assert all(line)


DISMISSED = at(OrderDismissingCase, 20, 9)
PROGRESS: list[tuple[str, tuple[Filing, ...], int | None, list[int]]] = [
    ("nothing was done", (at(NoticeOfVoluntaryDismissal, 9, 3, by="Roe"),), 1, []),
    ("an order was entered", (DISMISSED,), 2, []),
    ("a motion was decided", (MTD, at(Ruling, 11, 6, refs=5, disposition="granted"), at(CaseClosed, 12, 6)), 12, [2]),
    ("a hearing was held", (at(HearingHeld, 6, 3, what="motion hearing"), DISMISSED), None, [11, 2]),
    ("answered and left alone", (ANSWER, AGREED), 3, []),
    ("answered, and an order", (ANSWER, DISMISSED), None, [5, 10]),
    ("a pretrial conference", (ANSWER, at(HearingHeld, 6, 3, what="pretrial conference"), DISMISSED), 5, []),
    ("a scheduling conference", (ANSWER, at(HearingHeld, 6, 3, what="scheduling conference"), DISMISSED), 5, [10]),
    (
        "judgment on motion",
        (ANSWER, MSJ, at(Ruling, 11, 6, refs=10, disposition="granted"), at(CaseClosed, 12, 6)),
        4,
        [],
    ),
    ("in a jury trial", (ANSWER, at(TrialHeld, 8, 5, jury=True), DISMISSED), 7, []),
    ("in a trial, of which sort is not shown", (ANSWER, at(TrialHeld, 8, 5), DISMISSED), None, [6, 7]),
]


@pytest.mark.parametrize(("how", "more", "code", "others"), PROGRESS, ids=[how for how, *_ in PROGRESS])
def test_procedural_progress(how: str, more: tuple[Filing, ...], code: int | None, others: list[int]) -> None:
    found = ended(*more)["terminations"][0]["PROCPROG"]
    assert (found["code"], found["alternatives"]) == (code, others), how


@pytest.mark.parametrize(
    ("judgment", "winner", "nature"),
    [
        ({"winner": "plaintiff", "awards": ("money",)}, 1, 1),
        ({"winner": "Roe", "awards": ("money", "injunction")}, 1, 2),
        ({"winner": "Acme", "awards": ("costs",)}, 2, 5),
        ({"winner": "defendants", "awards": ("attorney fees",)}, 2, 6),
        ({"winner": "plaintiff and defendant"}, 3, None),
        ({}, None, None),
    ],
)
def test_for_whom_judgment_is_and_what_it_gives(
    judgment: dict[str, Any], winner: int | None, nature: int | None
) -> None:
    found = ended(ANSWER, at(Judgment, 10, 5, separate_document=True, **judgment))
    assert (found["JUDGMENT"]["code"], found["NOJ"]["code"]) == (winner, nature)


def test_each_life_of_a_case_ends_by_itself() -> None:
    appeal = at(NoticeOfAppeal, 12, 4, by="Roe")
    removed = NoticeOfRemoval(
        id="1", ecf=1, filed=date(2020, 1, 2), by="Acme", plaintiffs=("Roe",), defendants=("Acme",)
    )
    found = ended(
        at(OrderDismissingCase, 9, 2, ground="jurisdiction"), at(CaseReopened, 10, 3),
        at(Judgment, 11, 4, separate_document=True, winner="defendant"), appeal,
        at(Mandate, 13, 8, disposition="reversed"),
        suit=removed,
    )  # fmt: skip
    first, second = found["terminations"]
    assert (first["day"], first["reopened"], first["DISP"]["code"]) == ("2020-02-01", "2020-03-01", 3)
    assert (second["opened"], second["JUDGMENT"]["code"]) == ("2020-03-01", 2)
    assert [one["ORIGIN"]["code"] for one in found["terminations"]] == [2, 4]
    assert found["pending"]["ORIGIN"]["code"] == 3
    assert "DISP" not in found  # it is pending again
    assert [row["n"] for row in termination_rows(found)] == [1, 2]


def test_what_confirms_a_closing_is_none_of_its_own() -> None:
    found = ended(
        at(NoticeOfVoluntaryDismissal, 9, 3, by="Roe"), at(OrderDismissingCase, 10, 3, 3), at(CaseClosed, 11, 3, 5)
    )
    assert [one["day"] for one in found["terminations"]] == ["2020-03-05"]  # the clerk's own day


def test_an_open_case_is_pending_from_its_opening() -> None:
    found = ended(ANSWER)
    assert (found["terminations"], found["pending"]["opened"]) == ([], "2020-01-02")
    assert said_fjc(found)


# -- the row of the Integrated Database ------------------------------------------------------------

ROW = {
    "date_filed": "2020-01-02", "date_terminated": "2020-05-01", "disposition": 13, "procedural_progress": 5,
    "judgment": 0, "nature_of_judgement": -8, "origin": 1, "jurisdiction": 4, "nature_of_suit": 190, "pro_se": 0,
}  # fmt: skip
ENTRIES = [
    (1, "2020-01-02", "COMPLAINT against Acme Inc filed by Jane Roe."),
    (2, "2020-02-03", "ANSWER to 1 Complaint by Acme Inc."),
    (3, "2020-05-01", "STIPULATION of Dismissal with prejudice by Jane Roe, Acme Inc."),
]


def docketed(tmp_path: Path, row: dict[str, Any] | None) -> dict[str, Any]:
    entries = [{"entry_number": n, "date_filed": day, "description": text} for n, day, text in ENTRIES]
    sheet = {
        "court_id": "cand", "docket_number": "3:20-cv-00001", "case_name": "Roe v. Acme Inc", "idb_data": row,
        "date_filed": "2020-01-02", "jurisdiction_type": "Diversity", "nature_of_suit": "190 Contract: Other",
        "docket_entries": entries,
    }  # fmt: skip
    file = tmp_path / "docket.json"
    file.write_text(json.dumps(sheet))
    intake = open_case(file)
    return answer(intake, intake.posture)


def test_a_row_is_set_beside_what_the_docket_shows(tmp_path: Path) -> None:
    beside = docketed(tmp_path, ROW)["idb"]
    agrees = {one["field"]: one["agrees"] for one in beside["fields"]}
    assert beside["termination"] == 1
    assert agrees == {
        "FILEDATE": "yes", "TERMDATE": "yes", "DISP": "among the alternatives", "PROCPROG": "no", "JUDGMENT": "yes",
        "NOJ": "not reported", "ORIGIN": "yes", "JURIS": "yes", "NOS": "yes", "PROSE": "not shown",
    }  # fmt: skip


def test_without_a_row_there_is_nothing_to_agree_with(tmp_path: Path) -> None:
    assert docketed(tmp_path, None)["idb"] is None


# -- real dockets ----------------------------------------------------------------------------------

FAMILIES: dict[str, set[int]] = {
    "transferred": {0}, "consolidated": {18, 14}, "SJ": {5, 6}, "consent": {5}, "verdict": {7}, "summary judgment": {6},
    "settle": {13, 12, 18}, "stipulat": {12, 13}, "voluntar": {12, 13}, "arbitration": {18, 14, 12, 13},
    "dismiss": {2, 3, 6, 12, 13, 14},
}  # fmt: skip
"""What dispositions the words of a reader leave room for, the first word that is said."""


@pytest.mark.skipif(not DATA.is_dir(), reason="the real dockets are not at hand")
def test_dispositions_are_among_those_that_a_reader_saw() -> None:
    with (DATA / "MANIFEST.csv").open(encoding="utf-8") as rows:
        sheets = {(r["court"], r["docket_number"]): r["file"] for r in csv.DictReader(rows) if not r["truth"]}
    seen = wrong = 0
    with (DATA / "labels" / "dispositions_read.csv").open(encoding="utf-8") as rows:
        for said in csv.DictReader(rows):
            file = sheets.get((said["court"], said["docket_number"]))
            room = next((codes for word, codes in FAMILIES.items() if word in said["disposition"]), None)
            found = fjc(_posture(DATA / file))["terminations"] if file and room else []
            if found and room:
                seen += 1
                disp = found[-1]["DISP"]
                ours = {disp["code"], *disp["alternatives"]} - {None}
                wrong += not (ours & room)
    assert seen >= 25
    assert wrong <= 3


def _posture(sheet: Path) -> Posture:
    return open_case(sheet).posture
