"""What an act says, whatever its kind: who files or signs, as to whom, to what it refers, what it dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import attrs

from docket.filing import CourtAct, Filing, Ref
from docket.procedure import appeal, disposition, motions, pretrial
from docket.reading.dates import dates_of
from docket.reading.dismissals import let_out
from docket.reading.listed import names
from docket.reading.parts import Parts
from docket.reading.patterns import sought
from docket.reading.refs import find, outer, related

__all__ = ["counted", "fields_of", "from_whom", "make", "prejudice_of", "refs_between", "said_of", "worked_out"]

_known: dict[type[Filing], frozenset[str]] = {}


def fields_of(kind: type[Filing]) -> frozenset[str]:
    """The names of a kind's fields."""
    known = _known.get(kind)
    if known is None:
        known = _known[kind] = frozenset(attrs.fields_dict(kind))
    return known


def make(kind: type[Filing], span: tuple[int, int] | None, **said: Any) -> Filing:
    """An act of a kind, of what is said only that which the kind has a field for."""
    known = fields_of(kind)
    return kind(span=span, **{k: v for k, v in said.items() if k in known and v is not None and v != ()})


def counted(acts: Sequence[Filing]) -> tuple[Filing, ...]:
    """New acts of one entry with their numbers; in place, as nobody else holds them yet."""
    for n, act in enumerate(acts):
        if n:
            object.__setattr__(act, "n", n)
    return tuple(acts)


def worked_out(act: Filing, *refs: Ref) -> Filing:
    """The act with references that its text does not state but its surroundings do."""
    changes: dict[str, Any] = {"refs": refs, "inferred": act.inferred | {"refs"}}
    return attrs.evolve(act, **changes)


_DISMISSALS = (
    disposition.NoticeOfVoluntaryDismissal,
    disposition.StipulationOfDismissal,
    disposition.MotionForVoluntaryDismissal,
    disposition.OrderDismissingParty,
)
_BRIEFS = (
    motions.Brief,
    motions.Response,
    motions.Reply,
    motions.Declaration,
    motions.Exhibit,
    motions.Objection,
)
"""Papers that concern another paper; whom that is against they only repeat."""
_POSSESSOR = re.compile(r"^\W*((?:plaintiff|defendant|petitioner|respondent)s?)(?:\(s\))?(?:'s?|s')\s", re.I)


def _possessor(p: Parts) -> tuple[str, ...]:
    m = _POSSESSOR.match(p.text)
    return (m[1].capitalize(),) if m else ()


_POSSESSED = re.compile(
    r"^\W*(?!(?i:[\w.&-]+ )*?(?i:clerk|court|judge)'s? )(?P<who>(?:[A-Z][\w.&-]*,? ){0,5}[A-Z][\w.&-]*)'[sS]? "
    r"(?=(?:[A-Z]\w+ ){0,3}(?i:notice|motion|response|reply|answer))"
)
_OF_WHOM = re.compile(
    r"\W*(?i:(?:joint|amended|first|second) )*(?i:answers?|motion|response|reply|opposition|objections?|application"
    r"|brief(?= of amic)|(?:amic(?:us|i) )(?:curiae )?brief)"
    r" (?i:of) "
    r"(?P<who>(?i:(?:the )?(?:plaintiff|defendant|petitioner|respondent|deft|pltf)s?,? )?[A-Z][^;:(\[\d]{2,120}?)"
    r"(?=\s(?:to|in|for|re|with)\b|,? filed\b|\.?$)"
)
_ABOUT = sought(r"\bre (?P<who>[A-Z][^;:()\[\]\d]{3,80}?\.?)\.*\s*(?:\(|$)")


def _about(p: Parts) -> tuple[str, ...]:
    """The filer of "Acme Corp.'s Motion", or of "Defendant's Application ... re Acme Corp."."""
    if not _POSSESSOR.match(p.text):
        whose = _POSSESSED.match(p.text) or _OF_WHOM.match(p.text)
        return names(whose["who"]) if whose else ()
    m = _ABOUT.search(p.text)
    return names(m["who"]) if m else ()


_FROM = sought(
    r"\bfrom\s+(?:[^;:(\[\d,]{3,60},? (?:counsel|attorneys?) (?:for|of) )?(?:the\s+)?"
    r"(?P<role>(?:pro se )?(?:plaintiff|defendant|petitioner|respondent|movant|intervenor)s?,?\s+)?"
    r"(?P<who>[^;:(\[\d]{3,80}?)(?=\s+(?:dated|re\b|regarding|requesting|advising|stating|to\b|in\b|with\b|on\b|filed|asking"
    r"|informing|concerning|addressed|that\b)|,\s|(?<!\b[a-z])\.|[;:(\[]|\s+\d|$)"
)


_FROM_A_GROUP = sought(
    r"\bfrom\s+(?:the\s+)?(?P<role>(?P<who>(?:plaintiff|defendant)s?))\s+(?:requesting|regarding|re)\b"
)


def from_whom(text: str) -> tuple[str, ...]:
    """The sender of a letter, as printed, with the role before the name where there is one."""
    m = _FROM_A_GROUP.search(text.lower()) or _FROM.search(text.lower())
    return names(text[m.start("role") if m["role"] else m.start("who") : m.end("who")]) if m else ()


def refs_between(p: Parts, start: int, end: int) -> tuple[Ref, ...]:
    """The references that stand in a stretch of the text, each once."""
    return tuple(dict.fromkeys(f.ref for f in outer(p.body, find(p.body, start, end))))


_FROM_ABOVE = (appeal.AppellateOrder, appeal.Mandate)


def _refs_of(p: Parts, start: int, end: int, court: bool) -> tuple[Ref, ...]:
    """What an act refers to: no entry that only the title of another names."""
    refs = [f.ref for f in outer(p.body, find(p.body, start, end))]
    if "(related doc" in p.low and not (court and refs):
        refs += related(p.low)
    return tuple(dict.fromkeys(refs))


def said_of(p: Parts, start: int, kind: type[Filing]) -> dict[str, Any]:
    """What every act says: who, as to whom, to what it refers, what it dates."""
    end = len(p.body)
    court = issubclass(kind, CourtAct)
    orders = issubclass(
        kind,
        (
            motions.Order,
            motions.Ruling,
            motions.RulingOnStipulation,
            pretrial.DeadlinesSet,
            pretrial.HearingReset,
            pretrial.HearingNotice,
            motions.MinuteEntry,
            pretrial.HearingHeld,
        ),
    )
    said: dict[str, Any] = {
        "refs": _refs_of(p, start, end, court),
        "as_to": ()
        if issubclass(kind, _BRIEFS)
        else let_out(p.text, p.low, start) or (p.as_to if "as to" in p.body else ())
        if issubclass(kind, _DISMISSALS)
        else p.as_to,
        "dates": dates_of(p, start, end, printed=not orders, given=court and not issubclass(kind, _FROM_ABOVE)),
    }
    if court:
        said |= {"judge": p.judge, "signed": p.signed}
    if not court or (p.judge is None and issubclass(kind, pretrial.HearingNotice)):
        said["by"] = p.by or _about(p) or _possessor(p)
    return said


def prejudice_of(low: str) -> str | None:
    """`with` or `without` prejudice, where the words say so."""
    if "prej" not in low:
        return None
    if re.search(r"without\s+prej|w/o\s+prej", low):
        return "without"
    return "with" if re.search(r"with\s+prej|w/\s*prej", low) else None
