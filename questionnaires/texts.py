"""Every text of an instrument that people read, under a path made of ids.

Such a path stays the same when parts are moved about: `items.willing-use.anchors.3`,
`scales.maturity.levels.3.name`, `dimensions.people.about`. Parts without an id go by their
position, from 0: `items.willing-use.moves.3.0.do`. The author and title of the source and the notes
of the change list are not translated.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from annotated_types import MaxLen

from questionnaires.schema import DimensionSpec, Level, Part, StageSpec

_READ = frozenset({"title", "purpose", "label", "question", "why", "shown_by", "checks_intro"})
_READ |= {"do", "done_when", "name", "meaning", "about", "intro", "summary"}
_NOT_READ = frozenset({"source", "changes", "translations"})


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text where it stands; `limit` is the most characters it may have, where that is short."""

    path: str
    text: str
    limit: int | None


Rewrite = Callable[[ReadText], str]
AnyPart = TypeVar("AnyPart", bound=Part)


def texts(whole: Part) -> tuple[ReadText, ...]:
    """Every text that people read of an instrument, in its order."""
    found: list[ReadText] = []

    def note(text: ReadText) -> str:
        found.append(text)
        return text.text

    rewritten(whole, note)
    return tuple(found)


def rewritten(whole: AnyPart, rewrite: Rewrite) -> AnyPart:
    """The instrument with every text replaced by what `rewrite` makes of it."""
    return _part(whole, "", rewrite)


def _part(part: AnyPart, path: str, rewrite: Rewrite) -> AnyPart:
    update: dict[str, object] = {}
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        place = f"{path}.{name}" if path else name
        if name in _NOT_READ or value is None:
            continue
        if isinstance(value, str):
            if name in _READ:
                limit = next((m.max_length for m in field.metadata if isinstance(m, MaxLen)), None)
                update[name] = rewrite(ReadText(place, value, limit))
        elif isinstance(value, tuple | Mapping):
            update[name] = _collection(value, place, rewrite)
    return part.model_copy(update=update)


def _collection(value: object, path: str, rewrite: Rewrite) -> object:
    if isinstance(value, str):
        return rewrite(ReadText(path, value, None))
    if isinstance(value, Mapping):
        return {key: _collection(inside, f"{path}.{key}", rewrite) for key, inside in value.items()}
    if isinstance(value, tuple):
        return tuple(
            one if isinstance(one, str) else _part(one, _path_of(one, index, path), rewrite)
            for index, one in enumerate(value)
        )  # a text in a list is an id
    return value


def _path_of(part: Part, index: int, path: str) -> str:
    if isinstance(part, DimensionSpec):
        return f"dimensions.{part.id}"  # at any depth: ids of dimensions are unique
    if isinstance(part, Level | StageSpec):
        return f"{path}.{part.value}"
    return f"{path}.{getattr(part, 'id', index)}"
