"""Where a ledger is, and the key to its sealed words: one setting each, from the command line or the environment."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from docket.errors import BadLedger
from docket.ledger.stored import Cipher

__all__ = ["cipher_at_hand", "environment", "ledger_at", "may_be_written", "new_cipher_key", "without_password"]

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


def without_password(ledger: str) -> str:
    """The path or address of a ledger as it may be shown: without who connects, and by what password."""
    return re.sub(r"^(\w+://)[^@/]*@", r"\1", ledger)


def may_be_written(ledger: str) -> bool:
    """Whether a ledger that is a file may be written, as far as the file system says; a server says so when asked."""
    path = Path(ledger)
    return (
        "://" in ledger
        or not path.exists()
        or (os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK))
    )


def environment(ledger: str, make: bool = True, write: bool = True) -> dict[str, str]:
    """The library's settings for a ledger; unless `make`, it must be there; unless `write`, it is only read.

    Raises BadLedger for a ledger that is not there and for settings under which it would not be safe.
    """
    if os.environ.get("POSTGRES_ENABLE_DB_FUNCTIONS", "").lower() in ("y", "yes", "t", "true", "on", "1"):
        raise BadLedger(
            "POSTGRES_ENABLE_DB_FUNCTIONS is set: without the table lock a tailing view can miss a filing; unset it"
        )
    common = {"ORIGINATOR_ID_TYPE": "text", "AGGREGATE_CACHE_MAXSIZE": "256", "IS_SNAPSHOTTING_ENABLED": "n"}
    if ledger.startswith(("postgresql://", "postgres://")):
        from docket.ledger.postgres import settings

        return common | settings(ledger) | ({} if write else {"CREATE_TABLE": "n"})
    path = Path(ledger)
    if path.is_dir():
        raise BadLedger(f"{ledger}: is a folder; name the file of the ledger in it")
    if not (make and write) and not path.exists():
        raise BadLedger(
            f"{ledger}: there is no ledger; `docket import` or `docket record` makes one, --ledger names one"
        )
    mode = "rwc" if make and write else "rw" if write else "ro"
    if not may_be_written(ledger):
        # Where the folder too may only be read, nobody is writing: there is no log beside the file to look for.
        alone = not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
        mode = "ro&immutable=1" if alone else "ro"
    return common | {
        "PERSISTENCE_MODULE": "docket.ledger.sqlite:SQLiteLedger",
        "SQLITE_DBNAME": f"{path.absolute().as_uri()}?mode={mode}",
        "CREATE_TABLE": "y" if mode == "rwc" else "n",
    }


def cipher_at_hand() -> Cipher | None:
    """The cipher with the key of `DOCKET_KEY`; None where there is no key. Raises BadLedger for one that is no key."""
    key = os.environ.get(KEY)
    if not key:
        return None
    from eventsourcing.utils import Environment

    try:
        cipher: Cipher = _cipher()(Environment("", {"CIPHER_KEY": key}))
        return cipher
    except ValueError:
        raise BadLedger(f"{KEY} is not a key; `docket seal --new-key` makes one") from None


def new_cipher_key() -> str:
    """A new key for `DOCKET_KEY`, at random."""
    return str(_cipher().create_key(32))


def _cipher() -> Any:
    """The library's cipher: AES-GCM of the package `cryptography`."""
    try:
        from eventsourcing.cryptography import AESCipher
    except ImportError:
        raise BadLedger("sealing needs the package cryptography: pip install 'civil-docket[sealing]'") from None
    return AESCipher
