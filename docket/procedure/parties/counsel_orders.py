"""Orders by which counsel leaves, or another takes counsel's place, where the entry rules on no motion named."""

from __future__ import annotations

from docket.filing import filing
from docket.procedure.motions import Order

__all__ = ["OrderOnCounsel", "OrderSubstitutingAttorney", "OrderWithdrawingAttorney"]

_COUNSEL = "(?:attorneys?|atty|counsel|representation|representing)"
_THEIR = r"(?:\S+ ){0,8}?"


class OrderOnCounsel(Order):
    """An order about who represents a party: `as_to` are the clients, where the entry names them."""


@filing(
    "Order Withdrawing Attorney",
    reads=(
        rf"order (?:\w+ ){{0,2}}?(?:withdrawing|relieving|terminating|discharging) {_THEIR}(?:as|from) {_COUNSEL}",
        rf"order (?:\w+ ){{0,2}}?(?:withdrawing|relieving|terminating) (?:the )?(?:appearance of )?{_COUNSEL}",
        rf"order (?:\w+ ){{0,2}}?(?:allowing|permitting|approving) {_THEIR}withdraw\w* (?:as|of|from)"
        rf" (?:\w+ ){{0,3}}?{_COUNSEL}",
        rf"order (?:to|that {_THEIR}) ?withdraw {_THEIR}(?:as|from) (?:\w+ ){{0,3}}?{_COUNSEL}",
        rf"order (?:of|for|on|re) withdrawal (?:of|as|by) {_THEIR}{_COUNSEL}",
    ),
    within=(
        r"(?:is|are|be|hereby) (?:hereby |also |and is )*(?:relieved|withdrawn|terminated|discharged"
        rf"|(?:permitted|allowed|granted leave) to withdraw) (?:as|from|of) (?:\w+ ){{0,4}}?{_COUNSEL}",
    ),
    titles=("order withdrawing attorney", "order terminating attorney", "order withdrawing counsel"),
)
class OrderWithdrawingAttorney(OrderOnCounsel):
    """A judge lets counsel go; whether the party has others, the entry does not say."""


@filing(
    "Order Substituting Attorney",
    reads=(
        rf"order (?:\w+ ){{0,3}}?substitut\w+ (?:of )?{_THEIR}{_COUNSEL}",
        rf"order (?:\w+ ){{0,2}}?(?:allowing|permitting|approving) (?:the )?substitution of {_COUNSEL}",
    ),
    within=(
        rf"(?:is|are|be) (?:hereby )?substituted (?:in )?(?:as|for) {_THEIR}{_COUNSEL}",
        rf"substitut\w+ (?:of|as) {_COUNSEL} (?:\S+ ){{0,6}}?(?:is|are) (?:hereby )?(?:approved|granted|allowed)",
    ),
    titles=("order substituting attorney", "order on substitution of attorney", "order substituting counsel"),
)
class OrderSubstitutingAttorney(OrderOnCounsel):
    """A judge lets one counsel take another's place: the party stays represented."""
