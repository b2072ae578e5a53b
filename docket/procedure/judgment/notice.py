"""Notice of entry, and what follows from its want: FRCP 77(d)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.filing import CourtAct
from docket.procedure.judgment.filings import NoticeOfEntry
from docket.region import AsTo, Region, Row
from docket.rule import Finding, Severity, rule, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = ["NOTICE_OF_ENTRY", "orders_noticed"]


NOTICE_OF_ENTRY = Region(
    "notice of entry",
    "Each order or judgment of whose entry the clerk's notice is itself docketed; silence shows nothing.",
    ("given",),
    final=("given",),
)
orders_noticed = AsTo(
    "each order or judgment of which it gives notice",
    lambda case, notice: (act.key for act in case.referred(notice) if isinstance(act, CourtAct)),
)
NOTICE_OF_ENTRY.add(Row(NoticeOfEntry, "*", "given", orders_noticed, "frcp-77-d-1"))


@rule("frcp-77-d-2", NoticeOfEntry, severity=Severity.NOTEWORTHY)
def the_time_to_appeal_ran_without_notice(case: Posture, notice: NoticeOfEntry) -> Finding | None:
    """Want of notice of the entry does not put off the time to appeal, save as FRAP 4(a) lets a court reopen it."""
    for decision in case.referred(notice):
        if case.state("appeal time", decision.key) == "ran out":
            return violated(
                f"the time to appeal from {decision.label} had run out, notice or none",
                "move to reopen it within 14 days of the notice (Fed. R. App. P. 4(a)(6))",
            )
    return None
