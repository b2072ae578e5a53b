"""Sheets into a ledger: what is new is docketed, what the court changed is a correction, and nothing comes in twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import attrs
from attrs import frozen

from docket.errors import BadLedger, Conflict, DocketError, NotOnDocket, UnreadableSource
from docket.filing import Entry, Filing
from docket.ledger.clerk import Clerk, case_id
from docket.ledger.facts import Corrected, Docketed, Headed, Opened, Read
from docket.ledger.kept import KeptCase, Line, Make, made, numbered, place, stem_of
from docket.ledger.privacy import identifiers
from docket.ledger.stored import SEALED_TEXT
from docket.reading import READER, read_entries
from docket.sources import diff_sheets, read_cases
from docket.sources.changes import pairs
from docket.sources.sheet import Header, Sheet, SheetParty

__all__ = ["Imported", "Rereading", "import_files", "import_sheet", "reread", "sheets_under"]

Readings = dict[str, tuple[Filing, ...]]

SHEETS = (".html", ".htm", ".json", ".xml", ".csv", ".jsonl", ".parquet", ".txt", ".eml")
"""The endings of docket sheets that are looked for in a folder."""

_TRIES = 3

_FACTS = ("text", "title", "ecf", "filed", "entered")
_WORDS = {"text": "text replaced", "title": "title replaced", "ecf": "renumbered"}


@frozen(kw_only=True)
class Imported:
    """What one sheet, or one file that failed, brought.

    `corrected` are (entry id, what changed); `identifiers` (entry id, what it is) are those that FRCP 5.2 masks.
    """

    source: str
    case: str | None = None
    opened: bool = False
    added: tuple[str, ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    failed: str | None = None
    known: bool = False


@frozen(kw_only=True)
class Rereading:
    """A line that the present reader reads otherwise. `stored` is False where a person's reading stays."""

    id: str
    ecf: int | None
    before: tuple[Filing, ...]
    after: tuple[Filing, ...]
    by: str
    stored: bool

    def __str__(self) -> str:
        before, after = (" + ".join(act.event for act in acts) or "nothing" for acts in (self.before, self.after))
        return f"{before} -> {after}"


# -- one sheet -------------------------------------------------------------------------------------


def import_sheet(clerk: Clerk, sheet: Sheet, *, learned: datetime | None = None) -> Imported:
    """Bring one sheet into the ledger, in one commit; the same sheet again changes nothing.

    `learned` is when the sheet was first seen, where that was not now. A sheet captured before the last one adds what
    is missing and corrects nothing. Raises UnreadableSource for a sheet that does not name its court and number.
    """
    if not sheet.court or not sheet.docket_number:
        lacking = "court" if not sheet.court else "docket number"
        raise UnreadableSource(f"{sheet.source}: does not say which {lacking} it is of; name it with --{lacking[:5]}")
    kept = _kept(clerk, sheet.court, sheet.docket_number)
    new = kept.version == 0
    work = _Import(kept, sheet, learned or clerk.clock())
    facts = list(work.facts())
    if facts:
        number = kept.id.partition("/")[2]
        start = [made(Opened, court=sheet.court, docket_number=number, name=sheet.name)] if new else []
        clerk.append(kept, [*start, *facts])
    return Imported(
        source=sheet.source,
        case=kept.id,
        opened=new,
        added=tuple(work.added),
        corrected=tuple((id, what) for id, whats in work.corrected.items() for what in whats),
        identifiers=tuple((id, one.what) for id in work.added for one in identifiers(work.now[id].text)),
    )


def _kept(clerk: Clerk, court: str, number: str) -> KeptCase:
    """The case as kept, also where a sheet leaves out the office (`14-cv-00049`); a new one where there is none."""
    id = case_id(court, number)
    same = [id] if ":" in id else [*clerk.cases_like(f"{court}/%:{id.partition('/')[2]}"), id]
    for one in same:
        try:
            return clerk.kept(one)
        except NotOnDocket:
            continue
    return KeptCase(id)


class _Import:
    """One sheet laid beside what is kept of its case."""

    def __init__(self, kept: KeptCase, sheet: Sheet, learned: datetime) -> None:
        self.kept, self.sheet, self.learned = kept, sheet, learned
        self.standing = kept.standing()
        head = self.standing.head
        self.newer = not (head and head.captured and sheet.captured and sheet.captured < head.captured)
        self.lines = {line.entry.id: line for line in self.standing.lines}
        self.now = {line.entry.id: line.entry for line in self.standing.lines}
        self.order = list(self.now)
        self.taken = kept.lines.copy()
        self.added: list[str] = []
        self.corrected: dict[str, tuple[str, ...]] = {}

    def facts(self) -> Iterator[Make]:
        """What the sheet adds to the log."""
        yield from self._head()
        yield from self._lines()
        changed = {*self.added, *(id for id, what in self.corrected.items() if "text replaced" in what)}
        if changed:
            yield from self._readings(changed)

    def _head(self) -> Iterator[Make]:
        sheet, old = self.sheet, self.standing.head
        told = {
            "name": sheet.name, "filed": sheet.filed, "captured": sheet.captured, "complete": sheet.complete == "yes",
            "partial": sheet.partial, "format": sheet.format, "header": sheet.header, "parties": sheet.parties,
        }  # fmt: skip
        if self.newer and (old is None or any(getattr(old, name) != value for name, value in told.items())):
            yield made(Headed, source=sheet.source, **told)

    def _lines(self) -> Iterator[Make]:
        """The lines of the sheet as facts; what stands on the docket is kept up to date beside them."""
        both = pairs(list(self.now.values()), self.sheet.entries)
        last = max((n for n, (before, after) in enumerate(both) if before and after), default=-1)
        vanished = self._vanished() if self.newer and any(after is None for _, after in both) else set()
        above = ""
        for n, (before, after) in enumerate(both):
            if before is None and after is not None:
                yield from self._add(after, above if n < last else None)
                above = self.order[-1] if n >= last else above
            elif before is not None and after is None and before.id in vanished:
                yield self._correct(before.id, None, ("vanished",))
            elif before is not None and after is not None:
                if changes := self._changes(before, after):
                    what = tuple(_WORDS.get(name, f"{name} changed") for name in changes)
                    yield self._correct(before.id, attrs.evolve(before, **changes), what)
                above = before.id

    def _add(self, line: Entry, after: str | None) -> Iterator[Make]:
        """A line that the ledger does not have; one that had vanished has reappeared."""
        if back := next((e for e in self.standing.gone if (e.ecf, e.text) == (line.ecf, line.text)), None):
            if self.newer:
                yield self._correct(back.id, back, ("reappeared",))
            return
        name = stem_of(line)
        self.taken[name] += 1
        id = numbered(name, self.taken[name])
        self.now[id] = attrs.evolve(line, id=id, learned=line.learned or self.learned)
        place(self.order, id, after)
        self.added.append(id)
        yield made(Docketed, entry=self.now[id], after=after)

    def _vanished(self) -> set[str | None]:
        old = Sheet(entries=tuple(line.entry for line in self.standing.lines))
        return {change.id for change in diff_sheets(old, self.sheet) if change.what == "vanished"}

    def _changes(self, before: Entry, after: Entry) -> dict[str, Any]:
        """What the court now prints otherwise. What one source does not print, or a seal hides, has not changed."""
        found = {}
        for name in _FACTS:
            if before.text == SEALED_TEXT and name in ("text", "title"):
                continue
            was, is_now = getattr(before, name), getattr(after, name)
            if is_now and is_now != was and (self.newer or not was):
                found[name] = is_now
        return found

    def _correct(self, of: str, entry: Entry | None, what: tuple[str, ...]) -> Make:
        self.corrected[of] = what
        if entry is None:
            del self.now[of]
        else:
            self.now[of] = entry
        captured = f" captured {self.sheet.captured}" if self.sheet.captured else ""
        return made(Corrected, of=of, entry=entry, what=what, why=f"a sheet{captured}", by="import")

    def _readings(self, changed: set[str]) -> Iterator[Make]:
        now = [self.now[id] for id in self.order if id in self.now]
        head, sheet = self.standing.head, self.sheet
        parties, name = sheet.parties or (head.parties if head else ()), sheet.name or (head.name if head else None)
        for id, acts in _read(now, parties, sheet.docket_number, name, sheet.header, sheet.court).items():
            line = self.lines.get(id)
            machine = line is None or (line.by is not None and (line.by == "" or line.by.startswith("reader/")))
            if id in changed and machine:
                yield made(Read, of=id, acts=acts, by=READER, supersedes=line.reading if line else None)


def _read(
    entries: Sequence[Entry],
    parties: Sequence[SheetParty],
    number: str | None,
    name: str | None,
    header: Header | None,
    court: str | None,
) -> Readings:
    return {entry.id: tuple(acts) for entry, acts in read_entries(entries, parties, number, name, header, court)}


# -- reading again ---------------------------------------------------------------------------------


def reread(clerk: Clerk, case: str, *, store: bool = True, only: str | None = None) -> tuple[Rereading, ...]:
    """Read every line of a case, or one, with the present reader; the lines that it reads otherwise, old beside new.

    With `store` each new reading is appended and supersedes the old. A person's reading stays, and so do the acts of a
    paper that was tendered or recorded here.
    """
    kept = clerk.kept(case)
    standing = kept.standing()
    head, opened = standing.head, kept.opened
    parties, header = (head.parties, head.header) if head else ((), None)
    name = (head.name if head else None) or opened.name
    read = _read([line.entry for line in standing.lines], parties, opened.docket_number, name, header, opened.court)
    found = [
        Rereading(
            id=line.entry.id, ecf=line.entry.ecf, before=line.acts, after=read[line.entry.id], by=line.by,
            stored=store and (not line.by or line.by.startswith("reader/")),
        )
        for line in standing.lines
        if line.by is not None and only in (None, line.entry.id)
        and line.entry.text != SEALED_TEXT and not _alike(line, read.get(line.entry.id))
    ]  # fmt: skip
    places = {line.entry.id: line.reading for line in standing.lines}
    new = [made(Read, of=r.id, acts=r.after, by=READER, supersedes=places[r.id]) for r in found if r.stored]
    if new:
        clerk.append(kept, new)
    return tuple(found)


def _alike(line: Line, acts: tuple[Filing, ...] | None) -> bool:
    return not acts or tuple(attrs.evolve(act, n=n) for n, act in enumerate(acts)) == line.acts


# -- many files ------------------------------------------------------------------------------------


def sheets_under(sources: Iterable[str | Path]) -> Iterator[Path]:
    """Each file named, and every sheet under a folder. Raises UnreadableSource for a path where there is nothing."""
    for source in map(Path, sources):
        if source.is_dir():
            yield from sorted(path for path in source.rglob("*") if path.suffix.lower() in SHEETS)
        elif source.exists() or str(source) == "-":
            yield source
        else:
            raise UnreadableSource(f"{source}: no such file or folder; name a docket sheet, or a folder of them")


def import_files(
    clerk: Clerk, files: Iterable[Path], *, court: str | None = None, learned: datetime | None = None
) -> Iterator[Imported]:
    """Import file after file, each case in a commit of its own, and say what each brought or why it failed.

    A file whose very bytes were imported before is passed over, so that an import that was broken off goes on where
    it stood. Raises BadLedger where the ledger itself can take no more.
    """
    for file in files:
        try:
            yield from _import_file(clerk, file, court, learned)
        except BadLedger:
            raise
        except (DocketError, OSError) as wrong:
            yield Imported(source=str(file), failed=str(wrong))
        except Exception as fault:
            said = f"{file}: {type(fault).__name__}: {fault}; a fault of docket, not of the file: please report it"
            yield Imported(source=str(file), failed=said)


def _import_file(clerk: Clerk, file: Path, court: str | None, learned: datetime | None) -> list[Imported]:
    digest = sha256(file.read_bytes()).hexdigest() if str(file) != "-" else ""
    if digest and (cases := clerk.imported(digest)):
        return [Imported(source=str(file), case=case, known=True) for case in cases]
    done = [_after_others(clerk, sheet, learned) for sheet in read_cases(file, court=court)]
    if digest:
        clerk.note_imported(digest, [one.case for one in done if one.case])
    return done


def _after_others(clerk: Clerk, sheet: Sheet, learned: datetime | None) -> Imported:
    """Import a sheet, once more where somebody else wrote to the case meanwhile."""
    for _ in range(_TRIES):
        try:
            return import_sheet(clerk, sheet, learned=learned)
        except Conflict:
            continue
    return import_sheet(clerk, sheet, learned=learned)
