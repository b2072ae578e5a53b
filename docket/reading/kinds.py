"""Which kinds of filing a text names: one matcher, made of the patterns that stand with the kinds.

The lead of an entry is gone through word by word, from the left; at each word only those patterns are tried that can
begin with its first letters and whose required words are in the text at all. The first word at which any pattern fits
decides, and there the longest fit. So "RESPONSE to 12 MOTION to Dismiss" is a response.

What makes it quick: which required words a text has is found once (`docket.reading.words`), and which patterns are
worth trying where such words stand is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, reduce
from operator import or_
from re import _compiler, _parser  # type: ignore[attr-defined]
from re import _constants as sre  # type: ignore[attr-defined]
from typing import Any, NamedTuple

import docket.procedure  # noqa: F401  (declares the kinds)
from docket.filing import KINDS, CourtAct, Filing
from docket.reading.words import MOST, bits, numbered, present, required

__all__ = ["Hit", "Matcher", "asked", "compiled", "done_within", "leading", "opening", "patterns", "titled"]

_SPACE = r"[\s,:/*\"_-]+"
_WORD = r"[^\s,:/*\"_-]"
_START = re.compile(r"(?<![\w'])([a-z0-9]\w{0,4})[\w']*")
_LETTERS = 5
_TITLE_OF_ANOTHER = re.compile(r"\w\W+(?:re|regarding|related documents?)\W+(?:\d{1,4}\W+(?:and )?)+$")
"""What stands before the title of another entry, which an entry refers to by its number."""


class Hit(NamedTuple):
    """A kind, and the stretch of text whose words fit it."""

    kind: type[Filing]
    start: int
    end: int


_ALWAYS = -1
"""The bits of every word: what is required where nothing can be said."""


class _Pattern:
    """A kind's pattern, and the words without which it cannot fit: those by which it is found, and others."""

    __slots__ = ("also", "kind", "match", "needs", "order", "words")

    def __init__(self, parsed: Any, order: int, kind: type[Filing]):
        self.match, self.order, self.kind = _compiler.compile(parsed).match, order, kind
        groups = required(_after_first(parsed.data)) or required(parsed)
        self.words = groups[0] if groups else ()
        self.needs = numbered(self.words) or _ALWAYS
        self.also = numbered(groups[1]) if groups[1:] else _ALWAYS


def compiled(pattern: str) -> re.Pattern[str]:
    r"""The regular expression of a kind's pattern: a space is any run of spaces and light punctuation."""
    return re.compile(_translated(pattern))


def _translated(pattern: str) -> str:
    out, inside, at = [], False, 0
    while at < len(pattern):
        c = pattern[at]
        if c == "\\":
            out.append(_WORD if pattern[at : at + 2] == r"\S" and not inside else pattern[at : at + 2])
            at += 2
            continue
        if c == "[":
            inside = True
        elif c == "]":
            inside = False
        if c == " " and not inside:
            optional = pattern[at + 1 : at + 2] == "?"
            out.append(_SPACE[:-1] + "*" if optional else _SPACE)
            at += 1 + optional
            continue
        out.append(c)
        at += 1
    return "".join(out) + r"(?!\w)"


def _heads(items: Iterable[Any], n: int) -> set[tuple[str, bool]]:
    """The ways in which a pattern can begin: up to `n` letters, and whether it is cut short by something unspelled."""
    heads: set[tuple[str, bool]] = {("", True)}
    for op, arg in items:
        going = {h for h, more in heads if more and len(h) < n}
        if not going:
            break
        rest = {(h, more) for h, more in heads if h not in going or not more}
        ends: set[tuple[str, bool]]
        if op is sre.LITERAL:
            ends = {(chr(arg), True)} if chr(arg).isalnum() else {("", False)}
        elif op is sre.BRANCH:
            ends = set().union(*(_heads(b, n) for b in arg[1]))
        elif op is sre.SUBPATTERN:
            ends = _heads(arg[3], n)
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            ends = _heads(arg[2], n) | ({("", True)} if arg[0] == 0 else set())
        elif op is sre.IN and all(o is sre.LITERAL and chr(a).isalnum() for o, a in arg):
            ends = {(chr(a), True) for _, a in arg}
        elif op is sre.IN and arg == [(sre.CATEGORY, sre.CATEGORY_DIGIT)]:
            ends = {(digit, True) for digit in "0123456789"}
        elif op in (sre.ASSERT_NOT, sre.ASSERT, sre.AT):
            ends = {("", True)}
        else:
            ends = {("", False)}
        heads = rest | {((h + e)[:n], more) for h in going for e, more in ends}
    return heads


def _after_first(tree: list[Any]) -> list[Any]:
    """A pattern without its first word, which says nothing more where patterns are sorted by it."""
    at = next((i for i, (op, _) in enumerate(tree) if op is not sre.LITERAL), len(tree))
    return tree[at or 1 :]


_MOST_SETS = 2_000
"""Sets of words for which a bucket remembers its patterns at most; after that, all are forgotten and found anew."""


class _Bucket(dict[int, list[_Pattern]]):
    """Patterns that can begin with the same letters: those worth trying by the words present, remembered by these.

    It is asked by the bits of those words that are `needed`.
    """

    __slots__ = ("_always", "_by_word", "needed")

    def __init__(self, letters: str, patterns: Iterable[_Pattern]):
        super().__init__()
        self._always: list[_Pattern] = []
        self._by_word: dict[int, list[_Pattern]] = {}
        for p in patterns:
            if p.needs == _ALWAYS or letters.startswith(p.words):
                self._always.append(p)
                continue
            for word in bits(p.needs):
                self._by_word.setdefault(word, []).append(p)
        self.needed = reduce(or_, self._by_word, 0)

    @property
    def empty(self) -> bool:
        """Whether no pattern begins with these letters."""
        return not (self._always or self._by_word)

    def __missing__(self, words: int) -> list[_Pattern]:
        if len(self) >= _MOST_SETS:
            self.clear()
        asked = {p.order: p for word in bits(words) for p in self._by_word[word]}
        found = self[words] = [*self._always, *asked.values()]
        return found


class _Buckets(dict[str, _Bucket]):
    """Patterns by the letters with which a word begins."""

    def __init__(self) -> None:
        super().__init__()
        self._by_head: dict[str, list[_Pattern]] = {}

    def add(self, p: _Pattern, heads: Iterable[str]) -> None:
        """Take in a pattern that can begin in these ways."""
        for head in heads:
            self._by_head.setdefault(head, []).append(p)

    def __missing__(self, letters: str) -> _Bucket:
        if len(self) >= MOST:
            self.clear()
        if letters and letters not in self._by_head:
            found = self[letters[:-1]]  # no pattern is told from another by the last letter
        else:
            several = {p.order: p for n in range(len(letters) + 1) for p in self._by_head.get(letters[:n], ())}
            found = _Bucket(letters, several.values())
        self[letters] = found
        return found


class Matcher:
    """Patterns sorted by the letters they can begin with."""

    def __init__(self, patterns: Iterable[tuple[str, type[Filing]]]):
        self._buckets = _Buckets()
        self._begins: dict[str, tuple[tuple[int, _Bucket], ...]] = {}
        self._known: set[str] = set()
        for order, (text, kind) in enumerate(patterns):
            parsed = _parser.parse(_translated(text))
            heads = {head for head, _ in _heads(parsed, _LETTERS)}
            self._buckets.add(_Pattern(parsed, order, kind), heads)

    def first(self, text: str, start: int = 0, end: int | None = None) -> Hit | None:
        """The fit that begins first, and of those the longest; of two as long, the kind declared later."""
        stop = len(text) if end is None else min(end, len(text))
        has, buckets = present(text), self._buckets
        for m in _START.finditer(text, start, stop):
            bucket = buckets[m[1]]
            at = m.start()
            best: tuple[int, int, type[Filing]] | None = None
            for p in bucket[has & bucket.needed]:
                fit = p.match(text, at, stop) if p.also & has else None
                if fit and (best is None or (fit.end(), p.order) > best[:2]):
                    best = (fit.end(), p.order, p.kind)
            if best:
                return Hit(best[2], at, best[0])
        return None

    def every(self, text: str, start: int, end: int) -> list[Hit]:
        """Every fit, whatever its place, sorted by the order of the patterns and then by place."""
        found: dict[tuple[int, int], Hit] = {}
        has = present(text)
        for word in self._that_begin(set(text[start:end].split())):
            for offset, bucket in self._begins[word]:
                patterns = bucket[has & bucket.needed]
                if not patterns:
                    continue
                place = text.find(word, start, end)
                while place >= 0:
                    at = place + offset
                    if offset or text[at - 1 : at].isspace() or _START.match(text, at, end):
                        for p in patterns:
                            fit = p.match(text, at, end) if p.also & has else None
                            if fit:
                                found[p.order, at] = Hit(p.kind, at, fit.end())
                    place = text.find(word, place + 1, end)
        return [found[first] for first in sorted(found)]

    def _that_begin(self, words: set[str]) -> set[str]:
        """Those of a text's words in which a pattern can begin; where in the word, `_begins` tells."""
        new = words - self._known
        if new:
            if len(self._known) >= MOST:
                self._known.clear()
                self._begins.clear()
                new = words
            self._known |= new
            for word in new:
                buckets = ((m.start(), self._buckets[m[1]]) for m in _START.finditer(word))
                if begins := tuple((at, bucket) for at, bucket in buckets if not bucket.empty):
                    self._begins[word] = begins
        return words & self._begins.keys()


def patterns(which: str) -> Iterator[tuple[str, type[Filing]]]:
    """The patterns of one sort ("reads", "asks", "within", "titles") that stand with the kinds, each with its kind."""
    return ((p, k) for k in KINDS.values() for p in getattr(k, which))


@cache
def leading() -> Matcher:
    """The matcher of what opens an entry."""
    return Matcher(patterns("reads"))


_OPENING = 320
"""Letters within which an entry says what it is."""


def opening(text: str, start: int) -> Hit | None:
    """The kind with which a text opens, from `start` on; "Filing re 12 MOTION ..." does not open with a motion."""
    stop, at = min(len(text), start + _OPENING), start
    while hit := leading().first(text, at, stop):
        if not _TITLE_OF_ANOTHER.search(text, start, hit.start):
            return hit
        at = hit.end
    return None


@cache
def asked() -> Matcher:
    """The matcher of what a motion asks."""
    return Matcher(patterns("asks"))


@cache
def titled() -> dict[str, tuple[type[Filing], ...]]:
    """Event titles that stand whole with a kind, in lower case; one court's own begins with its id."""
    found: dict[str, tuple[type[Filing], ...]] = {}
    for title, kind in patterns("titles"):
        found[title] = (*found.get(title, ()), kind)
    return found


@cache
def _within() -> Matcher:
    return Matcher((p, k) for p, k in patterns("within") if issubclass(k, CourtAct))


def done_within(text: str, start: int, end: int) -> list[Hit]:
    """What an act of the court does, by phrases anywhere in its text; the phrases in the order of their declaration."""
    return _within().every(text, start, end)
