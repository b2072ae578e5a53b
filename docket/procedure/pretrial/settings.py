"""What the court puts on its calendar and has somebody do; the papers filed for trial."""

from __future__ import annotations

from datetime import date

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import Notice, Order, Stipulation

__all__ = [
    "DeadlinesSet",
    "ExhibitList",
    "HearingHeld",
    "HearingNotice",
    "HearingReset",
    "HearingVacated",
    "NoticeOfAvailability",
    "OrderDischargingShowCause",
    "OrderToAct",
    "OrderToShowCause",
    "PretrialStatement",
    "ResponseToOrderToShowCause",
    "StipulationAboutDiscovery",
    "TrialBrief",
    "WitnessList",
]


@filing(
    "Notice of Hearing",
    reads=(
        r"(?:notice|ntc)s?(?: of| re| setting| scheduling| regarding)+(?: (?!correct|re\b|error|withdraw|cancel|vacat"
        r"|service|obj|need|determin"
        "|filing|appl|compl|defic|appeal|change|appear|unavail|intent|non|motion and|settle|disclos|mediator"
        r"|\d)\S+){0,6}? (?:hearing|(?:tele)?conference|conf|trial|argument|mediation|call|conferences|hearings"
        r"|pretrial)\w*",
        r"(?:order )?notice(?: (?!correct|re\b|cancel|vacat)\S+){0,6}? (?:hearing|conference) (?:set|date)\w*",
        r"notice of (?:\w+ )?(?:setting|calendar|trial|motion hearing|availability of)\w*",
        r"(?:text|electronic|paperless|virtual)(?: only)? notice (?:of|setting) (?:\w+ )*(?:hearing|conf)\w*",
        "notice (?:of )?setting",
        "notice (?:of )?(?:re ?scheduling|continuance|resetting|time change)",
        r"notice to (?:re ?)?(?:set|schedule|calendar|continue) (?:\w+ ){0,3}?(?:hearing|conference|trial)\w*",
        r"(?:re ?)?notice of (?:(?!correct|error|errata|re\b|cancel|vacat|need|notice|filing|transcript"
        r"|motion (?:and|to|for)\b)\w+ )*hearing\w*",
        "setting letter",
        r"re ?notice (?:of )?(?:\w+ )?(?:motion|hearing)\w*(?: hearing)?",
    ),
    titles=(
        "notice of trial calendar",
        "notice of hearing on motion",
        "notice of hearing date",
        "notice of scheduling conference",
        "order setting hearing on motion",
        "notice of availability setting deadline",
    ),
)
class HearingNotice(CourtAct):
    """A hearing or conference is set."""

    what: str | None = None


_ON_A_DAY = r"on (?:\w+day )?(?:\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)"


@filing(
    "Set/Reset Hearings",
    reads=(
        r"(?:re ?)?set(?: ?re ?set)? ?(?:\w+ )?(?:hearings?|conference|motion hearing|pretrial|trial"
        r"|settlement|status|scheduling|oral|telephone|deadlines hearings|deadlines? ?hearings?)\w*",
        r"(?:set|reset|set reset)(?: \S+){0,3}? (?:hearing|conference|trial)s?",
        r"\W*set reset (?:\w+ )*hearings?",
        r"(?:hearing|conference|conf|trial|call|argument)s?(?: \S+){0,4}? (?:is |are |has been "
        "|was )?(?:hereby )?(?:re ?set|re ?scheduled|set|scheduled|continued|adjourned|moved)",
        r"(?:motion|status|telephon\w*|scheduling|settlement|pretrial|discovery|case management|jury|bench"
        "|trial|evidentiary|final|initial|show cause|oral|mediation|show|markman|claim construction"
        r"|video)(?: (?!order|motion|by\b|filed\b)\S+){0,4}? (?:hearing|conference|conf|trial"
        r"|argument)s? (?:re ?)?(?:set|scheduled|continued)",
        "(?:hearing|conference|trial|argument)s? (?:re ?)?(?:set|scheduled|continued|reset)",
        "deadlines? hearings?",
        r"(?:set|reset|set reset) motion and r ?(?:&|and) ?r deadlines? hearings?",
        r"scheduled (?:hearing|conference|trial)\S*",
        "calendar(?:ed)?(?! call)",
        "(?:set|reset|set reset) motion noting dates?",
        "text (?:only )?scheduling notice",
        "scheduling notice",
        "oral argument (?:set|scheduled)",
    ),
    within=(
        r"(?:hearing|conference|conf|trial|argument|mediation|call)s?(?: \S+){0,8}? (?:is |are |has been |was "
        "|will be )?(?:hereby |vacated and |stricken and )?(?:re ?set|re ?scheduled|continued|adjourned"
        r"|postponed|moved|advanced|set|scheduled)(?: \S+){0,6}? (?:for|to|on|at|from|before)",
        r"(?:set|reset|sets|setting|resetting|continu\w+|reschedul\w+|adjourn\w+)(?: \S+){0,8}? (?:hearing|conference"
        r"|conf|trial|argument)(?: \S+){0,6}? (?:for|to|on|at)",
        r"(?:hearing|conference|conf|trial|argument)s?(?: \S+){0,16}? (?:shall|will) be (?:hereby )?(?:continued|reset"
        r"|rescheduled|moved|adjourned|changed) (?:from|to|until)",
        r"(?:continu|reset|reschedul|adjourn|mov)\w+ (?:it|them|same) to",
        rf"(?:hearing|conference|conf|argument)s?(?: \S+){{0,3}}? (?:will|shall|is to) (?:now |hereby )?(?:be held"
        rf"|take place|proceed|commence|begin)(?: \S+){{0,6}}? {_ON_A_DAY}",
        r"(?:will|shall) (?:\w+ )?(?:hold|conduct|convene) (?:\S+ ){1,6}?(?:hearing|\w*conference|conf|trial"
        rf"|argument)s?(?: \S+){{0,12}}? {_ON_A_DAY}",
        r"(?:shall|must|(?:are|is) (?:directed|ordered) to) (?:\w+ )?appear (?:\S+ ){0,8}?(?:hearing|conference|conf"
        rf"|trial|argument)(?: \S+){{0,6}}? {_ON_A_DAY}",
        rf"(?:shall|must|to) (?:\w+ )?appear (?:\S+ ){{0,4}}?{_ON_A_DAY}(?: \S+){{0,16}}? (?:hearing|conference)",
        r"motions?(?: (?!deadline|cut|filing|due)\S+){0,8}? (?:is |are )?(?:hereby |entered and )*(?:continued|reset"
        "|rescheduled) (?:to|for)",
    ),
    titles=(
        "order for initial pretrial conference",
        "order initial scheduling conference (camden)",
        "initial order setting r26 scheduling conference - form only",
        "order setting scheduling conference",
        "order setting status conference",
        "order setting teleconference",
        "order setting settlement conference",
        "order setting mediation conferences",
        "~util - set hearings",
        "set hearings",
        "set motion and r&r deadlines/hearings",
        "set/reset motion and r&r deadlines/hearings",
        "set/reset motion and r and r deadlines/hearings",
        "~util - set motion and r&r deadlines/hearings",
        "~util - set deadlines/hearings",
        "set deadlines/hearings",
        "set deadlines/hearings:",
        "set/reset deadlines/hearings",
        "set/reset motion noting date",
        "adjourn conference",
    ),
)
class HearingReset(CourtAct):
    """A hearing, conference or deadline is set, reset or continued by the clerk."""

    what: str | None = None


@filing(
    "Terminate Hearings",
    reads=(
        r"terminat\w+ (?:[\w&]+ )*(?:hearings?|deadlines?)\w*(?: hearings?)?",
        r"(?:hearing|conference|trial|deadline)s?(?: \S+){0,6}? (?:cancel\w*|vacat\w*|terminat\w*|stricken)",
        r"(?:cancel\w*|vacat\w*)(?: \S+){0,5}? (?:hearing|conference|trial|deadline)s?",
        r"(?:order|notice)(?: \w+)?(?: of)? (?:cancel|vacat)\w*(?: \S+){0,6}? (?:hearing|conference|conf"
        r"|trial|deadline|date)\w*",
        r"notice (?:of )?(?:\w+ )?cancel\w+",
        r"hearing cancel\w*",
        r"(?:text|electronic|paperless)?(?: only)? ?notice of hearing cancel\w*",
        r"brief(?:ing)? (?:\w+ )?deadlines? (?:is |are )?terminated",
        r"order (?:cancel|vacating hear)\w+",
    ),
    within=(
        r"(?:hearing|conference|conf|trial|argument|deadline|date)s?(?: \S+){0,22}? (?:is|are|be|has been"
        r"|have been|was) (?:hereby )?(?:vacated|cancel\w*|taken off|stricken|off calendar|terminated|removed"
        "|not held)",
        r"(?:hearing|conference|conf|trial|argument)s?(?: \S+){0,16}? (?:adjourned|continued|postponed)"
        r" (?:sine die|without date|without (?:a )?new date|indefinitely|generally|until further (?:notice|order))",
        r"(?:vacat|cancel|strik|terminat)\w+ (?:the )?(?:\S+ ){0,6}?(?:hearing|conference|trial|argument|date"
        "|deadline)s?(?! and (?:re)?set)",
        r"(?:hearing|conference|conf|trial|pretrial|argument)s?(?: and trial)?(?: dates?)?"
        r"(?: (?:of|on|(?:set |scheduled )?for) (?:\S+ ){0,4}?\d+)? (?:vacated|stricken|cancell?ed)",
    ),
    titles=(
        "notice cancelling hearing",
        "order cancelling deadline",
        "hearing cancelled",
        "text-only notice of hearing cancelled",
        "1 - terminate deadlines",
        "1 - terminate hearings",
        "1 - terminate deadlines and hearings",
        "terminate deadlines",
        "terminate hearings",
        "terminate motion and r&r deadlines/hearings",
    ),
)
class HearingVacated(CourtAct):
    """A hearing, conference or deadline is vacated."""

    what: str | None = None


@filing(
    "Set/Reset Deadlines",
    reads=(
        r"(?:re ?)?set(?: ?reset)? ?(?:\w+ ){0,3}?(?:deadlines?|due dates?)(?! hear)",
        r"notice of (?:\w+ )?deadlines?",
        r"(?:deadline|ddl)s?(?: \S+){0,4}? (?:updated?|re ?set|set|due|extended)",
        r"set (?:answer|reply|response|brief)\w*(?: due)?",
        r"(?:answer|response|responses|reply|replies|discovery|brief|briefs)(?: (?!filed\b|in\b|by\b)(?:[^\s.;()]+"
        r"|(?:\w|corp|inc|co|ltd|llc|jr)\.)){0,8}?"
        r" (?:due|deadline|ddl)",
        r"(?:re ?set|reset|set)(?: \S+){0,4}? (?:deadline|due|answer|response)\w*",
        "deadlines?",
        r"(?:(?:\w+ )?pleadings|joinder|(?:\w+ )?motions?) (?:is |are )?due (?:by |on )?\d",
        "case stage",
        r"update\w*(?: \w+)? deadlines?",
    ),
    titles=("~util - set deadlines", "set/reset deadlines", "set deadlines"),
)
class DeadlinesSet(CourtAct):
    """The clerk sets or resets deadlines."""


@filing(
    "Hearing Held",
    reads=(
        r"(?:hearing|conference|conf|argument|mediation|oral argument|tro|pretrial|(?:calendar|docket) call)s?"
        r"(?: (?!reports?\b)\S+){0,6}? (?:held|conducted|convened)",
        r"minutes? (?:entry )?(?:of|for|re|from)?(?: \S+){0,10}? (?:hearing|conference|conf|argument|call)\w*",
        r"(?:motion|status|telephon\w*|scheduling|settlement|pretrial|discovery|case management|initial"
        "|show cause|in chambers|evidentiary|fairness|final|oral|rule 16|discovery|video|markman"
        "|claim construction|management|preliminary|default|daubert|tro|preliminary injunction)(?: (?!to"
        r"|for|of|re|by|order)\S+){0,3}? (?:hearing|conference|conf|argument)s?(?! (?:set|re|date|not held|notice"
        "|on mot))(?: held)?",
        "oral arguments?(?: held| heard)?",
        "(?:hearing|conference)s?(?! (?:set|date|re|not held|cancel|brief|memo|exhibit|binder|statement|transcript"
        "|request))",
        "held",
    ),
    within=(
        r"(?:hearing|conference|conf|argument|call|mediation)s?"
        r"(?: (?!shall\b|will\b|to be\b|be\b|may\b)\S+){0,12}? (?:was |were |is "
        "|and )*(?:held|conducted|convened|heard|called)",
        r"(?:held|conducted|convened)(?: \S+){0,6}? (?:hearing|conference|conf|argument)",
    ),
    titles=(
        "status hearing",
        "status conference",
        "motion hearing",
        "motion hearing held",
        "scheduling conference",
        "settlement conference",
        "telephone conference",
        "discovery hearing",
        "discovery conference",
        "pretrial conference",
        "pretrial conference - initial",
        "pretrial conference - interim",
        "in chambers conference",
        "initial conference hearing",
        "in court hearing",
        "conference and extension of time to file document",
    ),
)
class HearingHeld(CourtAct):
    """Minutes of a hearing or conference, and the day on which it was held, where they say."""

    what: str | None = None
    held: date | None = None


@filing(
    "Order to Show Cause",
    reads=(
        r"order(?:s)?(?: directing| requiring| for)?(?: \S+){0,5}? (?:to )?(?:show cause(?! hearing)|showing cause"
        r"|osc)",
        "(?:order )?to show cause",
        "osc",
        "show cause(?! hearing)",
        "rule to show cause",
    ),
    within=(
        "(?:ordered|directed|shall|must|orders|directs"
        r"|required)(?: (?!the order to)\S+){0,12}? (?:to )?show(?:ing)? (?:good )?cause",
        "order to show cause(?! (?:motion|hearing|(?:is |be |are )?(?:hereby )?(?:disch|vacat|dissol|satis|withdr"
        "|moot)))",
    ),
    titles=("order to show cause - unsigned",),
)
class OrderToShowCause(Order):
    """A judge orders someone to show cause."""


@filing(
    "Response to Order to Show Cause",
    reads=(
        r"(?:response|reply(?! to (?:\W*\d+\W+)?resp)|answer|brief|memorandum|statement|declaration|return"
        r"|resp|affidavit"
        r"|letter)(?: of \S+)?(?: \S+){0,4}? (?:order )?(?:to )?(?:the )?(?:\S+ ){0,4}?(?:show cause|osc)",
        "show cause response",
    ),
)
class ResponseToOrderToShowCause(Filing):
    """The answer to an order to show cause."""


@filing(
    "Order Discharging Order to Show Cause",
    reads=(
        r"order (?:\w+ ){0,3}?(?:discharg|vacat|dissolv|satisf|withdraw)\w+(?: \S+){0,4}? (?:order to )?show cause",
    ),
    within=(
        r"(?:order to )?(?:show cause|osc)(?:(?: \S+){0,10}? (?:is|be))? (?:hereby )?(?:discharged|vacated|dissolved"
        "|satisfied|withdrawn|moot)",
        r"(?:discharg|vacat|dissolv)\w+ (?:the |its |this )?(?:\S+ ){0,3}?(?:order to show cause|osc)",
        r"orders? the order to show cause (?:to be )?(?:discharged|vacated|dissolved|withdrawn)",
    ),
)
class OrderDischargingShowCause(Order):
    """An order to show cause is discharged."""


@filing(
    "Order to File",
    reads=(
        r"order(?! (?:with|in|as|on|re|pursuant|relat\w+|refer\w+|(?:re)?assign\w+|extending|enlarging"
        r"|granting|denying) )"
        r"(?: \w+){0,2}? (?:to(?! show)|directing|requiring|instructing|for(?! fail))(?: \S+){0,6}?"
        r" (?:file|submit|respond|provide|pay|comply|report|answer|cure|complete|supplement|amend|appear"
        r"|confer(?!ence))\w*",
        "order (?:directing|requiring|compelling|instructing)",
        "order to(?! (?:disburs|disperse|pay out|show|seal"
        "|stay|strike|adopt|dism|remand|trans|reset|cont|ext|withdraw|substitut))",
        r"order (?:for|re) (?:joint |status |written |further )*(?:report|statement|brief|response|submission)\w*",
        r"order acknowledg\w+",
    ),
    within=(
        "(?:plaintiffs?|defendants?|part(?:y|ies)|counsel|petitioner|respondent"
        r"|movant)(?: (?!motion|request|appl|leave|time|exten|encourag|if\b|was\b|were\b)\S+){0,6}?"
        r" (?:shall|must|is ordered to|are ordered to|is directed to|are directed to|to) (?:\w+ )?"
        "(?:file|submit|provide|respond|serve|advise|notify|confer)",
    ),
    titles=(
        "order directing payment of fee or ifp application",
        "order directing prisoner authorization",
    ),
)
class OrderToAct(Order):
    """A judge orders someone to file or do something by a day."""


@filing(
    "Pretrial Memorandum",
    reads=(
        r"(?:joint )?(?:proposed )?(?:final )?pre ?trial (?:memorand\w+|statement|brief|stipulation"
        r"|conference memo\w*|report|disclosure|submission|filing|order \(proposed|stmt)",
        "trial (?:memorandum|statement|plan|management)s?(?! order)",
        r"(?:joint )?(?:proposed|final|joint) (?:\w+ )*pretrial order",
        "(?:proposed )?pre ?trial order (?:submitted|proposed|by)",
        "pretrial (?:brief|submission)",
    ),
    titles=("proposed pretrial order",),
)
class PretrialStatement(Filing):
    """A pretrial statement, trial brief or proposed pretrial order."""


@filing("Trial Brief", reads=("trial briefs?",))
class TrialBrief(PretrialStatement):
    """A brief on the issues to be tried."""


@filing(
    "Witness List",
    reads=(
        "(?:proposed )?(?:trial )?witness(?:es)?(?: and exhibit)? lists?",
        r"list of (?:\w+ )?witness\w*",
        r"(?:will call|may call|designation of) (?:\w+ )?witness\w*",
    ),
)
class WitnessList(Filing):
    """A list of witnesses."""


@filing(
    "Exhibit List",
    reads=(
        "(?:trial )?exhibits?(?: and witness)? lists?",
        r"list of (?:\w+ )?exhibits?",
        "(?:exhibit|trial exhibit)s? index",
        "plaintiff'?s? exhibits?",
    ),
)
class ExhibitList(Filing):
    """A list of exhibits."""


@filing(
    "Stipulation Regarding Discovery",
    reads=(
        r"(?:joint )?stip\w*(?: and (?:proposed )?order)? (?:re|regarding|for|about|concerning) (?:\w+ )?discovery",
    ),
)
class StipulationAboutDiscovery(Stipulation):
    """A stipulation about how or when discovery is taken (FRCP 29)."""

    interferes: bool | None = None
    """Whether it touches the time set to finish discovery, to hear a motion, or for trial."""


@filing(
    "Notice of Unavailability",
    reads=(
        r"notice (?:of |re )?(?:\w+ )?(?:un ?availab\w*|absence|vacation|leave of absence|conflict"
        "|intent to be absent)(?! of magis)",
        "leave of absence",
        "(?:notice of )?vacation",
        "certificate of leave",
        "request for (?:leave|excus)",
    ),
    titles=("leave of absence",),
)
class NoticeOfAvailability(Notice):
    """Counsel's notice of availability or absence."""
