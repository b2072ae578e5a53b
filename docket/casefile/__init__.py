"""Cases and scenarios written by hand, in YAML: read one, play what it expects."""

from __future__ import annotations

from docket.casefile.play import Failure, play, play_docket
from docket.casefile.read import CaseFile, Expectation, Position, Variation, read_case

__all__ = ["CaseFile", "Expectation", "Failure", "Position", "Variation", "play", "play_docket", "read_case"]
