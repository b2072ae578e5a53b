"""What an order in free words says of a day: until when there is time, what is to be done by then, what is listed."""

from __future__ import annotations

import re

from docket.reading.days import HOUR, NEAR, TIME_BEFORE, WEEKDAY, Day, Said
from docket.reading.due import action_named, actor, paper_named, parties_due
from docket.reading.labels import trimmed
from docket.reading.listed import names
from docket.reading.parts import DAY, MONTH_DAY
from docket.reading.patterns import sought

__all__ = ["REOPENING", "allowed_until", "day_first", "given_time", "kept_open", "listed", "within"]

_ALLOWED = sought(
    r"\b(?:(?:(?:shall|will) have to(?= (?:\w+day,? )?$)|(?:ha(?:s|ve)|given|granted|allowed|permitted)\b[^.;:]{0,40}?"
    r"\b(?:(?:up )?to and including|up to|until|till|through|(?:to )?on or before))"
    r"|(?:extension|enlargement|ext\b|extending|enlarging|additional \w+ ?\w* ?days)"
    r"(?:[^;:.]|\.(?!\s)|(?<=\binc)\.|(?<=corp)\.|(?<=\bco)\.|(?<=ltd)\.|(?<=\b\w)\.){0,140}?"
    r"\b(?:(?:up )?to and including|up to|until|till|through|to))(?:,? and including)?" + WEEKDAY
)
_UNTIL = sought(r"(?:until|till|through|including|to|on or before)" + WEEKDAY)
_TO_DO = sought(
    r"[\s,]*(?:(?:with|w/)?in which |by which |for (?:the )?(?:\w+ )?(?:defendants?|plaintiffs?|parties) )?to (?!be\b)"
    r"(?P<what>[^.;(,\[]{3,90}?)(?=[.;(,\[]| (?:signed|pursuant|that|is|are|requesting|seeking|asking)\b|$)"
)
_TIME_TO = sought(
    r"(?:extension|enlargement|ext|time|days)\W*(?: of (?:the )?(?:time|deadline))?(?: in which| within which)? "
    r"(?:for (?P<who>[^;:]{3,60}?) to|to|for) (?P<what>[^.;(,\[]{3,90}?)"
    r"(?=[;(,\[]|\.\s| (?:is|are|be|pursuant|until|up to|through|for) |(?<!respond)(?<!reply)(?<!object) to |$)"
)
_FOR_WHOM = sought(
    r"\bfor (?!(?:an? )?(?:extension|enlargement|ext|leave|additional)\b|\w+ing\b)(?P<who>[^;:]{3,60}?),? (?:up "
    r"|until|to|through)[\w ]*$"
)


_EXTENDING = sought(
    r"(?:extending|enlarging) (?:the )?(?:time (?:for|to) |deadlines? (?:for|to) )?(?P<what>(?!time\b)[^;:(]{3,60}?)"
    r"(?: (?:deadline|cut-?off|due date|date|period)s?)*(?: from [\d/]+)? (?:to|until|through|up to)\b"
)


def allowed_until(where: Day) -> Said | None:
    """What somebody has until the day to do: "shall have until ... to answer", "extension of time to ... until"."""
    m = _ALLOWED.search(where.before) if _UNTIL.search(where.before, len(where.before) - NEAR) else None
    if m is None:
        return None
    done_after = _TO_DO.match(where.low, where.after, where.end)
    todo = done_after or _TIME_TO.search(where.before, m.start()) or _last_asked(where.before, m.start())
    if todo is None and (moved := _EXTENDING.match(where.before, m.start())):
        return Said(trimmed(action_named(moved["what"])), None)
    if todo is None:
        return Said("extended time") if _MORE_TIME.search(where.before) else None
    what = action_named(todo["what"])
    whose: tuple[str | None, ...] = (None,)
    who = todo if not done_after and todo["who"] else _FOR_WHOM.search(where.before)
    if what == "answer" and who:
        said = where.text[where.window + who.start("who") : where.window + who.end("who")]
        whose = names(said) if said[:1].isupper() else whose
    elif what == "answer":
        whose = parties_due(where.low, where.text, where.after, where.end) or whose
    return Said(what, None, whose)


_MORE_TIME = sought(r"\b(?:ext\b|exten[ds]|enlarg)")
_ASKED_TIME = sought(
    r"\b(?:motion|application|request)s?(?: [\[(#]*\d{1,4}[\])]*)? (?:for (?:an? )?(?=(?:extension|enlargement|ext)\b)"
    r"|to (?:extend|enlarge) (?:the |its |their )?(?=time\b))"
)


def _last_asked(before: str, end: int) -> re.Match[str] | None:
    """What the motion granted asks more time for, where the time given is not said again to be for it."""
    found = None
    for asked in _ASKED_TIME.finditer(before, 0, end):
        found = _TIME_TO.match(before, asked.end(), end) or found
    return found


REOPENING = "reopening"
_REOPEN = r"\b(?:re-?open|reinstat|restor)"
_REOPENS = sought(_REOPEN)
_MAY_REOPEN = sought(
    rf"{_REOPEN}[^.;]{{0,80}}$"
    r"|\b(?:right|leave|cause|may|party|parties|prejudice|application|letter|request)\b[^.;]{0,80}$"
)
_TO_REOPEN = sought(rf"[^.;]{{0,80}}?{_REOPEN}")


def kept_open(where: Day) -> Said | None:
    """Until when a case that is dismissed may be reopened: "without prejudice to reopening within 60 days"."""
    if not ("dismiss" in where.low or "clos" in where.low) or not _REOPENS.search(where.low):
        return None
    near = _MAY_REOPEN.search(where.before)
    said = near and (_REOPENS.search(near[0]) or _TO_REOPEN.match(where.low, where.after, where.end))
    return Said(REOPENING, False) if said else None


_GIVEN = sought(
    r"\b(?:(?:(?:shall|will|must|may|should) )?(?:have|has)|(?:is|are|be)(?: hereby)? (?:granted|given|allowed"
    r"|permitted)"
    r"|granting|grants|giving|gives|given|granted|allow(?:ing|ed|s)|leave|extension of|additional|request(?:s|ed)?"
    r"|up to|until|with)\b"
    r"[\w,' ]{0,60}$"
)
_LEAVE = sought(
    r"\s*(?:leave )?(?:(?:with|w/)?in which |by which )?to (?P<what>[^.;:(\[]{3,90}?)"
    r"(?=[.;:,(\[]|\.\s| (?:signed|pursuant|that)\b|$)"
)


def given_time(where: Day) -> Said | None:
    """What somebody has so many days to do: "shall have 14 days from this order to answer", "30 days leave to"."""
    if not _GIVEN.search(where.before):
        return None
    todo = _LEAVE.match(where.low, where.after, where.end) or _TO_DO.match(where.low, where.after, where.end)
    return Said(action_named(todo["what"]), False if "leave" in todo[0][:8] else None) if todo else None


_BY_WHEN = r"(?:by|on or before|(?:by )?not? later than|(?:with|w/)?in|at least)"
_FIRST = sought(rf"(?:^|[.;:,)(]|\b(?:that|and|order))\s*(?:{_BY_WHEN}|on)" + WEEKDAY)
_SHALL = sought(
    r"[\s,]*(?:at [\d:]+ ?[ap]\.?m\.?,? )?[^.;:]{3,80}?\s"
    r"(?P<modal>shall|must|may|(?:is|are) (?:directed|ordered) to|will) (?:\w+ly |also |each |either )?"
    r"(?P<verb>file|serve|submit|respond|answer|show cause|provide|notify|advise|pay|meet|confer|produce|complete"
    r"|cause)\b"
    r"(?P<what>[^.;(]{0,70}?)"
    r"(?=[.;(,]| (?:which|that|listing|consistent|advising|stating|identifying|why|in|with|at)\b|$)"
)


_SUBJUNCTIVE = sought(
    r",? ?(?:the )?(?:[\w']+ ){1,4}?(?P<what>(?:file|serve|submit|respond|answer|show cause|provide"
    r"|pay)\b[^.;:(]{0,70}?)"
    r"(?=[.;:(,]| (?:which|that|showing|why|in|with|at)\b|$)"
)
"""What an order has somebody do in the subjunctive: "that, within 10 days, Defendants respond to this order"."""
_MODAL_FIRST = sought(
    rf"\b(?:shall|must|(?P<may>may)|(?:is|are) (?:directed|ordered|required) to),? (?:,? ?\w+ly,? )?{_BY_WHEN}"
    + WEEKDAY
)
_SPLIT = sought(
    r",? (?:also |then |each |jointly )?(?P<what>[a-z](?:[^.;:]|(?<=\d)\.(?=\d)){3,90}?)(?=[;:,(]|\.(?!\d)| signed\b|$)"
)
_IS_THE_DEADLINE = sought(
    r" is the (?:new )?(?:deadline|last day|cut-?off(?: date)?) (?:for|to) (?P<what>[^.;:(]{3,80}?)(?=[.;:(]|$)"
)


def day_first(where: Day) -> Said | None:
    """What somebody has to do by a day that stands first: "By 9/5/03 counsel shall file a joint report"."""
    if is_for := _IS_THE_DEADLINE.match(where.low, where.after, where.end):
        return Said(action_named(is_for["what"]), True)
    by_then = _BY.search(where.before, len(where.before) - NEAR)
    if by_then and (split := _MODAL_FIRST.search(where.before)):
        todo = _SPLIT.match(where.low, where.after, min(where.end, where.after + 160))
        return Said(action_named(todo["what"]), split["may"] is None) if todo else None
    if not _FIRST.search(where.before, len(where.before) - NEAR):
        return None
    m = _SHALL.match(where.low, where.after, min(where.end, where.after + 240))
    if m is None:
        told = _SUBJUNCTIVE.match(where.low, where.after, where.end) if "that" in where.before else None
        return Said(action_named(told["what"]), True) if told else None
    verb = m["verb"]
    whose: tuple[str | None, ...] = actor(where.low, where.text, where.at, m.start("modal") + 20) or (None,)
    if verb == "show cause":
        return Said(verb, True, whose)
    done = m["what"] if verb in ("file", "submit", "provide") else f"{verb}{m['what']}"
    return Said(action_named(done) or verb, m["modal"] != "may", whose)


_BY = sought(r"(?:by|before|than|(?:with|w/)?in|least)" + WEEKDAY)
_SUBJECT = (
    r"(?:part(?:y|ies)|pt(?:ys|ies)|counsel|plaintiffs?|defendants?|petitioners?|respondents?|pltfs?|p[lt]fs?|defts?"
    r"|dfts?"
    r"|government|movants?"
    r"|intervenors?|side|attorneys?|clerk|debtors?|trustee|commissioner|he|she|they|it)"
)
_DUTY = sought(
    r"\b(?:shall|must|(?P<may>may)|(?:is|are) (?:hereby )?(?:directed |ordered |required |instructed )?to"
    r"|(?P<leave>leave to)"
    rf"|(?:order(?:ing|s|ed)|order for|direct(?:ing|s|ed)|requir(?:ing|es|ed)) (?:[\w']+ ){{1,4}}?to"
    rf"|{_SUBJECT}'? (?:to|will)"
    rf"|(?P<asks>requests?|orders?|ordered|directs?) that (?:[\w']+ ){{0,2}}?{_SUBJECT}) (?!be\b|not be\b|have\b)"
    r"(?P<what>[^.;:]{3,90}?)"
    rf" {_BY_WHEN}" + WEEKDAY
)
_ALSO_DUE = sought(
    r"(?:^|[.;:,(\n]|\band )[\s,;.]*(?:and )?(?P<what>[a-z][\w '&/-]{3,60}?)(?: thereto)?,?"
    rf" {_BY_WHEN}" + WEEKDAY
)
"""What goes on with a second paper and day: "responses due 5/1/2020 and replies by 5/8/2020"."""
_DATED = sought(
    r"(?:^\s*|[;:.,(\n]\s*)(?P<what>(?:[\w'/&<>-]+ ){0,7}?"
    r"(?:cut[- ]?off|deadline|ddl|last day|due date|conference|hearing|trial|argument|mediation|disclosures?"
    r"|discovery|opposition|response|reply|brief|statement|instr\w*|motions?|filings|joinder|pleadings?"
    r"|interrogatories|documents|depositions|admit|rebuttal|reports?|designations?|selection|ptc|hrg|conf|mtg|meeting"
    r"|experts?|parties|voir dire|lists?|limine|objections?|certification|stipulations?|briefs|call|mediator|mots"
    r"|c/o|status)(?: date)?\b"
    r"(?: (?:to|for|of|on|re) [^.;:]{3,60}?)?)(?P<colon> ?:| is| ddl| to be|(?: for| at)? \d{1,2}:\d\d)?"
    r"(?:(?:(?<=hearing)|(?<=conference)|(?<=argument)|(?<=trial))"
    r"(?: before (?:the )?(?:\w+ ){0,3}?(?:judge|hon\.?) [\w.' ]{3,30}?)? on)?" + WEEKDAY
)
_COLON = sought(r"(?: ?:| is| ddl| to be|(?: for| at)? \d{1,2}:\d\d)" + WEEKDAY)
_LISTED_ENDS = sought(rf"{HOUR}(?: in (?:court)?room \w+)?\s*(?:[;.,)|]|$)")
_MOVED_TO = sought(
    r"(?:^\s*|[;:,]\s*)(?:and )?(?P<what>[a-z][\w '&/<>-]{2,60}?)(?: (?:deadline|cut-?off|date)s?)? (?:to|until)"
    + WEEKDAY
)
_ARE_MOVED = sought(
    r"\b(?:extend|continu|reset|modif|amend)\w*\b[^.;]{0,60}:"
    rf"|\b(?:extend|continu|re-?set|re-?schedul|mov)(?:ing|ed|s|ting)\b[^.;:]{{3,80}} to (?:{DAY}"
    rf"|{MONTH_DAY})[^.;]{{0,12}},? and "
)
"""What has a list of new days: "deadlines are extended as follows: fact discovery to 5/4/2020"."""
_NEXT_LABEL = sought(r" [A-Z][a-z]")
_ANY_LABEL = sought(
    r"(?:^\s*|[;:.(\n]\s*)(?P<what>[a-z][\w '/&<>-]{2,100}?)(?: \([a-z ]{3,30}\))? ?(?::|-{1,2}|–)" + WEEKDAY
)
"""What a list has beside a day, whatever it is: "Amendments - May 1, 2020;"."""
_NO_LABEL = sought(r"\b(?:held|filed|entered|dated?|received|signed|served|mailed|heard|issued|born|time|order)\b")
_PAST = sought(r"\b(?:held|filed|entered|dated|received|signed|order|mailed|heard|decision)\b|\b(?:re|on|of)$")


_TO_BE_FILED = sought(
    r"(?: (?:shall|must|will))?(?: (?:is|are))? (?:(?:to be|be) )?(?:due|filed|served|submitted|held|completed)$"
    r"|(?: (?:deadline|due date|date))?(?: (?:is|are|be|shall be))?(?: hereby)? (?:extended|enlarged|continued)$"
)


_BLANKED = sought(r" {3,}")
"""What is left of words that say nothing of the day: "in searchable format"."""


def _to_be_done(where: Day) -> Said | None:
    """What is to be done by the day: "is directed to file a report by", and what goes on with a second paper."""
    if not _BY.search(where.before, len(where.before) - NEAR):
        return None
    words = _BLANKED.sub(" ", where.before) if "   " in where.before else where.before
    if (duty := _DUTY.search(words)) and " if " not in duty["what"]:
        asked = (duty["asks"] or "").startswith("request")  # the court's request is no order
        return Said(action_named(duty["what"]), None if asked else duty["leave"] is None and duty["may"] is None)
    also = _ALSO_DUE.search(where.before)
    if also is None or _PAST.search(also["what"]) or _NO_DUTY.search(also["what"]):
        return None
    what = trimmed(action_named(_TO_BE_FILED.sub("", also["what"])))
    return Said(what, True) if what else None


_DUE_WITHIN = sought(
    r"(?:^|[.;:,)(]\s*|\bre:? )(?P<what>[^.;:(,]{3,90}?)\s(?:(?:is to be|are to be|is|are|shall be|must be|to be"
    r"|will be|be)\s)?(?:due"
    r"|filed|served|"
    r"submitted|lodged|exchanged|completed|made|paid|extended|enlarged|continued)(?: and served"
    r"| or before)?,?\s(?:within|in|not? (?:later|more) than|by|on or before|at least|to|until|through|for)?\s*$"
)


_ABOUT = sought(r"^.*\bre:? ")
_NO_DUTY = sought(r"\b(?:ordered|denying|granting)\b|\bthat$|\b(?:fail\w*|if|unless|not|any party|was|were)\b")


def within(where: Day) -> Said | None:
    """What is to be done within a time that is given: "shall file a reply within", "objections are due within"."""
    if done := _to_be_done(where):
        return done
    due = _DUE_WITHIN.search(where.before)
    what = (
        trimmed(_ABOUT.sub("", due["what"])).removesuffix(" deadline")
        if due and not _NO_DUTY.search(due["what"])
        else ""
    )
    return Said(action_named(what), True) if what else None


def listed(where: Day) -> Said | None:
    """What stands beside a day in a list of dates: "expert discovery cut-off: 6/11/2007; trial: 11/20/2007"."""
    if done := _to_be_done(where):
        return done
    in_list = where.window > where.start  # "..., amended pleadings 4/12/2020, depositions 6/28/2020"
    ends = (in_list or ";" in where.before or ":" in where.before) and _LISTED_ENDS.match(where.low, where.after)
    ends = ends or (in_list and _NEXT_LABEL.match(where.text, where.after))
    if ends and (moved := _MOVED_TO.search(where.before)) and _ARE_MOVED.search(where.low):
        return Said(trimmed(moved["what"]))
    m = _DATED.search(where.before) if ends or _COLON.search(where.before, len(where.before) - NEAR) else None
    if m is not None and m[0].startswith("(") and ")" in m[0]:
        m = None  # "opening briefs (both parties): 9/15/2020"
    if m is None and ends and (label := _ANY_LABEL.search(where.before)) and not _NO_LABEL.search(label["what"]):
        return Said(trimmed(label["what"]))
    if m is None or not (m["colon"] or ends):
        return None
    what = trimmed(m["what"]).removesuffix(" date")
    begins = (
        m[0][0] in (";:." if in_list else ";:")
        or (in_list and m.start() == 0)
        or m["what"].startswith(("next ", "further "))
    )
    if not m["colon"] and (not begins or _PAST.search(what)):
        return None
    if named := paper_named(what):
        return Said(named[0], True)
    hour = TIME_BEFORE.search(where.before)
    return Said(
        what,
        True if re.search("cut[- ]?off|deadline|ddl|last day|due date", what) else None,
        hour=hour[1] if hour else None,
    )
