"""The FJC's codes in the contract's shape: for the last termination, and for each of the case's life."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from docket.ask import DISP, JUDGMENT, NOJ, ORIGIN, PROCPROG, Code, Coded, cite_of, coded, opened, origin
from docket.filing import Filing
from docket.posture import Posture
from docket.procedure.commencement import ENDED, OrderConsolidating
from docket.procedure.disposition import (
    MotionForDefaultJudgment,
    MotionForSummaryJudgment,
    MotionForVoluntaryDismissal,
    MotionToDismissForFailureToProsecute,
)
from docket.procedure.motions import Ruling
from docket.procedure.pleading import MotionForJudgmentOnPleadings, MotionToDismiss

__all__ = ["FIELDS", "fjc", "said_fjc", "termination_rows"]

Answer = dict[str, Any]

FIELDS: Mapping[str, Mapping[int, str]] = {
    "DISP": DISP, "PROCPROG": PROCPROG, "JUDGMENT": JUDGMENT, "NOJ": NOJ, "ORIGIN": ORIGIN
}  # fmt: skip
"""The fields of the Integrated Database that are derived, by its own names, each with what its codes mean."""


def fjc(case: Posture) -> Answer:
    """The codes of the case's last termination, where it stands ended, and of every one of its life.

    `pending` is the life that is open, with its origin; None where the case has ended.
    """
    found = coded(case)
    last = _codes(case, found[-1]) if found and case.state("case") in ENDED else {}
    last.pop("ORIGIN", None)
    return {**last, "terminations": [_termination(case, one) for one in found], "pending": _pending(case, found)}


def _pending(case: Posture, found: list[Coded]) -> Answer | None:
    cell = case.cell("case")
    if cell is None or cell.state in ENDED:
        return None
    begins = found[-1].termination.until if found else list(cell.history())[-1].by
    lives = {one.termination.begins for one in found}
    return {"opened": _day(opened(case)), "ORIGIN": _code(case, "ORIGIN", origin(case, begins, len(lives)))}


def _termination(case: Posture, one: Coded) -> Answer:
    term, by = one.termination, case.filing(one.termination.closing.by)
    return {
        "opened": _day(term.opened),
        "day": _day(term.day),
        "how": term.how,
        "id": by.id if by else None,
        "ecf": by.ecf if by else None,
        "reopened": _day(term.reopened),
        **_codes(case, one),
    }


def _codes(case: Posture, one: Coded) -> Answer:
    named = (one.disposition, one.progress, one.judgment, one.nature, one.origin)
    return {field: _code(case, field, code) for field, code in zip(FIELDS, named, strict=True)}


def _code(case: Posture, field: str, code: Code) -> Answer:
    said = FIELDS[field]
    return {
        "code": code.code,
        "label": said[code.code] if code.code is not None else None,
        "alternatives": list(code.alternatives),
        "why": [_because(case, act) for act in code.why],
    }


RULED = {
    MotionForSummaryJudgment: "frcp-56-a",
    MotionForJudgmentOnPleadings: "frcp-12-c",
    MotionToDismiss: "frcp-12-b-before",
    MotionForDefaultJudgment: "frcp-55-b-2",
    MotionForVoluntaryDismissal: "frcp-41-a-2",
    MotionToDismissForFailureToProsecute: "frcp-41-b",
}
"""The authority of a ruling that decided the case, by the motion that it granted."""
WEIGHTY = ("case", "finality", "judgment", "party", "trial", "motion", "stipulation", "response", "hearing")
"""The regions in the order in which the authority for an act is looked for: what it did to the case comes first."""


def _because(case: Posture, act: Filing) -> Answer:
    return {"id": act.id, "ecf": act.ecf, "cite": _authority(case, act), "what": act.label}


def _authority(case: Posture, act: Filing) -> str | None:
    """By what provision an act did what it did to the case: the motion's that it granted, else the row's it moved."""
    for motion in case.referred(act) if isinstance(act, Ruling) else ():
        if (ruled := next((law for kind, law in RULED.items() if isinstance(motion, kind)), None)) is not None:
            return cite_of(ruled, act.day)
    laws: dict[str, str] = {"case": "frcp-42-a"} if isinstance(act, OrderConsolidating) else {}
    for region, subject in case.moves(act):
        cell = case.cell(region, subject)
        for past in cell.history() if cell is not None else ():
            if past.row is not None and case.filing(past.by) is act:
                laws.setdefault(region, past.row.law)
    law = next((laws[region] for region in (*WEIGHTY, *laws) if region in laws), None)
    return cite_of(law, act.day) if law else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


# -- for people, and for a table over many cases ---------------------------------------------------


def said_fjc(found: Answer) -> Iterator[tuple[str, str]]:
    """Every termination in words: when and how, each code with what it means, and what shows it."""
    for one in found["terminations"]:
        again = f"; reopened {one['reopened']}" if one["reopened"] else ""
        number = f" (ECF No. {one['ecf']})" if one["ecf"] is not None else ""
        yield (
            one["day"] or "day not shown",
            f"{one['how']}{number}, pending from {one['opened'] or 'a day not shown'}{again}",
        )
        for field in FIELDS:
            yield f"  {field}", _said(field, one[field])
    if found["pending"]:
        yield "Pending", f"since {found['pending']['opened'] or 'a day not shown'}"
        yield "  ORIGIN", _said("ORIGIN", found["pending"]["ORIGIN"])
    if not found["terminations"] and not found["pending"]:
        yield "Terminations", "none: the docket shows no paper that opened the case"


def _said(field: str, code: Answer) -> str:
    others = " or ".join(f"{n} {FIELDS[field][n]}" for n in code["alternatives"])
    if code["code"] is not None:
        said = f"{code['code']} {code['label']}" + (f"; else {others}" if others else "")
    else:
        said = f"not shown which: {others}" if others else "not shown"
    why = "; ".join(f"{w['what']}{', ' + w['cite'] if w['cite'] else ''}" for w in code["why"])
    return f"{said}. {why}" if why else said


def termination_rows(found: Answer) -> list[Answer]:
    """One flat row a termination, for a table over many cases: each code with its alternatives beside it."""
    rows = []
    for n, one in enumerate(found["terminations"], start=1):
        row = {name: one[name] for name in ("opened", "day", "how", "ecf", "reopened")}
        for field in FIELDS:
            low = field.lower()
            row[low] = one[field]["code"]
            row[f"{low}_or"] = " ".join(map(str, one[field]["alternatives"]))
        rows.append({"n": n, **row})
    return rows
