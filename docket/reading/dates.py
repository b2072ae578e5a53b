"""Dates in a docket text: what is due or set, and on which day; and for which day a hearing called off was set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from docket.filing import DateSet
from docket.reading.due import action_named, owed_by, paper_named, parties_due
from docket.reading.filers import names
from docket.reading.parts import DAY, MONTH_DAY, day_of
from docket.reading.patterns import sought

__all__ = ["dates_of", "days_called_off"]

_DATE = sought(
    r"[0-9](?<![\d/].)\d?(?:[/-]\d{1,2}[/-]\d{2,4}|(?P<year>(?:st|nd|rd|th)?,? \d{4})"
    r"|(?:st|nd|rd|th)?(?: day of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4})(?![\d/])"
)
_MONTH = sought(r"(?<![\d/])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? $")
_TIME = re.compile(r"\s*,?\s*(?:at|@)?\s*(\d{1,2}:\d\d(?:\s*[ap]\.?\s?m\b\.?)?|\d{1,2}\s*[ap]\.?\s?m\b\.?|noon)")
_TIME_BEFORE = sought(r"(\d{1,2}:\d\d(?:\s*[ap]\.?\s?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)\s*,?\s*(?:on\s*)?$")
_CLAUSE = 160
"""Letters before a day within which it is said what the day is for."""
_CALLED_OFF = r"(?:vacat|strick|cancel|reset|re-set|continued|resched|adjourn|moved|postpon|advanc)"
_HAS_BEEN = r"(?:is|are|be|has been|have been|was|shall be|will be)(?: hereby)?"
_HOUR = r"(?:\s*(?:,|at|@)?\s*\d{1,2}(?::\d\d)?\s*(?:[ap]\.?\s?m\b\.?)?)?"
_BEFORE_WHOM = r"(?:\s+before (?:[\w.]+ ){1,6}?(?=is|are|has|was))?"
_NO_LONGER = re.compile(
    rf"{_HOUR}{_BEFORE_WHOM},?\s*(?:[\w-]+ ){{0,3}}?"
    rf"(?:(?:hearing|conference|trial|argument)s?(?: date)? )?{_HAS_BEEN} {_CALLED_OFF}"
)
"""What stands after the day for which a hearing was set, and is no longer."""


_CLOSING = (")", ".", ";", "")
_OF_ITS_DAY = sought(r"(?:\bfrom|\bthe|\bits|\w's|s') $")


class _Said(NamedTuple):
    """What the words around a day say: what it is for, whether somebody must act, whose it is, the hour before it."""

    what: str
    must: bool | None = None
    whose: tuple[str | None, ...] = (None,)
    firm: bool = True
    hour: str | None = None


class _Day(NamedTuple):
    """One day in a text: where it stands, and where the words before it begin that can say what it is for."""

    low: str
    text: str
    window: int
    at: int
    after: int
    start: int
    end: int

    @property
    def before(self) -> str:
        """The words before the day."""
        return self.low[self.window : self.at]


def _days(low: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where days stand, found by their digits, as most words begin like a month; none is cut short by `end`."""
    for m in _DATE.finditer(low, start, min(len(low), end + 4)):
        if m.start() >= end:
            return
        if m["year"] is None:
            yield m.span()
        elif month := _MONTH.search(low, max(start, m.start() - 24), m.start()):
            yield month.start(), m.end()


def _no_longer(low: str, after: int, end: int) -> bool:
    """Whether what follows a day calls off what was set for it; a day that ends its sentence or list is not."""
    return low[after : after + 1] not in _CLOSING and _NO_LONGER.match(low, after, end) is not None


@lru_cache(8)
def dates_of(low: str, text: str, start: int, end: int, printed: bool, since: int | None = None) -> tuple[DateSet, ...]:
    """What the text sets or prints a date for, between `start` and `end`; with `since`, only days from there on."""
    found: list[DateSet] = []
    last = start
    for at, after in _days(low, start, end):
        window, last = max(last, at - _CLAUSE), after
        if _OF_ITS_DAY.search(low, max(start, at - 8), at):
            last = window  # "from 5/11/2009 to 6/29/2009", "the 5/11/2009 hearing": the day that it was
            continue
        day = day_of(low[at:after])
        if day is None or (since is not None and at < since) or _no_longer(low, after, end):
            continue
        where = _Day(low, text, window, at, after, start, end)
        said = None if printed else _allowed_until(where) or _day_first(where)
        said = said or _by_its_verb(where, printed) or (None if printed else _listed(where))
        if said is None:
            continue
        hour = _TIME.match(low, after, min(end, after + 24))
        found += [
            DateSet(
                what=said.what,
                date=day,
                party=party,
                must=said.must,
                printed=printed and not said.firm,
                time=hour[1].strip() if hour else said.hour,
            )
            for party in said.whose
        ]
    return tuple(dict.fromkeys(found))


def days_called_off(low: str, start: int, end: int) -> tuple[DateSet, ...]:
    """The days for which what is called off between `start` and `end` was set."""
    found = (
        list(_days(low, max(0, start - 24), start)) if _OF_ITS_DAY.search(low[:start].rstrip("0123456789/-")) else []
    )
    ahead = _SET_FOR.search(low, end, min(len(low), end + 90))
    found += [*_days(low, start, end), *(_days(low, ahead.start(), ahead.end() + 20) if ahead else ())]
    days = (day_of(low[a:b]) for a, b in found)
    return tuple(DateSet("hearing", day) for day in days if day)


_SET_FOR = sought(r"[^;.]{0,80}\b(?:set|scheduled|noticed|calendared) (?:for|on)\b")


# -- the verb before the day ---------------------------------------------------------------------------------------
_FINITE = sought(
    r"\b(?:(?:is|are|be|been|shall|must|may|will|now|hereby|was|has|have)\s+(?:\w+\s+){0,3}"
    r"|to\s+(?:(?:be|not|then|also|\w+ly)\s+)*)$"
)
_SET = sought(
    r"\b(?:due|set|reset|re-set|rescheduled|re-scheduled|scheduled|continued|extended|adjourned|advanced"
    r"|postponed|cut[- ]?off|deadline|ddl|closes?|completed?|held|hold|conduct|heard|file|serve|respond|filed"
    r"|served|answer|reply|expires?|stayed|submit|submitted|ready|noted|noting|moved|resumes?|show cause|calendared"
    r"|exchanged|tentatively set|sets?|setting|resetting|re-setting|continuing|rescheduling|moving|resets|continues"
    r"|commence|begin|take place)\b"
)
_A_NOUN = sought(r"\b(?:an?|the|his|her|its|their|any|in|of|joint|and)\s$")
_LABEL_ENDS = sought(
    r"(?<!\bcmplt)(?<!\b(?:mot|brf))(?<!\b(?:mots|resp|conf|disc|disp))\.|[;:(\]\n]|'s?\s|\s-{1,2}\s"
    r"|,\s(?!(?:inc|llc|l\.l|ltd|corp|jr|sr|n\.a)\b)"
    r"|\b(?:and|that|the court|by agreement|ordered|hereby|granting|granted|re)\s"
)
_JUNK = sought(
    r"^(?:(?:scheduling )?orders?|(?:amended )?(?:\w+ )?notice of(?: hearing)?"
    r"|reset|set|setting|scheduled|deadline for|filing of|the|an?|is|of|that"
    r"|and|further|on|by|for|to|at|parties|his|her|its|all|new|any|both|with|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?)\s+"
)
_STILL = sought(
    r"\s+(?:deadline|date|is|are|has been|was|will be|shall be|shall|must|to be|be|now|hereby|should|will|may"
    r"|currently|previously|originally|remains?(?: on)?)$"
)
_NAMED_AFTER = (
    "setting", "resetting", "re-setting", "continuing", "rescheduling", "moving", "sets", "resets", "continues",
)  # fmt: skip
_MOVED = ("continued", "reset", "re-set", "rescheduled", "adjourned", "moved", "advanced", "set", "extended")
_DOES = ("file", "serve", "respond", "reply", "submit")
_HOLDS = ("hold", "conduct", "heard", "commence", "begin", "take place")
_CUTOFF = ("cutoff", "cut-off", "cut off", "deadline", "ddl")
_MUST = ("due", "show cause", *_CUTOFF, *_DOES)
_NOT_BARE = ("held", "filed", "served", "submitted", "answer", "complete", "completed", *_HOLDS)
_TO_COME = re.compile(r"(?:will|shall|to be|be)\b")
_HEARING = sought(
    r"\b(?:(?:status|motion|settlement|scheduling|pretrial|case management|final|initial|show cause|evidentiary"
    r"|telephonic|jury|bench|oral|further) )*(?:hearing|conference|trial|argument|deadline)\b"
)
_HEARING_ON = sought(
    r"\b(?P<what>(?:(?!the|an?\b)\w+ )?(?:hearing|argument|conference))s? (?:on|re|regarding|as to|for) [^:;]*$"
)
"""A hearing on motions that the words go on to name: "the hearing on the Motion to Dismiss and the Motion to Stay"."""
_TO_A_DAY = sought(
    rf"(?:\s+(?:from (?:{DAY}|{MONTH_DAY})|for|to|on|at|by|before|\w{{3,6}}day)|[\s\d:.,]|\b[ap]\.?m\b\.?)*$"
)
_BY_WHEN = sought(r"\s(?:by|on or before|on|no(?:t)? later|within|before|until|at)\b")
_PRESENTED = sought(r"\bpresentment\b[^;]*\bbefore (?:the )?(?:hon\w*\.?|judge) [^;]{3,60}? on $")
_RETURNABLE = sought(
    r"\b(?P<what>returnable|(?:motion )?(?:return|noting|docket|submission) date|deposition of [^;:(]{3,60}?)"
    r"[: ](?:(?:is|set|for|on|by) ?)*$"
)
"""Days that clerks and parties print beside a motion or notice, by no verb."""
_CALLING_OFF = sought(r"\b(?:terminat|vacat|cancel)\w* [^.;]*$")
_BY_A_DAY = sought(r"by|not? later|on or before")
_NUMBERED = sought(r"(?:^|\s)\(?(?:(?:ecf|doc|dkt|docket)\W*(?:no\W*)?)?#?\s?\d{1,4}\)(?=\s|$)|\[\d{1,4}(?:-\d+)?\]")
_TAKEN_BACK = sought(r"\b(?:vacat|cancel|terminat|strik|stricken)")
_STOPPED = sought(r"(?<![ap]\.m)(?<!\b\w)(?<!\b(?:no|jr))(?<!\b(?:nos|dkt|doc|ecf|inc))\.\s")
_SENTENCE = sought(r"[;:(\n]|(?<![ap]\.m)(?<!\b\w)\.\s")


class _Verb(NamedTuple):
    """A verb that can govern a day, the words before it that make it finite ("shall not be"), and where both stand."""

    verb: str
    finite: str
    start: int
    end: int


def _verbs(before: str) -> list[_Verb]:
    found: list[_Verb] = []
    for m in _SET.finditer(before):
        finite = _FINITE.search(before, found[-1].end if found else 0, m.start())
        start, said = (finite.start(), finite[0]) if finite else (m.start(), "")
        found.append(_Verb(m[0], said, start, m.end()))
    return found


def _governing(before: str) -> _Verb | None:
    """The verb that governs the day: the last, unless that is a noun after the true one ("shall file a reply by")."""
    verbs = _verbs(before)
    while len(verbs) > 1 and verbs[-1].verb in ("answer", "reply", "set") and not verbs[-1].finite:
        if not _A_NOUN.search(before, 0, verbs[-1].start):
            break
        verbs.pop()
    return verbs[-1] if verbs else None


def _by_its_verb(where: _Day, printed: bool) -> _Said | None:
    """What "X is set for", "X due", "shall file X by" says of the day after it."""
    before = where.before
    if (
        printed
        and "presentment" in where.low
        and _PRESENTED.search(where.low, max(where.start, where.at - 300), where.at)
    ):
        return _Said("presentment", None, firm=False)
    if printed and (dated := _RETURNABLE.search(before)):
        return _Said(dated["what"].split(" of ")[0].replace("returnable", "return date"), None, firm=False)
    v = _governing(before)
    if v is None or (not v.finite and _CALLING_OFF.search(before, 0, v.start)):
        return None
    verb, between = v.verb, before[v.end :]
    if verb in _NOT_BARE and not v.finite and not _BY_A_DAY.search(between):
        return None
    if verb in _HOLDS and (not _TO_COME.match(v.finite) or " not " in v.finite):
        return None
    if len(between) > 100 or "signed" in between or "dated" in between:
        return None
    if _STOPPED.search(between):
        return None
    what, whose = _what_of(where, v, printed)
    if not what or len(what) > 90 or _TAKEN_BACK.search(what):
        return None
    must = None if verb not in _MUST else not v.finite.startswith("may")
    hour = _TIME_BEFORE.search(between)
    return _Said(what, must, whose, bool(v.finite), hour[1].strip() if hour else None)


def _what_of(where: _Day, v: _Verb, printed: bool) -> tuple[str, tuple[str | None, ...]]:
    """What a verb sets a day for, and whose it is."""
    verb, between = v.verb, where.before[v.end :]
    if verb == "show cause":
        return verb, (None,)
    if verb in _DOES and (v.finite or where.before.endswith("and ", 0, v.start)):
        by_when = _BY_WHEN.search(between)
        done = between[: by_when.start()] if by_when else between
        return action_named(f"{verb} {done.strip()}" if verb in ("respond", "serve") else done) or verb, (None,)
    if verb in ("hold", "conduct"):
        by_when = _BY_WHEN.search(between)
        return _trimmed(between[: by_when.start()] if by_when else between), (None,)
    if verb in _NAMED_AFTER:
        return "" if re.search(r"[;(\[]", between) else _trimmed(_TO_A_DAY.sub("", between.strip())), (None,)
    label = where.before[: v.start]
    if ")" in label or "]" in label:
        label = _NUMBERED.sub(lambda m: " " * len(m[0]), label)
    plain = _STILL.sub("", _STILL.sub("", label.rstrip(" ,-*'\"[")))
    sentence = max((m.end() for m in _SENTENCE.finditer(plain)), default=0)
    if named := paper_named(" ".join(plain[sentence:].split())):
        return named[0], _whose(where, label, plain.find(named[1].split()[0], sentence), named[0], printed)
    if on := _HEARING_ON.search(plain, sentence):
        return on["what"], (None,)
    ends = max((m.end() for m in _LABEL_ENDS.finditer(plain + " ")), default=0)
    what = _trimmed(plain[ends:])
    if verb in _CUTOFF:
        return (f"{what} cutoff" if what else "deadline"), (None,)
    if verb == "heard":
        return f"{what or 'motion'} hearing", (None,)
    if not re.search(r"[a-z]{3}", what) and verb in _MOVED:
        named_before = list(_HEARING.finditer(where.low, max(where.start, where.window - 160), where.window + v.start))
        what = named_before[-1][0] if named_before else ""
    return what, (None,)


def _whose(where: _Day, label: str, paper: int, what: str, printed: bool) -> tuple[str | None, ...]:
    """Whose a paper is: named before it, or listed after an answer's day."""
    whose: tuple[str | None, ...] = (None,)
    if what == "answer" or not printed:  # beside a motion, what stands before "Responses due" is its own text
        whose = owed_by(label, where.text[where.window : where.window + len(label)], paper) or (None,)
    return (parties_due(where.low, where.text, where.after, where.end) if what == "answer" else ()) or whose


def _trimmed(what: str) -> str:
    """A label without the words that only lead to it."""
    what = " ".join(what.split()).strip(" ,-*'\"[")
    while _JUNK.match(what + " "):
        shorter = _JUNK.sub("", what + " ").strip()
        if shorter == what or not shorter:
            break
        what = shorter
    return what


# -- orders in free words ------------------------------------------------------------------------------------------
_WEEKDAY = r"(?:\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day)?\W*$"
_ALLOWED = sought(
    r"\b(?:(?:ha(?:s|ve)|given|granted|allowed|permitted)\b[^.;:]{0,40}?"
    r"\b(?:(?:up )?to and including|up to|until|till|through)"
    r"|(?:extension|enlargement|ext\b|extending|enlarging|additional \w+ ?\w* ?days)[^;:]{0,140}?"
    r"\b(?:(?:up )?to and including|up to|until|till|through|to))(?:,? and including)?" + _WEEKDAY
)
_UNTIL = sought(r"(?:until|till|through|including|to)" + _WEEKDAY)
_TO_DO = re.compile(
    r"[\s,]*(?:(?:with)?in which |by which |for (?:the )?(?:\w+ )?(?:defendants?|plaintiffs?|parties) )?to "
    r"(?P<what>[^.;(,\[]{3,90}?)(?=[.;(,\[]| signed\b| pursuant\b| that\b|$)"
)
_TIME_TO = sought(
    r"(?:extension|enlargement|ext|time|days)\W*(?: of (?:the )?(?:time|deadline))?(?: in which| within which)? "
    r"(?:for (?P<who>[^;:]{3,60}?) to|to|for) (?P<what>[^.;(,\[]{3,90}?)"
    r"(?=[;(,\[]|\.\s| (?:is|are|be|pursuant|until|up to|through|to|for) |$)"
)
_FOR_WHOM = sought(r"\bfor (?P<who>[^;:]{3,60}?),? (?:up |until|to|through)[\w ]*$")


def _allowed_until(where: _Day) -> _Said | None:
    """What somebody has until the day to do: "shall have until ... to answer", "extension of time to ... until"."""
    m = _ALLOWED.search(where.before) if _UNTIL.search(where.before, len(where.before) - _NEAR) else None
    if m is None:
        return None
    todo = _TO_DO.match(where.low, where.after, where.end) or _TIME_TO.search(where.before, m.start())
    if todo is None:
        return _Said("extended time") if re.search(r"\b(?:ext|enlarg)", m[0]) else None
    what = action_named(todo["what"])
    whose: tuple[str | None, ...] = (None,)
    who = todo if todo.re is _TIME_TO and todo["who"] else _FOR_WHOM.search(where.before)
    if what == "answer" and who:
        said = where.text[where.window + who.start("who") : where.window + who.end("who")]
        whose = names(said) if said[:1].isupper() else whose
    return _Said(what, None, whose)


_NEAR = 48
"""Letters before a day within which "by", "until" and a day of the week stand."""
_FIRST = sought(r"(?:^|[.;:,)(]|\b(?:that|and|order))\s*(?:by|on or before|(?:by )?not? later than)" + _WEEKDAY)
_SHALL = re.compile(
    r"[\s,]*(?:at [\d:]+ ?[ap]\.?m\.?,? )?[^.;:]{3,80}?\s"
    r"(?P<modal>shall|must|may|(?:is|are) (?:directed|ordered) to|will) (?:\w+ly |also |each )?"
    r"(?P<verb>file|serve|submit|respond|answer|show cause|provide|notify|advise|pay)\b"
    r"(?P<what>[^.;(]{0,70}?)"
    r"(?=[.;(,]| (?:which|that|listing|consistent|advising|stating|identifying|why|in|with|at)\b|$)"
)


_IS_THE_DEADLINE = re.compile(
    r" is the (?:new )?(?:deadline|last day|cut-?off(?: date)?) (?:for|to) (?P<what>[^.;:(]{3,80}?)(?=[.;:(]|$)"
)


def _day_first(where: _Day) -> _Said | None:
    """What somebody has to do by a day that stands first: "By 9/5/03 counsel shall file a joint report"."""
    if is_for := _IS_THE_DEADLINE.match(where.low, where.after, where.end):
        return _Said(action_named(is_for["what"]), True)
    if not _FIRST.search(where.before, len(where.before) - _NEAR):
        return None
    m = _SHALL.match(where.low, where.after, min(where.end, where.after + 240))
    if m is None:
        return None
    verb = m["verb"]
    if verb == "show cause":
        return _Said(verb, True)
    done = f"{verb}{m['what']}" if verb in ("respond", "serve", "answer", "pay") else m["what"]
    return _Said(action_named(done) or verb, m["modal"] != "may")


_BY = sought(r"(?:by|before|than)" + _WEEKDAY)
_DUTY = sought(
    r"\b(?:shall|must|(?:is|are) (?:hereby )?(?:directed |ordered |required )?to|(?P<leave>leave to)) "
    r"(?P<what>[^.;:]{3,90}?)"
    r" (?:by|on or before|not? later than)" + _WEEKDAY
)
_ALSO_DUE = re.compile(
    r"[\s,;.]*(?:and )?(?:(?:any|the|plaintiff'?s?'?|defendants?'?s?'?) )*(?P<what>[a-z][a-z ]{3,40}?)(?: thereto)?,?"
    r" (?:by|on or before|not? later than)" + _WEEKDAY
)
"""What goes on with a second paper and day: "responses due 5/1/2020 and replies by 5/8/2020"."""
_DATED = sought(
    r"(?:^|[;:.,(\n]\s*)(?P<what>(?:[\w'/&-]+ ){0,7}?"
    r"(?:cut[- ]?off|deadline|ddl|last day|due date|conference|hearing|trial|argument|mediation|disclosures?"
    r"|discovery|opposition|response|reply|brief|statement|instr\w*|motions?|filings|joinder|pleadings?"
    r"|interrogatories|documents|depositions|admit)\b"
    r"(?: (?:to|for|of|on|re) [^.;:]{3,60}?)?)(?P<colon> ?:| is| ddl| to be|(?: for| at)? \d{1,2}:\d\d)?" + _WEEKDAY
)
_COLON = sought(r"(?: ?:| is| ddl| to be|(?: for| at)? \d{1,2}:\d\d)" + _WEEKDAY)
_LISTED_ENDS = re.compile(rf"{_HOUR}\s*(?:[;.,)]|$)")
_PAST = sought(r"\b(?:held|filed|entered|dated|received|signed|order|mailed|heard|decision)\b|\b(?:re|on|of)$")


def _listed(where: _Day) -> _Said | None:
    """What stands beside a day in a list of dates: "expert discovery cut-off: 6/11/2007; trial: 11/20/2007"."""
    if _BY.search(where.before, len(where.before) - _NEAR):
        if duty := _DUTY.search(where.before):
            return _Said(action_named(duty["what"]), duty["leave"] is None)
        if also := _ALSO_DUE.match(where.before):
            return _Said(action_named(also["what"]), True)
    in_list = where.window > where.start  # "..., amended pleadings 4/12/2020, depositions 6/28/2020"
    ends = (in_list or ";" in where.before or ":" in where.before) and _LISTED_ENDS.match(where.low, where.after)
    m = _DATED.search(where.before) if ends or _COLON.search(where.before, len(where.before) - _NEAR) else None
    if m is None or not (m["colon"] or ends):
        return None
    what = _trimmed(m["what"])
    if not m["colon"] and ((m[0][0] not in ";:" and not (in_list and m.start() == 0)) or _PAST.search(what)):
        return None
    if named := paper_named(what):
        return _Said(named[0], True)
    hour = _TIME_BEFORE.search(where.before)
    return _Said(
        what,
        True if re.search("cut[- ]?off|deadline|ddl|last day|due date", what) else None,
        hour=hour[1] if hour else None,
    )
