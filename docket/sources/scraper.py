"""Juriscraper, imported late and kept quiet: the only file that knows it.

Its parsers know the layouts of two hundred courts. They also raise on some pages, drop what they do not expect, and
log to the console; so each part is taken for what it gives, and a part that fails is simply not there.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve

from docket.sources.cells import day_of, entry_number, plain
from docket.sources.sheet import Counsel, Line, SheetParty

__all__ = ["docket_report", "history_report", "more_lines", "name_in", "notices", "parties_of", "recent_entries"]

Facts = Mapping[str, Any]

# The cleaner under juriscraper takes time with the square of the length on a page whose tables hold loose text: a page
# far longer than its rows explain is not given to it.
_PAGE, _ROW = 2_000_000, 20_000

_TERMINATED = re.compile(r"(?i)^terminated:?\s*(\S*)$")


def docket_report(text: str, court: str | None, *, rows: int) -> Facts:
    """What juriscraper reads of a docket report with that many rows, as far as it can: parties and docket_entries."""
    if len(text) > _PAGE + rows * _ROW:
        return {}
    _hush()
    from juriscraper.pacer import DocketReport

    return _parts(DocketReport, text, court, ("parties", "docket_entries"))


def history_report(text: str, court: str | None, *, rows: int) -> Facts:
    """What juriscraper reads of a history report with that many rows: its docket_entries."""
    if len(text) > _PAGE + rows * _ROW:
        return {}
    _hush()
    from juriscraper.pacer import DocketHistoryReport

    return _parts(DocketHistoryReport, text, court, ("docket_entries",))


def notices(text: str, court: str | None, *, mail: bool) -> list[Facts]:
    """The dockets that a notice of electronic filing tells of, each with its one entry."""
    _hush()
    from juriscraper.pacer.email import NotificationEmail, S3NotificationEmail

    return list(
        _parts(S3NotificationEmail if mail else NotificationEmail, text, court, ("data",))
        .get("data", {})
        .get("dockets", ())
    )


def recent_entries(text: str, court: str | None) -> list[Facts]:
    """The items of a court's RSS feed, each a docket with one entry."""
    _hush()
    from juriscraper.pacer import PacerRssFeed

    return list(_parts(PacerRssFeed, text, court, ("data",)).get("data", ()))


def more_lines(ours: list[Line], theirs: Facts) -> list[Line]:
    """Our lines of a report, or juriscraper's where it found more of them."""
    rows = theirs.get("docket_entries") or ()
    if len(rows) <= len(ours):
        return ours
    return [
        Line(
            text=row.get("description") or "",
            ecf=entry_number(row.get("document_number")),
            filed=day_of(row.get("date_filed")),
            entered=day_of(row.get("date_entered")),
            title=row.get("short_description"),
        )
        for row in rows
    ]


def name_in(docket: Facts) -> str | None:
    """The name of the case, where juriscraper found one."""
    name = docket.get("case_name") or ""
    return None if name in ("", "Unknown Case Title") else str(name)


def _parts(kind: Any, text: str, court: str | None, names: Iterable[str]) -> Facts:
    # Whether a page is a docket has been settled before; juriscraper's list of error texts would refuse a docket
    # whose entries quote one of them.
    reader = type(kind.__name__, (kind,), {"ERROR_STRINGS": []})(court or "district")
    facts: dict[str, Any] = {}
    try:
        reader._parse_text(text)
    except Exception:  # another project's parser on arbitrary pages: whatever it raises means "not read"
        return facts
    for name in names:
        try:
            facts[name] = getattr(reader, name)
        except Exception:  # as above
            continue
    return facts


def _hush() -> None:
    """Give juriscraper's logger a handler before its import, or it prints a warning and logs to stderr."""
    log = logging.getLogger("juriscraper.lib.log_tools")
    if not log.handlers:
        log.addHandler(logging.NullHandler())
        log.propagate = False


def parties_of(rows: Iterable[Facts]) -> tuple[SheetParty, ...]:
    """Parties as juriscraper, RECAP and the Internet Archive list them, one row a role, as one party a name."""
    parties: list[SheetParty] = []
    for row in rows:
        party = _party(row)
        for i, there in enumerate(parties):
            # Two rows of one name and one role are two people (Doe, Doe); two roles are one.
            if there.name == party.name and not {*there.roles} & {*party.roles}:
                parties[i] = _both(there, party)
                break
        else:
            parties.append(party)
    return tuple(p for p in parties if p.name)


def _party(row: Facts) -> SheetParty:
    counsel, pro_se = [], False
    for lawyer in row.get("attorneys") or ():
        printed = [plain(r) for r in lawyer.get("roles") or ()]
        if any(r.upper() == "PRO SE" for r in printed):
            pro_se = True
            continue
        ended = next((m[1] for r in printed if (m := _TERMINATED.match(r))), None)
        roles = tuple(r for r in printed if r and not _TERMINATED.match(r))
        counsel.append(Counsel(plain(lawyer.get("name")), roles, day_of(ended)))
    return SheetParty(
        name=plain(row.get("name")),
        roles=(plain(row["type"]),) if row.get("type") else (),
        pro_se=True if pro_se else False if counsel else None,
        terminated=day_of(row.get("date_terminated")),
        counsel=tuple(counsel),
        note=plain(row.get("extra_info")) or None,
    )


def _both(one: SheetParty, other: SheetParty) -> SheetParty:
    counsel = (*one.counsel, *(c for c in other.counsel if c not in one.counsel))
    ends = (one.terminated, other.terminated)
    return evolve(
        one,
        roles=(*one.roles, *other.roles),
        pro_se=one.pro_se or other.pro_se if one.pro_se is not None else other.pro_se,
        terminated=max(d for d in ends if d) if all(ends) else None,
        counsel=counsel,
        note=one.note or other.note,
    )
