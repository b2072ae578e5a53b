"""Real sheets, where the folder that holds them is at hand: every file read, every entry counted.

The manifest counts the entries as juriscraper does, which leaves out rows without a filing date; those files are
listed with what they hold.
"""

from __future__ import annotations

import csv
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from docket.errors import UnreadableSource
from docket.sources import read_cases, read_sheet

SHARED = Path(__file__).parents[2] / "shared" / "data"

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="real dockets are not part of this project")

UNDATED = {"pacer/nvd_21855.html": 1, "ia/ohsd_141796.xml": 9}
"""Entries without a filing date, which juriscraper and so the manifest leave out."""

MUTATIONS = 150


def manifest() -> list[dict[str, str]]:
    path = SHARED / "MANIFEST.csv"
    return list(csv.DictReader(path.open(newline=""))) if path.is_file() else []


def twins() -> Iterator[tuple[str, dict[str, str]]]:
    for row in manifest():
        yield row["file"], row
        if row["file"].startswith("ia/"):
            yield row["file"].replace(".json", ".xml"), row


@pytest.mark.parametrize(("name", "row"), [pytest.param(n, r, id=n) for n, r in twins()])
def test_every_entry_of_every_sheet_is_counted(name: str, row: dict[str, str]) -> None:
    sheet = read_sheet(SHARED / name)
    assert len(sheet.entries) == int(row["n_entries"]) + UNDATED.get(name, 0)
    assert len({e.id for e in sheet.entries}) == len(sheet.entries)
    assert (sheet.court, sheet.docket_number, str(sheet.filed or "")) == (
        row["court"],
        row["docket_number"],
        row["date_filed"],
    )
    assert str(sheet.header.terminated or "") == row["date_terminated"]
    if not row["flags_raw"].startswith("("):
        assert ",".join(sheet.header.flags) == ",".join(f.strip() for f in row["flags_raw"].split(",") if f.strip())


def test_sheets_that_are_cut_off_say_so() -> None:
    cut = [r["file"] for r in manifest() if r["truth"] == "cut off before the end"]
    assert cut
    assert [f for f in cut if read_sheet(SHARED / f).complete == "yes"] == []


@pytest.mark.parametrize("path", sorted((SHARED / "nef").glob("*")), ids=lambda p: p.name)
def test_every_notice_is_read(path: Path) -> None:
    assert all(sheet.court and len(sheet.entries) == 1 for sheet in read_cases(path))


@pytest.mark.slow
def test_mutated_sheets_are_read_or_refused_and_soon(tmp_path: Path) -> None:
    rng = random.Random(20)
    files = [f for f in sorted(SHARED.glob("*/*")) if f.suffix != ".csv" and f.stat().st_size < 150_000]
    refused = 0
    for _ in range(MUTATIONS):
        raw = bytearray(rng.choice(files).read_bytes())
        start = rng.randrange(len(raw))
        match rng.randrange(4):
            case 0:
                del raw[start:]
            case 1:
                del raw[:start]
            case 2:
                del raw[start : start + rng.randrange(5000)]
            case 3:
                for _ in range(50):
                    raw[rng.randrange(len(raw))] = rng.randrange(256)
        path = tmp_path / "mutant"
        path.write_bytes(raw)
        started = time.process_time()
        try:
            read_sheet(path)
        except UnreadableSource:
            refused += 1
        assert time.process_time() - started < 3
    assert 0 < refused < MUTATIONS
