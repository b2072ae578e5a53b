"""Parties and counsel: FRCP 13(g)-(h), 14, 17-25.

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.parties.filings import *
from docket.procedure.parties.counsel_orders import *
from docket.procedure.parties.joinder import *
from docket.procedure.parties.substitution import *
from docket.procedure.parties.representation import *
