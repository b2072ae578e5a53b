"""The papers of a default: the request, the clerk's entry or refusal, the motion to set it aside (FRCP 55)."""

from __future__ import annotations

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import Motion

__all__ = ["ClerksDefault", "DefaultDeclined", "MotionToSetAsideDefault", "RequestForDefault"]


@filing(
    "Request for Entry of Default",
    reads=(
        "(?:request|application|affidavit|praecipe|petition|declaration)(?: (?!set|vacat"
        r"|lift)\S+){0,4}? (?:for|to|of)(?: the)?(?: an?)?(?: (?!set|aside)\w+){0,2}? (?:entry of default"
        "|enter defaults?|defaults?|clerk'?s? (?:entry of )?(?:defaults?|certificate of default))(?! judg)",
        "(?:notice of )?request (?:to|for|that) (?:direct )?(?:the )?(?:clerk (?:of (?:the )?court )?(?:to )?)?"
        "enter (?:an? )?defaults?(?! judg)",
        "proposed clerk'?s? (?:entry of |certificate of )?default",
        "praecipe for default",
    ),
    asks=(
        "(?:the )?(?:clerk'?s? )?(?:to )?(?:entry of|enter) (?:the )?(?:clerk'?s? )?defaults?(?! judg)",
        "clerk'?s? (?:entry of )?default",
        "default(?! judg)",
        "certificate of default",
    ),
    titles=(
        "motion for clerk's entry of default",
        "request for default",
    ),
)
class RequestForDefault(Filing):
    """A request that the clerk enter default (FRCP 55(a))."""


@filing(
    "Clerk's Entry of Default",
    reads=(
        "clerk'?s? (?:notice of )?(?:entry of|certificate of|order of)? ?default(?! judg)",
        "entry of default(?! judg)",
        "default (?:entered|by clerk)",
        "default certificate",
        "certificate of default",
        r"order (?:\w+ ){0,3}?(?:entry of|entering|of) default(?! judg)",
        "clerk'?s? entry(?! of judg)",
    ),
    within=(
        "default (?:is |has been |was )?(?:hereby )?entered (?:as to|against)",
        "(?:clerk )?enter(?:s|ed|ing) default (?:as to|against)",
    ),
)
class ClerksDefault(CourtAct):
    """The clerk enters default (FRCP 55(a))."""


@filing(
    "Entry of Default Declined",
    reads=(
        r"(?:clerk'?s? )?(?:notice of )?(?:refusal|declin\w+|denial)(?: \w+){0,4}? default",
        r"(?:clerk'?s? )?(?:order|notice) (?:declining|denying|refusing)(?: \S+){0,6}? default",
        "default (?:not entered|denied|declined)",
        r"notice (?:re|of) (?:\w+ ){0,4}?default(?: \w+)* (?:declin|not)\w*",
    ),
)
class DefaultDeclined(CourtAct):
    """The clerk declines to enter default."""


@filing(
    "Motion to Set Aside Default",
    asks=(
        r"(?:set(?:ting)? aside|vacat\w+|lift\w*)(?: \W?\d+\W?)?(?: the)?(?: clerk'?s?)?(?: entry of)?"
        " default(?! judgm)",
    ),
)
class MotionToSetAsideDefault(Motion):
    """A motion to set aside an entry of default (FRCP 55(c))."""
