"""How fast a replay is, as ratios in one run: against the naive use of the two libraries, and against itself.

usage: python tests/benchmarks/replay.py [PATH of baseline.py]

Each figure is the best of many rounds over the same docket, ours and the baseline's taken in turn so that a busy
machine slows both: a motion every eleven entries with its briefs and ruling, notices between. The baseline has no law,
no deadlines and no deficiencies; ours has all of them. Where the baseline is absent its ratio is left out.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType

import docket

SIZES = (60, 500, 3000)
USED = ("motions", "commencement", "service", "pleading", "pretrial")
"""The chapters whose kinds the docket below has."""


def only_used() -> None:
    """Load these chapters and what they use, and no other law: the package's own import would load them all."""
    name = "docket.procedure"
    package = ModuleType(name)
    package.__path__ = [str(Path(docket.__path__[0]) / "procedure")]
    package.load_local = lambda court: False  # type: ignore[attr-defined]
    sys.modules[name] = package
    for chapter in USED:
        importlib.import_module(f"{name}.{chapter}")


def acts_of(n: int) -> list[object]:
    """A docket of n acts in the mix of a real one."""
    from docket.procedure.commencement import Complaint
    from docket.procedure.motions import Notice, Opposition, Reply, Ruling
    from docket.procedure.pleading import Answer
    from docket.procedure.pretrial import MotionToCompel
    from docket.procedure.service import ProofOfService

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


def best(n: int, *runs: Callable[[], object]) -> list[float]:
    """Microseconds a filing of each run, the best of the rounds; the runs take turns."""
    took = [float("inf")] * len(runs)
    for _ in range(max(15, 15000 // n)):
        for which, run in enumerate(runs):
            started = time.perf_counter()
            run()
            took[which] = min(took[which], (time.perf_counter() - started) / n * 1e6)
    return took


def baseline(path: Path) -> ModuleType | None:
    """The naive implementation to compare with, where it is at hand."""
    if not path.is_file():
        return None
    sys.path.insert(0, str(path.parent))
    return importlib.import_module(path.stem)


def national(chapters: str) -> float:
    """Microseconds a filing under national law in a fresh process, with all chapters loaded or those used alone."""
    done = subprocess.run([sys.executable, __file__, f"--{chapters}"], capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    """Print the figures."""
    if sys.argv[1:] in (["--all"], ["--used"]):
        if sys.argv[1] == "--used":
            only_used()
        from docket.case import replay

        acts = acts_of(500)
        print(best(500, lambda: replay(acts))[0])
        return
    from docket.case import replay
    from docket.views.deadlines import deadlines

    default = Path(__file__).parents[3] / "shared" / "measure" / "baseline.py"
    naive = baseline(Path(sys.argv[1]) if len(sys.argv) > 1 else default)
    ours: dict[int, float] = {}
    for n in SIZES:
        acts = acts_of(n)
        runs = [lambda acts=acts: replay(acts, court="caed")]
        if naive is not None:
            events = naive.naive_events(n)
            runs.append(lambda events=events: naive.naive_replay(events))
        took = best(n, *runs)
        ours[n] = took[0]
        line = f"{n:5} filings: {ours[n]:6.1f} us a filing, all law on (E.D. Cal.)"
        if naive is not None:
            line += f"; naive, no law: {took[1]:6.1f} us; ours / naive: {ours[n] / took[1]:.2f}"
        case = replay(acts, court="caed").posture
        further = best(n, lambda case=case: deadlines(case))[0]
        print(f"{line}; {len(deadlines(case))} deadlines from it: {further:.1f} us more")
    print(f"cost of a filing at 3,000 over that at 60: {ours[3000] / ours[60]:.2f} (bound 1.5)")
    pairs = [(national("all"), national("used")) for _ in range(3)]
    whole, used = (min(figures) for figures in zip(*pairs, strict=True))
    print(f"national law, all chapters: {whole:.1f} us a filing; those used alone: {used:.1f} us;", end=" ")
    print(f"ratio: {whole / used:.2f} (bound 1.5)")


if __name__ == "__main__":
    main()
