"""A store in a folder of small TinyDB files: docs/storage.md says what it guarantees."""

from assessment.storage.tinydb.store import TinyDBStore

__all__ = ["TinyDBStore"]
