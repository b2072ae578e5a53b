"""Pleadings and responses to them: FRCP 7-15, 55(a), 55(c).

The parts stand in the order in which their rows are asked.
"""

from __future__ import annotations

from docket.procedure.pleading.filings import *
from docket.procedure.pleading.default_filings import *
from docket.procedure.pleading.operative import *
from docket.procedure.pleading.sorts import *
from docket.procedure.pleading.responses import *
from docket.procedure.pleading.first_answer import *
from docket.procedure.pleading.rule_12 import *
from docket.procedure.pleading.extension import *
from docket.procedure.pleading.superseding import *
from docket.procedure.pleading.served_upon import *
from docket.procedure.pleading.default import *
from docket.procedure.pleading.amendment import *
from docket.procedure.pleading.reply import *
