"""What a case file may expect, and whether it is so.

`state`, `deficiencies`, `remarks`, and every key of the posture, the deadlines and the next steps as `docket replay
--json` gives them, by partial matching: a mapping asks for what it names and no more; each item of a list has to match
one; an empty list says that there is none, and `no motions:` that none matches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs
from attrs import frozen

from docket.casefile.passage import Block, Items, Passage
from docket.law import families, family_of
from docket.posture import Posture
from docket.region import REGIONS, Region
from docket.rule import Severity

__all__ = ["Unmet", "check_words", "unmet"]

POSTURE = (
    "status", "status since", "finality", "stage", "stages", "authority", "parties", "operative pleading", "motions",
    "stipulations", "documents", "protective orders", "stays", "hearings", "orders to act", "schedule", "trial",
    "judgment", "appeals", "fjc",
)  # fmt: skip
LISTS = (
    "deadlines", "parties", "motions", "stipulations", "documents", "protective orders", "stays", "hearings",
    "orders to act", "appeals", "next", "deficiencies", "remarks",
)  # fmt: skip
WORDS = ("state", "deficiencies", "remarks", "deadlines", "next", *POSTURE, *(f"no {name}" for name in LISTS))
DEFICIENCY = ("id", "ecf", "act", "rule", "law", "cite", "severity", "what", "cure", "cured by")
DEADLINE = {
    "act": (), "for": (), "kind": ("must", "may", "not-before"), "basis": ("ordered", "computed", "printed"),
    "certainty": ("firm", "conditional", "unknown"), "due": (), "latest": (), "printed": (), "printed because": (),
    "cite": (), "trigger": (), "assumes": (), "because": (), "because of": (), "steps": (), "law": (),
    "state": (
        "running", "met", "no filing seen", "missed", "extended", "tolled", "vacated", "superseded", "lapsed", "moot",
        "unknown",
    ),
}  # fmt: skip
NAMES = ("ecf", "id", "name", "what", "party", "act")
"""By which of its keys an item of the posture can be called: `motions: {33: granted}`, `parties: {Roe: in}`."""
STANDING = ("state", "status", "response")


@frozen
class Unmet:
    """An expectation that is not met: where it stands, what was expected, what was found."""

    line: int
    expected: str
    found: str


# -- the words, checked when the file is read ------------------------------------------------------


def check_words(place: Passage, wants: Block) -> None:
    """Refuse a key, region, state, provision or deadline word that does not exist: it could never hold."""
    for told, want in wants.items():
        line, key = wants.lines[told], _word(told)
        if key not in WORDS:
            raise place.mistake(line, f"nothing can be expected of {key!r}", key, WORDS)
        if key.startswith("no ") and (not isinstance(want, Items) or not want):
            raise place.mistake(
                line, f"`{key}:` is a list of what must not be there; `{key[3:]}: []` says there is none"
            )
        bare = key.removeprefix("no ")
        if bare == "state":
            _check_states(place, want, line)
        elif bare in ("deficiencies", "remarks"):
            _check_each(place, want, line, _check_deficiency)
        elif bare == "deadlines":
            _check_each(place, want, line, _check_deadline)
        elif bare in LISTS and not isinstance(want, (Items, Block)):
            raise place.mistake(line, f"`{bare}:` is a list, or a mapping by ECF number or name: {{33: granted}}")


def _check_states(place: Passage, want: Any, line: int) -> None:
    if not isinstance(want, Block):
        raise place.mistake(line, "`state:` maps a region to its subjects: {motion: {33: granted}}")
    for name, told in want.items():
        if name not in REGIONS:
            raise place.mistake(want.lines[name], f"no region is called {name!r}", name, REGIONS)
        states = told.items() if isinstance(told, Block) else [("", told)]
        for subject, state in states:
            if state not in REGIONS[name].states:
                at = told.lines[subject] if isinstance(told, Block) else want.lines[name]
                raise place.mistake(at, f"{name!r} has no state {state!r}", state, REGIONS[name].states)


def _check_each(place: Passage, want: Any, line: int, check: Callable[[Passage, Any, int], None]) -> None:
    if not isinstance(want, Items):
        raise place.mistake(line, "this is a list: begin each item with `- `; [] says that there is none")
    for item, at in zip(want, want.lines, strict=True):
        check(place, item, at)


def _check_deficiency(place: Passage, item: Any, line: int) -> None:
    if isinstance(item, Block):
        _check_keys(place, item, DEFICIENCY)
        if "severity" in item and item["severity"] not in list(Severity):
            raise place.mistake(item.lines["severity"], f"{item['severity']!r} is no severity", None, list(Severity))
    law = item.get("law") if isinstance(item, Block) else item
    if law is not None and (not isinstance(law, str) or family_of(law) not in families()):
        raise place.mistake(line, f"{law!r} is no provision of the tables", law, families())


def _check_deadline(place: Passage, item: Any, line: int) -> None:
    if not isinstance(item, Block) or not item:
        raise place.mistake(line, "a deadline is a mapping: {act: answer, for: Acme, state: running}", None, DEADLINE)
    _check_keys(place, item, DEADLINE)
    for key, allowed in DEADLINE.items():
        if allowed and key in item and item[key] not in allowed:
            raise place.mistake(
                item.lines[key], f"the {key!r} of a deadline is never {item[key]!r}", item[key], allowed
            )
    acts = sorted({clock.act for region in REGIONS.values() for row in region.rows for clock in row.clock})
    if "act" in item and item["act"] not in acts:
        raise place.mistake(item.lines["act"], f"no clock runs for {item['act']!r}", item["act"], acts)


def _check_keys(place: Passage, item: Block, allowed: Iterable[str]) -> None:
    allowed = tuple(allowed)
    for key in item:
        if _word(key) not in allowed:
            raise place.mistake(item.lines[key], f"no such key here: {key!r}", key, allowed)


def _word(key: Any) -> str:
    """A key as a case file speaks it: the answer's `operative_pleading` is `operative pleading`."""
    return str(key).replace("_", " ")


# -- matching --------------------------------------------------------------------------------------


def unmet(case: Posture, wants: Block) -> Iterator[Unmet]:
    """What is expected of a posture and is not so."""
    answers = _Answers(case)
    for told, want in wants.items():
        line, key = wants.lines[told], _word(told)
        if key == "state":
            yield from _states(case, want)
        elif key == "deficiencies":
            yield from _exactly(line, want, answers)
        elif key.startswith("no "):
            yield from _none(key, want, answers.of(key[3:]))
        else:
            yield from _compare(key, want, answers.of(key), line)


class _Answers:
    """The answers of a posture, each found when first asked for."""

    def __init__(self, case: Posture) -> None:
        self.case = case
        self.posture: Mapping[str, Any] | None = None

    def of(self, key: str) -> Any:
        if key in ("deficiencies", "remarks"):
            return self.deficiencies(remarks=key == "remarks")
        if key == "deadlines":
            from docket.views.deadlines import deadlines

            return deadlines(self.case)
        if key == "next":
            from docket.views.next import next_steps

            return next_steps(self.case)
        if self.posture is None:
            from docket.views.posture import posture_answer

            self.posture = posture_answer(self.case)
        return self.posture.get(key.replace(" ", "_"))

    def deficiencies(self, *, remarks: bool) -> list[dict[str, Any]]:
        return [
            attrs.asdict(found)
            for found in self.case.deficiencies
            if (found.severity is Severity.NOTEWORTHY) == remarks
        ]


def _states(case: Posture, want: Block) -> Iterator[Unmet]:
    for name, told in want.items():
        region = REGIONS[name]
        subjects = told.items() if isinstance(told, Block) else [("", told)]
        for subject, state in subjects:
            found = case.state(name, _subject(region, str(subject)))
            if found != state:
                line = told.lines[subject] if isinstance(told, Block) else want.lines[name]
                said = f"the {name} of {subject}" if subject != "" else f"the {name}"
                there = case.subjects(name)
                known = f" (there: {', '.join(_spoken(s) for s in there)})" if subject != "" and there else ""
                hint = known if _subject(region, str(subject)) not in there else ""
                yield Unmet(line, f"{said} is {state!r}", f"{found!r}{hint}")


def _subject(region: Region, told: str) -> str | tuple[str, ...]:
    """`1 / Acme` is the subject (1, Acme)."""
    return tuple(part.strip() for part in told.split(" / ")) if " / " in told else told


def _spoken(subject: str | tuple[str, ...]) -> str:
    return subject if isinstance(subject, str) else " / ".join(subject)


def _exactly(line: int, want: Items, answers: _Answers) -> Iterator[Unmet]:
    """Each deficiency expected is there, and no other. A remark is none, but is shown beside one that is missing."""
    rest = answers.of("deficiencies")
    shown = _said([*rest, *answers.of("remarks")])
    for item, at in zip(want, want.lines, strict=True):
        match = next((found for found in rest if _matches(item, found)), None)
        if match is None:
            yield Unmet(at, f"deficiency {_said(item)}", shown)
        else:
            rest.remove(match)
    for extra in rest:
        yield Unmet(line, "no other deficiency", _said(extra))


def _none(key: str, want: Items, found: Any) -> Iterator[Unmet]:
    for item, at in zip(want, want.lines, strict=True):
        for match in (each for each in found or () if _matches(item, each)):
            yield Unmet(at, f"{key}: {_said(item)}", _said(match))


def _compare(what: str, want: Any, found: Any, line: int) -> Iterator[Unmet]:
    """Compare part by part, so that a failure names the line of the part that is not so."""
    if isinstance(want, Items) and isinstance(found, (list, tuple)):
        if not want and found:
            yield Unmet(line, f"no {what}", _said(found))
        for item, at in zip(want, want.lines, strict=True):
            if not any(_matches(item, each) for each in found):
                yield Unmet(at, f"{what}: {_said(item)}", _said(_nearest(item, found)))
    elif isinstance(want, Block) and isinstance(found, (list, tuple)):
        for name, told in want.items():
            called = [each for each in found if _is_called(name, each)]
            if not any(_matches(told, each) for each in called):
                said = _said(called) if called else f"none by that name; {_said(found)}"
                yield Unmet(want.lines[name], f"{what}: {name}: {_said(told)}", said)
    elif isinstance(want, Block) and isinstance(found, Mapping):
        for name, told in want.items():
            yield from _compare(f"{what}: {name}", told, _get(found, name), want.lines[name])
    elif not _matches(want, found):
        yield Unmet(line, f"{what}: {_said(want)}", _said(found))


def _matches(want: Any, found: Any) -> bool:
    """Whether a value is what was asked for: all that is named is there, dates and numbers however written."""
    if want is None or found is None or isinstance(want, bool) or isinstance(found, bool):
        return want is found
    several = list(found) if isinstance(found, (list, tuple, frozenset)) else None
    if isinstance(want, Block):
        if several is not None:
            return all(any(_is_called(k, each) and _matches(v, each) for each in several) for k, v in want.items())
        return isinstance(found, Mapping) and all(_part(k, v, found) for k, v in want.items())
    if isinstance(want, Items):
        if several is None or not want:
            return several == []
        return all(any(_matches(item, each) for each in several) for item in want)
    if several is not None:
        return any(_matches(want, each) for each in several)
    if isinstance(found, Mapping):
        if "severity" in found:
            return _part("law", want, found)
        return _is_called(want, found) or any(_plain(found.get(key)) == _plain(want) for key in STANDING)
    return _plain(want) == _plain(found)


def _part(key: Any, want: Any, found: Mapping[str, Any]) -> bool:
    """Whether one part is as asked for; a provision may be named by its family or by its version."""
    value = _get(found, key)
    return _matches(want, value) or (key == "law" and value is not None and family_of(value) == want)


def _get(found: Mapping[str, Any], key: Any) -> Any:
    return found.get(str(key), found.get(str(key).replace(" ", "_")))


def _is_called(name: Any, item: Any) -> bool:
    return isinstance(item, Mapping) and any(_plain(item.get(key)) == str(name) for key in NAMES if key in item)


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _nearest(want: Any, found: Iterable[Any]) -> list[Any]:
    """The items that share most of what was asked for: what the reader wants to see beside it."""
    if not isinstance(want, Block):
        return list(found)

    def shared(item: Any) -> int:
        return sum(isinstance(item, Mapping) and _part(key, value, item) for key, value in want.items())

    ranked = sorted(found, key=shared, reverse=True)
    most = shared(ranked[0]) if ranked else 0
    return [item for item in ranked if shared(item) == most][:3]


QUIET = frozenset((
    "why", "steps", "cite", "because", "because_of", "assumes", "rule", "cure", "counsel", "printed_because", "trigger",
    "silence",
))  # fmt: skip


def _said(value: Any) -> str:
    """A value as a failure shows it: on one line, without what is empty or only explains."""
    if isinstance(value, Mapping):
        told = {
            k: v for k, v in value.items() if isinstance(value, Block) or (k not in QUIET and v not in (None, [], ""))
        }
        return "{" + ", ".join(f"{k}: {_said(v)}" for k, v in told.items()) + "}"
    if isinstance(value, (list, tuple, frozenset)):
        return "[" + ", ".join(_said(each) for each in value) + "]" if value else "none"
    return "none" if value is None else _plain(value)
