"""Who may decide: assignment, reference, consent, findings and recommendations.

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.authority.filings import *
from docket.procedure.authority.reports import *
from docket.procedure.authority.consent import *
from docket.procedure.authority.findings import *
from docket.procedure.authority.magistrate_orders import *
