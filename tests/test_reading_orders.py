"""What the court does in one entry: each order of the golden file, and the acts that are read in it, whole.

An act is written as its kind, the papers by number or as the order calls them, and how it disposes of them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from docket.filing import Filing
from docket.reading import read_text

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
