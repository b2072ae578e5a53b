"""A reply to an answer is a pleading only where the court orders it (FRCP 7(a)(7), 12(a)(1)(C))."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.clock import Start, set_by
from docket.filing import Filing
from docket.procedure.commencement import HabeasPetition, InitiatingPaper
from docket.procedure.motions import Order
from docket.procedure.pleading.amendment import leave_may_be_unread
from docket.procedure.pleading.filings import Answer, Counterclaim, ReplyToAnswer
from docket.procedure.pleading.operative import Subject, claimants, standing
from docket.procedure.pleading.responses import RESPONSE, answer_due, responses_in
from docket.procedure.pleading.rule_12 import notice_of_the_ruling
from docket.region import NEW, AsTo, Row
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "REPLY_WORDS",
    "order_to_reply",
]


# A reply to an answer is a pleading only where the court orders it, within 21 days of the order (FRCP 12(a)(1)(C)).

REPLY_WORDS = ("reply to answer", "reply to the answer")


def _reply_ordered(case: Posture, order: Filing) -> Iterator[Subject]:
    """The reply of each plaintiff, or of those the order names, to the newest answer."""
    for stated in order.dates:
        answer = case.latest(Answer) if stated.what in REPLY_WORDS else None
        if answer is not None:
            complaints = [p for p in standing(case) if isinstance(p, InitiatingPaper)]
            names = (stated.party,) if stated.party else order.as_to or claimants(complaints[-1]) if complaints else ()
            yield from ((answer.key, name) for name in names)


def _replies(case: Posture, reply: Filing) -> Iterator[Subject]:
    """The replies that were ordered of those who file one."""
    for subject in responses_in(case, "due"):
        ordered_by = case.opened_by("response", subject)
        if subject[1] in reply.by and isinstance(ordered_by, Order) and case.cell("pleading", subject[0]) is None:
            yield subject


def order_to_reply(case: Posture, order: Filing, subject: Subject) -> Start:
    """The day the order sets for the reply, else the day it was entered and served."""
    for stated in order.dates:
        if stated.what in REPLY_WORDS and (stated.date or stated.period) and not stated.printed:
            return set_by(order, stated)
    return notice_of_the_ruling(case, order, subject)


RESPONSE.add(
    Row(
        Order,
        NEW,
        "due",
        AsTo("the reply that it orders", _reply_ordered),
        "frcp-12-a-1-C",
        clock=answer_due("frcp-12-a-1-C", order_to_reply),
    ),
    Row(ReplyToAnswer, "due", "answered", AsTo("the reply that was ordered", _replies), "frcp-12-a-1-C"),
)


@rule("frcp-7-a", ReplyToAnswer, severity=Severity.CURABLE)
def reply_to_an_answer_by_order(case: Posture, reply: ReplyToAnswer) -> Finding | None:
    """No reply to an answer is allowed unless the court orders one."""
    if next(_replies(case, reply), None) is not None:
        return satisfied
    if case.latest(HabeasPetition) is not None and case.forum.binds("hc-5-e"):
        return None
    if any(isinstance(pleading, Counterclaim) for pleading in standing(case)):
        return not_shown("whether it replies to a counterclaim")
    answer = case.latest(Answer)
    if answer is None or leave_may_be_unread(case, answer.day):
        return not_shown("whether the court ordered a reply")
    return violated("no order for a reply is on the docket", "move for an order that a reply be filed")
