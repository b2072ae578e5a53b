"""From a source to a replayed case: where sheets, readings and case files meet the engine.

A source is a docket sheet in any form that `docket.sources` reads, several sheets of one case, or a case file. What
comes out is an `Intake`: the entries, the acts that were read in them, the case replayed, and how complete it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from docket.case import Case, advance, replay
from docket.filing import Entry, Filing, Unread
from docket.posture import Posture

if TYPE_CHECKING:
    from docket.sources.sheet import Header, Sheet, SheetParty

__all__ = ["Intake", "open_case", "open_cases"]

CASE_FILES = (".yaml", ".yml")


@frozen(kw_only=True, eq=False)
class Intake:
    """A case taken in from a source.

    `captured` is the source's own last day: the report's stamp, else its last entry's. `missing_numbers` are the entry
    numbers that the source does not have; `complete` is "yes" where nothing shows it to be partial, else "no".
    `silent_after` is the last day of which the source shows anything: later, that nothing is filed is not shown. A
    case file tells its story whole, and has none.
    """

    source: str
    court: str | None
    docket_number: str | None
    name: str | None
    filed: date | None
    case: Case
    entries: tuple[Entry, ...]
    acts: tuple[Filing, ...]
    captured: date | None = None
    silent_after: date | None = None
    missing_numbers: tuple[int, ...] = ()
    complete: str = "no"
    partial: str | None = None
    header: Header | None = None
    parties: tuple[SheetParty, ...] = field(default=())

    @property
    def posture(self) -> Posture:
        """Where the case stands at the source's own last day."""
        return self.as_of(self.captured) if self.captured else self.case.posture

    def as_of(self, day: date) -> Posture:
        """Where the case stood at the end of a day; on the source's last day every entry of it stands."""
        if self.captured is not None and day >= self.captured:
            return advance(self.case.posture, day)
        return self.case.as_of(day)

    def as_of_ecf(self, ecf: int) -> Posture:
        """Where the case stood when an entry had been docketed. Raises NotOnDocket."""
        return self.case.as_of_ecf(ecf)

    def known_on(self, day: date) -> Intake:
        """The case as far as it was known on a day: without the entries that were entered or learned later."""
        from attrs import evolve

        later = {e.id for e in self.entries if _known(e) is not None and _known(e) > day}  # type: ignore[operator]
        acts = tuple(act for act in self.acts if act.id not in later)
        entries = tuple(e for e in self.entries if e.id not in later)
        last = min(day, self.captured) if self.captured else day
        silent = min(day, self.silent_after) if self.silent_after else None
        case = replay(acts, court=self.court)
        return evolve(self, acts=acts, entries=entries, case=case, captured=last, silent_after=silent)

    @property
    def unread(self) -> tuple[str, ...]:
        """The ids of the entries of which nothing was read."""
        return tuple(dict.fromkeys(act.id for act in self.acts if isinstance(act, Unread)))


def _known(entry: Entry) -> date | None:
    return entry.learned.date() if entry.learned else entry.entered or entry.filed


def open_case(*sources: str | Path, court: str | None = None, without: Iterable[str] = ()) -> Intake:
    """Take in a case from a file, several sheets of one case, or `-` (standard input).

    Raises UnreadableSource or BadCaseFile, with what is wrong and where.
    """
    if len(sources) == 1 and str(sources[0]).endswith(CASE_FILES):
        return _from_case_file(Path(sources[0]), without)
    return _from_sheets(sources, court, without)


def _from_case_file(path: Path, without: Iterable[str]) -> Intake:
    from docket.casefile import read_case

    told = read_case(path)
    last = max((act.day for act in told.acts if act.day), default=None)
    return Intake(
        source=str(path),
        court=told.court,
        docket_number=told.docket_number,
        name=told.name,
        filed=next((act.filed for act in told.acts if act.filed), None),
        case=replay(told.acts, court=told.court, without=without),
        entries=told.entries,
        acts=told.acts,
        captured=last,
        missing_numbers=_missing(told.entries),
        complete="no" if _missing(told.entries) else "yes",
    )


def _missing(entries: Sequence[Entry]) -> tuple[int, ...]:
    there = {e.ecf for e in entries if e.ecf}
    return tuple(n for n in range(1, max(there, default=0)) if n not in there)


def open_cases(source: str | Path, *, court: str | None = None) -> Iterator[Intake]:
    """Take in every case of a file, one after the other: a table or a feed may hold many.

    Raises UnreadableSource or BadCaseFile, with what is wrong and where.
    """
    if str(source).endswith(CASE_FILES):
        yield _from_case_file(Path(source), ())
        return
    from docket.sources import read_cases

    for sheet in read_cases(source, court=court):
        yield _from_sheet(sheet, ())


def _from_sheets(sources: Sequence[str | Path], court: str | None, without: Iterable[str]) -> Intake:
    from docket.sources import read_sheet, read_sheets

    return _from_sheet(
        read_sheet(sources[0], court=court) if len(sources) == 1 else read_sheets(sources, court=court), without
    )


def _from_sheet(sheet: Sheet, without: Iterable[str]) -> Intake:
    from docket.reading import read_entries

    read = read_entries(sheet.entries, sheet.parties, sheet.docket_number, sheet.name, sheet.header, court=sheet.court)
    acts = tuple(act for _, found in read for act in found)
    return Intake(
        source=sheet.source,
        court=sheet.court,
        docket_number=sheet.docket_number,
        name=sheet.name,
        filed=sheet.filed,
        case=replay(acts, court=sheet.court, without=without),
        entries=sheet.entries,
        acts=acts,
        captured=sheet.captured or sheet.last_day,
        silent_after=sheet.captured or sheet.last_day,
        missing_numbers=sheet.missing_numbers,
        complete=sheet.complete,
        partial=sheet.partial,
        header=sheet.header,
        parties=sheet.parties,
    )
