"""Words that people read stand in messages: none beside them, none smuggled in as a value."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment import errors

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "pages").rglob("*.py"))
WORDED = {
    "msg",
    "plural",
    "Broken",
    "Statement",
    "phrase",
    "several",
    "Kind",
}  # as they are collected
FOLDERS = ("assessment", "pages", "questionnaires")
PRODUCT = sorted(file for top in FOLDERS for file in (ROOT / top).rglob("*.py"))
PROSE = re.compile(r"[A-Za-z]{2,},? [A-Za-z]{2,}")  # two words after each other
MARKUP = re.compile(r"[<{(]|^\"|--")  # HTML, scripts, style rules
ERRORS = re.compile(r"str\(\w*error\)")
SENTENCE = re.compile(r"^[A-Z][a-z]+ (\d+ )?[a-z]|[a-z]{2} .*[a-z]{2}[.?!]$")  # begins or ends one
READ_ERRORS = {name for name, one in vars(errors).items() if isinstance(one, type)}
EXPLAINING = {"help", "description", "epilog", "title", "label", "placeholder", "usage"}
# Whose English is read by hosts in a log, or by authors of instruments in a terminal.
FOR_HOSTS = {
    "assessment/storage/tinydb/faults.py": "which file, why, and the remedy, for the log",
    "assessment/web/proxy.py": "a warning in the log",
    "questionnaires/__main__.py": "the options of the authors' command",
    "questionnaires/errors.py": "in a traceback; the command line words it anew",
}
DETAILS = ("The record of project ", " It is left as it is", "). It is left as it is")  # the log's
AS_STORED = {"SPONSORS_CHANGED"}  # in the chain, and a message where it is shown
NOT_READ = {"the stage", " The folder is set by WAYPOINT_DATA."}  # a key; for the host
# What stands in a file of answers, as it stands there.
VERBATIM = {"comment, role, department, reason, evidence, organisation, scope"}


def messages(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in WORDED:
                yield node


def constants(node: ast.AST) -> Iterator[ast.Constant]:
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one


def for_others(tree: ast.Module) -> Iterator[ast.AST]:
    """What is for developers and hosts: docstrings, errors in the code, the log, types."""
    for node in ast.walk(tree):
        match node:
            case ast.Module() | ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef() if (
                node.body
            ):
                yield from (one for one in node.body[:1] if isinstance(one, ast.Expr))
            case ast.Raise():
                yield node
            case ast.Call() if ast.unparse(node.func) in {"log.error", "print", "cast"}:
                yield node
            case ast.Assign(targets=[ast.Name(id=name)]) if name in AS_STORED:
                yield node


@pytest.mark.parametrize("file", PAGES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_page_says_nothing_beside_its_messages(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    known = {id(one) for call in messages(tree) for one in constants(call)}
    known |= {id(one) for node in for_others(tree) for one in constants(node)}
    said = {str(one.value) for one in constants(tree) if id(one) not in known} - NOT_READ
    assert [one for one in said if PROSE.search(one) and not MARKUP.search(one)] == []


BELOW = [file for file in PRODUCT if file not in PAGES]


@pytest.mark.parametrize("file", BELOW, ids=lambda file: str(file.relative_to(ROOT)))
def test_below_the_pages_no_sentence_stands_beside_the_messages(file: Path) -> None:
    if str(file.relative_to(ROOT)) not in FOR_HOSTS:
        assert sentences(ast.parse(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("file", FOR_HOSTS)
def test_what_is_excepted_has_sentences_of_its_own(file: str) -> None:
    assert sentences(ast.parse((ROOT / file).read_text(encoding="utf-8"))) != []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        pytest.param('REASON = "Nothing is left."', 1, id="a constant"),
        pytest.param('return Verdict(f"Event {number} was changed")', 1, id="put together"),
        pytest.param('raise Refused("The title is empty.")', 1, id="an error that people read"),
        pytest.param('raise TypeError("Only text can be written.")', 0, id="a fault in the code"),
        pytest.param('parser.add_argument("--json", help="print as JSON")', 1, id="an option"),
        pytest.param('st.button("Keep the plan")', 1, id="a button"),
        pytest.param('{"status": "No answers are kept."}', 1, id="JSON"),
        pytest.param('log.error("The disk is full.")', 0, id="the log"),
        pytest.param('msg("Nothing is left.")', 0, id="a message"),
        pytest.param('show(msg("{why}", why="Nothing is left."))', 0, id="a value, as below"),
        pytest.param('KIND = "raise variation"', 0, id="a code"),
    ],
)
def test_every_kind_of_sentence_is_found(code: str, found: int) -> None:
    assert len(sentences(ast.parse(f"def act():\n    pass\n    {code}"))) == found


def sentences(tree: ast.Module) -> list[str]:
    """Every sentence, and every explanation of an option or a field, that is no message."""
    in_messages = {id(one) for call in messages(tree) for one in ast.walk(call)}
    known = {id(one) for node in for_others(tree) for one in ast.walk(node)}
    known -= {id(one) for node in refusals(tree) for one in ast.walk(node)}
    explaining, found = explained(tree), []
    for text, node in texts(tree):
        rule = PROSE if id(node) in explaining else SENTENCE
        excepted = MARKUP.search(text) or text.startswith(DETAILS)
        if id(node) not in in_messages | known and rule.search(text) and not excepted:
            found.append(text)
    return found


def texts(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Every text that is written out, with a number where a value is put into it."""
    parts = {
        id(one)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for one in constants(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            pieces = (
                str(one.value) if isinstance(one, ast.Constant) else "0" for one in node.values
            )
            yield "".join(pieces), node
        elif (
            isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts
        ):
            yield node.value, node


def explained(tree: ast.Module) -> set[int]:
    keywords = (one for one in ast.walk(tree) if isinstance(one, ast.keyword))
    return {id(node) for one in keywords if one.arg in EXPLAINING for node in ast.walk(one)}


def refusals(tree: ast.Module) -> Iterator[ast.Raise]:
    """What is raised to be read by people, unlike a fault in the code."""
    for node in ast.walk(tree):
        match node:
            case ast.Raise(exc=ast.Call(func=ast.Name(id=name))) if name in READ_ERRORS:
                yield node


def test_no_value_of_a_message_is_english_that_is_put_into_it() -> None:
    found = [
        f"{name}:{call.lineno} {value.arg}"
        for file in PRODUCT
        if (name := str(file.relative_to(ROOT)))
        for call in messages(ast.parse(file.read_text(encoding="utf-8")))
        for value in call.keywords
        if value.arg != "context" and _is_english(value.value)
    ]
    assert found == []


def _is_english(value: ast.expr) -> bool:
    """Whether it has words of its own, or is the text of an error."""
    nested = {
        id(one) for call in ast.walk(value) if isinstance(call, ast.Call) for one in constants(call)
    }
    words = (str(one.value) for one in constants(value) if id(one) not in nested)
    if any(PROSE.search(one) and one not in VERBATIM for one in words):
        return True
    return bool(ERRORS.search(ast.unparse(value)))
