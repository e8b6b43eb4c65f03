"""The JSON schema for editors agrees with the loader."""

import json
from typing import Any

import jsonschema
import pytest
import yaml

from questionnaires.editor_schema import editor_schema
from questionnaires.library import DATA
from tests.questionnaires.broken import SHAPE, Broken
from tests.questionnaires.sample import SMALL

SCHEMA = json.loads(editor_schema())
# What JSON schema cannot see: what YAML itself would already have turned into something else.
UNSEEN = {"endless digits", "not finite", "too many digits"}


class AsEditorsDo(yaml.SafeLoader):
    """YAML 1.2 has no dates; PyYAML reads 1.1."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as PyYAML declares it
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def as_json(text: str) -> Any:
    return json.loads(json.dumps(yaml.load(text, AsEditorsDo)))


def test_it_is_a_json_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "text",
    [SMALL, *(path.read_text(encoding="utf-8") for path in sorted(DATA.glob("*.yaml")))],
    ids=lambda text: text[:30].splitlines()[0],
)
def test_it_accepts_what_the_loader_accepts(text: str) -> None:
    assert list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(as_json(text))) == []


@pytest.mark.parametrize(
    "case", [case for case in SHAPE if case.name not in UNSEEN], ids=lambda case: case.name
)
def test_it_refuses_what_the_loader_refuses_for_its_shape(case: Broken) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(as_json(case.text()), SCHEMA)
