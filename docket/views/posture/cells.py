"""Where the subjects of a region stand and what put them there, as the posture answers it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from docket.clock import Subject
from docket.filing import Filing
from docket.law import provision
from docket.posture import Cell, Posture
from docket.region import NEW

__all__ = ["Answer", "because", "began", "cells", "numbered", "plain", "touching"]

Answer = dict[str, Any]


def because(case: Posture, *cells: Cell | None) -> list[Answer]:
    """The filings and provisions that put subjects where they stand."""
    found: list[Answer] = []
    for cell in cells:
        if cell is None or cell.row is None:
            continue
        filing = case.filing(cell.by)
        version = provision(cell.row.law, cell.day) or provision(cell.row.law)
        found.append(
            {
                **numbered(filing),
                "cite": version.cite if version else cell.row.law,
                "what": filing.label if filing else str(cell.row.trigger),
            }
        )
    return found


def numbered(filing: Filing | None) -> Answer:
    """What names a filing: its id and the number of its entry; each None where there is none."""
    return {"id": filing.id if filing else None, "ecf": filing.ecf if filing else None}


def plain(value: Any) -> Any:
    """A value as JSON has it: a date in ISO form, a tuple as a list."""
    return value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value


def cells(case: Posture, region: str, *states: str) -> Iterator[tuple[Subject, Cell]]:
    """The subjects of a region (in `states`, where any are given), each with its cell, oldest first."""
    for subject in case.subjects(region, *states):
        cell = case.cell(region, subject)
        if cell is not None and cell.state != NEW:
            yield subject, cell


def touching(case: Posture, cell: Cell, *kinds: type[Filing]) -> Iterator[Filing]:
    """The filings of these kinds that touched a subject, newest first."""
    for past in cell.history():
        filing = case.filing(past.by)
        if isinstance(filing, kinds):
            yield filing


def began(cell: Cell | None) -> Cell | None:
    """The cell in which the present state began: later rows that left the state as it was do not count."""
    while cell is not None and cell.prior is not None and cell.prior.state == cell.state:
        cell = cell.prior
    return cell
