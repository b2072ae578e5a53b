"""What a fact is called where people look at it: by the paper's title and number, never by an internal key."""

from __future__ import annotations

from attrs import frozen

from docket.clock import Subject
from docket.filing import Filing
from docket.posture import Posture
from docket.procedure.pretrial import hearing_name

__all__ = ["Heading", "heading", "number"]

SAID = {
    "case": "Status",
    "service": "service on",
    "consent": "consent of",
    "response": "response of",
    "appeal time": "time to appeal from",
    "execution": "execution of",
    "document": "access to",
    "costs": "costs on",
    "briefing": "briefing of",
    "leave": "leave given by",
}
"""What is said before the subject of a region, where the subject does not say by itself what is meant."""

ITSELF = (
    "motion", "stipulation", "findings", "pleading", "party", "order to act", "schedule", "hearing",
    "protective order", "stay", "injunction", "judgment", "appeal",
)  # fmt: skip


@frozen
class Heading:
    """What a fact is about: in words ("Motion to Compel"), and the number of its paper ("89-2"; "" for none)."""

    what: str
    number: str

    @property
    def full(self) -> str:
        """As in a sentence: `Motion to Compel, ECF No. 89-2`."""
        return f"{self.what}, ECF No. {self.number}" if self.number else self.what

    @property
    def short(self) -> str:
        """As on a label: `89-2 Motion to Compel`."""
        return f"{self.number} {self.what}".strip()


def heading(case: Posture, region: str, subject: Subject) -> Heading:
    """What a fact of a case is about."""
    parts = (subject,) if isinstance(subject, str) else subject
    papers = [found for part in parts if (found := case.act(part)) is not None]
    names = [part for part in parts if part and case.act(part) is None]
    opener = papers[0] if papers else None
    own = _own(case, region, subject, opener)
    said = [own] if own else [*names, *([papers[0].event] if papers and not names else [])]
    if region == "response" and opener is not None:
        return Heading(f"response of {', '.join(names)} to {opener.event}", number(opener))
    before = SAID.get(region, "" if region in ITSELF and said else region)
    return Heading(" ".join([before, ", ".join(said)]).strip(), number(opener) if opener is not None else "")


def _own(case: Posture, region: str, subject: Subject, opener: Filing | None) -> str:
    """What a hearing or an order to act names as its matter."""
    if region == "hearing":
        return hearing_name(case, subject)
    if region == "order to act" and opener is not None:
        return next((stated.what for stated in opener.dates if stated.date is not None), "")
    return ""


def number(filing: Filing) -> str:
    """The number by which a paper is cited: `89`, `89-2`; "" for one that has none."""
    if filing.ecf is None:
        return ""
    return f"{filing.ecf}-{filing.part}" if filing.part else str(filing.ecf)
