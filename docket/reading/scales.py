"""Labels of the SCALES litigation ontology, as a view on acts, for researchers who use that vocabulary.

Nothing is read here a second time: kinds, dispositions and prejudice come from the acts; only the ontology's
"mentions" and attributes, which are about words, look at the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from docket.filing import KINDS, CourtAct, Filing
from docket.procedure import (
    access,
    appeal,
    authority,
    class_action,
    commencement,
    disposition,
    judgment,
    motions,
    parties,
    pleading,
    pretrial,
    relief,
    service,
    stay,
    trial,
)

__all__ = ["labels_of"]

_LABELS: dict[type[Filing], tuple[str, ...]] = {
    motions.Motion: ("motion",),
    motions.MotionForExtension: ("motion for time extension",),
    motions.MotionForLeaveToFile: ("motion for leave", "motion to file"),
    motions.MotionForExcessPages: ("motion for leave",),
    motions.MotionToStrike: ("motion to strike",),
    motions.MotionForReconsideration: ("motion to reconsider",),
    motions.MotionForSanctions: ("motion for sanctions",),
    pleading.MotionToDismiss: ("dismissing motion", "motion to dismiss"),
    pleading.MotionToAmend: ("motion to modify",),
    pleading.MotionForJudgmentOnPleadings: ("motion for judgment", "motion for judgment on the pleadings"),
    disposition.MotionForVoluntaryDismissal: ("dismissing motion",),
    disposition.MotionForSummaryJudgment: ("motion for judgment", "motion for summary judgment"),
    disposition.MotionForDefaultJudgment: ("motion for judgment", "motion for default judgment"),
    judgment.MotionForEntryOfJudgment: ("motion for judgment",),
    judgment.MotionToVacate: ("motion to vacate",),
    trial.MotionForJudgmentAsMatterOfLaw: ("motion for judgment", "motion for judgment as a matter of law"),
    commencement.MotionForIFP: ("motion for leave", "motion to proceed in forma pauperis"),
    commencement.MotionToRemand: ("motion to remand",),
    commencement.MotionToTransfer: ("motion to transfer",),
    commencement.MotionToConsolidate: ("motion to consolidate cases",),
    access.MotionToSeal: ("motion to seal",),
    access.MotionForProtectiveOrder: ("motion for protective order",),
    class_action.MotionToCertifyClass: ("motion to certify", "motion to certify class"),
    class_action.MotionForSettlementApproval: ("motion for settlement",),
    parties.MotionForProHacVice: ("motion to appear pro hac vice",),
    parties.MotionToWithdrawAsAttorney: ("motion to withdraw",),
    parties.MotionToAppointCounsel: ("motion to appoint counsel",),
    pretrial.MotionToCompel: ("motion to compel",),
    pretrial.MotionToContinue: ("motion to continue",),
    pretrial.MotionToExclude: ("motion to exclude",),
    pretrial.MotionForDiscovery: ("motion for discovery",),
    stay.MotionToStay: ("motion to stay",),
    stay.MotionToLiftStay: ("motion to lift stay",),
    motions.Notice: ("notice",),
    motions.NoticeOfMotion: ("notice of motion",),
    appeal.NoticeOfAppeal: ("notice of appeal",),
    commencement.NoticeOfRelatedCase: ("notice of related case",),
    commencement.NoticeOfRemoval: ("notice", "notice of removal"),
    disposition.NoticeOfVoluntaryDismissal: (
        "notice of dismissal",
        "notice of voluntary dismissal",
        "voluntary dismissal resolution",
    ),
    parties.NoticeOfAppearance: ("notice of appearance",),
    parties.ChangeOfAddress: ("notice of change of address",),
    pretrial.NoticeOfDeposition: ("notice to take deposition",),
    pretrial.HearingNotice: ("notice", "notice of hearing"),
    stay.NoticeOfSettlement: ("notice of settlement", "settlement reached", "settlement resolution"),
    motions.ClerksNotice: ("notice",),
    motions.DocketCorrection: (),
    parties.SubstitutionOfCounsel: ("notice",),
    motions.CertificateOfService: ("notice of service",),
    authority.CaseAssigned: ("notice of assignment",),
    authority.Consent: ("bilateral",),
    authority.FindingsAndRecommendations: ("report",),
    authority.ReferenceToMagistrateByConsent: ("order",),
    motions.StatusReport: ("report",),
    pretrial.Rule26fReport: ("report",),
    motions.Response: ("response",),
    motions.Reply: ("response",),
    motions.SurReply: ("response",),
    motions.Brief: ("brief", "memorandum"),
    pleading.ResponsivePleading: ("answer",),
    commencement.Complaint: ("complaint",),
    pleading.AmendedComplaint: ("complaint",),
    commencement.HabeasPetition: ("petition", "petition for habeas corpus"),
    commencement.OtherPetition: ("petition",),
    commencement.TransferIn: ("transfer",),
    service.SummonsIssued: ("summons",),
    service.SummonsRequest: ("summons",),
    service.ProofOfService: ("summons",),
    service.ServiceUnexecuted: ("summons",),
    service.WaiverReturned: ("waiver",),
    motions.Stipulation: ("bilateral", "stipulation"),
    disposition.StipulationOfDismissal: ("stipulation of dismissal", "settlement resolution"),
    motions.Order: ("order",),
    motions.Ruling: ("order",),
    motions.RulingOnStipulation: ("order",),
    authority.OrderOnFindings: ("order",),
    motions.MinuteEntry: ("minute entry",),
    pretrial.HearingHeld: ("minute entry",),
    trial.TrialHeld: ("trial",),
    trial.Verdict: ("verdict",),
    trial.FindingsOfFact: ("findings of fact",),
    judgment.Judgment: ("judgment",),
    judgment.DefaultJudgment: ("default judgment resolution",),
    judgment.ConsentJudgment: (
        "bilateral",
        "party provided judgment resolution",
        "party provided judgment resolution2",
        "party resolution",
    ),
    judgment.Writ: (),
    commencement.OrderRemanding: ("remand resolution",),
    commencement.OrderTransferring: ("transfer",),
    disposition.OrderDismissingCase: ("case dismissed",),
    relief.TRO: ("order",),
}
_ERROR = re.compile(r"\bin error\b|\bstricken\b|\bdisregard\b|\bvacated pursuant|\bdeleted\b|\bfiling error", re.I)


@cache
def _inherited(slug: str) -> tuple[str, ...]:
    return tuple(label for k in reversed(KINDS[slug].__mro__) if k in _LABELS for label in _LABELS[k])


def _by_words(low: str) -> Iterator[str]:
    if (re.search(r"\bproposed\b", low[:120]) and not re.search(r"proposed findings", low)) or re.match(
        r"\W*proposed", low
    ):
        yield "proposed"
    if _ERROR.search(low):
        yield "error"
    if "conclusions of law" in low or "proposed finding" in low or "findings of fact and conclusions" in low:
        yield "mentions conclusions"
    if re.search(r"\bconsent decree", low):
        yield "mentions consent decree"
    if re.search(r"\bunopposed\b", low[:80]):
        yield "unopposed"
    if re.match(r"\W*(?:\w+ )?joint\b|\W*(?:\w+ ){0,2}(?:consent|agreed|stipulat)", low) or "(joint" in low:
        yield "bilateral"
    if "jury trial" in low and re.search(r"jury trial (?:day|held|begun|began|compl)", low):
        yield from ("jury trial", "trial")
    if re.search(r"transferred from", low):
        yield "transferred entry"
    if "12(b)(6)" in low or "failure to state a claim" in low:
        yield "12(b)(6)"
    if re.search(r"41\s?\(a\)\s?\(1\)", low):
        yield "41(a)(1)"


def labels_of(text: str, acts: Sequence[Filing]) -> list[str]:
    """The ontology's labels for one entry, sorted."""
    low = text.lower()
    labels = set(_by_words(low))
    court = any(isinstance(a, CourtAct) for a in acts)
    for act in acts:
        labels.update(_inherited(type(act).slug))
        prejudice = getattr(act, "prejudice", None)
        if prejudice and not (isinstance(act, motions.Ruling) and act.disposition.startswith("denied")):
            labels.add("dismiss with prejudice" if prejudice == "with" else "dismiss without prejudice")
        if isinstance(act, motions.Ruling) and act.disposition.startswith("granted"):
            said = low[act.span[0] : act.span[1] + 90] if act.span else low
            if re.search(r"dismiss", said):
                labels.add("granting motion to dismiss")
            if "summary judgment" in said:
                labels.add("granting motion for summary judgment")
    if {"granting motion to dismiss", "case dismissed"} <= labels and re.search(r"voluntar|41\(a\)", low):
        labels |= {"voluntary dismissal resolution", "voluntary dismissal resolution2", "party resolution"}
    if court and re.search(r"\bsettle(?:d|ment)\b", low) and not re.search(r"settlement conf", low):
        labels |= {"settlement reached", "settlement resolution", "party resolution"}
    if court and "stipulation of dismissal" in labels:
        labels |= {"party resolution", "case dismissed"}
    if any(isinstance(a, motions.Notice) for a in acts) and re.search(
        r"notice\b.{0,40}\b(?:of|re) filing|\bfiling of\b", low[:120]
    ):
        labels.add("notice of filing")
    if "12(b)(6)" in labels and not court:
        labels.discard("12(b)(6)")
    return sorted(labels)
