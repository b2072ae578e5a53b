"""The posture in the words of the contract: one plain mapping, the same for every source, ready for JSON.

Each function answers one key of the posture from the regions of the law. What the docket does not show is None.
"""

from __future__ import annotations

from docket.posture import Posture
from docket.views.posture.cells import Answer
from docket.views.posture.course import (
    appeals,
    hearings,
    judgment,
    orders_to_act,
    schedule,
    stays,
    trial,
)
from docket.views.posture.papers import documents, motions, protective_orders, stipulations
from docket.views.posture.parties import operative_pleading, parties
from docket.views.posture.standing import authority, finality, stages, status

__all__ = ["posture_answer"]


def posture_answer(case: Posture) -> Answer:
    """All of the posture, by the contract's keys."""
    said = stages(case)
    from docket.views.fjc import fjc

    return {
        **status(case),
        "finality": finality(case),
        "stage": said[0] if said else "pleading",
        "stages": said,
        "authority": authority(case),
        "parties": parties(case),
        "operative_pleading": operative_pleading(case),
        "motions": motions(case),
        "stipulations": stipulations(case),
        "documents": documents(case),
        "protective_orders": protective_orders(case),
        "stays": stays(case),
        "hearings": hearings(case),
        "orders_to_act": orders_to_act(case),
        "schedule": schedule(case),
        "trial": trial(case),
        "judgment": judgment(case),
        "appeals": appeals(case),
        "fjc": fjc(case),
    }
