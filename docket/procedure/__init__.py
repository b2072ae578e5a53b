"""The law of procedure, arranged as lawyers arrange it: a chapter a module, each using only those above it.

`CHAPTERS` lists them in that order. A chapter holds its kinds of filing, its regions and rows, and its rules.
"""

from __future__ import annotations

from importlib import import_module

__all__ = ["CHAPTERS"]

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
    "trial",
    "judgment",
    "appeal",
)

for _name in CHAPTERS:
    import_module(f"docket.procedure.{_name}")
