"""Which motion a ruling means: by number, by what the order calls it, or each that is pending."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import groupby

import attrs

from docket.filing import Entry, Filing, Ref, Unread
from docket.procedure import authority, commencement, disposition, judgment, motions, parties, pleading
from docket.reading.alike import plain
from docket.reading.kinds import asked
from docket.reading.names import GROUP
from docket.reading.parts import DAY, MONTH_DAY, day_of
from docket.reading.patterns import lowered, sought
from docket.reading.reports_adopted import ruled_by_adoption
from docket.reading.requests import TOLD_APART
from docket.reading.said import counted, make, worked_out

__all__ = ["with_motions_meant"]

_Line = tuple[Entry, tuple[Filing, ...]]
_RULED_ON = (
    motions.Motion,
    motions.Stipulation,
    motions.Letter,
    motions.Objection,
    motions.NoticeOfMotion,
    pleading.RequestForDefault,
    judgment.BillOfCosts,
    commencement.HabeasPetition,
    commencement.OtherPetition,
    authority.AppealOfMagistrateOrder,
    authority.ObjectionToFindings,
    authority.Consent,
    parties.SubstitutionOfCounsel,
    disposition.NoticeOfVoluntaryDismissal,
    motions.ProposedOrder,
    parties.NoticeOfWithdrawalOfCounsel,
    authority.FindingsAndRecommendations,
    Unread,
    motions.WithdrawalOfMotion,
    parties.NoticeOfAppearance,
)


def with_motions_meant(read: Sequence[_Line]) -> list[_Line]:
    """The entries of a sheet in the order in which they can have come, their rulings tied to the motions they mean.

    Sheets have the unnumbered lines of a day first; in what order they came they do not show. A line that rules on a
    motion of its day comes after it: one that shows only the ruling's title, and one whose motion stands below it.
    """
    held = {e.id for e, acts in read if not e.text.strip() and _rules_unnumbered(e, acts)}
    while True:
        tied = _tied(_held_back(read, held))
        waiting = {line[0].id for day in _days(tied) for i, line in enumerate(day) if _awaits(line, day[i + 1 :])}
        if waiting <= held:
            return tied
        held |= waiting


def _days(read: Iterable[_Line]) -> list[list[_Line]]:
    return [list(lines) for _, lines in groupby(read, key=lambda line: line[0].filed)]


def _held_back(read: Iterable[_Line], held: set[str]) -> list[_Line]:
    """The entries, those of `held` after the others of their day."""
    return [line for day in _days(read) for line in sorted(day, key=lambda line: line[0].id in held)]


def _rules_unnumbered(entry: Entry, acts: Iterable[Filing]) -> bool:
    return entry.ecf is None and entry.filed is not None and any(isinstance(a, motions.Ruling) for a in acts)


def _tied(read: Sequence[_Line]) -> list[_Line]:
    """The entries, each ruling with the motion that it means among those before it."""
    papers: dict[int, tuple[Filing, ...]] = {}
    for e, acts in read:
        if e.ecf is not None:
            papers[e.ecf] = papers.get(e.ecf, ()) + acts
    alike = Counter((e.filed, _title_of(a)) for e, acts in read for a in acts if _title_of(a))
    pending: list[tuple[Filing, str | None]] = []
    out = []
    named = _names_the_motions(read)
    sides = _sides(read)
    reports: list[int] = []
    for e, acts in read:
        resolved = []
        in_error = any(isinstance(a, motions.DocketCorrection) and a.in_error for a in acts)
        for act in [each for said in acts for each in _on_all_pending(said, pending)]:
            if named and isinstance(act, motions.Order) and act.wordless:
                act = attrs.evolve(act, wordless=False)  # type: ignore[call-arg]
            title = _title_of(act)
            theirs = [one for one in pending if not _of_the_other_side(title, one[0], sides)] if title else pending
            act = _resolved(act, papers, theirs, alike.get((e.filed, title), 1))
            resolved.append(act)
            if isinstance(act, motions.Motion):
                pending += [] if in_error else [(act, e.title)]
            elif isinstance(act, motions.Ruling) and not (act.disposition == "unknown" and len(act.refs) > 1):
                done = {(r.ecf, r.part) if r.ecf is not None else r.id for r in act.refs}
                pending = [(m, t) for m, t in pending if not ({(m.ecf, None), (m.ecf, m.part), m.id} & done)]
                alike[e.filed, _title_of(act)] -= 1
        adopted = ruled_by_adoption(resolved, papers, [m for m, _ in pending], reports)
        ended = {r.ecf for act in adopted for r in act.refs}
        pending = [(m, t) for m, t in pending if m.ecf not in ended]
        reports = _still_open(reports, e, resolved)
        out.append((e, counted(_each_once([*resolved, *adopted]))))
    return out


_WHOSE = sought(r"\W*(?:the )?(?:(?P<plaintiffs>plaintiff|pltf|plf)|(?P<defendants>defendant|deft|dft))s?(?:['’]s?|\b)")


def _sides(read: Sequence[_Line]) -> dict[str, str]:
    """On which side those are whom the papers that open a case name."""
    opening = (act for _, acts in read for act in acts if isinstance(act, commencement.InitiatingPaper))
    return {name: side for paper in opening for side in ("plaintiffs", "defendants") for name in getattr(paper, side)}


def _of_the_other_side(title: str, motion: Filing, sides: dict[str, str]) -> bool:
    """Whether a motion is by the other side than the one whose motion a ruling names: "Plaintiff's request to seal"."""
    whose = _WHOSE.match(title) if motion.by else None
    return whose is not None and all(sides.get(name, whose.lastgroup) != whose.lastgroup for name in motion.by)


def _still_open(reports: list[int], entry: Entry, acts: Sequence[Filing]) -> list[int]:
    """The numbers of the reports on which no order is made yet, after an entry."""
    done = {r.ecf for a in acts if isinstance(a, authority.OrderOnFindings) for r in a.refs}
    if not done & {*reports} and any(isinstance(a, authority.OrderOnFindings) for a in acts):
        reports = reports[1:]
    new = [entry.ecf] if any(isinstance(a, authority.FindingsAndRecommendations) for a in acts) and entry.ecf else []
    return [n for n in reports if n not in done] + new


def _awaits(line: _Line, later: Sequence[_Line]) -> bool:
    """Whether an unnumbered line rules on a motion that stands later on its day."""
    entry, acts = line
    if not _rules_unnumbered(entry, acts) or not later:
        return False
    ruled = [a for a in acts if isinstance(a, motions.Ruling)]
    filed = [a for _, others in later for a in others if isinstance(a, motions.Motion)]
    numbers = {m.ecf for m in filed if m.ecf is not None}
    titles = ((r.title or "").lower() for a in ruled for r in a.refs if r.ecf is None and r.id is None)
    reliefs = {hit.kind for title in titles if (hit := asked().first(title))}
    stated = (r.ecf for a in ruled if "refs" not in a.inferred for r in a.refs)
    return any(ecf in numbers for ecf in stated) or any(
        type(m) is one or (one in TOLD_APART and isinstance(m, one)) for m in filed for one in reliefs
    )


def _on_all_pending(act: Filing, pending: Sequence[tuple[Filing, str | None]]) -> list[Filing]:
    """The rulings of an order on "all pending motions": one for each that is pending; else the act alone."""
    if not isinstance(act, motions.Ruling) or not act.refs or not _ALL_PENDING.fullmatch(act.refs[0].title or ""):
        return [act]
    return [worked_out(act, Ref(ecf=m.ecf, id=m.id, part=m.part)) for m, _ in pending] or [act]


_ALL_PENDING = re.compile(
    r"(?i)(?:(?:any|all)(?: (?:of the|the))?(?: (?:other|remaining))?(?: (?:pending|outstanding|remaining|unresolved))+"
    r" motions?|pending motions|(?:any|all)? ?pending motions?,? if any)"
)


def _each_once(acts: Sequence[Filing]) -> tuple[Filing, ...]:
    """The acts of an entry, a ruling that its words say twice once: "ORDER GRANTING APPLICATION ... granting 10"."""
    stated = {r for a in acts if isinstance(a, motions.Ruling) and "refs" not in a.inferred for r in a.refs}
    kept: list[Filing] = []
    for act in acts:
        if isinstance(act, motions.Ruling) and act.refs:
            if act.refs[0].ecf and act.refs[0].title and any(_one_paper(act, k) for k in kept):
                continue  # one of several motions that the paper is not shown to bring
            worked = "refs" in act.inferred and {attrs.evolve(r, id=None, title=None) for r in act.refs} <= stated
            again = any(type(k) is type(act) and (k.refs, k.disposition) == (act.refs, act.disposition) for k in kept)
            if worked or again:
                continue
        kept.append(act)
    return tuple(kept)


def _one_paper(act: Filing, other: Filing) -> bool:
    if not isinstance(other, motions.Ruling) or not other.refs or other.refs[0].ecf != act.refs[0].ecf:
        return False
    return act.refs[0].part in (None, other.refs[0].part)


def _names_the_motions(read: Iterable[tuple[Entry, tuple[Filing, ...]]]) -> bool:
    """Whether the titles of a sheet of titles name the motions ruled on: its bare "Order" then rules on none."""
    naming = bare = 0
    for e, acts in read:
        if not e.text.strip():
            naming += any(isinstance(a, motions.Ruling) for a in acts)
            bare += any(isinstance(a, motions.Order) and a.wordless for a in acts)
    return naming >= bare


def _title_of(act: Filing) -> str:
    """The title by which a ruling names its motion, where it names no number."""
    if not isinstance(act, motions.Ruling) or not act.refs or act.refs[0].ecf is not None:
        return ""
    return (act.refs[0].title or "").lower()


def _resolved(
    act: Filing, papers: Mapping[int, tuple[Filing, ...]], pending: Sequence[tuple[Filing, str | None]], rulings: int
) -> Filing:
    """A ruling, with its references tried against the papers of the case."""
    if not isinstance(act, _RULES_ON_PAPERS) or not act.refs:
        return act
    ref = act.refs[0]
    if ref.ecf is None and ref.title:
        return _by_its_title(act, ref, pending, rulings)
    if ref.ecf is None or ref.case:
        return act
    if act.ecf is not None and ref.ecf > act.ecf and act.note is None:
        return attrs.evolve(act, note=f"ECF No. {ref.ecf}, which it names, comes after it")
    return _by_its_number(act, ref, papers) if ref.ecf in papers and len(act.refs) == 1 else act


_RULES_ON_PAPERS = (motions.Ruling, motions.RulingOnStipulation, motions.MotionTakenUnderAdvisement)


def _by_its_title(act: Filing, ref: Ref, pending: Sequence[tuple[Filing, str | None]], rulings: int) -> Filing:
    """A ruling on a motion that is named by no number, tied to those pending that its words mean."""
    title = ref.title or ""
    if _A_LETTER.match(title):
        return act
    meant = _by_whom_and_when(act, title, _meant(title, pending))
    several = len(meant) > max(rulings, 1)
    if not meant or (several and getattr(act, "disposition", "") != "unknown"):
        return act
    return worked_out(
        act, *(attrs.evolve(ref, ecf=m.ecf, id=m.id, part=m.part) for m in (meant if several else meant[:1]))
    )


def _by_its_number(act: Filing, ref: Ref, papers: Mapping[int, tuple[Filing, ...]]) -> Filing:
    """A ruling on the paper of a number, which may be no motion, or not the motion that is meant."""
    said = papers[ref.ecf or 0]
    if _moves(said):
        return _of_several(act, ref, said) if ref.title else act
    stipulated = isinstance(act, motions.Ruling) and any(isinstance(p, motions.Stipulation) for p in said)
    if stipulated and (how := _OF_A_STIPULATION.get(getattr(act, "disposition", ""))):
        ruled = attrs.asdict(act, recurse=False) | {"disposition": how}
        return make(motions.RulingOnStipulation, ruled.pop("span"), **ruled)
    better = [n for n in _also_named(act) if _moves(papers.get(n, ()))]
    if len(better) == 1 and isinstance(act, motions.Ruling):
        return worked_out(act, Ref(ecf=better[0]))
    if not any(isinstance(p, _RULED_ON) for p in said):
        return attrs.evolve(act, note=f"ECF No. {ref.ecf}, which it names, is no motion but {said[0].event}")
    return act


_OF_A_STIPULATION = {"granted": "so ordered", "denied": "not adopted"}


def _moves(said: Sequence[Filing]) -> bool:
    return any(isinstance(p, motions.Motion) for p in said)


def _also_named(act: Filing) -> list[int]:
    """The other numbers in the words of a ruling, which its note tells."""
    known, _, others = (act.note or "").partition("also names ")
    return [] if known else [int(n) for n in re.findall(r"\d+", others)]


def _of_several(act: Filing, ref: Ref, said: Sequence[Filing]) -> Filing:
    """A ruling on one of the motions that a paper brings, tied to that one: "denying 10 Motion to Strike"."""
    low = lowered(ref.title or "")
    hit, words = asked().first(low), set(_WORDS.findall(low))
    there = [p for p in said if isinstance(p, motions.Motion) and p.part]
    parts = [p.part for p in there if hit and issubclass(type(p), hit.kind)]
    parts = parts or [p.part for p in there if words <= set(_WORDS.findall((p.relief or "").lower()))]
    return attrs.evolve(act, refs=(Ref(ecf=ref.ecf, part=parts[0]),)) if len(parts) == 1 else act


_WORDS = re.compile(r"[a-z]{2,}")


_A_LETTER = sought(r"(?i)letter\b(?! motion)")
"""What asks without a motion: that a request in a letter is granted says nothing of a motion that is pending."""
_DATED = sought(rf"(?i)\b(?:filed|dated|of)(?: on)? (?P<day>{DAY}|{MONTH_DAY})")


def _by_whom_and_when(act: Filing, title: str, meant: list[Filing]) -> list[Filing]:
    """Of the motions that a title can mean, those of the party and the day that the ruling names, where it names them.

    A motion by others than the party for which the ruling sets a day is not the one.
    """
    for whom in {d.party for d in act.dates if d.party}:
        meant = [m for m in meant if not m.by or whom in m.by + m.as_to or all(GROUP.fullmatch(b) for b in m.by)]
    day = (said := _DATED.search(title.lower())) and day_of(said["day"])
    if day:
        meant = [m for m in meant if m.filed is None or abs(m.filed - day) <= _FILED_LATER] or []
    if len(meant) < 2:
        return meant
    low = f" {plain(title)} "
    theirs = [m for m in meant if any(f" {plain(name)} " in low for name in m.by if len(plain(name)) > 3)]
    return theirs or [m for m in meant if day and m.filed == day] or meant


_FILED_LATER = timedelta(days=7)
"""How far the day by which an order names a motion can be from the day on which it was filed."""


def _same_title(title: str, other: str | None) -> bool:
    return bool(other) and re.sub(r"\W|termed", "", title.lower()) == re.sub(r"\W|termed", "", (other or "").lower())


def _meant(title: str, pending: Sequence[tuple[Filing, str | None]]) -> list[Filing]:
    """The pending motions of which a title can mean one, oldest first."""
    low = lowered(title)
    hit = asked().first(low)
    kind: type[Filing] = hit.kind if hit else motions.MotionForMiscellaneousRelief
    wide = next((general for general in TOLD_APART if issubclass(kind, general)), kind)
    alike = (
        [m for m, titled in pending if _same_title(title, titled)]
        or [m for m, _ in pending if type(m) is kind and kind not in TOLD_APART]
        or [m for m, _ in pending if isinstance(m, wide)]
    )
    if not alike and hit is None and re.fullmatch(r"\W*(?:\w+ )?(?:motions?|application|request)\W*", low):
        alike = [m for m, _ in pending]
    return alike or [m for m, titled in pending if titled is not None and titled.strip().lower() == "motion"]
