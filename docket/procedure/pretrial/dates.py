"""What a date that an order states is for."""

from __future__ import annotations

import re
from typing import Any

from attrs import frozen

from docket.filing import DateSet

__all__ = [
    "AMENDMENT_CUTOFF",
    "BRIEFS",
    "CUTOFFS",
    "HEARING",
    "ORDERED",
    "PLEADINGS",
    "UNNAMED",
    "DateFor",
    "is_hearing",
    "is_paper",
    "meant",
]


@frozen(eq=False)
class DateFor:
    """What the date of an order is for: the name of the act, the words it is known by, the papers that do it.

    `binds` is the provision by which the day is a duty, where a schedule states it for what the parties are to hand
    in; without one it ends the time for what a party may do. `where_said`: only an order that says "shall" binds.
    """

    act: str
    words: re.Pattern[str]
    papers: re.Pattern[str] | None = None
    binds: str | None = None
    where_said: bool = False

    def duty(self, stated: DateSet) -> bool:
        """Whether a stated date is one by which the parties have to act."""
        if self.binds is None or stated.must is False:
            return False
        return not self.where_said or (stated.must is True and "cutoff" not in stated.what.lower())


def _dates_for(*rows: tuple[Any, ...]) -> tuple[DateFor, ...]:
    return tuple(_date_for(*row) for row in rows)


def _date_for(act: str, words: str, papers: str | None = None, *binds: Any) -> DateFor:
    return DateFor(act, re.compile(words), re.compile(papers) if papers else None, *binds)


CUTOFFS = _dates_for(
    ("joinder of parties", r"joinder|join(?:ing)? .*part"),
    ("amended pleadings", r"amend"),
    ("fact discovery", r"(?:fact|non-?expert) discovery"),
    ("rebuttal expert disclosure", r"(?:rebuttal|supplemental).*expert|expert.*rebuttal"),
    ("expert discovery", r"expert discovery"),
    ("expert disclosure", r"expert"),
    ("discovery", r"discovery(?! (?:motion|plan|dispute))"),
    ("dispositive motions", r"dispositive|summary judgment"),
    ("class certification", r"class cert"),
    ("motions in limine", r"in limine|daubert"),
    ("motions", r"^(?:pretrial |all |other |law and )*motions?\b(?! (?:for|to) )(?!.*hearing)"),
    ("initial disclosures", r"initial disclosure|26\(a\)\(1\)", None, "frcp-26-a-1-C"),
    ("Rule 26(f) report", r"26\(f\) report|planning report|discovery plan|scheduling report", r"26-f", "frcp-26-f-2"),
    ("pretrial disclosures", r"pretrial disclosure", None, "frcp-26-a-3-B"),
    (
        "pretrial statement",
        r"pretrial (?:statement|order|memorand|brief|submission)|witness motion",
        r"pretrial-memorandum|^pretrial-order",
        "frcp-16-f",
    ),
    (
        "witness and exhibit lists",
        r"(?:witness|exhibit)s? (?:and \w+ )?lists?",
        r"(?:witness|exhibit)-list",
        "frcp-16-f",
    ),
    (
        "jury instructions and voir dire",
        r"jury instr|voir dire|verdict form",
        r"proposed-jury|trial-document",
        "frcp-16-f",
        True,
    ),
    ("trial brief", r"trial (?:brief|memorand)", r"pretrial-memorandum", "frcp-16-f"),
    ("mediation", r"mediation|\badr\b|settlement conference", None, "frcp-16-f"),
)
"""The dates of a schedule, each by the words that orders use; the first that fits is meant.

Whether to move, to amend, to join, to call an expert, to ask for discovery or for instructions (FRCP 51(a)(1)) is a
party's own choice: its day ends the time. What the parties are to exchange or hand to the court is a duty.
"""

UNNAMED = "compliance"
"""What an order has somebody do that has no name here: only the order's own words say what it is."""

ORDERED = _dates_for(
    ("response to order to show cause", r"show cause|\bosc\b", r"show-cause"),
    ("status report", r"status|report", r"status-report|report|statement|adr"),
    ("case management statement", r"case management|scheduling statement", r"case-management|26-f"),
    ("dispositional documents", r"dispos|dismissal|\bto dismiss (?:this|the (?:case|action)|with)", r"dismiss"),
    ("filing fee", r"\bfee\b|in forma pauperis|\bifp\b", r"fee|forma-pauperis"),
    ("consent or declination", r"consent|declin", r"consent|declination"),
    ("further briefing or motions", r"brief|motion|memorand|supplement", r"memorandum|motion|brief"),
    ("proposed order", r"proposed (?:order|judgment)", r"proposed-order"),
    ("service documents", r"service document|usm|summons", r"usm|summons|service"),
    (UNNAMED, r""),
)
"""What an order has somebody do, or lets somebody do, by a day; the last stands for all that has no name here."""

HEARING = re.compile(
    r"hearing|conference|argument|\btrial\b(?!.*(?:brief|statement))|mediation|evidentiary|prove.?up|\bf?ptc\b"
    r"|\bcmc\b|\bcalls?\b"
)
BRIEFS = re.compile(r"oppos|respon|repl(?:y|ies)|object|sur-?reply")
AMENDMENT_CUTOFF = re.compile(r"amendment of (?:the )?pleadings?|amended pleadings")
PLEADINGS = re.compile(
    r"^(?:an? )?(?:answer|responsive pleading)|amended (?:[\w/-]+ ){0,5}?(?:complaint|petition)|amended pleading(?!s)"
)


def meant(stated: DateSet, table: tuple[DateFor, ...]) -> DateFor | None:
    """What a stated date is for, by the first words of a table that fit."""
    what = stated.what.lower()
    return next((row for row in table if row.words.search(what)), None)


def is_hearing(stated: DateSet) -> bool:
    """Whether a stated date is the day of a hearing, conference or trial."""
    what = stated.what.lower()
    return HEARING.search(what) is not None and not re.search(r"\b(?:statement|report|brief|cutoff|deadline)\b", what)


def is_paper(stated: DateSet) -> bool:
    """Whether a stated date is for a brief or a pleading, which have times of their own."""
    what = stated.what.lower()
    return "show cause" not in what and (BRIEFS.search(what) is not None or PLEADINGS.search(what) is not None)
