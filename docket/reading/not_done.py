"""Where an order's phrase does not do what it says: it is asked for, supposed, refused, or said of something else.

Each row names the kinds of which it is asked, the words, and where they stand: so many letters before the phrase, in it
and so many letters after it, or right behind it. Only the rows that name a phrase's kind are asked of it.
"""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from docket.filing import Filing
from docket.procedure import authority, commencement, disposition, judgment, motions, parties, pretrial, stay, trial
from docket.reading.kinds import Hit
from docket.reading.parts import Parts
from docket.reading.patterns import sought
from docket.reading.rulings import HEDGED

__all__ = ["APPEALS_COURT", "DISMISSALS", "ORDERS_ONLY", "not_done"]

ORDERS_ONLY = (motions.OrderSettingTime, pretrial.OrderToAct, pretrial.SchedulingOrder, pretrial.OrderToShowCause)
"""What an order sets by words in which it may also say what follows if it is not kept."""
APPEALS_COURT = sought(
    r"\b(?:usca\d*|court of appeals|(?:\w+th|first|second|third|federal|d\.?c\.?) circuit|c/a)(?!\w)"
)
"""The words by which a schedule is another court's: when briefs on appeal are due is no deadline in this case."""
DISMISSALS = (disposition.OrderDismissingCase, disposition.OrderDismissingParty)
_CALENDAR = (pretrial.HearingReset, pretrial.HearingVacated)


@frozen
class Unless:
    """Words beside a phrase, with which it does not do what it says.

    They are sought in the letters `before` the phrase; without that in the phrase and the letters `after` it. Right
    `behind` it they have to stand at once. `besides` are kinds of which the row is not asked.
    """

    kinds: tuple[type[Filing], ...]
    words: re.Pattern[str]
    before: int = 0
    after: int = 0
    behind: bool = False
    besides: tuple[type[Filing], ...] = ()

    def fits(self, low: str, hit: Hit, start: int) -> bool:
        """Whether the words stand there, in a text in lower case whose order begins at `start`."""
        if self.behind:
            return self.words.match(low, hit.end) is not None
        if self.before:
            return self.words.search(low, max(start, hit.start - self.before), hit.start) is not None
        return self.words.search(low, hit.start, min(len(low), hit.end + self.after)) is not None


UNLESS = (
    # "should the case be dismissed", "the motion having been granted"
    Unless((Filing,), HEDGED, before=60, besides=ORDERS_ONLY),
    # what is to be done only "in the event of referral"
    Unless((Filing,), sought(r"\bin the event (?:of|that)\b[^.;]*$"), before=80, besides=ORDERS_ONLY),
    # "defenses available to the added parties": nobody is added by it
    Unless((parties.PartiesChanged,), sought(r"\b(?:the|such|any|all)\s$"), before=8),
    # "motion to ...", "endorsed on the ..."
    Unless(
        (Filing,),
        sought(
            r"\b(?:(?:motion|request|application|stipulation|petition)s?\s+(?:to|for|of)|endors\w*\s+on(?: the)?)\s+$"
        ),
        before=24,
    ),
    # the rest of another entry's title: "vacating 4 Order Dismissing Case"
    Unless((Filing,), sought(r"(?<![\d/])\d{1,4}\]?\W{1,3}(?:\w+ )?(?:order|judgment)s?[\s,]{1,2}$"), before=60),
    # the title of what is granted: "Stipulation to Extend Time Within Which Defendant Must Respond"
    Unless((pretrial.OrderToAct,), sought(r"\bwithin which\b[^.;]*$"), before=120),
    # what is to be dismissed or closed, if or unless something is done
    Unless(
        (*DISMISSALS, commencement.CaseClosed, judgment.Judgment),
        sought(
            r"\b(?:should|may|might|will|would|could|not|if|motion to|request to|why|whether|cannot|subject to"
            r"|result in|failure)\b"
        ),
    ),
    # what a paper is to do, or asks: "shall file a notice of dismissal dismissing", "summary judgment dismissing"
    Unless(
        DISMISSALS,
        sought(r"\b(?:(?:file|submit)\b[^.;]{0,60}\bdismissals?|summary judgment|judgment on the pleadings)[\s,]+$"),
        before=90,
    ),
    # what the next sentence dismisses is not what this one named
    Unless(
        DISMISSALS,
        sought(
            r"(?<!\b\w)(?<!\b(?:no|jr|sr|dr|mr|ms|st|co|lp))(?<!\b(?:inc|ltd|llc|mrs|mfg|hon|nos|dkt|doc|ecf|fed|civ))"
            r"(?<!corp)(?<!dept)\.\s"
        ),
    ),
    # "the parties having settled all claims, this action is dismissed"
    Unless(
        (disposition.OrderDismissingParty,),
        sought(
            r"[,;] (?:it is ordered that )?(?:this|the) (?:above[- ]|entitled |captioned |entire |civil )*"
            r"(?:case|action|matter|lawsuit|suit|cause) (?:is|be|shall be|stands) (?:hereby )?dismissed$"
        ),
    ),
    Unless((commencement.CaseClosed,), sought(r"\W*(?:\w+ ){0,2}?(?:if|unless|in the event) "), behind=True),
    Unless(
        (commencement.CaseClosed,),
        sought(r"\bmember\b|motions?|hearing|conference|deadline|discovery|referr"),
        after=14,
    ),
    # a motion that is taken off the calendar: "administratively terminating 33 Motion"
    Unless(
        (commencement.AdministrativeClosure,),
        re.compile(r"\W*(?:the |these |this |said |all )?(?:\W?\d{1,4}\W+)?(?:\w+ ){0,3}?motions?\b"),
        behind=True,
    ),
    Unless(
        (commencement.AdministrativeClosure,),
        sought(r"\bmotions?\b[^.;]{0,60}\b(?:is|are|be|shall be) (?:hereby )?$"),
        before=80,
    ),
    # a case that is dismissed, to be reopened if it is asked for in time, is not reopened
    Unless(
        (commencement.CaseReopened,),
        sought(r"\b(?:the right|leave|may|good cause|any party|either party|(?:prejudice|subject) to)\b[^.;]*$"),
        before=120,
    ),
    # a hearing that somebody asks to have moved: "application to adjourn the conference"
    Unless(
        _CALENDAR,
        sought(
            r"\b(?:motion|application|request|stipulation|letter)s?\b[^.;]{0,20}\bto (?:adjourn|continue|reschedule"
            r"|vacate|postpone|reset|move|extend|cancel) (?:the |its |his )?(?:\w+ )?$"
        ),
        before=40,
    ),
    Unless(
        (pretrial.HearingReset,),
        sought(
            r"\b(?:motion|application|request|letter)s?(?: \S+){0,4}? (?:to|for|seeking) (?:adjourn|continu|reschedul"
            r"|postpon|vacat|mov|reset|extend)\w*(?: of)? (?:the |this |its )?(?:[\w-]+ ){0,3}?$"
        ),
        before=80,
    ),
    # a hearing that is called off: "vacates the hearing set for ..."
    Unless(
        (pretrial.HearingReset,),
        sought(r"\b(?:vacat|cancel|strik|terminat)\w* (?:the |all |this )?(?:[\w-]+ ){0,4}$"),
        before=40,
    ),
    # what a clerk ends where a motion asks for the hearing: "terminating 14 Letter Motion for Conference"
    Unless(
        (pretrial.HearingVacated,),
        sought(
            r"(?:terminat|vacat|cancel|withdraw|strik)\w*[^.;]{0,60}?\b(?:motion|application|request)s? (?:for|to)\b"
        ),
    ),
    Unless(
        (pretrial.HearingVacated,),
        sought(r"(?<![ap]\.m)(?<!\b\w)(?<!\b(?:no|jr|dr))(?<!\b(?:hon|nos|dkt|doc|ecf|inc|ltd|llc))\.\s"),
    ),
    # "vacating the hearing", "... denying the motion for default judgment"
    Unless((motions.Vacatur,), sought(r"\b(?:hearing|conference|argument|trial) ?(?:date)?s?\b"), after=30),
    Unless(
        (motions.Vacatur,),
        sought(
            r"\b(?:motion|application|request)s?\s(?:of \S+ )?for (?:an? |the )?(?:\w+ (?:of|from) )?"
            r"(?:default|summary) $"
        ),
        before=60,
    ),
    # what the Panel sends to another court, to a judge there: "with the consent of that court, assigned to"
    Unless((authority.CaseAssigned,), sought(r"\bconsent of (?:that|the|such) court,? $"), before=40),
    Unless((authority.CaseAssigned,), sought(r"\W*(?:me|the undersigned|this court)\b"), behind=True),
    Unless((authority.OrderReferringMotion,), sought(r"(?:\.|;)\s+(?:this|the|that|it|case|matter|action)\b")),
    # "judgment upon the jury's verdict"
    Unless((trial.Verdict,), sought(r"\b(?:judgment|order|motion)\b[^.;]{0,30}$"), before=40),
)
_ABOVE = sought(APPEALS_COURT.pattern + r"|\bmandate\b")
_FOR_A_TRIAL = sought(r"\bmotions? for (?:an? )?(?:new )?$")


@cache
def _asked_of(kind: type[Filing]) -> tuple[Unless, ...]:
    return tuple(row for row in UNLESS if issubclass(kind, row.kinds) and not issubclass(kind, row.besides))


def not_done(p: Parts, hit: Hit, start: int) -> bool:
    """Whether a phrase of an order that begins at `start` does not do what it says."""
    rows = _asked_of(hit.kind)  # type: ignore[arg-type]
    return any(row.fits(p.lead, hit, start) for row in rows) or _of_another(p, hit, start)


def _of_another(p: Parts, hit: Hit, start: int) -> bool:
    """Whether a phrase speaks of an appeal that is dismissed above, of a motion for a trial, or of one held over."""
    said = p.lead[hit.start : hit.end]
    if issubclass(hit.kind, disposition.OrderDismissingCase):
        return "appeal" in said and _ABOVE.search(p.body) is not None
    if hit.kind in _CALENDAR and "terminated" in said:
        return _FOR_A_TRIAL.search(p.lead, max(start, hit.start - 24), hit.start) is not None
    held_over = hit.kind is stay.StayOrdered and "abeyance" in said
    return held_over and "motion" in p.lead[max(start, hit.start - 60) : hit.end]
