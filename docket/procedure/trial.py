"""Trial: FRCP 38-53."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from docket.clock import Clock, Running, Start
from docket.filing import CourtAct, Filing, filing
from docket.procedure.commencement import CaseClosed, InitiatingPaper, NoticeOfRemoval
from docket.procedure.disposition import OrderDismissingCase
from docket.procedure.motions import Motion, Order, Ruling
from docket.procedure.pleading import OPEN, ResponsivePleading
from docket.region import AsTo, Lapse, Need, On, Region, Row, Subject, When, the_case
from docket.rule import Finding, Severity, not_shown, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture


@filing(
    "Jury Demand",
    reads=(
        "(?:demand|request|notice|claim)(?: for| of)+ (?:a |trial by |demand for )*jury(?: trial)?",
        "jury (?:trial )?demand",
        "demand for (?:trial by )?jury",
    ),
)
class JuryDemand(Filing):
    """A demand for a jury (FRCP 38(b)); `issues` are those to which it is limited, where it says so (38(c))."""

    issues: str | None = None


@filing(
    "Waiver of Jury",
    reads=(r"(?:notice of |stipulat\w+ (?:of|to|re) )?(?:waiver|withdrawal)(?: of)?(?: \w+){0,3}? jury(?: \w+)?",),
)
class JuryWaiver(Filing):
    """A demand is withdrawn by consent of the parties (FRCP 38(d), 39(a))."""


@filing(
    "Motion for Jury Trial",
    asks=(
        "jury trial",
        "trial by jury",
    ),
)
class MotionForJuryTrial(Motion):
    """A motion to be tried by a jury although none was demanded in time (FRCP 39(b))."""


@filing(
    "Motion to Strike Jury Demand",
    asks=(r"strike (?:\S+ ){0,4}?jury(?: trial)?(?: demand)?",),
)
class MotionToStrikeJuryDemand(Motion):
    """A motion to try to the court what a party would try to a jury (FRCP 39(a)(2))."""


@filing(
    "Trial Held",
    reads=(
        r"(?:jury|bench|court|non ?jury|civil|continued|further)? ?trial(?: \S+){0,6}? (?:held|begun|began"
        "|day|completed|concluded|commenced|continued from|proceedings)",
        "(?:jury|bench|court|civil) trial(?! (?:brief|order|set|date|plan|demand|exhibit|sched))",
        r"(?:jury|voir dire) (?:selection|empanel\w*|impanel\w*|deliberat\w*)",
        "voir dire (?:begun|held)",
        "bench trial",
    ),
    within=(
        r"(?:jury|bench|court|non ?jury) trial(?: \S+){0,8}? (?:held|begun|began|completed|concluded"
        r"|commenced|resumed|day \w+)",
        r"day \w+ of (?:\w+ )?(?:jury|bench|court) trial",
        r"jury (?:selected|sworn|empanel\w+|impanel\w+|deliberat\w+|retire\w*)",
        "trial (?:held|begun|completed|concluded|commenced)",
    ),
    titles=(
        "bench trial - held",
        "bench trial - begun",
        "bench trial - completed",
    ),
)
class TrialHeld(CourtAct):
    """Minutes of a day of trial."""

    jury: bool | None = None
    trial_day: int | None = None
    ended: bool = False


@filing(
    "Verdict",
    reads=("(?:jury |redacted |unredacted |special |general )*verdict(?! (?:form|sheet))",),
    within=(
        r"(?:jury )?(?:returns?|returned|renders?|rendered|reached)(?: \S+){0,4}? verdict",
        "jury (?:finds|found)",
        "verdict (?:for|in favor)",
    ),
)
class Verdict(CourtAct):
    """The verdict of a jury (FRCP 48, 49).

    `form` is "general", "special", "answers" (general, with answers), or "advisory" (FRCP 39(c)).
    """

    winner: str | None = None
    form: str | None = None


@filing(
    "Mistrial",
    reads=("mistrial",),
    within=(
        "mistrial (?:is )?(?:hereby )?declared",
        "declares? a mistrial",
    ),
)
class Mistrial(CourtAct):
    """A mistrial is declared."""


@filing(
    "Motion for Mistrial",
    asks=("mistrial",),
)
class MotionForMistrial(Motion):
    """A motion for a mistrial."""


@filing(
    "Order Advancing Trial on the Merits",
    reads=(r"order (?:\w+ ){0,3}?(?:advanc|consolidat)\w+ (?:the )?trial on the merits",),
    within=(
        r"(?:advanc|consolidat)\w+ (?:\S+ ){0,4}?trial on the merits",
        r"trial on the merits (?:\S+ ){0,4}?(?:advanced|consolidated) with",
    ),
)
class OrderAdvancingTrial(Order):
    """The trial on the merits is advanced and held with the hearing on a preliminary injunction (FRCP 65(a)(2))."""


@filing(
    "Findings of Fact and Conclusions of Law",
    reads=(
        r"findings (?:of fact)?(?: and| &|,)* (?:order|opinion|decision|conclusions? of law|conclusions?)(?: \w+)*?",
        "findings of fact",
    ),
    titles=("findings of fact & conclusions of law",),
)
class FindingsOfFact(Order):
    """A judge's findings after a bench trial (FRCP 52(a))."""


@filing(
    "Motion for Judgment as a Matter of Law",
    asks=(
        r"(?:renewed )?(?:judgment|jgm\w*)(?: as a| as)+ matter(?: of law)?",
        r"judgment (?:not ?withstanding|n\.?o\.?v)\w*",
        "jmol",
        "directed verdict",
        "jnov",
    ),
)
class MotionForJudgmentAsMatterOfLaw(Motion):
    """A motion during a jury trial (FRCP 50(a))."""


@filing(
    "Trial Document",
    reads=(
        "(?:proposed )?(?:jury )?(?:instructions?(?! (?:to|order))|voir dire|verdict (?:form|sheet)"
        r"|deposition desig\w*|special interrog\w*|statement of (?:the )?case)",
        r"(?:proposed |joint )*(?:jury instr\w*|voir dire\w*|verdict form\w*)",
        r"(?:counter )?designations? (?:of|and)(?: \S+){0,3}? (?:depo|testimony|discovery|transc)\w*",
        r"jury (?:list|note|question|instruct|notes|panel|charge)\w*",
        "note from jury",
        "deposition designations?",
        "proposed findings(?: of fact)?(?: (?:and|&) (?:proposed )?conclusions)?(?: of law)?",
        "requests? (?:for|to) charge",
        "(?:trial|jury) (?:notes?|exhibits?|questionnaire|material|stipulation)s?",
        r"stipulat\w+ (?:of |to |as to )?(?:facts|evidence|exhibits)",
        r"designation of (?:\w+ )?(?:deposition|testimony)\w*",
    ),
    titles=(
        "proposed findings of fact and conclusions of law",
        "proposed findings of fact",
        "designation of deposition transcript",
    ),
)
class TrialPaper(Filing):
    """Jury instructions, voir dire, deposition designations and other papers for trial."""


@filing(
    "Proposed Jury Instructions",
    reads=(
        r"(?:proposed |joint |requested |supplemental |edited |amended |agreed )*jury instr\w*",
        "requests? (?:for|to) charge",
    ),
)
class ProposedInstructions(TrialPaper):
    """A party's requests for instructions to the jury (FRCP 51(a))."""


# -- the right to a jury ----------------------------------------------------------------------------

JURY = Region("jury", "Whether a jury trial is demanded (FRCP 38, 39).", ("demanded", "waived"), initial="none")


def _demanding(case: Posture, pleading: Filing) -> tuple[str, ...]:
    return ("",) if getattr(pleading, "jury_demand", False) else ()


def _not_demanding(case: Posture, pleading: Filing) -> tuple[str, ...]:
    return () if getattr(pleading, "jury_demand", False) else ("",)


def _ruled(*kinds: type[Motion]) -> AsTo:
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


DEMAND = Clock(
    act="jury demand", law="frcp-38-b-1", start=last_pleading, party=lambda case, filing, subject: (), kind="may",
    silence="a jury is waived (Fed. R. Civ. P. 38(d)), unless the court orders one under Rule 39(b)",
)  # fmt: skip
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


def _others_still_demand(case: Posture, waiver: Filing, subject: Subject) -> Finding:
    """A demand is withdrawn only if the parties consent; nobody can withdraw another's."""
    demand = case.moved_by("jury", "")
    if demand is None or not waiver.by or not demand.by or set(demand.by) <= set(waiver.by):
        return not_shown("the consent of every party")
    others = ", ".join(name for name in demand.by if name not in waiver.by)
    return violated(f"{others} demanded the jury, and is not shown to consent", "a stipulation of all parties")


JURY.add(
    Row(JuryDemand, ("none", "demanded"), "demanded", the_case, "frcp-38-b-1", clock=OTHER_ISSUES),
    Row(JuryDemand, "waived", None, the_case, "frcp-38-d"),
    Row(InitiatingPaper, ("none", "demanded", "waived"), "demanded", its_own_demand, "frcp-38-b-1"),
    Row(ResponsivePleading, ("none", "demanded", "waived"), "demanded", its_own_demand, "frcp-38-b-1"),
    Row(NoticeOfRemoval, "none", "demanded", brought_along, "frcp-81-c-3-A"),
    Row(NoticeOfRemoval, "none", None, removed_without, "frcp-81-c-3-B", clock=AFTER_REMOVAL),
    Row(ResponsivePleading, "none", None, no_demand, "frcp-38-b-1", clock=DEMAND, ends="superseded"),
    Row(ResponsivePleading, ("demanded", "waived"), None, no_demand, "frcp-38-b-1"),
    Row(Lapse("jury demand"), "none", "waived", the_case, "frcp-38-d"),
    Row(JuryWaiver, ("none", "demanded", "waived"), "waived", the_case, "frcp-38-d",
        needs=Need("frcp-38-d", _others_still_demand)),
    Row(On(Ruling, ("granted",)), "*", "waived", _ruled(MotionToStrikeJuryDemand), "frcp-39-a"),
    Row(On(Ruling, ("granted",)), "*", "demanded", _ruled(MotionForJuryTrial), "frcp-39-b"),
)  # fmt: skip


@rule("frcp-38-b-1", JuryDemand, severity=Severity.CURABLE)
def jury_is_demanded_in_time(case: Posture, demand: JuryDemand) -> Finding | None:
    """A jury is demanded within 14 days after service of the last pleading directed to the issue (10 before 2009)."""
    answer, opening = case.latest(ResponsivePleading), case.latest(InitiatingPaper)
    if case.state("jury") == "demanded" or answer is None or answer.filed is None or demand.day is None:
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


# -- the trial --------------------------------------------------------------------------------------

TRIAL = Region(
    "trial",
    "The trial: set, in progress, and how it ended.",
    ("set", "in progress", "verdict", "mistrial", "decided"),
    initial="none",
)
DAY_OF_TRIAL = re.compile(r"\btrial(?: date)?$")


def trial_date(case: Posture) -> date | None:
    """The day for which trial is set; None where none is."""
    for what in case.subjects("schedule", "set", "passed"):
        cell = case.cell("schedule", what)
        for past in cell.history() if cell and DAY_OF_TRIAL.search(str(what)) else ():
            order = case.filing(past.by)
            for stated in order.dates if order else ():
                if stated.what.lower() == what and stated.date is not None:
                    return stated.date
    return None


def _on_calendar(case: Posture, subject: Subject) -> bool:
    return any(DAY_OF_TRIAL.search(str(what)) for what in case.subjects("schedule", "set"))


def _off_calendar(case: Posture, subject: Subject) -> bool:
    return not any(DAY_OF_TRIAL.search(str(what)) for what in case.subjects("schedule", "set", "passed"))


def _while(*states: str) -> AsTo:
    return AsTo("the trial, " + " or ".join(states), lambda case, act: ("",) if case.state("trial") in states else ())


def _bench(case: Posture, findings: Filing) -> tuple[str, ...]:
    """Findings follow a trial to the court; those that support an injunction follow none."""
    return ("",) if case.state("trial") in ("in progress", "decided") else ()


def _advisory(case: Posture, verdict: Verdict) -> bool:
    return verdict.form == "advisory" and case.forum.binds("frcp-39-c")


def _to_the_court(case: Posture, ruling: Filing) -> tuple[str, ...]:
    """The trial in progress, where it is held without a jury: judgment on partial findings ends it."""
    held = case.latest(TrialHeld)
    without = case.state("jury") == "waived" or (held is not None and held.jury is False)
    return ("",) if without and case.state("trial") == "in progress" else ()


over = ("verdict", "decided")
a_binding_verdict = AsTo("the case", lambda case, verdict: () if _advisory(case, verdict) else ("",))
an_advisory_verdict = AsTo(
    "the case, which the court decides", lambda case, verdict: ("",) if _advisory(case, verdict) else ()
)
on_partial_findings = AsTo(
    "the trial to the court, by judgment on partial findings",
    _to_the_court,
    refers_to=(MotionForJudgmentAsMatterOfLaw,),
)
awaited = _while("set")
a_bench_trial = AsTo("the trial, held without a jury", _bench)
TRIAL.add(
    Row(When("a day is set for trial", _on_calendar, ("schedule",)), ("none", "mistrial"), "set", the_case, "frcp-40"),
    Row(When("no day is set for trial", _off_calendar, ("schedule",)), "set", "none", the_case, "frcp-40"),
    Row(OrderDismissingCase, "set", "none", awaited, "frcp-40"),
    Row(CaseClosed, "set", "none", awaited, "frcp-40"),
    Row(TrialHeld, ("none", "set", "in progress", "mistrial"), "in progress", the_case, "frcp-39-a"),
    Row(TrialHeld, over, None, the_case, "frcp-39-a"),
    Row(Verdict, "*", "verdict", a_binding_verdict, "frcp-48-b"),
    Row(Verdict, "*", None, an_advisory_verdict, "frcp-39-c"),
    Row(Mistrial, "*", "mistrial", the_case, "frcp-48-b", clock=Clock(
        act="motion for judgment as a matter of law after mistrial", law="frcp-50-b-jury", start="filed", kind="may",
        party=lambda case, filing, subject: ())),
    Row(On(Ruling, ("granted",)), "*", "mistrial", _ruled(MotionForMistrial), "frcp-48-b"),
    Row(FindingsOfFact, "*", "decided", a_bench_trial, "frcp-52-a-1"),
    Row(On(Ruling, ("granted",)), "in progress", "decided", on_partial_findings, "frcp-52-c"),
    Row(OrderAdvancingTrial, ("none", "mistrial"), "set", the_case, "frcp-65-a-2"),
    Row(OrderAdvancingTrial, ("set", "in progress"), None, the_case, "frcp-65-a-2"),
)  # fmt: skip


JMOL = Region(
    "judgment as a matter of law",
    "Whether a Rule 50(a) motion was made at trial, which Rule 50(b) can renew after the verdict.",
    ("moved at trial",),
    initial="none",
)


def _before_submission(case: Posture, motion: Filing) -> tuple[str, ...]:
    return ("",) if case.state("trial") in ("none", "set", "in progress", "mistrial") else ()


JMOL.add(
    Row(
        MotionForJudgmentAsMatterOfLaw,
        ("none", "moved at trial"),
        "moved at trial",
        AsTo("the motion of the trial", _before_submission),
        "frcp-50-a-2",
    )
)


@rule("frcp-51-a-1", ProposedInstructions, severity=Severity.INEFFECTIVE)
def instructions_are_asked_before_the_jury_retires(case: Posture, paper: ProposedInstructions) -> Finding | None:
    """Requests for instructions are filed at the close of the evidence or at the earlier time that the court orders."""
    if case.state("trial") != "verdict":
        return None
    return violated("the jury has already returned its verdict", "a motion for a new trial")
