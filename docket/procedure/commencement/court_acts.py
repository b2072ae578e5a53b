"""What opens, moves and closes a case: acts of judges and the clerk, and motions for them."""

from __future__ import annotations

from docket.filing import CourtAct, filing
from docket.procedure.motions import ClerksNotice, Motion, Order

__all__ = [
    "AdministrativeClosure",
    "CaseClosed",
    "CaseDesignatedElectronic",
    "CaseOpened",
    "CaseReopened",
    "IntradistrictTransfer",
    "LetterOfTransmittal",
    "MemberCaseClosed",
    "MotionToConsolidate",
    "MotionToRelateCase",
    "MotionToRemand",
    "MotionToReopen",
    "MotionToTransfer",
    "OrderConsolidating",
    "OrderRemanding",
    "OrderSevering",
    "OrderTransferring",
    "SentToRecordsCenter",
]


@filing(
    "New Case Opened",
    reads=(
        r"(?:new )?case (?:\S+ )?(?:opened|opening|designated(?! (?:to|for|as) (?:\w+ )?track)|initiated|indexed"
        "|designation|has been (?:indexed|opened))",
        r"case opening(?: \w+)?",
        "quality control check attorney case opening",
        "initial (?:case )?(?:assignment|opening)",
        "case (?:number|eligible)",
        "summons and (?:magistrate|civil cover)",
        "case in(?:itial)? ?screening",
        "civil case (?:opened|processing)",
        "(?:initial|case) packet",
        "set case",
        "docket (?:sheet|entries)",
        "case flag",
        "this case (?:is|has been) (?:designated|selected|opened)",
        r"demand \S+",
        "open(?:ed|ing) case",
    ),
    titles=(
        "quality control check - attorney case opening",
        "case opening notification",
    ),
)
class CaseOpened(CourtAct):
    """The clerk's note that a case was opened, designated or given its first notices."""


@filing(
    "Motion to Remand",
    asks=(r"remand\w*",),
)
class MotionToRemand(Motion):
    """A motion to send a removed case back (28 USC 1447(c)).

    `jurisdictional` is True where it says that the court lacks subject-matter jurisdiction, False where it rests on a
    defect of the removal alone, None where the docket does not show the ground.
    """

    jurisdictional: bool | None = None


@filing(
    "Motion to Transfer Case",
    asks=(
        r"transfer\w*",
        r"chang\w+ (?:of )?venue",
        "change (?:the )?venue",
    ),
)
class MotionToTransfer(Motion):
    """A motion to change venue (28 USC 1404, 1406)."""


@filing(
    "Motion to Consolidate Cases",
    asks=(r"consolidat\w*",),
)
class MotionToConsolidate(Motion):
    """A motion to consolidate (FRCP 42(a))."""


@filing(
    "Motion to Relate Case",
    asks=(
        "relate(?! back)",
        r"consider whether (?:\S+ ){0,12}?(?:cases?|actions?)(?: (?:should|are|is|may|must) (?:be )?related)?",
        r"(?:find|determin|designat|order)\w*(?: \S+){0,4}? (?:relatedness|related(?: cases?| actions?)?)",
    ),
)
class MotionToRelateCase(Motion):
    """A motion that the judge of an earlier case consider whether another is related to it (a local rule's)."""


@filing(
    "Motion to Reopen Case",
    asks=(
        r"re ?open\w*(?! time| the time)",
        r"reinstat\w*",
        r"restor\w* (?:the |this )?(?:case|action)",
    ),
)
class MotionToReopen(Motion):
    """A motion to reopen a closed case."""


@filing(
    "Order Remanding Case",
    reads=(
        r"order (?:\w+ ){0,6}?(?:remanding|of remand|to remand|for remand)",
        r"(?:remand|case remanded)\w*",
        "letter of remand",
    ),
    within=(
        r"(?:case|action|matter|cause|decision)(?: \S+){0,8}? (?:is|be|are"
        r"|is hereby) (?:hereby )?(?:\w+ and )?remanded",
        r"remanding (?:this |the )?(?:case|action|matter|cause)(?: back)?(?: to \S+)?"
        r" (?:for|pursuant to|under) (?:(?:further|additional|a new|administrative) )*"
        r"(?:proceedings|hearing|consideration|evaluation|action|sentence|42)",
        "remand(?:ing|s|ed) (?:this |the )?(?:case|action"
        r"|matter)?(?: back)? ?to (?:the )?(?:\S+ ){0,6}?(?:state|superior|circuit court|county"
        "|court of common|commissioner|social|agency)",
        "case remanded",
        "court remands",
    ),
    titles=("order and stipulation and order of remand to ssa",),
)
class OrderRemanding(Order):
    """The case goes back to the state court, or to the agency (28 USC 1447(c); 42 USC 405(g)).

    `ground` is why, where the docket says: "joinder" of a party that destroys diversity (28 USC 1447(e)), or
    "amendment" that leaves no federal claim.
    """

    to_agency: bool = False
    ground: str | None = None


@filing(
    "Order Transferring Case",
    reads=(
        r"(?:order )?(?:\w+ )?transferring (?:\w+ )?(?:case|action|venue)",
        "(?:conditional )?transfer order",
        r"(?:jpmdl|jpml|mdl)(?: \w+){0,2} transfer order",
        r"(?:certified copy of )?(?:\w+ )?conditional transfer",
        "(?:transfer|transmittal) of case to",
        r"case (?:electronically )?transferred (?:out|to(?! (?:the )?(?:\w+ )?(?:docket|calendar)))",
        r"order (?:\w+ ){0,4}?transferring",
        "inter ?district transfer",
        "interdistrict",
        "order of transfer",
        "transfer out",
    ),
    within=(
        r"(?:case|action|matter)(?: \S+){0,6}? (?:is|be|are|was"
        "|has been)? ?(?:hereby )?transferred (?:out )?to(?! (?:judge|magistrate|the docket|district judge"
        r"|hon|the calend|(?:the |its |this court's )?(?:civil )?(?:suspense|inactive)"
        r"|the active|the trial|section|(?:\S+ ){1,3}division))",
        r"transferring (?:this |the )?(?:case|action|venue|matter) to"
        r"(?! (?:judge|magistrate|section|the docket|the calend|district judge|hon|the hon|(?:\S+ ){1,3}division))",
        r"(?:directed|ordered|shall|instructed)(?: to)? transfer (?:this |the )?(?:case|file|action|matter)",
        "case (?:electronically )?transferred (?:out )?to"
        r"(?! (?:judge|mag|the docket|the calend|district judge|hon|the hon|(?:\S+ ){1,3}division))",
    ),
    titles=("case transferred out to another district",),
)
class OrderTransferring(Order):
    """The case goes to another district (28 USC 1404, 1406, 1407, 1631).

    `ground` is why, where the docket says: "convenience", "venue" or "jurisdiction".
    """

    mdl: bool = False
    ground: str | None = None


@filing(
    "Intradistrict Transfer",
    reads=(
        r"(?:notice (?:of|re) )?intra ?district (?:case )?transfer",
        r"case transferr?ed (?:in )?(?:from (?:the )?(?:\S+ ){1,3}division )?to (?:the )?(?:\S+ ){1,3}division(?! of)",
    ),
    titles=("intradistrict transfer", "case transferred - intradistrict"),
)
class IntradistrictTransfer(CourtAct):
    """The case goes to another division of the same court (28 USC 1404(b)); it stays the same case."""


@filing(
    "Order Consolidating Cases",
    reads=(
        r"order (?:\w+ ){0,3}?(?:consolidating|of consolidation)",
        "notice of consolidation",
        "consolidated (?:mdl |member )*case",
        "case consolidated",
        "order of consolidation",
    ),
    within=(
        r"(?:cases?|actions?|matters?)(?: \S+){0,8}? (?:is|are|be|being) (?:hereby )?consolidated",
        r"consolidating (?:the |this |these )?(?:cases?|actions?|with|\d)",
        r"cases? (?:is |are )?consolidated(?! (?:before|in) (?:this|the))",
        r"clerk(?: of \S+)? (?:shall|is directed to|is ordered to) consolidate (?:\S+ ){0,6}?(?:cases?|actions?)",
        r"(?:court|judge) (?:\w+ ){0,2}?consolidates (?:the |these |this )?(?:\w+ )?(?:cases|actions|matters)",
    ),
)
class OrderConsolidating(Order):
    """Actions are joined or consolidated (FRCP 42(a))."""

    lead: str | None = None


@filing(
    "Related Case Order",
    reads=(
        r"order (?:\w+ ){0,5}?relating(?: \S+){0,3}? (?:cases?|actions?)",
        "order relating",
        "related case order",
        "related cases?(?! create)",
    ),
    within=(r"(?:cases?|actions?)(?: (?!which|that|believ)\S+){0,6}? (?:is|are) (?:hereby )?related(?! (?:to|in))",),
)
class RelatedCaseOrder(Order):
    """Cases are found related, for one judge to hear; each keeps its own docket (e.g. N.D. Cal. Civil L.R. 3-12)."""


@filing(
    "Order Severing",
    reads=(r"order (?:\w+ ){0,3}?sever\w+",),
    within=(
        r"(?:claims?|defendants?|actions?)(?: \S+){0,8}? (?:is|are) (?:hereby )?severed",
        "severing (?:the |claims|def|pl)",
    ),
)
class OrderSevering(Order):
    """Claims or parties are severed (FRCP 21)."""


@filing(
    "Administrative Closing",
    reads=(
        r"order (?:\w+ ){0,3}?administrative(?:ly)? (?:clos|termin|dismiss)\w*"
        r"(?! (?:the |all )?(?:\W?\d{1,4}\W+)?(?:\w+ ){0,3}?motions?\b)",
        r"administrative(?:ly)? (?:closing|closure|terminat\w+)",
        "order 60 day administrative",
        "inactive docket order",
    ),
    within=(
        r"(?:administratively|statistically) (?:closed?|terminat\w+|clos\w+|dismiss\w+)",
        r"close(?:d|s)? (?:\S+ ){0,5}?(?:administratively|statistical(?:ly)?|for (?:statistical|administrative))",
        "administrative(?:ly)? (?:closing|closure|termination)",
        "(?:case |to |on )?(?:the )?inactive (?:docket|list|status|calendar)",
        "placed in suspense",
        "marked closed pending",
        "suspense (?:docket|file|calendar)",
    ),
)
class AdministrativeClosure(CourtAct):
    """The case is closed for statistics or administration; it stays pending."""


@filing(
    "Terminate Civil Case",
    reads=(
        "(?:civil )?case (?:is )?(?:hereby )?(?:closed|terminated)",
        r"terminat\w+ (?:civil )?case",
        r"(?:notice of )?case clos\w+",
        "js ?[56]",
        "clos(?:ed|ing) (?:civil )?(?:case|file)",
        "case terminated",
        "closing (?:sheet|order)",
    ),
    within=(
        r"(?:civil )?(?:case|action|matter|file)(?: \S{1,20}){0,3}? (?:is|be|stands?|hereby|now|are"
        "|shall be)? ?(?:hereby |now |ordered )?(?:closed|terminated)(?! (?:admin|stat|by mag))",
        r"(?<!\w)js ?6(?!\w)",
        r"(?:cle?rk|cle?rk of (?:the )?c(?:our)?t|clerk'?s office)(?: \S+){0,8}? (?:to )?(?:close"
        "|terminate) (?:this |the |out )?(?:civil )?(?:case|action|file|matter)",
        "(?:to|shall|and|will|must) (?:close|terminate) (?:this|the|these) (?:civil )?"
        "(?:cases?|actions?|file|matters?)",
        "clos(?:ing|es) (?:this|the) (?:case|file|matter|action)",
        "terminat(?:ing|es|e) (?:this |the )?(?:case|action|civil)",
        "clerk (?:of court )?(?:is )?(?:directed )?to close",
        "mark (?:this |the )?(?:case|matter)(?: as)? closed",
        "made js",
        r"(?:remov|strik)\w* (?:this |the )?(?:civil )?(?:case|action|matter) from (?:the )?(?:court'?s? "
        r"|active )*docket",
        r"(?:case|action|matter)(?: \S+){0,8}? (?:stricken|struck|removed) from (?:the )?(?:court'?s? |active )*docket",
    ),
    titles=(
        "terminated case",
        "~util - terminate civil case",
        "terminate civil case",
    ),
)
class CaseClosed(CourtAct):
    """The clerk closes the case (JS-6); finality is another question."""


@filing(
    "Terminate Member Case",
    reads=(r"member cases? (?:\S+ ){0,3}?(?:is |are )?(?:hereby )?(?:closed|terminated)",),
    within=(
        r"(?:close|terminate)s? (?:the |this )?member (?:cases?|actions?)",
        r"member (?:cases?|actions?)(?: \S+){0,4}? (?:is|are|be|shall be) (?:hereby |ordered )?(?:closed|terminated)",
        "(?:closing|terminating) (?:the |this )?member (?:cases?|actions?)",
    ),
)
class MemberCaseClosed(CourtAct):
    """A case that was consolidated with this one is closed, and this one is not: `cases` are the numbers printed."""

    cases: tuple[str, ...] = ()


@filing(
    "Case Reopened",
    reads=(
        "(?:civil )?case (?:is )?(?:hereby )?re ?opened",
        r"order (?:\w+ ){0,3}?re ?opening",
        "case reinstated",
        "order reinstating",
    ),
    within=(
        r"(?:case|action|matter)(?: \S+){0,4}? (?:is|be|are|was)? ?(?:hereby |ordered )?(?:re ?opened"
        "|reinstated|restored)",
        "(?:reopen(?:ing|s)?|reinstat(?:ing|es)) (?:this |the )?(?:case|action|matter)",
        "restor(?:e|es|ing) (?:this |the )?(?:case|action|matter) to (?:the )?(?:active |open "
        "|court'?s? )*(?:docket|calendar)",
        r"(?:clerk)(?: \S+){0,6}? (?:to )?reopen (?:this |the )?(?:case|matter|action|civil)",
    ),
)
class CaseReopened(CourtAct):
    """The clerk or a judge reopens the case."""


@filing(
    "Transmittal of Case",
    reads=(
        "(?:letter of )?transmitt(?:al|ed)(?: letter| of)?(?! of notice of appeal)",
        r"certified copy (?:\S+ ){0,8}?(?:mailed|sent|transmitted)",
        r"(?:original )?(?:file|record|case file)s? (?:\S+ ){0,5}?(?:sent|mailed|forwarded|returned)",
        "(?:state court )?record (?:sent|mailed|received)",
        "notice of (?:filing )?(?:of )?remand",
        "acknowledge?ment (?:of receipt )?(?:from|by) (?:state|superior|clerk)",
        r"mailed (?:\w+ )?(?:certified )?copy of (?:\w+ )?remand",
        "(?:notice to|letter to) (?:state|superior) court",
        r"certified copy(?! of (?:\w+ ){0,3}orders?\b)",
        "remand (?:letter|sent|mailed)",
    ),
)
class LetterOfTransmittal(CourtAct):
    """The record is sent to, or received from, another court."""


@filing(
    "Case Designated ECF",
    reads=(
        r"(?:this )?case (?:is |has been )?(?:hereby )?designated (?:as )?(?:for |an? )?(?:ecf"
        r"|electronic(?:ally)? fil\w+)",
    ),
    titles=("case designated ecf",),
)
class CaseDesignatedElectronic(ClerksNotice):
    """The clerk's note that papers in the case are to be filed electronically."""


@filing(
    "Case Sent to Federal Records Center",
    reads=(
        r"(?:closed |paper )?(?:case|file|record)s?(?: file)?(?: \S+){0,3}?"
        r" (?:referred|sent|transferred|shipped|forwarded|located|retrieved|returned|retired)(?: \S+){0,2}?"
        r" (?:federal records? cent\w+|frc|federal records|records cent\w+)",
    ),
)
class SentToRecordsCenter(ClerksNotice):
    """The paper file of a case is stored with the National Archives, or comes back from there."""
