"""Twins: for a class of values that are stored, a `msgspec.Struct` with the same fields.

A twin is written and read several times as fast as the value itself, leaves out what says nothing (a field at its
default), and does not have the fields that are kept `apart`: words, which are stored beneath the line that is hashed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

import attrs
import msgspec
from msgspec import NODEFAULT, structs
from msgspec.structs import FieldInfo

from docket.filing import Ref

__all__ = ["Field", "Twin"]

Field = tuple[str, Any, Any]
"""A field that a twin has besides those of its value: the name, the type, the default."""

_WORDS: dict[type, tuple[str, ...]] = {Ref: ("title",)}
"""The words among the fields of values that others hold."""


class Twin:
    """How the values of a class are written and read, an attrs class or a struct.

    `apart` are fields that the twin does not have, whose values `read` is given; `more` those that it has besides,
    whose values `write` is given. Both are written out field by field, as attrs writes `__init__`: a loop over the
    fields takes twice as long.
    """

    def __init__(self, cls: type, apart: Sequence[str] = (), more: Sequence[Field] = ()) -> None:
        fields = _fields(cls)
        own = sorted((f for f in fields if f.name not in apart), key=lambda f: not f.required)
        inner = {f.name: found for f in own if (found := _inner(f.type)) is not None}
        told = [_told(f, inner[f.name].type if f.name in inner else f.type) for f in own]
        self.struct: Any = msgspec.defstruct(cls.__name__, [*told, *more], omit_defaults=True, gc=False)
        self.decode: Callable[[bytes | msgspec.Raw], Any] = msgspec.json.Decoder(self.struct).decode
        self.read = _reader(cls, own, [f for name in apart for f in fields if f.name == name], apart, inner)
        self.write = _writer(self.struct, own, [name for name, *_ in more], inner)


class _Inner(NamedTuple):
    """What stands in a twin for a field that holds values of ours: its type, how it is written and read."""

    type: Any
    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def _fields(cls: type) -> list[FieldInfo]:
    """The fields of a class of values, in the order of their declaration."""
    if issubclass(cls, msgspec.Struct):
        return list(structs.fields(cls))
    hints = get_type_hints(cls)
    return [
        FieldInfo(a.name, a.name, hints[a.name], default_factory=a.default.factory)
        if isinstance(a.default, attrs.Factory)  # type: ignore[arg-type]
        else FieldInfo(a.name, a.name, hints[a.name], NODEFAULT if a.default is attrs.NOTHING else a.default)
        for a in attrs.fields(cls)  # type: ignore[arg-type]
    ]


def _writer(
    struct: type, own: Sequence[FieldInfo], more: Sequence[str], inner: dict[str, _Inner]
) -> Callable[..., msgspec.Struct]:
    """`write(value, one for each of more)`: the twin of a value."""
    names: dict[str, Any] = {"struct": struct} | {f"write_{name}": one.write for name, one in inner.items()}
    held = [_held(f"value.{f.name}", f"write_{f.name}" if f.name in inner else None) for f in own]
    exec(f"def write({', '.join(['value', *more])}):\n    return struct({', '.join([*held, *more])})", names)
    write: Callable[..., msgspec.Struct] = names["write"]
    return write


def _reader(
    cls: type, own: Sequence[FieldInfo], given: Sequence[FieldInfo], apart: Sequence[str], inner: dict[str, _Inner]
) -> Callable[..., Any]:
    """`read(told, *, one for each of apart)`: the value of a twin.

    A value of attrs has each field put where it belongs, without what its `__init__` would convert again. What is given
    for a field that the class does not have is left out.
    """
    names: dict[str, Any] = {"cls": cls, "new": object.__new__}
    names |= {f"read_{name}": one.read for name, one in inner.items()}
    names |= {f"without_{f.name}": f.default for f in given}
    optional = {f.name for f in given if f.default is not NODEFAULT}
    asked = [f"{name}=without_{name}" if name in optional else name for name in apart]
    held = {f.name: _held(f"told.{f.name}", f"read_{f.name}" if f.name in inner else None) for f in own}
    held |= {f.name: f.name for f in given}
    if issubclass(cls, msgspec.Struct):
        lines = [f"return cls({', '.join(f'{name}={value}' for name, value in held.items())})"]
    else:
        names |= {f"put_{name}": getattr(cls, name).__set__ for name in held}
        lines = ["value = new(cls)", *(f"put_{name}(value, {value})" for name, value in held.items()), "return value"]
    head = f"def read({', '.join(['told', *(['*'] if asked else []), *asked])}):"
    exec("\n    ".join([head, *lines]), names)
    read: Callable[..., Any] = names["read"]
    return read


def _held(value: str, done: str | None) -> str:
    """How a field is told from the one side to the other: as it is, or by what its own values need done."""
    return f"({value} and {done}({value}))" if done else value


@cache
def _twin(cls: type) -> Twin:
    return Twin(cls, _WORDS.get(cls, ()))


def _told(f: FieldInfo, hint: Any) -> Any:
    """A field as `defstruct` takes it."""
    if f.required:
        return (f.name, hint)
    made = f.default_factory is not NODEFAULT
    return (f.name, hint, msgspec.field(default_factory=f.default_factory) if made else f.default)


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
