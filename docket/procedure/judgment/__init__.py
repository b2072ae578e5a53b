"""Judgment, post-judgment motions, costs, fees, enforcement: FRCP 54, 57-62, 68-71.

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.judgment.filings import *
from docket.procedure.judgment.entry import *
from docket.procedure.judgment.finality import *
from docket.procedure.judgment.suspending import *
from docket.procedure.judgment.setting_aside import *
from docket.procedure.judgment.fees import *
from docket.procedure.judgment.costs import *
from docket.procedure.judgment.enforcement import *
from docket.procedure.judgment.default import *
from docket.procedure.judgment.notice import *
