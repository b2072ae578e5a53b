"""Deadlines that are never shown as firm: for each, a small docket on which it would mislead, and what is said instead.

Nothing of the sort is ever firm or missed, however long ago its day was, on a docket that is whole; and no deficiency
is drawn from it. Days before which nothing may be done err on the later side; days that only permit an act lapse.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from docket.case import Case, as_of, replay
from docket.casefile import read_case
from docket.views.deadlines import deadlines

SUIT = """
- {ecf: 1, filed: 2020-01-06, complaint: {by: Roe, plaintiffs: [Roe], defendants: [Acme]}}
"""
SERVED = """
- {ecf: 2, filed: 2020-01-20, summons returned executed: {as to: Acme, served: 2020-01-10}}
"""
PRISONER = """
- {ecf: 1, filed: 2020-01-06, complaint: {by: Roe, plaintiffs: [Roe], defendants: [Acme], prisoner: true}}
"""
DECIDED = "- {ecf: 20, filed: 2020-06-01, entered: 2020-06-01, order dismissing case: {}}\n"
JUDGMENT = """
- {ecf: 20, filed: 2020-06-01, entered: 2020-06-01, judgment: {separate document: true}}
"""
LATE = date(2026, 1, 5)


@pytest.fixture
def played(tmp_path: Path) -> Any:
    """Replays a docket told in the words of a case file."""

    def play(docket: str, court: str | None = None) -> Case:
        path = tmp_path / "case.yaml"
        path.write_text(
            f"name: Roe v. Acme\n{f'court: {court}' if court else ''}\n"
            f"parties: {{Roe: plaintiff, Acme: defendant, Bolt: defendant}}\ndocket:\n{docket}"
        )
        told = read_case(path)
        return replay(told.acts, court=told.court)

    return play


NEVER_FIRM = [
    # (the line of the list, the docket, the court, the act)
    (
        "service within 90 days while leave to sue without the fee is asked",
        SUIT + "- {ecf: 2, filed: 2020-01-06, motion for leave to proceed in forma pauperis: {by: Roe}}",
        None,
        "service of process",
    ),
    (
        "service within 90 days after the order that lets the plaintiff serve",
        SUIT
        + "- {ecf: 2, filed: 2020-01-06, motion for leave to proceed in forma pauperis: {by: Roe}}\n"
        + "- {ecf: 3, filed: 2020-02-03, order on motion: {re: 2, disposition: granted}}\n"
        + "- {ecf: 4, filed: 2020-02-04, summons issued: {as to: Acme}}",
        None,
        "service of process",
    ),
    (
        "an answer where the return does not show the day of service",
        SUIT + "- {ecf: 2, filed: 2020-01-20, summons returned executed: {as to: Acme}}",
        None,
        "answer",
    ),
    (
        "an answer where the waiver does not show the day the request was sent",
        SUIT + "- {ecf: 2, filed: 2020-01-20, waiver of service executed: {as to: Acme}}",
        None,
        "answer",
    ),
    ("an answer where no service is shown", SUIT, None, "answer"),
    (
        "an answer after service that state law completes",
        SUIT
        + "- {ecf: 2, filed: 2020-01-20,"
        + " summons returned executed: {as to: Acme, served: 2020-01-10, method: substituted service}}",
        None,
        "answer",
    ),
    ("an answer in a prisoner's suit", PRISONER + SERVED, None, "answer"),
    (
        "removal, whose thirty days run from a receipt off the docket",
        "- {ecf: 1, filed: 2020-01-06, notice of removal: {by: Acme, plaintiffs: [Roe], defendants: [Acme]}}",
        None,
        "removal",
    ),
    (
        "a brief that individual practices time",
        SUIT + "- {ecf: 5, filed: 2020-03-02, motion to dismiss: {by: Acme, re: 1}}",
        "nysd",
        "response",
    ),
    (
        "a brief after a premotion letter",
        SUIT
        + "- {ecf: 4, filed: 2020-02-24, letter: {by: Acme}}\n"
        + "- {ecf: 5, filed: 2020-03-02, motion to dismiss: {by: Acme, re: 1}}",
        "nysd",
        "response",
    ),
    (
        "responses to discovery requests, which are served and not filed",
        SUIT + SERVED + "- {ecf: 9, filed: 2020-05-04, discovery: {by: Roe, as to: Acme}}",
        None,
        "discovery response",
    ),
    (
        "the withdrawal of a paper before sanctions are asked",
        SUIT + "- {ecf: 9, filed: 2020-05-04, motion for sanctions: {by: Acme}}",
        None,
        "withdrawal",
    ),
    (
        "substitution after a death, without proof that the suggestion was served",
        SUIT + "- {ecf: 9, filed: 2020-05-04, suggestion of death: {by: Acme, as to: Roe}}",
        None,
        "motion to substitute",
    ),
    (
        "objections of a prisoner, to whom papers are mailed",
        PRISONER + "- {ecf: 9, filed: 2020-05-04, entered: 2020-05-04, findings and recommendations: {}}",
        None,
        "objections",
    ),
    ("an appeal from a decision without a separate document", SUIT + DECIDED, None, "appeal"),
    (
        "a motion against a decision without a separate document",
        SUIT + DECIDED,
        None,
        "motion to alter or amend judgment",
    ),
    (
        "an appeal where a motion to reconsider may suspend its time, or not",
        SUIT + JUDGMENT + "- {ecf: 22, filed: 2020-06-22, motion for reconsideration: {by: Roe, re: 20}}",
        None,
        "appeal",
    ),
    (
        "amendment as of course against several defendants",
        """
- {ecf: 1, filed: 2020-01-06, complaint: {by: Roe, plaintiffs: [Roe], defendants: [Acme, Bolt]}}
- {ecf: 2, filed: 2020-01-20, summons returned executed: {as to: [Acme, Bolt], served: 2020-01-10}}
- {ecf: 3, filed: 2020-01-27, answer to complaint: {by: Acme}}
- {ecf: 4, filed: 2020-01-31, answer to complaint: {by: Bolt}}
""",
        None,
        "amend as of course",
    ),
    (
        "an answer after the motion that suspended its time is withdrawn",
        SUIT
        + SERVED
        + "- {ecf: 3, filed: 2020-01-28, motion to dismiss: {by: Acme, re: 1}}\n"
        + "- {ecf: 4, filed: 2020-02-10, notice of withdrawal of motion: {by: Acme, re: 3}}",
        None,
        "answer",
    ),
    (
        "expert disclosures counted back from a trial date",
        SUIT
        + "- {ecf: 9, filed: 2020-06-01,"
        + " notice of hearing: {what: jury trial, dates: [{what: jury trial, date: 2021-03-01}]}}",
        None,
        "expert disclosure",
    ),
    (
        "the end of a restraining order that states no hour",
        SUIT
        + "- {ecf: 3, filed: 2020-06-01, entered: 2020-06-01, temporary restraining order: {without notice: true}}",
        None,
        "expiry of temporary restraining order",
    ),
    (
        "an answer of a debtor whom a bankruptcy shields",
        SUIT + SERVED + "- {ecf: 5, filed: 2020-01-21, suggestion of bankruptcy: {by: Acme, petition: 2020-01-17}}",
        None,
        "answer",
    ),
    (
        "an answer in a case that is stayed",
        SUIT + SERVED + "- {ecf: 5, filed: 2020-01-21, order staying case: {}}",
        None,
        "answer",
    ),
]


@pytest.mark.parametrize(
    ("docket", "court", "act"), [row[1:] for row in NEVER_FIRM], ids=[row[0] for row in NEVER_FIRM]
)
def test_never_firm_and_never_missed(played: Any, docket: str, court: str | None, act: str):
    case = played(docket, court)
    for day in (date(2020, 7, 1), LATE):
        found = [d for d in deadlines(as_of(case, day), complete=True) if d["act"] == act]
        alive = [d for d in found if d["state"] not in ("superseded", "extended", "met", "moot", "tolled")]
        assert not [d for d in alive if d["certainty"] == "firm" or d["state"] == "missed"]
        serious = [d for d in case.posture.deficiencies if str(d.severity) != "noteworthy"]
        assert not serious


EVERY_TIME = [
    # what must be shown in its place
    (0, "2020-07-01", []),
    (1, "2020-03-01", [("2020-05-04", None, "conditional", "running")]),
    (3, "2020-03-01", [(None, None, "unknown", "unknown")]),
    (6, "2020-03-01", [(None, None, "unknown", "unknown")]),
    (14, "2020-06-15", [("2020-07-01", "2020-11-30", "conditional", "running")]),
    (18, "2020-03-01", [(None, None, "unknown", "unknown")]),
    (19, "2020-07-01", [("2020-12-01", None, "conditional", "running")]),
    (20, "2020-06-02", [("2020-06-15", None, "conditional", "running")]),
]


@pytest.mark.parametrize(("line", "day", "shown"), EVERY_TIME, ids=[NEVER_FIRM[row[0]][0] for row in EVERY_TIME])
def test_what_is_shown_in_its_place(played: Any, line: int, day: str, shown: list[Any]):
    _, docket, court, act = NEVER_FIRM[line]
    case = as_of(played(docket, court), date.fromisoformat(day))
    found = [d for d in deadlines(case) if d["act"] == act and d["state"] in ("running", "unknown", "missed")]
    assert [(d["due"], d["latest"], d["certainty"], d["state"]) for d in found] == shown


def test_a_stay_suspends_and_its_end_does_not_miss(played: Any):
    docket = SUIT + SERVED + "- {ecf: 5, filed: 2020-01-21, order staying case: {}}"
    (answer,) = [d for d in deadlines(as_of(played(docket), LATE)) if d["act"] == "answer"]
    assert (answer["state"], answer["due"]) == ("tolled", None)


def test_the_ordered_date_displaces_the_days_before_trial(played: Any):
    docket = NEVER_FIRM[19][1] + (
        "\n- {ecf: 25, filed: 2020-07-01, scheduling order: {dates: [{what: expert disclosure, date: 2020-11-02}]}}"
    )
    found = [d for d in deadlines(as_of(played(docket), date(2020, 8, 1))) if d["act"] == "expert disclosure"]
    assert [(d["due"], d["basis"]) for d in found if d["state"] == "running"] == [("2020-11-02", "ordered")]


# -- days before which nothing may be done, and days that only permit ------------------------------


def test_a_gate_errs_on_the_later_side(played: Any):
    case = as_of(played(SUIT + JUDGMENT), date(2020, 6, 2))
    (execution,) = [d for d in deadlines(case) if d["act"] == "execution"]
    assert execution["kind"] == "not-before"
    assert execution["latest"] is None or execution["due"] >= execution["latest"]


PERMISSIVE = [
    ("objections", "- {ecf: 9, filed: 2020-05-04, findings and recommendations: {}}"),
    ("appeal", JUDGMENT),
    ("motions", "- {ecf: 9, filed: 2020-05-04, scheduling order: {dates: [{what: motions, date: 2020-06-01}]}}"),
    (
        "further briefing or motions",
        "- {ecf: 9, filed: 2020-05-04, order: {dates: [{what: supplemental brief, date: 2020-06-01, must: false}]}}",
    ),
    ("response", "- {ecf: 9, filed: 2020-05-04, order: {dates: [{what: response, date: 2020-06-01}]}}"),
]


@pytest.mark.parametrize(("act", "entry"), PERMISSIVE, ids=[row[0] for row in PERMISSIVE])
def test_what_may_be_done_lapses_and_is_never_missed(played: Any, act: str, entry: str):
    found = [d for d in deadlines(as_of(played(SUIT + entry), LATE), complete=True) if d["act"] == act]
    assert found
    assert {(d["kind"], d["state"]) for d in found} == {("may", "lapsed")}
