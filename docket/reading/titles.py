"""The court's own event titles: which kinds they name, and what a line that has nothing else shows."""

from __future__ import annotations

import re

from docket.filing import Filing, Ref
from docket.procedure import access, commencement, motions
from docket.reading.decisions import SEALING
from docket.reading.kinds import asked, opening, titled
from docket.reading.orders import TO_A_DIVISION
from docket.reading.patterns import lowered, sought
from docket.reading.requests import asks
from docket.reading.said import make

__all__ = ["acts_of_title", "title_kinds"]

_ON = sought(
    r"^(?:sealed )?orders? (?:granting |on |re |regarding )(?:\w+ ){0,4}?(?:motions?|applications?"
    r"|verified petition|ex parte|request|petition)\b"
)
_TERMINATES = sought(r"(?i)^(?:~util - )?terminat(?:e|ed|ing) motions?$")
_BARE_ORDER = re.compile(
    r"(?i)(?:(?:memorandum|memo|opinion|order|decision|ruling|endorsement|so ordered|and|&)[\s,]*)+"
)


def title_kinds(title: str, court: str | None = None) -> tuple[type[Filing], ...]:
    """The kinds that a court's event title names: `Order on Motion to Dismiss AND ~Util - Set Hearings` names two."""
    found: list[type[Filing]] = []
    for one in re.split(r"\s+AND\s+", title.strip()):
        low = re.sub(r"^(?:\(termed\)|\d+ -|~util -)\s*", "", lowered(one).strip()).strip()
        exact = titled().get(f"{court}: {low}") or titled().get(one.lower().strip()) or titled().get(low)
        if exact:
            found += exact
        elif to := TO_A_DIVISION.search(low):
            found.append(commencement.IntradistrictTransfer if "division" in to[0] else motions.Order)
        elif _ON.match(low):
            found.append(access.RulingOnSealing if SEALING.search(low) else motions.Ruling)
        else:
            lead = opening(low, 0)
            if lead and lead.kind is motions.Motion:
                found += [h.kind for h in asks(low, lead)] or [motions.MotionForMiscellaneousRelief]
            elif lead:
                found.append(lead.kind)
            elif hit := asked().first(low):
                found.append(hit.kind)
    return tuple(dict.fromkeys(found))


def acts_of_title(title: str, court: str | None = None) -> list[Filing]:
    """The acts that a title alone shows: "Order on Motion to Stay" rules on a motion to stay, how it does not say."""
    acts: list[Filing] = []
    for one in re.split(r"\s+AND\s+", title.strip()):
        if _TERMINATES.search(one):
            acts.append(make(motions.Ruling, None, disposition="terminated", refs=(Ref(title="motions"),)))
            continue
        for kind in title_kinds(one, court):
            on = re.sub(r"(?i)^\W*(?:sealed )?orders? (?:granting |on |re |regarding )", "", one)
            if issubclass(kind, motions.Ruling):
                acts.append(make(kind, None, disposition="unknown", refs=(Ref(title=on),)))
            else:
                acts.append(make(kind, None, wordless=bool(_BARE_ORDER.fullmatch(one)) or None))
    return acts
