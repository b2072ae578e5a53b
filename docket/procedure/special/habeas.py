"""Habeas corpus: a petition examined, answered where the judge orders it, replied to, decided (28 USC 2241-2255)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.clock import Clock, Start, set_by
from docket.filing import DateSet, Filing, filing
from docket.procedure.commencement import HabeasPetition, ScreeningOrder, role
from docket.procedure.motions import MotionForExtension, Order, Reply, Ruling, motions_ruled
from docket.procedure.pleading import MotionToDismiss, ReplyToAnswer, ResponsivePleading
from docket.procedure.pretrial import ORDER_TO_ACT, OrderToShowCause
from docket.region import AsTo, Region, Row, Subject, When, the_case

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = ["HABEAS", "TRAVERSE_DUE", "Traverse"]


@filing(
    "Traverse",
    reads=(
        r"(?:petitioner'?s? )?traverse(?: to| re)?(?! (?:of|to) (?:\w+ ){0,3}?(?:garnish|writ of (?:gar|exec|att)))",
        r"reply to (?:\S+ ){0,4}?(?:answer|return|response) (?:\S+ ){0,6}?petition(?: for (?:a )?writ)?",
    ),
)
class Traverse(Reply):
    """The petitioner's reply to the answer (Rule 5(e) of the Rules Governing Section 2254 Cases)."""


HABEAS = Region(
    "habeas review",
    "A petition for habeas corpus: nobody answers it until the judge has examined it and ordered an answer.",
    ("to be examined", "response ordered", "answered", "submitted", "decided"),
    initial="none",
    final=("decided",),
)
RESPONSE_DUE = re.compile(r"^(?:an? )?(?:answer|respon|return)|show cause")
REPLY_DUE = re.compile(r"^(?:an? )?(?:traverse|reply)")


def _stated(order: Filing, words: re.Pattern[str]) -> DateSet | None:
    return next((d for d in order.dates if words.search(d.what.lower()) and not d.printed), None)


def _begun(case: Posture) -> bool:
    return case.state("habeas review") != "none"


def _orders_a_response(case: Posture, order: Filing) -> tuple[str, ...]:
    if case.state("habeas review") not in ("to be examined", "response ordered"):
        return ()
    ordered = isinstance(order, OrderToShowCause) or _stated(order, RESPONSE_DUE) is not None
    return ("",) if ordered or (isinstance(order, ScreeningOrder) and order.outcome == "service ordered") else ()


def _responded(case: Posture, paper: Filing) -> tuple[str, ...]:
    return ("",) if case.state("habeas review") in ("to be examined", "response ordered") else ()


def _by_the_petitioner(case: Posture, paper: Filing) -> tuple[str, ...]:
    theirs = any(role(case, name) == "defendant" for name in paper.by)
    return ("",) if case.state("habeas review") == "answered" and not theirs else ()


def _time_to_reply(case: Posture, order: Filing) -> tuple[str, ...]:
    return ("",) if _begun(case) and _stated(order, REPLY_DUE) is not None else ()


def _reply_day(case: Posture, order: Filing, subject: Subject) -> Start:
    return set_by(order, _stated(order, REPLY_DUE))


TRAVERSE_DUE = Clock(
    act="traverse", law="hc-5-e", start=_reply_day, kind="may", ordered=True,
    party=lambda case, order, subject: tuple(
        str(n) for n in case.subjects("party", "in") if role(case, str(n)) == "plaintiff"
    ),
    silence="the petition is submitted without it",
)  # fmt: skip


def _response_day(case: Posture, order: Filing, subject: Subject) -> Start:
    return set_by(order, _stated(order, RESPONSE_DUE))


def _timed_here(case: Posture, order: Filing, subject: Subject) -> bool:
    """Whether an order says when to answer, and no respondent has a time of its own that it sets."""
    return _stated(order, RESPONSE_DUE) is not None and not case.subjects("response", "due")


ANSWER_DUE = Clock(
    act="answer to the petition", law="hc-4", start=_response_day, kind="must", ordered=True,
    party=lambda case, order, subject: (), when=_timed_here,
    silence="the court may decide on the petition and the record",
)  # fmt: skip


def _timed_by_a_ruling(case: Posture, ruling: Ruling) -> tuple[str, ...]:
    """The petition, where a ruling says when it is answered: on a motion for more time, or "return due by"."""
    stated = _stated(ruling, RESPONSE_DUE)
    if stated is None or case.state("habeas review") not in ("to be examined", "response ordered"):
        return ()
    response = stated.what.lower().startswith("respon")  # to a motion, unless more time was asked
    return () if response and not any(motions_ruled(case, ruling, MotionForExtension)) else ("",)


OPEN = ("to be examined", "response ordered", "answered", "submitted")
HABEAS.add(
    Row(HabeasPetition, ("none", "to be examined"), "to be examined", the_case, "hc-4", irregular=None),
    Row(Order, ("to be examined", "response ordered"), "response ordered",
        AsTo("the petition, where it orders a response", _orders_a_response), "hc-4", clock=ANSWER_DUE),
    Row(Ruling, ("to be examined", "response ordered"), "response ordered",
        AsTo("the petition, where it says when to respond", _timed_by_a_ruling, dated=True), "hc-4",
        clock=ANSWER_DUE, ends="extended", irregular=None),
    Row(Order, OPEN, None, AsTo("the petition, where it times the reply", _time_to_reply, dated=True), "hc-5-e",
        clock=TRAVERSE_DUE, irregular=None),
    *(
        Row(kind, ("to be examined", "response ordered"), "answered", AsTo("the petition answered", _responded), "hc-5")
        for kind in (ResponsivePleading, MotionToDismiss)
    ),
    *(
        Row(kind, "answered", "submitted", AsTo("the petition, replied for", _by_the_petitioner), "hc-5-e")
        for kind in (Reply, ReplyToAnswer)
    ),
    Row(When("the petition is decided", lambda case, subject: case.state("finality") in ("decided", "final"),
             ("finality",)), OPEN, "decided", the_case, "hc-4"),
)  # fmt: skip


def _cause_shown(case: Posture, paper: Filing) -> Iterator[Subject]:
    """The order to show cause why the writ should not be granted: the answer is what it asks for (28 USC 2243)."""
    for subject in case.subjects("order to act", "open", "missed") if _begun(case) else ():
        if isinstance(case.opened_by("order to act", subject), OrderToShowCause):
            yield subject


ORDER_TO_ACT.add(
    *(
        Row(kind, ("open", "missed"), "met", AsTo("the order to show cause that it answers", _cause_shown),
            "usc-28-2243")
        for kind in (ResponsivePleading, MotionToDismiss)
    ),
)  # fmt: skip
