"""The timeline: a lane for each part of the case, drawn as plain SVG from the days on which facts held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from docket.ask import day_of, named, spoken
from docket.clock import Subject
from docket.posture import Cell, Posture
from docket.views.page_facts import Standing, anchor
from docket.views.page_html import Html, el

__all__ = ["timeline"]

WIDTH, LEFT, ROW, GAP = 1000, 120, 12, 8
LANES = {
    "Status": ("case", "finality"),
    "Judge": ("authority",),
    "Parties": ("party",),
    "Responses": ("response",),
    "Motions": ("motion", "stipulation", "findings"),
    "Stays": ("stay", "injunction"),
    "Schedule": ("schedule", "hearing"),
    "Orders to act": ("order to act", "leave"),
    "Judgment": ("judgment",),
    "Appeals": ("appeal",),
}
MOST = 60
"""Rows that one lane may have; what does not fit is counted, and listed below the drawing as everything is."""

TONES = {
    "granted": "good", "so ordered": "good", "by consent": "good", "answered": "good", "affirmed": "good",
    "denied": "bad", "stricken": "bad", "not adopted": "bad", "missed": "bad", "dismissed": "bad", "closed": "done",
    "pending": "open", "in": "calm", "open": "calm", "due": "open", "in force": "stay",
}  # fmt: skip


@frozen
class Bar:
    """A state that held from one day until another (None: still), of a subject.

    Where the docket does not show the day (`shown` False), `since` is only the place in the order of the docket.
    """

    region: str
    subject: Subject
    state: str
    since: date
    until: date | None
    over: bool
    shown: bool


def timeline(case: Posture, standing: Standing, first: date, last: date) -> Html:
    """The lanes of a case from its first day to the last, as one drawing with a line for the day chosen."""
    span = max(1, (last - first).days)

    def x(day: date) -> float:
        return round(LEFT + (WIDTH - LEFT - 10) * (min(max(day, first), last) - first).days / span, 1)

    drawn: list[Html] = []
    y = 24.0
    for lane, regions in LANES.items():
        rows = _packed([bar for region in regions for bar in _bars(case, standing, region)], last)
        if rows:
            drawn.append(el("text", lane, x=4, y=y + ROW - 2, class_="lane"))
            for row in rows[:MOST]:
                drawn += [_drawn(bar, x(bar.since), x(bar.until or last), y) for bar in row]
                y += ROW + 3
            if len(rows) > MOST:
                drawn.append(el("text", f"and {len(rows) - MOST} rows more", x=LEFT, y=y + ROW - 2, class_="lane"))
                y += ROW + 3
            y += GAP
    years = list(_years(first, last, x, y))
    cursor = el("line", x1=x(last), x2=x(last), y1=14, y2=y, id="cursor")
    said = el("title", "Timeline of the case, a lane for each part of it; the same facts are listed below")
    return el(
        "svg", said, years, drawn, cursor, viewBox=f"0 0 {WIDTH} {int(y + 6)}", role="img", id="timeline",
        data_left=LEFT, data_width=WIDTH - LEFT - 10, xmlns="http://www.w3.org/2000/svg",
    )  # fmt: skip


def _bars(case: Posture, standing: Standing, region: str) -> Iterator[Bar]:
    """The states of a region's subjects, each from the day it began to the next."""
    if region not in case.forum.regions:
        return
    final, initial = case.forum.regions[region].final, case.forum.regions[region].initial
    for subject in case.subjects(region):
        cell: Cell | None = case.cell(region, subject)
        until: date | None = None
        for past in cell.history() if cell is not None else ():
            if past.prior is not None and past.prior.state == past.state:
                continue
            since = standing.at(past.by, past.day)
            if since is not None and past.state != initial:
                shown = day_of(case, past) is not None
                ended = past.state in final and region != "case"
                yield Bar(region, subject, past.state, since, since if ended else until, ended, shown)
            until = since


def _packed(bars: list[Bar], last: date) -> list[list[Bar]]:
    """The subjects in as few rows as they fit without touching, the earliest first."""
    by_subject: dict[tuple[str, Subject], list[Bar]] = {}
    for bar in bars:
        by_subject.setdefault((bar.region, bar.subject), []).append(bar)
    rows: list[tuple[date, list[Bar]]] = []
    for group in sorted(by_subject.values(), key=lambda group: min(bar.since for bar in group)):
        begins = min(bar.since for bar in group)
        ends = max(bar.until or last for bar in group)
        for n, (free, row) in enumerate(rows):
            if free < begins:
                rows[n] = (ends, [*row, *group])
                break
        else:
            rows.append((ends, group))
    return [row for _, row in rows]


def _drawn(bar: Bar, left: float, right: float, y: float) -> Html:
    parts = (bar.subject,) if isinstance(bar.subject, str) else bar.subject
    until = f" until {bar.until}" if bar.until and not bar.over else ""
    since = f"from {bar.since}" if bar.shown else "from a day not shown"
    title = el("title", f"{named(bar.region, bar.subject)}: {bar.state} {since}{until}")
    tone = f"bar {TONES.get(bar.state, 'calm')}{'' if bar.shown else ' guess'}"
    if bar.over:
        shape = el("circle", cx=left, cy=y + ROW / 2, r=4, class_=tone)
    else:
        shape = el("rect", x=left, y=y, width=max(2.0, round(right - left, 1)), height=ROW, rx=2, class_=tone)
    return el("a", title, shape, _label(bar, left, right, y), href=f"#{anchor('f', bar.region, *parts)}", tabindex="-1")


def _label(bar: Bar, left: float, right: float, y: float) -> Html | None:
    """A bar wide enough for it says what it is."""
    said = spoken(bar.subject) or bar.state
    if bar.over or right - left < 6 * len(said):
        return None
    return el("text", said, x=left + 3, y=y + ROW - 3, class_="in")


def _years(first: date, last: date, x: object, y: float) -> Iterator[Html]:
    assert callable(x)
    years: Sequence[int] = range(first.year + 1, last.year + 1)
    step = max(1, len(years) // 12)
    for year in years[::step]:
        at = x(date(year, 1, 1))
        yield el("line", x1=at, x2=at, y1=14, y2=y, class_="year")
        yield el("text", str(year), x=at + 2, y=11, class_="lane")
