"""Orders that somebody do something by a day, and leave to do it: FRCP 16(f)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from docket.clock import Clock, Start, set_by
from docket.filing import CourtAct, DateSet, Filing
from docket.procedure.commencement import role
from docket.procedure.motions import (
    ClerksNotice,
    MinuteEntry,
    MotionForExtension,
    MotionForReconsideration,
    Order,
    Ruling,
    RulingOnStipulation,
    Vacatur,
)
from docket.procedure.pleading import MotionToAmend
from docket.procedure.pretrial.dates import CUTOFFS, ORDERED, DateFor, is_hearing, is_paper, meant
from docket.procedure.pretrial.filings import SchedulingOrder
from docket.procedure.pretrial.settings import (
    DeadlinesSet,
    HearingReset,
    OrderDischargingShowCause,
    OrderToAct,
    OrderToShowCause,
)
from docket.region import NEW, AsTo, Lapse, Region, Row

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "COMMANDS",
    "DISOBEDIENCE",
    "LEAVE",
    "ORDER_TO_ACT",
    "PERMISSIONS",
    "POSTPONED",
    "act_asked",
    "asked",
    "commanded",
    "leave_used",
    "order_obeyed",
    "order_vacated",
    "permitted",
    "put_off",
    "show_cause",
]


ORDER_TO_ACT = Region(
    "order to act",
    "Each order that somebody do something: an order to show cause, an order to file, a day that must be kept.",
    ("open", "met", "missed", "discharged", "vacated"),
    final=("met", "discharged", "vacated"),
)
LEAVE = Region(
    "leave",
    "Each day by which somebody may act: it lapses, and nothing is missed.",
    ("open", "used", "lapsed"),
    final=("used", "lapsed"),
)


CLERKS = (ClerksNotice, DeadlinesSet, HearingReset)
"""The clerk's entries of days that the court sets: they order nothing anew, and move what was ordered."""


def asked(order: Filing) -> list[DateSet]:
    """The dates of an order by which somebody has to do something, or may, that no other region keeps."""
    if not order.dates or isinstance(order, SchedulingOrder):
        return []
    return [
        stated
        for stated in order.dates
        if not (stated.printed and not isinstance(order, CLERKS))
        and not (is_hearing(stated) or is_paper(stated))
        and (isinstance(order, (OrderToAct, OrderToShowCause)) or (meant(stated, CUTOFFS) is None and _plain(stated)))
    ]


def _plain(stated: DateSet) -> bool:
    """Whether it is plain what a date is for, or at least that it commands or allows."""
    row = meant(stated, ORDERED)
    return stated.must is not None or (row is not None and row.papers is not None)


def _must(order: Filing, stated: DateSet) -> bool:
    """Whether a date is mandatory: where its words are not known, only an order to act makes it so."""
    return isinstance(order, (OrderToAct, OrderToShowCause)) if stated.must is None else stated.must


def _subjects_asked(order: Filing, must: bool) -> Iterator[tuple[Subject, DateSet | None]]:
    stated = [d for d in asked(order) if _must(order, d) is must]
    for one in stated:
        yield (order.key if len(stated) == 1 else (order.key, one.what)), one
    # an order to act all of whose days are for pleadings or hearings asks no more than these
    undated = isinstance(order, OrderToShowCause) or (isinstance(order, OrderToAct) and not order.dates)
    if must and not stated and undated and not asked(order):
        yield order.key, None


def act_asked(case: Posture, region: str, subject: Subject) -> DateFor | None:
    """What an order wants, or lets somebody do; None where the docket does not say."""
    order = case.opened_by(region, subject)
    return _act_of(order, subject, region == "order to act") if order is not None else None


def _act_of(order: Filing, subject: Subject, must: bool) -> DateFor | None:
    if isinstance(order, OrderToShowCause):
        return ORDERED[0]
    stated = next((d for s, d in _subjects_asked(order, must) if s == subject), None)
    return meant(stated, ORDERED) if stated is not None else None


def _day_asked(must: bool) -> Callable[[Posture, Filing, Subject], Start]:
    def begin(case: Posture, order: Filing, subject: Subject) -> Start:
        stated = next((d for s, d in _subjects_asked(order, must) if s == subject), None)
        return set_by(order, stated)

    return begin


def _whom(must: bool) -> Callable[[Posture, Filing, Subject], tuple[str, ...]]:
    def parties(case: Posture, order: Filing, subject: Subject) -> tuple[str, ...]:
        stated = next((d for s, d in _subjects_asked(order, must) if s == subject), None)
        return (stated.party,) if stated is not None and stated.party else order.as_to

    return parties


def _ordered_clocks(must: bool, law: str, silence: str) -> tuple[Clock, ...]:
    def for_act(row: DateFor) -> Callable[[Posture, Filing, Subject], bool]:
        return lambda case, order, subject: _act_of(order, subject, must) is row

    return tuple(
        Clock(
            act=row.act,
            law=law,
            start=_day_asked(must),
            party=_whom(must),
            kind="must" if must else "may",
            silence=silence,
            ordered=True,
            undocketed="" if row.papers else "what is done under it is not docketed",
            when=for_act(row),
        )
        for row in ORDERED
    )


def _extended(case: Posture, order: Filing) -> Iterator[Subject]:
    """The orders to act for which another order sets a new day."""
    acts = {row for stated in asked(order) if (row := meant(stated, ORDERED)) and row.papers}
    for subject in case.subjects("order to act", "open", "missed"):
        if act_asked(case, "order to act", subject) in acts:
            yield subject


def _as_before(case: Posture, order: Filing, subject: Subject) -> tuple[str, ...]:
    return order.as_to or tuple(_parties_asked(case, "order to act", subject))


def _new_date(case: Posture, order: Filing, subject: Subject) -> Start:
    row = act_asked(case, "order to act", subject)
    return set_by(order, next((d for d in asked(order) if meant(d, ORDERED) is row), None))


@cache
def _acts_of(slug: str) -> frozenset[str]:
    """The acts that a kind of paper does, of those that orders ask for."""
    return frozenset(row.act for row in ORDERED if row.papers is not None and row.papers.search(slug))


def _parties_asked(case: Posture, region: str, subject: Subject) -> set[str]:
    """Whom an order asks, as far as the docket shows."""
    cell = case.cell(region, subject)
    named = {name for key in (cell.clocks if cell else ()) for name in case.clocks[key].parties}
    order = None if named else case.opened_by(region, subject)
    return named or set(order.as_to if order else ())


def _does(case: Posture, region: str, subject: Subject, paper: Filing) -> bool:
    """Whether a paper is what an order wants: it refers to the order, or is of the sort, from whom it was wanted.

    After the day has passed, and for a mere leave, only a paper that refers to the order is taken for what was wanted.
    """
    id = subject if isinstance(subject, str) else subject[0]
    refers = bool(paper.refs) and any(act.key == id for act in case.referred(paper))
    if not refers:
        cell = case.cell(region, subject)
        acts = {key[2] for key in cell.clocks} if cell is not None and cell.state == "open" else set()
        if region != "order to act" or acts.isdisjoint(_acts_of(type(paper).slug)):
            return False
    elif isinstance(paper, CourtAct):
        return False
    wanted = _parties_asked(case, region, subject) if paper.by else set()
    return not wanted or not wanted.isdisjoint(paper.by) or any(_on_side(case, name, wanted) for name in paper.by)


def _on_side(case: Posture, name: str, wanted: set[str]) -> bool:
    """Whether an order that asks a side ("Defendants") asks this party."""
    return (mine := role(case, name)) is not None and any(_SIDE.sub("", said.lower()) == mine for said in wanted)


_SIDE = re.compile(r"^(?:the |all |each )+|s?'?s?'?$")


ASKS_TO_CHANGE_IT = (MotionForExtension, MotionForReconsideration, MotionToAmend)
"""What asks the court to change its order, and does not obey it."""


def _done(region: str, *states: str) -> AsTo:
    def find(case: Posture, paper: Filing) -> list[Subject]:
        if isinstance(paper, (Order, Ruling)):
            return []
        awaited = case.subjects(region, *states)
        if awaited and isinstance(paper, ASKS_TO_CHANGE_IT):
            about = {act.id for act in case.referred(paper)}
            awaited = [s for s in awaited if (by := case.opened_by(region, s)) is None or by.id not in about]
        return [subject for subject in awaited if _does(case, region, subject, paper)]

    return AsTo(f"each {region} that the paper answers", find, among=states)


def _of_show_cause(case: Posture, order: Filing) -> Iterator[Subject]:
    named = [act.key for act in case.referred(order) if case.cell("order to act", act.key)]
    awaited = [
        s
        for s in case.subjects("order to act", "open", "met", "missed")
        if isinstance(case.opened_by("order to act", s), OrderToShowCause)
    ]
    yield from named or awaited[-1:]


commanded = AsTo(
    "each thing that it orders done",
    lambda case, order: (s for s, _ in _subjects_asked(order, True) if not any(_extended(case, order))),
)
permitted = AsTo(
    "each thing that it lets somebody do by a day",
    lambda case, order: (s for s, _ in _subjects_asked(order, False) if not any(_extended(case, order))),
    dated=True,
)
put_off = AsTo("each order to act for which it sets a new day", _extended, dated=True)
order_obeyed = _done("order to act", "open", "missed")
leave_used = _done("leave", "open")
show_cause = AsTo("the order to show cause", _of_show_cause)
order_vacated = AsTo(
    "each order to act that it vacates",
    lambda case, order: (act.key for act in case.referred(order) if case.cell("order to act", act.key)),
)

DISOBEDIENCE = "sanctions (Fed. R. Civ. P. 16(f)); dismissal of a plaintiff's action (Fed. R. Civ. P. 41(b))"
COMMANDS = _ordered_clocks(True, "frcp-16-f", DISOBEDIENCE)
PERMISSIONS = _ordered_clocks(False, "frcp-83-b", "the leave lapses")
POSTPONED = tuple(
    Clock(
        act=row.act, law="frcp-6-b-1-A", start=_new_date, party=_as_before, silence=DISOBEDIENCE, ordered=True,
        when=lambda case, order, subject, row=row: act_asked(case, "order to act", subject) is row,  # type: ignore[misc]
    )
    for row in ORDERED
)  # fmt: skip

for _kind in (Order, Ruling, RulingOnStipulation, MinuteEntry):
    ORDER_TO_ACT.add(
        Row(_kind, NEW, "open", commanded, "frcp-16-f", clock=COMMANDS, irregular=None),
        Row(_kind, ("open", "missed"), "open", put_off, "frcp-6-b-1-A", clock=POSTPONED, ends="extended"),
    )
    LEAVE.add(Row(_kind, NEW, "open", permitted, "frcp-83-b", clock=PERMISSIONS, irregular=None))
ORDER_TO_ACT.add(
    *(
        Row(kind, ("open", "missed"), "open", put_off, "frcp-6-b-1-A", clock=POSTPONED, ends="extended")
        for kind in CLERKS
    ),
    Row(Filing, "open", "met", order_obeyed, "frcp-16-f"),
    Row(OrderDischargingShowCause, ("open", "met", "missed"), "discharged", show_cause, "frcp-16-f", ends="vacated"),
    Row(Vacatur, ("open", "missed"), "vacated", order_vacated, "frcp-16-f", ends="vacated"),
    *(Row(Lapse(row.act), "open", "missed", commanded, "frcp-16-f") for row in ORDERED if row.papers),
)
LEAVE.add(
    Row(Filing, "open", "used", leave_used, "frcp-83-b"),
    *(Row(Lapse(row.act), "open", "lapsed", permitted, "frcp-83-b") for row in ORDERED),
)
