"""PACER and CM/ECF docket reports (HTML).

Juriscraper names the case and lists the parties. The head of the sheet and the rows are read here: juriscraper has
no flags, looks for a missing judge in the docket text, and leaves out rows without a date. Where it finds more rows
than we do, its rows are taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from docket.sources import court as courts
from docket.sources.cells import day_of, docket_number_of, entry_number, plain
from docket.sources.juriscraper_parts import parties_of, quiet, report_of
from docket.sources.sheet import Header, Line, Sheet, sheet_of

__all__ = ["FORMAT", "read"]

FORMAT = "PACER docket report"
