"""A step that may come next: a filing that the law has a place for, found by trying an example of each kind.

A filing is offered when an example of it moves something that is open and the law, asked by `review`, has nothing
against it: so what is offered, `tender` accepts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any

from attrs import evolve, frozen

from docket.ask.example import asked, cite_of, examples, words
from docket.case import review
from docket.clock import Subject
from docket.filing import KINDS, CourtAct, Filing, Unknown, Unread
from docket.forum import Forum
from docket.posture import Posture
from docket.procedure.commencement import InitiatingPaper
from docket.procedure.motions import Motion, NeutralsReport, Response
from docket.procedure.pleading import ResponsivePleading
from docket.region import On, Region, Row
from docket.rule import Severity

__all__ = [
    "COURT",
    "TIERS",
    "Step",
    "amends_its_own",
    "apt",
    "clean",
    "declared_for",
    "kinds_filed",
    "leading",
    "likeness",
    "moving",
    "step_of",
    "worst",
]

TIERS = ("due", "responsive", "available", "court")
COURT = "the court"


@frozen(kw_only=True)
class Step:
    """A filing that the law has a place for as the case stands.

    `tier` is "due" (it has to be made), "responsive" (it answers another's paper or takes up an order), "available" or
    "court". `by` is the last day, None where there is none or it cannot be computed, `latest` the last where the law
    leaves room for another; `must` says whether that day binds, `certainty` how well it is known, `silence` what
    letting it pass costs. `needs` are the conditions that the
    law sets and the docket cannot show met. `example` is the smallest filing that would do; `others` are kinds that
    would do as well. `because` is the filing that made room for it.
    """

    party: str
    tier: str
    kind: type[Filing]
    example: Filing
    cite: str
    by: date | None = None
    latest: date | None = None
    must: bool = False
    certainty: str | None = None
    silence: str = ""
    needs: tuple[str, ...] = ()
    others: tuple[type[Filing], ...] = ()
    because: Filing | None = None


@cache
def kinds_filed(court: bool) -> tuple[type[Filing], ...]:
    """The kinds that the court makes, or those that the parties file."""
    nobodys = (Unread, Unknown, Motion)
    kinds = (k for k in KINDS.values() if k not in nobodys and not issubclass(k, NeutralsReport))
    return tuple(k for k in kinds if issubclass(k, CourtAct) is court)


@cache
def leading(forum: Forum, region: Region, state: str, court: bool) -> tuple[tuple[type[Filing], Row], ...]:
    """The kinds that lead a subject of a region out of a state in order, each with its row."""
    rows = [
        row
        for row in region.rows
        if isinstance(row.trigger, On)
        and row.to not in (None, state)
        and state in region.sources(row)
        and forum.binds(row.law)
    ]
    return tuple((kind, row) for row in rows for kind in kinds_filed(court) if issubclass(kind, declared_for(row)))


def declared_for(row: Row) -> type[Filing]:
    """The kind or family whose filing sets a row in motion."""
    assert isinstance(row.trigger, On)
    return row.trigger.kind


def moving(case: Posture, kind: type[Filing], row: Row, party: str, region: str, subject: Subject) -> Filing | None:
    """An example of a kind by a party that would move a subject by a row; None where no example would."""
    assert isinstance(row.trigger, On)
    if not case.forum.in_force(row.law, case.today):
        return None
    value: dict[str, Any] = {kind.variant: row.trigger.values[0]} if kind.variant and row.trigger.values else {}
    for tried in examples(case, kind, party, region, subject):
        made = evolve(tried, **value) if value else tried
        if subject in row.as_to(case, made):
            return made
    return None


def clean(case: Posture, filing: Filing, *, spotless: bool = False) -> bool:
    """Whether the law has nothing against a filing (`spotless`: not even a remark)."""
    return not any(spotless or d.severity is not Severity.NOTEWORTHY for d in review(case, filing))


def worst(case: Posture, filing: Filing) -> Severity | None:
    """What the law has against a filing at worst: curable or more, noteworthy, or None."""
    said = {d.severity for d in review(case, filing)}
    if not said:
        return None
    return Severity.NOTEWORTHY if said == {Severity.NOTEWORTHY} else Severity.CURABLE


def _needs(case: Posture, filing: Filing) -> tuple[str, ...]:
    """The conditions that the law sets for a filing, save those that the docket already shows met."""
    return tuple(dict.fromkeys(f"{a.asks} ({a.cite})" for a in asked(case, filing) if a.finding.value != "satisfied"))


def amends_its_own(case: Posture, kind: type[Filing], party: str) -> bool:
    """A paper that amends another is open to whoever filed the first."""
    if not kind.event.startswith("Amended"):
        return True
    bases: list[type[Filing]] = [
        k for k in kind.__mro__[1:] if k in (InitiatingPaper, ResponsivePleading) or k in KINDS.values()
    ]
    papers: Iterator[Filing] = (paper for base in bases for paper in case.filings(base))
    return any(party in (*paper.by, *getattr(paper, "plaintiffs", ())) for paper in papers)


def likeness(kind: type[Filing], meant: frozenset[str]) -> float:
    """How well the name of a kind says what is meant, from 0 to 1."""
    named = words(kind.event)
    return 2 * len(named & meant) / (len(named) + len(meant)) if named and meant else 0.0


def step_of(
    case: Posture, party: str, tier: str, found: list[tuple[Filing, Row | None]], because: Filing | None, law: str
) -> Step:
    """The step of the first of these filings, with the kinds of the rest beside it."""
    made, _ = found[0]
    kinds = dict.fromkeys(type(other) for other, _ in found[1:])
    kinds.pop(type(made), None)
    return Step(
        party=party, tier=tier, kind=type(made), example=made, cite=cite_of(law, case.today),
        needs=_needs(case, made), others=tuple(kinds), because=because,
    )  # fmt: skip


def apt(found: Iterable[tuple[Filing, Row | None]]) -> list[tuple[Filing, Row | None]]:
    """Without what is too general or aims at another paper: an opposition, not a response; one kind of answer; no
    traverse where the law at hand speaks of a reply.
    """
    there = list(found)
    kinds = [type(made) for made, _ in there]
    general = {Response} if any(issubclass(kind, Response) and kind is not Response for kind in kinds) else set()
    answers = [kind for kind in kinds if issubclass(kind, ResponsivePleading)]
    plain = {kind for kind in kinds if kind not in general}
    special = {
        type(made) for made, row in there if row is not None and _names_another(row, type(made)) and
        any(issubclass(type(made), kind) for kind in plain - {type(made)})
    }  # fmt: skip
    aside = {*general, *answers[1:], *special}
    return [(made, row) for made, row in there if type(made) not in aside]


def _names_another(row: Row, kind: type[Filing]) -> bool:
    """Whether a row is for a family to which a kind belongs, and not for that kind itself."""
    return isinstance(row.trigger, On) and row.trigger.kind is not kind
