"""Widgets say nothing of Streamlit's own, and take all that is pasted: we refuse it in words."""

import ast
from pathlib import Path

import pytest

PAGES = Path(__file__).parent.parent.parent / "pages"
FILES = sorted(PAGES.rglob("*.py"))
LISTS = {"selectbox", "multiselect"}


def without_placeholder(tree: ast.Module) -> list[int]:
    """The lines of lists to choose from that would show Streamlit's own words."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", "") in LISTS
        and "placeholder" not in {one.arg for one in node.keywords}
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PAGES)))
def test_a_list_to_choose_from_has_a_placeholder_of_ours(file: Path) -> None:
    assert without_placeholder(ast.parse(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("kind", sorted(LISTS))
def test_a_list_without_one_is_found(kind: str) -> None:
    assert without_placeholder(ast.parse(f"st.{kind}(label, names)")) == [1]


def cutting(tree: ast.Module) -> list[int]:
    """The lines of fields that would not take a longer text, and say nothing of it."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and "max_chars" in {one.arg for one in node.keywords}
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PAGES)))
def test_a_field_takes_a_text_of_any_length(file: Path) -> None:
    assert cutting(ast.parse(file.read_text(encoding="utf-8"))) == []


def test_a_field_that_cuts_is_found() -> None:
    assert cutting(ast.parse("st.text_input(label, max_chars=40)")) == [1]
