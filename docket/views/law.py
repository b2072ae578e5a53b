"""The law as enforced: every provision version of the tables, joined with the row, rule or clock that names it.

Generated from the code: what `Region`, `RULES` and the editions of counting declare. Nothing here is kept by hand.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from attrs import frozen

import docket
from docket.law import Provision, families, family_of
from docket.region import REGIONS, Region
from docket.rule import RULES

__all__ = ["Enforcement", "changes", "citations", "enforcement", "law_answer"]

Answer = dict[str, Any]

HOME = Path(docket.__file__).parent
ORDER = ("row", "rule", "clock", "table")
"""Which of several enforcements of one provision stands for it."""
WHY_NOT = {
    "off docket": "off docket: what it asks leaves no trace on the docket",
    "declaratory": "declaratory: there is nothing in it that a filing could break",
    "datum": "not yet: no count uses this datum",
    "bites": "not yet: no row, rule or clock names it",
}


@frozen
class Enforcement:
    """One place of the code by which a provision bites: a row of a region, a rule, a clock or a table of counting."""

    by: str
    what: str
    where: str


def law_answer(on: date | None = None, scenarios: Mapping[str, Sequence[str]] | None = None) -> list[Answer]:
    """Every version of every provision, or those in force on a day, with what enforces it and which scenarios show it.

    `scenarios` maps families of provisions to the paths of the scenarios in which they bite.
    """
    enforced = enforcement()
    return [
        _version(version, enforced.get(family, ()), list((scenarios or {}).get(family, ())))
        for family, known in sorted(families().items())
        for version in known
        if on is None or version.in_force(on)
    ]


def _version(version: Provision, enforced: Sequence[Enforcement], scenarios: list[str]) -> Answer:
    chief = min(enforced, key=lambda e: ORDER.index(e.by), default=None)
    return {
        "id": version.id,
        "citation": version.citation,
        "title": version.title,
        "effective_from": version.since.isoformat() if version.since else None,
        "effective_to": version.until.isoformat() if version.until else None,
        "jurisdiction": version.jurisdiction,
        "verified": version.verified,
        "priority": version.priority,
        "enforced_by": chief.by if chief else "none",
        "reason": chief.what if chief else _why_not(version),
        "where": chief.where if chief else None,
        "also": [f"{e.by}: {e.what}" for e in enforced if e is not chief],
        "scenarios": scenarios,
    }


def _why_not(version: Provision) -> str:
    said = WHY_NOT[version.docket_shows]
    return f"{said} ({version.note})" if version.note and not said.startswith("not yet") else said


def changes(before: date, after: date) -> list[Answer]:
    """The families whose text in force differs between two days: the version of each day, None where it was no law."""
    found = []
    for family, known in sorted(families().items()):
        old, new = (next((v for v in reversed(known) if v.in_force(day)), None) for day in (before, after))
        if old is not new:
            found.append({"family": family, "before": _text(old), "after": _text(new)})
    return found


def _text(version: Provision | None) -> Answer | None:
    if version is None:
        return None
    period = f"{version.n} {version.unit}" if version.n is not None and version.unit else None
    return {
        "id": version.id,
        "citation": version.citation,
        "title": version.title,
        "effective_from": version.since.isoformat() if version.since else None,
        "effective_to": version.until.isoformat() if version.until else None,
        "period": period,
        "new_law": version.new_law or None,
    }


# -- what enforces ---------------------------------------------------------------------------------


def enforcement() -> dict[str, list[Enforcement]]:
    """What enforces each family of provisions, in every court."""
    load_all_courts()
    found: dict[str, list[Enforcement]] = {}
    for law, how in (*_rows(), *_rules(), *_tables()):
        places = found.setdefault(family_of(law), [])
        if how not in places:
            places.append(how)
    for law, where in citations().items():
        if law in families() and law not in found:
            found[law] = [Enforcement("table", "its number or its reach is looked up", where[0])]
    return found


def load_all_courts() -> None:
    """Load the national chapters and every local pack that comes with the package."""
    import docket.procedure

    for pack in iter_modules([str(HOME / "procedure" / "local")]):
        docket.procedure.load_local(pack.name)


def _rows() -> Iterator[tuple[str, Enforcement]]:
    for region in REGIONS.values():
        for row in region.rows:
            what = f"{region.name}: {row.trigger}"
            yield row.law, Enforcement("row", what, _where(row.law, region))
            for need in row.needs:
                yield need.law, Enforcement("row", f"{what}, needs", _where(need.law, region))
            for clock in row.clock:
                yield clock.law, Enforcement("clock", f"{clock.act}, from {what}", _where(clock.law, region))


def _rules() -> Iterator[tuple[str, Enforcement]]:
    for rule in RULES:
        code = rule.ask.__code__
        path = Path(code.co_filename)
        at = f"{path.relative_to(HOME.parent) if path.is_relative_to(HOME.parent) else path}:{code.co_firstlineno}"
        yield rule.law, Enforcement("rule", rule.name, at)


def _tables() -> Iterator[tuple[str, Enforcement]]:
    """Provisions that counting applies, by the edition of the day."""
    import tomllib

    path = HOME / "law" / "calendar.toml"
    for line, text in enumerate(path.read_text("utf-8").splitlines(), 1):
        if text.startswith("laws = "):
            for id in tomllib.loads(text)["laws"]:
                yield id, Enforcement("table", "counting time", f"{path.relative_to(HOME.parent)}:{line}")


def _where(law: str, region: Region) -> str:
    return next(iter(citations().get(law, ())), f"region {region.name}")


@cache
def citations() -> dict[str, list[str]]:
    """Every id of a provision written in the code of the law, and of time: the file and line of each."""
    rooms = "|".join(sorted({family.partition("-")[0] for family in families()}))
    is_id = re.compile(rf"(?:{rooms})(?:-[\w.]+)+(?:~\w+)?").fullmatch
    found: dict[str, list[str]] = {}
    chapters = (path for room in ("counting", "procedure") for path in sorted((HOME / room).rglob("*.py")))
    for path in (HOME / "clock.py", *chapters):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and is_id(node.value):
                found.setdefault(node.value, []).append(f"{path.relative_to(HOME.parent)}:{node.lineno}")
    return found
