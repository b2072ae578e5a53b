"""`docket diagram`: the regions of procedure as Mermaid state diagrams, drawn from the rows that decide cases."""

from __future__ import annotations

from typing import Annotated

import typer

__all__ = ["diagram"]


def diagram(
    region: Annotated[
        str | None, typer.Argument(help="A region: motion, response. Without one, the list of them.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every region, under headings.")] = False,
    court: Annotated[str | None, typer.Option(metavar="ID", help="With the local rules of a court: caed.")] = None,
    source: Annotated[
        str | None, typer.Option("--case", metavar="SOURCE", help="Mark the path of a case; name its fact: motion 41.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The table of rows, as JSON.")] = False,
) -> None:
    """Draw a region of procedure: states, the filings that lead from one to another, and the law of each.

    Example: docket diagram "motion 41" --case scenarios/cases/bosley-v-valasco.yaml
    """
    if source is not None:
        _path(source, region or "case")
        return
    from docket.cli.show import print_json, print_pairs
    from docket.forum import forum
    from docket.views.diagram import mermaid, region_answer, region_named

    forum(court)
    from docket.region import REGIONS

    if region is None and not every and not as_json:
        print_pairs((each.name, each.about) for each in REGIONS.values())
        return
    chosen = [region_named(region)] if region is not None else list(REGIONS.values())
    if as_json:
        answers = [region_answer(each, court) for each in chosen]
        print_json(answers[0] if region is not None else answers)
    elif region is not None:
        typer.echo(mermaid(chosen[0], court))
    else:
        for each in chosen:
            typer.echo(f"## {each.name}\n\n{each.about}\n\n```mermaid\n{mermaid(each, court)}\n```\n")


def _path(source: str, fact: str) -> None:
    """Draw the region of a fact with the states marked through which it has passed."""
    from docket.ask import find_fact
    from docket.intake import open_case
    from docket.views.diagram import mermaid, path_of, region_named

    case = open_case(source).posture
    region, subject = find_fact(case, fact)
    typer.echo(mermaid(region_named(region), case.court, path_of(case, region, subject)))
