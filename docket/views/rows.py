"""A case as rows of tables over many cases: the case itself, its motions, its deadlines, its terminations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from docket.ask import terminations
from docket.posture import Posture
from docket.sources.sheet import Header
from docket.views.deadlines import deadlines
from docket.views.fjc import FIELDS, termination_rows
from docket.views.posture import posture_answer

__all__ = ["COLUMNS", "Row", "Type", "rows_of"]

Row = dict[str, Any]
Type = type[str] | type[int] | type[date]

CODES: Mapping[str, Type] = {
    name: kind for field in FIELDS for name, kind in ((field.lower(), int), (f"{field.lower()}_or", str))
}
COLUMNS: Mapping[str, Mapping[str, Type]] = {
    "cases": {
        "case_id": str, "court": str, "docket_number": str, "name": str, "filed": date, "status": str,
        "status_since": date, "finality": str, "stage": str, "judge": str, "as_of": date, "entries": int, "unread": int,
        "missing": int, "complete": str, "nature_of_suit": str, "jurisdiction": str,
    },
    "motions": {
        "case_id": str, "id": str, "ecf": int, "part": int, "kind": str, "by": str, "filed": date, "entered": date,
        "state": str, "decided": date,
    },
    "deadlines": {
        "case_id": str, "act": str, "party": str, "due": date, "latest": date, "kind": str, "certainty": str,
        "state": str, "cite": str,
    },
    "terminations": {
        "case_id": str, "n": int, "opened": date, "day": date, "how": str, "ecf": int, "reopened": date, **CODES,
    },
}  # fmt: skip
"""The columns of each table and what they hold; dates are kept as ISO text. `_or` has the alternatives of a code.

`missing` counts the entry numbers that the sheet lacks; `complete` is "yes" where nothing shows it to be partial.
"""


def rows_of(case: Posture, header: Header | None, own: Row) -> dict[str, list[Row]]:
    """The rows of a case, by table. `own` are the columns that the posture does not have: court, name and the like."""
    told = posture_answer(case)
    row = {
        "status": told["status"], "status_since": told["status_since"], "finality": told["finality"]["final"],
        "stage": told["stage"], "judge": told["authority"]["judge"],
        "as_of": case.today.isoformat() if case.today else None,
        "nature_of_suit": header.nature_of_suit if header else None,
        "jurisdiction": header.jurisdiction if header else None, **own,
    }  # fmt: skip
    whole = own["complete"] == "yes" and not own["missing"]
    found: dict[str, list[Row]] = {
        "cases": [row],
        "motions": [{**m, "by": ", ".join(m["by"] or ())} for m in told["motions"]],
        "deadlines": [{**d, "party": d["for"]} for d in deadlines(case, complete=whole)],
        "terminations": termination_rows(told["fjc"]) if terminations(case) else [],
    }
    return {
        what: [{name: {**r, "case_id": own["case_id"]}.get(name) for name in COLUMNS[what]} for r in rows]
        for what, rows in found.items()
    }
