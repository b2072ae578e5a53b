"""`docket count`: when a period runs out, step by step, by the law of its day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from docket.errors import OutOfRange

if TYPE_CHECKING:
    from datetime import date, datetime

    from docket.counting import Counted

__all__ = ["count"]

_Period = Annotated[int | None, typer.Option(metavar="N", help="The length of the period, in this unit.")]


def count(
    start: Annotated[str, typer.Option("--from", metavar="DATE[THH:MM]", help="The event; with its time for hours.")],
    days: _Period = None,
    hours: _Period = None,
    months: _Period = None,
    years: _Period = None,
    before: Annotated[bool, typer.Option("--before", help="Count back from the event.")] = False,
    court: Annotated[str | None, typer.Option(metavar="ID", help="The court's CM/ECF id: caed, nysd.")] = None,
    zone: Annotated[str | None, typer.Option(metavar="TZ", help="The time zone, for hours: America/Chicago.")] = None,
    service: Annotated[
        str | None, typer.Option(metavar="HOW", help="How the paper was served: mail, electronic, hand, clerk, other.")
    ] = None,
    inaccessible: Annotated[
        list[str] | None, typer.Option(metavar="DATE", help="A day on which the clerk's office could not be reached.")
    ] = None,
    law: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day whose rules apply; else the event's.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print {due, latest, steps, cite, reason}.")] = False,
) -> None:
    """Count time under Rule 6: the last day of a period, and each step to it with its citation.

    Example: docket count --from 2024-03-01 --days 14 --court cand --service mail
    """
    from docket.counting import count as counted

    n, unit = _length(days=days, hours=hours, months=months, years=years)
    found = counted(
        _event(start),
        n,
        unit,
        before=before,
        court=court,
        zone=zone,
        service=service,
        inaccessible=[_day(each, "--inaccessible") for each in inaccessible or ()],
        law=_day(law, "--law") if law else None,
    )
    typer.echo(_as_json(found) if as_json else "\n".join(_lines(found)))


def _length(**given: int | None) -> tuple[int, str]:
    lengths = [(n, unit) for unit, n in given.items() if n is not None]
    if len(lengths) != 1:
        raise OutOfRange("give the length of the period once: one of --days, --hours, --months, --years")
    return lengths[0]


def _event(text: str) -> date | datetime:
    from datetime import datetime

    if "T" not in text:
        return _day(text, "--from")
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M")
    except ValueError:
        raise OutOfRange(f"--from {text}: not a day and time; write them as 2024-03-08T16:30") from None


def _day(text: str, option: str) -> date:
    from datetime import datetime

    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise OutOfRange(f"{option} {text}: not a day of the calendar; write it as 2024-03-08") from None


def _as_json(found: Counted) -> str:
    import json

    return json.dumps(
        {
            "due": _iso(found.due),
            "latest": None if found.latest is None else _iso(found.latest),
            "steps": found.steps,
            "cite": found.cite,
            "reason": found.reason,
        },
        ensure_ascii=False,
    )


def _iso(day: date | datetime) -> str:
    from datetime import datetime

    return day.isoformat(timespec="minutes") if isinstance(day, datetime) else day.isoformat()


def _lines(found: Counted) -> list[str]:
    from docket.counting import told

    heading = told(found.due)
    if found.latest is not None:
        heading += f" (on another reading of the law {told(found.latest)})"
    lines = [heading, *(f"{n}. {step}" for n, step in enumerate(found.steps, 1))]
    if found.reason and found.latest is None:
        lines.append(f"Note: {found.reason}.")
    return lines
