"""Instruments for tests, drawn in a few lines: dimensions as a tree, items as rows.

An item's row is its id, its dimension, its scale (`1..5`, `0..3`, `-2..2`, `0,25,50,100`) and what
else its file would say of it. All texts are made up from the ids.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from assessment.domain.response import Answer
from questionnaires.schema import Instrument

SCALES = {
    "1..5": ("one-to-five", ["1", "2", "3", "4", "5"]),
    "0..3": ("nought-to-three", ["0", "1", "2", "3"]),
    "-2..2": ("around-nought", ["-2", "-1", "0", "1", "2"]),
    "0,25,50,100": ("quarters", ["0", "25", "50", "100"]),
    "halves": ("halves", ["0.5", "1.0", "1.5"]),
}

File = dict[str, Any]
Row = tuple[str, str, str] | tuple[str, str, str, Mapping[str, Any]]
Tree = Mapping[str, Any]


class Said:
    """One respondent's records, and nothing else."""

    def __init__(self, **records: Answer | str) -> None:
        self.answers = {
            name.replace("_", "-"): Answer(choice=said) if isinstance(said, str) else said
            for name, said in records.items()
        }


def checked(choice: str | None, **checks: str) -> Answer:
    """An answer with its sub-checks."""
    said = {name.replace("_", "-"): answer for name, answer in checks.items()}
    return Answer.model_validate({"choice": choice, "checks": said})


def file(dimensions: Tree, items: Sequence[Row], **rest: Any) -> File:
    """What an instrument's file holds. A dimension's key is `name` or `name*weight`."""
    used = dict.fromkeys(row[2] for row in items)
    return {
        "id": "sample",
        "version": "1.0",
        "title": "A sample",
        "purpose": "For tests.",
        "minutes": 5,
        "source": {"author": "A. Writer", "title": "On samples"},
        "scales": [_scale(*SCALES[name]) for name in used],
        "dimensions": [_dimension(*one) for one in dimensions.items()],
        "items": [_item(*row) for row in items],
        "changes": [{"version": "1.0", "date": "2026-11-23", "note": "First release."}],
        **rest,
    }


def instrument(dimensions: Tree, items: Sequence[Row], **rest: Any) -> Instrument:
    """An instrument, by way of its file."""
    return Instrument.model_validate(file(dimensions, items, **rest))


def written(content: File, folder: Path) -> Path:
    """The file on the disk, under the name of its id."""
    path = folder / f"{content['id']}.yaml"
    path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
    return path


def stages(*gates: Sequence[tuple[str, str | None, str]]) -> File:
    """Stages from 1 on; each gate lists its needs as (measure, of, at least)."""
    names = ["Begun", "Known", "Agreed", "Lived", "Noticed"]
    return {
        "stages": [
            {"value": value, "name": names[value - 1], "summary": f"What {value} is like."}
            for value in range(1, len(gates) + 2)
        ],
        "gates": [
            {"stage": stage, "needs": [_need(*need) for need in needs]}
            for stage, needs in enumerate(gates, start=2)
        ],
    }


def checks(*ids: str) -> list[dict[str, str]]:
    """Sub-checks of those ids."""
    return [{"id": one, "question": f"Is {one} so?"} for one in ids]


def _need(measure: str, of: str | None, at_least: str) -> dict[str, str]:
    need = {"measure": measure, "at_least": at_least}
    return {**need, "of": of} if of else need


def _scale(name: str, levels: Sequence[str]) -> File:
    rows = [
        {"value": value, "name": f"Level {value}", "meaning": f"{name} at {value}."}
        for value in levels
    ]
    return {"id": name, "levels": rows}


def _dimension(key: str, below: Tree | None) -> File:
    name, _, weight = key.partition("*")
    spec: File = {"id": name, "name": name.capitalize(), "about": f"About {name}."}
    if weight:
        spec["weight"] = weight
    if below:
        spec["dimensions"] = [_dimension(*one) for one in below.items()]
    return spec


def _item(name: str, dimension: str, scale: str, rest: Mapping[str, Any] | None = None) -> File:
    scale_id, levels = SCALES[scale]
    rest = dict(rest or {})
    leaving = levels[1:] if rest.get("reverse") else levels[:-1]
    return {
        "id": name,
        "dimension": dimension,
        "scale": scale_id,
        "label": name.replace("-", " ").capitalize(),
        "question": f"How is {name}?",
        "why": f"Because of {name}.",
        "moves": {level: [_move(name, level)] for level in leaving},
        **rest,
    }


def _move(name: str, level: str) -> dict[str, str]:
    return {"do": f"Move {name} from {level}.", "done_when": f"{name} has left {level}."}
