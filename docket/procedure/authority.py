"""Who may decide: assignment, reference, consent, findings and recommendations.

28 USC 636, 144, 455; FRCP 53, 63, 72, 73.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, ClassVar

from docket.clock import Clock, ordered
from docket.filing import CourtAct, Filing, filing
from docket.law import provision
from docket.procedure.commencement import ScreeningOrder, plaintiffs_in, prisoner_suit, role, the_case
from docket.procedure.motions import (
    Motion,
    Objection,
    Order,
    Ruling,
    appeared,
    motions_ruled,
    period_end,
    served_or_ordered,
)
from docket.region import NEW, AsTo, On, Region, Row, Subject, When, itself
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture


@filing(
    "Case Assigned/Reassigned",
    reads=(
        r"(?:this )?(?:case|action|judge|civil case|judges)(?: \S+){0,6}? (?:has been |is |are "
        "|was )?(?:hereby |randomly |initially )*(?:re)?assign(?:ed|ment|ing|s)?",
        "(?:case )?(?:re)?assignment",
        "assign(?:ed|ment)?s?(?: of)? (?:to )?(?:judge|case|district|magistrate|us|civil)s?",
        r"notice of (?:\w+ )?(?:case )?(?:re)?assign\w*",
        r"order (?:\w+ ){0,4}?reassign\w*",
        "(?:notice of )?(?:case )?reassignment",
        "order of (?:re)?assignment",
        "add and terminate judges",
        r"(?:case|matter) (?:\S+ ){0,6}?(?:re)?assigned",
        "judge (?:update|assignment|added)",
        r"(?:district |chief |senior |magistrate )*judge(?:s)? (?:\S+ ){1,12}?(?:(?:re)?assigned|added"
        "|no longer assigned)",
        "assigned (?:case )?to",
        r"clerk'?s? noti(?:ce|fication) (?:of|re) (?:\w+ ){0,3}?(?:judge )?(?:re)?assign\w*",
        "notice (?:of|re) intra ?district transfer",
        r"(?:pursuant to|in accordance with) (?:\S+ ){0,12}?(?:re)?assigned",
    ),
    within=(
        r"case (?:is |has been |now |hereby )*(?:\w+ )?(?:re)?assigned to",
        "reassigning (?:this |the )?(?:case|action|matter)",
        r"(?:re)?assigned to (?:\w+ ){0,3}?(?:judge|hon)",
        r"(?:reassigned|reassign|direct\w* assign\w*) (?:this |the )?(?:case|matter|action)?(?: \w+){0,4}? to",
        "transferred to the docket of",
        "no longer assigned",
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
        r"order (?:\w+ ){0,3}?refer(?:ring|ral|ence|red)?(?: \w+)* (?:case|action|matter|discovery"
        r"|pretrial)(?: \w+)* to",
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
        r"|be) (?:hereby )?referred to (?:the )?(?:\w+ ){0,4}?(?:magistrate|mag|mj|usmj)",
        "refer(?:ring|s) (?:this |the )?(?:case|action|matter|discovery|pretrial)",
    ),
    titles=(
        "expedited referral to magistrate judge",
        "order referring other matters to magistrate judge",
    ),
)
class OrderReferringCase(Order):
    """Pretrial matters, or the case, are referred (28 USC 636(b))."""

    referred_to: str | None = None


@filing(
    "Order Referring Motion",
    reads=(
        r"order (?:\w+ ){0,3}?refer(?:ring|ral)?(?: to \w+(?: \w+)?)?(?: \S+){0,8}? motions?",
        r"motions? (?:\S+ ){0,12}?referred",
        "motions? referred",
        "(?:referral|reference) (?:of|re) motion",
    ),
    within=(
        r"motions?(?: \S+){0,20}? (?:is|are|be)? ?(?:hereby )?referred to",
        r"refer(?:ring|s) (?:\S+ ){0,6}?motions?",
    ),
    titles=(
        "motions referred",
        "findings & recommendation referred",
    ),
)
class OrderReferringMotion(Order):
    """One motion is referred to a magistrate judge (28 USC 636(b))."""


@filing(
    "Consent to Proceed Before a US Magistrate Judge",
    reads=(
        r"(?:notice of |joint |rule 73 |election |acknowledge?ment and )?consents? (?:\w+ )?(?:to"
        r"|for) (?:\w+ ){0,4}?(?:jurisdiction|magistrate|proceed|trial by|exercise|disposition|reference)\w*",
        r"consent (?:by|of|form|of part)\w*(?: \S+){0,8}? magistrate",
        "magistrate (?:judge )?consent(?: forms?)?",
        "consent declination",
        "notice regarding consent",
        "consents?(?! (?:motion|order|judg|decree|bill|to (?:rem|ext|fil|notice|join|amend)|entry|stip|mot"
        "|application|request|final|prelim|pre|perm|injunc))",
        r"(?:notice|acknowledge?ment) (?:of )?(?:\w+ ){0,4}?consent\w* to (?:\w+ ){0,3}?(?:mag|juris|proceed)\w*",
        r"election re(?:garding)? (?:mag|consent)\w*",
        "magistrate (?:consent|election)",
    ),
    titles=(
        "magistrate consent forms",
        "consent/declination to proceed before a us magistrate judge",
    ),
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
        r"(?:refusal|request for reassign)\w*(?: \S+){0,6}? magistrate",
        "declination",
        "request (?:for )?reassignment",
        "(?:does|do) not consent",
        r"consent (?:to \S+ )*declined",
        "non ?consent",
    ),
    titles=("consent/declination to proceed before a us magistrate judge",),
)
class Declination(Filing):
    """A party declines; without consent of all, no magistrate judge decides the case."""


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
        r"order of reference (?:\S+ ){0,20}?636 ?\(c\)",
        r"order (?:\w+ )*(?:reassigning|referring) case (?:\S+ )*(?:on|by|upon) consent",
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
        r"order (?:\w+ ){0,3}?(?:vacating|withdrawing|rescinding) (?:\w+ )*refer\w*",
        "(?:withdrawal|vacating) of (?:the )?reference",
    ),
    within=(
        r"refer(?:ral|ence)(?: \S+){0,8}? (?:is|are) (?:hereby )?(?:vacated|withdrawn|rescinded|terminated)",
        "(?:withdraw|vacat)(?:ing|s|es|n|ed) (?:the )?(?:order of )?refer(?:ral|ence)",
        "no longer referred",
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


@filing(
    "Findings and Recommendations",
    reads=(
        "(?:reports?,? (?:and|&|&amp;) recommendations?|r ?(?:&|&amp;|and) ?rs?|f ?(?:&|&amp;|and) ?rs?"
        r"|findings (?:and|&|&amp;|of fact and) recommendations?|magistrate judge'?s? (?:\w+ )*(?:report"
        r"|recommend\w*)|proposed findings(?: of fact)? (?:and|&) recommendations?|recommendations?"
        "|recommended (?:decision|disposition|ruling)|findings conclusions and recommendations?"
        "|pf&r)(?! (?:adopted|approved))",
        "report and recommended",
        "(?:final |amended |supplemental )?report & recommendation",
        "recommended decision",
        "(?:order and |memorandum,? |order,? )*findings (?:and|&) recommendations?",
        "(?:order|opinion|memorandum|decision) (?:and|&) (?:proposed )?(?:report|findings"
        r"|recommend)\w*(?: (?:and|&) recommend\w*)?",
        "findings,? conclusions,? and recommendations?",
        "proposed findings (?:of fact )?(?:and|&) recommendations?",
        r"magistrate judge'?s? (?:\w+ ){0,2}?(?:report|finding|recommend)\w*",
    ),
    titles=(
        "final report and recommendation",
        "findings & recommendation",
        "proposed findings of fact and conclusions of law",
        "proposed findings of fact",
    ),
)
class FindingsAndRecommendations(CourtAct):
    """A magistrate judge's report on a matter that only a district judge decides (28 USC 636(b)(1)(B); FRCP 72(b))."""

    recommends: str | None = None
    served_by: str | None = None


@filing(
    "Objections to Findings and Recommendations",
    reads=(
        "(?:objections?|exceptions?|obj)(?: and objections?)? (?:to|re"
        r"|regarding)(?: \S+){0,8}? (?:reports?,? (?:and|&|&amp;) recommendations?|r ?(?:&|&amp;|and) ?rs?"
        "|f ?(?:&|&amp;|and) ?rs?|findings (?:and|&|&amp;|of fact and) recommendations?"
        r"|magistrate judge'?s? (?:\w+ )*(?:report|recommend\w*)|proposed findings(?: of fact)? (?:and"
        "|&) recommendations?|recommendations?|recommended (?:decision|disposition|ruling)"
        "|findings conclusions and recommendations?|pf&r)",
        r"objections? (?:to|re) (?:the )?mag(?:istrate)?(?: judge)?'?s? (?:report|r&r|proposed|find|recom)\w*",
        r"objection to (?:\W*\d+\W+)?report",
    ),
)
class ObjectionToFindings(Filing):
    """Objections to a magistrate judge's report (FRCP 72(b)(2))."""

    served_by: str | None = None


@filing(
    "Response to Objections",
    reads=(
        "(?:response|reply|opposition|memorandum in opposition)(?: in opposition)? (?:to"
        r"|re)(?: \S+){0,6}? objections? to (?:\S+ ){0,6}?(?:report|r&r|f&r|findings|magistrate"
        r"|recommend)\w*",
    ),
)
class ResponseToObjection(Filing):
    """A response to objections to a report (FRCP 72(b)(2))."""


@filing(
    "Appeal of Magistrate Judge Decision",
    reads=(
        r"(?:notice of )?(?:appeal|objections?)(?: of| from| to| and)+(?: \S+){0,6}? mag(?:istrate"
        r"|\.)?(?: judge)?'?s? (?:\w+ ){0,4}?(?:order|decision|ruling|judgment)",
        "appeal of magistrate",
    ),
    asks=(
        r"(?:review|appeal|objections?)(?: of| from| to)? (?:\w+ ){0,3}?mag(?:istrate"
        r"|\.)?(?: judge)?\w*(?: order| decision| ruling)",
    ),
)
class AppealOfMagistrateOrder(Filing):
    """Objections to a magistrate judge's order on a nondispositive matter (FRCP 72(a))."""


@filing(
    "Order Adopting Findings and Recommendations",
    reads=(
        r"order (?:\w+ ){0,4}?(?:adopt|accept|approv|reject|affirm|modif"
        r"|overrul)\w*(?: \S+){0,8}? (?:reports?,? (?:and|&|&amp;) recommendations?|r ?(?:&|&amp;|and) ?rs?"
        "|f ?(?:&|&amp;|and) ?rs?|findings (?:and|&|&amp;|of fact and) recommendations?"
        r"|magistrate judge'?s? (?:\w+ )*(?:report|recommend\w*)|proposed findings(?: of fact)? (?:and"
        "|&) recommendations?|recommendations?|recommended (?:decision|disposition|ruling)"
        "|findings conclusions and recommendations?|pf&r)",
        r"order (?:on|re|regarding)(?: \S+){0,4}? (?:report (?:and|&)|findings (?:and|&)"
        r"|r&r)\w*(?: recommendations?)?",
        r"order (?:\w+ ){0,2}?adopting",
        "judgment adopting",
    ),
    within=(
        r"(?:adopt|accept|approv|affirm)(?:s|ed|ing|es|d)?(?: \S+){0,20}? (?:reports?,? (?:and|&"
        "|&amp;) recommendations?|r ?(?:&|&amp;|and) ?rs?|f ?(?:&|&amp;|and) ?rs?|findings (?:and|&|&amp;"
        r"|of fact and) recommendations?|magistrate judge'?s? (?:\w+ )*(?:report|recommend\w*)"
        "|proposed findings(?: of fact)? (?:and|&) recommendations?|recommendations?"
        "|recommended (?:decision|disposition|ruling)|findings conclusions and recommendations?|pf&r)",
        "(?:reports?,? (?:and|&|&amp;) recommendations?|r ?(?:&|&amp;|and) ?rs?|f ?(?:&|&amp;|and) ?rs?"
        r"|findings (?:and|&|&amp;|of fact and) recommendations?|magistrate judge'?s? (?:\w+ )*(?:report"
        r"|recommend\w*)|proposed findings(?: of fact)? (?:and|&) recommendations?|recommendations?"
        "|recommended (?:decision|disposition|ruling)|findings conclusions and recommendations?"
        r"|pf&r)(?: \S+){0,25}? (?:is|are|be) (?:hereby |\w+ and )*(?:adopted|accepted|approved|affirmed"
        "|confirmed|rejected|modified)",
        "(?:reports?,? (?:and|&|&amp;) recommendations?|r ?(?:&|&amp;|and) ?rs?|f ?(?:&|&amp;|and) ?rs?"
        r"|findings (?:and|&|&amp;|of fact and) recommendations?|magistrate judge'?s? (?:\w+ )*(?:report"
        r"|recommend\w*)|proposed findings(?: of fact)? (?:and|&) recommendations?|recommendations?"
        "|recommended (?:decision|disposition|ruling)|findings conclusions and recommendations?"
        r"|pf&r)(?: \S+){0,10}? (?:adopted|accepted)",
        r"(?:reject|declin)(?:s|ed|ing|es)? (?:to adopt )?(?:the )?(?:\S+ ){0,6}?(?:reports?,? (?:and|&"
        "|&amp;) recommendations?|r ?(?:&|&amp;|and) ?rs?|f ?(?:&|&amp;|and) ?rs?|findings (?:and|&|&amp;"
        r"|of fact and) recommendations?|magistrate judge'?s? (?:\w+ )*(?:report|recommend\w*)"
        "|proposed findings(?: of fact)? (?:and|&) recommendations?|recommendations?"
        "|recommended (?:decision|disposition|ruling)|findings conclusions and recommendations?|pf&r)",
    ),
    titles=(
        "order on findings & recommendation",
        "order on report and recommendation",
        "order on report and recommendations",
    ),
)
class OrderOnFindings(CourtAct):
    """A district judge adopts, rejects, modifies or recommits a report (28 USC 636(b)(1))."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "adopted"


@filing(
    "Order on Appeal of Magistrate Judge Decision",
    reads=(
        r"order (?:on|re|affirming|denying|overruling)(?: \S+){0,6}? (?:appeal|objections?)(?: of"
        r"| to)? (?:\w+ ){0,2}?magistrate",
    ),
    titles=("order on appeal of magistrate judge decision",),
)
class OrderOnMagistrateAppeal(CourtAct):
    """A district judge affirms or sets aside a magistrate judge's order (FRCP 72(a))."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "affirmed"


@filing(
    "Order Appointing Master",
    reads=(r"order (?:\w+ ){0,4}?(?:appointing|appointment)(?: \S+){0,6}? master",),
    within=(r"appoint(?:s|ing|ed)(?: \S+){0,8}? (?:as )?(?:special )?master",),
)
class OrderAppointingMaster(Order):
    """A master is appointed (FRCP 53)."""


@filing(
    "Report of Special Master",
    reads=(
        r"(?:special )?master'?s? (?:\w+ )*(?:report|order|recommendation)",
        "report (?:and recommendation )?of (?:the )?(?:special )?master",
    ),
)
class MastersReport(Filing):
    """A master's report, order or recommendation (FRCP 53(e))."""

    served_by: str | None = None


@filing(
    "Order Convening Three-Judge Court",
    reads=(r"order (?:\w+ ){0,4}?(?:convening|designating|constituting|requesting) (?:\w+ ){0,3}?three judge",),
)
class OrderConveningThreeJudges(Order):
    """A district court of three judges is convened (28 USC 2284)."""


# -- consent ---------------------------------------------------------------------------------------

CONSENT = Region(
    "consent",
    "Each party's consent to a magistrate judge (28 USC 636(c)); one alone changes nothing.",
    ("outstanding", "consented", "declined", "not needed"),
)


def _who_consents(case: Posture, consent: Consent) -> Iterator[Subject]:
    if consent.all_parties:
        yield from case.subjects("party", "in")
    yield from consent.by


def _who_declines(case: Posture, declination: Declination) -> Iterator[str]:
    bound = case.state("authority") == "by consent"
    yield from (p for p in declination.by if not (bound and case.state("consent", p) == "consented"))


def _not_declined(case: Posture, order: Filing) -> Iterator[Subject]:
    yield from (p for p in case.subjects("party", "in") if case.state("consent", p) != "declined")


consenters = AsTo("each party that consents", _who_consents)
decliners = AsTo("each party that declines before the case is the magistrate judge's", _who_declines)
not_declined = AsTo("each party that has not declined", _not_declined)
each_party_in = AsTo("each party in the case", lambda case, filing: case.subjects("party", "in"))
awaited = AsTo("each party whose consent is outstanding", lambda case, filing: case.subjects("consent", "outstanding"))
who_had_consented = AsTo("each party that had consented", lambda case, order: case.subjects("consent", "consented"))

CONSENT.add(
    Row(
        When("a party is in the case", lambda case, party: True, ("party",)),
        (NEW, "not needed"),
        "outstanding",
        each_party_in,
        "frcp-73-a",
    ),
    Row(
        When("the party has left", lambda case, party: case.state("party", party) != "in", ("party",)),
        "outstanding",
        "not needed",
        awaited,
        "frcp-73-a",
    ),
    Row(Consent, "*", "consented", consenters, "frcp-73-b-1"),
    Row(Declination, "*", "declined", decliners, "frcp-73-b-1"),
    Row(ReferenceToMagistrateByConsent, "*", "consented", not_declined, "frcp-73-a"),
    Row(OrderVacatingReference, "consented", "outstanding", who_had_consented, "frcp-73-b-3"),
)


def outstanding(case: Posture) -> Iterator[str]:
    """The named parties whose consent is needed and not on the docket (28 USC 636(c)(1); FRCP 73(a)).

    Named but unserved parties count; in the Fifth Circuit (Neals v. Norwood) only those served or appearing do.
    """
    served_only = case.forum.binds("case-neals")
    for party in map(str, case.subjects("party", "in")):
        if case.state("consent", party) == "consented":
            continue
        absent = case.state("service", party) in ("unserved", "summons issued") and not appeared(case, party)
        if not (served_only and absent and role(case, party) != "plaintiff"):
            yield party


def _all_consented(case: Posture, subject: Subject) -> bool:
    """Every named party has consented; the docket names parties of both sides."""
    if not case.subjects("consent", "consented") or _one_is_missing(case, subject):
        return False
    return {role(case, str(party)) == "plaintiff" for party in case.subjects("party", "in")} == {True, False}


def _one_is_missing(case: Posture, subject: Subject) -> bool:
    return next(outstanding(case), None) is not None


# -- authority -------------------------------------------------------------------------------------

AUTHORITY = Region(
    "authority",
    "Who may decide the case: a district judge, a magistrate judge by reference, or by consent of every named party.",
    (
        "unassigned",
        "district judge",
        "referred",
        "direct assignment",
        "consents complete",
        "by consent",
        "suspended",
        "three judges",
        "recused",
    ),
    initial="unassigned",
)
BY_CONSENT = ("consents complete", "by consent", "suspended")


def _alone(assigned: CaseAssigned) -> bool:
    return isinstance(assigned, DirectAssignment) or (assigned.magistrate and not assigned.referred_to)


def _while(*states: str) -> Callable[[Posture, Filing], tuple[str, ...]]:
    return lambda case, filing: ("",) if case.state("authority") in states else ()


to_magistrate_alone = AsTo(
    "the case, assigned to a magistrate judge alone", lambda case, assigned: ("",) if _alone(assigned) else ()
)
to_judge_and_magistrate = AsTo(
    "the case, assigned to a district judge and referred",
    lambda case, assigned: ("",) if assigned.referred_to and not _alone(assigned) else (),
)
to_judge = AsTo(
    "the case, assigned to a judge",
    lambda case, assigned: () if _alone(assigned) or assigned.referred_to else ("",),
)
if_unassigned = AsTo("the case, while no assignment is shown", _while("unassigned"))
if_undecided = AsTo(
    "the case, while no magistrate judge has it by consent",
    _while("unassigned", "direct assignment", "consents complete", "suspended"),
)

AUTHORITY.add(
    Row(CaseAssigned, "consents complete", "by consent", to_magistrate_alone, "usc-28-636-c-1-reference"),
    Row(CaseAssigned, ("by consent", "suspended"), None, to_magistrate_alone, "frcp-73-a"),
    Row(CaseAssigned, "*", "direct assignment", to_magistrate_alone, "frcp-73-a"),
    Row(CaseAssigned, BY_CONSENT, None, to_judge_and_magistrate, "usc-28-636-b-1-A"),
    Row(CaseAssigned, "*", "referred", to_judge_and_magistrate, "usc-28-636-b-1-A"),
    Row(CaseAssigned, ("referred", *BY_CONSENT, "three judges"), None, to_judge, "usc-28-636-b-1-A"),
    Row(CaseAssigned, "*", "district judge", to_judge, "usc-28-636-c-1"),
    Row(OrderReferringCase, (*BY_CONSENT, "direct assignment"), None, the_case, "usc-28-636-b-1-A"),
    Row(OrderReferringCase, "*", "referred", the_case, "usc-28-636-b-1-A"),
    Row(FindingsAndRecommendations, "unassigned", "referred", if_unassigned, "usc-28-636-b-1-B"),
    Row(ReferenceToMagistrateByConsent, "*", "by consent", the_case, "usc-28-636-c-1-reference"),
    Row(Declination, "*", "district judge", if_undecided, "usc-28-636-c-1"),
    Row(OrderVacatingReference, BY_CONSENT, "district judge", the_case, "frcp-73-b-3"),
    Row(OrderVacatingReference, "*", "district judge", the_case, "usc-28-636-b-1-A"),
    Row(OrderOfRecusal, "*", "recused", the_case, "usc-28-455"),
    Row(OrderConveningThreeJudges, "*", "three judges", the_case, "usc-28-2284"),
    Row(
        When(
            "every named party has consented to the magistrate judge to whom the case is assigned",
            _all_consented,
            ("consent", "party", "authority"),
        ),
        ("direct assignment", "suspended"),
        "by consent",
        the_case,
        "usc-28-636-c-1",
    ),
    Row(
        When("every named party has consented, and no reference is shown", _all_consented, ("consent", "party")),
        ("unassigned", "district judge", "referred"),
        "consents complete",
        the_case,
        "usc-28-636-c-1-reference",
    ),
    Row(
        When("a named party has not consented", _one_is_missing, ("party", "consent")),
        "by consent",
        "suspended",
        the_case,
        "frcp-73-a",
    ),
    Row(
        When("a named party has not consented", _one_is_missing, ("party", "consent")),
        "consents complete",
        "district judge",
        the_case,
        "frcp-73-a",
    ),
)

# -- findings and recommendations ------------------------------------------------------------------

FINDINGS = Region(
    "findings",
    "Each report of a magistrate judge or master, until a district judge acts on it.",
    ("issued", "objected", "adopted", "rejected", "modified", "recommitted"),
    final=("adopted", "rejected", "modified", "recommitted"),
)


def _reports(case: Posture, paper: Filing) -> Iterator[str]:
    """The reports that a paper is about: those it refers to, else the only one that waits."""
    named = [act.key for act in case.referred(paper) if case.cell("findings", act.key) is not None]
    waiting = [str(report) for report in case.subjects("findings", "issued", "objected")]
    yield from named or (waiting if len(waiting) == 1 and not any(case.referred(paper)) else ())


def _reports_referred(case: Posture, paper: Filing) -> Iterator[str]:
    yield from (act.key for act in case.referred(paper) if case.cell("findings", act.key) is not None)


def _given_time(case: Posture, order: Filing) -> Iterator[str]:
    if any(stated.what == OBJECTIONS and not stated.printed and stated.date for stated in order.dates):
        yield from (report for report in _reports(case, order) if case.state("findings", report) == "issued")


OBJECTIONS = "objections"
the_report = AsTo("the report that it is about", _reports, "findings")
a_report_named = AsTo("each report that it refers to", _reports_referred, "findings")
given_time_to_object = AsTo("each report to which it sets the time to object", _given_time, "findings", dated=True)


def everyone(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    """Every party in the case. For whom a clock runs."""
    return tuple(map(str, case.subjects("party", "in")))


def others(case: Posture, paper: Filing, subject: Subject) -> tuple[str, ...]:
    """Every party in the case but those who file the paper. For whom a clock runs."""
    return tuple(party for party in everyone(case, paper, subject) if party not in paper.by)


UNREVIEWED = "the report is reviewed for clear error at most; in many circuits its review on appeal is waived"
TO_RESPOND = Clock(
    act="response to objections",
    law="frcp-72-b-2-resp",
    start=served_or_ordered("response to objections"),
    party=others,
    kind="may",
)
FINDINGS.add(
    Row(
        FindingsAndRecommendations,
        NEW,
        "issued",
        itself,
        "frcp-72-b-1",
        clock=Clock(
            act=OBJECTIONS,
            law="frcp-72-b-2",
            start=served_or_ordered(OBJECTIONS),
            party=everyone,
            kind="may",
            silence=UNREVIEWED,
        ),
    ),
    Row(
        MastersReport,
        NEW,
        "issued",
        itself,
        "frcp-53-d",
        clock=Clock(act=OBJECTIONS, law="frcp-53-f-2", start=served_or_ordered(OBJECTIONS), party=everyone, kind="may"),
    ),
    Row(
        Order,
        "issued",
        "issued",
        given_time_to_object,
        "frcp-6-b-1-A",
        clock=Clock(
            act=OBJECTIONS, law="frcp-72-b-2", start=ordered(OBJECTIONS), party=everyone, kind="may", silence=UNREVIEWED
        ),
        ends="extended",
    ),
    Row(
        Ruling,
        "issued",
        "issued",
        given_time_to_object,
        "frcp-6-b-1-A",
        clock=Clock(
            act=OBJECTIONS, law="frcp-72-b-2", start=ordered(OBJECTIONS), party=everyone, kind="may", silence=UNREVIEWED
        ),
        ends="extended",
    ),
    Row(ObjectionToFindings, "objected", None, the_report, "usc-28-636-b-1-C"),
    Row(ObjectionToFindings, "issued", "objected", the_report, "usc-28-636-b-1-C", clock=TO_RESPOND),
    Row(Objection, "objected", None, a_report_named, "usc-28-636-b-1-C"),
    Row(Objection, "issued", "objected", a_report_named, "usc-28-636-b-1-C", clock=TO_RESPOND),
    *(
        Row(On(OrderOnFindings, (said,)), ("issued", "objected"), state, the_report, "frcp-72-b-3")
        for said, state in (
            ("adopted", "adopted"),
            ("rejected", "rejected"),
            ("modified", "modified"),
            ("adopted in part", "modified"),
            ("recommitted", "recommitted"),
        )
    ),
)

# -- orders of a magistrate judge under review -----------------------------------------------------

DECIDED = ("granted", "denied", "granted in part and denied in part")
MAGISTRATE_ORDER = Region(
    "magistrate order",
    "Each ruling of a magistrate judge without consent, which a district judge may be asked to set aside (FRCP 72(a)).",
    ("entered", "under review", "affirmed", "set aside", "modified"),
    final=("affirmed", "set aside", "modified"),
)


def _orders_appealed(case: Posture, paper: Filing) -> Iterator[str]:
    orders = [act.key for act in case.referred(paper) if isinstance(act, CourtAct)]
    yield from orders or (paper.key,)


def _orders_reviewed(case: Posture, order: Filing) -> Iterator[str]:
    waiting = [str(subject) for subject in case.subjects("magistrate order", "under review")]
    named = [act.key for act in case.referred(order)]
    appealed = [key for act in case.referred(order) for key in _orders_appealed(case, act)]
    yield from [key for key in waiting if key in named or key in appealed] or (waiting if len(waiting) == 1 else ())


def _surname(name: str | None) -> str:
    words = (name or "").replace(",", " ").split()
    return words[-1].lower() if words else ""


def by_magistrate(case: Posture, act: CourtAct) -> bool | None:
    """Whether a magistrate judge did an act, as far as the docket shows; None where it does not."""
    state, judge = case.state("authority"), _surname(act.judge)
    direct = state in ("direct assignment", "by consent", "suspended")
    if not judge:
        return True if direct else None
    assigned = case.latest(CaseAssigned)
    if direct:
        return True if assigned is None or judge == _surname(assigned.judge) else None
    reference = case.latest(OrderReferringCase)
    referred = {
        _surname(assigned.referred_to if assigned else None),
        _surname(reference.referred_to if reference else None),
    }
    if judge in referred:
        return True
    return False if assigned is not None and judge == _surname(assigned.judge) else None


def _without_consent(case: Posture, act: CourtAct) -> bool:
    """Whether the docket shows an act of a magistrate judge while some named party has not consented."""
    return by_magistrate(case, act) is True and case.state("authority") != "by consent" and _one_is_missing(case, "")


def _rulings(case: Posture, ruling: Ruling) -> Iterator[str]:
    if ruling.disposition in DECIDED and _without_consent(case, ruling):
        yield ruling.key


orders_reviewed = AsTo("each order under review", _orders_reviewed)
magistrates_ruling = AsTo("the ruling of a magistrate judge without consent", _rulings, refers_to=(Motion,))
MAGISTRATE_ORDER.add(
    Row(
        Ruling,
        NEW,
        "entered",
        magistrates_ruling,
        "frcp-72-a",
        clock=Clock(
            act="objections to magistrate judge's order",
            law="frcp-72-a",
            start=served_or_ordered("objections to magistrate judge's order"),
            party=everyone,
            kind="may",
            silence="no error in the order can be assigned later (Fed. R. Civ. P. 72(a))",
        ),
    ),
    Row(
        AppealOfMagistrateOrder,
        "*",
        "under review",
        AsTo("each order that it appeals, or the appeal itself where it names none", _orders_appealed),
        "frcp-72-a",
    ),
    *(
        Row(On(OrderOnMagistrateAppeal, (said,)), "under review", state, orders_reviewed, "frcp-72-a")
        for said, state in (
            ("affirmed", "affirmed"),
            ("denied", "affirmed"),
            ("overruled", "affirmed"),
            ("granted", "set aside"),
            ("set aside", "set aside"),
            ("modified", "modified"),
        )
    ),
)

# -- masters ---------------------------------------------------------------------------------------

MASTER = Region("master", "Whether a master is appointed (FRCP 53).", ("none", "appointed"), initial="none")
MASTER.add(Row(OrderAppointingMaster, ("none", "appointed"), "appointed", the_case, "frcp-53-a-1"))

# -- rules -----------------------------------------------------------------------------------------

DISPOSITIVE = frozenset(
    {
        "motion-for-preliminary-injunction",
        "motion-for-tro",
        "motion-for-judgment-on-the-pleadings",
        "motion-for-summary-judgment",
        "motion-to-certify-class",
        "motion-to-decertify-class",
        "motion-to-dismiss",
        "motion-to-dismiss-for-lack-of-prosecution",
    }
)
"""The slugs of the civil matters that 28 USC 636(b)(1)(A) keeps from a magistrate judge without consent."""


@rule("usc-28-636-b-1-A", Ruling, severity=Severity.NOTEWORTHY)
def decided_what_a_district_judge_decides(case: Posture, ruling: Ruling) -> Finding | None:
    """Without consent of all a magistrate judge recommends, and does not decide, on the dispositive matters."""
    if ruling.disposition not in DECIDED or not _without_consent(case, ruling):
        return None
    for motion in motions_ruled(case, ruling):
        if not DISPOSITIVE.isdisjoint(kind.__dict__.get("slug", "") for kind in type(motion).__mro__):
            return violated(f"a magistrate judge ruled on {motion.label} and {_missing(case)} had not consented")
    return None


def _missing(case: Posture) -> str:
    names = list(outstanding(case))
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _screened_out(case: Posture, order: ScreeningOrder) -> bool:
    """A claim or the action is dismissed for good at screening by a magistrate judge whom not all have chosen."""
    final = order.outcome in ("dismissed", "partial") and not order.leave_to_amend
    return final and _without_consent(case, order)


def _later_held(case: Posture, law: str, order: ScreeningOrder) -> Finding | None:
    if not _screened_out(case, order) or not any(
        case.state("consent", party) == "consented" for party in plaintiffs_in(case, order, "")
    ):
        return None
    held = provision(law)
    decided = held.decided if held else None
    later = f"later held ({decided}): " if decided and order.day and order.day.isoformat() < decided else ""
    return violated(f"{later}a magistrate judge dismissed at screening before {_missing(case)} had consented")


@rule("usc-28-636-b-1-B", ScreeningOrder, severity=Severity.NOTEWORTHY)
def dismissed_on_nobodys_consent(case: Posture, order: ScreeningOrder) -> Finding | None:
    """Without consent a magistrate judge recommends the dismissal of a prisoner's claims to a district judge."""
    if not _screened_out(case, order) or case.subjects("consent", "consented"):
        return None
    return violated("a magistrate judge dismissed at screening, and no party had consented")


@rule("case-williams-v-king", ScreeningOrder, severity=Severity.NOTEWORTHY)
def dismissed_on_one_consent_in_the_ninth_circuit(case: Posture, order: ScreeningOrder) -> Finding | None:
    """A magistrate judge may not dismiss claims at screening unless every named party, served or not, has consented."""
    if order.leave_to_amend or order.outcome == "leave to amend":
        if case.forum.binds("case-mckeever") or not _without_consent(case, order):
            return None
        return violated("a magistrate judge dismissed a pleading at screening without the consent of every named party")
    return _later_held(case, "case-williams-v-king", order)


@rule("case-mckeever", ScreeningOrder, severity=Severity.NOTEWORTHY)
def dismissed_with_leave_to_amend(case: Posture, order: ScreeningOrder) -> Finding | None:
    """A dismissal with leave to amend is nondispositive: a magistrate judge may order it without full consent."""
    return satisfied if order.leave_to_amend or order.outcome == "leave to amend" else None


@rule("case-coleman", ScreeningOrder, severity=Severity.NOTEWORTHY)
def dismissed_on_one_consent_in_the_seventh_circuit(case: Posture, order: ScreeningOrder) -> Finding | None:
    """Only the consent of all parties, served or not, lets a magistrate judge end the case at screening."""
    return _later_held(case, "case-coleman", order)


@rule("case-burton-schamp", ScreeningOrder, severity=Severity.NOTEWORTHY)
def dismissed_on_one_consent_in_the_third_circuit(case: Posture, order: ScreeningOrder) -> Finding | None:
    """The consent of all defendants, also the unserved, is needed before a magistrate judge dismisses."""
    return _later_held(case, "case-burton-schamp", order)


@rule("frcp-73-a", FindingsAndRecommendations, severity=Severity.NOTEWORTHY)
def recommended_what_it_could_decide(case: Posture, report: FindingsAndRecommendations) -> Finding | None:
    """A magistrate judge who has the case by consent decides it; nobody is left to whom to recommend."""
    if case.state("authority") != "by consent":
        return None
    return violated("every named party has consented: the magistrate judge decides, and no report is needed")


def _no_review(case: Posture, paper: Filing) -> Finding | None:
    if case.state("authority") != "by consent" or any(_reports(case, paper)):
        return None
    return violated(
        "the magistrate judge has the case by consent of all: no district judge reviews the order",
        "move under Rule 59 or 60, or appeal to the court of appeals",
    )


@rule("usc-28-636-c-3", ObjectionToFindings, severity=Severity.INEFFECTIVE)
def objections_in_a_consent_case(case: Posture, objections: ObjectionToFindings) -> Finding | None:
    """From a judgment of a magistrate judge by consent, the appeal goes to the court of appeals."""
    return _no_review(case, objections)


@rule("frcp-73-c", AppealOfMagistrateOrder, severity=Severity.INEFFECTIVE)
def appeal_to_the_district_judge_in_a_consent_case(case: Posture, appeal: AppealOfMagistrateOrder) -> Finding | None:
    """From a judgment of a magistrate judge by consent the appeal is taken as from any other judgment of the court."""
    return _no_review(case, appeal)


@rule("usc-28-636-c-4", WithdrawalOfConsent, severity=Severity.INEFFECTIVE)
def consent_is_not_taken_back(case: Posture, withdrawal: WithdrawalOfConsent) -> Finding | None:
    """A reference on consent is vacated only by a district judge, for good cause or in extraordinary circumstances."""
    if case.state("authority") not in ("by consent", "suspended"):
        return None
    return violated(
        "a consent on which the magistrate judge has the case is not taken back by notice",
        "move a district judge to vacate the reference, showing extraordinary circumstances",
    )


@rule("frcp-73-b-3", OrderVacatingReference, severity=Severity.NOTEWORTHY)
def the_district_judge_vacates(case: Posture, order: OrderVacatingReference) -> Finding | None:
    """A district judge, not the magistrate judge, vacates a reference on consent."""
    if case.state("authority") != "by consent" or not order.judge or not by_magistrate(case, order):
        return None
    return violated("the magistrate judge vacated the reference; that is for a district judge")


@rule("frcp-72-b-3", OrderOnFindings, severity=Severity.NOTEWORTHY)
def adopted_after_the_time_to_object(case: Posture, order: OrderOnFindings) -> Finding | None:
    """A district judge acts on a report once the objections are in, or the time for them has run for everyone."""
    for report in _reports(case, order):
        running = case.clock("findings", report, OBJECTIONS)
        if running is None or order.day is None or running.start.day is None:
            continue
        mailed = "mail" if prisoner_suit(case) else None
        last = (
            running.start.set_to
            or period_end(case, running.clock.law, running.start.day, service=mailed, not_before=True).due
        )
        if last is not None and order.day <= last:
            return violated(f"decided on {order.day}, when the time to object ran until {last}")
    return None


@rule("frcp-72-b-2", ObjectionToFindings, severity=Severity.CURABLE)
def objected_in_time(case: Posture, objections: ObjectionToFindings) -> Finding | None:
    """Objections to a report are filed within 14 days after being served with it, or by the day the court set."""
    return _late_objection(case, objections, "frcp-72-b-2")


@rule("frcp-53-f-2", ObjectionToFindings, Objection, severity=Severity.CURABLE)
def objected_to_the_master_in_time(case: Posture, objections: Filing) -> Finding | None:
    """Objections to a master's report are filed within 21 days after it is served, or by the day the court set."""
    return _late_objection(case, objections, "frcp-53-f-2")


def _from_prison(case: Posture, paper: Filing) -> bool:
    """Whether a prisoner's paper may count as filed when it was given to the prison, before its docketed day."""
    by_prisoner = prisoner_suit(case) and any(role(case, party) == "plaintiff" for party in paper.by)
    return by_prisoner and case.forum.binds("case-houston-v-lack")


def _late_objection(case: Posture, objections: Filing, law: str) -> Finding | None:
    """Late only where the day was set by an order, or the service is docketed, and no prison's mail is in question."""
    for report in _reports(case, objections):
        running = case.clock("findings", report, OBJECTIONS)
        if running is None or running.clock.law != law or objections.filed is None:
            continue
        if running.certainty != "firm":
            return not_shown("the day on which the report was served")
        if _from_prison(case, objections):
            return not_shown("the day on which the prisoner gave the objections to the prison")
        due = running.due(case.court)
        last = due.latest or due.due
        if last is not None and objections.filed > last:
            return violated(
                f"filed on {objections.filed}; the last day was {last}", "ask for time, for excusable neglect"
            )
    return None


@rule("frcp-72-a", AppealOfMagistrateOrder, severity=Severity.CURABLE)
def appealed_the_magistrate_order_in_time(case: Posture, appeal: AppealOfMagistrateOrder) -> Finding | None:
    """Objections to a magistrate judge's order are filed within 14 days after being served with a copy."""
    if appeal.filed is None or _from_prison(case, appeal):
        return not_shown("the day on which it was filed, by the rule for a prisoner's mail")
    for order in case.referred(appeal):
        served = order.served or order.entered or order.filed
        if not isinstance(order, CourtAct) or served is None or case.cell("findings", order.key) is not None:
            continue
        last = period_end(case, "frcp-72-a", served, service=None if order.served else "mail").due
        if last is not None and appeal.filed > last:
            return violated(f"filed on {appeal.filed}; the last day, with days for mail, was {last}")
    return None


@rule("frcp-63", CaseAssigned, severity=Severity.NOTEWORTHY)
def successor_in_mid_trial(case: Posture, assigned: CaseAssigned) -> Finding | None:
    """A judge who takes over a trial that has begun certifies familiarity with the record."""
    trial = case.cell("trial")
    if trial is None or trial.state != "in progress":
        return None
    return violated(
        "a trial is in progress: the successor certifies familiarity with the record, and may recall witnesses"
    )
