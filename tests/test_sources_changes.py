"""Two captures of one case laid side by side: every kind of change is told, and nothing that only one shows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from docket.sources import diff_sheets, read_sheet
from docket.sources.changes import Change, pairs
from docket.sources.merge import merged
from docket.sources.sheet import Header, Line, Sheet, SheetParty, sheet_of

GOLDEN = Path(__file__).parent / "golden" / "sources"

LINES = (
    Line("COMPLAINT against Copper Kettle Inc by June Birch.", 1, date(2022, 1, 5), date(2022, 1, 5)),
    Line("Case assigned to Judge Voss.", None, date(2022, 1, 5), date(2022, 1, 6)),
    Line("SUMMONS issued as to Copper Kettle Inc.", 2, date(2022, 1, 6), date(2022, 1, 6)),
    Line("ANSWER to 1 Complaint by Copper Kettle Inc.", 3, date(2022, 1, 27), date(2022, 1, 27)),
    Line("SCHEDULING ORDER: discovery due by 9/1/2022.", 4, date(2022, 2, 3), date(2022, 2, 3)),
)


def sheet(*lines: Line, **facts: object) -> Sheet:
    return sheet_of(lines, source="x", format="PACER docket report", **facts)


def changes(*lines: Line) -> list[tuple[str, str | None]]:
    return [(c.what, c.id) for c in diff_sheets(sheet(*LINES), sheet(*lines))]


def replaced(n: int, **fields: object) -> list[Line]:
    return [evolve(line, **fields) if i == n else line for i, line in enumerate(LINES)]


def test_the_same_sheet_has_not_changed() -> None:
    assert changes(*LINES) == []


@pytest.mark.parametrize("name", ["report.html", "history.html", "recap.json"])
def test_two_shapes_of_one_docket_differ_in_nothing_both_show(name: str) -> None:
    whats = {c.what for c in diff_sheets(read_sheet(GOLDEN / "report.html"), read_sheet(GOLDEN / name))}
    assert whats <= {"header changed"}


def test_added() -> None:
    reply = Line("REPLY by June Birch.", 5, date(2022, 2, 4))
    (change,) = diff_sheets(sheet(*LINES), sheet(*LINES, reply))
    assert change == Change("added", "5", 5, after="REPLY by June Birch.")
    assert str(change) == "ECF No. 5: added: 'REPLY by June Birch.'"


def test_vanished() -> None:
    assert changes(*LINES[:2], *LINES[3:]) == [("vanished", "2")]
    assert changes(LINES[0], *LINES[2:]) == [("vanished", "2022-01-05#1")]


def test_what_a_partial_sheet_does_not_cover_has_not_vanished() -> None:
    notice = sheet(LINES[4], partial="a notice")
    assert diff_sheets(sheet(*LINES), notice) == ()
    window = sheet(LINES[0], LINES[3], LINES[4], partial="only documents 1 to 4")
    assert [(c.what, c.id) for c in diff_sheets(sheet(*LINES), window)] == [("vanished", "2")]


def test_text_replaced() -> None:
    now = "SCHEDULING ORDER (corrected): discovery due by 10/1/2022."
    (change,) = diff_sheets(sheet(*LINES), sheet(*replaced(4, text=now)))
    assert (change.what, change.ecf, change.before, change.after) == ("text replaced", 4, LINES[4].text, now)


def test_an_unnumbered_line_reworded_is_one_line() -> None:
    assert changes(*replaced(1, text="Case assigned to Magistrate Judge Pike.")) == [("text replaced", "2022-01-05#1")]


def test_an_unnumbered_line_in_other_words_is_another() -> None:
    assert changes(*replaced(1, text="Filing fee received, receipt 4417, $402.")) == [
        ("added", "2022-01-05#1"),
        ("vanished", "2022-01-05#1"),
    ]


def test_renumbered() -> None:
    (change,) = diff_sheets(sheet(*LINES), sheet(*replaced(3, ecf=6)))
    assert (change.what, change.id, change.before, change.after) == ("renumbered", "6", "3", "6")


def test_the_same_words_under_two_numbers_of_two_days_are_two_entries() -> None:
    first, second = (Line("NOTICE of Hearing before Judge Voss.", n, date(2022, 3, n)) for n in (5, 9))
    old, new = sheet(*LINES, first), sheet(*LINES, second)
    assert [(c.what, c.id) for c in diff_sheets(old, new)] == [("added", "9"), ("vanished", "5")]
    assert [e.ecf for e in merged([old, new]).entries][-2:] == [5, 9]


def test_a_number_given_later() -> None:
    later = replaced(1, ecf=5, text="Case assigned to Judge Voss.")
    assert [(c.what, c.before, c.after) for c in diff_sheets(sheet(*LINES), sheet(*later))] == [
        ("renumbered", None, "5")
    ]


def test_dates_changed() -> None:
    assert changes(*replaced(3, filed=date(2022, 1, 28))) == [("filed changed", "3")]
    assert changes(*replaced(3, entered=date(2022, 1, 28))) == [("entered changed", "3")]
    assert changes(*replaced(3, filed=None)) == []


def test_the_second_line_of_a_number_keeps_its_partner() -> None:
    twice = [*LINES, Line("NOTICE of Appearance.", 4, date(2022, 2, 9))]
    now = [*LINES, Line("NOTICE of Appearance by Lena Ortiz.", 4, date(2022, 2, 9))]
    assert [(c.what, c.id) for c in diff_sheets(sheet(*twice), sheet(*now))] == [("text replaced", "4~2")]


def test_the_head() -> None:
    old = sheet(*LINES, header=Header(flags=("JURY",)), name="Birch v. Copper Kettle Inc")
    new = sheet(
        *LINES, header=Header(flags=("CLOSED", "JURY"), terminated=date(2022, 9, 9)), name="Birch v. Kettle Inc"
    )
    assert [(c.field, c.before, c.after) for c in diff_sheets(old, new)] == [
        ("terminated", None, "2022-09-09"),
        ("flags", "JURY", "CLOSED, JURY"),
        ("name", "Birch v. Copper Kettle Inc", "Birch v. Kettle Inc"),
    ]


def test_a_notice_does_not_empty_the_head() -> None:
    old = sheet(*LINES, header=Header(flags=("JURY",)))
    notice = evolve(sheet(LINES[4], partial="a notice"), format="notice of electronic filing")
    assert diff_sheets(old, notice) == ()


def test_parties() -> None:
    old = sheet(*LINES, parties=(SheetParty("June Birch"), SheetParty("Copper Kettle Inc")))
    new = sheet(*LINES, parties=(SheetParty("June Birch"), SheetParty("Kiln Street Partners")))
    assert [(c.what, c.field) for c in diff_sheets(old, new)] == [
        ("party added", "Kiln Street Partners"),
        ("party vanished", "Copper Kettle Inc"),
    ]


# -- whatever the two sheets hold -----------------------------------------------------------------

LINE = st.builds(
    Line,
    text=st.sampled_from(["", "MOTION by Birch", "MOTION by Birch, corrected", "ORDER granting the motion at ECF 3"]),
    ecf=st.none() | st.integers(1, 6),
    filed=st.none() | st.dates(date(2022, 1, 1), date(2022, 1, 4)),
    title=st.none() | st.just("Motion"),
)
SHEET = st.lists(LINE, min_size=1, max_size=8).map(lambda lines: sheet(*lines))


@given(SHEET, SHEET)
def test_every_entry_of_both_sheets_is_placed_once(old: Sheet, new: Sheet) -> None:
    sides = pairs(old.entries, new.entries)
    assert sorted(a.id for a, _ in sides if a) == sorted(e.id for e in old.entries)
    assert [b.id for _, b in sides if b] == [e.id for e in new.entries]


@given(SHEET)
def test_a_sheet_and_itself(one: Sheet) -> None:
    assert diff_sheets(one, one) == ()
    assert sorted(e.text for e in merged([one, one]).entries) == sorted(e.text for e in one.entries)


@given(SHEET, SHEET)
def test_a_merged_sheet_has_every_number_and_unique_ids(old: Sheet, new: Sheet) -> None:
    both = merged([old, new])
    assert {e.ecf for e in both.entries if e.ecf} == {e.ecf for e in (*old.entries, *new.entries) if e.ecf}
    assert len({e.id for e in both.entries}) == len(both.entries)
    assert max(len(old.entries), len(new.entries)) <= len(both.entries) <= len(old.entries) + len(new.entries)


def test_the_diff_of_a_long_docket_is_soon_made() -> None:
    import time

    lines = [Line(f"NOTICE number {n} by June Birch.", n, date(2020, 1, 1)) for n in range(1, 4001)]
    old, new = sheet(*lines), sheet(*(evolve(line, text=f"{line.text} Modified.") for line in lines))
    started = time.process_time()
    assert len(diff_sheets(old, new)) == 4000
    assert time.process_time() - started < 2
