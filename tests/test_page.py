"""The page of a case: whole in one file, safe whatever the docket says, and right about any day."""

from __future__ import annotations

import re
import time
from datetime import date, timedelta
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from docket.answer import answer
from docket.case import replay
from docket.filing import Entry, Filing
from docket.intake import Intake, open_case
from docket.procedure.commencement import Complaint
from docket.procedure.motions import Motion, Ruling
from docket.procedure.parties import MotionForProHacVice
from docket.views.page import page
from docket.views.page_html import Html, el

ROOT = Path(__file__).parents[1]
HOSTILE = """</script><script>alert(1)</script><img src=x onerror="alert(2)"> & 'quoted' "text" ]]> <!--"""


def written(intake: Intake) -> str:
    return page(answer(intake, intake.posture), intake.posture, intake.entries)


@cache
def bosley() -> str:
    return written(open_case(ROOT / "scenarios" / "cases" / "bosley-v-valasco.yaml"))


def told(acts: list[Filing], texts: dict[str, str], name: str = "Roe v. Acme") -> Intake:
    entries = tuple(Entry(id=a.id, ecf=a.ecf, filed=a.filed, text=texts.get(a.id, a.event)) for a in acts)
    last = max(a.filed for a in acts if a.filed)
    return Intake(
        source="-", court="cand", docket_number="3:20-cv-00001", name=name, filed=acts[0].filed,
        case=replay(acts, court="cand"), entries=entries, acts=tuple(acts), captured=last,
    )  # fmt: skip


def many(count: int) -> Intake:
    day = date(2010, 1, 4)
    acts: list[Filing] = [Complaint(id="1", ecf=1, filed=day, by="Roe", plaintiffs=("Roe",), defendants=("Acme",))]
    for n in range(2, count, 2):
        day += timedelta(days=n % 3)
        kind = MotionForProHacVice if n % 10 == 0 else Motion
        acts.append(kind(id=str(n), ecf=n, filed=day, by=("Roe", "Acme")[n % 4 // 2]))
        acts.append(Ruling(id=str(n + 1), ecf=n + 1, filed=day + timedelta(days=1), refs=n, disposition="granted"))
    return told(acts, {a.id: f"{a.event} of some length, with a text as clerks write it. " * 4 for a in acts})


class _Outline(HTMLParser):
    """The elements and identifiers of a page, and whether they nest."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for key, value in attrs:
            if key == "id":
                self.ids.append(value or "")
            if key in ("href", "src"):
                self.links.append(value or "")
            if key.startswith("on") or key == "style":
                self.handlers.append(key)
        if tag not in ("meta", "input", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in ("meta", "input", "br"):
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def outline(html: str) -> _Outline:
    found = _Outline()
    found.feed(html)
    found.close()
    return found


def test_it_is_one_file_that_fetches_nothing() -> None:
    found = outline(bosley())
    assert found.open == []
    assert all(link.startswith("#") for link in found.links)
    assert not re.search(r"@import|url\(", bosley())
    assert 'content="default-src &#x27;none&#x27;; style-src' in bosley()
    assert len(found.ids) == len(set(found.ids))


def test_every_link_leads_somewhere() -> None:
    found = outline(bosley())
    assert {link[1:] for link in found.links} <= set(found.ids)


def test_whatever_the_docket_says_is_text() -> None:
    acts: list[Filing] = [
        Complaint(id="1", ecf=1, filed=date(2020, 1, 2), by=HOSTILE, plaintiffs=(HOSTILE,), defendants=("Acme",)),
        Motion(id=HOSTILE, filed=date(2020, 2, 2), by=HOSTILE),
    ]
    html = written(told(acts, {"1": HOSTILE, HOSTILE: HOSTILE}, name=HOSTILE))
    found = outline(html)
    assert found.tags.count("script") == 1
    assert "img" not in found.tags
    assert found.handlers == []
    assert html.count("alert(1)") == html.count("&lt;script&gt;alert(1)")


def test_markup_is_written_only_on_purpose() -> None:
    assert el("p", "a < b", title='"') == '<p title="&quot;">a &lt; b</p>'
    assert el("p", Html("<b>x</b>"), None, hidden=True, id=None) == "<p hidden><b>x</b></p>"


def test_a_screen_reader_finds_its_way() -> None:
    html, found = bosley(), outline(bosley())
    assert '<html lang="en">' in html
    for tag in ("header", "nav", "main", "footer", "h1"):
        assert found.tags.count(tag) == 1, tag
    assert 'role="img"' in html
    assert "Skip to the posture" in html
    assert html.count("<details") == html.count("<summary")
    labelled = re.findall(r"<input [^>]*>", html)
    assert all("aria-label" in tag or 'type="checkbox"' in tag or 'id="day"' in tag for tag in labelled)


def test_each_fact_holds_its_moves_with_their_days_and_reasons() -> None:
    html = bosley()
    fact = html[html.index('id="f-motion-41"') :]
    fact = fact[: fact.index("</details>")]
    assert re.findall(r'data-state="([^"]+)"', fact) == ["pending", "denied"]
    assert "ECF No. 44" in fact
    assert "day not shown" in fact  # ECF 41 is undated: its place in the order is no date
    authority = html[html.index('id="f-authority"') :]
    assert "consent Bosley" in authority[: authority.index("</details>")]


def test_an_undated_entry_stands_only_from_the_next_dated_one() -> None:
    found = re.search(r'id="e-46" [^>]*data-on="(\d+)"', bosley())
    assert found is not None
    assert date.fromordinal(int(found[1])) == date(2016, 3, 25)


def test_three_thousand_entries_are_written_in_good_time_and_size() -> None:
    intake = many(3000)
    said = answer(intake, intake.posture)
    started = time.perf_counter()
    html = page(said, intake.posture, intake.entries)
    assert time.perf_counter() - started < 6
    assert len(html) < 6_000_000
    assert html.count('class="entry"') > 2900
