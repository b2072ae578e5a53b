"""Public access: redaction, protective orders, sealing. FRCP 5.2, 26(c)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from docket.filing import CourtAct, Filing, filing
from docket.law import versions
from docket.procedure.commencement import InitiatingPaper
from docket.procedure.motions import (
    STIPULATION,
    Motion,
    Notice,
    Order,
    OrderStriking,
    Ruling,
    RulingOnStipulation,
    Stipulation,
    Vacatur,
)
from docket.region import NEW, AsTo, On, Region, Row, itself, referenced
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject


@filing(
    "Motion to Seal",
    asks=(
        r"(?:leave (?:of court )?to |permission to )?(?:electronically )?file (?:\S+ ){0,14}?(?:under seal"
        "|under restriction)",
        "seal(?:ing|ed)?(?: document)?",
        r"leave to (?:\w+ )?(?:file )?(?:\S+ ){0,3}?(?:sealed|seal)",
        r"restrict\w*",
        r"(?:maintain|keep)(?: \S+){0,6}? (?:under seal|confid\w*|sealed)",
        "under seal",
        "in camera",
    ),
    titles=(
        "motion for leave to file matters under seal",
        "sealed motion for leave to file document under seal",
    ),
)
class MotionToSeal(Motion):
    """A request that papers be filed under seal (FRCP 5.2(d), 26(c))."""

    documents: tuple[str, ...] = ()
    """The papers it asks to seal: their names, or the numbers of entries that are already on the docket."""
    relates_to: str | None = None
    """The matter for which they are submitted ("motion to compel"): it chooses the standard."""
    ex_parte: bool = False
    """They are kept from the opponent too, not only from the public."""
    lacks: tuple[str, ...] = ()
    """What the request is shown to lack, where somebody has read it."""
    designated_by: tuple[str, ...] = ()
    """The other parties who designated the material confidential, where that is the only reason given."""


@filing(
    "Notice of Request to Seal",
    reads=(
        r"notice of (?:\w+ )?(?:filing )?(?:\w+ )?(?:request to seal|sealing|seal|lodging under seal"
        r"|filing (?:\w+ )?(?:under seal|sealed))(?: motion)?",
        "notice of filing sealing motion",
    ),
)
class NoticeOfRequestToSeal(Notice):
    """The public notice of a request to seal."""


@filing(
    "Sealed Document",
    reads=(
        "sealed (?:document|entry|event|material|patent|filing|pleading|record)s?",
        "under seal",
        "(?:filed|lodged) under seal",
        "restricted document",
        "ex parte document",
        "placed under seal",
        r"notice of filing (?:of )?(?:\w+ )?(?:sealed|under seal)\w*",
        "notice of (?:manual|conventional) filing under seal",
    ),
)
class SealedDocument(Filing):
    """A paper filed or lodged under seal."""

    basis: str | None = None
    """On what it says it rests: "order", "protective order", "none", "unredacted copy", "reference list" (FRCP 5.2)."""


@filing(
    "Redacted Document",
    reads=(
        "redact(?:ed|ion)s?(?! request| of transc)(?: version| document| copy)?",
        r"notice of (?:filing )?(?:of )?(?:a )?redact(?:ed|ion)\w*(?! transc)",
        "public version",
    ),
    titles=("notice of filing redacted document",),
)
class RedactedDocument(Filing):
    """The public, redacted version of a paper."""

    redacts: str | None = None
    """What was struck out, where it says so: "identifiers" (FRCP 5.2(a)), or "other"."""


@filing(
    "Order Sealing",
    reads=(
        r"order (?:\w+ ){0,3}?(?:sealing|to seal|restricting)",
        "sealed order",
    ),
    within=(
        r"(?:clerk|court)(?: \S+){0,6}? (?:to )?seal (?:the|this|document|doc|docket|ecf)",
        "(?:is|are|be|shall be|remain) (?:hereby |placed |filed |maintained )*(?:sealed|under seal)",
    ),
)
class OrderSealing(Order):
    """An order that seals papers, other than as a ruling on a motion to seal."""


@filing("Order on Motion to Seal")
class RulingOnSealing(Ruling):
    """A ruling on a request to seal, paper by paper where the order says which."""

    sealed: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


@filing(
    "Motion to Unseal",
    asks=(
        r"unseal\w*",
        "(?:lift|remove|vacate) (?:the )?seal",
    ),
)
class MotionToUnseal(Motion):
    """A motion to unseal (FRCP 5.2(d))."""

    documents: tuple[str, ...] = ()
    relates_to: str | None = None


@filing(
    "Order Unsealing",
    reads=(
        r"order (?:\w+ ){0,3}?unsealing",
        "(?:document|case)s? unsealed",
    ),
    within=(
        "(?:is|are|be) (?:hereby )?unsealed",
        r"unseal(?:s|ing)? (?:the|this|case|doc)\w*",
        "seal is (?:hereby )?lifted",
    ),
)
class OrderUnsealing(Order):
    """Papers are unsealed (FRCP 5.2(d))."""


@filing(
    "Document Returned",
    reads=(
        r"(?:document|paper|pleading|filing|order)s? (?:\S+ ){0,4}?returned",
        r"return(?:ed|ing) (?:of )?(?:document|paper|filing|unfiled)\w*",
        "order returning",
        "discrepancy (?:order|notice)",
        r"notice of document discrepanc\w+",
        r"unfiled document\w*",
        "notice of magistrate assignment returned",
    ),
    titles=("notice of magistrate assignment returned",),
)
class DocumentReturned(CourtAct):
    """The clerk returns a paper that was never filed."""


@filing(
    "Motion to Redact",
    asks=(r"redact\w*",),
)
class MotionToRedact(Motion):
    """A motion to redact a paper or transcript (FRCP 5.2(e))."""

    own: bool | None = None
    """Whether the identifiers to be redacted are the movant's own (FRCP 5.2(h))."""


@filing(
    "Motion for Protective Order",
    asks=(
        r"(?:a |entry of |an? agreed |stipulated |joint |entry of (?:an? )?(?:\w+ ){0,2})*protective order",
        r"(?:order of )?protect(?:ion|ive)\w*",
        r"confidentiality (?:order|agree)\w*",
        r"(?:entry of )?(?:\S+ ){0,5}?protective order",
    ),
)
class MotionForProtectiveOrder(Motion):
    """A motion for a protective order (FRCP 26(c))."""

    certified: bool | None = None
    """Whether it certifies that the movant conferred; None where the paper was not read."""
    lacks: tuple[str, ...] = ()
    """What the proposed order is shown to lack, where somebody has read it."""


@filing(
    "Stipulated Protective Order",
    reads=(
        r"(?:joint )?(?:stip(?:ulation|ulated|\.)?|agreed|joint"
        r"|proposed stip\w*)(?: \S+){0,8}? (?:protective|confidentiality) (?:order|agree)\w*",
        r"stip\w* (?:re|regarding|for)(?: \S+){0,4}? confidential\w*",
    ),
)
class StipulatedProtectiveOrder(Stipulation):
    """A protective order proposed by stipulation; without a judge's order it binds nobody."""

    lacks: tuple[str, ...] = ()
    """What the proposed order is shown to lack, where somebody has read it."""


@filing(
    "Protective Order",
    reads=(
        "protective order",
        r"order (?:\S+ ){0,6}?protective order",
        "confidentiality order",
        r"(?:qualified|agreed|stipulated|consent|standing|hipaa|umbrella) (?:\w+ )?protective order",
    ),
    within=(
        "protective order (?:is |be )?(?:hereby )?(?:entered|approved|issued)",
        r"enters? (?:the |this )?(?:\w+ )?protective order",
    ),
)
class ProtectiveOrder(Order):
    """A protective order (FRCP 26(c)): it binds people, and seals nothing."""


# -- papers ----------------------------------------------------------------------------------------

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


# -- protective orders -----------------------------------------------------------------------------

PROTECTIVE = Region(
    "protective order",
    "Each protective order, proposed or made: it binds people and seals nothing.",
    ("pending", "granted", "modified", "not adopted", "denied", "vacated"),
    final=("not adopted", "denied", "vacated"),
)


def _order_proposed(case: Posture, order: Filing) -> Iterator[Subject]:
    """The proposal that a signed order adopts: the one it refers to, else the only one pending, else none."""
    named = [act.key for act in case.referred(order) if case.cell("protective order", act.key)]
    pending = case.subjects("protective order", "pending")
    yield from named or (pending if len(pending) == 1 else [order.key])


the_proposal = referenced(
    "protective order", kinds=(StipulatedProtectiveOrder, MotionForProtectiveOrder, ProtectiveOrder)
)
the_order_or_itself = AsTo("the proposal that it adopts, else the order itself", _order_proposed)
the_stipulation_adopted = AsTo(
    "the stipulation that it adopts",
    lambda case, order: (s for s in _order_proposed(case, order) if case.cell("stipulation", s) and s != order.key),
)

PROTECTIVE.add(
    Row(StipulatedProtectiveOrder, NEW, "pending", itself, "frcp-26-c-1"),
    Row(MotionForProtectiveOrder, NEW, "pending", itself, "frcp-26-c-1"),
    Row(ProtectiveOrder, (NEW, "pending"), "granted", the_order_or_itself, "frcp-26-c-1"),
    Row(ProtectiveOrder, ("granted", "modified"), "modified", the_order_or_itself, "frcp-26-c-1"),
    *(
        Row(On(kind, rulings), "pending", state, the_proposal, law)
        for kind, rulings, state, law in (
            (RulingOnStipulation, ("so ordered",), "granted", "frcp-26-c-1"),
            (RulingOnStipulation, ("modified",), "modified", "frcp-26-c-1"),
            (RulingOnStipulation, ("not adopted",), "not adopted", "frcp-26-c-1"),
            (Ruling, ("granted",), "granted", "frcp-26-c-1"),
            (Ruling, (IN_PART,), "modified", "frcp-26-c-1"),
            (Ruling, ("not adopted",), "not adopted", "frcp-26-c-1"),
            (Ruling, ("denied", "denied as moot", "moot"), "denied", "frcp-26-c-2"),
        )
    ),
    Row(Vacatur, ("granted", "modified"), "vacated", the_proposal, "frcp-26-c-1"),
)
STIPULATION.add(Row(ProtectiveOrder, "pending", "so ordered", the_stipulation_adopted, "frcp-26-c-1"))


# -- what else the law asks ------------------------------------------------------------------------


def lacking(paper: Filing, wanted: tuple[str, ...], cure: str) -> Finding:
    """Whether a paper that somebody has read lacks what the law wants in it; a docket alone never shows that."""
    missing = [part for part in wanted if part in getattr(paper, "lacks", ())]
    if not missing:
        return not_shown("what the paper contains is not on the docket")
    return violated(f"the paper lacks: {', '.join(missing)}", cure)


@rule("frcp-26-c-1", MotionForProtectiveOrder, severity=Severity.CURABLE)
def conferred_before_moving(case: Posture, motion: MotionForProtectiveOrder) -> Finding:
    """The motion must certify that the movant conferred, or tried to, before asking for court action."""
    if motion.certified is None:
        return not_shown("a certificate of conferring stands in the paper")
    if motion.certified:
        return satisfied
    return violated("the motion carries no certification of a good-faith attempt to confer", "file the certification")


@rule("case-foltz", MotionToSeal, StipulatedProtectiveOrder, MotionForProtectiveOrder, severity=Severity.CURABLE)
def harm_shown_paper_by_paper(case: Posture, request: Filing) -> Finding:
    """The proponent shows, for each paper, the specific harm that disclosure would do."""
    return lacking(request, ("particularised harm",), "declare, paper by paper, what harm disclosure would do")


@rule("case-phillips-gm", MotionToSeal, MotionForProtectiveOrder, severity=Severity.CURABLE)
def interests_weighed(case: Posture, request: Filing) -> Finding:
    """Where harm is shown, public and private interests are weighed against each other."""
    return lacking(request, ("balance of interests",), "address the public interest in disclosure")


@rule("frcp-5.2-h", MotionToRedact, severity=Severity.NOTEWORTHY)
def own_identifiers_waived(case: Posture, motion: MotionToRedact) -> Finding | None:
    """Who files his own identifiers openly waives the protection of Rule 5.2(a) as to them."""
    if not motion.own or not motion.by:
        return None
    theirs = [paper for paper in case.referred(motion) if set(paper.by) & set(motion.by)]
    return violated("the movant filed the identifiers openly, and they are the movant's own") if theirs else None


def sealing_order_shown(case: Posture, paper: Filing) -> bool:
    """Whether a paper refers to an order that seals: one on a request granted, or one of the judge's own."""
    for act in case.referred(paper):
        if isinstance(act, OrderSealing) or case.state("motion", act.key) in ("granted", IN_PART):
            return True
        if isinstance(act, Ruling) and act.disposition in ("granted", IN_PART) and any(requests_of(case, act)):
            return True
    return False


def on_a_protective_order_only(case: Posture, paper: SealedDocument) -> bool:
    """Whether a sealed paper is shown to rest on a protective order, which binds people and seals nothing."""
    if sealing_order_shown(case, paper):
        return False
    refers = any(case.cell("protective order", act.key) for act in case.referred(paper))
    return paper.basis == "protective order" or (paper.basis is None and refers)
