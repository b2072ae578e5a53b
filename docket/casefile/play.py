"""Playing a case file: replay its acts, and see at each position whether what it expects is so."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from docket.case import Case, advance, replay
from docket.casefile.expect import unmet
from docket.casefile.read import CaseFile, Position
from docket.posture import Posture

__all__ = ["Failure", "play", "play_docket", "posture_at"]


@frozen(kw_only=True)
class Failure:
    """An expectation of a case file that is not met: the line and passage of the file, what was expected and found.

    `variation` is the name of the variation in which it fails; None for the file's own docket.
    """

    file: str
    line: int
    passage: str
    expected: str
    found: str
    variation: str | None = None

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:" + (f" {self.variation}" if self.variation else "")
        return f"{where}\n{self.passage}\n  expected  {self.expected}\n  found     {self.found}"


def play(casefile: CaseFile, without: Iterable[str] = ()) -> list[Failure]:
    """Play a case file and its variations; the expectations that fail.

    `without` names provisions that are played as if they were not law: where one of them bites, something must fail.
    """
    failures = play_docket(casefile, without)
    for variation in casefile.variations:
        failures.extend(play_docket(variation.case, without, variation=variation.name))
    return failures


def play_docket(casefile: CaseFile, without: Iterable[str] = (), *, variation: str | None = None) -> list[Failure]:
    """Play one docket alone: a case file without its variations, or the case of one `variation`."""
    if not casefile.expectations:
        return []
    case = replay(casefile.acts, court=casefile.court, without=without)
    return [
        Failure(
            file=casefile.path,
            line=wrong.line,
            passage=casefile.place.around(wrong.line),
            expected=wrong.expected,
            found=wrong.found,
            variation=variation,
        )
        for expectation in casefile.expectations
        for wrong in unmet(posture_at(case, casefile, expectation.at), expectation.wants)
    ]


def posture_at(case: Case, casefile: CaseFile, at: Position) -> Posture:
    """The posture of a replayed case file at a position: once an entry stands, on a day, or at the end."""
    if at.entry is None and at.on is not None:
        return case.as_of(at.on)
    if at.entry is None:
        posture, day = case.posture, casefile.end
    else:
        standing = max(n for n, act in enumerate(case.acts) if act.id == at.entry)
        posture, day = case.after(standing + 1), at.on
    return advance(posture, day) if day is not None and (posture.today is None or day > posture.today) else posture
