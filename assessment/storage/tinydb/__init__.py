"""Documents in a folder of small TinyDB files: docs/storage.md says what is guaranteed."""

from assessment.storage.tinydb.documents import TinyDBDocuments

__all__ = ["TinyDBDocuments"]
