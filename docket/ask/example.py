"""The smallest filing of a kind that would do something to the case as it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any

from attrs import fields, frozen

from docket.clock import Subject
from docket.filing import CourtAct, Filing, Ref
from docket.law import provision, versions
from docket.posture import Posture
from docket.procedure.commencement import role
from docket.rule import Finding

__all__ = ["NEXT", "Asked", "adverse", "asked", "cite_of", "example", "examples", "ref", "side", "words"]

NEXT = "next"
"""The id of an example: it stands on no docket."""

_SMALL = frozenset(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "re", "the", "to", "with"])


@cache
def words(text: str) -> frozenset[str]:
    """The words that carry the meaning of an act or event, singular and in lower case."""
    found = "".join(c if c.isalnum() else " " for c in text.lower()).split()
    return frozenset(word[:-1] if len(word) > 3 and word[-1] == "s" else word for word in found if word not in _SMALL)


def cite_of(law: str, day: date | None) -> str:
    """The citation of a provision, by its version in force on a day."""
    version = provision(law, day) or provision(law) or versions(law)[-1]
    return version.cite


def side(case: Posture, name: str) -> str | None:
    """The role of a party, as far as it says who stands against whom."""
    said = role(case, name)
    return "plaintiff" if said and "plaintiff" in said and "third-party" not in said else said


def adverse(case: Posture, name: str, others: Iterable[str]) -> bool:
    """Whether a party stands against some of these, as far as the roles of the parties show."""
    mine = side(case, name)
    return name not in others and any(side(case, other) != mine or mine is None for other in others)


def ref(target: Filing) -> Ref:
    """A reference to a filing, by its number where it has one."""
    return Ref(target.ecf, target.part) if target.ecf is not None else Ref(id=target.id)


@cache
def _fields(kind: type[Filing]) -> frozenset[str]:
    return frozenset(f.name for f in fields(kind))


def example(
    case: Posture, kind: type[Filing], by: tuple[str, ...] = (), refs: tuple[Ref, ...] = (), **more: Any
) -> Filing:
    """A filing of a kind made today, with the fields that its kind has to have and the case can supply."""
    there = _fields(kind)  # type: ignore[arg-type]  # a class is hashable, whatever its instances are
    if "signed_by" in there and "signed_by" not in more:
        signers = (str(name) for name in case.subjects("party", "in") if case.cell("appearance", name))
        more["signed_by"] = tuple(dict.fromkeys((*by, *signers)))
    if "against" in there and by:
        more["against"] = tuple(str(n) for n in case.subjects("party", "in") if adverse(case, str(n), by))
    return kind(id=NEXT, filed=case.today, entered=case.today, served=case.today, by=by, refs=refs, **more)


def examples(case: Posture, kind: type[Filing], party: str, region: str, subject: Subject) -> Iterator[Filing]:
    """Examples of a kind by a party that may move a subject: about nothing, about its paper, about whom it names."""
    by = () if issubclass(kind, CourtAct) else (party,)
    if isinstance(subject, str) and subject and case.cell("party", subject):
        yield example(case, kind, by, as_to=(subject,))
    yield example(case, kind, by)
    opener = case.opened_by(region, subject)
    if opener is not None:
        yield example(case, kind, by, (ref(opener),))
    if isinstance(subject, tuple):
        pleading = case.entry(subject[0])
        yield example(case, kind, by, tuple(ref(act) for act in pleading[:1]), as_to=(subject[-1],))


@frozen
class Asked:
    """A condition that the law sets for a filing, and what the docket shows of it."""

    asks: str
    finding: Finding
    cite: str


def asked(case: Posture, filing: Filing) -> Iterator[Asked]:
    """What the rules and the needs of its rows ask of a filing, as the case stands; silent rules are left out."""
    plan = case.forum.plan(filing, case.referred(filing))
    for rule in plan.rules:
        if case.forum.in_force(rule.law, case.today) and (finding := rule.ask(case, filing)) is not None:
            yield Asked(rule.asks.rstrip("."), finding, cite_of(rule.law, case.today))
    for move in plan.moves:
        for subject in move.find(case, filing):
            row = move.rows.get(case.state(move.region.name, subject))
            for need in row.needs if row is not None else ():
                if case.forum.binds(need.law) and case.forum.in_force(need.law, case.today):
                    says = (need.ask.__doc__ or need.ask.__name__.replace("_", " ")).strip().splitlines()[0]
                    yield Asked(says.rstrip("."), need.ask(case, filing, subject), cite_of(need.law, case.today))
