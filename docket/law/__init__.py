"""The law by date: every provision version that the engine knows, one line of data each, with its source.

A provision *family* is what a row or rule cites (`frcp-12-a-4-A`); its *versions* are the texts in force from one day
to another (`frcp-12-a-4-A~to2009`). Numbers and dates live here; reasoning lives in the chapters of `procedure`.
The tables stand beside this file, a room for each kind of law; `local/` has a room for each court.
"""

from __future__ import annotations

import hashlib
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

__all__ = ["EDITION", "Provision", "bluebook", "families", "family_of", "law_hash", "provision", "versions"]

EDITION = date(2026, 12, 1)
"""The last day to which the tables were brought up; no amendment of the Civil Rules takes effect on it."""

ROOMS = Path(__file__).parent


class Provision(msgspec.Struct, frozen=True, kw_only=True):
    """One version of one provision of law.

    `since` and `until` are the first and last day in force; None means from before 2000, and still. `n` and `unit`
    are its period ("days", "hours", "months", "years"), counted in `direction` ("after", "before", "within") from
    `measured_from`. `extendable` says whether a court may enlarge it ("no": FRCP 6(b)(2), a statute, FRAP 26(b);
    "agreement": the parties may). `service_3day` says whether FRCP 6(d) adds days. `jurisdiction` is a court id or a
    circuit; without one it is national. `decided` is the day of the case it rests on. `docket_shows` is "bites",
    "declaratory", "datum" or "off docket". `verified` is "yes", "partly" or "from-knowledge".
    """

    id: str
    citation: str
    title: str
    since: date | None = None
    until: date | None = None
    n: int | None = None
    unit: str | None = None
    direction: str | None = None
    measured_from: str | None = None
    extendable: str | None = None
    service_3day: str | None = None
    kind: str = ""
    trigger: str = ""
    actor: str = ""
    conditions: str = ""
    effect: str = ""
    docket_shows: str = "bites"
    priority: str = "rare"
    jurisdiction: str | None = None
    decided: str | None = None
    amended_from: str = ""
    new_law: str = ""
    verified: str = "from-knowledge"
    source: str = ""
    note: str = ""

    @property
    def family(self) -> str:
        """The id that rows and rules cite."""
        return family_of(self.id)

    @property
    def cite(self) -> str:
        """The citation in Bluebook form: `Fed. R. Civ. P. 12(a)(4)(A)`, `28 U.S.C. § 1446(b)`."""
        return bluebook(self.citation)

    def in_force(self, day: date | None) -> bool:
        """Whether this version is the law on `day` (None: today's law, the version still in force)."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


_BLUEBOOK = (
    ("FRCP ", "Fed. R. Civ. P. "),
    ("FRAP ", "Fed. R. App. P. "),
    ("FRBP ", "Fed. R. Bankr. P. "),
    (" USC ", " U.S.C. § "),
    (" CFR ", " C.F.R. § "),
)


def bluebook(citation: str) -> str:
    """A citation as lawyers print it: `FRCP 12(b)` -> `Fed. R. Civ. P. 12(b)`."""
    for ours, theirs in _BLUEBOOK:
        citation = citation.replace(ours, theirs)
    return citation


def family_of(id: str) -> str:
    """`frcp-55-c~to2015` -> `frcp-55-c`."""
    return id.partition("~")[0]


@cache
def families() -> dict[str, tuple[Provision, ...]]:
    """Every family of provisions with its versions, oldest first."""
    decode = msgspec.json.Decoder(Provision).decode_lines
    found: dict[str, list[Provision]] = {}
    for room in sorted(ROOMS.rglob("*.jsonl")):
        for version in decode(room.read_bytes()):
            found.setdefault(version.family, []).append(version)
    return {name: tuple(sorted(vs, key=lambda v: v.since or date.min)) for name, vs in found.items()}


def versions(family: str) -> tuple[Provision, ...]:
    """The versions of a family, oldest first. Raises KeyError for a family that is not in the tables."""
    return families()[family_of(family)]


@cache
def provision(family: str, on: date | None = None) -> Provision | None:
    """The version of `family` in force on a day; None where it was not law then.

    Raises KeyError for a family that is not in the tables: a citation is an identifier, and a wrong one is a bug.
    """
    return next((v for v in reversed(versions(family)) if v.in_force(on)), None)


@cache
def law_hash() -> str:
    """A short hash of all the tables: names the edition of the law that gave an answer."""
    digest = hashlib.sha256()
    for room in sorted(room for room in ROOMS.rglob("*") if room.suffix in (".jsonl", ".toml", ".json")):
        digest.update(room.read_bytes())
    return digest.hexdigest()[:12]
