"""How facts are stored: every kind loads as it was stored, in this version and, by the golden files, in later ones.

`python tests/test_ledger_stored.py --pin` pins the kinds that are new; a pinned slug or field never goes away.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, get_type_hints

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import docket.procedure
from docket.filing import KINDS, SCHEMA, DateSet, Entry, Filing, Ref, Unknown
from docket.ledger import stored
from docket.ledger.facts import FACTS, Corrected, Docketed, Fact, Filed, Read, Unrecognized
from docket.ledger.stored import UPCASTS, dumps, loads, topic_of

assert docket.procedure.CHAPTERS

GOLDEN = Path(__file__).parent / "golden"
PINNED = GOLDEN / "kinds.json"
LINES = GOLDEN / "ledger-0.1.jsonl"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
days = st.dates(date(1938, 9, 16), date(2100, 1, 1))
refs = st.builds(
    Ref, st.none() | st.integers(1, 999), st.none() | st.integers(1, 9), *(st.none() | words for _ in range(3))
)
date_sets = st.builds(
    DateSet, words, st.none() | days, st.none() | words, st.none() | st.booleans(), st.booleans(), st.none() | words
)
VALUES: dict[Any, st.SearchStrategy[Any]] = {
    date | None: st.none() | days,
    tuple[str, ...]: st.lists(words, max_size=3).map(tuple),
    int | None: st.none() | st.integers(1, 10**6),
    str | None: st.none() | words,
    bool: st.booleans(),
    bool | None: st.none() | st.booleans(),
    str: words,
    int: st.integers(0, 99),
    tuple[Ref, ...]: st.lists(refs, max_size=2).map(tuple),
    tuple[DateSet, ...]: st.lists(date_sets, max_size=2).map(tuple),
    frozenset[str]: st.frozensets(words, max_size=2),
    tuple[int, int] | None: st.none() | st.tuples(st.integers(0, 99), st.integers(0, 99)),
}
entries = st.builds(
    Entry,
    id=words,
    text=words,
    ecf=VALUES[int | None],
    filed=VALUES[date | None],
    entered=VALUES[date | None],
    learned=st.none() | st.datetimes(timezones=st.just(UTC)),
    title=VALUES[str | None],
    source=words,
)


@st.composite
def acts(draw: st.DrawFn, kind: type[Filing] | None = None) -> Filing:
    """An act of any kind with any fields."""
    kind = kind or draw(st.sampled_from([k for k in KINDS.values() if k is not Unknown]))
    hints = get_type_hints(kind)
    return kind(**{a.name: draw(VALUES[hints[a.name]]) for a in attrs.fields(kind)})


def again(fact: Fact, cipher: Any = None) -> Fact:
    return loads(fact.originator_id, fact.originator_version, topic_of(fact), dumps(fact, "ab" * 32), cipher)


def filed(act: Filing) -> Filed:
    entry = Entry(id="9", ecf=9)
    return Filed(originator_id="caed/1:14-cv-00049", originator_version=2, at=NOW, entry=entry, acts=(act,))


def as_stored(act: list[Any]) -> Filing:
    """The act that loads where this one is stored."""
    line = json.dumps({"at": "2026-11-22T12:00:00Z", "entry": {"id": "9", "ecf": 9}, "acts": [act], "prev": ""})
    fact = loads("caed/1:14-cv-00049", 2, "filed/1", line.encode() + b"\n")
    assert isinstance(fact, Filed)
    (found,) = fact.acts
    assert isinstance(found, Filing)
    return found


@pytest.mark.parametrize("slug", [slug for slug, kind in KINDS.items() if kind is not Unknown])
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_every_kind_loads_as_it_was_stored(slug: str, data: st.DataObject) -> None:
    fact = filed(data.draw(acts(KINDS[slug])))
    assert again(fact) == fact


@given(entries, st.lists(acts(), max_size=3).map(tuple), words)
def test_every_fact_loads_as_it_was_stored(entry: Entry, done: tuple[Filing, ...], said: str) -> None:
    place = {"originator_id": "caed/1:14-cv-00049", "originator_version": 7, "at": NOW}
    for fact in (
        Docketed(**place, entry=entry, after=said),
        Filed(**place, entry=entry, acts=done, how="tendered"),
        Read(**place, of=said, acts=done, by="reader/1", supersedes=3),
        Corrected(**place, of=said, entry=entry, what=("text replaced",), why=said, by=said),
        Corrected(**place, of=said, what=("vanished",)),
    ):
        assert again(fact) == fact


def test_the_words_of_a_fact_are_not_in_the_line_that_is_hashed() -> None:
    motion = KINDS["motion"](note="SECRET note", refs=(Ref(3, title="SECRET title"),))
    entry = Entry(id="4", ecf=4, text="SECRET text", title="SECRET event")
    fact = Filed(originator_id="caed/1:14-cv-00049", originator_version=2, at=NOW, entry=entry, acts=(motion,))
    body, _, beneath = dumps(fact, "").partition(b"\n")
    assert b"SECRET" not in body
    assert beneath.count(b"SECRET") == 4


def test_a_kind_that_this_version_does_not_know_loads_whole_and_is_stored_again_whole() -> None:
    told = {"id": "9", "ecf": 9, "filed": "2031-02-03", "by": ["Roe"], "quantum": [1, {"a": None}]}
    act = as_stored(["motion-for-quantum-relief", 4, told])
    assert isinstance(act, Unknown)
    assert (act.id, act.ecf, act.filed, act.by) == ("9", 9, date(2031, 2, 3), ("Roe",))
    assert act.stored_as == "motion-for-quantum-relief/4"
    line = json.loads(dumps(filed(act), "").partition(b"\n")[0])
    assert line["acts"] == [["motion-for-quantum-relief", 4, told]]


@pytest.mark.parametrize(
    "more",
    [
        {"ecf": 9, "refs": [{"ecf": 3}, {"ecf": 4, "title": "SECRET title"}]},
        {"ecf": "a number that is none", "refs": [3, None], "note": ["SECRET", "notes"]},
        {"refs": 3},
    ],
)
def test_the_words_of_a_kind_that_this_version_does_not_know_stay_words(more: dict[str, object]) -> None:
    told = {"id": "9", "note": "SECRET note", **more}
    fact = filed(as_stored(["motion-for-quantum-relief", 4, told]))
    assert b"SECRET" not in dumps(fact, "").partition(b"\n")[0]
    found = again(fact)
    assert isinstance(found, Filed)
    assert json.loads(found.acts[0].fields) == told


def test_a_known_kind_of_a_later_schema_loads_as_unknown() -> None:
    act = as_stored(["motion", SCHEMA + 1, {"id": "9", "ecf": "nine"}])
    assert isinstance(act, Unknown)
    assert (act.id, act.fields) == ("9", '{"ecf":"nine","id":"9"}')


def test_an_act_of_an_earlier_schema_is_brought_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored, "SCHEMA", 3)
    monkeypatch.setitem(UPCASTS, ("motion", 1), lambda told: {**told, "by": [told["movant"]]})
    monkeypatch.setitem(UPCASTS, ("motion", 2), lambda told: {**told, "ecf": told["ecf"] + 1})
    act = as_stored(["motion", 1, {"id": "9", "ecf": 8, "movant": "Roe"}])
    assert (type(act), act.by, act.ecf) == (KINDS["motion"], ("Roe",), 9)


def test_a_fact_of_an_unknown_sort_loads_whole() -> None:
    fact = loads("caed/1:14-cv-00049", 3, "prophesied/2", b'{"at":"2031-01-01T00:00:00Z","of":"9"}\n')
    assert isinstance(fact, Unrecognized)
    assert (fact.originator_version, fact.stored_as) == (3, "prophesied/2")


def test_a_lone_surrogate_is_stored_as_a_question_mark() -> None:
    entry = Entry(id="1", text="a\ud800b")
    fact = again(Docketed(originator_id="caed/1:14-cv-00049", originator_version=1, at=NOW, entry=entry))
    assert isinstance(fact, Docketed)
    assert fact.entry.text == "a?b"


# -- golden ------------------------------------------------------------------------------------------


def shape() -> dict[str, Any]:
    """The stored form of this version: each kind's fields, each fact's version and fields."""
    return {
        "schema": SCHEMA,
        "facts": {slug: {"version": f.version, "fields": sorted(names(f))} for slug, f in FACTS.items()},
        "every kind": sorted(EVERY),
        "kinds": {slug: " ".join(sorted(names(kind) - EVERY)) for slug, kind in sorted(KINDS.items())},
    }


def names(kind: type) -> set[str]:
    return set(getattr(kind, "__struct_fields__", ())) or {a.name for a in attrs.fields(kind)}


EVERY = names(Filing)


def test_every_pinned_kind_is_still_there_with_its_fields() -> None:
    pinned, here = json.loads(PINNED.read_text()), shape()
    for sort in ("kinds", "facts"):
        gone = set(pinned[sort]) - set(here[sort])
        assert not gone, f"stored cases hold {sorted(gone)}: keep the slug of a {sort[:-1]} that is renamed"
    for slug, fields in pinned["kinds"].items():
        lost = {*fields.split(), *pinned["every kind"]} - names(KINDS[slug])
        assert not lost or (slug, pinned["schema"]) in UPCASTS, f"{slug} lost {sorted(lost)}; add an upcast"


def test_every_kind_is_pinned() -> None:
    new = set(shape()["kinds"]) - set(json.loads(PINNED.read_text())["kinds"])
    assert not new, f"not pinned: {sorted(new)}; run `python tests/test_ledger_stored.py --pin`"


def test_facts_stored_by_released_versions_load() -> None:
    for line in LINES.read_text().splitlines():
        told = json.loads(line)
        fact = loads(told["case"], told["place"], told["topic"], told["state"].encode())
        assert told["topic"].partition("/")[0] == fact.slug
        shown = {"n": getattr(fact, "acts", ()), "entry": getattr(fact, "entry", None)}
        assert [type(act).slug for act in shown["n"]] == told["kinds"]
        assert (shown["entry"].text if shown["entry"] else None) == told["text"]


def samples() -> list[Fact]:
    """One fact of each sort, as version 0.1 stores it."""
    from docket.ledger.facts import Headed, Opened, Sealed, Unsealed
    from docket.sources.sheet import Counsel, Header, SheetParty

    day = date(2020, 1, 2)
    entry = Entry(id="2", ecf=2, filed=day, entered=day + timedelta(days=1), text="MOTION to Dismiss by Acme.")
    head = Header(assigned_to="Judge Ada Vane", flags=("CLOSED",))
    party = SheetParty("Acme", ("Defendant",), counsel=(Counsel("Una Lodge", ("LEAD ATTORNEY",)),))
    motion = KINDS["motion-to-dismiss"](id="2", ecf=2, filed=day, by="Acme", note="in part", refs=1)
    made: list[tuple[type[Fact], dict[str, Any]]] = [
        (Opened, {"court": "caed", "docket_number": "1:20-cv-00001", "name": "Roe v. Acme"}),
        (Headed, {"captured": day, "complete": True, "header": head, "parties": (party,)}),
        (Docketed, {"entry": entry, "after": "1"}),
        (Filed, {"entry": entry, "acts": (motion,), "how": "tendered"}),
        (Read, {"of": "2", "acts": (motion,), "by": "reader/1", "supersedes": 4}),
        (Corrected, {"of": "2", "entry": entry, "what": ("text replaced",), "why": "a later sheet", "by": "import"}),
        (Sealed, {"of": "2", "since": day, "to": ("party", "court"), "why": "ECF No. 3"}),
        (Unsealed, {"of": "2", "since": day, "by": "Judge Ada Vane"}),
    ]
    return [
        kind(originator_id="caed/1:20-cv-00001", originator_version=n, at=NOW, **told)
        for n, (kind, told) in enumerate(made, start=1)
    ]


def pin() -> None:
    """Pin the kinds that are new; what is pinned already stays."""
    GOLDEN.mkdir(exist_ok=True)
    here = shape()
    before = json.loads(PINNED.read_text()) if PINNED.exists() else {"kinds": {}, "facts": {}}
    here["kinds"] = dict(sorted({**here["kinds"], **before["kinds"]}.items()))
    PINNED.write_text(json.dumps(here, indent=1) + "\n")
    if not LINES.exists():
        rows = [
            {
                "case": fact.originator_id,
                "place": fact.originator_version,
                "topic": topic_of(fact),
                "kinds": [type(act).slug for act in getattr(fact, "acts", ())],
                "text": fact.entry.text if getattr(fact, "entry", None) else None,
                "state": dumps(fact, "").decode(),
            }
            for fact in samples()
        ]
        LINES.write_text("".join(json.dumps(row) + "\n" for row in rows))


if __name__ == "__main__" and "--pin" in sys.argv:
    pin()
