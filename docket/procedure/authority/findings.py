"""Findings and recommendations, objections and their adoption: 28 USC 636(b)(1); FRCP 72(b)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.clock import Clock, ordered
from docket.filing import Filing
from docket.procedure.authority.reports import (
    FindingsAndRecommendations,
    MastersReport,
    ObjectionToFindings,
    OrderOnFindings,
)
from docket.procedure.commencement import prisoner_suit, role
from docket.procedure.motions import Objection, Order, Ruling, period_end, served_or_ordered
from docket.region import NEW, AsTo, On, Region, Row, Subject, itself
from docket.rule import Finding, Severity, not_shown, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "FINDINGS",
    "OBJECTIONS",
    "TO_RESPOND",
    "UNREVIEWED",
    "a_report_named",
    "everyone",
    "from_prison",
    "given_time_to_object",
    "others",
    "reports_meant",
    "the_report",
]


FINDINGS = Region(
    "findings",
    "Each report of a magistrate judge or master, until a district judge acts on it.",
    ("issued", "objected", "adopted", "rejected", "modified", "recommitted"),
    final=("adopted", "rejected", "modified", "recommitted"),
)


def reports_meant(case: Posture, paper: Filing) -> Iterator[str]:
    """The reports that a paper is about: those it refers to, else the only one that waits."""
    named = [act.key for act in case.referred(paper) if case.cell("findings", act.key) is not None]
    waiting = [str(report) for report in case.subjects("findings", "issued", "objected")]
    yield from named or (waiting if len(waiting) == 1 and not any(case.referred(paper)) else ())


def _reports_referred(case: Posture, paper: Filing) -> Iterator[str]:
    yield from (act.key for act in case.referred(paper) if case.cell("findings", act.key) is not None)


def _given_time(case: Posture, order: Filing) -> Iterator[str]:
    if any(stated.what == OBJECTIONS and not stated.printed and stated.date for stated in order.dates):
        yield from (report for report in reports_meant(case, order) if case.state("findings", report) == "issued")


OBJECTIONS = "objections"
the_report = AsTo("the report that it is about", reports_meant, "findings")
a_report_named = AsTo("each report that it refers to", _reports_referred, "findings")
given_time_to_object = AsTo("each report to which it sets the time to object", _given_time, "findings", dated=True)


def everyone(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    """Every party in the case. For whom a clock runs."""
    return tuple(map(str, case.subjects("party", "in")))


def others(case: Posture, paper: Filing, subject: Subject) -> tuple[str, ...]:
    """Every party in the case but those who file the paper. For whom a clock runs."""
    return tuple(party for party in everyone(case, paper, subject) if party not in paper.by)


UNREVIEWED = "the report is reviewed for clear error at most; in many circuits its review on appeal is waived"
TO_RESPOND = Clock(
    act="response to objections",
    law="frcp-72-b-2-resp",
    start=served_or_ordered("response to objections"),
    party=others,
    kind="may",
)
MORE_TIME = Clock(
    act=OBJECTIONS, law="frcp-72-b-2", start=ordered(OBJECTIONS), party=everyone, kind="may", silence=UNREVIEWED
)
FINDINGS.add(
    Row(
        FindingsAndRecommendations,
        NEW,
        "issued",
        itself,
        "frcp-72-b-1",
        clock=Clock(
            act=OBJECTIONS,
            law="frcp-72-b-2",
            start=served_or_ordered(OBJECTIONS),
            party=everyone,
            kind="may",
            silence=UNREVIEWED,
        ),
    ),
    Row(
        MastersReport,
        NEW,
        "issued",
        itself,
        "frcp-53-d",
        clock=Clock(act=OBJECTIONS, law="frcp-53-f-2", start=served_or_ordered(OBJECTIONS), party=everyone, kind="may"),
    ),
    *(
        Row(kind, "issued", "issued", given_time_to_object, "frcp-6-b-1-A", clock=MORE_TIME, ends="extended")
        for kind in (Order, Ruling)
    ),
    Row(ObjectionToFindings, "objected", None, the_report, "usc-28-636-b-1-C"),
    Row(ObjectionToFindings, "issued", "objected", the_report, "usc-28-636-b-1-C", clock=TO_RESPOND),
    Row(Objection, "objected", None, a_report_named, "usc-28-636-b-1-C"),
    Row(Objection, "issued", "objected", a_report_named, "usc-28-636-b-1-C", clock=TO_RESPOND),
    *(
        Row(On(OrderOnFindings, (said,)), ("issued", "objected"), state, the_report, "frcp-72-b-3")
        for said, state in (
            ("adopted", "adopted"),
            ("rejected", "rejected"),
            ("modified", "modified"),
            ("adopted in part", "modified"),
            ("recommitted", "recommitted"),
        )
    ),
)


@rule("frcp-72-b-3", OrderOnFindings, severity=Severity.NOTEWORTHY)
def adopted_after_the_time_to_object(case: Posture, order: OrderOnFindings) -> Finding | None:
    """A district judge acts on a report once the objections are in, or the time for them has run for everyone."""
    for report in reports_meant(case, order):
        running = case.clock("findings", report, OBJECTIONS)
        if running is None or order.day is None or running.start.day is None:
            continue
        mailed = "mail" if prisoner_suit(case) else None
        last = (
            running.start.set_to
            or period_end(case, running.clock.law, running.start.day, service=mailed, not_before=True).due
        )
        if last is not None and order.day <= last:
            return violated(f"decided on {order.day}, when the time to object ran until {last}")
    return None


@rule("frcp-72-b-2", ObjectionToFindings, severity=Severity.CURABLE)
def objected_in_time(case: Posture, objections: ObjectionToFindings) -> Finding | None:
    """Objections to a report are filed within 14 days after being served with it, or by the day the court set."""
    return _late_objection(case, objections, "frcp-72-b-2")


@rule("frcp-53-f-2", ObjectionToFindings, Objection, severity=Severity.CURABLE)
def objected_to_the_master_in_time(case: Posture, objections: Filing) -> Finding | None:
    """Objections to a master's report are filed within 21 days after it is served, or by the day the court set."""
    return _late_objection(case, objections, "frcp-53-f-2")


def from_prison(case: Posture, paper: Filing) -> bool:
    """Whether a prisoner's paper may count as filed when it was given to the prison, before its docketed day."""
    by_prisoner = prisoner_suit(case) and any(role(case, party) == "plaintiff" for party in paper.by)
    return by_prisoner and case.forum.binds("case-houston-v-lack")


def _late_objection(case: Posture, objections: Filing, law: str) -> Finding | None:
    """Late only where the day was set by an order, or the service is docketed, and no prison's mail is in question."""
    for report in reports_meant(case, objections):
        running = case.clock("findings", report, OBJECTIONS)
        if running is None or running.clock.law != law or objections.filed is None:
            continue
        if running.certainty != "firm":
            return not_shown("the day on which the report was served")
        if from_prison(case, objections):
            return not_shown("the day on which the prisoner gave the objections to the prison")
        due = running.due(case.court)
        last = due.latest or due.due
        if last is not None and objections.filed > last:
            return violated(
                f"filed on {objections.filed}; the last day was {last}", "ask for time, for excusable neglect"
            )
    return None
