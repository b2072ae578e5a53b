"""Who joins in a removal, and the notice of it to the state court: 28 USC 1441(b)(2), 1446(b)(2), 1446(d)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from docket.law import provision
from docket.procedure.commencement.case import begins, if_in
from docket.procedure.commencement.court_acts import MotionToRemand
from docket.procedure.commencement.filings import ConsentToRemoval, NoticeOfRemoval, NoticeToStateCourt
from docket.procedure.motions import period_end
from docket.region import NEW, AsTo, Region, Row, each
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = ["JOINDER_IN_REMOVAL", "NOTICE_TO_STATE_COURT", "the_removal", "who_remove"]


JOINDER_IN_REMOVAL = Region(
    "joinder in removal",
    "Each defendant shown to join in the removal or to consent to it; all who had been served must.",
    ("joined",),
)
who_remove = AsTo(
    "each who removes, or whose consent the notice states",
    lambda case, notice: dict.fromkeys((*notice.by, *notice.consenting)),
)
JOINDER_IN_REMOVAL.add(
    Row(NoticeOfRemoval, "*", "joined", who_remove, "usc-28-1446-b-2-A"),
    Row(ConsentToRemoval, "*", "joined", each("by"), "usc-28-1446-b-2-A"),
)

NOTICE_TO_STATE_COURT = Region(
    "notice to state court",
    "Whether the notice of removal is shown to have reached the adverse parties and the state court, which then stops.",
    ("not shown", "given"),
    final=("given",),
)
the_removal = AsTo("the removal", lambda case, notice: if_in(case, "notice to state court", "not shown"))
NOTICE_TO_STATE_COURT.add(
    Row(NoticeOfRemoval, NEW, "not shown", begins, "usc-28-1446-d"),
    Row(NoticeToStateCourt, "not shown", "given", the_removal, "usc-28-1446-d"),
)


def _day_of_service(case: Posture, consent: ConsentToRemoval, name: str) -> date | None:
    """When a defendant was served, by its own paper or by a return on the docket."""
    served: date | None = consent.served or getattr(case.moved_by("service", name), "served", None)
    return served


@rule("usc-28-1446-b-2-A", ConsentToRemoval, severity=Severity.CURABLE)
def consented_in_time(case: Posture, consent: ConsentToRemoval) -> Finding | None:
    """Every defendant served before the removal joins in it or consents, within 30 days of its own service."""
    notice = case.latest(NoticeOfRemoval)
    if notice is None or notice.filed is None or consent.filed is None or notice.basis == "cafa":
        return None
    for name in consent.by:
        served = _day_of_service(case, consent, name)
        if served is None:
            return not_shown(f"when {name} was served")
        if served > notice.filed:
            continue
        finding = _among_several(case, notice, consent.filed, served)
        if finding is None:
            return violated(
                f"{name} was served on {served} and consents on {consent.filed}, when the time to remove had ended",
                "it stands unless a motion to remand is made within 30 days (28 U.S.C. § 1447(c))",
            )
        if finding.value != "satisfied":
            return finding
    return satisfied


FROM_THE_LAST_SERVICE = ("3d Cir.", "6th Cir.", "8th Cir.", "9th Cir.", "11th Cir.")
"""The circuits that gave each defendant its own 30 days before Congress did.

Delalla (2011), Brierly (1999), Marano (2001), Destfino (2011) and Bailey (2008). The Fifth Circuit counted from the
first service (Getty Oil, 1988); the Fourth let who was served first not join later (McKinney, 1992).
"""


def _among_several(case: Posture, notice: NoticeOfRemoval, consented: date, served: date) -> Finding | None:
    """Whether a consent comes in time where defendants are served on different days; None where it does not.

    For actions begun since 2012-01-06 each has its own 30 days, and who was served first may still join a later
    served defendant's removal; before, circuits differed.
    """
    days = (served, min(served, notice.served or served))
    own, first = (period_end(case, "usc-28-1446-b-1", day).due for day in days)
    if own is None or first is None:
        return satisfied
    version = provision("usc-28-1446-b-2-BC", notice.commenced or notice.filed)
    settled = (version is not None and version.since is not None) or case.forum.circuit in FROM_THE_LAST_SERVICE
    if not case.forum.binds("usc-28-1446-b-2-BC") or (case.forum.circuit == "4th Cir." and not settled):
        return satisfied if consented <= own else None
    if settled:
        return satisfied if consented <= own else _served_first(notice, served)
    if case.forum.circuit == "5th Cir.":
        unseen = notice.served is None and consented <= own
        return not_shown("who was served first") if unseen else satisfied if consented <= first else None
    return satisfied if consented <= first and notice.served else not_shown("from whose service the 30 days run")


def _served_first(notice: NoticeOfRemoval, served: date) -> Finding | None:
    """Whose 30 days count where defendants are served on different days: each its own, and the first may still join."""
    if notice.served is None:
        return not_shown("when the defendant who removed was served")
    return satisfied if served <= notice.served else None


@rule("usc-28-1441-b-2", MotionToRemand, severity=Severity.INEFFECTIVE)
def forum_defendant_rule_in_time(case: Posture, motion: MotionToRemand) -> Finding | None:
    """That a defendant is at home bars removal on diversity alone, and is waived unless raised in 30 days."""
    if not re.search(r"forum.?defendant|1441\(b\)", motion.relief or "", re.I):
        return None
    if case.state("jurisdiction") in ("federal question", "class action fairness act"):
        return violated(f"the removal rests on {case.state('jurisdiction')}, not on diversity alone")
    if case.state("remand") != "waived":
        return satisfied
    if case.forum.circuit == "8th Cir.":
        return not_shown("whether it is waived: until 2020 the circuit held the defect jurisdictional")
    return violated("the 30 days after the notice of removal have passed, and it is no defect of jurisdiction")
