"""Death and substitution: FRCP 25."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.procedure.commencement import PARTY, role
from docket.procedure.parties.filings import (
    MotionToSubstituteParty,
    NoticeOfSubstitution,
    OrderSubstitutingParty,
    SuggestionOfDeath,
)
from docket.procedure.parties.joinder import succeeding
from docket.procedure.pleading import OPEN, RESPONSE, Subject, answer_due, responses_in
from docket.region import NEW, AsTo, Region, Row, each

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "DEATH",
    "may_move_to_substitute",
    "service_of_the_suggestion",
    "taken_over_answered",
    "taken_over_open",
    "the_decedent",
    "the_transferor",
]


DEATH = Region(
    "death",
    "Each party whose death was noted on the record: whether another takes its place.",
    ("noted", "substitution asked", "substituted"),
    final=("substituted",),
)


def service_of_the_suggestion(case: Posture, suggestion: Filing, subject: Any) -> Start:
    """The day of the suggestion, conditional: the time runs from its service, on nonparty successors too."""
    return Start(
        suggestion.served or suggestion.day,
        known="docketed" if suggestion.served else "assumed",
        what="service",
        assumes=() if suggestion.served else ("it was served on the day it was filed",),
        missing="service of the suggestion on the decedent's successor or representative (Rule 4)",
    )


def may_move_to_substitute(case: Posture, suggestion: Filing, subject: Any) -> tuple[str, ...]:
    """For whom the time matters: those who claim against a defendant who died; the estate of anyone else."""
    if role(case, str(subject)) == "defendant":
        claiming = [str(name) for name in case.subjects("party", "in") if role(case, str(name)) == "plaintiff"]
        return tuple(claiming)
    return (str(subject),)


def _leaves(noted: bool) -> AsTo:
    """Those whose place is taken, told apart by whether their death was noted."""

    def find(case: Posture, filing: Filing) -> Iterator[str]:
        if not getattr(filing, "incompetent", False):
            yield from (name for name in filing.as_to if (case.cell("death", name) is not None) is noted)

    return AsTo("each whose place is taken", find)


the_decedent, the_transferor = _leaves(noted=True), _leaves(noted=False)
DEATH.add(
    Row(
        SuggestionOfDeath,
        (NEW, "noted"),
        "noted",
        each("as_to"),
        "frcp-25-a-1",
        clock=Clock(
            act="motion to substitute",
            law="frcp-25-a-1",
            start=service_of_the_suggestion,
            party=may_move_to_substitute,
            silence="the action by or against the decedent must be dismissed (Fed. R. Civ. P. 25(a)(1))",
        ),
        ends="superseded",
    ),
    Row(
        MotionToSubstituteParty,
        "noted",
        "substitution asked",
        AsTo("each whose death was noted", lambda case, motion: motion.as_to or case.subjects("death", "noted")),
        "frcp-25-a-1",
        irregular=None,
    ),
    Row(OrderSubstitutingParty, ("noted", "substitution asked"), "substituted", the_decedent, "frcp-25-a-1"),
)
the_incompetent = AsTo(
    "each party who has become incompetent", lambda case, order: order.as_to if order.incompetent else ()
)
PARTY.add(
    Row(OrderSubstitutingParty, "in", "substituted", the_decedent, "frcp-25-a-1"),
    Row(OrderSubstitutingParty, "in", "substituted", the_incompetent, "frcp-25-b"),
    Row(OrderSubstitutingParty, "in", "substituted", the_transferor, "frcp-25-c"),
    Row(OrderSubstitutingParty, "*", "in", succeeding, "frcp-25-c"),
    Row(NoticeOfSubstitution, "in", "substituted", each("as_to"), "frcp-25-d"),
    Row(NoticeOfSubstitution, "*", "in", succeeding, "frcp-25-d"),
)


def _taken_over(*states: str) -> AsTo:
    """The responses that a successor takes over, as its predecessor left them."""

    def find(case: Posture, filing: Filing) -> Iterator[Subject]:
        for pleading, name in responses_in(case, *states):
            if name in filing.as_to:
                for successor in getattr(filing, "substituted", ()):
                    yield pleading, successor

    return AsTo("the response that the successor takes over", find)


def _as_left(case: Posture, filing: Filing, subject: Any) -> Start:
    return Start(None, known="assumed", what="substitution", missing="the time that the successor is given to respond")


taken_over_answered, taken_over_open = _taken_over("answered"), _taken_over(*OPEN)
RESPONSE.add(
    *(
        row
        for kind, law in ((OrderSubstitutingParty, "frcp-25-c"), (NoticeOfSubstitution, "frcp-25-d"))
        for row in (
            Row(kind, NEW, "answered", taken_over_answered, law),
            Row(kind, NEW, "due", taken_over_open, law, clock=answer_due("frcp-12-a-1-A-i", _as_left)),
        )
    )
)
