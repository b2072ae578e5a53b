"""`docket verify`, `receipt`, `export`, `seal`, `unseal`: what is kept stays as it was, and shut where it must be."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from docket.cli.options import AsJSON, CaseId, EntryId, Ledger, Role, Whom, Why, a_day, whoever
from docket.views.words import several

__all__ = ["export", "receipt", "seal", "unseal", "verify"]

Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="From this day on; else from today.")]


def verify(
    ledger: Ledger = None,
    receipts: Annotated[
        list[Path] | None, typer.Option("--receipt", metavar="FILE", help="A receipt that `docket receipt` gave.")
    ] = None,
    json: AsJSON = False,
) -> None:
    """Check that every fact of the ledger is there, as it was stored and where; exit 1 naming what is wrong.

    Example: docket verify --ledger cases.db --receipt roe-2020.json
    """
    from docket.errors import BadLedger
    from docket.ledger.clerk import Clerk
    from docket.ledger.integrity import verify as lay_beside

    given = tuple(_receipt(path) for path in receipts or ())
    try:
        found = lay_beside(Clerk(ledger, make=False), given)
    except BadLedger as error:
        typer.echo(f"docket: {error}", err=True)
        raise typer.Exit(1) from None
    if json:
        from docket.cli.show import print_json

        print_json(
            {
                "whole": not found.faults, "facts": found.facts, "cases": found.cases, "hash": found.hash,
                "sound_to": found.sound_to, "unopened": found.unopened,
                "faults": [
                    {"position": f.position, "case": f.case, "place": f.place, "what": f.what} for f in found.faults
                ],
            }
        )  # fmt: skip
    else:
        for fault in found.faults:
            typer.echo(str(fault))
        unopened = f"; {found.unopened} sealed texts that no key at hand opens" if found.unopened else ""
        state = f"{len(found.faults)} faults; sound to position {found.sound_to}" if found.faults else "whole"
        typer.echo(f"{several(found.facts, 'fact')} of {several(found.cases, 'case')}: {state}{unopened}; {found.hash}")
    if found.faults:
        raise typer.Exit(1)


def receipt(
    case: CaseId,
    ledger: Ledger = None,
    place: Annotated[int | None, typer.Option("--place", metavar="N", help="After the case's Nth fact.")] = None,
) -> None:
    """Print the proof of a case as it is now: its last fact's place, hash and time, as JSON.

    Whoever holds it can check it against an export, or the ledger against it (`docket verify --receipt`).

    Example: docket receipt caed/1:14-cv-00049 > receipt.json
    """
    from docket.cli.show import print_json
    from docket.ledger.clerk import Clerk
    from docket.ledger.integrity import receipt as prove

    print_json(prove(Clerk(ledger, make=False), case, place))


def export(case: CaseId, ledger: Ledger = None, role: Role = "public") -> None:
    """Print the facts of a case as they were hashed, one JSON object a line, with the words that a role may see.

    Example: docket export caed/1:14-cv-00049 > roe.jsonl
    """
    import sys

    import msgspec

    from docket.ledger.clerk import Clerk
    from docket.ledger.integrity import exported

    for row in exported(Clerk(ledger, make=False), case, role=role):
        sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")


def seal(
    case: Annotated[str | None, typer.Argument(metavar="CASE", help="The case in the ledger.")] = None,
    entry: Annotated[str | None, typer.Argument(metavar="ENTRY", help="The entry's id: 41, or 2016-02-08#1.")] = None,
    ledger: Ledger = None,
    since: Since = None,
    to: Annotated[list[str] | None, typer.Option("--to", metavar="ROLE", help="Who still sees it.")] = None,
    why: Why = "",
    by: Whom = None,
    new_key: Annotated[bool, typer.Option("--new-key", help="Only print a new key for DOCKET_KEY.")] = False,
) -> None:
    """Close an entry to all but some roles, and encrypt its text where it is stored.

    The key is DOCKET_KEY; whoever loses it loses the sealed text, and nothing else. What was read in the text (names,
    what a day is for) is kept from other roles by every command, but is not encrypted: guard the file itself.

    Example: docket seal caed/1:14-cv-00049 41 --to party --why "ECF No. 44"
    """
    if new_key:
        from docket.ledger.place import new_cipher_key

        typer.echo(new_cipher_key())
        return
    if case is None or entry is None:
        raise typer.BadParameter("name the case and the entry to seal")
    from docket.ledger.clerk import Clerk

    day = a_day(since) if since else None
    gone = Clerk(ledger, make=False).seal(case, entry, since=day, to=tuple(to or ("court",)), why=why, by=whoever(by))
    stays = "; the old bytes may stay on the disk until all programs close the ledger, or the server vacuums"
    typer.echo(f"{case} {entry}: sealed{'' if gone else stays}")


def unseal(
    case: CaseId,
    entry: EntryId,
    ledger: Ledger = None,
    since: Since = None,
    why: Why = "",
    by: Whom = None,
) -> None:
    """Open an entry's words again to everybody.

    Example: docket unseal caed/1:14-cv-00049 41 --why "ECF No. 90"
    """
    from docket.ledger.clerk import Clerk

    day = a_day(since) if since else None
    Clerk(ledger, make=False).unseal(case, entry, since=day, why=why, by=whoever(by))
    typer.echo(f"{case} {entry}: unsealed")


def _receipt(path: Path) -> dict[str, Any]:
    import msgspec

    from docket.errors import BadLedger

    try:
        told: dict[str, Any] = msgspec.json.decode(path.read_bytes(), type=dict)
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        raise BadLedger(f"{path}: is no receipt; `docket receipt CASE` prints one") from None
    return told
