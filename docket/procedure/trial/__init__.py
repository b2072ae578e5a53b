"""Trial: FRCP 38-53.

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.trial.filings import *
from docket.procedure.trial.jury import *
from docket.procedure.trial.course import *
