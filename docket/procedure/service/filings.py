"""Summonses, proofs and waivers of service."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from docket.filing import CourtAct, Filing, filing
from docket.procedure.motions import Motion, MotionForExtension, Order

__all__ = [
    "ClerksMailing",
    "MarshalForm",
    "MotionForAlternateService",
    "MotionToExtendService",
    "OrderForService",
    "ProofOfService",
    "ServiceUnexecuted",
    "SummonsIssued",
    "SummonsRequest",
    "WaiverRequested",
    "WaiverReturned",
]


@filing(
    "Request for Issuance of Summons",
    reads=(
        r"(?:request|praecipe|notice)(?: \w+){0,4}? (?:issu\w+|issuance|filing"
        r"|for)(?: of)?(?: an?)?(?: \w+){0,2} (?:alias )?summons(?:es|\W)*",
        "(?:proposed|submission of|request for(?: additional)?) summons(?:es)?",
        r"summons(?:es)? (?:request|submitted|proposed|re(?:ceived|quested))\w*",
        r"praecipe (?:for|to) (?:\w+ )*summons",
        r"request for (?:clerk to issue|summons)\w*",
        r"request (?:for )?clerk to issue(?: \w+)? summons",
    ),
    titles=(
        "summons - request for issue",
        "notice of filing proposed summons(es)",
        "summons request",
    ),
)
class SummonsRequest(Filing):
    """A request that the clerk issue a summons (FRCP 4(b))."""


@filing(
    "Summons Issued",
    reads=(
        r"(?:alias |amended |third party |electronic |original |\d+ day |pluries )*summons(?:es|\(es\)"
        r"|\(s\)|'?s)?(?: \S+){0,5}? (?:re)?issued",
        r"(?:alias |amended |third party |electronic |original |\d+ day |pluries )*summons(?:es|\(es\)"
        r"|\(s\)|'?s)?(?! \S{0,12} ?(?:returned?|request|return|and complaint return|executed|unexecuted"
        "|submitted|proposed))",
        "issued summons(?:es)?",
        "alias summons",
        "electronic summons issued",
        "summons issued",
        r"original summons\w*",
    ),
    titles=("summons reissued",),
)
class SummonsIssued(CourtAct):
    """The clerk issues a summons (FRCP 4(b))."""

    roles: ClassVar[dict[str, str]] = {"as_to": "defendant"}


@filing(
    "Summons Returned Executed",
    reads=(
        r"(?:amended |corrected )?(?:return|proof|affidavit|aff(?:idavit|t)?\.?|certificate"
        r"|acknowledge?ment|cert\.?|executed proof|declaration|acceptance"
        r"|admission)s?(?: of)? (?:personal )?service(?: \S+){0,8}? (?:summons|complaint|summ?|process|s ?& ?c"
        r"|petition)(?: \S+){0,6}?(?: executed)?(?!\w| unexec)",
        r"(?:alias |amended |third party |electronic |original |\d+ day |pluries )*summons(?:es|\(es\)"
        r"|\(s\)|'?s)?(?: \S+){0,6}? returned?(?! unex|ed unex| un ex)(?: executed| of service)?",
        r"(?:return|proof|affidavit|certificate|acknowledge?ment)s? of service(?: \S+){0,3}? executed",
        "(?:returns?|proofs?) of (?:service|summons)",
        "affidavit of service",
        r"(?:affidavit|declaration|certificate)(?: of (?:\S+ ){1,4}?| )(?:re|that|regarding) (?:the )?service"
        r" (?:of|upon|on) (?:\S+ ){0,3}?(?:summons|complaint|process|petition)",
        "proof of service executed",
        r"(?:warrant|writ|process)(?: (?!issued)\S+){0,6}? return(?:ed)? executed",
        "process receipt (?:and return )?(?:returned )?(?:executed)?",
        r"summons (?:and|&) complaint (?:\S+ ){0,4}?(?:returned )?(?:served|executed)",
        r"usm 285(?: \S+){0,3}? executed",
        "acceptance of service",
        r"(?:acknowledge?ment|acknowledgment) of (?:\w+ )?(?:service|receipt of (?:summons|waiver))",
        "marshal'?s? (?:process )?return(?: of service)?(?: executed)?",
        "service (?:by|of) (?:summons|publication)",
        "service of summons",
        "executed",
        "service executed",
        "proof of service by",
        r"return receipt (?:\S+ ){0,3}?(?:summons|complaint|signed)",
    ),
    titles=(
        "affidavit of service",
        "summons/returned returned executed",
        "usm 285 returned executed",
        "affidavit of service other",
        "affidavit of service complaints",
        "certificate of service/summons returned executed",
    ),
)
class ProofOfService(Filing):
    """Proof that summons and complaint were served (FRCP 4(l)); `served` is the day of service.

    `server` is who served it, and `abroad` whether outside the United States, where the return says so. `upon` is who
    took the papers for the United States, in lower case: "united states attorney", "attorney general", "agency".
    """

    roles: ClassVar[dict[str, str]] = {"as_to": "defendant"}

    method: str | None = None
    server: str | None = None
    abroad: bool = False
    upon: str | None = None


@filing(
    "Summons Returned Unexecuted",
    reads=(
        r"(?:(?:alias |amended |third party |electronic |original |\d+ day |pluries )*summons(?:es|\(es\)"
        r"|\(s\)|'?s)?|return(?: of service)?|proof of service|affidavit of service|process receipt|usm 285"
        r"|service|marshal'?s? (?:process )?return)(?: \S+){0,6}? (?:un ?executed|not executed|unserved"
        "|non ?est|not served)",
        "(?:unexecuted|unserved) (?:summons|return)",
        "(?:affidavit|certificate|declaration) of (?:non|no|attempted) ?service",
        "return of non ?service",
        "notice of failure to serve",
    ),
    titles=("usm 285 returned unexecuted",),
)
class ServiceUnexecuted(Filing):
    """A return that service failed."""


@filing(
    "Waiver of Service Requested",
    reads=(
        r"(?:notice (?:of lawsuit )?and )?request (?:for|to) waiv\w+(?: of)?(?: \w+)? (?:service|summons)",
        "notice of (?:lawsuit|intent to waive)",
        r"notice (?:to )?(?:of )?(?:\w+ )?(?:request|intent) (?:\w+ )*waiv\w+",
        r"waiver(?: of service)? (?:packet|request|sent|mailed)\w*",
    ),
)
class WaiverRequested(Filing):
    """Requests to waive service, or a notice of intent to waive, sent to defendants (FRCP 4(d)).

    `abroad` is True for a request sent outside the United States.
    """

    sent: date | None = None
    abroad: bool = False


@filing(
    "Waiver of Service Executed",
    reads=(
        "executed waivers? of (?:the )?(?:service|summons)",
        r"waivers? of (?:\w+ )?(?:service|summons|the service)(?: \S+){0,8}?(?: (?:returned|executed|filed"
        "|signed))?(?: executed)?(?! unexec)",
        r"waiver(?: \S+){0,3}? (?:returned )?executed",
        "waivers?",
        "waiver of",
        r"notice of (?:filing )?(?:of )?waiver\w* of (?:service|summons)(?: returned)?(?: executed)?",
        r"(?:stipulat\w+ )?(?:acceptance and )?waiver of",
    ),
    titles=(
        "waiver of",
        "waiver of service",
    ),
)
class WaiverReturned(Filing):
    """A waiver of service is filed (FRCP 4(d)); the answer is due from the day the request was sent."""

    roles: ClassVar[dict[str, str]] = {"as_to": "defendant"}

    sent: date | None = None


@filing(
    "Order Directing Service",
    reads=(
        r"order (?:(?!proof|return|affid|waiver|cert)\S+ ){0,4}?(?:directing|of|for|re|authorizing|requiring) "
        r"(?:\w+ ){0,3}?service",
        r"order (?:directing|requiring) (?:\S+ ){0,6}?(?:marshal|usm|to serve)",
        r"order (?:to )?serv\w+",
        "order service",
    ),
    within=(
        r"(?:marshal'?s?|usms?|clerk)(?: (?!appl|motion|request)\S+){0,10}? (?:to )?(?:serve|effect(?:uate)? service"
        "|issue (?:and serve )?(?:summons|process))",
        r"service (?:\S+ ){0,4}?(?:by|through) (?:the )?(?:u\.?s\.? |united states )?marshal",
    ),
    titles=(
        "order (plra) supplemental service order",
        "ddoc-ddoj 90 days service order",
        "order service - non-inmate",
        "order of service",
    ),
)
class OrderForService(Order):
    """A judge orders service, by the marshal or otherwise (FRCP 4(c)(3))."""


@filing(
    "USM-285",
    reads=(
        "(?:usm[ -]?)?285s?(?: forms?)?",
        r"(?:usm|us marshal|u\.s\. marshal|marshal)(?: \S+){0,4}? (?:forms?|285)",
        r"(?:exit|forward\w*|sent|transmi\w+)(?: \S+){0,6}? (?:usm|285|marshal)",
        r"service (?:documents|packet|papers)(?: \S+){0,5}?(?: marshal)?",
        "marshal",
        "(?:usm )?285 forms? (?:received|sent)",
    ),
    titles=(
        "285 forms received for non-party",
        "exit usm 285 forms to u.s. marshal",
    ),
)
class MarshalForm(Filing):
    """Papers to or from the marshal for service."""


@filing(
    "Motion for Alternate Service",
    asks=(
        r"(?:alternat\w+|substitut\w+) (?:means of |method of |form of )?service",
        r"(?:leave to )?(?:serv\w+|service)(?: of process| of summons| on)?(?: \S+){0,10}? (?:by|via"
        "|through|pursuant)",
        "service(?! lists?)",
        r"serve(?! \w+ (?:disc|interr|supp|who)| those| such)",
        r"appoint\w*(?: \S+){0,6}? process server",
        "special process server",
        "publication",
    ),
)
class MotionForAlternateService(Motion):
    """A motion to serve by other means (FRCP 4(e)(1), 4(f)(3))."""


@filing(
    "Motion for Extension of Time to Serve",
    asks=(
        "(?:ext(?:ension|en|n|nd|end|ending|ensions)?(?: the| its| their| his| her| of| all| certain"
        r"| defendant'?s?'?| plaintiff'?s?'?)*(?: time| deadlines?| periods?| date)?|enlarg\w*(?: the"
        "| of)*(?: time| deadlines?)?|(?:more|additional|further) time)(?: in which| within which)?(?: to"
        r"| for)?(?: \w+){0,4}? (?:serv\w+|service)"
        r"(?! (?:its|their|his|disc|resp|expert|ans|and (?:file|ans)|repl|opp))",
    ),
)
class MotionToExtendService(MotionForExtension):
    """A motion for more time to serve (FRCP 4(m))."""

    extends: ClassVar[tuple[str, ...]] = ("service of process",)


@filing(
    "Clerk Certificate of Mailing",
    reads=(
        r"(?:clerk'?s? certificat\w+|certificates? of (?:the )?clerk) (?:of|re) (?:foreign )?mailing"
        r"(?: (?:received|executed|returned))?(?: \S+){0,12}? (?:summons(?:es)?|complaint|process|petition)",
    ),
)
class ClerksMailing(CourtAct):
    """The clerk mails process to be signed for, in a foreign country or to a foreign state.

    FRCP 4(f)(2)(C)(ii); 28 USC 1608(a)(3)-(4), (b)(3)(B). Mailing alone shows no service.
    `mailed` is the day on which the clerk mailed it, `received` the day that a receipt which came back bears.
    """

    roles: ClassVar[dict[str, str]] = {"as_to": "defendant"}

    mailed: date | None = None
    received: date | None = None
