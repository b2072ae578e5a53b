"""The first answer: when it is due after service, after a waiver, after removal (FRCP 4(d)(3), 12(a), 81(c)(2))."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import evolve

from docket.clock import Start
from docket.filing import Filing
from docket.procedure.commencement import Complaint, NoticeOfRemoval
from docket.procedure.motions import period_end
from docket.procedure.pleading.operative import Subject, defendants
from docket.procedure.pleading.responses import (
    RESPONSE,
    answer_clock,
    answer_due,
    awaited_of,
    no_rule_gives_it,
    on_service,
    request_sent,
    served_parties,
    service_on_an_officer,
    service_on_the_us_attorney,
    service_shown,
)
from docket.procedure.pleading.sorts import (
    asked_for_records,
    beside_a_vessel,
    in_a_prisoners_suit,
    in_condemnation,
    in_habeas,
    of_a_foreign_sovereign,
    of_the_us,
    ordinary,
    perhaps_an_officer,
)
from docket.procedure.service import ProofOfService, WaiverRequested, WaiverReturned
from docket.region import NEW, AsTo, Row

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "AFTER_REMOVAL",
    "FROM_RECEIPT",
    "FROM_SERVICE",
    "ORDINARY",
    "after_service",
    "after_waiver",
    "from_the_removal",
    "notice_by_the_clerk",
    "pleading_received",
    "removal_received",
    "service_in_rem",
    "to_the_taking",
]

ORDINARY, AFTER_REMOVAL = "frcp-12-a-1-A-i", "frcp-81-c-2"
FROM_RECEIPT, FROM_SERVICE = "frcp-81-c-2-A", "frcp-81-c-2-B"
"""The times of FRCP 12(a)(1)(A)(i) and of 81(c)(2)(C), (A) and (B)."""

# After removal the longest of three times counts: from receipt of the pleading, from service, from the removal.


def _longest(case: Posture, removed: Filing | None, since: date | None, law: str) -> str:
    """The provision that gives a defendant the longest time: one that runs from a day before the removal, or 81(c)(2).

    A day after the removal, or none, leaves the ordinary time.
    """
    if removed is None or removed.filed is None or since is None or since > removed.filed:
        return ORDINARY
    before, after = (period_end(case, of, day).due for of, day in ((law, since), (AFTER_REMOVAL, removed.filed)))
    return law if before is not None and (after is None or before >= after) else AFTER_REMOVAL


def _if_longest(law: str) -> Callable[[Posture, Any, Any], bool]:
    """Whether this provision gives the longest time to one whom the return shows to be served."""

    def test(case: Posture, proof: ProofOfService, subject: Any) -> bool:
        return _longest(case, case.latest(NoticeOfRemoval), proof.served, FROM_SERVICE) == law

    return test


def from_the_removal(case: Posture, proof: ProofOfService, subject: Subject) -> Start:
    """The notice of removal, where service in the State court was so long before that its time ends sooner."""
    removal = case.latest(NoticeOfRemoval)
    begun = service_shown(case, proof, subject)
    return evolve(begun, day=removal.filed if removal is not None else None, what="removal")


after_service = (
    answer_due(ORDINARY, service_shown, _if_longest(ORDINARY)),
    answer_due(FROM_SERVICE, service_shown, _if_longest(FROM_SERVICE)),
    answer_due(AFTER_REMOVAL, from_the_removal, _if_longest(AFTER_REMOVAL)),
)


# Service and waiver start the time. Whose time, and which, depends on who is served and in what sort of suit.


def _asked_abroad(case: Posture, waiver: WaiverReturned, subject: Subject) -> bool:
    asked = (r for r in case.filings(WaiverRequested) if not r.as_to or subject[1] in r.as_to)
    return any(request.abroad for request in asked)


after_waiver = (
    answer_due("frcp-12-a-1-A-ii", request_sent, lambda case, w, subject: not _asked_abroad(case, w, subject)),
    answer_due("frcp-4-d-3-foreign", request_sent, _asked_abroad),
)
to_the_taking = evolve(
    answer_due("frcp-71.1-e-2", service_shown),
    silence="consent to the taking, and to fixing compensation (Fed. R. Civ. P. 71.1(d)(2)(A)(vi))",
)


def service_in_rem(case: Posture, proof: ProofOfService, subject: Subject) -> Start:
    """The day of service, conditional: a thing that is arrested answers nothing, its owner does."""
    begun = service_shown(case, proof, subject)
    return evolve(begun, missing=begun.missing or "whether it is a person, and not the property (Supp. Rule C(6))")


_by_order = answer_due("usc-42-1997e-g-clock", no_rule_gives_it)
RESPONSE.add(
    on_service(ProofOfService, ordinary, "frcp-12-a-1-A-i", after_service),
    on_service(ProofOfService, of_the_us, "frcp-12-a-2", answer_due("frcp-12-a-2", service_on_the_us_attorney)),
    on_service(ProofOfService, asked_for_records, "usc-5-552", answer_due("usc-5-552", service_shown)),
    on_service(ProofOfService, of_a_foreign_sovereign, "usc-28-1608-d", answer_due("usc-28-1608-d", service_shown)),
    on_service(ProofOfService, perhaps_an_officer, "frcp-12-a-3", answer_due("frcp-12-a-1-A-i", service_on_an_officer)),
    on_service(ProofOfService, in_a_prisoners_suit, "usc-42-1997e-g-clock", _by_order),
    on_service(ProofOfService, in_habeas, "hc-5", answer_due("hc-5", no_rule_gives_it)),
    on_service(WaiverReturned, ordinary, "frcp-12-a-1-A-ii", after_waiver),
    on_service(ProofOfService, in_condemnation, "frcp-71.1-e-2", to_the_taking),
    on_service(ProofOfService, beside_a_vessel, "supp-C-6-a", answer_due(ORDINARY, service_in_rem)),
    on_service(WaiverReturned, in_a_prisoners_suit, "frcp-12-a-statute", _by_order),
)


def _commissioner(case: Posture, complaint: Filing) -> Iterator[Subject]:
    """The Commissioner of Social Security, sued alone: notice by the clerk takes the place of service."""
    if len(names := defendants(complaint)) == 1 and _COMMISSIONER.search(names[0]):
        yield complaint.key, names[0]


def notice_by_the_clerk(case: Posture, complaint: Filing, subject: Subject) -> Start:
    """The day of the clerk's notice to the agency, which is sent when the complaint is filed."""
    said = ("the clerk sent notice to the agency on the day the complaint was filed",)
    return Start(complaint.day, known="assumed", what="notice by the clerk", assumes=said)


_COMMISSIONER = re.compile(
    r"(?i)commissioner,? (?:of )?(?:the )?(?:social security|ssa)|social security administration"
)
RESPONSE.add(
    Row(
        Complaint,
        NEW,
        "due",
        AsTo("the response of the Commissioner", _commissioner),
        "supp-SS-4",
        clock=answer_due("supp-SS-4", notice_by_the_clerk),
    )
)


def _removers(case: Posture, removal: Filing) -> Iterator[Subject]:
    names = removal.by or (defendants(removal) if len(defendants(removal)) == 1 else ())
    return ((removal.key, name) for name in names if name not in getattr(removal, "answered", ()))


def _received_late(case: Posture, removal: NoticeOfRemoval, subject: Subject) -> bool:
    """Whether the pleading was received so late, by the notice, that the time from its receipt is the longer."""
    return _longest(case, removal, removal.served, FROM_RECEIPT) == FROM_RECEIPT


def pleading_received(case: Posture, removal: NoticeOfRemoval, subject: Subject) -> Start:
    """The day of receipt that the notice of removal states, conditional: service of the summons may give longer."""
    said = "the day of service of the summons in the state court, from which a longer time may run"
    return Start(removal.served, what="receipt", assumes=("it had not answered in the state court",), missing=said)


def removal_received(case: Posture, removal: NoticeOfRemoval, subject: Subject) -> Start:
    """The notice of removal, conditional: two of the three times of FRCP 81(c)(2) run from days in the state court."""
    return Start(
        removal.filed,
        known="assumed",
        what="removal",
        assumes=("it had not answered in the state court",),
        missing="the days of receipt and of service in the state court, from which a longer time may run",
    )


def _removers_served(case: Posture, proof: ProofOfService) -> Iterator[Subject]:
    """Those who removed and whose time hung on the day of service, which a return now shows."""
    for subject in awaited_of(case, served_parties(case, proof) if proof.served is not None else ()):
        clock, pleading = answer_clock(case, subject), case.opened_by("pleading", subject[0])
        if clock is None or pleading is None or clock.clock.law not in (FROM_RECEIPT, AFTER_REMOVAL):
            continue
        if clock.start.missing and ordinary(case, pleading, subject[1]):
            yield subject


RESPONSE.add(
    Row(
        NoticeOfRemoval,
        NEW,
        "due",
        AsTo("the response of each who removes", _removers),
        AFTER_REMOVAL,
        clock=(
            answer_due(FROM_RECEIPT, pleading_received, _received_late),
            answer_due(AFTER_REMOVAL, removal_received, lambda case, r, subject: not _received_late(case, r, subject)),
        ),
    ),
    Row(
        NoticeOfRemoval,
        NEW,
        "answered",
        AsTo(
            "the response of each who had answered in the state court",
            lambda case, removal: ((removal.key, name) for name in removal.answered),
        ),
        "frcp-81-c-1",
    ),
    Row(
        ProofOfService,
        "due",
        "due",
        AsTo("the response of each who removed, whose service is shown now", _removers_served),
        AFTER_REMOVAL,
        clock=after_service,
        ends="superseded",
        irregular=None,
    ),
)
