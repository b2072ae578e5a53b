"""Conferences, schedules, discovery, hearings: FRCP 16, 26-37, 45."""

from __future__ import annotations

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import Motion, MotionForExtension, Notice, Order


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
        "form 52",
        r"26 ?\(f\)",
        r"rule 16 ?\S* report",
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


@filing(
    "Case Management Statement",
    reads=(
        "case management (?:conference )?(?:statement|plan|proposal|stmt)",
        "(?:joint )?(?:civil )?(?:cmc|scheduling conference|scheduling) statement",
        r"proposed (?:\w+ )*(?:case management|scheduling|discovery) (?:plan|order|schedule)",
        r"(?:joint )?proposed schedul\w+",
        "(?:joint )?(?:proposed )?civil case management plan",
        "pretrial conference statement",
        r"local rule 16\S* (?:statement|report|cert)\w*",
        "joint statement (?:re )?(?:case management|scheduling)",
        "magistrate consent form joint",
    ),
    titles=("certification pursuant to local rule 16.1",),
)
class CaseManagementStatement(Filing):
    """A statement or proposed plan for a scheduling conference."""


@filing(
    "Initial Disclosures",
    reads=(
        r"(?:initial|rule 26 ?\S*|26 ?\(a\)\S*|expert|mandatory|supplemental|witness|required"
        r"|final pretrial|pretrial|asserted claims)(?: \S+){0,3}? disclosures?(?! plan)",
        r"disclosures?(?: of| pursuant)(?: \w+)? (?:expert|witness|rule|26|asserted|to|fed)\w*",
        r"notice (?:of )?(?:serv\w+ )?(?:of )?(?:\w+ )?(?:initial|expert) disclosures?",
        "notice of disclosure",
        r"(?:designation|disclosure|identification|list) of (?:\w+ )?experts?(?: witness\w*)?",
        "expert (?:witness )?(?:designation|list|report|disclosure)s?",
        "pretrial disclosures?",
        "disclosures?",
        r"notice of (?:\w+ )?expert",
        "(?:preliminary )?(?:infringement|invalidity) contentions",
        r"notice of compliance (?:\S+ ){0,4}?(?:p\.?r|patent|disclos)\w*",
    ),
    titles=(
        "final pretrial disclosures",
        "certificate of service of initial rule 26 disclosures",
    ),
)
class InitialDisclosures(Filing):
    """Disclosures under FRCP 26(a) that reached the docket."""


@filing(
    "Discovery",
    reads=(
        r"(?:notice of )?(?:service|serving)(?: of)? (?:\S+ ){0,6}?(?:interrog|discovery|request|respons"
        r"|production|admission|rule 26|26\(a|initial disc|disclosure|objections)\w*",
        r"(?:request|requests|demand)s? (?:for|to) (?:\w+ )?(?:production|admiss\w*|admit|inspect\w*"
        r"|documents|produce)\w*",
        "interrogator(?:y|ies)",
        r"response(?:s)? to (?:\S+ ){0,5}?(?:interrog|discovery|request(?:s)? for|production|admission)\w*",
        "discovery(?! (?:order|plan|hearing|conf|dead|due|cutoff|report))",
        r"answers? to (?:\S+ ){0,4}?interrog\w+",
        r"(?:certificate|proof|affidavit) of service (?:of|re|regarding|for) (?:\S+ ){0,6}?(?:discovery"
        r"|interrog|request|disclos)\w*",
        "privilege log",
        "admissions?",
        r"notice of (?:\w+ )?(?:discovery|request)",
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


@filing(
    "Notice to Take Deposition",
    reads=(
        r"notice(?: of| to)?(?: \w+){0,3}? (?:tak\w+|video\w*|oral"
        r"|intent to take)?(?: \w+){0,3}? ?depo(?:sition|sitions|s|n)?\w*",
        r"(?:re ?)?notice (?:\S+ ){0,8}?deposition\w*",
        r"notice of (?:\w+ ){0,2}?30 ?\(b\)",
        "deposition notice",
        "deposition subpoena",
        "depositions?(?! desig| excer| trans)",
    ),
)
class NoticeOfDeposition(Notice):
    """A notice of deposition (FRCP 30(b))."""


@filing(
    "Subpoena",
    reads=(
        "subp(?:o|oe)na(?:s|ed)?",
        "(?:notice of )?(?:intent to serve |issuance of |service of |intent to (?:issue|serve) )?(?:a )?subpoenas?",
        r"notice of (?:\w+ )*subpoenas?",
        "(?:return|proof|affidavit) of service (?:of|re|on) subpoena",
    ),
)
class Subpoena(Filing):
    """A subpoena or its return (FRCP 45)."""


@filing(
    "Scheduling Order",
    reads=(
        r"(?:schedul(?:e|ing)|case management|cmo|docket control|pretrial schedul\w+|rule 16(?: ?\(b\))?"
        r"|case schedul\w+|uniform pretrial|civil trial|jury trial|preliminary pretrial|initial pretrial"
        "|initial case management|discovery|patent)(?: (?:and|discovery|scheduling|management|planning"
        r"|plan|conference|pretrial|trial))* orders?(?: \w+)?",
        r"order (?:\w+ )?(?:re |regarding |on |for |of )(?:the )?(?:case )?(?:schedul\w+|case management"
        "|pretrial (?:sched|deadl|proc)|initial|trial schedule|discovery|pre ?trial|rule 16|rule 26"
        r"|settlement conf|mandatory|electronic|esi|e discovery|joint)\w*",
        r"order (?:\w+ ){0,2}?(?:setting|scheduling|set) (?!time|brief|forth|aside)",
        r"order (?:re ?)?setting (?:\w+ ){0,8}?(?:conference|hearing|trial|schedul|deadl|date)\w*",
        "order for (?:initial |scheduling |pretrial |planning |joint |case |conference|discovery|meeting"
        r"|a? ?rule|settlement|status|discl)\w*(?: \w+)?",
        "(?:civil )?case management plan(?: and scheduling order)?",
        r"order (?:\w+ )?(?:establish|fixing|governing)\w*(?: \w+){0,3}? (?:sched|pretrial|deadl|discov"
        r"|trial|date)\w*",
        "adr scheduling order",
        "trial (?:order|setting|preparation order|procedures? order)",
        "scheduling(?! (?:conf|report|hearing|statement|plan|notice))",
        r"order requiring (?:\w+ ){0,3}?(?:scheduling|26|report|status)\w*",
        r"(?:initial|rule 16) (?:\w+ )*order",
        "case (?:schedule|scheduled)",
        "docket control order",
        "initial order (?:re|regarding|setting)",
        "status report order",
        r"discovery (?:and \w+ )?order",
        r"order that (?:discovery|fact discovery|all discovery|disc)\b",
        "minute order setting",
        "calendar(?:ing)? order",
    ),
    within=(
        r"(?:fact |expert |all )?discovery (?:\S+ )?(?:is |to be )?(?:due|complete\w*|closes|cut ?off"
        r"|to be completed|deadline|close)(?: \S+){0,3}? (?:by|on|due|set|\d)",
        r"(?:dispositive|daubert|summary judgment) motions?(?: \S+){0,2}? due",
    ),
    titles=(
        "order on pretrial deadlines",
        "order for initial pretrial conference",
        "order initial scheduling conference (camden)",
        "status report order",
        "order requiring joint scheduling report",
        "initial order setting r26 scheduling conference - form only",
        "order setting scheduling conference",
        "rule 16 notice",
        "order setting status conference",
        "order setting teleconference",
        "order setting hearing on motion",
        "scheduling",
        "order setting settlement conference",
        "order for scheduling order proposal",
        "joint status report order form for district judges",
        "1 - terminate deadlines and hearings and scheduling order",
        "minute order setting hearing",
        "order setting mediation conferences",
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
        "(?:final |joint |proposed joint |amended )*(?:pre ?trial) order(?! (?:re|for initial|setting|scheduling))",
        "(?:final )?pretrial conference order",
        "order on (?:final |initial )?pre ?trial(?: conference)?",
    ),
)
class PretrialOrder(SchedulingOrder):
    """The final pretrial order (FRCP 16(e))."""


@filing(
    "Motion to Modify Scheduling Order",
    asks=(
        r"(?:modify|amend|extend|revise|adjust|vacate|alter|change|relief from|reset|continue)\w*(?: the"
        r"| its)?(?: \w+){0,5}? ?(?:schedul|deadlines?|case management|cmo|pretrial dead|expert|dates"
        r"|docket control)\w*",
        "(?:ext(?:ension|en|n|nd|end|ending|ensions)?(?: the| its| their| his| her| of| all| certain"
        r"| defendant'?s?'?| plaintiff'?s?'?)*(?: time| deadlines?| periods?| date)?|enlarg\w*(?: the"
        "| of)*(?: time| deadlines?)?|(?:more|additional|further) time)(?: to| for"
        r"| of)?(?: \S+){0,6}? (?:scheduling|expert|dispositive|pretrial|deadlines|mediation|rule 26"
        r"|case management)\w*",
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
        r"| for| of)?(?: \S+){0,6}? discovery\w*",
        r"(?:reopen|extend|enlarge|continue)\w*(?: the)? (?:\w+ )?(?:discovery|fact discovery)\w*",
    ),
)
class MotionToExtendDiscovery(MotionToModifySchedule):
    """A motion for more time for discovery."""


@filing(
    "Motion to Continue",
    asks=(
        r"(?:continu(?:e|ance|ing)|adjourn\w*|postpon\w*|reschedul\w*|reset|vacate|cancel"
        r"|advance)(?! (?:the )?(?:\w+ ){0,3}?(?:judgm|order|default|arb|award|seal|stay|dismissal"
        r"|sentence))(?: \S+){0,5}?(?: hearing| conference| trial| date)?",
        "extend(?:ing)? (?:the )?(?:trial|hearing|conference)",
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
    "Motion for Release of Records",
    asks=(
        r"(?:release|produc\w+|obtain|unredact\w*)(?: of)?(?: \S+){0,5}? (?:records?|documents|files?"
        "|transcripts?|medical)",
        r"(?:order )?(?:direct\w*|requir\w*) (?:\S+ ){0,5}?produc\w+",
        "(?:phi|hipaa|medical records)",
        r"produce\w*",
    ),
)
class MotionToProduceRecords(Motion):
    """A motion for an order that records be produced or released."""


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
        r"(?:strike|exclude|limit|bar|preclude)(?: \S+){0,8}? (?:expert|testimony|opinion|witness|evidence"
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


@filing(
    "Notice of Hearing",
    reads=(
        r"(?:notice|ntc)s?(?: of| re| setting| scheduling| regarding)+(?: \S+){0,7}? ?(?:hearing|conference"
        r"|conf|trial|argument|mediation|call|conferences|hearings|deposition|pretrial)\w*",
        r"(?:order )?notice(?: \S+){0,6}? (?:hearing|conference) (?:set|date)\w*",
        r"notice of (?:\w+ )?(?:setting|calendar|trial|motion hearing|availability of)\w*",
        r"(?:text|electronic|paperless|virtual)(?: only)? notice (?:of|setting) (?:\w+ )*(?:hearing|conf)\w*",
        "notice (?:of )?setting",
        "notice (?:of )?(?:re ?scheduling|continuance|resetting|time change)",
        r"(?:re ?)?notice of (?:\w+ )*hearing\w*",
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
        r"|video)(?: \S+){0,4}? (?:hearing|conference|conf|trial|argument)s? (?:re ?)?(?:set|scheduled"
        "|continued)",
        "(?:hearing|conference|trial|argument)s? (?:re ?)?(?:set|scheduled|continued|reset)",
        "deadlines? hearings?",
        "calendar(?:ed)?",
        "text (?:only )?scheduling notice",
        "scheduling notice",
        "oral argument (?:set|scheduled)",
    ),
    within=(
        r"(?:hearing|conference|conf|trial|argument|mediation)s?(?: \S+){0,8}? (?:is |are |has been |was "
        "|will be )?(?:hereby )?(?:re ?set|re ?scheduled|continued|adjourned|postponed|moved|set"
        r"|scheduled)(?: \S+){0,6}? (?:for|to|on|at|from|before)",
        r"(?:set|reset|sets|setting|continu\w+|reschedul\w+|adjourn\w+)(?: \S+){0,8}? (?:hearing|conference"
        r"|conf|trial|argument)(?: \S+){0,6}? (?:for|to|on|at)",
    ),
    titles=(
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
        r"terminat\w+ (?:\w+ )*(?:hearings?|deadlines?)\w*",
        r"(?:hearing|conference|trial|deadline)s?(?: \S+){0,6}? (?:cancel\w*|vacat\w*|terminat\w*|stricken)",
        r"(?:cancel\w*|vacat\w*)(?: \S+){0,5}? (?:hearing|conference|trial|deadline)s?",
        r"(?:order|notice)(?: \w+)?(?: of)? (?:cancel|vacat)\w*(?: \S+){0,6}? (?:hearing|conference|conf"
        r"|trial|deadline|date)\w*",
        r"notice (?:of )?(?:\w+ )?cancel\w+",
        r"hearing cancel\w*",
        r"order (?:cancel|vacating hear)\w+",
    ),
    within=(
        r"(?:hearing|conference|conf|trial|argument|deadline|date)s?(?: \S+){0,14}? (?:is|are|be|has been"
        r"|have been|was) (?:hereby )?(?:vacated|cancel\w*|taken off|stricken|off calendar|terminated)",
        r"(?:vacat|cancel|strik)\w+ (?:the )?(?:\S+ ){0,6}?(?:hearing|conference|trial|argument|date"
        "|deadline)s?(?! and (?:re)?set)",
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
        r"deadlines?(?: \S+){0,4}? (?:updated?|re ?set|set|terminated|due|extended)",
        r"set (?:answer|reply|response|brief)\w*(?: due)?",
        r"(?:answer|response|responses|reply|replies|discovery|brief|briefs)(?: \S+){0,8}? (?:due|deadline)",
        r"(?:re ?set|reset|set)(?: \S+){0,4}? (?:deadline|due|answer|response)\w*",
        "deadlines?",
        "case stage",
        r"update\w*(?: \w+)? deadlines?",
        "terminate deadlines",
    ),
    titles=(
        "~util - set deadlines",
        "set/reset deadlines",
        "set deadlines",
    ),
)
class DeadlinesSet(CourtAct):
    """The clerk sets or resets deadlines."""


@filing(
    "Hearing Held",
    reads=(
        r"(?:hearing|conference|conf|argument|mediation|oral argument|tro|pretrial)s?(?: \S+){0,6}? (?:held"
        "|conducted|convened)",
        r"minutes? (?:entry )?(?:of|for|re|from)?(?: \S+){0,10}? (?:hearing|conference|conf|argument|call)\w*",
        r"(?:motion|status|telephon\w*|scheduling|settlement|pretrial|discovery|case management|initial"
        "|show cause|in chambers|evidentiary|fairness|final|oral|rule 16|discovery|video|markman"
        "|claim construction|management|preliminary|default|daubert|tro"
        r"|preliminary injunction)(?: \S+){0,3}? (?:hearing|conference|conf|argument)s?(?! (?:set|re|date"
        "|notice|on mot))(?: held)?",
        "oral arguments?(?: held| heard)?",
        "(?:hearing|conference)s?(?! (?:set|date|re|cancel))",
        "held",
    ),
    within=(
        r"(?:hearing|conference|conf|argument|call|mediation)s?(?: \S+){0,12}? (?:was |were |is "
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
    """Minutes of a hearing or conference held."""

    what: str | None = None


@filing(
    "Order to Show Cause",
    reads=(
        r"order(?:s)?(?: directing| requiring| for)?(?: \S+){0,5}? (?:to )?(?:show cause|showing cause|osc)",
        "(?:order )?to show cause",
        "osc",
        "show cause(?! hearing)",
        "rule to show cause",
    ),
    within=(
        "(?:ordered|directed|shall|must|orders|directs"
        r"|required)(?: \S+){0,12}? (?:to )?show(?:ing)? (?:good )?cause",
        "order to show cause",
    ),
    titles=("order to show cause - unsigned",),
)
class OrderToShowCause(Order):
    """A judge orders someone to show cause."""


@filing(
    "Response to Order to Show Cause",
    reads=(
        "(?:response|reply|answer|brief|memorandum|statement|declaration|return|resp|affidavit"
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
        r"(?:order to )?show cause(?: \S+){0,10}? (?:is|be) (?:hereby )?(?:discharged|vacated|dissolved"
        "|satisfied|withdrawn|moot)",
        r"(?:discharg|vacat|dissolv)\w+ (?:the |its |this )?(?:\S+ ){0,3}?(?:order to show cause|osc)",
    ),
)
class OrderDischargingShowCause(Order):
    """An order to show cause is discharged."""


@filing(
    "Order to File",
    reads=(
        r"order(?: \w+){0,2}? (?:to|directing|requiring|instructing|for)(?: \S+){0,6}? (?:file|submit"
        r"|respond|provide|pay|comply|report|answer|cure|complete|supplement|amend|appear|confer)\w*",
        "order (?:directing|requiring|compelling|instructing)",
        "order to (?!show|seal|stay|strike|adopt|dism|remand|trans|reset|cont|ext)",
        r"order (?:for|re) (?:joint |status |written |further )*(?:report|statement|brief|response|submission)\w*",
        r"order acknowledg\w+",
    ),
    within=(
        "(?:plaintiffs?|defendants?|part(?:y|ies)|counsel|petitioner|respondent"
        r"|movant)(?: \S+){0,6}? (?:shall|must|is ordered to|are ordered to|is directed to|are directed to"
        r"|to) (?:\w+ )?(?:file|submit|provide|respond|serve|advise|notify|confer)",
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
        "trial (?:brief|memorandum|statement|plan|management)s?",
        r"(?:joint )?(?:proposed|final|joint) (?:\w+ )*pretrial order",
        "(?:proposed )?pre ?trial order (?:submitted|proposed|by)",
        "pretrial (?:brief|submission)",
    ),
    titles=(
        "proposed pretrial order",
        "trial brief",
    ),
)
class PretrialStatement(Filing):
    """A pretrial statement, trial brief or proposed pretrial order."""


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
    "Transcript",
    reads=(
        "transcripts?(?! order for| desig)",
        r"notice of (?:filing )?(?:of )?(?:\w+ )?(?:official |intent to request redact\w*"
        r"|redaction)(?: \w+)*transcripts?",
        "notice of filing (?:of )?(?:official )?transcript",
        r"(?:order|request) (?:for|of) (?:\w+ )?transcript\w*",
        r"transcript (?:order|request|designation)\w*",
        "official (?:court )?transcript",
        "reporter'?s? transcript",
        "redaction request",
        r"(?:notice of )?intent to (?:request|redact)\w*",
        "court reporter'?s?",
        "partial transcript",
    ),
    titles=(
        "transcript - pdf",
        "transcript (cv)",
        "appeal transcript request",
    ),
)
class Transcript(Filing):
    """A transcript, or an order or notice about one."""


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
