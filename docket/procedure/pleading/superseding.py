"""What an amendment does to what stood: responses are due anew, motions lose their target (FRCP 15(a)(3))."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from attrs import evolve

from docket.clock import Running, Start
from docket.filing import Filing
from docket.law import provision
from docket.procedure.commencement import InitiatingPaper, condemnation
from docket.procedure.motions import OrderStriking, Ruling, motions_ruled, period_end
from docket.procedure.pleading.extension import ANSWER_TIMES
from docket.procedure.pleading.filings import GRANTED, AmendedComplaint, Counterclaim, Crossclaim, Rule12Motion
from docket.procedure.pleading.operative import (
    Subject,
    brought_here,
    defendants,
    in_an_amended_answer,
    replaced,
    stated_before,
)
from docket.procedure.pleading.responses import (
    OPEN,
    PENDING,
    RESPONSE,
    answer_clock,
    answer_due,
    no_rule_gives_it,
    opposing,
    responses_in,
    served_when_filed,
)
from docket.procedure.pleading.rule_12 import raised
from docket.procedure.pleading.sorts import court_sets_the_time
from docket.region import NEW, AsTo, Region, Row
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "TARGET",
    "aimed_at",
    "as_it_ran",
    "due_anew",
    "motions_aimed",
    "motions_aimed_elsewhere",
    "new_responses",
    "old_responses",
    "served_anew",
    "time_left",
]


# An amended pleading has to be answered anew, within what is left of the old time or 14 days (FRCP 15(a)(3)).


def _still_named(case: Posture, amended: Filing) -> Iterator[tuple[Subject, Subject]]:
    """Each response to the pleading replaced, with that to the new one, of parties whom the new one still names."""
    for old in _old_pleadings(case, amended):
        for name in _answering(case, old):
            if not defendants(amended) or name in defendants(amended):
                yield (old, name), (amended.key, name)


def _old_pleadings(case: Posture, pleading: Filing) -> list[str]:
    """The pleadings that one takes the place of: as the case stands before it, and while it takes effect."""
    moved = [str(key) for region, key in case.moves(pleading) if region == "pleading"]
    return [key for key in moved if key != pleading.key] or ([] if moved else replaced(case, pleading))


def _answering(case: Posture, pleading: str) -> list[str]:
    return [subject[1] for subject in responses_in(case, *OPEN, "answered", "excused") if subject[0] == pleading]


def _ends_last(case: Posture, amended: Filing, subject: Subject) -> Running | None:
    """The clock on the old response, where it runs out later than the 14 days."""
    clock = answer_clock(case, subject)
    if clock is None or clock.state != "running":
        return None
    anew = Running(
        clock=answer_due("frcp-15-a-3", served_anew),
        region="response",
        subject=subject,
        parties=(),
        start=served_anew(case, amended, subject),
        by=-1,
    )
    old, new = clock.due(case.court).due, anew.due(case.court).due
    return clock if old is not None and new is not None and old > new else None


def _left_of_the_old(case: Posture, amended: Filing, subject: Any) -> Running | None:
    """The clock that still runs on the old pleading for a party, where it leaves longer time."""
    old = next((old for old, new in _still_named(case, amended) if new == subject), None)
    return _ends_last(case, amended, old) if old is not None else None


def time_left(law: str | None) -> Callable[[Posture, Any, Any], bool]:
    """Whether longer time was left to a party under a provision; with None, whether none was.

    Never in a taking, whose amended complaint is answered in the time of the first (FRCP 71.1(f)).
    """

    def left(case: Posture, amended: Filing, subject: Any) -> bool:
        longer = _left_of_the_old(case, amended, subject)
        return (longer.clock.law if longer else None) == law and not _of_a_taking(case, amended, subject)

    return left


def as_it_ran(case: Posture, amended: Filing, subject: Any) -> Start:
    """The start of the time that was running on the old pleading."""
    longer = _left_of_the_old(case, amended, subject)
    return longer.start if longer else Start(None, known="assumed", missing="the time left on the old pleading")


def served_anew(case: Posture, amended: Filing, subject: Subject) -> Start:
    """The day the amended pleading was served on those in the case; none where the court sets the time."""
    if court_sets_the_time(case, amended, subject[1]):
        return no_rule_gives_it(case, amended, subject)
    return served_when_filed(case, amended, subject)


def _of_a_taking(case: Posture, amended: Filing, subject: Any) -> bool:
    return condemnation(case) and case.forum.binds("frcp-71.1-f")


due_anew = (
    answer_due("frcp-15-a-3", served_anew, time_left(None)),
    answer_due("frcp-71.1-e-2", served_anew, _of_a_taking),
    *(answer_due(law, as_it_ran, time_left(law)) for law in ANSWER_TIMES),
)
old_responses = AsTo(
    "each response to the pleading replaced",
    lambda case, amended: (
        (old, name)
        for old in (() if brought_here(case, amended) else _old_pleadings(case, amended))
        for name in _answering(case, old)
    ),
)
new_responses = AsTo(
    "the response anew of each who had to answer the old pleading",
    lambda case, amended: (new for _, new in _still_named(case, amended)),
)
RESPONSE.add(
    Row(
        AmendedComplaint,
        NEW,
        "due",
        new_responses,
        "frcp-15-a-3",
        clock=due_anew,
    ),
    Row(InitiatingPaper, "*", "superseded", old_responses, "frcp-15-a-3", ends="superseded"),
    Row(
        OrderStriking,
        "*",
        "superseded",
        AsTo(
            "each response to the pleading stricken",
            lambda case, order: (
                (act.key, name)
                for act in case.referred(order)
                if case.cell("pleading", act.key) is not None
                for name in _answering(case, act.key)
            ),
        ),
        "frcp-12-f-2",
        ends="superseded",
    ),
)


# An amended answer states its counterclaims and crossclaims again; they are answered as an amended pleading is.


def _answers_of_old(case: Posture, claim: Filing) -> Iterator[Subject]:
    yield from ((old.key, name) for old in stated_before(case, claim) for name in _answering(case, old.key))


def _left_of_the_old_claim(case: Posture, claim: Filing, name: str) -> Running | None:
    """The clock that still runs for a party on the claim as it was first stated, where it leaves longer time."""
    for old in stated_before(case, claim):
        clock = answer_clock(case, (old.key, name))
        due = clock.due(case.court).due if clock is not None and clock.state == "running" else None
        day = claim.served or claim.day
        anew = period_end(case, "frcp-15-a-3", day).due if day is not None else None
        if due is not None and anew is not None and due > anew:
            return clock
    return None


def _claim_left(law: str | None) -> Callable[[Posture, Any, Any], bool]:
    def left(case: Posture, claim: Filing, subject: Any) -> bool:
        longer = _left_of_the_old_claim(case, claim, subject[1])
        return (longer.clock.law if longer else None) == law

    return left


def _claim_as_it_ran(case: Posture, claim: Filing, subject: Any) -> Start:
    longer = _left_of_the_old_claim(case, claim, subject[1])
    return longer.start if longer else Start(None, known="assumed", missing="the time left on the old claim")


def _claim_served_anew(case: Posture, claim: Filing, subject: Any) -> Start:
    """The day of service; conditional where the claim is new in the amended answer, for Rule 12(a)(1)(B) gives more."""
    begun = served_when_filed(case, claim, subject)
    if stated_before(case, claim):
        return begun
    return evolve(begun, missing="whether the 21 days of Rule 12(a)(1)(B) run for a claim that is new in an amendment")


RESPONSE.add(
    *(
        row
        for kind in (Counterclaim, Crossclaim)
        for row in (
            Row(
                kind,
                NEW,
                "due",
                AsTo(
                    "each against whom an amended answer pleads it",
                    lambda case, claim: opposing(case, claim) if in_an_amended_answer(case, claim) else (),
                ),
                "frcp-15-a-3",
                clock=(
                    answer_due("frcp-15-a-3", _claim_served_anew, _claim_left(None)),
                    *(answer_due(law, _claim_as_it_ran, _claim_left(law)) for law in ("frcp-12-a-1-B", "frcp-12-a-2")),
                ),
            ),
            Row(
                kind,
                "*",
                "superseded",
                AsTo("each response to the claim that it states again", _answers_of_old),
                "frcp-15-a-3",
                ends="superseded",
            ),
        )
    )
)


# A motion against a pleading that an amendment supersedes stays pending; its target is gone.

TARGET = Region(
    "target",
    "Whether the pleading at which a pending motion is aimed still stands.",
    ("superseded",),
    final=("superseded",),
)


def aimed_at(case: Posture, pleadings: Iterable[str]) -> Iterator[str]:
    """The Rule 12 motions that are pending against these pleadings."""
    keys = set(pleadings)
    found: dict[str, None] = {}
    for subject in responses_in(case, PENDING):
        if subject[0] in keys:
            for motion in raised(case, subject):
                if case.state("motion", motion.key) == "pending":
                    found[motion.key] = None
    yield from found


def _aimed(case: Posture, amended: Filing) -> Iterator[str]:
    return aimed_at(case, replaced(case, amended))


motions_aimed = AsTo("each Rule 12 motion pending against the pleading replaced", _aimed)
motions_aimed_elsewhere = AsTo(
    "each Rule 12 motion pending against the pleading replaced, where the circuit has not spoken",
    lambda case, amended: () if case.forum.circuit in ("2d Cir.", "9th Cir.") else _aimed(case, amended),
)
TARGET.add(
    Row(AmendedComplaint, NEW, "superseded", motions_aimed, "case-ferdik"),
    Row(AmendedComplaint, NEW, "superseded", motions_aimed, "case-pettaway"),
    Row(AmendedComplaint, NEW, "superseded", motions_aimed_elsewhere, "frcp-15-a-3"),
)


@rule("case-ramirez", Ruling, severity=Severity.NOTEWORTHY, refers_to=(Rule12Motion,))
def ruling_on_a_superseded_target(case: Posture, ruling: Ruling) -> Finding | None:
    """An amended complaint moots a motion to dismiss the old one: it is denied as moot, not decided."""
    if ruling.disposition not in (*GRANTED, "denied"):
        return None
    for motion in motions_ruled(case, ruling, Rule12Motion):
        if case.state("target", motion.key) == "superseded":
            held = provision("case-ramirez", ruling.day)
            before = held is not None and held.decided is not None and str(ruling.day) < held.decided
            said = "it was, as later held, moot" if before else "it was moot"
            return violated(f"{motion.label} is aimed at a pleading that an amendment superseded: {said}")
    return None
