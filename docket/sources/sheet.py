"""A docket sheet as a value: the case, its header, its parties, and the entries, whatever the file looked like.

A reader of some format makes `Line`s in the order of its file and hands them to `sheet_of`, which turns a
newest-first sheet round and gives each line the id under which it stays known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain, pairwise
from typing import Any, Literal

from attrs import evolve, field, frozen

from docket.filing import Entry
from docket.sources.cells import entered_in, plain
from docket.sources.idb import IDBRow

__all__ = ["Counsel", "Header", "Line", "Sheet", "SheetParty", "ascending", "numbered", "sheet_of"]


def _title(text: str | None) -> str | None:
    return plain(text) or None


@frozen(order=False)
class Line:
    """One line as a source prints it, before it has an id. `terminated` is the court's own Terminated column."""

    text: str = field(default="", converter=plain)
    ecf: int | None = None
    filed: date | None = None
    entered: date | None = None
    title: str | None = field(default=None, converter=_title)
    terminated: date | None = None

    @property
    def day(self) -> date | None:
        """The day under which the sheet lists the line: filed, else entered."""
        return self.filed or self.entered


@frozen(order=False)
class Counsel:
    """A lawyer of a party: `roles` as printed (LEAD ATTORNEY, PRO HAC VICE); `terminated` when the clerk shows it."""

    name: str
    roles: tuple[str, ...] = ()
    terminated: date | None = None


@frozen(order=False)
class SheetParty:
    """A party of the header, once however many roles it has (Defendant, Counter Claimant).

    `pro_se` is None where the sheet lists neither counsel nor PRO SE. `terminated` is the clerk's date, and only
    where the party is terminated in every role. `note` is what stands under the name ("in his official capacity").
    """

    name: str
    roles: tuple[str, ...] = ()
    pro_se: bool | None = None
    terminated: date | None = None
    counsel: tuple[Counsel, ...] = ()
    note: str | None = None


@frozen(kw_only=True, order=False)
class Header:
    """What the head of the sheet says, as printed. Clerical: a posture is never derived from it, save what the
    plaintiff stated on the civil cover sheet (the nature of suit and the cause).

    `terminated` is the clerk's Date Terminated; `flags` stand top right (CLOSED, APPEAL, STAYED); `remarks` under the
    name of the case ("DO NOT DOCKET"). `idb` is the row of the FJC's Integrated Database that came with it.
    """

    terminated: date | None = None
    flags: tuple[str, ...] = ()
    assigned_to: str | None = None
    referred_to: str | None = None
    nature_of_suit: str | None = None
    cause: str | None = None
    jury_demand: str | None = None
    jurisdiction: str | None = None
    demand: str | None = None
    lead_case: str | None = None
    related_cases: tuple[str, ...] = ()
    other_courts: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    idb: IDBRow | None = None


@frozen(kw_only=True, order=False)
class Sheet:
    """One case as one source shows it.

    `captured` is the report's own stamp (PACER's receipt, a download date), else the day of the last entry.
    `ended` is False where the file breaks off; `partial` says, in words, why the sheet is not the whole docket, and
    is None where nothing shows that. `terminations` is the court's Terminated column by entry id (history reports).
    `other_cases` are further cases in which a notice was docketed.
    """

    court: str | None = None
    docket_number: str | None = None
    name: str | None = None
    filed: date | None = None
    header: Header = Header()
    parties: tuple[SheetParty, ...] = ()
    entries: tuple[Entry, ...] = ()
    captured: date | None = None
    format: str = ""
    source: str = ""
    ended: bool = True
    partial: str | None = None
    terminations: Mapping[str, date] = field(factory=dict)
    other_cases: tuple[str, ...] = ()

    @property
    def missing_numbers(self) -> tuple[int, ...]:
        """The entry numbers from 1 to the highest that no entry has: sealed, deleted, or not in this capture."""
        there = {e.ecf for e in self.entries if e.ecf}
        return tuple(n for n in range(1, max(there, default=0)) if n not in there)

    @property
    def complete(self) -> Literal["yes", "no"]:
        """`yes` for a report of the full range from ECF 1 that nothing shows to be filtered, cut off or an extract."""
        return "no" if self.partial or not self.ended else "yes"

    @property
    def last_day(self) -> date | None:
        """The latest day on which the sheet lists an entry."""
        return max((d for e in self.entries if (d := e.filed or e.entered)), default=None)


def sheet_of(lines: Sequence[Line], *, source: str, gathered: bool = False, **facts: Any) -> Sheet:
    """The sheet of these lines, which stand in the order of the file; `facts` are the fields of `Sheet`.

    `gathered` marks a sheet that is put together from what people sent in (RECAP), where a gap in the numbers means
    an entry that was never seen; in the court's own report it means one that the court does not show.
    """
    ordered = ascending(lines)
    entries = numbered([_entry(line, source) for line in ordered])
    terminations = {e.id: line.terminated for e, line in zip(entries, ordered, strict=True) if line.terminated}
    sheet = Sheet(entries=entries, terminations=terminations, source=source, **facts)
    partial = sheet.partial or _shortfall(sheet, gathered)
    return evolve(sheet, partial=partial, captured=sheet.captured or sheet.last_day)


def _entry(line: Line, source: str) -> Entry:
    entered = line.entered or entered_in(line.text)
    return Entry(
        id="", text=line.text, ecf=line.ecf, filed=line.filed, entered=entered, title=line.title, source=source
    )


def numbered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries with their ids: `12`, `12~2` for the second line numbered 12, `2014-02-26#1`, `#1`."""
    seen: Counter[Any] = Counter()
    out = []
    for e in entries:
        key = e.ecf if e.ecf is not None else e.filed or e.entered
        seen[key] += 1
        if e.ecf is not None:
            name = f"{e.ecf}~{seen[key]}" if seen[key] > 1 else f"{e.ecf}"
        else:
            name = f"{key or ''}#{seen[key]}"
        out.append(evolve(e, id=name))
    return tuple(out)


def ascending(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines oldest first. CM/ECF's newest-first reports turn the days round, not always the lines of one day."""
    blocks = _days(lines)
    numbers = [line.ecf for line in lines if line.ecf is not None]
    down = sum(a > b for a, b in _known_days(lines))
    up = sum(a < b for a, b in _known_days(lines))
    trend = numbers[-1] - numbers[0] if numbers else 0
    newest_first = trend <= 0 if down > up else down == up and _rises(numbers) < 0
    if not newest_first:
        return lines
    if sum(_rises([n.ecf for n in block if n.ecf is not None]) for block in blocks) < 0:
        blocks = [block[::-1] for block in blocks]
    return list(chain.from_iterable(reversed(blocks)))


def _known_days(lines: Sequence[Line]) -> Iterable[tuple[date, date]]:
    return pairwise(line.day for line in lines if line.day)


def _days(lines: Sequence[Line]) -> list[list[Line]]:
    """Runs of lines of one day; an undated line belongs to the run it stands in."""
    blocks: list[list[Line]] = []
    current: date | None = None
    for line in lines:
        if not blocks or (line.day and line.day != current):
            blocks.append([])
            current = line.day or current
        blocks[-1].append(line)
    return blocks


def _rises(numbers: Sequence[int]) -> int:
    """How often the next number is higher, less how often it is lower."""
    return sum((b > a) - (b < a) for a, b in pairwise(numbers))


def _shortfall(sheet: Sheet, gathered: bool) -> str | None:
    """What the entries themselves show to be missing."""
    numbers = {e.ecf for e in sheet.entries if e.ecf}
    if not numbers:
        return "no entry has a number"
    if 1 not in numbers:
        return f"begins with ECF No. {min(numbers)}"
    if gathered and (missing := sheet.missing_numbers):
        return f"{len(missing)} of the entry numbers up to {max(numbers)} missing"
    return None
