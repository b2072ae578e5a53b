"""Judgment, post-judgment motions, costs, fees, enforcement: FRCP 54, 57-62, 68-71."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from attrs import evolve

from docket.clock import Clock, Due, Running, Start
from docket.filing import CourtAct, Filing, family, filing
from docket.law import provision
from docket.procedure.authority import OrderOnFindings, by_magistrate
from docket.procedure.class_action import class_certified
from docket.procedure.commencement import (
    CASE,
    LIVE,
    CaseClosed,
    HabeasPetition,
    InitiatingPaper,
    OrderRemanding,
    OtherPetition,
    ScreeningOrder,
    prisoner_suit,
    role,
)
from docket.procedure.disposition import (
    MotionForDefaultJudgment,
    MotionForSummaryJudgment,
    MotionForVoluntaryDismissal,
    MotionToDismissForFailureToProsecute,
    NoticeOfVoluntaryDismissal,
    OrderDismissingCase,
    StipulationOfDismissal,
)
from docket.procedure.motions import (
    Motion,
    MotionForExtension,
    MotionForReconsideration,
    Notice,
    Order,
    OrderSettingTime,
    OrderStriking,
    Ruling,
    RulingOnStipulation,
    StipulationToExtendTime,
    Vacatur,
    WithdrawalOfMotion,
    appeared,
    motions_ruled,
)
from docket.procedure.pleading import (
    RESPONSE,
    AmendedComplaint,
    MotionForJudgmentOnPleadings,
    MotionToDismiss,
    MotionToSetAsideDefault,
    awaited_of,
    of_the_united_states,
)
from docket.procedure.relief import PermanentInjunction
from docket.procedure.stay import StayOrdered
from docket.procedure.trial import TRIAL, FindingsOfFact, MotionForJudgmentAsMatterOfLaw, Verdict, trial_date
from docket.region import NEW, AsTo, Lapse, Need, On, Region, Row, Subject, When, itself, referenced, the_case
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture


@filing(
    "Judgment",
    reads=(
        "(?:final |partial |clerk'?s? |amended final |summary |separate )*(?:judge?ments?|jgm|jgmt"
        "|jdgmt)(?! (?:debtor|creditor|and order|of dismissal and order))",
        "(?:final )?(?:order|opinion) (?:and|&) (?:final )?judgment",
        "final (?:judgment|decree|order)(?: and judgment)?",
        "decree",
        "clerk'?s? judgment",
        "judgment (?:and|&) order",
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
    than all claims or parties, `certified` the express determination of Rule 54(b) in it.
    """

    separate_document: bool | None = None
    winner: str | None = None
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
    """A judgment by default (FRCP 55(b))."""


@filing(
    "Consent Judgment",
    reads=(
        r"(?:final |order and |stipulat\w+ (?:and |for )?|agreed |joint |partial |proposed )*(?:consent"
        "|agreed|stipulated)(?: final| partial)? (?:(?:judge?ments?|jgm|jgmt|jdgmt)"
        "|decree)(?: and permanent injunction)?",
        "(?:(?:judge?ments?|jgm|jgmt|jdgmt)|decree) (?:by|on|upon|-)? ?(?:consent|stipulation)",
        r"stipulat\w+ (?:for|and|to)(?: entry of)? (?:final |consent )*judgment",
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
        "(?:alter|amend|correct|modify|revise)(?: or| and| alter| amend"
        r"|,)*(?: \S+){0,4}? (?:(?:judge?ments?|jgm|jgmt|jdgmt))",
        r"(?:relief )?(?:under|pursuant to) (?:rule )?59(?: ?\(e\))?",
        "alter(?: or amend)?",
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
        r"(?:bill|cost bill|memorandum|statement|affidavit)(?: of)? (?:\w+ )?costs?",
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
        r"(?:entry of |enter (?:a |an |final |the )*)(?:\w+ ){0,4}?(?:judge?ment|jgm\w*|decree"
        "|order)(?! (?:of protec|by def))",
        "(?:entry|enter)",
        r"54 ?\(b\)",
        r"(?:final |consent |declaratory |agreed )?(?:judge?ment|jgm\w*)(?! (?:on the plead|as a m|n\.?o"
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
    """A judgment is satisfied."""


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


# -- when a judgment is entered ---------------------------------------------------------------------

SEPARATE = "whether the judgment is set out in a separate document (Fed. R. Civ. P. 58(a))"
CERTIFIED = "an express determination that there is no just reason for delay (Fed. R. Civ. P. 54(b))"


def set_out_separately(case: Posture, judgment: Judgment) -> bool:
    """Whether a judgment stands on a document of its own, by its words, else by not being the tail of an order."""
    if judgment.separate_document is not None:
        return judgment.separate_document
    above = (act for act in case.entry(judgment.id) if act.n < judgment.n)
    return not any(isinstance(act, (Order, Ruling, OrderOnFindings)) for act in above)


def day_150(case: Posture, day: date | None) -> date | None:
    """The day on which a judgment without a separate document counts as entered; None where the law has none."""
    version = provision("frcp-58-c-2", day) if day and case.forum.binds("frcp-58-c-2") else None
    return day + timedelta(days=version.n) if day and version and version.n else None


def entry(case: Posture, decision: Filing, subject: Subject = "") -> Start:
    """When a decision counts as entered: the day of its entry and, without a separate document, also day 150.

    Where the entry date is not shown the filing date stands in for it; no date that rests on that is firm.
    """
    day, missing, also = decision.entered or decision.day, None, None
    if not isinstance(decision, Judgment) or not set_out_separately(case, decision):
        missing, also = SEPARATE, day_150(case, day)
    elif decision.partial and not certified(case, decision):
        missing = CERTIFIED
    if decision.entered is not None or day is None:
        return Start(day, known="docketed" if day else "assumed", what="entry", missing=missing, also=also)
    stand_in = "filing" if decision.filed else "signing"
    assumes = (f"its {stand_in} date counted as the day it was entered",)
    return Start(day, known="assumed", what="entry", assumes=assumes, missing=missing, also=also)


def reckoned(case: Posture, law: str, start: Start) -> Due:
    """When a period of the law that begins with a start runs out."""
    clock = Clock(act=law, law=law, kind="may")
    return Running(clock=clock, region="", subject="", parties=(), start=start, by=-1).due(case.court)


def united_states(case: Posture, filing: Filing, subject: Subject = "") -> bool:
    """Whether the United States, its agency or officer is a party: its time to appeal is everyone's."""
    return any(
        of_the_united_states(case, filing, str(name)) and not _left_early(case, str(name))
        for name in case.subjects("party")
    )


def _left_early(case: Posture, name: str) -> bool:
    left = case.moved_by("party", name)
    return case.state("party", name) != "in" and not isinstance(left, (OrderDismissingCase, Judgment, CaseClosed))


def _others(case: Posture, filing: Filing, subject: Subject = "") -> bool:
    return not united_states(case, filing, subject)


def anyone(case: Posture, filing: Filing, subject: Subject) -> tuple[str, ...]:
    """For whom a time runs that is the same for every party: nobody by name."""
    return ()


Starts = Callable[["Posture", Any, Subject], Start]


def time_to_appeal(start: Starts) -> tuple[Clock, ...]:
    """The time to appeal, 30 days or, with the United States a party, 60 for everyone."""
    silence = "the judgment can no longer be appealed (28 U.S.C. § 2107)"
    return tuple(
        Clock(act="appeal", law=law, start=start, party=anyone, kind="may", silence=silence, when=when)
        for law, when in (("frap-4-a-1-A", _others), ("frap-4-a-1-B", united_states))
    )


def _tried(*states: str) -> Callable[[Posture, Filing, Subject], bool]:
    return lambda case, filing, subject: case.state("trial") in states


def _ordinary_fees(case: Posture, filing: Filing, subject: Subject) -> bool:
    """Where neither a class settlement nor the Equal Access to Justice Act gives a fee motion a time of its own."""
    own_time = class_certified(case) and case.forum.binds("frcp-23-h-1")
    return not own_time and not united_states(case, filing, subject)


LOCAL_FEE_TIMES = ("caed-293",)
"""Local rules that count as the order by which FRCP 54(d)(2)(B) lets a court set another time."""


def fee_time(case: Posture) -> str:
    """The provision that gives a motion for fees its time here."""
    return next((law for law in LOCAL_FEE_TIMES if case.forum.binds(law)), "frcp-54-d-2-B")


def _national_fees(case: Posture, filing: Filing, subject: Subject) -> bool:
    return _ordinary_fees(case, filing, subject) and fee_time(case) == "frcp-54-d-2-B"


def unappealable(case: Posture, decision: Filing, subject: Subject) -> Start:
    """The day on which a judgment that nobody appeals can no longer be appealed."""
    start = entry(case, decision, subject)
    over = reckoned(case, "frap-4-a-1-B", start)
    return Start(over.due, known=start.known, what="final judgment", assumes=start.assumes,
                 missing="that the judgment is not appealed", also=over.latest)  # fmt: skip


def _may(
    act: str, law: str, when: Callable[[Posture, Any, Subject], bool] | None = None, start: Starts = entry
) -> Clock:
    return Clock(act=act, law=law, start=start, party=anyone, kind="may", when=when)


AFTER_JUDGMENT = (
    _may("motion to alter or amend judgment", "frcp-59-e"),
    _may("motion for new trial", "frcp-59-b", _tried("verdict", "decided")),
    _may("renewed motion for judgment as a matter of law", "frcp-50-b", _tried("verdict")),
    _may("motion to amend findings", "frcp-52-b", _tried("decided")),
    _may("motion for relief from judgment for mistake, new evidence or fraud", "frcp-60-c-1"),
    _may("motion for attorney fees", "frcp-54-d-2-B", _national_fees),
    *(_may("motion for attorney fees", law, _ordinary_fees) for law in LOCAL_FEE_TIMES),
    *(_may("bill of costs", law) for law in ("caed-292", "cand-54-1", "nysd-54.1")),
    _may(
        "application for fees under the Equal Access to Justice Act", "usc-28-2412-d-1-B", united_states, unappealable
    ),
)
"""The times that begin with the entry of judgment, besides that to appeal."""

JUDGMENT = Region(
    "judgment",
    "Each judgment, from entry to satisfaction.",
    ("entered", "amended", "vacated", "satisfied"),
    final=("vacated", "satisfied"),
)
FINALITY = Region(
    "finality",
    "Whether every claim is finally decided (FRCP 54(b), 58); what the clerk did with the case is another question.",
    ("decided", "final", "partial", "by notice or stipulation", "vacated", "unknown"),
    initial="none",
)
APPEAL_TIME = Region(
    "appeal time",
    "The time to appeal from each decision that ends the action, or a part of it certified under FRCP 54(b).",
    ("running", "suspended", "noticed", "extended", "reopened", "ran out", "superseded", "moot"),
    final=("superseded", "moot"),
)
POST_JUDGMENT = Region(
    "post-judgment",
    "The other times that begin with each such decision: motions against it, fees.",
    ("open", "superseded", "vacated"),
    final=("superseded", "vacated"),
)
STANDING = ("running", "suspended", "noticed", "extended", "reopened", "ran out")
"""States of the time to appeal from a decision that stands."""


def attacked(case: Posture, motion: Filing) -> str | None:
    """The decision that a motion is against: the one it refers to, else the last that stands; None before any."""
    for paper in case.referred(motion):
        if case.cell("appeal time", paper.key) is not None:
            return paper.key
    standing = case.subjects("appeal time", *STANDING)
    return str(standing[-1]) if standing else None


# A decision of every claim. Without a judgment on a separate document it is entered, for the times that run from
# entry, on day 150. A dismissal known by its signing date alone, from some later paper, leaves finality unknown.

DAY_150 = Clock(
    act="entry of judgment without a separate document", law="frcp-58-c-2", kind="not-before", party=anyone,
    start=lambda case, filing, subject: Start(
        filing.entered or filing.day, known="docketed" if filing.filed or filing.entered else "assumed", what="entry"
    ),
)  # fmt: skip
UNENDED = ("none", "decided", "unknown", "vacated", "partial")


def _seen(filing: Filing) -> bool:
    return filing.filed is not None or filing.entered is not None


def decides(
    trigger: On | type[Filing],
    says: str,
    test: Callable[[Posture, Any], bool],
    refers_to: tuple[type[Filing], ...] = (),
) -> None:
    """Declare a decision of the whole action that is not itself a judgment: its finality and the times it starts."""

    def ends(case: Posture, filing: Filing, seen: bool) -> tuple[str, ...]:
        return ("",) if case.state("finality") in UNENDED and _seen(filing) == seen and test(case, filing) else ()

    def papers(case: Posture, filing: Filing) -> tuple[str, ...]:
        return (filing.key,) if case.state("finality") in UNENDED and test(case, filing) else ()

    docketed = AsTo(f"the case, by {says}", lambda case, filing: ends(case, filing, True), refers_to=refers_to)
    elsewhere = AsTo(
        f"the case, by {says} known from elsewhere",
        lambda case, filing: ends(case, filing, False),
        refers_to=refers_to,
    )
    paper = AsTo(says, papers, refers_to=refers_to)
    FINALITY.add(
        Row(trigger, UNENDED, "decided", docketed, "frcp-54-b", clock=DAY_150),
        Row(trigger, UNENDED, "unknown", elsewhere, "frcp-54-b"),
    )
    APPEAL_TIME.add(Row(trigger, NEW, "running", paper, "frap-4-a-7", clock=time_to_appeal(entry)))
    POST_JUDGMENT.add(Row(trigger, NEW, "open", paper, "frcp-54-a", clock=AFTER_JUDGMENT))


DISPOSITIVE = (
    MotionToDismiss, MotionForJudgmentOnPleadings, MotionForSummaryJudgment, MotionForDefaultJudgment,
    MotionForVoluntaryDismissal, MotionToDismissForFailureToProsecute,
)  # fmt: skip


def _dispositive(case: Posture, act: CourtAct) -> bool:
    if isinstance(act, OrderOnFindings):
        return act.disposition == "adopted"
    granted = isinstance(act, Ruling) and act.disposition == "granted"
    return granted and any(not getattr(m, "partial", False) for m in motions_ruled(case, act, *DISPOSITIVE))


def closed_upon(case: Posture, closing: CaseClosed) -> bool:
    """Whether the clerk closed the case on a dispositive ruling: of the same entry, or entered the same day."""
    for kind in (Ruling, OrderOnFindings):
        for act in case.filings(kind):
            if act.id != closing.id and (act.day is None or act.day != closing.day):
                break
            if _dispositive(case, act):
                return True
    return False


def _dismissed_on_request(case: Posture, ruling: Ruling) -> bool:
    return any(not motion.as_to for motion in motions_ruled(case, ruling, MotionForVoluntaryDismissal))


def _stipulation_ordered(case: Posture, ruling: RulingOnStipulation) -> bool:
    return any(isinstance(paper, StipulationOfDismissal) and not paper.as_to for paper in case.referred(ruling))


decides(OrderDismissingCase, "an order that dismisses the action", lambda case, order: True)
decides(
    On(ScreeningOrder, ("dismissed",)), "a screening order without leave to amend", lambda c, o: not o.leave_to_amend
)
decides(OrderRemanding, "a remand to the agency", lambda case, order: order.to_agency)
decides(
    FindingsOfFact,
    "findings after a bench trial",
    lambda case, findings: case.state("trial") in ("in progress", "decided"),
)
decides(
    On(Ruling, ("granted", "denied")), "a ruling on the petition", lambda c, r: True, (HabeasPetition, OtherPetition)
)
decides(
    On(Ruling, ("granted",)),
    "a dismissal at the plaintiff's request",
    _dismissed_on_request,
    (MotionForVoluntaryDismissal,),
)
decides(
    On(RulingOnStipulation, ("so ordered",)),
    "an order on a stipulation of dismissal",
    _stipulation_ordered,
    (StipulationOfDismissal,),
)
decides(CaseClosed, "the ruling on which the clerk closed the case", closed_upon)

FINALITY.add(Row(Lapse(DAY_150.act), "decided", "final", the_case, "frcp-58-c-2"))

# A closing that nothing explains, and a dismissal that needs no judgment.


def _unexplained(case: Posture, closing: CaseClosed) -> tuple[str, ...]:
    live = case.state("case") in (NEW, "open", "administratively closed")
    return ("",) if case.state("finality") == "none" and live and not closed_upon(case, closing) else ()


def _by_the_parties(case: Posture, subject: Subject) -> bool:
    ended = case.cell("case")
    by = case.filing(ended.by) if ended else None
    return isinstance(by, (NoticeOfVoluntaryDismissal, StipulationOfDismissal)) and case.state("case") == "closed"


closing_unexplained = AsTo("the case, closed on nothing that the docket shows", _unexplained)
dismissed_by_the_parties = When("the action was dismissed by notice or stipulation", _by_the_parties, ("case",))
FINALITY.add(
    Row(CaseClosed, "none", "unknown", closing_unexplained, "clerk-closing"),
    Row(dismissed_by_the_parties, ("none", "unknown"), "by notice or stipulation", the_case, "frcp-41-a-1-A-ii"),
)

# A judgment is final on a separate document, and only if it leaves no claim and no party (54(b)).


def certified(case: Posture, judgment: Judgment) -> bool:
    """Whether the docket shows an express determination under FRCP 54(b)."""
    return judgment.certified or case.latest(OrderCertifying54b) is not None


def undecided(case: Posture, judgment: Judgment) -> list[str]:
    """The defending parties still in the case whom a judgment that names defending parties does not name."""
    defending = [str(p) for p in case.subjects("party", "in") if "defendant" in (role(case, str(p)) or "")]
    named = set(judgment.as_to) & set(defending)
    unknown = [name for name in judgment.as_to if name[:1].isupper() and case.cell("party", name) is None]
    some = named or (len(defending) > 1 and len(unknown) == len(judgment.as_to) > 0)
    return [name for name in defending if name not in named] if some else []


def on_all(case: Posture, judgment: Judgment) -> bool:
    """Whether a judgment leaves no claim and no party of this case, the others consolidated with it left aside."""
    its_own = case.state("case") != "consolidated" or case.forum.binds("case-hall-v-hall")
    return its_own and not judgment.partial and not judgment.certified and not undecided(case, judgment)


def clerical(case: Posture, judgment: Filing) -> bool:
    """Whether it only corrects a clerical mistake: the judgment stays what and from when it was (FRCP 60(a))."""
    return isinstance(judgment, AmendedJudgment) and judgment.clerical is True and case.forum.binds("frcp-60-a")


def _final(case: Posture, judgment: Judgment, separate: bool) -> tuple[str, ...]:
    whole = on_all(case, judgment) and not clerical(case, judgment)
    return ("",) if whole and set_out_separately(case, judgment) == separate else ()


def _in_part(case: Posture, judgment: Judgment) -> tuple[str, ...]:
    return ("",) if judgment.partial or judgment.certified else ()


def _appealable(case: Posture, judgment: Judgment) -> tuple[str, ...]:
    ends = on_all(case, judgment) or judgment.partial or certified(case, judgment)
    return (judgment.key,) if ends and not clerical(case, judgment) else ()


def _certified_alone(case: Posture, order: Filing) -> tuple[str, ...]:
    return () if any(isinstance(act, Judgment) for act in case.entry(order.id)) else (order.key,)


on_every_claim = AsTo("the case, by a separate document that leaves no claim", lambda c, j: _final(c, j, True))
on_every_claim_once = AsTo("the case, by a judgment that leaves no claim", lambda c, j: _final(c, j, True))
in_an_order = AsTo("the case, by a judgment inside an order", lambda c, j: _final(c, j, False))
on_some_claims = AsTo("the case, by a judgment on fewer than all claims", _in_part)
in_an_order_once = AsTo("the case, by a judgment inside an order", lambda c, j: _final(c, j, False))
the_judgment = AsTo("the judgment", lambda case, judgment: () if clerical(case, judgment) else (judgment.key,))
an_appealable_judgment = AsTo("a judgment on every claim, or certified", _appealable)
an_order_certified = AsTo("an order certified as final", _certified_alone)

FINALITY.add(
    Row(Judgment, "*", "final", on_every_claim, "frcp-58-a"),
    Row(Judgment, "*", "final", on_every_claim_once, "frcp-58"),
    Row(Judgment, "*", "decided", in_an_order, "frcp-58-a", clock=DAY_150),
    Row(Judgment, "*", "decided", in_an_order_once, "frcp-58"),
    Row(Judgment, ("none", "vacated"), "partial", on_some_claims, "frcp-54-b"),
    Row(
        Judgment,
        ("decided", "final", "partial", "unknown", "by notice or stipulation"),
        None,
        on_some_claims,
        "frcp-54-b",
    ),
    Row(OrderCertifying54b, ("none", "vacated"), "partial", the_case, "frcp-54-b"),
    Row(
        OrderCertifying54b,
        ("decided", "final", "partial", "unknown", "by notice or stipulation"),
        None,
        the_case,
        "frcp-54-b",
    ),
)
JUDGMENT.add(Row(Judgment, NEW, "entered", the_judgment, "frcp-54-a"))


def _of_its_own_entry(case: Posture, order: Filing) -> bool:
    """Whether the determination stands in the entry of the judgment itself, which is then one on fewer than all."""
    made_final = case.moved_by("finality", "")
    return isinstance(made_final, Judgment) and made_final.id == order.id


certifies_its_judgment = AsTo("the case", lambda case, order: ("",) if _of_its_own_entry(case, order) else ())
not_closed_after_all = AsTo(
    "the case, which goes on",
    lambda case, order: ("",) if _of_its_own_entry(case, order) and case.state("case") == "closed" else (),
)
FINALITY.add(Row(OrderCertifying54b, ("decided", "final", "partial"), "partial", certifies_its_judgment, "frcp-54-b"))
CASE.add(Row(OrderCertifying54b, "closed", "open", not_closed_after_all, "frcp-54-b"))


def _closing(case: Posture, judgment: Judgment) -> tuple[str, ...]:
    """The case, where it is open: a judgment that leaves no claim ends it, whatever the clerk notes later."""
    return ("",) if case.state("case") in LIVE and on_all(case, judgment) and not clerical(case, judgment) else ()


CASE.add(Row(Judgment, LIVE, "closed", AsTo("the case, by a judgment that leaves no claim", _closing), "frcp-54-b"))
POST_JUDGMENT.add(Row(Judgment, NEW, "open", an_appealable_judgment, "frcp-54-a", clock=AFTER_JUDGMENT))
APPEAL_TIME.add(
    Row(Judgment, NEW, "running", an_appealable_judgment, "frap-4-a-7", clock=time_to_appeal(entry)),
    Row(OrderCertifying54b, NEW, "running", an_order_certified, "frcp-54-b", clock=time_to_appeal(entry)),
    Row(Lapse("appeal"), ("running", "extended", "reopened"), "ran out", the_case, "frap-4-a-1-A"),
)

# An amended judgment starts every time anew; a correction of a clerical mistake starts none (60(a)).

SUBSTANCE = "whether the amendment changes a matter of substance, or only corrects a mistake (Fed. R. Civ. P. 60(a))"


def amended_by(case: Posture, judgment: Filing) -> str | None:
    """The judgment that an amended one amends: the one it refers to, else the newest in force."""
    for paper in case.referred(judgment):
        if case.cell("judgment", paper.key) is not None:
            return paper.key
    entered = case.subjects("judgment", "entered")
    return str(entered[-1]) if entered else None


def _altered(case: Posture, judgment: AmendedJudgment) -> bool:
    """Whether it carries out a ruling that altered the judgment."""
    ruled = (case.moved_by("tolling motion", motion) for motion in case.subjects("tolling motion", "ruled on"))
    return judgment.clerical is False or any(isinstance(by, Ruling) and by.disposition in GRANTED for by in ruled)


def amended_entry(case: Posture, judgment: AmendedJudgment, subject: Subject) -> Start:
    """When the times of an amended judgment begin: with its entry if its substance changed, else with the first's."""
    start, before = entry(case, judgment, subject), amended_by(case, judgment)
    first = case.opened_by("judgment", before) if before else None
    if first is None or start.day is None or _altered(case, judgment):
        return start
    began = entry(case, first, subject)
    return Start(began.day, known=began.known, what="entry", assumes=began.assumes, missing=SUBSTANCE, also=start.day)


def _replaced(case: Posture, judgment: Judgment) -> list[Subject]:
    if clerical(case, judgment) or not on_all(case, judgment):
        return []
    standing = case.subjects("appeal time", *STANDING)
    if isinstance(judgment, AmendedJudgment):
        return standing
    return [s for s in standing if not isinstance(case.opened_by("appeal time", s), Judgment)]


def _amended(case: Posture, judgment: AmendedJudgment, corrected: bool) -> tuple[str, ...]:
    before = amended_by(case, judgment)
    return (before,) if before and clerical(case, judgment) == corrected else ()


GRANTED = ("granted", "granted in part and denied in part")
replaced = AsTo("each decision that this judgment sets out or replaces", _replaced)
amended = AsTo("the judgment amended", lambda case, judgment: _amended(case, judgment, False))
corrected = AsTo("the judgment corrected", lambda case, judgment: _amended(case, judgment, True))

APPEAL_TIME.add(
    Row(AmendedJudgment, NEW, "running", an_appealable_judgment, "frap-4-a-7", clock=time_to_appeal(amended_entry)),
    Row(Judgment, STANDING, "superseded", replaced, "frap-4-a-7", ends="superseded"),
)
POST_JUDGMENT.add(Row(Judgment, "open", "superseded", replaced, "frcp-54-a", ends="superseded"))
JUDGMENT.add(
    Row(AmendedJudgment, "entered", "amended", amended, "frcp-59-e"),
    Row(AmendedJudgment, ("entered", "amended"), None, corrected, "frcp-60-a"),
)

# -- motions that suspend the time to appeal --------------------------------------------------------

TIMES: dict[type[Motion], str] = {
    RenewedMotionForJudgment: "frcp-50-b",
    MotionToAmendFindings: "frcp-52-b",
    MotionForNewTrial: "frcp-59-b",
    MotionToAlterJudgment: "frcp-59-e",
    MotionForPrejudgmentInterest: "frcp-59-e",
    MotionForJudgmentAsMatterOfLaw: "frcp-50-b",
}
"""The provision that gives each motion against a judgment its time: 28 days, 10 working days before 2009-12-01."""


def timeliness(case: Posture, motion: Filing, law: str) -> str | None:
    """Whether a motion against a judgment is "in time", "late" or "not shown"; None before there is a judgment.

    Late is only what the docket shows: the entry date has to be there, unless twice the time has gone by, and the paper
    of a prisoner is filed when it is handed over for mailing, which a docket does not show (Houston v. Lack).
    """
    against = attacked(case, motion)
    decision = case.opened_by("appeal time", against) if against else None
    if decision is None:
        return "in time" if case.state("trial") in ("verdict", "decided") else None
    start = entry(case, decision)
    last = last_day(case, law, start)
    if last is None or start.day is None or motion.day is None:
        return "not shown"
    if motion.day <= last:
        return "in time"
    unsure = start.known != "docketed" and motion.day <= last + (last - start.day)
    return "not shown" if unsure or mailed_from_prison(case, motion) else "late"


def last_day(case: Posture, law: str, start: Start) -> date | None:
    """The last day of a period that begins with a start, by the later reading."""
    due = reckoned(case, law, start)
    return due.latest or due.due


def mailed_from_prison(case: Posture, filing: Filing, law: str = "case-houston-v-lack") -> bool:
    """Whether the mailbox rule may make a prisoner's paper earlier than its filing date."""
    if not (prisoner_suit(case) or case.latest(HabeasPetition)) or not case.forum.binds(law):
        return False
    return not filing.by or any(role(case, name) == "plaintiff" for name in filing.by)


def in_time(case: Posture, motion: PostJudgmentMotion, subject: Subject) -> Finding:
    """A motion against a judgment suspends the time to appeal only if it is filed within its own time."""
    if timeliness(case, motion, TIMES[type(motion)]) != "late" or successive(case, motion):
        return satisfied
    return violated(
        "it was filed after its time had run out, and no order can enlarge that time (Fed. R. Civ. P. 6(b)(2)): "
        "it does not suspend the time to appeal",
        "a notice of appeal in time, or a motion under Rule 60(b)",
    )


def successive(case: Posture, motion: Filing) -> bool:
    """Whether the same party has had such a motion denied, and the judgment has not been altered since."""
    for earlier in case.subjects("tolling motion", "ruled on"):
        filed, by = case.opened_by("tolling motion", earlier), case.moved_by("tolling motion", earlier)
        same = filed is not None and bool(set(filed.by) & set(motion.by))
        if same and isinstance(by, Ruling) and by.disposition == "denied" and _stood_then(case, motion, by):
            return not any(new.day and by.day and new.day >= by.day for new in case.filings(AmendedJudgment))
    return False


def _stood_then(case: Posture, motion: Filing, ruling: Ruling) -> bool:
    """Whether the decision that a motion is against had been made when an earlier motion was ruled on."""
    against = attacked(case, motion)
    decision = case.opened_by("appeal time", against) if against else None
    return decision is not None and decision.day is not None and ruling.day is not None and decision.day <= ruling.day


def first_of_its_party(case: Posture, motion: Filing, subject: Subject) -> Finding:
    """A second motion, against the denial of the first, does not suspend the time to appeal again."""
    if not successive(case, motion):
        return satisfied
    return violated(
        "a motion of the same party against this judgment was ruled on before: a second one does not suspend the "
        "time to appeal again",
        "a notice of appeal within the time that runs from the first ruling",
    )


def _suspending(case: Posture, motion: Motion) -> tuple[str, ...]:
    known = not motion.oral and timeliness(case, motion, TIMES[type(motion)]) in ("in time", "late")
    return (motion.key,) if known else ()


def _rule_60(case: Posture, motion: Motion) -> tuple[str, ...]:
    """A Rule 60 motion within the time of Rule 59; a later one leaves the judgment final (60(c)(2))."""
    told = timeliness(case, motion, "frap-4-a-4-A-vi")
    suspends = told == "in time" or (told == "late" and not case.forum.binds("frcp-60-c-2"))
    return (motion.key,) if suspends and not motion.oral else ()


def _perhaps(case: Posture, motion: Motion) -> tuple[str, ...]:
    """Made orally, or named so that it may be of either sort, or on a day not shown: whether it suspends is open."""
    told = timeliness(case, motion, TIMES.get(type(motion), "frap-4-a-4-A-vi"))
    against = any(case.cell("appeal time", paper.key) for paper in case.referred(motion))
    if isinstance(motion, MotionForReconsideration) or (isinstance(motion, MotionToVacate) and against):
        return (motion.key,) if told in ("in time", "not shown") and attacked(case, motion) else ()
    if isinstance(motion, MotionToVacate):
        return ()
    return (motion.key,) if told == "not shown" or (motion.oral and told == "in time") else ()


def _fee_motions(case: Posture, order: Filing) -> list[str]:
    asked = list(motions_ruled(case, order, MotionForAttorneyFees)) or list(case.filings(MotionForAttorneyFees))[:1]
    return [motion.key for motion in asked if case.state("motion", motion.key) == "pending"]


TOLLING = Region(
    "tolling motion",
    "Each motion that suspends the time to appeal until it is ruled on, or may do so (FRAP 4(a)(4)(A)).",
    ("suspends", "may suspend", "ruled on", "may have suspended"),
    final=("ruled on", "may have suspended"),
)
suspending = AsTo("the motion, where its day is shown", _suspending)
rule_60 = AsTo("the motion, within the time of Rule 59", _rule_60)
perhaps = AsTo("the motion, where it is open whether it suspends", _perhaps)
fee_motions = AsTo("the pending motion for fees", _fee_motions)
the_tolling_motion = referenced(
    "tolling motion",
    kinds=(
        *TIMES, PostJudgmentMotion, MotionForReliefFromJudgment, MotionForReconsideration, MotionToVacate,
        MotionForAttorneyFees,
    ),
)  # fmt: skip
ONE_EACH = Need("frap-4-a-4-A", first_of_its_party)


def _motion_served(case: Posture, motion: Filing, subject: Subject) -> Start:
    if motion.served is not None:
        return Start(motion.served, what="served")
    assumes = ("it was served on the day it was filed",)
    return Start(motion.filed, known="assumed", what="served", assumes=assumes,
                 missing="whether the motion is based on affidavits")  # fmt: skip


OPPOSING = Clock(
    act="opposing affidavits", law="frcp-59-c", start=_motion_served, kind="may",
    party=lambda case, motion, subject: tuple(str(n) for n in case.subjects("party", "in") if n not in motion.by),
    when=lambda case, motion, subject: isinstance(motion, MotionForNewTrial),
)  # fmt: skip


def _again(case: Posture, ruling: Filing, subject: Subject) -> Start:
    """The time to appeal from a judgment, after the last motion that suspended it: from the entry of that ruling."""
    decision = case.opened_by("appeal time", subject)
    first = entry(case, decision) if decision is not None else Start(None)
    day, docketed = ruling.entered or ruling.day, ruling.entered is not None
    assumes = () if docketed else ("the filing date of the ruling counted as the day it was entered",)
    known = "docketed" if docketed else "assumed"
    if not isinstance(ruling, Ruling) or ruling.disposition in ("withdrawn", "terminated", "stricken"):
        ended = "whether the time begins anew with the withdrawal of the motion"
        return Start(first.day, known=known, what="entry", assumes=assumes, missing=ended, also=day)
    if ruling.disposition in GRANTED:
        return Start(day, known=known, what="entry", assumes=assumes, missing=SEPARATE, also=day_150(case, day))
    later = first.also if first.also and day and first.also > day else None
    return Start(day, known=known, what="entry", assumes=assumes, missing=SEPARATE if later else None, also=later)


def _if_suspended(case: Posture, ruling: Filing, subject: Subject) -> Start:
    """The time to appeal from the judgment where it is open whether the motion suspended it: both days."""
    motion = case.opened_by("tolling motion", subject)
    against = attacked(case, motion) if motion else None
    decision = case.opened_by("appeal time", against) if against else None
    first = entry(case, decision) if decision is not None else Start(None, known="assumed")
    return Start(first.day, known=first.known, what="entry", assumes=first.assumes,
                 missing="whether the motion suspended the time to appeal (Fed. R. App. P. 4(a)(4)(A))",
                 also=ruling.entered or ruling.day)  # fmt: skip


TOLLING.add(
    *(
        Row(kind, NEW, "suspends", suspending, "frap-4-a-4-A", needs=(ONE_EACH, Need(law, in_time)), clock=OPPOSING)
        for kind, law in TIMES.items()
        if kind is not MotionForPrejudgmentInterest
    ),
    Row(MotionForPrejudgmentInterest, NEW, "suspends", suspending, "case-osterneck",
        needs=(ONE_EACH, Need("frcp-59-e", in_time))),
    Row(MotionForReliefFromJudgment, NEW, "suspends", rule_60, "frap-4-a-4-A-vi", needs=ONE_EACH),
    *(
        Row(kind, NEW, "may suspend", perhaps, "frap-4-a-4-A")
        for kind in (PostJudgmentMotion, MotionForReliefFromJudgment, MotionForReconsideration, MotionToVacate)
    ),
    Row(OrderDelayingAppeal, NEW, "suspends", fee_motions, "frcp-58-e"),
    Row(On(Ruling, ("under advisement", "deferred")), "*", None, the_tolling_motion, "frap-4-a-4-A"),
    *(
        row
        for kind in (Ruling, WithdrawalOfMotion, OrderStriking)
        for row in (
            Row(kind, "suspends", "ruled on", the_tolling_motion, "frap-4-a-4-A"),
            Row(kind, "may suspend", "may have suspended", the_tolling_motion, "frap-4-a-4-A",
                clock=time_to_appeal(_if_suspended)),
            Row(kind, ("ruled on", "may have suspended"), None, the_tolling_motion, "frap-4-a-4-A"),
        )
    ),
)  # fmt: skip


def _any_suspends(case: Posture, subject: Subject) -> bool:
    return bool(case.subjects("tolling motion", "suspends"))


def _none_suspends(case: Posture, subject: Subject) -> bool:
    return not case.subjects("tolling motion", "suspends")


SUSPENDED = "whether the motion suspends the time to appeal (Fed. R. App. P. 4(a)(4)(A))"


def _may_be_suspended(case: Posture, subject: Subject) -> bool:
    clock = case.clock("appeal time", subject, "appeal")
    return clock is not None and clock.start.missing is None and bool(case.subjects("tolling motion", "may suspend"))


def _as_it_ran(case: Posture, motion: Filing, subject: Subject) -> Start:
    """The time to appeal as it ran, no longer firm: of a motion made in time it is open whether it suspends."""
    clock = case.clock("appeal time", subject, "appeal")
    return evolve(clock.start, missing=clock.start.missing or SUSPENDED) if clock is not None else Start(None)


def each_time(*states: str) -> AsTo:
    """Each time to appeal in one of these states."""
    return AsTo("each time to appeal that " + " or ".join(states), lambda c, f: c.subjects("appeal time", *states))


APPEAL_TIME.add(
    Row(When("a motion that suspends it is pending", _any_suspends, ("tolling motion", "appeal time")),
        ("running", "noticed"), "suspended", each_time("running", "noticed"), "frap-4-a-4-A", ends="tolled"),
    Row(When("a motion that may suspend it is pending", _may_be_suspended, ("tolling motion",)),
        "running", "running", each_time("running"), "frap-4-a-4-A",
        clock=time_to_appeal(_as_it_ran), ends="superseded"),
    Row(When("the last motion that suspends it is ruled on", _none_suspends, ("tolling motion",)),
        "suspended", "running", each_time("suspended"), "frap-4-a-4-A", clock=time_to_appeal(_again)),
)  # fmt: skip

# -- relief from a judgment -------------------------------------------------------------------------


def sets_aside(
    trigger: On | type[Filing],
    law: str,
    says: str,
    find: Callable[[Posture, Any], Iterable[str]],
    refers_to: tuple[type[Filing], ...] = (),
) -> None:
    """Declare what takes a judgment away: it is vacated, nothing is final, no time runs from it, the case is open."""

    def decisions(case: Posture, filing: Filing) -> Iterable[str]:
        return find(case, filing) if case.cell("finality") is not None else ()

    def judgments(case: Posture, filing: Filing) -> list[str]:
        return [key for key in decisions(case, filing) if case.cell("judgment", key) is not None]

    def the_action(case: Posture, filing: Filing) -> tuple[str, ...]:
        return ("",) if any(decisions(case, filing)) else ()

    def closed(case: Posture, filing: Filing) -> tuple[str, ...]:
        return ("",) if case.state("case") == "closed" and any(decisions(case, filing)) else ()

    decision = AsTo(f"the decision, by {says}", decisions, refers_to=refers_to)
    judgment = AsTo(f"the judgment, by {says}", judgments, refers_to=refers_to)
    action = AsTo(f"the case, by {says}", the_action, refers_to=refers_to)
    reopened = AsTo(f"the case, reopened by {says}", closed, refers_to=refers_to)
    JUDGMENT.add(Row(trigger, ("entered", "amended"), "vacated", judgment, law))
    FINALITY.add(Row(trigger, "*", "vacated", action, law))
    APPEAL_TIME.add(Row(trigger, STANDING, "moot", decision, law, ends="moot"))
    POST_JUDGMENT.add(Row(trigger, "open", "vacated", decision, law, ends="moot"))
    CASE.add(Row(trigger, "closed", "open", reopened, law))


def _granted(*kinds: type[Motion]) -> Callable[[Posture, Filing], Iterator[str]]:
    def find(case: Posture, ruling: Filing) -> Iterator[str]:
        for motion in motions_ruled(case, ruling, *kinds):
            if (against := attacked(case, motion)) is not None:
                yield against

    return find


def _default_set_aside(case: Posture, ruling: Filing) -> Iterator[str]:
    for key in _granted(MotionToSetAsideDefault)(case, ruling):
        if isinstance(case.opened_by("appeal time", key), DefaultJudgment):
            yield key


def _named_and_vacated(case: Posture, ruling: Filing) -> Iterator[str]:
    for motion in motions_ruled(case, ruling, MotionToVacate):
        yield from (paper.key for paper in case.referred(motion) if case.cell("appeal time", paper.key) is not None)


def _vacated(case: Posture, order: Filing) -> Iterator[str]:
    yield from (paper.key for paper in case.referred(order) if case.cell("appeal time", paper.key) is not None)


for _values, _law, _says, _find, _kind in (
    (GRANTED, "frcp-59-b", "a new trial", _granted(MotionForNewTrial), MotionForNewTrial),
    (("granted",), "frcp-60-b", "relief from it", _granted(MotionForReliefFromJudgment), MotionForReliefFromJudgment),
    (("granted",), "frcp-55-c", "a default judgment set aside", _default_set_aside, MotionToSetAsideDefault),
    (("granted",), "frcp-60-b", "an order that vacates it", _named_and_vacated, MotionToVacate),
):
    sets_aside(On(Ruling, _values), _law, _says, _find, (_kind,))
sets_aside(Vacatur, "frcp-60-b", "a vacatur", _vacated)


def _judgment_altered(case: Posture, ruling: Filing) -> tuple[str, ...]:
    altering = (m for m in motions_ruled(case, ruling, PostJudgmentMotion) if not isinstance(m, MotionForNewTrial))
    pending = any(case.state("tolling motion", motion.key) == "suspends" for motion in altering)
    return ("",) if pending and case.state("finality") in ("final", "decided") else ()


def _altered_somehow(case: Posture, ruling: Ruling) -> tuple[str, ...]:
    """A judgment reconsidered, or relieved from in part: what is left of it the docket does not show."""
    if case.state("finality") not in ("final", "decided"):
        return ()
    for motion in motions_ruled(case, ruling, MotionForReconsideration, MotionForReliefFromJudgment):
        reconsidered = isinstance(motion, MotionForReconsideration) and case.cell("tolling motion", motion.key)
        in_part = isinstance(motion, MotionForReliefFromJudgment) and ruling.disposition != "granted"
        if reconsidered or in_part:
            return ("",)
    return ()


judgment_altered = AsTo("the case, whose judgment is altered", _judgment_altered, refers_to=(PostJudgmentMotion,))
judgment_in_doubt = AsTo(
    "the case, whose judgment is altered in a way not shown",
    _altered_somehow,
    refers_to=(MotionForReconsideration, MotionForReliefFromJudgment),
)
FINALITY.add(
    Row(On(Ruling, GRANTED), ("final", "decided"), "decided", judgment_altered, "frcp-54-a", clock=DAY_150),
    Row(On(Ruling, GRANTED), ("final", "decided"), "unknown", judgment_in_doubt, "frcp-54-b"),
)

# -- costs and fees ---------------------------------------------------------------------------------

COSTS = Region(
    "costs",
    "Each bill of costs: claimed, taxed by the clerk, reviewed by the judge.",
    ("claimed", "taxed", "review sought", "fixed"),
    final=("fixed",),
)


def _open_bills(case: Posture, filing: Filing) -> list[Subject]:
    named: list[Subject] = [p.key for p in case.referred(filing) if case.cell("costs", p.key) is not None]
    return named or case.subjects("costs", "claimed", "taxed", "review sought")[-1:]


def _bills_reviewed(case: Posture, ruling: Filing) -> list[Subject]:
    return case.subjects("costs", "review sought")


the_bill = AsTo("the bill of costs", _open_bills)
bills_reviewed = AsTo("the bill of costs whose taxing is reviewed", _bills_reviewed, refers_to=(MotionToRetaxCosts,))
COSTS.add(
    Row(BillOfCosts, NEW, "claimed", itself, "usc-28-1920",
        clock=Clock(act="taxing of costs", law="frcp-54-d-1", kind="not-before", party=anyone)),
    Row(CostsTaxed, "claimed", "taxed", the_bill, "frcp-54-d-1",
        clock=Clock(act="motion to review the taxing of costs", law="frcp-54-d-1-review", start="entered", kind="may",
                    party=anyone, silence="the clerk's taxing stands (Fed. R. Civ. P. 54(d)(1))")),
    Row(MotionToRetaxCosts, ("claimed", "taxed"), "review sought", the_bill, "frcp-54-d-1-review"),
    Row(Ruling, "review sought", "fixed", bills_reviewed, "frcp-54-d-1-review"),
)  # fmt: skip

# A new trial of what a judge tried opens the judgment: more evidence is taken, and new findings made.

TRIAL.add(
    Row(On(Ruling, GRANTED), "decided", "in progress",
        AsTo("the trial to the court", lambda case, ruling: ("",) if case.state("trial") == "decided" else (),
             refers_to=(MotionForNewTrial,)), "frcp-59-a-2"),
)  # fmt: skip

# -- a verdict set aside (FRCP 50(c), 50(d)) ---------------------------------------------------------

VERDICT_SET_ASIDE = Region(
    "verdict set aside",
    "What follows where judgment as a matter of law takes the place of a verdict.",
    ("conditional ruling due", "ruled on conditionally", "new trial may be asked"),
    final=("ruled on conditionally",),
)


def _new_trials_pending(case: Posture, ruling: Ruling) -> list[str]:
    """The motions for a new trial that the court, granting judgment as a matter of law, rules on conditionally."""
    return [m.key for m in case.filings(MotionForNewTrial) if case.state("motion", m.key) == "pending"]


def _after_judgment_as_matter_of_law(case: Posture, judgment: Judgment) -> tuple[str, ...]:
    granted = (case.moved_by("motion", motion.key) for motion in case.filings(RenewedMotionForJudgment))
    won = any(isinstance(by, Ruling) and by.disposition == "granted" for by in granted)
    return (judgment.key,) if won and not clerical(case, judgment) else ()


new_trials_pending = AsTo(
    "each motion for a new trial still pending", _new_trials_pending, refers_to=(RenewedMotionForJudgment,)
)
after_judgment_as_matter_of_law = AsTo("the judgment that takes the verdict's place", _after_judgment_as_matter_of_law)
VERDICT_SET_ASIDE.add(
    Row(On(Ruling, ("granted",)), NEW, "conditional ruling due", new_trials_pending, "frcp-50-c-1"),
    Row(Ruling, "conditional ruling due", "ruled on conditionally",
        referenced("verdict set aside", kinds=(MotionForNewTrial,)), "frcp-50-c-1"),
    Row(Judgment, NEW, "new trial may be asked", after_judgment_as_matter_of_law, "frcp-50-d",
        clock=Clock(act="motion for a new trial by the party whose verdict was set aside", law="frcp-50-d", start=entry,
                    kind="may", party=anyone)),
)  # fmt: skip

# -- enforcement ------------------------------------------------------------------------------------

EXECUTION = Region(
    "execution",
    "Execution on each judgment: stayed for a time by rule, stayed by security or order, open, done.",
    ("stayed", "stayed by security", "stayed by order", "open", "writ issued", "satisfied", "vacated"),
    final=("satisfied", "vacated"),
)
LIVE_EXECUTION = ("stayed", "stayed by security", "stayed by order", "open", "writ issued")
judgment_gone = When(
    "the judgment is vacated", lambda case, judged: case.state("judgment", judged) == "vacated", ("judgment",)
)
under_execution = AsTo(
    "each judgment that may be executed", lambda case, filing: case.subjects("execution", *LIVE_EXECUTION)
)
EXECUTION.add(Row(judgment_gone, LIVE_EXECUTION, "vacated", under_execution, "frcp-60-b", ends="vacated"))


def _for_money(case: Posture, judgment: Judgment) -> tuple[str, ...]:
    """A judgment other than one in an action for an injunction, which no rule stays (62(c))."""
    injunction = any(isinstance(act, PermanentInjunction) for act in case.entry(judgment.id))
    free = injunction and case.forum.binds("frcp-62-c")
    return () if free or clerical(case, judgment) else (judgment.key,)


def _enforced(case: Posture, filing: Filing) -> list[Subject]:
    named: list[Subject] = [p.key for p in case.referred(filing) if case.cell("execution", p.key) is not None]
    return named or case.subjects("execution", *LIVE_EXECUTION)[-1:]


def _bonded(newer: bool) -> Callable[[Posture, Filing], list[Subject]]:
    """Security stays execution under 62(b), or for bonds before its present text under 62(d)."""

    def find(case: Posture, bond: Filing) -> list[Subject]:
        version = provision("frcp-62-b", bond.day)
        return _enforced(case, bond) if (version is None or version.until is None) == newer else []

    return find


the_execution = AsTo("execution on the judgment", _enforced)
a_judgment_for_money = AsTo("execution on the judgment, unless it is an injunction", _for_money)
GATE = Clock(act="execution", law="frcp-62-a", start=entry, kind="not-before", party=anyone)


def _until_the_rest(case: Posture, order: StayOrdered) -> list[Subject]:
    """Execution on judgments certified under 54(b), where the order stays enforcement until the rest is decided."""
    if order.phase is None or not re.search(r"enforce|execution|judgment", order.phase):
        return []
    made = {key: case.opened_by("judgment", key) for key in case.subjects("execution", "stayed", "open", "writ issued")}
    return [key for key, judgment in made.items() if isinstance(judgment, Judgment) and certified(case, judgment)]


until_the_rest = AsTo("execution on each judgment certified under Rule 54(b)", _until_the_rest)
EXECUTION.add(
    Row(StayOrdered, ("stayed", "open", "writ issued"), "stayed by order", until_the_rest, "frcp-62-h",
        ends="superseded"),
    Row(Judgment, NEW, "stayed", a_judgment_for_money, "frcp-62-a", clock=GATE),
    Row(Lapse("execution"), "stayed", "open", the_execution, "frcp-62-a"),
    Row(SupersedeasBond, ("stayed", "open", "writ issued"), "stayed by security",
        AsTo("execution on the judgment", _bonded(True)), "frcp-62-b", ends="superseded"),
    Row(SupersedeasBond, ("stayed", "open", "writ issued"), "stayed by security",
        AsTo("execution on the judgment", _bonded(False)), "frcp-62-d", ends="superseded"),
    Row(Writ, ("open", "stayed", "writ issued"), "writ issued", the_execution, "frcp-69-a-1"),
    Row(EnforcementPaper, LIVE_EXECUTION, None, the_execution, "frcp-69-a-2"),
    Row(SatisfactionOfJudgment, LIVE_EXECUTION, "satisfied", the_execution, "frcp-69-a-1"),
)  # fmt: skip


def _satisfied(case: Posture, paper: Filing) -> list[Subject]:
    named: list[Subject] = [p.key for p in case.referred(paper) if case.cell("judgment", p.key) is not None]
    return named or case.subjects("judgment", "entered")[-1:]


JUDGMENT.add(
    Row(SatisfactionOfJudgment, ("entered", "amended"), "satisfied", AsTo("the judgment", _satisfied), "frcp-69-a-1"),
    Row(RegistrationOfJudgment, NEW, "entered", itself, "usc-28-1963"),
)

OFFER = Region("offer of judgment", "Each offer of judgment on the docket (FRCP 68).", ("accepted", "entered"))


def _accepted(case: Posture, offer: OfferOfJudgment) -> tuple[str, ...]:
    return () if offer.accepted is False else (offer.key,)


each_accepted = AsTo("each offer accepted", lambda c, j: c.subjects("offer of judgment", "accepted"))
OFFER.add(
    Row(OfferOfJudgment, NEW, "accepted", AsTo("the offer, accepted", _accepted), "frcp-68-a-accept"),
    Row(Judgment, "accepted", "entered", each_accepted, "frcp-68-a-accept"),
)  # fmt: skip

# -- default judgments ------------------------------------------------------------------------------


def _defaulted(case: Posture, judgment: DefaultJudgment) -> list[Subject]:
    """The responses that a default judgment ends: of the parties it names, else of all who are in default."""
    if not judgment.as_to:
        return case.subjects("response", "default entered")
    return list(awaited_of(case, judgment.as_to))


by_court = AsTo("each party in default", lambda case, j: () if j.by_clerk else _defaulted(case, j))
by_the_clerk = AsTo("each party in default", lambda case, j: _defaulted(case, j) if j.by_clerk else ())
RESPONSE.add(
    Row(DefaultJudgment, "default entered", "default judgment", by_court, "frcp-55-b-2"),
    Row(DefaultJudgment, "default entered", "default judgment", by_the_clerk, "frcp-55-b-1"),
)

# -- what else the law asks -------------------------------------------------------------------------


@rule("frcp-55-b-1", DefaultJudgment, severity=Severity.NOTEWORTHY)
def clerk_enters_only_against_one_who_never_appeared(case: Posture, judgment: DefaultJudgment) -> Finding | None:
    """The clerk enters judgment by default only against a party that has not appeared, for a sum certain."""
    there = [name for name in judgment.as_to if appeared(case, name)]
    if not judgment.by_clerk or not there:
        return None
    return violated(f"the clerk entered judgment by default against {', '.join(there)}, who had appeared",
                    "application to the judge under Rule 55(b)(2), on notice")  # fmt: skip


@rule("frcp-58-b-1", Judgment, severity=Severity.NOTEWORTHY)
def clerk_enters_without_direction_only_on_every_claim(case: Posture, judgment: Judgment) -> Finding | None:
    """Without the court's direction the clerk enters judgment only where it leaves no claim (54(b))."""
    if not judgment.by_clerk or isinstance(judgment, DefaultJudgment):
        return None
    left = undecided(case, judgment)
    if not judgment.partial and not left:
        return satisfied
    return violated(
        "the clerk entered a judgment that leaves claims or parties undecided"
        + (f": {', '.join(left)}" if left else "")
    )


@rule("frcp-58-b-2", Judgment, severity=Severity.NOTEWORTHY)
def court_approves_judgment_on_special_verdict(case: Posture, judgment: Judgment) -> Finding | None:
    """On a special verdict the court approves the form of the judgment before the clerk enters it."""
    verdict = case.latest(Verdict)
    if not judgment.by_clerk or verdict is None or verdict.form != "special":
        return None
    return violated("the clerk entered judgment on a special verdict, whose form the court has to approve")


EXTENDS_TIME = re.compile(r"(?i)\b(?:50|52|60) ?\(b\)|\b59\b|alter or amend|amend (?:the )?findings|new trial")


def _bars_extension(filing: Filing) -> Finding | None:
    asked = " ".join((getattr(filing, "relief", None) or "", *(stated.what for stated in filing.dates)))
    if not EXTENDS_TIME.search(asked):
        return None
    return violated(
        "the time for motions under Rules 50(b), 52(b), 59 and 60(b) cannot be enlarged, by order or by agreement",
        "the motion itself, in time; or a motion under Rule 60(b)",
    )


@rule("frcp-6-b-2", MotionForExtension, StipulationToExtendTime, severity=Severity.INEFFECTIVE)
def no_more_time_for_motions_after_judgment(case: Posture, filing: Filing) -> Finding | None:
    """The time for a motion against a judgment cannot be enlarged (FRCP 6(b)(2))."""
    return _bars_extension(filing)


@rule("frcp-6-b-2", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionForExtension,))
def more_time_given_for_motions_after_judgment(case: Posture, ruling: Ruling) -> Finding | None:
    """An order that enlarges the time for a motion against a judgment does not make a late motion suspend anything."""
    asked = (_bars_extension(motion) for motion in motions_ruled(case, ruling, MotionForExtension))
    return next(filter(None, asked), None) if ruling.disposition == "granted" else None


@rule("frcp-50-b-pre", RenewedMotionForJudgment, severity=Severity.INEFFECTIVE)
def renews_a_motion_made_at_trial(case: Posture, motion: RenewedMotionForJudgment) -> Finding | None:
    """A Rule 50(b) motion renews one made before the case went to the jury; without a jury there is none to renew."""
    if case.state("trial") == "decided" and case.latest(FindingsOfFact) is not None and case.latest(Verdict) is None:
        return violated("the action was tried to the court, without a jury: there is no motion to renew",
                        "a motion under Rule 52(b) or 59 within the same time")  # fmt: skip
    moved = case.state("judgment as a matter of law") == "moved at trial"
    return satisfied if moved else not_shown("a motion made before the case was submitted to the jury")


FINAL = ("decided", "final", "partial", "unknown")


@rule("frcp-60-b", MotionForReliefFromJudgment, severity=Severity.NOTEWORTHY)
def relief_only_from_what_is_final(case: Posture, motion: MotionForReliefFromJudgment) -> Finding | None:
    """Rule 60(b) reaches a final judgment, order or proceeding; an interlocutory order is revised under Rule 54(b)."""
    final = (*FINAL, *(("by notice or stipulation",) if case.forum.binds("case-waetzig") else ()))
    if case.state("finality") in (*final, "vacated") or case.state("case") not in ("open", NEW, "closed"):
        return satisfied
    if case.state("case") == "closed" and case.state("finality") == "none":
        return not_shown("what ended the case")
    return violated("nothing final is on the docket: an interlocutory order is revised under Rule 54(b)",
                    "a motion to reconsider under Rule 54(b)")  # fmt: skip


@rule("frcp-60-b", AmendedComplaint, severity=Severity.CURABLE)
def no_amendment_over_a_final_judgment(case: Posture, complaint: AmendedComplaint) -> Finding | None:
    """After final judgment a pleading is amended only once the judgment is set aside under Rule 59(e) or 60(b)."""
    on_appeal = case.subjects("divestiture", "divested")
    if complaint.lodged or on_appeal or case.state("finality") != "final" or case.state("case") != "closed":
        return None
    return violated("a final judgment stands: until it is set aside there is nothing to amend",
                    "a motion under Rule 59(e) or 60(b)")  # fmt: skip


@rule("frcp-60-c-1", MotionForReliefFromJudgment, severity=Severity.INEFFECTIVE)
def within_a_year_for_mistake_evidence_or_fraud(case: Posture, motion: MotionForReliefFromJudgment) -> Finding | None:
    """A motion for mistake, new evidence or fraud, 60(b)(1)-(3), is made within a year after entry."""
    against = attacked(case, motion)
    decision = case.opened_by("appeal time", against) if against else None
    if decision is None or not motion.grounds or not set(motion.grounds) <= {"1", "2", "3"}:
        return not_shown("on which ground relief is asked")
    start = entry(case, decision)
    last = last_day(case, "frcp-60-c-1", start)
    if last is None or motion.day is None or motion.day <= last or mailed_from_prison(case, motion):
        return satisfied
    return violated(
        f"more than a year after entry, which ended on {last}; no order can enlarge it",
        "relief on another ground of Rule 60(b)",
    )


@rule("frcp-54-d-2-B", MotionForAttorneyFees, severity=Severity.CURABLE)
def fees_are_asked_in_time(case: Posture, motion: MotionForAttorneyFees) -> Finding | None:
    """A motion for fees is filed within 14 days after entry of judgment, unless a statute or order says otherwise."""
    judgments = case.subjects("judgment", "entered")
    judgment = case.opened_by("judgment", judgments[-1]) if judgments else None
    if judgment is None or motion.statute or not _ordinary_fees(case, motion, ""):
        return None
    return _fee_time(case, motion, judgment)


def _fee_time(case: Posture, motion: MotionForAttorneyFees, judgment: Filing) -> Finding | None:
    if case.subjects("tolling motion") or case.subjects("appeal"):
        return not_shown("whether the time runs from a later ruling")
    for kind in (OrderSettingTime, Ruling, Order):
        for order in case.filings(kind):
            if order.day is None or judgment.day is None or order.day < judgment.day:
                break
            if any("fee" in stated.what for stated in order.dates) or any(
                motions_ruled(case, order, MotionForExtension)
            ):
                return not_shown("whether an order gave another time")
    start = entry(case, judgment)
    last = last_day(case, fee_time(case), start)
    if last is None or motion.day is None or motion.day <= last or start.known != "docketed" or start.missing:
        return satisfied
    return violated(
        f"filed after {last}, the last day for a motion for fees",
        "more time under Rule 6(b)(1)(B), for excusable neglect",
    )


@rule("frcp-54-d-2-D", Ruling, severity=Severity.NOTEWORTHY, refers_to=(MotionForAttorneyFees,))
def magistrate_judge_recommends_on_fees(case: Posture, ruling: Ruling) -> Finding | None:
    """A motion for fees referred to a magistrate judge is treated as a dispositive matter: a report, not an order."""
    if case.state("authority") == "by consent" or by_magistrate(case, ruling) is not True:
        return None
    return violated("a magistrate judge decided a motion for fees without the parties' consent")


@rule("frcp-54-d-1", CostsTaxed, severity=Severity.NOTEWORTHY)
def costs_are_taxed_on_notice(case: Posture, taxed: CostsTaxed) -> Finding | None:
    """The clerk taxes costs on 14 days' notice (one day's before 2009-12-01)."""
    for bill in _open_bills(case, taxed):
        clock = case.clock("costs", bill, "taxing of costs")
        gate = clock.due(case.court).due if clock else None
        if gate is not None and taxed.day is not None and taxed.day < gate:
            return violated(f"taxed before {gate}, when the notice ran out")
    return None


@rule("frcp-54-d-1-review", MotionToRetaxCosts, severity=Severity.CURABLE)
def review_of_costs_is_asked_in_time(case: Posture, motion: MotionToRetaxCosts) -> Finding | None:
    """A motion to review the clerk's taxing is served within 7 days after it."""
    for bill in _open_bills(case, motion):
        clock = case.clock("costs", bill, "motion to review the taxing of costs")
        last = clock.due(case.court) if clock else None
        if clock is None or last is None or last.due is None or clock.certainty != "firm":
            continue
        if motion.served is None:
            return not_shown("the day the motion was served")
        if motion.served > (last.latest or last.due):
            return violated(
                f"served after {last.latest or last.due}", "more time under Rule 6(b)(1)(B), for excusable neglect"
            )
    return None


def _too_soon(case: Posture, filing: Filing) -> Finding | None:
    for judgment in _enforced(case, filing):
        clock = case.clock("execution", judgment, "execution")
        if clock is None or case.state("execution", judgment) != "stayed" or clock.certainty != "firm":
            continue
        gate = clock.due(case.court)
        if gate.due is not None and filing.day is not None and filing.day <= (gate.latest or gate.due):
            return violated(
                f"execution is stayed until after {gate.latest or gate.due}", "execution after the stay, or an order"
            )
    return None


@rule("frcp-62-a", Writ, severity=Severity.NOTEWORTHY)
def no_writ_during_the_stay(case: Posture, writ: Writ) -> Finding | None:
    """No writ of execution issues while the rule stays execution, unless the court orders otherwise."""
    return _too_soon(case, writ)


@rule("frcp-62-a", EnforcementPaper, severity=Severity.NOTEWORTHY)
def no_execution_during_the_stay(case: Posture, paper: EnforcementPaper) -> Finding | None:
    """No proceedings are taken to enforce a judgment while the rule stays execution."""
    return _too_soon(case, paper)


@rule("frcp-68-b", OfferOfJudgment, severity=Severity.CURABLE)
def no_offer_is_filed_unaccepted(case: Posture, offer: OfferOfJudgment) -> Finding | None:
    """An unaccepted offer of judgment is withdrawn and is not evidence; it is filed only with its acceptance."""
    return (
        violated("an offer of judgment is on file without an acceptance", "withdrawal")
        if offer.accepted is False
        else None
    )


@rule("frcp-68-a", OfferOfJudgment, severity=Severity.INEFFECTIVE)
def offer_comes_before_trial(case: Posture, offer: OfferOfJudgment) -> Finding | None:
    """An offer of judgment is served at least 14 days before the date set for trial."""
    trial = trial_date(case)
    if offer.served is None or trial is None:
        return not_shown("the day the offer was served, or the day of trial")
    last = last_day(case, "frcp-68-a", Start(trial))
    if last is None or offer.served <= last:
        return satisfied
    return violated(
        f"served after {last}, too near to the trial of {trial}", "an offer that the other side takes anyway"
    )


@rule("usc-28-1963", RegistrationOfJudgment, severity=Severity.NOTEWORTHY)
def registered_once_final_by_appeal(case: Posture, paper: RegistrationOfJudgment) -> Finding | None:
    """A judgment is registered elsewhere once final by appeal or lapse of the time, or by order for good cause."""
    running = [s for s in case.subjects("appeal time", "running", "suspended") if case.cell("judgment", s) is not None]
    if not running or case.subjects("execution", "satisfied"):
        return None
    return violated("the time to appeal from the judgment has not run out, and no order for good cause is shown")


@rule("frcp-54-b", Judgment, severity=Severity.NOTEWORTHY)
def judgment_names_fewer_than_all(case: Posture, judgment: Judgment) -> Finding | None:
    """A judgment on fewer than all claims or parties ends nothing without an express determination (54(b))."""
    left = undecided(case, judgment)
    if not left or judgment.partial or certified(case, judgment):
        return None
    return violated(f"it leaves {', '.join(left)} in the case and no determination under Rule 54(b) is shown: "
                    "it may be revised until the last claim is decided, and no time to appeal runs")  # fmt: skip


@rule("frcp-58-d", MotionForEntryOfJudgment, severity=Severity.NOTEWORTHY)
def a_separate_document_is_asked_where_there_is_none(case: Posture, motion: MotionForEntryOfJudgment) -> Finding | None:
    """A party may ask that judgment be set out in a separate document, where it has not been."""
    if case.state("finality") != "final" or not case.subjects("judgment", "entered", "amended"):
        return None
    return violated("a judgment on every claim is on the docket already, in a document of its own")


@rule("frcp-62-e", SupersedeasBond, severity=Severity.NOTEWORTHY)
def the_united_states_gives_no_security(case: Posture, bond: SupersedeasBond) -> Finding | None:
    """The United States, its officers and agencies give no bond for a stay on appeal."""
    if (opening := case.latest(InitiatingPaper)) is None:
        return None
    federal = [name for name in bond.by if of_the_united_states(case, opening, name)]
    return violated(f"{', '.join(federal)} need give none") if federal else None


@rule("usc-28-1919", BillOfCosts, severity=Severity.NOTEWORTHY)
def just_costs_where_there_was_no_jurisdiction(case: Posture, bill: BillOfCosts) -> Finding | None:
    """Where an action is dismissed for want of jurisdiction nobody prevails: the court may order just costs."""
    order = case.latest(OrderDismissingCase)
    ground = (order.ground or "").lower() if order is not None else ""
    if "jurisdiction" not in ground or "supplemental" in ground:
        return None
    return violated("the action was dismissed for want of jurisdiction: no costs are taxed as of course")
