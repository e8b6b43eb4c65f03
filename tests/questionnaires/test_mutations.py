"""Whatever is in a file: an instrument or a list of problems, never another exception."""

import copy
import random
from collections.abc import Callable

import pytest
import yaml

from questionnaires.document import read_document
from questionnaires.fingerprint import from_snapshot, snapshot
from questionnaires.library import DATA
from questionnaires.loader import read
from tests.questionnaires.sample import SMALL

SEED = 20261123
SCRAPS = [
    "\x00", "\ufeff", "\u2028", "\u202e", "\t", "\n", "\r", "---\n", "...\n", "&a ", "*a", "!!int ",
    "<<: ", "? ", ": ", "- ", "[", "]", "{", "}", '"', "'", "|", ">-\n", "#", "%YAML 1.1\n", "@",
    "\\x00", "\\ud800", "é", "\U0001f469", "-1", "1e999999999", ".nan", "0x10", "null", "~",
]  # fmt: skip
VALUES = [
    "", "0", "-1", "1.5", "1e999999999", "1e-999999999", "NaN", "9" * 5000, "No", "null",
    "x" * 5000, "\u202e", "shared-meaning", "people", "1.0", "2026-13-45", "٣", [], {}, ["a"],
    {"id": "a"}, {"1": "a", "1.0": "b"}, [[]], [{}], {"": ""},
]  # fmt: skip

Tree = object
Random = random.Random


def scrap(text: str, chance: Random) -> str:
    """The text with one stretch cut, doubled, moved, or overwritten by a scrap of YAML."""
    start = chance.randrange(len(text) + 1)
    end = min(len(text), start + chance.choice([0, 1, 1, 2, 10, 80]))
    other = chance.randrange(len(text) + 1)
    return chance.choice([
        text[:start] + text[end:],
        text[:end] + text[start:],
        text[:start] + chance.choice(SCRAPS) + text[end:],
        text[:start] + text[other : other + 40] + text[end:],
        text[:start],
    ])  # fmt: skip


def mutated_text(text: str, chance: Random) -> str | bytes:
    for _ in range(chance.choice([1, 1, 1, 2, 5])):
        text = scrap(text, chance)
    return text


def mutated_bytes(text: str, chance: Random) -> str | bytes:
    raw = bytearray(text.encode())
    for _ in range(chance.choice([1, 1, 2, 8])):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    return bytes(raw)


def mutated_tree(text: str, chance: Random) -> str | bytes:
    """The instrument with parts replaced, removed or doubled, as well-formed YAML."""
    tree = copy.deepcopy(read_document(text).data)
    for _ in range(chance.choice([1, 1, 1, 2, 4])):
        branches = [node for node in walk(tree) if node]
        mutate(chance.choice(branches), chance)
    return yaml.dump(tree, Dumper=yaml.CSafeDumper, allow_unicode=True, width=100)


def walk(node: Tree) -> list[dict[str, Tree] | list[Tree]]:
    if isinstance(node, dict):
        return [node, *(found for value in node.values() for found in walk(value))]
    if isinstance(node, list):
        return [node, *(found for value in node for found in walk(value))]
    return []


def mutate(branch: dict[str, Tree] | list[Tree], chance: Random) -> None:
    value = copy.deepcopy(chance.choice(VALUES))
    if isinstance(branch, list):
        index = chance.randrange(len(branch))
        entry = copy.deepcopy(branch[index])
        branch[index : index + 1] = chance.choice([[], [value], [entry, entry], [entry, value]])
        return
    key = chance.choice(list(branch))
    kind = chance.randrange(4)
    if kind == 0:
        del branch[key]
    elif kind == 1:
        branch[key] = value
    elif kind == 2:
        branch[str(chance.choice(VALUES))[:50]] = branch.pop(key)
    else:
        other = chance.choice(list(branch))
        branch[key], branch[other] = branch[other], branch[key]


def outcome(source: str | bytes) -> str:
    """Reads the source and looks at what came of it; a word for the kind of result."""
    reading = read(source, "mutant.yaml")
    errors = [one for one in reading.problems if one.severity == "error"]
    assert (reading.instrument is None) == bool(errors)
    assert all(len(str(one).splitlines()) == 1 for one in reading.problems)
    assert all(str(one).isprintable() for one in reading.problems)
    if reading.instrument is None:
        return errors[0].code
    assert reading.instrument == from_snapshot(snapshot(reading.instrument))
    return "accepted"


MUTATIONS: dict[str, Callable[[str, Random], str | bytes]] = {
    "text": mutated_text,
    "bytes": mutated_bytes,
    "tree": mutated_tree,
}


@pytest.mark.parametrize("part", range(4))
@pytest.mark.parametrize("kind", MUTATIONS)
def test_ten_thousand_mutants_of_the_sample(kind: str, part: int) -> None:
    chance = random.Random(f"{SEED} {kind} {part}")
    found = {outcome(MUTATIONS[kind](SMALL, chance)) for _ in range(850)}
    assert "accepted" in found
    assert len(found) > 5


@pytest.mark.parametrize("kind", MUTATIONS)
@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.stem)
def test_mutants_of_the_instruments_that_ship(path: object, kind: str) -> None:
    text = (DATA / str(path)).read_text(encoding="utf-8")
    chance = random.Random(f"{SEED} {kind}")
    found = {outcome(MUTATIONS[kind](text, chance)) for _ in range(100)}
    assert len(found) > 1
