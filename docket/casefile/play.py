"""Playing a case file: replay its acts, and see at each position whether what it expects is so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from docket.case import Case, advance, replay
from docket.casefile.expect import unmet
from docket.casefile.read import CaseFile, Position
from docket.posture import Posture

__all__ = ["Failure", "play", "posture_at"]


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
        where = f"{self.file}:{self.line}: " + (f"[{self.variation}] " if self.variation else "")
        return f"{where}{self.passage}\n    expected  {self.expected}\n    found     {self.found}"


def play(casefile: CaseFile, without: Iterable[str] = ()) -> list[Failure]:
    """Play a case file and its variations; the expectations that fail.

    `without` names provisions that are played as if they were not law: where one of them bites, something must fail.
    """
    without = tuple(without)
    failures = list(_failures(casefile, without, None))
    for variation in casefile.variations:
        failures.extend(_failures(variation.case, without, variation.name))
    return failures


def _failures(casefile: CaseFile, without: tuple[str, ...], variation: str | None) -> Iterator[Failure]:
    if not casefile.expectations:
        return
    case = replay(casefile.acts, court=casefile.court, without=without)
    for expectation in casefile.expectations:
        for wrong in unmet(posture_at(case, casefile, expectation.at), expectation.wants):
            yield Failure(
                file=casefile.path,
                line=wrong.line,
                passage=casefile.place.shown(wrong.line),
                expected=wrong.expected,
                found=wrong.found,
                variation=variation,
            )


def posture_at(case: Case, casefile: CaseFile, at: Position) -> Posture:
    """The posture of a replayed case file at a position: once an entry stands, on a day, or at the end."""
    if at.entry is None and at.on is not None:
        return case.as_of(at.on)
    if at.entry is None:
        posture, day = case.posture, casefile.end
    else:
        standing = max(n for n, act in enumerate(case.acts) if act.id == at.entry)
        posture, day = case.postures[standing + 1], at.on
    return advance(posture, day) if day is not None and (posture.today is None or day > posture.today) else posture
