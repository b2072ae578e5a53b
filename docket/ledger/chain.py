"""The hashes that show whether a ledger was altered: one chain a case, and one rolling hash over the whole log.

The hash of a fact is taken over its case, place, topic and JSON line, and that line holds the hash of the fact before
it in the case. The rolling hash after a commit is taken over the rolling hash before it and the hash of each of its
facts. Both are SHA-256; a third party needs nothing but an export to find them again.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

__all__ = ["BEGINNING", "fact_hash", "roll"]

BEGINNING = bytes(32)
"""The rolling hash of an empty log."""


def fact_hash(case: str, place: int, topic: str, state: bytes) -> bytes:
    """The hash of a stored fact: of its JSON line, not of the words beneath it, which that line's digest covers."""
    return sha256(f"{case}\n{place}\n{topic}\n".encode() + state.partition(b"\n")[0]).digest()


def roll(before: bytes, hashes: Iterable[bytes]) -> bytes:
    """The rolling hash after a commit: of the one before it, and of the facts of the commit in their order."""
    return sha256(before + b"".join(hashes)).digest()
