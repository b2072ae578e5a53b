"""The ledger: cases kept for years as event streams, by several people, sealed where they must be, provably unaltered.

    clerk       open, tender, record, correct, read, strike, seal; where a case stands, stood, was known to stand
    log         facts in, cases out, whatever the database
    importing   sheets into a ledger; reading what is kept again
    projection  one question over every case
    integrity   verify, receipt, export
    privacy     seals by role, and the identifiers of FRCP 5.2
    facts       what is stored; kept: what the facts of a case come to; stored: how they are written; chain: the hashes
    place       where a ledger is, and the key to its sealed words; sqlite, postgres: the two homes

This package alone knows the eventsourcing library.
"""
