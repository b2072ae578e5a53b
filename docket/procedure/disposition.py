"""Disposition without trial: FRCP 41, 55(b), 56; settlement."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from docket.clock import Clock, Running, Start
from docket.filing import Filing, Unread, filing
from docket.law import provision
from docket.procedure.class_action import CERTIFIED, DerivativeComplaint
from docket.procedure.commencement import CASE, LIVE, PARTY, Complaint, condemnation, role
from docket.procedure.motions import (
    BRIEFING,
    MOTION,
    STIPULATION,
    Motion,
    MotionForSanctions,
    Notice,
    Order,
    Response,
    Ruling,
    RulingOnStipulation,
    Stipulation,
    appeared,
    motions_ruled,
    the_motion,
    the_stipulation,
)
from docket.procedure.parties import GUARDIAN
from docket.procedure.pleading import (
    GRANTED,
    PLEADING,
    RESPONSE,
    SO_ORDERED,
    TARGET,
    AmendedComplaint,
    Counterclaim,
    Crossclaim,
    MotionToDismiss,
    RequestForDefault,
    ResponsivePleading,
    Subject,
    ThirdPartyComplaint,
    answer_due,
    awaited_of,
    defaulted,
    not_computable,
    of_the_united_states,
    replaced,
    responders,
    responses,
    responses_in,
    served_when_filed,
    standing,
)
from docket.procedure.pretrial import cutoff_passed
from docket.procedure.stay import MotionToCompelArbitration
from docket.region import NEW, AsTo, Need, On, Region, Row, When, the_case
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture


@filing(
    "Notice of Voluntary Dismissal",
    reads=(
        "(?:amended |joint )?(?:notice|ntc)(?: of| to)*(?: (?!motion|removal|appeal|hearing|filing|order"
        r"|entry|withdr)\S+){0,4}? (?:dismiss\w*|non ?suit|discontinu\w*)",
        r"(?:volun\w+)(?: \S+){0,3}? dismiss\w*",
        "notice (?:of )?(?:partial )?(?:voluntary )?dismissal",
        "non ?suit",
        "voluntary discontinuance",
        "request for dismissal",
        r"dismissal(?: \S+){0,3}? (?:by plaintiff|pursuant|under|of (?:def|part)|with)",
    ),
    titles=(
        "notice of voluntary dismissal party(s)",
        "notice of voluntary dismissal - signed",
        "dismiss",
    ),
)
class NoticeOfVoluntaryDismissal(Notice):
    """A plaintiff dismisses by notice (FRCP 41(a)(1)(A)(i))."""

    prejudice: str | None = None


@filing(
    "Stipulation of Dismissal",
    reads=(
        r"(?:stip(?:ulation|ulated|\.)?|agreement|agreed|joint)(?: (?!motion|mot\b|order|application"
        r"|notice)\S+){0,9}? (?:dismiss\w*|dism\.?|discontinu\w*|non ?suit)",
        r"(?:joint )?(?:notice|stip\w*)(?: of)? (?:joint |stipulated |agreed )(?:voluntary )?dismissal",
        r"stip\w*(?: \S+){0,3}? voluntary",
    ),
)
class StipulationOfDismissal(Stipulation):
    """All who appeared stipulate to dismissal (FRCP 41(a)(1)(A)(ii))."""

    prejudice: str | None = None


@filing(
    "Motion for Voluntary Dismissal",
    asks=(
        r"volun\w*(?: partial)? dismiss\w*",
        r"dismiss\w*(?: \S+){0,10}? (?:41\(a\)|voluntar\w+)",
        "(?:leave to )?(?:voluntarily dismiss|withdraw (?:the |his |her |its )?(?:complaint|case|claim"
        "|action|petition))",
        "nonsuit",
        r"dismiss\w* (?:by |without prej\w+ by )?(?:plaintiff|pltf)(?!'|s')",
        "dismissal (?:with|without) prejudice",
        "(?:agreed |stipulated )dismissal",
    ),
)
class MotionForVoluntaryDismissal(Motion):
    """A motion to dismiss by court order (FRCP 41(a)(2))."""


@filing(
    "Motion to Dismiss for Lack of Prosecution",
    asks=(
        r"dismiss\w*(?: \S+){0,8}? (?:(?:lack|want|failure)(?: of| to)?|under rule 41\(b\)"
        r"|41\(b\))(?: prosecut\w*| comply)",
        r"dismiss\w* for (?:lack|failure|want) (?:of|to) prosec\w*",
    ),
)
class MotionToDismissForFailureToProsecute(Motion):
    """A motion under FRCP 41(b)."""


@filing(
    "Motion for Summary Judgment",
    asks=(
        r"(?:(?:partial |final )?(?:summary|summ?\.?|sum) ?(?:judgm?e?n?t|jgm\w*|jdg\w*|adjudication|jmt"
        "|disposition)|partial (?:summary|judgment))",
        "judgment on the (?:administrative )?record",
    ),
    titles=("motion for partial summary judgment",),
)
class MotionForSummaryJudgment(Motion):
    """A motion for summary judgment (FRCP 56)."""

    partial: bool = False


@filing(
    "Statement of Undisputed Facts",
    reads=(
        r"(?:statement|concise statement|stmt|response|separate statement|local rule 56\S*|rule 56\S*"
        r"|counter ?statement|lr 56\S*|list|stip\w*)(?: \S+){0,4}? (?:facts?|undisputed|uncontrovert\w*"
        r"|uncontested|material facts?|56\.1)(?: statement)?",
        r"(?:statement of )?(?:undisputed|uncontroverted|uncontested|material)(?: \w+)? facts?",
        r"(?:rule |local rule |lr )56\S*(?: \w+)? statement",
        r"(?:counter ?)?statement of (?:\w+ )*(?:material|undisputed|uncontr\w*|uncontested|disputed"
        r"|genuine)(?: \w+)*",
    ),
    titles=("rule 56.1 statement",),
)
class StatementOfFacts(Filing):
    """A statement of facts for or against summary judgment."""


@filing(
    "Motion for Default Judgment",
    reads=(
        r"(?:request|application|praecipe|affidavit|declaration)(?: \S+){0,3}? (?:for|to"
        r"|of)(?: \w+){0,3}? default judgm?e?n?t",
    ),
    asks=(r"(?:entry of |enter |a )*(?:final )?(?:default (?:judgm?e?n?t|jgm\w*)|judgm?e?n?t (?:by|of) default)",),
)
class MotionForDefaultJudgment(Motion):
    """A motion for default judgment (FRCP 55(b)(2)), or a request to the clerk (55(b)(1))."""

    to_clerk: bool = False


@filing(
    "Motion for Approval of Settlement",
    asks=(
        r"(?:approv\w+|approval)(?: of)?(?: the| a)?(?: \w+){0,3}? (?:settlement|compromise|minor)(?: agreement)?",
        "minor'?s? compromise",
        "(?:petition to )?compromise",
    ),
)
class MotionForSettlement(Motion):
    """A motion to approve a settlement of no class."""


@filing(
    "Order Dismissing Case",
    reads=(
        r"order (?:and (?:final )?judgment )?(?:\w+ )?(?:of|for|granting) (?:\w+ ){0,3}?dismissal(?! (?:of"
        "|as to|with prejudice as to|without prejudice as to) (?:def|deft|part|claims|count|third|counter"
        "|cross|some|all claims against))",
        r"order (?:\w+ ){0,3}?dismissing (?:this |the |plaintiff'?s? |entire |above )*(?:case|action|matter"
        r"|civil|compl\w*|petition|suit|lawsuit|cause|without|with|appeal)",
        r"order (?:\w+ )?dismissing(?! (?:def|part|claim|count|third|counter|cross|motion|as moot|\W*\d))",
        "(?:final )?(?:case|action|complaint) dismissed",
        "dismissal order",
        r"(?:conditional |final |agreed )?order (?:of|to) (?:\w+ )?(?:dismiss\w*|dism)",
        r"order (?:\w+ ){0,2}?(?:discontinu\w+|closing (?:the )?(?:case|file))",
        "sixty day order",
        r"\w+ day order(?: of dismissal)?",
        "order (?:of|re) voluntary dismissal",
        "judgment (?:and order )?of dismissal",
    ),
    within=(
        "(?:case|action|matter|lawsuit|suit|petition|cause|proceeding|civil action|complaint|appeal|cases"
        r"|actions)(?: \S+){0,12}? (?:is|are|be|shall be|hereby|was|stands) (?:hereby |therefore |now "
        "|thus |accordingly |conditionally |also |sua sponte |ordered )*dismissed(?! as to)",
        "(?:case|action|matter) dismissed",
        "dismissing (?:this |the |plaintiff'?s? |entire |above )*(?:case|action|matter|lawsuit|suit"
        "|petition|cause|complaint)(?! as to)",
        "(?:hereby |court )(?:hereby )?dismisses (?:this |the |plaintiff'?s? |entire )*(?:case|action"
        "|matter|lawsuit|petition|complaint)",
        r"claims (?:\S+ ){0,12}?(?:are|be) (?:hereby )?dismissed (?:\S+ ){0,8}?in (?:its|their) entirety",
    ),
    titles=(
        "order dismissing case",
        "order of dismissal",
        "stipulation and order of voluntary dismissal",
        "stipulation and order of dismissal",
        "stipulated order dismissing case",
    ),
)
class OrderDismissingCase(Order):
    """The action is dismissed by order."""

    prejudice: str | None = None
    ground: str | None = None
    reopen_until: date | None = None


@filing(
    "Order Dismissing Parties",
    reads=(
        r"order (?:\w+ ){0,4}?(?:dismiss\w+|of dismissal)(?: \S+){0,3}? (?:def|deft|part|claims?|counts?"
        r"|third|counter|cross|as to)\w*",
    ),
    within=(
        "(?:defendants?|claims?|counts?|plaintiffs?|counterclaims?|crossclaims?|party|parties"
        r"|defts?)(?: \S+){0,16}? (?:is|are|be|shall be) (?:hereby |therefore |also )*dismissed",
        r"dismiss(?:ing|ed|es|al of) (?:\S+ ){0,3}?(?:defendants?|counts?|claims?|plaintiffs?"
        "|counterclaims?|party|parties)",
        r"(?:case|action) (?:\S+ ){0,3}?dismissed (?:\S+ ){0,3}?as to",
        "dismissed (?:with|without) prejudice as to",
        "dismissed as to",
        "dismissed from (?:this|the) (?:case|action|matter|suit)",
    ),
    titles=("order dismissing parties",),
)
class OrderDismissingParty(Order):
    """Some parties, or claims, are dismissed by order.

    `action` where its words dismiss the case, and not only claims, as to those whom it names.
    """

    prejudice: str | None = None
    action: bool = False


@filing(
    "Motion to Defer Summary Judgment",
    asks=(
        r"(?:defer|deny|denial|continu\w*|relief|discovery)(?: \S+){0,10}? (?:rule )?56 ?\([df]\)",
        r"rule 56 ?\([df]\)",
    ),
)
class MotionToDeferSummaryJudgment(Motion):
    """A motion to put off summary judgment until facts can be had (FRCP 56(d); 56(f) before 2010)."""


# -- who has joined issue --------------------------------------------------------------------------

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


def _in_the_case(case: Posture, *, claiming: bool) -> list[str]:
    """The parties still in the case, on the side of those who claim or of those who defend."""
    names = (str(name) for name in case.subjects("party", "in"))
    return [name for name in names if ("plaintiff" in (role(case, name) or "")) is claiming]


def _by_plaintiffs(case: Posture, paper: Filing) -> bool:
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
    sides = (_in_the_case(case, claiming=False), _in_the_case(case, claiming=True))
    return any(side and set(side) <= set(paper.as_to) for side in sides)


def _whole(case: Posture, paper: Filing) -> tuple[str, ...]:
    return ("",) if _by_plaintiffs(case, paper) and of_the_whole(case, paper) else ()


def _parts(case: Posture, paper: Filing) -> Iterator[str]:
    if paper.as_to and _by_plaintiffs(case, paper) and not of_the_whole(case, paper):
        yield from (name for name in paper.as_to if case.state("party", name) == "in")


def no_answer_yet(case: Posture, notice: Filing, subject: Any) -> Finding:
    """A notice dismisses only before the opposing party serves an answer or a motion for summary judgment."""
    if condemnation(case) and case.forum.binds("frcp-71.1-i"):
        return not_shown("whether the hearing on compensation has begun, or title or possession has passed")
    against = [subject] if subject else notice.as_to or _in_the_case(case, claiming=False)
    if subject and role(case, subject) == "plaintiff":
        against = _in_the_case(case, claiming=False)
    joined = [name for name in against if case.cell("issue", name) is not None]
    if not joined:
        return satisfied
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


LIMITS = Region(
    "limits on dismissal",
    "Whose approval a dismissal by the parties needs, in actions that they bring for others (FRCP 41(a)(1)(A)).",
    ("court approves", "attorney general and court approve"),
    initial="none",
)
LIMITS.add(Row(DerivativeComplaint, "*", "court approves", the_case, "frcp-23.1-c"))

NOTICE = (Need("frcp-41-a-1-A-i", no_answer_yet), Need("frcp-41-a-1-A-subject", no_approval_needed))
AGREED = (Need("frcp-41-a-1-A-ii", all_who_appeared_signed), Need("frcp-41-a-1-A-subject", no_approval_needed))

whole_action = AsTo("the case, where the whole action is dismissed", _whole)
parties_dismissed = AsTo("each party as to whom it dismisses", _parts)


def _agreed(case: Posture, stipulation: Any) -> tuple[str, ...]:
    refused = any(need.ask(case, stipulation, "").value == "violated" for need in AGREED if case.forum.binds(need.law))
    return () if refused else (stipulation.key,)


for _kind, _law, _needs in (
    (NoticeOfVoluntaryDismissal, "frcp-41-a-1-A-i", NOTICE),
    (StipulationOfDismissal, "frcp-41-a-1-A-ii", AGREED),
):
    CASE.add(
        Row(_kind, LIVE, "closed", whole_action, _law, needs=_needs),
        Row(_kind, "*", None, whole_action, _law, irregular=None),
    )
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
    """A second dismissal by notice of the same claim is an adjudication on the merits."""
    for earlier in case.filings(NoticeOfVoluntaryDismissal):
        same = not earlier.as_to or not notice.as_to or set(earlier.as_to) & set(notice.as_to)
        if same and earlier.id != notice.id and set(earlier.by) & set(notice.by):
            return violated(f"the claim was dismissed by notice before ({earlier.label}): this one is with prejudice")
    return None


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


# -- dismissal by order (FRCP 41(a)(2), 41(b)) -----------------------------------------------------

GROUNDS = (
    (("supplemental",), "usc-28-1367-c"),
    (("jurisdiction",), "frcp-12-h-3"),
    (("voluntary", "stipulat", "settle"), "frcp-41-a-2"),
    (("prosecut", "comply", "obey"), "case-link"),
)
"""On what an order dismisses the action, by words of its ground; on any other, FRCP 41(b)."""


def _ordered_on(law: str) -> AsTo:
    """The case, by the ground the order states: want of jurisdiction, the plaintiff's wish, or any other."""

    def find(case: Posture, order: Filing) -> tuple[str, ...]:
        ground = (getattr(order, "ground", None) or "").lower()
        meant = next((provision for words, provision in GROUNDS if any(word in ground for word in words)), "frcp-41-b")
        if meant == "case-link" and any(motions_ruled(case, order, MotionToDismissForFailureToProsecute)):
            meant = "frcp-41-b"
        return ("",) if law == meant else ()

    return AsTo("the case", find)


def until_reopened(case: Posture, order: OrderDismissingCase, subject: Any) -> Start:
    """The day until which the order keeps the case open to be reopened."""
    return Start(order.day, what="order", set_to=order.reopen_until)


may_reopen = Clock(
    act="motion to reopen",
    law="case-kokkonen",
    start=until_reopened,
    party=lambda case, order, subject: tuple(_in_the_case(case, claiming=True)),
    kind="may",
    silence="the court keeps no power over the settlement, unless its order says so",
    ordered=True,
    when=lambda case, order, subject: order.reopen_until is not None,
)


def _claims_left_to_the_state(case: Posture, order: Filing, subject: Any) -> Start:
    return Start(
        order.entered or order.day,
        known="docketed" if order.entered else "assumed",
        what="dismissal",
        missing="whether the law of the State gives longer",
    )


sue_in_state_court = Clock(
    act="action in State court on supplemental claims",
    law="usc-28-1367-d",
    start=_claims_left_to_the_state,
    party=lambda case, order, subject: tuple(_in_the_case(case, claiming=True)),
    kind="may",
    silence="the State's limitation period, which stood still while the claims were here, runs on",
    when=lambda case, order, subject: "supplemental" in (order.ground or "").lower(),
)
for _law in ("frcp-41-b", *(law for _, law in GROUNDS)):
    _as_to = _ordered_on(_law)
    CASE.add(
        Row(OrderDismissingCase, LIVE, "closed", _as_to, _law, clock=(may_reopen, sue_in_state_court)),
        Row(OrderDismissingCase, "*", None, _as_to, _law, irregular=None),
    )


VOLUNTARY = (MotionForVoluntaryDismissal, StipulationOfDismissal)


def _voluntarily(case: Posture, ruling: Filing) -> Iterator[Filing]:
    """The motions, and the stipulations that needed an order, on which a ruling dismisses."""
    for paper in case.referred(ruling):
        if isinstance(paper, VOLUNTARY) or (isinstance(paper, MotionToDismiss) and paper.joint):
            yield paper


def _whole_by_order(case: Posture, ruling: Filing) -> tuple[str, ...]:
    asked = next(_voluntarily(case, ruling), None)
    if asked is None or not _by_plaintiffs(case, asked):
        return ()
    return ("",) if of_the_whole(case, ruling if ruling.as_to else asked) else ()


def _parts_by_order(case: Posture, ruling: Filing) -> Iterator[str]:
    for asked in _voluntarily(case, ruling):
        if ruling.as_to or not of_the_whole(case, asked):
            named = [n for n in ruling.as_to if case.state("party", n) == "in"]
            yield from named or (n for n in asked.as_to if case.state("party", n) == "in")


def _movants_let_out(case: Posture, ruling: Ruling) -> Iterator[str]:
    """Those whose motion to dismiss is granted for good: with prejudice, without leave to amend, or under 41(b)."""
    for motion in motions_ruled(case, ruling, MotionToDismiss, MotionToDismissForFailureToProsecute):
        for_good = ruling.leave_to_amend is False or (ruling.prejudice == "with" and not ruling.leave_to_amend)
        if getattr(motion, "partial", False):
            continue
        if for_good or isinstance(motion, MotionToDismissForFailureToProsecute):
            yield from (n for n in motion.by if case.state("party", n) == "in" and role(case, n) != "plaintiff")


movants_let_out = AsTo(
    "each movant let out", _movants_let_out, refers_to=(MotionToDismiss, MotionToDismissForFailureToProsecute)
)
whole_by_order = AsTo(
    "the case, where a voluntary dismissal of the whole is granted",
    _whole_by_order,
    refers_to=(*VOLUNTARY, MotionToDismiss),
)
parts_by_order = AsTo("each party dismissed by leave", _parts_by_order, refers_to=(*VOLUNTARY, MotionToDismiss))
for _by_order in (On(Ruling, ("granted",)), On(RulingOnStipulation, SO_ORDERED)):
    CASE.add(
        Row(_by_order, LIVE, "closed", whole_by_order, "frcp-41-a-2"),
        Row(_by_order, "*", None, whole_by_order, "frcp-41-a-2", irregular=None),
    )
    PARTY.add(Row(_by_order, "in", "dismissed", parts_by_order, "frcp-41-a-2"))


def _nobody_left(case: Posture, order: OrderDismissingParty) -> tuple[str, ...]:
    """The case, where all who defend are named, or the one who defends goes by a name that no paper brought in."""
    defending = _in_the_case(case, claiming=False)
    if len(defending) == 1 and order.action and order.as_to and not any(case.cell("party", n) for n in order.as_to):
        return ("",)
    if not defending:
        return ("",) if order.action and order.as_to and not case.subjects("party", "dismissed") else ()
    return ("",) if set(defending) <= set(order.as_to) else ()


def _all_movants(case: Posture, ruling: Ruling) -> tuple[str, ...]:
    defending = _in_the_case(case, claiming=False)
    return ("",) if defending and set(defending) <= set(_movants_let_out(case, ruling)) else ()


CASE.add(
    Row(
        On(Ruling, ("granted",)),
        LIVE,
        "closed",
        AsTo(
            "the case, where all who defend are let out for good",
            _all_movants,
            refers_to=(MotionToDismiss, MotionToDismissForFailureToProsecute),
        ),
        "frcp-41-b",
        irregular=None,
    ),
    Row(
        OrderDismissingParty,
        LIVE,
        "closed",
        AsTo("the case, where the last who defend are dismissed", _nobody_left),
        "frcp-41-b",
        irregular=None,
    ),
)
PARTY.add(
    Row(On(Ruling, ("granted",)), "in", "dismissed", movants_let_out, "frcp-41-b"),
    Row(
        OrderDismissingParty,
        "in",
        "dismissed",
        AsTo("each party dismissed", lambda case, order: (n for n in order.as_to if case.state("party", n) == "in")),
        "frcp-41-b",
    ),
)


# -- default judgment (FRCP 55(b)) -----------------------------------------------------------------


def _in_question(case: Posture, motion: Filing) -> list[Subject]:
    """The responses of those against whom default judgment is asked."""
    return list(awaited_of(case, motion.as_to)) if motion.as_to else responses_in(case, *defaulted)


def _judged(case: Posture, ruling: Filing) -> Iterator[Subject]:
    for motion in motions_ruled(case, ruling, MotionForDefaultJudgment):
        names = ruling.as_to or motion.as_to
        yield from awaited_of(case, names) if names else responses_in(case, "default entered")


otherwise_defending = answer_due(
    "frcp-12-a-1-A-i",
    not_computable("whether a motion of this kind, made before any answer, suspends the time to answer: courts differ"),
)
response_awaited = AsTo(
    "the response still due of each who files it",
    lambda case, motion: (subject for subject in responses(case, motion) if case.state("response", subject) == "due"),
)
RESPONSE.add(
    Row(
        On(Ruling, GRANTED),
        "default entered",
        "default judgment",
        AsTo("the default of each against whom judgment is granted", _judged, refers_to=(MotionForDefaultJudgment,)),
        "frcp-55-b-2",
    ),
    *(
        Row(kind, "due", "due", response_awaited, "frcp-55-a", clock=otherwise_defending, ends="superseded")
        for kind in (MotionForSummaryJudgment, MotionToCompelArbitration)
    ),
)


@rule("frcp-55-b-2", MotionForDefaultJudgment, severity=Severity.CURABLE)
def default_before_default_judgment(case: Posture, motion: MotionForDefaultJudgment) -> Finding | None:
    """Default is entered first (55(a)); judgment on it is the second step (55(b))."""
    subjects = _in_question(case, motion)
    missing = [name for key, name in subjects if case.state("response", (key, name)) not in defaulted]
    if subjects and not missing:
        return satisfied
    unsure = [name for name in missing if not _no_default_asked(case, name)]
    if unsure or not (missing or responses_in(case, "due")) or case.latest(Unread) is not None:
        return not_shown("whether default was entered")
    if any(isinstance(act, RequestForDefault) for act in case.entry(motion.id)):
        return not_shown("whether the clerk enters default first, as the same paper asks")
    whom = f" against {', '.join(missing)}" if missing else ""
    return violated(f"no default{whom} has been entered", "request entry of default first (Rule 55(a))")


def _no_default_asked(case: Posture, name: str) -> bool:
    """Whether a party of the case is shown never to have been the object of a request for default."""
    requested = {subject[1] for subject in responses_in(case, "default requested")}
    return case.cell("party", name) is not None and name not in requested


@rule("frcp-55-b-1", MotionForDefaultJudgment, severity=Severity.INEFFECTIVE)
def clerk_only_against_the_absent(case: Posture, motion: MotionForDefaultJudgment) -> Finding | None:
    """The clerk enters judgment only against a party who has not appeared, and is no minor or incompetent."""
    if not motion.to_clerk:
        return None
    present = [name for _, name in _in_question(case, motion) if appeared(case, name)]
    if present:
        return violated(f"{', '.join(present)} has appeared", "apply to the court (Rule 55(b)(2))")
    return None


@rule("frcp-55-b-2", MotionForDefaultJudgment, severity=Severity.CURABLE)
def notice_of_the_application(case: Posture, motion: MotionForDefaultJudgment) -> Finding | None:
    """A party who has appeared is served with notice of the application at least 7 days before the hearing."""
    version = provision("frcp-55-b-2", motion.day)
    present = [name for _, name in _in_question(case, motion) if appeared(case, name)]
    hearing = next((d.date for d in motion.dates if "hearing" in d.what and d.date is not None), None)
    if not present or hearing is None or motion.day is None or version is None or version.n is None:
        return None
    last = _last_day(case, "frcp-55-b-2", hearing)
    if last is None or motion.day <= last:
        return satisfied
    return violated(f"notice to {', '.join(present)} is later than {last}, for a hearing on {hearing}", "renotice it")


@rule("frcp-55-b-2-minor", MotionForDefaultJudgment, severity=Severity.CURABLE)
def no_default_judgment_against_an_unrepresented_minor(
    case: Posture, motion: MotionForDefaultJudgment
) -> Finding | None:
    """Default judgment against a minor or incompetent needs a guardian or other representative who appeared."""
    alone = [name for _, name in _in_question(case, motion) if case.state(GUARDIAN.name, name) in ("asked", "refused")]
    return (
        violated(f"no guardian of {', '.join(alone)} has been appointed", "have one appointed (17(c))")
        if alone
        else None
    )


@rule("frcp-55-d", MotionForDefaultJudgment, severity=Severity.NOTEWORTHY)
def evidence_against_the_united_states(case: Posture, motion: MotionForDefaultJudgment) -> Finding | None:
    """Against the United States default judgment is entered only on evidence that satisfies the court."""
    federal = [name for name in motion.as_to if of_the_united_states(case, motion, name)]
    return violated(f"{', '.join(federal)}: the court must be satisfied by evidence") if federal else None


def _last_day(case: Posture, law: str, day: date) -> date | None:
    """The last day of a provision's period, counted from (or back from) a day."""
    clock = Clock(act="", law=law)
    return Running(clock=clock, region="", subject="", parties=(), start=Start(day), by=-1).due(case.court).due


# -- summary judgment (FRCP 56) --------------------------------------------------------------------


@rule("frcp-56-b", MotionForSummaryJudgment, severity=Severity.CURABLE)
def summary_judgment_in_time(case: Posture, motion: MotionForSummaryJudgment) -> Finding | None:
    """Unless the court sets another time, the motion comes until 30 days after the close of all discovery."""
    version = provision("frcp-56-b", motion.day)
    if version is None or version.n is None or motion.day is None or case.state("discovery") != "closed":
        return None
    if cutoff_passed(case, "dispositive motions", "motions") or _awaits(case, "dispositive", "motion", "expert"):
        return not_shown("the time that the court set for the motion")
    closed, expert = case.cell("discovery"), cutoff_passed(case, "expert discovery")
    day_before = closed.day - timedelta(days=1) if closed is not None and closed.day is not None else None
    ends = [d for d in (day_before, expert.date if expert else None) if d is not None]
    last = _last_day(case, "frcp-56-b", max(ends)) if ends else None
    if last is None or motion.day <= last:
        return satisfied
    return violated(
        f"the time to move ran out on {last}, 30 days after discovery closed", "move for leave to file late"
    )


def _awaits(case: Posture, *words: str) -> bool:
    return any(word in str(subject) for subject in case.subjects("schedule", "set") for word in words)


@rule("frcp-56-a", MotionForSummaryJudgment, severity=Severity.CURABLE)
def claimant_waits(case: Posture, motion: MotionForSummaryJudgment) -> Finding | None:
    """Before 2009-12-01 a claimant moved only 20 days after the action began, or once the other side had moved."""
    begun = next(iter(reversed(list(case.filings(Complaint)))), None)
    if begun is None or begun.day is None or motion.day is None:
        return None
    if not any(role(case, name) == "plaintiff" for name in motion.by):
        return None
    if any(set(other.by).isdisjoint(motion.by) for other in case.filings(MotionForSummaryJudgment)):
        return satisfied
    clock = Running(
        clock=Clock(act="", law="frcp-56-a"), region="", subject="", parties=(), start=Start(begun.day), by=-1
    )
    first = clock.due(case.court).due
    if first is None or motion.day > first:
        return satisfied
    return violated(f"a claimant may not move until {first} has passed", "file it again then")


@rule("frcp-56-c", MotionForSummaryJudgment, severity=Severity.CURABLE)
def served_before_the_hearing(case: Posture, motion: MotionForSummaryJudgment) -> Finding | None:
    """Before 2009-12-01 the motion was served at least 10 days before the hearing."""
    hearing = next((d.date for d in motion.dates if "hearing" in d.what and d.date is not None), None)
    last = _last_day(case, "frcp-56-c", hearing) if hearing is not None else None
    if last is None or motion.day is None or motion.day <= last:
        return None
    return violated(f"served after {last}, for a hearing on {hearing}", "renotice the hearing")


@rule("frcp-56-e", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionForSummaryJudgment,))
def summary_judgment_is_not_granted_by_silence(case: Posture, ruling: Ruling) -> Finding | None:
    """A motion that nobody opposes is granted only if the movant has shown that it is entitled to judgment."""
    if ruling.disposition not in GRANTED:
        return None
    for motion in motions_ruled(case, ruling, MotionForSummaryJudgment):
        if case.state("briefing", motion.key) == "unopposed":
            return violated(f"{motion.label} is unopposed: it is not granted for that alone")
    return None


@rule("frcp-56-d", MotionToDeferSummaryJudgment, severity=Severity.CURABLE)
def there_is_summary_judgment_to_defer(case: Posture, motion: MotionToDeferSummaryJudgment) -> Finding | None:
    """Relief for want of facts is asked by a nonmovant, while a motion for summary judgment is pending."""
    pending = [m for m in case.filings(MotionForSummaryJudgment) if case.state("motion", m.key) == "pending"]
    if not pending:
        return violated("no motion for summary judgment is pending", "move for discovery (Rule 26)")
    if all(set(m.by) & set(motion.by) for m in pending):
        return violated(f"{', '.join(motion.by)} is the movant")
    return None


# From 2009-12-01 to 2010-11-30 the rule itself had times for opposition and reply; since then no national rule has.


def _motion_opposed(case: Posture, paper: Filing) -> Iterator[str]:
    return (m.key for m in case.referred(paper) if isinstance(m, MotionForSummaryJudgment))


def _opponents(case: Posture, motion: Filing, subject: Any) -> tuple[str, ...]:
    movants = {side for name in motion.by if (side := role(case, name))}
    return tuple(
        str(n) for n in case.subjects("party", "in") if n not in motion.by and role(case, str(n)) not in movants
    )


def _movants(case: Posture, paper: Filing, subject: Any) -> tuple[str, ...]:
    motion = case.opened_by("motion", subject)
    return motion.by if motion is not None else ()


BRIEFING.add(
    Row(
        MotionForSummaryJudgment,
        NEW,
        "open",
        AsTo("the motion for summary judgment", lambda case, motion: (motion.key,)),
        "frcp-56-c-resp",
        clock=Clock(act="opposition", law="frcp-56-c-resp", start=served_when_filed, party=_opponents, kind="may"),
    ),
    Row(
        Response,
        ("open", "opposed"),
        "opposed",
        AsTo("the motion for summary judgment that it answers", _motion_opposed),
        "frcp-56-c-reply",
        clock=Clock(act="reply", law="frcp-56-c-reply", start=served_when_filed, party=_movants, kind="may"),
        irregular=None,
    ),
)

# An amended complaint leaves a motion for summary judgment on the old one pending, its target gone.


def _aimed_at_the_old(case: Posture, amended: Filing) -> Iterator[str]:
    if replaced(case, amended):
        for key in case.subjects("motion", "pending"):
            motion = case.opened_by("motion", key)
            if isinstance(motion, MotionForSummaryJudgment):
                yield motion.key


TARGET.add(
    Row(
        AmendedComplaint,
        NEW,
        "superseded",
        AsTo("each motion for summary judgment pending on the pleading replaced", _aimed_at_the_old),
        "frcp-15-a-3",
    )
)
