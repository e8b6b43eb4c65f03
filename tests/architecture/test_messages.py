"""Words that people read stand in messages: none beside them, none smuggled in as a value."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "pages").rglob("*.py"))
PRODUCT = sorted(file for top in ("assessment", "pages") for file in (ROOT / top).rglob("*.py"))
PROSE = re.compile(r"[A-Za-z]{2,},? [A-Za-z]{2,}")  # two words after each other
MARKUP = re.compile(r"[<{(]|^\"|--")  # HTML, scripts, style rules
ERRORS = re.compile(r"str\(\w*error\)")
# Where it is for the host or an author, not for a reader; and why it cannot be a message yet.
TECHNICAL = {
    "assessment/domain/triangle/exported.py": "the verifier is a program of its own, in English",
    "assessment/command_line/reading.py": "the problems of an instrument have words of their own",
    "assessment/storage/tinydb/files.py": "a document that no JSON can hold",
    "assessment/storage/writes.py": "a document whose parts contradict each other",
}
NOT_READ = {"the stage", " The folder is set by WAYPOINT_DATA."}  # a key; for the host
# What stands in a file of answers, as it stands there.
VERBATIM = {"comment, role, department, reason, evidence"}


def messages(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="msg" | "plural")):
                yield node


def constants(node: ast.AST) -> Iterator[ast.Constant]:
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one


def for_others(tree: ast.Module) -> Iterator[ast.AST]:
    """What is for developers and hosts: docstrings, errors in the code, the log, types."""
    for node in ast.walk(tree):
        match node:
            case ast.Module() | ast.ClassDef() | ast.FunctionDef() if node.body:
                yield from (one for one in node.body[:1] if isinstance(one, ast.Expr))
            case ast.Raise():
                yield node
            case ast.Call() if ast.unparse(node.func) in {"log.error", "print", "cast"}:
                yield node


@pytest.mark.parametrize("file", PAGES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_page_says_nothing_beside_its_messages(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    known = {id(one) for call in messages(tree) for one in constants(call)}
    known |= {id(one) for node in for_others(tree) for one in constants(node)}
    said = {str(one.value) for one in constants(tree) if id(one) not in known} - NOT_READ
    assert [one for one in said if PROSE.search(one) and not MARKUP.search(one)] == []


def test_no_value_of_a_message_is_english_that_is_put_into_it() -> None:
    found = [
        f"{name}:{call.lineno} {value.arg}"
        for file in PRODUCT
        if (name := str(file.relative_to(ROOT)))
        for call in messages(ast.parse(file.read_text(encoding="utf-8")))
        for value in call.keywords
        if value.arg != "context" and _is_english(value.value, name)
    ]
    assert found == []


def _is_english(value: ast.expr, name: str) -> bool:
    """Whether it has words of its own, or is the text of an error."""
    nested = {
        id(one) for call in ast.walk(value) if isinstance(call, ast.Call) for one in constants(call)
    }
    words = (str(one.value) for one in constants(value) if id(one) not in nested)
    if any(PROSE.search(one) and one not in VERBATIM for one in words):
        return True
    return bool(ERRORS.search(ast.unparse(value))) and name not in TECHNICAL
