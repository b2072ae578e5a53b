"""Orders, rulings and minutes; what the clerk does to the docket."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from docket.filing import CourtAct, filing

__all__ = [
    "ClerksNotice",
    "DocketCorrection",
    "MinuteEntry",
    "MinuteOrder",
    "MotionTakenUnderAdvisement",
    "NoticeOfDeficiency",
    "Order",
    "OrderSettingTime",
    "OrderStriking",
    "Ruling",
    "RulingOnStipulation",
    "Vacatur",
]


@filing(
    "Order",
    reads=(
        r"(?:markman|claim construction) (?:\w+ )?(?:(?:memorandum|opinion|ruling)s?,? )?(?:and )?orders?",
        "(?:opinion|memorandum|memo|decision|ruling|findings|judge?ment|entry|report|recommendation"
        "|minute)s?(?: opinion| of decision| decision| ruling)?(?: and|,|&|/)? ?(?:partial )?orders?",
        "(?:ex parte |sealed )?orders?",
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
        "(?:electronic )?clerk'?s? (?:text |quality control )?orders?",
        "entry on",
        "directive",
        "initial standing",
        "letter (?:order|opinion|ruling|memorandum opinion)",
        "case management and scheduling",
        "the court (?:having|orders|grants|denies|hereby|finds|will|has|is|sets|directs|vacates|takes)",
        r"the (?:motions?|application|request) (?:\S+ ){0,12}?(?:is|are) (?:hereby )?(?:granted|denied)",
        r"(?:defendant|plaintiff)s?'?s?'? motion (?:\S+ ){0,20}?(?:is|are) (?:hereby )?(?:granted|denied|moot)",
        "application (?:is )?(?:granted|denied)",
        "(?:consent|agreed|stipulated|supplemental|amended) orders?",
        "order unfiling",
        "certified copy of orders?",
        r"motions?(?:\(s\))? terminated",
        "terminated? motions?(?! (?:and|&) r)",
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
        "eo",
        "(?:scheduling )?notice and order",
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
        "memorand(?:um|a) to (?:the )?docket clerk",
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
        "ilnd: text entry",
    ),
)
class MinuteEntry(CourtAct):
    """The clerk's note of a proceeding held, and on which day, where it says."""

    what: str | None = None
    held: date | None = None


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
        r"submission of (?:\S+ ){1,14}?submitted to",
        r"(?:notice of )?determination of motions? without (?:oral argument|hearing)",
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
        r"order (?:\w+ )?(?:striking|unfiling)",
        "notice of striking",
        r"order (?:to )?strik\w+",
    ),
    within=(
        r"(?:(?:directed|ordered|instructed|requested) to|shall) (?:strike|unfile)"
        r"(?! (?:\w+ ){0,3}(?:hearing|deadline|conference|trial))",
    ),
    titles=("notice of striking",),
)
class OrderStriking(CourtAct):
    """A judge strikes a paper from the record."""


@filing(
    "Order Vacating",
    reads=(
        r"order (?:\w+ )?(?:vacating|rescinding|withdrawing|setting aside)(?! \S*\d+(?: \d+)?\S* motion)"
        "(?! (?:\\w+ ){0,4}(?:hearing|conf|deadl|dates?|trial|schedul|sett|refer))",
        "vacatur",
    ),
    within=(
        r"vacating (?:\S*\d+\S* ){1,2}(?:\w+ ){0,3}?(?:orders?|judgment|opinion)(?! setting| schedul| refer)",
        "(?:hereby |court |is )?vacat(?:es|ed|ing) (?:its|the|this court'?s?|that|his"
        r"|her) (?:\w+ ){0,4}?(?:orders?|judgment|opinion|dismissal)(?! setting| schedul)",
        r"(?:order|judgment|opinion)s?(?: \S+){0,6}? (?:is|are|be)(?: and is)? ?(?:hereby )?(?:vacated|rescinded"
        "|set aside|withdrawn)(?! and reset)",
        r"(?:orders?|judgment|opinion|minutes|minute entry)(?: \S+){0,6}? (?:was|were) "
        r"(?:(?:entered|docketed|issued) in error|(?:erroneously|mistakenly|inadvertently) (?:entered|docketed|issued))"
        r"(?: \S+){0,8}? disregarded",
    ),
)
class Vacatur(CourtAct):
    """A judge sets aside an earlier order or judgment of the same court."""


@filing(
    "Order Setting Time",
    reads=(
        r"order (?:\w+ )?(?:extending|enlarging)",
        r"order (?:\w+ )?(?:setting|fixing|establishing) (?:\w+ ){0,2}?(?:brief|response|time|deadline)\w*",
        "(?:motion )?briefing (?:order|schedule)",
        "motion scheduling order",
    ),
    within=(
        r"(?:deadline|time|date)s? (?:\S+ ){0,14}?(?:is|are|shall be) (?:hereby )?(?:extended|enlarged|continued)",
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
        r"all (?:further|future|subsequent) (?:docketing|docket entries|filings?|documents?|pleadings?)",
        "deletion of (?:docket )?(?:entry|document)",
        "notices? of (?:docket )?(?:correction|modification|corrected (?:docket|entry|filing)|entry correction)",
        "correct(?:ing|ion|ed)(?: of)?(?: docket)? entry",
        "remark",
        r"(?:documents?(?:\(s\))?|docket entry|entry|entries)(?: number"
        r"| nos?\.?)? (?:\S+ ){0,4}?(?:filed in error|deleted"
        "|stricken|removed|terminated|entered in error|docketed in error|(?:filed|docketed) in (?:the )?wrong case)",
        "(?:deleted|stricken) (?:document|entry|docket)s?",
        "set clear flags?",
        "document deleted",
        "(?:note|notice) to (?:attorney|counsel|filer|filing)(?: user)?",
        "filing error",
        r"this (?:document|docket|entry)(?: \S+){0,4}? (?:(?:done|made|filed|entered|docketed) )?in error",
        "filed in error",
        "(?:entered|docketed) in error",
        "(?:quality control|qc)",
        "clerk'?s? (?:note|notation|entry|correction)",
        r"(?:clerk'?s? )?notice of docket (?:entry |text )?(?:correction|modif)\w*(?: and instruction)?",
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
        "notice of (?:qc|quality control)",
        r"notice of (?:ecf |cm ecf |electronic )?(?:filing )?(?:deficien|discrep|error|non ?compl)\w*",
        r"(?:document|filing) discrep\w+",
        r"notice to (?:filer|attorney|counsel) (?:\S+ ){0,4}?defic\w+",
        r"(?:clerk'?s? )?notice (?:of|re|regarding|to filer re) (?:\S+ ){0,6}?(?:deficien|non ?compl"
        r"|summons(?:es)?\W* cannot)\w*",
        "(?:clerk'?s? )?notice (?:of instruction )?to filer",
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

    `unsigned` is True where what is missing is the signature (FRCP 11(a)); `refused` where the clerk did not file it;
    `lacks` names the papers that it says are missing, in lower case ("account statement").
    """

    unsigned: bool = False
    refused: bool = False
    lacks: tuple[str, ...] = ()


@filing(
    "Clerk's Notice",
    reads=(
        "electronic (?:notice|clerk)",
        "order receipt",
        r"bar status(?: check)?",
        r"(?:\w+ )?new case documents",
        r"files? submitted to (?:chambers|judge)",
        r"mailed notices? (?:of|re) (?:the )?rights? to appeal\w*",
        r"(?:electronic )?clerk'?s? (?:notice|letter|certificat\w+ of mail|certif|memorandum|office|acknow"
        r"|initial|transm)\w*",
        "notice (?:from|by|of) (?:the )?clerk",
        r"notice to (?:counsel|part|plaintiff|defendant|pro se|litig|self|pet|pris|all|the part)\w*",
        "notice re(?:garding)? (?:mandatory|magistrate|consent|pilot|case|pro se|payment|rule|ecf"
        "|electronic|privacy|assignment)",
        r"(?:mailed|emailed|e ?mailed|faxed|sent|mail sent)(?: \w+)?",
        "(?:notices?|documents?) mailed",
        r"notices? of (?:\w+ ){0,3}?motions?(?: to dismiss| for summary judgment)? to (?:the )?"
        r"(?:pro se|plaintiff|petitioner|part(?:y|ies)|non ?movant)s?(?: party| litigant)?",
        "copies? (?:mailed|sent)",
        r"cop(?:y|ies) of (?:\S+ ){1,8}?(?:mailed|sent|e ?mailed|faxed)",
        "e ?mail sent",
        "clerk",
        "(?:notice of filing )?fee ?(?:notice|due)",
        "notice to self represented",
        r"transmission to (?:attorney|docket|judg|office)\w*",
        "certificate of mailing by (?:the )?clerk",
        "cc",
        "special admission form sent",
        "instructions?",
        r"pro se (?:packet|handbook|guide|litigant|instruc)\w*",
        "notice of (?:court practice|pro se|mail|general|ecf|electronic case|mapn|non ?attorney|right"
        "|case management|availability of|(?:district |court )?procedure)",
        "case management (?:track|notice)",
        "(?:assign(?:ed|ment)?|designat(?:ed|ion)) (?:to |for |as |of )?(?:the )?(?:\\w+ )?track",
        "case tracking",
        "case designated (?:to|for|as) (?:\\w+ )?track",
        "(?:related cases? )?create(?:d)? (?:case )?association",
        "summary of",
        "phv fee",
        "pro hac vice fee",
        "e filing",
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
        "special admission form sent",
    ),
)
class ClerksNotice(CourtAct):
    """A notice of the clerk that moves nothing in the posture."""
