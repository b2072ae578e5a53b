"""HTML written so that no text of a docket can become markup: whatever is not `Html` is escaped."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from html import escape

from docket.views.visible import visible

__all__ = ["Html", "document", "el", "join", "policy"]

EMPTY = frozenset(("br", "input", "line", "meta", "rect", "circle", "path"))


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


Child = str | Iterable["Html"] | None


def el(name: str, /, *children: Child, **attributes: str | int | float | bool | None) -> Html:
    """An element. Text is escaped; attributes that are None or False are left out; `_` in their names is `-`."""
    told = "".join(
        f" {key.rstrip('_').replace('_', '-')}"
        + ("" if value is True else f'="{escape(visible(str(value)), quote=True)}"')
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
        return escape(visible(child), quote=False)
    return "".join(child)


def policy(*, style: str = "", script: str = "", forms: bool = False) -> str:
    """Nothing is fetched, and nothing runs but the page's own style and script, known by their hashes.

    `forms` may be sent to where the page came from.
    """
    forms_to = "'self'" if forms else "'none'"
    own = [
        f"{kind}-src 'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for kind, text in (("style", style), ("script", script))
        if text
    ]
    return "; ".join(("default-src 'none'", *own, "base-uri 'none'", f"form-action {forms_to}"))


def document(title: str, body: Sequence[Html | None], style: str, script: str = "", *, forms: bool = False) -> str:
    """A whole page that fetches nothing."""
    head = el(
        "head", el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy(style=style, script=script, forms=forms)),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"), el("title", title), el("style", Html(style)),
    )  # fmt: skip
    whole = el("body", *body, el("script", Html(script)) if script else None)
    return f"<!doctype html>\n{el('html', head, whole, lang='en')}\n"
