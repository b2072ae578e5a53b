"""Who decides: assignment, reference, consent and its suspension; masters. 28 USC 636(c); FRCP 53, 63, 73."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from docket.filing import Filing, filing
from docket.procedure.authority.filings import (
    CaseAssigned,
    Consent,
    Declination,
    DirectAssignment,
    OrderOfRecusal,
    OrderReferringCase,
    OrderVacatingReference,
    ReferenceToMagistrateByConsent,
)
from docket.procedure.authority.reports import (
    FindingsAndRecommendations,
    OrderAppointingMaster,
    OrderConveningThreeJudges,
)
from docket.procedure.commencement import role, the_case
from docket.procedure.motions import ClerksNotice, appeared
from docket.region import NEW, AsTo, Region, Row, Subject, When
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "AUTHORITY",
    "BY_CONSENT",
    "CONSENT",
    "CONSENT_NOTICE",
    "MASTER",
    "NoticeOfRightToConsent",
    "awaited",
    "consenters",
    "decliners",
    "each_party_in",
    "if_unassigned",
    "if_undecided",
    "not_declined",
    "one_is_missing",
    "outstanding",
    "to_judge",
    "to_judge_and_magistrate",
    "to_magistrate_alone",
    "who_had_consented",
]


@filing(
    "Notice of Right to Consent",
    reads=(
        r"notice (?:of|re|regarding) (?:\w+ )?(?:right|option|opportunity|ability) to consent"
        r"(?: (?:\S+ ){0,12}?magistrate(?: judge)?s?)?",
        r"notice (?:of|re|regarding) (?:\w+ )?availability of(?: \S+){0,4}? magistrate(?: judge)?\w*",
        r"notice (?:of|re) (?:\w+ )?magistrate(?: judge)? availability",
        r"notice,? consent,? and refer(?:ral|ence) forms?",
        r"(?:magistrate(?: judge)? )?consent forms? (?:issued|sent|mailed|distributed|provided)",
        r"(?:in accordance with|pursuant to) (?:the )?(?:provisions )?(?:of )?(?:fed\S* )?(?:(?:r|civ"
        r"|p)\S* )*(?:title )?"
        r"(?:73|28 u\S+ ?(?:section |sec\S* )?636)(?:\S* \S+){0,30}? (?:may consent|parties consent|available to)",
    ),
    within=(
        r"parties (?:are|is) (?:hereby )?notified that (?:they|all parties|the parties|if all parties)(?: may)?"
        r" consent(?: to proceed before)?",
    ),
    titles=("notice of magistrate availability", "notice of right to consent"),
)
class NoticeOfRightToConsent(ClerksNotice):
    """The clerk tells the parties that a magistrate judge may be given the case, and that they are free to refuse."""


CONSENT_NOTICE = Region(
    "notice of consent",
    "Whether the clerk's notice of the right to consent to a magistrate judge is shown (28 USC 636(c)(2)).",
    ("given",),
)
CONSENT_NOTICE.add(Row(NoticeOfRightToConsent, "*", "given", the_case, "usc-28-636-c-2"))

CONSENT = Region(
    "consent",
    "Each party's consent to a magistrate judge (28 USC 636(c)); one alone changes nothing.",
    ("outstanding", "consented", "declined", "not needed"),
)


def _who_consents(case: Posture, consent: Consent) -> Iterator[Subject]:
    if consent.all_parties:
        yield from case.subjects("party", "in")
    yield from consent.by


def _who_declines(case: Posture, declination: Declination) -> Iterator[str]:
    bound = case.state("authority") == "by consent"
    yield from (p for p in declination.by if not (bound and case.state("consent", p) == "consented"))


def _not_declined(case: Posture, order: Filing) -> Iterator[Subject]:
    yield from (p for p in case.subjects("party", "in") if case.state("consent", p) != "declined")


consenters = AsTo("each party that consents", _who_consents)
decliners = AsTo("each party that declines before the case is the magistrate judge's", _who_declines)
not_declined = AsTo("each party that has not declined", _not_declined)
each_party_in = AsTo("each party in the case", lambda case, filing: case.subjects("party", "in"))
awaited = AsTo("each party whose consent is outstanding", lambda case, filing: case.subjects("consent", "outstanding"))
who_had_consented = AsTo("each party that had consented", lambda case, order: case.subjects("consent", "consented"))

CONSENT.add(
    Row(
        When("a party is in the case", lambda case, party: True, ("party",)),
        (NEW, "not needed"),
        "outstanding",
        each_party_in,
        "frcp-73-a",
    ),
    Row(
        When("the party has left", lambda case, party: case.state("party", party) != "in", ("party",)),
        "outstanding",
        "not needed",
        awaited,
        "frcp-73-a",
    ),
    Row(Consent, "*", "consented", consenters, "frcp-73-b-1"),
    Row(Declination, "*", "declined", decliners, "frcp-73-b-1"),
    Row(ReferenceToMagistrateByConsent, "*", "consented", not_declined, "frcp-73-a"),
    Row(OrderVacatingReference, "consented", "outstanding", who_had_consented, "frcp-73-b-3"),
)


def outstanding(case: Posture) -> Iterator[str]:
    """The named parties whose consent is needed and not on the docket (28 USC 636(c)(1); FRCP 73(a)).

    Named but unserved parties count; in the Fifth Circuit (Neals v. Norwood) only those served or appearing do.
    """
    served_only = case.forum.binds("case-neals")
    for party in map(str, case.subjects("party", "in")):
        if case.state("consent", party) == "consented":
            continue
        absent = case.state("service", party) in ("unserved", "summons issued") and not appeared(case, party)
        if not (served_only and absent and role(case, party) != "plaintiff"):
            yield party


def _all_consented(case: Posture, subject: Subject) -> bool:
    """Every named party has consented; the docket names parties of both sides."""
    if not case.subjects("consent", "consented") or one_is_missing(case, subject):
        return False
    return {role(case, str(party)) == "plaintiff" for party in case.subjects("party", "in")} == {True, False}


def one_is_missing(case: Posture, subject: Subject) -> bool:
    """Whether some named party has not consented."""
    return next(outstanding(case), None) is not None


# -- authority -------------------------------------------------------------------------------------

AUTHORITY = Region(
    "authority",
    "Who may decide the case: a district judge, a magistrate judge by reference, or by consent of every named party.",
    (
        "unassigned",
        "district judge",
        "referred",
        "direct assignment",
        "consents complete",
        "by consent",
        "suspended",
        "three judges",
        "recused",
    ),
    initial="unassigned",
)
BY_CONSENT = ("consents complete", "by consent", "suspended")


def _alone(assigned: CaseAssigned) -> bool:
    return isinstance(assigned, DirectAssignment) or (assigned.magistrate and not assigned.referred_to)


def _while(*states: str) -> Callable[[Posture, Filing], tuple[str, ...]]:
    return lambda case, filing: ("",) if case.state("authority") in states else ()


to_magistrate_alone = AsTo(
    "the case, assigned to a magistrate judge alone", lambda case, assigned: ("",) if _alone(assigned) else ()
)
to_judge_and_magistrate = AsTo(
    "the case, assigned to a district judge and referred",
    lambda case, assigned: ("",) if assigned.referred_to and not _alone(assigned) else (),
)
to_judge = AsTo(
    "the case, assigned to a judge",
    lambda case, assigned: () if _alone(assigned) or assigned.referred_to else ("",),
)
if_unassigned = AsTo("the case, while no assignment is shown", _while("unassigned"))
if_undecided = AsTo(
    "the case, while no magistrate judge has it by consent",
    _while("unassigned", "direct assignment", "consents complete", "suspended"),
)

AUTHORITY.add(
    Row(CaseAssigned, "consents complete", "by consent", to_magistrate_alone, "usc-28-636-c-1-reference"),
    Row(CaseAssigned, ("by consent", "suspended"), None, to_magistrate_alone, "frcp-73-a"),
    Row(CaseAssigned, "*", "direct assignment", to_magistrate_alone, "frcp-73-a"),
    Row(CaseAssigned, BY_CONSENT, None, to_judge_and_magistrate, "usc-28-636-b-1-A"),
    Row(CaseAssigned, "*", "referred", to_judge_and_magistrate, "usc-28-636-b-1-A"),
    Row(CaseAssigned, ("referred", *BY_CONSENT, "three judges"), None, to_judge, "usc-28-636-b-1-A"),
    Row(CaseAssigned, "*", "district judge", to_judge, "usc-28-137"),
    Row(OrderReferringCase, (*BY_CONSENT, "direct assignment"), None, the_case, "usc-28-636-b-1-A"),
    Row(OrderReferringCase, "*", "referred", the_case, "usc-28-636-b-1-A"),
    Row(FindingsAndRecommendations, "unassigned", "referred", if_unassigned, "usc-28-636-b-1-B"),
    Row(ReferenceToMagistrateByConsent, "*", "by consent", the_case, "usc-28-636-c-1-reference"),
    Row(Declination, "*", "district judge", if_undecided, "usc-28-636-c-1"),
    Row(OrderVacatingReference, BY_CONSENT, "district judge", the_case, "frcp-73-b-3"),
    Row(OrderVacatingReference, "*", "district judge", the_case, "usc-28-636-b-1-A"),
    Row(OrderOfRecusal, "*", "recused", the_case, "usc-28-455"),
    Row(OrderConveningThreeJudges, "*", "three judges", the_case, "usc-28-2284"),
    Row(
        When(
            "every named party has consented to the magistrate judge to whom the case is assigned",
            _all_consented,
            ("consent", "party", "authority"),
        ),
        ("direct assignment", "suspended"),
        "by consent",
        the_case,
        "usc-28-636-c-1",
    ),
    Row(
        When("every named party has consented, and no reference is shown", _all_consented, ("consent", "party")),
        ("unassigned", "district judge", "referred"),
        "consents complete",
        the_case,
        "usc-28-636-c-1-reference",
    ),
    Row(
        When("a named party has not consented", one_is_missing, ("party", "consent")),
        "by consent",
        "suspended",
        the_case,
        "frcp-73-a",
    ),
    Row(
        When("a named party has not consented", one_is_missing, ("party", "consent")),
        "consents complete",
        "district judge",
        the_case,
        "frcp-73-a",
    ),
)


# -- masters ---------------------------------------------------------------------------------------

MASTER = Region("master", "Whether a master is appointed (FRCP 53).", ("none", "appointed"), initial="none")
MASTER.add(Row(OrderAppointingMaster, ("none", "appointed"), "appointed", the_case, "frcp-53-a-1"))


@rule("frcp-63", CaseAssigned, severity=Severity.NOTEWORTHY)
def successor_in_mid_trial(case: Posture, assigned: CaseAssigned) -> Finding | None:
    """A judge who takes over a trial that has begun certifies familiarity with the record."""
    trial = case.cell("trial")
    if trial is None or trial.state != "in progress":
        return None
    return violated(
        "a trial is in progress: the successor certifies familiarity with the record, and may recall witnesses"
    )
