"""`docket page`: a case as one HTML file that needs no network."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from docket.cli.options import AsOf, AsOfECF, Sources
from docket.cli.source import position, taken_in

__all__ = ["page"]

Out = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="The file; else standard output.")]


def page(
    source: Sources,
    output: Out = None,
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
) -> None:
    """Write a page to look at a case: posture, timeline, a slider for any day, deadlines, and why for each fact.

    One file, to be opened in any browser, kept or sent on: nothing in it is fetched from elsewhere.

    Example: docket page scenarios/cases/bosley-v-valasco.yaml -o bosley.html
    """
    from docket.answer import answer
    from docket.cli.show import write_out
    from docket.views.page import page as written

    intake = taken_in(*source)
    case = position(intake, as_of, as_of_ecf)
    html = written(answer(intake, case), case, intake.entries)
    write_out(html, output)
