from dataclasses import fields

import pytest

from assessment.reports.sentences.triangle.meanings import MEANINGS, Meaning, meaning
from tests.reports.english import english


@pytest.mark.parametrize("waypoint", ["time", "cost", "quality"])
def test_every_waypoint_has_every_meaning_in_whole_sentences(waypoint: str) -> None:
    of = meaning(waypoint)
    said = [english(getattr(of, field.name)) for field in fields(Meaning) if field.name != "name"]

    assert english(of.name).lower() == waypoint
    assert all(sentence[-1] in ".?" and sentence[0].isupper() for sentence in said)


def test_nothing_is_said_twice() -> None:
    said = [
        english(getattr(of, field.name)) for of in MEANINGS.values() for field in fields(Meaning)
    ]

    assert len(said) == len(set(said))
