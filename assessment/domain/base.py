"""The base of everything that is kept: frozen, strict about names, plain to serialise."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from assessment.domain.lengths import too_long
from assessment.errors import Refused
from assessment.messages import Message, Sentences, Value, msg

LONGEST_TEXT = 20_000  # characters, where a field sets no limit of its own


class StoredValue(BaseModel):
    """A value that can be stored and read back; a change makes a new one."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_max_length=LONGEST_TEXT)


class Invalid(ValueError):
    """What a validator refuses, as a message: a whole sentence without the name of the field."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


Kind = TypeVar("Kind", bound=StoredValue)


def checked(kind: type[Kind], called: Mapping[str, Value], **fields: object) -> Kind:
    """What somebody filled in, as a value. `called`: the label of each field, or of a part of it.

    Raises:
        Refused: it cannot be kept; every problem in words, with the name of its field.
    """
    try:
        return kind.model_validate(fields)
    except ValidationError as error:
        problems = dict.fromkeys(problem(one, called) for one in error.errors())
        raise Refused(Sentences(tuple(problems), "\n")) from error


def field_name(label: Value) -> Value:
    """A field as an error names it: by its label, which is quoted where it is a question.

    >>> str(field_name(msg("Why?"))), str(field_name(msg("Budget")))
    ('“Why?”', 'Budget')
    """
    is_question = isinstance(label, Message) and label.id.endswith("?")
    return msg("“{question}”", question=label) if is_question else label


def problem(error: Any, called: Mapping[str, Value]) -> Message:
    """One of pydantic's errors in words, with the name of its field as people know it."""
    sentence = _sentence(error["type"], error.get("ctx", {}), error.get("input"))
    place = error["loc"]
    if not place:
        return sentence
    whole, outer = ".".join(map(str, place)), str(place[0])
    field = field_name(called.get(whole) or called.get(outer) or outer)
    if len(place) > 1 and isinstance(place[1], int):
        field = msg("{field}, entry {number}", field=field, number=place[1] + 1)
    return msg("{field}: {sentence}", field=field, sentence=sentence)


def _sentence(kind: str, limits: Mapping[str, Any], typed: object) -> Message:
    """What pydantic's type of error, with what it tells of the limits, means to people."""
    match limits:
        case {"error": Invalid() as error}:
            return error.message
        case {"max_length": most}:
            return too_long(len(typed), most) if isinstance(typed, str) else _too_many(limits, most)
        case {"ge": least}:
            return msg("it must be at least {least}.", least=least)
        case {"le": most}:
            return msg("it must be at most {most}.", most=most)
    return OTHERWISE.get(kind, msg("this cannot be understood."))


OTHERWISE = {
    "string_too_short": msg("nothing is written here."),
    "string_unicode": msg("it holds half a character; delete it and type it again."),
}


def _too_many(limits: Mapping[str, Any], most: int) -> Message:
    return msg(
        "it has {written} entries, and at most {most} can be kept.",
        written=limits.get("actual_length") or most + 1,
        most=most,
    )
