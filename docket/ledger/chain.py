"""The hashes that show whether a ledger was altered: one chain a case, and one rolling hash over the whole log.

The hash of a fact is taken over its case, place, topic and JSON line, and that line holds the hash of the fact before
it in the case. The rolling hash after a fact is taken over the rolling hash before it and the fact's own. Both are
SHA-256; a third party needs nothing but an export to find them again.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

__all__ = ["BEGINNING", "fact_hash", "roll"]

BEGINNING = bytes(32)
"""The rolling hash of an empty log."""


def fact_hash(case: str, place: int, topic: str, state: bytes) -> bytes:
    """The hash of a stored fact: of its JSON line, not of the words beneath it, which that line's digest covers."""
    body = state.partition(b"\n")[0]
    return sha256(b"%b\n%d\n%b\n%b" % (case.encode(), place, topic.encode(), body)).digest()


def roll(before: bytes, hashes: Iterable[bytes]) -> list[bytes]:
    """The rolling hash after each of several facts."""
    found = []
    for own in hashes:
        before = sha256(before + own).digest()
        found.append(before)
    return found
