"""The words of a case file: the keys of an entry, what its kinds are called, and which fields each has."""

from __future__ import annotations

import re
from typing import Any, get_type_hints

import attrs

from docket.filing import KINDS, Filing, kind_named, slug_of

__all__ = [
    "ENTRY",
    "EVERY_ACT",
    "FIRST_ACT",
    "SHEET",
    "field_called",
    "kind_called",
    "kinds_called",
    "spoken",
    "types_of",
]

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


def kind_called(name: str) -> type[Filing] | None:
    """The one kind that a case file calls by this name; None where none is, or several may be."""
    found = kinds_called(name)
    return found[0] if len(found) == 1 else None


def kinds_called(name: str) -> list[type[Filing]]:
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


def field_called(key: object) -> str:
    """The field that a key of the file means: `as to` is as_to, `re` is refs."""
    return SPOKEN.get(str(key), str(key).replace(" ", "_"))


def spoken(field: str) -> str:
    """A field as a case file writes it: as_to is `as to`, refs is `re`."""
    return "re" if field == "refs" else field.replace("_", " ")


_types: dict[type, dict[str, Any]] = {}


def types_of(kind: type) -> dict[str, Any]:
    """The fields that may be written, with their types."""
    if kind not in _types:
        types = get_type_hints(kind)
        fixed = FIXED if issubclass(kind, Filing) else frozenset[str]()
        _types[kind] = {a.name: types[a.name] for a in attrs.fields(kind) if a.name not in fixed}
    return _types[kind]
