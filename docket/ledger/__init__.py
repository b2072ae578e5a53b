"""The ledger: cases kept for years as event streams, by several people, sealed where they must be, provably unaltered.

    clerk       open, tender, record, correct, read, strike, seal; where a case stands, stood, was known to stand
    log         facts in, cases out, whatever the database
    importing   sheets into a ledger; reading what is kept again
    projection  what every case comes to, in tables that follow the log; questions: one question over all of them
    integrity   verify, receipt, export
    privacy     seals by role, and the identifiers of FRCP 5.2
    facts       what is stored; kept: what the facts of a case come to; chain: the hashes
    stored      how facts are written down; twins: what makes that fast; tables: the rows, beside the log or in memory
    place       where a ledger is, and the key to its sealed words; sqlite, postgres: the two homes

This package alone knows the eventsourcing library.
"""
