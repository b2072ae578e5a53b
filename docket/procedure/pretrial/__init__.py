"""Case management, discovery and the calendar: FRCP 16, 26-37, 45.

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.pretrial.disclosures import *
from docket.procedure.pretrial.filings import *
from docket.procedure.pretrial.settings import *
from docket.procedure.pretrial.transcripts import *
from docket.procedure.pretrial.dates import *
from docket.procedure.pretrial.schedule import *
from docket.procedure.pretrial.discovery import *
from docket.procedure.pretrial.hearings import *
from docket.procedure.pretrial.orders_to_act import *
from docket.procedure.pretrial.briefs import *
from docket.procedure.pretrial.planning import *
from docket.procedure.pretrial.early_discovery import *
from docket.procedure.pretrial.compelling import *
from docket.procedure.pretrial.sanctions import *
from docket.procedure.pretrial.depositions import *
from docket.procedure.pretrial.multidistrict import *
from docket.procedure.pretrial.requests import *
