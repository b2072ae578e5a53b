"""What the court does in one entry: each order of the golden file, and the acts that are read in it, whole.

An act is written as its kind, the papers by number or as the order calls them, and how it disposes of them.
"""

from __future__ import annotations

from datetime import date
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
    ("ORDER: The Clerk is directed to close member case 4:20-cv-30.", ["Terminate Member Case"]),
    ("ORDER: The Clerk is directed to close member case 4:20-cv-12.", ["Terminate Civil Case"]),
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


def read(*lines: tuple[int | None, str, str]) -> list[tuple[Entry, list[str]]]:
    """The entries of a sheet, each of a number, a day in March 2020 and a text, and the acts of each as written."""
    entries = [
        Entry(id=str(ecf or f"u{n}"), ecf=ecf, filed=date.fromisoformat(f"2020-03-{day}"), text=text)
        for n, (ecf, day, text) in enumerate(lines)
    ]
    return [(e, [written(act) for act in acts]) for e, acts in read_entries(entries)]


def test_an_unnumbered_ruling_comes_after_the_motion_of_its_day() -> None:
    sheet = read(
        (8, "02", "MOTION for Extension of Time to File Answer by Acme Corp."),
        (None, "02", "ORDER granting 8 Motion for Extension of Time to File Answer."),
        (None, "16", "Second application for extension of time to answer is GRANTED. Signed by Judge Ode."),
        (None, "16", "TEXT ORDER granting 12 Motion to Compel."),
        (11, "16", "Second MOTION for Extension of Time to File Answer by Acme Corp."),
        (12, "16", "MOTION to Compel by Jane Roe."),
    )
    assert [e.id for e, _ in sheet] == ["8", "u1", "11", "12", "u2", "u3"]
    assert [acts for e, acts in sheet if e.ecf is None] == [
        ["Order on Motion 8: granted"],
        ["Order on Motion 11: granted"],
        ["Order on Motion 12: granted"],
    ]


def test_all_pending_motions_are_each_ruled_on() -> None:
    sheet = read(
        (8, "02", "MOTION to Compel by Acme Corp."),
        (9, "02", "MOTION for Sanctions by Acme Corp."),
        (10, "02", "MOTION to Stay by Jane Roe."),
        (12, "16", "ORDER granting 10 Motion to Stay. All other pending motions are denied as moot."),
    )
    assert sheet[-1][1] == [
        "Order on Motion 10: granted", "Order on Motion 8: denied as moot", "Order on Motion 9: denied as moot",
    ]  # fmt: skip


def test_of_several_rulings_each_is_as_to_those_whom_its_own_words_name() -> None:
    told = "ORDER denying [11-1] motion for sanctions against Acme Corp., granting [10-1] motion to Compel"
    assert [act.as_to for act in read_text(told)] == [("Acme Corp.",), ()]
    told = "ORDER as to Acme Corp.: granting 12 Motion to Compel; denying 14 Motion to Stay."
    assert [act.as_to for act in read_text(told)] == [("Acme Corp.",), ("Acme Corp.",)]


@pytest.mark.parametrize(
    ("told", "whom"),
    [
        (
            "ORDER. ACME and NURSE JANE DOE are DISMISSED from this action without prejudice.",
            ("ACME", "NURSE JANE DOE"),
        ),
        ("ORDER: the Clerk shall reassign this case. Defendant Roe is dismissed without prejudice.", ("Roe",)),
        (
            "ORDER. IT IS ORDERED that Defendants Ann Roe, Acme Mfg. Co. and the City of Sample are dismissed.",
            ("Ann Roe", "Acme Mfg. Co.", "City of Sample"),
        ),
        ("ORDER: Plaintiff proceeds against Defendants Roe and Poe. Count 2 is dismissed.", ()),
    ],
)
def test_those_are_let_out_of_whom_it_is_said_that_they_are_dismissed(told: str, whom: tuple[str, ...]) -> None:
    assert [act.as_to for act in read_text(told) if act.event == "Order Dismissing Parties"] == [whom]


def test_motions_of_one_paper_that_an_order_only_names_are_each_ruled_on() -> None:
    entries = [
        Entry(id="7", ecf=7, text="MOTION to Compel answers to interrogatories, and for Sanctions by Acme Corp."),
        Entry(id="9", ecf=9, text="ORDER granting motion to compel, and denying motion for sanctions."),
    ]
    [_, (_, rulings)] = read_entries(entries)
    assert [(act.refs[0].ecf, act.refs[0].part, written(act).rpartition(": ")[2]) for act in rulings] == [
        (7, 1, "granted"), (7, 2, "denied"),
    ]  # fmt: skip
