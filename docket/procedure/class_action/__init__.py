"""Class and derivative actions: FRCP 23-23.2; 28 USC 1711-1715.

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.class_action.filings import *
from docket.procedure.class_action.certification import *
from docket.procedure.class_action.settlement import *
