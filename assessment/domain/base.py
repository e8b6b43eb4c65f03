"""The base of everything that is kept: frozen, strict about names, plain to serialise."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from assessment.errors import Refused


class Kept(BaseModel):
    """A value that can be stored and read back; a change makes a new one."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_max_length=20_000)


Kind = TypeVar("Kind", bound=Kept)


def checked(kind: type[Kind], called: Mapping[str, str], **fields: object) -> Kind:
    """What somebody filled in, as a value. `called`: what they know each field as.

    Raises:
        Refused: it cannot be kept; every problem in words, with the name of its field.
    """
    try:
        return kind.model_validate(fields)
    except ValidationError as error:
        problems = dict.fromkeys(_problem(one, called) for one in error.errors())
        raise Refused(" ".join(problems)) from error


_SAID: Mapping[str, str] = {  # by pydantic's type of error, with what it tells of the limits
    "string_too_long": "at most {max_length:,} characters can be kept",
    "string_too_short": "nothing is written here",
    "too_long": "at most {max_length:,} entries can be kept",
    "greater_than_equal": "it must be at least {ge:,}",
    "less_than_equal": "it must be at most {le:,}",
    "value_error": "{error}",
    "string_unicode": "it holds half a character; delete it and type it again",
}


def _problem(error: Any, called: Mapping[str, str]) -> str:
    place = error["loc"]
    said = _SAID.get(error["type"], "this cannot be understood").format(**error.get("ctx", {}))
    field = called.get(str(place[0]), str(place[0])) if place else ""
    entry = f", entry {place[1] + 1}" if len(place) > 1 and isinstance(place[1], int) else ""
    return _begun(f"{field}{entry}: {said}." if field else f"{said}.")


def _begun(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
