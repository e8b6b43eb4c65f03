"""The JSON schema with which an editor checks and completes an instrument while it is written."""

import json
from decimal import Decimal
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from questionnaires.schema import Instrument, Part

FILE = "instrument.schema.json"
CORRESPONDENCE_FILE = "correspondence.schema.json"

_LEVEL_KEY = r"^-?[0-9]+(\.[0-9]{1,4})?$"


def editor_schema(of: type[Part] = Instrument) -> str:
    """The schema as it is written to `data/instrument.schema.json`, or beside correspondences."""
    schema = of.model_json_schema(schema_generator=_ForEditors)
    schema = {"$schema": _ForEditors.schema_dialect, **schema}
    return json.dumps(schema, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


class _ForEditors(GenerateJsonSchema):
    """As an author writes: numbers without quotes, and optional keys left out, not null."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        ends = {"minimum": schema.get("ge"), "maximum": schema.get("le")}
        known = {name: _number(end) for name, end in ends.items() if end is not None}
        return {"type": "number", **known}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        described = super().dict_schema(schema)
        if schema.get("keys_schema", {}).get("type") == "decimal":
            described["propertyNames"] = {"pattern": _LEVEL_KEY}
        return described

    def encode_default(self, dft: Any) -> Any:
        return _number(dft) if isinstance(dft, Decimal) else super().encode_default(dft)

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic calls it so
        return False  # the key's own name again, which only makes the file longer


def _number(value: Decimal | float) -> int | float:
    return int(value) if value == int(value) else float(value)
