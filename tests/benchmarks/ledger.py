"""How fast a ledger is, as ratios in one run: against raw sqlite3 at the same durability, and against the naive use.

usage: python tests/benchmarks/ledger.py [PATH of baseline.py]

Raw sqlite3 writes the same bytes, handed to it ready to insert, to a table of the same shape, one row or 500 a commit,
turn about with ours: that is what the bounds are for. What it needs where it spells the same filings as JSON itself,
by the fastest way there is here, is shown beside it. A commit into a write-ahead log that is written over again waits
half as long as one that makes it longer: ours comes to that after some eighty commits, raw sqlite3 after some 400, so
single commits are also shown over many. The naive case is the baseline's aggregate saved and loaded by
the library's own SQLite application. Medians of the turns. What waits for the disk is timed by the wall clock; what
does not, by the processor's time, which a busy machine stretches less. What the library alone needs to store as many
events, without a law, a hash or a seal, is shown too.
"""

from __future__ import annotations

import gc
import importlib
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from statistics import median
from types import ModuleType
from typing import Any, NamedTuple

import msgspec

from docket.filing import Entry, kind_named
from docket.ledger.clerk import Clerk, Paper
from docket.ledger.facts import Filed
from docket.ledger.twins import Twin

TURNS = 400
LONG = 2000
BATCH = 500

FIRST = date(2020, 1, 2)


def papers(count: int, first: int = 1) -> list[Paper]:
    """A docket in the mix of a real one, numbered from `first`: a motion in eleven, its briefs and ruling."""
    return [paper(n, n + first - 1) for n in range(1, count + 1)]


def paper(n: int, ecf: int) -> Paper:
    """The nth paper of that docket, and its entry."""
    motion, step = ecf - n + n // 11 * 11 + 4, n % 11
    name, fields = {
        1: ("Complaint", {"plaintiffs": ("Roe",), "defendants": ("Acme",), "by": ("Roe",)}) if n == 1 else NOTICE,
        4: ("Motion to Compel", {"by": ("Acme",)}),
        6: ("Response in Opposition to Motion", {"by": ("Roe",), "refs": motion}),
        8: ("Reply to Response to Motion", {"by": ("Acme",), "refs": motion}),
        10: ("Order on Motion", {"judge": "Ada Vane", "disposition": "granted", "refs": motion}),
    }.get(step, NOTICE)
    day = FIRST + timedelta(days=n)
    kind = kind_named(name)
    assert kind is not None, name
    entry = Entry(id=str(ecf), ecf=ecf, filed=day, entered=day, text=f"{kind.event} by Roe. " * 8)
    return entry, [kind(id=entry.id, ecf=ecf, filed=day, entered=day, **fields)]


NOTICE: tuple[str, dict[str, Any]] = ("Notice (Other)", {"by": ("Acme",)})


def baseline(path: Path) -> ModuleType | None:
    """The naive implementation to compare with, where it is at hand."""
    if not path.is_file():
        return None
    sys.path.insert(0, str(path.parent))
    return importlib.import_module(path.stem)


Clock = Callable[[], float]


def clock(work: Callable[[], object], by: Clock = time.process_time) -> float:
    """Seconds that some work takes: of the processor, or by another clock. What it made is let go of afterwards."""
    started = by()
    made = work()
    took = by() - started
    del made
    return took


def raw(path: Path) -> sqlite3.Connection:
    """Plain sqlite3 at the same durability, with the library's table."""
    made = sqlite3.connect(path, isolation_level=None)
    made.execute("PRAGMA journal_mode=WAL")
    made.execute("PRAGMA synchronous=FULL")
    made.execute(
        "CREATE TABLE stored_events (originator_id TEXT, originator_version INTEGER, topic TEXT, state BLOB,"
        " PRIMARY KEY (originator_id, originator_version))"
    )
    return made


twin = cache(Twin)
encode = msgspec.json.Encoder().encode


class Commits(NamedTuple):
    """Seconds of a commit, by the wall and of the processor: of ours, of raw sqlite3 that spells the same filings as
    JSON, and of raw sqlite3 that is handed our bytes."""

    ours: tuple[float, float]
    raw: tuple[float, float]
    handed: tuple[float, float]


def appends(folder: Path, batch: int, turns: int) -> Commits:
    """How long a commit of so many filings takes, the three turn about."""
    folder.mkdir(exist_ok=True)
    clerk = Clerk(folder / f"ours{batch}.db")
    case = clerk.open("caed", "1:20-cv-00001")
    plain, handed = raw(folder / f"raw{batch}.db"), raw(folder / f"handed{batch}.db")
    written: list[Any] = []
    store = clerk.recorder.store  # type: ignore[attr-defined]

    def seen(rows: Any, *told: Any) -> None:
        written[:] = rows
        store(rows, *told)

    clerk.recorder.store = seen  # type: ignore[attr-defined]

    def write(to: sqlite3.Connection, rows: Iterable[Any]) -> None:
        to.execute("BEGIN")
        to.executemany("INSERT INTO stored_events VALUES (?, ?, ?, ?)", rows)
        to.execute("COMMIT")

    def spelled(filed: list[Paper]) -> Iterator[Any]:
        for entry, acts in filed:
            told = twin(Entry).write(entry), [twin(type(act)).write(act) for act in acts]
            yield case, entry.ecf, acts[0].slug, encode(told)

    took: list[list[tuple[float, float]]] = [[], [], []]
    for n in range(turns):
        filed = papers(batch, first=n * batch + 1)
        ways: list[Callable[[], object]] = [
            lambda filed=filed: clerk.record_all(case, filed),  # type: ignore[misc]
            lambda filed=filed: write(plain, spelled(filed)),  # type: ignore[misc]
            lambda: write(handed, written),
        ]
        for way in (0, 1, 2) if n % 2 else (1, 0, 2):
            took[way].append(timed(ways[way]))
    return Commits(*((median(w for w, _ in each), median(p for _, p in each)) for each in took))


@cache
def bare_case() -> Any:
    """A case as the library alone would have it: an aggregate that keeps nothing but its events."""
    from eventsourcing.domain import Aggregate, event

    class Docket(Aggregate):
        @event("Opened")
        def __init__(self, court: str) -> None:
            self.court = court

        @event("Filed")
        def file(self, ecf: int, filed: str, entered: str, kind: str, by: list[str], text: str) -> None:
            pass

    return Docket


def bare(folder: Path, batch: int, turns: int) -> float:
    """Seconds of the processor that the library's own application needs for a commit of as many events."""
    from eventsourcing.application import Application

    place = str(folder / f"bare{batch}.db")
    app: Any = Application({"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": place})
    case = bare_case()(court="caed")
    app.save(case)

    def write(first: int) -> None:
        for n in range(first, first + batch):
            case.file(n, "2020-01-02", "2020-01-02", "notice-other", ["Acme"], "Notice (Other) by Roe. " * 8)
        app.save(case)

    return median(clock(lambda n=n: write(n * batch)) for n in range(turns))


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """What some work takes, by the wall and of the processor."""
    wall, busy = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - busy


def hashing(count: int = 2000) -> float:
    """The part of an append's own work and write that is hashing: the chain's and the rolling hash."""
    from docket.ledger.chain import BEGINNING, fact_hash, roll
    from docket.ledger.stored import dumps

    entry, acts = papers(1)[0]
    fact = Filed(originator_id="c", originator_version=1, at=datetime.now(UTC), entry=entry, acts=tuple(acts))
    state = dumps(fact, "")
    return clock(lambda: [roll(BEGINNING, [fact_hash("c", 1, "filed/1", state)]) for _ in range(count)]) / count


def naive_load(folder: Path, naive: Any, count: int) -> Callable[[], object]:
    """Loading and replaying the baseline's case from SQLite by the library's own application."""
    from eventsourcing.application import Application

    class Cases(Application[Any]):
        env = {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(folder / "naive.db")}  # noqa: RUF012

    app = Cases()
    events = naive.naive_events(count)
    app.events.put(events)
    return lambda: app.repository.get(events[0].originator_id)


def percentile(took: list[float], part: float) -> float:
    return sorted(took)[min(len(took) - 1, int(len(took) * part))]


def main() -> None:
    """Print the figures."""
    default = Path(__file__).parents[3] / "shared" / "measure" / "baseline.py"
    naive = baseline(Path(sys.argv[1]) if len(sys.argv) > 1 else default)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        share = hashing()
        for batch, turns, wanted in ((1, TURNS, 0.9), (BATCH, 20, 0.3)):
            ours, plain, handed = appends(folder, batch, turns)
            print(
                f"{batch} in a durable commit: {ours[0] * 1e3:.2f} ms; raw sqlite3 {handed[0] * 1e3:.2f};"
                f" ratio {handed[0] / ours[0]:.2f} ({wanted}); raw that spells JSON itself {plain[0] / ours[0]:.2f}"
            )
            if batch == 1:
                ours_long, _, handed_long = appends(folder / "long", 1, LONG)
                print(
                    f"  over {LONG:,}: {ours_long[0] * 1e3:.2f} ms; raw sqlite3 {handed_long[0] * 1e3:.2f};"
                    f" ratio {handed_long[0] / ours_long[0]:.2f}"
                )
            each = [busy / batch * 1e6 for busy in (ours[1], handed[1], plain[1], bare(folder, batch, turns))]
            said = "{:.0f} us an event; raw {:.0f}, with JSON {:.0f}; the library alone {:.0f}".format(*each)
            print(f"  of the processor {said}; hashing {share * batch / ours[1]:.1%} (20%)")

        clerk = Clerk(folder / "cases.db")
        for count in (500, 3000):
            clerk.record_all(clerk.open("caed", f"1:20-cv-{count:05}"), papers(count))

        def load() -> float:
            clerk.forget("caed/1:20-cv-00500")
            return clock(lambda: clerk.intake("caed/1:20-cv-00500", role="court"))

        load()
        ours = median(load() for _ in range(15))
        line = f"load and replay of 500: {ours * 1e3:.1f} ms, all law on"
        if naive is not None:
            again = naive_load(folder, naive, 500)
            again()
            theirs = median(clock(again) for _ in range(7))
            line += f"; naive, no law: {theirs * 1e3:.1f} ms; naive / ours: {theirs / ours:.2f} (2)"
        print(line)

        case = "caed/1:20-cv-03000"
        days = [FIRST + timedelta(days=7 * n) for n in range(430)]
        clerk.as_of(case, days[0])
        warm = [clock(lambda day=day: clerk.as_of(case, day)) for day in days]
        cold = []
        for day in days[::30]:
            opened = Clerk(folder / "cases.db")
            gc.collect()  # what the turns before this one left
            cold.append(clock(lambda day=day, opened=opened: opened.as_of(case, day)))
        print(
            f"as of a day in a case of 3,000: warm p99 {percentile(warm, 0.99) * 1e3:.2f} ms (5);"
            f" cold p99 {percentile(cold, 0.99) * 1e3:.0f} ms (100)"
        )


if __name__ == "__main__":
    os.environ.pop("DOCKET_LEDGER", None)
    main()
