"""The size budgets: a file is a noun that fits in the head, a function is one thought."""

import ast
from itertools import chain
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parent.parent.parent
FOLDERS = ("scoring", "questionnaires", "assessment", "pages", "tests")
SOURCES = sorted(chain.from_iterable((ROOT / folder).rglob("*.py") for folder in FOLDERS))
# It is handed out as one file and must stand alone; see docs/adr/0007.
VERIFIER = ROOT / "assessment" / "domain" / "triangle" / "verify.py"
PRODUCT = [file for file in SOURCES if not file.is_relative_to(ROOT / "tests")]
PAGES = [file for file in PRODUCT if file.is_relative_to(ROOT / "pages")]
ENTRIES = [file for file in PAGES if file.stem.endswith("page")]


def lines(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def functions(files: list[Path]) -> dict[str, int]:
    """The length of every function, by where it stands."""
    return {
        f"{file.relative_to(ROOT)}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno
    }


@pytest.mark.parametrize(
    ("files", "most"),
    [
        pytest.param([file for file in SOURCES if file != VERIFIER], 300, id="any file"),
        pytest.param([VERIFIER], 660, id="the verifier"),
        pytest.param(ENTRIES, 120, id="a page"),
        pytest.param(PAGES, 250, id="a form or what a page is made of"),
        pytest.param([ROOT / "streamlit_app.py", ROOT / "pages" / "main.py"], 60, id="the entry"),
    ],
)
def test_no_file_is_longer_than_its_budget(files: list[Path], most: int) -> None:
    long = {str(file.relative_to(ROOT)): lines(file) for file in files if lines(file) > most}
    assert long == {}


def test_the_middle_file_has_at_most_a_hundred_lines() -> None:
    assert median(lines(file) for file in PRODUCT if lines(file)) <= 100


def test_no_function_is_longer_than_fifty_lines() -> None:
    assert {name: size for name, size in functions(SOURCES).items() if size > 50} == {}


def test_nine_functions_in_ten_have_at_most_twenty_five_lines() -> None:
    sizes = sorted(functions(PRODUCT).values())
    assert sizes[int(len(sizes) * 0.9)] <= 25


def test_the_middle_function_has_at_most_eight_lines() -> None:
    assert median(functions(PRODUCT).values()) <= 8
