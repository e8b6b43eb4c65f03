"""Every adapter under one roof: a further one adds a class here, and passes the same suite."""

from pathlib import Path
from typing import Protocol

from assessment.services.ports import Store
from assessment.storage.memory import MemoryStore
from assessment.storage.tinydb import TinyDBStore


class Adapter(Protocol):
    """Opens one and the same store again and again."""

    def open(self) -> Store: ...

    def close(self) -> None: ...


class Memory:
    """A store in memory forgets when it goes, so it stays."""

    def __init__(self, _folder: Path) -> None:
        self._store = MemoryStore()

    def open(self) -> Store:
        return self._store

    def close(self) -> None:
        self._store.close()


class TinyDB:
    """Every opening reads the folder anew."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._store: TinyDBStore | None = None

    def open(self) -> Store:
        self.close()
        self._store = TinyDBStore(self._folder)
        return self._store

    def close(self) -> None:
        if self._store is not None:
            self._store.close()


ADAPTERS: list[type[Memory | TinyDB]] = [Memory, TinyDB]
