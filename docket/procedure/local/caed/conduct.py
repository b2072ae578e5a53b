"""How parties and papers behave: L.R. 110, 133, 160, 180, 183, 220, 250."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docket.clock import Clock
from docket.filing import Filing
from docket.procedure.commencement import InitiatingPaper, is_entity
from docket.procedure.local import MAIL, all_clocks, filed_on, mail_rows
from docket.procedure.motions import MinuteEntry, Motion, Order, Ruling, RulingOnStipulation
from docket.procedure.parties import ELECTRONIC, MotionToWithdrawAsAttorney, NoticeOfWithdrawalOfCounsel
from docket.procedure.pleading import AmendedComplaint, ResponsivePleading
from docket.procedure.pretrial import COMMANDS, ORDER_TO_ACT, DiscoveryPaper, commanded
from docket.procedure.stay import SETTLEMENT, NoticeOfSettlement
from docket.region import NEW, AsTo, Row, the_case
from docket.rule import Finding, Severity, not_shown, rule, satisfied, violated

if TYPE_CHECKING:
    from docket.posture import Posture

__all__ = [
    "DISOBEDIENCE",
]


SETTLEMENT.add(
    Row(
        NoticeOfSettlement, "*", "noticed", the_case, "caed-160-a",
        clock=Clock(
            act="dispositional documents",
            law="caed-160-b",
            start=filed_on,
            party=lambda case, filing, subject: tuple(str(name) for name in case.subjects("party", "in")),
            silence="sanctions; the notice itself closes nothing (L.R. 160(b))",
        ),
    )
)  # fmt: skip
MAIL.add(*mail_rows("caed-183-b"))
DISOBEDIENCE = "any sanction that statute, rule or the court's inherent power allows (L.R. 110; Fed. R. Civ. P. 41(b))"
for _act in (Order, Ruling, RulingOnStipulation, MinuteEntry):
    ORDER_TO_ACT.add(
        Row(
            _act,
            NEW,
            "open",
            commanded,
            "caed-110",
            clock=all_clocks(COMMANDS, "caed-110", DISOBEDIENCE),
            irregular=None,
        )
    )


@rule("caed-250", DiscoveryPaper, severity=Severity.NOTEWORTHY)
def discovery_is_not_filed(case: Posture, paper: DiscoveryPaper) -> Finding:
    """Discovery requests, responses and proofs of service are not filed until there is a proceeding about them."""
    return violated("discovery is on the docket with no proceeding about it shown")


prisoners_filing = AsTo(
    "each prisoner who brings it", lambda case, paper: (paper.plaintiffs or paper.by) if paper.prisoner else ()
)
ELECTRONIC.add(Row(InitiatingPaper, NEW, "on paper", prisoners_filing, "caed-133", irregular=None))


@rule("caed-180", NoticeOfWithdrawalOfCounsel, severity=Severity.CURABLE)
def a_client_is_left_alone_only_by_leave(case: Posture, notice: NoticeOfWithdrawalOfCounsel) -> Finding | None:
    """An attorney whose withdrawal leaves the client without counsel withdraws by leave of court, on motion."""
    if not notice.leaves_alone:
        return None
    return violated("it leaves the client without counsel", "move for leave to withdraw, on notice (L.R. 182(d))")


@rule("caed-183-a", Motion, ResponsivePleading, severity=Severity.NOTEWORTHY)
def an_entity_appears_by_counsel(case: Posture, paper: Filing) -> Finding | None:
    """A corporation or other entity appears only by an attorney."""
    alone = [name for name in paper.by if is_entity(name) and case.state("counsel", name) == "withdrawn"]
    if not alone or isinstance(paper, MotionToWithdrawAsAttorney):
        return None
    return violated(f"counsel of {', '.join(alone)} was let go, and no other has appeared since", "have counsel appear")


@rule("caed-220", AmendedComplaint, severity=Severity.CURABLE)
def an_amended_pleading_is_complete_in_itself(case: Posture, pleading: AmendedComplaint) -> Finding:
    """An amended pleading is filed whole, without reference to the one that it replaces."""
    if pleading.complete is None:
        return not_shown("whether the amended pleading is complete in itself")
    return satisfied if pleading.complete else violated("it refers to the earlier one", "file it complete in itself")
