"""Motions, the papers for and against them, rulings, stipulations: FRCP 5-7, 11, 78."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from docket.clock import Clock, Due, Running, Start
from docket.filing import CourtAct, Filing, filing
from docket.region import NEW, AsTo, On, Region, Row, Subject, itself, referenced
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture


@filing(
    "Notice (Other)",
    reads=(
        "notices?",
        "notification",
        "advisory",
        "demand for notice",
        "request for notice",
    ),
    titles=(
        "notice (other)",
        "notice - other",
        "notice(other)",
        "notice - event converted from icms",
    ),
)
class Notice(Filing):
    """A paper that informs the court or a party and asks for nothing."""


@filing(
    "Notice of Motion",
    reads=(
        r"(?:amended |joint |agreed )*notices? of (?:\w+ ){0,4}?motions? (?:for )?presentment",
        "notice of presentment",
    ),
    titles=("notice of motion",),
)
class NoticeOfMotion(Notice):
    """The notice that a motion filed apart will be presented to the judge on a day named (N.D. Ill. LR 5.3)."""


@filing(
    "Letter",
    reads=(
        "letters?",
        "correspondence",
        "ltr",
        "email",
        "e mail",
    ),
)
class Letter(Filing):
    """A letter to the court."""


@filing(
    "Exhibit",
    reads=(
        "exhibits?",
        "appendix",
        "appendices",
        "attachments?",
        "addendum",
        r"index of (?:exhibits|evidence|docum\w+)",
        "additional attachments?",
        "evidence",
        "deposition (?:transcript|excerpt)s?",
        "index",
        "video exhibit",
        "claim construction chart",
        "unredacted exhibit",
        "chart",
    ),
    titles=("sealed attachment/exhibit(s)",),
)
class Exhibit(Filing):
    """An exhibit, appendix or attachment filed on its own."""


@filing(
    "Declaration",
    reads=(
        r"decl(?:aration|arations|\.)?",
        "affidavits?",
        "aff(?:idav|t|d)?",
        "affirmations?",
        "certification of (?!interest|service|counsel|record|mail)",
        "verification",
        "sealed declaration",
        "unsworn declaration",
    ),
)
class Declaration(Filing):
    """A declaration or affidavit, for or against something on file."""


@filing(
    "Memorandum",
    reads=(
        r"memorand(?:um|a)(?! and order| order| opinion| decision| of (?:decision|opinion)|\s*&|[- ]opinion)",
        "briefs?",
        "brf",
        "memo(?! endors)",
        "points and authorities",
        "(?:opening|supplemental|answering|sealed) (?:brief|memorandum)",
        r"citation of supplemental authorit\w+",
        r"supplemental (?:authorit|citation)\w*",
        r"notice of (?:supplemental|additional|recent|subsequent) (?:\w+ )?authorit\w+",
        "suggestions? in support",
        "statement of points",
        r"notice of (?:new )?authorit\w+",
        "suggestion of subsequently decided authority",
        "support(?:ing)? (?:brief|memorandum)",
        "argument",
        "statement in support",
        "response in support",
        "mpa",
        "claim construction brief",
        "preliminary claim construction",
        "joint claim construction",
    ),
    titles=(
        "notice of supplemental authority",
        "response in support of motion",
        "statement in support",
    ),
)
class Brief(Filing):
    """A brief or memorandum of law that opens, supports or supplements."""


@filing(
    "Proposed Order",
    reads=(
        r"proposed (?:\w+ ){0,5}?(?:orders?|judgment|form of order|document)",
        "proposed",
        "text of proposed order",
        "lodged (?:proposed )?(?:order|judgment)",
        "(?:order|judgment) (?:lodged|submitted)",
        "draft order",
        r"submission of proposed (?:\w+ )*order",
        r"notice of (?:lodging|lodgment|filing|submission)(?: of)? (?:a )?(?:\[?proposed\]? )(?:\w+"
        " ){0,3}(?:orders?|judgment)",
    ),
    titles=(
        "proposed form of order or judgment",
        "proposed scheduling order",
    ),
)
class ProposedOrder(Filing):
    """A draft for the judge to sign; no order until one is signed."""


@filing(
    "Certificate of Service",
    reads=(
        r"certificates? of (?:\w+ )?(?:service|mailing|delivery|compliance with service)",
        "proofs? of (?:service|mailing)",
        "affidavits? of (?:service|mailing)",
        r"(?:notice|acknowledge?ment|declaration|certification|cert\.?"
        r"|aff(?:idavit)?\.?) of (?:\w+ )?(?:service|mailing)",
        r"cert\.? of svc",
        "service list",
        "notice of service",
        "notice of (?:serving|compliance)",
        r"rule 26\w* cert\w*",
        "electronic service documents?",
    ),
    titles=(
        "proof of service (subsequent documents)",
        "certificate of service/summons returned executed",
        "mail order by certified mail",
    ),
)
class CertificateOfService(Filing):
    """A statement that a paper after the complaint was served (FRCP 5(d)(1)(B))."""


@filing(
    "Status Report",
    reads=(
        "status reports?",
        "(?:joint |sealed |case )?status (?:letter|update|statement|memorandum)",
        r"joint (?:\w+ ){0,2}report",
        "reports?(?! and rec| & rec|s and rec| of magistrate)",
        "joint notice of status",
        "progress report",
        "statement re status",
        "monitor'?s? report",
        "response to (?:minute |court'?s? |scheduling |standing )*order",
        r"report \(free\)",
    ),
    titles=("response to order of the court",),
)
class StatusReport(Filing):
    """A report to the court on how the case stands."""


@filing(
    "Errata",
    reads=(
        "errata",
        "erratum",
        "notice of (?:errata|correction by filer|erratum)",
        "corrections? (?:to|of|by)",
        "amendment to",
        "correct(?:ed|ing) (?:image|document|page)",
        "notice of corrected (?:image|document)",
        "amended document",
        "replacement pages?",
    ),
    titles=(
        "amended document",
        "notice of corrected image/document",
    ),
)
class Errata(Filing):
    """A correction by the filer of a paper on file."""


@filing(
    "Other Document",
    reads=(
        r"(?:other|misc\w*) documents?",
        "praecipe",
        "supplements?",
        r"supplemental (?:filing|document|statement|submission|exhibit|info\w*)",
        "documents?",
        "submission",
        "statement",
        "joint (?:submission|statement)",
        "plan",
        "(?:remedial|updated) plan",
        "fax number",
        "cis",
        "conflict check",
        "policies",
        "proposal",
        "request for judicial notice",
        "administrative records?",
        "form(?: information)? statement",
        r"designation of (?:place|trial|location|local)\w*",
        "records?",
        "return receipts?",
        "certified mail",
        "receipts?",
        "claim",
        "(?:transcript|certificate) of (?:record|search)",
        "certificates?",
        "certifications?",
        "copyright report",
        r"patent trademark (?:copy|report)\w*",
        r"report on (?:the )?(?:filing|copyright|patent)\w*",
        r"ao \d+\w*",
        "information (?:sheet|statement)",
        "civil case information",
        r"form \w+",
        "acknowledge?ments?",
        "audio(?: file)?",
        r"conventional(?:ly)? fil\w+",
        "manual filing",
        r"notice of (?:manual|conventional|lodging)(?: \w+)?",
        "authorization",
        "invoice",
        "time (?:records?|sheets?)",
        "list of",
        "case questionnaire",
        "certificate of (?:counsel|conference|conferral|good faith|compliance|good standing|consultation|need|merit)",
        "certification (?:of counsel|pursuant to local|re)",
        "notification of docket entry",
        "translation",
        "affidavit of (?:merit|non military|military)",
        "questionnaire",
        "bankruptcy (?:record|transmittal)",
        "placed in file",
        "tax return",
        r"answers? to (?:\w+ ){0,3}interrogator\w+",
        r"interrogator\w+",
        "ssa administrative record",
        r"local rule \S+ answers",
        r"rule \S+ statement",
        "disclosure of organizational",
        "release",
        "warrant in rem issued",
        "service by publication",
        "affidavit of publication",
        "proof of publication",
        "citation",
        "complaint received",
        "inmate",
        "copy of",
        "copies of",
        "miscellaneous",
        "entry",
    ),
    titles=(
        "other",
        "document",
        "other document",
        "*",
        "description not available",
        "case designation",
        "document mailed",
        "statement",
        "certified copy of order",
    ),
)
class OtherPaper(Filing):
    """A paper of a sort that moves nothing in the posture."""


@filing(
    "Motion",
    reads=(
        r"(?:motions?|mots?\.?|mtns?|mo\.?)",
        "applications?",
        r"applic\.?",
        r"(?:amended |joint )?notices? of (?:\w+ ){0,4}?(?:cross )?motions?(?: and (?:\w+ ){0,3}motions?)?",
        "cross motions?",
        "letter motions?",
        "requests?",
        "moves?",
        "ex parte",
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
        "out of time",
        "shorten(?:ing)? time",
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
        r"| for)?(?: \w+){0,6}? (?:respon|reply|replies|oppos|brief|object|opp|resp|surreply"
        r"|rply)\w*(?! to (?:the )?(?:\w+ )?complaint)",
        "briefing schedule",
        "set (?:a )?briefing",
    ),
    titles=("extension of time to file response/reply",),
)
class MotionToExtendResponse(MotionForExtension):
    """A motion to enlarge the time to brief another motion."""


@filing(
    "Motion for Leave to File",
    asks=(
        r"leave (?:of court )?to (?:\w+ ){0,3}?(?:file|submit|serve|supplement|present|join|assert"
        "|designate|withdraw|use|deposit)",
        "leave",
        "permission",
        "file (?!under|an amend|amend|excess)",
        "submit",
        "supplement(?:al)?",
        "electronic case filing",
        "late filing",
        "cm ecf",
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
        r"leave (?:of court )?to file (?:[\w'.]+ ){0,12}?(?:excess|over ?length|oversized?|page limit\w*"
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
        r"(?:hold|find) (?:[\w'.]+ ){0,8}in contempt",
        "(?:civil )?contempt",
        "spoliation",
        r"impos\w+ (?:\w+ )?sanctions",
    ),
)
class MotionForSanctions(Motion):
    """A motion for sanctions (FRCP 11, 37, or inherent power)."""


@filing(
    "Motion for Hearing",
    asks=(
        "hearing",
        "oral argument",
        r"(?:pre ?(?:trial|motion) |status |settlement |case management |telephon\w+ |discovery "
        "|scheduling )?conference",
        r"(?:leave to )?(?:appear|attend|participate) (?:\w+ )?(?:by|via|at|telephon\w+|remote\w*|electron\w*)",
        r"excuse\w*",
        "set (?:a )?(?:hearing|trial|status|conference)",
        "telephonic(?:ally)?",
        r"leave to appear (?:by|tele|remot|via)\w*",
        "permission to (?:appear|attend|participate)",
        "evidentiary hearing",
        "speedy",
        r"early (?:\w+ )?conference",
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
        "order(?! (?:to show|compel|of protection|protect|shorten|exten))",
        r"clarif\w*",
        "permit",
        "allow",
        r"approv\w*(?! of (?:\w+ ){0,2}settle)",
        "deposit",
        "refund",
        r"disburs\w*",
        r"(?:return|release) of (?:\w+ )?(?:funds|property|bond|monies)",
        r"bifurcat\w*",
        r"defer\w*",
        r"reassign\w*",
        "issu(?:e|ance)",
        r"appoint (?!counsel|lead|receiver|guard|atto|\w+ guard)",
        "refer",
        "bond",
        r"substitut\w*",
        "judicial notice",
        "correct",
        "ruling",
        r"disclos\w*",
        "confirm",
        "enforce(?:ment)?(?! settle| of settle|(?: the)? settle)",
        "(?:stay of )?execution",
        "accounting",
        r"inspect\w*",
        r"preserv\w*",
        "trial",
        "jury",
        "separate trials?",
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
        "withdraw (?:the )?reference",
        r"terminat\w*",
        "adopt",
        r"dispens\w*",
        r"waive\w*",
        "shift",
        "recall",
        "notice",
        r"expedit\w*",
        r"re ?designat\w*",
        "disqualify counsel",
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
    "Response to Motion",
    reads=(
        "respon(?:se|ses|d|ds)",
        r"resp\.?",
        "response objection",
        "responsive (?:brief|memorandum|statement)",
        "response reply",
        "(?:brief|memorandum)(?: of law| of points and authorities)? (?:in|re|as) (?:response|resp)",
        r"answer to (?:\w+ ){0,3}motions?",
        "statement in response",
        "comments?",
        "suggestions?(?! of (?:death|bankr))",
        "position (?:paper|statement)",
        "memorandum in response",
        "answering brief",
    ),
    titles=(
        "response (non motion)",
        "response (non-motion)",
        "response to non-motion",
        "response to document",
        "response/reply (other)",
        "response (free)",
    ),
)
class Response(Filing):
    """A paper that answers a motion without saying, in its title, that it opposes."""

    answers: ClassVar[str | None] = "other"

    served_by: str | None = None


@filing(
    "Response in Opposition to Motion",
    reads=(
        r"(?:opp\w*|contra)",
        r"(?:response|resp\.?|memorandum|memo|brief|brf|suggestions|points and authorities|papers?"
        "|statement|argument|memorandum brief|answer|objection)(?: of law| of points and authorities"
        r"| of [\w.' ]{3,60}?| and affidavit| and incorporated memorandum(?: of law)?)? in (?:partial"
        r" )?(?:opp\w*|contra)",
        r"(?:memorandum|response|brief)(?: of \w+(?: and \w+)?)?(?: \w+){0,4}? opposing",
        "traverse",
        r"objections? to (?:[\w'.]+ ){0,4}motions?",
        r"answering brief in opp\w*",
        r"(?:memorandum|brief|response|points and authorities)(?: of law)? (?:\(?re )?.{0,40}?in opposition",
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
        r"notice of (?:non|no) ?(?:opp\w*|objection)",
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
        "notice of objections?",
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
        "consent(?:ed)? (?:to|of) (?:extension|filing|amend|removal|judgment)",
    ),
)
class Stipulation(Filing):
    """An agreement of parties filed with the court; what it does without an order is law, not form."""

    signed_by: tuple[str, ...] = ()
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


@filing(
    "Order",
    reads=(
        "(?:opinion|memorandum|memo|decision|ruling|findings|judge?ment|entry|report|recommendation"
        "|minute)s?(?: opinion| of decision| decision| ruling)?(?: and|,|&|/)? ?(?:partial )?orders?",
        "orders?",
        r"ord\.?",
        "opinion(?: and decision)?",
        "memorandum (?:opinion|decision|of (?:decision|opinion)|& opinion|and (?:opinion|decision|ruling))",
        "decision",
        "ruling",
        r"memo(?:randum)? endors\w*",
        "endorse(?:d|ment)(?: letter| order)?",
        "so ordered",
        "so[- ]ordered",
        "it is (?:so |hereby |further )*ordered",
        "ordered",
        "it appearing",
        "upon (?:consideration|review|the)",
        r"pursuant to (?:\S+ ){0,12}?ordered",
        "granted",
        "denied",
        "approved",
        "approval",
        "certificate of appealability (?:is )?denied",
        "granting",
        "denying",
        "tentative (?:ruling|order)",
        r"(?:initial|general|standing|civil|judge'?s?) (?:\w+ )?(?:order|practices|requirements|procedures"
        "|standing)",
        "instructions? order",
        "court'?s? (?:order|instructions|ruling)",
        "entry on",
        "directive",
        "initial standing",
        "letter order",
        "case management and scheduling",
        "the court (?:having|orders|grants|denies|hereby|finds|will|has|is|sets|directs|vacates|takes)",
        r"the (?:motions?|application|request) (?:\S+ ){0,12}?(?:is|are) (?:hereby )?(?:granted|denied)",
        r"(?:defendant|plaintiff)s?'?s?'? motion (?:\S+ ){0,20}?(?:is|are) (?:hereby )?(?:granted|denied|moot)",
        "application (?:is )?(?:granted|denied)",
        "(?:consent|agreed|stipulated|supplemental|amended) orders?",
        "order unfiling",
        "pro hac vice order",
        "approval of application",
        "procedures?",
        "warning",
    ),
    titles=(
        "order",
        "order(other)",
        "opinion",
        "memo endorsement",
        "endorsed order",
        "so ordered",
        "electronic filing order",
        "order of entry",
        "certified copy of order",
        "memorandum & opinion",
        "memorandum and opinion",
        "memorandum opinion",
        "memorandum and order",
        "standing order",
        "rule 16 order",
        "endorsed letter",
        "initial order upon filing of complaint - form only",
    ),
)
class Order(CourtAct):
    """An order of a judge that rules on no motion named.

    `wordless` where the sheet shows no more of it than its title: on what it rules is then not shown.
    """

    wordless: bool = False


@filing(
    "Minute Order",
    reads=(
        "minute orders?",
        "(?:text|text[- ]only|electronic|oral|paperless|docket(?: text)?|virtual|verbal|bench|docket entry"
        "|notation|endorsed|email|chambers) (?:text )?(?:only )?(?:entry )?orders?",
        r"minutes? (?:of )?\(?in chambers\)?(?: order| text)?",
        "in chambers(?: only)?(?: text)?(?: only)?(?: minute)?(?: order| entry)?",
        r"order \((?:text|paperless|oral)",
        "docket text order",
        "text (?:only )?(?:entry|scheduling|notice)",
        "minute entry order",
        "(?:scheduling )?notice and order",
        "electronic (?:notice|clerk)",
    ),
    titles=(
        "text-only order",
        "oral order",
        "minutes of in chambers order/directive - no proceeding held",
        "text entry",
        "minute order",
        "minute order setting hearing",
    ),
)
class MinuteOrder(Order):
    """An order entered as a line of text, without a paper."""


@filing(
    "Minute Entry",
    reads=(
        "minute (?:entry|sheet)",
        "minutes?",
        "(?:courtroom|civil|clerk'?s?|court) minutes?",
        "court proceedings?",
        "ep",
        "(?:civil )?minutes general",
        "proceedings?(?: held)?",
        "in court (?:hearing|proceeding)",
        "calendar entry",
        "journal entry",
        "clerk'?s? (?:minute|court)",
        "courtroom (?:minutes|deputy)",
        "electronic (?:minute|clerk'?s? notes)",
        "(?:electronic )?clerk'?s notes",
    ),
    titles=(
        "minutes - event converted from icms",
        "in court hearing",
        "calendar entry",
    ),
)
class MinuteEntry(CourtAct):
    """The clerk's note of a proceeding held."""

    what: str | None = None


@filing(
    "Order on Motion",
    titles=(
        "application granted for extension of time to answer complaint",
        "approval of application for admission pro hac vice",
        "notice of document discrepancies - granting",
        "application/order pro hac vice",
        "special admissions form approved",
    ),
)
class Ruling(CourtAct):
    """A ruling on one motion; an order on several is several rulings."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "granted"
    prejudice: str | None = None
    leave_to_amend: bool | None = None
    standard: str | None = None


@filing(
    "Order on Stipulation",
    reads=(
        r"(?:joint )?(?:second |amended )?stip(?:ulation|ulated|\.)?(?:s)?(?: of dismissal"
        r"| of settlement)? (?:and|&|/) (?!\W*proposed|\w* ?proposed)(?:final |consent |agreed )?(?:order"
        "|judgment)",
        r"order (?:on|approving|granting|re|adopting) (?:the )?(?:joint )?stip\w*",
        "stipulation and order",
        r"so ordered stip\w*",
        r"stip\w* so ordered",
    ),
    titles=(
        "order on stipulation",
        "stipulation and order",
    ),
)
class RulingOnStipulation(CourtAct):
    """What a judge does with a stipulation: so ordered, modified, not adopted."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "so ordered"
    prejudice: str | None = None


@filing(
    "Motion Taken Under Advisement",
    reads=(
        r"(?:motion|matter)s? (?:\S+ ){0,10}?(?:taken|is|are|under) (?:\w+ )*(?:under )?(?:advisement"
        "|submission|submitted)",
        "submission to (?:district|magistrate)? ?judge",
        "motions? submitted",
        "motions? referred to (?:judge|clerk)",
    ),
    titles=(
        "motions submitted",
        "motion submitted",
        "submission to district judge",
        "submission to magistrate judge",
    ),
)
class MotionTakenUnderAdvisement(CourtAct):
    """A motion is submitted; it stays pending."""


@filing(
    "Order Striking",
    reads=(
        r"order (?:\w+ )?striking",
        "notice of striking",
        r"order (?:to )?strik\w+",
    ),
    titles=("notice of striking",),
)
class OrderStriking(CourtAct):
    """A judge strikes a paper from the record."""


@filing(
    "Order Vacating",
    reads=(
        r"order (?:\w+ )?(?:vacating|rescinding|withdrawing|setting aside) (?!(?:\w+ ){0,4}(?:hearing|conf"
        "|deadl|dates?|trial|schedul|sett|refer))",
        "vacatur",
    ),
    within=(
        "(?:hereby |court |is )?vacat(?:es|ed|ing) (?:its|the|this court'?s?|that|his"
        r"|her) (?:\w+ ){0,4}?(?:orders?|judgment|opinion|dismissal)(?! setting| schedul)",
        r"(?:order|judgment|opinion)s?(?: \S+){0,6}? (?:is|are|be) (?:hereby )?(?:vacated|rescinded"
        "|set aside|withdrawn)(?! and reset)",
    ),
)
class Vacatur(CourtAct):
    """A judge sets aside an earlier order or judgment of the same court."""


@filing(
    "Order Setting Time",
    reads=(
        r"order (?:\w+ )?(?:extending|enlarging)",
        r"order (?:\w+ )?(?:setting|fixing|establishing) (?:\w+ ){0,2}?(?:brief|response|time|deadline)\w*",
        "briefing (?:order|schedule)",
    ),
    within=(
        r"(?:deadline|time|date)s? (?:\S+ ){0,14}?(?:is|are) (?:hereby )?(?:extended|enlarged|continued)",
        r"(?:shall|may|must) (?:file|serve) (?:\S+ ){0,8}?(?:respon|oppos|repl"
        r"|answer)\w* (?:\S+ ){0,12}?(?:by|within|on or before|no later)",
        "(?:has|have|is|are) (?:granted|given|allowed)? ?(?:until|up to)",
        r"(?:respon|oppos|repl|answer|brief)\w* (?:\S+ ){0,10}?(?:is|are|be|shall be) (?:now )?due",
    ),
    titles=(
        "order extending answer due deadline",
        "order cancelling deadline",
    ),
)
class OrderSettingTime(Order):
    """An order that sets or enlarges a time for a paper, and rules on no motion named."""


@filing(
    "Docket Annotation",
    reads=(
        "docket (?:annotation|entry correction|correction|note)",
        "notices? of (?:docket )?(?:correction|corrected (?:docket|entry|filing)|entry correction)",
        "correct(?:ing|ion|ed)(?: of)?(?: docket)? entry",
        "remark",
        r"(?:documents?|docket entry|entry|entries)(?: number)? (?:\S+ ){0,4}?(?:filed in error|deleted"
        "|removed|terminated|entered in error|docketed in error)",
        "deleted (?:document|entry|docket)",
        "document deleted",
        "(?:note|notice) to (?:attorney|counsel|filer|filing)(?: user)?",
        "filing error",
        "filed in error",
        "(?:entered|docketed) in error",
        "(?:quality control|qc)",
        "clerk'?s? (?:note|notation|entry|correction)",
        r"(?:clerk'?s? )?notice of docket (?:entry )?(?:correction|modif)\w*(?: and instruction)?",
        "notice regarding (?:deleted|document|docket)",
        r"document number \d+ (?:has been|was)",
        "modification",
        "docket (?:entry|text) (?:modified|corrected)",
        "please (?:disregard|ignore|note)",
        r"attorneys? (?:\S+ ){1,10}?(?:added|terminated)",
        r"terminat\w+ (?:attorney|counsel)",
        "add(?:ed|ing)? (?:and terminate )?attorneys?",
        "incorrect",
        "duplicate",
        "error",
        "event changed",
        "additional attachments? added",
        "this entry",
        "the (?:filing|document|docket)",
    ),
    titles=(
        "remark",
        "docket annotation",
        "add and terminate attorneys",
        "correcting entry:",
        "electronic filing error",
    ),
)
class DocketCorrection(CourtAct):
    """The clerk's correction of the docket: wrong event, wrong case, filed in error, modified text.

    `in_error` where the note is on the paper's own entry and says that it was filed in error or is to be disregarded.
    """

    in_error: bool = False


@filing(
    "Notice of Deficiency",
    reads=(
        "notices? (?:to (?:filer|counsel|attorney|filing party)(?: user)? )?(?:of|re"
        r"|regarding) (?:\w+ )?(?:deficien|discrep|non ?compl|defective)\w*",
        r"deficien\w+",
        r"notice of (?:filing )?(?:deficien|discrep|error|non ?compl)\w*",
        r"(?:document|filing) discrep\w+",
        r"notice to (?:filer|attorney|counsel) (?:\S+ ){0,4}?defic\w+",
        r"(?:clerk'?s? )?notice (?:of|re|regarding|to filer re) (?:\S+ ){0,6}?(?:deficien|non ?compl"
        r"|summons(?:es)?\W* cannot)\w*",
        "clerks? notice to filer",
        "notice regarding (?:pro hac vice|phv|deficient)",
        "notice regarding corporate disclosure",
        "rejection",
        r"(?:pro hac vice|phv) (?:notice|deficien)\w*",
        r"note to (?:attorney|filer) (?:\S+ ){0,6}?re ?file",
    ),
    titles=(
        "notice of deficiency",
        "notice of qc",
    ),
)
class NoticeOfDeficiency(CourtAct):
    """The clerk's notice that a paper is deficient in form; it decides nothing.

    `unsigned` is True where what is missing is the signature (FRCP 11(a)); `refused` where the clerk did not file it.
    """

    unsigned: bool = False
    refused: bool = False


@filing(
    "Clerk's Notice",
    reads=(
        r"(?:electronic )?clerk'?s? (?:notice|letter|certificat\w+ of mail|certif|memorandum|office|acknow"
        r"|initial|order|transm)\w*",
        "notice (?:from|by|of) (?:the )?clerk",
        r"notice to (?:counsel|part|plaintiff|defendant|pro se|litig|self|pet|pris|all|the part)\w*",
        "notice re(?:garding)? (?:mandatory|magistrate|consent|pilot|case|pro se|payment|rule|ecf"
        "|electronic|privacy|assignment)",
        r"(?:mailed|emailed|e ?mailed|faxed|sent|mail sent)(?: \w+)?",
        "notices? mailed",
        "copies? (?:mailed|sent)",
        "clerk",
        "fee ?(?:notice|due)",
        "notice to self represented",
        r"transmission to (?:attorney|docket|judg|office)\w*",
        "certificate of mailing(?: by clerk)?",
        "cc",
        "special admission form sent",
        "instructions?",
        r"pro se (?:packet|handbook|guide|litigant|instruc)\w*",
        "notice of (?:court practice|pro se|mail|general|ecf|electronic case|mapn|non ?attorney|right"
        "|case management|availability of|(?:district |court )?procedure)",
        "case management (?:track|notice)",
        "assign(?:ed|ment)? (?:to )?track",
        r"in accordance with (?:the )?(?:provisions )?(?:of )?(?:rule 73|28 u\S+)",
        "case tracking",
        "summary of",
        "phv fee",
        "pro hac vice fee",
        "e filing",
        "magistrate (?:judge )?consent (?:form|letter)s? (?:issued|sent|mailed)",
        "consent forms? (?:distributed|issued|mailed|sent)",
        "notice of (?:non )?receipt",
        "notice of appeal rights",
        "payment",
    ),
    titles=(
        "transmission to docket assistant clerk",
        "transmission to judgments and orders clerk",
        "clerks notice of mailing",
        "add attorneys pro hac vice",
        "clerks notice of deposit",
        "case designated ecf",
        "special admission form sent",
        "notice of magistrate availability",
        "notice of right to consent",
    ),
)
class ClerksNotice(CourtAct):
    """A notice of the clerk that moves nothing in the posture."""


# -- time ------------------------------------------------------------------------------------------


def period_end(case: Posture, law: str, day: date, *, service: str | None = None, not_before: bool = False) -> Due:
    """When a provision's period, counted from a day, runs out by the version in force on that day.

    `service` is how the paper that starts it was served; `not_before` asks for the last day on which a step is barred.
    """
    clock = Clock(act=law, law=law, kind="not-before" if not_before else "must")
    start = Start(day, service=service)
    return Running(clock=clock, region="", subject="", parties=(), start=start, by=-1).due(case.court)


BY = {
    "mail": "frcp-5-b-2-C",
    "clerk": "frcp-5-b-2-D",
    "electronic": "frcp-5-b-2-E",
    "other": "frcp-5-b-2-F",
}
"""The provision for each way of service after which FRCP 6(d) adds days, or once did."""


def way_of_service(case: Posture, paper: Filing) -> str | None:
    """How a paper was served, in the words of counting; None where the docket does not show it."""
    way = getattr(paper, "served_by", None)
    return way if way is not None and (way not in BY or case.forum.binds(BY[way])) else None


def served_or_ordered(*what: str) -> Callable[[Posture, Filing, Subject], Start]:
    """A start for time that runs from being served with a paper, unless the paper itself sets the date.

    The day of service is seldom docketed: the day of docketing stands in for it, and the deadline is then conditional.
    """

    def begin(case: Posture, filing: Filing, subject: Subject) -> Start:
        for stated in filing.dates:
            if stated.what in what and stated.date is not None and not stated.printed:
                return Start(filing.day, what="order", set_to=stated.date)
        way = way_of_service(case, filing)
        if filing.served is not None:
            return Start(filing.served, what="service", service=way)
        if filing.day is None:
            return Start(None, known="assumed", what="service", missing="the day of service is not shown")
        return Start(
            filing.day,
            known="assumed",
            what="service",
            assumes=("served on the day it was docketed" + ("" if way else ", and not by mail"),),
            service=way,
        )

    return begin


# -- regions ---------------------------------------------------------------------------------------

RULED = ("granted", "denied", "granted in part and denied in part", "denied as moot", "not adopted")

ENDED = (*RULED, "withdrawn", "stricken", "terminated", "unknown")
"""How a motion ends; "unknown" where an order on it is docketed and what it says is not."""

MOTION = Region(
    "motion",
    "Each motion, from filing to ruling.",
    ("pending", *ENDED),
    final=ENDED,
)
the_motion = referenced("motion")
"""The motions of this case that a paper refers to."""


def motions_ruled(case: Posture, order: Filing, *kinds: type[Motion]) -> Iterator[Motion]:
    """The motions that an order refers to, of these kinds or families."""
    for paper in case.referred(order):
        if isinstance(paper, kinds or Motion):
            yield paper


may_be_ruled_on = AsTo(
    "every motion pending, where no more than the order's title is shown",
    lambda case, order: case.subjects("motion", "pending") if order.wordless else (),
)
filed_in_error = AsTo(
    "the motion of its own entry, filed in error",
    lambda case, note: (
        act.key for act in (case.entry(note.id) if note.in_error else ()) if case.cell("motion", act.key) is not None
    ),
)
MOTION.add(
    Row(Motion, NEW, "pending", itself, "frcp-7-b-1"),
    Row(MotionTakenUnderAdvisement, "pending", None, the_motion, "frcp-78-b"),
    Row(On(Ruling, ("under advisement", "deferred")), "pending", None, the_motion, "frcp-78-b"),
    *(
        Row(On(Ruling, (ruling,)), ("pending", "terminated", "unknown"), ruling, the_motion, "frcp-7-b-1")
        for ruling in RULED
    ),
    Row(On(Ruling, ("unknown",)), "pending", "unknown", the_motion, "frcp-7-b-1"),
    Row(Order, "pending", "unknown", may_be_ruled_on, "frcp-7-b-1", irregular=None),
    Row(On(Ruling, ("stricken",)), "pending", "stricken", the_motion, "frcp-7-b-1"),
    Row(On(Ruling, ("terminated", "moot")), "pending", "terminated", the_motion, "frcp-7-b-1"),
    Row(On(Ruling, ("withdrawn",)), "pending", "withdrawn", the_motion, "frcp-7-b-1"),
    Row(DocketCorrection, "pending", "terminated", filed_in_error, "frcp-7-b-1", irregular=None),
    Row(WithdrawalOfMotion, "pending", "withdrawn", the_motion, "frcp-7-b-1"),
    Row(OrderStriking, "*", "stricken", the_motion, "frcp-7-b-1"),
)

BRIEFING = Region(
    "briefing",
    "The papers for and against each motion; no national rule sets their times, local rules and orders do.",
    ("open", "opposed", "unopposed", "briefed", "submitted"),
    final=("submitted",),
)
BRIEFING.add(
    Row(Motion, NEW, "open", itself, "frcp-7-b-1"),
    Row(Opposition, ("open", "opposed"), "opposed", the_motion, "frcp-7-b-1"),
    Row(NonOpposition, "open", "unopposed", the_motion, "frcp-7-b-1"),
    Row(Response, ("open", "opposed"), "opposed", the_motion, "frcp-7-b-1"),
    Row(Reply, "opposed", "briefed", the_motion, "frcp-7-b-1"),
    Row(MotionTakenUnderAdvisement, "*", "submitted", the_motion, "frcp-78-b"),
)

STIPULATION = Region(
    "stipulation",
    "Each stipulation: effective by itself, or by a judge's order.",
    ("pending", "effective", "so ordered", "modified", "not adopted", "withdrawn"),
    final=("effective", "so ordered", "modified", "not adopted", "withdrawn"),
)
the_stipulation = referenced("stipulation", kinds=(Stipulation,))
STIPULATION.add(
    Row(Stipulation, NEW, "pending", itself, "frcp-7-b-1"),
    Row(WithdrawalOfMotion, "pending", "withdrawn", the_stipulation, "frcp-7-b-1"),
    *(
        Row(On(RulingOnStipulation, (ruling,)), "pending", ruling, the_stipulation, "frcp-7-b-1")
        for ruling in ("so ordered", "modified", "not adopted", "withdrawn")
    ),
    Row(On(Ruling, ("granted",)), "pending", "so ordered", the_stipulation, "frcp-7-b-1"),
    Row(On(Ruling, ("granted in part and denied in part",)), "pending", "modified", the_stipulation, "frcp-7-b-1"),
    Row(
        On(Ruling, ("denied", "not adopted", "denied as moot")), "pending", "not adopted", the_stipulation, "frcp-7-b-1"
    ),
)

referenced_paper = AsTo("each paper it refers to", lambda case, filing: (act.key for act in case.referred(filing)))

PAPER = Region(
    "paper",
    "Papers whose standing on the record is other than filed: unsigned, stricken, vacated.",
    ("filed", "unsigned", "stricken", "vacated"),
)
unsigned_paper = AsTo(
    "each paper found unsigned",
    lambda case, notice: (act.key for act in case.referred(notice)) if notice.unsigned else (),
)
corrected_paper = AsTo(
    "each unsigned paper that it corrects",
    lambda case, paper: (act.key for act in case.referred(paper) if case.state("paper", act.key) == "unsigned"),
)
vacated_order = AsTo(
    "each order that it sets aside",
    lambda case, order: (act.key for act in case.referred(order) if isinstance(act, CourtAct)),
)
PAPER.add(
    Row(
        OrderStriking, "*", "stricken", referenced_paper, "frcp-7-b-1", undoes=lambda case, order: case.referred(order)
    ),
    Row(
        Vacatur,
        "*",
        "vacated",
        vacated_order,
        "frcp-54-b",
        undoes=lambda case, order: (act for act in case.referred(order) if isinstance(act, CourtAct)),
    ),
    Row(NoticeOfDeficiency, NEW, "unsigned", unsigned_paper, "frcp-11-a"),
    Row(Errata, "unsigned", "filed", corrected_paper, "frcp-11-a"),
)

# -- who has appeared ------------------------------------------------------------------------------

APPEARANCE = Region(
    "appearance", "Whether each person has appeared: a paper of its own is on the docket.", ("appeared",)
)


def _first_paper_of(case: Posture, paper: Filing) -> list[str]:
    court = isinstance(paper, CourtAct)
    return [] if court else [name for name in paper.by if case.cell("appearance", name) is None]


first_paper_of = AsTo("each person whose first paper it is", _first_paper_of)
APPEARANCE.add(Row(Filing, NEW, "appeared", first_paper_of, "frcp-5-a-2"))


def appeared(case: Posture, name: str) -> bool:
    """Whether a person has filed anything in the case. A paper whose filer is not shown counts for nobody."""
    return case.cell("appearance", name) is not None


# -- rules -----------------------------------------------------------------------------------------


def expired(case: Posture, filing: Filing, acts: tuple[str, ...]) -> Running | None:
    """A firm time for one of these acts, running for a filer, whose last day is before the filing."""
    day = filing.day
    if day is None or not acts:
        return None
    for key in case.running:
        running = case.clocks[key]
        if running.clock.act in acts and running.certainty == "firm" and set(running.parties) & set(filing.by):
            due = running.due(case.court)
            if due.due is not None and (due.latest or due.due) < day:
                return running
    return None


@rule("frcp-6-b-1-B", MotionForExtension, severity=Severity.NOTEWORTHY)
def asked_after_the_time_ran_out(case: Posture, motion: MotionForExtension) -> Finding | None:
    """After a time has expired, more of it is given only on motion and for excusable neglect."""
    ran_out = expired(case, motion, type(motion).extends)
    if ran_out is None:
        return None
    return violated(
        f"the time to serve or file ({ran_out.clock.act}) ran out on {ran_out.due(case.court).due}: it needs excusable "
        "neglect, not good cause alone",
        "show excusable neglect",
    )


@rule("frcp-6-b-1-B", RulingOnStipulation, severity=Severity.NOTEWORTHY)
def so_ordered_after_the_stipulated_day(case: Posture, order: RulingOnStipulation) -> Finding | None:
    """A time that has expired is enlarged on motion; a stipulation so ordered after its own day is nunc pro tunc."""
    if order.disposition not in ("so ordered", "modified") or order.day is None:
        return None
    for stipulation in case.referred(order):
        until = [stated.date for stated in stipulation.dates if stated.date is not None and not stated.printed]
        if isinstance(stipulation, Stipulation) and until and max(until) < order.day:
            return violated(f"so ordered on {order.day}, after the day stipulated ({max(until)})")
    return None


@rule("frcp-11-c-2", MotionForSanctions, severity=Severity.CURABLE)
def safe_harbor(case: Posture, motion: MotionForSanctions) -> Finding | None:
    """A Rule 11 motion is served 21 days before it is filed."""
    if motion.served is None or motion.filed is None:
        return not_shown("the day the motion was served")
    harbor = period_end(case, "frcp-11-c-2", motion.served, not_before=True).due
    if harbor is None or motion.filed > harbor:
        return satisfied
    return violated(
        f"served on {motion.served} and filed on {motion.filed}: the 21 days to withdraw the paper end on {harbor}",
        "withdraw it and file it again after the 21 days",
    )


def _hearing(motion: Filing) -> date | None:
    return next((stated.date for stated in motion.dates if "hearing" in stated.what and stated.date), None)


@rule("frcp-6-c-1", Motion, severity=Severity.NOTEWORTHY)
def notice_of_the_hearing(case: Posture, motion: Motion) -> Finding | None:
    """A motion and notice of its hearing are served 14 days before it, unless an order or local rule says otherwise."""
    hearing = _hearing(motion)
    if hearing is None or motion.day is None or motion.oral or hearing < motion.day:
        return None
    last = period_end(case, "frcp-6-c-1", hearing).due
    if last is None or motion.day <= last:
        return satisfied
    return violated(f"filed on {motion.day} for a hearing on {hearing}; the last day for it was {last}")


@rule("frcp-6-c-2", Declaration, Opposition, severity=Severity.NOTEWORTHY)
def opposing_affidavits(case: Posture, paper: Filing) -> Finding | None:
    """An opposing affidavit is served 7 days before the hearing, where no order or local rule says otherwise."""
    for motion in case.referred(paper):
        hearing = _hearing(motion) if isinstance(motion, Motion) else None
        if hearing is None or paper.day is None or hearing < paper.day:
            continue
        if not paper.by or set(paper.by) & set(motion.by):
            continue
        last = period_end(case, "frcp-6-c-2", hearing).due
        if last is not None and paper.day > last:
            return violated(f"filed on {paper.day} against a motion heard on {hearing}; the last day was {last}")
    return None


@rule("frcp-5-d-4", NoticeOfDeficiency, severity=Severity.NOTEWORTHY)
def refused_for_its_form(case: Posture, notice: NoticeOfDeficiency) -> Finding | None:
    """The clerk may not refuse to file a paper solely because of its form; a judge may strike it."""
    if not notice.refused:
        return satisfied
    return violated("the clerk declined to file a paper; only its form is shown as the reason")
