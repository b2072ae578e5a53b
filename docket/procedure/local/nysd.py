"""The Local Civil Rules of the Southern and Eastern Districts of New York, as they bind in the Southern District.

A judge's individual practices and schedules displace Local Civil Rule 6.1, and are not on the docket: no time to brief
a motion is firm here unless an order sets it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from docket.clock import Clock, Start
from docket.filing import CourtAct, Filing
from docket.law import provision
from docket.procedure.local import motions_answered, movants, opponents
from docket.procedure.motions import (
    BRIEFED_SO_FAR,
    BRIEFING,
    Motion,
    MotionForExtension,
    MotionForReconsideration,
    Response,
    period_end,
    way_of_service,
)
from docket.procedure.parties import MotionForProHacVice
from docket.procedure.pretrial import MotionForDiscovery, MotionToCompel, MotionToQuash
from docket.region import NEW, AsTo, Row
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

SET_BY_THE_JUDGE = "the judge's individual practices or schedule, which displace Local Civil Rule 6.1"


def of_discovery(case: Posture, motion: Filing) -> bool:
    """Whether a motion is about discovery under FRCP 26-37 or 45 (Local Civil Rule 6.1(a))."""
    return isinstance(motion, (MotionToCompel, MotionToQuash, MotionForDiscovery))


def other(case: Posture, motion: Filing) -> bool:
    """Whether a motion is briefed under Local Civil Rule 6.1(b)."""
    alone = getattr(motion, "unopposed", False) or getattr(motion, "joint", False) or getattr(motion, "oral", False)
    return not (isinstance(motion, (MotionForExtension, MotionForProHacVice)) or of_discovery(case, motion) or alone)


def served_when_filed(case: Posture, filing: Filing, subject: Subject) -> Start:
    """The day of filing, taken for that of service; conditional, since the judge may have set another schedule."""
    return Start(
        filing.served or filing.day, known="assumed", what="service",
        assumes=("served on the day it was filed",), missing=SET_BY_THE_JUDGE, service=way_of_service(case, filing),
    )  # fmt: skip


def _itself(fits: Callable[[Posture, Filing], bool], says: str) -> AsTo:
    return AsTo(
        f"the motion itself, where it is {says}", lambda case, motion: (motion.key,) if fits(case, motion) else ()
    )


for _fits, _says, _opposition in (
    (of_discovery, "about discovery", "nysd-6.1-a"),
    (other, "not about discovery", "nysd-6.1-b"),
):
    BRIEFING.add(
        Row(
            Motion, (NEW, "open"), "open", _itself(_fits, _says), _opposition,
            clock=Clock(act="response", law=_opposition, start=served_when_filed, party=opponents),
        )
    )  # fmt: skip
BRIEFING.add(
    Row(
        Response, BRIEFED_SO_FAR, "opposed",
        motions_answered(other, "motion not about discovery"), "nysd-6.1-b-reply",
        clock=Clock(act="reply", law="nysd-6.1-b-reply", start=served_when_filed, party=movants, kind="may"),
    )
)  # fmt: skip


@rule("nysd-6.3", MotionForReconsideration, severity=Severity.CURABLE)
def reconsideration_in_time(case: Posture, motion: MotionForReconsideration) -> Finding | None:
    """A motion to reconsider is served within 14 days after entry of the order (10 before 2009-12-01)."""
    orders = [act for act in case.referred(motion) if isinstance(act, CourtAct)]
    if not orders or motion.filed is None or case.subjects("judgment", "entered", "amended"):
        return None
    entered = [act.entered for act in orders if act.entered is not None]
    if not entered:
        return not_shown("the day on which the order was entered")
    version = provision("nysd-6.3", max(entered))
    due = period_end(case, "nysd-6.3", max(entered)).due if version is not None else None
    if due is None or motion.filed <= due:
        return satisfied
    return violated(
        f"the order was entered on {max(entered)}; the last day to move was {due}", "ask leave to move late"
    )
