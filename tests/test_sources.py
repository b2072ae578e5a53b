"""Docket sheets of every shape give the same entries; what is no docket is refused in one line."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from docket.errors import UnreadableSource
from docket.sources import read_cases, read_sheet, read_sheets
from docket.sources.sheet import Counsel, Line, Sheet, ascending, sheet_of

GOLDEN = Path(__file__).parent / "golden" / "sources"
CASE = ("vtd", "2:21-cv-00417", "Marlow v. Tannery Row Holdings LLC", date(2021, 3, 2))
IDS = ["1", "2021-03-02#1", "2", "3", "4", "6", "7", "2021-05-14#1", "7~2"]


def golden(name: str, **options: str) -> Sheet:
    return read_sheet(GOLDEN / name, **options)


def as_listed() -> list[dict[str, str]]:
    """The nine entries of the invented case, from the plainest of the fixtures."""
    return list(csv.DictReader(io.StringIO((GOLDEN / "entries.csv").read_text(encoding="utf-8"))))


def file_of(tmp_path: Path, content: str | bytes, name: str = "sheet") -> Path:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refusal(path: Path | str, **options: str) -> str:
    with pytest.raises(UnreadableSource) as refused:
        read_sheet(path, **options)
    message = str(refused.value)
    assert "\n" not in message
    assert str(path) in message
    return message


# -- every shape, the same entries ----------------------------------------------------------------

WITH_TEXT = [
    "report.html",
    "report_newest_first.html",
    "recap.json",
    "archive.docket.xml",
    "scales.json",
    "entries.csv",
    "entries.jsonl",
]
WITH_TITLES = ["history.html", "history_text_newest_first.html", "recap.json", "archive.docket.xml", "entries.csv"]
WITH_HEAD = ["report.html", "report_newest_first.html", "recap.json", "archive.docket.xml", "scales.json"]


@pytest.mark.parametrize("name", WITH_TEXT)
def test_every_shape_gives_the_same_text_numbers_and_dates(name: str) -> None:
    entries = golden(name).entries
    assert [e.text for e in entries] == [row["text"] for row in as_listed()]
    assert [str(e.ecf or "") for e in entries] == [row["ecf"] for row in as_listed()]
    assert [str(e.filed) for e in entries] == [row["filed"] for row in as_listed()]
    assert [str(e.entered) for e in entries] == [row["entered"] for row in as_listed()]


@pytest.mark.parametrize("name", [*WITH_TEXT, "history.html", "history_text_newest_first.html"])
def test_every_shape_gives_the_same_ids(name: str) -> None:
    assert [e.id for e in golden(name).entries] == IDS


@pytest.mark.parametrize("name", WITH_TITLES)
def test_the_courts_event_titles_are_kept(name: str) -> None:
    assert [e.title for e in golden(name).entries] == [row["title"] for row in as_listed()]


@pytest.mark.parametrize("name", [*WITH_HEAD, "history.html"])
def test_the_case_is_named(name: str) -> None:
    sheet = golden(name)
    assert (sheet.court, sheet.docket_number, sheet.name, sheet.filed) == CASE


@pytest.mark.parametrize("name", WITH_HEAD)
def test_the_head_is_read(name: str) -> None:
    head = golden(name).header
    assert head.terminated == date(2021, 7, 1)
    assert (head.assigned_to or "").endswith("Ellen Voss")
    assert (head.referred_to or "").endswith("Ian Pike")
    assert (head.nature_of_suit, head.cause) == ("190 Contract: Other", "28:1332 Diversity-Breach of Contract")
    assert (head.jury_demand, head.jurisdiction) == ("Plaintiff", "Diversity")


@pytest.mark.parametrize("name", ["report.html", "scales.json"])
def test_flags_lead_and_related_cases_are_read(name: str) -> None:
    head = golden(name).header
    assert head.flags == ("CLOSED", "ENE", "JURY")
    assert (head.lead_case, head.related_cases) == ("2:20-cv-00101", ("2:19-cv-00007",))
    assert head.other_courts == ("2nd Circuit, 21-01444",)


@pytest.mark.parametrize("name", WITH_HEAD)
def test_a_party_is_listed_once_with_all_its_roles(name: str) -> None:
    marlow, tannery, pena = golden(name).parties
    assert (marlow.roles, marlow.pro_se) == (("Plaintiff",), False)
    assert marlow.counsel == (Counsel("Nora Quill", ("LEAD ATTORNEY", "ATTORNEY TO BE NOTICED")),)
    assert tannery.roles == ("Defendant", "Counter Claimant")
    assert tannery.counsel == (Counsel("Owen Drake", (), date(2021, 6, 1)),)
    assert tannery.terminated is None
    assert (pena.name, pena.pro_se, pena.counsel, pena.terminated) == ("Rosa Peña", True, (), date(2021, 6, 15))


def test_no_fact_of_the_head_is_in_an_entry() -> None:
    for entry in golden("report.html").entries:
        assert "07/01/2021" not in entry.text
        assert "CLOSED" not in entry.text
        assert "PACER" not in entry.text


def test_a_judge_named_only_in_an_entry_is_not_of_the_head(tmp_path: Path) -> None:
    page = (GOLDEN / "report.html").read_text(encoding="utf-8").replace("Assigned to: Judge Ellen Voss<br>", "")
    page = page.replace("Case assigned to Judge", "Assigned to: Judge")
    sheet = read_sheet(file_of(tmp_path, page))
    assert sheet.header.assigned_to is None
    assert sheet.entries[1].text.startswith("Assigned to: Judge Ellen Voss")


def test_the_clerks_remark_is_not_of_the_name(tmp_path: Path) -> None:
    page = (
        (GOLDEN / "report.html").read_text(encoding="utf-8").replace("LLC et al<br>", "LLC et al<br>DO NOT DOCKET<br>")
    )
    sheet = read_sheet(file_of(tmp_path, page))
    assert (sheet.name, sheet.header.remarks) == (CASE[2], ("DO NOT DOCKET",))


# -- what the sheet is worth ----------------------------------------------------------------------


def test_the_day_of_the_report_is_the_receipts_else_of_the_last_entry() -> None:
    assert golden("report.html").captured == date(2021, 8, 2)
    assert golden("history.html").captured == date(2021, 8, 2)
    assert golden("scales.json").captured == date(2021, 8, 2)
    assert golden("recap.json").captured == date(2021, 5, 18)


def test_a_number_that_no_entry_has_is_missing() -> None:
    assert golden("report.html").missing_numbers == (5,)
    assert golden("report_range.html").missing_numbers == ()


@pytest.mark.parametrize(
    ("name", "complete", "why"),
    [
        ("report.html", "yes", None),
        ("history.html", "yes", None),
        ("scales.json", "yes", None),
        ("report_range.html", "no", "only documents 1 to 2"),
        ("history_stale.html", "no", "last filing was on 2021-05-18"),
        ("recap.json", "no", "1 of the entry numbers up to 7 missing"),
        ("archive.docket.xml", "no", "1 of the entry numbers up to 7 missing"),
        ("recap_entries_page.json", "no", "one page of the entries"),
        ("notice.txt", "no", "a notice shows only"),
    ],
)
def test_complete_is_no_wherever_the_file_shows_it(name: str, complete: str, why: str | None) -> None:
    sheet = golden(name)
    assert sheet.complete == complete
    assert (why is None and sheet.partial is None) or (why or "?") in (sheet.partial or "")


def test_a_report_that_breaks_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    page = (GOLDEN / "report.html").read_text(encoding="utf-8")
    sheet = read_sheet(file_of(tmp_path, page[: page.index("RESPONSE in")]))
    assert [e.id for e in sheet.entries][:5] == IDS[:5]
    assert (sheet.ended, sheet.complete) == (False, "no")


def test_a_history_report_that_breaks_off_behind_a_small_table_says_so(tmp_path: Path) -> None:
    whole = (GOLDEN / "history.html").read_text()
    row = "<tr><td>9</td><td><table><tr><td>Filed:</td><td>06/01/2021</td></tr></table></td><td>Ord"
    sheet = read_sheet(file_of(tmp_path, whole[: whole.index("</table><br>")] + row, "cut.html"))
    assert (sheet.ended, sheet.complete) == (False, "no")


def test_an_archive_file_that_breaks_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    text = (GOLDEN / "archive.docket.xml").read_text(encoding="utf-8")
    sheet = read_sheet(file_of(tmp_path, text[: text.index("RESPONSE in")]))
    assert [e.id for e in sheet.entries][:5] == IDS[:5]
    assert sheet.complete == "no"


def test_the_courts_terminated_column_is_kept_apart_from_the_entries() -> None:
    sheet = golden("history.html")
    assert sheet.terminations == {"4": date(2021, 5, 14)}
    assert not any("erminated" in e.text for e in sheet.entries)


def test_where_an_entry_came_from_is_kept() -> None:
    assert {e.source for e in golden("report.html").entries} == {str(GOLDEN / "report.html")}


# -- rows as courts print them --------------------------------------------------------------------


def test_undated_unnumbered_and_broken_tables() -> None:
    sheet = golden("report_odd_rows.html")
    assert [e.id for e in sheet.entries] == ["1", "2", "2021-03-05#1", "3"]
    assert [(e.filed, e.entered) for e in sheet.entries] == [
        (None, date(2021, 3, 2)),
        (None, None),
        (None, date(2021, 3, 5)),
        (None, date(2021, 3, 9)),
    ]
    assert sheet.entries[1].text == "SEALED DOCUMENT"


def test_an_entry_that_names_another_docket_is_an_entry(tmp_path: Path) -> None:
    page = (GOLDEN / "report.html").read_text(encoding="utf-8")
    page = page.replace("NOTICE of Appearance", "NOTICE: see docket for case #: 2:19-cv-00007. Appearance")
    assert [e.id for e in read_sheet(file_of(tmp_path, page)).entries] == IDS


def test_an_entry_that_quotes_an_error_page_does_not_hide_the_docket() -> None:
    assert golden("report_odd_rows.html").entries[-1].text == "NOTICE of Hearing: case not found. Format: text."
    assert len(golden("report_odd_rows.html").parties) == 3


def lines(*pairs: tuple[int | None, str]) -> list[Line]:
    return [Line(ecf=n, filed=date.fromisoformat(f"2020-{day}") if day else None) for n, day in pairs]


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        (lines((1, "01-02"), (2, "01-02"), (3, "01-05")), [1, 2, 3]),
        (lines((4, "01-05"), (2, "01-03"), (3, "01-03"), (1, "01-02")), [1, 2, 3, 4]),
        (lines((4, "01-05"), (3, "01-03"), (2, "01-03"), (1, "01-02")), [1, 2, 3, 4]),
        (lines((2, "01-05"), (None, ""), (1, "01-02")), [1, 2, None]),
        (lines((3, "01-02"), (2, "01-02"), (1, "01-02")), [1, 2, 3]),
        # A paper docketed late keeps its place: the numbers say that the sheet runs forward.
        (lines((1, "02-02"), (2, "01-30")), [1, 2]),
        (lines((23, "05-28"), (24, "05-27"), (25, "05-27"), (26, "06-02")), [23, 24, 25, 26]),
        (lines(), []),
    ],
)
def test_newest_first_is_turned_round(printed: list[Line], numbers: list[int | None]) -> None:
    assert [line.ecf for line in ascending(printed)] == numbers


def test_one_entry_per_number_and_day_has_the_plain_id() -> None:
    sheet = sheet_of(
        [Line(ecf=12, text="a"), Line(ecf=12, text="b"), Line(text="c"), Line(text="d", filed=date(2014, 2, 26))],
        source="x",
    )
    assert [e.id for e in sheet.entries] == ["12", "12~2", "#1", "2014-02-26#1"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("name", ["report.html", "recap.json", "entries.csv", "archive.docket.xml"])
def test_encodings(tmp_path: Path, name: str, encoding: str) -> None:
    text = (GOLDEN / name).read_text(encoding="utf-8")
    sheet = read_sheet(file_of(tmp_path, text.encode(encoding)))
    assert [e.text for e in sheet.entries] == [row["text"] for row in as_listed()]


def test_a_control_character_does_not_stop_the_reading(tmp_path: Path) -> None:
    page = (GOLDEN / "report.html").read_text(encoding="utf-8").replace("SUMMONS issued", "SUMMONS\x0b&#12;issued")
    assert "SUMMONS issued as to" in read_sheet(file_of(tmp_path, page)).entries[2].text


# -- several cases --------------------------------------------------------------------------------


def test_a_report_over_two_cases_is_two_sheets() -> None:
    first, second = read_cases(GOLDEN / "report_two_cases.html")
    assert (first.docket_number, len(first.entries), first.header.flags[0]) == ("2:21-cv-00417", 2, "CLOSED")
    assert (second.docket_number, second.name, second.header.flags) == (
        "2:22-cv-00090",
        "Birch v. Copper Kettle Inc",
        ("ENE", "JURY"),
    )
    assert [e.text[:17] for e in second.entries] == ["NOTICE OF REMOVAL"]


@pytest.mark.parametrize("name", ["report_two_cases.html", "feed.xml"])
def test_a_file_of_several_cases_asks_which(name: str) -> None:
    message = refusal(GOLDEN / name)
    assert "2:21-cv-00417" in message
    assert "2:22-cv-00090" in message
    assert golden(name, case="2:22-cv-90").docket_number == "2:22-cv-00090"


@pytest.mark.parametrize(("cases", "ends"), [(5, "1:20-cv-00005)"), (7, "1:20-cv-00005 and 2 more)")])
def test_of_many_cases_the_first_are_named_and_the_rest_counted(tmp_path: Path, cases: int, ends: str) -> None:
    rows = "".join(f"caed,1:20-cv-{n:05},1,COMPLAINT\n" for n in range(1, cases + 1))
    (path := tmp_path / "many.csv").write_text(f"court,docket_number,ecf,text\n{rows}")
    assert f"{ends}; name the docket number of the one to read" in refusal(path)


def test_a_case_that_is_not_in_the_file() -> None:
    assert "1:99-cv-00001 is not among its cases" in refusal(GOLDEN / "feed.xml", case="1:99-cv-00001")


# -- notices and feeds ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["notice.txt", "notice.html", "notice_plain.txt"])
def test_a_notice_is_a_sheet_of_one_entry(name: str) -> None:
    sheet = golden(name)
    assert (sheet.court, sheet.docket_number, sheet.name) == CASE[:3]
    (entry,) = sheet.entries
    assert (entry.ecf, entry.filed, entry.entered) == (8, date(2021, 5, 28), date(2021, 5, 29))
    assert entry.text.startswith("ANSWER to [1] Complaint with jury demand by Rosa Pena.")


def test_the_subject_of_a_mail_gives_the_title() -> None:
    assert golden("notice.txt").entries[0].title == "Answer to Complaint"


def test_a_notice_in_two_cases_is_of_the_first_and_names_the_other() -> None:
    sheet = golden("notice_two_cases.txt")
    assert (sheet.docket_number, sheet.other_cases) == ("2:21-cv-00417", ("2:20-cv-00101",))
    assert golden("notice_two_cases.txt", case="2:20-cv-00101").entries[0].ecf == 41


def test_a_feed_gives_titles_and_the_day_of_entry_at_the_courthouse() -> None:
    entries = golden("feed.xml", case="2:21-cv-00417").entries
    assert [(e.ecf, e.title) for e in entries] == [(9, "Motion to Strike"), (10, "Reply")]
    assert [(e.filed, e.entered) for e in entries] == [(None, date(2021, 6, 1))] * 2  # 03:10 GMT is the evening before


# -- several sheets of one case -------------------------------------------------------------------


def test_sheets_of_one_case_become_one() -> None:
    sheet = read_sheets(
        [GOLDEN / "report_range.html", GOLDEN / "history.html", GOLDEN / "feed.xml", GOLDEN / "notice.txt"]
    )
    assert [e.id for e in sheet.entries] == [*IDS, "8", "9", "10"]
    complaint = sheet.entries[0]
    assert (complaint.title, complaint.text[:9]) == ("Complaint", "COMPLAINT")
    assert (sheet.complete, sheet.missing_numbers, sheet.court) == ("yes", (5,), "vtd")
    assert sheet.header.terminated == date(2021, 7, 1)
    assert len(sheet.parties) == 3


def test_the_later_capture_wins(tmp_path: Path) -> None:
    page = (GOLDEN / "report.html").read_text(encoding="utf-8")
    later = page.replace("ORDER denying", "AMENDED ORDER denying").replace("08/02/2021 09:15:00", "09/01/2021 10:00:00")
    later = later.replace('<span style="color:red">CLOSED</span>,', "").replace("Date Terminated: 07/01/2021<br>", "")
    for order in (
        [GOLDEN / "report.html", file_of(tmp_path, later)],
        [file_of(tmp_path, later), GOLDEN / "report.html"],
    ):
        sheet = read_sheets(order)
        assert len(sheet.entries) == 9
        assert sheet.entries[6].text.startswith("AMENDED ORDER")
        assert (sheet.header.flags, sheet.header.terminated) == (("ENE", "JURY"), None)
        assert sheet.captured == date(2021, 9, 1)


def test_an_entry_that_the_later_report_lost_is_kept_in_its_place(tmp_path: Path) -> None:
    page = (GOLDEN / "report.html").read_text(encoding="utf-8").replace("08/02/2021 09:15:00", "09/01/2021 10:00:00")
    start = page.rindex("<tr>", 0, page.index("SUMMONS RETURNED"))
    later = page[:start] + page[page.index("</tr>", start) + 5 :]
    assert len(read_sheet(file_of(tmp_path, later)).entries) == 8
    assert [e.id for e in read_sheets([file_of(tmp_path, later), GOLDEN / "report.html"]).entries] == IDS


def test_a_later_partial_report_leaves_the_time_between_unknown(tmp_path: Path) -> None:
    page = (GOLDEN / "report_range.html").read_text(encoding="utf-8").replace("08/02/2021 09", "08/02/2023 09")
    sheet = read_sheets([GOLDEN / "report.html", file_of(tmp_path, page)])
    assert (sheet.captured, sheet.complete) == (date(2023, 8, 2), "no")
    assert "whole up to 2021-08-02" in (sheet.partial or "")


def test_a_notice_brings_a_whole_report_up_to_date(tmp_path: Path) -> None:
    page = (GOLDEN / "report.html").read_text(encoding="utf-8").replace("08/02/2021 09", "05/20/2021 09")
    sheet = read_sheets([file_of(tmp_path, page), GOLDEN / "notice.txt"])
    assert (sheet.captured, sheet.complete, sheet.entries[-1].id) == (date(2021, 5, 29), "yes", "8")


def test_partial_sheets_stay_partial_together() -> None:
    sheet = read_sheets([GOLDEN / "report_range.html", GOLDEN / "notice.txt"])
    assert sheet.complete == "no"


def test_a_gap_between_a_report_and_a_later_notice_is_told(tmp_path: Path) -> None:
    notice = (GOLDEN / "notice.html").read_text(encoding="utf-8").replace(">8</a>", ">18</a>").replace("2021", "2022")
    sheet = read_sheets([GOLDEN / "report.html", file_of(tmp_path, notice)])
    assert "before ECF No. 18 were not fetched" in (sheet.partial or "")


def test_sheets_of_different_cases_are_refused(tmp_path: Path) -> None:
    other = (GOLDEN / "report.html").read_text(encoding="utf-8").replace("2:21-cv-00417", "2:22-cv-00090")
    with pytest.raises(UnreadableSource, match=r"sheets of different cases: .*00417.*00090"):
        read_sheets([GOLDEN / "report.html", file_of(tmp_path, other)])
    with pytest.raises(UnreadableSource, match="no file was named"):
        read_sheets([])


# -- rows in tables -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("ecf,text\nx,COMPLAINT\n", "line 2: ecf 'x' is not an entry number"),
        ("ecf,filed,text\n1,2020-02-30,COMPLAINT\n", "line 2: filed '2020-02-30' is not a date"),
        ("ecf,filed,title\n1,soon,Complaint\n", "write YYYY-MM-DD or MM/DD/YYYY"),
        ('ecf,text\n1,"COMPLAINT\n', "after line 1: not well-formed CSV"),
        ('{"ecf": 1, "text": "COMPLAINT"}\n{"ecf": 2, "te', "line 2: not a JSON object, or one cut off"),
        ('{"ecf": 1, "text": "COMPLAINT"}\n{"ecf": 2, "words": "ANSWER"}\n', "line 2: no column `text`"),
        ("court,docket_number,words\ncaed,1:20-cv-00001,COMPLAINT\n", "line 2: no column `text`"),
        ('{"ecf": 1, "text": "COMPLAINT"}\n[1]\n', "line 2: not a row"),
    ],
)
def test_a_bad_row_is_named_by_its_line(tmp_path: Path, content: str, complaint: str) -> None:
    assert complaint in refusal(file_of(tmp_path, content))


def test_columns_may_be_few_and_in_any_order(tmp_path: Path) -> None:
    sheet = read_sheet(file_of(tmp_path, "Text;ECF;Filed\nCOMPLAINT;1.0;1/2/2020\nMinutes;;nan\n"), court="caed")
    assert [(e.id, e.text, e.filed) for e in sheet.entries] == [
        ("1", "COMPLAINT", date(2020, 1, 2)),
        ("#1", "Minutes", None),
    ]
    assert sheet.court == "caed"


def test_parquet_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "pyarrow"]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert "pip install 'civil-docket[parquet]'" in refusal(file_of(tmp_path, b"PAR1...PAR1"))


def test_parquet_gives_the_same_entries(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow", reason="pip install 'civil-docket[parquet]'")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "entries.parquet"
    rows = [{**row, "ecf": int(row["ecf"]) if row["ecf"] else None} for row in as_listed()]
    parquet.write_table(pyarrow.Table.from_pylist(rows), path)
    assert [e.id for e in read_sheet(path).entries] == IDS


# -- what is no docket ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("Dear counsel, see attached.", "not a docket sheet"),
        ("court: caed\ndocket:\n- {ecf: 1, complaint: {by: Roe}}\n", "a case file, no docket sheet; `docket record"),
        ("<html><body>Hello</body></html>", "not a docket sheet"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04 ...", "a zip archive"),
        (b"\x1f\x8b\x08 ...", "a gzip archive"),
        (bytes(range(256)) * 20, "binary"),
        (b"abc\0\0\0def" * 20, "binary"),
        ('{"docket_entries": [{"entry_number": 1, "descr', "JSON that breaks off"),
        ('{"docket_number": "1:20-cv-00001", "court": "caed"}', "JSON, but no docket"),
        ('{"docket_entries": []}', "JSON, but no docket"),
        ("[1, 2, 3]", "JSON, but no docket"),
        ("[" * 100_000, "malformed"),
        ("<gov_uscourts_docket>", "no docket entries"),
        ("<?xml version='1.0'?><rss><channel></channel></rss>", "no docket entries"),
        ("<html><h3>CIVIL DOCKET FOR CASE #: 1:20-cv-00001</h3></html>", "no docket entries"),
        ("From: ecf@vtd.uscourts.gov\nSubject: hello\n\n", "a message without a body"),
        ("<p>Notice of Electronic Filing</p><p>Docket Text: ...</p>", "a notice without its case"),
        ("<html><p>Case not found.</p></html>", "shows no such case"),
        ("<html>To accept charges shown below, click on View Report</html>", "page before the report"),
    ],
)
def test_what_is_no_docket_is_refused_in_one_line(tmp_path: Path, content: str | bytes, complaint: str) -> None:
    assert complaint in refusal(file_of(tmp_path, content))


def test_a_login_page_is_called_one() -> None:
    assert "a PACER login page; log in" in refusal(GOLDEN / "login.html")


def test_a_criminal_docket_is_not_civil(tmp_path: Path) -> None:
    assert "criminal" in refusal(GOLDEN / "report_criminal.html")
    assert "criminal" in refusal(file_of(tmp_path, "docket_number,ecf,text\n1:20-cr-00001,1,INDICTMENT\n"))


def test_no_such_file_and_folders(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "absent.html")
    assert "a folder" in refusal(tmp_path)
    assert "null byte" in refusal("a\0b")


def test_unknown_and_contradicted_courts(tmp_path: Path) -> None:
    assert "unknown court 'zzzd'" in refusal(file_of(tmp_path, "court,ecf,text\nzzzd,1,COMPLAINT\n"))
    assert "unknown court 'nowhere'" in refusal(GOLDEN / "recap_entries_page.json", court="nowhere")
    assert "a sheet of vtd, not of caed" in refusal(GOLDEN / "report.html", court="caed")
    assert golden("recap_entries_page.json", court="vtd").court == "vtd"


@pytest.mark.parametrize(
    "junk",
    [
        b"lorem ipsum dolor " * 2_800_000,
        b"<html><body>" + b"<p>nothing here</p>" * 2_600_000,
        b"<html>CIVIL DOCKET FOR CASE #: 1:20-cv-00001" + b"<td>Docket Text</td>" * 2_500_000,
        b"[" + b"1," * 25_000_000 + b"1]",
        b"From: a@uscourts.gov\nTo: b\n\n" + b"zzzz zz\n" * 6_000_000,
    ],
    ids=["words", "html", "report", "json", "mail"],
)
def test_fifty_megabytes_of_junk_are_refused_soon(tmp_path: Path, junk: bytes) -> None:
    import time

    path = file_of(tmp_path, junk)
    started = time.process_time()
    refusal(path)
    assert time.process_time() - started < 5


# -- the command line's needs ---------------------------------------------------------------------


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Piped:
        buffer = io.BytesIO((GOLDEN / "report.html").read_bytes())

    monkeypatch.setattr(sys, "stdin", Piped())
    sheet = read_sheet("-")
    assert (sheet.source, len(sheet.entries)) == ("standard input", 9)


def test_the_import_is_light_and_the_reading_quiet() -> None:
    script = (
        "import sys, docket.sources\n"
        "heavy = {'lxml', 'juriscraper', 'rapidfuzz', 'pyarrow', 'feedparser'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
        f"docket.sources.read_sheet({str(GOLDEN / 'report.html')!r})\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
