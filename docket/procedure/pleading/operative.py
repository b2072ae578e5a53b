"""Which pleading stands: FRCP 7(a), 15."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docket.filing import Filing
from docket.procedure.commencement import Complaint, InitiatingPaper, NoticeOfRemoval, ScreeningOrder, TransferIn
from docket.procedure.motions import OrderStriking
from docket.procedure.pleading.filings import (
    AmendedAnswer,
    AmendedComplaint,
    Answer,
    Counterclaim,
    Crossclaim,
    LodgedPleading,
    OrderDismissingComplaint,
    SupplementalComplaint,
    ThirdPartyComplaint,
)
from docket.region import NEW, AsTo, On, Region, Row, itself, referenced

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "PLEADING",
    "Subject",
    "against_whom",
    "brought_here",
    "claimants",
    "defendants",
    "in_an_amended_answer",
    "lodged_pleading",
    "new_pleading",
    "pleading_against",
    "replaced",
    "replaced_pleading",
    "screened_pleading",
    "standing",
    "stated_again",
    "stated_before",
    "the_pleading",
]


# -- pleadings: which one stands -------------------------------------------------------------------

PLEADING = Region(
    "pleading",
    "Each pleading that states a claim, and whether the case rests on it.",
    ("operative", "superseded", "lodged", "stricken", "dismissed"),
    final=("superseded", "stricken", "dismissed"),
)

Subject = tuple[str, str]
"""A response: the key of the pleading, and who has to answer it."""


def claimants(pleading: Filing) -> tuple[str, ...]:
    """Who pleads the claim, where shown. A notice of removal is filed by those against whom it is pleaded."""
    named: tuple[str, ...] = getattr(pleading, "plaintiffs", ())
    return named or (() if isinstance(pleading, NoticeOfRemoval) else pleading.by)


def defendants(pleading: Filing) -> tuple[str, ...]:
    """Against whom the claim is pleaded, where shown."""
    named: tuple[str, ...] = getattr(pleading, "defendants", ()) or getattr(pleading, "against", ())
    return named or (() if isinstance(pleading, InitiatingPaper) else pleading.as_to)


def standing(case: Posture) -> list[Filing]:
    """The operative pleadings, oldest first: the complaint, counterclaims, crossclaims, third-party complaints."""
    return case.once(_standing)


def _standing(case: Posture) -> list[Filing]:
    opened = (case.opened_by("pleading", key) for key in case.subjects("pleading", "operative"))
    return [pleading for pleading in opened if pleading is not None]


def pleading_against(case: Posture, name: str, kind: type[Filing] = Filing) -> Filing | None:
    """The operative pleading that a party has to answer: the newest that names it, else the complaint."""
    return case.once(_pleading_against, name, kind)


def _pleading_against(case: Posture, name: str, kind: type[Filing]) -> Filing | None:
    return against_whom([p for p in standing(case) if isinstance(p, kind)], name)


def against_whom(pleadings: list[Filing], name: str) -> Filing | None:
    """Of some pleadings, the one that a party has to answer: the newest that names it, else the complaint."""
    others = [p for p in pleadings if name not in claimants(p)]
    for shown in (
        [p for p in others if name in defendants(p)],
        [p for p in others if isinstance(p, InitiatingPaper)],
        [p for p in others if not defendants(p)],
    ):
        if shown:
            return shown[-1]
    return None


def replaced(case: Posture, pleading: Filing) -> list[str]:
    """The operative pleading whose place a new one takes: that of the same claimants, as far as they are shown."""
    if getattr(pleading, "lodged", False) or isinstance(pleading, SupplementalComplaint):
        return []
    ours = set(claimants(pleading))
    complaints = [p for p in standing(case) if isinstance(p, InitiatingPaper)]
    same = [p for p in complaints if not ours or not claimants(p) or not ours.isdisjoint(claimants(p))]
    if not same and isinstance(pleading, AmendedComplaint):
        same = complaints[-1:]
    return [p.key for p in same]


def brought_here(case: Posture, filing: Filing) -> bool:
    """A complaint docketed after a removal or transfer is the pleading that came with it (FRCP 81(c)(1))."""
    return isinstance(filing, Complaint) and any(isinstance(p, (NoticeOfRemoval, TransferIn)) for p in standing(case))


new_pleading = AsTo(
    "the pleading itself",
    lambda case, filing: () if getattr(filing, "lodged", False) or brought_here(case, filing) else (filing.key,),
)
lodged_pleading = AsTo(
    "the pleading itself, where it is lodged",
    lambda case, filing: (filing.key,) if getattr(filing, "lodged", True) else (),
)
replaced_pleading = AsTo(
    "the pleading it takes the place of",
    lambda case, filing: () if brought_here(case, filing) else replaced(case, filing),
)
the_pleading = referenced("pleading")


def _screened(case: Posture, order: Filing) -> Iterator[str]:
    """The pleading that a screening order is about: the one it refers to, else the complaint that stands."""
    meant = [act.key for act in case.referred(order) if case.cell("pleading", act.key) is not None]
    yield from meant or [p.key for p in standing(case) if isinstance(p, InitiatingPaper)][-1:]


screened_pleading = AsTo("the pleading screened", _screened)


def in_an_amended_answer(case: Posture, claim: Filing) -> bool:
    """Whether a counterclaim or crossclaim stands in an amended answer of its pleader."""
    return any(isinstance(act, AmendedAnswer) and set(act.by) & set(claim.by) for act in case.entry(claim.id))


def stated_before(case: Posture, claim: Filing) -> list[Filing]:
    """The claims that a new answer of the same pleader states again: it takes the place of the old one."""
    moved = [case.opened_by("pleading", key) for region, key in case.moves(claim) if region == "pleading"]
    if restated := [old for old in moved if old is not None and old.key != claim.key]:
        return restated
    if not any(isinstance(act, Answer) and set(act.by) & set(claim.by) for act in case.entry(claim.id)):
        return []
    ours = (p for p in standing(case) if type(p) is type(claim) and p.id != claim.id and set(p.by) & set(claim.by))
    against = set(defendants(claim))
    return [p for p in ours if not against or not defendants(p) or not against.isdisjoint(defendants(p))]


stated_again = AsTo("the claim that it states again", lambda case, claim: (p.key for p in stated_before(case, claim)))
PLEADING.add(
    Row(InitiatingPaper, NEW, "operative", new_pleading, "frcp-7-a"),
    Row(InitiatingPaper, "operative", "superseded", replaced_pleading, "frcp-15-a-2"),
    Row(AmendedComplaint, NEW, "lodged", lodged_pleading, "frcp-15-a-2"),
    Row(LodgedPleading, NEW, "lodged", lodged_pleading, "frcp-15-a-2"),
    Row(Counterclaim, NEW, "operative", itself, "frcp-13-a"),
    Row(Crossclaim, NEW, "operative", itself, "frcp-13-g"),
    Row(ThirdPartyComplaint, NEW, "operative", itself, "frcp-7-a"),
    *(Row(kind, "operative", "superseded", stated_again, "frcp-15-a-2") for kind in (Counterclaim, Crossclaim)),
    Row(OrderStriking, "*", "stricken", the_pleading, "frcp-12-f-2"),
    Row(
        On(ScreeningOrder, ("leave to amend", "dismissed")),
        ("operative", "dismissed"),
        "dismissed",
        screened_pleading,
        "usc-28-1915A-b",
    ),
    Row(OrderDismissingComplaint, ("operative", "dismissed"), "dismissed", screened_pleading, "frcp-15-a-2"),
)
