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

from docket.filing import KINDS, SCHEMA, Filing, Unknown
from docket.ledger.facts import FACTS, Fact, Unrecognized

__all__ = [
    "SEALED_TEXT",
    "UPCASTS",
    "Cipher",
    "act_from",
    "act_to",
    "check_act",
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
_SCALARS = frozenset({int, bool, date, datetime, type(None)})
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
    get, told = _spelling(type(value))  # type: ignore[arg-type]
    return {
        name: _plain(held)
        for held, (name, default) in zip(get(value), told, strict=True)
        if held is not default and held != default
    }


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind is str:
        # A lone surrogate, which no docket means, cannot be written in UTF-8.
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if kind in _SCALARS:
        return value
    if kind is tuple:
        return [_plain(item) for item in value]
    if kind is frozenset:
        return sorted(_plain(item) for item in value)
    return _fields_of(value)


# -- acts ------------------------------------------------------------------------------------------


def act_to(act: Filing) -> list[Any]:
    """An act as it is stored: `[slug, schema version, fields]`."""
    if isinstance(act, Unknown) and act.stored_as:
        slug, _, version = act.stored_as.rpartition("/")
        return [slug, int(version), _plain_json.decode(act.fields)]
    return [act.slug, SCHEMA, _fields_of(act)]


def check_act(act: Filing) -> None:
    """Raise TypeError for an act that would not load as it is: a field of it is not of its type."""
    if isinstance(act, Unknown):
        return
    try:
        msgspec.convert(_fields_of(act), type(act))
    except msgspec.ValidationError as error:
        raise TypeError(f"{act.event} cannot be stored: {error}") from None


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
    entry = told.get("entry")
    if entry:
        words.update({name: entry.pop(name) for name in ("text", "title") if name in entry})
    quoted = {}
    for n, (_, _, act) in enumerate(told.get("acts") or ()):
        found = {"note": act.pop("note")} if "note" in act else {}
        titles = {str(m): ref.pop("title") for m, ref in enumerate(act.get("refs") or ()) if "title" in ref}
        if found or titles:
            quoted[str(n)] = found | ({"titles": titles} if titles else {})
    return words | ({"acts": quoted} if quoted else {})


def _put_words(told: dict[str, Any], words: dict[str, Any]) -> None:
    if told.get("entry"):
        told["entry"].update({name: words[name] for name in ("text", "title") if name in words})
    for n, quoted in words.get("acts", {}).items():
        act = told["acts"][int(n)][2]
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
        return _json.encode(told) + b"\n"
    words["salt"] = os.urandom(12).hex()
    spelled = _json.encode(words)
    told["words"] = hashlib.sha256(spelled).hexdigest()
    return _json.encode(told) + b"\n" + spelled


def topic_of(fact: Fact) -> str:
    """The slug and version under which a fact is stored."""
    return f"{fact.slug}/{fact.version}"


def loads(case: str, place: int, topic: str, state: bytes, cipher: Cipher | None = None) -> Fact:
    """The fact that was stored. Sealed words are opened where a key is at hand, else withheld."""
    body, _, spelled = state.partition(b"\n")
    told = _plain_json.decode(body)
    slug, _, version = topic.partition("/")
    cls = FACTS.get(slug)
    if cls is None or int(version) > cls.version:
        at = datetime.fromisoformat(told["at"])
        return Unrecognized(originator_id=case, originator_version=place, at=at, stored_as=topic, body=body)
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


def _decrypted(spelled: bytes, cipher: Cipher | None) -> bytes:
    if cipher is None:
        return b""
    try:
        return cipher.decrypt(spelled[1:])
    except ValueError:
        return b""
