"""Names are what a consultant or a Python developer would type into search."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
FILES = sorted(file for folder in ("pages", "assessment") for file in (ROOT / folder).rglob("*.py"))
# Literary words, and those for which the glossary in CONTRIBUTING.md has another.
FORBIDDEN = {"told", "said", "seen", "kept", "shown", "put", "lay", "hand", "hands", "coming"}
FORBIDDEN |= {"desk", "shelf", "door", "doors", "standing", "course", "sight", "seat", "chair"}
FORBIDDEN |= {"stance", "standpoint", "clash", "finding", "findings", "compromise"}
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def is_forbidden(name: str) -> bool:
    """Whether one of the words in a name is."""
    return any(word.lower() in FORBIDDEN for word in WORD.findall(name))


def names(tree: ast.Module) -> Iterator[str]:
    """Every name that a module gives: its constants, classes, functions and their parameters."""
    for statement in tree.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        if isinstance(statement, ast.AnnAssign):
            targets = [statement.target]
        within = (one for target in targets for one in ast.walk(target))
        yield from (one.id for one in within if isinstance(one, ast.Name))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_name_is_one_that_somebody_would_search_for(file: Path) -> None:
    given = {file.stem, *names(ast.parse(file.read_text(encoding="utf-8")))}
    assert sorted(filter(is_forbidden, given)) == []


@pytest.mark.parametrize(
    "code",
    ["SHELF = 1", "TOLD: int = 1", "class FrontDoor: ...", "def has_seen(): ...", "lambda said: 0"],
)
def test_a_literary_name_is_found(code: str) -> None:
    assert any(map(is_forbidden, names(ast.parse(code))))


@pytest.mark.parametrize("name", ["handle", "input_of", "outlay", "HandlerError", "computed"])
def test_a_word_that_only_holds_one_is_none(name: str) -> None:
    assert not is_forbidden(name)
