"""Motions that an order names by no number: what it calls them, and when two of its names mean one motion."""

from __future__ import annotations

import re
from typing import NamedTuple

from docket.filing import Filing
from docket.reading.kinds import asked
from docket.reading.patterns import lowered, sought

__all__ = ["Called", "called", "one_motion"]


class Called(NamedTuple):
    """What an order calls a motion: its words, the relief, whose it is, and which of several: "first", "cross"."""

    words: str
    relief: type[Filing] | None = None
    role: str = ""
    name: str = ""
    which: frozenset[str] = frozenset()

    @property
    def bare(self) -> bool:
        """Whether its words are only "the motion": which one, the words before say."""
        return self.relief is None and not self.which and _BARE.fullmatch(self.words.lower()) is not None

    @property
    def set_apart(self) -> bool:
        """Whether it says that it is another than those named by number: whose it is, oral, a cross-motion."""
        return bool(self.role or self.name or self.which & _ANOTHER)


_NOUN = sought(r"\b(?:motion|application|request)s?\b(?=\s\w)")
_QUALIFIED = sought(
    r"(?:\b(?:oral|joint|unopposed|opposed|first|second|third|fourth|fifth|1st|2nd|3rd|renewed|amended|emergency"
    r"|ex parte|agreed|consent|partial|separate|pending|remaining|letter|expedited|cross|x|all|other|any)[\s-]+)*$"
)
_WHOSE = sought(
    r"(?:(?:\b(?:[Dd]efendants?|[Pp]laintiffs?|[Dd]efts?|[Pp]ltfs?) )?"
    r"(?:\b[A-Z](?:[\w&'-]*|\.) (?:(?:of|the|bin|al|de|and|&) )*)*"
    r"[\w.&-]+(?:'s|s'|s’|’s)|\b(?:[Pp]ltf|[Pp]lf|[Dd]eft|[Dd]ft|[Dd]ef|[Pp]laintiff|[Dd]efendant)s?)\s+$"
)
_RULED = sought(
    r"^(?:that (?=\w)|(?:grant(?:s|ing)?|deny(?:ing)?|denies|mooting|finding|terminating|withdrawing|striking)\b"
    r"(?: in part| and denying| as moot)*(?: the)?(?: |(?-i:(?<=part)(?=[A-Z])))|terminated )"
    r"|,? (?:(?:is|are|be|was|were) )?(?:hereby |also |therefore |taken |\w+ly )*"
    r"(?:under (?:advisement|submission)|granted|denied|overruled|moot|withdrawn|stricken|terminated|so ordered"
    r"|allowed|dismissed)\b.*$",
    re.I,
)
_OVER = sought(
    r"(?i:\s+by (?:the )?(?:(?:chief|district|magistrate|mag\.?|u\.?s\.?) )*(?:judge|hon)\b)"
    r"|(?i:\s+-\s+filed\b|\s+(?:motion )?hearing (?:was )?held\b)"
    r"|\s*(?:[:;]|\((?!\d{1,3}\) (?:day|week|month|page)))|(?<!\b[a-zA-Z])(?<!\b(?i:mot|mtn|dft|def|ptf|pls|sec|nos"
    r"|dkt|inc|ltd))(?<!\b(?i:no|co|pl|jr|st|dr|mr|ms))"
    r"(?<!\b(?i:mots|mtns|deft|dfts|defs|pltf|corp|appt|purs|resp))(?<!\b(?i:defts|pltfs|compl|cmplt))\.\s|,?(?: and)?$"
)
_BARE = sought(r"(?:(?:the|said|this|defendant'?s?'?|plaintiff'?s?'?) )?(?:motion|mtn|mot|application|request)")
_ASKS = sought(r"\b(?:motions?|mots?|mtns?|applications?|requests?)(?: of \S+)? (?:to|for|in)\b")
_LEAVE = sought(r"\b(?:leave|permission) to\b")
_ROLES = {"pl": "plaintiff", "pe": "plaintiff", "de": "defendant", "df": "defendant", "re": "defendant"}
_ROLE = sought(r"\b(pltf|plf|plaintiff|petitioner|deft?|dft|defendant|respondent)(?:s'|'s|s)?\b")
_NAME = sought(
    r"\b([a-z][\w.&-]*)(?:'s|(?<=s)') |\bby (?:the )?(?:pltf|plf|plaintiff|deft?|dft|defendant)?s? ?(\w+)"
    r"|\b(?:motion|mot|mtn|application) of (?!(?:the )?(?:pltf|plf|plaintiff|petitioner|deft?|dft|defendant"
    r"|respondent)s?\b)"
    r"(?:the )?(\w+)"
)
_WHICH = sought(r"\b(?:cross|x|oral|all|other|any|remaining|first|second|third|fourth|fifth|1st|2nd|3rd)\b")
_ANOTHER = frozenset(("cross", "x", "oral", "all", "other", "any", "remaining"))


def called(low: str, text: str, start: int, end: int) -> Called:
    """What the words from `start` to `end` call a motion, with the words before that say whose it is."""
    kept = start - len(_QUALIFIED.search(low[max(0, start - 40) : start])[0])  # type: ignore[index]
    whose = _WHOSE.search(text[max(0, kept - 90) : kept])
    at = kept - len(whose[0]) if whose else kept
    title = _RULED.sub("", " ".join(text[at:end].split()))
    if over := _OVER.search(title, 6):
        title = title[: over.start()]
    words = lowered(title)
    noun = _NOUN.search(words)
    leave = _LEAVE.search(words, 0, noun.start()) if noun else None
    hit = asked().first(words, leave.start() if leave else noun.end() if noun else 0) or asked().first(words)
    role, name = _ROLE.search(words), _NAME.search(words)
    named = name[name.lastindex or 0] if name else ""
    return Called(
        title[:120],
        hit.kind if hit else None,
        _ROLES[role[1][:2]] if role else "",
        "" if _ROLE.match(named) else named,
        frozenset(_WHICH.findall(words[: noun.end() if noun else 40])),
    )


def before(low: str, text: str, at: int) -> Called | None:
    """The one motion that the words before `at` name by what it asks: "argument on the motion to dismiss"."""
    named = [called(low, text, m.start(), min(at, m.end() + 80)) for m in _ASKS.finditer(low, 0, at)]
    return named[0] if named and len({n.relief for n in named}) == 1 else None


def one_motion(a: Called, b: Called, *, alike: bool) -> bool:
    """Whether two names mean one motion; `alike` where what is ruled on both can be ruled on one."""
    if (a.role and b.role and a.role != b.role) or (a.name and b.name and a.name != b.name):
        return False
    if (a.which and b.which and a.which != b.which) or (b.which - a.which) & _ANOTHER:
        return False
    if a.relief is None or b.relief is None:
        return True
    return alike and (issubclass(a.relief, b.relief) or issubclass(b.relief, a.relief))
