"""The Local Rules of the Eastern District of California.

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.local.caed.motions import *
from docket.procedure.local.caed.extensions import *
from docket.procedure.local.caed.sealing import *
from docket.procedure.local.caed.magistrates import *
from docket.procedure.local.caed.conduct import *
from docket.procedure.local.caed.dispute_resolution import *
