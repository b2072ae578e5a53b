"""The page of a case and the pages of a ledger in a real browser: slider, filters, keyboard, print, phone, silence."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import pytest

from docket.answer import answer
from docket.case import replay
from docket.filing import Entry, Filing, kind_named
from docket.intake import Intake, open_case
from docket.ledger.clerk import Clerk
from docket.ledger.place import new_cipher_key
from docket.procedure.commencement import Complaint
from docket.procedure.motions import Motion, Ruling
from docket.procedure.parties import MotionForProHacVice
from docket.views.page import page as written
from docket.views.page_html import document

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install playwright)")
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None, reason="no browser is installed (apt-get install chromium)"),
]

ROOT = Path(__file__).parents[1]
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
SECRET = "Zanzibar"
LONG = "Consolidated " * 12 + "Amalgamated-Industries-International-Incorporated-of-Delaware-and-Elsewhere"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Opens a page, from a text or an address; at the end nothing may have been said on the console or fetched."""
    wrong: list[str] = []
    contexts = []

    def at(what: str, *, width: int = 1280, fragment: str = "", **more: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 800}, **more)
        contexts.append(context)
        tab = context.new_page()
        tab.on("console", lambda message: wrong.append(message.text))
        tab.on("pageerror", lambda error: wrong.append(str(error)))
        tab.on("request", lambda asked: None if own(asked.url) else wrong.append(f"fetched {asked.url}"))
        address = what
        if not what.startswith("http"):
            path = tmp_path / f"{len(contexts)}.html"
            path.write_text(what, encoding="utf-8")
            address = path.as_uri()
        tab.goto(address + fragment)
        return tab

    def own(url: str) -> bool:
        return url.startswith(("file:///", "http://127.0.0.1:"))

    yield at
    for context in contexts:
        context.close()
    assert wrong == []


def told(intake: Intake) -> str:
    return written(answer(intake, intake.posture), intake.posture, intake.entries)


@cache
def bosley() -> str:
    return told(open_case(ROOT / "scenarios" / "cases" / "bosley-v-valasco.yaml"))


@cache
def long_case(count: int, name: str = "Roe v. Acme") -> str:
    """A case of so many entries: a complaint, then motions, each granted; every fifth of them pro hac vice."""
    day = date(2010, 1, 4)
    acts: list[Filing] = [Complaint(id="1", ecf=1, filed=day, by="Roe", plaintiffs=("Roe",), defendants=("Acme",))]
    for n in range(2, count, 2):
        day += timedelta(days=n % 3)
        kind = MotionForProHacVice if n % 10 == 0 else Motion
        acts.append(kind(id=str(n), ecf=n, filed=day, by=("Roe", "Acme")[n % 4 // 2]))
        acts.append(Ruling(id=str(n + 1), ecf=n + 1, filed=day + timedelta(days=1), refs=n, disposition="granted"))
    entries = tuple(
        Entry(id=a.id, ecf=a.ecf, filed=a.filed, text=f"{a.event}, with a text as clerks write it. " * 4) for a in acts
    )
    return told(Intake(
        source="-", court="cand", docket_number="3:10-cv-00001", name=name, filed=acts[0].filed, entries=entries,
        case=replay(acts, court="cand"), acts=tuple(acts), captured=day + timedelta(days=1),
    ))  # fmt: skip


def state(tab: Any, fact: str) -> str:
    return str(tab.locator(f"#{fact} > summary .state").text_content())


def shown(tab: Any, css: str) -> int:
    return int(tab.locator(f"{css}:not([hidden])").count())


# -- the slider ------------------------------------------------------------------------------------


def test_the_day_chosen_shows_the_posture_of_that_day(opened: Callable[..., Any]) -> None:
    tab = opened(bosley(), fragment="#day=2016-01-20")
    assert tab.locator("#shown").text_content() == "January 20, 2016"
    assert [state(tab, fact) for fact in ("f-motion-33", "f-authority", "f-pleading-34")] == [
        "pending", "by consent", "lodged"
    ]  # fmt: skip
    assert tab.locator("#f-motion-46").is_hidden()
    assert tab.locator('#before tr:not([hidden]) a[href="#e-35"]').count() == 1  # the motion to strike waits
    assert tab.locator(".lastday").first.is_hidden()
    tab.locator("#date").fill("2016-02-05")
    tab.locator("#date").dispatch_event("change")
    sync_api.expect(tab.locator("#f-motion-33 > summary .state")).to_have_text("granted")
    assert tab.locator("#nopending").is_visible()


def test_the_slider_moves_by_the_keyboard_and_says_where_it_is(opened: Callable[..., Any]) -> None:
    tab = opened(bosley())
    slider = tab.get_by_role("slider", name="Day of the posture")
    slider.focus()
    tab.keyboard.press("Home")
    assert slider.get_attribute("aria-valuetext") == "January 14, 2014"
    tab.keyboard.press("ArrowRight")
    assert slider.get_attribute("aria-valuetext") == "January 15, 2014"
    line = tab.locator("#said")
    assert line.get_attribute("aria-live") == "polite"
    sync_api.expect(line).to_contain_text("The case is open")
    sync_api.expect(line).to_contain_text("Nothing was filed on this day")
    tab.get_by_role("button", name="To the day of the next filing").click()
    sync_api.expect(line).to_contain_text("Filed on this day: 5 Motion to Appoint Counsel")
    tab.get_by_role("button", name="To the day of the filing before").click()
    assert tab.locator("#shown").text_content() == "January 14, 2014"
    tab.get_by_role("button", name="Last day").click()
    assert tab.locator("#shown").text_content() == "December 9, 2016"


def test_an_undated_entry_is_never_said_to_be_of_the_day(opened: Callable[..., Any]) -> None:
    tab = opened(bosley())  # the last day is that of an order's signature; the entries at the end are undated
    sync_api.expect(tab.locator("#came")).to_have_text("Nothing was filed on this day.")


def test_a_click_on_the_timeline_goes_to_the_day_or_to_the_fact(opened: Callable[..., Any]) -> None:
    tab = opened(bosley())
    box = tab.locator("#timeline").bounding_box()
    tab.mouse.click(box["x"] + box["width"] / 2, box["y"] + 4)
    assert tab.locator("#shown").text_content() != "December 9, 2016"
    tab.locator('#timeline [data-goto="f-motion-41"] circle').click()
    assert tab.locator("#f-motion-41").get_attribute("open") is not None


# -- filters and folds -----------------------------------------------------------------------------


def test_filters_by_meaning_and_by_words(opened: Callable[..., Any]) -> None:
    tab = opened(long_case(60))
    every = shown(tab, ".entry")
    counts = {}
    for key in ("order", "motion", "pleading", "moved", "lacks", "unread"):
        tab.locator("#only").select_option(key)
        counts[key] = shown(tab, ".entry")
        sync_api.expect(tab.locator("#counted")).to_have_text(f"{counts[key]} of {every} entries")
    assert every == counts["motion"] + counts["order"] + counts["pleading"] == 59
    assert counts["unread"] == 0
    tab.locator("#only").select_option("motion")
    tab.get_by_label("hide routine").check()
    assert shown(tab, ".entry") == counts["motion"] - 5  # every fifth motion is for leave to appear pro hac vice
    tab.get_by_label("hide routine").uncheck()
    tab.locator("#only").select_option("")
    tab.get_by_label("Find in the docket").fill("pro hac vice")
    assert shown(tab, ".entry") == 5


def test_facts_unfold_by_the_keyboard_and_all_at_once(opened: Callable[..., Any]) -> None:
    tab = opened(bosley())
    assert tab.locator("#f-authority ol").is_hidden()
    tab.locator("#f-authority > summary").focus()
    tab.keyboard.press("Enter")
    assert tab.locator("#f-authority ol").is_visible()
    assert "consent Bosley" in tab.locator("#f-authority").inner_text()
    button = tab.locator("button[data-unfold=facts]")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert tab.locator("#facts details:not([open])").count() == 0
    button.click()
    assert tab.locator("#facts details[open]").count() == 0
    hidden = tab.locator("#f-motion-41")
    assert hidden.is_hidden()
    tab.get_by_label("also what is over").check()
    sync_api.expect(hidden).to_be_visible()


def test_a_link_unfolds_what_it_leads_to(opened: Callable[..., Any]) -> None:
    tab = opened(bosley(), fragment="#f-motion-41")
    assert tab.locator("#f-motion-41 ol").is_visible()
    tab.get_by_label("Find in the docket").fill("nothing that any entry says")
    tab.locator("#f-motion-41 a").first.click()
    assert tab.evaluate("document.activeElement.closest('details').id") == "e-41"
    assert tab.locator("#e-41 p").first.is_visible()
    tab = opened(bosley(), fragment="#day=2014-02-01")
    tab.evaluate("location.hash = 'f-motion-41'")
    sync_api.expect(tab.locator("#f-motion-41 ol")).to_be_visible()
    assert tab.locator("#shown").text_content() == "December 9, 2016"


# -- for everybody ---------------------------------------------------------------------------------


def test_everything_is_reached_by_the_keyboard_in_order(opened: Callable[..., Any]) -> None:
    tab = opened(bosley())
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    seen: list[tuple[str, float]] = []
    for _ in range(400):
        tab.keyboard.press("Tab")
        at = tab.evaluate(
            "(() => { const e = document.activeElement, r = e.getBoundingClientRect();"
            " return e === document.body ? null : [e.closest('section, .day, header')?.id || '', r.width,"
            " getComputedStyle(e).outlineStyle]; })()"
        )
        if at is None:
            break
        assert at[1] > 0
        assert at[2] != "none", at
        seen.append(at[0])
    else:
        pytest.fail("the keyboard is caught")
    sections = [name for n, name in enumerate(seen) if name and (n == 0 or seen[n - 1] != name)]
    assert sections == ["time", "facts", "deadlines", "pending", "deficiencies", "docket"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_no_rule_of_accessibility_is_broken(opened: Callable[..., Any], scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="pip install axe-playwright-python")
    tab = opened(bosley(), width=width, color_scheme=scheme, bypass_csp=True, fragment="#day=2016-01-20")
    tab.locator("button[data-unfold=facts]").click()
    tab.locator("button[data-unfold=deadlines]").click()
    found = axe.Axe().run(tab).response["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []


def test_nothing_moves_for_who_wants_no_motion(opened: Callable[..., Any]) -> None:
    smooth = "getComputedStyle(document.documentElement).scrollBehavior"
    assert opened(bosley(), reduced_motion="reduce").evaluate(smooth) == "auto"
    assert opened(bosley(), reduced_motion="no-preference").evaluate(smooth) == "smooth"


def test_a_phone_is_never_scrolled_sideways(opened: Callable[..., Any]) -> None:
    for html in (bosley(), long_case(60, LONG)):
        tab = opened(html, width=375)
        tab.locator("button[data-unfold=facts]").click()
        tab.evaluate("document.querySelectorAll('.entry').forEach((e) => { e.open = true; })")
        assert tab.evaluate("document.documentElement.scrollWidth") <= 375
        assert tab.locator(".day").bounding_box()["height"] < 200


def test_it_prints_dark_or_light_without_its_controls(opened: Callable[..., Any]) -> None:
    tab = opened(bosley(), color_scheme="dark", fragment="#day=2016-01-20")
    tab.emulate_media(media="print", color_scheme="dark")
    for css in ("#day", "button", "nav", ".filters", "#over", "#only"):
        assert not any(each.is_visible() for each in tab.locator(css).all()), css
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert tab.evaluate("getComputedStyle(document.querySelector('.state')).color") in (
        "rgb(0, 0, 0)",
        "rgb(27, 31, 36)",
    )
    assert tab.locator("#shown").is_visible()
    assert tab.evaluate("getComputedStyle(document.querySelector('.entry')).contentVisibility") == "visible"
    assert tab.pdf(format="Letter").count(b"/Type /Page\n") in range(3, 10)


def test_a_case_of_three_thousand_entries_opens_in_under_two_seconds(opened: Callable[..., Any]) -> None:
    html = long_case(3000)
    times = []
    for _ in range(3):
        started = time.perf_counter()
        tab = opened(html)
        sync_api.expect(tab.locator("#counted")).to_contain_text("2999 of 2999")
        times.append(time.perf_counter() - started)
    assert min(times) < 2, times


# -- what is sealed --------------------------------------------------------------------------------


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger of our own cases: the one told in scenarios, and one with sealed papers."""
    monkeypatch.setenv("DOCKET_KEY", new_cipher_key())
    path = tmp_path / "cases.db"
    with Clerk(path, clock=lambda: datetime(2020, 6, 1, tzinfo=UTC)) as clerk:
        case = clerk.open("caed", "1:20-cv-00001", f"Roe v. {LONG}")
        for n, (kind, fields) in enumerate((
            ("Complaint", {"plaintiffs": ("Roe",), "defendants": ("Acme",), "by": "Roe"}),
            ("Motion to Seal", {"by": "Roe", "note": SECRET}), ("Sealed Document", {"by": "Roe", "note": SECRET}),
        ), 1):  # fmt: skip
            declared = kind_named(kind)
            assert declared
            sealed = ("court",) if n > 1 else None
            text = f"{kind} about {SECRET}" if sealed else kind
            clerk.record(case, Entry(id="", ecf=n, filed=date(2020, 1, n), text=text, title=SECRET if sealed else None),
                         [declared(**fields)], sealed_to=sealed)  # fmt: skip
        told = open_case(ROOT / "scenarios" / "cases" / "bosley-v-valasco.yaml")
        other = clerk.open("caed", "1:14-cv-00049", told.name)
        clerk.record_all(other, [(e, [act for act in told.acts if act.id == e.id]) for e in told.entries])
    return path


@pytest.mark.parametrize(("role", "may"), [("public", False), ("party", False), ("court", True)])
def test_the_source_of_a_page_has_no_sealed_word(
    opened: Callable[..., Any], ledger: Path, role: str, may: bool
) -> None:
    with Clerk(ledger, clock=lambda: datetime(2020, 6, 1, tzinfo=UTC)) as clerk:
        html = told(clerk.intake("caed/1:20-cv-00001", role=role))
    assert (SECRET in html) is may
    assert (SECRET in opened(html).content()) is may


@pytest.fixture
def served(ledger: Path) -> Iterator[str]:
    uvicorn = pytest.importorskip("uvicorn", reason="pip install 'civil-docket[web]'")
    pytest.importorskip("pygraphviz", reason="pip install 'civil-docket[diagram]'")
    from docket.web.app import site
    from docket.web.shelf import Shelf

    clerk = Clerk(ledger, make=False, write=False, clock=lambda: datetime(2020, 6, 1, tzinfo=UTC))
    config = uvicorn.Config(site(Shelf(clerk, "public")), port=0, log_level="warning", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.mark.parametrize("width", [375, 1280])
def test_every_page_that_links_lead_to_is_sound(opened: Callable[..., Any], served: str, width: int) -> None:
    """From the list of cases along every link: no sealed word, no console line, no fetch elsewhere, no side scroll."""
    waiting, seen = [f"{served}/", f"{served}/search?q=motion", f"{served}/calendar?month=2016-12"], set[str]()
    while waiting and len(seen) < 20:
        address = waiting.pop(0)
        if address in seen:
            continue
        seen.add(address)
        tab = opened(address, width=width)
        assert SECRET not in tab.content(), address
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, address
        for link in tab.evaluate("[...document.links].map((a) => a.getAttribute('href'))"):
            to = urldefrag(urljoin(address, link))[0]
            assert to.startswith(served), link
            waiting.append(to)
        tab.close()
    kinds = {address.removeprefix(served).split("?")[0].split("/")[1] for address in seen}
    assert kinds == {"", "calendar", "search", "case", "regions"}


def test_the_way_through_the_site_by_keyboard(opened: Callable[..., Any], served: str) -> None:
    tab = opened(f"{served}/")
    tab.get_by_role("searchbox", name="Name, number, judge").fill("bosley")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/?q=bosley*")
    assert tab.locator("tbody tr").count() == 1
    tab.get_by_role("link", name="Bosley v. Valasco").focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/case/caed/1:14-cv-00049")
    assert tab.locator("#shown").text_content() == "December 9, 2016"  # the script may run there too
    tab.get_by_role("link", name="Drawings of where it stands").click()
    assert tab.locator("svg.region").count() > 10


def test_a_page_that_breaks_its_own_policy_is_noticed(browser: Any) -> None:
    """The check that no page says anything on the console would see a script that the policy forbids."""
    heard: list[str] = []
    tab = browser.new_page()
    tab.on("console", lambda message: heard.append(message.text))
    tab.set_content(document("x", [], "", "").replace("</body>", "<script>alert(1)</script></body>"))
    assert heard
    tab.close()
