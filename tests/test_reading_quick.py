"""What makes the reading quick changes nothing that is read."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import docket.reading
from docket.reading.patterns import sought

GOLDEN = Path(__file__).parent / "golden/reading"
TEXTS = [json.loads(line).get("text", "") for path in GOLDEN.glob("*.jsonl") for line in path.open() if line.strip()]


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern of the reading, by the module and name under which it stands."""
    modules = [
        importlib.import_module(m.name) for m in pkgutil.iter_modules(docket.reading.__path__, "docket.reading.")
    ]
    return {f"{m.__name__}.{k}": v for m in modules for k, v in vars(m).items() if isinstance(v, re.Pattern)}


@cache
def as_re_has_it(name: str) -> re.Pattern[str]:
    """One of the patterns as `re` makes it; kept here, as `re` remembers fewer patterns than there are."""
    return re.compile(patterns()[name].pattern, patterns()[name].flags)


def fits(pattern: re.Pattern[str], text: str) -> list[tuple[tuple[int, int], tuple[str | None, ...]]]:
    return [(m.span(), m.groups()) for m in pattern.finditer(text, 1)]


def test_a_sought_pattern_fits_golden_texts_where_re_fits_them() -> None:
    assert len(patterns()) > 200
    for name, pattern in patterns().items():
        plain = re.compile(pattern.pattern, pattern.flags)
        assert pattern.groupindex == plain.groupindex
        for text in TEXTS[::3]:
            for printed in (text, text.lower()):
                assert fits(pattern, printed) == fits(plain, printed), (name, printed)


def test_where_the_engine_was_not_checked_a_pattern_is_what_re_makes_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docket.reading.patterns._CHECKED", False)
    assert sought(r"\b(?:due|set)\b", re.I) is re.compile(r"\b(?:due|set)\b", re.I)


PIECES = st.sampled_from([word for text in TEXTS[::7] for word in re.split(r"(\W)", text.lower()) if word])


@settings(deadline=None)  # how long it takes is the number of patterns
@given(st.lists(PIECES | st.text(max_size=2), max_size=30).map("".join))
def test_a_sought_pattern_fits_any_text_where_re_fits_it(text: str) -> None:
    for name, pattern in patterns().items():
        assert fits(pattern, text) == fits(as_re_has_it(name), text), name


@pytest.mark.parametrize(
    "pattern",
    [
        r"\b(?:due|set)\b", r"(?<!\w)(?:a|)b", r"(?:.|a)b", r"(?=b)\w", r"(?:[^x]|x)y", r"(?i:a)b",
        r"\b(?:(?P<n>a)|b)(?(n)c|d)", r"x*y", r"(?:x|y*)z", r"\s(?:a|b)", r"(a)?(b)(?P<last>c)?", r"$",
        r"a{0,2}(?:b|\d)", r"(?:ab|ac)+",
        r"\b(?P<q>['\"])a(?P=q)",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "text", ["", "ab", "b", "xy zz", "Ab ac bd", "\u2003a \u00e9b", "due, set.", '"a" aab 1b', "xxy"]
)
def test_a_pattern_of_any_form_fits_where_re_fits(pattern: str, text: str) -> None:
    assert fits(sought(pattern), " " + text) == fits(re.compile(pattern), " " + text)
