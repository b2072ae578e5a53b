"""What a magistrate judge or a master reports to a judge, and what becomes of it; a court of three judges."""

from __future__ import annotations

from typing import ClassVar

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import NeutralsReport, Order

__all__ = [
    "AppealOfMagistrateOrder",
    "FindingsAndRecommendations",
    "MastersReport",
    "ObjectionToFindings",
    "OrderAppointingMaster",
    "OrderConveningThreeJudges",
    "OrderOnFindings",
    "OrderOnMagistrateAppeal",
    "ResponseToObjection",
]


@filing(
    "Findings and Recommendations",
    reads=(
        "(?:reports?,? (?:and|&|&amp;) recommendations?|r ?(?:&|&amp;|and) ?rs?|f ?(?:&|&amp;|and) ?rs?"
        r"|findings (?:and|&|&amp;|of fact and) recommendations?|magistrate judge'?s? (?:\w+ )*(?:report"
        r"|recommend\w*)|proposed findings(?: of fact)? (?:and|&) recommendations?|recommendations?"
        "|recommended (?:decision|disposition|ruling)|findings conclusions and recommendations?"
        "|pf&r)(?! (?:adopted|approved))",
        "report and recommended",
        "(?:order and )?report recommendations?",
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
        r"order (?:on|re|regarding)(?: \S+){0,4}? (?:(?:report|findings)s?,? (?:and|&|&amp;) rec\w*|r ?& ?rs?)",
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
    """A district judge affirms or sets aside a magistrate judge's order (FRCP 72(a)), by a `standard` where stated."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "affirmed"
    standard: str | None = None


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
class MastersReport(NeutralsReport):
    """A master's report, order or recommendation (FRCP 53(e))."""

    served_by: str | None = None


@filing(
    "Order Convening Three-Judge Court",
    reads=(r"order (?:\w+ ){0,4}?(?:convening|designating|constituting|requesting) (?:\w+ ){0,3}?three judge",),
)
class OrderConveningThreeJudges(Order):
    """A district court of three judges is convened (28 USC 2284)."""
