"""What the other lines of a sheet tell about one: who a name is, which motion is meant, what reference is wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

import attrs

from docket.filing import Entry, Filing, Ref, Unread
from docket.procedure import authority, commencement, disposition, judgment, motions, parties, pleading, service, stay
from docket.reading.acts import acts_of
from docket.reading.kinds import asked
from docket.reading.names import GROUP, Names, alike_once, by_counsel, plain
from docket.reading.other_cases import number_of, of_another, of_this_case, without_others
from docket.reading.parts import DAY, MONTH_DAY, day_of
from docket.reading.patterns import lowered, sought
from docket.reading.said import from_whom, worked_out

__all__ = ["read_case", "read_one"]

_NAMING = (
    "by",
    "as_to",
    "plaintiffs",
    "defendants",
    "against",
    "signed_by",
    "added",
    "terminated",
    "substituted",
    "dismissed_parties",
)
"""The fields of acts that name parties."""
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


def read_one(entry: Entry, known: Sequence[Any] = ()) -> tuple[Filing, ...]:
    """The acts of one entry, stamped with its id, number and dates."""
    return _stamped(entry, acts_of(entry.text, title=entry.title), Names(known))


def _printed(texts: Iterable[tuple[Entry, tuple[Filing, ...]]]) -> list[str]:
    """The names that the acts of a sheet print, the most frequent spelling first: the list of a sheet without one."""
    said = Counter(
        name
        for e, acts in texts
        for act in acts
        for who in _NAMING
        for name in getattr(act, who, ())
        if who != "by" or not by_counsel(act, e.text)
    )
    return [name for name, _ in said.most_common() if not GROUP.fullmatch(name.strip())]


def _stamped(entry: Entry, acts: Iterable[Filing], names: Names) -> tuple[Filing, ...]:
    out = []
    for n, act in enumerate(acts):
        changes: dict[str, Any] = {
            "id": entry.id,
            "n": n,
            "ecf": entry.ecf,
            "filed": entry.filed,
            "entered": entry.entered,
        }
        inferred = set(act.inferred)
        for who in _NAMING:
            printed = getattr(act, who, ())
            if printed:
                changes[who], worked_out = names.of(printed)
                inferred |= {who} if worked_out else set()
        if inferred:
            changes["inferred"] = frozenset(inferred)
        if act.dates and any(d.party for d in act.dates):
            changes["dates"] = tuple(attrs.evolve(d, party=names.one(d.party)) if d.party else d for d in act.dates)
        out.append(attrs.evolve(act, **changes))
    return tuple(out)


def read_case(
    entries: Sequence[Entry],
    known: Sequence[Any] = (),
    docket_number: str | None = None,
    caption: str | None = None,
) -> list[tuple[Entry, tuple[Filing, ...]]]:
    """The acts of every entry of one sheet, in its order."""
    own = number_of(docket_number or "")
    texts = [(e, _of_its_case(e, own)) for e in entries]
    names = Names(known or alike_once(_printed(texts)))
    listed = bool(known)
    read = [(e, _stamped(e, (_of_parties(act, e.text, names, listed) for act in acts), names)) for e, acts in texts]
    if caption:
        read = _captioned(read, caption, names)
    papers: dict[int, tuple[Filing, ...]] = {}
    for e, acts in read:
        if e.ecf is not None:
            papers[e.ecf] = papers.get(e.ecf, ()) + acts
    alike = Counter((e.filed, _title_of(a)) for e, acts in read for a in acts if _title_of(a))
    pending: list[tuple[Filing, str | None]] = []
    out = []
    named = _names_the_motions(read)
    for e, acts in _rulings_last(read):
        resolved = []
        for act in acts:
            if named and isinstance(act, motions.Order) and act.wordless:
                act = attrs.evolve(act, wordless=False)  # type: ignore[call-arg]
            act = _resolved(act, papers, pending, alike.get((e.filed, _title_of(act)), 1))
            resolved.append(act)
            if isinstance(act, motions.Motion):
                pending.append((act, e.title))
            elif isinstance(act, motions.Ruling) and not (act.disposition == "unknown" and len(act.refs) > 1):
                done = {(r.ecf, r.part) if r.ecf is not None else r.id for r in act.refs}
                pending = [(m, t) for m, t in pending if not ({(m.ecf, None), (m.ecf, m.part), m.id} & done)]
                alike[e.filed, _title_of(act)] -= 1
        out.append((e, _each_once(resolved)))
    return out


_LETS_IN_OR_OUT = (
    commencement.InitiatingPaper,
    disposition.NoticeOfVoluntaryDismissal,
    disposition.StipulationOfDismissal,
    disposition.OrderDismissingParty,
    judgment.Judgment,
    motions.Ruling,
    motions.RulingOnStipulation,
    stay.StayOrdered,
    parties.PartiesChanged,
    pleading.ClerksDefault,
    pleading.RequestForDefault,
    pleading.ThirdPartyComplaint,
    service.MarshalForm,
    service.ProofOfService,
    service.ServiceUnexecuted,
    service.SummonsIssued,
    service.SummonsRequest,
    service.WaiverRequested,
    service.WaiverReturned,
)
"""Acts that mean all parties where they name none: what is as to some only stays so, listed or not."""


def _of_parties(act: Filing, text: str, names: Names, listed: bool) -> Filing:
    """The act without counsel among its filers, and without those concerned whom a sheet's list of parties lacks."""
    if act.by and by_counsel(act, text) and not names.knows(act.by[0]):
        act = attrs.evolve(act, by=())
    if isinstance(act, motions.Letter) and not act.by:
        act = attrs.evolve(act, by=tuple(name for name in from_whom(text) if names.knows(name)))
    sure = isinstance(act, _LETS_IN_OR_OUT) and "pro hac" not in text.lower()
    if listed and act.as_to and not sure:
        act = attrs.evolve(act, as_to=tuple(n for n in act.as_to if GROUP.fullmatch(n.strip()) or names.knows(n)))
    return act


def _each_once(acts: Sequence[Filing]) -> tuple[Filing, ...]:
    """The acts of an entry, a ruling that its words say twice once: "ORDER GRANTING APPLICATION ... granting 10"."""
    stated = {r for a in acts if isinstance(a, motions.Ruling) and "refs" not in a.inferred for r in a.refs}
    kept: list[Filing] = []
    for act in acts:
        if isinstance(act, motions.Ruling) and act.refs:
            worked = "refs" in act.inferred and {attrs.evolve(r, id=None, title=None) for r in act.refs} <= stated
            again = any(type(k) is type(act) and (k.refs, k.disposition) == (act.refs, act.disposition) for k in kept)
            if worked or again:
                continue
        kept.append(act)
    return tuple(kept)


_VERSUS = sought(r"(?i)\s+(?:-?v-?|vs)\.?\s+")


def _captioned(
    read: list[tuple[Entry, tuple[Filing, ...]]], caption: str, names: Names
) -> list[tuple[Entry, tuple[Filing, ...]]]:
    """The entries, with the plaintiff of the caption in the paper that opened the case where its text names none.

    A defendant is not taken from it: who a summons is issued to says more, and says it of all of them.
    """
    at = next(
        (i for i, (_, acts) in enumerate(read) if acts and isinstance(acts[0], commencement.InitiatingPaper)), None
    )
    sides = _VERSUS.split(caption, maxsplit=1)
    if at is None or len(sides) != 2:
        return read
    entry, (paper, *others) = read[at]
    one = names.in_role(sides[0], ("plaintiff", "petitioner")) or _filer_called(sides[0], sides[1], read)
    if one and not getattr(paper, "plaintiffs", ()):
        named: dict[str, Any] = {"plaintiffs": (one,), "inferred": paper.inferred | {"plaintiffs"}}
        paper = attrs.evolve(paper, **named)
    return [*read[:at], (entry, (paper, *others)), *read[at + 1 :]]


def _filer_called(first: str, other: str, read: list[tuple[Entry, tuple[Filing, ...]]]) -> str | None:
    """The one person who files here under a name that the caption prints on the first side, and not on the other."""
    spelled, against = plain(first), f" {plain(other)} "
    if not spelled or f" {spelled} " in against:
        return None
    filers = dict.fromkeys(name for _, acts in read for act in acts for name in act.by)
    held = [name for name in filers if f" {spelled} " in f" {plain(name)} "]
    exact = [name for name in held if plain(name) == spelled]
    found = exact or held
    return found[0] if len(found) == 1 and f" {plain(found[0])} " not in against else None


def _of_its_case(entry: Entry, own: str) -> tuple[Filing, ...]:
    """The acts that an entry does in this case, references to its own number made plain."""
    text = without_others(entry.text, own)
    acts = (of_this_case(act, own) for act in _not_in_error(acts_of(text, title=entry.title)))
    return tuple(act for act in acts if not of_another(act, text, own))


def _not_in_error(acts: tuple[Filing, ...]) -> tuple[Filing, ...]:
    """The acts of an entry without what the clerk's own note on it says was filed in error: it dismisses, rules and
    orders nothing.
    """
    if not any(isinstance(a, motions.DocketCorrection) and a.in_error for a in acts):
        return acts
    return tuple(a for a in acts if not isinstance(a, _TAKEN_BACK))


_TAKEN_BACK = (
    disposition.NoticeOfVoluntaryDismissal,
    disposition.StipulationOfDismissal,
    motions.Order,
    motions.Ruling,
    motions.RulingOnStipulation,
    judgment.Judgment,
)


def _rulings_last(read: list[tuple[Entry, tuple[Filing, ...]]]) -> list[tuple[Entry, tuple[Filing, ...]]]:
    """The entries, those that show only a ruling's title and no number after the motions of their day.

    A sheet of titles has the unnumbered lines of a day first; in what order they came it does not show.
    """
    out: list[tuple[Entry, tuple[Filing, ...]]] = []
    held: list[tuple[Entry, tuple[Filing, ...]]] = []
    for e, acts in read:
        if held and e.filed != held[-1][0].filed:
            out += held
            held = []
        bare = e.ecf is None and e.filed is not None and not e.text.strip()
        (held if bare and any(isinstance(a, motions.Ruling) for a in acts) else out).append((e, acts))
    return out + held


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
    return (act.refs[0].title or "").lower() if isinstance(act, motions.Ruling) and act.refs else ""


def _resolved(
    act: Filing, papers: Mapping[int, tuple[Filing, ...]], pending: Sequence[tuple[Filing, str | None]], rulings: int
) -> Filing:
    """A ruling, with its references tried against the papers of the case."""
    if (
        not isinstance(act, (motions.Ruling, motions.RulingOnStipulation, motions.MotionTakenUnderAdvisement))
        or not act.refs
    ):
        return act
    ref = act.refs[0]
    if ref.ecf is None and ref.title:
        if _A_LETTER.match(ref.title):
            return act
        meant = _by_whom_and_when(act, ref.title, _meant(ref.title, pending))
        if len(meant) > max(rulings, 1) and getattr(act, "disposition", "") != "unknown":
            return act
        meant = meant[:1] if len(meant) <= max(rulings, 1) else meant
        named = (attrs.evolve(ref, ecf=m.ecf, id=m.id, part=m.part) for m in meant)
        return worked_out(act, *named) if meant else act
    if ref.ecf is not None and act.ecf is not None and ref.ecf > act.ecf and not ref.case and act.note is None:
        return attrs.evolve(act, note=f"ECF No. {ref.ecf}, which it names, comes after it")
    if ref.case or ref.ecf is None or ref.ecf not in papers or len(act.refs) > 1:
        return act
    said = papers[ref.ecf]
    if any(isinstance(p, motions.Motion) for p in said):
        return act
    others = (
        [int(n) for n in re.findall(r"\d+", (act.note or "").removeprefix("also names "))]
        if (act.note or "").startswith("also names ")
        else []
    )
    better = [n for n in others if any(isinstance(p, motions.Motion) for p in papers.get(n, ()))]
    if isinstance(act, motions.Ruling) and any(isinstance(p, motions.Stipulation) for p in said):
        how = {"granted": "so ordered", "denied": "not adopted"}.get(act.disposition)
        if how:
            same = (
                "id",
                "n",
                "ecf",
                "filed",
                "entered",
                "signed",
                "judge",
                "refs",
                "dates",
                "prejudice",
                "span",
                "as_to",
            )
            said_so: dict[str, Any] = {name: getattr(act, name) for name in same}
            return motions.RulingOnStipulation(**said_so, disposition=how)  # type: ignore[call-arg]
    if len(better) == 1:
        return worked_out(act, Ref(ecf=better[0]))
    if not any(isinstance(p, _RULED_ON) for p in said):
        return attrs.evolve(act, note=f"ECF No. {ref.ecf}, which it names, is no motion but {said[0].event}")
    return act


_A_LETTER = sought(r"(?i)letter\b(?! motion)")
"""What asks without a motion: that a request in a letter is granted says nothing of a motion that is pending."""
_DATED = sought(rf"(?i)\b(?:filed|dated|of)(?: on)? (?P<day>{DAY}|{MONTH_DAY})")


def _by_whom_and_when(act: Filing, title: str, meant: list[Filing]) -> list[Filing]:
    """Of the motions that a title can mean, those of the party and the day that the ruling names, where it names them.

    A motion by others than the party for which the ruling sets a day is not the one.
    """
    for whom in {d.party for d in act.dates if d.party}:
        meant = [m for m in meant if not m.by or whom in (*m.by, *m.as_to) or all(GROUP.fullmatch(b) for b in m.by)]
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
    alike = (
        [m for m, titled in pending if _same_title(title, titled)]
        or [m for m, _ in pending if type(m) is kind]
        or [m for m, _ in pending if issubclass(type(m), kind)]
    )
    if not alike and hit is None and re.fullmatch(r"\W*(?:\w+ )?(?:motions?|application|request)\W*", low):
        alike = [m for m, _ in pending]
    return alike or [m for m, titled in pending if titled is not None and titled.strip().lower() == "motion"]
