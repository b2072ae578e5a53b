"""Papers that begin a case, or bring it here."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from docket.filing import CourtAct, Filing, family, filing
from docket.procedure.motions import Motion, Notice, Order

__all__ = [
    "AttachmentComplaint",
    "BankruptcyAppeal",
    "CertificateOfInterestedParties",
    "CertificationOfChallenge",
    "CivilCoverSheet",
    "Complaint",
    "CondemnationComplaint",
    "ConsentToRemoval",
    "DisclosureStatement",
    "FilingFee",
    "HabeasPetition",
    "InitiatingPaper",
    "MotionForIFP",
    "NoticeOfConstitutionalQuestion",
    "NoticeOfForeignLaw",
    "NoticeOfRelatedCase",
    "NoticeOfRemoval",
    "NoticeToStateCourt",
    "OrderRevokingIFP",
    "OtherPetition",
    "ScreeningOrder",
    "TransferIn",
    "TrustAccountStatement",
]


@family
class InitiatingPaper(Filing):
    """A paper that opens a civil action."""

    roles: ClassVar[dict[str, str]] = {"plaintiffs": "plaintiff", "defendants": "defendant", "by": "plaintiff"}
    """Role of a party by the field that first names it; see `role`."""

    plaintiffs: tuple[str, ...] = ()
    defendants: tuple[str, ...] = ()
    basis: str | None = None
    """The basis of jurisdiction, where shown: "diversity", "cafa", "federal question", "us plaintiff"."""
    cause: str | None = None
    """The statute on which the action rests, where the paper or the civil cover sheet states it ("29:201")."""
    demand: int | None = None
    """The sum that it demands, in dollars, interest and costs apart, where shown."""
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
        r"(?:short|long) ?form (?:\w+ ){0,2}?compl(?:aint|t)",
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
    day on which an agency mailed its denial of a tort claim, `decision_noticed` the date on the notice of the
    Commissioner's final decision, where the paper states it; the docket shows none of them else.
    """

    in_rem: ClassVar[bool] = False
    """Whether property is sued, which answers nothing: who has an interest in it claims it."""
    forfeits: ClassVar[bool] = False
    """Whether the United States asks that the property be forfeited."""
    right_to_sue: date | None = None
    claim_denied: date | None = None
    decision_noticed: date | None = None


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
    "Complaint with Maritime Attachment",
    reads=(
        r"(?:verified |amended )*compl(?:aint|t) (?:\S+ ){0,6}?(?:maritime attachment(?: and garnishment)?"
        r"|attachment and garnishment|rule b)",
    ),
)
class AttachmentComplaint(Complaint):
    """A maritime claim in personam, with a prayer to attach the defendant's property in the district (Supp. Rule B)."""


@filing(
    "Petition for Writ of Habeas Corpus",
    reads=(
        r"(?:verified |amended |emergency |application )*petition (?:for )?(?:a |the )?(?:\w+ )?(?:writ of )?habeas\w*",
        r"application for (?:a |the )?(?:writ of )?habeas corpus",
        r"petition (?:pursuant to|under|for relief under) 28 usc 22\w+",
        r"motion (?:to vacate|under) (?:\S+ ){0,12}?2255",
        "habeas corpus petition",
    ),
    asks=(r"vacate (?:\S+ ){0,8}?(?:2255|sentence)",),
)
class HabeasPetition(InitiatingPaper):
    """A petition under 28 USC 2241 or 2254, or a motion under 2255 docketed as a civil case.

    `final` is the day on which the judgment of the State court became final, `tolled` the number of days for which an
    application there held the year back, where the petition or the order reviewing it states them.
    """

    final: date | None = None
    tolled: int | None = None


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
    """A petition that opens a civil action: to compel or confirm arbitration, to enforce a summons, and the like.

    `award_delivered` is the day on which the award was filed or delivered that it asks to vacate or modify, where the
    petition states it.
    """

    award_delivered: date | None = None


@filing(
    "Notice of Removal",
    reads=(
        "(?:amended |supplemental |joint )?(?:notice|petition|ntc) (?:of|for) removal",
        "notice and petition for removal",
        "state court (?:complaint|papers)",
        "removal",
    ),
    titles=("notice of removal petition",),
)
class NoticeOfRemoval(InitiatingPaper):
    """A defendant removes an action from state court (28 USC 1446).

    `served` is the day on which the remover received the pleading, and `commenced` the day on which the state action
    was filed, where the notice states them: neither is on the docket otherwise. `later_paper` is the day on which the
    remover received the paper that made the case removable, where it was not the initial pleading.
    `restrained_until` is the day on which a restraining order of the State court would end. `answered` are those who
    had answered there already, `consenting` those who join or consent in the notice itself, where it says so.
    """

    roles: ClassVar[dict[str, str]] = {"plaintiffs": "plaintiff", "defendants": "defendant", "by": "defendant"}
    commenced: date | None = None
    later_paper: date | None = None
    restrained_until: date | None = None
    answered: tuple[str, ...] = ()
    consenting: tuple[str, ...] = ()


@filing(
    "Consent to Removal",
    reads=(
        r"(?:notice of |joint |written )*(?:consent|joinder|join\w*)(?: \S+){0,4}? (?:to|in|of|re)"
        r"(?: \S+){0,4}? removal(?: \S+ court| of (?:the |this )?(?:action|case))?",
    ),
)
class ConsentToRemoval(Notice):
    """A defendant joins in another's removal, or consents to it (28 USC 1446(b)(2)(A)).

    `served` is the day on which that defendant was served or received the pleading, where the paper states it.
    """


@filing(
    "Notice to State Court of Removal",
    reads=(
        r"(?:proof |certificate |affidavit )?(?:of )?(?:service )?(?:of )?notice (?:to|of filing in)"
        r" (?:the )?(?:\S+ ){0,4}?(?:state|superior|county|circuit|district|clerk)\S*(?: \S+){0,6}? removal",
        r"(?:proof of |notice of |certificate of )*filing (?:of )?(?:the )?notice of removal"
        r"(?: (?:in|with|to) (?:the )?(?:\S+ ){0,4}?court)?",
        r"(?:notice|certificate|proof)(?: \S+){0,6}? (?:to|on) (?:adverse|opposing) part\w+(?: \S+){0,6}? removal",
    ),
)
class NoticeToStateCourt(Notice):
    """The notice of removal was given to the adverse parties and filed in the state court (28 USC 1446(d))."""


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
    """An action arrives from another district (28 USC 1404, 1406, 1407, 1631); `mdl` where the Panel sends it."""

    mdl: bool = False


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
        "(?:initial |partial |initial partial |plra )?(?:filing )?fees?(?: paid| received| payment)?"
        "(?! notice| app| petition)",
        "filing fees?",
        r"payment of (?:\w+ )?fee",
        r"receipt (?:for|of) (?:\w+ )?(?:fee|money|filing|payment|partial)",
        r"(?:filing )?fee (?:\S+ ){0,3}?(?:received|paid)",
        r"pro hac vice \$?\S* ?fee paid",
        "pro hac vice (?:fee|filing fee)",
        "cash(?:ier)? receipt",
        r"receipts?\W+\w*\d[\w-]*(?: \S+){0,4}? fees?",
        r"receipts?\W+(?:(?:no\.?|number|num)\W+)?\w*\d[\w-]*(?: issued)? (?:in the amount of|(?:for )?(?=\$))",
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
        r"(?:certified )?(?:copy of )?(?:\w+ )?trust (?:fund |account )\w*",
        "prisoner authorization",
    ),
)
class TrustAccountStatement(Filing):
    """The certified account statement of a prisoner (28 USC 1915(a)(2))."""


@filing(
    "Screening Order",
    reads=(
        "(?:screening|merit review) (?:order|opinion)",
        r"order (?:\w+ ){0,3}?screening",
    ),
    within=(
        r"(?:pursuant to|under) (?:the )?(?:screening|28 u\.?s\.?c\.? ?\S* ?(?:1915a|1915\(e\)))",
        "(?:has )?screened (?:the |plaintiff)",
        "1915a",
    ),
)
class ScreeningOrder(Order):
    """A judge screens a pleading of a prisoner or pauper (28 USC 1915(e)(2), 1915A).

    `outcome` is "service ordered", "leave to amend", "partial", "dismissed", or "not shown".
    """

    variant: ClassVar[str | None] = "outcome"
    outcome: str = "not shown"
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
        r"(?:local )?(?:general )?rule (?:7\.1|1\.9|9) (?:\w+ )?(?:disclosure|statement|certificat\w+)",
        "notice of corporate disclosures?",
        "certificate of disclosure",
        "disclosure of organizational ?interests?(?: certificate)?",
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
        r"(?:certificat(?:e|ion)s?|disclosure|notice|statement|list|cert\.?)(?:(?: and)? notice)?(?: of| as to"
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
        r"case (?:\S+ ){0,3}?(?:is )?(?:accepted|designated|declined|referred)(?: to(?: \S+){1,8}?)? as"
        r" (?:possibly |potentially )?related",
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
