"""What the law asks of motions and papers: FRCP 5(d)(4), 6(b)-(c), 11(c)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from docket.clock import Running
from docket.filing import CourtAct, Filing
from docket.procedure.motions.briefs import Opposition, Stipulation
from docket.procedure.motions.orders import NoticeOfDeficiency, RulingOnStipulation
from docket.procedure.motions.papers import Errata
from docket.procedure.motions.requests import Motion, MotionForExtension, MotionForHearing, MotionForSanctions
from docket.procedure.motions.support import Declaration
from docket.procedure.motions.timing import period_end
from docket.rule import Deficiency, Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "expired",
]


def expired(case: Posture, filing: Filing, acts: tuple[str, ...]) -> Running | None:
    """A firm time for one of these acts, running for a filer, whose last day is before the filing."""
    day = filing.day
    if day is None or not acts:
        return None
    for running in case.still_running():
        if running.clock.act in acts and running.certainty == "firm" and set(running.parties) & set(filing.by):
            due = running.due(case.court)
            if due.due is not None and (due.latest or due.due) < day:
                return running
    return None


@rule("frcp-6-b-1-B", MotionForExtension, severity=Severity.NOTEWORTHY)
def asked_after_the_time_ran_out(case: Posture, motion: MotionForExtension) -> Finding | None:
    """After a time has expired, more of it is given only on motion and for excusable neglect."""
    ran_out = expired(case, motion, type(motion).extends)
    if ran_out is None:
        return None
    return violated(
        f"the time to serve or file ({ran_out.clock.act}) ran out on {ran_out.due(case.court).due}: it needs excusable "
        "neglect, not good cause alone",
        "show excusable neglect",
    )


@rule("frcp-6-b-1-B", RulingOnStipulation, severity=Severity.NOTEWORTHY)
def so_ordered_after_the_stipulated_day(case: Posture, order: RulingOnStipulation) -> Finding | None:
    """A time that has expired is enlarged on motion; a stipulation so ordered after its own day is nunc pro tunc."""
    if order.disposition not in ("so ordered", "modified") or order.day is None:
        return None
    for stipulation in case.referred(order):
        until = [stated.date for stated in stipulation.dates if stated.date is not None and not stated.printed]
        if isinstance(stipulation, Stipulation) and until and max(until) < order.day:
            return violated(f"so ordered on {order.day}, after the day stipulated ({max(until)})")
    return None


ANOTHER_LAW = r"\b(?:16|26|30|37|45|56|1927)\b|inherent|contempt|spoliat|discovery"
"""What a motion for sanctions may rest on besides Rule 11: other rules, 28 USC 1927, inherent power (FRCP 11(d))."""


@rule("frcp-11-c-2", MotionForSanctions, severity=Severity.CURABLE)
def safe_harbor(case: Posture, motion: MotionForSanctions) -> Finding | None:
    """A Rule 11 motion is served 21 days before it is filed; one under Rule 37 or another law is not."""
    said = (motion.relief or "").lower()
    named = re.search(r"\b11\b", said) is not None
    if not named and (re.search(ANOTHER_LAW, said) or type(motion) is not MotionForSanctions):
        return None
    if motion.served is None or motion.filed is None:
        return not_shown("the day the motion was served")
    if not named and motion.served == motion.filed:
        return not_shown("whether it rests on Rule 11: it was served as any motion is")
    harbor = period_end(case, "frcp-11-c-2", motion.served, not_before=True).due
    if harbor is None or motion.filed > harbor:
        return satisfied
    return violated(
        f"served on {motion.served} and filed on {motion.filed}: the 21 days to withdraw the paper end on {harbor}",
        "withdraw it and file it again after the 21 days",
    )


def _hearing(motion: Filing) -> date | None:
    return next((stated.date for stated in motion.dates if "hearing" in stated.what and stated.date), None)


@rule("frcp-6-c-1", Motion, severity=Severity.NOTEWORTHY)
def notice_of_the_hearing(case: Posture, motion: Motion) -> Finding | None:
    """A motion and notice of its hearing are served 14 days before it, unless an order or local rule says otherwise."""
    hearing = _hearing(motion)
    if hearing is None or motion.day is None or motion.oral or hearing < motion.day:
        return None
    if isinstance(motion, MotionForHearing):
        return None  # the hearing is the one that it asks for or about, not its own
    last = period_end(case, "frcp-6-c-1", hearing).due
    if last is None or motion.day <= last:
        return satisfied
    return violated(f"filed on {motion.day} for a hearing on {hearing}; the last day for it was {last}")


@rule("frcp-6-c-2", Declaration, Opposition, severity=Severity.NOTEWORTHY)
def opposing_affidavits(case: Posture, paper: Filing) -> Finding | None:
    """An opposing affidavit is served 7 days before the hearing, where no order or local rule says otherwise."""
    for motion in case.referred(paper):
        hearing = _hearing(motion) if isinstance(motion, Motion) else None
        if hearing is None or paper.day is None or hearing < paper.day:
            continue
        if not paper.by or set(paper.by) & set(motion.by):
            continue
        last = period_end(case, "frcp-6-c-2", hearing).due
        if last is not None and paper.day > last:
            return violated(f"filed on {paper.day} against a motion heard on {hearing}; the last day was {last}")
    return None


def _filed_again(case: Posture, noted: Deficiency) -> Filing | None:
    """The first paper by which the filer answers the clerk's notice: an errata, or a paper of the same kind again."""
    acts = iter(case)
    notice = next((act for act in acts if act.id == noted.id and isinstance(act, NoticeOfDeficiency)), None)
    papers = case.referred(notice) if notice else ()
    for later in acts:
        for paper in papers:
            again = type(later) is type(paper) or (isinstance(later, Errata) and paper in case.referred(later))
            if again and set(later.by) & set(paper.by):
                return later
    return None


@rule("frcp-5-d-4", NoticeOfDeficiency, severity=Severity.NOTEWORTHY, cured=_filed_again)
def found_deficient_in_form(case: Posture, notice: NoticeOfDeficiency) -> Finding | None:
    """A paper that the clerk finds deficient in form stands as filed; the clerk may ask that it be put right."""
    papers = [paper.label for paper in case.referred(notice) if not isinstance(paper, CourtAct)]
    if notice.refused or not papers:
        return None
    return violated(f"the clerk finds {' and '.join(papers)} deficient in form", "file it again as the notice asks")


@rule("frcp-5-d-4", NoticeOfDeficiency, severity=Severity.NOTEWORTHY)
def refused_for_its_form(case: Posture, notice: NoticeOfDeficiency) -> Finding | None:
    """The clerk may not refuse to file a paper solely because of its form; a judge may strike it."""
    if not notice.refused:
        return satisfied
    return violated("the clerk declined to file a paper; only its form is shown as the reason")
