"""Patterns that are sought in a text, each tried only at the letters with which it can begin.

`re` tries a pattern at every letter of a text, unless the pattern begins with a letter or a set of letters. Ours begin
at the edge of a word, with a look behind or with a choice of words. With which letters such a pattern can begin is
told by the pattern itself, and is put where the engine of `re` looks for it. A choice of many words, which `re` tries
one after the other, is made a choice of letters. What fits stays the same. Where the engine has not been checked, a
pattern is what `re` makes of it: slower, and no different.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import re
import sys
from collections.abc import Iterable
from itertools import groupby
from re import _compiler, _parser  # type: ignore[attr-defined]
from re import _constants as sre  # type: ignore[attr-defined]
from typing import Any

__all__ = ["lowered", "sought"]

_CHECKED = sys.implementation.name == "cpython" and sys.version_info < (3, 14)
"""Whether this is an engine on which every pattern was compared with what `re` makes of it."""
_NO_WIDTH = (sre.AT, sre.ASSERT, sre.ASSERT_NOT)
_AHEAD = 1
_REPEATED = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_ANY = [(sre.CATEGORY, sre.CATEGORY_SPACE), (sre.CATEGORY, sre.CATEGORY_NOT_SPACE)]


_AS_TYPED = str.maketrans("’“”–", '\'""-')


def lowered(text: str) -> str:
    """A text in lower case with quotes and dashes as typed, each letter in its place: what patterns are sought in."""
    low = text.lower().replace("&amp;", "&    ")
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low if low.isascii() else low.translate(_AS_TYPED)


def sought(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression to search for: it fits what `re` fits, and is tried only where it can begin."""
    if not _CHECKED:
        return re.compile(pattern, flags)
    tree = beginning = _parser.parse(pattern, flags)
    flags |= tree.state.flags
    if not flags & re.IGNORECASE:
        _choose_by_letter(tree)
    letters, optional = _first_letters(tree)
    if not (optional or _ANY[1] in letters or flags & re.IGNORECASE):
        beginning = _parser.SubPattern(tree.state, [(sre.IN, letters)])
        beginning.width = tree.getwidth()
    code: list[int] = []
    _compiler._compile_info(code, beginning, flags)
    _compiler._compile(code, tree.data, flags)
    code.append(sre.SUCCESS)
    named = tree.state.groupdict
    groups = [None, *({n: name for name, n in named.items()}.get(n) for n in range(1, tree.state.groups))]
    found: re.Pattern[str] = _sre.compile(pattern, flags, code, tree.state.groups - 1, named, tuple(groups))
    return found


def _choose_by_letter(pattern: Any) -> None:
    """Make a parsed pattern choose by the letter first: of `due|date|by`, between d and b, then between what follows.

    Words that begin alike stay in their order, and of words that begin differently no text fits two.
    """
    for at, (op, arg) in enumerate(pattern.data):
        if op is sre.BRANCH:
            pattern.data[at] = (op, (None, _together(pattern.state, arg[1])))
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            _choose_by_letter(arg[1])
        elif op in _REPEATED:
            _choose_by_letter(arg[2])
        elif op is sre.SUBPATTERN and not arg[1] and not arg[2]:
            _choose_by_letter(arg[3])


def _together(state: Any, branches: list[Any]) -> list[Any]:
    """The branches of a choice; of those that stand beside each other, the ones that begin alike are one."""
    found: list[Any] = []
    for spelled, beside in groupby(branches, lambda branch: bool(branch) and branch[0][0] is sre.LITERAL):
        if not spelled:
            found += beside
            continue
        alike: dict[Any, list[Any]] = {}
        for branch in beside:
            alike.setdefault(branch[0], []).append(branch)
        for first, several in alike.items():
            rest = (sre.BRANCH, (None, [branch[1:] for branch in several]))
            found += [_parser.SubPattern(state, [first, rest])] if several[1:] else several
    for branch in found:
        _choose_by_letter(branch)
    return found


def _first_letters(items: Iterable[Any]) -> tuple[list[Any], bool]:
    """The letters with which a parsed pattern can begin, as items of a set, and whether it can be empty."""
    found: list[Any] = []
    for op, arg in items:
        if op in _NO_WIDTH and (op is not sre.ASSERT or arg[0] != _AHEAD):
            continue
        letters, optional = _ANY, False
        if op is sre.ASSERT:
            letters, optional = _first_letters(arg[1])
        elif op is sre.LITERAL:
            letters = [(op, arg)]
        elif op is sre.IN and (sre.NEGATE, None) not in arg:
            letters = arg
        elif op is sre.BRANCH:
            branches = [_first_letters(branch) for branch in arg[1]]
            letters, optional = [one for some, _ in branches for one in some], any(empty for _, empty in branches)
        elif op is sre.SUBPATTERN and not arg[1] and not arg[2]:
            letters, optional = _first_letters(arg[3])
        elif op in _REPEATED:
            letters, optional = _first_letters(arg[2])
            optional = optional or arg[0] == 0
        found += letters
        if not optional:
            return found, False
    return found, True
