"""Dismissal without an order: FRCP 41(a)(1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from docket.filing import Filing
from docket.law import provision
from docket.procedure.class_action import CERTIFIED, DerivativeComplaint
from docket.procedure.commencement import CASE, LIVE, PARTY, WAGES, NoticeOfRemoval, condemnation, rests_on, role
from docket.procedure.disposition.filings import (
    MotionForSummaryJudgment,
    NoticeOfVoluntaryDismissal,
    StipulationOfDismissal,
)
from docket.procedure.motions import (
    MOTION,
    STIPULATION,
    MotionForSanctions,
    Ruling,
    RulingOnStipulation,
    Stipulation,
    appeared,
    motions_ruled,
    the_motion,
    the_stipulation,
)
from docket.procedure.pleading import (
    PLEADING,
    SO_ORDERED,
    Counterclaim,
    Crossclaim,
    MotionToDismiss,
    ResponsivePleading,
    ThirdPartyComplaint,
    responders,
    responses_in,
    standing,
)
from docket.region import NEW, AsTo, Need, On, Region, Row, When, the_case
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "AGREED",
    "ISSUE",
    "LIMITS",
    "NOTICE",
    "all_who_appeared_signed",
    "approved_where_wages_are_claimed",
    "before_a_response",
    "by_plaintiffs",
    "in_the_case",
    "motions_left",
    "no_answer_yet",
    "no_approval_needed",
    "of_some_plaintiffs",
    "of_the_whole",
    "parties_dismissed",
    "whole_action",
]


ISSUE = Region(
    "issue",
    "Each party that has answered or moved for summary judgment: an adversary may no longer dismiss by notice.",
    ("joined",),
)
ISSUE.add(
    *(
        Row(
            kind,
            NEW,
            "joined",
            AsTo(
                "each who files it",
                lambda case, paper: (n for n in responders(case, paper) if case.cell("issue", n) is None),
            ),
            "frcp-41-a-1-A-i",
        )
        for kind in (ResponsivePleading, MotionForSummaryJudgment)
    ),
    Row(
        NoticeOfRemoval,
        NEW,
        "joined",
        AsTo(
            "each who had answered in the state court",
            lambda case, removal: (n for n in removal.answered if case.cell("issue", n) is None),
        ),
        "frcp-81-c-1",
    ),
    Row(
        On(Ruling, ("converted",)),
        NEW,
        "joined",
        AsTo(
            "each whose motion becomes one for summary judgment",
            lambda case, ruling: (n for m in motions_ruled(case, ruling, MotionToDismiss) for n in m.by),
            refers_to=(MotionToDismiss,),
        ),
        "frcp-12-d",
        irregular=None,
    ),
)
MOTION.add(Row(On(Ruling, ("converted",)), "pending", None, the_motion, "frcp-12-d"))


# -- dismissal without an order (FRCP 41(a)(1)) ----------------------------------------------------


def in_the_case(case: Posture, *, claiming: bool) -> list[str]:
    """The parties still in the case, on the side of those who claim or of those who defend."""
    names = (str(name) for name in case.subjects("party", "in"))
    return [name for name in names if ("plaintiff" in (role(case, name) or "")) is claiming]


def by_plaintiffs(case: Posture, paper: Filing) -> bool:
    """Whether a dismissal is of the plaintiffs' claims, as far as shown: a defendant's is of its own claims (41(c)).

    A stipulation is of all who sign it, whoever files it.
    """
    if isinstance(paper, Stipulation):
        return True
    roles = [said for name in paper.by if (said := role(case, name))]
    return not roles or any("plaintiff" in said for said in roles)


def of_the_whole(case: Posture, paper: Filing) -> bool:
    """Whether a dismissal is of the whole action: it names no party, or all that are left on one side."""
    if not paper.as_to:
        return True
    sides = (in_the_case(case, claiming=False), in_the_case(case, claiming=True))
    return any(side and set(side) <= set(paper.as_to) for side in sides)


def of_some_plaintiffs(case: Posture, paper: Filing) -> tuple[str, ...]:
    """The plaintiffs who dismiss by a notice of their own, where others stay: a notice drops no claim of theirs."""
    if isinstance(paper, Stipulation) or paper.as_to or not paper.by or case.state("qui tam") != "none":
        return ()
    claiming = in_the_case(case, claiming=True)
    leaving = tuple(name for name in paper.by if name in claiming)
    return leaving if len(leaving) < len(claiming) else ()


def _whole(case: Posture, paper: Filing) -> tuple[str, ...]:
    if not by_plaintiffs(case, paper) or of_some_plaintiffs(case, paper):
        return ()
    return ("",) if of_the_whole(case, paper) else ()


def _parts(case: Posture, paper: Filing) -> Iterator[str]:
    if leaving := of_some_plaintiffs(case, paper):
        yield from leaving
    elif paper.as_to and by_plaintiffs(case, paper) and not of_the_whole(case, paper):
        yield from (name for name in paper.as_to if case.state("party", name) == "in")


def no_answer_yet(case: Posture, notice: Filing, subject: Any) -> Finding:
    """A notice dismisses only before the opposing party serves an answer or a motion for summary judgment."""
    if condemnation(case) and case.forum.binds("frcp-71.1-i"):
        return not_shown("whether the hearing on compensation has begun, or title or possession has passed")
    against = [subject] if subject else notice.as_to or in_the_case(case, claiming=False)
    if subject and role(case, subject) == "plaintiff":
        against = in_the_case(case, claiming=False)
    joined = [name for name in against if case.cell("issue", name) is not None]
    if not joined:
        removed = case.latest(NoticeOfRemoval) is not None
        return not_shown("whether it was answered in the state court") if removed else satisfied
    cure = "file a stipulation signed by all who have appeared (41(a)(1)(A)(ii)), or move under Rule 41(a)(2)"
    return violated(f"{', '.join(joined)} has already answered or moved for summary judgment", cure)


def all_who_appeared_signed(case: Posture, stipulation: Stipulation, subject: Any) -> Finding:
    """A stipulation dismisses without an order only when all parties who have appeared sign it."""
    signed = {*stipulation.signed_by, *stipulation.by}
    if not stipulation.signed_by:
        return not_shown("who signed the stipulation")
    without = [str(n) for n in case.subjects("party", "in") if appeared(case, str(n)) and n not in signed]
    if not without:
        return satisfied
    return violated(f"{', '.join(without)} has appeared and did not sign", "add the signature, or move under 41(a)(2)")


def no_approval_needed(case: Posture, paper: Filing, subject: Any) -> Finding:
    """The parties alone do not end what Rules 23(e), 23.1(c) and 66 or a statute let end with approval only."""
    if case.state("class") in CERTIFIED:
        return violated("a class is certified", "move for approval of the dismissal (Rule 23(e))")
    if case.state("receivership") == "appointed":
        return violated("a receiver is appointed", "move for dismissal by order (Rule 66)")
    if (limit := case.state("limits on dismissal")) != "none":
        return violated(f"an action of this sort ends only where the {limit}", "move for approval of the dismissal")
    return satisfied


def approved_where_wages_are_claimed(case: Posture, stipulation: Any, subject: Any) -> Finding:
    """In the Second Circuit a claim for wages is dismissed with prejudice only with approval."""
    if not rests_on(case, WAGES):
        return not_shown("whether the claim is under the Fair Labor Standards Act")
    held = provision("case-cheeks", stipulation.day)
    later = held is not None and held.decided is not None and str(stipulation.day) < held.decided
    if getattr(stipulation, "prejudice", None) != "with" or later:
        return not_shown("whether it is with prejudice" if not later else "later held to need approval")
    return violated("it ends an action under the Fair Labor Standards Act", "move for approval of the settlement")


LIMITS = Region(
    "limits on dismissal",
    "Whose approval a dismissal by the parties needs, in actions that they bring for others (FRCP 41(a)(1)(A)).",
    ("court approves", "attorney general and court approve"),
    initial="none",
)
LIMITS.add(Row(DerivativeComplaint, "*", "court approves", the_case, "frcp-23.1-c"))

NOTICE = (Need("frcp-41-a-1-A-i", no_answer_yet), Need("frcp-41-a-1-A-subject", no_approval_needed))
AGREED = (
    Need("frcp-41-a-1-A-ii", all_who_appeared_signed),
    Need("frcp-41-a-1-A-subject", no_approval_needed),
    Need("case-cheeks", approved_where_wages_are_claimed),
)

whole_action = AsTo("the case, where the whole action is dismissed", _whole)
parties_dismissed = AsTo("each party as to whom it dismisses", _parts)


def _agreed(case: Posture, stipulation: Any) -> tuple[str, ...]:
    refused = any(need.ask(case, stipulation, "").value == "violated" for need in AGREED if case.forum.binds(need.law))
    return () if refused else (stipulation.key,)


for _kind, _law, _needs in (
    (NoticeOfVoluntaryDismissal, "frcp-41-a-1-A-i", NOTICE),
    (StipulationOfDismissal, "frcp-41-a-1-A-ii", AGREED),
):
    CASE.add(Row(_kind, LIVE, "closed", whole_action, _law, needs=_needs, irregular=None))
    PARTY.add(Row(_kind, "in", "dismissed", parties_dismissed, _law, needs=_needs))

STIPULATION.add(
    Row(
        StipulationOfDismissal,
        NEW,
        "effective",
        AsTo("the stipulation itself, where all who appeared sign", _agreed),
        "frcp-41-a-1-A-ii",
    ),
    Row(
        On(RulingOnStipulation, SO_ORDERED[:1]),
        "effective",
        "so ordered",
        the_stipulation,
        "frcp-41-a-1-A-ii",
        irregular=None,
    ),
)


def _dismissed_by(*kinds: type[Filing]) -> Callable[[Posture, Any], bool]:
    def ended(case: Posture, subject: Any) -> bool:
        return case.state("case") == "closed" and isinstance(case.moved_by("case", ""), kinds)

    return ended


motions_left = AsTo(
    "every motion pending, save for sanctions",
    lambda case, filing: (
        m.key
        for key in case.subjects("motion", "pending")
        if (m := case.opened_by("motion", key)) is not None and not isinstance(m, MotionForSanctions)
    ),
)
MOTION.add(
    *(
        Row(When(says, _dismissed_by(kind), ("case",)), "pending", "terminated", motions_left, law)
        for says, kind, law in (
            ("the action is dismissed by notice", NoticeOfVoluntaryDismissal, "frcp-41-a-1-A-i"),
            ("the action is dismissed by stipulation", StipulationOfDismissal, "frcp-41-a-1-A-ii"),
        )
    )
)


@rule("frcp-41-a-1-B", NoticeOfVoluntaryDismissal, severity=Severity.NOTEWORTHY)
def second_notice_is_on_the_merits(case: Posture, notice: NoticeOfVoluntaryDismissal) -> Finding | None:
    """A second dismissal by notice of the same claim is an adjudication on the merits.

    A notice of the whole action reaches no party whom an earlier one let out: the claim against that party was gone.
    """
    against = set(notice.as_to or in_the_case(case, claiming=False))
    for earlier in case.filings(NoticeOfVoluntaryDismissal):
        same = not earlier.as_to or not against.isdisjoint(earlier.as_to)
        if same and earlier.id != notice.id and set(earlier.by) & set(notice.by):
            return violated(f"the claim was dismissed by notice before ({earlier.label}): this one is with prejudice")
    return None


@rule("frcp-23-e", NoticeOfVoluntaryDismissal, StipulationOfDismissal, severity=Severity.NOTEWORTHY)
def a_class_action_not_yet_certified(case: Posture, paper: Filing) -> Finding | None:
    """Before 2003-12-01 no class action was dismissed without approval; whether one not certified was such was open.

    The amendment of 2003 names the claims of a certified class alone; its committee note calls the old text ambiguous.
    """
    version = provision("frcp-23-e", paper.day)
    if case.state("class") != "putative" or version is None or version.since is not None:
        return None
    return violated("it was brought for a class, and the rule was at times read to ask the court's approval even so")


@rule("frcp-41-a-1-A-ii", RulingOnStipulation, severity=Severity.NOTEWORTHY)
def no_terms_on_a_dismissal_by_all(case: Posture, ruling: RulingOnStipulation) -> Finding | None:
    """A stipulation that all signed dismisses by itself; the court has no power to put terms on it."""
    for paper in case.referred(ruling):
        if (
            isinstance(paper, StipulationOfDismissal)
            and ruling.disposition in ("modified", "not adopted")
            and paper.signed_by
            and case.state("stipulation", paper.key) == "effective"
        ):
            return violated(f"{paper.label} had already dismissed the action by itself")
    return None


# A claim in a counterclaim, crossclaim or third-party complaint is dismissed by its own pleader (FRCP 41(c)).


def _own_claims(case: Posture, notice: Filing) -> Iterator[str]:
    for claim in standing(case):
        if isinstance(claim, (Counterclaim, Crossclaim, ThirdPartyComplaint)) and set(claim.by) & set(notice.by):
            yield claim.key


def before_a_response(case: Posture, notice: Filing, claim: Any) -> Finding:
    """Such a claim is dismissed by notice only before a responsive pleading to it is served."""
    answered = [name for key, name in responses_in(case, "answered") if key == claim]
    if not answered:
        return satisfied
    return violated(f"{', '.join(answered)} has answered the claim", "move under Rule 41(a)(2), or have all sign")


PLEADING.add(
    Row(
        NoticeOfVoluntaryDismissal,
        "operative",
        "dismissed",
        AsTo("each claim of its own that it dismisses", _own_claims),
        "frcp-41-c",
        needs=Need("frcp-41-c", before_a_response),
    )
)
