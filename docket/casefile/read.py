"""A case written by hand in YAML: its header, its entries and acts, and what is expected of it where.

A lawyer can read and write it: kinds by their CM/ECF event names, fields by their words, parties by name or by role.
Whatever is mistyped is refused with the line, the nearest right name and the allowed ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import field, frozen

from docket.casefile.passage import Block, Items, Passage, passage
from docket.errors import OutOfRange
from docket.filing import KINDS, DateSet, Entry, Filing, Ref, Unread, kind_named, slug_of

__all__ = ["CaseFile", "Expectation", "Position", "Variation", "read_case"]

HEADER = ("holding", "law", "court", "case number", "name", "parties", "inferred", "note", "docket", "but")
VARIATION = ("change", "drop", "add", "court", "as of", "law", "note", "expect")
SHEET = ("id", "ecf", "filed", "entered", "title", "text")
"""What an entry says of itself."""
EVERY_ACT = ("signed", "served", "judge", "inferred")
"""What may be said once, under the entry, for each of its acts."""
FIRST_ACT = ("dates", "note")
"""What, said under the entry, is said of its first act."""
ENTRY = (*SHEET, *EVERY_ACT, *FIRST_ACT, "acts", "expect")
FIXED = frozenset(("id", "n", "ecf", "filed", "entered", "span"))
"""Fields of an act that are its entry's, or the reader's."""
SPOKEN = {"re": "refs"}
NAMING = ("by", "as_to", "signed_by")
"""Fields that name parties who are in the case; a name that no other line of the file brings in is mistyped."""


@frozen(kw_only=True)
class Position:
    """Where an expectation holds: once an entry stands, at the end of a day, or both; neither is the end."""

    entry: str | None = None
    on: date | None = None


@frozen(kw_only=True, eq=False)
class Expectation:
    """What must hold at a position: the `expect:` of the file, checked, with the line it stands on."""

    at: Position
    wants: Block
    line: int


@frozen(kw_only=True, eq=False)
class CaseFile:
    """A case file as read.

    `entries` and `acts` stand in the order of the sheet. `law` are the provisions that bite here. `parties` maps names
    to roles. `expectations` hold at their positions. `end` is the last day that a varied docket looks at with `as of`.
    `variations` are the same docket, one fact or one day away.
    """

    path: str
    place: Passage
    court: str | None = None
    docket_number: str | None = None
    name: str | None = None
    holding: str | None = None
    note: str | None = None
    law: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    parties: Mapping[str, str] = field(factory=dict)
    entries: tuple[Entry, ...] = ()
    acts: tuple[Filing, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    end: date | None = None
    variations: tuple[Variation, ...] = ()


@frozen(kw_only=True, eq=False)
class Variation:
    """A variation of a case file: what it is called, where, the provisions that bite in it, and the varied case."""

    name: str
    line: int
    law: tuple[str, ...]
    case: CaseFile


def read_case(path: str | Path) -> CaseFile:
    """Read a case file or scenario. Raises BadCaseFile, with file and line, for whatever is mistyped in it."""
    import docket.procedure

    place, root = passage(path)
    _known(place, root, HEADER, "the head of a case file")
    if "docket" not in root:
        raise place.mistake(1, "no `docket:`; a case file lists its entries under it", allowed=HEADER)
    court = _court(place, root)
    docket.procedure.load_local(court)
    case = _Reader(place, root, court).case(_list(place, root, "docket"))
    varied = tuple(_variations(place, root, court))
    return attrs.evolve(case, law=_law(place, root), variations=varied)


# -- header ----------------------------------------------------------------------------------------


def _known(place: Passage, block: Block, allowed: Iterable[str], what: str) -> None:
    allowed = tuple(allowed)
    for key in block:
        if key not in allowed:
            raise place.mistake(block.lines[key], f"{what} has no {key!r}", key, allowed)


def _list(place: Passage, block: Block, key: str) -> Items:
    found = block.get(key)
    if found is None:
        return Items(block.lines.get(key, block.line))
    if not isinstance(found, Items):
        raise place.mistake(block.lines[key], f"{key!r} is a list: begin each item with `- `")
    return found


def _words(place: Passage, block: Block, key: str) -> tuple[str, ...]:
    found = block.get(key)
    if found is None:
        return ()
    items = found if isinstance(found, Items) else [found]
    for item in items:
        if not isinstance(item, str):
            raise place.mistake(block.lines[key], f"{key!r} is a word, or a list of words, not {_said(item)}")
    return tuple(items)


def _text(place: Passage, block: Block, key: str) -> str | None:
    found = block.get(key)
    if isinstance(found, (Block, Items, bool)):
        raise place.mistake(block.lines[key], f"{key!r} is text, not {_said(found)}; a text with a colon wants quotes")
    return None if found is None else str(found)


def _said(value: object) -> str:
    if isinstance(value, Block):
        return "a mapping"
    return "a list" if isinstance(value, Items) else "nothing" if value is None else f"{value}"


def _court(place: Passage, block: Block) -> str | None:
    from docket.courts import court

    name = _text(place, block, "court")
    try:
        return court(name).id if name else None
    except OutOfRange as error:
        raise place.mistake(block.lines["court"], str(error)) from None


def _law(place: Passage, block: Block) -> tuple[str, ...]:
    from docket.law import families, family_of

    found = _words(place, block, "law")
    for id in found:
        if family_of(id) not in families():
            raise place.mistake(block.lines["law"], f"{id!r} is no provision of the tables", id, families())
    return found


# -- entries and acts ------------------------------------------------------------------------------


class _Reader:
    """Reads one docket, in the words of one file; `root` is the header that names its parties."""

    def __init__(self, place: Passage, root: Block, court: str | None) -> None:
        self.place, self.root, self.court = place, root, court
        self.parties = self._parties()
        self.named: list[tuple[str, int]] = []
        self.brought: set[str] = set(self.parties)
        self.sheet_refs: list[tuple[str, int]] = []

    def _parties(self) -> dict[str, str]:
        block = self.root.get("parties")
        if block is None:
            return {}
        if not isinstance(block, Block):
            raise self.place.mistake(
                self.root.lines["parties"], "`parties:` maps each name to a role: {Roe: plaintiff}"
            )
        for name, role in block.items():
            if not isinstance(role, str):
                raise self.place.mistake(
                    block.lines[name], f"the role of {name} is a word, such as plaintiff or defendant"
                )
        return {str(name): role for name, role in block.items()}

    def case(self, items: Items) -> CaseFile:
        """The case that these items tell."""
        raw = [(item, line) for item, line in self._items(items) if "as of" not in item]
        entries = self._entries([item for item, _ in raw])
        acts: list[Filing] = []
        for entry, (item, _) in zip(entries, raw, strict=True):
            acts.extend(self._acts(entry, item))
        self._check_names(entries)
        expectations = list(self._expectations(items, entries))
        return CaseFile(
            path=self.place.path,
            place=self.place,
            court=self.court,
            docket_number=_text(self.place, self.root, "case number"),
            name=_text(self.place, self.root, "name"),
            holding=_text(self.place, self.root, "holding"),
            note=_text(self.place, self.root, "note"),
            inferred=_words(self.place, self.root, "inferred"),
            parties=self.parties,
            entries=entries,
            acts=tuple(acts),
            expectations=tuple(expectations),
        )

    def _items(self, items: Items) -> Iterator[tuple[Block, int]]:
        for item, line in zip(items, items.lines, strict=True):
            if not isinstance(item, Block):
                raise self.place.mistake(
                    line, "an item of the docket is an entry (`ecf:`, `filed:`, its act) or `as of:`"
                )
            yield item, line

    def _entries(self, items: list[Block]) -> tuple[Entry, ...]:
        from docket.sources.sheet import numbered

        read = numbered(self._entry(item) for item in items)
        named = tuple(
            attrs.evolve(e, id=str(item["id"])) if "id" in item else e for e, item in zip(read, items, strict=True)
        )
        seen: dict[str, int] = {}
        for entry, item in zip(named, items, strict=True):
            if entry.id in seen:
                raise self.place.mistake(
                    item.line, f"two entries have the id {entry.id!r}; the first is on {seen[entry.id]}"
                )
            seen[entry.id] = item.line
        return named

    def _entry(self, item: Block) -> Entry:
        ecf = item.get("ecf")
        if ecf is not None and (not isinstance(ecf, int) or isinstance(ecf, bool)):
            raise self.place.mistake(
                item.lines["ecf"], f"`ecf` is a number, not {_said(ecf)}; leave it out where none shows"
            )
        return Entry(
            id="",
            ecf=ecf,
            filed=self._value(item, "filed", date),
            entered=self._value(item, "entered", date),
            title=_text(self.place, item, "title"),
            text=_text(self.place, item, "text") or "",
            source=self.place.path,
        )

    def _value(self, item: Block, key: str, hint: Any) -> Any:
        return self._convert(item[key], hint, key, item.lines[key]) if item.get(key) is not None else None

    def _acts(self, entry: Entry, item: Block) -> Iterator[Filing]:
        told = list(self._kinds(item))
        for key in (*EVERY_ACT, *FIRST_ACT):
            if key in item and not any(key in _hints(kind) for kind, _, _ in told):
                raise self.place.mistake(item.lines[key], f"{told[0][0].event} has no field {key!r}")
        for n, (kind, fields, _) in enumerate(told):
            shared = (*EVERY_ACT, *FIRST_ACT) if n == 0 else EVERY_ACT
            given = {key: (item[key], item.lines[key]) for key in shared if key in item and key in _hints(kind)}
            given |= {key: (fields[key], fields.lines[key]) for key in fields}
            read = dict(self._fields(kind, given))
            yield kind(id=entry.id, n=n, ecf=entry.ecf, filed=entry.filed, entered=entry.entered, **read)

    def _kinds(self, item: Block) -> Iterator[tuple[type[Filing], Block, int]]:
        """The acts of an entry: the one key that is a kind, or those listed under `acts:`."""
        keys = [key for key in item if key not in ENTRY]
        if "acts" in item:
            if keys:
                wrong = f"{keys[0]!r} stands beside `acts:`; list every act of the entry under `acts:`"
                raise self.place.mistake(item.lines[keys[0]], wrong, keys[0], ENTRY)
            for act, line in self._items(_list(self.place, item, "acts")):
                for key in act:
                    yield self._kind(key, act, line)
            return
        if len(keys) > 1 and all(kind_called(str(key)) for key in keys):
            raise self.place.mistake(item.lines[keys[1]], "two acts in one entry: list them under `acts:`")
        found = [self._kind(key, item, item.line) for key in keys]
        if not found and not item.get("text"):
            wrong = "this entry does nothing: name its act by its CM/ECF event, or give its `text:`"
            raise self.place.mistake(item.line, wrong)
        yield from found or [(Unread, Block(item.line), item.line)]

    def _kind(self, key: object, block: Block, line: int) -> tuple[type[Filing], Block, int]:
        line = block.lines.get(key, line)
        kinds = _called(str(key))
        if len(kinds) > 1:
            raise self.place.mistake(
                line, f"{key!r} may be any of: {', '.join(sorted(k.event.lower() for k in kinds))}"
            )
        if not kinds:
            names = [*ENTRY, *(kind.event.lower() for kind in KINDS.values())]
            raise self.place.mistake(line, f"{key!r} is neither a CM/ECF event nor a key of an entry", key, names)
        fields = block[key] if block[key] is not None else Block(line)
        if not isinstance(fields, Block):
            raise self.place.mistake(line, f"the fields of {key!r} are a mapping: `{key}: {{by: ...}}`")
        return kinds[0], fields, line

    def _fields(self, kind: type[Filing], given: Mapping[Any, tuple[Any, int]]) -> Iterator[tuple[str, Any]]:
        hints = _hints(kind)
        for key, (value, line) in given.items():
            name = _field(key)
            if name not in hints:
                raise self.place.mistake(line, f"{kind.event} has no field {key!r}", key, map(_spoken, hints))
            if value is None:
                continue
            if name == "inferred":
                yield name, self._inferred(kind, value, line)
                continue
            read = self._convert(value, hints[name], str(key), line)
            if name == kind.variant and (allowed := _variants(kind)) and read not in allowed:
                raise self.place.mistake(line, f"{key!r} of {kind.event} is never {read!r}", read, allowed)
            self._note_names(name, read, line)
            yield name, read

    def _inferred(self, kind: type[Filing], value: Any, line: int) -> frozenset[str]:
        fields = (*SHEET, *_hints(kind))
        for told in self._each(value):
            if _field(told) not in fields:
                raise self.place.mistake(line, f"{kind.event} has no field {told!r}", told, map(_spoken, fields))
        return frozenset(map(_field, self._each(value)))

    def _each(self, value: Any) -> list[Any]:
        return list(value) if isinstance(value, Items) else [value]

    # -- values ------------------------------------------------------------------------------------

    def _convert(self, value: Any, hint: Any, key: str, line: int) -> Any:
        """A value of the file as the type that a field wants."""
        origin, args = get_origin(hint), get_args(hint)
        if origin in (Union, UnionType):
            wanted = [a for a in args if a is not NoneType]
            if value is None:
                return None
            return self._convert(value, next((a for a in wanted if _fits(value, a)), wanted[0]), key, line)
        if origin in (tuple, frozenset):
            read: list[Any] = []
            for n, each in enumerate(self._each(value)):
                at = value.lines[n] if isinstance(value, Items) else line
                one = self._convert(each, args[0], key, at)
                read.extend(self._by_role(one) if args[0] is str else [one])
            return origin(read)
        if hint is Ref:
            return self._ref(value, line)
        if hint is DateSet:
            return self._date_set(value, line)
        if hint is date and isinstance(value, datetime):
            raise self.place.mistake(line, f"{key!r} is a day, without an hour")
        if hint is str and isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if isinstance(hint, type) and isinstance(value, hint) and not (hint is int and isinstance(value, bool)):
            return value
        raise self.place.mistake(line, f"{key!r} is {_wanted(hint)}, not {_said(value)}")

    def _by_role(self, name: str) -> list[str]:
        """A party by its name, or all parties of a role: `plaintiff`, `defendants`."""
        if name in self.parties:
            return [name]
        low = name.lower()
        return [party for party, role in self.parties.items() if role.lower() == low or f"{role.lower()}s" == low] or [
            name
        ]

    def _ref(self, value: Any, line: int) -> Ref:
        if isinstance(value, int) and not isinstance(value, bool):
            return Ref(ecf=value)
        if isinstance(value, str):
            if told := re.fullmatch(r"(\d+)(?:-(\d+))?(?: in (\S+))?", value):
                ecf, part, other = told.groups()
                return Ref(ecf=int(ecf), part=int(part) if part else None, case=other)
            self.sheet_refs.append((value, line))
            return Ref(id=value)
        if isinstance(value, Block):
            return Ref(**dict(self._parts(value, Ref, "a reference")))
        raise self.place.mistake(
            line, f"a reference is an ECF number, `85-2`, `12 in 1:09-md-02036` or an id: {_said(value)}"
        )

    def _date_set(self, value: Any, line: int) -> DateSet:
        if not isinstance(value, Block) or "what" not in value:
            raise self.place.mistake(
                line, "a date is a mapping: {what: answer, date: 2020-02-03}", allowed=_words_of(DateSet)
            )
        told = dict(self._parts(value, DateSet, "a date"))
        told["what"] = str(told["what"]).lower()
        if told.get("party"):
            self.named.append((told["party"], line))
        return DateSet(**{"date": None, **told})

    def _parts(self, block: Block, made: type, what: str) -> Iterator[tuple[str, Any]]:
        hints = _hints(made)
        _known(self.place, block, map(_spoken, hints), what)
        for key, value in block.items():
            name = _field(key)
            yield name, self._convert(value, hints[name], key, block.lines[key])

    # -- names and ids -----------------------------------------------------------------------------

    def _note_names(self, name: str, read: Any, line: int) -> None:
        if name in NAMING:
            self.named.extend((party, line) for party in read)
        elif isinstance(read, tuple):
            self.brought.update(party for party in read if isinstance(party, str))

    def _check_names(self, entries: tuple[Entry, ...]) -> None:
        if self.parties:
            for party, line in self.named:
                if party not in self.brought:
                    raise self.place.mistake(
                        line, f"{party!r} is not among the parties of this file", party, self.brought
                    )
        ids = [entry.id for entry in entries]
        for id, line in self.sheet_refs:
            if id not in ids:
                raise self.place.mistake(line, f"no entry of this file has the id {id!r}", id, ids)

    # -- expectations ------------------------------------------------------------------------------

    def _expectations(self, items: Items, entries: tuple[Entry, ...]) -> Iterator[Expectation]:
        ids = iter(entries)
        for item in items:
            if "as of" in item:
                _known(self.place, item, ("as of", "expect", "note"), "a position in time")
                at = self.position(item["as of"], item.lines["as of"], entries)
            else:
                at = Position(entry=next(ids).id)
            if "expect" in item:
                yield self.expectation(item, at)
            elif "as of" in item:
                raise self.place.mistake(item.lines["as of"], "a position in time is there for its `expect:`")

    def expectation(self, item: Block, at: Position) -> Expectation:
        """What a file expects at a position, each word of it checked."""
        from docket.casefile.expect import check_words

        wants = item["expect"]
        if not isinstance(wants, Block) or not wants:
            raise self.place.mistake(item.lines["expect"], "`expect:` is a mapping of what must hold: {state: {...}}")
        check_words(self.place, wants)
        return Expectation(at=at, wants=wants, line=item.lines["expect"])

    def position(self, told: Any, line: int, entries: tuple[Entry, ...]) -> Position:
        """A position in time: a date, {ecf: 9}, {id: ...}, or either with {on: date}."""
        if isinstance(told, date) and not isinstance(told, datetime):
            return Position(on=told)
        if not isinstance(told, Block):
            raise self.place.mistake(line, f"`as of` is a date (2020-04-01) or {{ecf: 9}}, not {_said(told)}")
        _known(self.place, told, ("ecf", "id", "on"), "`as of`")
        wanted = [e.id for e in entries if e.ecf == told.get("ecf", -1) or e.id == str(told.get("id"))]
        if not wanted:
            known = [e.ecf if e.ecf is not None else e.id for e in entries]
            raise self.place.mistake(
                line, f"no such entry on this docket: {_said(told.get('ecf', told.get('id')))}", None, known
            )
        return Position(entry=wanted[-1], on=self._value(told, "on", date))


# -- variations ------------------------------------------------------------------------------------


def _variations(place: Passage, root: Block, court: str | None) -> Iterator[Variation]:
    for item, line in zip(told := _list(place, root, "but"), told.lines, strict=True):
        if not isinstance(item, Block) or len(item) != 1 or not isinstance(body := next(iter(item.values())), Block):
            raise place.mistake(
                line, "a variation is one name with what changes under it: `- a day later: {change: ...}`"
            )
        _known(place, body, VARIATION, "a variation")
        if "expect" not in body:
            raise place.mistake(line, "a variation says what it expects: `expect:`")
        if not {"change", "drop", "add", "court", "as of"} & set(body):
            raise place.mistake(line, "a variation changes something", allowed=VARIATION[:5])
        theirs = _court(place, body) if "court" in body else court
        reader = _Reader(place, root, theirs)
        case = reader.case(_varied(place, _list(place, root, "docket"), body))
        at = reader.position(body["as of"], body.lines["as of"], case.entries) if "as of" in body else Position()
        asked = (*case.expectations, reader.expectation(body, at))
        end = max((i["as of"] for i in root["docket"] if isinstance(i.get("as of"), date)), default=None)
        yield Variation(
            name=str(next(iter(item))), line=line, law=_law(place, body),
            case=attrs.evolve(case, expectations=asked, end=end),
        )  # fmt: skip


def _varied(place: Passage, docket: Items, body: Block) -> Items:
    """The docket with entries changed, dropped and added; what the file itself expected of it is not asked."""
    changes = body.get("change") or Block(0)
    if not isinstance(changes, Block):
        raise place.mistake(
            body.lines["change"], "`change:` maps an ECF number or id to what is different in that entry"
        )
    dropped = list(_list(place, body, "drop")) if isinstance(body.get("drop"), Items) else [body.get("drop")]
    left = [key for key in (*changes, *dropped) if key is not None]
    varied = Items(docket.line)
    for item, line in zip(docket, docket.lines, strict=True):
        if "as of" in item:
            continue
        names = [name for name in (item.get("id"), item.get("ecf")) if name is not None]
        left = [key for key in left if key not in names]
        if any(name in dropped for name in names):
            continue
        for name in names:
            item = _changed(place, item, changes[name], changes.lines[name]) if name in changes else item
        varied.append(_without(item, "expect"))
        varied.lines.append(line)
    if left:
        known = [name for item in docket for name in (item.get("ecf"), item.get("id")) if name is not None]
        raise place.mistake(
            body.lines["change" if left[0] in changes else "drop"], f"no entry {left[0]!r}", left[0], known
        )
    for item, line in zip(added := _list(place, body, "add"), added.lines, strict=True):
        _insert(varied, item, line)
    return varied


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
    if own is not None and _field(key) in _hints(own):
        return _with(item, acts[0], _with(fields, key, value, line), line)
    other = kind_called(str(key))
    if other is None and own is None:
        raise place.mistake(
            line, "the entry has several acts: change them by kind, or give all of them anew under `acts:`"
        )
    if other is None:
        names = [*ENTRY, *map(_spoken, _hints(own))] if own else ENTRY
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


# -- kinds and their fields ------------------------------------------------------------------------


def kind_called(name: str) -> type[Filing] | None:
    """The one kind that a case file calls by this name; None where none is, or several may be."""
    found = _called(name)
    return found[0] if len(found) == 1 else None


def _called(name: str) -> list[type[Filing]]:
    """The kinds that a name may mean: an event name, a slug, the name of its class, or a short form of one of them."""
    if kind := kind_named(name):
        return [kind]
    slug = slug_of(name)
    if not slug:
        return []
    if named := [kind for kind in KINDS.values() if _class_slug(kind) == slug]:
        return named
    return [kind for kind in KINDS.values() if f"-{slug}-" in f"-{kind.slug}-"]


def _class_slug(kind: type[Filing]) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", kind.__name__).lower()


_types: dict[type, dict[str, Any]] = {}


def _hints(kind: type) -> dict[str, Any]:
    """The fields that may be written, with their types."""
    if kind not in _types:
        types = get_type_hints(kind)
        fixed = FIXED if issubclass(kind, Filing) else frozenset[str]()
        _types[kind] = {a.name: types[a.name] for a in attrs.fields(kind) if a.name not in fixed}
    return _types[kind]


def _field(key: object) -> str:
    """The field that a key of the file means: `as to` is as_to, `re` is refs."""
    return SPOKEN.get(str(key), str(key).replace(" ", "_"))


def _spoken(field: str) -> str:
    return "re" if field == "refs" else field.replace("_", " ")


def _words_of(kind: type) -> list[str]:
    return [_spoken(name) for name in _hints(kind)]


def _variants(kind: type[Filing]) -> list[str]:
    """The values of a kind's `variant` that some row of the tables answers."""
    from docket.region import REGIONS, On

    rows = (row.trigger for region in REGIONS.values() for row in region.rows if isinstance(row.trigger, On))
    found = {value for on in rows if issubclass(kind, on.kind) or issubclass(on.kind, kind) for value in on.values}
    return sorted(found)


def _fits(value: Any, hint: Any) -> bool:
    wanted = get_origin(hint) or hint
    if wanted in (tuple, frozenset):
        return isinstance(value, (Items, str))
    return isinstance(wanted, type) and isinstance(value, wanted)


def _wanted(hint: Any) -> str:
    return {bool: "true or false", int: "a number", date: "a date (YYYY-MM-DD)", str: "text"}.get(
        hint, "of another sort"
    )
