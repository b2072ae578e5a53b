"""What can go wrong with a ledger: both are errors of `docket.errors`, one clear line for the user."""

from __future__ import annotations

from docket.errors import DocketError

__all__ = ["BadLedger", "Conflict"]


class BadLedger(DocketError):
    """A ledger that cannot be opened, read or written; the message says which, why, and what would help."""


class Conflict(DocketError):
    """Somebody else wrote to the case first: nothing was stored, and the same command can be given again."""
