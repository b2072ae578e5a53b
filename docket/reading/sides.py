"""On which side a person is, where the paper that opened the case does not say: by the role before the name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

import attrs

from docket.filing import Entry, Filing
from docket.procedure import commencement, pleading
from docket.reading.alike import plain
from docket.reading.listed import names
from docket.reading.names import GROUP
from docket.reading.patterns import sought

__all__ = ["sides", "with_sides"]

_Line = tuple[Entry, tuple[Filing, ...]]
_ROLE = sought(
    r"(?i)(?<!third[- ]party )(?<!third[- ]pty )(?<!counter[- ])(?<!cross[- ])(?<!counter)(?<!cross)(?<!intervenor )"
    r"\b(?:(?P<plaintiffs>plaintiff|pltf|plf|petitioner)|(?P<defendants>defendant|deft|dft|respondent))"
    r"(?P<many>s|\(s\))?[,:]? (?:the )?(?=[A-Z]|\d+(?:st|nd|rd|th)? [A-Z])"
)
_SAYS_WHO = ("by", "as_to", "against")


def with_sides(read: list[_Line]) -> list[_Line]:
    """The entries, those whom others call plaintiff or defendant in the paper that opened the case, where it names
    none: "Complaint filed", "Answer by defendant Acme Corp.".
    """
    at = next((i for i, (_, acts) in enumerate(read) if acts and isinstance(acts[0], commencement.InitiatingPaper)), -1)
    paper = read[at][1][0] if at >= 0 else None
    lacking = [side for side in ("plaintiffs", "defendants") if paper is not None and not getattr(paper, side)]
    if paper is None or not lacking:
        return read
    called = _called(read)
    other = {name for side in ("plaintiffs", "defendants") for name in getattr(paper, side)}
    named: dict[str, Any] = {side: tuple(n for n in called[side] if n not in other) for side in lacking}
    named = {side: names for side, names in named.items() if names}
    if not named:
        return read
    worked_out: dict[str, Any] = {**named, "inferred": paper.inferred | frozenset(named)}
    paper = attrs.evolve(paper, **worked_out)
    return [*read[:at], (read[at][0], (paper, *read[at][1][1:])), *read[at + 1 :]]


def _called(read: list[_Line]) -> dict[str, list[str]]:
    """Those whom the entries of a sheet call plaintiff, and those whom they call defendant, each on one side only."""
    found: dict[str, dict[str, None]] = {"plaintiffs": {}, "defendants": {}}
    for entry, acts in read:
        answered = (act for act in acts if isinstance(act, pleading.Answer))
        found["defendants"].update((name, None) for act in answered for name in act.by if not GROUP.fullmatch(name))
        for m in _ROLE.finditer(entry.text):
            side = "plaintiffs" if m["plaintiffs"] else "defendants"
            for printed in (getattr(act, who, ()) for act in acts for who in _SAYS_WHO):
                mine = printed if m["many"] else printed[:1]
                if printed and _is_spelled(entry.text, m.end(), printed[0]):
                    found[side].update(dict.fromkeys(n for n in mine if not (GROUP.fullmatch(n) or _NO_NAME.search(n))))
    times = Counter(name for names in found.values() for name in names)
    kept = {name for name in times if times[name] == 1} - _parts_of_others(times)
    return {side: [name for name in names if name in kept] for side, names in found.items()}


def sides(read: list[_Line]) -> dict[str, tuple[str, ...]]:
    """Who the plaintiffs and the defendants are, each where the paper that opened the case names all who are called so.

    A side to which other entries add somebody is not shown: when "the defendants" file, who they are is uncertain.
    """
    paper = next((acts[0] for _, acts in read if acts and isinstance(acts[0], commencement.InitiatingPaper)), None)
    if paper is None:
        return {}
    called = _called(read)
    added = {plain(name) for entry, acts in read for act in acts for name in _added(entry, act)}
    found = {}
    for side, other in (("plaintiffs", "defendants"), ("defendants", "plaintiffs")):
        named = {plain(name): name for name in getattr(paper, side)}
        joined = added - {plain(name) for name in (*called[other], *getattr(paper, other))}
        if named and {*map(plain, called[side]), *joined} <= named.keys():
            found[side] = tuple(named.values())
    return found


_ADDING = sought(r"(?i)\badding (?P<who>[^;(\[]{3,200})")


def _added(entry: Entry, act: Filing) -> Iterable[str]:
    """Whom an act brings into the case after it was opened."""
    if not isinstance(act, pleading.AmendedComplaint):
        return getattr(act, "added", ())
    adding = _ADDING.search(entry.text)
    return (*act.plaintiffs, *act.defendants, *(names(adding["who"]) if adding else ()))


_NO_NAME = sought(r"'s? [a-z]|\b(?:in (?:its|their|his|her)|only|except|but) |\b(?:alleged|unserved|remaining)\b")


def _parts_of_others(names: Iterable[str]) -> set[str]:
    """The names that are only a part of another's: "Roe" where "Jane Roe" is called so too."""
    with_word: dict[str, list[str]] = {}
    for name in names:
        for word in {*name.lower().split(" ")}:
            with_word.setdefault(word, []).append(name)
    parts = set()
    for name in names:
        others = min((with_word[word] for word in name.lower().split(" ")), key=len)
        if any(other != name and f" {name.lower()} " in f" {other.lower()} " for other in others):
            parts.add(name)
    return parts


def _is_spelled(text: str, at: int, name: str) -> bool:
    return re.sub(r"\W", "", text[at : at + 2 * len(name)]).lower().startswith(re.sub(r"\W", "", name).lower())
