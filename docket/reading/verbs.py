"""What the verb before a day says of it: "X is set for", "X due", "shall file X by"."""

from __future__ import annotations

import re
from typing import NamedTuple

from docket.reading.days import NEAR, STOPPED, TIME_BEFORE, WEEKDAY, Day, Said
from docket.reading.due import ANSWERED, action_named, owed_by, paper_named, parties_due
from docket.reading.labels import trimmed
from docket.reading.listed import names
from docket.reading.parts import DAY, MONTH_DAY
from docket.reading.patterns import sought

__all__ = ["A_HEARING", "by_its_verb"]

_FINITE = sought(
    r"\b(?:(?:is|are|be|been|shall|must|may|will|now|hereby|was|has|have)\s+(?:\w+\s+){0,3}"
    r"|to\s+(?:(?:be|not|then|also|\w+ly)\s+)*)$"
)
_SET = sought(
    r"\b(?:due|set(?! aside)|reset|re-set|rescheduled|re-scheduled|scheduled|continued|extended|adjourned|advanced"
    r"|postponed|cut[- ]?off|deadline|ddl|closes?(?! of business)|completed?|held|hold|conduct|heard|file|serve"
    r"|respond|filed"
    r"|served|answer|reply(?<!sur-reply)|expires?|stayed|submit|submitted|ready|noted|noting|moved|resumes?|show cause"
    r"|calendared"
    r"|exchanged|tentatively set|sets?(?! aside)|setting(?! aside)|resetting|re-setting|continuing|rescheduling|moving"
    r"|resets|continues"
    r"|commence|begin|beginning(?<=term beginning)|take place|occur|changed|appear|advancing|adjourning|postponing"
    r"|lodged"
    r"|disclosed"
    r"|ordered closed|closed"
    r"|concluded|produced|designated|noticed|made|received|delivered|provided|paid|e-?mailed|uploaded"
    r"|on (?:the )?calendar|follow[- ]?up)\b"
)
_LONGEST = 16
_LONG_LABEL = 90
_ABOUT = sought(
    r"\s(?:regarding|concerning|relating to|with respect to|addressing|setting forth|in (?:support|response))\s"
)
"""Where the label of a day goes on to say what the paper or the hearing is about."""
_APART = 100
"""Letters that stand at most between a verb and the day that it governs."""
_FAR = 160
"""The same for a verb before what it moves: "continues the hearing on ... from January 26 to February 2"."""
_A_NOUN = sought(r"\b(?:an?|the|his|her|its|their|any|in|of|joint|and)\s$|/$")
_LABEL_ENDS = sought(
    r"(?<!\d[ap]m)(?<!\bcmplt)(?<!\b(?:mot|brf))(?<!\b(?:mots|resp|conf|disc|disp))\.|[;:(\]\n]|\)\s|\s-{1,2}\s"
    r"|(?<!plaintiff)(?<!defendant)(?<!plaintiffs)(?<!defendants)(?<!parties)'s?\s"
    r"|,\s(?!(?:inc|llc|l\.l|ltd|corp|jr|sr|n\.a)\b)"
    r"|\b(?:and|that|(?<!to )the court|by agreement|days (?:before|prior to)|ordered|hereby|granting|granted|re"
    r"|(?:re-?)?setting|continuing|rescheduling|vacating|to (?:adjourn"
    r"|continue|reschedule"
    r"|vacate|postpone|reset|move|extend))\s"
)
_STILL = sought(
    r"\s+(?:due|deadline|ddl|date|set/?|is|are|has been|was|will be|shall be|shall|must|to be|be|now|hereby|should"
    r"|(?:re-?)?scheduled|reset|continued"
    r"|will|may"
    r"|currently|previously|originally|remains?(?: on)?|(?:required|requested|directed) and)$"
)
_NAMED_AFTER = (
    "setting", "resetting", "re-setting", "continuing", "rescheduling", "moving", "sets", "resets", "continues",
    "advancing", "adjourning", "postponing",
)  # fmt: skip
_MOVED = ("continued", "reset", "re-set", "rescheduled", "adjourned", "moved", "advanced", "set", "extended", "changed")
_DOES = ("file", "serve", "respond", "reply", "submit")
_HOLDS = ("hold", "conduct", "appear", "heard", "commence", "begin", "take place", "occur")
_CUTOFF = ("cutoff", "cut-off", "cut off", "deadline", "ddl")
_MUST = ("due", "show cause", "follow up", "follow-up", *_CUTOFF, *_DOES)
_NOT_BARE = (
    "held", "filed", "served", "submitted", "answer", "complete", "completed", "lodged", "disclosed", "closed",
    "concluded", "produced", "designated", "noticed", "made", "received", "delivered", "provided", "paid",
    "emailed", "e-mailed", "uploaded", "changed",
    *_DOES, *_HOLDS,
)  # fmt: skip
_ASKED_FOR = sought(r"\b(?:requests?|requested|asks?|asked|seeks?) (?:that|to|an?)\b[^.;]*$")
_A_LIST = sought(r":\s*[a-z]{3}")
_ONCE = sought(r"\b(?:previously|originally|formerly|initially)\W+$")
_MADE = sought(r"\b(?:ordered|issued|entered|filed|dated)\b")
_DONE = ("held", "heard", "filed", "served", "submitted", "lodged", "closed", "completed", "concluded", "received")
_PAST_TENSE = sought(r"\b(?:was|were|been)\b")
_TO_COME = sought(r"(?:will|shall|to be|be|to)\b")
A_HEARING = sought(
    r"\b(?:(?:status|motion|settlement|scheduling|pretrial|case management|final|initial|show cause|evidentiary"
    r"|telephonic|jury|bench|oral|further) )*(?:hearing|conference|trial|argument|deadline)\b"
)
_OR = sought(r"\s*(?:and|or|and/or|&|/)\s*")
_HEARING_ON = sought(
    r"\b(?P<what>(?:(?!the\b|an?\b|if\b|no\b|any\b)\w+ )?(?:hearing|argument|conference))s?(?: dates?)? (?:on|re"
    r"|regarding|as to"
    r"|for) [^:;]*$"
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
_CALLING_OFF = sought(r"\b(?:terminat|vacat|cancel)\w* (?:(?!, (?:re-?)?setting\b)[^.;])*$")
_BY_A_DAY = sought(r"\b(?:by|before|than)" + WEEKDAY)
_NUMBERED = sought(r"(?:^|\s)\(?(?:(?:ecf|doc|dkt|docket)\W*(?:no\W*)?)?#?\s?\d{1,4}\)(?=\s|$)|\[\d{1,4}(?:-\d+)?\]")
_TAKEN_BACK = sought(r"\b(?:vacat|cancel|terminat|strik|stricken)|\b(?:do|does|did|has|have) not\b")
_MOVED_ON = re.compile(
    r"[^.;]{0,80}?\b(?:is|are|be|been)\b (?:\w+ ){0,3}?(?:extended|continued|vacated|moved|reset|adjourned|suspended)\b"
)
_SENTENCE = sought(r"[;:(\n]|(?<![ap]\.m)(?<!\d[ap]m)(?<!\b\w)\.\s")


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
    near = max(before.rfind("signed"), before.rfind("dated"), len(before) - _FAR - _LONGEST, 0)
    if not _SET.search(before, near):
        return None
    verbs = _verbs(before)
    while len(verbs) > 1 and verbs[-1].verb in ("answer", "reply", "set") and not verbs[-1].finite:
        filed = verbs[-2].verb in _DOES and not before[verbs[-2].end : verbs[-1].start].strip()  # "to file answer by"
        if not filed and not _A_NOUN.search(before, 0, verbs[-1].start):
            break
        verbs.pop()
    if len(verbs) > 1 and not verbs[-1].finite and _OR.fullmatch(before, verbs[-2].end, verbs[-1].start):
        done, also = verbs[-2:]
        verbs[-2:] = [_Verb(also.verb, done.finite, done.start, also.end)]  # "shall be served and filed by"
    to_do = (
        len(verbs) > 1 and verbs[-1].finite.startswith("to ") and not before[verbs[-2].end : verbs[-1].start].strip()
    )
    if to_do and verbs[-2].verb in _CUTOFF:
        verbs.pop()  # "the deadline to complete discovery": the deadline has the day
    return verbs[-1] if verbs else None


def by_its_verb(where: Day, printed: bool) -> Said | None:
    """What "X is set for", "X due", "shall file X by" says of the day after it."""
    before = where.before
    if (
        printed
        and "presentment" in where.low
        and _PRESENTED.search(where.low, max(where.start, where.at - 300), where.at)
    ):
        return Said("presentment", None, firm=False)
    if printed and (dated := _RETURNABLE.search(before)):
        return Said(dated["what"].split(" of ")[0].replace("returnable", "return date"), None, firm=False)
    v = _governing(before)
    if v is not None and "ly" in before and _ONCE.search(before, 0, v.start + len(v.finite)):
        return None  # "the conference previously set for 4/1/2020"
    if v is None:
        return None
    stands = v.finite or v.verb in _NAMED_AFTER or (printed and v.verb == "due")  # "MOTION to Vacate ... Responses due"
    if not stands and _CALLING_OFF.search(before, 0, v.start):
        return None
    if not printed and _only_asked(where, v):
        return None
    verb, between = v.verb, before[v.end :]
    if verb in _NOT_BARE and not v.finite and not _BY_A_DAY.search(between):
        return None
    if verb in _DOES and v.finite.startswith("to") and not _BY_WHEN.search(between):
        return None
    if verb in _DONE and _PAST_TENSE.search(v.finite):
        return None
    if verb in _HOLDS and (not _TO_COME.search(v.finite) or " not " in v.finite):
        return None
    if verb == "show cause" and _MADE.search(between):
        return None  # "the order to show cause issued on 9/9/2016 is discharged"
    if verb in _MOVED and _A_LIST.search(between):
        return None  # "extended as follows: fact discovery to"
    if len(between) > (_FAR if verb in _NAMED_AFTER else _APART) or "signed" in between or "dated" in between:
        return None
    if verb in _CUTOFF and between.strip() == "of" and _MOVED_ON.match(where.low, where.after):
        return None  # "the deadline of 4/1/2020 is extended to"
    if STOPPED.search(between):
        return None
    what, whose = _what_of(where, v, printed)
    if len(what) > _LONG_LABEL:
        what = _ABOUT.split(what, maxsplit=1)[0]
    if not what or len(what) > _LONG_LABEL or what in _NO_THINGS or _TAKEN_BACK.search(what):
        return None
    ordered = verb in _MUST or (verb == "answer" and v.finite.startswith(("shall", "must", "may")))
    must = not v.finite.startswith("may") if ordered else None
    hour = TIME_BEFORE.search(between)
    return Said(what, must, whose, bool(v.finite), hour[1].strip() if hour else None)


_ENDORSED = sought(r"\b(?:granted|so ordered|approved)\b")


def _only_asked(where: Day, v: _Verb) -> bool:
    """Whether somebody asks for a day, and the words do not grant it: on a letter, what the judge has written there."""
    said = where.low[max(where.start, where.window + v.start - 240) : where.window] + where.before[: v.start]
    if not _ASKED_FOR.search(said) or "grant" in said:
        return False
    memo = v.verb in _MOVED and where.low.lstrip(" *(").startswith(("memo", "endors"))
    return not (memo and _ENDORSED.search(where.low, where.after, where.end))


def _what_of(where: Day, v: _Verb, printed: bool) -> tuple[str, tuple[str | None, ...]]:
    """What a verb sets a day for, and whose it is."""
    if v.verb in ("answer", "reply") and ANSWERED.match(where.before, v.start):
        return v.verb, _whose(where, where.before, v.start, v.verb, printed)
    if v.verb in ("answer", "reply") and not v.finite and _ANY.search(where.before, 0, v.start):
        return v.verb, _whose(where, where.before, v.start, v.verb, printed)  # "and any reply by"
    named = _named_after(where, v)
    return _labelled(where, v, printed) if named is None else (named, (None,))


_ANY = sought(r"\b(?:an?|any|the|his|her|its|their)\s$")


def _named_after(where: Day, v: _Verb) -> str | None:
    """What stands between a verb and its day: "shall file a reply by", "set for a status conference on"."""
    verb, between = v.verb, where.before[v.end :]
    if verb in ("show cause", "stayed"):
        return "stay" if verb == "stayed" else verb
    if verb == "answer" and _ACTIVE.match(v.finite) and not v.finite.startswith("to"):
        return "answer"
    if verb in _DOES and (v.finite or where.before.endswith("and ", 0, v.start)):
        by_when = _BY_WHEN.search(between)
        done = between[: by_when.start()] if by_when else between
        if not done.strip() and verb in ("file", "submit", "serve"):
            behind = _ITS_OBJECT.match(where.low, where.after, where.end)
            done = behind["what"] if behind else done
        return action_named(f"{verb} {done.strip()}" if verb in ("respond", "serve") else done) or verb
    if verb in ("hold", "conduct"):
        held = _ABOUT.split(between, maxsplit=1)[0]
        by_when = _BY_WHEN.search(held)
        return trimmed(held[: by_when.start()] if by_when else held)
    if verb == "complete" and _ACTIVE.match(v.finite) and (by_when := _BY_WHEN.search(between)):
        return trimmed(between[: by_when.start()])
    if verb == "appear" and (kept := _APPEAR_FOR.match(where.low, where.after, where.end)):
        return trimmed(kept["what"])
    label = where.before[max(0, v.start - 40) : v.start].rsplit(". ", 1)[-1]
    if not A_HEARING.search(label) and (kept := _FOR_A.match(between)):
        of_motions = kept["what"] == "hearing" and "motion" in where.before[max(0, v.start - 60) : v.start]
        return "motion hearing" if of_motions else trimmed(kept["what"])
    if verb == "appear":
        return "appearance"
    if verb in _NAMED_AFTER or (verb == "set" and _ACTIVE.match(v.finite)):
        after = _thing_set(_NUMBERED.sub("", between))
        if after in ("it", "them", "same"):
            return _hearing_before(where, v)
        return "motion hearing" if _MOTIONS.match(after) else after
    return None


def _thing_set(between: str) -> str:
    """What stands between "set" and its day, where that is one thing: no list, and nothing in parentheses."""
    return "" if _PARTED.search(between) else trimmed(_TO_A_DAY.sub("", between.strip()))


_AS_REQUIRED = sought(
    r"\s(?:required|contemplated|called for|provided for|described)\s(?:by|under|in|pursuant to)\s[^.;:,()]{3,60}$"
)
"""By what a paper is required, behind its name: "the joint statement required under that Rule"."""
_PARTED = sought(r"[;(\[]|(?<!\d):")


def _labelled(where: Day, v: _Verb, printed: bool) -> tuple[str, tuple[str | None, ...]]:
    """What the words before a verb say that its day is for, and whose it is."""
    verb, between = v.verb, where.before[v.end :]
    label = where.before[: v.start]
    if ")" in label or "]" in label:
        label = _NUMBERED.sub(lambda m: " " * len(m[0]), label)
    plain = label.rstrip(" ,-*'\"[")
    while still := _STILL.search(plain, max(0, len(plain) - NEAR)):
        plain = plain[: still.start()].rstrip()
    if "ed " in plain and (required := _AS_REQUIRED.search(plain)):
        plain = plain[: required.start()]
    sentence = _last_end(_SENTENCE, plain)
    if " for " in plain and (owed := _OWED_BY.search(plain)):
        said = where.text[where.window + owed.start("who") : where.window + owed.end("who")]
        if said[:1].isupper() and (paper := paper_named(owed["paper"])):
            return paper[0], names(said) or (None,)
    if _OF_PROCESS.search(plain, sentence):
        return "service of process", (None,)
    if named := paper_named(" ".join(plain[sentence:].split())):
        whose = _whose(where, label, plain.find(named[1].split()[0], sentence), named[0], printed)
        owing = _FROM_WHOM.match(where.low, where.window + v.end, where.at) if whose == (None,) else None
        who = where.text[owing.start("who") : owing.end("who")] if owing else ""
        return named[0], names(who) if who[:1].isupper() else whose
    if (act := _TIME_FOR.search(plain, sentence)) and verb not in _HOLDS:
        said = where.text[where.window + act.start("who") : where.window + act.end("who")] if act["who"] else ""
        return action_named(_DOING.sub(_does, act["what"])), names(said)[:1] if said[:1].isupper() else (None,)
    if on := _HEARING_ON.search(plain, sentence):
        return on["what"], (None,)
    if " and " in plain and (both := _BOTH.match(plain[sentence:])):
        what = trimmed(both["what"])
        return (f"{what} cutoff" if verb in _CUTOFF else what), (None,)
    about = _PAPER_ABOUT.match(plain, sentence) if verb in _MADE_BY else None
    ends = _last_end(_LABEL_ENDS, plain + " ")
    what = trimmed(about["what"] if about else plain[ends:])
    if verb in _CUTOFF and _OF_A_SIDE.fullmatch(what):
        what = ""
    if what in ("the", "this") and verb in _MOVED:
        what = "deadline"
    if what == "time" and verb in ("answer", "reply", "respond"):
        return action_named(verb), (None,)  # "Motion to Extend Time to Answer to 8/2/2010"
    if what == "service" and verb not in _CUTOFF:
        return "service of process", parties_due(where.low, where.text, where.after, where.end) or (None,)
    if (
        verb in _CUTOFF
        and what in ("", "set", "reset")
        and (behind := _FOR_WHAT.match(where.low, where.after, where.end))
    ):
        return trimmed(action_named(behind["what"])), (None,)
    if verb in _CUTOFF and not what and (to := _DEADLINE_TO.fullmatch(between)):
        return trimmed(action_named(to["what"])), (None,)
    if verb in _CUTOFF:
        return (f"{what} cutoff" if what else "deadline"), (None,)
    return _of_a_hearing(where, v, what, plain[sentence:]), (None,)


def _of_a_hearing(where: Day, v: _Verb, what: str, sentence: str) -> str:
    """What is set, by its label; the hearing that the words do not repeat, where the label names none."""
    verb, between = v.verb, where.before[v.end :]
    unnamed = not re.search(r"[a-z]{3}", what)
    if verb in ("set", "reset", "re-set") and (unnamed or _NO_NAME.fullmatch(what)):
        after = _thing_set(between)
        if re.search(r"[a-z]{4}", after):
            return after
        if _PARTED.search(between):
            return ""  # "dates set: initial disclosures - 4/1/2019"
        what, unnamed = "", True
    if verb in _MOVES_A_HEARING and _MOTIONS.match(what):
        return "motion hearing"
    if (both := _AND_MORE.search(sentence)) and not A_HEARING.search(what) and verb not in _MUST:
        return trimmed(both[0])
    if verb == "heard":
        return f"{what or 'motion'} hearing"
    return _hearing_before(where, v) if unnamed and verb in _MOVED else what


def _hearing_before(where: Day, v: _Verb) -> str:
    """The hearing that was spoken of last before a verb: "vacates the hearing and continues it to"."""
    before = list(A_HEARING.finditer(where.low, max(where.start, where.window - 160), where.window + v.start))
    return before[-1][0] if before else ""


_FOR_WHAT = sought(r" for (?P<what>[^.;:()\d]{3,60}?)(?=\s*[.;:(]|$)")
_OWED_BY = sought(
    r"\b(?P<paper>answer|response|reply|opposition|objection)s?(?: due)? (?:deadline|time"
    r"|date)s? for (?P<who>[^;:()]{3,80})$"
)
_ITS_OBJECT = sought(
    r"[\s,]*(?P<what>(?:the|an?|his|her|its|their|any) [^.;:(]{3,80}?)"
    r"(?=[.;:(,]|$| (?:regarding|concerning|as to|stating|advising|whether|which|that)\b)"
)
_FOR_A = sought(
    r"\s(?:down )?(?:for|at|to) (?:an? |the )?(?P<what>(?:[\w/-]+ ){0,4}?(?:[\w-]+/)?(?:hearing|conference|argument"
    r"|trial|mediation"
    r"|call))s?\b(?! (?:date|exhibit|brief))"
)
_APPEAR_FOR = sought(r"[^;]{0,40}?" + _FOR_A.pattern)
_ACTIVE = sought(r"(?:shall|will|must|may|to|hereby)\b(?!.*\bbe\b)")
_FROM_WHOM = sought(r"\s(?:from|by|for) (?P<who>[^;:()\d]{3,80}?),? (?:on|by|to)" + WEEKDAY)
_NO_VERB = r"(?!(?:is|are|was|and|shall|to|granted|denied|held|set|due|by|on|motions?|order|re) )[\w'/&-]+"
_BOTH = sought(
    r"^\W*(?:(?:the |all |any )?(?:part(?:y|ies)|plaintiffs?|defendants?)'?s?'? )?"
    rf"(?P<what>(?:{_NO_VERB},? ){{1,6}}and (?:{_NO_VERB} ?){{1,6}})$"
)
"""Two papers that fall due together: "proposed voir dire and jury instructions"."""
_OF_PROCESS = sought(
    r"\b(?:deadline|time|date)s? (?:for|of|to) (?:service of|serve"
    r"|effect(?:uate)? service)\b(?! (?:the )?motion)"
)
_NO_THINGS = ("shall", "clerk", "court", "case", "rule", "do so", "file")
"""What is left of a sentence that names nothing for its day: "the Clerk is directed to close the case as of"."""
_NO_NAME = sought(r"(?:\w+ )?(?:orders?|minutes?|notice|entry|dates?|deadlines?|schedule)")
_TIME_FOR = sought(
    r"\b(?:deadlines?|time|due date|date|last day"
    r"|period)(?: (?:with)?in which)?(?: for (?:the )?(?P<who>(?!\w+ing )[^;:]{3,60}?))?"
    r"(?: to|(?= for (?:respond|answer|reply|fil|serv)ing\b) for) (?P<what>(?:(?!,? (?:re-?)?set\b)[^.;:]"
    r"|(?<=\d)\.(?=\d)){3,90})$"
)
"""The act for which there is time: "the deadline for Acme Corp. to respond" is extended."""
_DOING = sought(r"^(?:respond|answer|reply|fil|serv)ing\b")


def _does(doing: re.Match[str]) -> str:
    """What "responding" has somebody do: respond."""
    return {"filing": "file", "serving": "serve"}.get(doing[0], doing[0].removesuffix("ing"))


_MADE_BY = ("due", "filed", "served", "submitted", "lodged", "provided", "delivered", "exchanged")
_PAPER_ABOUT = sought(
    r"\W*(?:that |and |an? |the |any )*(?P<what>(?:(?!and\b|or\b)[\w'-]+ ){0,4}?(?:report|statement|letter|brief"
    r"|memorandum|stipulation|notice|plan|proposal|list|papers|motion|submission|declaration|affidavit)s?),? "
    r"(?:focused|focusing|with respect to|addressing|regarding|concerning|about|setting forth|outlining|advising"
    r"|identifying|stating|describing|detailing|summarizing|that|which)\s"
)
"""A paper with what it is about, which can go on to name other things: "a report focused on staffing and training"."""
_OF_A_SIDE = sought(r"(?:plaintiff|defendant|part(?:y|ie))s?(?:'s?|s')?")
_DEADLINE_TO = sought(
    r"(?: dates?)?\s+(?:to|for|of) (?:the )?(?P<what>[^.;:]{3,90}?)(?:\s?:|\s(?:is|are|shall be|be))?(?:\s(?:by|on|to"
    r"|until|for"
    r"|no later than|on or before|extended|reset|continued|hereby))*" + WEEKDAY
)
_MOVES_A_HEARING = ("continued", "reset", "re-set", "rescheduled", "adjourned", "noticed", "set", "scheduled", "heard")
_MOTIONS = sought(
    r"(?:\d{1,4} )?(?:(?:all |pending |said |above[- ]\w+ )*motions?$|(?:(?:plaintiff|defendant)s?'s? "
    r"|(?:joint|emergency|unopposed|amended|oral|second|first) )*motions? (?:to|for|in)\b"
    r"(?!.*(?:hearing|conference|argument|trial)))"
)
_AND_MORE = sought(r"\b(?:[a-z-]+ ){0,3}(?:hearing|conference|argument)s? (?:and|on|/) [a-z ]{3,40}$")


def _last_end(pattern: re.Pattern[str], words: str) -> int:
    """Where the last fit of a pattern ends; 0 where none is."""
    end = 0
    for m in pattern.finditer(words):
        end = m.end()
    return end


def _whose(where: Day, label: str, paper: int, what: str, printed: bool) -> tuple[str | None, ...]:
    """Whose a paper is: named before it, or listed after an answer's day."""
    whose: tuple[str | None, ...] = (None,)
    if what == "answer" or not printed:  # beside a motion, what stands before "Responses due" is its own text
        whose = owed_by(label, where.text[where.window : where.window + len(label)], paper) or (None,)
    return (parties_due(where.low, where.text, where.after, where.end) if what == "answer" else ()) or whose
