"""Transcripts, the requests for them and for their redaction: 28 USC 753, FRCP 5.2."""

from __future__ import annotations

from docket.filing import Filing, filing

__all__ = ["NoticeOfTranscript", "RedactionRequest", "Transcript", "TranscriptRequest"]


@filing(
    "Transcript",
    reads=(
        r"transcripts?(?! order(?:s|ing)?\b| desig)",
        "official (?:court )?transcript",
        "reporter'?s? transcript",
        "court reporter'?s?",
        "partial transcript",
        "transcripts? of (?:the )?record of (?:the )?proceedings?",
    ),
    titles=(
        "transcript - pdf",
        "transcript (cv)",
    ),
)
class Transcript(Filing):
    """A transcript, or an order or notice about one."""


@filing(
    "Notice of Filing of Official Transcript",
    reads=(
        r"(?:clerk'?s? )?notices? (?:of |re |regarding )+(?:the )?(?:filing )?(?:of )?(?:the )?(?:redacted "
        r"|electronic )?"
        r"(?:official )?(?:court )?transcripts?(?: of(?! the)(?: \w+){1,6}? (?:hearing|trial|conference"
        r"|proceedings?))?",
    ),
)
class NoticeOfTranscript(Transcript):
    """The notice that a transcript is on file, from which the time to ask for redactions is told."""


@filing(
    "Transcript Redaction Request",
    reads=(
        r"(?:notices? (?:of )?)?(?:an? )?intent(?:ion)? to (?:request|redact)\w*(?: redact\w*)?(?: of)?(?:"
        r" transcripts?)?",
        "(?:transcript )?redaction (?:request|statement)s?",
        r"(?:request|notice) (?:for|of) redact\w+(?: of)? (?:the )?transcripts?",
    ),
)
class RedactionRequest(Transcript):
    """A request that a transcript be redacted before it is open to the public, or notice that one will come."""


@filing(
    "Transcript Request",
    reads=(
        r"(?:notice (?:of|re) )?(?:order|request)s? (?:for|of)"
        r" (?:(?:the|an?|official|hearing|trial|copy|of|daily) )*transcripts?",
        "transcript requests?",
    ),
)
class TranscriptRequest(Transcript):
    """A party orders a transcript from the court reporter, other than for an appeal."""
