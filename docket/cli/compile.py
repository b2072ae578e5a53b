"""`docket compile`: compile the reader of docket texts to machine code."""

from __future__ import annotations

from pathlib import Path

import typer

__all__ = ["compile_"]


def compile_() -> None:
    """Compile the reader to machine code, once and for this Python: the same readings in less time.

    It takes civil-docket[fast] and a C compiler. What is made is kept with the environment, or in the folder that
    DOCKET_COMPILED names, and used until the reader changes; an empty DOCKET_COMPILED turns it off.

    Example: pip install 'civil-docket[fast]' && docket compile
    """
    import docket
    from docket.compiled import compile_package

    typer.echo("compiling the reader; this takes about a minute", err=True)
    kept = compile_package("docket.reading", Path(docket.__file__).parent / "reading")
    typer.echo(f"compiled; kept in {kept}")
