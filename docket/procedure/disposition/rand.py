"""What a prisoner without counsel is told before summary judgment: Rand v. Rowland and Woods v. Carey (9th Cir.)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.filing import Filing
from docket.law import provision
from docket.procedure.commencement import plaintiffs_in, prisoner_suit
from docket.procedure.disposition.filings import MotionForSummaryJudgment, RandNotice, RandWarning
from docket.procedure.motions import Ruling, motions_ruled
from docket.region import NEW, AsTo, Region, Row
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = ["RAND", "motions_warned_of"]


RAND = Region(
    "rand notice",
    "Each motion for summary judgment of which a prisoner without counsel was told what Rule 56 asks; the case itself, "
    "where he was told before any motion.",
    ("given",),
)


def _against_a_prisoner(case: Posture, motion: Filing) -> bool:
    """Whether a motion is made against a prisoner who is not shown to have counsel."""
    prisoners = plaintiffs_in(case, motion, "")
    alone = [name for name in prisoners if case.state("counsel", name) != "represented"]
    return prisoner_suit(case) and bool(alone) and bool(motion.by) and not set(motion.by) & set(prisoners)


def _warned_of(case: Posture, notice: Filing) -> list[str]:
    meant = [m.key for m in case.referred(notice) if isinstance(m, MotionForSummaryJudgment)]
    moved = [m.key for m in case.filings(MotionForSummaryJudgment) if case.state("motion", m.key) == "pending"]
    return meant or moved or [""]


motions_warned_of = AsTo("each motion for summary judgment of which it speaks, else the case", _warned_of)
with_the_notice = AsTo(
    "the motion itself, where the notice comes with it",
    lambda case, motion: (motion.key,) if motion.rand_notice else (),
)
RAND.add(
    Row(MotionForSummaryJudgment, NEW, "given", with_the_notice, "case-rand"),
    Row(RandNotice, "*", "given", motions_warned_of, "case-rand"),
    Row(RandWarning, "*", "given", motions_warned_of, "case-rand"),
)
CURE = "serve the notice with the motion again; time to oppose runs anew"


@rule("case-rand", MotionForSummaryJudgment, severity=Severity.CURABLE)
def prisoner_is_told_what_rule_56_asks(case: Posture, motion: MotionForSummaryJudgment) -> Finding | None:
    """A prisoner without counsel is told, by the movant or the court, what opposing summary judgment takes."""
    if not _against_a_prisoner(case, motion):
        return None
    if motion.rand_notice is None:
        return not_shown("whether the notice comes with the motion")
    if motion.rand_notice or case.cell("rand notice") is not None:
        return satisfied
    return violated("no notice of what Rule 56 asks comes with the motion, and none was given before", CURE)


@rule("case-woods", MotionForSummaryJudgment, severity=Severity.CURABLE)
def prisoner_is_told_with_the_motion(case: Posture, motion: MotionForSummaryJudgment) -> Finding | None:
    """The notice comes with the motion, and not long before."""
    if motion.rand_notice is not False or case.cell("rand notice") is None or not _against_a_prisoner(case, motion):
        return None
    held = provision("case-woods", motion.day)
    if held is not None and held.decided is not None and str(motion.day) < held.decided:
        return violated("later held: a notice given before the motion is not enough", CURE, Severity.NOTEWORTHY)
    return violated("the only notice of what Rule 56 asks was given before the motion", CURE)


@rule("case-rand", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionForSummaryJudgment,))
def summary_judgment_on_one_who_was_not_told(case: Posture, ruling: Ruling) -> Finding | None:
    """Summary judgment is not granted against a prisoner without counsel who was never told what Rule 56 asks."""
    if ruling.disposition != "granted":
        return None
    for motion in motions_ruled(case, ruling, MotionForSummaryJudgment):
        untold = getattr(motion, "rand_notice", None) is False and case.cell("rand notice", motion.key) is None
        if untold and case.cell("rand notice") is None and _against_a_prisoner(case, motion):
            return violated(f"no notice of what Rule 56 asks was given on {motion.label}")
    return None
