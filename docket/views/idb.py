"""Where the row of the FJC's Integrated Database that came with a docket says what we do, and where it does not.

Official codes are a weak check: audits found the most telling ones often wrong. A disagreement says that one of the
two should be looked at, not which.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from docket.sources.idb import IDBRow
from docket.sources.sheet import Header, SheetParty
from docket.views.fjc import FIELDS

__all__ = ["agreement", "said_agreement"]

Answer = dict[str, Any]

CODED = {"DISP": "disposition", "PROCPROG": "progress", "JUDGMENT": "judgment", "NOJ": "nature", "ORIGIN": "origin"}
JURIS = {1: "government plaintiff", 2: "government defendant", 3: "federal question", 4: "diversity", 5: "local"}
"""Basis of jurisdiction, by the FJC's official integers, in the words of a sheet's header."""
PROSE = {0: "nobody pro se", 1: "plaintiffs pro se", 2: "defendants pro se", 3: "both sides pro se"}
"""Who is pro se, by the FJC's official integers."""


def agreement(row: IDBRow, found: Answer, header: Header, parties: Iterable[SheetParty] = ()) -> Answer:
    """The row beside what the docket shows, field by field, for the life of the case that it reports.

    `agrees` is "yes"; "among the alternatives"; "no"; "not shown" where the docket shows no code; "not reported" where
    the row has none. `termination` counts from 1; None where the row is of a life that is still open.
    """
    n, life = _life(row, found)
    fields = [_dates("FILEDATE", row.filed, life.get("opened")), _dates("TERMDATE", row.terminated, life.get("day"))]
    fields += [_coded(field, getattr(row, ours), life.get(field)) for field, ours in CODED.items()]
    fields += [
        _plain("JURIS", row.jurisdiction, _jurisdiction(header), JURIS),
        _plain("NOS", row.nature_of_suit, *_nature(header.nature_of_suit)),
        _plain("PROSE", row.pro_se, _pro_se(parties), PROSE),
    ]
    return {"termination": n, "fields": fields}


def _life(row: IDBRow, found: Answer) -> tuple[int | None, Answer]:
    """The life of the case that a row reports: that which began on its day, else that which ended nearest to it."""
    lives = list(enumerate(found["terminations"], start=1))
    begun = [(n, one) for n, one in lives if row.filed and one["opened"] == row.filed.isoformat()]
    if begun and (row.terminated or not found["pending"]):
        return begun[-1]
    if found["pending"] and (row.terminated is None or not lives):
        return None, found["pending"]
    if row.terminated is None or not lives:
        return (begun or lives)[-1] if lives else (None, {})
    ended = row.terminated
    return min(lives, key=lambda life: abs((_date(life[1]["day"]) or date.max) - ended))


def _date(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _field(field: str, theirs: Any, ours: Any, others: list[Any], label: str | None, why: list[Answer]) -> Answer:
    if theirs is None:
        agrees = "not reported"
    elif ours == theirs:
        agrees = "yes"
    elif theirs in others:
        agrees = "among the alternatives"
    else:
        agrees = "not shown" if ours is None and not others else "no"
    return {
        "field": field,
        "idb": theirs,
        "label": label,
        "ours": ours,
        "alternatives": others,
        "agrees": agrees,
        "why": why,
    }


def _coded(field: str, theirs: int | None, code: Answer | None) -> Answer:
    said = FIELDS[field].get(theirs) if theirs is not None else None
    ours = code or {"code": None, "alternatives": [], "why": []}
    return _field(field, theirs, ours["code"], ours["alternatives"], said, ours["why"])


def _dates(field: str, theirs: date | None, ours: str | None) -> Answer:
    return _field(field, theirs.isoformat() if theirs else None, ours, [], None, [])


def _plain(field: str, theirs: int | None, ours: int | None, meaning: Mapping[int, str]) -> Answer:
    return _field(field, theirs, ours, [], meaning.get(theirs) if theirs is not None else None, [])


def _jurisdiction(header: Header) -> int | None:
    said = (header.jurisdiction or "").lower()
    return next((code for code, words in JURIS.items() if words in said), None)


def _nature(said: str | None) -> tuple[int | None, Mapping[int, str]]:
    """The nature of suit that a header prints (`110 Contract: Insurance`): its number, and what it says that means."""
    number, _, words = (said or "").partition(" ")
    return (int(number), {int(number): words}) if number.isdigit() else (None, {})


def _pro_se(parties: Iterable[SheetParty]) -> int | None:
    """Who is pro se by the sheet's own list of parties; None where it does not say of everyone."""
    told = [(role.lower(), party.pro_se) for party in parties for role in party.roles]
    sides = [[alone for role, alone in told if side in role] for side in ("plaintiff", "defendant")]
    if not all(sides) or any(alone is None for side in sides for alone in side):
        return None
    return any(sides[0]) + 2 * any(sides[1])


def said_agreement(told: Answer) -> Iterator[tuple[str, str]]:
    """Agreement and disagreement in words; what neither says is left out."""
    of = f"termination {told['termination']}" if told["termination"] else "the case as it is pending"
    yield "IDB row", f"reports {of}"
    for one in told["fields"]:
        if one["idb"] is None:
            continue
        theirs = f"{one['idb']}{' ' + one['label'] if one['label'] else ''}"
        ours = one["ours"] if one["ours"] is not None else " or ".join(map(str, one["alternatives"])) or "not shown"
        yield f"  {one['field']}", f"{theirs}: {AGREES[one['agrees']]}{'' if one['agrees'] == 'yes' else f' ({ours})'}"


AGREES = {
    "yes": "agrees",
    "among the alternatives": "one of those that the docket leaves room for",
    "no": "the docket shows another",
    "not shown": "the docket does not show it",
    "not reported": "not reported",
}
