"""The log of a case: its filings in the order of the fold, with the indexes by which rules look things up.

A log only grows. Postures share one and each sees its own length of it; a posture that is not the newest and is evolved
again gets a branch, a log of its own.
"""

from __future__ import annotations

from collections import defaultdict

from docket.clock import Subject
from docket.filing import Filing
from docket.rule import Deficiency

__all__ = ["Key", "Log"]

Key = tuple[str, Subject]
"""A subject of a region, by the region's name."""


class Log:
    """Filings, what each moved, and what was noted; positions by entry number, by id, and by kind and family."""

    __slots__ = ("by_ecf", "by_id", "by_kind", "filings", "moved", "remarks")

    def __init__(self) -> None:
        self.filings: list[Filing] = []
        self.moved: list[list[Key]] = []
        self.remarks: list[Deficiency] = []
        self.by_ecf: defaultdict[int, list[int]] = defaultdict(list)
        self.by_id: defaultdict[str, list[int]] = defaultdict(list)
        self.by_kind: defaultdict[type, list[int]] = defaultdict(list)

    def append(self, filing: Filing) -> int:
        """Add a filing; its position."""
        position = len(self.filings)
        self.filings.append(filing)
        self.moved.append([])
        if filing.ecf is not None:
            self.by_ecf[filing.ecf].append(position)
        self.by_id[filing.id].append(position)
        by_kind = self.by_kind
        for kind in type(filing).__mro__:
            by_kind[kind].append(position)
        return position

    def holds(self, position: int, filing: Filing) -> bool:
        """Whether this very filing already stands at a position: then evolving by it again retraces the log."""
        return position < len(self.filings) and self.filings[position] is filing

    def until(self, length: int, remarks: int) -> Log:
        """This log where it is no longer than that, else a branch of its first `length` filings."""
        if len(self.filings) == length and len(self.remarks) == remarks:
            return self
        branch = Log()
        for position in range(length):
            branch.append(self.filings[position])
            branch.moved[position] = list(self.moved[position])
        branch.remarks = self.remarks[:remarks]
        return branch
