"""Notices of appeal, the papers of an appeal, and what comes back from the court of appeals."""

from __future__ import annotations

from typing import ClassVar

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import Motion, MotionForExtension, Notice, Order

__all__ = [
    "AmendedNoticeOfAppeal",
    "AppealDocketed",
    "AppealFee",
    "AppealPaper",
    "AppealRecordSent",
    "AppealTransmitted",
    "AppellateOrder",
    "CertificateOfAppealability",
    "CertificationOfBadFaith",
    "IndicativeRuling",
    "Mandate",
    "MotionForAppealIFP",
    "MotionForCertificateOfAppealability",
    "MotionForInterlocutoryAppeal",
    "MotionForStayPendingAppeal",
    "MotionToExtendAppeal",
    "MotionToReopenAppeal",
    "NoticeOfAppeal",
    "NoticeOfCrossAppeal",
    "NoticeOfInterlocutoryAppeal",
    "OrderCertifyingAppeal",
    "TranscriptOrder",
]


@filing(
    "Notice of Appeal",
    reads=(
        r"(?:protective |joint |supplemental )*(?:notice|ntc)(?: of| to)* (?:\w+ )?appeal(?! (?:from"
        "|of) (?:the )?(?:bankr|mag|social)| fee| rights)",
        "(?:petition|application) for (?:permission|leave) to appeal",
    ),
    titles=(
        "notice of appeal to dc circuit court",
        "notice of appeal - federal circuit",
        "(termed) appeal - event converted from icms",
    ),
)
class NoticeOfAppeal(Notice):
    """A notice of appeal to the court of appeals (FRAP 3)."""

    interlocutory: bool = False
    cross: bool = False


@filing(
    "Notice of Interlocutory Appeal",
    reads=(r"(?:notice (?:of )?(?:\w+ )?)?interlocutory appeal",),
)
class NoticeOfInterlocutoryAppeal(NoticeOfAppeal):
    """A notice of appeal from an order that ends nothing (28 USC 1292)."""


@filing(
    "Notice of Cross Appeal",
    reads=(
        r"notice (?:of )?(?:\w+ )?cross ?appeal",
        "cross ?appeal",
    ),
)
class NoticeOfCrossAppeal(NoticeOfAppeal):
    """A later notice by another party (FRAP 4(a)(3))."""


@filing(
    "Amended Notice of Appeal",
    reads=(r"(?:first |second |third )?amended (?:\w+ )?notice (?:of )?(?:\w+ )?appeal",),
)
class AmendedNoticeOfAppeal(NoticeOfAppeal):
    """An amended notice of appeal (FRAP 4(a)(4)(B)(ii))."""


@filing(
    "Appeal Fee Payment",
    reads=(
        "(?:appeal|appellate|usca|notice of appeal|docketing"
        r"|docket)(?: \S+){0,2}? (?:filing )?fees?(?: \S+){0,2}? ?(?:paid|received|payment)?",
        "payment of appeal",
        r"(?:filing )?fee (?:\S+ ){0,3}?(?:appeal|usca)",
    ),
)
class AppealFee(CourtAct):
    """The appeal fee is paid."""


@filing(
    "Transmission of Notice of Appeal",
    reads=(
        r"(?:transmi\w+|forward\w*|mailed|sent|certificat\w+|preliminary record"
        r"|letter of transm\w+)(?: (?!rights?\b)\S+){0,8}? (?:appeal|usca|court of appeals|circuit|record on appeal"
        r"|roa)\w*",
        "(?:electronic |certified |supplemental |original |complete )*(?:index|record)(?: to| on"
        "| of)+ (?:the )?(?:record )?(?:on )?appeal",
        r"(?:usca )?appeal transmi\w*",
        r"(?:record|roa)(?: \S+){0,6}? (?:transmit|sent|mailed|forward)\w*(?: \S+){0,3}?(?: to)? (?:usca"
        r"|court of app|circuit|\w+ circuit|app)\w*",
        r"certified (?:copy|record)(?: \S+){0,4}? (?:appeal|usca)",
        "letter to (?:usca|court of appeals|circuit)",
        "certificate of readiness",
        "notification of appeal(?: and (?:noa|notice of appeal) supplement)?",
        "appeal (?:information|packet)",
    ),
    titles=("usca notice of docketing roa",),
)
class AppealTransmitted(CourtAct):
    """The notice or record goes to the court of appeals (FRAP 3(d), 11)."""


@filing(
    "Appeal Record Sent to USCA",
    reads=(
        r"(?:usca )?appeal record(?: sent| transmitted)?(?: (?:to|electronically|\S+){0,4}? (?:usca|circuit))?",
        r"(?:(?:certified|complete|electronic|supplemental|original) )*record (?:on appeal )?(?:was |is )?"
        r"(?:sent|transmitted|forwarded|mailed) to (?:the )?(?:\S+ )?(?:usca|court of appeals|circuit)",
        r"transmi\w+ (?:of )?(?:the )?(?:(?:certified|complete|electronic|supplemental|original) )*record"
        r" (?:on appeal|to (?:the )?(?:usca|court of appeals|\S+ circuit))",
    ),
)
class AppealRecordSent(AppealTransmitted):
    """The record goes to the court of appeals (FRAP 11(b)(2))."""


@filing(
    "USCA Case Number",
    reads=(
        "(?:usca|appeal(?! (?:filing )?fees?)|court of appeals|circuit|acknowledge?ment"
        r"|\d\w\w circuit)(?: \S+){0,5}? (?:case )?(?:number|no\.?|docket(?:ed|ing)?|assigned"
        "|acknowledge?ment)",
        r"notice of docket(?:ing|ed)(?: \S+){0,4}? ?(?:appeal|usca|circuit)?",
        "usca case",
        r"notice of (?:assignment|receipt) of (?:usca|appeal|court of appeals) (?:case )?(?:no|number)",
        "appeal (?:number|docketed|assigned)",
        r"acknowledge?ment(?: of receipt)?(?: \S+){0,4}? (?:appeal|usca|circuit)",
        r"(?:letter|notice) from (?:usca|court of appeals|\w+ circuit)(?: \S+){0,6}? (?:docket|number"
        r"|assign|acknowl)\w*",
    ),
)
class AppealDocketed(CourtAct):
    """The court of appeals dockets the appeal (FRAP 12)."""

    number: str | None = None


@filing(
    "USCA Order",
    reads=(
        r"(?:certified )?(?:copy of )?(?:the )?(?:orders?|opinion|judgment|letter|notice|decision)(?: \S+){0,3}? (?:of"
        r"|from|by)(?: the)? (?:usca|us ?ca|u\.?s\.? court of appeals|united states court of appeals"
        r"|court of appeals|\w+ circuit|federal circuit|us supreme court|supreme court)",
        r"(?:usca|court of appeals|appeals court|\d\w\w circuit|federal circuit"
        r"|supreme court)(?: \S+){0,3}? (?:order|opinion|judgment|decision|letter|notice|document"
        "|memorandum)s?",
        "opinion of (?:the )?usca",
        "mandate recalled",
        "usca",
    ),
    titles=(
        "usca judgment",
        "mandate recalled",
    ),
)
class AppellateOrder(CourtAct):
    """An order or opinion of the court of appeals received."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "order"


@filing(
    "USCA Mandate",
    reads=(
        "(?:certified (?:copy of )?|true copy (?:of )?|formal )*(?:usca )?mandate(?! recalled)",
        r"(?:usca|court of appeals|circuit)(?: \S+){0,3}? mandate(?: (?:and )?(?:judgment|order))?",
        r"(?:judgment|order|opinion)(?: \S+){0,6}? (?:issued )?(?:as|and) (?:the )?mandate",
    ),
)
class Mandate(CourtAct):
    """The mandate issues or is received (FRAP 41)."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "mandate issued"


@filing(
    "Appeal Document",
    reads=(
        r"designation(?: of)?(?: \S+){0,4}? (?:record|contents|appeal)\w*",
        r"(?:appeal )?transcript info\w*(?: \S+){0,2}? ?(?:form|appeal|questionnaire)",
        "(?:statement|civil appeal|docketing|appeal)(?: of)? (?:issues|statement|questionnaire"
        r"|info\w*)(?: on appeal)?",
        r"(?:appellant|appellee)'?s? (?:\S+ ){0,3}?(?:desig|brief|statement|counter|record)\w*",
        "(?:bill of )?civil appeal",
        r"appeal (?:document|transcript|bond|questionnaire|certif)\w*",
        "representation statement",
        "mediation questionnaire",
        "bankruptcy (?:record|transmittal)(?: of (?:designated )?record)?",
        "counter designation",
        "appeal remark",
        "statement of (?:the )?evidence",
    ),
    titles=("bankruptcy transmittal of designated record to district court",),
)
class AppealPaper(Filing):
    """A designation of record or other paper for an appeal."""


@filing(
    "Transcript Order",
    reads=(
        r"(?:appeal )?transcript (?:order|desig\w*|purchase)(?: \S+){0,2}? ?(?:form|appeal|questionnaire)",
        r"(?:appeal )?transcript (?:designation\w*|order(?:ing|s)?|requests?(?= (?:form|for appeal)))",
        "appeal transcript (?:order|request)s?",
        r"certificat\w+ (?:that|of) no transcripts?(?: \S+){0,4}? order(?:ed)?",
    ),
    titles=("transcript designation and order form", "transcript order", "appeal transcript request"),
)
class TranscriptOrder(AppealPaper):
    """The appellant orders the transcript, or certifies that none is ordered (FRAP 10(b))."""


@filing(
    "Motion for Extension of Time to File Appeal",
    asks=(
        "(?:ext(?:ension|en|n|nd|end|ending|ensions)?(?: the| its| their| his| her| of| all| certain"
        r"| defendant'?s?'?| plaintiff'?s?'?)*(?: time| deadlines?| periods?| date)?|enlarg\w*(?: the"
        "| of)*(?: time| deadlines?)?|(?:more|additional"
        r"|further) time)(?: \w+){0,4}? (?:notice of )?appeal\w*",
    ),
)
class MotionToExtendAppeal(MotionForExtension):
    """A motion under FRAP 4(a)(5)."""


@filing(
    "Motion to Reopen Time to Appeal",
    asks=("re ?open(?: the)? time",),
)
class MotionToReopenAppeal(Motion):
    """A motion under FRAP 4(a)(6)."""


@filing(
    "Motion for Leave to Appeal in forma pauperis",
    reads=(
        r"(?:application|affidavit|motion) (?:\S+ ){0,5}?(?:appeal )(?:\S+ ){0,3}?(?:in forma|ifp)\w*(?: pauperis)?",
    ),
    asks=(
        r"(?:leave to )?(?:appeal|proceed)(?: \w+){0,4}? (?:in forma|ifp"
        r"|without prepay)\w*(?: pauperis)?(?: on appeal)",
        r"(?:leave to )?appeal (?:in forma|ifp|without)\w*(?: pauperis)?",
        "proceed on appeal in forma pauperis",
    ),
)
class MotionForAppealIFP(Motion):
    """A motion to appeal without prepaying fees (28 USC 1915; FRAP 24)."""


@filing(
    "Motion for Certificate of Appealability",
    asks=(
        "(?:issuance of )?(?:a )?certificate of appealability",
        "coa",
        r"certificate of (?:probable cause|appeal)\w*",
    ),
)
class MotionForCertificateOfAppealability(Motion):
    """A motion under 28 USC 2253(c)."""


@filing(
    "Certificate of Appealability",
    reads=(
        "certificate of appealability",
        r"order (?:\S+ ){0,4}?certificate of appealability",
    ),
    within=(
        "certificate of appealability (?:is|will|shall|be|should)?(?: not)? ?(?:be )?(?:hereby )?(?:denied"
        r"|issued|issue|granted|den\w+)",
        r"(?:deny|denying|denies|issue|declin\w+ to issue|grant\w*) (?:a |the )?certificate of appealability",
    ),
)
class CertificateOfAppealability(Order):
    """A certificate of appealability issued or refused (28 USC 2253(c)); None where the words do not say which."""

    issued: bool | None = None


@filing(
    "Certification that Appeal Is Not in Good Faith",
    within=(
        r"(?:certifies|certified|certifying)(?: \S+){0,14}? not (?:be )?(?:taken )?in good faith",
        r"appeal (?:\S+ ){0,8}?not (?:be )?(?:taken )?in good faith",
    ),
)
class CertificationOfBadFaith(Order):
    """A certification that bars an appeal in forma pauperis (28 USC 1915(a)(3); FRAP 24(a)(3)(A))."""


@filing(
    "Order Certifying Interlocutory Appeal",
    reads=(r"order (?:\S+ ){0,4}?certifying (?:\S+ ){0,4}?(?:interlocutory )?appeal",),
    within=(
        r"certif(?:ies|ying|ied)(?! (?:cop|ind|rec|elec|doc|tr))(?: \S+){0,10}? (?:interlocutory appeal|1292 ?\(b\))",
    ),
)
class OrderCertifyingAppeal(Order):
    """An order, or an amendment of one, that certifies it for appeal (28 USC 1292(b); FRAP 5(a)(3))."""


@filing(
    "Indicative Ruling",
    reads=("indicative ruling",),
    within=(r"62\.1(?: \S+){0,10}? would grant",),
)
class IndicativeRuling(Order):
    """A statement that the court would grant a motion that a pending appeal keeps it from granting (FRCP 62.1)."""


@filing(
    "Motion for Leave to Appeal",
    asks=(
        "(?:leave|permission) to (?:file (?:an )?)?(?:interlocutory )?appeal",
        r"(?:certif\w*|interlocutory)(?: \S+){0,8}? (?:interlocutory )?appeal",
        r"certif\w*(?: \S+){0,10}? 1292(?: ?\(b\))?",
        r"interlocutory\w*",
        "certify (?:pursuant|(?:an )?order|for)",
    ),
)
class MotionForInterlocutoryAppeal(Motion):
    """A motion to certify an order under 28 USC 1292(b)."""


@filing(
    "Motion to Stay Pending Appeal",
    asks=(
        r"(?:stay\w*|injunction)(?: \S+){0,6}? (?:pending|on|during)(?: \w+){0,2} appeal",
        "stay (?:of )?(?:execution|judgment|enforcement)(?: of judgment)?",
    ),
)
class MotionForStayPendingAppeal(Motion):
    """A motion for a stay or injunction pending appeal (FRCP 62; FRAP 8)."""
