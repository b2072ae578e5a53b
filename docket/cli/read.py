"""`docket read`: docket texts in, their acts out, one JSON line for each."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from docket.errors import DocketError

if TYPE_CHECKING:
    from docket.filing import Filing

__all__ = ["read"]


def read(
    file: Annotated[
        str, typer.Argument(help="JSON Lines, each {text, court?, date_filed?, event_title?}; - reads stdin.")
    ] = "-",
    vocabulary: Annotated[str | None, typer.Option(help="Add labels of another vocabulary: scales.")] = None,
) -> None:
    """Read docket texts: what each act is, who does it, to what it refers, how it rules, what it dates.

    Example: echo '{"text": "ORDER granting 12 Motion to Dismiss"}' | docket read -
    """
    if vocabulary not in (None, "scales"):
        raise DocketError(f"no vocabulary {vocabulary!r}; there is scales")
    from msgspec import json

    from docket.reading import read_text

    if vocabulary:
        from docket.reading.scales import labels_of
    encode = json.Encoder().encode
    for said in _lines(file):
        text = said.text or ""
        acts = read_text(text, court=said.court, title=said.event_title)
        line: dict[str, Any] = {"acts": [_shown(a) for a in acts]}
        if vocabulary:
            line["labels"] = labels_of(text, acts)
        sys.stdout.write(encode(line).decode() + "\n")


def _lines(file: str) -> Iterator[Any]:
    """Each line of a file as what it says. Raises DocketError, with the line, for one that does not say it so."""
    from msgspec import DecodeError, defstruct, json

    maybe = str | None
    line_of_text = defstruct("Said", [("text", maybe), ("court", maybe, None), ("event_title", maybe, None)])
    number = 1
    try:
        stream = sys.stdin if file == "-" else open(file, encoding="utf-8")  # noqa: SIM115 (closed with the command)
    except OSError as error:
        raise DocketError(f"{file}: {error.strerror}") from error
    decode = json.Decoder(line_of_text).decode
    try:
        for number, line in enumerate(stream, 1):  # noqa: B007 (the error names it)
            if line.strip():
                yield decode(line.encode())
    except UnicodeError:
        raise DocketError(f"{file}, line {number}: not text in UTF-8; save it as UTF-8") from None
    except DecodeError as error:
        raise DocketError(f"{file}, line {number}: {error}; each line is one JSON object with a `text`") from error


def _shown(act: Filing) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "kind": act.event,
        "by": list(act.by),
        "as_to": list(act.as_to),
        "refs": [{"ecf": r.ecf, "part": r.part, "case": r.case, "title": r.title} for r in act.refs],
        "disposition": getattr(act, "disposition", None),
        "relief": getattr(act, "relief", None),
        "dates": [
            {
                "what": d.what,
                "date": d.date and d.date.isoformat(),
                "party": d.party,
                "printed": d.printed,
                "must": d.must,
                "time": d.time,
                "period": d.period and str(d.period),
            }
            for d in act.dates
        ],
        "span": list(act.span) if act.span else None,
    }
    for name in ("judge", "prejudice", "leave_to_amend", "signed", "served", "sent", "note"):
        value = getattr(act, name, None)
        if value is not None:
            shown[name] = value.isoformat() if hasattr(value, "isoformat") else value
    return shown
