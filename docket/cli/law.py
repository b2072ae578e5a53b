"""`docket law`: every provision that the engine knows, by date, with what enforces it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from docket.cli.options import AsJSON

__all__ = ["law"]


def law(
    words: Annotated[
        str | None, typer.Argument(help='Only what is so cited or called: "12(a)", "frcp-59", "jury".')
    ] = None,
    json: AsJSON = False,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Only what was in force on a day.")] = None,
    diff: Annotated[
        tuple[str, str] | None, typer.Option(metavar="DATE DATE", help="What changed between two days.")
    ] = None,
    scenarios: Annotated[Path, typer.Option(metavar="DIR", help="Where the scenarios are.")] = Path("scenarios"),
) -> None:
    """List every provision of the tables: its dates, what enforces it and where, and the scenarios that show it.

    Example: docket law "12(a)" --on 2008-01-01

    Example: docket law --diff 2015-11-30 2015-12-01
    """
    from docket.casefile.index import scenarios_of_law
    from docket.cli.check import case_files
    from docket.cli.options import a_day
    from docket.cli.show import show
    from docket.views.law import changes, law_answer
    from docket.views.law_text import said_changes, said_law, speaks_of

    if diff is not None:
        before, after = sorted(map(a_day, diff))
        changed = [change for change in changes(before, after) if words is None or speaks_of(change, words)]
        show(changed, lambda: said_changes(changed, before, after), json)
        return
    day = a_day(on) if on else None
    shown = scenarios_of_law(case_files([scenarios])) if scenarios.is_dir() else {}
    answer = [provision for provision in law_answer(day, shown) if words is None or speaks_of(provision, words)]
    show(answer, lambda: said_law(answer, day), json)
