"""Removal and remand: 28 USC 1441-1455, FRCP 81(c)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from docket.clock import Clock
from docket.filing import Filing
from docket.procedure.commencement.case import begins, if_in, removed_again, role, the_case
from docket.procedure.commencement.court_acts import LetterOfTransmittal, MotionToRemand
from docket.procedure.commencement.filings import NoticeOfRemoval
from docket.procedure.motions import Motion, Ruling, period_end
from docket.region import NEW, AsTo, Lapse, Region, Row, Subject
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "REMAND",
    "TO_REMAND",
    "plaintiffs_in",
]


REMAND = Region(
    "remand",
    "Whether a removed case may still go back for a defect of its removal; a lack of jurisdiction is never waived.",
    ("open", "asked", "waived"),
    final=("waived",),
)


def plaintiffs_in(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    """The plaintiffs: those that the filing names, else those in the case. For whom a clock runs."""
    named: tuple[str, ...] = getattr(filing, "plaintiffs", ())
    return named or tuple(p for p in map(str, case.subjects("party", "in")) if role(case, p) == "plaintiff")


TO_REMAND = Clock(
    act="motion to remand",
    law="usc-28-1447-c",
    party=plaintiffs_in,
    kind="may",
    silence="defects of the removal other than subject-matter jurisdiction are waived",
)
REMAND.add(
    Row(NoticeOfRemoval, NEW, "open", begins, "usc-28-1447-c", clock=TO_REMAND),
    Row(NoticeOfRemoval, "*", "open", removed_again, "usc-28-1447-c", clock=TO_REMAND),
    Row(
        MotionToRemand,
        "open",
        "asked",
        AsTo("the removal", lambda case, motion: if_in(case, "remand", "open")),
        "usc-28-1447-c",
    ),
    Row(Lapse("motion to remand"), "open", "waived", the_case, "usc-28-1447-c"),
)


@rule("usc-28-1447-c", MotionToRemand, severity=Severity.INEFFECTIVE)
def remand_for_a_defect_of_removal(case: Posture, motion: MotionToRemand) -> Finding | None:
    """A motion to remand for any defect but subject-matter jurisdiction is made within 30 days of the removal."""
    if case.state("remand") != "waived":
        return satisfied
    if motion.jurisdictional is not False:
        return not_shown("whether it rests on a lack of subject-matter jurisdiction, which may be raised at any time")
    return violated(
        "the 30 days after the notice of removal have passed, and with them objections to the way of removal",
        "only a lack of subject-matter jurisdiction can still be raised",
    )


@rule("usc-28-1446-b-1", NoticeOfRemoval, severity=Severity.CURABLE)
def removed_in_time(case: Posture, notice: NoticeOfRemoval) -> Finding | None:
    """The notice of removal is filed within 30 days after the defendant received the initial pleading or was served."""
    if notice.served is None or notice.later_paper is not None:
        return not_shown("the day on which the defendant received the pleading")
    return _removed_in_time(case, notice, "usc-28-1446-b-1", notice.served)


@rule("usc-28-1446-b-3", NoticeOfRemoval, severity=Severity.CURABLE)
def removed_in_time_on_a_later_paper(case: Posture, notice: NoticeOfRemoval) -> Finding | None:
    """A case that becomes removable is removed within 30 days after the paper from which that is first seen."""
    if notice.later_paper is None:
        return None
    return _removed_in_time(case, notice, "usc-28-1446-b-3", notice.later_paper)


def _removed_in_time(case: Posture, notice: NoticeOfRemoval, law: str, received: date) -> Finding:
    last = period_end(case, law, received).due
    if last is None or notice.filed is None or notice.filed <= last:
        return satisfied
    return violated(
        f"received on {received}, removed on {notice.filed}; the last day was {last}",
        "it stands unless a motion to remand is made within 30 days (28 U.S.C. § 1447(c))",
    )


@rule("usc-28-1446-c-1", NoticeOfRemoval, severity=Severity.CURABLE)
def removed_within_a_year(case: Posture, notice: NoticeOfRemoval) -> Finding | None:
    """A case is not removed for diversity on a later paper more than a year after it began, save for bad faith."""
    if notice.commenced is None or notice.later_paper is None or notice.filed is None:
        return not_shown("when the state action began, or that a later paper made it removable")
    if notice.basis != "diversity" and not (notice.basis == "cafa" and not case.forum.binds("usc-28-1453-b")):
        return satisfied
    last = period_end(case, "usc-28-1446-c-1", notice.commenced).due
    if last is None or notice.filed <= last:
        return satisfied
    return violated(
        f"the state action began on {notice.commenced}; the year for removing it for diversity ended on {last}",
        "it stands unless a motion to remand is made within 30 days (28 U.S.C. § 1447(c))",
    )


def _mailed_after_remand(case: Posture) -> Filing | None:
    sent, cell = case.latest(LetterOfTransmittal), case.cell("case")
    if sent is None or cell is None or sent.day is None or cell.day is None or sent.day < cell.day:
        return None
    return sent


@rule("case-lowe", Ruling, severity=Severity.NOTEWORTHY)
def nothing_after_the_remand_order(case: Posture, ruling: Ruling) -> Finding | None:
    """In the Fourth Circuit the entry of the remand order itself ends the court's jurisdiction."""
    cell = case.cell("case")
    if cell is None or cell.state != "remanded" or cell.day is None or ruling.day is None or ruling.day <= cell.day:
        return None
    return violated(f"the order remanding the case was entered on {cell.day}: the court's jurisdiction was at an end")


@rule("usc-28-1447-c-mail", Ruling, severity=Severity.NOTEWORTHY)
def nothing_after_the_remand_is_mailed(case: Posture, ruling: Ruling) -> Finding | None:
    """Once a certified copy of the remand order is mailed, the state court may proceed and the case is its own."""
    if case.state("case") != "remanded" or case.forum.binds("case-seedman") or case.forum.binds("case-lowe"):
        return None
    if (sent := _mailed_after_remand(case)) is None:
        return not_shown("whether a certified copy of the remand order was mailed")
    return violated(f"the case had been remanded, and sent to the state court on {sent.day}")


@rule("case-seedman", Ruling, severity=Severity.NOTEWORTHY)
def nothing_after_the_remand_is_certified(case: Posture, ruling: Ruling) -> Finding | None:
    """In the Ninth Circuit the court may act until the remand order is certified and mailed, and not after."""
    if case.state("case") != "remanded":
        return None
    if (sent := _mailed_after_remand(case)) is None:
        return not_shown("whether a certified copy of the remand order was mailed")
    return violated(f"the remand order had been certified to the state court on {sent.day}")


@rule("usc-28-1404-a", Motion, severity=Severity.NOTEWORTHY)
def filed_where_the_case_is_no_more(case: Posture, motion: Motion) -> Finding | None:
    """Once a case is transferred, its papers are filed in the court that has it."""
    cell = case.cell("case")
    if cell is None or cell.state != "transferred" or cell.day is None or motion.day is None or motion.day <= cell.day:
        return None
    return violated(f"the case was transferred on {cell.day}", "file it in the court to which the case went")
