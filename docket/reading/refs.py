"""References to other entries: `re 12`, `[12]`, `12 MOTION`, `Doc. 12`, `(188 in 1:09-md-02036)`, `Filing No. 8`.

A number is a reference only where the words around it make it one: dates, counts, rules, amounts, attachments and
page numbers are not.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from docket.filing import Ref

__all__ = ["Found", "find"]


class Found(NamedTuple):
    """A reference and the stretch of text that prints it."""

    start: int
    end: int
    ref: Ref


_NAMED = (
    r"(?:docket|document|doc|dkt|ecf|d/e|d\.e|de|filing|paper|entry|instrument|rec|d\.i|d\. i)s?\b\.?"
    r"(?: ?(?:document|doc|docket|dkt|entry|entries|item|no|nos|number|numbers|num|#)s?\b\.?)*"
)
_NUMBERS = re.compile(
    r"(?P<inside>\(?\s*\b(?P<there>\d{1,4}) in (?P<case>\d{1,2}:\d\d-[a-z]{2,4}-\d+[\w-]*))"
    r"|\[(?:" + _NAMED + r")?[\s#]*(?P<bracket>\d{1,4})(?:-(?P<part>\d{1,3}))?\s*\]"
    r"|\b(?P<named>" + _NAMED + r")[\s:#(\[]*(?P<after>\d{1,4})(?:-(?P<after_part>\d{1,3}))?(?![\w/])(?!\.\d)"
    r"|(?<![\w$./:§-])#?\s?(?P<bare>\d{1,4})(?:-(?P<bare_part>\d{1,2}))?(?![\w%/:-])(?![.,]\d)(?!\()"
)
_PAPER = (
    r"(?:motions?|mots?|mtns?|applications?|requests?|petitions?|stipulations?|stipulated|orders?|complaint|answers?"
    r"|counterclaims?|crossclaims?|cross|notices?|letters?|memorandum|memorandums|brief|briefs|response|responses"
    r"|reply|replies|opposition|declaration|affidavit|report|findings|objections?|judgment|transcript|summons|scheduling"
    r"|exhibits?|statement|status|bill|certificate|minute|minutes|protective|proposed|consent|joint|amended|corrected"
    r"|first|second|third|fourth|fifth|sixth|unopposed|agreed|emergency|ex|sealed|redacted|supplemental|renewed"
    r"|administrative|opposed|uncontested|partial|letter|order|plaintiffs?|plaintiff's|plaintiffs'|defendants?"
    r"|defendant's|defendants'|deft'?s?|pltf'?s?|pro|mandate|usca|rule|text|report|hearing|suggestion|withdrawal"
    r"|substitution|waiver|acknowledg\w+|jury|disclosure|corporate|clerk'?s?|verified|expedited|urgent|cross-motion"
    r"|cross-motions|recommendation|r&r|f&r|the)\b"
)
_FOLLOWED = re.compile(r"[\s,\])]*\s(?:" + _PAPER + r"|[\w.'&-]+(?: [\w.'&-]+){0,3} (?:motion|application)\b)")
_LEADS_IN = re.compile(
    r"(?:\bre|\bre:|\bregarding|\brelated to|\brelating to|\bto|\bgrant\w*|\bden\w+|\badopt\w*|\bapprov\w*"
    r"|\bmoot|\bstrik\w+|\bstricken|\bpart|\bterminat\w+|\bvacat\w+|\bwithdraw\w*|\bamend\w*|\brefer\w*|\bon|\bof"
    r"|\bresponse|\bfrom|\bsee|#)[\s:#(]*$"
)
_PAPER_BEFORE = re.compile(
    r"\b(?:motions?|application|request|petition|stipulation|order|complaint|answer|counterclaim|notice|letter"
    r"|memorandum|brief|response|reply|opposition|declaration|affidavit|report|recommendations?|objections?|judgment"
    r"|extend|dismiss|compel|stay|strike|seal|injunction|time|hearing|statement|orders|related\)|other\))[,;]*\s?,?\s*$"
)
_STRONG = re.compile(r"(?:\bre|\bre:|\bregarding|\bgranting|\bdenying|\badopting|\bapproving|#)[\s:#]*$")
_LIST = re.compile(r"^[\s,;&]*(?:and|or|&|through)?[\s,\[(#]*$")
_NOT_AFTER = re.compile(
    r"^\s*(?:days?|pages?|pgs?\b|pp\b|copies|copy|years?|yrs?|months?|weeks?|hours?|hrs?|minutes|mins?\b|a\.?m|p\.?m"
    r"|u\.?\s?s\.?\s?c|usc|cfr|c\.f\.r|f\.\s?(?:\d|supp)|s\.\s?ct|percent|day\b|dollars|jurors|counts?\b|claims"
    r"|individual|summonse?s?\b|original|summons issued|st\b|street|ave|floor|o'?clock|additional|boxes|volumes?|vols?\b"
    r"|exhibits\b|witness|depositions|interrog|defendants|plaintiffs|certified|hr\b|et al|green|page|words|lines|inch)"
)
_NOT_BEFORE = re.compile(
    r"(?:\brules?|\blr|l\.r\.|\bloc(?:al)?|\bsection|\bsec\.?|§|\btitle|\bchapter|\bch\.|\broom|\bcourtroom|\bctrm|\bsuite"
    r"|\bexhibits?|\bexh?\.?s?|\bcounts?|\bday|\bform|\btrack|\bparagraph|\bpara|\bpage|\bpages|\bpg|\bp\.|\bpp\.|\bfed\."
    r"|\bjan\w*\.?|\bfeb\w*\.?|\bmar(?:ch)?\.?|\bapr\w*\.?|\bmay|\bjun[e.]?|\bjul[y.]?|\baug\w*\.?|\bsep\w*\.?|\boct\w*\.?"
    r"|\bnov\w*\.?|\bdec(?:ember)?\.?|\bwithin|\bat|\bnumber|\bage|\bvolume|\bvol\.?|\bpart|\bversion|\bset|\bfl\.?|\bfloor"
    r"|\breceipt|receipt #|fee|\$|\bappendix|\btab|\battachment|\bclass|\bphase|\bstep|\bgroups?|\bcase no\.?"
    r"|\bcase number|\bno\.|civil action|\blocal|\bact|\bsize|\bnotice for|\bthan|\bleast|\bnext|\bexceed"
    r"|\bfor|\binterrogator\w+|\bproduction|\badmissions?|\bclaims?|\bpatent|\bdoe|\bjohn doe|\bdoes|\bzip|\bbox"
    r"|\bpart(?:s|y)?|\blevel|\bbldg|\bgeneral order|\bpretrial order|\bconditional transfer order|\border no\.)[\s:#.(]*$"
)


def find(low: str, start: int = 0, end: int | None = None) -> list[Found]:
    """The references in lower-case `low` between `start` and `end`, in order of place."""
    found: list[Found] = []
    stop = len(low) if end is None else end
    for m in _NUMBERS.finditer(low, start, stop):
        kind = m.lastgroup
        if m["inside"]:
            found.append(Found(m.start("there"), m.end(), Ref(ecf=int(m["there"]), case=m["case"])))
        elif m["bracket"]:
            found.append(Found(m.start(), m.end(), _ref(m["bracket"], m["part"])))
        elif m["after"]:
            if kind and not _year(m["after"], low, m):
                found.append(Found(m.start("after"), m.end(), _ref(m["after"], m["after_part"])))
        elif _is_reference(low, m, found):
            found.append(Found(m.start("bare"), m.end(), _ref(m["bare"], m["bare_part"])))
    return found


def _ref(ecf: str, part: str | None) -> Ref:
    return Ref(ecf=int(ecf), part=int(part) if part else None)


def _year(number: str, low: str, m: re.Match[str]) -> bool:
    return m["named"].startswith(("de", "rec")) and m["named"].rstrip(". ") not in {"de", "d.e", "rec"}


def _is_reference(low: str, m: re.Match[str], found: list[Found]) -> bool:
    at, end = m.start("bare"), m.end()
    if m["bare"] == "0" or (len(m["bare"]) > 1 and m["bare"][0] == "0"):
        return False
    before, after = low[max(0, at - 32) : at], low[end : end + 60]
    if _NOT_AFTER.match(after):
        return False
    if found and at - found[-1].end < 8 and _LIST.match(low[found[-1].end : at]):
        return True
    if _NOT_BEFORE.search(before):
        return False
    if _STRONG.search(before):
        return True
    if len(m["bare"]) == 4 and m["bare"][:2] in ("19", "20"):
        return False
    if _FOLLOWED.match(after):
        return True
    if _PAPER_BEFORE.search(before):
        return True
    return bool(_LEADS_IN.search(before)) and not after.lstrip().startswith(("of ", "th ", "plaintiffs", "defendants"))
