"""One look at many keys reads each thing once, and what is not there once as well."""

from collections.abc import Callable
from typing import Any

import pytest

from assessment.errors import NotFound
from assessment.services.ports import Store
from assessment.services.read_once import read_once
from assessment.storage.memory import MemoryDocuments
from assessment.storage.store import Store as Kept
from tests.assessment.storage.samples import begun, engagement, project, ref


class Counted(MemoryDocuments):
    """Documents that count how often they are read."""

    reads = 0

    def read(self, *of: Any) -> Any:
        self.reads += 1
        return super().read(*of)


LOOKS: dict[str, Callable[[Store], object]] = {
    "engagement": lambda store: store.engagement("acme"),
    "response": lambda store: store.response(ref()),
    "project": lambda store: (store.project("move"), store.audit_log("move")),
    "no key": lambda store: store.access("ab" * 32),
    "no edition": lambda store: store.edition("f" * 64),
}


@pytest.mark.parametrize("look", LOOKS)
def test_whatever_is_looked_at_is_read_once(look: str) -> None:
    documents = Counted()
    kept = begun(Kept(documents))
    kept.add_project(project())
    found, once = [], read_once(kept)
    documents.reads = 0
    for _ in range(3):
        try:
            found.append(LOOKS[look](once))
        except NotFound as error:
            found.append(str(error))
    assert found == [found[0]] * 3
    assert documents.reads == 1


def test_another_look_reads_anew() -> None:
    kept = Kept(MemoryDocuments())
    begun(kept)
    assert read_once(kept).engagement("acme").revision == engagement().revision
    kept.replace_engagement(engagement())
    assert read_once(kept).engagement("acme").revision == engagement().revision + 1
