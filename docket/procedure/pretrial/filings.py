"""Plans, discovery, scheduling orders, and motions before trial."""

from __future__ import annotations

from datetime import date

from docket.filing import Filing, filing
from docket.procedure.motions import Motion, MotionForExtension, Notice, Order

__all__ = [
    "CaseManagementStatement",
    "DiscoveryPaper",
    "MotionForDiscovery",
    "MotionForWitnesses",
    "MotionInLimine",
    "MotionToCompel",
    "MotionToContinue",
    "MotionToExclude",
    "MotionToExtendDiscovery",
    "MotionToModifySchedule",
    "MotionToProduce",
    "MotionToProduceRecords",
    "MotionToQuash",
    "MotionToWithdrawAdmissions",
    "NoticeOfDeposition",
    "OrderModifyingSchedule",
    "PretrialOrder",
    "Rule26fReport",
    "SchedulingOrder",
    "Subpoena",
]


@filing(
    "Rule 26(f) Report",
    reads=(
        r"(?:report|rpt)(?: \S+){0,6}? (?:rule 26|26 ?\(?f|planning|parties'? planning|discovery plan"
        r"|parties before)\w*",
        r"rule 26 ?\(?f?\)?(?: \S+){0,3}? (?:report|meeting|conference report|discovery plan|plan|planning"
        "|statement|individual|joint)",
        r"rule 26 ?\(f\)(?: report| disc\w+)?",
        "(?:joint )?(?:proposed )?(?:discovery|parties'? planning|planning meeting|scheduling) (?:plan"
        "|report|meeting report)",
        "discovery plan",
        r"(?:joint )?(?:preliminary|initial) report(?: and discovery plan| of parties\w*)?",
        r"report of (?:\w+ )*(?:parties|planning|rule 26|conference|26)\w*",
        r"joint (?:\w+ ){0,2}report(?: of| pursuant to| under| per)? (?:f\S*r\S*c\S*p\S* )?(?:rule )?26 ?\(?f\b\)?",
        "form 52",
        r"(?:rule )?26 ?\(?f\)?\b",
        r"rule 16 ?\S*(?: (?:scheduling|conference|pretrial|joint|parties'?)){0,3} report",
        "meet and confer report",
        "attorney conference report",
        r"joint (?:rule 26|scheduling|discovery)(?: \S+){0,3} (?:report|plan|proposal)",
        "case management report",
        "scheduling report",
    ),
    titles=(
        "rule 26f (joint)",
        "discovery plan - rule 26f",
        "initial report of parties before pretrial conference",
        "report of rule 26(f) planning meeting",
    ),
)
class Rule26fReport(Filing):
    """The parties' report of their discovery conference (FRCP 26(f))."""

    conference: date | None = None
    """The day of the conference, where the report's entry says so."""
    lacks: tuple[str, ...] = ()
    """What the plan is shown to lack, where somebody has read it."""


@filing(
    "Case Management Statement",
    reads=(
        "case management (?:conference )?(?:statement|plan|proposal|stmt)",
        "(?:joint )?(?:civil )?(?:cmc|scheduling conference|scheduling) statement",
        r"proposed (?:\w+ )*(?:case management|scheduling|discovery) (?:plan|schedule)",
        r"(?:joint )?proposed schedul\w+(?! order)",
        "(?:joint )?(?:proposed )?civil case management plan",
        "pretrial conference statement",
        r"certif\w+ (?:pursuant to|under) (?:local )?(?:civil )?rule 16\S*",
        r"local rule 16\S* (?:statement|report|cert)\w*",
        "joint statement (?:re )?(?:case management|scheduling)",
        "magistrate consent form joint",
    ),
    titles=("certification pursuant to local rule 16.1",),
)
class CaseManagementStatement(Filing):
    """A statement or proposed plan for a scheduling conference."""


@filing(
    "Discovery",
    reads=(
        r"(?:notice of )?(?:service|serving)(?: of)? (?:\S+ ){0,6}?(?:interrog|discovery|request|respons"
        r"|production|admission|rule 26|26\(a|initial disc|disclosure|objections)\w*",
        r"(?:request|requests|demand)s? (?:for|to) (?:\w+ )?(?:production|admiss\w*|admit|inspect\w*"
        r"|documents|produce)\w*",
        "interrogator(?:y|ies)",
        r"response(?:s)? to (?:(?!mot|mtn|and\b)\S+ ){0,5}?"
        r"(?:interrog|discovery|request(?:s)? for|production|admission)\w*",
        "discovery(?! (?:order|plan|hearing|conf|dead|due|cutoff|report))",
        r"answers? to (?:\S+ ){0,4}?interrog\w+",
        r"(?:certificate|proof|affidavit) of service (?:of|re|regarding|for) (?:\S+ ){0,6}?(?:discovery"
        r"|interrog|request(?! to\b)|disclos)\w*",
        "privilege log",
        r"notice re notice of (?:service|serving)(?: \S+){0,12}? (?:interrog|discovery|request|respons"
        r"|production|admission)\w*",
        r"notice re service of (?:\S+ ){0,10}?(?:interrog|discovery|request|respons|production|admission)\w*",
        "admissions?",
        r"notice of (?:\w+ )?(?:discovery|requests?(?! (?:for|to)))",
    ),
    titles=(
        "response to discovery",
        "request for production of documents",
        "interrogatories propounded",
        "notice of service",
    ),
)
class DiscoveryPaper(Filing):
    """Discovery requests, responses or notices of their service that reached the docket (FRCP 5(d)(1)(A))."""

    what: str | None = None
    """Which, where it says so: "interrogatories", "request for production", "request for admission"."""


@filing(
    "Notice to Take Deposition",
    reads=(
        r"notice(?: of| to)?(?: \w+){0,3}? (?:tak\w+|video\w*|oral"
        r"|intent to take)?(?: \w+){0,3}? ?depo(?:sition|sitions|s|n)?\w*",
        r"(?:re ?)?notice (?:(?!obj|non|desig|excer|trans|motion|failure|correct|filing)\S+ ){0,8}?deposition"
        r"(?! (?:desig|excer|trans|testim|exh))\w*",
        r"notice of (?:\w+ ){0,2}?30 ?\(b\)",
        "deposition notice",
        "deposition subpoena",
        "depositions?(?! desig| excer| trans)",
    ),
)
class NoticeOfDeposition(Notice):
    """A notice of deposition (FRCP 30(b)); the day stands among its dates."""

    deponent: str | None = None


@filing(
    "Subpoena",
    reads=(
        "subp(?:o|oe)na(?:s|ed)?",
        r"notice of (?:issuance|service) of (?:\w+ )?subpoenas?",
        "(?:return|proof|affidavit) of service (?:of|re|on) subpoena",
    ),
)
class Subpoena(Filing):
    """A subpoena or its return (FRCP 45)."""

    to: str | None = None
    compliance: date | None = None
    """The time for compliance that it states."""


@filing(
    "Scheduling Order",
    reads=(
        r"(?:schedul(?:e|ing)|case management|cmo|docket control|pretrial schedul\w+|rule 16(?: ?\(b\))?"
        r"|case schedul\w+|uniform pretrial|civil trial|jury trial|preliminary pretrial|initial pretrial"
        "|initial case management|discovery|patent)(?: (?:and|discovery|scheduling|management|planning"
        r"|plan|conference|pretrial|trial))* orders?(?: \w+)?",
        r"order (?:\w+ )?(?:re |regarding |on |for "
        r"|of )(?!(?:\S+ ){0,4}?(?:tele)?conf)(?:the )?(?:case )?(?:schedul\w+|case management"
        "|pretrial (?:sched|deadl|proc)|initial|trial schedule"
        "|discovery(?! (?:disput|letter|motion|issue|matter))|pre ?trial|rule 16|rule 26"
        r"|mandatory|electronic|esi|e discovery|joint)\w*",
        r"order (?:\w+ ){0,2}?(?:setting|scheduling)"
        r"(?! (?:time|brief|forth|aside|(?:further )?procedures"
        r"|(?:\S+ ){0,4}?(?:hearing|(?:tele)?conference|argument)))",
        r"order (?:re ?)?setting(?! (?:\S+ ){0,3}?brief) (?:(?!conference)\S+ ){0,8}?"
        r"(?:trial|schedule(?!d|r)|scheduling order|deadl|date)\w*",
        r"order for (?!(?:\S+ ){0,4}?(?:tele)?conf)(?:initial |scheduling |pretrial |planning |joint |case "
        r"|conference|discovery|meeting"
        r"|a? ?rule|settlement|status|discl)\w*(?: \w+)?",
        "(?:civil )?case management plan(?: and scheduling order)?",
        r"order (?:\w+ )?(?:establish|fixing|governing)\w*(?: \w+){0,3}? (?:sched|pretrial|deadl|discov"
        r"|trial|date)\w*",
        "adr scheduling order",
        "trial (?:order|setting|management order|preparation order|procedures? order)",
        "(?:trial |pretrial |case |discovery )?schedule (?:is |as )?set",
        "scheduling(?! (?:conf|report|hearing|statement|plan|notice))",
        r"order requiring (?:\w+ ){0,3}?(?:scheduling|26|report|status)\w*",
        r"(?:initial (?:\w+ )+|rule 16 (?:\w+ )*|rule 26 ?\(f\) (?:\w+ )*)order",
        "case (?:schedule|scheduled)",
        "docket control order",
        "rule 16 notice",
        "order on (?:the )?(?:initial|preliminary|first) pre ?trial(?: conference)?",
        r"initial order (?:re|regarding|setting)(?! (?:\S+ ){0,6}?(?:tele)?conf)",
        "status report order",
        r"discovery (?:and \w+ )?order",
        r"order that (?:discovery|fact discovery|all discovery|disc)\b",
        r"minute order setting(?! (?:\S+ ){0,3}?(?:hearing|conference|argument))",
        "calendar(?:ing)? order",
        "(?:initial |final |amended )*progression order",
    ),
    within=(
        r"(?:fact |expert |all )?discovery (?:\S+ )?(?:is |to be )?(?:due|complete\w*|closes|cut ?off"
        r"|to be completed|deadline|close)(?: \S+){0,3}? (?:by|on|due|set|\d)",
        r"(?:dispositive|daubert|summary judgment) motions?(?: \S+){0,2}? due",
    ),
    titles=(
        "order on pretrial deadlines",
        "status report order",
        "order requiring joint scheduling report",
        "rule 16 notice",
        "order setting hearing on motion",
        "scheduling",
        "order for scheduling order proposal",
        "joint status report order form for district judges",
        "1 - terminate deadlines and hearings and scheduling order",
        "minute order setting hearing",
    ),
)
class SchedulingOrder(Order):
    """A scheduling order (FRCP 16(b))."""

    opens_discovery: bool = False


@filing(
    "Order Modifying Schedule",
    reads=(
        "(?:amended|revised|modified|second|third|first|supplemental"
        r"|agreed amended)(?: \w+){0,2} (?:scheduling|case management|docket control)(?: \w+)? order",
        r"order (?:\w+ ){0,3}?(?:amending|modifying|continuing|extending|revising|resetting|rescheduling"
        r"|adjusting)(?: \S+){0,5}? (?:schedul|deadl|discov|date|trial|conf|hearing|cutoff|pretrial)\w*",
        r"order (?:\w+ )?(?:continuing|rescheduling|resetting|adjourning|reset)",
        "order (?:to )?(?:continue|extend|reset|reschedule)",
        r"order (?:\w+ ){0,2}?(?:extending|enlarging) (?:\S+ ){0,4}?(?:discovery|pretrial|scheduling|trial)\w*",
    ),
    within=(
        "(?:scheduling order|trial|discovery(?: cut ?off| deadline)?|pretrial conference"
        r"|case management conference|deadlines?)(?: \S+){0,10}? (?:is|are) (?:hereby )?(?:amended|modified"
        "|continued|extended|reset|rescheduled|adjourned)",
    ),
    titles=("order to extend time for discovery",),
)
class OrderModifyingSchedule(SchedulingOrder):
    """A change of the schedule (FRCP 16(b)(4))."""


@filing(
    "Pretrial Order",
    reads=(
        "(?:final |joint |proposed joint |amended )*(?:pre ?trial) order(?! ?(?:re|for initial|setting"
        r"|scheduling|#|no\b|number|\d))",
        "(?:final )?pretrial conference order",
        "order on (?:final )?pre ?trial(?: conference)?",
    ),
)
class PretrialOrder(SchedulingOrder):
    """The final pretrial order (FRCP 16(e))."""


@filing(
    "Motion to Modify Scheduling Order",
    asks=(
        r"(?:modify|am(?:en)?d|extend|revise|adjust|vacate|alter|change|relief from|reset|continue)\w*(?: the"
        r"| its)?(?: (?!and (?:extend|modify|reset|continue))\w+){0,5}? ?(?:schedul|deadlines?"
        r"|case management|cmo|pretrial dead|expert|dates"
        r"|docket control)\w*(?! (?:and \w+ )?conf)",
        r"(?:modify|amend|revise|alter|change)\w*(?: (?!compl|answ|plead)\S+){0,4}? scheduling\W? order",
        "(?:ext(?:ension|en|n|nd|end|ending|ensions)?(?: the| its| their| his| her| of| all| certain"
        r"| defendant'?s?'?| plaintiff'?s?'?)*(?: time| deadlines?| periods?| date)?|enlarg\w*(?: the"
        "| of)*(?: time| deadlines?)?|(?:more|additional|further) time)(?: to| for"
        r"| of)?(?: \S+){0,4}? (?:scheduling|dispositive motion|pretrial|deadlines|case management)\w*",
        r"(?:modification|amendment) of (?:the )?(?:schedul|case man)\w*",
    ),
    titles=("motion to extend time/shorten time regarding discovery or nondispositive matter",),
)
class MotionToModifySchedule(MotionForExtension):
    """A motion to change the schedule (FRCP 16(b)(4))."""


@filing(
    "Motion for Extension of Time to Complete Discovery",
    asks=(
        "(?:ext(?:ension|en|n|nd|end|ending|ensions)?(?: the| its| their| his| her| of| all| certain"
        r"| defendant'?s?'?| plaintiff'?s?'?)*(?: time| deadlines?| periods?| date)?|enlarg\w*(?: the"
        "| of)*(?: time| deadlines?)?|(?:more|additional|further) time)(?: in which| within which)?(?: to"
        r"| for| of)?(?: (?!ans(?:wer\w*)?\b|respon|obj|reply|serve)\S+){0,6}? discovery\w*",
        r"(?:reopen|extend|enlarge|continue)\w*(?: the)? (?:\w+ )?(?:discovery|fact discovery)\w*"
        r"(?: (?:completion )?(?:deadlines?|period|cut ?off|dates?))?",
    ),
)
class MotionToExtendDiscovery(MotionToModifySchedule):
    """A motion for more time for discovery."""


@filing(
    "Motion to Continue",
    asks=(
        r"(?:continu(?:e|ance|ing)|adjourn\w*|postpon\w*|reschedul\w*|reset|vacate|cancel"
        r"|advance)(?! (?:the )?(?:(?!hearing|trial|conf)\w+ ){0,3}?(?:judgm|order|default|arb|award|seal|stay"
        r"|dismissal|sentence))(?: \S+){0,5}?(?: hearing| conference| trial| date)?",
        "extend(?:ing)? (?:the )?(?:trial|hearing|conference)",
        r"(?:continu(?:e|ance of)|adjourn|postpone|reschedule|reset|vacate|advance|move|extend)"
        r"(?: (?!dead|disc|time)\S+){0,6}? (?:conference|hearing|trial|argument)"
        r"(?: (?:date|dates|time|setting)(?! and))?(?! order)",
    ),
    titles=(
        "request to continue",
        "adjourn conference",
    ),
)
class MotionToContinue(MotionForExtension):
    """A motion to continue a hearing, conference or trial."""


@filing(
    "Motion to Compel",
    asks=(
        r"compel\w*(?! (?:\S+ ){0,4}?arbitr)",
        r"order compel\w*",
        "compel and discovery",
    ),
)
class MotionToCompel(Motion):
    """A motion to compel disclosure or discovery (FRCP 37(a))."""

    certified: bool | None = None
    """Whether it certifies that the movant conferred; None where the paper was not read."""


@filing(
    "Motion to Quash",
    asks=(
        r"(?:quash|modify)(?: \S+){0,6}? (?:subpoena|deposition|notice|garnish|writ)\w*",
        r"quash\w*",
    ),
)
class MotionToQuash(Motion):
    """A motion to quash or modify a subpoena (FRCP 45(d)(3))."""


@filing(
    "Motion for Discovery",
    asks=(
        r"(?:leave to )?(?:take|conduct|serve|propound|engage in|expedite\w*|early|permit|limited"
        r"|jurisdictional|allow|further|for)?(?: \w+){0,2}? ?(?:discovery|deposition|depositions"
        r"|interrogatories|30\(b\)\(6\))",
        r"(?:inspection|medical exam\w*|physical exam\w*|production|expedited discovery)",
        r"issu\w+ of (?:letters?|subpoena)\w*",
        "letters? rogatory",
        "leave to (?:take|conduct|serve|depose)",
        r"take (?:\w+ )?depo\w*",
        "request for (?:production|admission)s?",
        r"examin\w+",
    ),
)
class MotionForDiscovery(Motion):
    """A motion for leave to take discovery, or about its conduct (FRCP 26(d), 30, 33)."""


@filing(
    "Motion to Withdraw Admissions",
    asks=(r"(?:withdraw|amend|set aside|relief from)\w*(?: \S+){0,5}? admissions?",),
)
class MotionToWithdrawAdmissions(Motion):
    """A motion to withdraw or amend admissions (FRCP 36(b))."""


@filing(
    "Motion for Release of Records",
    asks=(
        r"(?:release|produc\w+|obtain|unredact\w*)(?: of)?(?: (?!administrative\b)\S+){0,5}? (?:records?|documents"
        "|files?|transcripts?|medical)",
        r"(?:order )?(?:direct\w*|requir\w*) (?:\S+ ){0,5}?produc\w+",
        "(?:phi|hipaa|medical records)",
    ),
)
class MotionToProduceRecords(Motion):
    """A motion for an order that records be produced or released."""


@filing(
    "Motion to Produce",
    asks=(
        r"produce(?! (?:\w+ )?administrative)\w*",
        r"produc(?:e|tion)(?: of)?(?: \S+){0,3}? documents?",
    ),
)
class MotionToProduce(MotionToProduceRecords):
    """A motion that a party produce documents or things (FRCP 34)."""


@filing(
    "Motion in Limine",
    reads=(
        "(?:omnibus )?motions? in limine",
        "limine",
    ),
    asks=(
        "(?:in )?limine",
        "preclude",
        r"preclud\w+",
    ),
    titles=("preclude",),
)
class MotionInLimine(Motion):
    """A motion about evidence before trial."""


@filing(
    "Motion to Exclude",
    asks=(
        r"exclud\w*",
        r"(?:exclude|limit|bar|preclude)(?: \S+){0,8}? (?:expert|testimony|opinion|witness|evidence"
        r"|report)\w*",
        r"daubert\w*",
        "bar",
    ),
)
class MotionToExclude(Motion):
    """A motion to exclude an expert or other evidence."""


@filing(
    "Motion for Attendance of Witnesses",
    asks=(
        r"(?:attendance|subpoena\w*|writ of habeas corpus ad test\w*"
        r"|issuance of subpoena\w*)(?: \S+){0,6}? ?(?:witness\w*)?",
        r"incarcerated witness\w*",
    ),
)
class MotionForWitnesses(Motion):
    """A motion for the attendance of witnesses at trial."""
