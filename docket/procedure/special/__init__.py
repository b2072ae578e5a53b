"""Special proceedings: those that a statute or a supplemental rule takes out of the ordinary course.

Review of Social Security decisions, actions for the United States by a relator, actions in rem, and actions whose
time to sue runs from an agency's or another court's decision.
"""

from __future__ import annotations

from docket.procedure.special.social_security import *
from docket.procedure.special.habeas import *
from docket.procedure.special.qui_tam import *
from docket.procedure.special.forfeiture import *
from docket.procedure.special.time_to_sue import *
from docket.procedure.special.maritime import *
from docket.procedure.special.perpetuation import *
from docket.procedure.special.bankruptcy import *
from docket.procedure.special.intellectual_property import *
