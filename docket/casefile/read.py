"""A case written by hand in YAML: its header, its entries and acts, and what is expected of it where.

A lawyer can read and write it: kinds by their CM/ECF event names, fields by their words, parties by name or by role.
Whatever is mistyped is refused with the line, the nearest right name and the allowed ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import attrs
from attrs import field, frozen

from docket.casefile.passage import Block, Items, Passage, passage, said
from docket.casefile.values import Values, each
from docket.casefile.vary import varied
from docket.casefile.words import (
    ENTRY,
    EVERY_ACT,
    FIRST_ACT,
    SHEET,
    field_called,
    kind_called,
    kinds_called,
    spoken,
    types_of,
)
from docket.errors import OutOfRange
from docket.filing import KINDS, Entry, Filing, Unread
from docket.region import variants_of

__all__ = ["CaseFile", "Expectation", "Position", "Variation", "read_case"]

HEADER = ("holding", "law", "court", "case number", "name", "parties", "inferred", "note", "docket", "but")
CHANGES = ("change", "drop", "add", "court", "as of")
VARIATION = (*CHANGES, "law", "note", "expect")


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
    place.only(root, HEADER, "the head of a case file")
    if "docket" not in root:
        raise place.mistake(1, "no `docket:`; a case file lists its entries under it")
    court = _court(place, root)
    docket.procedure.load_local(court)
    case = _Reader(place, root, court).case(place.items(root, "docket"))
    return attrs.evolve(case, law=_law(place, root), variations=tuple(_variations(place, root, court)))


# -- header ----------------------------------------------------------------------------------------


def _court(place: Passage, block: Block) -> str | None:
    from docket.courts import court

    name = place.text_of(block, "court")
    try:
        return court(name).id if name else None
    except OutOfRange as error:
        raise place.mistake(block.lines["court"], str(error)) from None


def _law(place: Passage, block: Block) -> tuple[str, ...]:
    from docket.law import families, family_of

    found = place.words(block, "law")
    for id in found:
        if family_of(id) not in families():
            raise place.mistake(block.lines["law"], f"{id!r} is no provision of the tables", id, families())
    return found


def _parties(place: Passage, root: Block) -> dict[str, str]:
    block = root.get("parties") or Block(root.line)
    if not isinstance(block, Block):
        raise place.mistake(root.lines["parties"], "`parties:` maps each name to a role: {Roe: plaintiff}")
    for name, role in block.items():
        if not isinstance(role, str):
            raise place.mistake(block.lines[name], f"the role of {name} is a word, such as plaintiff or defendant")
    return {str(name): role for name, role in block.items()}


def _variations(place: Passage, root: Block, court: str | None) -> Iterator[Variation]:
    """The varied dockets under `but:`; a docket looks at least as far as the last `as of` of the file."""
    docket = place.items(root, "docket")
    looked = [item["as of"] for item in docket if isinstance(item.get("as of"), date)]
    for item, line in zip(told := place.items(root, "but"), told.lines, strict=True):
        if not isinstance(item, Block) or len(item) != 1 or not isinstance(body := next(iter(item.values())), Block):
            wrong = "a variation is one name with what changes under it: `- a day later: {change: ..., expect: ...}`"
            raise place.mistake(line, wrong)
        place.only(body, VARIATION, "a variation")
        if "expect" not in body or not set(CHANGES) & set(body):
            wrong = "a variation says what changes (`change`, `drop`, `add`, `court`, `as of`) and what it expects"
            raise place.mistake(line, wrong)
        reader = _Reader(place, root, _court(place, body) if "court" in body else court)
        case = reader.case(varied(place, docket, body))
        at = reader.position(body, case.entries) if "as of" in body else Position()
        asked = (*case.expectations, reader.expectation(body, at))
        case = attrs.evolve(case, expectations=asked, end=max(looked, default=None))
        yield Variation(name=str(next(iter(item))), line=line, law=_law(place, body), case=case)


# -- entries and acts ------------------------------------------------------------------------------


class _Reader:
    """Reads one docket in the words of one file; `root` is the header that names its parties."""

    def __init__(self, place: Passage, root: Block, court: str | None) -> None:
        self.place, self.root, self.court = place, root, court
        self.values = Values(place, _parties(place, root))

    def case(self, items: Items) -> CaseFile:
        """The case that these items tell."""
        told = [item for item, _ in self._blocks(items) if "as of" not in item]
        entries = self._entries(told)
        acts = tuple(act for entry, item in zip(entries, told, strict=True) for act in self._acts(entry, item))
        self.values.check([entry.id for entry in entries])
        place, root = self.place, self.root
        return CaseFile(
            path=place.path,
            place=place,
            court=self.court,
            docket_number=place.text_of(root, "case number"),
            name=place.text_of(root, "name"),
            holding=place.text_of(root, "holding"),
            note=place.text_of(root, "note"),
            inferred=place.words(root, "inferred"),
            parties=self.values.parties,
            entries=entries,
            acts=acts,
            expectations=tuple(self._expectations(items, entries)),
        )

    def _blocks(self, items: Items) -> Iterator[tuple[Block, int]]:
        for item, line in zip(items, items.lines, strict=True):
            if not isinstance(item, Block):
                raise self.place.mistake(line, "an item here is an entry (`ecf:`, `filed:`, its act), or `as of:`")
            yield item, line

    def _entries(self, items: list[Block]) -> tuple[Entry, ...]:
        from docket.sources.sheet import numbered

        counted = numbered(self._entry(item) for item in items)
        both = list(zip(counted, items, strict=True))
        entries = tuple(attrs.evolve(e, id=str(item["id"])) if "id" in item else e for e, item in both)
        first: dict[str, int] = {}
        for entry, item in zip(entries, items, strict=True):
            if entry.id in first:
                wrong = f"two entries have the id {entry.id!r}; the first is on line {first[entry.id]}"
                raise self.place.mistake(item.line, wrong)
            first[entry.id] = item.line
        return entries

    def _entry(self, item: Block) -> Entry:
        ecf = item.get("ecf")
        if ecf is not None and (not isinstance(ecf, int) or isinstance(ecf, bool)):
            wrong = f"`ecf` is a number, not {said(ecf)}; leave it out where none shows"
            raise self.place.mistake(item.lines["ecf"], wrong)
        return Entry(
            id="",
            ecf=ecf,
            filed=self._day(item, "filed"),
            entered=self._day(item, "entered"),
            title=self.place.text_of(item, "title"),
            text=self.place.text_of(item, "text") or "",
            source=self.place.path,
        )

    def _day(self, item: Block, key: str) -> date | None:
        if item.get(key) is None:
            return None
        day: date = self.values.convert(item[key], date, key, item.lines[key])
        return day

    def _acts(self, entry: Entry, item: Block) -> Iterator[Filing]:
        told = list(self._kinds(item))
        for key in (*EVERY_ACT, *FIRST_ACT):
            if key in item and not any(key in types_of(kind) for kind, _ in told):
                raise self.place.mistake(item.lines[key], f"{told[0][0].event} has no field {key!r}")
        for n, (kind, fields) in enumerate(told):
            shared = (*EVERY_ACT, *FIRST_ACT) if n == 0 else EVERY_ACT
            given = {key: (item[key], item.lines[key]) for key in shared if key in item and key in types_of(kind)}
            given |= {key: (fields[key], fields.lines[key]) for key in fields}
            read = dict(self._fields(kind, given))
            yield kind(id=entry.id, n=n, ecf=entry.ecf, filed=entry.filed, entered=entry.entered, **read)

    def _kinds(self, item: Block) -> Iterator[tuple[type[Filing], Block]]:
        """The acts of an entry: the one key that is a kind, or those listed under `acts:`."""
        keys = [key for key in item if key not in ENTRY]
        if "acts" in item:
            if keys:
                wrong = f"{keys[0]!r} stands beside `acts:`; list every act of the entry under `acts:`"
                raise self.place.mistake(item.lines[keys[0]], wrong, keys[0], ENTRY)
            for act, _ in self._blocks(self.place.items(item, "acts")):
                yield from (self._kind(key, act) for key in act)
        elif not keys and not item.get("text"):
            raise self.place.mistake(item.line, "this entry does nothing: name its act, or give its `text:`")
        elif not keys:
            yield Unread, Block(item.line)
        elif len(keys) > 1 and all(kind_called(str(key)) for key in keys):
            raise self.place.mistake(item.lines[keys[1]], "two acts in one entry: list them under `acts:`")
        else:
            yield from [self._kind(key, item) for key in keys]

    def _kind(self, key: object, block: Block) -> tuple[type[Filing], Block]:
        line, kinds = block.lines[key], kinds_called(str(key))
        if len(kinds) > 1:
            several = ", ".join(sorted(kind.event.lower() for kind in kinds))
            raise self.place.mistake(line, f"{key!r} may be any of: {several}")
        if not kinds:
            events = [kind.event.lower() for kind in KINDS.values()]
            short = [event for event in {event.partition(" to ")[0] for event in events} if kind_called(event)]
            names = [*ENTRY, *events, *sorted(short)]
            raise self.place.mistake(line, f"{key!r} is neither a CM/ECF event nor a key of an entry", key, names)
        fields = block[key] if block[key] is not None else Block(line)
        if not isinstance(fields, Block):
            raise self.place.mistake(line, f"the fields of {key!r} are a mapping: `{key}: {{by: ...}}`")
        return kinds[0], fields

    def _fields(self, kind: type[Filing], given: Mapping[Any, tuple[Any, int]]) -> Iterator[tuple[str, Any]]:
        types = types_of(kind)
        for key, (value, line) in given.items():
            name = field_called(key)
            if name not in types:
                raise self.place.mistake(line, f"{kind.event} has no field {key!r}", key, map(spoken, types))
            if value is None:
                continue
            if name == "inferred":
                yield name, self._inferred(kind, value, line)
                continue
            read = self.values.read(name, value, types[name], str(key), line)
            if name == kind.variant and (allowed := variants_of(kind)) and read not in allowed:
                raise self.place.mistake(line, f"{key!r} of {kind.event} is never {read!r}", read, allowed)
            yield name, read

    def _inferred(self, kind: type[Filing], value: Any, line: int) -> frozenset[str]:
        fields = (*SHEET, *types_of(kind))
        for told in each(value):
            if field_called(told) not in fields:
                raise self.place.mistake(line, f"{kind.event} has no field {told!r}", told, map(spoken, fields))
        return frozenset(map(field_called, each(value)))

    # -- expectations ------------------------------------------------------------------------------

    def _expectations(self, items: Items, entries: tuple[Entry, ...]) -> Iterator[Expectation]:
        standing = iter(entries)
        for item in items:
            if "as of" not in item:
                at = Position(entry=next(standing).id)
            else:
                self.place.only(item, ("as of", "expect", "note"), "a position in time")
                at = self.position(item, entries)
                if "expect" not in item:
                    raise self.place.mistake(item.line, "a position in time is there for its `expect:`")
            if "expect" in item:
                yield self.expectation(item, at)

    def expectation(self, item: Block, at: Position) -> Expectation:
        """What the file expects at a position, each word of it checked."""
        from docket.casefile.expect import check_words

        wants = item["expect"]
        if not isinstance(wants, Block) or not wants:
            raise self.place.mistake(item.lines["expect"], "`expect:` is a mapping of what must hold: {state: {...}}")
        check_words(self.place, wants)
        return Expectation(at=at, wants=wants, line=item.lines["expect"])

    def position(self, item: Block, entries: tuple[Entry, ...]) -> Position:
        """The `as of` of an item: a date, {ecf: 9}, {id: ...}, or either with {on: date}."""
        told, line = item["as of"], item.lines["as of"]
        if isinstance(told, date) and not isinstance(told, datetime):
            return Position(on=told)
        if not isinstance(told, Block):
            raise self.place.mistake(line, f"`as of` is a date (2020-04-01) or {{ecf: 9}}, not {said(told)}")
        self.place.only(told, ("ecf", "id", "on"), "`as of`")
        standing = [e.id for e in entries if e.ecf == told.get("ecf", -1) or e.id == str(told.get("id"))]
        if not standing:
            known = [e.ecf if e.ecf is not None else e.id for e in entries]
            wrong = f"no such entry on this docket: {said(told.get('ecf', told.get('id')))}"
            raise self.place.mistake(line, wrong, None, known)
        return Position(entry=standing[-1], on=self._day(told, "on"))
