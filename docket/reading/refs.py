"""References to other entries: `re 12`, `[12]`, `12 MOTION`, `Doc. 12`, `(188 in 1:09-md-02036)`, `Filing No. 8`.

A number is a reference only where the words around it make it one: dates, counts, rules, amounts, attachments and
page numbers are not.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from docket.filing import Ref
from docket.reading.entry_numbers import refers
from docket.reading.patterns import sought

__all__ = ["Found", "find", "outer", "related"]


class Found(NamedTuple):
    """A reference and the stretch of text that prints it."""

    start: int
    end: int
    ref: Ref


_A_PAPER = (
    r"(?:motion|order|complaint|answer|response|reply|opposition|notice|memorandum|brief|stipulation|report|declaration"
    r"|affidavit|objections?|petition|letter|exhibit|judgment|minute|joint|unopposed|amended)\b"
)
_GLUED = (
    r"(?<=\b(?:no|dk)\..)|(?<=\b(?:doc|dkt|ecf|nos)\..)|(?<=\bd\.[ie]\..)|(?<=\bd[ie].)|(?<=\b(?:ecf|doc|dkt).)|(?<=\bre.)"
    rf"|(?<=[a-z]{{2}}.)(?=\d{{0,3}} {_A_PAPER})"
)
"""A number printed without a space behind the word that leads to it: "Doc.12", "re12", "granting12 Motion"."""
_NUMBER = sought(
    rf"(?P<ecf>[1-9](?:(?<![\w$.§/-].)|(?<=[a-z.].)(?:{_GLUED}))(?<!\)\(.)\d{{0,3}})(?:-(?P<part>\d{{1,3}}))?"
    rf"(?:(?={_A_PAPER})|(?![\w%/]|:(?!\s)|-(?!\s?#\d))(?![.,]\d)(?!\())"
)
_ELSEWHERE = re.compile(
    r"[\])]?,?\s+(?:filed |entered )?in\s+(?:(?:the|related|lead|member|civil|case|action|mdl|no)\b[\s.]*)*"
    r"(?P<case>\d{1,2}:\d\d-?[a-z]{2,4}-?\d+[\w-]*|\d\d-?(?:cv|md|mc|ml|mdl|civ)-?\d+[\w-]*)"
)
_A_DAY = sought(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}, $")
"""What stands before a year: "filed October 20, 2005 in 03-md-1570"."""
_ALSO_IN = re.compile(r"[)\]]?\s[^;.()]{3,160}?\sin case (?P<case>\d{1,2}:\d\d-[a-z]{2,4}-\d+[\w-]*)")
_WITH_THE_NEXT = re.compile(
    r"\)\s(?:(?:(?! in case )[^.;()]){3,160};\s\w+\s\(\d{1,4}\)){1,6}?\s(?:(?! in case )[^.;()]){3,160}"
    r"\sin case (?P<case>\d{1,2}:\d\d-[a-z]{2,4}-\d+[\w-]*)"
)
"""What stands behind one of several numbers of another case, which is named behind the last of them."""
_DOCKETED_IN = sought(
    r"\b(?P<case>(?:\d:)?\d\d-?[a-z]{2,3}-?\d{2,5}),? (?:as )?(?:(?:document|docket|doc|dkt|entry|item)\.? ?)+"
    r"(?:(?:number|no)\.?\s*)?#?\s*$"
)
_NAMES_AN_ENTRY = (
    "document ",
    "docket ",
    "doc ",
    "doc. ",
    "dkt ",
    "dkt. ",
    "entry ",
    "item ",
    "number ",
    "no. ",
    "no ",
    "#",
)
_TO = re.compile(r"[\s,\[\]()#]*(?:through|thru|[-–])[\s,\[(#]*")
_MANY = sought(r"(?:\b(?:nos|docs|dkts|documents|entries|motions|filings|exhibits)\b\.?|#)[\s.#:]*$")
_WITH_PARTS = re.compile(r"[\s,;&]*(?:and )?\d+-\d")
_LONGEST = 60
"""How many papers a printed range of them can name."""
_FEW = 12
"""How many one can name that stands in a list of papers, where its end could be an attachment's number."""


_SERIES = sought(r"(?<= )(?:[1-9]\d{0,3}, ?)+$")
_DIGITS = sought(r"\d+")


def find(low: str, start: int = 0, end: int | None = None) -> list[Found]:
    """The references in lower-case `low` between `start` and `end`, in order of place."""
    found: list[Found] = []
    for m in _NUMBER.finditer(low, start, len(low) if end is None else end):
        at, last = m.span()
        if low[last : last + 1].isdigit():
            continue  # the stretch ends within a number
        if elsewhere := _elsewhere(low, start, at, last):
            found.append(Found(at, elsewhere[1], Ref(ecf=int(m["ecf"]), case=elsewhere[0])))
        elif refers(low, at, last, found[-1].end if found else None):
            ref = Ref(ecf=int(m["ecf"]), part=int(m["part"]) if m["part"] else None)
            if low[last : last + 6] == " filed" and (before := _SERIES.search(low, max(start, at - 40), at)):
                known = {f.start for f in found}
                found += [
                    Found(n.start(), n.end(), Ref(ecf=int(n[0])))
                    for n in _DIGITS.finditer(low, *before.span())
                    if n.start() not in known
                ]
            found += _range(low, found, Found(at, last, ref))
    return found


_TITLED = re.compile(
    r"[\])]?\W+(?!and\b|or\b|filed\b|by\b)(?:[a-z'/-]+\.?\s+){0,4}?"
    r"(?:motions?|applications?|requests?|petitions?|stipulations?|reports?|findings|objections?)\b"
)
_SAME_TITLE = re.compile(
    r"[\])]?(?:(?!\b(?:filed|was|were|is|are|has|shall|should|and re)\b)[^,;.()\[\]])*"
    r"(?<!\band)(?<!&)(?<!\bor)\s*[\[(#]?"
)
_GOES_ON_TO = re.compile(
    r".*\b(?:to|re|regarding|withdraw|strike|of|on|stay|seal|amend|correct|supplement|join|quash|expedite|for"
    r"|reconsider|unseal|terminate|renew|hear)"
    r"(?:\s+(?:the\s+|its\s+|their\s+)?(?:\w+\s+)?(?:plaintiff|defendant|movant|petitioner|pltf|deft)(?:'?s|s')?)?\W*$",
    re.S,
)


def outer(low: str, found: list[Found]) -> list[Found]:
    """References without those within the title of another: of "22 MOTION to Dismiss 1 Complaint", only 22."""
    kept: list[Found] = []
    inside: Found | None = None
    for f in found:
        if kept and (_within(low, kept[-1], f) or (inside and _listed_with(low, kept[-1], inside, f))):
            inside = f
        else:
            kept.append(f)
            inside = None
    return kept


def _within(low: str, of: Found, f: Found) -> bool:
    """Whether a reference stands within the title of the one before it, which can only name what is older."""
    if of.end >= f.start or (f.ref.ecf or 0) >= (of.ref.ecf or 0):
        return False
    if not (_TITLED.match(low, of.end) and _SAME_TITLE.fullmatch(low, of.end, f.start)):
        return False
    return not _TITLED.match(low, f.end) or _GOES_ON_TO.match(low, of.end, f.start) is not None


def _listed_with(low: str, of: Found, inside: Found, f: Found) -> bool:
    """Whether a reference goes on with a list in that title: "49 MOTION to Amend 47 Order, 48 Judgment"."""
    earlier = (f.ref.ecf or 0) < (of.ref.ecf or 0)
    return earlier and not _TITLED.match(low, f.end) and _NEXT_TITLE.fullmatch(low, inside.end, f.start) is not None


_NEXT_TITLE = re.compile(r"[^;.()]*,[\s\[(#]*(?:and\s)?[\s\[(#]*")
_RELATED = sought(r"\(related doc\w*\.?(?:\(s\))?\W*(?P<numbers>(?:\d{1,4}(?:-\d+)?(?:[\s,;&#]|and\b)*)+)")
_ONE_NUMBER = sought(r"(\d{1,4})(?:-(\d+))?")


def related(low: str) -> list[Ref]:
    """The entries that a clerk's link beside the text names: "(Related document(s) 22, 23)"."""
    return [
        Ref(ecf=int(n[1]), part=int(n[2]) if n[2] else None)
        for m in _RELATED.finditer(low)
        for n in _ONE_NUMBER.finditer(m["numbers"])
    ]


def _elsewhere(low: str, start: int, at: int, end: int) -> tuple[str, int] | None:
    """The other case of which a number is an entry, and where the reference ends."""
    if " in" in low and (m := _ELSEWHERE.match(low, end)) and not _A_DAY.search(low, max(0, at - 14), at):
        return m["case"], m.end()
    m = _ALSO_IN.match(low, end) if " in case " in low else None
    if m is None and low[end : end + 1] == ")" and low.count(" in case ") > 1:
        m = _WITH_THE_NEXT.match(low, end)  # "granting (12) Motion; granting (14) Motion in case 1:04-cv-1; ..."
    if m is None and low.endswith(_NAMES_AN_ENTRY, start, at):
        m = _DOCKETED_IN.search(low, max(start, at - 56), at)
    return (m["case"], end) if m else None


def _range(low: str, found: list[Found], to: Found) -> list[Found]:
    """What a number names: one paper, or with the number before it a range ("12 through 15", "#218-219")."""
    first, last = to.ref.ecf or 0, to.ref.part or 0
    said = _MANY.search(low, max(0, to.start - 16), to.start) if first < last <= first + _LONGEST else None
    alone = said and not _WITH_PARTS.match(low, to.end)
    listed = found and not found[-1].ref.part and found[-1].ref.case is None and to.start - found[-1].end < 8
    if listed and 30 <= first < last <= first + _FEW:
        return [Found(to.start, to.end, Ref(ecf=n)) for n in range(first, last + 1)]
    if said and (first >= 30 or (first >= 4 and alone and said[0][0] != "#")):
        return [Found(to.start, to.end, Ref(ecf=n)) for n in range(first, last + 1)]
    before = found[-1].ref if found and _TO.fullmatch(low, found[-1].end, to.start) else None
    if before and before.ecf and not (before.part or to.ref.part) and before.ecf < first <= before.ecf + _LONGEST:
        return [*(Found(to.start, to.end, Ref(ecf=n)) for n in range(before.ecf + 1, first)), to]
    return [to]
