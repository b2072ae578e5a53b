"""`docket diagram`: the regions of procedure as state diagrams, drawn from the rows that decide cases."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from docket.region import Region

__all__ = ["diagram"]


def diagram(
    region: Annotated[
        str | None, typer.Argument(help="A region: motion, response. Without one, the list of them.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every region.")] = False,
    court: Annotated[str | None, typer.Option(metavar="ID", help="With the local rules of a court: caed.")] = None,
    source: Annotated[
        str | None, typer.Option("--case", metavar="SOURCE", help="Mark the path of a case; name its fact: motion 41.")
    ] = None,
    svg: Annotated[bool, typer.Option("--svg", help="As a picture (SVG), not as Mermaid text.")] = False,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="PATH", help="The file; with --all a folder, or one page (.html)."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The table of rows, as JSON.")] = False,
) -> None:
    """Draw a region of procedure: states, the filings that lead from one to another, and the law of each.

    With --case, the way that a fact of the case has gone is marked; with --all and --case, those of all its facts.

    Example: docket diagram motion --svg -o motion.svg
    Example: docket diagram "motion 41" --case scenarios/cases/bosley-v-valasco.yaml --svg -o motion-41.svg
    Example: docket diagram --all -o diagrams.html
    """
    from docket.cli.show import print_json, print_pairs, write_out
    from docket.forum import forum
    from docket.region import REGIONS
    from docket.views.diagram import region_answer, region_named

    forum(court)
    if every:
        _all(source, court, output, svg=svg, as_json=as_json)
    elif as_json:
        answers = (
            [region_answer(region_named(region), court)] if region else [region_answer(r) for r in REGIONS.values()]
        )
        print_json(answers[0] if region else answers)
    elif source is not None:
        _path(source, region or "case", output, svg=svg)
    elif region is None:
        print_pairs((each.name, each.about) for each in REGIONS.values())
    else:
        write_out(_drawn(region_named(region), court, svg=svg or _is_svg(output)), output)


def _is_svg(output: Path | None) -> bool:
    return output is not None and output.suffix.lower() == ".svg"


def _drawn(region: Region, court: str | None, *, svg: bool) -> str:
    from docket.views.diagram import mermaid
    from docket.views.drawing import drawing

    return drawing(region, court) if svg else mermaid(region, court)


def _path(source: str, fact: str, output: Path | None, *, svg: bool) -> None:
    """Draw the region of a fact with the way marked that it has gone."""
    from docket.ask import find_fact
    from docket.cli.show import write_out
    from docket.cli.source import taken_in
    from docket.views.diagram import mermaid, path_of, region_named
    from docket.views.drawing import drawing, marks

    case = taken_in(source).posture
    name, subject = find_fact(case, fact)
    region = region_named(name)
    if svg or _is_svg(output):
        write_out(drawing(region, case.court, marks(case, name, [subject])), output)
    else:
        write_out(mermaid(region, case.court, path_of(case, name, subject)), output)


def _all(source: str | None, court: str | None, output: Path | None, *, svg: bool, as_json: bool) -> None:
    """Every region: as text, or as pictures in a folder or on one page."""
    from docket.cli.show import print_json, write_out
    from docket.cli.source import taken_in
    from docket.errors import OutOfRange
    from docket.region import REGIONS
    from docket.views.diagram import mermaid, region_answer
    from docket.views.drawing import drawing, marks
    from docket.views.drawing_page import drawing_page

    case = taken_in(source).posture if source is not None else None
    law = case.court if case is not None else court
    regions = [each for each in REGIONS.values() if case is None or case.subjects(each.name)]
    if as_json:
        print_json([region_answer(each, law) for each in regions])
    elif output is None and svg:
        raise OutOfRange("say where the drawings go: -o FOLDER, or -o FILE.html for one page")
    elif output is None:
        for each in regions:
            typer.echo(f"## {each.name}\n\n{each.about}\n\n```mermaid\n{mermaid(each, law)}\n```\n")
    elif output.suffix.lower() in (".html", ".htm"):
        write_out(drawing_page(regions, law, case), output)
    else:
        for each in regions:
            marked = marks(case, each.name, case.subjects(each.name)) if case is not None else None
            write_out(drawing(each, law, marked), output / f"{each.name.replace(' ', '-')}.svg", quiet=True)
        typer.echo(f"{output}: {len(regions)} drawings", err=True)
