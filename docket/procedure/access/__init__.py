"""Public access: redaction, protective orders, sealing. FRCP 5.2, 26(c).

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.access.filings import *
from docket.procedure.access.sealing import *
from docket.procedure.access.protective import *
from docket.procedure.access.showing import *
