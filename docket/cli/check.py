"""`docket check`: play case files and scenarios, and say which expectation fails where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["case_files", "check"]


def check(
    paths: Annotated[list[Path], typer.Argument(help="Case files, or folders of them.", show_default=False)],
    without: Annotated[
        list[str] | None, typer.Option("--without", help="Play as if this provision were not law.", metavar="ID")
    ] = None,
) -> None:
    """Play case files and scenarios; exit 1 with file:line and the expectation that failed.

    Example: docket check scenarios/

    Example: docket check scenarios/ --without frcp-12-a-1-A-i
    """
    from docket.casefile import play, read_case
    from docket.errors import BadCaseFile, OutOfRange
    from docket.law import families, family_of

    for id in without or ():
        if family_of(id) not in families():
            raise OutOfRange(f"{id!r} is no provision of the tables; `docket law` lists them")
    failed, bad, played = 0, [], 0
    for path in case_files(paths):
        try:
            case = read_case(path)
        except BadCaseFile as error:
            bad.append(str(error))
            continue
        played += 1
        if not case.expectations and not case.variations:
            typer.echo(f"{path}: expects nothing")
        failures = play(case, without or ())
        failed += bool(failures)
        for failure in failures:
            typer.echo(str(failure))
    for message in bad:
        typer.echo(f"docket: {message}", err=True)
    typer.echo(f"{played} played, {failed} failed" + (f", {len(bad)} not read" if bad else ""))
    if bad or failed:
        raise typer.Exit(2 if bad else 1)


def case_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The case files among these paths: each file named, and every .yaml under a folder.

    Raises BadCaseFile for a path where there is nothing, or no case file.
    """
    from docket.errors import BadCaseFile

    for path in paths:
        if not path.exists():
            raise BadCaseFile(f"{path}: there is no such file or folder; give a case file (.yaml) or a folder of them")
        found = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
        if not found:
            raise BadCaseFile(f"{path}: no .yaml file in this folder")
        yield from found
