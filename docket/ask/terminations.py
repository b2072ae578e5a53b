"""How a case ended, each time that it did: the closings and reopenings of its life, kept apart from its finality.

A *termination* is what the clerk reports: the case left the list of those pending. Whether the action was finally
decided is another question (FRCP 54(b), 58).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, frozen

from docket.clock import Subject
from docket.filing import CourtAct, Filing
from docket.posture import Cell, Posture
from docket.procedure.commencement import ENDED, CaseClosed

__all__ = ["Termination", "opened", "terminations"]

ADMINISTRATIVE = "administratively closed"


@frozen(eq=False)
class Termination:
    """One end of the case, and the stretch of its life that it ended.

    `how` is the status in which it left the case ("closed", "transferred", "remanded", "consolidated",
    "administratively closed"); `day` the day of the clerk's entry where there is one, else of the court's act, else of
    the parties' paper. `moves` are the cells of the case's status that made it, oldest first, and `closing` the one of
    them that gives the day. `begins` is the position in the log from which this life of the case runs and `opened`
    its day; `last` the position of the last act that stood on the day of closing, `until` the position at which the
    case was reopened (else where the log ends), on the day `reopened`.
    """

    how: str
    closing: Cell
    moves: tuple[Cell, ...]
    begins: int
    opened: date | None
    last: int
    until: int
    reopened: date | None = None

    @property
    def day(self) -> date | None:
        """The day of the closing."""
        return self.closing.day

    def acts(self, case: Posture) -> list[Filing]:
        """The acts of this life of the case up to the day of its closing, newest first."""
        return list(reversed(case.log.filings[max(self.begins, 0) : self.last + 1]))

    def acts_after(self, case: Posture) -> list[Filing]:
        """The acts that follow the day of closing, until the case was reopened; oldest first."""
        return case.log.filings[self.last + 1 : self.until]

    def states(self, case: Posture, region: str) -> Iterator[tuple[Subject, Cell]]:
        """Where each subject of a region stood when the case ended."""
        for subject in case.subjects(region):
            cell = case.cell(region, subject)
            past = next((c for c in (cell.history() if cell else ()) if self._stood(c)), None)
            if past is not None:
                yield subject, past

    def _stood(self, cell: Cell) -> bool:
        if cell.by >= 0:
            return cell.by <= self.last
        return cell.day is not None and self.day is not None and cell.day <= self.day


def terminations(case: Posture) -> list[Termination]:
    """Every termination of a case's life, oldest first; empty where it was never closed.

    What only confirms a closing (the clerk's entry after the judgment) belongs to it; what follows a reopening is
    another. An administrative closing is one of its own, unless the case is closed outright on the same day. What
    turns out to have left claims or parties in the case, with which the court goes on, was none (FRCP 54(b)).
    """
    cell = case.cell("case")
    found: list[Termination] = []
    spell: list[Cell] = []
    begins, since = 0, cell
    for past in reversed(list(cell.history())) if cell is not None else ():
        if spell and _not_after_all(past):
            spell = []
        elif spell and not _goes_on(spell[-1], past):
            live = past.state not in ENDED
            found.append(_made(case, spell, begins, since, past.by, past.day if live else None))
            spell = []
        if past.state in ENDED:
            spell.append(past)
        elif not _not_after_all(past):
            begins, since = past.by, past
    if spell:
        found.append(_made(case, spell, begins, since, case.length, None))
    return found


def opened(case: Posture) -> date | None:
    """The day from which an open case has been pending: that of its opening, or of its last reopening."""
    cell = case.cell("case")
    live = [past for past in cell.history() if not _not_after_all(past)] if cell is not None else []
    since = next((n for n, past in enumerate(live) if past.state in ENDED and n and live[n - 1].state not in ENDED), 0)
    return live[since - 1].day if live else None


def _not_after_all(now: Cell) -> bool:
    return now.state not in ENDED and now.row is not None and now.row.law == "frcp-54-b"


def _goes_on(before: Cell, now: Cell) -> bool:
    if now.state not in ENDED:
        return False
    return ADMINISTRATIVE not in (before.state, now.state) or before.state == now.state or before.day == now.day


def _made(
    case: Posture, spell: list[Cell], begins: int, since: Cell | None, until: int, reopened: date | None
) -> Termination:
    until = until if until >= 0 else case.length
    closing = _closing(case, spell)
    made = Termination(
        how=spell[-1].state, closing=closing, moves=tuple(spell), begins=begins, opened=since.day if since else None,
        last=closing.by, until=until, reopened=reopened,
    )  # fmt: skip
    return evolve(made, last=_last_of_the_day(case, closing, until))


def _closing(case: Posture, spell: list[Cell]) -> Cell:
    """The clerk's entry where there is one, else the court's act, else the parties' paper."""
    for kinds in (CaseClosed, CourtAct, Filing):
        for past in spell:
            if isinstance(case.filing(past.by), kinds):
                return past
    return spell[0]


def _last_of_the_day(case: Posture, closing: Cell, until: int) -> int:
    last = max(closing.by, 0)
    following: Iterable[Filing] = case.log.filings[last + 1 : until]
    for act in following:
        if act.day is not None and (closing.day is None or act.day > closing.day):
            break
        last += 1
    return last
