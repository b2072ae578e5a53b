"""Docket: the procedural state of US federal civil cases, replayed from their filings."""
