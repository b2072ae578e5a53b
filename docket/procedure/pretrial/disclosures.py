"""What parties disclose before they are asked, as far as it reaches the docket: FRCP 26(a), and patent rules."""

from __future__ import annotations

from docket.filing import Filing, filing

__all__ = ["Disclosures", "ExpertDisclosures", "InitialDisclosures", "PretrialDisclosures"]

_NOTICE = (
    r"(?:notices? (?:of|re|regarding) (?:notice (?:of|re|regarding) )?"
    r"(?:(?:serv\w+|filing|disclosure)(?: of)? )?(?:(?!discl|exp|trial)\S+ ){0,4}?)?"
)


@filing(
    "Disclosures",
    reads=(
        r"(?:rule 26 ?\S*|26 ?\(a\)\S*|supplemental|witness|required|asserted claims)(?: \S+){0,3}?"
        r" disclosures?(?! plan)",
        r"disclosures?(?: of| pursuant)(?: \w+)? (?:witness|rule|26|asserted|to|fed)\w*",
        "notice of disclosure",
        r"notice re (?:rule )?26 ?\S* (?:\w+ ){0,2}?disclosures?",
        r"notice re (?:notice of )?service of (?:\S+ ){0,6}?disclosures?",
        "disclosures?",
        "(?:preliminary )?(?:infringement|invalidity) contentions",
        r"notice of compliance (?:\S+ ){0,4}?(?:p\.?r|patent|disclos)\w*",
    ),
)
class Disclosures(Filing):
    """Disclosures under FRCP 26(a), or a court's patent rules, that reached the docket."""

    what: str | None = None
    """Which, where it says so: "initial", "expert", "rebuttal expert", "pretrial"."""


@filing(
    "Initial Disclosures",
    reads=(
        _NOTICE + r"(?:rule )?(?:26 ?\S* )?(?:initial|mandatory)(?: \S+){0,3}? disclosures?(?! plan)",
        _NOTICE + r"(?:rule )?26 ?\(a\) ?\(1\)\S*(?: \S+){0,3}? disclosures?",
    ),
    titles=("certificate of service of initial rule 26 disclosures",),
)
class InitialDisclosures(Disclosures):
    """The first disclosures (FRCP 26(a)(1))."""

    what: str | None = "initial"


@filing(
    "Expert Disclosures",
    reads=(
        _NOTICE + r"(?:(?:rebuttal|supplemental) )?expert(?: \S+){0,3}? (?:disclosures?|designations?|lists?|reports?)",
        _NOTICE + r"(?:designation|disclosure|identification|list) of (?:\w+ ){0,2}?experts?(?: witness\w*)?",
        _NOTICE + r"(?:rule )?26 ?\(a\) ?\(2\)\S*(?: \S+){0,3}? disclosures?",
        r"notice of (?:\w+ )?expert",
    ),
)
class ExpertDisclosures(Disclosures):
    """The disclosure of expert testimony (FRCP 26(a)(2))."""

    what: str | None = "expert"


@filing(
    "Pretrial Disclosures",
    reads=(
        _NOTICE + r"(?:final )?pre ?trial disclosures?",
        _NOTICE + r"(?:rule )?26 ?\(a\) ?\(3\)\S*(?: \S+){0,3}? disclosures?",
    ),
    titles=("final pretrial disclosures",),
)
class PretrialDisclosures(Disclosures):
    """The disclosure of witnesses and exhibits for trial (FRCP 26(a)(3))."""

    what: str | None = "pretrial"
