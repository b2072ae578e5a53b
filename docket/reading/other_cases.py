"""What an entry says of other cases than the one on whose sheet it stands: it does nothing in this one."""

from __future__ import annotations

import re

import attrs

from docket.filing import Entry, Filing
from docket.procedure import commencement, disposition, stay
from docket.reading.patterns import sought

__all__ = ["number_of", "of_another", "of_the_lead", "of_this_case", "without_others"]

_CLOSES = (commencement.CaseReopened, commencement.CaseClosed, commencement.AdministrativeClosure)
_OF_A_CASE = (
    *_CLOSES,
    commencement.OrderRemanding,
    commencement.OrderTransferring,
    disposition.OrderDismissingCase,
    stay.StayOrdered,
    stay.StayLifted,
)
"""What is done to a case, and to another one where the words that do it give another number."""
_KIND = r"(?:cv|civ\.?|c\.?a\.?|c)"
_NUMBER = sought(
    rf"(?i)\b(?:\d{{1,2}}:)?(?:{_KIND}[ -]?(\d\d)-0*(\d{{1,5}})|(\d\d)[ -]?{_KIND}[ -]{{0,2}}0*(\d{{1,5}})"
    r"|(?<=no\. )(\d\d)-0*(\d{2,5}))(?!\d)"
)
_PARAGRAPH = sought(r"(?:^|[.:;]\s+)\d{1,2}[.)]\s+(?=[A-Z])")
"""Where a numbered paragraph begins: "2. In No. 04 Civ. 99 (AB), ..."."""


def number_of(docket_number: str) -> str:
    """A docket number without its division and the judges' initials: "1:14-cv-00215-ABC" and "14-cv-215" are one."""
    m = re.search(r"(\d\d)-?([a-z]{2,4})-?0*(\d+)", docket_number.lower())
    return "-".join(m.groups()) if m else ""


def of_this_case(act: Filing, own: str) -> Filing:
    """The act with references "12 in 1:14-cv-00215" to this very case as plain ones; as a member case it is closed."""
    if isinstance(act, commencement.MemberCaseClosed) and own in map(number_of, act.cases):
        return commencement.CaseClosed(span=act.span, judge=act.judge, signed=act.signed, refs=act.refs)
    if not own or not any(r.case for r in act.refs):
        return act
    refs = tuple(attrs.evolve(r, case=None) if r.case and number_of(r.case) == own else r for r in act.refs)
    return attrs.evolve(act, refs=refs)


_SPREAD = sought(r"(?i)\bassociated cases?:?\s+(?P<lead>\d{1,2}:\d\d-[a-z]{2,4}-\d+[\w-]*)")


def of_the_lead(act: Filing, entry: Entry, own: str) -> Filing:
    """The act with its references as entries of the lead case, where it is filed in several and one of its numbers is
    higher than its own: the numbers that such an entry prints are those of the case that it names first.
    """
    numbers = [r.ecf for r in act.refs if r.ecf is not None and r.case is None]
    if not own or not numbers or entry.ecf is None or max(numbers) <= entry.ecf:
        return act
    spread = _SPREAD.search(entry.text)
    if spread is None or number_of(spread["lead"]) in (own, ""):
        return act
    lead = spread["lead"].lower()
    return attrs.evolve(act, refs=tuple(attrs.evolve(r, case=lead) if r.ecf and not r.case else r for r in act.refs))


def of_another(act: Filing, text: str, own: str) -> bool:
    """Whether an order does something to another case: the words that do it name cases by number, and this is not one.

    Of closing and reopening the whole sentence tells.
    """
    if not own or not isinstance(act, _OF_A_CASE) or act.span is None or getattr(act, "scope", "case") != "case":
        return False
    start, end = act.span
    said = _numbers(text[start:end])
    if not said and isinstance(act, _CLOSES):
        said = _numbers(text[text.rfind(". ", 0, start) + 1 : (text.find(". ", end) + 1) or len(text)])
    return bool(said) and own not in said


def without_others(text: str, own: str) -> str:
    """A text of several numbered paragraphs with blanks for those that speak only of other cases by number."""
    if not own or (" 2. " not in text and " 2) " not in text) or own not in _numbers(text):
        return text
    begins = [m.end() for m in _PARAGRAPH.finditer(text)]
    for start, end in zip(begins, [*begins[1:], len(text)], strict=True):
        of = _numbers(text[start : start + 120])
        if of and own not in _numbers(text[start:end]):
            signed = text.find("(Signed", start, end)
            end = signed if signed > 0 else end
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _numbers(said: str) -> set[str]:
    found = (next((found[i], found[i + 1]) for i in (0, 2, 4) if found[i]) for found in _NUMBER.findall(said))
    return {f"{year}-cv-{int(n)}" for year, n in found}
