"""The words of the contract are closed: no scenario, and no real docket at hand, is answered with another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from docket.answer import answer
from docket.casefile import read_case
from docket.intake import Intake, open_case

ROOT = Path(__file__).parents[1]
SCENARIOS = sorted((ROOT / "scenarios").rglob("*.yaml"))
DATA = ROOT.parent / "shared" / "data"

TRISTATE = {"yes", "no", "unknown"}
ONE = {
    "status": {
        "open",
        "closed",
        "stayed",
        "administratively closed",
        "transferred",
        "remanded",
        "consolidated",
    },
    "stage": {
        "screening",
        "pleading",
        "discovery",
        "dispositive motions",
        "pretrial",
        "trial",
        "judgment",
        "post-judgment",
        "appeal",
    },
}
BASIS = {
    "district judge",
    "district judge with magistrate reference",
    "magistrate judge, direct assignment, consents outstanding",
    "magistrate judge by consent",
    "three judges",
    "unassigned",
    "unknown",
}
EACH = {
    ("parties", "service"): {
        "unserved",
        "summons issued",
        "served",
        "waived",
        "contested",
        "not required",
        "unknown",
    },
    ("parties", "response"): {
        "none due",
        "due",
        "rule 12 motion pending",
        "answered",
        "default entered",
        "default judgment",
    },
    ("parties", "status"): {"in", "dismissed", "terminated", "settled", "stayed"},
    ("motions", "state"): {
        "pending",
        "granted",
        "denied",
        "granted in part and denied in part",
        "denied as moot",
        "withdrawn",
        "stricken",
        "terminated",
        "superseded by order",
        "not adopted",
        "unknown",
    },
    ("motions", "without_prejudice"): {"yes", "no", "inferred", None},
    ("stipulations", "state"): {
        "pending",
        "effective",
        "so ordered",
        "modified",
        "not adopted",
        "ineffective",
        "withdrawn",
    },
    ("documents", "public"): {"yes", "no", "redacted", "restricted"},
    ("documents", "opposing_party"): {"yes", "no"},
    ("documents", "state"): {"filed", "lodged", "sealed", "returned", "stricken", "unsealed"},
    ("stays", "scope"): {"case", "party", "phase"},
    ("stays", "effect"): {"toll", "vacate", "none", None},
    ("hearings", "state"): {"set", "continued", "vacated", "held"},
    ("orders_to_act", "state"): {"open", "met", "missed", "vacated"},
    ("appeals", "state"): {
        "dormant",
        "pending",
        "dismissed",
        "affirmed",
        "reversed",
        "vacated",
        "mandate issued",
    },
}
DEADLINES = {
    "kind": {"must", "may", "not-before"},
    "basis": {"ordered", "computed", "printed"},
    "certainty": {"firm", "conditional", "unknown"},
    "state": {
        "running",
        "met",
        "no filing seen",
        "missed",
        "extended",
        "tolled",
        "vacated",
        "superseded",
        "lapsed",
        "moot",
        "unknown",
    },
}


def strange(said: dict[str, Any]) -> Iterator[str]:
    """Every word of an answer that the contract does not have."""
    posture = said["posture"]
    for key, words in ONE.items():
        if posture[key] not in words:
            yield f"{key}: {posture[key]!r}"
    if posture["finality"]["final"] not in TRISTATE:
        yield f"finality: {posture['finality']['final']!r}"
    if posture["authority"]["basis"] not in BASIS:
        yield f"basis: {posture['authority']['basis']!r}"
    if posture["trial"]["jury_demand"] not in {"none", "demanded", "waived"}:
        yield f"jury_demand: {posture['trial']['jury_demand']!r}"
    if posture["trial"]["state"] not in {"none", "set", "in progress", "verdict", "mistrial", "decided"}:
        yield f"trial: {posture['trial']['state']!r}"
    if posture["judgment"] and posture["judgment"]["separate_document"] not in TRISTATE:
        yield f"separate_document: {posture['judgment']['separate_document']!r}"
    for (key, field), words in EACH.items():
        yield from (f"{key}.{field}: {one[field]!r}" for one in posture[key] if one[field] not in words)
    for deadline in said["deadlines"]:
        yield from (
            f"deadlines.{key}: {deadline[key]!r}" for key, words in DEADLINES.items() if deadline[key] not in words
        )
        if deadline["trigger"]["known"] not in {"docketed", "assumed"}:
            yield f"deadlines.trigger.known: {deadline['trigger']['known']!r}"
    for step in said["next"]:
        if step["tier"] not in {"due", "responsive", "available", "court"}:
            yield f"next.tier: {step['tier']!r}"


def asked(intake: Intake) -> list[str]:
    return list(strange(answer(intake, intake.posture)))


@pytest.mark.parametrize("path", SCENARIOS, ids=[path.stem for path in SCENARIOS])
def test_a_scenario_is_answered_in_the_contracts_words(path: Path) -> None:
    assert read_case(path).acts
    assert asked(open_case(path)) == []


@pytest.mark.slow
@pytest.mark.skipif(not DATA.is_dir(), reason="real dockets are not at hand (../shared/data)")
def test_a_real_docket_is_answered_in_the_contracts_words() -> None:
    found = {}
    for path in sorted((*DATA.glob("*/*.html"), *DATA.glob("recap/*.json"), *DATA.glob("ia/*.xml"))):
        if path.parent.name in ("pacer", "history", "recap", "ia") and (wrong := asked(open_case(path))):
            found[path.name] = wrong[:4]
    assert found == {}
