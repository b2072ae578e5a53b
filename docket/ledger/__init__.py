"""The ledger: cases kept for years as event streams, by several people, sealed where they must be, provably unaltered.

    clerk      open, tender, record, correct, read, strike; where a case stands, stood, and was known to stand
    facts      what is stored; stored: how it is written down; kept: what the facts of a case come to
    chain      the hashes; sqlite, postgres: the two places where a ledger can live

This package alone knows the eventsourcing library.
"""
