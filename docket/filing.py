"""What the clerk put on the docket: entries, the acts they do, and the kinds of act there are.

A line of the docket sheet is an `Entry`. What it *does* is one or more acts, each an instance of a kind: a class
declared with `@filing` and named as CM/ECF names the event. Acts of a judge or clerk descend from `CourtAct`; all
others are acts of parties. Kinds form families by inheritance, so whatever the law says of a motion it says of
every kind of motion. Nothing here knows any law.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, ClassVar, TypeVar

from attrs import field, fields, frozen

__all__ = [
    "KINDS",
    "SCHEMA",
    "CourtAct",
    "DateSet",
    "Entry",
    "Filing",
    "Period",
    "Ref",
    "Unknown",
    "Unread",
    "family",
    "filing",
    "kind_named",
    "slug_of",
]

SCHEMA = 1
"""Version of the stored form of every kind; raised when a field changes its meaning."""


@frozen(kw_only=True, order=False)
class Entry:
    """One line of a docket sheet, as the clerk docketed it.

    `id` is unique in the case and stays the same when the sheet is fetched again: the ECF number where there is
    one (`12`, and `12~2` for the second line numbered 12), else the filing day and a count (`2014-02-26#1`), else
    `#1`. `ecf` is the entry number, absent for unnumbered lines. `filed` and `entered` are the court's two dates;
    `learned` is when we first saw the line. `title` is the court's own event title where the source has one.
    """

    id: str
    text: str = ""
    ecf: int | None = None
    filed: date | None = None
    entered: date | None = None
    learned: datetime | None = None
    title: str | None = None
    source: str = ""


@frozen(order=False)
class Ref:
    """A reference to another entry, as a paper prints it: `12`, `[85-2]`, `(188 in 1:09-md-02036)`.

    `part` is the second number of `[85-2]`: motion 2 inside document 85. `case` is the docket number of another
    case. `id` names an entry that has no number. `title` is what the paper calls it ("Motion to Dismiss").
    """

    ecf: int | None = None
    part: int | None = None
    case: str | None = None
    id: str | None = None
    title: str | None = None

    def __str__(self) -> str:
        if self.id is None and self.ecf is None:
            return self.title or "an entry not named"
        number = self.id or f"{self.ecf}" + (f"-{self.part}" if self.part else "")
        return f"{number} in {self.case}" if self.case else number


@frozen(order=False)
class Period:
    """Time that an order gives without naming its last day: "within 21 days of this order".

    `n` and `unit` ("hours", "days", "business days", "months", "years") are its length. `runs_from` is the event from
    which it is counted: "this order", "entry of this order", "filing of this order" or "service of this order", else
    the event in the order's own words; None where the order names none. `before` marks time counted back from it.
    """

    n: int
    unit: str
    runs_from: str | None = None
    before: bool = False

    def __str__(self) -> str:
        length = f"{self.n} {self.unit if self.n != 1 else self.unit.removesuffix('s')}"
        return f"{length} {'before' if self.before else 'after'} {self.runs_from}" if self.runs_from else length


@frozen(order=False)
class DateSet:
    """A date that an entry states: a hearing, a cut-off, a due date that the clerk printed.

    `what` says what happens then, in lower case ("answer", "discovery cutoff", "jury trial"); `party` for whom,
    where stated. `must` is True for a date by which someone has to act, False for a permissive one, None where
    the words do not say. `printed` marks a date that the clerk printed beside the text ("Responses due by ..."):
    a check on our own computation, not a date that a judge set. `time` is the hour as printed. `period` is the time
    that an order gives where it names no day: then `date` is None, and when the time ends is counted (FRCP 6(a)).
    """

    what: str
    date: date | None
    party: str | None = None
    must: bool | None = None
    printed: bool = False
    time: str | None = None
    period: Period | None = None


def _tuple(value: Any) -> tuple[Any, ...]:
    if type(value) is tuple:
        return value
    if value is None:
        return ()
    return (value,) if isinstance(value, (str, int, Ref, DateSet)) else tuple(value)


def _refs(value: Any) -> tuple[Ref, ...]:
    given = _tuple(value)
    if not given:
        return given
    return tuple(r if isinstance(r, Ref) else Ref(ecf=r) if isinstance(r, int) else Ref(id=r) for r in given)


@frozen(kw_only=True, order=False, eq=False, repr=False)
class Filing:
    """One act that an entry does; the immutable event from which the posture is derived.

    `id`, `ecf`, `filed`, `entered` are those of its entry; `n` counts the acts of one entry from 0. `signed` is the
    date on an order, `served` the day of service: neither is a filing date. `by` are the parties who file (a court
    act names its `judge` instead); `as_to` the parties whom it concerns; `refs` the entries it refers to, as
    printed; `dates` what it sets or prints. `part` numbers a motion inside a paper of several. `inferred` names the
    fields that are worked out, not stated. `span` is the stretch of the entry's text that gave the act.
    """

    event: ClassVar[str] = ""
    slug: ClassVar[str] = ""
    variant: ClassVar[str | None] = None
    """Field whose value tells one trigger from another within a kind (a ruling's disposition)."""
    answers: ClassVar[str | None] = None
    """Whose paper it follows: "other" for a response to another's, "own" for a reply or withdrawal, None for any."""
    reads: ClassVar[tuple[str, ...]] = ()
    asks: ClassVar[tuple[str, ...]] = ()
    within: ClassVar[tuple[str, ...]] = ()
    titles: ClassVar[tuple[str, ...]] = ()

    id: str = ""
    n: int = 0
    ecf: int | None = None
    part: int | None = None
    filed: date | None = None
    entered: date | None = None
    signed: date | None = None
    served: date | None = None
    by: tuple[str, ...] = field(default=(), converter=_tuple)
    as_to: tuple[str, ...] = field(default=(), converter=_tuple)
    refs: tuple[Ref, ...] = field(default=(), converter=_refs)
    dates: tuple[DateSet, ...] = field(default=(), converter=_tuple)
    inferred: frozenset[str] = field(default=frozenset(), converter=frozenset)
    span: tuple[int, int] | None = None
    note: str | None = None

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and _values(self) == _values(other)

    def __hash__(self) -> int:
        return hash((self.id, self.n))

    def __repr__(self) -> str:
        said = (f"{a.name}={getattr(self, a.name)!r}" for a in fields(type(self)) if getattr(self, a.name) != a.default)
        return f"{type(self).__name__}({', '.join(said)})"

    @property
    def key(self) -> str:
        """What names this act as a subject: the entry's id, and `.n` after the first act."""
        return f"{self.id}.{self.n}" if self.n else self.id

    @property
    def day(self) -> date | None:
        """The day on which it stands on the docket: filed, else entered, else (at the earliest) signed."""
        return self.filed or self.entered or self.signed

    @property
    def label(self) -> str:
        """How a lawyer cites it: `ECF No. 44 (Order on Motion)`."""
        return (
            f"ECF No. {self.ecf} ({self.event})"
            if self.ecf is not None
            else f"{self.event} of {self.day or 'unknown date'}"
        )


def _values(act: Filing) -> list[Any]:
    return [getattr(act, a.name) for a in fields(type(act))]


@frozen(kw_only=True, order=False, eq=False, repr=False)
class CourtAct(Filing):
    """An act of a judge, the clerk or a jury: it takes effect, at worst with a noted irregularity."""

    judge: str | None = None


F = TypeVar("F", bound=type[Filing])

KINDS: dict[str, type[Filing]] = {}
"""Every declared kind by its slug, in the order of declaration."""

_by_name: dict[str, type[Filing]] = {}


def slug_of(name: str) -> str:
    """`Motion to Dismiss` -> `motion-to-dismiss`."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _frozen(cls: F) -> F:
    """Make an attrs class of one that adds fields; what it can inherit is not made again, so that it loads faster."""
    if not inspect.get_annotations(cls):
        return cls
    return frozen(cls, kw_only=True, order=False, eq=False, repr=False)


def filing(
    event: str,
    *,
    slug: str | None = None,
    reads: Sequence[str] = (),
    asks: Sequence[str] = (),
    within: Sequence[str] = (),
    titles: Sequence[str] = (),
) -> Callable[[F], F]:
    """Declare a kind of filing by its CM/ECF event name, and how clerks word it.

    The slug under which it is stored is made from the name and then never changes: a kind that is renamed keeps its
    old `slug`. The patterns are regular expressions over lower-case text in which one space stands for any run of
    spaces, commas, dashes and quotes: `reads` open an entry; `asks` (kinds of motion) name the relief, after the word
    "motion"; `within` (acts of the court) do this act wherever in an order or minutes they stand; `titles` are event
    titles, whole, that no grammar would find, after the court's id where only one court means this by it
    ("ilnd: text entry"). Raises ValueError when two kinds claim one name.
    """

    def declare(cls: F) -> F:
        cls = _frozen(cls)
        cls.event, cls.slug = event, slug or slug_of(event)
        cls.reads, cls.asks, cls.within, cls.titles = tuple(reads), tuple(asks), tuple(within), tuple(titles)
        if cls.slug in KINDS:
            raise ValueError(
                f"two kinds of filing are stored as {cls.slug!r}: {KINDS[cls.slug].__name__}, {cls.__name__}"
            )
        KINDS[cls.slug] = cls
        _by_name[event.lower()] = cls
        return cls

    return declare


def family(cls: F) -> F:
    """Declare a family: a class that kinds descend from and rows can name, but that no entry is docketed as."""
    return _frozen(cls)


def kind_named(name: str) -> type[Filing] | None:
    """The kind with this event name or slug, in any case; None when there is none."""
    return _by_name.get(name.lower()) or KINDS.get(slug_of(name))


@filing("Unread")
class Unread(Filing):
    """An entry that no pattern fits: it moves nothing and is counted in the open."""


@filing("Unknown")
class Unknown(Filing):
    """A stored act of a kind that this version does not know, kept whole: its slug and its fields as stored."""

    stored_as: str = ""
    fields: str = ""
