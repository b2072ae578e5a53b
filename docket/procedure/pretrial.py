"""Conferences, schedules, discovery, hearings: FRCP 16, 26-37, 45."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from docket.clock import Clock, Start
from docket.filing import CourtAct, DateSet, Filing, filing
from docket.law import provision
from docket.procedure.access import SOCIAL_SECURITY, MotionForProtectiveOrder, lacking
from docket.procedure.commencement import (
    BankruptcyAppeal,
    HabeasPetition,
    InitiatingPaper,
    OrderTransferring,
    ScreeningOrder,
    prisoner_suit,
    role,
)
from docket.procedure.motions import (
    BRIEFING,
    MOTION,
    RULED,
    STIPULATION,
    MinuteEntry,
    Motion,
    MotionForExtension,
    MotionForSanctions,
    Notice,
    Objection,
    Order,
    Reply,
    Response,
    Ruling,
    RulingOnStipulation,
    Stipulation,
    Vacatur,
    WithdrawalOfMotion,
)
from docket.procedure.pleading import (
    RESPONSE,
    AmendedComplaint,
    MotionToAmend,
    answer_clock,
    answer_due,
    awaited_of,
    awaiting,
)
from docket.procedure.service import ProofOfService, WaiverReturned
from docket.region import NEW, AsTo, Lapse, On, Region, Row, itself, referenced
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture
    from docket.region import Subject


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

    conference: date | None = None
    """The day of the conference, where the report's entry says so."""
    lacks: tuple[str, ...] = ()
    """What the plan is shown to lack, where somebody has read it."""


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

    what: str | None = None
    """Which, where it says so: "initial", "expert", "rebuttal expert", "pretrial"."""


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

    what: str | None = None
    """Which, where it says so: "interrogatories", "request for production"."""


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
        r"order (?:\w+ )?(?:re |regarding |on |for |of )(?:the )?(?:case )?(?:schedul\w+|case management"
        "|pretrial (?:sched|deadl|proc)|initial|trial schedule|discovery|pre ?trial|rule 16|rule 26"
        r"|settlement conf|mandatory|electronic|esi|e discovery|joint)\w*",
        r"order (?:\w+ ){0,2}?(?:setting|scheduling|set) (?!time|brief|forth|aside)",
        r"order (?:re ?)?setting (?:\S+ ){0,8}?(?:conference|hearing|trial|schedul|deadl|date)\w*",
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
        "(?:final |joint |proposed joint |amended )*(?:pre ?trial) order(?! ?(?:re|for initial|setting"
        r"|scheduling|#|no\b|number|\d))",
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
        r"(?:notice|ntc)s?(?: of| re| setting| scheduling| regarding)+(?: (?!correct|re\b|error|withdraw"
        "|filing|compl|defic|appeal|change|appear|unavail|intent|non|motion and|settle|disclos"
        r"|\d)\S+){0,6}? ?(?:hearing|conference|conf|trial|argument|mediation|call|conferences|hearings"
        r"|deposition|pretrial)\w*",
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
        "|will be )?(?:hereby |vacated and |stricken and )?(?:re ?set|re ?scheduled|continued|adjourned"
        r"|postponed|moved|advanced|set|scheduled)(?: \S+){0,6}? (?:for|to|on|at|from|before)",
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
        "|claim construction|management|preliminary|default|daubert|tro|preliminary injunction)(?: (?!to"
        r"|for|of|re|by)\S+){0,3}? (?:hearing|conference|conf|argument)s?(?! (?:set|re|date|notice"
        "|on mot))(?: held)?",
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


# -- what a date is for ----------------------------------------------------------------------------


@frozen(eq=False)
class DateFor:
    """What the date of an order is for: the name of the act, the words it is known by, the papers that do it."""

    act: str
    words: re.Pattern[str]
    papers: re.Pattern[str] | None = None


def _dates_for(*rows: tuple[str, ...]) -> tuple[DateFor, ...]:
    return tuple(
        DateFor(act, re.compile(words), re.compile(papers[0]) if papers else None) for act, words, *papers in rows
    )


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
    ("motions", r"^(?:pretrial |all |other |law and )*motions?\b(?!.*hearing)"),
    ("initial disclosures", r"initial disclosure|26\(a\)\(1\)"),
    ("Rule 26(f) report", r"26\(f\) report|planning report|discovery plan|scheduling report"),
    ("pretrial disclosures", r"pretrial disclosure"),
    (
        "pretrial statement",
        r"pretrial (?:statement|order|memorand|brief|submission)|witness (?:motion|list)|exhibit list",
    ),
    ("trial brief", r"trial brief|jury instruction|voir dire"),
    ("mediation", r"mediation|\badr\b|settlement conference"),
)
"""The dates of a schedule, each by the words that orders use; the first that fits is meant."""

ORDERED = _dates_for(
    ("response to order to show cause", r"show cause|\bosc\b", r"show-cause"),
    ("status report", r"status|report", r"status-report|report|statement|adr"),
    ("case management statement", r"case management|scheduling statement", r"case-management|26-f"),
    ("dispositional documents", r"dispos|dismissal", r"dismissal"),
    ("filing fee", r"\bfee\b|in forma pauperis|\bifp\b", r"fee|forma-pauperis"),
    ("consent or declination", r"consent|declin", r"consent|declination"),
    ("further briefing or motions", r"brief|motion|memorand|supplement", r"memorandum|motion|brief"),
    ("proposed order", r"proposed (?:order|judgment)", r"proposed-order"),
    ("service documents", r"service document|usm|summons", r"usm|summons|service"),
    ("compliance", r""),
)
"""What an order has somebody do, or lets somebody do, by a day; the last stands for all that has no name here."""

HEARING = re.compile(r"hearing|conference|argument|\btrial\b(?!.*(?:brief|statement))|mediation|evidentiary|prove.?up")
BRIEFS = re.compile(r"oppos|respon|repl(?:y|ies)|object|sur-?reply")
AMENDMENT_CUTOFF = re.compile(r"amendment of (?:the )?pleadings?|amended pleadings")
PLEADINGS = re.compile(r"^(?:an? )?(?:answer|responsive pleading)|amended (?:complaint|pleading(?!s)|petition)")


def meant(stated: DateSet, table: tuple[DateFor, ...]) -> DateFor | None:
    """What a stated date is for, by the first words of a table that fit."""
    what = stated.what.lower()
    return next((row for row in table if row.words.search(what)), None)


def is_hearing(stated: DateSet) -> bool:
    """Whether a stated date is the day of a hearing, conference or trial."""
    what = stated.what.lower()
    return HEARING.search(what) is not None and not re.search(r"\b(?:statement|report|brief)\b", what)


def _is_paper(stated: DateSet) -> bool:
    """Whether a stated date is for a brief or a pleading, which have times of their own."""
    what = stated.what.lower()
    return "show cause" not in what and (BRIEFS.search(what) is not None or PLEADINGS.search(what) is not None)


# -- the schedule ----------------------------------------------------------------------------------

SCHEDULE = Region(
    "schedule",
    "The dates that the court has set for the case, each under the words of the order (FRCP 16(b)).",
    ("set", "passed", "vacated"),
    final=("passed", "vacated"),
)


def scheduled(order: Filing) -> Iterator[DateSet]:
    """The dates of an order that belong to the schedule: all of a scheduling order's, of others the known cut-offs."""
    whole = isinstance(order, SchedulingOrder)
    for stated in order.dates:
        amends = whole and "amend" in stated.what.lower()
        amends = amends or (isinstance(order, Ruling) and AMENDMENT_CUTOFF.search(stated.what.lower()) is not None)
        if (_is_paper(stated) and not amends) or (stated.date is None and meant(stated, CUTOFFS) is None):
            continue
        if (stated.printed and not isinstance(order, (SchedulingOrder, DeadlinesSet, HearingReset))) or (
            not whole and meant(stated, CUTOFFS) is None and not is_hearing(stated)
        ):
            continue
        yield stated


def _subjects_scheduled(case: Posture, order: Filing) -> Iterator[Subject]:
    yield from dict.fromkeys(stated.what.lower() for stated in scheduled(order))


def _replaced(case: Posture, order: Filing) -> Iterator[Subject]:
    """Dates in force for the same thing under other words, which the order's own replaces."""
    new = list(scheduled(order))
    if not new or not (standing := case.subjects("schedule", "set", "passed")):
        return
    said = {stated.what.lower() for stated in new}
    acts = {row.act for stated in new if (row := meant(stated, CUTOFFS))}
    for subject in standing:
        row = meant(DateSet(str(subject), None), CUTOFFS)
        if subject not in said and row is not None and row.act in acts and not HEARING.search(str(subject)):
            yield subject


def _date_scheduled(case: Posture, order: Filing, subject: Subject) -> Start:
    day = next((d.date for d in reversed(list(scheduled(order))) if d.what.lower() == subject), None)
    if day is None:
        return Start(None, known="assumed", what="order", missing="the day that the order sets is not shown")
    return Start(order.day, what="order", set_to=day)


def _for_all(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    return ()


def _is_for(row: DateFor) -> Callable[[Posture, Filing, Subject], bool]:
    """Whether a subject of the schedule is this cut-off. Discovery has a region, and so a clock, of its own."""

    def fits(case: Posture, order: Filing, subject: Subject) -> bool:
        stated = DateSet(str(subject), None)
        return not is_hearing(stated) and meant(stated, CUTOFFS) is row and row.act != "discovery"

    return fits


CUTOFF_CLOCKS = tuple(
    Clock(
        act=row.act,
        law="frcp-16-b-3-A",
        start=_date_scheduled,
        party=_for_all,
        kind="may",
        silence="later only by leave, for good cause (Fed. R. Civ. P. 16(b)(4))",
        ordered=True,
        when=_is_for(row),
    )
    for row in CUTOFFS
)

dates_scheduled = AsTo("each date that it sets", _subjects_scheduled, dated=True)
dates_replaced = AsTo("each date that it replaces under another name", _replaced, dated=True)
all_dates = AsTo("each date set", lambda case, filing: case.subjects("schedule", "set"))
TIMETABLES: tuple[type[Filing], ...] = (Order, Ruling, RulingOnStipulation, MinuteEntry, DeadlinesSet, HearingReset)

for _kind in TIMETABLES:
    SCHEDULE.add(
        Row(_kind, (NEW, "vacated"), "set", dates_scheduled, "frcp-16-b-3-A", clock=CUTOFF_CLOCKS, irregular=None),
        Row(_kind, ("set", "passed"), "set", dates_scheduled, "frcp-16-b-4", clock=CUTOFF_CLOCKS, ends="extended"),
        Row(_kind, ("set", "passed"), "vacated", dates_replaced, "frcp-16-b-4", ends="superseded"),
    )
SCHEDULE.add(*(Row(Lapse(row.act), "set", "passed", dates_scheduled, "frcp-16-b-3-A") for row in CUTOFFS))


def cutoff_passed(case: Posture, *acts: str) -> DateSet | None:
    """The cut-off for one of these acts that has passed, with its day; None where none is shown to have."""
    for subject in case.subjects("schedule", "passed"):
        row = meant(DateSet(str(subject), None), CUTOFFS)
        order = case.moved_by("schedule", subject) or case.opened_by("schedule", subject)
        if row is not None and row.act in acts:
            return _last_set(case, subject) or (DateSet(str(subject), order.day) if order else None)
    return None


def _last_set(case: Posture, subject: Subject) -> DateSet | None:
    """The date that a subject of the schedule was last set to."""
    cell = case.cell("schedule", subject)
    for before in cell.history() if cell else ():
        order = case.filing(before.by)
        for stated in order.dates if order else ():
            if stated.what.lower() == subject and stated.date is not None:
                return stated
    return None


# -- discovery -------------------------------------------------------------------------------------

DISCOVERY = Region(
    "discovery", "Whether discovery may be taken (FRCP 26(d)).", ("not open", "open", "closed"), initial="not open"
)


def discovery_cutoff(order: Filing) -> DateSet | None:
    """The day by which an order has discovery completed."""
    found = [d for d in scheduled(order) if (row := meant(d, CUTOFFS)) and row.act == "discovery" and not is_hearing(d)]
    return found[-1] if found else None


def _cutoff_start(case: Posture, order: Filing, subject: Subject) -> Start:
    stated = discovery_cutoff(order)
    return Start(order.day, what="order", set_to=stated.date if stated else None)


COMPLETE_DISCOVERY = Clock(
    act="discovery",
    law="frcp-16-b-3-A",
    start=_cutoff_start,
    party=_for_all,
    kind="may",
    silence="later only by leave, for good cause (Fed. R. Civ. P. 16(b)(4))",
    ordered=True,
    when=lambda case, order, subject: discovery_cutoff(order) is not None,
)


def _opens(case: Posture, order: Filing) -> tuple[str, ...]:
    return ("",) if getattr(order, "opens_discovery", False) or discovery_cutoff(order) is not None else ()


opened_by_order = AsTo("the case, where the order opens discovery or says when it ends", _opens)
first_service = AsTo(
    "the case, where service is shown for the first time",
    lambda case, proof: (
        ("",) if proof.served and case.clock("discovery", "", "early request to produce") is None else ()
    ),
)
conferred = AsTo("the case, whose parties have conferred", lambda case, report: ("",))

for _kind in TIMETABLES:
    DISCOVERY.add(
        Row(_kind, ("not open",), "open", opened_by_order, "frcp-26-d-1", clock=COMPLETE_DISCOVERY),
        Row(
            _kind, ("open", "closed"), "open", opened_by_order, "frcp-16-b-4", clock=COMPLETE_DISCOVERY, ends="extended"
        ),
    )
DISCOVERY.add(
    Row(
        ProofOfService,
        "not open",
        "not open",
        first_service,
        "frcp-26-d-2-A",
        clock=Clock(
            act="early request to produce", law="frcp-26-d-2-A", start="served", party=_for_all, kind="not-before"
        ),
    ),
    Row(Rule26fReport, "not open", "open", conferred, "frcp-26-d-1", irregular=None),
    Row(Rule26fReport, ("open", "closed"), None, conferred, "frcp-26-d-1"),
    Row(Lapse("discovery"), "open", "closed", conferred, "frcp-16-b-3-A"),
)


# -- hearings --------------------------------------------------------------------------------------

HEARINGS = Region(
    "hearing",
    "Each hearing and conference, from the day it is set.",
    ("set", "continued", "vacated", "held"),
    final=("vacated", "held"),
)

_SORTS = tuple(
    (sort, re.compile(words))
    for sort, words in (
        ("motion hearing", r"motion|oral argument"),
        ("order to show cause hearing", r"show cause|\bosc\b"),
        ("pretrial conference", r"pre-?trial|trial (?:confirmation|setting|management)"),
        ("scheduling conference", r"schedul|rule 16|case management|initial conf"),
        ("settlement conference", r"settle|mediat|\badr\b"),
        ("status conference", r"status"),
        ("fairness hearing", r"fairness|final approval"),
    )
)


def sort_of_hearing(what: str) -> str:
    """The sort of hearing that some words mean, so that "telephonic status conference" is a status conference."""
    low = what.lower()
    return next((sort for sort, words in _SORTS if words.search(low)), low)


def hearings_in(act: Filing) -> list[DateSet]:
    """The hearings and conferences that an act gives a day; a trial has a region of its own."""
    if not act.dates:
        return []
    named = getattr(act, "what", None)
    found = [
        d for d in act.dates if d.date is not None and is_hearing(d) and not re.search(r"\btrial$", d.what.lower())
    ]
    if not found and named and HEARING.search(str(named).lower()):
        found = [d for d in act.dates if d.date is not None and not _is_paper(d)][:1]
    return found


def hearing_name(case: Posture, subject: Subject) -> str:
    """What a hearing is called."""
    if not isinstance(subject, str):
        return subject[-1]
    opener = case.opened_by("hearing", subject)
    stated = hearings_in(opener) if opener else []
    return str(getattr(opener, "what", None) or (stated[0].what if stated else "hearing"))


def hearing_set(case: Posture, subject: Subject) -> DateSet | None:
    """The day and hour for which a hearing was last set."""
    cell = case.cell("hearing", subject)
    for before in cell.history() if cell else ():
        act = case.filing(before.by)
        for stated in hearings_in(act) if act else ():
            if isinstance(subject, str) or stated.what == subject[-1] or before is not cell:
                return stated
    return None


def _about(case: Posture, act: Filing) -> set[str]:
    return {paper.key for paper in case.referred(act)} | ({act.key} if isinstance(act, Motion) else set())


def the_hearing(case: Posture, act: Filing, what: str | None, day: date | None) -> Subject | None:
    """The hearing still to come that an act means: by its motion, by its day, or as the only one of its sort."""
    awaited = case.subjects("hearing", "set", "continued")
    if not awaited:
        return None
    sort, about = sort_of_hearing(what) if what else None, _about(case, act)
    alike = [s for s in awaited if sort is None or sort_of_hearing(hearing_name(case, s)) in (sort, "hearing")]
    for subject in alike:
        opener = case.opened_by("hearing", subject)
        if opener is not None and about & (_about(case, opener) | {opener.key}):
            return subject
    for subject in alike:
        stated = hearing_set(case, subject)
        if day is not None and stated is not None and stated.date == day:
            return subject
    return alike[0] if len(alike) == 1 and sort is not None else None


def _settings(case: Posture, act: Filing) -> Iterator[tuple[Subject, bool]]:
    """The hearings that an act sets, each with whether it was on calendar already, for another day."""
    stated = hearings_in(act)
    for hearing in stated:
        known = None if isinstance(act, Motion) else the_hearing(case, act, hearing.what, hearing.date)
        if known is None:
            yield act.key if len(stated) == 1 else (act.key, hearing.what), False
        elif (before := hearing_set(case, known)) is None or before.date != hearing.date:
            yield known, True


def _new_hearings(case: Posture, act: Filing) -> Iterator[Subject]:
    return (subject for subject, known in _settings(case, act) if not known)


def _moved_hearings(case: Posture, act: Filing) -> Iterator[Subject]:
    return (subject for subject, known in _settings(case, act) if known)


def _held(case: Posture, minutes: Filing) -> Iterator[Subject]:
    what = getattr(minutes, "what", None)
    known = the_hearing(case, minutes, what, minutes.filed)
    if known is not None:
        yield known
    elif isinstance(minutes, HearingHeld) and case.cell("hearing", minutes.key) is None:
        yield minutes.key


def _called_off(case: Posture, act: Filing) -> Iterator[Subject]:
    what = getattr(act, "what", None)
    days: list[date | None] = [stated.date for stated in act.dates] or [None]
    for day in days:
        known = the_hearing(case, act, what, day)
        if known is not None:
            yield known
            return
    awaited = case.subjects("hearing", "set", "continued")
    if len(awaited) == 1 and what is None and not act.dates and not act.refs:
        yield awaited[0]


new_hearings = AsTo("each hearing that it sets", _new_hearings, dated=True)
moved_hearings = AsTo("each hearing that it moves to another day", _moved_hearings, dated=True)
hearing_held = AsTo("the hearing held", _held)
hearing_called_off = AsTo("the hearing called off", _called_off)
ON_CALENDAR = ("set", "continued")
SETTERS: tuple[type[Filing], ...] = (
    HearingNotice, HearingReset, Motion, Order, Ruling, RulingOnStipulation, MinuteEntry, HearingHeld,
)  # fmt: skip

for _kind in SETTERS:
    HEARINGS.add(
        Row(_kind, NEW, "set", new_hearings, "frcp-78-a", irregular=None),
        Row(_kind, ON_CALENDAR, "continued", moved_hearings, "frcp-78-a"),
    )
HEARINGS.add(
    Row(HearingHeld, (NEW, *ON_CALENDAR), "held", hearing_held, "frcp-78-a"),
    Row(MinuteEntry, ON_CALENDAR, "held", hearing_held, "frcp-78-a"),
    Row(HearingVacated, ON_CALENDAR, "vacated", hearing_called_off, "frcp-78-b"),
)


# -- orders to act, and leave to act ---------------------------------------------------------------

ORDER_TO_ACT = Region(
    "order to act",
    "Each order that somebody do something: an order to show cause, an order to file, a day that must be kept.",
    ("open", "met", "missed", "discharged", "vacated"),
    final=("met", "discharged", "vacated"),
)
LEAVE = Region(
    "leave",
    "Each day by which somebody may act: it lapses, and nothing is missed.",
    ("open", "used", "lapsed"),
    final=("used", "lapsed"),
)


def asked(order: Filing) -> list[DateSet]:
    """The dates of an order by which somebody has to do something, or may, that no other region keeps."""
    if not order.dates or isinstance(order, SchedulingOrder):
        return []
    return [
        stated
        for stated in order.dates
        if not (stated.printed or is_hearing(stated) or _is_paper(stated))
        and (isinstance(order, (OrderToAct, OrderToShowCause)) or (meant(stated, CUTOFFS) is None and _plain(stated)))
    ]


def _plain(stated: DateSet) -> bool:
    """Whether it is plain what a date is for, or at least that it commands or allows."""
    row = meant(stated, ORDERED)
    return stated.must is not None or (row is not None and row.papers is not None)


def _must(order: Filing, stated: DateSet) -> bool:
    """Whether a date is mandatory: where its words are not known, only an order to act makes it so."""
    return isinstance(order, (OrderToAct, OrderToShowCause)) if stated.must is None else stated.must


def _subjects_asked(order: Filing, must: bool) -> Iterator[tuple[Subject, DateSet | None]]:
    stated = [d for d in asked(order) if _must(order, d) is must]
    for one in stated:
        yield (order.key if len(stated) == 1 else (order.key, one.what)), one
    if must and not stated and isinstance(order, (OrderToAct, OrderToShowCause)) and not asked(order):
        yield order.key, None


def act_asked(case: Posture, region: str, subject: Subject) -> DateFor | None:
    """What an order wants, or lets somebody do; None where the docket does not say."""
    order = case.opened_by(region, subject)
    return _act_of(order, subject, region == "order to act") if order is not None else None


def _act_of(order: Filing, subject: Subject, must: bool) -> DateFor | None:
    if isinstance(order, OrderToShowCause):
        return ORDERED[0]
    stated = next((d for s, d in _subjects_asked(order, must) if s == subject), None)
    return meant(stated, ORDERED) if stated is not None else None


def _day_asked(must: bool) -> Callable[[Posture, Filing, Subject], Start]:
    def begin(case: Posture, order: Filing, subject: Subject) -> Start:
        stated = next((d for s, d in _subjects_asked(order, must) if s == subject), None)
        if stated is None or stated.date is None:
            return Start(None, known="assumed", what="order", missing="the day that the order sets is not shown")
        row = _act_of(order, subject, must)
        done_elsewhere = must and (row is None or row.papers is None)
        missing = "what is done under it is not docketed" if done_elsewhere else None
        return Start(order.day, what="order", set_to=stated.date, missing=missing)

    return begin


def _whom(must: bool) -> Callable[[Posture, Filing, Subject], tuple[str, ...]]:
    def parties(case: Posture, order: Filing, subject: Subject) -> tuple[str, ...]:
        stated = next((d for s, d in _subjects_asked(order, must) if s == subject), None)
        return (stated.party,) if stated is not None and stated.party else order.as_to

    return parties


def _ordered_clocks(must: bool, law: str, silence: str) -> tuple[Clock, ...]:
    def for_act(row: DateFor) -> Callable[[Posture, Filing, Subject], bool]:
        return lambda case, order, subject: _act_of(order, subject, must) is row

    return tuple(
        Clock(
            act=row.act,
            law=law,
            start=_day_asked(must),
            party=_whom(must),
            kind="must" if must else "may",
            silence=silence,
            ordered=True,
            when=for_act(row),
        )
        for row in ORDERED
    )


def _extended(case: Posture, order: Filing) -> Iterator[Subject]:
    """The orders to act for which another order sets a new day."""
    acts = {row for stated in asked(order) if (row := meant(stated, ORDERED)) and row.papers}
    for subject in case.subjects("order to act", "open", "missed"):
        if act_asked(case, "order to act", subject) in acts:
            yield subject


def _as_before(case: Posture, order: Filing, subject: Subject) -> tuple[str, ...]:
    return order.as_to or tuple(_parties_asked(case, "order to act", subject))


def _new_date(case: Posture, order: Filing, subject: Subject) -> Start:
    row = act_asked(case, "order to act", subject)
    stated = next((d for d in asked(order) if meant(d, ORDERED) is row), None)
    return Start(order.day, what="order", set_to=stated.date if stated else None)


@cache
def _acts_of(slug: str) -> frozenset[str]:
    """The acts that a kind of paper does, of those that orders ask for."""
    return frozenset(row.act for row in ORDERED if row.papers is not None and row.papers.search(slug))


def _parties_asked(case: Posture, region: str, subject: Subject) -> set[str]:
    """Whom an order asks, as far as the docket shows."""
    cell = case.cell(region, subject)
    named = {name for key in (cell.clocks if cell else ()) for name in case.clocks[key].parties}
    order = None if named else case.opened_by(region, subject)
    return named or set(order.as_to if order else ())


def _does(case: Posture, region: str, subject: Subject, paper: Filing) -> bool:
    """Whether a paper is what an order wants: it refers to the order, or is of the sort, from whom it was wanted.

    After the day has passed, and for a mere leave, only a paper that refers to the order is taken for what was wanted.
    """
    id = subject if isinstance(subject, str) else subject[0]
    refers = bool(paper.refs) and any(act.key == id for act in case.referred(paper))
    if not refers:
        cell = case.cell(region, subject)
        acts = {key[2] for key in cell.clocks} if cell is not None and cell.state == "open" else set()
        if region != "order to act" or acts.isdisjoint(_acts_of(type(paper).slug)):
            return False
    elif isinstance(paper, CourtAct):
        return False
    wanted = _parties_asked(case, region, subject) if paper.by else set()
    return not wanted or not wanted.isdisjoint(paper.by)


def _done(region: str, *states: str) -> AsTo:
    def find(case: Posture, paper: Filing) -> list[Subject]:
        if isinstance(paper, (Order, Ruling)):
            return []
        return [subject for subject in case.subjects(region, *states) if _does(case, region, subject, paper)]

    return AsTo(f"each {region} that the paper answers", find, among=states)


def _of_show_cause(case: Posture, order: Filing) -> Iterator[Subject]:
    named = [act.key for act in case.referred(order) if case.cell("order to act", act.key)]
    awaited = [
        s
        for s in case.subjects("order to act", "open", "met", "missed")
        if isinstance(case.opened_by("order to act", s), OrderToShowCause)
    ]
    yield from named or awaited[-1:]


commanded = AsTo(
    "each thing that it orders done",
    lambda case, order: (s for s, _ in _subjects_asked(order, True) if not any(_extended(case, order))),
)
permitted = AsTo(
    "each thing that it lets somebody do by a day",
    lambda case, order: (s for s, _ in _subjects_asked(order, False)),
    dated=True,
)
put_off = AsTo("each order to act for which it sets a new day", _extended, dated=True)
order_obeyed = _done("order to act", "open", "missed")
leave_used = _done("leave", "open")
show_cause = AsTo("the order to show cause", _of_show_cause)
order_vacated = AsTo(
    "each order to act that it vacates",
    lambda case, order: (act.key for act in case.referred(order) if case.cell("order to act", act.key)),
)

DISOBEDIENCE = "sanctions (Fed. R. Civ. P. 16(f)); dismissal of a plaintiff's action (Fed. R. Civ. P. 41(b))"
COMMANDS = _ordered_clocks(True, "frcp-16-f", DISOBEDIENCE)
PERMISSIONS = _ordered_clocks(False, "frcp-83-b", "the leave lapses")
POSTPONED = tuple(
    Clock(
        act=row.act, law="frcp-6-b-1-A", start=_new_date, party=_as_before, silence=DISOBEDIENCE, ordered=True,
        when=lambda case, order, subject, row=row: act_asked(case, "order to act", subject) is row,  # type: ignore[misc]
    )
    for row in ORDERED
)  # fmt: skip

for _kind in (Order, Ruling, RulingOnStipulation, MinuteEntry):
    ORDER_TO_ACT.add(
        Row(_kind, NEW, "open", commanded, "frcp-16-f", clock=COMMANDS, irregular=None),
        Row(_kind, ("open", "missed"), "open", put_off, "frcp-6-b-1-A", clock=POSTPONED, ends="extended"),
    )
    LEAVE.add(Row(_kind, NEW, "open", permitted, "frcp-83-b", clock=PERMISSIONS, irregular=None))
ORDER_TO_ACT.add(
    Row(Filing, "open", "met", order_obeyed, "frcp-16-f"),
    Row(OrderDischargingShowCause, ("open", "met", "missed"), "discharged", show_cause, "frcp-16-f", ends="vacated"),
    Row(Vacatur, ("open", "missed"), "vacated", order_vacated, "frcp-16-f", ends="vacated"),
    *(Row(Lapse(row.act), "open", "missed", commanded, "frcp-16-f") for row in ORDERED if row.papers),
)
LEAVE.add(
    Row(Filing, "open", "used", leave_used, "frcp-83-b"),
    *(Row(Lapse(row.act), "open", "lapsed", permitted, "frcp-83-b") for row in ORDERED),
)


# -- times to brief that an order sets -------------------------------------------------------------

RESPONSES = re.compile(r"oppos|respon")
REPLIES = re.compile(r"^(?:\w+ )?repl(?:y|ies)\b")


def _briefed(order: Filing, words: re.Pattern[str]) -> DateSet | None:
    by_order = not isinstance(order, DeadlinesSet)
    return next(
        (d for d in order.dates if d.date and words.search(d.what.lower()) and not (d.printed and by_order)), None
    )


def _motions_timed(words: re.Pattern[str], *states: str) -> Callable[[Posture, Filing], Iterator[Subject]]:
    def find(case: Posture, order: Filing) -> Iterator[Subject]:
        if not order.dates or _briefed(order, words) is None:
            return
        for paper in case.referred(order):
            meant_by = case.referred(paper) if isinstance(paper, MotionForExtension) else (paper,)
            for motion in meant_by:
                if case.state("briefing", motion.key) in states:
                    yield motion.key

    return find


def _brief_due(words: re.Pattern[str]) -> Callable[[Posture, Filing, Subject], Start]:
    def begin(case: Posture, order: Filing, subject: Subject) -> Start:
        stated = _briefed(order, words)
        return Start(order.day, what="order", set_to=stated.date if stated else None)

    return begin


def _briefing_party(case: Posture, order: Filing, subject: Subject) -> tuple[str, ...]:
    return order.as_to


UNBRIEFED = ("open", "unopposed")
opposition_timed = AsTo("each motion whose opposition it times", _motions_timed(RESPONSES, *UNBRIEFED), dated=True)
reply_timed = AsTo("each motion whose reply it times", _motions_timed(REPLIES, "open", "opposed"), dated=True)
ORDERED_OPPOSITION = Clock(
    act="response", law="frcp-6-b-1-A", start=_brief_due(RESPONSES), party=_briefing_party, ordered=True
)
ORDERED_REPLY = Clock(
    act="reply", law="frcp-6-b-1-A", start=_brief_due(REPLIES), party=_briefing_party, kind="may", ordered=True
)
for _kind in (Order, Ruling, RulingOnStipulation, MinuteEntry, DeadlinesSet, HearingReset):
    BRIEFING.add(
        Row(
            _kind, UNBRIEFED, "open", opposition_timed, "frcp-6-b-1-A", clock=ORDERED_OPPOSITION, ends="extended"
        ),
        Row(_kind, ("open", "opposed"), None, reply_timed, "frcp-6-b-1-A", clock=ORDERED_REPLY, ends="extended"),
    )  # fmt: skip

BRIEF = Region(
    "brief ordered",
    "Each day that an order sets for a brief, where no motion that it names takes it up: the motion is still to come.",
    ("open", "filed", "lapsed"),
    final=("filed", "lapsed"),
)
_timed_motions = {
    "response": (RESPONSES, _motions_timed(RESPONSES, *UNBRIEFED)),
    "reply": (REPLIES, _motions_timed(REPLIES, "open", "opposed")),
}


def _briefs_set(case: Posture, order: Filing) -> Iterator[Subject]:
    for stated in order.dates:
        if stated.what not in _timed_motions or stated.date is None:
            continue
        if stated.printed and not isinstance(order, DeadlinesSet):
            continue
        words, timed = _timed_motions[stated.what]
        taken_up = _briefed(order, words)
        if taken_up is None or taken_up.date != stated.date or not any(timed(case, order)):
            yield order.key, stated.what, stated.date.isoformat()


def _brief_set_for(case: Posture, order: Filing, subject: Subject) -> Start:
    return Start(order.day, what="order", set_to=date.fromisoformat(subject[2]))


def _is_brief(what: str) -> Callable[[Posture, Filing, Subject], bool]:
    return lambda case, order, subject: subject[1] == what


def _brief_of(what: str) -> AsTo:
    """The earliest day set for such a brief that is still open."""

    def find(case: Posture, paper: Filing) -> list[Subject]:
        open_ones = [s for s in case.subjects("brief ordered", "open") if s[1] == what]
        return sorted(open_ones, key=lambda s: s[2])[:1]

    return AsTo(f"the earliest day set for a {what}", find, among=("open",))


briefs_set = AsTo("each brief for which it sets a day, and no motion that it names takes up", _briefs_set, dated=True)
for _kind in (Order, Ruling, RulingOnStipulation, MinuteEntry, DeadlinesSet, HearingReset):
    BRIEF.add(
        Row(
            _kind, NEW, "open", briefs_set, "frcp-6-b-1-A", irregular=None,
            clock=tuple(
                Clock(
                    act=what,
                    law="frcp-6-b-1-A",
                    start=_brief_set_for,
                    party=_briefing_party,
                    kind="may",
                    ordered=True,
                    when=_is_brief(what),
                )
                for what in _timed_motions
            ),
        )
    )  # fmt: skip
BRIEF.add(
    Row(Response, "open", "filed", _brief_of("response"), "frcp-6-b-1-A"),
    Row(Reply, "open", "filed", _brief_of("reply"), "frcp-6-b-1-A"),
    *(Row(Lapse(what), "open", "lapsed", _brief_of(what), "frcp-6-b-1-A") for what in _timed_motions),
)


# The clerk's own entry of a day to answer: a date that some order set, so far as the entry says which.


def _clerk_sets(case: Posture, entry: Filing) -> Iterator[Subject]:
    for stated in entry.dates:
        if stated.what == "answer" and stated.date is not None and stated.party is not None:
            for subject in awaited_of(case, (stated.party,)):
                running = answer_clock(case, subject)
                if running is None or running.start.set_to != stated.date:
                    yield subject


def _day_entered(case: Posture, entry: Filing, subject: Subject) -> Start:
    day = next(stated.date for stated in entry.dates if stated.what == "answer" and stated.party == subject[1])
    by_order = any(isinstance(act, (CourtAct, Stipulation)) for act in case.referred(entry))
    missing = None if by_order else "the order or stipulation that the clerk's entry rests on is not named"
    return Start(entry.day, what="order", set_to=day, missing=missing)


RESPONSE.add(
    Row(
        DeadlinesSet,
        awaiting,
        "due",
        AsTo("the response for which the clerk enters a day", _clerk_sets),
        "frcp-6-b-1-A",
        clock=answer_due("frcp-12-a-1-A-i", _day_entered),
        ends="extended",
        irregular=None,
    )
)

DECIDED = (*RULED, "stricken", "terminated", "moot", "withdrawn")
BRIEFING.add(
    Row(On(Ruling, DECIDED), "*", "submitted", referenced("briefing"), "frcp-78-b", ends="moot"),
    Row(WithdrawalOfMotion, "*", "submitted", referenced("briefing"), "frcp-78-b", ends="moot"),
)


# -- the conference, the plan and disclosures ------------------------------------------------------

CONFERENCE = Region(
    "planning conference",
    "The parties' conference, report and first disclosures, and the scheduling order that follows (FRCP 16(b), 26(f)).",
    ("due", "reported", "disclosed", "scheduled", "excused"),
    final=("scheduled", "excused"),
)


def exempt(case: Posture) -> bool:
    """Whether the case is shown to be of a sort without conference or initial disclosures (FRCP 26(a)(1)(B))."""
    return case.state("planning conference") == "excused"


def _exempt_paper(case: Posture, paper: InitiatingPaper) -> tuple[str, ...]:
    social_security = any(name in " ".join(paper.defendants).lower() for name in SOCIAL_SECURITY)
    return ("",) if paper.prisoner or social_security or isinstance(paper, EXEMPT) else ()


EXEMPT = (HabeasPetition, BankruptcyAppeal)
of_an_exempt_sort = AsTo("the case, where it is of an exempt sort", _exempt_paper)


def _conference_awaited(case: Posture, paper: Filing) -> tuple[str, ...]:
    return ("",) if case.cell("planning conference") is None else ()


def _from_first_service(case: Posture, paper: Filing, subject: Subject) -> Start:
    """The first service shown; an appearance that came before it would make the time shorter."""
    day = paper.served or paper.day
    return Start(
        day,
        known="docketed" if paper.served else "assumed",
        what="service on the first defendant",
        missing="whether a defendant appeared so early that the time from that appearance ends first",
    )


def _before_the_order_is_due(case: Posture, paper: Filing, subject: Subject) -> Start:
    """The day on which the scheduling order is due, from which the parties count back."""
    first = _from_first_service(case, paper, subject)
    law = provision("frcp-16-b-2", first.day) if first.day else None
    if first.day is None or law is None or law.n is None:
        return Start(None, known="assumed", what="scheduling order due", missing="the day of the first service")
    from docket.counting import count

    due = count(first.day, law.n, law.unit or "days", court=case.court).due
    return Start(
        due, known="assumed", what="scheduling order due",
        missing="whether the court holds a scheduling conference or issues its order earlier",
    )  # fmt: skip


def _from_the_conference(case: Posture, report: Rule26fReport, subject: Subject) -> Start:
    if report.conference is None:
        return Start(None, known="assumed", what="conference", missing="the day of the Rule 26(f) conference")
    return Start(report.conference, what="conference", missing="whether the parties agreed on another time")


def _court(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    return ("court",)


conference_awaited = AsTo("the case, from the first service on", _conference_awaited)
conference = AsTo("the case", lambda case, filing: ("",) if case.cell("planning conference") else ())
scheduled_case = AsTo(
    "the case, once its schedule is set",
    lambda case, order: ("",) if case.cell("planning conference") and any(map(_is_cutoff, scheduled(order))) else (),
)


def _is_cutoff(stated: DateSet) -> bool:
    return meant(stated, CUTOFFS) is not None and not is_hearing(stated)


PLANNING = (
    Clock(act="scheduling order", law="frcp-16-b-2", start=_from_first_service, party=_court, kind="may"),
    Clock(act="Rule 26(f) conference", law="frcp-26-f-1", start=_before_the_order_is_due, party=_for_all),
)
FIRST_DISCLOSURES = Clock(
    act="initial disclosures",
    law="frcp-26-a-1-C",
    start=_from_the_conference,
    party=_for_all,
    silence="what is not disclosed may not be used (Fed. R. Civ. P. 37(c)(1))",
)
REPORT = Clock(
    act="Rule 26(f) report", law="frcp-26-f-2", start=lambda case, order, subject: _conference_ordered(order),
    party=_for_all, when=lambda case, order, subject: _conference_ordered(order).day is not None,
)  # fmt: skip


PARTIES_CONFER = re.compile(r"26\(f\) conference|conference of (?:the )?parties")


def _conference_ordered(order: Filing) -> Start:
    stated = next(
        (d for d in order.dates if re.search(r"26\(f\) conference|conference of (?:the )?parties", d.what)), None
    )
    return Start(
        stated.date if stated else None, known="assumed", what="conference", missing="whether it was held that day"
    )


first_disclosures = AsTo(
    "the case, while first disclosures are awaited",
    lambda case, paper: ("",) if paper.what == "initial" and case.state("planning conference") == "reported" else (),
)
conference_ordered = AsTo(
    "the case, where the order sets the day of the parties' conference",
    lambda case, order: ("",) if order.dates and _conference_ordered(order).day else (),
)
CONFERENCE.add(
    Row(InitiatingPaper, (NEW, "due", "excused"), "excused", of_an_exempt_sort, "frcp-26-a-1-B"),
    Row(ProofOfService, NEW, "due", conference_awaited, "frcp-26-f-1", clock=PLANNING),
    Row(WaiverReturned, NEW, "due", conference_awaited, "frcp-26-f-1", clock=PLANNING),
    Row(Order, (NEW, "due"), "due", conference_ordered, "frcp-26-f-2", clock=REPORT, ends="superseded"),
    Row(Rule26fReport, (NEW, "due"), "reported", conferred, "frcp-26-f-2", clock=FIRST_DISCLOSURES),
    Row(Rule26fReport, ("reported", "disclosed", "scheduled"), None, conferred, "frcp-26-f-2"),
    Row(InitialDisclosures, "reported", "disclosed", first_disclosures, "frcp-26-a-1-A"),
    Row(SchedulingOrder, "*", "scheduled", scheduled_case, "frcp-16-b-1"),
)

LATER_PARTY = Region(
    "later party's disclosures",
    "The first disclosures of each party that is served or joined after the parties conferred (FRCP 26(a)(1)(D)).",
    ("due",),
)


def _joined_later(case: Posture, paper: Filing) -> Iterator[Subject]:
    if case.state("planning conference") in ("reported", "disclosed", "scheduled"):
        yield from (n for n in paper.as_to if case.state("service", n) not in ("served", "waived"))


joined_later = AsTo("each party served after the parties conferred", _joined_later)
LATER_PARTY.add(
    Row(
        ProofOfService,
        NEW,
        "due",
        joined_later,
        "frcp-26-a-1-D",
        clock=Clock(
            act="initial disclosures",
            law="frcp-26-a-1-D",
            start=lambda case, proof, subject: Start(
                proof.served,
                known="docketed" if proof.served else "assumed",
                what="service",
                missing="whether an order or the parties set another time; disclosures are not docketed",
            ),
            silence="what is not disclosed may not be used (Fed. R. Civ. P. 37(c)(1))",
        ),
    )
)

DISCLOSURE = Region(
    "trial disclosure",
    "Disclosures that count back from trial where no order says otherwise: of experts, and for trial (FRCP 26(a)).",
    ("due", "made", "displaced"),
    final=("made", "displaced"),
)


def _trial_day(act: Filing) -> DateSet | None:
    return next((d for d in act.dates if d.date and re.search(r"\btrial$", d.what.lower())), None)


def _count_back(case: Posture, act: Filing) -> Iterator[Subject]:
    """Experts and pretrial disclosures, where an act sets the trial and no scheduling order has spoken."""
    if act.dates and _trial_day(act) is not None and not exempt(case):
        if isinstance(act, SchedulingOrder) or case.latest(SchedulingOrder) is not None:
            return
        yield from ("expert", "pretrial")


def _trial_set(case: Posture, act: Filing, subject: Subject) -> Start:
    stated = _trial_day(act)
    return Start(
        stated.date if stated else None, what="trial", missing="whether an order or the parties set other times"
    )


def _displaced(case: Posture, order: Filing) -> list[Subject]:
    return case.subjects("trial disclosure", "due")


counted_back = AsTo("expert and pretrial disclosures, with no scheduling order", _count_back)
displaced = AsTo("each disclosure that counted back from trial", _displaced)
EXPERTS, BEFORE_TRIAL = (
    Clock(
        act=act, law=law, start=_trial_set, party=_for_all,
        silence="what is not disclosed may not be used (Fed. R. Civ. P. 37(c)(1))",
        when=lambda case, filing, subject, name=name: subject == name,  # type: ignore[misc]
    )
    for name, act, law in (
        ("expert", "expert disclosure", "frcp-26-a-2-D-i"),
        ("pretrial", "pretrial disclosures", "frcp-26-a-3-B"),
    )
)  # fmt: skip
OBJECTIONS = Clock(
    act="objections to pretrial disclosures",
    law="frcp-26-a-3-B-obj",
    start="filed",
    party=lambda case, filing, subject: (),
    kind="may",
    silence="objections other than under Evidence Rules 402 and 403 are waived",
)
REBUTTAL = Clock(
    act="rebuttal expert disclosure",
    law="frcp-26-a-2-D-ii",
    start=lambda case, filing, subject: Start(
        filing.day, known="assumed", what="disclosure", missing="whether an order sets another time"
    ),
    party=_for_all,
    kind="may",
)


def _experts_unordered(case: Posture, paper: Filing, subject: Subject) -> bool:
    return subject == "expert" and case.latest(SchedulingOrder) is None


made_known = AsTo(
    "the disclosure, where it says which it is",
    lambda case, paper: (paper.what,) if paper.what in ("expert", "pretrial") else (),
)
for _kind in (Order, HearingNotice, HearingReset, MinuteEntry):
    DISCLOSURE.add(
        Row(
            _kind,
            (NEW, "due"),
            "due",
            counted_back,
            "frcp-26-a-2-D-i",
            clock=(EXPERTS, BEFORE_TRIAL),
            ends="superseded",
        )
    )
DISCLOSURE.add(
    Row(SchedulingOrder, "due", "displaced", displaced, "frcp-26-a-2-D", ends="superseded"),
    Row(
        InitialDisclosures, "*", "made", made_known, "frcp-26-a-3-B",
        clock=(
            evolve(OBJECTIONS, when=lambda case, paper, subject: subject == "pretrial"),
            evolve(REBUTTAL, when=_experts_unordered),
        ),
    ),
)  # fmt: skip


# -- subpoenas, stipulations about discovery, expenses ---------------------------------------------

SUBPOENA = Region(
    "subpoena",
    "Each subpoena that reached the docket (FRCP 45).",
    ("outstanding", "objected to", "quashed", "modified"),
)
the_subpoena = referenced("subpoena")


def _subpoenas_of(case: Posture, ruling: Filing) -> Iterator[Subject]:
    for motion in case.referred(ruling):
        if isinstance(motion, MotionToQuash):
            yield from (paper.key for paper in case.referred(motion) if case.cell("subpoena", paper.key))


subpoena_quashed = AsTo("the subpoena that the motion is about", _subpoenas_of, refers_to=(MotionToQuash,))
MOTION.add(
    Row(
        OrderTransferring,
        "pending",
        "terminated",
        AsTo(
            "each motion about a subpoena that goes to the issuing court",
            lambda case, order: (m.key for m in case.referred(order) if isinstance(m, MotionToQuash)),
        ),
        "frcp-45-f",
    )
)
SUBPOENA.add(
    Row(
        Subpoena, NEW, "outstanding", itself, "frcp-45-a-2",
        clock=Clock(
            act="objections to subpoena",
            law="frcp-45-d-2-B",
            start=lambda case, paper, subject: Start(
                paper.served, known="assumed", what="service", missing="whether the time for compliance comes first"
            ),
            party=lambda case, paper, subject: (paper.to,) if paper.to else (),
            kind="may",
        ),
    ),
    Row(Objection, "outstanding", "objected to", the_subpoena, "frcp-45-d-2-B"),
    Row(On(Ruling, ("granted",)), "*", "quashed", subpoena_quashed, "frcp-45-d-3-A"),
    Row(On(Ruling, ("granted in part and denied in part",)), "*", "modified", subpoena_quashed, "frcp-45-d-3-A"),
)  # fmt: skip

effective_alone = AsTo(
    "the stipulation itself, where it is shown to touch no date of the court",
    lambda case, paper: (paper.key,) if paper.interferes is False else (),
)
STIPULATION.add(Row(StipulationAboutDiscovery, (NEW, "pending"), "effective", effective_alone, "frcp-29-b"))

EXPENSES = Region(
    "expenses",
    "Who owes the expenses of a discovery motion, once it is decided; a motion that is moot leaves the question open.",
    ("owed to the movant", "owed by the movant", "to be apportioned"),
)
discovery_motions = AsTo(
    "each motion to compel, or for a protective order, that it rules on",
    lambda case, order: (
        m.key for m in case.referred(order) if isinstance(m, (MotionToCompel, MotionForProtectiveOrder))
    ),
    refers_to=(MotionToCompel, MotionForProtectiveOrder),
)
EXPENSES.add(
    Row(On(Ruling, ("granted", "denied as moot")), NEW, "owed to the movant", discovery_motions, "frcp-37-a-5"),
    Row(On(Ruling, ("denied",)), NEW, "owed by the movant", discovery_motions, "frcp-37-a-5"),
    Row(
        On(Ruling, ("granted in part and denied in part",)), NEW, "to be apportioned", discovery_motions, "frcp-37-a-5"
    ),
)


# -- what else the law asks ------------------------------------------------------------------------

LATE: dict[str, tuple[str, ...]] = {
    "motion-for-summary-judgment": ("dispositive motions",),
    "motion-in-limine": ("motions in limine",),
    "motion-to-exclude": ("motions in limine",),
    "motion-to-certify-class": ("class certification",),
}
"""Motions that a schedule cuts off, by their stored names: some of these kinds stand in chapters below."""


def leave_shown(case: Posture, paper: Filing, since: date | None) -> bool:
    """Whether the docket shows leave to amend after a day: a motion granted, a stipulation so ordered, an order."""
    for motion in case.filings(MotionToAmend):
        if case.state("motion", motion.key).startswith("granted"):
            return True
    for order in (case.latest(ScreeningOrder), *_recent(case.filings(Ruling), since)):
        if order is not None and order.leave_to_amend and (since is None or order.day is None or order.day >= since):
            return True
    return any(isinstance(act, (CourtAct, MotionToAmend)) for act in case.referred(paper))


def _recent(rulings: Iterable[Ruling], since: date | None) -> Iterator[Ruling]:
    for ruling in rulings:
        if since is not None and ruling.day is not None and ruling.day < since:
            return
        yield ruling


@rule("frcp-16-b-4", AmendedComplaint, severity=Severity.CURABLE)
def amended_after_the_cutoff(case: Posture, pleading: AmendedComplaint) -> Finding | None:
    """After the day that the schedule sets for amendments, a pleading is amended only by leave, for good cause."""
    passed = cutoff_passed(case, "amended pleadings")
    if passed is None or pleading.lodged:
        return None
    if leave_shown(case, pleading, passed.date):
        return satisfied
    return violated(
        f"the time to amend ended on {passed.date}; no leave is on the docket",
        "move for leave, with good cause for changing the schedule (Fed. R. Civ. P. 16(b)(4), 15(a)(2))",
    )


def schedule_may_have_moved(case: Posture, cutoff: DateSet) -> bool:
    """Whether something may have moved a date in a way that is not read: more time asked for, or agreed on."""
    since = next((order.day for order in case.filings(SchedulingOrder) if cutoff in order.dates), None)
    for paper in (*case.filings(MotionForExtension), *case.filings(Stipulation)):
        later = since is None or paper.day is None or paper.day >= since
        if later and case.state("motion", paper.key) in (
            NEW,
            "pending",
            "granted",
            "granted in part and denied in part",
        ):
            return True
    changed = case.latest(OrderModifyingSchedule)
    return changed is not None and cutoff not in changed.dates and (since is None or changed.day != since)


@rule("frcp-16-b-4", Motion, severity=Severity.CURABLE)
def moved_after_the_cutoff(case: Posture, motion: Motion) -> Finding | None:
    """A motion that the schedule cuts off is filed after its day only by leave, for good cause."""
    acts = LATE.get(type(motion).slug)
    passed = cutoff_passed(case, *acts) if acts else None
    if passed is None:
        return None
    if schedule_may_have_moved(case, passed):
        return not_shown("whether the schedule was changed")
    return violated(f"the time for {passed.what} ended on {passed.date}", "move to change the schedule, for good cause")


@rule("frcp-16-e", MotionToAmend, AmendedComplaint, severity=Severity.NOTEWORTHY)
def the_pretrial_order_controls(case: Posture, paper: Filing) -> Finding | None:
    """After the final pretrial order, what is not in it is out, save to prevent manifest injustice."""
    order = case.latest(PretrialOrder)
    return violated(f"{order.label} controls; it is changed only to prevent manifest injustice") if order else None


@rule("frcp-26-d-1", DiscoveryPaper, severity=Severity.CURABLE)
def discovery_after_the_conference(case: Posture, paper: DiscoveryPaper) -> Finding | None:
    """No discovery is sought from any source before the parties have conferred, save by agreement or order."""
    return _after_the_conference(case, paper)


@rule("frcp-30-a-2-A-iii", NoticeOfDeposition, severity=Severity.CURABLE)
def deposition_after_the_conference(case: Posture, notice: NoticeOfDeposition) -> Finding | None:
    """Before the parties have conferred a deposition is taken only by leave, or of one about to leave the country."""
    return _after_the_conference(case, notice)


def _after_the_conference(case: Posture, paper: Filing) -> Finding | None:
    if case.state("discovery") != "not open" or exempt(case):
        return None
    if early_request(case, paper):
        return satisfied
    to_come = case.latest(SchedulingOrder) or case.latest(Order)
    planned = _conference_ordered(to_come).day if to_come else None
    if planned is None or paper.filed is None or paper.filed >= planned:
        return not_shown("the day of the parties' conference is not docketed")
    return violated(f"the parties' conference is set for {planned}", "serve it again after the conference")


def early_request(case: Posture, paper: Filing) -> bool:
    """Whether a request to produce was delivered more than 21 days after a defendant was served (FRCP 26(d)(2))."""
    clock = case.clock("discovery", "", "early request to produce")
    gate = clock.due(case.court) if clock is not None else None
    first = (gate.latest or gate.due) if gate is not None else None
    asks = "production" in (getattr(paper, "what", None) or "")
    return asks and first is not None and paper.filed is not None and paper.filed > first


@rule("frcp-30-a-2-B", NoticeOfDeposition, severity=Severity.CURABLE)
def leave_to_depose_a_prisoner(case: Posture, notice: NoticeOfDeposition) -> Finding | None:
    """A deponent who is in prison is deposed only by leave of court."""
    if notice.deponent is None or not prisoner_suit(case) or role(case, notice.deponent) != "plaintiff":
        return None
    granted = any(case.state("motion", m.key).startswith("granted") for m in case.filings(MotionForDiscovery))
    if granted or case.latest(SchedulingOrder) is not None:
        return not_shown("a scheduling order may give the leave")
    return violated(f"{notice.deponent} is in prison and no leave to depose is on the docket", "move for leave")


@rule("frcp-32-a-5-A", NoticeOfDeposition, severity=Severity.NOTEWORTHY)
def short_notice_of_deposition(case: Posture, notice: NoticeOfDeposition) -> Finding | None:
    """A deposition on short notice is not used against a party who had moved for a protective order in time."""
    law = provision("frcp-32-a-5-A", notice.day)
    taken = next((d.date for d in notice.dates if d.date), None)
    if law is None or law.n is None or taken is None or notice.filed is None:
        return not_shown("the day of the deposition is not docketed")
    if (taken - notice.filed).days >= law.n:
        return satisfied
    return violated(f"{(taken - notice.filed).days} days' notice; the rule speaks of {law.n}")


@rule("frcp-37-a-1", MotionToCompel, severity=Severity.CURABLE)
def conferred_before_compelling(case: Posture, motion: MotionToCompel) -> Finding:
    """The motion must certify that the movant conferred, or tried to, before asking for court action."""
    if motion.certified is None:
        return not_shown("a certificate of conferring stands in the paper")
    return satisfied if motion.certified else violated("the motion carries no certification", "confer, and certify it")


@rule("frcp-37-b-2-A", MotionForSanctions, severity=Severity.CURABLE)
def an_order_was_disobeyed(case: Posture, motion: MotionForSanctions) -> Finding | None:
    """Sanctions under Rule 37(b) want an order that was disobeyed."""
    if "37(b)" not in (motion.relief or ""):
        return None
    if case.latest(Order) is not None or case.latest(Ruling) is not None:
        return not_shown("which order was disobeyed stands in the paper")
    return violated("no order of the court is on the docket", "move to compel first (Fed. R. Civ. P. 37(a))")


@rule("frcp-37-c-1", InitialDisclosures, severity=Severity.CURABLE)
def disclosed_in_time(case: Posture, paper: InitialDisclosures) -> Finding | None:
    """What is not disclosed in time is not used, unless that was justified or is harmless."""
    names = {
        "expert": "expert disclosure",
        "rebuttal expert": "rebuttal expert disclosure",
        "initial": "initial disclosures",
    }
    passed = cutoff_passed(case, names[paper.what]) if paper.what in names else None
    if passed is None:
        return None
    return violated(
        f"the time for {passed.what} ended on {passed.date}", "show that the delay was justified or is harmless"
    )


@rule("frcp-26-f-3-D", Rule26fReport, severity=Severity.CURABLE)
def the_plan_speaks_of_privilege(case: Posture, report: Rule26fReport) -> Finding:
    """The plan states the parties' views on privilege: since 2025-12-01 also how and when the log is to be made."""
    return lacking(report, ("privilege",), "supplement the plan")


@rule("frcp-45-d-3-A", MotionToQuash, severity=Severity.CURABLE)
def moved_before_compliance(case: Posture, motion: MotionToQuash) -> Finding | None:
    """A motion to quash is timely only before the time for compliance."""
    days = [p.compliance for p in case.referred(motion) if isinstance(p, Subpoena) and p.compliance is not None]
    if not days or motion.filed is None:
        return not_shown("the time for compliance is not docketed")
    return (
        violated(f"compliance was due on {max(days)}", "show why the motion could not come sooner")
        if (motion.filed > max(days))
        else satisfied
    )
