"""Motions and orders to stay, suggestions of bankruptcy, papers of ADR and settlement."""

from __future__ import annotations

from datetime import date

from docket.filing import Filing, filing
from docket.procedure.motions import Motion, NeutralsReport, Notice, Order

__all__ = [
    "ADRPaper",
    "ADRReferral",
    "MediatorNamed",
    "MediatorsReport",
    "MotionToCompelArbitration",
    "MotionToConfirmAward",
    "MotionToEnforceSettlement",
    "MotionToLiftStay",
    "MotionToStay",
    "MotionToVacateAward",
    "NoticeOfSettlement",
    "StayLifted",
    "StayOrdered",
    "SuggestionOfBankruptcy",
]


@filing(
    "Motion to Stay",
    asks=(
        r"(?:stay\w*|hold(?: \S+){0,4}? in abeyance|abate\w*|abstain|suspend)(?! (?:pending|of judg|of exec"
        r"|execution|judgment)(?: \w+)? ?appeal)",
        r"defer(?: \S+){0,4}? pending",
    ),
)
class MotionToStay(Motion):
    """A motion to stay the case or a part of it."""


@filing(
    "Motion to Lift Stay",
    asks=(r"(?:lift\w*|vacat\w*|dissolv\w*|relief from|terminat\w*)(?: \w+){0,3}? stay",),
)
class MotionToLiftStay(Motion):
    """A motion to lift a stay."""


@filing(
    "Order Staying Case",
    reads=(
        r"order (?:\w+ ){0,3}?(?:staying|to stay|of stay|imposing stay|continuing stay)",
        r"order (?:\w+ )?stay",
        "(?:case|action|matter) stayed",
        "stay order",
    ),
    within=(
        "(?:case|action|matter|proceedings?|litigation|discovery|deadlines|cause"
        r"|briefing)(?: \S+){0,16}? (?:is|are|be|has been|have been|shall be|remain|remains|hereby) "
        "(?:hereby |now |temporarily "
        "|administratively )*stayed",
        "case stayed",
        r"(?:orders|ordered|ordering)(?: that)? (?:\S+ ){0,4}?(?:case|action|proceedings?|litigation|discovery"
        r"|deadlines)(?: \S+){0,3}? stayed",
        "(?:hereby |court )?stay(?:s|ing) (?:this |the |all |these )?(?:case|action|proceedings?|matter"
        "|litigation|discovery|deadlines)",
        "(?:held|placed|hold) in abeyance(?! motion)",
    ),
)
class StayOrdered(Order):
    """A judge stays the case, a party's part of it, or a phase."""

    scope: str = "case"
    """ "case", "party" (those of `as_to`), or "phase"."""
    phase: str | None = None
    """Which phase, where only one is stayed: "discovery"."""
    effect: str | None = None
    """What it does to times that run: "toll", "vacate" or "none"; None where it does not say."""
    cause: str | None = None
    """Why, where it says so: "arbitration", "bankruptcy", "adr", "other proceedings"."""
    until: date | None = None


@filing(
    "Order Lifting Stay",
    reads=(
        r"order (?:\w+ ){0,3}?(?:lifting|vacating|dissolving|terminating) (?:the )?(?:\w+ )?stay",
        "stay (?:is )?lifted",
    ),
    within=(
        r"stay(?: \S+){0,6}? (?:is|are|be) (?:hereby )?(?:lifted|vacated|dissolved|terminated)",
        r"(?:lift|vacat|dissolv)(?:s|es|ing) (?:the |this )?(?:\S+ )?stay",
    ),
)
class StayLifted(Order):
    """A stay ends."""


@filing(
    "Suggestion of Bankruptcy",
    reads=(
        r"(?:notice (?:of )?|amended )?(?:suggestion|filing|ntc|notice)s? (?:of|in) (?:(?!appeal|docket)\w+ ){0,3}?"
        "bankruptcy(?! appeal)",
        r"suggestion of bankr\w*",
        r"notice (?:of )?(?:(?!appeal|docket)\w+ ){0,4}?(?:automatic stay|chapter (?:7|11|13)|bankruptcy(?! appeal))",
        "bankruptcy (?:notice|petition)",
        "notice of (?:operation of )?(?:the )?automatic stay",
    ),
)
class SuggestionOfBankruptcy(Notice):
    """Notice that a party is a debtor; the automatic stay protects the debtor (11 USC 362).

    The debtor is whom it names, else who files it.
    """

    petition: date | None = None
    """The day of the petition, where stated: the stay began then, not when this court was told."""


@filing(
    "Motion to Compel Arbitration",
    asks=(
        r"(?:order )?compel\w*(?: \S+){0,4}? arbitrat\w*",
        r"(?:stay|dismiss)(?: (?!and\b|or\b)\S+){0,8}? (?:compel )?arbitrat\w*",
        r"arbitrat\w*",
    ),
)
class MotionToCompelArbitration(Motion):
    """A motion to compel arbitration (9 USC 3, 4)."""


@filing(
    "Motion to Confirm Arbitration Award",
    asks=(r"confirm\w*(?: of)?(?: \S+){0,4}? (?:arbitrat\w*|awards?)(?: awards?)?",),
)
class MotionToConfirmAward(Motion):
    """A motion for judgment on an arbitrator's award (9 USC 9)."""


@filing(
    "Motion to Vacate Arbitration Award",
    asks=(
        r"(?:vacat\w*|set aside|modify|correct)(?: of)?(?: or (?:modify|correct))?"
        r"(?: \S+){0,3}? (?:arbitrat(?:ion|or'?s?) awards?|awards? of (?:the )?arbitrator)",
    ),
)
class MotionToVacateAward(Motion):
    """A motion to vacate, modify or correct an arbitrator's award (9 USC 10, 11)."""


@filing(
    "Order Referring Case to ADR",
    reads=(
        "(?:mediation|adr)(?: referral| referral| conference)? order",
        r"order (?:(?!to stay|staying)\S+ ){0,5}?(?:refer|appoint|assign)\w*(?: \S+){0,6}? "
        r"(?:mediat|adr|arbitrat|settlement conf|early neutral|ene|vdrp|voluntary dispute)\w*",
        r"order (?:(?!to stay|staying)\S+ ){0,5}?(?:set|schedul)\w*(?: \S+){0,6}? "
        r"(?:mediat|adr|arbitrat|early neutral|ene|vdrp|voluntary dispute)\w*",
        r"order (?:\w+ )?(?:of|for) (?:\S+ ){0,4}?"
        r"(?:mediat|adr|arbitrat|settlement conf|early neutral|ene|vdrp|voluntary dispute)\w*",
        r"(?:case|matter|action) (?:\S+ ){0,3}?(?:referred|selected)(?: \S+){0,3}? (?:to"
        r"|for) (?:\w+ )?(?:mediation|adr|arbitrat|early neutral)\w*",
        r"referral to (?:mediation|adr|arbitr)\w*",
        r"notice of (?:adr|mediation) (?:referral|assign)\w*",
        "order scheduling mediation",
        r"order(?: and)? ref+er+al (?:\w+ )?to (?:\w+ )?(?:adr|mediat|arbitr)\w*",
        "mediation order",
    ),
    within=(
        r"(?:case|matter|action|part(?:y|ies))(?: \S+){0,8}? (?:is|are) (?:hereby )?(?:referred|directed"
        r"|ordered) to (?:\w+ )?(?:mediat|adr|arbitrat|private|settlement|non ?binding|vdrp)\w*",
    ),
    titles=(
        "case referred to mediation",
        "case selected for mediation",
        "mediation referral order",
        "mediation order",
    ),
)
class ADRReferral(Order):
    """The case is referred to mediation, a settlement conference or arbitration.

    `program` is a court's own, where the order names it ("VDRP").
    """

    program: str | None = None


@filing(
    "ADR Document",
    reads=(
        r"adr\b",
        "(?:notice of|stipulation (?:and|for|re)|joint notice of|consent to|election|designation of"
        r"|selection of|stip\w*)(?: (?!motion|appeal|order|dismiss)\S+){0,5}? (?:adr|mediat\w*|arbitrat\w*"
        "|early neutral|ene)",
        r"(?:notice (?:to|of) (?:\S+ ){0,4}?(?:adr|court directed adr)\w*)",
        "mediat(?:ion|or)s?(?! (?:report|order|conference held|referral|held))",
        r"(?:joint )?(?:adr|settlement) (?:cert\w*|status|conference (?:statement|questionnaire|request))",
        "early (?:mediation|neutral)",
        r"arbitrat\w+ (?:award|selec|demand)\w*",
        "alternative dispute",
        "settlement (?:conference )?(?:memorandum|statement|brief|proposal)",
    ),
    titles=(
        "adr certification (adr l.r. 3-5 b)of discussion of adr options",
        "notice of adr designation",
        "notice to parties of court-directed adr program (adr-8) - optional html form",
        "adr clerk's notice re: non-compliance with court order",
    ),
)
class ADRPaper(Filing):
    """A certification, designation or report about ADR."""


@filing(
    "Notice of Mediator Assignment",
    reads=(
        r"(?:joint )?notice (?:of|re) (?:\w+ )?mediator(?: \S+){0,2}? (?:assign|appoint|select|designat)\w*",
        r"(?:joint )?(?:notice (?:of|re) )?(?:selection|designation|appointment|assignment) of (?:\w+ )?mediator",
    ),
    titles=("designation of mediator", "selection of mediator", "notice of mediator selection and/or hearing"),
)
class MediatorNamed(ADRPaper):
    """Who is to mediate, where the case was referred before."""


@filing(
    "Mediation Report",
    reads=(
        "(?:mediat(?:ion|or'?s?)|arbitrat(?:ion|or'?s?)|adr|neutral'?s?)(?: final| status"
        "| conference)* (?:report|result|outcome)",
        r"report (?:of|re|from) (?:the )?(?:mediat|adr|neutral)\w*",
        "notice of (?:mediation )?impasse",
        "(?:final )?mediation report(?: (?:mediation )?(?:hearing|conference) held)?",
        "mediation (?:held|completed|conference held|unsuccessful)",
        r"certification of (?:\w+ )?mediation(?: session)?",
        "arbitration award",
    ),
)
class MediatorsReport(NeutralsReport):
    """The outcome of a mediation as reported."""

    settled: bool | None = None


@filing(
    "Notice of Settlement",
    reads=(
        r"(?:joint )?(?:notice|suggestion|report|statement|stipulation|advis\w+)(?: \S+){0,4}? (?:of|re"
        r"|that|regarding|case)(?: (?!\d)\S+){0,3}? settle(?:ment|d)(?! conf| talk| discuss| effort| negotiat|"
        r" status| propos)",
        r"notice (?:of )?(?:\w+ ){0,2}?settlement(?! conf| talk| discuss| effort| negotiat| status| propos)",
        "settlement (?:agreement|reached|notice)",
        r"(?:advised|case)(?: \S+){0,6}? settled",
        "advised by counsel",
        "(?:joint )?notice of (?:pending |conditional )*settlement(?! talk| discuss| effort| negotiat| status| propos)",
    ),
)
class NoticeOfSettlement(Notice):
    """The parties say they have settled; it moots and tolls nothing by itself."""


@filing(
    "Motion to Enforce Settlement",
    asks=(r"enforc\w*(?: of)?(?: \S+){0,3}? settlement\w*",),
)
class MotionToEnforceSettlement(Motion):
    """A motion to enforce a settlement."""
