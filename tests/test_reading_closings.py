"""How cases end on dockets, and what only sounds like an end: each text after a complaint, service and a motion.

A case shown as closed that goes on loses its deadlines; one shown as open that is over has deadlines that nobody has.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from docket.case import replay
from docket.filing import Entry
from docket.reading import read_entries

SIGNED = " Signed by Judge Ann B. Ode on 3/4/2019. (abc) (Entered: 03/05/2019)"
BEFORE = (
    "COMPLAINT against Jane Roe, John Poe filed by Acme Corp.. (Attachments: # 1 Civil Cover Sheet)(Bob, B)",
    "SUMMONS Returned Executed by Acme Corp.. Jane Roe served on 1/10/2019, answer due 1/31/2019; John Poe served on "
    "1/10/2019, answer due 1/31/2019. (Bob, B)",
    "MOTION to Dismiss for Failure to State a Claim by Jane Roe, John Poe. (Q, R)",
)
ENDINGS = (Path(__file__).parent / "golden/reading/endings.txt").read_text().splitlines()
"""A status, and the entries that bring it about, numbered from 4 on; `~` is a judge's signature."""


def cases() -> list[tuple[str, tuple[str, ...]]]:
    lines = [line.split(": ", 1) for line in ENDINGS]
    return [(status, tuple(text.split(" | "))) for status, text in lines]


@pytest.mark.parametrize(
    ("status", "texts"), cases(), ids=lambda said: said if isinstance(said, str) else said[-1][:60]
)
def test_a_case_ends_when_its_docket_says_so_and_not_before(status: str, texts: tuple[str, ...]) -> None:
    said = (*BEFORE, *(text.replace("~", SIGNED) for text in texts))
    days = [date(2019, 1, 2) + timedelta(days=10 * n) for n in range(len(said))]
    entries = [Entry(id=str(n), ecf=n, text=t, filed=day) for n, (t, day) in enumerate(zip(said, days, strict=True), 1)]
    acts = [act for _, found in read_entries(entries) for act in found]
    assert replay(acts).posture.state("case") == status, [act.event for act in acts[3:]]
