"""Where a ledger is, and the key to its sealed words: one setting each, from the command line or the environment."""

from __future__ import annotations

import os
from pathlib import Path

from docket.ledger.errors import BadLedger
from docket.ledger.stored import Cipher

__all__ = ["cipher_at_hand", "environment", "ledger_at"]

LEDGER = "DOCKET_LEDGER"
KEY = "DOCKET_KEY"


def ledger_at(named: str | Path | None = None) -> str:
    """The path or address of the ledger: as named, else `DOCKET_LEDGER`, else a file in the user's data folder."""
    if place := str(named or os.environ.get(LEDGER, "")):
        return place
    from platformdirs import user_data_path

    folder = user_data_path("docket", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    return str(folder / "ledger.db")


def environment(ledger: str) -> dict[str, str]:
    """The library's settings for a ledger. Raises BadLedger for settings under which it would not be safe."""
    if os.environ.get("POSTGRES_ENABLE_DB_FUNCTIONS", "").lower() in ("y", "yes", "t", "true", "on", "1"):
        raise BadLedger(
            "POSTGRES_ENABLE_DB_FUNCTIONS is set: without the table lock a tailing view can miss a filing; unset it"
        )
    common = {"ORIGINATOR_ID_TYPE": "text", "AGGREGATE_CACHE_MAXSIZE": "256", "IS_SNAPSHOTTING_ENABLED": "n"}
    if ledger.startswith(("postgresql://", "postgres://")):
        from docket.ledger.postgres import settings

        return common | settings(ledger)
    path = Path(ledger)
    if path.is_dir():
        raise BadLedger(f"{ledger}: is a folder; name the file of the ledger in it")
    readable = path.exists() and not os.access(path, os.W_OK)
    name = path.absolute().as_uri() + ("?mode=ro" if readable else "")
    return common | {
        "PERSISTENCE_MODULE": "docket.ledger.sqlite:SQLiteLedger",
        "SQLITE_DBNAME": name,
        "CREATE_TABLE": "n" if readable else "y",
    }


def cipher_at_hand() -> Cipher | None:
    """The cipher with the key of `DOCKET_KEY`; None where there is no key. Raises BadLedger for one that is no key."""
    key = os.environ.get(KEY)
    if not key:
        return None
    try:
        from eventsourcing.cryptography import AESCipher
        from eventsourcing.utils import Environment
    except ImportError:
        raise BadLedger(f"{KEY} is set, and sealing needs `pip install 'civil-docket[sealing]'`") from None
    try:
        return AESCipher(Environment("", {"CIPHER_KEY": key}))
    except ValueError:
        raise BadLedger(f"{KEY} is not a key; `docket seal --new-key` makes one") from None
