"""References to other entries: `re 12`, `[12]`, `12 MOTION`, `Doc. 12`, `(188 in 1:09-md-02036)`, `Filing No. 8`.

A number is a reference only where the words around it make it one: dates, counts, rules, amounts, attachments and
page numbers are not.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from docket.filing import Ref
from docket.reading.patterns import sought

__all__ = ["Found", "find", "outer", "related"]


class Found(NamedTuple):
    """A reference and the stretch of text that prints it."""

    start: int
    end: int
    ref: Ref


_NUMBER = sought(
    r"(?P<ecf>[1-9](?:(?<![\w$.§/-].)|(?<=\bno\..))(?<!\)\(.)\d{0,3})(?:-(?P<part>\d{1,3}))?(?![\w%/:]|-(?!\s?#\d))(?![.,]\d)(?!\()"
)
_ELSEWHERE = re.compile(r"[\])]?\s+in\s+(?P<case>\d{1,2}:\d\d-?[a-z]{2,4}-?\d+[\w-]*)")
_ALSO_IN = re.compile(r"\)\s[^;.()]{3,160}?\sin case (?P<case>\d{1,2}:\d\d-[a-z]{2,4}-\d+[\w-]*)")
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
_BETWEEN = " \t\r\n\f\v\u00a0\u2003#:[("
_UP_TO_WORD = re.compile(r"(?s).*[\s\[\](){}#]")
_LIST = re.compile(r"[\s,;&\]\[()#]*(?:and|or|&|through|thru|[-–](?=\s?#))?[\s,\[(#]*")
_TO = re.compile(r"[\s,\[\]()#]*(?:through|thru|[-–])[\s,\[(#]*")
_MANY = sought(r"(?:\b(?:nos|docs|dkts|documents|entries|motions|filings|exhibits)\b\.?|#)[\s.#:]*$")
_WITH_PARTS = re.compile(r"[\s,;&]*(?:and )?\d+-\d")
_LONGEST = 60
"""How many papers a printed range of them can name."""


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


_NAMED = _words(
    """
    document documents doc docs docket dkt dkts dk ecf d/e d/es de d.e filing paper entry entries item items
    instrument rec d.i de's ecf/dkt document(s) document# doc# dkt# ecf#
    """
)
_VAGUE = _words("filing paper item items rec")
"""What names an entry only of a docket, or with its number: "docket item 12", "Paper No. 12"."""
_NO = _words("no nos number numbers num # no.s")
_PAPER = _words(
    """
    motion motions mot mots mtn mtns application applications request requests petition petitions stipulation
    stipulations stipulated order orders complaint answer answers counterclaim counterclaims crossclaim cross notice
    notices letter letters memorandum brief briefs response responses reply replies opposition declaration affidavit
    report findings objection objections judgment transcript summons scheduling exhibit exhibits statement status bill
    certificate clerks minute protective proposed consent joint amended corrected first second third fourth fifth
    sixth unopposed agreed emergency ex sealed redacted supplemental renewed administrative opposed uncontested
    partial plaintiff plaintiffs plaintiff's plaintiffs' defendant defendants defendant's defendants' deft defts
    deft's pltf pltfs pltf's pro mandate usca rule text hearing suggestion withdrawal substitution waiver
    acknowledgment jury disclosure corporate clerk clerk's verified expedited urgent cross-motion cross-motions
    recommendation recommendations r&r f&r the extend dismiss compel stay seal injunction time related) other)
    non-motion) free) related other ifp document minutes reassigning granting unsealing certification motion(s) order(s)
    summary support class-action errata initial case adr appendix supplement affidavits return writ verdict witness
    trial praecipe subpoena proof addendum opinion judgement
    """
)
_STRONG = _words("re regarding granting denying adopting approving grants denies granted denied # ref moot part")
_LEADS_IN = _words(
    """
    to related relating grant grants granted deny denies denied adopts adopted approves approved striking
    unfiling stricken terminate terminating terminated vacating vacated withdrawing withdrawn amending amends referring
    refers on of response from see and strikes motions moots finding
    """
)
_NEVER_BEFORE = _words(
    """
    rule rules procedure proc civ frcp f.r.c.p frcvp fre f.r.e frap evid evidence civ.p r.civ.p
    lr l.r local section sec title chapter ch room courtroom ctrm suite exhibit exhibits
    ex exh exhs count counts day form track paragraph para page pages pg p pp fed january february march april may
    june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec within at
    age volume vol version set fl floor receipt fee appendix tab attachment attachments class phase step group groups
    case action than least next exceed for interrogatory interrogatories production admission admissions claim claims
    patent doe does zip box parties party level bldg act size usc u.s.c cfr c.f.r supp f.supp general pretrial
    transfer route apt exhibits) amount about approximately over under another last past every plus only all these
    those judge dept division article mail tracking check account acct policy invoice badge id bar location accession
    er
    """
)
_UNITS = sought(
    r"\s*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4}"
    r"|days?|pages?|pgs?\b|pp\b|copies|copy|years?|yrs?|months?|weeks?|hours?|hrs?|minutes|mins?\b|a\.?m\b|p\.?m\b"
    r"|u\.?\s?s\.?\s?c|usc|cfr|c\.f\.r|f\.\s?(?:\d|supp)|s\.\s?ct|percent|dollars|jurors|counts?\b|claims"
    r"|individual|summonse?s?\b(?! (?:return|req|exec))"
    r"|original|st\b|street|ave|floor|o'?clock|additional|boxes|volumes?|vols?\b"
    r"|exhibits\b|witness(?! lists?\b)|depositions|interrog|cases\b|certified|hr\b"
    r"|(?:defendants|plaintiffs)(?!['’] (?:[\w-]+ ){0,4}?(?:motion|application|request))"
    r"|et al|green|words"
    r"|(?:[a-z]+ ){0,2}(?:avenue|boulevard|blvd|road|highway|broadway)\b"
    r"|lines|inch|of \d|th\b|persons|people|more\b|business|origs?\b)"
)
_MOTION_SOON = re.compile(r"[\s\])]*\s[\w.'&-]+(?: [\w.'&-]+){0,3} (?:motion|application)\b")
_TITLE_BEFORE = sought(
    r"\b(?:motion|application|request|petition|mtn|mot)s?(?:,? [a-z][\w'/&-]*\.?){1,14}(?: [(\[]?#?| )$"
)
_TITLE_OVER = sought(
    r"[)\]]?\s*(?:[.;,](?!\d)|$|(?:is|are|was|were|as|and|by|signed|served|so|re"
    r"|of (?:lead )?(?:plaintiff|defendant)s?|it is (?:so |hereby )*ordered"
    r"|with|without|in its|in full)\b)"
)
_NEXT_WORD = re.compile(r"[\s,\])*]*\s(?P<word>[a-z][\w'&()-]*)")


_DONE_WITH = re.compile(
    r"[\s\])]*\s(?:filed\b|by (?:attorney|counsel|plaintiff|defendant|(?:the )?(?:chief |magistrate )?(?:judge|hon))"
    r"|(?:is|are) (?:hereby )?(?:granted|denied|withdrawn|stricken|moot)\b)"
)
_COUNTED = sought(r"\b(?:exhibits?|exh?s?|tabs?|vol\w*|pages?|pgs?|counts?|local|parts?)\W+(?:\d+[\s,&-]+(?:and )?)*$")
_GENERAL_ORDER = sought(
    r"\b(?:general|standing|administrative|misc\w*\.?|pre-?trial|(?:case )?management|practice)"
    r"\s+orders?\W+(?:nos?\W+)?$|\baddress\w*\b[^.;]{0,20}\sto\s+$"
    r"|\b(?:limits?|limitation|excess|total|maximum|minimum|sum|age|period|number|set)s? of\s+$"
)


_OTHER_NUMBERS = sought(
    r"\bin limine\s+(?:nos?\.?\s*|#\s*)+$|\b(?:document|production|discovery|admissions?) requests?\W+(?:nos?\W+)?$"
)
"""What stands before the number of a motion in limine or of a request for production."""
_AFTER_A_NUMBER = re.compile(r"(?:.*\D)?(?<![\w.-])\d{1,4}[\s,]*\b(?:and|&|or|to|through|thru)\s+$", re.S)
"""A list of numbers of which the one before is no reference, and so neither is this: "Counts 3, 4 and 5"."""
_REGARDING = sought(r"\bre:? [^;]{3,190}$")
"""What stands before a number that the system has put at the end of a title, with a space: "RE: Memorandum 12 ."."""
_RECORD = sought(r"[(;,]\s*r\.\s?$")
"""What stands before the number of the record: "(R. 12; R. 14)"; not "Fed. R. 12"."""
_COURT_RECORD = sought(r"\b(?:ct|crt|court)\W+rec(?:ord)?\W+(?:no\W+)?$")
_SUBSECTION = sought(r"\d\([a-z0-9]+\)(?:\([a-z0-9]+\))*(?:\s*(?:,|and|or|&|through|-)\s*)+\($")
"""What stands before another paragraph of a rule: "12(b)(2) and (5)"."""
_DOES = sought(r"\b(?:does?|roes?|unknown|unnamed|individual|corporate) defendants?\W*$")
_SERIES = sought(r"(?<= )(?:[1-9]\d{0,3}, ?)+$")
_ONE_PAPER = _words("notice motion complaint answer petition judgment order report")
"""What a number after "for" must be followed by to be a paper's: "for 50 Notice of Appeal"."""
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_CLOSES = re.compile(r"\s*(?:\(attach|\(related|filed\b|\.?\s*$)")
_RE_TITLE = sought(r"\bre:? [^.;]{3,140}$")
_SECTIONS = _words("1915 1983 2241 2254 2255")
"""Sections of title 28 or 42 by which a motion or petition is called: "a 2255 Motion"."""
_DIGITS = sought(r"\d+")


def _listed(low: str, at: int, end: int) -> bool:
    """Whether a number only counts the points of a list: "(1) ..., (2) ..."."""
    if low[end : end + 2] == ". " and end - at < 3:
        before = low[max(0, at - 12) : at].rstrip().removesuffix("and").rstrip()
        return (low[at:end] == "1" or (" 1. " in low and " 2. " in low)) and before[-1:] in (".", ":", ";")
    if low[end : end + 1] != ")" or end - at > 1:
        return False
    if low[at - 1 : at] == "(":
        return "(1)" in low and "(2)" in low
    return " 1)" in low and " 2)" in low and low[at - 1 : at].isspace()


_WHOLE_TITLE = sought(
    r"\bto (?:transfer|reopen|consolidate|substitute|join|add|drop|stay|close|dismiss) (?:\w+ )?"
    r"(?:case|part(?:y|ies))[\s#(]*$|\bexcess pages[\s#(]*$"
)
"""The end of a motion's title, after which its number can stand: "Motion to Transfer Case 12"."""


def _after_a_title(low: str, at: int, end: int, word: str) -> bool:
    """Whether a number closes a motion's title: "Motion for Sanctions 26.", "Motion to Reopen Case (26)"."""
    if word == "of" and _GENERAL_ORDER.search(low, max(0, at - 40), at):
        return False
    shut = low[at - 1 : at] == "(" and low[end : end + 1] == ")"
    named = word in ("case", "class", "claims") and (shut or low.startswith(" filed by", end))
    named = named or (
        word in ("case", "party", "parties", "pages") and bool(_WHOLE_TITLE.search(low, max(0, at - 60), at))
    )
    named = named or (word == "class" and low[end : end + 1] == ",")
    named = named or (word in ("action", "actions", "case", "cases", "claims") and low[end : end + 2] in (" .", " ;"))
    if word in _NEVER_BEFORE and not named:
        return False
    if named and not shut and low.startswith(" filed by", end):
        return bool(_TITLE_BEFORE.search(low, max(0, at - 110), at))
    if _YEAR.match(low, at) and not shut:
        return False
    return bool(_TITLE_OVER.match(low, end)) and bool(_TITLE_BEFORE.search(low, max(0, at - 110), at))


def find(low: str, start: int = 0, end: int | None = None) -> list[Found]:
    """The references in lower-case `low` between `start` and `end`, in order of place."""
    found: list[Found] = []
    for m in _NUMBER.finditer(low, start, len(low) if end is None else end):
        at, last = m.span()
        if low[last : last + 1].isdigit():
            continue  # the stretch ends within a number
        if elsewhere := _elsewhere(low, start, at, last):
            found.append(Found(at, elsewhere[1], Ref(ecf=int(m["ecf"]), case=elsewhere[0])))
        elif _refers(low, at, last, found):
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
    if " in" in low and (m := _ELSEWHERE.match(low, end)):
        return m["case"], m.end()
    m = _ALSO_IN.match(low, end) if low[end : end + 1] == ")" and " in case " in low else None
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
    if said and (first >= 30 or (first >= 4 and alone and said[0][0] != "#")):
        return [Found(to.start, to.end, Ref(ecf=n)) for n in range(first, last + 1)]
    before = found[-1].ref if found and _TO.fullmatch(low, found[-1].end, to.start) else None
    if before and before.ecf and not (before.part or to.ref.part) and before.ecf < first <= before.ecf + _LONGEST:
        return [*(Found(to.start, to.end, Ref(ecf=n)) for n in range(before.ecf + 1, first)), to]
    return [to]


_COMPLAINT_KIND = sought(
    r"\b(?:complaint|petition|notice of removal)\b(?: - *| +)(?:\w+\))?$|\b(?:civil case opening|motion related)\)$"
)
"""What a system prints of the sort of a paper before its number: "Complaint - (Discovery) 1"."""
_A_SUM = sought(r"\$ ?[\d,]+,$")
"""What stands before the last digits of a sum: "$12,500"."""
_JURY_OF = sought(r"\b(?:jury|jurors|panel|total) of $")
"""What stands before a count of people: "A jury of 8 will be seated"."""


def _refers(low: str, at: int, end: int, found: list[Found]) -> bool:
    """Whether the words around a number make it a reference."""
    if found and at - found[-1].end < 12 and _LIST.fullmatch(low, found[-1].end, at):
        return not _UNITS.match(low, end)
    if low[at - 1 : at] == "[" and low[end : end + 1] == "]":
        return True
    head = low[max(0, at - 40) : at]
    said = head.rstrip(_BETWEEN)
    if said.endswith((")", "),")):  # "Declaration (Motion related), 39"
        said = said.rstrip(",").replace("(", " ")
        before_word, printed = None, said[said.rfind(" ") + 1 :]
    else:
        before_word = _UP_TO_WORD.match(said)
        printed = said[before_word.end() :] if before_word else said
    if said[-1:] in (")", "-") and _COMPLAINT_KIND.search(said):
        return True
    word = printed.rstrip(".:,;").lstrip("(*")
    if word in _NO or word in _NAMED:
        before = before_word[0].split()[-1:] if before_word else []
        named = before[0].strip(".:,;()[]*#") if before else ""
        if word in _NO:
            return named in _NAMED or named in ("re", "entry")
        if word not in _VAGUE or named == "docket":
            return not _UNITS.match(low, end)
    if word == "r" and printed.endswith(".") and _RECORD.search(head):
        return True
    if word in ("rec", "record") and _COURT_RECORD.search(head):
        return True
    if word == "of" and _JURY_OF.search(head):
        return False
    if word in ("defendant", "defendants") and _DOES.search(head):
        return False
    if low[at - 1 : at] == "," and _A_SUM.search(head):
        return False
    if printed[-2:] == ",,":
        return True  # the marks of events whose names the system leaves out: "Order,, Set Deadlines,, 12"
    if word == "cause" and said.endswith("order to show cause"):
        return True
    if low[at:end] in _SECTIONS and low[at - 1 : at] not in ("#", "["):
        return False
    if _UNITS.match(low, end):
        return False
    if _after_a_title(low, at, end, word):
        return True
    if word in ("through", "thru") and _AFTER_A_NUMBER.match(head):
        return False
    following = _NEXT_WORD.match(low, end)
    next_word = following["word"] if following else ""
    next_word = next_word if "(" in next_word else next_word.rstrip(")")
    titled = word == "for" and next_word in _ONE_PAPER
    if (word in _NEVER_BEFORE and printed[-1:] != "," and not titled) or word.endswith("$"):
        return False
    if (
        (word in ("order", "to", "of") and _GENERAL_ORDER.search(head))
        or _listed(low, at, end)
        or (head[-1:] == "(" and _SUBSECTION.search(head))
    ):
        return False
    if (word in ("limine", "requests", "request") or printed in ("no.", "#")) and _OTHER_NUMBERS.search(head):
        return False
    if word in _STRONG or (head.rstrip().endswith("#") and "attachment" not in head):
        return True
    if _YEAR.match(low, at):
        return False
    if printed[-1:] == "," and _CLOSES.match(low, end) and _RE_TITLE.search(low, max(0, at - 150), at):
        return True
    if following and (next_word in _PAPER or (_DONE_WITH.match(low, end) and word and low[at - 2 : at] != ")(")):
        return next_word in _PAPER or not _COUNTED.search(head)
    if low[end : end + 2] in (" .", " ;") and not (low[at - 1 : at] == "(" or word.isdigit()):
        return True
    if low.startswith((" served on ", ", served on "), end) and _REGARDING.search(low, max(0, at - 200), at):
        return True
    if _MOTION_SOON.match(low, end):
        return not _COUNTED.search(head)
    if word in _PAPER and word != "the":
        return True
    if word in ("and", "to") and _AFTER_A_NUMBER.match(head):
        return False
    return word in _LEADS_IN and next_word not in ("of", "th")
