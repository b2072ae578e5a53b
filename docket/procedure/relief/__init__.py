"""Provisional relief: FRCP 64-67.

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.relief.filings import *
from docket.procedure.relief.injunctions import *
from docket.procedure.relief.property import *
