"""How many lines of test there are for each line of `scoring/`."""

import ast
import io
import tokenize
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
LEAST = 2
LAYOUT = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
}
DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def code_lines(text: str) -> int:
    """Lines with code on them: no blank ones, comments or docstrings."""
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in LAYOUT:
            lines |= {*range(token.start[0], token.end[0] + 1)}
    return len(lines - docstring_lines(text))


def docstring_lines(text: str) -> set[int]:
    lines: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node) is not None:
            first = node.body[0]
            lines |= {*range(first.lineno, (first.end_lineno or first.lineno) + 1)}
    return lines


def total(folder: str) -> int:
    """What a package hands on in its `__init__` is no code of its own."""
    files = (one for one in (ROOT / folder).rglob("*.py") if one.name != "__init__.py")
    return sum(code_lines(one.read_text(encoding="utf-8")) for one in files)


MODULE = '''"""Docs."""

# why
def one() -> str:
    """Docs
    of two lines."""
    return """a
    b"""  # why
'''


def test_only_lines_with_code_are_counted() -> None:
    assert code_lines(MODULE) == 3


def test_scoring_has_its_lines_of_test() -> None:
    assert total("tests/scoring") / total("scoring") >= LEAST
