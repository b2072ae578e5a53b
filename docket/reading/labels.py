"""What a day is called: the words of its label, without those that only lead to it."""

from __future__ import annotations

from docket.reading.patterns import sought

__all__ = ["trimmed"]

_JUNK = sought(
    r"^(?:court orders|(?:scheduling |entered |minute |text )?orders?"
    r"|(?:amended )?(?:\w+ )?notice of(?: hearing(?= \w))?|notice"
    r"|(?:the court )?(?:shall|will) (?:hold|conduct)|(?:re-?)?set|(?:re-?)?setting|rescheduling|continuing|affirming"
    r"|confirming|scheduled|dates? and time of(?: the)?"
    r"|\d{1,2}/\d{1,2}/\d{2,4}(?: at)?"
    r"|filing of|conditioned (?:up)?on|next|if|currently (?:set|scheduled)|(?:date|time) set for|the|an?|is|of|that"
    r"|and|further|on|by|for|to|at|parties|his|her|its|their|all|new|any|both|with|\d{1,2}(?::\d\d(?: ?[ap]\.?m\.?)?"
    r"| ?[ap]\.?m\.?)"
    r"|(?:cut[- ]?off|deadline|due date|(?:final|last) (?:day|date))(?: date)? (?:for|to|of)(?: (?:the )?(?:filing"
    r"|file)(?: of)?)?)\s+"
)
_IN_THIS_CASE = sought(
    r"(?<=\w) \d{1,4}(?= hearing$)|"
    r" in (?:this|these|the above\S*) (?:case|action|matter|proceeding)s?$"
    r"| before (?:the )?(?:hon\w*\.?|(?:magistrate |chief |senior |district )*judge)(?: [\w.'-]+){1,4}$"
)


def trimmed(what: str) -> str:
    """A label without the words that only lead to it."""
    if "motion" in what and (heard := _ITS_MOTION.search(what)):
        what = f"motion {heard['what'] or heard['for']}"
    if "referred" in what or " before " in what:
        what = _BEFORE_WHOM.sub(r"\1", _REFERRED.sub("", what))
    if what.endswith(_OF_PAPERS) and (heading := _HEADING.match(what)):
        what = what[heading.end() :]
    what = _IN_THIS_CASE.sub("", " ".join(what.split()).strip(" ,-*'\"["))
    half = len(what) // 2
    if what[half : half + 1] == " " and what[:half] == what[half + 1 :]:
        what = what[:half]  # "Continuing Motion Hearing Motion Hearing set for"
    while _JUNK.match(what + " "):
        shorter = _JUNK.sub("", what + " ").strip()
        if shorter == what or not shorter:
            break
        what = shorter
    return _DAY_LEFT.sub("", _YEAR_LEFT.sub("", what))


_OF_PAPERS = ("statement", "statements", "report", "reports", "brief", "briefs", "plan", "letter", "memorandum")
_HEADING = sought(r".*\b(?:hearing|conference) (?=(?:joint|supplemental|updated|proposed|amended) [\w ]+$)")
"""A heading that runs into what falls due: "NOTICE CONTINUING CONFERENCE Joint Statement due"."""
_REFERRED = sought(r"^.*\breferred (?:to|for) (?=\w)")
_BEFORE_WHOM = sought(r"\b(mediation|conference|hearing|argument) before [\w .'-]{3,40}$")
_ITS_MOTION = sought(
    r"^(?:motion )?(?P<what>hearing|argument|conference)s? on \W?\d{1,4}(?:-\d+)?\W+(?:\w+ ){0,3}?motions?\b.*$"
    r"|^(?:motion )?(?:\W?\d{1,4}(?:-\d+)?\W+)?(?:\w+'?s? ){0,3}?motions? (?:to|for|in) .*"
    r" for (?P<for>hearing|argument)$"
)
"""A hearing named with the motion that it is on: "hearing on 12 motion to dismiss", "12 motion to stay for hearing"."""
_DAY_LEFT = sought(r"\s(?:(?:on|for) (?:mon|tues|wednes|thurs|fri)day|(?:at )?\d{1,2}(?::\d\d)? ?[ap]\.?m\.?)$")
_YEAR_LEFT = sought(r"\s(?:19|20)\d\d$")
"""What is left of a day that was moved: "the hearing scheduled for July 29, 2009"."""
