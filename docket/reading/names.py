"""Who a printed name is: the parties of one sheet, by every spelling under which an entry prints them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from docket.filing import Filing
from docket.reading.alike import Spellings, apart, at_odds, forms, plain, without_initials
from docket.reading.patterns import sought

__all__ = ["GROUP", "Names", "alike_once", "by_counsel"]

_ALIKE = 90
"""Least likeness (of 100) at which a printed name is taken for one of the sheet's parties."""

_ALIKE_WHOLE = 95
"""The same where both names are compared with their forms: "Acme Widgets Corportation"."""

_ROLES = {
    "plaintiff": "plaintiff",
    "pltf": "plaintiff",
    "pla": "plaintiff",
    "plf": "plaintiff",
    "defendant": "defendant",
    "def": "defendant",
    "deft": "defendant",
    "dft": "defendant",
    "petitioner": "petitioner",
    "respondent": "respondent",
    "intervenor": "intervenor",
    "movant": "movant",
    "appellant": "appellant",
    "appellee": "appellee",
    "claimant": "claimant",
}
GROUP = re.compile(
    r"(?:(?P<all>all|both)\s+)?(?:the\s+|other\s+|named\s+|remaining\s+|pro se\s+)*"
    r"(?:(?P<side>third[- ]?party|counter|cross|intervenor|consolidated)[- ]?)?(?P<role>"
    + "|".join(_ROLES)
    + r")(?P<many>s)?(?:\(s\))?\.?'?s?'?",
    re.I,
)
_EVERYBODY = re.compile(r"(?i)(?:all|both)(?: of)?(?: the)? (?:named )?parties")
_OTHER_SIDES = ("third", "counter", "cross")
"""What stands before a role that is another one: a counter defendant is no defendant."""
_NATION = frozenset(("united states of america", "united states", "usa"))
_THE_NATION = _NATION | {"us", "u s a", "government", "federal government", "united states government", "us government"}
_TITLE = sought(
    r"(?:(?:mr|mrs|ms|miss|dr|hon|rev|prof|sgt|sergeant|lt|lieutenant|capt|captain|cpl|deputy|sheriff|officer|ofc"
    r"|police officer|detective|det|nurse|warden|commissioner|superintendent|trooper|agent|special agent|director"
    r"|secretary|judge|mayor|governor|chief|inspector|investigator|corrections officer|correctional officer) )+(?=\S)"
)
"""Titles by which a person is called on one line of a sheet and not on another."""


@lru_cache(4096)
def _is_a_company(name: str) -> bool:
    return _FORM.search(name) is not None


@lru_cache(4096)
def _untitled(spelled: str) -> list[str]:
    """The words of a name without its title and its number."""
    return [word for word in _TITLE.sub("", spelled, count=1).split() if not word.isdigit()]


class Names:
    """The parties of one sheet, by every spelling under which an entry prints them; never shared between cases."""

    def __init__(self, known: Sequence[Any] = (), *, listed: bool = True):
        self._listed = listed
        self._roles: dict[str, tuple[str, ...]] = {
            (p if isinstance(p, str) else p.name): tuple(r.lower() for r in getattr(p, "roles", ())) for p in known
        }
        self._plain: dict[str, list[str]] = {}
        self._whole: dict[str, str] = {}
        self._spellings, self._whole_spellings = Spellings(), Spellings()
        self._with_word: dict[str, list[tuple[str, str]]] = {}
        self._beginning: dict[str, list[str]] = {}
        self._seen: dict[str, str] = {}
        for name in self._roles:
            self._enter(name)

    @property
    def known(self) -> Iterable[str]:
        """The names by which the parties are called."""
        return self._roles.keys()

    def know(self, name: str) -> None:
        """Take a name for a party's."""
        self._roles.setdefault(name, ())
        self._enter(name)
        self._seen.pop(name, None)

    def take_side(self, names: Iterable[str], roles: tuple[str, ...]) -> None:
        """Take names for those of the parties in some roles, on a sheet that lists none."""
        for name in names:
            if name not in self._roles:
                self.know(name)
            self._roles[name] = roles

    def _enter(self, name: str) -> None:
        """Put a name where it is looked for: under its spellings, its words and the word with which it begins."""
        spelled, whole = plain(name), name.lower()
        self._plain.setdefault(spelled, []).append(name)
        self._spellings.add(spelled)
        self._whole[whole] = name
        self._whole_spellings.add(whole)
        for word in {*spelled.split()}:
            self._with_word.setdefault(word, []).append((spelled, name))
        if " " in name:
            self._beginning.setdefault(whole.partition(" ")[0], []).append(name)

    def knows(self, printed: str) -> bool:
        """Whether a printed name, or each of two joined in it, is a party's."""
        return any(self.one(n) in self._roles for n in self._joined((printed,)))

    def of(self, printed: Iterable[str]) -> tuple[tuple[str, ...], bool]:
        """The sheet's names for those printed, groups spelled out, and whether a group was worked out."""
        out: list[str] = []
        inferred = False
        for name in self._joined(tuple(printed)):
            if _EVERYBODY.fullmatch(name.strip()) and (
                members := self._members("plaintiff") + self._members("defendant")
            ):
                out += members
                continue
            group = GROUP.fullmatch(name.strip())
            if group:
                members = self._members(_ROLES[group["role"].lower()], (group["side"] or "").lower())
                many = group["all"] or group["many"]
                if len(members) > (not self._listed) if many else len(members) == 1:
                    out += members
                    inferred = inferred or not group["all"]
                    continue
                if many:
                    continue  # the sheet lists nobody: whom a group means is not shown
            out.append(self.one(name))
        return tuple(dict.fromkeys(out)), inferred

    def _members(self, role: str, side: str = "") -> list[str]:
        """The parties in a role: the defendants, or with a side the counter defendants."""
        side = re.sub(r"\W", "", side)

        def holds(held: str) -> bool:
            if role == "intervenor" and not side:
                return role in held.split()
            *before, last = re.sub(r"third[- ]?party", "thirdparty", held).split() or [""]
            if side:
                return last == role and any(word.startswith(side[:6]) for word in before)
            return last == role and not any(word.startswith(_OTHER_SIDES) for word in before)

        return [name for name, roles in self._roles.items() if any(holds(r) for r in roles)]

    def _joined(self, printed: tuple[str, ...]) -> Iterator[str]:
        """Names joined or divided as the sheet has them: "Life and Accident Company"; "Acme" and "Sample"."""
        at = 0
        while at < len(printed):
            ends = range(min(len(printed), at + 4), at + 1, -1)
            joined = ((mark.join(printed[at:end]), end) for end in ends for mark in (" and ", ", "))
            if whole := next(((name, end) for name, end in joined if self._spelled(name)), None):
                yield whole[0]
                at = whole[1]
                continue
            yield from self.parted(printed[at])
            at += 1

    def parted(self, printed: str) -> Sequence[str]:
        """A printed name, or the two of which each is a party's: "Acme & Sample", "Acme, Inc. John Roe"."""
        if plain(printed) in self._plain:
            return (printed,)
        for mark in (" and ", " AND ", " & "):
            one, _, other = printed.partition(mark)
            for first in (one, f"{one} {other.rpartition(' ')[2]}"):  # also "John and Jane Roe"
                if other and self._is_party(first) and self._is_party(other):
                    return first, other
        first = max((name for name in self._begun(printed) if printed.startswith(name)), key=len, default="")
        rest = printed[len(first) :]
        if first and rest[:1] in (" ", ".") and self._is_party(rest.strip(" .")):
            return first, rest.strip(" .")
        return (printed,)

    def _is_party(self, printed: str) -> bool:
        return plain(printed) in self._plain or (" " in printed.strip() and self.one(printed) in self._roles)

    def _but_for_initials(self, printed: str, spelled: str) -> str | None:
        """The one party of this name who has more or fewer middle initials, but no other: "Ann B. Ode" is Ann Ode."""
        name, initials = without_initials(spelled)
        if " " not in name:
            return None
        alike = [
            full
            for known, full in self._sharing(name, printed)
            if not _is_a_company(full)
            and (other := without_initials(known))[0] == name
            and (other[1] <= initials or initials <= other[1])
        ]
        return alike[0] if len(alike) == 1 else None

    def _in_other_words(self, printed: str, spelled: str) -> str | None:
        """The one party who is called so but for a title, a middle name or the nation's longer name."""
        if spelled in _THE_NATION:
            nations = [n for known in _NATION for n in self._plain.get(known, ()) if not at_odds(n, printed)]
            return nations[0] if len(nations) == 1 else None
        said = _TITLE.sub("", spelled, count=1).split()
        alike = []
        for known, full in self._sharing(said[-1], printed) if said else ():
            if _is_a_company(full):
                continue
            words = _untitled(known)
            surname = len(said) == 1 < len(spelled.split()) and words[-1:] == said
            ends = 1 < len(said) <= len(words) == 3 and (words[0], words[-1]) == (said[0], said[-1])
            ends = ends and (len(said) == 2 or said[1] == words[1][:1])
            initial = len(said) == 2 and len(said[0]) == 1 and len(words) >= 2 and words[-1] == said[1]
            if words == said or ends or surname or (initial and words[0][:1] == said[0]):
                alike.append(full)
        return alike[0] if len(alike) == 1 else None

    def _spelled(self, name: str) -> bool:
        """Whether a party is called so, or with its given name first: "ROE, JANE"."""
        said = plain(name)
        last, _, first = said.partition(" ")
        return said in self._plain or f"{first} {last}" in self._plain

    def in_role(self, printed: str, roles: Iterable[str]) -> str | None:
        """The one party of the sheet in such a role whose name holds what a caption prints: "Roe" is Jane Roe."""
        spelled = plain(printed)
        held = [
            name
            for name, had in self._roles.items()
            if spelled and f" {spelled} " in f" {plain(name)} " and not set(roles).isdisjoint(had)
        ]
        return held[0] if len(held) == 1 else None

    def one(self, printed: str) -> str:
        """The sheet's spelling of one name, or the name as printed where no party is like enough."""
        if not self._plain:
            return printed
        found = self._seen.get(printed)
        if found is None:
            found = self._seen[printed] = self._find(printed)
        return found

    def _find(self, printed: str) -> str:
        spelled = plain(printed)
        if spelled in self._plain:
            return self._called(printed, spelled) or printed
        from rapidfuzz import fuzz

        near = self._spellings.nearest(spelled, fuzz.token_sort_ratio, _ALIKE, sure=self._listed)
        if near is not None:
            return self._called(printed, near) or printed
        near = self._whole_spellings.nearest(printed.lower(), fuzz.ratio, _ALIKE_WHOLE)
        if near is not None:
            return self._whole[near]  # a form that is misspelt stands in the plain name
        if _is_a_company(printed):
            return printed  # a company's name to its end: "Acme Inc." is not "Sample LM Acme"
        said = (self._but_for_initials, self._in_other_words, self._in_fewer_words)
        found = next((one for find in said if (one := find(printed, spelled)) is not None), None)
        return found or self._runs_on(printed)

    def _called(self, printed: str, spelled: str) -> str | None:
        """The party of that spelling whom a printed name means; "Acme LLC" is not "Acme Limited", if both are parties.

        Where a sheet lists its parties, and only one is spelled so, a form that is not its own is a clerk's slip.
        """
        among = self._plain[spelled]
        said = forms(printed)
        if (exact := next((name for name in among if forms(name) == said), None)) is not None:
            return exact
        fit = [name for name in among if not at_odds(name, printed)]
        if not fit and len(among) == 1 and self._listed and not apart(among[0], printed):
            return among[0]
        return fit[0] if len(fit) == 1 else None

    def _sharing(self, words: str, printed: str) -> Iterator[tuple[str, str]]:
        """Each spelling that has the rarest of some words, with each party of it who can be the one printed."""
        sharing = min((self._with_word.get(word, []) for word in words.split()), key=len, default=[])
        return ((spelled, name) for spelled, name in sharing if not at_odds(name, printed))

    def _begun(self, printed: str) -> Sequence[str]:
        """The names of several words of which the first is that of the printed one."""
        return self._beginning.get(printed.lower().partition(" ")[0], ())

    def _in_fewer_words(self, printed: str, spelled: str) -> str | None:
        """The one party whose name holds the printed one: "Sample" is Sample Works LLC, John Roe is not his estate."""
        if len(spelled) < 5:
            return None
        held = [
            name
            for full, name in self._sharing(spelled, printed)
            if f" {spelled} " in f" {full} " and not (" " in spelled and _OF_HIS.search(full.replace(spelled, "")))
        ]
        return held[0] if len(held) == 1 else None

    def _runs_on(self, printed: str) -> str:
        """The party whose whole name the words begin with, where they go on in small letters, a number or a title.

        "Sample Works LLC of Expert Reports", "John Roe Trial Brief"; but "Bank of Ohio National Trust" is another.
        """
        begins = [
            name for name in self._begun(printed)
            if printed.lower().startswith(name.lower()) and _GOES_ON.match(printed, len(name))
        ]  # fmt: skip
        return max(begins, key=len, default=printed)


_OF_HIS = sought(r"\b(?:estate|trust|heirs|family|foundation|holdings|enterprises|group|wife|survivors)\b")
"""What makes of a person's or a company's name that of another."""
_GOES_ON = re.compile(
    r"[.,]?\s+(?:[a-z]{2,}\b(?<!\band)|\d"
    r"|(?i:expert|trial|rule|joint|proposed|amended|(?:first|second|third) (?:amended|suppl)|supplemental|witness"
    r"|exhibits?|discovery|initial|notice|motion|response|reply|stipulat\w+|status|updated|revised|certificate|plaintiff'?s'?"
    r"|defendant'?s'?)\b)"
)
_FORM = sought(r"(?i)\b(?:inc|llc|l\.l\.c|ltd|corp|corporation|company|limited|lp|l\.p|llp|plc|n\.a)\.?$")


_HAND = sought(r"\((?P<last>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}), (?P<first>[A-Z][\w.'’-]*)[\w.'’ -]*\)")


def by_counsel(act: Filing, text: str) -> bool:
    """Whether the one filer whom a paper names is he whose account filed it: "by Ann Ode (Ode, Ann)".

    That is counsel, unless the sheet shows elsewhere that it is a party who files alone.
    """
    if len(act.by) != 1 or hasattr(act, "plaintiffs") or "(" not in text:
        return False
    words = plain(act.by[0]).split()
    return any(
        plain(hand["last"]).split()[-1:] == words[-1:] and plain(hand["first"]).split()[:1] == words[:1]
        for hand in _HAND.finditer(text)
    )


def alike_once(lists: Iterable[Sequence[str]]) -> list[str]:
    """Names of which each stands for its other spellings, of the names in some lists, the most frequent spelling first.

    What one list names side by side are different parties, however alike.
    """
    said: Counter[str] = Counter()
    beside: dict[str, set[str]] = {}
    for together, times in Counter(map(tuple, lists)).items():
        for name in together:
            said[name] += times
            beside.setdefault(name, set()).update(together)
    kept = Names(listed=False)
    for name, _ in said.most_common():
        one = kept.one(name)
        if len(kept.parted(name)) > 1:
            continue  # "Acme & John Roe", each of whom other entries name
        if one == name or (one in beside[name] and (plain(one) != plain(name) or at_odds(one, name))):
            kept.know(name)
    return list(kept.known)
