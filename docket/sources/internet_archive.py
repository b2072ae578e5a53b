"""Docket XML of RECAP on the Internet Archive (`gov.uscourts.caed.12345.docket.xml`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docket.errors import UnreadableSource
from docket.sources.cells import caption_of, day_of, docket_number_of, entry_number, plain
from docket.sources.scraper import parties_of
from docket.sources.sheet import Header, Line, Sheet, sheet_of

__all__ = ["FORMAT", "read"]

FORMAT = "Internet Archive docket"


def read(text: str, source: str) -> list[Sheet]:
    """The sheet of a docket XML file; one that breaks off is read as far as it goes."""
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=True)
    tree = etree.fromstring(text.encode(), parser)
    if tree is None:
        raise UnreadableSource(f"{source}: docket XML with nothing in it that can be read; fetch it again")
    case = tree.find(".//case_details")
    lines = list(_lines(tree))
    last, shown = day_of(_said(case, "date_last_filing")), [day for line in lines if (day := line.day)]
    stale = last and shown and last > max(shown)
    return [
        sheet_of(
            lines,
            source=source,
            gathered=True,
            format=FORMAT,
            court=_said(case, "court"),
            docket_number=docket_number_of(_said(case, "docket_num")) or _said(case, "docket_num"),
            name=caption_of(_said(case, "case_name")),
            filed=day_of(_said(case, "date_case_filed")),
            header=Header(
                terminated=day_of(_said(case, "date_case_terminated")),
                assigned_to=_said(case, "assigned_to"),
                referred_to=_said(case, "referred_to"),
                nature_of_suit=_said(case, "nature_of_suit"),
                cause=_said(case, "case_cause"),
                jury_demand=_said(case, "jury_demand"),
                jurisdiction=_said(case, "jurisdiction"),
            ),
            parties=parties_of(_party(p) for p in tree.iterfind(".//party_list/party")),
            ended=text.rstrip().endswith(">") and "</gov_uscourts_docket>" in text[-200:],
            partial=f"the last filing was on {last}, the last entry here is of {max(shown)}" if stale else None,
        )
    ]


def _lines(tree: Any) -> Iterator[Line]:
    """The main documents: an attachment is part of its entry."""
    for paper in tree.iterfind(".//document_list/document"):
        if paper.get("attachment_num", "0") == "0":
            yield Line(
                text=_said(paper, "long_desc") or "",
                ecf=entry_number(paper.get("doc_num")),
                filed=day_of(_said(paper, "date_filed")),
                entered=day_of(_said(paper, "date_entered")),
                title=_said(paper, "short_desc"),
            )


def _party(party: Any) -> dict[str, Any]:
    note = _said(party, "extra_info") or ""
    return {
        "name": _said(party, "name"),
        "type": _said(party, "type"),
        "extra_info": note,
        "date_terminated": note.partition("TERMINATED:")[2],
        "attorneys": [
            {"name": _said(a, "attorney_name"), "roles": (a.findtext("attorney_role") or "").split("\n")}
            for a in party.iterfind("./attorney_list/attorney")
        ],
    }


def _said(element: Any, tag: str) -> str | None:
    return plain(None if element is None else element.findtext(tag)) or None
