"""Which papers a ruling's verb governs: those that the words beside it name, or that the sentences before it named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docket.filing import Ref
from docket.reading.patterns import sought
from docket.reading.refs import Found, find

__all__ = ["BARE_OBJECT", "all_before", "antecedent", "only_bracketed", "papers_named"]

_PAPER = sought(
    r"\b(?:(?P<motion>motions?|mots?|mtns?|mo|applications?|apps?|petition|requests?|cross-?motions?|appeal"
    r"|(?:(?<=granting )(?<!the order granting )|(?<=denying )(?<!the order denying )|(?<=grants )|(?<=denies ))"
    r"(?:partial )?summary judgment"
    r"|(?:partial )?summary judgment(?= (?:(?:in favor of|for|to|against|as to) [^.;]{3,60}? )?(?:is|are|be)\b)"
    r"|leave(?= to (?:proceed|appear|file|amend|withdraw|appeal)\b[^.;]{0,60}? (?:is|are|be) ))"
    r"|(?P<stipulation>stipulat\w*|stip)|(?P<letter>letters?)|(?P<report>r&r|pf&r|f&rs?|reports? (?:and"
    r"|&) recomm\w*|findings (?:and|&) recomm\w*|recommended (?:disposition|decision|ruling)|recommendations?)"
    r"|(?P<objection>objections?)|(?P<bill>bill of costs)|(?P<consent>consent)|(?P<notice>notices?)"
    r"|(?P<settlement>settlement)|(?P<schedule>(?:discovery|case management|joint|scheduling) (?:plan"
    r"|report|statement))"
    r"|(?P<order>(?:proposed )?orders?)|(?P<exhibit>exhibits?|declaration|affidavit|brief|memorandum"
    r"|response|reply|document|complaint|answer|paper)s?)\b"
)
_NUMBER_FIRST = re.compile(
    r"^[\])\s,.:;-]*(?:(?:[\w.&'’/()-]+,?\s+){0,7}?)(?:motions?|mots?|mtns?|applications?|requests?"
    r"|petitions?|stipulat\w+|stip|letters?|cross-motions?|report|bill|notices?|objections?|consent"
    r"|r&r|findings|joint|unopposed)\b"
)


_OBJECT_OF = sought(
    r"(?:strike|motions?|doc\w*|dkt|ecf|no|(?:respond|object|reply|respon\w+|repl\w+|objections?|oppos\w+|answer) to"
    r"|\bto (?:withdraw|amend|vacate|modify|reconsider|quash|seal|unseal|expedite"
    r"|supplement|clarify|correct|join|enforce|redact|substitute|re-?file|hear|consider)(?:/\w+)?"
    r"|\b(?:hearing|argument|decision|ruling) on)"
    r"(?:\s+(?:the\s+|its\s+|their\s+)?(?:plaintiff|defendant|movant|petitioner|pltf|deft)(?:'?s|s'?)?)?[\s.(#]*\[?$"
)
"""What stands before a paper that the motion named earlier is about: "12 Motion to Withdraw 9 Motion"."""
_TO_DO = sought(r"\bmotions? to (?:vacate|amend|reconsider|clarify|modify|strike|quash|withdraw|seal)[\s(#]*\[?$")
_A_PAPER = re.compile(r"\]?\s+(?:\w+ ){0,2}?(?:order|judgment|answer|complaint|subpoena|response|declaration|notice)\b")
"""What follows the number of a paper that a motion named by no number is about: "motion to vacate 22 Order"."""
_ASIDE = sought(r"\((?:re-?)?set(?:ting|s)? [^)]*$")
"""What the clerk does besides, in parentheses: "SO ORDERED, re 14 Stipulation (set date for 12 Motion)"."""
_ABOUT = sought(r"\w (?:re:?|as to|regarding|of)\s*\[?$")
_RULED_PAPERS = ("motion", "stipulation", "letter", "report", "bill", "consent", "settlement", "objection", "schedule")


def papers_named(low: str, a: int, b: int) -> Iterator[tuple[Ref | None, str, int, int, tuple[Ref, ...]]]:
    """The papers that a stretch of text names as the object of a ruling."""
    refs = find(low, a, b)
    nouns = [
        (m.lastgroup or "", m.start(), m.end()) for m in _PAPER.finditer(low, a, b) if low[m.end() : m.end() + 1] != ":"
    ]
    refs = [f for f in refs if not _ASIDE.search(low, a, f.start)]
    refs = [f for f in refs if not (_TO_DO.search(low, a, f.start) and _A_PAPER.match(low, f.end))]
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
        yield f.ref, _noun_of(low, f, nouns), f.start, f.end, candidates


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
        if _NUMBER_FIRST.match(low[f.end : limit]) and not _OBJECT_OF.search(low, max(0, f.start - 40), f.start):
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
            if noun_between and ";" not in gap and _ABOUT.search(low, max(0, f.start - 12), f.start):
                continue  # "30 Findings and Recommendations on Motion re: 12 Motion"
            if not gap.strip(" ,[]()"):
                if "," in gap:
                    chosen.append(f)
                else:
                    chosen[-1] = f
                continue
            if not noun_between and not re.fullmatch(
                r"[\s,\[\]()#;&]*(?:and|or|&)?[\s,\[\]()#]*(?:\(?(?:doc|dkt|ecf|docs|r\.)\w*\.?[\s#]*(?:nos?\.?)?[\s#]*)?",
                gap,
            ):
                continue
        chosen.append(f)
    return chosen


_ANOTHER = re.compile(r"\s+(?:and|&) (?:the |its |his |her |their )?(?:supporting|related|accompanying|proposed)\b")
"""What stands between a motion's number and the paper that goes with it: "Motion 12 and supporting brief 13"."""


_AND_ORDER = re.compile(r" (?:and|&) (?:[\w-]+ ){0,3}")
"""What stands between the two words of one paper: "Stipulation and Scheduling Order"."""


_A_DIGIT = re.compile(r"\d")


def _noun_of(low: str, f: Found, nouns: list[tuple[str, int, int]]) -> str:
    after = [n for n in nouns if 0 <= n[1] - f.end < 60] if not _ANOTHER.match(low, f.end) else []
    before = [n for n in nouns if 0 <= f.start - n[2] < 120 and not (after and low[n[1] : f.start] == "document ")]
    near = (
        (after[:1] if after and after[0][1] - f.end < 40 and not (before and f.start - before[-1][2] < 4) else [])
        or before[-1:]
        or after[:1]
    )
    group = near[0][0] if near else ""
    if group == "order" and near == before[-1:] and before[-2:-1] and before[-2][0] == "stipulation":
        return "stipulation" if _AND_ORDER.fullmatch(low, before[-2][2], near[0][1]) else group
    if group == "report" and near == after[:1]:
        return group  # "30 Findings and Recommendations on Motion re 12 Motion"
    motion = next((n for n in (before if near == before[-1:] else after)[:2] if n[0] == "motion"), None)
    if group == "stipulation" and near == after[:1] and motion and _A_DIGIT.search(low, near[0][2], motion[1]):
        return group  # "granting 12 Stipulation setting a briefing schedule as to 9 Motion"
    if group != "motion" and motion:
        return "motion"
    if group == "exhibit" and before and before[0][0] == "stipulation":  # "Stipulation Extending Time to Answer [28]"
        return "stipulation"
    return group


_BARE = re.compile(
    r"[\W\d]*(?:(?:the|said|this|that|defendant'?s?'?|plaintiff'?s?'?|deft'?s?|pltf'?s?|court"
    r"|accordingly|as stated on the record|for the reasons stated)[\s,]*){0,3}$"
)
BARE_OBJECT = sought(
    r"\s+(?:(?:the|said|this|that|defendant'?s?'?|plaintiff'?s?'?|parties')\s+)*(?P<noun>motion|application|request)"
    r"(?=\s*(?:[.;,]|and\b|in (?:its|full|part)\b|as\b|with|for the\b|$))"
)
"""The object of "the Court grants the motion and ...", a motion that was named before."""
_MENTION = sought(
    r"\bmotions?\b(?:[^.;]|\b(?:no|doc|dkt)\.){0,80}?[\s(\[#]+(?<![\w)]\()(?P<ecf>\d{1,4})(?:-(?P<part>\d+))?[\])]"
    r"|\[(?P<first>\d{1,4})(?:-(?P<first_part>\d+))?\]\s*(?:\w+\s){0,4}?motion"
)


_TITLED = re.compile(r"(?:motion|application)s? (?:to|for) [\w-]+(?: (?!is\b|are\b|was\b)[\w-]+)?")
_BRACKETED = sought(r"\[(?P<ecf>\d{1,4})(?:-(?P<part>\d{1,3}))?\]")


def only_bracketed(low: str, a: int, b: int) -> Ref | None:
    """The one number in brackets between two places, where there is just one: "granting mot by Roe; ... [10-1]"."""
    found = {Ref(ecf=int(m["ecf"]), part=int(m["part"] or 0) or None) for m in _BRACKETED.finditer(low, a, b)}
    return found.pop() if len(found) == 1 else None


_OF_ANOTHER = re.compile(r"\w+\.? (?:of|by) (?!(?:the )?(?:plaintiff|defendant|deft|pltf|dft))")
"""A motion that is said to be somebody's, and so is no more the one spoken of before: "Mot of Roe Group ... denied"."""


def _so_titled(low: str, a: int, title: str) -> Ref | None:
    """The one motion, of those numbered in the sentences before, that has this title."""
    found = {
        f.ref
        for f in find(low, max(0, a - 400), a)
        if re.match(rf"[\])\s]*(?:\w+ ){{0,2}}{re.escape(title)}", low[f.end : f.end + 90])
        or re.search(rf"{re.escape(title)}[\s\[(#]{{0,3}}$", low[max(0, f.start - 60) : f.start])
    }
    return found.pop() if len(found) == 1 else None


def antecedent(low: str, a: int, at: int, b: int) -> Ref | None:
    """The motion that "Motion is granted" means: the one so titled before, or the last one numbered there."""
    if (titled := _TITLED.match(low, at, b)) and (ref := _so_titled(low, a, titled[0])):
        return ref
    if not _BARE.fullmatch(low[a:at]) or _OF_ANOTHER.match(low, at, b):
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


def all_before(low: str, a: int, verb: int) -> list[Ref]:
    """The motions that "the motions are granted" means: all that the sentences before number."""
    if not _MOTIONS_ARE.search(low, max(a, verb - 80), verb):
        return []
    numbered = find(low, max(0, a - 700), a)
    refs = list(
        dict.fromkeys(
            f.ref
            for f in numbered
            if _OF_A_MOTION.search(low, max(0, f.start - 160), f.start) or _NUMBER_FIRST.match(low[f.end : f.end + 90])
        )
    )
    return refs if 1 < len(refs) <= 6 else []
