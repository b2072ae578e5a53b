"""Scenarios as tests: a pytest plugin that collects the case files under any `scenarios/` folder.

It is installed with the package (entry point `pytest11`), so that whoever writes rules of their own tests them in the
same way. A file is one test, and one more for each of its variations. Nothing of the engine is imported before a case
file is found: a file under `scenarios/` that is no case file is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from docket.casefile import CaseFile, Failure
    from docket.errors import BadCaseFile

__all__ = ["ScenarioFile", "ScenarioItem", "pytest_collect_file"]


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a case file that stands under a folder called `scenarios`."""
    if file_path.suffix not in (".yaml", ".yml") or "scenarios" not in file_path.parts or not _is_case_file(file_path):
        return None
    return ScenarioFile.from_parent(parent, path=file_path)


def _is_case_file(path: Path) -> bool:
    """Whether a YAML file has the head of a case file; other tools keep files under `scenarios/` too."""
    with path.open("rb") as file:
        return any(line.startswith((b"docket:", b"holding:")) for line in file)


class _Failed(Exception):
    """Expectations of a scenario are not met."""

    def __init__(self, failures: list[Failure]) -> None:
        super().__init__(f"{len(failures)} expectations are not met")
        self.failures = failures


class ScenarioFile(pytest.File):
    """A case file: its own docket and each variation of it are tests."""

    def collect(self) -> Iterator[pytest.Item]:
        """The tests of the file; one that fails with what is wrong, where it cannot be read."""
        from docket.casefile import read_case
        from docket.errors import BadCaseFile

        try:
            case = read_case(_shown(self.path))
        except BadCaseFile as error:
            yield ScenarioItem.from_parent(self, name="reading", case=error, line=1)
            return
        if case.expectations:
            yield ScenarioItem.from_parent(self, name="docket", case=case, line=1)
        for variation in case.variations:
            name = variation.name
            yield ScenarioItem.from_parent(self, name=name, case=variation.case, line=variation.line, variation=name)


def _shown(path: Path) -> Path:
    """A path as short as the working directory allows: what a failure prints, and an editor opens."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


class ScenarioItem(pytest.Item):
    """One docket of a case file, played: it fails where an expectation is not met."""

    def __init__(self, *, case: CaseFile | BadCaseFile, line: int, variation: str | None = None, **node: Any) -> None:
        super().__init__(**node)
        self.case, self.line, self.variation = case, line, variation

    def runtest(self) -> None:
        """Play the docket."""
        from docket.casefile import play_docket

        if isinstance(self.case, Exception):
            raise self.case
        failures = play_docket(self.case, variation=self.variation)
        if failures:
            raise _Failed(failures)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The passage of the file, what was expected and what was found; a traceback only for a bug of the engine."""
        from docket.errors import DocketError

        if isinstance(excinfo.value, _Failed):
            return "\n\n".join(map(str, excinfo.value.failures))
        if isinstance(excinfo.value, DocketError):
            return str(excinfo.value)
        excinfo.traceback = excinfo.traceback.cut(path=__file__)
        return super().repr_failure(excinfo, "short")

    def reportinfo(self) -> tuple[Path, int, str]:
        """The file, and what is played of it."""
        return self.path, self.line - 1, self.variation or getattr(self.case, "holding", None) or self.name
