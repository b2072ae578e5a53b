"""A case as the ledger keeps it: its facts in the order in which they were stored, and what they come to.

`standing` is the docket sheet that the facts add up to: each line as it now reads, with the acts that count. What the
ledger had learned by a day is the same fold over fewer facts.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any

import attrs
from attrs import frozen

from docket.filing import Entry, Filing, Unread
from docket.ledger.facts import Corrected, Docketed, Fact, Filed, Headed, Opened, Read, Sealed, Unrecognized, Unsealed

__all__ = [
    "KeptCase", "Line", "Make", "Standing", "collector_paused", "keep", "made", "numbered", "place", "stamped",
    "stem_of",
]  # fmt: skip


@frozen(eq=False)
class Line:
    """A line of the docket as it stands: the entry, the acts that count, and by whom they were read.

    `by` is None where the acts are the fact (tendered or recorded here), "" where nobody has read the line.
    `reading` is the place of the reading in the case's stream.
    """

    entry: Entry
    acts: tuple[Filing, ...]
    by: str | None = ""
    reading: int | None = None


@frozen(eq=False)
class Standing:
    """What the facts of a case come to. `gone` are lines that a correction took off the docket, as they last read."""

    lines: tuple[Line, ...]
    gone: tuple[Entry, ...]
    head: Headed | None
    unrecognized: int


class KeptCase:
    """A case of the ledger: `facts` in the order stored, `version` the place of the last, `head` its hash (""
    until it is looked up).

    `seals` are those in force, by line: a seal binds whoever looks now, whatever day he asks about.
    """

    __slots__ = ("_counted", "_lines", "_standing", "facts", "head", "id", "seals", "version")

    def __init__(self, id: str) -> None:
        self.id, self.version, self.head = id, 0, ""
        self.facts: list[Fact] = []
        self.seals: dict[str, Sealed] = {}
        self._lines: Counter[str] = Counter()
        self._counted = 0
        self._standing: Standing | None = None

    @property
    def opened(self) -> Opened:
        """How the case was opened."""
        first = self.facts[0]
        assert isinstance(first, Opened)
        return first

    @property
    def lines(self) -> Counter[str]:
        """How many lines were ever docketed under an id, `12` and `12~2` as two of `12`."""
        lines, facts = self._lines, self.facts
        lines.update([stem(fact.entry.id) for fact in facts[self._counted :] if isinstance(fact, (Filed, Docketed))])
        self._counted = len(facts)
        return lines

    def standing(self, known_on: date | None = None) -> Standing:
        """The docket as it now stands, or as it stood by what the ledger had learned at the end of a day."""
        if known_on is not None:
            return _fold(self.facts, known_on)
        if self._standing is None:
            self._standing = _fold(self.facts, None)
        return self._standing


class collector_paused:  # noqa: N801 (a context manager is named like a function)
    """Many facts are made and kept, without cycles: the cyclic collector would only walk them again and again."""

    __slots__ = ("_pause",)

    def __init__(self, when: bool) -> None:
        self._pause = when and gc.isenabled()

    def __enter__(self) -> None:
        if self._pause:
            gc.disable()

    def __exit__(self, *_: object) -> None:
        if self._pause:
            gc.enable()


def stem(id: str) -> str:
    """The id without the count of lines that share it: `12~2` -> `12`, `2014-02-26#1` -> `2014-02-26#`."""
    return f"{id.partition('#')[0]}#" if "#" in id else id.partition("~")[0]


def stem_of(entry: Entry) -> str:
    """What the id of one more line begins with: `12`; without a number `2014-02-26#`."""
    if (id := entry.id) and "#" not in id:
        return id.partition("~")[0]
    return str(entry.ecf) if entry.ecf is not None else f"{entry.filed or entry.entered or ''}#"


def numbered(name: str, count: int) -> str:
    """The id of the line that is the countth of its name: `12`, then `12~2`; `2014-02-26#1`, `2014-02-26#2`."""
    if name.endswith("#"):
        return f"{name}{count}"
    return name if count == 1 else f"{name}~{count}"


Make = Callable[[str, int, datetime], Fact]
"""What makes a fact of its case, its place there and its moment, which the log gives it."""


def made(sort: Callable[..., Fact], **fields: Any) -> Make:
    """A fact of a sort that is still to be stored, with all else that it holds."""
    return lambda case, place, at: sort(originator_id=case, originator_version=place, at=at, **fields)


_SEALS = {Sealed, Unsealed}


def keep(case: KeptCase | None, facts: Iterable[Fact]) -> KeptCase | None:
    """The case after some facts: what the library calls the projector."""
    facts = list(facts)
    if not facts:
        return case
    if case is None:
        case = KeptCase(facts[0].originator_id)
    case.facts += facts
    if not _SEALS.isdisjoint(map(type, facts)):
        for fact in facts:
            if isinstance(fact, Sealed):
                case.seals[fact.of] = fact
            elif isinstance(fact, Unsealed):
                case.seals.pop(fact.of, None)
    case.version = facts[-1].originator_version
    case.head, case._standing = "", None
    return case


def _fold(facts: Sequence[Fact], known_on: date | None) -> Standing:
    order: list[str] = []
    entries: dict[str, Entry] = {}
    gone: dict[str, Entry] = {}
    corrected: set[str] = set()
    said: dict[str, Filed] = {}
    machine: dict[str, Read] = {}
    person: dict[str, Read] = {}
    head, unrecognized = None, 0
    for fact in facts:
        later = known_on is not None and _learned(fact) > known_on
        if isinstance(fact, Read):
            # A line that was known is shown as it was first read, even where that was later.
            if not later or (fact.of not in machine and fact.of not in person):
                (machine if fact.machine else person)[fact.of] = fact
        elif later:
            continue
        elif isinstance(fact, (Docketed, Filed)):
            id = fact.entry.id
            entries[id] = fact.entry
            if isinstance(fact, Filed):
                order.append(id)
                said[id] = fact
            else:
                place(order, id, fact.after)
        elif isinstance(fact, Corrected):
            corrected.add(fact.of)
            if fact.entry is not None:
                entries[fact.of] = fact.entry
                gone.pop(fact.of, None)
            elif fact.of in entries:
                gone[fact.of] = entries[fact.of]
        elif isinstance(fact, Headed):
            head = fact
        elif isinstance(fact, Unrecognized):
            unrecognized += 1
    lines = []
    for id in order:
        filed, read = said.get(id), person.get(id)
        if id in gone:
            continue
        if filed is not None and read is None and id not in corrected and filed.acts:
            # The acts of a paper that is docketed here have the number and dates of their entry from the first.
            lines.append(Line(filed.entry, filed.acts, None))
        else:
            lines.append(_line(entries[id], filed, read, machine.get(id)))
    return Standing(tuple(lines), tuple(gone.values()), head, unrecognized)


def _learned(fact: Fact) -> date:
    moment: datetime = fact.at
    if isinstance(fact, (Docketed, Filed)) and fact.entry.learned is not None:
        moment = fact.entry.learned
    return moment.date()


def place(order: list[str], id: str, after: str | None) -> None:
    """Put a line in the order of the sheet: below another, at the top (""), or at the end (None)."""
    if after is None or (after and after not in order):
        order.append(id)
    else:
        order.insert(order.index(after) + 1 if after else 0, id)


def _line(entry: Entry, said: Filed | None, person: Read | None, machine: Read | None) -> Line:
    read = person or (machine if said is None else None)
    acts = read.acts if read is not None else said.acts if said is not None else ()
    acts = tuple([stamped(act, entry, n) for n, act in enumerate(acts)]) or (Unread(**_stamp(entry)),)
    if read is not None:
        return Line(entry, acts, read.by, read.originator_version)
    return Line(entry, acts, None if said is not None else "")


def _stamp(entry: Entry) -> dict[str, Any]:
    return {"id": entry.id, "ecf": entry.ecf, "filed": entry.filed, "entered": entry.entered}


def stamped(act: Filing, entry: Entry, n: int) -> Filing:
    """An act as the nth of its entry, with the number and dates that the entry now has."""
    if (
        act.id == entry.id
        and act.n == n
        and act.ecf == entry.ecf
        and act.filed == entry.filed
        and act.entered == entry.entered
    ):
        return act
    return attrs.evolve(act, n=n, **_stamp(entry))
