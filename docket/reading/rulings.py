"""Rulings in the words of an order: which motions it rules on, and how.

An order can rule on many motions, differently; one verb governs the papers named after it ("granting 12 Motion;
denying 14 Motion") or before it ("Motion 12 is granted"). What an order only recommends, refuses to decide yet, or
mentions as decided elsewhere is no ruling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from docket.filing import Ref
from docket.reading.patterns import sought
from docket.reading.refs import Found, find

__all__ = ["HEDGED", "Disposed", "recommended", "rulings"]


class Disposed(NamedTuple):
    """One paper disposed of: how, which paper, what sort of paper, and the stretch of text that says so."""

    disposition: str
    ref: Ref | None
    paper: str
    start: int
    end: int
    prejudice: str | None
    leave_to_amend: bool | None
    candidates: tuple[Ref, ...]


_G = r"(?:grant(?:s|ed|ing)?|allow(?:s|ed|ing)|approv(?:es?|ed|ing)|accept(?:s|ed|ing))"
_D = r"(?:den(?:y|ies|ied|ying)|disallow(?:ed|ing)?|overrul(?:es|ed|ing)|refus(?:es|ed|ing))"
_VERB_BEGINS = (
    r"(?=gra|all|app|acc|den|dis|over|ref|par|moot|fin|fou|dee|ter|str|ren|dec|so o|ta[ks]|hel|sub|rem|und|def|res|car"
    r"|rul|wit|(?:the )?(?:matters?|motions?)\s*und|the und)"
)
_VERB = sought(
    rf"\b{_VERB_BEGINS}(?:(?P<partial>{_G}[\s,-]*in[\s-]*part(?:[\s,;/-]+(?:and|but"
    rf"|&)?[\s,-]*(?:it is )?{_D}(?:[\s,-]*(?:as moot )?in[\s-]*part)?)?"
    rf"|{_D}[\s,-]*in[\s-]*part(?:[\s,;/-]+(?:and|but|&)?[\s,-]*{_G}(?:[\s,-]*in[\s-]*part)?)?"
    rf"|partially {_G}|part(?:ial)?[\s-]granted"
    rf"|{_G} and {_D} in part|{_G} and (?:deferr|reserv)ing)(?: and (?:deferr|reserv)ing)?"
    rf"|(?P<moot>{_D}[\s,-]*(?:without prejudice[\s,]*)?(?:as|for being)[\s-]+(?:(?:\w+ )?(?:now )?moot|academic)"
    r"|(?:find|found|deem|terminat|dismiss|strik|render|declar)\w*(?: as)? moot|moot(?:ing|ed)|\bmoot)"
    rf"|(?P<denied>{_D})|(?P<granted>{_G}|so ordered)"
    r"|(?P<advisement>(?:tak(?:es?|en|ing)|held|submitted|remains?)?\s*(?:the )?"
    r"(?:above[- ]\w+ |said |foregoing )?(?:matters?|motions?)?\s*under (?:advisement|submission)|deemed submitted)"
    r"|(?P<deferred>defer(?:s|red|ring)|reserv(?:es|ed|ing) (?:ruling|decision)|held in abeyance"
    r"|carri(?:es|ed) (?:with|along)|rul(?:ing|es?) (?:is )?(?:deferred|reserved))"
    r"|(?P<withdrawn>withdraw(?:n|ing|s)|withdrew)|(?P<stricken>(?<!to\s)stri(?:kes?|king|cken|uck)|struck)"
    r"|(?P<terminated>terminat(?:es|ed|ing))"
    r")(?!\w)"
)
_ING = sought(r"ing\b|s$|\bden(?:y|ies)$|^grant$|^approve$")
_PAPER = sought(
    r"\b(?:(?P<motion>motions?|mots?|mtns?|mo|applications?|apps?|petition|requests?|cross-?motions?|appeal)"
    r"|(?P<stipulation>stipulat\w*|stip)|(?P<letter>letters?)|(?P<report>r&r|f&rs?|reports? (?:and"
    r"|&) recomm\w*|findings (?:and|&) recomm\w*)"
    r"|(?P<objection>objections?)|(?P<bill>bill of costs)|(?P<consent>consent)|(?P<notice>notices?)"
    r"|(?P<settlement>settlement)|(?P<schedule>(?:discovery|case management|joint|scheduling) (?:plan"
    r"|report|statement))"
    r"|(?P<order>(?:proposed )?orders?)|(?P<exhibit>exhibits?|declaration|affidavit|brief|memorandum"
    r"|response|reply|document|complaint|answer|paper)s?)\b"
)
HEDGED = sought(
    r"\b(?:should|would|can|cannot|could|may|might|if|whether|unless|why|until|will|previously"
    r"|already|heretofore|once|after|upon which relief|"
    r"relief can be|not|seeking|requesting|recommend(?:s|ed|ing)?|proposed order|proposed|having been"
    r"|pending|earlier|was|were|when)"
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
_RECOMMENDS = sought(r"\brecommend(?:s|ed|ing|ation)?\b|it is recommended|\bproposes\b")
_ORDERS = sought(r"\b(?:it is (?:hereby |further )*ordered|ordering|orders? that|hereby orders)\b")
_ABBREVIATION = sought(
    r"(?:\b(?:no|nos|inc|corp|co|ltd|mr|ms|mrs|dr|hon|st|v|vs|doc|docs|dkt|ecf|fed|civ|r|p|jr|sr|u\.s"
    r"|etc|esq|usc|supp|rev|dept|et al|ex|def|defs|pl|pls|deft|defts|pltf|pltfs|mot|mots|ord|j|d|e|l"
    r"|a|m|s|b|c|k|h|w|n)|\.\.)$"
)
_END = sought(
    r"\.(?=\s+[\[(\"'*a-z0-9]|\s*$|\()|\.(?=\.)|(?<=[a-z])\](?=\s)|;|\b(?:signed by|so ordered|ordered by|entered by"
    r"|it is further ordered)\b"
)
_NUMBER_FIRST = re.compile(
    r"^[\])\s,.:;-]*(?:(?:[\w.&'’/()-]+,?\s+){0,7}?)(?:motions?|mots?|mtns?|applications?|requests?"
    r"|petitions?|stipulat\w+|stip|letters?|cross-motions?|report|bill|notices?|objections?|consent"
    r"|r&r|findings|joint|unopposed)\b"
)


_ABOUT = sought(r"\w (?:re:?|as to|regarding)\s*\[?$")
_TRAILING = re.compile(r"\.\s*(?:\[\d{1,4}(?:-\d+)?\][\s,]*)+")
_IF = sought(r"\b(?:if|unless|in the event(?: that)?|whether) (?:the|a|any|such|this|that|said|his|her|its)\b[^.;:,]*$")
_MAY_GRANT = sought(r"(?:\b(?:to|is|are|be|i|we|hereby|does|do|and|or|order|court|judge|orders?)\W+|[:\d\])]\W*|^\W*)$")
"""What stands before a bare "grant" that grants: "Grant Thornton's motion" is nobody's ruling."""
_CALENDAR = sought(r"\b(?:hearing|conference|trial|deadline|argument|date)s?\b")
_RULED_PAPERS = ("motion", "stipulation", "letter", "report", "bill", "consent", "settlement", "objection", "schedule")
_BEHIND = re.compile(r"[\s,]*(?:\(?\[#?\s*\d{1,4}(?:-\d+)?\s*\]|\(#?\d{1,4}(?:-\d+)?\)(?=\s*[.;,]|\s*$))")


def _sentences(low: str, start: int, end: int) -> list[int]:
    """Where sentences and clauses end."""
    ends = []
    for m in _END.finditer(low, start, end):
        if m[0] == "." and _ABBREVIATION.search(low, max(start, m.start() - 6), m.start()):
            continue
        ends.append(m.start())
    return [*ends, end]


_LIST_OF_ENDED = sought(r"\b(?:motions?|mots?) (?:terminated|ended):|\bterminat(?:ed|es) motions?:")


def rulings(low: str, start: int, end: int) -> Iterator[Disposed]:
    """The papers that the text disposes of between `start` and `end`, in order."""
    listed = _LIST_OF_ENDED.search(low, start, end) if "terminat" in low or "ended:" in low else None
    if not listed:
        yield from _in_clauses(low, start, end)
        return
    stop = min(e for e in _sentences(low, listed.end(), end))
    ended = [
        Disposed("terminated", ref, "motion", s, e, None, None, (ref,))
        for ref, _, s, e, _ in _papers(low, listed.end(), stop)
        if ref
    ]
    yield from _ended_as_ruled([*_in_clauses(low, start, listed.start()), *_in_clauses(low, stop, end)], ended)


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
    for i, m in enumerate(verbs):
        if any(a <= m.start() < b for a, b in only_recommended):
            continue
        before = max([start, *(e + 1 for e in ends if e <= m.start()), *(v.end() for v in verbs[:i])])
        stop = min(e for e in ends if e >= m.end())
        if trailing := _TRAILING.match(low, stop, end):
            stop = trailing.end()
        until = min([end, *(v.start() for v in verbs[i + 1 :])])
        yield from _ruled(low, m, before, until, stop, end)


def _hedged(low: str, start: int, m: re.Match[str]) -> bool:
    return bool(HEDGED.search(low, max(start, m.start() - 60), m.start()))


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
    passive = not verb.endswith("ing") and bool(_PASSIVE_BEFORE.search(low, max(before, m.start() - 16), m.start()))
    active = not passive and bool(_ACTIVE.search(low, max(before, m.start() - 60), m.start()))
    if (
        how in ("stricken", "terminated")
        and not active
        and _CALENDAR.search(low, max(before, m.start() - 70), m.start())
    ):
        return
    forward = active or bool(_ING.search(verb)) or (how in ("partial", "moot") and "ing" in verb)
    places = (
        [(m.end(), after), (before, m.start())] if forward and not passive else [(before, m.start()), (m.end(), after)]
    )
    for n, (a, b) in enumerate(places):
        papers = list(_papers(low, a, b))
        if passive and papers and papers[0][0] is None and (behind := _BEHIND.match(low, m.end(), end)):
            found = find(low, m.end(), behind.end())[0]
            papers = [(found.ref, papers[0][1], papers[0][2], found.end, (found.ref,))]
        elif passive and papers and papers[0][:2] == (None, "motion") and (several := _all_before(low, a, m.start())):
            papers = [(ref, "motion", papers[0][2], b, ()) for ref in several]
        elif (
            passive
            and papers
            and papers[0][0] is None
            and papers[0][1] == "motion"
            and (earlier := _antecedent(low, a, papers[0][2], b))
        ):
            papers = [(earlier, "motion", papers[0][2], b, ())]
        elif not passive and papers and papers[0][0] is None and (alone := _only_bracketed(low, b, until)):
            papers = [(alone, papers[0][1], papers[0][2], papers[0][3], (alone,))]
        if n and not papers and how in ("granted", "denied", "partial", "moot"):
            papers = []
        if papers:
            break
    else:
        alone = _only_bracketed(low, max(0, m.start() - 600), m.start()) if how == "advisement" else None
        if alone is None:
            return
        papers = [(alone, "motion", m.start(), m.end(), (alone,))]
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
    if how in ("granted", "denied") and re.match(
        r"[\s,]*(?:in (?:its )?(?:entirety|full)|and|as)?[\s,]*(?:as|rendered) moot", low[m.end() : m.end() + 30]
    ):
        disposition = "denied as moot"
    if how in ("granted", "denied") and papers[0][2] >= m.end() and _IN_PART.match(low, m.end(), stop):
        disposition = "granted in part and denied in part"
    prejudice = (
        _prejudice(low[m.start() : min(stop, m.end() + 140)])
        if how in ("denied", "moot", "granted", "partial", "terminated")
        else None
    )
    leave = (
        True
        if re.search(
            r"\b(?:with|granting|grants?|given) leave to (?:amend|file (?:an )?amend)|leave to amend (?:is )?granted",
            tail,
        )
        else (False if "without leave to amend" in tail else None)
    )
    for ref, paper, s, e, others in papers:
        yield Disposed(disposition, ref, paper, min(s, m.start()), max(e, m.end()), prejudice, leave, others)


_IN_PART = re.compile(r"(?:(?!\band\b|\bto the extent\b)[^.;,\d]){3,60}?\bin part\b")
_BARE = re.compile(
    r"[\W\d]*(?:(?:the|said|this|that|defendant'?s?'?|plaintiff'?s?'?|deft'?s?|pltf'?s?|court"
    r"|accordingly|as stated on the record|for the reasons stated)[\s,]*){0,3}$"
)
_MENTION = sought(
    r"\bmotions?\b[^.;]{0,80}?[\s(\[#]+(?P<ecf>\d{1,4})(?:-(?P<part>\d+))?[\])]"
    r"|\[(?P<first>\d{1,4})(?:-(?P<first_part>\d+))?\]\s*(?:\w+\s){0,4}?motion"
)


_TITLED = re.compile(r"(?:motion|application)s? (?:to|for) [\w-]+(?: (?!is\b|are\b|was\b)[\w-]+)?")
_BRACKETED = sought(r"\[(?P<ecf>\d{1,4})(?:-(?P<part>\d{1,3}))?\]")


def _only_bracketed(low: str, a: int, b: int) -> Ref | None:
    """The one number in brackets between two places, where there is just one: "granting mot by Roe; ... [10-1]"."""
    found = {Ref(ecf=int(m["ecf"]), part=int(m["part"] or 0) or None) for m in _BRACKETED.finditer(low, a, b)}
    return found.pop() if len(found) == 1 else None


def _so_titled(low: str, a: int, title: str) -> Ref | None:
    """The one motion, of those numbered in the sentences before, that has this title."""
    found = {
        f.ref
        for f in find(low, max(0, a - 400), a)
        if re.match(rf"[\])\s]*(?:\w+ ){{0,2}}{re.escape(title)}", low[f.end : f.end + 90])
        or re.search(rf"{re.escape(title)}[\s\[(#]{{0,3}}$", low[max(0, f.start - 60) : f.start])
    }
    return found.pop() if len(found) == 1 else None


def _antecedent(low: str, a: int, at: int, b: int) -> Ref | None:
    """The motion that "Motion is granted" means: the one so titled before, or the last one numbered there."""
    if (titled := _TITLED.match(low, at, b)) and (ref := _so_titled(low, a, titled[0])):
        return ref
    if not _BARE.fullmatch(low[a:at]):
        return None
    said = list(_MENTION.finditer(low, max(0, a - 400), a))
    if not said or (titled and len({m.group("ecf", "part", "first", "first_part") for m in said}) > 1):
        return None
    m = said[-1]
    return Ref(ecf=int(m["ecf"] or m["first"]), part=int(m["part"] or m["first_part"] or 0) or None)


_MOTIONS_ARE = sought(
    r"\b(?:both|all|these|those|the|said|defendants?'?s?'?|plaintiffs?'?s?'?|parties'?)\s+(?:\w+ )?motions\s+"
    r"(?:are|be|shall be|have been)\s+(?:\w+ly |hereby )*$"
)
_OF_A_MOTION = sought(r"\b(?:motion|application)\b[^;]*$")


def _all_before(low: str, a: int, verb: int) -> list[Ref]:
    """The motions that "the motions are granted" means: all that the sentences before number."""
    if not _MOTIONS_ARE.search(low, max(a, verb - 80), verb):
        return []
    numbered = find(low, max(0, a - 700), a)
    refs = list(dict.fromkeys(f.ref for f in numbered if _OF_A_MOTION.search(low, max(0, f.start - 160), f.start)))
    return refs if 1 < len(refs) <= 6 else []


def _prejudice(said: str) -> str | None:
    if re.search(
        r"without\s+prejudice|w/o\s+prej|leave to (?:renew|refile|re-file)|subject to (?:renewal|refiling)", said
    ):
        return "without"
    return "with" if re.search(r"with\s+prejudice|w/\s*prej", said) else None


def _papers(low: str, a: int, b: int) -> Iterator[tuple[Ref | None, str, int, int, tuple[Ref, ...]]]:
    """The papers that a stretch of text names as the object of a ruling."""
    refs = find(low, a, b)
    nouns = [
        (m.lastgroup or "", m.start(), m.end()) for m in _PAPER.finditer(low, a, b) if low[m.end() : m.end() + 1] != ":"
    ]
    candidates = tuple(f.ref for f in refs)
    if not refs:
        for group, s, e in nouns:
            if group in ("motion", "stipulation", "report", "letter", "bill"):
                yield None, group, s, min(b, e + 80), ()
                return
        return
    if not nouns:
        for f in refs:
            yield f.ref, "", f.start, f.end, candidates
        return
    named_before = any(g in _RULED_PAPERS and e <= refs[0].start for g, _, e in nouns)
    first, after = _numbered_first(low, refs, b), _numbered_after(low, refs, nouns)
    chosen = (after or first if named_before else first or after) or refs[:1]
    for f in chosen:
        yield f.ref, _noun_of(f, nouns), f.start, f.end, candidates


def _numbered_first(low: str, refs: list[Found], b: int) -> list[Found]:
    """Those of `12 Motion to Strike 10 Answer` that stand before the paper's name, with others of their list."""
    first: list[Found] = []
    about: int | None = None
    for i, f in enumerate(refs):
        limit = min(b, refs[i + 1].start if i + 1 < len(refs) else b, f.end + 90)
        if first and _ABOUT.search(low, max(0, f.start - 12), f.start):
            about = f.start
        if about is not None and ";" not in low[about : f.start]:
            continue  # "12 Motion to Extend Time re 9 Motion, 10 Motion": the others are what the first is about
        if _NUMBER_FIRST.match(low[f.end : limit]) and not re.search(
            r"(?:strike|motions?|doc\w*|dkt|ecf|no)[\s.(#]*\[?$", low[max(0, f.start - 12) : f.start]
        ):
            first.append(f)
            for earlier in reversed(refs[:i]):
                if earlier in first:
                    break
                if not re.fullmatch(
                    r"[\s,&\[\]()#;]*(?:and|or)?[\s,&\[\]()#]*", low[earlier.end : refs[refs.index(earlier) + 1].start]
                ):
                    break
                first.append(earlier)
    return sorted(first)


def _numbered_after(low: str, refs: list[Found], nouns: list[tuple[str, int, int]]) -> list[Found]:
    """Those that follow the paper's name: `Motion to Strike Answer [10] [12]` is motion 12."""
    chosen: list[Found] = []
    motions = [n for n in nouns if n[0] in _RULED_PAPERS]
    for f in refs:
        if not any(n[2] <= f.start for n in motions):
            continue
        if chosen:
            gap = low[chosen[-1].end : f.start]
            noun_between = any(chosen[-1].end <= n[1] < f.start for n in motions)
            if not gap.strip(" ,[]()"):
                if "," in gap:
                    chosen.append(f)
                else:
                    chosen[-1] = f
                continue
            if not noun_between and not re.fullmatch(
                r"[\s,\[\]()#;&]*(?:and|or|&)?[\s,\[\]()#]*(?:\(?(?:doc|dkt|ecf|docs)\w*\.?[\s#]*(?:nos?\.?)?[\s#]*)?",
                gap,
            ):
                continue
        chosen.append(f)
    return chosen


def _noun_of(f: Found, nouns: list[tuple[str, int, int]]) -> str:
    after = [n for n in nouns if 0 <= n[1] - f.end < 60]
    before = [n for n in nouns if 0 <= f.start - n[2] < 120]
    near = (
        (after[:1] if after and after[0][1] - f.end < 40 and not (before and f.start - before[-1][2] < 4) else [])
        or before[-1:]
        or after[:1]
    )
    group = near[0][0] if near else ""
    if group != "motion" and any(n[0] == "motion" for n in (before if near == before[-1:] else after)[:2]):
        return "motion"
    if group == "exhibit" and before and before[0][0] == "stipulation":  # "Stipulation Extending Time to Answer [28]"
        return "stipulation"
    return group
