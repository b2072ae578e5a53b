"""The time to sue, where it runs from a day that the paper itself states: an agency's answer, another court's order."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from docket.law import provision
from docket.procedure.commencement import BankruptcyAppeal, Complaint, HabeasPetition, OtherPetition
from docket.procedure.motions import period_end
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__: list[str] = []


def _within(case: Posture, law: str, since: date, filed: date | None, what: str, cure: str) -> Finding:
    due = period_end(case, law, since)
    last = due.latest or due.due
    if last is None or filed is None or filed <= last:
        return satisfied
    return violated(f"{what} on {since}: the last day was {last}", cure)


@rule("usc-42-2000e-5", Complaint, severity=Severity.CURABLE)
def sued_within_ninety_days_of_the_right_to_sue(case: Posture, complaint: Complaint) -> Finding | None:
    """An action under Title VII is brought within 90 days after the notice of the right to sue was received."""
    if complaint.right_to_sue is None:
        return not_shown("the day on which a notice of the right to sue was received")
    cure = "a defence that can be waived or tolled: plead why the time did not run"
    what = "the notice of the right to sue was received"
    return _within(case, "usc-42-2000e-5", complaint.right_to_sue, complaint.filed, what, cure)


@rule("usc-28-2401-b", Complaint, severity=Severity.CURABLE)
def sued_within_six_months_of_the_denial(case: Posture, complaint: Complaint) -> Finding | None:
    """A tort claim against the United States is sued on within six months after the agency mailed its denial."""
    if complaint.claim_denied is None:
        return not_shown("the day on which an agency mailed its final denial of the claim")
    cure = "a defence that can be tolled (United States v. Wong): plead why the time did not run"
    return _within(case, "usc-28-2401-b", complaint.claim_denied, complaint.filed, "the denial was mailed", cure)


@rule("usc-28-158", BankruptcyAppeal, severity=Severity.CURABLE)
def appealed_from_the_bankruptcy_court_in_time(case: Posture, appeal: BankruptcyAppeal) -> Finding | None:
    """A notice of appeal is filed in the bankruptcy court within 14 days after entry of the order (10 before 2009)."""
    if appeal.order_entered is None or appeal.noticed is None:
        return not_shown("when the order was entered and the notice filed in the bankruptcy court")
    cure = "an extension by the bankruptcy judge, asked within 21 days more (Fed. R. Bankr. P. 8002(d))"
    return _within(case, "usc-28-158", appeal.order_entered, appeal.noticed, "the order was entered", cure)


@rule("ssa-405g", Complaint, severity=Severity.CURABLE)
def sued_within_sixty_days_of_the_commissioners_notice(case: Posture, complaint: Complaint) -> Finding | None:
    """Review of a decision of the Commissioner is sought within 60 days of receiving the notice, which is presumed."""
    if complaint.decision_noticed is None:
        return not_shown("the date of the notice of the Commissioner's final decision")
    presumed = provision("cfr-20-422-210-c", complaint.decision_noticed)
    if presumed is None or presumed.n is None:
        return not_shown("when the notice came")
    received = complaint.decision_noticed + timedelta(days=presumed.n)
    cure = "a defence that can be waived or tolled: show when the notice came, or ask the Commissioner for more time"
    what = f"the notice of {complaint.decision_noticed} is taken to have come"
    return _within(case, "ssa-405g", received, complaint.filed, what, cure)


@rule("usc-28-2244-d", HabeasPetition, severity=Severity.CURABLE)
def petitioned_within_the_year(case: Posture, petition: HabeasPetition) -> Finding | None:
    """A State prisoner petitions within a year of the judgment's finality, without the time of an application there."""
    if petition.final is None:
        return not_shown("the day on which the judgment became final")
    untolled = _within(case, "usc-28-2244-d", petition.final, petition.filed, "the judgment became final", "")
    if untolled.value == "satisfied" or petition.filed is None:
        return satisfied
    if petition.tolled is None:
        return not_shown("for how long an application in the State courts held the year back")
    started = petition.final + timedelta(days=petition.tolled)
    cure = "a defence that can be waived or tolled: show what held the year back, or a later day from which it runs"
    what = f"the judgment became final on {petition.final} and {petition.tolled} days do not count: the year began"
    return _within(case, "usc-28-2244-d", started, petition.filed, what, cure)


@rule("usc-9-12", OtherPetition, severity=Severity.CURABLE)
def moved_against_the_award_within_three_months(case: Posture, petition: OtherPetition) -> Finding | None:
    """Notice of a motion to vacate or modify an award is served within three months after it is filed or delivered."""
    if petition.award_delivered is None:
        return not_shown("the day on which the award was filed or delivered")
    cure = "show that the award came later: after three months no ground against it is heard"
    return _within(case, "usc-9-12", petition.award_delivered, petition.filed, "the award was delivered", cure)
