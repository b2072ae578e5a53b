"""Several sheets of one case as one: a report and a later one, partial reports, the notices that came since."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import evolve

from docket.errors import UnreadableSource
from docket.filing import Entry
from docket.sources import feed, notice, pacer, scales, search, table
from docket.sources.cells import same_case
from docket.sources.changes import pairs
from docket.sources.sheet import Header, Sheet, numbered

__all__ = ["merged"]

_HEADLESS = (notice.FORMAT, feed.FORMAT, table.FORMAT, search.FORMAT)
_WITH_FLAGS = (pacer.FORMAT, scales.FORMAT)


def merged(sheets: Sequence[Sheet]) -> Sheet:
    """One sheet with every entry that any of them shows; where they differ, the later capture wins.

    Raises UnreadableSource when the sheets are of different cases.
    """
    first, *rest = sorted(sheets, key=lambda s: s.captured or date.min)
    for sheet in rest:
        _refuse_another_case(first, sheet)
        first = _merged(first, sheet)
    return first


def _refuse_another_case(one: Sheet, other: Sheet) -> None:
    courts = {s.court for s in (one, other) if s.court}
    if len(courts) > 1 or not same_case(one.docket_number, other.docket_number):
        named = " and ".join(f"{s.source} is {s.court or '?'} {s.docket_number or '?'}" for s in (one, other))
        raise UnreadableSource(f"sheets of different cases: {named}; give the sheets of one case")


def _merged(old: Sheet, new: Sheet) -> Sheet:
    # Boilerplate is filed again and again: two numbers are kept as two entries, whatever their words.
    entries = _in_order(old, pairs(old.entries, new.entries, renumbered=False))
    headed = next((s for s in (new, old) if s.format not in _HEADLESS and (s.docket_number or s.name)), None)
    headed = headed or next((s for s in (new, old) if s.format not in _HEADLESS), new)
    flagged = next((s for s in (new, old) if s.format in _WITH_FLAGS), headed)
    sheet = Sheet(
        court=new.court or old.court,
        docket_number=max(filter(None, (new.docket_number, old.docket_number)), key=len, default=None),
        name=headed.name or new.name or old.name,
        filed=new.filed or old.filed,
        header=_header(evolve(headed.header, flags=flagged.header.flags), old.header),
        parties=new.parties or old.parties,
        entries=numbered(entries),
        captured=new.captured or old.captured,
        format=headed.format,
        source=f"{old.source}, {new.source}",
        terminations={**old.terminations, **new.terminations},
        other_cases=tuple(dict.fromkeys((*old.other_cases, *new.other_cases))),
    )
    return evolve(sheet, ended=True, partial=_partial(old, new, sheet))


def _partial(old: Sheet, new: Sheet, both: Sheet) -> str | None:
    """Why the two together are not the whole docket as of the later one's day; None where they are."""
    if new.complete == "yes":
        return None
    if old.complete == "no":
        return new.partial or old.partial or "the sheet breaks off"
    if gaps := set(both.missing_numbers) - set(old.missing_numbers):
        return f"the entries before ECF No. {max(gaps) + 1} were not fetched"
    # Every entry is noticed to those who appeared; a filtered report or a feed shows only part of what has come since.
    return None if new.format == notice.FORMAT else f"whole up to {old.captured}; since then: {new.partial}"


def _header(newer: Header, older: Header) -> Header:
    """The newer head; what does not change by being left out is filled from the older one."""
    kept = ("nature_of_suit", "cause", "jury_demand", "jurisdiction", "demand", "lead_case", "idb")
    return evolve(newer, **{name: getattr(newer, name) or getattr(older, name) for name in kept})


def _in_order(old: Sheet, sides: Sequence[tuple[Entry | None, Entry | None]]) -> list[Entry]:
    """The newer sheet's order, each older line after the one it followed; then by day, as the clerk lists them."""
    order: list[Entry] = []
    place: dict[str, int] = {}
    older = {e.id: i for i, e in enumerate(old.entries)}
    for before, after in sides:
        if after is not None:
            if before is not None:
                place[before.id] = len(order)
            order.append(_newer(before, after))
    behind: dict[int, list[Entry]] = {}
    alone = {before.id: before for before, after in sides if before is not None and after is None}
    last = -1
    for e in sorted(old.entries, key=lambda e: older[e.id]):
        if e.id in alone:
            behind.setdefault(last, []).append(e)
        else:
            last = place[e.id]
    lines = [*behind.get(-1, ()), *(x for i, e in enumerate(order) for x in (e, *behind.get(i, ())))]
    return _by_day(lines)


def _newer(before: Entry | None, after: Entry) -> Entry:
    if before is None:
        return after
    return evolve(
        after,
        text=after.text or before.text,
        title=after.title or before.title,
        ecf=after.ecf if after.ecf is not None else before.ecf,
        filed=after.filed or before.filed,
        entered=after.entered or before.entered,
        learned=before.learned or after.learned,
    )


def _by_day(lines: Sequence[Entry]) -> list[Entry]:
    """Sorted by day and otherwise as they stand; a line without a date keeps to the one before it."""
    day, keyed = date.min, []
    for e in lines:
        day = e.filed or e.entered or day
        keyed.append((day, e))
    return [e for _, e in sorted(keyed, key=lambda pair: pair[0])]
