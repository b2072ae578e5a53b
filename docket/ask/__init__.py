"""What people open a docket for: why a fact is so, what each side may do next, who and what the case still holds.

Each answer comes from the rows and rules that enforce order, never from a second list.
"""

from __future__ import annotations

from docket.ask.changes import Change, DeadlineChange, Difference, Supposed, difference, suppose
from docket.ask.example import cite_of
from docket.ask.fjc import DISP, JUDGMENT, NOJ, ORIGIN, PROCPROG, Code, Coded, coded, origin
from docket.ask.next import Step, next_steps
from docket.ask.questions import (
    ROUTINE,
    Decider,
    Owed,
    Party,
    Pending,
    Sealed,
    decider,
    issue,
    motion_named,
    parties,
    pending,
    routine_events,
    sealed,
)
from docket.ask.terminations import Termination, opened, terminations
from docket.ask.why import (
    Fact,
    Objections,
    Reason,
    against,
    day_of,
    explain,
    find_fact,
    named,
    objections,
    party_named,
    spoken,
    why,
)

__all__ = [
    "DISP",
    "JUDGMENT",
    "NOJ",
    "ORIGIN",
    "PROCPROG",
    "ROUTINE",
    "Change",
    "Code",
    "Coded",
    "DeadlineChange",
    "Decider",
    "Difference",
    "Fact",
    "Objections",
    "Owed",
    "Party",
    "Pending",
    "Reason",
    "Sealed",
    "Step",
    "Supposed",
    "Termination",
    "against",
    "cite_of",
    "coded",
    "day_of",
    "decider",
    "difference",
    "explain",
    "find_fact",
    "issue",
    "motion_named",
    "named",
    "next_steps",
    "objections",
    "opened",
    "origin",
    "parties",
    "party_named",
    "pending",
    "routine_events",
    "sealed",
    "spoken",
    "suppose",
    "terminations",
    "why",
]
