"""The words that patterns require: which a pattern requires, told by its own text, and which of them a text has.

A pattern is tried only on a text that has the words without which it cannot fit. The required words are numbered, and
those of a text are one number with a bit for each. They are looked up word by word, not searched for one by one; what
a word of a docket contains is remembered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from operator import or_
from re import _constants as sre  # type: ignore[attr-defined]
from typing import Any

__all__ = ["MOST", "bits", "numbered", "present", "required"]

MOST = 50_000
"""Words of texts that are remembered at most; after that, all are forgotten and learned anew."""


def required(items: Iterable[Any]) -> list[tuple[str, ...]]:
    """What a parsed pattern requires: of each of these groups of words one must stand in any text that fits."""
    found: list[tuple[str, ...]] = []
    run = ""
    for op, arg in items:
        if op is sre.LITERAL:
            run += chr(arg)
            continue
        if len(run) > 1:
            found.append((run,))
        run = ""
        if op is sre.SUBPATTERN:
            found += required(arg[3])
        elif op is sre.BRANCH:
            each = [max(required(branch), key=_telling, default=()) for branch in arg[1]]
            found += [tuple(word for words in each for word in words)] if all(each) else []
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT) and arg[0] > 0:
            found += required(arg[2])
    if len(run) > 1:
        found.append((run,))
    return sorted(found, key=_telling, reverse=True)


_OPENERS = (
    "notice",
    "order",
    "motion",
    "statement",
    "certif",
    "letter",
    "request",
    "application",
    "judgment",
    "respon",
    "memorandum",
    "declaration",
)


def _telling(words: tuple[str, ...]) -> tuple[bool, int]:
    """How much the presence of one of these words says: words that open entries of every sort say little."""
    return not any(w.startswith(_OPENERS) for w in words), min(map(len, words))


class _Contained(dict[str, int]):
    """Which of the required words each word of a text contains, as bits, remembered from text to text."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: dict[str, int] = {}
        self._by_beginning: dict[str, list[tuple[str, int]]] = {}

    def learn(self, word: str) -> None:
        """Take a word for required."""
        self.clear()
        present.cache_clear()
        self.numbers[word] = 1 << len(self.numbers)
        self._by_beginning.setdefault(word[:3], []).append((word, self.numbers[word]))

    def __missing__(self, word: str) -> int:
        if len(self) >= MOST:
            self.clear()
        found = 0
        for at in range(len(word) - 1):
            three = word[at : at + 3]
            for beginning in (three, three[:2]):
                if beginning in self._by_beginning:
                    for one, number in self._by_beginning[beginning]:
                        if one in word:
                            found |= number
        self[word] = found
        return found


_contained = _Contained()


def bits(numbers: int) -> Iterator[int]:
    """The bits of required words, one by one."""
    while numbers:
        yield numbers & -numbers
        numbers &= numbers - 1


def numbered(words: Iterable[str]) -> int:
    """The bits of required words."""
    bits = 0
    for word in words:
        if word not in _contained.numbers:
            _contained.learn(word)
        bits |= _contained.numbers[word]
    return bits


@lru_cache(8)
def present(text: str) -> int:
    """The bits of the required words that a text has."""
    return reduce(or_, map(_contained.__getitem__, text.split()), 0)
