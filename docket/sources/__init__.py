"""Other people's dockets -> entries: whatever shape a docket sheet comes in, the same `Sheet`.

    read_sheet   one file, or standard input, as one case
    read_sheets  several sheets of one case as one
    diff_sheets  what changed from one capture to the next

A reader a format: `pacer`, `history`, `recap`, `internet_archive`, `notice`, `feed`, `scales`, `table`; `formats`
knows them apart by content. What cannot be read raises UnreadableSource with one line that says what would help.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from docket.errors import UnreadableSource

if TYPE_CHECKING:
    from docket.sources.changes import Change
    from docket.sources.sheet import Sheet

__all__ = ["diff_sheets", "read_cases", "read_sheet", "read_sheets"]

_STDIN = "standard input"


def read_sheet(source: str | Path, *, court: str | None = None, case: str | None = None) -> Sheet:
    """The docket sheet in a file, or on standard input where `source` is `-`.

    `court` (a short id such as `caed`) says which court, where the file does not; `case` is the docket number to
    take from a file of several cases. Raises UnreadableSource when the file is no docket of one civil case.
    """
    sheets = _of_case(read_cases(source, court=court), case)
    if len(sheets) > 1 and not sheets[0].other_cases:
        raise UnreadableSource(
            f"{sheets[0].source}: {len(sheets)} cases ({_named(sheets)}); name the docket number of the one to read"
        )
    return sheets[0]


def read_sheets(paths: Iterable[str | Path], *, court: str | None = None, case: str | None = None) -> Sheet:
    """Several sheets of one case as one: every entry that any of them shows, the later capture's wording.

    From a file of several cases (a feed, a notice) the case of the others is taken. Raises UnreadableSource when a
    file cannot be read or the sheets are of different cases.
    """
    from docket.sources.merge import merged

    files = [_cases(path, court) for path in paths]
    if not files:
        raise UnreadableSource("no file was named; give the sheets of one case")
    case = case or next((s[0].docket_number for s in files if len(s) == 1 and s[0].docket_number), None)
    sheet = merged([_of_case(sheets, case if len(sheets) > 1 else None)[0] for sheets in files])
    return sheet if sheet.entries else _refuse_empty(sheet.source)


def read_cases(source: str | Path, *, court: str | None = None) -> tuple[Sheet, ...]:
    """Every case in a file, each as its own sheet; for a notice, the case that it was sent in comes first."""
    sheets = tuple(s for s in _cases(source, court) if s.entries)
    return sheets or _refuse_empty(_STDIN if str(source) == "-" else str(source))


def _refuse_empty(source: str) -> NoReturn:
    raise UnreadableSource(
        f"{source}: no docket entries; save the docket report with its entries, to the end, or give the files of its "
        "entries too"
    )


def _cases(source: str | Path, court: str | None) -> tuple[Sheet, ...]:
    """The sheets in a file, also one that has only the head of a docket, whose entries another file has."""
    from docket.sources.formats import sheets_in

    name, raw = _opened(source)
    try:
        sheets = sheets_in(raw, name)
    except UnreadableSource:
        raise
    except Exception as problem:  # the one edge: no malformed file may end in a traceback
        raise UnreadableSource(
            f"{name}: begins like a docket sheet but is malformed ({type(problem).__name__}: {problem}); fetch it again"
        ) from problem
    return tuple(_settled(s, court) for s in sheets)


def diff_sheets(old: Sheet, new: Sheet) -> tuple[Change, ...]:
    """What changed from one capture of a case to a later one; see `docket.sources.changes`."""
    from docket.sources.changes import diff_sheets

    return diff_sheets(old, new)


def _opened(source: str | Path) -> tuple[str, bytes]:
    if str(source) == "-":
        return _STDIN, sys.stdin.buffer.read()
    try:
        return str(source), Path(source).read_bytes()
    except IsADirectoryError:
        raise UnreadableSource(f"{source}: a folder; name the docket sheets in it") from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise UnreadableSource(f"{source}: {reason.lower()}; name a docket sheet that can be read") from None


def _settled(sheet: Sheet, court: str | None) -> Sheet:
    """The sheet with its court known to be one, or refused: by the file, else by what the caller says."""
    from attrs import evolve

    from docket.sources.court import trial_court

    if sheet.docket_number and "-cr-" in sheet.docket_number:
        raise UnreadableSource(f"{sheet.source}: {sheet.docket_number} is a criminal case; only civil dockets are read")
    shown, said = (short and trial_court(short) for short in (sheet.court, court))
    for short, known in ((sheet.court, shown), (court, said)):
        if short and not known:
            raise UnreadableSource(
                f"{sheet.source}: unknown court {short!r}; expected the id of a federal trial court, such as caed"
            )
    if shown and said and shown != said:
        raise UnreadableSource(f"{sheet.source}: a sheet of {shown}, not of {said}")
    return evolve(sheet, court=shown or said)


def _of_case(sheets: tuple[Sheet, ...], case: str | None) -> tuple[Sheet, ...]:
    from docket.sources.cells import docket_number_of, same_case

    if case is None:
        return sheets
    number = docket_number_of(case) or case
    chosen = tuple(s for s in sheets if same_case(s.docket_number, number))
    if not chosen:
        raise UnreadableSource(f"{sheets[0].source}: {number} is not among its cases ({_named(sheets)})")
    return chosen


def _named(sheets: tuple[Sheet, ...]) -> str:
    names = [" ".join(filter(None, (s.court, s.docket_number))) or "unnamed" for s in sheets]
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
