"""CourtListener's objects apart from one another, its searches and bulk files; SCALES as its first parser wrote it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from docket.errors import UnreadableSource
from docket.sources import read_cases, read_sheet, read_sheets

HEAD = {
    "id": 811,
    "court": "https://www.courtlistener.com/api/rest/v4/courts/vtd/",
    "court_id": "vtd",
    "docket_number": "2:21-cv-00417",
    "case_name": "Marlow v. Tannery Row Holdings LLC",
    "date_filed": "2021-03-02",
    "assigned_to_str": "Edith Calloway",
    "clusters": [],
    "tags": [],
}
TEXTS = {
    1: ("2021-03-02", "Complaint", "COMPLAINT against Tannery Row Holdings LLC filed by Ida Marlow."),
    2: ("2021-04-06", "Dismiss", "MOTION to Dismiss filed by Tannery Row Holdings LLC."),
}


def entry(number: int) -> dict[str, Any]:
    day, title, text = TEXTS[number]
    return {
        "docket": "https://www.courtlistener.com/api/rest/v4/dockets/811/",
        "date_filed": day,
        "time_filed": None,
        "entry_number": number,
        "recap_sequence_number": f"{day}.001",
        "pacer_sequence_number": None,
        "description": text,
        "recap_documents": [{"document_number": str(number), "attachment_number": None, "description": title}],
    }


def found(number: int, attachment: int | None = None) -> dict[str, Any]:
    day, title, text = TEXTS[number]
    return {
        "docket_entry_id": 900 + number,
        "entry_number": number,
        "entry_date_filed": day,
        "document_number": number,
        "attachment_number": attachment,
        "description": text.replace("Dismiss", "<mark>Dismiss</mark>"),
        "short_description": f"Exhibit {attachment}" if attachment else title,
        "pacer_doc_id": "05513",
    }


def page(results: list[dict[str, Any]], following: str | None = None) -> dict[str, Any]:
    return {"count": len(results), "next": following, "previous": None, "results": results}


def written(tmp_path: Path, value: Any, name: str = "answer.json") -> Path:
    path = tmp_path / name
    path.write_text(value if isinstance(value, str) else json.dumps(value))
    return path


def test_a_docket_and_the_page_of_its_entries_are_one_sheet(tmp_path: Path) -> None:
    files = [written(tmp_path, HEAD, "head.json"), written(tmp_path, page([entry(1), entry(2)]), "entries.json")]
    for order in (files, files[::-1]):
        sheet = read_sheets(order)
        assert (sheet.court, sheet.docket_number, sheet.filed) == ("vtd", "2:21-cv-00417", date(2021, 3, 2))
        assert sheet.header.assigned_to == "Edith Calloway"
        assert [(e.id, e.title) for e in sheet.entries] == [("1", "Complaint"), ("2", "Dismiss")]
        assert sheet.complete == "yes"


def test_a_docket_without_entries_says_what_is_lacking(tmp_path: Path) -> None:
    for value in (HEAD, page([HEAD])):
        with pytest.raises(UnreadableSource, match=r"no docket entries; .* the files of its entries too"):
            read_sheet(written(tmp_path, value))


def test_documents_alone_say_what_to_fetch(tmp_path: Path) -> None:
    paper = {"pacer_doc_id": "05513", "document_number": "1", "attachment_number": None, "description": "Complaint"}
    with pytest.raises(UnreadableSource, match="without the text and day of their entries; fetch docket-entries"):
        read_sheet(written(tmp_path, page([paper])))


@pytest.mark.parametrize("kind", ["r", "rd"])
def test_a_search_gives_entries_once_and_never_a_whole_docket(tmp_path: Path, kind: str) -> None:
    papers = [found(2, attachment=1), found(2), found(1)]
    docket = {
        "docket_id": 811,
        "docketNumber": "2:21-cv-00417",
        "court_id": "vtd",
        "caseName": "Marlow v. Tannery Row Holdings LLC",
        "dateFiled": "2021-03-02",
        "assignedTo": "Edith Calloway",
        "party": ["Ida Marlow", "Tannery Row Holdings LLC"],
        "recap_documents": papers,
    }
    results = [docket] if kind == "r" else [{**paper, "docket_id": 811} for paper in papers]
    sheet = read_sheet(written(tmp_path, page(results)))
    assert [(e.id, e.filed, e.title, e.text) for e in sheet.entries] == [
        (str(n), date.fromisoformat(day), title, text) for n, (day, title, text) in TEXTS.items()
    ]
    assert (sheet.complete, sheet.partial) == ("no", "only what a search found; the docket may have more entries")
    if kind == "r":
        assert [p.name for p in sheet.parties] == ["Ida Marlow", "Tannery Row Holdings LLC"]
        assert sheet.header.assigned_to == "Edith Calloway"


def test_a_search_that_found_two_dockets_is_two_sheets(tmp_path: Path) -> None:
    rows = [{**found(1), "docket_id": 811}, {**found(2), "docket_id": 812}]
    assert [len(s.entries) for s in read_cases(written(tmp_path, page(rows)))] == [1, 1]


def test_a_bulk_file_of_entries_is_a_sheet_for_each_docket(tmp_path: Path) -> None:
    rows = [f'{n},2021-05-01,{day},{n},{day}.001,"{text}",{800 + n}' for n, (day, _, text) in TEXTS.items()]
    heading = "id,date_created,date_filed,entry_number,recap_sequence_number,description,docket_id"
    sheets = read_cases(written(tmp_path, "\n".join([heading, *rows]), "entries.csv"))
    assert [[(e.id, str(e.filed), e.text) for e in s.entries] for s in sheets] == [
        [(str(n), day, text)] for n, (day, _, text) in TEXTS.items()
    ]
    assert [s.docket_number for s in sheets] == [None, None]  # a docket's id is not its number


def test_scales_rows_of_the_first_parser(tmp_path: Path) -> None:
    case = {
        "ucid": "vtd;;2:21-cv-00417",
        "case_name": "Marlow v. Tannery Row Holdings LLC",
        "referred_judge": "Amos Pell",
        "docket": [[day, str(n), text, {}] for n, (day, _, text) in TEXTS.items()],
    }
    sheet = read_sheet(written(tmp_path, case))
    assert [(e.id, e.text) for e in sheet.entries] == [(str(n), text) for n, (_, _, text) in TEXTS.items()]
    assert (sheet.docket_number, sheet.header.referred_to) == ("2:21-cv-00417", "Amos Pell")
