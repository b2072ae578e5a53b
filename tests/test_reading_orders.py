"""What the court does in one entry: each order of the golden file, and the acts that are read in it, whole.

An act is written as its kind, the papers by number or as the order calls them, and how it disposes of them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from docket.filing import Entry, Filing
from docket.reading import read_entries, read_text

LINES = (Path(__file__).parent / "golden/reading/orders.txt").read_text().splitlines()
ORDERS = list(zip(LINES[::2], (line.strip().split(" | ") for line in LINES[1::2]), strict=True))


def written(act: Filing) -> str:
    """`Order on Motion 12: denied`, `Order on Motion "the cross-motion": granted`, `Order Dismissing Case: with`."""
    refs = " ".join(str(r) if r.ecf else f'"{r.title}"' for r in act.refs)
    how = getattr(act, "disposition", None) or getattr(act, "prejudice", None)
    return f"{act.event} {refs}".rstrip() + (f": {how}" if how else "")


@pytest.mark.parametrize(("text", "acts"), ORDERS, ids=[text[:70] for text, _ in ORDERS])
def test_the_acts_of_an_order_are_read_whole(text: str, acts: list[str]) -> None:
    assert [written(act) for act in read_text(text)] == acts


OTHERS = (
    ("ORDER: Case No. 4:20CV12 AB is the lead case; Case No. 4:20CV30 AB shall be administratively closed.", []),
    ("ORDER: The Clerk shall close this case. Case No. 4:20CV30 AB remains open.", ["Terminate Civil Case"]),
    ("ORDER: The Clerk is directed to close member case 4:20-cv-30.", []),
    (
        "ORDER. 1. Nos. 20 Civ. 0012 (AB) and 20 Civ. 0030 (AB) have been settled. The Clerk shall close these cases. "
        "2. In No. 20 Civ. 0077 (AB) the motion to dismiss was granted; this case is stayed and shall be closed for "
        "administrative purposes. (Signed by Judge Ann Ode on 3/4/2021)",
        ["Terminate Civil Case"],
    ),
    ("ORDER staying case 4:20-cv-00012-AB.", ["Order Staying Case"]),
)


@pytest.mark.parametrize(("text", "done"), OTHERS)
def test_what_is_done_to_another_case_is_not_done_to_this_one(text: str, done: list[str]) -> None:
    [(_, acts)] = read_entries([Entry(id="40", ecf=40, text=text)], docket_number="4:20-cv-00012")
    assert [act.event for act in acts if act.event not in ("Order", "Order to File")] == done
