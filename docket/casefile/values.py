"""The values of a case file as the types that fields want: dates, references, parties by name or by role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from docket.casefile.passage import Block, Items, Passage, said
from docket.casefile.words import field_called, spoken, types_of
from docket.filing import DateSet, Period, Ref

__all__ = ["Values", "each"]

NAMING = ("by", "as_to", "signed_by")
"""Fields that name parties who are in the case; a name that no other field of the file brings in is mistyped."""
WANTED = {bool: "true or false", int: "a number", date: "a date (YYYY-MM-DD)", str: "text"}


class Values:
    """Reads the values of one file, and keeps the names and ids that they use until all of the file is known."""

    def __init__(self, place: Passage, parties: Mapping[str, str]) -> None:
        self.place, self.parties = place, parties
        self.named: list[tuple[str, int]] = []
        self.brought: set[str] = set(parties)
        self.ids: list[tuple[str, int]] = []

    def read(self, name: str, value: Any, hint: Any, key: str, line: int) -> Any:
        """The value of a field, its names noted."""
        found = self.convert(value, hint, key, line)
        if name in NAMING:
            self.named.extend((party, line) for party in found)
        elif isinstance(found, tuple):
            self.brought.update(party for party in found if isinstance(party, str))
        return found

    def check(self, ids: list[str]) -> None:
        """Refuse a party that is not in the case, and a reference to an id that no entry has."""
        for party, line in self.named if self.parties else ():
            if party not in self.brought:
                raise self.place.mistake(
                    line, f"{party!r} is not among the parties of this file", party, sorted(self.brought)
                )
        for id, line in self.ids:
            if id not in ids:
                raise self.place.mistake(line, f"no entry of this file has the id {id!r}", id, ids)

    def convert(self, value: Any, hint: Any, key: str, line: int) -> Any:
        """A value of the file as the type that a field wants."""
        origin, args = get_origin(hint), get_args(hint)
        if origin in (Union, UnionType):
            wanted = [kind for kind in args if kind is not NoneType]
            return self.convert(value, next((k for k in wanted if _fits(value, k)), wanted[0]), key, line)
        if origin in (tuple, frozenset):
            return origin(self._several(value, args[0], key, line))
        if hint is Ref:
            return self._ref(value, line)
        if hint is DateSet:
            return self._date_set(value, line)
        if hint is Period:
            return self._period(value, line)
        if hint is str and isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if hint is date and isinstance(value, datetime):
            raise self.place.mistake(line, f"{key!r} is a day, without an hour")
        if not isinstance(hint, type) or not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
            raise self.place.mistake(line, f"{key!r} is {WANTED.get(hint, 'of another sort')}, not {said(value)}")
        return value

    def _several(self, value: Any, hint: Any, key: str, line: int) -> Iterator[Any]:
        for n, one in enumerate(each(value)):
            found = self.convert(one, hint, key, value.lines[n] if isinstance(value, Items) else line)
            yield from self._by_role(found) if hint is str else [found]

    def _by_role(self, name: str) -> list[str]:
        """A party by its name, or all parties of a role: `plaintiff`, `defendants`."""
        low = name.lower()
        roles = {party for party, role in self.parties.items() if low in (role.lower(), f"{role.lower()}s")}
        return [name] if name in self.parties or not roles else [party for party in self.parties if party in roles]

    def _ref(self, value: Any, line: int) -> Ref:
        if isinstance(value, int) and not isinstance(value, bool):
            return Ref(ecf=value)
        if isinstance(value, str) and (told := re.fullmatch(r"(\d+)(?:-(\d+))?(?: in (\S+))?", value)):
            ecf, part, other = told.groups()
            return Ref(ecf=int(ecf), part=int(part) if part else None, case=other)
        if isinstance(value, str):
            self.ids.append((value, line))
            return Ref(id=value)
        if isinstance(value, Block):
            return Ref(**dict(self._parts(value, Ref, "a reference")))
        wrong = f"a reference is an ECF number, `85-2`, `12 in 1:09-md-02036` or an id, not {said(value)}"
        raise self.place.mistake(line, wrong)

    def _date_set(self, value: Any, line: int) -> DateSet:
        if not isinstance(value, Block) or "what" not in value:
            wrong = "a date is a mapping: {what: answer, date: 2020-02-03}"
            raise self.place.mistake(line, wrong, None, map(spoken, types_of(DateSet)))
        told = dict(self._parts(value, DateSet, "a date"))
        if party := told.get("party"):
            self.named.append((party, line))
        return DateSet(**{"date": None, **told, "what": told["what"].lower()})

    def _period(self, value: Any, line: int) -> Period:
        if not isinstance(value, Block) or not {"n", "unit"} <= value.keys():
            wrong = "a period is a mapping: {n: 21, unit: days, runs from: this order}"
            raise self.place.mistake(line, wrong, None, map(spoken, types_of(Period)))
        return Period(**dict(self._parts(value, Period, "a period")))

    def _parts(self, block: Block, made: type, what: str) -> Iterator[tuple[str, Any]]:
        types = types_of(made)
        self.place.only(block, map(spoken, types), what)
        for key, value in block.items():
            if value is not None:
                yield field_called(key), self.convert(value, types[field_called(key)], key, block.lines[key])


def each(value: Any) -> list[Any]:
    """The items of a list, or the one value that stands for a list of one."""
    return list(value) if isinstance(value, Items) else [value]


def _fits(value: Any, hint: Any) -> bool:
    wanted = get_origin(hint) or hint
    if wanted in (tuple, frozenset):
        return isinstance(value, (Items, str))
    return isinstance(wanted, type) and isinstance(value, wanted)
