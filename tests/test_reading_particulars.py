"""What a paper says of itself beyond what every paper says, in words of our own; what it does not say stays unsaid."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from docket.filing import Entry
from docket.procedure import parties
from docket.procedure.pretrial import Disclosures
from docket.reading import read_entries, read_text


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("MOTION to Dismiss under Rule 12(b)(1) and 12(b)(6) by Acme Corp.", {"grounds": ("1", "6")}),
        ("MOTION to Dismiss pursuant to Fed. R. Civ. P. 12(b)(2), (3) and (5) by Acme.", {"grounds": ("2", "3", "5")}),
        ("MOTION to Dismiss for Failure to State a Claim by Acme Corp.", {"grounds": ()}),
        ("MOTION for Relief from Judgment under Rule 60(b)(1) by Jane Poe.", {"grounds": ("1",)}),
        ("NOTICE OF REMOVAL (Diversity) from Superior Court of Ames by Acme Corp.", {"basis": "diversity"}),
        ("NOTICE OF REMOVAL under the Class Action Fairness Act by Acme Corp.", {"basis": "cafa"}),
        ("COMPLAINT against Acme Corp. filed by Jane Poe.", {"basis": None, "demand": None}),
        ("COMPLAINT against Acme Corp.; Demand: $1,500,000.00 filed by Jane Poe.", {"demand": 1500000}),
        ("SUMMONS Returned Executed as to John Coe on 3/4/2014 by personal service.", {"method": "personal"}),
        ("RETURN OF SERVICE executed upon John Coe on 2/26/98 by cert mail.", {"method": "certified mail"}),
        ("AFFIDAVIT OF SERVICE of summons and complaint as to John Coe by mail on 9/10/03.", {"method": "mail"}),
        ("SUMMONS Returned Executed as to John Coe on 3/4/2014.", {"method": None}),
        ("NOTICE to Take Deposition of John Coe on 5/3/17 by Acme Corp.", {"deponent": "John Coe"}),
        ("NOTICE to Take Deposition by Acme Corp.", {"deponent": None}),
        ("NOTICE to Take Depositions of John Coe and Jane Roe by Acme Corp.", {"deponent": None}),
        ("Rule 26(f) REPORT; conference held on March 4, 2014, by Acme Corp.", {"conference": date(2014, 3, 4)}),
        ("MOTION to Seal Document Nos. 12, 13 and 15 by Acme Corp.", {"documents": ("12", "13", "15")}),
        ("EX PARTE MOTION to Seal by Acme Corp.", {"ex_parte": True, "documents": ()}),
        ("MOTION for Default Judgment by Clerk as to John Coe by Jane Poe.", {"to_clerk": True}),
        ("MOTION for Default Judgment as to John Coe by Jane Poe.", {"to_clerk": False}),
        ("AFFIDAVIT of Non-Military Service as to John Coe by Jane Poe.", {"in_service": False}),
        ("MOTION to Remand for Lack of Subject Matter Jurisdiction by Jane Poe.", {"jurisdictional": True}),
        ("MOTION to Remand by Jane Poe.", {"jurisdictional": None}),
        (
            "MOTION to Intervene by State of Ames. (Attachments: # 1 Proposed Complaint in Intervention)",
            {"pleading_attached": True},
        ),
        ("MOTION to Intervene by State of Ames. (Attachments: # 1 Exhibit Complaint)", {"pleading_attached": None}),
        ("MOTION for Attorney Fees under the Equal Access to Justice Act by Jane Poe", {"statute": "28 U.S.C. 2412"}),
        ("MOTION for Attorney Fees by Jane Poe", {"statute": None}),
        ("MOTION for Preliminary Approval of Class Action Settlement by Jane Poe", {"stage": "preliminary"}),
        ("MOTION for Final Approval of Class Action Settlement by Jane Poe", {"stage": "final"}),
        ("NOTICE of Election to Decline Intervention by United States of America", {"intervenes": False}),
        (
            "Minute Entry for proceedings held before Judge Ode: Day 4 of Jury Trial held on 5/14/2009.",
            {"trial_day": 4},
        ),
        ("MINUTES: Jury Trial - Day Five before Judge Ann Ode", {"trial_day": 5}),
        ("Minute Entry: Jury Trial held on 5/14/2009 before Judge Ann Ode.", {"trial_day": None}),
        (
            "Minute Entry: Motion Hearing held on 5/14/2009 before Ann Ode (Date Filed: 5/14/2009).",
            {"judge": "Ann Ode"},
        ),
        ("Minute Entry: Proceedings held before Ames Mediation Program on 5/14/2009.", {"judge": None}),
        ("ORDER: The Court ORDERS all discovery STAYED. Signed by Judge Ann Ode", {"scope": "phase"}),
        ("ORDER that all discovery and this case are stayed. Signed by Judge Ann Ode", {"scope": "case"}),
        ("ORDER REFERRING CASE to the calendar of Honorable Ann Ode for discovery.", {"referred_to": "Ann Ode"}),
        ("CERTIFICATE OF SERVICE by Acme, Inc. Privilege Log (January 7, 2015).", {"by": ("Acme, Inc.",)}),
        ("Stipulation by Ann Poe Final Pretrial Conference set for 8/12/2016 at 2:00 PM.", {"by": ("Ann Poe",)}),
        ("SPECIAL VERDICT in favor of Jane Poe.", {"form": "special"}),
    ],
)
def test_a_paper_s_own_particulars_are_read_where_its_words_show_them(text: str, fields: dict[str, Any]) -> None:
    act = next(act for act in read_text(text) if all(hasattr(act, name) for name in fields))
    assert {name: getattr(act, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("***Party John Coe and Acme Corp. terminated. (abc)", {"added": (), "terminated": ("John Coe", "Acme Corp.")}),
        ("(Court only) ***Party John Coe terminated per order 12. (abc)", {"terminated": ("John Coe",)}),
        ("Terminated party: John Coe (abc)", {"terminated": ("John Coe",)}),
        (
            "Add and Terminate Parties. Party Acme LLC added; party Ode Corp. terminated. (abc)",
            {"added": ("Acme LLC",), "terminated": ("Ode Corp.",)},
        ),
        ("***Party Acme LLC (Defendant) added. (abc)", {"added": ("Acme LLC",), "terminated": ()}),
        ("Consolidated Defendants added: Acme Inc (6:15cv12); Ode LLC (6:15cv13)", {"added": ("Acme Inc", "Ode LLC")}),
        (
            "ORDER SUBSTITUTING PARTY. Jane Poe is substituted as plaintiff in place of John Poe. (abc)",
            {"substituted": ("Jane Poe",), "as_to": ("John Poe",)},
        ),
        (
            "NOTICE of Substitution of Party by Ames Agency. Ann Roe is automatically substituted for Carol Coe.",
            {"substituted": ("Ann Roe",), "as_to": ("Carol Coe",)},
        ),
    ],
)
def test_who_comes_in_and_who_goes_out(text: str, fields: dict[str, Any]) -> None:
    act = next(act for act in read_text(text) if all(hasattr(act, name) for name in fields))
    assert {name: getattr(act, name) for name in fields} == fields


def test_a_letter_is_by_its_sender_where_that_is_a_party() -> None:
    complaint = Entry(id="1", ecf=1, text="COMPLAINT against Acme Corp. filed by Jane Poe. (abc)")
    letters = [
        Entry(id=str(n), ecf=n, text=text)
        for n, text in enumerate(("LETTER from Jane Poe dated 3/4/2014 re: status. (abc)", "Letter from Ann Ode"), 2)
    ]
    read = read_entries([complaint, *letters])
    assert [acts[0].by for _, acts in read[1:]] == [("Jane Poe",), ()]


def test_a_party_added_and_one_terminated_are_told_apart() -> None:
    [act] = read_text("Party Jane Roe (in her official capacity) added. Party John Poe terminated. (abc)")
    assert isinstance(act, parties.PartiesChanged)
    assert (act.added, act.terminated) == (("Jane Roe",), ("John Poe",))


def test_who_takes_whose_place_is_read_after_the_ruling() -> None:
    told = "ORDER granting 22 Motion to Substitute Party. Acme Bank NA is substituted for Roe Mortgage Corp."
    [_, order] = read_text(told)
    assert isinstance(order, parties.OrderSubstitutingParty)
    assert (order.substituted, order.as_to) == (("Acme Bank NA",), ("Roe Mortgage Corp",))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("INITIAL DISCLOSURES by Acme Corp.", "initial"),
        ("EXPERT DISCLOSURES by Acme Corp.", "expert"),
        ("PRETRIAL DISCLOSURES by Acme Corp.", "pretrial"),
        ("NOTICE of Disclosure by Acme Corp.", None),
    ],
)
def test_which_disclosures_they_are_is_said_by_their_kind(text: str, what: str | None) -> None:
    (disclosed,) = read_text(text)
    assert isinstance(disclosed, Disclosures)
    assert disclosed.what == what
