"""How commands print: JSON for programs, two plain columns for people, colour only at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

__all__ = ["print_json", "print_lines", "print_pairs", "show"]


def print_json(answer: Any) -> None:
    """Print an answer as JSON."""
    import msgspec

    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(answer), indent=1) + b"\n")


def show(answer: Any, said: Callable[[], Iterable[tuple[str, str]]], as_json: bool) -> None:
    """Print an answer for programs, or what is said of it for people."""
    if as_json:
        print_json(answer)
    else:
        print_pairs(said())


def print_pairs(pairs: Iterable[tuple[str, str]]) -> None:
    """Print headings and lines in two columns; a repeated heading is left out."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style="bold")
    table.add_column(overflow="fold")
    for heading, line in pairs:
        table.add_row(Text(heading), Text(line))
    console = Console(highlight=False, soft_wrap=False, width=None if sys.stdout.isatty() else 120)
    console.print(table)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines as they are: a tree keeps its shape whatever the width of the terminal."""
    for line in lines:
        print(line)


def write_out(text: str, output: Path | None, *, quiet: bool = False) -> None:
    """Print a text, or write it to a file, whose folder is made, and say so. Raises OutOfRange where it cannot be."""
    if output is None:
        print(text)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        from docket.errors import OutOfRange

        raise OutOfRange(f"{output}: cannot be written: {error.strerror}") from None
    if not quiet:
        print(f"{output}: {max(1, len(text) // 1024)} kB", file=sys.stderr)
