"""Drawings of many regions on one page that needs no network: of the law alone, or with the marks of a case."""

from __future__ import annotations

from collections.abc import Iterable

from docket.posture import Posture
from docket.region import Region
from docket.views.drawing import drawing, marks, style
from docket.views.page_facts import anchor
from docket.views.page_html import Html, document, el

__all__ = ["drawing_page", "drawings"]

STYLE = (
    "body{margin:0 auto;max-width:80rem;padding:0 1rem;font:16px/1.5 system-ui,sans-serif}"
    "nav ul{columns:14rem;padding:0;list-style:none}section{break-inside:avoid}"
    ".region{max-width:100%;height:auto}@media (max-width:60rem){.region{max-width:none}}"
    ".drawing{overflow-x:auto}:root{color-scheme:light dark}"
    "@media screen and (prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}a{color:#79b8ff}}"
)


def drawing_page(regions: Iterable[Region], court: str | None = None, case: Posture | None = None) -> str:
    """A page with the drawing of each region, by the law of a court; those that a case is in, where there is one."""
    shown = [region for region in regions if case is None or case.subjects(region.name)]
    contents = [el("li", el("a", region.name, href=f"#{anchor('r', region.name)}")) for region in shown]
    sections = drawings(shown, court, case)
    title = "The regions of procedure" if case is None else "Where the case stands, region by region"
    body = [el("header", el("h1", title)), el("nav", el("ul", contents), aria_label="Regions"), el("main", sections)]
    return document(title, body, STYLE + style())


def drawings(regions: Iterable[Region], court: str | None = None, case: Posture | None = None) -> list[Html]:
    """The drawings of regions, each a section of a page."""
    found = []
    for region in regions:
        marked = marks(case, region.name, case.subjects(region.name)) if case is not None else None
        drawn = drawing(region, court, marked, alone=False)
        heading = el("h2", region.name, id=anchor("r", region.name))
        box = el("div", drawn, class_="drawing", tabindex="0", role="region", aria_label=f"Drawing: {region.name}")
        found.append(el("section", heading, el("p", region.about), box))
    return found
