"""How facts are written down: one line of JSON that is hashed, then the words, which alone can be sealed.

The JSON line of a fact holds everything but words (the text and title of an entry, notes, the titles of references);
of the words it holds a salted digest. So the words can be encrypted later, or lost with their key, and every hash of
the log still stands. Acts are stored as `[slug, schema version, fields]`; a kind or schema that this version does not
know loads as `docket.filing.Unknown`, whole.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from operator import attrgetter
from typing import Any, Protocol

import attrs
import msgspec

import docket.procedure  # noqa: F401  declares every kind that may have been stored
from docket.filing import KINDS, SCHEMA, Entry, Filing, Unknown
from docket.ledger.facts import FACTS, Docketed, Fact, Filed, Read, Unrecognized

__all__ = [
    "SEALED_TEXT",
    "UPCASTS",
    "Cipher",
    "act_from",
    "act_to",
    "closed",
    "dumps",
    "is_closed",
    "loads",
    "opened",
]

SEALED_TEXT = "[sealed]"
"""What stands for words that may not be shown, or that no key at hand opens."""

UPCASTS: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From (slug, stored schema version) to what makes the fields of the next version of them."""

_CLOSED = b"\x01"
_json = msgspec.json.Encoder(order="deterministic")
_plain_json = msgspec.json.Decoder()
_SCALARS = frozenset({str, int, bool, date, datetime, type(None)})
_OWN = ("originator_id", "originator_version", "withheld", "acts")


class Cipher(Protocol):
    """What encrypts sealed words: the library's cipher."""

    def encrypt(self, plaintext: bytes) -> bytes:
        """The words, encrypted."""

    def decrypt(self, ciphertext: bytes) -> bytes:
        """The words. Raises ValueError where the key is another."""


# -- values ----------------------------------------------------------------------------------------


@cache
def _spelling(cls: Any) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[tuple[str, Any], ...]]:
    """What gets all fields of a class at once, and their names with their defaults."""
    told = tuple((a.name, a.default) for a in attrs.fields(cls) if a.name not in _OWN)
    return attrgetter(*(name for name, _ in told)), told


def _fields_of(value: Any) -> dict[str, Any]:
    """The fields of an attrs value that say something: those not at their default."""
    cls: Any = type(value)
    get, told = _spelling(cls)
    return {
        name: held if type(held) in _SCALARS else _plain(held)
        for held, (name, default) in zip(get(value), told, strict=True)
        if held is not default and held != default
    }


def _plain(held: Any) -> Any:
    kind = type(held)
    if kind in _SCALARS:
        return held
    if kind is tuple:
        return [_plain(item) for item in held]
    return sorted(held) if kind is frozenset else _fields_of(held)


def _legible(value: Any) -> Any:
    """The same without lone surrogates, which no docket means and UTF-8 cannot write."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {name: _legible(held) for name, held in value.items()}
    return [_legible(held) for held in value] if isinstance(value, list) else value


def _encode(told: dict[str, Any]) -> bytes:
    try:
        return _json.encode(told)
    except UnicodeEncodeError:
        return _json.encode(_legible(told))


# -- acts ------------------------------------------------------------------------------------------


_LOADS: set[tuple[Any, ...]] = set()
"""Kinds with the fields and types of fields with which they are known to load as they were."""


def act_to(act: Filing) -> list[Any]:
    """An act as it is stored: `[slug, schema version, fields]`.

    Raises TypeError for one that would not load as it is, because a field of it is not of its type.
    """
    if isinstance(act, Unknown) and act.stored_as:
        slug, _, version = act.stored_as.rpartition("/")
        return [slug, int(version), _plain_json.decode(act.fields)]
    told = _fields_of(act)
    shape = (act.slug, *told, *map(type, told.values()))
    if shape not in _LOADS:
        try:
            msgspec.convert(told, type(act))
        except msgspec.ValidationError as error:
            raise TypeError(f"{act.event} cannot be stored: {error}") from None
        _LOADS.add(shape)
    return [act.slug, SCHEMA, told]


def act_from(stored: list[Any]) -> Filing:
    """The act that was stored; `Unknown`, with its slug, version and fields, where this version has no such kind."""
    slug, version, told = stored
    kind = KINDS.get(slug)
    while version < SCHEMA and (upcast := UPCASTS.get((slug, version))):
        told, version = upcast(told), version + 1
    if kind is None or version != SCHEMA:
        return _unknown(slug, version, told)
    try:
        return msgspec.convert(told, kind)
    except msgspec.ValidationError:
        return _unknown(slug, version, told)


def _unknown(slug: str, version: int, told: dict[str, Any]) -> Unknown:
    ours = {a.name for a in attrs.fields(Filing)}
    whole = {"stored_as": f"{slug}/{version}", "fields": _json.encode(told).decode()}
    try:
        return msgspec.convert({k: v for k, v in told.items() if k in ours} | whole, Unknown)
    except msgspec.ValidationError:
        return msgspec.convert({"id": str(told.get("id", ""))} | whole, Unknown)


# -- words -----------------------------------------------------------------------------------------


def _take_words(told: dict[str, Any]) -> dict[str, Any]:
    """Take the words out of a fact's fields: an entry's text and title, and what its acts quote."""
    words: dict[str, Any] = {}
    if entry := told.get("entry"):
        words = {name: entry.pop(name) for name in ("text", "title") if name in entry}
    quoted = {}
    for n, (_, _, act) in enumerate(told.get("acts", ())):
        found: dict[str, Any] = {}
        if act.get("note"):
            found["note"] = act.pop("note")
        if refs := act.get("refs"):
            titles = {str(m): ref.pop("title") for m, ref in enumerate(refs) if ref.get("title")}
            if titles:
                found["titles"] = titles
        if found:
            quoted[str(n)] = found
    if quoted:
        words["acts"] = quoted
    return words


def _put_words(told: dict[str, Any], words: dict[str, Any]) -> None:
    if told.get("entry"):
        told["entry"].update({name: words[name] for name in ("text", "title") if name in words})
    for n, quoted in words.get("acts", {}).items():
        _put_quoted(told["acts"][int(n)][2], quoted)


def _put_quoted(act: dict[str, Any], quoted: dict[str, Any]) -> None:
    for m, title in quoted.get("titles", {}).items():
        act["refs"][int(m)]["title"] = title
    if "note" in quoted:
        act["note"] = quoted["note"]


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


# -- facts -----------------------------------------------------------------------------------------


def dumps(fact: Fact, prev: str) -> bytes:
    """A fact as stored. `prev` is the hash of the fact before it in its case, "" for the first."""
    if isinstance(fact, Unrecognized):
        raise TypeError(f"a fact of an unknown sort ({fact.stored_as}) is kept, not written again")
    told = _fields_of(fact)
    acts = getattr(fact, "acts", ())
    if acts:
        told["acts"] = [act_to(act) for act in acts]
    words = _take_words(told)
    told["prev"] = prev
    if not words:
        return _encode(told) + b"\n"
    words["salt"] = os.urandom(12).hex()
    spelled = _encode(words)
    told["words"] = hashlib.sha256(spelled).hexdigest()
    return _encode(told) + b"\n" + spelled


def topic_of(fact: Fact) -> str:
    """The slug and version under which a fact is stored."""
    return f"{fact.slug}/{fact.version}"


def loads(case: str, place: int, topic: str, state: bytes, cipher: Cipher | None = None) -> Fact:
    """The fact that was stored. Sealed words are opened where a key is at hand, else withheld."""
    body, _, spelled = state.partition(b"\n")
    slug, _, version = topic.partition("/")
    cls = FACTS.get(slug)
    if cls is None or int(version) > cls.version:
        at = _body.decode(body).at
        return Unrecognized(originator_id=case, originator_version=place, at=at, stored_as=topic, body=body)
    if slug in _OFTEN and not spelled.startswith(_CLOSED):
        return _often(slug, case, place, _body.decode(body), spelled)
    told = _plain_json.decode(body)
    told["originator_id"], told["originator_version"] = case, place
    if spelled.startswith(_CLOSED):
        spelled = _decrypted(spelled, cipher)
        if not spelled:
            told["withheld"] = True
            _put_words(told, {"text": SEALED_TEXT})
    if spelled:
        _put_words(told, _plain_json.decode(spelled))
    if "acts" in told:
        told["acts"] = tuple([act_from(act) for act in told["acts"]])
    return msgspec.convert(told, cls)


# Nearly all facts are of three sorts; they are read straight into their fields, which takes a third of the time.

_OFTEN = ("docketed", "filed", "read")


class _Body(msgspec.Struct):
    """The JSON line of a fact of those sorts."""

    at: datetime
    entry: Entry | None = None
    acts: list[tuple[str, int, msgspec.Raw]] = []
    after: str | None = None
    how: str = "recorded"
    of: str = ""
    by: str = ""
    supersedes: int | None = None


class _Words(msgspec.Struct):
    """The words beneath it."""

    text: str = ""
    title: str | None = None
    acts: dict[str, dict[str, Any]] = {}


_body, _words, _NO_WORDS = msgspec.json.Decoder(_Body), msgspec.json.Decoder(_Words), _Words()


@cache
def _decoder(slug: str) -> msgspec.json.Decoder[Any] | None:
    kind = KINDS.get(slug)
    return msgspec.json.Decoder(kind) if kind is not None else None


def _often(slug: str, case: str, place: int, told: _Body, spelled: bytes) -> Fact:
    words = _words.decode(spelled) if spelled else _NO_WORDS
    acts = tuple([_act(stored, words.acts.get(str(n)) if words.acts else None) for n, stored in enumerate(told.acts)])
    if slug == "read":
        return Read(
            originator_id=case, originator_version=place, at=told.at, of=told.of, acts=acts, by=told.by,
            supersedes=told.supersedes,
        )  # fmt: skip
    e = told.entry
    assert e is not None
    entry = Entry(
        id=e.id, text=words.text, ecf=e.ecf, filed=e.filed, entered=e.entered, learned=e.learned, title=words.title,
        source=e.source,
    )  # fmt: skip
    if slug == "filed":
        return Filed(originator_id=case, originator_version=place, at=told.at, entry=entry, acts=acts, how=told.how)
    return Docketed(originator_id=case, originator_version=place, at=told.at, entry=entry, after=told.after)


def _act(stored: tuple[str, int, msgspec.Raw], quoted: dict[str, Any] | None) -> Filing:
    slug, version, raw = stored
    if version == SCHEMA and not quoted and (decoder := _decoder(slug)) is not None:
        try:
            found: Filing = decoder.decode(raw)
        except msgspec.ValidationError:
            pass
        else:
            return found
    told = _plain_json.decode(raw)
    if quoted:
        _put_quoted(told, quoted)
    return act_from([slug, version, told])


def _decrypted(spelled: bytes, cipher: Cipher | None) -> bytes:
    if cipher is None:
        return b""
    try:
        return cipher.decrypt(spelled[1:])
    except ValueError:
        return b""
