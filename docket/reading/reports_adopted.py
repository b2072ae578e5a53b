"""What the adoption of a magistrate judge's report decides: the motions on which the report was (28 USC 636(b)(1))."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docket.filing import Filing, Ref
from docket.procedure import authority, motions
from docket.reading.patterns import sought
from docket.reading.said import make

__all__ = ["ruled_by_adoption"]

_DECIDES = ("adopted", "modified", "adopted in part")
_GRANT = sought(r"\bgrant(?:s|ed|ing)?\b|\ballow(?:s|ed|ing)?\b")
_DENY = sought(r"\bden(?:y|ies|ied|ying)\b")
_ON_SOME = sought(r"\b(?:as to|with respect to|to the extent|except|insofar)\b")
_IN_PART = "granted in part and denied in part"


def ruled_by_adoption(
    acts: Sequence[Filing], papers: Mapping[int, tuple[Filing, ...]], pending: Sequence[Filing], reports: Sequence[int]
) -> list[Filing]:
    """The rulings that the acts of an entry give by adopting a report: on each motion that it was on and that pends.

    `reports` are the numbers of the reports that are not yet acted on: an order that names none adopts the only one.
    How a motion is ruled on is "unknown" where the report's recommendation does not plainly say it.
    """
    order = next((a for a in acts if isinstance(a, authority.OrderOnFindings)), None)
    if order is None or order.disposition not in _DECIDES:
        return []
    named = {ref.ecf for a in acts for ref in a.refs if isinstance(a, motions.Ruling)}
    numbers = {ref.ecf for ref in order.refs if ref.ecf in papers} & {*reports} or {
        *(reports if len(reports) == 1 else ())
    }
    found = [
        act for n in numbers for act in papers.get(n or 0, ()) if isinstance(act, authority.FindingsAndRecommendations)
    ]
    on = dict.fromkeys(ref.ecf for report in found for ref in report.refs if ref.ecf not in named)
    there = [ecf for ecf in on if any(m.ecf == ecf for m in pending)]
    alone = len(there) == 1 == len(found) and sum(m.ecf == there[0] for m in pending) == 1
    how = _recommended(found[0].recommends or "") if alone and order.disposition == "adopted" else "unknown"
    same = ("id", "ecf", "filed", "entered", "span", "judge", "signed")
    said = {name: getattr(order, name) for name in same}
    worked_out = frozenset({"refs", "disposition"})
    return [make(motions.Ruling, refs=(Ref(ecf=ecf),), disposition=how, inferred=worked_out, **said) for ecf in there]


def _recommended(words: str) -> str:
    """How a report recommends that the one motion it is on be ruled on."""
    low = words.lower()
    grant, deny = _GRANT.search(low), _DENY.search(low)
    if _ON_SOME.search(low):
        return "unknown"
    if grant and "in part" in low:
        return _IN_PART
    if bool(grant) == bool(deny):
        return "unknown"
    return "granted" if grant else "denied as moot" if "moot" in low else "denied"
