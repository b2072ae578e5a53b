"""Docket: the procedural state of US federal civil cases, replayed from their filings.

The public face is `__init__.pyi`, the one list of it; each name is loaded when it is first asked for, so that importing
the package costs nothing.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
