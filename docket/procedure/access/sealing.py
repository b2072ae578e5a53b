"""Each paper that is sealed, redacted or opened, and the standard for it: FRCP 5.2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from docket.filing import CourtAct, Filing
from docket.law import versions
from docket.procedure.access.filings import (
    DocumentReturned,
    MotionToRedact,
    MotionToSeal,
    MotionToUnseal,
    NoticeOfRequestToSeal,
    OrderSealing,
    OrderUnsealing,
    RedactedDocument,
    RulingOnSealing,
    SealedDocument,
)
from docket.procedure.commencement import InitiatingPaper
from docket.procedure.motions import Motion, OrderStriking, Ruling
from docket.region import NEW, AsTo, On, Region, Row, itself, referenced
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject

__all__ = [
    "AWAITING",
    "DOCUMENT",
    "IMMIGRATION",
    "IN_PART",
    "MERITS",
    "OPPONENT",
    "REQUESTS",
    "SECRET",
    "SOCIAL_SECURITY",
    "STANDARD",
    "TANGENTIAL",
    "already_public",
    "beside_the_merits",
    "case_file",
    "kept_from_opponent",
    "of_the_merits",
    "on_the_merits",
    "opened_on_motion",
    "opened_to_opponent",
    "papers_lodged",
    "papers_named",
    "papers_of",
    "papers_redacted",
    "papers_refused",
    "papers_sealed",
    "papers_unsealed",
    "reference_list",
    "requests_of",
    "submitted",
    "unredacted_copy",
    "unsealed_on_motion",
]


DOCUMENT = Region(
    "document",
    "Public access to each paper that is other than an ordinary public filing.",
    (
        "filed",
        "lodged",
        "sealed",
        "provisionally sealed",
        "returned",
        "not considered",
        "unsealed",
        "redacted",
        "restricted",
        "stricken",
    ),
    final=("returned", "not considered", "stricken"),
)

AWAITING = ("lodged", "provisionally sealed")
SECRET = ("sealed", *AWAITING)
IN_PART = "granted in part and denied in part"
SOCIAL_SECURITY = ("commissioner of social security", "social security administration")
IMMIGRATION = ("immigration and customs", "citizenship and immigration", "immigration & customs")


REQUESTS = (MotionToSeal, NoticeOfRequestToSeal)


def requests_of(case: Posture, paper: Filing) -> Iterator[Filing]:
    """The requests to seal that a paper refers to: motions, or the public notices that stand for them."""
    for request in case.referred(paper):
        if isinstance(request, REQUESTS):
            yield request


def papers_of(case: Posture, request: Filing) -> Iterator[tuple[Subject, str]]:
    """The papers that a request asks to seal, each with its name.

    Where it names one, or none, the request's own id stands for what came with it; where it names several, each is
    (id, name). A name that is the number of an entry means that entry, which is public already.
    """
    named: tuple[str, ...] = getattr(request, "documents", ())
    for name in named or ("",):
        found = case.entry(name) if name else ()
        yield found[0].key if found else request.key if len(named) < 2 else (request.key, name), name
    for subject in case.subjects("document", *AWAITING):
        paper = case.opened_by("document", subject)
        if isinstance(paper, SealedDocument) and request in tuple(case.referred(paper)):
            yield subject, str(subject)


def _already_public(request: Filing, subject: Subject) -> bool:
    return isinstance(subject, str) and subject != request.key


def _submitted(case: Posture, request: Filing) -> Iterator[Subject]:
    if not _announces_a_motion(case, request):
        yield from (subject for subject, _ in papers_of(case, request) if not _already_public(request, subject))


def _announces_a_motion(case: Posture, notice: Filing) -> bool:
    """Whether a notice only announces a request that is docketed too."""
    request = case.latest(MotionToSeal) if isinstance(notice, NoticeOfRequestToSeal) else None
    return request is not None and (request.filed == notice.filed or request in case.referred(notice))


def _ruled(case: Posture, ruling: Ruling, *, sealed: bool) -> Iterator[Subject]:
    """The papers that a ruling seals, or will not seal: those it names, else all where it rules one way on all."""
    named = (ruling.sealed if sealed else ruling.refused) if isinstance(ruling, RulingOnSealing) else ()
    for request in requests_of(case, ruling):
        for subject, name in papers_of(case, request):
            if name in named or (not named and ruling.disposition != IN_PART):
                yield subject


def _refused(case: Posture, ruling: Ruling) -> Iterator[Subject]:
    for subject in _ruled(case, ruling, sealed=False):
        if case.state("document", subject) in AWAITING:
            yield subject


def _named(case: Posture, order: Filing) -> Iterator[Subject]:
    for act in case.referred(order):
        if isinstance(act, (MotionToSeal, NoticeOfRequestToSeal)):
            yield from (subject for subject, _ in papers_of(case, act))
        elif not isinstance(act, (CourtAct, Motion)):
            yield act.key


def _secret(case: Posture, paper: Filing, *states: str) -> Iterator[Subject]:
    """The papers in these states that a paper means: by their own number, or by name or number of the request."""
    named: tuple[str, ...] = getattr(paper, "documents", ())
    ids = {act.key for act in case.referred(paper)}
    for subject in case.subjects("document", *states):
        id, name = (subject, subject) if isinstance(subject, str) else (subject[0], subject[-1])
        if (id in ids and (not named or name in named or id == name)) or (not ids and name in named):
            yield subject


def _unsealed(case: Posture, order: Filing) -> Iterator[Subject]:
    motions: list[Filing] = [act for act in case.referred(order) if isinstance(act, MotionToUnseal)]
    for paper in motions or [order]:
        yield from _secret(case, paper, *SECRET)


def _excluded(case: Posture, order: Filing) -> Iterator[Subject]:
    return (subject for subject in _unsealed(case, order) if case.state("opponent's access", subject) == "excluded")


def _redacted(case: Posture, order: Filing) -> Iterator[Subject]:
    for motion in case.referred(order):
        if isinstance(motion, MotionToRedact):
            yield from (paper.key for paper in case.referred(motion))


def _case_file(case: Posture, paper: InitiatingPaper) -> Iterator[Subject]:
    against = " ".join(paper.defendants).lower()
    if any(name in against for name in (*SOCIAL_SECURITY, *IMMIGRATION)):
        yield ""


submitted = AsTo("each paper submitted with the request", _submitted)
already_public = AsTo(
    "each paper that it asks to seal and that is public already",
    lambda case, request: (s for s, _ in papers_of(case, request) if _already_public(request, s)),
)
papers_sealed = AsTo(
    "each paper that the order seals", lambda case, order: _ruled(case, order, sealed=True), refers_to=REQUESTS
)
papers_refused = AsTo("each paper submitted that the order does not seal", _refused, refers_to=REQUESTS)
papers_named = AsTo("each paper that it names", _named)
papers_unsealed = AsTo("each sealed paper that the order opens", _unsealed)
unsealed_on_motion = AsTo("each sealed paper that the motion asks to open", _unsealed, refers_to=(MotionToUnseal,))
papers_redacted = AsTo("each paper that the motion asks to redact", _redacted, refers_to=(MotionToRedact,))
papers_lodged = AsTo("each lodged paper that it names", lambda case, act: _secret(case, act, "lodged"))
case_file = AsTo("the case file", _case_file)
unredacted_copy = AsTo(
    "the unredacted copy itself", lambda case, paper: (paper.key,) if paper.basis == "unredacted copy" else ()
)
reference_list = AsTo(
    "the reference list itself", lambda case, paper: (paper.key,) if paper.basis == "reference list" else ()
)

DOCUMENT.add(
    Row(InitiatingPaper, NEW, "restricted", case_file, "frcp-5.2-c", irregular=None),
    Row(RedactedDocument, NEW, "redacted", itself, "frcp-5.2-a"),
    Row(SealedDocument, NEW, "sealed", itself, "frcp-5.2-d"),
    Row(SealedDocument, (NEW, "sealed"), "sealed", unredacted_copy, "frcp-5.2-f"),
    Row(SealedDocument, (NEW, "sealed"), "sealed", reference_list, "frcp-5.2-g"),
    Row(MotionToSeal, (NEW, "filed"), "filed", already_public, "frcp-5.2-d", irregular=None),
    Row(On(Ruling, ("granted", IN_PART)), "*", "sealed", papers_sealed, "frcp-5.2-d"),
    Row(On(Ruling, ("granted", IN_PART)), SECRET, "unsealed", unsealed_on_motion, "frcp-5.2-d"),
    Row(On(Ruling, ("granted", IN_PART)), "*", "redacted", papers_redacted, "frcp-5.2-e"),
    Row(OrderSealing, "*", "sealed", papers_named, "frcp-5.2-d"),
    Row(OrderUnsealing, SECRET, "unsealed", papers_unsealed, "frcp-5.2-d"),
    Row(DocumentReturned, "lodged", "returned", papers_lodged, "frcp-5.2-d"),
    Row(OrderStriking, "*", "stricken", referenced("document"), "frcp-5.2-d"),
)

OPPONENT = Region(
    "opponent's access",
    "Whether the opponent sees a paper that the public does not: another question than sealing.",
    ("excluded", "given"),
)
kept_from_opponent = AsTo(
    "each paper submitted without serving the opponent",
    lambda case, request: _submitted(case, request) if request.ex_parte else (),
)
opened_to_opponent = AsTo("each paper kept from the opponent that the order opens", _excluded)
opened_on_motion = AsTo(
    "each paper kept from the opponent that the motion asks to open", _excluded, refers_to=(MotionToUnseal,)
)
OPPONENT.add(
    Row(MotionToSeal, NEW, "excluded", kept_from_opponent, "frcp-5-a-1"),
    Row(On(Ruling, ("granted", IN_PART)), "excluded", "given", opened_on_motion, "frcp-5-a-1"),
    Row(OrderUnsealing, "excluded", "given", opened_to_opponent, "frcp-5-a-1"),
)


# -- the standard ----------------------------------------------------------------------------------

STANDARD = Region(
    "sealing standard",
    "What the proponent of secrecy has to show for each request to seal, or to keep sealed.",
    ("good cause", "compelling reasons"),
)

MERITS = re.compile(
    r"summary judgment|dismiss|judgment on the pleadings|injunction|restraining order|class certification"
    r"|certify|\btrial\b|complaint|default judgment|\bmerits\b"
)
"""Matters more than tangentially related to the merits, by the words of the matter or of the motion."""

TANGENTIAL = re.compile(
    r"compel|protective order|discovery|release of records|produc|quash|subpoena|extension|sanctions|disclos|counsel"
)
"""Matters of discovery and of housekeeping, at most tangentially related to the merits."""


def _matter(case: Posture, request: Filing) -> str:
    """What the papers are for, in the words of the request or of the motion that it refers to."""
    if said := getattr(request, "relates_to", None):
        return str(said).lower()
    return " ".join(m.event.lower() for m in case.referred(request) if isinstance(m, Motion) and not _asks(m))


def _asks(motion: Motion) -> bool:
    return isinstance(motion, (MotionToSeal, MotionToUnseal, MotionToRedact))


def on_the_merits(case: Posture, request: Filing) -> bool | None:
    """Whether the matter is more than tangentially related to the merits; None where that is not shown."""
    matter = _matter(case, request)
    if TANGENTIAL.search(matter):
        return False
    return True if MERITS.search(matter) else None


def _requests_on(merits: bool) -> AsTo:
    how = "more than" if merits else "no more than"
    return AsTo(
        f"the request, where its matter is {how} tangentially related to the merits",
        lambda case, request: (request.key,) if on_the_merits(case, request) is merits else (),
    )


def _stating(standard: str) -> AsTo:
    def find(case: Posture, ruling: Ruling) -> Iterator[Subject]:
        if ruling.standard is not None and standard in ruling.standard.lower():
            yield from (m.key for m in case.referred(ruling) if isinstance(m, (NoticeOfRequestToSeal, Motion)))

    return AsTo(f"the request, where the order itself states {standard}: as the order states", find)


of_the_merits, beside_the_merits = _requests_on(True), _requests_on(False)
for _kind in (MotionToSeal, MotionToUnseal):
    STANDARD.add(
        Row(_kind, NEW, "compelling reasons", of_the_merits, "case-auto-safety"),
        Row(_kind, NEW, "good cause", beside_the_merits, "case-kamakana"),
    )
for _standard in ("good cause", "compelling reasons"):
    STANDARD.add(Row(Ruling, "*", _standard, _stating(_standard), "frcp-5.2-d"))


@rule("case-auto-safety", Ruling, severity=Severity.NOTEWORTHY)
def the_standard_stated(case: Posture, ruling: Ruling) -> Finding | None:
    """The test is whether the matter is more than tangentially related to the merits, not whether it is dispositive."""
    if ruling.standard is None or "good cause" not in ruling.standard.lower():
        return None
    decided = _decided("case-auto-safety")
    for request in requests_of(case, ruling):
        if on_the_merits(case, request) and ruling.day is not None and decided and ruling.day < decided:
            return violated(f"later held: {decided} decided that such papers want compelling reasons")
    return None


def _decided(case_law: str) -> date | None:
    stated = versions(case_law)[-1].decided or ""
    return date.fromisoformat(stated) if len(stated) == len("2016-01-11") else None
