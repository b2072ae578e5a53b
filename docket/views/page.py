"""A case as one page that needs no network: its posture in plain words, a timeline, and every fact with its reasons.

The page holds each fact once, with the days on which it moved; a slider shows the posture on any day. All text of the
docket is escaped, and the page's own policy lets nothing but its own script and style run.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from docket.courts import court
from docket.filing import Entry
from docket.posture import Posture
from docket.views.next import said_next
from docket.views.page_facts import Standing, deadline_list, deficiency_list, entry_list, fact_sections, ordinal
from docket.views.page_html import Html, document, el
from docket.views.page_pending import pending_section
from docket.views.page_timeline import timeline
from docket.views.text import footer, summary
from docket.views.words import day

__all__ = ["assets", "page"]

Answer = dict[str, Any]
HERE = Path(__file__).parent
FEW = 5


@cache
def assets() -> tuple[str, str]:
    """The style and the script of the page of a case."""
    return (HERE / "page.css").read_text(encoding="utf-8"), (HERE / "page.js").read_text(encoding="utf-8")


def page(said: Answer, case: Posture, entries: Sequence[Entry], *, top: Html | None = None) -> str:
    """The page of a case: `said` is the whole answer of `docket replay`, `case` the posture at its last day.

    `top` is the way to other pages, where there are any.
    """
    days = [act.day for act in case if act.day is not None]
    last = max(filter(None, (case.today, *days)), default=date.today())
    first = min(days, default=last)
    style, script = assets()
    told = said["case"]
    title = told["name"] or told["docket_number"] or "A case"
    body = [
        el("a", "Skip to the posture", href="#posture", class_="skip"), _header(title, said, top),
        _main(said, case, entries, first, last), el("footer", el("p", footer(said)), el("p", _reading(said))),
    ]  # fmt: skip
    return document(f"{title} · docket", body, style, script)


SECTIONS = {
    "posture": "Where it stands",
    "time": "Timeline",
    "facts": "Facts on the day",
    "deadlines": "Deadlines",
    "next": "What comes next",
    "pending": "Pending",
    "deficiencies": "Out of order",
    "docket": "Docket",
}


def _header(title: str, said: Answer, top: Html | None) -> Html:
    told = said["case"]
    where = court(told["court"]).name if told["court"] else None
    about = " · ".join(filter(None, (where, told["docket_number"], f"as of {day(said['as_of'])}")))
    links = [el("li", el("a", name, href=f"#{key}")) for key, name in SECTIONS.items()]
    contents = el("nav", el("ul", links), aria_label="Sections")
    return el("header", top, el("h1", title), el("p", about, class_="sub"), contents)


def _main(said: Answer, case: Posture, entries: Sequence[Entry], first: date, last: date) -> Html:
    standing = Standing(case)
    drawn = timeline(case, standing, first, last)
    drawing = el("div", drawn, class_="drawing", tabindex="0", role="region", aria_label="Drawing")
    return el(
        "main",
        _section("posture", _posture(said)),
        _day(first, last),
        _section("time", _key(), drawing),
        _section("facts", _switch("over", "also what is over", "facts"), list(fact_sections(case, standing))),
        _section("deadlines", *_deadlines(case, standing)),
        _section("next", *_next(said)),
        _section("pending", *pending_section(case, standing, said["posture"]["status"])),
        _section("deficiencies", *_deficiencies(case, standing)),
        _section("docket", _filters(), el("div", list(entry_list(entries, case, standing)))),
    )


def _switch(key: str, said: str, section: str) -> Html:
    """What is shown of a section: a box to tick, and a button that unfolds all of it."""
    box = el("label", el("input", type="checkbox", id=key), f" {said}")
    unfold = el("button", "Unfold all", type="button", data_unfold=section, aria_pressed="false")
    return el("p", box, " ", unfold, class_="control")


def _section(key: str, *children: Html | list[Html] | None) -> Html:
    return el("section", el("h2", SECTIONS[key], id=f"{key}-h"), *children, id=key, aria_labelledby=f"{key}-h")


def _posture(said: Answer) -> Html:
    """The posture in plain words: each heading with its first lines; the rest of them stand below."""
    told: dict[str, list[str]] = {}
    heading = ""
    for name, line in summary(said, everything=True):
        heading = name or heading
        told.setdefault(heading, []).append(line)
    lines: list[Html] = []
    for heading, found in told.items():
        if heading not in ("Case", "As of", "Deadlines", "Deficiencies", "Reading"):
            more = [f"and {len(found) - FEW} more, below"] if len(found) > FEW + 1 else []
            lines += [el("dt", heading), *(el("dd", line) for line in [*(found[:FEW] if more else found), *more])]
    return el(
        "div", el("p", f"On {day(said['as_of'])}, the last day of this docket.", class_="sub"),
        el("dl", lines, class_="posture"),
    )  # fmt: skip


def _day(first: date, last: date) -> Html:
    """The control that chooses the day: a slider, a date, and the filings before and after."""
    low, high = first.isoformat(), last.isoformat()
    row = el(
        "div",
        el("span", "Posture on ", class_="on", aria_hidden="true"),
        el("output", f"{last:%B} {last.day}, {last.year}", id="shown", for_="day"),
        el(
            "input",
            type="range",
            id="day",
            min=ordinal(first),
            max=ordinal(last),
            value=ordinal(last),
            step=1,
            aria_label="Day of the posture",
        ),
        el("button", "◀ filing", type="button", id="earlier", aria_label="To the day of the filing before"),
        el("button", "filing ▶", type="button", id="later", aria_label="To the day of the next filing"),
        el("input", type="date", id="date", min=low, max=high, value=high, aria_label="Day"),
        el("button", "Last day", type="button", id="last"),
        class_="row",
    )
    said = el("p", el("span", "", id="then"), el("span", "", id="came"), aria_live="polite", id="said")
    none = el("noscript", "The slider needs JavaScript. Without it, the page shows the last day.")
    return el("div", row, said, none, class_="day", role="group", aria_label="Choose a day")


def _key() -> Html:
    tones = {
        "open": "awaiting",
        "good": "granted, done",
        "bad": "denied, stricken",
        "stay": "stayed",
        "": "standing",
        "guess": "from a day not shown",
        "thread": "no ruling shown before the case closed",
    }
    return el("ul", [el("li", el("span", "", class_=tone or None), said) for tone, said in tones.items()], class_="key")


def _deadlines(case: Posture, standing: Standing) -> list[Html]:
    every = _switch("ended", "also those that have ended or passed", "deadlines")
    none = el("p", "Nothing that the docket shows is due on this day.", id="nodeadlines", hidden=True)
    return [every, none, *deadline_list(case, standing)]


def _next(said: Answer) -> list[Html]:
    """What each side may file next, on the last day: what is due and what answers a paper first."""
    lines: list[Html] = []
    for heading, line in said_next(said["next"], as_of=said["as_of"]):
        lines += [el("dt", heading)] if heading else []
        lines.append(el("dd", line.strip().removesuffix(" (--all)"), class_="more" if line.startswith(" ") else None))
    return [el("p", f"As of {said['as_of']}.", class_="sub"), el("dl", lines, class_="posture")]


def _deficiencies(case: Posture, standing: Standing) -> list[Html]:
    serious, remarks = deficiency_list(case, standing, remarks=False), deficiency_list(case, standing, remarks=True)
    shown = el("ul", serious) if serious else el("p", "Nothing that the docket shows is ineffective or to be cured.")
    folded = el("details", el("summary", f"{len(remarks)} remarks: lawful but unusual"), el("ul", remarks))
    return [shown, *([folded] if remarks else [])]


def _filters() -> Html:
    sorts = {
        "": "every entry", "order": "orders and acts of the court", "motion": "motions and stipulations",
        "pleading": "pleadings", "moved": "what moved the case", "lacks": "what is out of order", "unread": "not read",
    }  # fmt: skip
    options = [el("option", said, value=key) for key, said in sorts.items()]
    return el(
        "div",
        el("input", type="search", id="find", placeholder="Find in the docket", aria_label="Find in the docket"),
        el("select", options, id="only", aria_label="Which entries"),
        el("label", el("input", type="checkbox", id="routine"), " hide routine (extensions, pro hac vice)"),
        el("output", "", id="counted", aria_live="polite"),
        class_="filters",
    )


def _reading(said: Answer) -> str:
    reading = said["reading"]
    return (
        f"{reading['entries']} entries, {reading['unread']} not read; complete: {reading['complete']}. "
        f"Engine {said['engine']['version']}, law {said['engine']['law'][:12]}."
    )
