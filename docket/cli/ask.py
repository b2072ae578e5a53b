"""`docket next`, `why`, `why-not`, `pending`, `parties`, `ask`, `fjc`: the questions that people open a docket for."""

from __future__ import annotations

from typing import Annotated

import typer

from docket.cli.options import AsJSON, AsOf, AsOfECF, By, Everything, Re, Source
from docket.cli.source import position, standing, taken_in

__all__ = ["ask", "fjc", "next_", "parties", "pending", "why", "why_not"]

Party = Annotated[str | None, typer.Argument(help="Only what this party may do.", show_default=False)]


def next_(
    source: Source,
    party: Party = None,
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    json: AsJSON = False,
    everything: Everything = False,
) -> None:
    """What each side, and the court, may do next: what is due, what answers the other side, what is open.

    Example: docket next scenarios/cases/bosley-v-valasco.yaml Valasco --as-of-ecf 44
    """
    from docket.ask import party_named
    from docket.cli.show import show
    from docket.views.next import next_steps, said_next

    case = standing(source, as_of, as_of_ecf)
    steps = next_steps(case, party_named(case, party) if party else None)
    today = case.today.isoformat() if case.today else None
    show(steps, lambda: said_next(steps, as_of=today, everything=everything), json)


def why(
    source: Source,
    fact: Annotated[
        list[str],
        typer.Argument(help="status, authority, motion 41, party Valasco, deadline answer", show_default=False),
    ],
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    json: AsJSON = False,
) -> None:
    """Why a fact is so: the tree of filings and provisions that made it, newest first.

    Facts are named in the posture's own words: status, finality, authority, "motion 41", "party Valasco",
    "stipulation 37", "operative pleading", "deadline answer Valasco".

    Example: docket why scenarios/cases/bosley-v-valasco.yaml authority
    """
    from docket.ask import explain
    from docket.cli.show import print_json, print_lines
    from docket.views.why import plain, said_why

    found = plain(explain(standing(source, as_of, as_of_ecf), " ".join(fact)))
    if json:
        print_json(found)
    else:
        print_lines(said_why(found))


def why_not(
    source: Source,
    kind: Annotated[str, typer.Argument(help='A CM/ECF event name: "motion for summary judgment"')],
    party: By = None,
    re: Re = None,
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    json: AsJSON = False,
) -> None:
    """Why a filing would not do what it says, if it were made now: each failed condition, and what would cure it.

    Example: docket why-not scenarios/cases/bosley-v-valasco.yaml "amended complaint" --by Bosley --as-of-ecf 44
    """
    from docket.ask import objections
    from docket.cli.show import show
    from docket.views.why import plain_objections, said_objections

    found = plain_objections(objections(standing(source, as_of, as_of_ecf), kind, party, re))
    show(found, lambda: said_objections(found), json)


def pending(
    source: Source,
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    json: AsJSON = False,
    everything: Everything = False,
) -> None:
    """What is before the court: each pending motion, its age, whether it is ripe, who owes what, who may decide it.

    Example: docket pending scenarios/cases/bosley-v-valasco.yaml --as-of-ecf 41
    """
    from docket.ask import pending as before_the_court
    from docket.cli.show import show
    from docket.views.questions import plain_pending, said_pending

    found = [plain_pending(p) for p in before_the_court(standing(source, as_of, as_of_ecf))]
    show(found, lambda: said_pending(found, everything=everything), json)


def parties(
    source: Source,
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    still: Annotated[bool, typer.Option("--in", help="Only those still in the case.")] = False,
    json: AsJSON = False,
    everything: Everything = False,
) -> None:
    """Every party: its role, whether it is still in the case, how it was served, what response it owes.

    Example: docket parties scenarios/cases/bosley-v-valasco.yaml
    """
    from docket.ask import parties as of_the_case
    from docket.cli.show import show
    from docket.views.questions import plain_party, said_parties

    found = [plain_party(p) for p in of_the_case(standing(source, as_of, as_of_ecf), still=still)]
    show(found, lambda: said_parties(found, everything=everything), json)


def ask(
    source: Source,
    question: Annotated[
        list[str], typer.Argument(help='"is issue joined", "what is sealed", "who decides 41"', show_default=False)
    ],
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    json: AsJSON = False,
) -> None:
    """A question in words: is issue joined; who is still in the case; what is sealed; who may decide motion 41.

    Example: docket ask scenarios/cases/bosley-v-valasco.yaml "who may decide 35" --as-of-ecf 41
    """
    from docket.cli.show import show
    from docket.views.questions import asked_in_words

    answer, said = asked_in_words(standing(source, as_of, as_of_ecf), " ".join(question))
    show(answer, lambda: said, json)


def fjc(
    source: Source,
    as_of: AsOf = None,
    as_of_ecf: AsOfECF = None,
    json: AsJSON = False,
) -> None:
    """How the case ended, each time that it did, in the codes of the Federal Judicial Center.

    For every termination: disposition, procedural progress, for whom judgment, its nature, and the origin of the life
    it ended; what else the docket leaves room for; what shows it. Where the source carries a row of the Integrated
    Database, whether it agrees. Over many cases: docket query terminations.

    Example: docket fjc scenarios/cases/bosley-v-valasco.yaml
    """
    from docket.answer import idb
    from docket.cli.show import show
    from docket.views.fjc import fjc as codes
    from docket.views.fjc import said_fjc
    from docket.views.idb import said_agreement

    intake = taken_in(source)
    case = position(intake, as_of, as_of_ecf)
    found = codes(case)
    beside = idb(intake, found)
    answer = {**found, "idb": beside}
    show(answer, lambda: [*said_fjc(found), *(said_agreement(beside) if beside else ())], json)
