"""Which days an act sets, and which days only name a thing."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from docket.filing import Entry
from docket.reading import read_entries, read_entry, read_text
from docket.sources.sheet import SheetParty


def test_a_hearing_called_off_has_the_day_for_which_it_was_set() -> None:
    acts = read_text("ORDER by Judge Mary Major: the motion hearing set for 9/13/2020 is vacated.")
    (off,) = [a for a in acts if a.event == "Terminate Hearings"]
    assert [d.date for d in off.dates] == [date(2020, 9, 13)]


def test_a_hearing_called_off_and_set_anew_is_first_called_off() -> None:
    acts = read_text("ORDER: the hearing set for 9/13/2020 is vacated and continued to 10/4/2020 at 2:00 PM.")
    stated = [(a.event, [d.date for d in a.dates]) for a in acts[-2:]]
    assert stated == [("Terminate Hearings", [date(2020, 9, 13)]), ("Set/Reset Hearings", [date(2020, 10, 4)])]


@pytest.mark.parametrize(
    "text",
    [
        "ORDER continuing the 10/5/2020 trial.",
        "ORDER on the plaintiff's January 9, 2020, motion to compel.",
        "ORDER adopting the report filed on 3/4/2020.",
    ],
)
def test_a_day_that_only_names_a_thing_is_set_for_nothing(text: str) -> None:
    assert [a.dates for a in read_text(text) if a.dates] == []


def test_what_may_be_done_by_a_day_is_leave_and_no_duty() -> None:
    (order, *_) = read_text("ORDER: Plaintiff may file a supplemental brief by 3/4/2020.")
    assert [(d.what, d.must) for d in order.dates] == [("supplemental brief", False)]


def test_a_stay_between_two_parties_is_not_one_of_the_case() -> None:
    acts = read_text("ORDER: All deadlines as between Roe LLC and John Doe are stayed until 3/28/2020.")
    (stay,) = [a for a in acts if a.event == "Order Staying Case"]
    assert (getattr(stay, "scope", None), getattr(stay, "until", None)) == ("party", date(2020, 3, 28))


def test_a_ruling_for_one_party_is_on_that_partys_motion() -> None:
    def entry(n: int, text: str) -> Entry:
        return Entry(id=str(n), ecf=n, text=text, filed=date(2020, 5, n))

    sheet = [
        entry(1, "COMPLAINT against Sample Tronics, Inc., Acme Works, Inc. filed by Jane Poe."),
        entry(
            2, "Defendant's Unopposed Application for Extension of Time to Answer Complaint re Sample Tronics, Inc.."
        ),
        entry(
            3,
            "Defendant's Application for Extension of Time to Answer is granted for Acme Works, Inc. to 6/1/2020.",
        ),
        entry(
            4,
            "Defendant's Application for Extension of Time to Answer is granted for Sample Tronics, Inc. to 6/1/2020.",
        ),
    ]
    other, own = (acts[0] for _, acts in read_entries(sheet)[2:])
    assert [r.ecf for r in other.refs] == [None]
    assert [r.ecf for r in own.refs] == [2]


def stated(text: str) -> set[tuple[str, str]]:
    """What the acts of a text set, each with its day or its period."""
    return {(d.what, str(d.period or d.date)) for act in read_text(text) for d in act.dates}


SIGNED = "Signed by Judge Mary Major on 3/4/2020."


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("within 21 days of this Order", "21 days after this order"),
        ("within twenty-one (21) days from the date of this Order", "21 days after this order"),
        ("no later than ten days after entry of this order", "10 days after entry of this order"),
        ("within one hundred twenty days of service of this order", "120 days after service of this order"),
        ("within 1 day of the filing of this minute order", "1 day after filing of this order"),
        ("by two weeks from today", "14 days after this order"),
        ("in 48 hours", "48 hours"),
        ("within five business days", "5 business days"),
        ("within 14 days after the Court's ruling on the motion to stay", "14 days after the court's ruling on the "
         "motion to stay"),
        ("at least 7 days before the hearing", "7 days before the hearing"),
    ],
)  # fmt: skip
def test_a_time_that_an_order_gives_is_read_with_the_event_it_runs_from(words: str, period: str) -> None:
    assert stated(f"ORDER: Counsel shall submit a joint letter {words}. {SIGNED}") == {("joint letter", period)}


@pytest.mark.parametrize(
    ("text", "what", "period"),
    [
        ("Within 14 days of this Order, counsel shall file a status report.", "status report", "14 days after this"),
        ("Petitioner shall, within 28 days, pay the filing fee.", "pay the filing fee", "28 days"),
        ("Defendants have 30 days from service of this order to respond to the complaint.", "answer", "30 days after"),
        ("Plaintiff is granted 20 days leave to amend.", "amended complaint", "20 days"),
        ("The reply is due within 7 days thereafter.", "reply", "7 days after the day named before it"),
        ("The discovery deadline is extended by 60 days.", "discovery", "60 days after the time as it was"),
        ("A mediation report shall be filed within 5 days of mediation.", "mediation report", "5 days after mediation"),
    ],
)
def test_what_is_to_be_done_within_a_time_is_named(text: str, what: str, period: str) -> None:
    found = stated(f"ORDER: {text} {SIGNED}")
    assert [said for name, said in found if name == what and said.startswith(period)]


@pytest.mark.parametrize(
    "text",
    [
        "Plaintiff failed to serve the complaint within 90 days of filing it.",
        "The bench trial is estimated to take 3 days.",
        "If plaintiff does not comply within 14 days the case will be dismissed.",
        "Failure to do so within 30 days will result in dismissal.",
        "Defendant was given ten days and has not complied.",
    ],
)
def test_a_number_of_days_in_which_nobody_is_to_act_is_no_time_given(text: str) -> None:
    assert stated(f"ORDER: {text} {SIGNED}") == set()


def test_a_party_who_asks_for_so_many_days_has_not_been_given_them() -> None:
    assert stated("MOTION for Extension of Time of 14 days to file a response by Jane Poe.") == set()


@pytest.mark.parametrize(
    ("text", "what", "day"),
    [
        ("Dispositive motions, if any, are to be filed no later than 6/1/2020.", "dispositive motions", "2020-06-01"),
        ("Jury selection before Judge Major to begin on 9/3/2020.", "jury selection", "2020-09-03"),
        ("Final pretrial order lodged by 10/1/2020.", "final pretrial order", "2020-10-01"),
        ("Joint Rule 26(f) report due by 3/25/2020.", "joint rule 26(f) report", "2020-03-25"),
        ("Deadline to complete fact discovery: 8/3/2020.", "fact discovery", "2020-08-03"),
        ("Bench Trial set for September 8-11, 2020 at 9:00 AM.", "bench trial", "2020-09-08"),
        ("Oral argument set for June 8 and 9, 2020.", "oral argument", "2020-06-08"),
        ("The status hearing and ruling set for 5/6/2020 at 9:00 AM.", "status hearing and ruling", "2020-05-06"),
        ("The deadline for Roe LLC to respond is extended to 4/1/2020.", "response", "2020-04-01"),
        ("Pretrial submissions shall be lodged by noon on 9/1/2020.", "pretrial submissions", "2020-09-01"),
        ("Plaintiff's expert disclosures by 6/1/2020.", "plaintiff's expert disclosures", "2020-06-01"),
    ],
)
def test_the_label_of_a_day_is_what_it_is_for(text: str, what: str, day: str) -> None:
    assert (what, day) in stated(f"SCHEDULING ORDER: {text} {SIGNED}")


def test_what_has_to_be_done_by_a_day_stands_in_one_act() -> None:
    acts = read_text(f"ORDER: Defendant shall file a response by 4/1/2020. {SIGNED}")
    assert sum(d.what == "response" for act in acts for d in act.dates) == 1


def test_a_second_day_in_a_list_takes_its_name_from_the_first() -> None:
    (order,) = read_text(
        f"SCHEDULING ORDER: Plaintiff shall disclose experts by 6/1/2020 and Defendant by 7/1/2020. {SIGNED}"
    )
    assert [(d.what, d.party) for d in order.dates] == [
        ("disclose experts", "Plaintiff"),
        ("disclose experts", "Defendant"),
    ]


@pytest.mark.parametrize(
    ("text", "what", "day"),
    [
        ("This matter is set for a telephonic conference on 5/4/2020.", "telephonic conference", "2020-05-04"),
        ("This case is set for trial on 5/4/2020 at 9:00 AM.", "trial", "2020-05-04"),
        ("8 Motion to Dismiss reset for hearing on 5/4/2020.", "motion hearing", "2020-05-04"),
        ("The Clerk shall set a telephonic hearing for 5/4/2020 at 3 PM.", "telephonic hearing", "2020-05-04"),
        ("Counsel are to appear for an initial conference on May 4, 2020.", "initial conference", "2020-05-04"),
        ("The hearing on 8 Motion to Stay is entered and continued to 5/4/2020.", "hearing", "2020-05-04"),
        ("Motion to compel 14 is entered and continued to 5/4/2020.", "motion hearing", "2020-05-04"),
        ("Cut off date for filing motions to join parties is 5/4/2020.", "motions to join parties", "2020-05-04"),
        ("Answer due from Acme Corp. on 5/4/2020.", "answer", "2020-05-04"),
    ],
)  # fmt: skip
def test_what_is_set_is_named_by_the_words_on_either_side_of_its_verb(text: str, what: str, day: str) -> None:
    assert (what, day) in stated(f"ORDER: {text} {SIGNED}")


@pytest.mark.parametrize(
    "text",
    [
        "ORDER: The hearing set for 5/4/2020 is removed from the calendar.",
        "ORDER: Hearing on 8 Motion to Dismiss set for 5/4/2020 is taken off calendar.",
        "ORDER: The conference scheduled for 5/4/2020 is adjourned sine die.",
        "ORDER: The 5/4/2020 motion hearing is vacated.",
    ],
)
def test_a_hearing_taken_off_the_calendar_is_set_for_no_day(text: str) -> None:
    acts = read_text(f"{text} {SIGNED}")
    assert [d.date for a in acts if a.event == "Terminate Hearings" for d in a.dates] == [date(2020, 5, 4)]
    assert not any(d for a in acts if a.event != "Terminate Hearings" for d in a.dates)


def test_a_hearing_that_a_party_would_have_moved_is_not_moved() -> None:
    acts = read_text(f"ORDER: Plaintiff's application to adjourn the conference set for 5/4/2020 is denied. {SIGNED}")
    assert [a.event for a in acts] == ["Order on Motion"]


@pytest.mark.parametrize("words", ["The Court takes the motion under submission", "Matter taken under advisement",
                                   "The matter stands submitted"])  # fmt: skip
def test_a_motion_heard_and_then_submitted_is_under_advisement(words: str) -> None:
    acts = read_text(f"MINUTES of Motion Hearing held on 3/4/2020 re 12 MOTION to Dismiss. {words}.")
    (taken,) = [a for a in acts if a.event == "Motion Taken Under Advisement"]
    assert [r.ecf for r in taken.refs] == [12]


def test_a_conference_held_by_telephone_is_over() -> None:
    assert stated("Minute Entry: Status conference held by telephone on 3/4/2020.") == set()


@pytest.mark.parametrize(
    ("text", "what", "day"),
    [
        ("SCHEDULING ORDER: Proposed voir dire and jury instructions due 5/4/2020.", "proposed voir dire and jury "
         "instructions", "2020-05-04"),
        ("ORDER setting motion to exceed page limits [12-1] 3:00 5/4/20.", "motion hearing", "2020-05-04"),
        ("Amended Notice of Hearing Initial Pretrial Conference reset for 10:00 5/4/20.", "initial pretrial conference",
         "2020-05-04"),
        ("CLERK'S NOTICE Rescheduling Status Conference set for 5/4/2020.", "status conference", "2020-05-04"),
        ("ORDER granting an additional ninety days until 5/4/2020 to serve the defendant.", "service of process",
         "2020-05-04"),
        ("ORDER: Trial exhibits are to be delivered by 5/4/2020.", "trial exhibits", "2020-05-04"),
    ],
)  # fmt: skip
def test_what_clerks_print_about_the_thing_is_no_part_of_its_name(text: str, what: str, day: str) -> None:
    assert (what, day) in stated(f"{text} {SIGNED}")


def test_a_hearing_that_was_held_is_not_one_to_come() -> None:
    assert stated(f"ORDER granting 12 Motion to Stay. A hearing was held on March 2, 2020. {SIGNED}") == set()


def test_minutes_that_are_an_order_tell_of_the_conference_held() -> None:
    acts = read_text("Minute Order: Settlement Conference held 3/2/2020 before Magistrate Judge Major. No settlement.")
    assert [a.event for a in acts] == ["Minute Order", "Hearing Held"]


@pytest.mark.parametrize(
    "text",
    [
        "ORDER dismissing case without prejudice to reopening within 60 days if settlement is not consummated.",
        "ORDER OF DISMISSAL: this action is dismissed without prejudice to the right, upon good cause within 60 days,"
        " to reopen the action.",
        "ORDER: This action is dismissed; any party may apply by letter within sixty (60) days to restore the action.",
    ],
)  # fmt: skip
def test_a_case_dismissed_may_be_reopened_for_a_time_and_is_not_reopened_yet(text: str) -> None:
    acts = read_text(f"{text} {SIGNED}")
    assert {a.event for a in acts} <= {"Order", "Order Dismissing Case"}
    assert [(d.what, d.must, str(d.period)) for d in acts[-1].dates] == [("reopening", False, "60 days")]


def test_a_table_of_dates_is_read_as_a_list() -> None:
    text = (
        "SCHEDULING ORDER: | Event | Date | Amendments | 5/4/2020 | Expert Disclosures | 6/1/2020 | Trial | 9/8/2020 |"
    )
    assert stated(text) == {("amendments", "2020-05-04"), ("expert disclosures", "2020-06-01"), ("trial", "2020-09-08")}


def test_a_list_names_what_each_day_is_for_whatever_it_is() -> None:
    text = f"SCHEDULING ORDER. Dates set: Amendments - May 4, 2020; Tutorial - June 1, 2020; Trial: 9/8/2020. {SIGNED}"
    assert stated(text) == {("amendments", "2020-05-04"), ("tutorial", "2020-06-01"), ("trial", "2020-09-08")}


def test_what_is_due_from_several_is_due_from_each() -> None:
    (order, *_) = read_text(
        f"ORDER granting 12 Motion. Defendants Acme Corp. and Roe LLC's answers due 5/4/2020. {SIGNED}"
    )
    assert [d.party for d in order.dates] == ["Acme Corp.", "Roe LLC"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CLERK'S NOTICE Continuing Conference previously scheduled for 4/1/2020. Conference reset for 5/4/2020.",
         {("conference", "2020-05-04")}),
        ("ORDER that the Court shall conduct a Scheduling Conference set for 5/4/2020.",
         {("scheduling conference", "2020-05-04")}),
        ("ORDER: Plaintiffs are to file by 5/4/2020 their response to the policies.", {("response", "2020-05-04")}),
        ("ORDER: The motions ask to file answers from 4/1/2020 to 6/1/2020. Defendants have an additional three weeks, "
         "until 5/4/2020, to file their answers.", {("answer", "2020-05-04")}),
        ("ORDER that the hearing date re 8 Motion to Stay is CONTINUED to 5/4/2020.", {("hearing", "2020-05-04")}),
        ("SCHEDULING ORDER as follows: Opening Briefs (both parties): 5/4/2020; Tutorial: 6/1/2020.",
         {("opening briefs", "2020-05-04"), ("tutorial", "2020-06-01")}),
        ("ORDER, reset telephone conference for 10:00 a.m. on 5/4/2020.", {("telephone conference", "2020-05-04")}),
        ("ORDER granting the request for ninety (90) day extension of time to serve defendants.",
         {("service of process", "90 days after the time as it was")}),
        ("ORDER ORDERED that, within ten (10) days of this Order, Defendants file a brief.",
         {("brief", "10 days after this order")}),
    ],
)  # fmt: skip
def test_each_day_has_its_own_words(text: str, found: set[tuple[str, str]]) -> None:
    assert stated(f"{text} {SIGNED}") == found


def test_a_hearing_vacated_and_continued_in_one_sentence_is_set_for_the_later_day() -> None:
    text = f"ORDER. Court VACATES the April 1, 2020 motion hearing and CONTINUES it to May 4, 2020. {SIGNED}"
    acts = {a.event: [str(d.date) for d in a.dates] for a in read_text(text)}
    assert acts["Terminate Hearings"] == ["2020-04-01"]
    assert acts["Set/Reset Hearings"] == ["2020-05-04"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ORDER: 12 Motion to Stay is continued to 5/4/2020.", {("motion hearing", "2020-05-04")}),
        ("ORDER: Motion hearing set for 4/1/2020 on motion to compel 14 is reset to 5/4/2020.",
         {("motion hearing", "2020-05-04")}),
        ("ORDER: Status Report due 5/4/2020, 8/3/2020 and 11/2/2020.",
         {("status report", "2020-05-04"), ("status report", "2020-08-03"), ("status report", "2020-11-02")}),
        ("ORDER: Evidentiary hearing set for 5/4/2020 at 9:00 AM and 5/5/2020 at 9:00 AM.",
         {("evidentiary hearing", "2020-05-04"), ("evidentiary hearing", "2020-05-05")}),
        ("ORDER: Trial set to commence on Monday, May 4, 2020 at 9:00 a.m., and continue from day to day.",
         {("trial", "2020-05-04")}),
        ("Minute Entry: Motion Hearing held on 4/1/2020. Motion argued. Next hearing 5/4/2020 at 9 AM.",
         {("hearing", "2020-05-04")}),
    ],
)  # fmt: skip
def test_one_label_may_have_several_days_and_one_hearing_two(text: str, found: set[tuple[str, str]]) -> None:
    assert stated(f"{text} {SIGNED}") == found


def test_a_motion_put_off_or_held_in_abeyance_is_not_ruled_on_and_stays_nothing() -> None:
    for text in ("12 Motion to Stay is continued to 5/4/2020.", "Motion to compel 14 is set for hearing on 5/4/2020."):
        assert not any(a.event == "Order on Motion" for a in read_text(f"ORDER: {text} {SIGNED}"))
    acts = read_text(f"ORDER: motion 12 held in abeyance until 5/4/2020. {SIGNED}")
    assert not any(a.event == "Order Staying Case" for a in acts)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ORDER: The status report, currently due on April 1, 2020, shall now be filed by May 4, 2020.",
         {("status report", "2020-05-04")}),
        ("ORDER: Plaintiff's opposition shall be served and filed by 5/4/2020.", {("response", "2020-05-04")}),
        ("ORDER: counsel to appear in person on 5/4/2020 at 10:00 a.m. for a settlement conference.",
         {("settlement conference", "2020-05-04")}),
        ("ORDER: Dispositive motions w/in 30 days of close of discovery.",
         {("dispositive motions", "30 days after close of discovery")}),
        ("SCHEDULING ORDER: Final date to amend pleadings: 5/4/2020.", {("amend pleadings", "2020-05-04")}),
        ("Set deadline to 5/4/20 for filing dispositive motions.", {("dispositive motions", "2020-05-04")}),
        ("Answer ddl extended to 5/4/20 for Acme Corp.", {("answer", "2020-05-04")}),
        ("ORDER: Time to serve is extended to 5/4/2020.", {("service of process", "2020-05-04")}),
        ("NOTICE of deficiency: filing fee due within 21 days.", {("filing fee", "21 days")}),
    ],
)  # fmt: skip
def test_more_of_what_clerks_say_of_a_day(text: str, found: set[tuple[str, str]]) -> None:
    assert stated(f"{text} {SIGNED}") == found


@pytest.mark.parametrize(
    "text",
    [
        "ORDER: The Clerk shall close this case if no amended complaint is filed within 30 days.",
        "ORDER TO SHOW CAUSE by 5/4/2020 why this case should not be dismissed.",
    ],
)
def test_what_may_yet_be_done_is_not_done(text: str) -> None:
    done = {a.event for a in read_text(f"{text} {SIGNED}")}
    assert not done & {
        "Terminate Civil Case",
        "Order Dismissing Case",
        "Order Dismissing Party",
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Stipulation and Order extending time to respond to complaint up to and including 5/4/20",
         {("answer", "2020-05-04")}),
        ("Scheduled Hearing(s), telephonic hearing set 8:30 5/4/20", {("telephonic hearing", "2020-05-04")}),
        ("SCHEDULING ORDER: Joinder April 6, 2020, Rule 33(a) interrogatories May 4, 2020. Depositions June 1, "
         "2020 Further interrogatories June 8, 2020.",
         {("joinder", "2020-04-06"), ("rule 33(a) interrogatories", "2020-05-04"),
          ("depositions", "2020-06-01"), ("interrogatories", "2020-06-08")}),
        ("ORDER: The Case Management Conference remains on calendar for 5/4/2020.",
         {("case management conference", "2020-05-04")}),
        ("ORDER. Counsel requests that the time to file the motion be adjourned to 6/1/20. The time to file the motion "
         "will be extended until 5/4/20.", {("motion", "2020-05-04")}),
        ("ORDER: Conference set for 5/4/2020, with a status report due 7 days prior.",
         {("conference", "2020-05-04"), ("status report", "7 days before the day named before it")}),
        ("ORDER CANCELING STATUS CONFERENCE. The Court cancels the conference currently scheduled for May 4, 2020.",
         {("hearing", "2020-05-04")}),
    ],
)  # fmt: skip
def test_the_day_set_is_not_the_day_asked_for_nor_the_next_label(text: str, found: set[tuple[str, str]]) -> None:
    assert stated(f"{text} {SIGNED}") == found


def test_process_is_due_upon_each_defendant_that_the_clerk_names() -> None:
    (paper, *_) = read_text("COMPLAINT; Service due 5/4/20 for John Doe, for Jane Roe (abc)")
    assert [(d.what, d.party, d.printed) for d in paper.dates] == [
        ("service of process", "John Doe", True),
        ("service of process", "Jane Roe", True),
    ]


def test_a_brief_that_two_acts_of_one_order_time_is_due_once() -> None:
    from docket.case import replay
    from docket.views.deadlines import deadlines

    text = "ORDER granting 12 Motion for Extension of Time. Defendant shall file its response on or before 5/4/2020."
    acts = read_text(f"{text} {SIGNED}")
    assert sum(d.what == "response" for a in acts for d in a.dates) == 2
    stamped = [attrs.evolve(a, id="15", ecf=15, filed=date(2020, 3, 4), entered=date(2020, 3, 4)) for a in acts]
    due = [d for d in deadlines(replay(stamped).posture) if d["act"] == "response"]
    assert [d["due"] for d in due] == ["2020-05-04"]


def test_what_the_court_only_requests_is_not_ordered() -> None:
    (order, *_) = read_text(
        f"ORDER: The Court requests that the parties submit briefs within ten days of this Order. {SIGNED}"
    )
    assert [(d.what, d.must) for d in order.dates] == [("briefs", None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("AGREED SCHEDULING ORDER: Trial date 5/4/2020; witness lists due 4/1/2020.",
         {("trial", "2020-05-04"), ("witness lists", "2020-04-01")}),
        ("ORDER: This case is set for trial on the court's May 4, 2020 trial calendar.", {("trial", "2020-05-04")}),
        ("ORDER: Deadlines extended as follows: fact discovery to 5/4/2020, expert discovery to 7/6/2020.",
         {("fact discovery", "2020-05-04"), ("expert discovery", "2020-07-06")}),
        ("ORDER: Parties must complete mediation no later than 5/4/2020.", {("mediation", "2020-05-04")}),
        ("ORDER: Settlement statements must be emailed to chambers by noon on 5/4/2020.",
         {("settlement statements", "2020-05-04")}),
        ("ORDER: Joint pretrial order due 14 days before the final pretrial conference set for 5/4/2020.",
         {("joint pretrial order", "14 days before the final pretrial conference"),
          ("final pretrial conference", "2020-05-04")}),
    ],
)  # fmt: skip
def test_days_of_a_schedule_in_an_order_s_own_words(text: str, found: set[tuple[str, str]]) -> None:
    assert stated(f"{text} {SIGNED}") == found


def test_an_answer_deadline_for_two_parties_is_each_of_theirs() -> None:
    acts = read_text(
        f"ORDER granting 12 Motion. Answer deadline for Acme Corp. and Roe LLC is extended to 5/4/2020. {SIGNED}"
    )
    assert {d.party for a in acts for d in a.dates if d.what == "answer"} == {"Acme Corp.", "Roe LLC"}


def test_a_case_that_a_mediator_did_not_settle_is_not_settled() -> None:
    (report,) = read_text("REPORT of Mediation: mediation held on 3/2/2020; case not settled. (Doe, J)")
    assert getattr(report, "settled", None) is False


def test_the_day_to_show_cause_stands_with_the_order_to_show_it() -> None:
    acts = read_text(f"MINUTES: IT IS ORDERED that counsel show cause in writing not later than 5/4/2020 why. {SIGNED}")
    assert [(a.event, [d.what for d in a.dates]) for a in acts if a.dates] == [("Order to Show Cause", ["show cause"])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ORDER: the Defendant's time for responding to the Complaint shall be extended to 5/4/2020.",
         {("answer", "2020-05-04")}),
        ("ORDER affirming jury trial set for 5/4/2020.", {("jury trial", "2020-05-04")}),
        ("SCHEDULING ORDER (see 26 Order) Status report due 5/4/2020.", {("status report", "2020-05-04")}),
    ],
)  # fmt: skip
def test_a_label_is_cut_from_what_stands_before_it(text: str, found: set[tuple[str, str]]) -> None:
    assert stated(f"{text} {SIGNED}") == found


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "ORDER: The deadline of July 29, 2009 for dispositive motions is extended to August 3, 2009.",
            [("dispositive motions", date(2009, 8, 3))],
        ),
        (
            "ORDER: The hearing previously scheduled for May 29, 2009 is now reset for Friday, June 5, 2009.",
            [("hearing", date(2009, 6, 5))],
        ),
        (
            "ORDER signed by Judge Ann Ode on 9/29/2014 VACATING the Motion Hearing on 48 Motion to Compel"
            " set for 10/1/2014; RESETTING the Motion Hearing on 48 Motion to Compel for 10/8/2014 at 10:00 AM.",
            [("motion hearing on 48 motion to compel", date(2014, 10, 8))],
        ),
    ],
)
def test_a_day_that_is_moved_is_not_set_again(text: str, days: list[tuple[str, date]]) -> None:
    set_anew = [act for act in read_text(text) if act.event != "Terminate Hearings"]
    assert {(d.what, d.date) for act in set_anew for d in act.dates} == set(days)


def test_the_day_on_which_an_order_to_show_cause_was_made_is_no_day_for_it() -> None:
    told = "MINUTE ORDER: the Order to Show Cause ORDERED on 9/9/2019 (ECF No. 16) is hereby DISCHARGED."
    assert [date for act in read_text(told) for date in act.dates] == []


def test_the_days_of_a_side_are_those_of_its_parties_whom_the_sheet_lists() -> None:
    listed = (SheetParty("Acme Corp.", ("Defendant",)), SheetParty("Roe LLC", ("Defendant",)))
    entry = Entry(
        id="1", ecf=1, text=f"ORDER: Defendants shall answer by 5/4/2020; plaintiff shall reply by 6/4/2020. {SIGNED}"
    )
    known = {(d.what, d.party) for act in read_entry(entry, listed) for d in act.dates}
    assert known == {("answer", "Acme Corp."), ("answer", "Roe LLC"), ("reply", "Plaintiff")}
    unlisted = {(d.what, d.party) for act in read_entry(entry) for d in act.dates}
    assert unlisted == {("answer", None), ("reply", "Plaintiff")}
