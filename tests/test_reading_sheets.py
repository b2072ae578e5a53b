"""Whole sheets in the manner of many courts, and where each case then stands.

A sheet of the golden file is a heading, its lines (`day | number | text`, `-` for a line without a number), and what
must be so at its end: `= case closed`, `= motion 8 granted`, `= party Acme Corp. dismissed`, `= judge Mary Major`.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from docket.case import replay
from docket.filing import Entry
from docket.posture import Posture
from docket.reading import read_entries
from docket.views.posture.standing import authority

SHEETS = [
    sheet.strip().splitlines()
    for sheet in (Path(__file__).parent / "golden/reading/sheets.txt").read_text().split("\n# ")
]


def replayed(lines: list[str]) -> Posture:
    """The case that the lines of a sheet tell of."""
    entries = []
    for n, line in enumerate(lines):
        day, number, text = line.split(" | ", 2)
        ecf = None if number == "-" else int(number)
        entries.append(Entry(id=number if ecf else f"{day}#{n}", ecf=ecf, filed=date.fromisoformat(day), text=text))
    return replay([act for _, acts in read_entries(entries) for act in acts]).posture


def stands(case: Posture, said: str) -> str | None:
    """What the case says of one thing: the status of the case, of a motion or of a party, or who its judge is."""
    what, _, rest = said.partition(" ")
    if what == "case":
        return case.state("case")
    if what in ("judge", "referred_to", "basis"):
        return str(authority(case)[what])
    region, subjects = what, case.subjects(what)
    subject = max((s for s in subjects if rest.startswith(f"{s} ")), key=lambda s: len(str(s)), default=None)
    return None if subject is None else case.state(region, subject)


@pytest.mark.parametrize("sheet", SHEETS, ids=[sheet[0].lstrip("# ") for sheet in SHEETS])
def test_a_whole_sheet_leads_to_where_its_case_stands(sheet: list[str]) -> None:
    lines = [line for line in sheet[1:] if line.strip()]
    case = replayed([line for line in lines if not line.startswith("= ")])
    for said in (line.removeprefix("= ") for line in lines if line.startswith("= ")):
        found = stands(case, said)
        assert found is not None, said
        assert said.endswith(f" {found}"), f"{said}; it is {found}"
