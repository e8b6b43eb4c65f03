"""Every adapter under one roof: a further one adds a class here, and passes the same suite."""

from pathlib import Path
from typing import Protocol

from assessment.storage.documents import Documents
from assessment.storage.formats import UPGRADES, Upgrades
from assessment.storage.memory import MemoryDocuments
from assessment.storage.store import Store
from assessment.storage.tinydb import TinyDBDocuments
from assessment.storage.tinydb.disk import Disk


class Adapter(Protocol):
    """Opens one and the same documents, or a store on them, again and again."""

    def documents(self) -> Documents: ...

    def open(self) -> Store: ...

    def close(self) -> None: ...


class Memory:
    """What is in memory is forgotten when it goes, so it stays."""

    def __init__(self, _folder: Path) -> None:
        self._documents = MemoryDocuments()

    def documents(self) -> Documents:
        return self._documents

    def open(self) -> Store:
        return Store(self._documents)

    def close(self) -> None:
        self._documents.close()


class TinyDB:
    """Every opening reads the folder anew."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._documents: Documents | None = None

    def documents(self) -> Documents:
        self.close()
        self._documents = TinyDBDocuments(self._folder)
        return self._documents

    def open(self) -> Store:
        return Store(self.documents())

    def close(self) -> None:
        if self._documents is not None:
            self._documents.close()


def tinydb_store(folder: Path, disk: Disk | None = None, upgrades: Upgrades = UPGRADES) -> Store:
    """A store in a folder, on this disk."""
    return Store(TinyDBDocuments(folder, disk, upgrades))


ADAPTERS: list[type[Memory | TinyDB]] = [Memory, TinyDB]
