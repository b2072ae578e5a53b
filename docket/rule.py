"""What the law asks of a filing beyond its order, and what is said when it is not so.

A *finding* is one guard's answer and has three values: satisfied, violated, not shown. Only a violation that the
docket shows becomes a *deficiency*, a value with its authority and its cure. A rule is a function of the posture
before the filing and the filing, declared with `@rule` beside the kind it governs.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from docket.filing import CourtAct, Filing

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = ["RULES", "Deficiency", "Finding", "Rule", "Severity", "not_shown", "rule", "satisfied", "violated"]


class Severity(StrEnum):
    """How much a deficiency matters.

    `ineffective`: the paper does not do what it says. `curable`: it has effect unless challenged or struck.
    `noteworthy`: lawful but unusual, a remark and never a reason to refuse; the most that is said of a judge's act.
    """

    INEFFECTIVE = "ineffective"
    CURABLE = "curable"
    NOTEWORTHY = "noteworthy"


@frozen
class Finding:
    """A guard's answer: `value` is "satisfied", "violated" or "not shown"; `what` says why, `cure` what would mend it.

    `severity` overrides the rule's own where this violation is worse or lighter than the rule's usual one.
    """

    value: str
    what: str = ""
    cure: str = ""
    severity: Severity | None = None


satisfied = Finding("satisfied")


def violated(what: str, cure: str = "", severity: Severity | None = None) -> Finding:
    """The docket shows that the law's condition is not met."""
    return Finding("violated", what, cure, severity)


def not_shown(what: str) -> Finding:
    """The docket does not show whether the condition is met: neither a deficiency nor a yes."""
    return Finding("not shown", what)


@frozen(kw_only=True)
class Deficiency:
    """A departure from the law that the docket shows, as a value.

    `id`, `ecf` and `act` name the filing; `law` is the provision's id in the tables and `cite` its citation; `rule` the
    name of the rule or row that asked; `cured_by` the id of the entry that cured it.
    """

    id: str
    ecf: int | None
    act: str
    rule: str
    law: str
    cite: str
    severity: Severity
    what: str
    cure: str = ""
    cured_by: str | None = None

    def cured(self, by: str) -> Deficiency:
        """The same deficiency, cured by an entry."""
        return evolve(self, cured_by=by)


Ask = Callable[["Posture", Any], Finding | None]


@frozen(eq=False)
class Rule:
    """A declared rule: what it asks, of which kinds, by what authority, and how much its breach matters.

    One that `refers_to` some kinds is asked only of filings that refer to a paper of one of them.
    """

    name: str
    law: str
    on: tuple[type[Filing], ...]
    severity: Severity
    ask: Ask
    asks: str
    refers_to: tuple[type[Filing], ...] = ()


RULES: list[Rule] = []

Cure = Callable[["Posture", Deficiency], "Filing | None"]
CURES: dict[str, Cure] = {}
"""By the name of a rule, what finds the filing that has since cured what the rule noted."""


def rule(
    law: str,
    *on: type[Filing],
    severity: Severity,
    refers_to: tuple[type[Filing], ...] = (),
    cured: Cure | None = None,
) -> Callable[[Ask], Ask]:
    """Declare a rule of law on kinds (and all that descend from them), where they refer to a paper of some kind.

    `cured` finds the later filing that cures what the rule noted, as the docket stands when it is asked.
    The function gets the posture before the filing and the filing; it returns None where the rule has nothing to say,
    else a `Finding`. Its docstring is what the law asks, in one sentence. Raises ValueError for a rule that would call
    an act of the court anything worse than noteworthy.
    """
    if severity is not Severity.NOTEWORTHY and any(issubclass(kind, CourtAct) for kind in on):
        raise ValueError(f"{law}: an act of the court is at most noteworthy")

    def declare(ask: Ask) -> Ask:
        asks = (ask.__doc__ or "").strip().splitlines()[0] if ask.__doc__ else ask.__name__
        name = ask.__name__.replace("_", " ")
        RULES.append(Rule(name, law, on, severity, ask, asks, refers_to))
        if cured is not None:
            CURES[name] = cured
        return ask

    return declare
