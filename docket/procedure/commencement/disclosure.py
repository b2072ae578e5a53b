"""Disclosure statements and constitutional questions: FRCP 5.1, 7.1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.procedure.commencement.filings import (
    CertificationOfChallenge,
    Complaint,
    DisclosureStatement,
    NoticeOfConstitutionalQuestion,
    NoticeOfForeignLaw,
    NoticeOfRemoval,
)
from docket.region import NEW, AsTo, Lapse, Region, Row, Subject, each, itself
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "DISCLOSURE",
    "FOREIGN_LAW",
    "QUESTION",
    "TIME_TO_INTERVENE",
    "filer_in_diversity",
    "new_question",
    "noticed_question",
]


DISCLOSURE = Region(
    "disclosure",
    "The statement of each party under Rule 7.1; whether a party is a corporation is not on the docket.",
    ("due", "filed"),
    final=("filed",),
)
filer_in_diversity = AsTo(
    "each party that brings or removes a diversity case",
    lambda case, paper: (p for p in paper.by if paper.basis == "diversity" and case.cell("disclosure", p) is None),
)
DISCLOSURE.add(
    Row(Complaint, NEW, "due", filer_in_diversity, "frcp-7.1-a-2"),
    Row(NoticeOfRemoval, NEW, "due", filer_in_diversity, "frcp-7.1-a-2"),
    Row(DisclosureStatement, "*", "filed", each("by"), "frcp-7.1-a-1"),
)


@rule("frcp-7.1-b-1", DisclosureStatement, severity=Severity.NOTEWORTHY)
def disclosed_with_the_first_paper(case: Posture, statement: DisclosureStatement) -> Finding | None:
    """A party files its disclosure statement with its first appearance, pleading or other request."""
    for party in statement.by:
        first = case.cell("appearance", party)
        if first is None or first.day is None or statement.day is None or case.state("disclosure", party) == "filed":
            continue
        if first.day < statement.day:
            return violated(f"{party} first appeared on {first.day} and disclosed on {statement.day}")
    return None


FOREIGN_LAW = Region("foreign law", "Each notice that an issue of foreign law is raised (FRCP 44.1).", ("raised",))
FOREIGN_LAW.add(Row(NoticeOfForeignLaw, NEW, "raised", itself, "frcp-44.1"))

QUESTION = Region(
    "constitutional question",
    "Each notice that a statute's constitutionality is questioned, and the time of the attorney general to come in.",
    ("noticed", "certified", "passed"),
    final=("passed",),
)


def _intervention(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    return ("attorney general",)


def _from_first_notice(case: Posture, order: Filing, subject: Subject) -> Start:
    running = case.clock("constitutional question", subject, "intervention")
    return running.start if running is not None else Start(order.day, what="certification")


noticed_question = AsTo(
    "each question noticed, or the order itself where none was",
    lambda case, order: case.subjects("constitutional question", "noticed") or [order.key],
)
new_question = AsTo(
    "the notice itself, unless the court has certified the question without one",
    lambda case, notice: (
        ()
        if any(
            isinstance(case.opened_by("constitutional question", key), CertificationOfChallenge)
            for key in case.subjects("constitutional question", "certified")
        )
        else (notice.key,)
    ),
)
TIME_TO_INTERVENE = "no final judgment may hold the statute unconstitutional before it ends (Fed. R. Civ. P. 5.1(c))"
QUESTION.add(
    Row(
        NoticeOfConstitutionalQuestion,
        NEW,
        "noticed",
        new_question,
        "frcp-5.1-a",
        clock=Clock(act="intervention", law="frcp-5.1-c", party=_intervention, kind="may", silence=TIME_TO_INTERVENE),
    ),
    Row(
        CertificationOfChallenge,
        (NEW, "noticed"),
        "certified",
        noticed_question,
        "frcp-5.1-b",
        clock=Clock(
            act="intervention",
            law="frcp-5.1-c",
            start=_from_first_notice,
            party=_intervention,
            kind="may",
            silence=TIME_TO_INTERVENE,
        ),
        ends="superseded",
    ),
    Row(Lapse("intervention"), ("noticed", "certified"), "passed", itself, "frcp-5.1-c"),
)
