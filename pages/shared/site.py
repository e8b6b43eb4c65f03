"""The site that pages stand on: its use cases, its instruments and its settings.

Pages reach the assessment's wiring through here alone: a contract in `pyproject.toml` says so.
"""

from assessment.bootstrap import Site, site

__all__ = ["Site", "site"]
