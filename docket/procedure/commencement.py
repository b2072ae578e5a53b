"""How a case begins, moves between courts, and is closed or reopened by the clerk.

FRCP 3, 5.1, 7.1, 81; 28 USC 1404-1407, 1441-1455; fees and screening, 28 USC 1915, 1915A.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from docket.clock import Clock, Start, ordered
from docket.filing import CourtAct, Filing, family, filing
from docket.procedure.motions import (
    MOTION,
    Motion,
    Notice,
    Order,
    OrderStriking,
    Ruling,
    period_end,
)
from docket.region import NEW, AsTo, Lapse, On, Region, Row, Subject, When, each, itself
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture


@family
class InitiatingPaper(Filing):
    """A paper that opens a civil action."""

    roles: ClassVar[dict[str, str]] = {"plaintiffs": "plaintiff", "defendants": "defendant", "by": "plaintiff"}
    """Role of a party by the field that first names it; see `role`."""

    plaintiffs: tuple[str, ...] = ()
    defendants: tuple[str, ...] = ()
    basis: str | None = None
    """The basis of jurisdiction, where shown: "diversity", "cafa", "federal question", "us plaintiff"."""
    prisoner: bool = False
    jury_demand: bool = False


@filing(
    "Complaint",
    reads=(
        r"(?:compl(?:aint|aints|t|\.)?|cmp)",
        "(?:verified|original|prisoner|civil rights|class action|seamen|social security|collective action"
        r"|third|original) (?:\w+ ){0,3}?compl(?:aint|t)",
        "civil (?:action|complaint)",
        "petition for (?:review|judicial review|damages)",
        "original petition",
        "initial complaint",
        "complaint for",
        "statement of claim",
    ),
    titles=(
        "complaint",
        "complaint - (discovery)",
        "patent/trademark documents - complaint",
    ),
)
class Complaint(InitiatingPaper):
    """A civil action is commenced by filing a complaint (FRCP 3).

    `right_to_sue` is the day on which the plaintiff received an agency's notice of the right to sue, `claim_denied` the
    day on which an agency mailed its denial of a tort claim, where the paper states it; the docket shows neither else.
    """

    right_to_sue: date | None = None
    claim_denied: date | None = None


@filing(
    "Complaint in Condemnation",
    reads=(
        r"(?:verified )?compl(?:aint|t) (?:in|for|of) (?:\w+ )?condemnation",
        r"condemnation compl(?:aint|t)",
    ),
)
class CondemnationComplaint(Complaint):
    """Property is taken for public use under eminent domain (FRCP 71.1); its owners are the defendants."""


@filing(
    "Petition for Writ of Habeas Corpus",
    reads=(
        r"(?:verified |amended |emergency )?petition (?:for )?(?:a |the )?(?:\w+ )?(?:writ of )?habeas\w*",
        r"petition (?:pursuant to|under|for relief under) 28 usc 22\w+",
        r"motion (?:to vacate|under) (?:\S+ ){0,12}?2255",
        "habeas corpus petition",
    ),
    asks=(r"vacate (?:\S+ ){0,8}?(?:2255|sentence)",),
)
class HabeasPetition(InitiatingPaper):
    """A petition under 28 USC 2241 or 2254, or a motion under 2255 docketed as a civil case."""


@filing(
    "Petition",
    reads=(
        "petition",
        r"application (?:for|to) (?:\w+ ){0,4}?(?:confirm|vacate"
        r"|compel)(?:ing)? (?:\w+ ){0,3}?(?:arbitration|award)",
        r"(?:motion|petition) to (?:enforce|quash) (?:\w+ ){0,3}?(?:summons)",
        "miscellaneous case",
    ),
    titles=(
        "petition (other)",
        "petition (removal/transfer)",
    ),
)
class OtherPetition(InitiatingPaper):
    """A petition that opens a civil action: to compel or confirm arbitration, to enforce a summons, and the like."""


@filing(
    "Notice of Removal",
    reads=(
        "(?:amended |supplemental |joint )?(?:notice|petition|ntc) (?:of|for) removal",
        "notice and petition for removal",
        "state court (?:record|complaint|papers)",
        "removal",
    ),
    titles=("notice of removal petition",),
)
class NoticeOfRemoval(InitiatingPaper):
    """A defendant removes an action from state court (28 USC 1446).

    `served` is the day on which the remover received the pleading, and `commenced` the day on which the state action
    was filed, where the notice states them: neither is on the docket otherwise. `later_paper` is the day on which the
    remover received the paper that made the case removable, where it was not the initial pleading.
    `restrained_until` is the day on which a restraining order of the State court would end.
    """

    roles: ClassVar[dict[str, str]] = {"plaintiffs": "plaintiff", "defendants": "defendant", "by": "defendant"}
    commenced: date | None = None
    later_paper: date | None = None
    restrained_until: date | None = None


@filing(
    "Case Transferred In",
    reads=(
        "(?:case |transfer(?:red)? )?transferred in(?: from)?",
        "case (?:received|transferred) (?:in )?from",
        r"(?:original )?(?:file|record|case|action)(?: \S+){0,5}? (?:received|transferred) (?:in )?from",
        r"(?:certified copy of )?transfer order(?: \S+){0,6}? (?:received|from)",
        "(?:electronic )?case transfer(?:red)? in",
        r"received (?:\S+ ){0,6}?(?:file|case) from",
        "transfer in from",
    ),
    titles=(
        "case transferred in - district transfer",
        "case transferred in - divisional transfer",
    ),
)
class TransferIn(InitiatingPaper):
    """An action arrives from another district (28 USC 1404, 1406, 1407, 1631)."""


@filing(
    "Notice of Appeal from Bankruptcy Court",
    reads=(
        r"notice of appeal (?:from|of) (?:the )?(?:us |u\.s\. )?bankruptcy",
        "bankruptcy appeal",
        "appeal from (?:the )?bankruptcy",
        "notice of referral of appeal",
    ),
)
class BankruptcyAppeal(InitiatingPaper):
    """An appeal from a bankruptcy court opens a civil case in the district court.

    `order_entered` and `noticed` are the days on which that court entered the order and received the notice of appeal,
    where the papers transmitted show them: both stand on its docket, not on this one.
    """

    order_entered: date | None = None
    noticed: date | None = None


@filing(
    "Civil Cover Sheet",
    reads=(
        "(?:civil|amended civil|js ?44c?)(?: case)?(?: cover sheet)",
        "civil cover",
        "cover sheet",
        "js ?44",
    ),
)
class CivilCoverSheet(Filing):
    """The civil cover sheet (JS-44)."""


@filing(
    "Filing Fee Received",
    reads=(
        "(?:initial |partial |initial partial |plra )?(?:filing )?fee(?:s)?(?: paid| received| payment)?(?! notice)",
        "filing fees?",
        r"payment of (?:\w+ )?fee",
        r"receipt (?:for|of) (?:\w+ )?(?:fee|money|filing|payment|partial)",
        r"(?:filing )?fee (?:\S+ ){0,3}?(?:received|paid)",
        r"pro hac vice \$?\S* ?fee paid",
        "pro hac vice (?:fee|filing fee)",
        "cash(?:ier)? receipt",
    ),
)
class FilingFee(CourtAct):
    """The filing fee is paid (28 USC 1914)."""


@filing(
    "Motion for Leave to Proceed in forma pauperis",
    reads=(
        r"(?:prisoner )?(?:application|affidavit|petition|request) to proceed (?:\w+ ){0,4}?(?:in forma|without)",
        "application to proceed in district court",
        "ifp (?:application|affidavit|motion)",
        "prisoner application",
    ),
    asks=(
        r"(?:leave )?(?:to )?proceed (?:on appeal )?(?:\w+ ){0,4}?(?:in forma|ifp"
        r"|without (?:pre ?)?pay)\w*(?: pauperis)?",
        "in forma pauperis",
        "ifp",
        r"waive? (?:\w+ )?fees?",
        r"leave to (?:\w+ ){0,2}?proceed(?: \w+){0,4}? (?:in forma|without)\w*(?: pauperis)?",
    ),
)
class MotionForIFP(Motion):
    """An application to proceed without prepaying fees (28 USC 1915(a))."""


@filing(
    "Prisoner Trust Fund Account Statement",
    reads=(
        "(?:certified )?(?:copy of )?(?:prisoner'?s? |inmate )?(?:trust|prison|inmate"
        r"|institutional) (?:fund |account )+(?:statement|cert)\w*",
        r"(?:certified )?trust (?:fund |account )\w*",
        "prisoner authorization",
    ),
)
class TrustAccountStatement(Filing):
    """The certified account statement of a prisoner (28 USC 1915(a)(2))."""


@filing(
    "Screening Order",
    reads=(
        "screening order",
        r"order (?:\w+ ){0,3}?screening",
    ),
    within=(
        r"(?:pursuant to|under) (?:the )?(?:screening|28 u\.?s\.?c\.? ?\S* ?(?:1915a|1915\(e\)))",
        "(?:has )?screened (?:the |plaintiff)",
        "1915a",
    ),
)
class ScreeningOrder(Order):
    """A judge screens a pleading of a prisoner or pauper (28 USC 1915(e)(2), 1915A)."""

    variant: ClassVar[str | None] = "outcome"
    outcome: str = "service ordered"
    leave_to_amend: bool | None = None
    dismissed_parties: tuple[str, ...] = ()


@filing(
    "Corporate Disclosure Statement",
    reads=(
        r"(?:corporate|financial|rule 7\.1|frcp 7\.1|7\.1|form \d+ corporate|corp\.?"
        r"|local rule \S+)(?: corporate)?(?: \S+){0,2}? (?:disclosures?|ownership)(?: statement"
        "| certificate| form)?",
        "disclosure statements?",
        r"disclosure of (?:corporate|interest|parent)\w*",
        r"statement of (?:disclosure|corporate|financial)\w*",
        r"rule 7\.1 (?:\w+ )?(?:disclosure|statement)",
        "notice of corporate disclosures?",
        "certificate of disclosure",
        r"form 7\.1",
        "disclosure under",
        "corporate parent",
        "statement of interested",
    ),
    titles=(
        "cert. of interested persons/disclosure statement",
        "statement of disclosure of corporate affiliations",
        "certificate of interested parties/corporate disclosure statement",
        "disclosure statement pursuant to frcp 7.1",
        "disclosure of organizationalinterests certificate",
    ),
)
class DisclosureStatement(Filing):
    """The disclosure of FRCP 7.1."""


@filing(
    "Order Revoking in forma pauperis Status",
    reads=(r"order (?:\w+ ){0,4}?revoking (?:\S+ ){0,6}?(?:in forma pauperis|ifp)",),
    within=(r"(?:in forma pauperis|ifp) status (?:is |be |\w+ ){0,3}?revoked",),
)
class OrderRevokingIFP(Order):
    """Leave to proceed in forma pauperis is taken back (28 USC 1915(g): three strikes)."""


@filing(
    "Certificate of Interested Parties",
    reads=(
        r"(?:certificat(?:e|ion)s?|disclosure|notice|statement|list|cert\.?)(?: and notice)?(?: of| as to"
        r"| re)* (?:\w+ )?interest(?:ed|s)?(?: part(?:y|ies)| persons?| entities)?",
        r"certificate of interest(?:ed)?\w*",
        r"interested (?:part|person)\w+ cert\w*",
    ),
    titles=(
        "cert. of interested persons/disclosure statement",
        "certificate of interested parties/corporate disclosure statement",
        "certificate/notice of interested parties",
    ),
)
class CertificateOfInterestedParties(Filing):
    """A local certificate of interested parties."""


@filing(
    "Notice of Related Case",
    reads=(
        r"(?:notice|statement|certificat\w+) (?:of|re|that) (?:of )?(?:\w+ )?(?:related|relatedness|similar"
        r"|pendency|other action)\w*(?: cases?| actions?)?",
        "related case",
        r"case (?:\S+ ){0,3}?(?:is )?(?:accepted|designated|declined) as (?:possibly )?related",
        "notice of (?:the )?pendency",
        "statement of relatedness",
        "relatedness",
    ),
)
class NoticeOfRelatedCase(Notice):
    """A notice that another case is related."""


@filing(
    "Notice of Constitutional Question",
    reads=(r"(?:notice|certif\w*) (?:of )?(?:\w+ )?(?:constitutional|challenge|claim of unconstit)\w*",),
)
class NoticeOfConstitutionalQuestion(Notice):
    """The notice of FRCP 5.1."""


@filing(
    "Notice of Issue of Foreign Law",
    reads=(r"notice (?:of |re |regarding |under )*(?:\S+ ){0,6}?(?:foreign law|44\.1)",),
)
class NoticeOfForeignLaw(Notice):
    """The notice of a party that intends to raise an issue of a foreign country's law (FRCP 44.1)."""


@filing(
    "Certification of Constitutional Challenge",
    reads=(r"(?:order (?:\w+ )?)?certif\w+ (?:of |to |the )*(?:\S+ ){0,6}?constitutional (?:challenge|question)",),
)
class CertificationOfChallenge(Order):
    """The court certifies to the attorney general that a statute is questioned (FRCP 5.1(b); 28 USC 2403)."""


@filing(
    "New Case Opened",
    reads=(
        r"(?:new )?case (?:\S+ )?(?:opened|opening|designated|initiated|indexed|designation"
        "|has been (?:indexed|opened))",
        r"case opening(?: \w+)?",
        "case (?:is )?designated ecf",
        r"(?:magistrate )?judge (?:\S+ ){1,5}?is (?:so )?(?:designated|redesignated)",
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
        "case designated ecf",
        "case designation",
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
    asks=(
        r"consolidat\w*",
        "relate(?! back)",
        "consider whether cases",
    ),
)
class MotionToConsolidate(Motion):
    """A motion to consolidate (FRCP 42(a))."""


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
        "remand(?:ing|s|ed) (?:this |the )?(?:case|action"
        r"|matter)?(?: back)? ?to (?:the )?(?:\S+ ){0,6}?(?:state|superior|circuit court|county"
        "|court of common|commissioner|social|agency)",
        "case remanded",
        "court remands",
    ),
    titles=("order and stipulation and order of remand to ssa",),
)
class OrderRemanding(Order):
    """The case goes back to the state court, or to the agency (28 USC 1447(c); 42 USC 405(g))."""

    to_agency: bool = False


@filing(
    "Order Transferring Case",
    reads=(
        r"(?:order )?(?:\w+ )?transferring (?:\w+ )?(?:case|action|venue)",
        "(?:conditional )?transfer order",
        r"(?:jpmdl|jpml|mdl)(?: \w+){0,2} transfer order",
        r"(?:certified copy of )?(?:\w+ )?conditional transfer",
        "(?:transfer|transmittal) of case to",
        "case transferred (?:out|to)",
        r"order (?:\w+ ){0,4}?transferring",
        "inter ?district transfer",
        "interdistrict",
        "order of transfer",
        "transfer out",
    ),
    within=(
        r"(?:case|action|matter)(?: \S+){0,6}? (?:is|be|are|was"
        "|has been)? ?(?:hereby )?transferred (?:out )?to (?!judge|magistrate|the docket|district judge"
        "|hon|the calend|the active|the trial)",
        "transferring (?:this |the )?(?:case|action|venue|matter) to",
        "case transferred (?:out )?to (?!judge|mag|the docket|the calend|district judge|hon|the hon)",
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
    "Order Consolidating Cases",
    reads=(
        r"order (?:\w+ ){0,3}?(?:consolidating|of consolidation|relating)",
        "notice of consolidation",
        "consolidated (?:mdl |member )*case",
        "case consolidated",
        "related cases",
        "order of consolidation",
        "related case order",
    ),
    within=(
        r"(?:cases?|actions?|matters?)(?: \S+){0,8}? (?:is|are|be|being) (?:hereby )?consolidated",
        r"consolidating (?:the |this |these )?(?:cases?|actions?|with|\d)",
        "cases? (?:is |are )?consolidated",
    ),
)
class OrderConsolidating(Order):
    """Actions are joined or consolidated (FRCP 42(a))."""

    lead: str | None = None


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
        r"order (?:\w+ ){0,3}?administrative(?:ly)? (?:clos|termin|dismiss)\w*",
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
        r"(?:clerk|clerk of (?:the )?court|clerk'?s office)(?: \S+){0,8}? (?:to )?(?:close"
        "|terminate) (?:this|the|out) (?:civil )?(?:case|action|file|matter)",
        "(?:to|shall|and|will|must) (?:close|terminate) (?:this|the|these) (?:civil )?"
        "(?:cases?|actions?|file|matters?)",
        "clos(?:ing|es) (?:this|the) (?:case|file|matter|action)",
        "terminat(?:ing|es|e) (?:this |the )?(?:case|action|civil)",
        "clerk (?:of court )?(?:is )?(?:directed )?to close",
        "mark (?:this |the )?(?:case|matter)(?: as)? closed",
        "made js",
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
        "notice of (?:filing )?(?:of )?(?:filing notice of removal|remand)",
        "acknowledge?ment (?:of receipt )?(?:from|by) (?:state|superior|clerk)",
        r"mailed (?:\w+ )?(?:certified )?copy of (?:\w+ )?remand",
        "(?:notice to|letter to) (?:state|superior) court",
        "certified copy",
        "remand (?:letter|sent|mailed)",
    ),
)
class LetterOfTransmittal(CourtAct):
    """The record is sent to, or received from, another court."""


# -- the case --------------------------------------------------------------------------------------


def _if(case: Posture, region: str, *states: str) -> tuple[str, ...]:
    """The case, where its subject of a region is in one of these states."""
    return ("",) if case.state(region) in states else ()


def _if_new(case: Posture, filing: Filing) -> tuple[str, ...]:
    return () if case.cell("case") else ("",)


begins = AsTo("the case, where this paper begins it", _if_new)
begins_here = AsTo(
    "the case, where this paper begins it and it comes from no other court",
    lambda case, paper: () if isinstance(paper, (NoticeOfRemoval, TransferIn)) else _if_new(case, paper),
)
the_case = AsTo("the case", lambda case, filing: ("",))


def _granted(*kinds: type[Motion]) -> AsTo:
    """The case, where an order rules on a motion of these kinds."""
    names = " or ".join(kind.event for kind in kinds)
    return AsTo(f"the case, by a {names}", lambda case, order: ("",), refers_to=kinds)


CASE = Region(
    "case",
    "The case as the clerk keeps it; whether it is finally decided is another question (FRCP 54(b), 58).",
    ("open", "closed", "administratively closed", "transferred", "remanded", "consolidated"),
    final=("closed", "transferred", "remanded", "consolidated"),
)
ENDED = ("closed", "administratively closed", "transferred", "remanded", "consolidated")
LIVE = (NEW, "open", "administratively closed")

case_over = When(
    "the case is over",
    lambda case, subject: case.state("case") in ("closed", "transferred", "remanded"),
    ("case",),
)
"""Nothing more is to be done here: what was set or awaited is moot. Reopening alone brings none of it back."""
comes_back = AsTo("the case, where it had left", lambda case, filing: ("",) if case.state("case") in ENDED else ())
leaves = AsTo(
    "the case, sent to another district",
    lambda case, order: () if order.mdl or order.ground in ("venue", "jurisdiction") else ("",),
)
leaves_for_venue = AsTo(
    "the case, filed where venue did not lie", lambda case, order: ("",) if order.ground == "venue" else ()
)
leaves_for_jurisdiction = AsTo(
    "the case, filed where there was no jurisdiction",
    lambda case, order: ("",) if order.ground == "jurisdiction" else (),
)
leaves_for_mdl = AsTo("the case, sent for pretrial proceedings", lambda case, order: ("",) if order.mdl else ())
goes_back = AsTo("the case, sent to a state court", lambda case, order: () if order.to_agency else ("",))
joins_lead = AsTo("the case, where it joins a lead case", lambda case, order: ("",) if order.lead else ())

CASE.add(
    Row(InitiatingPaper, NEW, "open", begins_here, "frcp-3"),
    Row(NoticeOfRemoval, NEW, "open", begins, "usc-28-1446-a"),
    Row(TransferIn, NEW, "open", begins, "usc-28-1404-a"),
    Row(TransferIn, ENDED, "open", comes_back, "usc-28-1404-a"),
    Row(CaseOpened, NEW, "open", begins, "frcp-3"),
    Row(CaseClosed, LIVE, "closed", the_case, "clerk-closing"),
    Row(CaseClosed, ("closed", "transferred", "remanded", "consolidated"), None, the_case, "clerk-closing"),
    Row(AdministrativeClosure, LIVE, "administratively closed", the_case, "case-admin-closure"),
    Row(AdministrativeClosure, "closed", None, the_case, "case-admin-closure"),
    Row(CaseReopened, ENDED, "open", the_case, "clerk-closing"),
    Row(On(Ruling, ("granted",)), ENDED, "open", _granted(MotionToReopen), "clerk-closing", irregular=None),
    Row(OrderRemanding, (*LIVE, "remanded"), "remanded", goes_back, "usc-28-1447-c"),
    Row(On(Ruling, ("granted",)), (*LIVE, "remanded"), "remanded", _granted(MotionToRemand), "usc-28-1447-c"),
    Row(OrderTransferring, (*LIVE, "transferred"), "transferred", leaves, "usc-28-1404-a"),
    Row(OrderTransferring, (*LIVE, "transferred"), "transferred", leaves_for_mdl, "usc-28-1407-a"),
    Row(OrderTransferring, (*LIVE, "transferred"), "transferred", leaves_for_venue, "usc-28-1406-a"),
    Row(OrderTransferring, (*LIVE, "transferred"), "transferred", leaves_for_jurisdiction, "usc-28-1631"),
    Row(On(Ruling, ("granted",)), (*LIVE, "transferred"), "transferred", _granted(MotionToTransfer), "usc-28-1404-a"),
    Row(OrderConsolidating, (*LIVE, "consolidated"), "consolidated", joins_lead, "frcp-42-a"),
)


def _pending_motions(case: Posture, filing: Filing) -> list[str]:
    return [str(motion) for motion in case.subjects("motion", "pending")]


pending_motions = AsTo("every motion pending", _pending_motions)
MOTION.add(Row(CaseClosed, "pending", "terminated", pending_motions, "clerk-closing"))


@rule("clerk-closing", CaseClosed, severity=Severity.NOTEWORTHY)
def closed_once(case: Posture, closing: CaseClosed) -> Finding | None:
    """The clerk closes an open case; a case that the clerk has closed is reopened before it is closed again."""
    before = case.moved_by("case", "") if case.state("case") == "closed" else None
    if not isinstance(before, CaseClosed) or before.day is None or closing.day is None or closing.day <= before.day:
        return None
    return violated(f"the clerk had closed the case on {before.day}, and no entry reopens it")


# -- parties ---------------------------------------------------------------------------------------

PARTY = Region(
    "party",
    "Each party by its name: in the case, or how it left.",
    ("in", "dismissed", "terminated", "substituted"),
    final=("dismissed", "terminated", "substituted"),
)


def filed(paper: InitiatingPaper) -> bool:
    """Whether a pleading was filed and not only lodged: what is lodged brings nobody in."""
    return not getattr(paper, "lodged", False)


def _parties_of(paper: InitiatingPaper) -> tuple[str, ...]:
    """Whom an initiating paper brings in: those it names, and its filer on whichever side names nobody."""
    side = paper.defendants if isinstance(paper, NoticeOfRemoval) else paper.plaintiffs
    return tuple(dict.fromkeys((*paper.plaintiffs, *paper.defendants, *(() if side else paper.by))))


def _joined(case: Posture, paper: InitiatingPaper) -> Iterator[str]:
    for name in _parties_of(paper):
        if filed(paper) and case.state("party", name) != "in":
            yield name


def _joined_by_struck(case: Posture, order: Filing) -> Iterator[str]:
    for paper in case.referred(order):
        if isinstance(paper, InitiatingPaper):
            yield from (p for p in (*paper.plaintiffs, *paper.defendants) if case.moved_by("party", p) is paper)


joined = AsTo("each party that it brings in", _joined)
joined_by_struck = AsTo("each party that only the struck paper brought in", _joined_by_struck)
PARTY.add(
    Row(InitiatingPaper, "*", "in", joined, "frcp-3"),
    Row(ScreeningOrder, "in", "dismissed", each("dismissed_parties"), "usc-28-1915A-b"),
    Row(OrderSevering, "in", "terminated", each("as_to"), "frcp-21"),
    Row(OrderStriking, "in", "terminated", joined_by_struck, "frcp-7-b-1"),
)


def role(case: Posture, name: str) -> str | None:
    """The role in which a party came into the case: "plaintiff", "defendant", "third-party defendant" ...

    It is the field of the paper that first named the party (its kind's `roles` say what the field means). None for a
    name that no paper brought in.
    """
    paper = case.opened_by("party", name)
    for field, said in getattr(paper, "roles", {}).items():
        if name in getattr(paper, field):
            return str(said)
    return None


def prisoner_suit(case: Posture) -> bool:
    """Whether a paper that opened the case says that a prisoner brings it."""
    return any(paper.prisoner for paper in case.filings(InitiatingPaper))


# -- the basis of jurisdiction ---------------------------------------------------------------------

JURISDICTION = Region(
    "jurisdiction",
    "On what the papers that open the case, or the newest pleading, rest the jurisdiction of the court, where shown.",
    ("federal question", "diversity", "class action fairness act"),
)


def _resting_on(*said: str) -> AsTo:
    def find(case: Posture, paper: InitiatingPaper) -> tuple[str, ...]:
        return ("",) if filed(paper) and (paper.basis or "").lower() in said else ()

    return AsTo(f"the case, where the paper rests on {said[0]}", find)


JURISDICTION.add(
    Row(InitiatingPaper, "*", "federal question", _resting_on("federal question"), "usc-28-1331"),
    Row(InitiatingPaper, "*", "diversity", _resting_on("diversity"), "usc-28-1332-a"),
    Row(
        InitiatingPaper,
        "*",
        "class action fairness act",
        _resting_on("cafa", "class action fairness act"),
        "usc-28-1332-d",
    ),
)


def condemnation(case: Posture) -> bool:
    """Whether the action takes property under eminent domain (FRCP 71.1)."""
    return isinstance(case.latest(Complaint), CondemnationComplaint)


# -- removal and remand ----------------------------------------------------------------------------

REMAND = Region(
    "remand",
    "Whether a removed case may still go back for a defect of its removal; a lack of jurisdiction is never waived.",
    ("open", "asked", "waived"),
    final=("waived",),
)


def plaintiffs_in(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    """The plaintiffs: those that the filing names, else those in the case. For whom a clock runs."""
    named: tuple[str, ...] = getattr(filing, "plaintiffs", ())
    return named or tuple(p for p in map(str, case.subjects("party", "in")) if role(case, p) == "plaintiff")


REMAND.add(
    Row(
        NoticeOfRemoval,
        NEW,
        "open",
        begins,
        "usc-28-1447-c",
        clock=Clock(
            act="motion to remand",
            law="usc-28-1447-c",
            party=plaintiffs_in,
            kind="may",
            silence="defects of the removal other than subject-matter jurisdiction are waived",
        ),
    ),
    Row(
        MotionToRemand,
        "open",
        "asked",
        AsTo("the removal", lambda case, motion: _if(case, "remand", "open")),
        "usc-28-1447-c",
    ),
    Row(Lapse("motion to remand"), "open", "waived", the_case, "usc-28-1447-c"),
)


@rule("usc-28-1447-c", MotionToRemand, severity=Severity.INEFFECTIVE)
def remand_for_a_defect_of_removal(case: Posture, motion: MotionToRemand) -> Finding | None:
    """A motion to remand for any defect but subject-matter jurisdiction is made within 30 days of the removal."""
    if case.state("remand") != "waived":
        return satisfied
    if motion.jurisdictional is not False:
        return not_shown("whether it rests on a lack of subject-matter jurisdiction, which may be raised at any time")
    return violated(
        "the 30 days after the notice of removal have passed, and with them objections to the way of removal",
        "only a lack of subject-matter jurisdiction can still be raised",
    )


@rule("usc-28-1446-b-1", NoticeOfRemoval, severity=Severity.CURABLE)
def removed_in_time(case: Posture, notice: NoticeOfRemoval) -> Finding | None:
    """The notice of removal is filed within 30 days after the defendant received the initial pleading or was served."""
    if notice.served is None or notice.later_paper is not None:
        return not_shown("the day on which the defendant received the pleading")
    return _removed_in_time(case, notice, "usc-28-1446-b-1", notice.served)


@rule("usc-28-1446-b-3", NoticeOfRemoval, severity=Severity.CURABLE)
def removed_in_time_on_a_later_paper(case: Posture, notice: NoticeOfRemoval) -> Finding | None:
    """A case that becomes removable is removed within 30 days after the paper from which that is first seen."""
    if notice.later_paper is None:
        return None
    return _removed_in_time(case, notice, "usc-28-1446-b-3", notice.later_paper)


def _removed_in_time(case: Posture, notice: NoticeOfRemoval, law: str, received: date) -> Finding:
    last = period_end(case, law, received).due
    if last is None or notice.filed is None or notice.filed <= last:
        return satisfied
    return violated(
        f"received on {received}, removed on {notice.filed}; the last day was {last}",
        "it stands unless a motion to remand is made within 30 days (28 U.S.C. § 1447(c))",
    )


@rule("usc-28-1446-c-1", NoticeOfRemoval, severity=Severity.CURABLE)
def removed_within_a_year(case: Posture, notice: NoticeOfRemoval) -> Finding | None:
    """A case is not removed for diversity on a later paper more than a year after it began, save for bad faith."""
    if notice.commenced is None or notice.later_paper is None or notice.filed is None:
        return not_shown("when the state action began, or that a later paper made it removable")
    if notice.basis != "diversity" and not (notice.basis == "cafa" and not case.forum.binds("usc-28-1453-b")):
        return satisfied
    last = period_end(case, "usc-28-1446-c-1", notice.commenced).due
    if last is None or notice.filed <= last:
        return satisfied
    return violated(
        f"the state action began on {notice.commenced}; the year for removing it for diversity ended on {last}",
        "it stands unless a motion to remand is made within 30 days (28 U.S.C. § 1447(c))",
    )


def _mailed_after_remand(case: Posture) -> Filing | None:
    sent, cell = case.latest(LetterOfTransmittal), case.cell("case")
    if sent is None or cell is None or sent.day is None or cell.day is None or sent.day < cell.day:
        return None
    return sent


@rule("case-lowe", Ruling, severity=Severity.NOTEWORTHY)
def nothing_after_the_remand_order(case: Posture, ruling: Ruling) -> Finding | None:
    """In the Fourth Circuit the entry of the remand order itself ends the court's jurisdiction."""
    cell = case.cell("case")
    if cell is None or cell.state != "remanded" or cell.day is None or ruling.day is None or ruling.day <= cell.day:
        return None
    return violated(f"the order remanding the case was entered on {cell.day}: the court's jurisdiction was at an end")


@rule("usc-28-1447-c-mail", Ruling, severity=Severity.NOTEWORTHY)
def nothing_after_the_remand_is_mailed(case: Posture, ruling: Ruling) -> Finding | None:
    """Once a certified copy of the remand order is mailed, the state court may proceed and the case is its own."""
    if case.state("case") != "remanded" or case.forum.binds("case-seedman") or case.forum.binds("case-lowe"):
        return None
    if (sent := _mailed_after_remand(case)) is None:
        return not_shown("whether a certified copy of the remand order was mailed")
    return violated(f"the case had been remanded, and sent to the state court on {sent.day}")


@rule("case-seedman", Ruling, severity=Severity.NOTEWORTHY)
def nothing_after_the_remand_is_certified(case: Posture, ruling: Ruling) -> Finding | None:
    """In the Ninth Circuit the court may act until the remand order is certified and mailed, and not after."""
    if case.state("case") != "remanded":
        return None
    if (sent := _mailed_after_remand(case)) is None:
        return not_shown("whether a certified copy of the remand order was mailed")
    return violated(f"the remand order had been certified to the state court on {sent.day}")


@rule("usc-28-1404-a", Motion, severity=Severity.NOTEWORTHY)
def filed_where_the_case_is_no_more(case: Posture, motion: Motion) -> Finding | None:
    """Once a case is transferred, its papers are filed in the court that has it."""
    cell = case.cell("case")
    if cell is None or cell.state != "transferred" or cell.day is None or motion.day is None or motion.day <= cell.day:
        return None
    return violated(f"the case was transferred on {cell.day}", "file it in the court to which the case went")


# -- fees and screening ----------------------------------------------------------------------------

FEE = Region(
    "fee",
    "The filing fee, or leave to proceed without prepaying it.",
    ("due", "ifp pending", "ifp granted", "ifp denied", "paid"),
    final=("ifp granted", "paid"),
)


def _on_ifp(case: Posture, ruling: Filing) -> tuple[str, ...]:
    return ("",) if case.state("fee") in ("ifp pending", "ifp denied") else ()


the_fee = AsTo("the fee", lambda case, filing: ("",))
fee_at_the_start = AsTo(
    "the fee, where this paper begins the case", lambda case, paper: () if case.cell("fee") else _if_new(case, paper)
)
the_unpaid_fee = AsTo("the fee, while it is unpaid", lambda case, motion: _if(case, "fee", NEW, "due", "ifp denied"))
the_ifp_application = AsTo("the application to proceed in forma pauperis", _on_ifp, refers_to=(MotionForIFP,))

FEE.add(
    *(
        Row(kind, NEW, "due", fee_at_the_start, "usc-28-1914-a")
        for kind in (Complaint, HabeasPetition, OtherPetition, NoticeOfRemoval, BankruptcyAppeal)
    ),
    Row(FilingFee, "ifp granted", None, the_fee, "usc-28-1915-b"),
    Row(FilingFee, "*", "paid", the_fee, "usc-28-1914-a"),
    Row(MotionForIFP, (NEW, "due", "ifp denied"), "ifp pending", the_unpaid_fee, "usc-28-1915-a-1"),
    Row(On(Ruling, ("granted",)), "*", "ifp granted", the_ifp_application, "usc-28-1915-a-1"),
    Row(On(Ruling, ("denied",)), "*", "ifp denied", the_ifp_application, "usc-28-1915-a-1"),
    Row(OrderRevokingIFP, ("ifp granted", "ifp pending"), "ifp denied", the_fee, "usc-28-1915-g"),
)

SCREENING = Region(
    "screening",
    "The court's review of a prisoner's or pauper's pleading before the case goes on.",
    ("pending", "leave to amend", "service ordered", "dismissed", "partial", "not required", "not shown"),
    final=("service ordered", "dismissed", "partial", "not required", "not shown"),
)


def _by_prisoner(case: Posture, paper: InitiatingPaper) -> tuple[str, ...]:
    return _if_new(case, paper) if paper.prisoner else ()


def _by_pauper(case: Posture, motion: Filing) -> tuple[str, ...]:
    return ("",) if case.state("screening") == NEW and case.state("fee") in (NEW, "due") else ()


def _fee_in_place_of_screening(case: Posture, fee: Filing) -> tuple[str, ...]:
    return ("",) if case.state("screening") == "pending" and case.state("fee") != "ifp granted" else ()


a_prisoners_case = AsTo("the case, where a prisoner brings it", _by_prisoner)
a_paupers_case = AsTo("the case, where leave to sue without the fee is asked at its start", _by_pauper)
a_payers_case = AsTo(
    "the case, where no prisoner brings it",
    lambda case, fee: () if prisoner_suit(case) else _fee_in_place_of_screening(case, fee),
)
amended_case = AsTo(
    "the case, where the paper answers leave to amend",
    lambda case, paper: _if(case, "screening", "leave to amend", "partial") if filed(paper) else (),
)
screened = AsTo("the case", lambda case, order: ("",))

SCREENING.add(
    Row(InitiatingPaper, NEW, "pending", a_prisoners_case, "usc-28-1915A-a"),
    Row(HabeasPetition, NEW, "pending", begins, "hc-4"),
    Row(InitiatingPaper, "*", "pending", amended_case, "usc-28-1915A-a"),
    Row(MotionForIFP, NEW, "pending", a_paupers_case, "usc-28-1915-e-2"),
    Row(FilingFee, "pending", "not required", a_payers_case, "usc-28-1915-e-2"),
    *(
        Row(On(ScreeningOrder, (outcome,)), "*", outcome, screened, "usc-28-1915A-b")
        for outcome in ("service ordered", "dismissed", "partial")
    ),
    Row(
        On(ScreeningOrder, ("leave to amend",)),
        "*",
        "leave to amend",
        screened,
        "usc-28-1915A-b",
        clock=Clock(
            act="amended complaint",
            law="usc-28-1915A-b",
            start=ordered("amended complaint", "amended pleading"),
            party=plaintiffs_in,
            kind="may",
            silence="dismissal may be recommended (Fed. R. Civ. P. 41(b))",
        ),
    ),
)

# -- disclosures and constitutional questions ------------------------------------------------------

DISCLOSURE = Region(
    "disclosure",
    "The statement of each party under Rule 7.1; whether a party is a corporation is not on the docket.",
    ("due", "filed"),
    final=("filed",),
)
filer_in_diversity = AsTo(
    "each party that brings or removes a diversity case",
    lambda case, paper: (p for p in paper.by if paper.basis == "diversity" and case.cell("disclosure", p) is None),
)
DISCLOSURE.add(
    Row(Complaint, NEW, "due", filer_in_diversity, "frcp-7.1-a-2"),
    Row(NoticeOfRemoval, NEW, "due", filer_in_diversity, "frcp-7.1-a-2"),
    Row(DisclosureStatement, "*", "filed", each("by"), "frcp-7.1-a-1"),
)


@rule("frcp-7.1-b-1", DisclosureStatement, severity=Severity.NOTEWORTHY)
def disclosed_with_the_first_paper(case: Posture, statement: DisclosureStatement) -> Finding | None:
    """A party files its disclosure statement with its first appearance, pleading or other request."""
    for party in statement.by:
        first = case.cell("appearance", party)
        if first is None or first.day is None or statement.day is None or case.state("disclosure", party) == "filed":
            continue
        if first.day < statement.day:
            return violated(f"{party} first appeared on {first.day} and disclosed on {statement.day}")
    return None


FOREIGN_LAW = Region("foreign law", "Each notice that an issue of foreign law is raised (FRCP 44.1).", ("raised",))
FOREIGN_LAW.add(Row(NoticeOfForeignLaw, NEW, "raised", itself, "frcp-44.1"))

QUESTION = Region(
    "constitutional question",
    "Each notice that a statute's constitutionality is questioned, and the time of the attorney general to come in.",
    ("noticed", "certified", "passed"),
    final=("passed",),
)


def _intervention(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    return ("attorney general",)


def _from_first_notice(case: Posture, order: Filing, subject: Subject) -> Start:
    running = case.clock("constitutional question", subject, "intervention")
    return running.start if running is not None else Start(order.day, what="certification")


noticed_question = AsTo(
    "each question noticed, or the order itself where none was",
    lambda case, order: case.subjects("constitutional question", "noticed") or [order.key],
)
TIME_TO_INTERVENE = "no final judgment may hold the statute unconstitutional before it ends (Fed. R. Civ. P. 5.1(c))"
QUESTION.add(
    Row(
        NoticeOfConstitutionalQuestion,
        NEW,
        "noticed",
        itself,
        "frcp-5.1-a",
        clock=Clock(act="intervention", law="frcp-5.1-c", party=_intervention, kind="may", silence=TIME_TO_INTERVENE),
    ),
    Row(
        CertificationOfChallenge,
        (NEW, "noticed"),
        "certified",
        noticed_question,
        "frcp-5.1-b",
        clock=Clock(
            act="intervention",
            law="frcp-5.1-c",
            start=_from_first_notice,
            party=_intervention,
            kind="may",
            silence=TIME_TO_INTERVENE,
        ),
        ends="superseded",
    ),
    Row(Lapse("intervention"), ("noticed", "certified"), "passed", itself, "frcp-5.1-c"),
)
