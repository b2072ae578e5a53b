"""Appearances of counsel, intervention, death, substitution."""

from __future__ import annotations

from typing import ClassVar

from docket.filing import CourtAct, Filing, filing
from docket.procedure.commencement import InitiatingPaper
from docket.procedure.motions import Motion, Notice, Order

__all__ = [
    "AmicusBrief",
    "ChangeOfAddress",
    "ChangeOfCounsel",
    "IntervenorComplaint",
    "MailReturned",
    "MotionForAmicus",
    "MotionForConventionalFiling",
    "MotionForGuardianAdLitem",
    "MotionForJoinderOfParties",
    "MotionForProHacVice",
    "MotionToAppointCounsel",
    "MotionToFileElectronically",
    "MotionToIntervene",
    "MotionToSever",
    "MotionToSubstituteAttorney",
    "MotionToSubstituteParty",
    "MotionToWithdrawAsAttorney",
    "NoticeOfAppearance",
    "NoticeOfSubstitution",
    "NoticeOfWithdrawalOfCounsel",
    "OrderJoiningParty",
    "OrderSubstitutingParty",
    "PartiesChanged",
    "SubstitutionOfCounsel",
    "SuggestionOfDeath",
]


@filing(
    "Notice of Appearance",
    reads=(
        "(?:notice|ntc|entry|attorney|counsel|praecipe)?s? ?(?:of|to enter|for"
        r"|for entry of)? ?(?:\w+ )?(?:attorney |special |limited "
        "|general )?appearances?(?! (?:and )?withdraw)",
        r"(?:notice|designation) of (?:\w+ )?(?:lead |local |trial )?(?:attorney"
        r"|counsel)(?!'?s?'? (?:charging )?(?:liens?|fees?))(?: \w+)?(?! change| info| chang| firm)",
        r"attorney (?!update)(?:(?!terminated\b)\S+ ){1,6}?(?:for|appear|added|entering)(?!(?: \S+){0,5}? terminated)",
        r"attorney update in case(?: \S+){0,12}? added",
        "notice of (?:pro se|self represent\\w*) appearance",
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
        r"notice of (?:attorney|counsel) withdrawal",
        r"(?:notice of )?withdrawal that (?:\S+ ){1,10}?(?:withdraws?|withdrew) (?:\w+ )?(?:as|from)"
        r" (?:\w+ ){0,3}?(?:attorneys?|counsel|represent\w+|appear\w+)",
        r"attorney (?:\S+ ){1,8}?terminated",
        r"attorney update in case(?: \S+){0,12}? terminated",
        r"notice (?:of )?withdraw\w+ (?:as )?(?:\S+ ){0,4}?(?:counsel|attorney|appearance)",
        r"notice of (?:termination|disassociation|withdrawal)(?: of)? (?:\w+ )?(?:attorney|counsel)\w*",
        "notice of appearance or withdrawal of counsel",
    ),
    titles=("notice of appearance or withdrawal of counsel (g-123)",),
)
class NoticeOfWithdrawalOfCounsel(Notice):
    """Counsel leaves, others staying; `leaves_alone` where it says that its client is then without any."""

    leaves_alone: bool = False


@filing(
    "Substitution of Attorney",
    reads=(
        r"(?:notice (?:of )?)?(?:\w+ )?substitution(?: of| and| withdrawal)*(?: \w+)? (?:attorney|counsel|atty)s?",
        "consent order granting substitution",
        r"stip\w*(?: and (?:proposed )?order)? (?:of|for|to|re|regarding) (?:\w+ )?substitut\w+(?: of)?"
        r" (?:\w+ )?(?:attorney|counsel)s?",
        r"praecipe (?:to|for|of) substitut\w+(?: of)? (?:\w+ )?(?:attorney|counsel|appearance)s?",
        r"consents? to (?:substitut\w*|change)(?: of)? (?:\w+ )?(?:attorney|counsel)",
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
        r"(?:petition|application|request|motion|verified petition)s?"
        r"(?: (?!requests?\b|(?:attorneys?|counsel) admitted)\S+){0,12}? (?:pro hac"
        r"|admission(?!s)|permission to practice)\w*(?: hac vice)?(?: vice)?",
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
    "Motion to Substitute Attorney",
    asks=(
        r"(?:leave to |approval of (?:the )?|to )?(?:withdraw and )?substitut\w*(?: of)?(?: \w+)? "
        r"(?:attorneys?|attys?|counsel)",
    ),
)
class MotionToSubstituteAttorney(Motion):
    """A motion that one counsel of a party take the place of another: the party stays represented."""


@filing(
    "Motion to Appoint Counsel",
    asks=(
        r"appoint\w*(?: of| pro bono)* (?:counsel|attorney|an attorney)",
        "court (?:to )?(?:appointed|request) counsel",
        r"appointment(?! of (?:\w+ )?(?!coun|att)\w+)",
        r"assign\w* (?:of )?counsel",
        "pro bono counsel",
        r"recruit\w*(?: of)?(?: pro bono)? (?:counsel|an attorney)",
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
        "notice of (?:firm )?(?:name )?change",
        r"notice of attorney (?:\w+ )*(?:change|address)\w*",
    ),
    titles=("notice of change of attorney business or contact information (g-06)",),
)
class ChangeOfAddress(Notice):
    """A party or counsel gives a new address."""


@filing(
    "Notice of Change in Counsel",
    reads=(
        r"(?:notice|ntc)(?: of| re| regarding)? (?:\w+ )?changes? (?:of|in) (?:\w+ )?(?:counsel|attorneys?"
        r"|representation)"
        r"(?!'?s? (?:\S+ ){0,3}?(?:address|firm|info|contact|affil|name|email|e mail|business))",
    ),
)
class ChangeOfCounsel(Notice):
    """A party tells that other counsel represents it, or other counsel of the firm; who leaves, others show."""


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
    "Motion for Leave to File Electronically",
    asks=(
        r"(?:leave |permission )?(?:to )?(?:use|file|access|participate|register|obtain)(?: \S+){0,5}?"
        r" (?:electronic(?:ally)?(?! (?:dev|equip|sign|disc|comm|reco|stor|evid|monit))|e-?fil\w+|cm ?/?ecf|ecf|pacer)"
        "(?: (?:case )?filing| system| privileges| account)*",
        r"(?:(?:permission|leave|authorization) (?:for|to) )?electronic case fil\w+",
        r"electronic filing (?:privileges|access|rights)",
        r"(?:permission|leave|authorization) (?:for|to) electronic(?:ally)? fil\w+",
        "cm ecf",
    ),
)
class MotionToFileElectronically(Motion):
    """A person without counsel asks leave to file electronically (FRCP 5(d)(3)(B))."""


@filing(
    "Motion for Leave to File Conventionally",
    asks=(
        r"(?:exempt\w*|excus\w+|relie\w+)(?: \S+){0,4}? (?:electronic|e-?filing|cm ?/?ecf|ecf)\w*(?: filing)?",
        r"(?:leave )?(?:to )?file (?:\S+ ){0,6}?(?:conventional|manual|non-?electronic)\w*",
    ),
)
class MotionForConventionalFiling(Motion):
    """A person with counsel asks to file on paper (FRCP 5(d)(3)(A))."""


@filing(
    "Motion to Intervene",
    asks=(r"(?:leave to )?interven\w*",),
)
class MotionToIntervene(Motion):
    """A motion to intervene (FRCP 24); `ground` is "of right" (24(a)) or "permissive" (24(b)), where shown.

    `pleading_attached` says whether the pleading comes with it; None where the docket does not show.
    """

    ground: str | None = None
    pleading_attached: bool | None = None


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
        r"joinder(?! in| (?:of|to) (?:the |his |her |its )?(?:\W?\d|mot|mtn|opp|resp|repl|brief|memo|obj))",
        "leave to join",
        r"join (?:\w+ )?(?:part|def|plain|additional)\w*",
        r"(?:add|drop) (?:\w+ )?(?:part|def|plain)\w*",
        "implead",
        "misjoinder",
    ),
)
class MotionForJoinderOfParties(Motion):
    """A motion to join or drop a party (FRCP 19-21)."""


@filing(
    "Motion to Sever",
    asks=(r"sever(?!al|e\b|ely|ity|anc)\w*", "severance(?! (?:pay|ben|pack|agree|plan))"),
)
class MotionToSever(Motion):
    """A motion that claims or parties go on in an action of their own (FRCP 21)."""


@filing(
    "Order Joining Party",
    reads=(
        r"order (?:\w+ ){0,3}?(?:joining|to join|for joinder of|that) (?:\S+ ){1,10}?(?:be joined )?as (?:an? )?"
        r"(?:necessary |required |indispensable |involuntary )*(?:part(?:y|ies)|defendants?|plaintiffs?)",
    ),
    within=(
        r"(?:is|are|be|shall be|must be) (?:hereby |ordered )?joined as (?:an? )?(?:necessary |required "
        r"|indispensable |involuntary )*(?:part(?:y|ies)|defendants?|plaintiffs?)",
    ),
)
class OrderJoiningParty(Order):
    """The court orders that a required party be made a defendant or, in a proper case, a plaintiff (FRCP 19(a)(2))."""

    roles: ClassVar[dict[str, str]] = {"plaintiffs": "plaintiff", "defendants": "defendant"}

    plaintiffs: tuple[str, ...] = ()
    defendants: tuple[str, ...] = ()


@filing(
    "Suggestion of Death",
    reads=(
        r"(?:notice (?:of )?)?(?:notice|suggestion|statement)(?: of| noting| re)* (?:[\w']+ ){0,2}?death",
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
    reads=(r"order (?:\w+ ){0,3}?substituting(?! (?:counsel|atto))",),
    within=("(?:is|are|be) (?:hereby )?substituted (?:as|for|in)(?! (?:counsel|attorney))",),
)
class OrderSubstitutingParty(Order):
    """A party is substituted (FRCP 25): `as_to` leaves, `substituted` comes in.

    `incompetent` where it says that a representative carries on for a party who has become incompetent (FRCP 25(b)).
    """

    substituted: tuple[str, ...] = ()
    incompetent: bool = False


@filing(
    "Add and Terminate Parties",
    reads=(
        r"(?:add(?:ed|ing)?|terminat\w+|remove\w*)(?: and terminate)? (?:part|plaint|def|deft|pltf)\w*",
        r"(?:part(?:y|ies)|defendants?|plaintiffs?)(?: \S+){0,14}? (?:added|terminated|dismissed)",
        "notice of dismissal of part",
    ),
    within=(
        r"(?:defendant|plaintiff|part(?:y|ies)|party)s?(?! to be)(?: (?!case\b|the added)\S+){0,12}? (?:and \S+ )?"
        "(?:terminated|added)(?! on)",
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
    asks=(
        r"(?:leave )?(?:to )?(?:file |appear |participate )?(?:(?!(?:and|or)\b)\S+ ){0,5}?amic(?:us"
        r"|i)(?: curiae)?(?: brief)?",
    ),
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
