"""`docket serve`: the cases of a ledger in a browser, read-only."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Annotated

import typer

from docket.cli.options import Role

if TYPE_CHECKING:
    from starlette.applications import Starlette

__all__ = ["serve"]


def serve(
    ledger: Annotated[
        str | None,
        typer.Argument(metavar="[LEDGER]", help="A file or postgresql://...; else DOCKET_LEDGER, else your own."),
    ] = None,
    port: Annotated[int, typer.Option("--port", help="The port; 0 for any that is free.")] = 8314,
    role: Role = "public",
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="The address to listen on.")] = "127.0.0.1",
    expose: Annotated[
        bool, typer.Option("--expose", help="Allow an address that other machines reach: no password, no encryption.")
    ] = False,
    name: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="HOST", help="A name by which it is reached, beside localhost."),
    ] = None,
) -> None:
    """Look at the cases of a ledger in a browser: each case, a calendar over all, search; nothing can be changed.

    What is sealed from --role is not there; the role is that of the start and no request can change it.

    Example: docket serve cases.db --role party
    """
    app = _site(ledger, role, host, expose, tuple(name or ()))
    from docket.errors import OutOfRange

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        raise OutOfRange(f"{host} port {port}: {error.strerror}; --port gives another, 0 any that is free") from None
    import uvicorn

    shown = f"[{host}]" if ":" in host else host
    typer.echo(f"http://{shown}:{listening.getsockname()[1]}/ as the {role} may see it; Ctrl-C ends it", err=True)
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, lifespan="off")
    uvicorn.Server(config).run(sockets=[listening])


def _site(ledger: str | None, role: str, host: str, expose: bool, names: tuple[str, ...]) -> Starlette:
    """The site, once all that was asked for is found to be safe."""
    from docket.errors import OutOfRange

    try:
        import uvicorn  # noqa: F401

        from docket.web.app import is_loopback, site
    except ImportError:
        raise OutOfRange("docket serve needs a web server: pip install 'civil-docket[web]'") from None
    from docket.ledger.clerk import Clerk
    from docket.ledger.privacy import to_roles
    from docket.web.shelf import Shelf

    to_roles((role,))
    if not is_loopback(host) and not expose:
        raise OutOfRange(
            f"{host} can be reached from other machines: whoever reaches it reads every case as the {role} may, without"
            " a password, over an open connection; give --expose if that is meant"
        )
    return site(Shelf(Clerk(ledger, make=False, write=False), role), names=names, exposed=expose)
