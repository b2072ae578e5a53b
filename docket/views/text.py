"""The posture for people: a page of plain words, summaries first, authorities beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from docket.ask import routine_events
from docket.procedure.commencement import NoticeOfRemoval
from docket.procedure.pretrial.dates import UNNAMED
from docket.views.fjc import FIELDS
from docket.views.words import day, outcome, several, shown

__all__ = ["FOOTER", "PRINTED", "footer", "said_deadlines", "summary"]

Answer = dict[str, Any]

FOOTER = (
    "Computed from docket text captured {captured}, not the documents; standing orders not read; "
    "law edition {edition}, {local}; {missing} missing. Verify before relying; not legal advice."
)

PRINTED = ", as the clerk printed it"
"""How the name of a fact ends of which the clerk printed another day than is counted."""

SHOWN = 12
LIVE = ("running", "tolled", "unknown")
OVER = ("closed", "transferred", "remanded")
"""The statuses of a case in which nothing that was missed matters any more."""


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
    captured, edition = said["case"]["captured"] or "on an unknown day", EDITION.isoformat()
    return FOOTER.format(captured=captured, edition=edition, local=local, missing=several(missing, "number"))


def summary(said: Answer, *, everything: bool = False) -> Iterator[tuple[str, str]]:
    """The posture as pairs of a heading and a line; a heading is empty where the line goes on from the one before."""
    case, posture = said["case"], said["posture"]
    number = " ".join(filter(None, (case["court"], case["docket_number"])))
    yield "Case", " · ".join(filter(None, (case["name"], number))) or "unnamed"
    yield "As of", f"{day(said['as_of'])}{_outside(case, said)}"
    if said["reading"]["partial"]:
        yield "Sheet", f"a part of the docket only ({said['reading']['partial']}): the rest may say otherwise"
    since = f" since {day(posture['status_since'])}" if posture["status_since"] else ""
    nothing = ", as far as the docket shows" if not posture["status_why"] else ""
    yield "Status", f"{posture['status']}{since}{nothing}{cite(posture['status_why'])}"
    yield "Finality", _finality(posture["finality"])
    yield from _ended(posture["fjc"])
    yield "Stage", ", ".join(posture["stages"]) or posture["stage"]
    yield from _authority(posture["authority"])
    pleading = posture["operative_pleading"]
    if pleading:
        what = "the complaint in the state court, by the " if pleading["kind"] == NoticeOfRemoval.event else ""
        yield "Operative pleading", f"{what}{pleading['kind']}{_number(pleading)}{_authorities(pleading['why'])}"
    yield from _parties(posture["parties"], everything)
    yield from _motions(posture, everything)
    yield from _calendar(posture, said["as_of"] or "")
    yield from _dates(said, everything)
    yield from _deficiencies(said["deficiencies"], everything)
    yield from dict.fromkeys(_differs(differs) for differs in said["disagreements"])
    reading = said["reading"]
    unread = f", {reading['unread']} not read" if reading["unread"] else ", all read"
    yield "Reading", f"{several(reading['entries'], 'entry', 'entries')}{unread}; complete: {reading['complete']}"


def _outside(case: Answer, said: Answer) -> str:
    """What has to be known of a day that the docket does not reach: it begins later, or ends before."""
    if said["as_of"] and case["silent_after"] and said["as_of"] > case["silent_after"]:
        return f"; the docket is of {day(case['silent_after'])}, and what was filed since is not shown"
    return "; the docket has no entry by that day" if not said["reading"]["entries"] else ""


def _finality(finality: Answer) -> str:
    """Whether the case is finally decided, and by what; where nothing decides it, only that it is not."""
    final = shown(finality["final"])
    state = finality["state"]
    return f"{final}{f': {state}' if state not in (finality['final'], 'none', 'final') else ''}{cite(finality['why'])}"


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
        others = " or ".join(f"{other} ({FIELDS[field][other]})" for other in code["alternatives"])
        if code["code"] is not None:
            said.append(f"{field} {code['code']} ({code['label']})")
        elif others:
            said.append(f"{field} perhaps {others}")
    if said:
        yield "FJC codes", "; ".join(said)


def _number(answer: Answer) -> str:
    return f", ECF No. {answer['ecf']}" if answer["ecf"] is not None else ""


def _authorities(why: list[Answer]) -> str:
    cites = dict.fromkeys(reason["cite"] for reason in why if reason["cite"])
    return f" ({'; '.join(cites)})" if cites else ""


def _authority(authority: Answer) -> Iterator[tuple[str, str]]:
    who = authority["judge"] or "judge not shown"
    basis = "by what authority is not shown" if authority["basis"] == "unknown" else authority["basis"]
    yield "Authority", f"{who}: {basis}{cite(authority['why'])}"
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
        served = f"service: {shown(party['service'])}" if party["service"] != "not required" else None
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
        filed = next((f", {how} {day(motion[how])}" for how in ("filed", "entered") if motion.get(how)), "")
        ripe = "; ripe" if motion.get("ripe") else ""
        yield heading, f"{motion['kind']}{_number(motion)}{by}{filed}{ripe}"
        heading = ""
    if not pending:
        yield heading, "nothing known is pending"
    if not everything:
        yield from _folded(heading, len(pending) - len(routine) - len(shown), len(routine))
    yield from _decided(posture)


def _folded(heading: str, rest: int, routine: int) -> Iterator[tuple[str, str]]:
    """How many pending motions are not told."""
    said = [f"{rest} more"] if rest else []
    said += [f"{routine} routine"] if routine else []
    if said:
        yield heading, f"and {', and '.join(said)} (--all)"


def _decided(posture: Answer) -> Iterator[tuple[str, str]]:
    """How many motions and stipulations ended, and how: what a motion asks is granted, what a stipulation does not."""
    heading = "Decided"
    for name in ("motions", "stipulations"):
        ended = Counter(m["state"] for m in posture[name] if m["state"] != "pending")
        if ended:
            said = ", ".join(f"{n} {outcome(state)}" for state, n in ended.most_common())
            yield heading, f"{name}: {said}"
            heading = ""


def _calendar(posture: Answer, as_of: str) -> Iterator[tuple[str, str]]:
    """The hearings still to come and the trial, each with its day and hour and the entry that last set it."""
    ahead = [
        (h["at"], h["time"], h["what"], cite(h["why"][:1]))
        for h in posture["hearings"]
        if h["state"] in ("set", "continued") and h["at"] is not None and h["at"] >= as_of
    ]
    day_of_trial = posture["trial"]["date"] if posture["trial"]["state"] == "set" else None
    for what, stated in posture["schedule"].items() if day_of_trial is not None else ():
        if what.endswith("trial") and stated["date"] == day_of_trial and stated["date"] >= as_of:
            ahead.append((day_of_trial, stated["time"], what, _in_brackets(stated)))
            break
    heading = "Calendar"
    for at, time, what, why in sorted(ahead, key=lambda line: line[0]):
        yield heading, f"{day(at)}{f', {time}' if time else ''}: {what}{why}"
        heading = ""


def _in_brackets(answer: Answer) -> str:
    return f" (ECF No. {answer['ecf']})" if answer["ecf"] is not None else ""


def _dates(said: Answer, everything: bool) -> Iterator[tuple[str, str]]:
    live = [d for d in said["deadlines"] if d["state"] in LIVE and (everything or d["due"] or d["kind"] == "must")]
    past = said["as_of"] or ""
    live.sort(key=lambda d: ((d["due"] or "9999") < past, d["due"] or "9999"))
    lines = _same_but_for_the_filing((_date(d, past), *d["because_of"][:1]) for d in live)
    heading = "Deadlines"
    for line in lines if everything else lines[:SHOWN]:
        yield heading, line
        heading = ""
    if len(lines) > SHOWN and not everything:
        yield "", f"and {len(lines) - SHOWN} more (docket deadlines)"
    over = said["posture"]["status"] in OVER
    missed = len(
        {(d["act"], d["due"], *d["because"]) for d in said["deadlines"] if d["state"] == "missed" and not over}
    )
    if missed:
        yield heading, f"{several(missed, 'deadline')} missed, as far as the docket shows (docket deadlines)"
    if lines:
        yield "", footer(said)


def _date(deadline: Answer, as_of: str) -> str:
    """A deadline in one line; how certain a day is, is said only of a day."""
    for_ = f" ({deadline['for']})" if deadline["for"] else ""
    said = ""
    if deadline["what"] and (deadline["act"] == UNNAMED or deadline["subject"][0] == "briefing"):
        said = f" {deadline['what']}" if deadline["act"] != UNNAMED else f" ({deadline['what']})"
    what = f"{deadline['act']}{said}{for_}, {deadline['kind']}"
    if deadline["due"] is None or deadline["state"] == "tolled":
        why = "time is suspended" if deadline["state"] == "tolled" else "no date can be shown"
        return f"{why}: {what}; {deadline['cite']}"
    over = " (past)" if deadline["due"] < as_of else ""
    other = f", at the latest {day(deadline['latest'])}" if deadline.get("latest") else ""
    return f"{day(deadline['due'])}{over}{other}: {what}, {deadline['certainty']}; {deadline['cite']}"


def _same_but_for_the_filing(told: Iterable[tuple[str, ...]]) -> list[str]:
    """Lines in their order, each once, with all the filings that began what it tells."""
    began: dict[str, dict[str, None]] = {}
    for line, *labels in told:
        began.setdefault(line, {}).update(dict.fromkeys(labels))
    return [f"{line}; from {', '.join(labels)}" if labels else line for line, labels in began.items()]


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
    found: list[Answer],
    *,
    as_of: str | None,
    status: str = "open",
    silent_after: str | None = None,
    everything: bool = False,
) -> Iterator[tuple[str, str]]:
    """Deadlines in words: the date, for whom, how long is left, what started it, what silence costs.

    Parties whose deadline is one and the same share its lines. What was missed is told while the case is not closed.
    What ran out after the last day that the docket shows (`silent_after`) is told too: it may have been kept, or not.
    What has otherwise ended is told only with `everything`, and so is what may be done on a day that cannot be told.
    """
    states = LIVE if status in OVER else (*LIVE, "missed")
    told = (
        found
        if everything
        else [
            d
            for d in found
            if (d["state"] in states and (d["due"] or d["kind"] == "must"))
            or (d["state"] == "no filing seen" and silent_after is not None and (d["due"] or "") >= silent_after)
        ]
    )
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
        began, because = deadline["trigger"], "".join(f", {label}" for label in deadline["because_of"])
        since = f"from {began['what']} {began['date']}" if began["date"] else "its beginning is not shown"
        yield "", f"{deadline['cite']}; {since}{because}"
        if deadline["printed"] not in (None, deadline["due"]):
            why = f": {deadline['printed_because']}" if deadline["printed_because"] else ""
            yield "", f"printed on the docket as {deadline['printed']}{why}"
        if deadline["assumes"]:
            yield "", f"assumes: {'; '.join(deadline['assumes'])}"
        if deadline.get("undocketed"):
            yield "", f"not shown: whether it is done, for {deadline['undocketed']}"
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
    near = {0: "today", 1: "tomorrow"}
    return f", {near.get(days, f'{days} days left')}" if days >= 0 else ", the earlier day past"
