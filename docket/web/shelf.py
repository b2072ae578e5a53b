"""What the pages ask of a ledger, all of it for the one role with which the server was started."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from datetime import date
from threading import Lock
from typing import Any

from docket.filing import Entry
from docket.intake import Intake
from docket.ledger.clerk import Clerk
from docket.ledger.projection import Projection
from docket.ledger.questions import Question

__all__ = ["Shelf"]

Row = dict[str, Any]

KEPT = 64
"""Pages kept in memory once they are written."""


class Shelf:
    """The cases of a ledger as one role may see them. The role is settled here; no request can change it."""

    def __init__(self, clerk: Clerk, role: str) -> None:
        self.clerk, self.role = clerk, role
        self._tables = Projection(clerk)
        self._written: OrderedDict[tuple[Any, ...], str] = OrderedDict()
        self._lock = Lock()

    @property
    def today(self) -> date:
        """The day, by the clerk's clock."""
        return self.clerk.clock().date()

    def cases(self, words: str = "", status: str = "") -> list[Row]:
        """The cases whose name, number, court or judge has all of some words in it; those of a status."""
        wanted = words.casefold().split()
        asked = Question(what="cases", state=status or None)
        return [row for row in self._ask(asked) if all(word in _about(row) for word in wanted)]

    def deadlines(self, first: date, last: date) -> list[Row]:
        """What is due over all cases from one day to another, the earliest first, each with the name of its case."""
        return self._ask(Question(what="deadlines", state="running", on=first, within=(last - first).days))

    def days_due(self) -> list[date]:
        """Every day on which anything is due in any case, in order."""
        found = {row["due"] for row in self._ask(Question(what="deadlines", state="running")) if row["due"]}
        return sorted(map(date.fromisoformat, found))

    def _ask(self, question: Question) -> list[Row]:
        """The answer over all cases, as the log now stands."""
        self._tables.update()
        return self._tables.ask(question)

    def search(self, words: str) -> Iterator[tuple[str, Entry]]:
        """The lines of all cases in which the role may read these words."""
        return self.clerk.search(words, role=self.role)

    def intake(self, case: str) -> Intake:
        """A case with all that the role may see of it. Raises NotOnDocket."""
        return self.clerk.intake(case, role=self.role)

    def written(self, write: Callable[[Intake], str], case: str) -> str:
        """A page of a case, written again only when the case has new facts, or the day is another.

        Raises NotOnDocket for a case that the ledger does not have.
        """
        key = (write, case, self.clerk.kept(case).version, self.today)
        with self._lock:
            if key in self._written:
                self._written.move_to_end(key)
                return self._written[key]
        html = write(self.intake(case))
        with self._lock:
            self._written[key] = html
            while len(self._written) > KEPT:
                self._written.popitem(last=False)
        return html


def _about(row: Row) -> str:
    return " ".join(str(row[key] or "") for key in ("case_id", "name", "docket_number", "judge", "stage")).casefold()
