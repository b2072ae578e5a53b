"""Conferences, schedules, discovery, hearings: FRCP 16, 26-37, 45."""

from __future__ import annotations

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import Motion, MotionForExtension, Notice, Order


@filing("Rule 26(f) Report")
class Rule26fReport(Filing):
    """The parties' report of their discovery conference (FRCP 26(f))."""


@filing("Case Management Statement")
class CaseManagementStatement(Filing):
    """A statement or proposed plan for a scheduling conference."""


@filing("Initial Disclosures")
class InitialDisclosures(Filing):
    """Disclosures under FRCP 26(a) that reached the docket."""


@filing("Discovery")
class DiscoveryPaper(Filing):
    """Discovery requests, responses or notices of their service that reached the docket (FRCP 5(d)(1)(A))."""


@filing("Notice to Take Deposition")
class NoticeOfDeposition(Notice):
    """A notice of deposition (FRCP 30(b))."""


@filing("Subpoena")
class Subpoena(Filing):
    """A subpoena or its return (FRCP 45)."""


@filing("Scheduling Order")
class SchedulingOrder(Order):
    """A scheduling order (FRCP 16(b))."""

    opens_discovery: bool = False


@filing("Order Modifying Schedule")
class OrderModifyingSchedule(SchedulingOrder):
    """A change of the schedule (FRCP 16(b)(4))."""


@filing("Pretrial Order")
class PretrialOrder(SchedulingOrder):
    """The final pretrial order (FRCP 16(e))."""


@filing("Motion to Modify Scheduling Order")
class MotionToModifySchedule(MotionForExtension):
    """A motion to change the schedule (FRCP 16(b)(4))."""


@filing("Motion for Extension of Time to Complete Discovery")
class MotionToExtendDiscovery(MotionToModifySchedule):
    """A motion for more time for discovery."""


@filing("Motion to Continue")
class MotionToContinue(MotionForExtension):
    """A motion to continue a hearing, conference or trial."""


@filing("Motion to Compel")
class MotionToCompel(Motion):
    """A motion to compel disclosure or discovery (FRCP 37(a))."""


@filing("Motion to Quash")
class MotionToQuash(Motion):
    """A motion to quash or modify a subpoena (FRCP 45(d)(3))."""


@filing("Motion for Discovery")
class MotionForDiscovery(Motion):
    """A motion for leave to take discovery, or about its conduct (FRCP 26(d), 30, 33)."""


@filing("Motion for Release of Records")
class MotionToProduceRecords(Motion):
    """A motion for an order that records be produced or released."""


@filing("Motion in Limine")
class MotionInLimine(Motion):
    """A motion about evidence before trial."""


@filing("Motion to Exclude")
class MotionToExclude(Motion):
    """A motion to exclude an expert or other evidence."""


@filing("Motion for Attendance of Witnesses")
class MotionForWitnesses(Motion):
    """A motion for the attendance of witnesses at trial."""


@filing("Notice of Hearing")
class HearingNotice(CourtAct):
    """A hearing or conference is set."""

    what: str | None = None


@filing("Set/Reset Hearings")
class HearingReset(CourtAct):
    """A hearing, conference or deadline is set, reset or continued by the clerk."""

    what: str | None = None


@filing("Terminate Hearings")
class HearingVacated(CourtAct):
    """A hearing, conference or deadline is vacated."""

    what: str | None = None


@filing("Set/Reset Deadlines")
class DeadlinesSet(CourtAct):
    """The clerk sets or resets deadlines."""


@filing("Hearing Held")
class HearingHeld(CourtAct):
    """Minutes of a hearing or conference held."""

    what: str | None = None


@filing("Order to Show Cause")
class OrderToShowCause(Order):
    """A judge orders someone to show cause."""


@filing("Response to Order to Show Cause")
class ResponseToOrderToShowCause(Filing):
    """The answer to an order to show cause."""


@filing("Order Discharging Order to Show Cause")
class OrderDischargingShowCause(Order):
    """An order to show cause is discharged."""


@filing("Order to File")
class OrderToAct(Order):
    """A judge orders someone to file or do something by a day."""


@filing("Pretrial Memorandum")
class PretrialStatement(Filing):
    """A pretrial statement, trial brief or proposed pretrial order."""


@filing("Witness List")
class WitnessList(Filing):
    """A list of witnesses."""


@filing("Exhibit List")
class ExhibitList(Filing):
    """A list of exhibits."""


@filing("Transcript")
class Transcript(Filing):
    """A transcript, or an order or notice about one."""


@filing("Notice of Unavailability")
class NoticeOfAvailability(Notice):
    """Counsel's notice of availability or absence."""
