"""Whether a number in a docket text is an entry's: the words that stand around it tell."""

from __future__ import annotations

import re
from typing import NamedTuple

from docket.reading.patterns import sought

__all__ = ["refers"]

_BETWEEN = " \t\r\n\f\v\u00a0\u2003#:[("
_UP_TO_WORD = re.compile(r"(?s).*[\s\[\](){}#]")
_LIST = re.compile(r"[\s,;&\]\[()#]*(?:and|or|&|through|thru|[-–](?=\s?#))?[\s,\[(#]*")


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


_NAMED = _words(
    """
    document documents doc docs docket dkt dkts dk ecf d/e d/es de d.e filing paper entry entries item items
    instrument rec d.i de's ecf/dkt document(s) document# doc# dkt# ecf# di filings
    dkt.no doc.no docket.no doc.nos dkt.nos ecf.no d.e.no
    """
)
_VAGUE = _words("filing filings paper item items rec")
"""What names an entry only of a docket, or with its number: "docket item 12", "Paper No. 12"."""
_NO = _words("no nos number numbers num # no.s")
_PAPER = _words(
    """
    motion motions mot mots mtn mtns application applications request requests petition petitions stipulation
    stipulations stipulated order orders complaint answer answers counterclaim counterclaims crossclaim cross notice
    notices letter letters memorandum memoranda brief briefs response responses reply replies opposition declaration
    affidavit report findings objection objections judgment transcript summons scheduling exhibit exhibits statement
    status bill certificate clerks minute protective proposed consent joint amended corrected first second third
    fourth fifth sixth unopposed agreed emergency ex sealed redacted supplemental renewed administrative opposed
    uncontested partial plaintiff plaintiffs plaintiff's plaintiffs' defendant defendants defendant's defendants'
    deft defts deft's pltf pltfs pltf's pro mandate usca rule text hearing suggestion withdrawal substitution waiver
    acknowledgment jury disclosure corporate clerk clerk's verified expedited urgent cross-motion cross-motions
    recommendation recommendations r&r f&r the extend dismiss compel stay seal injunction time related) other)
    non-motion) free) related other ifp document minutes reassigning granting unsealing certification motion(s)
    order(s) summary support class-action errata initial case adr appendix supplement affidavits return writ verdict
    witness trial praecipe subpoena proof addendum opinion judgement
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
_NEXT_WORD = re.compile(r"(?:[\s,\])*]*\s)?(?P<word>[a-z][\w'&()-]*)")


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
_MOTION_AT = sought(
    r"^(?!.*\b(?:hearing|argument|conference|heard|set)\b).*\b(?:motions?|applications?) at [\[(#]*$", re.S
)
"""What stands before the place of a motion on the docket: "the motions at 12 and 14"; not "hearing on motion at 10"."""
_COURT_RECORD = sought(r"\b(?:ct|crt|court)\W+rec(?:ord)?\W+(?:no\W+)?$")
_SUBSECTION = sought(r"\d\([a-z0-9]+\)(?:\([a-z0-9]+\))*(?:\s*(?:,|and|or|&|through|-)\s*)+\($")
"""What stands before another paragraph of a rule: "12(b)(2) and (5)"."""
_DOES = sought(r"\b(?:does?|roes?|unknown|unnamed|individual|corporate) defendants?\W*$")
_ONE_PAPER = _words("notice motion complaint answer petition judgment order report")
"""What a number after "for" must be followed by to be a paper's: "for 50 Notice of Appeal"."""
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_CLOSES = re.compile(r"\s*(?:\(attach|\(related|filed\b|\.?\s*$)")
_RE_TITLE = sought(r"\bre:? [^.;]{3,140}$")
_SECTIONS = _words("1915 1983 2241 2254 2255")
"""Sections of title 28 or 42 by which a motion or petition is called: "a 2255 Motion"."""
_COMPLAINT_KIND = sought(
    r"\b(?:complaint|petition|notice of removal)\b(?: - *| +)(?:\w+\))?$|\b(?:civil case opening|motion related)\)$"
)
"""What a system prints of the sort of a paper before its number: "Complaint - (Discovery) 1"."""
_A_SUM = sought(r"\$ ?[\d,]+,$")
"""What stands before the last digits of a sum: "$12,500"."""
_COUNT_OF = sought(r"\b(?:jury|jurors|panel|total|\d{1,3}) of $")
"""What stands before a count: "A jury of 8 will be seated", "Volume 3 of 5"."""


class _Before(NamedTuple):
    """What stands before a number: the last letters, the same without marks, and the last word, as printed and bare."""

    head: str
    said: str
    printed: str
    word: str


def _before(low: str, at: int) -> _Before:
    head = low[max(0, at - 40) : at]
    said = head.rstrip(_BETWEEN)
    if said.endswith((")", "),")):  # "Declaration (Motion related), 39"
        said = said.rstrip(",").replace("(", " ")
        printed = said[said.rfind(" ") + 1 :]
    else:
        up_to = _UP_TO_WORD.match(said)
        printed = said[up_to.end() :] if up_to else said
    return _Before(head, said, printed, printed.rstrip(".:,;").lstrip("(*"))


def refers(low: str, at: int, end: int, last: int | None) -> bool:
    """Whether the words around a number make it a reference to an entry; `last` is where the one before it ends."""
    if last is not None and at - last < 12 and _LIST.fullmatch(low, last, at):
        return not _UNITS.match(low, end)
    if low[at - 1 : at] == "[" and low[end : end + 1] == "]":
        return True
    before = _before(low, at)
    if (called := _called_an_entry(low, end, before)) is not None:
        return called
    if _counts(low, at, end, before):
        return False
    if _after_a_title(low, at, end, before.word):
        return True
    following = _NEXT_WORD.match(low, end)
    next_word = following["word"] if following else ""
    next_word = next_word if "(" in next_word else next_word.rstrip(")")
    return not _of_no_entry(low, at, end, before, next_word) and _of_a_paper(low, at, end, before, next_word)


def _called_an_entry(low: str, end: int, before: _Before) -> bool | None:
    """Whether what stands before a number says that it is an entry's: "Doc. 12"; None where it says neither."""
    head, said, printed, word = before
    if said[-1:] in (")", "-") and _COMPLAINT_KIND.search(said):
        return True
    if word in _NO or word in _NAMED:
        named = (said[: len(said) - len(printed)].split() or [""])[-1].strip(".:,;()[]*#")
        if word in _NO:
            return named in _NAMED or named in ("re", "entry")
        if word not in _VAGUE or named == "docket":
            return not _UNITS.match(low, end)
    if word == "at" and _MOTION_AT.search(head):
        return not _UNITS.match(low, end)
    if word == "r" and printed.endswith(".") and _RECORD.search(head):
        return True
    if word in ("rec", "record") and _COURT_RECORD.search(head):
        return True
    if printed[-2:] == ",,":
        return True  # the marks of events whose names the system leaves out: "Order,, Set Deadlines,, 12"
    if word == "cause" and said.endswith("order to show cause"):
        return True
    return None


def _counts(low: str, at: int, end: int, before: _Before) -> bool:
    """Whether a number says how many or how much, or is a section's: "a jury of 8", "$12,500", "12 days"."""
    head, word = before.head, before.word
    if word == "of" and _COUNT_OF.search(head):
        return True
    if word in ("defendant", "defendants") and _DOES.search(head):
        return True
    if low[at - 1 : at] == "," and _A_SUM.search(head):
        return True
    if low[at:end] in _SECTIONS and low[at - 1 : at] not in ("#", "["):
        return True
    return _UNITS.match(low, end) is not None


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
    if word == "limine" and _OTHER_NUMBERS.search(low, max(0, at - 40), at):
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


def _of_no_entry(low: str, at: int, end: int, before: _Before, next_word: str) -> bool:
    """Whether a number is that of a rule, a count, a general order, a point of a list or a motion in limine."""
    head, _, printed, word = before
    if word in ("through", "thru") and _AFTER_A_NUMBER.match(head):
        return True
    titled = word == "for" and next_word in _ONE_PAPER
    if (word in _NEVER_BEFORE and printed[-1:] != "," and not titled) or word.endswith("$"):
        return True
    if word in ("order", "to", "of") and _GENERAL_ORDER.search(head):
        return True
    if _listed(low, at, end) or (head[-1:] == "(" and _SUBSECTION.search(head)):
        return True
    numbered = word in ("limine", "requests", "request") or printed in ("no.", "#")
    return numbered and _OTHER_NUMBERS.search(head) is not None


def _of_a_paper(low: str, at: int, end: int, before: _Before, next_word: str) -> bool:
    """Whether a number stands beside the name of a paper or a word that leads to one: "re 12", "12 MOTION"."""
    head, _, printed, word = before
    if word in _STRONG or (head.rstrip().endswith("#") and "attachment" not in head):
        return True
    if _YEAR.match(low, at):
        return False
    if printed[-1:] == "," and _CLOSES.match(low, end) and _RE_TITLE.search(low, max(0, at - 150), at):
        return True
    if next_word in _PAPER:
        return True
    if next_word and word and low[at - 2 : at] != ")(" and _DONE_WITH.match(low, end):
        return not _COUNTED.search(head)
    if low.startswith((" .", " ;", " : "), end) and not (low[at - 1 : at] == "(" or word.isdigit()):
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
