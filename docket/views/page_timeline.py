"""The timeline: a lane for each part of the case, drawn as plain SVG from the days on which facts held."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from docket.ask import ROUTINE, day_of
from docket.clock import Subject
from docket.posture import Cell, Posture
from docket.views.headings import Heading, heading
from docket.views.page_facts import Standing, anchor
from docket.views.page_html import Html, el

__all__ = ["timeline"]

WIDTH, LEFT, ROW, GAP = 1120, 112, 13, 9
TICKS = 14
"""How many beginnings of years or months are marked, at most."""

LETTER = 5.4
"""How wide a letter of a label is, at most, on average."""

LANES: dict[str, tuple[str, ...]] = {
    "Status": ("case", "finality"),
    "Judge": ("authority",),
    "Parties": ("party",),
    "Responses": ("response",),
    "Motions": ("motion", "stipulation", "findings"),
    "Routine": ("motion", "stipulation"),
    "Stays": ("stay", "injunction"),
    "Schedule": ("schedule", "hearing"),
    "Orders to act": ("order to act", "leave"),
    "Judgment": ("judgment",),
    "Appeals": ("appeal",),
}
NUMBERED = ("motion", "stipulation", "findings", "stay", "injunction", "order to act", "leave", "judgment", "appeal")
"""The facts that are papers, or stand by one: they are labelled with its number."""

MOST = 30
"""Rows that one lane may have; what does not fit is counted, and listed below the drawing as everything is."""

TONES = {
    "granted": "good", "so ordered": "good", "effective": "good", "by consent": "good", "answered": "good",
    "affirmed": "good", "held": "good", "met": "good",
    "denied": "bad", "stricken": "bad", "not adopted": "bad", "missed": "bad", "dismissed": "bad", "closed": "done",
    "pending": "open", "in": "calm", "open": "calm", "due": "open", "in force": "stay",
}  # fmt: skip


@frozen
class Bar:
    """A state that held from one day until another (None: still).

    Where the docket does not show the day (`shown` False), `since` is only the place in the order of the docket.
    """

    state: str
    since: date
    until: date | None
    over: bool
    shown: bool


@frozen
class Track:
    """The states of one subject, oldest first, under the label that stands in or beside its bars."""

    region: str
    subject: Subject
    title: Heading
    bars: tuple[Bar, ...]

    @property
    def label(self) -> str:
        """What the bars are labelled; nothing where they are of the case as a whole, and say their state themselves."""
        if self.region == "response" and not isinstance(self.subject, str):
            return self.subject[-1]
        return self.title.short if self.region in NUMBERED else self.title.what if self.subject else ""


@frozen
class Scale:
    """From days to places: the first day and the last, and the day from which the case has been closed."""

    first: date
    last: date
    closed: date | None

    def x(self, day: date | None) -> float:
        """How far to the right a day stands; None is the last."""
        span, day = max(1, (self.last - self.first).days), day or self.last
        return round(LEFT + (WIDTH - LEFT - 10) * (min(max(day, self.first), self.last) - self.first).days / span, 1)

    def spent(self, bar: Bar) -> float:
        """Where a bar ends: a request on which no ruling is shown is no longer awaited once the case is closed."""
        awaited = bar.until is None and TONES.get(bar.state) == "open" and self.closed is not None
        return max(self.x(self.closed), self.x(bar.since)) if awaited else self.x(bar.until)


@frozen
class Placed:
    """A track with the room it takes in a row, and where its label stands (None: there is no room for one)."""

    track: Track
    left: float
    right: float
    label: Html | None


def timeline(case: Posture, standing: Standing, first: date, last: date) -> Html:
    """The lanes of a case from its first day to the last, as one drawing with a line for the day chosen."""
    scale = Scale(first, last, _closed(case, standing))
    drawn: list[Html] = []
    y = 24.0
    for lane, regions in LANES.items():
        tracks = [track for region in regions for track in _tracks(case, standing, region, lane)]
        rows = _packed(_once(tracks), scale)
        if rows:
            drawn.append(el("text", lane, x=4, y=y + ROW - 3, class_="lane"))
            for row in rows[:MOST]:
                drawn += [_drawn(placed, scale, y) for placed in row]
                y += ROW + 4
            if len(rows) > MOST:
                more = sum(map(len, rows[MOST:]))
                drawn.append(el("text", f"and {more} more, listed below", x=LEFT, y=y + ROW - 3, class_="lane"))
                y += ROW + 4
            y += GAP
    ticks = list(_ticks(scale, y))
    cursor = el("line", x1=scale.x(last), x2=scale.x(last), y1=14, y2=y, id="cursor")
    said = el("title", "Timeline of the case, a lane for each part of it; the same facts are listed below")
    return el(
        "svg", said, ticks, drawn, cursor, viewBox=f"0 0 {WIDTH} {int(y + 6)}", role="img", id="timeline",
        data_left=LEFT, data_width=WIDTH - LEFT - 10, xmlns="http://www.w3.org/2000/svg",
    )  # fmt: skip


def _closed(case: Posture, standing: Standing) -> date | None:
    """From when the case has been closed for good, where it is."""
    cell, day = case.cell("case"), None
    for past in cell.history() if cell is not None else ():
        if past.state not in ("closed", "transferred", "remanded"):
            break
        day = standing.at(past.by, past.day)
    return day


def _tracks(case: Posture, standing: Standing, region: str, lane: str) -> Iterator[Track]:
    """The subjects of a region that belong in a lane: what is routine has a lane of its own."""
    if region not in case.forum.regions:
        return
    for subject in case.subjects(region):
        routine = region in ("motion", "stipulation") and isinstance(case.opened_by(region, subject), ROUTINE)
        if routine is (lane == "Routine") and (bars := list(_bars(case, standing, region, subject))):
            yield Track(region, subject, heading(case, region, subject), tuple(reversed(bars)))


def _once(tracks: list[Track]) -> list[Track]:
    """The tracks without the date of a schedule that is also a hearing of its own."""
    heard = {track.title.what for track in tracks if track.region == "hearing"}
    return [track for track in tracks if track.region != "schedule" or track.title.what not in heard]


def _bars(case: Posture, standing: Standing, region: str, subject: Subject) -> Iterator[Bar]:
    """The states of a subject, newest first, each from the day it began to the next."""
    final, initial = case.forum.regions[region].final, case.forum.regions[region].initial
    cell: Cell | None = case.cell(region, subject)
    until: date | None = None
    for past in cell.history() if cell is not None else ():
        if past.prior is not None and past.prior.state == past.state:
            continue
        since = standing.at(past.by, past.day)
        if since is not None and past.state != initial:
            shown = day_of(case, past) is not None
            ended = past.state in final and region != "case"
            yield Bar(past.state, since, since if ended else until, ended, shown)
        until = since


def _placed(track: Track, scale: Scale) -> Placed:
    """A track with its label in a bar that is wide enough, else to the right, else to the left."""
    left, right, said = scale.x(track.bars[0].since), max(map(scale.spent, track.bars)), track.label
    end = max(right, scale.x(track.bars[-1].until))
    needs = LETTER * len(said) + 8
    wide = next((b for b in track.bars if not b.over and scale.spent(b) - scale.x(b.since) >= needs), None)
    if not said or wide is not None:
        at, tone = (scale.x(wide.since), "in" if wide.shown else "beside") if wide else (left, "in")
        return Placed(track, left, end, el("text", said, x=at + 4, class_=tone) if said else None)
    if right + needs < WIDTH:
        return Placed(track, left, max(end, right + needs), el("text", said, x=right + 7, class_="beside"))
    if left - needs > LEFT:
        return Placed(track, left - needs, end, el("text", said, x=left - 6, class_="beside", text_anchor="end"))
    return Placed(track, left, end, None)


def _packed(tracks: list[Track], scale: Scale) -> list[list[Placed]]:
    """The tracks in as few rows as they and their labels fit without touching, the earliest first."""
    rows: list[list[Placed]] = []
    for placed in sorted((_placed(track, scale) for track in tracks), key=lambda placed: placed.left):
        room = next((row for row in rows if row[-1].right + 7 <= placed.left), None)
        if room is None:
            rows.append([placed])
        else:
            room.append(placed)
    return rows


def _drawn(placed: Placed, scale: Scale, y: float) -> Html:
    track = placed.track
    parts = (track.subject,) if isinstance(track.subject, str) else track.subject
    title = el("title", f"{track.title.full}: {'; '.join(map(_told, track.bars))}")
    shapes = [shape for bar in track.bars for shape in _shapes(bar, scale, _said(track, bar))]
    label = el("g", placed.label, transform=f"translate(0 {ROW - 3})") if placed.label else None
    place = anchor("f", track.region, *parts)  # the page's script goes there: a picture has no links inside it
    return el("g", title, shapes, label, transform=f"translate(0 {y:g})", data_goto=place)


def _told(bar: Bar) -> str:
    since = f"{bar.since}" if bar.shown else "a day not shown"
    return f"{bar.state} {'on' if bar.over else 'from'} {since}"


def _said(track: Track, bar: Bar) -> str:
    """What a bar says itself: that of the case as a whole says its state."""
    if track.subject:
        return ""
    return f"finality: {bar.state}" if track.region == "finality" else bar.state


def _shapes(bar: Bar, scale: Scale, said: str) -> Iterator[Html]:
    """A bar for a state that lasts, a point for one that ends a matter, a thread for what a closed case left open."""
    tone = f"bar {TONES.get(bar.state, 'calm')}{'' if bar.shown else ' guess'}"
    left, right, end = scale.x(bar.since), scale.spent(bar), scale.x(bar.until)
    if bar.over:
        yield el("circle", cx=left, cy=ROW / 2, r=4, class_=tone)
        return
    if end > right:
        yield el("line", x1=right, x2=end, y1=ROW + 1, y2=ROW + 1, class_=f"thread {tone}")
    yield el("rect", x=left, width=max(2.5, round(right - left, 1)), height=ROW, rx=2, class_=tone)
    if said and right - left > LETTER * len(said) + 6:
        yield el("text", said, x=left + 4, y=ROW - 3, class_="in" if bar.shown else "beside")


def _ticks(scale: Scale, y: float) -> Iterator[Html]:
    """The beginnings of years, of quarters or months where there are few, and of every so many years where many."""
    first, last = scale.first, scale.last
    months = range(first.year * 12 + first.month, last.year * 12 + last.month)
    step = next((n for n in (1, 3, 6, 12) if len(months) // n <= TICKS), 12 * max(1, len(months) // 12 // TICKS + 1))
    for n in months:
        if n % step == 0:
            begins = date(n // 12, n % 12 + 1, 1)
            at = scale.x(begins)
            yield el("line", x1=at, x2=at, y1=14, y2=y, class_="year")
            if at + 26 < WIDTH:
                yield el("text", f"{begins:%Y}" if begins.month == 1 else f"{begins:%b}", x=at + 2, y=11, class_="lane")
