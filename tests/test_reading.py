"""Docket texts of our own, each of a family of templates, against the acts that they do."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket.case import replay
from docket.filing import KINDS, Entry, Filing
from docket.reading import READER, read_entries, read_entry, read_text
from docket.sources.sheet import Header

GOLDEN = [
    json.loads(line)
    for pairs in sorted((Path(__file__).parent / "golden/reading").glob("*.jsonl"))
    for line in pairs.read_text(encoding="utf-8").splitlines()
]


def said(acts: tuple[Filing, ...], name: str) -> list[Any]:
    return [getattr(a, name) for a in acts if hasattr(a, name)]


@pytest.mark.parametrize("pair", GOLDEN, ids=lambda p: p.get("title") or p["text"][:50])
def test_each_family_of_texts_gives_its_acts(pair: dict[str, Any]) -> None:
    acts = read_text(pair["text"], title=pair.get("title"))
    kinds = [a.event for a in acts]
    if pair.get("having"):
        assert set(pair["kinds"]) <= set(kinds)
    else:
        assert kinds == pair["kinds"]
    first = acts[0]
    if "by" in pair:
        assert list(first.by) == pair["by"]
    if "as_to" in pair:
        assert list(first.as_to) == pair["as_to"]
    if "refs" in pair:
        printed = [str(r) for a in acts for r in a.refs]
        assert list(dict.fromkeys(printed)) == [str(r) for r in pair["refs"]]
    if "dispositions" in pair:
        assert said(acts, "disposition") == pair["dispositions"]
    if "prejudice_of" in pair:
        assert said(acts, "prejudice") == pair["prejudice_of"]
    if "prejudice" in pair:
        assert said(acts, "prejudice")[0] == pair["prejudice"]
    if "unopposed" in pair:
        assert said(acts, "unopposed")[0] == pair["unopposed"]
    if "parts" in pair:
        assert [a.part for a in acts] == pair["parts"]
    if "judge" in pair:
        assert said(acts, "judge")[0] == pair["judge"]
    if "signed" in pair:
        assert pair["signed"] in {a.signed and a.signed.isoformat() for a in acts}
    if "served" in pair:
        assert first.served is not None
        assert first.served.isoformat() == pair["served"]
    if "dates" in pair:
        dates = [[d.what, d.date and d.date.isoformat(), d.printed] for a in acts for d in a.dates]
        assert [d for d in pair["dates"] if d not in dates] == []


def test_each_act_says_which_words_gave_it() -> None:
    text = "ORDER granting 14 Motion to Dismiss; denying 17 Motion for Hearing. Signed by Judge Mary Major on 8/3/2020."
    granted, denied = read_text(text)
    assert granted.span is not None
    assert denied.span is not None
    assert "granting" in text[slice(*granted.span)]
    assert "denying" in text[slice(*denied.span)]


def test_a_title_decides_only_where_the_text_is_vague() -> None:
    assert [a.event for a in read_text("Order", title="Order on Motion to Dismiss")] == ["Order on Motion"]
    assert [a.event for a in read_text("MOTION to Stay by Jane Poe", title="Motion to Dismiss")] == ["Motion to Stay"]


def test_an_event_title_means_what_its_court_means_by_it() -> None:
    line = Entry(id="1", filed=date(2020, 3, 2), title="Text Entry")
    assert [a.event for a in read_text("", court="ilnd", title="text entry")] == ["Minute Entry"]
    assert [a.event for a in read_text("", court="nywd", title="text entry")] == ["Minute Order"]
    assert [a.event for a in read_entry(line, court="ilnd")] == ["Minute Entry"]
    assert [a.event for _, acts in read_entries([line], court="ilnd") for a in acts] == ["Minute Entry"]
    assert [a.event for _, acts in read_entries([line]) for a in acts] == ["Minute Order"]


@pytest.mark.parametrize(
    "text",
    [
        "MOTION for order granting leave to file by Jane Poe",
        "RESPONSE in Opposition re 4 MOTION to Dismiss; motion should be denied",
        "ORDER TO SHOW CAUSE why 4 Motion should not be denied",
    ],
)
def test_what_is_asked_or_feared_is_no_ruling(text: str) -> None:
    assert "Order on Motion" not in {a.event for a in read_text(text)}


def test_numbers_that_are_no_references() -> None:
    text = "NOTICE of Filing under Rule 26 within 14 days of 5/6/2020, 12 pages, $ 400, Exhibit 3, by Jane Poe"
    assert read_text(text)[0].refs == ()


def test_one_return_of_service_for_each_defendant_and_day() -> None:
    text = (
        "SUMMONS Returned Executed by Jane Poe. Acme Corp. served on 3/9/2020, answer due 3/30/2020;"
        " John Roe served on 3/11/2020, answer due 4/1/2020."
    )
    first, second = read_text(text)
    assert (first.as_to, second.as_to) == (("Acme Corp.",), ("John Roe",))
    assert [d.date.isoformat() for a in (first, second) for d in a.dates if d.date] == ["2020-03-30", "2020-04-01"]


class Party:
    def __init__(self, name: str, *roles: str):
        self.name, self.roles = name, roles


def test_names_are_spelled_as_the_sheet_spells_them() -> None:
    roes = [Party("Acme Widget Corporation", "Defendant"), Party("John Q. Roe", "Defendant")]
    parties = [*roes, Party("Jane Poe", "Plaintiff")]
    entry = Entry(id="9", ecf=9, text="MOTION to Stay by Acme Widget Corp.. (Counsel, Bob)")
    assert read_entry(entry, parties)[0].by == ("Acme Widget Corporation",)
    everyone = read_entry(Entry(id="2", ecf=2, text="COMPLAINT against All Defendants filed by Jane Poe."), parties)[0]
    assert everyone.as_to == ("Acme Widget Corporation", "John Q. Roe")
    assert "as_to" not in everyone.inferred
    plural = read_entry(Entry(id="3", ecf=3, text="MOTION to Stay by Defendants."), parties)[0]
    assert "by" in plural.inferred


def test_a_form_that_the_clerk_misspelt_is_no_other_company_and_another_number_no_same_person() -> None:
    listed = [Party("Acme Widgets Corporation", "Defendant"), Party("John Doe 1", "Defendant")]
    entry = Entry(id="2", ecf=2, text="ANSWER to Complaint by Acme Widgets Corportation. (Counsel, Bob)")
    assert read_entry(entry, listed)[0].by == ("Acme Widgets Corporation",)
    other = Entry(id="3", ecf=3, text="ANSWER to Complaint by John Doe 2. (Counsel, Bob)")
    assert read_entry(other, listed)[0].by == ("John Doe 2",)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("NOTICE by Sample Works LLC of Agreed Technical Advisor (Counsel, Bob)", ("Sample Works LLC",)),
        ("ANSWER filed by plainitff Jane Poe. (abc)", ("Jane Poe",)),
        ("ANSWER filed by Jane Poe, individually and on behalf of all others similarly situated.(abc)", ("Jane Poe",)),
        ("ANSWER filed by Bank of Ohio National Trust. (abc)", ("Bank of Ohio National Trust",)),
    ],
)
def test_a_name_ends_where_other_words_begin(text: str, by: tuple[str, ...]) -> None:
    listed = [
        Party("Sample Works LLC", "Defendant"),
        Party("Jane Poe", "Plaintiff"),
        Party("Bank of Ohio", "Defendant"),
    ]
    assert read_entry(Entry(id="2", ecf=2, text=text), listed)[0].by == by


def test_a_sentence_after_the_judge_s_name_tells_no_day_of_signing() -> None:
    told = "MINUTES held before Judge Ann Ode. On 8/30/07, the Court issued an order. The Order to Show Cause is moot."
    assert {act.signed for act in read_entry(Entry(id="2", ecf=2, text=told))} == {None}
    signed = read_entry(
        Entry(id="3", ecf=3, text="ORDER granting 2 Motion. Signed by Judge Ann Ode on 8/30/07, the clerk")
    )
    assert [act.signed for act in signed] == [date(2007, 8, 30)]


def test_a_paragraph_of_a_rule_before_a_motion_is_no_number_of_a_paper() -> None:
    text = "DECLARATION in Support of 314 MOTION for Fees under Fed. R. Civ. P. 54(d)(2) MOTION for Fees by Jane Poe."
    assert [str(ref) for ref in read_entry(Entry(id="315", ecf=315, text=text))[0].refs] == ["314"]


def test_where_further_papers_go_is_a_note() -> None:
    text = "***ALL FURTHER DOCKETING IN CASE NO. 02-C-999-C***"
    assert [act.event for act in read_entry(Entry(id="4", text=text))] == ["Docket Annotation"]


def test_what_is_served_is_nobody() -> None:
    text = "PROOF OF SERVICE by Jane Poe, re Reply 98 of the Order Granting in Part and Denying in Part the Motion"
    assert read_entry(Entry(id="2", ecf=2, text=text))[0].as_to == ()


def test_without_a_list_the_plaintiff_of_the_caption_is_who_files_under_that_name() -> None:
    sheet = [
        Entry(id="1", ecf=1, text="COMPLAINT; Filing Fee $ 120.00; Receipt # 12345 (abc)"),
        Entry(id="2", ecf=2, text="MOTION to Compel by Poe & Ames, Jane Poe (abc)"),
    ]
    named = [
        read_entries(sheet, caption=said)[0][1][0] for said in ("Poe & Ames, et al v. Acme", "Poe v. Poe", "In re X")
    ]
    assert [getattr(paper, "plaintiffs", ()) for paper in named] == [("Poe & Ames",), (), ()]
    assert "plaintiffs" in named[0].inferred


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("Entry of Temporary Restraining Order", "Motion for TRO"),
        ("issuance of a preliminary injunction", "Motion for Preliminary Injunction"),
        ("Entry of an Order Extending Time to Answer", "Motion for Extension of Time to File Answer"),
        ("extension of time until 1/29/02 to ans or otherwise respond", "Motion for Extension of Time to File Answer"),
        ("extension of time until 1/29/02 to file reply", "Motion for Extension of Time to File Response/Reply"),
        ("entry of order", "Motion for Miscellaneous Relief"),
        ("entry of order allowing delivery of a chart", "Motion for Miscellaneous Relief"),
    ],
)
def test_a_motion_for_something_asks_for_that(asked: str, kind: str) -> None:
    [act] = read_entry(Entry(id="4", ecf=4, text=f"MOTION for {asked} by Jane Poe. (abc)"))
    assert act.event == kind


def test_counsel_whose_account_files_is_no_filer_unless_a_party_files_alone() -> None:
    notice = Entry(id="5", ecf=5, text="NOTICE of Change of Address by Ann B. Ode (Ode, Ann)")
    represented = Entry(id="1", ecf=1, text="COMPLAINT against Acme Corp. filed by Jane Poe. (Ode, Ann)")
    alone = Entry(id="1", ecf=1, text="COMPLAINT against Acme Corp. filed by Ann B. Ode. (abc)")
    assert read_entries([represented, notice])[1][1][0].by == ()
    assert read_entries([alone, notice])[1][1][0].by == ("Ann B. Ode",)
    assert read_entries([notice], [Party("Jane Poe", "Plaintiff")])[0][1][0].by == ()
    assert read_entries([notice], [Party("Ann Ode", "Plaintiff")])[0][1][0].by == ("Ann Ode",)


def test_whom_a_sheet_s_list_lacks_a_paper_does_not_concern() -> None:
    listed = [Party("Jane Poe", "Plaintiff"), Party("Acme Corp.", "Defendant")]
    status = Entry(id="5", ecf=5, text="BAR STATUS check completed as to Ann Ode re 4 MOTION to Appear Pro Hac Vice")
    compel = Entry(id="6", ecf=6, text="MOTION for Sanctions against Acme Corp. by Jane Poe.")
    dismissed = Entry(id="7", ecf=7, text="ORDER granting 3 Motion to Dismiss as to John Roe. (abc)")
    read = [act for _, acts in read_entries([status, compel, dismissed], listed) for act in acts]
    assert [act.as_to for act in read[:3]] == [(), ("Acme Corp.",), ("John Roe",)]


def test_a_list_that_turns_names_around_or_joins_them_is_read_by_the_sheet_s_own() -> None:
    listed = [
        Party("Jane Roe", "Defendant"),
        Party("Ode, Poe & Ames, LLP", "Defendant"),
        Party("John Coe", "Defendant"),
    ]
    entry = Entry(id="2", ecf=2, text="ANSWER to Complaint by ROE, JANE, Ode, Poe & Ames, LLP, John Coe.")
    assert read_entry(entry, listed)[0].by == ("Jane Roe", "Ode, Poe & Ames, LLP", "John Coe")


LISTED = (
    Party("Jane Roe", "Defendant"),
    Party("John Roe", "Defendant"),
    Party("United States of America", "Plaintiff"),
    Party("Mary Ann Poe", "Plaintiff"),
    Party("Officer J. Smith #123", "Defendant"),
    Party("Robert Coe, Jr.", "ThirdParty Defendant"),
    Party("Ode Insurance Company", "Counter Defendant"),
    Party("Ames Workers, Local 12", "Intervenor Plaintiff"),
)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("the USA", ["United States of America"]),
        ("Government", ["United States of America"]),
        ("Mary Poe", ["Mary Ann Poe"]),
        ("Ms. Mary A. Poe", ["Mary Ann Poe"]),
        ("Officer Smith", ["Officer J. Smith #123"]),
        ("Dr. Jane Roe", ["Jane Roe"]),
        ("R. Coe", ["Robert Coe, Jr."]),
        ("J. Roe", ["J. Roe"]),
        ("Roe", ["Roe"]),
        ("Defendants", ["Jane Roe", "John Roe", "Officer J. Smith #123"]),
        ("Counter-Defendant", ["Ode Insurance Company"]),
        ("Third-Party Defendant", ["Robert Coe, Jr."]),
        ("Intervenor", ["Ames Workers, Local 12"]),
    ],
)
def test_a_name_in_other_words_is_the_one_party_s_that_it_can_be(printed: str, meant: list[str]) -> None:
    entry = Entry(id="9", ecf=9, text=f"MOTION to Stay by {printed}. (Counsel, Bob)")
    assert list(read_entry(entry, LISTED)[0].by) == meant


def test_an_entry_s_acts_carry_its_id_and_number() -> None:
    acts = read_entry(Entry(id="20", ecf=20, text="ORDER granting 14 Motion to Stay; denying 17 Motion to Strike."))
    assert [(a.id, a.ecf, a.n) for a in acts] == [("20", 20, 0), ("20", 20, 1)]


def test_a_ruling_without_a_number_finds_the_one_motion_it_can_mean() -> None:
    sheet = [
        Entry(id="5", ecf=5, text="MOTION to Stay by John Roe."),
        Entry(id="6", ecf=6, text="MOTION to Compel by Jane Poe."),
        Entry(id="7", ecf=7, text="ORDER: Defendant's motion to stay is GRANTED."),
    ]
    ruling = read_entries(sheet)[2][1][0]
    assert [r.ecf for r in ruling.refs] == [5]
    assert "refs" in ruling.inferred


def test_two_motions_alike_are_not_guessed_between() -> None:
    sheet = [
        Entry(id="5", ecf=5, text="MOTION to Stay by John Roe."),
        Entry(id="6", ecf=6, text="MOTION to Stay by Jane Poe."),
        Entry(id="7", ecf=7, text="ORDER: The motion to stay is GRANTED."),
    ]
    assert [r.ecf for r in read_entries(sheet)[2][1][0].refs] == [None]


def test_a_reference_that_names_no_motion_is_noted() -> None:
    sheet = [
        Entry(id="5", ecf=5, text="TRANSCRIPT of Proceedings held on 1/2/2020"),
        Entry(id="7", ecf=7, text="ORDER granting 5 Motion to Stay."),
    ]
    assert "no motion" in (read_entries(sheet)[1][1][0].note or "")


def test_an_order_that_grants_a_stipulation_rules_on_the_stipulation() -> None:
    sheet = [
        Entry(id="5", ecf=5, text="STIPULATION to Extend Time by Jane Poe"),
        Entry(id="7", ecf=7, text="ORDER granting 5 . Signed by Judge Mary Major on 1/2/2020."),
    ]
    assert [a.event for a in read_entries(sheet)[1][1]] == ["Order on Stipulation"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("SCREENING ORDER: the complaint is dismissed with leave to amend within 30 days.", "leave to amend"),
        ("SCREENING ORDER: the complaint is dismissed without leave to amend.", "dismissed"),
        ("SCREENING ORDER: the marshal shall serve the complaint on Smith.", "service ordered"),
        ("SCREENING ORDER: plaintiff may proceed on the first claim; the others are dismissed.", "partial"),
        ("SCREENING ORDER signed by Judge Mary Major.", "not shown"),
    ],
)
def test_what_a_screening_order_does_is_read_or_not_shown(text: str, outcome: str) -> None:
    assert said(read_text(text), "outcome") == [outcome]


def test_the_grounds_of_a_dismissal_and_what_the_clerk_misses() -> None:
    dismissal = read_text("ORDER dismissing case for failure to exhaust. Signed by Judge Mary Major on 1/2/2020.")
    assert said(dismissal, "ground") == ["failure to exhaust"]
    assert said(read_text("ORDER dismissing case for lack of personal jurisdiction"), "ground") == [None]
    missing = read_text("NOTICE OF DEFICIENCY re 2 Application: no trust account statement")
    assert said(missing, "lacks") == [("account statement",)]


def test_the_complaint_is_told_with_what_the_civil_cover_sheet_states() -> None:
    entries = [Entry(id="1", ecf=1, text="COMPLAINT against Smith filed by Roe"), Entry(id="2", ecf=2, text="NOTICE")]
    for nature, cause, prisoner in (
        ("555 Prisoner: Prison Condition", "42:1983 Civil Rights", True),
        ("440 Civil Rights: Other", "42:1983 Civil Rights", False),
        ("560 P.R.: Prisoner Civil Detainee: Conditions", None, False),
    ):
        ((_, (complaint,)), _) = read_entries(entries, header=Header(nature_of_suit=nature, cause=cause))
        assert (complaint.prisoner, complaint.cause) == (prisoner, cause)  # type: ignore[attr-defined]
        assert ("prisoner" in complaint.inferred) is prisoner


def test_what_is_worked_out_of_a_complaint_stays_marked_so_beside_what_its_cover_sheet_states() -> None:
    texts = ("COMPLAINT against Acme Corp. (ab)", "MOTION by plaintiff Jane Roe to seal")
    entries = [Entry(id=str(n), ecf=n, text=text) for n, text in enumerate(texts, 1)]
    (_, (complaint,)), _ = read_entries(entries, header=Header(cause="42:1983 Civil Rights"))
    assert complaint.plaintiffs == ("Jane Roe",)  # type: ignore[attr-defined]
    assert complaint.inferred == {"plaintiffs", "cause"}


def test_a_cover_sheet_may_say_that_the_united_states_is_sued() -> None:
    entries = [Entry(id="1", ecf=1, text="COMPLAINT against Smith filed by Roe")]
    for said, basis in (("U.S. Government Defendant", "us government defendant"), ("Federal Question", None)):
        ((_, (complaint,)),) = read_entries(entries, header=Header(jurisdiction=said))
        assert complaint.basis == basis  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("Partial MOTION to Dismiss filed by Acme", True),
        ("MOTION for Partial Dismissal of the Complaint by Acme", True),
        ("MOTION to Dismiss Counts II and III by Acme", True),
        ("MOTION to Dismiss in Part by Acme", True),
        ("MOTION to Dismiss for Failure to State a Claim by Acme", False),
    ],
)
def test_a_motion_to_dismiss_says_whether_it_attacks_some_claims_only(text: str, partial: bool) -> None:
    (motion,) = read_text(text)
    assert motion.partial is partial  # type: ignore[attr-defined]


def test_every_kind_that_clerks_docket_has_words_of_its_own() -> None:
    silent = {k.event for k in KINDS.values() if not (k.reads or k.asks or k.within or k.titles)}
    assert silent <= {"Unread", "Unknown", "Order on Motion to Seal"}  # a ruling is read from its verbs


def test_the_reader_has_a_version() -> None:
    assert READER.startswith("reader/")


WORDS = (
    "ORDER MOTION granting denying to dismiss 12 [12] (Doc. 3) by Judge Major re Plaintiff's is GRANTED , . ; and for"
    " ( ) # 5/6/2020 due \x00 İ ’ case closed"
)
words = st.sampled_from(WORDS.split(" "))


@given(st.lists(words, max_size=60).map(" ".join))
def test_any_words_are_read_without_an_error(text: str) -> None:
    for act in read_text(text):
        assert act.span is None or 0 <= act.span[0] <= act.span[1] <= len(text)


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert read_text(text)


def _titles(*lines: tuple[int | None, str, str]) -> list[Entry]:
    """The entries of a sheet that shows numbers, days and titles, and no text."""
    return [
        Entry(id=str(ecf) if ecf else f"#{n}", ecf=ecf, filed=date.fromisoformat(day), title=title)
        for n, (ecf, day, title) in enumerate(lines)
    ]


def _rulings_of(entries: list[Entry]) -> list[list[str]]:
    return [[str(r) for r in a.refs] for _, acts in read_entries(entries) for a in acts if a.event == "Order on Motion"]


def test_a_sheet_of_titles_has_a_days_rulings_before_the_motions_they_are_on() -> None:
    sheet = _titles(
        (1, "2020-01-02", "Complaint"),
        (None, "2020-03-02", "Order on Motion to Stay"),
        (8, "2020-03-02", "Motion to Stay"),
    )
    assert _rulings_of(sheet) == [["8"]]


def test_a_title_that_fits_several_motions_may_be_of_any_of_them() -> None:
    sheet = _titles(
        (1, "2020-01-02", "Complaint"),
        (8, "2020-03-02", "Motion to Compel"),
        (9, "2020-03-05", "Motion to Compel"),
        (12, "2020-04-02", "Order on Motion to Compel"),
    )
    assert _rulings_of(sheet) == [["8", "9"]]


def test_a_bare_order_may_rule_on_motions_where_the_sheets_titles_name_none() -> None:
    bare = ((1, "2020-01-02", "Complaint"), (8, "2020-03-02", "Motion to Compel"), (9, "2020-04-02", "SO ORDERED"))
    naming = ((10, "2020-05-02", "Motion to Stay"), (11, "2020-05-09", "Order on Motion to Stay"))

    def unseen(entries: list[Entry]) -> list[bool]:
        return [getattr(a, "wordless", False) for _, acts in read_entries(entries) for a in acts if a.event == "Order"]

    assert unseen(_titles(*bare)) == [True]
    assert unseen(_titles(*bare, *naming)) == [False]


def test_a_dismissal_filed_in_error_dismisses_nothing() -> None:
    text = "***FILED IN ERROR, PLEASE IGNORE*** NOTICE of Voluntary Dismissal by Ann Roe (Lawyer, Amy)"
    [(_, acts)] = read_entries([Entry(id="4", ecf=4, text=text)])
    assert [a.event for a in acts] == ["Docket Annotation"]


def test_a_reference_to_this_very_case_is_a_plain_one() -> None:
    text = "ORDER granting (7 in 1:20-cv-00012-AB) Motion to Stay; denying (9 in 1:20-md-00003-AB) Motion to Compel"
    [(_, acts)] = read_entries([Entry(id="4", ecf=4, text=text)], docket_number="1:20-cv-12")
    assert {str(r) for a in acts for r in a.refs} == {"7", "9 in 1:20-md-00003-ab"}


def test_another_case_closed_in_an_order_is_not_this_one() -> None:
    text = "MINUTE ORDER by Judge Mary Major: case CV20-3623 was consolidated by mistake. The court REOPENS the case."
    told = "MINUTE ORDER by Judge Mary Major: The court vacates the consolidation of CV20-3623 and REOPENS the case."
    for this, kinds in (("2:20-cv-03623", {"Case Reopened"}), ("2:20-cv-03950", set())):
        [(_, acts)] = read_entries([Entry(id="4", ecf=4, text=told)], docket_number=this)
        assert {a.event for a in acts} & {"Case Reopened"} == kinds
    [(_, acts)] = read_entries([Entry(id="4", ecf=4, text=text)], docket_number="2:20-cv-03950")
    assert "Case Reopened" in {a.event for a in acts}


def test_a_company_s_whole_name_is_not_taken_for_a_longer_one_that_holds_it() -> None:
    sheet = [
        Entry(id="1", ecf=1, text="COMPLAINT against Sample LM Acme, Acme Inc. filed by Jane Poe."),
        Entry(id="2", ecf=2, text="ANSWER by Acme Inc., Sample LM Acme. (Counsel, Bob)"),
    ]
    read = read_entries(sheet)
    assert read[0][1][0].as_to == ("Sample LM Acme", "Acme Inc.")
    assert read[1][1][0].by == ("Acme Inc.", "Sample LM Acme")


@pytest.mark.parametrize("role", ["reads", "asks", "within"])
def test_no_pattern_of_a_kind_is_dead(role: str) -> None:
    """A pattern ends where a word ends: one that ends in a space and a look ahead could never fit."""
    from docket.reading.kinds import patterns

    dead = [text for text, _ in patterns(role) if re.search(r" \(\?!(?:[^()]|\([^()]*\))*\)$", text)]
    assert dead == []


# -- what an order of the court gets wrong, and what stands elsewhere ----------------------------------------------
DOCKET = (
    (1, "COMPLAINT against Acme Widget Corp. filed by Jane Poe."),
    (12, "MOTION to Dismiss filed by Acme Widget Corp."),
)


def motion_after(*orders: str) -> tuple[str | None, list[Filing]]:
    """How the motion to dismiss stands after these orders, and what they were read as."""
    entries = [Entry(id=str(n), ecf=n, text=text, filed=date(2020, 2, n)) for n, text in DOCKET]
    entries += [Entry(id=str(n), ecf=n, text=text, filed=date(2020, 2, n)) for n, text in enumerate(orders, 13)]
    acts = [act for _, read in read_entries(entries, docket_number="1:20-cv-00001") for act in read]
    return replay(acts).posture.state("motion", "12"), [act for act in acts if (act.ecf or 0) > 12]


@pytest.mark.parametrize(
    ("order", "note"),
    [
        ("ORDER granting 1 Motion to Dismiss.", "ECF No. 1, which it names, is no motion but Complaint"),
        ("ORDER granting 88 Motion to Dismiss.", "ECF No. 88, which it names, comes after it"),
    ],
)
def test_a_wrong_reference_of_the_court_is_noted_and_not_obeyed(order: str, note: str) -> None:
    state, (ruling,) = motion_after(order)
    assert (state, ruling.note) == ("pending", note)


def test_a_ruling_on_another_cases_motion_of_that_number_is_none_on_this_ones() -> None:
    state, _ = motion_after("ORDER granting (12 in 1:09-md-02036) Motion to Dismiss.")
    assert state == "pending"


def test_a_ruling_kept_on_another_sheet_is_unknown() -> None:
    state, (ruling,) = motion_after("ORDER on 12 Motion to Dismiss, as entered in 1:09-md-02036 as document 188.")
    assert (state, said((ruling,), "disposition")) == ("unknown", ["unknown"])


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "TEMPORARY RESTRAINING ORDER entered ex parte against Acme Widget Corp. The order expires on 4/2/2020 at "
            "5:00 PM. Jane Poe shall post a bond of $5,000.",
            {"expires": date(2020, 4, 2), "without_notice": True, "security": "$5,000"},
        ),
        ("ORDER extending the temporary restraining order until April 16, 2020.", {"expires": date(2020, 4, 16)}),
        ("PRELIMINARY INJUNCTION against Acme Widget Corp. without security.", {"security": "none"}),
        ("USCA Case Number 3rd Circuit 20-1234 for 30 Notice of Appeal filed by Jane Poe.", {"number": "20-1234"}),
    ],
)
def test_what_a_restraint_or_an_appeal_says_of_itself(text: str, fields: dict[str, Any]) -> None:
    act = read_text(text)[0]
    assert {name: getattr(act, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "CASE ASSIGNED to the Honorable Mary Ode. Designated as Magistrate Judge the Honorable John Coe.",
            {"judge": "Mary Ode", "designated": "John Coe", "referred_to": None},
        ),
        (
            "This case has been assigned to District Judge Mary Ode and the assigned Discovery Magistrate Judge is "
            "John Coe. The case number is CV14-123 MO (JCx).",
            {"judge": "Mary Ode", "designated": None, "referred_to": "John Coe"},
        ),
        ("Motions referred to John Coe: 12 MOTION to Compel. (abc)", {"referred_to": "John Coe"}),
        ("Initial Case Assignment to Magistrate Judge John Coe. (abc)", {"judge": "John Coe", "magistrate": True}),
        (
            "REPORT AND RECOMMENDATION re 12 Motion: that the motion be denied. (abc)",
            {"recommends": "that the motion be denied"},
        ),
    ],
)
def test_to_whom_a_case_goes_and_what_is_recommended(text: str, fields: dict[str, Any]) -> None:
    act = read_text(text)[0]
    assert {name: getattr(act, name) for name in fields} == fields


def test_an_order_that_refers_the_case_and_motions_does_both() -> None:
    text = (
        "ORDER REFERRING CASE to Magistrate Judge John Coe. Motions referred: 10 MOTION to Seal 1 Complaint, 7 MOTION"
    )
    acts = {act.event: [r.ecf for r in act.refs] for act in read_text(text)}
    assert "Order Referring Case to Magistrate Judge" in acts
    assert acts["Order Referring Motion"] == [10, 7]
