"""A document against the schema: what pydantic found, in the words of the catalogue."""

import difflib
import inspect
import typing
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from questionnaires.phrases import Choices, Detail, Phrase, choices, phrase, several
from questionnaires.problems import Finding, Path
from questionnaires.schema import Instrument, Part

_KEY_MARK = "[key]"  # pydantic's last step where a key, not its value, is wrong
_LONGEST_KEY = 60

_TYPES = {
    "string_type": phrase("text"),
    "model_type": phrase("a mapping with keys"),
    "dict_type": phrase("a mapping with keys"),
    "tuple_type": phrase("a list"),
    "bool_type": phrase("true or false"),
    "bool_parsing": phrase("true or false"),
}
_NUMBERS = {
    "int_parsing": phrase("a whole number"),
    "int_from_float": phrase("a whole number"),
    "int_parsing_size": phrase("a whole number of reasonable size"),
    "int_type": phrase("a whole number"),
    "decimal_parsing": phrase("a number"),
    "decimal_type": phrase("a number"),
    "finite_number": phrase("a number"),
}
_LIMITS = {
    "greater_than_equal": "ge",
    "less_than_equal": "le",
    "decimal_max_places": "decimal_places",
}
_EXAMPLE_ID = phrase("{example}: small letters, digits and single hyphens", example="willing-use")
_PATTERNS: Mapping[str, tuple[Phrase, Detail]] = {
    "id": (phrase("an id"), _EXAMPLE_ID),
    "version": (phrase("a version"), "1.0"),
    "date": (phrase("a date"), "2026-11-23"),
    "language": (phrase("a language"), phrase("{one} or {other}", one="en", other="pt-BR")),
}


def shape_findings(
    errors: Iterable[ErrorDetails], whole: type[Part] = Instrument
) -> Iterator[Finding]:
    """One finding for each error of pydantic; `whole` is what the document should be."""
    for error in errors:
        if _follows_from_others(error):
            continue
        path = path_of(error)
        kind, value, context = error["type"], error["input"], error.get("ctx", {})
        if kind == "extra_forbidden":
            yield Finding("unknown-key", path, path[-1], {"suggestion": _suggestion(path, whole)})
        elif kind == "missing":
            yield Finding("missing-key", path, None, {"key": path[-1]})
        elif kind in {"too_short", "string_too_short"}:
            yield Finding("empty", path, value)
        elif kind in {"too_long", "string_too_long"}:
            yield Finding("too-long", path, value, _length(value, context))
        else:
            yield _value_finding(kind, path, value, error)


def _follows_from_others(error: ErrorDetails) -> bool:
    """Whether a list is called too short only because its entries were refused."""
    entries, enough = error["input"], error.get("ctx", {}).get("min_length", 0)
    return error["type"] == "too_short" and isinstance(entries, list) and len(entries) >= enough


def _value_finding(kind: str, path: Path, value: object, error: ErrorDetails) -> Finding:
    context = error.get("ctx", {})
    if kind in _TYPES:
        return Finding("wrong-type", path, value, {"expected": _TYPES[kind]})
    if kind in _NUMBERS:
        return Finding("not-a-number", path, value, {"expected": _NUMBERS[kind]})
    if kind in _LIMITS:
        return Finding("out-of-range", path, value, {"limit": _limit(kind, context)})
    if kind == "string_pattern_mismatch":
        expected, example = _PATTERNS.get(str(path[-1]), _PATTERNS["id"])
        return Finding("bad-pattern", path, value, {"expected": expected, "example": example})
    if kind == "literal_error":
        return Finding("not-a-choice", path, value, {"choices": _expected(context)})
    return Finding("bad-value", path, value, {"what": error["msg"]})


def path_of(error: ErrorDetails) -> Path:
    """Where in the document an error of pydantic is."""
    location = error["loc"]
    return location[:-1] if location and location[-1] == _KEY_MARK else location


def _limit(kind: str, context: Mapping[str, object]) -> Phrase:
    limit = str(context[_LIMITS[kind]])
    match kind:
        case "greater_than_equal":
            return phrase("at least {limit}", limit=limit)
        case "less_than_equal":
            return phrase("at most {limit}", limit=limit)
        case _:
            return phrase("at most {limit} decimals", limit=limit)


def _expected(context: Mapping[str, object]) -> Choices:
    """The names that pydantic lists, without its English between the last two."""
    return choices(str(context["expected"]).replace(" or ", ", ").split(", "))


def _length(value: object, context: Mapping[str, Any]) -> dict[str, object]:
    if isinstance(value, str):
        length = several("{count} character", "{count} characters", count=len(value))
    else:
        length = several("{count} entry", "{count} entries", count=context["actual_length"])
    return {"length": length, "limit": context["max_length"]}


def _suggestion(path: Path, whole: type[Part]) -> Phrase:
    model = model_at(path[:-1], whole)
    known = sorted(model.model_fields) if model else []
    close = difflib.get_close_matches(str(path[-1])[:_LONGEST_KEY], known, n=1)
    if close:
        return phrase("did you mean {name}?", name=close[0])
    return phrase("remove it, or use one of {known}", known=choices(known))


def model_at(path: Path, whole: type[Part] = Instrument) -> type[BaseModel] | None:
    """The part of the schema that describes the place; list positions and levels are passed by."""
    model: type[BaseModel] | None = whole
    for step in path:
        if model is not None and step in model.model_fields:
            model = _part_in(model.model_fields[str(step)].annotation)
    return model


def _part_in(annotation: object) -> type[BaseModel] | None:
    if inspect.isclass(annotation) and issubclass(annotation, Part):
        return annotation
    found = (_part_in(argument) for argument in typing.get_args(annotation))
    return next((part for part in found if part), None)
