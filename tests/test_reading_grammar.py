"""How courts word a ruling, a paper and an event: each template with each verb, number, judge, motion and party.

The texts are made, not collected: what a template says is known, so a reading that differs is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from docket.procedure.motions import Motion, MotionTakenUnderAdvisement
from docket.reading import read_text

VERBS = {
    "granting": "granted",
    "GRANTING": "granted",
    "denying": "denied",
    "denying as moot": "denied as moot",
    "denying without prejudice": "denied",
    "granting in part and denying in part": "granted in part and denied in part",
    "finding as moot": "denied as moot",
    "withdrawing": "withdrawn",
    "terminating": "terminated",
    "mooting": "denied as moot",
    "deferring ruling on": "deferred",
}
PAST = {
    "granted": "granted",
    "DENIED": "denied",
    "denied as moot": "denied as moot",
    "granted in part and denied in part": "granted in part and denied in part",
    "denied without prejudice": "denied",
    "taken under advisement": None,
}
NUMBERS = (
    "26", "[26]", "#26", "#[26]", "(Doc. 26)", "(ECF No. 26)", "(Dkt. 26)", "(Dkt. No. 26)", "(D.E. 26)", "(DE 26)",
    "(Doc. # 26)", "(Docket Entry No. 26)", "(Doc. No. 26)", "(Filing No. 26)", "ECF 26", "Doc. 26", "Dkt. #26",
)  # fmt: skip
JUDGES = (
    "John Adams", "John Q. Adams", "Mary de la Cruz", "J. Paul Ames Jr", "William H. Ames, III", "Lucy H Poe", "O'Ames",
    "Ann Marie Ode", "Dolly M. Ode", "P. Casey Poe", "Grant C. Ames", "Denise L. Poe", "S. James Ode", "Gray H. Ames",
    "G Murray Ode", "JAMES POE", "LAWRENCE J. O'AMES", "Ode", "Rya W. Ames", "Dean D. Poe", "Allyne R. Ode",
)  # fmt: skip
TITLES = ("Judge", "District Judge", "Magistrate Judge", "Chief Judge", "Senior Judge", "Hon.", "U.S. District Judge")
MOTIONS = (
    "Motion to Dismiss", "Motion to Dismiss for Failure to State a Claim", "Motion for Summary Judgment",
    "MOTION to Compel", "Motion for Extension of Time to File Answer", "Motion to Withdraw as Attorney",
    "Motion to Stay", "Ex Parte Application for Temporary Restraining Order", "Motion for Leave to Proceed in forma"
    " pauperis", "Motion to Amend/Correct", "Motion in Limine", "Motion for Attorney Fees", "Motion to Remand",
    "Motion to Strike", "Motion for Default Judgment", "Motion to Appoint Counsel", "Motion for Reconsideration",
    "Motion to Consolidate Cases", "Motion for Sanctions", "Motion to Intervene", "Motion to Set Aside Default",
    "Motion for New Trial", "Motion to Lift Stay", "Motion for Writ of Execution", "Request for Judicial Notice",
)  # fmt: skip
RULINGS = (
    "ORDER {verb} {number} {motion}. Signed by {title} {judge} on 03/04/2019. (abc) (Entered: 03/05/2019)",
    "ORDER by {title} {judge} {verb} {number} {motion} (abcS, COURT STAFF) (Filed on 3/4/2019)",
    "Order by {title} {judge} {verb} {number} {motion}.(abcLC1, COURT STAFF) (Filed on 3/4/2019)",
    "ORDER signed by {title} {judge} on 3/4/2019 {verb} {number} {motion}. (Poe, A)",
    "MINUTE ORDER {verb} {number} {motion}. Signed by {title} {judge} on 3/4/2019. (abc)",
    "TEXT ORDER {verb} {number} {motion}. Signed by {title} {judge} on 3/4/2019. (AB)",
    "ELECTRONIC ORDER {verb} {number} {motion}. Ordered by {title} {judge} on 3/4/2019. (Doe, Jane)",
    "{title} {judge}: ELECTRONIC ORDER entered {verb} {number} {motion} (Doe, Jane)",
    "PAPERLESS ORDER {verb} {number} {motion}. Signed by {title} {judge} (abc)",
    "ENDORSED ORDER {verb} {number} {motion}. Signed by {title} {judge} on 3/4/2019. (ABC)",
    "MEMORANDUM OPINION AND ORDER {verb} {number} {motion}. Signed by {title} {judge} on 3/4/19. (abc, )",
    "Marginal Entry Order {verb} {number} {motion}. {title} {judge} on 3/4/19.(D,J)",
    "MINUTES (IN CHAMBERS) by {title} {judge}: Order {verb} {number} {motion}. (abc)",
    "MEMO ENDORSEMENT {verb} {number} {motion}. ENDORSEMENT: SO ORDERED. (Signed by {title} {judge} on 3/4/2019) (a)",
    "DECISION AND ORDER {verb} {number} {motion}. Signed by {title} {judge} on 3/4/2019. (ABC)",
    "Signed by {title} {judge} on 3/4/2019. ORDER {verb} {number} {motion}. (ABC)",
    "ORDER ({title} {judge}) {verb} {number} {motion}. (ABC)",
)
SAID = (
    "ORDER: {number} {motion} is {past}. Signed by {title} {judge} on 3/4/2019. (abc)",
    "ORDER that {number} {motion} is {past}. Signed by {title} {judge} on 3/4/2019. (abc)",
    "Text Order: {number} {motion} is {past}. So Ordered by {title} {judge} on 3/4/2019. (Doe, J)",
    "MINUTES of Motion Hearing held before {title} {judge}: The Court {past} {number} {motion}. (abc)",
)
USUAL = {"verb": "granting", "past": "granted", "number": "26", "judge": "Ann B. Ode", "title": "Judge",
         "motion": "Motion to Dismiss"}  # fmt: skip


def ways(templates: tuple[str, ...], **axes: tuple[str, ...]) -> Iterator[tuple[str, dict[str, str]]]:
    """Each template with each value of each axis, the other axes as usual."""
    for template in templates:
        for axis, values in axes.items():
            for value in values:
                said = {**USUAL, axis: value}
                yield template.format(**said), said


ALIKE = {"number": NUMBERS, "judge": JUDGES, "title": TITLES, "motion": MOTIONS}


@pytest.mark.parametrize("template", RULINGS)
def test_a_ruling_is_read_however_it_is_worded(template: str) -> None:
    wrong = []
    for text, said in ways((template,), verb=tuple(VERBS), **ALIKE):
        acts = [a for a in read_text(text) if getattr(a, "disposition", None)]
        found = [(tuple(r.ecf for r in a.refs), a.disposition, a.judge) for a in acts]  # type: ignore[attr-defined]
        if found != [((26,), VERBS[said["verb"]], said["judge"])]:
            wrong.append((text, found))
    assert wrong == []


@pytest.mark.parametrize("template", SAID)
def test_a_ruling_is_read_in_whole_sentences(template: str) -> None:
    wrong = []
    past = tuple(p for p in PAST if not ("The Court" in template and p == "taken under advisement"))
    for text, said in ways((template,), past=past, **ALIKE):
        acts = [
            a for a in read_text(text) if getattr(a, "disposition", None) or isinstance(a, MotionTakenUnderAdvisement)
        ]
        found = [(tuple(r.ecf for r in a.refs), getattr(a, "disposition", None), a.judge) for a in acts]
        if found != [((26,), PAST[said["past"]], said["judge"])]:
            wrong.append((text, found))
    assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        "NOTICE OF DEFICIENCY re 12 Motion to Dismiss: document lacks signature. (abc)",
        "Notice of Correction re 44 MOTION to Compel (abc)",
        "NOTICE OF ERRATA re 12 MOTION to Dismiss by Acme Corp. (Poe, J)",
        "BAR STATUS Check completed as to Jan Poe re 5 MOTION for Jan Poe to Appear Pro Hac Vice by Acme Corp. (abc)",
        "NOTICE OF FILING by Acme Corp. re 49 MOTION for Reconsideration, Video Exhibits Filed Conventionally (Poe, J)",
        "Renotice motion hearing re 15 MOTION to Remand filed by Acme Corp.. Motion Hearing set for 7/31/2015. (P, J)",
        "Motions to Compel and Motion to Stay Hearing set for 10/11/2019 at 10:00 AM before Judge Ann B. Ode",
        "Motion to Dismiss Hearing set for 10/11/2019 at 10:00 AM in Courtroom 4 before Judge Ann B. Ode. (abc)",
        "RESPONSE in Opposition re 12 MOTION to Dismiss filed by Acme Corp. (Poe, J)",
        "Set Deadlines/Hearings as to 12 MOTION to Dismiss: Motion Hearing set for 10/11/2019. (abc)",
    ],
)
def test_the_title_of_another_entry_is_no_motion(text: str) -> None:
    assert [a.event for a in read_text(text) if isinstance(a, Motion)] == []


PARTIES = (
    "Acme Corp.", "Acme, Inc.", "John Doe", "Jane Q. Roe", "City of Springfield", "ABC Holdings, LLC",
    "Poe & Sons, L.P.", "Commissioner of Social Security", "United States of America", "The Bank of Anytown Ames",
    "Ode-Mart Stores, Inc.", "Ames Chase Bank, N.A.", "Estate of Mary Major", "Bd. of Education of Anytown",
    "O'Ames Auto Parts", "3M Widgets Company", "Maria de la Vega", "Officer R. Roe", "Does 1-10",
    "U.S. Dept. of Labor", "Acme Co., Ltd.", "Loan Trust 2006-1", "E.I. du Ode de Ames and Company", "Yodel! Inc.",
)  # fmt: skip
FILERS = ("by {}", "filed by {}", "by Plaintiff {}", "filed by Defendant {}", "on behalf of {}")
TAILS = (
    " (Attachments: # 1 Exhibit A, # 2 Proposed Order)(Poe, Jan) (Entered: 03/05/2019)",
    " (Poe, Jan)",
    " Motions referred to Jan Vane. (Poe, Jan)",
    ". (Poe, Jan) Modified on 3/6/2019 (abc). (Entered: 03/05/2019)",
    ". Responses due by 3/18/2019 (Poe, Jan)",
    "",
)


@pytest.mark.parametrize("party", PARTIES)
def test_the_filer_is_read_whatever_its_name(party: str) -> None:
    wrong = []
    for filer in FILERS:
        for tail in TAILS:
            text = f"MOTION to Compel {filer.format(party)}{tail}".replace("..", ".")
            acts = read_text(text)
            if [tuple(name.rstrip(".") for name in a.by) for a in acts] != [(party.rstrip("."),)]:
                wrong.append((text, [a.by for a in acts]))
    assert wrong == []


RETURNS = (
    "SUMMONS Returned Executed by Bob Poe. {} served on 2/10/2019, answer due 3/3/2019. (Poe, J)",
    "SUMMONS Returned Executed by Bob Poe as to {} served on 2/10/2019, answer due 3/3/2019. (Poe, J)",
    "SUMMONS Returned Executed. {} served on 2/10/2019, answer due 3/3/2019. (Poe, J)",
    "SUMMONS Returned Executed as to {}. Served on 2/10/2019, answer due 3/3/2019. (Poe, J)",
    "SUMMONS Returned Executed on {} served on 2/10/2019, answer due 3/3/2019. (Poe, J)",
    "AFFIDAVIT OF SERVICE of Summons and Complaint. {} served on 2/10/2019, answer due 3/3/2019. Service was accepted "
    "by Mary Major. Document filed by Bob Poe. (Poe, J)",
    "AFFIDAVIT of Service for Summons and Complaint served on {} on 2/10/2019, filed by Bob Poe. (Poe, J)",
    "RETURN of service executed as to {} on 2/10/2019. (Poe, J)",
    "RETURN OF SERVICE/AFFIDAVIT of Summons and Complaint Executed. {} served on 2/10/2019 (Poe, J)",
    "WAIVER OF SERVICE Returned Executed by Bob Poe. {} waiver sent on 2/10/2019, answer due 4/11/2019. (Poe, J)",
    "WAIVER OF SERVICE Returned Executed as to {} sent on 2/10/2019, answer due 4/11/2019. (Poe, J)",
)
SERVED = ("Jane Roe", "Acme Corp.", "Acme, Inc.", "ABC Holdings, LLC", "City of Springfield", "Officer R. Roe",
          "Commissioner of Social Security", "Poe & Sons, L.P.", "U.S. Ode, N.A.", "Maria de la Vega")  # fmt: skip


@pytest.mark.parametrize("template", RETURNS)
def test_upon_whom_and_when_is_read(template: str) -> None:
    wrong = []
    for party in SERVED:
        text = template.format(party).replace("..", ".")
        (act,) = read_text(text)
        day = getattr(act, "served", None) or getattr(act, "sent", None)
        due = [d.date and d.date.isoformat() for d in act.dates]
        printed = ["2019-03-03"] if "3/3" in text else ["2019-04-11"] if "4/11" in text else []
        if ([n.rstrip(".") for n in act.as_to], str(day), due) != ([party.rstrip(".")], "2019-02-10", printed):
            wrong.append((text, act.as_to, day, due))
    assert wrong == []


def test_of_two_days_of_service_neither_is_anybodys() -> None:
    both = "RETURN OF SERVICE executed as to Jane Roe, John Poe 5/10/02 and 5/11/02"
    text = f"{both} Answer due on 5/30/02 for Jane Roe, for John Poe (nn)"
    (act,) = read_text(text)
    assert getattr(act, "served", None) is None
    assert [d.party for d in act.dates] == ["Jane Roe", "John Poe"]
