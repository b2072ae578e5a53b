"""How fast docket text is read: entries a second of processor time, and the ratio to a plain loop of `re.search`.

usage: python tests/benchmarks/reading.py [FILE.jsonl]    each line {text}; without a file, the golden texts over again

After `docket compile` it measures the compiled reader; with an empty DOCKET_COMPILED, the plain one.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from docket.filing import KINDS
from docket.reading import COMPILED, read_text
from docket.reading.kinds import compiled, leading

GOLDEN = Path(__file__).parents[1] / "golden/reading/families.jsonl"


def first_rate(act: Callable[[str], object], texts: list[str]) -> float:
    """Texts a second, each read for the first time: the first half is read before, for what reading learns of words."""
    half = len(texts) // 2
    for text in texts[:half]:
        act(text)
    start = time.process_time()
    for text in texts[half:]:
        act(text)
    return (len(texts) - half) / (time.process_time() - start)


def rate(act: Callable[[str], object], texts: list[str]) -> float:
    """Texts a second, the best of three rounds."""
    best = 0.0
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            act(text)
        best = max(best, len(texts) / (time.process_time() - start))
    return best


def main() -> None:
    """Print the figures."""
    lines = Path(sys.argv[1] if len(sys.argv) > 1 else GOLDEN).read_text().splitlines()
    texts = [t for line in lines if line.strip() and (t := json.loads(line).get("text", "").strip())]
    while len(texts) < 2000:
        texts += texts
    new = first_rate(read_text, texts)
    plain = [re.compile(compiled(p).pattern) for kind in KINDS.values() for p in kind.reads]
    loop = rate(lambda text: [p for p in plain if p.search(text.lower()[:320])], texts[:60])
    matcher = leading()
    labels = rate(lambda text: matcher.first(text.lower(), 0, 320), texts)
    acts = rate(read_text, texts)
    reader = "compiled" if COMPILED else "plain"
    print(f"{len(texts)} texts, {len(plain)} patterns that open an entry, read by the {reader} reader")
    print(f"plain loop of re.search   {loop:10,.0f} entries a second")
    print(f"kinds matched             {labels:10,.0f} entries a second ({labels / loop:,.0f} times the loop)")
    print(f"whole acts                {acts:10,.0f} entries a second ({acts / loop:,.1f} times the loop)")
    print(f"whole acts, texts unseen  {new:10,.0f} entries a second")


if __name__ == "__main__":
    main()
