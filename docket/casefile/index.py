"""Which scenarios show which provision: the `law:` of each case file, read without playing it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from docket.casefile.passage import Block, passage
from docket.law import family_of

__all__ = ["scenarios_of_law"]


def scenarios_of_law(paths: Iterable[Path]) -> dict[str, list[str]]:
    """The case files that name each family of provisions under `law:`, of their own or of a variation.

    Raises BadCaseFile for a file that is not well formed.
    """
    found: dict[str, list[str]] = {}
    for path in paths:
        place, root = passage(path)
        named = list(place.words(root, "law"))
        for item in place.items(root, "but"):
            body = next(iter(item.values()), None) if isinstance(item, Block) else None
            named += place.words(body, "law") if isinstance(body, Block) else ()
        for family in dict.fromkeys(map(family_of, named)):
            found.setdefault(family, []).append(str(path))
    return found
