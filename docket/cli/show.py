"""How commands print: JSON for programs, two plain columns for people, colour only at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

__all__ = ["print_json", "print_lines", "print_pairs", "show", "with_progress", "write_out", "write_rows"]


T = TypeVar("T")


def print_json(answer: Any) -> None:
    """Print an answer as JSON."""
    sys.stdout.buffer.write(_as_json(answer))


def show(answer: Any, said: Callable[[], Iterable[tuple[str, str]]], as_json: bool) -> None:
    """Print an answer for programs, or what is said of it for people."""
    if as_json:
        print_json(answer)
    else:
        print_pairs(said())


STYLES = {"→": "dim", "⇒": "cyan", "!": "red"}
"""The colours of lines that begin with a sign, at a terminal."""


def print_pairs(pairs: Iterable[tuple[str, str]]) -> None:
    """Print headings and lines in two columns; a repeated heading is left out."""
    import io

    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from docket.views.visible import visible

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style="bold")
    table.add_column(overflow="fold")
    for heading, line in pairs:
        table.add_row(Text(visible(heading)), Text(visible(line), style=STYLES.get(line[:1], "")))
    if sys.stdout.isatty():
        Console(highlight=False, soft_wrap=False).print(table)
        return
    plain = io.StringIO()
    Console(file=plain, highlight=False, soft_wrap=False, width=120, color_system=None).print(table)
    for line in plain.getvalue().splitlines():
        print(line.rstrip())


def print_lines(lines: Iterable[str]) -> None:
    """Print lines as they are: a tree keeps its shape whatever the width of the terminal."""
    from docket.views.visible import visible

    for line in lines:
        print(visible(line))


def write_out(text: str | bytes, output: Path | None, *, quiet: bool = False) -> None:
    """Print a text, or write it to a file (its folder is made, none above it) and say so. Raises OutOfRange."""
    made = text.encode() if isinstance(text, str) else text
    if output is None:
        sys.stdout.buffer.write(made if isinstance(text, bytes) else made + b"\n")
        return
    try:
        output.parent.mkdir(exist_ok=True)
        output.write_bytes(made)
    except OSError as error:
        from docket.errors import OutOfRange

        raise OutOfRange(f"{output}: cannot be written: {error.strerror}") from None
    if not quiet:
        print(f"{output}: {max(1, len(made) // 1024)} kB", file=sys.stderr)


def with_progress(done: Iterable[T], what: str, total: int | None = None) -> Iterator[T]:
    """What is done, with a bar at a terminal (on standard error) while it takes long."""
    from rich.console import Console
    from rich.progress import track

    few = total is not None and total < 10
    yield from track(done, what, total=total, transient=True, disable=few, console=Console(stderr=True))


def write_rows(rows: Sequence[Mapping[str, Any]], columns: Mapping[str, Any], form: str, out: Path | None) -> None:
    """Write rows as JSON, JSON Lines, CSV or Parquet to a file, else to standard output.

    `columns` names the columns in order, each with its Python type. Raises OutOfRange for Parquet without pyarrow.
    """
    if form in ("json", "jsonl"):
        made = _as_json(rows) if form == "json" else _as_json_lines(rows)
    else:
        made = _csv(rows, columns) if form == "csv" else _parquet(rows, columns)
    write_out(made, out)


def _as_json(answer: Any) -> bytes:
    import msgspec

    return msgspec.json.format(msgspec.json.encode(answer), indent=1) + b"\n"


def _as_json_lines(rows: Sequence[Mapping[str, Any]]) -> bytes:
    import msgspec

    return msgspec.json.Encoder().encode_lines(rows)


def _csv(rows: Sequence[Mapping[str, Any]], columns: Mapping[str, Any]) -> bytes:
    import csv
    import io

    text = io.StringIO(newline="")
    table = csv.DictWriter(text, list(columns), extrasaction="ignore", lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return text.getvalue().encode()


def _parquet(rows: Sequence[Mapping[str, Any]], columns: Mapping[str, Any]) -> bytes:
    import io
    from datetime import date

    from docket.errors import OutOfRange

    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise OutOfRange(
            "Parquet takes pyarrow to write; pip install 'civil-docket[parquet]', or ask for csv"
        ) from None
    types = {int: pyarrow.int64(), date: pyarrow.date32(), str: pyarrow.string()}
    made = {
        name: [_as_date(row[name]) if kind is date else row[name] for row in rows] for name, kind in columns.items()
    }
    schema = pyarrow.schema([(name, types[kind]) for name, kind in columns.items()])
    held = io.BytesIO()
    parquet.write_table(pyarrow.table(made, schema=schema), held)
    return held.getvalue()


def _as_date(iso: str | None) -> Any:
    from datetime import date

    return date.fromisoformat(iso) if iso else None
