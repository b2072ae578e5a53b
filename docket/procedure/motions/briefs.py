"""Papers for and against motions, objections and stipulations."""

from __future__ import annotations

from typing import ClassVar

from docket.filing import Filing, filing
from docket.procedure.motions.papers import Notice

__all__ = [
    "Joinder",
    "NonOpposition",
    "Objection",
    "Opposition",
    "Reply",
    "Response",
    "ResponseToPaper",
    "Stipulation",
    "StipulationToExtendTime",
    "SurReply",
    "WithdrawalOfMotion",
]


@filing(
    "Response to Motion",
    reads=(
        "respon(?:se|ses|d|ds)",
        r"resp\.?",
        "responsive (?:brief|memorandum|statement)",
        "letter (?:response|answer)(?: to (?:letter )?motion)?",
        "response reply",
        "(?:brief|memorandum)(?: of law| of points and authorities)? (?:in|re|as) (?:response|resp)",
        r"answer to (?:(?!compl|and\b|amend|counter|cross|petition)[\w']+ ){0,3}motions?",
        "statement in response",
        "reply response(?! (?:to|in) (?:resp|opp|further|supp))",
        "comments?",
        "suggestions?(?! of (?:death|bankr))",
        "position (?:paper|statement)",
        "memorandum in response",
        "answering brief",
    ),
)
class Response(Filing):
    """A paper that answers a motion without saying, in its title, that it opposes."""

    answers: ClassVar[str | None] = "other"

    served_by: str | None = None


_PAPERS = (
    r"(?:notices?(?! of (?:\w+ ){0,3}?motion)|bills? of costs?|objections?|letters?(?! (?:motion"
    r"|request))|declarations?"
    r"|affidavits?|(?:status )?reports?|statements?|suggestions?|supplements?|exhibits?|certificates?|disclosures?"
    r"|errata|stipulations?|(?:proposed )?orders?|minute entry|rulings?|documents?|jury demand|praecipe|transcripts?)"
)
"""What one answers that is no motion and no pleading, and has no event of its own for the answer."""


@filing(
    "Response (Non-Motion)",
    reads=(
        r"(?:response|resp\.?|opposition|memorandum in opposition)(?: in (?:opposition|support))?"
        r" (?:to|re|regarding) (?:the )?(?:\W*\d+\W+)?(?:(?:[\w.&]+ ){0,3}?[\w.&]+(?:'s?|s') )?"
        r"(?:(?:the|amended|joint|supplemental|third|second|first|minute|scheduling|text|paperless|electronic|standing"
        rf"|clerk|court|of|ex parte|plaintiffs?|defendants?) ){{0,4}}{_PAPERS}",
        r"response to (?:minute |court'?s? |scheduling |standing )*order",
        r"(?:response|memorandum of law in opposition) (?:to )?\(?(?:non ?|not )motion",
        r"response (?:reply )?\(?(?:free|other)",
    ),
    titles=(
        "response (non motion)",
        "response (non-motion)",
        "response (not motion)",
        "response to non-motion",
        "response to document",
        "response/reply (other)",
        "response (free)",
        "response to order of the court",
        "memorandum of law in opposition (non-motion)",
    ),
)
class ResponseToPaper(Response):
    """A paper that answers an order, a notice or another paper that is no motion."""


@filing(
    "Response in Opposition to Motion",
    reads=(
        r"(?:opp(?!osed\b)\w*|contra|resistance(?: to| re)?(?: motions?)?)",
        r"(?:response|resp\.?|memorandum|memo|brief|brf|suggestions|points and authorities|papers?"
        "|statement|argument|memorandum brief|answer|objection)(?: of law| of points and authorities"
        r"| of [\w.' ]{3,60}?| and affidavit| and incorporated memorandum(?: of law)?)? in (?:partial"
        r" )?(?:opp\w*|contra)",
        r"(?:memorandum|response|brief)(?: of \w+(?: and \w+)?)?(?: \w+){0,4}? opposing",
        "traverse",
        r"objections? to (?:[\w'.]+ ){0,4}motions?",
        r"answering brief in opp\w*",
        r"letter (?:response|brief) in opp\w*(?: to (?:letter )?motion)?",
        r"letter (?:in )?opp\w*",
        "(?:response|opposition) objection",
        "objection opposition",
        r"(?:memorandum|brief|response|points and authorities)(?: of law)? (?:\(?re )?"
        r"(?:(?!supp).){0,40}?in opposition",
    ),
    titles=(
        "objection/opposition (motion related)",
        "response/objection",
    ),
)
class Opposition(Response):
    """A paper that opposes a motion."""


@filing(
    "Statement of Non-Opposition",
    reads=(
        r"(?:statement|notice|response)(?: of| to motion)? (?:non ?opp\w*|no opp\w*|no objection"
        "|no response|no position)",
        r"non ?opp\w*",
        r"(?:notice|certificat\w+) of (?:non|no) ?(?:opp\w*|objection)",
        r"response to motion \(?non opposition",
    ),
)
class NonOpposition(Response):
    """A statement that a motion is not opposed."""


@filing(
    "Reply to Response to Motion",
    reads=(
        "repl(?:y|ies)(?! to (?:counter|cross|answer))",
        "rply",
        "(?:brief|memorandum|memo|brf|points and authorities)(?: of law| of points and authorities"
        r"| of [\w.' ]{3,60}?)? in (?:further support|reply)",
        "rebuttal",
        "reply",
        r"letter reply(?: to (?:response|\S+ in opp\w*)(?: to motion)?)?",
    ),
    titles=("reply to response to motion",),
)
class Reply(Filing):
    """The movant's reply."""

    answers: ClassVar[str | None] = "own"


@filing(
    "Sur-Reply",
    reads=(
        "sur ?repl(?:y|ies)",
        "sur ?response",
        "sur ?rebuttal",
        "surreply",
    ),
)
class SurReply(Filing):
    """An answer to a reply; by leave only."""

    answers: ClassVar[str | None] = "other"


@filing(
    "Joinder",
    reads=(
        "joinders?",
        "(?:notice of )?joinder",
        "notice of (?:joinder|concurrence|joining)(?: concurrence)?",
        "concurrence",
        "notice of adoption",
        "joins?",
    ),
)
class Joinder(Filing):
    """A party's joinder in another's motion or paper."""


@filing(
    "Notice of Withdrawal of Motion",
    reads=(
        "(?:notice of )?withdrawal(?: of)? (?!(?:as |of )?(?:appear|atto|couns|consent|refer"
        r"|from))(?:[\w'.#\[\]()]+ ){0,10}?(?:motions?|application|request)",
        r"withdrawal of (?:\w+ )?(?:document|motion|paper|pleading)",
        r"notice of withdrawal(?! and substi)(?! of (?:\w+ )?(?:appear|atto|couns|consent))(?! (?:as|by))",
        "withdrawal of motion",
        "notice (?:of )?withdrawing",
        "withdrawal(?! of (?:appear|atto|couns|refer))",
        r"terminated? documents? withdrawing \S+ (?:\S+ ){0,6}?motions?",
    ),
    titles=("withdrawal of motion",),
)
class WithdrawalOfMotion(Notice):
    """The movant takes back a motion."""

    answers: ClassVar[str | None] = "own"


@filing(
    "Objection",
    reads=(
        r"obj(?:ection|ections|\.|s)?",
        "exceptions? to",
        "evidentiary objections?",
        r"notice of (?:\S+ ){0,3}?objections?",
    ),
)
class Objection(Filing):
    """An objection to a paper, evidence or order that has no event of its own."""


@filing(
    "Stipulation",
    reads=(
        r"stip(?:ulation|ulations|ulated|s|\.)?(?! (?:motion|protective))",
        "agreement",
        "joint agreement",
        "agreed (?:entry|statement)",
        "consent(?:ed)? (?:to|of) (?:extension|filing|amend|judgment)",
    ),
)
class Stipulation(Filing):
    """An agreement of parties filed with the court; what it does without an order is law, not form.

    `on_record` where it was made aloud in open court, and signed by nobody.
    """

    signed_by: tuple[str, ...] = ()
    on_record: bool = False
    nonparties: tuple[str, ...] = ()
    relief: str | None = None


@filing(
    "Stipulation to Extend Time",
    reads=(
        r"(?:joint )?stip(?:ulation|ulated|\.)?(?: (?:and|&|with|request|joint|proposed|\[?proposed\]?"
        "|order|agreement|first|second|third|re|by|for|of|to|an|the|regarding|requesting)){0,8} (?:ext"
        r"|enlarg|contin|resched|postpon|modif|adjourn|vacat\w+ (?:the )?(?:hearing|deadl))\w*",
    ),
)
class StipulationToExtendTime(Stipulation):
    """A stipulation that enlarges a time other than the time to answer."""
