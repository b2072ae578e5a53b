"""Which court a sheet is of: its heading, its links or its own id -> the court's short id (`caed`)."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

__all__ = ["court_at_host", "court_in_heading", "court_with_id"]

_ARM = r"(Northern|Southern|Eastern|Western|Middle|Central)"
_PLACE = r"([A-Z][A-Za-z]+(?:\s+[A-Z][A-Za-z]+){0,3})"
_DISTRICT = re.compile(rf"(?i)\b(?:{_ARM}\s+)?District\s+of\s+(?:the\s+)?{_PLACE}")
_REVERSED = re.compile(rf"(?i)\bCourt\b\W*{_PLACE}\s+{_ARM}\s+District\b")
_TERRITORY = re.compile(r"(?i)\bDistrict\s+Court\s+(?:of|for)\s+(?:the\s+)?(Guam|Virgin\s+Islands|Northern\s+Mariana)")
_HOST = re.compile(r"//(?:dc)?ecf\.([a-z]{2,4}d|cit|jpml|cofc)\.(?:gtwy\.)?uscourts\.gov")
_MAIL = re.compile(r"@(?:ecf\.)?([a-z]{2,4}d|cit|jpml|cofc)\.uscourts\.gov")

_NATIONAL = {
    "court of international trade": "cit",
    "judicial panel on multidistrict litigation": "jpml",
    "court of federal claims": "uscfc",
}

_POSTAL = dict(
    pair.rsplit(" ", 1)
    for pair in (
        "alabama al|alaska ak|arizona az|arkansas ar|california ca|colorado co|columbia dc|connecticut ct|delaware de|"
        "florida fl|georgia ga|guam gu|hawaii hi|idaho id|illinois il|indiana in|iowa ia|kansas ks|kentucky ky|"
        "louisiana la|maine me|maryland md|massachusetts ma|michigan mi|minnesota mn|mississippi ms|missouri mo|"
        "montana mt|nebraska ne|nevada nv|new hampshire nh|new jersey nj|new mexico nm|new york ny|north carolina nc|"
        "north dakota nd|northern mariana nmi|ohio oh|oklahoma ok|oregon or|pennsylvania pa|puerto rico pr|"
        "rhode island ri|south carolina sc|south dakota sd|tennessee tn|texas tx|utah ut|vermont vt|virgin islands vi|"
        "virginia va|washington wa|west virginia wv|wisconsin wi|wyoming wy"
    ).split("|")
)


def court_in_heading(heading: str) -> str | None:
    """The court that a caption names: `Eastern District of California - Live System (Fresno)` -> `caed`."""
    low = heading.lower()
    for name, short in _NATIONAL.items():
        if name in low:
            return short
    for pattern, place, arm in ((_DISTRICT, 2, 1), (_REVERSED, 1, 2)):
        for m in pattern.finditer(heading):
            if short := _short(m[place], m[arm]):
                return short
    m = _TERRITORY.search(heading)
    return _short(m[1], None) if m else None


def court_at_host(text: str) -> str | None:
    """The court whose CM/ECF site most of the links lead to."""
    hosts = Counter(_HOST.findall(text)) or Counter(_MAIL.findall(text))
    ((host, _),) = hosts.most_common(1) or [("", 0)]
    return court_with_id("uscfc" if host == "cofc" else host)


@cache
def court_with_id(short: str) -> str | None:
    """The id, when there is such a federal trial court; None otherwise."""
    from courts_db import find_court_by_id

    known = [c for c in find_court_by_id(short) if c.get("system") == "federal"]
    return short if known and (short[-1:] == "d" or short in _NATIONAL.values()) else None


def _short(place: str, arm: str | None) -> str | None:
    """`California`, `Eastern` -> `caed`; the words after a state's name ("California Live System") are let go."""
    words = place.lower().split()
    for n in range(min(2, len(words)), 0, -1):
        if postal := _POSTAL.get(" ".join(words[:n])):
            return court_with_id(f"{postal}{arm[0].lower() if arm else ''}d")
    return None
