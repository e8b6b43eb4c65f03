"""The start page of a browser that holds many links reads what each of them opens once."""

from collections import Counter

import pytest

from assessment.storage.memory import MemoryDocuments
from assessment.web.keyring import BETWEEN_KEYS, NAME
from tests.pages.screen import Visitor
from tests.rehearsal import Rehearsal

START = "start/page.py"
OF_EACH = 10


def keys(visitor: Visitor) -> list[str]:
    """Thirty links: to results of others, to projects, and to assessments of one's own."""
    site, found = visitor.site, list[str]()
    for at in range(OF_EACH):
        other = site.assessments.begin("crm-maturity")
        found.append(site.readers.add(other, f"reader {at}"))
        found.append(Rehearsal(site).begun().keys["chair"])
        found.append(site.assessments.begin("crm-maturity"))
    return found


def test_each_of_thirty_links_is_read_once(
    executive: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    executive.cookies[NAME] = BETWEEN_KEYS.join(keys(executive))
    read, reads = MemoryDocuments.read, Counter[tuple[object, ...]]()

    def counted(documents: MemoryDocuments, kind: object, key: tuple[str, ...]) -> object:
        reads[getattr(kind, "name", ""), *key] += 1
        return read(documents, kind, key)  # type: ignore[arg-type]

    monkeypatch.setattr(MemoryDocuments, "read", counted)
    for page in (executive.open(START), executive.loads_anew(START)):
        assert len([one for one in page.screen.get("html") if "/enter/" in one.proto.body]) == 29
        reads.clear()
        page.screen.run()
        assert max(reads.values()) == 1
