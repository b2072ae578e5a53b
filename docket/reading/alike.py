"""When two printed names are one: what of a name tells one party from another, and what is only how it is spelled."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from docket.reading.patterns import sought

__all__ = ["Spellings", "apart", "at_odds", "forms", "plain", "without_initials"]

_ALIAS = sought(
    r",?\s(?:d/?b/?a|a/?k/?a|f/?k/?a|n/?k/?a|doing business as|also known as|formerly known as"
    r"|individually (?:and|as)|individually$|in (?:his|her|their) (?:official|individual|personal)\b)\b.*",
    re.S,
)
_FORMS = {"incorporated": "inc", "limited": "ltd", "corporation": "corp", "company": "co"} | {
    form: form for form in ("inc", "llc", "ltd", "corp", "co", "lp", "llp", "na", "plc")
}
"""The forms of companies, by each way of writing them."""
_SHORT = {
    "natl": "national",
    "nat'l": "national",
    "intl": "international",
    "int'l": "international",
    "assn": "association",
    "ass'n": "association",
    "dept": "department",
    "univ": "university",
    "mfg": "manufacturing",
    "hosp": "hospital",
    "cnty": "county",
    "bros": "brothers",
    "svcs": "services",
    "mgmt": "management",
}
"""What clerks write for longer words."""
_SHORTENED = sought(rf"\b(?:{'|'.join(_SHORT)})\b")
_TELLING = sought(rf"\b(?:{'|'.join(_FORMS)}|jr|sr)\b")
_MARKS = sought(
    r"\((?![^)]{1,24}\) (?:limited|ltd|inc|llc|lp|corp|co)\b)[^)]*\)"
    rf"|\b(?:the|and|et al|jr|sr|{'|'.join(_FORMS)})\b|[^\w\s]"
)
_RUN_TOGETHER = sought(r"(?<=[a-z])\.(?=[a-z]{2}|o')")
_LITTLE = frozenset(("of", "for", "and", "in", "an", "de", "la", "del", "der", "von", "van", "al", "el", "bin"))
"""Words that a name has or lacks without becoming another."""
_LEAST = 5
"""Letters that a word must have for one of them to be a slip."""


def _written_out(name: str) -> str:
    """A name in lower case, without the periods of its abbreviations and without its other names."""
    name = name.lower()
    if "." in name:
        name = _RUN_TOGETHER.sub(" ", name).replace(".", "")
    return _ALIAS.sub("", name) or name


@lru_cache(4096)
def plain(name: str) -> str:
    """A name in lower case, without its forms, titles and marks: "Acme Widget, Inc." is "acme widget"."""
    words = _MARKS.sub(" ", _SHORTENED.sub(lambda m: _SHORT[m[0]], _written_out(name))).split()
    if len(words) > 1 and words[0] == "us":
        words[:1] = ["united", "states"]
    return "".join(words) if words and max(map(len, words)) == 1 else " ".join(words)


@lru_cache(4096)
def forms(name: str) -> frozenset[str]:
    """What else tells a name from one that is spelled alike: the form of a company, "jr" and "sr"."""
    return frozenset(_FORMS.get(m, m) for m in _TELLING.findall(_written_out(name)))


def at_odds(one: str, other: str) -> bool:
    """Whether names that are spelled alike are two parties': "Acme LLC" and "Acme Limited", father and son."""
    a, b = forms(one), forms(other)
    return bool(a and b) and a.isdisjoint(b)


def apart(one: str, other: str) -> bool:
    """Whether what sets two names at odds is no slip: father and son, a national bank and its holding company."""
    return not _NO_SLIP.isdisjoint(forms(one) ^ forms(other))


_NO_SLIP = frozenset(("jr", "sr", "na", "plc"))


class Spellings:
    """Spellings among which the one most like another is sought; "John Doe 2" is never "John Doe 1"."""

    def __init__(self) -> None:
        self._numbered: dict[tuple[str, ...], dict[str, list[str]]] = {}

    def add(self, spelled: str) -> None:
        """Take in a spelling."""
        self._numbered.setdefault(tuple(_NUMBER.findall(spelled)), {})[spelled] = _initials(spelled)

    def nearest(self, spelled: str, alike: Callable[..., float], least: int, *, sure: bool = False) -> str | None:
        """The one spelling that is most alike, and alike enough, of those with the same numbers and no other initials.

        Of names that are sure to be all there are, the nearest is meant, if it has as many words.
        """
        from rapidfuzz import process

        initials = _initials(spelled)
        among = self._numbered.get(tuple(_NUMBER.findall(spelled)), {})
        same = [name for name, theirs in among.items() if not theirs or theirs == initials] if initials else [*among]
        best = process.extract(spelled, same, scorer=alike, score_cutoff=least, limit=4)
        best = [found for found in best if _slip(spelled, found[0], sure)]
        return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None


_NUMBER = sought(r"\d+|\b[ivx]+\b")


def _initials(spelled: str) -> list[str]:
    return [word for word in spelled.split() if len(word) == 1 and word.isalpha()]


@lru_cache(4096)
def without_initials(spelled: str) -> tuple[str, frozenset[str]]:
    """The words of a name, and its single letters."""
    words = spelled.split()
    return " ".join([w for w in words if len(w) > 1]), frozenset([w for w in words if len(w) == 1])


def _slip(one: str, other: str, sure: bool) -> bool:
    """Whether two spellings differ as a slip makes them: in the midst of long words, not by a word more or another.

    "Malcom Roe" is Malcolm Roe; but Robert and Roberta, John and Joan, Acme Trust and Acme Holdings Trust are two.
    """
    a, b = ([w for w in _WORD.findall(name) if w not in _LITTLE and len(w) > 1] for name in (one, other))
    more, less = [w for w in a if w not in b], [w for w in b if w not in a]
    if "".join(more) == "".join(less):
        return True
    if len(more) != len(less):
        return False
    pairs = zip(more, less, strict=True)
    return all(_misprinted(x, y, x == a[-1] and y == b[-1]) or (sure and _left_out(x, y)) for x, y in pairs)


_WORD = sought(r"\w+")


def _misprinted(word: str, other: str, last: bool) -> bool:
    """Whether one word is the other with a slip; the last one of a name can also be cut short."""
    short, long = sorted((word, other), key=len)
    if len(short) < _LEAST or short[0] != long[0]:
        return False
    return short[-1] == long[-1] or long == short + "s" or (last and long.startswith(short))


def _left_out(word: str, other: str) -> bool:
    """Whether one word is the other but for letters left out before its end, however short: "Jon" and "John"."""
    short, long = sorted((word, other), key=len)
    letters = iter(long)
    return short[-1] == long[-1] and all(letter in letters for letter in short)
