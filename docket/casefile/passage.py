"""YAML that knows its lines: a case file as plain mappings and lists, each key and item with the line it stands on.

YAML 1.2, so `on`, `yes` and `no` are words. A key written twice is refused, and so is a date that does not exist.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from docket.errors import BadCaseFile

__all__ = ["Block", "Items", "Passage", "passage", "said"]


class Block(dict[Any, Any]):
    """A mapping of the file. `line` is where it begins; `lines` where each key stands."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[Any, int] = {}


class Items(list[Any]):
    """A list of the file. `line` is where it begins; `lines` where each item stands."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int] = []


class Passage:
    """A file and its text: where messages point, and what they show."""

    def __init__(self, path: str, text: str) -> None:
        self.path, self.text = path, text

    def mistake(self, line: int, wrong: str, found: object = None, allowed: Iterable[object] = ()) -> BadCaseFile:
        """The error to raise: `file:line: what is wrong; did you mean X; allowed: ...`."""
        names = [str(name) for name in allowed]
        near = get_close_matches(str(found).lower(), names, n=2, cutoff=0.5) if found is not None else []
        said = [wrong]
        if near:
            said.append(f"did you mean {' or '.join(repr(name) for name in near)}")
        if names and len(names) <= 40:
            said.append(f"allowed: {', '.join(names)}")
        return BadCaseFile(f"{self.path}:{line}: {'; '.join(said)}")

    def only(self, block: Block, allowed: Iterable[str], what: str) -> None:
        """Refuse a key that `what` does not have."""
        allowed = tuple(allowed)
        for key in block:
            if key not in allowed:
                raise self.mistake(block.lines[key], f"{what} has no {key!r}", key, allowed)

    def items(self, block: Block, key: str) -> Items:
        """The list under a key; empty where there is none."""
        found = block.get(key)
        if found is None:
            return Items(block.lines.get(key, block.line))
        if not isinstance(found, Items):
            raise self.mistake(block.lines[key], f"{key!r} is a list: begin each item with `- `")
        return found

    def words(self, block: Block, key: str) -> tuple[str, ...]:
        """The word or words under a key."""
        found = block.get(key)
        if found is None:
            return ()
        words = found if isinstance(found, Items) else [found]
        for word in words:
            if not isinstance(word, str):
                raise self.mistake(block.lines[key], f"{key!r} is a word, or a list of words, not {said(word)}")
        return tuple(words)

    def text_of(self, block: Block, key: str) -> str | None:
        """The text under a key."""
        found = block.get(key)
        if isinstance(found, (Block, Items, bool)):
            wrong = f"{key!r} is text, not {said(found)}; a text with a colon wants quotes"
            raise self.mistake(block.lines[key], wrong)
        return None if found is None else str(found)

    def around(self, line: int, before: int = 2) -> str:
        """The line with those before it, numbered and marked: what a failure shows of the file."""
        lines = self.text.splitlines()
        first = max(1, line - before)
        told = ((n, lines[n - 1]) for n in range(first, min(line, len(lines)) + 1))
        return "\n".join(f"{'>' if n == line else ' '}{n:5} | {text}".rstrip() for n, text in told)


def said(value: object) -> str:
    """A value of the file, as a message names it."""
    if isinstance(value, Block):
        return "a mapping"
    return "a list" if isinstance(value, Items) else "nothing" if value is None else f"{value}"


def passage(path: str | Path) -> tuple[Passage, Block]:
    """Read a YAML file. Raises BadCaseFile, with the line, for one that is not well formed or is no mapping."""
    import io

    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    name = str(path)
    try:
        text = Path(path).read_bytes().decode("utf-8")
    except OSError as error:
        raise BadCaseFile(f"{name}: cannot be read: {error.strerror}; give the path of a case file (.yaml)") from None
    except UnicodeDecodeError as error:
        raise BadCaseFile(f"{name}: is not text in UTF-8 (byte {error.start}); save it as UTF-8") from None
    place = Passage(name, text)
    try:
        root = YAML(typ="safe", pure=True).compose(io.StringIO(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise place.mistake(
            mark.line + 1 if mark else 1, f"not well-formed YAML: {error.problem or error.context}"
        ) from None
    except YAMLError as error:
        raise place.mistake(1, f"not well-formed YAML: {' '.join(str(error).split())}") from None
    except RecursionError:
        raise place.mistake(1, "nested too deeply for a case file") from None
    if root is None:
        raise place.mistake(1, "the file is empty; a case file has a `docket:`")
    try:
        found = _plain(root, place)
    except RecursionError:
        raise place.mistake(1, "an alias that contains itself") from None
    if not isinstance(found, Block):
        raise place.mistake(1, "a case file is a mapping: `holding:`, `law:`, `docket:` and so on")
    return place, found


def _plain(node: Any, place: Passage) -> Any:
    line = node.start_mark.line + 1
    if node.id == "mapping":
        block = Block(line)
        for key_node, value_node in node.value:
            key_line = key_node.start_mark.line + 1
            if key_node.id != "scalar":
                raise place.mistake(key_line, "a key is a word, a number or a date")
            key = _scalar(key_node, place)
            if key in block:
                raise place.mistake(key_line, f"{key!r} is written twice; it first stands on line {block.lines[key]}")
            block[key] = _plain(value_node, place)
            block.lines[key] = key_line
        return block
    if node.id == "sequence":
        items = Items(line)
        for item in node.value:
            items.append(_plain(item, place))
            items.lines.append(item.start_mark.line + 1)
        return items
    return _scalar(node, place)


def _scalar(node: Any, place: Passage) -> str | int | bool | date | None:
    text, kind, line = node.value, node.tag.rpartition(":")[2], node.start_mark.line + 1
    match kind:
        case "str":
            return str(text)
        case "null":
            return None
        case "bool":
            return bool(text.lower() == "true")
        case "int" if text.isdigit():
            return int(text)
        case "timestamp":
            try:
                return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
            except ValueError:
                raise place.mistake(line, f"{text} is not a date of the calendar; write YYYY-MM-DD") from None
    return str(text)
