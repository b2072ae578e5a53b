"""`docket law`: every provision that the engine knows, by date, with what enforces it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

__all__ = ["law"]


def law(
    as_json: Annotated[bool, typer.Option("--json", help="The whole answer, as JSON.")] = False,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Only what was in force on a day.")] = None,
    diff: Annotated[
        tuple[str, str] | None, typer.Option(metavar="DATE DATE", help="What changed between two days.")
    ] = None,
    scenarios: Annotated[Path, typer.Option(metavar="DIR", help="Where the scenarios are.")] = Path("scenarios"),
) -> None:
    """List every provision of the tables: its dates, what enforces it and where, and the scenarios that show it.

    Example: docket law --diff 2015-11-30 2015-12-01
    """
    from docket.casefile.index import scenarios_of_law
    from docket.cli.check import case_files
    from docket.cli.options import a_day
    from docket.cli.show import print_json, print_pairs
    from docket.views.law import changes, law_answer

    if diff is not None:
        changed = changes(a_day(diff[0]), a_day(diff[1]))
        print_json(changed) if as_json else print_pairs((c["family"], _change(c)) for c in changed)
        return
    shown = scenarios_of_law(case_files([scenarios])) if scenarios.is_dir() else {}
    answer = law_answer(a_day(on) if on else None, shown)
    print_json(answer) if as_json else print_pairs((p["id"], _line(p)) for p in answer)


def _line(provision: dict[str, Any]) -> str:
    since, until = provision["effective_from"], provision["effective_to"]
    dates = f" [{since or '...'} to {until or 'now'}]" if since or until else ""
    shown = len(provision["scenarios"])
    enforced = provision["enforced_by"] + (f", {shown} scenario{'s' if shown != 1 else ''}" if shown else "")
    return f"{provision['citation']}{dates}: {provision['title']}\n{enforced}: {provision['reason']}"


def _change(change: dict[str, Any]) -> str:
    return f"{_told(change['before'])}\n-> {_told(change['after'])}"


def _told(version: dict[str, Any] | None) -> str:
    if version is None:
        return "not in force"
    period = f" ({version['period']})" if version["period"] else ""
    return f"{version['citation']}: {version['title']}{period}"
