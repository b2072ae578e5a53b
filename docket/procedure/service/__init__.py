"""Summons, service and waiver: FRCP 4, 4.1, 5.

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.service.filings import *
from docket.procedure.service.process import *
from docket.procedure.service.time_to_serve import *
