"""A killed process leaves every assessment that it acknowledged, and none that is half begun.

WAYPOINT_KILLS says how often a process is killed (20; here half as often).
"""

import os
import random
from pathlib import Path

from tests.assessment.services.beginners import PEOPLE
from tests.assessment.services.killing import acknowledged_until_killed
from tests.assessment.services.people import site_in
from tests.assessment.storage.adapters import tinydb_store

KILLS = int(os.environ.get("WAYPOINT_KILLS", "20")) // 2
Begun = dict[str, int]  # the number of rounds by key


def begun_until_killed(folder: Path, chance: random.Random) -> Begun:
    """What was acknowledged before the process was killed, at any moment."""
    said = acknowledged_until_killed(
        "tests.assessment.services.beginners", str(folder), lines=(0, 20), chance=chance
    )
    return {key: int(rounds) for key, rounds in (line.split() for line in said)}


def rounds_in(folder: Path) -> list[int]:
    """The rounds of each engagement; each has its response, its edition, and a key to it."""
    store = tinydb_store(folder)
    assert list((folder / "scratch").iterdir()) == []
    engagements = [store.engagement(name) for name in store.engagement_ids()]
    for one in engagements:
        responses = [each.head.ref.response for each in store.responses(one.id)]
        assert responses == sorted(each.id for each in one.rounds)
        assert all(store.edition(each.edition.fingerprint) for each in one.rounds)
    keys = [store.access(file.stem).engagement for file in folder.glob("keys/*/*.json")]
    assert sorted(keys) == store.engagement_ids()
    store.close()
    return [len(one.rounds) for one in engagements]


def test_a_killed_process_leaves_nothing_half_begun(tmp_path: Path) -> None:
    chance, acknowledged = random.Random(7), Begun()
    for kill in range(1, KILLS + 1):
        acknowledged |= begun_until_killed(tmp_path, chance)
        found = rounds_in(tmp_path)
        # Each person has at most one thing under way that they were not yet told about.
        assert 0 <= sum(found) - sum(acknowledged.values()) <= PEOPLE * kill
        site = site_in(tmp_path, "tinydb:")
        for key, rounds in acknowledged.items():
            assert len(site.assessments.visit(key).engagement.rounds) >= rounds
        site.close()
    assert len(acknowledged) > 2 * KILLS
    assert 2 in acknowledged.values()
