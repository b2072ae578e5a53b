"""The command `docket`: each command is a small function in a module of its own, importing late what is heavy."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from docket.cli.ask import ask, fjc, next_, parties, pending, why, why_not
from docket.cli.cases import cases, search
from docket.cli.check import check
from docket.cli.compile import compile_
from docket.cli.correcting import correct, read_as, strike
from docket.cli.count import count
from docket.cli.course import diff, sheet, step, what_if
from docket.cli.deadlines import deadlines
from docket.cli.diagram import diagram
from docket.cli.keeping import export, receipt, seal, unseal, verify
from docket.cli.law import law
from docket.cli.ledger import import_, record, reread, tender
from docket.cli.page import page
from docket.cli.query import query
from docket.cli.read import read
from docket.cli.replay import replay
from docket.cli.serve import serve
from docket.cli.source import of_a_case
from docket.errors import DocketError

__all__ = ["app", "main"]

EXAMPLES = """Examples:

docket replay sheet.html: where the case stands, and why

docket next sheet.html --as-of 2016-02-04: what each side may file next

docket why sheet.html authority: the filings and rules behind a fact

docket page sheet.html -o case.html: a page to look at

docket count --from 2024-03-01 --days 14: when a period runs out"""

app = typer.Typer(
    name="docket",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EXAMPLES,
    help="Where a US federal civil case stands, how it got there, by what authority, and what comes next.",
)


def _version(asked: bool) -> None:
    """What a report of a fault names: the release, the version of its reading, and whether the reader is compiled."""
    if not asked:
        return
    from importlib.metadata import version

    from docket.reading import COMPILED, READER

    typer.echo(f"civil-docket {version('civil-docket')}, {READER}{', compiled' if COMPILED else ''}")
    raise typer.Exit


@app.callback()
def _docket(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the release and exit.")
    ] = False,
) -> None:
    """Where a US federal civil case stands, how it got there, by what authority, and what comes next."""


COMMANDS: dict[str, dict[str, Callable[..., None]]] = {
    "Ask a case": {
        "replay": replay,
        "next": next_,
        "pending": pending,
        "deadlines": deadlines,
        "parties": parties,
        "why": why,
        "why-not": why_not,
        "fjc": fjc,
        "ask": ask,
    },
    "Follow and look at it": {"page": page, "sheet": sheet, "step": step, "diff": diff, "what-if": what_if},
    "The law": {"law": law, "count": count, "diagram": diagram, "check": check},
    "Read": {"read": read, "compile": compile_},
    "Keep cases in a ledger": {
        "import": import_,
        "tender": tender,
        "record": record,
        "correct": correct,
        "read-as": read_as,
        "reread": reread,
        "strike": strike,
        "cases": cases,
        "query": query,
        "search": search,
        "serve": serve,
        "verify": verify,
        "receipt": receipt,
        "export": export,
        "seal": seal,
        "unseal": unseal,
    },
}
"""Every command, under the heading that `docket --help` shows it by."""

OF_A_CASE = {*COMMANDS["Ask a case"].values(), *COMMANDS["Follow and look at it"].values(), diagram}
"""The commands that are asked of a case, wherever it is kept."""

for _panel, _commands in COMMANDS.items():
    for _name, _command in _commands.items():
        app.command(_name, rich_help_panel=_panel)(of_a_case(_command) if _command in OF_A_CASE else _command)


def main() -> None:
    """Run the command; what a user got wrong becomes one line on stderr and exit code 2, a fault of ours one and 70."""
    gc.set_threshold(50_000, 20, 20)  # the law is many values that live as long as the command: seldom worth a walk
    try:
        app(prog_name="docket")
    except DocketError as error:
        print(f"docket: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(0)
    except Exception as error:
        if os.environ.get("DOCKET_DEBUG"):
            raise
        print(f"docket: {_our_fault(error)}", file=sys.stderr)
        sys.exit(70)


def _our_fault(error: Exception) -> str:
    """What is said of a fault of the program: where it is, and none of the words of a docket, which may be sealed."""
    import traceback

    at = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"a fault of the program, not of what you gave it ({type(error).__name__} at "
        f"{os.path.basename(at.filename)}:{at.lineno}); a ledger holds what the command said it stored. "
        "Please report the command and this line; with DOCKET_DEBUG=1 it shows where it came from"
    )
