"""What a magistrate judge decides, and its review: 28 USC 636(b)(1)(A); FRCP 72(a)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.clock import Clock
from docket.filing import CourtAct, Filing
from docket.law import provision
from docket.procedure.authority.consent import one_is_missing, outstanding
from docket.procedure.authority.filings import (
    CaseAssigned,
    MagistrateDesignated,
    OrderReferringCase,
    OrderVacatingReference,
    WithdrawalOfConsent,
)
from docket.procedure.authority.findings import everyone, from_prison, reports_meant
from docket.procedure.authority.reports import (
    AppealOfMagistrateOrder,
    FindingsAndRecommendations,
    ObjectionToFindings,
    OrderOnMagistrateAppeal,
)
from docket.procedure.commencement import ScreeningOrder, plaintiffs_in
from docket.procedure.motions import Motion, Ruling, motions_ruled, period_end, served_or_ordered
from docket.region import NEW, AsTo, On, Region, Row
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "DECIDED",
    "DISPOSITIVE",
    "MAGISTRATE_ORDER",
    "by_magistrate",
    "magistrates_ruling",
    "orders_reviewed",
]


DECIDED = ("granted", "denied", "granted in part and denied in part")
MAGISTRATE_ORDER = Region(
    "magistrate order",
    "Each ruling of a magistrate judge without consent, which a district judge may be asked to set aside (FRCP 72(a)).",
    ("entered", "under review", "affirmed", "set aside", "modified"),
    final=("affirmed", "set aside", "modified"),
)


def _orders_appealed(case: Posture, paper: Filing) -> Iterator[str]:
    orders = [act.key for act in case.referred(paper) if isinstance(act, CourtAct)]
    yield from orders or (paper.key,)


def _orders_reviewed(case: Posture, order: Filing) -> Iterator[str]:
    waiting = [str(subject) for subject in case.subjects("magistrate order", "under review")]
    named = [act.key for act in case.referred(order)]
    appealed = [key for act in case.referred(order) for key in _orders_appealed(case, act)]
    yield from [key for key in waiting if key in named or key in appealed] or (waiting if len(waiting) == 1 else ())


def _surname(name: str | None) -> str:
    words = (name or "").replace(",", " ").split()
    return words[-1].lower() if words else ""


def by_magistrate(case: Posture, act: CourtAct) -> bool | None:
    """Whether a magistrate judge did an act, as far as the docket shows; None where it does not."""
    state, judge = case.state("authority"), _surname(act.judge)
    direct = state in ("direct assignment", "by consent", "suspended")
    if not judge:
        return True if direct else None
    assigned, designated = case.latest(CaseAssigned), case.latest(MagistrateDesignated)
    if direct:
        return True if assigned is None or judge == _surname(assigned.judge) else None
    reference = case.latest(OrderReferringCase)
    referred = {
        *(_surname(name) for name in ((assigned.referred_to, assigned.designated) if assigned else ())),
        _surname(reference.referred_to if reference else None),
        _surname(designated.designated if designated else None),
    }
    if judge in referred:
        return True
    return False if assigned is not None and judge == _surname(assigned.judge) else None


def _without_consent(case: Posture, act: CourtAct) -> bool:
    """Whether the docket shows an act of a magistrate judge while some named party has not consented."""
    return by_magistrate(case, act) is True and case.state("authority") != "by consent" and one_is_missing(case, "")


def _rulings(case: Posture, ruling: Ruling) -> Iterator[str]:
    if ruling.disposition in DECIDED and _without_consent(case, ruling):
        yield ruling.key


orders_reviewed = AsTo("each order under review", _orders_reviewed)
magistrates_ruling = AsTo("the ruling of a magistrate judge without consent", _rulings, refers_to=(Motion,))
MAGISTRATE_ORDER.add(
    Row(
        Ruling,
        NEW,
        "entered",
        magistrates_ruling,
        "frcp-72-a",
        clock=Clock(
            act="objections to magistrate judge's order",
            law="frcp-72-a",
            start=served_or_ordered("objections to magistrate judge's order"),
            party=everyone,
            kind="may",
            silence="no error in the order can be assigned later (Fed. R. Civ. P. 72(a))",
        ),
    ),
    Row(
        AppealOfMagistrateOrder,
        "*",
        "under review",
        AsTo("each order that it appeals, or the appeal itself where it names none", _orders_appealed),
        "frcp-72-a",
    ),
    *(
        Row(On(OrderOnMagistrateAppeal, (said,)), "under review", state, orders_reviewed, "frcp-72-a")
        for said, state in (
            ("affirmed", "affirmed"),
            ("denied", "affirmed"),
            ("overruled", "affirmed"),
            ("granted", "set aside"),
            ("set aside", "set aside"),
            ("modified", "modified"),
        )
    ),
)


# -- rules -----------------------------------------------------------------------------------------

DISPOSITIVE = frozenset(
    {
        "motion-for-preliminary-injunction",
        "motion-for-tro",
        "motion-for-judgment-on-the-pleadings",
        "motion-for-summary-judgment",
        "motion-to-certify-class",
        "motion-to-decertify-class",
        "motion-to-dismiss",
        "motion-to-dismiss-for-lack-of-prosecution",
    }
)
"""The slugs of the civil matters that 28 USC 636(b)(1)(A) keeps from a magistrate judge without consent."""


@rule("usc-28-636-b-1-A", Ruling, severity=Severity.NOTEWORTHY)
def decided_what_a_district_judge_decides(case: Posture, ruling: Ruling) -> Finding | None:
    """Without consent of all a magistrate judge recommends, and does not decide, on the dispositive matters."""
    if ruling.disposition not in DECIDED or not _without_consent(case, ruling):
        return None
    for motion in motions_ruled(case, ruling):
        if not DISPOSITIVE.isdisjoint(kind.__dict__.get("slug", "") for kind in type(motion).__mro__):
            return violated(f"a magistrate judge ruled on {motion.label} and {_missing(case)} had not consented")
    return None


def _missing(case: Posture) -> str:
    names = list(outstanding(case))
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _screened_out(case: Posture, order: ScreeningOrder) -> bool:
    """A claim or the action is dismissed for good at screening by a magistrate judge whom not all have chosen."""
    final = order.outcome in ("dismissed", "partial") and not order.leave_to_amend
    return final and _without_consent(case, order)


def _later_held(case: Posture, law: str, order: ScreeningOrder) -> Finding | None:
    if not _screened_out(case, order) or not any(
        case.state("consent", party) == "consented" for party in plaintiffs_in(case, order, "")
    ):
        return None
    held = provision(law)
    decided = held.decided if held else None
    later = f"later held ({decided}): " if decided and order.day and order.day.isoformat() < decided else ""
    return violated(f"{later}a magistrate judge dismissed at screening before {_missing(case)} had consented")


@rule("usc-28-636-b-1-B", ScreeningOrder, severity=Severity.NOTEWORTHY)
def dismissed_on_nobodys_consent(case: Posture, order: ScreeningOrder) -> Finding | None:
    """Without consent a magistrate judge recommends the dismissal of a prisoner's claims to a district judge."""
    if not _screened_out(case, order) or case.subjects("consent", "consented"):
        return None
    return violated("a magistrate judge dismissed at screening, and no party had consented")


@rule("case-williams-v-king", ScreeningOrder, severity=Severity.NOTEWORTHY)
def dismissed_on_one_consent_in_the_ninth_circuit(case: Posture, order: ScreeningOrder) -> Finding | None:
    """A magistrate judge may not dismiss claims at screening unless every named party, served or not, has consented."""
    if order.leave_to_amend or order.outcome == "leave to amend":
        if case.forum.binds("case-mckeever") or not _without_consent(case, order):
            return None
        return violated("a magistrate judge dismissed a pleading at screening without the consent of every named party")
    return _later_held(case, "case-williams-v-king", order)


@rule("case-mckeever", ScreeningOrder, severity=Severity.NOTEWORTHY)
def dismissed_with_leave_to_amend(case: Posture, order: ScreeningOrder) -> Finding | None:
    """A dismissal with leave to amend is nondispositive: a magistrate judge may order it without full consent."""
    return satisfied if order.leave_to_amend or order.outcome == "leave to amend" else None


@rule("case-coleman", ScreeningOrder, severity=Severity.NOTEWORTHY)
def dismissed_on_one_consent_in_the_seventh_circuit(case: Posture, order: ScreeningOrder) -> Finding | None:
    """Only the consent of all parties, served or not, lets a magistrate judge end the case at screening."""
    return _later_held(case, "case-coleman", order)


@rule("case-burton-schamp", ScreeningOrder, severity=Severity.NOTEWORTHY)
def dismissed_on_one_consent_in_the_third_circuit(case: Posture, order: ScreeningOrder) -> Finding | None:
    """The consent of all defendants, also the unserved, is needed before a magistrate judge dismisses."""
    return _later_held(case, "case-burton-schamp", order)


@rule("frcp-73-a", FindingsAndRecommendations, severity=Severity.NOTEWORTHY)
def recommended_what_it_could_decide(case: Posture, report: FindingsAndRecommendations) -> Finding | None:
    """A magistrate judge who has the case by consent decides it; nobody is left to whom to recommend."""
    if case.state("authority") != "by consent":
        return None
    return violated("every named party has consented: the magistrate judge decides, and no report is needed")


def _no_review(case: Posture, paper: Filing) -> Finding | None:
    if case.state("authority") != "by consent" or any(reports_meant(case, paper)):
        return None
    return violated(
        "the magistrate judge has the case by consent of all: no district judge reviews the order",
        "move under Rule 59 or 60, or appeal to the court of appeals",
    )


@rule("usc-28-636-c-3", ObjectionToFindings, severity=Severity.INEFFECTIVE)
def objections_in_a_consent_case(case: Posture, objections: ObjectionToFindings) -> Finding | None:
    """From a judgment of a magistrate judge by consent, the appeal goes to the court of appeals."""
    return _no_review(case, objections)


@rule("frcp-73-c", AppealOfMagistrateOrder, severity=Severity.INEFFECTIVE)
def appeal_to_the_district_judge_in_a_consent_case(case: Posture, appeal: AppealOfMagistrateOrder) -> Finding | None:
    """From a judgment of a magistrate judge by consent the appeal is taken as from any other judgment of the court."""
    return _no_review(case, appeal)


@rule("usc-28-636-c-4", WithdrawalOfConsent, severity=Severity.INEFFECTIVE)
def consent_is_not_taken_back(case: Posture, withdrawal: WithdrawalOfConsent) -> Finding | None:
    """A reference on consent is vacated only by a district judge, for good cause or in extraordinary circumstances."""
    if case.state("authority") not in ("by consent", "suspended"):
        return None
    return violated(
        "a consent on which the magistrate judge has the case is not taken back by notice",
        "move a district judge to vacate the reference, showing extraordinary circumstances",
    )


@rule("frcp-73-b-3", OrderVacatingReference, severity=Severity.NOTEWORTHY)
def the_district_judge_vacates(case: Posture, order: OrderVacatingReference) -> Finding | None:
    """A district judge, not the magistrate judge, vacates a reference on consent."""
    if case.state("authority") != "by consent" or not order.judge or not by_magistrate(case, order):
        return None
    return violated("the magistrate judge vacated the reference; that is for a district judge")


@rule("frcp-72-a", AppealOfMagistrateOrder, severity=Severity.CURABLE)
def appealed_the_magistrate_order_in_time(case: Posture, appeal: AppealOfMagistrateOrder) -> Finding | None:
    """Objections to a magistrate judge's order are filed within 14 days after being served with a copy."""
    if appeal.filed is None or from_prison(case, appeal):
        return not_shown("the day on which it was filed, by the rule for a prisoner's mail")
    for order in case.referred(appeal):
        served = order.served or order.entered or order.filed
        if not isinstance(order, CourtAct) or served is None or case.cell("findings", order.key) is not None:
            continue
        last = period_end(case, "frcp-72-a", served, service=None if order.served else "mail").due
        if last is not None and appeal.filed > last:
            return violated(f"filed on {appeal.filed}; the last day, with days for mail, was {last}")
    return None
