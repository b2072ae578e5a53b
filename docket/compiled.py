"""The reader in machine code (`civil-docket[fast]`): its modules compiled by mypyc, with the same results in less time.

`docket compile` makes them once, with the C compiler of the machine, and keeps them with the Python environment or in
the folder that `DOCKET_COMPILED` names. They are used from then on, and only as long as the modules of which they were
made are unchanged. An empty `DOCKET_COMPILED` turns them off.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from docket.errors import DocketError

__all__ = ["compile_package", "use_compiled"]

SETTING = "DOCKET_COMPILED"
_SETUP = """
import sys
from glob import glob
from mypyc.build import mypycify
from setuptools import setup

modules = sorted(glob(sys.argv[1] + "/[!_]*.py"))
checked = ["--config-file=", "--ignore-missing-imports", "--cache-dir=checked", *modules]
setup(
    name="docket-compiled",
    packages=[],
    ext_modules=mypycify(checked, group_name=sys.argv[2], multi_file=True),
    script_args=["build_ext", "--build-lib=compiled"],
)
"""


def use_compiled(package: str, path: list[str]) -> bool:
    """Let a package find its compiled modules first, where there are some of just these sources; say whether there are.

    Its `path` is where the package looks for its modules (`__path__`).
    """
    folder = _folder()
    if folder is None or not folder.is_dir():
        return False
    kept = folder / _name(package, Path(path[0]))
    library = next(kept.glob(f"{_library(package)}__mypyc.*"), None)
    if library is None:
        return False
    from importlib.machinery import ExtensionFileLoader
    from importlib.util import module_from_spec, spec_from_file_location

    name = f"{_library(package)}__mypyc"  # what the modules share, and look for by this name
    spec = spec_from_file_location(name, library, loader=ExtensionFileLoader(name, str(library)))
    assert spec
    sys.modules[name] = module_from_spec(spec)
    path.insert(0, str(kept.joinpath(*package.split("."))))
    return True


def compile_package(package: str, sources: Path) -> Path:
    """Compile the modules of a package, whose sources are in a folder; the folder where what was made is kept.

    Raises DocketError where there is no compiler, where it fails, and where nothing may be written.
    """
    import shutil
    from importlib.util import find_spec
    from tempfile import TemporaryDirectory

    if not (find_spec("mypyc") and find_spec("setuptools")):
        raise DocketError("nothing here compiles Python; `pip install 'civil-docket[fast]'` brings what does")
    folder = _folder()
    if folder is None:
        raise DocketError(f"{SETTING} is empty, which turns compiled modules off; unset it, or name a folder in it")
    kept = folder / _name(package, sources)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix="making-", dir=folder) as work:
            made = _made(package, sources, Path(work))
            if not kept.exists():  # where it does, it was made of the same sources, and may be in use
                shutil.move(made, kept)
    except OSError as error:
        raise DocketError(f"{folder}: {error.strerror}; name a folder that can be written in {SETTING}") from error
    return kept


def _made(package: str, sources: Path, work: Path) -> Path:
    """Compile a copy of the sources in a folder for work; where the compiled modules are."""
    import shutil
    import subprocess

    inside = Path(*package.split("."))
    whole = [sources, *sources.parents][len(inside.parts) - 1]
    shutil.copytree(whole, work / inside.parts[0], ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-c", _SETUP, str(inside), _library(package)]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
    if done.returncode:
        said = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise DocketError(
            f"{package} could not be compiled ({said[-1] if said else 'nothing was said why'}); "
            "it takes a C compiler and the headers of this Python"
        )
    return work / "compiled"


def _folder() -> Path | None:
    """Where compiled modules are kept; None where they are turned off."""
    named = os.environ.get(SETTING, os.path.join(sys.prefix, "share", "civil-docket"))
    return Path(named) if named else None


def _name(package: str, sources: Path) -> str:
    """The name under which the compiled modules of just these sources are kept, for this kind of Python."""
    from hashlib import blake2b

    digest = blake2b(digest_size=12)
    for module in sorted(sources.glob("*.py")):
        digest.update(module.name.encode() + b"\0" + module.read_bytes())
    return f"{package}-{sys.implementation.cache_tag}-{digest.hexdigest()}"


def _library(package: str) -> str:
    return package.replace(".", "_")
