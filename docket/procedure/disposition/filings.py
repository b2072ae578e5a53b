"""Dismissals, and motions for summary judgment and judgment by default."""

from __future__ import annotations

from datetime import date

from docket.filing import Filing, filing
from docket.procedure.motions import Motion, Notice, Order, Stipulation

__all__ = [
    "AffidavitOfMilitaryStatus",
    "MotionForDefaultJudgment",
    "MotionForPartialSummaryJudgment",
    "MotionForPriorCosts",
    "MotionForSettlement",
    "MotionForSummaryJudgment",
    "MotionForVoluntaryDismissal",
    "MotionToDeferSummaryJudgment",
    "MotionToDismissForFailureToProsecute",
    "NoticeOfVoluntaryDismissal",
    "OrderDismissingCase",
    "OrderDismissingParty",
    "RandNotice",
    "RandWarning",
    "StatementOfFacts",
    "StipulationOfDismissal",
]


@filing(
    "Notice of Voluntary Dismissal",
    reads=(
        "(?:amended |joint )?(?:notice|ntc)(?: of| to)*(?: (?!motion|removal|appeal|hearing|filing|order"
        r"|entry|withdr|impending|inten|pending|possible|proposed)\S+){0,4}? (?:dismiss\w*|non ?suit|discontinu\w*)",
        r"(?:volun\w+)(?: \S+){0,3}? dismiss\w*",
        "notice (?:of )?(?:partial )?(?:voluntary )?dismissal",
        "non ?suit",
        "voluntary discontinuance",
        "request for dismissal",
        r"dismissal(?: \S+){0,3}? (?:by plaintiff|pursuant|under|of (?:def|part)|with)",
    ),
    titles=(
        "notice of voluntary dismissal party(s)",
        "notice of voluntary dismissal - signed",
        "dismiss",
    ),
)
class NoticeOfVoluntaryDismissal(Notice):
    """A plaintiff dismisses by notice (FRCP 41(a)(1)(A)(i))."""

    prejudice: str | None = None


@filing(
    "Stipulation of Dismissal",
    reads=(
        r"(?:stip(?:ulation|ulated|\.)?|agreement|agreed|joint)(?: (?!motion|mot\b|order|application"
        r"|notice|judg|decree)\S+){0,9}? (?:dismiss\w*|dism\.?|discontinu\w*|non ?suit)",
        r"(?:joint )?(?:notice|stip\w*)(?: of)? (?:joint |stipulated |agreed )(?:voluntary )?dismissal",
        r"stip\w*(?: \S+){0,6}? voluntary",
    ),
)
class StipulationOfDismissal(Stipulation):
    """All who appeared stipulate to dismissal (FRCP 41(a)(1)(A)(ii))."""

    prejudice: str | None = None


@filing(
    "Motion for Voluntary Dismissal",
    asks=(
        r"volun\w*(?: partial)? dismiss\w*",
        r"dismiss\w*(?: \S+){0,10}? voluntar\w+",
        r"dismiss\w*(?: \S+){0,30}? 41\(a\)",
        "(?:leave to )?(?:voluntarily dismiss|withdraw (?:the |his |her |its )?(?:complaint|case|claim"
        "|action|petition))",
        "nonsuit",
        r"dismiss\w* (?:by |without prej\w+ by )?(?:plaintiff|pltf)(?!'|s')",
        "dismissal (?:with|without) prejudice",
        "(?:agreed |stipulated )dismissal",
    ),
)
class MotionForVoluntaryDismissal(Motion):
    """A motion to dismiss by court order (FRCP 41(a)(2))."""


@filing(
    "Motion to Dismiss for Lack of Prosecution",
    asks=(
        r"dismiss\w*(?: \S+){0,8}? (?:(?:lack|want|failure)(?: of| to)?|under rule 41\(b\)"
        r"|41\(b\))(?: prosecut\w*| comply)",
        r"dismiss\w* for (?:lack|failure|want) (?:of|to) prosec\w*",
    ),
)
class MotionToDismissForFailureToProsecute(Motion):
    """A motion under FRCP 41(b)."""


@filing(
    "Motion for Summary Judgment",
    asks=(
        r"(?:(?:partial |final )?(?:summary|summ?\.?|sum) ?(?:judgm?e?n?t|jgm\w*|jdg\w*|adjudication|jmt"
        "|disposition)|partial (?:summary|judgment))",
        "judgment on the (?:administrative )?record",
        "s j",
    ),
)
class MotionForSummaryJudgment(Motion):
    """A motion for summary judgment (FRCP 56).

    `rand_notice` says whether a notice of what Rule 56 asks comes with it; None where the docket does not show.
    """

    partial: bool = False
    rand_notice: bool | None = None


@filing(
    "Motion for Partial Summary Judgment",
    asks=(
        r"partial (?:summary|summ?\.?|sum) ?(?:judgm?e?n?t|jgm\w*|jdg\w*|adjudication|jmt|disposition)",
        "partial judgment",
    ),
)
class MotionForPartialSummaryJudgment(MotionForSummaryJudgment):
    """A motion for summary judgment on some claims, defenses or parts of them."""


@filing(
    "Notice of What Summary Judgment Requires",
    reads=(
        r"(?:amended )?(?:rand|klingele)(?: \S+){0,3}? (?:notice|warning)\w*",
        r"notice (?:\S+ ){0,5}?(?:rand|klingele)(?: \S+){0,3}? (?:notice|warning|rowland)\w*",
        r"(?:amended )?(?:notice|warning)(?: and warning)?(?: to \w+)?(?: \S+){0,3}? (?:requirements? (?:for|of)"
        r" oppos\w+|what is required|how to (?:oppose|respond))(?: \S+){0,6}? summary judgment",
    ),
)
class RandNotice(Notice):
    """A movant tells a prisoner without counsel what Rule 56 asks of him (Rand v. Rowland)."""


@filing(
    "Order on What Summary Judgment Requires",
    reads=(r"(?:second )?informational order(?: \S+){0,8}? summary judgment",),
    within=(r"(?:rand|klingele) (?:notice|warning)",),
)
class RandWarning(Order):
    """The court tells a prisoner without counsel what Rule 56 asks of him (Rand v. Rowland)."""


@filing(
    "Statement of Undisputed Facts",
    reads=(
        r"(?:statement|concise statement|stmt|response|separate statement|local rule 56\S*|rule 56\S*"
        r"|counter ?statement|lr 56\S*|list|stip\w*)(?: \S+){0,4}? (?:facts?|undisputed|uncontrovert\w*"
        r"|uncontested|material facts?|56\.1)(?: statement)?",
        r"(?:statement of )?(?:undisputed|uncontroverted|uncontested|material)(?: \w+)? facts?",
        r"response(?: (?!motion)\S+){0,6}? statement of (?:\w+ ){0,3}?facts?",
        r"(?:rule |local rule |lr )56\S*(?: \w+)? statement",
        r"(?:counter ?)?statement of (?:\w+ )*(?:material|undisputed|uncontr\w*|uncontested|disputed"
        r"|genuine)(?: \w+)*",
    ),
    titles=("rule 56.1 statement",),
)
class StatementOfFacts(Filing):
    """A statement of facts for or against summary judgment."""


@filing(
    "Motion for Default Judgment",
    reads=(
        r"(?:request|application|praecipe|affidavit|declaration)(?: \S+){0,3}? (?:for|to"
        r"|of)(?: \w+){0,3}? default judgm?e?n?t",
    ),
    asks=(r"(?:entry of |enter |a )*(?:final )?(?:default (?:judgm?e?n?t|jgm\w*)|judgm?e?n?t (?:by|of) default)",),
)
class MotionForDefaultJudgment(Motion):
    """A motion for default judgment (FRCP 55(b)(2)), or a request to the clerk (55(b)(1)).

    `amount` is the sum that it asks, in dollars, interest and costs apart; `military_affidavit` says whether the
    affidavit of 50 USC 3931 comes with it. Both are None where the docket does not show.
    """

    to_clerk: bool = False
    amount: int | None = None
    military_affidavit: bool | None = None


@filing(
    "Affidavit of Military Status",
    reads=(
        r"(?:affidavit|declaration|certificat\w+|statement|status report|notice)(?: \S+){0,6}? (?:non ?military"
        r"|military)(?: \S+)?",
        r"(?:non ?military|military) (?:status |service )?(?:affidavit|declaration|report|certificat\w+)",
        r"(?:servicemembers|scra)(?: \S+){0,5}? (?:affidavit|declaration|certificat\w+|report)",
    ),
)
class AffidavitOfMilitaryStatus(Filing):
    """An affidavit whether a defendant is in military service (50 USC 3931(b)); `in_service` where it says so."""

    in_service: bool | None = None


@filing(
    "Motion for Approval of Settlement",
    asks=(
        r"(?:approv\w+|approval)(?: of)?(?: the| a)?(?: \w+){0,3}? (?:settlement|compromise|minor)(?: agreement)?",
        r"(?:confirm\w* )?(?:the )?minor(?:'?s|s')? (?:compromise|settlement)",
        r"(?:petition to )?compromise",
    ),
    reads=(
        r"(?:(?:unopposed |joint |ex parte )*notice of (?:petition|application) and )?petition (?:(?:for|to)"
        r" (?:\w+ ){0,4}?)"
        r"(?:approv\w+|confirm\w*|compromise)(?: (?:of|the|a))*(?: \S+){0,3}? (?:minor\S*|compromise"
        r"|settlement)(?: (?:compromise|settlement|claim))?",
        r"petition (?:for|to) (?:approval of )?compromise",
    ),
)
class MotionForSettlement(Motion):
    """A motion to approve a settlement of no class."""


@filing(
    "Order Dismissing Case",
    reads=(
        r"order (?:and (?:final )?judgment )?(?:\w+ )?(?:of|for|granting) (?:\w+ ){0,3}?dismissal(?! (?:of"
        "|as to|with prejudice as to|without prejudice as to) (?:def|deft|part|claims|count|third|counter"
        "|cross|some|all claims against))",
        r"order (?:(?!vacat|set|recons|amend|correct|stay|den|re\b|regard|\d)\w+ ){0,3}?"
        r"dismissing (?:this |the |plaintiff'?s? |entire |above )*(?:case|action|matter"
        r"|civil|compl\w*|petition|suit|lawsuit|cause|without|with|appeal)",
        r"order (?:(?!vacat|set|recons|amend|correct|stay|den|re\b|regard|\d)\w+ )?"
        r"dismissing(?! (?:def|part|claim|count|third|counter|cross|motion|as moot|\W*\d))",
        "(?:final )?(?:case|action|complaint) dismissed",
        "dismissal order",
        "clerk'?s? order of dismissal",
        r"(?:conditional |final |agreed )?order (?:of|to) (?:\w+ )?(?:dismiss\w*|dism)",
        r"order (?:(?!admin|stay)\w+ ){0,2}?(?:discontinu\w+|closing (?:the )?(?:case|file))",
        "sixty day order",
        r"\w+ day order(?: of dismissal)?",
        "order (?:of|re) voluntary dismissal",
        "order (?:dsm|dism)'?g? (?:case|action|matter)",
        "judgment (?:and order )?of dismissal",
    ),
    within=(
        "(?:case|action|matter|lawsuit|suit|petition|cause|proceeding|civil action|complaint|appeal|cases"
        r"|actions)(?: \S+){0,12}? (?:is|are|be|shall be|hereby|was|stands) (?:hereby |therefore |now "
        "|thus |accordingly |conditionally |also |sua sponte |ordered |denied and )*dismissed(?! as to)"
        r"(?! (?:\S+ ){0,5}?with leave to re ?plead)",
        "(?:case|action|matter) (?:dismissed|dsm'?d?|dism'?d?)",
        "(?:dsm|dism)'?g (?:case|action|matter)",
        r"dismiss(?:ing|es) (?:with(?:out)? prejudice )?(?:this |the |plaintiff'?s? |petitioner'?s? "
        r"|entire |above |civil |habeas"
        r" |\W?\d{1,4}\W+)*(?:case|action|matter|lawsuit|suit|petition|cause|complaint)(?! as to)",
        "(?:hereby |court )(?:hereby )?dismisses (?:this |the |plaintiff'?s? |entire )*(?:case|action"
        "|matter|lawsuit|petition|complaint)",
        r"claims (?:\S+ ){0,12}?(?:are|be) (?:hereby )?dismissed (?:\S+ ){0,8}?in (?:its|their) entirety",
        r"all (?:of )?(?:the |parties'? )?claims (?:(?:asserted "
        r"|raised )?(?:in this (?:case|action|matter)"
        r"|herein) )?(?:are|be|be and are|be,? and hereby are) (?:hereby )?dismissed(?! (?:as to|against))",
    ),
    titles=(
        "order dismissing case",
        "order of dismissal",
        "stipulation and order of voluntary dismissal",
        "stipulation and order of dismissal",
        "stipulated order dismissing case",
    ),
)
class OrderDismissingCase(Order):
    """The action is dismissed by order.

    `ground` is why, in its own words, where it says so: "failure to comply", "lack of jurisdiction", "settlement".
    `reopen_until` is a day up to which it keeps the case open to be reopened.
    """

    prejudice: str | None = None
    ground: str | None = None
    reopen_until: date | None = None


@filing(
    "Order Dismissing Parties",
    reads=(
        r"order (?:\w+ ){0,4}?(?:dismiss\w+|of dismissal)"
        r"(?! (?:the |this |entire |civil )*(?:case|action|matter|lawsuit|suit)\b(?! (?:only )?(?:as to|against)))"
        r"(?: (?!each\b|all\b)[^\s.]+){0,3}? (?:def|deft|part|claims?|counts?|third|counter|cross|as to)\w*",
    ),
    within=(
        "(?:defendants?|claims?|counts?|plaintiffs?|counterclaims?|crossclaims?|party|parties"
        r"|defts?)(?: \S+){0,16}? (?:is|are|be|shall be) (?:hereby |therefore |also )*dismissed",
        r"dismiss(?:ing|ed|es|al of) (?:\S+ ){0,3}?(?:defendants?|counts?|claims?|plaintiffs?"
        "|counterclaims?|party|parties)",
        r"(?:case|action) (?:\S+ ){0,3}?dismissed (?:\S+ ){0,3}?as to",
        "dismissed (?:with|without) prejudice as to",
        "dismissed as to",
        r"dismissal(?: \S+){0,4}? (?:is |be |and )*(?:hereby )?entered(?: \S+){0,8}? as to (?:def|dft|plaint)\w*",
        "dismissed from (?:this|the) (?:case|action|matter|suit)",
    ),
    titles=("order dismissing parties",),
)
class OrderDismissingParty(Order):
    """Some parties, or claims, are dismissed by order.

    `action` where its words dismiss the case, and not only claims, as to those whom it names.
    """

    prejudice: str | None = None
    action: bool = False


@filing(
    "Motion to Defer Summary Judgment",
    asks=(
        r"(?:defer|deny|denial|continu\w*|relief|discovery)(?: \S+){0,10}? (?:rule )?56 ?\([df]\)",
        r"rule 56 ?\([df]\)",
    ),
)
class MotionToDeferSummaryJudgment(Motion):
    """A motion to put off summary judgment until facts can be had (FRCP 56(d); 56(f) before 2010)."""


@filing(
    "Motion for Costs of Prior Action",
    asks=(
        r"(?:award of |payment of )?costs (?:of|from|in) (?:the |a |his |her |its )?(?:previous\w*|prior|earlier|first)"
        r"(?: \S+){0,3}? action(?: and (?:to )?stay\w*)?",
        r"(?:stay\w* (?:\S+ ){0,10}?)?(?:under |pursuant to )?(?:rule )?41 ?\(d\)",
    ),
)
class MotionForPriorCosts(Motion):
    """A motion for the costs of an action dismissed before, and for a stay until they are paid (FRCP 41(d))."""
