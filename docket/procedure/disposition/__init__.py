"""Disposition without trial: FRCP 41, 55(b), 56; settlement.

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.disposition.filings import *
from docket.procedure.disposition.without_order import *
from docket.procedure.disposition.by_order import *
from docket.procedure.disposition.default_judgment import *
from docket.procedure.disposition.summary_judgment import *
from docket.procedure.disposition.rand import *
