"""The command `docket`: each command is a small function in a module of its own, importing late what is heavy."""

from __future__ import annotations

import sys

import typer

from docket.cli.ask import ask, next_, parties, pending, why, why_not
from docket.cli.cases import cases, query, search
from docket.cli.check import check
from docket.cli.count import count
from docket.cli.course import diff, sheet, step, what_if
from docket.cli.deadlines import deadlines
from docket.cli.diagram import diagram
from docket.cli.keeping import export, receipt, seal, unseal, verify
from docket.cli.law import law
from docket.cli.ledger import import_, record, reread, tender
from docket.cli.page import page
from docket.cli.read import read
from docket.cli.replay import replay
from docket.errors import DocketError

__all__ = ["app", "main"]

app = typer.Typer(
    name="docket",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    help="Where a US federal civil case stands, how it got there, by what authority, and what comes next.",
)


@app.callback()
def _docket() -> None:
    """Where a US federal civil case stands, how it got there, by what authority, and what comes next."""


app.command("replay")(replay)
app.command("count")(count)
app.command("check")(check)
app.command("law")(law)
app.command("diagram")(diagram)
app.command("read")(read)
app.command("deadlines")(deadlines)
app.command("next")(next_)
app.command("why")(why)
app.command("why-not")(why_not)
app.command("sheet")(sheet)
app.command("step")(step)
app.command("tender")(tender)
app.command("record")(record)
app.command("import")(import_)
app.command("reread")(reread)
app.command("verify")(verify)
app.command("receipt")(receipt)
app.command("export")(export)
app.command("seal")(seal)
app.command("unseal")(unseal)
app.command("cases")(cases)
app.command("query")(query)
app.command("search")(search)
app.command("pending")(pending)
app.command("parties")(parties)
app.command("ask")(ask)
app.command("diff")(diff)
app.command("what-if")(what_if)
app.command("page")(page)


def main() -> None:
    """Run the command; what a user got wrong becomes one line on stderr and exit code 2."""
    try:
        app()
    except DocketError as error:
        print(f"docket: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(0)
