"""A region drawn from its rows: arrows with their law, a Mermaid state diagram, and the table as plain values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from docket.clock import Subject
from docket.forum import forum
from docket.law import versions
from docket.posture import Posture
from docket.region import REGIONS, On, Region, Row

__all__ = ["ANY", "Arrow", "arrows", "cite", "mermaid", "path_of", "region_answer", "region_named", "trigger"]

ANY = "any state"


@frozen
class Arrow:
    """The rows that lead from one state to another (the same: they leave it there), in the order of the table."""

    source: str
    target: str
    rows: tuple[Row, ...]


def arrows(region: Region, court: str | None = None) -> list[Arrow]:
    """The arrows of a region by the law of a court (None: national law alone); one for each pair of states.

    A row that leaves any state as it is, and starts no time, has none.
    """
    found: dict[tuple[str, str], list[Row]] = {}
    for row in _rows(region, court):
        for source in row.frm:
            if source != "*" or row.to is not None or row.clock:
                tail = ANY if source == "*" else source
                found.setdefault((tail, row.to or tail), []).append(row)
    return [Arrow(source, target, tuple(rows)) for (source, target), rows in found.items()]


def region_named(name: str) -> Region:
    """The region with this name. Raises OutOfRange, with the nearest right name."""
    import docket.procedure  # noqa: F401
    from docket.errors import OutOfRange

    if name.lower() in REGIONS:
        return REGIONS[name.lower()]
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), REGIONS, n=1)
    hint = f"did you mean {near[0]!r}; " if near else ""
    raise OutOfRange(f"no region is called {name!r}; {hint}there are: {', '.join(REGIONS)}")


def mermaid(region: Region, court: str | None = None, path: Sequence[str] = ()) -> str:
    """A region as a Mermaid state diagram, by the law of a court (None: national law alone).

    `path` are the states through which a subject of a case has passed, oldest first: they are marked, the last as where
    it stands.
    """
    rows = _rows(region, court)
    drawn = [state for state in region.states if any(state in (*row.frm, row.to) for row in rows)]
    lines = ["stateDiagram-v2", f"    %% {region.name}: {region.about}"]
    if any("*" in row.frm for row in rows):
        drawn.append(ANY)
    lines += [f'    state "{state}" as {_id(state)}' for state in drawn if _id(state) != state]
    if region.initial in drawn:
        lines.append(f"    [*] --> {_id(region.initial)}")
    lines += dict.fromkeys(line for arrow in arrows(region, court) for line in _lines(arrow))
    lines += [f"    {_id(state)} --> [*]" for state in drawn if state in region.final]
    if path:
        lines += ["    classDef passed fill:#dbeafe,stroke:#0a53a8", "    classDef here fill:#0a53a8,color:#fff"]
        lines += [f"    class {_id(state)} passed" for state in dict.fromkeys(path) if state != path[-1]]
        lines.append(f"    class {_id(path[-1])} here")
    return "\n".join(lines)


def path_of(case: Posture, region: str, subject: Subject) -> list[str]:
    """The states through which a subject of a case has passed, oldest first."""
    cell = case.cell(region, subject)
    states = [past.state for past in cell.history()][::-1] if cell is not None else []
    return [state for n, state in enumerate(states) if n == 0 or states[n - 1] != state]


def _rows(region: Region, court: str | None) -> list[Row]:
    binds = forum(court).binds
    return [row for row in region.rows if binds(row.law)]


def _lines(arrow: Arrow) -> Iterator[str]:
    """The lines of an arrow, one for each row."""
    for row in arrow.rows:
        starts = "".join(dict.fromkeys(f", starts {clock.act}" for clock in row.clock))
        yield f"    {_id(arrow.source)} --> {_id(arrow.target)} : {_plain(trigger(row) + starts)}, {_plain(cite(row))}"


def trigger(row: Row) -> str:
    """What sets a row off: the filing, with the values that it must have in parentheses."""
    if not isinstance(row.trigger, On):
        return str(row.trigger)
    kind = row.trigger.kind
    name = kind.event or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).capitalize()
    return f"{name} ({', '.join(row.trigger.values)})" if row.trigger.values else name


def cite(row: Row) -> str:
    """The law of a row, in Bluebook form; with the year to which it was law, where it no longer is."""
    version = versions(row.law)[-1]
    return version.cite if version.until is None else f"{version.cite} (to {version.until:%Y})"


def _plain(words: str) -> str:
    """Words without the signs that Mermaid would read as its own."""
    return re.sub(r"[:;]", ",", words)


def _id(state: str) -> str:
    return re.sub(r"\W+", "_", state)


def region_answer(region: Region, court: str | None = None) -> dict[str, Any]:
    """A region's table as plain values: its states, and each row with its law."""
    return {
        "region": region.name,
        "about": region.about,
        "states": list(region.states),
        "initial": region.initial,
        "final": [state for state in region.states if state in region.final],
        "rows": [
            {
                "trigger": str(row.trigger),
                "from": list(row.frm),
                "to": row.to,
                "as_to": row.as_to.says,
                "law": row.law,
                "cite": cite(row),
                "needs": [need.law for need in row.needs],
                "clocks": [{"act": clock.act, "kind": clock.kind, "law": clock.law} for clock in row.clock],
            }
            for row in _rows(region, court)
        ],
    }
