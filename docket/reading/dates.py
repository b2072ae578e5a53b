"""Dates in a docket text: what is due, set, served or sent, and on which day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from docket.filing import DateSet
from docket.reading.parts import DAY, MONTH_DAY, day_of, names

__all__ = ["Served", "dates_of", "papers_due", "served_of"]

_WEEKDAY = r"(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sun)(?:day)?\.?,?\s+)?"
_DATE = re.compile(r"\d(?<![\d/].)\d?(?:[/-]\d{1,2}[/-]\d{2,4}|(?P<year>(?:st|nd|rd|th)?,? \d{4}))(?![\d/])")
_MONTH = re.compile(r"(?<![\d/])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? $")
_TIME = re.compile(r"\s*(?:,|at|@)?\s*(\d{1,2}:\d\d(?:\s*[ap]\.?\s?m\b\.?)?|\d{1,2}\s*[ap]\.?\s?m\b\.?|noon)")
_TIME_BEFORE = re.compile(r"(\d{1,2}:\d\d(?:\s*[ap]\.?\s?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)\s*,?\s*(?:on\s*)?$")
_SET = re.compile(
    r"\b(?P<finite>(?:is|are|be|been|shall|must|may|to|will|now|hereby|was|has|have)\s+(?:\w+\s+){0,3}?)?"
    r"(?P<verb>due|set|reset|re-set|rescheduled|re-scheduled|scheduled|continued|extended|adjourned|advanced"
    r"|postponed|cut-?off|deadline|closes?|completed?|held|file|serve|respond|filed"
    r"|served|answer|reply|expires?|stayed|submit|submitted|ready|noted|noting|moved|resumes?"
    r"|exchanged|tentatively set|setting|resetting|re-setting|continuing|rescheduling)\b"
)
_LABEL_ENDS = re.compile(
    r"[.;:(\]\n]|'s?\s|,\s|\b(?:and|that|the court|by agreement|ordered|hereby|granting|granted|re)\s"
)
_JUNK = re.compile(
    r"^(?:(?:scheduling )?order|reset|set|setting|scheduled|deadline for|filing of|the|an?|is|of|that"
    r"|and|further|on|by|for|to|parties|his|her|its|all|new|any)\s+"
)


_NAMED_AFTER = ("setting", "resetting", "re-setting", "continuing", "rescheduling")
_MOVED = ("continued", "reset", "re-set", "rescheduled", "adjourned", "moved", "advanced", "set", "extended")
_HEARING = re.compile(
    r"\b(?:(?:status|motion|settlement|scheduling|pretrial|case management|final|initial|show cause|evidentiary"
    r"|telephonic|jury|bench|oral|further) )*(?:hearing|conference|trial|argument|deadline)\b"
)
_NO_LONGER = re.compile(
    r"(?:\s*(?:,|at|@)?\s*\d{1,2}(?::\d\d)?\s*(?:[ap]\.?\s?m\b\.?)?)?,?\s+(?:is|are|has been|have been|was)"
    r" (?:hereby )?(?:vacat|strick|cancel|reset|re-set|continued|resched|adjourn|moved|postpon)"
)
_TO_A_DAY = re.compile(
    rf"(?:\s+(?:from (?:{DAY}|{MONTH_DAY})|for|to|on|at|by|before|\w{{3,6}}day)|[\s\d:.,]|\b[ap]\.?m\b\.?)*$"
)
_NUMBERED = re.compile(r"(?:^|\s)\(?(?:(?:ecf|doc|dkt|docket)\W*(?:no\W*)?)?#?\s?\d{1,4}\)(?=\s|$)")
_TAKEN_BACK = re.compile(r"\b(?:vacat|cancel|terminat|strik|stricken)")


def _days(low: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where days stand: found by their digits, as most words begin like a month."""
    for m in _DATE.finditer(low, start, end):
        if m["year"] is None:
            yield m.span()
        elif month := _MONTH.search(low, max(start, m.start() - 24), m.start()):
            yield month.start(), m.end()


def dates_of(low: str, text: str, start: int, end: int, printed: bool) -> tuple[DateSet, ...]:
    """What the text sets or prints a date for, between `start` and `end`."""
    found: list[DateSet] = []
    last = start
    for at_day, at_end in _days(low, start, end):
        day = day_of(low[at_day:at_end])
        window = max(last, at_day - 130)
        last = at_end
        if day is None:
            continue
        before = low[window:at_day]
        if _NO_LONGER.match(low, at_end):
            continue
        if before.endswith(" from "):
            last = window  # "from 5/11/2009 to 6/29/2009": the day that it was, not the day that it is
            continue
        verbs = list(_SET.finditer(before))
        if not verbs:
            continue
        v = verbs[-1]
        if (
            v["verb"] in ("held", "filed", "served", "submitted", "answer", "complete", "completed")
            and not v["finite"]
            and "by" not in before[v.end() :]
        ):
            continue
        between = before[v.end() :]
        if (
            len(between) > 70
            or "signed" in between
            or "dated" in between
            or ". " in between.replace("p.m. ", "").replace("a.m. ", "")
        ):
            continue
        label = before[: v.start()]
        cut = [x.end() for x in _LABEL_ENDS.finditer(label)]
        what = _NUMBERED.sub("", label[cut[-1] if cut else 0 :]).strip(" ,-*'\"[")
        what = re.sub(
            r"\s+(?:deadline|date|is|are|has been|was|will be|shall be|shall|must|to be|be|now|hereby|should"
            r"|will|may)$",
            "",
            what,
        )
        if v["verb"] in ("cutoff", "cut-off", "deadline"):
            what = f"{what} cutoff" if what else "deadline"
        elif v["verb"] in _NAMED_AFTER:
            what = "" if re.search(r"[;(\[]", between) else _TO_A_DAY.sub("", between.strip())
        elif v["verb"] in ("file", "serve", "respond", "reply", "submit") and v["finite"]:
            what = (
                re.sub(
                    r"\s+",
                    " ",
                    between.split(" by ")[0].split(" on or before")[0].split(" no later")[0].split(" within")[0],
                ).strip(" ,.")
                or v["verb"]
            )
        while _JUNK.match(what + " "):
            shorter = _JUNK.sub("", what + " ").strip()
            if shorter == what or not shorter:
                break
            what = shorter
        if not what and v["verb"] in _MOVED:
            named = list(_HEARING.finditer(low, max(start, window - 160), window + v.start()))
            what = named[-1][0] if named else ""
        if not what or len(what) > 90 or _TAKEN_BACK.search(what):
            continue
        must = (
            True
            if v["verb"] in ("due", "cutoff", "cut-off", "deadline", "file", "serve", "respond", "submit", "reply")
            else None
        )
        what = re.sub(r"\s+", " ", what)
        whose: tuple[str | None, ...] = (None,)
        if paper := _PAPER.search(what.removesuffix(" cutoff")):
            what = next(name for name, words in _PAPERS.items() if words.search(paper["paper"]))
            if what == "answer" or not printed:  # beside a motion, what stands before "Responses due" is its own text
                whose = _owed_by(label, text[window : window + v.start()]) or (None,)
            if what == "answer":
                whose = _due_for(low, text, at_end, end) or whose
        at = _TIME.match(low, at_end, min(end, at_end + 24)) or _TIME_BEFORE.search(between)
        found += [
            DateSet(
                what=what,
                date=day,
                party=party,
                must=must,
                printed=printed and not v["finite"],
                time=at[1].strip() if at else None,
            )
            for party in whose
        ]
    return tuple(dict.fromkeys(found))


_PAPERS = {
    "objections": re.compile(r"^objections?"),
    "reply": re.compile(r"^repl"),
    "response": re.compile(r"^(?:answering|opposi|response|response/|respond\w+ p|brief|brf|memo|responsive (?!pl))"),
    "answer": re.compile(r""),
}
"""The papers for which clerks print a date, each under one name; the first that fits is meant."""
_PLEAD = r"(?:move|answers?|plead|respond|responses?|otherwise|other)"
_PAPER = re.compile(
    r"(?:^|\s)(?<!discovery )(?<!written )(?<!interrogatory )(?<!supplemental )(?<!show cause )(?P<paper>"
    r"objections?(?: to (?:the )?(?:r ?& ?r|f ?& ?r|reports?|findings|magistrate)\b.*)?"
    rf"|(?:{_PLEAD},? (?:or )?)*(?:answers?|otherwise)(?:,?(?: or)? {_PLEAD})*(?: to (?:the )?(?:\w+ )?complaint)?"
    r"|responsive pleadings?|(?:brf|briefs?|memo\w*) in opp\w*(?: to .*)?"
    r"|(?:answering|opposing|opposition|responding|responsive|response|reply) (?:papers|briefs?|memorand\w+)"
    r"|oppositions?|responses?(?: in opposition)?(?:/repl(?:y|ies))?|repl(?:y|ies))(?:,? if any,?)?$"
)
_OWED_FROM = re.compile(
    rf"[;:]|\[|\bas to\b|\b(?:deadlines?|re|defendants?|plaintiffs?|dfts?|may|shall|file|that|its|their|the)\b|{DAY}"
    r"|(?<!\binc)(?<!\bcorp)(?<!\bco)(?<!\bltd)(?<!\bet al)(?<![. ]\w)\.\s"
)


def _owed_by(low: str, said: str) -> tuple[str, ...]:
    """The party of `Acme Corp. answer`, where one stands before the paper."""
    paper = _PAPER.search(low.rstrip(" ,-*'\"["))
    if paper is None:
        return ()
    starts = [m.end() for m in _OWED_FROM.finditer(low, 0, paper.start("paper"))]
    who = said[starts[-1] if starts else 0 : paper.start("paper")]
    who = re.sub(r"(?i)(?:'s|s')?\s*(?:\btime|\bdeadline)?(?:\s(?:to|for))?\s*$|,?\s*\b(?:dba|d/b/a)\b.*$", "", who)
    who = re.sub(r"'s$", "", who.strip(" ,.-*("))
    return names(who)[-1:] if 3 < len(who) < 80 and who[:1].isupper() else ()


def papers_due(low: str, text: str, start: int, end: int) -> tuple[DateSet, ...]:
    """The days that an order gives for papers: an answer, a response, a reply, objections."""
    return tuple(d for d in dates_of(low, text, start, end, printed=False) if d.what in _PAPERS)


_FOR = re.compile(r"[\s,]*\bfor\s+(?P<who>[^;:()\d]{3,80}?)(?=,?\s+for\s|\.?\s*(?:[;()]|(?<!\b\w)\.\s|$)|,?\s+by\s)")


def _due_for(low: str, text: str, start: int, end: int) -> tuple[str, ...]:
    """The parties of `answer due 1/6/20 for Acme Corp., for John Doe`."""
    found: list[str] = []
    while (m := _FOR.match(low, start, end)) and len(found) < 80:
        found += names(text[m.start("who") : m.end("who")])
        start = m.end()
    return tuple(found)


class Served(NamedTuple):
    """One service or waiver: upon whom, when, and the answer day that the clerk printed."""

    party: tuple[str, ...]
    day: date | None
    due: date | None


_DUE = re.compile(rf"\banswer (?:is )?(?:now )?(?:due|deadline)(?: date)?:?\s*(?:on|by|is|to)?\s*(?P<due>{DAY})")
_ON = re.compile(
    rf"\b(?:served|executed|served by \w+|mailed|waiver (?:was )?sent(?: by [^\d]{{2,60}}?)?|sent"
    rf"|accepted|service date|date of service)\s*(?:on|:|date)?\s*(?P<day>{DAY})"
    rf"|(?<!due)\s(?<!due on)(?:on\s+)?(?<!due\son\s)(?P<on>{DAY})"
)


_ALSO = re.compile(rf"\s*[;,]\s*(?:and\s+)?(?P<who>[^;()\d]{{3,80}}?)\s+(?:served\s+)?on\s+(?P<day>{DAY})")


_DAY = re.compile(DAY)
_WHOSE = re.compile(
    r"(?i)(?:^|[;)\]]|\.\s|\bupon\b|\bas to\b|\bexecuted by [^.;]{2,80}?\.|\bby (?:plaintiff"
    r"|petitioner)s? [^.;]{2,60}? as to\b|\bon behalf of\b)\s*"
)
_VERBS = re.compile(
    r"(?i)[\s,:(-]*\b(?:served|was|waiver|sent|executed|service|accepted|by [\w ,.]{2,60}|on|date|of"
    r"|acknowledged|\(\d+ pgs?\))*\s*$"
)


def served_of(low: str, text: str, start: int, end: int, as_to: tuple[str, ...]) -> list[Served]:
    """Each service that a return or waiver shows."""
    out: list[Served] = []
    last, as_to = start, _upon(as_to)
    for m in _DUE.finditer(low, start, end):
        days = list(_DAY.finditer(low, max(last, m.start() - 260), m.start()))
        due_for = _upon(_due_for(low, text, m.end(), end))
        if days:
            said = text[max(last, days[-1].start() - 200) : days[-1].start()]
            whom = due_for or _upon(_whom(said)) or (as_to if not out else ())
            out.append(Served(whom, day_of(days[-1][0]), day_of(m["due"])))
        elif out or not as_to:
            out.append(Served(due_for, None, day_of(m["due"])))
        last = m.end()
    if out:
        return out
    on, due = _ON.search(low, start, end), _DUE.search(low, start, end)
    if on or due:
        out.append(Served(as_to, day_of(on["day"] or on["on"]) if on else None, day_of(due["due"]) if due else None))
    at = on.end() if on and as_to else end
    while also := _ALSO.match(low, at, end):
        out.append(Served(_upon(names(text[also.start("who") : also.end("who")])), day_of(also["day"]), None))
        at = also.end()
    return out


_THROUGH = re.compile(
    r"(?i)\s+(?:by|thru|through|c/o|via)\s.*$|\s+\d{1,2}/\d.*$|^.*\bon behalf of (?:(?:the )?defendants? )?"
)
_CAPACITY = re.compile(
    r"(?i)(?:an? |its |the |as )*(?:individual(?:ly)?|deceased|(?:vice )?president|c[ef]o|owner|manager|director"
    r"|secretary|general counsel|attorney|clerk|officer|partner|minor|(?:registered |authorized |statutory )?agent)"
    r"(?: (?:for|of) .*)?"
)


def _upon(whom: tuple[str, ...]) -> tuple[str, ...]:
    """Those served, without the person through whom, and without words of capacity that the list took for names."""
    whom = tuple(name for name in whom if " on behalf of " in name) or whom
    plain = (_THROUGH.sub("", name).strip(" ,.") for name in whom)
    kept = tuple(dict.fromkeys(name for name in plain if name and not _CAPACITY.fullmatch(name)))
    return kept or whom


def _whom(said: str) -> tuple[str, ...]:
    """The party of `...; Acme Corp. served on`."""
    said = re.sub(
        r"(?i)\s*\b(?:waiver\s+(?:was\s+)?sent\b[^.;]*|(?:was\s+)?served\b[^.;]{0,40}|executed(?:\s+on)?"
        r"|on|service accepted[^.;]*)\s*$",
        "",
        said.strip(" ,:("),
    ).strip(" ,:(")
    said = re.sub(r"\s*\([^)]*\)", "", said)
    starts = [
        m.end()
        for m in _WHOSE.finditer(said)
        if not re.search(r"(?i)\b(?:inc|corp|co|ltd|l\.?p|jr|sr|dr|mr|mrs|ms|u\.s|st|no|[a-z])\.\s*$", said[: m.end()])
    ]
    who = said[starts[-1] :] if starts else said
    if not who or re.match(r"(?i)(?:summons|service|waiver|returned|return|affidavit|proof)\b", who):
        return ()
    return names(who)
