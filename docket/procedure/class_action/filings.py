"""Complaints for others, motions about a class, notices and objections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.filing import Filing, filing
from docket.procedure.commencement import Complaint
from docket.procedure.motions import Motion, Notice, Order

if TYPE_CHECKING:
    pass

__all__ = [
    "CAFANotice",
    "ClassActionComplaint",
    "DerivativeComplaint",
    "MotionForSettlementApproval",
    "MotionToAppointClassCounsel",
    "MotionToAppointLeadPlaintiff",
    "MotionToCertifyClass",
    "MotionToDecertifyClass",
    "MotionToPayObjector",
    "MotionToStrikeClassAllegations",
    "ObjectionToFees",
    "ObjectionToSettlement",
    "OptInConsent",
    "OrderOnClassCertification",
    "RequestForExclusion",
    "Rule23fPetition",
]


@filing(
    "Class Action Complaint",
    reads=(
        r"class action (?:\w+ ){0,2}?compl(?:aint|t)",
        r"complaint (?:and jury demand )?(?:\W*)class action",
    ),
)
class ClassActionComplaint(Complaint):
    """A complaint on behalf of a class (FRCP 23)."""


@filing(
    "Derivative Complaint",
    reads=(
        r"(?:verified |shareholder'?s? |stockholder'?s? |class action and )*derivative (?:\w+ ){0,3}?compl(?:aint|t)",
        r"(?:verified )?compl(?:aint|t) (?:\S+ ){0,3}?derivative",
    ),
)
class DerivativeComplaint(Complaint):
    """A shareholder or member sues on a right of the corporation or association (FRCP 23.1)."""


@filing(
    "Motion to Certify Class",
    asks=(
        r"certif(?:y|ication|ying)(?: of)?(?: the| a| as)*(?: \w+)? (?:class|collective)(?: action)?",
        r"class certif\w*",
        r"class action (?:cert\w*|status)",
        r"(?:conditional|preliminar\w+) certif\w+",
    ),
)
class MotionToCertifyClass(Motion):
    """A motion to certify a class (FRCP 23(c))."""


@filing(
    "Order Certifying Class",
    reads=(
        r"order (?:\w+ ){0,3}?certifying (?:\w+ ){0,2}?(?:class|collective)",
        "class certification order",
    ),
    within=(
        r"(?:class|collective)(?: \S+){0,6}? (?:is|are) (?:hereby )?(?:\w+ )?certified",
        r"certif(?:ies|ying) (?:the |a |this )?(?:\S+ )?(?:class|action|case) (?:as|pursuant|under)?",
    ),
)
class OrderOnClassCertification(Order):
    """A class is certified, other than as a ruling on a motion."""


@filing(
    "Motion to Strike Class Allegations",
    asks=(r"(?:strike|dismiss|deny) (?:\S+ ){0,5}?class (?:action )?(?:allegations|claims|definition)",),
)
class MotionToStrikeClassAllegations(Motion):
    """A motion that the allegations for a class be taken out of the pleading (FRCP 23(d)(1)(D))."""


@filing(
    "Motion to Decertify Class",
    asks=(
        r"decertif\w*",
        r"(?:strike|deny)(?: \S+){0,4}? class(?: cert\w*)?",
    ),
)
class MotionToDecertifyClass(Motion):
    """A motion to decertify a class, or to deny its certification."""


@filing(
    "Motion for Settlement",
    asks=(
        r"(?:final |preliminar\w+ |order )*(?:approv\w+|settlement"
        r"|judicial approval)(?: of)?(?: (?!minor)\S+){0,6}? (?:class|settlement|notice|preliminar\w+)\w*",
        r"(?:preliminar\w+|final) (?:\w+ )*approv\w+",
        "settlement(?! conf)",
    ),
    titles=("motion for settlement",),
)
class MotionForSettlementApproval(Motion):
    """A motion to approve a settlement (FRCP 23(e)), preliminarily or finally."""

    stage: str | None = None


@filing(
    "Motion to Appoint Lead Plaintiff",
    asks=(
        r"(?:appoint\w*|appt\w*\.?)(?: of| as| for)?(?: \S+){0,14}? (?:lead|co lead|liaison"
        r"|interim)\w*(?: pl\w+| counsel| couns\w*| cnsl)?",
        r"(?:for |to be |as )*lead (?:plaintiff|pltf|counsel|cnsl)s?",
        "be appointed lead",
    ),
)
class MotionToAppointLeadPlaintiff(Motion):
    """A motion under the PSLRA (15 USC 78u-4(a)(3))."""


@filing(
    "CAFA Notice",
    reads=(r"(?:notice|certif\w+|declaration)(?: (?!removal)\S+){0,8}? (?:cafa|class action fairness|1715)\w*",),
)
class CAFANotice(Notice):
    """Notice of a proposed class settlement to officials (28 USC 1715)."""


@filing(
    "Notice of Rule 23(f) Petition",
    reads=(r"notice (?:\S+ ){0,6}?(?:23 ?\(f\)|permission to appeal)",),
)
class Rule23fPetition(Notice):
    """Notice that permission to appeal a class order was sought (FRCP 23(f))."""


@filing(
    "Objection to Settlement",
    reads=(r"objections? (?:\S+ ){0,6}?settlement\w*",),
)
class ObjectionToSettlement(Filing):
    """A class member's objection (FRCP 23(e)(5))."""


@filing(
    "Notice of Consent to Join",
    reads=(
        r"(?:notices? (?:of )?)?(?:filing (?:of )?)?(?:opt in |written |additional )*consents?(?: forms?)? to"
        r" (?:join|sue|opt|become (?:an? )?(?:\S+ )?party)(?! (?:in |to )?(?:\S+ ){0,3}?(?:motion|removal|stip))",
        r"(?:notices? of )?opt in (?:notice|consent|form|plaintiff)s?",
    ),
)
class OptInConsent(Filing):
    """The written consent by which an employee joins a collective action (29 USC 216(b))."""


@filing(
    "Request for Exclusion",
    reads=(
        r"(?:requests?|elections?|notices?) (?:for|of|to) (?:be )?exclu\w+ from (?:the )?(?:\w+ )?(?:class|settlement)",
    ),
)
class RequestForExclusion(Filing):
    """A class member's request to be left out of the class (FRCP 23(c)(2)(B)(v))."""


@filing(
    "Objection to Class Fees",
    reads=(
        r"objections? (?:\S+ ){0,6}?class counsel'?s? (?:\S+ ){0,6}?fees?",
        r"objections? (?:of|by) (?:\S+ ){0,2}?class members? (?:\S+ ){0,8}?attorneys?'?s? fees?",
    ),
)
class ObjectionToFees(Filing):
    """A class member, or who is to pay, objects to a motion for class counsel's fees (FRCP 23(h)(2))."""


@filing(
    "Motion to Approve Payment to Objector",
    asks=(
        r"(?:approv\w*(?: of)? )?(?:\S+ ){0,4}?(?:payment|consideration)(?: \S+){0,6}? objectors?(?: \w+)?",
        r"approv\w*(?: of)? (?:\S+ ){0,6}?withdraw\w* (?:\S+ ){0,4}?objections?",
    ),
)
class MotionToPayObjector(Motion):
    """A motion to approve what is paid for giving up an objection, or an appeal (FRCP 23(e)(5)(B))."""


@filing(
    "Motion to Appoint Class Counsel",
    asks=(
        r"appoint\w*(?: of| interim| lead| \S+){0,6}? class counsel",
        "(?:interim )?class counsel",
    ),
)
class MotionToAppointClassCounsel(Motion):
    """A motion to appoint counsel for the class, or interim counsel before certification (FRCP 23(g))."""
