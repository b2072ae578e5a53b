"""Who files a paper, and whom it concerns: the names that a docket text prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

__all__ = ["IN_THE_NAME", "concerned", "filer", "names"]

_BY = re.compile(
    r"(?=[bdfos])\b(?<!represented )(?:(?:document )?(?:filed|submitted|submitted on behalf) by\s*"
    r"|by and through\s+|on behalf of\s+"
    r"|by\s+)(?!(?:orders?|rules?|mail|court|telephone|video|videoconference|tele|agreement|consent|jury|facsimile"
    r"|fax|certified|registered|federal express|means|and|noon|close|separate|its|his|her|their"
    r"|which|way|virtue|reason|clerk|phone|e-?mail|fed\.? ?ex|publication|default|motion|deputy|not"
    r"|affidavit|summary|counsel|judge|magistrate|chief|hon|personal|first|overnight)\b"
    r"|the (?:court|honorable|hon|clerk|undersigned|parties)\b|no later|or before|stipulat"
    r"|u\.?s\.? (?:mail|mag|dist)|us |united states (?:mag|dist|mail)"
    r"|\d(?!(?!am|pm|st|nd|rd|th)[a-z]{1,3}\b)"
    r"|\w{3,20}ing (?:on|the|an?|to|in|up|out|at|with|for|his|her|its|their|this|that)\b"
    r"|\w{3,9}day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d)"
)
_STOP = re.compile(
    r"\s(?:\s{7,}|to (?!be\b)|and certification|filing fee|associated cases"
    r"|of (?<!behalf of )(?:def|plain|pltf|its |their |his |her )"
    r"|in (?:\w+ (?:opp|supp)|opp|supp|resp|reply|limine|re\b|further|favor|connection|lieu"
    r"|accord|compl|the amount|case)|re:?(?=[\s#\[(:])"
    r"|regarding|requesting|seeking|without prej|with (?:jury|prej|proposed|cert|attach|brief|exhib|resp|affid"
    r"|summons|memo|supp|rout|doc)"
    r"|plaintiffs?'|defendants?'|against|as to|upon|for(?=\s(?!(?:plaintiff|defendant|deft|pltf"
    r"|petitioner|respondent|himself|herself|itself|the estate|all\b|and\b)))"
    r"|of(?=\s(?:change|filing|appear|withdraw|suppl|assoc|settle|discl|intent|no |non|hearing|memo|decl|joind|errata"
    r"|rel|subst|compliance|unav|serv|volun|notice|dism|lodg|depos|taking|subp|consents?\b))"
    r"|served|sent on|mailed on|waiver|answer due|in opposition|on \d|dated|granting|denying|that |who |addressed"
    r"|stating|advising|withdraw"
    r"|pursuant|purs\b|filed\b|adopt|dismiss|amending|via\b|concerning|objecting|correcting|attaching"
    r"|identifying|demand)"
    r"|\(|\[|;|\.\s*$|\.\.|(?<=[a-z]{5})(?<!assoc)(?<!indus)(?<!distr)\.\s+(?=[a-z])"
    r"|\.(?=(?:motions?|unopposed|joint|in|document|filed) )"
    r"|\.\s+(?:\(|respon|repl|lodged|motion|hearing|answer|noting|objection|attorney"
    r"|serv|related|assoc|modif"
    r"|document|identif|return|case|fee|filing|filed|court|status|signed|there |no |none |these |this |all |so "
    r"|corrected |amended "
    r"|deadline|copy|mailed|set"
    r"|jury|notice|it |the )|:\s"
    r"|\s-{1,2}\s|\s#|\sfrom (?:the )?(?:[\w.]+ ){0,3}?(?:circuit|superior|state|district|county|court|supreme|common"
    r"|\d)|, filed|\. ?receipt|in (?:opposition|support|response) (?:to|of|re)\b"
)
_BEHALF = re.compile(
    r"\bon behalf of\s+|\bfor\s+(?=(?:plaintiff|defendant|deft|pltf|petitioner|respondent|movant)s?\b)"
)
_ROLE = re.compile(
    r"(?:(?:the|all|and|counter|cross|third[- ]party|3rd|consolidated|lead|interested|pro se"
    r"|intervenor|nominal|class|both)[\s-]+)*"
    r"(?:plaintiffs?|defendants?|defts?\.?|def'?s|pltfs?\.?|pla|dft|plntfs?|dfts?|petitioners?|respondents?"
    r"|movants?|claimants?|part(?:y|ies)"
    r"|intervenors?|appellants?|appellees?|debtors?|trustee|mediator|objectors?|garnishees?|amicus|attorney)\.?[-\s]+"
    r"(?=[\w(])",
    re.I,
)
_SUFFIX = re.compile(
    r"(?:inc|afl-cio|l\.?l\.?c|l\.?p|l\.?l\.?p|corp|corporation|co|company|ltd|limited|jr|sr|i{2,3}|iv|n\.?a"
    r"|p\.?c|m\.?d|ph\.?d|esq|s\.?a|plc|gmbh|ag|p\.?a"
    r"|et al|lp|a\.?g|pllc|d\.?o|trustee|deceased|individually|in (?:his|her|its|their)|as |doing|a/k/a|f/k/a"
    r"|d/b/a|formerly|and as|on behalf)\b\.?",
    re.I,
)
_AS_TO = re.compile(
    r"\b(?:as to|against|upon|issued (?:for|to))\s+"
    r"(?!which|that|all counts|count|motion|the (?:court|motion|compl|record)|whether|why|\d)"
)
_WHOM = re.compile(
    r"(?!(?i:\w+ )?(?i:plaintiff|defendant|petitioner|respondent)(?:'s|s'))"
    r"(?i:(?:the|all|any|both|some|certain|other|named|only|deceased|following)\s+)*[\"'*(]*"
    r"(?:[A-Z0-9]|(?i:def|dft|plain|pltf|pla\b|petition|respond|claimant|counter|cross|third|interv|part|movant|garnish))"
)
_WHOM_ENDS = re.compile(
    r"\s{8,}|\s(?:served|sent on|filing fee|on \d|filed|by\b|re\b|answer|waiver|from\b|\(|amending|motion\b|with |is\b"
    r"|are\b|be\b|was\b|were\b|on (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|shall\b|has\b|have\b|hereby\b|pursuant\b|for (?:default|entry)\b|only\b|in (?:the|an) (?:\w+ )?(?:amount|sum)\b"
    r"|in favor\b|as to\b|unless\b|including\b|totall?ing\b|for \$|of \$)|[()\[;:]"
    r"|(?<!\b\w)(?<!\b(?:jr|sr|dr|mr|ms|st|co|lp))(?<!\b(?:inc|ltd|mrs))(?<!\bcorp)\.\s|\.$"
)


_LISTED = re.compile(r"[,;]\s*(?:and\s+)?")
_BOTH = re.compile(r"\s+and\s+(?=[A-Z])")
_DAY_AFTER = re.compile(r"\s+(?:on\s+)?\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$")
_BESIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_THREE_LETTERS = re.compile(r"[A-Za-z]{2}.*[A-Za-z]|(?:[A-Z]\. ?){1,3}[A-Z]\.?$")


_IN_CASE = re.compile(r"\s+in \d[\d:]*-?[a-z]{2}-?\d[\w-]*")
_NO_NAME = re.compile(
    r"(?i)and|filed|(?:the )?summons(?: and complaint)?|(?:e-?)?mailed (?:to|on) .*"
    r"|an?|deceased|(?:as )?(?:an? )?individual(?:ly)?|an? minor"
    r"|agent for (?:service(?: of process)?|.* of process)"
    r"|an? (?:[\w.-]+ ){0,3}(?:corporation|company|partnership|entity|association|municipality|trust|agency)"
)
_LOOSE = re.compile(r"(?:^|\s)(?:of|for|to|re|regarding)(?:\s+(?:[Rr]equest|[Nn]otice).*)?$")
_DECEASED = re.compile(r"(?i)^(?:and |the )?(?:(?:deceased|late) )(?:(?:defendant|dft|deft|plaintiff|pltf)s? )?")


_SHORTENED = re.compile(r"(?i)(?:\b(?:inc|corp|co|cos|ltd|jr|sr|bros|dept|assn|mfg|hosp|univ|esq)|(?:\b|\.)[a-z])\.$")


def _bare(piece: str) -> str:
    """A name without the marks around it; the period of an abbreviation is the name's own: "Acme Corp."."""
    name = piece.strip(" ,;:*").lstrip(". ")
    if name[-1:] != ".":
        return name
    name = name.rstrip(".") + "."
    return name if _SHORTENED.search(name, max(0, len(name) - 8)) else name.rstrip(". ,;:")


def _pieces(printed: str) -> Iterator[str]:
    for listed in _LISTED.split(printed):
        whole = _bare(listed)
        both = _BOTH.split(whole) if "and" in whole else [whole]
        if len(both) == 2 and not _SUFFIX.fullmatch(both[0]):
            one_word = (" " in both[0]) != (" " in both[1])
            if one_word or _SUFFIX.fullmatch(both[1]):
                both = [whole]  # "Oil and Gas Technology" is one name; "[Acme,] Inc. and Sample Works" are two
        for b in both:
            name = _bare(b)
            yield _DAY_AFTER.sub("", name) if name[-1:].isdigit() else name


@lru_cache(4096)
def names(printed: str) -> tuple[str, ...]:
    """The names in a printed list of parties; `Acme, Inc., John Doe` gives two."""
    printed = _bare(_IN_CASE.sub("", _BESIDE.sub(" ", printed)))
    out: list[str] = []
    for piece in _pieces(printed):
        if not _THREE_LETTERS.search(piece) and not (out and _SUFFIX.fullmatch(piece)):
            continue
        if out and (_SUFFIX.fullmatch(piece) or (_SUFFIX.match(piece) and len(piece) > 14)):
            out[-1] += ", " + piece
            continue
        if out and _ROLE.fullmatch(out[-1] + " x", 0, len(out[-1]) + 1):
            out.pop()  # "by defendants, Ann Roe": the role stands before its names
        name = _bare(_ROLE.sub("", piece, count=1)) if _ROLE.match(piece) else piece
        name = _LOOSE.sub("", _DECEASED.sub("", name))
        if not name and _ROLE.match(piece):
            name = piece.split()[0]  # "by plaintiff of: ..."
        out.append(name)
    return tuple(dict.fromkeys(" ".join(n.split()) for n in out if n and not _NO_NAME.fullmatch(n)))[:60]


def _filer_ends(text: str, body: str, start: int) -> int:
    """Where a list of filers ends; "Center for Justice" is a name, "Jones for leave" is not."""
    for stop in _STOP.finditer(body, start - 1, start + 900):
        if (
            stop[0].strip() in ("for", "of")
            and text[stop.end() : stop.end() + 1].isupper()
            and not text[start : start + 24].isupper()
        ) or (stop[0] == "(" and IN_THE_NAME.match(text, stop.end())):
            continue
        own = text[stop.start() : stop.start() + 1] == "." and _SHORTENED.search(
            text, max(start, stop.start() - 7), stop.start() + 1
        )
        return stop.start() + bool(own)
    return min(len(body), start + 900)


IN_THE_NAME = re.compile(
    r"(?!(?i:proposed|attach|enter|filed|modif|related|redact|sealed|text))[A-Z][\w.&' -]{2,24}\)\s"
    r"(?!Modified|Entered|Filed|Text|Additional|Attach|Related)(?=[A-Z])"
)
"""What stands in parentheses within a company's name: "Fund (Cayman) Limited"."""


_SERVED_UPON = re.compile(r"\bupon\b|\bserved on\b")
_ATTORNEY_FOR = re.compile(r"(?i:att(?:orne)?y)\s(?:[A-Z][\w.'-]*,?\s+){1,6}for\s+(?=[A-Z])")
_ATTORNEY = re.compile(r"(?i)\s*att(?:orne)?y")


class _Named(NamedTuple):
    """One "by ..." of a text: whom it names, in what words, and whether aside, in parentheses."""

    at: int
    who: str
    files: bool
    speaks: bool
    aside: bool


def filer(text: str, body: str) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    """Who files, and the stretches that name filers: of the entry, and of the papers that it mentions."""
    found: list[_Named] = []
    spans: list[tuple[int, int]] = []
    at = 0
    named = [*_BY.finditer(body), *_BY_GLUED.finditer(text, 0, len(body))] if "by" in body or "behalf" in body else []
    for m in sorted(named, key=lambda m: m.start()):
        if m.start() < at or body.endswith("signed ", 0, m.start()):
            continue
        end = _filer_ends(text, body, m.end())
        runs_on = body[end : end + 1] == "." and body[end + 1 : end + 2].isalpha()
        at = max(end + runs_on, m.end())
        said = text[m.end() : end]
        behalf = _BEHALF.search(said.lower())
        attorney = _ATTORNEY.match(said)
        if behalf:
            said = said[behalf.end() :]
        if attorney and (whom := _ATTORNEY_FOR.match(text, m.end())):
            end = _filer_ends(text, body, whom.end())
            said, at = text[whom.end() : end], max(end, at)
        spans.append((m.start(), at))
        behalf_of = m[0].startswith("on behalf") and not _SERVED_UPON.search(body, 0, m.start())
        aside = any(body.count(a, 0, m.start()) > body.count(b, 0, m.start()) for a, b in ("()", "[]"))
        files = m[0].rstrip().endswith(("filed by", "submitted by"))
        found.append(_Named(m.start(), said, files, behalf_of or bool(attorney and behalf), aside))
        if len(spans) == 4:
            break
    if appears := _APPEARS_FOR.search(body, 0, 160) if "appearance" in body else None:
        by = body.find(" by ", appears.end())
        return names(text[appears.end() : by if by > 0 else appears.end() + 300]), spans
    return (names(_who_files(body, found)) if found else ()), spans


def _who_files(body: str, found: list[_Named]) -> str:
    """Of several "by ...", the one that names who files this entry, not a paper that it mentions."""
    found = [n for n in found if not n.aside and names(n.who)] or found
    if "pro hac" in body[:200]:
        return found[-1].who
    if files := [n for n in found if n.files]:
        first = files[0]
        return first.who if len(files) == 1 or not _RE.search(body, 0, first.at) else files[-1].who
    return next((n.who for n in reversed(found) if n.speaks), found[0].who)


_BY_GLUED = re.compile(r"by(?=[A-Z][a-z])(?<!\wby)(?<!iled by)")
"""A name printed without a space before it: "ANSWER to Complaint byAcme Corp."."""
_RE = re.compile(r"\bre\b")
_APPEARS_FOR = re.compile(
    r"\bappearances? (?:of (?:counsel|attorney) )?(?:entered )?(?:for|on behalf of) "
    r"(?=(?:the )?(?:plaintiff|defendant|petitioner|respondent|movant|intervenor)s? )"
)


def concerned(text: str, body: str) -> tuple[str, ...]:
    """The parties whom a text concerns: those after "as to", "against" or "upon", or to whom a summons issued."""
    if "as to" not in body and "against" not in body and "upon" not in body and "issued" not in body:
        return ()
    for m in _AS_TO.finditer(body):
        if _WHOM.match(text, m.end()) and (m[0][0] != "i" or "summons" in body[: m.start()]):
            stop = _WHOM_ENDS.search(body, m.end() - 1, m.end() + 600)
            return names(text[m.end() : stop.start() if stop else m.end() + 600])
    return ()
