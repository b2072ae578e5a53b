"""What a ledger keeps of a case: facts and judgments, each a frozen value that is stored once and never edited.

A *fact* is what the clerk docketed (`Docketed`), what was tendered or recorded here (`Filed`), what the head of a sheet
said (`Headed`). A *judgment* is how a line was read (`Read`). A correction of the record (`Corrected`) replaces a fact
from then on and leaves the old one in the log. A legal undo (an order that strikes or vacates) is a filing like any
other.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

import msgspec

from docket.filing import Entry
from docket.sources.sheet import Header, SheetParty

__all__ = [
    "FACTS",
    "ROLES",
    "Corrected",
    "Docketed",
    "Fact",
    "Filed",
    "Headed",
    "Opened",
    "Read",
    "Sealed",
    "Unrecognized",
    "Unsealed",
]

ROLES = ("public", "party", "court")
"""Who may look, from the least to the most: what is sealed to the court alone, a party does not see."""


class Fact(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One event of a case's stream. `originator_id` is the case's id, `originator_version` its place in the stream;
    `at` is the moment at which the ledger learned it. `withheld` marks words that are sealed and could not be opened.
    """

    slug: ClassVar[str] = ""
    version: ClassVar[int] = 1

    originator_id: str
    originator_version: int
    at: datetime
    withheld: bool = False


class Opened(Fact, frozen=True, kw_only=True, gc=False):
    """A case was opened in this ledger."""

    slug: ClassVar[str] = "opened"

    court: str
    docket_number: str
    name: str | None = None


class Headed(Fact, frozen=True, kw_only=True, gc=False):
    """What the head of a sheet said when it was captured, and how complete the sheet was."""

    slug: ClassVar[str] = "headed"

    name: str | None = None
    filed: date | None = None
    captured: date | None = None
    complete: bool = False
    partial: str | None = None
    format: str = ""
    source: str = ""
    header: Header = msgspec.field(default_factory=Header)
    parties: tuple[SheetParty, ...] = ()


class Docketed(Fact, frozen=True, kw_only=True, gc=False):
    """The fact of an imported line. `after` is the entry above it on the sheet ("" at the top, None at the end)."""

    slug: ClassVar[str] = "docketed"

    entry: Entry
    after: str | None = None


class Filed(Fact, frozen=True, kw_only=True, gc=False):
    """The fact of a filing that was tendered or recorded here: its acts are what was filed, not a reading."""

    slug: ClassVar[str] = "filed"

    entry: Entry
    acts: tuple[Any, ...] = ()
    how: str = "recorded"


class Read(Fact, frozen=True, kw_only=True, gc=False):
    """The judgment of what a line does: by a version of the reader (`reader/1`) or by a person.

    The newest reading counts, a person's before any machine's. `supersedes` is the place of the reading it replaces.
    """

    slug: ClassVar[str] = "read"

    of: str
    acts: tuple[Any, ...] = ()
    by: str = ""
    supersedes: int | None = None

    @property
    def machine(self) -> bool:
        """Whether a reader made it, and not a person."""
        return self.by.startswith("reader/")


class Corrected(Fact, frozen=True, kw_only=True, gc=False):
    """A correction of the record: the line as it reads from now on, or None where it is no line of this case.

    `what` says what was wrong ("text replaced", "vanished", "renumbered", "taken off"), `why` how we know.
    """

    slug: ClassVar[str] = "corrected"

    of: str
    entry: Entry | None = None
    what: tuple[str, ...] = ()
    why: str = ""
    by: str = ""


class Sealed(Fact, frozen=True, kw_only=True, gc=False):
    """A line's words are closed from a day on to all but the named roles."""

    slug: ClassVar[str] = "sealed"

    of: str
    since: date
    to: tuple[str, ...] = ("court",)
    why: str = ""
    by: str = ""


class Unsealed(Fact, frozen=True, kw_only=True, gc=False):
    """A line's words are open again from a day on."""

    slug: ClassVar[str] = "unsealed"

    of: str
    since: date
    why: str = ""
    by: str = ""


class Unrecognized(Fact, frozen=True, kw_only=True, gc=False):
    """A stored fact of a sort that this version does not know, kept whole: it changes nothing and is counted."""

    stored_as: str
    body: bytes


FACTS: dict[str, type[Fact]] = {
    cls.slug: cls for cls in (Opened, Headed, Docketed, Filed, Read, Corrected, Sealed, Unsealed)
}
"""Every sort of fact by the slug under which it is stored; a slug never changes."""
