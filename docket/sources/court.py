"""Which court a sheet is of: its heading, its links or its own id -> the court's short id (`caed`)."""

from __future__ import annotations

import re
from collections import Counter

from docket.courts import court, court_named
from docket.errors import OutOfRange

__all__ = ["court_at_host", "court_in_heading", "trial_court"]

_SITE = re.compile(r"(?://|\b)ecf\.([a-z]{3,5})\.(?:gtwy\.)?uscourts\.gov")
_MAIL = re.compile(r"@(?:ecf\.)?([a-z]{3,5})\.uscourts\.gov")
_NATIONAL = ("cit", "jpml", "uscfc")


def court_in_heading(heading: str) -> str | None:
    """The trial court that a caption names: `Eastern District of California - Live System (Fresno)` -> `caed`."""
    found = court_named(heading)
    return trial_court(found.id) if found else None


def court_at_host(text: str) -> str | None:
    """The court whose CM/ECF site most of the links lead to; failing links, whose addresses the mail has."""
    hosts = Counter(_SITE.findall(text)) or Counter(_MAIL.findall(text))
    return next((short for host, _ in hosts.most_common() if (short := trial_court(host))), None)


def trial_court(short: str) -> str | None:
    """The id, as the project spells it, when it is that of a district court or a national trial court."""
    try:
        known = court(short).id
    except OutOfRange:
        return None
    return known if known.endswith("d") or known in _NATIONAL else None
