"""Judgments, motions against them, costs, fees and enforcement."""

from __future__ import annotations

from docket.filing import CourtAct, Filing, family, filing
from docket.procedure.motions import ClerksNotice, Motion, Notice, Order

__all__ = [
    "AmendedJudgment",
    "BillOfCosts",
    "ConsentJudgment",
    "CostsTaxed",
    "DefaultJudgment",
    "EnforcementPaper",
    "Judgment",
    "MotionAgainstSurety",
    "MotionForAttorneyFees",
    "MotionForEntryOfJudgment",
    "MotionForNewTrial",
    "MotionForPrejudgmentInterest",
    "MotionForReliefFromJudgment",
    "MotionToAlterJudgment",
    "MotionToAmendFindings",
    "MotionToRetaxCosts",
    "MotionToVacate",
    "NoticeOfEntry",
    "OfferOfJudgment",
    "OrderCertifying54b",
    "OrderDelayingAppeal",
    "OrderForNewTrial",
    "OrderForSpecificAct",
    "PostJudgmentMotion",
    "RegistrationOfJudgment",
    "RenewedMotionForJudgment",
    "SatisfactionOfJudgment",
    "SupersedeasBond",
    "Writ",
]


@filing(
    "Judgment",
    reads=(
        "(?:final |partial |clerk'?s? |amended final |summary |separate )*(?:judge?ments?|jgm|jgmt"
        "|jdgmt)(?! (?:debtor|creditor|and order|of dismissal and order))",
        "(?:final )?(?:order|opinion) (?:and|&) (?:final )?judgment",
        "final (?:judgment|decree|order)(?: and judgment)?",
        "decree",
        "clerk'?s? (?:\\w+ )?judgment(?! (?:debtor|creditor))",
        "judgment (?:and|&) order",
        "judgment order",
        "(?:clerk'?s? )?entry of (?:final )?judgment",
        r"(?:memorandum|order)(?: \S+){0,4}? and (?:final )?judgment",
    ),
    within=(
        "judgment is (?:hereby )?entered",
        r"(?:clerk|court)(?: \S+){0,5}? enters? (?:final )?judgment (?:in favor|for|against)",
    ),
    titles=(
        "judgment",
        "clerk's judgment",
        "clerks judgment",
        "judgment - clerk",
        "judgment by court",
    ),
)
class Judgment(CourtAct):
    """A judgment (FRCP 54, 58).

    `separate_document` says whether it is set out in one; None where its words do not say. `partial` marks one on fewer
    than all claims or parties, `certified` the express determination of Rule 54(b) in it. `winner` is for whom it is,
    in its own words; `awards` what it gives, where it says: "money", "injunction", "attorney fees", "costs".
    """

    separate_document: bool | None = None
    winner: str | None = None
    awards: tuple[str, ...] = ()
    partial: bool = False
    certified: bool = False
    by_clerk: bool = False
    prejudice: str | None = None


@filing(
    "Default Judgment",
    reads=(
        r"(?:clerk'?s? |final |partial |order (?:of|for|entering) |\w+ order )*(?:default (?:judge?ments?"
        "|jgm|jgmt|jdgmt)|(?:judge?ments?|jgm|jgmt|jdgmt) (?:by|of) default)",
    ),
    within=(
        "default judgment (?:is )?(?:hereby )?entered",
        "(?:enters?|entering) (?:a )?default judgment",
    ),
)
class DefaultJudgment(Judgment):
    """A judgment by default (FRCP 55(b)); `amount` is the sum adjudged in dollars, interest and costs apart."""

    amount: int | None = None


@filing(
    "Consent Judgment",
    reads=(
        r"(?:final |order and |stipulat\w+ (?:and |for )?|agreed |joint |partial )*(?:consent"
        "|agreed|stipulated)(?: final| partial)? (?:(?:judge?ments?|jgm|jgmt|jdgmt)"
        "|decree)(?: and permanent injunction)?",
        "(?:(?:judge?ments?|jgm|jgmt|jdgmt)|decree) (?:by|on|upon|-)? ?(?:consent|stipulation)",
        r"stipulat\w+ and (?:final |consent )*judgment",
        "final agreed judgment",
        "offer of judgment judgment",
        "(?:amended )?consent decree",
        "judgment (?:on )?(?:offer|acceptance)",
    ),
    within=(r"enter(?:s|ed|ing)? (?:the |a )?(?:agreed |stipulated )?consent (?:decree|judgment)",),
    titles=("judgment - consent",),
)
class ConsentJudgment(Judgment):
    """A judgment or decree that the parties agreed."""


@filing(
    "Amended Judgment",
    reads=(
        "(?:second |third |first |final )*(?:amended|corrected)(?: final| partial)* (?:judge?ments?|jgm|jgmt|jdgmt)",
        "judgment amended",
    ),
)
class AmendedJudgment(Judgment):
    """An amended judgment; `clerical` where it only corrects a clerical mistake (FRCP 60(a)), None where not shown."""

    clerical: bool | None = None


@filing(
    "Order Certifying Final Judgment",
    reads=(r"order (?:\S+ ){0,6}?(?:54 ?\(b\)|certifying (?:\w+ )?(?:final )?judgment)",),
    within=(
        r"(?:54 ?\(b\))(?: \S+){0,20}? no just reason",
        "no just reason for delay",
    ),
)
class OrderCertifying54b(Order):
    """An express determination under FRCP 54(b)."""


@family
class PostJudgmentMotion(Motion):
    """A motion of the 28-day kind (FRCP 50(b), 52(b), 59): timely, it suspends the appeal time."""


@filing(
    "Motion to Alter Judgment",
    asks=(
        "(?:alter|am(?:en)?d|correct|modify|revise)(?: or| and| alter| amend"
        r"|,)*(?: \S+){0,4}? (?:(?:judge?ments?|jgm|jgmt|jdgmt))",
        r"(?:relief )?(?:under|pursuant to) (?:rule )?59(?: ?\(e\))?",
        "alter(?: or amend)?(?! amend correct)",
    ),
)
class MotionToAlterJudgment(PostJudgmentMotion):
    """A motion to alter or amend a judgment (FRCP 59(e))."""


@filing(
    "Motion for New Trial",
    asks=(
        "(?:a |partial )*new trial",
        "remittitur",
    ),
)
class MotionForNewTrial(PostJudgmentMotion):
    """A motion for a new trial (FRCP 59(a))."""


@filing(
    "Renewed Motion for Judgment as a Matter of Law",
    reads=(r"renewed motions? for (?:judgment as|jmol|directed)\w*(?: a matter(?: of law)?)?",),
    asks=(r"judgment (?:not ?withstanding|n\.?o\.?v)\w*",),
)
class RenewedMotionForJudgment(PostJudgmentMotion):
    """A motion after verdict (FRCP 50(b))."""


@filing(
    "Motion to Amend Findings",
    asks=(r"(?:amend|alter|additional|supplement)\w*(?: \w+){0,2} findings",),
)
class MotionToAmendFindings(PostJudgmentMotion):
    """A motion to amend findings (FRCP 52(b))."""


@filing("Motion for Prejudgment Interest", asks=(r"pre ?judgment interest",))
class MotionForPrejudgmentInterest(PostJudgmentMotion):
    """A motion for discretionary prejudgment interest: a motion to alter the judgment, whatever it is called."""


@filing(
    "Motion for Relief from Judgment",
    asks=(
        r"relief from (?:\S+ ){0,3}?(?:(?:judge?ments?|jgm|jgmt|jdgmt)|order)",
        r"(?:set(?:ting)? aside|vacat\w+|reopen)(?: \S+){0,4}? (?:(?:judge?ments?|jgm|jgmt|jdgmt)|dismissal)",
        r"(?:rule )?60 ?\(b\)",
        r"relief from(?! (?:\S+ ){0,2}?(?:referral|adr|stay|deadlines?|schedul\w+|requirements?|page|case manag\w+))",
    ),
)
class MotionForReliefFromJudgment(Motion):
    """A motion for relief from a judgment or order (FRCP 60(b)); `grounds` are the numbers of its paragraphs ("1")."""

    grounds: tuple[str, ...] = ()


@filing(
    "Motion to Vacate",
    asks=(
        r"(?:vacat\w+|set(?:ting)? aside|rescind|withdraw (?:the )?order)(?! (?:the )?(?:\w+"
        " ){0,3}?(?:default|hearing|conf|schedul|trial|deadl))",
    ),
)
class MotionToVacate(Motion):
    """A motion to vacate an order or judgment."""


@filing(
    "Motion for Attorney Fees",
    asks=(
        "(?:an? )?(?:award of |approval of )?(?:payment of )?(?:attorneys?'?s?'?|atty'?s?|attny|counsel"
        r"|expert|legal|eaja|reasonable)(?: \w+){0,3}? fees?\w*",
        r"(?:fees?|eaja|costs)(?: and \w+)?",
        "(?:award|bill) of (?:costs|fees)",
        r"reimburse\w*",
        "(?:equal access)",
        "attorney fee",
    ),
    titles=("motion for attorney fees",),
)
class MotionForAttorneyFees(Motion):
    """A motion for attorney's fees (FRCP 54(d)(2)); `statute` is the law it names, where it names one."""

    statute: str | None = None


@filing(
    "Order that Fee Motion Suspends Appeal Time",
    within=(
        r"58 ?\(e\)",
        r"(?:same )?effect (?:\S+ ){0,6}?(?:rule )?59 motion",
    ),
)
class OrderDelayingAppeal(Order):
    """An order that a timely motion for fees have the effect of a Rule 59 motion (FRCP 58(e))."""


@filing(
    "Bill of Costs",
    reads=(
        r"(?:proposed )?(?:bill|cost bill|memorandum|statement|affidavit)(?: of)? (?:\w+ )?costs?",
        r"(?:motion|application|request) (?:for|to) (?:tax\w*|taxation of) costs",
        "statement of fees",
    ),
    asks=(
        "tax(?:ation|ing)?(?: of)? costs",
        "bill of costs",
    ),
)
class BillOfCosts(Filing):
    """A bill of costs (FRCP 54(d)(1))."""


@filing(
    "Costs Taxed",
    reads=(
        "costs? taxed",
        r"(?:taxation|taxing|clerk'?s? (?:order|notice|tax\w*)) (?:of|on|re)(?: \w+){0,2} costs",
        r"order (?:\w+ )?taxing costs",
        "bill of costs (?:taxed|approved|granted|entered)",
        "cost judgment",
    ),
    within=("costs (?:are |is )?(?:hereby )?taxed (?:in|against|at)",),
)
class CostsTaxed(CourtAct):
    """The clerk taxes costs (FRCP 54(d)(1))."""


@filing(
    "Motion to Retax Costs",
    asks=(
        r"re ?tax\w*",
        r"review (?:of )?(?:the )?(?:\w+ )?(?:taxation|costs)",
        r"disallow (?:\w+ )?costs",
    ),
)
class MotionToRetaxCosts(Motion):
    """A motion to review the taxing of costs (FRCP 54(d)(1))."""


@filing(
    "Motion for Entry of Judgment",
    asks=(
        r"(?:entry of |enter (?:a |an |final |the )*)(?:(?!default)\w+ ){0,4}?(?:judge?ment|jgm\w*|decree)(?! by def)",
        r"54 ?\(b\)(?! (?:revis|reconsid|vacat|modif|amend))",
        r"(?:final |consent |agreed )?(?:judge?ment|jgm\w*)(?! (?:on the plead|as a m|n\.?o"
        "|not|debtor|by def|of def))",
        "consent (?:decree|judgment)",
    ),
    titles=("motion for judgment",),
)
class MotionForEntryOfJudgment(Motion):
    """A motion for entry of judgment (FRCP 54(b), 58(d))."""


@filing(
    "Offer of Judgment Accepted",
    reads=(
        r"(?:notice of )?(?:acceptance|offer)(?: of)?(?: \S+){0,5}? ?(?:rule 68|offer of judgment|judgment)",
        "rule 68",
        "offer of judgment",
        "notice of (?:offer|acceptance)",
    ),
)
class OfferOfJudgment(Notice):
    """An offer of judgment and its acceptance, filed (FRCP 68).

    `accepted` is False for an offer filed without an acceptance, None where the docket does not say. `served` is the
    day on which the offer was served.
    """

    accepted: bool | None = None


@filing(
    "Writ Issued",
    reads=(
        r"writs?(?! of habeas corpus)(?: of)?(?: \w+)?",
        "abstract of judgment(?: issued)?",
        r"(?:execution|garnishment|warrant|subpoena in rem|attachment)(?: \S+){0,3}? (?:issued|as to|in rem)",
        r"writ of (?:execution|garnish\w+|attachment|possession|replevin)(?: \w+)*? issued",
        "warrant (?:for|of|in)",
        r"clerk'?s? (?:issuance|order for) (?:of )?(?:writ|garnish)\w*",
    ),
    titles=("warrant in rem issued",),
)
class Writ(CourtAct):
    """A writ of execution, garnishment or attachment, or an abstract of judgment (FRCP 69)."""


@filing(
    "Enforcement of Judgment",
    reads=(
        r"(?:answer (?:of|to|by) )?(?:\w+ )?(?:writ of )?garnish\w+(?: answer)?",
        r"(?:answer) (?:\S+ ){0,4}?garnish\w*",
        r"(?:praecipe|request|application) (?:\S+ ){0,4}?(?:execution|garnish|abstract|writ)\w*",
        r"(?:judgment debtor|notice of (?:levy|lien|sale|garnish)|lien|memorandum of garnish)\w*(?: exam\w*)?",
        r"interrogatories (?:to|in aid)(?: \S+){0,3}? (?:garnish|judgment|execut)\w*",
        r"certificat\w+ of judgment(?: for registration)?",
        r"affidavit (?:re|of|for) (?:identity|judgment)\w*",
        r"writ(?: of \w+)? returned",
        r"return (?:of|on) (?:writ|execution|garnish|levy)\w*",
        "(?:abstract|exemplification|transcript) of judgment",
    ),
)
class EnforcementPaper(Filing):
    """A paper in aid of execution (FRCP 69)."""


@filing(
    "Satisfaction of Judgment",
    reads=(
        r"(?:notice (?:of )?|partial |full |acknowledge?ment of )*satisf\w+(?: \S+){0,3}? ?(?:judgment|order|debt)?",
        r"(?:release|satisfaction) of (?:\w+ )?(?:judgment|lien|garnish)\w*",
    ),
)
class SatisfactionOfJudgment(Filing):
    """A judgment is satisfied; `partial` where only a part of it is."""

    partial: bool = False


@filing(
    "Supersedeas Bond",
    reads=(
        "(?:notice of )?(?:filing )?(?:of )?supersedeas(?: bond)?",
        "appeal bond",
        "(?:cost )?bond (?:on|for|pending) appeal",
    ),
)
class SupersedeasBond(Filing):
    """Security for a stay of execution (FRCP 62(b))."""


@filing(
    "Motion to Enforce Liability on Security",
    asks=(
        r"(?:enforc\w*|recover\w*|execut\w*|judgment|liability|damages)(?: \S+){0,6}? (?:against|on|upon|under|from)"
        r"(?: \S+){0,4}? (?:bond|suret\w+|security|undertaking|stipulation for value)",
        r"(?:forfeit\w*|exonerat\w*) (?:\S+ ){0,3}?(?:bond|security|undertaking)",
    ),
)
class MotionAgainstSurety(Motion):
    """A motion that who gave security pay on it, without an action of its own (FRCP 65.1)."""


@filing(
    "Order that Act Be Done",
    within=(
        r"appoint\w* (?:\S+ ){1,10}?to (?:execute|sign|convey|perform) (?:\S+ ){0,6}?(?:deed|conveyance|act)s?",
        r"(?:divest\w*|vest\w*) (?:\S+ ){0,3}?title",
    ),
    reads=(r"order (?:\w+ ){0,3}?(?:vesting|divesting) (?:\S+ ){0,2}?title", r"order (?:\w+ )?for writ of assistance"),
)
class OrderForSpecificAct(Order):
    """What a judgment told a party to do is to be done by another, or title passes without it (FRCP 70)."""


@filing(
    "Order for New Trial",
    reads=(
        r"order (?:\w+ ){0,3}?(?:granting|for|directing|setting) (?:an? )?(?:\w+ )?new trial",
        r"order (?:\S+ ){0,4}?(?:sua sponte|on its own)(?: \S+){0,6}? new trial",
    ),
)
class OrderForNewTrial(Order):
    """The court orders a new trial on its own (FRCP 59(d)); a ruling on a motion for one is an order on that motion."""


@filing(
    "Registration of Foreign Judgment",
    reads=(
        r"(?:registration|certif\w+)(?: of)?(?: \w+){0,2} (?:foreign )?judgment(?: \S+){0,6}? ?(?:another"
        " district|other district|foreign)?",
        "foreign judgment",
        "judgment (?:of|from) (?:another|other) (?:district|court)",
        "registration of",
    ),
)
class RegistrationOfJudgment(Filing):
    """A judgment of another district is registered (28 USC 1963)."""


@filing(
    "Notice of Entry of Order or Judgment",
    reads=(
        r"(?:clerk'?s? )?notices? of (?:the )?entry of (?:\w+ ){0,3}?(?:judge?ment|order|decree)\w*",
        r"notice of (?:\w+ )?(?:judge?ment|order) entered",
    ),
)
class NoticeOfEntry(ClerksNotice):
    """The clerk gives the parties notice that an order or judgment was entered (FRCP 77(d)(1))."""
