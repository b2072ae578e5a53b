"""`docket tender`, `record`, `import`, `reread`: papers and sheets into a ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from docket.cli.options import AsJSON, CaseId, Court, Ledger, a_day
from docket.views.words import several

if TYPE_CHECKING:
    from docket.casefile import CaseFile
    from docket.ledger.clerk import Clerk, Paper
    from docket.ledger.importing import Imported, Rereading

__all__ = ["import_", "record", "reread", "tender"]

Papers = Annotated[str, typer.Argument(metavar="FILE", help="A case file (.yaml) whose docket is what is filed.")]

REFUSED = 3
"""The exit code of a paper that was refused."""


def tender(case: CaseId, file: Papers, ledger: Ledger = None, json: AsJSON = False) -> None:
    """Check papers before they are filed, and docket them if the law lets them do what they say.

    Exit 3, with each rule and cure, and nothing stored, where a paper is ineffective or curable as it stands.

    Example: docket tender caed/1:14-cv-00049 reply.yaml
    """
    from docket.case import new_case
    from docket.case import tender as try_tender
    from docket.errors import Refused
    from docket.ledger.clerk import Clerk

    clerk, told = Clerk(ledger), _case_file(file)
    try:
        if not _is_open(clerk, case):
            standing = new_case(_its_own(case, told).court)
            for act in told.acts:
                standing = try_tender(standing, act)
            _open(clerk, case, told)
        ids = clerk.tender_all(case, _papers(told))
    except Refused as refused:
        typer.echo(f"docket: {refused}", err=True)
        raise typer.Exit(REFUSED) from None
    _say_docketed(clerk, case, ids, json)


def record(case: CaseId, file: Papers, ledger: Ledger = None, json: AsJSON = False) -> None:
    """Docket papers, however irregular, and say what the law holds against them.

    Example: docket record caed/1:14-cv-00049 order.yaml
    """
    from docket.ledger.clerk import Clerk

    clerk, told = Clerk(ledger), _case_file(file)
    if not _is_open(clerk, case):
        _its_own(case, told)
        _open(clerk, case, told)
    _say_docketed(clerk, case, clerk.record_all(case, _papers(told)), json)


def import_(
    sources: Annotated[list[str], typer.Argument(help="Docket sheets, or folders of them.", show_default=False)],
    ledger: Ledger = None,
    court: Court = None,
    learned: Annotated[
        str | None, typer.Option("--learned", metavar="DATE", help="When the sheets were first seen, if not now.")
    ] = None,
    json: AsJSON = False,
) -> None:
    """Bring docket sheets into the ledger: what is new is added, what the court changed is a correction.

    Broken off, it goes on where it stood when given again. Exit 1 where some files failed, 2 where all did.

    Example: docket import sheets/ --ledger cases.db
    """
    from docket.cli.show import with_progress
    from docket.errors import BadLedger
    from docket.ledger.clerk import Clerk
    from docket.ledger.importing import import_files, sheets_under

    clerk = Clerk(ledger)
    files = list(sheets_under(sources))
    seen = datetime.combine(a_day(learned), datetime.min.time()).astimezone() if learned else None
    tally = _Tally(json)
    try:
        for one in with_progress(import_files(clerk, files, court=court, learned=seen), "Importing", len(files)):
            tally.add(one)
    except KeyboardInterrupt:
        tally.say(broken_off=True)
        raise typer.Exit(130) from None
    except BadLedger:
        tally.say(broken_off=True)
        raise
    tally.say()
    if tally.failed:
        raise typer.Exit(2 if len(tally.failed) == tally.files else 1)


def reread(
    case: Annotated[str | None, typer.Argument(metavar="[CASE]", help="One case; without it, all.")] = None,
    ledger: Ledger = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be read otherwise.")] = False,
    json: AsJSON = False,
) -> None:
    """Read kept dockets with the present reader, show what it reads otherwise, and append the new readings.

    Example: docket reread caed/1:14-cv-00049 --dry-run
    """
    from docket.cli.show import print_json, with_progress
    from docket.ledger.clerk import Clerk
    from docket.ledger.importing import reread as read_again

    clerk = Clerk(ledger, make=False)
    cases = [case] if case else list(clerk.case_ids())
    each = with_progress(cases, "Reading", len(cases))
    found = {id: read_again(clerk, id, store=not dry_run) for id in each}
    if json:
        print_json({id: [_rereading(r) for r in again] for id, again in found.items() if again})
        return
    for id, again in found.items():
        for r in again:
            stays = "" if r.stored or dry_run else f" (stays: read by {r.by})"
            typer.echo(f"{id} {_number(r)}: {r}{stays}")
    changed = sum(map(len, found.values()))
    typer.echo(f"{several(len(found), 'case')} read, {several(changed, 'entry', 'entries')} read otherwise")


# -- what is filed and what is said ------------------------------------------------------------------


def _case_file(file: str) -> CaseFile:
    from docket.casefile import read_case

    return read_case(file)


def _papers(told: CaseFile) -> list[Paper]:
    return [(entry, [act for act in told.acts if act.id == entry.id]) for entry in told.entries]


def _is_open(clerk: Clerk, case: str) -> bool:
    from docket.errors import NotOnDocket

    try:
        return bool(clerk.kept(case))
    except NotOnDocket:
        return False


def _its_own(case: str, told: CaseFile) -> CaseFile:
    """The file, if it is of this case; a case is opened only from its own file. Raises NotOnDocket."""
    from docket.errors import NotOnDocket
    from docket.ledger.clerk import case_id

    if told.court and told.docket_number and case_id(told.court, told.docket_number) == case:
        return told
    raise NotOnDocket(
        f"no case {case!r} in this ledger; to open it, give {told.path} a `court:` and `case number:` that name it"
    )


def _open(clerk: Clerk, case: str, told: CaseFile) -> None:
    assert told.court is not None
    assert told.docket_number is not None
    clerk.open(told.court, told.docket_number, told.name)


def _say_docketed(clerk: Clerk, case: str, ids: list[str], json: bool) -> None:
    from docket.answer import deficiencies
    from docket.cli.show import print_json, print_pairs

    noted = [d for d in deficiencies(clerk.posture(case)) if d["id"] in ids]
    if json:
        print_json({"case": case, "docketed": ids, "deficiencies": noted})
        return
    pairs = [("Docketed", f"{case}: {', '.join(ids)}")]
    for d in noted:
        paper = f"ECF No. {d['ecf']}" if d["ecf"] is not None else d["id"]
        pairs.append((d["severity"].capitalize(), f"{paper}, {d['act']}: {d['what']} ({d['cite']})"))
    print_pairs(pairs)


class _Tally:
    """What an import comes to: said as it goes, and counted; only what failed is kept until the end."""

    def __init__(self, json: bool) -> None:
        self.json, self.failed = json, list[str]()
        self.files = self.sheets = self.opened = self.added = self.corrected = self.known = 0

    def add(self, one: Imported) -> None:
        """Count one more sheet, or file that failed."""
        if self.json:
            import msgspec

            before = "," if self.files else '{"files": ['
            typer.echo(f"{before}\n{msgspec.json.encode(_imported(one)).decode()}", nl=False)
        for said in () if self.json else _by_change(one.corrected):
            typer.echo(f"{one.case} {said}")
        for id, what in () if self.json else one.identifiers:
            typer.echo(f"{one.case} {id}: {what}, masked in public views (Fed. R. Civ. P. 5.2(a))")
        self.files += 1
        self.sheets += one.case is not None
        self.opened += one.opened
        self.added += len(one.added)
        self.corrected += len(one.corrected)
        self.known += one.known
        if one.failed is not None:
            self.failed.append(one.failed)

    def say(self, broken_off: bool = False) -> None:
        """Say what it came to, and each file that failed and why."""
        if self.json:
            begun = "" if self.files else '{"files": ['
            typer.echo(f'{begun}],\n"broken_off": {"true" if broken_off else "false"}}}')
        else:
            typer.echo(
                f"{several(self.sheets, 'sheet')} ({several(self.opened, 'new case')}):"
                f" {several(self.added, 'entry', 'entries')} added, {several(self.corrected, 'correction')}"
                + (f"; {self.known} imported before" if self.known else "")
                + (f"; {several(len(self.failed), 'file')} failed" if self.failed else "")
                + ("; broken off: the same command goes on from here" if broken_off else "")
            )
        for failed in self.failed:
            typer.echo(f"docket: {failed}", err=True)


SHOWN = 5
"""Entries named of which the same was changed; of more, only how many they are."""


def _by_change(corrected: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What the court changed, a line for each sort of change with the entries of which it is so."""
    alike: dict[str, list[str]] = {}
    for id, what in corrected:
        alike.setdefault(what, []).append(id)
    for what, ids in alike.items():
        yield f"{', '.join(ids)}: {what}" if len(ids) <= SHOWN else f"{len(ids)} entries: {what}"


def _imported(one: Imported) -> dict[str, Any]:
    corrected = [{"id": id, "what": what} for id, what in one.corrected]
    return {
        "source": one.source,
        "case": one.case,
        "opened": one.opened,
        "added": list(one.added),
        "corrected": corrected,
        "identifiers": [{"id": id, "what": what} for id, what in one.identifiers],
        "imported_before": one.known,
        "failed": one.failed,
    }


def _rereading(r: Rereading) -> dict[str, Any]:
    before, after = ([act.event for act in acts] for acts in (r.before, r.after))
    return {"id": r.id, "ecf": r.ecf, "before": before, "after": after, "read_by": r.by, "stored": r.stored}


def _number(r: Rereading) -> str:
    return f"ECF No. {r.ecf}" if r.ecf is not None else r.id
