"""What is final, and when: FRCP 54(b), 58; what an amended judgment starts anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.procedure.authority import OrderOnFindings
from docket.procedure.commencement import (
    CASE,
    LIVE,
    CaseClosed,
    HabeasPetition,
    OrderRemanding,
    OtherPetition,
    ScreeningOrder,
    role,
)
from docket.procedure.disposition import (
    MotionForDefaultJudgment,
    MotionForSummaryJudgment,
    MotionForVoluntaryDismissal,
    MotionToDismissForFailureToProsecute,
    NoticeOfVoluntaryDismissal,
    OrderDismissingCase,
    StipulationOfDismissal,
)
from docket.procedure.judgment.entry import (
    AFTER_JUDGMENT,
    APPEAL_TIME,
    FINALITY,
    JUDGMENT,
    POST_JUDGMENT,
    STANDING,
    anyone,
    certified,
    entry,
    set_out_separately,
    time_to_appeal,
)
from docket.procedure.judgment.filings import AmendedJudgment, Judgment, OrderCertifying54b
from docket.procedure.motions import Ruling, RulingOnStipulation, motions_ruled
from docket.procedure.pleading import MotionForJudgmentOnPleadings, MotionToDismiss
from docket.procedure.pretrial import SchedulingOrder
from docket.procedure.trial import FindingsOfFact, TrialHeld, Verdict
from docket.region import NEW, AsTo, Lapse, On, Row, Subject, When, the_case

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "DAY_150",
    "DISPOSITIVE",
    "GRANTED",
    "SUBSTANCE",
    "UNENDED",
    "amended",
    "amended_by",
    "amended_entry",
    "an_appealable_judgment",
    "an_order_certified",
    "carries_out_a_ruling",
    "certifies_its_judgment",
    "clerical",
    "closed_upon",
    "closing_unexplained",
    "corrected",
    "decides",
    "dispositive",
    "goes_on",
    "in_an_order",
    "in_an_order_once",
    "not_closed_after_all",
    "on_all",
    "on_every_claim",
    "on_every_claim_once",
    "on_some_claims",
    "replaced",
    "the_judgment",
    "undecided",
]


# A decision of every claim. Without a judgment on a separate document it is entered, for the times that run from
# entry, on day 150. A dismissal known by its signing date alone, from some later paper, leaves finality unknown.

DAY_150 = Clock(
    act="entry of judgment without a separate document", law="frcp-58-c-2", kind="not-before", party=anyone,
    start=lambda case, filing, subject: Start(
        filing.entered or filing.day, known="docketed" if filing.filed or filing.entered else "assumed", what="entry"
    ),
)  # fmt: skip
UNENDED = ("none", "decided", "unknown", "vacated", "partial")


def _seen(filing: Filing) -> bool:
    return filing.filed is not None or filing.entered is not None


def decides(
    trigger: On | type[Filing],
    says: str,
    test: Callable[[Posture, Any], bool],
    refers_to: tuple[type[Filing], ...] = (),
) -> None:
    """Declare a decision of the whole action that is not itself a judgment: its finality and the times it starts."""

    def ends(case: Posture, filing: Filing, seen: bool) -> tuple[str, ...]:
        return ("",) if case.state("finality") in UNENDED and _seen(filing) == seen and test(case, filing) else ()

    def papers(case: Posture, filing: Filing) -> tuple[str, ...]:
        return (filing.key,) if case.state("finality") in UNENDED and test(case, filing) else ()

    docketed = AsTo(f"the case, by {says}", lambda case, filing: ends(case, filing, True), refers_to=refers_to)
    elsewhere = AsTo(
        f"the case, by {says} known from elsewhere",
        lambda case, filing: ends(case, filing, False),
        refers_to=refers_to,
    )
    paper = AsTo(says, papers, refers_to=refers_to)
    FINALITY.add(
        Row(trigger, UNENDED, "decided", docketed, "frcp-54-b", clock=DAY_150),
        Row(trigger, UNENDED, "unknown", elsewhere, "frcp-54-b"),
    )
    APPEAL_TIME.add(Row(trigger, NEW, "running", paper, "frap-4-a-7", clock=time_to_appeal(entry)))
    POST_JUDGMENT.add(Row(trigger, NEW, "open", paper, "frcp-54-a", clock=AFTER_JUDGMENT))


DISPOSITIVE = (
    MotionToDismiss, MotionForJudgmentOnPleadings, MotionForSummaryJudgment, MotionForDefaultJudgment,
    MotionForVoluntaryDismissal, MotionToDismissForFailureToProsecute,
)  # fmt: skip


def dispositive(case: Posture, act: Filing) -> bool:
    """Whether a ruling decides claims, as far as what it rules on shows."""
    if isinstance(act, OrderOnFindings):
        return act.disposition == "adopted"
    granted = isinstance(act, Ruling) and act.disposition == "granted"
    return granted and any(not getattr(m, "partial", False) for m in motions_ruled(case, act, *DISPOSITIVE))


def closed_upon(case: Posture, closing: CaseClosed) -> bool:
    """Whether the clerk closed the case on a dispositive ruling: of the same entry, or entered the same day."""
    for kind in (Ruling, OrderOnFindings):
        for act in case.filings(kind):
            if act.id != closing.id and (act.day is None or act.day != closing.day):
                break
            if dispositive(case, act):
                return True
    return False


def _dismissed_on_request(case: Posture, ruling: Ruling) -> bool:
    return any(not motion.as_to for motion in motions_ruled(case, ruling, MotionForVoluntaryDismissal))


def _stipulation_ordered(case: Posture, ruling: RulingOnStipulation) -> bool:
    return any(isinstance(paper, StipulationOfDismissal) and not paper.as_to for paper in case.referred(ruling))


decides(OrderDismissingCase, "an order that dismisses the action", lambda case, order: True)
decides(
    On(ScreeningOrder, ("dismissed",)), "a screening order without leave to amend", lambda c, o: not o.leave_to_amend
)
decides(OrderRemanding, "a remand to the agency", lambda case, order: order.to_agency)
decides(
    FindingsOfFact,
    "findings after a bench trial",
    lambda case, findings: case.state("trial") in ("in progress", "decided"),
)
decides(
    On(Ruling, ("granted", "denied")), "a ruling on the petition", lambda c, r: True, (HabeasPetition, OtherPetition)
)
decides(
    On(Ruling, ("granted",)),
    "a dismissal at the plaintiff's request",
    _dismissed_on_request,
    (MotionForVoluntaryDismissal,),
)
decides(
    On(RulingOnStipulation, ("so ordered",)),
    "an order on a stipulation of dismissal",
    _stipulation_ordered,
    (StipulationOfDismissal,),
)
decides(CaseClosed, "the ruling on which the clerk closed the case", closed_upon)

FINALITY.add(Row(Lapse(DAY_150.act), "decided", "final", the_case, "frcp-58-c-2"))

# What leaves a claim or a party does not end the action, however it was designated: the court tries it, or schedules
# what is left, after a dismissal of whom or what the docket does not say. The clerk's closing stands until reopened.


def _goes_on(case: Posture, act: Filing) -> tuple[str, ...]:
    if case.state("case") != "closed" or (isinstance(act, SchedulingOrder) and not _for_later(act)):
        return ()
    for past in case.cell("case").history():  # type: ignore[union-attr]  # it is closed, so something moved it
        if past.state != "closed":
            break
        before = case.filing(past.by)
        if isinstance(before, (CaseClosed, Judgment)) or past.day is None or act.day is None or act.day <= past.day:
            return ()
    return ("",)


def _for_later(order: Filing) -> bool:
    return any(d.date is not None and order.day is not None and d.date > order.day for d in order.dates)


goes_on = AsTo("the case, which the court goes on with", _goes_on)
for _act in (SchedulingOrder, TrialHeld, Verdict):
    CASE.add(Row(_act, "closed", "open", goes_on, "frcp-54-b", irregular=None))
    FINALITY.add(
        Row(_act, ("decided", "unknown", "by notice or stipulation"), "none", goes_on, "frcp-54-b", irregular=None)
    )

# A closing that nothing explains, and a dismissal that needs no judgment.


def _unexplained(case: Posture, closing: CaseClosed) -> tuple[str, ...]:
    live = case.state("case") in (NEW, "open", "administratively closed")
    return ("",) if case.state("finality") == "none" and live and not closed_upon(case, closing) else ()


def _dismissed_by(paper: type[Filing]) -> Callable[[Posture, Subject], bool]:
    """Whether a paper of the parties is what closed the case."""

    def dismissed(case: Posture, subject: Subject) -> bool:
        ended = case.cell("case")
        by = case.filing(ended.by) if ended else None
        return isinstance(by, paper) and case.state("case") == "closed"

    return dismissed


closing_unexplained = AsTo("the case, closed on nothing that the docket shows", _unexplained)
FINALITY.add(Row(CaseClosed, "none", "unknown", closing_unexplained, "clerk-closing"))
for _paper, _said, _law in (
    (NoticeOfVoluntaryDismissal, "notice", "frcp-41-a-1-A-i"),
    (StipulationOfDismissal, "stipulation", "frcp-41-a-1-A-ii"),
):
    _dismissed = When(f"the action was dismissed by {_said}", _dismissed_by(_paper), ("case",))
    FINALITY.add(Row(_dismissed, ("none", "unknown"), "by notice or stipulation", the_case, _law))

# A judgment is final on a separate document, and only if it leaves no claim and no party (54(b)).


def undecided(case: Posture, judgment: Judgment) -> list[str]:
    """The defending parties still in the case whom neither it nor an earlier judgment names, where it names some."""
    released = case.subjects("arrest", "released", "vacated")  # the security stands for the thing (Supp. Rule E(5))
    parties = (str(p) for p in case.subjects("party", "in") if p not in released)
    defending = [p for p in parties if "defendant" in (role(case, p) or "")]
    named = set(judgment.as_to) & set(defending)
    unknown = [name for name in judgment.as_to if name[:1].isupper() and case.cell("party", name) is None]
    some = named or (len(defending) > 1 and len(unknown) == len(judgment.as_to) > 0)
    return [name for name in defending if name not in named | _judged_before(case, judgment)] if some else []


def _judged_before(case: Posture, judgment: Judgment) -> set[str]:
    """The parties against or for whom an earlier judgment stands, other than one on fewer than all claims."""
    standing = (case.opened_by("judgment", key) for key in case.subjects("judgment", "entered") if key != judgment.key)
    return {name for made in standing if isinstance(made, Judgment) and not made.partial for name in made.as_to}


def on_all(case: Posture, judgment: Judgment) -> bool:
    """Whether a judgment leaves no claim and no party of this case, the others consolidated with it left aside."""
    its_own = case.state("case") != "consolidated" or case.forum.binds("case-hall-v-hall")
    return its_own and not judgment.partial and not judgment.certified and not undecided(case, judgment)


def clerical(case: Posture, judgment: Filing) -> bool:
    """Whether it only corrects a clerical mistake: the judgment stays what and from when it was (FRCP 60(a))."""
    return isinstance(judgment, AmendedJudgment) and judgment.clerical is True and case.forum.binds("frcp-60-a")


def _final(case: Posture, judgment: Judgment, separate: bool) -> tuple[str, ...]:
    whole = on_all(case, judgment) and not clerical(case, judgment)
    return ("",) if whole and set_out_separately(case, judgment) == separate else ()


def _in_part(case: Posture, judgment: Judgment) -> tuple[str, ...]:
    return ("",) if judgment.partial or judgment.certified else ()


def _appealable(case: Posture, judgment: Judgment) -> tuple[str, ...]:
    ends = on_all(case, judgment) or judgment.partial or certified(case, judgment)
    return (judgment.key,) if ends and not clerical(case, judgment) else ()


def _certified_alone(case: Posture, order: Filing) -> tuple[str, ...]:
    return () if any(isinstance(act, Judgment) for act in case.entry(order.id)) else (order.key,)


on_every_claim = AsTo("the case, by a separate document that leaves no claim", lambda c, j: _final(c, j, True))
on_every_claim_once = AsTo("the case, by a judgment that leaves no claim", lambda c, j: _final(c, j, True))
in_an_order = AsTo("the case, by a judgment inside an order", lambda c, j: _final(c, j, False))
on_some_claims = AsTo("the case, by a judgment on fewer than all claims", _in_part)
in_an_order_once = AsTo("the case, by a judgment inside an order", lambda c, j: _final(c, j, False))
the_judgment = AsTo("the judgment", lambda case, judgment: () if clerical(case, judgment) else (judgment.key,))
an_appealable_judgment = AsTo("a judgment on every claim, or certified", _appealable)
an_order_certified = AsTo("an order certified as final", _certified_alone)

FINALITY.add(
    Row(Judgment, "*", "final", on_every_claim, "frcp-58-a"),
    Row(Judgment, "*", "final", on_every_claim_once, "frcp-58"),
    Row(Judgment, "*", "decided", in_an_order, "frcp-58-a", clock=DAY_150),
    Row(Judgment, "*", "decided", in_an_order_once, "frcp-58"),
    Row(Judgment, ("none", "vacated"), "partial", on_some_claims, "frcp-54-b"),
    Row(
        Judgment,
        ("decided", "final", "partial", "unknown", "by notice or stipulation"),
        None,
        on_some_claims,
        "frcp-54-b",
    ),
    Row(OrderCertifying54b, ("none", "vacated"), "partial", the_case, "frcp-54-b"),
    Row(
        OrderCertifying54b,
        ("decided", "final", "partial", "unknown", "by notice or stipulation"),
        None,
        the_case,
        "frcp-54-b",
    ),
)
JUDGMENT.add(Row(Judgment, NEW, "entered", the_judgment, "frcp-54-a"))


def _of_its_own_entry(case: Posture, order: Filing) -> bool:
    """Whether the determination stands in the entry of the judgment itself, which is then one on fewer than all."""
    made_final = case.moved_by("finality", "")
    return isinstance(made_final, Judgment) and made_final.id == order.id


certifies_its_judgment = AsTo("the case", lambda case, order: ("",) if _of_its_own_entry(case, order) else ())
not_closed_after_all = AsTo(
    "the case, which goes on",
    lambda case, order: ("",) if _of_its_own_entry(case, order) and case.state("case") == "closed" else (),
)
FINALITY.add(Row(OrderCertifying54b, ("decided", "final", "partial"), "partial", certifies_its_judgment, "frcp-54-b"))
CASE.add(Row(OrderCertifying54b, "closed", "open", not_closed_after_all, "frcp-54-b"))


def _closing(case: Posture, judgment: Judgment) -> tuple[str, ...]:
    """The case, where it is open: a judgment that leaves no claim ends it, whatever the clerk notes later."""
    return ("",) if case.state("case") in LIVE and on_all(case, judgment) and not clerical(case, judgment) else ()


CASE.add(Row(Judgment, LIVE, "closed", AsTo("the case, by a judgment that leaves no claim", _closing), "frcp-54-b"))
POST_JUDGMENT.add(Row(Judgment, NEW, "open", an_appealable_judgment, "frcp-54-a", clock=AFTER_JUDGMENT))
APPEAL_TIME.add(
    Row(Judgment, NEW, "running", an_appealable_judgment, "frap-4-a-7", clock=time_to_appeal(entry)),
    Row(OrderCertifying54b, NEW, "running", an_order_certified, "frcp-54-b", clock=time_to_appeal(entry)),
    Row(Lapse("appeal"), ("running", "extended", "reopened"), "ran out", the_case, "frap-4-a-1-A"),
)

# An amended judgment starts every time anew; a correction of a clerical mistake starts none (60(a)).

SUBSTANCE = "whether the amendment changes a matter of substance, or only corrects a mistake (Fed. R. Civ. P. 60(a))"


def amended_by(case: Posture, judgment: Filing) -> str | None:
    """The judgment that an amended one amends: the one it refers to, else the newest in force."""
    for paper in case.referred(judgment):
        if case.cell("judgment", paper.key) is not None:
            return paper.key
    entered = case.subjects("judgment", "entered")
    return str(entered[-1]) if entered else None


def carries_out_a_ruling(case: Posture, judgment: AmendedJudgment) -> bool:
    """Whether an amended judgment carries out a ruling that altered the judgment, as far as is shown."""
    ruled = (case.moved_by("tolling motion", motion) for motion in case.subjects("tolling motion", "ruled on"))
    return judgment.clerical is False or any(isinstance(by, Ruling) and by.disposition in GRANTED for by in ruled)


def amended_entry(case: Posture, judgment: AmendedJudgment, subject: Subject) -> Start:
    """When the times of an amended judgment begin: with its entry if its substance changed, else with the first's."""
    start, before = entry(case, judgment, subject), amended_by(case, judgment)
    first = case.opened_by("judgment", before) if before else None
    if first is None or start.day is None or carries_out_a_ruling(case, judgment):
        return start
    began = entry(case, first, subject)
    return Start(began.day, known=began.known, what="entry", assumes=began.assumes, missing=SUBSTANCE, also=start.day)


def _replaced(case: Posture, judgment: Judgment) -> list[Subject]:
    if clerical(case, judgment) or not on_all(case, judgment):
        return []
    standing = case.subjects("appeal time", *STANDING)
    if isinstance(judgment, AmendedJudgment):
        return standing
    return [s for s in standing if not isinstance(case.opened_by("appeal time", s), Judgment)]


def _amended(case: Posture, judgment: AmendedJudgment, corrected: bool) -> tuple[str, ...]:
    before = amended_by(case, judgment)
    return (before,) if before and clerical(case, judgment) == corrected else ()


GRANTED = ("granted", "granted in part and denied in part")
replaced = AsTo("each decision that this judgment sets out or replaces", _replaced)
amended = AsTo("the judgment amended", lambda case, judgment: _amended(case, judgment, False))
corrected = AsTo("the judgment corrected", lambda case, judgment: _amended(case, judgment, True))

APPEAL_TIME.add(
    Row(AmendedJudgment, NEW, "running", an_appealable_judgment, "frap-4-a-7", clock=time_to_appeal(amended_entry)),
    Row(Judgment, STANDING, "superseded", replaced, "frap-4-a-7", ends="superseded"),
)
POST_JUDGMENT.add(Row(Judgment, "open", "superseded", replaced, "frcp-54-a", ends="superseded"))
JUDGMENT.add(
    Row(AmendedJudgment, "entered", "amended", amended, "frcp-59-e"),
    Row(AmendedJudgment, ("entered", "amended"), None, corrected, "frcp-60-a"),
)
