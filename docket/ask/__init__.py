"""What people open a docket for: why a fact is so, what each side may do next, who and what the case still holds.

Each answer comes from the rows and rules that enforce order, never from a second list.
"""

from __future__ import annotations

from docket.ask.next import Step, next_steps
from docket.ask.why import Fact, Objections, Reason, against, explain, find_fact, objections, spoken, why

__all__ = [
    "Fact",
    "Objections",
    "Reason",
    "Step",
    "against",
    "explain",
    "find_fact",
    "next_steps",
    "objections",
    "spoken",
    "why",
]
