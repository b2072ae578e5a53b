"""Returns of service, waivers and process mailed: upon whom, on which day, and the answer day printed beside it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, NamedTuple

from docket.reading.due import parties_due
from docket.reading.listed import SHORTENED, names
from docket.reading.parts import DAY, MONTH_DAY, Parts, day_of
from docket.reading.patterns import sought

__all__ = ["Served", "for_the_nation", "mailing_of", "served_alone", "served_of", "upon"]


class Served(NamedTuple):
    """One service or waiver: upon whom, when, and the answer day that the clerk printed."""

    party: tuple[str, ...]
    day: date | None
    due: date | None


_DUE = sought(
    rf"\banswer (?:is )?(?:now )?(?:due|deadline|follow[- ]?up)(?: date)?:?\s*(?:on|by|is|to)?\s*(?P<due>{DAY})"
)
_ON = sought(
    rf"\b(?:served|executed|served by \w+|mailed|waiver (?:was )?sent(?: by [^\d]{{2,60}}?)?|sent"
    rf"|accepted|service date|date of service)\s*(?:on|:|date)?\s*(?P<day>{DAY}|{MONTH_DAY})"
    rf"|(?<!due)\s(?<!due on)(?:on\s+)?(?<!due\son\s)(?P<on>{DAY})|(?<!due)\son\s(?P<in_words>{MONTH_DAY})"
)


_ALSO = re.compile(rf"\s*[;,]\s*(?:and\s+)?(?P<who>[^;()\d]{{3,80}}?)\s+(?:served\s+)?on\s+(?P<day>{DAY})")


_DAY = sought(DAY)
_AND = re.compile(r"\s*(?:,|&|,?\s*and)\s*")
"""What stands between the days of several services of which it is not said whose is which."""
_WHOSE = sought(
    r"(?i)(?:^|[;)\]]|\.\s|\bupon\b|\bas to\b|\bexecuted by [^.;]{2,80}?\.|\bby (?:plaintiff"
    r"|petitioner)s? [^.;]{2,60}? as to\b|\bon behalf of\b)\s*"
)


def served_of(low: str, text: str, start: int, end: int, as_to: tuple[str, ...]) -> list[Served]:
    """Each service that a return or waiver shows."""
    out: list[Served] = []
    last, as_to = start, upon(as_to)
    for m in _DUE.finditer(low, start, end):
        days = list(_DAY.finditer(low, max(last, m.start() - 260), m.start()))
        due_for = upon(parties_due(low, text, m.end(), end))
        if days:
            said = text[max(last, days[-1].start() - 200) : days[-1].start()]
            whom = due_for or upon(_whom(said)) or (as_to if not out else ())
            several = len(days) > 1 and _AND.fullmatch(low, days[-2].end(), days[-1].start())
            out.append(Served(whom, None if several else day_of(days[-1][0]), day_of(m["due"])))
        elif out or not as_to:
            out.append(Served(due_for, None, day_of(m["due"])))
        last = m.end()
    if out:
        return out
    on, due = _ON.search(low, start, end), _DUE.search(low, start, end)
    if on or due:
        said = text[start : on.start("day") if on["day"] else on.start()] if on and not as_to else ""
        out.append(
            Served(
                as_to or (upon(_whom(said)) if _WHOSE.search(said) or _SERVED_ON.search(said) else ()),
                day_of(on["day"] or on["on"] or on["in_words"]) if on else None,
                day_of(due["due"]) if due else None,
            )
        )
    at = on.end() if on and as_to else end
    while also := _ALSO.match(low, at, end):
        out.append(Served(upon(names(text[also.start("who") : also.end("who")])), day_of(also["day"]), None))
        at = also.end()
    return out


_THROUGH = sought(
    r"(?i)\s+(?:by|thru|through|c/o|via)\s.*$|\s+\d{1,2}/\d.*$|^.*\bon behalf of (?:(?:the )?defendants? )?"
)
_CAPACITY = re.compile(
    r"(?i)(?:an? |its |the |as )*(?:individual(?:ly)?|deceased|(?:vice )?president|c[ef]o|owner|manager|director"
    r"|secretary|general counsel|attorney|clerk|officer|partner|minor|(?:registered |authorized |statutory )?agent)"
    r"(?: (?:for|of) .*)?"
)


def upon(whom: tuple[str, ...]) -> tuple[str, ...]:
    """Those served, without the person through whom, and without words of capacity that the list took for names."""
    whom = tuple(name for name in whom if " on behalf of " in name) or whom
    plain = (_bare(_THROUGH.sub("", name)) for name in whom)
    kept = tuple(dict.fromkeys(name for name in plain if name and not _CAPACITY.fullmatch(name)))
    return kept or whom


_ONLY_SERVED = sought(
    r"\bexecuted (?:filed )?by [^;]{2,80}?(?<!\binc)(?<!\bcorp)(?<!\bco)(?<!\bltd)\.+ "
    r"(?P<who>all defendants|\w[^;(]{2,160}?,? served\b)(?= ?(?:\.|\(|$))"
)


def served_alone(p: Parts, start: int) -> tuple[str, ...]:
    """Who is served where the day is not said: "Returned Executed by Jane Poe. Acme Corp. served."."""
    m = _ONLY_SERVED.search(p.low)
    return names(p.text[m.start("who") : m.end("who")].removesuffix("served")) if m and m.end() > start else ()


_OFFICERS = {
    "united states attorney": re.compile(
        r"(?i)(?:the )?(?:office of the )?(?:civil process clerk\W+)?(?:u\.? ?s\.?|united states) att(?:orne)?y"
        r"(?!'?s? general)\b.*"
    ),
    "attorney general": re.compile(
        r"(?i)(?:the )?(?:(?:u\.? ?s\.?|united states) att(?:orne)?y'?s? general\b.*"
        r"|att(?:orne)?y'?s? general(?: (?:of|for) (?:the )?(?:u\.? ?s\.?|united states).*)?)"
    ),
    "agency": re.compile(r"(?i)(?:the )?(?:\w+ )?(?:ogc|office of (?:the )?general counsel)\b.*"),
}
"""Who takes process for the United States, as clerks print them."""


def for_the_nation(whom: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those served without the officers who took the papers for the United States, and which officers these were.

    The Attorney General alone may be a State's.
    """
    took = {name: officer for name in whom for officer, words in _OFFICERS.items() if words.fullmatch(name)}
    plain = {"attorney general"} if all(re.match(r"(?i)(?:the )?att", name) for name in took) else set()
    took = {name: officer for name, officer in took.items() if officer not in plain}
    return tuple(n for n in whom if n not in took), tuple(o for o in _OFFICERS if o in took.values())


def _bare(name: str) -> str:
    """A name without the marks behind it, but for the period of its own abbreviation: "Acme Corp."."""
    name = name.strip(" ,")
    return name if SHORTENED.search(name) else name.strip(" ,.")


_MAILED_TO = sought(
    r"\bmailed\s+to\s+(?:the\s+)?(?:defendants?\s+)?(?P<whom>[^;:\d]{2,90}?)"
    r"\s*(?:,(?!\s*(?:inc|llc|ltd|corp|s\.|n\.v|gmbh|jr))|\b(?:at|on|by|via|pursuant|c/o)\b|[;:\d(]|(?<!\b[a-z])\.\s|$)"
)
_MAILED_ON = sought(rf"\bmailed\b[^;]{{0,300}}?\bon:?\s+(?P<day>{DAY}|{MONTH_DAY})")
_RECEIVED_ON = sought(rf"\breceived\s+on:?\s+(?P<day>{DAY}|{MONTH_DAY})")


def mailing_of(p: Parts, start: int) -> dict[str, Any]:
    """To whom the clerk mailed process, on which day, and on which it was received."""
    whom, day = _MAILED_TO.search(p.body, start), _MAILED_ON.search(p.body, start)
    received = _RECEIVED_ON.search(p.body, start)
    return {
        "mailed": day_of(day["day"]) if day else None,
        "received": day_of(received["day"]) if received else None,
        **({"as_to": names(p.text[whom.start("whom") : whom.end("whom")])} if whom else {}),
    }


_SERVED_ON = sought(
    r"\b(?i:served (?:up)?on|(?:sent|mailed) to|executed (?:(?:up)?on|re))\s+(?:(?i:the |defendants? ))*"
    r"(?P<who>[A-Z0-9][^;:]{2,80}?)"
    r"(?i:,?\s+waiver (?:was )?(?:sent|mailed|signed)\b[^;:]*|,?\s+(?:was )?(?:served\s+)?on)?\s*$"
    r"|\b(?i:by)\s+(?:(?i:the |defendants? ))*(?P<waives>[A-Z0-9](?:[^;:.]|(?<=\b[A-Z])\.|(?<=Inc|orp|Ltd)\.){2,80}?)"
    r"(?i:,?\s+sent(?: on)?)\s*$"
)


_BEHIND_THE_TITLE = re.compile(
    r"(?i:(?:alias |and |of |the |is )*(?:summons(?:es)?|service|waivers?|returned|return|affidavit|proof|executed"
    r"|complaint)\b[\s,:]*)+(?:[^A-Z].*)?"
)
"""The title of a return, and all behind it that begins no name."""


def _whom(said: str) -> tuple[str, ...]:
    """The party of `...; Acme Corp. served on`, of `Complaint served on Acme Corp. on`."""
    if m := _SERVED_ON.search(said):
        return names(m["who"] or m["waives"])
    said = re.sub(
        r"(?i)\s*\b(?:waiver\s+(?:was\s+)?(?:sent|mailed)\b[^.;]*|(?:was\s+)?served\b[^.;]{0,40}|executed(?:\s+on)?"
        r"|(?:sent|mailed)(?:\s+on)?"
        r"|on|service accepted[^.;]*)\s*$",
        "",
        said.strip(" ,:("),
    ).strip(" ,:(")
    said = re.sub(r"\s*\([^)]*\)", "", said)
    starts = [
        m.end()
        for m in _WHOSE.finditer(said)
        if not re.search(r"(?i)\b(?:inc|corp|co|ltd|l\.?p|jr|sr|dr|mr|mrs|ms|u\.s|st|no|[a-z])\.\s*$", said[: m.end()])
    ]
    who = said[starts[-1] :] if starts else said
    behind = _BEHIND_THE_TITLE.match(who)
    return names(who[behind.end() :] if behind else who)
