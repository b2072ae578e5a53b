"""Rulings in the words of an order: which motions it rules on, and how.

An order can rule on many motions, differently; one verb governs the papers named after it ("granting 12 Motion;
denying 14 Motion") or before it ("Motion 12 is granted"). What an order only recommends, refuses to decide yet, or
mentions as decided elsewhere is no ruling.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from docket.filing import Ref
from docket.reading.patterns import sought
from docket.reading.refs import find
from docket.reading.ruled_papers import BARE_OBJECT, all_before, antecedent, only_bracketed, papers_named

__all__ = ["HEDGED", "Disposed", "recommended", "rulings"]


class Disposed(NamedTuple):
    """One paper disposed of: how, which paper, what sort of paper, and the stretch of text that says so.

    `partly` where the words rule only on some of it: "granted as to Count I"; `modified` where it is granted "as
    modified".
    """

    disposition: str
    ref: Ref | None
    paper: str
    start: int
    end: int
    prejudice: str | None
    leave_to_amend: bool | None
    candidates: tuple[Ref, ...]
    partly: bool = False
    modified: bool = False


_G = r"(?:grant(?:s|ed|ing|'g|'d)?|grntd|allow(?:s|ed|ing)|approv(?:es?|ed|ing)|accept(?:s|ed|ing))"
_D = r"(?:den(?:y|ies|ied|ying)|disallow(?:ed|ing)?|overrul(?:es|ed|ing)|refus(?:es|ed|ing))"
_VERB_BEGINS = (
    r"(?=gra|all|app|acc|den|dis|over|ref|par|moot|fin|fou|dee|ter|str|ren|dec|so o|ta[ks]|h[eo]l|sub|rem|und|def|res"
    r"|car|clo|rul|wit|(?:the )?(?:matters?|motions?)\s*und|the und|grn)"
)
_VERB = sought(
    rf"\b{_VERB_BEGINS}(?:(?P<partial>{_G}[\s,-]*in[\s-]*part(?:[\s,;/-]+(?:and|but"
    rf"|&)?[\s,-]*(?:it is )?{_D}(?:[\s,-]*(?:as moot )?in[\s-]*part)?)?"
    rf"|{_D}[\s,-]*in[\s-]*part(?:[\s,;/-]+(?:and|but|&)?[\s,-]*{_G}(?:[\s,-]*in[\s-]*part)?)?"
    rf"|partially {_G}|part(?:ial)?[\s-]granted"
    rf"|{_G} and {_D} in part|{_G} and {_D}(?= (?:the )?\W?\d{{1,4}}\W{{1,2}}(?:motion|application|request)\b)"
    rf"|{_G} and (?:deferr|reserv)ing)(?: and (?:deferr|reserv)ing)?"
    rf"|(?P<moot>{_D}[\s,-]*(?:without prejudice[\s,]*)?(?:as|for being)[\s-]+(?:(?:\w+ )?(?:now )?moot|academic)"
    r"|(?:find|found|deem|terminat|(?<!to )(?:dismiss|strik)|render|declar)\w*(?: as)? moot|moot(?:ing|ed)|\bmoot)"
    rf"|(?P<denied>{_D})|(?P<granted>{_G}|so ordered)"
    r"|(?P<advisement>(?:tak(?:es?|en|ing)|held|submitted|remains?)?\s*(?:the )?"
    r"(?:above[- ]\w+ |said |foregoing )?(?:matters?|motions?)?\s*under (?:advisement|submission)|deemed submitted)"
    r"|(?P<deferred>defer(?:s|red|ring)|reserv(?:es|ed|ing) (?:ruling|decision)|h(?:eld|olds?|olding) in abeyance"
    r"|carri(?:es|ed) (?:with|along)|rul(?:ing|es?) (?:is )?(?:deferred|reserved)|(?<=is )reserved)"
    r"|(?P<withdrawn>withdraw(?:n|ing|s)|withdrew)|(?P<stricken>(?<!to\s)stri(?:kes?|king|cken|uck)|struck)"
    r"|(?P<terminated>terminat(?:es|ed|ing)(?!\s(?:att(?:orne)?y|counsel))|(?:terminate|close)(?=\s(?:(?:the|this|these|all|any|said)\s)*"
    r"(?:(?:open|pending|outstanding|letter|related)\s)*(?:motions?\b|\W?\d|docket (?:entr|num|no)|ecf|dkt|doc\b)))"
    r")(?!\w)"
)
_ING = sought(r"ing\b|s$|\bden(?:y|ies)$|^grant$|^approve$|^terminate$|^close$")
_DOES = sought(r"\w+(?:ing|[^aeiou]s|ies|es)\b|deny\b")
"""A verb of which the object follows: "granting", "denies"."""
HEDGED = sought(
    r"\b(?:should|would|can|cannot|could|may|might|if|whether|unless|why|until|will|previously"
    r"|already|heretofore|once|after|upon which relief|"
    r"relief can be|not|seeking|requesting|recommend(?:s|ed|ing)?|proposed order|proposed|having been"
    r"|pending(?! motion)|earlier|was|were|when)"
    r"(?: (?:the|this|that|its?|his|her|a|be|been|being|is|are|to|order|motions?|not|or|an|entire"
    r"|have|has|any|court|order|further|will|so|such|prior|relief)){0,6}\W*$"
)
_PASSIVE_BEFORE = sought(
    r"\b(?:is|are|be|hereby|was|were|and|been|stands?|also|therefore|accordingly|thus|it|so|or"
    r"|respectfully|further)\W+$"
)
_ACTIVE = sought(
    r"(?:\bcourt|\bjudge|\bbench)"
    r"(?: (?:\w+ly|hereby|also|then|therefore|now|has|having|in open court|from the bench))*\s+$"
)
"""What stands before a verb whose object follows: "The Court granted 12 Motion"."""
_RECOMMENDS = sought(
    r"\brecommend(?:s|ed(?! (?:decision|disposition|ruling|order|findings))|ing|ation)?\b|it is recommended"
    r"|\bproposes\b"
)
_ORDERS = sought(r"\b(?:it is (?:hereby |further )*ordered|ordering|orders? that|hereby orders)\b")
_ABBREVIATION = sought(
    r"(?:\b(?:no|nos|inc|corp|co|ltd|mr|ms|mrs|dr|hon|st|v|vs|doc|docs|dkt|dkts|rec|ecf|fed|civ|r|p|jr|sr|u\.s"
    r"|etc|esq|usc|supp|rev|dept|et al|ex|def|defs|pl|pls|deft|defts|pltf|pltfs|mot|mots|ord|j|d|e|l"
    r"|a|m|s|b|c|k|h|w|n)|\.\.)$"
)
_END = sought(
    r"\.(?=\s+[\[(\"'*a-z0-9]|\s*$|\()|\.(?=\.)|(?<=[a-z])\](?=\s)|;|\b(?:signed by|so ordered|ordered by|entered by"
    r"|it is further ordered)\b"
)
_TRAILING = re.compile(r"\.\s*(?:\[\d{1,4}(?:-\d+)?\][\s,]*)+")
_IF = sought(r"\b(?:if|unless|in the event(?: that)?|whether) (?:the|a|any|such|this|that|said|his|her|its)\b[^.;:,]*$")
_MAY_GRANT = sought(
    r"(?:\b(?:to|is|are|be|i|we|hereby|does|do|and|or|order|court|judge|orders?)\W+|[:;\d\])]\W*|^\W*)$"
)
"""What stands before a bare "grant" that grants: "Grant Thornton's motion" is nobody's ruling."""
_CALENDAR = sought(r"(?<!\bnew )(?<!\bmotion for )\b(?:hearing|conference|trial|deadline|argument|date)s?\b")
_BEHIND = re.compile(r"[\s,]*(?:\(?\[#?\s*\d{1,4}(?:-\d+)?\s*\]|\(#?\d{1,4}(?:-\d+)?\)(?=\s*[.;,]|\s*$))")
_IN_A_LIST = sought(r"\((?:r\.|docs?\.|dkts?\.|ecf|nos?\.|d\.?e\.|entry|and|[\s;,#]|\d{1,4})+$")
"""What stands before a semicolon between the numbers of papers: "(R. 5; R. 6)"."""


def _sentences(low: str, start: int, end: int) -> list[int]:
    """Where sentences and clauses end, in order of place."""
    ends = []
    for m in _END.finditer(low, start, end):
        if m[0] == "." and _ABBREVIATION.search(low, max(start, m.start() - 6), m.start()):
            continue
        if m[0] == ";" and _IN_A_LIST.search(low, max(start, m.start() - 60), m.start()):
            continue
        ends.append(m.start())
    return [*ends, end]


_LISTED = sought(
    r"\b(?:motions?|mots?|motion\(s\)) (?:(?:are |is )?(?:taken )?(?P<advisement>under advisement)|(?P<granted>granted)"
    r"|(?P<denied>denied)|(?P<ended>terminated|ended)):|\bterminat(?:ed|es?) motions?:"
)
_AS_LISTED = {"advisement": "under advisement", "granted": "granted", "denied": "denied"}


def rulings(low: str, start: int, end: int) -> Iterator[Disposed]:
    """The papers that the text disposes of between `start` and `end`, in order."""
    lists = list(_LISTED.finditer(low, start, end)) if ("ed:" in low or "nt:" in low or "ns:" in low) else []
    if not lists:
        yield from _in_clauses(low, start, end)
        return
    said: list[Disposed] = []
    ended: list[Disposed] = []
    for listed in lists:
        stop = min(e for e in _sentences(low, listed.end(), end))
        how = _AS_LISTED.get(listed.lastgroup or "")
        said += _in_clauses(low, start, listed.start())
        (said if how else ended).extend(
            Disposed(how or "terminated", ref, "motion", s, e, None, None, (ref,))
            for ref, _, s, e, _ in papers_named(low, listed.end(), stop)
            if ref
        )
        start = stop
    yield from _ended_as_ruled([*said, *_in_clauses(low, start, end)], ended)


def _ended_as_ruled(ruled: list[Disposed], ended: list[Disposed]) -> Iterator[Disposed]:
    """The motions that a clerk lists as terminated by an order, with the ruling of the order's own words.

    An order that rules once, without a number, rules on the one motion listed; the clerk's list alone says only that
    the others are terminated.
    """
    numbered = {d.ref for d in ruled if d.ref}
    bare = [d for d in ruled if d.ref is None and d.paper == "motion"]
    if len(bare) == len(ended) == 1:
        one = ended[0]
        yield from (d._replace(ref=one.ref, candidates=one.candidates) if d is bare[0] else d for d in ruled)
        return
    yield from ruled
    yield from (d for d in ended if d.ref not in numbered)


def _in_clauses(low: str, start: int, end: int) -> Iterator[Disposed]:
    verbs = [m for m in _VERB.finditer(low, start, end) if not _hedged(low, start, m)]
    if not verbs:
        return
    only_recommended = recommended(low, start, end)
    ends = _sentences(low, start, end)
    before_it: list[Disposed] = []
    for i, m in enumerate(verbs):
        if any(a <= m.start() < b for a, b in only_recommended):
            continue
        ended = bisect_right(ends, m.start())
        before = max(start, ends[ended - 1] + 1 if ended else start, verbs[i - 1].end() if i else start)
        stop = ends[bisect_left(ends, m.end())]
        if trailing := _TRAILING.match(low, stop, end):
            stop = trailing.end()
        until = verbs[i + 1].start() if verbs[i + 1 :] else end
        found = list(_ruled(low, m, before, until, stop, end))
        if not found and i and _ELLIPTIC.match(m[0]) and _OF_THE_SAME.search(low, verbs[i - 1].end(), m.start()):
            how = "granted" if m.lastgroup == "granted" else "denied"
            found = [d._replace(disposition=how, end=m.end(), partly=True) for d in before_it if d.disposition != how]
        yield from found
        before_it = found


_AS_MODIFIED = sought(r"\b(?:(?:as|with) (?:so )?(?:modified|modifications?|amended(?! compl))|in modified form)\b")
_ELLIPTIC = re.compile(r"grant(?:ed|ing|s)?\b|den(?:y|ies|ied|ying)\b")
_REST = r"(?:the )?(?:remainder|balance|rest)(?: of (?:the|said|this) (?:motion|application|request))?"
_OF_THE_SAME = sought(
    rf"(?:(?:\b(?:and|but)|[,;])\s+(?:(?:is|are|be|it is|hereby|otherwise|in all (?:other )?respects|as to all other\w*"
    rf"|{_REST})[\s,]+)*|[.;]\s+(?:(?:is|are|it is|hereby)\s+)?(?:otherwise|in all other respects|{_REST})[\s,]+"
    r"(?:(?:is|are|it is|hereby)\s+)*)$"
)
"""What stands between two verbs of which the second rules on the rest of the same paper: "granted ... and denied"."""
_ON_SOME = sought(
    r"\b(?:as to|with (?:respect|regard) to|insofar|to the extent|in all other respects|otherwise|only|in part"
    r"|(?:the )?(?:remainder|balance|rest) of)\b"
)


def _hedged(low: str, start: int, m: re.Match[str]) -> bool:
    before = max(start, m.start() - 60)
    return bool(
        HEDGED.search(low, before, m.start())
        or _RECITED.search(low, before, m.start())
        or _ASKED_TO.search(low, before, m.start())
        or (
            low.endswith((" to ", " and "), start, m.start())
            and _ASKED_TOO.search(low, max(start, m.start() - 200), m.end())
        )
    )


_DIRECTED = sought(r"\b(?:clerk|directed|requested|instructed|ordered)\b[^.;]{0,60}\b(?:to|shall|must|please)\s+$")
_RECITED = sought(
    r"\b(?:pursuant to|in accordance with|per|consistent with|following) (?:the |its |this |an? )?"
    r"(?:(?!general|local|standing)[\w'-]+ ){0,3}?orders? "
    r"(?:(?:dated|entered|issued|filed|of)(?: on)? [\w/, ]{4,20} )?$"
)
"""What stands before a ruling that an earlier order made: "JUDGMENT pursuant to the Court's Order granting"."""
_ASKED_TO = sought(r"\b(?:motions?|applications?|requests?|petition) (?:\w+ly )?to\s+$")
"""What stands before a verb that a motion asks for: "Motion to Deny Class Certification"."""
_ASKED_TOO = sought(
    r"\b(?:motion|application|request|petition) (?:\w+ly )?(?:to|for) [^.;:\d]{1,160}?"
    r"(?:(?:,|,? and|,? or) to (?:approve|grant|deny|strike|accept|allow)|,? and approve)$"
)
"""A verb for the second thing that a motion asks: "Motion to Appoint Counsel and to Approve the Notice"."""


def recommended(low: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches that only recommend: from "recommend" to the next "it is ordered"."""
    spans: list[tuple[int, int]] = []
    if "recommend" not in low and "proposes" not in low:
        return spans
    for m in _RECOMMENDS.finditer(low, start, end):
        if re.match(r"s?\b.{0,40}(?:adopt|accept|approv)", low[m.end() : m.end() + 60]) or m[0] == "recommendation":
            continue
        order = _ORDERS.search(low, m.end(), end)
        spans.append((m.start(), order.start() if order else end))
    return spans


def _ruled(low: str, m: re.Match[str], before: int, until: int, stop: int, end: int) -> Iterator[Disposed]:
    how, after = m.lastgroup or "", min(stop, until)
    if _IF.search(low, before, m.start()) and not _ING.search(m[0]):
        return
    verb = m[0]
    if verb == "grant" and not _MAY_GRANT.search(low, max(before, m.start() - 24), m.start()):
        return
    passive = not _DOES.match(verb) and bool(_PASSIVE_BEFORE.search(low, max(before, m.start() - 16), m.start()))
    active = not passive and bool(_ACTIVE.search(low, max(before, m.start() - 60), m.start()))
    if verb in ("terminate", "close") and not _DIRECTED.search(low, max(before, m.start() - 90), m.start()):
        return
    if (
        how in ("stricken", "terminated")
        and not active
        and _CALENDAR.search(low, max(before, m.start() - 70), m.start())
    ):
        return
    forward = active or bool(_ING.search(verb)) or (how in ("partial", "moot") and "ing" in verb)
    papers = _governed(
        low, m, before, after, until, end, passive=passive, active=active, forward=forward and not passive
    )
    if not papers and not forward and (meant := _said_before(low, m, before)):
        papers = [(meant, "motion", m.start(), m.end(), (meant,))]
    if not papers:
        return
    tail = low[m.start() : min(stop, m.end() + 260)]
    disposition = {
        "partial": "granted in part and denied in part",
        "moot": "denied as moot",
        "denied": "denied",
        "granted": "granted",
        "advisement": "under advisement",
        "deferred": "deferred",
        "withdrawn": "withdrawn",
        "stricken": "stricken",
        "terminated": "terminated",
    }[how]
    if how in ("granted", "denied") and _AS_MOOT.match(low, m.end(), m.end() + 30):
        disposition = "denied as moot"
    if how in ("granted", "denied") and papers[0][2] >= m.end() and _IN_PART.match(low, m.end(), stop):
        disposition = "granted in part and denied in part"
    prejudice = (
        _prejudice(low[m.start() : _said_until(low, how, m, min(stop, m.end() + 140), until)])
        if how in ("denied", "moot", "granted", "partial", "terminated")
        else None
    )
    leave = True if _LEAVE_TO_AMEND.search(tail) else (False if "without leave to amend" in tail else None)
    some = bool(_ON_SOME.search(low, m.end(), after)), _AS_MODIFIED.search(low, m.start(), after) is not None
    for ref, paper, s, e, others in papers:
        yield Disposed(disposition, ref, paper, min(s, m.start()), max(e, m.end()), prejudice, leave, others, *some)


_DISMISSED = sought(r"\bdismiss(?:ed|ing|es)\b|\bdsm\w*|\bdism'?d?\b")


def _said_until(low: str, how: str, m: re.Match[str], stop: int, until: int) -> int:
    """Until where the words speak of this ruling: not of the next one, nor of the dismissal that goes with a denial."""
    stop = min(stop, until)
    dismissed = _DISMISSED.search(low, m.end(), stop) if how in ("denied", "moot") else None
    return dismissed.start() if dismissed else stop


_AS_MOOT = re.compile(r"[\s,]*+(?:in (?:its )?(?:entirety|full)|and|as)?[\s,]*+(?:as|rendered) moot")
_LEAVE_TO_AMEND = sought(
    r"\b(?:with|granting|grants?|given) leave to (?:amend|file (?:an )?amend)|leave to amend (?:is )?granted"
)
_IN_PART = re.compile(r"(?:(?!\band\b|\bto the extent\b)[^.;,\d]){3,60}?\bin part\b")


_Papers = list[tuple[Ref | None, str, int, int, tuple[Ref, ...]]]


def _governed(
    low: str,
    m: re.Match[str],
    before: int,
    after: int,
    until: int,
    end: int,
    *,
    passive: bool,
    active: bool,
    forward: bool,
) -> _Papers:
    """The papers that a verb governs: those that follow it or those that stand before it."""
    places = [(before, m.start()), (m.end(), after)]
    for n, (a, b) in enumerate(reversed(places) if forward else places):
        papers = list(papers_named(low, a, b))
        bare = BARE_OBJECT.match(low, a, b) if active and not n else None
        unnumbered = bool(papers) and papers[0][0] is None
        if bare and (earlier := antecedent(low, a, bare.start("noun"), b)):
            papers = [(earlier, "motion", bare.start("noun"), bare.end("noun"), (earlier,))]
        elif passive and unnumbered and (behind := _BEHIND.match(low, m.end(), end)):
            found = find(low, m.end(), behind.end())[0]
            papers = [(found.ref, papers[0][1], papers[0][2], found.end, (found.ref,))]
        elif passive and unnumbered and papers[0][1] == "motion":
            if several := all_before(low, a, m.start()):
                papers = [(ref, "motion", papers[0][2], b, ()) for ref in several]
            elif earlier := antecedent(low, a, papers[0][2], b):
                papers = [(earlier, "motion", papers[0][2], b, ())]
        elif forward and unnumbered and (heading := _HEADING.fullmatch(low, before, m.start())):
            ref = Ref(ecf=int(heading["ecf"]))
            papers = [(ref, papers[0][1], papers[0][2], papers[0][3], (ref,))]
        elif not passive and unnumbered and (alone := only_bracketed(low, b, until)):
            papers = [(alone, papers[0][1], papers[0][2], papers[0][3], (alone,))]
        if papers:
            return papers
    alone = only_bracketed(low, max(0, m.start() - 600), m.start()) if m.lastgroup == "advisement" else None
    return [(alone, "motion", m.start(), m.end(), (alone,))] if alone else []


_ORDERED = sought(r"\b(?:it is |so |hereby )*ordered\b|\btext of (?:the )?order\b")
_HEADING = re.compile(r"\W*orders?\W+\(?(?:docs?|dkt|ecf|de|d\.e|doc)\W*(?:nos?\W*)?(?P<ecf>\d{1,4})\)\W*")
"""A heading that numbers the motion before it says how it is ruled: "ORDER (Doc. 12) Granting Joint Motion"."""
_ON_A_MOTION = sought(
    r"\b(?:on|re:?)\W+(?:(?:the|\w+'?s?'?)\s+){0,4}(?:\W?\d+\S*\s+)?(?:\w+\s+){0,3}?(?:motion|application|request)"
)


def _said_before(low: str, m: re.Match[str], before: int) -> Ref | None:
    """The one motion that an order is on, where its verdict stands alone: "Ruling on 12 Motion to Compel; GRANTED"."""
    alone = m.lastgroup in ("granted", "denied", "partial", "moot") and m[0] != "so ordered"
    if not alone or _ORDERED.sub("", low[before : m.start()]).strip(" :;,.-*"):
        return None
    since = max(0, before - 400)
    numbered = {f.ref for f in find(low, since, before)} if _ON_A_MOTION.search(low, since, before) else set()
    return numbered.pop() if len(numbered) == 1 else None


_WITHOUT_PREJUDICE = sought(
    r"without\s+prejudice|w/o\s+prej|leave to (?:renew|refile|re-file)|subject to (?:renewal|refiling)"
)
_WITH_PREJUDICE = sought(r"with\s+prejudice|w/\s*prej")


def _prejudice(said: str) -> str | None:
    if _WITHOUT_PREJUDICE.search(said):
        return "without"
    return "with" if _WITH_PREJUDICE.search(said) else None
