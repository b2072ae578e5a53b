"""Parties and counsel: FRCP 13(g)-(h), 14, 17-25."""

from __future__ import annotations

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import Motion, Notice, Order


@filing("Notice of Appearance")
class NoticeOfAppearance(Notice):
    """Counsel appears for a party."""


@filing("Notice of Withdrawal of Appearance")
class NoticeOfWithdrawalOfCounsel(Notice):
    """Counsel leaves, others staying."""


@filing("Substitution of Attorney")
class SubstitutionOfCounsel(Filing):
    """One attorney takes another's place."""


@filing("Motion for Leave to Appear Pro Hac Vice")
class MotionForProHacVice(Motion):
    """An application to appear pro hac vice."""


@filing("Motion to Withdraw as Attorney")
class MotionToWithdrawAsAttorney(Motion):
    """A motion of counsel to withdraw."""


@filing("Motion to Appoint Counsel")
class MotionToAppointCounsel(Motion):
    """A motion to appoint counsel (28 USC 1915(e)(1))."""


@filing("Notice of Change of Address")
class ChangeOfAddress(Notice):
    """A party or counsel gives a new address."""


@filing("Mail Returned as Undeliverable")
class MailReturned(CourtAct):
    """Mail to a party came back."""


@filing("Motion to Intervene")
class MotionToIntervene(Motion):
    """A motion to intervene (FRCP 24)."""


@filing("Motion for Joinder")
class MotionForJoinderOfParties(Motion):
    """A motion to join or drop a party (FRCP 19-21)."""


@filing("Suggestion of Death")
class SuggestionOfDeath(Notice):
    """A statement noting a party's death (FRCP 25(a)(1))."""


@filing("Motion to Substitute Party")
class MotionToSubstituteParty(Motion):
    """A motion to substitute a party (FRCP 25)."""


@filing("Order Substituting Party")
class OrderSubstitutingParty(Order):
    """A party is substituted (FRCP 25)."""

    substituted: tuple[str, ...] = ()


@filing("Add and Terminate Parties")
class PartiesChanged(CourtAct):
    """The clerk adds or terminates parties."""

    added: tuple[str, ...] = ()
    terminated: tuple[str, ...] = ()


@filing("Motion to Appoint Guardian ad Litem")
class MotionForGuardianAdLitem(Motion):
    """A motion for a guardian ad litem or next friend (FRCP 17(c))."""


@filing("Amicus Brief")
class AmicusBrief(Filing):
    """A brief of a friend of the court."""


@filing("Motion for Leave to File Amicus Brief")
class MotionForAmicus(Motion):
    """A motion to appear as amicus."""
