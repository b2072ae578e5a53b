"""Appeal: FRAP 3-5, 8, 12, 41; 28 USC 1291-1292, 2107.

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.appeal.filings import *
from docket.procedure.appeal.timeliness import *
from docket.procedure.appeal.notices import *
from docket.procedure.appeal.extension import *
from docket.procedure.appeal.permission import *
from docket.procedure.appeal.incidents import *
from docket.procedure.appeal.jurisdiction import *
