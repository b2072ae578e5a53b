"""Who comes in, and who goes; third parties: FRCP 13, 14, 21, 24."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.clock import Clock, Start
from docket.filing import Filing
from docket.law import provision
from docket.procedure.commencement import PARTY, role
from docket.procedure.motions import MotionToStrike, Ruling, appeared, motions_ruled
from docket.procedure.parties.filings import MotionToIntervene, OrderJoiningParty, PartiesChanged
from docket.procedure.pleading import (
    GRANTED,
    PLEADING,
    RESPONSE,
    AmendedComplaint,
    Answer,
    Counterclaim,
    Crossclaim,
    MotionToDismiss,
    MotionToStrikePleading,
    ResponsivePleading,
    ThirdPartyComplaint,
    answer_due,
    court_sets_the_time,
    defendants,
    leave_may_be_unread,
    of_a_foreign_state,
    of_the_united_states,
    on_service,
    replaced,
    responses_in,
    service_shown,
    standing,
)
from docket.procedure.service import SERVE, SILENCE, TIME_TO_SERVE, ProofOfService
from docket.region import NEW, AsTo, On, Region, Row, Subject, each
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "IMPLEADER",
    "WITHOUT_LEAVE",
    "added",
    "dropped",
    "impleaded",
    "joined",
    "named_against",
    "objecting_to_venue",
    "succeeding",
    "third_party",
]


def _dropped(case: Posture, amended: Filing) -> Iterator[str]:
    """Defendants of the pleading replaced whom the new one, where it names its defendants, no longer names."""
    named = defendants(amended)
    dismissed = [str(key) for key in case.subjects("pleading", "dismissed")][-1:]  # with leave to amend it
    for key in (replaced(case, amended) or dismissed) if named else ():
        old = case.opened_by("pleading", key)
        for name in defendants(old) if old is not None else ():
            if name not in named and case.state("party", name) == "in":
                yield name


def _new_among(field: str) -> AsTo:
    def find(case: Posture, paper: Filing) -> Iterator[str]:
        for name in dict.fromkeys(getattr(paper, field)):
            if case.state("party", name) != "in":
                yield name

    return AsTo(f"each of its {field} who is not in the case", find)


def _intervenors(permissive: bool) -> AsTo:
    def find(case: Posture, ruling: Filing) -> Iterator[str]:
        for motion in motions_ruled(case, ruling, MotionToIntervene):
            if isinstance(motion, MotionToIntervene) and (motion.ground == "permissive") is permissive:
                yield from (name for name in motion.by if case.state("party", name) != "in")

    return AsTo("each who is let in", find, refers_to=(MotionToIntervene,))


def _joined(case: Posture, order: OrderJoiningParty) -> Iterator[str]:
    for name in (*order.plaintiffs, *order.defendants):
        if case.state("party", name) != "in":
            yield name


def _objecting_to_venue(case: Posture, ruling: Filing) -> Iterator[str]:
    """Those whom an order joined and whose objection to venue is upheld: venue is not stretched for them."""
    for motion in motions_ruled(case, ruling, MotionToDismiss):
        if isinstance(motion, MotionToDismiss) and "3" in motion.grounds:
            yield from (n for n in motion.by if isinstance(case.opened_by("party", n), OrderJoiningParty))


joined = AsTo("each party that it joins", _joined)
objecting_to_venue = AsTo(
    "each party joined by order whose objection to venue is upheld", _objecting_to_venue, refers_to=(MotionToDismiss,)
)
dropped = AsTo("each party that it no longer names", _dropped)
added, named_against = _new_among("added"), _new_among("against")
impleaded, succeeding = _new_among("defendants"), _new_among("substituted")
PARTY.add(
    Row(AmendedComplaint, "in", "terminated", dropped, "frcp-15-a-2"),
    Row(Counterclaim, "*", "in", named_against, "frcp-13-h"),
    Row(Crossclaim, "*", "in", named_against, "frcp-13-h"),
    Row(ThirdPartyComplaint, "*", "in", impleaded, "frcp-14-a-1"),
    Row(PartiesChanged, "*", "in", added, "frcp-21"),
    Row(PartiesChanged, ("in", "terminated"), "terminated", each("terminated"), "frcp-21", irregular=None),
    Row(OrderJoiningParty, "*", "in", joined, "frcp-19-a-2"),
    Row(On(Ruling, ("granted",)), "in", "dismissed", objecting_to_venue, "frcp-19-a-3"),
    Row(On(Ruling, GRANTED), "*", "in", _intervenors(permissive=False), "frcp-24-a"),
    Row(On(Ruling, GRANTED), "*", "in", _intervenors(permissive=True), "frcp-24-b"),
)


# -- third parties (FRCP 14) -----------------------------------------------------------------------

WITHOUT_LEAVE = "third-party complaint without leave"

IMPLEADER = Region(
    "impleader",
    "Each party that has answered: until when it may bring in a third party without leave.",
    ("open", "used"),
    final=("used",),
)


def third_party(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether what a party has to answer is a third-party complaint, in the ordinary time."""
    others = (court_sets_the_time, of_the_united_states, of_a_foreign_state)
    return isinstance(pleading, ThirdPartyComplaint) and not any(sort(case, pleading, name) for sort in others)


def _not_served_yet(case: Posture, complaint: ThirdPartyComplaint) -> Iterator[str]:
    unserved = (name for name in complaint.defendants if case.cell("time to serve", name) is None)
    yield from (name for name in unserved if not appeared(case, name))


def _as_a_defendant(case: Posture, complaint: ThirdPartyComplaint, subject: Subject) -> Start:
    """The day of the third-party complaint, conditional: the text of Rule 4(m) has the words of a plaintiff's."""
    said = "that a third party is served in the time of Rule 4(m), which speaks of a defendant and the complaint"
    return Start(complaint.day, what="filing", missing=said)


def _first_answer_of(case: Posture, answer: Filing) -> Iterator[str]:
    yield from (name for name in answer.by if case.cell("impleader", name) is None)


RESPONSE.add(on_service(ProofOfService, third_party, "frcp-14-a-2", answer_due("frcp-12-a-1-A-i", service_shown)))
TIME_TO_SERVE.add(
    Row(
        ThirdPartyComplaint,
        NEW,
        "running",
        AsTo("each third party to be served with process", _not_served_yet),
        "frcp-14-a-1",
        clock=Clock(
            act=SERVE,
            law="frcp-4-m",
            start=_as_a_defendant,
            party=lambda case, complaint, subject: complaint.by,
            silence=SILENCE,
        ),
    )
)
IMPLEADER.add(
    Row(
        ResponsivePleading,
        NEW,
        "open",
        AsTo("each whose original answer it is", _first_answer_of),
        "frcp-14-a-1",
        clock=Clock(act=WITHOUT_LEAVE, law="frcp-14-a-1", kind="may", silence="leave is needed"),
    ),
    Row(ThirdPartyComplaint, "*", "used", each("by"), "frcp-14-a-1", irregular=None),
)


def _third_party_claims_struck(case: Posture, ruling: Ruling) -> Iterator[str]:
    for motion in motions_ruled(case, ruling, MotionToStrike, MotionToStrikePleading):
        yield from (paper.key for paper in case.referred(motion) if isinstance(paper, ThirdPartyComplaint))


PLEADING.add(
    Row(
        On(Ruling, ("granted",)),
        "operative",
        "stricken",
        AsTo(
            "each third-party complaint that the motion asks to strike",
            _third_party_claims_struck,
            refers_to=(MotionToStrike, MotionToStrikePleading),
        ),
        "frcp-14-a-4",
    )
)


@rule("frcp-14-a-1", ThirdPartyComplaint, severity=Severity.CURABLE)
def third_party_complaint_in_time_or_by_leave(case: Posture, complaint: ThirdPartyComplaint) -> Finding | None:
    """A third-party complaint is filed within 14 days after the original answer; after that by leave."""
    for name in complaint.by:
        clock = case.clock("impleader", name, WITHOUT_LEAVE)
        if clock is None or complaint.day is None:
            continue
        last = clock.due(case.court).due
        if last is None or complaint.day <= last:
            return satisfied
        if leave_may_be_unread(case, clock.start.day):
            return not_shown("whether the court gave leave")
        cure = "move for leave to file it (Rule 14(a)(1))"
        return violated(f"the time of {name} to file it without leave ran out on {last}", cure)
    return None


@rule("frcp-14-b", ThirdPartyComplaint, severity=Severity.CURABLE)
def plaintiff_impleads_when_claimed_against(case: Posture, complaint: ThirdPartyComplaint) -> Finding | None:
    """A plaintiff may bring in a third party when a claim is asserted against it."""
    if not any(role(case, name) == "plaintiff" for name in complaint.by):
        return None
    if any(isinstance(pleading, (Counterclaim, Crossclaim)) for pleading in standing(case)):
        return satisfied
    return violated(
        "no claim against the plaintiff is on the docket", "amend the complaint to join the party (Rule 20)"
    )


@rule("frcp-13-g", Crossclaim, severity=Severity.CURABLE)
def crossclaim_against_a_coparty(case: Posture, crossclaim: Crossclaim) -> Finding | None:
    """A crossclaim is a claim by one party against a coparty."""
    sides = {name: role(case, name) for name in (*crossclaim.by, *crossclaim.against)}
    for mine in crossclaim.by:
        for theirs in crossclaim.against:
            if {sides[mine], sides[theirs]} == {"plaintiff", "defendant"}:
                return violated(f"{theirs} is an opposing party of {mine}, no coparty", "plead it as a counterclaim")
    return None


@rule("frcp-13-f", Counterclaim, severity=Severity.NOTEWORTHY)
def omitted_counterclaim_by_leave(case: Posture, counterclaim: Counterclaim) -> Finding | None:
    """Until 2009-11-30 a counterclaim left out of the answer was set up by leave; since then the answer is amended."""
    version, alone = provision("frcp-13-f", counterclaim.day), counterclaim_inside_a_pleading(case, counterclaim)
    if version is None or version.until is None or alone is None:
        return None
    answer = case.latest(Answer)
    if leave_may_be_unread(case, answer.day if answer is not None else None):
        return not_shown("whether the court gave leave")
    return violated("it was left out of the answer, and no leave is shown", "move for leave: oversight, or justice")


@rule("frcp-13-a", Counterclaim, severity=Severity.NOTEWORTHY)
def counterclaim_inside_a_pleading(case: Posture, counterclaim: Counterclaim) -> Finding | None:
    """A counterclaim is stated in a pleading; it is no pleading of its own (Rule 7(a))."""
    if not counterclaim.by or any(isinstance(act, ResponsivePleading) for act in case.entry(counterclaim.id)):
        return None
    if any(subject[1] in counterclaim.by for subject in responses_in(case, "answered")):
        answer = case.latest(Answer)
        if answer is None or answer.day != counterclaim.day:
            return violated("it stands alone, after the answer of which it should be a part")
    return None


@rule("frcp-24-c", MotionToIntervene, severity=Severity.CURABLE)
def intervention_comes_with_a_pleading(case: Posture, motion: MotionToIntervene) -> Finding:
    """A motion to intervene comes with a pleading that sets out the claim or defense for which it is sought."""
    if motion.pleading_attached is None:
        return not_shown("whether the pleading is attached")
    return satisfied if motion.pleading_attached else violated("no pleading comes with it", "file the pleading")
