"""Real docket texts, when ../shared is there: whole and mutilated, they are read without an error and in time."""

from __future__ import annotations

import csv
import json
import random
import time
from pathlib import Path

import pytest
from strategies import mutilated

from docket.filing import Unread
from docket.reading import read_text

DATA = Path(__file__).parents[2] / "shared/data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="real dockets (../shared/data) are not here")

SLOWEST = 0.05
"""Seconds that one entry may take."""


def texts() -> list[str]:
    found = [r["docket_text"] for r in csv.DictReader((DATA / "labels/event_titles.csv").open(newline=""))]
    found += [r["docket_text"] for r in csv.DictReader((DATA / "labels/scales_labels.csv").open(newline=""))]
    for path in sorted((DATA / "recap").glob("*.json")):
        found += [e.get("description") or "" for e in json.loads(path.read_text())["docket_entries"]]
    return [t for t in found if t.strip()]


def test_mutilated_texts_are_read_in_time() -> None:
    rng = random.Random(5)
    every = texts()
    read_text("ORDER granting 12 Motion to Dismiss")
    for text in every[:200]:
        read_text(text)
    slow = []
    for text in rng.sample(every, min(len(every), 1200)):
        broken = mutilated(text, rng)
        times = []
        for _ in range(3):
            start = time.process_time()
            acts = read_text(broken)
            times.append(time.process_time() - start)
            if times[-1] < SLOWEST:
                break
        assert acts
        if min(times) >= SLOWEST * max(1, len(broken) / 6000):
            slow.append((min(times), broken[:80]))
    assert slow == []


def test_nearly_every_real_text_is_read() -> None:
    every = texts()
    unread = [t for t in every if any(isinstance(a, Unread) for a in read_text(t))]
    assert len(unread) <= 0.03 * len(every)
