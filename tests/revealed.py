"""The sample round, played on a site: people join with its codes, answer, and it is revealed."""

from typing import Any, NamedTuple

from assessment.bootstrap import Site
from assessment.domain.round_settings import JoiningFields
from assessment.domain.rounds import RoundSettings
from tests.assessment.services.workshops import begun
from tests.sample_round import SETTINGS, played

HERE = "192.0.2.7"
NAME = "Nordwind"


class Revealed(NamedTuple):
    """Where it is found, and the keys of whoever has to do with it."""

    owner: str
    engagement: str
    round: str
    participant: str


def play(site: Site, settings: RoundSettings = SETTINGS, *, revealed: bool = True) -> Revealed:
    """A round of Nordwind with everybody's answers; six more have joined and not answered."""
    owner = begun(site, NAME)
    round_id = site.rounds.draft(owner, "crm-maturity", settings, "draft")
    site.rounds.open(owner, round_id)
    codes = site.rounds.codes(owner, round_id)
    keys = [_answers(site, codes, at, one) for at, one in enumerate(played()["responses"])]
    for at in range(7):
        _joins(site, codes["Graz"], f"late {at}", JoiningFields(role="Employee"))
    site.rounds.close(owner, round_id)
    if revealed:
        site.rounds.reveal(owner, round_id)
    return Revealed(owner, site.engagements.see(owner).id, round_id, keys[0])


def _answers(site: Site, codes: dict[str, str], at: int, given: dict[str, Any]) -> str:
    fields = JoiningFields(role=given["role"], department=given["department"])
    key = _joins(site, codes[given["group"]], f"person {at}", fields)
    for owner, record in given["answers"].items():
        visit = site.assessments.visit(key)
        site.assessments.save(visit, owner, visit.response.answer(owner).changed(**record))
    site.assessments.submit(site.assessments.visit(key))
    return key


def _joins(site: Site, code: str, token: str, fields: JoiningFields) -> str:
    return site.participation.join(code, HERE, token, fields)
