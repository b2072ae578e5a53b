"""The names in a printed list of parties: roles, offices and company forms told from the names themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from docket.reading.patterns import sought

__all__ = ["DATED", "ROLE_ALONE", "SHORTENED", "names"]

_ROLES = (
    r"(?:(?:the|all|and|counter|cross|third[- ]party|3rd|consolidated|lead|interested|pro se|putative|proposed"
    r"|prospective|real|non|material|special|court[- ]appointed|intervenor|nominal|class|both|individual|moving"
    r"|chapter \d\d?|remaining|settling|corporate|defaulting|consol\.?)[\s-]+)*"
    r"(?:(?:counter|cross)?-?(?:plaintiffs?|defendants?|claimants?)(?:\(s\))?(?:,? pro se)?"
    r"|defts?\.?|def'?s|(?-i:def\b|Def\.)|pltfs?\.?|pla|dft|plntfs?|dfts?|petitioners?|respondents?|movants?"
    r"|(?:non)?p(?:ar)?t(?:y|ies)(?: in interest)?|decedent|neutral|class member"
    r"|(?:plaintiff-)?intervenors?|appellants?|appellees?|debtors?|trustee|mediator|objectors?"
    r"|garnishees?|amic(?:us|i)(?: curiae)?"
    r"|attorney(?! general)|relators?|receiver|special master|creditors?|interpleaders?|custodian)\.?"
)
_ROLE = sought(_ROLES + r"(?:[-\s]+|:\s+)(?=[\w(])(?!(?:for|of|in)\b)", re.I)
ROLE_ALONE = re.compile(_ROLES, re.I)
_SUFFIX = re.compile(
    r"(?:inc|afl-cio|local(?: union)?(?: no\.?)? \d+|(?:[a-z]\.){3,}[a-z]|gmbh(?: & co\.?(?: kg)?)?|kg|l\.?l\.?c|l\.?p"
    r"|l\.?l\.?p|corp|corporation|co|company|ltd|limited|jr|sr|i{2,3}|iv|n\.?a|p\.?c|m\.?d|ph\.?d|esq|s\.?a|plc|ag"
    r"|p\.?a|et al|lp|s\.?p\.?a|s\.?r\.?l|s\.?a\.?s|b\.?v|n\.?v|a/s|pty|a\.?g|pllc|d\.?o|trustee|deceased|individually"
    r"|fl?ca|pca|fcb|fsb|ssb|in (?:his|her|its|their)"
    r"|as (?!set|stated|well|to\b|of\b|follow|provided|described)|doing|a/k/a|f/k/a|d/b/a|formerly|and as"
    r"|on behalf)\b\.?",
    re.I,
)
DATED = r"(?:[a-z]{3,9}\.? \d{1,2}, (?:19|20)\d\d|\d{1,2}/\d{1,2}/\d{2,4})"
_DAY_OF_A_TRUST = sought(rf"(?i)(?<=trust) dated {DATED}")
_LISTED = sought(r"[,;]\s*(?:(?:and|AND)\s+)?|(?:(?<=\bInc\.)|(?<=\bLLC\.)|(?<=\bLtd\.)|(?<=\bCorp\.))(?=[A-Z][a-z])")
_BOTH = sought(r"\s+(?:and|AND)\s+(?=[A-Z]|d(?:ef|e?ft)|pl(?:ain|n?t))")
_DAY_AFTER = sought(r"\s+(?:on\s+)?\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$")
_BESIDE = sought(r"\((?![^)]{1,24}\)\s(?:Limited|Ltd|Inc|LLC|L\.?P|Corp|Co|Holdings|PLC|GmbH)\b)[^)]*\)|\[[^\]]*\]")
"""What stands beside a name, but not within it: "Fund (Cayman) Limited"."""
_OWN_CASE = sought(r"(?i)\((?:\d{1,2}:)?\d\d-?[a-z]{2,4}-?\d[\w-]*\)")
"""The number of a party's own case beside its name, where the name ends: "Acme Corp. (1:15-cv-12) and Sample"."""
_THREE_LETTERS = sought(r"[A-Za-z]{2}.*[A-Za-z]|(?:[A-Z]\. ?){1,3}[A-Z]\.?$")


_IN_CASE = sought(r"\s+in (?:ea\w* case )?\d[\d:]*-?[a-z]{2}-?\d[\w-]*")
_NO_NAME = re.compile(
    r"(?i)and|filed|(?:(?:class|lead|co-?lead|liaison|interim|local) )+counsel\b.*"
    r"|(?:appearing )?pro se|in (?:rem|personam)|etc\.?|(?:her|its|their) (?:engines?|tackle|boilers?)\b.*"
    r"|(?:and )?(?:apparel|tackle|freights?|furniture|appurtenances|equipment|machinery|masts|sails|et al\.?)"
    r"|(?:the )?summons(?: and complaint)?|(?:e-?)?mailed (?:to|on) .*"
    r"|an?|inclusive|deceased|(?:as )?(?:an? )?individual(?:ly)?|an? minor"
    r"|agent for (?:service(?: of process)?|.* of process)"
    r"|an? (?:[\w.-]+ ){0,3}(?:corporation|company|partnership|entity|association|municipality|trust|agency)"
)
_LOOSE = sought(
    r"(?:^|\s)(?:of|for|to|re|regarding)(?:\s+(?:[Rr]equest|[Nn]otice).*)?$"
    r"|(?<=\S)(?<!\band)\s(?:Affidavit|Motion|Notice|Memorandum|Declaration|Certificate|CERTIFICATE|Response|Reply|Answer|Brief|Order"
    r"|Stipulation|Exhibits?|Statement|Letter|Complaint|Opposition|Amendment|Proof|Acceptance"
    r"|Acknowledge?ment|Waiver|Return)$"
    r"|(?<=\S)(?<!\band)\s(?:(?:Supplemental|Amended|First|Second|Third|Joint|Reply)\s)*(?:Affidavit|Declaration"
    r"|Memorandum|Motion|Certificate|Response|Brief|Notice|Objections?)\s(?:of|in|re|to|for|regarding)\b.*$"
    r"|(?<=\S)\sExhibits?\s\w{1,2}(?:\s?(?:,|and|&|-|through)\s?\w{1,2})*$"
)
_OF_A_PAPER = sought(
    r"(?i)(?<=[\w.])\sof\s(?:submission|revised|updated|amended|designations?|requests?)\b.*"
    r"|(?-i:(?<=[ ,][A-Z]\.)[a-z]{4,}\s.*)",
    re.S,
)
"""What goes on behind a name with a title of its own: "Acme Corp. of Revised Exhibit List", "J. D.for an order"."""
_FORM_WITHIN = sought(
    r"\b(?:Inc|INC|LLC|L\.L\.C|Corp|CORP|Corporation|CORPORATION|Ltd|LTD|LP|L\.P|LLP|N\.A)\b\.?(?=\s[^\s&])"
)
_A_TITLE = re.compile(
    r"(?i)\s+(?!.*\b(?:plans?|trust|funds?|program|pension|benefits?|committee|litigation|investors|holders?|group"
    r"|division|branch|d/?b/?a|[fna]/?k/?a)\b)"
    r"(?:[\w.'/-]+ ){0,4}?(?:disclosures?|reports?|orders?|responses?|reply|notices?|statements?|briefs?|lists?"
    r"|designations?|requests?|objections?|exhibits?|certificates?|amended|proposed|stipulat\w+|supplement\w*"
    r"|memorandum|motion|declarations?|affidavits?|letter|transcripts?|subpoenas?)\b"
)
"""What a filer has typed behind a company's name: "Acme LLC Expert Witness Disclosure"."""
_ET_AL = sought(
    r"(?i),?\s+et\.? al\b\.?(?:ii)?|,?\s+by and through\b.*"
    r"|,?\s+(?:individually and )?on behalf of (?:(?:him|her|it)self|themselves)\b.*"
    r"|,?\s+as (?:an? |the )?(?:part(?:y|ies)|(?:third[- ]party )?(?:defendant|plaintiff)s?)$"
    r"|,?\s+in their (?:official|individual|personal)\b[^,;]{0,40}\bcapacities$"
    r"|,?\s+pro se$|,?\s+as amic(?:us|i)(?: curiae)?$",
    re.S,
)
_COMMON = re.compile(
    r"(?!(?:the|all|both|any|each|named|remaining|lead|non|pro|certain|various|other|said|de|la|van|von|al|bin|ibn"
    r"|del|della|di|du|el|le|st)\b"
    r"|(?:def|dft|plain|pltf|pl\w?t?n?f|plt|pla\b|petition|respond|movant|movt|interv|appell|claim|part(?:y|ies)\b|counter|cross|third"
    r"|garnish|debtor|trustee|relator|amic|receiver|consolidated|intervenor|objector|creditor))"
    r"(?:[a-z]{2,}(?:[\s.](?![A-Z])|$)|(?:and|or|to|for|in|of|re|by|as|who|that|this|with|from|on|at|upon)\s)"
    r"|(?:the )?(?:court|clerk|undersigned|deputy|marshal|case|action|matter|lawsuit)\b"
    r"|(?i:interlocutory appeal|civil cover|corporate disc|summons|exhibits?\b|declaration"
    r"|pro hac|liability|issues?\b|stipulation|motion|complaint|damages|counts?\b|(?:all )?claims?\b"
    r"|memorandum|plea\b|notice of|certificate of|(?:order )?(?:granting|denying|terminating|dismissing)\b"
    r"|(?:(?:first|second|third|amended) )*(?:complaint|answer|petition))"
)
"""What begins like no name: words in small letters, papers and things."""
_THINGS = (
    r"(?:(?:the|his|her|its|their|certain|any) )?(?:settlement|arbitration|discovery|scheduling|schedule|jurisdiction"
    r"|briefing|depositions?|requests?|judgment|amounts?|hearings?|orders?|trial|service|venue"
    r"|(?:attorney'?s?'? )?fees|costs|sanctions|deadlines?|experts?|class(?: certification)?|remedies|relief"
    r"|counterclaims?|affirmative defenses|punitive damages|evidence|testimony|documents?|status|compliance|payment"
    r"|mediation|disclosures?|interest"
    r"|insurance|women|minorities|officers|individuals|others|police|employees|counsel|appeal|bond|injunction|default|dismissal)"
)
_THING = re.compile(
    rf"(?i){_THINGS}(?: (?:{_THINGS}|(?:of|for|on|in|to|by|from)\b.*|issues?|dates?|due|conference|disputes?))?"
)
"""What is no name by itself, though it stands where one could: "as to Briefing Schedule", "against Minorities"."""
_OFFICE = re.compile(
    r"(?i)(?:(?:the|acting|deputy|interim|former|assistant|asst\.|chief|as|special) )*"
    r"(?:warden|commissioner|secretary|superintendent|sheriff|director|governor|attorney general|mayor|administrat(?:or"
    r"|rix)|execut(?:or|rix)|personal representative|conservator|guardian(?: ad litem)?|next friend|receiver)"
    r"(?: (?:of|for|to) .*)?"
)
"""An office by itself: it belongs to the person before it ("Jane Roe, Warden"), or with the place after it."""
_BY_OFFICE = re.compile(
    r"(?:Acting |Deputy |Lieutenant |Lt\. )?(?:Warden|Commissioner|Secretary|Superintendent|Sheriff|Director|Governor"
    r"|Attorney General|Mayor|Senator|President|Chief) (?=[A-Z])"
)
"""A name with the office before it, after which another's can follow: "Governor Roe, Secretary of State Coe"."""
_OF_THE_STATE = sought(
    r"(?i)\b(?:department|dep't|corrections|prisons?|county|state|bureau|agency|commission|correctional|fci|usp|facility)\b"
)
"""What an office is of, after it: "Secretary, Department of Corrections"."""
_PERSON = re.compile(
    r"(?!(?i:.*\b(?:of|for|inc|llc|corp|co|company|county|city|state|department|bank)\b))\S+(?: \S+){1,3}"
)
_GIVEN = re.compile(r"[A-Z][\w'-]+ [A-Z]\.?")
"""What comes after a surname and a comma: "John A."."""
_ONE_NAME = re.compile(
    r"(?i).*\band (?:"
    r"human serv|judiciary|safety|welfare|training|benefit|pension|annuity|retirement|urban dev|rehab|families"
    r"|family serv|children|wildlife|game\b|paroles?\b|probation|recreation|zoning|power\b|sewer"
    r"|sciences?\b|services\b|company|sons\b|associates|partners\b|casualty|accident|marine\b|trust\b"
    r"|guarant|indemnity|surety|immigration|border|naturali|firearms|explosives|budget|light\b|electric"
    r"|loan\b|mechani|urban|forf|mental|environment|natural|public|corrections|prevention|technology"
    r"|telegraph|telephone|commercial work|allied|joiners|helpers|(?:pipe|steam)fit|trades\b|agricultur"
    r"|(?:general|life|fire) (?:ins|assur)|(?:trading|finance|development|construction|supply"
    r"|manufacturing|engineering|research|management|realty|insurance|equipment) (?:co|corp|inc|ltd|llc|authority)\b"
    r")"
)
"""Names whose "and" joins no two parties: "Department of Health and Human Services", "Fire and Casualty Company"."""
_ENDS_A_NAME = sought(r"(?i)\b(?:inc|llc|ltd|corp|corporation|company|co|lp|l\.p|l\.l\.c|llp|n\.a|p\.c)\.?$")
_TWO_PERSONS = re.compile(
    r"[A-Z][\w.'-]+ (?:[A-Z][\w.'-]* )?(?P<surname>[A-Z][\w'-]+) & [A-Z][\w.'-]+ (?:[A-Z][\w.'-]* )?(?P=surname)"
    r"|[A-Z][\w'-]+ [A-Z]\.? [A-Z][\w'-]+ & [A-Z][\w'-]+ (?:[A-Z]\.? )?[A-Z][\w'-]+"
)
"""Persons joined by a mark: of one surname, or the first with an initial; "Oak Ridge & Sample Coe" may be a firm."""
_DECEASED = sought(r"(?i)^(?:and |the )?(?:(?:deceased|late) )(?:(?:defendant|dft|deft|plaintiff|pltf)s? )?")


SHORTENED = sought(r"(?i)(?:\b(?:inc|corp|co|cos|ltd|jr|sr|bros|dept|assn|mfg|hosp|univ|esq)|(?:\b|\.)[a-z])\.$")


def _bare(piece: str) -> str:
    """A name without the marks around it; the period of an abbreviation is the name's own: "Acme Corp."."""
    name = piece.strip(" ,;:*)").lstrip(". ")
    if name[-1:] != ".":
        return name
    name = name.rstrip(".") + "."
    return name if SHORTENED.search(name, max(0, len(name) - 8)) else name.rstrip(". ,;:")


def _pieces(printed: str) -> Iterator[str]:
    for listed in _LISTED.split(printed):
        whole = _bare(listed)
        both = _BOTH.split(whole) if "and" in whole or "AND" in whole else [whole]
        if len(both) == 2 and not _SUFFIX.fullmatch(both[0]):
            one_word = (" " in _ROLE.sub("", both[0], count=1)) != (" " in both[1])
            each = _ROLE.match(both[1]) or ROLE_ALONE.fullmatch(both[0])
            if (
                (one_word and not (each or _ENDS_A_NAME.search(both[0])))
                or _SUFFIX.fullmatch(both[1])
                or _ONE_NAME.match(whole)
            ):
                both = [whole]  # "Soap and Candle Trust" is one name; "[Acme,] Inc. and Sample Works" are two
        elif " & " in whole:
            amp = whole.index(" & ")
            if _ENDS_A_NAME.search(whole[:amp]) or _TWO_PERSONS.fullmatch(whole):
                both = [whole[:amp], whole[amp + 3 :]]
        for b in both:
            name = _bare(b)
            yield _DAY_AFTER.sub("", name) if name[-1:].isdigit() else name


def _is_name(piece: str) -> bool:
    return bool(piece) and not (_NO_NAME.fullmatch(piece) or _COMMON.match(piece) or _THING.fullmatch(piece))


def _without_misspelt_role(piece: str) -> str:
    """A name without a word in small letters before it that is nearly a role, or that role: "plainitff Jane Roe"."""
    first, _, name = piece.partition(" ")
    if name:
        may_be = first.islower() and name[:1].isupper()
    else:
        may_be = first.isalpha() and first[:2].lower() in ("pl", "de", "pe", "re") and first.lower() not in _SIDES
    if len(first) <= 6 or not may_be:
        return piece
    from rapidfuzz import fuzz, process

    meant = process.extractOne(first.lower(), _SIDES, scorer=fuzz.ratio, score_cutoff=80 if name else 86)
    return (name or meant[0].capitalize()) if meant else piece


_SIDES = ("plaintiff", "plaintiffs", "defendant", "defendants", "petitioner", "respondent", "claimant", "intervenor")


def _of_the_one_before(name: str, piece: str) -> bool:
    """Whether a piece of a list goes on with the name before it: an office, its place, the given name of a surname."""
    if _OFFICE.fullmatch(piece):
        return _PERSON.fullmatch(name.rpartition("ex rel. ")[2]) is not None and not _BY_OFFICE.match(name)
    if _OFFICE.fullmatch(name) and " " not in name:
        return True
    if _OFFICE.fullmatch(name.rpartition(", ")[2]) and _OF_THE_STATE.search(piece):
        return True
    return " " not in name and _GIVEN.fullmatch(piece) is not None


def _without_asides(printed: str) -> str:
    """A printed list without what stands beside its names: days of trusts, numbers of cases, "et al.", other papers."""
    if " dated " in printed.lower():
        printed = _DAY_OF_A_TRUST.sub("", printed)
    printed = _OWN_CASE.sub(";", printed.replace("(s)", "s"))
    printed = _bare(_IN_CASE.sub("", _BESIDE.sub(" ", printed)))
    if any(word in printed for word in ("et", "by and", "ro ", "RO ", "micus", "behalf", "capacities", " as ")):
        printed = _ET_AL.sub("", printed)
    if any(word in printed for word in (" of ", " OF ", ".s")):
        printed = _OF_A_PAPER.sub("", printed)
    return printed


def _goes_on(name: str, piece: str) -> str | None:
    """What a piece of a list adds to the name before it: "Inc.", "Jr.", "Warden"; None where it is no part of that."""
    if _SUFFIX.fullmatch(piece) or (_SUFFIX.match(piece) and len(piece) > 14):
        return ", " + _LOOSE.sub("", piece)
    if not _THREE_LETTERS.search(piece):
        return ""
    if piece.islower() and piece[-1] != "s" and ROLE_ALONE.fullmatch(piece) and not ROLE_ALONE.match(name):
        return ""  # "by John Roe, claimant"
    return ", " + piece if _of_the_one_before(name, piece) else None


def _leads_to(role: str, piece: str) -> bool:
    """Whether what stands before a piece is only the role of those who follow: "by defendants, Ann Roe"."""
    if not ROLE_ALONE.fullmatch(role) or role[:3].lower() in ("all", "bot") or ROLE_ALONE.fullmatch(piece):
        return False
    return _is_name(piece) and not (role[-1:].lower() == "s" and _ROLE.match(piece))


def _named(piece: str) -> str:
    """The name in a piece of a list, without the role before it; the role where there is no name."""
    role = _ROLE.match(piece)
    if (form := _FORM_WITHIN.search(piece)) and _A_TITLE.match(piece, form.end()):
        piece = piece[: form.end()]
    name = _LOOSE.sub("", _DECEASED.sub("", _bare(piece[role.end() :]) if role else _without_misspelt_role(piece)))
    return name or (piece.split()[0] if role else "")  # "by plaintiff of: ..."


@lru_cache(4096)
def names(printed: str) -> tuple[str, ...]:
    """The names in a printed list of parties; `Acme, Inc., John Doe` gives two."""
    out: list[str] = []
    for piece in _pieces(_without_asides(printed)):
        more = _goes_on(out[-1], piece) if out else None
        if more is not None:
            out[-1] += more
        elif _THREE_LETTERS.search(piece):
            if out and _leads_to(out[-1], piece):
                out.pop()
            out.append(_named(piece))
    found = dict.fromkeys(" ".join(n.split()) for n in out if _is_name(n))
    if "U.S. Attorney" in found and len(found) > 1:  # who is served for the United States is no party
        found = {n: None for n in found if n not in ("U.S. Attorney", "U.S. Attorney General")}
    return tuple(found)[:60]
