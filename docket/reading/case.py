"""What the other lines of a sheet tell about one: who a name is, which motion is meant, what reference is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from docket.filing import DateSet, Entry, Filing
from docket.procedure import commencement, disposition, judgment, motions, parties, pleading, service, stay
from docket.reading.acts import acts_of
from docket.reading.alike import plain
from docket.reading.motions_meant import with_motions_meant
from docket.reading.names import GROUP, Names, alike_once, by_counsel
from docket.reading.other_cases import number_of, of_another, of_the_lead, of_this_case, without_others
from docket.reading.patterns import sought
from docket.reading.said import from_whom
from docket.reading.sides import sides, with_sides

__all__ = ["read_case", "read_one"]

_Line = tuple[Entry, tuple[Filing, ...]]

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


def read_one(entry: Entry, known: Sequence[Any] = (), court: str | None = None) -> tuple[Filing, ...]:
    """The acts of one entry, stamped with its id, number and dates."""
    return _stamped(entry, acts_of(entry.text, court, entry.title), Names(known))


def _printed(texts: Iterable[_Line]) -> Iterator[list[str]]:
    """The lists of names that the acts of a sheet print, for a sheet without a list of its parties."""
    for e, acts in texts:
        for act in acts:
            for who in _NAMING:
                if who != "by" or not (isinstance(act, motions.Letter) or by_counsel(act, e.text)):
                    yield [name for name in getattr(act, who, ()) if not GROUP.fullmatch(name.strip())]


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
        if isinstance(act, service.WaiverReturned) and len(act.by) == 1 and len(changes["by"]) == 2:
            filer, waives = changes["by"]  # "filed by Jane Poe Acme Corp. waiver sent on 3/4/2008"
            changes |= {"by": (filer,), "as_to": changes.get("as_to") or (waives,)}
        if inferred:
            changes["inferred"] = frozenset(inferred)
        if act.dates and any(d.party for d in act.dates):
            changes["dates"] = tuple(of for d in act.dates for of in _of_each(d, names))
        out.append(attrs.evolve(act, **changes))
    return tuple(out)


def _of_each(stated: DateSet, names: Names) -> Iterator[DateSet]:
    """A day for each of those whose it is: "Defendants' answer due" is for each defendant whom the sheet lists."""
    if stated.party is None:
        yield stated
    elif GROUP.fullmatch(stated.party):
        members, _ = names.of((stated.party,))
        known = [name for name in members if not GROUP.fullmatch(name)]
        unknown = None if stated.what == "answer" else stated.party  # nobody in particular has the time to answer
        yield from (attrs.evolve(stated, party=name) for name in known or (unknown,))
    else:
        yield attrs.evolve(stated, party=names.one(stated.party))


def read_case(
    entries: Sequence[Entry],
    known: Sequence[Any] = (),
    docket_number: str | None = None,
    caption: str | None = None,
    court: str | None = None,
) -> list[_Line]:
    """The acts of every entry of one sheet, in its order."""
    own = number_of(docket_number or "")
    texts = [(e, _of_its_case(e, own, court)) for e in entries]
    listed = bool(known)
    names = Names(known or alike_once(_printed(texts)), listed=listed)
    read = [(e, _stamped(e, (_of_parties(act, e.text, names, listed) for act in acts), names)) for e, acts in texts]
    if caption:
        read = _captioned(read, caption, names)
    read = with_sides(read)
    return with_motions_meant(read if listed else _groups_spelled_out(read, texts, names))


def _groups_spelled_out(read: list[_Line], printed: Iterable[_Line], names: Names) -> list[_Line]:
    """The entries of a sheet that lists no parties, "by defendants" told as those whom the opening paper names so."""
    for side, members in sides(read).items():
        names.take_side(members, ("plaintiff", "petitioner") if side == "plaintiffs" else ("defendant", "respondent"))
    return [
        (entry, tuple(_with_members(act, said.by, names) for act, said in zip(acts, as_printed, strict=True)))
        for (entry, acts), (_, as_printed) in zip(read, printed, strict=True)
    ]


def _with_members(act: Filing, printed: Sequence[str], names: Names) -> Filing:
    """An act by a group, with those who are in it."""
    if not any(GROUP.fullmatch(name.strip()) for name in printed):
        return act
    by, inferred = names.of(printed)
    changes: dict[str, Any] = {"by": by, "inferred": act.inferred | ({"by"} if inferred else set())}
    return attrs.evolve(act, **changes)


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
    declares = listed and isinstance(act, motions.Declaration) and "filed by" not in text.lower()
    if declares and not any(names.knows(n) for n in act.by):  # who declares, and no party
        act = attrs.evolve(act, by=tuple(n for n in act.by if GROUP.fullmatch(n.strip())))
    if isinstance(act, motions.Letter):
        by = act.by or from_whom(text)
        sure = act.by if "filed by" in text.lower() else ()
        act = attrs.evolve(act, by=sure or tuple(n for n in by if GROUP.fullmatch(n.strip()) or names.knows(n)))
    stays = isinstance(act, _LETS_IN_OR_OUT) and "pro hac" not in text.lower()
    if listed and act.as_to and not stays:
        act = attrs.evolve(act, as_to=tuple(n for n in act.as_to if GROUP.fullmatch(n.strip()) or names.knows(n)))
    return act


_VERSUS = sought(r"(?i)\s+(?:-?v-?|vs)\.?\s+")


def _captioned(read: list[_Line], caption: str, names: Names) -> list[_Line]:
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


def _filer_called(first: str, other: str, read: list[_Line]) -> str | None:
    """The one person who files here under a name that the caption prints on the first side, and not on the other."""
    spelled, against = plain(first), f" {plain(other)} "
    if not spelled or f" {spelled} " in against:
        return None
    filers = dict.fromkeys(name for _, acts in read for act in acts for name in act.by)
    held = [name for name in filers if f" {spelled} " in f" {plain(name)} "]
    exact = [name for name in held if plain(name) == spelled]
    found = exact or held
    return found[0] if len(found) == 1 and f" {plain(found[0])} " not in against else None


def _of_its_case(entry: Entry, own: str, court: str | None) -> tuple[Filing, ...]:
    """The acts that an entry does in this case, references to its own number made plain."""
    text = without_others(entry.text, own)
    read = _not_in_error(acts_of(text, court, entry.title))
    acts = (of_the_lead(of_this_case(act, own), entry, own) for act in read)
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
