"""What changed between two captures of one case: entries that came, went, were reworded or renumbered, and the head.

CM/ECF lets a clerk edit a docket in place: text is replaced, entries are deleted or moved. Two sheets are laid side
by side here, once, for the diff and for the merging of sheets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Literal

from attrs import fields, frozen

from docket.filing import Entry
from docket.sources.sheet import Header, Sheet

__all__ = ["Change", "diff_sheets", "pairs"]

What = Literal[
    "added", "vanished", "renumbered", "text replaced", "title replaced", "filed changed", "entered changed",
    "header changed", "party added", "party vanished",
]  # fmt: skip

_ALIKE = 60
"""How alike (0 to 100) two unnumbered lines of one day must be to count as one line reworded."""

_TELLING = 25
"""Characters that a text must have before its reappearance elsewhere on the sheet identifies the entry."""


@frozen(order=False)
class Change:
    """One difference. `id` and `ecf` are those of the newer entry, or of the older where it vanished; `field` names
    the fact of the head that changed.
    """

    what: What
    id: str | None = None
    ecf: int | None = None
    field: str | None = None
    before: str | None = None
    after: str | None = None

    def __str__(self) -> str:
        where = f"ECF No. {self.ecf}" if self.ecf is not None else self.id or self.field or ""
        said = " -> ".join(repr(x) for x in (self.before, self.after) if x is not None)
        return f"{where}: {self.what}" + (f": {said}" if said else "")


def diff_sheets(old: Sheet, new: Sheet) -> tuple[Change, ...]:
    """The changes from one capture to a later one, in the order of the newer sheet; what vanished comes last.

    An entry counts as vanished only where the newer sheet covers its number: a notice, a filtered report or one that
    breaks off shows nothing about the rest, nor about lines without a number.
    """
    came, gone = [], []
    for before, after in pairs(old.entries, new.entries):
        if before is None and after is not None:
            came.append(Change("added", after.id, after.ecf, after=after.text or after.title))
        elif after is None and before is not None:
            if _covers(new, before):
                gone.append(Change("vanished", before.id, before.ecf, before=before.text or before.title))
        elif before is not None and after is not None:
            came.extend(_differences(before, after))
    return (*_header_changes(old, new), *came, *gone)


def _differences(before: Entry, after: Entry) -> Iterator[Change]:
    if before.ecf != after.ecf:
        yield Change("renumbered", after.id, after.ecf, before=_str(before.ecf), after=_str(after.ecf))
    for what, was, now in (
        ("text replaced", before.text, after.text),
        ("title replaced", before.title, after.title),
        ("filed changed", before.filed, after.filed),
        ("entered changed", before.entered, after.entered),
    ):
        # What one source does not print has not changed.
        if was and now and was != now:
            yield Change(what, after.id, after.ecf, before=str(was), after=str(now))  # type: ignore[arg-type]


def _header_changes(old: Sheet, new: Sheet) -> Iterator[Change]:
    if old.format == new.format:
        for name in (f.name for f in fields(Header)):
            was, now = getattr(old.header, name), getattr(new.header, name)
            if was != now:
                yield Change("header changed", field=name, before=_str(was), after=_str(now))
    if old.name and new.name and old.name != new.name:
        yield Change("header changed", field="name", before=old.name, after=new.name)
    if old.parties and new.parties:
        were, are = {p.name for p in old.parties}, {p.name for p in new.parties}
        yield from (Change("party added", field=p.name) for p in new.parties if p.name not in were)
        yield from (Change("party vanished", field=p.name) for p in old.parties if p.name not in are)


def _covers(sheet: Sheet, entry: Entry) -> bool:
    if sheet.complete == "yes":
        return True
    numbers = [e.ecf for e in sheet.entries if e.ecf is not None]
    return entry.ecf is not None and bool(numbers) and min(numbers) <= entry.ecf <= max(numbers)


def pairs(
    old: Sequence[Entry], new: Sequence[Entry], *, renumbered: bool = True
) -> list[tuple[Entry | None, Entry | None]]:
    """The two sheets side by side: the same entry on both, new ones and old ones; in the order of the newer sheet.

    Entries are the same by number, or, without one, by day of entry and words; then by the same words elsewhere on the
    sheet. Two numbers are one entry renumbered only where words and day agree, and where `renumbered` allows it.
    """
    mate: dict[str, Entry] = {}
    used: set[str] = set()

    def marry(couples: Iterable[tuple[Entry, Entry]]) -> None:
        for before, after in couples:
            mate[after.id] = before
            used.add(before.id)

    def single(olds: Iterable[Entry], news: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
        return [e for e in olds if e.id not in used], [e for e in news if e.id not in mate]

    for numbered, olds, news in _groups(old, new):
        marry(_same_words(olds, news))
        left = single(olds, news)
        marry(zip(*left, strict=False) if numbered else _likest(*left))
    marry(_moved(*single(old, new), renumbered=renumbered))
    both: list[tuple[Entry | None, Entry | None]] = [(mate.get(e.id), e) for e in new]
    return [*both, *((e, None) for e in old if e.id not in used)]


def _groups(old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[tuple[bool, list[Entry], list[Entry]]]:
    """The entries of both sheets that have one number (True), or none and one day (False)."""
    sides: dict[int | date | None, tuple[list[Entry], list[Entry]]] = {}
    for side, entries in enumerate((old, new)):
        for e in entries:
            sides.setdefault(e.ecf if e.ecf is not None else _day(e), ([], []))[side].append(e)
    for key, (olds, news) in sides.items():
        yield isinstance(key, int), olds, news


def _same_words(olds: Iterable[Entry], news: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    waiting: dict[tuple[str, str | None], list[Entry]] = {}
    for e in olds:
        waiting.setdefault((e.text, e.title), []).append(e)
    for e in news:
        if there := waiting.get((e.text, e.title)):
            yield there.pop(0), e


def _likest(olds: list[Entry], news: list[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Lines of one day without number: in order where one source gives only titles, else the most alike."""
    if not all(e.text for e in olds) or not all(e.text for e in news):
        if len(olds) == len(news):
            yield from zip(olds, news, strict=True)
        return
    from rapidfuzz import fuzz

    ranked = sorted(
        ((fuzz.ratio(o.text, n.text), i, j) for i, o in enumerate(olds) for j, n in enumerate(news)), reverse=True
    )
    done: set[tuple[str, int]] = set()
    for score, i, j in ranked:
        if score >= _ALIKE and ("old", i) not in done and ("new", j) not in done:
            done |= {("old", i), ("new", j)}
            yield olds[i], news[j]


def _moved(olds: Iterable[Entry], news: Iterable[Entry], *, renumbered: bool) -> Iterator[tuple[Entry, Entry]]:
    """Entries with the same telling words under another number or day."""
    waiting = {e.text: e for e in olds if len(e.text) >= _TELLING}
    for e in news:
        before = waiting.get(e.text)
        if before is None or (before.ecf and e.ecf and not (renumbered and _day(before) == _day(e))):
            continue
        yield waiting.pop(e.text), e


def _day(e: Entry) -> date | None:
    return e.entered or e.filed


def _str(value: Any) -> str | None:
    if isinstance(value, tuple):
        return ", ".join(str(v) for v in value) or None
    return None if value is None else str(value)
