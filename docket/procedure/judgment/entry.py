"""When a judgment is entered, and the times that start then: FRCP 58, FRAP 4(a)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from attrs import evolve

from docket.clock import Clock, Due, Running, Start
from docket.filing import Filing
from docket.law import provision, versions
from docket.procedure.authority import OrderOnFindings
from docket.procedure.class_action import class_certified
from docket.procedure.commencement import BankruptcyAppeal, CaseClosed, role, sues_the_united_states
from docket.procedure.disposition import OrderDismissingCase
from docket.procedure.judgment.filings import Judgment, OrderCertifying54b
from docket.procedure.motions import Order, Ruling
from docket.procedure.parties import MotionToIntervene
from docket.procedure.pleading import federal_officer, of_the_united_states
from docket.region import Region, Subject

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "AFTER_JUDGMENT",
    "APPEAL_TIME",
    "CERTIFIED",
    "DIRECT",
    "EAJA",
    "FEDERAL",
    "FEES",
    "FINALITY",
    "JUDGMENT",
    "LOCAL_FEE_TIMES",
    "OF_EACH",
    "POST_JUDGMENT",
    "SEPARATE",
    "STANDING",
    "UNAPPEALED",
    "Starts",
    "anyone",
    "attacked",
    "certified",
    "day_150",
    "entry",
    "fee_clocks",
    "fee_time",
    "ordinary_fees",
    "reckoned",
    "reviews_the_bankruptcy_court",
    "set_out_separately",
    "time_to_appeal",
    "unappealable",
    "united_states",
]


SEPARATE = "whether the judgment is set out in a separate document (Fed. R. Civ. P. 58(a))"
CERTIFIED = "an express determination that there is no just reason for delay (Fed. R. Civ. P. 54(b))"


def set_out_separately(case: Posture, judgment: Judgment) -> bool:
    """Whether a judgment stands on a document of its own, by its words, else by not being the tail of an order."""
    if judgment.separate_document is not None:
        return judgment.separate_document
    above = (act for act in case.entry(judgment.id) if act.n < judgment.n)
    return not any(isinstance(act, (Order, Ruling, OrderOnFindings)) for act in above)


def day_150(case: Posture, day: date | None) -> date | None:
    """The day on which a judgment without a separate document counts as entered; None where the law has none."""
    version = provision("frcp-58-c-2", day) if day and case.forum.binds("frcp-58-c-2") else None
    return day + timedelta(days=version.n) if day and version and version.n else None


def entry(case: Posture, decision: Filing, subject: Subject = "") -> Start:
    """When a decision counts as entered: the day of its entry and, without a separate document, also day 150.

    Where the entry date is not shown the filing date stands in for it; no date that rests on that is firm.
    """
    day, missing, also = decision.entered or decision.day, None, None
    if not isinstance(decision, Judgment) or not set_out_separately(case, decision):
        missing, also = SEPARATE, day_150(case, day)
    elif decision.partial and not certified(case, decision):
        missing = CERTIFIED
    if decision.entered is not None or day is None:
        return Start(day, known="docketed" if day else "assumed", what="entry", missing=missing, also=also)
    stand_in = "filing" if decision.filed else "signing"
    assumes = (f"its {stand_in} date counted as the day it was entered",)
    return Start(day, known="assumed", what="entry", assumes=assumes, missing=missing, also=also)


def reckoned(case: Posture, law: str, start: Start) -> Due:
    """When a period of the law that begins with a start runs out."""
    clock = Clock(act=law, law=law, kind="may")
    return Running(clock=clock, region="", subject="", parties=(), start=start, by=-1).due(case.court)


def united_states(case: Posture, filing: Filing, subject: Subject = "") -> bool:
    """Whether the United States, its agency or officer is a party: its time to appeal is everyone's."""
    return any(
        of_the_united_states(case, filing, str(name))
        and not _left_early(case, str(name))
        and not _for_a_relator_alone(case, str(name))
        for name in case.subjects("party")
    )


def _for_a_relator_alone(case: Posture, name: str) -> bool:
    """Whether the United States is named for a relator's sake only: not having come in, it is no party (Eisenstein)."""
    if case.state("qui tam") in ("none", "intervened") or role(case, name) != "plaintiff":
        return False
    if not case.forum.binds("case-eisenstein"):
        return False
    asked = case.filings(MotionToIntervene)
    return not any(case.state("motion", m.key).startswith("granted") and name in m.by for m in asked)


def _left_early(case: Posture, name: str) -> bool:
    left = case.moved_by("party", name)
    return case.state("party", name) != "in" and not isinstance(left, (OrderDismissingCase, Judgment, CaseClosed))


def _others(case: Posture, filing: Filing, subject: Subject = "") -> bool:
    return not united_states(case, filing, subject)


def anyone(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    """For whom a time runs that is the same for every party: nobody by name."""
    return ()


Starts = Callable[["Posture", Any, Subject], Start]


FEDERAL = "whether the United States, its agency or officer is a party, which gives everyone 60 days to appeal"
DIRECT = "whether the appeal is to the Supreme Court, which leaves 60 days from what is final (28 U.S.C. §§ 1253, 2101)"


def _perhaps_federal(case: Posture, decision: Filing) -> bool:
    """Whether the cover sheet says that the United States is sued, or whether it still is a party is not settled.

    It is not where it was let out before the end, where somebody may be its officer (FRAP 4(a)(1)(B)(iii)-(iv)), where
    a relator sues and no election is shown, nor before Eisenstein, when the circuits differed.
    """
    names = [str(name) for name in case.subjects("party")]
    if any(of_the_united_states(case, decision, name) and _left_early(case, name) for name in names):
        return True
    if any(federal_officer(name) for name in names):
        return True
    relator, decided = case.state("qui tam"), versions("case-eisenstein")[-1].decided
    since = decision.day is not None and decided is not None and decision.day >= date.fromisoformat(decided)
    settled = relator in ("none", "intervened") or (relator == "declined" and since)
    return sues_the_united_states(case) or not settled


def _of_three_judges(start: Starts) -> Starts:
    """The start of the time to appeal, conditional where three judges sit: the Supreme Court reviews injunctions."""

    def begin(case: Posture, filing: Any, subject: Subject) -> Start:
        begun = start(case, filing, subject)
        return evolve(begun, missing=begun.missing or DIRECT) if case.state("authority") == "three judges" else begun

    return begin


def _unless_federal(start: Starts) -> Starts:
    """The start of the 30 days, conditional where the United States may be a party by a name not shown."""

    def begin(case: Posture, filing: Any, subject: Subject) -> Start:
        begun = start(case, filing, subject)
        return evolve(begun, missing=begun.missing or FEDERAL) if _perhaps_federal(case, filing) else begun

    return begin


def time_to_appeal(start: Starts) -> tuple[Clock, ...]:
    """The time to appeal, 30 days or, with the United States a party, 60 for everyone."""
    silence = "the judgment can no longer be appealed (28 U.S.C. § 2107)"
    return tuple(
        Clock(act="appeal", law=law, start=begin, party=anyone, kind="may", silence=silence, when=when)
        for law, begin, when in (
            ("frap-4-a-1-A", _of_three_judges(_unless_federal(start)), _others),
            ("frap-4-a-1-B", _of_three_judges(start), united_states),
        )
    )


def reviews_the_bankruptcy_court(case: Posture) -> bool:
    """Whether the district court sits in review of the bankruptcy court, by Part VIII of that court's rules."""
    return case.latest(BankruptcyAppeal) is not None


def _tried(*states: str) -> Callable[[Posture, Filing, Subject], bool]:
    return lambda case, filing, subject: case.state("trial") in states and _in_the_first_instance(case, filing, subject)


def _in_the_first_instance(case: Posture, filing: Filing, subject: Subject) -> bool:
    return not reviews_the_bankruptcy_court(case)


def ordinary_fees(case: Posture, filing: Filing, subject: Subject) -> bool:
    """Where neither a class settlement nor the Equal Access to Justice Act gives a fee motion a time of its own."""
    plain = not _fees_of_a_class(case) and not reviews_the_bankruptcy_court(case)
    return plain and not united_states(case, filing, subject)


def _fees_of_a_class(case: Posture) -> bool:
    return class_certified(case) and case.forum.binds("frcp-23-h-1")


LOCAL_FEE_TIMES = ("caed-293",)
"""Local rules that count as the order by which FRCP 54(d)(2)(B) lets a court set another time."""


def fee_time(case: Posture) -> str:
    """The provision that gives a motion for fees its time here."""
    return next((law for law in LOCAL_FEE_TIMES if case.forum.binds(law)), "frcp-54-d-2-B")


def _fees_timed(law: str) -> Callable[[Posture, Any, Subject], bool]:
    """Whether a fee motion that no class settlement times is timed by this provision here."""

    def test(case: Posture, filing: Any, subject: Subject) -> bool:
        return not _fees_of_a_class(case) and fee_time(case) == law and _in_the_first_instance(case, filing, subject)

    return test


def _fees(case: Posture, decision: Filing, subject: Subject) -> Start:
    """Entry, conditional where the United States is a party: fees under its own statute are asked later."""
    start = entry(case, decision, subject)
    under = "that the fees are not asked under the Equal Access to Justice Act, which gives longer"
    return evolve(start, missing=start.missing or under) if united_states(case, decision) else start


def unappealable(case: Posture, decision: Filing, subject: Subject) -> Start:
    """The day on which a judgment that nobody appeals can no longer be appealed."""
    start = entry(case, decision, subject)
    over = reckoned(case, "frap-4-a-1-B", start)
    return Start(over.due, known=start.known, what="final judgment", assumes=start.assumes,
                 missing=UNAPPEALED, also=over.latest)  # fmt: skip


def _may(
    act: str,
    law: str,
    when: Callable[[Posture, Any, Subject], bool] | None = _in_the_first_instance,
    start: Starts = entry,
) -> Clock:
    return Clock(act=act, law=law, start=start, party=anyone, kind="may", when=when, no_end=OF_EACH)


def _rehearing(case: Posture, decision: Filing, subject: Subject) -> Start:
    """Entry of the judgment on the appeal from the bankruptcy court, whose time an order or local rule may change."""
    start = entry(case, decision, subject)
    return evolve(start, missing=start.missing or "that no order or local rule shortens or extends the time")


UNAPPEALED = "that the judgment is not appealed"
FEES = "motion for attorney fees"
EAJA = "application for fees under the Equal Access to Justice Act"
OF_EACH = "each party has this time of its own, and what one files ends it for no other"


def fee_clocks(start: Starts) -> tuple[Clock, ...]:
    """The time for a motion for fees, by the national rule or by the local one that counts as an order."""
    return tuple(_may(FEES, law, _fees_timed(law), start) for law in ("frcp-54-d-2-B", *LOCAL_FEE_TIMES))


AFTER_JUDGMENT = (
    _may("motion to alter or amend judgment", "frcp-59-e"),
    _may("motion for new trial", "frcp-59-b", _tried("verdict", "decided")),
    _may("new trial on the court's own motion", "frcp-59-d", _tried("verdict", "decided")),
    _may("renewed motion for judgment as a matter of law", "frcp-50-b", _tried("verdict")),
    _may("motion to amend findings", "frcp-52-b", _tried("decided")),
    _may("motion for relief from judgment for mistake, new evidence or fraud", "frcp-60-c-1"),
    *fee_clocks(_fees),
    *(_may("bill of costs", law) for law in ("caed-292", "cand-54-1", "nysd-54.1")),
    _may(EAJA, "usc-28-2412-d-1-B", united_states, unappealable),
    _may("motion for rehearing", "frbp-8022", lambda case, f, s: reviews_the_bankruptcy_court(case), _rehearing),
)
"""The times that begin with the entry of judgment, besides that to appeal."""

JUDGMENT = Region(
    "judgment",
    "Each judgment, from entry to satisfaction.",
    ("entered", "amended", "vacated", "satisfied"),
    final=("vacated", "satisfied"),
)
FINALITY = Region(
    "finality",
    "Whether every claim is finally decided (FRCP 54(b), 58); what the clerk did with the case is another question.",
    ("decided", "final", "partial", "by notice or stipulation", "vacated", "unknown"),
    initial="none",
)
APPEAL_TIME = Region(
    "appeal time",
    "The time to appeal from each decision that ends the action, or a part of it certified under FRCP 54(b).",
    ("running", "suspended", "noticed", "extended", "reopened", "ran out", "superseded", "moot"),
    final=("superseded", "moot"),
)
POST_JUDGMENT = Region(
    "post-judgment",
    "The other times that begin with each such decision: motions against it, fees.",
    ("open", "superseded", "vacated"),
    final=("superseded", "vacated"),
)
STANDING = ("running", "suspended", "noticed", "extended", "reopened", "ran out")
"""States of the time to appeal from a decision that stands."""


def attacked(case: Posture, motion: Filing) -> str | None:
    """The decision that a motion is against: the one it refers to, else the last that stands; None before any."""
    for paper in case.referred(motion):
        if case.cell("appeal time", paper.key) is not None:
            return paper.key
    standing = case.subjects("appeal time", *STANDING)
    return str(standing[-1]) if standing else None


def certified(case: Posture, judgment: Judgment) -> bool:
    """Whether the docket shows an express determination under FRCP 54(b)."""
    return judgment.certified or case.latest(OrderCertifying54b) is not None
