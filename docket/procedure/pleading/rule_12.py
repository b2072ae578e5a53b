"""Rule 12 motions: how they suspend the time to answer, and the order in which defenses are raised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from attrs import evolve

from docket.clock import Clock, Running, Start, set_by
from docket.filing import Filing
from docket.law import provision
from docket.procedure.commencement import InitiatingPaper
from docket.procedure.motions import Motion, Ruling, WithdrawalOfMotion, motions_ruled
from docket.procedure.pleading.filings import (
    GRANTED,
    AmendedComplaint,
    Answer,
    MoreDefiniteStatement,
    MotionForJudgmentOnPleadings,
    MotionForMoreDefiniteStatement,
    MotionToDismiss,
    MotionToStrikePleading,
    Rule12Motion,
)
from docket.procedure.pleading.operative import Subject, claimants, standing
from docket.procedure.pleading.responses import (
    PENDING,
    RESPONSE,
    answer_clock,
    answer_due,
    answer_set,
    defaulted,
    nobody_named,
    not_computable,
    responders,
    responses,
    responses_in,
    served_when_filed,
    the_response,
    who_is_not_shown,
    with_mail_days,
)
from docket.region import NEW, AsTo, On, Region, Row
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "BARRED",
    "PRESERVED",
    "STATEMENT",
    "WAIVABLE",
    "acted_on",
    "after_a_grant",
    "after_a_grant_in_part",
    "after_the_statement",
    "answer_again",
    "any_rule_12",
    "for_statement",
    "in_part",
    "not_by_withdrawal",
    "notice_of_the_order",
    "notice_of_the_ruling",
    "raised",
    "statement_in_part",
    "to_dismiss",
    "to_dismiss_all",
    "to_dismiss_some",
    "to_strike",
]


# A Rule 12 motion suspends the time until the court acts on it (FRCP 12(a)(4)).


def raised(case: Posture, subject: Subject) -> Iterator[Rule12Motion]:
    """The Rule 12 motions that a party has made against a pleading, newest first."""
    cell = case.cell("response", subject)
    for past in cell.history() if cell is not None else ():
        filing = case.filing(past.by)
        if isinstance(filing, Rule12Motion) and (past.state == PENDING or subject[1] in filing.by):
            yield filing


def acted_on(*kinds: type[Motion]) -> AsTo:
    """The responses that wait for the motion ruled on, and for no other Rule 12 motion of the same party."""

    def find(case: Posture, act: Filing) -> Iterator[Subject]:
        ruled = {motion.key for motion in motions_ruled(case, act, *kinds)}
        for subject in responses_in(case, PENDING):
            waits = {m.key for m in raised(case, subject) if case.state("motion", m.key) == "pending"}
            if waits and waits <= ruled:
                yield subject

    return AsTo("the response of each whose motion is ruled on", find, "motion", refers_to=kinds)


def _of_the_motion(*, partial: bool) -> AsTo:
    """The responses that wait for a motion to dismiss, told apart by whether it attacks some of the claims only."""

    def find(case: Posture, ruling: Filing) -> Iterable[Any]:
        some = any(getattr(motion, "partial", False) for motion in motions_ruled(case, ruling, MotionToDismiss))
        return to_dismiss.find(case, ruling) if some is partial else ()

    said = "the response of each whose motion to dismiss " + ("some claims" if partial else "every claim")
    return AsTo(f"{said} is ruled on", find, "motion", refers_to=(MotionToDismiss,))


def _granted_in_part(*, statement: bool) -> AsTo:
    """The responses that wait for motions granted in part, told apart by whether a statement alone was asked."""

    def find(case: Posture, ruling: Filing) -> Iterable[Any]:
        ruled = list(motions_ruled(case, ruling, Rule12Motion))
        alone = bool(ruled) and all(isinstance(motion, MotionForMoreDefiniteStatement) for motion in ruled)
        return any_rule_12.find(case, ruling) if alone is statement else ()

    said = "for a more definite statement alone" if statement else "under Rule 12"
    says = f"the response of each whose motion {said} is granted in part"
    return AsTo(says, find, "motion", refers_to=(Rule12Motion,))


def notice_of_the_ruling(case: Posture, ruling: Filing, subject: Subject) -> Start:
    """The date the ruling sets, else the day it was entered, when the clerk gives notice of it (FRCP 77(d)).

    A time that the ruling gives without saying from when runs from that notice too.
    """
    stated = answer_set(ruling, subject[1])
    given = stated.period if stated is not None else None
    if stated is not None and (given is None or given.runs_from is not None):
        return set_by(ruling, stated)
    if ruling.entered is not None:
        return Start(ruling.entered, what="notice of the ruling", period=given)
    assumes = ("notice was given on the day it was filed",)
    return Start(ruling.day, known="assumed", what="notice of the ruling", assumes=assumes, period=given)


def after_a_grant(case: Posture, ruling: Filing, subject: Subject) -> Start:
    """As after a denial, conditional: FRCP 12(a)(4) speaks of a motion denied or postponed."""
    begun = notice_of_the_ruling(case, ruling, subject)
    if begun.what == "order":
        return begun
    return Start(begun.day, known="assumed", what=begun.what, missing="Rule 12(a)(4)(A) is silent on a motion granted")


def after_a_grant_in_part(case: Posture, ruling: Filing, subject: Subject) -> Start:
    """As after a denial; conditional where the part granted may order a statement, or let one of several movants go."""
    begun = notice_of_the_ruling(case, ruling, subject)
    if begun.what == "order":
        return begun
    if any(motions_ruled(case, ruling, MotionForMoreDefiniteStatement)):
        said = "whether a more definite statement is ordered, from whose service 14 days would run"
        return evolve(begun, missing=said)
    if any(len(motion.by) > 1 for motion in motions_ruled(case, ruling, MotionToDismiss) if subject[1] in motion.by):
        return evolve(begun, missing="whether any claim is left against it, of those who moved together")
    return begun


any_rule_12, to_dismiss = acted_on(Rule12Motion), acted_on(MotionToDismiss)
statement_in_part, in_part = _granted_in_part(statement=True), _granted_in_part(statement=False)
to_dismiss_all, to_dismiss_some = _of_the_motion(partial=False), _of_the_motion(partial=True)
for_statement, to_strike = acted_on(MotionForMoreDefiniteStatement), acted_on(MotionToStrikePleading)
BARRED = ("answered", *defaulted)
answer_again = answer_due("frcp-12-a-4-A", notice_of_the_ruling)
after_the_statement = answer_due(
    "frcp-12-a-4-B", not_computable("the day on which the more definite statement is served")
)
not_by_withdrawal = answer_due(
    "frcp-12-a-4-A", not_computable("Rule 12(a)(4) does not say when the answer is due once the motion is withdrawn")
)

RESPONSE.add(
    Row(Rule12Motion, BARRED, None, the_response, "frcp-12-a-4-A", irregular=None),
    Row(Rule12Motion, "*", PENDING, the_response, "frcp-12-a-4-A", ends="tolled"),
    Row(Rule12Motion, "due", "due", nobody_named, "frcp-12-a-4-A", clock=who_is_not_shown, ends="superseded"),
    Row(
        On(Ruling, ("denied", "denied as moot", "not adopted", "deferred")),
        PENDING,
        "due",
        any_rule_12,
        "frcp-12-a-4-A",
        clock=answer_again,
    ),
    Row(
        On(Ruling, ("granted in part and denied in part",)),
        PENDING,
        "due",
        in_part,
        "frcp-12-a-4-A",
        clock=answer_due("frcp-12-a-4-A", after_a_grant_in_part),
    ),
    Row(On(Ruling, ("granted",)), PENDING, "excused", to_dismiss_all, "frcp-12-a-4-A"),
    *(
        Row(
            On(Ruling, ("granted",)),
            PENDING,
            "due",
            as_to,
            "frcp-12-a-4-A",
            clock=answer_due("frcp-12-a-4-A", after_a_grant),
        )
        for as_to in (to_dismiss_some, to_strike)
    ),
    *(
        Row(On(Ruling, (disposition,)), PENDING, "due", as_to, "frcp-12-a-4-B", clock=after_the_statement)
        for disposition, as_to in zip(GRANTED, (for_statement, statement_in_part), strict=True)
    ),
    *(
        Row(trigger, PENDING, "due", any_rule_12, "frcp-12-a-4-A", clock=not_by_withdrawal)
        for trigger in (WithdrawalOfMotion, On(Ruling, ("withdrawn", "terminated", "moot", "stricken")))
    ),
)


# -- the order of Rule 12 --------------------------------------------------------------------------

PRESERVED = {"1": "frcp-12-h-3", "6": "frcp-12-h-2", "7": "frcp-12-h-2"}
"""The defenses of FRCP 12(b), by paragraph, that a later motion may still raise, and what preserves them."""

WAIVABLE = ("2", "3", "4", "5")


def _lost(case: Posture, motion: Rule12Motion) -> tuple[str, ...] | None:
    """The grounds of a motion that no provision preserves; None where the motion's grounds are not shown."""
    grounds = getattr(motion, "grounds", ())
    if not grounds:
        return None
    return tuple(g for g in grounds if g not in PRESERVED or not case.forum.binds(PRESERVED[g]))


def _paragraphs(grounds: Iterable[str]) -> str:
    return ", ".join(f"12(b)({ground})" for ground in grounds)


def _after_pleading(case: Posture, motion: Rule12Motion) -> Iterator[str]:
    return (name for key, name in responses(case, motion) if case.state("response", (key, name)) == "answered")


@rule("frcp-12-b-before", MotionToDismiss, severity=Severity.CURABLE)
def motion_to_dismiss_before_pleading(case: Posture, motion: MotionToDismiss) -> Finding | None:
    """A motion asserting a Rule 12(b) defense is made before pleading, where a responsive pleading is allowed."""
    late, lost = list(_after_pleading(case, motion)), _lost(case, motion)
    if not late or lost == ():
        return None
    what = f"{', '.join(late)} moved to dismiss after answering"
    cure = "move for judgment on the pleadings (Rule 12(c)) on what the answer preserved"
    if lost is None:
        return violated(what, cure, Severity.NOTEWORTHY)
    return violated(f"{what}, on {_paragraphs(lost)}", cure)


@rule("frcp-12-h-2", MotionToDismiss, severity=Severity.NOTEWORTHY)
def preserved_defense_by_another_motion(case: Posture, motion: MotionToDismiss) -> Finding | None:
    """After the answer, failure to state a claim is raised on the pleadings (Rule 12(c)) or at trial."""
    if set(motion.grounds) & {"6", "7"} and (late := list(_after_pleading(case, motion))):
        return violated(f"{', '.join(late)} has answered: it is taken as a motion under Rule 12(c)")
    return None


@rule("frcp-12-e-before", MotionForMoreDefiniteStatement, severity=Severity.CURABLE)
def more_definite_statement_before_pleading(case: Posture, motion: MotionForMoreDefiniteStatement) -> Finding | None:
    """A motion for a more definite statement is made before a responsive pleading."""
    if late := list(_after_pleading(case, motion)):
        return violated(f"{', '.join(late)} had already answered the pleading said to be too vague to answer")
    return None


@rule("frcp-12-f-2", MotionToStrikePleading, severity=Severity.CURABLE)
def motion_to_strike_in_time(case: Posture, motion: MotionToStrikePleading) -> Finding | None:
    """A motion to strike comes before responding, or, where no response is allowed, within 21 days of service."""
    said = "the court may still strike on its own"
    if late := list(_after_pleading(case, motion)):
        return violated(f"{', '.join(late)} moved to strike after responding", said, Severity.NOTEWORTHY)
    version = provision("frcp-12-f-2", motion.day)
    for answer in case.referred(motion):
        if not isinstance(answer, Answer) or version is None or answer.day is None or motion.day is None:
            continue
        last = with_mail_days(
            case,
            Running(
                clock=answer_due("frcp-12-f-2", served_when_filed), region="response", subject="", parties=(),
                start=Start(answer.day), by=-1,
            ),
        )  # fmt: skip
        if last is not None and motion.day > last:
            return violated(f"the time to move to strike the answer ran out by {last}", said)
    return None


@rule("frcp-12-g-2", Rule12Motion, severity=Severity.CURABLE)
def one_motion_for_all_defenses(case: Posture, motion: Rule12Motion) -> Finding | None:
    """A party that moves under Rule 12 may not move again on a defense that was available, save as preserved."""
    for subject in responses(case, motion):
        earlier = next((m for m in raised(case, subject) if m.id != motion.id and m.day != motion.day), None)
        if earlier is None or case.state("motion", earlier.key) in ("withdrawn", "stricken"):
            continue
        lost = _lost(case, motion)
        if lost == ():
            return None
        what = f"{subject[1]} had already moved under Rule 12 against this pleading ({earlier.label})"
        return violated(what, "raise it in the answer, or under Rule 12(c)", None if lost else Severity.NOTEWORTHY)
    return None


@rule("frcp-12-h-1", MotionToDismiss, severity=Severity.INEFFECTIVE)
def defense_left_out_is_waived(case: Posture, motion: MotionToDismiss) -> Finding | None:
    """Personal jurisdiction, venue, process and service are waived when left out of the first Rule 12 motion."""
    if not set(motion.grounds) & set(WAIVABLE):
        return None
    for subject in _family_of(case, motion):
        before = [m for m in raised(case, subject) if m.id != motion.id and m.day != motion.day]
        first = [m for m in before if isinstance(m, MotionToDismiss) and m.grounds]
        if not first:
            continue
        waived = [g for g in motion.grounds if g in WAIVABLE and g not in first[-1].grounds]
        if waived:
            return violated(f"{subject[1]} left {_paragraphs(waived)} out of {first[-1].label}: waived")
    return None


def _family_of(case: Posture, motion: Filing) -> Iterator[Subject]:
    """The responses of those who move, to the pleading that stands and to those it superseded."""
    names = responders(case, motion)
    for key in case.subjects("pleading", "operative", "superseded"):
        for name in names:
            if case.cell("response", (str(key), name)) is not None:
                yield str(key), name


@rule("frcp-12-c", MotionForJudgmentOnPleadings, severity=Severity.CURABLE)
def judgment_on_the_pleadings_once_closed(case: Posture, motion: MotionForJudgmentOnPleadings) -> Finding | None:
    """A motion for judgment on the pleadings comes after the pleadings are closed."""
    awaited = responses_in(case, "due", PENDING)
    own = [subject[1] for subject in awaited if subject[1] in motion.by]
    cure = "answer first, or move under Rule 12(b)(6)"
    if own:
        return violated(f"the pleadings are open: {', '.join(own)} has not answered", cure)
    if awaited:
        names = ", ".join(dict.fromkeys(subject[1] for subject in awaited))
        return violated(f"the pleadings are open: a response of {names} is awaited", severity=Severity.NOTEWORTHY)
    return None


# A more definite statement is due within 14 days of the order; served, it starts the time to answer again.

STATEMENT = Region(
    "more definite statement",
    "Each order for a more definite statement: whether it was obeyed (FRCP 12(e)).",
    ("ordered", "filed"),
    final=("filed",),
)


def _statement_ordered(case: Posture, ruling: Filing) -> Iterator[str]:
    """The statements that a ruling orders; not one asked in the alternative to the dismissal that it grants."""
    dismissed = {motion.id for motion in motions_ruled(case, ruling, MotionToDismiss)}
    for motion in motions_ruled(case, ruling, MotionForMoreDefiniteStatement):
        if motion.id not in dismissed or "alternativ" not in (getattr(motion, "relief", None) or "").lower():
            yield motion.key


def _pleader_of_it(case: Posture, ruling: Filing, subject: Any) -> tuple[str, ...]:
    return next((claimants(p) for p in reversed(standing(case)) if isinstance(p, InitiatingPaper)), ())


def _statement_awaited(case: Posture, statement: Filing) -> Iterator[Subject]:
    """The responses that wait for a more definite statement to be served."""
    for subject in responses_in(case, "due"):
        clock = answer_clock(case, subject)
        if clock is not None and clock.clock.law == "frcp-12-a-4-B" and clock.start.day is None:
            yield subject


def notice_of_the_order(case: Posture, ruling: Filing, subject: Any) -> Start:
    """The day the order for a statement sets, else the day of notice of it."""
    for stated in ruling.dates:
        if stated.what == "more definite statement" and not stated.printed and (stated.date or stated.period):
            return set_by(ruling, stated)
    return notice_of_the_ruling(case, ruling, ("", ""))


def _restated(case: Posture, amended: Filing) -> Iterator[Any]:
    """The statements ordered of a pleading that comes again instead, made definite."""
    for subject in case.subjects("more definite statement", "ordered"):
        asked = case.opened_by("motion", subject)
        if asked is not None and not set(asked.by) & set(claimants(amended)):
            yield subject


STATEMENT.add(
    Row(
        On(Ruling, GRANTED),
        NEW,
        "ordered",
        AsTo("the statement ordered", _statement_ordered, refers_to=(MotionForMoreDefiniteStatement,)),
        "frcp-12-e-14",
        clock=Clock(
            act="more definite statement",
            law="frcp-12-e-14",
            start=notice_of_the_order,
            party=_pleader_of_it,
            silence="the court may strike the pleading (Fed. R. Civ. P. 12(e))",
        ),
    ),
    Row(
        MoreDefiniteStatement,
        "ordered",
        "filed",
        AsTo("every statement ordered", lambda case, statement: case.subjects("more definite statement", "ordered")),
        "frcp-12-e-14",
    ),
    Row(
        AmendedComplaint,
        "ordered",
        "filed",
        AsTo("each statement ordered of the complaint", _restated),
        "frcp-12-e-14",
        irregular=None,
    ),
)
RESPONSE.add(
    Row(
        MoreDefiniteStatement,
        "due",
        "due",
        AsTo("each response that awaits it", _statement_awaited),
        "frcp-12-a-4-B",
        clock=answer_due("frcp-12-a-4-B", served_when_filed),
        ends="superseded",
    ),
)
