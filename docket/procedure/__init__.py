"""The law of procedure, arranged as lawyers arrange it: a chapter a module, each using only those above it.

`CHAPTERS` lists them in that order. A chapter holds its kinds of filing, its regions and rows, and its rules. A court's
own rules lie over them: a module of `procedure.local`, or a package that names itself in the entry-point group
`docket.local`, loaded when a case of that court is first replayed.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

__all__ = ["CHAPTERS", "load_local"]

CHAPTERS = (
    "motions",
    "commencement",
    "authority",
    "service",
    "pleading",
    "parties",
    "access",
    "pretrial",
    "class_action",
    "relief",
    "stay",
    "disposition",
    "special",
    "trial",
    "judgment",
    "appeal",
)

for _name in CHAPTERS:
    import_module(f"docket.procedure.{_name}")


@cache
def load_local(court: str | None) -> bool:
    """Load a court's own rules, where there is a pack for it; whether there was one."""
    if court is None:
        return False
    if find_spec(f"docket.procedure.local.{court}") is not None:
        import_module(f"docket.procedure.local.{court}")
        return True
    from importlib.metadata import entry_points

    packs = entry_points(group="docket.local", name=court)
    for pack in packs:
        pack.load()
    return bool(packs)
