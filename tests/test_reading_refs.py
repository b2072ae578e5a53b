"""What a number in a docket text refers to: an entry of this case, one of another, or none."""

from __future__ import annotations

from datetime import date

import pytest

from docket.filing import Entry
from docket.reading import read_entries, read_text

REFS = [
    # printed without a space before or behind
    ("RESPONSE to Motion re12 MOTION to Seal filed by Acme Corp.", ["12"]),
    ("REPLY to Response to14 MOTION to Compel filed by Jane Roe.", ["14"]),
    ("FILE SENT TO CHAMBERS: 9 RESPONSE re 11 Order on Motion for Pro Hac Vice6 MOTION for Ann Ode", ["9", "11", "6"]),
    ("Reply in Support of Motion (Doc.34) filed by Acme Corp.", ["34"]),
    ("Reply in Support of Motion by Acme Corp. (DE34)", ["34"]),
    ("Notice of Withdrawal of Dkt.34 by Acme Corp.", ["34"]),
    ("RESPONSE to D.I.34 filed by Acme Corp.", ["34"]),
    ("LETTER response to [Dkt.No.60] by Acme Corp.", ["60"]),
    ("SUPPLEMENT [re] 47Reply in Support of a Request by Acme Corp.", ["47"]),
    ("MOTION to Dismiss the Rule12 motion by Acme Corp.", []),
    ("NOTICE of Form12 Order by Acme Corp.", []),
    ("NOTICE of Unit7B by Acme Corp.", []),
    ("EXHIBIT A to Complaint (Doc. 1) by Jane Roe", ["1"]),
    ("CLERK'S CORRECTION re 45: linked to 40.", ["45", "40"]),
    ("MINUTE ENTRY: hearing re 45 set for 10:30 a.m.", ["45"]),
    ("MINUTE ORDER re: APPLICATION for Default Judgment against Ann Ode 113 : the day is not available.", ["113"]),
    ("MINUTE ORDER: jury trial, Day 3 : the jury is out.", []),
    ("RESPONSE to the memoranda (8 & 11) of Jane Roe by Acme Corp.", ["8", "11"]),
    # numbers that are none of an entry
    ("MOTION in Limine #3 by Acme Corp.", []),
    ("TRANSCRIPT of a hearing held on March 4, 2015. Volume 3 of 5, pages 201-305.", []),
    # ranges
    ("ORDER re 45, 47 and 49-51. Signed by Judge Mary Minor.", ["45", "47", "49", "50", "51"]),
    ("ORDER re 45 and 49-2. Signed by Judge Mary Minor.", ["45", "49-2"]),
    # where a motion is on the docket
    ("ORDER granting motion at #12. Signed by Judge Mary Minor on 3/4/2015.", ["12"]),
    ("ORDER: The motions at 12 and 14 are denied. Signed by Judge Mary Minor on 3/4/2015.", ["12", "14"]),
    ("NOTICE of hearing on motion at 10, by Jane Roe", []),
    ("ORDER denying Rec. Doc. 45 Motion to Remand. Signed by Judge Mary Minor on 3/4/2015.", ["45"]),
    # entries of other cases
    ("ORDER granting [662 in 04md1234] Motion. Signed by Judge Mary Minor on 3/4/2015.", ["662 in 04md1234"]),
    ("RESPONSE to Motion (662 in Case No. 04-md-1234) by Acme Corp.", ["662 in 04-md-1234"]),
    (
        "ORDER granting 12 Motion in case 1:10-cv-00111; granting 18 Motion in case 1:09-md-02345. By Judge Roe.",
        ["12 in 1:10-cv-00111", "18 in 1:09-md-02345"],
    ),
    ("MOTION to Dismiss originally filed October 20, 2005 in 03-MDL-1234 by Acme Corp.", []),
]


@pytest.mark.parametrize(("text", "refs"), REFS)
def test_a_number_refers_to_what_the_words_around_it_say(text: str, refs: list[str]) -> None:
    assert list(dict.fromkeys(str(r) for act in read_text(text) for r in act.refs)) == refs


@pytest.mark.parametrize(
    ("docket_number", "text", "ref"),
    [
        (
            "1:02-cv-00077",
            "REPLY re: 295 MOTION to Dismiss. Associated Cases: 1:03-md-01234-ABC,1:02-cv-00077-ABC(ab)",
            "md",
        ),
        (
            "1:03-md-01234",
            "REPLY re: 295 MOTION to Dismiss. Associated Cases: 1:03-md-01234-ABC,1:02-cv-00077-ABC(ab)",
            None,
        ),
        (
            "1:02-cv-00077",
            "REPLY re: 29 MOTION to Dismiss. Associated Cases: 1:03-md-01234-ABC,1:02-cv-00077-ABC(ab)",
            None,
        ),
        ("1:02-cv-00077", "REPLY re: 295 MOTION to Dismiss by Acme Corp. (ab)", None),
    ],
)
def test_a_number_that_this_sheet_cannot_have_yet_is_the_lead_cases(
    docket_number: str, text: str, ref: str | None
) -> None:
    ((_, (reply,)),) = read_entries(
        [Entry(id="40", ecf=40, filed=date(2004, 5, 6), text=text)], docket_number=docket_number
    )
    (said,) = reply.refs
    assert said.case == ("1:03-md-01234-abc" if ref else None)


def test_who_notices_a_hearing_is_its_filer_and_a_judge_who_sets_one_is_none() -> None:
    (noticed, *_) = read_text("NOTICE of Hearing on 12 MOTION to Compel by Jane Roe: hearing set for 3/4/2015.")
    assert noticed.by == ("Jane Roe",)
    (noticed, *_) = read_text("NOTICE of Hearing on 12 MOTION to Compel by Judge Jane Roe: hearing set for 3/4/2015.")
    assert noticed.by == ()
