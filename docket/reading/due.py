"""Which paper a stated day is for, and whose: `Acme Corp. answer`, `deadline to respond to the complaint`."""

from __future__ import annotations

import re

from docket.reading.days import STOPPED
from docket.reading.listed import names
from docket.reading.parts import DAY
from docket.reading.patterns import sought

__all__ = ["ANSWERED", "OF_A_SIDE", "PAPERS", "action_named", "actor", "owed_by", "paper_named", "parties_due"]

PAPERS = {
    "objections": re.compile(r"^object"),
    "reply": re.compile(r"^repl"),
    "response": re.compile(r"^(?:answering|oppo|respons(?:e|es|/|ive (?!pl))|response/|respond\w+ p|brief|brf|memo)"),
    "answer": re.compile(r""),
}
"""The papers for which clerks print a date, each under one name; the first that fits is meant."""
_PLEAD = r"(?:move|answers?|plead|respond|responses?|otherwise|other)"
_PAPER = sought(
    r"(?:^|\s)(?<!discovery )(?<!written )(?<!interrogatory )(?<!supplemental )(?<!show cause )(?P<paper>"
    r"objections?(?: to (?:the )?(?:r ?& ?r|f ?& ?r|reports?|findings|magistrate)\b.*)?"
    rf"|(?:{_PLEAD},? (?:or )?)*(?:ans(?:wers?)?|otherwise)(?:(?:/|,? ?)(?:or )?{_PLEAD})*"
    r"(?:(?: to)?(?: the)?(?: [\w']+)? (?:complaint|compl|cmplt|cmp))?"
    r"|responsive pleadings?|(?:brf|briefs?|memo\w*) in opp\w*(?: to .*)?"
    r"|(?:answering|opposing|opposition|responding|responsive|response|reply) (?:papers|briefs?|memorand\w+)"
    r"|oppositions?|oppos?|responses?(?: in opposition)?(?:/repl(?:y|ies))?|repl(?:y|ies))(?:,? if any,?)?$"
)
_TO_A_PAPER = sought(
    r"(?:^|[\s/.])(?<!discovery )(?P<paper>"
    r"objections?|repl(?:y|ies)|responses?|oppositions?|ans(?:wers?)?|respond|plead"
    r"|(?:opposing|reply|responsive) briefs?)(?: in (?:opposition|support))? (?:to|re|of) "
    r"(?P<to>(?:[^.;:]|(?<=\b\w)\.|(?<=\bno)\.|(?<=\bdkt|\bdoc|\becf)\.){3,140})$"
)
_PLEADING = sought(
    r"(?:(?!motion|application|opposition|response|order)\S+ )*?"
    r"(?:complaint|compl|complt|cmplt|cmp|petition|pleading|cross-?claim|counter-?claim)\b"
)
_NO_BRIEF = re.compile(
    r"(?:(?:currently|pending|outstanding|written|served|any|all|their|her|his|its) )*(?:interrogat|discovery"
    r"|requests? (?:for|to)|show cause|order|subpoena|document request|question|mandate)"
)


def paper_named(words: str) -> tuple[str, str] | None:
    """The paper that the words before a deadline end in: its one name, and the words that name it."""
    if m := _TO_A_PAPER.search(words):
        paper = m["paper"]
        if _NO_BRIEF.match(m["to"].removeprefix("the ").removeprefix("this ")):
            return None
        pleads = paper in ("respond", "plead") or paper.startswith(("ans", "respons"))
        if pleads and _PLEADING.match(m["to"]):
            return "answer", m[0].lstrip()
        name = "response" if pleads else next(name for name, fits in PAPERS.items() if fits.search(paper))
        return name, m[0].lstrip()
    if m := _PAPER.search(words):
        return next(name for name, fits in PAPERS.items() if fits.search(m["paper"])), m["paper"]
    return None


_PROCESS = sought(
    r"(?:serve|effect(?:uate)? service|complete service)\b(?=.*\b(?:defend|deft|summons|process|complaint|service|def))"
)
_FILED = sought(
    r"^(?:(?:to|filed?|filing(?: of)?(?! fee)|serve|submit|lodge|exchange|complete|make|and|or|with the court"
    r"|electronically"
    r"|jointly|whether jointly or separately|via ecf"
    r"|an?|the|its|his|her|their|any|all)[\s,]+)+"
)


_IN_LIEU = sought(r"\bmotion\b.*\bin lieu of (?:an |the |its |their )?(?:answer|responsive pleading)")
"""What takes the place of an answer, and so is due when it is: "a motion to dismiss in lieu of an answer"."""
_ABOUT_WHAT = sought(
    r"(?<=\w) (?:advising|stating|explaining|indicating|identifying|summarizing|setting forth|demonstrating|outlining"
    r"|detailing|focused on|being|every|beginning|starting|that|which) .*$|,? in (?:\w+ ){1,3}format$"
)


def action_named(words: str) -> str:
    """What an infinitive has somebody do, in the words of a deadline: `file a joint status report` is the report."""
    words = _ABOUT_WHAT.sub("", " ".join(words.split())).strip(" ,.-*'\"[(")
    if _PROCESS.match(words):
        return "service of process"
    if _IN_LIEU.search(words):
        return "answer"
    if paper := paper_named(words):
        return paper[0]
    if _AMEND.fullmatch(words):
        return "amended complaint"
    if words in ("respond", "serve"):
        return "response" if words == "respond" else "service of process"
    return _FILED.sub("", words) or words


_AMEND = sought(r"(?:re-?)?(?:amend|plead)(?: (?:(?:the|his|her|its|their) )?(?:\w+ )?(?:compl\w*|cmplt?|pleading)s?)?")


_OWED_FROM = sought(
    rf"[;:]|\[|\b(?:as to|filed by)\b|\b(?:deadlines?|re|defendants?|plaintiffs?|dfts?|may|shall|file|that|its|their"
    rf"|the|a)\b"
    rf"|{DAY}"
    r"|(?<!\binc)(?<!\bcorp)(?<!\bco)(?<!\bltd)(?<!\bet al)(?<![. ]\w)\.\s"
)


def owed_by(low: str, said: str, paper: int) -> tuple[str, ...]:
    """The party of `Acme Corp. answer`, where one stands before the paper."""
    if side := _ITS_OWN.search(low, 0, paper):
        return (side["side"].capitalize(),)
    starts = [m.end() for m in _OWED_FROM.finditer(low, 0, paper)]
    if not starts and _TO_DO.search(said, 0, paper):
        return ()  # of a long list only the end is in sight
    who, *doing = _TO_DO.split(said[starts[-1] if starts else 0 : paper], maxsplit=1)
    who = re.sub(r"(?i)(?:'s|s')?\s*(?:\btime|\bdeadline)?(?:\s(?:to|for))?\s*$|,?\s*\b(?:dba|d/b/a)\b.*$", "", who)
    who = re.sub(r"'s$", "", who.strip(" ,.-*("))
    if not 2 < len(who) < 80 or not who[:1].isupper() or _NO_PARTY.search(who) or _NOBODY.match(who):
        return ()
    return (
        names(who)
        if doing or low.startswith(("answers", "shall", "must", "will", "are to"), paper)
        else names(who)[-1:]
    )


_TO_DO = sought(r" to (?=(?:move|answer|plead|otherwise|respond|file|serve|reply|oppose)\b)")
"""What stands between those who have time and what they have it for: "the time for Acme LLC to answer or otherwise"."""
_SIDES = (
    r"(?:third[- ]party )?(?:plaintiff|defendant|petitioner|respondent|movant|appellant|appellee|intervenor|pltf|plf"
    r"|deft|dft)(?:s|\(s\))?"
)
_ITS_OWN = sought(
    rf"(?<!\bby )(?<!\bby the )(?<!\bof )(?<!\bof the )(?<!\band )"
    rf"\b(?P<side>{_SIDES})(?:'s?|s')? (?:(?:opening|own) )?$"
)
"""The side whose paper falls due: "Plaintiff's response"."""
OF_A_SIDE = sought(rf"(?<!\bby )(?<!\bof )(?<!\band )\b(?P<side>{_SIDES})(?:'s?|s') ")
"""Whose a paper is, before its name: "pltf's brief"."""
_HAS_TO = (
    r"(?:shall|must|may|(?:is|are)(?: hereby| also)? (?:directed|ordered|required|granted|given|allowed|permitted"
    r"|to (?!be\b))|(?:has|have) (?:until|up to|leave to|\w+ (?:\(\d+\) )?days)|(?:has|have)(?=\s*$))\b"
)
_ACTOR = sought(
    rf"\b(?:(?P<side>{_SIDES})(?P<name>,? [^;:()\d]{{3,140}}?)??(?:'s?|s')?(?: (?:counsel|attorneys?))?,? {_HAS_TO}"
    rf"|(?P<whose>{_SIDES})(?:'s?|s')? (?:time|deadline|due date|last day)\b)"
)
_POSSESSOR = sought(
    r"(?P<who>(?:[A-Z][\w&-]*,? ){0,4}(?:[A-Z][\w&-]+|(?:Inc|Corp|Co|Ltd)\.))(?:'s|'|\u2019s|\u2019)"
    r" (?i:time|deadline|due date|last day)\b(?=[^.;]*$)"
)
"""The party by name whose time it is: "Acme's deadline to respond"."""
_NO_OWNER = sought(r"(?i)\b(?:court|judge|order|plaintiffs?|defendants?|defts?|dfts?|pltfs?|rule)$")
_ALONE = sought(
    r"(?:^|[.;:,)\]\d]\s*|\b(?:that|ordered|then|(?:counsel|attorneys?) for"
    r"|(?<!plaintiff )(?<!plaintiffs )(?<!defendant )(?<!defendants )and)\s)(?:the )?$"
)
"""What stands before the one who has to act: not "Plaintiff and" Defendant, nor the motion "of" his."""


def actor(low: str, said: str, start: int, end: int) -> tuple[str, ...]:
    """The side, or the party by its role and name, who has to act by what the words from `start` to `end` say."""
    if ("'s " in low or "s' " in low) and (own := _POSSESSOR.search(said, start, end)):
        called = own["who"].removeprefix("The ")
        if not (_NOBODY.match(called) or _NO_OWNER.search(called)):
            return names(called)[-1:]
    acting = [m for m in _ACTOR.finditer(low, start, end) if m["whose"] or _ALONE.search(low, start, m.start())]
    if not acting or STOPPED.search(low, acting[-1].end(), end):
        return ()
    one = acting[-1]
    if one["name"] is None:
        return ((one["side"] or one["whose"]).capitalize(),)
    name = said[one.start("name") : one.end("name")].strip(" ,")
    if not name[:1].isupper() or _NO_PARTY.search(name):
        return ()
    return names(name) if one["side"].endswith(("s", "s)")) else names(name)[:1]


_NOBODY = sought(
    r"(?i)(?:joint|any|all|each|counsel|part(?:y|ies)|written|amended|proposed|initial|final|supplemental|opening|further"
    r"|said|such|no|both|said)\b"
)
"""How what stands before a paper's name begins where it is nobody's name: "Joint answering papers"."""
_NO_PARTY = sought(
    r"(?i)\b(?:brief|memorand\w+|papers?|motions?|reply|replies|response|stipulation|order|minutes"
    r"|in|to|of|and all|any)$"
)
_FOR = re.compile(
    r"[\s,]*\bfor\s+(?P<who>[^;:()\d]{3,80}?)(?=,?\s+(?:for|re:?)\s|\.?\s*(?:[;()]|(?<!\b\w)\.\s|$)|,?\s+(?:by|(?:re-?)?setting)\s)"
)


def parties_due(low: str, text: str, start: int, end: int) -> tuple[str, ...]:
    """The parties of `answer due 1/6/20 for Acme Corp., for John Doe`."""
    found: list[str] = []
    while (m := _FOR.match(low, start, end)) and len(found) < 80:
        found += names(text[m.start("who") : m.end("who")])
        start = m.end()
    return tuple(found)


ANSWERED = re.compile(
    r"(?:shall|must|will|may|is to|are to|has to|have to|to)\s+(?:(?:also|then|\w+ly|file an|serve an)\s+)*"
    r"(?:answer|reply)(?:,? (?:or )?(?:otherwise )?(?:respond|plead|move|reply)\w*)*"
    r"(?:(?: (?:to|the|her|his|its|their))*(?: [\w'-]+){0,4}? "
    r"(?:compl\w*|petition|counter-?claims?|cross-?claims?|pleading))?"
    r"(?: in this (?:case|action))?,? (?:by|on or before|no later than|not later than|until|is extended)\b"
)
"""What somebody is to answer by a day: "defendant shall answer the complaint by"."""
