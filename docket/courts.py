"""The federal courts: what each is called, the state whose holidays it keeps, its clock, and its circuit.

The table is `law/courts.json`: the ids are those of CM/ECF and of the courts-db library, against which a test checks
it. The library itself is not read at run time: it takes longer to load than a docket to replay, it knows no time
zones, and some of its citations are not in Bluebook form. The zone is that of the principal clerk's office; a few
districts lie in two zones, which keep the same rules of daylight saving, so that no period in hours is counted
differently.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from attrs import frozen

from docket.errors import OutOfRange

__all__ = ["Court", "court", "court_named"]


@frozen
class Court:
    """A federal court.

    `id` is its CM/ECF id ("caed"). `citation` is its Bluebook form ("E.D. Cal."). `state` is the postal code of the
    state, district or territory where it sits (FRCP 6(a)(6)(C)). `zone` is the IANA name of its time zone
    (FRCP 6(a)(4)). `circuit` is the court of appeals above it ("9th Cir."; its own for a court of appeals), None for
    the Judicial Panel on Multidistrict Litigation.
    """

    id: str
    name: str
    citation: str
    state: str
    zone: str
    circuit: str | None

    def __str__(self) -> str:
        return self.citation


def court(id: str) -> Court:
    """The court with a CM/ECF id. Raises OutOfRange for an id that no court has, naming the nearest that one does."""
    try:
        return courts()[_ALIASES.get(id, id)]
    except KeyError:
        raise OutOfRange(_no_such_court(id)) from None


@cache
def courts() -> dict[str, Court]:
    """Every court of the table, by id."""
    import msgspec

    rows = msgspec.json.decode((Path(__file__).parent / "law" / "courts.json").read_bytes())
    return {row["id"]: Court(**row) for row in rows}


def court_named(text: str) -> Court | None:
    """The federal court that a text names; None where it names none, or more than one could be meant.

    Reads ids, citations ("E.D. Cal."), names in either order ("Eastern District of California", "California Eastern"),
    captions, and the address of a CM/ECF site ("ecf.caed"). State and bankruptcy courts are not in the table.
    """
    low = " ".join(text.lower().split())
    if site := _SITE.search(low):
        return courts().get(_ALIASES.get(site[1], site[1]))
    if found := courts().get(_ALIASES.get(low, low)) or _by_citation().get(_letters(low)):
        return found
    if _OTHER_COURTS.search(low):
        return None
    return _national(low) or _circuit(low) or _district(low)


_ALIASES = {"cofc": "uscfc"}  # CM/ECF's host for the Court of Federal Claims is ecf.cofc

_SITE = re.compile(r"\becf\.(\w+)\b")
_OTHER_COURTS = re.compile(
    r"\b(bankruptcy|county|superior|supreme|municipal|probate|chancery|common pleas|circuit court|judicial circuit|"
    r"judicial district|family court|magistrate court|immigration)\b"
)
_NATIONAL = {
    "federal claims": "uscfc",
    "international trade": "cit",
    "multidistrict litigation": "jpml",
}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")
_CIRCUIT = re.compile(
    rf"\b({'|'.join(_ORDINALS)}|(1?\d)(?:st|nd|d|rd|th)|(d\.? ?c\.?|district of columbia)|federal) cir(?:cuit\b|\.)"
)
_ARMS = "northern|southern|eastern|western|middle|central"


def _national(low: str) -> Court | None:
    return next((courts()[id] for name, id in _NATIONAL.items() if name in low), None)


def _circuit(low: str) -> Court | None:
    m = _CIRCUIT.search(low)
    if m is None:
        return None
    if m[1] in _ORDINALS:
        return courts()[f"ca{_ORDINALS.index(m[1]) + 1}"]
    return courts().get(f"ca{m[2]}" if m[2] else "cadc" if m[3] else "cafc")


def _district(low: str) -> Court | None:
    by_place = _by_place()
    for pattern in _district_patterns():
        for m in pattern.finditer(low):
            words = m.groupdict()
            arm = words.get("arm") or ""
            arm = next((a for a in _ARMS.split("|") if a[0] == arm), arm)
            if found := by_place.get((arm, words["place"])):
                return found
    return None


@cache
def _by_citation() -> dict[str, Court]:
    return {_letters(c.citation.lower()): c for c in courts().values()}


@cache
def _by_place() -> dict[tuple[str, str], Court]:
    """District courts by arm ("" for the only one of its state) and place, as their names have them."""
    named = re.compile(rf"district court (?:of|for) (?:the )?(?:({_ARMS})? ?district of )?(?:the )?(.+)")
    found = {}
    for c in courts().values():
        if m := named.search(c.name.lower()):
            found[m[1] or "", m[2]] = c
    return found


@cache
def _district_patterns() -> tuple[re.Pattern[str], ...]:
    places = "|".join(sorted({place for _, place in _by_place()}, key=len, reverse=True))
    place = rf"(?P<place>{places})\b"
    a_court = r"(?:(?:u\. ?s\.|us|united states) )?(?:district )?(?:court\b)?[ ,]*(?:(?:of|for) )?(?:the )?"
    return (
        re.compile(rf"\b(?:(?P<arm>{_ARMS}) )?(?:district|dist\.|d\.) of (?:the )?{place}"),
        re.compile(rf"\b(?P<place>{places}),? (?P<arm>{_ARMS})\b"),
        re.compile(rf"\b(?P<arm>[nsewmc])\. ?d\. ?(?:of )?{place}"),
        re.compile(rf"\b(?P<arm>[nsewmc])d (?:of )?{place}"),
        re.compile(rf"^{a_court}(?:d\. )?{place}$"),
    )


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text)


def _no_such_court(id: str) -> str:
    if named := court_named(id):
        return f"no court has the id {id!r}; the {named.name} is {named.id!r}"
    import difflib

    near = difflib.get_close_matches(id.lower(), courts(), n=1, cutoff=0.5)
    hint = f"the nearest is {near[0]!r}, the {courts()[near[0]].name}" if near else "ids are those of CM/ECF: 'caed'"
    return f"no court has the id {id!r}; {hint}"
