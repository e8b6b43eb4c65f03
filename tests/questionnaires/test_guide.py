"""docs/instruments.md says what the program does."""

import re
from pathlib import Path

import pytest

from questionnaires.catalogue import CATALOGUE
from questionnaires.fingerprint import fingerprint
from questionnaires.loader import read
from questionnaires.schema import (
    AnchorChange,
    Band,
    CapSpec,
    Change,
    Check,
    CheckGroupSpec,
    ConditionSpec,
    Correspondence,
    DimensionSpec,
    GateSpec,
    Instrument,
    ItemSpec,
    Level,
    Model,
    ModelPart,
    Move,
    Part,
    ScaleSpec,
    Source,
    StageSpec,
)
from questionnaires.texts import texts

GUIDE = (Path(__file__).parents[2] / "docs" / "instruments.md").read_text(encoding="utf-8")
EXAMPLE = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)[0]
PARTS = [
    AnchorChange, Band, CapSpec, Change, Check, CheckGroupSpec, ConditionSpec, Correspondence,
    DimensionSpec, GateSpec, Instrument, ItemSpec, Level, Model, ModelPart, Move, ScaleSpec,
    Source, StageSpec,
]  # fmt: skip


def example() -> Instrument:
    reading = read(EXAMPLE, "meeting-habits.yaml")
    assert [one.code for one in reading.problems] == ["missing-translation"]
    assert reading.instrument is not None
    return reading.instrument


def test_the_example_is_an_instrument_with_nothing_but_the_warning_that_is_announced() -> None:
    assert len(fingerprint(example())) == 64


def test_every_part_of_the_schema_is_listed_here() -> None:
    assert set(Part.__subclasses__()) == set(PARTS)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_key_is_explained(part: type[Part]) -> None:
    assert [name for name in part.model_fields if f"`{name}`" not in GUIDE] == []


def test_every_problem_has_its_heading_in_the_order_of_the_catalogue() -> None:
    assert re.findall(r"^### (.*)$", GUIDE, re.MULTILINE) == list(CATALOGUE)


def test_every_heading_is_explained() -> None:
    assert re.findall(r"^### .*\n(?=\n|#|\Z)", GUIDE, re.MULTILINE) == []


def test_every_path_of_the_guide_is_one_of_the_example() -> None:
    section = GUIDE.split("## Translations")[1].split("## ")[0]
    paths = re.findall(r"^    ([a-z]\S*)", section, re.MULTILINE)
    assert len(paths) == 10
    assert set(paths) <= {text.path for text in texts(example())}
