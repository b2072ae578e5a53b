"""The facts, deadlines and entries of a case as HTML in which a day can be chosen: each knows from when it holds."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from docket.ask import ROUTINE, Reason, why
from docket.case import fold_order
from docket.clock import Due, Running, Subject
from docket.filing import CourtAct, Entry, Filing, Unread
from docket.law import provision
from docket.posture import Cell, Posture
from docket.procedure.commencement import InitiatingPaper
from docket.procedure.motions import Motion, Stipulation
from docket.procedure.pleading import ResponsivePleading
from docket.views.headings import heading
from docket.views.page_html import Html, el
from docket.views.sheet import said_ruling, sheet_lines

__all__ = [
    "CHAPTERS",
    "Standing",
    "anchor",
    "deadline_list",
    "deficiency_list",
    "entry_list",
    "fact_sections",
    "ordinal",
]

Answer = dict[str, Any]
CHAPTERS = {
    "The case": ("case", "finality", "authority", "screening", "trial", "jury", "discovery", "class"),
    "Parties": ("party", "service", "response", "consent"),
    "Pleadings": ("pleading",),
    "Motions": ("motion", "stipulation", "findings"),
    "Orders to act": ("order to act", "leave"),
    "Schedule": ("schedule", "hearing"),
    "Stays and injunctions": ("stay", "injunction"),
    "Access": ("document", "protective order"),
    "Judgment and appeal": ("judgment", "appeal", "appeal time", "execution", "costs"),
}
"""The facts that a reader looks for, under the headings that a reader looks under."""

BY = ("motion", "stipulation", "document", "judgment", "appeal")
"""Facts of which a reader asks whose they are."""


class Standing:
    """From which day each filing of a case stands: its own, or for an undated one the next that is dated."""

    def __init__(self, case: Posture) -> None:
        self.case = case
        self.days = [day for day, _ in fold_order(tuple(case))]
        self.last = max(filter(None, (case.today, *self.days)), default=None)

    def at(self, position: int | None, otherwise: date | None) -> date | None:
        """The day from which the filing at a position stands; `otherwise` where no filing stands there."""
        if position is None or not 0 <= position < len(self.days):
            return otherwise
        return self.days[position] or self.last

    def of(self, id: str) -> date | None:
        """The day from which an entry stands."""
        return next((self.at(n, None) for n in self.case.log.by_id.get(id, ()) if n < len(self.days)), None)


def ordinal(day: date | None) -> int | None:
    """A day as a number that a slider can hold."""
    return day.toordinal() if day is not None else None


def anchor(*parts: str) -> str:
    """A name for a place in the page, of letters and digits only."""
    clean = "-".join(filter(None, (re.sub(r"[^A-Za-z0-9]+", "-", part).strip("-") for part in parts)))
    plain = "".join(parts).replace(" ", "").isalnum() or parts[-1] == ""
    return clean if plain else f"{clean}-{zlib.crc32(chr(31).join(parts).encode()):08x}"


def _reasons(case: Posture, region: str, subject: Subject) -> list[tuple[Cell, Reason]]:
    """The moves of a subject with their reasons, oldest first."""
    cell = case.cell(region, subject)
    cells = [past for past in cell.history() if past.row is not None] if cell is not None else []
    return list(zip(reversed(cells), reversed(why(case, region, subject)), strict=True))


def fact_sections(case: Posture, standing: Standing) -> Iterator[Html]:
    """Every fact of the posture, chapter by chapter: its state, unfolding into the filings and provisions behind it."""
    for chapter, regions in CHAPTERS.items():
        facts = [
            _fact(case, standing, region, subject)
            for region in regions
            if region in case.forum.regions
            for subject in case.subjects(region)
        ]
        if facts:
            title = el("h3", chapter, " ", el("span", "", class_="count"))
            yield el("section", title, el("div", facts, class_="facts"), class_="chapter")


def _fact(case: Posture, standing: Standing, region: str, subject: Subject) -> Html:
    over, opener = case.forum.regions[region].final, case.opened_by(region, subject)
    told = _reasons(case, region, subject)
    chain = [
        el(
            "li", el("b", reason.state), " ", _reason(reason),
            data_on=ordinal(standing.at(cell.by, cell.day)), data_state=reason.state,
            data_over="1" if subject and reason.state in over else None,
        )
        for cell, reason in told
    ]  # fmt: skip
    by = f" · {', '.join(opener.by)}" if region in BY and opener is not None and opener.by else ""
    gone = bool(subject) and case.state(region, subject) in over  # until the reader asks for what is over
    state = el("span", told[-1][1].state if told else "", class_="state")
    summary = el("summary", el("span", heading(case, region, subject).full, by, ":", class_="name"), " ", state)
    return el("details", summary, el("ol", chain), class_="fact", id=anchor("f", region, *_parts(subject)), hidden=gone)


def _parts(subject: Subject) -> tuple[str, ...]:
    return (subject,) if isinstance(subject, str) else subject


def _reason(reason: Reason) -> Html:
    """What made a state so: the day, the filing, the provision, and the facts that it follows from."""
    day = f"{reason.day:%Y-%m-%d}" if reason.day else "day not shown"
    filing = reason.filing
    what = (
        el("a", filing.label, href=f"#{anchor('e', filing.id)}") if filing is not None else el("span", reason.trigger)
    )
    inferred = f" [inferred: {', '.join(sorted(filing.inferred))}]" if filing is not None and filing.inferred else ""
    follows = f", {reason.trigger}" if filing is not None and reason.trigger.startswith("when ") else ""
    causes = [
        el("li", f"{cause.name}: {cause.state}, ", *(_reason(r) for r in cause.reasons[:1])) for cause in reason.causes
    ]
    return el(
        "span", f"{day}, ", what, inferred, follows, " ", el("cite", reason.cite), el("ul", causes) if causes else None
    )


# -- deadlines -------------------------------------------------------------------------------------


def deadline_list(case: Posture, standing: Standing) -> list[Html]:
    """Every deadline that has begun, by its date: how well it is known, whom it binds, its steps."""
    found = [(running, running.due(case.court)) for running in case.deadlines()]
    found.sort(key=lambda pair: (pair[1].due or date.max, pair[0].by))
    return [_deadline(case, standing, running, due) for running, due in found]


def _deadline(case: Posture, standing: Standing, running: Running, said_due: Due) -> Html:
    due, latest = said_due.due, said_due.latest
    clock, start, filing = running.clock, running.start, case.filing(running.by)
    version = provision(clock.law, start.day) or provision(clock.law)
    kind = {"must": "must", "may": "may", "not-before": "not before"}[clock.kind]
    whom = f" · {', '.join(filter(None, running.parties))}" if any(running.parties) else ""
    when = f"{due:%Y-%m-%d}" if due else "no date shown"
    other = f" (at the latest {latest:%Y-%m-%d})" if latest and latest != due else ""
    summary = el(
        "summary", el("time", when, datetime=due.isoformat() if due else None), other, " ",
        el("span", clock.act, whom, class_="name"), " ", el("span", f"{kind}, {running.certainty}", class_="tag"), " ",
        el("span", "", class_="state"),
    )  # fmt: skip
    missing = (start.missing,) if start.missing else ()
    lines = [
        f"Authority: {version.cite if version else clock.law}",
        *(f"Assumes: {each}" for each in (*start.assumes, *missing)),
        *([f"If it passes: {clock.silence}"] if clock.silence else []),
        *said_due.steps,
    ]
    began = f"From {start.what} {start.day or 'not shown'}"
    inside = el("p", began, _because(filing), "\n" + "\n".join(lines), class_="lines")
    ended = standing.at(running.ended_by, running.ended_on) if running.state != "running" else None
    return el(
        "details", summary, inside, class_="deadline", data_on=ordinal(standing.at(running.by, start.day)),
        data_until=ordinal(ended), data_due=ordinal(due), data_latest=ordinal(latest or due),
        data_end=running.state if ended else None, data_kind=clock.kind, hidden=running.state != "running",
    )  # fmt: skip


def _because(filing: Filing | None) -> Html | str:
    return el("span", ", by ", _link(filing)) if filing is not None else ""


def _link(filing: Filing) -> Html:
    return el("a", filing.label, href=f"#{anchor('e', filing.id)}")


# -- deficiencies and entries ----------------------------------------------------------------------


def deficiency_list(case: Posture, standing: Standing, *, remarks: bool) -> list[Html]:
    """What is out of order: the ineffective and curable, or the remarks."""
    found = []
    for d in case.deficiencies:
        if (str(d.severity) == "noteworthy") is remarks:
            where = f"ECF No. {d.ecf}" if d.ecf is not None else d.id
            link = el("a", where, href=f"#{anchor('e', d.id)}")
            cure = f" Cure: {d.cure}." if d.cure else ""
            said = [el("b", str(d.severity)), " ", link, f", {d.act}: {d.what} ", el("cite", d.cite), cure]
            found.append(el("li", *said, data_on=ordinal(standing.of(d.id))))
    return found


def entry_list(entries: Iterable[Entry], case: Posture, standing: Standing) -> Iterator[Html]:
    """The docket itself: each line as the clerk wrote it, unfolding into what was read in it and what it moved."""
    for line in sheet_lines(list(entries), case):
        acts = case.entry(line["id"])
        number = el("span", str(line["ecf"]) if line["ecf"] is not None else "–", class_="no")
        read = "; ".join(_read(act) for act in line["acts"])
        moved = "; ".join(m for act in line["acts"] for m in act["moved"])
        lacks = "\n".join(f"{d['severity']}: {d['what']} ({d['cite']})" for d in line["deficiencies"])
        serious = any(d["severity"] != "noteworthy" for d in line["deficiencies"])
        text = line["text"] or read
        inside = f"Read as: {read}" + (f"\nMoved: {moved}" if moved else "")
        heading = el("summary", el("time", line["filed"] or "undated"), number, el("span", text, class_="text"))
        yield el(
            "details", heading, el("p", inside, class_="lines"), _rulings(line, standing), _lacks(lacks),
            id=anchor("e", line["id"]), class_="entry serious" if serious else "entry",
            data_what=" + ".join(dict.fromkeys(act["kind"] for act in line["acts"])),
            data_on=ordinal(standing.of(line["id"])),
            data_is=" ".join([*_sorts(acts), *(["moved"] if moved else []), *(["lacks"] if serious else [])]) or None,
        )  # fmt: skip


def _rulings(line: Answer, standing: Standing) -> list[Html]:
    """How each motion of an entry was ruled on, from the day on which it was."""
    found = [act["ruling"] for act in line["acts"] if act["ruling"] and act["ruling"]["id"]]
    return [
        el(
            "p", "Ruled on: ", el("a", said_ruling(ruling), href=f"#{anchor('e', ruling['id'])}"),
            class_="ruled", data_on=ordinal(standing.of(ruling["id"])),
        )
        for ruling in found
    ]  # fmt: skip


def _lacks(said: str) -> Html | None:
    return el("p", said, class_="lines lacks") if said else None


def _read(act: Answer) -> str:
    by = f" by {', '.join(act['by'])}" if act["by"] else ""
    ruling = f": {act['disposition']}" if act["disposition"] else ""
    re = f" re {', '.join(act['re'])}" if act["re"] else ""
    return f"{act['kind']}{ruling}{by}{re}"


def _sorts(acts: Sequence[Filing]) -> Iterator[str]:
    """The meanings by which entries are filtered."""
    if any(isinstance(act, CourtAct) for act in acts):
        yield "order"
    if any(isinstance(act, (Motion, Stipulation)) for act in acts):
        yield "motion"
    if any(isinstance(act, (InitiatingPaper, ResponsivePleading)) for act in acts):
        yield "pleading"
    if any(isinstance(act, ROUTINE) for act in acts):
        yield "routine"
    if all(isinstance(act, Unread) for act in acts):
        yield "unread"
