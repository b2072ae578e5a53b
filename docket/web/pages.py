"""The pages beside that of a case: the list of cases, the calendar, the search, the regions of a case."""

from __future__ import annotations

from calendar import Calendar, month_name
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import groupby, islice
from pathlib import Path
from urllib.parse import quote, urlencode

from docket.answer import answer
from docket.filing import Entry
from docket.intake import Intake
from docket.law import EDITION
from docket.region import REGIONS
from docket.views.drawing import style as style_of_drawings
from docket.views.drawing_page import drawings
from docket.views.page import assets, page
from docket.views.page_facts import anchor
from docket.views.page_html import Html, document, el
from docket.views.words import day
from docket.web.shelf import Row, Shelf

__all__ = ["calendar_page", "case_page", "cases_page", "problem_page", "regions_page", "search_page", "style"]

MANY = 200
"""Lines on one page of a list."""

CAUTION = (
    "Computed from docket text as it was kept in this ledger, not the documents; standing orders not read; "
    f"law edition {EDITION}. Verify before relying; not legal advice."
)


@cache
def style() -> str:
    """The style of these pages: that of a case, and what they have beside."""
    own = (Path(__file__).parent / "site.css").read_text(encoding="utf-8")
    return assets()[0] + style_of_drawings() + own


def _site(title: str, *body: Html | None, here: str, sub: str = "") -> str:
    header = el("header", top(here), el("h1", title), el("p", sub, class_="sub") if sub else None)
    skip = el("a", "Skip to the content", href="#main", class_="skip")
    main = el("main", *body, id="main")
    return document(f"{title} · docket", [skip, header, main, el("footer", el("p", CAUTION))], style(), forms=True)


def top(here: str = "") -> Html:
    """The way to the other pages."""
    ways = {"/": "Cases", "/calendar": "Calendar", "/search": "Search"}
    links = [
        el("li", el("a", name, href=path, aria_current="page" if path == here else None)) for path, name in ways.items()
    ]
    return el("nav", el("ul", links), aria_label="Ledger")


def case_path(case: str, part: str = "case") -> str:
    """Where a case is found: `/case/caed/1:14-cv-00049`."""
    return f"/{part}/{quote(case, safe='/:')}"


def _find(words: str, label: str, *more: Html) -> Html:
    box = el("input", type="search", name="q", value=words, placeholder=label, aria_label=label)
    return el("form", box, *more, el("button", "Find", type="submit"), class_="find", method="get", role="search")


# -- the list --------------------------------------------------------------------------------------


def cases_page(shelf: Shelf, words: str, status: str, start: int) -> str:
    """The cases of the ledger, with where each stands."""
    every = shelf.cases()
    found = shelf.cases(words, status)
    options = [
        el("option", said or "every status", value=said, selected=said == status)
        for said in ("", *sorted({row["status"] for row in every}))
    ]
    chosen = el("select", options, name="status", aria_label="Status")
    heads = ("Case", "Court", "Filed", "Status", "Stage", "Judge", "Entries")
    rows = [el("tr", [el("td", cell, data_head=head) for head, cell in zip(heads, _cells(row), strict=True)])
            for row in found[start : start + MANY]]  # fmt: skip
    head = el("thead", el("tr", [el("th", name, scope="col") for name in heads]))
    table = el("table", head, el("tbody", rows)) if rows else el("p", "No case of this ledger fits.")
    asked = {"q": words, "status": status}
    return _site(
        "Cases", _find(words, "Name, number, judge", chosen), table, _turn("/", asked, start, len(found)),
        here="/", sub=f"{len(found)} of {len(every)} cases, as the {shelf.role} may see them",
    )  # fmt: skip


def _cells(row: Row) -> tuple[Html | str, ...]:
    unread = f" ({row['unread']} not read)" if row["unread"] else ""
    link = el("a", row["name"] or row["docket_number"] or row["case_id"], href=case_path(row["case_id"]))
    number = el("span", row["docket_number"] or "", class_="tag number")
    return (
        el("span", link, " ", number), row["court"] or "", row["filed"] or "", row["status"], row["stage"],
        row["judge"] or "not shown", f"{row['entries']}{unread}",
    )  # fmt: skip


def _turn(path: str, asked: dict[str, str], start: int, count: int) -> Html | None:
    """The way to the lines before and after."""
    ways = [("Earlier lines", start - MANY)] if start else []
    ways += [("More lines", start + MANY)] if start + MANY < count else []
    links = [
        el("li", el("a", said, href=f"{path}?{urlencode({**asked, 'from': max(0, at)})}")) for said, at in ways
    ]  # fmt: skip
    return el("nav", el("ul", links), aria_label="Lines") if links else None


# -- the calendar ----------------------------------------------------------------------------------


def calendar_page(shelf: Shelf, month: date) -> str:
    """What is due over all cases in a month: a sheet of the month, and each date with its authority."""
    first = month.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    due = shelf.deadlines(first, after - timedelta(days=1))
    by_day = {key: list(rows) for key, rows in groupby(due, key=lambda row: date.fromisoformat(row["due"]))}
    days = shelf.days_due()
    near = {
        "Month before": first - timedelta(days=1),
        "This month": shelf.today,
        "Month after": after,
        "Last date before": next((d for d in reversed(days) if d < first), None),
        "Next date after": next((d for d in days if d >= after), None),
    }
    links = [el("li", el("a", said, href=f"/calendar?month={d:%Y-%m}")) for said, d in near.items() if d is not None]
    listed = [_day(when, rows) for when, rows in by_day.items()] or [el("p", "Nothing that the dockets show is due.")]
    return _site(
        f"{month_name[first.month]} {first.year}", el("nav", el("ul", links), aria_label="Months"),
        _sheet(first, by_day, shelf.today), el("div", listed), here="/calendar",
        sub=f"{len(due)} dates in {len({row['case_id'] for row in due})} cases; what is in italics is not firm",
    )  # fmt: skip


def _sheet(first: date, by_day: dict[date, list[Row]], today: date) -> Html:
    heads = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
    weeks = [
        el("tr", [_square(when, first, by_day.get(when, []), today) for when in week])
        for week in Calendar(firstweekday=6).monthdatescalendar(first.year, first.month)
    ]
    head = el("thead", el("tr", [el("th", name, scope="col") for name in heads]))
    return el("table", el("caption", "The month", class_="skip"), head, el("tbody", weeks), class_="month")


def _square(when: date, month: date, due: Sequence[Row], today: date) -> Html:
    if when.month != month.month:
        return el("td", "")
    few = [el("li", el("a", f"{row['act']}", href=f"#{anchor('d', str(when))}"), class_=_doubt(row)) for row in due[:3]]
    more = el("p", f"and {len(due) - 3} more") if len(due) > 3 else None
    number = el("span", str(when.day), class_="n")
    return el("td", number, el("ul", few) if few else None, more, class_="today" if when == today else None)


def _doubt(row: Row) -> str | None:
    return None if row["certainty"] == "firm" else "doubt"


def _day(when: date, due: Iterable[Row]) -> Html:
    heading = el("h2", f"{when:%A}, {day(when.isoformat())}", id=anchor("d", str(when)))
    return el("section", heading, el("ul", [_due(row) for row in due], class_="plain"))


def _due(row: Row) -> Html:
    kind = {"must": "must", "may": "may", "not-before": "not before"}.get(row["kind"], row["kind"])
    party = f" ({row['party']})" if row["party"] else ""
    latest = f", at the latest {row['latest']}" if row["latest"] and row["latest"] != row["due"] else ""
    case = el("a", row["name"] or row["case_id"], href=f"{case_path(row['case_id'])}#deadlines")
    said = el("span", f": {row['act']}{party}{latest} ", class_=_doubt(row))
    return el("li", case, said, el("span", f"{kind}, {row['certainty']} ", class_="tag"), el("cite", row["cite"]))


# -- the search ------------------------------------------------------------------------------------


def search_page(shelf: Shelf, words: str) -> str:
    """The entries of all cases in which some words stand, as far as the role may read them."""
    found = list(islice(shelf.search(words), MANY + 1)) if words.strip() else []
    lines = [_hit(case, entry) for case, entry in found[:MANY]]
    count = f"more than {MANY}" if len(found) > MANY else str(len(found))
    sub = (
        f"{count} {'entry' if count == '1' else 'entries'}; sealed words are not searched"
        if words.strip()
        else "The words of the dockets"
    )
    return _site("Search", _find(words, "Words of an entry"), el("ul", lines, class_="plain"), here="/search", sub=sub)


def _hit(case: str, entry: Entry) -> Html:
    number = f"ECF No. {entry.ecf}" if entry.ecf is not None else entry.id
    link = el("a", f"{case} {number}", href=f"{case_path(case)}#{anchor('e', entry.id)}")
    when = entry.filed or entry.entered
    return el("li", link, " ", el("span", f"{when or 'undated'} ", class_="tag"), entry.text)


# -- a case ----------------------------------------------------------------------------------------


def case_page(intake: Intake) -> str:
    """The page of a case, with the way back to the others."""
    case = intake.posture
    regions = el("p", el("a", "Drawings of where it stands", href=case_path(intake.source, "regions")), class_="sub")
    return page(answer(intake, case), case, intake.entries, top=el("div", top(), regions))


def regions_page(intake: Intake) -> str:
    """The drawing of each region that a case is in, with where it stands and how it got there."""
    case = intake.posture
    shown = [region for region in REGIONS.values() if case.subjects(region.name)]
    links = [el("li", el("a", region.name, href=f"#{anchor('r', region.name)}")) for region in shown]
    back = el("p", el("a", "The case", href=case_path(intake.source)))
    contents = el("nav", el("ul", links), aria_label="Regions")
    title = f"{intake.name or intake.docket_number}: its regions"
    return _site(title, back, contents, *drawings(shown, case.court, case), here="", sub="As of the last day kept.")


def problem_page(what: str, cure: str) -> str:
    """A page that says what is wrong and what would help; it repeats nothing of what was asked."""
    return _site(what, el("p", cure), here="")
