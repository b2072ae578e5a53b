"""Who may see which words: seals by role, and the personal identifiers that FRCP 5.2 keeps out of public view.

A line sealed to some roles keeps its place, number, dates and effects for everybody; its words are gone for the rest.
So the posture without the words is the same posture.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs
from attrs import frozen

from docket.errors import BadLedger
from docket.filing import DateSet, Filing, Unknown
from docket.ledger.facts import ROLES, Sealed
from docket.ledger.kept import Line
from docket.ledger.stored import SEALED_TEXT, spelled
from docket.procedure.pretrial import in_our_words
from docket.views.visible import visible

__all__ = ["Identifier", "identifiers", "masked", "masks_of", "reworded", "sealed_from", "shown_to", "to_roles"]


@frozen
class Identifier:
    """A personal identifier in a text: what it is, where it stands, the rule, and what may be shown in its place."""

    what: str
    span: tuple[int, int]
    cite: str
    instead: str


# -- FRCP 5.2(a) -----------------------------------------------------------------------------------

_DATE = (
    r"(?:\d{1,2}[/-]\d{1,2}[/-](?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d{2})"
)
_NAME = r"[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z]+){1,2}"
_NO_NAME = re.compile(
    r"\b(?:Settlement|Compromise|Motion|Order|Petition|Hearing|Claims?|Plaintiffs?|Defendants?|Child)\b"
)


def _last_four(found: str) -> str:
    """Everything but the last four digits struck out."""
    digits = sum(c.isdigit() for c in found)
    out = []
    for c in found:
        if c.isdigit():
            out.append(c if digits <= 4 else "x")
            digits -= 1
        else:
            out.append(c)
    return "".join(out)


def _year(found: str) -> str:
    year = re.search(r"(?:19|20)\d{2}", found) or re.search(r"\d{2}$", found)
    return year[0] if year else "xxxx"


def _initials(found: str) -> str:
    return "".join(f"{word[0]}." for word in found.split())


_MINOR = "name of a minor"

_KINDS: tuple[tuple[str, str, re.Pattern[str], Callable[[str], str]], ...] = (
    (
        "Social Security number", "Fed. R. Civ. P. 5.2(a)(1)",
        re.compile(r"(?<![\d-])(\d{3}-\d{2}-\d{4})(?![\d-])"
                   r"|(?i:\bssn|\bsocial[ -]security)(?i: number| no\.?| #)?[:# ]*(\d{3} ?\d{2} ?\d{4})\b"),
        _last_four,
    ),
    (
        "taxpayer-identification number", "Fed. R. Civ. P. 5.2(a)(1)",
        re.compile(
            r"(?i:\b[ET]IN|\btax(?:payer)?[ -]id(?:entification)?)(?i: number| no\.?| #)?[:# ]*(\d{2}-?\d{7})\b"
        ),
        _last_four,
    ),
    (
        "birth date", "Fed. R. Civ. P. 5.2(a)(2)",
        re.compile(rf"(?i:\bd\.?o\.?b\.?|\bdate of birth|\bbirth ?date|\bborn(?: on)?)(?i: is| of)?[:,]? *({_DATE})"),
        _year,
    ),
    (
        _MINOR, "Fed. R. Civ. P. 5.2(a)(3)",
        re.compile(rf"\b(?:[Mm]inor [Cc]hild|[Mm]inor [Pp]laintiff|(?:the|a|of) minor),? ({_NAME})"
                   rf"|\b({_NAME}),? \(?(?:a|the) minor\b"),
        _initials,
    ),
    (
        "financial-account number", "Fed. R. Civ. P. 5.2(a)(4)",
        re.compile(r"(?i:\b(?:account|acct)\.?)(?i: number| no\.?| num\.?| #)?[:# ]*((?:\d[ -]?){5,18}\d)\b"),
        _last_four,
    ),
)  # fmt: skip


_DIGITS = re.compile(r"\d\d(?:\d[- ]?\d\d[- ]?\d{4}|-?\d{7})")


_NO_MASKS: Mapping[str, str] = {}


def _suspect(text: str) -> bool:
    """Whether a text has what the patterns above cannot do without; few texts have."""
    low = text.lower()
    if "minor" in low or "account" in low or "acct" in low or "born" in low or "birth" in low:
        return True
    return "dob" in low or "d.o.b" in low or _DIGITS.search(text) is not None


def identifiers(text: str) -> tuple[Identifier, ...]:
    """The identifiers that FRCP 5.2(a) allows in a filing only in part, as far as their form or a word marks them."""
    if not _suspect(text):
        return ()
    found: dict[int, Identifier] = {}
    for what, cite, pattern, instead in _KINDS:
        for hit in pattern.finditer(text):
            n = next(n for n in range(1, pattern.groups + 1) if hit[n] is not None)
            if what == _MINOR and _NO_NAME.search(hit[n]):
                continue
            found.setdefault(hit.start(n), Identifier(what, hit.span(n), cite, instead(hit[n])))
    return tuple(found[start] for start in sorted(found))


def masked(text: str, masks: Mapping[str, str] = _NO_MASKS) -> str:
    """The text as the public may see it: of each identifier, its own or one of `masks`, what FRCP 5.2(a) leaves."""
    end, out = 0, []
    for one in identifiers(text):
        if one.span[0] >= end:
            out += [text[end : one.span[0]], masks.get(text[slice(*one.span)], one.instead)]
            end = one.span[1]
    text = "".join([*out, text[end:]]) if out else text
    for found, instead in masks.items():
        if found in text:
            text = re.sub(rf"(?<!\w){re.escape(found)}(?!\w)", instead, text)
    return text


def masks_of(lines: Iterable[Line]) -> dict[str, str]:
    """The identifiers that the lines of a case show for what they are, each with what may be shown in its place.

    A name that is once said to be a minor's is masked wherever the case has it; two minors whose initials are the same
    stay two.
    """
    masks: dict[str, str] = {}
    texts = [text for line in lines for text in _texts(line)]
    for text in texts if _suspect("\n".join(texts)) else ():
        for one in identifiers(text):
            found, instead, count = text[slice(*one.span)], one.instead, 1
            while one.what == _MINOR and instead in masks.values() and found not in masks:
                count += 1
                instead = f"{one.instead} ({count})"
            masks.setdefault(found, instead)
    return masks


def _texts(line: Line) -> Iterator[str]:
    """What a line says in words; what a reader found in its text need not be looked through again."""
    yield line.entry.text
    if line.entry.title:
        yield line.entry.title
    if not line.by:
        yield from map(spelled, line.acts)


def reworded(value: Any, change: Callable[[str], str]) -> Any:
    """A value with its words changed, those of the values that it holds too; its ids stay."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(reworded(held, change) for held in value)
    if not attrs.has(type(value)):
        return value
    names = [a.name for a in attrs.fields(type(value)) if a.name != "id"]
    held = {name: (before := getattr(value, name), reworded(before, change)) for name in names}
    changed = {name: after for name, (before, after) in held.items() if before != after}
    return attrs.evolve(value, **changed) if changed else value


# -- seals -----------------------------------------------------------------------------------------


def to_roles(roles: tuple[str, ...]) -> tuple[str, ...]:
    """The roles to whom words stay open, the court always among them. Raises BadLedger for one that is none."""
    for role in roles:
        if role not in ROLES:
            raise BadLedger(f"{role!r} is no role; the roles are {', '.join(ROLES)}")
    return tuple(role for role in ROLES if role in roles or role == "court")


def sealed_from(seal: Sealed | None, role: str, today: date) -> bool:
    """Whether a seal closes a line's words to a role today."""
    return seal is not None and role not in seal.to and seal.since <= max(today, seal.at.date())


def shown_to(
    role: str,
    lines: tuple[Line, ...],
    seals: Mapping[str, Sealed],
    today: date,
    masks: Mapping[str, str] | None = None,
    besides: Iterable[str] = (),
) -> tuple[Line, ...]:
    """The lines as a role may see them: sealed words gone, for the public the identifiers (`masks`) masked.

    Of what was read in sealed words there remain the effects: kinds, numbers, dates, dispositions, and the names that
    are open elsewhere, in another line or `besides` (the case's name, the list of its parties).
    Characters that would command a terminal, or turn the order of the words about, are shown by their names.
    """
    to_roles((role,))
    closed = {id for id, seal in seals.items() if sealed_from(seal, role, today)}
    if closed:
        names = _Names([_open_words(line) for line in lines if line.entry.id not in closed] + [*besides])
        lines = tuple([_closed(line, names) if line.entry.id in closed else line for line in lines])
    if role == "public" and (masks := masks_of(lines) if masks is None else masks):
        lines = tuple([reworded(line, lambda text: masked(text, masks)) for line in lines])
    return tuple([line if line.entry.text.isprintable() else _plainly(line) for line in lines])


def _plainly(line: Line) -> Line:
    return attrs.evolve(line, entry=attrs.evolve(line.entry, text=visible(line.entry.text)))


CODED = frozenset((
    "basis", "cause", "disposition", "effect", "form", "ground", "grounds", "id", "inferred", "lacks", "method",
    "outcome", "phase", "prejudice", "program", "recommends", "relates_to", "scope", "served_by", "stage", "standard",
    "statute", "stored_as",
))  # fmt: skip
"""The fields of acts whose values are of the law's own lists; any other text of an act is taken for sealed words."""

_SIDES = re.compile(r"(?i)(?:the )?(?:plaintiff|defendant|petitioner|respondent|court|part(?:y|ie)|all)s?")


class _Names:
    """The names that sealed lines have: those that are open elsewhere stay, another is a number."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.open = "\n".join(texts).casefold()
        self.numbers: dict[str, int] = {}

    def shown(self, name: str) -> str:
        """A name as those may see it from whom the line is sealed."""
        if _SIDES.fullmatch(name) or re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", self.open):
            return name
        number = self.numbers.setdefault(name, len(self.numbers) + 1)
        return f"[sealed {number}]"


def _open_words(line: Line) -> str:
    named = (value for act in line.acts for value in (*act.by, *act.as_to, getattr(act, "judge", None)) if value)
    return "\n".join((line.entry.text, line.entry.title or "", *named))


def _closed(line: Line, names: _Names) -> Line:
    entry = attrs.evolve(line.entry, text=SEALED_TEXT, title=None)
    return attrs.evolve(line, entry=entry, acts=tuple(_wordless(act, names) for act in line.acts))


def _wordless(act: Filing, names: _Names) -> Filing:
    """An act without the words of its text: what it is called and does, by whom as far as that is open, and when."""
    if isinstance(act, Unknown):
        act = attrs.evolve(act, fields="{}")  # type: ignore[call-arg]
    bare: dict[str, Any] = {"note": None}
    for name in (field.name for field in attrs.fields(type(act)) if field.name not in CODED):
        value = getattr(act, name)
        if name in ("relief", "what") and value is not None:
            bare[name] = in_our_words(DateSet(value, None)) if name == "what" else None
        elif isinstance(value, str) and not (isinstance(act, Unknown) and name == "fields"):
            bare[name] = names.shown(value)
        elif isinstance(value, tuple) and value and isinstance(value[0], str):
            bare[name] = tuple(names.shown(held) for held in value)
    bare["refs"] = tuple(attrs.evolve(ref, title=None) if ref.title else ref for ref in act.refs)
    bare["dates"] = tuple(_dated(act.dates, names))
    changed = {name: value for name, value in bare.items() if value != getattr(act, name)}
    return attrs.evolve(act, **changed) if changed else act


def _dated(dates: Iterable[DateSet], names: _Names) -> Iterator[DateSet]:
    """Dates under names of ours: a second of a name is numbered, so that they stay as many as they are."""
    known: dict[str, list[str]] = {}
    for stated in dates:
        what, party = in_our_words(stated), names.shown(stated.party) if stated.party else None
        alike = known.setdefault(what, [])
        alike += [stated.what] if stated.what not in alike else []
        n = alike.index(stated.what) + 1
        yield attrs.evolve(stated, what=what if n == 1 else f"{what} ({n})", party=party)
