"""Who a printed name is: one party under its several spellings, and never two parties as one."""

from __future__ import annotations

from datetime import date

import pytest

from docket.filing import Entry, Filing
from docket.reading import read_entries, read_text
from docket.reading.names import Names, alike_once
from docket.reading.said import from_whom
from docket.sources.sheet import SheetParty

SAME = [
    ("Malcolm G. Ode", "Malcom G. Ode"),
    ("Acme Widgets Corporation", "Acme Widgets Corportation"),
    ("Acme Widgets, Inc.", "Acme Widgets Incorporated"),
    ("John Roe", "John Roe, Jr."),
    ("Sea Vane Parks Inc", "SeaVane Parks, Inc."),
    ("Jane Roe", "ROE, JANE"),
    ("National Auto Coe", "Natl Auto Coe"),
    ("Jeffrey R. Vane", "Jeffry R. Vane"),
    ("Estate of John P. O'Dea, Sr.", "Estate of John P.O'Dea, Sr."),
    ("Ernst & Coe", "Ernst and Coe"),
    ("Robb Vanes", "Robb Vanesto"),
    ("Leafsheet.com, Inc.", "Leafsheet"),
]
TWO = [
    ("Robert Vane", "Roberta Vane"),
    ("John Coe", "Joan Coe"),
    ("John Coe, Jr.", "John Coe, Sr."),
    ("Christopher Alexander Majorson, Jr.", "Christopher Alexander Majorson, Sr."),
    ("Jane A. Roe", "Jane B. Roe"),
    ("Acme Holdings Corp.", "Acme Corp."),
    ("Vane Securities Inc.", "Vane Securities Group Inc."),
    ("Eastern Medical Supply Company", "Western Medical Supply Company"),
    ("Laborers Pension Fund I", "Laborers Pension Fund II"),
    ("John Doe 1", "John Doe 2"),
    ("Estate of John Roe", "John Roe"),
    ("Vane Bank, N.A.", "Vane Bank Corporation"),
]


@pytest.mark.parametrize(("known", "printed"), SAME)
def test_one_party_is_known_under_its_other_spellings(known: str, printed: str) -> None:
    assert Names((known,), listed=False).one(printed) == known
    assert Names((known,)).one(printed) == known


@pytest.mark.parametrize(("known", "printed"), TWO)
def test_two_parties_are_never_one(known: str, printed: str) -> None:
    assert Names((known,), listed=False).one(printed) == printed
    assert Names((known,)).one(printed) == printed


def test_a_form_that_is_no_partys_is_a_slip_only_where_the_sheet_lists_its_parties() -> None:
    assert Names(("Acme LLC",)).one("Acme Limited") == "Acme LLC"
    assert Names(("Acme LLC",), listed=False).one("Acme Limited") == "Acme Limited"
    assert Names(("Acme LLC", "Acme Limited")).one("Acme, Ltd.") == "Acme Limited"
    assert Names(("Acme LLC", "Acme Limited")).one("Acme") == "Acme"  # which of the two is not shown


def test_what_one_list_names_side_by_side_are_two() -> None:
    names = alike_once(
        [("Martin Wachter", "Martin Watcher"), ("Martin Wachter",), ("Acme Inc.", "John Ode"), ("Acme", "Acme Inc.")]
    )
    assert names == ["Martin Wachter", "Acme Inc.", "Martin Watcher", "John Ode"]
    assert alike_once([("Ann Coe",), ("Bob Roe",), ("Ann Coe",), ("Ann Coe & Bob Roe",)]) == ["Ann Coe", "Bob Roe"]
    assert alike_once([("Martin Wachter",), ("Martin Wachter",), ("Martin Watcher",)]) == ["Martin Wachter"]


def test_names_without_the_mark_between_them_are_divided_where_both_are_parties() -> None:
    names = Names(("VPI, Inc.", "Joseph J. Coe", "Natl Auto Ode", "Davida S. Roe"))
    assert names.of(["VPI, Inc. Joseph J. Coe"])[0] == ("VPI, Inc.", "Joseph J. Coe")
    assert names.of(["Natl Auto Ode & Davida Roe"])[0] == ("Natl Auto Ode", "Davida S. Roe")
    assert names.of(["Davida and Joseph Coe"])[0] == ("Davida and Joseph Coe",)
    assert names.of(["Davida S. Roe Rule 26 Disclosure"])[0] == ("Davida S. Roe",)
    assert names.of(["Davida S. Roe Foundation"])[0] == ("Davida S. Roe Foundation",)
    couple = Names(("John Roe", "Jane Roe", "Acme Corp."))
    assert couple.of(["John and Jane Roe"])[0] == couple.of(["John & Jane Roe"])[0] == ("John Roe", "Jane Roe")
    assert names.of(["VPI, Inc. Somebody Else"])[0] == ("VPI, Inc. Somebody Else",)


def test_who_waives_is_told_from_who_files_though_no_mark_stands_between_them() -> None:
    texts = [
        "COMPLAINT against Acme Bread Co. filed by Western Coe Trust.",
        "WAIVER OF SERVICE Returned Executed filed by Western Coe Trust Acme Bread Co. waiver signed on 3/3/2008, "
        "answer due 5/2/2008.",
    ]
    entries = [Entry(id=str(n), ecf=n, filed=date(2008, 3, n), text=text) for n, text in enumerate(texts, 1)]
    (_, (waiver,)) = read_entries(entries)[1]
    assert (waiver.by, waiver.as_to) == (("Western Coe Trust",), ("Acme Bread Co.",))


def test_of_two_companies_of_one_family_each_files_its_own() -> None:
    texts = [
        "COMPLAINT against Banc of Ode Securities LLC, Banc of Ode Securities Limited filed by Jane Poe.",
        "MOTION to Dismiss by Banc of Ode Securities Limited.",
        "ANSWER to 1 Complaint by Banc of Ode Securities, LLC.",
    ]
    entries = [Entry(id=str(n), ecf=n, filed=date(2007, 3, n), text=text) for n, text in enumerate(texts, 1)]
    (_, complaint), (_, motion), (_, answer) = read_entries(entries)
    assert complaint[0].as_to == ("Banc of Ode Securities LLC", "Banc of Ode Securities Limited")  # type: ignore[attr-defined]
    assert motion[0].by == ("Banc of Ode Securities Limited",)
    assert answer[0].by == ("Banc of Ode Securities LLC",)


@pytest.mark.parametrize(
    ("text", "judge", "signed"),
    [
        ("MINUTES: Hearing before Judge Wm. Lonny Vane Tele Status Conf held", "Wm. Lonny Vane", None),
        ("Case Opening Notification. Judge Assigned: Honorable Audrey G. Vane. (abc)", "Audrey G. Vane", None),
        ("Status Conference held before Hon. Ann B. Vane on 3/4/2015.", "Ann B. Vane", None),
        ("ORDER granting 12 Motion. Signed by Ann B. Vane on 3/4/2015.", "Ann B. Vane", date(2015, 3, 4)),
        ("ORDER by Ann B. Vane, U.S. District Judge, granting 12 Motion.", "Ann B. Vane", None),
        ("ORDER by U.S. District Judge Ann B. Vane granting 12 Motion.", "Ann B. Vane", None),
        ("ORDER by Senior District Judge Ann B. Vane granting 12 Motion.", "Ann B. Vane", None),
        ("ORDER re 12 Stipulation, which Ann B. Vane signed for the insurer.", None, None),
        ("ORDER adjourning the conference. SO ORDERED. Ann B. Vane, U.S.D.J.", "Ann B. Vane", None),
        ("Order granting [6-1] motion signed by Judge Tess Vane, 1/13/97 cc: attys", "Tess Vane", date(1997, 1, 13)),
        ("ORDER by Judge Ann B. Vane, 3/4/2015 hearing is off.", "Ann B. Vane", None),
        ("ORDER FROM THE MDL PANEL (Signed by Judge MDL Panel on 12/9/03)", None, date(2003, 12, 9)),
        ("***Judge Ann B. Vane added. Judge Carl Coe no longer assigned to case.", "Ann B. Vane", None),
    ],
)
def test_who_signs_or_presides_and_nobody_else_is_the_judge(text: str, judge: str | None, signed: date | None) -> None:
    act = read_text(text)[0]
    assert (getattr(act, "judge", None), getattr(act, "signed", None)) == (judge, signed)


def test_what_follows_a_heading_is_no_magistrate_judge() -> None:
    (act,) = read_text("ORDER REFERRING CASE TO MAGISTRATE JUDGE. Signed by Judge Jon Vane on 3/4/2015.")
    assert act.referred_to is None  # type: ignore[attr-defined]


def test_who_accepts_service_is_served_on_the_day_of_acceptance() -> None:
    (act,) = read_text("ACCEPTANCE OF SERVICE by Ann B. Law on behalf of Acme Corp. on 3/4/2014")
    assert (act.as_to, act.served) == (("Acme Corp.",), date(2014, 3, 4))  # type: ignore[attr-defined]


def test_the_sender_of_a_letter_is_the_party_whose_counsel_writes() -> None:
    assert from_whom("Letter from Ann B. Law, counsel for Acme Corp., to Judge Vane") == ("Acme Corp",)
    assert from_whom("Letter from Ann B. Law to Judge Vane") == ("Ann B. Law",)


def _sheet(*texts: str) -> list[tuple[Entry, tuple[Filing, ...]]]:
    return read_entries([Entry(id=str(n), ecf=n, filed=date(2002, 3, n), text=text) for n, text in enumerate(texts, 1)])


def test_a_group_is_those_whom_the_opening_paper_names_where_the_sheet_lists_nobody() -> None:
    opened = "COMPLAINT against Acme Corp., John Roe filed by Jane Poe."
    (_, _), (_, answer), (_, reply) = _sheet(opened, "ANSWER by defendants to complaint [1-1]", "REPLY by plaintiff")
    assert answer[0].by == ("Acme Corp.", "John Roe")
    assert reply[0].by == ("Jane Poe",)
    assert answer[0].inferred == reply[0].inferred == {"by"}


@pytest.mark.parametrize(
    "texts",
    [
        ("COMPLAINT filed (ab)", "ANSWER by defendants"),  # nobody is named
        ("COMPLAINT against Acme Corp. filed by Jane Poe.", "ANSWER by defendants"),  # there are more than the one
        ("COMPLAINT against Acme Corp., John Roe filed by Jane Poe.", "MOTION by deft Ann Coe", "ANSWER by defendants"),
        (
            "COMPLAINT against Acme Corp., John Roe filed by Jane Poe.",
            "AMENDED COMPLAINT re 1 adding Ann Coe",
            "ANSWER by defendants",
        ),
    ],
)
def test_whom_a_group_means_is_not_shown_where_others_may_be_in_it(texts: tuple[str, ...]) -> None:
    *_, (_, answer) = _sheet(*texts)
    assert answer[0].by == ()


def test_all_parties_are_those_of_both_sides_and_nobody_else() -> None:
    listed = [
        SheetParty("Jane Roe", ("Plaintiff",)),
        SheetParty("Acme Corp.", ("Defendant",)),
        SheetParty("X", ("Movant",)),
    ]
    assert Names(listed).of(["all parties"]) == (("Jane Roe", "Acme Corp."), False)
    assert Names(("Jane Roe",)).of(["all parties"]) == (("all parties",), False)  # who they are is not shown
