"""Text as it may be shown: it can say anything, and do nothing."""

from __future__ import annotations

__all__ = ["visible"]


def visible(text: str) -> str:
    """A text in which what would move a cursor, colour a terminal or turn the words about is named instead."""
    if text.isprintable():
        return text
    return "".join([c if c.isprintable() or c in "\n\t" else f"<U+{ord(c):04X}>" for c in text])
