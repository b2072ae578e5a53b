"""Papers that argue and papers that prove: memoranda of law, declarations and affidavits."""

from __future__ import annotations

from docket.filing import Filing, filing

__all__ = [
    "Affidavit",
    "AffidavitInOpposition",
    "AffidavitInSupport",
    "Brief",
    "Declaration",
    "DeclarationInOpposition",
    "DeclarationInSupport",
    "Memorandum",
    "MemorandumInSupport",
    "NoticeOfSupplementalAuthority",
    "ResponseInSupport",
]

_OF_WHOM = (
    r"(?: (?!\W?\d|re\b(?! in\b)|regarding\b|supp|opp|resp|reply|further\b|mot|order|opinion|decision|serv|mail|publi"
    r"|(?:non ?)?mili|amic)\S+){0,10}?"
)
"""What can stand between a paper's name and what it is for: who declares, on what; not what another paper is for."""
_FOR, _AGAINST = r"(?: in supp\w*| supporting)", r"(?: in (?:partial )?opp\w*| opposing)"
_FURTHER = r"(?: in (?:further )?supp\w*| supporting)"
_OF_AN_ENTRY = r"(?= (?:re\b|(?:(?:of|to|regarding|the|its|their|plaintiffs?'?s?|defendants?'?s?) )*\W*\d))"
"""What stands behind the event's own words, where a filer's title for the paper has "in Support of Motion to ..."."""
_BRIEF = (
    r"(?:(?:opening|supplemental|answering|sealed) )?"
    r"(?:memorand(?:um|a)|memo|briefs?|brf|points and authorities|suggestions?|mpa)"
)
_DECLARATION = r"(?:(?:sealed|unsworn|reply) )?(?:decl(?:aration|arations|\.)?|affirmations?)"
_AFFIDAVIT = r"(?:reply )?(?:affidavits?|aff(?:idav|t|d)?\.?)"


@filing(
    "Brief",
    reads=(
        "(?:social security (?:opening |initial )?)?briefs?",
        "brf",
        "(?:opening|supplemental|answering|sealed) brief",
        r"notice of authorit\w+",
        "argument",
        "statement in support",
    ),
    titles=("statement in support",),
)
class Brief(Filing):
    """A brief or memorandum of law that opens, supports or supplements."""


@filing(
    "Memorandum",
    reads=(
        r"memorand(?:um|a)(?! and order| order| opinion| decision| of (?:decision|opinion)|\s*&|[- ]opinion)",
        "memo(?! endors)",
        "points and authorities",
        "(?:opening|supplemental|answering|sealed) memorandum",
        "statement of points",
        "mpa",
    ),
)
class Memorandum(Brief):
    """A memorandum of law, or of points and authorities."""


@filing(
    "Memorandum in Support",
    reads=(
        _BRIEF + _OF_WHOM + _FOR,
        r"support(?:ing)? (?:brief|memorandum)",
    ),
)
class MemorandumInSupport(Memorandum):
    """A brief for what its filer asks of the court."""


@filing(
    "Notice of Supplemental Authority",
    reads=(
        r"(?:notice|statement|citation|suggestion|submission)s? (?:of|re|regarding) (?:filing (?:of )?)?(?:\w+ )?"
        r"(?:supplement\w*|additional|recent|subsequent(?:ly decided)?|new)(?: (?:legal|case|controlling"
        r"|persuasive|and))*"
        r" (?:authorit\w+|decisions?|case law|citations?)",
        r"supplemental notice of (?:\w+ )?authorit\w+",
        r"supplemental (?:authorit|citation)\w*",
    ),
)
class NoticeOfSupplementalAuthority(Brief):
    """A decision that came after the briefs, brought to the court's notice without argument."""


@filing("Response in Support of Motion", reads=("(?:letter )?respon(?:se|ds) in support",))
class ResponseInSupport(Brief):
    """What a party files for a motion, its own or another's, under the name of a response."""


@filing(
    "Declaration",
    reads=(
        _DECLARATION,
        "certification of(?! (?:interest|service|counsel|record|mail))",
        "verification",
    ),
)
class Declaration(Filing):
    """A declaration, affirmation or verification of facts (28 USC 1746)."""


@filing("Declaration in Support", reads=(_DECLARATION + _FURTHER, _DECLARATION + _OF_WHOM + _FURTHER + _OF_AN_ENTRY))
class DeclarationInSupport(Declaration):
    """A declaration for what its filer asks of the court."""


@filing("Declaration in Opposition", reads=(_DECLARATION + _AGAINST, _DECLARATION + _OF_WHOM + _AGAINST + _OF_AN_ENTRY))
class DeclarationInOpposition(Declaration):
    """A declaration against what another asks of the court."""


@filing("Affidavit", reads=(_AFFIDAVIT,))
class Affidavit(Declaration):
    """A declaration under oath, before an officer."""


@filing("Affidavit in Support", reads=(_AFFIDAVIT + _FURTHER, _AFFIDAVIT + _OF_WHOM + _FURTHER + _OF_AN_ENTRY))
class AffidavitInSupport(Affidavit):
    """An affidavit for what its filer asks of the court."""


@filing("Affidavit in Opposition", reads=(_AFFIDAVIT + _AGAINST, _AFFIDAVIT + _OF_WHOM + _AGAINST + _OF_AN_ENTRY))
class AffidavitInOpposition(Affidavit):
    """An affidavit against what another asks of the court."""
