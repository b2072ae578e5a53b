"""Entries as rows: CSV, JSON Lines and Parquet with the columns court, docket_number, ecf, filed, entered, text, and
title where there is one. A file may hold several cases.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from docket.errors import UnreadableSource
from docket.sources.cells import day_of, docket_number_of, entry_number
from docket.sources.sheet import Line, Sheet, sheet_of

__all__ = ["COLUMNS", "FORMAT", "delimiter_of", "is_object", "read_csv", "read_jsonl", "read_parquet", "sheets_of"]

FORMAT = "table"

COLUMNS = ("court", "docket_number", "ecf", "filed", "entered", "text", "title")
"""What a row may have; only `text` (or `title`) must be there, and dates are YYYY-MM-DD or MM/DD/YYYY."""

_ALSO = {
    "court_id": "court",
    "entry_number": "ecf",
    "date_filed": "filed",
    "date_entered": "entered",
    "description": "text",
    "docket_text": "text",
}
"""The same columns as CourtListener's bulk files and SCALES name them."""

_BLANK = {"", "none", "null", "nan", "nat"}
_LONGEST_CELL = 10_000_000

Row = Mapping[str, Any]


def delimiter_of(heading: str) -> str | None:
    """What separates the columns of a heading line that names columns of ours; None for any other line."""
    for mark in ",\t;|":
        names = {_column(name.strip().strip('"')) for name in heading.split(mark)}
        if len(names & {*COLUMNS}) >= 2:
            return mark
    return None


def read_csv(text: str, source: str) -> list[Sheet]:
    """The sheets in a CSV file, one a case."""
    heading = text.partition("\n")[0]
    csv.field_size_limit(_LONGEST_CELL)
    rows = csv.DictReader(io.StringIO(text), delimiter=delimiter_of(heading) or ",", strict=True)
    rows.fieldnames = [_column(name.strip()) for name in rows.fieldnames or ()]
    try:
        return sheets_of(((f"line {rows.line_num}", row) for row in rows), source)
    except csv.Error as problem:
        raise UnreadableSource(f"{source}, after line {rows.line_num}: not well-formed CSV: {problem}") from problem


def read_jsonl(text: str, source: str) -> list[Sheet]:
    """The sheets in a JSON Lines file, one a case."""
    return sheets_of(_objects(text, source), source)


def read_parquet(raw: bytes, source: str) -> list[Sheet]:
    """The sheets in a Parquet file, one a case."""
    try:
        from pyarrow import parquet
    except ImportError:
        raise UnreadableSource(
            f"{source}: a Parquet file, which takes pyarrow to read; pip install 'civil-docket[parquet]'"
        ) from None
    rows = parquet.read_table(io.BytesIO(raw)).to_pylist()
    return sheets_of(((f"row {n}", row) for n, row in enumerate(rows, 1)), source)


def is_object(line: str) -> bool:
    """Whether a line is one JSON object, as the lines of JSON Lines are."""
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def _objects(text: str, source: str) -> Iterator[tuple[str, Row]]:
    for n, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                row = json.loads(line)
            except ValueError as problem:
                raise UnreadableSource(f"{source}, line {n}: not a JSON object, or one cut off ({problem})") from None
            yield f"line {n}", row


def sheets_of(rows: Iterable[tuple[str, Any]], source: str) -> list[Sheet]:
    """One sheet a case of these rows, each given with where it stands."""
    cases: dict[tuple[str, str, str], list[Line]] = {}
    for where, row in rows:
        if not isinstance(row, Mapping):
            raise UnreadableSource(f"{source}, {where}: not a row with the columns {', '.join(COLUMNS)}")
        row = _named(row)
        if not {"text", "title"} & {*row}:
            named = ", ".join(str(k) for k in row if k) or "nothing"
            raise UnreadableSource(
                f"{source}, {where}: no column `text`; the columns are {', '.join(COLUMNS)}, this has {named}"
            )
        number = _said(row, "docket_number")
        case = (_said(row, "court"), docket_number_of(number) or number, "" if number else _said(row, "docket_id"))
        cases.setdefault(case, []).append(_line(row, f"{source}, {where}"))
    return [
        sheet_of(
            lines,
            source=source,
            gathered=True,
            format=FORMAT,
            court=court.lower() or None,
            docket_number=number or None,
        )
        for (court, number, _), lines in cases.items()
    ]


def _column(name: str) -> str:
    """Our name for a column."""
    low = name.lower()
    return _ALSO.get(low, low)


def _named(row: Row) -> Row:
    """The row with columns of ours under our names; what it names so itself, stays."""
    also = {ours: row[theirs] for theirs, ours in _ALSO.items() if theirs in row and ours not in row}
    return {**row, **also} if also else row


def _line(row: Row, where: str) -> Line:
    number = _said(row, "ecf")
    ecf = entry_number(number)
    if number and ecf is None:
        raise UnreadableSource(f"{where}: ecf {number!r} is not an entry number; leave it blank where there is none")
    return Line(
        text=_said(row, "text"),
        ecf=ecf,
        filed=_day(row, "filed", where),
        entered=_day(row, "entered", where),
        title=_said(row, "title"),
    )


def _day(row: Row, column: str, where: str) -> date | None:
    if not (text := _said(row, column)):
        return None
    if (day := day_of(text)) is None:
        raise UnreadableSource(f"{where}: {column} {text!r} is not a date; write YYYY-MM-DD or MM/DD/YYYY")
    return day


def _said(row: Row, column: str) -> str:
    value = row.get(column)
    text = "" if value is None else str(value).strip()
    return "" if text.lower() in _BLANK else text
