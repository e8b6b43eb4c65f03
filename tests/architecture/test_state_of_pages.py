"""Pages hold no state of their process: only constants, and what can be computed again."""

import ast
from pathlib import Path

import pytest

PAGES = Path(__file__).parent.parent.parent / "pages"
FILES = sorted(PAGES.rglob("*.py"))
FORBIDDEN = {"Lock", "RLock", "Condition", "Event", "Thread", "ThreadPoolExecutor", "ContextVar"}
FORBIDDEN |= {"cache_data", "cache_resource", "defaultdict", "deque", "Counter"}
MUTABLE = {"dict", "list", "set", "bytearray"}


def holds_state(tree: ast.Module) -> list[str]:
    """What keeps something in the process from one visitor to the next, with its line."""
    found = [f"{node.lineno}: global" for node in ast.walk(tree) if isinstance(node, ast.Global)]
    names = ((one, _name(one)) for one in ast.walk(tree) if isinstance(one, ast.Call))
    found += [f"{one.lineno}: {name}" for one, name in names if name in FORBIDDEN]
    values = [one.value for one in tree.body if isinstance(one, ast.Assign | ast.AnnAssign)]
    return found + [f"{one.lineno}: begins empty" for one in values if one and _is_empty(one)]


def _name(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def _is_empty(value: ast.expr) -> bool:
    """An empty collection at the top of a module is there to be filled."""
    if isinstance(value, ast.Call):
        return _name(value) in MUTABLE and not value.args and not value.keywords
    return (isinstance(value, ast.Dict) and not value.keys) or (
        isinstance(value, ast.List) and not value.elts
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PAGES)))
def test_no_page_holds_state_of_its_process(file: Path) -> None:
    assert holds_state(ast.parse(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "code",
    ["KEPT = {}", "KEPT: list[str] = []", "KEPT = dict()", "LOCK = Lock()", "def f():\n global x"],
)
def test_state_is_found(code: str) -> None:
    assert holds_state(ast.parse(code))
