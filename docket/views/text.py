"""The posture for people: a page of plain words, summaries first, authorities beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from docket.ask import routine_events
from docket.procedure.commencement import NoticeOfRemoval

__all__ = ["FOOTER", "PRINTED", "footer", "said_deadlines", "summary"]

Answer = dict[str, Any]

FOOTER = (
    "Computed from docket text captured {captured}, not the documents; standing orders not read; "
    "law edition {edition}, {local}; {missing} numbers missing. Verify before relying; not legal advice."
)

PRINTED = ", as the clerk printed it"
"""How the name of a fact ends of which the clerk printed another day than is counted."""

SHOWN = 12
LIVE = ("running", "tolled", "unknown")


def day(iso: str | None) -> str:
    """A date as a lawyer writes it: `February 4, 2016`; `date not shown` for none."""
    if iso is None:
        return "date not shown"
    d = date.fromisoformat(iso)
    return f"{d:%B} {d.day}, {d.year}"


def cite(why: list[Answer]) -> str:
    """The filings and authorities behind a fact, in parentheses."""
    seen: dict[str, None] = {}
    for reason in why:
        number = f"ECF No. {reason['ecf']}" if reason["ecf"] is not None else None
        for said in (number, reason["cite"]):
            if said:
                seen[said] = None
    return f" ({'; '.join(seen)})" if seen else ""


def footer(said: Answer) -> str:
    """What was not read, under every view of deadlines."""
    from docket.law import EDITION

    court, missing = said["case"]["court"], len(said["reading"]["missing_numbers"])
    pack = said["engine"]["local_rules"]
    local = (
        f"with the local rules of {pack}" if pack else f"no local rules of {court or 'its court'}: no local deadline"
    )
    day, edition = said["as_of"] or "on an unknown day", EDITION.isoformat()
    return FOOTER.format(captured=day, edition=edition, local=local, missing=missing)


def summary(said: Answer, *, everything: bool = False) -> Iterator[tuple[str, str]]:
    """The posture as pairs of a heading and a line; a heading is empty where the line goes on from the one before."""
    case, posture = said["case"], said["posture"]
    number = " ".join(filter(None, (case["court"], case["docket_number"])))
    yield "Case", " · ".join(filter(None, (case["name"], number))) or "unnamed"
    yield "As of", day(said["as_of"])
    since = f" since {day(posture['status_since'])}" if posture["status_since"] else ""
    yield "Status", f"{posture['status']}{since}{cite(posture['status_why'])}"
    finality = posture["finality"]
    final = " · ".join(dict.fromkeys((finality["final"], finality["state"])))
    yield "Finality", f"{final}{cite(finality['why'])}"
    yield from _ended(posture["fjc"])
    yield "Stage", ", ".join(posture["stages"]) or posture["stage"]
    yield from _authority(posture["authority"])
    pleading = posture["operative_pleading"]
    if pleading:
        what = "the complaint in the state court, by the " if pleading["kind"] == NoticeOfRemoval.event else ""
        yield "Operative pleading", f"{what}{pleading['kind']}{_number(pleading)}{_authorities(pleading['why'])}"
    yield from _parties(posture["parties"], everything)
    yield from _motions(posture, everything)
    yield from _dates(said, everything)
    yield from _deficiencies(said["deficiencies"], everything)
    yield from dict.fromkeys(_differs(differs) for differs in said["disagreements"])
    reading = said["reading"]
    unread = f", {reading['unread']} not read" if reading["unread"] else ", all read"
    yield "Reading", f"{reading['entries']} entries{unread}; complete: {reading['complete']}"


_SOME = 3
"""Parties named of a longer list."""


def _differs(differs: Answer) -> tuple[str, str]:
    """What the header, or the clerk beside an entry, says otherwise than we do."""
    if differs["fact"].endswith(PRINTED):
        return (
            "Printed differs",
            f"{differs['fact'].removesuffix(PRINTED)}: {differs['header']}; {differs['ours']} counted",
        )
    if differs["fact"] == "parties":
        named = differs["header"].split("; ")
        more = f" and {len(named) - _SOME} more" if len(named) > _SOME else ""
        return "Header differs", f"on the clerk's list, but brought in by no entry: {'; '.join(named[:_SOME])}{more}"
    return "Header differs", (
        f"{differs['fact']}: header {differs['header'] or 'none'}, entries {differs['ours'] or 'none'}"
    )


def _ended(fjc: Answer) -> Iterator[tuple[str, str]]:
    """In what codes of the Federal Judicial Center the case ended, where it has; `docket fjc` says why."""
    said = []
    for field in ("DISP", "PROCPROG", "JUDGMENT"):
        code = fjc.get(field, {"code": None, "alternatives": []})
        others = " or ".join(map(str, code["alternatives"]))
        if code["code"] is not None:
            said.append(f"{field} {code['code']} ({code['label']})")
        elif others:
            said.append(f"{field} {others}")
    if said:
        yield "FJC codes", "; ".join(said)


def _number(answer: Answer) -> str:
    return f", ECF No. {answer['ecf']}" if answer["ecf"] is not None else ""


def _authorities(why: list[Answer]) -> str:
    cites = dict.fromkeys(reason["cite"] for reason in why if reason["cite"])
    return f" ({'; '.join(cites)})" if cites else ""


def _authority(authority: Answer) -> Iterator[tuple[str, str]]:
    who = authority["judge"] or "judge not shown"
    yield "Authority", f"{who}: {authority['basis']}{cite(authority['why'])}"
    if authority["consents"]:
        given = ", ".join(
            f"{c['party']}{' (inferred)' if c['inferred'] else ''}{_number(c)}" for c in authority["consents"]
        )
        yield "", f"consents: {given}"
    if authority["outstanding"] and (authority["consents"] or "direct assignment" in authority["basis"]):
        yield "", f"consent outstanding: {', '.join(authority['outstanding'])}"


def _parties(parties: list[Answer], everything: bool) -> Iterator[tuple[str, str]]:
    heading = "Parties"
    for party in parties if everything else parties[:SHOWN]:
        served = f"service: {party['service']}" if party["service"] not in ("not required",) else None
        owes = f"response: {party['response']}" if party["response"] != "none due" else None
        standing = None if party["status"] == "in" else party["status"]
        words = ", ".join(filter(None, (party["role"], standing, served, owes)))
        yield heading, f"{party['name']}: {words}" if words else party["name"]
        heading = ""
    if len(parties) > SHOWN and not everything:
        yield "", f"and {len(parties) - SHOWN} more (--all)"


def _motions(posture: Answer, everything: bool) -> Iterator[tuple[str, str]]:
    asked = [*posture["motions"], *posture["stipulations"]]
    pending = [m for m in asked if m["state"] == "pending"]
    routine = [m for m in pending if m["kind"] in routine_events()]
    shown = pending if everything else [m for m in pending if m not in routine][:SHOWN]
    heading = "Pending"
    for motion in shown:
        by = f" by {', '.join(motion['by'])}" if motion.get("by") else ""
        filed = f", filed {day(motion['filed'])}" if motion.get("filed") else ""
        ripe = "; ripe" if motion.get("ripe") else ""
        yield heading, f"{motion['kind']}{_number(motion)}{by}{filed}{ripe}"
        heading = ""
    rest = len(pending) - len(shown)
    if rest:
        yield heading, f"and {rest} more, {len(routine)} of them routine (--all)"
    elif not shown:
        yield heading, "nothing known is pending"
    ruled = Counter(m["state"] for m in asked if m["state"] != "pending")
    if ruled:
        yield "Decided", ", ".join(f"{n} {state}" for state, n in ruled.most_common())


def _dates(said: Answer, everything: bool) -> Iterator[tuple[str, str]]:
    live = [d for d in said["deadlines"] if d["state"] in LIVE and (everything or d["due"] or d["kind"] == "must")]
    live.sort(key=lambda d: d["due"] or "9999")
    lines = list(dict.fromkeys(map(_date, live)))
    heading = "Deadlines"
    for line in lines if everything else lines[:SHOWN]:
        yield heading, line
        heading = ""
    if len(lines) > SHOWN and not everything:
        yield "", f"and {len(lines) - SHOWN} more (docket deadlines)"
    if lines:
        yield "", footer(said)


def _date(deadline: Answer) -> str:
    """A deadline in one line; how certain a day is, is said only of a day."""
    for_ = f" ({deadline['for']})" if deadline["for"] else ""
    what = f"{deadline['act']}{for_}, {deadline['kind']}"
    if deadline["due"] is None or deadline["state"] == "tolled":
        why = "time is suspended" if deadline["state"] == "tolled" else "no date can be shown"
        return f"{why}: {what}; {deadline['cite']}"
    other = f", at the latest {day(deadline['latest'])}" if deadline.get("latest") else ""
    return f"{day(deadline['due'])}{other}: {what}, {deadline['certainty']}; {deadline['cite']}"


def _deficiencies(found: list[Answer], everything: bool) -> Iterator[tuple[str, str]]:
    serious = [d for d in found if d["severity"] != "noteworthy" and not d["cured_by"]]
    heading = "Deficiencies"
    for d in found if everything else serious:
        where = f"ECF No. {d['ecf']}" if d["ecf"] is not None else d["id"]
        cure = f" Cure: {d['cure']}." if d["cure"] else ""
        yield heading, f"{where}, {d['severity']}: {d['what']} ({d['cite']}).{cure}"
        heading = ""
    remarks = len(found) - len([d for d in found if d["severity"] != "noteworthy"])
    if remarks and not everything:
        yield heading, f"{remarks} remark{'s' if remarks > 1 else ''} (--all)"


def said_deadlines(
    found: list[Answer], *, as_of: str | None, status: str = "open", everything: bool = False
) -> Iterator[tuple[str, str]]:
    """Deadlines in words: the date, for whom, how long is left, what started it, what silence costs.

    Parties whose deadline is one and the same share its lines. What was missed is told while the case is not closed.
    What has otherwise ended is told only with `everything`, and so is what may be done on a day that cannot be told.
    """
    states = LIVE if status in ("closed", "transferred", "remanded") else (*LIVE, "missed")
    told = found if everything else [d for d in found if d["state"] in states and (d["due"] or d["kind"] == "must")]
    for deadlines in _alike(told):
        deadline = deadlines[0]
        when = "tolled" if deadline["state"] == "tolled" else deadline["due"] or "no date"
        latest = f" (latest {deadline['latest']})" if deadline["latest"] else ""
        what = ", ".join(["", *dict.fromkeys(d["what"] for d in deadlines if d["what"])])
        left = _left(deadline, as_of)
        whose = ", ".join(dict.fromkeys(d["for"] for d in deadlines if d["for"]))
        for_ = f" ({whose})" if whose else ""
        standing = f"{deadline['kind']}, {deadline['basis']}, {deadline['certainty']}, {deadline['state']}{left}"
        yield when + latest, f"{deadline['act']}{what}{for_}: {standing}"
        began, because = deadline["trigger"], ", ".join(deadline["because"])
        since = f"from {began['what']} {began['date']}" if began["date"] else "its beginning is not shown"
        yield "", f"{deadline['cite']}; {since} [{because}]"
        if deadline["printed"] not in (None, deadline["due"]):
            why = f": {deadline['printed_because']}" if deadline["printed_because"] else ""
            yield "", f"printed on the docket as {deadline['printed']}{why}"
        if deadline["assumes"]:
            yield "", f"assumes: {'; '.join(deadline['assumes'])}"
        if deadline.get("silence"):
            yield "", f"if it passes: {deadline['silence']}"
        if everything:
            yield from (("", f"  {step}") for step in deadline["steps"])
    if not told:
        yield "", "nothing that the docket shows is due"
    if len(found) > len(told):
        yield "", f"and {len(found) - len(told)} more that have ended, or have no day (--all)"


def _alike(found: list[Answer]) -> list[list[Answer]]:
    """Deadlines in their order, those together that differ only in the party or in what is to be done."""
    groups: dict[str, list[Answer]] = {}
    for deadline in found:
        same = [deadline[key] for key in deadline if key not in ("for", "subject", "what")]
        groups.setdefault(str(same), []).append(deadline)
    return list(groups.values())


def _left(deadline: Answer, as_of: str | None) -> str:
    if deadline["due"] is None or as_of is None or deadline["state"] != "running":
        return ""
    days = (date.fromisoformat(deadline["due"]) - date.fromisoformat(as_of)).days
    return f", {days} days left" if days > 1 else ", tomorrow" if days == 1 else ", today" if days == 0 else ""
