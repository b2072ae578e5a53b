"""A region drawn for a slide: states in boxes, what leads from one to another on the arrows, with its law.

Graphviz lays the boxes out; `pygraphviz`, which the extra `civil-docket[diagram]` brings, has it inside. The widths of
words are ours, so that a drawing is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from textwrap import shorten, wrap
from typing import Any

from attrs import field, frozen

from docket.ask import day_of
from docket.clock import Subject
from docket.errors import OutOfRange
from docket.posture import Posture
from docket.region import NEW, Region, Row
from docket.views.diagram import ANY, Arrow, arrows, cite, trigger
from docket.views.headings import heading, number
from docket.views.page_html import Html, el

__all__ = ["Marks", "drawing", "marks", "style"]

LINE, STATE, SMALL = 14, 7.4, 6.2
"""The height of a line; the width of a letter of a state's name, and of one on an arrow."""

MARGIN, HEAD = 12.0, 28.0
NO_BREAK = "\u00a0"
START = ""
"""The point from which a region begins whose first state is more than "not yet in the case"."""

FEW = 4
"""What one arrow or one box lists before it counts the rest."""


@frozen
class Marks:
    """Where a case stands in a region, and how it got there.

    `here` are the states in which subjects now are, each with what they are called; `taken` the arrows that were gone
    along, each with the filings that did it.
    """

    here: dict[str, list[str]] = field(factory=dict)
    taken: dict[tuple[str, str], list[str]] = field(factory=dict)


def marks(case: Posture, region: str, subjects: Iterable[Subject]) -> Marks:
    """The marks that subjects of a case leave on the drawing of their region."""
    found = Marks()
    for subject in subjects:
        cell = case.cell(region, subject)
        if cell is None:
            continue
        found.here.setdefault(cell.state, []).append(heading(case, region, subject).short if subject else "")
        for past in cell.history():
            filing, day = case.filing(past.by), day_of(case, past)
            before = past.prior.state if past.prior is not None else case.forum.regions[region].initial
            if past.row is not None:
                paper = f"ECF No. {number(filing)}" if filing and number(filing) else filing.event if filing else ""
                said = ", ".join(filter(None, (paper, day.isoformat() if day else "day not shown")))
                found.taken.setdefault((before, past.state), []).insert(0, said)
    return found


@cache
def style() -> str:
    """The style of a drawing."""
    return (Path(__file__).parent / "drawing.css").read_text(encoding="utf-8")


def drawing(region: Region, court: str | None = None, marked: Marks | None = None, *, alone: bool = True) -> Html:
    """A region as SVG, by the law of a court, with the marks of a case; `alone` with its own style inside.

    Raises OutOfRange where the extra that lays it out is not installed.
    """
    marked = marked or Marks()
    every = arrows(region, court)
    stays = {arrow.source: arrow for arrow in every if arrow.source == arrow.target}
    leads = _led([arrow for arrow in every if arrow.source != arrow.target], region, marked)
    names = [s for s in (*region.states, ANY) if any(s in (a.source, a.target) for a in every) or s in marked.here]
    boxes = {name: _Box.of(name, region, stays.get(name), marked) for name in names}
    if region.initial != NEW and region.initial in names:
        boxes[START] = _Box(START, (), "state start", f"every case begins {region.initial}")
        leads.append(_Lead(Arrow(START, region.initial, ()), (), "lead"))
    placed = _Layout.of(boxes, leads)
    said = f"{region.name}: {region.about}"
    width, height = placed.size
    inside = [
        el("title", said), *_head(region, alone), *(lead.thread(placed) for lead in leads if not lead.lines),
        *(lead.ground(placed) for lead in leads if lead.lines), *(lead.thread(placed) for lead in leads if lead.lines),
        *(lead.label(placed) for lead in leads if lead.lines), *(box.drawn(placed) for box in boxes.values()),
    ]  # fmt: skip
    top = -HEAD if alone else 0
    return el(
        "svg", inside, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 {top} {width:g} {height - top:g}",
        class_="region", role="img", aria_label=said, width=round(width),
    )  # fmt: skip


def _head(region: Region, alone: bool) -> tuple[Html, ...]:
    """What a drawing that stands alone brings with it: its style, and what it is of."""
    if not alone:
        return ()
    about = el("tspan", f"  {region.about}", class_="about")
    return el("style", Html(style())), el("text", region.name, about, x=MARGIN, y=-10, class_="head")


# -- what is drawn ---------------------------------------------------------------------------------


@frozen
class _Line:
    """A line of text with the class that says what it is."""

    words: str
    sort: str

    @property
    def width(self) -> float:
        return len(self.words) * (STATE if self.sort == "name" else SMALL)


def _text(lines: Sequence[_Line], x: float, y: float) -> Html:
    """Lines one below the other, centred on a point."""
    top = y - len(lines) * LINE / 2 + LINE * 0.75
    spans = [el("tspan", line.words, x=f"{x:g}", y=f"{top + n * LINE:g}", class_=line.sort)
             for n, line in enumerate(lines)]  # fmt: skip
    return el("text", spans)


def _law(rows: Iterable[Row]) -> list[tuple[str, tuple[str, ...]]]:
    """What leads along an arrow, and by which laws: each trigger once, those together that have the same laws."""
    by_trigger: dict[str, list[str]] = {}
    for row in rows:
        by_trigger.setdefault(trigger(row), []).append(cite(row))
    by_law: dict[tuple[str, ...], list[str]] = {}
    for name, laws in by_trigger.items():
        by_law.setdefault(tuple(dict.fromkeys(laws)), []).append(name)
    return [("; ".join(names), laws) for laws, names in by_law.items()]


def _law_lines(rows: Iterable[Row], width: int) -> list[_Line]:
    said, found = _law(rows), list[_Line]()
    for words, laws in said[:FEW]:
        lines = wrap(words, width)
        found += [_Line(line, "what") for line in (lines if len(lines) < FEW else [*lines[:2], f"{lines[2]} …"])]
        whole = [law.replace(" ", NO_BREAK) if len(law) < width else law for law in laws[:3]]
        more = f" and{NO_BREAK}{len(laws) - 3}{NO_BREAK}more" if len(laws) > 3 else ""
        found += [_Line(line, "law") for line in wrap("; ".join(whole) + more, width + 4)]
    return found + ([_Line(f"and {len(said) - FEW} more", "law")] if len(said) > FEW else [])


def _told(arrow: Arrow) -> str:
    """All that an arrow says, for whoever points at it."""
    said = [f"{words}: {'; '.join(laws)}" for words, laws in _law(arrow.rows)]
    return "\n".join((f"{arrow.source} → {arrow.target}".strip(), *said))


@frozen
class _Box:
    """A state: its name, who of the case is in it, and what leaves it as it is."""

    name: str
    lines: tuple[_Line, ...]
    sort: str
    told: str

    @classmethod
    def of(cls, name: str, region: Region, stays: Arrow | None, marked: Marks) -> _Box:
        there = marked.here.get(name, [])
        passed = any(name in (source, target) for source, target in marked.taken)
        start = name == NEW and not there
        lines = [] if start else [_Line(line, "name") for line in wrap(name, 24)]
        who = [said for said in there if said]
        lines += [_Line(shorten(said, 40, placeholder=" …"), "who") for said in who[:FEW]]
        lines += [_Line(f"and {len(who) - FEW} more", "who")] if len(who) > FEW else []
        if stays is not None and not start and name not in region.final:
            lines += [_Line("stays so on", "stays"), *_law_lines(stays.rows, 34)]
        final = " final" if name in region.final else ""
        sort = "here" if there else "passed" if passed else "any" if name == ANY else "start" if start else ""
        told = "not yet in the case" if start else name + (f"\n{_told(stays)}" if stays else "")
        return cls(name, tuple(lines), f"state {sort}{final}", told)

    @property
    def size(self) -> tuple[float, float]:
        if not self.lines:
            return 16.0, 16.0
        return max(70.0, *(line.width + 22 for line in self.lines)), len(self.lines) * LINE + 16.0

    def drawn(self, placed: _Layout) -> Html:
        x, y = placed.boxes[self.name]
        width, height = self.size
        if not self.lines:
            return el("g", el("title", self.told), el("circle", cx=f"{x:g}", cy=f"{y:g}", r=7), class_=self.sort)
        frames = [_frame(x, y, width - inset, height - inset) for inset in ((0, 6) if "final" in self.sort else (0,))]
        return el("g", el("title", self.told), frames, _text(self.lines, x, y), class_=self.sort)


def _frame(x: float, y: float, width: float, height: float) -> Html:
    return el(
        "rect", x=f"{x - width / 2:g}", y=f"{y - height / 2:g}", width=f"{width:g}", height=f"{height:g}", rx=6
    )  # fmt: skip


@frozen
class _Lead:
    """An arrow from one box to another. One whose rows all stand on another arrow too goes without words."""

    arrow: Arrow
    lines: tuple[_Line, ...]
    sort: str

    @property
    def size(self) -> tuple[float, float]:
        return max((line.width for line in self.lines), default=0) + 10, len(self.lines) * LINE + 4

    def thread(self, placed: _Layout) -> Html:
        """The line and its head."""
        path, head, _ = placed.leads[self.arrow.source, self.arrow.target]
        return el("g", el("title", _told(self.arrow)), el("path", d=path), el("path", d=head, class_="tip"),
                  class_=self.sort)  # fmt: skip

    def ground(self, placed: _Layout) -> Html:
        """What keeps other lines from the words."""
        (x, y), (width, height) = placed.leads[self.arrow.source, self.arrow.target][2], self.size
        return el("g", _frame(x, y, width - 6, height - 4), class_="ground")

    def label(self, placed: _Layout) -> Html:
        """The words, which stand over everything."""
        x, y = placed.leads[self.arrow.source, self.arrow.target][2]
        return el("g", el("title", _told(self.arrow)), _text(self.lines, x, y))


def _led(found: list[Arrow], region: Region, marked: Marks) -> list[_Lead]:
    """The arrows with their words: those of a row stand on the arrow that it is mostly for, and on those taken."""
    leads = []
    for arrow in found:
        filings = marked.taken.get((arrow.source, arrow.target), [])
        rows = [row for row in arrow.rows if filings or _mostly(row, region) == arrow.source]
        lines = _law_lines(rows, 30) + [_Line(said, "by") for said in filings[:FEW]]
        lines += [_Line(f"and {len(filings) - FEW} more", "by")] if len(filings) > FEW else []
        sort = "taken" if filings else "" if rows else "also"
        leads.append(_Lead(arrow, tuple(lines), f"lead {sort}".strip()))
    return leads


def _mostly(row: Row, region: Region) -> str:
    """The state that a row is mostly for: one that it changes; the first where it leads to what comes first."""
    opens = row.to == next((state for state in region.states if state != region.initial), None)

    def order(state: str) -> tuple[bool, bool, bool]:
        return state == row.to, (state == region.initial) is not opens, state in region.final

    source = min(row.frm, key=order)
    return ANY if source == "*" else source


# -- where it stands -------------------------------------------------------------------------------

Point = tuple[float, float]


@frozen
class _Layout:
    """Where everything stands, from the upper left corner: boxes by their middle, arrows by path, head and label."""

    size: Point
    boxes: dict[str, Point]
    leads: dict[tuple[str, str], tuple[str, str, Point]]

    @classmethod
    def of(cls, boxes: dict[str, _Box], leads: list[_Lead]) -> _Layout:
        graph = _graph()
        keys = {name: f"n{n}" for n, name in enumerate(boxes)}
        for name, box in boxes.items():
            width, height = box.size
            graph.add_node(keys[name], label="", width=width / 72, height=height / 72)
        for lead in leads:
            blank = {"label": _blank(lead.size)} if lead.lines else {}
            graph.add_edge(keys[lead.arrow.source], keys[lead.arrow.target], **blank)
        graph.layout(prog="dot")
        _, _, width, height = map(float, str(graph.graph_attr["bb"]).split(","))

        def point(said: str) -> Point:
            x, y = said.split(",")[-2:]
            return round(float(x) + MARGIN, 1), round(height - float(y) + MARGIN, 1)

        drawn = {}
        for lead in leads:
            edge = graph.get_edge(keys[lead.arrow.source], keys[lead.arrow.target])
            path, tip = _curve(str(edge.attr["pos"]), point)
            label = point(str(edge.attr["lp"])) if lead.lines else (0.0, 0.0)
            drawn[lead.arrow.source, lead.arrow.target] = (path, tip, label)
        places = {name: point(str(graph.get_node(key).attr["pos"])) for name, key in keys.items()}
        return cls((width + 2 * MARGIN, height + 2 * MARGIN), places, drawn)


def _graph() -> Any:
    try:
        import pygraphviz
    except ImportError:
        raise OutOfRange("drawings are laid out by Graphviz: pip install 'civil-docket[diagram]'") from None
    graph = pygraphviz.AGraph(directed=True, strict=True, rankdir="LR", nodesep=0.25, ranksep=0.35)
    graph.node_attr.update(shape="box", fixedsize="true")
    graph.edge_attr.update(arrowsize=0.8)
    return graph


def _blank(size: Point) -> str:
    """Room for words that we write ourselves."""
    width, height = (round(each) for each in size)
    cell = f'<TABLE BORDER="0" CELLPADDING="0" FIXEDSIZE="TRUE" WIDTH="{width}" HEIGHT="{height}">'
    return f"<{cell}<TR><TD></TD></TR></TABLE>>"


def _curve(said: str, point: Any) -> tuple[str, str]:
    """A path of Bezier curves, and the head at its end, from what Graphviz says of an arrow."""
    tokens = said.split()
    tip = next((point(token) for token in tokens if token.startswith("e,")), None)
    points = [point(token) for token in tokens if not token.startswith(("e,", "s,"))]
    path = f"M{points[0][0]:g},{points[0][1]:g}C" + " ".join(f"{x:g},{y:g}" for x, y in points[1:])
    (x, y), (tx, ty) = points[-1], tip or points[-1]
    dx, dy = (tx - x) / 2, (ty - y) / 2
    head = f"M{tx:g},{ty:g}L{x - dy * 0.7:.1f},{y + dx * 0.7:.1f} {x + dy * 0.7:.1f},{y - dx * 0.7:.1f}Z"
    return path, head
