"""What people open a docket for: why a fact is so, what each side may do next, who and what the case still holds.

Each answer comes from the rows and rules that enforce order, never from a second list. A tour of them, run as a test:

>>> from datetime import date
>>> from docket import *
>>> bosley = open_case("scenarios/cases/bosley-v-valasco.yaml")
>>> case = bosley.as_of_ecf(41)                      # on the day the defendant asked to seal

What is before the court, who is there, whether issue is joined, what is sealed, and who may decide:

>>> [(p.filing.ecf, p.filing.event, p.ripe, p.decider.may) for p in pending(case)][-1]
(41, 'Motion to Seal', 'not shown', 'decide')
>>> [(p.name, p.status, p.response) for p in parties(case)]
[('Bosley', 'in', 'none due'), ('Valasco', 'in', 'answered'), ('Fresno County', 'terminated', 'none due')]
>>> issue(case)[0], [paper.paper for paper in sealed(case)], decider(case).judge
('yes', ['41'], 'Michael J. Seng')

What each side may do next, and what stands against a paper:

>>> step = next_steps(bosley.as_of_ecf(44), "Valasco")[0]
>>> step.tier, step.kind.event, step.by
('responsive', 'Motion for Release of Records', datetime.date(2016, 2, 8))
>>> tender(bosley.as_of_ecf(44), step.example).state("motion", "next")
'pending'
>>> [asked.cite for asked in objections(bosley.as_of_ecf(44), "amended complaint", "Bosley").unshown]
['Fed. R. Civ. P. 15(a)(2)', 'E.D. Cal. L.R. 220']

Why a fact is so, what changed between two days, and what would change if a paper were filed:

>>> fact = explain(case, "authority")
>>> fact.state, fact.reasons[0].cite
('by consent', '28 U.S.C. § 636(c)(1)')
>>> changed = difference(bosley.as_of(date(2016, 1, 7)), bosley.as_of(date(2016, 2, 4)))
>>> [change.after for change in changed.facts if change.fact == "motion 41"]
['denied']
>>> from docket.procedure.motions import WithdrawalOfMotion
>>> supposed = suppose(case, [WithdrawalOfMotion(id="x", filed=date(2016, 1, 8), by="Valasco", refs=41)])
>>> [change.after for change in supposed.difference.facts if change.fact == "motion 41"]
['withdrawn']

How it ended, each time that it did, in the codes of the Federal Judicial Center; and the same over many cases:

>>> [(one.termination.how, one.disposition.code, one.disposition.alternatives) for one in coded(bosley.posture)]
[('closed', None, (2, 14))]
>>> [(row["day"], row["disp_or"]) for row in query("terminations", "scenarios/cases/bosley-v-valasco.yaml")]
[('2016-11-30', '2 14')]
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
