"""The case, whether it is open, and who is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from docket.filing import Filing
from docket.procedure.commencement.court_acts import (
    AdministrativeClosure,
    CaseClosed,
    CaseOpened,
    CaseReopened,
    MotionToRemand,
    MotionToReopen,
    MotionToTransfer,
    OrderConsolidating,
    OrderRemanding,
    OrderSevering,
    OrderTransferring,
)
from docket.procedure.commencement.filings import (
    AttachmentComplaint,
    Complaint,
    CondemnationComplaint,
    InitiatingPaper,
    NoticeOfRemoval,
    ScreeningOrder,
    TransferIn,
)
from docket.procedure.motions import MOTION, STIPULATION, Motion, OrderStriking, Ruling
from docket.region import NEW, AsTo, On, Region, Row, When, each
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "CASE",
    "ENDED",
    "INFORMATION",
    "JURISDICTION",
    "LIVE",
    "PARTY",
    "WAGES",
    "begins",
    "begins_here",
    "case_over",
    "comes_back",
    "condemnation",
    "filed",
    "goes_back",
    "goes_back_on_amendment",
    "goes_back_on_joinder",
    "if_in",
    "if_new",
    "in_rem",
    "is_entity",
    "joined",
    "joined_by_struck",
    "joins_lead",
    "leaves",
    "leaves_for_jurisdiction",
    "leaves_for_mdl",
    "leaves_for_venue",
    "maritime_attachment",
    "of_the_panel",
    "pending_motions",
    "prisoner_suit",
    "removed_again",
    "rests_on",
    "role",
    "stipulations_left",
    "sues_the_united_states",
    "the_case",
]


def if_in(case: Posture, region: str, *states: str) -> tuple[str, ...]:
    """The case, where its subject of a region is in one of these states."""
    return ("",) if case.state(region) in states else ()


def if_new(case: Posture, filing: Filing) -> tuple[str, ...]:
    """The case, where no paper has begun it yet."""
    return () if case.cell("case") else ("",)


begins = AsTo("the case, where this paper begins it", if_new)
begins_here = AsTo(
    "the case, where this paper begins it and it comes from no other court",
    lambda case, paper: () if isinstance(paper, (NoticeOfRemoval, TransferIn)) else if_new(case, paper),
)
the_case = AsTo("the case", lambda case, filing: ("",))


def _granted(*kinds: type[Motion]) -> AsTo:
    """The case, where an order rules on a motion of these kinds."""
    names = " or ".join(kind.event for kind in kinds)
    return AsTo(f"the case, by a {names}", lambda case, order: ("",), refers_to=kinds)


CASE = Region(
    "case",
    "The case as the clerk keeps it; whether it is finally decided is another question (FRCP 54(b), 58).",
    ("open", "closed", "administratively closed", "transferred", "remanded", "consolidated"),
    final=("closed", "transferred", "remanded", "consolidated"),
)
ENDED = ("closed", "administratively closed", "transferred", "remanded", "consolidated")
LIVE = (NEW, "open", "administratively closed")

case_over = When(
    "the case is over",
    lambda case, subject: case.state("case") in ("closed", "transferred", "remanded"),
    ("case",),
)
"""Nothing more is to be done here: what was set or awaited is moot. Reopening alone brings none of it back."""
comes_back = AsTo("the case, where it had left", lambda case, filing: ("",) if case.state("case") in ENDED else ())
leaves = AsTo(
    "the case, sent to another district",
    lambda case, order: () if order.mdl or order.ground in ("venue", "jurisdiction") else ("",),
)
leaves_for_venue = AsTo(
    "the case, filed where venue did not lie", lambda case, order: ("",) if order.ground == "venue" else ()
)
leaves_for_jurisdiction = AsTo(
    "the case, filed where there was no jurisdiction",
    lambda case, order: ("",) if order.ground == "jurisdiction" else (),
)


def of_the_panel(case: Posture, order: Filing) -> bool:
    """Whether a paper is the Panel's, and brings an action here: it begins the docket, or one like it began it."""
    first = case.opened_by("case", "")
    return getattr(order, "mdl", False) and (first is None or getattr(first, "mdl", False))


leaves_for_mdl = AsTo(
    "the case, sent for pretrial proceedings",
    lambda case, order: ("",) if order.mdl and not of_the_panel(case, order) else (),
)
comes_for_mdl = AsTo(
    "the proceeding that the Panel sends here", lambda case, order: if_new(case, order) if order.mdl else ()
)
goes_back = AsTo(
    "the case, sent to a state court",
    lambda case, order: () if order.to_agency or order.ground in ("joinder", "amendment") else ("",),
)
goes_back_on_joinder = AsTo(
    "the case, where a party is let in who destroys diversity",
    lambda case, order: ("",) if order.ground == "joinder" else (),
)
goes_back_on_amendment = AsTo(
    "the case, where the amended pleading keeps no federal claim",
    lambda case, order: ("",) if order.ground == "amendment" else (),
)
joins_lead = AsTo("the case, where it joins a lead case", lambda case, order: ("",) if order.lead else ())

removed_again = AsTo(
    "the case, where it had been sent back", lambda case, notice: ("",) if case.state("case") == "remanded" else ()
)
CASE.add(
    Row(InitiatingPaper, NEW, "open", begins_here, "frcp-3"),
    Row(NoticeOfRemoval, NEW, "open", begins, "usc-28-1446-a"),
    Row(NoticeOfRemoval, "remanded", "open", removed_again, "usc-28-1446-b-3"),
    Row(TransferIn, NEW, "open", begins, "usc-28-1404-a"),
    Row(TransferIn, ENDED, "open", comes_back, "usc-28-1404-a"),
    Row(CaseOpened, NEW, "open", begins, "frcp-3"),
    Row(CaseClosed, LIVE, "closed", the_case, "clerk-closing"),
    Row(CaseClosed, ("closed", "transferred", "remanded", "consolidated"), None, the_case, "clerk-closing"),
    Row(AdministrativeClosure, LIVE, "administratively closed", the_case, "case-admin-closure"),
    Row(AdministrativeClosure, "closed", None, the_case, "case-admin-closure"),
    Row(CaseReopened, ENDED, "open", the_case, "clerk-closing"),
    Row(On(Ruling, ("granted",)), ENDED, "open", _granted(MotionToReopen), "clerk-closing", irregular=None),
    Row(OrderRemanding, (*LIVE, "remanded"), "remanded", goes_back, "usc-28-1447-c"),
    Row(OrderRemanding, (*LIVE, "remanded"), "remanded", goes_back_on_joinder, "usc-28-1447-e"),
    Row(OrderRemanding, (*LIVE, "remanded"), "remanded", goes_back_on_amendment, "case-royal-canin"),
    Row(On(Ruling, ("granted",)), (*LIVE, "remanded"), "remanded", _granted(MotionToRemand), "usc-28-1447-c"),
    Row(OrderTransferring, (*LIVE, "transferred"), "transferred", leaves, "usc-28-1404-a"),
    Row(OrderTransferring, (*LIVE, "transferred"), "transferred", leaves_for_mdl, "usc-28-1407-a"),
    Row(OrderTransferring, NEW, "open", comes_for_mdl, "usc-28-1407-a"),
    Row(OrderTransferring, (*LIVE, "transferred"), "transferred", leaves_for_venue, "usc-28-1406-a"),
    Row(OrderTransferring, (*LIVE, "transferred"), "transferred", leaves_for_jurisdiction, "usc-28-1631"),
    Row(On(Ruling, ("granted",)), (*LIVE, "transferred"), "transferred", _granted(MotionToTransfer), "usc-28-1404-a"),
    Row(OrderConsolidating, (*LIVE, "consolidated"), "consolidated", joins_lead, "frcp-42-a"),
)


def _pending_motions(case: Posture, filing: Filing) -> list[str]:
    return [str(motion) for motion in case.subjects("motion", "pending")]


pending_motions = AsTo("every motion pending", _pending_motions)
stipulations_left = AsTo(
    "every stipulation that still waits for a judge",
    lambda case, filing: case.subjects("stipulation", "pending"),
    among=("pending",),
)
STIPULATION.add(Row(case_over, "pending", "moot", stipulations_left, "clerk-closing", ends="moot"))
MOTION.add(Row(CaseClosed, "pending", "terminated", pending_motions, "clerk-closing"))


@rule("clerk-closing", CaseClosed, severity=Severity.NOTEWORTHY)
def closed_once(case: Posture, closing: CaseClosed) -> Finding | None:
    """The clerk closes an open case; a case that the clerk has closed is reopened before it is closed again."""
    before = case.moved_by("case", "") if case.state("case") == "closed" else None
    if not isinstance(before, CaseClosed) or before.day is None or closing.day is None or closing.day <= before.day:
        return None
    return violated(f"the clerk had closed the case on {before.day}, and no entry reopens it")


# -- parties ---------------------------------------------------------------------------------------

PARTY = Region(
    "party",
    "Each party by its name: in the case, or how it left.",
    ("in", "dismissed", "terminated", "substituted"),
    final=("dismissed", "terminated", "substituted"),
)


def filed(paper: InitiatingPaper) -> bool:
    """Whether a pleading was filed and not only lodged: what is lodged brings nobody in."""
    return not getattr(paper, "lodged", False)


def _parties_of(paper: InitiatingPaper) -> tuple[str, ...]:
    """Whom an initiating paper brings in: those it names, and its filer on whichever side names nobody."""
    side = paper.defendants if isinstance(paper, NoticeOfRemoval) else paper.plaintiffs
    return tuple(dict.fromkeys((*paper.plaintiffs, *paper.defendants, *(() if side else paper.by))))


def _joined(case: Posture, paper: InitiatingPaper) -> Iterator[str]:
    for name in _parties_of(paper):
        if filed(paper) and case.state("party", name) != "in":
            yield name


def _joined_by_struck(case: Posture, order: Filing) -> Iterator[str]:
    for paper in case.referred(order):
        if isinstance(paper, InitiatingPaper):
            yield from (p for p in (*paper.plaintiffs, *paper.defendants) if case.moved_by("party", p) is paper)


joined = AsTo("each party that it brings in", _joined)
joined_by_struck = AsTo("each party that only the struck paper brought in", _joined_by_struck)
PARTY.add(
    Row(InitiatingPaper, "*", "in", joined, "frcp-3"),
    Row(ScreeningOrder, "in", "dismissed", each("dismissed_parties"), "usc-28-1915A-b"),
    Row(OrderSevering, "in", "terminated", each("as_to"), "frcp-21"),
    Row(OrderStriking, "in", "terminated", joined_by_struck, "frcp-7-b-1"),
)


def role(case: Posture, name: str) -> str | None:
    """The role in which a party came into the case: "plaintiff", "defendant", "third-party defendant" ...

    It is the field of the paper that first named the party (its kind's `roles` say what the field means). None for a
    name that no paper brought in.
    """
    paper = case.opened_by("party", name)
    for field, said in getattr(paper, "roles", {}).items():
        if name in getattr(paper, field):
            return str(said)
    return None


_FORM = re.compile(
    r"(?i)\b(?:inc|incorporated|l\.?l\.?c|ltd|limited|corp|corporation|compan(?:y|ies)|co|l\.?p|l\.?l\.?p|plc|n\.?a"
    r"|association|bank|trust|partnership)\b\.?$"
)


@lru_cache(maxsize=4096)
def is_entity(name: str) -> bool:
    """Whether a party is shown by its name to be a corporation or another entity, and no person."""
    return _FORM.search(name.strip()) is not None


def prisoner_suit(case: Posture) -> bool:
    """Whether a paper that opened the case says that a prisoner brings it."""
    return any(paper.prisoner for paper in case.filings(InitiatingPaper))


INFORMATION = re.compile(r"(?i)\b5:552(?![\da-z])|freedom of information|\bfoia\b")
"""How a paper or its cover sheet states an action under the Freedom of Information Act."""

WAGES = re.compile(r"(?i)\b29:2(?:0[1-9]|1[0-9])\b|fair labor standards|\bflsa\b")
"""How a paper or its cover sheet states an action under the Fair Labor Standards Act."""


def rests_on(case: Posture, statute: re.Pattern[str]) -> bool:
    """Whether a paper that brings a claim is stated to rest on a statute."""
    return any(statute.search(paper.cause or "") for paper in case.filings(InitiatingPaper))


def sues_the_united_states(case: Posture) -> bool:
    """Whether a paper or its cover sheet states that the United States, its agency or officer is sued, by any name."""
    return any("government defendant" in (paper.basis or "").lower() for paper in case.filings(InitiatingPaper))


# -- the basis of jurisdiction ---------------------------------------------------------------------

JURISDICTION = Region(
    "jurisdiction",
    "On what the papers that open the case, or the newest pleading, rest the jurisdiction of the court, where shown.",
    ("federal question", "diversity", "class action fairness act"),
)


def _resting_on(*said: str) -> AsTo:
    def find(case: Posture, paper: InitiatingPaper) -> tuple[str, ...]:
        return ("",) if filed(paper) and (paper.basis or "").lower() in said else ()

    return AsTo(f"the case, where the paper rests on {said[0]}", find)


JURISDICTION.add(
    Row(InitiatingPaper, "*", "federal question", _resting_on("federal question"), "usc-28-1331"),
    Row(InitiatingPaper, "*", "diversity", _resting_on("diversity"), "usc-28-1332-a"),
    Row(
        InitiatingPaper,
        "*",
        "class action fairness act",
        _resting_on("cafa", "class action fairness act"),
        "usc-28-1332-d",
    ),
)


def condemnation(case: Posture) -> bool:
    """Whether the action takes property under eminent domain (FRCP 71.1)."""
    return isinstance(case.latest(Complaint), CondemnationComplaint)


def in_rem(case: Posture) -> bool:
    """Whether property is sued: its owner claims it, and the property answers nothing (Supp. Rules C(6), G(5))."""
    complaint = case.latest(Complaint)
    return isinstance(complaint, Complaint) and complaint.in_rem


def maritime_attachment(case: Posture) -> bool:
    """Whether the action attaches the defendant's property in admiralty (Supp. Rule B)."""
    return isinstance(case.latest(Complaint), AttachmentComplaint)
