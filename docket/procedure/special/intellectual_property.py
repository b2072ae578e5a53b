"""Actions on patents, trademarks and copyrights: the clerk's report to the office, briefs on claim construction."""

from __future__ import annotations

from docket.filing import filing
from docket.procedure.motions import Brief, OtherPaper

__all__ = ["ClaimConstructionBrief", "ReportToPatentOffice"]

_REPORT = r"(?:(?:notices?|of|submission|filing|mail\w*|sent|forward\w*|to|the|an?|initial|final|amended|copy) )*"
"""What can stand before a report's own name: "Notice of Filing of the Initial"."""


@filing(
    "Report on Patent, Trademark or Copyright Action",
    reads=(
        rf"{_REPORT}(?:reports?|notices?)(?: to| on| of| re| regarding| an?| the| filing| determination| or"
        rf"| action| by| attorney"
        r"| initial| notification| commissioner| director| register| form| us| united| states| office)+"
        r" (?:patents?|trademarks?|copyrights?)(?: (?:and|or|&))*(?: trademarks?| copyrights?| action| office| form)*",
        rf"{_REPORT}(?:patent|trademark|copyright)s?(?: (?:and|or|&))*(?: trademarks?| copyrights?)* (?:office )?"
        r"(?:reports?|forms?|cop(?:y|ies)|notices?|documents?|letters?)(?: to (?:the )?(?:us )?(?:commissioner|director"
        r"|register|patent|copyright)\w*)?",
        rf"{_REPORT}(?:forms? )?a[o0] ?(?:form )?1[23][01](?: (?:12[01]|form|patents?|trademarks?|copyrights?))*",
        rf"{_REPORT}(?:reports?|notices?|forms?|letters?) (?:\S+ ){{0,6}}?(?:commissioner of patents"
        rf"|director of (?:the )?"
        r"(?:us |u\.s\. |united states )?patent|register of copyrights|copyright office"
        r"|patent (?:and trademark )?office)",
    ),
)
class ReportToPatentOffice(OtherPaper):
    """The report of an action to the patent, trademark or copyright office (35 USC 290; 15 USC 1116(c); 17 USC 508)."""


@filing(
    "Claim Construction Brief",
    reads=(
        r"(?:joint |opening |responsive |reply |answering |sur ?reply |preliminary |initial |plaintiff\S* "
        r"|defendants?\S* )*"
        r"(?:claim construction|markman)(?: opening| responsive| response| reply| sur ?reply| answering| supplemental"
        r"| rebuttal| joint| prehearing)* (?:briefs?|memorandum|statements?|charts?)",
        "(?:preliminary|joint) claim construction",
    ),
)
class ClaimConstructionBrief(Brief):
    """A brief, chart or joint statement on what the claims of a patent mean."""
