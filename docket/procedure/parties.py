"""Parties and counsel: FRCP 13(g)-(h), 14, 17-25."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from docket.clock import Clock, Start
from docket.filing import CourtAct, Filing, filing
from docket.procedure.commencement import PARTY, InitiatingPaper, role
from docket.procedure.motions import Motion, Notice, Order, Ruling, motions_ruled
from docket.procedure.pleading import (
    GRANTED,
    OPEN,
    RESPONSE,
    AmendedComplaint,
    Answer,
    Counterclaim,
    Crossclaim,
    ResponsivePleading,
    Subject,
    ThirdPartyComplaint,
    answer_due,
    defendants,
    leave_may_be_unread,
    on_service,
    replaced,
    responses_in,
    service_shown,
    standing,
)
from docket.procedure.service import ProofOfService
from docket.region import NEW, AsTo, On, Region, Row, each
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture


@filing(
    "Notice of Appearance",
    reads=(
        "(?:notice|ntc|entry|attorney|counsel|praecipe)?s? ?(?:of|to enter|for"
        r"|for entry of)? ?(?:\w+ )?(?:attorney |special |limited "
        "|general )?appearances?(?! (?:and )?withdraw)",
        r"(?:notice|designation) of (?:\w+ )?(?:lead |local |trial )?(?:attorney"
        r"|counsel)(?: \w+)?(?! change| info| chang| firm)",
        r"attorney (?:\S+ ){1,6}?(?:for|appear|added|entering)",
        r"notice (?:of|for) (?:desig\w*|association)(?: of)?(?: \w+)? (?:counsel|attorney)\w*",
        r"(?:designation|association) of (?:\w+ )?(?:counsel|attorney)",
        "notice to appear",
        "amicus curiae appearance",
        "appearance",
        "notice of appearance or withdrawal",
    ),
    titles=(
        "notice for desig of local counsel & vp",
        "attorney appearance - entry of appearance",
    ),
)
class NoticeOfAppearance(Notice):
    """Counsel appears for a party."""


@filing(
    "Notice of Withdrawal of Appearance",
    reads=(
        r"(?:notice|praecipe)?(?: of)?(?: \w+)? ?withdrawal(?: of| as| by)+(?: \S+){0,4}? ?(?:appearance"
        "|attorney|atty|counsel|representation)",
        r"notice (?:of )?withdraw\w+ (?:as )?(?:\S+ ){0,4}?(?:counsel|attorney|appearance)",
        r"notice of (?:termination|disassociation|withdrawal)(?: of)? (?:\w+ )?(?:attorney|counsel)\w*",
        "notice of appearance or withdrawal of counsel",
    ),
    titles=("notice of appearance or withdrawal of counsel (g-123)",),
)
class NoticeOfWithdrawalOfCounsel(Notice):
    """Counsel leaves, others staying."""


@filing(
    "Substitution of Attorney",
    reads=(
        r"(?:notice (?:of )?)?(?:\w+ )?substitution(?: of| and| withdrawal)*(?: \w+)? (?:attorney|counsel|atty)s?",
        "consent order granting substitution",
        "substitution of",
        "notice of (?:withdrawal and )?substitution(?: of counsel)?",
        "substitution",
    ),
)
class SubstitutionOfCounsel(Filing):
    """One attorney takes another's place."""


@filing(
    "Motion for Leave to Appear Pro Hac Vice",
    reads=(
        r"(?:appear )?(?:pro hac vic?e|phv|pro hac(?! vi))(?! (?:fee|order|status|approv|added|notice|\$"
        "|attorney|counsel|motion def))",
        r"(?:petition|application|request|motion|verified petition)s?(?: \S+){0,12}? (?:pro hac|admission"
        r"|permission to practice)\w*(?: hac vice)?(?: vice)?",
        r"certification (?:\S+ ){0,6}?pro hac vice",
    ),
    asks=(
        "(?:pro hac vic?e|phv|pro hac(?! vi))",
        r"(?:leave to |permission to )?(?:appear|practice|admi\w+)(?: \S+){0,14}? (?:pro hac vic?e|phv"
        "|pro hac(?! vi))",
        "leave to appear(?! (?:by|tele|remot|via))",
        r"admi(?:ssion|t|tted)\w*(?: of)?(?: \S+){0,6}? (?:attorney|counsel|to practice)",
        "admission",
        "special admission",
        "permission to practice",
    ),
    titles=(
        "appear pro hac vice",
        "petition for special admission - pro hac vice",
        "motion for pro hac vice (credit card payment)",
    ),
)
class MotionForProHacVice(Motion):
    """An application to appear pro hac vice."""


@filing(
    "Motion to Withdraw as Attorney",
    asks=(
        r"(?:leave (?:of court )?to |be permitted to )?withdraw(?:al)?(?! (?:the )?(?:\w+ )?(?:motion"
        "|consent|refer|document|deem|admiss|juris|exhibit|funds|stip|complaint|claim|answer"
        r"|pleading))(?: (?:as|of|from|appear\w*|representation|\w+))*?(?: (?:attorney|counsel|appearance"
        r"|atty|representation)\w*)?",
        "(?:relieve|relief|be relieved) (?:as|of|from) (?:counsel|attorney)",
        "(?:relieved|terminate) (?:as )?(?:counsel|attorney)",
    ),
)
class MotionToWithdrawAsAttorney(Motion):
    """A motion of counsel to withdraw."""


@filing(
    "Motion to Appoint Counsel",
    asks=(
        r"appoint\w*(?: of| pro bono)* (?:counsel|attorney|an attorney)",
        "court (?:to )?(?:appointed|request) counsel",
        "appointment",
        r"assign\w* (?:of )?counsel",
        "pro bono counsel",
        "court to request counsel",
    ),
    titles=("application for court to request counsel",),
)
class MotionToAppointCounsel(Motion):
    """A motion to appoint counsel (28 USC 1915(e)(1))."""


@filing(
    "Notice of Change of Address",
    reads=(
        r"(?:notice|ntc|letter|notification)?(?: of| re| regarding)?(?: \w+){0,4}? ?change(?: of"
        r"| in)?(?: \w+){0,3}? (?:address|contact|firm|affiliation|information|email|e mail|name|business"
        r"|attorney info\w*|law firm)\w*",
        "change of address",
        r"notice of (?:new|updated|current) (?:\w+ )?(?:address|contact)\w*",
        "address change",
        "notice of change",
        r"notice of attorney (?:\w+ )*(?:change|address)\w*",
    ),
    titles=("notice of change of attorney business or contact information (g-06)",),
)
class ChangeOfAddress(Notice):
    """A party or counsel gives a new address."""


@filing(
    "Mail Returned as Undeliverable",
    reads=(
        r"mail (?:\S+ ){0,20}?(?:returned|undeliver\w*)",
        "(?:returned|undeliverable) mail",
        r"(?:order|copy|letter|notice|envelope|document)s? (?:\S+ ){0,8}?returned (?:\w+ )?(?:undeliver"
        r"|unclaim|as undel|by (?:post|us))\w*",
        "mail returned",
    ),
    titles=("qc - invalid mailing address (pro se)",),
)
class MailReturned(CourtAct):
    """Mail to a party came back."""


@filing(
    "Motion to Intervene",
    asks=(r"(?:leave to )?interven\w*",),
)
class MotionToIntervene(Motion):
    """A motion to intervene (FRCP 24); `ground` is "of right" (24(a)) or "permissive" (24(b)), where shown."""

    ground: str | None = None


@filing(
    "Intervenor Complaint",
    reads=(r"(?:amended )?(?:intervenor'?s?|intervention|complaint (?:in|of) interven\w*)(?: complaint| pleading)?",),
)
class IntervenorComplaint(InitiatingPaper):
    """The pleading of a party that was let in (FRCP 24(c))."""

    roles: ClassVar[dict[str, str]] = {"plaintiffs": "intervenor plaintiff", "defendants": "defendant"}


@filing(
    "Motion for Joinder",
    asks=(
        "joinder(?! in)",
        r"join (?:\w+ )?(?:part|def|plain|additional)\w*",
        r"(?:add|drop) (?:\w+ )?(?:part|def|plain)\w*",
        "implead",
        r"sever\w*",
        "misjoinder",
    ),
)
class MotionForJoinderOfParties(Motion):
    """A motion to join or drop a party (FRCP 19-21)."""


@filing(
    "Suggestion of Death",
    reads=(
        r"(?:notice|suggestion|statement)(?: of| noting| re)* (?:\w+ )?death",
        "suggestion of death",
    ),
)
class SuggestionOfDeath(Notice):
    """A statement noting a party's death (FRCP 25(a)(1))."""


@filing(
    "Motion to Substitute Party",
    asks=(
        r"substitut\w*(?: of)?(?: \w+){0,3}? (?:part|plaint|def)\w*",
        r"substitut\w*(?! (?:\w+ )?(?:counsel|attorney|serv|exhib))",
    ),
)
class MotionToSubstituteParty(Motion):
    """A motion to substitute a party (FRCP 25)."""


@filing(
    "Order Substituting Party",
    reads=(r"order (?:\w+ ){0,3}?substituting (?!counsel|atto)",),
    within=("(?:is|are|be) (?:hereby )?substituted (?:as|for|in)(?! (?:counsel|attorney))",),
)
class OrderSubstitutingParty(Order):
    """A party is substituted (FRCP 25): `as_to` leaves, `substituted` comes in."""

    substituted: tuple[str, ...] = ()


@filing(
    "Add and Terminate Parties",
    reads=(
        r"(?:add(?:ed|ing)?|terminat\w+|remove\w*)(?: and terminate)? (?:part|plaint|def|deft|pltf)\w*",
        r"(?:part(?:y|ies)|defendants?|plaintiffs?)(?: \S+){0,14}? (?:added|terminated|dismissed)",
        "notice of dismissal of part",
    ),
    within=(
        r"(?:defendant|plaintiff|part(?:y|ies)|party)s?(?: \S+){0,12}? (?:and \S+ )?(?:terminated|added)(?! on)",
        "terminat(?:ing|ed) (?:party|parties|defendants?|plaintiffs?)",
        "(?:added|terminated) (?:party|parties)",
    ),
    titles=(
        "~util - add and terminate parties",
        "add and terminate parties",
    ),
)
class PartiesChanged(CourtAct):
    """The clerk adds or terminates parties."""

    added: tuple[str, ...] = ()
    terminated: tuple[str, ...] = ()


@filing(
    "Motion to Appoint Guardian ad Litem",
    asks=(
        r"appoint\w*(?: of)?(?: \S+){0,8}? (?:guardian|next friend|gal)\w*",
        "guardian ad litem",
    ),
)
class MotionForGuardianAdLitem(Motion):
    """A motion for a guardian ad litem or next friend (FRCP 17(c))."""


@filing(
    "Amicus Brief",
    reads=(
        "(?:brief (?:of |by )?)?amic(?:us|i)(?: curiae)?(?: brief)?",
        r"brief (?:\S+ ){0,6}?amic(?:us|i)",
    ),
)
class AmicusBrief(Filing):
    """A brief of a friend of the court."""


@filing(
    "Motion for Leave to File Amicus Brief",
    asks=(r"(?:leave )?(?:to )?(?:file |appear |participate )?(?:\S+ ){0,5}?amic(?:us|i)(?: curiae)?(?: brief)?",),
)
class MotionForAmicus(Motion):
    """A motion to appear as amicus."""


@filing(
    "Notice of Substitution of Party",
    reads=(
        r"(?:notice|suggestion|statement)(?: of)? (?:automatic )?substitution"
        r"(?: of)?(?: \w+)? (?:part|offic|defend)\w*",
    ),
)
class NoticeOfSubstitution(Notice):
    """A public officer's successor takes the officer's place (FRCP 25(d)): `as_to` leaves, `substituted` comes in."""

    substituted: tuple[str, ...] = ()


# -- who comes in, and who goes --------------------------------------------------------------------


def _dropped(case: Posture, amended: Filing) -> Iterator[str]:
    """Defendants of the pleading replaced whom the new one, where it names its defendants, no longer names."""
    named = defendants(amended)
    dismissed = [str(key) for key in case.subjects("pleading", "dismissed")][-1:]  # with leave to amend it
    for key in (replaced(case, amended) or dismissed) if named else ():
        old = case.opened_by("pleading", key)
        for name in defendants(old) if old is not None else ():
            if name not in named and case.state("party", name) == "in":
                yield name


def _new_among(field: str) -> AsTo:
    def find(case: Posture, paper: Filing) -> Iterator[str]:
        for name in dict.fromkeys(getattr(paper, field)):
            if case.state("party", name) != "in":
                yield name

    return AsTo(f"each of its {field} who is not in the case", find)


def _intervenors(permissive: bool) -> AsTo:
    def find(case: Posture, ruling: Filing) -> Iterator[str]:
        for motion in motions_ruled(case, ruling, MotionToIntervene):
            if isinstance(motion, MotionToIntervene) and (motion.ground == "permissive") is permissive:
                yield from (name for name in motion.by if case.state("party", name) != "in")

    return AsTo("each who is let in", find, refers_to=(MotionToIntervene,))


dropped = AsTo("each party that it no longer names", _dropped)
added, named_against = _new_among("added"), _new_among("against")
impleaded, succeeding = _new_among("defendants"), _new_among("substituted")
PARTY.add(
    Row(AmendedComplaint, "in", "terminated", dropped, "frcp-15-a-2"),
    Row(Counterclaim, "*", "in", named_against, "frcp-13-h"),
    Row(Crossclaim, "*", "in", named_against, "frcp-13-h"),
    Row(ThirdPartyComplaint, "*", "in", impleaded, "frcp-14-a-1"),
    Row(PartiesChanged, "*", "in", added, "frcp-21"),
    Row(PartiesChanged, ("in", "terminated"), "terminated", each("terminated"), "frcp-21", irregular=None),
    Row(On(Ruling, GRANTED), "*", "in", _intervenors(permissive=False), "frcp-24-a"),
    Row(On(Ruling, GRANTED), "*", "in", _intervenors(permissive=True), "frcp-24-b"),
)

# -- third parties (FRCP 14) -----------------------------------------------------------------------

WITHOUT_LEAVE = "third-party complaint without leave"

IMPLEADER = Region(
    "impleader",
    "Each party that has answered: until when it may bring in a third party without leave.",
    ("open", "used"),
    final=("used",),
)


def third_party(case: Posture, pleading: Filing, name: str) -> bool:
    """Whether what a party has to answer is a third-party complaint."""
    return isinstance(pleading, ThirdPartyComplaint)


def _first_answer_of(case: Posture, answer: Filing) -> Iterator[str]:
    yield from (name for name in answer.by if case.cell("impleader", name) is None)


RESPONSE.add(*on_service(ProofOfService, third_party, "frcp-14-a-2", answer_due("frcp-12-a-1-A-i", service_shown)))
IMPLEADER.add(
    Row(
        ResponsivePleading,
        NEW,
        "open",
        AsTo("each whose original answer it is", _first_answer_of),
        "frcp-14-a-1",
        clock=Clock(act=WITHOUT_LEAVE, law="frcp-14-a-1", kind="may", silence="leave is needed"),
    ),
    Row(ThirdPartyComplaint, "*", "used", each("by"), "frcp-14-a-1", irregular=None),
)


@rule("frcp-14-a-1", ThirdPartyComplaint, severity=Severity.CURABLE)
def third_party_complaint_in_time_or_by_leave(case: Posture, complaint: ThirdPartyComplaint) -> Finding | None:
    """A third-party complaint is filed within 14 days after the original answer; after that by leave."""
    for name in complaint.by:
        clock = case.clock("impleader", name, WITHOUT_LEAVE)
        if clock is None or complaint.day is None:
            continue
        last = clock.due(case.court).due
        if last is None or complaint.day <= last:
            return satisfied
        if leave_may_be_unread(case, clock.start.day):
            return not_shown("whether the court gave leave")
        cure = "move for leave to file it (Rule 14(a)(1))"
        return violated(f"the time of {name} to file it without leave ran out on {last}", cure)
    return None


@rule("frcp-14-b", ThirdPartyComplaint, severity=Severity.CURABLE)
def plaintiff_impleads_when_claimed_against(case: Posture, complaint: ThirdPartyComplaint) -> Finding | None:
    """A plaintiff may bring in a third party when a claim is asserted against it."""
    if not any(role(case, name) == "plaintiff" for name in complaint.by):
        return None
    if any(isinstance(pleading, (Counterclaim, Crossclaim)) for pleading in standing(case)):
        return satisfied
    return violated(
        "no claim against the plaintiff is on the docket", "amend the complaint to join the party (Rule 20)"
    )


@rule("frcp-13-g", Crossclaim, severity=Severity.CURABLE)
def crossclaim_against_a_coparty(case: Posture, crossclaim: Crossclaim) -> Finding | None:
    """A crossclaim is a claim by one party against a coparty."""
    sides = {name: role(case, name) for name in (*crossclaim.by, *crossclaim.against)}
    for mine in crossclaim.by:
        for theirs in crossclaim.against:
            if {sides[mine], sides[theirs]} == {"plaintiff", "defendant"}:
                return violated(f"{theirs} is an opposing party of {mine}, no coparty", "plead it as a counterclaim")
    return None


@rule("frcp-13-a", Counterclaim, severity=Severity.NOTEWORTHY)
def counterclaim_inside_a_pleading(case: Posture, counterclaim: Counterclaim) -> Finding | None:
    """A counterclaim is stated in a pleading; it is no pleading of its own (Rule 7(a))."""
    if not counterclaim.by or any(isinstance(act, ResponsivePleading) for act in case.entry(counterclaim.id)):
        return None
    if any(subject[1] in counterclaim.by for subject in responses_in(case, "answered")):
        answer = case.latest(Answer)
        if answer is None or answer.day != counterclaim.day:
            return violated("it stands alone, after the answer of which it should be a part")
    return None


# -- substitution (FRCP 25) ------------------------------------------------------------------------

DEATH = Region(
    "death",
    "Each party whose death was noted on the record: whether another takes its place.",
    ("noted", "substitution asked", "substituted"),
    final=("substituted",),
)


def service_of_the_suggestion(case: Posture, suggestion: Filing, subject: Any) -> Start:
    """The day of the suggestion, conditional: the time runs from its service, on nonparty successors too."""
    return Start(
        suggestion.served or suggestion.day,
        known="docketed" if suggestion.served else "assumed",
        what="service",
        assumes=() if suggestion.served else ("it was served on the day it was filed",),
        missing="service of the suggestion on the decedent's successor or representative (Rule 4)",
    )


def may_move_to_substitute(case: Posture, suggestion: Filing, subject: Any) -> tuple[str, ...]:
    """For whom the time matters: those who claim against a defendant who died; the estate of anyone else."""
    if role(case, str(subject)) == "defendant":
        claiming = [str(name) for name in case.subjects("party", "in") if role(case, str(name)) == "plaintiff"]
        return tuple(claiming)
    return (str(subject),)


def _leaves(noted: bool) -> AsTo:
    """Those whose place is taken, told apart by whether their death was noted."""

    def find(case: Posture, filing: Filing) -> Iterator[str]:
        yield from (name for name in filing.as_to if (case.cell("death", name) is not None) is noted)

    return AsTo("each whose place is taken", find)


the_decedent, the_transferor = _leaves(noted=True), _leaves(noted=False)
DEATH.add(
    Row(
        SuggestionOfDeath,
        (NEW, "noted"),
        "noted",
        each("as_to"),
        "frcp-25-a-1",
        clock=Clock(
            act="motion to substitute",
            law="frcp-25-a-1",
            start=service_of_the_suggestion,
            party=may_move_to_substitute,
            silence="the action by or against the decedent must be dismissed (Fed. R. Civ. P. 25(a)(1))",
        ),
        ends="superseded",
    ),
    Row(
        MotionToSubstituteParty,
        "noted",
        "substitution asked",
        AsTo("each whose death was noted", lambda case, motion: motion.as_to or case.subjects("death", "noted")),
        "frcp-25-a-1",
        irregular=None,
    ),
    Row(OrderSubstitutingParty, ("noted", "substitution asked"), "substituted", the_decedent, "frcp-25-a-1"),
)
PARTY.add(
    Row(OrderSubstitutingParty, "in", "substituted", the_decedent, "frcp-25-a-1"),
    Row(OrderSubstitutingParty, "in", "substituted", the_transferor, "frcp-25-c"),
    Row(OrderSubstitutingParty, "*", "in", succeeding, "frcp-25-c"),
    Row(NoticeOfSubstitution, "in", "substituted", each("as_to"), "frcp-25-d"),
    Row(NoticeOfSubstitution, "*", "in", succeeding, "frcp-25-d"),
)


def _taken_over(*states: str) -> AsTo:
    """The responses that a successor takes over, as its predecessor left them."""

    def find(case: Posture, filing: Filing) -> Iterator[Subject]:
        for pleading, name in responses_in(case, *states):
            if name in filing.as_to:
                for successor in getattr(filing, "substituted", ()):
                    yield pleading, successor

    return AsTo("the response that the successor takes over", find)


def _as_left(case: Posture, filing: Filing, subject: Any) -> Start:
    return Start(None, known="assumed", what="substitution", missing="the time that the successor is given to respond")


taken_over_answered, taken_over_open = _taken_over("answered"), _taken_over(*OPEN)
RESPONSE.add(
    *(
        row
        for kind, law in ((OrderSubstitutingParty, "frcp-25-c"), (NoticeOfSubstitution, "frcp-25-d"))
        for row in (
            Row(kind, NEW, "answered", taken_over_answered, law),
            Row(kind, NEW, "due", taken_over_open, law, clock=answer_due("frcp-12-a-1-A-i", _as_left)),
        )
    )
)

# -- minors and incompetents; counsel --------------------------------------------------------------

GUARDIAN = Region(
    "guardian",
    "Each party for whom a guardian ad litem is asked or appointed (FRCP 17(c)).",
    ("asked", "appointed", "refused"),
    final=("appointed",),
)


def _wards(case: Posture, ruling: Filing) -> Iterator[str]:
    for motion in motions_ruled(case, ruling, MotionForGuardianAdLitem):
        yield from motion.as_to


wards = AsTo("each for whom a guardian was asked", _wards, refers_to=(MotionForGuardianAdLitem,))
GUARDIAN.add(
    Row(MotionForGuardianAdLitem, "*", "asked", each("as_to"), "frcp-17-c-2"),
    Row(On(Ruling, GRANTED), "asked", "appointed", wards, "frcp-17-c-2"),
    Row(On(Ruling, ("denied",)), "asked", "refused", wards, "frcp-17-c-2"),
)

COUNSEL = Region(
    "counsel",
    "Whether each party has counsel, on whom papers are then served (FRCP 5(b)(1)).",
    ("represented", "withdrawn"),
)


def _clients(case: Posture, ruling: Filing) -> Iterator[str]:
    """Those whose counsel is let go: whom the ruling or the motion is about, if anyone named."""
    for motion in motions_ruled(case, ruling, MotionToWithdrawAsAttorney):
        yield from (
            n for n in (*(ruling.as_to or motion.as_to or motion.by),) if case.state("counsel", n) == "represented"
        )


client = AsTo("each for whom counsel appears", lambda case, filing: filing.by or filing.as_to)
COUNSEL.add(
    Row(NoticeOfAppearance, "*", "represented", client, "frcp-5-b-1"),
    Row(SubstitutionOfCounsel, "*", "represented", client, "frcp-5-b-1"),
    Row(
        On(Ruling, GRANTED),
        "represented",
        "withdrawn",
        AsTo("each whose counsel is let go", _clients, refers_to=(MotionToWithdrawAsAttorney,)),
        "frcp-5-b-1",
    ),
)
