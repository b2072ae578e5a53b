"""Words that every view for people uses alike: numbers with their nouns, dates as lawyers write them."""

from __future__ import annotations

from datetime import date

__all__ = ["day", "outcome", "several", "shown"]


def day(iso: str | None) -> str:
    """A date as a lawyer writes it: `February 4, 2016`; `date not shown` for none."""
    if iso is None:
        return "date not shown"
    d = date.fromisoformat(iso)
    return f"{d:%B} {d.day}, {d.year}"


def several(n: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 entry`, `2 entries`; without `many`, an s makes it so."""
    return f"{n} {one if n == 1 else many or one + 's'}"


def outcome(state: str) -> str:
    """How a motion ended, in words: an order on it may be docketed without saying how it rules."""
    return "ruled on (how is not shown)" if state == "unknown" else state


def shown(word: str) -> str:
    """A word of the posture as people read it: what is unknown is what the docket does not show."""
    return "not shown" if word == "unknown" else word
