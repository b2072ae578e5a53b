"""Authority: whose consent is needed, and who did an act."""

from __future__ import annotations

from datetime import date

import pytest

from docket.case import replay
from docket.filing import KINDS, Filing
from docket.posture import Posture
from docket.procedure.authority import DISPOSITIVE, CaseAssigned, Consent, DirectAssignment, by_magistrate, outstanding
from docket.procedure.commencement import Complaint
from docket.procedure.motions import Motion, Order

DAY = date(2018, 1, 8)


def _case(*acts: Filing) -> Posture:
    complaint = Complaint(id="1", ecf=1, filed=DAY, by="Roe", plaintiffs=("Roe",), defendants=("Acme", "Bolt"))
    return replay([complaint, *acts]).posture


def test_every_dispositive_matter_is_a_kind_of_motion() -> None:
    assert all(issubclass(KINDS[slug], Motion) for slug in DISPOSITIVE)


def test_consent_is_outstanding_for_each_party_that_gave_none() -> None:
    case = _case(Consent(id="2", ecf=2, filed=DAY, by="Acme"))
    assert list(outstanding(case)) == ["Roe", "Bolt"]


@pytest.mark.parametrize(
    ("assigned", "judge", "said"),
    [
        (DirectAssignment(id="2", ecf=2, filed=DAY, judge="Ann Vance"), "Ann Vance", True),
        (DirectAssignment(id="2", ecf=2, filed=DAY, judge="Ann Vance"), None, True),
        (DirectAssignment(id="2", ecf=2, filed=DAY, judge="Ann Vance"), "Carl Dunn", None),
        (CaseAssigned(id="2", ecf=2, filed=DAY, judge="Carl Dunn", referred_to="Ann Vance"), "A. Vance", True),
        (CaseAssigned(id="2", ecf=2, filed=DAY, judge="Carl Dunn", referred_to="Ann Vance"), "Carl Dunn", False),
        (CaseAssigned(id="2", ecf=2, filed=DAY, judge="Carl Dunn", referred_to="Ann Vance"), None, None),
        (CaseAssigned(id="2", ecf=2, filed=DAY, judge="Carl Dunn"), "Mary Ewell", None),
    ],
)
def test_who_did_an_act_is_said_only_where_the_docket_shows_it(
    assigned: CaseAssigned, judge: str | None, said: bool | None
) -> None:
    assert by_magistrate(_case(assigned), Order(id="9", ecf=9, filed=DAY, judge=judge)) is said
