"""Who files a paper, and whom it concerns: the names that a docket text prints."""

from __future__ import annotations

import re
from typing import NamedTuple

from docket.reading.listed import DATED, ROLE_ALONE, SHORTENED, names
from docket.reading.patterns import sought

__all__ = ["IN_THE_NAME", "against", "concerned", "filer"]

_BY = sought(
    r"\b(?<!represented )(?:(?:(?<!sealed )(?<!redacted )(?<!restricted )document )?"
    r"(?:filed|submitted|submitted on behalf) by:?\s*+"
    r"|by and (?:through|between|among)\s++|on behalf of\s++"
    r"|by\s++)(?!(?:orders?|rules?|mail|court|telephone|video|videoconference|tele|agreement|consent|jury|facsimile"
    r"|fax|certified|registered|federal express|means|and|noon|close|separate|its|his|her|their"
    r"|any|each|either|every|which|way|virtue|reason"
    r"|clerk|phone|e-?mail|fed\.? ?ex|publication|default|motion|deputy|not"
    r"|affidavit|summary|counsel(?! for)|judge|magistrate|chief|hon|personal|first|overnight"
    r"|substituted|ccp|frcp|(?:state|federal) statute)\b"
    r"|& |parties and |(?:the|this) (?:court|honorable|hon|clerk|undersigned|parties)\b|no later|or before|stipulat"
    r"|(?:the )?(?:\w+ )?circuit (?:court|clerk)|usca\b"
    r"|(?:an? |the )?u\.?s\.? (?:mail|mag|dist|marshal|postal|cert)|(?:an? |the )?united states (?:mag|dist|mail)"
    r"|\d(?!(?!am|pm|st|nd|rd|th)[a-z]{1,3}\b)"
    r"|\w{3,20}ing (?:on|the|an?|to|in|up|out|at|with|for|his|her|its|their|this|that)\b"
    r"|\w{3,9}day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d)"
)
_STOP = sought(
    r"\s(?:\s{7,}|all parties (?:do not )?consent|to (?!be\b|[b-z]\s)|and certification|filing fee|associated cases"
    r"|of (?<!behalf of )(?:def|plain|pltf|its |their |his |her )"
    r"|in (?:\w+ (?:opp|supp)|opp|supp|resp|reply|limine|re\b|further|favor|connection|lieu"
    r"|accord|compl|the amount|case|(?:\S+ ){0,3}?motions? (?:to|for|in|\W?\d))|re:?(?=[\s#\[(:])"
    r"|regarding|requesting|seeking|without prej|with (?:jury|prej|proposed|cert|attach|brief|exhib|resp|affid"
    r"|summons|memo|supp|rout|doc)"
    r"|plaintiffs?'|defendants?'|against|as to|upon|for(?=\s(?!(?:plaintiff|defendant|deft|pltf"
    r"|petitioner|respondent|himself|herself|itself|the estate|all\b|and\b)))"
    r"|of(?=\s(?:change|filing|appear|withdraw|suppl|assoc|settle|discl|corporate|affil"
    r"|intent|no |non|hearing|memo|decl|joind|errata|acceptance|offer of|discovery|bankruptcy|pendency"
    r"|suggestion|impasse"
    r"|rel|subst|compliance|unav|serv|volun|notice|dism|lodg|depos|taking|subp|consents?\b"
    r"|summons|compl|proof|process|exhib|answer|letter|brief|first|second|respons"
    r"|(?:[\w.,!&-]+\s){0,3}?[\w.!&-]+'s?\s(?:\w+\s){0,2}?(?:objection|respon|repl|request|disclos|desig|statem|oppos)))"
    r"|(?:responses?|repl(?:y|ies)|objections?|answers?) due"
    r"|served|sent on|mailed on|motions? referred|waiver|in opposition|on \d|dated|granting|denying|that "
    r"|who |addressed"
    r"|stating|advising|withdraw|only\b|reason for\b|-(?=[a-z])|as (?:att(?:orne)?y|counsel) of record"
    r"|(?:(?:is|are|be|was|were) (?:hereby )?)?(?:granted|denied|moot|overruled|sustained|taken under)\b"
    r"|pursuant|purs\b|filed\b|adopt|dismiss|amending|via\b|concerning|objecting|correcting|attaching"
    r"|identifying|demand|-{1,2}\s|from (?=\[)|from (?:the )?(?:[\w.]+ ){0,3}?(?:circuit|superior|state|district|county"
    r"|court|supreme|common|\d)|privilege log\b"
    r"|(?:(?:final|initial|further|status|settlement|case|management|pretrial|jury|bench|court|motion|telephonic"
    r"|scheduling|discovery|show|cause|evidentiary) )+(?:conference|hearing|trial)s? (?:re)?set\b"
    r"|(?:(?:amended|supplemental|first|second|and) )*(?:responses?|answers|objections) to (?:\S+ ){0,5}?"
    r"(?:interrog|requests?|discovery)|(?P<doing>(?!doing\b|being\b|acting\b)[a-z]{3,}ing\b))"
    r"|\((?!s\))|\[|;|\.\s*$|\.\."
    r"|\.(?=(?:motions?|unopposed|joint|in|document|filed|associated|original|related|responses?"
    r"|repl(?:y|ies)|return|signed|attorney|the (?:new )?case) )"
    r"|(?P<glued>(?:(?<=inc)|(?<=llc)|(?<=corp)|(?<=ltd))\.(?=[a-z]{3,} ))"
    r"|\.\s+(?:\(|respon|repl|recommended|lodged|motion|hearing|answer|noting|objection|attorney"
    r"|serv|related|assoc|modif"
    r"|document|identif|return|case|fee|filing|filed|court|status|signed|there |no |none |these |this |all |so "
    r"|corrected |amended |accept|acknowl|waiver|summons|complaint|proof"
    r"|deadline|copy|mailed|set"
    r"|jury|notice|it |the |by )|:\s|\*{2,}"
    r"|,\s(?:motions? terminated|civil case terminated|case (?:closed|terminated))"
    r"|(?P<sentence>(?<=[a-z]{3})\.(?=\s+[a-z0-9]))"
    r"|(?<!\bdoe)\s#|,\scertificate of serv|\.(?=(?:memorandum|certificate|brief|affidavit|declaration|exhibit)\b)"
    r"|, filed|,\s\d{1,4}\s(?:pre|propos|exhib|witness|depos|motion|order|notice|memo|respon|repl|decl|affid|answer"
    r"|compl|stip|object|brief|statement|letter|joint|first|second|unoppos|report|minute|judgm|certif)"
    r"|\. ?receipt|in (?:opposition|support|response) (?:to|of|re)\b"
)
_BEHALF = sought(
    r"\bon behalf of\s+(?!(?:(?:him|her|it)self|themselves|(?:all )?others?\b|all (?:persons|those)"
    r"|(?:a|the) (?:putative )?class\b))"
    r"|\bas (?:\w+ )?(?:counsel|attorneys?)(?: of record)? for\s+|^counsel for\s+"
    r"|\bfor\s+(?=(?:plaintiff|defendant|deft|pltf|petitioner|respondent|movant)s?\b)"
)
_AS_TO = sought(
    r"\b(?:as to|against|upon|served on|submitted for|issued(?: (?:for|to)|:)|(?:complaint|summons|process),? on)\s+"
    r"(?!which|that|time\b|how\b|when\b|what\b|all counts|counts?\b|motion"
    r"|the (?:court|motion|compl|record)|whether|why|\d)"
)
_WHOM = re.compile(
    r"(?!(?i:\w+ )?(?i:plaintiff|defendant|petitioner|respondent)(?:'s|s'))"
    r"(?!(?i:att(?:orne)?y\b(?! general)|counsel\b))"
    r"(?i:(?:the|all|any|both|some|certain|other|named|only|deceased|following)\s+)*[\"'*(]*"
    r"(?:[A-Z0-9]|(?i:def|dft|plain|pltf|pla\b|petition|respond|claimant|counter|cross|third|interv|part|movant|garnish))"
)
_WHOM_ENDS = sought(
    r"\s{8,}|\s(?:payment of filing|and (?:is )?(?:granted|denied)\b|served|signed\b|sent on|filing fee"
    r"|on \d|executed\b|filed|by\b|re\b|answer|waiver|from\b|\(|amending|motion\b"
    r"|with |is\b|are\b|be\b|was\b|were\b|on (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|(?<=\.\s)(?=(?:attached|please|this|these|see|forwarded|counsel|issued|returned|service)\s)"
    r"|related to\b|in (?:its|their|his|her) entirety"
    r"|shall\b|may\b|must\b|will\b|would\b|should\b|can\b|remains?\b|survives?\b|fails?\b|has\b|have\b"
    r"|hereby\b|pursuant\b|for (?:default|entry)\b|only\b|in th(?:e|is)\b|in (?:the|an) (?:\w+ )?(?:amount|sum)\b"
    r"|in (?:favor|accordance)\b|as to\b|against\b|unless\b|including\b|regarding\b"
    r"|totall?ing\b|(?:for |of )?\$(?=\s?\d)|on (?:counts?|claims?|(?:the|all|its|his|her"
    r"|their|plaintiff|defendant)\w*|issues?|liability)\b|and (?:its|his|her|their|for) "
    r"|(?P<reason>for |to )(?!the )"
    r"|(?<!local\s)(?<!trust\s)(?<!no\.\s)(?<!district\s)\d{2,4}(?=\s[.,;:]"
    r"|,\s(?:proof|decl|memo|notice|order|affid|applic|motion)|\sfiled\b|\s*$))|\((?!s\))|\)(?<!\(s\))|[\[;:]"
    r"|(?<=[\w.)])\*|\s\*(?=att(?:orne)?y|notif|mail|sent|see\b)|\s-{1,2}\s(?=mag|consent|fil|jury|no\b|new\b|case|with|receipt|fee|summ|demand|class)|,?\sc/o\b"
    r"|,?\s(?:and )?(?:(?:counter|cross)-?\s?claims?|third[- ]party complaint)\b(?! (?:def|plain))"
    r"|\.(?=document filed|filed by)|(?P<period>(?<!\b\w)\.(?=[\s.]|$))"
)


def _past_an_aside(text: str, body: str, at: int) -> int:
    """Where what is in parentheses at `at` ends, if a name or a list goes on behind it: "Fund (Cayman) Limited"."""
    aside = IN_THE_NAME.match(text, at + 1) or _CASE_BESIDE.match(body, at) or _LISTED_ON.match(text, at)
    return aside.end() if aside else 0


def _filer_ends(text: str, body: str, start: int) -> int:
    """Where a list of filers ends; "Center for Justice" is a name, "Jones for leave" is not."""
    past = 0
    for stop in _STOP.finditer(body, start - 1, start + _LONGEST):
        at = stop.start()
        if body[at] == "(":
            past = _past_an_aside(text, body, at)
        if at < past or _of_the_name(text, body, start, stop):
            continue
        own = body[at] == "." and SHORTENED.search(text, max(start, at - 7), at + 1)
        return at + bool(own)
    return min(len(body), start + _LONGEST)


def _of_the_name(text: str, body: str, start: int, stop: re.Match[str]) -> bool:
    """Whether what can end a list of filers that begins at `start` only stands in a name, or between two."""
    at, end, sort = stop.start(), stop.end(), stop.lastgroup
    if at < start and _GROUP_BY_ITSELF.match(body, start):
        return True
    if sort == "sentence":
        return bool(_ABBREVIATED.search(text, max(start, at - 8), at)) and not _BEGINS_ANEW.match(text, at)
    if sort is not None:
        return not text[stop.start("doing") if sort == "doing" else end].islower()
    said = stop[0]
    if said == ";":
        return _ANOTHER_NAME.match(text, at) is not None
    if said == ": ":
        return text[end].isupper() and ROLE_ALONE.fullmatch(body, start, at) is not None
    if said == " dated":
        return _OF_A_TRUST.match(text, at) is not None
    if said.strip() in ("for", "of"):
        return _GOES_ON.match(text, end) is not None and _FOR_WHOM.search(text, start, at) is not None
    return False


_CASE_BESIDE = re.compile(r"\((?:\d:)?\d\d-?[a-z]{2,4}-?\d[\w-]*\),?\s(?!filed)(?=and\b|&|(?<=,\s)[a-z])")
"""The number of a party's own case, after which the list of parties goes on: "Acme Corp. (1:15-cv-12) and"."""
_LISTED_ON = re.compile(r"\([^(),:]{1,24}\),\s(?=(?:and )?[A-Z])")
"""What stands beside a name in a list that goes on: "Officer A. Roe (Badge #12), Bob Coe"."""
_ANOTHER_NAME = re.compile(r";\s(?:[A-Z][\w.&'-]*,?\s){0,7}(?:[A-Z][\w.&'-]*(?:;|\sagainst\b)|(?:Inc|LLC|Corp)\.?$)")
"""What follows a name in a list whose marks are semicolons."""
_OF_A_TRUST = re.compile(rf"(?i)(?<=trust) dated {DATED}")
"""The day of a trust, which belongs to its name: "Trust dated January 7, 1999"."""
_GROUP_BY_ITSELF = re.compile(r"(?:plaintiff|defendant)s' (?:to|re|in|filed)\b")
"""A slip of a clerk's: "Response by defendants' to [2-1] motion"."""
_LONGEST = 4000
"""How many letters a list of parties can take."""
_GOES_ON = re.compile(r"\s+(?:(?i:an?|the) )?[A-Z0-9]")
_FOR_WHOM = sought(
    r"(?i)\b(?:cent(?:er|re)|citizens|coalition|council|institute|foundation|committee|fund|trustees?|agent|guardian|receiver"
    r"|administrat\w+|society|alliance|campaign|americans|students|people|parents|friends|doctors|advocates|lawyers"
    r"|physicians|association|organi[sz]ation|union|league|network|project|school|board|office|department|agency"
    r"|commission(?:er)?|bureau|movement|hospital|home|academy|college|women|mothers|workers|partnership|group|trust|court"
    r"|successor|nominee|servicer|representative|executor|executrix|next friend|conservator|attorneys?|counsel)$"
)
"""What a name has before its own "for": "Center for Justice", "Bank, as Trustee for the Loan Trust"."""
_ABBREVIATIONS = (
    "inc|corp|cos|ltd|rel|def|deft|dft|plf|pltf|plt|pla|bros|dept|depts|assn|assoc|assocs|mfg|mfrs|hosp|univ|esq"
    "|mrs|lt|cmdr|ptl|sgt|capt|cpl|supt|gov|sen|rep|prof|hon|rev|atty|gen|maj|col|det|ofc|ofcr|insp|wm|geo"
    "|thos|chas|jos|robt|benj|alex|fred|ave|blvd|pres|sec|treas|asst|dep|intl|nat|natl|amer|ins|mut|med|ctr"
    "|sch|dist|distr|auth|comm|commn|indus|tech|educ|serv|servs|prods?|pharm|elec|props?|invs?|mgmt|cnty|fed"
    "|equip|eng|constr|bldg|transp?|tel|utils?|sav|secs|sys|labs?|env|envtl|consol|exch|exec|gov't|int'l"
)
_ABBREVIATED = sought(rf"(?i)(?<![a-z])(?:{_ABBREVIATIONS})$")
"""Words whose period ends no sentence."""
_BEGINS_ANEW = re.compile(
    r"\.\s+(?:An?|The|This|These|It|If|Any|On|Upon|Because|Accordingly|Counsel|Part(?:y|ies)|(?:Plaintiff|Defendant)s?)"
    r"\s+(?=[a-z])"
)
"""A sentence that begins where a name ends in an abbreviation: "filed by Acme Corp. The parties shall"."""


IN_THE_NAME = re.compile(
    r"(?=[A-Z])(?!(?i:proposed|attach|enter|filed|modif|related|redact|sealed|text))[A-Z][\w.&' -]{0,24}\)\s"
    r"(?!Modified|Entered|Filed|Text|Additional|Attach|Related)(?=[A-Z])"
)
"""What stands in parentheses within a company's name: "Fund (Cayman) Limited"."""


_DONE_BY = sought(
    r"\b(?:produced|offered|retained|issued|made|caused|owned|operated|used|taken|given|provided|held|conducted|ordered"
    r"|imposed|required|authorized|drafted|written|created|designated|obtained|asserted|alleged|employed|committed"
    r"|controlled|raised|claimed|sought|prepared|accepted|received|paid|represented|governed|barred|replaced|signed"
    r"|viewed|invoked|copyrighted|manufactured|proffered|disclosed|performed|incurred|withheld|sponsored|undersigned) $"
)
"""What is done by someone, which is not the filing: "evidence produced by", "offered by"."""
_SERVED_UPON = sought(r"\bupon\b|\bserved on\b")
_ATTORNEY_FOR = re.compile(r"(?i:att(?:orne)?y)\s(?:[A-Z][\w.'-]*,?\s+){1,6}for\s+(?=[A-Z])")
_ATTORNEY = re.compile(r"(?i)\s*att(?:orne)?y\b(?!s?\W+(?:general|for)\b)")


class _Named(NamedTuple):
    """One "by ..." of a text: whom it names, in what words, whether in parentheses, and whether it ends the text."""

    at: int
    who: str
    files: bool
    speaks: bool
    aside: bool
    closes: bool
    counsel: bool


def _left_open(body: str, opens: str, closes: str, end: int) -> bool:
    return opens in body and body.count(opens, 0, end) > body.count(closes, 0, end)


def filer(text: str, body: str) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    """Who files, and the stretches that name filers: of the entry, and of the papers that it mentions."""
    found: list[_Named] = []
    spans: list[tuple[int, int]] = []
    at = 0
    named = [*_BY.finditer(body)] if "by" in body or "behalf" in body else []
    if body.count("by") > len(named) and (glued := [*_BY_GLUED.finditer(text, 0, len(body))]):
        named = sorted((*named, *glued), key=lambda m: m.start())
    for m in named:
        if m.start() < at or body.endswith("signed ", 0, m.start()):
            continue
        if body.startswith("receipt") and (m[0].startswith("on") or "$" in body):
            continue  # the fee that somebody paid
        if m[0].startswith("by") and _DONE_BY.search(body, max(0, m.start() - 24), m.start()):
            continue
        end = _filer_ends(text, body, m.end())
        runs_on = body[end : end + 1] == "." and body[end + 1 : end + 2].isalpha()
        at = max(end + runs_on, m.end())
        said = text[m.end() : end]
        spoken = said.lower()
        behalf = _BEHALF.search(spoken) if "for" in spoken or "behalf" in spoken else None
        attorney = _ATTORNEY.match(said)
        for_whom = bool(attorney and behalf)
        if behalf:
            said = said[behalf.end() :]
        elif m[0].startswith("on behalf"):
            said = said.partition(" by ")[0]  # "on behalf of Acme Corp. by Ann Ode"
        client = _ATTORNEY_FOR.match(text, m.end()) if attorney else None
        if client:
            end = _filer_ends(text, body, client.end())
            said, at = text[client.end() : end], max(end, at)
        spans.append((m.start(), at))
        if attorney and not (behalf or client):
            continue  # by counsel; for which party is not said
        behalf_of = m[0].startswith("on behalf") and not _SERVED_UPON.search(body, 0, m.start())
        aside = _left_open(body, "(", ")", m.start()) or _left_open(body, "[", "]", m.start())
        closes = not body[at:].strip(" .,")
        files = m[0].rstrip().endswith(("filed by", "submitted by"))
        found.append(_Named(m.start(), said, files, behalf_of or for_whom, aside, closes, for_whom))
        if len(spans) == 4:
            break
    if "appear" in body and (whom := _appears_for(text, body)):
        return whom, spans
    who = names(_who_files(body, found)) if found else ()
    if who and "jointly" in body and (also := _JOINTLY.search(body, at)):
        who += names(text[also.end() : _filer_ends(text, body, also.end())])
    return who, spans


_JOINTLY = sought(r"\bjointly signed by\s+")


def _appears_for(text: str, body: str) -> tuple[str, ...]:
    """For whom counsel appears: "Attorney Appearance by Ann Doe for Acme Corp."."""
    appears = _APPEARS_FOR.search(text, 0, 260)
    if appears is None or "on behalf of" in body[appears.end() :]:
        return ()
    end = _filer_ends(text, body, appears.end())
    by = body.find(" by ", appears.end(), end)
    return names(text[appears.end() : by if by > 0 else end])


def _who_files(body: str, found: list[_Named]) -> str:
    """Of several "by ...", the one that names who files this entry, not a paper that it mentions."""
    found = [n for n in found if not n.aside and names(n.who)] or found
    if "pro hac" in body[:200]:
        return found[-1].who
    if files := [n for n in found if n.files]:
        first = files[0]
        if found[-1].counsel and found[-1].at > first.at:
            return found[
                -1
            ].who  # "BRIEF re MOTION filed by Sample LLC 62 by Attorney John Law on behalf of Acme Corp."
        return first.who if len(files) == 1 or not _RE.search(body, 0, first.at) else files[-1].who
    if spoken := next((n.who for n in reversed(found) if n.speaks), None):
        return spoken
    first, last = found[0], found[-1]
    if last.closes and first is not last and first.at > 30 and not _ANOTHER_PAPER.search(body, first.at, last.at):
        return last.who  # "MOTION in Limine to Exclude Evidence Used by Sample LLC by Acme Corp."
    return first.who


_BY_GLUED = sought(
    r"by(?=[A-Z][a-z])(?<!\wby)(?<!iled by)"
    r"|\bby\s(?=\d{1,5}(?:-[A-Z]|\s(?:[A-Z][\w.&']*\s){1,5}(?:LLC|L\.L\.C|Inc|Corp|L\.?P|Ltd|Co)\b))"
)
"""A name printed without a space before it, or one that begins with a number: "by 12 Main Street LLC"."""
_RE = sought(r"\bre\b")
_ANOTHER_PAPER = sought(
    r"\b(?:re|to|of|on|and|regarding)\b[^.;]{0,30}?\b(?:\d{1,4}\b|motion|complaint|order|petition|application|request"
    r"|opposition|response|document|judgment|notice|stipulation|answer|brief|memorandum)"
)
_APPEARS_FOR = sought(
    r"(?i:\bappear(?:ances?|ing)\b)[^.;()]{0,90}?\b(?i:for|on behalf of)\s+"
    r"(?!(?i:att|counsel|leave|the purpose|limited))"
    r"(?=(?i:(?:the )?(?:all )?(?:plaintiff|defendant|petitioner|respondent|movant|intervenor|deft|dft|pltf"
    r"|plf)s?\b)|[A-Z])"
)


_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d")
_RETURNED = re.compile(
    r"\W*(?:\w+\W+){0,3}?(?:returns?|proofs?|affidavit|certificate|summons\S*|waiver|service|marshal\S*|usm)\b"
)
"""How a paper begins that tells of service: there "served on" is followed by whom it is on."""
_LEAD_TO_PARTIES = (
    "as to", "against", "upon", "issued", "served on", "submitted for", "complaint on", "complaint, on", "process on",
)  # fmt: skip


def against(text: str, body: str, start: int) -> tuple[str, ...] | None:
    """The parties against whom a claim is that is named just before `start`; None where no "against" follows it."""
    m = _AGAINST.match(body, start)
    return names(text[m.end() : _whom_ends(text, body, m.end())]) if m else None


_AGAINST = re.compile(r"\s*(?:is |filed |brought )?(?:only )?(?:by [\w .,]{2,50}? )?against\s+")


def concerned(text: str, body: str) -> tuple[str, ...]:
    """The parties whom a text concerns: those after "as to", "against" or "upon", or to whom a summons issued."""
    for words in _LEAD_TO_PARTIES:
        if words in body:
            break
    else:
        return ()
    for m in _AS_TO.finditer(body):
        if m[0][0] == "i" and "summons" not in body[: m.start()]:
            continue
        if " on" in m[0] and (_MONTH.match(body, m.end()) or not _RETURNED.match(body)):
            continue
        if m[0][0] in "us" and not _SERVING.search(body, 0, m.start()):
            continue
        if _WHOM.match(text, m.end()) and not _OF_ANOTHER.search(body, max(0, m.start() - 200), m.start()):
            whom = names(text[m.end() : (end := _whom_ends(text, body, m.end()))])
            if not whom or (m[0][0] == "a" and _WOULD_AMEND.search(body, max(0, m.start() - 120), m.start())):
                continue
            return () if whom and whom[-1].endswith("'s") and _OWNED.match(body, end) else whom
    if (thing := _PROPERTY.match(text)) is not None:
        return (" ".join(thing["what"].split()),)
    return ()


_WOULD_AMEND = sought(r"\bmoves for leave to (?:file|amend)\b[^.;]*$")
_OWNED = re.compile(r",?\s(?:counter|cross|claim|motion|complaint|answer|affirmative)")
_PROPERTY = re.compile(
    r"(?i:(?:verified |amended )*complaint\b[^.;]{0,40}? against )(?:the )?"
    r"(?P<what>\$\s?\d[^;(]{3,120}?|\d+ [A-Z][^;(]{3,120}?)"
    r"\.?(?=\s*(?:\(|(?i:by|filed)\b|$))"
)
"""The property that a complaint in rem is against: "$12,345.00 in U.S. Currency", "12 Main Street"."""


_SERVING = sought(
    r"\bserv(?:ed|ice)\b|summons|waiver|\breturn|executed|subpoena|request|interrogator|discovery|disclos"
)
_OF_ANOTHER = sought(
    r"\bre:? \W?\d{1,4}\]?\W+(?:[a-z'-]+ ){0,4}(?:motion|application|request|report|order)s?\b(?:(?!\. )[^;])*$"
)
"""The title of another entry, in which whom that one concerns stands: "re 22 MOTION for Summary Judgment against"."""


def _whom_ends(text: str, body: str, start: int) -> int:
    """Where a list of those concerned ends."""
    past = 0
    for stop in _WHOM_ENDS.finditer(body, start - 1, start + _LONGEST):
        if stop[0][-1:] == "(":
            past = _past_an_aside(text, body, stop.end() - 1)
        if stop.start() < past:
            continue
        if stop["reason"] and not text[stop.end()].islower():
            continue
        own = stop["period"] and _WITH_PERIOD.search(text, max(start, stop.start() - 8), stop.start())
        if not own:
            return stop.start()  # also where it stands before the reason: "against Acme Corp. for breach"
        if stop.end() >= len(body.rstrip()):
            return stop.start() + 1
    return min(len(body), start + _LONGEST)


_WITH_PERIOD = sought(rf"(?i)(?<![a-z])(?:{_ABBREVIATIONS}|jr|sr|dr|mr|ms|st|co|lp|no|vs|ft|mt)$")
