"""The conference of the parties, their plan and their disclosures: FRCP 26(a) and (f), 37(c)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from docket.clock import Clock, Start
from docket.filing import DateSet, Filing
from docket.law import provision
from docket.procedure.access import SOCIAL_SECURITY, lacking
from docket.procedure.commencement import (
    BankruptcyAppeal,
    HabeasPetition,
    InitiatingPaper,
    case_over,
    role,
)
from docket.procedure.motions import MinuteEntry, Order, period_end
from docket.procedure.parties import NoticeOfAppearance
from docket.procedure.pleading import ResponsivePleading, Rule12Motion
from docket.procedure.pretrial.dates import CUTOFFS, is_hearing, meant
from docket.procedure.pretrial.disclosures import Disclosures
from docket.procedure.pretrial.discovery import conferred
from docket.procedure.pretrial.filings import (
    Rule26fReport,
    SchedulingOrder,
)
from docket.procedure.pretrial.schedule import cutoff_passed, for_all, scheduled
from docket.procedure.pretrial.settings import HearingNotice, HearingReset
from docket.procedure.service import ProofOfService, WaiverReturned
from docket.region import NEW, AsTo, Region, Row
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "BEFORE_TRIAL",
    "CONFERENCE",
    "DISCLOSURE",
    "EXEMPT",
    "EXPERTS",
    "FIRST_DISCLOSURES",
    "LATER_PARTY",
    "OBJECTIONS",
    "PLANNING",
    "REBUTTAL",
    "REPORT",
    "conference",
    "conference_awaited",
    "conference_ordered",
    "counted_back",
    "displaced",
    "exempt",
    "first_disclosures",
    "joined_later",
    "made_known",
    "of_an_exempt_sort",
    "scheduled_case",
]


CONFERENCE = Region(
    "planning conference",
    "The parties' conference, report and first disclosures, and the scheduling order that follows (FRCP 16(b), 26(f)).",
    ("due", "reported", "disclosed", "scheduled", "excused"),
    final=("scheduled", "excused"),
)


def exempt(case: Posture) -> bool:
    """Whether the case is shown to be of a sort without conference or initial disclosures (FRCP 26(a)(1)(B))."""
    return case.state("planning conference") == "excused"


def _exempt_paper(case: Posture, paper: InitiatingPaper) -> tuple[str, ...]:
    social_security = any(name in " ".join(paper.defendants).lower() for name in SOCIAL_SECURITY)
    forfeiture = getattr(paper, "forfeits", False) and provision("supp-G-5-b", paper.day) is not None
    return ("",) if paper.prisoner or social_security or forfeiture or isinstance(paper, EXEMPT) else ()


EXEMPT = (HabeasPetition, BankruptcyAppeal)
of_an_exempt_sort = AsTo("the case, where it is of an exempt sort", _exempt_paper)


SERVED, APPEARED = "frcp-16-b-2", "frcp-16-b-2-appeared"


def _limb(paper: Filing) -> str:
    return SERVED if isinstance(paper, (ProofOfService, WaiverReturned)) else APPEARED


def _ordered_by(case: Posture, paper: Filing) -> date | None:
    """The day by which a service, or an appearance, calls for the scheduling order."""
    law, day = _limb(paper), _from(paper)
    return period_end(case, law, day).due if day is not None and provision(law, day) is not None else None


def _from(paper: Filing) -> date | None:
    return (paper.served or paper.day) if _limb(paper) == SERVED else paper.filed


def _conference_awaited(case: Posture, paper: Filing) -> tuple[str, ...]:
    """The first service or appearance of a defendant, and any other whose time for the order ends earlier."""
    if _limb(paper) == APPEARED and not any(role(case, name) == "defendant" for name in paper.by):
        return ()
    if case.cell("planning conference") is None:
        return ("",)
    before, new = case.moved_by("planning conference", ""), _ordered_by(case, paper)
    if case.state("planning conference") != "due" or new is None or not isinstance(before, BEGIN):
        return ()
    old = _ordered_by(case, before)
    return ("",) if old is not None and new < old else ()


def _from_first_service(case: Posture, paper: Filing, subject: Subject) -> Start:
    """The first service or appearance shown: whichever time ends first is the one that holds."""
    if _limb(paper) == APPEARED:
        said = "whether a defendant was served, or appeared, so early that the time from that day ends first"
        return Start(paper.filed, what="appearance of the first defendant", missing=said)
    return Start(
        _from(paper),
        known="docketed" if paper.served else "assumed",
        what="service on the first defendant",
        missing="whether a defendant appeared so early that the time from that appearance ends first",
    )


def _before_the_order_is_due(case: Posture, paper: Filing, subject: Subject) -> Start:
    """The day on which the scheduling order is due, from which the parties count back."""
    first = _from_first_service(case, paper, subject)
    if first.day is None or provision(_limb(paper), first.day) is None:
        return Start(None, known="assumed", what="scheduling order due", missing="the day of the first service")
    return Start(
        _ordered_by(case, paper), known="assumed", what="scheduling order due",
        missing="whether the court holds a scheduling conference or issues its order earlier",
    )  # fmt: skip


def _from_the_conference(case: Posture, report: Rule26fReport, subject: Subject) -> Start:
    if report.conference is None:
        return Start(None, known="assumed", what="conference", missing="the day of the Rule 26(f) conference")
    return Start(report.conference, what="conference", missing="whether the parties agreed on another time")


def _court(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    return ("court",)


conference_awaited = AsTo("the case, from the first service or appearance on", _conference_awaited)
conference = AsTo("the case", lambda case, filing: ("",) if case.cell("planning conference") else ())
scheduled_case = AsTo(
    "the case, once its schedule is set",
    lambda case, order: ("",) if case.cell("planning conference") and any(map(_is_cutoff, scheduled(order))) else (),
)


def _is_cutoff(stated: DateSet) -> bool:
    return meant(stated, CUTOFFS) is not None and not is_hearing(stated)


PLANNING = (
    Clock(act="scheduling order", law="frcp-16-b-2", start=_from_first_service, party=_court, kind="may"),
    Clock(act="Rule 26(f) conference", law="frcp-26-f-1", start=_before_the_order_is_due, party=for_all),
)
PLANNING_ON_APPEARANCE = (evolve(PLANNING[0], law=APPEARED), PLANNING[1])
APPEARANCES = (ResponsivePleading, Rule12Motion, NoticeOfAppearance)
BEGIN = (ProofOfService, WaiverReturned, *APPEARANCES)
FIRST_DISCLOSURES = Clock(
    act="initial disclosures",
    law="frcp-26-a-1-C",
    start=_from_the_conference,
    party=for_all,
    silence="what is not disclosed may not be used (Fed. R. Civ. P. 37(c)(1))",
)
REPORT = Clock(
    act="Rule 26(f) report", law="frcp-26-f-2", start=lambda case, order, subject: conference_set(order),
    party=for_all, when=lambda case, order, subject: conference_set(order).day is not None,
)  # fmt: skip


def conference_set(order: Filing) -> Start:
    """The day for which an order sets the conference of the parties (FRCP 26(f)); no day where it sets none."""
    stated = next(
        (d for d in order.dates if re.search(r"26\(f\) conference|conference of (?:the )?parties", d.what)), None
    )
    return Start(
        stated.date if stated else None, known="assumed", what="conference", missing="whether it was held that day"
    )


first_disclosures = AsTo(
    "the case, while first disclosures are awaited",
    lambda case, paper: ("",) if paper.what == "initial" and case.state("planning conference") == "reported" else (),
)
conference_ordered = AsTo(
    "the case, where the order sets the day of the parties' conference",
    lambda case, order: ("",) if order.dates and conference_set(order).day else (),
)
CONFERENCE.add(
    Row(InitiatingPaper, (NEW, "due", "excused"), "excused", of_an_exempt_sort, "frcp-26-a-1-B"),
    *(
        Row(kind, (NEW, "due"), "due", conference_awaited, "frcp-26-f-1", clock=PLANNING, ends="superseded")
        for kind in (ProofOfService, WaiverReturned)
    ),
    *(
        Row(
            kind,
            (NEW, "due"),
            "due",
            conference_awaited,
            "frcp-26-f-1",
            clock=PLANNING_ON_APPEARANCE,
            ends="superseded",
        )
        for kind in APPEARANCES
    ),
    Row(Order, (NEW, "due"), "due", conference_ordered, "frcp-26-f-2", clock=REPORT, ends="superseded"),
    Row(Rule26fReport, (NEW, "due"), "reported", conferred, "frcp-26-f-2", clock=FIRST_DISCLOSURES),
    Row(Rule26fReport, ("reported", "disclosed", "scheduled"), None, conferred, "frcp-26-f-2"),
    Row(Disclosures, "reported", "disclosed", first_disclosures, "frcp-26-a-1-A"),
    Row(SchedulingOrder, "*", "scheduled", scheduled_case, "frcp-16-b-1"),
)

LATER_PARTY = Region(
    "later party's disclosures",
    "The first disclosures of each party that is served or joined after the parties conferred (FRCP 26(a)(1)(D)).",
    ("due", "made", "moot"),
    final=("made", "moot"),
)


def _joined_later(case: Posture, paper: Filing) -> Iterator[Subject]:
    if case.state("planning conference") in ("reported", "disclosed", "scheduled"):
        yield from (n for n in paper.as_to if case.state("service", n) not in ("served", "waived"))


joined_later = AsTo("each party served after the parties conferred", _joined_later)
disclosing = AsTo(
    "each who discloses", lambda case, paper: (n for n in paper.by if case.state(LATER_PARTY.name, n) == "due")
)
still_to_disclose = AsTo(
    "each party still to disclose", lambda case, filing: case.subjects(LATER_PARTY.name, "due"), among=("due",)
)
LATER_PARTY.add(
    Row(
        ProofOfService,
        NEW,
        "due",
        joined_later,
        "frcp-26-a-1-D",
        clock=Clock(
            act="initial disclosures",
            law="frcp-26-a-1-D",
            start=lambda case, proof, subject: Start(
                proof.served,
                known="docketed" if proof.served else "assumed",
                what="service",
                missing="whether an order or the parties set another time; disclosures are not docketed",
            ),
            silence="what is not disclosed may not be used (Fed. R. Civ. P. 37(c)(1))",
        ),
    ),
    Row(Disclosures, "due", "made", disclosing, "frcp-26-a-1-D"),
    Row(case_over, "due", "moot", still_to_disclose, "clerk-closing", ends="moot"),
)

DISCLOSURE = Region(
    "trial disclosure",
    "Disclosures that count back from trial where no order says otherwise: of experts, and for trial (FRCP 26(a)).",
    ("due", "made", "displaced"),
    final=("made", "displaced"),
)


def _trial_day(act: Filing) -> DateSet | None:
    return next((d for d in act.dates if d.date and re.search(r"\btrial$", d.what.lower())), None)


def _count_back(case: Posture, act: Filing) -> Iterator[Subject]:
    """Experts and pretrial disclosures, where an act sets the trial and no scheduling order has spoken."""
    if act.dates and _trial_day(act) is not None and not exempt(case):
        if isinstance(act, SchedulingOrder) or case.latest(SchedulingOrder) is not None:
            return
        yield from ("expert", "pretrial")


def _trial_set(case: Posture, act: Filing, subject: Subject) -> Start:
    stated = _trial_day(act)
    return Start(
        stated.date if stated else None, what="trial", missing="whether an order or the parties set other times"
    )


def _displaced(case: Posture, order: Filing) -> list[Subject]:
    return case.subjects("trial disclosure", "due")


counted_back = AsTo("expert and pretrial disclosures, with no scheduling order", _count_back)
displaced = AsTo("each disclosure that counted back from trial", _displaced)
EXPERTS, BEFORE_TRIAL = (
    Clock(
        act=act, law=law, start=_trial_set, party=for_all,
        silence="what is not disclosed may not be used (Fed. R. Civ. P. 37(c)(1))",
        when=lambda case, filing, subject, name=name: subject == name,  # type: ignore[misc]
    )
    for name, act, law in (
        ("expert", "expert disclosure", "frcp-26-a-2-D-i"),
        ("pretrial", "pretrial disclosures", "frcp-26-a-3-B"),
    )
)  # fmt: skip
OBJECTIONS = Clock(
    act="objections to pretrial disclosures",
    law="frcp-26-a-3-B-obj",
    start="filed",
    party=lambda case, filing, subject: (),
    kind="may",
    silence="objections other than under Evidence Rules 402 and 403 are waived",
)
REBUTTAL = Clock(
    act="rebuttal expert disclosure",
    law="frcp-26-a-2-D-ii",
    start=lambda case, filing, subject: Start(
        filing.day, known="assumed", what="disclosure", missing="whether an order sets another time"
    ),
    party=for_all,
    kind="may",
)


def _experts_unordered(case: Posture, paper: Filing, subject: Subject) -> bool:
    return subject == "expert" and case.latest(SchedulingOrder) is None


made_known = AsTo(
    "the disclosure, where it says which it is",
    lambda case, paper: (paper.what,) if paper.what in ("expert", "pretrial") else (),
)
for _kind in (Order, HearingNotice, HearingReset, MinuteEntry):
    DISCLOSURE.add(
        Row(
            _kind,
            (NEW, "due"),
            "due",
            counted_back,
            "frcp-26-a-2-D-i",
            clock=(EXPERTS, BEFORE_TRIAL),
            ends="superseded",
        )
    )
DISCLOSURE.add(
    Row(SchedulingOrder, "due", "displaced", displaced, "frcp-26-a-2-D", ends="superseded"),
    Row(
        Disclosures, "*", "made", made_known, "frcp-26-a-3-B",
        clock=(
            evolve(OBJECTIONS, when=lambda case, paper, subject: subject == "pretrial"),
            evolve(REBUTTAL, when=_experts_unordered),
        ),
    ),
)  # fmt: skip


@rule("frcp-37-c-1", Disclosures, severity=Severity.CURABLE)
def disclosed_in_time(case: Posture, paper: Disclosures) -> Finding | None:
    """What is not disclosed in time is not used, unless that was justified or is harmless."""
    names = {
        "expert": "expert disclosure",
        "rebuttal expert": "rebuttal expert disclosure",
        "initial": "initial disclosures",
    }
    passed = cutoff_passed(case, names[paper.what]) if paper.what in names else None
    if passed is None:
        return None
    return violated(
        f"the time for {passed.what} ended on {passed.date}", "show that the delay was justified or is harmless"
    )


@rule("frcp-26-f-3-D", Rule26fReport, severity=Severity.CURABLE)
def the_plan_speaks_of_privilege(case: Posture, report: Rule26fReport) -> Finding:
    """The plan states the parties' views on privilege: since 2025-12-01 also how and when the log is to be made."""
    return lacking(report, ("privilege",), "supplement the plan")
