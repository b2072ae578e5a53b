"""Motions, the papers for and against them, rulings, stipulations: FRCP 5-7, 11, 78.

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.motions.papers import *
from docket.procedure.motions.support import *
from docket.procedure.motions.requests import *
from docket.procedure.motions.sundry import *
from docket.procedure.motions.briefs import *
from docket.procedure.motions.orders import *
from docket.procedure.motions.timing import *
from docket.procedure.motions.standing import *
from docket.procedure.motions.conditions import *
