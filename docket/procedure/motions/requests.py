"""Motions, by what they ask for: FRCP 7(b)."""

from __future__ import annotations

from typing import ClassVar

from docket.filing import Filing, filing

__all__ = [
    "Motion",
    "MotionForExcessPages",
    "MotionForExtension",
    "MotionForHearing",
    "MotionForLeaveToFile",
    "MotionForMiscellaneousRelief",
    "MotionForReconsideration",
    "MotionForSanctions",
    "MotionToExpedite",
    "MotionToExtendResponse",
    "MotionToShortenTime",
    "MotionToStrike",
    "MotionToSupplement",
]


@filing(
    "Motion",
    reads=(
        r"(?:motions?(?! (?:due|deadline|cut ?off))|mots?\.?|mtns?|mo\.?)",
        "applications?",
        r"applic\.?",
        r"(?:amended |joint )?notices? of "
        r"(?:(?!non|no\b|opp|hearing|withdraw|intent"
        r"|removal|settle|appear|volun|dismiss|deadline|joinder|re\b|regarding|\d|related|errata|correct)\w+ )"
        r"{0,4}?(?:cross )?"
        r"(?:motions?|applications?)(?: and (?:\w+ ){0,3}(?:motions?|applications?))?",
        "notice motions?(?= (?:to|for))",
        "cross motions?",
        "letter motions?",
        "requests?",
        "moves?",
        "ex parte(?! (?:order|minutes?|hearing|document))",
        "petition (?:for (?:permission|special|leave|admission|attorney)|to (?:practice|appear))",
        "verified petition for permission",
        "(?:emergency|urgent|omnibus|administrative|miscellaneous administrative) (?:request|motion)",
        "praecipe request",
        "extension of time",
        "(?:first|second|third) request",
    ),
)
class Motion(Filing):
    """A request for a court order (FRCP 7(b))."""

    unopposed: bool = False
    joint: bool = False
    oral: bool = False
    relief: str | None = None
    served_by: str | None = None
    """How it was served, where the docket says: "mail", "electronic", "hand", "clerk", "other"."""


@filing(
    "Motion for Extension of Time",
    asks=(
        "(?:ext(?:ension|en|n|nd|end|ending|ensions)?(?: the| its| their| his| her| of| all| certain"
        r"| defendant'?s?'?| plaintiff'?s?'?)*(?: time| deadlines?| periods?| date)?|enlarg\w*(?: the"
        "| of)*(?: time| deadlines?)?|(?:more|additional|further) time)",
        r"ext\.? (?:of )?(?:time|deadline)",
        r"(?:postpone|toll|suspend) (?:\w+ )?deadlines?",
        r"(?:an )?(?:additional|extra|further) (?:\w+ )?\(?\d+\)? (?:business |calendar )?(?:days|weeks|months)",
        "out of time",
        "time",
    ),
    titles=(
        "extension of time to file document",
        "extension of time",
    ),
)
class MotionForExtension(Motion):
    """A motion to enlarge a period (FRCP 6(b)); `relief` says which, as far as the paper does."""

    extends: ClassVar[tuple[str, ...]] = ()
    """The acts, as clocks name them, whose time this kind asks to enlarge."""


@filing(
    "Motion for Extension of Time to File Response/Reply",
    asks=(
        "(?:ext(?:ension|en|n|nd|end|ending|ensions)?(?: the| its| their| his| her| of| all| certain"
        r"| defendant'?s?'?| plaintiff'?s?'?)*(?: time| deadlines?| periods?| date)?|enlarg\w*(?: the"
        "| of)*(?: time| deadlines?)?|(?:more|additional|further) time)(?: in which| within which)?(?: to"
        r"| for)?(?: (?!ans|compl|plead|disc|interrog|page)\w+){0,6}? (?:respon|reply|replies|oppos|brief|object|opp"
        r"|resp|surreply"
        r"|rply)\w*(?! due| to (?:the )?(?:\w+ )?complaint"
        r"|(?: to)? (?:(?:the|all|any|its|their|outstanding|written|pending|first|second|third|set|of"
        r"|plaintiff\S*|defendant\S*) )*(?:disc\b|discovery|interrog\w*|requests? for (?:prod|adm)))",
        "briefing schedule",
        "set (?:a )?briefing",
    ),
    titles=("extension of time to file response/reply",),
)
class MotionToExtendResponse(MotionForExtension):
    """A motion to enlarge the time to brief another motion."""


@filing(
    "Motion for Leave to File",
    reads=("leave to file(?: document)?",),
    asks=(
        r"leave (?:of court )?to (?:\w+ ){0,3}?(?:file|submit|serve|supplement|present|join|assert"
        "|designate|withdraw|use|deposit)",
        "leave(?! of absence)",
        "permission",
        "file(?! (?:under|an amend|amend|excess))",
        "submit",
        "supplement(?:al)?",
        "late filing",
        "accept",
    ),
    titles=("leave to file document",),
)
class MotionForLeaveToFile(Motion):
    """A motion for leave to file a paper that needs it."""


@filing(
    "Motion for Leave to File Excess Pages",
    asks=(
        "(?:leave )?(?:to )?(?:file )?(?:excess|extra|additional) pages?",
        r"(?:leave )?(?:to )?(?:\w+ ){0,2}exceed(?:ing)?(?: the| its| applicable)?(?: word)?(?: page)?",
        r"leave (?:of court )?to file (?:(?!motion)[\w'.]+ ){0,12}?(?:excess|over ?length|oversized?|page limit\w*"
        "|in excess of|exceeding|over pages)",
        r"file (?:an? |its |their )?(?:over ?(?:length|sized?)|brief in excess|\w+ in excess)",
        r"(?:enlarge|increase|expand|extend)\w*(?: of)?(?: the)? page limit\w*",
        r"page limit\w*",
        "over ?length",
        "extension of pages?",
        "excess",
    ),
)
class MotionForExcessPages(Motion):
    """A motion to exceed a page limit."""


@filing(
    "Motion for Reconsideration",
    asks=(
        r"(?:partial )?reconsider\w*",
        r"rehear\w*",
        "recon",
        "reargument",
        "review of",
    ),
)
class MotionForReconsideration(Motion):
    """A motion to reconsider an interlocutory order (FRCP 54(b))."""


@filing(
    "Motion for Sanctions",
    asks=(
        "sanctions?",
        r"sanctions?(?: \S+){0,6}? (?:under|pursuant to)(?: \S+){0,7}? (?:11|37|1927)(?:[(.]\S*)?",
        r"sanctions?(?: \S+){0,4}? failure to (?:admit|participate in (?:\S+ ){0,3}?plan)",
        "spoliation",
        r"impos\w+ (?:\w+ )?sanctions",
    ),
)
class MotionForSanctions(Motion):
    """A motion for sanctions (FRCP 11, 37; 28 USC 1927; inherent power); `relief` names the law, if the paper does."""


@filing(
    "Motion for Hearing",
    asks=(
        "hearing",
        "oral argument",
        r"(?:leave to )?(?:appear|attend|participate) (?:(?!telephonic|remote|electronic)\w+ )?(?:by|via|at)",
        r"excuse\w*",
        "set (?:a )?(?:hearing|trial|status|conference)",
        "telephonic(?:ally)?",
        r"leave to appear (?:by|tele|remot|via)\w*",
        "permission to (?:appear|attend|participate)",
        "evidentiary hearing",
        "speedy",
        r"submit (?:\w+ )?without argument",
        "scheduling order",
    ),
)
class MotionForHearing(Motion):
    """A motion for a hearing, conference or oral argument, or to move one."""


@filing(
    "Motion to Strike",
    asks=(
        r"strike\w*",
        "striking",
        "str?k",
    ),
)
class MotionToStrike(Motion):
    """A motion to strike a paper, or matter in one (FRCP 12(f), or the court's power over its docket)."""


@filing(
    "Motion for Miscellaneous Relief",
    asks=(
        r"misc\w*(?: relief)?",
        "(?:attorneys?|counsel) admitted pro hac vice",
        r"joinder (?:of|to) (?:the |his |her |its )?(?:\W?\d|mot|mtn|opp|resp|repl|brief|memo|obj)\w*",
        r"joinder in(?: \S+){0,6}? (?:motions?|mots?|mtns?|oppositions?|responses?|repl(?:y|ies)|briefs?|memorandum)",
        "order(?! (?:to show|compel|of protection|protect|shorten|exten))",
        r"(?:entry of |enter (?:an? |the )?)(?:\w+ ){0,4}?order(?! (?:of protec|by def))",
        "(?:entry|enter)",
        "permit",
        "allow",
        r"approv\w*(?! of (?:\w+ ){0,2}settle)",
        "deposit",
        r"disburs\w*",
        r"(?:return|release) of (?:\w+ )?(?:funds|property|bond|monies)",
        r"defer\w*",
        "issu(?:e|ance)",
        r"appoint(?! (?:counsel|lead|receiver|guard|atto|\w+ guard))",
        "refer",
        r"substitut\w*",
        "correct",
        "ruling",
        r"disclos\w*",
        "confirm",
        "(?:stay of )?execution",
        "accounting",
        r"inspect\w*",
        r"preserv\w*",
        "trial",
        "jury",
        "status",
        "declaratory",
        "relief(?! from)",
        "proceed",
        "assign",
        "deem",
        r"determin\w*",
        "use",
        "bring",
        "copy|copies",
        "review",
        r"terminat\w*",
        "adopt",
        r"dispens\w*",
        r"waive\w*",
        "shift",
        "recall",
        "notice",
        r"re ?designat\w*",
    ),
    titles=(
        "motion for miscellaneous relief",
        "motion",
        "unopposed motion",
        "sealed motion",
        "motion - miscellaneous",
        "application/petition",
        "motion related document",
        "request",
        "motion for order",
        "ex parte application for order",
        "application for order",
    ),
)
class MotionForMiscellaneousRelief(Motion):
    """A motion for relief that has no event of its own."""


@filing(
    "Motion to Shorten Time",
    asks=(
        r"(?:(?:an )?order |leave (?:of court )?to |to )*shorten(?:ing|ed)?"
        r"(?: (?:the|of|briefing|notice|response|hearing|discovery|and|motion))*(?: (?:times?|periods?"
        r"|schedules?|deadlines?))",
        r"(?:hear\w*|decid\w*)(?: \S+){0,6}? (?:on|upon) (?:an )?(?:order )?shorten\w* (?:time|notice)",
    ),
)
class MotionToShortenTime(Motion):
    """A motion to hear, brief or do a thing sooner than the rules would have it (FRCP 6(c)(1))."""


@filing(
    "Motion to Expedite", asks=(r"expedit\w*(?: (?:hearing|consideration|review|ruling|briefing|schedule|trial))*",)
)
class MotionToExpedite(Motion):
    """A motion that the court hear or decide a matter before its turn."""


@filing(
    "Motion to Supplement",
    asks=(r"(?:leave (?:of court )?to )?supplement\w*",),
)
class MotionToSupplement(Motion):
    """A motion to add to a paper or record that is no pleading."""
