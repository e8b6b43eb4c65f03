"""A rehearsed project with everybody who might try a link: also those who should get nowhere."""

from copy import copy
from pathlib import Path

from assessment.bootstrap import Site, build
from assessment.domain.access import new_key
from assessment.domain.triangle.event import Event
from assessment.services.project_access import ProjectAccess
from assessment.settings import Settings
from assessment.storage.memory import MemoryDocuments
from assessment.storage.store import Store
from tests.rehearsal import Rehearsal


class Crowd(Rehearsal):
    """Beside the usual people: who has left, whose link was renewed, strangers and an owner."""

    held: ProjectAccess  # what the browser of the sponsor who left had taken before

    def on(self, site: Site) -> "Crowd":
        """The same people at a copy of their site."""
        moved = copy(self)
        moved.site, moved.keys = site, dict(self.keys)
        return moved

    @property
    def events(self) -> tuple[Event, ...]:
        """What has happened so far."""
        return self.site.projects.see(self.chair).events

    def planned(self) -> "Crowd":
        super().planned()
        sponsors = self.site.sponsors
        self.keys["who left"] = self.invites("Dora")
        self.held = self.access("who left")
        sponsors.dismiss(self.chair, self.held.sponsor)
        self.keys["old link"] = self.keys["cleo"]
        self.keys["old invitation"] = self.new_invitation("cleo")
        self.enters("cleo", self.keys["old invitation"])
        self.keys["invitation"] = sponsors.invite(self.chair, "Flora", required=False)
        self.keys["old reader"] = self.keys["reader"]
        self.keys["reader"] = sponsors.let_read(self.chair, 1)
        self.keys["stranger"] = new_key()
        self.keys["nobody"] = ""
        self.keys["owner"] = self.site.assessments.begin("crm-maturity")
        return self


def site_in(folder: Path, store: str = "memory:") -> Site:
    """A site that keeps what it keeps in memory, or in this folder."""
    return build(Settings(folder, store, "127.0.0.1", 8501))


def copied(site: Site) -> Site:
    """A site in memory with all that this one keeps there; from then on each goes its own way."""
    assert isinstance(site.store, Store)
    documents = site.store._documents
    assert isinstance(documents, MemoryDocuments)
    copies = MemoryDocuments()
    copies._kept.update({kind: dict(kept) for kind, kept in documents._kept.items()})
    return Site(site.settings, Store(copies))
