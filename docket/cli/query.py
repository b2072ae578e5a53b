"""`docket query`: one question over many cases, of a ledger or of a folder of docket sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from docket.cli.options import AsJSON, Ledger, a_day
from docket.views.words import several

__all__ = ["query"]


class What(StrEnum):
    """What can be asked about over many cases."""

    cases = "cases"
    motions = "motions"
    deadlines = "deadlines"
    terminations = "terminations"


class Form(StrEnum):
    """In what form the rows are written."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


def _filter(name: str, metavar: str, help: str) -> Any:
    return typer.Option(name, metavar=metavar, help=help, rich_help_panel="Filters")


def query(
    what: Annotated[What, typer.Argument(metavar="WHAT", help=f"One of: {', '.join(What)}.")],
    sources: Annotated[
        list[str] | None,
        typer.Argument(help="Docket sheets, or folders of them; without any, the ledger.", show_default=False),
    ] = None,
    court: Annotated[str | None, _filter("--court", "ID", "Only cases of this court: caed.")] = None,
    judge: Annotated[str | None, _filter("--judge", "NAME", "Only cases before this judge; a part is enough.")] = None,
    state: Annotated[
        str | None,
        _filter(
            "--state",
            "STATE",
            "A case's status, a motion's or a deadline's state, or how a case ended. Without it, motions that are"
            " pending and deadlines that are running; any for those in every state.",
        ),
    ] = None,
    kind: Annotated[str | None, _filter("--kind", "WORDS", "Motions or deadlines so called: summary judgment.")] = None,
    party: Annotated[str | None, _filter("--party", "NAME", "Motions by, or deadlines of, this party.")] = None,
    pending_over: Annotated[
        int | None,
        _filter(
            "--pending-over", "DAYS", "Motions filed (or, where that is not shown, entered) more than so many days ago."
        ),
    ] = None,
    within: Annotated[int | None, _filter("--within", "DAYS", "Deadlines due in so many days.")] = None,
    on: Annotated[str | None, _filter("--on", "DATE", "Count those days from this day, not from today.")] = None,
    disp: Annotated[
        int | None, _filter("--disp", "CODE", "Terminations whose FJC disposition is, or may be, this.")
    ] = None,
    form: Annotated[Form | None, typer.Option("--format", help="Else by the ending of FILE, else a table.")] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="The file; else standard output.")
    ] = None,
    ledger: Ledger = None,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="First make the ledger's tables anew.")] = False,
    json: AsJSON = False,
) -> None:
    """Ask about many cases at once: motions long pending, what is due this week, how cases ended.

    The filters are in the posture's own words. Terminations have the codes of the Federal Judicial Center, each with
    the others that the docket leaves room for.

    Example: docket query motions --pending-over 90 --judge Vane

    Example: docket query deadlines --within 7

    Example: docket query terminations sheets/ --disp 13 -o settled.parquet
    """
    from docket.cli.show import print_pairs, write_rows
    from docket.ledger.questions import STATED, Question

    question = Question(
        what=what, court=court, judge=judge, kind=kind, party=party, over=pending_over, within=within, disp=disp,
        state=None if state == "any" else state or STATED.get(what), on=a_day(on) if on else None,
    )  # fmt: skip
    chosen = Form.json if json else form or _by_ending(output)
    select, columns = _select(sources, ledger, rebuild), question.columns
    rows = question.asked(select)
    if not rows and state and question.state and (there := question.states(select)):
        typer.echo(f"docket: none is {question.state!r}; of those asked for, there are: {', '.join(there)}", err=True)
    if chosen is Form.table:
        print_pairs([*map(SAID[what], rows), ("", f"{len(rows)} found"), *(_legend(rows) if "disp" in columns else ())])
    else:
        write_rows(rows, columns, chosen, output)


def _select(sources: list[str] | None, ledger: str | None, rebuild: bool) -> Any:
    """What answers a statement: the tables of the ledger, brought up to date, or those of the sheets named."""
    from docket.cli.show import with_progress
    from docket.ledger.questions import gathered

    if sources:
        found = gathered(sources, _with_bar)
        for failed in found.failed:
            typer.echo(f"docket: not among these: {failed}", err=True)
        return found.select
    from docket.ledger.clerk import Clerk
    from docket.ledger.projection import Projection

    tables = Projection(Clerk(ledger, make=False))
    if rebuild:
        tables.throw_away()
    for _ in with_progress(tables.follow(), "Replaying"):
        pass
    return tables.tables.select


def _with_bar(files: Iterable[Path]) -> Iterator[Path]:
    from docket.cli.show import with_progress

    there = list(files)
    return with_progress(there, "Replaying", len(there))


def _by_ending(output: Path | None) -> Form:
    ending = output.suffix.lower().lstrip(".") if output is not None else "table"
    if ending in set(Form):
        return Form(ending)
    from docket.errors import OutOfRange

    raise OutOfRange(f"{output}: its ending tells no form; say --format {' or '.join(Form)}")


# -- a line for each row -----------------------------------------------------------------------------


def _joined(*parts: Any) -> str:
    return " · ".join(str(part) for part in parts if part)


def said_case(row: dict[str, Any]) -> tuple[str, str]:
    """A case in a line: its name, where it stands, before whom, and how much of it was read."""
    entries = several(row["entries"], "entry", "entries")
    unread = f"{row['unread']} of {entries} unread" if row["unread"] else entries
    return row["case_id"], _joined(row["name"], row["status"], row["stage"], row["judge"], unread)


def _said_motion(row: dict[str, Any]) -> tuple[str, str]:
    number = f"ECF No. {row['ecf']}" if row["ecf"] is not None else "unnumbered"
    filed = f"filed {row['filed']}" if row["filed"] else f"entered {row['entered']}" if row["entered"] else None
    return row["case_id"], _joined(f"{number} {row['kind']}", row["by"], filed, row["state"], row["judge"])


def _said_deadline(row: dict[str, Any]) -> tuple[str, str]:
    due = f"{row['due']}, at the latest {row['latest']}" if row["latest"] else row["due"]
    return row["case_id"], _joined(due or "not shown", row["act"], row["party"], row["certainty"], row["cite"])


def _said_termination(row: dict[str, Any]) -> tuple[str, str]:
    codes = (_code(name, row) for name in ("disp", "procprog", "judgment", "noj", "origin"))
    return row["case_id"], _joined(row["day"] or "day not shown", row["how"], *codes)


def _code(name: str, row: dict[str, Any]) -> str:
    code, others = row[name], row[f"{name}_or"].replace(" ", " or ")
    perhaps = f"perhaps {others}" if others else "not shown"
    return f"{name.upper()} {code if code is not None else perhaps}"


def _legend(rows: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """What the codes of these terminations mean, each once."""
    from docket.views.fjc import FIELDS

    for field, meaning in FIELDS.items():
        low = field.lower()
        told = (f"{row[low]}" if row[low] is not None else row[f"{low}_or"] for row in rows)
        codes = {int(code) for one in told for code in one.split()}
        said = "; ".join(f"{code} {meaning[code]}" for code in sorted(codes))
        if said:
            yield field, said


SAID = {
    What.cases: said_case,
    What.motions: _said_motion,
    What.deadlines: _said_deadline,
    What.terminations: _said_termination,
}
