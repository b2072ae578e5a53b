"""Whose time to answer runs, by who is sued and in what sort of suit: FRCP 12(a)(1)-(3); 42 USC 1997e(g)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from docket.filing import Filing
from docket.procedure.commencement import (
    INFORMATION,
    BankruptcyAppeal,
    Complaint,
    HabeasPetition,
    InitiatingPaper,
    condemnation,
    in_rem,
    maritime_attachment,
    prisoner_suit,
    rests_on,
    sues_the_united_states,
)
from docket.procedure.pleading.filings import ThirdPartyComplaint
from docket.procedure.pleading.operative import defendants

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "Sort",
    "a_garnishee",
    "asked_for_records",
    "beside_a_vessel",
    "court_sets_the_time",
    "federal_officer",
    "in_a_prisoners_suit",
    "in_condemnation",
    "in_habeas",
    "of_a_foreign_sovereign",
    "of_a_foreign_state",
    "of_a_state_or_locality",
    "of_property",
    "of_the_united_states",
    "of_the_us",
    "ordinary",
    "perhaps_an_officer",
]

_UNITED_STATES = re.compile(
    r"(?i)^(?:the )?(?:u\.?\s?s\.?a?\.?|united states(?: of america)?(?: government)?)$"
    r"|^(?:the )?(?:u\.?\s?s\.?|united states) (?:dep(?:artmen|')?t\b|attorney|army|navy|air force|marine|coast guard"
    r"|postal service|marshal|forest service|citizenship|customs|immigration|environmental|securities and|patent"
    r"|small business|equal employment|office of|bureau of|fish and|food and|district court|government)"
    r"|commissioner of (?:the )?social security|social security administration|internal revenue"
    r"|\bsecretary of (?:the )?(?:army|navy|air force|interior|labor|veterans|homeland|health and human"
    r"|housing and urban|education|agriculture|defense|energy|treasury|commerce|transportation)"
    r"|department of (?:homeland security|veterans affairs|health and human services|housing and urban development)"
    r"|federal (?:bureau of|aviation|trade comm|communications comm|emergency management|election comm|energy reg)"
    r"|environmental protection agency|bureau of (?:prisons|land management|indian affairs)|drug enforcement admin"
    r"|fish and wildlife service|national (?:labor relations|park service|marine fisheries)"
    r"|attorney general of the united states"
)
_FOREIGN_STATE = re.compile(
    r"(?i)^(?:the )?(?:(?:islamic|arab|people'?s|democratic|federal|federative|bolivarian|socialist|plurinational) )*"
    r"(?:republic|kingdom|sultanate|principality|commonwealth of australia|state of (?:israel|qatar|kuwait|libya))\b"
    r"(?: of (?!texas|california|hawaii|bank)|$)|^(?:the )?russian federation"
)


_STATE_OR_LOCALITY = re.compile(
    r"(?i)^(?:the )?(?:state of (?!israel|qatar|kuwait|libya)|commonwealth of (?:massachusetts|pennsylvania|virginia"
    r"|kentucky|puerto rico)|(?:city|county|town|township|village|borough|parish)(?: and county)? of\b)"
    r"|\b(?:county|parish|city|town|township)$|\b(?:unified |independent |union )?school district\b"
    r"|\b(?:county|city|parish|state)(?: of \w+)? (?:sheriff|police|jail|board of|department)"
    r"|^[\w ]+ (?:department of (?:corrections|transportation|motor vehicles|social services)|highway patrol"
    r"|board of education|housing authority|transit authority)$"
)


_FEDERAL_OFFICER = re.compile(
    r"\b(?:FBI|DEA|ICE|ATF|TSA|CBP|IRS|BOP|USP|FCI|FMC|MDC|FDC|USMS|USCIS)\b"
    r"|(?i:federal (?:agent|correctional|detention|medical center|transfer center)|united states penitentiary"
    r"|u\.?s\.? (?:penitentiary|marshal|postal inspector)|postmaster general|attorney general of the united states)"
)


@lru_cache(maxsize=4096)
def federal_officer(name: str) -> bool:
    """Whether a name says that its bearer may be an officer or employee of the United States: "Poe, DEA Agent"."""
    return _FEDERAL_OFFICER.search(name) is not None


@lru_cache(maxsize=4096)
def _federal(name: str) -> bool:
    return _UNITED_STATES.search(name) is not None


@lru_cache(maxsize=4096)
def _foreign(name: str) -> bool:
    return _FOREIGN_STATE.search(name) is not None


def of_the_united_states(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether a party is the United States, its agency, or its officer sued as such, by its name."""
    return _federal(name)


def of_a_foreign_state(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether a party is a foreign state, by its name."""
    return _foreign(name)


def of_a_state_or_locality(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether a party is a State of the Union, a city, county, school district or other body of one, by its name."""
    return _STATE_OR_LOCALITY.search(name) is not None and not _federal(name)


def in_habeas(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether the paper to be answered is a habeas petition: nobody responds until ordered."""
    return isinstance(pleading, HabeasPetition)


def in_a_prisoners_suit(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether a prisoner brings the action: no time to reply runs from service alone (42 USC 1997e(g))."""
    return prisoner_suit(case) and not isinstance(pleading, HabeasPetition)


def court_sets_the_time(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether no rule gives a time to answer: prisoner suits, habeas, bankruptcy appeals."""
    return prisoner_suit(case) or isinstance(pleading, (HabeasPetition, BankruptcyAppeal))


def asked_for_records(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether an agency is sued for its records under the Freedom of Information Act: it has 30 days."""
    federal = of_the_united_states(case, pleading, name) and case.forum.binds("usc-5-552")
    return federal and rests_on(case, INFORMATION) and not court_sets_the_time(case, pleading, name)


def of_the_us(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether the time of the United States runs."""
    others = (court_sets_the_time, asked_for_records)
    return of_the_united_states(case, pleading, name) and not any(sort(case, pleading, name) for sort in others)


def of_a_foreign_sovereign(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether the time of a foreign state runs."""
    return of_a_foreign_state(case, pleading, name) and not court_sets_the_time(case, pleading, name)


def perhaps_an_officer(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether a party is sued beside the United States, or as it, and may be its officer: 60 days then, else 21."""
    others = (court_sets_the_time, of_the_united_states, of_a_foreign_state)
    if any(sort(case, pleading, name) for sort in others):
        return False
    beside = any(of_the_united_states(case, pleading, other) for other in defendants(pleading))
    return beside or (isinstance(pleading, InitiatingPaper) and sues_the_united_states(case))


def in_condemnation(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether the paper to be answered takes property under eminent domain."""
    return condemnation(case) and isinstance(pleading, InitiatingPaper)


def of_property(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether property is sued, or somebody beside it."""
    return in_rem(case) and isinstance(pleading, InitiatingPaper)


def beside_a_vessel(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether a vessel or other property is sued to enforce a maritime lien, or a person beside it."""
    complaint = case.latest(Complaint)
    return of_property(case, pleading, name) and isinstance(complaint, Complaint) and not complaint.forfeits


def a_garnishee(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether who is served in a maritime attachment is no party, but has property of one (Supp. Rule B(3)(a))."""
    return maritime_attachment(case) and case.cell("party", name) is None and case.forum.binds("supp-B-3")


def ordinary(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether the ordinary time runs."""
    others = (
        court_sets_the_time, of_the_united_states, of_a_foreign_state, perhaps_an_officer, in_condemnation, a_garnishee,
        of_property,
    )  # fmt: skip
    return not isinstance(pleading, ThirdPartyComplaint) and not any(sort(case, pleading, name) for sort in others)


Sort = Callable[["Posture", Filing, str], bool]
