"""How facts are written down: one line of JSON that is hashed, then the words, which alone can be sealed.

The JSON line of a fact holds everything but words (the text and title of an entry, notes, the titles of references);
of the words it holds a salted digest. So the words can be encrypted later, or lost with their key, and every hash of
the log still stands. Acts are stored as `[slug, schema version, fields]`; a kind or schema that this version does not
know loads as `docket.filing.Unknown`, whole.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cache, lru_cache
from hashlib import sha256
from typing import Any, Protocol

import attrs
import msgspec

import docket.procedure  # noqa: F401  declares every kind that may have been stored
from docket.filing import KINDS, SCHEMA, Entry, Filing, Ref, Unknown
from docket.ledger.facts import FACTS, Fact, Unrecognized
from docket.ledger.twins import Field, Twin

__all__ = [
    "SEALED_TEXT",
    "UPCASTS",
    "Cipher",
    "closed",
    "dumps",
    "is_closed",
    "loads",
    "opened",
    "salts",
    "spelled",
    "topic_of",
]

SEALED_TEXT = "[sealed]"
"""What stands for words that may not be shown, or that no key at hand opens."""

UPCASTS: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From (slug, stored schema version) to what makes the fields of the next version of them."""

_CLOSED = b"\x01"
_encode = msgspec.json.Encoder(order="deterministic").encode
_plain = msgspec.json.Decoder().decode


class Cipher(Protocol):
    """What encrypts sealed words: the library's cipher."""

    def encrypt(self, plaintext: bytes) -> bytes:
        """The words, encrypted."""

    def decrypt(self, ciphertext: bytes) -> bytes:
        """The words. Raises ValueError where the key is another."""


def _spelled(told: Any) -> bytes:
    """JSON, without lone surrogates, which no docket means and UTF-8 cannot write."""
    try:
        return _encode(told)
    except UnicodeEncodeError:
        return _encode(_legible(told))


def _legible(told: Any) -> Any:
    if isinstance(told, str):
        return told.encode("utf-8", "replace").decode("utf-8")
    if isinstance(told, msgspec.Struct):
        told = {name: held for name, held in msgspec.structs.asdict(told).items() if held is not None}
    if isinstance(told, dict):
        return {name: _legible(held) for name, held in told.items()}
    return [_legible(held) for held in told] if isinstance(told, (list, tuple)) else told


# -- words -----------------------------------------------------------------------------------------


class _Quoted(msgspec.Struct, omit_defaults=True):
    """The words of an act: its note, and the titles of its references by their places."""

    note: Any = None
    titles: dict[str, Any] = {}


class _Words(msgspec.Struct, omit_defaults=True):
    """The words of a fact: an entry's text and title, and what each of its acts quotes, by its place."""

    text: str = ""
    title: str | None = None
    acts: dict[str, _Quoted] = {}
    salt: str = ""


_words, _NONE, _WITHHELD = msgspec.json.Decoder(_Words).decode, _Words(), _Words(SEALED_TEXT)


def _words_of(entry: Entry | None, acts: Sequence[Filing]) -> _Words | None:
    """The words of a fact; None where it has none."""
    quoted = {}
    for n, act in enumerate(acts):
        if (act.refs or act.note is not None or isinstance(act, Unknown)) and (found := _quoted(act)) is not None:
            quoted[str(n)] = found
    if entry is not None and (entry.text or entry.title is not None):
        return _Words(entry.text, entry.title, quoted)
    return _Words(acts=quoted) if quoted else None


def _quoted(act: Filing) -> _Quoted | None:
    if isinstance(act, Unknown) and act.stored_as:
        return _quoted_in(_plain(act.fields))
    titles = {str(m): ref.title for m, ref in enumerate(act.refs) if ref.title is not None} if act.refs else {}
    return _Quoted(act.note, titles) if titles or act.note is not None else None


def _quoted_in(told: dict[str, Any]) -> _Quoted | None:
    """The words among the fields of an act that this version does not understand."""
    note = told.get("note")
    titles = {str(m): ref["title"] for m, ref in enumerate(_refs_in(told)) if "title" in ref}
    return _Quoted(note, titles) if titles or note is not None else None


def _refs_in(told: dict[str, Any]) -> list[dict[str, Any]]:
    """The references among those fields, where they are of the form that we know."""
    refs = told.get("refs")
    return refs if isinstance(refs, list) and all(isinstance(ref, dict) for ref in refs) else []


def _entitled(refs: tuple[Ref, ...], titles: dict[str, Any]) -> tuple[Ref, ...]:
    return tuple(attrs.evolve(ref, title=titles.get(str(m))) for m, ref in enumerate(refs))


def is_closed(state: bytes) -> bool:
    """Whether the words of a stored fact are encrypted."""
    return state.partition(b"\n")[2].startswith(_CLOSED)


def closed(state: bytes, cipher: Cipher) -> bytes:
    """A stored fact with its words encrypted."""
    body, _, words = state.partition(b"\n")
    if not words or words.startswith(_CLOSED):
        return state
    return body + b"\n" + _CLOSED + cipher.encrypt(words)


def opened(state: bytes, cipher: Cipher) -> bytes:
    """A stored fact with its words in the clear. Raises ValueError where the key does not open them."""
    body, _, words = state.partition(b"\n")
    return body + b"\n" + cipher.decrypt(words[1:]) if words.startswith(_CLOSED) else state


def _words_at_hand(spelled: bytes, cipher: Cipher | None) -> _Words | None:
    """The words beneath a fact; None where they are sealed and no key at hand opens them."""
    if not spelled:
        return _NONE
    if not spelled.startswith(_CLOSED):
        return _words(spelled)
    try:
        spelled = cipher.decrypt(spelled[1:]) if cipher is not None else b""
    except ValueError:
        return None
    return _words(spelled) if spelled else None


# -- acts ------------------------------------------------------------------------------------------


Act = tuple[str, int, msgspec.Raw]
"""An act as it is stored: its slug, the version of its schema, its fields."""


@cache
def _kind(slug: str) -> Twin | None:
    kind = KINDS.get(slug)
    return Twin(kind, ("note",)) if kind is not None else None


def _act_to(act: Filing) -> Act:
    """An act as it is stored, but for its words.

    Raises TypeError for one that would not load as it is, because a field of it is not of its type.
    """
    if isinstance(act, Unknown) and act.stored_as:
        slug, _, version = act.stored_as.rpartition("/")
        return slug, int(version), msgspec.Raw(_spelled(_bare(_plain(act.fields))))
    twin = _kind(act.slug)
    assert twin is not None
    try:
        spelled = _spelled(twin.write(act))
        twin.decode(spelled)
    except (msgspec.ValidationError, AttributeError, TypeError) as error:
        raise TypeError(f"{act.event} cannot be stored: {error}") from None
    return act.slug, SCHEMA, msgspec.Raw(spelled)


def spelled(act: Filing) -> str:
    """All that an act says, as it is written down: to look for words in, wherever they stand."""
    if isinstance(act, Unknown) and act.stored_as:
        return act.fields
    twin, quoted = _kind(act.slug), _quoted(act) if act.refs or act.note is not None else None
    assert twin is not None
    return (_spelled(twin.write(act)) + (b"" if quoted is None else _spelled(quoted))).decode()


def _act_from(stored: Act, quoted: _Quoted | None) -> Filing:
    """The act that was stored; `Unknown`, with its slug, version and fields, where this version has no such kind."""
    slug, version, raw = stored
    twin = _kind(slug)
    if version != SCHEMA or twin is None:
        return _earlier(slug, version, _plain(raw), quoted)
    try:
        told = twin.decode(raw)
    except msgspec.ValidationError:
        return _unknown(slug, version, _plain(raw), quoted)
    if quoted is None:
        act: Filing = twin.read(told)
        return act
    act = twin.read(told, note=quoted.note)
    return attrs.evolve(act, refs=_entitled(act.refs, quoted.titles)) if quoted.titles else act


def _earlier(slug: str, version: int, told: dict[str, Any], quoted: _Quoted | None) -> Filing:
    """An act of another schema: brought up to this one where that can be done, else `Unknown`."""
    before = version
    while version < SCHEMA and (upcast := UPCASTS.get((slug, version))):
        told, version = upcast(told), version + 1
    if version == before or version != SCHEMA:
        return _unknown(slug, version, told, quoted)
    return _act_from((slug, version, msgspec.Raw(_encode(told))), quoted)


def _unknown(slug: str, version: int, told: dict[str, Any], quoted: _Quoted | None) -> Unknown:
    """An act that this version does not understand: what every act has, and all its fields as they were."""
    told = _put(told, quoted)
    ours = {a.name for a in attrs.fields(Filing)}
    whole = {"stored_as": f"{slug}/{version}", "fields": _encode(told).decode()}
    try:
        return msgspec.convert({k: v for k, v in told.items() if k in ours} | whole, Unknown)
    except msgspec.ValidationError:
        return msgspec.convert({"id": str(told.get("id", ""))} | whole, Unknown)


def _bare(told: dict[str, Any]) -> dict[str, Any]:
    """The fields of an act without its words."""
    bare = {name: held for name, held in told.items() if name != "note" or held is None}
    if refs := _refs_in(told):
        bare["refs"] = [{name: held for name, held in ref.items() if name != "title"} for ref in refs]
    return bare


def _put(told: dict[str, Any], quoted: _Quoted | None) -> dict[str, Any]:
    """The fields of an act with its words."""
    if quoted is None:
        return told
    whole = told if quoted.note is None else {**told, "note": quoted.note}
    if titles := quoted.titles:
        refs = [{**ref, "title": titles[str(m)]} if str(m) in titles else ref for m, ref in enumerate(told["refs"])]
        whole = {**whole, "refs": refs}
    return whole


# -- facts -----------------------------------------------------------------------------------------


_ENTRY = Twin(Entry, ("text", "title"))
_BESIDES: tuple[Field, ...] = (
    ("entry", _ENTRY.struct | None, None),
    ("acts", tuple[Act, ...], ()),
    ("prev", str, None),
    ("words", str | None, None),
)


@lru_cache(maxsize=256)
def _sort(topic: str) -> Twin | None:
    """The twin of a sort of fact, by its slug and version; None for one that this version does not know."""
    slug, _, version = topic.partition("/")
    cls = FACTS.get(slug)
    if cls is None or not version.isdecimal() or int(version) > cls.version:
        return None
    return Twin(cls, ("originator_id", "originator_version", "withheld", "entry", "acts"), _BESIDES)


@cache
def _sort_of(cls: type[Fact]) -> Twin | None:
    return _sort(_topic(cls))


class _Moment(msgspec.Struct):
    """What every fact has: the moment at which the ledger learned it."""

    at: datetime


_moment = msgspec.json.Decoder(_Moment).decode


def topic_of(fact: Fact) -> str:
    """The slug and version under which a fact is stored."""
    return _topic(type(fact))


@cache
def _topic(sort: type[Fact]) -> str:
    return f"{sort.slug}/{sort.version}"


_SALT = 12
"""Random bytes that are hashed with the words of a fact, so that nobody finds words out by guessing."""


def salts(count: int) -> list[str]:
    """A salt for each of so many facts."""
    drawn, each = os.urandom(_SALT * count).hex(), 2 * _SALT
    return [drawn[n : n + each] for n in range(0, each * count, each)]


def dumps(fact: Fact, prev: str, salt: str = "") -> bytes:
    """A fact as stored. `prev` is the hash of the fact before it in its case, "" for the first."""
    sort = _sort_of(type(fact))
    if sort is None:
        raise TypeError(f"a fact of an unknown sort ({topic_of(fact)}) is kept, not written again")
    entry: Entry | None = getattr(fact, "entry", None)
    acts: tuple[Filing, ...] = getattr(fact, "acts", ())
    words, spelled, digest = _words_of(entry, acts), b"", None
    if words is not None:
        words.salt = salt or salts(1)[0]
        spelled = _spelled(words)
        digest = sha256(spelled).hexdigest()
    line = None if entry is None else _ENTRY.write(entry)
    return b"\n".join((_spelled(sort.write(fact, line, tuple(map(_act_to, acts)), prev, digest)), spelled))


def loads(case: str, place: int, topic: str, state: bytes, cipher: Cipher | None = None) -> Fact:
    """The fact that was stored. Sealed words are opened where a key is at hand, else withheld."""
    body, _, spelled = state.partition(b"\n")
    sort = _sort(topic)
    if sort is None:
        at = _moment(body).at
        return Unrecognized(originator_id=case, originator_version=place, at=at, stored_as=topic, body=body)
    told = sort.decode(body)
    words = _words_at_hand(spelled, cipher)
    withheld = words is None
    words = words or _WITHHELD
    quoted = words.acts
    fact: Fact = sort.read(
        told,
        originator_id=case,
        originator_version=place,
        withheld=withheld,
        entry=told.entry and _ENTRY.read(told.entry, text=words.text, title=words.title),
        acts=tuple([_act_from(act, quoted.get(str(n)) if quoted else None) for n, act in enumerate(told.acts)]),
    )
    return fact
