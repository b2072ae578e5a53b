"""How a case begins, moves between courts, and is closed or reopened by the clerk.

FRCP 3, 5.1, 7.1, 81; 28 USC 1404-1407, 1441-1455; fees and screening, 28 USC 1915, 1915A.
"""

from __future__ import annotations

from typing import ClassVar

from docket.filing import CourtAct, Filing, family, filing
from docket.procedure.motions import Motion, Notice, Order


@family
class InitiatingPaper(Filing):
    """A paper that opens a civil action."""

    plaintiffs: tuple[str, ...] = ()
    defendants: tuple[str, ...] = ()
    prisoner: bool = False
    jury_demand: bool = False


@filing("Complaint")
class Complaint(InitiatingPaper):
    """A civil action is commenced by filing a complaint (FRCP 3)."""


@filing("Petition for Writ of Habeas Corpus")
class HabeasPetition(InitiatingPaper):
    """A petition under 28 USC 2241 or 2254, or a motion under 2255 docketed as a civil case."""


@filing("Petition")
class OtherPetition(InitiatingPaper):
    """A petition that opens a civil action: to compel or confirm arbitration, to enforce a summons, and the like."""


@filing("Notice of Removal")
class NoticeOfRemoval(InitiatingPaper):
    """A defendant removes an action from state court (28 USC 1446)."""


@filing("Case Transferred In")
class TransferIn(InitiatingPaper):
    """An action arrives from another district (28 USC 1404, 1406, 1407, 1631)."""


@filing("Notice of Appeal from Bankruptcy Court")
class BankruptcyAppeal(InitiatingPaper):
    """An appeal from a bankruptcy court opens a civil case in the district court."""


@filing("Civil Cover Sheet")
class CivilCoverSheet(Filing):
    """The civil cover sheet (JS-44)."""


@filing("Filing Fee Received")
class FilingFee(CourtAct):
    """The filing fee is paid (28 USC 1914)."""


@filing("Motion for Leave to Proceed in forma pauperis")
class MotionForIFP(Motion):
    """An application to proceed without prepaying fees (28 USC 1915(a))."""


@filing("Prisoner Trust Fund Account Statement")
class TrustAccountStatement(Filing):
    """The certified account statement of a prisoner (28 USC 1915(a)(2))."""


@filing("Screening Order")
class ScreeningOrder(Order):
    """A judge screens a pleading of a prisoner or pauper (28 USC 1915(e)(2), 1915A)."""

    variant: ClassVar[str | None] = "outcome"
    outcome: str = "service ordered"
    leave_to_amend: bool | None = None
    dismissed_parties: tuple[str, ...] = ()


@filing("Corporate Disclosure Statement")
class DisclosureStatement(Filing):
    """The disclosure of FRCP 7.1."""


@filing("Certificate of Interested Parties")
class CertificateOfInterestedParties(Filing):
    """A local certificate of interested parties."""


@filing("Notice of Related Case")
class NoticeOfRelatedCase(Notice):
    """A notice that another case is related."""


@filing("Notice of Constitutional Question")
class NoticeOfConstitutionalQuestion(Notice):
    """The notice of FRCP 5.1."""


@filing("New Case Opened")
class CaseOpened(CourtAct):
    """The clerk's note that a case was opened, designated or given its first notices."""


@filing("Motion to Remand")
class MotionToRemand(Motion):
    """A motion to send a removed case back (28 USC 1447(c))."""


@filing("Motion to Transfer Case")
class MotionToTransfer(Motion):
    """A motion to change venue (28 USC 1404, 1406)."""


@filing("Motion to Consolidate Cases")
class MotionToConsolidate(Motion):
    """A motion to consolidate (FRCP 42(a))."""


@filing("Motion to Reopen Case")
class MotionToReopen(Motion):
    """A motion to reopen a closed case."""


@filing("Order Remanding Case")
class OrderRemanding(Order):
    """The case goes back to the state court, or to the agency (28 USC 1447(c); 42 USC 405(g))."""

    to_agency: bool = False


@filing("Order Transferring Case")
class OrderTransferring(Order):
    """The case goes to another district (28 USC 1404, 1406, 1407, 1631)."""

    mdl: bool = False


@filing("Order Consolidating Cases")
class OrderConsolidating(Order):
    """Actions are joined or consolidated (FRCP 42(a))."""

    lead: str | None = None


@filing("Order Severing")
class OrderSevering(Order):
    """Claims or parties are severed (FRCP 21)."""


@filing("Administrative Closing")
class AdministrativeClosure(CourtAct):
    """The case is closed for statistics or administration; it stays pending."""


@filing("Terminate Civil Case")
class CaseClosed(CourtAct):
    """The clerk closes the case (JS-6); finality is another question."""


@filing("Case Reopened")
class CaseReopened(CourtAct):
    """The clerk or a judge reopens the case."""


@filing("Transmittal of Case")
class LetterOfTransmittal(CourtAct):
    """The record is sent to, or received from, another court."""
