"""Assignments, references, consents, recusals."""

from __future__ import annotations

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import ClerksNotice, Motion, Order

__all__ = [
    "CaseAssigned",
    "Consent",
    "ConsentOrDeclination",
    "Declination",
    "DirectAssignment",
    "MagistrateDesignated",
    "MotionToDisqualify",
    "NoticeOfImpendingReassignment",
    "OrderOfRecusal",
    "OrderReferringCase",
    "OrderReferringMotion",
    "OrderVacatingReference",
    "ReferenceToMagistrateByConsent",
    "WithdrawalOfConsent",
]


@filing(
    "Case Assigned/Reassigned",
    reads=(
        "judges? (?:re)?assigned",
        r"order (?:\S+ ){0,7}?(?:re)?assigning (?:the |this )?(?:case|action|matter) to",
        r"(?:please )?take notice that (?:this|the) (?:case|action|matter) (?:has been|is) (?:\w+ )?(?:re)?assigned",
        r"(?:this )?(?:case|action|judge|civil case|judges)(?: \S+){0,6}? (?:has been |is |are "
        "|was )?(?:hereby |randomly |initially )*(?:re)?assign(?:ed|ment|ing|s)?",
        "(?:case )?(?:re)?assignment",
        "assign(?:ed|ment)?s?(?: of)? (?:to )?(?:judge|case|district|magistrate|us|civil)s?",
        r"(?:electronic )?notice of (?:\w+ )?(?:case )?(?:re)?assign\w*",
        r"order (?:\w+ ){0,4}?reassign\w*",
        "(?:notice of )?(?:case )?reassignment",
        "order of (?:re)?assignment",
        "initial case assignment to",
        "(?:text )?notice of judges? assigned",
        r"order re(?:garding)? transfer (?:pursuant to|under) (?:general|local) (?:order|rule)",
        r"case transferr?ed to (?:the )?(?:\w+ )?(?:calendar|docket)",
        r"case transferr?ed from (?:the )?(?:\w+ ){0,3}?(?:judge|hon)\S*(?: \S+){1,14}?"
        r" to (?:the )?(?:\w+ ){0,2}?(?:judge|hon)",
        "add and terminate judges",
        r"(?:case|matter) (?:\S+ ){0,6}?(?:re)?assigned",
        "judge (?:update|assignment|added)",
        r"(?:district |chief |senior |magistrate )*judge(?:s)? (?:\S+ ){1,12}?(?:(?:re)?assigned|added"
        "|no longer assigned)",
        "assigned (?:case )?to",
        r"clerk'?s? noti(?:ce|fication) (?:of|re) (?:\w+ ){0,3}?(?:judge )?(?:re)?assign\w*",
        r"(?:pursuant to|in accordance with) (?:\S+ ){0,12}?(?:re)?assigned",
    ),
    within=(
        r"case (?:is |has been |now |hereby )*(?:\w+ )?(?:re)?assigned to(?! (?:the |a )?(?:\w+ )?track)",
        "reassigning (?:this |the )?(?:case|action|matter)",
        r"(?:re)?assigned to (?:\w+ ){0,3}?(?:judge|hon\w*)",
        r"(?:reassigned|reassign|direct\w* assign\w*) (?:this |the )?(?:case|matter|action)?(?: \w+){0,4}? to",
        "transferr?ed to the (?:docket|calendar) of",
        r"case transferr?ed (?:from judge (?:\S+ ){0,12}?)?to (?:(?:district|magistrate) )?judge",
        "no longer assigned",
        "file to (?:the )?(?:(?:chief|senior|district) )*judge",
    ),
    titles=(
        "assign judges in civil case",
        "assignment of judges",
        "judge assignment",
        "case assigned by intake",
        "add and terminate judges",
        "minute order reassigning judge",
        "case opening initial assignment notice",
        "chief district judge transferring case",
        "order re: case assignment and procedures",
    ),
)
class CaseAssigned(CourtAct):
    """The case is assigned or reassigned to a judge."""

    referred_to: str | None = None
    magistrate: bool = False
    designated: str | None = None
    """The magistrate judge to whom the case would be referred; nothing is, by the designation alone."""


@filing(
    "Magistrate Judge Designated",
    reads=(
        r"(?:the )?(?:honorable |hon )?(?:united states |us )?magistrate judge (?:\S+ ){1,5}?is (?:hereby )?(?:so "
        r"|re ?)?"
        r"designated",
    ),
    titles=("case designation",),
)
class MagistrateDesignated(CourtAct):
    """The magistrate judge to whom the case may be referred is named; nothing is referred by that alone."""

    designated: str | None = None


@filing(
    "Notice of Magistrate Judge Assignment",
    reads=(
        r"notice of (?:\w+ )?(?:direct |magistrate )(?:\w+ )*assign\w*",
        r"notice of magistrate (?:judge )?assign\w*",
        "(?:direct )?assignment to (?:a )?(?:us |united states )?magistrate",
        "notice of assignment (?:of case )?to a? ?(?:us |united states )?magistrate",
        "direct assignment",
        "magistrate judge direct",
    ),
    titles=(
        "notice of magistrate assignment",
        "notice of mapn",
    ),
)
class DirectAssignment(CaseAssigned):
    """The case is assigned to a magistrate judge alone, subject to consent (28 USC 636(c))."""


@filing(
    "Order Referring Case to Magistrate Judge",
    reads=(
        r"order (?:\w+ ){0,3}?refer(?:ring|ral|ence|red)?(?! to (?:\w+ )?(?:adr|mediat|arbitr))(?: \w+)*"
        r" (?:case|action|matter|discovery|pretrial)(?: \w+)* to",
        "order (?:of )?(?:reference|referral)",
        r"order (?:\w+ ){0,3}?referring (?:case|action|matter|pretrial|discovery)",
        r"(?:case|action|matter|pretrial|discovery)s?(?: \S+){0,6}? (?:is |are |hereby )*referred (?:to|for)",
        "referred (?:to|for)",
        "referral (?:order|to mag)",
        r"reference to (?:\w+ ){0,3}?magistrate",
        "order that case be referred",
        r"notice of (?:\w+ )?refer(?:ral|ence)",
    ),
    within=(
        r"(?:case|action|matter|pretrial|discovery|disputes?|proceeding)s?(?: \S+){0,14}? (?:is|are"
        r"|be|has been) (?:hereby )?referred to (?:the )?(?:\w+ ){0,4}?(?:magistrate|mag|mj|usmj|hon)",
        r"(?:case|discovery) referred to (?:the )?(?:\w+ ){0,4}?(?:magistrate|mag|mj|usmj)",
        r"refer(?:ring|s) (?:this |the )?(?:case|action|matter|discovery|pretrial)(?! to (?:\w+ )*(?:mediat|adr|vdrp))",
    ),
    titles=(
        "expedited referral to magistrate judge",
        "order referring other matters to magistrate judge",
    ),
)
class OrderReferringCase(Order):
    """Pretrial matters, or the case, are referred (28 USC 636(b)).

    `scope` is for what, where it says only one thing: "settlement" or "discovery".
    """

    referred_to: str | None = None
    scope: str | None = None


@filing(
    "Order Referring Motion",
    reads=(
        r"order (?:\w+ ){0,3}?refer(?:ring|ral)?(?: to \w+(?: \w+)?)?(?: \S+){0,8}? motions?",
        r"motions?(?:\(s\))? (?:(?!motions?\b)\S+ ){0,12}?referred",
        "(?:referral|reference) (?:of|re) motion",
        r"referring (?:\W?\d{1,4}\W+)?(?:\w+ ){0,3}?motions?",
    ),
    within=(
        r"motions?(?: (?!matters?\b|determin)\S+){0,20}? (?:is|are|be)? ?(?:hereby )?referred to",
        r"refer(?:ring|s) (?:\S+ ){0,6}?motions?",
    ),
    titles=(
        "motions referred",
        "findings & recommendation referred",
    ),
)
class OrderReferringMotion(Order):
    """One motion is referred to a magistrate judge (28 USC 636(b))."""

    referred_to: str | None = None


@filing(
    "Consent to Proceed Before a US Magistrate Judge",
    reads=(
        r"(?:notice of |joint |rule 73 |election |acknowledge?ment and )?consents? (?:\w+ )?(?:to"
        r"|for) (?:\w+ ){0,4}?(?:jurisdiction|magistrate|proceed|trial by|exercise|disposition|reference)\w*",
        r"consent (?:by|of|form|of part)\w*(?: \S+){0,8}? magistrate",
        "magistrate (?:judge )?consent(?: forms?)?",
        "notice regarding consent",
        "consents?(?! (?:(?:joint )?letter|motion|order|judg|decree|bill|to (?:rem|ext|fil|notice|join|amend|substit"
        "|withdr|adjourn|dismiss|amic|interven|continu|change|stay)|entry|stip|mot"
        "|application|request|final|prelim|pre|perm|injunc))",
        r"(?:notice|acknowledge?ment) (?:of )?(?:(?!right|option|opport|availab)\w+ ){0,4}?consent\w* to"
        r" (?:\w+ ){0,3}?(?:mag|juris|proceed)\w*",
        r"election re(?:garding)? (?:mag|consent)\w*",
        "magistrate (?:consent|election)",
    ),
    titles=("magistrate consent forms",),
)
class Consent(Filing):
    """A party's consent to a magistrate judge's jurisdiction (28 USC 636(c); FRCP 73).

    `all_parties` is True where the paper says that every party consents and names none.
    """

    all_parties: bool = False


@filing(
    "Declination to Proceed Before a US Magistrate Judge",
    reads=(
        r"(?:notice of )?declin(?:ation|es|ed|ing)(?: \S+){0,8}? (?:magistrate|mag\.?|mj|proceed|consent|jurisd)\w*",
        r"(?:refusal|decline) (?:to|of) (?:\w+ )?consent",
        "refusal (?:to|of) (?:the )?jurisdiction",
        r"(?:refusal|request for reassign)\w*(?: \S+){0,6}? magistrate",
        "declination",
        "request (?:for )?reassignment",
        "(?:does|do) not consent",
        r"consent (?:to \S+ )*declined",
        "non ?consent",
    ),
)
class Declination(Filing):
    """A party declines; without consent of all, no magistrate judge decides the case."""


@filing(
    "Consent/Declination to Proceed Before a US Magistrate Judge",
    reads=(
        r"(?:notice of )?(?:consent (?:or )?declination|declination (?:or )?consent)"
        r"(?: (?:form )?(?:to|re) (?:\w+ ){0,3}?(?:proceed|magistrate|jurisdiction)\w*)?",
    ),
)
class ConsentOrDeclination(Filing):
    """The form on which a party consents to a magistrate judge or declines, where the docket does not show which."""


@filing(
    "Clerk's Notice of Impending Reassignment",
    reads=(r"(?:clerk'?s? )?noti(?:ce|fication) (?:of|re) (?:\w+ ){0,2}?impending (?:\w+ ){0,2}?(?:re ?)?assignment",),
    titles=("clerk's notice of impending reassignment - text only",),
)
class NoticeOfImpendingReassignment(ClerksNotice):
    """The clerk says that the case will be reassigned to a district judge; until it is, its judge stays."""


@filing(
    "Withdrawal of Consent",
    reads=(
        r"(?:notice of )?withdrawal of (?:\w+ )?consent",
        r"motion to (?:withdraw|vacate) (?:\w+ )?consent",
    ),
)
class WithdrawalOfConsent(Filing):
    """A party asks to take a consent back; only the court vacates a reference (28 USC 636(c)(4))."""


@filing(
    "Order of Reference on Consent",
    reads=(
        r"order (?:of reference )?(?:\S+ ){0,6}?(?:on|by|upon) consent(?: of| to)",
        "(?:notice,? )?consent and (?:order of )?reference",
        r"consents?(?: \S+){0,10}? (?:and )?order of reference",
        r"order of reference (?:\S+ ){0,20}?636 ?\(c\)",
        r"order (?:\w+ )*(?:reassigning|referring) case (?:\S+ )*(?:on|by|upon) consent",
        r"order (?:\w+ )*(?:reassigning|referring) case\S* (?:case )?(?:is )?(?:hereby )?(?:re)?(?:assigned|ferred) to "
        r"(?:the )?(?:hon\w*\.? )?(?:u\.?s\.? |united states )?magistrate judge (?:\S+ ){1,5}?(?:up)?on "
        r"(?:the )?consents?",
        "order of reference by consent",
    ),
    within=(
        r"(?:referred|reassigned|assigned) to (?:\S+ ){0,30}?(?:conduct (?:of )?all (?:further"
        " )?proceedings|entry of (?:final )?judgment)",
        r"consent\w* of (?:all )?(?:the )?parties (?:\S+ ){0,12}?(?:referred|reassigned)",
        r"636\(c\) (?:\S+ ){0,8}?(?:referred|reassigned)",
    ),
)
class ReferenceToMagistrateByConsent(Order):
    """The district court refers the case to a magistrate judge (`to`) on the parties' consent."""

    to: str | None = None


@filing(
    "Order Vacating Reference",
    reads=(
        r"order (?:\w+ ){0,3}?(?:vacating|withdrawing|rescinding|terminating) (?:\w+ ){0,8}?refer\w*",
        "(?:withdrawal|vacating) of (?:the )?reference",
        r"(?:motions?|case|action|matter)(?: \w+){0,2} no longer referred(?: to)?",
    ),
    within=(
        r"refer(?:ral|ence)(?: \S+){0,8}? (?:is|are) (?:hereby )?(?:vacated|withdrawn|rescinded|terminated)",
        "(?:withdraw|vacat)(?:ing|s|es|n|ed) (?:the )?(?:order of )?refer(?:ral|ence)",
        "no longer referred",
        "referral (?:hereby )?terminated",
        r"(?:matter|case|action) is (?:hereby )?returned to (?:the )?(?:assigned |presiding )?district judge",
    ),
)
class OrderVacatingReference(Order):
    """A reference to a magistrate judge is vacated (FRCP 73(b)(3))."""


@filing(
    "Motion to Disqualify Judge",
    asks=(r"(?:recus\w*|disqualif\w*)(?! (?:of )?(?:\w+ )?(?:counsel|attorney|atty|law))",),
)
class MotionToDisqualify(Motion):
    """A motion or affidavit to recuse a judge (28 USC 144, 455)."""


@filing(
    "Order of Recusal",
    reads=(
        r"order (?:of |for )?(?:\w+ )?recus\w*",
        "recusal",
        r"order (?:of )?disqualif\w*",
        "notice of recusal",
    ),
    within=(
        r"judge (?:\S+ ){1,5}?(?:is |hereby )*recuse[sd]",
        "(?:hereby )?recus(?:es|ed|ing) (?:him|her|them|my|itself)",
        "recused",
    ),
)
class OrderOfRecusal(Order):
    """A judge recuses (28 USC 455)."""
