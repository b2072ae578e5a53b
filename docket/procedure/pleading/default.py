"""Default, what it admits, and responses that are owed no more: FRCP 8(b)(6), 55(a), 55(c)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from docket.filing import Filing
from docket.procedure.commencement import HabeasPetition, NoticeOfRemoval, TransferIn, condemnation, prisoner_suit
from docket.procedure.motions import Motion, Ruling, Vacatur
from docket.procedure.pleading.default_filings import (
    ClerksDefault,
    DefaultDeclined,
    MotionToSetAsideDefault,
    RequestForDefault,
)
from docket.procedure.pleading.extension import new_day
from docket.procedure.pleading.filings import GRANTED, Answer, ResponsivePleading, Rule12Motion
from docket.procedure.pleading.operative import Subject
from docket.procedure.pleading.responses import (
    OPEN,
    PENDING,
    RESPONSE,
    answer_clock,
    answer_due,
    awaited_of,
    defaulted,
    responses,
    responses_in,
    the_response,
)
from docket.procedure.pleading.served_upon import served_on_both
from docket.region import NEW, AsTo, Need, On, Region, Row, When, itself
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "ALLEGATIONS",
    "IN_DEFAULT",
    "a_reply_is_owed",
    "against",
    "defaults_set_aside",
    "in_default",
    "set_aside",
]


# -- default ---------------------------------------------------------------------------------------


def _against(case: Posture, paper: Filing) -> Iterator[Subject]:
    """The responses of those against whom default is asked or entered: those named, else the only one in question."""
    if paper.as_to:
        yield from awaited_of(case, paper.as_to)
        return
    asked = [s for act in case.referred(paper) if isinstance(act, RequestForDefault) for s in _against(case, act)]
    waiting = asked or responses_in(case, "default requested") or responses_in(case, "due")
    if asked or len(waiting) == 1:
        yield from waiting


against = AsTo("the response of each against whom it is made", _against)


def _granted(case: Posture, ruling: Filing) -> Iterator[Subject]:
    """The responses of those against whom the default was asked that a ruling grants."""
    for request in case.referred(ruling):
        if isinstance(request, RequestForDefault):
            yield from awaited_of(case, ruling.as_to) if ruling.as_to else _against(case, request)


granted = AsTo(
    "the response of each against whom the default granted was asked", _granted, refers_to=(RequestForDefault,)
)


def in_default(case: Posture, request: Filing, subject: Any) -> Finding:
    """Default lies against a party who was served, whose time has run, and who has not pleaded or moved."""
    name, state = subject[1], case.state("response", subject)
    if state == "answered":
        return violated(f"{name} has answered", severity=Severity.INEFFECTIVE)
    if state == PENDING:
        return violated(f"a Rule 12 motion of {name} is pending", "wait for the ruling and the time it starts")
    clock = answer_clock(case, subject)
    if clock is None:
        return _no_service(case, name)
    if clock.state == "missed":
        return satisfied
    due = clock.due(case.court)
    last = due.latest or due.due
    if clock.certainty != "firm" or last is None or request.day is None:
        return not_shown(f"when the time of {name} to respond ran out")
    if request.day <= last:
        return violated(f"the time of {name} to respond runs until {last}", f"ask again after {last}")
    return satisfied


def _no_service(case: Posture, name: str) -> Finding:
    elsewhere = case.latest(NoticeOfRemoval) or case.latest(TransferIn)
    if elsewhere or case.cell("party", name) is None or case.state("service", name) in ("served", "waived"):
        return not_shown(f"when {name} was served")
    cure = f"file proof of service on {name} (Fed. R. Civ. P. 4(l)), then ask again once the time has run"
    return violated(f"no proof of service on {name} is on the docket", cure, Severity.CURABLE)


def a_reply_is_owed(case: Posture, request: Filing, subject: Any) -> Finding:
    """A defendant in a prisoner suit may waive reply; silence is a default only once the court has ordered a reply."""
    if not prisoner_suit(case):
        return satisfied
    clock = answer_clock(case, subject)
    if clock is not None and clock.start.set_to is not None:
        return satisfied
    return violated(
        f"{subject[1]} may waive a reply to a prisoner's action, and no order sets a day for one",
        "ask the court to order a reply (42 U.S.C. § 1997e(g)(2))",
    )


def no_default_in_habeas(case: Posture, request: Filing, subject: Any) -> Finding:
    """A petition for habeas corpus is not granted because nobody answered it: there is no default."""
    if not isinstance(case.opened_by("pleading", subject[0]), HabeasPetition):
        return satisfied
    return violated("nobody is in default on a petition for habeas corpus", "ask the court to rule on the petition")


IN_DEFAULT = (
    Need("frcp-55-a", in_default),
    Need("hc-5", no_default_in_habeas),
    Need("frcp-4-i-1", served_on_both),
    Need("usc-42-1997e-g-1", a_reply_is_owed),
)


def _defaults_ruled(*kinds: type[Filing]) -> AsTo:
    """The defaults that an order is about: by the parties it or the motion names, or by the entry of default itself."""

    def find(case: Posture, order: Filing) -> Iterator[Subject]:
        for paper in case.referred(order):
            if isinstance(paper, kinds):
                names = order.as_to or (paper.by if isinstance(paper, Motion) else paper.as_to)
                for subject in responses_in(case, *defaulted):
                    entered_by = case.moved_by("response", subject)
                    if subject[1] in names or (entered_by is not None and entered_by.key == paper.key):
                        yield subject

    return AsTo("each default that it sets aside", find, refers_to=kinds)


set_aside = answer_due("frcp-12-a-1-A-i", new_day)
defaults_set_aside = _defaults_ruled(MotionToSetAsideDefault)
RESPONSE.add(
    Row(RequestForDefault, defaulted, None, against, "frcp-55-a", irregular=None),
    Row(
        RequestForDefault,
        "*",
        "default requested",
        against,
        "frcp-55-a",
        needs=IN_DEFAULT,
        ends="superseded",
        irregular=None,
    ),
    Row(DefaultDeclined, "default requested", "due", against, "frcp-55-a", irregular=None),
    Row(ClerksDefault, ("due", "default requested"), "default entered", against, "frcp-55-a", ends="superseded"),
    Row(ClerksDefault, defaulted, None, against, "frcp-55-a", irregular=None),
    Row(
        On(Ruling, GRANTED),
        ("due", "default requested"),
        "default entered",
        granted,
        "frcp-55-a",
        ends="superseded",
        irregular=None,
    ),
    Row(
        On(Ruling, GRANTED),
        "default entered",
        "due",
        defaults_set_aside,
        "frcp-55-c",
        clock=set_aside,
    ),
    Row(Vacatur, defaulted, "due", _defaults_ruled(ClerksDefault), "frcp-55-c", clock=set_aside),
)


ALLEGATIONS = Region(
    "allegations",
    "How the allegations of each pleading stand between it and each party that has to answer; damages are never taken "
    "as admitted, and what needs no answer is taken as denied (FRCP 8(b)(6)).",
    ("answered", "admitted", "open", "denied"),
)
ALLEGATIONS.add(
    Row(ClerksDefault, "*", "admitted", against, "frcp-8-b-6"),
    Row(On(Ruling, GRANTED), "admitted", "open", defaults_set_aside, "frcp-8-b-6"),
    Row(ResponsivePleading, (NEW, "open"), "answered", the_response, "frcp-8-b-6", irregular=None),
    Row(Answer, NEW, "denied", AsTo("the answer itself, which needs no reply", itself.find), "frcp-8-b-6"),
)


@rule("frcp-55-a", ClerksDefault, severity=Severity.NOTEWORTHY)
def default_entered_once_the_time_has_run(case: Posture, default: ClerksDefault) -> Finding | None:
    """The clerk enters the default of a party that has failed to plead: not while its time runs."""
    for subject in _against(case, default):
        clock = answer_clock(case, subject)
        if clock is None or clock.state != "running" or clock.certainty != "firm" or default.day is None:
            continue
        due = clock.due(case.court)
        last = due.latest or due.due
        if last is not None and default.day <= last:
            return violated(f"the time of {subject[1]} to respond runs until {last}")
    return None


@rule("frcp-55-c", Answer, severity=Severity.CURABLE)
def answer_after_default(case: Posture, answer: Answer) -> Finding | None:
    """Once default is entered, an answer needs it to be set aside for good cause."""
    late = [name for key, name in responses(case, answer) if case.state("response", (key, name)) in defaulted]
    if not late:
        return None
    return violated(f"default stands against {', '.join(late)}", "move to set the default aside (Rule 55(c))")


@rule("frcp-55-a", ResponsivePleading, Rule12Motion, severity=Severity.NOTEWORTHY)
def response_before_default(case: Posture, filing: Filing) -> Finding | None:
    """A late response that comes before default is entered has effect, and normally prevents default."""
    for subject in responses(case, filing):
        clock = answer_clock(case, subject)
        if clock is not None and clock.state == "missed":
            return violated(f"the time of {subject[1]} to respond ran out on {clock.due(case.court).due}")
    return None


# -- a party, or the case, that is gone owes no response -------------------------------------------


def _responses_of_the_gone(case: Posture, filing: Filing) -> Iterator[Subject]:
    for subject in responses_in(case, *OPEN):
        if case.state("party", subject[1]) in ("dismissed", "terminated", "substituted"):
            yield subject


def _all_open(case: Posture, filing: Filing) -> Iterator[Subject]:
    yield from responses_in(case, *OPEN)


def _over(case: Posture, subject: Any) -> bool:
    return case.state("case") in ("closed", "transferred", "remanded")


RESPONSE.add(
    Row(
        When("the party is out of the case", lambda case, subject: True, ("party",)),
        OPEN,
        "moot",
        AsTo("the response awaited of each who is out", _responses_of_the_gone),
        "frcp-12-a-1-A-i",
        ends="moot",
    ),
    Row(
        When("the case is over", _over, ("case",)),
        OPEN,
        "moot",
        AsTo("every response awaited", _all_open),
        "frcp-12-a-1-A-i",
        ends="moot",
    ),
)


@rule("frcp-71.1-d-2", RequestForDefault, severity=Severity.CURABLE)
def who_does_not_answer_a_taking_consents(case: Posture, request: RequestForDefault) -> Finding | None:
    """In condemnation a defendant who does not answer consents to the taking: default is not entered against it."""
    if not condemnation(case):
        return None
    return violated("silence is consent to the taking, and to the court's fixing the compensation", "go on without it")
