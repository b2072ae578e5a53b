"""Papers of every sort that ask for nothing: notices, letters, declarations, exhibits."""

from __future__ import annotations

from docket.filing import Filing, family, filing

__all__ = [
    "Appendix",
    "CertificateOfCounsel",
    "CertificateOfService",
    "Errata",
    "Exhibit",
    "Letter",
    "NeutralsReport",
    "Notice",
    "NoticeOfCompliance",
    "NoticeOfFiling",
    "NoticeOfLodging",
    "NoticeOfManualFiling",
    "NoticeOfMotion",
    "OtherPaper",
    "Praecipe",
    "ProposedOrder",
    "RequestForJudicialNotice",
    "ReturnReceipt",
    "Statement",
    "StatusReport",
    "Supplement",
]


@filing(
    "Notice (Other)",
    reads=(
        "notices?",
        "lis pendens",
        "notification",
        "line(?= (?:re|of|requesting|to|withdrawing|regarding|for|and|filed|by)\\b)",
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
    "Notice of Filing",
    reads=(r"notices? of (?:electronic )?filing(?! (?:of appeal|error|defic|discrep))",),
)
class NoticeOfFiling(Notice):
    """The notice that something was filed, or is filed with it."""


@filing(
    "Notice of Manual Filing",
    reads=(
        r"(?:notices? (?:of|re|regarding) )?(?:intent to )?(?:manual(?:ly)?|conventional(?:ly)?|paper|non ?electronic)"
        r" fil(?:ing|ed?)",
        r"notices? (?:of|re|regarding) filing (?:\S+ ){0,6}?(?:manually|conventionally|in paper)",
    ),
    titles=("notice of conventional filing",),
)
class NoticeOfManualFiling(NoticeOfFiling):
    """The notice that a paper or thing is filed at the clerk's counter, not electronically."""


@filing(
    "Notice of Lodging",
    reads=(r"notices? (?:of|re|regarding) lodg(?:ing|e?ment)", "notice lodging"),
)
class NoticeOfLodging(Notice):
    """The notice that a paper, mostly a proposed order or a transcript, is lodged with the court."""


@filing("Notice of Compliance", reads=(r"notices? (?:of|re|regarding) (?:\w+ )?compliance",))
class NoticeOfCompliance(Notice):
    """The notice that an order or a rule is obeyed."""


@filing(
    "Notice of Motion",
    reads=(
        r"(?:amended |joint |agreed )*notices? of (?:\w+ ){0,4}?motions? (?:for )?presentment",
        "notice of presentment",
        r"notices? of motion (?:re|regarding)(?= \W?\d{1,4}\W+(?:\w+ ){0,3}?(?:motion|application))",
    ),
    titles=("notice of motion",),
)
class NoticeOfMotion(Notice):
    """The notice that a motion filed apart will be presented to the judge on a day named (N.D. Ill. LR 5.3)."""


@filing(
    "Letter",
    reads=(
        r"(?:cop(?:y|ies) of (?:\w+ )?)?letters?",
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
        "state court (?:records?|pleadings?|documents?|docket sheet|file)",
        "exhibits?",
        "attachments?",
        "addendum",
        r"index of (?:exhibits|evidence|docum\w+)",
        "additional attachments?",
        "evidence",
        "deposition (?:transcript|excerpt)s?",
        "index",
        "(?:video|supplemental|additional) exhibits?",
        "unredacted exhibit",
    ),
    titles=("sealed attachment/exhibit(s)",),
)
class Exhibit(Filing):
    """An exhibit, appendix or attachment filed on its own."""


@filing("Appendix", reads=("(?:joint |supplemental )?append(?:ix|ices)",))
class Appendix(Exhibit):
    """An appendix to a brief or to the record."""


@filing(
    "Proposed Order",
    reads=(
        r"(?:joint )?proposed (?:\w+ ){0,5}?(?:orders?|judgment|decree|form of order|document)",
        "proposed",
        "text of proposed order",
        r"proposed\W{1,3}(?:\w+ ){0,2}?(?:order|judgment)",
        "lodged (?:proposed )?(?:order|judgment)",
        "(?:order|judgment) (?:lodged|submitted)",
        "draft order",
        r"notice proposed (?:\w+ ){0,3}?orders?",
        r"submission of proposed (?:\w+ )*order",
        r"notice of (?:lodging|lodgment|filing|submission)(?: filed)?(?: of)? (?:a )?(?:\[?proposed\]? )(?:\w+"
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
        "notice of serving",
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
        r"report \(free\)",
    ),
)
class StatusReport(Filing):
    """A report to the court on how the case stands."""


@family
class NeutralsReport(Filing):
    """A report by one who is neither a party nor a judge: a mediator, a master."""


@filing(
    "Errata",
    reads=(
        "replacement (?:pdf|documents?|pages?)",
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
        r"supplemental (?:filing|document|submission|exhibit|info\w*)",
        "documents?",
        "submission",
        "joint submission",
        "plan",
        "(?:remedial|updated) plan",
        "fax number",
        "cis",
        "conflict check",
        "policies",
        "proposal",
        "form(?: information)? statement",
        r"designation of (?:place|trial|location|local)\w*",
        "records?",
        "receipts?",
        "claim",
        "(?:transcript|certificate) of (?:record|search)",
        "certificates?",
        "certifications?",
        r"ao \d+\w*",
        "information (?:sheet|statement)",
        "civil case information",
        r"form \w+(?! (?:notice|corporate))",
        r"(?:draft |final )*(?:results of (?:remand )?redetermination|remand results|remand redetermination)"
        r"(?: (?:pursuant to|on|after|following) (?:\w+ )?remand)?",
        "acknowledge?ments?",
        "audio(?: file)?",
        "authorization",
        "invoice",
        "time (?:records?|sheets?)",
        "list of",
        "case questionnaire",
        "certificate of (?:compliance|good standing|need|merit)",
        "certification (?:pursuant to local|re)",
        "notification of docket entry",
        "translation",
        "affidavit of merit",
        "questionnaire",
        "placed in file",
        "tax return",
        r"answers? to (?:\w+ ){0,3}interrogator\w+",
        r"interrogator\w+",
        r"local rule \S+ answers",
        r"rule \S+ statement",
        "release",
        "service by publication",
        "affidavit of publication",
        "proof of publication",
        "citation",
        "complaint received",
        "inmate(?! (?:request|motion|application|trust|account|letter))",
        "copy of",
        "copies of",
        "miscellaneous",
        "entry(?! (?:notice|order))",
    ),
    titles=(
        "other",
        "document",
        "other document",
        "*",
        "description not available",
        "case designation",
        "certified copy of order",
    ),
)
class OtherPaper(Filing):
    """A paper of a sort that moves nothing in the posture."""


@filing(
    "Statement",
    reads=("(?:supplemental |joint )*statements?",),
    titles=("statement",),
)
class Statement(OtherPaper):
    """What a party states to the court under no other name."""


@filing("Praecipe", reads=("praecipe",))
class Praecipe(OtherPaper):
    """A party's request of the clerk."""


@filing(
    "Return Receipt",
    reads=(
        r"(?:certified mail )?return receipts?(?: cards?)?",
        r"(?:certified|registered) mail(?: return)?(?: receipts?| cards?)?(?: returned| received)?",
    ),
    titles=("return receipt", "certified mail receipt returned"),
)
class ReturnReceipt(OtherPaper):
    """The post's receipt for what was mailed with return receipt."""


@filing(
    "Certificate of Counsel",
    reads=(
        r"certificat\w+(?: of| re| regarding)+(?: \w+){0,2}? (?:counsel|attorneys?)",
        r"(?:certificat\w+|statement|affidavit|declaration)(?: of| re| regarding| pursuant to)+(?: \w+){0,2}?"
        r" (?:conferences?|conferral|conferring|good faith|consultation|meet and confer)",
    ),
)
class CertificateOfCounsel(OtherPaper):
    """What counsel certifies to the court: that the other side was consulted, that a form is right."""


@filing("Supplement", reads=("supplements?(?! (?:brief|memo))", r"supplemental \[?re\b\]?"))
class Supplement(OtherPaper):
    """What a party adds to a paper of its own that is on file."""


@filing(
    "Request for Judicial Notice",
    reads=(r"requests? (?:for|to take|that the court take) (?:\w+ ){0,2}?judicial notice",),
)
class RequestForJudicialNotice(OtherPaper):
    """A request that the court take notice of a fact not subject to reasonable dispute (FRE 201(c)(2))."""
