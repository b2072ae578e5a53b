"""HTML written so that no text of a docket can become markup: whatever is not `Html` is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

__all__ = ["Html", "el", "join"]

EMPTY = frozenset(("br", "input", "line", "meta", "rect", "circle", "path"))


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


Child = str | Iterable["Html"] | None


def el(name: str, /, *children: Child, **attributes: str | int | float | bool | None) -> Html:
    """An element. Text is escaped; attributes that are None or False are left out; `_` in their names is `-`."""
    told = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(str(value), quote=True)}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in EMPTY:
        return Html(f"<{name}{told}/>")
    return Html(f"<{name}{told}>{''.join(map(join, children))}</{name}>")


def join(child: Child) -> str:
    """A child as markup: what is `Html` as it is, other text escaped, the items of a list one after the other."""
    if child is None:
        return ""
    if isinstance(child, Html):
        return str(child)
    if isinstance(child, str):
        return escape(child, quote=False)
    return "".join(child)
