"""The rulings of an order as acts: one for each paper that it disposes of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import NamedTuple

import attrs

from docket.filing import Filing, Ref
from docket.procedure import access, motions
from docket.reading.dismissals import let_out
from docket.reading.filers import concerned
from docket.reading.kinds import asked
from docket.reading.parts import Parts
from docket.reading.patterns import sought
from docket.reading.refs import find, related
from docket.reading.rulings import Disposed
from docket.reading.said import make, worked_out
from docket.reading.unnumbered import Called, before, called, one_motion

__all__ = ["SEALING", "disposed_as", "given", "numbered", "ruling_on", "rulings_of", "submitted"]

_CLAUSE_ENDS = sought("[;.] ")
SEALING = sought(r"\b(?:un)?seal(?:ing)?\b|\bunder\s+seal\b")


class _Decided(NamedTuple):
    """A ruling of an order, what it calls the motion (found when asked), and whether it is only on some of it."""

    act: Filing
    motion: Callable[[], Called]
    partly: bool


def rulings_of(p: Parts, disposed: Iterable[Disposed]) -> list[Filing]:
    """One ruling for each paper disposed of."""
    found: list[_Decided] = []
    as_to = (let_out(p.text, p.low, 0) if "dismiss" in p.low else ()) or p.as_to
    common = {"judge": p.judge, "signed": p.signed, "as_to": as_to}
    for w in disposed:
        kind, how = ruling_on(w)
        if kind is None:
            continue
        clause = p.lead[w.start : w.end] + _CLAUSE_ENDS.split(p.lead[w.end : w.end + 70], 1)[0]
        if kind is motions.Ruling and SEALING.search(clause):
            kind = access.RulingOnSealing
        motion = partial(_called, p, w, not found)
        act = make(
            kind,
            (w.start, w.end),
            **common,
            refs=(w.ref or Ref(title=motion().words),),
            disposition=how,
            prejudice=w.prejudice,
            leave_to_amend=w.leave_to_amend,
            note=_also_named(w),
        )
        _decide(found, _Decided(act, motion, w.partly), w)
    acts = [d.act for d in _without_headings(found)]
    return _each_as_to(p, acts) if as_to and len(acts) > 1 else acts


def _each_as_to(p: Parts, acts: list[Filing]) -> list[Filing]:
    """The rulings of one order, each as to those whom its own words name; what stands before all is said of all."""
    if not all(act.span for act in acts):
        return acts
    starts = sorted(act.span[0] for act in acts if act.span)
    if concerned(p.text[: starts[0]], p.body[: starts[0]]):
        return acts
    out = []
    for act in acts:
        start = act.span[0] if act.span else 0
        end = next((s for s in starts if s > start), len(p.body))
        text, body = p.text[start:end], p.body[start:end]
        own = (let_out(text, p.low[start:end], 0) if "dismiss" in body else ()) or concerned(text, body)
        out.append(attrs.evolve(act, as_to=own))
    return out


@lru_cache(64)
def _called(p: Parts, w: Disposed, first: bool) -> Called:
    """What an order calls the motion that it disposes of, which it can have named before."""
    motion = called(p.lead, p.text, w.start, w.end + (60 if w.ref else 0))
    named_before = (
        before(p.lead, p.text, w.start) if not w.ref and w.paper == "motion" and motion.bare and first else None
    )
    return named_before or motion


def ruling_on(w: Disposed) -> tuple[type[Filing] | None, str]:
    """What kind of ruling disposes of a paper of this sort, and how; none where it is no paper that is ruled on."""
    how = w.disposition
    if how == "under advisement":
        return (motions.MotionTakenUnderAdvisement if w.paper in ("motion", "") else None), how
    if w.paper == "stipulation":
        ruled = {"granted": "so ordered", "denied": "not adopted", _IN_PART: "modified"}
        if how not in ruled:
            return None, how
        return motions.RulingOnStipulation, "modified" if w.modified and how == "granted" else ruled[how]
    if w.paper in ("motion", "letter", "", "bill", "schedule", "settlement", "consent", "notice"):
        if how == "stricken" and w.paper != "motion":
            return (motions.OrderStriking if w.ref else None), how
        if how in ("terminated", "withdrawn", "stricken") and w.paper != "motion" and (w.paper or how != "terminated"):
            return None, how
        return (motions.Ruling if w.paper in ("motion", "letter", "bill") or w.ref else None), how
    return (motions.OrderStriking if w.paper in ("order", "exhibit") and how == "stricken" and w.ref else None), how


_IN_PART = "granted in part and denied in part"


def disposed_as(words: str) -> str:
    """The disposition that a verb alone says: "granted in part", "denied as moot", "so ordered"."""
    if "part" in words:
        return _IN_PART
    return "denied as moot" if "moot" in words else "denied" if words.startswith("den") else "granted"


def _also_named(w: Disposed) -> str | None:
    others = [c for c in w.candidates if c != w.ref] if w.ref else []
    return "also names " + ", ".join(map(str, others)) if others else None


def _decide(found: list[_Decided], new: _Decided, w: Disposed) -> None:
    """Add a ruling to those of its order, or what it says more of one of them."""
    how = getattr(new.act, "disposition", None)
    if how == "terminated" and w.ref:  # what is ruled on by its name is then terminated by its number
        bare = [i for i, old in enumerate(found) if isinstance(old.act, motions.Ruling) and not _is_numbered(old)]
        if len(bare) == 1:
            found[bare[0]] = _Decided(attrs.evolve(found[bare[0]].act, refs=new.act.refs), *found[bare[0]][1:])
            return
    for i, old in enumerate(found):
        if type(old.act) is not type(new.act):
            continue
        before = getattr(old.act, "disposition", None)
        partly = {before, how} in _OPPOSED and (old.partly or new.partly)
        if w.ref:
            again = _papers(old) == _papers(new)
            if again and how != before and _two_motions(old, new):
                found[i], new = _titled(old), _titled(new)
                continue
        elif how == "terminated":
            again = True  # the clerk is to end what was ruled on above
        else:
            same = one_motion(old.motion(), new.motion(), alike=how == before or partly or before in _OVER_BOTH)
            again = same or (_is_numbered(old) and not new.motion().set_apart)
        if again and before == "terminated" != how:
            found[i] = _Decided(attrs.evolve(old.act, disposition=how), *old[1:])  # type: ignore[call-arg]
            return
        if again:
            more = _IN_PART if partly else how if how in _SAYS_MORE.get(before or "", ()) else before
            found[i] = _Decided(attrs.evolve(old.act, disposition=more), *old[1:]) if more != before else old  # type: ignore[call-arg]
            return
    found.append(new)


def _papers(d: _Decided) -> list[Ref]:
    """The papers that a ruling is on, without the motions in them that it names."""
    return [attrs.evolve(ref, title=None) if ref.ecf and ref.title else ref for ref in getattr(d.act, "refs", ())]


_NAMES_IT = sought(r"\A\W*\d[\d-]*\W+(?:\w+ ){0,3}?(?:motion|application|request)s? (?:to|for|in)\b")


def _two_motions(a: _Decided, b: _Decided) -> bool:
    """Whether two rulings on one paper are on two motions in it: "granting 10 Motion to Dismiss; denying 10 Motion to
    Strike".
    """
    one, other = a.motion(), b.motion()
    if one.relief is None or other.relief is None or one_motion(one, other, alike=True):
        return False
    return all(_NAMES_IT.match(m.words.lower()) for m in (one, other))


def _titled(d: _Decided) -> _Decided:
    """A ruling whose reference says which motion in its paper is meant."""
    refs = tuple(attrs.evolve(ref, title=d.motion().words) for ref in _papers(d))
    return _Decided(attrs.evolve(d.act, refs=refs), *d[1:])


def _is_numbered(d: _Decided) -> bool:
    return any(r.ecf for r in getattr(d.act, "refs", ()))


def _without_headings(found: list[_Decided]) -> list[_Decided]:
    """The rulings without those of a heading that the order then names by number: "ORDER GRANTING ...; granting 12"."""
    last = next((i for i, d in enumerate(found) if _is_numbered(d)), 0)
    if not last:
        return found
    heading, below = found[:last], [d for d in found[last:] if _is_numbered(d)]

    def how(ds: list[_Decided]) -> list[str]:
        return sorted(f"{type(d.act).__name__} {getattr(d.act, 'disposition', '')}" for d in ds)

    if how(heading) == how(below):
        return found[last:]
    return [
        *(
            h
            for h in heading
            if not any(how([h]) == how([d]) and h.motion().relief is d.motion().relief for d in below)
        ),
        *found[last:],
    ]


_OPPOSED = ({"granted", "denied"}, {"granted", "denied as moot"})
_SAYS_MORE = {"granted": (_IN_PART,), "denied": (_IN_PART, "denied as moot")}
_OVER_BOTH = (_IN_PART,)


_ITS_MOTION = sought(
    r"\b(?:on|re:?|regarding|concerning|with respect to|as to)\s+\W*(?P<ecf>\d{1,4})\W+(?:\w+\W+){0,3}?"
    r"(?:motion|application|request)"
)


_SUBMITTED = sought(
    r"\b(?:(?:motions?|matters?|it)(?: [\[(#]{0,2}\d{1,4}[\])]?)?"
    r"(?: (?:is|are|was|were|stands?|remains?|has been|have been|now|hereby|deemed|taken|held))*"
    r"|(?:takes|took) (?:\S+ ){1,4}?) ?(?:under (?:advisement|submission)|submitted)\b"
)
_MOTION_BEFORE = sought(r"\bmotions?\b[^.;\d]{0,60}$")
_OF_A_MOTION = sought(r"\W{1,4}(?:\w+\W+){0,3}?(?:motion|application|request)")


def submitted(p: Parts, start: int) -> list[Filing]:
    """The motions heard that the court then took under submission: "hearing held re 12 MOTION ... matter submitted"."""
    m = _SUBMITTED.search(p.lead, start)
    if m is None:
        return []
    heard = dict.fromkeys(
        f.ref
        for f in find(p.lead, start, m.end())
        if _OF_A_MOTION.match(p.lead, f.end) or _MOTION_BEFORE.search(p.lead, start, f.start)
    )
    if not heard and (named := before(p.lead, p.text, m.start())):
        heard = {Ref(title=named.words): None}  # "MINUTES OF Motion to Dismiss ...: The Court takes the matter under"
    said = {"judge": p.judge, "signed": p.signed, "inferred": frozenset({"refs"})}
    return [make(motions.MotionTakenUnderAdvisement, m.span(), refs=(ref,), **said) for ref in heard]


def numbered(p: Parts, act: Filing, start: int) -> Filing:
    """A ruling that names no number, when the order says on which one motion it is an order."""
    if not isinstance(act, (motions.Ruling, motions.MotionTakenUnderAdvisement)) or any(r.ecf for r in act.refs):
        return act
    on = {int(m["ecf"]) for m in _ITS_MOTION.finditer(p.lead, start)}
    if not on and "(related doc" in p.low:
        on = {ref.ecf for ref in related(p.low) if ref.ecf}
    return worked_out(act, Ref(ecf=on.pop())) if len(on) == 1 else act


_UPON = sought(
    r"\b(?:in light|(?:up)?on (?:due )?consideration|in consideration) of (?:the |[\w.]+'?s?'? )*?(?P<consent>consent |"
    r"unopposed |joint |agreed )?(?P<motion>motion for [^;.]{0,160}?), it is (?:hereby )?(?:so )?ordered that"
    r"(?=[^;.]{0,120}\b(?:due|extended|on or before|by)\b)"
)


def given(p: Parts, start: int) -> list[Filing]:
    """The ruling of an order that, in view of a motion for more time, sets the time: it grants the motion."""
    m = _UPON.search(p.lead, start) if "ordered that" in p.lead else None
    hit = asked().first(m["motion"]) if m else None
    if not m or not hit or not issubclass(hit.kind, motions.MotionForExtension):
        return []
    said = {"judge": p.judge, "signed": p.signed, "inferred": frozenset({"disposition"})}
    return [make(motions.Ruling, m.span(), **said, refs=(Ref(title=m["motion"]),), disposition="granted")]
