"""Property arrested or attached in admiralty: notice, hearing, release, counter-security (Supp. Rules B, C, E)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.clock import Clock
from docket.filing import Filing, filing
from docket.procedure.commencement import AttachmentComplaint, Complaint, maritime_attachment, role
from docket.procedure.motions import STIPULATION, Motion, Order, Ruling, Stipulation
from docket.procedure.pleading import (
    RESPONSE,
    Counterclaim,
    ResponsivePleading,
    answer_due,
    awaiting,
    defendants,
    standing,
)
from docket.procedure.relief import InjunctionBond
from docket.procedure.service import ProofOfService
from docket.procedure.special.forfeiture import InRemComplaint, ProofOfPublication, process_executed
from docket.region import NEW, AsTo, Lapse, On, Region, Row, Subject, each, itself

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "ARREST",
    "COUNTER_SECURITY",
    "GARNISHEE",
    "MotionToVacateArrest",
    "OrderReleasingProperty",
    "SecurityForRelease",
]


@filing(
    "Security for Release of Property",
    reads=(
        r"(?:stipulat\w+|bonds?|security|undertaking|letter of undertaking)(?: \S+){0,6}? (?:for|to) (?:the )?release"
        r"(?: of)?(?: \S+){0,4}? (?:vessel|ship|barge|m v|property|arrest\w*|attach\w*)",
        "stipulation for value",
        "letter of undertaking",
    ),
)
class SecurityForRelease(Stipulation):
    """A stipulation, bond or other security by which property in custody is released (Supp. Rule E(5))."""


@filing(
    "Order Releasing Property",
    reads=(
        r"order (?:\S+ ){0,4}?releas\w+ (?:\S+ ){0,6}?(?:vessel|ship|barge|m v|arrest\w*|attach\w*|defendant property)",
    ),
    within=(r"(?:vessel|ship|barge|defendant property)(?: \S+){0,6}? (?:is|be|shall be) (?:hereby )?released",),
)
class OrderReleasingProperty(Order):
    """Property in custody is released (Supp. Rule E(5))."""


@filing(
    "Motion to Vacate Arrest or Attachment",
    asks=(
        r"vacat\w*(?: \S+){0,5}? (?:arrest|(?:maritime |rule b )?attachment)",
        r"(?:prompt |post ?arrest )+hearing",
        r"releas\w*(?: of)?(?: \S+){0,3}? (?:vessel|ship|barge|m v)",
    ),
)
class MotionToVacateArrest(Motion):
    """A motion that the plaintiff show why an arrest or attachment should not be vacated (Supp. Rule E(4)(f))."""


# -- the property in custody --------------------------------------------------------------------------

ARREST = Region(
    "arrest",
    "Each thing arrested or attached in admiralty, from the execution of process until it is released.",
    ("arrested", "public notice due", "public notice given", "hearing due", "released", "vacated"),
    final=("released", "vacated"),
)
HELD = ("arrested", "public notice due", "public notice given", "hearing due")


def _things(kind: type[Complaint]) -> AsTo:
    """What process was executed on: what the return names, else the property."""

    def find(case: Posture, proof: ProofOfService) -> tuple[str, ...]:
        return (proof.as_to or ("property",)) if case.latest(kind) is not None else ()

    return AsTo(f"what is taken under a {kind.event}", find)


def _held(case: Posture, paper: Filing) -> list[Subject]:
    named = [thing for thing in paper.as_to if case.state("arrest", thing) in HELD]
    return list(named) or case.subjects("arrest", *HELD)


def _argued(case: Posture, ruling: Filing) -> list[Subject]:
    return case.subjects("arrest", "hearing due")


held = AsTo("the property in custody", _held)
argued = AsTo("the property whose arrest is to be heard", _argued, refers_to=(MotionToVacateArrest,))
UNRELEASED = Clock(
    act="release without public notice", law="supp-C-4", start=process_executed, kind="may",
    party=lambda case, proof, subject: (),
    silence="the plaintiff promptly gives public notice of the action and arrest (Supp. Rule C(4))",
)  # fmt: skip
ARREST.add(
    Row(ProofOfService, (NEW, *HELD), "arrested", _things(InRemComplaint), "supp-C-4", clock=UNRELEASED),
    Row(ProofOfService, (NEW, *HELD), "arrested", _things(AttachmentComplaint), "supp-B-3"),
    Row(Lapse(UNRELEASED.act), "arrested", "public notice due", held, "supp-C-4"),
    Row(ProofOfPublication, ("arrested", "public notice due"), "public notice given", held, "supp-C-4", irregular=None),
    Row(MotionToVacateArrest, HELD, "hearing due", held, "supp-E-4-f"),
    Row(On(Ruling, ("granted",)), "hearing due", "vacated", argued, "supp-E-4-f"),
    Row(On(Ruling, ("denied",)), "hearing due", "arrested", argued, "supp-E-4-f"),
    Row(SecurityForRelease, HELD, "released", held, "supp-E-5", ends="moot"),
    Row(OrderReleasingProperty, HELD, "released", held, "supp-E-5", ends="moot"),
)

# -- garnishee and defendant, where property is attached ------------------------------------------------

GARNISHEE = Region(
    "garnishee", "Each garnishee served in a maritime attachment (Supp. Rule B(3)).", ("served", "answered")
)


def _garnished(case: Posture, proof: ProofOfService) -> Iterator[str]:
    if maritime_attachment(case):
        yield from (name for name in proof.as_to if role(case, name) is None)


def _owners(case: Posture, proof: ProofOfService) -> Iterator[Subject]:
    """The defendants not served themselves: their time runs from the process executed on their property."""
    for pleading in standing(case) if maritime_attachment(case) else ():
        for name in defendants(pleading):
            if name not in proof.as_to and case.clock("response", (pleading.key, name), "answer") is None:
                yield pleading.key, name


GARNISHEE.add(
    Row(
        ProofOfService, NEW, "served", AsTo("each garnishee served", _garnished), "supp-B-3",
        clock=Clock(act="garnishee's answer", law="supp-B-3", start=process_executed,
                    silence="compulsory process against the garnishee (Supp. Rule B(3)(a))"),
    ),
    Row(ResponsivePleading, "served", "answered", each("by"), "supp-B-3", irregular=None),
)  # fmt: skip
RESPONSE.add(
    Row(ProofOfService, awaiting, "due", AsTo("each defendant whose property is attached", _owners), "supp-B-3-b",
        clock=answer_due("supp-B-3-b", process_executed), ends="superseded",
        irregular=None),
)  # fmt: skip

# -- counter-security -----------------------------------------------------------------------------------

STIPULATION.add(Row(SecurityForRelease, (NEW, "pending"), "effective", itself, "supp-E-5"))

COUNTER_SECURITY = Region(
    "counter-security",
    "The security that a plaintiff gives for a counterclaim of one who gave it security; until then, unless the court "
    "says otherwise, proceedings on the original claim are to be stayed (Supp. Rule E(7)).",
    ("due", "given"),
    final=("given",),
)


def _secured(case: Posture, counterclaim: Filing) -> tuple[str, ...]:
    gave = {name for security in case.filings(SecurityForRelease) for name in security.by}
    return (counterclaim.key,) if gave & set(counterclaim.by) else ()


def _by_the_plaintiff(case: Posture, security: Filing) -> list[Subject]:
    plaintiff = any(role(case, name) == "plaintiff" for name in security.by)
    return case.subjects("counter-security", "due") if plaintiff else []


COUNTER_SECURITY.add(
    Row(Counterclaim, NEW, "due", AsTo("the counterclaim of one who gave security", _secured), "supp-E-7"),
    *(
        Row(kind, "due", "given", AsTo("each counterclaim to be secured", _by_the_plaintiff), "supp-E-7")
        for kind in (SecurityForRelease, InjunctionBond)
    ),
)
