"""The motions before the court on the day chosen: how long each has waited, its briefing, and who may decide it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from docket.ask import ROUTINE, Pending, pending
from docket.clock import Subject
from docket.filing import Filing
from docket.posture import Posture
from docket.views.headings import number
from docket.views.page_facts import Standing, anchor, ordinal
from docket.views.page_html import Html, el
from docket.views.questions import plain_decider, plain_pending, said_decider, said_when

__all__ = ["pending_section"]

Answer = dict[str, Any]
HEADS = ("ECF", "What", "By", "Filed", "Briefing", "Still to come")
BRIEFING = {"open": "no opposition shown", "briefed": "fully briefed", "submitted": "under submission"}


def pending_section(case: Posture, standing: Standing, status: str) -> list[Html | None]:
    """A table of every motion and stipulation that was ever pending; only those of the day chosen are shown."""
    waiting = pending(case)
    now = {found.filing.key: plain_pending(found) for found in waiting}
    rows = sorted(_rows(case, standing, now), key=lambda row: row[0])
    if not rows:
        return [el("p", "Nothing known is, or was, pending.")]
    head = el("thead", el("tr", [el("th", heading, scope="col") for heading in HEADS]))
    closed = f"The case is {status}; no ruling on these is shown." if now and status not in ("open", "stayed") else None
    return [
        el(
            "p",
            el("label", el("input", type="checkbox", id="folded"), " also routine ", el("span", "", id="fold")),
            class_="control",
        ),
        el("p", closed, class_="lastday") if closed else None,
        el("table", head, el("tbody", [row for _, row in rows]), id="before"),
        el("p", "Nothing known is pending on this day.", id="nopending", hidden=bool(now)),
        _deciders(waiting),
    ]


def _rows(case: Posture, standing: Standing, now: dict[str, Answer]) -> Iterator[tuple[date, Html]]:
    for region in ("motion", "stipulation"):
        for subject in case.subjects(region):
            filing = case.opened_by(region, subject)
            if filing is not None:
                for since, until in _waits(case, standing, region, subject):
                    yield since, _row(case, standing, filing, (since, until), now.get(filing.key))


def _waits(case: Posture, standing: Standing, region: str, subject: Subject) -> Iterator[tuple[date, date | None]]:
    """From when until when a subject was pending."""
    cell, until = case.cell(region, subject), None
    for past in cell.history() if cell is not None else ():
        since = standing.at(past.by, past.day)
        if past.state == "pending" and since is not None and (past.prior is None or past.prior.state != "pending"):
            yield since, until
        if past.state != "pending":
            until = since


def _row(case: Posture, standing: Standing, filing: Filing, wait: tuple[date, date | None], now: Answer | None) -> Html:
    since, until = wait
    routine = isinstance(filing, ROUTINE)
    filed = (f"{filing.filed}", el("span", "", class_="age")) if filing.filed else ("day not shown", None)
    cells = (
        (el("a", number(filing) or "–", href=f"#{anchor('e', filing.id)}"),),
        (filing.event,), (", ".join(filing.by),), filed, (_briefing(case, standing, filing),), (_owed(now),),
    )  # fmt: skip
    return el(
        "tr", [el("td", *cell, data_head=head) for head, cell in zip(HEADS, cells, strict=True)],
        data_on=ordinal(since), data_until=ordinal(until), data_filed=ordinal(filing.filed),
        class_="routine" if routine else None, hidden=now is None or routine,
    )  # fmt: skip


def _briefing(case: Posture, standing: Standing, filing: Filing) -> Html | None:
    """The states of the briefing, each with the day from which it holds."""
    cell = case.cell("briefing", filing.key)
    if cell is None:
        return el("span", "not shown")
    past = [p for p in cell.history() if p.state != "new"][::-1]
    last = past[-1] if past else None
    spans = [
        el("span", BRIEFING.get(p.state, p.state), data_on=ordinal(standing.at(p.by, p.day)), hidden=p is not last)
        for p in past
    ]
    return el("span", spans, class_="moves")


def _owed(now: Answer | None) -> Html | None:
    """The papers for which time still runs on the last day."""
    owed = [f"{o['what']} ({o['party'] or 'opponent'}) {said_when(o)}" for o in
            (now["owed"] if now else ())]  # fmt: skip
    return el("span", "; ".join(owed), class_="lastday") if owed else None


def _deciders(waiting: list[Pending]) -> Html | None:
    """Who may decide, once for all the motions of which the same is to be said."""
    by_judge: dict[str, list[str]] = {}
    for found in waiting:
        own = number(found.filing) or found.filing.label
        by_judge.setdefault(said_decider(plain_decider(found.decider)), []).append(own)
    if not by_judge:
        return None
    items = [
        el("li", el("b", f"ECF No. {', '.join(found)}" if len(by_judge) > 1 else "All of them"), f": {said}")
        for said, found in by_judge.items()
    ]
    return el("div", el("h3", "Who may decide"), el("ul", items), class_="lastday")
