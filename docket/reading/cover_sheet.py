"""What the civil cover sheet (JS 44) states of a complaint: cause, nature of suit, the United States as defendant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import attrs

from docket.filing import Entry, Filing
from docket.procedure.commencement import HabeasPetition, InitiatingPaper
from docket.reading.patterns import sought

if TYPE_CHECKING:
    from docket.sources.sheet import Header

__all__ = ["with_cover_sheet"]

_BY_A_PRISONER = sought(r"(?i)\b55[05]\b|prisoner: civil rights|prison condition|prisoner civil rights")
"""The natures of suit of an action that a prisoner brings; habeas has its own, and a civil detainee is no prisoner."""

_US_DEFENDANT = sought(r"(?i)\bgov(?:ernmen|')?t defendant")
"""The second basis of jurisdiction on the cover sheet: the United States, its agency or officer is sued."""


def with_cover_sheet(
    read: Iterable[tuple[Entry, tuple[Filing, ...]]], header: Header
) -> list[tuple[Entry, tuple[Filing, ...]]]:
    """The acts of a sheet, the complaint told with the cause, basis and nature of suit that its head prints."""
    prisoner = _BY_A_PRISONER.search(f"{header.nature_of_suit or ''} {header.cause or ''}") is not None
    basis = "us government defendant" if _US_DEFENDANT.search(header.jurisdiction or "") else None
    if not prisoner and not header.cause and not basis:
        return list(read)
    return [(entry, tuple(_told(act, header.cause, basis, prisoner) for act in acts)) for entry, acts in read]


def _told(act: Filing, cause: str | None, basis: str | None, prisoner: bool) -> Filing:
    """A paper that brings a claim, with what the cover sheet states of it and its own words do not."""
    if not isinstance(act, InitiatingPaper) or isinstance(act, HabeasPetition):
        return act
    told: dict[str, Any] = {}
    if cause and not act.cause:
        told["cause"] = cause
    if basis and not act.basis:
        told["basis"] = basis
    if prisoner and not act.prisoner:
        told["prisoner"] = True
    told["inferred"] = act.inferred | frozenset(told)
    return attrs.evolve(act, **told) if len(told) > 1 else act
