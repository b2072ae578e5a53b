"""Twins: for a class of values that are stored, a `msgspec.Struct` with the same fields.

A twin is written and read several times as fast as the value itself, leaves out what says nothing (a field at its
default), and does not have the fields that are kept `apart`: words, which are stored beneath the line that is hashed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

import attrs
import msgspec

from docket.filing import Ref

__all__ = ["Field", "Twin"]

Field = tuple[str, Any, Any]
"""A field that a twin has besides those of its value: the name, the type, the default."""

_WORDS: dict[type, tuple[str, ...]] = {Ref: ("title",)}
"""The words among the fields of values that others hold."""


class Twin:
    """How the values of an attrs class are written and read.

    `apart` are fields that the twin does not have, whose values `read` is given; `more` those that it has besides,
    whose values `write` is given.
    """

    def __init__(self, cls: type, apart: Sequence[str] = (), more: Sequence[Field] = ()) -> None:
        hints, fields = get_type_hints(cls), attrs.fields(cls)
        own = sorted((a for a in fields if a.name not in apart), key=lambda a: a.default is not attrs.NOTHING)
        inner = {a.name: found for a in own if (found := _inner(hints[a.name])) is not None}
        told = [_told(a, inner[a.name].type if a.name in inner else hints[a.name]) for a in own]
        self.struct: Any = msgspec.defstruct(cls.__name__, [*told, *more], omit_defaults=True, gc=False)
        self.decode: Callable[[bytes | msgspec.Raw], Any] = msgspec.json.Decoder(self.struct).decode
        self.read = _reader(cls, own, apart, inner)
        self._get: Callable[[Any], tuple[Any, ...]] = attrgetter(*(a.name for a in own))
        self._inner = [(n, inner[a.name].write) for n, a in enumerate(own) if a.name in inner]

    def write(self, value: Any, *more: Any) -> Any:
        """The twin of a value, with what it has besides."""
        held = self._get(value)
        for n, write in self._inner:
            if held[n]:
                held = (*held[:n], write(held[n]), *held[n + 1 :])
        return self.struct(*held, *more)


class _Inner(NamedTuple):
    """What stands in a twin for a field that holds values of ours: its type, how it is written and read."""

    type: Any
    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def _reader(cls: type, own: Sequence[Any], apart: Sequence[str], inner: dict[str, _Inner]) -> Callable[..., Any]:
    """`read(told, *, one for each of apart)`: the value of a twin, each field put where it belongs.

    It is written out field by field, as attrs writes `__init__`; a loop over the fields takes twice as long. What is
    given for a field that the class does not have is left out.
    """
    names: dict[str, Any] = {"new": object.__new__, "cls": cls}
    fields = attrs.fields_dict(cls)
    given, lines = [], []
    for name in apart:
        names[f"without_{name}"] = fields[name].default if name in fields else None
        given.append(name if names[f"without_{name}"] is attrs.NOTHING else f"{name}=without_{name}")
    for a in (*own, *(fields[name] for name in apart if name in fields)):
        names[f"put_{a.name}"] = getattr(cls, a.name).__set__
        held = a.name if a.name in apart else f"told.{a.name}"
        if a.name in inner:
            names[f"read_{a.name}"] = inner[a.name].read
            held = f"{held} and read_{a.name}({held})"
        lines.append(f"    put_{a.name}(value, {held})\n")
    head = f"def read({', '.join(['told', *(['*'] if given else []), *given])}):\n    value = new(cls)\n"
    exec(f"{head}{''.join(lines)}    return value", names)
    read: Callable[..., Any] = names["read"]
    return read


@cache
def _twin(cls: type) -> Twin:
    return Twin(cls, _WORDS.get(cls, ()))


def _told(a: Any, hint: Any) -> Any:
    """A field as `defstruct` takes it."""
    if a.default is attrs.NOTHING:
        return (a.name, hint)
    made = isinstance(a.default, attrs.Factory)  # type: ignore[arg-type]
    return (a.name, hint, msgspec.field(default_factory=a.default.factory) if made else a.default)


def _inner(hint: Any) -> _Inner | None:
    """What stands for a field of this type, where it holds a value of ours, or a tuple of them."""
    if attrs.has(hint):
        twin = _twin(hint)
        return _Inner(twin.struct, twin.write, twin.read)
    item = next(iter(get_args(hint)), None)
    if get_origin(hint) is not tuple or item is None or not attrs.has(item):
        return None
    twin = _twin(item)
    many = tuple[twin.struct, ...]  # type: ignore[name-defined]
    return _Inner(many, lambda held: tuple(map(twin.write, held)), lambda held: tuple(map(twin.read, held)))
