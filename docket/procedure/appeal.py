"""Appeal: FRAP 3-5, 8, 12, 41; 28 USC 1291-1292, 2107."""

from __future__ import annotations

from typing import ClassVar

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import Motion, MotionForExtension, Notice, Order


@filing("Notice of Appeal")
class NoticeOfAppeal(Notice):
    """A notice of appeal to the court of appeals (FRAP 3)."""

    interlocutory: bool = False
    cross: bool = False


@filing("Notice of Interlocutory Appeal")
class NoticeOfInterlocutoryAppeal(NoticeOfAppeal):
    """A notice of appeal from an order that ends nothing (28 USC 1292)."""


@filing("Notice of Cross Appeal")
class NoticeOfCrossAppeal(NoticeOfAppeal):
    """A later notice by another party (FRAP 4(a)(3))."""


@filing("Amended Notice of Appeal")
class AmendedNoticeOfAppeal(NoticeOfAppeal):
    """An amended notice of appeal (FRAP 4(a)(4)(B)(ii))."""


@filing("Appeal Fee Payment")
class AppealFee(CourtAct):
    """The appeal fee is paid."""


@filing("Transmission of Notice of Appeal")
class AppealTransmitted(CourtAct):
    """The notice or record goes to the court of appeals (FRAP 3(d), 11)."""


@filing("USCA Case Number")
class AppealDocketed(CourtAct):
    """The court of appeals dockets the appeal (FRAP 12)."""

    number: str | None = None


@filing("USCA Order")
class AppellateOrder(CourtAct):
    """An order or opinion of the court of appeals received."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "order"


@filing("USCA Mandate")
class Mandate(CourtAct):
    """The mandate issues or is received (FRAP 41)."""

    variant: ClassVar[str | None] = "disposition"
    disposition: str = "mandate issued"


@filing("Appeal Document")
class AppealPaper(Filing):
    """A designation of record, transcript order or other paper for an appeal."""


@filing("Motion for Extension of Time to File Appeal")
class MotionToExtendAppeal(MotionForExtension):
    """A motion under FRAP 4(a)(5)."""


@filing("Motion to Reopen Time to Appeal")
class MotionToReopenAppeal(Motion):
    """A motion under FRAP 4(a)(6)."""


@filing("Motion for Leave to Appeal in forma pauperis")
class MotionForAppealIFP(Motion):
    """A motion to appeal without prepaying fees (28 USC 1915; FRAP 24)."""


@filing("Motion for Certificate of Appealability")
class MotionForCertificateOfAppealability(Motion):
    """A motion under 28 USC 2253(c)."""


@filing("Certificate of Appealability")
class CertificateOfAppealability(Order):
    """A certificate of appealability issued or refused (28 USC 2253(c))."""


@filing("Motion for Leave to Appeal")
class MotionForInterlocutoryAppeal(Motion):
    """A motion to certify an order under 28 USC 1292(b)."""


@filing("Motion to Stay Pending Appeal")
class MotionForStayPendingAppeal(Motion):
    """A motion for a stay or injunction pending appeal (FRCP 62; FRAP 8)."""
