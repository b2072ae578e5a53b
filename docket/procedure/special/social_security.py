"""Review of Social Security decisions on the papers (Supplemental Rules for 42 USC 405(g))."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import evolve

from docket.clock import Clock, Start
from docket.filing import Filing, filing
from docket.procedure.commencement import Complaint, role
from docket.procedure.disposition import MotionForSummaryJudgment
from docket.procedure.motions import Brief, Opposition, Reply, Ruling
from docket.procedure.pleading import RESPONSE, Answer, Rule12Motion, defendants, responses_in, standing
from docket.procedure.service import SERVICE, TIME_TO_SERVE
from docket.region import AsTo, On, Region, Row, Subject

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = ["SOCIAL_SECURITY", "AdministrativeRecord", "brief_served", "social_security"]


@filing(
    "Administrative Record",
    reads=(
        r"(?:notice of (?:filing|lodging) )?(?:of |the |certified |electronic |social security |ssa |copy )*"
        r"administrative (?:record|transcript)",
        r"(?:social security |certified )+transcript(?:/record| of (?:the )?(?:administrative )?record)?",
        "certified transcript of (?:the )?(?:administrative )?record",
    ),
    titles=("administrative record", "social security administrative record"),
)
class AdministrativeRecord(Filing):
    """The record of the agency whose decision is reviewed; the Commissioner may answer with no more."""


# -- review of the Commissioner's decision, since 2022-12-01 on three briefs --------------------------

SOCIAL_SECURITY = Region(
    "social security review",
    "The briefs on which a decision of the Commissioner of Social Security is reviewed (42 USC 405(g)).",
    ("plaintiff's brief due", "commissioner's brief due", "reply due", "briefed"),
    initial="none",
    final=("briefed",),
)


def social_security(case: Posture) -> bool:
    """Whether the action is against the Commissioner of Social Security alone."""
    sued = {name.lower() for pleading in standing(case) for name in defendants(pleading)}
    return bool(sued) and all("social security" in name for name in sued)


def _commissioner(case: Posture, complaint: Filing) -> tuple[str, ...]:
    sued = defendants(complaint)
    return sued if sued and all("social security" in name.lower() for name in sued) else ()


# The clerk's notice of the complaint takes the place of summons and service, and no time to serve runs.
SERVICE.add(
    Row(Complaint, "unserved", "not required", AsTo("the Commissioner", _commissioner), "supp-SS-3", irregular=None)
)
TIME_TO_SERVE.add(Row(Complaint, "*", "done", AsTo("the Commissioner", _commissioner), "supp-SS-3", ends="moot"))


def _side(case: Posture, paper: Filing) -> str:
    """Who files a paper: the plaintiff, the Commissioner, or whoever's turn it is where the docket does not say."""
    for name in paper.by:
        if "social security" in name.lower() or role(case, name) == "defendant":
            return "commissioner"
        if role(case, name) == "plaintiff":
            return "plaintiff"
    return "commissioner" if case.state("social security review") == "commissioner's brief due" else "plaintiff"


def _by(side: str, *states: str) -> Callable[[Posture, Filing], tuple[str, ...]]:
    def find(case: Posture, paper: Filing) -> tuple[str, ...]:
        due = case.state("social security review") in states
        return ("",) if due and _side(case, paper) == side else ()

    return find


def _answered(case: Posture, answer: Filing) -> tuple[str, ...]:
    return ("",) if social_security(case) and case.state("social security review") == "none" else ()


def _of_role(said: str) -> Callable[[Posture, Filing, Subject], tuple[str, ...]]:
    return lambda case, filing, subject: tuple(
        str(n) for n in case.subjects("party", "in") if role(case, str(n)) == said
    )


def brief_served(case: Posture, brief: Filing, subject: Subject) -> Start:
    """The service of the brief before: on the day of filing, where no other is shown."""
    if brief.served is not None:
        return Start(brief.served, what="served")
    return Start(brief.filed, known="assumed", what="served", assumes=("it was served on the day it was filed",))


def _undecided(case: Posture) -> set[Subject]:
    """The motions under Rule 12 on which no order has been entered: until the last is, no brief is due."""
    pending = case.subjects("motion", "pending", "unknown")
    return {key for key in pending if isinstance(case.opened_by("motion", key), Rule12Motion)}


def _moved(case: Posture, motion: Filing) -> tuple[str, ...]:
    return ("",) if case.state("social security review") == "plaintiff's brief due" else ()


def _disposed(case: Posture, ruling: Filing) -> tuple[str, ...]:
    ruled = {motion.key for motion in case.referred(ruling) if isinstance(motion, Rule12Motion)}
    return _moved(case, ruling) if ruled and not _undecided(case) - ruled else ()


def opening_brief(case: Posture, paper: Filing, subject: Subject) -> Start:
    """The answer, or the order disposing of the last motion under Rule 12, whichever is later."""
    if isinstance(paper, Rule12Motion) or _undecided(case):
        said = "the order disposing of the last motion under Rule 12"
        return Start(None, known="assumed", what="entry", missing=said)
    return Start(paper.filed, what="filed")


SILENCE = "the decision is reviewed without it"
PLAINTIFF = Clock(
    act="plaintiff's brief", law="supp-SS-6", start=opening_brief, party=_of_role("plaintiff"), silence=SILENCE
)
COMMISSIONER = Clock(
    act="commissioner's brief", law="supp-SS-7", start=brief_served, party=_of_role("defendant"), silence=SILENCE
)
REPLY = Clock(act="reply brief", law="supp-SS-8", start=brief_served, party=_of_role("plaintiff"), kind="may")
BRIEFS = (Brief, MotionForSummaryJudgment)


def _answered_by_the_record(case: Posture, record: Filing) -> list[Subject]:
    """The response of the Commissioner, whose answer may be limited to the record."""
    return list(responses_in(case, "due")) if social_security(case) else []


RESPONSE.add(
    Row(AdministrativeRecord, "due", "answered", AsTo("the Commissioner's response", _answered_by_the_record),
        "supp-SS-4"),
)  # fmt: skip
the_answer = AsTo("the review, once the Commissioner answers", _answered)
still_open = AsTo("the review, while a motion under Rule 12 is open", _moved)
once_disposed = AsTo("the review, by an order on the last motion under Rule 12", _disposed, refers_to=(Rule12Motion,))
DISPOSED = ("denied", "granted in part and denied in part", "denied as moot", "moot", "terminated")
opening = AsTo("the plaintiff's brief", _by("plaintiff", "plaintiff's brief due"))
answering = AsTo("the Commissioner's brief", _by("commissioner", "commissioner's brief due"))
replying = AsTo("the plaintiff's reply", _by("plaintiff", "reply due"))
SOCIAL_SECURITY.add(
    *(
        Row(kind, "none", "plaintiff's brief due", the_answer, "supp-SS-6", clock=PLAINTIFF)
        for kind in (Answer, AdministrativeRecord)
    ),
    Row(Rule12Motion, "plaintiff's brief due", None, still_open, "supp-SS-6", clock=PLAINTIFF, ends="superseded"),
    Row(
        On(Ruling, DISPOSED),
        "plaintiff's brief due",
        None,
        once_disposed,
        "supp-SS-6",
        clock=evolve(PLAINTIFF, start="entered"),
        ends="superseded",
    ),
    *(
        Row(kind, "plaintiff's brief due", "commissioner's brief due", opening, "supp-SS-7", clock=COMMISSIONER)
        for kind in BRIEFS
    ),
    *(
        Row(kind, "commissioner's brief due", "reply due", answering, "supp-SS-8", clock=REPLY)
        for kind in (*BRIEFS, Opposition)
    ),
    *(Row(kind, "reply due", "briefed", replying, "supp-SS-8") for kind in (Brief, Reply)),
)
