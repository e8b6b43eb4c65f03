from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.storage.store import Store
from tests.assessment.storage.adapters import ADAPTERS, Adapter, Memory, TinyDB
from tests.assessment.storage.samples import begun


@pytest.fixture(params=ADAPTERS, ids=lambda adapter: adapter.__name__.lower())
def adapter(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Adapter]:
    kind: type[Memory | TinyDB] = request.param
    opener = kind(tmp_path / "kept")
    yield opener
    opener.close()


@pytest.fixture
def store(adapter: Adapter) -> Store:
    """An empty store."""
    return adapter.open()


@pytest.fixture
def asked(store: Store) -> Store:
    """A store with the engagement `acme`, in which `ann` has begun to answer."""
    return begun(store)
