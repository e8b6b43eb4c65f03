"""A stand-in for a document with errors, so that the rules across its parts can be checked too.

What was refused is left out where it may be, or stands as a dummy text. Both places are named,
because what the rules find there says nothing about the author's file.
"""

import copy
from collections.abc import Iterable

from pydantic import BaseModel, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from questionnaires.document import Plain
from questionnaires.problems import Path
from questionnaires.schema import Instrument
from questionnaires.shape import model_at, path_of

_DUMMY = "?"
_DUMMIES = {"minutes": "1"}

# Optional, but without them other parts would be blamed: these stay, or others go with them.
_STAY = frozenset({"dimensions", "of"})
_GO_TOGETHER = {
    "stages": ("gates",),
    "gates": ("stages",),
    "check_groups": ("gates", "stages"),
    "checks": ("caps",),
    "reverse": ("moves",),
}


def mended(
    data: dict[str, Plain], errors: Iterable[ErrorDetails]
) -> tuple[Instrument, frozenset[Path]] | None:
    """An instrument without the errors and the paths that were changed, or None if there is none.

    None means that what the rules rest on (an id, a level, a whole section) is itself in error.
    """
    stand_in = copy.deepcopy(data)
    touched: set[Path] = set()
    for error in errors:
        path = path_of(error)
        if error["type"] == "extra_forbidden":
            _leave_out(stand_in, path)
        else:
            touched.update(_replace(stand_in, path))
    try:
        return Instrument.model_validate(stand_in), frozenset(touched)
    except ValidationError:
        return None


def _replace(stand_in: dict[str, Plain], path: Path) -> list[Path]:
    """Mend the smallest part around the path that can be; the paths of what was changed."""
    for length in range(len(path), 0, -1):
        *above, key = path[:length]
        model = model_at(tuple(above))
        if model is None or key not in model.model_fields:
            continue
        dummy = _dummy(model, str(key))
        if dummy is not None:
            _put(stand_in, path[:length], dummy)
            return [path[:length]]
        if key not in _STAY and not model.model_fields[str(key)].is_required():
            gone = [(*above, name) for name in (key, *_GO_TOGETHER.get(str(key), ()))]
            for one in gone:
                _leave_out(stand_in, one)
            return gone
    return []


def _dummy(model: type[BaseModel], key: str) -> str | None:
    field = model.model_fields[key]
    constraints = [one for one in field.metadata if isinstance(one, StringConstraints)]
    if field.is_required() and constraints and constraints[0].pattern is None:
        return _DUMMY
    return _DUMMIES.get(key)


def _put(stand_in: dict[str, Plain], path: Path, dummy: str) -> None:
    holder = _at(stand_in, path[:-1])
    if isinstance(holder, dict):
        holder[str(path[-1])] = dummy


def _leave_out(stand_in: dict[str, Plain], path: Path) -> None:
    holder = _at(stand_in, path[:-1])
    if isinstance(holder, dict):
        holder.pop(str(path[-1]), None)


def _at(node: "Plain | None", path: Path) -> "Plain | None":
    for step in path:
        if isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        elif isinstance(node, dict):
            node = node.get(str(step))
        else:
            return None
    return node
