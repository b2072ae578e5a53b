"""Depositions cut short or filed, examinations, admissions, privilege claimed late: FRCP 30, 35, 36(a)(6), 45(e)(2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.filing import Filing, filing
from docket.procedure.access import DOCUMENT, SealedDocument
from docket.procedure.motions import Motion, Notice, Order, Ruling, motions_ruled
from docket.procedure.pretrial.compelling import EXPENSES
from docket.procedure.pretrial.filings import MotionForDiscovery, MotionToCompel, NoticeOfDeposition, Subpoena
from docket.procedure.pretrial.settings import StipulationAboutDiscovery
from docket.region import NEW, AsTo, On, Region, Row
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "DEPOSITION",
    "DepositionFiled",
    "MotionForExamination",
    "MotionForLettersRogatory",
    "MotionOnSufficiency",
    "MotionToDeterminePrivilege",
    "MotionToLimitDeposition",
    "MotionToTakeDeposition",
    "OrderForExamination",
]


@filing(
    "Motion to Terminate or Limit Deposition",
    asks=(
        r"(?:terminat\w*|limit\w*|suspend\w*|adjourn\w*)(?: or (?:terminat\w*|limit\w*))?(?: \S+){0,5}? deposition\w*",
    ),
)
class MotionToLimitDeposition(MotionForDiscovery):
    """A motion to terminate or limit a deposition that is under way (FRCP 30(d)(3)); `deponent` is who testifies."""

    deponent: str | None = None


@filing(
    "Motion to Take Deposition",
    asks=(
        r"(?:leave (?:of court )?to |an order to |permission to )?(?:take|conduct)(?: (?!discovery)\S+){0,4}? depo\w*"
        r"(?! testimony at trial)",
        r"(?:leave (?:of court )?to |permission to )?depose",
        r"commissions? to (?:take|examine)(?: \S+){0,6}? (?:depo|testimony|witness)\w*",
    ),
)
class MotionToTakeDeposition(MotionForDiscovery):
    """A motion for leave or an order to take a deposition (FRCP 28, 30(a)(2), 31(a)(2))."""


@filing(
    "Motion for Issuance of Letters Rogatory",
    asks=(
        r"(?:(?:order|commission|and|for|the|an?) )*(?:issu\w+ (?:of )?)?(?:an? )?"
        r"letters? (?:rogatory|of request)(?: for international"
        r" (?:judicial )?assistance)?",
        r"international judicial assistance",
    ),
)
class MotionForLettersRogatory(MotionForDiscovery):
    """A motion for a letter of request to a court abroad (FRCP 28(b); 28 USC 1781)."""


@filing(
    "Notice of Filing Deposition",
    reads=(
        r"notices? of filing (?:of )?(?:the )?(?:\S+ ){0,5}?depositions?(?: transcripts?)?",
        r"depositions? transcripts?(?: of)?",
        r"depositions? of (?:\S+ ){1,6}?(?:taken|held)",
    ),
)
class DepositionFiled(Notice):
    """A deposition is filed, and the parties are told so (FRCP 30(f)(4)); `deponent` is who testified."""

    deponent: str | None = None


@filing(
    "Motion for Physical or Mental Examination",
    asks=(
        r"(?:an? )?(?:(?:independent|physical|mental|medical|(?:neuro)?psych\w+|vocational)(?: and| or)? ?)+"
        r"(?:exam\w*|evaluation)",
        r"compel\w*(?: \S+){0,8}? (?:(?:physical|mental|medical|(?:neuro)?psych\w+) (?:exam\w*|evaluation)|rule 35)",
        r"(?:examin\w+ )?(?:under |pursuant to )?rule 35(?: exam\w*)?",
    ),
)
class MotionForExamination(MotionForDiscovery):
    """A motion that a person be examined, physically or mentally (FRCP 35(a))."""


@filing(
    "Order for Physical or Mental Examination",
    reads=(r"order (?:\S+ ){0,4}?(?:physical|mental|medical|psych\w+|rule 35) (?:\w+ )?exam\w*",),
    within=(
        r"(?:shall|must|is ordered to|is directed to) (?:submit to|undergo|appear for) (?:an? )?(?:\w+ ){0,3}?"
        r"(?:physical|mental|medical|psych\w+) (?:\w+ )?exam\w*",
    ),
)
class OrderForExamination(Order):
    """A person is to be examined, physically or mentally (FRCP 35(a))."""


@filing(
    "Motion to Determine Sufficiency of Answers to Requests for Admission",
    asks=(
        r"determin\w* (?:the )?sufficiency(?: of)?(?: \S+){0,10}? (?:admissions?|admit)",
        r"deem\w* (?:\S+ ){0,8}?(?:admitted|admissions?)",
        r"(?:requests? for admissions?|facts|matters)(?: \S+){0,4}? (?:be )?deemed admitted",
    ),
)
class MotionOnSufficiency(Motion):
    """A motion to determine whether an answer or objection to a request for admission suffices (FRCP 36(a)(6))."""


@filing(
    "Motion to Determine Claim of Privilege",
    asks=(
        r"determin\w*(?: of)? (?:\S+ ){0,5}?privileged?(?: claims?)?",
        r"claw ?back\w*(?: \S+){0,4}?",
        r"(?:return|sequest\w+|destruction)(?: of)? (?:\S+ ){0,5}?(?:privileged|inadvertently produced)(?: \w+)?",
    ),
)
class MotionToDeterminePrivilege(Motion):
    """A motion to decide on a privilege claimed for what was produced already (FRCP 26(b)(5)(B), 45(e)(2)(B))."""


# -- a deposition is cut short, or filed --------------------------------------------------------------

DEPOSITION = Region(
    "deposition",
    "Each deponent's deposition, where somebody moves to limit it: until the court rules it is suspended, if demanded.",
    ("limit sought", "limited", "terminated", "on file"),
    initial="open",
)


def _deponent_of(case: Posture, paper: Filing) -> Iterator[Subject]:
    """The deponent that a paper names, or that the notice to which it refers names; else that notice."""
    named = getattr(paper, "deponent", None)
    notices = [act for act in case.referred(paper) if isinstance(act, NoticeOfDeposition)]
    yield from (named,) if named else (notice.deponent or notice.key for notice in notices)


def _limited(terminated: bool) -> AsTo:
    def find(case: Posture, ruling: Filing) -> Iterator[Subject]:
        for motion in motions_ruled(case, ruling, MotionToLimitDeposition):
            if ("terminat" in (motion.relief or "").lower()) == terminated:
                yield from _deponent_of(case, motion)

    says = "terminate" if terminated else "limit"
    return AsTo(f"each deposition that the motion asks to {says}", find, refers_to=(MotionToLimitDeposition,))


def _asked_about(case: Posture, ruling: Filing) -> Iterator[Subject]:
    for motion in motions_ruled(case, ruling, MotionToLimitDeposition):
        yield from _deponent_of(case, motion)


its_deposition = AsTo("the deposition of the deponent", _deponent_of)
DEPOSITION.add(
    Row(NoticeOfDeposition, ("open", "limit sought", "limited", "on file"), None, its_deposition, "frcp-30-d-3",
        irregular=Severity.CURABLE, cure="ask the court to let the deposition be resumed (Rule 30(d)(3)(B))"),
    Row(MotionToLimitDeposition, ("open", "limited"), "limit sought", its_deposition, "frcp-30-d-3"),
    Row(On(Ruling, ("granted",)), "limit sought", "terminated", _limited(True), "frcp-30-d-3"),
    Row(On(Ruling, ("granted",)), "limit sought", "limited", _limited(False), "frcp-30-d-3"),
    Row(On(Ruling, ("granted in part and denied in part",)), "limit sought", "limited",
        AsTo("each deposition that the motion is about", _asked_about, refers_to=(MotionToLimitDeposition,)),
        "frcp-30-d-3"),
    Row(On(Ruling, ("denied",)), "limit sought", "open",
        AsTo("each deposition that the motion was about", _asked_about, refers_to=(MotionToLimitDeposition,)),
        "frcp-30-d-3"),
    Row(DepositionFiled, "*", "on file", its_deposition, "frcp-30-f-4"),
)  # fmt: skip


# -- admissions, examinations, privilege --------------------------------------------------------------


def _on_sufficiency(case: Posture, ruling: Filing) -> Iterator[Subject]:
    yield from (motion.key for motion in motions_ruled(case, ruling, MotionOnSufficiency))


sufficiency = AsTo(
    "each motion on the sufficiency of admissions that it rules on", _on_sufficiency, refers_to=(MotionOnSufficiency,)
)
EXPENSES.add(
    Row(On(Ruling, ("granted",)), NEW, "owed to the movant", sufficiency, "frcp-36-a-6"),
    Row(On(Ruling, ("denied",)), NEW, "owed by the movant", sufficiency, "frcp-36-a-6"),
    Row(On(Ruling, ("granted in part and denied in part",)), NEW, "to be apportioned", sufficiency, "frcp-36-a-6"),
)


def _presented(case: Posture, paper: Filing) -> Iterator[Subject]:
    """What was produced under a subpoena, presented under seal with a motion that the court decide on the privilege."""
    for motion in case.referred(paper):
        if isinstance(motion, MotionToDeterminePrivilege) and any(
            isinstance(act, Subpoena) for act in case.referred(motion)
        ):
            yield paper.key


DOCUMENT.add(
    Row(SealedDocument, (NEW, "sealed"), "provisionally sealed",
        AsTo("what is presented under seal for a ruling on privilege", _presented,
             refers_to=(MotionToDeterminePrivilege,)),
        "frcp-45-e-2-B"),
)  # fmt: skip


@rule("frcp-35-a-2", OrderForExamination, severity=Severity.NOTEWORTHY)
def examined_on_motion(case: Posture, order: OrderForExamination) -> Finding | None:
    """A person is ordered to be examined only on motion, for good cause and on notice."""
    if case.latest(MotionForExamination) is not None:
        return satisfied
    if any(case.latest(kind) for kind in (MotionToCompel, MotionForDiscovery, StipulationAboutDiscovery)):
        return not_shown("whether a motion or a stipulation about discovery asked for it (Rule 35(b)(6))")
    return violated("no motion for an examination is on the docket")
