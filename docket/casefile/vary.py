"""A docket varied: entries changed, dropped and added, as a variation of a case file says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from docket.casefile.passage import Block, Items, Passage
from docket.casefile.words import ENTRY, SHEET, field_called, kind_called, spoken, types_of
from docket.filing import Filing

__all__ = ["varied"]


def varied(place: Passage, docket: Items, body: Block) -> Items:
    """The docket with entries changed, dropped and added; what the file itself expected of it is not asked."""
    changes = body.get("change") or Block(body.line)
    if not isinstance(changes, Block):
        wrong = "`change:` maps an ECF number or id to what is different in that entry"
        raise place.mistake(body.lines["change"], wrong)
    dropped = place.items(body, "drop")
    _check_entries(place, docket, changes, changes.lines)
    _check_entries(place, docket, dropped, dict(zip(dropped, dropped.lines, strict=True)))
    varied = Items(docket.line)
    for item, line in zip(docket, docket.lines, strict=True):
        names = _names(item)
        if "as of" in item or any(name in dropped for name in names):
            continue
        for name in names:
            item = _changed(place, item, changes[name], changes.lines[name]) if name in changes else item
        varied.append(_without(item, "expect"))
        varied.lines.append(line)
    for item, line in zip(added := place.items(body, "add"), added.lines, strict=True):
        _insert(varied, item, line)
    return varied


def _names(item: Block) -> list[Any]:
    return [name for name in (item.get("id"), item.get("ecf")) if name is not None]


def _check_entries(place: Passage, docket: Items, named: Iterable[Any], lines: Mapping[Any, int]) -> None:
    known = [name for item in docket for name in _names(item)]
    for name in named:
        if name not in known:
            raise place.mistake(lines[name], f"no entry of this docket is numbered or called {name!r}", None, known)


def _insert(docket: Items, item: Any, line: int) -> None:
    """Put an entry after the last one filed on or before its day; an undated one at the end."""
    day = item.get("filed") if isinstance(item, Block) else None
    at = len(docket)
    if isinstance(day, date):
        on = [n for n, other in enumerate(docket) if isinstance(d := other.get("filed"), date) and d <= day]
        at = max(on, default=-1) + 1
    docket.insert(at, item)
    docket.lines.insert(at, line)


def _without(block: Block, *keys: str) -> Block:
    copy = Block(block.line)
    copy.update({key: value for key, value in block.items() if key not in keys})
    copy.lines.update(block.lines)
    return copy


def _with(block: Block, key: Any, value: Any, line: int) -> Block:
    copy = _without(block)
    copy[key], copy.lines[key] = value, line
    return copy


def _changed(place: Passage, item: Block, change: Any, line: int) -> Block:
    """An entry with what a variation says of it: its own keys, the fields of its act, or another act in its place."""
    if not isinstance(change, Block):
        raise place.mistake(line, "what changes in an entry is a mapping: `change: {9: {filed: 2020-03-03}}`")
    for key, value in change.items():
        item = _change_one(place, item, key, value, change.lines[key])
    return item


def _change_one(place: Passage, item: Block, key: Any, value: Any, line: int) -> Block:
    acts = [k for k in item if k not in ENTRY]
    own = kind_called(acts[0]) if len(acts) == 1 else None
    fields = item[acts[0]] if own and item[acts[0]] is not None else Block(item.line)
    if key in SHEET or key == "acts" or (key in ENTRY and key not in fields):
        item = _without(item, *acts) if key == "acts" else item
        return _with(item, key, value, line)
    if own is not None and field_called(key) in types_of(own):
        return _with(item, acts[0], _with(fields, key, value, line), line)
    other = kind_called(str(key))
    if other is None and own is None:
        raise place.mistake(
            line, "the entry has several acts: change them by kind, or give all of them anew under `acts:`"
        )
    if other is None:
        names = [*ENTRY, *map(spoken, types_of(own))] if own else ENTRY
        raise place.mistake(
            line, f"neither a key of an entry nor a field of {own.event if own else 'its act'}", key, names
        )
    if "acts" in item:
        return _with(item, "acts", _changed_among(place, item["acts"], other, key, value, line), item.lines["acts"])
    if other is own:
        return _with(item, acts[0], _merged(fields, value, line), line)
    return _with(_without(item, *acts), key, value, line)


def _changed_among(place: Passage, acts: Items, kind: type[Filing], key: Any, value: Any, line: int) -> Items:
    among = [n for n, act in enumerate(acts) if isinstance(act, Block) and kind_called(str(next(iter(act)))) is kind]
    if len(among) != 1:
        raise place.mistake(
            line, f"the entry has {len(among)} acts of this kind: give all of its acts anew under `acts:`"
        )
    changed = Items(acts.line)
    changed.extend(acts)
    changed.lines.extend(acts.lines)
    act = acts[among[0]]
    name = next(iter(act))
    changed[among[0]] = _with(act, name, _merged(act[name] or Block(line), value, line), line)
    return changed


def _merged(fields: Block, value: Any, line: int) -> Block:
    for key in value or ():
        fields = _with(fields, key, value[key], value.lines[key])
    return fields
