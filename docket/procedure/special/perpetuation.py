"""Testimony perpetuated before an action, by petition (FRCP 27(a)); pending appeal it is by motion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docket.clock import Clock, Start
from docket.filing import Filing, filing
from docket.law import provision
from docket.procedure.commencement import OtherPetition
from docket.procedure.motions import Motion, Ruling
from docket.procedure.pretrial import SETTERS, hearings_in
from docket.procedure.service import ProofOfService
from docket.region import AsTo, On, Region, Row, Subject
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = ["PERPETUATION", "MotionToPerpetuate", "PetitionToPerpetuate"]


@filing(
    "Petition to Perpetuate Testimony",
    reads=(r"(?:verified )?petition (?:\S+ ){0,6}?perpetuat\w* (?:\w+ ){0,2}?testimony",),
)
class PetitionToPerpetuate(OtherPetition):
    """A petition to depose somebody about a matter that is not yet in suit (FRCP 27(a))."""


@filing("Motion to Perpetuate Testimony", asks=(r"perpetuat\w* (?:\S+ ){0,4}?testimony",))
class MotionToPerpetuate(Motion):
    """A motion to depose witnesses for further proceedings, while the judgment is or may be appealed (FRCP 27(b))."""


PERPETUATION = Region(
    "perpetuation",
    "A petition to perpetuate testimony, from the setting of its hearing to the order (FRCP 27(a)).",
    ("hearing set", "noticed", "granted", "denied"),
    initial="none",
    final=("granted", "denied"),
)
HEARING = re.compile(r"hearing|argument")


def _sets_the_hearing(case: Posture, act: Filing) -> tuple[str, ...]:
    if case.latest(PetitionToPerpetuate) is None:
        return ()
    return ("",) if any(HEARING.search(stated.what.lower()) for stated in hearings_in(act)) else ()


def _hearing_day(case: Posture, act: Filing, subject: Subject) -> Start:
    stated = next((d for d in hearings_in(act) if HEARING.search(d.what.lower())), None)
    return Start(stated.date if stated else None, what="hearing")


def _of_the_petition(case: Posture, paper: Filing) -> tuple[str, ...]:
    return ("",) if case.state("perpetuation") in ("hearing set", "noticed") else ()


SERVE = Clock(
    act="service of petition and notice", law="frcp-27-a-2", start=_hearing_day,
    party=lambda case, act, subject: (), silence="the hearing is put off (Fed. R. Civ. P. 27(a)(2))",
)  # fmt: skip
its_hearing = AsTo("the petition, for whose hearing it sets a day", _sets_the_hearing, dated=True)
the_petition = AsTo("the petition", _of_the_petition)
PERPETUATION.add(
    *(
        Row(kind, ("none", "hearing set"), "hearing set", its_hearing, "frcp-27-a-2", clock=SERVE, ends="superseded")
        for kind in SETTERS
    ),
    Row(ProofOfService, ("hearing set", "noticed"), "noticed", the_petition, "frcp-27-a-2"),
    *(
        Row(On(Ruling, (ruling,)), ("none", "hearing set", "noticed"), ruling,
            AsTo("the petition", lambda case, act: ("",), refers_to=(PetitionToPerpetuate,)), "frcp-27-a-3")
        for ruling in ("granted", "denied")
    ),
)  # fmt: skip


@rule("frcp-27-a-2", ProofOfService, severity=Severity.CURABLE)
def noticed_before_the_hearing(case: Posture, proof: ProofOfService) -> Finding | None:
    """The petition is served on each expected adverse party at least 21 days before its hearing (20 before 2009)."""
    if case.latest(PetitionToPerpetuate) is None:
        return None
    clock = case.clock("perpetuation", "", SERVE.act)
    last = clock.due(case.court).due if clock is not None else None
    if last is None or proof.served is None:
        return not_shown("the day of the hearing, or of service")
    if proof.served <= last:
        return satisfied
    version = provision("frcp-27-a-2", proof.served)
    days = version.n if version is not None else None
    return violated(f"served on {proof.served}; the last day, {days} days before the hearing, was {last}",
                    "have the hearing put off")  # fmt: skip
