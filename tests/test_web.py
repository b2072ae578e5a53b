"""The cases of a ledger in a browser: read-only, for one role, on this machine alone; sealed words on no route."""

from __future__ import annotations

import logging
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import docket.procedure
from docket.cli import app
from docket.errors import BadLedger
from docket.filing import Entry, kind_named
from docket.ledger.clerk import Clerk
from docket.ledger.place import new_cipher_key
from docket.ledger.projection import Projection

testclient = pytest.importorskip("starlette.testclient", reason="pip install 'civil-docket[web]'")
pytest.importorskip("pygraphviz", reason="pip install 'civil-docket[diagram]'")

from docket.web.app import site  # noqa: E402
from docket.web.shelf import Shelf  # noqa: E402

assert docket.procedure.CHAPTERS

CASE, OTHER = "caed/1:20-cv-00001", "cand/3:21-cv-00002"
SECRET = "Zanzibar"
HOSTILE = '<script>alert("1")</script><img src=x onerror=alert(2)>'
NUMBER = "123-45-6789"
DAY = date(2020, 1, 2)
NOW = datetime(2020, 6, 1, tzinfo=UTC)


def paper(kind: str, ecf: int, day: date, text: str, **fields: Any) -> tuple[Entry, list[Any]]:
    declared = kind_named(kind)
    assert declared, kind
    return Entry(id="", ecf=ecf, filed=day, text=text), [declared(**fields)]


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger of two cases: one with a sealed line and a hostile one, the other with what is due."""
    monkeypatch.setenv("DOCKET_KEY", new_cipher_key())
    path = tmp_path / "cases.db"
    with Clerk(path, clock=lambda: NOW) as clerk:
        clerk.open(*CASE.split("/"), f"Roe v. Acme {HOSTILE}")
        clerk.record_all(CASE, [
            paper("Complaint", 1, DAY, f"COMPLAINT {HOSTILE}", plaintiffs=("Roe",), defendants=("Acme",), by="Roe"),
            paper("Motion to Compel", 2, DAY + timedelta(40), f"MOTION about {SECRET}", by="Roe", note=SECRET),
            paper("Declaration", 3, DAY + timedelta(41), f"DECLARATION, SSN {NUMBER}", by="Roe"),
        ])  # fmt: skip
        clerk.seal(CASE, "2", since=DAY)
        clerk.open(*OTHER.split("/"), "Doe v. Beta")
        clerk.record_all(OTHER, [
            paper("Complaint", 1, date(2021, 3, 1), "COMPLAINT", plaintiffs=("Doe",), defendants=("Beta",), by="Doe"),
            paper("Summons Returned Executed", 2, date(2021, 3, 8), "SUMMONS", served=date(2021, 3, 5),
                  as_to="Beta", by="Doe"),
        ])  # fmt: skip
    return path


def opened(path: Path, role: str = "public", **more: Any) -> Any:
    shelf = Shelf(Clerk(path, make=False, write=False, clock=lambda: NOW), role)
    return testclient.TestClient(site(shelf, **more), base_url="http://localhost", raise_server_exceptions=False)


ROUTES = (
    "/", "/?q=roe&status=open", "/calendar", "/calendar?month=2021-03", "/calendar?month=nonsense",
    "/search", f"/search?q={SECRET}", "/search?q=MOTION", f"/case/{CASE}", f"/case/{OTHER}", f"/regions/{CASE}",
    f"/regions/{OTHER}", "/case/caed/none", "/case/", "/nothing", "/favicon.ico", f"/case/{SECRET}", f"/{SECRET}",
)  # fmt: skip


def answers(client: Any) -> Iterator[Any]:
    for route in ROUTES:
        for method in ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"):
            yield client.request(method, route)


# -- what is there ---------------------------------------------------------------------------------


def test_the_list_shows_every_case_and_finds_some(path: Path) -> None:
    client = opened(path)
    assert "2 of 2 cases, as the public may see them" in client.get("/").text
    found = client.get("/", params={"q": "beta 21-cv"}).text
    assert "1 of 2 cases" in found
    assert f'href="/case/{OTHER}"' in found
    assert "No case of this ledger fits" in client.get("/?q=nobody").text


def test_a_case_has_its_page_and_its_drawings(path: Path) -> None:
    client = opened(path)
    html = client.get(f"/case/{OTHER}").text
    assert 'id="timeline"' in html
    assert f'href="/regions/{OTHER}"' in html
    drawn = client.get(f"/regions/{OTHER}").text
    assert 'aria-label="service: ' in drawn
    assert re.search(r'class="state here[^"]*"><title>served', drawn)


def test_the_calendar_shows_what_is_due_with_its_authority(path: Path) -> None:
    html = opened(path).get("/calendar?month=2021-03").text
    assert "Friday, March 26, 2021" in html  # 21 days from service on March 5
    assert "Fed. R. Civ. P. 12(a)(1)(A)(i)" in html
    assert "not legal advice" in html


def test_the_search_leads_to_the_entry(path: Path) -> None:
    html = opened(path).get("/search?q=summons").text
    assert f'href="/case/{OTHER}#e-2"' in html
    assert "1 entry; sealed words are not searched" in html


# -- what must not be ------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["public", "party"])
def test_sealed_words_are_on_no_route_in_no_error_and_no_log(
    path: Path, role: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="docket.web")
    for answer in answers(opened(path, role)):
        asked = re.search(r'value="([^"]*)"', answer.text)
        text = answer.text.replace(asked[0], "") if asked and asked[1] == SECRET else answer.text
        assert SECRET not in text + str(answer.headers), (answer.request.method, str(answer.url))
    assert SECRET not in caplog.text
    assert SECRET in opened(path, "court").get(f"/case/{CASE}").text


def test_the_role_is_that_of_the_start_whatever_is_asked(path: Path) -> None:
    client = opened(path)
    asked = {"params": {"role": "court"}, "headers": {"X-Role": "court", "Cookie": "role=court"}}
    assert SECRET not in client.get(f"/case/{CASE}", **asked).text


def test_identifiers_are_masked_for_the_public_alone(path: Path) -> None:
    assert NUMBER not in opened(path).get(f"/case/{CASE}").text
    assert NUMBER in opened(path, "party").get(f"/case/{CASE}").text


def test_whatever_a_docket_says_is_text(path: Path) -> None:
    for answer in answers(opened(path, "court")):
        assert "<img" not in answer.text
        assert "<script>alert" not in answer.text
    reflected = opened(path).get("/search", params={"q": f'"><b>{HOSTILE}'}).text
    assert "<b>" not in reflected
    assert "&quot;&gt;&lt;b&gt;" in reflected


def test_every_answer_says_how_it_may_be_used(path: Path) -> None:
    for answer in answers(opened(path)):
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cache-control"] == "no-store"
        assert "access-control-allow-origin" not in answer.headers
        assert "set-cookie" not in answer.headers


def test_only_reading_is_answered(path: Path) -> None:
    for answer in answers(opened(path)):
        if answer.request.method not in ("GET", "HEAD"):
            assert answer.status_code in (404, 405), answer.url


def test_nothing_is_written(path: Path) -> None:
    before = path.read_bytes()
    list(answers(opened(path)))
    assert path.read_bytes() == before
    reading = Clerk(path, make=False, write=False)
    with pytest.raises(BadLedger, match="may only be read"):
        reading.open("caed", "1:22-cv-00009")
    assert Projection(reading).update() == len(reading.case_ids())
    assert path.read_bytes() == before


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "localhost.evil.example", "", "[::1", "10.0.0.7"])
def test_a_name_that_is_not_ours_is_refused(path: Path, host: str) -> None:
    answer = opened(path).get("/", headers={"Host": host})
    assert answer.status_code == 421
    assert "Roe" not in answer.text


@pytest.mark.parametrize("host", ["localhost:8314", "127.0.0.1", "[::1]:8314", "LOCALHOST"])
def test_this_machine_is_ours(path: Path, host: str) -> None:
    assert opened(path).get("/", headers={"Host": host}).status_code == 200


def test_an_exposed_site_answers_to_addresses_and_to_the_names_given(path: Path) -> None:
    client = opened(path, names=("docket.office.example",), exposed=True)
    for host, status in (("10.0.0.7", 200), ("docket.office.example", 200), ("evil.example", 421)):
        assert client.get("/", headers={"Host": host}).status_code == status, host


def test_what_breaks_is_told_and_logged_without_its_words(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any) -> str:
        raise RuntimeError(f"words of a docket: {SECRET}")

    monkeypatch.setattr("docket.web.app.cases_page", broken)
    answer = opened(path).get("/?q=1")
    assert answer.status_code == 500
    assert SECRET not in answer.text + caplog.text
    assert "RuntimeError" in caplog.text
    assert answer.headers["x-frame-options"] == "DENY"


def test_a_ledger_that_is_gone_is_a_plain_page(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = opened(path)

    def gone(*_: Any) -> Any:
        raise BadLedger(f"{path}: disk i/o error")

    monkeypatch.setattr(Projection, "update", gone)
    answer = client.get("/")
    assert answer.status_code == 503
    assert str(path) not in answer.text


# -- following the log -----------------------------------------------------------------------------


def test_what_is_docketed_meanwhile_is_there(path: Path) -> None:
    client = opened(path)
    assert "2 of 2" in client.get("/").text
    assert "FRESH" not in client.get(f"/case/{OTHER}").text
    with Clerk(path, clock=lambda: NOW) as clerk:
        clerk.open("nysd", "1:22-cv-00003", "Poe v. Gamma")
        clerk.record_all(OTHER, [paper("Declaration", 3, date(2021, 4, 1), "FRESH DECLARATION", by="Doe")])
    assert "3 of 3" in client.get("/").text
    assert "FRESH" in client.get(f"/case/{OTHER}").text


def test_a_line_sealed_meanwhile_is_gone(path: Path) -> None:
    client = opened(path)
    assert "SUMMONS" in client.get(f"/case/{OTHER}").text
    with Clerk(path, clock=lambda: NOW) as clerk:
        clerk.seal(OTHER, "2", since=DAY)
    assert "SUMMONS" not in client.get(f"/case/{OTHER}").text
    assert "0 entries;" in client.get("/search?q=SUMMONS").text


def test_who_may_only_read_has_the_rows_of_the_tables(path: Path) -> None:
    def rows(write: bool) -> list[list[dict[str, Any]]]:
        with Clerk(path, write=write, clock=lambda: NOW) as clerk:
            tables = Projection(clerk)
            tables.update()
            return [tables.cases(), tables.motions(state=None), tables.deadlines(state=None)]

    before = rows(write=False)
    assert before[0]
    assert before == rows(write=True) == rows(write=False)


# -- the command -----------------------------------------------------------------------------------


def test_other_machines_only_when_that_is_meant(path: Path) -> None:
    result = CliRunner().invoke(app, ["serve", str(path), "--host", "0.0.0.0"])
    assert result.exit_code != 0
    assert "without a password" in str(result.exception)
    assert "--expose" in str(result.exception)


def test_the_missing_extra_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    result = CliRunner().invoke(app, ["serve", str(path)])
    assert "pip install 'civil-docket[web]'" in str(result.exception)


def test_a_port_that_is_taken_and_a_ledger_that_is_not_there(path: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = CliRunner().invoke(app, ["serve", str(path), "--port", str(taken.getsockname()[1])])
        assert "--port gives another" in str(result.exception)
    assert "there is no ledger" in str(CliRunner().invoke(app, ["serve", str(tmp_path / "none.db")]).exception)
    assert "no role" in str(CliRunner().invoke(app, ["serve", str(path), "--role", "judge"]).exception)


@pytest.mark.slow
def test_it_serves(path: Path) -> None:
    import urllib.request

    command = [sys.executable, "-c", "from docket.cli import main; main()", "serve", str(path), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr
            address = server.stderr.readline().split()[0]
            for _ in range(50):
                try:
                    with urllib.request.urlopen(address, timeout=10) as answer:
                        assert b"2 of 2 cases" in answer.read()
                        assert "server" not in {name.lower() for name in answer.headers}
                    break
                except OSError:
                    time.sleep(0.1)
            else:
                pytest.fail("it never answered")
        finally:
            server.terminate()


def test_a_ledger_in_a_file_or_in_a_server_is_only_read(ledger: str) -> None:
    with Clerk(ledger) as clerk:
        clerk.open(*OTHER.split("/"), "Doe v. Beta")
        clerk.record_all(OTHER, [paper("Complaint", 1, date(2021, 3, 1), "COMPLAINT", by="Doe")])
    reading = Clerk(ledger, make=False, write=False)
    shelf = Shelf(reading, "public")
    assert [row["name"] for row in shelf.cases()] == ["Doe v. Beta"]
    assert shelf.intake(OTHER).entries[0].text == "COMPLAINT"
    with pytest.raises(BadLedger):
        reading.open("caed", "1:22-cv-00009")
    assert [row["name"] for row in shelf.cases()] == ["Doe v. Beta"]
