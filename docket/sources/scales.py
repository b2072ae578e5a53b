"""Case JSON of SCALES (PACER-tools): docket reports parsed into one object a case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docket.sources.cells import caption_of, day_of, docket_number_of, entry_number, plain
from docket.sources.scraper import parties_of
from docket.sources.sheet import Header, Line, Sheet, sheet_of

__all__ = ["FORMAT", "read"]

FORMAT = "SCALES case"


def read(case: Mapping[str, Any], source: str) -> Sheet:
    """The sheet of one case object."""
    court, _, number = str(case.get("ucid") or ";;").partition(";;")
    return sheet_of(
        [
            Line(
                text=e.get("docket_text") or "",
                ecf=entry_number(e.get("ind")),
                filed=day_of(e.get("date_filed")),
                entered=day_of(e.get("date_entered")),
            )
            for e in map(_row, case["docket"])
        ],
        source=source,
        gathered="recap" in str(case.get("source") or ""),
        format=FORMAT,
        court=case.get("court") or court or None,
        docket_number=docket_number_of(case.get("case_id") or number),
        name=caption_of(case.get("case_name")),
        filed=day_of(case.get("filing_date")),
        header=Header(
            terminated=day_of(case.get("terminating_date")),
            flags=tuple(plain(f) for f in case.get("case_flags") or ()),
            assigned_to=plain(case.get("judge")) or None,
            referred_to=", ".join(plain(j) for j in case.get("referred_judges") or (case.get("referred_judge"),))
            or None,
            nature_of_suit=plain(case.get("nature_suit")) or None,
            cause=plain(case.get("cause")) or None,
            jury_demand=plain(case.get("jury_demand")) or None,
            jurisdiction=plain(case.get("jurisdiction")) or None,
            demand=plain(case.get("monetary_demand")) or None,
            lead_case=docket_number_of(case.get("lead_case_id")),
            related_cases=tuple(n for c in case.get("related_cases") or () if (n := docket_number_of(c))),
            other_courts=tuple(plain(c) for c in case.get("other_courts") or ()),
        ),
        parties=parties_of(_party(p) for p in case.get("parties") or ()),
        captured=day_of(case.get("download_timestamp")),
    )


def _row(entry: Any) -> Mapping[str, Any]:
    """An entry as an object; the first version of the parser wrote the day, the number and the text in a row."""
    return entry if isinstance(entry, Mapping) else dict(zip(("date_filed", "ind", "docket_text"), entry, strict=False))


def _party(party: Mapping[str, Any]) -> dict[str, Any]:
    lawyers = [_counsel(c) for c in party.get("counsel") or () if c.get("name")]
    if party.get("is_pro_se"):
        lawyers.append({"name": party.get("name"), "roles": ["PRO SE"]})
    return {
        "name": party.get("name"),
        "type": party.get("role"),
        "date_terminated": party.get("terminating_date"),
        "extra_info": party.get("extra_info"),
        "attorneys": lawyers,
    }


def _counsel(lawyer: Mapping[str, Any]) -> dict[str, Any]:
    marks = {
        "is_lead_attorney": "LEAD ATTORNEY",
        "is_pro_hac_vice": "PRO HAC VICE",
        "is_notice_attorney": "ATTORNEY TO BE NOTICED",
    }
    roles = [word for key, word in marks.items() if lawyer.get(key)]
    if ended := lawyer.get("counsel_terminating_date"):
        roles.append(f"TERMINATED: {ended}")
    return {"name": lawyer["name"], "roles": roles}
