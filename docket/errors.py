"""Everything that can be wrong with what a user gives us, in one tree.

    DocketError
    ├── OutOfRange        a number, day or court that does not exist or that the law does not reach
    ├── UnreadableSource  a docket sheet that cannot be read
    ├── BadCaseFile       a case file or scenario with a mistake, at a line
    ├── NotOnDocket       a question about an entry, party or fact that the case does not have
    ├── Refused           a tendered filing that the law makes ineffective or curable
    ├── BadLedger         a ledger that cannot be opened, read or written
    └── Conflict          somebody else wrote to a case of a ledger first

Each message says what is wrong, where, and what would help. A deficiency of a docketed paper is not an error: it is
a value (`docket.rule.Deficiency`).
"""

from __future__ import annotations

__all__ = [
    "BadCaseFile",
    "BadLedger",
    "Conflict",
    "DocketError",
    "NotOnDocket",
    "OutOfRange",
    "Refused",
    "UnreadableSource",
]


class DocketError(Exception):
    """Input that cannot be used; the message is one clear line for the user."""


class OutOfRange(DocketError):
    """A period, a day or a court outside what the law of counting time reaches."""


class UnreadableSource(DocketError):
    """A file that is not a docket sheet, or not one that can be read."""


class BadCaseFile(DocketError):
    """A mistake in a case file or scenario: `file:line: what is wrong; what is allowed`."""


class NotOnDocket(DocketError):
    """A question about something that this case does not have."""


class Refused(DocketError):
    """A tendered filing that is ineffective or curable as it stands: the rule, what is wrong, and the cure."""


class BadLedger(DocketError):
    """A ledger that cannot be opened, read or written; the message says which, why, and what would help."""


class Conflict(DocketError):
    """Somebody else wrote to the case first: nothing was stored, and the same command can be given again."""
