"""A rehearsed project with everybody who might try a link: also those who should get nowhere."""

from pathlib import Path

from assessment.bootstrap import Settings, Site, build
from assessment.domain.access import new_key
from assessment.services.project_access import ProjectAccess
from tests.rehearsal import Rehearsal


class Crowd(Rehearsal):
    """Beside the usual people: who has left, whose link was renewed, strangers and an owner."""

    held: ProjectAccess  # what the browser of the sponsor who left had taken before

    def planned(self) -> "Crowd":
        super().planned()
        projects = self.site.projects
        self.keys["who left"] = projects.invite(self.chair, "Dora")
        self.held = self.access("who left")
        projects.dismiss(self.chair, self.held.sponsor)
        self.keys["old link"] = self.keys["cleo"]
        self.keys["cleo"] = projects.renew(self.chair, self.access("cleo").sponsor)
        self.keys["old reader"] = self.keys["reader"]
        self.keys["reader"] = projects.let_read(self.chair)
        self.keys["stranger"] = new_key()
        self.keys["nobody"] = ""
        self.keys["owner"] = self.site.assessments.begin("crm-maturity")
        return self


def site_in(folder: Path, store: str = "memory:") -> Site:
    """A site that keeps what it keeps in memory, or in this folder."""
    return build(Settings(folder, store, "127.0.0.1", 8501))
