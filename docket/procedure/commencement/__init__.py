"""How a case begins, moves between courts, and is closed or reopened by the clerk.

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.commencement.filings import *
from docket.procedure.commencement.court_acts import *
from docket.procedure.commencement.case import *
from docket.procedure.commencement.removal import *
from docket.procedure.commencement.unanimity import *
from docket.procedure.commencement.fees import *
from docket.procedure.commencement.disclosure import *
