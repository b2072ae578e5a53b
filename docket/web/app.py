"""The routes, each of which only reads, and what every response carries for safety.

Who may see what is settled when the server starts: the role is that of the `Shelf`, and nothing in a request is asked
for it. A request must name this machine as its host, so that no page of another site can read through a name that it
points here. What goes wrong is told without repeating the request, and logged without its words.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from docket.errors import DocketError, NotOnDocket
from docket.intake import Intake
from docket.views.page import assets
from docket.views.page_html import policy
from docket.web.pages import calendar_page, case_page, cases_page, problem_page, regions_page, search_page, style
from docket.web.shelf import Shelf

__all__ = ["is_loopback", "site"]

log = logging.getLogger("docket.web")

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


def site(shelf: Shelf, *, names: tuple[str, ...] = (), exposed: bool = False) -> Starlette:
    """The site over a shelf of cases.

    It answers to the names of this machine's loopback and to `names`; where it is `exposed` to a network, also to any
    numeric address: only a name can be made to point here by somebody else.
    """
    routes = [
        Route("/", lambda request: _cases(request, shelf)),
        Route("/calendar", lambda request: _calendar(request, shelf)),
        Route("/search", lambda request: _search(request, shelf)),
        Route("/case/{case:path}", lambda request: _html(_of_case(request, shelf, case_page), parts=assets())),
        Route("/regions/{case:path}", lambda request: _html(_of_case(request, shelf, regions_page))),
        Route("/favicon.ico", lambda request: Response(status_code=204)),
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guarded, names=names, exposed=exposed)],
        exception_handlers={HTTPException: _refused, DocketError: _failed},
    )


# -- the routes ------------------------------------------------------------------------------------


def _html(text: str, status: int = 200, parts: tuple[str, str] | None = None) -> HTMLResponse:
    """A page with the policy for its own style and script (`parts`; without them, those of the pages here)."""
    used, script = parts or (style(), "")
    own = policy(style=used, script=script, forms=True)
    return HTMLResponse(text, status, {"Content-Security-Policy": f"{own}; frame-ancestors 'none'"})


def _cases(request: Request, shelf: Shelf) -> Response:
    asked = request.query_params
    start = int(asked.get("from", "0")) if asked.get("from", "0").isdecimal() else 0
    return _html(cases_page(shelf, asked.get("q", ""), asked.get("status", ""), start))


def _calendar(request: Request, shelf: Shelf) -> Response:
    asked = request.query_params.get("month", "")
    try:
        month = date.fromisoformat(f"{asked}-01") if asked else shelf.today
    except ValueError:
        return _html(problem_page("No such month", "Write the month as 2016-02."), 400)
    return _html(calendar_page(shelf, month))


def _search(request: Request, shelf: Shelf) -> Response:
    return _html(search_page(shelf, request.query_params.get("q", "")))


def _of_case(request: Request, shelf: Shelf, write: Callable[[Intake], str]) -> str:
    return shelf.written(write, request.path_params["case"])


# -- what goes wrong -------------------------------------------------------------------------------


def _refused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 400
    said = {404: ("No such page", "The pages are: the cases, the calendar, the search."),
            405: ("Only reading is possible here", "To docket a paper: docket record, docket tender.")}  # fmt: skip
    response = _html(problem_page(*said.get(status, ("This cannot be answered", "Go back to the cases."))), status)
    if isinstance(error, HTTPException) and error.headers:
        response.headers.update(error.headers)
    return response


def _failed(request: Request, error: Exception) -> Response:
    if isinstance(error, NotOnDocket):
        return _html(problem_page("No such case", "This ledger has no case of that number."), 404)
    log.warning("%s: %s", _route(request), type(error).__name__)
    return _html(problem_page("The ledger cannot be read", "`docket verify` says whether it is whole."), 503)


def _route(request: Request) -> str:
    """The route of a request, without what was asked in it."""
    return getattr(request.scope.get("route"), "path", "no route")


# -- what guards every route -----------------------------------------------------------------------


class Guarded:
    """Answers only to this machine's own names, and only to reading; every response says how it may be used."""

    def __init__(self, app: ASGIApp, names: tuple[str, ...], exposed: bool) -> None:
        self.app, self.exposed = app, exposed
        self.names = {"localhost", *(name.lower() for name in names)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if not self._ours(Request(scope).headers.get("host", "")):
            wrong = PlainTextResponse("This server does not answer to that name.", 421, ALWAYS)
            await wrong(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                for name, value in ALWAYS.items():
                    headers[name] = value
                started.append(True)
            await send(message)

        started: list[bool] = []
        try:
            await self.app(scope, receive, guarded)
        except Exception as error:
            # Its message and its trace may hold words of a docket: neither is logged.
            log.error("%s: %s", _route(Request(scope)), type(error).__name__)
            if not started:
                broken = problem_page("Something is wrong here", "It was not your request; nothing was changed.")
                await _html(broken, 500)(scope, receive, guarded)

    def _ours(self, host: str) -> bool:
        try:
            name = (urlsplit(f"//{host}").hostname or "").lower()
        except ValueError:
            return False
        return name in self.names or is_loopback(name) or (self.exposed and _is_address(name))


def is_loopback(host: str) -> bool:
    """Whether an address or name is this machine's own, which no other can reach."""
    return host == "localhost" or (_is_address(host) and ip_address(host).is_loopback)


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
