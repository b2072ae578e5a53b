"""Whether a jury tries the case: FRCP 38, 39, 81(c)(3)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from docket.clock import Clock, Running, Start
from docket.filing import Filing
from docket.procedure.authority import OrderAppointingMaster
from docket.procedure.commencement import InitiatingPaper, NoticeOfRemoval, condemnation
from docket.procedure.motions import Motion, Ruling
from docket.procedure.pleading import OPEN, Counterclaim, Crossclaim, ResponsivePleading, ThirdPartyComplaint
from docket.procedure.special import InRemComplaint
from docket.procedure.trial.filings import JuryDemand, JuryWaiver, MotionForJuryTrial, MotionToStrikeJuryDemand
from docket.region import AsTo, Lapse, Need, On, Region, Row, Subject, the_case
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "AFTER_REMOVAL",
    "DEMAND",
    "JURY",
    "LEFT_OPEN",
    "ON_A_CLAIM_AT_LAW",
    "OTHER_ISSUES",
    "a_commission",
    "brought_along",
    "claim_pleaded",
    "claim_to_be_answered",
    "its_own_demand",
    "last_pleading",
    "no_demand",
    "of_a_taking",
    "removed_without",
    "ruled_on",
]


JURY = Region("jury", "Whether a jury trial is demanded (FRCP 38, 39).", ("demanded", "waived"), initial="none")


def _demanding(case: Posture, pleading: Filing) -> tuple[str, ...]:
    return ("",) if getattr(pleading, "jury_demand", False) else ()


def _not_demanding(case: Posture, pleading: Filing) -> tuple[str, ...]:
    return () if getattr(pleading, "jury_demand", False) else ("",)


def ruled_on(*kinds: type[Motion]) -> AsTo:
    """The case, by a ruling on a motion of these kinds."""
    names = " or ".join(kind.event for kind in kinds)
    return AsTo(f"the case, by a {names}", lambda case, order: ("",), refers_to=kinds)


def last_pleading(case: Posture, answer: Filing, subject: Subject) -> Start:
    """The service of the last pleading directed to an issue that a jury may try.

    It is that of this answer only if no other response is awaited, and firm only where its service is shown.
    """
    missing = None
    if case.subjects("response", *OPEN):
        missing = "whether this is the last pleading directed to the issue"
    elif case.latest(NoticeOfRemoval) is not None:
        missing = "whether a jury was demanded, or need not be, in the State court (Fed. R. Civ. P. 81(c)(3)(A))"
    if answer.served is not None:
        return Start(answer.served, what="served", missing=missing)
    assumes = ("it was served on the day it was filed",)
    return Start(answer.filed, known="assumed", what="served", assumes=assumes, missing=missing)


def claim_pleaded(case: Posture, claim: Filing, subject: Subject) -> Start:
    """The service of a claim in an answer, or after it: an answer to it may be the last pleading on a common issue."""
    begun = last_pleading(case, claim, subject)
    return evolve(begun, missing="whether an answer to this claim is the last pleading directed to the issue")


def of_a_taking(case: Posture) -> bool:
    """Whether compensation for a taking is to be tried: a jury is then demanded within the time to answer (71.1(h))."""
    return condemnation(case) and case.forum.binds("frcp-71.1-h")


DEMAND = Clock(
    act="jury demand", law="frcp-38-b-1", start=last_pleading, party=lambda case, filing, subject: (), kind="may",
    silence="a jury is waived (Fed. R. Civ. P. 38(d)), unless the court orders one under Rule 39(b)",
    when=lambda case, answer, subject: not of_a_taking(case),
)  # fmt: skip
LEFT_OPEN = evolve(DEMAND, start=claim_pleaded)
OTHER_ISSUES = Clock(
    act="jury demand on other issues", law="frcp-38-c", start="served", kind="may",
    party=lambda case, demand, subject: tuple(str(n) for n in case.subjects("party", "in") if n not in demand.by),
    silence="those issues are tried to the court", when=lambda case, demand, subject: demand.issues is not None,
)  # fmt: skip
its_own_demand = AsTo(
    "the case, where the pleading demands a jury",
    lambda case, pleading: () if isinstance(pleading, NoticeOfRemoval) else _demanding(case, pleading),
)
brought_along = AsTo("the case, where a jury was demanded before removal", _demanding)
removed_without = AsTo("the case, where no demand came along", _not_demanding)
AFTER_REMOVAL = Clock(
    act="jury demand", law="frcp-81-c-3-B", party=lambda case, filing, subject: (), kind="may",
    start=lambda case, removal, subject: Start(
        removal.filed, what="removal",
        missing="whether all pleadings had been served before removal (Fed. R. Civ. P. 81(c)(3)(B))",
    ),
)  # fmt: skip
no_demand = AsTo("the case, where the pleading demands no jury", _not_demanding)
claim_to_be_answered = AsTo(
    "the case, while a jury may still be demanded",
    lambda case, claim: ("",) if case.clock("jury", "", DEMAND.act) is not None else (),
)


def _others_still_demand(case: Posture, waiver: Filing, subject: Subject) -> Finding:
    """A demand is withdrawn only if the parties consent; nobody can withdraw another's."""
    demand = case.moved_by("jury", "")
    if demand is None or not waiver.by or not demand.by or set(demand.by) <= set(waiver.by):
        return not_shown("the consent of every party")
    others = ", ".join(name for name in demand.by if name not in waiver.by)
    return violated(f"{others} demanded the jury, and is not shown to consent", "a stipulation of all parties")


def no_admiralty_claim(case: Posture, paper: Filing, subject: Subject) -> Finding:
    """No rule gives a right to a jury on an admiralty claim; a claim in rem is one, whatever it is called."""
    first = paper if isinstance(paper, InitiatingPaper) else case.latest(InitiatingPaper)
    if isinstance(first, InRemComplaint) or (first is not None and (first.basis or "").lower() == "admiralty"):
        return violated("the claim is an admiralty or maritime one (Rule 9(h))", "a claim at law, where there is one")
    return satisfied


ON_A_CLAIM_AT_LAW = Need("frcp-38-e", no_admiralty_claim)
a_commission = AsTo(
    "the case, where a commission determines compensation for a taking",
    lambda case, order: ("",) if of_a_taking(case) else (),
)
JURY.add(
    Row(JuryDemand, ("none", "demanded"), "demanded", the_case, "frcp-38-b-1", needs=ON_A_CLAIM_AT_LAW,
        clock=OTHER_ISSUES),
    Row(JuryDemand, "waived", None, the_case, "frcp-38-d"),
    Row(InitiatingPaper, ("none", "demanded", "waived"), "demanded", its_own_demand, "frcp-38-b-1",
        needs=ON_A_CLAIM_AT_LAW),
    Row(ResponsivePleading, ("none", "demanded", "waived"), "demanded", its_own_demand, "frcp-38-b-1",
        needs=ON_A_CLAIM_AT_LAW),
    Row(OrderAppointingMaster, ("none", "demanded", "waived"), "waived", a_commission, "frcp-71.1-h"),
    Row(NoticeOfRemoval, "none", "demanded", brought_along, "frcp-81-c-3-A"),
    Row(NoticeOfRemoval, "none", None, removed_without, "frcp-81-c-3-B", clock=AFTER_REMOVAL),
    Row(ResponsivePleading, "none", None, no_demand, "frcp-38-b-1", clock=DEMAND, ends="superseded"),
    Row(ResponsivePleading, ("demanded", "waived"), None, no_demand, "frcp-38-b-1"),
    *(
        Row(claim, "none", None, claim_to_be_answered, "frcp-38-b-1", clock=LEFT_OPEN, ends="superseded",
            irregular=None)
        for claim in (Counterclaim, Crossclaim, ThirdPartyComplaint)
    ),
    Row(Lapse("jury demand"), "none", "waived", the_case, "frcp-38-d"),
    Row(JuryWaiver, ("none", "demanded", "waived"), "waived", the_case, "frcp-38-d",
        needs=Need("frcp-38-d", _others_still_demand)),
    Row(On(Ruling, ("granted",)), "*", "waived", ruled_on(MotionToStrikeJuryDemand), "frcp-39-a"),
    Row(On(Ruling, ("granted",)), "*", "demanded", ruled_on(MotionForJuryTrial), "frcp-39-b"),
)  # fmt: skip


@rule("frcp-38-b-1", JuryDemand, severity=Severity.CURABLE)
def jury_is_demanded_in_time(case: Posture, demand: JuryDemand) -> Finding | None:
    """A jury is demanded within 14 days after service of the last pleading directed to the issue (10 before 2009)."""
    answer, opening = case.latest(ResponsivePleading), case.latest(InitiatingPaper)
    if case.state("jury") == "demanded" or answer is None or answer.filed is None or demand.day is None:
        return None
    if of_a_taking(case):
        return None
    if case.subjects("response", *OPEN) or (opening and opening.day and opening.day > answer.filed):
        return not_shown("whether the last pleading directed to the issue has been served")
    if case.latest(NoticeOfRemoval) is not None:
        return not_shown("whether the law of the State asks for a demand")
    mailed = Running(clock=DEMAND, region="", subject="", parties=(), by=-1, start=Start(answer.filed, service="mail"))
    due = mailed.due(case.court)
    last = due.latest or due.due
    if last is None or demand.day <= last:
        return None
    return violated(f"filed after {last}, the last day even if the last pleading was served by mail: a jury is waived",
                    "a motion under Rule 39(b)")  # fmt: skip


def _time_to_answer(case: Posture, demand: JuryDemand) -> date | None:
    """The last day to answer of who demands a jury, else of anyone; None where it is not shown, or not firm."""
    subjects = case.subjects("response")
    own = [subject for subject in subjects if subject[-1] in demand.by]
    ends = []
    for subject in own or subjects:
        cell = case.cell("response", subject)
        for past in cell.history() if cell else ():
            clocks = [case.clocks[clock] for clock in past.clocks if clock[2] == "answer"]
            ends += [due for clock in clocks if clock.certainty == "firm" and (due := clock.due(case.court).due)]
    return max(ends, default=None)


@rule("frcp-71.1-h", JuryDemand, severity=Severity.CURABLE)
def compensation_is_tried_to_a_jury_on_demand(case: Posture, demand: JuryDemand) -> Finding | None:
    """In a taking, a jury fixes the compensation where a party demands one within the time to answer."""
    if not of_a_taking(case):
        return None
    last = _time_to_answer(case, demand)
    if last is None or demand.day is None:
        return not_shown("the time to answer")
    return satisfied if demand.day <= last else violated(f"the time to answer ran out on {last}", "ask for more time")
