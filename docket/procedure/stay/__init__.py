"""Stays: bankruptcy (11 USC 362), arbitration (9 USC 3), Landis, PSLRA, ADR.

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.stay.filings import *
from docket.procedure.stay.stays import *
from docket.procedure.stay.settlement import *
