"""Several hearings held in one entry: "Case Management Conference held on 3/4, Motion Hearing held on 3/4"."""

from __future__ import annotations

from collections.abc import Sequence

from docket.filing import Filing
from docket.procedure import motions, pretrial
from docket.procedure.pretrial.hearings import sort_of_hearing
from docket.reading.details import A_SORT
from docket.reading.parts import Parts
from docket.reading.patterns import sought
from docket.reading.said import make, refs_between

__all__ = ["also_held"]

_NAMED = rf"(?:{A_SORT})*(?:hearing|conference|argument|trial|mediation)"
_HELD = sought(
    rf"\b(?:(?P<first>{_NAMED})s?(?:,| and|/| &)+ )?(?P<what>{_NAMED})s?"
    r"(?: (?:was|were|is|has been|re|on|as to)(?:[^.;,]|\.(?=\d)){0,60}?)?,? (?:held|conducted|convened)\b"
    r"(?! in abeyance)"
)
_HEARD = (motions.MinuteEntry, pretrial.HearingHeld)
_NOT = sought(r"\b(?:not|no|to be|will be|shall be|be|previously|last|prior)\b")
_SAID_OF_ANY = frozenset(("hearing", "conference", "further", "telephonic", "telephone", "in-chambers"))


def _another(what: str, known: str) -> bool:
    """Whether a hearing is of another sort than one known: "conference" is the "status conference" once more."""
    words, others = {*what.split()} - _SAID_OF_ANY, {*known.split()} - _SAID_OF_ANY
    return not (words <= others or others <= words or sort_of_hearing(what) == sort_of_hearing(known))


def also_held(p: Parts, start: int, acts: Sequence[Filing]) -> list[Filing]:
    """The hearings held besides those that are among the acts, each with the papers that are named beside it."""
    known = [act.what for act in acts if isinstance(act, _HEARD) and act.what]
    found: list[Filing] = []
    fits = [m for m in _HELD.finditer(p.body, start) if not _NOT.search(m[0])] if known else []
    for n, m in enumerate(fits):
        end = fits[n + 1].start() if fits[n + 1 :] else len(p.body)
        for group in ("first", "what"):
            what = " ".join((m[group] or "").split())
            if what and all(_another(what, other) for other in known):
                known.append(what)
                refs = refs_between(p, m.start(group), end)
                found.append(make(pretrial.HearingHeld, m.span(group), judge=p.judge, refs=refs, what=what))
    return found
