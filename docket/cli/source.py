"""Where a case comes from: sheets, a case file, or a ledger; and who looks at it, and what was known.

Every command that is asked of a case takes the same three options, added here: --known-on, --ledger and --role.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from docket.cli.options import KnownOn, Ledger, Role, a_day

if TYPE_CHECKING:
    from docket.intake import Intake
    from docket.posture import Posture

__all__ = ["of_a_case", "position", "standing", "taken_in"]


class _Looking(NamedTuple):
    """By what was known, in which ledger, and as whom a command looks at a case."""

    known_on: str | None = None
    ledger: str | None = None
    role: str = "public"


_ADDED: dict[str, tuple[Any, Any]] = {"known_on": (KnownOn, None), "ledger": (Ledger, None), "role": (Role, "public")}
_looking: ContextVar[_Looking] = ContextVar("looking")
_KEPT = re.compile(r"[a-z0-9]+/(?:\d+:)?\d\d-[a-z]+-\d+")


def of_a_case(command: Callable[..., None]) -> Callable[..., None]:
    """A command that is asked of a case, with the options that say who looks, where, and by what was known."""

    @wraps(command)
    def asked(*args: Any, **told: Any) -> None:
        before = _looking.set(_Looking(*(told.pop(name) for name in _ADDED)))
        try:
            command(*args, **told)
        finally:
            _looking.reset(before)

    own = inspect.signature(command, eval_str=True).parameters.values()
    more = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
        for name, (kind, default) in _ADDED.items()
    ]
    parameters = [*own, *more]
    asked.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    asked.__annotations__ = {p.name: p.annotation for p in parameters}
    return asked


def taken_in(*sources: str, court: str | None = None) -> Intake:
    """The case that a command is asked of: `caed/1:14-cv-00049` of the ledger, else what the files hold.

    Raises UnreadableSource, BadCaseFile, BadLedger or NotOnDocket.
    """
    looking = _looking.get(_Looking())
    day = a_day(looking.known_on) if looking.known_on else None
    kept = looking.ledger is not None or (len(sources) == 1 and _KEPT.fullmatch(sources[0]))
    if not kept or Path(sources[0]).exists():
        from docket.intake import open_case

        intake = open_case(*sources, court=court)
        return intake.known_on(day) if day else intake
    from docket.ledger.clerk import Clerk

    return Clerk(looking.ledger, make=False).intake(sources[0], role=looking.role, known_on=day)


def position(intake: Intake, as_of: str | None, as_of_ecf: int | None) -> Posture:
    """The posture at the position that the options name; the source's own last day where they name none."""
    if as_of_ecf is not None:
        return intake.as_of_ecf(as_of_ecf)
    return intake.as_of(a_day(as_of)) if as_of is not None else intake.posture


def standing(source: str, as_of: str | None, as_of_ecf: int | None) -> Posture:
    """The posture of one source at the position that the options name."""
    return position(taken_in(source), as_of, as_of_ecf)
