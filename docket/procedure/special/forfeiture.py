"""Actions in rem: forfeiture (Supp. Rule G, since 2006-12-01) and maritime arrest (Rule C): notice, claim, answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from docket.clock import Clock, Start
from docket.filing import Filing, filing
from docket.procedure.commencement import Complaint
from docket.procedure.motions import MotionToStrike, Notice, Ruling, motions_ruled, period_end
from docket.procedure.pleading import MotionToDismiss, ResponsivePleading, served_when_filed
from docket.procedure.service import ProofOfService
from docket.region import NEW, AsTo, Lapse, Region, Row, Subject, each
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "CLAIM",
    "ClaimToProperty",
    "ForfeitureComplaint",
    "InRemComplaint",
    "NoticeOfForfeiture",
    "ProofOfPublication",
]


@filing(
    "Complaint for Forfeiture",
    reads=(
        r"(?:verified |civil )*(?:compl(?:aint|t)) (?:for |of )?(?:\w+ )?forfeit\w*(?: in rem)?",
        r"(?:verified |civil )*forfeiture compl(?:aint|t)",
    ),
)
class ForfeitureComplaint(Complaint):
    """The United States sues property: its defendants are things, and who has an interest in them claims it."""

    in_rem: ClassVar[bool] = True
    forfeits: ClassVar[bool] = True


@filing(
    "Complaint in Rem",
    reads=(
        r"(?:verified |amended )*compl(?:aint|t) in rem",
        r"(?:verified )?in rem compl(?:aint|t)",
        r"(?:verified )?compl(?:aint|t) (?:\S+ ){0,3}?(?:arrest of (?:the )?vessel|ship mortgage)",
        r"(?:verified |amended )*compl(?:aint|t)(?: (?!by|filed)\S+){0,6}? against (?:the )?"
        r"(?:m v|s s|f v|o s v|t b|mv|vessel|barge|motor (?:vessel|yacht))",
    ),
)
class InRemComplaint(Complaint):
    """A maritime lien is enforced against a vessel or other property, which is arrested (Supp. Rule C)."""

    in_rem: ClassVar[bool] = True


@filing(
    "Notice of Forfeiture Action",
    reads=(r"notice of (?:\w+ ){0,3}?forfeiture(?: action| complaint)?(?! (?:publication|published))",),
)
class NoticeOfForfeiture(Notice):
    """Direct notice to a known potential claimant (`as_to`), sent on `served`; it states the day by which to claim."""


@filing(
    "Proof of Publication",
    reads=(
        r"(?:proof|declaration|affidavit|certificate|notice) (?:of )?(?:\w+ ){0,2}?publication",
        r"notice of (?:\w+ ){0,3}?forfeiture (?:publication|published)",
    ),
)
class ProofOfPublication(Filing):
    """That notice was published: on the government's forfeiture site from `first_day` on, where it says so."""

    first_day: date | None = None


@filing(
    "Claim to Property",
    reads=(
        r"(?:verified |amended )+claim(?: of| to| by|$)(?! for)",
        r"(?:verified |judicial )*(?:claim|statement) of (?:\w+ )?(?:interest|ownership|right)(?: or interest)?"
        r" (?:in|to) (?:the )?(?:\w+ )*(?:propert\w+|defendant|currency|res)",
        r"(?:verified |judicial )*statement of (?:right|interest|ownership)(?: or (?:right|interest|ownership))",
        r"claim (?:to|for) (?:the )?(?:seized |defendant )+\w+",
        r"claim (?:to|of interest in) (?:the )?(?:approximately )?(?:\$\S+|real property|\d{4} [a-z]+)",
    ),
)
class ClaimToProperty(Filing):
    """A person with an interest in the property contests the forfeiture (Supp. Rule G(5)(a))."""


CLAIM = Region(
    "claim to property",
    "Each person who may claim property sued for forfeiture: noticed, claiming, answered.",
    ("noticed", "noticed by publication", "arrested", "claimed", "answered", "claim stricken", "time passed"),
    final=("answered", "claim stricken", "time passed"),
)
ANYONE = "any claimant"
TO_CLAIM = "claim to property"


def _day_stated(notice: Filing) -> date | None:
    return next((stated.date for stated in notice.dates if stated.what in (TO_CLAIM, "claim") and stated.date), None)


def notice_sent(case: Posture, notice: Filing, subject: Subject) -> Start:
    """The day that a direct notice states; the rule gives at least 35 days after it is sent."""
    stated = _day_stated(notice)
    if stated is not None:
        return Start(notice.served or notice.filed, what="notice", set_to=stated)
    said = "the day by which to claim that the notice states: no earlier than this"
    return Start(notice.served, known="docketed" if notice.served else "assumed", what="sending", missing=said)


def publication(case: Posture, proof: ProofOfPublication, subject: Subject) -> Start:
    """The first day on the government's site, from which those have 60 days to whom no direct notice was sent."""
    if proof.first_day is None:
        return Start(None, known="assumed", what="publication", missing="the first day on the government's site")
    return Start(proof.first_day, what="publication")


def process_executed(case: Posture, proof: ProofOfService, subject: Subject) -> Start:
    """The day on which the property was arrested, by the return of the process."""
    if proof.served is None:
        return Start(None, known="assumed", what="process", missing="the day on which process was executed")
    return Start(proof.served, what="process")


def _claims(*states: str) -> Callable[[Posture, Filing], Iterator[str]]:
    def find(case: Posture, paper: Filing) -> Iterator[str]:
        yield from (name for name in paper.by if case.state("claim to property", name) in states)

    return find


def _in_rem(case: Posture, proof: Filing) -> tuple[str, ...]:
    return (ANYONE,) if case.latest(ForfeitureComplaint) is not None else ()


def _claims_struck(case: Posture, ruling: Ruling) -> Iterator[str]:
    for motion in motions_ruled(case, ruling, MotionToStrike) if ruling.disposition == "granted" else ():
        for paper in case.referred(motion):
            if isinstance(paper, ClaimToProperty):
                yield from paper.by


def _arrested(case: Posture, proof: Filing) -> tuple[str, ...]:
    return (ANYONE,) if case.latest(InRemComplaint) is not None else ()


NO_CLAIM = "default, and judgment of forfeiture"
DIRECT = Clock(act=TO_CLAIM, law="supp-G-4-b", start=notice_sent, silence=NO_CLAIM)
PUBLISHED = Clock(act=TO_CLAIM, law="supp-G-5-a", start=publication, kind="may", silence=NO_CLAIM)
SPECIAL_INTERROGATORIES = Clock(
    act="special interrogatories",
    law="supp-G-6",
    start=served_when_filed,
    party=lambda case, motion, subject: ("United States",),
    kind="may",
    silence="the motion is answered without them",
)
AFTER_ARREST = Clock(act=TO_CLAIM, law="supp-C-6-a", start=process_executed, kind="may", silence="default")
TO_ANSWER = Clock(
    act="answer or Rule 12 motion of claimant",
    law="supp-G-5-b",
    silence="the claim may be stricken",
    when=lambda case, claim, subject: case.latest(InRemComplaint) is None,
)
TO_ANSWER_IN_REM = Clock(
    act=TO_ANSWER.act,
    law="supp-C-6-a-iv",
    silence="default",
    when=lambda case, claim, subject: case.latest(InRemComplaint) is not None,
)
arrested = AsTo("whoever has an interest in the property arrested", _arrested)
in_rem = AsTo("whoever has an interest in the property", _in_rem)
claimant = AsTo("the claimant who answers or moves", _claims("claimed"))
CLAIM.add(
    Row(NoticeOfForfeiture, (NEW, "noticed"), "noticed", each("as_to"), "supp-G-4-b", clock=DIRECT, ends="superseded",
        irregular=None),
    Row(ProofOfPublication, (NEW, "noticed by publication"), "noticed by publication", in_rem, "supp-G-5-a",
        clock=PUBLISHED, ends="superseded", irregular=None),
    Row(ProofOfService, NEW, "arrested", arrested, "supp-C-6-a", clock=AFTER_ARREST, irregular=None),
    Row(Lapse(TO_CLAIM), "arrested", "time passed", arrested, "supp-C-6-a"),
    Row(Lapse(TO_CLAIM), "noticed", "time passed", each("as_to"), "supp-G-4-b"),
    Row(Lapse(TO_CLAIM), "noticed by publication", "time passed", in_rem, "supp-G-5-a"),
    Row(ClaimToProperty, "*", "claimed", each("by"), "supp-G-5-b", clock=(TO_ANSWER, TO_ANSWER_IN_REM)),
    Row(ResponsivePleading, "claimed", "answered", claimant, "supp-G-5-b"),
    Row(MotionToDismiss, "claimed", "answered", claimant, "supp-G-5-b", clock=SPECIAL_INTERROGATORIES),
    Row(Ruling, "*", "claim stricken", AsTo("each claimant whose claim is stricken", _claims_struck,
        refers_to=(MotionToStrike,)), "supp-G-8-c"),
)  # fmt: skip


@rule("supp-G-4-b", NoticeOfForfeiture, severity=Severity.CURABLE)
def notice_leaves_thirty_five_days(case: Posture, notice: NoticeOfForfeiture) -> Finding | None:
    """A direct notice states a day to claim that is at least 35 days after it is sent."""
    stated = _day_stated(notice)
    first = period_end(case, "supp-G-4-b", notice.served).due if notice.served is not None else None
    if stated is None or first is None:
        return not_shown("the day on which it was sent, or the day that it states")
    if stated >= first:
        return satisfied
    return violated(f"sent on {notice.served}, it asks for claims by {stated}, earlier than {first}", "send it again")


@rule("supp-G-5-a", ClaimToProperty, severity=Severity.CURABLE)
def claimed_in_time(case: Posture, claim: ClaimToProperty) -> Finding | None:
    """A claim is filed by the day that the direct notice states, else within 60 days of publication on the site."""
    for name in claim.by if case.latest(InRemComplaint) is None else ():
        standing = case.state("claim to property", name)
        if standing == "time passed" or (standing == NEW and case.state("claim to property", ANYONE) == "time passed"):
            return violated(f"the time of {name} to claim has passed", "ask the court for leave, for good cause")
    return None


@rule("supp-G-8-c", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionToDismiss,))
def standing_is_decided_first(case: Posture, ruling: Ruling) -> Finding | None:
    """A motion to strike a claim is decided before any motion of the claimant to dismiss the action."""
    movants = {name for motion in motions_ruled(case, ruling, MotionToDismiss) for name in motion.by}
    for key in case.subjects("motion", "pending"):
        motion = case.opened_by("motion", key)
        if not isinstance(motion, MotionToStrike):
            continue
        for paper in case.referred(motion):
            if isinstance(paper, ClaimToProperty) and set(paper.by) & movants:
                return violated(f"{motion.label}, against the claim of {', '.join(paper.by)}, is still pending")
    return None
