"""How fast a replay is, as ratios in one run: against the naive use of the two libraries, and against itself.

usage: python tests/benchmarks/replay.py [PATH of baseline.py]

Each figure is the best of seven runs of the same docket: a motion every eleven entries with its briefs and ruling,
notices between. The baseline has no law, no deadlines and no deficiencies; ours has all of them. Where the baseline
is absent its ratio is left out.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType

from docket.case import replay
from docket.filing import Filing
from docket.procedure.commencement import Complaint
from docket.procedure.motions import Notice, Opposition, Reply, Ruling
from docket.procedure.pleading import Answer
from docket.procedure.pretrial import MotionToCompel
from docket.procedure.service import ProofOfService

SIZES = (60, 500, 3000)


def docket(n: int) -> list[Filing]:
    """A docket of n acts in the mix of a real one."""
    day, found, at = date(2020, 1, 2), [], 0
    for ecf in range(1, n + 1):
        day += timedelta(days=1)
        entry = {"id": str(ecf), "ecf": ecf, "filed": day, "entered": day}
        step = ecf % 11
        if ecf == 1:
            found.append(Complaint(**entry, plaintiffs=("Roe",), defendants=("Acme",), by="Roe"))
        elif ecf == 2:
            found.append(ProofOfService(**entry, as_to="Acme", served=day))
        elif ecf == 3:
            found.append(Answer(**entry, by="Acme", refs=1))
        elif step == 4:
            at = ecf
            found.append(MotionToCompel(**entry, by="Acme"))
        elif at and step in (6, 8, 10):
            kind = {6: Opposition, 8: Reply, 10: Ruling}[step]
            found.append(kind(**entry, refs=at, by=() if step == 10 else ("Roe",) if step == 6 else ("Acme",)))
        else:
            found.append(Notice(**entry, by="Acme"))
    return found


def best(run: Callable[[], object], n: int, times: int = 7) -> float:
    """Microseconds a filing, the best of several runs."""
    run()
    took = []
    for _ in range(times):
        started = time.perf_counter()
        run()
        took.append((time.perf_counter() - started) / n * 1e6)
    return min(took)


def baseline(path: Path) -> ModuleType | None:
    """The naive implementation to compare with, where it is at hand."""
    if not path.is_file():
        return None
    sys.path.insert(0, str(path.parent))
    return importlib.import_module(path.stem)


def main() -> None:
    """Print the figures."""
    default = Path(__file__).parents[3] / "shared" / "measure" / "baseline.py"
    naive = baseline(Path(sys.argv[1]) if len(sys.argv) > 1 else default)
    ours: dict[int, float] = {}
    for n in SIZES:
        acts = docket(n)
        ours[n] = best(lambda acts=acts: replay(acts, court="caed"), n)
        line = f"{n:5} filings: {ours[n]:6.1f} us a filing, all law on (E.D. Cal.)"
        if naive is not None:
            events = naive.naive_events(n)
            theirs = best(lambda events=events: naive.naive_replay(events), n)
            line += f"; naive, no law: {theirs:6.1f} us; ours / naive: {ours[n] / theirs:.2f}"
        print(line)
    print(f"cost of a filing at 3,000 over that at 60: {ours[3000] / ours[60]:.2f} (bound 1.5)")


if __name__ == "__main__":
    main()
